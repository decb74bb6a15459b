// pg reads the global `Response` to find out whether it runs on Cloudflare. On Node that loads all of undici, which
// takes 16 ms of a command's start. So `Response` is hidden while pg is loaded. Imports are evaluated in this order,
// and sorting imports does not move one without a name.
import './pg-hide-response.ts';
import pg from 'pg';
import { showResponse } from './pg-hide-response.ts';

showResponse();

export default pg;
