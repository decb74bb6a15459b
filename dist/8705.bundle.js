"use strict";

exports.id = 8705;

exports.ids = [ 8705 ];

exports.modules = {
45394: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
o: () => oldest
});
function oldest(branches) {
return [ ...branches ].sort((a, b) => a.createdAt < b.createdAt ? -1 : 1).slice(0, 3).map(({project: project, branch: branch, createdAt: createdAt}) => `${project}/${branch} (${createdAt.slice(0, 10)})`).join(", ");
}
},
66612: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => lockNamed
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29710);
var _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1043);
var _expectation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46116);
const attempts = 20;
async function lockNamed(before, find, locks, {expect: expect, parent: parent = false, alone: alone = false}) {
let place = before;
for (let attempt = 1; ;attempt++) {
const seen = find(place);
(0, _expectation_js__WEBPACK_IMPORTED_MODULE_3__.mr)(seen, expect);
const parentLock = parent && seen.current ? await locks.parent(place, (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__.gN)(place, seen.current)) : undefined;
const lock = await locks.branch(place, seen, "exclusive");
place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__.Ws)(place);
if (!place.project.branches.has(seen.id)) lock.releaseAndRemove();
const branch = find(place);
const same = branch.id === seen.id && branch.current?.record.parent === seen.current?.record.parent;
const recovering = same && alone && await (0, _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_2__.r)(place, seen.id);
if (same && !recovering) {
(0, _expectation_js__WEBPACK_IMPORTED_MODULE_3__.mr)(branch, expect);
return {
place: place,
branch: branch,
lock: lock,
parentLock: parentLock
};
}
lock.release();
parentLock?.release();
if (recovering) await locks.recoveryEnd(place, branch);
if (attempt === attempts) throw (0, _expectation_js__WEBPACK_IMPORTED_MODULE_3__.xN)((0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)({
project: branch.project,
branch: branch.name
}));
}
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
69713: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
walCleanup: () => walCleanup
});
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var error = __webpack_require__(17563);
var names = __webpack_require__(63777);
var segments = __webpack_require__(5297);
var windows = __webpack_require__(40974);
const spanOf = ({from: from, to: to}) => [ Date.parse(from.at), Date.parse(to.at) ];
const dayMs = 864e5;
function cleanupPlan(archive, {days: days, promisedDays: promisedDays, now: now}) {
const {timeline: timeline, segmentBytes: segmentBytes} = archive;
const read = archive.bases.flatMap(base => {
const [redo, lsn] = [ (0, segments.l2)(base.redo), (0, segments.l2)(base.lsn) ];
return base.timeline === timeline && redo !== undefined && lsn !== undefined ? [ {
base: base,
redo: redo,
lsn: lsn
} ] : [];
});
const opening = (0, windows.Je)(archive).findLast(({endAt: endAt}) => Date.parse(endAt) <= now.getTime() - days * dayMs);
const opensAt = opening && (0, segments.l2)(opening.lsn);
const kept = opensAt === undefined ? read : read.filter(({lsn: lsn}) => lsn >= opensAt);
const bases = read.filter(({base: base, lsn: lsn}) => opensAt !== undefined && lsn < opensAt && base.byVelo && !base.pinned).map(({base: base}) => base);
const floor = kept.length === 0 ? 0 : Math.min(...kept.map(({redo: redo}) => (0, 
segments.dJ)(redo, segmentBytes)));
const files = archive.files.filter(({name: name}) => {
const segment = (0, segments.Zs)(/^([0-9A-F]{24})(\.[0-9A-F]{8}\.backup|\.partial|\.lost)?$/.exec(name)?.[1] ?? "", segmentBytes);
return segment?.timeline === timeline && segment.number < floor;
});
const names = new Set(files.map(({name: name}) => name));
const ids = new Set(bases.map(({id: id}) => id));
const before = (0, windows.R5)(archive).windows;
const after = (0, windows.R5)({
...archive,
files: archive.files.filter(({name: name}) => !names.has(name)),
bases: archive.bases.filter(({id: id}) => !ids.has(id))
}).windows;
return {
files: [ ...names ].sort(),
bytes: files.reduce((sum, {bytes: bytes}) => sum + bytes, 0),
bases: [ ...ids ],
before: before,
after: after,
broken: brokenPart([ ...before.map(spanOf), ...bases.map(({endAt: endAt}) => [ Date.parse(endAt), Date.parse(endAt) ]) ], after.map(spanOf), now.getTime() - promisedDays * dayMs)
};
}
function brokenPart(before, after, since) {
const lost = before.filter(([, to]) => to >= since).flatMap(([from, to]) => after.reduce((parts, span) => parts.flatMap(part => without(part, span)), [ [ Math.max(from, since), to ] ])).flat();
if (lost.length === 0) return null;
return {
from: new Date(Math.min(...lost)).toISOString(),
to: new Date(Math.max(...lost)).toISOString()
};
}
function without([from, to], [open, close]) {
if (close < from || open > to) return [ [ from, to ] ];
const parts = [];
if (from < open) parts.push([ from, open ]);
if (close < to) parts.push([ close, to ]);
return parts;
}
var expectation = __webpack_require__(46116);
var lock_branch = __webpack_require__(66612);
var operation_operation = __webpack_require__(57443);
var policies = __webpack_require__(47231);
var snapshots = __webpack_require__(13276);
var open_place = __webpack_require__(29710);
var archives = __webpack_require__(15892);
var wal_bases = __webpack_require__(2485);
var coverage = __webpack_require__(95909);
var expired_archives = __webpack_require__(92864);
var not_recoverable = __webpack_require__(50511);
var wal_files = __webpack_require__(94289);
var wal_positions = __webpack_require__(76934);
const cleanup_wal_dayMs = 864e5;
const defaultDays = 7;
async function walCleanup(site, request, operation) {
const name = (0, names.at)(request.branch);
return (0, operation_operation.N)(operation, async (steps, locks) => {
const before = await (0, open_place.QL)(site, name.project);
const {place: place, branch: branch} = await (0, lock_branch.R)(before, at => (0, 
open_place.MP)(at, name.branch), locks, {});
(0, expectation.Zt)(branch.current, (0, expectation.EX)(branch.current, request));
const promised = (0, policies.VS)(place.project.record.policies);
const days = request.days ?? promised ?? defaultDays;
if ((0, archives.bS)(place, branch).length === 0) throw (0, not_recoverable.A)((0, 
names.gK)(name));
const plans = (0, archives.bS)(place, branch).map(archive => planFor(place, branch, archive, {
days: days,
promised: promised
}));
const broken = plans.find(plan => plan.broken)?.broken;
if (promised !== undefined && broken && !request.force) throw isPromised((0, names.gK)(name), promised, broken);
if (request.dryRun !== true) for (const plan of plans) await carryOut(place, plan, steps);
return {
segments: plans.reduce((sum, {segments: segments}) => sum + segments, 0),
bytes: plans.reduce((sum, {bytes: bytes}) => sum + bytes, 0),
bases: plans.flatMap(({bases: bases}) => bases.map(({stored: stored}) => stored.id)),
before: plans.flatMap(({before: before}) => before),
after: plans.flatMap(({after: after}) => after)
};
});
}
function planFor(place, branch, archive, {days: days, promised: promised = 0}) {
const {files: files} = (0, wal_files.U)(place, archive.id);
const bases = (0, wal_bases.c)(place.project, archive.id);
const now = new Date;
const plan = cleanupPlan((0, coverage.$E)(files, bases), {
days: days,
promisedDays: promised,
now: now
});
const serves = branch.current.record.archive === archive.id;
const before = plan.before.map(window => (0, coverage.SP)(window, serves));
const after = plan.after.map(window => (0, coverage.SP)(window, serves));
const since = new Date(now.getTime() - Math.max(days, promised) * cleanup_wal_dayMs).toISOString();
const endedAt = endOf(archive, branch, (0, archives.bS)(place, branch), now);
const whole = endedAt !== null && endedAt < since;
const doomed = new Set(whole ? files.map(({name: name}) => name) : plan.files);
const gone = files.filter(({name: name}) => doomed.has(name));
return {
archive: archive,
files: [ ...doomed ],
segments: gone.filter(({name: name}) => (0, wal_positions.Zs)(name)).length,
bytes: gone.reduce((sum, {bytes: bytes}) => sum + bytes, 0),
bases: bases.filter(({stored: stored, record: record}) => whole ? record.base : plan.bases.includes(stored.id)),
whole: whole,
before: before,
after: whole ? [] : after,
broken: whole ? null : plan.broken
};
}
async function carryOut(place, {archive: archive, files: files, bases: bases, whole: whole}, steps) {
for (const base of bases) await (0, snapshots.dropLocked)(place, base, steps);
await steps.run("Delete WAL", async () => {
const folder = (0, archives.F9)((0, open_place.oM)(place, archive.id));
for (const file of files) (0, external_node_fs_.rmSync)((0, external_node_path_.join)(folder, file), {
force: true
});
if (whole) (0, archives.Lt)(place, archive.id);
});
}
function endOf(archive, branch, archives, now) {
const {id: id, ended: ended} = archive;
if (ended !== null) return ended;
const generation = [ branch.current, ...branch.retired ].find(({record: record}) => record.archive === id);
const mayServe = generation === branch.current || (generation?.record.keptUntil ?? "") > now.toISOString();
return mayServe ? null : (0, expired_archives.iW)(branch, archive, archives);
}
function isPromised(what, days, {from: from, to: to}) {
return new error.J("conflict", "wal-promised", `The project's policy promises every moment of the last ${days} days of ${what}; those from ${from} to ${to} would be lost.`, "Clean up for at least as many days, change the policy, or force it. Nothing was changed.");
}
},
50511: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A: () => notArchived,
i: () => notRecoverable
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _archive_info_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13866);
function notArchived(what) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "not-archived", `The WAL of ${what} is not archived, so no past moment of it can be recovered.`, "Archive it from now on. Snapshots can be used as they are.");
}
function notRecoverable(place, branch, why) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(branch.current.of);
const windows = (0, _archive_info_js__WEBPACK_IMPORTED_MODULE_2__.i)(place, branch).flatMap(archive => archive.windows.map(({from: from, to: to}) => `${from.at} to ${to.at ?? "now"} (generation ${archive.generation})`));
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("missing", "moment-not-recoverable", `${what} can't be recovered to that moment: ${why}.`, windows.length > 0 ? `These moments can be: ${windows.slice(-5).join(", ")}.` : "No moment can be yet: a snapshot is needed as a base.");
}
}
};


