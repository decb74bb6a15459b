"use strict";

exports.id = 2152;

exports.ids = [ 2152 ];

exports.modules = {
...require("./shared.bundle.js"),
42698: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
v: () => removeLocks
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _host_locks_held_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34578);
var _host_locks_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3335);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89491);
var _open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
async function removeLocks(storage) {
const folder = (0, _open_place_js__WEBPACK_IMPORTED_MODULE_5__.MS)({
storage: storage
});
if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder)) return;
const files = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
const there = new Set;
for (const {record: record, branches: branches} of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.Hh)(await storage.list()).values()) {
there.add(record.id);
for (const id of branches.keys()) there.add(id);
}
for (const file of files) {
const id = (0, _open_place_js__WEBPACK_IMPORTED_MODULE_5__.Ie)(file);
if (id === undefined || there.has(id)) continue;
await (0, _host_locks_held_locks_js__WEBPACK_IMPORTED_MODULE_2__.wq)(async () => (await (0, 
_host_locks_lock_js__WEBPACK_IMPORTED_MODULE_3__.b)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), file))?.releaseAndRemove());
}
}
},
77299: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
F: () => removeUnfinishedProject
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _archive_archives_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65978);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
var _finish_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18902);
async function removeUnfinishedProject(site, {storage: storage, key: key}, steps) {
const catalog = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(await storage.list());
const project = catalog.get(key);
if (!project || project.fault !== undefined || (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.wP)(project)) return [];
const branches = [ ...project.branches.values() ].filter(({current: current}) => current).map(branch => branch.name);
if (branches.length > 0) throw mainMissing(storage, project, branches);
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.$t)(site, {
storage: storage,
project: project,
catalog: catalog
});
const done = [];
for (const branch of project.branches.values()) {
done.push(...await (0, _finish_js__WEBPACK_IMPORTED_MODULE_4__.V6)(place, branch, steps));
}
(0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_1__.CJ)(place);
await storage.destroyProject(key);
return [ ...done, `removed the unfinished project ${project.record.name}` ];
}
function mainMissing({root: root, opened: opened}, {key: key, record: record}, branches) {
const lost = opened.foreign.filter(path => path.includes(`/${key}/`));
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "main-missing", `The project ${record.name} has branches (${branches.join(", ")}), but its main can't be found in ${root}.`, lost.length > 0 ? `Its record may be damaged or moved. Not recognised there: ${lost.join(", ")}. Nothing was removed.` : "Restore its volume, or remove the rest of the project by hand. Nothing was removed.");
}
}
};
