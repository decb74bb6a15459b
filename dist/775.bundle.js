"use strict";

exports.id = 775;

exports.ids = [ 775, 9918 ];

exports.modules = {
 45394: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   o: () => oldest
  });
  function oldest(branches) {
   return [ ...branches ].sort((a, b) => a.createdAt < b.createdAt ? -1 : 1).slice(0, 3).map(({project: project, branch: branch, createdAt: createdAt}) => `${project}/${branch} (${createdAt.slice(0, 10)})`).join(", ");
  }
 },
 89918: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   getBranch: () => getBranch,
   listBranches: () => listBranches,
   summaries: () => summaries
  });
  var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
  var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30935);
  var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
  var _catalog_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87951);
  var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46116);
  var _store_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22985);
  var _store_site_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28525);
  async function getBranch(site, {branch: branch, expect: expect}) {
   const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.at)(branch);
   const place = await (0, _store_place_js__WEBPACK_IMPORTED_MODULE_5__.QL)(site, name.project);
   const answer = await (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.WE)(place, expected(place, name.branch, expect), {
    thorough: true
   });
   if (!isSuspect(answer)) return answer;
   const again = await (0, _store_place_js__WEBPACK_IMPORTED_MODULE_5__.Ws)(place);
   return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.WE)(again, expected(again, name.branch, expect), {
    thorough: true
   });
  }
  function expected(place, name, expect) {
   const {current: current} = (0, _store_place_js__WEBPACK_IMPORTED_MODULE_5__.GZ)(place, name);
   if (expect) (0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_4__.Zt)(current, expect);
   return current;
  }
  async function listBranches(site, filter) {
   const named = filter.project === undefined ? undefined : (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.j1)(filter.project);
   if (named !== undefined) await (0, _store_place_js__WEBPACK_IMPORTED_MODULE_5__.QL)(site, named);
   const wanted = matching(filter);
   const all = [];
   for (const storage of named === undefined ? await (0, _store_site_js__WEBPACK_IMPORTED_MODULE_6__.Zc)(site) : await site.stores()) {
    for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened).values()) {
     if (!(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.wP)(project) || named !== undefined && project.record.name !== named) continue;
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
    const seen = await (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.lB)(place);
    return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.IT)(at).map(({current: current}) => ({
     current: current,
     summary: (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.YG)(storage, at, current, seen)
    }));
   };
   const explain = async (at, looked) => Promise.all(looked.map(({current: current, summary: summary}) => (0, 
   _catalog_problem_js__WEBPACK_IMPORTED_MODULE_3__.t)({
    ...place,
    project: at
   }, current, summary)));
   const first = await look(project);
   if (!first.some(({summary: summary}) => isSuspect(summary))) return first.map(({summary: summary}) => summary);
   const again = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(await storage.list()).get(project.key);
   return again ? explain(again, await look(again)) : [];
  }
  function isSuspect({status: status}) {
   return status === "broken" || status === "failed";
  }
 },
 30775: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
  var contract_error = __webpack_require__(17563);
  var exec = __webpack_require__(46084);
  var host_guard = __webpack_require__(83064);
  var home = __webpack_require__(79166);
  var user = __webpack_require__(97774);
  var btrfs_btrfs = __webpack_require__(18837);
  var pool = __webpack_require__(53014);
  var version = __webpack_require__(11607);
  async function machineChecks(site) {
   return [ ...system(), ...await storage(), ...await engines(site), await network(), ...files(site) ];
  }
  function system() {
   const node = Number(process.versions.node.split(".", 1)[0]);
   return [ check("system", "Operating system", "ok", `${osName()}, Linux ${(0, external_node_os_.release)()}`), check("system", "Node", node >= 20 ? "ok" : "fail", process.version, node >= 20 ? "" : "Install Node 20.19 or newer."), check("system", "velo", "info", `v${version.r}`) ];
  }
  async function storage() {
   const pools = await (0, pool.Y)();
   const zfs = pools.map(({pool: pool, health: health}) => check("storage", `ZFS pool ${pool}`, health === "ONLINE" ? "ok" : health === "DEGRADED" ? "warn" : "fail", health, health === "ONLINE" ? "" : `Look at \`zpool status ${pool}\`.`));
   if (pools.length === 0) zfs.push(check("storage", "ZFS", "info", "no pool on this machine", "With a pool (`zpool create tank /dev/…`) branches of any size are made in milliseconds and share their data.")); else if (!(0, 
   user.j)()) zfs.push(check("storage", "ZFS permission", "warn", "ZFS datasets are made and mounted by root only", "As root, `velo setup --user NAME` lets people use the pool through the host’s agent, and `velo setup --runner-user NAME` a runner.")); else zfs.push(check("storage", "ZFS version", "ok", await zfsVersion()));
   const mounts = (0, btrfs_btrfs.U2)();
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
     const {all: all, detail: detail} = await driver.limitsKept();
     checks.push(check("engine", `Limits with ${title}`, all ? "ok" : "info", detail));
    } catch (error) {
     const gives = name === "docker" ? "Docker gives each branch a container of its own." : "They let velo run branches without Docker.";
     const {message: message, hint: hint} = (0, contract_error.DT)(error);
     checks.push(check("engine", title, "info", message, `${gives} ${hint}`));
    }
   }
   if (checks.every(({state: state}) => state !== "ok")) {
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
   const trouble = (0, home.x)(site.home);
   if (trouble) return [ check("files", "Home", "fail", trouble.message, trouble.hint) ];
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
  var names = __webpack_require__(63777);
  var space = __webpack_require__(38042);
  var read_branch = __webpack_require__(89918);
  var catalog_catalog = __webpack_require__(89491);
  var free_space = __webpack_require__(95873);
  var stray_servers = __webpack_require__(96254);
  async function storeChecks(site) {
   let found;
   try {
    found = await site.look();
   } catch (error) {
    const {message: message, hint: hint} = (0, contract_error.DT)(error);
    return [ check("store", "Stores", "fail", message, hint) ];
   }
   const {open: stores, closed: closed} = found;
   const checks = closed.map(({pool: pool, why: why}) => check("store", `Store ${pool}`, "fail", why.message, why.hint));
   if (stores.length + closed.length === 0) return [ check("store", "Stores", "info", "none yet: the first `velo project create` makes one") ];
   for (const storage of stores) {
    try {
     checks.push(...writable(storage), await check_stores_space(storage), diskLimits(storage), secretFile(storage), ...await contents(site, storage), await leftovers(site, storage), ...await foreign(storage));
    } catch (error) {
     const {message: message, hint: hint} = (0, contract_error.DT)(error);
     checks.push(check("store", `Store ${storage.pool}`, "fail", message, hint));
    }
   }
   return checks;
  }
  function writable({pool: pool, root: root}) {
   try {
    (0, external_node_fs_.accessSync)(root, external_node_fs_.constants.W_OK);
    return [];
   } catch (error) {
    const {message: message, hint: hint} = (0, contract_error.DT)(error);
    return [ check("storage", `Writing to ${pool}`, "fail", message, hint) ];
   }
  }
  async function check_stores_space(storage) {
   const {sizeBytes: sizeBytes, freeBytes: freeBytes} = storage.opened.capacity;
   const enough = freeBytes >= (0, space.f)(sizeBytes);
   const detail = `${(0, bytes.e)(freeBytes)} of ${(0, bytes.e)(sizeBytes)} free; ${(0, 
   bytes.e)((0, space.f)(sizeBytes))} are kept free`;
   return check("storage", `Space in ${storage.pool}`, enough ? "ok" : "fail", detail, enough ? "" : `A full store stops its databases. ${await (0, 
   free_space.M_)(storage, (0, space.f)(sizeBytes) - freeBytes)}`);
  }
  function diskLimits({pool: pool, whyNoDiskLimit: whyNoDiskLimit}) {
   if (whyNoDiskLimit === undefined) return check("storage", `Disk limits in ${pool}`, "ok", "kept for each branch");
   const help = "A branch can fill the store, which stops main too. ZFS, and btrfs with quotas, hold each to a limit.";
   return check("storage", `Disk limits in ${pool}`, "info", `none: ${whyNoDiskLimit}`, help);
  }
  async function contents(site, storage) {
   const all = [ ...(0, catalog_catalog.Hh)(storage.opened).values() ];
   const projects = all.filter(catalog_catalog.wP);
   const branches = [];
   for (const project of projects) branches.push(...await (0, read_branch.summaries)(site, storage, project));
   const running = branches.filter(({status: status}) => status === "running").length;
   const detail = `${storage.name}: ${projects.length} projects, ${branches.length} branches, ${running} running`;
   const sick = branches.filter(({status: status}) => status === "failed" || status === "broken").map(({project: project, branch: branch, status: status, problem: problem}) => check("store", `${project}/${branch}`, status === "failed" ? "warn" : "fail", problem?.what ?? status, problem?.help));
   return [ check("store", `Store ${storage.pool}`, "ok", detail), ...sick, ...records(all) ];
  }
  function records(projects) {
   const faults = projects.flatMap(({record: record, fault: fault, branches: branches}) => [ ...fault === undefined ? [] : [ [ record.name, fault ] ], ...[ ...branches.values() ].flatMap(branch => branch.fault === undefined || branch.fault === fault ? [] : [ [ (0, 
   names.gK)({
    project: branch.project,
    branch: branch.name
   }), branch.fault ] ]) ]);
   return faults.map(([what, fault]) => check("store", `Record of ${what}`, "fail", fault, "Use the velo that wrote it; this one changes nothing there."));
  }
  async function leftovers(site, storage) {
   const catalog = (0, catalog_catalog.Hh)(storage.opened);
   const names = [];
   for (const project of catalog.values()) {
    if (project.fault !== undefined) continue;
    if (!(0, catalog_catalog.wP)(project)) names.push(`project ${project.record.name}`); else for (const {remains: remains} of project.branches.values()) names.push(...remains.map(catalog_catalog.c7));
   }
   names.push(...(await storage.leftovers()).map(({name: name}) => name));
   names.push(...(await (0, stray_servers.a)(site, storage)).map(({server: server}) => `server of ${server.volume}`));
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
  var repair = __webpack_require__(44277);
  async function doctor(site, request, operation) {
   const repaired = [];
   if (request.repair) {
    const {done: done, failed: failed} = await (0, repair.repairAll)(site, {
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
 44277: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   repair: () => repair,
   repairAll: () => repairAll
  });
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
  var _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44567);
  var _host_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2534);
  var _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42133);
  var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89491);
  var _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48947);
  var _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19216);
  var _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77299);
  var _operation_steps_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(86901);
  var _store_place_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(22985);
  var _store_stale_locks_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(42698);
  var _stray_servers_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(96254);
  function repair(site, _request, operation) {
   return repairAll(site, {
    start: false
   }, operation);
  }
  async function repairAll(site, {start: start}, operation) {
   const report = {
    done: [],
    failed: []
   };
   const steps = new _operation_steps_js__WEBPACK_IMPORTED_MODULE_9__.g(operation);
   const {open: open, closed: closed} = await site.look();
   report.failed.push(...closed.map(({why: why}) => why.message));
   for (const storage of open) {
    for (const key of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.Hh)(storage.opened).keys()) await repairProject(site, storage, key, {
     start: start,
     steps: steps,
     report: report
    });
    for (const {driver: driver, server: server} of await (0, _stray_servers_js__WEBPACK_IMPORTED_MODULE_12__.a)(site, storage)) {
     await attempt(report, async () => {
      await driver.removeFound(server);
      return [ `removed the server of ${server.volume}, which has no data any more` ];
     });
    }
    await removeLeftovers(storage, report);
    await (0, _store_stale_locks_js__WEBPACK_IMPORTED_MODULE_11__.v)(storage);
   }
   for (const line of report.done) steps.note(line);
   return report;
  }
  async function repairProject(site, storage, key, repairing) {
   const {steps: steps, report: report} = repairing;
   const project = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.Hh)(await storage.list()).get(key);
   if (!project || project.fault !== undefined) return;
   const {id: id, name: name} = project.record;
   if (!(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.wP)(project)) {
    const remove = () => (0, _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_8__.m)(site, storage, key, steps);
    await underLock(_store_place_js__WEBPACK_IMPORTED_MODULE_10__.HZ.project({
     storage: storage
    }, id), name, report, remove, true);
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
   for (const branch of project.branches.values()) {
    if (branch.fault !== undefined) continue;
    const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
     project: name,
     branch: branch.name
    });
    const work = () => repairBranch(place, branch.id, repairing);
    await underLock(_store_place_js__WEBPACK_IMPORTED_MODULE_10__.HZ.branch(place, branch.id), what, report, work, branch.current === undefined);
   }
  }
  async function repairBranch(before, id, {start: start, steps: steps}) {
   const place = await (0, _store_place_js__WEBPACK_IMPORTED_MODULE_10__.Ws)(before);
   const branch = place.project.branches.get(id);
   if (!branch) return [];
   const done = await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__.G)(place, branch, steps);
   const {current: current} = branch;
   if (!current) return done;
   const server = (0, _store_place_js__WEBPACK_IMPORTED_MODULE_10__.FN)(place, current);
   const running = await (0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_6__.ic)(place, current, steps);
   if (current.record.wanted === "stopped") {
    await place.driver.stop(server);
    return running ? [ ...done, `stopped ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.c7)(current)}, as was asked for` ] : done;
   }
   if (running || !start) return done;
   await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__.I)(place, current, steps);
   return [ ...done, `started ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_5__.c7)(current)}` ];
  }
  async function removeLeftovers(storage, report) {
   for (const {on: on} of await storage.leftovers()) {
    await underLock(_store_place_js__WEBPACK_IMPORTED_MODULE_10__.HZ.branch({
     storage: storage
    }, (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.TH)(on.branch)), (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(on), report, async () => {
     const still = (await storage.leftovers()).filter(leftover => (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(leftover.on) === (0, 
     _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(on));
     for (const leftover of still) await storage.removeLeftover(leftover);
     return still.map(({name: name}) => `removed the snapshot ${name}, left by an interrupted clone`);
    }, false);
   }
  }
  async function underLock(path, what, report, work, remove) {
   await (0, _host_held_locks_js__WEBPACK_IMPORTED_MODULE_2__.wq)(async () => {
    const lock = await (0, _host_lock_js__WEBPACK_IMPORTED_MODULE_3__.b)(path, what);
    if (!lock) return;
    await attempt(report, work);
    if (remove) lock.releaseAndRemove(); else lock.release();
   });
  }
  async function attempt(report, work) {
   try {
    report.done.push(...await work());
   } catch (error) {
    report.failed.push((0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(error).message);
   }
  }
 },
 96254: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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


