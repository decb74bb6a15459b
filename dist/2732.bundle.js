"use strict";

exports.id = 2732;

exports.ids = [ 2732, 2485 ];

exports.modules = {
...require("./shared.bundle.js"),
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
},
40974: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
J: () => usable,
R: () => windowsOf
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
const newestRedo = placed.reduce((most, {redoSegment: redoSegment}) => Math.max(most, redoSegment), -1);
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
open: newest < Math.max(endSegment, (run?.last ?? -1) + 1) && (run !== undefined || newestRedo <= endSegment)
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
},
92732: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
isPromised: () => isPromised,
lossWithout: () => lossWithout,
refuseLoss: () => refuseLoss,
whyPromised: () => whyPromised
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47231);
var _archives_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15892);
var _bases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2485);
var _chain_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30082);
var _coverage_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95909);
var _expired_archives_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92864);
var _wal_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94289);
var _wal_positions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76934);
function refuseLoss(place, snapshot) {
const lost = lostWithout(place, snapshot);
if (!lost) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "opens-window", `Without the snapshot ${snapshot.stored.id} no moment from ${lost.from} to ${lost.to ?? "now"} can be recovered.`, "Nothing was changed.");
}
function whyPromised(place, snapshot) {
const days = (0, _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_1__.VS)(place.project.record.policies);
if (days === undefined) return undefined;
const lost = lostWithout(place, snapshot);
return lost && isPromised(lost, days, new Date) ? `the policy wal=${days}d` : undefined;
}
function isPromised({to: to}, days, now) {
return to === null || to >= new Date(now.getTime() - days * 864e5).toISOString();
}
function lossOfWaiting(files, bases, id) {
const byLsn = [ ...bases ].sort((a, b) => (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_6__.$M)(a.record.lsn) < (0, 
_wal_positions_js__WEBPACK_IMPORTED_MODULE_6__.$M)(b.record.lsn) ? -1 : 1);
const at = byLsn.findIndex(({stored: stored}) => stored.id === id);
const [base, next] = byLsn.slice(at, at + 2);
if (at < 0 || !base || !next) return undefined;
const {hasLater: hasLater, lastLost: lastLost} = (0, _chain_js__WEBPACK_IMPORTED_MODULE_7__.a)(base, files);
return hasLater || lastLost >= 0 ? undefined : {
from: base.record.endAt,
to: next.record.endAt
};
}
function lostWithout(place, {stored: {id: id}, record: {branch: branchId, archive: archiveId}}) {
const branch = place.project.branches.get(branchId);
if (archiveId === null || !branch?.current) return undefined;
const archives = (0, _archives_js__WEBPACK_IMPORTED_MODULE_2__.bS)(place, branch);
const archive = archives.find(each => each.id === archiveId);
if (!archive) return undefined;
const {files: files} = (0, _wal_files_js__WEBPACK_IMPORTED_MODULE_5__.U)(place, archiveId);
const bases = (0, _bases_js__WEBPACK_IMPORTED_MODULE_3__.c)(place.project, archiveId);
return lossWithout({
files: files,
bases: bases,
until: (0, _expired_archives_js__WEBPACK_IMPORTED_MODULE_4__.MC)(branch, archive, archives)
}, id);
}
function lossWithout({files: files, bases: bases, until: until}, id) {
const windowsOf = some => (0, _coverage_js__WEBPACK_IMPORTED_MODULE_8__._5)(files, some, true).windows;
const before = windowsOf(bases).find(window => window.bases[0] === id);
if (!before) return until === null ? lossOfWaiting(files, bases, id) : undefined;
const to = before.to.at ?? until;
if (before.from.at === to) return undefined;
const [, second] = before.bases;
const after = windowsOf(bases.filter(({stored: stored}) => stored.id !== id)).find(window => window.bases[0] === second);
return {
from: before.from.at,
to: second === undefined ? to : after?.from.at ?? to
};
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
95909: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$E: () => contentOf,
SP: () => shown,
_5: () => coverageOf
});
var _postgres_wal_windows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40974);
var _wal_positions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76934);
function coverageOf(files, bases, open) {
const {windows: windows, gaps: gaps} = (0, _postgres_wal_windows_js__WEBPACK_IMPORTED_MODULE_0__.R)(contentOf(files, bases));
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
}
};
