"use strict";

exports.id = 7454;

exports.ids = [ 7454 ];

exports.modules = {
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
},
17454: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
setBranch: () => setBranch
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22452);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23828);
var _postgres_cluster_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46004);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31674);
var _archive_archives_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65978);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30935);
var _catalog_checked_fields_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5907);
var _catalog_idle_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(44564);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(95433);
var _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(65523);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(57443);
var _apply_limits_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(75918);
var _run_branch_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(36569);
async function setBranch(site, request, operation) {
const name = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_3__.at)(request.branch);
const expiresAt = (0, _catalog_checked_fields_js__WEBPACK_IMPORTED_MODULE_9__.p1)(request.ttl);
const owner = (0, _catalog_checked_fields_js__WEBPACK_IMPORTED_MODULE_9__.Em)(request.owner);
if (name.branch === _contract_values_names_js__WEBPACK_IMPORTED_MODULE_3__.SI && expiresAt !== null) {
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("conflict", "main-stays", `${request.branch} can't expire.`, "Set a time to live on other branches only.");
}
(0, _catalog_checked_fields_js__WEBPACK_IMPORTED_MODULE_9__.PC)(request.labels);
const idle = idleFields(name, request);
if (request.walSenders !== undefined) checkWalSenders(name, request.walSenders);
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_13__.N)(operation, async (steps, locks) => {
const {place: place, generation: generation} = await (0, _run_branch_js__WEBPACK_IMPORTED_MODULE_15__.lockedBranch)(site, name, {
steps: steps,
locks: locks,
expect: request.expect
});
if (request.walSenders !== undefined) checkSlots(generation, request.walSenders);
const {archive: archive} = request;
const {archive: archiveBefore} = generation.record;
const archiveChanges = archive !== undefined && archive !== (archiveBefore !== null);
const archiving = archive === undefined ? undefined : await __webpack_require__.e(7790).then(__webpack_require__.bind(__webpack_require__, 47790));
if (archiveChanges && archive) await (archiving?.checkArchivable(place, generation));
const change = {
...idle,
...archiveChanges ? {
archive: archive ? (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_6__.Si)() : null
} : {},
...request.walSenders === undefined ? {} : {
walSenders: request.walSenders
},
...request.ttl === undefined ? {} : {
expiresAt: expiresAt
},
...request.owner === undefined ? {} : {
owner: owner
},
...request.labels === undefined ? {} : {
labels: (0, _catalog_checked_fields_js__WEBPACK_IMPORTED_MODULE_9__.PC)(request.labels, generation.record.labels)
},
...request.limits === undefined ? {} : {
limits: (0, _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_12__.zU)(generation.record.limits, request.limits, place.storage)
}
};
if (archiveChanges && archiveBefore !== null) (0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_7__.wt)(place, archiveBefore, (new Date).toISOString());
await place.storage.setMarks(generation.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_11__.X$)(change));
Object.assign(generation.record, change);
if (request.limits) await (0, _apply_limits_js__WEBPACK_IMPORTED_MODULE_14__.F)(place, generation, steps);
await (archiving?.applyArchive(place, generation, {
before: archiveBefore,
steps: steps
}));
if (request.walSenders !== undefined) steps.note(`The number of WAL senders takes effect at the next start: velo branch restart ${request.branch}`);
return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_8__.WE)(place, generation, {
locked: true
});
});
}
function idleFields(name, {idleStop: idleStop, idleSessions: idleSessions}) {
const fields = {
...idleStop === undefined ? {} : {
idleStop: (0, _catalog_idle_js__WEBPACK_IMPORTED_MODULE_10__.gM)(idleStop)
},
...idleSessions === undefined ? {} : {
idleSessions: (0, _catalog_idle_js__WEBPACK_IMPORTED_MODULE_10__.PZ)(idleSessions)
}
};
if (name.branch !== _contract_values_names_js__WEBPACK_IMPORTED_MODULE_3__.SI || Object.keys(fields).length === 0) return fields;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("conflict", "main-stays", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_3__.gK)(name)} never sleeps.`, "Let other branches of the project sleep: `velo project set PROJECT --policy idle-stop=2h`.");
}
function checkWalSenders(name, walSenders) {
(0, _catalog_checked_fields_js__WEBPACK_IMPORTED_MODULE_9__.ss)(walSenders);
if (name.branch !== _contract_values_names_js__WEBPACK_IMPORTED_MODULE_3__.SI) return;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("conflict", "main-stays", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_3__.gK)(name)} takes its settings from its own configuration.`, "Run `ALTER SYSTEM SET wal_level = logical` in main, set `max_wal_senders` too, then restart it.");
}
function checkSlots({volume: volume, of: of}, walSenders) {
const slots = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, 
_postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_4__.po)(volume.path), "pg_replslot"));
if (slots.length <= (walSenders === 0 ? 0 : (0, _postgres_cluster_settings_js__WEBPACK_IMPORTED_MODULE_5__.FK)(walSenders))) return;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("conflict", "has-slots", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_3__.gK)(of)} has replication slots, and its server would not start with them: ${slots.map(_contract_values_names_js__WEBPACK_IMPORTED_MODULE_3__.TL).slice(0, 5).join(", ")}.`, "Start the branch and drop them first: `SELECT pg_drop_replication_slot('…')`.");
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


