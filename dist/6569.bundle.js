"use strict";

exports.id = 6569;

exports.ids = [ 6569, 4277 ];

exports.modules = {
...require("./shared.bundle.js"),
36569: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
lockedBranch: () => lockedBranch,
restartBranch: () => restartBranch,
start: () => start,
startAll: () => startAll,
startBranch: () => startBranch,
stopBranch: () => stopBranch
});
var errors_error = __webpack_require__(57895);
var names = __webpack_require__(22452);
var redirects = __webpack_require__(1017);
var answers = __webpack_require__(30935);
var catalog = __webpack_require__(89491);
var idle = __webpack_require__(44564);
var missing_data = __webpack_require__(39637);
var catalog_record = __webpack_require__(95433);
var repair = __webpack_require__(44277);
var bring_up = __webpack_require__(75532);
var check_start = __webpack_require__(31466);
var finish = __webpack_require__(18902);
var lock_branch = __webpack_require__(66612);
var operation_operation = __webpack_require__(57443);
var steps = __webpack_require__(86901);
var free_space = __webpack_require__(95873);
var open_place = __webpack_require__(29710);
var reserved_ports = __webpack_require__(33687);
var reserved_for = __webpack_require__(83336);
async function reservePorts(stores) {
const reserved = [];
for (const {opened: opened} of stores) for (const project of (0, catalog.Hh)(opened).values()) {
const user = (0, open_place.Z5)(project.record);
const {network: network} = project.record;
for (const {current: current} of user ? (0, answers.IT)(project) : []) if (current.record.port > 0) reserved.push((0, 
reserved_for.O)({
port: current.record.port,
user: user,
network: network
}));
}
await (0, reserved_ports.A3)(reserved);
}
function startBranch(site, request, operation) {
return change(site, request, {
operation: operation,
work: start
});
}
const start = async (place, generation, steps) => {
const running = await (0, bring_up.ic)(place, generation, steps);
if (!running) await (0, check_start.Nq)(generation);
const {wanted: wanted} = generation.record;
await want(place, generation, {
wanted: "running"
});
if (!running) await startAgain(place, generation, {
wanted: wanted,
steps: steps
});
if (generation.record.asleep !== null) await (0, redirects.Ip)(generation.record.port);
await want(place, generation, {
asleep: null
});
return true;
};
async function startAgain(place, generation, {wanted: wanted, steps: steps}) {
try {
await startOrRemove(place, generation, steps);
} catch (error) {
if (wanted === "stopped") await want(place, generation, {
wanted: wanted
}).catch(() => {});
throw error;
}
}
const startIfWanted = async (place, generation, steps) => (0, idle.t1)(generation.record) && start(place, generation, steps);
function stopBranch(site, request, operation) {
const work = async (place, generation, steps) => {
const absence = (0, missing_data.L)(generation.volume);
if (absence) steps.note(`The data of ${request.branch} can't be read: ${absence.what}. ${absence.help}`);
const {asleep: asleep, port: port} = generation.record;
const shouldBeUp = (0, idle.t1)(generation.record);
await want(place, generation, {
wanted: "stopped",
asleep: null
});
if (asleep !== null) await (0, redirects.Ip)(port);
const server = (0, open_place.FN)(place, generation);
if (await place.driver.isRunning(server)) await steps.run("Stop server", () => place.driver.stop(server)); else if (!await place.driver.remove(server) && shouldBeUp) await place.driver.removeLate(server);
return false;
};
return change(site, request, {
operation: operation,
work: work
});
}
function restartBranch(site, request, operation) {
const work = async (place, generation, steps) => {
(0, check_start.Pd)(generation, request.branch);
const {asleep: asleep, port: port} = generation.record;
await want(place, generation, {
wanted: "running",
asleep: null
});
const server = (0, open_place.FN)(place, generation);
if (await place.driver.isRunning(server)) await steps.run("Stop server", () => place.driver.stop(server));
await startOrRemove(place, generation, steps);
if (asleep !== null) await (0, redirects.Ip)(port);
return true;
};
return change(site, request, {
operation: operation,
work: work
});
}
async function startAll(site, {branches: branches}, operation) {
const started = [];
const failed = [];
const {open: open, closed: closed} = await site.look();
for (const {pool: pool, why: why} of branches ? [] : closed) failed.push({
branch: pool,
error: why.report()
});
if (!branches || branches.length === 0) await reservePorts(open);
for (const {room: room} of open) await (room?.keep().catch(() => {}));
if (!branches || branches.length === 0) {
for (const storage of open) await (0, repair.removeRemains)(site, storage, new steps.g(operation));
}
for (const branch of wantedRunning(open)) {
if (branches && !branches.includes(branch)) continue;
try {
const {status: status} = await change(site, {
branch: branch
}, {
operation: operation,
work: startIfWanted
});
if (status === "running") started.push(branch);
} catch (thrown) {
const error = (0, errors_error.DT)(thrown);
if (operation.signal?.aborted) throw error;
if (error.kind !== "missing") failed.push({
branch: branch,
error: error.report()
});
}
}
return {
started: started,
failed: failed
};
}
function wantedRunning(stores) {
const wanted = [];
for (const storage of stores) {
for (const project of (0, catalog.Hh)(storage.opened).values()) {
for (const {name: name, current: current} of (0, answers.IT)(project)) {
if ((0, idle.t1)(current.record)) wanted.push((0, names.gK)({
project: project.record.name,
branch: name
}));
}
}
}
return wanted.sort((a, b) => Number(b.endsWith(`/${names.SI}`)) - Number(a.endsWith(`/${names.SI}`)));
}
async function change(site, {branch: branch, expect: expect}, {operation: operation, work: work}) {
const name = (0, names.at)(branch);
return (0, operation_operation.N)(operation, async (steps, locks) => {
const {place: place, generation: generation} = await lockedBranch(site, name, {
steps: steps,
locks: locks,
expect: expect
});
const running = await work(place, generation, steps);
return (0, answers.ut)(place, generation, {
running: running,
steps: steps.times
});
});
}
async function lockedBranch(site, name, {steps: steps, locks: locks, expect: expect}) {
const before = await (0, open_place.QL)(site, name.project);
const {place: place, branch: branch} = await (0, lock_branch.R)(before, at => (0, 
open_place.MP)(at, name.branch), {
locks: locks,
expect: expect
});
for (const line of await (0, finish.V6)(place, branch, steps)) steps.note(line);
return {
place: place,
generation: branch.current
};
}
async function want(place, {volume: volume, record: record}, wish) {
const {wanted: wanted = record.wanted, asleep: asleep = record.asleep} = wish;
if (record.wanted === wanted && record.asleep === asleep) return;
await place.storage.setMarks(volume, (0, catalog_record.X$)(wish));
Object.assign(record, wish);
}
async function startOrRemove(place, generation, steps) {
try {
await (0, free_space.mk)(place.storage);
await (0, finish.IW)(place, generation, steps);
} catch (error) {
await place.driver.remove((0, open_place.FN)(place, generation)).catch(() => {});
throw error;
}
}
},
39190: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => strayArchives,
o: () => removeStrayArchive
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _host_files_names_in_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57289);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31674);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89491);
var _archive_home_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24283);
var _archives_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65978);
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
return [ ...(0, _host_files_names_in_js__WEBPACK_IMPORTED_MODULE_2__.w)(storage.archives).map(key => ({
key: key,
archiveDir: null
})), ...[ ...new Set(outside) ].flatMap(archiveDir => (0, _host_files_names_in_js__WEBPACK_IMPORTED_MODULE_2__.w)(archiveDir).filter(key => (0, 
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
},
44277: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
removeRemains: () => removeRemains,
repair: () => repair,
repairAll: () => repairAll
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _host_locks_held_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34578);
var _host_locks_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3335);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31674);
var _archive_stray_archives_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39190);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89491);
var _drill_drills_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67210);
var _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75532);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(18902);
var _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(77299);
var _operation_steps_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(86901);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(29710);
var _store_stale_locks_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(42698);
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
const steps = new _operation_steps_js__WEBPACK_IMPORTED_MODULE_11__.g(operation);
const {open: open, closed: closed} = await site.look();
report.failed.push(...closed.map(({why: why}) => why.message));
for (const storage of open) {
for (const key of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.Hh)(storage.opened).keys()) await repairProject(site, {
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
const stray = await (0, _archive_stray_archives_js__WEBPACK_IMPORTED_MODULE_5__.L)(storage);
for (const path of stray) (0, _archive_stray_archives_js__WEBPACK_IMPORTED_MODULE_5__.o)(path);
return stray.map(path => `removed the archive ${path}, left by an interrupted operation`);
});
await (0, _store_stale_locks_js__WEBPACK_IMPORTED_MODULE_13__.v)(storage);
}
for (const line of report.done) steps.note(line);
return report;
}
const together = 32;
async function repairProject(site, {storage: storage, key: key}, repairing) {
const {steps: steps, report: report} = repairing;
const project = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.Hh)(await storage.list()).get(key);
if (!project || project.fault !== undefined) return;
const {id: id, name: name} = project.record;
if (!(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.wP)(project)) {
const remove = () => (0, _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_10__.F)(site, {
storage: storage,
key: key
}, steps);
await underLock({
path: _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.HZ.project({
storage: storage
}, id),
what: name,
remove: true
}, report, remove);
return;
}
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.$t)(site, {
storage: storage,
project: project
});
const branches = [ ...project.branches.values() ].filter(({fault: fault}) => fault === undefined);
const count = repairing.start ? 1 : together;
for (let from = 0; from < branches.length; from += count) await (0, _host_locks_held_locks_js__WEBPACK_IMPORTED_MODULE_2__.wq)(() => repairBranches(place, branches.slice(from, from + count), repairing));
await removeHeld(place, report);
await attempt(report, () => (0, _drill_drills_js__WEBPACK_IMPORTED_MODULE_7__.G)(site, place, {}));
}
async function removeRemains(site, storage, steps) {
const report = {
done: [],
failed: []
};
for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.Hh)(storage.opened).values()) {
if (project.fault !== undefined || !(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.wP)(project)) continue;
for (const branch of project.branches.values()) {
if (branch.remains.length === 0 || branch.fault !== undefined) continue;
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.$t)(site, {
storage: storage,
project: project
});
const work = async () => (await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_9__.wI)(place, branch.id, steps))?.done ?? [];
await underLock(lockOf(place, branch), report, work);
}
await removeHeld({
storage: storage,
project: project
}, report);
}
for (const line of [ ...report.done, ...report.failed ]) steps.note(line);
}
async function repairBranches(before, branches, repairing) {
const locked = [];
try {
for (const branch of branches) {
const {path: path, what: what, remove: remove} = lockOf(before, branch);
const lock = await (0, _host_locks_lock_js__WEBPACK_IMPORTED_MODULE_3__.b)(path, what);
if (lock) locked.push({
id: branch.id,
lock: lock,
remove: remove
});
}
let seen;
for (const {id: id, lock: lock, remove: remove} of locked) {
await attempt(repairing.report, async () => {
const place = seen ?? await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.Ws)(before);
seen = undefined;
const done = await repairBranch(place, id, repairing);
if (done.length === 0) seen = place;
return done;
});
if (remove) lock.releaseAndRemove(); else lock.release();
}
} finally {
for (const {lock: lock} of locked) lock.release();
}
}
async function repairBranch(place, id, {start: start, steps: steps}) {
const branch = place.project.branches.get(id);
if (!branch) return [];
const done = await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_9__.V6)(place, branch, steps);
const {current: current} = branch;
if (!current) return done;
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.FN)(place, current);
const running = await (0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_8__.ic)(place, current, steps);
if (current.record.wanted === "stopped") {
await place.driver.stop(server);
return running ? [ ...done, `stopped ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.c7)(current)}, as requested` ] : done;
}
if (running || !start || current.record.asleep !== null) return done;
await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_9__.IW)(place, current, steps);
return [ ...done, `started ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.c7)(current)}` ];
}
async function removeHeld({storage: storage, project: project}, report) {
for (const held of project.held) {
if ((held.volume.heldBy ?? []).length > 0) continue;
const lock = {
path: _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.HZ.branch({
storage: storage
}, held.record.id),
what: (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.c7)(held),
remove: false
};
await underLock(lock, report, async () => {
await storage.destroy(held.volume);
return [ `removed ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.c7)(held)}, which somebody else's snapshot had kept` ];
});
}
}
async function removeLeftovers(storage, report) {
for (const {on: on} of await storage.leftovers()) {
const lock = {
path: _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.HZ.branch({
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
const what = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
});
return {
path: _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.HZ.branch(place, id),
what: what,
remove: current === undefined
};
}
async function underLock({path: path, what: what, remove: remove}, report, work) {
await (0, _host_locks_held_locks_js__WEBPACK_IMPORTED_MODULE_2__.wq)(async () => {
const lock = await (0, _host_locks_lock_js__WEBPACK_IMPORTED_MODULE_3__.b)(path, what);
if (!lock) return;
await attempt(report, work);
if (remove) lock.releaseAndRemove(); else lock.release();
});
}
async function attempt(report, work) {
try {
report.done.push(...await work());
} catch (error) {
report.failed.push((0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(error).message);
}
}
},
67210: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
G: () => removeLeftDrills,
r: () => drillOwner
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _host_locks_held_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34578);
var _host_locks_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3335);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89491);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
const drillOwner = "velo:restore-check";
async function removeLeftDrills(site, place, {progress: progress}) {
const left = leftIn(place.project);
if (left.length === 0) return [];
const {id: id, name: project} = place.project.record;
return (0, _host_locks_held_locks_js__WEBPACK_IMPORTED_MODULE_2__.wq)(async () => {
const lock = await (0, _host_locks_lock_js__WEBPACK_IMPORTED_MODULE_3__.b)(_store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.HZ.drill(place, id), `the drill of ${project}`);
if (!lock) return [];
try {
const {deleteBranch: deleteBranch} = await __webpack_require__.e(9780).then(__webpack_require__.bind(__webpack_require__, 17399));
const done = [];
for (const each of left) {
const branch = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
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
if ((0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(thrown).kind !== "missing") throw thrown;
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
}
};
