exports.id = 4002;

exports.ids = [ 4002 ];

exports.modules = {
93481: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
p: () => duration
});
var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
const units = {
s: 1e3,
m: 6e4,
h: 36e5,
d: 864e5,
w: 6048e5
};
function duration(text, what) {
const match = /^([1-9][0-9]{0,7})([smhdw])$/.exec(text);
const ms = match ? Number(match[1]) * units[match[2]] : Number.NaN;
if (ms <= 10 * 365 * units.d) return ms;
throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-duration", `${what} ${(0, 
_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is not a valid duration.`, "Write a number and a unit, such as 90s, 5m, 12h, 3d or 2w; at most ten years.");
}
},
93656: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
J: () => keptUntil
});
var _contract_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93481);
const mainKeptMs = 7 * 864e5;
function keptUntil(keepOld, isMain, now = Date.now()) {
if (keepOld === "none") return null;
if (keepOld !== undefined) return new Date(now + (0, _contract_duration_js__WEBPACK_IMPORTED_MODULE_0__.p)(keepOld, "The time to keep old data")).toISOString();
return isMain ? new Date(now + mainKeptMs).toISOString() : null;
}
},
26135: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
Z: () => fork
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84336);
var _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65523);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
var _bring_up_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62567);
var _source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60470);
async function fork(place, source, {target: target, record: record, recorded: recorded}, steps) {
const {storage: storage, project: project} = place;
record.sizing = source.sizing;
record.source = source.snapshot;
record.parentAt = record.parent === null ? null : source.at;
const request = {
parent: source.from,
target: target,
marks: (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__.X$)(record),
diskLimit: (0, _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_2__.Af)(place, {
volume: target,
record: record
}).disk,
live: source.running,
user: (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.Z5)(project.record),
moved: text => steps.moved(text),
signal: steps.signal,
...recorded ? {
recorded: recorded
} : {}
};
const copying = source.snapshot === null ? "Snapshot and clone" : "Clone";
const volume = await steps.run(storage.copyOnWrite ? copying : "Copy", async () => storage.clone({
...request,
...await (0, _source_js__WEBPACK_IMPORTED_MODULE_5__.Fx)(place, source)
}));
const generation = {
volume: volume,
record: record,
of: {
project: project.record.name,
branch: record.name
}
};
(0, _bring_up_js__WEBPACK_IMPORTED_MODULE_4__.TG)(generation, (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)(generation.of));
return generation;
}
},
53291: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
f: () => replaceGeneration
});
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89491);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84336);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29710);
var _commit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23458);
var _fork_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26135);
var _take_over_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96891);
async function replaceGeneration(place, branch, steps, {source: source, change: change, keptUntil: keptUntil, check: check, forked: forked, removeBelow: removeBelow}) {
const old = branch.current;
if (old.record.keptUntil !== keptUntil) {
await place.storage.setMarks(old.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__.X$)({
keptUntil: keptUntil
}));
old.record.keptUntil = keptUntil;
}
const next = await forkNext(place, old, {
source: source,
change: change
}, steps);
forked?.();
await (0, _take_over_js__WEBPACK_IMPORTED_MODULE_5__.w)(place, old, next, steps, {
check: async () => check?.(next),
commit: prepared => (0, _commit_js__WEBPACK_IMPORTED_MODULE_3__.cd)(place, next, {
phase: "ready",
...prepared
}),
undo: error => (0, _commit_js__WEBPACK_IMPORTED_MODULE_3__.tN)(place, next.of, next.volume, error)
});
const stays = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.Ad)(place.project, old);
branch.current = next;
if (stays) branch.retired.unshift(old);
place.project.branches.set(branch.id, branch);
await steps.withoutAbort().run(stays ? "Keep old data" : "Remove old data", async () => {
await (removeBelow?.());
if (stays) await place.driver.remove((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, old)); else await (0, 
_commit_js__WEBPACK_IMPORTED_MODULE_3__.bI)(place, old);
});
return next;
}
async function forkNext(place, old, {source: prepareSource, change: change}, steps) {
const prepared = place.driver.prepare((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, old));
prepared.catch(() => {});
const source = await prepareSource();
const record = {
...old.record,
...change,
phase: "new",
wanted: "running",
prepared: false,
takenAt: source.takenAt,
lsn: null,
turn: old.record.turn + 1,
keptUntil: null,
previous: old.volume.generation
};
const {project: project, branch: branch} = old.volume;
const target = {
project: project,
branch: branch,
generation: record.turn
};
try {
const next = await (0, _fork_js__WEBPACK_IMPORTED_MODULE_4__.Z)(place, source, {
target: target,
record: record
}, steps);
await prepared;
return next;
} catch (error) {
await (0, _commit_js__WEBPACK_IMPORTED_MODULE_3__.tN)(place, old.of, target, error);
throw error;
} finally {
await (source.control?.close().catch(() => {}));
}
}
},
60470: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
Fx: () => beginCopy,
pY: () => prepareSource,
SE: () => snapshotSource
});
var contract_error = __webpack_require__(17563);
var names = __webpack_require__(63777);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var crc32c = __webpack_require__(82782);
var crc32c_default = __webpack_require__.n(crc32c);
var exec = __webpack_require__(46084);
var plain_file = __webpack_require__(96892);
var wait = __webpack_require__(70236);
var write_inside = __webpack_require__(85627);
async function startBackup(control, {pgdata: pgdata, major: major, user: user, what: what}) {
const started = await begin(control, major).catch(error => {
throw notCopyable(error, what);
});
return {
async complete(target) {
await copyControlFile(pgdata, target, user);
const stopped = await control.query(major >= 15 ? `SELECT pg_walfile_name(lsn) AS file, labelfile, spcmapfile FROM pg_backup_stop(false)` : `SELECT pg_walfile_name(lsn) AS file, labelfile, spcmapfile FROM pg_stop_backup(false, false)`);
const {file: file, labelfile: labelfile, spcmapfile: spcmapfile} = stopped.rows[0];
await copyWal(pgdata, target, String(started.rows[0]?.file), file, user);
(0, write_inside.M)(target, "backup_label", labelfile, user);
if (spcmapfile) (0, write_inside.M)(target, "tablespace_map", spcmapfile, user);
}
};
}
async function begin(control, major) {
await control.query(`SELECT pg_create_physical_replication_slot('velo_backup_' || pg_backend_pid(), true, true)`);
return control.query(major >= 15 ? `SELECT pg_walfile_name(pg_backup_start('velo', true)) AS file` : `SELECT pg_walfile_name(pg_start_backup('velo', true, false)) AS file`);
}
function notCopyable(error, what) {
const {code: code, message: message} = error.cause ?? {};
if (code !== "55000" && code !== "53400") return error;
const setting = code === "53400" || /slots/.test(message ?? "") ? "max_replication_slots" : "wal_level";
return new contract_error.J("conflict", "parent-not-copyable", `${what} can't be copied while it runs: ${message}.`, `Stop the parent (\`velo branch stop ${what}\`), create the branch, then start the parent again. Or raise its ${setting} and restart it.`, {
cause: error
});
}
async function copyWal(pgdata, target, first, last, user) {
const segments = (0, external_node_fs_.readdirSync)((0, external_node_path_.join)(pgdata, "pg_wal")).filter(name => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
if (!segments.includes(first) || !segments.includes(last)) {
throw new contract_error.J("failed", "wal-missing", "A WAL segment that the copy needs is no longer in the parent.", "Try again.");
}
const paths = segments.map(name => (0, external_node_path_.join)(pgdata, "pg_wal", name));
await (0, exec.eF)("cp", [ "-a", "--reflink=auto", "-t", (0, external_node_path_.join)(target, "pg_wal"), "--", ...paths ], {
as: user
});
}
async function copyControlFile(pgdata, target, user) {
const copy = (0, external_node_path_.join)(target, "global", "pg_control");
const whole = await (0, wait.w)(async () => {
await (0, exec.eF)("cp", [ "-a", "--reflink=auto", "--", (0, external_node_path_.join)(pgdata, "global", "pg_control"), copy ], {
as: user
});
return isWholeControlFile((0, plain_file.b)(copy, 8192) ?? Buffer.alloc(0)) ? true : undefined;
}, {
everyMs: 5,
forMs: 5e3
});
if (!whole) throw new contract_error.J("failed", "control-file-torn", "The parent’s pg_control could not be copied intact.", "Run `velo doctor` and try again.");
}
function isWholeControlFile(file) {
for (let end = 200; end <= 508 && end + 4 <= file.length; end += 4) {
if (file.readInt32LE(end) === crc32c_default().buf(file.subarray(0, end))) return true;
}
return false;
}
var server_files = __webpack_require__(23828);
var session_control = __webpack_require__(16498);
var storage_storage = __webpack_require__(31674);
var open_place = __webpack_require__(29710);
var bring_up = __webpack_require__(62567);
async function prepareSource(place, parent, steps) {
const server = (0, open_place.FN)(place, parent);
const what = (0, names.gK)(parent.of);
(0, bring_up.TG)(parent, what);
const now = {
from: parent.volume,
what: what,
takenAt: (new Date).toISOString(),
snapshot: null
};
return steps.run(place.storage.copyOnWrite ? "Checkpoint" : "Reach parent", async () => {
if (!await place.driver.isRunning(server)) {
steps.note(`${what} is stopped: its data is copied as it is on disk`);
return {
...now,
control: undefined,
running: false,
sizing: parent.record.sizing,
at: null
};
}
const target = {
pgdata: (0, server_files.po)(parent.volume.path),
port: server.port,
major: server.major
};
try {
const control = await (place.storage.copyOnWrite ? place.controls.open(target) : (0, 
session_control.g4)(target));
if (place.storage.copyOnWrite) await control.query("CHECKPOINT");
const {sizing: sizing, xid: xid} = await factsOf(control);
return {
...now,
control: control,
running: true,
sizing: sizing,
at: {
generation: parent.volume.generation,
xid: xid
}
};
} catch (error) {
const said = error instanceof Error ? error.message : String(error);
if (place.storage.copyOnWrite) {
steps.note(`${what} can't be reached (${said}): its data is copied as after a crash`);
return {
...now,
control: undefined,
running: true,
sizing: parent.record.sizing,
at: null
};
}
throw new contract_error.J("conflict", "parent-unreachable", `${what} is running, but velo can't log in to it: ${said}`, `${(0, 
session_control.ux)(error)} Or stop the parent (\`velo branch stop ${what}\`): a stopped parent is copied without a login.`, {
cause: error
});
}
});
}
async function factsOf(control) {
const {rows: rows} = await control.query(`SELECT (SELECT setting::int8 * 8192 FROM pg_catalog.pg_settings WHERE name = 'shared_buffers') AS buffers,\n            pg_catalog.current_setting('max_connections')::int AS connections,\n            pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())::text AS xid`);
const [facts] = rows;
const sizing = {
buffers: Number(facts?.buffers),
connections: Number(facts?.connections)
};
return {
sizing: sizing,
xid: Number(facts?.xid)
};
}
function snapshotSource({stored: stored, record: record}) {
const {id: id, sizing: sizing, at: at, createdAt: takenAt} = record;
const what = `the snapshot ${id}`;
return {
from: stored,
what: what,
control: undefined,
running: false,
sizing: sizing,
at: at,
takenAt: takenAt,
snapshot: id
};
}
async function beginCopy({storage: storage, project: project}, {from: from, control: control, what: what}) {
if (storage.copyOnWrite || !control || (0, storage_storage.LR)(from)) return undefined;
const {pgVersion: major} = project.record;
return startBackup(control, {
pgdata: (0, server_files.po)(from.path),
major: major,
user: (0, open_place.Z5)(project.record),
what: what
});
}
},
96891: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
w: () => takeOver
});
var contract_error = __webpack_require__(17563);
var open_place = __webpack_require__(29710);
var bring_up = __webpack_require__(62567);
var finish = __webpack_require__(19216);
var server_files = __webpack_require__(23828);
var control = __webpack_require__(16498);
async function readLogins(place, generation) {
const {port: port, major: major} = (0, open_place.FN)(place, generation);
const all = "SELECT rolname, rolpassword FROM pg_authid WHERE rolpassword IS NOT NULL";
const target = {
pgdata: (0, server_files.po)(generation.volume.path),
port: port,
major: major
};
const {rows: rows} = await (0, control.LU)(target, control => control.query(all));
return new Map(rows.map(({rolname: rolname, rolpassword: rolpassword}) => [ String(rolname), String(rolpassword) ]));
}
async function takeOver(place, old, next, steps, change) {
let wasRunning = false;
try {
wasRunning = await place.driver.isRunning((0, open_place.FN)(place, old));
const logins = await loginsOf(place, old, next, wasRunning, steps);
await (change.check?.());
if (wasRunning) await steps.run("Stop old server", () => place.driver.stop((0, open_place.FN)(place, old)));
const prepared = await (0, bring_up.qh)(place, next, steps, logins);
await steps.run("Commit", () => change.commit(prepared));
} catch (error) {
await change.undo(error);
if (wasRunning) await restore(place, old, steps, error);
throw error;
}
}
async function loginsOf(place, old, next, wasRunning, steps) {
if (old.record.parent !== null || next.record.prepared) return undefined;
try {
if (wasRunning) return await readLogins(place, old);
} catch (error) {
steps.note(`The passwords of the present roles can't be read (${error instanceof Error ? error.message : error})`);
}
steps.note("The roles keep the passwords that they have in the snapshot");
return undefined;
}
async function restore(place, old, steps, because) {
try {
if (!await place.driver.isRunning((0, open_place.FN)(place, old))) await (0, finish.IW)(place, old, steps.withoutAbort());
} catch (error) {
const said = error instanceof Error ? error.message : String(error);
if (because instanceof contract_error.J) because.left.push(`the branch stopped, with its old data (${said}); \`velo branch start\` starts it`);
}
}
},
85627: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
M: () => writeInside
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
function writeInside(pgdata, name, text, user) {
const path = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pgdata, name);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, {
force: true,
recursive: true
});
const file = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "wx", 384);
try {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, text);
if (user) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.fchownSync)(file, user.uid, user.gid);
} finally {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
}
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


