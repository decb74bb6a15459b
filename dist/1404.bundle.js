"use strict";

exports.id = 1404;

exports.ids = [ 1404, 6441 ];

exports.modules = {
 12170: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   p: () => duration
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61608);
  const units = {
   s: 1e3,
   m: 6e4,
   h: 36e5,
   d: 864e5,
   w: 6048e5
  };
  function duration(text, what) {
   const match = /^([1-9][0-9]{0,7})([smhdw])$/.exec(text);
   const ms = match ? Number(match[1]) * units[match[2]] : Number.NaN;
   if (ms <= 10 * 365 * units.d) return ms;
   throw new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-duration", `${what} ${(0, 
   _names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is no length of time.`, "Write a number and a unit: 90s, 5m, 12h, 3d, 2w; at most ten years.");
  }
 },
 61608: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   SI: () => mainBranch,
   TL: () => quoted,
   at: () => branchName,
   gK: () => formatBranch,
   j1: () => projectName
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
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
 66620: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   DT: () => asVeloError,
   J: () => VeloError,
   VM: () => interrupted
  });
  const exitCodes = {
   failed: 1,
   usage: 2,
   missing: 3,
   conflict: 4,
   unable: 5,
   interrupted: 130
  };
  class VeloError extends Error {
   name="VeloError";
   kind;
   code;
   hint;
   left;
   constructor(kind, code, message, hint, options = {}) {
    super(message, options.cause === undefined ? undefined : {
     cause: options.cause
    });
    this.kind = kind;
    this.code = code;
    this.hint = hint;
    this.left = options.left ?? [];
   }
   get exitCode() {
    return exitCodes[this.kind];
   }
   report() {
    return {
     code: this.code,
     message: this.message,
     hint: this.hint,
     left: this.left
    };
   }
  }
  function asVeloError(thrown) {
   if (thrown instanceof VeloError) return thrown;
   if (thrown instanceof Error && thrown.name === "AbortError") return interrupted(thrown);
   const message = thrown instanceof Error ? thrown.message : String(thrown);
   const {code: code, path: path} = thrown;
   if (code === "ENOSPC" || code === "EDQUOT") {
    const where = path ? ` under ${path}` : "";
    return new VeloError("unable", "no-space", `The file system is full${where}.`, "Delete branches that are not needed, or make it larger.", {
     cause: thrown
    });
   }
   const firstLine = message.split("\n", 1)[0] ?? "";
   return new VeloError("failed", "internal-error", firstLine, "Run `velo doctor`; `--verbose` shows where it happened.", {
    cause: thrown
   });
  }
  function interrupted(cause) {
   return new VeloError("interrupted", "interrupted", "Interrupted; what was begun has been undone.", "Run it again.", {
    cause: cause
   });
  }
 },
 41404: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Rb: () => act,
   Nj: () => guarded,
   x2: () => withVelo
  });
  var core = __webpack_require__(96421);
  var github = __webpack_require__(61351);
  var src_velo = __webpack_require__(66441);
  var container = __webpack_require__(84435);
  var schemas = __webpack_require__(63619);
  var api = __webpack_require__(73305);
  var src_error = __webpack_require__(66620);
  const sha = schemas.YjP().check(api.Fk(/^[0-9a-f]{40}([0-9a-f]{24})?$/));
  const count = schemas.Whr().check(api.NC());
  const payloadSchema = schemas.Ikc({
   action: schemas.YjP(),
   label: schemas.cl6(schemas.Ikc({
    name: schemas.YjP()
   })),
   pull_request: schemas.Ikc({
    number: count,
    draft: schemas.cl6(schemas.zMY()),
    head: schemas.Ikc({
     sha: sha,
     repo: schemas.cl6(schemas.Ikc({
      id: count
     }))
    })
   }),
   repository: schemas.Ikc({
    id: count,
    full_name: schemas.YjP().check(api.Fk(/^[^/\s]+\/[^/\s]+$/))
   })
  });
  function readEvent(env, payload) {
   const name = env.GITHUB_EVENT_NAME ?? "";
   const action = typeof payload.action === "string" ? payload.action : "";
   if (payload.pull_request === undefined) {
    return {
     name: name,
     action: action,
     label: "",
     sha: env.GITHUB_SHA ?? "",
     pull: null,
     repository: readRepository(env, payload)
    };
   }
   const parsed = payloadSchema.safeParse(payload);
   if (!parsed.success) throw unreadable(name, parsed.error.issues.map(({path: path}) => path.join(".")).join(", "));
   const {pull_request: pull, repository: repository, label: label} = parsed.data;
   return {
    name: name,
    action: action,
    label: label?.name ?? "",
    sha: pull.head.sha,
    pull: {
     number: pull.number,
     head: pull.head.sha,
     fork: pull.head.repo?.id !== repository.id,
     draft: pull.draft === true
    },
    repository: named(repository.id, repository.full_name)
   };
  }
  function readRepository(env, payload) {
   const {repository: repository} = payload;
   const id = Number(repository?.id ?? env.GITHUB_REPOSITORY_ID);
   const fullName = String(repository?.full_name ?? env.GITHUB_REPOSITORY ?? "");
   return named(Number.isSafeInteger(id) && id > 0 ? id : 0, fullName);
  }
  function named(id, fullName) {
   const [owner = "", name = ""] = fullName.split("/");
   return {
    id: id,
    owner: owner,
    name: name
   };
  }
  function unreadable(name, wrong) {
   return new src_error.J("failed", "unreadable-event", `The payload of ${name} is not one of a pull request: ${wrong} can’t be read.`, "Run the action on `pull_request` or `pull_request_target`.");
  }
  function readRun(env) {
   const serverUrl = (env.GITHUB_SERVER_URL || "https://github.com").replace(/\/+$/, "");
   const id = Number(env.GITHUB_RUN_ID) || 0;
   return {
    serverUrl: serverUrl,
    id: id,
    attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
    url: `${serverUrl}/${env.GITHUB_REPOSITORY ?? ""}/actions/runs/${id}`,
    job: env.GITHUB_JOB ?? "",
    hosted: env.RUNNER_ENVIRONMENT === "github-hosted"
   };
  }
  var duration = __webpack_require__(12170);
  var names = __webpack_require__(61608);
  const renamed = {
   project_id: "project",
   branch_name: "branch",
   parent_branch: "parent",
   role: "user",
   username: "user"
  };
  const meaningless = [ "api_key", "api_host", "suspend_timeout", "branch_type", "prisma", "get_auth_url" ];
  const defaults = {
   suspend_timeout: "0",
   prisma: "false",
   get_auth_url: "false"
  };
  function translateNeon(given, now = Date.now()) {
   const translated = {
    mistakes: [],
    warnings: []
   };
   const take = name => {
    const value = given[name];
    delete given[name];
    return value;
   };
   for (const [old, name] of Object.entries(renamed)) {
    const value = take(old);
    if (value !== undefined) given[name] ??= value;
   }
   for (const name of meaningless) {
    const value = take(name);
    if (value !== undefined && value !== defaults[name]) {
     translated.warnings.push(`The input \`${name}\` has no meaning here and was ignored: the database is your own.`);
    }
   }
   const ssl = take("ssl");
   if (ssl === "disable") given.sslmode ??= ssl;
   const expiry = take("expires_at");
   if (expiry !== undefined) {
    const seconds = Math.ceil((Date.parse(expiry) - now) / 1e3);
    if (seconds > 0) given.ttl = `${seconds}s`; else translated.mistakes.push("`expires_at` is no time to come; `ttl: 7d` says the same and needs no arithmetic");
   }
   return translated;
  }
  const inputs_text = schemas.YjP().check(api.WN());
  const flag = schemas.FsL(schemas.k5n([ "true", "false" ], "must be `true` or `false`"), schemas.pdi(word => word === "true"));
  const oneOf = (first, ...others) => {
   const words = [ first, ...others ];
   const named = words.map(word => `\`${word}\``);
   return schemas.Rvf(schemas.k5n(words, `must be ${named.slice(0, -1).join(", ")} or ${named.at(-1)}`), first);
  };
  const numberUpTo = limit => schemas.Rvf(schemas.FsL(inputs_text.check(schemas.YPB(word => word === "" || /^[1-9]\d*$/.test(word) && Number(word) <= limit, {
   error: `must be a number from 1 to ${limit}`
  })), schemas.pdi(word => word === "" ? null : Number(word))), null);
  const shape = {
   project: schemas.Rvf(inputs_text.check(passes(name => name && (0, names.j1)(name))), ""),
   branch: schemas.Rvf(inputs_text, ""),
   "branch-prefix": schemas.Rvf(inputs_text.check(api.Fk(/^([a-z][a-z0-9_-]{0,39})?$/, "must begin like a branch’s name, such as `api-`")), ""),
   parent: schemas.Rvf(inputs_text, ""),
   "if-exists": oneOf("reuse", "reset", "fail"),
   "on-push": oneOf("reset", "keep", "if-changed"),
   paths: schemas.Rvf(schemas.FsL(schemas.YjP(), schemas.pdi(lines)), []),
   "reset-label": schemas.Rvf(inputs_text, ""),
   lifetime: oneOf("pr", "job"),
   ttl: schemas.Rvf(inputs_text.check(passes(length => length === "none" || (0, duration.p)(length, "The length"))), "14d"),
   "max-branches": numberUpTo(1e4),
   env: schemas.Rvf(schemas.YjP().check(api.Fk(/^([A-Za-z_][A-Za-z0-9_]*)?$/, "is no name of an environment variable"), schemas.YPB(name => !/^(GITHUB_|RUNNER_|ACTIONS_|NODE_OPTIONS$|PATH$)/i.test(name), "is one of the runner’s own")), ""),
   database: schemas.Rvf(inputs_text.check(api.Eb(63, "is too long")), ""),
   user: schemas.Rvf(inputs_text.check(api.Eb(63, "is too long")), ""),
   sslmode: schemas.Rvf(inputs_text.check(schemas.YPB(word => ![ "require", "verify-ca", "verify-full" ].includes(word), {
    error: "asks for TLS, which a branch has not: it listens on the loopback only",
    abort: true
   }), api.Fk(/^(disable|allow|prefer)?$/, "must be `disable`, `allow` or `prefer`")), ""),
   "connect-timeout": numberUpTo(3600),
   comment: oneOf("auto", "required", "false"),
   "comment-credentials": oneOf("never", "private-repository"),
   "ssh-host": schemas.Rvf(inputs_text.check(api.Fk(/^([A-Za-z0-9._@:-]{1,253})?$/, "is nothing to write after `ssh`")), ""),
   drafts: schemas.Rvf(flag, true),
   "create-project": schemas.Rvf(flag, false),
   "dry-run": schemas.Rvf(flag, false),
   "github-token": schemas.Rvf(inputs_text, "")
  };
  const connection = [ "env", "database", "user", "sslmode", "connect-timeout" ];
  const inputsOf = {
   root: [ ...[ "project", "branch", "branch-prefix", "parent", "on-push", "paths", "reset-label", "lifetime" ], ...[ "ttl", "max-branches", ...connection, "comment", "comment-credentials", "ssh-host", "drafts" ], ...[ "create-project", "dry-run", "github-token" ] ],
   branch: [ ...[ "project", "branch", "branch-prefix", "parent", "if-exists", "lifetime", "ttl", "max-branches" ], ...[ ...connection, "create-project" ] ],
   reset: [ "project", "branch", "branch-prefix", "ttl", ...connection ],
   destroy: [ "project", "branch", "branch-prefix" ],
   connect: [ "project", "branch", "branch-prefix", ...connection ],
   reconcile: [ "project", "dry-run", "github-token" ]
  };
  const schema = schemas.FsL(schemas.Ikc(shape), schemas.pdi((raw, context) => {
   const wrong = (path, message) => context.issues.push({
    code: "custom",
    message: message,
    input: raw[path],
    path: [ path ]
   });
   const named = (path, name) => {
    const full = name.includes("/") ? name : `${raw.project}/${name}`;
    const message = mistake(full, () => {
     if ((0, names.at)(full).project !== raw.project) throw new Error(`lies in another project than ${raw.project}`);
    });
    if (message && raw.project) wrong(path, message);
    return full;
   };
   const parent = raw.parent && named("parent", raw.parent);
   const branch = raw.branch && named("branch", raw.branch).slice(raw.project.length + 1);
   if (branch === names.SI) wrong("branch", "is the project’s own database, which actions never touch");
   if (raw["on-push"] === "if-changed" && raw.paths.length === 0) wrong("paths", "is what `if-changed` compares");
   if (raw["on-push"] !== "if-changed" && raw.paths.length > 0) wrong("paths", "is for `on-push: if-changed` only");
   return {
    ...raw,
    parent: parent,
    branch: branch
   };
  }));
  function readInputs(env, action = "root") {
   const known = new Set(inputsOf[action]);
   const given = {};
   for (const [key, value] of Object.entries(env)) {
    if (key.startsWith("INPUT_") && value) given[key.slice("INPUT_".length).toLowerCase()] = value;
   }
   const {mistakes: mistakes, warnings: warnings} = action === "branch" ? translateNeon(given) : {
    mistakes: [],
    warnings: []
   };
   const raw = Object.fromEntries(Object.entries(given).filter(([name]) => known.has(name)));
   const unknown = Object.keys(given).filter(name => !known.has(name));
   const parsed = schema.safeParse(raw);
   const required = [ "project", "github-token", ...action === "branch" ? [ "branch" ] : [] ];
   mistakes.unshift(...required.filter(name => known.has(name) && !raw[name]?.trim()).map(missing));
   if (!parsed.success) mistakes.push(...parsed.error.issues.map(({path: path, message: message}) => `\`${path.join(".")}\` ${message}`));
   if (parsed.success && mistakes.length === 0) return {
    inputs: parsed.data,
    unknown: unknown,
    warnings: warnings
   };
   throw new src_error.J("usage", "invalid-inputs", `${mistakes.length === 1 ? "An input is" : `${mistakes.length} inputs are`} wrong: ${mistakes.join("; ")}.`, "Correct the values under `with:`; docs/actions.md lists them all.");
  }
  const missing = name => `\`${name}\` is missing`;
  function lines(value) {
   return value.split("\n").map(line => line.trim()).filter(line => line !== "");
  }
  function passes(check) {
   return schemas.z6Y(context => {
    const message = mistake(context.value, check);
    if (message) context.issues.push({
     code: "custom",
     message: message,
     input: context.value
    });
   });
  }
  function mistake(value, check) {
   try {
    check(value);
    return null;
   } catch (error) {
    const message = error instanceof src_error.J ? `is wrong: ${error.message} ${error.hint}` : error.message;
    return message.replace(/\.$/, "");
   }
  }
  var log = __webpack_require__(41366);
  var outputs = __webpack_require__(78402);
  var play = __webpack_require__(78532);
  async function act(action, work) {
   await guarded(async signal => {
    const {inputs: inputs, unknown: unknown, warnings: warnings} = readInputs(process.env, action);
    if (unknown.length > 0) core.$e(`Unknown inputs were ignored: ${unknown.join(", ")}.`);
    for (const warning of warnings) core.$e(warning);
    try {
     await work({
      inputs: inputs,
      signal: signal,
      event: readEvent(process.env, github._.payload),
      run: readRun(process.env)
     });
    } catch (error) {
     (0, outputs.n0)(outputs.s6);
     (0, outputs.Lw)(inputs.env, null);
     throw error;
    }
   });
  }
  async function guarded(work) {
   const stop = new AbortController;
   for (const name of [ "SIGINT", "SIGTERM" ]) process.on(name, () => stop.abort(name));
   try {
    await work(stop.signal);
   } catch (error) {
    (0, log.fJ)(error);
   }
  }
  async function withVelo(context, work) {
   const velo = await (0, src_velo.openVelo)({
    env: (0, container.t)(process.env, context.inputs["create-project"])
   });
   try {
    await work((0, play.Y4)(context, velo, await velo.machine()));
   } finally {
    await velo.close();
   }
  }
 },
 84435: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   H: () => unreachable,
   t: () => jobEnvironment
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
  var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
  var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
  var node_net__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
  var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66620);
  var _remote_protocol_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10449);
  const {jobs: socket} = _remote_protocol_js__WEBPACK_IMPORTED_MODULE_3__.Xr;
  function jobEnvironment(env, createsProject) {
   if (!inContainer(env) || env.VELO_SOCKET !== undefined || env.VELO_HOME) return env;
   if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(socket)) return {
    ...env,
    VELO_SOCKET: socket
   };
   if (createsProject) return env;
   throw new _error_js__WEBPACK_IMPORTED_MODULE_2__.J("unable", "agent-needed", `This job runs in a container, which sees nothing of the machine's databases: ${socket} is not in it.`, "Leave `container:` out of this job, or give it `volumes: [/run/velo:/run/velo]` and `options: --network host`.");
  }
  async function unreachable(env, host, port) {
   if (!inContainer(env) || await answers(host, port)) return null;
   return `${host}:${port} can't be reached from this job's container. Give it \`options: --network host\`.`;
  }
  function inContainer(env) {
   return env.GITHUB_WORKSPACE?.startsWith("/__w/") === true;
  }
  function answers(host, port) {
   return new Promise(resolve => {
    const socket = (0, node_net__WEBPACK_IMPORTED_MODULE_1__.connect)({
     host: host,
     port: port,
     timeout: 2e3
    });
    const end = reached => {
     socket.destroy();
     resolve(reached);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(false));
   });
  }
 },
 76710: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   LD: () => decide,
   Ou: () => decideEarly,
   h0: () => short,
   uU: () => rerunOf
  });
  const pushes = [ "opened", "reopened", "synchronize", "synchronized", "ready_for_review" ];
  function decideEarly(event, policy) {
   const {name: name, action: action, pull: pull} = event;
   if (name === "schedule" || name === "workflow_dispatch") {
    return {
     intent: "reconcile",
     why: "Branches of closed pull requests are looked for."
    };
   }
   const closed = action === "closed" && (name === "pull_request" || name === "pull_request_target");
   const wished = action === "labeled" && event.label !== "" && event.label === policy["reset-label"];
   const pushed = name === "pull_request" && (pushes.includes(action) || wished);
   if (!pull || !(closed || pushed)) {
    const what = action ? `${name} (${action})` : name;
    return {
     intent: "skip",
     why: `The event ${what} changes no pull request's database.`
    };
   }
   if (pull.fork) {
    const why = "The pull request comes from a fork: its code is not trusted with a database on this machine.";
    return {
     intent: "skip",
     why: why
    };
   }
   return null;
  }
  function decide(situation, policy) {
   const {event: event} = situation;
   const early = decideEarly(event, policy);
   if (early || !event.pull) return early ?? {
    intent: "skip",
    why: "There is no pull request."
   };
   return event.action === "closed" ? decideClosed(situation) : decidePushed(situation, event.pull, policy);
  }
  function decideClosed({live: live, branch: branch, elsewhere: elsewhere}) {
   if ("unreadable" in live) {
    return {
     intent: "refuse",
     code: "pull-request-unreadable",
     why: `It can't be seen that the pull request is closed: ${live.unreadable}`,
     help: "The branch was kept. Run the job again; a scheduled run takes it away as well."
    };
   }
   if (live.state === "open") return {
    intent: "supersede",
    why: "The pull request has been reopened meanwhile."
   };
   if (!branch && elsewhere) return onAnotherMachine(elsewhere);
   if (!branch) return {
    intent: "destroy",
    why: "The pull request was closed; its branch is gone already."
   };
   return {
    intent: "destroy",
    why: "The pull request was closed."
   };
  }
  function decidePushed(situation, pull, policy) {
   const {live: live, branch: branch, elsewhere: elsewhere, event: event} = situation;
   const {head: head} = pull;
   const readable = !("unreadable" in live);
   if (readable && live.state === "closed") {
    return {
     intent: "supersede",
     why: "The pull request has been closed meanwhile."
    };
   }
   if (readable && live.head !== head) {
    return {
     intent: "supersede",
     why: `The pull request has moved on from ${short(head)} to ${short(live.head)}.`
    };
   }
   if (!policy.drafts && (readable ? live.draft : pull.draft)) {
    return {
     intent: "skip",
     why: "The pull request is a draft, and `drafts: false` leaves those out."
    };
   }
   const more = readable ? claimOf(live, policy) : {
    warning: `The event alone was believed: ${live.unreadable}`
   };
   if (!branch) return elsewhere ? onAnotherMachine(elsewhere) : {
    ...created(event, head),
    ...more
   };
   return {
    ...kept(situation, branch, head, policy),
    head: head,
    ...more
   };
  }
  function claimOf({labels: labels}, policy) {
   const label = policy["reset-label"];
   return label && labels.includes(label) ? {
    claim: label
   } : {};
  }
  function created(event, head) {
   const first = event.action === "opened" || event.action === "reopened";
   const why = first ? `The pull request was ${event.action}.` : `The branch had expired or was removed; this is a new one for ${short(head)}, at a new address.`;
   return {
    intent: "create",
    head: head,
    why: why
   };
  }
  function kept({run: run, paths: paths, live: live}, branch, head, policy) {
   const claim = "labels" in live ? claimOf(live, policy).claim : undefined;
   if (claim) return {
    intent: "reset",
    why: `The label ${claim} asked for it.`
   };
   const before = branch.head ? `was made for ${short(branch.head)}` : "records no commit";
   if (branch.head === head) {
    const again = run.attempt > 1 && policy["on-push"] === "reset" && !branch.reruns.includes(rerunOf(run));
    if (again) return {
     intent: "reset",
     why: `Attempt ${run.attempt} of the run starts afresh.`
    };
    return {
     intent: "reuse",
     why: `It was made for ${short(head)} already.`
    };
   }
   switch (policy["on-push"]) {
   case "keep":
    return {
     intent: "keep",
     why: `A push keeps it (\`on-push: keep\`); the head is ${short(head)} now.`
    };

   case "if-changed":
    {
     if (paths !== null && paths === branch.paths) {
      return {
       intent: "keep",
       why: `Nothing changed in its paths up to ${short(head)}.`
      };
     }
     const seen = paths === null ? "It can’t be seen whether its paths changed" : "Its paths changed";
     return {
      intent: "reset",
      why: `${seen}; the head is ${short(head)} now.`
     };
    }

   default:
    return {
     intent: "reset",
     why: `The branch ${before}, and the head is ${short(head)} now.`
    };
   }
  }
  function onAnotherMachine(machine) {
   return {
    intent: "refuse",
    code: "on-another-machine",
    why: `The pull request's database is on ${machine}`,
    help: `Give the runner on ${machine} a label of its own, and ask for it: \`runs-on: [self-hosted, ${machine}]\`. Nothing was changed.`
   };
  }
  function rerunOf({id: id, attempt: attempt}) {
   return `${id}.${attempt}`;
  }
  function short(sha) {
   return sha.slice(0, 7);
  }
 },
 18041: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Eb: () => freshLabels,
   I$: () => readSteps,
   Sy: () => repositoryOwner,
   Zr: () => commentId,
   bf: () => ownerOf,
   m6: () => headLabels,
   pv: () => pullOf,
   u7: () => stepsLabel,
   vN: () => labelKeys,
   xS: () => factsOf
  });
  var _decide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76710);
  const labelKeys = {
   head: "github.head",
   run: "github.run",
   attempt: "github.attempt",
   reruns: "github.reruns",
   paths: "github.paths",
   repository: "github.repository",
   job: "github.job",
   comment: "github.comment",
   steps: "github.steps"
  };
  function repositoryOwner({repository: repository}, {serverUrl: serverUrl}) {
   return `github:${new URL(serverUrl).host}/${repository.id}`;
  }
  function ownerOf(event, run) {
   const repository = repositoryOwner(event, run);
   return event.pull ? `${repository}#${event.pull.number}` : repository;
  }
  function pullOf(owner, repository) {
   const number = owner?.startsWith(`${repository}#`) ? Number(owner.slice(repository.length + 1)) : Number.NaN;
   return Number.isSafeInteger(number) && number > 0 ? number : null;
  }
  function headLabels(event, head, paths) {
   const {owner: owner, name: name} = event.repository;
   return {
    [labelKeys.head]: head,
    [labelKeys.paths]: paths ?? "",
    [labelKeys.repository]: `${owner}/${name}`.slice(0, 256)
   };
  }
  function freshLabels(event, run, made) {
   const earlier = made.before?.head === made.head ? made.before.reruns : [];
   const reruns = run.attempt > 1 ? [ ...earlier, (0, _decide_js__WEBPACK_IMPORTED_MODULE_0__.uU)(run) ] : earlier;
   return {
    ...headLabels(event, made.head, made.paths),
    [labelKeys.run]: String(run.id),
    [labelKeys.attempt]: String(run.attempt),
    [labelKeys.reruns]: newest(reruns).join(" ")
   };
  }
  function newest(reruns) {
   return reruns.join(" ").length <= 256 ? reruns : newest(reruns.slice(1));
  }
  function factsOf(labels) {
   return {
    head: labels[labelKeys.head] ?? null,
    paths: labels[labelKeys.paths] ?? null,
    reruns: (labels[labelKeys.reruns] ?? "").split(" ").filter(Boolean)
   };
  }
  function commentId(labels) {
   const id = Number(labels[labelKeys.comment]);
   return Number.isSafeInteger(id) && id > 0 ? id : null;
  }
  function stepsLabel(steps) {
   let text = "";
   for (const {name: name, ms: ms} of steps) {
    const next = `${text}${text && ";"}${name.replace(/[^\x20-\x7e]|[;=]/g, " ").slice(0, 40)}=${Math.round(ms)}`;
    if (next.length > 256) break;
    text = next;
   }
   return text;
  }
  function readSteps(labels) {
   return (labels[labelKeys.steps] ?? "").split(";").flatMap(part => {
    const [name, ms] = part.split("=");
    return name && ms && /^\d+$/.test(ms) ? [ {
     name: name,
     ms: Number(ms)
    } ] : [];
   });
  }
 },
 41366: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   TN: () => oneLine,
   fJ: () => fail,
   zD: () => grouped
  });
  var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
  var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66620);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37055);
  async function grouped(title, signal, work) {
   _actions_core__WEBPACK_IMPORTED_MODULE_0__.Oh(title);
   try {
    return await work({
     signal: signal,
     progress: logStep
    });
   } finally {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.N4();
   }
  }
  function logStep(event) {
   if (event.kind === "end") _actions_core__WEBPACK_IMPORTED_MODULE_0__.pq(`▸ ${oneLine(event.name)} ${(0, 
   _markdown_js__WEBPACK_IMPORTED_MODULE_2__.kB)(event.ms)}`);
   if (event.kind === "note") _actions_core__WEBPACK_IMPORTED_MODULE_0__.pq(`  ${oneLine(event.text)}`);
  }
  function oneLine(text) {
   return text.replace(/\p{Cc}+/gu, " ");
  }
  function fail(thrown) {
   const error = (0, _error_js__WEBPACK_IMPORTED_MODULE_1__.DT)(thrown);
   const left = error.left.length > 0 ? [ `Left behind: ${error.left.join("; ")}` ] : [];
   _actions_core__WEBPACK_IMPORTED_MODULE_0__.C1([ error.message, error.hint, ...left ].filter(Boolean).map(oneLine).join("\n"));
   process.exitCode = error.exitCode;
   if (error.code === "internal-error" && error.cause instanceof Error) _actions_core__WEBPACK_IMPORTED_MODULE_0__.Yz(error.cause.stack ?? "");
  }
 },
 37055: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   CS: () => prose,
   Vc: () => minute,
   aY: () => code,
   kB: () => time,
   nf: () => link,
   pj: () => plain,
   vd: () => day
  });
  function code(text, limit = 80) {
   return `<code>${plain(text, limit)}</code>`;
  }
  function plain(text, limit = 80) {
   const visible = [ ...text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, " ").trim() ];
   const cut = visible.length > limit ? [ ...visible.slice(0, limit - 1), "…" ] : visible;
   return cut.map(neutral).join("") || "?";
  }
  function prose(text, limit = 300) {
   const cut = text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
   const parts = cut.split(/(`[^`]+`)/).map(part => {
    if (/^`[^`]+`$/.test(part)) return code(part.slice(1, -1), limit);
    const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(part) ?? [];
    return `${before && " "}${words && plain(words, limit)}${after && " "}`;
   });
   return parts.join("").trim() || "?";
  }
  const parted = "​";
  function neutral(character, index, all) {
   if (/[A-Za-z0-9 ,;?'"()/=%+-]/.test(character)) return character;
   if (/[.:]/.test(character) && (all[index + 1] ?? " ") === " ") return character;
   if (character === "@" || character === "#") return `&#${character.charCodeAt(0)};${parted}`;
   return /[\x21-\x7e]/.test(character) ? `&#${character.charCodeAt(0)};` : character;
  }
  function link(safeText, url) {
   return `[${safeText}](${encodeURI(url).replace(/[()<>@|\\`*[\]]/g, c => `%${c.charCodeAt(0).toString(16)}`)})`;
  }
  function time(ms) {
   return ms < 999.5 ? `${Math.round(ms)} ms` : `${(ms / 1e3).toFixed(ms < 9950 ? 1 : 0)} s`;
  }
  const months = [ "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" ];
  function day(iso) {
   const date = new Date(iso);
   return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  }
  function minute(iso) {
   return `${day(iso)}, ${new Date(iso).toISOString().slice(11, 16)} UTC`;
  }
 },
 78402: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   BA: () => setCommentUrl,
   L2: () => setNeonOutputs,
   Lw: () => exportConnection,
   QU: () => maskSecrets,
   n0: () => setOutputs,
   s6: () => nothing
  });
  var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
  function maskSecrets({password: password, url: url}) {
   const secrets = new Set([ password, encodeURIComponent(password), url ].filter(text => text.length >= 8));
   for (const secret of secrets) _actions_core__WEBPACK_IMPORTED_MODULE_0__.Pq(secret);
  }
  const nothing = {
   result: "",
   branch: null,
   connection: null,
   urlChanged: false,
   durationMs: 0
  };
  function setOutputs({result: result, branch: branch, connection: connection, urlChanged: urlChanged, durationMs: durationMs}) {
   set({
    active: String(connection !== null),
    result: result,
    url: connection?.url ?? "",
    host: connection?.host ?? "",
    port: connection ? String(connection.port) : "",
    user: connection?.user ?? "",
    password: connection?.password ?? "",
    database: connection?.database ?? "",
    branch: branch ? `${branch.project}/${branch.branch}` : "",
    "expires-at": branch?.expiresAt ?? "",
    "url-changed": String(urlChanged),
    "comment-url": "",
    "duration-ms": String(Math.round(durationMs))
   });
  }
  function setNeonOutputs({result: result, branch: branch, connection: connection}) {
   const url = connection?.url ?? "";
   const host = connection?.host ?? "";
   set({
    db_url: url,
    db_url_pooled: url,
    db_url_with_pooler: url,
    db_host: host,
    db_host_pooled: host,
    host_with_pooler: host,
    branch_id: branch?.id ?? "",
    created: String(result === "created")
   });
  }
  function setCommentUrl(url) {
   _actions_core__WEBPACK_IMPORTED_MODULE_0__.uH("comment-url", url);
  }
  function exportConnection(name, connection) {
   if (!name) return;
   _actions_core__WEBPACK_IMPORTED_MODULE_0__.dN(name, connection?.url ?? "");
   _actions_core__WEBPACK_IMPORTED_MODULE_0__.dN("PGHOST", connection?.host ?? "");
   _actions_core__WEBPACK_IMPORTED_MODULE_0__.dN("PGPORT", connection ? String(connection.port) : "");
   _actions_core__WEBPACK_IMPORTED_MODULE_0__.dN("PGUSER", connection?.user ?? "");
   _actions_core__WEBPACK_IMPORTED_MODULE_0__.dN("PGPASSWORD", connection?.password ?? "");
   _actions_core__WEBPACK_IMPORTED_MODULE_0__.dN("PGDATABASE", connection?.database ?? "");
   if (connection?.sslmode) _actions_core__WEBPACK_IMPORTED_MODULE_0__.dN("PGSSLMODE", connection.sslmode);
   if (connection?.connectTimeout) _actions_core__WEBPACK_IMPORTED_MODULE_0__.dN("PGCONNECT_TIMEOUT", String(connection.connectTimeout));
  }
  function set(values) {
   for (const [name, value] of Object.entries(values)) _actions_core__WEBPACK_IMPORTED_MODULE_0__.uH(name, value);
  }
 },
 78532: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Iv: () => masked,
   W0: () => branchOf,
   Y4: () => playOf,
   fq: () => fullName
  });
  var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66620);
  var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18041);
  var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78402);
  function playOf(context, velo, machine) {
   if (context.event.repository.id === 0) throw unknownRepository();
   return {
    ...context,
    velo: velo,
    machine: machine,
    owner: (0, _labels_js__WEBPACK_IMPORTED_MODULE_1__.bf)(context.event, context.run)
   };
  }
  function branchOf({inputs: inputs, event: event}) {
   return `${inputs["branch-prefix"]}${inputs.branch || (event.pull ? `pr-${event.pull.number}` : "")}`;
  }
  function fullName(branch) {
   return `${branch.project}/${branch.branch}`;
  }
  function masked(answer) {
   (0, _outputs_js__WEBPACK_IMPORTED_MODULE_2__.QU)(answer);
   return answer;
  }
  function unknownRepository() {
   return new _error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "unreadable-event", "The runner does not say which repository this is: GITHUB_REPOSITORY_ID is not set.", "Update the runner.");
  }
 },
 97774: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   W: () => userByName,
   j: () => isRoot
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
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
 10449: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   EY: () => versionHeader,
   Xg: () => protocolVersion,
   Xr: () => sockets,
   bl: () => requestLimit,
   fO: () => heartbeatMs,
   jI: () => operationHeader,
   zU: () => operations
  });
  const protocolVersion = 1;
  const versionHeader = "velo-protocol";
  const operationHeader = "velo-operation";
  const requestLimit = 64 * 1024;
  const heartbeatMs = 1e4;
  const sockets = {
   people: "/run/velo/velo.sock",
   jobs: "/run/velo/runner.sock"
  };
  const operations = {
   createProject: "stream",
   deleteProject: "stream",
   createBranch: "stream",
   deleteBranch: "stream",
   resetBranch: "stream",
   startBranch: "stream",
   stopBranch: "stream",
   restartBranch: "stream",
   startAll: "stream",
   setBranch: "stream",
   branchPassword: "stream",
   doctor: "stream",
   repair: "stream",
   listProjects: "document",
   getProject: "document",
   listBranches: "document",
   getBranch: "document",
   status: "document",
   machine: "document"
  };
 },
 66441: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   openVelo: () => openVelo
  });
  var external_node_fs_ = __webpack_require__(73024);
  var error = __webpack_require__(66620);
  var user = __webpack_require__(97774);
  var protocol = __webpack_require__(10449);
  const setupRecord = "/var/lib/velo/setup.json";
  function findAgent(env) {
   if (env.VELO_SOCKET !== undefined) return env.VELO_SOCKET || undefined;
   if ((0, user.j)()) return undefined;
   const there = Object.values(protocol.Xr).filter(path => (0, external_node_fs_.existsSync)(path));
   const open = there.find(mayWrite);
   if (open !== undefined) return open;
   if (there.length > 0) throw notPermitted(there);
   if ((0, external_node_fs_.existsSync)(setupRecord)) throw notRunning();
   if (env.VELO_STORAGE === "zfs" || env.VELO_STORAGE === "btrfs") throw agentNeeded(env.VELO_STORAGE);
   return undefined;
  }
  function mayWrite(path) {
   try {
    (0, external_node_fs_.accessSync)(path, external_node_fs_.constants.W_OK);
    return true;
   } catch {
    return false;
   }
  }
  function notPermitted(there) {
   return new error.J("unable", "not-permitted", `This host's databases are looked after by an agent, and this user may not speak to it (${there.join(", ")}).`, "As root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for jobs; then log in anew. `VELO_SOCKET=` (empty) works in a folder of your own instead.");
  }
  function notRunning() {
   return new error.J("unable", "agent-unreachable", "This host's databases are looked after by an agent, and it does not run.", "Start it: `sudo systemctl start velo-agent`. `VELO_SOCKET=` (empty) works in a folder of your own instead.");
  }
  function agentNeeded(storage) {
   return new error.J("unable", "agent-needed", `${storage} needs root or the host's agent, and neither is here.`, "Make the host ready once: `sudo velo setup`. Where that was done: `sudo systemctl start velo-agent`.");
  }
  async function openVelo({env: env = process.env, goesOn: goesOn = false} = {}) {
   const socket = findAgent(env);
   if (socket !== undefined) {
    const {openRemote: openRemote} = await __webpack_require__.e(445).then(__webpack_require__.bind(__webpack_require__, 80445));
    return openRemote(socket, env);
   }
   const {openEngine: openEngine} = await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(8912), __webpack_require__.e(2028) ]).then(__webpack_require__.bind(__webpack_require__, 62028));
   return openEngine(env, goesOn);
  }
 }
};


