"use strict";

exports.id = 3800;

exports.ids = [ 3800, 1419 ];

exports.modules = {
...require("./shared.bundle.js"),
3800: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
walTroubles: () => walTroubles
});
var _bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75581);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22452);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30935);
var _catalog_idle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44564);
var _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47231);
var _wal_cleanup_limit_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63573);
var _wal_cleanup_may_exceed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50696);
var _wal_info_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9368);
const restartHelp = "If the server was started while it was not mounted, restart the branch afterwards.";
function walTroubles(place) {
const branches = (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.IT)(place.project).filter(({fault: fault}) => fault === undefined);
return [ ...branches.flatMap(branch => branchTroubles(place, branch)), ...tooMuch(place) ];
}
function branchTroubles(place, branch) {
const {record: record, of: of} = branch.current;
const archives = (0, _wal_info_js__WEBPACK_IMPORTED_MODULE_6__.infoOf)(place, branch);
const present = archives.find(({current: current}) => current);
const troubles = [];
const {archiveDir: archiveDir} = place.project.record;
if (present?.gone) troubles.push({
what: `${archiveDir} is not there, so its WAL is not archived`,
help: `Mount its disk. ${restartHelp}`
}); else if (record.archive !== null && (0, _catalog_idle_js__WEBPACK_IMPORTED_MODULE_2__.t1)(record)) {
const {failure: failure, noWindowSince: noWindowSince} = present ?? {};
const unrecoverable = noWindowSince ? `no window since ${noWindowSince}: it needs a new base` : "the present state could not be recovered: it needs a new base";
const isOpen = present?.windows.at(-1)?.to.at === null;
const what = failure ? `${failure.segment} (${failure.at}): ${failure.reason}` : isOpen ? undefined : unrecoverable;
const help = `Look at the archived WAL, and at the log.${archiveDir === null ? "" : ` ${restartHelp}`}`;
if (what !== undefined) troubles.push({
what: what,
help: help
});
}
const days = (0, _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_3__.VS)(place.project.record.policies);
const since = new Date(Date.now() - (days ?? 0) * 864e5).toISOString();
const lost = archives.map(({limitedUntil: limitedUntil}) => limitedUntil ?? "").sort();
const until = lost.at(-1) ?? "";
if (days !== undefined && until > since) troubles.push({
what: `moments until ${until} are lost: ${(0, _wal_cleanup_limit_text_js__WEBPACK_IMPORTED_MODULE_4__.P)(place)}${(0, 
_wal_cleanup_limit_text_js__WEBPACK_IMPORTED_MODULE_4__.Z)(place)}`,
help: "Give its WAL more space (`velo project set --wal-max`), or promise fewer days."
});
return troubles.map(trouble => ({
of: (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)(of),
...trouble
}));
}
function tooMuch(place) {
if (!(0, _wal_cleanup_may_exceed_js__WEBPACK_IMPORTED_MODULE_5__.U)(place)) return [];
const archives = (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.IT)(place.project).flatMap(branch => (0, 
_wal_info_js__WEBPACK_IMPORTED_MODULE_6__.infoOf)(place, branch));
const taken = archives.reduce((sum, archive) => sum + archive.bytes, 0);
if (taken <= (0, _wal_cleanup_may_exceed_js__WEBPACK_IMPORTED_MODULE_5__.m)(place)) return [];
const what = `it takes ${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_7__.e)(taken)}; ${(0, 
_wal_cleanup_limit_text_js__WEBPACK_IMPORTED_MODULE_4__.P)(place)}`;
return [ {
of: place.project.record.name,
what: what,
help: "`velo wal cleanup` deletes more; a new base may be needed."
} ];
}
},
28879: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
MD: () => units,
XZ: () => retention,
jH: () => periodOf,
xG: () => parseKeep
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
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
if (count === undefined) throw invalid(text, `${(0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(part)} is not a unit and a number`);
const unit = units.find(one => one === name);
if (unit === undefined) throw invalid(text, `there is no unit ${(0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(name)}`);
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
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-value", `The rule ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is not valid: ${why}.`, `Write units and numbers such as hourly=24,daily=7. Units: ${units.join(", ")}. Numbers: 0 to 9999.`);
}
},
43686: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
t: () => asksForMinimalWal
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34704);
var _alter_system_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51331);
var _includes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48856);
function asksForMinimalWal(pgdata) {
const set = (0, _alter_system_js__WEBPACK_IMPORTED_MODULE_2__.y)(pgdata).get("wal_level");
if (set !== undefined) return /minimal/i.test(set);
return (0, _includes_js__WEBPACK_IMPORTED_MODULE_3__.G)([ (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(pgdata, "postgresql.conf") ]).some(path => /^[ \t]*wal_level(?:[ \t]*=[ \t]*|[ \t]+)'?minimal/im.test((0, 
_host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_1__.b)(path, 1024 ** 2)?.toString("latin1") ?? ""));
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
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39486);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22452);
var _catalog_idle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44564);
var _retention_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28879);
const twiceMs = {
hourly: 2 * 36e5,
daily: 2 * 864e5,
weekly: 14 * 864e5,
monthly: 62 * 864e5,
yearly: 732 * 864e5
};
const readers = {
snapshots: policies => snapshotPolicy(policies),
wal: policies => walPolicy(policies),
"idle-stop": policies => (0, _catalog_idle_js__WEBPACK_IMPORTED_MODULE_3__.V4)(policies)
};
function changedPolicies(before, change) {
for (const [name, rule] of Object.entries(change)) {
const read = readers[name];
if (!read) throw unknownPolicy(name);
if (rule !== "") read({
[name]: rule
});
}
return Object.fromEntries(Object.entries({
...before,
...change
}).filter(([, rule]) => rule !== ""));
}
function snapshotPolicy({snapshots: snapshots}) {
if (snapshots === undefined) return undefined;
const keep = (0, _retention_js__WEBPACK_IMPORTED_MODULE_4__.xG)(snapshots.replaceAll(":", "="));
const every = _retention_js__WEBPACK_IMPORTED_MODULE_4__.MD.find(unit => (keep[unit] ?? 0) > 0);
if (every) return {
every: every,
keep: keep
};
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-value", `The policy ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(snapshots)} keeps no snapshot.`, "Give a number above 0, such as hourly:24,daily:7. An empty policy ends it.");
}
function walPolicy({wal: wal}) {
if (wal === undefined) return undefined;
const days = Math.floor((0, _contract_values_duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(wal, "The policy of WAL") / 864e5);
if (days >= 1) return days;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-value", `The policy ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(wal)} is shorter than a day.`, "Give whole days, such as 7d. An empty policy ends it.");
}
function isDue({every: every}, taken, now) {
return !taken.some(time => (0, _retention_js__WEBPACK_IMPORTED_MODULE_4__.jH)(every, new Date(time)) === (0, 
_retention_js__WEBPACK_IMPORTED_MODULE_4__.jH)(every, now));
}
function scheduledTimes({snapshots: snapshots}) {
return snapshots.filter(({record: record}) => record.scheduled).map(({record: record}) => record.createdAt);
}
function isLate({every: every}, {taken: taken, since: since}, now) {
const last = [ ...taken, since ].filter(time => time <= now.toISOString()).sort().at(-1);
return now.getTime() - Date.parse(last ?? since) > twiceMs[every];
}
function unknownPolicy(name) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-value", `There is no policy ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(name)}.`, "There are `snapshots`, such as snapshots=hourly:24,daily:7, `wal`, such as wal=7d, and `idle-stop`, such as idle-stop=2h.");
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
var _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34704);
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
const text = (0, _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_2__.b)(path, limits.bytes)?.toString("latin1") ?? "";
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
51331: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
n: () => keepAlterSystem,
y: () => alterSystem
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34704);
var _write_inside_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85627);
const fileName = "postgresql.auto.conf";
const limit = 1024 ** 2;
function alterSystem(pgdata) {
const text = (0, _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_1__.b)((0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(pgdata, fileName), limit)?.toString("utf8") ?? "";
return new Map([ ...text.matchAll(/^([A-Za-z_][\w.]*) = ('(?:[^'\n]|'')*')$/gm) ].map(([, name = "", value = ""]) => [ name, value ]));
}
function keepAlterSystem(from, to, user) {
const text = (0, _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_1__.b)((0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(from, fileName), limit)?.toString("latin1") ?? "";
(0, _write_inside_js__WEBPACK_IMPORTED_MODULE_2__.M)(to, fileName, {
text: text,
user: user
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
85627: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
M: () => writeInside
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
function writeInside(pgdata, name, {text: text, user: user}) {
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
95873: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
M_: () => roomAdvice,
kX: () => checkRoom,
mk: () => makeRoom
});
var _bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75581);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _contract_values_oldest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94569);
var _storage_space_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38042);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
async function checkRoom(storage) {
const {sizeBytes: sizeBytes, freeBytes: freeBytes} = storage.opened.capacity;
const floor = (0, _storage_space_js__WEBPACK_IMPORTED_MODULE_3__.f)(sizeBytes);
if (freeBytes >= floor) return;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-space", `${storage.pool} has ${(0, 
_bytes_js__WEBPACK_IMPORTED_MODULE_4__.e)(freeBytes)} free; ${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_4__.e)(floor)} must stay free, because databases stop when it is full.`, await roomAdvice(storage, floor - freeBytes));
}
async function roomAdvice(storage, needed) {
const branches = branchesOf(storage);
const known = branches.every(({ownBytes: ownBytes}) => ownBytes !== null);
const inBranches = branches.reduce((sum, {ownBytes: ownBytes}) => sum + (ownBytes ?? 0), 0);
const [other] = known && inBranches < needed ? await storage.others() : [];
if (other && other.bytes > inBranches) return `${other.name} takes ${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_4__.e)(other.bytes)} and was not created by velo: free some space there, or make the pool larger.`;
const named = known && inBranches < needed ? "" : (0, _contract_values_oldest_js__WEBPACK_IMPORTED_MODULE_5__.o)(branches);
return named ? `Delete a branch that is not needed; the oldest are ${named}.` : "Make the pool larger.";
}
function branchesOf(storage) {
return [ ...(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened).values() ].flatMap(({record: record, branches: branches}) => [ ...branches.values() ].flatMap(({name: name, current: current}) => current && name !== _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.SI ? [ {
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
}
};
