"use strict";

exports.id = 775;

exports.ids = [ 775 ];

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
30775: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
doctor: () => doctor
});
function check(group, name, {state: state, detail: detail, help: help = ""}) {
return {
group: group,
name: name,
state: state,
detail: detail,
help: help
};
}
var external_node_fs_ = __webpack_require__(73024);
var external_node_os_ = __webpack_require__(48161);
var contract_error = __webpack_require__(17563);
var host_guard = __webpack_require__(83064);
var home = __webpack_require__(79166);
var version = __webpack_require__(11607);
async function machineChecks(site) {
return [ ...system(), ...await storage(site), ...await engines(site), await network(), ...files(site) ];
}
function system() {
const node = Number(process.versions.node.split(".", 1)[0]);
return [ check("system", "Operating system", {
state: "ok",
detail: `${osName()}, Linux ${(0, external_node_os_.release)()}`
}), check("system", "Node", {
state: node >= 20 ? "ok" : "fail",
detail: process.version,
help: node >= 20 ? "" : "Install Node 20.19 or newer."
}), check("system", "velo", {
state: "info",
detail: `v${version.r}`
}) ];
}
async function storage(site) {
const checks = [];
for (const driver of site.drivers.storage) {
for (const found of await driver.checks()) checks.push({
group: "storage",
...found
});
}
return checks;
}
async function engines(site) {
const checks = [];
for (const {name: name, needs: needs, gives: gives} of site.drivers.postgres) {
try {
const driver = await site.driver(name);
const why = await driver.unusable();
if (why) throw why;
checks.push(check("engine", needs.name, {
state: "ok",
detail: await driver.describe()
}));
const {all: all, detail: detail} = await driver.limitsKept();
checks.push(check("engine", `Limits with ${needs.name}`, {
state: all ? "ok" : "info",
detail: detail
}));
} catch (error) {
const {message: message, hint: hint} = (0, contract_error.DT)(error);
checks.push(check("engine", needs.name, {
state: "info",
detail: message,
help: `${gives} ${hint}`
}));
}
}
if (checks.every(({state: state}) => state !== "ok")) {
const missing = `neither ${site.drivers.postgres.map(({needs: needs}) => needs.inSentence).join(" nor ")}`;
checks.push(check("engine", "PostgreSQL", {
state: "fail",
detail: missing,
help: "Install one of them."
}));
}
return checks;
}
async function network() {
const guard = await (0, host_guard.j4)();
if (guard.inForce) return check("network", "Guard", {
state: "ok",
detail: "active: servers of branches cannot open connections"
});
const help = "velo creates it when it is first needed, as root and with nftables. Servers then share the host’s network, which is faster, but cannot open connections. Without it, containers get their own network.";
return check("network", "Guard", {
state: "info",
detail: `not active: ${guard.reason}`,
help: help
});
}
function files(site) {
const trouble = (0, home.x)(site.home);
if (trouble) return [ check("files", "Home", {
state: "fail",
detail: trouble.message,
help: trouble.hint
}) ];
if (!(0, external_node_fs_.existsSync)(site.home)) return [ check("files", "Home", {
state: "info",
detail: `${site.home} will be created with the first project`
}) ];
const mode = (0, external_node_fs_.statSync)(site.home).mode & 511;
const open = (mode & 18) !== 0;
return [ check("files", "Home", {
state: open ? "fail" : "ok",
detail: `${site.home} (${mode.toString(8)})`,
help: open ? `Others may write to it: \`chmod go-w ${site.home}\`.` : ""
}) ];
}
function osName() {
try {
return /^PRETTY_NAME="?([^"\n]*)/m.exec((0, external_node_fs_.readFileSync)("/etc/os-release", "utf8"))?.[1] ?? "Linux";
} catch {
return "Linux";
}
}
var external_node_path_ = __webpack_require__(76760);
var bytes = __webpack_require__(75581);
var names = __webpack_require__(63777);
var exclusive_locks = __webpack_require__(86320);
var space = __webpack_require__(38042);
var read_branch = __webpack_require__(89918);
var catalog_catalog = __webpack_require__(89491);
var policies = __webpack_require__(47231);
var free_space = __webpack_require__(95873);
var open_place = __webpack_require__(29710);
var stray_archives = __webpack_require__(4104);
var stray_servers = __webpack_require__(96254);
async function storeChecks(site) {
let found;
try {
found = await site.look();
} catch (error) {
const {message: message, hint: hint} = (0, contract_error.DT)(error);
return [ check("store", "Stores", {
state: "fail",
detail: message,
help: hint
}) ];
}
const {open: stores, closed: closed} = found;
const checks = closed.map(({pool: pool, why: why}) => check("store", `Store ${pool}`, {
state: "fail",
detail: why.message,
help: why.hint
}));
if (stores.length + closed.length === 0) return [ check("store", "Stores", {
state: "info",
detail: "none yet: the first `velo project create` creates one"
}) ];
for (const storage of stores) {
try {
checks.push(...writable(storage), await check_stores_space(storage), diskLimits(storage), secretFile(storage), ...await contents(site, storage), await leftovers(site, storage), ...await foreign(storage));
} catch (error) {
const {message: message, hint: hint} = (0, contract_error.DT)(error);
checks.push(check("store", `Store ${storage.pool}`, {
state: "fail",
detail: message,
help: hint
}));
}
}
return checks;
}
function writable({pool: pool, root: root}) {
try {
(0, external_node_fs_.accessSync)(root, external_node_fs_.constants.W_OK);
return [];
} catch (error) {
const {message: message, hint: hint} = (0, contract_error.DT)(error);
return [ check("storage", `Writing to ${pool}`, {
state: "fail",
detail: message,
help: hint
}) ];
}
}
async function check_stores_space(storage) {
const {sizeBytes: sizeBytes, freeBytes: freeBytes} = storage.opened.capacity;
const enough = freeBytes >= (0, space.f)(sizeBytes);
const detail = `${(0, bytes.e)(freeBytes)} of ${(0, bytes.e)(sizeBytes)} free; ${(0, 
bytes.e)((0, space.f)(sizeBytes))} must stay free`;
return check("storage", `Space in ${storage.pool}`, {
state: enough ? "ok" : "fail",
detail: detail,
help: enough ? "" : `A full store stops its databases. ${await (0, free_space.M_)(storage, (0, 
space.f)(sizeBytes) - freeBytes)}`
});
}
function diskLimits({pool: pool, whyNoDiskLimit: whyNoDiskLimit}) {
if (whyNoDiskLimit === undefined) return check("storage", `Disk limits in ${pool}`, {
state: "ok",
detail: "enforced for each branch"
});
const help = "A branch can fill the store, which stops main too. ZFS, and btrfs with quotas, can limit each branch.";
return check("storage", `Disk limits in ${pool}`, {
state: "info",
detail: `none: ${whyNoDiskLimit}`,
help: help
});
}
async function contents(site, storage) {
const all = [ ...(0, catalog_catalog.Hh)(storage.opened).values() ];
const projects = all.filter(catalog_catalog.wP);
const branches = [];
for (const project of projects) branches.push(...await (0, read_branch.summaries)(site, storage, project));
const running = branches.filter(({status: status}) => status === "running").length;
const detail = `${storage.name}: ${projects.length} projects, ${branches.length} branches, ${running} running`;
const sick = branches.filter(({status: status}) => status === "failed" || status === "broken").map(({project: project, branch: branch, status: status, problem: problem}) => check("store", `${project}/${branch}`, {
state: status === "failed" ? "warn" : "fail",
detail: problem?.what ?? status,
help: problem?.help
}));
return [ check("store", `Store ${storage.pool}`, {
state: "ok",
detail: detail
}), ...sick, ...records(all), ...projects.flatMap(check_stores_policies), ...await archives(storage, projects) ];
}
function check_stores_policies(project) {
const {name: name, createdAt: createdAt} = project.record;
const policy = (0, policies.lV)(project.record.policies);
const taken = (0, policies.Kn)(project);
if (!policy || !(0, policies.lS)(policy, {
taken: taken,
since: createdAt
}, new Date)) return [];
const detail = `the last one by its policy: ${taken.sort().at(-1) ?? "none yet"}`;
return [ check("store", `Snapshots of ${name}`, {
state: "warn",
detail: detail,
help: "The host's agent takes them: see its log."
}) ];
}
async function archives(storage, projects) {
const archived = projects.filter(project => project.fault === undefined && (0, catalog_catalog.yU)(project));
if (archived.length === 0) return [];
const {walTroubles: walTroubles} = await Promise.all([ __webpack_require__.e(3866), __webpack_require__.e(3800) ]).then(__webpack_require__.bind(__webpack_require__, 3800));
return archived.flatMap(project => walTroubles({
storage: storage,
project: project
})).map(({of: of, what: what, help: help}) => check("store", `Archive of ${of}`, {
state: "warn",
detail: what,
help: help
}));
}
function records(projects) {
const faults = projects.flatMap(({record: record, fault: fault, branches: branches}) => [ ...fault === undefined ? [] : [ [ record.name, fault ] ], ...[ ...branches.values() ].flatMap(branch => branch.fault === undefined || branch.fault === fault ? [] : [ [ (0, 
names.gK)({
project: branch.project,
branch: branch.name
}), branch.fault ] ]) ]);
return faults.map(([what, fault]) => check("store", `Record of ${what}`, {
state: "fail",
detail: fault,
help: "Use the version of velo that wrote it. This version changes nothing there."
}));
}
async function leftovers(site, storage) {
const catalog = (0, catalog_catalog.Hh)(storage.opened);
const names = [];
for (const project of catalog.values()) {
if (project.fault !== undefined) continue;
if (!(0, catalog_catalog.wP)(project)) names.push(`project ${project.record.name}`); else names.push(...[ ...project.branches.values() ].flatMap(branch => unfinished(storage, branch).map(catalog_catalog.c7)));
}
names.push(...(await storage.leftovers()).map(({name: name}) => name));
names.push(...await (0, stray_archives.L)(storage));
names.push(...(await (0, stray_servers.a)(site, storage)).map(({server: server}) => `server of ${server.volume}`));
if (names.length === 0) return check("store", "Leftovers", {
state: "ok",
detail: `nothing unfinished in ${storage.pool}`
});
return check("store", "Leftovers", {
state: "warn",
detail: `under way or interrupted: ${names.join(", ")}`,
help: "`velo doctor --repair` finishes or undoes what no running operation holds."
});
}
function unfinished(storage, {id: id, current: current, remains: remains}) {
if (remains.length === 0 || !current || !(0, exclusive_locks.b)()(open_place.HZ.recovery({
storage: storage
}, id))) return remains;
return remains.filter(({record: record}) => record.phase !== "new");
}
function foreign(storage) {
const {foreign: foreign} = storage.opened;
if (foreign.length === 0) return [];
return [ check("store", "Foreign", {
state: "info",
detail: `not created by velo, and never changed: ${foreign.join(", ")}`
}) ];
}
function secretFile(storage) {
const path = (0, external_node_path_.join)(storage.root, ".velo", "secret");
if (!(0, external_node_fs_.existsSync)(path)) return check("files", "Secret", {
state: "info",
detail: `${path} will be created with the first branch`
});
const open = ((0, external_node_fs_.statSync)(path).mode & 63) !== 0;
return check("files", "Secret", {
state: open ? "fail" : "ok",
detail: path,
help: open ? `Others may read it: \`chmod 600 ${path}\`.` : ""
});
}
var repair = __webpack_require__(44277);
async function doctor(site, request, operation) {
const repaired = [];
if (request.repair) {
const {done: done, failed: failed} = await (0, repair.repairAll)(site, {
start: true
}, operation);
repaired.push(check("store", "Repair", {
state: "info",
detail: done.length === 0 ? "nothing to repair" : done.join("; ")
}));
for (const line of failed) repaired.push(check("store", "Repair", {
state: "fail",
detail: line,
help: "Fix the cause and run `velo doctor --repair` again."
}));
}
const checks = [ ...await machineChecks(site), ...await storeChecks(site), ...repaired ];
return {
ok: checks.every(({state: state}) => state !== "fail"),
checks: checks
};
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
11607: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
r: () => version
});
const package_namespaceObject = {
rE: "1.0.0"
};
const version = package_namespaceObject.rE;
}
};


