"use strict";

exports.id = 2777;

exports.ids = [ 2777, 2485, 7399, 7607, 1385, 9780 ];

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
17399: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95433);
var _generation_commit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23458);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19216);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46116);
var _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66612);
var _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(21844);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57443);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(29710);
var _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1043);
var _wal_archives_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(15892);
async function deleteBranch(site, request, operation) {
const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(request.branch);
if (name.branch === _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI) {
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "main-stays", `${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name)} can only be deleted with its project.`, `Delete the project: \`velo project delete ${name.project}\`.`);
}
await (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_10__.N)(operation, async (steps, locks) => {
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__.QL)(site, name.project);
const find = at => presentOrRemains(at, name.branch);
const {place: place, branch: branch, lock: lock} = await (0, _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_8__.R)(before, find, {
locks: locks,
expect: request.expect,
alone: true
});
if (!branch.current) {
for (const line of await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_6__.V6)(place, branch, steps)) steps.note(line);
lock.releaseAndRemove();
return;
}
if (!request.force) (0, _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_3__.c)(branch.current, "delete");
const children = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.LU)(place.project, branch.id);
if (children.length > 0 && !request.force) throw (0, _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_9__.Go)((0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name), children, "delete");
const snapshots = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.XO)(place.project, branch.id).filter(({record: record}) => !record.base);
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
for (const {id: id} of doomed) await (0, _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_12__.P)(place, id);
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
(0, _wal_archives_js__WEBPACK_IMPORTED_MODULE_13__.CJ)(place, branch.id);
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
50390: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => firstRecord
});
var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95433);
function firstRecord({id: id, name: name, parent: parent, port: port}, changes = {}) {
const now = (new Date).toISOString();
return {
id: id,
name: name,
phase: "new",
wanted: "running",
parent: parent,
port: port,
owner: null,
labels: {},
createdAt: now,
takenAt: now,
expiresAt: null,
prepared: false,
cleaned: _record_js__WEBPACK_IMPORTED_MODULE_0__.mH,
roles: [],
lsn: null,
limits: {},
sizing: null,
parentAt: null,
database: null,
walSenders: 0,
turn: 1,
keptUntil: null,
previous: null,
source: null,
archive: null,
servedFrom: null,
...changes
};
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
56612: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
z: () => firstStart
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89491);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95433);
var _bring_up_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12961);
var _port_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45636);
const attempts = 20;
async function firstStart(place, generation, {steps: steps, locks: locks}) {
for (let attempt = 1; ;attempt++) {
try {
return await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_3__.qh)(place, generation, {
steps: steps
});
} catch (error) {
if (!(0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.up)(error, "port-taken") || attempt === attempts) throw error;
const lock = await locks.claims(place);
const port = await (0, _port_js__WEBPACK_IMPORTED_MODULE_4__.t)(place.storage, (0, 
_catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.Hh)(await place.storage.list()), place.others);
await place.storage.setMarks(generation.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__.X$)({
port: port
}));
lock.release();
steps.note(`Another program has taken port ${generation.record.port}; using ${port}`);
generation.record.port = port;
}
}
}
},
77299: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
F: () => removeUnfinishedProject
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89491);
var _wal_archives_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15892);
var _finish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19216);
async function removeUnfinishedProject(site, {storage: storage, key: key}, steps) {
const catalog = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.Hh)(await storage.list());
const project = catalog.get(key);
if (!project || project.fault !== undefined || (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.wP)(project)) return [];
const branches = [ ...project.branches.values() ].filter(({current: current}) => current).map(branch => branch.name);
if (branches.length > 0) throw mainMissing(storage, project, branches);
const driver = await site.driver(project.record.postgres);
const place = {
storage: storage,
driver: driver,
controls: site.controls,
catalog: catalog,
project: project,
others: []
};
const done = [];
for (const branch of project.branches.values()) {
done.push(...await (0, _finish_js__WEBPACK_IMPORTED_MODULE_3__.V6)(place, branch, steps));
}
(0, _wal_archives_js__WEBPACK_IMPORTED_MODULE_2__.CJ)(place);
await storage.destroyProject(key);
return [ ...done, `removed the unfinished project ${project.record.name}` ];
}
function mainMissing({root: root, opened: opened}, {key: key, record: record}, branches) {
const lost = opened.foreign.filter(path => path.includes(`/${key}/`));
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "main-missing", `The project ${record.name} has branches (${branches.join(", ")}), but its main can't be found in ${root}.`, lost.length > 0 ? `Its record may be damaged or moved. Not recognised there: ${lost.join(", ")}. Nothing was removed.` : "Restore its volume, or remove the rest of the project by hand. Nothing was removed.");
}
},
45636: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
t: () => choosePort
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _host_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35789);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
async function choosePort(storage, now, others) {
const taken = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.a5)(now);
for (const {opened: opened} of others) for (const port of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.a5)((0, 
_catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(opened))) taken.add(port);
const port = await (0, _host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ov)(firstPort(storage.id), taken);
if (port !== undefined) return port;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-port", `No port from ${_host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ji.first} to ${_host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ji.last} is free.`, "Delete branches that are no longer needed.");
}
function firstPort(store) {
const count = _host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ji.last - _host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ji.first + 1;
return _host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ji.first + Number.parseInt(store.slice(0, 8), 16) % count;
}
},
21890: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => claimProjectName,
c: () => claimName
});
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89491);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19216);
var _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77299);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
const attempts = 20;
async function claimName(before, name, {steps: steps, locks: locks}) {
for (let attempt = 1; ;attempt++) {
const lock = await locks.claims(before);
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.Ws)(before);
const there = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.IW)(place.project, name);
if (!there || there.current || attempt > attempts) return {
place: place,
lock: lock,
taken: there !== undefined
};
lock.release();
(0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.EQ)(there);
const maker = await locks.branch(place, there, "exclusive");
const now = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.Ws)(place);
const left = now.project.branches.get(there.id);
if (left && !left.current) for (const line of await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_1__.V6)(now, left, steps)) steps.note(line);
if (left?.current) maker.release(); else maker.releaseAndRemove();
}
}
async function claimProjectName(site, {storage: storage, name: name}, {steps: steps, locks: locks}) {
for (let attempt = 1; ;attempt++) {
const lock = await locks.claims({
storage: storage
});
const there = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.JL)((0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.Hh)(await storage.list()), name);
if (!there || (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.wP)(there) || there.fault !== undefined || attempt > attempts) return lock;
lock.release();
const maker = await locks.project({
storage: storage
}, there.record);
const done = await (0, _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_2__.F)(site, {
storage: storage,
key: there.key
}, steps);
for (const line of done) steps.note(line);
if (done.length > 0) maker.releaseAndRemove(); else maker.release();
}
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
21844: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
for (const branch of missing) locked.set(branch.id, await locks.branchAlone(current, branch));
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
98981: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
TV: () => branchExists,
Uj: () => refuseExisting,
kg: () => projectChanged
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
var _store_site_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79592);
async function refuseExisting(site, name, wish) {
for (const storage of (0, _store_site_js__WEBPACK_IMPORTED_MODULE_3__.SB)(await site.stores(), wish ?? site.choice.storage)) {
const project = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.JL)((0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened), name);
if (!project || !(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.wP)(project)) continue;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "project-exists", `The project ${name} already exists (${storage.name}, ${storage.pool}).`, `\`velo project get ${name}\` shows it.`);
}
}
function branchExists(name) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-exists", `The branch ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name)} already exists.`, "Choose another name, or delete the branch first.");
}
function projectChanged(name) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-changed", `The project ${name} was renamed in the meantime.`, "Look at it again before you retry. Nothing was changed.");
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
44527: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Zx: () => bindProject,
_M: () => repositoryOf,
aS: () => checkBinding,
p9: () => bindOf
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95433);
function repositoryOf(text) {
if (text === "") return null;
if (text === "first" || /^[a-z]+:[a-z0-9.-]+(:[0-9]{1,5})?\/[0-9]{1,20}$/.test(text)) return text;
const name = /^[\w.-]+\/[\w.-]+$/.test(text) ? text : "OWNER/NAME";
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-repository", `${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is not a valid repository.`, `Write github:github.com/ID (\`gh api repos/${name} --jq .id\` prints the id), \`first\`, or an empty text for none.`);
}
function bindOf(bind) {
if (bind === undefined || /^[\x21-\x7e]{1,200}$/.test(bind)) return bind;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-bind", `${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(bind)} is not a valid repository to bind a project to.`, "A binding has 1 to 200 printable ASCII characters without spaces.");
}
function checkBinding({project: project}, bind) {
const {bound: bound, name: name} = project.record;
if (bind === undefined || bound === null || bound === "first" || bound === bind) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "project-bound", `The project ${name} belongs to the repository ${bound}, not to ${bind}.`, `Give this repository its own project. If it is the same repository, recreated or moved to another server, set the repository of the project ${name} to ${bind}.`);
}
async function bindProject(place, bind) {
checkBinding(place, bind);
const {record: record} = place.project;
if (bind === undefined || record.bound !== "first") return;
await place.storage.setProjectMarks(place.project.key, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__.on)({
bound: bind
}));
record.bound = bind;
}
},
32777: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
createProject: () => createProject,
deleteProject: () => deleteProject
});
var contract_error = __webpack_require__(17563);
var contract_names = __webpack_require__(63777);
var wal_max = __webpack_require__(20090);
var guard = __webpack_require__(83064);
var user = __webpack_require__(97774);
var initdb = __webpack_require__(71061);
var server_files = __webpack_require__(23828);
var settings = __webpack_require__(46004);
var image_name = __webpack_require__(45453);
var storage_storage = __webpack_require__(31674);
var delete_branch = __webpack_require__(17399);
var answers = __webpack_require__(30935);
var catalog = __webpack_require__(89491);
var first_record = __webpack_require__(50390);
var missing_data = __webpack_require__(39637);
var catalog_record = __webpack_require__(95433);
var commit = __webpack_require__(23458);
var finish = __webpack_require__(19216);
var first_start = __webpack_require__(56612);
var leftovers = __webpack_require__(77299);
var generation_port = __webpack_require__(45636);
var claim = __webpack_require__(21890);
var lock_subtree = __webpack_require__(21844);
var name_taken = __webpack_require__(98981);
var operation_operation = __webpack_require__(57443);
var external_node_fs_ = __webpack_require__(73024);
async function chooseDrivers(site, request, steps) {
const wish = wishes(site, request);
const engine = await findEngine(site, wish.postgres);
const storage = wish.storage ?? await detectStorage(site, request, {
postgres: wish.postgres,
whyNoEngine: engine.whyNone,
steps: steps
});
const postgres = wish.postgres ?? await postgresFor(site, storage, engine.found);
if (!postgres.lastResort && engine.whyNone !== undefined) throw engine.whyNone;
(0, external_node_fs_.mkdirSync)(site.home, {
recursive: true,
mode: (0, user.j)() ? 457 : 448
});
return {
storage: await storage.create(site.home, request.pool),
driver: await site.driver(postgres.name)
};
}
function wishes(site, request) {
const {storage: storages, postgres: engines} = site.drivers;
const storage = oneOf(request.storage ?? site.choice.storage, storages, "storage");
const postgres = oneOf(request.postgres ?? site.choice.postgres, engines, "way to run PostgreSQL");
return {
storage: storage,
postgres: postgres ?? engines.find(({takesImage: takesImage}) => takesImage && request.image !== undefined)
};
}
async function findEngine(site, wish) {
let whyNone;
for (const candidate of wish ? [ wish ] : site.drivers.postgres) {
if (candidate.lastResort) continue;
const why = await whyUnusable(site, candidate);
if (why === undefined) return {
found: candidate
};
whyNone ??= why;
}
return whyNone ? {
whyNone: whyNone
} : {};
}
async function detectStorage(site, {pool: pool}, {postgres: postgres, whyNoEngine: whyNoEngine, steps: steps}) {
const storages = site.drivers.storage;
const meant = pool === undefined ? undefined : storages.find(storage => storage.isPool(pool));
if (meant) return meant;
const {found: found, whyNone: whyNone} = await usableStorage(site);
if (found && (postgres || !whyNoEngine)) return found;
const resort = lastResortOf(storages);
const servers = postgres && !postgres.lastResort ? "" : ` and ${lastResortOf(site.drivers.postgres).title}`;
steps.note(`Using ${resort.title}${servers}: ${found ? whyNoEngine?.message : whyNone}`);
return resort;
}
async function usableStorage({drivers: drivers, home: home}) {
const needRoot = [];
const missing = [];
for (const storage of drivers.storage) {
if (storage.lastResort) continue;
if (storage.forRoot && !(0, user.j)()) {
needRoot.push(storage.title);
continue;
}
const why = await storage.whyNot(home);
if (why === undefined) return {
found: storage,
whyNone: ""
};
missing.push(why);
}
const reasons = [ ...needRoot.length > 0 ? [ `${needRoot.join(" and ")} need root` ] : [], ...missing.length > 0 ? [ `there is ${missing.join(" and ")}` ] : [] ];
return {
whyNone: reasons.join(", ")
};
}
async function postgresFor(site, storage, engine) {
const resort = lastResortOf(site.drivers.postgres);
if (!engine) return resort;
return storage.lastResort && await whyUnusable(site, resort) === undefined ? resort : engine;
}
function whyUnusable(site, {name: name}) {
return site.driver(name).then(driver => driver.unusable(), reason);
}
function lastResortOf(drivers) {
const found = drivers.find(({lastResort: lastResort}) => lastResort);
if (found) return found;
throw new Error("no driver is the last resort");
}
function oneOf(value, drivers, what) {
if (value === undefined || value === "") return undefined;
const found = drivers.find(({name: name}) => name === value);
if (found) return found;
const names = drivers.map(({name: name}) => name).join(", ");
throw new contract_error.J("usage", "unknown-choice", `${(0, contract_names.TL)(value)} is not a known ${what}.`, `Choose one of ${names}.`);
}
function reason(error) {
if (error instanceof contract_error.J) return error;
throw error;
}
var free_space = __webpack_require__(95873);
var open_place = __webpack_require__(29710);
var stale_locks = __webpack_require__(42698);
var archive_home = __webpack_require__(49949);
var archives = __webpack_require__(15892);
var bases = __webpack_require__(2485);
var binding = __webpack_require__(44527);
async function createProject(site, request, operation) {
const name = (0, contract_names.j1)(request.name);
checkVersion(request);
(0, initdb.I_)(request);
(0, binding._M)(request.repository ?? "");
if (request.walMax !== undefined) (0, wal_max.i3)(request.walMax, 0);
return (0, operation_operation.N)(operation, async (steps, locks) => {
await (0, name_taken.Uj)(site, name, request.storage);
if (request.archiveDir !== undefined) (0, archive_home.I)(request.archiveDir, await site.stores());
const {storage: storage, driver: driver} = await chooseDrivers(site, request, steps);
const id = (0, storage_storage.Si)();
await locks.project({
storage: storage
}, {
id: id,
name: name
});
await (0, free_space.kX)(storage);
return makeProject(site, {
storage: storage,
driver: driver,
request: request,
id: id
}, {
steps: steps,
locks: locks
});
});
}
async function makeProject(site, {storage: storage, driver: driver, request: request, id: id}, {steps: steps, locks: locks}) {
const {name: name} = request;
const runtime = await steps.run("Check PostgreSQL", () => driver.choose(request, text => steps.moved(text)));
const record = {
id: id,
name: name,
postgres: driver.name,
image: runtime.image,
imageId: runtime.imageId,
imageDigest: runtime.imageDigest,
pgVersion: runtime.major,
network: runtime.network,
...runtime.collation,
uid: null,
bound: (0, binding._M)(request.repository ?? ""),
policies: {},
walMax: request.walMax ?? null,
archiveDir: request.archiveDir ?? null,
limits: {},
createdAt: (new Date).toISOString()
};
const key = (0, catalog_record.$N)(record);
await steps.run(`Create project ${name}`, async () => {
const claims = await (0, claim.D)(site, {
storage: storage,
name: name
}, {
steps: steps,
locks: locks
});
await (0, name_taken.Uj)(site, name, request.storage);
record.uid = (0, user.j)() ? await freeUid(site) : null;
await storage.createProject(key, (0, catalog_record.on)(record));
claims.release();
});
const others = (await site.stores()).filter(({id: id}) => id !== storage.id);
const {controls: controls} = site;
const catalog = new Map;
const project = {
key: key,
record: record,
branches: new Map,
snapshots: [],
fault: undefined
};
const place = {
storage: storage,
driver: driver,
controls: controls,
catalog: catalog,
project: project,
others: others
};
const main = {
id: (0, storage_storage.Si)(),
project: name,
name: contract_names.SI
};
await locks.branch(place, main, "exclusive");
try {
if (record.archiveDir !== null) await (0, archive_home.kZ)(place);
const how = {
id: main.id,
collation: runtime.collation,
archive: request.archive !== false
};
await makeMain(place, how, {
steps: steps,
locks: locks
});
} catch (error) {
await (0, leftovers.F)(site, {
storage: storage,
key: key
}, steps.withoutAbort()).catch(failure => {
if (error instanceof contract_error.J) error.left.push(`parts of the project ${name} (${failure instanceof Error ? failure.message : failure})`);
});
throw error;
}
await (storage.room?.keep().catch(() => {}));
return (0, answers.vS)(storage, (await (0, open_place.Ws)(place)).project);
}
async function makeMain(place, {id: id, collation: collation, archive: archive}, {steps: steps, locks: locks}) {
const {storage: storage, project: project} = place;
const claims = await locks.claims(place);
const port = await (0, generation_port.t)(storage, (0, catalog.Hh)(await storage.list()), place.others);
const record = (0, first_record.E)({
id: id,
name: contract_names.SI,
parent: null,
port: port
}, {
archive: archive ? (0, storage_storage.Si)() : null
});
const target = {
project: project.key,
branch: (0, storage_storage.pX)(contract_names.SI, id),
generation: 1
};
const user = (0, open_place.Z5)(project.record);
const volume = await steps.run("Create volume", () => storage.createVolume(target, (0, 
catalog_record.X$)(record), user));
claims.release();
const generation = {
volume: volume,
record: record,
of: {
project: project.record.name,
branch: contract_names.SI
}
};
const server = (0, open_place.FN)(place, generation);
await steps.run("Initialise cluster", async () => {
(0, server_files.Yi)(volume.path, {
clients: [],
user: user
});
await place.driver.initialise(server, collation);
});
const prepared = await (0, first_start.z)(place, generation, {
steps: steps,
locks: locks
});
await steps.run("Commit", () => (0, commit.cd)(place, generation, {
phase: "ready",
...prepared
}));
await (0, bases.R)(place, generation, steps);
}
async function deleteProject(site, request, operation) {
const name = (0, contract_names.j1)(request.name);
await (0, operation_operation.N)(operation, async (steps, locks) => {
const found = await (0, open_place.QL)(site, name);
const lock = await locks.project(found, found.project.record);
let place = await (0, open_place.Ws)(found);
if (place.project.record.name !== name) throw (0, name_taken.kg)(name);
const others = (0, answers.IT)(place.project).map(branch => branch.name).filter(branch => branch !== contract_names.SI);
if (others.length > 0 && !request.force) {
throw new contract_error.J("conflict", "has-branches", `The project ${name} has branches besides main: ${others.join(", ")}.`, "Delete them first, or force it to delete them too.");
}
if (!request.force && (0, archive_home.qx)(place)) throw (0, archive_home.uz)(place);
const root = (0, open_place.MP)(place, contract_names.SI);
const snapshots = place.project.snapshots.filter(({record: record}) => !record.base);
if (snapshots.length > 0 && !request.force) throw (0, delete_branch.hasSnapshots)(`The project ${name}`, snapshots.length);
const main = await locks.branchAlone(place, root);
const below = await (0, lock_subtree.hb)(place, root, locks);
place = below.place;
for (const branch of place.project.branches.values()) (0, open_place.EQ)(branch);
for (const {current: current} of (0, answers.IT)(place.project)) {
if (!request.force) (0, missing_data.c)(current, "delete");
await (0, lock_subtree.TZ)(place, current);
}
for (const branch of (0, catalog.gZ)(place.project, (0, open_place.MP)(place, contract_names.SI))) {
await steps.run(`Delete ${name}/${branch.name}`, () => (0, delete_branch.removeBranch)(place, branch));
}
for (const branch of (await (0, open_place.Ws)(place)).project.branches.values()) await (0, 
finish.V6)(place, branch, steps);
await steps.run(`Delete project ${name}`, async () => {
(0, archives.CJ)(place);
await place.storage.destroyProject(place.project.key);
});
await (place.storage.room?.keep().catch(() => {}));
for (const held of [ ...below.locks, main, lock ]) held.releaseAndRemove();
await (0, stale_locks.v)(place.storage);
});
}
async function freeUid(site) {
const taken = new Set;
for (const storage of await site.stores()) {
for (const {record: record} of (0, catalog.Hh)(storage.opened).values()) if (record.uid !== null) taken.add(record.uid);
}
const count = guard.W.last - guard.W.first + 1;
const begin = Math.floor(Math.random() * count);
for (let step = 0; step < count; step++) {
const uid = guard.W.first + (begin + step) % count;
if (!taken.has(uid)) return uid;
}
throw new contract_error.J("unable", "no-uid", `All ${count} users for projects are in use.`, "Delete projects that are no longer needed.");
}
function checkVersion({pgVersion: pgVersion, image: image}) {
if (pgVersion !== undefined && image !== undefined) {
throw new contract_error.J("usage", "version-and-image", "A PostgreSQL version and an image were both given.", "Give only one of them.");
}
if (pgVersion !== undefined && !(pgVersion >= settings.vy.first && pgVersion <= settings.vy.last)) throw (0, 
settings.qx)(pgVersion);
if (image !== undefined) (0, image_name.v)(image);
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
42698: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
v: () => removeLocks
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44567);
var _host_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2534);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89491);
var _open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
async function removeLocks(storage) {
const folder = (0, _open_place_js__WEBPACK_IMPORTED_MODULE_5__.MS)({
storage: storage
});
if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder)) return;
const files = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
const there = new Set;
for (const {record: record, branches: branches} of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.Hh)(await storage.list()).values()) {
there.add(record.id);
for (const id of branches.keys()) there.add(id);
}
for (const file of files) {
const id = (0, _open_place_js__WEBPACK_IMPORTED_MODULE_5__.Ie)(file);
if (id === undefined || there.has(id)) continue;
await (0, _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__.wq)(async () => (await (0, 
_host_lock_js__WEBPACK_IMPORTED_MODULE_3__.b)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), file))?.releaseAndRemove());
}
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
},
83064: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
W: () => guardedUids,
Zz: () => isolatedBridge,
hO: () => guardScript,
iM: () => ensureGuard,
j4: () => guardState
});
var _exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46084);
const guardedUids = {
first: 61e3,
last: 61183
};
const isolatedBridge = "velo0";
const range = `${guardedUids.first}-${guardedUids.last}`;
const rules = {
output: [ `meta skuid ${range} ct state new oif "lo" udp sport 32768-60999 udp dport 32768-60999 accept`, `meta skuid ${range} ct state new reject` ],
forward: [ `iifname "${isolatedBridge}" ct state new reject` ],
input: [ `iifname "${isolatedBridge}" ct state new reject` ]
};
const chains = Object.entries(rules).map(([hook, lines]) => `\tchain ${hook} {\n\t\ttype filter hook ${hook} priority filter; policy accept;\n${lines.map(line => `\t\t${line}\n`).join("")}\t}`);
const table = `table inet velo {\n${chains.join("\n\n")}\n}\n`;
const guardScript = `table inet velo\ndelete table inet velo\n${table}`;
async function guardState() {
if (process.getuid?.() !== 0) return {
inForce: false,
reason: "only root can read and create the kernel rule"
};
try {
const {stdout: stdout} = await (0, _exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "list", "table", "inet", "velo" ], {
timeoutMs: 3e4
});
if (stdout === table) return {
inForce: true
};
return {
inForce: false,
reason: "the nftables table `inet velo` differs from the one that velo creates"
};
} catch (error) {
return {
inForce: false,
reason: whyNot(error)
};
}
}
async function ensureGuard() {
const now = await guardState();
if (now.inForce || process.getuid?.() !== 0) return now;
try {
await (0, _exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "-f", "-" ], {
input: guardScript,
timeoutMs: 3e4
});
} catch (error) {
return {
inForce: false,
reason: whyNot(error)
};
}
return guardState();
}
function whyNot(error) {
if (error instanceof _exec_js__WEBPACK_IMPORTED_MODULE_0__.Zj) {
if (error.stderr.includes("No such file or directory")) return "the kernel rule does not exist yet";
return `nft: ${error.stderr.trim().split("\n", 1)[0]}`;
}
return error instanceof Error ? error.message : String(error);
}
},
71061: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I_: () => checkCollation,
V3: () => probeArguments,
Ve: () => collationOf,
ZN: () => initdbArguments,
e3: () => checkIcu,
f1: () => readProbe
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _session_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13221);
function initdbArguments(pgdata, {locale: locale, icuLocale: icuLocale, encoding: encoding}) {
const icu = icuLocale === null ? [] : [ "--locale-provider=icu", `--icu-locale=${icuLocale}` ];
const collation = [ "-E", encoding, `--locale=${locale}`, ...icu ];
return [ "-D", pgdata, "-U", _session_credentials_js__WEBPACK_IMPORTED_MODULE_1__.AV, ...collation, "--auth-local=peer", "--auth-host=reject" ];
}
function collationOf(wish, locale) {
return {
locale: wish.locale ?? locale,
icuLocale: wish.icuLocale ?? null,
encoding: wish.encoding ?? "UTF8"
};
}
function checkCollation(wish) {
for (const [option, value] of [ [ "locale", wish.locale ], [ "ICU locale", wish.icuLocale ], [ "encoding", wish.encoding ] ]) {
if (value === undefined || /^[A-Za-z0-9][A-Za-z0-9_.@=;+-]{0,62}$/.test(value)) continue;
throw invalid(`The ${option} is not a valid PostgreSQL name`);
}
if (wish.icuLocale !== undefined && !isKnownToIcu(wish.icuLocale)) throw invalid(`ICU has no locale ${wish.icuLocale}`);
}
function checkIcu({icuLocale: icuLocale}, major) {
if (icuLocale === undefined || major >= 15) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "icu-needs-15", `PostgreSQL ${major} can't use ICU as the locale provider of a cluster.`, "Use PostgreSQL 15 or newer, or leave the ICU locale out.");
}
const probeArguments = collation => initdbArguments("/", collation);
function readProbe(said) {
if (said.includes("exists but is not empty")) return;
const reason = /^initdb: (?:error: )?(.*)$/m.exec(said)?.[1] ?? said.trim().split("\n", 1)[0];
throw invalid(`PostgreSQL can't create the cluster: ${reason}`);
}
function isKnownToIcu(locale) {
const [language = ""] = locale.toLowerCase().split(/[_@-]/);
if ([ "und", "root" ].includes(language)) return true;
try {
return Intl.Collator.supportedLocalesOf(language).length > 0;
} catch {
return false;
}
}
function invalid(what) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-locale", `${what}.`, "`locale -a` lists the locales of a machine or an image. ICU locales are tags such as en-US or de-DE-u-co-phonebk.");
}
},
45453: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
v: () => checkImageName
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
const alphanumeric = "[a-z0-9]+";
const component = `${alphanumeric}(?:(?:[._]|__|-+)${alphanumeric})*`;
const domainLabel = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
const host = `(?:${domainLabel}(?:\\.${domainLabel})*|\\[[a-fA-F0-9:]+\\])`;
const name = `(?:${host}(?::[0-9]+)?/)?${component}(?:/${component})*`;
const tag = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
const digest = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}";
const reference = new RegExp(`^(${name})(?::${tag})?(?:@${digest})?$`);
const longestName = 255;
const longest = 600;
function checkImageName(image) {
const repository = image.length > longest ? undefined : reference.exec(image)?.[1];
if (repository !== undefined && repository.length <= longestName) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-image", `${JSON.stringify(image.slice(0, 80))} is not a valid image name.`, "Write it as for Docker, such as postgres:17-alpine.");
}
}
};


