"use strict";

exports.id = 9713;

exports.ids = [ 9713 ];

exports.modules = {
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
13866: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
i: () => archivesInfo
});
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23828);
var _postgres_cluster_wal_level_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43686);
var _archives_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15892);
var _bases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2485);
var _coverage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95909);
var _wal_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94289);
var _wal_positions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76934);
function archivesInfo(place, branch) {
return (0, _archives_js__WEBPACK_IMPORTED_MODULE_2__.bS)(place, branch).map(archive => archiveInfo(place, branch, archive));
}
function archiveInfo(place, branch, {id: id, generation: generation, ended: ended}) {
const {files: files, failure: failure} = (0, _wal_files_js__WEBPACK_IMPORTED_MODULE_4__.U)(place, id);
const current = branch.current.record.archive === id;
const {record: record, volume: volume} = branch.current;
const open = current && ended === null && record.wanted === "running" && !(0, _postgres_cluster_wal_level_js__WEBPACK_IMPORTED_MODULE_1__.t)((0, 
_postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_0__.po)(volume.path));
const segments = files.filter(({name: name}) => (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_5__.Zs)(name));
const newest = segments.at(-1);
return {
project: branch.project,
branch: branch.name,
generation: generation,
current: current,
segments: segments.length,
bytes: segments.reduce((sum, {bytes: bytes}) => sum + bytes, 0),
newest: newest ? {
name: newest.name,
at: new Date(newest.atMs).toISOString()
} : null,
waiting: null,
...(0, _coverage_js__WEBPACK_IMPORTED_MODULE_6__._5)(files, (0, _bases_js__WEBPACK_IMPORTED_MODULE_3__.c)(place.project, id), open),
failure: failure
};
}
},
2485: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => takeBase,
c: () => basesOf
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _store_free_space_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95873);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
function basesOf({snapshots: snapshots}, archive) {
return snapshots.filter(snapshot => isBase(snapshot) && snapshot.record.archive === archive);
}
function isBase({record: record, fault: fault}) {
const {redo: redo, lsn: lsn, timeline: timeline, endAt: endAt} = record;
return fault === undefined && redo !== null && lsn !== null && timeline !== null && endAt !== null;
}
async function takeBase(place, generation, steps) {
const {archive: archive} = generation.record;
if (archive === null || basesOf(place.project, archive).length > 0) return;
try {
if (!await place.driver.isRunning((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.FN)(place, generation))) return;
await (0, _store_free_space_js__WEBPACK_IMPORTED_MODULE_2__.kX)(place.storage);
const {takeOf: takeOf} = await Promise.all([ __webpack_require__.e(807), __webpack_require__.e(8055) ]).then(__webpack_require__.bind(__webpack_require__, 88055));
const base = await takeOf(place, generation, {
label: null,
pinned: false,
scheduled: false,
base: true
}, steps);
place.project.snapshots.unshift(base);
} catch (thrown) {
const error = (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(thrown);
if (error.kind === "interrupted") throw error;
steps.note(`No base of ${(0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(generation.of)} could be taken, so no moment can be recovered yet: ${error.message}`);
}
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
95909: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$E: () => contentOf,
SP: () => shown,
_5: () => coverageOf
});
var _postgres_wal_windows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40974);
var _wal_positions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76934);
function coverageOf(files, bases, open) {
const {windows: windows, gaps: gaps} = (0, _postgres_wal_windows_js__WEBPACK_IMPORTED_MODULE_0__.R5)(contentOf(files, bases));
return {
windows: windows.map(window => shown(window, open)),
gaps: gaps.map(({first: first, last: last, count: count}) => ({
first: first,
last: last,
segments: count
}))
};
}
function contentOf(files, bases) {
const newest = files.map(({name: name}) => (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_1__.Zs)(name)).findLast(segment => segment !== undefined);
return {
files: files,
bases: bases.map(({stored: {id: id}, record: {redo: redo, lsn: lsn, endAt: endAt, timeline: timeline, base: base, pinned: pinned}}) => ({
...{
id: id,
redo: redo,
lsn: lsn,
endAt: endAt,
timeline: timeline
},
byVelo: base,
pinned: pinned
})),
timeline: bases[0]?.record.timeline ?? newest?.timeline ?? 1,
segmentBytes: _wal_positions_js__WEBPACK_IMPORTED_MODULE_1__.V0
};
}
function shown({bases: bases, from: from, to: to, open: open}, serves) {
return {
from: from,
to: open && serves ? {
...to,
at: null
} : to,
bases: bases
};
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
},
94289: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
U: () => readWalFiles
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63777);
var _host_names_in_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32733);
var _host_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96892);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
var _archives_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15892);
function readWalFiles(place, archive) {
const folder = (0, _archives_js__WEBPACK_IMPORTED_MODULE_6__.F9)((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.oM)(place, archive));
const files = [];
for (const name of (0, _host_names_in_js__WEBPACK_IMPORTED_MODULE_3__.w)(folder)) {
const stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), {
throwIfNoEntry: false
});
if (stat?.isFile()) files.push({
name: name,
bytes: stat.size,
atMs: stat.mtimeMs
});
}
return {
files: files.sort((a, b) => a.name < b.name ? -1 : 1),
failure: readFailure(folder)
};
}
function readFailure(folder) {
const text = (0, _host_plain_file_js__WEBPACK_IMPORTED_MODULE_4__.b)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "failed"), 1024)?.toString("utf8") ?? "";
const [, seconds, name = "", reason = ""] = /^(\d{1,11}) (\S+) (.*)/.exec(text) ?? [];
if (seconds === undefined) return null;
return {
at: new Date(Number(seconds) * 1e3).toISOString(),
segment: (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(name),
reason: (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(reason)
};
}
},
40974: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Je: () => usable,
R5: () => windowsOf
});
var _segments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5297);
const latestTime = 864e13;
function windowsOf(archive) {
const numbers = numbersOf(archive);
return {
gaps: gapsOf(numbers, archive),
windows: joined(usableBases(archive, numbers), numbers, archive)
};
}
function usable(archive) {
return usableBases(archive, numbersOf(archive)).map(({base: base}) => base);
}
function chainFor(base, archive) {
const [placed] = usableBases({
...archive,
bases: [ base ]
}, numbersOf(archive));
if (!placed?.run || placed.redoSegment > placed.run.last) return undefined;
const {redoSegment: redoSegment, run: run} = placed;
const {timeline: timeline, segmentBytes: segmentBytes} = archive;
return {
segments: Array.from({
length: run.last - redoSegment + 1
}, (_, index) => segmentName({
timeline: timeline,
number: redoSegment + index
}, segmentBytes)),
end: formatLsn(segmentStart(run.last + 1, segmentBytes))
};
}
function numbersOf({files: files, timeline: timeline, segmentBytes: segmentBytes}) {
const present = new Map;
const lost = new Set;
for (const {name: name, bytes: bytes, atMs: atMs} of files) {
const isLost = name.endsWith(".lost");
const segment = (0, _segments_js__WEBPACK_IMPORTED_MODULE_0__.Zs)(isLost ? name.slice(0, -".lost".length) : name, segmentBytes);
if (segment?.timeline !== timeline) continue;
if (isLost) lost.add(segment.number); else if (bytes > 0 && bytes <= segmentBytes) present.set(segment.number, Math.min(atMs, latestTime));
}
const runs = [];
for (const number of ascending(present.keys())) {
const run = runs.at(-1);
const lastAtMs = present.get(number);
if (run?.last === number - 1) Object.assign(run, {
last: number,
lastAtMs: lastAtMs
}); else runs.push({
first: number,
last: number,
lastAtMs: lastAtMs
});
}
const given = ascending(lost).filter(number => !present.has(number));
return {
runs: runs,
lost: given,
newest: Math.max(runs.at(-1)?.last ?? -1, given.at(-1) ?? -1)
};
}
const ascending = numbers => [ ...numbers ].sort((a, b) => a - b);
function gapsOf({runs: runs, lost: lost, newest: newest}, {timeline: timeline, segmentBytes: segmentBytes}) {
const name = number => (0, _segments_js__WEBPACK_IMPORTED_MODULE_0__.Jc)({
timeline: timeline,
number: number
}, segmentBytes);
let next = Math.min(runs[0]?.first ?? newest + 1, lost[0] ?? newest + 1);
let counted = 0;
const gaps = [];
for (const run of [ ...runs, {
first: newest + 1,
last: newest + 1
} ]) {
const [first, last] = [ next, run.first - 1 ];
next = run.last + 1;
if (first > last) continue;
const before = counted;
while (counted < lost.length && lost[counted] <= last) counted += 1;
gaps.push({
first: name(first),
last: name(last),
count: last - first + 1,
lost: counted - before
});
}
return gaps;
}
function usableBases({bases: bases, timeline: timeline, segmentBytes: segmentBytes}, {runs: runs}) {
return bases.flatMap(base => {
const [redo, lsn, endMs] = [ (0, _segments_js__WEBPACK_IMPORTED_MODULE_0__.l2)(base.redo), (0, 
_segments_js__WEBPACK_IMPORTED_MODULE_0__.l2)(base.lsn), Date.parse(base.endAt) ];
if (base.timeline !== timeline || redo === undefined || lsn === undefined || Number.isNaN(endMs)) return [];
if (redo > lsn) return [];
const [redoSegment, endSegment] = [ (0, _segments_js__WEBPACK_IMPORTED_MODULE_0__.dJ)(redo, segmentBytes), (0, 
_segments_js__WEBPACK_IMPORTED_MODULE_0__.dJ)(lsn, segmentBytes) ];
const run = runWith(redoSegment, runs) ?? (redoSegment === endSegment ? runWith(redoSegment - 1, runs) : undefined);
if (redoSegment < endSegment && !(run && run.last >= endSegment - 1)) return [];
return [ {
base: base,
redoSegment: redoSegment,
lsn: lsn,
endSegment: endSegment,
endMs: endMs,
run: run
} ];
}).sort((a, b) => a.lsn < b.lsn ? -1 : a.lsn > b.lsn ? 1 : 0);
}
function joined(placed, {newest: newest}, {segmentBytes: segmentBytes}) {
const windows = [];
const ofRun = new Map;
const earliest = new Array(placed.length + 1).fill(Number.POSITIVE_INFINITY);
for (let index = placed.length - 1; index >= 0; index -= 1) {
earliest[index] = Math.min(earliest[index + 1], placed[index].endMs);
}
let beyond = 0;
for (const {base: base, lsn: lsn, endSegment: endSegment, endMs: endMs, run: run} of placed) {
const there = run && ofRun.get(run);
if (there) {
there.bases.push(base.id);
continue;
}
const from = {
at: new Date(endMs).toISOString(),
lsn: (0, _segments_js__WEBPACK_IMPORTED_MODULE_0__.rI)(lsn)
};
const end = run && (0, _segments_js__WEBPACK_IMPORTED_MODULE_0__.mb)(run.last + 1, segmentBytes);
const window = {
bases: [ base.id ],
from: from,
to: from,
open: newest < Math.max(endSegment, (run?.last ?? -1) + 1)
};
if (run && end !== undefined && end > lsn) {
while (beyond < placed.length && placed[beyond].lsn < end) beyond += 1;
const at = Math.max(endMs, Math.min(run.lastAtMs, earliest[beyond]));
window.to = {
at: new Date(at).toISOString(),
lsn: (0, _segments_js__WEBPACK_IMPORTED_MODULE_0__.rI)(end)
};
}
if (run) ofRun.set(run, window);
windows.push(window);
}
return windows.filter(({from: from, to: to, open: open}) => open || to !== from);
}
function runWith(number, runs) {
let [low, high] = [ 0, runs.length - 1 ];
while (low <= high) {
const middle = low + high >> 1;
const run = runs[middle];
if (number < run.first) high = middle - 1; else if (number > run.last) low = middle + 1; else return run;
}
return undefined;
}
}
};


