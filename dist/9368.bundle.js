"use strict";

exports.id = 9368;

exports.ids = [ 9368 ];

exports.modules = {
9368: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
infoOf: () => infoOf,
walInfo: () => walInfo
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63777);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23828);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30935);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89491);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46116);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29710);
var _store_site_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79592);
var _archive_info_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(13866);
async function walInfo(site, request) {
if (request.branch !== undefined) {
const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_2__.at)(request.branch);
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.QL)(site, name.project);
const branch = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.MP)(place, name.branch);
(0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_6__.Zt)(branch.current, (0, 
_operation_expectation_js__WEBPACK_IMPORTED_MODULE_6__.EX)(branch.current, request));
return infoOf(place, branch);
}
const all = [];
for (const {opened: opened} of await (0, _store_site_js__WEBPACK_IMPORTED_MODULE_8__.Zc)(site)) {
for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.Hh)(opened).values()) {
if (!(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.wP)(project) || project.fault !== undefined) continue;
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.QL)(site, project.record.name);
for (const branch of (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_4__.IT)(place.project)) all.push(...infoOf(place, branch));
}
}
return all;
}
function infoOf(place, branch) {
return (0, _archive_info_js__WEBPACK_IMPORTED_MODULE_9__.i)(place, branch).map(info => {
if (!info.current) return info;
const waiting = waitingIn(branch.current);
return {
...info,
waiting: waiting?.length ?? null,
failure: info.failure ?? lateOf(waiting ?? [])
};
});
}
function waitingIn({volume: volume}) {
const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(volume.path), "pg_wal", "archive_status");
try {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).flatMap(name => {
const [, segment] = /^([0-9A-F]{24})\.ready$/.exec(name) ?? [];
const stat = segment && (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), {
throwIfNoEntry: false
});
return segment && stat ? [ {
segment: segment,
sinceMs: stat.mtimeMs
} ] : [];
}).sort((a, b) => a.sinceMs - b.sinceMs);
} catch {
return undefined;
}
}
const lateMs = 6e4;
function lateOf([oldest]) {
if (!oldest || Date.now() - oldest.sinceMs < lateMs) return null;
return {
at: new Date(oldest.sinceMs).toISOString(),
segment: oldest.segment,
reason: "waits for the archive"
};
}
}
};


