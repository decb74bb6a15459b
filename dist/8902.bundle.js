"use strict";

exports.id = 8902;

exports.ids = [ 8902 ];

exports.modules = {
...require("./shared.bundle.js"),
14793: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
X: () => restoreFolder,
b: () => removeRestoreFolder,
makeRestoreFolder: () => makeRestoreFolder
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57895);
var _archive_archives_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65978);
var _archive_copy_segments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20643);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
function restoreFolder(place, {volume: volume, record: record}) {
return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.oM)(place), `restore-${record.id}.${volume.generation}`);
}
async function makeRestoreFolder(place, generation, plan) {
const folder = restoreFolder(place, generation);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, {
recursive: true,
force: true
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, {
recursive: true,
mode: 493
});
const archive = (0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_3__.F9)((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.oM)(place, plan.archive));
const archived = [ ...plan.history === null ? [] : [ plan.history ], ...plan.segments ];
for (const name of archived) {
const from = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(archive, name);
if (!(0, _archive_copy_segments_js__WEBPACK_IMPORTED_MODULE_4__.i)(from)) throw segmentMissing(name);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(from, (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}
const {tail: tail} = plan;
if (tail && tail.segments.length > 0) await copyTail(place, tail, folder);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "plan"), [ ...archived, ...tail?.segments ?? [], "" ].join("\n"), {
mode: 420
});
}
async function copyTail(place, {pgdata: pgdata, segments: segments}, folder) {
const draft = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "tail");
await (0, _archive_copy_segments_js__WEBPACK_IMPORTED_MODULE_4__.s)(place, {
pgdata: pgdata,
names: segments,
into: draft
});
for (const name of segments) {
if (!(0, _archive_copy_segments_js__WEBPACK_IMPORTED_MODULE_4__.i)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, name))) throw segmentMissing(name);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, name), (0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}
}
function removeRestoreFolder(place, generation) {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(restoreFolder(place, generation), {
recursive: true,
force: true
});
}
function segmentMissing(name) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("failed", "wal-damaged", `The archived WAL segment ${name} is missing, or is no regular file.`, "Nothing was changed.");
}
},
18902: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
IW: () => ensureRunning,
wI: () => finishFresh,
V6: () => finishOrUndo
});
var end_archive = __webpack_require__(93671);
var catalog = __webpack_require__(89491);
var idle = __webpack_require__(44564);
var record = __webpack_require__(95433);
var open_place = __webpack_require__(29710);
var recovery_lock = __webpack_require__(1043);
var expired_archives = __webpack_require__(31979);
var bring_up = __webpack_require__(12961);
var commit = __webpack_require__(23458);
var errors_error = __webpack_require__(57895);
var archive_home = __webpack_require__(24283);
var archives = __webpack_require__(65978);
const leastBytes = 1024 ** 2;
async function rollBackRetired(place, branch, steps) {
for (const generation of branch.retired) {
if (!isNeededBySnapshotsAlone(place, generation)) continue;
try {
if (await place.driver.isRunning((0, open_place.FN)(place, generation))) continue;
await place.storage.rollBack(generation.volume);
} catch (error) {
steps.note(`What ${(0, catalog.c7)(generation)} wrote after its last snapshot still takes space: ${(0, 
errors_error.DT)(error).message}`);
}
}
}
function isNeededBySnapshotsAlone(place, {volume: volume, record: record}) {
if ((volume.sinceSnapshotBytes ?? 0) < leastBytes) return false;
if ((record.keptUntil ?? "") > (new Date).toISOString()) return false;
return record.archive === null || !((0, archive_home.qx)(place) || (0, archives.Tj)(place, record.archive));
}
async function finishOrUndo(place, branch, steps) {
(0, open_place.EQ)(branch);
const done = [];
for (const {stored: stored} of branch.current ? [] : (0, catalog.XO)(place.project, branch.id)) {
await place.storage.dropSnapshot(stored);
done.push(`removed the snapshot ${stored.id}, left by an interrupted deletion`);
}
const isNew = ({record: record}) => record.phase === "new";
const recovering = branch.current !== undefined && await (0, recovery_lock.r)(place, branch.id);
if (!recovering) await (0, recovery_lock.P)(place, branch.id);
if (branch.current && !recovering) await (0, expired_archives.Me)(place, branch);
for (const generation of branch.remains.filter(each => !(recovering && isNew(each)))) {
await (0, commit.bI)(place, generation, {
isLast: !branch.current && branch.remains.length === 1
});
await place.driver.remove((0, open_place.FN)(place, generation));
branch.remains.splice(branch.remains.indexOf(generation), 1);
const why = generation.record.phase === "ready" && branch.current ? "which nothing needs any more" : "left by an interrupted operation";
done.push(`removed ${(0, catalog.c7)(generation)}, ${why}`);
}
const {current: current} = branch;
if (!current) return done;
for (const generation of branch.retired) {
if (!await place.driver.isRunning((0, open_place.FN)(place, generation))) continue;
await place.driver.remove((0, open_place.FN)(place, generation));
done.push(`stopped ${(0, catalog.c7)(generation)}, left running by an interrupted undo`);
}
if (!recovering) await rollBackRetired(place, branch, steps);
done.push(...await (0, end_archive.G0)(place, current, steps));
const server = (0, open_place.FN)(place, current);
const settled = done.length > 0 && current.record.prepared;
const running = settled ? await (0, bring_up.ic)(place, current, steps) : await place.driver.isRunning(server);
if (running && !current.record.prepared) {
await place.driver.remove(server);
done.push(`stopped the unfinished first start of ${(0, catalog.c7)(current)}`);
} else if (!running && done.length > 0 && (0, idle.t1)(current.record)) {
await ensureRunning(place, current, steps);
done.push(`started ${(0, catalog.c7)(current)} again`);
}
return done;
}
async function finishFresh(before, id, steps) {
const place = await (0, open_place.Ws)(before);
const branch = place.project.branches.get(id);
return branch && {
done: await finishOrUndo(place, branch, steps),
place: place,
branch: branch
};
}
async function ensureRunning(place, generation, steps) {
const prepared = await (0, bring_up.qh)(place, generation, {
steps: steps
});
if (!prepared) return;
await place.storage.setMarks(generation.volume, (0, record.X$)(prepared));
Object.assign(generation.record, prepared);
}
},
20643: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
i: () => isSegmentFile,
s: () => copySegments
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27298);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
var _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76934);
async function copySegments(place, {pgdata: pgdata, names: names, into: into}) {
const user = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.Z5)(place.project.record);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(into, {
mode: 448
});
if (user) await (0, _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__.eF)("chown", [ `${user.uid}:${user.gid}`, "--", into ]);
const paths = names.map(name => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pgdata, "pg_wal", name));
const how = [ "--no-dereference", "--preserve=timestamps", "--reflink=auto" ];
await (0, _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__.eF)("cp", [ ...how, "-t", into, "--", ...paths ], {
as: user
});
}
function isSegmentFile(path) {
const stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, {
throwIfNoEntry: false
});
return stat?.isFile() === true && stat.size <= _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_4__.V0;
}
},
23458: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
bI: () => removeGeneration,
cd: () => commit,
tN: () => undo
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _host_network_reserved_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33687);
var _postgres_reserved_for_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83336);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31674);
var _archive_archives_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65978);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89491);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95433);
var _recovery_restore_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14793);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29710);
async function commit(place, generation, changes) {
const servedFrom = (new Date).toISOString();
const all = {
...changes,
servedFrom: servedFrom
};
await place.storage.setMarks(generation.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_7__.X$)(all));
Object.assign(generation.record, all);
(0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_5__.$r)(place, generation.record.archive, servedFrom);
}
async function undo(place, {of: of, volume: name}, because) {
try {
const branch = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.Hh)(await place.storage.list()).get(name.project)?.branches.get((0, 
_storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.TH)(name.branch));
const made = branch?.remains.find(({volume: volume}) => volume.generation === name.generation);
if (made) await removeGeneration(place, made, {
isLast: !branch?.current && branch?.remains.length === 1
}); else await place.storage.destroy(name);
} catch (error) {
const what = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(of);
if (because instanceof _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J) because.left.push(`parts of ${what} (${error instanceof Error ? error.message : String(error)}); \`velo doctor --repair\` removes them`);
}
}
async function removeGeneration(place, generation, {isLast: isLast = false} = {}) {
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_9__.FN)(place, generation);
const removed = place.driver.remove(server);
if (isLast) await Promise.allSettled([ removed, (0, _host_network_reserved_ports_js__WEBPACK_IMPORTED_MODULE_2__.Rq)((0, 
_postgres_reserved_for_js__WEBPACK_IMPORTED_MODULE_3__.O)(server)) ]);
await removed;
await destroyOrMark(place, generation);
(0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_5__.fU)(place, generation.record);
(0, _recovery_restore_folder_js__WEBPACK_IMPORTED_MODULE_8__.b)(place, generation);
}
async function destroyOrMark(place, {volume: volume}) {
try {
await place.storage.destroy(volume);
} catch (error) {
if (!(error instanceof _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J) || error.code !== "in-the-way") throw error;
const {volumes: volumes} = await place.storage.list();
const heldBy = volumes.find(each => (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(each) === (0, 
_storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(volume))?.heldBy ?? [];
if (heldBy.length === 0) throw error;
await place.storage.setMarks(volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_7__.X$)({
phase: "deleted"
}));
}
}
},
93671: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
CM: () => endArchive,
G0: () => finishEndOfArchive,
E6: () => isArchiving
});
var errors_error = __webpack_require__(57895);
var names = __webpack_require__(22452);
var server_files = __webpack_require__(23828);
var control = __webpack_require__(16498);
var catalog = __webpack_require__(89491);
var missing_data = __webpack_require__(39637);
var open_place = __webpack_require__(29710);
var archives = __webpack_require__(65978);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var exec = __webpack_require__(27298);
var wal_bases = __webpack_require__(2485);
var coverage = __webpack_require__(95909);
var wal_positions = __webpack_require__(76934);
var wal_tail = __webpack_require__(24102);
var copy_segments = __webpack_require__(20643);
var wal_files = __webpack_require__(46495);
async function keepTail(place, generation, archive) {
if (archive === null || !(0, archives.qP)(place, archive) || !(0, archives.Tj)(place, archive)) return;
const bases = (0, wal_bases.c)(place.project, archive);
const {files: files} = (0, wal_files.U)(place, archive);
const {timeline: timeline} = (0, coverage.$E)(files, bases);
const archived = files.flatMap(({name: name}) => (0, wal_positions.Zs)(name) ?? []).filter(each => each.timeline === timeline);
const next = Math.max(...archived.map(({number: number}) => number + 1), ...bases.map(({record: record}) => (0, 
wal_positions.dJ)((0, wal_positions.$M)(record.redo))));
if (!Number.isFinite(next)) return;
const pgdata = (0, server_files.po)(generation.volume.path);
const names = (0, wal_tail.B)(pgdata, timeline, next).numbers.map(number => (0, 
wal_positions.Jc)(timeline, number));
if (names.length === 0) return;
await copy(place, {
pgdata: pgdata,
archive: archive,
names: names
});
}
async function copy(place, {pgdata: pgdata, archive: archive, names: names}) {
const folder = (0, archives.F9)((0, open_place.oM)(place, archive));
const draft = (0, external_node_path_.join)((0, open_place.oM)(place, archive), ".tail");
(0, external_node_fs_.rmSync)(draft, {
recursive: true,
force: true
});
try {
await (0, copy_segments.s)(place, {
pgdata: pgdata,
names: names,
into: draft
});
await (0, exec.eF)("sync", [ "--", ...names.map(name => (0, external_node_path_.join)(draft, name)) ], {
as: (0, open_place.Z5)(place.project.record)
});
for (const name of names) {
if (!(0, copy_segments.i)((0, external_node_path_.join)(draft, name))) return;
(0, external_node_fs_.linkSync)((0, external_node_path_.join)(draft, name), (0, 
external_node_path_.join)(folder, name));
}
await (0, exec.eF)("sync", [ "--", folder ]);
} finally {
(0, external_node_fs_.rmSync)(draft, {
recursive: true,
force: true
});
}
}
async function endArchive(place, generation, {archive: archive, steps: steps}) {
try {
if (!await place.driver.isRunning((0, open_place.FN)(place, generation))) await keepTail(place, generation, archive);
} catch (thrown) {
const error = (0, errors_error.DT)(thrown);
if (error.kind === "interrupted") throw error;
steps.note(`The end of the WAL of ${(0, names.gK)(generation.of)} could not be put into its archive, so its last moments can't be recovered: ${error.message}`);
}
(0, archives.nk)(place, archive);
}
async function finishEndOfArchive(place, generation, steps) {
const {volume: volume, record: record} = generation;
if (record.archive !== null) {
(0, archives.wt)(place, record.archive, null);
return [];
}
const left = (0, archives.hq)(place).filter(archive => archive.lacksTail && archive.branch === record.id && archive.generation === volume.generation);
if (left.length === 0 || (0, missing_data.L)(volume)) return [];
const server = (0, open_place.FN)(place, generation);
if (await place.driver.isRunning(server) && await isArchiving(place, generation)) await place.driver.stop(server);
for (const {id: id} of left) await endArchive(place, generation, {
archive: id,
steps: steps
});
return [ `completed the archive of ${(0, catalog.c7)(generation)}, left by an interrupted end of archiving` ];
}
async function isArchiving(place, generation) {
const {port: port, major: major} = (0, open_place.FN)(place, generation);
const target = {
pgdata: (0, server_files.po)(generation.volume.path),
port: port,
major: major
};
const {rows: rows} = await (0, control.LU)(target, control => control.query("SHOW archive_mode"));
return rows[0]?.archive_mode !== "off";
}
}
};
