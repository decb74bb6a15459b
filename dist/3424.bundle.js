"use strict";

exports.id = 3424;

exports.ids = [ 3424, 8466 ];

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
 5397: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   o: () => oldest
  });
  function oldest(branches) {
   return [ ...branches ].sort((a, b) => a.createdAt < b.createdAt ? -1 : 1).slice(0, 3).map(({project: project, branch: branch, createdAt: createdAt}) => `${project}/${branch} (${createdAt.slice(0, 10)})`).join(", ");
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
 13424: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   createProject: () => createProject,
   deleteProject: () => deleteProject,
   removeRemains: () => removeRemains
  });
  var src_error = __webpack_require__(66620);
  var guard = __webpack_require__(83064);
  var user = __webpack_require__(97774);
  var docker_image = __webpack_require__(72010);
  var server_files = __webpack_require__(52867);
  var settings = __webpack_require__(37155);
  var folders = __webpack_require__(4398);
  var core_catalog = __webpack_require__(33648);
  var external_node_fs_ = __webpack_require__(73024);
  var binaries = __webpack_require__(44739);
  var btrfs = __webpack_require__(54623);
  var directory = __webpack_require__(91611);
  var zfs = __webpack_require__(48660);
  var zfs_pool = __webpack_require__(50728);
  var names = __webpack_require__(61608);
  var stores = __webpack_require__(51982);
  async function choosePlace(site, request, steps) {
   const wish = wishes(site, request);
   const whyNoEngine = wish.postgres === "local" ? undefined : await site.driver("docker").then(driver => driver.unusable(), reason);
   const storageName = wish.storage ?? await detectStorage(request, wish.postgres, whyNoEngine, steps);
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
  async function detectStorage(request, postgres, whyNoEngine, steps) {
   if (request.pool?.startsWith("/")) return "btrfs";
   if (request.pool !== undefined) return "zfs";
   const whyNoPool = !(0, user.j)() ? "ZFS needs root" : (await (0, zfs_pool.Y)()).length === 0 ? "there is no ZFS pool" : undefined;
   if (whyNoPool === undefined && (postgres !== undefined || whyNoEngine === undefined)) return "zfs";
   steps.note(`Using plain folders${postgres === "docker" ? "" : " and local processes"}: ${whyNoPool ?? whyNoEngine?.message ?? ""}`);
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
   if (name === "btrfs") return (0, btrfs.qy)((0, folders.uX)(chooseBtrfs(site, pool)));
   if (pool !== undefined) throw new src_error.J("usage", "pool-needs-zfs", "`--pool` goes with zfs or btrfs.", "Leave `--pool` out, or add `--storage zfs`.");
   return (0, directory.A)((0, folders.uX)((0, stores.IS)(site.home, "directory")));
  }
  async function openPool(name) {
   await (0, zfs_pool.E)(name);
   const pool = (await (0, zfs_pool.Y)()).find(candidate => candidate.pool === name);
   const storage = pool && await (0, zfs.K)(pool);
   if (storage) return storage;
   throw new src_error.J("failed", "storage-failed", `The pool ${name} could not be made a store.`, "Run `velo doctor`.");
  }
  async function choosePool(wish) {
   if (!(0, user.j)()) throw new src_error.J("unable", "needs-root", "ZFS needs root.", "Run velo as root, or use `--storage directory`.");
   const found = await (0, zfs_pool.Y)();
   const pools = found.map(({pool: pool}) => pool);
   if (wish !== undefined) {
    if (pools.includes(wish)) return wish;
    throw new src_error.J("missing", "pool-not-found", `There is no pool ${(0, names.TL)(wish)}.`, pools.length > 0 ? `Pools here: ${pools.join(", ")}.` : "`zpool create` makes one.");
   }
   const withStore = [];
   for (const pool of found) if (await (0, zfs.K)(pool)) withStore.push(pool.pool);
   const candidates = withStore.length > 0 ? withStore : pools;
   const [only] = candidates;
   if (only !== undefined && candidates.length === 1) return only;
   if (candidates.length === 0) throw new src_error.J("unable", "no-pool", "There is no ZFS pool on this machine.", "Make one (`zpool create tank /dev/…`), or use `--storage directory`.");
   throw new src_error.J("usage", "which-pool", `There are several pools: ${candidates.join(", ")}.`, "Choose one with `--pool`.");
  }
  function chooseBtrfs(site, wish) {
   if (!(0, user.j)()) throw new src_error.J("unable", "needs-root", "btrfs snapshots need root.", "Run velo as root, or use `--storage directory`.");
   const mounts = (0, btrfs.U2)();
   if (wish !== undefined) {
    if (mounts.includes(wish)) return (0, stores.Kk)(wish);
    throw new src_error.J("missing", "pool-not-found", `No btrfs file system is mounted at ${(0, 
    names.TL)(wish)}.`, mounts.length > 0 ? `Mounted here: ${mounts.join(", ")}.` : "Mount one first.");
   }
   if ((0, btrfs.n0)(site.home)) return (0, stores.IS)(site.home, "btrfs");
   const [only] = mounts;
   if (only !== undefined && mounts.length === 1) return (0, stores.Kk)(only);
   if (mounts.length === 0) throw new src_error.J("unable", "no-pool", "No btrfs file system is mounted on this machine.", "Mount one, or use `--storage directory`.");
   throw new src_error.J("usage", "which-pool", `There are several btrfs file systems: ${mounts.join(", ")}.`, "Choose one with `--pool`, or put VELO_HOME on one.");
  }
  function oneOf(value, known, what) {
   if (value === undefined || value === "") return undefined;
   if (known.includes(value)) return value;
   throw new src_error.J("usage", "unknown-choice", `${(0, names.TL)(value)} is no ${what}.`, `Choose one of ${known.join(", ")}.`);
  }
  function reason(error) {
   if (error instanceof src_error.J) return error;
   throw error;
  }
  var delete_branch = __webpack_require__(38466);
  var first_start = __webpack_require__(48371);
  var core_generation = __webpack_require__(91696);
  var core_operation = __webpack_require__(16013);
  var core_place = __webpack_require__(22719);
  var port = __webpack_require__(5805);
  var core_record = __webpack_require__(47887);
  var room = __webpack_require__(95897);
  var settle = __webpack_require__(97529);
  var subtree = __webpack_require__(4450);
  var view = __webpack_require__(16035);
  async function createProject(site, request, operation) {
   const name = (0, names.j1)(request.name);
   checkVersion(request);
   return (0, core_operation.N)(operation, async (steps, locks) => {
    await refuseExisting(site, name, request.storage);
    const {storage: storage, driver: driver} = await choosePlace(site, request, steps);
    const lock = await locks.project({
     storage: storage
    }, name);
    try {
     await removeRemains(site, storage, name, steps);
     await refuseExisting(site, name, request.storage);
     (0, room.k)(storage);
     return await makeProject(site, {
      storage: storage,
      driver: driver
     }, request, steps, locks);
    } catch (error) {
     if (!(error instanceof src_error.J && error.code === "project-exists")) lock.releaseAndRemove();
     throw error;
    }
   });
  }
  async function makeProject(site, {storage: storage, driver: driver}, request, steps, locks) {
   const {name: name} = request;
   const runtime = await steps.run("Check PostgreSQL", () => driver.choose(request));
   const record = {
    name: name,
    postgres: driver.name,
    image: runtime.image,
    imageId: runtime.imageId,
    pgVersion: runtime.major,
    network: runtime.network,
    uid: (0, user.j)() ? await freeUid(site) : null,
    bound: null,
    createdAt: (new Date).toISOString()
   };
   await steps.run(`Create project ${name}`, () => storage.createProject(name, (0, 
   core_record.on)(record)));
   const others = (await site.stores()).filter(({id: id}) => id !== storage.id);
   const {controls: controls} = site;
   const catalog = new Map;
   const place = {
    storage: storage,
    driver: driver,
    controls: controls,
    catalog: catalog,
    project: {
     record: record,
     branches: new Map
    },
    others: others
   };
   const mainLock = await locks.branch(place, name, names.SI, "exclusive");
   try {
    await makeMain(place, steps, locks);
   } catch (error) {
    await removeRemains(site, storage, name, steps.withoutAbort()).catch(failure => {
     if (error instanceof src_error.J) error.left.push(`parts of the project ${name} (${failure instanceof Error ? failure.message : failure})`);
    });
    mainLock.releaseAndRemove();
    throw error;
   }
   return (0, view.vS)(storage, (await (0, core_place.Ws)(place)).project);
  }
  async function makeMain(place, steps, locks) {
   const {storage: storage, project: project} = place;
   const portsLock = await locks.ports(place);
   const now = (new Date).toISOString();
   const record = {
    id: (0, folders.Si)(),
    phase: "new",
    wanted: "running",
    parent: null,
    port: await (0, port.t)(storage, (0, core_catalog.Hh)(await storage.list()), place.others),
    owner: null,
    labels: {},
    createdAt: now,
    takenAt: now,
    expiresAt: null,
    prepared: false,
    cleaned: core_record.mH,
    roles: [],
    lsn: null
   };
   const target = {
    project: project.record.name,
    branch: names.SI,
    generation: 1
   };
   const user = (0, core_place.Z5)(project.record);
   const volume = await steps.run("Create volume", () => storage.createVolume(target, (0, 
   core_record.X$)(record), user));
   portsLock.release();
   const generation = {
    volume: volume,
    record: record
   };
   const server = (0, core_place.FN)(place, generation);
   await steps.run("Initialise cluster", async () => {
    (0, server_files.Yi)(volume.path, {
     clients: [],
     user: user
    });
    await place.driver.initialise(server);
   });
   const prepared = await (0, first_start.z)(place, generation, steps, locks);
   await steps.run("Commit", () => (0, core_generation.cd)(place, generation, {
    phase: "ready",
    ...prepared
   }));
  }
  async function deleteProject(site, request, operation) {
   const name = (0, names.j1)(request.name);
   await (0, core_operation.N)(operation, async (steps, locks) => {
    const found = await (0, core_place.QL)(site, name);
    const lock = await locks.project(found, name);
    let place = await (0, core_place.Ws)(found);
    const others = (0, view.IT)(place.project).map(branch => branch.name).filter(branch => branch !== names.SI);
    if (others.length > 0 && !request.force) {
     throw new src_error.J("conflict", "has-branches", `The project ${name} has branches besides main: ${others.join(", ")}.`, "Delete them first, or use `--force`.");
    }
    const main = await locks.branch(place, name, names.SI, "exclusive");
    const below = await (0, subtree.hb)(place, names.SI, locks);
    place = below.place;
    for (const {current: current} of (0, view.IT)(place.project)) await (0, subtree.TZ)(place, current);
    for (const branch of (0, core_catalog.gZ)(place.project, names.SI)) {
     await steps.run(`Delete ${name}/${branch}`, () => (0, delete_branch.removeBranch)(place, branch));
    }
    for (const branch of (await (0, core_place.Ws)(place)).project.branches.values()) await (0, 
    settle.G)(place, branch, steps);
    await steps.run(`Delete project ${name}`, () => place.storage.destroyProject(name));
    for (const held of [ ...below.locks, main, lock ]) held.releaseAndRemove();
   });
  }
  async function removeRemains(site, storage, name, steps) {
   const catalog = (0, core_catalog.Hh)(await storage.list());
   const project = catalog.get(name);
   if (!project || (0, core_catalog.wP)(project)) return [];
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
    if (branch.current) await (0, delete_branch.removeBranch)(place, branch.name); else done.push(...await (0, 
    settle.G)(place, branch, steps));
   }
   await storage.destroyProject(name);
   return [ ...done, `removed the unfinished project ${name}` ];
  }
  async function refuseExisting(site, name, wish) {
   for (const storage of (0, stores.SB)(await site.stores(), wish ?? site.env.VELO_STORAGE)) {
    const project = (0, core_catalog.Hh)(storage.opened).get(name);
    if (!project || !(0, core_catalog.wP)(project)) continue;
    throw new src_error.J("conflict", "project-exists", `The project ${name} is there already (${storage.name}, ${storage.pool}).`, `\`velo project get ${name}\` shows it.`);
   }
  }
  async function freeUid(site) {
   const taken = new Set;
   for (const storage of await site.stores()) {
    for (const {record: record} of (0, core_catalog.Hh)(storage.opened).values()) if (record.uid !== null) taken.add(record.uid);
   }
   const count = guard.W.last - guard.W.first + 1;
   const begin = Math.floor(Math.random() * count);
   for (let step = 0; step < count; step++) {
    const uid = guard.W.first + (begin + step) % count;
    if (!taken.has(uid)) return uid;
   }
   throw new src_error.J("unable", "no-uid", `All ${count} users for projects are taken.`, "Delete projects that are not needed.");
  }
  function checkVersion({pgVersion: pgVersion, image: image}) {
   if (pgVersion !== undefined && image !== undefined) {
    throw new src_error.J("usage", "version-and-image", "`--pg-version` and `--image` say the same thing twice.", "Give one of them.");
   }
   if (pgVersion !== undefined && !(pgVersion >= settings.vy.first && pgVersion <= settings.vy.last)) throw (0, 
   docker_image.q)(pgVersion);
   if (image !== undefined && !/^[a-zA-Z0-9](?!.*\.\.)[a-zA-Z0-9._/:@-]{0,254}$/.test(image)) {
    throw new src_error.J("usage", "invalid-image", `${JSON.stringify(image.slice(0, 80))} is not the name of an image.`, "Write it as Docker does, such as postgres:17-alpine.");
   }
  }
 },
 95897: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   k: () => checkRoom
  });
  var _bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75581);
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  var _storage_space_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38042);
  var _catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33648);
  var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61608);
  var _oldest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5397);
  function checkRoom(storage) {
   const {sizeBytes: sizeBytes, freeBytes: freeBytes} = storage.opened.capacity;
   const floor = (0, _storage_space_js__WEBPACK_IMPORTED_MODULE_3__.f)(sizeBytes);
   if (freeBytes >= floor) return;
   const named = (0, _oldest_js__WEBPACK_IMPORTED_MODULE_4__.o)(branchesOf(storage));
   throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-space", `${storage.pool} has ${(0, 
   _bytes_js__WEBPACK_IMPORTED_MODULE_5__.e)(freeBytes)} free; ${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_5__.e)(floor)} must stay free, or its databases stop.`, named ? `Delete a branch that is not needed; the oldest are ${named}.` : "Make the pool larger.");
  }
  function branchesOf(storage) {
   return [ ...(0, _catalog_js__WEBPACK_IMPORTED_MODULE_1__.Hh)(storage.opened).values() ].flatMap(({record: record, branches: branches}) => [ ...branches.values() ].flatMap(({name: name, current: current}) => current && name !== _names_js__WEBPACK_IMPORTED_MODULE_2__.SI ? [ {
    project: record.name,
    branch: name,
    createdAt: current.record.createdAt
   } ] : []));
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
 },
 78461: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   O_: () => ignoring,
   c2: () => statusOf,
   v_: () => engineError
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  function engineError(error) {
   if (error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__.J) return error;
   const {code: code, reason: reason, json: json, message: message} = error;
   if (code === "ENOENT" || code === "ECONNREFUSED" || code === "ECONNRESET") {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "engine-missing", "No Docker engine answers on this machine.", "Start it (`systemctl start docker`), or use `--postgres local`.", {
     cause: error
    });
   }
   if (/no such image/i.test(json?.message ?? message ?? "")) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "image-missing", "The image that the project was made with is not here any more.", "Pull or load that very image again (`docker pull`, `docker load`).", {
     cause: error
    });
   }
   if (code === "EACCES") {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "engine-not-permitted", "The Docker engine’s socket may not be used by this user.", "Run velo as root, or use `--postgres local`.", {
     cause: error
    });
   }
   const said = (json?.message ?? message ?? String(error)).split("\n", 1)[0] ?? "";
   if (/address already in use|port is already allocated/.test(said)) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "port-taken", `The branch's port is taken by another program: ${said}`, "Stop that program (`ss -ltnp` names it) and start the branch again.", {
     cause: error
    });
   }
   if (/No chain\/target\/match by that name/.test(said)) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "engine-failed", `The Docker engine misses its own firewall rules: ${said}`, "Something has flushed them; `systemctl restart docker` makes them again.", {
     cause: error
    });
   }
   return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "engine-failed", `The Docker engine refused${reason ? ` (${reason})` : ""}: ${said}`, "Run `velo doctor`.", {
    cause: error
   });
  }
  function statusOf(error) {
   return error.statusCode;
  }
  function ignoring(...statuses) {
   return error => {
    if (!statuses.includes(statusOf(error) ?? 0)) throw engineError(error);
   };
  }
 },
 72010: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   G: () => imageRuntime,
   q: () => versionNotSupported
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  var _docker_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78461);
  var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37155);
  const defaultImage = "postgres:17-alpine";
  async function imageRuntime(docker, wish) {
   const image = wish.image ?? await officialImage(docker, wish.pgVersion);
   const imageId = await idOf(docker, image) ?? await pull(docker, image);
   const major = await majorOf(docker, image, imageId);
   return {
    major: major,
    image: image,
    imageId: imageId
   };
  }
  async function officialImage(docker, major) {
   const here = new Set((await docker.listImages()).flatMap(({RepoTags: RepoTags}) => RepoTags ?? []));
   const candidates = version => [ `postgres:${version}-alpine`, `postgres:${version}` ];
   if (major !== undefined) return candidates(major).find(tag => here.has(tag)) ?? `postgres:${major}-alpine`;
   if (here.has(defaultImage)) return defaultImage;
   for (let version = _settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.last; version >= _settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.first; version--) {
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
    throw (0, _docker_error_js__WEBPACK_IMPORTED_MODULE_1__.v_)(error);
   }
  }
  async function pull(docker, image) {
   try {
    const stream = await docker.pull(image);
    await new Promise((resolve, reject) => {
     docker.modem.followProgress(stream, error => error ? reject(error) : resolve());
    });
    const id = await idOf(docker, image);
    if (id) return id;
   } catch (error) {
    throw missing(image, error);
   }
   throw missing(image);
  }
  function missing(image, cause) {
   const said = cause instanceof Error ? `: ${cause.message.split("\n", 1)[0]}` : "";
   return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "image-missing", `The image ${image} is not here and can't be pulled${said}.`, "Check its name, pull or load it (`docker pull`, `docker load`), or name another with `--image`.", {
    cause: cause
   });
  }
  async function majorOf(docker, image, imageId) {
   const container = await docker.createContainer({
    Image: imageId,
    Entrypoint: [ "postgres", "--version" ],
    Cmd: [],
    User: "65534:65534",
    Tty: true,
    HostConfig: {
     NetworkMode: "none",
     CapDrop: [ "ALL" ],
     SecurityOpt: [ "no-new-privileges" ],
     ReadonlyRootfs: true
    }
   });
   let said = "";
   try {
    await container.start();
    await container.wait();
    said = String(await container.logs({
     stdout: true,
     stderr: true,
     follow: false
    }));
   } catch (error) {
    const status = error.statusCode;
    if (status !== 400 && status !== 404) throw (0, _docker_error_js__WEBPACK_IMPORTED_MODULE_1__.v_)(error);
   } finally {
    await container.remove({
     force: true,
     v: true
    }).catch(() => {});
   }
   const major = Number(/\(PostgreSQL\) (\d+)/.exec(said)?.[1]);
   if (!Number.isInteger(major)) {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "image-not-postgres", `The image ${image} holds no PostgreSQL server.`, "Name an image built like the official one, such as postgres:17-alpine.");
   }
   if (major < _settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.first || major > _settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.last) throw versionNotSupported(major);
   return major;
  }
  function versionNotSupported(major) {
   return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "version-not-supported", `PostgreSQL ${major} is not one that velo runs.`, `Choose one from ${_settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.first} to ${_settings_js__WEBPACK_IMPORTED_MODULE_2__.vy.last}.`);
  }
 }
};


