"use strict";

exports.id = 4909;

exports.ids = [ 4909 ];

exports.modules = {
17399: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
deleteBranch: () => deleteBranch,
removeBranch: () => removeBranch
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
var _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39637);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84336);
var _generation_commit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23458);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19216);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46116);
var _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66612);
var _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(21844);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57443);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(29710);
async function deleteBranch(site, request, operation) {
const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(request.branch);
if (name.branch === _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI) {
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "main-stays", `${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name)} can only be deleted with its project.`, `Delete the project: \`velo project delete ${name.project}\`.`);
}
await (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_10__.N)(operation, async (steps, locks) => {
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__.QL)(site, name.project);
const find = at => presentOrRemains(at, name.branch);
const {place: place, branch: branch, lock: lock} = await (0, _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_8__.R)(before, find, locks, {
expect: request.expect
});
if (!branch.current) {
for (const line of await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_6__.V)(place, branch, steps)) steps.note(line);
lock.releaseAndRemove();
return;
}
if (!request.force) (0, _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_3__.c)(branch.current, "delete");
const children = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.LU)(place.project, branch.id);
if (children.length > 0 && !request.force) throw (0, _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_9__.Go)((0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name), children, "delete");
const below = await (0, _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_9__.hb)(place, branch, locks);
(0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_7__.Dc)(below.branches, request.expect?.owner);
const doomed = [ ...below.branches, branch ];
for (const each of doomed) (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__.EQ)(each);
for (const {current: current} of doomed) if (current) await (0, _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_9__.TZ)(below.place, current);
for (const each of doomed) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: each.project,
branch: each.name
});
await steps.run(`Delete ${what}`, () => removeBranch(below.place, each));
}
for (const held of [ lock, ...below.locks ]) held.releaseAndRemove();
});
}
async function removeBranch(place, branch) {
const generations = [ ...branch.current ? [ branch.current ] : [], ...branch.remains ];
const top = branch.current;
if (top) {
try {
await place.storage.setMarks(top.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__.X$)({
phase: "deleting"
}));
} catch (error) {
if ((0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(error).code !== "no-space") throw error;
}
}
for (const generation of generations.sort((a, b) => a.volume.generation - b.volume.generation)) await (0, 
_generation_commit_js__WEBPACK_IMPORTED_MODULE_5__.bI)(place, generation);
}
function presentOrRemains(place, name) {
const branch = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.IW)(place.project, name);
if (branch && branch.remains.length > 0) return branch;
return (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__.MP)(place, name);
}
},
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
46116: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Dc: () => checkOwners,
Zt: () => checkExpectation,
mr: () => checkPresence,
xN: () => branchChanged
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
function checkExpectation({volume: volume, record: record, of: of}, expect = {}, now = Date.now()) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(of);
if (expect.owner !== undefined && record.owner !== expect.owner) throw notPermitted(what, expect.owner);
const changed = expect.id !== undefined && record.id !== expect.id || expect.generation !== undefined && volume.generation !== expect.generation;
if (changed) throw branchChanged(what);
if (expect.expired && !(record.expiresAt !== null && Date.parse(record.expiresAt) <= now)) {
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-in-use", `${what} has not expired.`, "It was used in the meantime and is kept. Nothing was changed.");
}
}
function checkPresence(branch, expect = {}) {
const ownerless = ({record: record}) => record.phase === "new" && record.owner === null;
const remains = branch.remains.filter(each => !ownerless(each));
for (const each of branch.current ? [ branch.current ] : remains) checkExpectation(each, expect);
}
function checkOwners(branches, owner) {
if (owner === undefined) return;
for (const {current: current} of branches) {
if (current) checkExpectation(current, {
owner: owner
});
}
}
function branchChanged(what) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-changed", `${what} was changed by somebody else in the meantime.`, "Look at it again before you retry. This command changed nothing.");
}
function notPermitted(what, owner) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "not-permitted", `${what} does not belong to ${owner}.`, "Use branches of the owner that the request names. Nothing was changed.");
}
},
66612: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => lockNamed
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29710);
var _expectation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46116);
const attempts = 20;
async function lockNamed(before, find, locks, {expect: expect, parent: parent = false}) {
let place = before;
for (let attempt = 1; ;attempt++) {
const seen = find(place);
(0, _expectation_js__WEBPACK_IMPORTED_MODULE_2__.mr)(seen, expect);
const parentLock = parent && seen.current ? await locks.parent(place, (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__.gN)(place, seen.current)) : undefined;
const lock = await locks.branch(place, seen, "exclusive");
place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__.Ws)(place);
if (!place.project.branches.has(seen.id)) lock.releaseAndRemove();
const branch = find(place);
const same = branch.id === seen.id && branch.current?.record.parent === seen.current?.record.parent;
if (same) {
(0, _expectation_js__WEBPACK_IMPORTED_MODULE_2__.mr)(branch, expect);
return {
place: place,
branch: branch,
lock: lock,
parentLock: parentLock
};
}
lock.release();
parentLock?.release();
if (attempt === attempts) throw (0, _expectation_js__WEBPACK_IMPORTED_MODULE_2__.xN)((0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)({
project: branch.project,
branch: branch.name
}));
}
}
},
21844: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Go: () => hasChildren,
TZ: () => refuseObstacles,
hb: () => lockBelow
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
async function lockBelow(place, top, locks) {
const locked = new Map;
for (let current = place; ;current = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.Ws)(current)) {
const below = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.gZ)(current.project, top).slice(0, -1);
const missing = below.filter(({id: id}) => !locked.has(id)).reverse();
if (missing.length === 0) return {
place: current,
branches: below,
locks: [ ...locked.values() ]
};
for (const branch of missing) locked.set(branch.id, await locks.branch(current, branch, "exclusive"));
}
}
function hasChildren(what, children, verb) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "has-children", `${what} has branches made from it: ${children.map(({name: name}) => name).join(", ")}.`, `Delete them first, or force it to ${verb} the branch and delete them too.`);
}
async function refuseObstacles(place, generation) {
const names = await place.storage.obstacles(generation.volume);
if (names.length === 0) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "in-the-way", `Something not created by velo depends on the data of ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(generation.of)}: ${names.join(", ")}.`, "Remove or move it yourself, then run the command again. Nothing was changed.");
}
},
57443: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
N: () => operate
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44567);
var _host_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2534);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29710);
var _steps_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86901);
class Locks {
#held=new Map;
#signal;
constructor(signal) {
this.#signal = signal;
}
project(place, {id: id, name: name}) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.project(place, id), name, false);
}
branch(place, {id: id, project: project, name: name}, mode) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.branch(place, id), (0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
}), mode === "shared");
}
parent(place, branch) {
return this.branch(place, branch, place.storage.copyOnWrite ? "shared" : "exclusive");
}
claims(place) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.claims(place), "the store's names and ports", false, true);
}
releaseAll() {
for (const lock of this.#held.keys()) lock.release();
}
releaseAllAfterFailure() {
for (const [lock, alone] of this.#held) alone ? lock.releaseAndRemove() : lock.release();
}
async #take(path, what, shared, stays = shared) {
try {
const taken = await (0, _host_lock_js__WEBPACK_IMPORTED_MODULE_3__.s)(path, {
what: what,
shared: shared,
signal: this.#signal
});
this.#held.set(taken, !stays);
return taken;
} catch (error) {
if (this.#signal?.aborted) throw (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.VM)(error);
throw error;
}
}
}
function operate(operation, work) {
return (0, _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__.wq)(async () => {
const locks = new Locks(operation.signal);
try {
const result = await work(new _steps_js__WEBPACK_IMPORTED_MODULE_5__.g(operation), locks);
locks.releaseAll();
return result;
} catch (error) {
locks.releaseAllAfterFailure();
throw asked(operation, (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(error));
}
});
}
function asked({signal: signal}, error) {
if (!signal?.aborted || error.kind === "interrupted") return error;
const answer = (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.VM)(error);
answer.left.push(...error.left);
return answer;
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


