"use strict";

exports.id = 5719;

exports.ids = [ 5719 ];

exports.modules = {
 5719: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   repair: () => repair
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  var _host_held_locks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44567);
  var _host_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2534);
  var _storage_storage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42133);
  var _bring_up_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68713);
  var _catalog_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33648);
  var _names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61608);
  var _place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22719);
  var _project_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13424);
  var _settle_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97529);
  var _steps_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(79543);
  var _strays_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(70912);
  async function repair(site, {start: start}, operation) {
   const report = {
    done: [],
    failed: []
   };
   const steps = new _steps_js__WEBPACK_IMPORTED_MODULE_10__.g(operation);
   for (const storage of await site.stores()) {
    for (const name of (0, _catalog_js__WEBPACK_IMPORTED_MODULE_5__.Hh)(storage.opened).keys()) await repairProject(site, storage, name, {
     start: start,
     steps: steps,
     report: report
    });
    for (const {driver: driver, server: server} of await (0, _strays_js__WEBPACK_IMPORTED_MODULE_11__.a)(site, storage)) {
     await attempt(report, async () => {
      await driver.removeFound(server);
      return [ `removed the server of ${server.volume}, which has no data any more` ];
     });
    }
    await removeLeftovers(storage, report);
   }
   for (const line of report.done) steps.note(line);
   return report;
  }
  async function repairProject(site, storage, name, repairing) {
   const {steps: steps, report: report} = repairing;
   const project = (0, _catalog_js__WEBPACK_IMPORTED_MODULE_5__.Hh)(await storage.list()).get(name);
   if (!project) return;
   if (!(0, _catalog_js__WEBPACK_IMPORTED_MODULE_5__.wP)(project)) {
    await underLock(_place_js__WEBPACK_IMPORTED_MODULE_7__.HZ.project({
     storage: storage
    }, name), name, report, () => (0, _project_js__WEBPACK_IMPORTED_MODULE_8__.removeRemains)(site, storage, name, steps), true);
    return;
   }
   const driver = await site.driver(project.record.postgres);
   const place = {
    storage: storage,
    catalog: new Map,
    project: project,
    driver: driver,
    controls: site.controls,
    others: []
   };
   for (const branch of project.branches.keys()) {
    const path = _place_js__WEBPACK_IMPORTED_MODULE_7__.HZ.branch(place, name, branch);
    await underLock(path, (0, _names_js__WEBPACK_IMPORTED_MODULE_6__.gK)({
     project: name,
     branch: branch
    }), report, () => repairBranch(place, branch, repairing), false);
   }
  }
  async function repairBranch(before, name, {start: start, steps: steps}) {
   const place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_7__.Ws)(before);
   const branch = place.project.branches.get(name);
   if (!branch) return [];
   const done = await (0, _settle_js__WEBPACK_IMPORTED_MODULE_9__.G)(place, branch, steps);
   const {current: current} = branch;
   if (!current) return done;
   const server = (0, _place_js__WEBPACK_IMPORTED_MODULE_7__.FN)(place, current);
   const running = await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_4__.ic)(place, current, steps);
   if (current.record.wanted === "stopped") {
    await place.driver.stop(server);
    return running ? [ ...done, `stopped ${(0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_3__.O$)(current.volume)}, as was asked for` ] : done;
   }
   if (running || !start) return done;
   await (0, _settle_js__WEBPACK_IMPORTED_MODULE_9__.I)(place, current, steps);
   return [ ...done, `started ${(0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_3__.O$)(current.volume)}` ];
  }
  async function removeLeftovers(storage, report) {
   for (const {on: on} of await storage.leftovers()) {
    await underLock(_place_js__WEBPACK_IMPORTED_MODULE_7__.HZ.branch({
     storage: storage
    }, on.project, on.branch), (0, _names_js__WEBPACK_IMPORTED_MODULE_6__.gK)(on), report, async () => {
     const still = (await storage.leftovers()).filter(leftover => (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_3__.O$)(leftover.on) === (0, 
     _storage_storage_js__WEBPACK_IMPORTED_MODULE_3__.O$)(on));
     for (const leftover of still) await storage.removeLeftover(leftover);
     return still.map(({name: name}) => `removed the snapshot ${name}, left by an interrupted clone`);
    }, false);
   }
  }
  async function underLock(path, what, report, work, remove) {
   await (0, _host_held_locks_js__WEBPACK_IMPORTED_MODULE_1__.wq)(async () => {
    const lock = await (0, _host_lock_js__WEBPACK_IMPORTED_MODULE_2__.b)(path, what);
    if (!lock) return;
    await attempt(report, work);
    if (remove) lock.releaseAndRemove(); else lock.release();
   });
  }
  async function attempt(report, work) {
   try {
    report.done.push(...await work());
   } catch (error) {
    report.failed.push((0, _error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(error).message);
   }
  }
 },
 70912: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   a: () => strayServers
  });
  var _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42133);
  async function strayServers(site, storage) {
   const found = [];
   for (const name of [ "docker", "local" ]) {
    const driver = await site.driver(name).catch(() => undefined);
    if (!driver || await driver.unusable()) continue;
    for (const server of await driver.found(storage.id)) found.push({
     driver: driver,
     server: server
    });
   }
   const volumes = new Set((await storage.list()).volumes.map(_storage_storage_js__WEBPACK_IMPORTED_MODULE_0__.O$));
   return found.filter(({server: server}) => !volumes.has(server.volume));
  }
 }
};


