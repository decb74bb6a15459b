exports.id = 5568;

exports.ids = [ 5568, 8466 ];

exports.modules = {
 38466: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
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
 91423: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
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
 80372: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
  __webpack_require__.d(__webpack_exports__, {
   Z: () => fork,
   p: () => prepareSource
  });
  var src_error = __webpack_require__(66620);
  var external_node_fs_ = __webpack_require__(73024);
  var external_node_path_ = __webpack_require__(76760);
  var crc32c = __webpack_require__(82782);
  var crc32c_default = __webpack_require__.n(crc32c);
  var exec = __webpack_require__(46084);
  var wait = __webpack_require__(70236);
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
  var postgres_control = __webpack_require__(43733);
  var server_files = __webpack_require__(52867);
  var bring_up = __webpack_require__(68713);
  var names = __webpack_require__(61608);
  var core_place = __webpack_require__(22719);
  var core_record = __webpack_require__(47887);
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
     const control = await (place.storage.snapshots ? place.controls.open(target) : (0, 
     postgres_control.g)(target));
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
 5397: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
  __webpack_require__.d(__webpack_exports__, {
   o: () => oldest
  });
  function oldest(branches) {
   return [ ...branches ].sort((a, b) => a.createdAt < b.createdAt ? -1 : 1).slice(0, 3).map(({project: project, branch: branch, createdAt: createdAt}) => `${project}/${branch} (${createdAt.slice(0, 10)})`).join(", ");
  }
 },
 5568: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   resetBranch: () => resetBranch
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  var _bring_up_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68713);
  var _catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33648);
  var _delete_branch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38466);
  var _expectation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11074);
  var _fields_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91423);
  var _fork_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80372);
  var _generation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(91696);
  var _names_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61608);
  var _operation_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16013);
  var _place_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(22719);
  var _room_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(95897);
  var _settle_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(97529);
  var _subtree_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4450);
  var _view_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(16035);
  async function resetBranch(site, request, operation) {
   const name = (0, _names_js__WEBPACK_IMPORTED_MODULE_8__.at)(request.branch);
   const owner = (0, _fields_js__WEBPACK_IMPORTED_MODULE_5__.bf)(request.owner);
   const expiresAt = (0, _fields_js__WEBPACK_IMPORTED_MODULE_5__.p1)(request.ttl);
   if (name.branch === _names_js__WEBPACK_IMPORTED_MODULE_8__.SI) {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "main-stays", `${(0, 
    _names_js__WEBPACK_IMPORTED_MODULE_8__.gK)(name)} has no parent to return to.`, "Only branches can be reset.");
   }
   return (0, _operation_js__WEBPACK_IMPORTED_MODULE_9__.N)(operation, async (steps, locks) => {
    let place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_10__.QL)(site, name.project);
    const seen = (0, _place_js__WEBPACK_IMPORTED_MODULE_10__.MP)(place, name.branch).current;
    (0, _expectation_js__WEBPACK_IMPORTED_MODULE_4__.Zt)(seen, request.expect);
    const parent = seen.record.parent ?? _names_js__WEBPACK_IMPORTED_MODULE_8__.SI;
    const parentLock = await locks.parent(place, name.project, parent);
    await locks.branch(place, name.project, name.branch, "exclusive");
    place = await (0, _place_js__WEBPACK_IMPORTED_MODULE_10__.Ws)(place);
    const branch = (0, _place_js__WEBPACK_IMPORTED_MODULE_10__.MP)(place, name.branch);
    (0, _expectation_js__WEBPACK_IMPORTED_MODULE_4__.Zt)(branch.current, request.expect);
    if (branch.current.record.parent !== parent) throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "changed-meanwhile", `${(0, 
    _names_js__WEBPACK_IMPORTED_MODULE_8__.gK)(name)} was made anew meanwhile.`, "Run it again.");
    for (const line of await (0, _settle_js__WEBPACK_IMPORTED_MODULE_12__.G)(place, branch, steps)) steps.note(line);
    const children = (0, _catalog_js__WEBPACK_IMPORTED_MODULE_2__.LU)(place.project, name.branch);
    if (children.length > 0 && !request.force) throw (0, _subtree_js__WEBPACK_IMPORTED_MODULE_13__.Go)((0, 
    _names_js__WEBPACK_IMPORTED_MODULE_8__.gK)(name), children, "reset");
    await (0, _subtree_js__WEBPACK_IMPORTED_MODULE_13__.TZ)(place, branch.current);
    const doomed = children.length > 0 ? await (0, _subtree_js__WEBPACK_IMPORTED_MODULE_13__.hb)(place, name.branch, locks) : {
     place: place,
     names: [],
     locks: []
    };
    place = doomed.place;
    (0, _expectation_js__WEBPACK_IMPORTED_MODULE_4__.Dc)(place, doomed.names, request.expect?.owner);
    (0, _room_js__WEBPACK_IMPORTED_MODULE_11__.k)(place.storage);
    const old = branch.current;
    const change = {
     ...request.owner === undefined ? {} : {
      owner: owner
     },
     ...request.ttl === undefined ? {} : {
      expiresAt: expiresAt
     },
     ...request.labels === undefined ? {} : {
      labels: (0, _fields_js__WEBPACK_IMPORTED_MODULE_5__.PC)(request.labels, old.record.labels)
     }
    };
    const next = await forkNext(place, old, parent, change, steps);
    parentLock.release();
    const answer = await takeOver(place, old, next, steps);
    await steps.withoutAbort().run("Remove old data", async () => {
     for (const below of doomed.names) await (0, _delete_branch_js__WEBPACK_IMPORTED_MODULE_3__.removeBranch)(place, below);
     await (0, _generation_js__WEBPACK_IMPORTED_MODULE_7__.bI)(place, old);
     for (const held of doomed.locks) held.releaseAndRemove();
    });
    return (0, _view_js__WEBPACK_IMPORTED_MODULE_14__.ut)(place, answer, {
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
   const source = await (0, _fork_js__WEBPACK_IMPORTED_MODULE_6__.p)(place, (0, _place_js__WEBPACK_IMPORTED_MODULE_10__.MP)(place, parent).current, steps);
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
    return await (0, _fork_js__WEBPACK_IMPORTED_MODULE_6__.Z)(place, source, target, record, steps, () => {});
   } catch (error) {
    await (0, _generation_js__WEBPACK_IMPORTED_MODULE_7__.tN)(place, aborted, error);
    throw error;
   } finally {
    await (source.control?.close().catch(() => {}));
   }
  }
  async function takeOver(place, old, next, steps) {
   const wasRunning = await place.driver.isRunning((0, _place_js__WEBPACK_IMPORTED_MODULE_10__.FN)(place, old));
   try {
    if (wasRunning) await steps.run("Stop old server", () => place.driver.stop((0, _place_js__WEBPACK_IMPORTED_MODULE_10__.FN)(place, old)));
    const prepared = await (0, _bring_up_js__WEBPACK_IMPORTED_MODULE_1__.qh)(place, next, steps);
    await steps.run("Commit", () => (0, _generation_js__WEBPACK_IMPORTED_MODULE_7__.cd)(place, next, {
     phase: "ready",
     ...prepared
    }));
    return next;
   } catch (error) {
    await (0, _generation_js__WEBPACK_IMPORTED_MODULE_7__.tN)(place, next, error);
    if (wasRunning) await restore(place, old, steps, error);
    throw error;
   }
  }
  async function restore(place, old, steps, because) {
   try {
    if (!await place.driver.isRunning((0, _place_js__WEBPACK_IMPORTED_MODULE_10__.FN)(place, old))) await (0, 
    _settle_js__WEBPACK_IMPORTED_MODULE_12__.I)(place, old, steps.withoutAbort());
   } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (because instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__.J) because.left.push(`the branch stopped, with its old data (${said}); \`velo branch start\` starts it`);
   }
  }
 },
 95897: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  "use strict";
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
  "use strict";
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
  "use strict";
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
  "use strict";
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
 82782: (__unused_webpack_module, exports) => {
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


