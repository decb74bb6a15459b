"use strict";

exports.id = 7204;

exports.ids = [ 7204, 2485 ];

exports.modules = {
...require("./shared.bundle.js"),
97204: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
applyArchive: () => applyArchive,
checkArchivable: () => checkArchivable
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23828);
var _postgres_cluster_wal_level_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43686);
var _postgres_session_control_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16498);
var _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12961);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19216);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29710);
var _archive_home_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(49949);
var _archives_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15892);
var _bases_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2485);
async function checkArchivable(place, generation) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(generation.of);
(0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_5__.TG)(generation, what);
if ((0, _archive_home_js__WEBPACK_IMPORTED_MODULE_8__.qx)(place)) throw (0, _archive_home_js__WEBPACK_IMPORTED_MODULE_8__.uz)(place);
const pgdata = (0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_2__.po)(generation.volume.path);
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.FN)(place, generation);
if ((0, _postgres_cluster_wal_level_js__WEBPACK_IMPORTED_MODULE_3__.t)(pgdata)) throw minimal(what);
if (!await place.driver.isRunning(server)) return;
const target = {
pgdata: pgdata,
port: server.port,
major: server.major
};
const {rows: rows} = await (0, _postgres_session_control_js__WEBPACK_IMPORTED_MODULE_4__.LU)(target, control => control.query("SHOW wal_level"));
if (rows[0]?.wal_level === "minimal") throw minimal(what);
}
async function applyArchive(place, generation, {before: before, steps: steps}) {
const {archive: archive, wanted: wanted} = generation.record;
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.FN)(place, generation);
const running = await place.driver.isRunning(server);
if (running && await archives(place, generation) !== (archive !== null)) {
await steps.run("Stop server", () => place.driver.stop(server));
await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_6__.IW)(place, generation, steps);
} else if (!running && wanted === "running") await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_6__.IW)(place, generation, steps);
if (archive !== null) (0, _archives_js__WEBPACK_IMPORTED_MODULE_9__.wt)(place, archive, null);
if (archive !== before || !(0, _archives_js__WEBPACK_IMPORTED_MODULE_9__.qP)(place, archive)) (0, 
_archives_js__WEBPACK_IMPORTED_MODULE_9__.$r)(place, archive, (new Date).toISOString());
await (0, _bases_js__WEBPACK_IMPORTED_MODULE_10__.R)(place, generation, steps);
}
async function archives(place, generation) {
const {port: port, major: major} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.FN)(place, generation);
const target = {
pgdata: (0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_2__.po)(generation.volume.path),
port: port,
major: major
};
const {rows: rows} = await (0, _postgres_session_control_js__WEBPACK_IMPORTED_MODULE_4__.LU)(target, control => control.query("SHOW archive_mode"));
return rows[0]?.archive_mode !== "off";
}
function minimal(what) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "wal-level-minimal", `The WAL of ${what} can't be archived: its configuration sets wal_level = minimal.`, "Set wal_level to replica and restart the branch first. Nothing was changed.");
}
}
};
