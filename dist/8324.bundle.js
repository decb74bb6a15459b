"use strict";

exports.id = 8324;

exports.ids = [ 8324 ];

exports.modules = {
93656: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
J: () => keptUntil
});
var _contract_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93481);
const mainKeptMs = 7 * 864e5;
function keptUntil(keepOld, isMain, now = Date.now()) {
if (keepOld === "none") return new Date(now).toISOString();
if (keepOld !== undefined) return new Date(now + (0, _contract_duration_js__WEBPACK_IMPORTED_MODULE_0__.p)(keepOld, "The time to keep old data")).toISOString();
return isMain ? new Date(now + mainKeptMs).toISOString() : null;
}
},
26135: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Z: () => fork
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84336);
var _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65523);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
var _wal_load_recovery_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67103);
var _bring_up_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20807);
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
if (source.plan) await (0, _wal_load_recovery_js__WEBPACK_IMPORTED_MODULE_6__.h2)(place, generation, source.plan);
return generation;
}
},
53291: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
f: () => replaceGeneration
});
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31674);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84336);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29710);
var _wal_expired_archives_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92864);
var _wal_load_recovery_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67103);
var _commit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23458);
var _fork_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26135);
var _take_over_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96891);
async function replaceGeneration(place, branch, steps, {source: source, change: change, keptUntil: keptUntil, check: check, forked: forked, removeBelow: removeBelow}) {
const old = branch.current;
if (old.record.keptUntil !== keptUntil) {
await place.storage.setMarks(old.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__.X$)({
keptUntil: keptUntil
}));
old.record.keptUntil = keptUntil;
}
const {next: next, plan: plan} = await forkNext(place, old, {
source: source,
change: change
}, steps);
forked?.();
if (plan) {
try {
next.recovery = await (0, _wal_load_recovery_js__WEBPACK_IMPORTED_MODULE_7__.gI)(place, next, plan, steps);
} catch (error) {
await (0, _commit_js__WEBPACK_IMPORTED_MODULE_4__.tN)(place, next.of, next.volume, error);
throw error;
}
}
await (0, _take_over_js__WEBPACK_IMPORTED_MODULE_6__.w)(place, old, next, steps, {
check: async () => check?.(next),
commit: prepared => (0, _commit_js__WEBPACK_IMPORTED_MODULE_4__.cd)(place, next, {
phase: "ready",
...prepared
}),
undo: error => (0, _commit_js__WEBPACK_IMPORTED_MODULE_4__.tN)(place, next.of, next.volume, error)
});
branch.current = next;
branch.retired.unshift(old);
await (0, _wal_expired_archives_js__WEBPACK_IMPORTED_MODULE_3__.Me)(place, branch);
const stays = branch.retired.includes(old);
branch.remains = branch.remains.filter(each => each !== old);
place.project.branches.set(branch.id, branch);
await steps.withoutAbort().run(stays ? "Keep old data" : "Remove old data", async () => {
await (removeBelow?.());
if (stays) await place.driver.remove((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, old)); else await (0, 
_commit_js__WEBPACK_IMPORTED_MODULE_4__.bI)(place, old);
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
previous: old.volume.generation,
archive: old.record.archive === null ? null : (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__.Si)(),
servedFrom: null
};
const {project: project, branch: branch} = old.volume;
const target = {
project: project,
branch: branch,
generation: record.turn
};
try {
const next = await (0, _fork_js__WEBPACK_IMPORTED_MODULE_5__.Z)(place, source, {
target: target,
record: record
}, steps);
await prepared;
return {
next: next,
plan: source.plan
};
} catch (error) {
await (0, _commit_js__WEBPACK_IMPORTED_MODULE_4__.tN)(place, old.of, target, error);
throw error;
} finally {
await (source.control?.close().catch(() => {}));
}
}
},
60470: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Fx: () => beginCopy,
KY: () => momentSource,
pY: () => prepareSource,
SE: () => snapshotSource
});
var contract_error = __webpack_require__(17563);
var names = __webpack_require__(63777);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var exec = __webpack_require__(46084);
var plain_file = __webpack_require__(96892);
var wait = __webpack_require__(70236);
var whole_control_file = __webpack_require__(57197);
var write_inside = __webpack_require__(85627);
async function startBackup(control, {pgdata: pgdata, major: major, user: user, what: what}) {
const started = await begin(control, major).catch(error => {
throw notCopyable(error, what);
});
const [{redo: redo, file: first} = {}] = started.rows;
return {
redo: redo,
async complete(target) {
await copyControlFile(pgdata, target, user);
const stopped = await control.query(major >= 15 ? `SELECT pg_walfile_name(lsn) AS file, labelfile, spcmapfile FROM pg_backup_stop(false)` : `SELECT pg_walfile_name(lsn) AS file, labelfile, spcmapfile FROM pg_stop_backup(false, false)`);
const {file: file, labelfile: labelfile, spcmapfile: spcmapfile} = stopped.rows[0];
await copyWal(pgdata, target, String(first), file, user);
(0, write_inside.M)(target, "backup_label", labelfile, user);
if (spcmapfile) (0, write_inside.M)(target, "tablespace_map", spcmapfile, user);
}
};
}
async function begin(control, major) {
await control.query(`SELECT pg_create_physical_replication_slot('velo_backup_' || pg_backend_pid(), true, true)`);
return control.query(major >= 15 ? `SELECT redo::text, pg_walfile_name(redo) AS file FROM pg_backup_start('velo', true) redo` : `SELECT redo::text, pg_walfile_name(redo) AS file FROM pg_start_backup('velo', true, false) redo`);
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
const names = (0, external_node_fs_.readdirSync)((0, external_node_path_.join)(pgdata, "pg_wal"));
const segments = names.filter(name => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
const histories = names.filter(name => /^[0-9A-F]{8}\.history$/.test(name));
if (!segments.includes(first) || !segments.includes(last)) {
throw new contract_error.J("failed", "wal-missing", "A WAL segment that the copy needs is no longer in the parent.", "Try again.");
}
const paths = [ ...segments, ...histories ].map(name => (0, external_node_path_.join)(pgdata, "pg_wal", name));
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
return (0, whole_control_file.l)((0, plain_file.b)(copy, 8192) ?? Buffer.alloc(0)) ? true : undefined;
}, {
everyMs: 5,
forMs: 5e3
});
if (!whole) throw new contract_error.J("failed", "control-file-torn", "The parent’s pg_control could not be copied intact.", "Run `velo doctor` and try again.");
}
var server_files = __webpack_require__(23828);
var session_control = __webpack_require__(16498);
var segments = __webpack_require__(5297);
var storage_storage = __webpack_require__(31674);
var open_place = __webpack_require__(29710);
var bring_up = __webpack_require__(20807);
async function prepareSource(place, parent, steps) {
const server = (0, open_place.FN)(place, parent);
const what = (0, names.gK)(parent.of);
(0, bring_up.TG)(parent, what);
const now = {
from: parent.volume,
what: what,
takenAt: (new Date).toISOString(),
snapshot: null,
redo: null,
plan: null
};
return steps.run(place.storage.copyOnWrite ? "Checkpoint" : "Reach server", async () => {
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
const {sizing: sizing, xid: xid, redo: redo} = await factsOf(control);
return {
...now,
control: control,
running: true,
sizing: sizing,
at: {
generation: parent.volume.generation,
xid: xid
},
redo: redo
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
const {rows: rows} = await control.query(`SELECT (SELECT setting::int8 * 8192 FROM pg_catalog.pg_settings WHERE name = 'shared_buffers') AS buffers,\n            pg_catalog.current_setting('max_connections')::int AS connections,\n            pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())::text AS xid,\n            redo_lsn::text AS redo, timeline_id AS timeline\n       FROM pg_catalog.pg_control_checkpoint()`);
const [facts] = rows;
const sizing = {
buffers: Number(facts?.buffers),
connections: Number(facts?.connections)
};
const lsn = (0, segments.Jf)(facts?.redo);
return {
sizing: sizing,
xid: Number(facts?.xid),
redo: lsn === null ? null : {
lsn: lsn,
timeline: Number(facts?.timeline)
}
};
}
function snapshotSource({stored: stored, record: record}) {
const {id: id, sizing: sizing, at: at, createdAt: takenAt} = record;
const what = `the snapshot ${id}`;
const none = {
control: undefined,
running: false,
redo: null,
plan: null
};
return {
...none,
from: stored,
what: what,
sizing: sizing,
at: at,
takenAt: takenAt,
snapshot: id
};
}
function momentSource(plan) {
const takenAt = plan.target.kind === "time" ? plan.target.at : (new Date).toISOString();
return {
...snapshotSource(plan.base),
plan: plan,
takenAt: takenAt,
at: null
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
__webpack_require__.d(__webpack_exports__, {
w: () => takeOver
});
var contract_error = __webpack_require__(17563);
var open_place = __webpack_require__(29710);
var bring_up = __webpack_require__(20807);
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
2485: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => takeBase,
c: () => basesOf
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _store_free_space_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95873);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
function basesOf({snapshots: snapshots}, archive) {
return snapshots.filter(snapshot => isBase(snapshot) && snapshot.record.archive === archive);
}
function isBase({record: record, fault: fault}) {
const {redo: redo, lsn: lsn, timeline: timeline, endAt: endAt} = record;
return fault === undefined && redo !== null && lsn !== null && timeline !== null && endAt !== null;
}
async function takeBase(place, generation, steps) {
const {archive: archive} = generation.record;
if (archive === null || basesOf(place.project, archive).length > 0) return;
try {
if (!await place.driver.isRunning((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.FN)(place, generation))) return;
await (0, _store_free_space_js__WEBPACK_IMPORTED_MODULE_2__.kX)(place.storage);
const {takeOf: takeOf} = await Promise.all([ __webpack_require__.e(807), __webpack_require__.e(8055) ]).then(__webpack_require__.bind(__webpack_require__, 88055));
const base = await takeOf(place, generation, {
label: null,
pinned: false,
scheduled: false,
base: true
}, steps);
place.project.snapshots.unshift(base);
} catch (thrown) {
const error = (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(thrown);
if (error.kind === "interrupted") throw error;
steps.note(`No base of ${(0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(generation.of)} could be taken, so no moment can be recovered yet: ${error.message}`);
}
}
},
67103: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
CP: () => planMoment,
gI: () => recoverTo,
h2: () => reserveWal
});
async function planMoment(place, branch, moment, steps) {
const {planRecovery: planRecovery} = await __webpack_require__.e(6152).then(__webpack_require__.bind(__webpack_require__, 36152));
return planRecovery(place, branch, moment, steps);
}
async function reserveWal(place, generation, plan) {
const {makeRestoreFolder: makeRestoreFolder} = await Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 79910));
await makeRestoreFolder(place, generation, plan);
}
async function recoverTo(place, generation, plan, steps) {
const {recover: recover} = await __webpack_require__.e(4967).then(__webpack_require__.bind(__webpack_require__, 34967));
return recover(place, generation, plan, steps);
}
}
};


