"use strict";

exports.id = 3995;

exports.ids = [ 3995 ];

exports.modules = {
...require("./shared.bundle.js"),
36171: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ed: () => segmentBeside,
Sp: () => planWithout,
Vz: () => planTo,
cl: () => cleanupPlan,
m7: () => placedBases
});
var _segments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5297);
var _windows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40974);
const spanOf = ({from: from, to: to}) => [ Date.parse(from.at), Date.parse(to.at) ];
const pointOf = ({endAt: endAt}) => [ Date.parse(endAt), Date.parse(endAt) ];
const dayMs = 864e5;
function cleanupPlan(archive, {days: days, promisedDays: promisedDays, now: now}) {
const nowMs = now.getTime();
const opening = newestThatOld(archive, (0, _windows_js__WEBPACK_IMPORTED_MODULE_0__.Je)(archive), {
untilMs: nowMs - days * dayMs,
nowMs: nowMs
});
const since = nowMs - promisedDays * dayMs;
const plan = planTo(archive, opening, since);
if (plan.broken || !opening) return plan;
const bases = (0, _windows_js__WEBPACK_IMPORTED_MODULE_0__.Zp)(archive);
const needed = newestThatOld(archive, bases, {
untilMs: since,
nowMs: nowMs
}) ?? bases[0];
if (!needed || bases.indexOf(needed) >= bases.indexOf(opening)) return plan;
if (plan.before.some(window => !window.open && window.bases.includes(needed.id))) return plan;
const stays = plan.files.length === 0 || plan.after.some(window => window.bases.includes(needed.id));
if (!plan.bases.includes(needed.id) && stays) return plan;
const from = Math.max(since, Date.parse(needed.endAt));
return {
...plan,
broken: {
from: new Date(from).toISOString(),
to: opening.endAt
}
};
}
function newestThatOld(archive, bases, {untilMs: untilMs, nowMs: nowMs}) {
const {files: files, timeline: timeline, segmentBytes: segmentBytes} = archive;
const needed = Math.min(...placedBases(archive).map(({first: first}) => first));
const archived = files.flatMap(({name: name, atMs: atMs}) => {
const segment = (0, _segments_js__WEBPACK_IMPORTED_MODULE_1__.Zs)(name, segmentBytes);
const counts = segment?.timeline === timeline && segment.number >= needed && atMs <= nowMs;
return counts ? [ {
number: segment.number,
atMs: atMs
} ] : [];
}).sort((a, b) => a.number - b.number);
let opening;
let [at, latest] = [ 0, Number.NEGATIVE_INFINITY ];
for (const base of bases) {
const first = (0, _segments_js__WEBPACK_IMPORTED_MODULE_1__.dJ)((0, _segments_js__WEBPACK_IMPORTED_MODULE_1__.l2)(base.redo) ?? 0n, segmentBytes);
for (;(archived[at]?.number ?? first) < first; at += 1) latest = Math.max(latest, archived[at]?.atMs ?? latest);
const endMs = Date.parse(base.endAt);
if (endMs > nowMs) continue;
latest = Math.max(latest, endMs);
if (latest <= untilMs) opening = base;
}
return opening;
}
function planTo(archive, opening, since) {
const placed = placedBases(archive);
const opensAt = opening && (0, _segments_js__WEBPACK_IMPORTED_MODULE_1__.l2)(opening.lsn);
const kept = opensAt === undefined ? placed : placed.filter(({lsn: lsn}) => lsn >= opensAt);
const bases = placed.filter(({base: base, lsn: lsn}) => opensAt !== undefined && lsn < opensAt && base.byVelo && !base.pinned).map(({base: base}) => base);
const floor = kept.length === 0 ? 0 : Math.min(...kept.map(({first: first}) => first));
const files = archive.files.filter(({name: name}) => (segmentBeside(name, archive) ?? floor) < floor);
return planWithout(archive, {
files: files,
bases: bases,
since: since
});
}
function planWithout(archive, {files: files, bases: bases, since: since}) {
const names = new Set(files.map(({name: name}) => name));
const ids = new Set(bases.map(({id: id}) => id));
const left = archive.bases.filter(({id: id}) => !ids.has(id));
const before = (0, _windows_js__WEBPACK_IMPORTED_MODULE_0__.R5)(archive).windows;
const after = (0, _windows_js__WEBPACK_IMPORTED_MODULE_0__.R5)({
...archive,
files: archive.files.filter(({name: name}) => !names.has(name)),
bases: left
}).windows;
return {
files: [ ...names ].sort(),
bytes: files.reduce((sum, {bytes: bytes}) => sum + bytes, 0),
bases: [ ...ids ],
before: before,
after: after,
broken: brokenPart([ ...before.map(spanOf), ...bases.map(pointOf) ], [ ...after.map(spanOf), ...left.map(pointOf) ], since)
};
}
function placedBases({bases: bases, timeline: timeline, segmentBytes: segmentBytes}) {
return bases.flatMap(base => {
const [redo, lsn] = [ (0, _segments_js__WEBPACK_IMPORTED_MODULE_1__.l2)(base.redo), (0, 
_segments_js__WEBPACK_IMPORTED_MODULE_1__.l2)(base.lsn) ];
if (base.timeline !== timeline || redo === undefined || lsn === undefined) return [];
return [ {
base: base,
lsn: lsn,
first: (0, _segments_js__WEBPACK_IMPORTED_MODULE_1__.dJ)(redo, segmentBytes)
} ];
});
}
function segmentBeside(name, {timeline: timeline, segmentBytes: segmentBytes}) {
const [, of = ""] = /^([0-9A-F]{24})(\.[0-9A-F]{8}\.backup|\.partial|\.lost)?$/.exec(name) ?? [];
const segment = (0, _segments_js__WEBPACK_IMPORTED_MODULE_1__.Zs)(of, segmentBytes);
return segment?.timeline === timeline ? segment.number : undefined;
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
},
41592: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
g: () => limitWal,
f: () => planLimit
});
var names = __webpack_require__(22452);
var wait = __webpack_require__(35274);
var cleanup = __webpack_require__(36171);
var segments = __webpack_require__(5297);
var windows = __webpack_require__(40974);
const littleWal = 8;
function limitPlan(archives, maxBytes) {
const each = archives.map(limited => ({
limited: limited,
all: limited.archive.files.reduce((sum, {bytes: bytes}) => sum + bytes, 0),
cuts: cutsOf(limited),
made: 0
}));
let bytes = each.reduce((sum, {all: all}) => sum + all, 0);
while (bytes > maxBytes) {
const next = each.filter(({cuts: cuts, made: made}) => made < cuts.length).reduce((first, one) => first && untilOf(first) <= untilOf(one) ? first : one, undefined);
if (!next) break;
bytes -= bytesAt(next, next.made + 1) - bytesAt(next, next.made);
next.made += 1;
}
const left = each.map(one => ({
...one,
left: one.all - bytesAt(one, one.made)
}));
return {
parts: left.flatMap(({limited: limited, cuts: cuts, made: made}) => {
const cut = cuts[made - 1];
return cut ? [ partOf(limited, cut) ] : [];
}),
bytes: bytes,
needBase: bytes <= maxBytes ? [] : left.filter(({limited: limited, left: its}) => limited.goesOn && its * littleWal * left.length >= maxBytes).sort((a, b) => b.left - a.left).map(({limited: limited}) => limited.id)
};
}
function untilOf({cuts: cuts, made: made}) {
return cuts[made]?.until ?? Number.POSITIVE_INFINITY;
}
function bytesAt({cuts: cuts}, made) {
return cuts[made - 1]?.bytes ?? 0;
}
function cutsOf({archive: archive, goesOn: goesOn}) {
const sizes = archive.files.flatMap(({name: name, bytes: bytes}) => {
const number = (0, cleanup.Ed)(name, archive);
return number === undefined ? [] : [ {
number: number,
bytes: bytes
} ];
}).sort((a, b) => a.number - b.number);
const placed = (0, cleanup.m7)(archive).sort((a, b) => a.lsn < b.lsn ? -1 : a.lsn > b.lsn ? 1 : 0);
const floors = floorsOf(placed);
const cuts = [];
let [at, bytes] = [ 0, 0 ];
let first = true;
for (const opening of (0, windows.Je)(archive)) {
const floor = floors((0, segments.l2)(opening.lsn) ?? 0n);
for (;at < sizes.length && (sizes[at]?.number ?? 0) < floor; at += 1) bytes += sizes[at]?.bytes ?? 0;
const until = first ? Number.NEGATIVE_INFINITY : Date.parse(opening.endAt);
first = false;
if (bytes > (cuts.at(-1)?.bytes ?? 0)) cuts.push({
opening: opening,
until: until,
bytes: bytes
});
}
const all = archive.files.reduce((sum, file) => sum + file.bytes, 0);
if (!goesOn && all > 0) {
const last = archive.files.reduce((latest, {atMs: atMs}) => Math.max(latest, atMs), 0);
cuts.push({
opening: undefined,
until: last,
bytes: all
});
}
return cuts;
}
function floorsOf(placed) {
const floors = [];
for (let index = placed.length - 1, floor = Number.POSITIVE_INFINITY; index >= 0; index -= 1) {
floor = Math.min(floor, placed[index]?.first ?? floor);
floors[index] = floor;
}
let index = 0;
return from => {
while (index < placed.length && (placed[index]?.lsn ?? from) < from) index += 1;
return floors[index] ?? 0;
};
}
function partOf({id: id, archive: archive}, {opening: opening}) {
const since = Number.NEGATIVE_INFINITY;
if (opening) return {
id: id,
whole: false,
...(0, cleanup.Vz)(archive, opening, since)
};
const bases = archive.bases.filter(({byVelo: byVelo, pinned: pinned}) => byVelo && !pinned);
return {
id: id,
whole: true,
...(0, cleanup.Sp)(archive, {
files: archive.files,
bases: bases,
since: since
})
};
}
var archives = __webpack_require__(65978);
var wal_files = __webpack_require__(46495);
var answers = __webpack_require__(30935);
var catalog = __webpack_require__(89491);
var operation_operation = __webpack_require__(57443);
var free_space = __webpack_require__(95873);
var open_place = __webpack_require__(29710);
var wal_bases = __webpack_require__(2485);
var coverage = __webpack_require__(95909);
var delete_wal = __webpack_require__(49526);
var limit_text = __webpack_require__(63573);
var may_exceed = __webpack_require__(50696);
const arrivalMs = 1e4;
function planLimit(place, without) {
const sharing = (0, answers.IT)(place.project).filter(({fault: fault}) => fault === undefined).flatMap(branch => (0, 
archives.bS)(place, branch).map(archive => ({
branch: branch,
archive: archive
})));
const of = new Map(sharing.map(each => [ each.archive.id, each ]));
const limited = sharing.map(({branch: branch, archive: {id: id}}) => {
const gone = without?.(id);
const {files: files} = (0, wal_files.U)(place, id);
const bases = (0, wal_bases.c)(place.project, id);
const content = (0, coverage.$E)(gone ? files.filter(({name: name}) => !gone.files.has(name)) : files, gone ? bases.filter(({stored: stored}) => !gone.bases.has(stored.id)) : bases);
return {
id: id,
archive: content,
goesOn: branch.current.record.archive === id
};
});
return {
...limitPlan(limited, (0, may_exceed.m)(place)),
of: of
};
}
async function limitWal(site, project, operation) {
const deleted = new Map;
const place = await (0, open_place.QL)(site, project);
if (!(0, may_exceed.U)(place)) return deleted;
const {parts: parts, needBase: needBase, of: of} = planLimit(place);
const ids = [ ...parts.map(({id: id}) => id), ...needBase ];
for (const branch of new Set(ids.map(id => of.get(id)?.branch))) {
if (!branch) continue;
await (0, operation_operation.N)(operation, async (steps, locks) => {
if (await locks.tryBranch(place, branch)) await limitBranch(place, branch.id, {
deleted: deleted,
steps: steps
});
});
}
return deleted;
}
async function limitBranch(before, id, run) {
let place = await (0, open_place.Ws)(before);
const branchOf = () => (0, answers.IT)(place.project).find(branch => branch.id === id);
const branch = branchOf();
if (!branch) return;
const {needBase: needBase} = await carryOut(place, id, run);
const {current: current} = branch;
const {archive: archive} = current.record;
if (archive === null || !needBase.includes(archive)) return;
if (!await place.driver.isRunning((0, open_place.FN)(place, current))) return;
await (0, free_space.kX)(place.storage);
const {ownBase: ownBase, takeOf: takeOf} = await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8055) ]).then(__webpack_require__.bind(__webpack_require__, 88055));
const base = await takeOf(place, current, {
...ownBase,
steps: run.steps
});
place = await (0, open_place.Ws)(place);
const opens = () => (0, windows.Je)((0, coverage.$E)((0, wal_files.U)(place, archive).files, (0, 
wal_bases.c)(place.project, archive))).some(each => each.id === base.stored.id);
await (0, wait.w)(() => opens() || undefined, {
everyMs: 50,
forMs: arrivalMs
});
if (branchOf()) await carryOut(place, id, run);
}
async function carryOut(place, branchId, {deleted: deleted, steps: steps}) {
const plan = planLimit(place);
for (const part of plan.parts) {
const sharing = plan.of.get(part.id);
if (sharing?.branch.id !== branchId) continue;
const {archive: archive, branch: branch} = sharing;
const bases = (0, wal_bases.c)(place.project, part.id).filter(({stored: stored}) => part.bases.includes(stored.id));
const isKept = (0, catalog.xi)(branch).some(({record: record}) => record.archive === part.id);
if (part.broken) {
(0, archives.q$)(place, branch.current.record.archive ?? part.id, part.broken.to);
steps.note(lossOf(place, branch, part.broken));
}
await (0, delete_wal.y)(place, {
archive: archive,
files: part.files,
bases: bases,
whole: part.whole && !isKept
}, steps);
const gone = new Set(part.bases);
place.project.snapshots = place.project.snapshots.filter(({stored: stored}) => !gone.has(stored.id));
const earlier = deleted.get(part.id);
deleted.set(part.id, earlier ? joined(earlier, part) : part);
}
return plan;
}
function joined(one, next) {
const [from, to] = [ one.broken?.from ?? next.broken?.from, next.broken?.to ?? one.broken?.to ];
return {
...next,
files: [ ...one.files, ...next.files ],
bytes: one.bytes + next.bytes,
bases: [ ...one.bases, ...next.bases ],
before: one.before,
broken: from !== undefined && to !== undefined ? {
from: from,
to: to
} : null
};
}
function lossOf(place, {current: current}, {from: from, to: to}) {
const what = (0, names.gK)(current.of);
return `Moments of ${what} from ${from} to ${to} are lost: ${(0, limit_text.P)(place)}${(0, 
limit_text.Z)(place)}`;
}
},
43995: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
limitAfterwards: () => limitAfterwards,
walCleanup: () => walCleanup
});
var error = __webpack_require__(57895);
var names = __webpack_require__(22452);
var archive_home = __webpack_require__(24283);
var archive_archives = __webpack_require__(65978);
var goes_on = __webpack_require__(35209);
var wal_files = __webpack_require__(46495);
var expectation = __webpack_require__(46116);
var lock_branch = __webpack_require__(66612);
var operation_operation = __webpack_require__(57443);
var steps = __webpack_require__(86901);
var not_recoverable = __webpack_require__(92326);
var policies = __webpack_require__(47231);
var open_place = __webpack_require__(29710);
var wal_bases = __webpack_require__(2485);
var coverage = __webpack_require__(95909);
var wal_positions = __webpack_require__(76934);
var delete_wal = __webpack_require__(49526);
var limit_wal = __webpack_require__(41592);
var may_exceed = __webpack_require__(50696);
var cleanup = __webpack_require__(36171);
var expired_archives = __webpack_require__(31979);
const dayMs = 864e5;
function planFor(branch, {archive: archive, archives: archives, files: files, bases: bases, serves: serves}, {days: days, promised: promised = 0, now: now}) {
const plan = (0, cleanup.cl)((0, coverage.$E)(files, bases), {
days: days,
promisedDays: promised,
now: now
});
const before = plan.before.map(window => (0, coverage.SP)(window, serves));
const after = plan.after.map(window => (0, coverage.SP)(window, serves));
const since = new Date(now.getTime() - Math.max(days, promised) * dayMs).toISOString();
const endedAt = endOf(branch, {
archive: archive,
archives: archives,
now: now
});
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
serves: serves,
before: before,
after: whole ? [] : after,
broken: whole ? null : plan.broken
};
}
function endOf(branch, {archive: archive, archives: archives, now: now}) {
const retired = branch.retired.find(({record: record}) => record.archive === archive.id);
const mayServe = archive.ended === null && (retired?.record.keptUntil ?? "") > now.toISOString();
return mayServe ? null : (0, expired_archives.MC)(branch, archive, archives);
}
const defaultDays = 7;
async function walCleanup(site, request, operation) {
const name = (0, names.at)(request.branch);
const plans = await cleanUp(site, request, operation);
const taken = request.dryRun === true ? plans.limit : await (0, limit_wal.g)(site, name.project, operation);
return joined(plans.of, taken);
}
async function limitAfterwards(site, found, operation) {
const project = found.project.record.name;
try {
if ((0, may_exceed.U)(found)) await (0, limit_wal.g)(site, project, operation);
} catch (thrown) {
new steps.g(operation).note(`The limit of the WAL of ${project} could not be kept: ${(0, 
error.DT)(thrown).message}`);
}
}
async function cleanUp(site, request, operation) {
const name = (0, names.at)(request.branch);
return (0, operation_operation.N)(operation, async (steps, locks) => {
const before = await (0, open_place.QL)(site, name.project);
const {place: place, branch: branch} = await (0, lock_branch.R)(before, at => (0, 
open_place.MP)(at, name.branch), {
locks: locks
});
(0, expectation.Zt)(branch.current, (0, expectation.EX)(branch.current, request));
const promised = (0, policies.VS)(place.project.record.policies);
const days = request.days ?? promised ?? defaultDays;
if ((0, archive_home.qx)(place)) throw (0, archive_home.uz)(place);
if ((0, archive_archives.bS)(place, branch).length === 0) throw (0, not_recoverable.A)((0, 
names.gK)(name));
const archives = (0, archive_archives.bS)(place, branch);
const now = new Date;
const plans = archives.map(archive => {
const {files: files} = (0, wal_files.U)(place, archive.id);
const bases = (0, wal_bases.c)(place.project, archive.id);
const serves = (0, goes_on.E)(branch, archive);
return planFor(branch, {
archive: archive,
archives: archives,
files: files,
bases: bases,
serves: serves
}, {
days: days,
promised: promised,
now: now
});
});
const broken = plans.find(plan => plan.broken)?.broken;
if (promised !== undefined && broken && !request.force) throw isPromised((0, names.gK)(name), promised, broken);
if (request.dryRun !== true) for (const plan of plans) await (0, delete_wal.y)(place, plan, steps);
const gone = new Map(plans.map(({archive: archive, files: files, bases: bases}) => [ archive.id, {
files: new Set(files),
bases: new Set(bases.map(({stored: stored}) => stored.id))
} ]));
const nothing = {
files: new Set,
bases: new Set
};
const limit = request.dryRun === true ? (0, limit_wal.f)(place, id => gone.get(id) ?? nothing).parts : [];
return {
of: plans,
limit: new Map(limit.map(part => [ part.id, part ]))
};
});
}
function joined(plans, limit) {
const parts = plans.flatMap(({archive: archive}) => limit.get(archive.id) ?? []);
const segments = parts.flatMap(({files: files}) => files.filter(name => (0, wal_positions.Zs)(name)));
const lost = parts.flatMap(({broken: broken}) => broken ?? []);
const [from] = lost.map(each => each.from).sort();
const to = lost.map(each => each.to).sort().at(-1);
return {
segments: plans.reduce((sum, each) => sum + each.segments, segments.length),
bytes: [ ...plans, ...parts ].reduce((sum, each) => sum + each.bytes, 0),
bases: [ ...plans.flatMap(({bases: bases}) => bases.map(({stored: stored}) => stored.id)), ...parts.flatMap(({bases: bases}) => bases) ],
before: plans.flatMap(({before: before}) => before),
after: plans.flatMap(({archive: archive, after: after, serves: serves}) => {
const part = limit.get(archive.id);
return part ? part.after.map(window => (0, coverage.SP)(window, serves)) : after;
}),
limited: from !== undefined && to !== undefined ? {
from: from,
to: to
} : null
};
}
function isPromised(what, days, {from: from, to: to}) {
return new error.J("conflict", "wal-promised", `The project's policy promises every moment of the last ${days} days of ${what}; those from ${from} to ${to} would be lost.`, "Clean up for at least as many days, change the policy, or force it. Nothing was changed.");
}
},
49526: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
y: () => deleteWal
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _archive_archives_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65978);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
async function deleteWal(place, {archive: archive, files: files, bases: bases, whole: whole}, steps) {
if (bases.length > 0) {
const {dropLocked: dropLocked} = await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(895) ]).then(__webpack_require__.bind(__webpack_require__, 13276));
for (const base of bases) await dropLocked(place, base, steps);
}
await steps.run("Delete WAL", async () => {
const folder = (0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_2__.F9)((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.oM)(place, archive.id));
for (const file of files) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), {
force: true
});
if (whole) (0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_2__.Lt)(place, archive.id);
});
}
},
63573: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => limitText,
Z: () => promiseText
});
var _bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75581);
var _contract_values_wal_max_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23035);
var _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47231);
var _may_exceed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50696);
function limitText(place) {
const {name: name, walMax: walMax} = place.project.record;
return `the WAL of ${name} may take at most ${walMax ?? _contract_values_wal_max_js__WEBPACK_IMPORTED_MODULE_0__.o3} (${(0, 
_bytes_js__WEBPACK_IMPORTED_MODULE_3__.e)((0, _may_exceed_js__WEBPACK_IMPORTED_MODULE_2__.m)(place))})`;
}
function promiseText({project: project}) {
const days = (0, _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_1__.VS)(project.record.policies);
return days === undefined ? "" : `, so the policy wal=${days}d is not kept`;
}
},
92326: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A: () => notArchived,
i: () => notRecoverable
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _wal_archive_info_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13866);
function notArchived(what) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "not-archived", `The WAL of ${what} is not archived, so no past moment of it can be recovered.`, "Archive it from now on. Snapshots can be used as they are.");
}
function notRecoverable(place, branch, why) {
const what = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(branch.current.of);
const windows = (0, _wal_archive_info_js__WEBPACK_IMPORTED_MODULE_2__.i)(place, branch).flatMap(archive => archive.windows.map(({from: from, to: to}) => `${from.at} to ${to.at ?? "now"} (generation ${archive.generation})`));
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("missing", "moment-not-recoverable", `${what} can't be recovered to that moment: ${why}.`, windows.length > 0 ? `These moments can be: ${windows.slice(-5).join(", ")}.` : "No moment can be yet: a snapshot is needed as a base.");
}
}
};
