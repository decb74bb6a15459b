"use strict";

exports.id = 6586;

exports.ids = [ 6586 ];

exports.modules = {
6586: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
branchLogs: () => branchLogs
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46116);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
const defaultLines = 200;
const mostLines = 1e4;
async function branchLogs(site, request) {
const {branch: branch, after: after, lines: lines = defaultLines, expect: expect = {}} = request;
const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(branch);
if (!Number.isInteger(lines) || lines < 1 || lines > mostLines) {
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-lines", `${lines} is not a valid number of lines.`, `Choose one from 1 to ${mostLines}.`);
}
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.QL)(site, name.project);
const {current: current} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.MP)(place, name.branch);
(0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__.Zt)(current, expect);
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.FN)(place, current);
const generation = `${current.volume.generation}:`;
const isSame = after?.startsWith(generation);
const position = after === undefined ? undefined : isSame ? after.slice(generation.length) : "";
const piece = await place.driver.log(server, {
lines: lines,
...position === undefined ? {} : {
after: position
}
});
if (!piece && after === undefined) {
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-stopped", `${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name)} is not running, and its log was removed with its container.`, "Start the branch to get a new log.");
}
return {
text: piece?.text ?? "",
next: generation + (piece?.next ?? "")
};
}
},
65523: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Af: () => limitsOf,
KN: () => projectLimits,
zU: () => changedLimits
});
var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
const gigabyte = 1024 ** 3;
const leastMemory = 256 * 1024 ** 2;
const leastPids = 32;
const leastDisk = 64 * 1024 ** 2;
function defaults(isMain, storeBytes) {
const memory = (0, node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)();
return isMain ? {
disk: null,
memory: Math.floor(memory * .75),
cpus: null,
pids: 4096
} : {
disk: Math.floor(storeBytes / 4),
memory: Math.max(Math.floor(memory / 4), Math.min(gigabyte / 2, memory)),
cpus: null,
pids: 1024
};
}
function projectLimits(place, {record: record}) {
return kept(place, {
...defaults(false, place.storage.opened.capacity.sizeBytes),
...record.limits
});
}
function limitsOf(place, {volume: volume, record: record}) {
const isMain = record.parent === null;
const whole = isMain ? kept(place, defaults(true, place.storage.opened.capacity.sizeBytes)) : projectLimits(place, place.project);
const limits = kept(place, {
...whole,
...record.limits
});
return volume.diskLimit === undefined ? limits : {
...limits,
disk: volume.diskLimit
};
}
function kept({storage: storage}, limits) {
return storage.whyNoDiskLimit === undefined ? limits : {
...limits,
disk: null
};
}
function changedLimits(before, change, storage) {
const after = {
...before
};
for (const [name, value] of Object.entries(change ?? {})) {
if (value === "default") delete after[name]; else after[name] = value === "none" ? null : checked(name, value);
}
const {whyNoDiskLimit: whyNoDiskLimit} = storage;
if (typeof change?.disk === "number" && whyNoDiskLimit !== undefined) {
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "no-disk-limit", `A branch's disk space can't be limited here: ${whyNoDiskLimit}.`, "Leave the limit out. `velo doctor` shows which limits can be enforced.");
}
return after;
}
const least = {
disk: leastDisk,
memory: leastMemory,
cpus: .01,
pids: leastPids
};
const most = {
disk: 2 ** 50,
memory: 2 ** 50,
cpus: 1024,
pids: 2 ** 22
};
function checked(name, value) {
if (value >= least[name] && value <= most[name]) return value;
const bytes = name === "disk" || name === "memory" ? " bytes" : "";
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-limit", `${value}${bytes} is not a valid limit for ${name}.`, `Give ${least[name]} to ${most[name]}${bytes}, or \`none\`.`);
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
29710: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
EQ: () => checkRecord,
FN: () => serverOf,
GZ: () => shownBranch,
HZ: () => lockPath,
Ie: () => idOfLock,
MP: () => presentBranch,
MS: () => lockFolder,
QL: () => openPlace,
Ws: () => reread,
Z5: () => userOf,
gN: () => parentOf,
oM: () => archivePath
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63777);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31674);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89491);
var _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65523);
var _site_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79592);
async function openPlace(site, project) {
const found = await (0, _site_js__WEBPACK_IMPORTED_MODULE_6__.t1)(site, project);
return {
...found,
driver: await site.driver(found.project.record.postgres),
controls: site.controls
};
}
async function reread(place) {
const catalog = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.Hh)(await place.storage.list());
const project = catalog.get(place.project.key);
if (project) return {
...place,
catalog: catalog,
project: project
};
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("missing", "project-not-found", `The project ${place.project.record.name} has just been deleted.`, "Look at the list of projects.");
}
function presentBranch(place, name) {
const branch = shownBranch(place, name);
checkRecord(branch);
return branch;
}
function shownBranch(place, name) {
const branch = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.IW)(place.project, name);
if (branch?.current) return branch;
const project = place.project.record.name;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("missing", "branch-not-found", `There is no branch ${project}/${name}.`, `Check the name: \`velo branch list ${project}\` shows the branches.`);
}
function parentOf(place, {of: of, record: record}) {
const parent = record.parent === null ? undefined : place.project.branches.get(record.parent);
if (parent?.current) return parent;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("missing", "branch-not-found", `The parent of ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.gK)(of)} no longer exists.`, `Look at the branches: \`velo branch list ${of.project}\`.`);
}
function checkRecord({fault: fault, project: project, name: name}) {
if (fault === undefined) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("failed", "record-unreadable", `The record of ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.gK)({
project: project,
branch: name
})} can't be read: ${fault}.`, "Use the version of velo that wrote it. Nothing was changed.");
}
function userOf(record) {
return record.uid === null ? undefined : {
uid: record.uid,
gid: record.uid
};
}
function serverOf(place, {volume: volume, record: record}) {
const project = place.project.record;
const {memory: memory, cpus: cpus, pids: pids} = (0, _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_5__.Af)(place, {
volume: volume,
record: record
});
return {
store: place.storage.id,
volume: (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_3__.O$)(volume),
name: `velo-${record.id}-${volume.generation}`,
path: volume.path,
port: record.port,
major: project.pgVersion,
project: project.name,
imageId: project.imageId ?? "",
image: project.image === null ? null : {
reference: project.image,
digest: project.imageDigest
},
network: project.network,
user: userOf(project),
limits: {
memory: memory,
cpus: cpus,
pids: pids,
rank: record.parent === null ? "main" : "branch"
},
archive: record.archive === null ? null : (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(archivePath(place, record.archive), "wal"),
restore: null
};
}
function archivePath({storage: storage, project: project}, id = "") {
return (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(storage.archives, project.key, id);
}
const lockFolder = ({storage: storage}) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(storage.root, ".velo", "locks");
const lockPath = {
claims: place => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lockFolder(place), ".claims"),
project: (place, id) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lockFolder(place), `${id}.project`),
branch: (place, id) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lockFolder(place), `${id}.branch`),
recovery: (place, id) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lockFolder(place), `${id}.recovery`)
};
function idOfLock(file) {
return /^([0-9a-f]{16})\.(?:project|branch|recovery)$/.exec(file)?.[1];
}
}
};


