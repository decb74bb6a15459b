"use strict";

exports.id = 7191;

exports.ids = [ 7191 ];

exports.modules = {
4123: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
a: () => chainFrom
});
var _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76934);
function chainFrom({record: record}, files) {
const chain = {
numbers: [],
hasLater: false,
lastLost: -1
};
let next = (0, _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.dJ)((0, _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.$M)(record.redo));
for (const {name: name} of files) {
const lost = name.endsWith(".lost") ? (0, _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.Zs)(name.slice(0, -".lost".length)) : undefined;
if (lost?.timeline === record.timeline && lost.number >= next) chain.lastLost = lost.number;
const segment = (0, _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.Zs)(name);
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
},
97191: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
applyWalPolicy: () => applyWalPolicy
});
var names = __webpack_require__(22452);
var archive_home = __webpack_require__(24283);
var archives = __webpack_require__(65978);
var archiving = __webpack_require__(74184);
var wal_files = __webpack_require__(46495);
var answers = __webpack_require__(30935);
var idle = __webpack_require__(44564);
var finish = __webpack_require__(18902);
var lock_branch = __webpack_require__(66612);
var operation_operation = __webpack_require__(57443);
var policies = __webpack_require__(47231);
var snapshots = __webpack_require__(13276);
var take_snapshot = __webpack_require__(88055);
var free_space = __webpack_require__(95873);
var open_place = __webpack_require__(29710);
var bases = __webpack_require__(2485);
var cleanup_wal = __webpack_require__(43995);
var expired_archives = __webpack_require__(31979);
var limit_wal = __webpack_require__(41592);
var may_exceed = __webpack_require__(50696);
var chain = __webpack_require__(4123);
function needsBase({files: files, bases: bases}, {everyMs: everyMs, now: now}) {
const [newest] = bases;
if (!newest || (0, chain.a)(newest, files).hasLater) return true;
const ageMs = now.getTime() - Date.parse(newest.record.createdAt);
return everyMs !== undefined && (ageMs >= everyMs || ageMs < 0);
}
const dayMs = 864e5;
async function applyWalPolicy(site, {storage: storage, project: project}, applying) {
const {run: run, dryRun: dryRun, operation: operation} = applying;
if ((0, archive_home.qx)({
storage: storage,
project: project
})) return;
const days = (0, policies.VS)(project.record.policies);
const everyMs = days === undefined ? undefined : (storage.copyOnWrite ? 1 : days) * dayMs;
for (const {name: name, current: current} of (0, answers.IT)(project)) {
if (!(0, idle.t1)(current.record) || !isBaseDue({
storage: storage,
project: project
}, current, everyMs)) continue;
if (!run.due.includes(project.record.name)) run.due.push(project.record.name);
if (dryRun) continue;
const branch = (0, names.gK)({
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
if (days !== undefined) await (0, cleanup_wal.walCleanup)(site, {
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
for (const branch of (0, answers.IT)(project)) {
if (branch.fault !== undefined || (0, expired_archives.NQ)({
storage: storage,
project: project
}, branch, new Date).length === 0) continue;
if (!run.due.includes(name)) run.due.push(name);
if (dryRun) continue;
await (0, operation_operation.N)(operation, async (steps, locks) => {
const before = await (0, open_place.QL)(site, name);
const locked = await (0, lock_branch.R)(before, at => (0, open_place.MP)(at, branch.name), {
locks: locks
});
for (const line of await (0, finish.V6)(locked.place, locked.branch, steps)) steps.note(line);
});
}
}
async function keepLimit(site, place, {run: run, dryRun: dryRun, operation: operation}) {
const {name: name} = place.project.record;
if (!(0, may_exceed.U)(place)) return;
if (!dryRun) return void await (0, limit_wal.g)(site, name, operation);
const {parts: parts, needBase: needBase, of: of} = (0, limit_wal.f)(place);
const runs = id => {
const record = of.get(id)?.branch.current.record;
return record !== undefined && (0, idle.t1)(record);
};
if ((parts.length > 0 || needBase.some(runs)) && !run.due.includes(name)) run.due.push(name);
}
function isBaseDue({storage: storage, project: project}, {record: record}, everyMs) {
if (record.archive === null) return false;
if (!(0, archives.Tj)({
storage: storage,
project: project
}, record.archive)) return true;
const {files: files} = (0, wal_files.U)({
storage: storage,
project: project
}, record.archive);
return needsBase({
files: files,
bases: (0, bases.c)(project, record.archive)
}, {
everyMs: everyMs,
now: new Date
});
}
function takeDueBase(site, name, {everyMs: everyMs, run: run, operation: operation}) {
return (0, operation_operation.N)(operation, async (steps, locks) => {
const before = await (0, open_place.QL)(site, name.project);
await locks.parent(before, (0, open_place.MP)(before, name.branch));
const place = await (0, open_place.Ws)(before);
const {current: current} = (0, open_place.MP)(place, name.branch);
if (!isBaseDue(place, current, everyMs)) return;
await (0, free_space.kX)(place.storage);
await (0, archiving.q)(place, current);
const base = await (0, take_snapshot.takeOf)(place, current, {
...take_snapshot.ownBase,
steps: steps
});
run.taken.push((0, snapshots.snapshotView)(place.project, base));
});
}
}
};


