"use strict";

exports.id = 5847;

exports.ids = [ 5847, 9368 ];

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
var _contract_connection_url_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(82205);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63777);
var _host_exclusive_locks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86320);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23828);
var _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13221);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31674);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29710);
var _store_site_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79592);
var _problem_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87951);
var _resource_limits_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(65523);
async function observe(place) {
const started = await startTimes(place);
return {
started: started,
isLocked: (0, _host_exclusive_locks_js__WEBPACK_IMPORTED_MODULE_3__.b)()
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
function summaryOf(storage, project, generation, seen) {
const {volume: volume, record: record, of: of} = generation;
const startedAt = seen.started.get((0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_6__.O$)(volume)) ?? null;
const locked = seen.isLocked(_store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.HZ.branch({
storage: storage
}, record.id));
const fault = project.branches.get((0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_6__.TH)(volume.branch))?.fault;
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
user: _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.AV,
database: record.database ?? _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.ZS,
createdAt: record.createdAt,
expiresAt: record.expiresAt,
owner: record.owner,
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
limits: (0, _resource_limits_js__WEBPACK_IMPORTED_MODULE_10__.Af)({
storage: storage,
project: project
}, generation),
retired: retiredOf(project.branches.get(record.id)),
problem: status === "broken" ? (0, _problem_js__WEBPACK_IMPORTED_MODULE_9__.R)(generation, fault) : null
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
const seen = running ? startedNow(place, generation) : Promise.resolve({
started: new Map,
isLocked: () => false
});
return completeAnswer(place, generation, seen, steps, false);
}
async function startedNow(place, generation) {
const volume = (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_6__.O$)(generation.volume);
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
return completeAnswer(place, generation, Promise.resolve(shown), [], thorough);
}
async function completeAnswer(place, generation, looking, steps, thorough) {
const [seen, sizes] = await Promise.all([ looking, place.storage.sizes(generation.volume, thorough).catch(() => _storage_storage_js__WEBPACK_IMPORTED_MODULE_6__.Hd) ]);
const summary = await (0, _problem_js__WEBPACK_IMPORTED_MODULE_9__.t)(place, generation, summaryOf(place.storage, place.project, generation, seen));
const password = (0, _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.No)((0, 
_store_site_js__WEBPACK_IMPORTED_MODULE_8__.OM)(place.storage), summary.id, _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.AV);
return {
...summary,
...sizes,
password: password,
url: (0, _contract_connection_url_js__WEBPACK_IMPORTED_MODULE_11__.C)({
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
limits: (0, _resource_limits_js__WEBPACK_IMPORTED_MODULE_10__.KN)({
storage: storage
}, project),
repository: record.bound,
policies: record.policies,
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
_postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_4__.po)(path), "PG_VERSION")).isFile();
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
9368: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
infoOf: () => infoOf,
walInfo: () => walInfo
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63777);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23828);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30935);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89491);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46116);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29710);
var _store_site_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79592);
var _archive_info_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(13866);
async function walInfo(site, request) {
if (request.branch !== undefined) {
const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_2__.at)(request.branch);
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.QL)(site, name.project);
const branch = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.MP)(place, name.branch);
(0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_6__.Zt)(branch.current, (0, 
_operation_expectation_js__WEBPACK_IMPORTED_MODULE_6__.EX)(branch.current, request));
return infoOf(place, branch);
}
const all = [];
for (const {opened: opened} of await (0, _store_site_js__WEBPACK_IMPORTED_MODULE_8__.Zc)(site)) {
for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.Hh)(opened).values()) {
if (!(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.wP)(project) || project.fault !== undefined) continue;
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.QL)(site, project.record.name);
for (const branch of (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_4__.IT)(place.project)) all.push(...infoOf(place, branch));
}
}
return all;
}
function infoOf(place, branch) {
return (0, _archive_info_js__WEBPACK_IMPORTED_MODULE_9__.i)(place, branch).map(info => {
if (!info.current) return info;
const waiting = waitingIn(branch.current);
return {
...info,
waiting: waiting?.length ?? null,
failure: info.failure ?? lateOf(waiting ?? [])
};
});
}
function waitingIn({volume: volume}) {
const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(volume.path), "pg_wal", "archive_status");
try {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).flatMap(name => {
const [, segment] = /^([0-9A-F]{24})\.ready$/.exec(name) ?? [];
const stat = segment && (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), {
throwIfNoEntry: false
});
return segment && stat ? [ {
segment: segment,
sinceMs: stat.mtimeMs
} ] : [];
}).sort((a, b) => a.sinceMs - b.sinceMs);
} catch {
return undefined;
}
}
const lateMs = 6e4;
function lateOf([oldest]) {
if (!oldest || Date.now() - oldest.sinceMs < lateMs) return null;
return {
at: new Date(oldest.sinceMs).toISOString(),
segment: oldest.segment,
reason: "waits for the archive"
};
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


