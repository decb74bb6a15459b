"use strict";

exports.id = 9242;

exports.ids = [ 9242, 2485, 7607, 1385 ];

exports.modules = {
...require("./shared.bundle.js"),
26135: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Z: () => fork
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95433);
var _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65523);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
var _wal_load_recovery_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67103);
var _bring_up_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12961);
var _source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60470);
async function fork(place, source, {target: target, record: record, recorded: recorded, steps: steps}) {
const {storage: storage, project: project} = place;
record.sizing = source.sizing;
record.source = source.snapshot;
record.parentAt = record.parent === null ? null : source.at;
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
if (source.plan) await (0, _wal_load_recovery_js__WEBPACK_IMPORTED_MODULE_6__.h2)(place, generation, source.plan);
return generation;
}
},
53291: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
f: () => replaceGeneration
});
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31674);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95433);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29710);
var _wal_archives_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15892);
var _wal_load_recovery_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(67103);
var _commit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23458);
var _fork_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26135);
var _retire_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66440);
var _take_over_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96891);
async function replaceGeneration(before, seen, {steps: steps, source: source, change: change, keptUntil: keptUntil, check: check, forked: forked, beside: beside, removeBelow: removeBelow}) {
await keep(before, seen.current, keptUntil());
const {next: next, plan: plan} = await forkNext(before, seen.current, {
source: source,
change: change,
steps: steps
});
let now = {
place: before,
branch: seen
};
forked?.();
if (plan) {
try {
await (beside?.begin());
next.recovery = await (0, _wal_load_recovery_js__WEBPACK_IMPORTED_MODULE_8__.gI)(before, next, {
plan: plan,
steps: steps
});
if (beside) {
now = await beside.end(next);
await keep(now.place, now.branch.current, keptUntil());
}
} catch (error) {
await (0, _commit_js__WEBPACK_IMPORTED_MODULE_4__.tN)(before, next, error);
throw error;
}
}
const {place: place, branch: branch} = now;
const old = branch.current;
await (0, _take_over_js__WEBPACK_IMPORTED_MODULE_7__.w)(place, next, {
old: old,
steps: steps,
check: async () => check?.(next),
commit: prepared => (0, _commit_js__WEBPACK_IMPORTED_MODULE_4__.cd)(place, next, {
phase: "ready",
...prepared
}),
undo: error => (0, _commit_js__WEBPACK_IMPORTED_MODULE_4__.tN)(place, next, error)
});
(0, _wal_archives_js__WEBPACK_IMPORTED_MODULE_3__.hi)(place, old.record.archive, next.record.servedFrom);
branch.current = next;
const stays = await (0, _retire_js__WEBPACK_IMPORTED_MODULE_6__.S)(place, branch, old);
place.project.branches.set(branch.id, branch);
await steps.withoutAbort().run(stays ? "Keep old data" : "Remove old data", async () => {
await (removeBelow?.());
if (stays) await place.driver.remove((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, old)); else await (0, 
_commit_js__WEBPACK_IMPORTED_MODULE_4__.bI)(place, old);
});
return next;
}
async function keep(place, {volume: volume, record: record}, keptUntil) {
if (record.keptUntil === keptUntil) return;
await place.storage.setMarks(volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__.X$)({
keptUntil: keptUntil
}));
record.keptUntil = keptUntil;
}
async function forkNext(place, old, {source: prepareSource, change: change, steps: steps}) {
const prepared = place.driver.prepare((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, old));
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
previous: old.volume.generation,
archive: old.record.archive === null ? null : (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__.Si)(),
servedFrom: null
};
const {project: project, branch: branch} = old.volume;
const target = {
project: project,
branch: branch,
generation: record.turn
};
try {
const next = await (0, _fork_js__WEBPACK_IMPORTED_MODULE_5__.Z)(place, source, {
target: target,
record: record,
steps: steps
});
await prepared;
return {
next: next,
plan: source.plan
};
} catch (error) {
await (0, _commit_js__WEBPACK_IMPORTED_MODULE_4__.tN)(place, {
of: old.of,
volume: target
}, error);
throw error;
} finally {
await (source.control?.close().catch(() => {}));
}
}
},
66440: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => retire
});
var _wal_expired_archives_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92864);
async function retire(place, branch, old) {
branch.retired.unshift(old);
await (0, _wal_expired_archives_js__WEBPACK_IMPORTED_MODULE_0__.Me)(place, branch);
branch.remains = branch.remains.filter(each => each !== old);
return branch.retired.includes(old);
}
},
67103: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
CP: () => planMoment,
gI: () => recoverTo,
h2: () => reserveWal
});
async function planMoment(place, branch, wish) {
const {planRecovery: planRecovery} = await Promise.all([ __webpack_require__.e(3866), __webpack_require__.e(6918) ]).then(__webpack_require__.bind(__webpack_require__, 36918));
return planRecovery(place, branch, wish);
}
async function reserveWal(place, generation, plan) {
const {makeRestoreFolder: makeRestoreFolder} = await Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 79910));
await makeRestoreFolder(place, generation, plan);
}
async function recoverTo(place, generation, how) {
const {recover: recover} = await __webpack_require__.e(4967).then(__webpack_require__.bind(__webpack_require__, 34967));
return recover(place, generation, how);
}
},
69242: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
promoteBranch: () => promoteBranch
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _postgres_cluster_alter_system_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51331);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23828);
var _postgres_session_control_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16498);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30935);
var _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39637);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19216);
var _generation_replace_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53291);
var _generation_source_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(60470);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(46116);
var _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(66612);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(57443);
var _store_free_space_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(95873);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(29710);
var _wal_bases_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2485);
var _kept_until_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(93656);
async function promoteBranch(site, request, operation) {
const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(request.branch);
const {force: force = false} = request;
if (name.branch === _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI) throw isMain((0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name));
const kept = (0, _kept_until_js__WEBPACK_IMPORTED_MODULE_16__.J)(request.keepOld, true);
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_12__.N)(operation, async (steps, locks) => {
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.QL)(site, name.project);
(0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.MP)(before, name.branch);
const main = await (0, _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_11__.R)(before, at => (0, 
_store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.MP)(at, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI), {
locks: locks,
alone: true
});
const lock = await locks.parent(main.place, (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.MP)(main.place, name.branch));
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.Ws)(main.place);
const target = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.MP)(place, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI);
const {current: promoted} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.MP)(place, name.branch);
(0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_10__.Zt)(promoted, request.expect);
(0, _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_6__.c)(promoted, "promote");
for (const line of await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__.V6)(place, target, steps)) steps.note(line);
await (0, _store_free_space_js__WEBPACK_IMPORTED_MODULE_13__.kX)(place.storage);
const old = target.current;
const refuseIfChanged = async () => force ? undefined : refuseChanged(place, old, promoted);
await refuseIfChanged();
const next = await (0, _generation_replace_js__WEBPACK_IMPORTED_MODULE_8__.f)(place, target, {
steps: steps,
source: () => (0, _generation_source_js__WEBPACK_IMPORTED_MODULE_9__.pY)(place, promoted, steps),
change: {},
keptUntil: () => kept,
forked: () => lock.release(),
async check({volume: volume}) {
const [mains, branchs] = [ old.volume, volume ].map(({path: path}) => (0, _postgres_cluster_alter_system_js__WEBPACK_IMPORTED_MODULE_2__.y)((0, 
_postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(path)));
for (const line of differences(mains, branchs)) steps.note(`main keeps its own setting: ${line}`);
(0, _postgres_cluster_alter_system_js__WEBPACK_IMPORTED_MODULE_2__.n)((0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(old.volume.path), (0, 
_postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(volume.path), (0, 
_store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.Z5)(place.project.record));
await refuseIfChanged();
}
});
await (0, _wal_bases_js__WEBPACK_IMPORTED_MODULE_15__.R)(place, next, steps);
return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_5__.ut)(place, next, {
running: true,
steps: steps.times
});
});
}
function differences(mains = new Map, branchs = new Map) {
const names = [ ...new Set([ ...mains.keys(), ...branchs.keys() ]) ].sort();
return names.filter(name => mains.get(name) !== branchs.get(name)).map(name => `${name} = ${mains.get(name) ?? "not set"} (the branch: ${branchs.get(name) ?? "not set"})`);
}
async function refuseChanged(place, main, {of: of, record: record}) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(of);
const taken = record.parentAt;
if (record.parent !== main.record.id || !taken || taken.generation !== main.volume.generation) throw changed(`It can't be told whether main was changed since ${what} was taken from it.`);
if (!await place.driver.isRunning((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.FN)(place, main))) throw changed(`main is stopped, so it can't be told whether it was changed since ${what} was taken from it.`);
const now = await nextXid(place, main);
if (now === undefined) throw changed(`main can't be asked whether it was changed since ${what} was taken from it.`);
const count = now - taken.xid;
if (count !== 0) throw changed(`main has had ${count} transaction${count === 1 ? "" : "s"} since ${what} was taken from it (${record.takenAt}).`);
}
async function nextXid(place, main) {
const {port: port, major: major} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.FN)(place, main);
const target = {
pgdata: (0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(main.volume.path),
port: port,
major: major
};
const asked = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS xid";
try {
const {rows: rows} = await (0, _postgres_session_control_js__WEBPACK_IMPORTED_MODULE_4__.LU)(target, control => control.query(asked));
return Number(rows[0]?.xid);
} catch {
return undefined;
}
}
function changed(message) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "main-changed", message, "Take the branch from main again, or force it: an undo of main then brings back what main was. Nothing was changed.");
}
function isMain(what) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "main-stays", `${what} is main already.`, "Promote another branch.");
}
},
93656: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
J: () => keptUntil
});
var _contract_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93481);
const mainKeptMs = 7 * 864e5;
function keptUntil(keepOld, isMain, now = Date.now()) {
if (keepOld === "none") return new Date(now).toISOString();
if (keepOld !== undefined) return new Date(now + (0, _contract_duration_js__WEBPACK_IMPORTED_MODULE_0__.p)(keepOld, "The time to keep old data")).toISOString();
return isMain ? new Date(now + mainKeptMs).toISOString() : null;
}
},
96891: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
w: () => takeOver
});
var contract_error = __webpack_require__(17563);
var open_place = __webpack_require__(29710);
var bring_up = __webpack_require__(12961);
var finish = __webpack_require__(19216);
var server_files = __webpack_require__(23828);
var control = __webpack_require__(16498);
async function readLogins(place, generation) {
const {port: port, major: major} = (0, open_place.FN)(place, generation);
const all = "SELECT rolname, rolpassword FROM pg_authid WHERE rolpassword IS NOT NULL";
const target = {
pgdata: (0, server_files.po)(generation.volume.path),
port: port,
major: major
};
const {rows: rows} = await (0, control.LU)(target, control => control.query(all));
return new Map(rows.map(({rolname: rolname, rolpassword: rolpassword}) => [ String(rolname), String(rolpassword) ]));
}
async function takeOver(place, next, change) {
const {old: old, steps: steps} = change;
let wasRunning = false;
try {
wasRunning = await place.driver.isRunning((0, open_place.FN)(place, old));
const logins = await loginsOf(place, next, {
old: old,
steps: steps,
wasRunning: wasRunning
});
await (change.check?.());
if (wasRunning) await steps.run("Stop old server", () => place.driver.stop((0, open_place.FN)(place, old)));
const prepared = await (0, bring_up.qh)(place, next, {
steps: steps,
logins: logins
});
await steps.run("Commit", () => change.commit(prepared));
} catch (error) {
await change.undo(error);
if (wasRunning) await restore(place, old, {
steps: steps,
because: error
});
throw error;
}
}
async function loginsOf(place, next, {old: old, steps: steps, wasRunning: wasRunning}) {
if (old.record.parent !== null || next.record.prepared) return undefined;
try {
if (wasRunning) return await readLogins(place, old);
} catch (error) {
steps.note(`The passwords of the present roles can't be read (${error instanceof Error ? error.message : error})`);
}
steps.note("The roles keep the passwords that they have in the snapshot");
return undefined;
}
async function restore(place, old, {steps: steps, because: because}) {
try {
if (!await place.driver.isRunning((0, open_place.FN)(place, old))) await (0, finish.IW)(place, old, steps.withoutAbort());
} catch (error) {
const said = error instanceof Error ? error.message : String(error);
if (because instanceof contract_error.J) because.left.push(`the branch stopped, with its old data (${said}); \`velo branch start\` starts it`);
}
}
}
};
