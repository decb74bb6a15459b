"use strict";

exports.id = 6703;

exports.ids = [ 6703, 2485 ];

exports.modules = {
...require("./shared.bundle.js"),
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
86703: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
applyArchive: () => applyArchive,
checkArchivable: () => checkArchivable
});
var error = __webpack_require__(17563);
var names = __webpack_require__(63777);
var server_files = __webpack_require__(23828);
var wal_level = __webpack_require__(43686);
var control = __webpack_require__(16498);
var idle = __webpack_require__(44564);
var bring_up = __webpack_require__(12961);
var finish = __webpack_require__(19216);
var open_place = __webpack_require__(29710);
var archive_home = __webpack_require__(49949);
var archives = __webpack_require__(15892);
var wal_bases = __webpack_require__(2485);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var exec = __webpack_require__(46084);
var copy_segments = __webpack_require__(56041);
var coverage = __webpack_require__(95909);
var wal_files = __webpack_require__(94289);
var wal_positions = __webpack_require__(76934);
var wal_tail = __webpack_require__(24102);
async function keepTail(place, generation, archive) {
if (archive === null || !(0, archives.qP)(place, archive) || !(0, archives.Tj)(place, archive)) return;
const bases = (0, wal_bases.c)(place.project, archive);
const {files: files} = (0, wal_files.U)(place, archive);
const {timeline: timeline} = (0, coverage.$E)(files, bases);
const archived = files.flatMap(({name: name}) => (0, wal_positions.Zs)(name) ?? []).filter(each => each.timeline === timeline);
const next = Math.max(...archived.map(({number: number}) => number + 1), ...bases.map(({record: record}) => (0, 
wal_positions.dJ)((0, wal_positions.$M)(record.redo))));
if (!Number.isFinite(next)) return;
const pgdata = (0, server_files.po)(generation.volume.path);
const names = (0, wal_tail.B)(pgdata, timeline, next).numbers.map(number => (0, 
wal_positions.Jc)(timeline, number));
if (names.length === 0) return;
await copy(place, {
pgdata: pgdata,
archive: archive,
names: names
});
}
async function copy(place, {pgdata: pgdata, archive: archive, names: names}) {
const folder = (0, archives.F9)((0, open_place.oM)(place, archive));
const draft = (0, external_node_path_.join)((0, open_place.oM)(place, archive), ".tail");
(0, external_node_fs_.rmSync)(draft, {
recursive: true,
force: true
});
try {
await (0, copy_segments.s)(place, {
pgdata: pgdata,
names: names,
into: draft
});
await (0, exec.eF)("sync", [ "--", ...names.map(name => (0, external_node_path_.join)(draft, name)) ], {
as: (0, open_place.Z5)(place.project.record)
});
for (const name of names) {
if (!(0, copy_segments.i)((0, external_node_path_.join)(draft, name))) return;
(0, external_node_fs_.linkSync)((0, external_node_path_.join)(draft, name), (0, 
external_node_path_.join)(folder, name));
}
await (0, exec.eF)("sync", [ "--", folder ]);
} finally {
(0, external_node_fs_.rmSync)(draft, {
recursive: true,
force: true
});
}
}
async function checkArchivable(place, generation) {
const what = (0, names.gK)(generation.of);
(0, bring_up.TG)(generation, what);
if ((0, archive_home.qx)(place)) throw (0, archive_home.uz)(place);
const pgdata = (0, server_files.po)(generation.volume.path);
const server = (0, open_place.FN)(place, generation);
if ((0, wal_level.t)(pgdata)) throw minimal(what);
if (!await place.driver.isRunning(server)) return;
const target = {
pgdata: pgdata,
port: server.port,
major: server.major
};
const {rows: rows} = await (0, control.LU)(target, control => control.query("SHOW wal_level"));
if (rows[0]?.wal_level === "minimal") throw minimal(what);
}
async function applyArchive(place, generation, {before: before, steps: steps}) {
const {archive: archive} = generation.record;
const server = (0, open_place.FN)(place, generation);
const running = await place.driver.isRunning(server);
const changes = running && await set_archive_archives(place, generation) !== (archive !== null);
if (changes) await steps.run("Stop server", () => place.driver.stop(server));
const stopped = changes || !running;
if (stopped && archive === null) await keepTail(place, generation, before);
if (changes || !running && (0, idle.t1)(generation.record)) await (0, finish.IW)(place, generation, steps);
if (archive !== null) (0, archives.wt)(place, archive, null);
if (archive !== before || !(0, archives.qP)(place, archive)) (0, archives.$r)(place, archive, (new Date).toISOString());
await (0, wal_bases.R)(place, generation, steps);
}
async function set_archive_archives(place, generation) {
const {port: port, major: major} = (0, open_place.FN)(place, generation);
const target = {
pgdata: (0, server_files.po)(generation.volume.path),
port: port,
major: major
};
const {rows: rows} = await (0, control.LU)(target, control => control.query("SHOW archive_mode"));
return rows[0]?.archive_mode !== "off";
}
function minimal(what) {
return new error.J("conflict", "wal-level-minimal", `The WAL of ${what} can't be archived: its configuration sets wal_level = minimal.`, "Set wal_level to replica and restart the branch first. Nothing was changed.");
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
