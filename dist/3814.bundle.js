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
await (0, session_control.LU)(target, session => session.query(`ROLLBACK PREPARED ${pg.A.escapeLiteral(gid)}`), database);
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


