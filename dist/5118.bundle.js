"use strict";

exports.id = 5118;

exports.ids = [ 5118, 5719 ];

exports.modules = {
 95118: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   doctor: () => doctor
  });
  function check(group, name, state, detail, help = "") {
   return {
    group: group,
    name: name,
    state: state,
    detail: detail,
    help: help
   };
  }
  var external_node_fs_ = __webpack_require__(73024);
  var external_node_os_ = __webpack_require__(48161);
  var src_error = __webpack_require__(66620);
  var exec = __webpack_require__(46084);
  var host_guard = __webpack_require__(83064);
  var user = __webpack_require__(97774);
  var storage_btrfs = __webpack_require__(54623);
  var zfs_pool = __webpack_require__(50728);
  var version = __webpack_require__(11607);
  async function machineChecks(site) {
   return [ ...system(), ...await storage(), ...await engines(site), await network(), ...files(site) ];
  }
  function system() {
   const node = Number(process.versions.node.split(".", 1)[0]);
   return [ check("system", "Operating system", "ok", `${osName()}, Linux ${(0, external_node_os_.release)()}`), check("system", "Node", node >= 20 ? "ok" : "fail", process.version, node >= 20 ? "" : "Install Node 20.19 or newer."), check("system", "velo", "info", `v${version.r}`) ];
  }
  async function storage() {
   const pools = await (0, zfs_pool.Y)();
   const zfs = pools.map(({pool: pool, health: health}) => check("storage", `ZFS pool ${pool}`, health === "ONLINE" ? "ok" : health === "DEGRADED" ? "warn" : "fail", health, health === "ONLINE" ? "" : `Look at \`zpool status ${pool}\`.`));
   if (pools.length === 0) zfs.push(check("storage", "ZFS", "info", "no pool on this machine", "With a pool (`zpool create tank /dev/…`) branches of any size are made in milliseconds and share their data.")); else if (!(0, 
   user.j)()) zfs.push(check("storage", "ZFS permission", "warn", "ZFS datasets are made and mounted by root only", "Run velo as root to use the pool.")); else zfs.push(check("storage", "ZFS version", "ok", await zfsVersion()));
   const mounts = (0, storage_btrfs.U2)();
   const btrfs = mounts.length > 0 ? mounts.join(", ") : "none mounted";
   return [ ...zfs, check("storage", "btrfs", "info", btrfs, mounts.length > 0 ? "" : "A btrfs file system gives copy-on-write branches on a stock kernel (`--storage btrfs`).") ];
  }
  async function engines(site) {
   const checks = [];
   for (const name of [ "docker", "local" ]) {
    const title = name === "docker" ? "Docker" : "PostgreSQL programs";
    try {
     const driver = await site.driver(name);
     const why = await driver.unusable();
     if (why) throw why;
     checks.push(check("engine", title, "ok", await driver.describe()));
    } catch (error) {
     const gives = name === "docker" ? "Docker gives each branch a container of its own." : "They let velo run branches without Docker.";
     const {message: message, hint: hint} = (0, src_error.DT)(error);
     checks.push(check("engine", title, "info", message, `${gives} ${hint}`));
    }
   }
   if (checks.every(({state: state}) => state === "info")) {
    checks.push(check("engine", "A way to run PostgreSQL", "fail", "neither Docker nor PostgreSQL’s programs", "Install one of them."));
   }
   return checks;
  }
  async function network() {
   const guard = await (0, host_guard.j4)();
   if (guard.inForce) return check("network", "Guard", "ok", "in force: servers of branches answer and never call");
   const help = "As root with nftables velo makes it when it is first needed: servers then share the host’s network, which is faster, and can open no connection. Without it containers get a network of their own.";
   return check("network", "Guard", "info", `not in force: ${guard.reason}`, help);
  }
  function files(site) {
   if (!(0, external_node_fs_.existsSync)(site.home)) return [ check("files", "Home", "info", `${site.home} is made with the first project`) ];
   const mode = (0, external_node_fs_.statSync)(site.home).mode & 511;
   const open = (mode & 18) !== 0;
   return [ check("files", "Home", open ? "fail" : "ok", `${site.home} (${mode.toString(8)})`, open ? `Others may write to it: \`chmod go-w ${site.home}\`.` : "") ];
  }
  function osName() {
   try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec((0, external_node_fs_.readFileSync)("/etc/os-release", "utf8"))?.[1] ?? "Linux";
   } catch {
    return "Linux";
   }
  }
  async function zfsVersion() {
   const {stdout: stdout} = await (0, exec.eF)("zfs", [ "version" ]).catch(() => ({
    stdout: "unknown"
   }));
   return stdout.split("\n", 1)[0] ?? "";
  }
  var external_node_path_ = __webpack_require__(76760);
  var bytes = __webpack_require__(75581);
  var space = __webpack_require__(38042);
  var storage_storage = __webpack_require__(42133);
  var core_catalog = __webpack_require__(33648);
  var read_branch = __webpack_require__(17331);
  var strays = __webpack_require__(70912);
  async function storeChecks(site) {
   let stores;
   try {
    stores = await site.stores();
   } catch (error) {
    const {message: message, hint: hint} = (0, src_error.DT)(error);
    return [ check("store", "Stores", "fail", message, hint) ];
   }
   if (stores.length === 0) return [ check("store", "Stores", "info", "none yet: the first `velo project create` makes one") ];
   const checks = [];
   for (const storage of stores) {
    try {
     checks.push(await doctor_stores_space(storage), secretFile(storage), ...await contents(site, storage), await leftovers(site, storage), ...await foreign(storage));
    } catch (error) {
     const {message: message, hint: hint} = (0, src_error.DT)(error);
     checks.push(check("store", `Store ${storage.pool}`, "fail", message, hint));
    }
   }
   return checks;
  }
  function doctor_stores_space(storage) {
   const {sizeBytes: sizeBytes, freeBytes: freeBytes} = storage.opened.capacity;
   const enough = freeBytes >= (0, space.f)(sizeBytes);
   const detail = `${(0, bytes.e)(freeBytes)} of ${(0, bytes.e)(sizeBytes)} free; ${(0, 
   bytes.e)((0, space.f)(sizeBytes))} are kept free`;
   return check("storage", `Space in ${storage.pool}`, enough ? "ok" : "fail", detail, enough ? "" : "Delete branches or make the store larger: a full store stops its databases.");
  }
  async function contents(site, storage) {
   const projects = [ ...(0, core_catalog.Hh)(storage.opened).values() ].filter(core_catalog.wP);
   const branches = [];
   for (const project of projects) branches.push(...await (0, read_branch.summaries)(site, storage, project));
   const running = branches.filter(({status: status}) => status === "running").length;
   const detail = `${storage.name}: ${projects.length} projects, ${branches.length} branches, ${running} running`;
   const sick = branches.filter(({status: status}) => status === "failed" || status === "broken").map(({project: project, branch: branch, status: status}) => status === "failed" ? check("store", `${project}/${branch}`, "warn", "its server is not running although that is wanted", `\`velo branch start ${project}/${branch}\`, or \`velo doctor --repair\`.`) : check("store", `${project}/${branch}`, "fail", "its data is missing, not mounted, or half deleted", "`velo doctor --repair` finishes a deletion; otherwise mount its file system."));
   return [ check("store", `Store ${storage.pool}`, "ok", detail), ...sick ];
  }
  async function leftovers(site, storage) {
   const catalog = (0, core_catalog.Hh)(storage.opened);
   const names = [];
   for (const project of catalog.values()) {
    if (!(0, core_catalog.wP)(project)) names.push(`project ${project.record.name}`); else for (const {remains: remains} of project.branches.values()) names.push(...remains.map(({volume: volume}) => (0, 
    storage_storage.O$)(volume)));
   }
   names.push(...(await storage.leftovers()).map(({name: name}) => name));
   names.push(...(await (0, strays.a)(site, storage)).map(({server: server}) => `server of ${server.volume}`));
   if (names.length === 0) return check("store", "Leftovers", "ok", `nothing unfinished in ${storage.pool}`);
   return check("store", "Leftovers", "warn", `under way or interrupted: ${names.join(", ")}`, "`velo doctor --repair` finishes or undoes what nobody works on.");
  }
  function foreign(storage) {
   const {foreign: foreign} = storage.opened;
   if (foreign.length === 0) return [];
   return [ check("store", "Foreign", "info", `not velo's and never touched: ${foreign.join(", ")}`) ];
  }
  function secretFile(storage) {
   const path = (0, external_node_path_.join)(storage.root, ".velo", "secret");
   if (!(0, external_node_fs_.existsSync)(path)) return check("files", "Secret", "info", `${path} is made with the first branch`);
   const open = ((0, external_node_fs_.statSync)(path).mode & 63) !== 0;
   return check("files", "Secret", open ? "fail" : "ok", path, open ? `Others may read it: \`chmod 600 ${path}\`.` : "");
  }
  var repair = __webpack_require__(5719);
  async function doctor(site, request, operation) {
   const repaired = [];
   if (request.repair) {
    const {done: done, failed: failed} = await (0, repair.repair)(site, {
     start: true
    }, operation);
    repaired.push(check("store", "Repair", "info", done.length === 0 ? "nothing was left to repair" : done.join("; ")));
    for (const line of failed) repaired.push(check("store", "Repair", "fail", line, "Mend the cause and run `velo doctor --repair` again."));
   }
   const checks = [ ...await machineChecks(site), ...await storeChecks(site), ...repaired ];
   return {
    ok: checks.every(({state: state}) => state !== "fail"),
    checks: checks
   };
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
 },
 11607: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   r: () => version
  });
  const package_namespaceObject = {
   rE: "1.0.0"
  };
  const version = package_namespaceObject.rE;
 }
};


