"use strict";

exports.id = 9368;

exports.ids = [ 9368, 7331 ];

exports.modules = {
 11074: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Dc: () => checkOwners,
   Zt: () => checkExpectation,
   mr: () => checkPresence
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61608);
  function checkExpectation({volume: volume, record: record, of: of}, expect = {}, now = Date.now()) {
   const what = (0, _names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(of);
   if (expect.owner !== undefined && record.owner !== expect.owner) throw notPermitted(what, expect.owner);
   const changed = expect.id !== undefined && record.id !== expect.id || expect.generation !== undefined && volume.generation !== expect.generation;
   if (changed) {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-changed", `${what} was changed by somebody else meanwhile.`, "Look at it again, and decide again. Nothing was changed by this command.");
   }
   if (expect.expired && !(record.expiresAt !== null && Date.parse(record.expiresAt) <= now)) {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-in-use", `${what} has not expired.`, "It was used meanwhile, and stays. Nothing was changed.");
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
  function notPermitted(what, owner) {
   return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "not-permitted", `${what} does not belong to ${owner}.`, "Only what belongs to the owner that the request names may be used. Nothing was changed.");
  }
 },
 17331: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   getBranch: () => getBranch,
   listBranches: () => listBranches,
   summaries: () => summaries
  });
  var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33648);
  var _expectation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11074);
  var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61608);
  var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22719);
  var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7039);
  var _stores_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61496);
  var _view_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16035);
  async function getBranch(site, branch, expect = {}) {
   const name = (0, _names_js__WEBPACK_IMPORTED_MODULE_2__.at)(branch);
   const place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_3__.QL)(site, name.project);
   const answer = await (0, _view_js__WEBPACK_IMPORTED_MODULE_6__.WE)(place, expected(place, name.branch, expect), {
    thorough: true
   });
   if (!isSuspect(answer)) return answer;
   const again = await (0, _place_js__WEBPACK_IMPORTED_MODULE_3__.Ws)(place);
   return (0, _view_js__WEBPACK_IMPORTED_MODULE_6__.WE)(again, expected(again, name.branch, expect), {
    thorough: true
   });
  }
  function expected(place, name, expect) {
   const {current: current} = (0, _place_js__WEBPACK_IMPORTED_MODULE_3__.GZ)(place, name);
   (0, _expectation_js__WEBPACK_IMPORTED_MODULE_1__.Zt)(current, expect);
   return current;
  }
  async function listBranches(site, filter) {
   const named = filter.project === undefined ? undefined : (0, _names_js__WEBPACK_IMPORTED_MODULE_2__.j1)(filter.project);
   if (named !== undefined) await (0, _place_js__WEBPACK_IMPORTED_MODULE_3__.QL)(site, named);
   const wanted = matching(filter);
   const all = [];
   for (const storage of named === undefined ? await (0, _stores_js__WEBPACK_IMPORTED_MODULE_5__.Zc)(site) : await site.stores()) {
    for (const project of (0, _catalog_js__WEBPACK_IMPORTED_MODULE_0__.Hh)(storage.opened).values()) {
     if (!(0, _catalog_js__WEBPACK_IMPORTED_MODULE_0__.wP)(project) || named !== undefined && project.record.name !== named) continue;
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
    const seen = await (0, _view_js__WEBPACK_IMPORTED_MODULE_6__.lB)(place);
    return (0, _view_js__WEBPACK_IMPORTED_MODULE_6__.IT)(at).map(({current: current}) => ({
     current: current,
     summary: (0, _view_js__WEBPACK_IMPORTED_MODULE_6__.YG)(storage, at, current, seen)
    }));
   };
   const explain = async (at, looked) => Promise.all(looked.map(({current: current, summary: summary}) => (0, 
   _problem_js__WEBPACK_IMPORTED_MODULE_4__.t)({
    ...place,
    project: at
   }, current, summary)));
   const first = await look(project);
   if (!first.some(({summary: summary}) => isSuspect(summary))) return first.map(({summary: summary}) => summary);
   const again = (0, _catalog_js__WEBPACK_IMPORTED_MODULE_0__.Hh)(await storage.list()).get(project.key);
   return again ? explain(again, await look(again)) : [];
  }
  function isSuspect({status: status}) {
   return status === "broken" || status === "failed";
  }
 },
 19368: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   status: () => status
  });
  var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33648);
  var _read_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17331);
  var _view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16035);
  async function status(site) {
   const stores = [];
   const projects = [];
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
    for (const project of (0, _catalog_js__WEBPACK_IMPORTED_MODULE_0__.Hh)(storage.opened).values()) {
     if (!(0, _catalog_js__WEBPACK_IMPORTED_MODULE_0__.wP)(project)) continue;
     projects.push({
      ...(0, _view_js__WEBPACK_IMPORTED_MODULE_2__.vS)(storage, project),
      branches: await (0, _read_branch_js__WEBPACK_IMPORTED_MODULE_1__.summaries)(site, storage, project)
     });
    }
   }
   projects.sort((a, b) => (0, _view_js__WEBPACK_IMPORTED_MODULE_2__.nG)(a.name, b.name));
   return {
    stores: stores,
    projects: projects
   };
  }
 }
};


