"use strict";

exports.id = 7193;

exports.ids = [ 7193 ];

exports.modules = {
67193: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
applyWalPolicy: () => applyWalPolicy
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30935);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19216);
var _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66612);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57443);
var _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47231);
var _snapshot_snapshots_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13276);
var _snapshot_take_snapshot_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88055);
var _store_free_space_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95873);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29710);
var _archive_home_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(49949);
var _archives_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(15892);
var _archiving_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(73602);
var _bases_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2485);
var _chain_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(30082);
var _cleanup_wal_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(46618);
var _expired_archives_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(92864);
var _limit_wal_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(20863);
var _may_exceed_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(12703);
var _wal_files_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(94289);
const dayMs = 864e5;
async function applyWalPolicy(site, {storage: storage, project: project}, applying) {
const {run: run, dryRun: dryRun, operation: operation} = applying;
if ((0, _archive_home_js__WEBPACK_IMPORTED_MODULE_10__.qx)({
storage: storage,
project: project
})) return;
const days = (0, _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_5__.VS)(project.record.policies);
const everyMs = days === undefined ? undefined : (storage.copyOnWrite ? 1 : days) * dayMs;
for (const {name: name, current: current} of (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.IT)(project)) {
if (current.record.wanted !== "running" || !isBaseDue({
storage: storage,
project: project
}, current, everyMs)) continue;
if (!run.due.includes(project.record.name)) run.due.push(project.record.name);
if (dryRun) continue;
const branch = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)({
project: project.record.name,
branch: name
});
await takeDueBase(site, {
project: project.record.name,
branch: name
}, {
everyMs: everyMs,
run: run,
operation: operation
});
if (days !== undefined) await (0, _cleanup_wal_js__WEBPACK_IMPORTED_MODULE_14__.walCleanup)(site, {
branch: branch,
days: days
}, operation);
}
await dropExpired(site, {
storage: storage,
project: project
}, applying);
await keepLimit(site, {
storage: storage,
project: project
}, applying);
}
async function dropExpired(site, {storage: storage, project: project}, {run: run, dryRun: dryRun, operation: operation}) {
const {name: name} = project.record;
for (const branch of (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.IT)(project)) {
if (branch.fault !== undefined || (0, _expired_archives_js__WEBPACK_IMPORTED_MODULE_15__.NQ)({
storage: storage,
project: project
}, branch, new Date).length === 0) continue;
if (!run.due.includes(name)) run.due.push(name);
if (dryRun) continue;
await (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_4__.N)(operation, async (steps, locks) => {
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_9__.QL)(site, name);
const locked = await (0, _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_3__.R)(before, at => (0, 
_store_open_place_js__WEBPACK_IMPORTED_MODULE_9__.MP)(at, branch.name), {
locks: locks
});
for (const line of await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_2__.V6)(locked.place, locked.branch, steps)) steps.note(line);
});
}
}
async function keepLimit(site, place, {run: run, dryRun: dryRun, operation: operation}) {
const {name: name} = place.project.record;
if (!(0, _may_exceed_js__WEBPACK_IMPORTED_MODULE_17__.U)(place)) return;
if (!dryRun) return void await (0, _limit_wal_js__WEBPACK_IMPORTED_MODULE_16__.g)(site, name, operation);
const {parts: parts, needBase: needBase, of: of} = (0, _limit_wal_js__WEBPACK_IMPORTED_MODULE_16__.f)(place);
const runs = id => of.get(id)?.branch.current.record.wanted === "running";
if ((parts.length > 0 || needBase.some(runs)) && !run.due.includes(name)) run.due.push(name);
}
function isBaseDue({storage: storage, project: project}, {record: record}, everyMs) {
if (record.archive === null) return false;
const newest = (0, _bases_js__WEBPACK_IMPORTED_MODULE_13__.c)(project, record.archive)[0];
if (!newest || !(0, _archives_js__WEBPACK_IMPORTED_MODULE_11__.Tj)({
storage: storage,
project: project
}, record.archive)) return true;
if ((0, _chain_js__WEBPACK_IMPORTED_MODULE_19__.a)(newest, (0, _wal_files_js__WEBPACK_IMPORTED_MODULE_18__.U)({
storage: storage,
project: project
}, record.archive).files).hasLater) return true;
const ageMs = Date.now() - Date.parse(newest.record.createdAt);
return everyMs !== undefined && (ageMs >= everyMs || ageMs < 0);
}
function takeDueBase(site, name, {everyMs: everyMs, run: run, operation: operation}) {
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_4__.N)(operation, async (steps, locks) => {
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_9__.QL)(site, name.project);
await locks.parent(before, (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_9__.MP)(before, name.branch));
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_9__.Ws)(before);
const {current: current} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_9__.MP)(place, name.branch);
if (!isBaseDue(place, current, everyMs)) return;
await (0, _store_free_space_js__WEBPACK_IMPORTED_MODULE_8__.kX)(place.storage);
await (0, _archiving_js__WEBPACK_IMPORTED_MODULE_12__.q)(place, current);
const base = await (0, _snapshot_take_snapshot_js__WEBPACK_IMPORTED_MODULE_7__.takeOf)(place, current, {
..._snapshot_take_snapshot_js__WEBPACK_IMPORTED_MODULE_7__.ownBase,
steps: steps
});
run.taken.push((0, _snapshot_snapshots_js__WEBPACK_IMPORTED_MODULE_6__.snapshotView)(place.project, base));
});
}
},
30082: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
a: () => chainFrom
});
var _wal_positions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76934);
function chainFrom({record: record}, files) {
const chain = {
numbers: [],
hasLater: false,
lastLost: -1
};
let next = (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.dJ)((0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.$M)(record.redo));
for (const {name: name} of files) {
const lost = name.endsWith(".lost") ? (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.Zs)(name.slice(0, -".lost".length)) : undefined;
if (lost?.timeline === record.timeline && lost.number >= next) chain.lastLost = lost.number;
const segment = (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.Zs)(name);
if (!segment || segment.timeline !== record.timeline || segment.number < next) continue;
if (segment.number > next) {
chain.hasLater = true;
break;
}
chain.numbers.push(segment.number);
next += 1;
}
return chain;
}
}
};


