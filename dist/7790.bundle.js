"use strict";

exports.id = 7790;

exports.ids = [ 7790 ];

exports.modules = {
47790: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
applyArchive: () => applyArchive,
checkArchivable: () => checkArchivable
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23828);
var _postgres_cluster_wal_level_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43686);
var _postgres_session_control_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16498);
var _catalog_idle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44564);
var _generation_check_start_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31466);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18902);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29710);
var _wal_bases_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2485);
var _archive_home_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(24283);
var _archives_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(65978);
var _end_archive_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(93671);
async function checkArchivable(place, generation) {
const what = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(generation.of);
(0, _generation_check_start_js__WEBPACK_IMPORTED_MODULE_6__.TG)(generation, what);
if ((0, _archive_home_js__WEBPACK_IMPORTED_MODULE_10__.qx)(place)) throw (0, _archive_home_js__WEBPACK_IMPORTED_MODULE_10__.uz)(place);
const pgdata = (0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_2__.po)(generation.volume.path);
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__.FN)(place, generation);
if ((0, _postgres_cluster_wal_level_js__WEBPACK_IMPORTED_MODULE_3__.t)(pgdata)) throw minimal(what);
if (!await place.driver.isRunning(server)) return;
const target = {
pgdata: pgdata,
port: server.port,
major: server.major
};
const {rows: rows} = await (0, _postgres_session_control_js__WEBPACK_IMPORTED_MODULE_4__.inControl)(target, control => control.query("SHOW wal_level"));
if (rows[0]?.wal_level === "minimal") throw minimal(what);
}
async function applyArchive(place, generation, {before: before, steps: steps}) {
const {archive: archive} = generation.record;
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__.FN)(place, generation);
const running = await place.driver.isRunning(server);
const changes = running && await (0, _end_archive_js__WEBPACK_IMPORTED_MODULE_12__.E6)(place, generation) !== (archive !== null);
if (changes) await steps.run("Stop server", () => place.driver.stop(server));
if (archive === null && before !== null) await (0, _end_archive_js__WEBPACK_IMPORTED_MODULE_12__.CM)(place, generation, {
archive: before,
steps: steps
});
if (changes || !running && (0, _catalog_idle_js__WEBPACK_IMPORTED_MODULE_5__.t1)(generation.record)) await (0, 
_generation_finish_js__WEBPACK_IMPORTED_MODULE_7__.IW)(place, generation, steps);
if (archive !== null) (0, _archives_js__WEBPACK_IMPORTED_MODULE_11__.wt)(place, archive, null);
if (archive !== before || !(0, _archives_js__WEBPACK_IMPORTED_MODULE_11__.qP)(place, archive)) (0, 
_archives_js__WEBPACK_IMPORTED_MODULE_11__.$r)(place, archive, (new Date).toISOString());
await (0, _wal_bases_js__WEBPACK_IMPORTED_MODULE_9__.R)(place, generation, steps);
}
function minimal(what) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "wal-level-minimal", `The WAL of ${what} can't be archived: its configuration sets wal_level = minimal.`, "Set wal_level to replica and restart the branch first. Nothing was changed.");
}
}
};


