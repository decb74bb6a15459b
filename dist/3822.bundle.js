"use strict";

exports.id = 3822;

exports.ids = [ 3822 ];

exports.modules = {
21890: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => claimProjectName,
c: () => claimName
});
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89491);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18902);
var _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77299);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
const attempts = 20;
async function claimName(before, name, {steps: steps, locks: locks}) {
for (let attempt = 1; ;attempt++) {
const lock = await locks.claims(before);
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.Ws)(before);
const there = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.IW)(place.project, name);
if (!there || there.current || attempt > attempts) return {
place: place,
lock: lock,
taken: there !== undefined
};
lock.release();
(0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.EQ)(there);
const maker = await locks.branch(place, there, "exclusive");
const now = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.Ws)(place);
const left = now.project.branches.get(there.id);
if (left && !left.current) for (const line of await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_1__.V6)(now, left, steps)) steps.note(line);
if (left?.current) maker.release(); else maker.releaseAndRemove();
}
}
async function claimProjectName(site, {storage: storage, name: name}, {steps: steps, locks: locks}) {
for (let attempt = 1; ;attempt++) {
const lock = await locks.claims({
storage: storage
});
const there = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.JL)((0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.Hh)(await storage.list()), name);
if (!there || (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.wP)(there) || there.fault !== undefined || attempt > attempts) return lock;
lock.release();
const maker = await locks.project({
storage: storage
}, there.record);
const done = await (0, _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_2__.F)(site, {
storage: storage,
key: there.key
}, steps);
for (const line of done) steps.note(line);
if (done.length > 0) maker.releaseAndRemove(); else maker.release();
}
}
},
98981: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
TV: () => branchExists,
Uj: () => refuseExisting,
kg: () => projectChanged
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
var _store_site_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19725);
async function refuseExisting(site, name, wish) {
for (const storage of (0, _store_site_js__WEBPACK_IMPORTED_MODULE_3__.SB)(await site.stores(), wish ?? site.choice.storage)) {
const project = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.JL)((0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened), name);
if (!project || !(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.wP)(project)) continue;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "project-exists", `The project ${name} already exists (${storage.name}, ${storage.pool}).`, `\`velo project get ${name}\` shows it.`);
}
}
function branchExists(name) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-exists", `The branch ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name)} already exists.`, "Choose another name, or delete the branch first.");
}
function projectChanged(name) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-changed", `The project ${name} was renamed in the meantime.`, "Look at it again before you retry. Nothing was changed.");
}
},
83822: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
renameBranch: () => renameBranch,
renameProject: () => renameProject
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _branch_run_branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36569);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30935);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95433);
var _operation_claim_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21890);
var _operation_name_taken_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98981);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57443);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29710);
async function renameBranch(site, request, operation) {
const from = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(request.branch);
const to = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(request.to);
if (from.project !== to.project) {
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "other-project", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(to)} is not in the same project as ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(from)}.`, "Use the same project in both names. A branch cannot move to another project.");
}
if (from.branch === _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.SI) {
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "main-stays", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(from)} can't be renamed.`, "Rename the project, or another branch.");
}
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_7__.N)(operation, async (steps, locks) => {
const {place: place, generation: generation} = await (0, _branch_run_branch_js__WEBPACK_IMPORTED_MODULE_2__.lockedBranch)(site, from, {
steps: steps,
locks: locks,
expect: request.expect
});
if (to.branch !== from.branch) {
await steps.run(`Rename to ${(0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(to)}`, async () => {
const claim = await (0, _operation_claim_js__WEBPACK_IMPORTED_MODULE_5__.c)(place, to.branch, {
steps: steps,
locks: locks
});
if (claim.taken) throw (0, _operation_name_taken_js__WEBPACK_IMPORTED_MODULE_6__.TV)(to);
await place.storage.setMarks(generation.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__.X$)({
name: to.branch
}));
claim.lock.release();
});
}
const now = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__.Ws)(place);
const {current: current} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__.MP)(now, to.branch);
return {
...await (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_3__.WE)(now, current, {
locked: true
}),
steps: steps.times
};
});
}
async function renameProject(site, request, operation) {
const from = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.j1)(request.name);
const to = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.j1)(request.to);
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_7__.N)(operation, async (steps, locks) => {
const found = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__.QL)(site, from);
const {storage: storage} = found;
await locks.project(found, found.project.record);
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__.Ws)(found);
if (place.project.record.name !== from) throw (0, _operation_name_taken_js__WEBPACK_IMPORTED_MODULE_6__.kg)(from);
if (to !== from) {
await steps.run(`Rename to ${to}`, async () => {
const claims = await (0, _operation_claim_js__WEBPACK_IMPORTED_MODULE_5__.D)(site, {
storage: storage,
name: to
}, {
steps: steps,
locks: locks
});
await (0, _operation_name_taken_js__WEBPACK_IMPORTED_MODULE_6__.Uj)(site, to, undefined);
await storage.setProjectMarks(place.project.key, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__.on)({
name: to
}));
claims.release();
});
}
return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_3__.vS)(storage, (await (0, 
_store_open_place_js__WEBPACK_IMPORTED_MODULE_8__.Ws)(place)).project);
});
}
}
};


