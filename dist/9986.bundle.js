"use strict";

exports.id = 9986;

exports.ids = [ 9986, 9918 ];

exports.modules = {
...require("./shared.bundle.js"),
29986: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
status: () => status
});
var _branch_read_branch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89918);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30935);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
async function status(site) {
const stores = [];
const projects = [];
const warnings = [];
const {open: open, closed: closed} = await site.look();
for (const {name: name, pool: pool, capacity: capacity, why: why} of closed) {
stores.push({
storage: name,
pool: pool,
...capacity,
problem: why.message
});
}
for (const storage of open) {
const {capacity: capacity} = storage.opened;
stores.push({
storage: storage.name,
pool: storage.pool,
...capacity
});
for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened).values()) {
if (!(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.wP)(project)) continue;
projects.push({
...(0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.vS)(storage, project),
branches: await (0, _branch_read_branch_js__WEBPACK_IMPORTED_MODULE_0__.summaries)(site, storage, project)
});
if (project.fault !== undefined || !(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.yU)(project)) continue;
const {walTroubles: walTroubles} = await __webpack_require__.e(3800).then(__webpack_require__.bind(__webpack_require__, 3800));
warnings.push(...walTroubles({
storage: storage,
project: project
}));
}
}
projects.sort((a, b) => (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.nG)(a.name, b.name));
return {
stores: stores,
projects: projects,
warnings: warnings
};
}
}
};
