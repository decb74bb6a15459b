"use strict";

exports.id = 3866;

exports.ids = [ 3866, 2485 ];

exports.modules = {
...require("./shared.bundle.js"),
13866: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
i: () => archivesInfo
});
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23828);
var _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5297);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29710);
var _archives_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15892);
var _bases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2485);
var _coverage_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95909);
var _goes_on_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33019);
var _read_records_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87195);
var _wal_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94289);
var _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76934);
var _wal_tail_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24102);
function archivesInfo(place, branch) {
return (0, _archives_js__WEBPACK_IMPORTED_MODULE_2__.bS)(place, branch).map(archive => archiveInfo(place, branch, archive));
}
const mostRead = 16;
function cutWindows(folder, {windows: windows, gaps: gaps}, timeline) {
const firstMissing = new Set(gaps.map(({first: first}) => (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.Zs)(first)?.number));
let most = mostRead;
const shown = windows.toReversed().map(window => {
const {from: from, to: to} = window;
const next = (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.dJ)((0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.$M)(to.lsn));
if (to.at === null || most === 0 || !firstMissing.has(next)) return window;
const first = (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.dJ)((0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.$M)(from.lsn));
const {atMs: atMs, read: read} = (0, _read_records_js__WEBPACK_IMPORTED_MODULE_5__.SN)(folder, timeline, {
first: first,
last: next - 1,
most: most
});
most -= read;
const ms = Math.max(Date.parse(from.at ?? to.at), Math.min(Date.parse(to.at), atMs ?? 0));
return {
...window,
to: {
...to,
at: new Date(ms).toISOString()
}
};
});
return shown.reverse();
}
function archiveInfo(place, branch, archive) {
const {id: id, generation: generation, served: served, limitedUntil: limitedUntil} = archive;
const {files: files, failure: failure} = (0, _wal_files_js__WEBPACK_IMPORTED_MODULE_6__.U)(place, id);
const current = branch.current.record.archive === id;
const open = (0, _goes_on_js__WEBPACK_IMPORTED_MODULE_4__.E)(branch, archive);
const bases = (0, _bases_js__WEBPACK_IMPORTED_MODULE_3__.c)(place.project, id);
const coverage = (0, _coverage_js__WEBPACK_IMPORTED_MODULE_9__._5)(files, bases, open);
const {timeline: timeline} = (0, _coverage_js__WEBPACK_IMPORTED_MODULE_9__.$E)(files, bases);
const segments = files.filter(({name: name}) => (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.Zs)(name));
const newest = segments.at(-1);
return {
project: branch.project,
branch: branch.name,
generation: generation,
current: current,
retired: generation !== branch.current.volume.generation,
segments: segments.length,
bytes: segments.reduce((sum, {bytes: bytes}) => sum + bytes, 0),
newest: newest ? {
name: newest.name,
at: new Date(newest.atMs).toISOString()
} : null,
waiting: null,
...coverage,
windows: cutWindows((0, _archives_js__WEBPACK_IMPORTED_MODULE_2__.F9)((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__.oM)(place, id)), withTail(branch, archive, {
...coverage,
timeline: timeline
}), timeline),
noWindowSince: open ? noWindowSince(coverage, served) : null,
limitedUntil: limitedUntil,
failure: failure,
gone: false
};
}
function withTail(branch, {id: id, left: left}, read) {
const {timeline: timeline, ...coverage} = read;
const source = branch.retired.find(({record: record}) => record.archive === id);
const newest = coverage.windows.at(-1);
const until = left.at(-1);
if (!source || !newest || until === undefined || newest.to.at === null || newest.to.at >= until) return coverage;
const next = (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.dJ)((0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.$M)(newest.to.lsn));
const isMissing = coverage.gaps.some(({first: first}) => (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.Zs)(first)?.number === next);
const last = isMissing ? undefined : (0, _wal_tail_js__WEBPACK_IMPORTED_MODULE_7__.B)((0, 
_postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_0__.po)(source.volume.path), timeline, next).numbers.at(-1);
if (last === undefined) return coverage;
const to = {
lsn: (0, _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_10__.rI)((0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.mb)(last)),
at: until
};
return {
...coverage,
windows: [ ...coverage.windows.slice(0, -1), {
...newest,
to: to
} ]
};
}
function noWindowSince({windows: windows}, served) {
const newest = windows.at(-1);
return newest ? newest.to.at : served.at(-1) ?? null;
}
},
24102: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => tailAfter
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _host_plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96892);
var _wal_positions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76934);
const limit = 4096;
function tailAfter(pgdata, timeline, next) {
const numbers = [];
for (let number = next; numbers.length < limit; number++) {
const header = (0, _host_plain_file_js__WEBPACK_IMPORTED_MODULE_1__.b)((0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(pgdata, "pg_wal", (0, 
_wal_positions_js__WEBPACK_IMPORTED_MODULE_2__.Jc)(timeline, number)), 24);
if (!header || header.length < 16) break;
const isIts = header.readUInt32LE(4) === timeline && header.readBigUInt64LE(8) === (0, 
_wal_positions_js__WEBPACK_IMPORTED_MODULE_2__.mb)(number);
if (!isIts) break;
numbers.push(number);
}
return {
pgdata: pgdata,
numbers: numbers
};
}
},
33019: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => goesOn
});
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23828);
var _postgres_cluster_wal_level_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43686);
var _catalog_idle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44564);
function goesOn({current: current}, {id: id, ended: ended}) {
const {record: record, volume: volume} = current;
if (record.archive !== id || ended !== null || !(0, _catalog_idle_js__WEBPACK_IMPORTED_MODULE_2__.t1)(record)) return false;
return !(0, _postgres_cluster_wal_level_js__WEBPACK_IMPORTED_MODULE_1__.t)((0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_0__.po)(volume.path));
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
87195: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
M1: () => exactStop,
SN: () => lastEnding,
M$: () => recordsOf
});
var external_node_path_ = __webpack_require__(76760);
var plain_file = __webpack_require__(96892);
const pageBytes = 8192;
const shortHeader = 24;
const longHeader = 40;
const recordHeader = 24;
const longest = 1024 ** 3;
const rmXlog = 0;
const xlogSwitch = 64;
const rmXact = 1;
const endings = new Set([ 0, 32, 48, 64 ]);
const epochUs = 946684800000000n;
function* recordsIn(file, segmentStart, segmentBytes) {
if (!isPage(file, 0, segmentStart)) return;
const isContinued = (file.readUInt16LE(2) & 1) !== 0;
let at = isContinued ? advance(longHeader, Math.min(file.readUInt32LE(16), longest), segmentBytes) : longHeader;
let previous;
for (;;) {
at = afterHeader(Math.ceil(at / 8) * 8, segmentBytes);
if (at >= segmentBytes || at + recordHeader > file.length) return;
if (!isPage(file, at - at % pageBytes, segmentStart)) return;
const bytes = file.readUInt32LE(at);
if (bytes < recordHeader || bytes > longest) return;
const head = gather(file, at, Math.min(bytes, 64));
if (head.length < recordHeader) return;
if (previous !== undefined && head.readBigUInt64LE(8) !== previous) return;
const start = segmentStart + BigInt(at);
const [kind, manager] = [ head.readUInt8(16), head.readUInt8(17) ];
const next = advance(at, bytes, segmentBytes);
const isSwitch = manager === rmXlog && (kind & 240) === xlogSwitch;
const end = segmentStart + BigInt(Math.ceil(next / 8) * 8);
yield {
start: start,
end: end,
isSwitch: isSwitch,
endedAtUs: manager === rmXact ? endingOf(head, kind) : undefined
};
if (isSwitch) return;
previous = start;
at = next;
}
}
function isPage(file, at, segmentStart) {
const header = at === 0 ? longHeader : shortHeader;
return at + header <= file.length && file.readBigUInt64LE(at + 8) === segmentStart + BigInt(at);
}
function afterHeader(at, segmentBytes) {
if (at % pageBytes !== 0) return at;
return at + (at % segmentBytes === 0 ? longHeader : shortHeader);
}
function advance(from, bytes, segmentBytes) {
let left = bytes;
for (let at = from; ;at += pageBytes - at % pageBytes) {
at = afterHeader(at, segmentBytes);
const room = pageBytes - at % pageBytes;
if (left <= room) return at + left;
left -= room;
}
}
function gather(file, from, bytes) {
const room = pageBytes - from % pageBytes;
if (bytes <= room) return file.subarray(from, from + bytes);
const next = from + room + shortHeader;
return Buffer.concat([ file.subarray(from, from + room), file.subarray(next, next + bytes - room) ]);
}
function endingOf(head, kind) {
if (!endings.has(kind & 112)) return undefined;
let at = recordHeader;
while (at < head.length && (head[at] === 253 || head[at] === 252)) at += head[at] === 253 ? 3 : 5;
if (head[at] !== 255 && head[at] !== 254) return undefined;
at += head[at] === 255 ? 2 : 5;
return at + 8 <= head.length ? head.readBigInt64LE(at) + epochUs : undefined;
}
var wal_positions = __webpack_require__(76934);
function recordsOf(folder, timeline, number) {
const file = (0, plain_file.b)((0, external_node_path_.join)(folder, (0, wal_positions.Jc)(timeline, number)), wal_positions.V0);
return file ? recordsIn(file, (0, wal_positions.mb)(number), wal_positions.V0) : [];
}
function lastEnding(folder, timeline, {first: first, last: last, most: most}) {
let read = 0;
for (let number = last; number >= first && read < most; number--) {
read += 1;
let latest;
for (const {endedAtUs: endedAtUs} of recordsOf(folder, timeline, number)) if (endedAtUs !== undefined && (latest === undefined || endedAtUs > latest)) latest = endedAtUs;
if (latest !== undefined) return {
atMs: Number((latest - 1n) / 1000n),
read: read
};
}
return {
atMs: undefined,
read: read
};
}
function exactStop(folder, timeline, {lsn: lsn, first: first}) {
for (let number = (0, wal_positions.dJ)(lsn); number >= first; number--) {
let last;
for (const record of recordsOf(folder, timeline, number)) {
if (record.start >= lsn) break;
last = record;
}
if (last) return last.end > lsn || last.isSwitch ? last.start : lsn;
}
return lsn;
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
