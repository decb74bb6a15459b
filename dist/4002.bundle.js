"use strict";

exports.id = 4002;

exports.ids = [ 4002 ];

exports.modules = {
...require("./shared.bundle.js"),
5916: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
u: () => putToSleep
});
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29710);
async function putToSleep(place, generation, steps) {
await steps.run("Stop server", () => place.driver.stop((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_0__.FN)(place, generation)));
return {
asleep: (new Date).toISOString()
};
}
},
26135: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Z: () => fork
});
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22452);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95433);
var _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65523);
var _recovery_load_recovery_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51434);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
var _check_start_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31466);
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
(0, _check_start_js__WEBPACK_IMPORTED_MODULE_4__.TG)(generation, (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)(generation.of));
if (source.plan) await (0, _recovery_load_recovery_js__WEBPACK_IMPORTED_MODULE_6__.h2)(place, generation, source.plan);
return generation;
}
},
51434: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
CP: () => planMoment,
gI: () => recoverTo,
h2: () => reserveWal
});
async function planMoment(place, branch, wish) {
const {planRecovery: planRecovery} = await __webpack_require__.e(4604).then(__webpack_require__.bind(__webpack_require__, 64604));
return planRecovery(place, branch, wish);
}
async function reserveWal(place, generation, plan) {
const {makeRestoreFolder: makeRestoreFolder} = await Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 14793));
await makeRestoreFolder(place, generation, plan);
}
async function recoverTo(place, generation, how) {
const {recover: recover} = await __webpack_require__.e(8527).then(__webpack_require__.bind(__webpack_require__, 98527));
return recover(place, generation, how);
}
},
53291: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
f: () => replaceGeneration
});
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31674);
var _archive_archives_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65978);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95433);
var _recovery_load_recovery_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(51434);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
var _commit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23458);
var _fork_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26135);
var _put_to_sleep_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5916);
var _retire_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(66440);
var _take_over_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96891);
async function replaceGeneration(before, seen, {steps: steps, source: source, change: change, keptUntil: keptUntil, check: check, forked: forked, beside: beside, removeBelow: removeBelow, sleeps: sleeps = false}) {
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
next.recovery = await (0, _recovery_load_recovery_js__WEBPACK_IMPORTED_MODULE_9__.gI)(before, next, {
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
await (0, _take_over_js__WEBPACK_IMPORTED_MODULE_8__.w)(place, next, {
old: old,
steps: steps,
check: async () => check?.(next),
async commit(prepared) {
const asleep = sleeps ? await (0, _put_to_sleep_js__WEBPACK_IMPORTED_MODULE_6__.u)(place, next, steps) : {};
await (0, _commit_js__WEBPACK_IMPORTED_MODULE_4__.cd)(place, next, {
phase: "ready",
...prepared,
...asleep
});
},
undo: error => (0, _commit_js__WEBPACK_IMPORTED_MODULE_4__.tN)(place, next, error)
});
(0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_1__.hi)(place, old.record.archive, next.record.servedFrom);
branch.current = next;
const stays = await (0, _retire_js__WEBPACK_IMPORTED_MODULE_7__.S)(place, branch, old);
place.project.branches.set(branch.id, branch);
await steps.withoutAbort().run(stays ? "Keep old data" : "Remove old data", async () => {
await (removeBelow?.());
if (stays) await place.driver.remove((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.FN)(place, old)); else await (0, 
_commit_js__WEBPACK_IMPORTED_MODULE_4__.bI)(place, old);
});
return next;
}
async function keep(place, {volume: volume, record: record}, keptUntil) {
if (record.keptUntil === keptUntil) return;
await place.storage.setMarks(volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__.X$)({
keptUntil: keptUntil
}));
record.keptUntil = keptUntil;
}
async function forkNext(place, old, {source: prepareSource, change: change, steps: steps}) {
const prepared = place.driver.prepare((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.FN)(place, old));
prepared.catch(() => {});
const source = await prepareSource();
const taken = place.project.held.filter(({record: record}) => record.id === old.record.id);
const record = {
...old.record,
...change,
phase: "new",
wanted: "running",
asleep: null,
prepared: false,
takenAt: source.takenAt,
lsn: null,
turn: Math.max(old.record.turn, ...taken.map(({volume: volume}) => volume.generation)) + 1,
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
var _wal_cleanup_expired_archives_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31979);
async function retire(place, branch, old) {
branch.retired.unshift(old);
await (0, _wal_cleanup_expired_archives_js__WEBPACK_IMPORTED_MODULE_0__.Me)(place, branch);
branch.remains = branch.remains.filter(each => each !== old);
return branch.retired.includes(old);
}
},
93656: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
J: () => keptUntil
});
var _contract_values_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39486);
const mainKeptMs = 7 * 864e5;
function keptUntil(keepOld, isMain, now = Date.now()) {
if (keepOld === "none") return new Date(now).toISOString();
if (keepOld !== undefined) return new Date(now + (0, _contract_values_duration_js__WEBPACK_IMPORTED_MODULE_0__.p)(keepOld, "The time to keep old data")).toISOString();
return isMain ? new Date(now + mainKeptMs).toISOString() : null;
}
},
96891: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
w: () => takeOver
});
var errors_error = __webpack_require__(57895);
var redirects = __webpack_require__(1017);
var idle = __webpack_require__(44564);
var open_place = __webpack_require__(29710);
var bring_up = __webpack_require__(75532);
var finish = __webpack_require__(18902);
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
const {rows: rows} = await (0, control.inControl)(target, control => control.query(all));
return new Map(rows.map(({rolname: rolname, rolpassword: rolpassword}) => [ String(rolname), String(rolpassword) ]));
}
var start_plan = __webpack_require__(32074);
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
const planned = wasRunning ? await steps.run("Stop old server", () => exchange(place, next, change)) : undefined;
if (!wasRunning && (0, idle.t1)(old.record)) await place.driver.removeLate((0, open_place.FN)(place, old));
const prepared = await (0, bring_up.qh)(place, next, {
steps: steps,
logins: logins,
planned: planned
});
await steps.run("Commit", () => change.commit(prepared));
if (old.record.asleep !== null && next.record.asleep === null) await (0, redirects.Ip)(next.record.port);
} catch (error) {
await change.undo(error);
if (wasRunning) await restore(place, old, {
steps: steps,
because: error
});
throw error;
}
}
async function exchange(place, next, {old: old, steps: steps}) {
const [stopped, made] = await Promise.allSettled([ place.driver.stop((0, open_place.FN)(place, old)), (0, 
start_plan.Q7)(place, next, steps) ]);
for (const each of [ stopped, made ]) if (each.status === "rejected") throw each.reason;
return made.value;
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
if (because instanceof errors_error.J) because.left.push(`the branch stopped, with its old data (${said}); \`velo branch start\` starts it`);
}
}
}
};
