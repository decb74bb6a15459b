"use strict";

exports.id = 7789;

exports.ids = [ 7789, 3276 ];

exports.modules = {
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
37789: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
cleanupSnapshots: () => cleanupSnapshots,
deleteOne: () => deleteOne
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46116);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57443);
var _retention_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28879);
var _snapshots_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13276);
async function cleanupSnapshots(site, request, operation) {
const {branch: branch, days: days, keep: keep, dryRun: dryRun = false, expect: expect, shared: shared} = request;
const whose = {
...expect && {
expect: expect
},
...shared && {
shared: shared
}
};
const rule = {
...days === undefined ? {} : {
days: days
},
...keep === undefined ? {} : {
keep: (0, _retention_js__WEBPACK_IMPORTED_MODULE_4__.xG)(keep)
}
};
const all = (await (0, _snapshots_js__WEBPACK_IMPORTED_MODULE_5__.listSnapshots)(site, branch === undefined ? {} : {
branch: branch,
...whose
})).filter(({base: base}) => !base);
const answer = {
deleted: [],
kept: [],
failed: []
};
const now = new Date;
for (const ofBranch of byBranch(all)) {
const {deleted: deleted, kept: kept} = (0, _retention_js__WEBPACK_IMPORTED_MODULE_4__.XZ)(ofBranch, now, rule);
answer.kept.push(...kept);
for (const snapshot of deleted) {
if (dryRun) answer.deleted.push(snapshot); else await deleteOne(site, snapshot, whose, answer, operation);
}
}
return answer;
}
async function deleteOne(site, snapshot, whose, answer, operation) {
try {
const why = await (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_3__.N)(operation, async (steps, locks) => {
const found = await (0, _snapshots_js__WEBPACK_IMPORTED_MODULE_5__.lockedSnapshot)(site, snapshot.id, locks);
const {current: current} = found.place.project.branches.get(found.snapshot.record.branch) ?? {};
if (current) (0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__.Zt)(current, (0, 
_operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__.EX)(current, whose));
const {pinned: pinned} = found.snapshot.record;
const stays = pinned ? "pinned" : (await __webpack_require__.e(351).then(__webpack_require__.bind(__webpack_require__, 92732))).whyPromised(found.place, found.snapshot);
if (stays === undefined) await (0, _snapshots_js__WEBPACK_IMPORTED_MODULE_5__.dropLocked)(found.place, found.snapshot, steps);
return stays;
});
if (why === undefined) answer.deleted.push(snapshot); else answer.kept.push({
snapshot: {
...snapshot,
pinned: snapshot.pinned || why === "pinned"
},
why: why
});
} catch (thrown) {
const error = (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(thrown);
if (operation.signal?.aborted) throw error;
if (error.kind === "missing") answer.deleted.push(snapshot); else answer.failed.push({
snapshot: snapshot.id,
error: error.report()
});
}
}
function byBranch(all) {
const groups = new Map;
for (const snapshot of all) {
const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: snapshot.project,
branch: snapshot.branch
});
groups.set(name, [ ...groups.get(name) ?? [], snapshot ]);
}
return [ ...groups.values() ];
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
28879: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
MD: () => units,
XZ: () => retention,
jH: () => periodOf,
xG: () => parseKeep
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
const periods = {
hourly: time => `${time.toISOString().slice(0, 13).replace("T", " ")}:00`,
daily: time => time.toISOString().slice(0, 10),
weekly: isoWeek,
monthly: time => time.toISOString().slice(0, 7),
yearly: time => time.toISOString().slice(0, 4)
};
const periodOf = (unit, time) => periods[unit](time);
const units = Object.keys(periods);
const dayMs = 864e5;
const defaultDays = 30;
function retention(snapshots, now, {days: days, keep: keep}) {
const newestFirst = [ ...snapshots ].sort((a, b) => timeOf(b) - timeOf(a) || (a.id < b.id ? 1 : -1));
const past = newestFirst.filter(snapshot => timeOf(snapshot) <= now.getTime());
const youngerThan = days ?? (keep === undefined ? defaultDays : 0);
const byRule = keptByRule(past, keep ?? {});
const whyOf = snapshot => {
const age = now.getTime() - timeOf(snapshot);
return [ ...snapshot.pinned ? [ "pinned" ] : [], ...age < 0 ? [ "its time is in the future" ] : [], ...age >= 0 && age < youngerThan * dayMs ? [ `younger than ${youngerThan} ${youngerThan === 1 ? "day" : "days"}` ] : [], ...byRule.get(snapshot) ?? [] ];
};
const judged = newestFirst.map(snapshot => ({
snapshot: snapshot,
why: whyOf(snapshot).join(", ")
}));
return {
kept: judged.filter(({why: why}) => why !== ""),
deleted: judged.filter(({why: why}) => why === "").map(({snapshot: snapshot}) => snapshot).reverse()
};
}
function parseKeep(text) {
const rule = {};
for (const part of text.split(",")) {
const [, name = "", count] = /^([^=]*)=(0|[1-9][0-9]{0,3})$/.exec(part) ?? [];
if (count === undefined) throw invalid(text, `${(0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(part)} is not a unit and a number`);
const unit = units.find(one => one === name);
if (unit === undefined) throw invalid(text, `there is no unit ${(0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(name)}`);
if (rule[unit] !== undefined) throw invalid(text, `it has ${unit} twice`);
rule[unit] = Number(count);
}
return rule;
}
function keptByRule(newestFirst, rule) {
const kept = new Map;
for (const unit of units) {
const seen = new Set;
for (const snapshot of newestFirst) {
if (seen.size >= (rule[unit] ?? 0)) break;
const period = periods[unit](new Date(snapshot.createdAt));
if (seen.has(period)) continue;
seen.add(period);
kept.set(snapshot, [ ...kept.get(snapshot) ?? [], `${unit} ${period}` ]);
}
}
return kept;
}
function isoWeek(time) {
const sinceMonday = (time.getUTCDay() + 6) % 7;
const thursday = new Date(time.getTime() + (3 - sinceMonday) * dayMs);
const year = thursday.getUTCFullYear();
const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMs));
return `${year}-W${String(week).padStart(2, "0")}`;
}
function timeOf({createdAt: createdAt}) {
return Date.parse(createdAt);
}
function invalid(text, why) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-value", `The rule ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is not valid: ${why}.`, `Write units and numbers such as hourly=24,daily=7. Units: ${units.join(", ")}. Numbers: 0 to 9999.`);
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
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84336);
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
}
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
}
};


