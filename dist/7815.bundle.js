"use strict";

exports.id = 7815;

exports.ids = [ 7815, 5493 ];

exports.modules = {
93481: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
p: () => duration
});
var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
const units = {
s: 1e3,
m: 6e4,
h: 36e5,
d: 864e5,
w: 6048e5
};
function duration(text, what) {
const match = /^([1-9][0-9]{0,7})([smhdw])$/.exec(text);
const ms = match ? Number(match[1]) * units[match[2]] : Number.NaN;
if (ms <= 10 * 365 * units.d) return ms;
throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-duration", `${what} ${(0, 
_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is not a valid duration.`, "Write a number and a unit, such as 90s, 5m, 12h, 3d or 2w; at most ten years.");
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
87815: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
branchPassword: () => branchPassword
});
var _contract_connection_url_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(82205);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _postgres_cluster_hygiene_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55e3);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23828);
var _postgres_session_control_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16498);
var _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13221);
var _postgres_session_readiness_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37227);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30935);
var _catalog_checked_fields_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5907);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(84336);
var _generation_login_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5986);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(46116);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(57443);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(29710);
var _store_site_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(79592);
var _run_branch_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(75493);
async function branchPassword(site, request, operation) {
const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(request.branch);
if (request.user !== undefined) (0, _catalog_checked_fields_js__WEBPACK_IMPORTED_MODULE_8__.kp)(request.user);
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_13__.QL)(site, name.project);
const {current: current} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_13__.MP)(place, name.branch);
(0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_11__.Zt)(current, request.expect);
const seen = await (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_7__.WE)(place, current);
const isPlain = request.database === undefined && (request.user ?? _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.AV) === _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.AV;
if (isPlain && ![ "running", "busy" ].includes(seen.status)) return seen;
const login = loginOf(place, current, request);
const isKnown = login.user === _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.AV || current.record.roles.includes(login.user);
if (isKnown && await (0, _postgres_session_readiness_js__WEBPACK_IMPORTED_MODULE_6__.o)(login) === "answered") return withLogin(seen, login);
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_12__.N)(operation, async (steps, locks) => {
const {place: place, generation: generation} = await (0, _run_branch_js__WEBPACK_IMPORTED_MODULE_15__.lockedBranch)(site, name, steps, locks, request.expect);
const answer = () => (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_7__.WE)(place, generation, {
locked: true
});
if (!await place.driver.isRunning((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_13__.FN)(place, generation))) {
if (isPlain) return answer();
throw notRunning((0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name));
}
await admit(place, generation, request);
return withLogin(await answer(), loginOf(place, generation, request));
});
}
async function admit(place, generation, request) {
const {volume: volume, record: record} = generation;
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(generation.of);
const major = place.project.record.pgVersion;
const control = await (0, _postgres_session_control_js__WEBPACK_IMPORTED_MODULE_4__.g4)({
pgdata: (0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(volume.path),
port: record.port,
major: major
});
try {
if (request.database === undefined) await findDatabase(place, generation, control);
const login = loginOf(place, generation, request);
await (0, _generation_login_js__WEBPACK_IMPORTED_MODULE_10__.Tr)(control, login, what);
if (request.user !== undefined) {
await putOnRecord(place, generation, login.user);
await control.query((0, _postgres_cluster_hygiene_js__WEBPACK_IMPORTED_MODULE_2__.wO)(login.user, login.password));
}
await (0, _generation_login_js__WEBPACK_IMPORTED_MODULE_10__.ss)(login, what);
} finally {
await control.close();
}
}
async function findDatabase(place, {volume: volume, record: record}, control) {
const {rows: rows} = await control.query((0, _postgres_cluster_hygiene_js__WEBPACK_IMPORTED_MODULE_2__.eu)(record.database ?? _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.ZS));
const found = String(rows[0]?.datname ?? _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.ZS);
const database = found === _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.ZS ? null : found;
if (database === record.database) return;
await place.storage.setMarks(volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_9__.X$)({
database: database
}));
record.database = database;
}
async function putOnRecord(place, {volume: volume, record: record}, role) {
if (role === _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.AV || record.roles.includes(role)) return;
const roles = [ ...record.roles, role ].sort();
await place.storage.setMarks(volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_9__.X$)({
roles: roles
}));
record.roles = roles;
}
function loginOf(place, {record: record}, {user: user = _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.AV, database: database}) {
return {
port: record.port,
user: user,
password: (0, _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.No)((0, 
_store_site_js__WEBPACK_IMPORTED_MODULE_14__.OM)(place.storage), record.id, user),
database: database ?? record.database ?? _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.ZS,
major: place.project.record.pgVersion
};
}
function withLogin(answer, {user: user, password: password, database: database}) {
const as = {
...answer,
user: user,
password: password,
database: database
};
return {
...as,
url: (0, _contract_connection_url_js__WEBPACK_IMPORTED_MODULE_16__.C)(as)
};
}
function notRunning(what) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-stopped", `${what} is not running. The password of a role can only be set while it runs.`, `Start it: \`velo branch start ${what}\`.`);
}
},
75493: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
lockedBranch: () => lockedBranch,
restartBranch: () => restartBranch,
startAll: () => startAll,
startBranch: () => startBranch,
stopBranch: () => stopBranch
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30935);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89491);
var _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39637);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84336);
var _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62567);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19216);
var _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66612);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57443);
var _store_free_space_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(95873);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(29710);
function startBranch(site, request, operation) {
return change(site, request, operation, start);
}
const start = async (place, generation, steps) => {
const running = await (0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_6__.ic)(place, generation, steps);
if (!running) await (0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_6__.Nq)(generation);
const {wanted: wanted} = generation.record;
await want(place, generation, "running");
if (running) return true;
try {
await startOrRemove(place, generation, steps);
} catch (error) {
if (wanted === "stopped") await want(place, generation, wanted).catch(() => {});
throw error;
}
return true;
};
const startIfWanted = async (place, generation, steps) => generation.record.wanted === "running" && start(place, generation, steps);
function stopBranch(site, request, operation) {
return change(site, request, operation, async (place, generation, steps) => {
const absence = (0, _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_4__.L)(generation.volume);
if (absence) steps.note(`The data of ${request.branch} can't be read: ${absence.what}. ${absence.help}`);
await want(place, generation, "stopped");
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__.FN)(place, generation);
if (await place.driver.isRunning(server)) await steps.run("Stop server", () => place.driver.stop(server)); else await place.driver.remove(server);
return false;
});
}
function restartBranch(site, request, operation) {
return change(site, request, operation, async (place, generation, steps) => {
(0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_6__.TG)(generation, request.branch);
await want(place, generation, "running");
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__.FN)(place, generation);
if (await place.driver.isRunning(server)) await steps.run("Stop server", () => place.driver.stop(server));
await startOrRemove(place, generation, steps);
return true;
});
}
async function startAll(site, {branches: branches}, operation) {
const started = [];
const failed = [];
const {open: open, closed: closed} = await site.look();
for (const {pool: pool, why: why} of branches ? [] : closed) failed.push({
branch: pool,
error: why.report()
});
for (const {room: room} of open) await (room?.keep().catch(() => {}));
for (const branch of wantedRunning(open)) {
if (branches && !branches.includes(branch)) continue;
try {
const {status: status} = await change(site, {
branch: branch
}, operation, startIfWanted);
if (status === "running") started.push(branch);
} catch (thrown) {
const error = (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(thrown);
if (operation.signal?.aborted) throw error;
if (error.kind !== "missing") failed.push({
branch: branch,
error: error.report()
});
}
}
return {
started: started,
failed: failed
};
}
function wantedRunning(stores) {
const wanted = [];
for (const storage of stores) {
for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__.Hh)(storage.opened).values()) {
for (const {name: name, current: current} of (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_2__.IT)(project)) {
if (current.record.wanted === "running") wanted.push((0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project.record.name,
branch: name
}));
}
}
}
return wanted.sort((a, b) => Number(b.endsWith(`/${_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI}`)) - Number(a.endsWith(`/${_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI}`)));
}
async function change(site, {branch: branch, expect: expect}, operation, work) {
const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(branch);
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_9__.N)(operation, async (steps, locks) => {
const {place: place, generation: generation} = await lockedBranch(site, name, steps, locks, expect);
const running = await work(place, generation, steps);
return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_2__.ut)(place, generation, {
running: running,
steps: steps.times
});
});
}
async function lockedBranch(site, name, steps, locks, expect = {}) {
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__.QL)(site, name.project);
const {place: place, branch: branch} = await (0, _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_8__.R)(before, at => (0, 
_store_open_place_js__WEBPACK_IMPORTED_MODULE_11__.MP)(at, name.branch), locks, {
expect: expect
});
for (const line of await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__.V)(place, branch, steps)) steps.note(line);
return {
place: place,
generation: branch.current
};
}
async function want(place, generation, wanted) {
if (generation.record.wanted === wanted) return;
await place.storage.setMarks(generation.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_5__.X$)({
wanted: wanted
}));
generation.record.wanted = wanted;
}
async function startOrRemove(place, generation, steps) {
try {
await (0, _store_free_space_js__WEBPACK_IMPORTED_MODULE_10__.mk)(place.storage);
await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__.I)(place, generation, steps);
} catch (error) {
await place.driver.remove((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_11__.FN)(place, generation)).catch(() => {});
throw error;
}
}
},
5907: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Em: () => wishedOwner,
ID: () => checkListen,
PC: () => labelsOf,
kp: () => roleOf,
p1: () => expiryOf,
ss: () => walSendersOf
});
var _contract_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93481);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63777);
const printable = /^[\x20-\x7e]+$/;
function expiryOf(ttl, now = Date.now()) {
if (ttl === undefined || ttl === "none") return null;
return new Date(now + (0, _contract_duration_js__WEBPACK_IMPORTED_MODULE_0__.p)(ttl, "The time to live")).toISOString();
}
function wishedOwner(owner) {
if (owner === undefined) return null;
if (owner.length <= 200 && printable.test(owner)) return owner;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-owner", `${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(owner)} is not a valid owner.`, "An owner has 1 to 200 printable ASCII characters.");
}
function roleOf(role) {
if (role !== "" && !role.includes("\0") && Buffer.byteLength(role) <= 63) return role;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-role", `${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(role)} is not a valid role name.`, "A role name has 1 to 63 bytes, none of them zero.");
}
function checkLabels(labels) {
for (const [key, value] of Object.entries(labels)) {
const known = /^[a-z][a-z0-9_.-]{0,62}$/.test(key);
if (known && value.length <= 256 && (value === "" || printable.test(value))) continue;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-label", `${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(`${key}=${value}`)} is not a valid label.`, "A key has up to 63 of a-z 0-9 _ . - and starts with a letter; a value up to 256 printable ASCII characters.");
}
return labels;
}
function labelsOf(labels = {}, before = {}) {
const merged = Object.entries({
...before,
...checkLabels(labels)
}).filter(([, value]) => value !== "");
const all = Object.fromEntries(merged);
if (JSON.stringify(all).length <= 4096) return all;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "too-many-labels", "The labels of a branch are limited to 4096 characters in total.", "Shorten or remove some.");
}
function walSendersOf(count) {
if (count === undefined) return 0;
if (Number.isInteger(count) && count >= 0 && count <= 64) return count;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-wal-senders", `A branch can't have ${count} WAL senders.`, "Give a number from 1 to 64, or 0 for none.");
}
function checkListen(address) {
if (address === undefined || [ "127.0.0.1", "localhost", "::1" ].includes(address)) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "not-yet-available", `Listening on ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(address)} needs TLS, which velo does not support yet.`, "Listen on the loopback address, and reach the branch through an SSH tunnel (`ssh -L`).");
}
},
19216: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I: () => ensureRunning,
V: () => finishOrUndo
});
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89491);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84336);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29710);
var _bring_up_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62567);
var _commit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23458);
async function finishOrUndo(place, branch, steps) {
(0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.EQ)(branch);
const done = [];
for (const generation of [ ...branch.remains ]) {
await (0, _commit_js__WEBPACK_IMPORTED_MODULE_4__.bI)(place, generation);
await place.driver.remove((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, generation));
branch.remains.splice(branch.remains.indexOf(generation), 1);
done.push(`removed ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.c7)(generation)}, left by an interrupted operation`);
}
const {current: current} = branch;
if (!current) return done;
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, current);
const settled = done.length > 0 && current.record.prepared;
const running = settled ? await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_3__.ic)(place, current, steps) : await place.driver.isRunning(server);
if (running && !current.record.prepared) {
await place.driver.remove(server);
done.push(`stopped the unfinished first start of ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.c7)(current)}`);
} else if (!running && done.length > 0 && current.record.wanted === "running") {
await ensureRunning(place, current, steps);
done.push(`started ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.c7)(current)} again`);
}
return done;
}
async function ensureRunning(place, generation, steps) {
const prepared = await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_3__.qh)(place, generation, steps);
if (!prepared) return;
await place.storage.setMarks(generation.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__.X$)(prepared));
Object.assign(generation.record, prepared);
}
},
46116: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Dc: () => checkOwners,
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
var _expectation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46116);
const attempts = 20;
async function lockNamed(before, find, locks, {expect: expect, parent: parent = false}) {
let place = before;
for (let attempt = 1; ;attempt++) {
const seen = find(place);
(0, _expectation_js__WEBPACK_IMPORTED_MODULE_2__.mr)(seen, expect);
const parentLock = parent && seen.current ? await locks.parent(place, (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__.gN)(place, seen.current)) : undefined;
const lock = await locks.branch(place, seen, "exclusive");
place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__.Ws)(place);
if (!place.project.branches.has(seen.id)) lock.releaseAndRemove();
const branch = find(place);
const same = branch.id === seen.id && branch.current?.record.parent === seen.current?.record.parent;
if (same) {
(0, _expectation_js__WEBPACK_IMPORTED_MODULE_2__.mr)(branch, expect);
return {
place: place,
branch: branch,
lock: lock,
parentLock: parentLock
};
}
lock.release();
parentLock?.release();
if (attempt === attempts) throw (0, _expectation_js__WEBPACK_IMPORTED_MODULE_2__.xN)((0, 
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
var _steps_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86901);
class Locks {
#held=new Map;
#signal;
constructor(signal) {
this.#signal = signal;
}
project(place, {id: id, name: name}) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.project(place, id), name, false);
}
branch(place, {id: id, project: project, name: name}, mode) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.branch(place, id), (0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
}), mode === "shared");
}
parent(place, branch) {
return this.branch(place, branch, place.storage.copyOnWrite ? "shared" : "exclusive");
}
claims(place) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.claims(place), "the store's names and ports", false, true);
}
releaseAll() {
for (const lock of this.#held.keys()) lock.release();
}
releaseAllAfterFailure() {
for (const [lock, alone] of this.#held) alone ? lock.releaseAndRemove() : lock.release();
}
async #take(path, what, shared, stays = shared) {
try {
const taken = await (0, _host_lock_js__WEBPACK_IMPORTED_MODULE_3__.s)(path, {
what: what,
shared: shared,
signal: this.#signal
});
this.#held.set(taken, !stays);
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
const result = await work(new _steps_js__WEBPACK_IMPORTED_MODULE_5__.g(operation), locks);
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
}
};


