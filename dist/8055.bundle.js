"use strict";

exports.id = 8055;

exports.ids = [ 8055 ];

exports.modules = {
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
const copy = {
pgdata: pgdata,
target: target,
user: user
};
await copyControlFile(copy);
const stopped = await control.query(major >= 15 ? `SELECT pg_walfile_name(lsn) AS file, labelfile, spcmapfile FROM pg_backup_stop(false)` : `SELECT pg_walfile_name(lsn) AS file, labelfile, spcmapfile FROM pg_stop_backup(false, false)`);
const {file: file, labelfile: labelfile, spcmapfile: spcmapfile} = stopped.rows[0];
await copyWal(copy, {
first: String(first),
last: file
});
(0, write_inside.M)(target, "backup_label", {
text: labelfile,
user: user
});
if (spcmapfile) (0, write_inside.M)(target, "tablespace_map", {
text: spcmapfile,
user: user
});
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
async function copyWal({pgdata: pgdata, target: target, user: user}, {first: first, last: last}) {
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
async function copyControlFile({pgdata: pgdata, target: target, user: user}) {
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
var bring_up = __webpack_require__(12961);
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
88055: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ownBase: () => ownBase,
takeOf: () => takeOf
});
var _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5297);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31674);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95433);
var _generation_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60470);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
const ownBase = {
label: null,
pinned: false,
scheduled: false,
base: true
};
async function takeOf(place, generation, {steps: steps, ...how}) {
const {volume: volume} = generation;
const {id: branch, archive: archive} = generation.record;
const source = await (0, _generation_source_js__WEBPACK_IMPORTED_MODULE_2__.pY)(place, generation, steps);
try {
const {redo: redo} = source;
const record = {
base: false,
...how,
id: (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__.Si)(),
branch: branch,
generation: volume.generation,
createdAt: (new Date).toISOString(),
lsn: null,
sizing: source.sizing,
at: source.at,
archive: redo ? archive : null,
redo: archive !== null && redo?.lsn || null,
timeline: archive !== null && redo?.timeline || null,
endAt: null
};
const stored = await steps.run("Snapshot", async () => {
const copy = await (0, _generation_source_js__WEBPACK_IMPORTED_MODULE_2__.Fx)(place, source);
if (copy && record.redo !== null) record.redo = (0, _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_4__.Jf)(copy.redo) ?? record.redo;
return place.storage.snapshot({
of: volume,
id: record.id,
marks: (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__.nr)(record),
live: source.running,
user: (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.Z5)(place.project.record),
moved: text => steps.moved(text),
...steps.signal ? {
signal: steps.signal
} : {},
...copy
});
});
const end = await endOf(source);
if (end) {
await place.storage.setSnapshotMarks(stored, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__.nr)(end));
Object.assign(record, end);
}
return {
stored: stored,
record: record,
fault: undefined
};
} finally {
await (source.control?.close().catch(() => {}));
}
}
async function endOf({control: control}) {
const asked = await (control?.query(`SELECT pg_catalog.pg_current_wal_lsn()::text AS lsn,\n              ceil(extract(epoch FROM pg_catalog.clock_timestamp()) * 1000)::int8 AS at`).catch(() => undefined));
const lsn = (0, _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_4__.Jf)(asked?.rows[0]?.lsn);
const at = new Date(Number(asked?.rows[0]?.at));
return lsn === null || Number.isNaN(at.getTime()) ? undefined : {
lsn: lsn,
endAt: at.toISOString()
};
}
}
};


