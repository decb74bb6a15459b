"use strict";

exports.id = 6498;

exports.ids = [ 6498 ];

exports.modules = {
...require("./shared.bundle.js"),
7459: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A: () => pg
});
const descriptor = "navigator" in globalThis ? undefined : Object.getOwnPropertyDescriptor(globalThis, "Response");
if (descriptor?.configurable) Object.defineProperty(globalThis, "Response", {
value: undefined,
configurable: true
});
delete process.env.NODE_PG_FORCE_NATIVE;
function showResponse() {
if (descriptor?.configurable) Object.defineProperty(globalThis, "Response", descriptor);
}
var esm = __webpack_require__(83849);
showResponse();
const pg = esm.Ay;
},
10693: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
C: () => ownSessions,
Y: () => countOwnSession
});
const opened = new Map;
function countOwnSession(port) {
opened.set(port, ownSessions(port) + 1);
}
function ownSessions(port) {
return opened.get(port) ?? 0;
}
},
16498: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
accessHint: () => accessHint,
awaitControl: () => awaitControl,
inControl: () => inControl,
openControl: () => openControl
});
var external_node_fs_ = __webpack_require__(73024);
var external_node_net_ = __webpack_require__(77030);
var external_node_path_ = __webpack_require__(76760);
var errors_error = __webpack_require__(57895);
const pageBytes = 8192;
const mostPages = 64;
function databaseNames(pgdata) {
const file = readStart((0, external_node_path_.join)(pgdata, "global", String(relationFile(pgdata))), pageBytes * mostPages);
const names = new Set;
for (let at = 0; at + pageBytes <= file.length; at += pageBytes) {
for (const name of namesOnPage(file.subarray(at, at + pageBytes))) names.add(name);
}
return [ ...names ];
}
const pgDatabase = 1262;
function relationFile(pgdata) {
const map = readStart((0, external_node_path_.join)(pgdata, "global", "pg_filenode.map"), 512);
for (let at = 8; at + 8 <= map.length; at += 8) {
if (map.readUInt32LE(at) === pgDatabase) return map.readUInt32LE(at + 4);
}
return pgDatabase;
}
function namesOnPage(page) {
const names = [];
const lower = Math.min(page.readUInt16LE(12), pageBytes);
for (let at = 24; at + 4 <= lower; at += 4) {
const offset = page.readUInt32LE(at) & 32767;
if (offset === 0 || offset + 23 > pageBytes) continue;
const name = offset + page.readUInt8(offset + 22) + 4;
if (name + 64 > pageBytes) continue;
const text = page.toString("utf8", name, name + 64).split("\0", 1)[0];
if (text) names.push(text);
}
return names;
}
function readStart(path, most) {
let file;
try {
file = (0, external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
if (!(0, external_node_fs_.fstatSync)(file).isFile()) return Buffer.alloc(0);
const start = Buffer.alloc(most);
return start.subarray(0, (0, external_node_fs_.readSync)(file, start, 0, most, 0));
} catch {
return Buffer.alloc(0);
} finally {
if (file !== undefined) (0, external_node_fs_.closeSync)(file);
}
}
var await_server = __webpack_require__(95049);
var session_client = __webpack_require__(55952);
var credentials = __webpack_require__(13221);
var own_sessions = __webpack_require__(10693);
const openPath = 2097152;
class SocketInFolder extends external_node_net_.Socket {
#file;
constructor(file) {
super();
this.#file = file;
}
connect(...args) {
const listener = args.find(arg => typeof arg === "function");
try {
const handle = (0, external_node_fs_.openSync)(this.#file, openPath | external_node_fs_.constants.O_NOFOLLOW);
this.once("close", () => (0, external_node_fs_.closeSync)(handle));
if (!(0, external_node_fs_.fstatSync)(handle).isSocket()) throw new Error(`${this.#file} is not a socket`);
super.connect({
path: `/proc/self/fd/${handle}`
}, listener);
} catch (error) {
process.nextTick(() => this.destroy(error));
}
return this;
}
}
function sessionOptions(major) {
return (0, session_client.S)({
session_authorization: credentials.AV,
role: "none",
search_path: "pg_catalog",
standard_conforming_strings: "on",
default_transaction_read_only: "off",
default_transaction_deferrable: "off",
default_transaction_isolation: "read committed",
row_security: "on",
statement_timeout: "0",
lock_timeout: "0",
idle_session_timeout: "0",
idle_in_transaction_session_timeout: "0",
session_preload_libraries: "",
local_preload_libraries: "",
session_replication_role: "replica",
jit: "off",
...major >= 17 ? {
transaction_timeout: "0",
event_triggers: "off"
} : {},
synchronous_commit: "local",
log_statement: "none",
log_min_duration_statement: "-1",
log_min_duration_sample: "-1",
log_transaction_sample_rate: "0",
log_min_error_statement: "panic",
log_parameter_max_length_on_error: "0",
debug_print_parse: "off",
debug_print_rewritten: "off",
debug_print_plan: "off",
"auto_explain.log_min_duration": "-1",
"pgaudit.log": "none"
});
}
async function openControl(target, database) {
if (database !== undefined) return connect(target, database);
let failure;
const usual = [ credentials.ZS, "template1" ];
for (const name of usual) {
try {
return await connect(target, name);
} catch (error) {
if (!isDatabaseAbsent(error)) throw error;
failure ??= error;
}
}
for (const name of databaseNames(target.pgdata).filter(each => !usual.includes(each))) {
const control = await connect(target, name).catch(error => {
if (!isDatabaseAbsent(error)) throw error;
});
if (control) return control;
}
throw failure;
}
async function inControl(target, work, database) {
const control = await openControl(target, database);
try {
return await work(control);
} finally {
await control.close();
}
}
const isDatabaseAbsent = error => [ "3D000", "55000" ].includes(error.code ?? "");
async function awaitControl(target, {forMs: forMs, stillStarting: stillStarting}) {
const ask = async () => {
try {
return await openControl(target);
} catch (error) {
if (!isStarting(error)) throw error;
return undefined;
}
};
return (0, await_server.s)(target.pgdata, ask, {
forMs: forMs,
stillThere: stillStarting
});
}
function isStarting(error) {
const code = error.code ?? "";
return [ "ENOENT", "ECONNREFUSED", "ECONNRESET", "EPIPE", "57P03" ].includes(code) || /terminated unexpectedly/.test(String(error));
}
async function connect(target, database) {
const file = (0, external_node_path_.join)(target.pgdata, `.s.PGSQL.${target.port}`);
const client = (0, session_client._)({
user: credentials.AV,
database: database,
host: "/",
port: target.port,
options: sessionOptions(target.major),
timeoutMs: 1e4,
queryTimeoutMs: 3e5,
stream: () => new SocketInFolder(file)
});
await client.connect();
(0, own_sessions.Y)(target.port);
return {
query: (text, values) => client.query(text, values).catch(refused),
script: async text => {
const results = await client.query(text).catch(refused);
return Array.isArray(results) ? results : [ results ];
},
close: () => client.end()
};
}
function refused(error) {
throw new errors_error.J("failed", "database-refused", `The database refused a statement that velo sent: ${error.message}.`, accessHint(error), {
cause: error
});
}
function accessHint(error) {
const code = error.code ?? "";
const helps = {
28e3: `The role ${credentials.AV} must exist, must be allowed to log in, and must be a superuser.`,
42501: `The role ${credentials.AV} must be a superuser: \`ALTER ROLE ${credentials.AV} SUPERUSER\`.`,
53300: "Close connections, or raise max_connections.",
"3D000": `Create a database to connect to: \`CREATE DATABASE ${credentials.ZS}\`.`,
55e3: "Let a database accept connections: `ALTER DATABASE … ALLOW_CONNECTIONS true`."
};
return helps[code] ?? "Look at the server's log.";
}
},
55952: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => startupOptions,
_: () => newClient
});
var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
var node_net__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
var _pg_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7459);
class SocketFrom extends node_net__WEBPACK_IMPORTED_MODULE_0__.Socket {
#localAddress;
constructor(localAddress) {
super();
this.#localAddress = localAddress;
}
connect(...args) {
const [port, host] = args;
return super.connect({
port: port,
host: host,
localAddress: this.#localAddress
});
}
}
function newClient({password: password, timeoutMs: timeoutMs, queryTimeoutMs: queryTimeoutMs, from: from, ...address}) {
const stream = address.stream ?? (from === undefined ? undefined : () => new SocketFrom(from));
const config = {
...address,
password: () => password ?? "",
ssl: false,
sslnegotiation: "postgres",
client_encoding: "UTF8",
replication: "false",
application_name: "velo",
connectionTimeoutMillis: timeoutMs,
query_timeout: queryTimeoutMs,
...stream ? {
stream: stream
} : {}
};
const client = new _pg_js__WEBPACK_IMPORTED_MODULE_1__.A.Client(config);
client.on("error", () => {});
return client;
}
function startupOptions(settings) {
return Object.entries(settings).map(([name, value]) => `-c ${name}=${value.replace(/[\\ ]/g, "\\$&")}`).join(" ");
}
},
95049: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
s: () => awaitServer
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34704);
var _host_processes_wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35274);
async function awaitServer(pgdata, ask, {forMs: forMs, stillThere: stillThere}) {
let looks = 0;
const answer = await (0, _host_processes_wait_js__WEBPACK_IMPORTED_MODULE_2__.w)(async () => {
looks += 1;
if (saysReady(pgdata) || looks % 25 === 0) {
const had = await ask();
if (had !== undefined) return {
had: had
};
}
return looks % 100 === 0 && !await stillThere() ? {
had: undefined
} : undefined;
}, {
everyMs: 2,
forMs: forMs
});
return answer?.had;
}
function saysReady(pgdata) {
const text = (0, _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_1__.b)((0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(pgdata, "postmaster.pid"), 1024);
return text?.toString("latin1").split("\n")[7]?.trim() === "ready";
}
}
};
