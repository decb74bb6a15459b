"use strict";

exports.id = 9988;

exports.ids = [ 9988 ];

exports.modules = {
 49988: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   createBranch: () => createBranch
  });
  var error = __webpack_require__(66620);
  var exclusive_locks = __webpack_require__(86320);
  var folders = __webpack_require__(4398);
  var storage = __webpack_require__(42133);
  var names = __webpack_require__(61608);
  function bindOf(bind) {
   if (bind === undefined || /^[\x21-\x7e]{1,200}$/.test(bind)) return bind;
   throw new error.J("usage", "invalid-bind", `A project can't be bound to ${(0, names.TL)(bind)}.`, "A binding has 1 to 200 printable ASCII characters without spaces.");
  }
  function checkBinding({project: project}, bind) {
   const {bound: bound, name: name} = project.record;
   if (bind === undefined || bound === null || bound === bind) return;
   throw new error.J("conflict", "project-bound", `The project ${name} is used by ${bound}, and ${bind} is another repository.`, "Give this repository a project of its own, or set `branch-prefix` so that its branches have names of their own.");
  }
  async function bindProject(place, bind) {
   checkBinding(place, bind);
   const {record: record} = place.project;
   if (bind === undefined || record.bound === bind) return;
   await place.storage.setProjectMarks(record.name, {
    bound: bind
   });
   record.bound = bind;
  }
  var core_fields = __webpack_require__(91423);
  var first_start = __webpack_require__(48371);
  var fork = __webpack_require__(80372);
  var core_generation = __webpack_require__(91696);
  var oldest = __webpack_require__(5397);
  function checkLimits(there, {project: project, owner: owner}, limits = {}) {
   refuse(there, limits.project, `The project ${project}`, project);
   if (owner === null) return;
   const own = there.filter(branch => branch.owner === owner);
   refuse(own, limits.owner, `${owner} in the project ${project}`, project);
  }
  function refuse(there, limit, who, project) {
   if (limit === undefined || there.length < limit) return;
   const named = (0, oldest.o)(there.map(({name: name, createdAt: createdAt}) => ({
    project: project,
    branch: name,
    createdAt: createdAt
   })));
   throw new error.J("conflict", "too-many-branches", `${who} has ${there.length} ${there.length === 1 ? "branch" : "branches"} besides main, and ${limit} are allowed.`, named ? `Delete one that is not needed; the oldest are ${named}.` : "Allow more.");
  }
  function countedBranches(project, besides, isBeingMade) {
   return [ ...project.branches.values() ].flatMap(({name: name, current: current, remains: remains}) => {
    if (name === names.SI || name === besides) return [];
    const counted = current ?? (isBeingMade(name) ? remains[0] : undefined);
    return counted ? [ {
     name: name,
     owner: counted.record.owner,
     createdAt: counted.record.createdAt
    } ] : [];
   });
  }
  var core_operation = __webpack_require__(16013);
  var core_place = __webpack_require__(22719);
  var port = __webpack_require__(5805);
  var read_branch = __webpack_require__(17331);
  var core_record = __webpack_require__(47887);
  var reset_branch = __webpack_require__(5568);
  var room = __webpack_require__(95897);
  var run_branch = __webpack_require__(97154);
  var settle = __webpack_require__(97529);
  var view = __webpack_require__(16035);
  async function createBranch(site, request, operation) {
   const name = (0, names.at)(request.branch);
   const parent = parentName(name, request.parent);
   (0, core_fields.ID)(request.listen);
   const fields = {
    owner: (0, core_fields.bf)(request.owner),
    labels: (0, core_fields.PC)(request.labels),
    expiresAt: (0, core_fields.p1)(request.ttl)
   };
   const bind = bindOf(request.bind);
   const {ifExists: ifExists = "fail", start: start = true, maxBranches: maxBranches = {}} = request;
   const making = {
    name: name,
    parent: parent,
    fields: fields,
    start: start,
    ifExists: ifExists,
    maxBranches: maxBranches,
    bind: bind
   };
   const made = await (0, core_operation.N)(operation, (steps, locks) => make(site, making, steps, locks));
   return made === "exists" ? takeExisting(site, request, operation) : {
    ...made,
    result: "created"
   };
  }
  async function takeExisting(site, request, operation) {
   const {branch: branch, ttl: ttl, owner: owner, labels: labels, expect: expect = {}} = request;
   if (request.ifExists === "reset") {
    const change = {
     branch: branch,
     expect: expect,
     ...ttl === undefined ? {} : {
      ttl: ttl
     },
     ...owner === undefined ? {} : {
      owner: owner
     },
     ...labels === undefined ? {} : {
      labels: labels
     }
    };
    return {
     ...await (0, reset_branch.resetBranch)(site, change, operation),
     result: "reset"
    };
   }
   const reused = request.start === false ? (0, read_branch.getBranch)(site, branch, expect) : (0, 
   run_branch.startBranch)(site, branch, operation, expect);
   return {
    ...await reused,
    result: "reused"
   };
  }
  async function make(site, {name: name, parent: parent, fields: fields, start: start, ifExists: ifExists, maxBranches: maxBranches, bind: bind}, steps, locks) {
   let place = await (0, core_place.QL)(site, name.project);
   checkBinding(place, bind);
   if (place.project.branches.get(name.branch)?.current) return exists(name, ifExists);
   (0, core_place.MP)(place, parent);
   const parentLock = await locks.parent(place, name.project, parent);
   const branchLock = await locks.branch(place, name.project, name.branch, "exclusive");
   (0, room.k)(place.storage);
   let source = await (0, fork.p)(place, (0, core_place.MP)(place, parent).current, steps);
   let generation;
   try {
    const portsLock = await locks.ports(place);
    place = await (0, core_place.Ws)(place);
    const there = place.project.branches.get(name.branch);
    if (there?.current) return exists(name, ifExists);
    checkNumber(place, name, fields.owner, maxBranches);
    if (there) for (const line of await (0, settle.G)(place, there, steps)) steps.note(line);
    await bindProject(place, bind);
    const parentNow = (0, core_place.MP)(place, parent).current;
    if ((0, storage.O$)(parentNow.volume) !== (0, storage.O$)(source.parent.volume)) {
     await (source.control?.close().catch(() => {}));
     source = await (0, fork.p)(place, parentNow, steps);
    }
    const now = (new Date).toISOString();
    const record = {
     id: (0, folders.Si)(),
     phase: "new",
     wanted: start ? "running" : "stopped",
     parent: parent,
     port: await (0, port.t)(place.storage, place.catalog, place.others),
     ...fields,
     createdAt: now,
     takenAt: now,
     prepared: false,
     cleaned: core_record.mH,
     roles: [],
     lsn: null
    };
    const target = {
     ...name,
     generation: 1
    };
    generation = {
     volume: {
      ...target,
      path: "",
      present: true,
      marks: {},
      ...storage.Hd
     },
     record: record
    };
    generation = await (0, fork.Z)(place, source, target, record, steps, () => portsLock.release());
    portsLock.release();
    parentLock.release();
    const prepared = start ? await (0, first_start.z)(place, generation, steps, locks) : undefined;
    await steps.run("Commit", () => (0, core_generation.cd)(place, generation, {
     phase: "ready",
     ...prepared
    }));
    return await (0, view.ut)(place, generation, {
     running: start,
     steps: steps.times
    });
   } catch (error) {
    if (generation) await (0, core_generation.tN)(place, generation, error);
    branchLock.releaseAndRemove();
    throw error;
   } finally {
    await (source.control?.close().catch(() => {}));
   }
  }
  function checkNumber(place, {project: project, branch: branch}, owner, limits) {
   if (limits.project === undefined && limits.owner === undefined) return;
   const locked = (0, exclusive_locks.b)();
   const isBeingMade = each => locked(core_place.HZ.branch(place, project, each));
   checkLimits(countedBranches(place.project, branch, isBeingMade), {
    project: project,
    owner: owner
   }, limits);
  }
  function parentName(name, parent) {
   if (name.branch === names.SI) {
    throw new error.J("conflict", "branch-exists", `${(0, names.gK)(name)} is made with its project and can't be made again.`, "Choose another name.");
   }
   if (parent === undefined) return names.SI;
   const parsed = (0, names.at)(parent);
   if (parsed.project !== name.project) {
    throw new error.J("usage", "parent-elsewhere", `The parent ${parent} is in another project than ${(0, 
    names.gK)(name)}.`, "A branch and its parent belong to one project.");
   }
   return parsed.branch;
  }
  function exists(name, ifExists) {
   if (ifExists !== "fail") return "exists";
   throw new error.J("conflict", "branch-exists", `The branch ${(0, names.gK)(name)} is there already.`, "Use `--if-exists reuse` or `reset`, or delete it first.");
  }
 },
 48371: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   z: () => firstStart
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  var _bring_up_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68713);
  var _catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33648);
  var _port_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5805);
  var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47887);
  const attempts = 20;
  async function firstStart(place, generation, steps, locks) {
   for (let attempt = 1; ;attempt++) {
    try {
     return await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_1__.qh)(place, generation, steps);
    } catch (error) {
     if (!(error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__.J && error.code === "port-taken") || attempt === attempts) throw error;
     const lock = await locks.ports(place);
     const port = await (0, _port_js__WEBPACK_IMPORTED_MODULE_3__.t)(place.storage, (0, 
     _catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(await place.storage.list()), place.others);
     await place.storage.setMarks(generation.volume, (0, _record_js__WEBPACK_IMPORTED_MODULE_4__.X$)({
      port: port
     }));
     lock.release();
     steps.note(`Another program has just taken port ${generation.record.port}: using ${port}`);
     generation.record.port = port;
    }
   }
  }
 },
 5805: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   t: () => choosePort
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  var _host_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35789);
  var _catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33648);
  async function choosePort(storage, now, others) {
   const taken = (0, _catalog_js__WEBPACK_IMPORTED_MODULE_2__.a5)(now);
   for (const {opened: opened} of others) for (const port of (0, _catalog_js__WEBPACK_IMPORTED_MODULE_2__.a5)((0, 
   _catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(opened))) taken.add(port);
   const port = await (0, _host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ov)(firstPort(storage.id), taken);
   if (port !== undefined) return port;
   throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-port", `No port from ${_host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ji.first} to ${_host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ji.last} is free.`, "Delete branches that are not needed any more.");
  }
  function firstPort(store) {
   const count = _host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ji.last - _host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ji.first + 1;
   return _host_ports_js__WEBPACK_IMPORTED_MODULE_1__.ji.first + Number.parseInt(store.slice(0, 8), 16) % count;
  }
 },
 17331: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   branchConnection: () => branchConnection,
   getBranch: () => getBranch,
   listBranches: () => listBranches,
   summaries: () => summaries
  });
  var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33648);
  var _expectation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11074);
  var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61608);
  var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22719);
  var _view_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16035);
  async function getBranch(site, branch, expect = {}) {
   const name = (0, _names_js__WEBPACK_IMPORTED_MODULE_2__.at)(branch);
   const place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_3__.QL)(site, name.project);
   const answer = await (0, _view_js__WEBPACK_IMPORTED_MODULE_4__.WE)(place, expected(place, name.branch, expect), true);
   if (!isSuspect(answer)) return answer;
   const again = await (0, _place_js__WEBPACK_IMPORTED_MODULE_3__.Ws)(place);
   return (0, _view_js__WEBPACK_IMPORTED_MODULE_4__.WE)(again, expected(again, name.branch, expect), true);
  }
  async function branchConnection(site, branch, expect = {}) {
   const name = (0, _names_js__WEBPACK_IMPORTED_MODULE_2__.at)(branch);
   const place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_3__.QL)(site, name.project);
   return (0, _view_js__WEBPACK_IMPORTED_MODULE_4__.WE)(place, expected(place, name.branch, expect));
  }
  function expected(place, name, expect) {
   const {current: current} = (0, _place_js__WEBPACK_IMPORTED_MODULE_3__.MP)(place, name);
   (0, _expectation_js__WEBPACK_IMPORTED_MODULE_1__.Zt)(current, expect);
   return current;
  }
  async function listBranches(site, filter) {
   const named = filter.project === undefined ? undefined : (0, _names_js__WEBPACK_IMPORTED_MODULE_2__.j1)(filter.project);
   if (named !== undefined) await (0, _place_js__WEBPACK_IMPORTED_MODULE_3__.QL)(site, named);
   const now = (new Date).toISOString();
   const all = [];
   for (const storage of await site.stores()) {
    for (const project of (0, _catalog_js__WEBPACK_IMPORTED_MODULE_0__.Hh)(storage.opened).values()) {
     if (!(0, _catalog_js__WEBPACK_IMPORTED_MODULE_0__.wP)(project) || named !== undefined && project.record.name !== named) continue;
     all.push(...await summaries(site, storage, project));
    }
   }
   return all.filter(branch => (filter.owner === undefined || branch.owner === filter.owner) && (filter.repository === undefined || isOf(filter.repository, branch.owner)) && (!filter.expired || branch.expiresAt !== null && branch.expiresAt <= now) && Object.entries(filter.labels ?? {}).every(([key, value]) => branch.labels[key] === value));
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
    const seen = await (0, _view_js__WEBPACK_IMPORTED_MODULE_4__.lB)(place);
    return (0, _view_js__WEBPACK_IMPORTED_MODULE_4__.IT)(at).map(({current: current}) => (0, 
    _view_js__WEBPACK_IMPORTED_MODULE_4__.YG)(storage, at, current, seen));
   };
   const first = await look(project);
   if (!first.some(isSuspect)) return first;
   const again = (0, _catalog_js__WEBPACK_IMPORTED_MODULE_0__.Hh)(await storage.list()).get(project.record.name);
   return again ? look(again) : [];
  }
  function isSuspect({status: status}) {
   return status === "broken" || status === "failed";
  }
 },
 97154: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   lockedBranch: () => lockedBranch,
   restartBranch: () => restartBranch,
   startAll: () => startAll,
   startBranch: () => startBranch,
   stopBranch: () => stopBranch
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  var _bring_up_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68713);
  var _catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33648);
  var _expectation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11074);
  var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61608);
  var _operation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16013);
  var _place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22719);
  var _record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47887);
  var _settle_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97529);
  var _view_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16035);
  function startBranch(site, branch, operation, expect = {}) {
   return change(site, branch, operation, start, expect);
  }
  const start = async (place, generation, steps) => {
   const running = await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_1__.ic)(place, generation, steps);
   if (!running) await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_1__.Nq)(generation);
   const {wanted: wanted} = generation.record;
   await want(place, generation, "running");
   if (running) return true;
   try {
    await startOrRemove(place, generation, steps);
   } catch (error) {
    if (wanted === "stopped") await want(place, generation, wanted).catch(() => {});
    throw error;
   }
   return true;
  };
  const startIfWanted = async (place, generation, steps) => generation.record.wanted === "running" && start(place, generation, steps);
  function stopBranch(site, branch, operation) {
   return change(site, branch, operation, async (place, generation, steps) => {
    await want(place, generation, "stopped");
    const server = (0, _place_js__WEBPACK_IMPORTED_MODULE_6__.FN)(place, generation);
    if (await place.driver.isRunning(server)) await steps.run("Stop server", () => place.driver.stop(server)); else await place.driver.remove(server);
    return false;
   });
  }
  function restartBranch(site, branch, operation) {
   return change(site, branch, operation, async (place, generation, steps) => {
    await want(place, generation, "running");
    const server = (0, _place_js__WEBPACK_IMPORTED_MODULE_6__.FN)(place, generation);
    if (await place.driver.isRunning(server)) await steps.run("Stop server", () => place.driver.stop(server));
    await startOrRemove(place, generation, steps);
    return true;
   });
  }
  async function startAll(site, {branches: branches}, operation) {
   const started = [];
   const failed = [];
   for (const branch of await wantedRunning(site)) {
    if (branches && !branches.includes(branch)) continue;
    try {
     const {status: status} = await change(site, branch, operation, startIfWanted);
     if (status === "running") started.push(branch);
    } catch (thrown) {
     const error = (0, _error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(thrown);
     if (operation.signal?.aborted) throw error;
     if (error.kind !== "missing") failed.push({
      branch: branch,
      error: error.report()
     });
    }
   }
   return {
    started: started,
    failed: failed
   };
  }
  async function wantedRunning(site) {
   const wanted = [];
   for (const storage of await site.stores()) {
    for (const project of (0, _catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened).values()) {
     for (const {name: name, current: current} of (0, _view_js__WEBPACK_IMPORTED_MODULE_9__.IT)(project)) {
      if (current.record.wanted === "running") wanted.push((0, _names_js__WEBPACK_IMPORTED_MODULE_4__.gK)({
       project: project.record.name,
       branch: name
      }));
     }
    }
   }
   return wanted.sort((a, b) => Number(b.endsWith(`/${_names_js__WEBPACK_IMPORTED_MODULE_4__.SI}`)) - Number(a.endsWith(`/${_names_js__WEBPACK_IMPORTED_MODULE_4__.SI}`)));
  }
  async function change(site, branch, operation, work, expect = {}) {
   const name = (0, _names_js__WEBPACK_IMPORTED_MODULE_4__.at)(branch);
   return (0, _operation_js__WEBPACK_IMPORTED_MODULE_5__.N)(operation, async (steps, locks) => {
    const {place: place, generation: generation} = await lockedBranch(site, name, steps, locks, expect);
    const running = await work(place, generation, steps);
    return (0, _view_js__WEBPACK_IMPORTED_MODULE_9__.ut)(place, generation, {
     running: running,
     steps: steps.times
    });
   });
  }
  async function lockedBranch(site, name, steps, locks, expect = {}) {
   const before = await (0, _place_js__WEBPACK_IMPORTED_MODULE_6__.QL)(site, name.project);
   (0, _expectation_js__WEBPACK_IMPORTED_MODULE_3__.Zt)((0, _place_js__WEBPACK_IMPORTED_MODULE_6__.MP)(before, name.branch).current, expect);
   await locks.branch(before, name.project, name.branch, "exclusive");
   const place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_6__.Ws)(before);
   const branch = (0, _place_js__WEBPACK_IMPORTED_MODULE_6__.MP)(place, name.branch);
   (0, _expectation_js__WEBPACK_IMPORTED_MODULE_3__.Zt)(branch.current, expect);
   for (const line of await (0, _settle_js__WEBPACK_IMPORTED_MODULE_8__.G)(place, branch, steps)) steps.note(line);
   return {
    place: place,
    generation: branch.current
   };
  }
  async function want(place, generation, wanted) {
   await place.storage.setMarks(generation.volume, (0, _record_js__WEBPACK_IMPORTED_MODULE_7__.X$)({
    wanted: wanted
   }));
   generation.record.wanted = wanted;
  }
  async function startOrRemove(place, generation, steps) {
   try {
    await (0, _settle_js__WEBPACK_IMPORTED_MODULE_8__.I)(place, generation, steps);
   } catch (error) {
    await place.driver.remove((0, _place_js__WEBPACK_IMPORTED_MODULE_6__.FN)(place, generation)).catch(() => {});
    throw error;
   }
  }
 }
};


