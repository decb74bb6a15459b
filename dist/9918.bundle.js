"use strict";

exports.id = 9918;

exports.ids = [ 9918 ];

exports.modules = {
89918: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
getBranch: () => getBranch,
listBranches: () => listBranches,
summaries: () => summaries
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30935);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
var _catalog_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87951);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46116);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
var _store_site_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79592);
async function getBranch(site, {branch: branch, expect: expect}) {
const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.at)(branch);
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.QL)(site, name.project);
const answer = await (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.WE)(place, expected(place, name.branch, expect), {
thorough: true
});
if (!isSuspect(answer)) return answer;
const again = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.Ws)(place);
return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.WE)(again, expected(again, name.branch, expect), {
thorough: true
});
}
function expected(place, name, expect) {
const {current: current} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.GZ)(place, name);
if (expect) (0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_4__.Zt)(current, expect);
return current;
}
async function listBranches(site, filter) {
const named = filter.project === undefined ? undefined : (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.j1)(filter.project);
if (named !== undefined) await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.QL)(site, named);
const wanted = matching(filter);
const all = [];
for (const storage of named === undefined ? await (0, _store_site_js__WEBPACK_IMPORTED_MODULE_6__.Zc)(site) : await site.stores()) {
for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened).values()) {
if (!(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.wP)(project) || named !== undefined && project.record.name !== named) continue;
const found = (await summaries(site, storage, project)).filter(wanted);
all.push(...filter.sizes ? await measured(storage, project, found) : found);
}
}
return all;
}
function matching(filter) {
const now = (new Date).toISOString();
return branch => (filter.owner === undefined || branch.owner === filter.owner) && (filter.repository === undefined || isOf(filter.repository, branch.owner)) && (!filter.expired || branch.expiresAt !== null && branch.expiresAt <= now) && Object.entries(filter.labels ?? {}).every(([key, value]) => branch.labels[key] === value);
}
async function measured(storage, project, found) {
const all = [];
for (const branch of found) {
const volume = project.branches.get(branch.id)?.current?.volume;
const sizes = volume && await storage.sizes(volume, true).catch(() => undefined);
all.push({
...branch,
...sizes
});
}
return all;
}
function isOf(repository, owner) {
if (!owner?.startsWith(repository)) return false;
return [ "", "#", "!" ].includes(owner.charAt(repository.length));
}
async function summaries(site, storage, project) {
const place = {
storage: storage,
driver: await site.driver(project.record.postgres)
};
const look = async at => {
const seen = await (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.lB)(place);
return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.IT)(at).map(({current: current}) => ({
current: current,
summary: (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.YG)(storage, at, current, seen)
}));
};
const explain = async (at, looked) => Promise.all(looked.map(({current: current, summary: summary}) => (0, 
_catalog_problem_js__WEBPACK_IMPORTED_MODULE_3__.t)({
...place,
project: at
}, current, summary)));
const first = await look(project);
if (!first.some(({summary: summary}) => isSuspect(summary))) return first.map(({summary: summary}) => summary);
const again = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(await storage.list()).get(project.key);
return again ? explain(again, await look(again)) : [];
}
function isSuspect({status: status}) {
return status === "broken" || status === "failed";
}
},
46116: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Dc: () => checkOwners,
Zt: () => checkExpectation,
mr: () => checkPresence,
xN: () => branchChanged
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
function checkExpectation({volume: volume, record: record, of: of}, expect = {}, now = Date.now()) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(of);
if (expect.owner !== undefined && record.owner !== expect.owner) throw notPermitted(what, expect.owner);
const changed = expect.id !== undefined && record.id !== expect.id || expect.generation !== undefined && volume.generation !== expect.generation;
if (changed) throw branchChanged(what);
if (expect.expired && !(record.expiresAt !== null && Date.parse(record.expiresAt) <= now)) {
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-in-use", `${what} has not expired.`, "It was used in the meantime and is kept. Nothing was changed.");
}
}
function checkPresence(branch, expect = {}) {
const ownerless = ({record: record}) => record.phase === "new" && record.owner === null;
const remains = branch.remains.filter(each => !ownerless(each));
for (const each of branch.current ? [ branch.current ] : remains) checkExpectation(each, expect);
}
function checkOwners(branches, owner) {
if (owner === undefined) return;
for (const {current: current} of branches) {
if (current) checkExpectation(current, {
owner: owner
});
}
}
function branchChanged(what) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-changed", `${what} was changed by somebody else in the meantime.`, "Look at it again before you retry. This command changed nothing.");
}
function notPermitted(what, owner) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "not-permitted", `${what} does not belong to ${owner}.`, "Use branches of the owner that the request names. Nothing was changed.");
}
}
};


