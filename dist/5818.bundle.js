"use strict";

exports.id = 5818;

exports.ids = [ 5818 ];

exports.modules = {
...require("./shared.bundle.js"),
25818: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
setProject: () => setProject
});
var error = __webpack_require__(57895);
var values_names = __webpack_require__(22452);
var wal_max = __webpack_require__(23035);
var image_name = __webpack_require__(45453);
var apply_limits = __webpack_require__(75918);
var answers = __webpack_require__(30935);
var record = __webpack_require__(95433);
var resource_limits = __webpack_require__(65523);
var operation_operation = __webpack_require__(57443);
var policies = __webpack_require__(47231);
var open_place = __webpack_require__(29710);
var binding = __webpack_require__(44527);
var server_files = __webpack_require__(23828);
var session_control = __webpack_require__(16498);
var storage = __webpack_require__(31674);
var first_record = __webpack_require__(50390);
var commit = __webpack_require__(23458);
var first_start = __webpack_require__(56612);
var fork = __webpack_require__(26135);
var generation_port = __webpack_require__(45636);
var generation_source = __webpack_require__(60470);
var free_space = __webpack_require__(95873);
async function trialStart(place, runtime, {steps: steps, locks: locks}) {
const id = (0, storage.Si)();
const of = {
project: place.project.record.name,
branch: `trial-${id}`
};
const name = {
project: place.project.key,
branch: (0, storage.pX)("trial", id),
generation: 1
};
const main = (0, open_place.MP)(place, values_names.SI);
const parentLock = await locks.parent(place, main);
const lock = await locks.branch(place, {
id: id,
project: of.project,
name: of.branch
}, "exclusive");
await (0, free_space.kX)(place.storage);
const source = await (0, generation_source.pY)(place, main.current, {
steps: steps
});
try {
const claims = await locks.claims(place);
const port = await (0, generation_port.t)(place, place.catalog);
const record = (0, first_record.E)({
id: id,
name: of.branch,
parent: main.id,
port: port
});
const trial = {
...place,
project: {
...place.project,
record: runtime
}
};
const recorded = () => claims.release();
const generation = await (0, fork.Z)(trial, source, {
target: name,
record: record,
recorded: recorded,
steps: steps
});
claims.release();
parentLock.release();
await (0, first_start.z)(trial, generation, {
steps: steps,
locks: locks
});
const target = {
pgdata: (0, server_files.po)(generation.volume.path),
port: generation.record.port,
major: runtime.pgVersion
};
return await steps.run("Compare collations", () => differences(target));
} finally {
await (source.control?.close().catch(() => {}));
await (0, commit.tN)({
...place,
project: {
...place.project,
record: runtime
}
}, {
of: of,
volume: name
});
lock.releaseAndRemove();
}
}
async function differences(target) {
const found = [];
await (0, session_control.inControl)(target, async control => {
const names = await control.query("SELECT datname FROM pg_database WHERE datallowconn");
if (target.major >= 15) {
const {rows: rows} = await control.query(databaseVersions);
found.push(...rows.map(({name: name, was: was, is: is}) => `database ${(0, values_names.TL)(String(name))}: ${was ?? "none"} → ${is ?? "none"}`));
}
for (const {datname: datname} of names.rows) {
const {rows: rows} = await (0, session_control.inControl)(target, session => session.query(collationsInUse), datname);
const where = `in ${(0, values_names.TL)(datname)}`;
found.push(...rows.map(({name: name, was: was, is: is}) => `${(0, values_names.TL)(String(name))} ${where}: ${was ?? "none"} → ${is ?? "none"}`));
}
});
return found;
}
const databaseVersions = `\n  SELECT datname AS name, datcollversion AS was, pg_database_collation_actual_version(oid) AS is FROM pg_database\n  WHERE datallowconn AND datcollversion IS DISTINCT FROM pg_database_collation_actual_version(oid)`;
const collationsInUse = `\n  SELECT collname AS name, collversion AS was, pg_collation_actual_version(oid) AS is FROM pg_collation AS c\n  WHERE collversion IS DISTINCT FROM pg_collation_actual_version(oid) AND collprovider <> 'd'\n    AND (EXISTS (SELECT FROM pg_index WHERE c.oid = ANY (indcollation))\n      OR EXISTS (SELECT FROM pg_partitioned_table WHERE c.oid = ANY (partcollation)))`;
async function setProject(site, request, operation) {
const name = (0, values_names.j1)(request.name);
const {repository: repository} = request;
const bound = repository === undefined ? {} : {
bound: (0, binding._M)(repository)
};
if (request.image !== undefined) (0, image_name.v)(request.image);
if (request.policies !== undefined) (0, policies.vT)({}, request.policies);
if (request.walMax !== undefined) (0, wal_max.i3)(request.walMax, 0);
return (0, operation_operation.N)(operation, async (steps, locks) => {
const found = await (0, open_place.QL)(site, name);
await locks.project(found, found.project.record);
const place = await (0, open_place.Ws)(found);
const {record: record} = place.project;
const wish = {
image: request.image ?? "",
force: request.force ?? false
};
const changed = {
...record,
...bound,
...request.walMax === undefined ? {} : {
walMax: request.walMax
},
...request.policies === undefined ? {} : {
policies: (0, policies.vT)(record.policies, request.policies)
},
...request.image === undefined ? {} : await newImage(place, wish, {
steps: steps,
locks: locks
}),
limits: (0, resource_limits.zU)(record.limits, request.limits, place.storage)
};
const claims = await locks.claims(place);
await place.storage.setProjectMarks(place.project.key, changedMarks(record, changed));
claims.release();
for (const each of [ record, found.project.record ]) Object.assign(each, changed);
if (request.limits) for (const {current: current} of (0, answers.IT)(place.project)) await (0, 
apply_limits.F)(place, current, steps);
return (0, answers.vS)(place.storage, place.project);
});
}
function changedMarks(before, after) {
const fields = Object.keys(after);
return (0, record.on)(Object.fromEntries(fields.filter(field => before[field] !== after[field]).map(field => [ field, after[field] ])));
}
async function newImage(place, {image: image, force: force}, {steps: steps, locks: locks}) {
const {record: record} = place.project;
const choose = each => place.driver.choose({
image: each,
network: record.network ?? "auto"
}, text => steps.moved(text));
const next = await steps.run("Check PostgreSQL", () => choose(image));
if (next.major !== record.pgVersion) {
throw new error.J("conflict", "other-major", `The image ${image} contains PostgreSQL ${next.major}, but ${record.name} uses PostgreSQL ${record.pgVersion}.`, `Use an image of PostgreSQL ${record.pgVersion}. For another major version, create a new project and load a dump into it.`);
}
const found = {
image: next.image,
imageId: next.imageId,
imageDigest: next.imageDigest
};
if (next.imageId === record.imageId) return found;
const now = await choose(record.imageId ?? "").catch(() => undefined);
const older = now && (next.minor ?? 0) < (now.minor ?? 0);
const doubts = older ? [ `PostgreSQL ${next.major}.${next.minor} is older than ${now.major}.${now.minor}` ] : [];
if (older && !force) throw doubtful(image, record.name, doubts);
const collations = await trialStart(place, {
...record,
...found
}, {
steps: steps,
locks: locks
});
doubts.push(...collations.map(line => `another sort order, ${line}`));
if (doubts.length > 0 && !force) throw doubtful(image, record.name, doubts);
for (const doubt of doubts) steps.note(doubt);
steps.note("Running servers keep the old image until they are restarted");
return found;
}
function doubtful(image, project, doubts) {
const [first, ...more] = doubts;
return new error.J("conflict", "image-differs", `The image ${image} may harm the data of ${project}: ${first}${more.length > 0 ? `, and ${more.length} more` : ""}.`, "Use an image based on the same system. If you force it, rebuild the indexes on text columns afterwards (`REINDEX`).");
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
75918: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
F: () => enforce
});
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22452);
var _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65523);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29710);
async function enforce(place, {volume: volume, record: record, of: of}, steps) {
const {diskLimit: before, ...rest} = volume;
const {disk: disk} = (0, _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_1__.Af)(place, {
volume: rest,
record: record
});
if (before !== disk && place.storage.whyNoDiskLimit === undefined) await place.storage.limitDisk(volume, disk);
const generation = {
volume: before === undefined ? volume : {
...volume,
diskLimit: disk
},
record: record,
of: of
};
Object.assign(volume, generation.volume);
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, generation);
if (!await place.driver.isRunning(server) || await place.driver.limit(server)) return;
steps.note(`${(0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)(of)} keeps its old limits until it is restarted`);
}
}
};
