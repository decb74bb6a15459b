"use strict";

exports.id = 3720;

exports.ids = [ 3720 ];

exports.modules = {
...require("./shared.bundle.js"),
83720: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
getProject: () => getProject,
listProjects: () => listProjects
});
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22452);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30935);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
var _store_site_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19725);
async function listProjects(site) {
const projects = [];
for (const storage of await (0, _store_site_js__WEBPACK_IMPORTED_MODULE_3__.Zc)(site)) {
for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened).values()) {
if ((0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.wP)(project)) projects.push((0, 
_catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.vS)(storage, project));
}
}
return projects.sort((a, b) => (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.nG)(a.name, b.name));
}
async function getProject(site, {name: name}) {
const {storage: storage, project: project} = await (0, _store_site_js__WEBPACK_IMPORTED_MODULE_3__.t1)(site, (0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.j1)(name));
return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.vS)(storage, project);
}
}
};
