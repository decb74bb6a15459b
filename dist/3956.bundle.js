exports.id = 3956;

exports.ids = [ 3956 ];

exports.modules = {
45394: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
o: () => oldest
});
function oldest(branches) {
return [ ...branches ].sort((a, b) => a.createdAt < b.createdAt ? -1 : 1).slice(0, 3).map(({project: project, branch: branch, createdAt: createdAt}) => `${project}/${branch} (${createdAt.slice(0, 10)})`).join(", ");
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
43956: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
applyPolicies: () => applyPolicies
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
var _cleanup_snapshots_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37789);
var _create_snapshot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47826);
var _policies_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47231);
var _retention_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28879);
var _snapshots_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13276);
async function applyPolicies(site, {dryRun: dryRun = false}, operation) {
const run = {
due: [],
taken: [],
deleted: [],
failed: []
};
for (const {opened: opened} of await site.stores()) {
for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(opened).values()) {
if (!(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.wP)(project) || project.fault !== undefined) continue;
try {
const policy = (0, _policies_js__WEBPACK_IMPORTED_MODULE_5__.lV)(project.record.policies);
if (policy) await apply(site, {
project: project,
policy: policy,
run: run,
dryRun: dryRun
}, operation);
} catch (thrown) {
const error = (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(thrown);
if (operation.signal?.aborted) throw error;
run.failed.push({
project: project.record.name,
error: error.report()
});
}
}
}
return run;
}
async function apply(site, {project: project, policy: policy, run: run, dryRun: dryRun}, operation) {
const branch = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project.record.name,
branch: _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI
});
const due = (0, _policies_js__WEBPACK_IMPORTED_MODULE_5__.nZ)(policy, (0, _policies_js__WEBPACK_IMPORTED_MODULE_5__.Kn)(project), new Date);
if (due) run.due.push(project.record.name);
if (dryRun) return;
if (due) {
const {steps: _, ...taken} = await (0, _create_snapshot_js__WEBPACK_IMPORTED_MODULE_4__.takeSnapshot)(site, {
branch: branch,
scheduled: true
}, operation);
run.taken.push(taken);
}
const scheduled = (await (0, _snapshots_js__WEBPACK_IMPORTED_MODULE_7__.listSnapshots)(site, {
branch: branch
})).filter(each => each.scheduled);
const {deleted: deleted} = (0, _retention_js__WEBPACK_IMPORTED_MODULE_6__.XZ)(scheduled, new Date, {
keep: policy.keep
});
const answer = {
deleted: [],
kept: [],
failed: []
};
for (const snapshot of deleted) await (0, _cleanup_snapshots_js__WEBPACK_IMPORTED_MODULE_3__.deleteOne)(site, snapshot, {}, answer, operation);
run.deleted.push(...answer.deleted);
for (const {error: error} of answer.failed) run.failed.push({
project: project.record.name,
error: error
});
}
},
47826: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
createSnapshot: () => createSnapshot,
takeSnapshot: () => takeSnapshot
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31674);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84336);
var _generation_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60470);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46116);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57443);
var _store_free_space_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95873);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29710);
var _label_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53263);
var _snapshots_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(13276);
function createSnapshot(site, request, operation) {
return takeSnapshot(site, {
...request,
scheduled: false
}, operation);
}
async function takeSnapshot(site, request, operation) {
const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.at)(request.branch);
const label = (0, _label_js__WEBPACK_IMPORTED_MODULE_8__.W)(request.label);
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_5__.N)(operation, async (steps, locks) => {
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.QL)(site, name.project);
await locks.parent(before, (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.MP)(before, name.branch));
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.Ws)(before);
const {id: branch, current: current} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.MP)(place, name.branch);
(0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_4__.Zt)(current, (0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_4__.EX)(current, request));
await (0, _store_free_space_js__WEBPACK_IMPORTED_MODULE_6__.kX)(place.storage);
const source = await (0, _generation_source_js__WEBPACK_IMPORTED_MODULE_3__.pY)(place, current, steps);
try {
const record = {
id: (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__.Si)(),
branch: branch,
generation: current.volume.generation,
label: label,
pinned: request.pin === true,
scheduled: request.scheduled,
createdAt: (new Date).toISOString(),
lsn: null,
sizing: source.sizing,
at: source.at
};
const stored = await steps.run("Snapshot", async () => place.storage.snapshot({
of: current.volume,
id: record.id,
marks: (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__.nr)(record),
live: source.running,
user: (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.Z5)(place.project.record),
moved: text => steps.moved(text),
...steps.signal ? {
signal: steps.signal
} : {},
...await (0, _generation_source_js__WEBPACK_IMPORTED_MODULE_3__.Fx)(place, source)
}));
record.lsn = await endOf(source);
if (record.lsn !== null) await place.storage.setSnapshotMarks(stored, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__.nr)({
lsn: record.lsn
}));
const taken = {
stored: stored,
record: record,
fault: undefined
};
return {
...(0, _snapshots_js__WEBPACK_IMPORTED_MODULE_9__.snapshotView)(place.project, taken),
steps: steps.times
};
} finally {
await (source.control?.close().catch(() => {}));
}
});
}
async function endOf({control: control}) {
const asked = control?.query("SELECT pg_current_wal_lsn()::text AS lsn").catch(() => undefined);
return /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/.exec(String((await asked)?.rows[0]?.lsn))?.[0] ?? null;
}
},
47231: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
Kn: () => scheduledTimes,
lS: () => isLate,
lV: () => snapshotPolicy,
nZ: () => isDue,
vT: () => changedPolicies
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _retention_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28879);
const twiceMs = {
hourly: 2 * 36e5,
daily: 2 * 864e5,
weekly: 14 * 864e5,
monthly: 62 * 864e5,
yearly: 732 * 864e5
};
function changedPolicies(before, change) {
for (const [name, rule] of Object.entries(change)) {
if (name === "wal") throw notYet();
if (name !== "snapshots") throw unknownPolicy(name);
if (rule !== "") snapshotPolicy({
snapshots: rule
});
}
return Object.fromEntries(Object.entries({
...before,
...change
}).filter(([, rule]) => rule !== ""));
}
function snapshotPolicy({snapshots: snapshots}) {
if (snapshots === undefined) return undefined;
const keep = (0, _retention_js__WEBPACK_IMPORTED_MODULE_2__.xG)(snapshots.replaceAll(":", "="));
const every = _retention_js__WEBPACK_IMPORTED_MODULE_2__.MD.find(unit => (keep[unit] ?? 0) > 0);
if (every) return {
every: every,
keep: keep
};
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-value", `The policy ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(snapshots)} keeps no snapshot.`, "Give a number above 0, such as hourly:24,daily:7. An empty policy ends it.");
}
function isDue({every: every}, taken, now) {
return !taken.some(time => (0, _retention_js__WEBPACK_IMPORTED_MODULE_2__.jH)(every, new Date(time)) === (0, 
_retention_js__WEBPACK_IMPORTED_MODULE_2__.jH)(every, now));
}
function scheduledTimes({snapshots: snapshots}) {
return snapshots.filter(({record: record}) => record.scheduled).map(({record: record}) => record.createdAt);
}
function isLate({every: every}, taken, since, now) {
const last = [ ...taken, since ].filter(time => time <= now.toISOString()).sort().at(-1);
return now.getTime() - Date.parse(last ?? since) > twiceMs[every];
}
function unknownPolicy(name) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-value", `There is no policy ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(name)}.`, "A policy is of `snapshots`, such as snapshots=hourly:24,daily:7.");
}
function notYet() {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "not-yet-available", "The policy `wal` is not available yet; it will come with the WAL archive.", "Set a policy of snapshots.");
}
},
95873: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
M_: () => roomAdvice,
kX: () => checkRoom,
mk: () => makeRoom
});
var _bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75581);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _contract_oldest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45394);
var _storage_space_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38042);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
async function checkRoom(storage) {
const {sizeBytes: sizeBytes, freeBytes: freeBytes} = storage.opened.capacity;
const floor = (0, _storage_space_js__WEBPACK_IMPORTED_MODULE_3__.f)(sizeBytes);
if (freeBytes >= floor) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-space", `${storage.pool} has ${(0, 
_bytes_js__WEBPACK_IMPORTED_MODULE_4__.e)(freeBytes)} free; ${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_4__.e)(floor)} must stay free, because databases stop when it is full.`, await roomAdvice(storage, floor - freeBytes));
}
async function roomAdvice(storage, needed) {
const branches = branchesOf(storage);
const known = branches.every(({ownBytes: ownBytes}) => ownBytes !== null);
const inBranches = branches.reduce((sum, {ownBytes: ownBytes}) => sum + (ownBytes ?? 0), 0);
const [other] = known && inBranches < needed ? await storage.others() : [];
if (other && other.bytes > inBranches) return `${other.name} takes ${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_4__.e)(other.bytes)} and was not created by velo: free some space there, or make the pool larger.`;
const named = known && inBranches < needed ? "" : (0, _contract_oldest_js__WEBPACK_IMPORTED_MODULE_5__.o)(branches);
return named ? `Delete a branch that is not needed; the oldest are ${named}.` : "Make the pool larger.";
}
function branchesOf(storage) {
return [ ...(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened).values() ].flatMap(({record: record, branches: branches}) => [ ...branches.values() ].flatMap(({name: name, current: current}) => current && name !== _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI ? [ {
project: record.name,
branch: name,
createdAt: current.record.createdAt,
ownBytes: current.volume.ownBytes
} ] : []));
}
const startNeeds = 64 * 1024 ** 2;
async function makeRoom({opened: opened, room: room}) {
if (opened.capacity.freeBytes < startNeeds) await (room?.letGo().catch(() => {}));
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


