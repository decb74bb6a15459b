"use strict";

exports.id = 3785;

exports.ids = [ 3785, 7605, 2251, 8030, 2749, 8055, 3276 ];

exports.modules = {
...require("./shared.bundle.js"),
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
if (dryRun) answer.deleted.push(snapshot); else await deleteOne(site, snapshot, {
whose: whose,
answer: answer,
operation: operation
});
}
}
return answer;
}
async function deleteOne(site, snapshot, {whose: whose, answer: answer, operation: operation}) {
try {
const why = await (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_3__.N)(operation, async (steps, locks) => {
const found = await (0, _snapshots_js__WEBPACK_IMPORTED_MODULE_5__.lockedSnapshot)(site, snapshot.id, locks);
const {current: current} = found.place.project.branches.get(found.snapshot.record.branch) ?? {};
if (current) (0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__.Zt)(current, (0, 
_operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__.EX)(current, whose));
const {pinned: pinned} = found.snapshot.record;
const stays = pinned ? "pinned" : (await __webpack_require__.e(539).then(__webpack_require__.bind(__webpack_require__, 60539))).whyPromised(found.place, found.snapshot);
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
43956: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
applyPolicies: () => applyPolicies
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
var _cleanup_snapshots_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37789);
var _create_snapshot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47826);
var _policies_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47231);
var _retention_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28879);
var _snapshots_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13276);
async function applyPolicies(site, {dryRun: dryRun = false}, operation) {
const run = {
due: [],
taken: [],
deleted: [],
failed: []
};
for (const storage of await site.stores()) {
for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened).values()) {
if (!(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.wP)(project) || project.fault !== undefined) continue;
try {
const policy = (0, _policies_js__WEBPACK_IMPORTED_MODULE_5__.lV)(project.record.policies);
if (policy) await apply(site, {
project: project,
policy: policy,
run: run,
dryRun: dryRun
}, operation);
if (!(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.yU)(project)) continue;
const {applyWalPolicy: applyWalPolicy} = await Promise.all([ __webpack_require__.e(3995), __webpack_require__.e(7191) ]).then(__webpack_require__.bind(__webpack_require__, 97191));
await applyWalPolicy(site, {
storage: storage,
project: project
}, {
run: run,
dryRun: dryRun,
operation: operation
});
} catch (thrown) {
const error = (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(thrown);
if (operation.signal?.aborted) throw error;
run.failed.push({
project: project.record.name,
error: error.report()
});
}
}
}
return run;
}
async function apply(site, {project: project, policy: policy, run: run, dryRun: dryRun}, operation) {
const branch = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project.record.name,
branch: _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI
});
const due = (0, _policies_js__WEBPACK_IMPORTED_MODULE_5__.nZ)(policy, (0, _policies_js__WEBPACK_IMPORTED_MODULE_5__.Kn)(project), new Date);
if (due) run.due.push(project.record.name);
if (dryRun) return;
if (due) {
const {steps: _, ...taken} = await (0, _create_snapshot_js__WEBPACK_IMPORTED_MODULE_4__.takeSnapshot)(site, {
branch: branch,
scheduled: true
}, operation);
run.taken.push(taken);
}
const scheduled = (await (0, _snapshots_js__WEBPACK_IMPORTED_MODULE_7__.listSnapshots)(site, {
branch: branch
})).filter(each => each.scheduled);
const {deleted: deleted} = (0, _retention_js__WEBPACK_IMPORTED_MODULE_6__.XZ)(scheduled, new Date, {
keep: policy.keep
});
const answer = {
deleted: [],
kept: [],
failed: []
};
for (const snapshot of deleted) await (0, _cleanup_snapshots_js__WEBPACK_IMPORTED_MODULE_3__.deleteOne)(site, snapshot, {
whose: {},
answer: answer,
operation: operation
});
run.deleted.push(...answer.deleted);
for (const {error: error} of answer.failed) run.failed.push({
project: project.record.name,
error: error
});
}
},
47826: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
createSnapshot: () => createSnapshot,
takeSnapshot: () => takeSnapshot
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _generation_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60470);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46116);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57443);
var _store_free_space_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95873);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
var _label_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53263);
var _snapshots_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13276);
var _take_snapshot_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88055);
function createSnapshot(site, request, operation) {
return takeSnapshot(site, {
...request,
scheduled: false
}, operation);
}
async function takeSnapshot(site, request, operation) {
const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.at)(request.branch);
const label = (0, _label_js__WEBPACK_IMPORTED_MODULE_6__.W)(request.label);
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_3__.N)(operation, async (steps, locks) => {
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.QL)(site, name.project);
const seen = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.MP)(before, name.branch);
(0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__.Zt)(seen.current, (0, 
_operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__.EX)(seen.current, request));
const ahead = (0, _generation_source_js__WEBPACK_IMPORTED_MODULE_1__.ij)(before, seen.current);
try {
await locks.parent(before, seen);
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.Ws)(before);
const {current: current} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.MP)(place, name.branch);
(0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__.Zt)(current, (0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__.EX)(current, request));
await (0, _store_free_space_js__WEBPACK_IMPORTED_MODULE_4__.kX)(place.storage);
const {scheduled: scheduled} = request;
const snapshot = await (0, _take_snapshot_js__WEBPACK_IMPORTED_MODULE_8__.takeOf)(place, current, {
label: label,
pinned: request.pin === true,
scheduled: scheduled,
steps: steps,
ahead: ahead
});
return {
...(0, _snapshots_js__WEBPACK_IMPORTED_MODULE_7__.snapshotView)(place.project, snapshot),
steps: steps.times
};
} finally {
await (ahead?.close());
}
});
}
},
88055: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ownBase: () => ownBase,
takeOf: () => takeOf
});
var _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5297);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31674);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95433);
var _generation_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60470);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
const ownBase = {
label: null,
pinned: false,
scheduled: false,
base: true
};
async function takeOf(place, generation, {steps: steps, ahead: ahead, ...how}) {
const {volume: volume} = generation;
const {id: branch, archive: archive} = generation.record;
const source = await (0, _generation_source_js__WEBPACK_IMPORTED_MODULE_2__.pY)(place, generation, {
steps: steps,
ahead: ahead
});
try {
const {redo: redo} = source;
const record = {
base: false,
...how,
id: (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__.Si)(),
branch: branch,
generation: volume.generation,
createdAt: (new Date).toISOString(),
lsn: null,
sizing: source.sizing,
at: source.at,
archive: redo ? archive : null,
redo: archive !== null && redo?.lsn || null,
timeline: archive !== null && redo?.timeline || null,
endAt: null
};
const stored = await steps.run("Snapshot", async () => {
const copy = await (0, _generation_source_js__WEBPACK_IMPORTED_MODULE_2__.Fx)(place, source);
if (copy && record.redo !== null) record.redo = (0, _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_4__.Jf)(copy.redo) ?? record.redo;
return place.storage.snapshot({
of: volume,
id: record.id,
marks: (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__.nr)(record),
live: source.running,
user: (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.Z5)(place.project.record),
moved: text => steps.moved(text),
...steps.signal ? {
signal: steps.signal
} : {},
...copy
});
});
const end = await endOf(source);
if (end) {
await place.storage.setSnapshotMarks(stored, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__.nr)(end));
Object.assign(record, end);
}
return {
stored: stored,
record: record,
fault: undefined
};
} finally {
const closed = source.control?.close().catch(() => {});
if (!place.storage.copyOnWrite) await closed;
}
}
async function endOf({control: control}) {
const asked = await (control?.query(`SELECT pg_catalog.pg_current_wal_lsn()::text AS lsn,\n              ceil(extract(epoch FROM pg_catalog.clock_timestamp()) * 1000)::int8 AS at`).catch(() => undefined));
const lsn = (0, _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_4__.Jf)(asked?.rows[0]?.lsn);
const at = new Date(Number(asked?.rows[0]?.at));
return lsn === null || Number.isNaN(at.getTime()) ? undefined : {
lsn: lsn,
endAt: at.toISOString()
};
}
}
};
