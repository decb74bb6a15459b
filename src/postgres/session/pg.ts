// pg asks for the global `Response` to find out whether it runs on Cloudflare; on Node that loads the whole of undici,
// 16 ms of a command's start. It is out of sight while pg is loaded: imports are evaluated in this order, which an
// import without a name keeps when imports are sorted.
import './pg-hide-response.ts';
import pg from 'pg';
import { showResponse } from './pg-hide-response.ts';

showResponse();

export default pg;
