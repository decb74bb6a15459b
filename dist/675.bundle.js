"use strict";

exports.id = 675;

exports.ids = [ 675 ];

exports.modules = {
39637: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => absenceOf,
c: () => refuseAbsent
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63777);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23828);
function absenceOf(volume) {
if (!volume.present) return volume.absence ?? {
what: "it is not mounted",
help: "Mount it."
};
const pgdata = (0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(volume.path);
try {
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(pgdata).isDirectory()) return undefined;
return {
what: `${pgdata} is not a folder`,
help: "Put the folder back."
};
} catch (error) {
const code = error.code;
const what = code === "ENOENT" ? `the folder ${pgdata} does not exist` : `${pgdata} can't be read (${code})`;
return {
what: what,
help: "Put the folder back, or mount its file system."
};
}
}
function refuseAbsent({volume: volume, of: of}, verb) {
const absence = absenceOf(volume);
if (!absence) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("conflict", "data-missing", `The data of ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.gK)(of)} can't be read: ${absence.what}.`, `${absence.help} Or force it to ${verb} the branch anyway. Nothing was changed.`);
}
},
65523: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Af: () => limitsOf,
KN: () => projectLimits,
zU: () => changedLimits
});
var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
const gigabyte = 1024 ** 3;
const leastMemory = 256 * 1024 ** 2;
const leastPids = 32;
const leastDisk = 64 * 1024 ** 2;
function defaults(isMain, storeBytes) {
const memory = (0, node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)();
return isMain ? {
disk: null,
memory: Math.floor(memory * .75),
cpus: null,
pids: 4096
} : {
disk: Math.floor(storeBytes / 4),
memory: Math.max(Math.floor(memory / 4), Math.min(gigabyte / 2, memory)),
cpus: null,
pids: 1024
};
}
function projectLimits(place, {record: record}) {
return kept(place, {
...defaults(false, place.storage.opened.capacity.sizeBytes),
...record.limits
});
}
function limitsOf(place, {volume: volume, record: record}) {
const isMain = record.parent === null;
const whole = isMain ? kept(place, defaults(true, place.storage.opened.capacity.sizeBytes)) : projectLimits(place, place.project);
const limits = kept(place, {
...whole,
...record.limits
});
return volume.diskLimit === undefined ? limits : {
...limits,
disk: volume.diskLimit
};
}
function kept({storage: storage}, limits) {
return storage.whyNoDiskLimit === undefined ? limits : {
...limits,
disk: null
};
}
function changedLimits(before, change, storage) {
const after = {
...before
};
for (const [name, value] of Object.entries(change ?? {})) {
if (value === "default") delete after[name]; else after[name] = value === "none" ? null : checked(name, value);
}
const {whyNoDiskLimit: whyNoDiskLimit} = storage;
if (typeof change?.disk === "number" && whyNoDiskLimit !== undefined) {
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "no-disk-limit", `A branch's disk space can't be limited here: ${whyNoDiskLimit}.`, "Leave the limit out. `velo doctor` shows which limits can be enforced.");
}
return after;
}
const least = {
disk: leastDisk,
memory: leastMemory,
cpus: .01,
pids: leastPids
};
const most = {
disk: 2 ** 50,
memory: 2 ** 50,
cpus: 1024,
pids: 2 ** 22
};
function checked(name, value) {
if (value >= least[name] && value <= most[name]) return value;
const bytes = name === "disk" || name === "memory" ? " bytes" : "";
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-limit", `${value}${bytes} is not a valid limit for ${name}.`, `Give ${least[name]} to ${most[name]}${bytes}, or \`none\`.`);
}
},
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
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42133);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89491);
var _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62567);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19216);
var _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77299);
var _operation_steps_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(86901);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(29710);
var _store_stale_locks_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(42698);
var _stray_servers_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(96254);
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
for (const key of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.Hh)(storage.opened).keys()) await repairProject(site, storage, key, {
start: start,
steps: steps,
report: report
});
for (const {driver: driver, server: server} of await (0, _stray_servers_js__WEBPACK_IMPORTED_MODULE_12__.a)(site, storage)) {
await attempt(report, async () => {
await driver.removeFound(server);
return [ `removed the server of ${server.volume}, whose data is gone` ];
});
}
await removeLeftovers(storage, report);
await (0, _store_stale_locks_js__WEBPACK_IMPORTED_MODULE_11__.v)(storage);
}
for (const line of report.done) steps.note(line);
return report;
}
async function repairProject(site, storage, key, repairing) {
const {steps: steps, report: report} = repairing;
const project = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.Hh)(await storage.list()).get(key);
if (!project || project.fault !== undefined) return;
const {id: id, name: name} = project.record;
if (!(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.wP)(project)) {
const remove = () => (0, _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_8__.F)(site, storage, key, steps);
await underLock(_store_open_place_js__WEBPACK_IMPORTED_MODULE_10__.HZ.project({
storage: storage
}, id), name, report, remove, true);
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
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: name,
branch: branch.name
});
const work = () => repairBranch(place, branch.id, repairing);
await underLock(_store_open_place_js__WEBPACK_IMPORTED_MODULE_10__.HZ.branch(place, branch.id), what, report, work, branch.current === undefined);
}
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
const work = async () => {
const now = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_10__.Ws)(place);
const left = now.project.branches.get(branch.id);
return left ? (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__.V)(now, left, steps) : [];
};
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project.record.name,
branch: branch.name
});
await underLock(_store_open_place_js__WEBPACK_IMPORTED_MODULE_10__.HZ.branch(place, branch.id), what, report, work, branch.current === undefined);
}
}
for (const line of [ ...report.done, ...report.failed ]) steps.note(line);
}
async function repairBranch(before, id, {start: start, steps: steps}) {
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_10__.Ws)(before);
const branch = place.project.branches.get(id);
if (!branch) return [];
const done = await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__.V)(place, branch, steps);
const {current: current} = branch;
if (!current) return done;
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_10__.FN)(place, current);
const running = await (0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_6__.ic)(place, current, steps);
if (current.record.wanted === "stopped") {
await place.driver.stop(server);
return running ? [ ...done, `stopped ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.c7)(current)}, as requested` ] : done;
}
if (running || !start) return done;
await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__.I)(place, current, steps);
return [ ...done, `started ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.c7)(current)}` ];
}
async function removeLeftovers(storage, report) {
for (const {on: on} of await storage.leftovers()) {
await underLock(_store_open_place_js__WEBPACK_IMPORTED_MODULE_10__.HZ.branch({
storage: storage
}, (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.TH)(on.branch)), (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(on), report, async () => {
const still = (await storage.leftovers()).filter(leftover => (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(leftover.on) === (0, 
_storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(on));
for (const leftover of still) await storage.removeLeftover(leftover);
return still.map(({name: name}) => `removed the snapshot ${name}, left by an interrupted clone`);
}, false);
}
}
async function underLock(path, what, report, work, remove) {
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
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42133);
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
19216: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I: () => ensureRunning,
V: () => finishOrUndo
});
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89491);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84336);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29710);
var _bring_up_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62567);
var _commit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23458);
async function finishOrUndo(place, branch, steps) {
(0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.EQ)(branch);
const done = [];
for (const generation of [ ...branch.remains ]) {
await (0, _commit_js__WEBPACK_IMPORTED_MODULE_4__.bI)(place, generation);
await place.driver.remove((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, generation));
branch.remains.splice(branch.remains.indexOf(generation), 1);
done.push(`removed ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.c7)(generation)}, left by an interrupted operation`);
}
const {current: current} = branch;
if (!current) return done;
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, current);
const settled = done.length > 0 && current.record.prepared;
const running = settled ? await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_3__.ic)(place, current, steps) : await place.driver.isRunning(server);
if (running && !current.record.prepared) {
await place.driver.remove(server);
done.push(`stopped the unfinished first start of ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.c7)(current)}`);
} else if (!running && done.length > 0 && current.record.wanted === "running") {
await ensureRunning(place, current, steps);
done.push(`started ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.c7)(current)} again`);
}
return done;
}
async function ensureRunning(place, generation, steps) {
const prepared = await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_3__.qh)(place, generation, steps);
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
var _finish_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19216);
async function removeUnfinishedProject(site, storage, key, steps) {
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
done.push(...await (0, _finish_js__WEBPACK_IMPORTED_MODULE_2__.V)(place, branch, steps));
}
await storage.destroyProject(key);
return [ ...done, `removed the unfinished project ${project.record.name}` ];
}
function mainMissing({root: root, opened: opened}, {key: key, record: record}, branches) {
const lost = opened.foreign.filter(path => path.includes(`/${key}/`));
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "main-missing", `The project ${record.name} has branches (${branches.join(", ")}), but its main can't be found in ${root}.`, lost.length > 0 ? `Its record may be damaged or moved. Not recognised there: ${lost.join(", ")}. Nothing was removed.` : "Restore its volume, or remove the rest of the project by hand. Nothing was removed.");
}
},
68587: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => fullDisk
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
function fullDisk(said, what, storage) {
if (/Disk quota exceeded/.test(said)) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "disk-limit", `The server of ${what} did not start: the branch has reached its disk limit.`, `Raise the limit and start the branch again, or reset the branch.`);
}
if (!/No space left on device/.test(said)) return undefined;
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-space", `The server of ${what} did not start: ${storage.pool} is full.`, "Free some space, then start it again. `velo doctor` shows what uses the space.");
}
},
29710: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
EQ: () => checkRecord,
FN: () => serverOf,
GZ: () => shownBranch,
HZ: () => lockPath,
Ie: () => idOfLock,
MP: () => presentBranch,
MS: () => lockFolder,
QL: () => openPlace,
Ws: () => reread,
Z5: () => userOf,
gN: () => parentOf
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63777);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42133);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89491);
var _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65523);
var _site_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79592);
async function openPlace(site, project) {
const found = await (0, _site_js__WEBPACK_IMPORTED_MODULE_6__.t1)(site, project);
return {
...found,
driver: await site.driver(found.project.record.postgres),
controls: site.controls
};
}
async function reread(place) {
const catalog = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.Hh)(await place.storage.list());
const project = catalog.get(place.project.key);
if (project) return {
...place,
catalog: catalog,
project: project
};
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("missing", "project-not-found", `The project ${place.project.record.name} has just been deleted.`, "Look at the list of projects.");
}
function presentBranch(place, name) {
const branch = shownBranch(place, name);
checkRecord(branch);
return branch;
}
function shownBranch(place, name) {
const branch = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.IW)(place.project, name);
if (branch?.current) return branch;
const project = place.project.record.name;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("missing", "branch-not-found", `There is no branch ${project}/${name}.`, `Check the name: \`velo branch list ${project}\` shows the branches.`);
}
function parentOf(place, {of: of, record: record}) {
const parent = record.parent === null ? undefined : place.project.branches.get(record.parent);
if (parent?.current) return parent;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("missing", "branch-not-found", `The parent of ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.gK)(of)} no longer exists.`, `Look at the branches: \`velo branch list ${of.project}\`.`);
}
function checkRecord({fault: fault, project: project, name: name}) {
if (fault === undefined) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("failed", "record-unreadable", `The record of ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.gK)({
project: project,
branch: name
})} can't be read: ${fault}.`, "Use the version of velo that wrote it. Nothing was changed.");
}
function userOf(record) {
return record.uid === null ? undefined : {
uid: record.uid,
gid: record.uid
};
}
function serverOf(place, {volume: volume, record: record}) {
const project = place.project.record;
const {memory: memory, cpus: cpus, pids: pids} = (0, _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_5__.Af)(place, {
volume: volume,
record: record
});
return {
store: place.storage.id,
volume: (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_3__.O$)(volume),
name: `velo-${record.id}-${volume.generation}`,
path: volume.path,
port: record.port,
major: project.pgVersion,
project: project.name,
imageId: project.imageId ?? "",
image: project.image === null ? null : {
reference: project.image,
digest: project.imageDigest
},
network: project.network,
user: userOf(project),
limits: {
memory: memory,
cpus: cpus,
pids: pids,
rank: record.parent === null ? "main" : "branch"
}
};
}
const lockFolder = ({storage: storage}) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(storage.root, ".velo", "locks");
const lockPath = {
claims: place => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lockFolder(place), ".claims"),
project: (place, id) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lockFolder(place), `${id}.project`),
branch: (place, id) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lockFolder(place), `${id}.branch`)
};
function idOfLock(file) {
return /^([0-9a-f]{16})\.(?:project|branch)$/.exec(file)?.[1];
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
23828: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
EH: () => isProcessFile,
Fg: () => settingArguments,
Gs: () => logOf,
KF: () => confOf,
Yi: () => writeServerFiles,
fF: () => removeProcessFiles,
po: () => pgdataOf
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
var node_os__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
var _session_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13221);
const pgdataOf = volume => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(volume, "pgdata");
const confOf = volume => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(volume, "velo", "conf");
const logOf = volume => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(volume, "velo", "server.log");
function settingArguments(settings) {
return Object.entries(settings).flatMap(([name, value]) => [ "-c", `${name}=${value}` ]);
}
function writeServerFiles(volume, options) {
const folder = confOf(volume);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, {
recursive: true,
mode: 493
});
const hba = [ "# Written by velo at every start. Only velo itself may use the private socket.", `local all ${_session_credentials_js__WEBPACK_IMPORTED_MODULE_3__.AV} peer map=velo`, ...options.clients.map(address => `host all all ${address} scram-sha-256`) ];
const names = options.user ? [ "root", (0, node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username ] : [ "root", (0, 
node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username, "postgres" ];
const ident = [ ...new Set(names) ].map(name => `velo "${name}" ${_session_credentials_js__WEBPACK_IMPORTED_MODULE_3__.AV}`);
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "pg_hba.conf"), hba);
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "pg_ident.conf"), ident);
const {uid: uid, gid: gid} = options.user ?? {
uid: process.getuid?.() ?? 0,
gid: process.getgid?.() ?? 0
};
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "passwd"), [ "root:x:0:0:root:/:/bin/sh", `postgres:x:${uid}:${gid}:postgres:/:/bin/sh` ]);
}
function replace(path, lines) {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${path}.new`, `${lines.join("\n")}\n`, {
mode: 420
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(`${path}.new`, path);
}
function removeProcessFiles(pgdata) {
for (const name of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(pgdata)) {
if (!isProcessFile(name)) continue;
try {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(pgdata, name), {
force: true
});
} catch {}
}
}
const isProcessFile = name => name.startsWith("postmaster.") || name.startsWith(".s.PGSQL.");
}
};


