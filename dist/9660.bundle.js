"use strict";

exports.id = 9660;

exports.ids = [ 9660 ];

exports.modules = {
...require("./shared.bundle.js"),
9660: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
createBranch: () => createBranch
});
var error = __webpack_require__(57895);
var names = __webpack_require__(22452);
var exclusive_locks = __webpack_require__(37867);
var storage = __webpack_require__(31674);
var answers = __webpack_require__(30935);
var catalog = __webpack_require__(89491);
var checked_fields = __webpack_require__(5907);
var first_record = __webpack_require__(50390);
var idle = __webpack_require__(44564);
var resource_limits = __webpack_require__(65523);
var commit = __webpack_require__(23458);
var first_start = __webpack_require__(56612);
var fork = __webpack_require__(26135);
var port = __webpack_require__(45636);
var put_to_sleep = __webpack_require__(5916);
var source = __webpack_require__(60470);
var oldest = __webpack_require__(94569);
function checkLimits(there, {project: project, owner: owner}, limits = {}) {
refuse(there, limits.project, {
who: `The project ${project}`,
project: project
});
if (owner === null) return;
const own = there.filter(branch => branch.owner === owner);
refuse(own, limits.owner, {
who: `${owner} in the project ${project}`,
project: project
});
}
function refuse(there, limit, {who: who, project: project}) {
if (limit === undefined || there.length < limit) return;
const named = (0, oldest.o)(there.map(({name: name, createdAt: createdAt}) => ({
project: project,
branch: name,
createdAt: createdAt
})));
throw new error.J("conflict", "too-many-branches", `${who} has ${there.length} ${there.length === 1 ? "branch" : "branches"} besides main; the limit is ${limit}.`, named ? `Delete one that is not needed; the oldest are ${named}.` : "Raise the limit.");
}
function countedBranches(project, besides, isBeingMade) {
return [ ...project.branches.values() ].flatMap(({id: id, name: name, current: current, remains: remains}) => {
if (name === names.SI || name === besides) return [];
const counted = current ?? (isBeingMade(id) ? remains[0] : undefined);
return counted ? [ {
name: name,
owner: counted.record.owner,
createdAt: counted.record.createdAt
} ] : [];
});
}
var claim = __webpack_require__(21890);
var name_taken = __webpack_require__(98981);
var operation_operation = __webpack_require__(57443);
var binding = __webpack_require__(44527);
var load_recovery = __webpack_require__(51434);
var recovery_moment = __webpack_require__(63432);
var find_snapshot = __webpack_require__(86523);
var free_space = __webpack_require__(95873);
var open_place = __webpack_require__(29710);
function parentOrOf(place, wished, from) {
if (from === undefined) return wished ?? names.SI;
const {branch: branch, id: id} = (0, find_snapshot.Cb)(place.project, from).record;
const own = place.project.branches.get(branch)?.name ?? "";
if (wished === undefined || wished === own) return own;
const project = place.project.record.name;
throw new error.J("usage", "parent-elsewhere", `The snapshot ${id} is of ${(0, names.gK)({
project: project,
branch: own
})}, not of ${(0, names.gK)({
project: project,
branch: wished
})}.`, "Leave the parent out: a snapshot has one.");
}
async function sourceFrom(place, parent, {from: from, moment: moment, steps: steps, ahead: ahead}) {
if (moment) {
const now = await (0, open_place.Ws)(place);
return (0, source.KY)(await (0, load_recovery.CP)(now, (0, open_place.MP)(now, parent.name), {
moment: moment,
steps: steps
}));
}
return from === undefined ? (0, source.pY)(place, parent.current, {
steps: steps,
ahead: ahead
}) : (0, source.SE)((0, find_snapshot.Cb)(place.project, from, parent.id));
}
function isOf({from: from}, {volume: volume}) {
return !(0, storage.LR)(from) && (0, storage.O$)(from) === (0, storage.O$)(volume);
}
var read_branch = __webpack_require__(89918);
var reset_branch = __webpack_require__(97607);
var run_branch = __webpack_require__(36569);
async function createBranch(site, request, operation) {
const name = (0, names.at)(request.branch);
const parent = parentName(name, request.parent);
if (request.from !== undefined) (0, find_snapshot.JO)(request.from);
(0, checked_fields.ID)(request.listen);
const fields = {
owner: (0, checked_fields.Em)(request.owner),
labels: (0, checked_fields.PC)(request.labels),
expiresAt: (0, checked_fields.p1)(request.ttl),
walSenders: (0, checked_fields.ss)(request.walSenders),
idleSessions: (0, idle.PZ)(request.idleSessions ?? "end")
};
(0, idle.gM)(request.idleStop);
const {limits: limitsChange} = request;
const bind = (0, binding.p9)(request.bind);
const {ifExists: ifExists = "fail", start: start = true, maxBranches: maxBranches = {}} = request;
const moment = (0, recovery_moment.E)(request);
const source = {
parent: parent,
from: request.from,
moment: moment
};
const {idleStop: idleStop} = request;
const making = {
name: name,
...source,
fields: fields,
start: start,
ifExists: ifExists,
maxBranches: maxBranches,
bind: bind,
limitsChange: limitsChange,
idleStop: idleStop
};
const made = await (0, operation_operation.N)(operation, (steps, locks) => make(site, making, {
steps: steps,
locks: locks
}));
return made === "exists" ? takeExisting(site, request, operation) : {
...made,
result: "created"
};
}
async function takeExisting(site, request, operation) {
const {branch: branch, from: from, pitr: pitr, lsn: lsn, latest: latest, generation: generation, ttl: ttl, owner: owner, labels: labels, expect: expect = {}} = request;
if (request.ifExists === "reset") {
const change = {
branch: branch,
expect: expect,
...from === undefined ? {} : {
from: from
},
...pitr === undefined ? {} : {
pitr: pitr
},
...lsn === undefined ? {} : {
lsn: lsn
},
...latest === undefined ? {} : {
latest: latest
},
...request.start === "on-connect" ? {
start: request.start
} : {},
...generation === undefined ? {} : {
generation: generation
},
ofParent: true,
...ttl === undefined ? {} : {
ttl: ttl
},
...owner === undefined ? {} : {
owner: owner
},
...labels === undefined ? {} : {
labels: labels
}
};
return {
...await (0, reset_branch.resetBranch)(site, change, operation),
result: "reset"
};
}
const reused = (request.start ?? true) !== true ? (0, read_branch.getBranch)(site, {
branch: branch,
expect: expect
}) : (0, run_branch.startBranch)(site, {
branch: branch,
expect: expect
}, operation);
return {
...await reused,
result: "reused"
};
}
async function make(site, making, {steps: steps, locks: locks}) {
const {name: name, parent: wished, from: from, moment: moment, bind: bind, ifExists: ifExists} = making;
const place = await (0, open_place.QL)(site, name.project);
(0, binding.aS)(place, bind);
if ((0, catalog.IW)(place.project, name.branch)?.current) return exists(name, ifExists);
const parent = parentOrOf(place, wished, from);
const ahead = from === undefined && !moment ? (0, source.ij)(place, (0, open_place.MP)(place, parent).current) : undefined;
try {
return await makeFrom(place, {
...making,
parent: parent,
ahead: ahead
}, {
steps: steps,
locks: locks
});
} finally {
await (ahead?.close());
}
}
async function makeFrom(before, making, {steps: steps, locks: locks}) {
const {name: name, parent: parent, from: from, moment: moment, ahead: ahead, fields: fields, start: start, ifExists: ifExists, maxBranches: maxBranches, bind: bind, limitsChange: limitsChange} = making;
let place = before;
const parentLock = await locks.parent(place, (0, open_place.MP)(place, parent));
const id = (0, storage.Si)();
const branchLock = await locks.branch(place, {
id: id,
project: name.project,
name: name.branch
}, "exclusive");
const limits = (0, resource_limits.zU)({}, limitsChange, place.storage);
await (0, free_space.kX)(place.storage);
let source = await sourceFrom(place, (0, open_place.MP)(place, parent), {
from: from,
moment: moment,
steps: steps,
ahead: ahead
});
let begun;
try {
const claimed = await (0, claim.c)(place, name.branch, {
steps: steps,
locks: locks
});
place = claimed.place;
if (claimed.taken) {
branchLock.releaseAndRemove();
return exists(name, ifExists);
}
checkNumber(place, {
...name,
owner: fields.owner
}, maxBranches);
await (0, binding.Zx)(place, bind);
const parentNow = (0, open_place.MP)(place, parent);
if (!moment && (from !== undefined || !isOf(source, parentNow.current))) {
await (source.control?.close().catch(() => {}));
source = await sourceFrom(place, parentNow, {
from: from,
moment: moment,
steps: steps
});
}
const record = (0, first_record.E)({
id: id,
name: name.branch,
parent: parentNow.id,
port: await (0, port.t)(place, place.catalog)
}, {
...fields,
idleStop: (0, idle.gM)(making.idleStop, place.project.record.policies),
wanted: start ? "running" : "stopped",
takenAt: source.takenAt,
limits: limits
});
const target = {
project: place.project.key,
branch: (0, storage.pX)(name.branch, id),
generation: 1
};
begun = target;
const recorded = () => claimed.lock.release();
const generation = await (0, fork.Z)(place, source, {
target: target,
record: record,
recorded: recorded,
steps: steps
});
claimed.lock.release();
parentLock.release();
if (source.plan) generation.recovery = await (0, load_recovery.gI)(place, generation, {
plan: source.plan,
steps: steps
});
const prepared = start ? await (0, first_start.z)(place, generation, {
steps: steps,
locks: locks
}) : undefined;
const asleep = start === "on-connect" ? await (0, put_to_sleep.u)(place, generation, steps) : {};
await steps.run("Commit", () => (0, commit.cd)(place, generation, {
phase: "ready",
...prepared,
...asleep
}));
return await (0, answers.ut)(place, generation, {
running: start === true,
steps: steps.times
});
} catch (error) {
if (begun) await (0, commit.tN)(place, {
of: name,
volume: begun
}, error);
throw error;
} finally {
await (source.control?.close().catch(() => {}));
}
}
function checkNumber(place, {project: project, branch: branch, owner: owner}, limits) {
if (limits.project === undefined && limits.owner === undefined) return;
const locked = (0, exclusive_locks.b)();
const isBeingMade = id => locked(open_place.HZ.branch(place, id));
checkLimits(countedBranches(place.project, branch, isBeingMade), {
project: project,
owner: owner
}, limits);
}
function parentName(name, parent) {
if (name.branch === names.SI) {
throw new error.J("conflict", "branch-exists", `${(0, names.gK)(name)} already exists: it is created with its project.`, "Choose another name.");
}
if (parent === undefined) return undefined;
const parsed = (0, names.at)(parent);
if (parsed.project !== name.project) {
throw new error.J("usage", "parent-elsewhere", `The parent ${parent} is not in the same project as ${(0, 
names.gK)(name)}.`, "Choose a parent in the same project.");
}
return parsed.branch;
}
function exists(name, ifExists) {
if (ifExists !== "fail") return "exists";
throw (0, name_taken.TV)(name);
}
},
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
