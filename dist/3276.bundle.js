"use strict";

exports.id = 3276;

exports.ids = [ 3276, 895 ];

exports.modules = {
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
86523: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Cb: () => findSnapshot,
JO: () => snapshotPrefix,
uh: () => onlyOf,
wC: () => matching
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
function snapshotPrefix(text) {
if (/^[0-9a-f]{1,16}$/.test(text)) return text;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-snapshot", `${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is not the id of a snapshot.`, "Give an id, or its first digits: 0-9 a-f.");
}
function findSnapshot(project, text, branch) {
const found = matching(project, text).filter(({record: record}) => branch === undefined || record.branch === branch);
return onlyOf(found, text);
}
function matching({snapshots: snapshots}, text) {
const prefix = snapshotPrefix(text);
return snapshots.filter(({stored: stored}) => stored.id.startsWith(prefix));
}
function onlyOf(found, text) {
const [only, another] = found;
if (only && another) {
const ids = found.map(({stored: stored}) => stored.id).join(", ");
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "snapshot-ambiguous", `Several snapshots have ids that begin with ${text}: ${ids}.`, "Give more digits of the id.");
}
if (!only) {
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("missing", "snapshot-not-found", `There is no snapshot ${text}.`, "Check the id: `velo snapshot list` shows the snapshots.");
}
if (only.fault !== undefined) {
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "record-unreadable", `The record of the snapshot ${only.stored.id} can't be read: ${only.fault}.`, "Use the version of velo that wrote it. Nothing was changed.");
}
return only;
}
},
53263: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
W: () => labelOf
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
function labelOf(label) {
if (label === undefined || label === "") return null;
if (/^[\x20-\x7e]{1,200}$/.test(label)) return label;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-label", `${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(label)} is not a valid label.`, "A label of a snapshot has up to 200 printable ASCII characters.");
}
},
13276: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
deleteSnapshot: () => deleteSnapshot,
dropLocked: () => dropLocked,
getSnapshot: () => getSnapshot,
listSnapshots: () => listSnapshots,
lockedSnapshot: () => lockedSnapshot,
setSnapshot: () => setSnapshot,
snapshotView: () => snapshotView
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89491);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95433);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19216);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46116);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57443);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29710);
var _store_site_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79592);
var _find_snapshot_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86523);
var _label_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53263);
async function listSnapshots(site, request) {
const {branch: branch, project: project} = request;
const name = branch === undefined ? undefined : (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.at)(branch);
const within = name?.project ?? (project === undefined ? undefined : (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.j1)(project));
if (within === undefined) return (await allProjects(site)).flatMap(each => views(each, each.snapshots));
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_6__.QL)(site, within);
const found = name && (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_6__.MP)(place, name.branch);
if (found) (0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_4__.Zt)(found.current, (0, 
_operation_expectation_js__WEBPACK_IMPORTED_MODULE_4__.EX)(found.current, request));
return views(place.project, found ? (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.XO)(place.project, found.id) : place.project.snapshots);
}
async function getSnapshot(site, {id: id}) {
const {project: project, snapshot: snapshot} = await findAnywhere(site, id);
return snapshotView(project, snapshot);
}
async function setSnapshot(site, {id: id, label: label, pinned: pinned}, operation) {
const change = {
...label === undefined ? {} : {
label: (0, _label_js__WEBPACK_IMPORTED_MODULE_9__.W)(label)
},
...pinned === undefined ? {} : {
pinned: pinned
},
...pinned ? {
base: false
} : {}
};
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_5__.N)(operation, async (_steps, locks) => {
const {place: place, snapshot: snapshot} = await lockedSnapshot(site, id, locks);
await place.storage.setSnapshotMarks(snapshot.stored, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__.nr)(change));
Object.assign(snapshot.record, change);
return snapshotView(place.project, snapshot);
});
}
async function deleteSnapshot(site, {id: id, force: force = false}, operation) {
await (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_5__.N)(operation, async (steps, locks) => {
const {place: place, snapshot: snapshot} = await lockedSnapshot(site, id, locks);
if (!force) (await __webpack_require__.e(2732).then(__webpack_require__.bind(__webpack_require__, 92732))).refuseLoss(place, snapshot);
await dropLocked(place, snapshot, steps);
});
}
async function dropLocked(place, {stored: stored, record: record}, steps) {
await steps.run(`Delete snapshot ${stored.id}`, async () => {
await place.storage.dropSnapshot(stored);
const branch = place.project.branches.get(record.branch);
if (stored.on === null || !branch || branch.retired.length === 0) return;
await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_3__.wI)(place, branch.id, steps);
});
}
async function lockedSnapshot(site, text, locks) {
const seen = await findAnywhere(site, text);
const {record: record, stored: stored} = seen.snapshot;
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_6__.QL)(site, seen.project.record.name);
const name = before.project.branches.get(record.branch)?.name ?? "";
await locks.branch(before, {
id: record.branch,
project: before.project.record.name,
name: name
}, "exclusive");
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_6__.Ws)(before);
return {
place: place,
snapshot: (0, _find_snapshot_js__WEBPACK_IMPORTED_MODULE_8__.Cb)(place.project, stored.id)
};
}
async function findAnywhere(site, text) {
const found = (await allProjects(site)).flatMap(project => (0, _find_snapshot_js__WEBPACK_IMPORTED_MODULE_8__.wC)(project, text).map(snapshot => ({
project: project,
snapshot: snapshot,
...snapshot
})));
return (0, _find_snapshot_js__WEBPACK_IMPORTED_MODULE_8__.uh)(found, text);
}
async function allProjects(site) {
return (await (0, _store_site_js__WEBPACK_IMPORTED_MODULE_7__.Zc)(site)).flatMap(({opened: opened}) => [ ...(0, 
_catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.Hh)(opened).values() ].filter(_catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.wP));
}
function views(project, snapshots) {
return snapshots.map(snapshot => snapshotView(project, snapshot));
}
function snapshotView(project, {stored: stored, record: record}) {
const of = project.record.name;
return {
id: stored.id,
project: of,
branch: project.branches.get(record.branch)?.name ?? "",
generation: record.generation,
label: record.label,
pinned: record.pinned,
scheduled: record.scheduled,
base: record.base,
createdAt: record.createdAt,
lsn: record.lsn,
ownBytes: stored.ownBytes,
referencedBytes: stored.referencedBytes,
usedBy: (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.ev)(project, stored.id).map(({name: name}) => (0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)({
project: of,
branch: name
}))
};
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
}
};


