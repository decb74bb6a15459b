exports.id = 715;

exports.ids = [ 715, 154, 466, 568 ];

exports.modules = {
 715: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   createBranch: () => createBranch
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6620);
  var _storage_folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2017);
  var _storage_storage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2133);
  var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1423);
  var _first_start_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8371);
  var _fork_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(372);
  var _generation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1696);
  var _names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1608);
  var _operation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6013);
  var _place_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2719);
  var _port_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5805);
  var _read_branch_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7331);
  var _record_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7887);
  var _reset_branch_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5568);
  var _room_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(5897);
  var _run_branch_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7154);
  var _settle_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(7529);
  var _view_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(9334);
  async function createBranch(site, request, operation) {
   const name = (0, _names_js__WEBPACK_IMPORTED_MODULE_7__.at)(request.branch);
   const parent = parentName(name, request.parent);
   (0, _fields_js__WEBPACK_IMPORTED_MODULE_3__.ID)(request.listen);
   const fields = {
    owner: (0, _fields_js__WEBPACK_IMPORTED_MODULE_3__.bf)(request.owner),
    labels: (0, _fields_js__WEBPACK_IMPORTED_MODULE_3__.PC)(request.labels),
    expiresAt: (0, _fields_js__WEBPACK_IMPORTED_MODULE_3__.p1)(request.ttl)
   };
   const ifExists = request.ifExists ?? "fail";
   const made = await (0, _operation_js__WEBPACK_IMPORTED_MODULE_8__.N)(operation, (steps, locks) => make(site, {
    name: name,
    parent: parent,
    fields: fields,
    start: request.start ?? true,
    ifExists: ifExists
   }, steps, locks));
   if (made !== "exists") return {
    ...made,
    result: "created"
   };
   const {branch: branch, force: force, ttl: ttl, owner: owner, labels: labels} = {
    ...request,
    force: false
   };
   if (ifExists === "reset") {
    const change = {
     branch: branch,
     force: force,
     ...ttl === undefined ? {} : {
      ttl: ttl
     },
     ...owner === undefined ? {} : {
      owner: owner
     },
     ...labels === undefined ? {} : {
      labels: labels
     }
    };
    return {
     ...await (0, _reset_branch_js__WEBPACK_IMPORTED_MODULE_13__.resetBranch)(site, change, operation),
     result: "reset"
    };
   }
   const reused = request.start === false ? (0, _read_branch_js__WEBPACK_IMPORTED_MODULE_11__.getBranch)(site, branch) : (0, 
   _run_branch_js__WEBPACK_IMPORTED_MODULE_15__.startBranch)(site, branch, operation);
   return {
    ...await reused,
    result: "reused"
   };
  }
  async function make(site, {name: name, parent: parent, fields: fields, start: start, ifExists: ifExists}, steps, locks) {
   let place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_9__.QL)(site, name.project);
   if (place.project.branches.get(name.branch)?.current) return exists(name, ifExists);
   (0, _place_js__WEBPACK_IMPORTED_MODULE_9__.MP)(place, parent);
   const parentLock = await locks.parent(place, name.project, parent);
   await locks.branch(place, name.project, name.branch, "exclusive");
   (0, _room_js__WEBPACK_IMPORTED_MODULE_14__.k)(place.storage);
   let source = await (0, _fork_js__WEBPACK_IMPORTED_MODULE_5__.p)(place, (0, _place_js__WEBPACK_IMPORTED_MODULE_9__.MP)(place, parent).current, steps);
   let generation;
   try {
    const portsLock = await locks.ports(place);
    place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_9__.Ws)(place);
    const there = place.project.branches.get(name.branch);
    if (there?.current) return exists(name, ifExists);
    if (there) for (const line of await (0, _settle_js__WEBPACK_IMPORTED_MODULE_16__.G)(place, there, steps)) steps.note(line);
    const parentNow = (0, _place_js__WEBPACK_IMPORTED_MODULE_9__.MP)(place, parent).current;
    if ((0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_2__.O$)(parentNow.volume) !== (0, 
    _storage_storage_js__WEBPACK_IMPORTED_MODULE_2__.O$)(source.parent.volume)) {
     await (source.control?.close().catch(() => {}));
     source = await (0, _fork_js__WEBPACK_IMPORTED_MODULE_5__.p)(place, parentNow, steps);
    }
    const now = (new Date).toISOString();
    const record = {
     id: (0, _storage_folders_js__WEBPACK_IMPORTED_MODULE_1__.Si)(),
     phase: "new",
     wanted: start ? "running" : "stopped",
     parent: parent,
     port: await (0, _port_js__WEBPACK_IMPORTED_MODULE_10__.t)(place.storage, place.catalog, place.others),
     ...fields,
     createdAt: now,
     takenAt: now,
     prepared: false,
     cleaned: _record_js__WEBPACK_IMPORTED_MODULE_12__.mH,
     roles: [],
     lsn: null
    };
    const target = {
     ...name,
     generation: 1
    };
    generation = {
     volume: {
      ...target,
      path: "",
      present: true,
      marks: {},
      ..._storage_storage_js__WEBPACK_IMPORTED_MODULE_2__.Hd
     },
     record: record
    };
    generation = await (0, _fork_js__WEBPACK_IMPORTED_MODULE_5__.Z)(place, source, target, record, steps, () => portsLock.release());
    portsLock.release();
    parentLock.release();
    const prepared = start ? await (0, _first_start_js__WEBPACK_IMPORTED_MODULE_4__.z)(place, generation, steps, locks) : undefined;
    await steps.run("Commit", () => (0, _generation_js__WEBPACK_IMPORTED_MODULE_6__.cd)(place, generation, {
     phase: "ready",
     ...prepared
    }));
    return await (0, _view_js__WEBPACK_IMPORTED_MODULE_17__.ut)(place, generation, {
     running: start,
     steps: steps.times
    });
   } catch (error) {
    if (generation) await (0, _generation_js__WEBPACK_IMPORTED_MODULE_6__.tN)(place, generation, error);
    throw error;
   } finally {
    await (source.control?.close().catch(() => {}));
   }
  }
  function parentName(name, parent) {
   if (name.branch === _names_js__WEBPACK_IMPORTED_MODULE_7__.SI) {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-exists", `${(0, 
    _names_js__WEBPACK_IMPORTED_MODULE_7__.gK)(name)} is made with its project and can't be made again.`, "Choose another name.");
   }
   if (parent === undefined) return _names_js__WEBPACK_IMPORTED_MODULE_7__.SI;
   const parsed = (0, _names_js__WEBPACK_IMPORTED_MODULE_7__.at)(parent);
   if (parsed.project !== name.project) {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "parent-elsewhere", `The parent ${parent} is in another project than ${(0, 
    _names_js__WEBPACK_IMPORTED_MODULE_7__.gK)(name)}.`, "A branch and its parent belong to one project.");
   }
   return parsed.branch;
  }
  function exists(name, ifExists) {
   if (ifExists !== "fail") return "exists";
   throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-exists", `The branch ${(0, 
   _names_js__WEBPACK_IMPORTED_MODULE_7__.gK)(name)} is there already.`, "Use `--if-exists reuse` or `reset`, or delete it first.");
  }
 },
 8466: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   deleteBranch: () => deleteBranch,
   removeBranch: () => removeBranch
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6620);
  var _catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3648);
  var _generation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1696);
  var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1608);
  var _operation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6013);
  var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2719);
  var _record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7887);
  var _settle_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7529);
  var _subtree_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4450);
  async function deleteBranch(site, request, operation) {
   const name = (0, _names_js__WEBPACK_IMPORTED_MODULE_3__.at)(request.branch);
   if (name.branch === _names_js__WEBPACK_IMPORTED_MODULE_3__.SI) {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "main-stays", `${(0, 
    _names_js__WEBPACK_IMPORTED_MODULE_3__.gK)(name)} goes with its project only.`, `Use \`velo project delete ${name.project}\`.`);
   }
   await (0, _operation_js__WEBPACK_IMPORTED_MODULE_4__.N)(operation, async (steps, locks) => {
    let place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_5__.QL)(site, name.project);
    presentOrRemains(place, name.branch);
    const lock = await locks.branch(place, name.project, name.branch, "exclusive");
    place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_5__.Ws)(place);
    const branch = presentOrRemains(place, name.branch);
    if (!branch.current) {
     for (const line of await (0, _settle_js__WEBPACK_IMPORTED_MODULE_7__.G)(place, branch, steps)) steps.note(line);
     lock.releaseAndRemove();
     return;
    }
    const children = (0, _catalog_js__WEBPACK_IMPORTED_MODULE_1__.LU)(place.project, name.branch);
    if (children.length > 0 && !request.force) throw (0, _subtree_js__WEBPACK_IMPORTED_MODULE_8__.Go)((0, 
    _names_js__WEBPACK_IMPORTED_MODULE_3__.gK)(name), children, "delete");
    const below = await (0, _subtree_js__WEBPACK_IMPORTED_MODULE_8__.hb)(place, name.branch, locks);
    for (const each of [ ...below.names, name.branch ]) await (0, _subtree_js__WEBPACK_IMPORTED_MODULE_8__.TZ)(below.place, (0, 
    _place_js__WEBPACK_IMPORTED_MODULE_5__.MP)(below.place, each).current);
    for (const each of [ ...below.names, name.branch ]) {
     await steps.run(`Delete ${(0, _names_js__WEBPACK_IMPORTED_MODULE_3__.gK)({
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
     await place.storage.setMarks(top.volume, (0, _record_js__WEBPACK_IMPORTED_MODULE_6__.X$)({
      phase: "deleting"
     }));
    } catch (error) {
     if ((0, _error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(error).code !== "no-space") throw error;
    }
   }
   for (const generation of generations.sort((a, b) => a.volume.generation - b.volume.generation)) await (0, 
   _generation_js__WEBPACK_IMPORTED_MODULE_2__.bI)(place, generation);
  }
  function presentOrRemains(place, name) {
   const branch = place.project.branches.get(name);
   if (branch && branch.remains.length > 0) return branch;
   return (0, _place_js__WEBPACK_IMPORTED_MODULE_5__.MP)(place, name);
  }
 },
 1423: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
  __webpack_require__.d(__webpack_exports__, {
   ID: () => checkListen,
   PC: () => labelsOf,
   bf: () => ownerOf,
   p1: () => expiryOf
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6620);
  var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2170);
  var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1608);
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
 8371: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
  __webpack_require__.d(__webpack_exports__, {
   z: () => firstStart
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6620);
  var _bring_up_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8713);
  var _catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3648);
  var _port_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5805);
  var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7887);
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
 372: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
  __webpack_require__.d(__webpack_exports__, {
   Z: () => fork,
   p: () => prepareSource
  });
  var src_error = __webpack_require__(6620);
  var external_node_fs_ = __webpack_require__(3024);
  var external_node_path_ = __webpack_require__(6760);
  var crc32c = __webpack_require__(2782);
  var crc32c_default = __webpack_require__.n(crc32c);
  var exec = __webpack_require__(6084);
  var wait = __webpack_require__(236);
  async function startBackup(control, {pgdata: pgdata, major: major, user: user}) {
   await control.query(`SELECT pg_create_physical_replication_slot('velo_backup_' || pg_backend_pid(), true, true)`);
   const started = await control.query(major >= 15 ? `SELECT pg_walfile_name(pg_backup_start('velo', true)) AS file` : `SELECT pg_walfile_name(pg_start_backup('velo', true, false)) AS file`);
   return {
    async complete(target) {
     await copyControlFile(pgdata, target, user);
     const stopped = await control.query(major >= 15 ? `SELECT pg_walfile_name(lsn) AS file, labelfile, spcmapfile FROM pg_backup_stop(false)` : `SELECT pg_walfile_name(lsn) AS file, labelfile, spcmapfile FROM pg_stop_backup(false, false)`);
     const {file: file, labelfile: labelfile, spcmapfile: spcmapfile} = stopped.rows[0];
     await copyWal(pgdata, target, String(started.rows[0]?.file), file, user);
     writeInside(target, "backup_label", labelfile, user);
     if (spcmapfile) writeInside(target, "tablespace_map", spcmapfile, user);
    }
   };
  }
  async function copyWal(pgdata, target, first, last, user) {
   const segments = (0, external_node_fs_.readdirSync)((0, external_node_path_.join)(pgdata, "pg_wal")).filter(name => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
   if (!segments.includes(first) || !segments.includes(last)) {
    throw new src_error.J("failed", "wal-missing", "A WAL segment that the copy needs is not in the parent any more.", "Try again.");
   }
   const paths = segments.map(name => (0, external_node_path_.join)(pgdata, "pg_wal", name));
   await (0, exec.eF)("cp", [ "-a", "--reflink=auto", "-t", (0, external_node_path_.join)(target, "pg_wal"), "--", ...paths ], {
    as: user
   });
  }
  async function copyControlFile(pgdata, target, user) {
   const copy = (0, external_node_path_.join)(target, "global", "pg_control");
   const whole = await (0, wait.w)(async () => {
    await (0, exec.eF)("cp", [ "-a", "--reflink=auto", "--", (0, external_node_path_.join)(pgdata, "global", "pg_control"), copy ], {
     as: user
    });
    return isWholeControlFile(readPlainFile(copy)) ? true : undefined;
   }, {
    everyMs: 5,
    forMs: 5e3
   });
   if (!whole) throw new src_error.J("failed", "control-file-torn", "The parent’s pg_control could not be copied whole.", "Run `velo doctor` and try again.");
  }
  function readPlainFile(path) {
   if (!(0, external_node_fs_.lstatSync)(path).isFile()) return Buffer.alloc(0);
   const file = (0, external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
   try {
    if (!(0, external_node_fs_.fstatSync)(file).isFile()) return Buffer.alloc(0);
    const start = Buffer.alloc(8192);
    return start.subarray(0, (0, external_node_fs_.readSync)(file, start, 0, start.length, 0));
   } finally {
    (0, external_node_fs_.closeSync)(file);
   }
  }
  function isWholeControlFile(file) {
   for (let end = 200; end <= 508 && end + 4 <= file.length; end += 4) {
    if (file.readInt32LE(end) === crc32c_default().buf(file.subarray(0, end))) return true;
   }
   return false;
  }
  function writeInside(pgdata, name, text, user) {
   const path = (0, external_node_path_.join)(pgdata, name);
   (0, external_node_fs_.rmSync)(path, {
    force: true,
    recursive: true
   });
   const file = (0, external_node_fs_.openSync)(path, "wx", 384);
   try {
    (0, external_node_fs_.writeSync)(file, text);
    if (user) (0, external_node_fs_.fchownSync)(file, user.uid, user.gid);
   } finally {
    (0, external_node_fs_.closeSync)(file);
   }
  }
  var postgres_control = __webpack_require__(3733);
  var server_files = __webpack_require__(2867);
  var bring_up = __webpack_require__(8713);
  var names = __webpack_require__(1608);
  var core_place = __webpack_require__(2719);
  var core_record = __webpack_require__(7887);
  async function prepareSource(place, parent, steps) {
   const server = (0, core_place.FN)(place, parent);
   const what = (0, names.gK)({
    project: parent.volume.project,
    branch: parent.volume.branch
   });
   (0, bring_up.TG)(parent, what);
   return steps.run(place.storage.snapshots ? "Checkpoint" : "Reach parent", async () => {
    if (!await place.driver.isRunning(server)) {
     steps.note(`${what} is stopped: its data is taken as it lies on disk`);
     return {
      parent: parent,
      control: undefined,
      running: false
     };
    }
    const target = {
     pgdata: (0, server_files.po)(parent.volume.path),
     port: server.port,
     major: server.major
    };
    try {
     const control = await (0, postgres_control.g)(target);
     if (place.storage.snapshots) await control.query("CHECKPOINT");
     return {
      parent: parent,
      control: control,
      running: true
     };
    } catch (error) {
     const said = error instanceof Error ? error.message : String(error);
     if (place.storage.snapshots) {
      steps.note(`${what} can't be reached (${said}): its data is taken as after a crash`);
      return {
       parent: parent,
       control: undefined,
       running: true
      };
     }
     throw new src_error.J("conflict", "parent-unreachable", `${what} runs but velo can't get into it: ${said}`, "A copy of a running server needs it. Stop the parent, or give the role postgres back.", {
      cause: error
     });
    }
   });
  }
  async function fork(place, source, target, record, steps, recorded) {
   const {parent: parent, running: running} = source;
   const user = (0, core_place.Z5)(place.project.record);
   const {signal: signal} = steps;
   const request = {
    parent: parent.volume,
    target: target,
    marks: (0, core_record.X$)(record),
    live: running,
    user: user,
    recorded: recorded,
    signal: signal
   };
   const volume = await steps.run(place.storage.snapshots ? "Snapshot and clone" : "Copy", async () => {
    if (place.storage.snapshots || !source.control) return place.storage.clone(request);
    const pgdata = (0, server_files.po)(parent.volume.path);
    const backup = await startBackup(source.control, {
     pgdata: pgdata,
     major: place.project.record.pgVersion,
     user: user
    });
    return place.storage.clone({
     ...request,
     complete: backup.complete
    });
   });
   const generation = {
    volume: volume,
    record: record
   };
   (0, bring_up.TG)(generation, (0, names.gK)({
    project: target.project,
    branch: target.branch
   }));
   return generation;
  }
 },
 5805: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
  __webpack_require__.d(__webpack_exports__, {
   t: () => choosePort
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6620);
  var _host_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5789);
  var _catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3648);
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
 7331: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   branchConnection: () => branchConnection,
   getBranch: () => getBranch,
   listBranches: () => listBranches,
   summaries: () => summaries
  });
  var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3648);
  var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1608);
  var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2719);
  var _view_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9334);
  async function getBranch(site, branch) {
   const name = (0, _names_js__WEBPACK_IMPORTED_MODULE_1__.at)(branch);
   const place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_2__.QL)(site, name.project);
   const answer = await (0, _view_js__WEBPACK_IMPORTED_MODULE_3__.WE)(place, (0, _place_js__WEBPACK_IMPORTED_MODULE_2__.MP)(place, name.branch).current, true);
   if (!isSuspect(answer)) return answer;
   const again = await (0, _place_js__WEBPACK_IMPORTED_MODULE_2__.Ws)(place);
   return (0, _view_js__WEBPACK_IMPORTED_MODULE_3__.WE)(again, (0, _place_js__WEBPACK_IMPORTED_MODULE_2__.MP)(again, name.branch).current, true);
  }
  async function branchConnection(site, branch) {
   const name = (0, _names_js__WEBPACK_IMPORTED_MODULE_1__.at)(branch);
   const place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_2__.QL)(site, name.project);
   return (0, _view_js__WEBPACK_IMPORTED_MODULE_3__.WE)(place, (0, _place_js__WEBPACK_IMPORTED_MODULE_2__.MP)(place, name.branch).current);
  }
  async function listBranches(site, filter) {
   const named = filter.project === undefined ? undefined : (0, _names_js__WEBPACK_IMPORTED_MODULE_1__.j1)(filter.project);
   if (named !== undefined) await (0, _place_js__WEBPACK_IMPORTED_MODULE_2__.QL)(site, named);
   const now = (new Date).toISOString();
   const all = [];
   for (const storage of await site.stores()) {
    for (const project of (0, _catalog_js__WEBPACK_IMPORTED_MODULE_0__.Hh)(storage.opened).values()) {
     if (!(0, _catalog_js__WEBPACK_IMPORTED_MODULE_0__.wP)(project) || named !== undefined && project.record.name !== named) continue;
     all.push(...await summaries(site, storage, project));
    }
   }
   return all.filter(branch => (filter.owner === undefined || branch.owner === filter.owner) && (!filter.expired || branch.expiresAt !== null && branch.expiresAt <= now) && Object.entries(filter.labels ?? {}).every(([key, value]) => branch.labels[key] === value));
  }
  async function summaries(site, storage, project) {
   const place = {
    storage: storage,
    driver: await site.driver(project.record.postgres)
   };
   const look = async at => {
    const seen = await (0, _view_js__WEBPACK_IMPORTED_MODULE_3__.lB)(place);
    return (0, _view_js__WEBPACK_IMPORTED_MODULE_3__.IT)(at).map(({current: current}) => (0, 
    _view_js__WEBPACK_IMPORTED_MODULE_3__.YG)(storage, at, current, seen));
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
 5568: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   resetBranch: () => resetBranch
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6620);
  var _bring_up_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8713);
  var _catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3648);
  var _delete_branch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8466);
  var _fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1423);
  var _fork_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(372);
  var _generation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1696);
  var _names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1608);
  var _operation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6013);
  var _place_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2719);
  var _room_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5897);
  var _settle_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7529);
  var _subtree_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4450);
  var _view_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9334);
  async function resetBranch(site, request, operation) {
   const name = (0, _names_js__WEBPACK_IMPORTED_MODULE_7__.at)(request.branch);
   const owner = (0, _fields_js__WEBPACK_IMPORTED_MODULE_4__.bf)(request.owner);
   const expiresAt = (0, _fields_js__WEBPACK_IMPORTED_MODULE_4__.p1)(request.ttl);
   if (name.branch === _names_js__WEBPACK_IMPORTED_MODULE_7__.SI) {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "main-stays", `${(0, 
    _names_js__WEBPACK_IMPORTED_MODULE_7__.gK)(name)} has no parent to return to.`, "Only branches can be reset.");
   }
   return (0, _operation_js__WEBPACK_IMPORTED_MODULE_8__.N)(operation, async (steps, locks) => {
    let place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_9__.QL)(site, name.project);
    const parent = (0, _place_js__WEBPACK_IMPORTED_MODULE_9__.MP)(place, name.branch).current.record.parent ?? _names_js__WEBPACK_IMPORTED_MODULE_7__.SI;
    const parentLock = await locks.parent(place, name.project, parent);
    await locks.branch(place, name.project, name.branch, "exclusive");
    place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_9__.Ws)(place);
    const branch = (0, _place_js__WEBPACK_IMPORTED_MODULE_9__.MP)(place, name.branch);
    if (branch.current.record.parent !== parent) throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "changed-meanwhile", `${(0, 
    _names_js__WEBPACK_IMPORTED_MODULE_7__.gK)(name)} was made anew meanwhile.`, "Run it again.");
    for (const line of await (0, _settle_js__WEBPACK_IMPORTED_MODULE_11__.G)(place, branch, steps)) steps.note(line);
    const children = (0, _catalog_js__WEBPACK_IMPORTED_MODULE_2__.LU)(place.project, name.branch);
    if (children.length > 0 && !request.force) throw (0, _subtree_js__WEBPACK_IMPORTED_MODULE_12__.Go)((0, 
    _names_js__WEBPACK_IMPORTED_MODULE_7__.gK)(name), children, "reset");
    await (0, _subtree_js__WEBPACK_IMPORTED_MODULE_12__.TZ)(place, branch.current);
    const doomed = children.length > 0 ? await (0, _subtree_js__WEBPACK_IMPORTED_MODULE_12__.hb)(place, name.branch, locks) : {
     place: place,
     names: [],
     locks: []
    };
    place = doomed.place;
    (0, _room_js__WEBPACK_IMPORTED_MODULE_10__.k)(place.storage);
    const old = branch.current;
    const change = {
     ...request.owner === undefined ? {} : {
      owner: owner
     },
     ...request.ttl === undefined ? {} : {
      expiresAt: expiresAt
     },
     ...request.labels === undefined ? {} : {
      labels: (0, _fields_js__WEBPACK_IMPORTED_MODULE_4__.PC)(request.labels, old.record.labels)
     }
    };
    const next = await forkNext(place, old, parent, change, steps);
    parentLock.release();
    const answer = await takeOver(place, old, next, steps);
    await steps.withoutAbort().run("Remove old data", async () => {
     for (const below of doomed.names) await (0, _delete_branch_js__WEBPACK_IMPORTED_MODULE_3__.removeBranch)(place, below);
     await (0, _generation_js__WEBPACK_IMPORTED_MODULE_6__.bI)(place, old);
     for (const held of doomed.locks) held.releaseAndRemove();
    });
    return (0, _view_js__WEBPACK_IMPORTED_MODULE_13__.ut)(place, answer, {
     running: true,
     steps: steps.times
    });
   });
  }
  async function forkNext(place, old, parent, change, steps) {
   const record = {
    ...old.record,
    ...change,
    phase: "new",
    wanted: "running",
    prepared: false,
    takenAt: (new Date).toISOString(),
    lsn: null
   };
   const source = await (0, _fork_js__WEBPACK_IMPORTED_MODULE_5__.p)(place, (0, _place_js__WEBPACK_IMPORTED_MODULE_9__.MP)(place, parent).current, steps);
   const target = {
    project: old.volume.project,
    branch: old.volume.branch,
    generation: old.volume.generation + 1
   };
   const aborted = {
    volume: {
     ...old.volume,
     ...target
    },
    record: record
   };
   try {
    return await (0, _fork_js__WEBPACK_IMPORTED_MODULE_5__.Z)(place, source, target, record, steps, () => {});
   } catch (error) {
    await (0, _generation_js__WEBPACK_IMPORTED_MODULE_6__.tN)(place, aborted, error);
    throw error;
   } finally {
    await (source.control?.close().catch(() => {}));
   }
  }
  async function takeOver(place, old, next, steps) {
   const wasRunning = await place.driver.isRunning((0, _place_js__WEBPACK_IMPORTED_MODULE_9__.FN)(place, old));
   try {
    if (wasRunning) await steps.run("Stop old server", () => place.driver.stop((0, _place_js__WEBPACK_IMPORTED_MODULE_9__.FN)(place, old)));
    const prepared = await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_1__.qh)(place, next, steps);
    await steps.run("Commit", () => (0, _generation_js__WEBPACK_IMPORTED_MODULE_6__.cd)(place, next, {
     phase: "ready",
     ...prepared
    }));
    return next;
   } catch (error) {
    await (0, _generation_js__WEBPACK_IMPORTED_MODULE_6__.tN)(place, next, error);
    if (wasRunning) await restore(place, old, steps, error);
    throw error;
   }
  }
  async function restore(place, old, steps, because) {
   try {
    if (!await place.driver.isRunning((0, _place_js__WEBPACK_IMPORTED_MODULE_9__.FN)(place, old))) await (0, 
    _settle_js__WEBPACK_IMPORTED_MODULE_11__.I)(place, old, steps.withoutAbort());
   } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (because instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__.J) because.left.push(`the branch stopped, with its old data (${said}); \`velo branch start\` starts it`);
   }
  }
 },
 5897: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
  __webpack_require__.d(__webpack_exports__, {
   k: () => checkRoom
  });
  var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5581);
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6620);
  var _storage_space_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8042);
  function checkRoom(storage) {
   const {sizeBytes: sizeBytes, freeBytes: freeBytes} = storage.opened.capacity;
   const floor = (0, _storage_space_js__WEBPACK_IMPORTED_MODULE_1__.f)(sizeBytes);
   if (freeBytes >= floor) return;
   throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-space", `${storage.pool} has ${(0, 
   _bytes_js__WEBPACK_IMPORTED_MODULE_2__.e)(freeBytes)} free; ${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_2__.e)(floor)} must stay free, or its databases stop.`, "Delete branches that are not needed, or make the pool larger.");
  }
 },
 7154: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   lockedBranch: () => lockedBranch,
   restartBranch: () => restartBranch,
   startAll: () => startAll,
   startBranch: () => startBranch,
   stopBranch: () => stopBranch
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6620);
  var _bring_up_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8713);
  var _catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3648);
  var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1608);
  var _operation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6013);
  var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2719);
  var _record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7887);
  var _settle_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7529);
  var _view_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9334);
  function startBranch(site, branch, operation) {
   return change(site, branch, operation, async (place, generation, steps) => {
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
   });
  }
  function stopBranch(site, branch, operation) {
   return change(site, branch, operation, async (place, generation, steps) => {
    await want(place, generation, "stopped");
    const server = (0, _place_js__WEBPACK_IMPORTED_MODULE_5__.FN)(place, generation);
    if (await place.driver.isRunning(server)) await steps.run("Stop server", () => place.driver.stop(server));
    return false;
   });
  }
  function restartBranch(site, branch, operation) {
   return change(site, branch, operation, async (place, generation, steps) => {
    await want(place, generation, "running");
    const server = (0, _place_js__WEBPACK_IMPORTED_MODULE_5__.FN)(place, generation);
    if (await place.driver.isRunning(server)) await steps.run("Stop server", () => place.driver.stop(server));
    await startOrRemove(place, generation, steps);
    return true;
   });
  }
  async function startAll(site, operation) {
   const wanted = [];
   const failed = [];
   for (const storage of await site.stores()) {
    for (const project of (0, _catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened).values()) {
     for (const {name: name, current: current} of (0, _view_js__WEBPACK_IMPORTED_MODULE_8__.IT)(project)) {
      if (current.record.wanted === "running") wanted.push((0, _names_js__WEBPACK_IMPORTED_MODULE_3__.gK)({
       project: project.record.name,
       branch: name
      }));
     }
    }
   }
   const mainsFirst = wanted.sort((a, b) => Number(b.endsWith(`/${_names_js__WEBPACK_IMPORTED_MODULE_3__.SI}`)) - Number(a.endsWith(`/${_names_js__WEBPACK_IMPORTED_MODULE_3__.SI}`)));
   const started = [];
   for (const branch of mainsFirst) {
    try {
     await startBranch(site, branch, operation);
     started.push(branch);
    } catch (error) {
     if (operation.signal?.aborted) throw error;
     failed.push({
      branch: branch,
      error: (0, _error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(error).report()
     });
    }
   }
   return {
    started: started,
    failed: failed
   };
  }
  async function change(site, branch, operation, work) {
   const name = (0, _names_js__WEBPACK_IMPORTED_MODULE_3__.at)(branch);
   return (0, _operation_js__WEBPACK_IMPORTED_MODULE_4__.N)(operation, async (steps, locks) => {
    const {place: place, generation: generation} = await lockedBranch(site, name, steps, locks);
    const running = await work(place, generation, steps);
    return (0, _view_js__WEBPACK_IMPORTED_MODULE_8__.ut)(place, generation, {
     running: running,
     steps: steps.times
    });
   });
  }
  async function lockedBranch(site, name, steps, locks) {
   const before = await (0, _place_js__WEBPACK_IMPORTED_MODULE_5__.QL)(site, name.project);
   (0, _place_js__WEBPACK_IMPORTED_MODULE_5__.MP)(before, name.branch);
   await locks.branch(before, name.project, name.branch, "exclusive");
   const place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_5__.Ws)(before);
   const branch = (0, _place_js__WEBPACK_IMPORTED_MODULE_5__.MP)(place, name.branch);
   for (const line of await (0, _settle_js__WEBPACK_IMPORTED_MODULE_7__.G)(place, branch, steps)) steps.note(line);
   return {
    place: place,
    generation: branch.current
   };
  }
  async function want(place, generation, wanted) {
   await place.storage.setMarks(generation.volume, (0, _record_js__WEBPACK_IMPORTED_MODULE_6__.X$)({
    wanted: wanted
   }));
   generation.record.wanted = wanted;
  }
  async function startOrRemove(place, generation, steps) {
   try {
    await (0, _settle_js__WEBPACK_IMPORTED_MODULE_7__.I)(place, generation, steps);
   } catch (error) {
    await place.driver.remove((0, _place_js__WEBPACK_IMPORTED_MODULE_5__.FN)(place, generation)).catch(() => {});
    throw error;
   }
  }
 },
 4450: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
  __webpack_require__.d(__webpack_exports__, {
   Go: () => hasChildren,
   TZ: () => refuseObstacles,
   hb: () => lockBelow
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6620);
  var _catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3648);
  var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1608);
  var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2719);
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
 9334: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
  __webpack_require__.d(__webpack_exports__, {
   ut: () => answerOf,
   nG: () => byName,
   WE: () => currentAnswer,
   lB: () => observe,
   IT: () => presentBranches,
   vS: () => projectView,
   YG: () => summaryOf
  });
  var external_node_fs_ = __webpack_require__(3024);
  var external_node_path_ = __webpack_require__(6760);
  function exclusiveLocks() {
   const held = new Set;
   for (const line of (0, external_node_fs_.readFileSync)("/proc/locks", "utf8").split("\n")) {
    const match = /: FLOCK +ADVISORY +WRITE +-?\d+ ([0-9a-f]+):([0-9a-f]+):(\d+) /.exec(line);
    if (!match) continue;
    const [, major = "", minor = "", inode] = match;
    held.add(`${Number.parseInt(major, 16)}:${Number.parseInt(minor, 16)}:${inode}`);
   }
   if (held.size === 0) return () => false;
   const devices = new Map;
   return path => {
    try {
     const folder = (0, external_node_path_.dirname)(path);
     const device = devices.get(folder) ?? fileSystemDevice(folder);
     devices.set(folder, device);
     return held.has(`${device}:${(0, external_node_fs_.statSync)(path).ino}`);
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
   for (const line of (0, external_node_fs_.readFileSync)("/proc/self/mountinfo", "utf8").split("\n")) {
    const [, , device = "", , mount = ""] = line.split(" ");
    const inside = mount === "/" || folder === mount || folder.startsWith(`${mount}/`);
    if (device && inside && mount.length >= best.mount.length) best = {
     mount: mount,
     device: device
    };
   }
   return best.device;
  }
  var credentials = __webpack_require__(2470);
  var server_files = __webpack_require__(2867);
  var storage_storage = __webpack_require__(2133);
  var names = __webpack_require__(1608);
  var place = __webpack_require__(2719);
  var stores = __webpack_require__(9082);
  async function observe(place) {
   const found = (await place.driver.found(place.storage.id)).filter(({running: running}) => running);
   return {
    started: new Map(found.map(({volume: volume, startedAt: startedAt}) => [ volume, startedAt ])),
    isLocked: exclusiveLocks()
   };
  }
  function presentBranches(project) {
   return [ ...project.branches.values() ].filter(branch => branch.current !== undefined || wasDeleting(branch)).map(branch => branch.current ? branch : {
    ...branch,
    current: branch.remains[0]
   }).sort((a, b) => byName(a.name === names.SI ? "" : a.name, b.name === names.SI ? "" : b.name));
  }
  function byName(a, b) {
   return a < b ? -1 : a > b ? 1 : 0;
  }
  function wasDeleting({remains: remains}) {
   return remains.some(({record: record}) => record.phase === "deleting");
  }
  function summaryOf(storage, project, generation, seen) {
   const {volume: volume, record: record} = generation;
   const startedAt = seen.started.get((0, storage_storage.O$)(volume)) ?? null;
   const locked = seen.isLocked(place.HZ.branch({
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
    user: credentials.AV,
    database: credentials.ZS,
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
   const volume = (0, storage_storage.O$)(generation.volume);
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
   const password = (0, credentials.No)((0, stores.OM)(place.storage), summary.id, credentials.AV);
   const sizes = await place.storage.sizes(generation.volume, thorough).catch(() => storage_storage.Hd);
   return {
    ...summary,
    ...sizes,
    password: password,
    url: (0, credentials.C7)({
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
    return (0, external_node_fs_.lstatSync)((0, external_node_path_.join)((0, server_files.po)(path), "PG_VERSION")).isFile();
   } catch {
    return false;
   }
  }
 },
 2782: (__unused_webpack_module, exports) => {
  var CRC32C;
  (function(factory) {
   if (typeof DO_NOT_EXPORT_CRC === "undefined") {
    if (true) {
     factory(exports);
    } else {}
   } else {
    factory(CRC32C = {});
   }
  })(function(CRC32C) {
   CRC32C.version = "1.2.2";
   function signed_crc_table() {
    var c = 0, table = new Array(256);
    for (var n = 0; n != 256; ++n) {
     c = n;
     c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
     c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
     c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
     c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
     c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
     c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
     c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
     c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
     table[n] = c;
    }
    return typeof Int32Array !== "undefined" ? new Int32Array(table) : table;
   }
   var T0 = signed_crc_table();
   function slice_by_16_tables(T) {
    var c = 0, v = 0, n = 0, table = typeof Int32Array !== "undefined" ? new Int32Array(4096) : new Array(4096);
    for (n = 0; n != 256; ++n) table[n] = T[n];
    for (n = 0; n != 256; ++n) {
     v = T[n];
     for (c = 256 + n; c < 4096; c += 256) v = table[c] = v >>> 8 ^ T[v & 255];
    }
    var out = [];
    for (n = 1; n != 16; ++n) out[n - 1] = typeof Int32Array !== "undefined" ? table.subarray(n * 256, n * 256 + 256) : table.slice(n * 256, n * 256 + 256);
    return out;
   }
   var TT = slice_by_16_tables(T0);
   var T1 = TT[0], T2 = TT[1], T3 = TT[2], T4 = TT[3], T5 = TT[4];
   var T6 = TT[5], T7 = TT[6], T8 = TT[7], T9 = TT[8], Ta = TT[9];
   var Tb = TT[10], Tc = TT[11], Td = TT[12], Te = TT[13], Tf = TT[14];
   function crc32_bstr(bstr, seed) {
    var C = seed ^ -1;
    for (var i = 0, L = bstr.length; i < L; ) C = C >>> 8 ^ T0[(C ^ bstr.charCodeAt(i++)) & 255];
    return ~C;
   }
   function crc32_buf(B, seed) {
    var C = seed ^ -1, L = B.length - 15, i = 0;
    for (;i < L; ) C = Tf[B[i++] ^ C & 255] ^ Te[B[i++] ^ C >> 8 & 255] ^ Td[B[i++] ^ C >> 16 & 255] ^ Tc[B[i++] ^ C >>> 24] ^ Tb[B[i++]] ^ Ta[B[i++]] ^ T9[B[i++]] ^ T8[B[i++]] ^ T7[B[i++]] ^ T6[B[i++]] ^ T5[B[i++]] ^ T4[B[i++]] ^ T3[B[i++]] ^ T2[B[i++]] ^ T1[B[i++]] ^ T0[B[i++]];
    L += 15;
    while (i < L) C = C >>> 8 ^ T0[(C ^ B[i++]) & 255];
    return ~C;
   }
   function crc32_str(str, seed) {
    var C = seed ^ -1;
    for (var i = 0, L = str.length, c = 0, d = 0; i < L; ) {
     c = str.charCodeAt(i++);
     if (c < 128) {
      C = C >>> 8 ^ T0[(C ^ c) & 255];
     } else if (c < 2048) {
      C = C >>> 8 ^ T0[(C ^ (192 | c >> 6 & 31)) & 255];
      C = C >>> 8 ^ T0[(C ^ (128 | c & 63)) & 255];
     } else if (c >= 55296 && c < 57344) {
      c = (c & 1023) + 64;
      d = str.charCodeAt(i++) & 1023;
      C = C >>> 8 ^ T0[(C ^ (240 | c >> 8 & 7)) & 255];
      C = C >>> 8 ^ T0[(C ^ (128 | c >> 2 & 63)) & 255];
      C = C >>> 8 ^ T0[(C ^ (128 | d >> 6 & 15 | (c & 3) << 4)) & 255];
      C = C >>> 8 ^ T0[(C ^ (128 | d & 63)) & 255];
     } else {
      C = C >>> 8 ^ T0[(C ^ (224 | c >> 12 & 15)) & 255];
      C = C >>> 8 ^ T0[(C ^ (128 | c >> 6 & 63)) & 255];
      C = C >>> 8 ^ T0[(C ^ (128 | c & 63)) & 255];
     }
    }
    return ~C;
   }
   CRC32C.table = T0;
   CRC32C.bstr = crc32_bstr;
   CRC32C.buf = crc32_buf;
   CRC32C.str = crc32_str;
  });
 }
};


