"use strict";

exports.id = 4604;

exports.ids = [ 4604 ];

exports.modules = {
...require("./shared.bundle.js"),
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
64604: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
planRecovery: () => planRecovery
});
var errors_error = __webpack_require__(57895);
var names = __webpack_require__(22452);
var control_file = __webpack_require__(28455);
var server_files = __webpack_require__(23828);
var segments = __webpack_require__(5297);
var timeline_history = __webpack_require__(11205);
var archive_home = __webpack_require__(24283);
var archive_archives = __webpack_require__(65978);
var wal_files = __webpack_require__(46495);
var catalog = __webpack_require__(89491);
var open_place = __webpack_require__(29710);
var wal_bases = __webpack_require__(2485);
var read_records = __webpack_require__(87195);
var wal_positions = __webpack_require__(76934);
var wal_tail = __webpack_require__(24102);
var recovery_chain = __webpack_require__(4123);
function chooseArchive(branch, archives, {target: target, generation: generation}) {
if (generation !== undefined) return archives.find(archive => archive.generation === generation);
const present = archives.find(({id: id}) => id === branch.current.record.archive);
if (target.kind === "lsn" || target.kind === "latest" && present) return present;
const until = target.kind === "time" ? target.at : (new Date).toISOString();
const [last] = archives.flatMap(archive => archive.served.map(from => ({
from: from,
archive: archive
}))).filter(({from: from}) => from <= until).sort((a, b) => a.from < b.from ? 1 : -1);
if (!last || target.kind !== "time") return last?.archive;
const left = [ ...last.archive.left, ...servedUnarchived(branch) ];
return left.some(at => last.from < at && at < until) ? undefined : last.archive;
}
function servedUnarchived(branch) {
return (0, catalog.xi)(branch).flatMap(({record: record}) => record.archive === null && record.servedFrom !== null ? [ record.servedFrom ] : []);
}
function whyBeyond(target, {ended: ended}, flushed) {
if (target.kind === "lsn" && flushed !== undefined && target.lsn > flushed) return `its WAL ends at ${(0, 
segments.rI)(flushed)}`;
if (target.kind === "time" && ended !== null && target.at > ended) return `its WAL was archived until ${ended}`;
return undefined;
}
function basesBefore(target, bases) {
return bases.filter(({record: record}) => {
if (target.kind === "time") return record.endAt <= target.at;
return target.kind === "latest" || (0, wal_positions.$M)(record.lsn) <= target.lsn;
}).sort((a, b) => (0, wal_positions.$M)(a.record.lsn) < (0, wal_positions.$M)(b.record.lsn) ? 1 : -1);
}
const mostRead = 4;
const mostPlaces = 16;
function endingsBeforeSteps(folder, timeline, files) {
const segments = files.flatMap(({name: name, atMs: atMs}) => {
const segment = (0, wal_positions.Zs)(name);
return segment?.timeline === timeline ? [ {
number: segment.number,
atMs: atMs
} ] : [];
});
const steps = segments.flatMap(({atMs: atMs}, index) => atMs < (segments[index - 1]?.atMs ?? 0) ? [ index ] : []);
return steps.slice(-mostPlaces).flatMap(index => {
const endings = [];
for (let at = index; at >= 0 && at > index - mostRead; at--) {
const before = endings.length;
for (const {end: end, endedAtUs: endedAtUs} of (0, read_records.M$)(folder, timeline, segments[at]?.number ?? 0)) if (endedAtUs !== undefined) endings.push({
end: end,
atUs: endedAtUs
});
if (at < index && endings.length > before) break;
}
return endings;
});
}
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var wait = __webpack_require__(35274);
var control = __webpack_require__(16498);
const arrivalMs = 6e4;
const askMs = 250;
const failures = 2;
async function flushWal(place, generation, steps) {
const server = (0, open_place.FN)(place, generation);
const target = {
pgdata: (0, server_files.po)(generation.volume.path),
port: server.port,
major: server.major
};
return (0, control.inControl)(target, async control => {
const before = await archiver(control);
const {rows: rows} = await control.query(`SELECT pg_catalog.pg_switch_wal()::text AS lsn, timeline_id AS timeline, current_setting('archive_mode') AS mode\n         FROM pg_catalog.pg_control_checkpoint()`);
const lsn = (0, segments.Jf)(rows[0]?.lsn);
if (lsn === null || rows[0]?.mode !== "on") throw notArriving(generation, "its server does not archive");
const end = (0, wal_positions.$M)(lsn);
const name = (0, wal_positions.Jc)(Number(rows[0]?.timeline), (0, wal_positions.dJ)(end - 1n));
const path = (0, external_node_path_.join)(server.archive ?? "", name);
const allowed = end % BigInt(wal_positions.V0) === 0n && before.failing ? 0 : failures;
let asked = performance.now();
let newest = {
name: before.last,
since: asked
};
const outcome = await (0, wait.w)(async () => {
steps.check();
if (isThere(path) || isThere(`${path}.lost`)) return "arrived";
if (allowed > 0 && performance.now() - asked < askMs) return undefined;
asked = performance.now();
const {failed: failed, failing: failing, last: last} = await archiver(control).catch(() => before);
if (last >= name && last.slice(0, 8) === name.slice(0, 8)) return isThere(path) ? "arrived" : "given up";
if (failing && failed - before.failed >= allowed) return "failing";
if (last !== newest.name) newest = {
name: last,
since: asked
};
return asked - newest.since >= arrivalMs ? "late" : undefined;
}, {
everyMs: 20,
forMs: Number.POSITIVE_INFINITY
});
if (outcome === "arrived") return end;
const {failure: failure} = outcome === "failing" ? (0, wal_files.U)(place, generation.record.archive ?? "") : {};
const why = failure ? `: ${failure.segment} (${failure.reason})` : ", and can't record why";
if (outcome === "given up") throw notArriving(generation, `the segment ${name} was given up`);
if (outcome === "failing") throw notArriving(generation, `its server fails to archive${why}`);
throw notArriving(generation, `no segment was archived for ${arrivalMs / 1e3} s, and ${name} waits`);
});
}
const isThere = path => (0, external_node_fs_.lstatSync)(path, {
throwIfNoEntry: false
}) !== undefined;
async function archiver(control) {
const {rows: rows} = await control.query(`SELECT failed_count::int8 AS failed, coalesce(last_archived_wal, '') AS last,\n            coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) AS failing\n       FROM pg_catalog.pg_stat_archiver`);
return {
failed: Number(rows[0]?.failed),
failing: rows[0]?.failing === true,
last: String(rows[0]?.last)
};
}
function notArriving({of: of}, why) {
return new errors_error.J("missing", "moment-not-recoverable", `The newest WAL of ${(0, 
names.gK)(of)} can't be recovered: ${why}.`, "An earlier moment may be recoverable.");
}
var not_recoverable = __webpack_require__(92326);
function planRecovery(place, branch, {moment: moment, steps: steps}) {
const {target: target} = moment;
return steps.run("Plan recovery", async () => {
if ((0, archive_home.qx)(place)) throw (0, archive_home.uz)(place);
const archives = (0, archive_archives.bS)(place, branch);
if (archives.length === 0) throw (0, not_recoverable.A)((0, names.gK)(branch.current.of));
const archive = chooseArchive(branch, archives, moment);
if (!archive) throw (0, not_recoverable.i)(place, branch, "its WAL was not archived then");
const source = (0, catalog.xi)(branch).find(({record: record}) => record.archive === archive.id);
const running = source !== undefined && await place.driver.isRunning((0, open_place.FN)(place, source));
let notFlushed;
const flushed = running ? await flushWal(place, source, steps).catch(error => {
if (target.kind === "latest" || !(error instanceof errors_error.J) || error.kind !== "missing") throw error;
notFlushed = error;
return undefined;
}) : undefined;
const why = whyBeyond(target, archive, flushed);
if (why) throw (0, not_recoverable.i)(place, branch, why);
const {files: files} = (0, wal_files.U)(place, archive.id);
const folder = (0, archive_archives.F9)((0, open_place.oM)(place, archive.id));
const {bases: bases, passed: passed} = basesFor(target, (0, wal_bases.c)(place.project, archive.id), {
folder: folder,
files: files
});
if (bases.length === 0) throw (0, not_recoverable.i)(place, branch, "no snapshot of its generation was taken before");
if (passed) steps.note(`The clock was set back after ${passed}: this is the state before the first transaction that ended later than the given time. A position (LSN) reaches what came after`);
for (const base of bases) {
const chain = (0, recovery_chain.a)(base, files);
const tail = running || !source || chain.hasLater ? undefined : tailOf(source, base, chain);
const last = tail?.numbers.at(-1) ?? chain.numbers.at(-1) ?? -1;
const isCut = chain.hasLater || notFlushed !== undefined || chain.lastLost > last;
if (isCut && !reaches(folder, {
chain: chain,
base: base,
target: target
})) continue;
const name = (0, timeline_history.GM)(base.record.timeline);
const history = files.some(file => file.name === name) ? name : null;
if (history === null && base.record.timeline > 1) throw (0, not_recoverable.i)(place, branch, "the history of its timeline is not archived");
return planFrom(base, {
archive: archive,
chain: chain,
isCut: isCut,
tail: tail,
history: history,
source: source,
flushed: flushed,
target: target
});
}
throw notFlushed ?? (0, not_recoverable.i)(place, branch, "a part of its WAL is missing");
});
}
function basesFor(target, all, {folder: folder, files: files}) {
const bases = basesBefore(target, all);
const [newest] = bases;
if (target.kind !== "time" || !newest) return {
bases: bases,
passed: undefined
};
const targetUs = BigInt(Date.parse(target.at)) * 1000n;
const later = endingsBeforeSteps(folder, newest.record.timeline, files).filter(({atUs: atUs}) => atUs > targetUs);
const first = later.map(({end: end}) => end).sort((a, b) => a < b ? -1 : 1)[0];
if (first === undefined || first > (0, wal_positions.$M)(newest.record.lsn)) return {
bases: bases,
passed: undefined
};
return {
bases: bases.filter(({record: record}) => (0, wal_positions.$M)(record.lsn) < first),
passed: (0, segments.rI)(first)
};
}
function tailOf({volume: volume}, {record: record}, {numbers: numbers}) {
return (0, wal_tail.B)((0, server_files.po)(volume.path), record.timeline, (numbers.at(-1) ?? (0, 
wal_positions.dJ)((0, wal_positions.$M)(record.redo)) - 1) + 1);
}
const plan_recovery_mostRead = 64;
function reaches(folder, {chain: chain, base: base, target: target}) {
const {lsn: lsn, timeline: timeline} = base.record;
const [first, last] = [ (0, wal_positions.dJ)((0, wal_positions.$M)(lsn)), chain.numbers.at(-1) ];
if (last === undefined || last < first) return false;
if (target.kind === "time") return Date.parse(target.at) <= ((0, read_records.SN)(folder, timeline, {
first: first,
last: last,
most: plan_recovery_mostRead
}).atMs ?? 0);
return target.kind === "lsn" && target.lsn <= (0, wal_positions.mb)(last + 1);
}
function planFrom(base, {archive: archive, chain: chain, isCut: isCut, tail: tail, history: history, source: source, flushed: flushed, target: target}) {
const {timeline: timeline, lsn: lsn} = base.record;
const control = source && (0, control_file.w)((0, server_files.po)(source.volume.path));
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
end: flushed !== undefined && !isCut ? flushed : largest((0, wal_positions.$M)(lsn), start, checkpoint),
endIsFinal: !isCut,
maxPreparedTransactions: Math.max(defaultPrepared, control?.maxPreparedTransactions ?? 0)
};
}
function largest(...positions) {
return positions.sort((a, b) => a < b ? 1 : -1)[0] ?? 0n;
}
const defaultPrepared = 100;
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
