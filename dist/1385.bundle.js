"use strict";

exports.id = 1385;

exports.ids = [ 1385 ];

exports.modules = {
45394: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
o: () => oldest
});
function oldest(branches) {
return [ ...branches ].sort((a, b) => a.createdAt < b.createdAt ? -1 : 1).slice(0, 3).map(({project: project, branch: branch, createdAt: createdAt}) => `${project}/${branch} (${createdAt.slice(0, 10)})`).join(", ");
}
},
46116: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Dc: () => checkOwners,
EX: () => expectedOf,
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
function expectedOf({record: record}, {expect: expect = {}, shared: shared = false}) {
if (!shared || record.owner !== null) return expect;
const {owner: _, ...others} = expect;
return others;
}
function branchChanged(what) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-changed", `${what} was changed by somebody else in the meantime.`, "Look at it again before you retry. This command changed nothing.");
}
function notPermitted(what, owner) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "not-permitted", `${what} does not belong to ${owner}.`, "Use branches of the owner that the request names. Nothing was changed.");
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
var _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1043);
var _steps_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86901);
const usualWaitMs = 3e5;
const afterReplayMs = 36e5;
class Locks {
#held=new Map;
#signal;
constructor(signal) {
this.#signal = signal;
}
project(place, {id: id, name: name}) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.project(place, id), {
what: name
});
}
branch(place, {id: id, project: project, name: name}, mode) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
});
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.branch(place, id), {
what: what,
shared: mode === "shared"
});
}
async branchAlone(place, branch) {
const deadline = Date.now() + usualWaitMs;
for (;;) {
const lock = await this.branch(place, branch, "exclusive");
if (!await (0, _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_5__.r)(place, branch.id)) return lock;
lock.release();
await this.recoveryEnd(place, branch, Math.max(0, deadline - Date.now()));
}
}
branchAgain(place, {id: id, project: project, name: name}) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
});
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.branch(place, id), {
what: what,
waitMs: afterReplayMs
});
}
recovery(place, {id: id, project: project, name: name}) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.recovery(place, id), {
what: (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
})
});
}
async recoveryEnd(place, {id: id, project: project, name: name}, waitMs = usualWaitMs) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
});
(await this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.recovery(place, id), {
what: what,
waitMs: waitMs,
shared: true
})).release();
}
drill(place, {id: id, name: name}) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.drill(place, id), {
what: `the drill of ${name}`,
shared: true
});
}
async tryBranch(place, {id: id, project: project, name: name}) {
const taken = await (0, _host_lock_js__WEBPACK_IMPORTED_MODULE_3__.b)(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.branch(place, id), (0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
}));
if (taken) this.#held.set(taken, true);
return taken !== undefined;
}
parent(place, branch) {
return this.branch(place, branch, place.storage.copyOnWrite ? "shared" : "exclusive");
}
claims(place) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.claims(place), {
what: "the store's names and ports",
stays: true
});
}
releaseAll() {
for (const lock of this.#held.keys()) lock.release();
}
releaseAllAfterFailure() {
for (const [lock, alone] of this.#held) alone ? lock.releaseAndRemove() : lock.release();
}
async #take(path, {stays: stays, ...options}) {
try {
const taken = await (0, _host_lock_js__WEBPACK_IMPORTED_MODULE_3__.s)(path, {
waitMs: usualWaitMs,
...options,
signal: this.#signal
});
this.#held.set(taken, !(stays ?? options.shared));
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
const result = await work(new _steps_js__WEBPACK_IMPORTED_MODULE_6__.g(operation), locks);
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
}
};


