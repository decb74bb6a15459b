exports.id = 3814;

exports.ids = [ 3814 ];

exports.modules = {
31466: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
Nq: () => checkStart,
Pd: () => checkOwnData,
TG: () => checkData,
Yn: () => checkPort
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _host_network_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67908);
var _postgres_cluster_hygiene_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41725);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23828);
var _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39637);
var _server_failed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98466);
async function checkStart(generation) {
const what = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(generation.of);
checkOwnData(generation, what);
await checkPort(generation.record, what);
}
async function checkPort({port: port}, what) {
if (!await (0, _host_network_ports_js__WEBPACK_IMPORTED_MODULE_2__.C)(port)) throw (0, 
_server_failed_js__WEBPACK_IMPORTED_MODULE_6__.f)(port, what);
}
function checkOwnData(generation, what) {
checkData(generation, what, {
own: generation.record.prepared
});
}
function checkData({volume: volume}, what, {own: own = false} = {}) {
const absence = (0, _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_5__.L)(volume);
if (absence) {
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "data-missing", `The data of ${what} can't be read: ${absence.what}.`, `${absence.help} Then run the command again. Nothing was started.`);
}
(0, _postgres_cluster_hygiene_js__WEBPACK_IMPORTED_MODULE_3__.zc)((0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_4__.po)(volume.path), what, {
own: own
});
}
},
98466: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
f: () => portTaken,
x: () => serverFailed
});
var error = __webpack_require__(57895);
var names = __webpack_require__(22452);
const limits = {
lines: 6,
characters: 800
};
function linesThatMatter(output) {
const lines = output.split("\n").flatMap(line => parse(line) ?? []);
const end = lines.findIndex(({level: level}) => level === "FATAL" || level === "PANIC");
const chosen = end < 0 ? lastLines(output) : [ ...complaintsBefore(lines, end), ...withDetail(lines, end) ];
const text = chosen.slice(0, limits.lines).join("; ");
const safe = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, c => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
return safe.length > limits.characters ? `${safe.slice(0, limits.characters - 3)}...` : safe;
}
function parse(line) {
const [, level, text] = /(?:^|[^A-Z])(LOG|WARNING|ERROR|FATAL|PANIC|DETAIL|HINT|CONTEXT): {1,2}(.*)$/.exec(line) ?? [];
if (level === undefined || text === undefined || toOthers.test(text)) return undefined;
return {
level: level,
text: text.trim()
};
}
const toOthers = /^the database system is (starting up|not yet accepting connections|not accepting connections|shutting down)/;
const ordinary = /^(starting PostgreSQL|listening on|could not translate|database system was|database system is|redo |checkpoint |entering standby|consistent recovery|invalid record length|last completed|skipping missing|ending log output|received |aborting |all server processes|terminating |unexpected pageaddr|startup process|restored log|starting backup recovery|completed backup recovery|started streaming|resetting unlogged|syncing data directory)/;
function complaintsBefore(lines, end) {
return lines.slice(0, end).filter(({level: level, text: text}) => [ "LOG", "WARNING", "ERROR" ].includes(level) && !ordinary.test(text)).map(({text: text}) => text).slice(-(limits.lines - 3));
}
function withDetail(lines, at) {
const after = lines.slice(at + 1, at + 3).filter(({level: level}) => level === "DETAIL" || level === "HINT");
return [ lines[at]?.text ?? "", ...after.map(({text: text}) => text) ];
}
function lastLines(output) {
return output.split("\n").map(line => line.trim()).filter(line => line !== "" && !toOthers.test(parse(line)?.text ?? line) && !/FATAL/.test(line)).slice(-3);
}
var full_disk = __webpack_require__(68587);
var open_place = __webpack_require__(29710);
async function serverFailed(place, generation, {how: how = "did not start", heard: heard} = {}) {
const what = (0, names.gK)(generation.of);
const server = (0, open_place.FN)(place, generation);
const said = heard ?? await place.driver.lastWords(server);
if (/could not bind .*Address already in use/.test(said)) return portTaken(server.port, what);
const full = (0, full_disk.R)(said, what, place.storage);
if (full) return full;
const log = place.driver.logFile(server);
return new error.J("failed", "server-failed", `The server of ${what} ${how}: ${linesThatMatter(said) || "no output"}`, log === undefined || generation.record.phase === "new" ? "The server and its log were removed. The message contains the last lines of the log." : `Its log is ${log}.`);
}
function portTaken(port, what) {
return new error.J("conflict", "port-taken", `Another program uses port ${port} of ${what}.`, `Find it with \`ss -ltnp sport = :${port}\`, stop it, and start the branch again.`);
}
},
67908: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
C: () => isPortFree,
o: () => freePort
});
var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
var node_net__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
var _port_range_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93977);
function isPortFree(port) {
return new Promise(resolve => {
const probe = (0, node_net__WEBPACK_IMPORTED_MODULE_0__.createServer)();
probe.once("error", () => resolve(false));
probe.listen({
port: port,
host: "127.0.0.1",
exclusive: true
}, () => probe.close(() => resolve(true)));
});
}
async function freePort(from, taken, {first: first, last: last} = _port_range_js__WEBPACK_IMPORTED_MODULE_1__.j) {
const count = last - first + 1;
for (let step = 0; step < count; step++) {
const port = first + (from - first + step) % count;
if (!taken.has(port) && await isPortFree(port)) return port;
}
return undefined;
}
},
41725: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
zc: () => checkCluster,
s5: () => cleanCluster,
l8: () => clearCopiedFiles,
wO: () => setPassword,
eu: () => usableDatabase
});
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var error = __webpack_require__(57895);
var exec = __webpack_require__(27298);
var session_control = __webpack_require__(16498);
var credentials = __webpack_require__(13221);
var pg = __webpack_require__(7459);
var segments = __webpack_require__(5297);
var includes = __webpack_require__(48856);
const atTheTop = [ "PG_VERSION", "postgresql.conf", "postgresql.auto.conf", "backup_label", "tablespace_map", "standby.signal", "recovery.signal" ];
const folders = [ "global", "pg_wal", "pg_logical", "pg_stat", "pg_stat_tmp", "pg_twophase", "pg_xact", "pg_notify" ];
const inDatabases = [ "PG_VERSION", "pg_filenode.map", "pg_internal.init" ];
const configurationLimit = 16 * 1024 ** 2;
function checkFiles(pgdata, what) {
const suspects = [ ...atTheTop.map(name => (0, external_node_path_.join)(pgdata, name)), ...folders.flatMap(folder => unusual((0, 
external_node_path_.join)(pgdata, folder))), ...below(pgdata, "pg_replslot").flatMap(unusual), ...below(pgdata, "base").flatMap(database => inDatabases.map(name => (0, 
external_node_path_.join)(database, name))) ];
for (const path of suspects) {
const kind = oddKind(path);
if (kind !== undefined) throw odd(what, path.slice(pgdata.length + 1), kind);
}
checkConfiguration(pgdata, what);
}
function checkConfiguration(pgdata, what) {
for (const path of (0, includes.G)([ (0, external_node_path_.join)(pgdata, "postgresql.conf"), (0, 
external_node_path_.join)(pgdata, "postgresql.auto.conf") ])) {
const kind = oddKind(path) ?? ((look(path)?.size ?? 0) > configurationLimit ? "a file that is too large" : undefined);
if (kind !== undefined) throw odd(what, path.slice(pgdata.length + 1), kind);
}
}
function unusual(folder) {
return entries(folder).filter(entry => !entry.isFile() && !entry.isDirectory()).map(entry => (0, 
external_node_path_.join)(folder, entry.name));
}
function below(pgdata, folder) {
return entries((0, external_node_path_.join)(pgdata, folder)).filter(entry => entry.isDirectory()).map(entry => (0, 
external_node_path_.join)(pgdata, folder, entry.name));
}
function entries(folder) {
try {
return (0, external_node_fs_.readdirSync)(folder, {
withFileTypes: true
});
} catch {
return [];
}
}
function oddKind(path) {
const found = look(path);
if (!found || found.isFile() || found.isDirectory()) return undefined;
return found.isFIFO() ? "a pipe" : found.isSocket() ? "a socket" : "a device";
}
function look(path) {
try {
return (0, external_node_fs_.statSync)(path);
} catch {
return undefined;
}
}
function odd(what, name, kind) {
const shown = JSON.stringify(name).slice(1, -1);
return new error.J("conflict", "data-odd-file", `${what} has ${kind} in place of ${shown}, and its server could hang or fail on it.`, `Remove or replace ${(0, 
external_node_path_.basename)(shown)} in its data directory, or reset the branch. Nothing was started.`);
}
var server_files = __webpack_require__(23828);
function checkCluster(pgdata, what, {own: own = false} = {}) {
if (!isPlain((0, external_node_path_.join)(pgdata, "PG_VERSION"), "file")) {
throw new error.J("conflict", "data-missing", `The data of ${what} is missing: ${pgdata} contains no cluster.`, "Check that its file system is mounted. `velo doctor` says more. Nothing was started.");
}
for (const folder of [ "base", "global", "pg_wal", "pg_tblspc", "pg_replslot" ]) {
if (isPlain((0, external_node_path_.join)(pgdata, folder), "folder")) continue;
throw new error.J("conflict", "data-outside", `${what} has ${folder} outside its volume, where a branch would share it.`, `Move ${folder} back into the data directory.`);
}
if (!isPlain((0, external_node_path_.join)(pgdata, "global", "pg_control"), "file")) {
throw new error.J("conflict", "data-outside", `The control file of ${what} is missing or is not a regular file.`, "Reset the branch, or restore its global/pg_control.");
}
const links = (0, external_node_fs_.readdirSync)((0, external_node_path_.join)(pgdata, "pg_tblspc"), {
withFileTypes: true
}).filter(entry => !entry.isDirectory());
if (links.length > 0 && !own) {
throw new error.J("conflict", "data-outside", `${what} has a tablespace outside its volume (${links.length}), which a branch would share.`, "Move its tables back with `ALTER TABLE … SET TABLESPACE pg_default`, and drop it.");
}
checkFiles(pgdata, what);
}
async function clearCopiedFiles(pgdata, user) {
for (const name of (0, external_node_fs_.readdirSync)(pgdata)) {
const stale = (0, server_files.EH)(name) || name === "standby.signal" || name === "recovery.signal";
if (stale) (0, external_node_fs_.rmSync)((0, external_node_path_.join)(pgdata, name), {
force: true,
recursive: true
});
}
const slots = (0, external_node_fs_.readdirSync)((0, external_node_path_.join)(pgdata, "pg_replslot")).map(name => (0, 
external_node_path_.join)(pgdata, "pg_replslot", name));
if (slots.length > 0) await (0, exec.eF)("rm", [ "-rf", "--", ...slots ], {
as: user
});
return slots.filter(slot => !(0, external_node_path_.basename)(slot).startsWith("velo_backup_")).length;
}
async function cleanCluster(control, target, {secret: secret, branchId: branchId, roles: roles, isCopy: isCopy, voidPasswords: voidPasswords, logins: logins = new Map}) {
const [position, prepared, usable] = await control.script(`SELECT pg_current_wal_insert_lsn()::text AS lsn;\n     SELECT gid, database, datallowconn AS open FROM pg_prepared_xacts JOIN pg_database ON datname = database;\n     ${usableDatabase(credentials.ZS)}`);
const transactions = isCopy ? prepared?.rows : [];
for (const transaction of transactions) await rollBack(control, target, transaction);
const results = await control.script(`\n    BEGIN;\n    ${isCopy ? detachSubscriptions : "SELECT 0 AS count"};\n    ${voidPasswords ? "UPDATE pg_authid SET rolpassword = NULL WHERE rolpassword IS NOT NULL" : "SELECT 0"};\n    UPDATE pg_authid SET rolcanlogin = true, rolvaliduntil = NULL WHERE rolname = ${pg.A.escapeLiteral(credentials.AV)};\n    ${[ credentials.AV, ...roles ].map(role => setPassword(role, (0, 
credentials.No)(secret, branchId, role))).join(";\n")};\n    ${[ ...logins ].map(([role, verifier]) => setVerifier(role, verifier)).join(";\n")};\n    COMMIT;\n    SELECT pg_reload_conf()`);
return {
subscriptions: Number(results[1]?.rows[0]?.count ?? 0),
preparedTransactions: transactions.length,
lsn: (0, segments.Jf)(position?.rows[0]?.lsn) ?? "",
database: String(usable?.rows[0]?.datname ?? credentials.ZS)
};
}
const usableDatabase = preferred => `\n  SELECT datname FROM pg_database WHERE datallowconn AND datconnlimit <> -2\n  ORDER BY datname <> ${pg.A.escapeLiteral(preferred)}, datistemplate, oid LIMIT 1`;
const detachSubscriptions = `\n  WITH detached AS (\n    UPDATE pg_subscription SET subenabled = false, subslotname = NULL WHERE subenabled OR subslotname IS NOT NULL RETURNING 1\n  ) SELECT count(*)::int AS count FROM detached`;
function setPassword(role, password) {
return setVerifier(role, (0, credentials.v0)(password));
}
function setVerifier(role, verifier) {
return `UPDATE pg_authid SET rolpassword = ${pg.A.escapeLiteral(verifier)} WHERE rolname = ${pg.A.escapeLiteral(role)}`;
}
async function rollBack(control, target, {gid: gid, database: database, open: open}) {
const admit = connections => control.query(`UPDATE pg_database SET datallowconn = ${connections} WHERE datname = ${pg.A.escapeLiteral(database)}`);
if (!open) await admit(true);
try {
await (0, session_control.inControl)(target, session => session.query(`ROLLBACK PREPARED ${pg.A.escapeLiteral(gid)}`), database);
} finally {
if (!open) await admit(false);
}
}
function isPlain(path, kind) {
try {
const stat = (0, external_node_fs_.lstatSync)(path);
return kind === "file" ? stat.isFile() : stat.isDirectory();
} catch {
return false;
}
}
},
57197: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
l: () => isWholeControlFile
});
var crc_32_crc32c_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82782);
var crc_32_crc32c_js__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(crc_32_crc32c_js__WEBPACK_IMPORTED_MODULE_0__);
function isWholeControlFile(file) {
for (let end = 200; end <= 508 && end + 4 <= file.length; end += 4) {
if (file.readInt32LE(end) === crc_32_crc32c_js__WEBPACK_IMPORTED_MODULE_0___default().buf(file.subarray(0, end))) return true;
}
return false;
}
},
95049: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
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
},
55952: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
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
16498: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
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
10693: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
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
7459: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
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
82782: (__unused_webpack_module, exports) => {
var CRC32C;
(function(factory) {
if (typeof DO_NOT_EXPORT_CRC === "undefined") {
if (true) {
factory(exports);
} else {}
} else {
factory(CRC32C = {});
}
})(function(CRC32C) {
CRC32C.version = "1.2.2";
function signed_crc_table() {
var c = 0, table = new Array(256);
for (var n = 0; n != 256; ++n) {
c = n;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
table[n] = c;
}
return typeof Int32Array !== "undefined" ? new Int32Array(table) : table;
}
var T0 = signed_crc_table();
function slice_by_16_tables(T) {
var c = 0, v = 0, n = 0, table = typeof Int32Array !== "undefined" ? new Int32Array(4096) : new Array(4096);
for (n = 0; n != 256; ++n) table[n] = T[n];
for (n = 0; n != 256; ++n) {
v = T[n];
for (c = 256 + n; c < 4096; c += 256) v = table[c] = v >>> 8 ^ T[v & 255];
}
var out = [];
for (n = 1; n != 16; ++n) out[n - 1] = typeof Int32Array !== "undefined" ? table.subarray(n * 256, n * 256 + 256) : table.slice(n * 256, n * 256 + 256);
return out;
}
var TT = slice_by_16_tables(T0);
var T1 = TT[0], T2 = TT[1], T3 = TT[2], T4 = TT[3], T5 = TT[4];
var T6 = TT[5], T7 = TT[6], T8 = TT[7], T9 = TT[8], Ta = TT[9];
var Tb = TT[10], Tc = TT[11], Td = TT[12], Te = TT[13], Tf = TT[14];
function crc32_bstr(bstr, seed) {
var C = seed ^ -1;
for (var i = 0, L = bstr.length; i < L; ) C = C >>> 8 ^ T0[(C ^ bstr.charCodeAt(i++)) & 255];
return ~C;
}
function crc32_buf(B, seed) {
var C = seed ^ -1, L = B.length - 15, i = 0;
for (;i < L; ) C = Tf[B[i++] ^ C & 255] ^ Te[B[i++] ^ C >> 8 & 255] ^ Td[B[i++] ^ C >> 16 & 255] ^ Tc[B[i++] ^ C >>> 24] ^ Tb[B[i++]] ^ Ta[B[i++]] ^ T9[B[i++]] ^ T8[B[i++]] ^ T7[B[i++]] ^ T6[B[i++]] ^ T5[B[i++]] ^ T4[B[i++]] ^ T3[B[i++]] ^ T2[B[i++]] ^ T1[B[i++]] ^ T0[B[i++]];
L += 15;
while (i < L) C = C >>> 8 ^ T0[(C ^ B[i++]) & 255];
return ~C;
}
function crc32_str(str, seed) {
var C = seed ^ -1;
for (var i = 0, L = str.length, c = 0, d = 0; i < L; ) {
c = str.charCodeAt(i++);
if (c < 128) {
C = C >>> 8 ^ T0[(C ^ c) & 255];
} else if (c < 2048) {
C = C >>> 8 ^ T0[(C ^ (192 | c >> 6 & 31)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | c & 63)) & 255];
} else if (c >= 55296 && c < 57344) {
c = (c & 1023) + 64;
d = str.charCodeAt(i++) & 1023;
C = C >>> 8 ^ T0[(C ^ (240 | c >> 8 & 7)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | c >> 2 & 63)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | d >> 6 & 15 | (c & 3) << 4)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | d & 63)) & 255];
} else {
C = C >>> 8 ^ T0[(C ^ (224 | c >> 12 & 15)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | c >> 6 & 63)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | c & 63)) & 255];
}
}
return ~C;
}
CRC32C.table = T0;
CRC32C.bstr = crc32_bstr;
CRC32C.buf = crc32_buf;
CRC32C.str = crc32_str;
});
}
};


