"use strict";

exports.id = 6013;

exports.ids = [ 6013 ];

exports.modules = {
93481: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
p: () => duration
});
var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
const units = {
s: 1e3,
m: 6e4,
h: 36e5,
d: 864e5,
w: 6048e5
};
function duration(text, what) {
const match = /^([1-9][0-9]{0,7})([smhdw])$/.exec(text);
const ms = match ? Number(match[1]) * units[match[2]] : Number.NaN;
if (ms <= 10 * 365 * units.d) return ms;
throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-duration", `${what} ${(0, 
_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is not a valid duration.`, "Write a number and a unit, such as 90s, 5m, 12h, 3d or 2w; at most ten years.");
}
},
23458: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
bI: () => removeGeneration,
cd: () => commit,
tN: () => undo
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31674);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89491);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84336);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
var _wal_archives_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15892);
var _wal_restore_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79910);
async function commit(place, generation, changes) {
const servedFrom = (new Date).toISOString();
const all = {
...changes,
servedFrom: servedFrom
};
await place.storage.setMarks(generation.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__.X$)(all));
Object.assign(generation.record, all);
(0, _wal_archives_js__WEBPACK_IMPORTED_MODULE_6__.$r)(place, generation.record.archive, servedFrom);
}
async function undo(place, of, name, because) {
try {
const branch = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__.Hh)(await place.storage.list()).get(name.project)?.branches.get((0, 
_storage_storage_js__WEBPACK_IMPORTED_MODULE_2__.TH)(name.branch));
const made = branch?.remains.find(({volume: volume}) => volume.generation === name.generation);
if (made) await removeGeneration(place, made); else await place.storage.destroy(name);
} catch (error) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(of);
if (because instanceof _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J) because.left.push(`parts of ${what} (${error instanceof Error ? error.message : String(error)}); \`velo doctor --repair\` removes them`);
}
}
async function removeGeneration(place, generation) {
await place.driver.remove((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.FN)(place, generation));
await place.storage.destroy(generation.volume);
(0, _wal_archives_js__WEBPACK_IMPORTED_MODULE_6__.fU)(place, generation.record);
(0, _wal_restore_folder_js__WEBPACK_IMPORTED_MODULE_7__.b)(place, generation);
}
},
86901: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
g: () => Steps
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
class Steps {
times=[];
#progress;
#signal;
constructor(options = {}) {
this.#progress = options.progress ?? (() => {});
this.#signal = options.signal;
}
get signal() {
return this.#signal;
}
check() {
if (this.#signal?.aborted) throw (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.VM)(this.#signal.reason);
}
async run(name, work) {
this.check();
this.#progress({
kind: "begin",
name: name
});
const from = performance.now();
const result = await work();
const ms = Math.round((performance.now() - from) * 10) / 10;
this.times.push({
name: name,
ms: ms
});
this.#progress({
kind: "end",
name: name,
ms: ms
});
return result;
}
moved(text) {
this.#progress({
kind: "moved",
text: text
});
}
note(text) {
this.#progress({
kind: "note",
text: text
});
}
withoutAbort() {
return new Steps({
progress: this.#progress
});
}
}
},
47231: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Kn: () => scheduledTimes,
VS: () => walPolicy,
lS: () => isLate,
lV: () => snapshotPolicy,
nZ: () => isDue,
vT: () => changedPolicies
});
var _contract_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93481);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63777);
var _retention_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28879);
const twiceMs = {
hourly: 2 * 36e5,
daily: 2 * 864e5,
weekly: 14 * 864e5,
monthly: 62 * 864e5,
yearly: 732 * 864e5
};
function changedPolicies(before, change) {
for (const [name, rule] of Object.entries(change)) {
if (name !== "snapshots" && name !== "wal") throw unknownPolicy(name);
if (rule === "") continue;
if (name === "snapshots") snapshotPolicy({
snapshots: rule
}); else walPolicy({
wal: rule
});
}
return Object.fromEntries(Object.entries({
...before,
...change
}).filter(([, rule]) => rule !== ""));
}
function snapshotPolicy({snapshots: snapshots}) {
if (snapshots === undefined) return undefined;
const keep = (0, _retention_js__WEBPACK_IMPORTED_MODULE_3__.xG)(snapshots.replaceAll(":", "="));
const every = _retention_js__WEBPACK_IMPORTED_MODULE_3__.MD.find(unit => (keep[unit] ?? 0) > 0);
if (every) return {
every: every,
keep: keep
};
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-value", `The policy ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(snapshots)} keeps no snapshot.`, "Give a number above 0, such as hourly:24,daily:7. An empty policy ends it.");
}
function walPolicy({wal: wal}) {
if (wal === undefined) return undefined;
const days = Math.floor((0, _contract_duration_js__WEBPACK_IMPORTED_MODULE_0__.p)(wal, "The policy of WAL") / 864e5);
if (days >= 1) return days;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-value", `The policy ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(wal)} is shorter than a day.`, "Give whole days, such as 7d. An empty policy ends it.");
}
function isDue({every: every}, taken, now) {
return !taken.some(time => (0, _retention_js__WEBPACK_IMPORTED_MODULE_3__.jH)(every, new Date(time)) === (0, 
_retention_js__WEBPACK_IMPORTED_MODULE_3__.jH)(every, now));
}
function scheduledTimes({snapshots: snapshots}) {
return snapshots.filter(({record: record}) => record.scheduled).map(({record: record}) => record.createdAt);
}
function isLate({every: every}, taken, since, now) {
const last = [ ...taken, since ].filter(time => time <= now.toISOString()).sort().at(-1);
return now.getTime() - Date.parse(last ?? since) > twiceMs[every];
}
function unknownPolicy(name) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-value", `There is no policy ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(name)}.`, "There are `snapshots`, such as snapshots=hourly:24,daily:7, and `wal`, such as wal=7d.");
}
},
28879: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
MD: () => units,
XZ: () => retention,
jH: () => periodOf,
xG: () => parseKeep
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
const periods = {
hourly: time => `${time.toISOString().slice(0, 13).replace("T", " ")}:00`,
daily: time => time.toISOString().slice(0, 10),
weekly: isoWeek,
monthly: time => time.toISOString().slice(0, 7),
yearly: time => time.toISOString().slice(0, 4)
};
const periodOf = (unit, time) => periods[unit](time);
const units = Object.keys(periods);
const dayMs = 864e5;
const defaultDays = 30;
function retention(snapshots, now, {days: days, keep: keep}) {
const newestFirst = [ ...snapshots ].sort((a, b) => timeOf(b) - timeOf(a) || (a.id < b.id ? 1 : -1));
const past = newestFirst.filter(snapshot => timeOf(snapshot) <= now.getTime());
const youngerThan = days ?? (keep === undefined ? defaultDays : 0);
const byRule = keptByRule(past, keep ?? {});
const whyOf = snapshot => {
const age = now.getTime() - timeOf(snapshot);
return [ ...snapshot.pinned ? [ "pinned" ] : [], ...age < 0 ? [ "its time is in the future" ] : [], ...age >= 0 && age < youngerThan * dayMs ? [ `younger than ${youngerThan} ${youngerThan === 1 ? "day" : "days"}` ] : [], ...byRule.get(snapshot) ?? [] ];
};
const judged = newestFirst.map(snapshot => ({
snapshot: snapshot,
why: whyOf(snapshot).join(", ")
}));
return {
kept: judged.filter(({why: why}) => why !== ""),
deleted: judged.filter(({why: why}) => why === "").map(({snapshot: snapshot}) => snapshot).reverse()
};
}
function parseKeep(text) {
const rule = {};
for (const part of text.split(",")) {
const [, name = "", count] = /^([^=]*)=(0|[1-9][0-9]{0,3})$/.exec(part) ?? [];
if (count === undefined) throw invalid(text, `${(0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(part)} is not a unit and a number`);
const unit = units.find(one => one === name);
if (unit === undefined) throw invalid(text, `there is no unit ${(0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(name)}`);
if (rule[unit] !== undefined) throw invalid(text, `it has ${unit} twice`);
rule[unit] = Number(count);
}
return rule;
}
function keptByRule(newestFirst, rule) {
const kept = new Map;
for (const unit of units) {
const seen = new Set;
for (const snapshot of newestFirst) {
if (seen.size >= (rule[unit] ?? 0)) break;
const period = periods[unit](new Date(snapshot.createdAt));
if (seen.has(period)) continue;
seen.add(period);
kept.set(snapshot, [ ...kept.get(snapshot) ?? [], `${unit} ${period}` ]);
}
}
return kept;
}
function isoWeek(time) {
const sinceMonday = (time.getUTCDay() + 6) % 7;
const thursday = new Date(time.getTime() + (3 - sinceMonday) * dayMs);
const year = thursday.getUTCFullYear();
const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMs));
return `${year}-W${String(week).padStart(2, "0")}`;
}
function timeOf({createdAt: createdAt}) {
return Date.parse(createdAt);
}
function invalid(text, why) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-value", `The rule ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is not valid: ${why}.`, `Write units and numbers such as hourly=24,daily=7. Units: ${units.join(", ")}. Numbers: 0 to 9999.`);
}
},
1043: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => removeRecoveryLock,
r: () => isRecovering
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
var _host_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2534);
var _open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
async function isRecovering(place, id) {
const path = _open_place_js__WEBPACK_IMPORTED_MODULE_3__.HZ.recovery(place, id);
if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)) return false;
try {
(await (0, _host_lock_js__WEBPACK_IMPORTED_MODULE_2__.s)(path, {
what: id,
shared: true,
waitMs: 0
})).release();
return false;
} catch (error) {
if ((0, _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.up)(error, "busy")) return true;
throw error;
}
}
async function removeRecoveryLock(place, id) {
const path = _open_place_js__WEBPACK_IMPORTED_MODULE_3__.HZ.recovery(place, id);
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)) (await (0, _host_lock_js__WEBPACK_IMPORTED_MODULE_2__.b)(path, id))?.releaseAndRemove();
}
},
15892: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$r: () => recordServed,
CJ: () => removeArchives,
F9: () => walFolder,
Lt: () => removeArchive,
Po: () => makeArchive,
bS: () => archivesOf,
fU: () => removeUnserved,
hq: () => archivesIn,
qP: () => hasServed,
s9: () => entriesIn,
wt: () => recordEnded
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _host_names_in_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32733);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89491);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29710);
const recordName = "archive.json";
const walFolder = archive => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(archive, "wal");
async function makeArchive(place, generation, {id: id, archive: archive}) {
if (archive === null) return;
const folder = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place, archive);
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(walFolder(folder), {
throwIfNoEntry: false
})?.isDirectory()) return;
await place.storage.makeArchives();
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, {
recursive: true,
mode: 457
});
if (!readArchive(place, archive)) writeArchive(place, {
id: archive,
branch: id,
generation: generation,
served: [],
ended: null
});
const draft = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ".wal");
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, {
recursive: true,
force: true
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(draft, {
mode: 448
});
const user = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.Z5)(place.project.record);
if (user) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.chownSync)(draft, user.uid, user.gid);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, walFolder(folder));
}
function recordServed(place, archive, from) {
const record = archive === null ? undefined : readArchive(place, archive);
if (record && !record.served.includes(from)) writeArchive(place, {
...record,
served: [ ...record.served, from ]
});
}
function recordEnded(place, archive, at) {
const record = readArchive(place, archive);
if (record && at !== null && record.served.length === 0) removeArchive(place, archive); else if (record && record.ended !== at) writeArchive(place, {
...record,
ended: at
});
}
function hasServed(place, archive) {
return archive !== null && (readArchive(place, archive)?.served.length ?? 0) > 0;
}
function removeArchive(place, id) {
const folder = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place, id);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, recordName), {
force: true
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, {
recursive: true,
force: true
});
}
function removeUnserved(place, {archive: archive}) {
if (archive !== null && (readArchive(place, archive)?.served.length ?? 0) === 0) removeArchive(place, archive);
}
function removeArchives(place, branch) {
if (branch === undefined) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place), {
recursive: true,
force: true
}); else for (const archive of archivesIn(place)) if (archive.branch === branch) removeArchive(place, archive.id);
}
function archivesOf(place, branch) {
const known = new Map((0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__.xi)(branch).flatMap(({record: record}) => record.archive !== null && record.servedFrom !== null ? [ [ record.archive, record.servedFrom ] ] : []));
return archivesIn(place).filter(archive => archive.branch === branch.id && (archive.served.length > 0 || known.has(archive.id))).map(archive => withServed(archive, known.get(archive.id))).sort((a, b) => b.generation - a.generation);
}
function withServed(archive, from) {
if (from === undefined || archive.served.includes(from)) return archive;
return {
...archive,
served: [ ...archive.served, from ].sort()
};
}
function archivesIn(place) {
return idsIn(place).flatMap(id => readArchive(place, id) ?? []);
}
const entriesIn = place => (0, _host_names_in_js__WEBPACK_IMPORTED_MODULE_2__.w)((0, 
_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place));
const idsIn = place => entriesIn(place).filter(name => /^[0-9a-f]{16}$/.test(name));
function readArchive(place, id) {
try {
const {branch: branch, generation: generation, served: served, ended: ended = null} = JSON.parse((0, 
node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, 
_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place, id), recordName), "utf8"));
const known = typeof branch === "string" && Number.isInteger(generation) && Array.isArray(served);
return known ? {
id: id,
branch: branch,
generation: generation,
served: served,
ended: ended
} : undefined;
} catch {
return undefined;
}
}
function writeArchive(place, {id: id, ...record}) {
const path = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place, id), recordName);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${path}.new`, `${JSON.stringify(record)}\n`, {
mode: 384
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(`${path}.new`, path);
}
},
79910: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
X: () => restoreFolder,
b: () => removeRestoreFolder,
makeRestoreFolder: () => makeRestoreFolder
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17563);
var _host_exec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46084);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29710);
var _archives_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15892);
var _wal_positions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76934);
function restoreFolder(place, {volume: volume, record: record}) {
return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place), `restore-${record.id}.${volume.generation}`);
}
async function makeRestoreFolder(place, generation, plan) {
const folder = restoreFolder(place, generation);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, {
recursive: true,
force: true
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, {
recursive: true,
mode: 493
});
const archive = (0, _archives_js__WEBPACK_IMPORTED_MODULE_5__.F9)((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place, plan.archive));
const archived = [ ...plan.history === null ? [] : [ plan.history ], ...plan.segments ];
for (const name of archived) {
const from = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(archive, name);
if (!isSegmentFile(from)) throw segmentMissing(name);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(from, (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}
const {tail: tail} = plan;
if (tail && tail.segments.length > 0) await copyTail(place, tail, folder);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "plan"), [ ...archived, ...tail?.segments ?? [], "" ].join("\n"), {
mode: 420
});
}
async function copyTail(place, {pgdata: pgdata, segments: segments}, folder) {
const user = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.Z5)(place.project.record);
const draft = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "tail");
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(draft, {
mode: 448
});
if (user) await (0, _host_exec_js__WEBPACK_IMPORTED_MODULE_3__.eF)("chown", [ `${user.uid}:${user.gid}`, "--", draft ]);
const paths = segments.map(name => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pgdata, "pg_wal", name));
await (0, _host_exec_js__WEBPACK_IMPORTED_MODULE_3__.eF)("cp", [ "--no-dereference", "--reflink=auto", "-t", draft, "--", ...paths ], {
as: user
});
for (const name of segments) {
if (!isSegmentFile((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, name))) throw segmentMissing(name);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, name), (0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}
}
function isSegmentFile(path) {
const stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, {
throwIfNoEntry: false
});
return stat?.isFile() === true && stat.size <= _wal_positions_js__WEBPACK_IMPORTED_MODULE_6__.V0;
}
function removeRestoreFolder(place, generation) {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(restoreFolder(place, generation), {
recursive: true,
force: true
});
}
function segmentMissing(name) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_2__.J("failed", "wal-damaged", `The archived WAL segment ${name} is missing, or is no regular file.`, "Nothing was changed.");
}
},
76934: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$M: () => lsnOf,
Jc: () => segmentName,
V0: () => segmentBytes,
Zs: () => parseSegment,
dJ: () => segmentOf,
mb: () => segmentStart
});
var _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5297);
const segmentBytes = 16 * 1024 ** 2;
function lsnOf(text) {
const lsn = _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_0__.l2(text);
if (lsn === undefined) throw new Error(`not an LSN: ${text}`);
return lsn;
}
const segmentOf = lsn => _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_0__.dJ(lsn, segmentBytes);
const segmentStart = number => _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_0__.mb(number, segmentBytes);
const segmentName = (timeline, number) => _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_0__.Jc({
timeline: timeline,
number: number
}, segmentBytes);
const parseSegment = name => _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_0__.Zs(name, segmentBytes);
},
32733: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
w: () => namesIn
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
function namesIn(folder) {
try {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
} catch (error) {
if (error.code === "ENOENT") return [];
throw error;
}
}
},
51331: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
n: () => keepAlterSystem,
y: () => alterSystem
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _host_plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96892);
var _write_inside_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85627);
const fileName = "postgresql.auto.conf";
const limit = 1024 ** 2;
function alterSystem(pgdata) {
const text = (0, _host_plain_file_js__WEBPACK_IMPORTED_MODULE_1__.b)((0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(pgdata, fileName), limit)?.toString("utf8") ?? "";
return new Map([ ...text.matchAll(/^([A-Za-z_][\w.]*) = ('(?:[^'\n]|'')*')$/gm) ].map(([, name = "", value = ""]) => [ name, value ]));
}
function keepAlterSystem(from, to, user) {
(0, _write_inside_js__WEBPACK_IMPORTED_MODULE_2__.M)(to, fileName, (0, _host_plain_file_js__WEBPACK_IMPORTED_MODULE_1__.b)((0, 
node_path__WEBPACK_IMPORTED_MODULE_0__.join)(from, fileName), limit)?.toString("latin1") ?? "", user);
}
},
48856: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
G: () => includedBy
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _host_plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96892);
const limits = {
bytes: 1024 ** 2,
files: 200,
depth: 10
};
function includedBy(files) {
const found = new Set;
const follow = (path, depth) => {
if (found.has(path) || depth > limits.depth || found.size >= limits.files) return;
found.add(path);
const text = (0, _host_plain_file_js__WEBPACK_IMPORTED_MODULE_2__.b)(path, limits.bytes)?.toString("latin1") ?? "";
for (const [, kind = "", quoted, bare] of text.matchAll(directive)) {
const name = quoted?.replaceAll("''", "'") ?? bare ?? "";
if ((0, node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(name)) continue;
const target = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), name);
for (const each of kind.toLowerCase() === "include_dir" ? inFolder(target) : [ target ]) follow(each, depth + 1);
}
};
for (const path of files) follow(path, 0);
return [ ...found ];
}
const directive = /^[ \t]*(include(?:_if_exists|_dir)?)(?:[ \t]*=[ \t]*|[ \t]+)(?:'((?:[^'\n]|'')*)'|([^\s'#]+))/gim;
function inFolder(folder) {
try {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter(name => name.endsWith(".conf") && !name.startsWith(".")).sort().map(name => (0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
} catch {
return [];
}
}
},
43686: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
t: () => asksForMinimalWal
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _host_plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96892);
var _alter_system_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51331);
var _includes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48856);
function asksForMinimalWal(pgdata) {
const set = (0, _alter_system_js__WEBPACK_IMPORTED_MODULE_2__.y)(pgdata).get("wal_level");
if (set !== undefined) return /minimal/i.test(set);
return (0, _includes_js__WEBPACK_IMPORTED_MODULE_3__.G)([ (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(pgdata, "postgresql.conf") ]).some(path => /^[ \t]*wal_level(?:[ \t]*=[ \t]*|[ \t]+)'?minimal/im.test((0, 
_host_plain_file_js__WEBPACK_IMPORTED_MODULE_1__.b)(path, 1024 ** 2)?.toString("latin1") ?? ""));
}
},
85627: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
M: () => writeInside
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
function writeInside(pgdata, name, text, user) {
const path = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pgdata, name);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, {
force: true,
recursive: true
});
const file = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "wx", 384);
try {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, text);
if (user) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.fchownSync)(file, user.uid, user.gid);
} finally {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
}
}
},
5297: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Jc: () => segmentName,
Jf: () => checkedLsn,
Zs: () => parseSegment,
dJ: () => segmentOf,
l2: () => parseLsn,
mb: () => segmentStart,
rI: () => formatLsn
});
const lowWord = 4294967296;
function parseSegment(name, segmentBytes) {
if (!/^[0-9A-F]{24}$/.test(name)) return undefined;
const [timeline, high, low] = [ 0, 8, 16 ].map(at => Number.parseInt(name.slice(at, at + 8), 16));
const perWord = lowWord / segmentBytes;
return timeline === 0 || low >= perWord ? undefined : {
timeline: timeline,
number: high * perWord + low
};
}
function segmentName({timeline: timeline, number: number}, segmentBytes) {
const perWord = lowWord / segmentBytes;
return [ timeline, Math.floor(number / perWord), number % perWord ].map(part => part.toString(16).toUpperCase().padStart(8, "0")).join("");
}
function segmentOf(lsn, segmentBytes) {
return Number(lsn / BigInt(segmentBytes));
}
function segmentStart(number, segmentBytes) {
return BigInt(number) * BigInt(segmentBytes);
}
function parseLsn(text) {
const match = /^([0-9A-Fa-f]{1,8})\/([0-9A-Fa-f]{1,8})$/.exec(text);
return match ? BigInt(`0x${match[1]}`) << 32n | BigInt(`0x${match[2]}`) : undefined;
}
function formatLsn(lsn) {
return [ lsn >> 32n, lsn & 0xffffffffn ].map(part => part.toString(16).toUpperCase()).join("/");
}
function checkedLsn(text) {
return /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/.exec(String(text))?.[0] ?? null;
}
}
};


