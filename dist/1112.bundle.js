"use strict";

exports.id = 1112;

exports.ids = [ 1112 ];

exports.modules = {
 68713: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   qh: () => bringUp,
   TG: () => checkData,
   Nq: () => checkStart,
   ic: () => staysUp
  });
  var external_node_fs_ = __webpack_require__(73024);
  var src_error = __webpack_require__(66620);
  var ports = __webpack_require__(35789);
  var postgres_control = __webpack_require__(43733);
  var credentials = __webpack_require__(32470);
  var hygiene = __webpack_require__(40167);
  var await_server = __webpack_require__(65548);
  var pg = __webpack_require__(57272);
  async function awaitQuery(target, {forMs: forMs, stillRunning: stillRunning, admissionNew: admissionNew}) {
   const answer = await (0, await_server.s)(target.pgdata, async () => {
    const answered = await ask(target);
    if (answered === "answered") return "up";
    if (answered === "up" || answered === "refused" && !admissionNew) return await stillRunning() ? "up" : "gone";
    return undefined;
   }, {
    forMs: forMs,
    stillThere: stillRunning
   });
   return answer === "up";
  }
  async function ask({port: port, password: password}) {
   const client = new pg.A.Client({
    host: "127.0.0.1",
    port: port,
    user: credentials.AV,
    password: password,
    database: credentials.ZS,
    ssl: false,
    application_name: "velo",
    connectionTimeoutMillis: 5e3
   });
   client.on("error", () => {});
   try {
    await client.connect();
    await client.query("SELECT 1");
    return "answered";
   } catch (error) {
    const code = error.code ?? "";
    if (code === "28000") return "refused";
    return /^[0-9A-Z]{5}$/.test(code) && !code.startsWith("57P0") ? "up" : undefined;
   } finally {
    await client.end().catch(() => {});
   }
  }
  var server_files = __webpack_require__(52867);
  var postgres_settings = __webpack_require__(37155);
  var names = __webpack_require__(61608);
  var core_place = __webpack_require__(22719);
  var stores = __webpack_require__(51982);
  const patience = 3e5;
  async function bringUp(place, generation, steps) {
   const server = (0, core_place.FN)(place, generation);
   const {volume: volume, record: record} = generation;
   const pgdata = (0, server_files.po)(volume.path);
   const what = (0, names.gK)({
    project: volume.project,
    branch: volume.branch
   });
   checkData(generation, what);
   const clients = await place.driver.clients(server);
   const start = async (settings, admitted) => {
    await checkPort(record, what);
    (0, server_files.Yi)(volume.path, {
     clients: admitted,
     user: server.user
    });
    await place.driver.start(server, settings);
   };
   const settings = {
    ...(0, postgres_settings.JC)(server.port),
    ...volume.branch === names.SI ? {} : (0, postgres_settings.oN)(server.major)
   };
   if (record.prepared) {
    await steps.run("Start server", () => start(settings, clients));
    await steps.run("First query", () => firstQuery(place, generation, what, false, steps));
    return undefined;
   }
   const isCopy = volume.branch !== names.SI;
   let slots = 0;
   await steps.run("Start server", async () => {
    if (isCopy) slots = await (0, hygiene.a7)(pgdata, server.user);
    (0, external_node_fs_.rmSync)((0, server_files.Gs)(volume.path), {
     force: true
    });
    await start(settings, []);
   });
   const cleaning = await steps.run("Clean and set credentials", async () => {
    const target = {
     pgdata: pgdata,
     port: server.port,
     major: server.major
    };
    const control = await controlOf(place, generation, target, what, steps);
    try {
     (0, server_files.Yi)(volume.path, {
      clients: clients,
      user: server.user
     });
     return await (0, hygiene.s5)(control, target, {
      secret: (0, stores.OM)(place.storage),
      branchId: record.id,
      roles: record.roles,
      isCopy: isCopy
     });
    } finally {
     await control.close();
    }
   });
   await steps.run("First query", () => firstQuery(place, generation, what, true, steps));
   const {subscriptions: subscriptions, preparedTransactions: preparedTransactions, lsn: lsn} = cleaning;
   return {
    prepared: true,
    cleaned: {
     slots: slots,
     subscriptions: subscriptions,
     preparedTransactions: preparedTransactions
    },
    lsn: lsn
   };
  }
  async function checkStart(generation) {
   const what = (0, names.gK)(generation.volume);
   checkData(generation, what);
   await checkPort(generation.record, what);
  }
  async function checkPort({port: port}, what) {
   if (!await (0, ports.Ci)(port)) throw portTaken(port, what);
  }
  function checkData({volume: volume}, what) {
   if (!volume.present) {
    throw new src_error.J("failed", "data-missing", `The data of ${what} is not mounted.`, "Mount it (`zfs mount -a`), then start the branch again. Nothing was started.");
   }
   (0, hygiene.zc)((0, server_files.po)(volume.path), what);
  }
  async function controlOf(place, generation, target, what, steps) {
   const server = (0, core_place.FN)(place, generation);
   let control;
   try {
    control = await (0, postgres_control.y)(target, {
     forMs: patience,
     stillStarting: () => goesOn(place, server, steps)
    });
   } catch (error) {
    if (error instanceof src_error.J) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new src_error.J("failed", "not-administrable", `velo can't get into ${what} as ${credentials.AV}: ${said}`, `The role ${credentials.AV} must be there as a superuser in the parent.`, {
     cause: error
    });
   }
   if (!control) throw await serverFailed(place, generation, what);
   return control;
  }
  async function firstQuery(place, generation, what, admissionNew, steps) {
   const server = (0, core_place.FN)(place, generation);
   const password = (0, credentials.No)((0, stores.OM)(place.storage), generation.record.id, credentials.AV);
   const up = await awaitQuery({
    pgdata: (0, server_files.po)(server.path),
    port: server.port,
    password: password
   }, {
    forMs: patience,
    stillRunning: () => goesOn(place, server, steps),
    admissionNew: admissionNew
   });
   if (!up) throw await serverFailed(place, generation, what);
  }
  async function staysUp(place, generation, steps) {
   const server = (0, core_place.FN)(place, generation);
   if (!await place.driver.isRunning(server)) return false;
   const password = (0, credentials.No)((0, stores.OM)(place.storage), generation.record.id, credentials.AV);
   await awaitQuery({
    pgdata: (0, server_files.po)(server.path),
    port: server.port,
    password: password
   }, {
    forMs: 3e4,
    stillRunning: () => goesOn(place, server, steps),
    admissionNew: false
   });
   return place.driver.isRunning(server);
  }
  function goesOn(place, server, steps) {
   steps.check();
   return place.driver.isRunning(server);
  }
  async function serverFailed(place, generation, what) {
   const server = (0, core_place.FN)(place, generation);
   const said = await place.driver.lastWords(server);
   if (/could not bind .*Address already in use/.test(said)) return portTaken(server.port, what);
   const reason = said.split("\n").filter(line => /FATAL|PANIC/.test(line)).at(-1) ?? said.trim().split("\n").at(-1);
   const log = place.driver.logFile(server);
   const shown = (reason ?? "").replace(/^.*?(FATAL|PANIC): */, "").slice(0, 300);
   return new src_error.J("failed", "server-failed", `The server of ${what} did not come up: ${shown || "it said nothing"}`, log === undefined || generation.record.phase === "new" ? "The server was taken away again, and its log with it; the reason is the last that it said." : `Its log is ${log}.`);
  }
  function portTaken(port, what) {
   return new src_error.J("conflict", "port-taken", `Port ${port} of ${what} is taken by another program.`, `\`ss -ltnp sport = :${port}\` names it; stop it and start the branch again.`);
  }
 },
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
 91696: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   bI: () => removeGeneration,
   cd: () => commit,
   tN: () => undo
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61608);
  var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22719);
  var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47887);
  async function commit(place, generation, changes) {
   await place.storage.setMarks(generation.volume, (0, _record_js__WEBPACK_IMPORTED_MODULE_3__.X$)(changes));
   Object.assign(generation.record, changes);
  }
  async function undo(place, generation, because) {
   try {
    await removeGeneration(place, generation);
   } catch (error) {
    const what = (0, _names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
     project: generation.volume.project,
     branch: generation.volume.branch
    });
    if (because instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__.J) because.left.push(`parts of ${what} (${error instanceof Error ? error.message : String(error)}); \`velo doctor --repair\` removes them`);
   }
  }
  async function removeGeneration(place, generation) {
   await place.driver.remove((0, _place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, generation));
   await place.storage.destroy(generation.volume);
  }
 },
 16013: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   N: () => operate
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  var _host_held_locks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44567);
  var _host_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2534);
  var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22719);
  var _steps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79543);
  class Locks {
   #held=new Set;
   #signal;
   constructor(signal) {
    this.#signal = signal;
   }
   project(place, project) {
    return this.#take(_place_js__WEBPACK_IMPORTED_MODULE_3__.HZ.project(place, project), project, false);
   }
   branch(place, project, branch, mode) {
    return this.#take(_place_js__WEBPACK_IMPORTED_MODULE_3__.HZ.branch(place, project, branch), `${project}/${branch}`, mode === "shared");
   }
   parent(place, project, branch) {
    return this.branch(place, project, branch, place.storage.snapshots ? "shared" : "exclusive");
   }
   ports(place) {
    return this.#take(_place_js__WEBPACK_IMPORTED_MODULE_3__.HZ.ports(place), "the store's ports", false);
   }
   releaseAll() {
    for (const lock of this.#held) lock.release();
   }
   async #take(path, what, shared) {
    try {
     const taken = await (0, _host_lock_js__WEBPACK_IMPORTED_MODULE_2__.s)(path, {
      what: what,
      shared: shared,
      signal: this.#signal
     });
     this.#held.add(taken);
     return taken;
    } catch (error) {
     if (this.#signal?.aborted) throw (0, _error_js__WEBPACK_IMPORTED_MODULE_0__.VM)(error);
     throw error;
    }
   }
  }
  function operate(operation, work) {
   return (0, _host_held_locks_js__WEBPACK_IMPORTED_MODULE_1__.wq)(async () => {
    const locks = new Locks(operation.signal);
    try {
     return await work(new _steps_js__WEBPACK_IMPORTED_MODULE_4__.g(operation), locks);
    } catch (error) {
     throw asked(operation, (0, _error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(error));
    } finally {
     locks.releaseAll();
    }
   });
  }
  function asked({signal: signal}, error) {
   if (!signal?.aborted || error.kind === "interrupted") return error;
   const answer = (0, _error_js__WEBPACK_IMPORTED_MODULE_0__.VM)(error);
   answer.left.push(...error.left);
   return answer;
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
 97529: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   G: () => settle,
   I: () => ensureRunning
  });
  var _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42133);
  var _bring_up_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68713);
  var _generation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91696);
  var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22719);
  var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47887);
  async function settle(place, branch, steps) {
   const done = [];
   for (const generation of [ ...branch.remains ]) {
    await (0, _generation_js__WEBPACK_IMPORTED_MODULE_2__.bI)(place, generation);
    branch.remains.splice(branch.remains.indexOf(generation), 1);
    done.push(`removed ${(0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__.O$)(generation.volume)}, left by an interrupted operation`);
   }
   const {current: current} = branch;
   if (!current) return done;
   const server = (0, _place_js__WEBPACK_IMPORTED_MODULE_3__.FN)(place, current);
   const settled = done.length > 0 && current.record.prepared;
   const running = settled ? await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_1__.ic)(place, current, steps) : await place.driver.isRunning(server);
   if (running && !current.record.prepared) {
    await place.driver.remove(server);
    done.push(`stopped the unfinished first start of ${(0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__.O$)(current.volume)}`);
   } else if (!running && done.length > 0 && current.record.wanted === "running") {
    await ensureRunning(place, current, steps);
    done.push(`started ${(0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__.O$)(current.volume)} again`);
   }
   return done;
  }
  async function ensureRunning(place, generation, steps) {
   const prepared = await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_1__.qh)(place, generation, steps);
   if (!prepared) return;
   await place.storage.setMarks(generation.volume, (0, _record_js__WEBPACK_IMPORTED_MODULE_4__.X$)(prepared));
   Object.assign(generation.record, prepared);
  }
 },
 79543: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   g: () => Steps
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  class Steps {
   times=[];
   #progress;
   #signal;
   constructor(options = {}) {
    this.#progress = options.progress ?? (() => {});
    this.#signal = options.signal;
   }
   get signal() {
    return this.#signal;
   }
   check() {
    if (this.#signal?.aborted) throw (0, _error_js__WEBPACK_IMPORTED_MODULE_0__.VM)(this.#signal.reason);
   }
   async run(name, work) {
    this.check();
    this.#progress({
     kind: "begin",
     name: name
    });
    const from = performance.now();
    const result = await work();
    const ms = Math.round((performance.now() - from) * 10) / 10;
    this.times.push({
     name: name,
     ms: ms
    });
    this.#progress({
     kind: "end",
     name: name,
     ms: ms
    });
    return result;
   }
   note(text) {
    this.#progress({
     kind: "note",
     text: text
    });
   }
   withoutAbort() {
    return new Steps({
     progress: this.#progress
    });
   }
  }
 },
 35789: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Ci: () => isPortFree,
   ji: () => portRange,
   ov: () => freePort
  });
  var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
  var node_net__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
  const portRange = {
   first: 15432,
   last: 25431
  };
  function isPortFree(port) {
   return new Promise(resolve => {
    const probe = (0, node_net__WEBPACK_IMPORTED_MODULE_0__.createServer)();
    probe.once("error", () => resolve(false));
    probe.listen({
     port: port,
     host: "127.0.0.1",
     exclusive: true
    }, () => probe.close(() => resolve(true)));
   });
  }
  async function freePort(from, taken) {
   const count = portRange.last - portRange.first + 1;
   for (let step = 0; step < count; step++) {
    const port = portRange.first + (from - portRange.first + step) % count;
    if (!taken.has(port) && await isPortFree(port)) return port;
   }
   return undefined;
  }
 },
 40167: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   a7: () => clearProcessFiles,
   s5: () => cleanCluster,
   wO: () => setPassword,
   zc: () => checkCluster
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66620);
  var _host_exec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46084);
  var _control_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43733);
  var _credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32470);
  var _pg_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57272);
  function checkCluster(pgdata, what) {
   if (!isPlain((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pgdata, "PG_VERSION"), "file")) {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_2__.J("failed", "data-missing", `The data of ${what} is not there: ${pgdata} holds no cluster.`, "Is its file system mounted? `velo doctor` says more. Nothing was started.");
   }
   for (const folder of [ "base", "global", "pg_wal", "pg_tblspc", "pg_replslot" ]) {
    if (isPlain((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pgdata, folder), "folder")) continue;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_2__.J("conflict", "data-outside", `${what} keeps ${folder} outside its volume, where a branch would share it.`, `Move ${folder} back into the data directory.`);
   }
   if (!isPlain((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pgdata, "global", "pg_control"), "file")) {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_2__.J("conflict", "data-outside", `The control file of ${what} is missing, or no plain file.`, "Reset the branch, or put back its global/pg_control.");
   }
   const links = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pgdata, "pg_tblspc"), {
    withFileTypes: true
   }).filter(entry => !entry.isDirectory());
   if (links.length > 0) {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_2__.J("conflict", "data-outside", `${what} has a tablespace outside its volume (${links.length}), which a branch would share.`, "Move its tables back with `ALTER TABLE … SET TABLESPACE pg_default`, and drop it.");
   }
  }
  async function clearProcessFiles(pgdata, user) {
   for (const name of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(pgdata)) {
    const stale = name.startsWith("postmaster.") || name.startsWith(".s.PGSQL.") || name === "standby.signal" || name === "recovery.signal";
    if (stale) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pgdata, name), {
     force: true,
     recursive: true
    });
   }
   const slots = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pgdata, "pg_replslot")).map(name => (0, 
   node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pgdata, "pg_replslot", name));
   if (slots.length > 0) await (0, _host_exec_js__WEBPACK_IMPORTED_MODULE_3__.eF)("rm", [ "-rf", "--", ...slots ], {
    as: user
   });
   return slots.filter(slot => !(0, node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(slot).startsWith("velo_backup_")).length;
  }
  async function cleanCluster(control, target, {secret: secret, branchId: branchId, roles: roles, isCopy: isCopy}) {
   const [position, prepared] = await control.script("SELECT pg_current_wal_insert_lsn()::text AS lsn; SELECT gid, database FROM pg_prepared_xacts");
   const transactions = isCopy ? prepared?.rows : [];
   for (const {gid: gid, database: database} of transactions) await rollBack(target, database, gid);
   const results = await control.script(`\n    BEGIN;\n    ${isCopy ? detachSubscriptions : "SELECT 0 AS count"};\n    ${isCopy ? "UPDATE pg_authid SET rolpassword = NULL WHERE rolpassword IS NOT NULL" : "SELECT 0"};\n    UPDATE pg_authid SET rolcanlogin = true, rolvaliduntil = NULL WHERE rolname = ${_pg_js__WEBPACK_IMPORTED_MODULE_6__.A.escapeLiteral(_credentials_js__WEBPACK_IMPORTED_MODULE_5__.AV)};\n    ${[ _credentials_js__WEBPACK_IMPORTED_MODULE_5__.AV, ...roles ].map(role => setPassword(role, (0, 
   _credentials_js__WEBPACK_IMPORTED_MODULE_5__.No)(secret, branchId, role))).join(";\n")};\n    COMMIT;\n    SELECT pg_reload_conf()`);
   return {
    subscriptions: Number(results[1]?.rows[0]?.count ?? 0),
    preparedTransactions: transactions.length,
    lsn: /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/.exec(String(position?.rows[0]?.lsn))?.[0] ?? ""
   };
  }
  const detachSubscriptions = `\n  WITH detached AS (\n    UPDATE pg_subscription SET subenabled = false, subslotname = NULL WHERE subenabled OR subslotname IS NOT NULL RETURNING 1\n  ) SELECT count(*)::int AS count FROM detached`;
  function setPassword(role, password) {
   return `UPDATE pg_authid SET rolpassword = ${_pg_js__WEBPACK_IMPORTED_MODULE_6__.A.escapeLiteral((0, 
   _credentials_js__WEBPACK_IMPORTED_MODULE_5__.v0)(password))} WHERE rolname = ${_pg_js__WEBPACK_IMPORTED_MODULE_6__.A.escapeLiteral(role)}`;
  }
  async function rollBack(target, database, gid) {
   const session = await (0, _control_js__WEBPACK_IMPORTED_MODULE_4__.g)(target, database);
   try {
    await session.query(`ROLLBACK PREPARED ${_pg_js__WEBPACK_IMPORTED_MODULE_6__.A.escapeLiteral(gid)}`);
   } finally {
    await session.close();
   }
  }
  function isPlain(path, kind) {
   try {
    const stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
    return kind === "file" ? stat.isFile() : stat.isDirectory();
   } catch {
    return false;
   }
  }
 }
};


