"use strict";

exports.id = 9918;

exports.ids = [ 9918 ];

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
89918: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
getBranch: () => getBranch,
listBranches: () => listBranches,
summaries: () => summaries
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30935);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
var _catalog_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87951);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46116);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
var _store_site_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79592);
async function getBranch(site, {branch: branch, expect: expect}) {
const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.at)(branch);
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.QL)(site, name.project);
const answer = await (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.WE)(place, expected(place, name.branch, expect), {
thorough: true
});
if (!isSuspect(answer)) return answer;
const again = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.Ws)(place);
return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.WE)(again, expected(again, name.branch, expect), {
thorough: true
});
}
function expected(place, name, expect) {
const {current: current} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.GZ)(place, name);
if (expect) (0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_4__.Zt)(current, expect);
return current;
}
async function listBranches(site, filter) {
const named = filter.project === undefined ? undefined : (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.j1)(filter.project);
if (named !== undefined) await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.QL)(site, named);
const wanted = matching(filter);
const all = [];
for (const storage of named === undefined ? await (0, _store_site_js__WEBPACK_IMPORTED_MODULE_6__.Zc)(site) : await site.stores()) {
for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened).values()) {
if (!(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.wP)(project) || named !== undefined && project.record.name !== named) continue;
const found = (await summaries(site, storage, project)).filter(wanted);
all.push(...filter.sizes ? await measured(storage, project, found) : found);
}
}
return all;
}
function matching(filter) {
const now = (new Date).toISOString();
return branch => (filter.owner === undefined || branch.owner === filter.owner) && (filter.repository === undefined || isOf(filter.repository, branch.owner)) && (!filter.expired || branch.expiresAt !== null && branch.expiresAt <= now) && Object.entries(filter.labels ?? {}).every(([key, value]) => branch.labels[key] === value);
}
async function measured(storage, project, found) {
const all = [];
for (const branch of found) {
const volume = project.branches.get(branch.id)?.current?.volume;
const sizes = volume && await storage.sizes(volume, {
thorough: true
}).catch(() => undefined);
all.push({
...branch,
...sizes
});
}
return all;
}
function isOf(repository, owner) {
if (!owner?.startsWith(repository)) return false;
return [ "", "#", "!" ].includes(owner.charAt(repository.length));
}
async function summaries(site, storage, project) {
const place = {
storage: storage,
driver: await site.driver(project.record.postgres)
};
const look = async at => {
const seen = await (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.lB)(place);
return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.IT)(at).map(({current: current}) => ({
current: current,
summary: (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.YG)({
storage: storage,
project: at
}, current, seen)
}));
};
const explain = async (at, looked) => Promise.all(looked.map(({current: current, summary: summary}) => (0, 
_catalog_problem_js__WEBPACK_IMPORTED_MODULE_3__.t)({
...place,
project: at
}, current, summary)));
const first = await look(project);
if (!first.some(({summary: summary}) => isSuspect(summary))) return first.map(({summary: summary}) => summary);
const again = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(await storage.list()).get(project.key);
return again ? explain(again, await look(again)) : [];
}
function isSuspect({status: status}) {
return status === "broken" || status === "failed";
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


