"use strict";

exports.id = 1353;

exports.ids = [ 1353 ];

exports.modules = {
45394: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
o: () => oldest
});
function oldest(branches) {
return [ ...branches ].sort((a, b) => a.createdAt < b.createdAt ? -1 : 1).slice(0, 3).map(({project: project, branch: branch, createdAt: createdAt}) => `${project}/${branch} (${createdAt.slice(0, 10)})`).join(", ");
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


