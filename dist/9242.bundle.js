"use strict";

exports.id = 9242;

exports.ids = [ 9242, 9489, 2749 ];

exports.modules = {
...require("./shared.bundle.js"),
69242: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
promoteBranch: () => promoteBranch
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _postgres_cluster_alter_system_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51331);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23828);
var _postgres_session_control_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16498);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30935);
var _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39637);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18902);
var _generation_replace_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53291);
var _generation_source_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(60470);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(46116);
var _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(66612);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(57443);
var _store_free_space_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(95873);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(29710);
var _wal_bases_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2485);
var _kept_until_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(93656);
async function promoteBranch(site, request, operation) {
const name = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(request.branch);
const {force: force = false} = request;
if (name.branch === _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.SI) throw isMain((0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name));
const kept = (0, _kept_until_js__WEBPACK_IMPORTED_MODULE_16__.J)(request.keepOld, true);
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_12__.N)(operation, async (steps, locks) => {
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.QL)(site, name.project);
(0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.MP)(before, name.branch);
const main = await (0, _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_11__.R)(before, at => (0, 
_store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.MP)(at, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.SI), {
locks: locks,
alone: true
});
const lock = await locks.parent(main.place, (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.MP)(main.place, name.branch));
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.Ws)(main.place);
const target = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.MP)(place, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.SI);
const {current: promoted} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.MP)(place, name.branch);
(0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_10__.Zt)(promoted, request.expect);
(0, _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_6__.c)(promoted, "promote");
for (const line of await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__.V6)(place, target, steps)) steps.note(line);
await (0, _store_free_space_js__WEBPACK_IMPORTED_MODULE_13__.kX)(place.storage);
const old = target.current;
const refuseIfChanged = async () => force ? undefined : refuseChanged(place, old, promoted);
await refuseIfChanged();
const next = await (0, _generation_replace_js__WEBPACK_IMPORTED_MODULE_8__.f)(place, target, {
steps: steps,
source: () => (0, _generation_source_js__WEBPACK_IMPORTED_MODULE_9__.pY)(place, promoted, {
steps: steps
}),
change: {},
keptUntil: () => kept,
forked: () => lock.release(),
async check({volume: volume}) {
const [mains, branchs] = [ old.volume, volume ].map(({path: path}) => (0, _postgres_cluster_alter_system_js__WEBPACK_IMPORTED_MODULE_2__.y)((0, 
_postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(path)));
for (const line of differences(mains, branchs)) steps.note(`main keeps its own setting: ${line}`);
(0, _postgres_cluster_alter_system_js__WEBPACK_IMPORTED_MODULE_2__.n)((0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(old.volume.path), (0, 
_postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(volume.path), (0, 
_store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.Z5)(place.project.record));
await refuseIfChanged();
}
});
await (0, _wal_bases_js__WEBPACK_IMPORTED_MODULE_15__.R)(place, next, steps);
return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_5__.ut)(place, next, {
running: true,
steps: steps.times
});
});
}
function differences(mains = new Map, branchs = new Map) {
const names = [ ...new Set([ ...mains.keys(), ...branchs.keys() ]) ].sort();
return names.filter(name => mains.get(name) !== branchs.get(name)).map(name => `${name} = ${mains.get(name) ?? "not set"} (the branch: ${branchs.get(name) ?? "not set"})`);
}
async function refuseChanged(place, main, {of: of, record: record}) {
const what = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(of);
const taken = record.parentAt;
if (record.parent !== main.record.id || !taken || taken.generation !== main.volume.generation) throw changed(`It can't be told whether main was changed since ${what} was taken from it.`);
if (!await place.driver.isRunning((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.FN)(place, main))) throw changed(`main is stopped, so it can't be told whether it was changed since ${what} was taken from it.`);
const now = await nextXid(place, main);
if (now === undefined) throw changed(`main can't be asked whether it was changed since ${what} was taken from it.`);
const count = now - taken.xid;
if (count !== 0) throw changed(`main has had ${count} transaction${count === 1 ? "" : "s"} since ${what} was taken from it (${record.takenAt}).`);
}
async function nextXid(place, main) {
const {port: port, major: major} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_14__.FN)(place, main);
const target = {
pgdata: (0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(main.volume.path),
port: port,
major: major
};
const asked = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS xid";
try {
const {rows: rows} = await (0, _postgres_session_control_js__WEBPACK_IMPORTED_MODULE_4__.inControl)(target, control => control.query(asked));
return Number(rows[0]?.xid);
} catch {
return undefined;
}
}
function changed(message) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "main-changed", message, "Take the branch from main again, or force it: an undo of main then brings back what main was. Nothing was changed.");
}
function isMain(what) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "main-stays", `${what} is main already.`, "Promote another branch.");
}
}
};
