"use strict";

exports.id = 7815;

exports.ids = [ 7815 ];

exports.modules = {
87815: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
branchPassword: () => branchPassword
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_connection_url_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(98622);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _postgres_cluster_hygiene_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41725);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23828);
var _postgres_session_control_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16498);
var _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13221);
var _postgres_session_readiness_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37227);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30935);
var _catalog_checked_fields_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5907);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95433);
var _generation_login_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5986);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(46116);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(57443);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(29710);
var _store_site_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(19725);
var _run_branch_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(36569);
async function branchPassword(site, request, operation) {
const name = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(request.branch);
if (request.user !== undefined) (0, _catalog_checked_fields_js__WEBPACK_IMPORTED_MODULE_8__.kp)(request.user);
if (request.database !== undefined) (0, _catalog_checked_fields_js__WEBPACK_IMPORTED_MODULE_8__.zJ)(request.database);
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
const {place: place, generation: generation} = await (0, _run_branch_js__WEBPACK_IMPORTED_MODULE_15__.lockedBranch)(site, name, {
steps: steps,
locks: locks,
expect: request.expect
});
const answer = () => (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_7__.WE)(place, generation, {
locked: true
});
if (!await place.driver.isRunning((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_13__.FN)(place, generation))) {
if (isPlain) return answer();
if (generation.record.asleep !== null) await (0, _run_branch_js__WEBPACK_IMPORTED_MODULE_15__.start)(place, generation, steps); else throw notRunning((0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name));
}
await admit(place, generation, request);
return withLogin(await answer(), loginOf(place, generation, request));
});
}
async function admit(place, generation, request) {
const {volume: volume, record: record} = generation;
const what = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(generation.of);
const major = place.project.record.pgVersion;
await (0, _postgres_session_control_js__WEBPACK_IMPORTED_MODULE_4__.inControl)({
pgdata: (0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(volume.path),
port: record.port,
major: major
}, async control => {
if (request.database === undefined) await findDatabase(place, generation, control);
const login = loginOf(place, generation, request);
await (0, _generation_login_js__WEBPACK_IMPORTED_MODULE_10__.Tr)(control, login, what);
if (request.user !== undefined) {
await putOnRecord(place, generation, login.user);
await control.query((0, _postgres_cluster_hygiene_js__WEBPACK_IMPORTED_MODULE_2__.wO)(login.user, login.password));
}
await (0, _generation_login_js__WEBPACK_IMPORTED_MODULE_10__.ss)(login, what);
});
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
url: (0, _contract_values_connection_url_js__WEBPACK_IMPORTED_MODULE_16__.C)(as)
};
}
function notRunning(what) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-stopped", `${what} is not running. The password of a role can only be set while it runs.`, `Start it: \`velo branch start ${what}\`.`);
}
},
5907: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Em: () => wishedOwner,
ID: () => checkListen,
PC: () => labelsOf,
kp: () => roleOf,
p1: () => expiryOf,
ss: () => walSendersOf,
zJ: () => databaseOf
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39486);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22452);
const printable = /^[\x20-\x7e]+$/;
function expiryOf(ttl, now = Date.now()) {
if (ttl === undefined || ttl === "none") return null;
return new Date(now + (0, _contract_values_duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(ttl, "The time to live")).toISOString();
}
function wishedOwner(owner) {
if (owner === undefined) return null;
if (owner.length <= 200 && printable.test(owner)) return owner;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-owner", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(owner)} is not a valid owner.`, "An owner has 1 to 200 printable ASCII characters.");
}
function roleOf(role) {
if (isIdentifier(role)) return role;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-role", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(role)} is not a valid role name.`, "A role name has 1 to 63 bytes, none of them zero.");
}
function databaseOf(database) {
if (isIdentifier(database)) return database;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-database", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(database)} is not a valid database name.`, "A database name has 1 to 63 bytes, none of them zero.");
}
function isIdentifier(name) {
return name !== "" && !name.includes("\0") && Buffer.byteLength(name) <= 63;
}
function checkLabels(labels) {
for (const [key, value] of Object.entries(labels)) {
const known = /^[a-z][a-z0-9_.-]{0,62}$/.test(key);
if (known && value.length <= 256 && (value === "" || printable.test(value))) continue;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-label", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(`${key}=${value}`)} is not a valid label.`, "A key has up to 63 of a-z 0-9 _ . - and starts with a letter; a value up to 256 printable ASCII characters.");
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
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "too-many-labels", "The labels of a branch are limited to 4096 characters in total.", "Shorten or remove some.");
}
function walSendersOf(count) {
if (count === undefined) return 0;
if (Number.isInteger(count) && count >= 0 && count <= 64) return count;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-wal-senders", `A branch can't have ${count} WAL senders.`, "Give a number from 1 to 64, or 0 for none.");
}
function checkListen(address) {
if (address === undefined || [ "127.0.0.1", "localhost", "::1" ].includes(address)) return;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "not-yet-available", `Listening on ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(address)} needs TLS, which velo does not support yet.`, "Listen on the loopback address, and reach the branch through an SSH tunnel (`ssh -L`).");
}
}
};


