"use strict";

exports.id = 2777;

exports.ids = [ 2777, 9780 ];

exports.modules = {
...require("./shared.bundle.js"),
21890: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => claimProjectName,
c: () => claimName
});
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89491);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18902);
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
32777: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
createProject: () => createProject,
deleteProject: () => deleteProject
});
var errors_error = __webpack_require__(57895);
var values_names = __webpack_require__(22452);
var wal_max = __webpack_require__(23035);
var guard = __webpack_require__(82633);
var processes = __webpack_require__(77514);
var user = __webpack_require__(46283);
var initdb = __webpack_require__(71061);
var server_files = __webpack_require__(23828);
var settings = __webpack_require__(46004);
var image_name = __webpack_require__(45453);
var storage_storage = __webpack_require__(31674);
var archive_home = __webpack_require__(24283);
var archives = __webpack_require__(65978);
var delete_branch = __webpack_require__(17399);
var answers = __webpack_require__(30935);
var catalog = __webpack_require__(89491);
var first_record = __webpack_require__(50390);
var missing_data = __webpack_require__(39637);
var catalog_record = __webpack_require__(95433);
var commit = __webpack_require__(23458);
var finish = __webpack_require__(18902);
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
throw new errors_error.J("usage", "unknown-choice", `${(0, values_names.TL)(value)} is not a known ${what}.`, `Choose one of ${names}.`);
}
function reason(error) {
if (error instanceof errors_error.J) return error;
throw error;
}
var free_space = __webpack_require__(95873);
var open_place = __webpack_require__(29710);
var stale_locks = __webpack_require__(42698);
var bases = __webpack_require__(2485);
var binding = __webpack_require__(44527);
async function createProject(site, request, operation) {
const name = (0, values_names.j1)(request.name);
checkVersion(request);
(0, initdb.I_)(request);
(0, binding._M)(request.repository ?? "");
if (request.walMax !== undefined) (0, wal_max.i3)(request.walMax, 0);
return (0, operation_operation.N)(operation, async (steps, locks) => {
await (0, name_taken.Uj)(site, name, request.storage);
const {archiveDir: archiveDir} = request;
const archives = archiveDir === undefined ? {} : {
archiveDir: (0, archive_home.I)(archiveDir, await site.stores())
};
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
request: {
...request,
...archives
},
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
const {controls: controls, ports: ports} = site;
const catalog = new Map;
const project = {
key: key,
record: record,
branches: new Map,
snapshots: [],
held: [],
fault: undefined
};
const place = {
storage: storage,
driver: driver,
controls: controls,
catalog: catalog,
project: project,
others: others,
ports: ports
};
const main = {
id: (0, storage_storage.Si)(),
project: name,
name: values_names.SI
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
if (error instanceof errors_error.J) error.left.push(`parts of the project ${name} (${failure instanceof Error ? failure.message : failure})`);
});
throw error;
}
await (storage.room?.keep().catch(() => {}));
return (0, answers.vS)(storage, (await (0, open_place.Ws)(place)).project);
}
async function makeMain(place, {id: id, collation: collation, archive: archive}, {steps: steps, locks: locks}) {
const {storage: storage, project: project} = place;
const claims = await locks.claims(place);
const port = await (0, generation_port.t)(place, (0, catalog.Hh)(await storage.list()));
const record = (0, first_record.E)({
id: id,
name: values_names.SI,
parent: null,
port: port
}, {
archive: archive ? (0, storage_storage.Si)() : null
});
const target = {
project: project.key,
branch: (0, storage_storage.pX)(values_names.SI, id),
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
branch: values_names.SI
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
const name = (0, values_names.j1)(request.name);
await (0, operation_operation.N)(operation, async (steps, locks) => {
const found = await (0, open_place.QL)(site, name);
const lock = await locks.project(found, found.project.record);
let place = await (0, open_place.Ws)(found);
if (place.project.record.name !== name) throw (0, name_taken.kg)(name);
const others = (0, answers.IT)(place.project).map(branch => branch.name).filter(branch => branch !== values_names.SI);
if (others.length > 0 && !request.force) {
throw new errors_error.J("conflict", "has-branches", `The project ${name} has branches besides main: ${others.join(", ")}.`, "Delete them first, or force it to delete them too.");
}
if (!request.force && (0, archive_home.qx)(place)) throw (0, archive_home.uz)(place);
const root = (0, open_place.MP)(place, values_names.SI);
const snapshots = place.project.snapshots.filter(({record: record}) => !record.base);
if (snapshots.length > 0 && !request.force) throw (0, delete_branch.hasSnapshots)(`The project ${name}`, snapshots.length);
const main = await locks.branchAlone(place, root);
const below = await (0, lock_subtree.hb)(place, root, locks);
place = below.place;
for (const branch of place.project.branches.values()) (0, open_place.EQ)(branch);
(0, lock_subtree._z)(place);
for (const {current: current} of (0, answers.IT)(place.project)) {
if (!request.force) (0, missing_data.c)(current, "delete");
await (0, lock_subtree.TZ)(place, current);
}
for (const branch of (0, catalog.gZ)(place.project, (0, open_place.MP)(place, values_names.SI))) {
await steps.run(`Delete ${name}/${branch.name}`, () => (0, delete_branch.removeBranch)(place, branch));
}
for (const branch of (await (0, open_place.Ws)(place)).project.branches.values()) await (0, 
finish.V6)(place, branch, steps);
await steps.run(`Delete project ${name}`, async () => {
for (const {volume: volume} of place.project.held) await place.storage.destroy(volume);
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
for (const inUse of [ (0, processes.jm)(), new Set ]) {
for (let step = 0; step < count; step++) {
const uid = guard.W.first + (begin + step) % count;
if (!taken.has(uid) && !inUse.has(uid)) return uid;
}
}
throw new errors_error.J("unable", "no-uid", `All ${count} users for projects are in use.`, "Delete projects that are no longer needed.");
}
function checkVersion({pgVersion: pgVersion, image: image}) {
if (pgVersion !== undefined && image !== undefined) {
throw new errors_error.J("usage", "version-and-image", "A PostgreSQL version and an image were both given.", "Give only one of them.");
}
if (pgVersion !== undefined && !(pgVersion >= settings.vy.first && pgVersion <= settings.vy.last)) throw (0, 
settings.qx)(pgVersion);
if (image !== undefined) (0, image_name.v)(image);
}
},
44527: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Zx: () => bindProject,
_M: () => repositoryOf,
aS: () => checkBinding,
p9: () => bindOf
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95433);
function repositoryOf(text) {
if (text === "") return null;
if (text === "first" || /^[a-z]+:[a-z0-9.-]+(:[0-9]{1,5})?\/[0-9]{1,20}$/.test(text)) return text;
const name = /^[\w.-]+\/[\w.-]+$/.test(text) ? text : "OWNER/NAME";
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-repository", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is not a valid repository.`, `Write github:github.com/ID (\`gh api repos/${name} --jq .id\` prints the id), \`first\`, or an empty text for none.`);
}
function bindOf(bind) {
if (bind === undefined || /^[\x21-\x7e]{1,200}$/.test(bind)) return bind;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-bind", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(bind)} is not a valid repository to bind a project to.`, "A binding has 1 to 200 printable ASCII characters without spaces.");
}
function checkBinding({project: project}, bind) {
const {bound: bound, name: name} = project.record;
if (bind === undefined || bound === null || bound === "first" || bound === bind) return;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "project-bound", `The project ${name} belongs to the repository ${bound}, not to ${bind}.`, `Give this repository its own project. If it is the same repository, recreated or moved to another server, set the repository of the project ${name} to ${bind}.`);
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
45453: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
v: () => checkImageName
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
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
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-image", `${JSON.stringify(image.slice(0, 80))} is not a valid image name.`, "Write it as for Docker, such as postgres:17-alpine.");
}
},
45636: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
t: () => choosePort
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _host_network_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67908);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
async function choosePort({storage: storage, others: others, ports: ports}, now) {
const taken = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.a5)(now);
for (const {opened: opened} of others) for (const port of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.a5)((0, 
_catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(opened))) taken.add(port);
const port = await (0, _host_network_ports_js__WEBPACK_IMPORTED_MODULE_1__.o)(firstPort(storage.id, ports), taken, ports);
if (port !== undefined) return port;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-port", `No port from ${ports.first} to ${ports.last} is free.`, "Delete branches that are no longer needed.");
}
function firstPort(store, {first: first, last: last}) {
return first + Number.parseInt(store.slice(0, 8), 16) % (last - first + 1);
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
idleStop: null,
idleSessions: null,
asleep: null,
...changes
};
}
},
56612: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
z: () => firstStart
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89491);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95433);
var _bring_up_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75532);
var _port_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45636);
const attempts = 20;
async function firstStart(place, generation, {steps: steps, locks: locks}) {
for (let attempt = 1; ;attempt++) {
try {
return await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_3__.qh)(place, generation, {
steps: steps
});
} catch (error) {
if (!(0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.up)(error, "port-taken") || attempt === attempts) throw error;
const lock = await locks.claims(place);
const port = await (0, _port_js__WEBPACK_IMPORTED_MODULE_4__.t)(place, (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.Hh)(await place.storage.list()));
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
71061: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I_: () => checkCollation,
Oo: () => initdbFailed,
V3: () => probeArguments,
Ve: () => collationOf,
ZN: () => initdbArguments,
e3: () => checkIcu,
f1: () => readProbe
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
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
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "icu-needs-15", `PostgreSQL ${major} can't use ICU as the locale provider of a cluster.`, "Use PostgreSQL 15 or newer, or leave the ICU locale out.");
}
const probeArguments = collation => initdbArguments("/", collation);
function readProbe(said) {
if (said.includes("exists but is not empty")) return;
const reason = /^initdb: (?:error: )?(.*)$/m.exec(said)?.[1] ?? said.trim().split("\n", 1)[0];
throw invalid(`PostgreSQL can't create the cluster: ${reason}`);
}
function initdbFailed(said) {
const ofMachine = (0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(new Error(said));
if (ofMachine.kind === "unable") return ofMachine;
const reason = /(?:FATAL|PANIC): +(.*)$/m.exec(said) ?? /^initdb: error: (.*)$/m.exec(said);
const last = said.trim().split("\n").at(-1) || "no output";
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "initdb-failed", `initdb failed: ${reason?.[1] ?? last}`, "Run `velo doctor`.", {
cause: new Error(said)
});
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
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-locale", `${what}.`, "`locale -a` lists the locales of a machine or an image. ICU locales are tags such as en-US or de-DE-u-co-phonebk.");
}
},
98981: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
TV: () => branchExists,
Uj: () => refuseExisting,
kg: () => projectChanged
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
var _store_site_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19725);
async function refuseExisting(site, name, wish) {
for (const storage of (0, _store_site_js__WEBPACK_IMPORTED_MODULE_3__.SB)(await site.stores(), wish ?? site.choice.storage)) {
const project = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.JL)((0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened), name);
if (!project || !(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.wP)(project)) continue;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "project-exists", `The project ${name} already exists (${storage.name}, ${storage.pool}).`, `\`velo project get ${name}\` shows it.`);
}
}
function branchExists(name) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-exists", `The branch ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name)} already exists.`, "Choose another name, or delete the branch first.");
}
function projectChanged(name) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-changed", `The project ${name} was renamed in the meantime.`, "Look at it again before you retry. Nothing was changed.");
}
}
};
