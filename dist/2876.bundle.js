"use strict";

exports.id = 2876;

exports.ids = [ 2876 ];

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
39637: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => absenceOf,
c: () => refuseAbsent
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63777);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23828);
function absenceOf(volume) {
if (!volume.present) return volume.absence ?? {
what: "it is not mounted",
help: "Mount it."
};
const pgdata = (0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(volume.path);
try {
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(pgdata).isDirectory()) return undefined;
return {
what: `${pgdata} is not a folder`,
help: "Put the folder back."
};
} catch (error) {
const code = error.code;
const what = code === "ENOENT" ? `the folder ${pgdata} does not exist` : `${pgdata} can't be read (${code})`;
return {
what: what,
help: "Put the folder back, or mount its file system."
};
}
}
function refuseAbsent({volume: volume, of: of}, verb) {
const absence = absenceOf(volume);
if (!absence) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("conflict", "data-missing", `The data of ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.gK)(of)} can't be read: ${absence.what}.`, `${absence.help} Or force it to ${verb} the branch anyway. Nothing was changed.`);
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
function isLate({every: every}, {taken: taken, since: since}, now) {
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
68587: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => fullDisk
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
function fullDisk(said, what, storage) {
if (/Disk quota exceeded/.test(said)) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "disk-limit", `The server of ${what} did not start: the branch has reached its disk limit.`, `Raise the limit and start the branch again, or reset the branch.`);
}
if (!/No space left on device/.test(said)) return undefined;
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-space", `The server of ${what} did not start: ${storage.pool} is full.`, "Free some space, then start it again. `velo doctor` shows what uses the space.");
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
const text = (0, _host_plain_file_js__WEBPACK_IMPORTED_MODULE_1__.b)((0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(from, fileName), limit)?.toString("latin1") ?? "";
(0, _write_inside_js__WEBPACK_IMPORTED_MODULE_2__.M)(to, fileName, {
text: text,
user: user
});
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
23828: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
EH: () => isProcessFile,
Fg: () => settingArguments,
Gs: () => logOf,
KF: () => confOf,
Yi: () => writeServerFiles,
fF: () => removeProcessFiles,
jl: () => writeWalPrograms,
po: () => pgdataOf
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
var node_os__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
var _session_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13221);
var _wal_archive_program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57748);
var _wal_restore_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93632);
const pgdataOf = volume => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(volume, "pgdata");
const confOf = volume => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(volume, "velo", "conf");
const logOf = volume => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(volume, "velo", "server.log");
function settingArguments(settings) {
return Object.entries(settings).flatMap(([name, value]) => [ "-c", `${name}=${value}` ]);
}
function writeServerFiles(volume, options) {
const folder = confOf(volume);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, {
recursive: true,
mode: 493
});
const hba = [ "# Written by velo at every start. Only velo itself may use the private socket.", `local all ${_session_credentials_js__WEBPACK_IMPORTED_MODULE_3__.AV} peer map=velo`, ...options.clients.map(address => `host all all ${address} scram-sha-256`) ];
const names = options.user ? [ "root", (0, node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username ] : [ "root", (0, 
node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username, "postgres" ];
const ident = [ ...new Set(names) ].map(name => `velo "${name}" ${_session_credentials_js__WEBPACK_IMPORTED_MODULE_3__.AV}`);
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "pg_hba.conf"), hba);
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "pg_ident.conf"), ident);
const {uid: uid, gid: gid} = options.user ?? {
uid: process.getuid?.() ?? 0,
gid: process.getgid?.() ?? 0
};
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "passwd"), [ "root:x:0:0:root:/:/bin/sh", `postgres:x:${uid}:${gid}:postgres:/:/bin/sh` ]);
}
function writeWalPrograms(volume) {
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(confOf(volume), "archive"), [ _wal_archive_program_js__WEBPACK_IMPORTED_MODULE_4__.xp ]);
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(confOf(volume), "restore"), [ _wal_restore_program_js__WEBPACK_IMPORTED_MODULE_5__.H ]);
}
function replace(path, lines) {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${path}.new`, `${lines.join("\n")}\n`, {
mode: 420
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(`${path}.new`, path);
}
function removeProcessFiles(pgdata) {
for (const name of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(pgdata)) {
if (!isProcessFile(name)) continue;
try {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(pgdata, name), {
force: true
});
} catch {}
}
}
const isProcessFile = name => name.startsWith("postmaster.") || name.startsWith(".s.PGSQL.");
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
57748: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
qb: () => archiveCommand,
xp: () => archiveProgram
});
var _command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70881);
const archiveProgram = `# Archives one file of pg_wal. Written by velo; do not change it.\nset -u\numask 077\nLC_ALL=C\nPATH=\${PATH:+$PATH:}/usr/bin:/bin\nexport LC_ALL PATH\n[ $# -eq 5 ] || exit 1\nfolder=$1 floor=$2 backlog=$3 source=$4 name=$5\ngiven_up=\n\n# Whether $1 is $2 hexadecimal digits.\nhex() {\n  case $1 in *[!0123456789ABCDEF]*) return 1 ;; esac\n  [ \${#1} -eq "$2" ]\n}\n\nkind=other\ncase $name in\n  *.history) hex "\${name%.history}" 8 ;;\n  *.partial) hex "\${name%.partial}" 24 ;;\n  *.*.backup) base=\${name%.backup}; hex "\${base%.*}" 24 && hex "\${base##*.}" 8 ;;\n  *) kind=segment; hex "$name" 24 ;;\nesac || { echo "velo: not the name of a file to archive" >&2; exit 1; }\n\n# The name has the process id: an archiver that outlived its killed server must not publish what this one writes.\nfinal=$folder/$name\ntemporary=$folder/.tmp-$name.$$\n\n# As well as it can, as the folder may be full, read-only or gone. noclobber opens with O_EXCL, which follows no link.\nrecord() {\n  rm -f "$folder/.tmp-failed" "$temporary"\n  (set -C; echo "$(date +%s) $name $1" >"$folder/.tmp-failed") && mv -f "$folder/.tmp-failed" "$folder/failed"\n}\n\nfail() {\n  echo "velo: $name was not archived: $1" >&2\n  record "$1" 2>/dev/null\n  [ -n "$given_up" ] || exit 1\n  exit 0\n}\n\ngive_up() {\n  given_up=yes\n  # A .history or .backup is small: it is tried all the same.\n  [ $kind = segment ] || return 0\n  (set -C; : >"$final.lost") 2>/dev/null\n  fail "$1"\n}\n\nsucceed() {\n  # Names are only durable with their folder. An old busybox ignores the argument and flushes everything.\n  sync "$folder" 2>/dev/null || sync\n  rm -f "$folder/failed" "$final.lost" 2>/dev/null\n  exit 0\n}\n\n# Whether the blocks of the source from $1 up to $2 are zeros. Of them and a z exactly the z must be left: after a\n# failed read there is more, and from a tool that is missing or fails there is less.\nzeros() {\n  [ "$({ { dd if="$source" bs=4096 skip="$1" count=$(($2 - $1)) || echo failed; printf z; } | tr -d '\\000' |\n    od -A n -t x1 -N 2; } 2>/dev/null)" = ' 7a' ]\n}\n\n# Whether file $1 of $2 bytes is file $3 of $4 bytes or more without zeros at its end.\nshortened() {\n  { cat "$1" && head -c $(($4 - $2)) /dev/zero; } 2>/dev/null | cmp -s - "$3"\n}\n\n[ -f "$source" ] && size=$(stat -c %s "$source") || fail no-source\nrm -f "$folder/.tmp-$name".* 2>/dev/null\n\nif [ -e "$final" ] || [ -L "$final" ]; then\n  [ -f "$final" ] && [ ! -L "$final" ] && have=$(stat -c %s "$final") || fail different\n  if [ "$have" -le "$size" ]; then\n    shortened "$final" "$have" "$source" "$size" || fail different\n  else\n    shortened "$source" "$size" "$final" "$have" || fail different\n  fi\n  succeed\nfi\n\n# Blocks free to this user, and their bytes.\nfree=$(stat -f -c '%a * %S' "$folder" 2>/dev/null) && [ $(($free)) -lt "$floor" ] && give_up below-floor\nset -- pg_wal/archive_status/*.ready\n[ $# -gt "$backlog" ] && give_up backlog\n\n# The end of what is not zeros, in blocks: most often within the first few, else by steps that grow, then by halves.\n# At least one block stays, as an empty file looks like a failure.\nblocks=$(((size + 4095) / 4096))\nif [ $kind = segment ] && [ $blocks -gt 1 ] && zeros $((blocks - 1)) $blocks; then\n  end=$((blocks - 1)) low=0 high=4\n  while [ $high -lt $end ] && ! zeros $high $end; do low=$high high=$((high * 16)); done\n  [ $high -lt $end ] || high=$end\n  blocks=$high low=$((low + 1))\n  while [ $low -lt $blocks ]; do\n    middle=$(((low + blocks) / 2))\n    if zeros $middle $blocks; then blocks=$middle; else low=$((middle + 1)); fi\n  done\nfi\n\n# dd says what failed; its own figures match none of these.\nsaid=$(dd if="$source" of="$temporary" bs=4096 count=$blocks conv=fsync 2>&1) || case $said in\n  *'No space left'* | *uota\\ exceeded*) fail full ;;\n  *'Read-only file system'*) fail read-only ;;\n  *'Permission denied'*) fail no-access ;;\n  *'No such file'*) fail no-folder ;;\n  *) fail copy-failed ;;\nesac\n# Unlike mv, ln never replaces a file.\nln "$temporary" "$final" 2>/dev/null || fail not-published\nrm -f "$temporary"\nsucceed\n`;
const archiveFailures = null && [ "different", "below-floor", "backlog", "full", "read-only", "no-access", "no-folder", "no-source", "copy-failed", "not-published" ];
function archiveCommand(paths) {
const {program: program, folder: folder, floorBytes: floorBytes, backlogSegments: backlogSegments} = paths;
return (0, _command_line_js__WEBPACK_IMPORTED_MODULE_0__.a)([ program, folder, String(floorBytes), String(backlogSegments) ], [ "%p", "%f" ]);
}
},
70881: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
a: () => commandLine
});
function commandLine(words, placeholders) {
const quoted = words.map(word => `'${word.replaceAll("'", `'"'"'`).replaceAll("%", "%%")}'`);
return [ "sh", ...quoted, ...placeholders.map(placeholder => `"${placeholder}"`) ].join(" ");
}
},
93632: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
H: () => restoreProgram,
O: () => restoreCommand
});
var _command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70881);
const restoreProgram = `# Restores one file into pg_wal. Written by velo; do not change it.\nset -u\numask 077\nLC_ALL=C\nPATH=\${PATH:+$PATH:}/usr/bin:/bin\nexport LC_ALL PATH\n\nfail() {\n  echo "velo: $name was not restored: $1" >&2\n  exit 200\n}\n\nname=\${3-}\n[ $# -eq 4 ] || fail usage\nfolder=$1 segment=$2 target=$4\n\n[ -f "$folder/plan" ] || fail no-plan\ncase $name in '' | *[!0123456789ABCDEFabcdefghijklmnopqrstuvwxyz.]*) fail name ;; esac\nsource=$folder/$name\ngrep -F -x -q -e "$name" "$folder/plan"\ncase $? in\n  0) ;;\n  1) [ -e "$source" ] || [ -L "$source" ] || exit 1; fail not-in-plan ;;\n  *) fail no-plan ;;\nesac\n\n[ -f "$source" ] && [ ! -L "$source" ] && size=$(stat -c %s "$source") || fail missing\n# Only segments were shortened.\ncase $name in *.*) segment=$size ;; esac\n[ "$size" -gt 0 ] && [ "$size" -le "$segment" ] || fail size\nrm -f "$target"\n{ cat "$source" && head -c $((segment - size)) /dev/zero; } >"$target" || fail copy-failed\n[ "$(stat -c %s "$target")" = "$segment" ] || fail copy-failed\nexit 0\n`;
function restoreCommand(paths) {
const {program: program, folder: folder, segmentBytes: segmentBytes} = paths;
return (0, _command_line_js__WEBPACK_IMPORTED_MODULE_0__.a)([ program, folder, String(segmentBytes) ], [ "%f", "%p" ]);
}
}
};


