"use strict";

exports.id = 2777;

exports.ids = [ 2777 ];

exports.modules = {
 45394: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   o: () => oldest
  });
  function oldest(branches) {
   return [ ...branches ].sort((a, b) => a.createdAt < b.createdAt ? -1 : 1).slice(0, 3).map(({project: project, branch: branch, createdAt: createdAt}) => `${project}/${branch} (${createdAt.slice(0, 10)})`).join(", ");
  }
 },
 17399: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   deleteBranch: () => deleteBranch,
   removeBranch: () => removeBranch
  });
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
  var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
  var _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39637);
  var _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84336);
  var _generation_commit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23458);
  var _generation_finish_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19216);
  var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46116);
  var _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66612);
  var _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(21844);
  var _operation_operation_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57443);
  var _store_place_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(22985);
  async function deleteBranch(site, request, operation) {
   const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(request.branch);
   if (name.branch === _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI) {
    throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "main-stays", `${(0, 
    _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name)} goes with its project only.`, `Use \`velo project delete ${name.project}\`.`);
   }
   await (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_10__.N)(operation, async (steps, locks) => {
    const before = await (0, _store_place_js__WEBPACK_IMPORTED_MODULE_11__.QL)(site, name.project);
    const find = at => presentOrRemains(at, name.branch);
    const {place: place, branch: branch, lock: lock} = await (0, _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_8__.R)(before, find, locks, {
     expect: request.expect
    });
    if (!branch.current) {
     for (const line of await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_6__.G)(place, branch, steps)) steps.note(line);
     lock.releaseAndRemove();
     return;
    }
    if (!request.force) (0, _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_3__.c)(branch.current, "delete");
    const children = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.LU)(place.project, branch.id);
    if (children.length > 0 && !request.force) throw (0, _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_9__.Go)((0, 
    _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name), children, "delete");
    const below = await (0, _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_9__.hb)(place, branch, locks);
    (0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_7__.Dc)(below.branches, request.expect?.owner);
    const doomed = [ ...below.branches, branch ];
    for (const each of doomed) (0, _store_place_js__WEBPACK_IMPORTED_MODULE_11__.EQ)(each);
    for (const {current: current} of doomed) if (current) await (0, _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_9__.TZ)(below.place, current);
    for (const each of doomed) {
     const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
      project: each.project,
      branch: each.name
     });
     await steps.run(`Delete ${what}`, () => removeBranch(below.place, each));
    }
    for (const held of [ lock, ...below.locks ]) held.releaseAndRemove();
   });
  }
  async function removeBranch(place, branch) {
   const generations = [ ...branch.current ? [ branch.current ] : [], ...branch.remains ];
   const top = branch.current;
   if (top) {
    try {
     await place.storage.setMarks(top.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_4__.X$)({
      phase: "deleting"
     }));
    } catch (error) {
     if ((0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(error).code !== "no-space") throw error;
    }
   }
   for (const generation of generations.sort((a, b) => a.volume.generation - b.volume.generation)) await (0, 
   _generation_commit_js__WEBPACK_IMPORTED_MODULE_5__.bI)(place, generation);
  }
  function presentOrRemains(place, name) {
   const branch = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.IW)(place.project, name);
   if (branch && branch.remains.length > 0) return branch;
   return (0, _store_place_js__WEBPACK_IMPORTED_MODULE_11__.MP)(place, name);
  }
 },
 19216: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   G: () => settle,
   I: () => ensureRunning
  });
  var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89491);
  var _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84336);
  var _store_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22985);
  var _bring_up_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48947);
  var _commit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23458);
  async function settle(place, branch, steps) {
   (0, _store_place_js__WEBPACK_IMPORTED_MODULE_2__.EQ)(branch);
   const done = [];
   for (const generation of [ ...branch.remains ]) {
    await (0, _commit_js__WEBPACK_IMPORTED_MODULE_4__.bI)(place, generation);
    await place.driver.remove((0, _store_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, generation));
    branch.remains.splice(branch.remains.indexOf(generation), 1);
    done.push(`removed ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.c7)(generation)}, left by an interrupted operation`);
   }
   const {current: current} = branch;
   if (!current) return done;
   const server = (0, _store_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, current);
   const settled = done.length > 0 && current.record.prepared;
   const running = settled ? await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_3__.ic)(place, current, steps) : await place.driver.isRunning(server);
   if (running && !current.record.prepared) {
    await place.driver.remove(server);
    done.push(`stopped the unfinished first start of ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.c7)(current)}`);
   } else if (!running && done.length > 0 && current.record.wanted === "running") {
    await ensureRunning(place, current, steps);
    done.push(`started ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.c7)(current)} again`);
   }
   return done;
  }
  async function ensureRunning(place, generation, steps) {
   const prepared = await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_3__.qh)(place, generation, steps);
   if (!prepared) return;
   await place.storage.setMarks(generation.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__.X$)(prepared));
   Object.assign(generation.record, prepared);
  }
 },
 56612: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   z: () => firstStart
  });
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89491);
  var _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84336);
  var _bring_up_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48947);
  var _port_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45636);
  const attempts = 20;
  async function firstStart(place, generation, steps, locks) {
   for (let attempt = 1; ;attempt++) {
    try {
     return await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_3__.qh)(place, generation, steps);
    } catch (error) {
     if (!(0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.up)(error, "port-taken") || attempt === attempts) throw error;
     const lock = await locks.claims(place);
     const port = await (0, _port_js__WEBPACK_IMPORTED_MODULE_4__.t)(place.storage, (0, 
     _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.Hh)(await place.storage.list()), place.others);
     await place.storage.setMarks(generation.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__.X$)({
      port: port
     }));
     lock.release();
     steps.note(`Another program has just taken port ${generation.record.port}: using ${port}`);
     generation.record.port = port;
    }
   }
  }
 },
 77299: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   m: () => removeRemains
  });
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89491);
  var _finish_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19216);
  async function removeRemains(site, storage, key, steps) {
   const catalog = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.Hh)(await storage.list());
   const project = catalog.get(key);
   if (!project || project.fault !== undefined || (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.wP)(project)) return [];
   const branches = [ ...project.branches.values() ].filter(({current: current}) => current).map(branch => branch.name);
   if (branches.length > 0) throw mainMissing(storage, project, branches);
   const driver = await site.driver(project.record.postgres);
   const place = {
    storage: storage,
    driver: driver,
    controls: site.controls,
    catalog: catalog,
    project: project,
    others: []
   };
   const done = [];
   for (const branch of project.branches.values()) {
    done.push(...await (0, _finish_js__WEBPACK_IMPORTED_MODULE_2__.G)(place, branch, steps));
   }
   await storage.destroyProject(key);
   return [ ...done, `removed the unfinished project ${project.record.name}` ];
  }
  function mainMissing({root: root, opened: opened}, {key: key, record: record}, branches) {
   const lost = opened.foreign.filter(path => path.includes(`/${key}/`));
   return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "main-missing", `The project ${record.name} has branches (${branches.join(", ")}) and its main can't be found in ${root}.`, lost.length > 0 ? `Its record may be damaged or moved; not read as velo's are: ${lost.join(", ")}. Nothing was removed.` : "Put its volume back, or remove what is left of the project by hand. Nothing was removed.");
  }
 },
 45636: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   t: () => choosePort
  });
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  var _host_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35789);
  var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
  async function choosePort(storage, now, others) {
   const taken = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.a5)(now);
   for (const {opened: opened} of others) for (const port of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.a5)((0, 
   _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(opened))) taken.add(port);
   const port = await (0, _host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ov)(firstPort(storage.id), taken);
   if (port !== undefined) return port;
   throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-port", `No port from ${_host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ji.first} to ${_host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ji.last} is free.`, "Delete branches that are not needed any more.");
  }
  function firstPort(store) {
   const count = _host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ji.last - _host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ji.first + 1;
   return _host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ji.first + Number.parseInt(store.slice(0, 8), 16) % count;
  }
 },
 21890: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   D: () => claimProjectName,
   c: () => claimName
  });
  var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89491);
  var _generation_finish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19216);
  var _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77299);
  var _store_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22985);
  const attempts = 20;
  async function claimName(before, name, steps, locks) {
   for (let attempt = 1; ;attempt++) {
    const lock = await locks.claims(before);
    const place = await (0, _store_place_js__WEBPACK_IMPORTED_MODULE_3__.Ws)(before);
    const there = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__.IW)(place.project, name);
    if (!there || there.current || attempt > attempts) return {
     place: place,
     lock: lock,
     taken: there !== undefined
    };
    lock.release();
    (0, _store_place_js__WEBPACK_IMPORTED_MODULE_3__.EQ)(there);
    const maker = await locks.branch(place, there, "exclusive");
    const now = await (0, _store_place_js__WEBPACK_IMPORTED_MODULE_3__.Ws)(place);
    const left = now.project.branches.get(there.id);
    if (left && !left.current) for (const line of await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_1__.G)(now, left, steps)) steps.note(line);
    if (left?.current) maker.release(); else maker.releaseAndRemove();
   }
  }
  async function claimProjectName(site, storage, name, steps, locks) {
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
    const done = await (0, _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_2__.m)(site, storage, there.key, steps);
    for (const line of done) steps.note(line);
    if (done.length > 0) maker.releaseAndRemove(); else maker.release();
   }
  }
 },
 46116: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Dc: () => checkOwners,
   Zt: () => checkExpectation,
   mr: () => checkPresence
  });
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
  function checkExpectation({volume: volume, record: record, of: of}, expect = {}, now = Date.now()) {
   const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(of);
   if (expect.owner !== undefined && record.owner !== expect.owner) throw notPermitted(what, expect.owner);
   const changed = expect.id !== undefined && record.id !== expect.id || expect.generation !== undefined && volume.generation !== expect.generation;
   if (changed) {
    throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-changed", `${what} was changed by somebody else meanwhile.`, "Look at it again, and decide again. Nothing was changed by this command.");
   }
   if (expect.expired && !(record.expiresAt !== null && Date.parse(record.expiresAt) <= now)) {
    throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-in-use", `${what} has not expired.`, "It was used meanwhile, and stays. Nothing was changed.");
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
   return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "not-permitted", `${what} does not belong to ${owner}.`, "Only what belongs to the owner that the request names may be used. Nothing was changed.");
  }
 },
 66612: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   R: () => lockNamed
  });
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
  var _store_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22985);
  var _expectation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46116);
  const attempts = 20;
  async function lockNamed(before, find, locks, {expect: expect, parent: parent = false}) {
   let place = before;
   for (let attempt = 1; ;attempt++) {
    const seen = find(place);
    (0, _expectation_js__WEBPACK_IMPORTED_MODULE_3__.mr)(seen, expect);
    const parentLock = parent && seen.current ? await locks.parent(place, (0, _store_place_js__WEBPACK_IMPORTED_MODULE_2__.gN)(place, seen.current)) : undefined;
    const lock = await locks.branch(place, seen, "exclusive");
    place = await (0, _store_place_js__WEBPACK_IMPORTED_MODULE_2__.Ws)(place);
    if (!place.project.branches.has(seen.id)) lock.releaseAndRemove();
    const branch = find(place);
    const same = branch.id === seen.id && branch.current?.record.parent === seen.current?.record.parent;
    if (same) {
     (0, _expectation_js__WEBPACK_IMPORTED_MODULE_3__.mr)(branch, expect);
     return {
      place: place,
      branch: branch,
      lock: lock,
      parentLock: parentLock
     };
    }
    lock.release();
    parentLock?.release();
    if (attempt === attempts) throw changed(branch);
   }
  }
  function changed({project: project, name: name}) {
   return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-changed", `${(0, 
   _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
    project: project,
    branch: name
   })} was changed by somebody else meanwhile.`, "Look at it again, and decide again. Nothing was changed by this command.");
  }
 },
 21844: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Go: () => hasChildren,
   TZ: () => refuseObstacles,
   hb: () => lockBelow
  });
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
  var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
  var _store_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22985);
  async function lockBelow(place, top, locks) {
   const locked = new Map;
   for (let current = place; ;current = await (0, _store_place_js__WEBPACK_IMPORTED_MODULE_3__.Ws)(current)) {
    const below = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.gZ)(current.project, top).slice(0, -1);
    const missing = below.filter(({id: id}) => !locked.has(id)).reverse();
    if (missing.length === 0) return {
     place: current,
     branches: below,
     locks: [ ...locked.values() ]
    };
    for (const branch of missing) locked.set(branch.id, await locks.branch(current, branch, "exclusive"));
   }
  }
  function hasChildren(what, children, verb) {
   return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "has-children", `${what} has branches made from it: ${children.map(({name: name}) => name).join(", ")}.`, `Delete them first, or use \`--force\` to ${verb} it and remove them.`);
  }
  async function refuseObstacles(place, generation) {
   const names = await place.storage.obstacles(generation.volume);
   if (names.length === 0) return;
   throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "in-the-way", `There is what is not velo's on the data of ${(0, 
   _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(generation.of)}: ${names.join(", ")}.`, "Destroy or move that yourself, then run the command again. Nothing was changed.");
  }
 },
 98981: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   TV: () => branchExists,
   Uj: () => refuseExisting,
   kg: () => projectChanged
  });
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
  var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
  var _store_site_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28525);
  async function refuseExisting(site, name, wish) {
   for (const storage of (0, _store_site_js__WEBPACK_IMPORTED_MODULE_3__.SB)(await site.stores(), wish ?? site.env.VELO_STORAGE)) {
    const project = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.JL)((0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened), name);
    if (!project || !(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.wP)(project)) continue;
    throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "project-exists", `The project ${name} is there already (${storage.name}, ${storage.pool}).`, `\`velo project get ${name}\` shows it.`);
   }
  }
  function branchExists(name) {
   return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-exists", `The branch ${(0, 
   _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name)} is there already.`, "Use `--if-exists reuse` or `reset`, or delete it first.");
  }
  function projectChanged(name) {
   return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-changed", `The project ${name} was renamed meanwhile.`, "Look at it again. Nothing was changed.");
  }
 },
 57443: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   N: () => operate
  });
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
  var _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44567);
  var _host_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2534);
  var _store_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22985);
  var _steps_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86901);
  class Locks {
   #held=new Map;
   #signal;
   constructor(signal) {
    this.#signal = signal;
   }
   project(place, {id: id, name: name}) {
    return this.#take(_store_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.project(place, id), name, false);
   }
   branch(place, {id: id, project: project, name: name}, mode) {
    return this.#take(_store_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.branch(place, id), (0, 
    _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
     project: project,
     branch: name
    }), mode === "shared");
   }
   parent(place, branch) {
    return this.branch(place, branch, place.storage.snapshots ? "shared" : "exclusive");
   }
   claims(place) {
    return this.#take(_store_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.claims(place), "the store's names and ports", false, true);
   }
   releaseAll() {
    for (const lock of this.#held.keys()) lock.release();
   }
   releaseAllAfterFailure() {
    for (const [lock, alone] of this.#held) alone ? lock.releaseAndRemove() : lock.release();
   }
   async #take(path, what, shared, stays = shared) {
    try {
     const taken = await (0, _host_lock_js__WEBPACK_IMPORTED_MODULE_3__.s)(path, {
      what: what,
      shared: shared,
      signal: this.#signal
     });
     this.#held.set(taken, !stays);
     return taken;
    } catch (error) {
     if (this.#signal?.aborted) throw (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.VM)(error);
     throw error;
    }
   }
  }
  function operate(operation, work) {
   return (0, _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__.wq)(async () => {
    const locks = new Locks(operation.signal);
    try {
     const result = await work(new _steps_js__WEBPACK_IMPORTED_MODULE_5__.g(operation), locks);
     locks.releaseAll();
     return result;
    } catch (error) {
     locks.releaseAllAfterFailure();
     throw asked(operation, (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(error));
    }
   });
  }
  function asked({signal: signal}, error) {
   if (!signal?.aborted || error.kind === "interrupted") return error;
   const answer = (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.VM)(error);
   answer.left.push(...error.left);
   return answer;
  }
 },
 44527: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Zx: () => bindProject,
   _M: () => repositoryOf,
   aS: () => checkBinding,
   p9: () => bindOf
  });
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
  var _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84336);
  function repositoryOf(text) {
   if (text === "") return null;
   if (text === "first" || /^[a-z]+:[a-z0-9.-]+(:[0-9]{1,5})?\/[0-9]{1,20}$/.test(text)) return text;
   const name = /^[\w.-]+\/[\w.-]+$/.test(text) ? text : "OWNER/NAME";
   throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-repository", `${(0, 
   _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is not a repository as a project records it.`, `Write github:github.com/ID (\`gh api repos/${name} --jq .id\` prints the id), \`first\`, or nothing for none.`);
  }
  function bindOf(bind) {
   if (bind === undefined || /^[\x21-\x7e]{1,200}$/.test(bind)) return bind;
   throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-bind", `A project can't be bound to ${(0, 
   _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(bind)}.`, "A binding has 1 to 200 printable ASCII characters without spaces.");
  }
  function checkBinding({project: project}, bind) {
   const {bound: bound, name: name} = project.record;
   if (bind === undefined || bound === null || bound === "first" || bound === bind) return;
   throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "project-bound", `The project ${name} belongs to the repository ${bound}, and ${bind} is another one.`, `Give this repository a project of its own, or set \`branch-prefix\`. If it is the same one, made anew or on another server, a person changes the project: \`velo project set ${name} --repository ${bind}\`.`);
  }
  async function bindProject(place, bind) {
   checkBinding(place, bind);
   const {record: record} = place.project;
   if (bind === undefined || record.bound !== "first") return;
   await place.storage.setProjectMarks(place.project.key, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__.on)({
    bound: bind
   }));
   record.bound = bind;
  }
 },
 32777: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   createProject: () => createProject,
   deleteProject: () => deleteProject
  });
  var contract_error = __webpack_require__(17563);
  var names = __webpack_require__(63777);
  var guard = __webpack_require__(83064);
  var user = __webpack_require__(97774);
  var initdb = __webpack_require__(71061);
  var server_files = __webpack_require__(23828);
  var settings = __webpack_require__(46004);
  var docker_image = __webpack_require__(60876);
  var image_name = __webpack_require__(47230);
  var storage_storage = __webpack_require__(42133);
  var delete_branch = __webpack_require__(17399);
  var answers = __webpack_require__(30935);
  var catalog = __webpack_require__(89491);
  var missing_data = __webpack_require__(39637);
  var catalog_record = __webpack_require__(84336);
  var commit = __webpack_require__(23458);
  var finish = __webpack_require__(19216);
  var first_start = __webpack_require__(56612);
  var leftovers = __webpack_require__(77299);
  var port = __webpack_require__(45636);
  var claim = __webpack_require__(21890);
  var lock_subtree = __webpack_require__(21844);
  var name_taken = __webpack_require__(98981);
  var operation_operation = __webpack_require__(57443);
  var external_node_fs_ = __webpack_require__(73024);
  var external_node_path_ = __webpack_require__(76760);
  var exec = __webpack_require__(46084);
  var binaries = __webpack_require__(91203);
  var btrfs = __webpack_require__(18837);
  var directory = __webpack_require__(3716);
  var store = __webpack_require__(66645);
  var format = __webpack_require__(67257);
  var zfs_pool = __webpack_require__(53014);
  var zfs = __webpack_require__(97446);
  var store_site = __webpack_require__(28525);
  async function choosePlace(site, request, steps) {
   const wish = wishes(site, request);
   const whyNoEngine = wish.postgres === "local" ? undefined : await site.driver("docker").then(driver => driver.unusable(), reason);
   const storageName = wish.storage ?? await detectStorage(site, request, wish.postgres, whyNoEngine, steps);
   const postgresName = wish.postgres ?? (storageName === "directory" ? localOrDocker(whyNoEngine) : whyNoEngine === undefined ? "docker" : "local");
   if (postgresName === "docker" && whyNoEngine !== undefined) throw whyNoEngine;
   return {
    storage: await openOrCreate(site, storageName, request),
    driver: await site.driver(postgresName)
   };
  }
  function wishes(site, request) {
   const storage = oneOf(request.storage ?? site.env.VELO_STORAGE, [ "zfs", "btrfs", "directory" ], "storage");
   const postgres = oneOf(request.postgres ?? site.env.VELO_POSTGRES, [ "docker", "local" ], "way to run PostgreSQL");
   return {
    storage: storage,
    postgres: postgres ?? (request.image === undefined ? undefined : "docker")
   };
  }
  function usableBtrfs(site) {
   const there = (0, btrfs.n0)(nearest(site.home)) || (0, btrfs.Oq)().length > 0;
   return there && (0, exec.kx)("btrfs") !== undefined ? "btrfs" : undefined;
  }
  function nearest(path) {
   return (0, external_node_fs_.existsSync)(path) ? path : nearest((0, external_node_path_.dirname)(path));
  }
  async function detectStorage(site, request, postgres, whyNoEngine, steps) {
   if (request.pool?.startsWith("/")) return "btrfs";
   if (request.pool !== undefined) return "zfs";
   const found = (0, user.j)() ? (await (0, zfs_pool.Y)()).length > 0 ? "zfs" : usableBtrfs(site) : undefined;
   const whyNoPool = (0, user.j)() ? "there is no ZFS pool and no btrfs" : "ZFS and btrfs need root";
   if (found !== undefined && (postgres !== undefined || whyNoEngine === undefined)) return found;
   steps.note(`Using plain folders${postgres === "docker" ? "" : " and local processes"}: ${found === undefined ? whyNoPool : whyNoEngine?.message}`);
   return "directory";
  }
  function localOrDocker(whyNoEngine) {
   return (0, binaries.lP)().length === 0 && whyNoEngine === undefined ? "docker" : "local";
  }
  async function openOrCreate(site, name, {pool: pool}) {
   (0, external_node_fs_.mkdirSync)(site.home, {
    recursive: true,
    mode: (0, user.j)() ? 457 : 448
   });
   if (name === "zfs") return openPool(await choosePool(pool));
   if (name === "btrfs") return (0, btrfs.qy)((0, store.uX)(chooseBtrfs(site, pool)));
   if (pool !== undefined) throw new contract_error.J("usage", "pool-needs-zfs", "`--pool` goes with zfs or btrfs.", "Leave `--pool` out, or add `--storage zfs`.");
   return (0, directory.A)((0, store.uX)((0, store_site.IS)(site.home, "directory")));
  }
  async function openPool(name) {
   await (0, zfs_pool.E)(name);
   const pool = (await (0, zfs_pool.Y)()).find(candidate => candidate.pool === name);
   const storage = pool && await (0, zfs.K)(pool);
   if (storage) return (0, format.Sg)(storage);
   throw new contract_error.J("failed", "storage-failed", `The pool ${name} could not be made a store.`, "Run `velo doctor`.");
  }
  async function choosePool(wish) {
   if (!(0, user.j)()) throw new contract_error.J("unable", "needs-root", "ZFS needs root.", "Make the host ready once (`sudo velo setup`), or use `--storage directory`.");
   const found = await (0, zfs_pool.Y)();
   const pools = found.map(({pool: pool}) => pool);
   if (wish !== undefined) {
    if (pools.includes(wish)) return wish;
    throw new contract_error.J("missing", "pool-not-found", `There is no pool ${(0, 
    names.TL)(wish)}.`, pools.length > 0 ? `Pools here: ${pools.join(", ")}.` : "`zpool create` makes one.");
   }
   const withStore = [];
   for (const pool of found) if (await (0, zfs.K)(pool)) withStore.push(pool.pool);
   const candidates = withStore.length > 0 ? withStore : pools;
   const [only] = candidates;
   if (only !== undefined && candidates.length === 1) return only;
   if (candidates.length === 0) throw new contract_error.J("unable", "no-pool", "There is no ZFS pool on this machine.", "Make one (`zpool create tank /dev/…`), or use `--storage directory`.");
   throw new contract_error.J("usage", "which-pool", `There are several pools: ${candidates.join(", ")}.`, "Choose one with `--pool`.");
  }
  const ourMount = "/mnt/velo";
  const shortest = folders => [ ...folders ].sort((a, b) => a.length - b.length)[0] ?? "";
  function chooseBtrfs(site, wish) {
   if (!(0, user.j)()) throw new contract_error.J("unable", "needs-root", "btrfs snapshots need root.", "Make the host ready once (`sudo velo setup`), or use `--storage directory`.");
   const mounts = (0, btrfs.U2)();
   if (wish !== undefined) {
    if (mounts.includes(wish)) return (0, store_site.Kk)(wish);
    throw new contract_error.J("missing", "pool-not-found", `No btrfs file system is mounted at ${(0, 
    names.TL)(wish)}.`, mounts.length > 0 ? `Mounted here: ${mounts.join(", ")}.` : "Mount one first.");
   }
   if ((0, btrfs.n0)(site.home)) return (0, store_site.IS)(site.home, "btrfs");
   const hasStore = mount => (0, store.Om)((0, store_site.Kk)(mount));
   const systems = (0, btrfs.Oq)();
   const withStore = systems.filter(folders => folders.some(hasStore));
   const candidates = withStore.length > 0 ? withStore : systems;
   const chosen = candidates.find(folders => folders.includes(ourMount)) ?? (candidates.length === 1 ? candidates[0] : undefined);
   if (chosen) return (0, store_site.Kk)(chosen.find(hasStore) ?? chosen.find(folder => folder === ourMount) ?? shortest(chosen));
   if (systems.length === 0) throw new contract_error.J("unable", "no-pool", "No btrfs file system is mounted on this machine.", "Mount one, or use `--storage directory`.");
   throw new contract_error.J("usage", "which-pool", `There are several btrfs file systems: ${candidates.map(shortest).join(", ")}.`, "Choose one with `--pool`, or put VELO_HOME on one.");
  }
  function oneOf(value, known, what) {
   if (value === undefined || value === "") return undefined;
   if (known.includes(value)) return value;
   throw new contract_error.J("usage", "unknown-choice", `${(0, names.TL)(value)} is no ${what}.`, `Choose one of ${known.join(", ")}.`);
  }
  function reason(error) {
   if (error instanceof contract_error.J) return error;
   throw error;
  }
  var free_space = __webpack_require__(95873);
  var store_place = __webpack_require__(22985);
  var stale_locks = __webpack_require__(42698);
  var binding = __webpack_require__(44527);
  async function createProject(site, request, operation) {
   const name = (0, names.j1)(request.name);
   checkVersion(request);
   (0, initdb.I_)(request);
   (0, binding._M)(request.repository ?? "");
   return (0, operation_operation.N)(operation, async (steps, locks) => {
    await (0, name_taken.Uj)(site, name, request.storage);
    const {storage: storage, driver: driver} = await choosePlace(site, request, steps);
    const id = (0, storage_storage.Si)();
    await locks.project({
     storage: storage
    }, {
     id: id,
     name: name
    });
    await (0, free_space.kX)(storage);
    return makeProject(site, {
     storage: storage,
     driver: driver
    }, {
     ...request,
     id: id
    }, steps, locks);
   });
  }
  async function makeProject(site, {storage: storage, driver: driver}, request, steps, locks) {
   const {id: id, name: name} = request;
   const runtime = await steps.run("Check PostgreSQL", () => driver.choose(request, text => steps.moved(text)));
   const record = {
    id: id,
    name: name,
    postgres: driver.name,
    image: runtime.image,
    imageId: runtime.imageId,
    imageDigest: runtime.imageDigest,
    pgVersion: runtime.major,
    network: runtime.network,
    ...runtime.collation,
    uid: null,
    bound: (0, binding._M)(request.repository ?? ""),
    limits: {},
    createdAt: (new Date).toISOString()
   };
   const key = (0, catalog_record.$N)(record);
   await steps.run(`Create project ${name}`, async () => {
    const claims = await (0, claim.D)(site, storage, name, steps, locks);
    await (0, name_taken.Uj)(site, name, request.storage);
    record.uid = (0, user.j)() ? await freeUid(site) : null;
    await storage.createProject(key, (0, catalog_record.on)(record));
    claims.release();
   });
   const others = (await site.stores()).filter(({id: id}) => id !== storage.id);
   const {controls: controls} = site;
   const catalog = new Map;
   const project = {
    key: key,
    record: record,
    branches: new Map,
    fault: undefined
   };
   const place = {
    storage: storage,
    driver: driver,
    controls: controls,
    catalog: catalog,
    project: project,
    others: others
   };
   const main = {
    id: (0, storage_storage.Si)(),
    project: name,
    name: names.SI
   };
   await locks.branch(place, main, "exclusive");
   try {
    await makeMain(place, main.id, runtime.collation, steps, locks);
   } catch (error) {
    await (0, leftovers.m)(site, storage, key, steps.withoutAbort()).catch(failure => {
     if (error instanceof contract_error.J) error.left.push(`parts of the project ${name} (${failure instanceof Error ? failure.message : failure})`);
    });
    throw error;
   }
   await (storage.room?.keep().catch(() => {}));
   return (0, answers.vS)(storage, (await (0, store_place.Ws)(place)).project);
  }
  async function makeMain(place, id, collation, steps, locks) {
   const {storage: storage, project: project} = place;
   const claims = await locks.claims(place);
   const now = (new Date).toISOString();
   const record = {
    id: id,
    name: names.SI,
    phase: "new",
    wanted: "running",
    parent: null,
    port: await (0, port.t)(storage, (0, catalog.Hh)(await storage.list()), place.others),
    owner: null,
    labels: {},
    createdAt: now,
    takenAt: now,
    expiresAt: null,
    prepared: false,
    cleaned: catalog_record.mH,
    roles: [],
    lsn: null,
    limits: {},
    sizing: null,
    database: null,
    walSenders: 0
   };
   const target = {
    project: project.key,
    branch: (0, storage_storage.pX)(names.SI, id),
    generation: 1
   };
   const user = (0, store_place.Z5)(project.record);
   const volume = await steps.run("Create volume", () => storage.createVolume(target, (0, 
   catalog_record.X$)(record), user));
   claims.release();
   const generation = {
    volume: volume,
    record: record,
    of: {
     project: project.record.name,
     branch: names.SI
    }
   };
   const server = (0, store_place.FN)(place, generation);
   await steps.run("Initialise cluster", async () => {
    (0, server_files.Yi)(volume.path, {
     clients: [],
     user: user
    });
    await place.driver.initialise(server, collation);
   });
   const prepared = await (0, first_start.z)(place, generation, steps, locks);
   await steps.run("Commit", () => (0, commit.cd)(place, generation, {
    phase: "ready",
    ...prepared
   }));
  }
  async function deleteProject(site, request, operation) {
   const name = (0, names.j1)(request.name);
   await (0, operation_operation.N)(operation, async (steps, locks) => {
    const found = await (0, store_place.QL)(site, name);
    const lock = await locks.project(found, found.project.record);
    let place = await (0, store_place.Ws)(found);
    if (place.project.record.name !== name) throw (0, name_taken.kg)(name);
    const others = (0, answers.IT)(place.project).map(branch => branch.name).filter(branch => branch !== names.SI);
    if (others.length > 0 && !request.force) {
     throw new contract_error.J("conflict", "has-branches", `The project ${name} has branches besides main: ${others.join(", ")}.`, "Delete them first, or use `--force`.");
    }
    const root = (0, store_place.MP)(place, names.SI);
    const main = await locks.branch(place, root, "exclusive");
    const below = await (0, lock_subtree.hb)(place, root, locks);
    place = below.place;
    for (const branch of place.project.branches.values()) (0, store_place.EQ)(branch);
    for (const {current: current} of (0, answers.IT)(place.project)) {
     if (!request.force) (0, missing_data.c)(current, "delete");
     await (0, lock_subtree.TZ)(place, current);
    }
    for (const branch of (0, catalog.gZ)(place.project, (0, store_place.MP)(place, names.SI))) {
     await steps.run(`Delete ${name}/${branch.name}`, () => (0, delete_branch.removeBranch)(place, branch));
    }
    for (const branch of (await (0, store_place.Ws)(place)).project.branches.values()) await (0, 
    finish.G)(place, branch, steps);
    await steps.run(`Delete project ${name}`, () => place.storage.destroyProject(place.project.key));
    await (place.storage.room?.keep().catch(() => {}));
    for (const held of [ ...below.locks, main, lock ]) held.releaseAndRemove();
    await (0, stale_locks.v)(place.storage);
   });
  }
  async function freeUid(site) {
   const taken = new Set;
   for (const storage of await site.stores()) {
    for (const {record: record} of (0, catalog.Hh)(storage.opened).values()) if (record.uid !== null) taken.add(record.uid);
   }
   const count = guard.W.last - guard.W.first + 1;
   const begin = Math.floor(Math.random() * count);
   for (let step = 0; step < count; step++) {
    const uid = guard.W.first + (begin + step) % count;
    if (!taken.has(uid)) return uid;
   }
   throw new contract_error.J("unable", "no-uid", `All ${count} users for projects are taken.`, "Delete projects that are not needed.");
  }
  function checkVersion({pgVersion: pgVersion, image: image}) {
   if (pgVersion !== undefined && image !== undefined) {
    throw new contract_error.J("usage", "version-and-image", "`--pg-version` and `--image` say the same thing twice.", "Give one of them.");
   }
   if (pgVersion !== undefined && !(pgVersion >= settings.vy.first && pgVersion <= settings.vy.last)) throw (0, 
   docker_image.qx)(pgVersion);
   if (image !== undefined) (0, image_name.v)(image);
  }
 },
 95873: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   M_: () => roomAdvice,
   kX: () => checkRoom,
   mk: () => makeRoom
  });
  var _bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75581);
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
  var _contract_oldest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45394);
  var _storage_space_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38042);
  var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
  async function checkRoom(storage) {
   const {sizeBytes: sizeBytes, freeBytes: freeBytes} = storage.opened.capacity;
   const floor = (0, _storage_space_js__WEBPACK_IMPORTED_MODULE_3__.f)(sizeBytes);
   if (freeBytes >= floor) return;
   throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-space", `${storage.pool} has ${(0, 
   _bytes_js__WEBPACK_IMPORTED_MODULE_4__.e)(freeBytes)} free; ${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_4__.e)(floor)} must stay free, or its databases stop.`, await roomAdvice(storage, floor - freeBytes));
  }
  async function roomAdvice(storage, needed) {
   const branches = branchesOf(storage);
   const known = branches.every(({ownBytes: ownBytes}) => ownBytes !== null);
   const inBranches = branches.reduce((sum, {ownBytes: ownBytes}) => sum + (ownBytes ?? 0), 0);
   const [other] = known && inBranches < needed ? await storage.others() : [];
   if (other && other.bytes > inBranches) return `${other.name} takes ${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_4__.e)(other.bytes)}, and is not velo's: free some there, or make the pool larger.`;
   const named = known && inBranches < needed ? "" : (0, _contract_oldest_js__WEBPACK_IMPORTED_MODULE_5__.o)(branches);
   return named ? `Delete a branch that is not needed; the oldest are ${named}.` : "Make the pool larger.";
  }
  function branchesOf(storage) {
   return [ ...(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened).values() ].flatMap(({record: record, branches: branches}) => [ ...branches.values() ].flatMap(({name: name, current: current}) => current && name !== _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI ? [ {
    project: record.name,
    branch: name,
    createdAt: current.record.createdAt,
    ownBytes: current.volume.ownBytes
   } ] : []));
  }
  const startNeeds = 64 * 1024 ** 2;
  async function makeRoom({opened: opened, room: room}) {
   if (opened.capacity.freeBytes < startNeeds) await (room?.letGo().catch(() => {}));
  }
 },
 42698: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   v: () => removeLocks
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  var _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44567);
  var _host_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2534);
  var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89491);
  var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22985);
  async function removeLocks(storage) {
   const folder = (0, _place_js__WEBPACK_IMPORTED_MODULE_5__.MS)({
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
    const id = (0, _place_js__WEBPACK_IMPORTED_MODULE_5__.Ie)(file);
    if (id === undefined || there.has(id)) continue;
    await (0, _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__.wq)(async () => (await (0, 
    _host_lock_js__WEBPACK_IMPORTED_MODULE_3__.b)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), file))?.releaseAndRemove());
   }
  }
 },
 73387: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   O_: () => ignoring,
   c2: () => statusOf,
   v_: () => engineError
  });
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  function engineError(error) {
   if (error instanceof _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J) return error;
   const {code: code, reason: reason, json: json, message: message} = error;
   if (code === "ENOENT" || code === "ECONNREFUSED" || code === "ECONNRESET") {
    return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "engine-missing", "No Docker engine answers on this machine.", "Start it (`systemctl start docker`), or use `--postgres local`.", {
     cause: error
    });
   }
   if (/no such image/i.test(json?.message ?? message ?? "")) {
    return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "image-missing", "The image that the project was made with is not here any more.", "Pull or load that very image again (`docker pull`, `docker load`).", {
     cause: error
    });
   }
   if (code === "EACCES") {
    return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "engine-not-permitted", "The Docker engine’s socket may not be used by this user.", "Run velo as root, or use `--postgres local`.", {
     cause: error
    });
   }
   const said = (json?.message ?? message ?? String(error)).split("\n", 1)[0] ?? "";
   if (/address already in use|port is already allocated/.test(said)) {
    return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "port-taken", `The branch's port is taken by another program: ${said}`, "Stop that program (`ss -ltnp` names it) and start the branch again.", {
     cause: error
    });
   }
   if (/No chain\/target\/match by that name/.test(said)) {
    return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "engine-failed", `The Docker engine misses its own firewall rules: ${said}`, "Something has flushed them; `systemctl restart docker` makes them again.", {
     cause: error
    });
   }
   return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "engine-failed", `The Docker engine refused${reason ? ` (${reason})` : ""}: ${said}`, "Run `velo doctor`.", {
    cause: error
   });
  }
  function statusOf(error) {
   return error.statusCode;
  }
  function ignoring(...statuses) {
   return error => {
    if (!statuses.includes(statusOf(error) ?? 0)) throw engineError(error);
    return undefined;
   };
  }
 },
 47230: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   v: () => checkImageName
  });
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  const alphanumeric = "[a-z0-9]+";
  const component = `${alphanumeric}(?:(?:[._]|__|-+)${alphanumeric})*`;
  const domainLabel = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
  const host = `(?:${domainLabel}(?:\\.${domainLabel})*|\\[[a-fA-F0-9:]+\\])`;
  const name = `(?:${host}(?::[0-9]+)?/)?${component}(?:/${component})*`;
  const tag = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
  const digest = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}";
  const reference = new RegExp(`^(${name})(?::${tag})?(?:@${digest})?$`);
  const longestName = 255;
  const longest = 600;
  function checkImageName(image) {
   const repository = image.length > longest ? undefined : reference.exec(image)?.[1];
   if (repository !== undefined && repository.length <= longestName) return;
   throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-image", `${JSON.stringify(image.slice(0, 80))} is not the name of an image.`, "Write it as Docker does, such as postgres:17-alpine.");
  }
 },
 60876: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Ds: () => chooseCollation,
   GP: () => imageRuntime,
   dT: () => imageOf,
   qx: () => versionNotSupported
  });
  var _bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75581);
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  var _cluster_initdb_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71061);
  var _cluster_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46004);
  var _error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73387);
  var _image_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47230);
  const defaultImage = "postgres:17-alpine";
  async function imageRuntime(docker, wish, moved) {
   if (wish.image !== undefined) (0, _image_name_js__WEBPACK_IMPORTED_MODULE_4__.v)(wish.image);
   const image = wish.image ?? await officialImage(docker, wish.pgVersion);
   const imageId = await idOf(docker, image) ?? await pull(docker, image, moved);
   const version = await versionOf(docker, image, imageId);
   const {RepoDigests: RepoDigests} = await docker.getImage(imageId).inspect();
   return {
    ...version,
    image: image,
    imageId: imageId,
    imageDigest: RepoDigests?.[0] ?? null
   };
  }
  async function officialImage(docker, major) {
   const here = new Set((await docker.listImages()).flatMap(({RepoTags: RepoTags}) => RepoTags ?? []));
   const candidates = version => [ `postgres:${version}-alpine`, `postgres:${version}` ];
   if (major !== undefined) return candidates(major).find(tag => here.has(tag)) ?? `postgres:${major}-alpine`;
   if (here.has(defaultImage)) return defaultImage;
   for (let version = _cluster_settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.last; version >= _cluster_settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.first; version--) {
    const tag = candidates(version).reverse().find(candidate => here.has(candidate));
    if (tag) return tag;
   }
   return defaultImage;
  }
  async function idOf(docker, image) {
   try {
    return (await docker.getImage(image).inspect()).Id;
   } catch (error) {
    const status = error.statusCode;
    if (status === 404 || status === 400) return undefined;
    throw (0, _error_js__WEBPACK_IMPORTED_MODULE_3__.v_)(error);
   }
  }
  async function imageOf(docker, {image: image, imageId: imageId, project: project}) {
   try {
    return await docker.getImage(imageId).inspect();
   } catch (error) {
    if (error.statusCode !== 404) throw (0, _error_js__WEBPACK_IMPORTED_MODULE_3__.v_)(error);
    const {reference: reference = "of the project", digest: digest = null} = image ?? {};
    const replace = `replace it: \`velo project set ${project} --image ${reference}\``;
    throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "image-missing", `The image ${reference} that the project was made with is not here any more (id ${imageId}${digest ? `, digest ${digest}` : ""}).`, digest ? `Get it back: \`docker pull ${digest}\`. Or ${replace}.` : `Load that very image again (\`docker load\`), or ${replace}.`, {
     cause: error
    });
   }
  }
  async function pull(docker, image, moved) {
   try {
    const stream = await docker.pull(image);
    const tell = pullProgress(image, moved);
    await new Promise((resolve, reject) => {
     docker.modem.followProgress(stream, error => error ? reject(error) : resolve(), tell);
    });
    const id = await idOf(docker, image);
    if (id) return id;
   } catch (error) {
    throw missing(image, error);
   }
   throw missing(image);
  }
  function pullProgress(image, moved) {
   const layers = new Map;
   let told = 0;
   return ({id: id, status: status = "", progressDetail: progressDetail}) => {
    if (id === undefined || status.startsWith("Pulling from")) return;
    const layer = layers.get(id) ?? {
     bytes: 0,
     done: false
    };
    if (status === "Downloading") layer.bytes = progressDetail?.current ?? layer.bytes;
    if (status === "Pull complete" || status === "Already exists") layer.done = true;
    layers.set(id, layer);
    if (Date.now() - told < 500) return;
    told = Date.now();
    const all = [ ...layers.values() ];
    const loaded = all.reduce((sum, one) => sum + one.bytes, 0);
    moved(`pulling ${image}: ${all.filter(({done: done}) => done).length} of ${all.length} layers, ${(0, 
    _bytes_js__WEBPACK_IMPORTED_MODULE_5__.e)(loaded)}`);
   };
  }
  function missing(image, cause) {
   const said = cause instanceof Error ? `: ${cause.message.split("\n", 1)[0]}` : "";
   return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "image-missing", `The image ${image} is not here and can't be pulled${said}.`, "Check its name, pull or load it (`docker pull`, `docker load`), or name another with `--image`.", {
    cause: cause
   });
  }
  async function chooseCollation(docker, {imageId: imageId, major: major}, wish) {
   (0, _cluster_initdb_js__WEBPACK_IMPORTED_MODULE_1__.e3)(wish, major);
   const {Config: Config} = await docker.getImage(imageId).inspect();
   const variable = name => Config.Env?.find(line => line.startsWith(`${name}=`))?.slice(name.length + 1);
   const collation = (0, _cluster_initdb_js__WEBPACK_IMPORTED_MODULE_1__.Ve)(wish, variable("LC_ALL") || variable("LANG") || "C");
   if (wish.locale ?? wish.icuLocale ?? wish.encoding) (0, _cluster_initdb_js__WEBPACK_IMPORTED_MODULE_1__.f1)(await said(docker, imageId, [ "initdb", ...(0, 
   _cluster_initdb_js__WEBPACK_IMPORTED_MODULE_1__.V3)(collation) ]));
   return collation;
  }
  async function versionOf(docker, image, imageId) {
   const answer = await said(docker, imageId, [ "postgres", "--version" ]);
   const [, first, second = "0"] = /\(PostgreSQL\) (\d+)(?:\.(\d+))?/.exec(answer) ?? [];
   const major = Number(first);
   if (!Number.isInteger(major)) {
    throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "image-not-postgres", `The image ${image} holds no PostgreSQL server.`, "Name an image built like the official one, such as postgres:17-alpine.");
   }
   if (major < _cluster_settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.first || major > _cluster_settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.last) throw versionNotSupported(major);
   return {
    major: major,
    minor: Number(second)
   };
  }
  async function said(docker, imageId, [program = "", ...args]) {
   const container = await docker.createContainer({
    Image: imageId,
    Entrypoint: [ program ],
    Cmd: args,
    User: "65534:65534",
    Env: [ "LC_ALL=C" ],
    Tty: true,
    HostConfig: {
     NetworkMode: "none",
     CapDrop: [ "ALL" ],
     SecurityOpt: [ "no-new-privileges" ],
     ReadonlyRootfs: true
    }
   });
   try {
    await container.start();
    await container.wait();
    return String(await container.logs({
     stdout: true,
     stderr: true,
     follow: false
    })).replaceAll("\r", "");
   } catch (error) {
    const status = error.statusCode;
    if (status !== 400 && status !== 404) throw (0, _error_js__WEBPACK_IMPORTED_MODULE_3__.v_)(error);
    return "";
   } finally {
    await container.remove({
     force: true,
     v: true
    }).catch(() => {});
   }
  }
  function versionNotSupported(major) {
   return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "version-not-supported", `PostgreSQL ${major} is not one that velo runs.`, `Choose one from ${_cluster_settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.first} to ${_cluster_settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.last}.`);
  }
 }
};


