"use strict";

exports.id = 7690;

exports.ids = [ 7690 ];

exports.modules = {
 87690: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   getProject: () => getProject,
   listProjects: () => listProjects
  });
  var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33648);
  var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61608);
  var _stores_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61496);
  var _view_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16035);
  async function listProjects(site) {
   const projects = [];
   for (const storage of await (0, _stores_js__WEBPACK_IMPORTED_MODULE_2__.Zc)(site)) {
    for (const project of (0, _catalog_js__WEBPACK_IMPORTED_MODULE_0__.Hh)(storage.opened).values()) {
     if ((0, _catalog_js__WEBPACK_IMPORTED_MODULE_0__.wP)(project)) projects.push((0, 
     _view_js__WEBPACK_IMPORTED_MODULE_3__.vS)(storage, project));
    }
   }
   return projects.sort((a, b) => (0, _view_js__WEBPACK_IMPORTED_MODULE_3__.nG)(a.name, b.name));
  }
  async function getProject(site, name) {
   const {storage: storage, project: project} = await (0, _stores_js__WEBPACK_IMPORTED_MODULE_2__.t1)(site, (0, 
   _names_js__WEBPACK_IMPORTED_MODULE_1__.j1)(name));
   return (0, _view_js__WEBPACK_IMPORTED_MODULE_3__.vS)(storage, project);
  }
 }
};


