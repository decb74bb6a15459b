"use strict";

exports.id = 2028;

exports.ids = [ 2028 ];

exports.modules = {
75581: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
e: () => bytes
});
const sizes = [ "B", "kB", "MB", "GB", "TB", "PB" ];
function bytes(count) {
if (count === null) return "–";
let step = 0;
let value = count;
while (value >= 1023.95 && step < sizes.length - 1) {
value /= 1024;
step += 1;
}
return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1).replace(/\.0$/, "")} ${sizes[step]}`;
}
},
61116: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => performOn,
v: () => makeVelo
});
var _operations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77939);
function makeVelo(perform, close) {
const methods = _operations_js__WEBPACK_IMPORTED_MODULE_0__.qj.map(name => [ name, (request = {}, operation = {}) => perform(name, request, operation) ]);
return {
...Object.fromEntries(methods),
close: close
};
}
function performOn(velo, ...[name, request, operation]) {
const method = velo[name];
return method(request, operation);
}
},
63777: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
SI: () => mainBranch,
TL: () => quoted,
at: () => branchName,
gK: () => formatBranch,
j1: () => projectName
});
var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
const pattern = /^[a-z][a-z0-9_-]{0,62}$/;
function projectName(text) {
return checkedName("project", text);
}
function branchName(text) {
const slash = text.indexOf("/");
if (slash < 0) {
const suggestion = pattern.test(text) ? ` such as \`${text}/main\`` : "";
throw invalid(`${quoted(text)} is not the name of a branch`, `Write project/branch${suggestion}.`);
}
return {
project: checkedName("project", text.slice(0, slash)),
branch: checkedName("branch", text.slice(slash + 1))
};
}
function formatBranch(name) {
return `${name.project}/${name.branch}`;
}
const mainBranch = "main";
function checkedName(what, text) {
if (pattern.test(text)) return text;
const reason = text.length > 63 ? `has ${text.length} characters` : text === "" ? "is empty" : "is not a valid name";
throw invalid(`The ${what} name ${quoted(text)} ${reason}`, "A name has 1 to 63 lower-case letters, digits, `-` and `_`, and starts with a letter.");
}
function invalid(message, hint) {
return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-name", `${message}.`, hint);
}
function quoted(text) {
return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text).replace(/[\u007f-\u{10ffff}]/gu, c => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
}
},
77939: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ms: () => entryOf,
qj: () => operationNames,
zU: () => operations
});
const answering = () => entry => entry;
const branchOperations = {
createBranch: answering()({
does: "create branches",
request: ({object: object, word: word, maybe: maybe, oneOf: oneOf, flag: flag, labels: labels, limits: limits, count: count, expect: expect, maxBranches: maxBranches, moment: moment}) => object({
branch: word,
parent: maybe(word),
from: maybe(word),
...moment,
ttl: maybe(word),
ifExists: maybe(oneOf([ "fail", "reuse", "reset" ])),
start: maybe(flag),
owner: maybe(word),
labels: maybe(labels),
limits: maybe(limits),
listen: maybe(word),
walSenders: maybe(count),
expect: maybe(expect),
maxBranches: maybe(maxBranches),
bind: maybe(word)
}),
jobs: true,
streams: true,
reads: false,
startsServer: true,
owner: "both"
}),
listBranches: answering()({
does: "list branches",
request: ({object: object, word: word, maybe: maybe, labels: labels, flag: flag}) => object({
project: maybe(word),
owner: maybe(word),
repository: maybe(word),
labels: maybe(labels),
expired: maybe(flag),
sizes: maybe(flag)
}),
jobs: true,
streams: false,
reads: true,
owner: "given"
}),
getBranch: answering()({
does: "see branches",
request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
branch: word,
expect: maybe(expect)
}),
jobs: true,
streams: false,
reads: true,
owner: "expected"
}),
deleteBranch: answering()({
does: "delete branches",
request: ({object: object, word: word, maybe: maybe, flag: flag, expect: expect}) => object({
branch: word,
force: maybe(flag),
expect: maybe(expect)
}),
jobs: true,
streams: true,
reads: false,
owner: "expected"
}),
resetBranch: answering()({
does: "reset branches",
request: ({object: object, word: word, maybe: maybe, flag: flag, labels: labels, expect: expect, moment: moment}) => object({
branch: word,
force: maybe(flag),
from: maybe(word),
...moment,
ofParent: maybe(flag),
undo: maybe(flag),
keepOld: maybe(word),
ttl: maybe(word),
owner: maybe(word),
labels: maybe(labels),
expect: maybe(expect)
}),
jobs: true,
streams: true,
reads: false,
owner: "expected"
}),
promoteBranch: answering()({
does: "promote branches",
request: ({object: object, word: word, maybe: maybe, flag: flag, expect: expect}) => object({
branch: word,
force: maybe(flag),
keepOld: maybe(word),
expect: maybe(expect)
}),
jobs: false,
streams: true,
reads: false,
owner: "expected"
}),
renameBranch: answering()({
does: "rename branches",
request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
branch: word,
to: word,
expect: maybe(expect)
}),
jobs: false,
streams: true,
reads: false,
owner: "expected"
}),
startBranch: answering()({
does: "start branches",
request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
branch: word,
expect: maybe(expect)
}),
jobs: false,
streams: true,
reads: false,
startsServer: true
}),
stopBranch: answering()({
does: "stop branches",
request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
branch: word,
expect: maybe(expect)
}),
jobs: false,
streams: true,
reads: false
}),
restartBranch: answering()({
does: "restart branches",
request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
branch: word,
expect: maybe(expect)
}),
jobs: false,
streams: true,
reads: false
}),
startAll: answering()({
does: "start all branches",
request: ({object: object, maybe: maybe, words: words}) => object({
branches: maybe(words)
}),
jobs: false,
streams: true,
reads: false
}),
setBranch: answering()({
does: "change branches",
request: ({object: object, word: word, maybe: maybe, labels: labels, limits: limits, count: count, flag: flag, expect: expect}) => object({
branch: word,
ttl: maybe(word),
labels: maybe(labels),
owner: maybe(word),
limits: maybe(limits),
walSenders: maybe(count),
archive: maybe(flag),
expect: maybe(expect)
}),
jobs: true,
streams: true,
reads: false,
owner: "expected"
}),
branchPassword: answering()({
does: "see the passwords of branches",
request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
branch: word,
user: maybe(word),
database: maybe(word),
expect: maybe(expect)
}),
jobs: true,
streams: true,
reads: ({user: user}) => user === undefined,
owner: "expected"
}),
branchLogs: answering()({
does: "read the logs of branches",
request: ({object: object, word: word, maybe: maybe, count: count, expect: expect}) => object({
branch: word,
after: maybe(word),
lines: maybe(count),
expect: maybe(expect)
}),
jobs: true,
streams: false,
reads: true,
owner: "expected"
})
};
const hostOperations = {
status: answering()({
does: "see the host's status",
request: ({object: object}) => object({}),
jobs: false,
streams: false,
reads: true
}),
doctor: answering()({
does: "check the host",
request: ({object: object, maybe: maybe, flag: flag}) => object({
repair: maybe(flag)
}),
jobs: true,
streams: true,
reads: ({repair: repair}) => !repair
}),
repair: answering()({
does: "repair the host",
request: ({object: object}) => object({}),
jobs: false,
streams: true,
reads: false
}),
machine: answering()({
does: "ask for the host's name",
request: ({object: object}) => object({}),
jobs: true,
streams: false,
reads: true
})
};
const projectOperations = {
createProject: answering()({
does: "create projects",
request: ({object: object, word: word, maybe: maybe, count: count, oneOf: oneOf, flag: flag, storage: storage, postgres: postgres}) => object({
name: word,
pgVersion: maybe(count),
image: maybe(word),
pool: maybe(word),
network: maybe(oneOf([ "auto", "host", "isolated" ])),
storage: maybe(storage),
postgres: maybe(postgres),
locale: maybe(word),
icuLocale: maybe(word),
encoding: maybe(word),
repository: maybe(word),
archive: maybe(flag)
}),
jobs: false,
streams: true,
reads: false,
startsServer: true
}),
listProjects: answering()({
does: "list projects",
request: ({object: object}) => object({}),
jobs: false,
streams: false,
reads: true
}),
getProject: answering()({
does: "see projects",
request: ({object: object, word: word}) => object({
name: word
}),
jobs: false,
streams: false,
reads: true
}),
deleteProject: answering()({
does: "delete projects",
request: ({object: object, word: word, maybe: maybe, flag: flag}) => object({
name: word,
force: maybe(flag)
}),
jobs: false,
streams: true,
reads: false
}),
renameProject: answering()({
does: "rename projects",
request: ({object: object, word: word}) => object({
name: word,
to: word
}),
jobs: false,
streams: true,
reads: false
}),
setProject: answering()({
does: "change projects",
request: ({object: object, word: word, maybe: maybe, limits: limits, flag: flag, labels: labels}) => object({
name: word,
image: maybe(word),
limits: maybe(limits),
policies: maybe(labels),
repository: maybe(word),
force: maybe(flag)
}),
jobs: false,
streams: true,
reads: false
})
};
const snapshotOperations = {
createSnapshot: answering()({
does: "take snapshots",
request: ({object: object, word: word, maybe: maybe, flag: flag, expect: expect}) => object({
branch: word,
label: maybe(word),
pin: maybe(flag),
expect: maybe(expect),
shared: maybe(flag)
}),
jobs: true,
streams: true,
reads: false,
owner: "expected"
}),
listSnapshots: answering()({
does: "list snapshots",
request: ({object: object, word: word, maybe: maybe, flag: flag, expect: expect}) => object({
branch: maybe(word),
project: maybe(word),
expect: maybe(expect),
shared: maybe(flag)
}),
jobs: true,
streams: false,
reads: true,
owner: "expected"
}),
getSnapshot: answering()({
does: "see snapshots",
request: ({object: object, word: word}) => object({
id: word
}),
jobs: false,
streams: false,
reads: true
}),
setSnapshot: answering()({
does: "change snapshots",
request: ({object: object, word: word, maybe: maybe, flag: flag}) => object({
id: word,
label: maybe(word),
pinned: maybe(flag)
}),
jobs: false,
streams: true,
reads: false
}),
deleteSnapshot: answering()({
does: "delete snapshots",
request: ({object: object, word: word, maybe: maybe, flag: flag}) => object({
id: word,
force: maybe(flag)
}),
jobs: false,
streams: true,
reads: false
}),
cleanupSnapshots: answering()({
does: "clean up snapshots",
request: ({object: object, word: word, maybe: maybe, flag: flag, count: count, expect: expect}) => object({
branch: maybe(word),
days: maybe(count),
keep: maybe(word),
dryRun: maybe(flag),
expect: maybe(expect),
shared: maybe(flag)
}),
jobs: true,
streams: true,
reads: ({dryRun: dryRun}) => dryRun === true,
owner: "expected"
}),
applyPolicies: answering()({
does: "apply the policies of projects",
request: ({object: object, maybe: maybe, flag: flag}) => object({
dryRun: maybe(flag)
}),
jobs: false,
streams: true,
reads: ({dryRun: dryRun}) => dryRun === true
})
};
const walOperations = {
walInfo: answering()({
does: "see archived WAL",
request: ({object: object, word: word, maybe: maybe, expect: expect, flag: flag}) => object({
branch: maybe(word),
expect: maybe(expect),
shared: maybe(flag)
}),
jobs: true,
streams: false,
reads: true,
owner: "expected"
}),
walCleanup: answering()({
does: "clean up archived WAL",
request: ({object: object, word: word, maybe: maybe, count: count, flag: flag, expect: expect}) => object({
branch: word,
days: maybe(count),
dryRun: maybe(flag),
force: maybe(flag),
expect: maybe(expect),
shared: maybe(flag)
}),
jobs: true,
streams: true,
reads: ({dryRun: dryRun}) => dryRun === true,
owner: "expected"
}),
checkRestore: answering()({
does: "check recovery",
request: ({object: object, word: word, maybe: maybe}) => object({
project: maybe(word),
maxAge: maybe(word)
}),
jobs: true,
streams: true,
reads: false,
startsServer: true
})
};
const operations = {
...projectOperations,
...branchOperations,
...snapshotOperations,
...walOperations,
...hostOperations
};
function entryOf(name) {
return operations[name];
}
const operationNames = Object.keys(operations);
},
89491: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ad: () => isNeeded,
Hh: () => catalogOf,
IW: () => branchNamed,
JL: () => projectNamed,
LU: () => childrenOf,
XO: () => snapshotsOf,
a5: () => portsOf,
c7: () => formatGeneration,
ev: () => usersOf,
gZ: () => subtreeOf,
wP: () => isWhole,
xi: () => generationsOf
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31674);
var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84336);
function catalogOf(inventory, now = (new Date).toISOString()) {
const catalog = new Map;
for (const stored of inventory.projects) {
const {record: record, fault: fault} = (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.Wh)(stored);
const misplaced = fault === undefined && record.id !== (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__.TH)(stored.name) ? "its mark `id` belongs to another project" : fault;
catalog.set(stored.name, {
key: stored.name,
record: record,
branches: new Map,
snapshots: [],
fault: misplaced
});
}
for (const stored of inventory.snapshots) catalog.get(stored.project)?.snapshots.push(snapshotOf(stored));
const turnOf = ({marks: marks}) => Number(marks.turn ?? 0) || 0;
const volumes = [ ...inventory.volumes ].sort((a, b) => turnOf(b) - turnOf(a) || b.generation - a.generation);
for (const volume of volumes) {
const project = catalog.get(volume.project);
if (project) addGeneration(project, volume, now);
}
for (const {branches: branches, snapshots: snapshots} of catalog.values()) {
for (const branch of branches.values()) finishDeletion(branch);
snapshots.sort((a, b) => a.record.createdAt < b.record.createdAt ? 1 : -1);
}
return catalog;
}
function snapshotOf(stored) {
const {record: record, fault: fault} = (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.RA)(stored);
return {
stored: stored,
record: record,
fault: fault ?? (record.id === stored.id ? undefined : "its mark `id` is of another")
};
}
function addGeneration(project, volume, now) {
const id = (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__.TH)(volume.branch);
const {record: record, fault: fault} = (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.pG)(isUnrecorded(volume) ? {
...volume,
marks: unrecorded(volume.branch)
} : volume);
const of = {
project: project.record.name,
branch: record.name
};
const branch = project.branches.get(id) ?? {
id: id,
project: project.record.name,
name: record.name,
current: undefined,
retired: [],
remains: [],
fault: undefined
};
project.branches.set(id, branch);
branch.fault ??= project.fault ?? fault ?? (record.id === id ? undefined : "its mark `id` belongs to another branch");
const generation = {
volume: volume,
record: record,
of: of
};
if (!branch.current && (record.phase === "ready" || branch.fault !== undefined)) {
branch.current = generation;
branch.name = record.name;
} else if (branch.current && record.phase === "ready" && isNeeded(project, generation, now)) {
branch.retired.push({
...generation,
of: branch.current.of
});
} else branch.remains.push(generation);
}
function isNeeded({snapshots: snapshots}, {volume: volume, record: record}, now = (new Date).toISOString()) {
const key = (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__.O$)(volume);
return record.keptUntil !== null && record.keptUntil > now || snapshots.some(({stored: {on: on}}) => on !== null && (0, 
_storage_storage_js__WEBPACK_IMPORTED_MODULE_1__.O$)(on) === key);
}
function isUnrecorded({marks: marks}) {
return marks.phase === "new" && marks.id === undefined;
}
function unrecorded(branch) {
const never = new Date(0).toISOString();
return (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.X$)({
id: (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__.TH)(branch),
name: (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__._Y)(branch),
phase: "new",
wanted: "stopped",
port: 0,
createdAt: never,
takenAt: never,
prepared: false,
walSenders: 0,
turn: 0
});
}
function finishDeletion(branch) {
const deleting = branch.remains.find(({record: record}) => record.phase === "deleting");
if (!deleting || !branch.current || branch.fault !== undefined) return;
if (deleting.record.turn < branch.current.record.turn) return;
branch.remains.push(branch.current, ...branch.retired);
branch.current = undefined;
branch.retired = [];
}
function isWhole(project) {
return branchNamed(project, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.SI)?.current !== undefined;
}
function generationsOf({current: current, retired: retired, remains: remains}) {
return [ ...current ? [ current ] : [], ...retired, ...remains ];
}
function snapshotsOf(project, branchId) {
return project.snapshots.filter(({record: record}) => record.branch === branchId);
}
function usersOf(project, snapshotId) {
return [ ...project.branches.values() ].filter(({current: current}) => current?.record.source === snapshotId).sort((a, b) => a.name < b.name ? -1 : 1);
}
function projectNamed(catalog, name) {
const named = [ ...catalog.values() ].filter(({record: record}) => record.name === name);
return oldest(named.filter(isWhole)) ?? oldest(named);
}
function branchNamed(project, name) {
const named = [ ...project.branches.values() ].filter(branch => branch.name === name);
const first = branches => oldest(branches.flatMap(branch => [ branch.current ?? branch.remains[0] ].map(each => ({
branch: branch,
...each
}))));
return (first(named.filter(({current: current}) => current)) ?? first(named))?.branch;
}
function oldest(all) {
return all.sort((a, b) => (a.record?.createdAt ?? "") < (b.record?.createdAt ?? "") ? -1 : 1)[0];
}
function childrenOf(project, id) {
return [ ...project.branches.values() ].filter(branch => branch.current?.record.parent === id).sort((a, b) => a.name < b.name ? -1 : 1);
}
function subtreeOf(project, branch) {
return [ ...childrenOf(project, branch.id).flatMap(child => subtreeOf(project, child)), branch ];
}
function portsOf(catalog) {
const ports = new Set;
for (const {branches: branches} of catalog.values()) {
for (const branch of branches.values()) for (const {record: record} of generationsOf(branch)) if (record.port > 0) ports.add(record.port);
}
return ports;
}
function formatGeneration({of: of, volume: volume}) {
return `${(0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)(of)}.${volume.generation}`;
}
},
84336: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
X$: () => branchMarks,
mH: () => nothingCleaned,
$N: () => projectKey,
on: () => projectMarks,
pG: () => readBranch,
Wh: () => readProject,
RA: () => readSnapshot,
nr: () => snapshotMarks
});
var drivers = __webpack_require__(26822);
var storage = __webpack_require__(31674);
var names = __webpack_require__(63777);
function writeMarks(layout, record) {
const marks = {};
for (const field of Object.keys(record)) {
const [mark, kind] = layout[field];
if (record[field] !== undefined) marks[mark] = kind.write(record[field]);
}
return marks;
}
function readMarks(layout, marks) {
const record = {};
let fault;
for (const field of Object.keys(layout)) {
const [mark, kind] = layout[field];
const text = marks[mark] ?? "";
try {
record[field] = kind.read(text);
} catch {
record[field] = text;
fault ??= `its mark \`${mark}\` is ${text === "" ? "missing" : (0, names.TL)(text)}, which this velo does not know`;
}
}
return {
record: record,
fault: fault
};
}
function marks_text(pattern = /./s) {
return {
write: value => value,
read: written => checked(written, pattern.test(written))
};
}
function oneOf(...words) {
return {
write: value => value,
read: written => checked(written, words.includes(written))
};
}
function optional(kind) {
return {
write: value => value === null ? "" : kind.write(value),
read: written => written === "" ? null : kind.read(written)
};
}
const count = {
write: String,
read: written => Number(checked(written, /^(0|[1-9][0-9]{0,8})$/.test(written)))
};
const time = {
write: value => value,
read: written => checked(written, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(written))
};
const yesNo = {
write: value => value ? "yes" : "no",
read: written => checked(written, written === "yes" || written === "no") === "yes"
};
function json(empty, isKnown, keys) {
return {
write: value => {
const written = JSON.stringify(value);
return written === JSON.stringify(empty) ? "" : written;
},
read: written => {
if (written === "") return {
...empty
};
const value = JSON.parse(written);
if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(written);
const entries = Object.entries(value);
if (!entries.every(([key, each]) => isKnown(each) && (keys?.includes(key) ?? true))) throw new Error(written);
return {
...empty,
...value
};
}
};
}
const list = {
write: value => value.length === 0 ? "" : JSON.stringify(value),
read: written => {
if (written === "") return [];
const value = JSON.parse(written);
if (!Array.isArray(value) || !value.every(each => typeof each === "string")) throw new Error(written);
return value;
}
};
function checked(written, known) {
if (!known) throw new Error(written);
return written;
}
const nothingCleaned = {
slots: 0,
subscriptions: 0,
preparedTransactions: 0
};
const record_name = marks_text(/^[a-z][a-z0-9_-]{0,62}$/);
const id = marks_text(/^[0-9a-f]{16}$/);
const isText = value => typeof value === "string";
const isAmount = value => typeof value === "number" && value >= 0;
const amountOrNone = value => value === null || isAmount(value);
const lsn = marks_text(/^[0-9A-F]+\/[0-9A-F]+$/);
const sizing = optional(json({
buffers: 0,
connections: 0
}, isAmount, [ "buffers", "connections" ]));
const historyPoint = optional(json({
generation: 0,
xid: 0
}, isAmount, [ "generation", "xid" ]));
const projectLayout = {
id: [ "id", id ],
name: [ "name", record_name ],
postgres: [ "postgres", oneOf(...drivers.e3) ],
image: [ "image", optional(marks_text()) ],
imageId: [ "image-id", optional(marks_text()) ],
imageDigest: [ "image-digest", optional(marks_text()) ],
pgVersion: [ "pg-version", count ],
network: [ "network", optional(oneOf("host", "isolated")) ],
uid: [ "uid", optional(count) ],
locale: [ "locale", marks_text() ],
icuLocale: [ "icu-locale", optional(marks_text()) ],
encoding: [ "encoding", marks_text() ],
bound: [ "bound", optional(marks_text()) ],
policies: [ "policies", json({}, isText) ],
limits: [ "limits", json({}, amountOrNone, [ "disk", "memory", "cpus", "pids" ]) ],
createdAt: [ "created", time ]
};
const branchLayout = {
id: [ "id", id ],
name: [ "name", record_name ],
phase: [ "phase", oneOf("new", "ready", "deleting") ],
wanted: [ "wanted", oneOf("running", "stopped") ],
parent: [ "parent", optional(id) ],
port: [ "port", count ],
owner: [ "owner", optional(marks_text()) ],
labels: [ "labels", json({}, isText) ],
createdAt: [ "created", time ],
takenAt: [ "taken", time ],
expiresAt: [ "expires", optional(time) ],
prepared: [ "prepared", yesNo ],
cleaned: [ "cleaned", json(nothingCleaned, isAmount, Object.keys(nothingCleaned)) ],
roles: [ "roles", list ],
lsn: [ "lsn", optional(lsn) ],
database: [ "database", optional(marks_text()) ],
walSenders: [ "wal-senders", count ],
turn: [ "turn", count ],
keptUntil: [ "kept", optional(time) ],
previous: [ "previous", optional(count) ],
source: [ "source", optional(id) ],
archive: [ "archive", optional(id) ],
servedFrom: [ "served", optional(time) ],
limits: [ "limits", json({}, amountOrNone, [ "disk", "memory", "cpus", "pids" ]) ],
sizing: [ "sizing", sizing ],
parentAt: [ "taken-at", historyPoint ]
};
const snapshotLayout = {
id: [ "id", id ],
branch: [ "branch", id ],
generation: [ "generation", count ],
label: [ "label", optional(marks_text()) ],
pinned: [ "pinned", yesNo ],
scheduled: [ "scheduled", yesNo ],
createdAt: [ "created", time ],
lsn: [ "lsn", optional(lsn) ],
sizing: [ "sizing", sizing ],
at: [ "taken-at", historyPoint ],
base: [ "base", yesNo ],
archive: [ "archive", optional(id) ],
redo: [ "redo", optional(lsn) ],
timeline: [ "timeline", optional(count) ],
endAt: [ "end", optional(time) ]
};
function projectMarks(record) {
return writeMarks(projectLayout, record);
}
function branchMarks(record) {
return writeMarks(branchLayout, record);
}
function snapshotMarks(record) {
return writeMarks(snapshotLayout, record);
}
function readProject({marks: marks}) {
return readMarks(projectLayout, marks);
}
function readBranch({marks: marks}) {
return readMarks(branchLayout, marks);
}
function readSnapshot({marks: marks}) {
return readMarks(snapshotLayout, marks);
}
function projectKey({name: name, id: id}) {
return (0, storage.pX)(name, id);
}
},
62028: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
openEngine: () => openEngine
});
var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
var _contract_make_velo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61116);
var _store_site_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79592);
const projects = () => Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(2777) ]).then(__webpack_require__.bind(__webpack_require__, 32777));
const readProjects = () => Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(3720) ]).then(__webpack_require__.bind(__webpack_require__, 83720));
const branches = () => Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(9918) ]).then(__webpack_require__.bind(__webpack_require__, 89918));
const running = () => Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(4277), __webpack_require__.e(5493) ]).then(__webpack_require__.bind(__webpack_require__, 75493));
const snapshots = () => Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(3276) ]).then(__webpack_require__.bind(__webpack_require__, 13276));
const names = () => Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(4277), __webpack_require__.e(5493), __webpack_require__.e(3822) ]).then(__webpack_require__.bind(__webpack_require__, 83822));
const works = {
createProject: async () => (await projects()).createProject,
listProjects: async () => (await readProjects()).listProjects,
getProject: async () => (await readProjects()).getProject,
deleteProject: async () => (await projects()).deleteProject,
renameProject: async () => (await names()).renameProject,
setProject: async () => (await Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(5818) ]).then(__webpack_require__.bind(__webpack_require__, 25818))).setProject,
createBranch: async () => (await Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(4277), __webpack_require__.e(5493), __webpack_require__.e(9988), __webpack_require__.e(9047), __webpack_require__.e(2485) ]).then(__webpack_require__.bind(__webpack_require__, 79047))).createBranch,
listBranches: async () => (await branches()).listBranches,
getBranch: async () => (await branches()).getBranch,
deleteBranch: async () => (await Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(7399) ]).then(__webpack_require__.bind(__webpack_require__, 17399))).deleteBranch,
resetBranch: async () => (await Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(9988), __webpack_require__.e(7607) ]).then(__webpack_require__.bind(__webpack_require__, 97607))).resetBranch,
promoteBranch: async () => (await Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(9242) ]).then(__webpack_require__.bind(__webpack_require__, 69242))).promoteBranch,
renameBranch: async () => (await names()).renameBranch,
startBranch: async () => (await running()).startBranch,
stopBranch: async () => (await running()).stopBranch,
restartBranch: async () => (await running()).restartBranch,
startAll: async () => (await running()).startAll,
setBranch: async () => (await Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(4277), __webpack_require__.e(5493), __webpack_require__.e(7454) ]).then(__webpack_require__.bind(__webpack_require__, 17454))).setBranch,
branchPassword: async () => (await Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(4277), __webpack_require__.e(5493), __webpack_require__.e(7815) ]).then(__webpack_require__.bind(__webpack_require__, 87815))).branchPassword,
branchLogs: async () => (await __webpack_require__.e(6586).then(__webpack_require__.bind(__webpack_require__, 6586))).branchLogs,
createSnapshot: async () => (await Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(3276), __webpack_require__.e(7826) ]).then(__webpack_require__.bind(__webpack_require__, 47826))).createSnapshot,
listSnapshots: async () => (await snapshots()).listSnapshots,
getSnapshot: async () => (await snapshots()).getSnapshot,
setSnapshot: async () => (await snapshots()).setSnapshot,
deleteSnapshot: async () => (await snapshots()).deleteSnapshot,
cleanupSnapshots: async () => (await Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(3276), __webpack_require__.e(7789) ]).then(__webpack_require__.bind(__webpack_require__, 37789))).cleanupSnapshots,
applyPolicies: async () => (await Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(3276), __webpack_require__.e(3956) ]).then(__webpack_require__.bind(__webpack_require__, 43956))).applyPolicies,
walInfo: async () => (await Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(3866), __webpack_require__.e(5847) ]).then(__webpack_require__.bind(__webpack_require__, 9368))).walInfo,
walCleanup: async () => (await Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(3866), __webpack_require__.e(3276), __webpack_require__.e(8705) ]).then(__webpack_require__.bind(__webpack_require__, 69713))).walCleanup,
checkRestore: async () => (await Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(4277), __webpack_require__.e(5493), __webpack_require__.e(3866), __webpack_require__.e(9988), __webpack_require__.e(9047), __webpack_require__.e(3888) ]).then(__webpack_require__.bind(__webpack_require__, 33888))).checkRestore,
status: async () => (await Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(9986) ]).then(__webpack_require__.bind(__webpack_require__, 29986))).status,
doctor: async () => (await Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(4277), __webpack_require__.e(775) ]).then(__webpack_require__.bind(__webpack_require__, 30775))).doctor,
repair: async () => (await Promise.all([ __webpack_require__.e(4612), __webpack_require__.e(807), __webpack_require__.e(6013), __webpack_require__.e(4277) ]).then(__webpack_require__.bind(__webpack_require__, 44277))).repair,
machine: async () => async () => (0, node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)()
};
function openEngine(options) {
process.umask(18);
const site = (0, _store_site_js__WEBPACK_IMPORTED_MODULE_2__.c2)(options);
return (0, _contract_make_velo_js__WEBPACK_IMPORTED_MODULE_1__.v)(async (name, request, operation) => {
const work = await works[name]();
return work(site, request, operation);
}, () => site.close());
}
},
79592: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Zc: () => everyStore,
t1: () => findProject,
SB: () => inScope,
c2: () => openSite,
OM: () => secretOf
});
var external_node_os_ = __webpack_require__(48161);
var external_node_path_ = __webpack_require__(76760);
var contract_error = __webpack_require__(17563);
var host_home = __webpack_require__(79166);
var secret = __webpack_require__(5765);
var user = __webpack_require__(97774);
var session_control = __webpack_require__(16498);
const freshControls = {
open: session_control.g4,
close: async () => {}
};
const idleMs = 6e4;
function keptControls() {
const idle = new Map;
const take = key => {
const kept = idle.get(key);
clearTimeout(kept?.timer);
idle.delete(key);
return kept?.control;
};
const keep = async (key, control) => {
if (idle.has(key)) return control.close();
const timer = setTimeout(() => void take(key)?.close().catch(() => {}), idleMs);
idle.set(key, {
control: control,
timer: timer.unref()
});
};
return {
async open(target) {
const key = `${target.pgdata}:${target.port}`;
const control = await alive(take(key)) ?? await (0, session_control.g4)(target);
return {
...control,
close: () => keep(key, control)
};
},
async close() {
for (const key of [ ...idle.keys() ]) await (take(key)?.close().catch(() => {}));
}
};
}
async function alive(control) {
try {
await (control?.query("SELECT"));
return control;
} catch {
await (control?.close().catch(() => {}));
return undefined;
}
}
var catalog_catalog = __webpack_require__(89491);
const dockerPostgres = {
name: "docker",
title: "containers",
needs: {
name: "Docker",
inSentence: "Docker"
},
gives: "Docker gives each branch a container of its own.",
lastResort: false,
takesImage: true,
open: async (_home, env) => (await Promise.all([ __webpack_require__.e(9040), __webpack_require__.e(1062) ]).then(__webpack_require__.bind(__webpack_require__, 91062))).dockerDriver(env)
};
const localPostgres = {
name: "local",
title: "local processes",
needs: {
name: "PostgreSQL programs",
inSentence: "PostgreSQL’s programs"
},
gives: "They let velo run branches without Docker.",
lastResort: true,
takesImage: false,
open: async home => (await __webpack_require__.e(8257).then(__webpack_require__.bind(__webpack_require__, 18257))).localDriver(home)
};
const postgresDrivers = [ dockerPostgres, localPostgres ];
var external_node_fs_ = __webpack_require__(73024);
var exec = __webpack_require__(46084);
var folder_store = __webpack_require__(26853);
var btrfs = __webpack_require__(18837);
var places = __webpack_require__(60102);
const btrfsStorage = {
name: "btrfs",
title: "btrfs",
forRoot: true,
lastResort: false,
async find(home) {
const found = [];
const folders = new Set([ (0, places.I)(home), ...(0, btrfs.U2)().map(places.K) ]);
for (const root of folders) if ((0, external_node_fs_.existsSync)(root)) found.push(await (0, 
folder_store.om)(root, "btrfs", btrfs.qy));
return found.filter(store => store !== undefined);
},
hidden: () => undefined,
whyNot: async home => isUsable(home) ? undefined : "no btrfs",
isPool: pool => pool.startsWith("/"),
create: async (home, pool) => (await __webpack_require__.e(4542).then(__webpack_require__.bind(__webpack_require__, 54542))).createBtrfs(home, pool),
async checks() {
const mounts = (0, btrfs.U2)();
const detail = mounts.length > 0 ? mounts.join(", ") : "none mounted";
const help = "A btrfs file system gives copy-on-write branches on a stock kernel.";
return [ {
name: "btrfs",
state: "info",
detail: detail,
help: mounts.length > 0 ? "" : help
} ];
}
};
function isUsable(home) {
const there = (0, btrfs.n0)(nearest(home)) || (0, btrfs.Oq)().length > 0;
return there && (0, exec.kx)("btrfs") !== undefined;
}
function nearest(path) {
return (0, external_node_fs_.existsSync)(path) ? path : nearest((0, external_node_path_.dirname)(path));
}
var bytes = __webpack_require__(75581);
const everyMs = 500;
function followWritten(pid, tell) {
const timer = setInterval(() => {
try {
const written = Number(/^wchar: (\d+)$/m.exec((0, external_node_fs_.readFileSync)(`/proc/${pid}/io`, "utf8"))?.[1]);
if (written > 0) tell(written);
} catch {}
}, everyMs);
timer.unref();
return () => clearInterval(timer);
}
var folders = __webpack_require__(21824);
var snapshots = __webpack_require__(88628);
var space = __webpack_require__(38042);
var storage = __webpack_require__(31674);
async function openDirectory(store) {
return {
name: "directory",
id: store.id,
pool: store.root,
hasPools: false,
root: store.root,
archives: (0, folder_store.hq)(store),
copyOnWrite: false,
whyNoDiskLimit: "plain folders have no quotas",
room: undefined,
opened: await (0, folders.uT)(store),
list: () => (0, folders.uT)(store),
createProject: async (name, marks) => (0, folders.Kf)(store, name, marks),
destroyProject: name => (0, folders.oI)(store, name, folders.dM),
async createVolume(name, marks, user) {
const draft = (0, folders.jK)(store, name);
await (0, folders.dM)(draft);
(0, folders.v8)(draft, user);
(0, folders.IK)(store, draft, name, marks);
return (0, folders.mk)(store, name);
},
async clone(request) {
const {target: target, parent: parent, user: user} = request;
const from = (0, snapshots.he)(store, parent);
const draft = (0, folders.jK)(store, target);
await (0, folders.dM)(draft);
(0, folders.v8)(draft, user);
(0, folders.IK)(store, draft, target, request.marks);
request.recorded?.();
const live = request.live && !(0, storage.LR)(parent);
await copyCluster(store, from, {
...request,
live: live
}, draft);
return (0, folders.mk)(store, target);
},
snapshot: request => (0, snapshots.W9)(store, request, {
remove: folders.dM,
async fill(folder) {
(0, folders.v8)(folder, request.user);
(0, folders.IK)(store, folder, request.of, request.marks);
await copyCluster(store, request.of.path, request, folder);
}
}),
setSnapshotMarks: async (snapshot, marks) => (0, snapshots.fj)(store, snapshot, marks),
dropSnapshot: snapshot => (0, snapshots.eq)(store, snapshot, folders.dM),
setProjectMarks: async (name, marks) => (0, folders.qw)(store, name, marks),
setMarks: async (name, marks) => (0, folders.hc)(store, name, marks),
limitDisk: async () => {},
others: async () => [],
makeArchives: async () => (0, folder_store.vA)(store),
obstacles: async () => [],
async destroy(name) {
const draft = (0, folders.jK)(store, name);
await (0, folders.dM)(draft);
if ((0, folders.J0)(store, name)) (0, external_node_fs_.renameSync)((0, folders.uA)(store, name), draft);
await (0, folders.dM)(draft);
},
async sizes(volume, thorough) {
if (!thorough) return storage.Hd;
const referencedBytes = await (0, folders.hh)(volume.path);
return {
ownBytes: store.reflinks ? null : referencedBytes,
referencedBytes: referencedBytes
};
},
leftovers: async () => (0, folders.Dk)(store),
removeLeftover: leftover => (0, snapshots.SZ)(store, leftover, folders.dM)
};
}
const leftOut = new Set([ "pg_wal", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans" ]);
const isProcessFile = name => name.startsWith("postmaster.") || name.startsWith(".s.PGSQL.");
async function copyCluster(store, from, request, to) {
const {live: live, user: user} = request;
const total = await checkSpace(store, from);
const source = (0, external_node_path_.join)(from, "pgdata");
const target = (0, external_node_path_.join)(to, "pgdata");
const names = (0, external_node_fs_.readdirSync)(source).filter(name => !isProcessFile(name) && !(live && leftOut.has(name)));
const paths = names.map(name => (0, external_node_path_.join)(source, name));
await copy([ "-a", "--reflink=auto", "-t", target, "--", ...paths ], request, total);
if (live) {
const folders = [ ...leftOut ].map(name => (0, external_node_path_.join)(target, name));
await (0, exec.eF)("mkdir", [ "-m", "700", "--", ...folders, (0, external_node_path_.join)(target, "pg_wal", "archive_status") ], {
as: user
});
}
await (request.complete?.(target));
}
async function copy(args, {user: user, live: live, signal: signal, moved: moved}, total) {
const of = total === undefined ? "" : ` of ${(0, bytes.e)(total)}`;
let end = () => {};
const started = pid => {
if (moved) end = followWritten(pid, written => moved(`${(0, bytes.e)(written)}${of}`));
};
try {
await (0, exec.eF)("cp", args, {
as: user,
signal: signal,
started: started
});
} catch (error) {
if (!(error instanceof exec.Zj)) throw error;
const lines = error.stderr.split("\n").filter(line => line !== "");
if (lines.some(line => line.includes("No space left on device"))) {
throw new contract_error.J("unable", "no-space", "The disk became full while the data was copied.", "Free some space. The copy was removed.");
}
const serious = lines.filter(line => !(live && line.includes("No such file or directory")));
if (serious.length > 0) throw new contract_error.J("failed", "storage-failed", `Copying the data failed: ${serious[0]}.`, "Run `velo doctor`.", {
cause: error
});
} finally {
end();
}
}
async function checkSpace(store, source) {
if (store.reflinks) return undefined;
const needed = await (0, folders.hh)(source);
const {sizeBytes: sizeBytes, freeBytes: freeBytes} = await (0, folder_store.xc)(store.root);
const floor = (0, space.f)(sizeBytes);
if (freeBytes - needed >= floor) return needed;
throw new contract_error.J("unable", "no-space", `The copy needs ${(0, bytes.e)(needed)}, and ${(0, 
bytes.e)(floor)} must stay free. Only ${(0, bytes.e)(freeBytes)} are free in ${store.root}.`, "Free some space, or put VELO_HOME on a larger disk or one with reflinks (btrfs, XFS).");
}
const storeFolder = home => (0, external_node_path_.join)(home, "directory");
const directoryStorage = {
name: "directory",
title: "plain folders",
forRoot: false,
lastResort: true,
async find(home) {
const store = await (0, folder_store.om)(storeFolder(home), "directory", openDirectory);
return store ? [ store ] : [];
},
hidden: () => undefined,
whyNot: async () => undefined,
isPool: () => false,
async create(home, pool) {
if (pool === undefined) return openDirectory((0, folder_store.uX)(storeFolder(home)));
throw new contract_error.J("usage", "pool-needs-zfs", "Only zfs and btrfs have pools.", "Leave the pool out, or choose zfs or btrfs as the storage.");
},
checks: async () => []
};
var zfs_pool = __webpack_require__(53014);
var zfs = __webpack_require__(93452);
const zfsStorage = {
name: "zfs",
title: "ZFS",
forRoot: true,
lastResort: false,
async find() {
const found = [];
for (const pool of await (0, zfs_pool.Y)()) found.push(await (0, zfs.K)(pool));
return found.filter(store => store !== undefined);
},
hidden: () => (0, user.j)() || !(0, external_node_fs_.existsSync)("/dev/zfs") ? undefined : "Check the name. Only root and the host’s agent can see projects on ZFS: `sudo velo setup` installs the agent.",
whyNot: async () => (await (0, zfs_pool.Y)()).length > 0 ? undefined : "no ZFS pool",
isPool: pool => !pool.startsWith("/"),
create: async (_home, pool) => (await __webpack_require__.e(4068).then(__webpack_require__.bind(__webpack_require__, 54068))).createZfs(pool),
checks: async () => (await __webpack_require__.e(6193).then(__webpack_require__.bind(__webpack_require__, 86193))).zfsChecks()
};
const storageDrivers = [ zfsStorage, btrfsStorage, directoryStorage ];
const allDrivers = {
storage: storageDrivers,
postgres: postgresDrivers
};
function openSite({env: env, choice: choice = {}, longLived: longLived = false, drivers: drivers = allDrivers}) {
const home = env.VELO_HOME || ((0, user.j)() ? "/var/lib/velo" : (0, external_node_path_.join)(env.HOME || (0, 
external_node_os_.userInfo)().homedir, ".velo"));
(0, host_home.B)(home);
const controls = longLived ? keptControls() : freshControls;
const opened = new Map;
const driver = name => {
const open = opened.get(name) ?? driverNamed(drivers, name).open(home, env);
opened.set(name, open);
return open;
};
return {
home: home,
choice: choice,
stores: async () => (await findStores(home, drivers)).open,
look: () => findStores(home, drivers),
driver: driver,
drivers: drivers,
controls: controls,
async close() {
await controls.close();
for (const open of opened.values()) await (await open).close();
}
};
}
function driverNamed({postgres: postgres}, wish) {
const found = postgres.find(({name: name}) => name === wish) ?? postgres[0];
if (found) return found;
throw new Error("no way to run PostgreSQL");
}
async function findStores(home, drivers) {
const trouble = (0, host_home.x)(home);
if (trouble) throw trouble;
const found = {
open: [],
closed: []
};
for (const driver of drivers.storage) {
if (driver.forRoot && !(0, user.j)()) continue;
for (const store of await driver.find(home)) {
if ("why" in store) found.closed.push(store); else if (!found.open.some(({id: id}) => id === store.id)) found.open.push(store);
}
}
return found;
}
async function everyStore(site) {
const {open: open, closed: closed} = await site.look();
if (closed[0]) throw closed[0].why;
return open;
}
const secretOf = storage => (0, secret.y)((0, external_node_path_.join)(storage.root, ".velo"));
function inScope(stores, wish) {
return wish ? stores.filter(({name: name}) => name === wish) : stores;
}
async function findProject(site, name) {
const {open: stores, closed: closed} = await site.look();
const wished = lookIn(inScope(stores, site.choice.storage), name);
const [only, another] = wished.length > 0 ? wished : lookIn(stores, name);
if (only && another) {
throw new contract_error.J("conflict", "project-ambiguous", `The project ${name} is in two stores: ${only.storage.pool} and ${another.storage.pool}.`, "Export one of the pools, or choose one store with VELO_HOME.");
}
if (!only && closed[0]) throw closed[0].why;
if (!only) {
const places = stores.map(({pool: pool}) => pool).join(", ") || "no store on this machine yet";
const hidden = site.drivers.storage.map(driver => driver.hidden()).find(hint => hint !== undefined);
const hint = hidden ?? "Check the name.";
throw new contract_error.J("missing", "project-not-found", `There is no project ${name} (looked in: ${places}).`, hint);
}
checkChoice(site, only);
return only;
}
function lookIn(stores, name) {
const found = [];
for (const storage of stores) {
const catalog = (0, catalog_catalog.Hh)(storage.opened);
const project = (0, catalog_catalog.JL)(catalog, name);
const others = stores.filter(other => other !== storage);
if (project && (0, catalog_catalog.wP)(project)) found.push({
storage: storage,
catalog: catalog,
project: project,
others: others
});
}
return found;
}
function checkChoice(site, {storage: storage, project: project}) {
for (const [wish, has] of [ [ site.choice.storage, storage.name ], [ site.choice.postgres, project.record.postgres ] ]) {
if (!wish || wish === has) continue;
throw new contract_error.J("conflict", "project-made-otherwise", `The project ${project.record.name} was made with ${has}, not with ${wish}.`, "Leave the choice out, or create a new project with it.");
}
}
},
79166: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => checkHomePath,
x: () => homeTrouble
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
function checkHomePath(home) {
if (home.startsWith("/") && !/[\u0000-\u001f\u007f]/.test(home)) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-home", `velo can't keep its files in ${JSON.stringify(home)}.`, "Set VELO_HOME (or HOME) to an absolute path without control characters.");
}
function homeTrouble(home) {
try {
const found = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(home);
if (!found.isDirectory()) return unusable(home, "it is not a folder");
if (found.uid === process.getuid?.()) return undefined;
return unusable(home, `it belongs to another user (${found.uid})`);
} catch (error) {
const {code: code} = error;
if (code !== "ENOENT") return unusable(home, reasons[code ?? ""] ?? String(code));
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(home, {
throwIfNoEntry: false
}) ? unusable(home, "it is a broken link") : undefined;
}
}
const reasons = {
ENOTDIR: "a part of its path is not a folder",
ELOOP: "its links form a loop",
EACCES: "this user may not read it",
ENAMETOOLONG: "its path is too long"
};
function unusable(home, why) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "home-unusable", `velo can't keep its files in ${home}: ${why}.`, "Set VELO_HOME to a folder that you own, or to a path where one can be created.");
}
},
96892: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
b: () => readPlainFile
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
function readPlainFile(path, limit) {
let file;
try {
file = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).isFile()) return undefined;
const start = Buffer.alloc(limit);
return start.subarray(0, (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, start, 0, limit, 0));
} catch {
return undefined;
} finally {
if (file !== undefined) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
}
}
},
95049: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
s: () => awaitServer
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _host_plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96892);
var _host_wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70236);
async function awaitServer(pgdata, ask, {forMs: forMs, stillThere: stillThere}) {
let looks = 0;
const answer = await (0, _host_wait_js__WEBPACK_IMPORTED_MODULE_2__.w)(async () => {
looks += 1;
if (saysReady(pgdata) || looks % 25 === 0) {
const had = await ask();
if (had !== undefined) return {
had: had
};
}
return looks % 100 === 0 && !await stillThere() ? {
had: undefined
} : undefined;
}, {
everyMs: 2,
forMs: forMs
});
return answer?.had;
}
function saysReady(pgdata) {
const text = (0, _host_plain_file_js__WEBPACK_IMPORTED_MODULE_1__.b)((0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(pgdata, "postmaster.pid"), 1024);
return text?.toString("latin1").split("\n")[7]?.trim() === "ready";
}
},
55952: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => startupOptions,
_: () => newClient
});
var _pg_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7459);
function newClient({password: password, timeoutMs: timeoutMs, queryTimeoutMs: queryTimeoutMs, stream: stream, ...address}) {
const config = {
...address,
password: () => password ?? "",
ssl: false,
sslnegotiation: "postgres",
client_encoding: "UTF8",
replication: "false",
application_name: "velo",
connectionTimeoutMillis: timeoutMs,
query_timeout: queryTimeoutMs,
...stream ? {
stream: stream
} : {}
};
const client = new _pg_js__WEBPACK_IMPORTED_MODULE_0__.A.Client(config);
client.on("error", () => {});
return client;
}
function startupOptions(settings) {
return Object.entries(settings).map(([name, value]) => `-c ${name}=${value.replace(/[\\ ]/g, "\\$&")}`).join(" ");
}
},
16498: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ux: () => accessHint,
yN: () => awaitControl,
LU: () => inControl,
g4: () => openControl
});
var external_node_fs_ = __webpack_require__(73024);
var external_node_net_ = __webpack_require__(77030);
var external_node_path_ = __webpack_require__(76760);
var contract_error = __webpack_require__(17563);
const pageBytes = 8192;
const mostPages = 64;
function databaseNames(pgdata) {
const file = readStart((0, external_node_path_.join)(pgdata, "global", String(relationFile(pgdata))), pageBytes * mostPages);
const names = new Set;
for (let at = 0; at + pageBytes <= file.length; at += pageBytes) {
for (const name of namesOnPage(file.subarray(at, at + pageBytes))) names.add(name);
}
return [ ...names ];
}
const pgDatabase = 1262;
function relationFile(pgdata) {
const map = readStart((0, external_node_path_.join)(pgdata, "global", "pg_filenode.map"), 512);
for (let at = 8; at + 8 <= map.length; at += 8) {
if (map.readUInt32LE(at) === pgDatabase) return map.readUInt32LE(at + 4);
}
return pgDatabase;
}
function namesOnPage(page) {
const names = [];
const lower = Math.min(page.readUInt16LE(12), pageBytes);
for (let at = 24; at + 4 <= lower; at += 4) {
const offset = page.readUInt32LE(at) & 32767;
if (offset === 0 || offset + 23 > pageBytes) continue;
const name = offset + page.readUInt8(offset + 22) + 4;
if (name + 64 > pageBytes) continue;
const text = page.toString("utf8", name, name + 64).split("\0", 1)[0];
if (text) names.push(text);
}
return names;
}
function readStart(path, most) {
let file;
try {
file = (0, external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
if (!(0, external_node_fs_.fstatSync)(file).isFile()) return Buffer.alloc(0);
const start = Buffer.alloc(most);
return start.subarray(0, (0, external_node_fs_.readSync)(file, start, 0, most, 0));
} catch {
return Buffer.alloc(0);
} finally {
if (file !== undefined) (0, external_node_fs_.closeSync)(file);
}
}
var await_server = __webpack_require__(95049);
var session_client = __webpack_require__(55952);
var credentials = __webpack_require__(13221);
const openPath = 2097152;
class SocketInFolder extends external_node_net_.Socket {
#file;
constructor(file) {
super();
this.#file = file;
}
connect(...args) {
const listener = args.find(arg => typeof arg === "function");
try {
const handle = (0, external_node_fs_.openSync)(this.#file, openPath | external_node_fs_.constants.O_NOFOLLOW);
this.once("close", () => (0, external_node_fs_.closeSync)(handle));
if (!(0, external_node_fs_.fstatSync)(handle).isSocket()) throw new Error(`${this.#file} is not a socket`);
super.connect({
path: `/proc/self/fd/${handle}`
}, listener);
} catch (error) {
process.nextTick(() => this.destroy(error));
}
return this;
}
}
function sessionOptions(major) {
return (0, session_client.S)({
session_authorization: credentials.AV,
role: "none",
search_path: "pg_catalog",
standard_conforming_strings: "on",
default_transaction_read_only: "off",
default_transaction_deferrable: "off",
default_transaction_isolation: "read committed",
row_security: "on",
statement_timeout: "0",
lock_timeout: "0",
idle_session_timeout: "0",
idle_in_transaction_session_timeout: "0",
session_preload_libraries: "",
local_preload_libraries: "",
session_replication_role: "replica",
jit: "off",
...major >= 17 ? {
transaction_timeout: "0",
event_triggers: "off"
} : {},
synchronous_commit: "local",
log_statement: "none",
log_min_duration_statement: "-1",
log_min_duration_sample: "-1",
log_transaction_sample_rate: "0",
log_min_error_statement: "panic",
log_parameter_max_length_on_error: "0",
debug_print_parse: "off",
debug_print_rewritten: "off",
debug_print_plan: "off",
"auto_explain.log_min_duration": "-1",
"pgaudit.log": "none"
});
}
async function openControl(target, database) {
if (database !== undefined) return connect(target, database);
let failure;
const usual = [ credentials.ZS, "template1" ];
for (const name of usual) {
try {
return await connect(target, name);
} catch (error) {
if (!isDatabaseAbsent(error)) throw error;
failure ??= error;
}
}
for (const name of databaseNames(target.pgdata).filter(each => !usual.includes(each))) {
const control = await connect(target, name).catch(error => {
if (!isDatabaseAbsent(error)) throw error;
});
if (control) return control;
}
throw failure;
}
async function inControl(target, work, database) {
const control = await openControl(target, database);
try {
return await work(control);
} finally {
await control.close();
}
}
const isDatabaseAbsent = error => [ "3D000", "55000" ].includes(error.code ?? "");
async function awaitControl(target, {forMs: forMs, stillStarting: stillStarting}) {
const ask = async () => {
try {
return await openControl(target);
} catch (error) {
if (!isStarting(error)) throw error;
return undefined;
}
};
return (0, await_server.s)(target.pgdata, ask, {
forMs: forMs,
stillThere: stillStarting
});
}
function isStarting(error) {
const code = error.code ?? "";
return [ "ENOENT", "ECONNREFUSED", "ECONNRESET", "EPIPE", "57P03" ].includes(code) || /terminated unexpectedly/.test(String(error));
}
async function connect(target, database) {
const file = (0, external_node_path_.join)(target.pgdata, `.s.PGSQL.${target.port}`);
const client = (0, session_client._)({
user: credentials.AV,
database: database,
host: "/",
port: target.port,
options: sessionOptions(target.major),
timeoutMs: 1e4,
queryTimeoutMs: 3e5,
stream: () => new SocketInFolder(file)
});
await client.connect();
return {
query: (text, values) => client.query(text, values).catch(refused),
script: async text => {
const results = await client.query(text).catch(refused);
return Array.isArray(results) ? results : [ results ];
},
close: () => client.end()
};
}
function refused(error) {
throw new contract_error.J("failed", "database-refused", `The database refused a statement that velo sent: ${error.message}.`, accessHint(error), {
cause: error
});
}
function accessHint(error) {
const code = error.code ?? "";
const helps = {
28e3: `The role ${credentials.AV} must exist, must be allowed to log in, and must be a superuser.`,
42501: `The role ${credentials.AV} must be a superuser: \`ALTER ROLE ${credentials.AV} SUPERUSER\`.`,
53300: "Close connections, or raise max_connections.",
"3D000": `Create a database to connect to: \`CREATE DATABASE ${credentials.ZS}\`.`,
55e3: "Let a database accept connections: `ALTER DATABASE … ALLOW_CONNECTIONS true`."
};
return helps[code] ?? "Look at the server's log.";
}
},
13221: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
AV: () => adminRole,
No: () => passwordOf,
ZS: () => adminDatabase,
v0: () => scramVerifier
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
const adminRole = "postgres";
const adminDatabase = "postgres";
function passwordOf(secret, branchId, role) {
return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha256", secret).update(`${branchId}|${role}`).digest("base64url");
}
function scramVerifier(password, salt = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16)) {
const iterations = 4096;
const salted = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.pbkdf2Sync)(password, salt, iterations, 32, "sha256");
const hmac = (key, text) => (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha256", key).update(text).digest();
const storedKey = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(hmac(salted, "Client Key")).digest("base64");
const serverKey = hmac(salted, "Server Key").toString("base64");
return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${storedKey}:${serverKey}`;
}
},
7459: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A: () => pg
});
const descriptor = "navigator" in globalThis ? undefined : Object.getOwnPropertyDescriptor(globalThis, "Response");
if (descriptor?.configurable) Object.defineProperty(globalThis, "Response", {
value: undefined,
configurable: true
});
delete process.env.NODE_PG_FORCE_NATIVE;
function showResponse() {
if (descriptor?.configurable) Object.defineProperty(globalThis, "Response", descriptor);
}
var esm = __webpack_require__(83849);
showResponse();
const pg = esm.Ay;
},
60102: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I: () => storeInHome,
K: () => storeOnMount
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
const storeInHome = home => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, "btrfs");
const storeOnMount = mount => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(mount, "velo");
}
};


