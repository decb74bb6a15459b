"use strict";

exports.id = 6152;

exports.ids = [ 6152 ];

exports.modules = {
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
30082: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
a: () => chainFrom
});
var _wal_positions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76934);
function chainFrom({record: record}, files) {
const chain = {
numbers: [],
lastAtMs: 0,
hasLater: false
};
let next = (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.dJ)((0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.$M)(record.redo));
for (const {name: name, atMs: atMs} of files) {
const segment = (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.Zs)(name);
if (!segment || segment.timeline !== record.timeline || segment.number < next) continue;
if (segment.number > next) {
chain.hasLater = true;
break;
}
chain.numbers.push(segment.number);
chain.lastAtMs = Math.max(chain.lastAtMs, atMs);
next += 1;
}
return chain;
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
36152: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
planRecovery: () => planRecovery
});
var contract_error = __webpack_require__(17563);
var names = __webpack_require__(63777);
var control_file = __webpack_require__(28455);
var server_files = __webpack_require__(23828);
var segments = __webpack_require__(5297);
var catalog = __webpack_require__(89491);
var open_place = __webpack_require__(29710);
var wal_archives = __webpack_require__(15892);
var wal_bases = __webpack_require__(2485);
var wal_chain = __webpack_require__(30082);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var wait = __webpack_require__(70236);
var control = __webpack_require__(16498);
var wal_positions = __webpack_require__(76934);
const arrivalMs = 6e4;
async function flushWal(place, generation) {
const server = (0, open_place.FN)(place, generation);
const target = {
pgdata: (0, server_files.po)(generation.volume.path),
port: server.port,
major: server.major
};
const {rows: rows} = await (0, control.LU)(target, control => control.query(`SELECT pg_catalog.pg_switch_wal()::text AS lsn, timeline_id AS timeline, current_setting('archive_mode') AS mode\n         FROM pg_catalog.pg_control_checkpoint()`));
const lsn = (0, segments.Jf)(rows[0]?.lsn);
if (lsn === null || rows[0]?.mode !== "on") throw notArriving(generation, "its server does not archive");
const end = (0, wal_positions.$M)(lsn);
const name = (0, wal_positions.Jc)(Number(rows[0]?.timeline), (0, wal_positions.dJ)(end - 1n));
const path = (0, external_node_path_.join)(server.archive ?? "", name);
const arrived = () => (0, external_node_fs_.lstatSync)(path, {
throwIfNoEntry: false
}) ?? (0, external_node_fs_.lstatSync)(`${path}.lost`, {
throwIfNoEntry: false
});
if (await (0, wait.w)(arrived, {
everyMs: 20,
forMs: arrivalMs
})) return end;
throw notArriving(generation, `the segment ${name} was not archived within ${arrivalMs / 1e3} s`);
}
function notArriving({of: of}, why) {
return new contract_error.J("missing", "moment-not-recoverable", `The newest WAL of ${(0, 
names.gK)(of)} can't be recovered: ${why}.`, "An earlier moment may be recoverable.");
}
var not_recoverable = __webpack_require__(50511);
var wal_files = __webpack_require__(94289);
var plain_file = __webpack_require__(96892);
const limit = 4096;
function tailAfter(pgdata, timeline, next) {
const numbers = [];
for (let number = next; numbers.length < limit; number++) {
const header = (0, plain_file.b)((0, external_node_path_.join)(pgdata, "pg_wal", (0, 
wal_positions.Jc)(timeline, number)), 24);
if (!header || header.length < 16) break;
const isIts = header.readUInt32LE(4) === timeline && header.readBigUInt64LE(8) === (0, 
wal_positions.mb)(number);
if (!isIts) break;
numbers.push(number);
}
return {
pgdata: pgdata,
numbers: numbers
};
}
function planRecovery(place, branch, {target: target, generation: generation}, steps) {
return steps.run("Plan recovery", async () => {
const archives = (0, wal_archives.bS)(place, branch);
if (archives.length === 0) throw (0, not_recoverable.A)((0, names.gK)(branch.current.of));
const archive = chooseArchive(archives, branch, target, generation);
if (!archive) throw (0, not_recoverable.i)(place, branch, "its WAL was not archived then");
const source = (0, catalog.xi)(branch).find(({record: record}) => record.archive === archive.id);
const running = source !== undefined && await place.driver.isRunning((0, open_place.FN)(place, source));
let notFlushed;
const flushed = running ? await flushWal(place, source).catch(error => {
if (target.kind === "latest" || !(error instanceof contract_error.J) || error.kind !== "missing") throw error;
notFlushed = error;
return undefined;
}) : undefined;
const why = whyBeyond(target, archive, flushed);
if (why) throw (0, not_recoverable.i)(place, branch, why);
const {files: files} = (0, wal_files.U)(place, archive.id);
const bases = (0, wal_bases.c)(place.project, archive.id).filter(base => isBefore(base, target));
if (bases.length === 0) throw (0, not_recoverable.i)(place, branch, "no snapshot of its generation was taken before");
for (const base of bases.sort(newestFirst)) {
const chain = (0, wal_chain.a)(base, files);
if (notFlushed !== undefined) chain.hasLater = true;
if (!reaches(chain, base, target)) continue;
const name = historyName(base.record.timeline);
const history = files.some(file => file.name === name) ? name : null;
if (history === null && base.record.timeline > 1) throw (0, not_recoverable.i)(place, branch, "the history of its timeline is not archived");
return planFrom(base, {
archive: archive,
chain: chain,
history: history,
source: source,
running: running,
flushed: flushed,
target: target
});
}
throw notFlushed ?? (0, not_recoverable.i)(place, branch, "a part of its WAL is missing");
});
}
function chooseArchive(archives, branch, target, generation) {
if (generation !== undefined) return archives.find(archive => archive.generation === generation);
if (target.kind === "lsn") return archives.find(({id: id}) => id === branch.current.record.archive);
const until = target.kind === "time" ? target.at : (new Date).toISOString();
return archives.flatMap(archive => archive.served.map(from => ({
from: from,
archive: archive
}))).filter(({from: from}) => from <= until).sort((a, b) => a.from < b.from ? 1 : -1)[0]?.archive;
}
function whyBeyond(target, {ended: ended}, flushed) {
if (target.kind === "lsn" && flushed !== undefined && target.lsn > flushed) return `its WAL ends at ${(0, 
segments.rI)(flushed)}`;
if (target.kind === "time" && ended !== null && target.at > ended) return `its WAL was archived until ${ended}`;
return undefined;
}
function isBefore({record: record}, target) {
if (target.kind === "time") return record.endAt <= target.at;
return target.kind === "latest" || (0, wal_positions.$M)(record.lsn) <= target.lsn;
}
const historyName = timeline => `${timeline.toString(16).toUpperCase().padStart(8, "0")}.history`;
const newestFirst = (a, b) => (0, wal_positions.$M)(a.record.lsn) < (0, wal_positions.$M)(b.record.lsn) ? 1 : -1;
function reaches({numbers: numbers, lastAtMs: lastAtMs, hasLater: hasLater}, {record: record}, target) {
if (!hasLater) return true;
const last = numbers.at(-1);
if (last === undefined || last < (0, wal_positions.dJ)((0, wal_positions.$M)(record.lsn))) return false;
if (target.kind === "time") return Date.parse(target.at) <= lastAtMs;
return target.kind === "lsn" && target.lsn <= (0, wal_positions.mb)(last + 1);
}
function planFrom(base, {archive: archive, chain: chain, history: history, source: source, running: running, flushed: flushed, target: target}) {
const {timeline: timeline, redo: redo, lsn: lsn} = base.record;
const next = (chain.numbers.at(-1) ?? (0, wal_positions.dJ)((0, wal_positions.$M)(redo)) - 1) + 1;
const control = source && (0, control_file.w)((0, server_files.po)(source.volume.path));
const tail = source && !running && !chain.hasLater ? tailAfter((0, server_files.po)(source.volume.path), timeline, next) : undefined;
const last = tail?.numbers.at(-1) ?? chain.numbers.at(-1);
const start = last === undefined ? 0n : (0, wal_positions.mb)(last);
const checkpoint = control && tail && control.timeline === timeline ? control.checkpoint : 0n;
const named = numbers => numbers.map(number => (0, wal_positions.Jc)(timeline, number));
return {
archive: archive.id,
generation: archive.generation,
base: base,
target: target,
timeline: timeline,
from: (0, wal_positions.$M)(lsn),
segments: named(chain.numbers),
history: history,
tail: tail && tail.numbers.length > 0 ? {
pgdata: tail.pgdata,
segments: named(tail.numbers)
} : null,
end: flushed !== undefined && !chain.hasLater ? flushed : largest((0, wal_positions.$M)(lsn), start, checkpoint),
endIsFinal: !chain.hasLater,
maxPreparedTransactions: Math.max(defaultPrepared, control?.maxPreparedTransactions ?? 0)
};
}
function largest(...positions) {
return positions.sort((a, b) => a < b ? 1 : -1)[0] ?? 0n;
}
const defaultPrepared = 100;
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


