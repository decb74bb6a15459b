"use strict";

exports.id = 7607;

exports.ids = [ 7607, 2485, 1385 ];

exports.modules = {
82205: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
C: () => connectionUrl,
R: () => sslModes
});
const sslModes = [ "disable", "allow", "prefer" ];
function connectionUrl(at, {sslmode: sslmode, connectTimeout: connectTimeout} = {}) {
const part = encodeURIComponent;
const query = [ ...sslmode ? [ `sslmode=${sslmode}` ] : [], ...connectTimeout ? [ `connect_timeout=${connectTimeout}` ] : [] ].join("&");
const place = `${at.host}:${at.port}/${part(at.database)}`;
return `postgresql://${part(at.user)}:${part(at.password)}@${place}${query && `?${query}`}`;
}
},
45394: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
o: () => oldest
});
function oldest(branches) {
return [ ...branches ].sort((a, b) => a.createdAt < b.createdAt ? -1 : 1).slice(0, 3).map(({project: project, branch: branch, createdAt: createdAt}) => `${project}/${branch} (${createdAt.slice(0, 10)})`).join(", ");
}
},
10627: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Kl: () => plainOwner,
VL: () => ownershipOf,
Y9: () => provenOwner,
nn: () => isProven
});
const prefix = "proven:";
const provenOwner = owner => `${prefix}${owner}`;
const isProven = owner => owner.startsWith(prefix);
const plainOwner = owner => isProven(owner) ? owner.slice(prefix.length) : owner;
const ownershipOf = owner => {
if (owner === null) return null;
return isProven(owner) ? "proven" : "claimed";
};
},
30935: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
IT: () => presentBranches,
WE: () => currentAnswer,
YG: () => summaryOf,
lB: () => observe,
nG: () => byName,
ut: () => answerOf,
vS: () => projectView
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_connection_url_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(82205);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63777);
var _contract_proven_owner_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(10627);
var _contract_wal_max_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20090);
var _host_exclusive_locks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86320);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23828);
var _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13221);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31674);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29710);
var _store_site_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(79592);
var _problem_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(87951);
var _resource_limits_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(65523);
async function observe(place) {
const started = await startTimes(place);
return {
started: started,
isLocked: (0, _host_exclusive_locks_js__WEBPACK_IMPORTED_MODULE_4__.b)()
};
}
async function startTimes({driver: driver, storage: storage}) {
const found = (await driver.found(storage.id)).filter(({running: running}) => running);
return new Map(found.map(({volume: volume, startedAt: startedAt}) => [ volume, startedAt ]));
}
function presentBranches(project) {
return [ ...project.branches.values() ].filter(branch => branch.current !== undefined || wasDeleting(branch)).map(branch => ({
...branch,
current: branch.current ?? branch.remains[0]
})).sort((a, b) => byName(a.name === _contract_names_js__WEBPACK_IMPORTED_MODULE_2__.SI ? "" : a.name, b.name === _contract_names_js__WEBPACK_IMPORTED_MODULE_2__.SI ? "" : b.name));
}
function byName(a, b) {
return a < b ? -1 : a > b ? 1 : 0;
}
function wasDeleting({remains: remains}) {
return remains.some(({record: record}) => record.phase === "deleting");
}
function summaryOf({storage: storage, project: project}, generation, seen) {
const {volume: volume, record: record, of: of} = generation;
const startedAt = seen.started.get((0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_7__.O$)(volume)) ?? null;
const locked = seen.isLocked(_store_open_place_js__WEBPACK_IMPORTED_MODULE_8__.HZ.branch({
storage: storage
}, record.id));
const fault = project.branches.get((0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_7__.TH)(volume.branch))?.fault;
const status = fault === undefined ? statusOf(generation, {
running: startedAt !== null,
locked: locked
}) : "broken";
return {
...of,
id: record.id,
generation: volume.generation,
parent: record.parent === null ? null : project.branches.get(record.parent)?.name ?? null,
status: status,
host: "127.0.0.1",
port: record.port,
user: _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_6__.AV,
database: record.database ?? _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_6__.ZS,
createdAt: record.createdAt,
expiresAt: record.expiresAt,
owner: record.owner,
ownership: (0, _contract_proven_owner_js__WEBPACK_IMPORTED_MODULE_12__.VL)(record.owner),
labels: record.labels,
ownBytes: volume.ownBytes,
referencedBytes: volume.referencedBytes,
lsn: record.lsn,
walSenders: record.walSenders,
archive: record.archive !== null,
image: project.record.image,
storage: storage.name,
postgres: project.record.postgres,
startedAt: status === "running" ? startedAt : null,
takenAt: record.takenAt,
limits: (0, _resource_limits_js__WEBPACK_IMPORTED_MODULE_11__.Af)({
storage: storage,
project: project
}, generation),
retired: retiredOf(project.branches.get(record.id)),
problem: status === "broken" ? (0, _problem_js__WEBPACK_IMPORTED_MODULE_10__.R)(generation, fault) : null
};
}
function retiredOf(branch) {
return (branch?.retired ?? []).map(({volume: volume, record: record}) => ({
generation: volume.generation,
keptUntil: (record.keptUntil ?? "") > (new Date).toISOString() ? record.keptUntil : null,
ownBytes: volume.ownBytes
}));
}
async function answerOf(place, generation, {running: running, steps: steps}) {
const seen = running ? startedNow(place, generation) : {
started: new Map,
isLocked: () => false
};
return completeAnswer(place, generation, {
seen: seen,
steps: steps,
thorough: false
});
}
async function startedNow(place, generation) {
const volume = (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_7__.O$)(generation.volume);
const started = await startTimes(place).catch(() => undefined);
const startedAt = started?.get(volume) ?? (new Date).toISOString();
return {
started: new Map([ [ volume, startedAt ] ]),
isLocked: () => false
};
}
async function currentAnswer(place, generation, {thorough: thorough = false, locked: locked = false} = {}) {
const seen = await observe(place);
const shown = locked ? {
...seen,
isLocked: () => false
} : seen;
return completeAnswer(place, generation, {
seen: shown,
steps: [],
thorough: thorough
});
}
async function completeAnswer(place, generation, {seen: looking, steps: steps, thorough: thorough}) {
const [seen, sizes] = await Promise.all([ looking, place.storage.sizes(generation.volume, {
thorough: thorough
}).catch(() => _storage_storage_js__WEBPACK_IMPORTED_MODULE_7__.Hd) ]);
const summary = await (0, _problem_js__WEBPACK_IMPORTED_MODULE_10__.t)(place, generation, summaryOf(place, generation, seen));
const password = (0, _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_6__.No)((0, 
_store_site_js__WEBPACK_IMPORTED_MODULE_9__.OM)(place.storage), summary.id, _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_6__.AV);
return {
...summary,
...sizes,
password: password,
url: (0, _contract_connection_url_js__WEBPACK_IMPORTED_MODULE_13__.C)({
...summary,
password: password
}),
cleaned: generation.record.cleaned,
steps: steps,
...generation.recovery ? {
recovery: generation.recovery
} : {}
};
}
function projectView(storage, project) {
const {record: record} = project;
return {
id: record.id,
name: record.name,
image: record.image,
imageId: record.imageId,
pgVersion: record.pgVersion,
storage: storage.name,
postgres: record.postgres,
network: record.network,
locale: record.locale,
icuLocale: record.icuLocale,
encoding: record.encoding,
pool: storage.hasPools ? storage.pool : null,
limits: (0, _resource_limits_js__WEBPACK_IMPORTED_MODULE_11__.KN)({
storage: storage
}, project),
repository: record.bound,
policies: record.policies,
archiveDir: record.archiveDir,
walMax: record.walMax ?? _contract_wal_max_js__WEBPACK_IMPORTED_MODULE_3__.o3,
createdAt: record.createdAt,
branches: presentBranches(project).map(({name: name}) => name)
};
}
function statusOf({volume: volume, record: record}, {running: running, locked: locked}) {
if (locked) return "busy";
if (!volume.present || record.phase === "deleting" || !hasCluster(volume.path)) return "broken";
if (running && record.prepared) return "running";
return record.wanted === "running" ? "failed" : "stopped";
}
function hasCluster(path) {
try {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, 
_postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_5__.po)(path), "PG_VERSION")).isFile();
} catch {
return false;
}
}
},
87951: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => brokenBy,
t: () => explained
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _store_full_disk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68587);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29710);
var _missing_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39637);
function brokenBy({volume: volume, record: record}, fault) {
if (fault !== undefined) return {
what: fault,
help: "Use the version of velo that wrote it. This version changes nothing there."
};
if (record.phase === "deleting") return {
what: "its deletion was interrupted",
help: "`velo doctor --repair` finishes it."
};
const absence = (0, _missing_data_js__WEBPACK_IMPORTED_MODULE_3__.L)(volume);
if (absence) return absence;
return {
what: "its data folder contains no PostgreSQL cluster",
help: "Reset the branch, or delete it."
};
}
async function explained(place, generation, summary) {
if (summary.status !== "failed") return summary;
const said = await place.driver.lastWords((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, generation)).catch(() => "");
return {
...summary,
problem: failedBy(place, generation, said)
};
}
function failedBy({storage: storage}, {of: of}, said) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)(of);
const start = `Start it again: \`velo branch start ${what}\`.`;
const telling = said.split("\n").filter(line => isTelling.test(line)).at(-1);
const full = telling && (0, _store_full_disk_js__WEBPACK_IMPORTED_MODULE_1__.R)(telling, what, storage);
if (full) return {
what: full.code === "disk-limit" ? "it has reached its disk limit" : `${storage.pool} is full`,
help: full.hint
};
if (!telling && storage.opened.capacity.freeBytes < 32 * 1024 ** 2) return {
what: `${storage.pool} is full`,
help: "Free some space, then start it again. `velo doctor` shows what uses the space."
};
if (!telling) return {
what: "its server should be running, but is not",
help: start
};
return {
what: `its server ended: ${telling.replace(/^.*?(PANIC|FATAL|LOG): */, "").slice(0, 200)}`,
help: start
};
}
const isTelling = /PANIC: |FATAL: +(could not|configuration|data directory|database files|lock file|pre-existing|requested|its memory)|No space left on device|Disk quota exceeded/;
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
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95433);
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
async function undo(place, {of: of, volume: name}, because) {
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
19216: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
IW: () => ensureRunning,
V6: () => finishOrUndo,
wI: () => finishFresh
});
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89491);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95433);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29710);
var _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1043);
var _wal_expired_archives_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92864);
var _bring_up_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12961);
var _commit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23458);
async function finishOrUndo(place, branch, steps) {
(0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.EQ)(branch);
const done = [];
for (const {stored: stored} of branch.current ? [] : (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.XO)(place.project, branch.id)) {
await place.storage.dropSnapshot(stored);
done.push(`removed the snapshot ${stored.id}, left by an interrupted deletion`);
}
const isNew = ({record: record}) => record.phase === "new";
const recovering = branch.current !== undefined && await (0, _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_3__.r)(place, branch.id);
if (!recovering) await (0, _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_3__.P)(place, branch.id);
if (branch.current && !recovering) await (0, _wal_expired_archives_js__WEBPACK_IMPORTED_MODULE_4__.Me)(place, branch);
for (const generation of branch.remains.filter(each => !(recovering && isNew(each)))) {
await (0, _commit_js__WEBPACK_IMPORTED_MODULE_6__.bI)(place, generation);
await place.driver.remove((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, generation));
branch.remains.splice(branch.remains.indexOf(generation), 1);
const why = generation.record.phase === "ready" && branch.current ? "which nothing needs any more" : "left by an interrupted operation";
done.push(`removed ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.c7)(generation)}, ${why}`);
}
const {current: current} = branch;
if (!current) return done;
for (const generation of branch.retired) {
if (!await place.driver.isRunning((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, generation))) continue;
await place.driver.remove((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, generation));
done.push(`stopped ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.c7)(generation)}, left running by an interrupted undo`);
}
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, current);
const settled = done.length > 0 && current.record.prepared;
const running = settled ? await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_5__.ic)(place, current, steps) : await place.driver.isRunning(server);
if (running && !current.record.prepared) {
await place.driver.remove(server);
done.push(`stopped the unfinished first start of ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.c7)(current)}`);
} else if (!running && done.length > 0 && current.record.wanted === "running") {
await ensureRunning(place, current, steps);
done.push(`started ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.c7)(current)} again`);
}
return done;
}
async function finishFresh(before, id, steps) {
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.Ws)(before);
const branch = place.project.branches.get(id);
return branch && {
done: await finishOrUndo(place, branch, steps),
place: place,
branch: branch
};
}
async function ensureRunning(place, generation, steps) {
const prepared = await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_5__.qh)(place, generation, {
steps: steps
});
if (!prepared) return;
await place.storage.setMarks(generation.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__.X$)(prepared));
Object.assign(generation.record, prepared);
}
},
46116: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Dc: () => checkOwners,
EX: () => expectedOf,
Zt: () => checkExpectation,
mr: () => checkPresence,
xN: () => branchChanged
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
function checkExpectation({volume: volume, record: record, of: of}, expect = {}, now = Date.now()) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(of);
if (expect.owner !== undefined && record.owner !== expect.owner) throw notPermitted(what, expect.owner);
const changed = expect.id !== undefined && record.id !== expect.id || expect.generation !== undefined && volume.generation !== expect.generation;
if (changed) throw branchChanged(what);
if (expect.expired && !(record.expiresAt !== null && Date.parse(record.expiresAt) <= now)) {
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-in-use", `${what} has not expired.`, "It was used in the meantime and is kept. Nothing was changed.");
}
}
function checkPresence(branch, expect = {}) {
const ownerless = ({record: record}) => record.phase === "new" && record.owner === null;
const remains = branch.remains.filter(each => !ownerless(each));
for (const each of branch.current ? [ branch.current ] : remains) checkExpectation(each, expect);
}
function checkOwners(branches, owner) {
if (owner === undefined) return;
for (const {current: current} of branches) {
if (current) checkExpectation(current, {
owner: owner
});
}
}
function expectedOf({record: record}, {expect: expect = {}, shared: shared = false}) {
if (!shared || record.owner !== null) return expect;
const {owner: _, ...others} = expect;
return others;
}
function branchChanged(what) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-changed", `${what} was changed by somebody else in the meantime.`, "Look at it again before you retry. This command changed nothing.");
}
function notPermitted(what, owner) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "not-permitted", `${what} does not belong to ${owner}.`, "Use branches of the owner that the request names. Nothing was changed.");
}
},
66612: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => lockNamed
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29710);
var _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1043);
var _expectation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46116);
const attempts = 20;
async function lockNamed(before, find, {locks: locks, expect: expect, parent: parent = false, alone: alone = false}) {
let place = before;
for (let attempt = 1; ;attempt++) {
const seen = find(place);
(0, _expectation_js__WEBPACK_IMPORTED_MODULE_3__.mr)(seen, expect);
const parentLock = parent && seen.current ? await locks.parent(place, (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__.gN)(place, seen.current)) : undefined;
const lock = await locks.branch(place, seen, "exclusive");
place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__.Ws)(place);
if (!place.project.branches.has(seen.id)) lock.releaseAndRemove();
const branch = find(place);
const same = branch.id === seen.id && branch.current?.record.parent === seen.current?.record.parent;
const recovering = same && alone && await (0, _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_2__.r)(place, seen.id);
if (same && !recovering) {
(0, _expectation_js__WEBPACK_IMPORTED_MODULE_3__.mr)(branch, expect);
return {
place: place,
branch: branch,
lock: lock,
parentLock: parentLock
};
}
lock.release();
parentLock?.release();
if (recovering) await locks.recoveryEnd(place, branch);
if (attempt === attempts) throw (0, _expectation_js__WEBPACK_IMPORTED_MODULE_3__.xN)((0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)({
project: branch.project,
branch: branch.name
}));
}
}
},
57443: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
N: () => operate
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44567);
var _host_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2534);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29710);
var _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1043);
var _steps_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86901);
const usualWaitMs = 3e5;
const afterReplayMs = 36e5;
class Locks {
#held=new Map;
#signal;
constructor(signal) {
this.#signal = signal;
}
project(place, {id: id, name: name}) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.project(place, id), {
what: name
});
}
branch(place, {id: id, project: project, name: name}, mode) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
});
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.branch(place, id), {
what: what,
shared: mode === "shared"
});
}
async branchAlone(place, branch) {
const deadline = Date.now() + usualWaitMs;
for (;;) {
const lock = await this.branch(place, branch, "exclusive");
if (!await (0, _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_5__.r)(place, branch.id)) return lock;
lock.release();
await this.recoveryEnd(place, branch, Math.max(0, deadline - Date.now()));
}
}
branchAgain(place, {id: id, project: project, name: name}) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
});
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.branch(place, id), {
what: what,
waitMs: afterReplayMs
});
}
recovery(place, {id: id, project: project, name: name}) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.recovery(place, id), {
what: (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
})
});
}
async recoveryEnd(place, {id: id, project: project, name: name}, waitMs = usualWaitMs) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
});
(await this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.recovery(place, id), {
what: what,
waitMs: waitMs,
shared: true
})).release();
}
drill(place, {id: id, name: name}) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.drill(place, id), {
what: `the drill of ${name}`,
shared: true
});
}
async tryBranch(place, {id: id, project: project, name: name}) {
const taken = await (0, _host_lock_js__WEBPACK_IMPORTED_MODULE_3__.b)(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.branch(place, id), (0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
}));
if (taken) this.#held.set(taken, true);
return taken !== undefined;
}
parent(place, branch) {
return this.branch(place, branch, place.storage.copyOnWrite ? "shared" : "exclusive");
}
claims(place) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.claims(place), {
what: "the store's names and ports",
stays: true
});
}
releaseAll() {
for (const lock of this.#held.keys()) lock.release();
}
releaseAllAfterFailure() {
for (const [lock, alone] of this.#held) alone ? lock.releaseAndRemove() : lock.release();
}
async #take(path, {stays: stays, ...options}) {
try {
const taken = await (0, _host_lock_js__WEBPACK_IMPORTED_MODULE_3__.s)(path, {
waitMs: usualWaitMs,
...options,
signal: this.#signal
});
this.#held.set(taken, !(stays ?? options.shared));
return taken;
} catch (error) {
if (this.#signal?.aborted) throw (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.VM)(error);
throw error;
}
}
}
function operate(operation, work) {
return (0, _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__.wq)(async () => {
const locks = new Locks(operation.signal);
try {
const result = await work(new _steps_js__WEBPACK_IMPORTED_MODULE_6__.g(operation), locks);
locks.releaseAll();
return result;
} catch (error) {
locks.releaseAllAfterFailure();
throw asked(operation, (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(error));
}
});
}
function asked({signal: signal}, error) {
if (!signal?.aborted || error.kind === "interrupted") return error;
const answer = (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.VM)(error);
answer.left.push(...error.left);
return answer;
}
},
95873: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
M_: () => roomAdvice,
kX: () => checkRoom,
mk: () => makeRoom
});
var _bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75581);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _contract_oldest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45394);
var _storage_space_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38042);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
async function checkRoom(storage) {
const {sizeBytes: sizeBytes, freeBytes: freeBytes} = storage.opened.capacity;
const floor = (0, _storage_space_js__WEBPACK_IMPORTED_MODULE_3__.f)(sizeBytes);
if (freeBytes >= floor) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-space", `${storage.pool} has ${(0, 
_bytes_js__WEBPACK_IMPORTED_MODULE_4__.e)(freeBytes)} free; ${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_4__.e)(floor)} must stay free, because databases stop when it is full.`, await roomAdvice(storage, floor - freeBytes));
}
async function roomAdvice(storage, needed) {
const branches = branchesOf(storage);
const known = branches.every(({ownBytes: ownBytes}) => ownBytes !== null);
const inBranches = branches.reduce((sum, {ownBytes: ownBytes}) => sum + (ownBytes ?? 0), 0);
const [other] = known && inBranches < needed ? await storage.others() : [];
if (other && other.bytes > inBranches) return `${other.name} takes ${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_4__.e)(other.bytes)} and was not created by velo: free some space there, or make the pool larger.`;
const named = known && inBranches < needed ? "" : (0, _contract_oldest_js__WEBPACK_IMPORTED_MODULE_5__.o)(branches);
return named ? `Delete a branch that is not needed; the oldest are ${named}.` : "Make the pool larger.";
}
function branchesOf(storage) {
return [ ...(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened).values() ].flatMap(({record: record, branches: branches}) => [ ...branches.values() ].flatMap(({name: name, current: current}) => current && name !== _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI ? [ {
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
var _wal_positions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76934);
function basesOf({snapshots: snapshots}, archive) {
return snapshots.filter(snapshot => isBase(snapshot) && snapshot.record.archive === archive).sort((a, b) => (0, 
_wal_positions_js__WEBPACK_IMPORTED_MODULE_4__.$M)(a.record.lsn) < (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_4__.$M)(b.record.lsn) ? 1 : -1);
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
const {ownBase: ownBase, takeOf: takeOf} = await Promise.all([ __webpack_require__.e(2961), __webpack_require__.e(8055) ]).then(__webpack_require__.bind(__webpack_require__, 88055));
const base = await takeOf(place, generation, {
...ownBase,
steps: steps
});
place.project.snapshots.unshift(base);
} catch (thrown) {
const error = (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(thrown);
if (error.kind === "interrupted") throw error;
steps.note(`No base of ${(0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(generation.of)} could be taken, so no moment can be recovered yet: ${error.message}`);
}
}
},
92864: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
MC: () => archiveEnd,
Me: () => dropExpiredArchives,
NQ: () => expiredArchives
});
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89491);
var _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47231);
var _archives_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15892);
const dayMs = 864e5;
const daysWithoutPolicy = 7;
async function dropExpiredArchives(place, branch, now = new Date) {
for (const archive of expiredArchives(place, branch, now)) {
for (const {stored: stored, record: record} of [ ...place.project.snapshots ]) {
if (record.archive !== archive.id || !record.base) continue;
await place.storage.dropSnapshot(stored);
place.project.snapshots = place.project.snapshots.filter(each => each.stored !== stored);
}
(0, _archives_js__WEBPACK_IMPORTED_MODULE_2__.Lt)(place, archive.id);
}
for (const generation of [ ...branch.retired ]) {
if ((0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.Ad)(place.project, generation, now.toISOString())) continue;
branch.retired.splice(branch.retired.indexOf(generation), 1);
branch.remains.push(generation);
}
}
function expiredArchives(place, branch, now) {
if (!branch.current) return [];
return expiredOf(branch, {
archives: (0, _archives_js__WEBPACK_IMPORTED_MODULE_2__.bS)(place, branch),
days: (0, _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_1__.VS)(place.project.record.policies),
now: now
});
}
function expiredOf(branch, {archives: archives, days: days, now: now}) {
return archives.filter(archive => {
const until = momentsKeptUntil(branch, {
archive: archive,
archives: archives,
days: days
});
return until !== null && until <= now.toISOString();
});
}
function momentsKeptUntil(branch, {archive: archive, archives: archives, days: days}) {
if (archive.id === branch.current?.record.archive) return null;
const endedAt = archiveEnd(branch, archive, archives);
if (endedAt === null) return null;
const generation = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.xi)(branch).find(({record: record}) => record.archive === archive.id);
const undo = generation?.record.keptUntil ?? null;
if (days === undefined && undo !== null) return undo;
const promised = new Date(Date.parse(endedAt) + (days ?? daysWithoutPolicy) * dayMs).toISOString();
return undo !== null && undo > promised ? undo : promised;
}
function archiveEnd(branch, archive, archives) {
if (archive.ended !== null) return archive.ended;
return archive.id === branch.current?.record.archive ? null : replacedAt(branch, archive, archives);
}
function replacedAt(branch, archive, archives) {
const last = [ ...archive.served ].sort().at(-1) ?? "";
const others = [ ...archive.left, ...archives.filter(({id: id}) => id !== archive.id).flatMap(({served: served}) => served), ...(0, 
_catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.xi)(branch).flatMap(({record: record}) => record.servedFrom !== null && record.archive !== archive.id ? [ record.servedFrom ] : []) ];
return others.filter(time => time > last).sort()[0] ?? null;
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
86320: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
b: () => exclusiveLocks
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
function exclusiveLocks() {
const held = new Set;
for (const line of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/proc/locks", "utf8").split("\n")) {
const match = /: FLOCK +ADVISORY +WRITE +-?\d+ ([0-9a-f]+):([0-9a-f]+):(\d+) /.exec(line);
if (!match) continue;
const [, major = "", minor = "", inode] = match;
held.add(`${Number.parseInt(major, 16)}:${Number.parseInt(minor, 16)}:${inode}`);
}
if (held.size === 0) return () => false;
const devices = new Map;
return path => {
try {
const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
const device = devices.get(folder) ?? fileSystemDevice(folder);
devices.set(folder, device);
return held.has(`${device}:${(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).ino}`);
} catch {
return false;
}
};
}
function fileSystemDevice(folder) {
let best = {
mount: "",
device: ""
};
for (const line of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/proc/self/mountinfo", "utf8").split("\n")) {
const [, , device = "", , mount = ""] = line.split(" ");
const inside = mount === "/" || folder === mount || folder.startsWith(`${mount}/`);
if (device && inside && mount.length >= best.mount.length) best = {
mount: mount,
device: device
};
}
return best.device;
}
}
};


