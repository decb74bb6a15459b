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
  function checkExpectation({volume: volume, record: record}, expect = {}, now = Date.now()) {
   const what = (0, _names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(volume);
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
  function checkOwners(place, names, owner) {
   if (owner === undefined) return;
   for (const name of names) {
    const current = place.project.branches.get(name)?.current;
    if (current) checkExpectation(current, {
     owner: owner
    });
   }
  }
  function notPermitted(what, owner) {
   return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "not-permitted", `${what} does not belong to ${owner}.`, "Only what belongs to the owner that the request names may be used. Nothing was changed.");
  }
 },
 22719: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   FN: () => serverOf,
   HZ: () => lockPath,
   MP: () => presentBranch,
   QL: () => openPlace,
   Ws: () => reread,
   Z5: () => userOf
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
  var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66620);
  var _storage_storage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42133);
  var _catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33648);
  var _stores_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51982);
  async function openPlace(site, project) {
   const found = await (0, _stores_js__WEBPACK_IMPORTED_MODULE_4__.t1)(site, project);
   return {
    ...found,
    driver: await site.driver(found.project.record.postgres),
    controls: site.controls
   };
  }
  async function reread(place) {
   const catalog = (0, _catalog_js__WEBPACK_IMPORTED_MODULE_3__.Hh)(await place.storage.list());
   const project = catalog.get(place.project.record.name);
   if (project) return {
    ...place,
    catalog: catalog,
    project: project
   };
   throw new _error_js__WEBPACK_IMPORTED_MODULE_1__.J("missing", "project-not-found", `The project ${place.project.record.name} has just been deleted.`, "`velo project list` shows what is there.");
  }
  function presentBranch(place, name) {
   const branch = place.project.branches.get(name);
   if (branch?.current) return branch;
   const project = place.project.record.name;
   throw new _error_js__WEBPACK_IMPORTED_MODULE_1__.J("missing", "branch-not-found", `There is no branch ${project}/${name}.`, `\`velo branch list ${project}\` shows what is there.`);
  }
  function userOf(record) {
   return record.uid === null ? undefined : {
    uid: record.uid,
    gid: record.uid
   };
  }
  function serverOf(place, {volume: volume, record: record}) {
   const project = place.project.record;
   return {
    store: place.storage.id,
    volume: (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_2__.O$)(volume),
    name: `velo-${record.id}-${volume.generation}`,
    path: volume.path,
    port: record.port,
    major: project.pgVersion,
    imageId: project.imageId ?? "",
    network: project.network,
    user: userOf(project)
   };
  }
  const lockPath = {
   ports: place => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(place.storage.root, ".velo", "locks", ".ports"),
   project: (place, project) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(place.storage.root, ".velo", "locks", `${project}.project`),
   branch: (place, project, branch) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(place.storage.root, ".velo", "locks", `${project}.${branch}.branch`)
  };
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
   for (const storage of await site.stores()) {
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


