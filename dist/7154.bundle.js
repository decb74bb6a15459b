"use strict";

exports.id = 7154;

exports.ids = [ 7154 ];

exports.modules = {
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
 },
 16035: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   IT: () => presentBranches,
   WE: () => currentAnswer,
   YG: () => summaryOf,
   lB: () => observe,
   nG: () => byName,
   ut: () => answerOf,
   vS: () => projectView
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  var _host_exclusive_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86320);
  var _postgres_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32470);
  var _postgres_server_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52867);
  var _storage_storage_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42133);
  var _names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61608);
  var _place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22719);
  var _stores_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51982);
  async function observe(place) {
   const found = (await place.driver.found(place.storage.id)).filter(({running: running}) => running);
   return {
    started: new Map(found.map(({volume: volume, startedAt: startedAt}) => [ volume, startedAt ])),
    isLocked: (0, _host_exclusive_locks_js__WEBPACK_IMPORTED_MODULE_2__.b)()
   };
  }
  function presentBranches(project) {
   return [ ...project.branches.values() ].filter(branch => branch.current !== undefined || wasDeleting(branch)).map(branch => branch.current ? branch : {
    ...branch,
    current: branch.remains[0]
   }).sort((a, b) => byName(a.name === _names_js__WEBPACK_IMPORTED_MODULE_6__.SI ? "" : a.name, b.name === _names_js__WEBPACK_IMPORTED_MODULE_6__.SI ? "" : b.name));
  }
  function byName(a, b) {
   return a < b ? -1 : a > b ? 1 : 0;
  }
  function wasDeleting({remains: remains}) {
   return remains.some(({record: record}) => record.phase === "deleting");
  }
  function summaryOf(storage, project, generation, seen) {
   const {volume: volume, record: record} = generation;
   const startedAt = seen.started.get((0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_5__.O$)(volume)) ?? null;
   const locked = seen.isLocked(_place_js__WEBPACK_IMPORTED_MODULE_7__.HZ.branch({
    storage: storage
   }, volume.project, volume.branch));
   const status = statusOf(generation, {
    running: startedAt !== null,
    locked: locked
   });
   return {
    project: volume.project,
    branch: volume.branch,
    id: record.id,
    generation: volume.generation,
    parent: record.parent,
    status: status,
    host: "127.0.0.1",
    port: record.port,
    user: _postgres_credentials_js__WEBPACK_IMPORTED_MODULE_3__.AV,
    database: _postgres_credentials_js__WEBPACK_IMPORTED_MODULE_3__.ZS,
    createdAt: record.createdAt,
    expiresAt: record.expiresAt,
    owner: record.owner,
    labels: record.labels,
    ownBytes: volume.ownBytes,
    referencedBytes: volume.referencedBytes,
    lsn: record.lsn,
    image: project.record.image,
    storage: storage.name,
    postgres: project.record.postgres,
    startedAt: status === "running" ? startedAt : null,
    takenAt: record.takenAt
   };
  }
  async function answerOf(place, generation, {running: running, steps: steps}) {
   const volume = (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_5__.O$)(generation.volume);
   const started = new Map(running ? [ [ volume, (new Date).toISOString() ] ] : []);
   return completeAnswer(place, generation, {
    started: started,
    isLocked: () => false
   }, steps, false);
  }
  async function currentAnswer(place, generation, thorough = false) {
   return completeAnswer(place, generation, await observe(place), [], thorough);
  }
  async function completeAnswer(place, generation, seen, steps, thorough) {
   const summary = summaryOf(place.storage, place.project, generation, seen);
   const password = (0, _postgres_credentials_js__WEBPACK_IMPORTED_MODULE_3__.No)((0, 
   _stores_js__WEBPACK_IMPORTED_MODULE_8__.OM)(place.storage), summary.id, _postgres_credentials_js__WEBPACK_IMPORTED_MODULE_3__.AV);
   const sizes = await place.storage.sizes(generation.volume, thorough).catch(() => _storage_storage_js__WEBPACK_IMPORTED_MODULE_5__.Hd);
   return {
    ...summary,
    ...sizes,
    password: password,
    url: (0, _postgres_credentials_js__WEBPACK_IMPORTED_MODULE_3__.C7)({
     ...summary,
     password: password
    }),
    cleaned: generation.record.cleaned,
    steps: steps
   };
  }
  function projectView(storage, project) {
   const {record: record} = project;
   return {
    name: record.name,
    image: record.image,
    imageId: record.imageId,
    pgVersion: record.pgVersion,
    storage: storage.name,
    postgres: record.postgres,
    network: record.network,
    pool: storage.name === "directory" ? null : storage.pool,
    createdAt: record.createdAt,
    branches: presentBranches(project).map(({name: name}) => name)
   };
  }
  function statusOf({volume: volume, record: record}, {running: running, locked: locked}) {
   if (locked) return "busy";
   if (!volume.present || record.phase === "deleting" || !hasCluster(volume.path)) return "broken";
   if (running && record.prepared) return "running";
   return record.wanted === "running" ? "failed" : "stopped";
  }
  function hasCluster(path) {
   try {
    return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, 
    _postgres_server_files_js__WEBPACK_IMPORTED_MODULE_4__.po)(path), "PG_VERSION")).isFile();
   } catch {
    return false;
   }
  }
 },
 86320: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   b: () => exclusiveLocks
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  function exclusiveLocks() {
   const held = new Set;
   for (const line of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/proc/locks", "utf8").split("\n")) {
    const match = /: FLOCK +ADVISORY +WRITE +-?\d+ ([0-9a-f]+):([0-9a-f]+):(\d+) /.exec(line);
    if (!match) continue;
    const [, major = "", minor = "", inode] = match;
    held.add(`${Number.parseInt(major, 16)}:${Number.parseInt(minor, 16)}:${inode}`);
   }
   if (held.size === 0) return () => false;
   const devices = new Map;
   return path => {
    try {
     const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
     const device = devices.get(folder) ?? fileSystemDevice(folder);
     devices.set(folder, device);
     return held.has(`${device}:${(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).ino}`);
    } catch {
     return false;
    }
   };
  }
  function fileSystemDevice(folder) {
   let best = {
    mount: "",
    device: ""
   };
   for (const line of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/proc/self/mountinfo", "utf8").split("\n")) {
    const [, , device = "", , mount = ""] = line.split(" ");
    const inside = mount === "/" || folder === mount || folder.startsWith(`${mount}/`);
    if (device && inside && mount.length >= best.mount.length) best = {
     mount: mount,
     device: device
    };
   }
   return best.device;
  }
 }
};


