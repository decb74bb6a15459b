"use strict";

exports.id = 8466;

exports.ids = [ 8466 ];

exports.modules = {
 38466: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   deleteBranch: () => deleteBranch,
   removeBranch: () => removeBranch
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  var _catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33648);
  var _expectation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11074);
  var _generation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91696);
  var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61608);
  var _operation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16013);
  var _place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22719);
  var _record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47887);
  var _settle_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97529);
  var _subtree_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4450);
  async function deleteBranch(site, request, operation) {
   const name = (0, _names_js__WEBPACK_IMPORTED_MODULE_4__.at)(request.branch);
   if (name.branch === _names_js__WEBPACK_IMPORTED_MODULE_4__.SI) {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "main-stays", `${(0, 
    _names_js__WEBPACK_IMPORTED_MODULE_4__.gK)(name)} goes with its project only.`, `Use \`velo project delete ${name.project}\`.`);
   }
   await (0, _operation_js__WEBPACK_IMPORTED_MODULE_5__.N)(operation, async (steps, locks) => {
    let place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_6__.QL)(site, name.project);
    (0, _expectation_js__WEBPACK_IMPORTED_MODULE_2__.mr)(presentOrRemains(place, name.branch), request.expect);
    const lock = await locks.branch(place, name.project, name.branch, "exclusive");
    place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_6__.Ws)(place);
    const branch = presentOrRemains(place, name.branch);
    (0, _expectation_js__WEBPACK_IMPORTED_MODULE_2__.mr)(branch, request.expect);
    if (!branch.current) {
     for (const line of await (0, _settle_js__WEBPACK_IMPORTED_MODULE_8__.G)(place, branch, steps)) steps.note(line);
     lock.releaseAndRemove();
     return;
    }
    const children = (0, _catalog_js__WEBPACK_IMPORTED_MODULE_1__.LU)(place.project, name.branch);
    if (children.length > 0 && !request.force) throw (0, _subtree_js__WEBPACK_IMPORTED_MODULE_9__.Go)((0, 
    _names_js__WEBPACK_IMPORTED_MODULE_4__.gK)(name), children, "delete");
    const below = await (0, _subtree_js__WEBPACK_IMPORTED_MODULE_9__.hb)(place, name.branch, locks);
    (0, _expectation_js__WEBPACK_IMPORTED_MODULE_2__.Dc)(below.place, below.names, request.expect?.owner);
    for (const each of [ ...below.names, name.branch ]) await (0, _subtree_js__WEBPACK_IMPORTED_MODULE_9__.TZ)(below.place, (0, 
    _place_js__WEBPACK_IMPORTED_MODULE_6__.MP)(below.place, each).current);
    for (const each of [ ...below.names, name.branch ]) {
     await steps.run(`Delete ${(0, _names_js__WEBPACK_IMPORTED_MODULE_4__.gK)({
      project: name.project,
      branch: each
     })}`, () => removeBranch(below.place, each));
    }
    for (const held of [ lock, ...below.locks ]) held.releaseAndRemove();
   });
  }
  async function removeBranch(place, name) {
   const branch = place.project.branches.get(name);
   if (!branch) return;
   const generations = [ ...branch.current ? [ branch.current ] : [], ...branch.remains ];
   const top = branch.current;
   if (top) {
    try {
     await place.storage.setMarks(top.volume, (0, _record_js__WEBPACK_IMPORTED_MODULE_7__.X$)({
      phase: "deleting"
     }));
    } catch (error) {
     if ((0, _error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(error).code !== "no-space") throw error;
    }
   }
   for (const generation of generations.sort((a, b) => a.volume.generation - b.volume.generation)) await (0, 
   _generation_js__WEBPACK_IMPORTED_MODULE_3__.bI)(place, generation);
  }
  function presentOrRemains(place, name) {
   const branch = place.project.branches.get(name);
   if (branch && branch.remains.length > 0) return branch;
   return (0, _place_js__WEBPACK_IMPORTED_MODULE_6__.MP)(place, name);
  }
 },
 4450: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Go: () => hasChildren,
   TZ: () => refuseObstacles,
   hb: () => lockBelow
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  var _catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33648);
  var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61608);
  var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22719);
  async function lockBelow(place, name, locks) {
   const project = place.project.record.name;
   const locked = new Map;
   for (let current = place; ;current = await (0, _place_js__WEBPACK_IMPORTED_MODULE_3__.Ws)(current)) {
    const below = (0, _catalog_js__WEBPACK_IMPORTED_MODULE_1__.gZ)(current.project, name).slice(0, -1);
    const missing = below.filter(branch => !locked.has(branch)).reverse();
    if (missing.length === 0) return {
     place: current,
     names: below,
     locks: [ ...locked.values() ]
    };
    for (const branch of missing) {
     locked.set(branch, await locks.branch(current, project, branch, "exclusive"));
    }
   }
  }
  function hasChildren(what, children, verb) {
   return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "has-children", `${what} has branches made from it: ${children.join(", ")}.`, `Delete them first, or use \`--force\` to ${verb} it and remove them.`);
  }
  async function refuseObstacles(place, generation) {
   const names = await place.storage.obstacles(generation.volume);
   if (names.length === 0) return;
   throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "in-the-way", `There is what is not velo's on the data of ${(0, 
   _names_js__WEBPACK_IMPORTED_MODULE_2__.gK)(generation.volume)}: ${names.join(", ")}.`, "Destroy or move that yourself, then run the command again. Nothing was changed.");
  }
 }
};


