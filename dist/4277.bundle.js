"use strict";

exports.id = 4277;

exports.ids = [ 4277 ];

exports.modules = {
44277: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
removeRemains: () => removeRemains,
repair: () => repair,
repairAll: () => repairAll
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44567);
var _host_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2534);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31674);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89491);
var _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12961);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19216);
var _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77299);
var _operation_steps_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(86901);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(29710);
var _store_stale_locks_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(42698);
var _wal_drills_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(87361);
var _wal_stray_archives_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4104);
var _stray_servers_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(96254);
function repair(site, _request, operation) {
return repairAll(site, {
start: false
}, operation);
}
async function repairAll(site, {start: start}, operation) {
const report = {
done: [],
failed: []
};
const steps = new _operation_steps_js__WEBPACK_IMPORTED_MODULE_9__.g(operation);
const {open: open, closed: closed} = await site.look();
report.failed.push(...closed.map(({why: why}) => why.message));
for (const storage of open) {
for (const key of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.Hh)(storage.opened).keys()) await repairProject(site, {
storage: storage,
key: key
}, {
start: start,
steps: steps,
report: report
});
for (const {driver: driver, server: server} of await (0, _stray_servers_js__WEBPACK_IMPORTED_MODULE_14__.a)(site, storage)) {
await attempt(report, async () => {
await driver.removeFound(server);
return [ `removed the server of ${server.volume}, whose data is gone` ];
});
}
await removeLeftovers(storage, report);
await attempt(report, async () => {
const stray = await (0, _wal_stray_archives_js__WEBPACK_IMPORTED_MODULE_13__.L)(storage);
for (const path of stray) (0, _wal_stray_archives_js__WEBPACK_IMPORTED_MODULE_13__.o)(path);
return stray.map(path => `removed the archive ${path}, left by an interrupted operation`);
});
await (0, _store_stale_locks_js__WEBPACK_IMPORTED_MODULE_11__.v)(storage);
}
for (const line of report.done) steps.note(line);
return report;
}
async function repairProject(site, {storage: storage, key: key}, repairing) {
const {steps: steps, report: report} = repairing;
const project = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.Hh)(await storage.list()).get(key);
if (!project || project.fault !== undefined) return;
const {id: id, name: name} = project.record;
if (!(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.wP)(project)) {
const remove = () => (0, _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_8__.F)(site, {
storage: storage,
key: key
}, steps);
await underLock({
path: _store_open_place_js__WEBPACK_IMPORTED_MODULE_10__.HZ.project({
storage: storage
}, id),
what: name,
remove: true
}, report, remove);
return;
}
const driver = await site.driver(project.record.postgres);
const place = {
storage: storage,
catalog: new Map,
project: project,
driver: driver,
controls: site.controls,
others: []
};
for (const branch of project.branches.values()) {
if (branch.fault !== undefined) continue;
const work = () => repairBranch(place, branch.id, repairing);
await underLock(lockOf(place, branch), report, work);
}
await attempt(report, () => (0, _wal_drills_js__WEBPACK_IMPORTED_MODULE_12__.G)(site, place, {}));
}
async function removeRemains(site, storage, steps) {
const report = {
done: [],
failed: []
};
for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.Hh)(storage.opened).values()) {
if (project.fault !== undefined || !(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.wP)(project)) continue;
for (const branch of project.branches.values()) {
if (branch.remains.length === 0 || branch.fault !== undefined) continue;
const driver = await site.driver(project.record.postgres);
const place = {
storage: storage,
catalog: new Map,
project: project,
driver: driver,
controls: site.controls,
others: []
};
const work = async () => (await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__.wI)(place, branch.id, steps))?.done ?? [];
await underLock(lockOf(place, branch), report, work);
}
}
for (const line of [ ...report.done, ...report.failed ]) steps.note(line);
}
async function repairBranch(before, id, {start: start, steps: steps}) {
const finished = await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__.wI)(before, id, steps);
if (!finished) return [];
const {place: place, done: done} = finished;
const {current: current} = finished.branch;
if (!current) return done;
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_10__.FN)(place, current);
const running = await (0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_6__.ic)(place, current, steps);
if (current.record.wanted === "stopped") {
await place.driver.stop(server);
return running ? [ ...done, `stopped ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.c7)(current)}, as requested` ] : done;
}
if (running || !start) return done;
await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__.IW)(place, current, steps);
return [ ...done, `started ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.c7)(current)}` ];
}
async function removeLeftovers(storage, report) {
for (const {on: on} of await storage.leftovers()) {
const lock = {
path: _store_open_place_js__WEBPACK_IMPORTED_MODULE_10__.HZ.branch({
storage: storage
}, (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.TH)(on.branch)),
what: (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(on),
remove: false
};
await underLock(lock, report, async () => {
const still = (await storage.leftovers()).filter(leftover => (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(leftover.on) === (0, 
_storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(on));
for (const leftover of still) await storage.removeLeftover(leftover);
return still.map(({name: name}) => `removed the snapshot ${name}, left by an interrupted operation`);
});
}
}
function lockOf(place, {id: id, project: project, name: name, current: current}) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
});
return {
path: _store_open_place_js__WEBPACK_IMPORTED_MODULE_10__.HZ.branch(place, id),
what: what,
remove: current === undefined
};
}
async function underLock({path: path, what: what, remove: remove}, report, work) {
await (0, _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__.wq)(async () => {
const lock = await (0, _host_lock_js__WEBPACK_IMPORTED_MODULE_3__.b)(path, what);
if (!lock) return;
await attempt(report, work);
if (remove) lock.releaseAndRemove(); else lock.release();
});
}
async function attempt(report, work) {
try {
report.done.push(...await work());
} catch (error) {
report.failed.push((0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(error).message);
}
}
},
96254: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
a: () => strayServers
});
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31674);
async function strayServers(site, storage) {
const found = [];
for (const {name: name} of site.drivers.postgres) {
const driver = await site.driver(name).catch(() => undefined);
if (!driver || await driver.unusable()) continue;
for (const server of await driver.found(storage.id)) found.push({
driver: driver,
server: server
});
}
const volumes = new Set((await storage.list()).volumes.map(_storage_storage_js__WEBPACK_IMPORTED_MODULE_0__.O$));
return found.filter(({server: server}) => !volumes.has(server.volume));
}
},
23458: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
bI: () => removeGeneration,
cd: () => commit,
tN: () => undo
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31674);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89491);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95433);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
var _wal_archives_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15892);
var _wal_restore_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79910);
async function commit(place, generation, changes) {
const servedFrom = (new Date).toISOString();
const all = {
...changes,
servedFrom: servedFrom
};
await place.storage.setMarks(generation.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__.X$)(all));
Object.assign(generation.record, all);
(0, _wal_archives_js__WEBPACK_IMPORTED_MODULE_6__.$r)(place, generation.record.archive, servedFrom);
}
async function undo(place, {of: of, volume: name}, because) {
try {
const branch = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__.Hh)(await place.storage.list()).get(name.project)?.branches.get((0, 
_storage_storage_js__WEBPACK_IMPORTED_MODULE_2__.TH)(name.branch));
const made = branch?.remains.find(({volume: volume}) => volume.generation === name.generation);
if (made) await removeGeneration(place, made); else await place.storage.destroy(name);
} catch (error) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(of);
if (because instanceof _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J) because.left.push(`parts of ${what} (${error instanceof Error ? error.message : String(error)}); \`velo doctor --repair\` removes them`);
}
}
async function removeGeneration(place, generation) {
await place.driver.remove((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.FN)(place, generation));
await place.storage.destroy(generation.volume);
(0, _wal_archives_js__WEBPACK_IMPORTED_MODULE_6__.fU)(place, generation.record);
(0, _wal_restore_folder_js__WEBPACK_IMPORTED_MODULE_7__.b)(place, generation);
}
},
19216: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
IW: () => ensureRunning,
V6: () => finishOrUndo,
wI: () => finishFresh
});
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89491);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95433);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29710);
var _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1043);
var _wal_expired_archives_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92864);
var _bring_up_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12961);
var _commit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23458);
async function finishOrUndo(place, branch, steps) {
(0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.EQ)(branch);
const done = [];
for (const {stored: stored} of branch.current ? [] : (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.XO)(place.project, branch.id)) {
await place.storage.dropSnapshot(stored);
done.push(`removed the snapshot ${stored.id}, left by an interrupted deletion`);
}
const isNew = ({record: record}) => record.phase === "new";
const recovering = branch.current !== undefined && await (0, _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_3__.r)(place, branch.id);
if (!recovering) await (0, _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_3__.P)(place, branch.id);
if (branch.current && !recovering) await (0, _wal_expired_archives_js__WEBPACK_IMPORTED_MODULE_4__.Me)(place, branch);
for (const generation of branch.remains.filter(each => !(recovering && isNew(each)))) {
await (0, _commit_js__WEBPACK_IMPORTED_MODULE_6__.bI)(place, generation);
await place.driver.remove((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, generation));
branch.remains.splice(branch.remains.indexOf(generation), 1);
const why = generation.record.phase === "ready" && branch.current ? "which nothing needs any more" : "left by an interrupted operation";
done.push(`removed ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.c7)(generation)}, ${why}`);
}
const {current: current} = branch;
if (!current) return done;
for (const generation of branch.retired) {
if (!await place.driver.isRunning((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, generation))) continue;
await place.driver.remove((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, generation));
done.push(`stopped ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.c7)(generation)}, left running by an interrupted undo`);
}
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, current);
const settled = done.length > 0 && current.record.prepared;
const running = settled ? await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_5__.ic)(place, current, steps) : await place.driver.isRunning(server);
if (running && !current.record.prepared) {
await place.driver.remove(server);
done.push(`stopped the unfinished first start of ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.c7)(current)}`);
} else if (!running && done.length > 0 && current.record.wanted === "running") {
await ensureRunning(place, current, steps);
done.push(`started ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.c7)(current)} again`);
}
return done;
}
async function finishFresh(before, id, steps) {
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.Ws)(before);
const branch = place.project.branches.get(id);
return branch && {
done: await finishOrUndo(place, branch, steps),
place: place,
branch: branch
};
}
async function ensureRunning(place, generation, steps) {
const prepared = await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_5__.qh)(place, generation, {
steps: steps
});
if (!prepared) return;
await place.storage.setMarks(generation.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__.X$)(prepared));
Object.assign(generation.record, prepared);
}
},
77299: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
F: () => removeUnfinishedProject
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89491);
var _wal_archives_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15892);
var _finish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19216);
async function removeUnfinishedProject(site, {storage: storage, key: key}, steps) {
const catalog = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.Hh)(await storage.list());
const project = catalog.get(key);
if (!project || project.fault !== undefined || (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.wP)(project)) return [];
const branches = [ ...project.branches.values() ].filter(({current: current}) => current).map(branch => branch.name);
if (branches.length > 0) throw mainMissing(storage, project, branches);
const driver = await site.driver(project.record.postgres);
const place = {
storage: storage,
driver: driver,
controls: site.controls,
catalog: catalog,
project: project,
others: []
};
const done = [];
for (const branch of project.branches.values()) {
done.push(...await (0, _finish_js__WEBPACK_IMPORTED_MODULE_3__.V6)(place, branch, steps));
}
(0, _wal_archives_js__WEBPACK_IMPORTED_MODULE_2__.CJ)(place);
await storage.destroyProject(key);
return [ ...done, `removed the unfinished project ${project.record.name}` ];
}
function mainMissing({root: root, opened: opened}, {key: key, record: record}, branches) {
const lost = opened.foreign.filter(path => path.includes(`/${key}/`));
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "main-missing", `The project ${record.name} has branches (${branches.join(", ")}), but its main can't be found in ${root}.`, lost.length > 0 ? `Its record may be damaged or moved. Not recognised there: ${lost.join(", ")}. Nothing was removed.` : "Restore its volume, or remove the rest of the project by hand. Nothing was removed.");
}
},
42698: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
v: () => removeLocks
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44567);
var _host_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2534);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89491);
var _open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
async function removeLocks(storage) {
const folder = (0, _open_place_js__WEBPACK_IMPORTED_MODULE_5__.MS)({
storage: storage
});
if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder)) return;
const files = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
const there = new Set;
for (const {record: record, branches: branches} of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.Hh)(await storage.list()).values()) {
there.add(record.id);
for (const id of branches.keys()) there.add(id);
}
for (const file of files) {
const id = (0, _open_place_js__WEBPACK_IMPORTED_MODULE_5__.Ie)(file);
if (id === undefined || there.has(id)) continue;
await (0, _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__.wq)(async () => (await (0, 
_host_lock_js__WEBPACK_IMPORTED_MODULE_3__.b)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), file))?.releaseAndRemove());
}
}
},
87361: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
G: () => removeLeftDrills,
r: () => drillOwner
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44567);
var _host_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2534);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89491);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
const drillOwner = "velo:restore-check";
async function removeLeftDrills(site, place, {progress: progress}) {
const left = leftIn(place.project);
if (left.length === 0) return [];
const {id: id, name: project} = place.project.record;
return (0, _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__.wq)(async () => {
const lock = await (0, _host_lock_js__WEBPACK_IMPORTED_MODULE_3__.b)(_store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.HZ.drill(place, id), `the drill of ${project}`);
if (!lock) return [];
try {
const {deleteBranch: deleteBranch} = await __webpack_require__.e(9780).then(__webpack_require__.bind(__webpack_require__, 17399));
const done = [];
for (const each of left) {
const branch = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: each.name
});
const expect = {
id: each.id,
owner: drillOwner
};
try {
await deleteBranch(site, {
branch: branch,
force: true,
expect: expect
}, progress ? {
progress: progress
} : {});
done.push(`deleted ${branch}, left by an interrupted drill`);
} catch (thrown) {
if ((0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(thrown).kind !== "missing") throw thrown;
}
}
return done;
} finally {
lock.releaseAndRemove();
}
});
}
function leftIn(project) {
return [ ...project.branches.values() ].filter(({id: id, current: current, remains: remains, fault: fault}) => {
const {record: record} = current ?? remains[0] ?? {};
return fault === undefined && record?.owner === drillOwner && (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.LU)(project, id).length === 0;
});
}
},
92864: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
MC: () => archiveEnd,
Me: () => dropExpiredArchives,
NQ: () => expiredArchives
});
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89491);
var _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47231);
var _archives_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15892);
const dayMs = 864e5;
const daysWithoutPolicy = 7;
async function dropExpiredArchives(place, branch, now = new Date) {
for (const archive of expiredArchives(place, branch, now)) {
for (const {stored: stored, record: record} of [ ...place.project.snapshots ]) {
if (record.archive !== archive.id || !record.base) continue;
await place.storage.dropSnapshot(stored);
place.project.snapshots = place.project.snapshots.filter(each => each.stored !== stored);
}
(0, _archives_js__WEBPACK_IMPORTED_MODULE_2__.Lt)(place, archive.id);
}
for (const generation of [ ...branch.retired ]) {
if ((0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.Ad)(place.project, generation, now.toISOString())) continue;
branch.retired.splice(branch.retired.indexOf(generation), 1);
branch.remains.push(generation);
}
}
function expiredArchives(place, branch, now) {
if (!branch.current) return [];
return expiredOf(branch, {
archives: (0, _archives_js__WEBPACK_IMPORTED_MODULE_2__.bS)(place, branch),
days: (0, _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_1__.VS)(place.project.record.policies),
now: now
});
}
function expiredOf(branch, {archives: archives, days: days, now: now}) {
return archives.filter(archive => {
const until = momentsKeptUntil(branch, {
archive: archive,
archives: archives,
days: days
});
return until !== null && until <= now.toISOString();
});
}
function momentsKeptUntil(branch, {archive: archive, archives: archives, days: days}) {
if (archive.id === branch.current?.record.archive) return null;
const endedAt = archiveEnd(branch, archive, archives);
if (endedAt === null) return null;
const generation = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.xi)(branch).find(({record: record}) => record.archive === archive.id);
const undo = generation?.record.keptUntil ?? null;
if (days === undefined && undo !== null) return undo;
const promised = new Date(Date.parse(endedAt) + (days ?? daysWithoutPolicy) * dayMs).toISOString();
return undo !== null && undo > promised ? undo : promised;
}
function archiveEnd(branch, archive, archives) {
if (archive.ended !== null) return archive.ended;
return archive.id === branch.current?.record.archive ? null : replacedAt(branch, archive, archives);
}
function replacedAt(branch, archive, archives) {
const last = [ ...archive.served ].sort().at(-1) ?? "";
const others = [ ...archive.left, ...archives.filter(({id: id}) => id !== archive.id).flatMap(({served: served}) => served), ...(0, 
_catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.xi)(branch).flatMap(({record: record}) => record.servedFrom !== null && record.archive !== archive.id ? [ record.servedFrom ] : []) ];
return others.filter(time => time > last).sort()[0] ?? null;
}
},
79910: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
X: () => restoreFolder,
b: () => removeRestoreFolder,
makeRestoreFolder: () => makeRestoreFolder
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17563);
var _host_exec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46084);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29710);
var _archives_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15892);
var _wal_positions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76934);
function restoreFolder(place, {volume: volume, record: record}) {
return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place), `restore-${record.id}.${volume.generation}`);
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
const archive = (0, _archives_js__WEBPACK_IMPORTED_MODULE_5__.F9)((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place, plan.archive));
const archived = [ ...plan.history === null ? [] : [ plan.history ], ...plan.segments ];
for (const name of archived) {
const from = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(archive, name);
if (!isSegmentFile(from)) throw segmentMissing(name);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(from, (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}
const {tail: tail} = plan;
if (tail && tail.segments.length > 0) await copyTail(place, tail, folder);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "plan"), [ ...archived, ...tail?.segments ?? [], "" ].join("\n"), {
mode: 420
});
}
async function copyTail(place, {pgdata: pgdata, segments: segments}, folder) {
const user = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.Z5)(place.project.record);
const draft = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "tail");
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(draft, {
mode: 448
});
if (user) await (0, _host_exec_js__WEBPACK_IMPORTED_MODULE_3__.eF)("chown", [ `${user.uid}:${user.gid}`, "--", draft ]);
const paths = segments.map(name => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pgdata, "pg_wal", name));
await (0, _host_exec_js__WEBPACK_IMPORTED_MODULE_3__.eF)("cp", [ "--no-dereference", "--reflink=auto", "-t", draft, "--", ...paths ], {
as: user
});
for (const name of segments) {
if (!isSegmentFile((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, name))) throw segmentMissing(name);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, name), (0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}
}
function isSegmentFile(path) {
const stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, {
throwIfNoEntry: false
});
return stat?.isFile() === true && stat.size <= _wal_positions_js__WEBPACK_IMPORTED_MODULE_6__.V0;
}
function removeRestoreFolder(place, generation) {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(restoreFolder(place, generation), {
recursive: true,
force: true
});
}
function segmentMissing(name) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_2__.J("failed", "wal-damaged", `The archived WAL segment ${name} is missing, or is no regular file.`, "Nothing was changed.");
}
},
4104: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => strayArchives,
o: () => removeStrayArchive
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _host_names_in_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32733);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31674);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89491);
var _archive_home_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49949);
var _archives_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15892);
async function strayArchives(storage) {
const homes = homesOf(storage, (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.Hh)(storage.opened));
if (homes.length === 0) return [];
const found = homes.map(home => ({
...home,
...contentsOf({
storage: storage,
project: {
key: home.key,
record: home
}
})
}));
const catalog = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.Hh)(await storage.list());
return found.flatMap(({key: key, archiveDir: archiveDir, entries: entries, archives: archives}) => {
const project = catalog.get(key);
const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(archiveDir ?? storage.archives, key);
if (!project) return [ folder ];
if (project.fault !== undefined || project.record.archiveDir !== archiveDir) return [];
const owned = new Set(archives.filter(archive => isOwned(project, archive)).map(({id: id}) => id));
const recovering = recoveriesOf(project);
return entries.filter(entry => !owned.has(entry) && !recovering.has(entry)).map(entry => (0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry));
});
}
function homesOf(storage, catalog) {
const outside = [ ...catalog.values() ].flatMap(({fault: fault, record: record}) => fault !== undefined || record.archiveDir === null ? [] : [ record.archiveDir ]);
return [ ...(0, _host_names_in_js__WEBPACK_IMPORTED_MODULE_2__.w)(storage.archives).map(key => ({
key: key,
archiveDir: null
})), ...[ ...new Set(outside) ].flatMap(archiveDir => (0, _host_names_in_js__WEBPACK_IMPORTED_MODULE_2__.w)(archiveDir).filter(key => (0, 
_storage_storage_js__WEBPACK_IMPORTED_MODULE_3__.Fb)(key) && (0, _archive_home_js__WEBPACK_IMPORTED_MODULE_5__.qN)(archiveDir, storage, key)).map(key => ({
key: key,
archiveDir: archiveDir
}))) ];
}
function removeStrayArchive(path) {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, {
recursive: true,
force: true
});
}
function contentsOf(place) {
return {
entries: (0, _archives_js__WEBPACK_IMPORTED_MODULE_6__.s9)(place),
archives: (0, _archives_js__WEBPACK_IMPORTED_MODULE_6__.hq)(place)
};
}
function isOwned(project, {id: id, branch: branch, served: served}) {
const owner = project.branches.get(branch);
if (!owner) return false;
return served.length > 0 || owner.fault !== undefined || (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.xi)(owner).some(({record: record}) => record.archive === id);
}
function recoveriesOf({branches: branches}) {
return new Set([ ...branches.values() ].flatMap(branch => (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.xi)(branch).filter(({record: record}) => record.phase === "new").map(({record: record, volume: volume}) => `restore-${record.id}.${volume.generation}`)));
}
}
};


