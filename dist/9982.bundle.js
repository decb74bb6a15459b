exports.id = 9982;

exports.ids = [ 9982 ];

exports.modules = {
93481: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
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
17399: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
deleteBranch: () => deleteBranch,
hasSnapshots: () => hasSnapshots,
removeBranch: () => removeBranch
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
var _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39637);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84336);
var _generation_commit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23458);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19216);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46116);
var _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66612);
var _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(21844);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57443);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(29710);
async function deleteBranch(site, request, operation) {
const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(request.branch);
if (name.branch === _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI) {
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "main-stays", `${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name)} can only be deleted with its project.`, `Delete the project: \`velo project delete ${name.project}\`.`);
}
await (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_10__.N)(operation, async (steps, locks) => {
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__.QL)(site, name.project);
const find = at => presentOrRemains(at, name.branch);
const {place: place, branch: branch, lock: lock} = await (0, _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_8__.R)(before, find, locks, {
expect: request.expect
});
if (!branch.current) {
for (const line of await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_6__.V)(place, branch, steps)) steps.note(line);
lock.releaseAndRemove();
return;
}
if (!request.force) (0, _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_3__.c)(branch.current, "delete");
const children = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.LU)(place.project, branch.id);
if (children.length > 0 && !request.force) throw (0, _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_9__.Go)((0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name), children, "delete");
const snapshots = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.XO)(place.project, branch.id);
if (snapshots.length > 0 && !request.force) throw hasSnapshots((0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name), snapshots.length);
const below = await (0, _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_9__.hb)(place, branch, locks);
(0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_7__.Dc)(below.branches, request.expect?.owner);
const doomed = [ ...below.branches, branch ];
for (const each of doomed) (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__.EQ)(each);
for (const {current: current} of doomed) if (current) await (0, _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_9__.TZ)(below.place, current);
for (const each of doomed) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: each.project,
branch: each.name
});
await steps.run(`Delete ${what}`, () => removeBranch(below.place, each));
}
for (const held of [ lock, ...below.locks ]) held.releaseAndRemove();
});
}
async function removeBranch(place, branch) {
const top = branch.current;
if (top) {
try {
await place.storage.setMarks(top.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__.X$)({
phase: "deleting"
}));
} catch (error) {
if ((0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(error).code !== "no-space") throw error;
}
}
for (const {stored: stored} of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.XO)(place.project, branch.id)) await place.storage.dropSnapshot(stored);
for (const generation of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.xi)(branch).sort((a, b) => a.record.turn - b.record.turn)) await (0, 
_generation_commit_js__WEBPACK_IMPORTED_MODULE_5__.bI)(place, generation);
}
function presentOrRemains(place, name) {
const branch = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.IW)(place.project, name);
if (branch && branch.remains.length > 0) return branch;
return (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__.MP)(place, name);
}
function hasSnapshots(what, count) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "has-snapshots", `${what} has ${count === 1 ? "a snapshot" : `${count} snapshots`}.`, "Delete them first, or force it to delete them too. Nothing was changed.");
}
},
29982: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
resetBranch: () => resetBranch
});
var contract_error = __webpack_require__(17563);
var names = __webpack_require__(63777);
var answers = __webpack_require__(30935);
var catalog = __webpack_require__(89491);
var checked_fields = __webpack_require__(5907);
var missing_data = __webpack_require__(39637);
var finish = __webpack_require__(19216);
var record = __webpack_require__(84336);
var open_place = __webpack_require__(29710);
var commit = __webpack_require__(23458);
var fork = __webpack_require__(26135);
var bring_up = __webpack_require__(62567);
var server_files = __webpack_require__(23828);
var session_control = __webpack_require__(16498);
async function readLogins(place, generation) {
const {port: port, major: major} = (0, open_place.FN)(place, generation);
const control = await (0, session_control.g4)({
pgdata: (0, server_files.po)(generation.volume.path),
port: port,
major: major
});
try {
const {rows: rows} = await control.query("SELECT rolname, rolpassword FROM pg_authid WHERE rolpassword IS NOT NULL");
return new Map(rows.map(({rolname: rolname, rolpassword: rolpassword}) => [ String(rolname), String(rolpassword) ]));
} finally {
await control.close();
}
}
async function takeOver(place, old, next, steps, change) {
let wasRunning = false;
try {
wasRunning = await place.driver.isRunning((0, open_place.FN)(place, old));
const logins = await loginsOf(place, old, next, wasRunning, steps);
if (wasRunning) await steps.run("Stop old server", () => place.driver.stop((0, open_place.FN)(place, old)));
const prepared = await (0, bring_up.qh)(place, next, steps, logins);
await steps.run("Commit", () => change.commit(prepared));
} catch (error) {
await change.undo(error);
if (wasRunning) await restore(place, old, steps, error);
throw error;
}
}
async function loginsOf(place, old, next, wasRunning, steps) {
if (old.record.parent !== null || next.record.prepared) return undefined;
try {
if (wasRunning) return await readLogins(place, old);
} catch (error) {
steps.note(`The passwords of the present roles can't be read (${error instanceof Error ? error.message : error})`);
}
steps.note("The roles keep the passwords that they have in the snapshot");
return undefined;
}
async function restore(place, old, steps, because) {
try {
if (!await place.driver.isRunning((0, open_place.FN)(place, old))) await (0, finish.I)(place, old, steps.withoutAbort());
} catch (error) {
const said = error instanceof Error ? error.message : String(error);
if (because instanceof contract_error.J) because.left.push(`the branch stopped, with its old data (${said}); \`velo branch start\` starts it`);
}
}
async function replaceGeneration(place, branch, steps, {source: source, change: change, keptUntil: keptUntil, forked: forked, removeBelow: removeBelow}) {
const old = branch.current;
const next = await forkNext(place, old, {
source: source,
change: change
}, steps);
forked?.();
if (old.record.keptUntil !== keptUntil) {
await place.storage.setMarks(old.volume, (0, record.X$)({
keptUntil: keptUntil
}));
old.record.keptUntil = keptUntil;
}
await takeOver(place, old, next, steps, {
commit: prepared => (0, commit.cd)(place, next, {
phase: "ready",
...prepared
}),
undo: error => (0, commit.tN)(place, next.of, next.volume, error)
});
const stays = (0, catalog.Ad)(place.project, old);
branch.current = next;
if (stays) branch.retired.unshift(old);
await steps.withoutAbort().run(stays ? "Keep old data" : "Remove old data", async () => {
await (removeBelow?.());
if (stays) await place.driver.remove((0, open_place.FN)(place, old)); else await (0, 
commit.bI)(place, old);
});
return next;
}
async function forkNext(place, old, {source: prepareSource, change: change}, steps) {
const prepared = place.driver.prepare((0, open_place.FN)(place, old));
prepared.catch(() => {});
const source = await prepareSource();
const record = {
...old.record,
...change,
phase: "new",
wanted: "running",
prepared: false,
takenAt: source.takenAt,
lsn: null,
turn: old.record.turn + 1,
keptUntil: null,
previous: old.volume.generation
};
const target = {
...nameOf(old),
generation: record.turn
};
try {
const next = await (0, fork.Z)(place, source, {
target: target,
record: record
}, steps);
await prepared;
return next;
} catch (error) {
await (0, commit.tN)(place, old.of, target, error);
throw error;
} finally {
await (source.control?.close().catch(() => {}));
}
}
const nameOf = ({volume: {project: project, branch: branch}}) => ({
project: project,
branch: branch
});
var source = __webpack_require__(60470);
var expectation = __webpack_require__(46116);
var lock_branch = __webpack_require__(66612);
var lock_subtree = __webpack_require__(21844);
var operation_operation = __webpack_require__(57443);
var find_snapshot = __webpack_require__(86523);
var free_space = __webpack_require__(95873);
var delete_branch = __webpack_require__(17399);
var duration = __webpack_require__(93481);
const mainKeptMs = 7 * 864e5;
function keptUntil(keepOld, isMain, now = Date.now()) {
if (keepOld === "none") return null;
if (keepOld !== undefined) return new Date(now + (0, duration.p)(keepOld, "The time to keep old data")).toISOString();
return isMain ? new Date(now + mainKeptMs).toISOString() : null;
}
async function undoReset(site, request, operation) {
const name = (0, names.at)(request.branch);
const what = (0, names.gK)(name);
if (request.from !== undefined) {
throw new contract_error.J("usage", "conflicting-options", "A snapshot to reset to and an undo were both given.", "Give only one of them.");
}
return (0, operation_operation.N)(operation, async (steps, locks) => {
const before = await (0, open_place.QL)(site, name.project);
const find = at => (0, open_place.MP)(at, name.branch);
const {place: place, branch: branch} = await (0, lock_branch.R)(before, find, locks, {
expect: request.expect
});
for (const line of await (0, finish.V)(place, branch, steps)) steps.note(line);
const old = branch.current;
const now = (new Date).toISOString();
const previous = branch.retired.find(({volume: volume, record: record}) => volume.generation === old.record.previous && record.keptUntil !== null && record.keptUntil > now);
if (!previous) throw nothingToUndo(what);
(0, missing_data.c)(previous, "reset");
const kept = keptUntil(request.keepOld, old.record.parent === null) ?? previous.record.keptUntil;
await place.storage.setMarks(old.volume, (0, record.X$)({
keptUntil: kept
}));
old.record.keptUntil = kept;
const moved = {
...ofBranch(old.record),
previous: old.volume.generation
};
const next = {
...previous,
of: old.of,
record: {
...previous.record,
...moved
}
};
await takeOver(place, old, next, steps, {
commit: prepared => place.storage.setMarks(next.volume, (0, record.X$)({
...moved,
...prepared,
keptUntil: null
})),
undo: () => place.driver.remove((0, open_place.FN)(place, next))
});
next.record.keptUntil = null;
branch.current = next;
branch.retired = [ old, ...branch.retired.filter(each => each !== previous) ];
await place.driver.remove((0, open_place.FN)(place, old));
return (0, answers.ut)(place, next, {
running: true,
steps: steps.times
});
});
}
function ofBranch(record) {
const {name: name, parent: parent, port: port, owner: owner, labels: labels, createdAt: createdAt, expiresAt: expiresAt, limits: limits, walSenders: walSenders, turn: turn} = record;
return {
name: name,
parent: parent,
port: port,
owner: owner,
labels: labels,
createdAt: createdAt,
expiresAt: expiresAt,
limits: limits,
walSenders: walSenders,
wanted: "running",
turn: turn + 1
};
}
function nothingToUndo(what) {
return new contract_error.J("conflict", "nothing-to-undo", `Nothing of ${what} is kept that an undo could bring back.`, "Replaced data is kept for a week for `main`, and for other branches only when a reset asks for it.");
}
async function resetBranch(site, request, operation) {
const name = (0, names.at)(request.branch);
const {from: from, force: force = false} = request;
const owner = (0, checked_fields.Em)(request.owner);
const expiresAt = (0, checked_fields.p1)(request.ttl);
if (from !== undefined) (0, find_snapshot.JO)(from);
keptUntil(request.keepOld, false);
if (request.undo) return undoReset(site, request, operation);
return (0, operation_operation.N)(operation, async (steps, locks) => {
const before = await (0, open_place.QL)(site, name.project);
const find = at => (0, open_place.MP)(at, name.branch);
const seen = find(before);
if (from === undefined && seen.current.record.parent === null) throw sourceNeeded((0, 
names.gK)(name));
const locked = await (0, lock_branch.R)(before, find, locks, {
expect: request.expect,
parent: from === undefined
});
const {branch: branch, parentLock: parentLock} = locked;
let {place: place} = locked;
if (!force) (0, missing_data.c)(branch.current, "reset");
for (const line of await (0, finish.V)(place, branch, steps)) steps.note(line);
const isMain = branch.current.record.parent === null;
const children = isMain ? [] : (0, catalog.LU)(place.project, branch.id);
if (children.length > 0 && !force) throw (0, lock_subtree.Go)((0, names.gK)(name), children, "reset");
await (0, lock_subtree.TZ)(place, branch.current);
const doomed = children.length > 0 ? await (0, lock_subtree.hb)(place, branch, locks) : {
place: place,
branches: [],
locks: []
};
place = doomed.place;
(0, expectation.Dc)(doomed.branches, request.expect?.owner);
await (0, free_space.kX)(place.storage);
const change = {
...request.owner === undefined ? {} : {
owner: owner
},
...request.ttl === undefined ? {} : {
expiresAt: expiresAt
},
...request.labels === undefined ? {} : {
labels: (0, checked_fields.PC)(request.labels, branch.current.record.labels)
}
};
let sourceLock = parentLock;
const next = await replaceGeneration(place, branch, steps, {
async source() {
const {source: source, lock: lock} = await sourceOf(place, branch, from, steps, locks);
sourceLock ??= lock;
return source;
},
change: change,
keptUntil: keptUntil(request.keepOld, isMain),
forked: () => sourceLock?.release(),
async removeBelow() {
for (const below of doomed.branches) await (0, delete_branch.removeBranch)(place, below);
for (const held of doomed.locks) held.releaseAndRemove();
}
});
return (0, answers.ut)(place, next, {
running: true,
steps: steps.times
});
});
}
function sourceNeeded(what) {
return new contract_error.J("usage", "source-needed", `${what} has no parent that it could be reset to.`, "Choose a snapshot to reset it to, or undo its last reset.");
}
async function sourceOf(place, branch, from, steps, locks) {
if (from === undefined) return {
source: await (0, source.pY)(place, (0, open_place.gN)(place, branch.current).current, steps)
};
const snapshot = (0, find_snapshot.Cb)(place.project, from);
const owner = place.project.branches.get(snapshot.record.branch);
if (!owner || owner.id === branch.id) return {
source: (0, source.SE)(snapshot)
};
const lock = await locks.parent(place, owner);
const {project: project} = await (0, open_place.Ws)(place);
return {
source: (0, source.SE)((0, find_snapshot.Cb)(project, snapshot.record.id)),
lock: lock
};
}
},
5907: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
Em: () => wishedOwner,
ID: () => checkListen,
PC: () => labelsOf,
kp: () => roleOf,
p1: () => expiryOf,
ss: () => walSendersOf
});
var _contract_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93481);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63777);
const printable = /^[\x20-\x7e]+$/;
function expiryOf(ttl, now = Date.now()) {
if (ttl === undefined || ttl === "none") return null;
return new Date(now + (0, _contract_duration_js__WEBPACK_IMPORTED_MODULE_0__.p)(ttl, "The time to live")).toISOString();
}
function wishedOwner(owner) {
if (owner === undefined) return null;
if (owner.length <= 200 && printable.test(owner)) return owner;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-owner", `${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(owner)} is not a valid owner.`, "An owner has 1 to 200 printable ASCII characters.");
}
function roleOf(role) {
if (role !== "" && !role.includes("\0") && Buffer.byteLength(role) <= 63) return role;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-role", `${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(role)} is not a valid role name.`, "A role name has 1 to 63 bytes, none of them zero.");
}
function checkLabels(labels) {
for (const [key, value] of Object.entries(labels)) {
const known = /^[a-z][a-z0-9_.-]{0,62}$/.test(key);
if (known && value.length <= 256 && (value === "" || printable.test(value))) continue;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-label", `${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(`${key}=${value}`)} is not a valid label.`, "A key has up to 63 of a-z 0-9 _ . - and starts with a letter; a value up to 256 printable ASCII characters.");
}
return labels;
}
function labelsOf(labels = {}, before = {}) {
const merged = Object.entries({
...before,
...checkLabels(labels)
}).filter(([, value]) => value !== "");
const all = Object.fromEntries(merged);
if (JSON.stringify(all).length <= 4096) return all;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "too-many-labels", "The labels of a branch are limited to 4096 characters in total.", "Shorten or remove some.");
}
function walSendersOf(count) {
if (count === undefined) return 0;
if (Number.isInteger(count) && count >= 0 && count <= 64) return count;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-wal-senders", `A branch can't have ${count} WAL senders.`, "Give a number from 1 to 64, or 0 for none.");
}
function checkListen(address) {
if (address === undefined || [ "127.0.0.1", "localhost", "::1" ].includes(address)) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "not-yet-available", `Listening on ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(address)} needs TLS, which velo does not support yet.`, "Listen on the loopback address, and reach the branch through an SSH tunnel (`ssh -L`).");
}
},
26135: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
Z: () => fork
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84336);
var _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65523);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
var _bring_up_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62567);
var _source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60470);
async function fork(place, source, {target: target, record: record, recorded: recorded}, steps) {
const {storage: storage, project: project} = place;
record.sizing = source.sizing;
record.source = source.snapshot;
const request = {
parent: source.from,
target: target,
marks: (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__.X$)(record),
diskLimit: (0, _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_2__.Af)(place, {
volume: target,
record: record
}).disk,
live: source.running,
user: (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.Z5)(project.record),
moved: text => steps.moved(text),
signal: steps.signal,
...recorded ? {
recorded: recorded
} : {}
};
const copying = source.snapshot === null ? "Snapshot and clone" : "Clone";
const volume = await steps.run(storage.copyOnWrite ? copying : "Copy", async () => storage.clone({
...request,
...await (0, _source_js__WEBPACK_IMPORTED_MODULE_5__.Fx)(place, source)
}));
const generation = {
volume: volume,
record: record,
of: {
project: project.record.name,
branch: record.name
}
};
(0, _bring_up_js__WEBPACK_IMPORTED_MODULE_4__.TG)(generation, (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)(generation.of));
return generation;
}
},
60470: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
Fx: () => beginCopy,
pY: () => prepareSource,
SE: () => snapshotSource
});
var contract_error = __webpack_require__(17563);
var names = __webpack_require__(63777);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var crc32c = __webpack_require__(82782);
var crc32c_default = __webpack_require__.n(crc32c);
var exec = __webpack_require__(46084);
var plain_file = __webpack_require__(96892);
var wait = __webpack_require__(70236);
async function startBackup(control, {pgdata: pgdata, major: major, user: user, what: what}) {
const started = await begin(control, major).catch(error => {
throw notCopyable(error, what);
});
return {
async complete(target) {
await copyControlFile(pgdata, target, user);
const stopped = await control.query(major >= 15 ? `SELECT pg_walfile_name(lsn) AS file, labelfile, spcmapfile FROM pg_backup_stop(false)` : `SELECT pg_walfile_name(lsn) AS file, labelfile, spcmapfile FROM pg_stop_backup(false, false)`);
const {file: file, labelfile: labelfile, spcmapfile: spcmapfile} = stopped.rows[0];
await copyWal(pgdata, target, String(started.rows[0]?.file), file, user);
writeInside(target, "backup_label", labelfile, user);
if (spcmapfile) writeInside(target, "tablespace_map", spcmapfile, user);
}
};
}
async function begin(control, major) {
await control.query(`SELECT pg_create_physical_replication_slot('velo_backup_' || pg_backend_pid(), true, true)`);
return control.query(major >= 15 ? `SELECT pg_walfile_name(pg_backup_start('velo', true)) AS file` : `SELECT pg_walfile_name(pg_start_backup('velo', true, false)) AS file`);
}
function notCopyable(error, what) {
const {code: code, message: message} = error.cause ?? {};
if (code !== "55000" && code !== "53400") return error;
const setting = code === "53400" || /slots/.test(message ?? "") ? "max_replication_slots" : "wal_level";
return new contract_error.J("conflict", "parent-not-copyable", `${what} can't be copied while it runs: ${message}.`, `Stop the parent (\`velo branch stop ${what}\`), create the branch, then start the parent again. Or raise its ${setting} and restart it.`, {
cause: error
});
}
async function copyWal(pgdata, target, first, last, user) {
const segments = (0, external_node_fs_.readdirSync)((0, external_node_path_.join)(pgdata, "pg_wal")).filter(name => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
if (!segments.includes(first) || !segments.includes(last)) {
throw new contract_error.J("failed", "wal-missing", "A WAL segment that the copy needs is no longer in the parent.", "Try again.");
}
const paths = segments.map(name => (0, external_node_path_.join)(pgdata, "pg_wal", name));
await (0, exec.eF)("cp", [ "-a", "--reflink=auto", "-t", (0, external_node_path_.join)(target, "pg_wal"), "--", ...paths ], {
as: user
});
}
async function copyControlFile(pgdata, target, user) {
const copy = (0, external_node_path_.join)(target, "global", "pg_control");
const whole = await (0, wait.w)(async () => {
await (0, exec.eF)("cp", [ "-a", "--reflink=auto", "--", (0, external_node_path_.join)(pgdata, "global", "pg_control"), copy ], {
as: user
});
return isWholeControlFile((0, plain_file.b)(copy, 8192) ?? Buffer.alloc(0)) ? true : undefined;
}, {
everyMs: 5,
forMs: 5e3
});
if (!whole) throw new contract_error.J("failed", "control-file-torn", "The parent’s pg_control could not be copied intact.", "Run `velo doctor` and try again.");
}
function isWholeControlFile(file) {
for (let end = 200; end <= 508 && end + 4 <= file.length; end += 4) {
if (file.readInt32LE(end) === crc32c_default().buf(file.subarray(0, end))) return true;
}
return false;
}
function writeInside(pgdata, name, text, user) {
const path = (0, external_node_path_.join)(pgdata, name);
(0, external_node_fs_.rmSync)(path, {
force: true,
recursive: true
});
const file = (0, external_node_fs_.openSync)(path, "wx", 384);
try {
(0, external_node_fs_.writeSync)(file, text);
if (user) (0, external_node_fs_.fchownSync)(file, user.uid, user.gid);
} finally {
(0, external_node_fs_.closeSync)(file);
}
}
var server_files = __webpack_require__(23828);
var session_control = __webpack_require__(16498);
var storage_storage = __webpack_require__(31674);
var open_place = __webpack_require__(29710);
var bring_up = __webpack_require__(62567);
async function prepareSource(place, parent, steps) {
const server = (0, open_place.FN)(place, parent);
const what = (0, names.gK)(parent.of);
(0, bring_up.TG)(parent, what);
const now = {
from: parent.volume,
what: what,
takenAt: (new Date).toISOString(),
snapshot: null
};
return steps.run(place.storage.copyOnWrite ? "Checkpoint" : "Reach parent", async () => {
if (!await place.driver.isRunning(server)) {
steps.note(`${what} is stopped: its data is copied as it is on disk`);
return {
...now,
control: undefined,
running: false,
sizing: parent.record.sizing
};
}
const target = {
pgdata: (0, server_files.po)(parent.volume.path),
port: server.port,
major: server.major
};
try {
const control = await (place.storage.copyOnWrite ? place.controls.open(target) : (0, 
session_control.g4)(target));
if (place.storage.copyOnWrite) await control.query("CHECKPOINT");
return {
...now,
control: control,
running: true,
sizing: await sizingOf(control)
};
} catch (error) {
const said = error instanceof Error ? error.message : String(error);
if (place.storage.copyOnWrite) {
steps.note(`${what} can't be reached (${said}): its data is copied as after a crash`);
return {
...now,
control: undefined,
running: true,
sizing: parent.record.sizing
};
}
throw new contract_error.J("conflict", "parent-unreachable", `${what} is running, but velo can't log in to it: ${said}`, `${(0, 
session_control.ux)(error)} Or stop the parent (\`velo branch stop ${what}\`): a stopped parent is copied without a login.`, {
cause: error
});
}
});
}
async function sizingOf(control) {
const {rows: rows} = await control.query(`SELECT (SELECT setting::int8 * 8192 FROM pg_catalog.pg_settings WHERE name = 'shared_buffers') AS buffers,\n            pg_catalog.current_setting('max_connections')::int AS connections`);
return {
buffers: Number(rows[0]?.buffers),
connections: Number(rows[0]?.connections)
};
}
function snapshotSource({stored: stored, record: record}) {
const {id: id, sizing: sizing, createdAt: takenAt} = record;
const what = `the snapshot ${id}`;
return {
from: stored,
what: what,
control: undefined,
running: false,
sizing: sizing,
takenAt: takenAt,
snapshot: id
};
}
async function beginCopy({storage: storage, project: project}, {from: from, control: control, what: what}) {
if (storage.copyOnWrite || !control || (0, storage_storage.LR)(from)) return undefined;
const {pgVersion: major} = project.record;
return startBackup(control, {
pgdata: (0, server_files.po)(from.path),
major: major,
user: (0, open_place.Z5)(project.record),
what: what
});
}
},
21844: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
Go: () => hasChildren,
TZ: () => refuseObstacles,
hb: () => lockBelow
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
async function lockBelow(place, top, locks) {
const locked = new Map;
for (let current = place; ;current = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.Ws)(current)) {
const below = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.gZ)(current.project, top).slice(0, -1);
const missing = below.filter(({id: id}) => !locked.has(id)).reverse();
if (missing.length === 0) return {
place: current,
branches: below,
locks: [ ...locked.values() ]
};
for (const branch of missing) locked.set(branch.id, await locks.branch(current, branch, "exclusive"));
}
}
function hasChildren(what, children, verb) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "has-children", `${what} has branches made from it: ${children.map(({name: name}) => name).join(", ")}.`, `Delete them first, or force it to ${verb} the branch and delete them too.`);
}
async function refuseObstacles(place, generation) {
const names = await place.storage.obstacles(generation.volume);
if (names.length === 0) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "in-the-way", `Something not created by velo depends on the data of ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(generation.of)}: ${names.join(", ")}.`, "Remove or move it yourself, then run the command again. Nothing was changed.");
}
},
86523: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
Cb: () => findSnapshot,
JO: () => snapshotPrefix,
uh: () => onlyOf,
wC: () => matching
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
function snapshotPrefix(text) {
if (/^[0-9a-f]{1,16}$/.test(text)) return text;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-snapshot", `${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is not the id of a snapshot.`, "Give an id, or its first digits: 0-9 a-f.");
}
function findSnapshot(project, text, branch) {
const found = matching(project, text).filter(({record: record}) => branch === undefined || record.branch === branch);
return onlyOf(found, text);
}
function matching({snapshots: snapshots}, text) {
const prefix = snapshotPrefix(text);
return snapshots.filter(({stored: stored}) => stored.id.startsWith(prefix));
}
function onlyOf(found, text) {
const [only, another] = found;
if (only && another) {
const ids = found.map(({stored: stored}) => stored.id).join(", ");
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "snapshot-ambiguous", `Several snapshots have ids that begin with ${text}: ${ids}.`, "Give more digits of the id.");
}
if (!only) {
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("missing", "snapshot-not-found", `There is no snapshot ${text}.`, "Check the id: `velo snapshot list` shows the snapshots.");
}
if (only.fault !== undefined) {
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "record-unreadable", `The record of the snapshot ${only.stored.id} can't be read: ${only.fault}.`, "Use the version of velo that wrote it. Nothing was changed.");
}
return only;
}
},
82782: (__unused_webpack_module, exports) => {
var CRC32C;
(function(factory) {
if (typeof DO_NOT_EXPORT_CRC === "undefined") {
if (true) {
factory(exports);
} else {}
} else {
factory(CRC32C = {});
}
})(function(CRC32C) {
CRC32C.version = "1.2.2";
function signed_crc_table() {
var c = 0, table = new Array(256);
for (var n = 0; n != 256; ++n) {
c = n;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
table[n] = c;
}
return typeof Int32Array !== "undefined" ? new Int32Array(table) : table;
}
var T0 = signed_crc_table();
function slice_by_16_tables(T) {
var c = 0, v = 0, n = 0, table = typeof Int32Array !== "undefined" ? new Int32Array(4096) : new Array(4096);
for (n = 0; n != 256; ++n) table[n] = T[n];
for (n = 0; n != 256; ++n) {
v = T[n];
for (c = 256 + n; c < 4096; c += 256) v = table[c] = v >>> 8 ^ T[v & 255];
}
var out = [];
for (n = 1; n != 16; ++n) out[n - 1] = typeof Int32Array !== "undefined" ? table.subarray(n * 256, n * 256 + 256) : table.slice(n * 256, n * 256 + 256);
return out;
}
var TT = slice_by_16_tables(T0);
var T1 = TT[0], T2 = TT[1], T3 = TT[2], T4 = TT[3], T5 = TT[4];
var T6 = TT[5], T7 = TT[6], T8 = TT[7], T9 = TT[8], Ta = TT[9];
var Tb = TT[10], Tc = TT[11], Td = TT[12], Te = TT[13], Tf = TT[14];
function crc32_bstr(bstr, seed) {
var C = seed ^ -1;
for (var i = 0, L = bstr.length; i < L; ) C = C >>> 8 ^ T0[(C ^ bstr.charCodeAt(i++)) & 255];
return ~C;
}
function crc32_buf(B, seed) {
var C = seed ^ -1, L = B.length - 15, i = 0;
for (;i < L; ) C = Tf[B[i++] ^ C & 255] ^ Te[B[i++] ^ C >> 8 & 255] ^ Td[B[i++] ^ C >> 16 & 255] ^ Tc[B[i++] ^ C >>> 24] ^ Tb[B[i++]] ^ Ta[B[i++]] ^ T9[B[i++]] ^ T8[B[i++]] ^ T7[B[i++]] ^ T6[B[i++]] ^ T5[B[i++]] ^ T4[B[i++]] ^ T3[B[i++]] ^ T2[B[i++]] ^ T1[B[i++]] ^ T0[B[i++]];
L += 15;
while (i < L) C = C >>> 8 ^ T0[(C ^ B[i++]) & 255];
return ~C;
}
function crc32_str(str, seed) {
var C = seed ^ -1;
for (var i = 0, L = str.length, c = 0, d = 0; i < L; ) {
c = str.charCodeAt(i++);
if (c < 128) {
C = C >>> 8 ^ T0[(C ^ c) & 255];
} else if (c < 2048) {
C = C >>> 8 ^ T0[(C ^ (192 | c >> 6 & 31)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | c & 63)) & 255];
} else if (c >= 55296 && c < 57344) {
c = (c & 1023) + 64;
d = str.charCodeAt(i++) & 1023;
C = C >>> 8 ^ T0[(C ^ (240 | c >> 8 & 7)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | c >> 2 & 63)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | d >> 6 & 15 | (c & 3) << 4)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | d & 63)) & 255];
} else {
C = C >>> 8 ^ T0[(C ^ (224 | c >> 12 & 15)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | c >> 6 & 63)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | c & 63)) & 255];
}
}
return ~C;
}
CRC32C.table = T0;
CRC32C.bstr = crc32_bstr;
CRC32C.buf = crc32_buf;
CRC32C.str = crc32_str;
});
}
};


