"use strict";

exports.id = 3822;

exports.ids = [ 3822, 5493 ];

exports.modules = {
45394: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
o: () => oldest
});
function oldest(branches) {
return [ ...branches ].sort((a, b) => a.createdAt < b.createdAt ? -1 : 1).slice(0, 3).map(({project: project, branch: branch, createdAt: createdAt}) => `${project}/${branch} (${createdAt.slice(0, 10)})`).join(", ");
}
},
75493: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
lockedBranch: () => lockedBranch,
restartBranch: () => restartBranch,
startAll: () => startAll,
startBranch: () => startBranch,
stopBranch: () => stopBranch
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30935);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89491);
var _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39637);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84336);
var _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62567);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19216);
var _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66612);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57443);
var _store_free_space_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(95873);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(29710);
function startBranch(site, request, operation) {
return change(site, request, operation, start);
}
const start = async (place, generation, steps) => {
const running = await (0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_6__.ic)(place, generation, steps);
if (!running) await (0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_6__.Nq)(generation);
const {wanted: wanted} = generation.record;
await want(place, generation, "running");
if (running) return true;
try {
await startOrRemove(place, generation, steps);
} catch (error) {
if (wanted === "stopped") await want(place, generation, wanted).catch(() => {});
throw error;
}
return true;
};
const startIfWanted = async (place, generation, steps) => generation.record.wanted === "running" && start(place, generation, steps);
function stopBranch(site, request, operation) {
return change(site, request, operation, async (place, generation, steps) => {
const absence = (0, _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_4__.L)(generation.volume);
if (absence) steps.note(`The data of ${request.branch} can't be read: ${absence.what}. ${absence.help}`);
await want(place, generation, "stopped");
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__.FN)(place, generation);
if (await place.driver.isRunning(server)) await steps.run("Stop server", () => place.driver.stop(server)); else await place.driver.remove(server);
return false;
});
}
function restartBranch(site, request, operation) {
return change(site, request, operation, async (place, generation, steps) => {
(0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_6__.TG)(generation, request.branch);
await want(place, generation, "running");
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__.FN)(place, generation);
if (await place.driver.isRunning(server)) await steps.run("Stop server", () => place.driver.stop(server));
await startOrRemove(place, generation, steps);
return true;
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
for (const {room: room} of open) await (room?.keep().catch(() => {}));
for (const branch of wantedRunning(open)) {
if (branches && !branches.includes(branch)) continue;
try {
const {status: status} = await change(site, {
branch: branch
}, operation, startIfWanted);
if (status === "running") started.push(branch);
} catch (thrown) {
const error = (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(thrown);
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
for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__.Hh)(storage.opened).values()) {
for (const {name: name, current: current} of (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_2__.IT)(project)) {
if (current.record.wanted === "running") wanted.push((0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project.record.name,
branch: name
}));
}
}
}
return wanted.sort((a, b) => Number(b.endsWith(`/${_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI}`)) - Number(a.endsWith(`/${_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI}`)));
}
async function change(site, {branch: branch, expect: expect}, operation, work) {
const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(branch);
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_9__.N)(operation, async (steps, locks) => {
const {place: place, generation: generation} = await lockedBranch(site, name, steps, locks, expect);
const running = await work(place, generation, steps);
return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_2__.ut)(place, generation, {
running: running,
steps: steps.times
});
});
}
async function lockedBranch(site, name, steps, locks, expect = {}) {
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__.QL)(site, name.project);
const {place: place, branch: branch} = await (0, _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_8__.R)(before, at => (0, 
_store_open_place_js__WEBPACK_IMPORTED_MODULE_11__.MP)(at, name.branch), locks, {
expect: expect
});
for (const line of await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__.V)(place, branch, steps)) steps.note(line);
return {
place: place,
generation: branch.current
};
}
async function want(place, generation, wanted) {
if (generation.record.wanted === wanted) return;
await place.storage.setMarks(generation.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_5__.X$)({
wanted: wanted
}));
generation.record.wanted = wanted;
}
async function startOrRemove(place, generation, steps) {
try {
await (0, _store_free_space_js__WEBPACK_IMPORTED_MODULE_10__.mk)(place.storage);
await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__.I)(place, generation, steps);
} catch (error) {
await place.driver.remove((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__.FN)(place, generation)).catch(() => {});
throw error;
}
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
21890: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => claimProjectName,
c: () => claimName
});
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89491);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19216);
var _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77299);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
const attempts = 20;
async function claimName(before, name, steps, locks) {
for (let attempt = 1; ;attempt++) {
const lock = await locks.claims(before);
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.Ws)(before);
const there = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.IW)(place.project, name);
if (!there || there.current || attempt > attempts) return {
place: place,
lock: lock,
taken: there !== undefined
};
lock.release();
(0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.EQ)(there);
const maker = await locks.branch(place, there, "exclusive");
const now = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.Ws)(place);
const left = now.project.branches.get(there.id);
if (left && !left.current) for (const line of await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_1__.V)(now, left, steps)) steps.note(line);
if (left?.current) maker.release(); else maker.releaseAndRemove();
}
}
async function claimProjectName(site, storage, name, steps, locks) {
for (let attempt = 1; ;attempt++) {
const lock = await locks.claims({
storage: storage
});
const there = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.JL)((0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.Hh)(await storage.list()), name);
if (!there || (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.wP)(there) || there.fault !== undefined || attempt > attempts) return lock;
lock.release();
const maker = await locks.project({
storage: storage
}, there.record);
const done = await (0, _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_2__.F)(site, storage, there.key, steps);
for (const line of done) steps.note(line);
if (done.length > 0) maker.releaseAndRemove(); else maker.release();
}
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
98981: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
TV: () => branchExists,
Uj: () => refuseExisting,
kg: () => projectChanged
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
var _store_site_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79592);
async function refuseExisting(site, name, wish) {
for (const storage of (0, _store_site_js__WEBPACK_IMPORTED_MODULE_3__.SB)(await site.stores(), wish ?? site.choice.storage)) {
const project = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.JL)((0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened), name);
if (!project || !(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.wP)(project)) continue;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "project-exists", `The project ${name} already exists (${storage.name}, ${storage.pool}).`, `\`velo project get ${name}\` shows it.`);
}
}
function branchExists(name) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-exists", `The branch ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name)} already exists.`, "Choose another name, or delete the branch first.");
}
function projectChanged(name) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-changed", `The project ${name} was renamed in the meantime.`, "Look at it again before you retry. Nothing was changed.");
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
83822: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
renameBranch: () => renameBranch,
renameProject: () => renameProject
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _branch_run_branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75493);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30935);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84336);
var _operation_claim_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21890);
var _operation_name_taken_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98981);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57443);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29710);
async function renameBranch(site, request, operation) {
const from = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(request.branch);
const to = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(request.to);
if (from.project !== to.project) {
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "other-project", `${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(to)} is not in the same project as ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(from)}.`, "Use the same project in both names. A branch cannot move to another project.");
}
if (from.branch === _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI) {
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "main-stays", `${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(from)} can't be renamed.`, "Rename the project, or another branch.");
}
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_7__.N)(operation, async (steps, locks) => {
const {place: place, generation: generation} = await (0, _branch_run_branch_js__WEBPACK_IMPORTED_MODULE_2__.lockedBranch)(site, from, steps, locks, request.expect);
if (to.branch !== from.branch) {
await steps.run(`Rename to ${(0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(to)}`, async () => {
const claim = await (0, _operation_claim_js__WEBPACK_IMPORTED_MODULE_5__.c)(place, to.branch, steps, locks);
if (claim.taken) throw (0, _operation_name_taken_js__WEBPACK_IMPORTED_MODULE_6__.TV)(to);
await place.storage.setMarks(generation.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__.X$)({
name: to.branch
}));
claim.lock.release();
});
}
const now = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__.Ws)(place);
const {current: current} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__.MP)(now, to.branch);
return {
...await (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_3__.WE)(now, current, {
locked: true
}),
steps: steps.times
};
});
}
async function renameProject(site, request, operation) {
const from = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.j1)(request.name);
const to = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.j1)(request.to);
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_7__.N)(operation, async (steps, locks) => {
const found = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__.QL)(site, from);
const {storage: storage} = found;
await locks.project(found, found.project.record);
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__.Ws)(found);
if (place.project.record.name !== from) throw (0, _operation_name_taken_js__WEBPACK_IMPORTED_MODULE_6__.kg)(from);
if (to !== from) {
await steps.run(`Rename to ${to}`, async () => {
const claims = await (0, _operation_claim_js__WEBPACK_IMPORTED_MODULE_5__.D)(site, storage, to, steps, locks);
await (0, _operation_name_taken_js__WEBPACK_IMPORTED_MODULE_6__.Uj)(site, to, undefined);
await storage.setProjectMarks(place.project.key, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__.on)({
name: to
}));
claims.release();
});
}
return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_3__.vS)(storage, (await (0, 
_store_open_place_js__WEBPACK_IMPORTED_MODULE_8__.Ws)(place)).project);
});
}
},
95873: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
}
};


