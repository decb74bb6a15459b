"use strict";

exports.id = 3633;

exports.ids = [ 3633, 7154 ];

exports.modules = {
 91423: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   ID: () => checkListen,
   PC: () => labelsOf,
   bf: () => ownerOf,
   p1: () => expiryOf
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12170);
  var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61608);
  const printable = /^[\x20-\x7e]+$/;
  function expiryOf(ttl, now = Date.now()) {
   if (ttl === undefined || ttl === "none") return null;
   return new Date(now + (0, _duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(ttl, "The time to live")).toISOString();
  }
  function ownerOf(owner) {
   if (owner === undefined) return null;
   if (owner.length <= 200 && printable.test(owner)) return owner;
   throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-owner", `The owner ${(0, 
   _names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(owner)} can't be recorded.`, "An owner has 1 to 200 printable ASCII characters.");
  }
  function checkLabels(labels) {
   for (const [key, value] of Object.entries(labels)) {
    const known = /^[a-z][a-z0-9_.-]{0,62}$/.test(key);
    if (known && value.length <= 256 && (value === "" || printable.test(value))) continue;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-label", `The label ${(0, 
    _names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(`${key}=${value}`)} can't be recorded.`, "A key has up to 63 of a-z 0-9 _ . - and starts with a letter; a value up to 256 printable ASCII characters.");
   }
   return labels;
  }
  function labelsOf(labels = {}, before = {}) {
   const merged = Object.entries({
    ...before,
    ...checkLabels(labels)
   }).filter(([, value]) => value !== "");
   const all = Object.fromEntries(merged);
   if (JSON.stringify(all).length <= 4096) return all;
   throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "too-many-labels", "The labels of one branch may have 4096 characters in all.", "Shorten or remove some.");
  }
  function checkListen(address) {
   if (address === undefined || [ "127.0.0.1", "localhost", "::1" ].includes(address)) return;
   throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "not-yet-available", `Listening on ${(0, 
   _names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(address)} needs TLS, and velo has no certificates yet.`, "Leave `--listen` out and reach the branch through SSH: `ssh -L`.");
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
 },
 63633: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   branchPassword: () => branchPassword,
   setBranch: () => setBranch
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  var _postgres_control_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43733);
  var _postgres_credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32470);
  var _postgres_hygiene_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40167);
  var _postgres_pg_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57272);
  var _postgres_server_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52867);
  var _fields_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91423);
  var _names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61608);
  var _operation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16013);
  var _place_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(22719);
  var _read_branch_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(17331);
  var _record_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(47887);
  var _run_branch_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(97154);
  var _stores_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(51982);
  var _view_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(16035);
  async function setBranch(site, request, operation) {
   const name = (0, _names_js__WEBPACK_IMPORTED_MODULE_7__.at)(request.branch);
   const expiresAt = (0, _fields_js__WEBPACK_IMPORTED_MODULE_6__.p1)(request.ttl);
   const owner = (0, _fields_js__WEBPACK_IMPORTED_MODULE_6__.bf)(request.owner);
   if (name.branch === _names_js__WEBPACK_IMPORTED_MODULE_7__.SI && expiresAt !== null) {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "main-stays", `${request.branch} does not expire.`, "Give branches a time to live, not their root.");
   }
   (0, _fields_js__WEBPACK_IMPORTED_MODULE_6__.PC)(request.labels);
   return (0, _operation_js__WEBPACK_IMPORTED_MODULE_8__.N)(operation, async (steps, locks) => {
    const {place: place, generation: generation} = await (0, _run_branch_js__WEBPACK_IMPORTED_MODULE_12__.lockedBranch)(site, name, steps, locks, request.expect);
    const change = {
     ...request.ttl === undefined ? {} : {
      expiresAt: expiresAt
     },
     ...request.owner === undefined ? {} : {
      owner: owner
     },
     ...request.labels === undefined ? {} : {
      labels: (0, _fields_js__WEBPACK_IMPORTED_MODULE_6__.PC)(request.labels, generation.record.labels)
     }
    };
    await place.storage.setMarks(generation.volume, (0, _record_js__WEBPACK_IMPORTED_MODULE_11__.X$)(change));
    Object.assign(generation.record, change);
    const answer = await (0, _view_js__WEBPACK_IMPORTED_MODULE_14__.WE)(place, generation);
    return answer.status === "busy" ? {
     ...answer,
     ...await unlockedStatus(place, generation)
    } : answer;
   });
  }
  async function unlockedStatus(place, generation) {
   const running = await place.driver.isRunning((0, _place_js__WEBPACK_IMPORTED_MODULE_9__.FN)(place, generation));
   return {
    status: running ? "running" : generation.record.wanted === "running" ? "failed" : "stopped"
   };
  }
  async function branchPassword(site, {branch: branch, user: role, expect: expect = {}}, operation) {
   const name = (0, _names_js__WEBPACK_IMPORTED_MODULE_7__.at)(branch);
   if (role === _postgres_credentials_js__WEBPACK_IMPORTED_MODULE_2__.AV) return (0, 
   _read_branch_js__WEBPACK_IMPORTED_MODULE_10__.branchConnection)(site, branch, expect);
   return (0, _operation_js__WEBPACK_IMPORTED_MODULE_8__.N)(operation, async (steps, locks) => {
    const {place: place, generation: generation} = await (0, _run_branch_js__WEBPACK_IMPORTED_MODULE_12__.lockedBranch)(site, name, steps, locks, expect);
    const password = (0, _postgres_credentials_js__WEBPACK_IMPORTED_MODULE_2__.No)((0, 
    _stores_js__WEBPACK_IMPORTED_MODULE_13__.OM)(place.storage), generation.record.id, role);
    await givePassword(place, generation, role, password);
    const answer = {
     ...await (0, _view_js__WEBPACK_IMPORTED_MODULE_14__.WE)(place, generation),
     ...await unlockedStatus(place, generation)
    };
    return {
     ...answer,
     user: role,
     password: password,
     url: (0, _postgres_credentials_js__WEBPACK_IMPORTED_MODULE_2__.C7)({
      ...answer,
      user: role,
      password: password
     })
    };
   });
  }
  async function givePassword(place, generation, role, password) {
   const {volume: volume, record: record} = generation;
   const what = `${volume.project}/${volume.branch}`;
   if (!await place.driver.isRunning((0, _place_js__WEBPACK_IMPORTED_MODULE_9__.FN)(place, generation))) {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-stopped", `${what} is not running; a role's password is set in its server.`, `Start it: \`velo branch start ${what}\`.`);
   }
   const control = await (0, _postgres_control_js__WEBPACK_IMPORTED_MODULE_1__.g)({
    pgdata: (0, _postgres_server_files_js__WEBPACK_IMPORTED_MODULE_5__.po)(volume.path),
    port: record.port,
    major: place.project.record.pgVersion
   });
   try {
    const {rowCount: rowCount} = await control.query(`SELECT FROM pg_roles WHERE rolname = ${_postgres_pg_js__WEBPACK_IMPORTED_MODULE_4__.A.escapeLiteral(role)}`);
    if (!rowCount) {
     throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("missing", "role-not-found", `There is no role ${(0, 
     _names_js__WEBPACK_IMPORTED_MODULE_7__.TL)(role)} in ${what}.`, "Create it in the parent, or in the branch, first.");
    }
    const roles = [ ...new Set([ ...record.roles, role ]) ].sort();
    await place.storage.setMarks(volume, (0, _record_js__WEBPACK_IMPORTED_MODULE_11__.X$)({
     roles: roles
    }));
    await control.query((0, _postgres_hygiene_js__WEBPACK_IMPORTED_MODULE_3__.wO)(role, password));
   } finally {
    await control.close();
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


