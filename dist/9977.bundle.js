"use strict";

exports.id = 9977;

exports.ids = [ 9977 ];

exports.modules = {
 72918: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   G: () => VeloCommand
  });
  var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
  var _core_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61608);
  var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66620);
  class VeloCommand extends commander__WEBPACK_IMPORTED_MODULE_0__.uB {
   answer;
   createCommand(name) {
    return new VeloCommand(name);
   }
   path() {
    const parent = this.parent;
    return parent instanceof VeloCommand ? `${parent.path()} ${this.name()}` : this.name();
   }
   wrong(code, message, hint = `\`${this.path()} --help\` shows how it is used.`) {
    return this.answer ?? new _error_js__WEBPACK_IMPORTED_MODULE_2__.J("usage", code, `${message}.`, hint);
   }
   help(context) {
    const isError = typeof context === "object" && context.error;
    const isBare = this.parent === null && this.args.length === 0 && !this.opts().json;
    if (!isError || isBare) return super.help();
    throw this.wrong("missing-command", `\`${this.path()}\` needs a command`, this.#commandsHint());
   }
   unknownCommand() {
    throw this.wrong("unknown-command", `\`${this.path()}\` has no command ${(0, _core_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(this.args[0] ?? "")}`, this.#commandsHint());
   }
   unknownOption(flag) {
    const hint = `\`${this.path()} --help\` shows how it is used.`;
    const isName = this.registeredArguments.length > 0 && !flag.startsWith("--");
    throw this.wrong("unknown-option", `\`${this.path()}\` has no option ${(0, _core_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(flag)}`, isName ? `If it was meant as a name: those start with a letter. ${hint}` : hint);
   }
   missingArgument(name) {
    throw this.wrong("missing-argument", `\`${this.path()}\` needs ${articled(name)}`);
   }
   optionMissingArgument(option) {
    throw this.wrong("missing-value", `The option \`${option.long ?? option.flags}\` needs a value`);
   }
   _excessArguments(received) {
    const first = received[this.registeredArguments.length] ?? "";
    throw this.wrong("unexpected-argument", `\`${this.path()}\` has no use for ${(0, 
    _core_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(first)}`);
   }
   #commandsHint() {
    const names = this.createHelp().visibleCommands(this).map(command => command.name()).filter(name => name !== "help");
    return `Commands: ${names.join(", ")}. \`${this.path()} --help\` explains them.`;
   }
  }
  function articled(name) {
   return /^[aeiou]/.test(name) ? `an argument: ${name}` : `a ${name}`;
  }
 },
 989: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   X: () => candidates,
   n: () => addCompletionCommand
  });
  var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
  var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72918);
  var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81501);
  const shells = [ "bash", "zsh", "fish" ];
  function addCompletionCommand(program, session) {
   const shell = new commander__WEBPACK_IMPORTED_MODULE_0__.ef("<shell>", "bash, zsh or fish").choices(shells);
   program.command("completion").description("print the script that completes velo in a shell").addArgument(shell.argParser(text => (0, 
   _options_js__WEBPACK_IMPORTED_MODULE_2__.yL)(text, "The shell", shells))).action((name, _options, command) => session.run(command, async ({output: output}) => {
    const {scripts: scripts} = await __webpack_require__.e(5184).then(__webpack_require__.bind(__webpack_require__, 5184));
    output.result({
     shell: name,
     script: scripts[name]
    }, () => scripts[name]);
   }));
  }
  async function candidates(program, words, names) {
   const typed = words.filter((word, at) => word !== "=" || !words[at - 1]?.startsWith("--"));
   const current = words.at(-1) === "=" ? "" : typed.pop() ?? "";
   const place = follow(program, typed);
   const all = await suggestions(place, current, names);
   return all.filter(({value: value}) => value.startsWith(current));
  }
  function follow(program, words) {
   const place = {
    command: program,
    operands: 0,
    pending: undefined,
    onlyOperands: false
   };
   for (const word of words) {
    if (place.pending) place.pending = undefined; else if (place.onlyOperands) place.operands += 1; else if (word === "--") place.onlyOperands = true; else if (word.startsWith("-")) {
     place.pending = optionsOf(place.command).find(option => option.required && option.long === word);
    } else {
     const sub = place.command.commands.find(one => one.name() === word || one.aliases().includes(word));
     if (sub instanceof _command_js__WEBPACK_IMPORTED_MODULE_1__.G) place.command = sub; else place.operands += 1;
    }
   }
   return place;
  }
  async function suggestions(place, current, names) {
   const inline = /^(--[a-z-]+)=/.exec(current);
   const valued = place.pending ?? optionsOf(place.command).find(option => option.long === inline?.[1]);
   if (valued) {
    const values = valued.argChoices ?? (valued.long === "--parent" ? await names("branch") : []);
    return values.map(value => ({
     value: inline ? `${valued.long}=${value}` : value,
     about: ""
    }));
   }
   if (current.startsWith("-") && !place.onlyOperands) {
    return optionsOf(place.command).map(option => ({
     value: option.long ?? option.flags,
     about: option.description
    }));
   }
   const subs = visibleCommands(place.command).map(sub => ({
    value: sub.name(),
    about: sub.description()
   }));
   const argument = place.command.registeredArguments[place.operands];
   if (!argument) return subs;
   if (argument.argChoices) return argument.argChoices.map(value => ({
    value: value,
    about: ""
   }));
   return (await namesFor(place.command, argument.name(), names)).map(value => ({
    value: value,
    about: ""
   }));
  }
  async function namesFor(command, argument, names) {
   const isNew = command.name() === "create";
   if (argument === "project/name") {
    return isNew ? (await names("project")).map(project => `${project}/`) : names("branch");
   }
   return argument === "id" || isNew ? [] : names("project");
  }
  function optionsOf(command) {
   const help = command.createHelp();
   return [ ...help.visibleOptions(command), ...help.visibleGlobalOptions(command) ];
  }
  function visibleCommands(command) {
   return command.createHelp().visibleCommands(command).filter(sub => sub.name() !== "help");
  }
 },
 98236: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Ln: () => span,
   TG: () => until,
   XP: () => since,
   YA: () => seconds,
   kw: () => hiddenUrl,
   pm: () => clock
  });
  const steps = [ [ "d", 86400 ], [ "h", 3600 ], [ "m", 60 ], [ "s", 1 ] ];
  function span(ms) {
   const seconds = Math.max(0, Math.floor(ms / 1e3));
   const first = steps.findIndex(([, size]) => seconds >= size);
   if (first < 0) return "0s";
   const [unit, size] = steps[first];
   const next = steps[first + 1];
   const rest = next ? Math.floor(seconds % size / next[1]) : 0;
   return `${Math.floor(seconds / size)}${unit}${next && rest > 0 ? ` ${rest}${next[0]}` : ""}`;
  }
  function since(time, now) {
   return time === null ? "–" : span(now - Date.parse(time));
  }
  function until(time, now) {
   if (time === null) return "–";
   const left = Date.parse(time) - now;
   return left > 0 ? `in ${span(left > 36e5 ? left + 59999 : left)}` : "expired";
  }
  function clock(time) {
   return `${time.slice(0, 19).replace("T", " ")} UTC`;
  }
  function seconds(ms) {
   return `${(ms / 1e3).toFixed(1)}s`;
  }
  function hiddenUrl(branch) {
   const host = branch.host.includes(":") ? `[${branch.host}]` : branch.host;
   return `postgresql://${encodeURIComponent(branch.user)}:***@${host}:${branch.port}/${encodeURIComponent(branch.database)}`;
  }
 },
 81501: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   $O: () => timeToLive,
   Af: () => withDashedNames,
   Ej: () => size,
   OE: () => timeToLiveOrNone,
   Pf: () => label,
   U9: () => count,
   Yq: () => choice,
   hj: () => conflict,
   iR: () => majorVersion,
   wR: () => timeout,
   yL: () => oneOf
  });
  var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
  var _core_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12170);
  var _core_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61608);
  var _error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66620);
  function choice(flags, description, words) {
   const option = new commander__WEBPACK_IMPORTED_MODULE_0__.c$(flags, description).choices(words);
   return option.argParser(text => oneOf(text, option.long ?? flags, words));
  }
  function oneOf(text, what, words) {
   const found = words.find(word => word === text);
   if (found !== undefined) return found;
   throw invalid(`${what} cannot be ${(0, _core_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(text)}`, `It is one of ${words.join(", ")}.`);
  }
  const majors = [ "14", "15", "16", "17", "18" ];
  function majorVersion(text) {
   return Number(oneOf(text, "--pg-version", majors));
  }
  function timeToLive(text) {
   (0, _core_duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(text, "--ttl");
   return text;
  }
  function timeToLiveOrNone(text) {
   return text === "none" ? text : timeToLive(text);
  }
  function timeout(text) {
   return (0, _core_duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(text, "--timeout");
  }
  function count(text) {
   if (/^[1-9][0-9]{0,5}$/.test(text)) return Number(text);
   throw invalid(`${(0, _core_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(text)} is no number of things`, "Write a whole number from 1 to 999999.");
  }
  function size(text) {
   const [, count, unit = ""] = /^([1-9][0-9]{0,5})([MGT])B?$/i.exec(text) ?? [];
   if (count !== undefined) return Number(count) * 1024 ** ("MGT".indexOf(unit.toUpperCase()) + 2);
   throw new _error_js__WEBPACK_IMPORTED_MODULE_3__.J("usage", "invalid-size", `${(0, 
   _core_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(text)} is no size.`, "Write a number and a unit: 20G.");
  }
  function label(text, before = {}) {
   const equals = text.indexOf("=");
   if (equals < 1) {
    throw new _error_js__WEBPACK_IMPORTED_MODULE_3__.J("usage", "invalid-label", `The label ${(0, 
    _core_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(text)} has no key.`, "Write --label key=value.");
   }
   return {
    ...before,
    [text.slice(0, equals)]: text.slice(equals + 1)
   };
  }
  function conflict(first, second, why) {
   return new _error_js__WEBPACK_IMPORTED_MODULE_3__.J("usage", "conflicting-options", `\`${first}\` and \`${second}\` exclude each other.`, why);
  }
  function withDashedNames(argv, valued) {
   const end = argv.indexOf("--");
   const before = end < 0 ? argv : argv.slice(0, end);
   const isName = (word, at) => /^-[^=]*\//.test(word) && !valued.has(before[at - 1] ?? "");
   const names = before.filter(isName);
   if (names.length === 0) return [ ...argv ];
   const rest = end < 0 ? [] : argv.slice(end + 1);
   return [ ...before.filter((word, at) => !isName(word, at)), "--", ...names, ...rest ];
  }
  function invalid(message, hint) {
   return new _error_js__WEBPACK_IMPORTED_MODULE_3__.J("usage", "invalid-value", `${message}.`, hint);
  }
 },
 19838: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   r: () => createProgram,
   g: () => valuedOptions
  });
  var version = __webpack_require__(11607);
  var error = __webpack_require__(66620);
  var protocol = __webpack_require__(10449);
  var cli_options = __webpack_require__(81501);
  function addAgentCommand(program, session) {
   program.command("agent").description("run the host's agent, which works for users who are not root").option("--socket <path>", `where people connect (root: ${protocol.Xr.people})`).option("--runner-socket <path>", `where jobs connect (root: ${protocol.Xr.jobs})`).option("--group <name>", "the group of people who may connect", "velo").option("--runner-group <name>", "the group of runners that may connect", "velo-runner").option("--max-operations <n>", "operations at once; the rest wait in order", cli_options.U9, 4).option("--max-branches <n>", "branches of a project, besides main", cli_options.U9).option("--max-branches-per-owner <n>", "branches of one owner in a project", cli_options.U9).option("--min-memory <size>", "memory that must be available for one server more", cli_options.Ej, 256 * 1024 ** 2).action((flags, command) => session.run(command, async ({env: env, service: service}) => {
    const {runAgent: runAgent} = await Promise.all([ __webpack_require__.e(3619), __webpack_require__.e(5222), __webpack_require__.e(5694) ]).then(__webpack_require__.bind(__webpack_require__, 65694));
    const {people: people, jobs: jobs} = places(flags);
    const {maxBranches: project, maxBranchesPerOwner: owner, group: group, runnerGroup: runnerGroup, maxOperations: maxOperations, minMemory: minMemory} = flags;
    const options = {
     socket: people,
     runnerSocket: jobs,
     group: group,
     runnerGroup: runnerGroup,
     maxOperations: maxOperations,
     maxBranches: {
      ...project === undefined ? {} : {
       project: project
      },
      ...owner === undefined ? {} : {
       owner: owner
      }
     },
     minMemory: minMemory,
     env: env
    };
    await runAgent(options, service());
   }));
  }
  function places({socket: socket, runnerSocket: runnerSocket}) {
   if (process.getuid?.() === 0 && socket === undefined) return {
    people: protocol.Xr.people,
    jobs: runnerSocket ?? protocol.Xr.jobs
   };
   if (socket !== undefined) return {
    people: socket,
    jobs: runnerSocket
   };
   throw new error.J("usage", "missing-option", "An agent of a user who is not root needs a place to listen.", 'Give it one: `velo agent --socket "$HOME/.velo/velo.sock"`; `VELO_SOCKET` then names it to others.');
  }
  async function changeBranch(context, heading, show, work) {
   const velo = await context.velo();
   context.output.heading(heading);
   const answer = await work(velo, context.operation());
   const rendering = await __webpack_require__.e(5304).then(__webpack_require__.bind(__webpack_require__, 55304));
   if (show === "renderChange") context.output.gap();
   context.output.result(answer, rendering[show].bind(undefined, answer));
  }
  function addServerCommands(branch, session) {
   branch.command("start").description("start the server of a branch").argument("[project/name]", "the branch").option("--all", "start whatever is wanted running, as after a boot").action((name, options, command) => session.run(command, context => {
    if (name !== undefined && options.all) throw (0, cli_options.hj)("--all", name, "Name a branch, or give --all.");
    if (options.all) return startAll(context);
    if (name === undefined) throw command.missingArgument("project/name");
    return changeBranch(context, `Starting ${name}...`, "renderState", (velo, operation) => velo.startBranch(name, operation));
   }));
   branch.command("stop").description("stop the server of a branch; its data stays").argument("<project/name>", "the branch").action((name, _options, command) => session.run(command, context => changeBranch(context, `Stopping ${name}...`, "renderState", (velo, operation) => velo.stopBranch(name, operation))));
   branch.command("restart").description("stop the server of a branch and start it again").argument("<project/name>", "the branch").action((name, _options, command) => session.run(command, context => changeBranch(context, `Restarting ${name}...`, "renderState", (velo, operation) => velo.restartBranch(name, operation))));
  }
  async function startAll(context) {
   const velo = await context.velo();
   context.output.heading("Starting the branches that should run...");
   const all = await velo.startAll({}, context.operation());
   const {renderStartAll: renderStartAll} = await __webpack_require__.e(5304).then(__webpack_require__.bind(__webpack_require__, 55304));
   context.output.result(all, view => renderStartAll(all, view));
   return all.failed.length === 0 ? 0 : 1;
  }
  function notYet(what, part) {
   return new error.J("unable", "not-yet-available", `\`${what}\` is not available yet: it comes with ${part}.`, "This version makes, resets and deletes branches; `velo --help` lists what is there.");
  }
  const timeMachine = "the time machine";
  function addLaterCommands(program) {
   const snapshot = program.command("snapshot").alias("snap").description("keep states of a branch (not yet available)");
   later(snapshot, timeMachine);
   later(snapshot.command("create").description("keep the state of a branch"), timeMachine).argument("[project/name]").option("--label <label>", "a word to find it by");
   later(snapshot.command("list").alias("ls").description("list snapshots"), timeMachine).argument("[project/name]");
   later(snapshot.command("delete").alias("rm").description("drop a snapshot"), timeMachine).argument("[id]");
   later(snapshot.command("cleanup").description("drop old snapshots"), timeMachine).argument("[project/name]").option("--days <n>", "older than this many days (default 30; 0 means all)").option("--keep <rule>", "how many to keep, such as hourly=24,daily=7").option("--all", "in every project").option("--dry-run", "only say what would go");
   const wal = program.command("wal").description("look after a branch's archived WAL (not yet available)");
   later(wal, timeMachine);
   later(wal.command("info").description("show what is archived"), timeMachine).argument("[project/name]");
   later(wal.command("cleanup").description("drop archived WAL that no snapshot needs"), timeMachine).argument("[project/name]").option("--days <n>", "older than this many days (default 7)").option("--dry-run", "only say what would go");
  }
  function later(command, part) {
   command.answer = notYet(command.path(), part);
   return command.action(() => {
    throw command.answer;
   });
  }
  function addBranchCommands(program, session) {
   const branch = program.command("branch").alias("br").description("make, show, reset and delete branches");
   addCreateAndReset(branch, session);
   addReading(branch, session);
   addServerCommands(branch, session);
   branch.command("set").description("change the expiry, owner and labels of a branch").argument("<project/name>", "the branch").option("--ttl <time>", "expire this long from now, such as 3d; none: never", cli_options.OE).option("--owner <owner>", "whom it belongs to").option("--label <key=value>", "set a label, an empty value removes it (repeatable)", cli_options.Pf).action((name, options, command) => session.run(command, async context => {
    const {ttl: ttl, owner: owner, label: labels} = options;
    if (ttl === undefined && owner === undefined && labels === undefined) {
     throw command.wrong("nothing-to-set", `\`${command.path()}\` was given nothing to set`, "Give --ttl, --owner or --label.");
    }
    const request = {
     branch: name,
     ...given({
      ttl: ttl,
      owner: owner,
      labels: labels
     })
    };
    const answer = await (await context.velo()).setBranch(request, context.operation());
    await showBranch(context, answer);
   }));
   branch.command("delete").alias("rm").description("delete a branch and its data").argument("<project/name>", "the branch").option("--force", "with its children, deepest first, and its snapshots").action((name, options, command) => session.run(command, async ({velo: velo, output: output, operation: operation}) => {
    const opened = await velo();
    output.heading(`Deleting ${name}...`);
    await opened.deleteBranch({
     branch: name,
     force: options.force === true
    }, operation());
    output.result({
     deleted: name
    }, () => `Deleted ${name}`);
   }));
  }
  function addCreateAndReset(branch, session) {
   branch.command("create").description("make a branch: a copy of its parent, with a server of its own").argument("<project/name>", "the new branch").option("--parent <project/name>", "the branch to copy (default: main)").option("--from <snapshot>", "copy a snapshot (not yet available)").option("--pitr <time>", "copy the parent's state at a time (not yet available)").option("--ttl <time>", "expire after this long, such as 3d", cli_options.$O).addOption((0, 
   cli_options.Yq)("--if-exists <what>", "when it is there already (default fail)", [ "fail", "reuse", "reset" ])).option("--no-start", "leave it stopped").option("--owner <owner>", "whom it belongs to").option("--label <key=value>", "keep a label with it (repeatable)", cli_options.Pf).option("--listen <address>", "where its server listens (default 127.0.0.1)").action((name, options, command) => session.run(command, async context => {
    const {from: from, pitr: pitr, start: start, label: labels, ...rest} = options;
    if (from !== undefined) throw notYet("--from", "the time machine");
    if (pitr !== undefined) throw notYet("--pitr", "the time machine");
    const request = {
     branch: name,
     start: start,
     ...rest,
     ...given({
      labels: labels
     })
    };
    const parent = rest.parent ?? `${name.split("/", 1)[0]}/main`;
    const heading = `Creating ${name} from ${parent}...`;
    await changeBranch(context, heading, "renderChange", (velo, operation) => velo.createBranch(request, operation));
   }));
   branch.command("reset").description("return a branch to its parent's present state; its address and password stay").argument("<project/name>", "the branch").option("--force", "also when it has children: they go once the reset is done").option("--ttl <time>", "expire this long from now, such as 3d", cli_options.$O).action((name, options, command) => session.run(command, async context => {
    const request = {
     branch: name,
     force: options.force === true,
     ...given({
      ttl: options.ttl
     })
    };
    const heading = `Resetting ${name}${await toParent(context, name)}...`;
    await changeBranch(context, heading, "renderChange", (velo, operation) => velo.resetBranch(request, operation));
   }));
  }
  async function toParent({globals: globals, velo: velo}, name) {
   if (globals.json || globals.quiet) return "";
   const {project: project, parent: parent} = await (await velo()).getBranch(name);
   return parent === null ? "" : ` to ${project}/${parent}`;
  }
  function addReading(branch, session) {
   branch.command("list").alias("ls").description("list branches").argument("[project]", "only those of this project").option("--owner <owner>", "only those of this owner").option("--label <key=value>", "only those with this label (repeatable)", cli_options.Pf).option("--expired", "only those whose time is over").action((project, options, command) => session.run(command, async ({velo: velo, output: output}) => {
    const {label: labels, ...rest} = options;
    const found = await (await velo()).listBranches({
     ...rest,
     ...given({
      project: project,
      labels: labels
     })
    });
    const {branchSummary: branchSummary, renderBranches: renderBranches} = await __webpack_require__.e(5304).then(__webpack_require__.bind(__webpack_require__, 55304));
    output.result(found.map(branchSummary), view => renderBranches(found, Date.now(), view));
   }));
   branch.command("get").description("show a branch").argument("<project/name>", "the branch").action((name, _options, command) => session.run(command, async context => showBranch(context, await (await context.velo()).getBranch(name))));
   branch.command("password").alias("pass").description("print the connection string, password included").argument("<project/name>", "the branch").option("--user <role>", "give this role a password of its own in the branch").action((name, options, command) => session.run(command, async ({velo: velo, output: output, operation: operation}) => {
    const request = {
     branch: name,
     ...given({
      user: options.user
     })
    };
    const answer = await (await velo()).branchPassword(request, operation());
    output.result(answer, () => answer.url);
   }));
  }
  async function showBranch(context, answer) {
   const {renderBranch: renderBranch} = await __webpack_require__.e(5304).then(__webpack_require__.bind(__webpack_require__, 55304));
   context.output.result(answer, view => renderBranch(answer, Date.now(), view));
  }
  function given(values) {
   return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  }
  var command = __webpack_require__(72918);
  var completion = __webpack_require__(989);
  function addHostCommands(program, session) {
   program.command("status").alias("ls").description("show stores, projects and branches").action((_options, command) => session.run(command, async ({velo: velo, output: output}) => {
    const status = await (await velo()).status();
    const {renderStatus: renderStatus, statusData: statusData} = await __webpack_require__.e(2158).then(__webpack_require__.bind(__webpack_require__, 72158));
    output.result(statusData(status), view => renderStatus(status, Date.now(), view));
   }));
   program.command("doctor").description("check this machine and say what to do").option("--repair", "finish or undo what was interrupted").action((options, command) => session.run(command, async ({velo: velo, output: output, operation: operation}) => {
    const doctor = await (await velo()).doctor({
     repair: options.repair === true
    }, operation());
    const {renderDoctor: renderDoctor} = await __webpack_require__.e(1887).then(__webpack_require__.bind(__webpack_require__, 81887));
    output.result(doctor, view => renderDoctor(doctor, view));
    return doctor.ok ? 0 : 1;
   }));
  }
  function addProjectCommands(program, session) {
   const project = program.command("project").alias("proj").description("make, show and delete projects");
   project.command("create").description("make a project with its first branch, NAME/main").argument("<name>", "name of the project").option("--pg-version <major>", "PostgreSQL 14 to 18", cli_options.iR).option("--image <image>", "a Docker image that works as the official ones do (docker only)").option("--pool <pool>", "the ZFS pool, or the btrfs folder, to use").addOption((0, 
   cli_options.Yq)("--network <mode>", "how containers are reached (docker only; default auto)", [ "auto", "host", "isolated" ])).action((name, options, command) => session.run(command, context => create(name, options, context)));
   project.command("list").alias("ls").description("list projects").action((_options, command) => session.run(command, async ({velo: velo, output: output}) => {
    const projects = await (await velo()).listProjects();
    const {renderProjects: renderProjects} = await __webpack_require__.e(7487).then(__webpack_require__.bind(__webpack_require__, 47487));
    output.result(projects, view => renderProjects(projects, Date.now(), view));
   }));
   project.command("get").description("show a project").argument("<name>", "name of the project").action((name, _options, command) => session.run(command, async ({velo: velo, output: output}) => {
    const found = await (await velo()).getProject(name);
    const {renderProject: renderProject} = await __webpack_require__.e(7487).then(__webpack_require__.bind(__webpack_require__, 47487));
    output.result(found, view => renderProject(found, Date.now(), view));
   }));
   project.command("delete").alias("rm").description("delete a project and its main branch").argument("<name>", "name of the project").option("--force", "also when it has other branches: they go with it").action((name, options, command) => session.run(command, async ({velo: velo, output: output, operation: operation}) => {
    const opened = await velo();
    output.heading(`Deleting ${name}...`);
    await opened.deleteProject({
     name: name,
     force: options.force === true
    }, operation());
    output.result({
     deleted: name
    }, () => `Deleted ${name}`);
   }));
  }
  async function create(name, options, context) {
   if (options.pgVersion !== undefined && options.image !== undefined) {
    throw (0, cli_options.hj)("--pg-version", "--image", "An image decides the version: give one of the two.");
   }
   const request = {
    name: name,
    ...options,
    ...drivers(context.env)
   };
   const velo = await context.velo();
   context.output.heading(`Creating project ${name}...`);
   const project = await velo.createProject(request, context.operation());
   if (context.output.json) return context.output.result(project, () => "");
   const main = await velo.getBranch(`${project.name}/main`);
   const {renderConnection: renderConnection} = await __webpack_require__.e(5304).then(__webpack_require__.bind(__webpack_require__, 55304));
   context.output.gap();
   context.output.result(project, () => renderConnection(main));
  }
  function drivers(env) {
   return {
    ...env.VELO_STORAGE && {
     storage: (0, cli_options.yL)(env.VELO_STORAGE, "VELO_STORAGE", [ "zfs", "btrfs", "directory" ])
    },
    ...env.VELO_POSTGRES && {
     postgres: (0, cli_options.yL)(env.VELO_POSTGRES, "VELO_POSTGRES", [ "docker", "local" ])
    }
   };
  }
  var cli_text = __webpack_require__(83560);
  function addSetupCommand(program, session) {
   program.command("setup").description("make this host ready for people and for runners' jobs").option("--pool <pool>", "the ZFS pool, or the folder where a btrfs file system is mounted").option("--file <size>", "for a trial: make a pool on a file of this size, such as 20G", cli_options.Ej).option("--user <name...>", "people who may use velo here").option("--runner-user <name...>", "the users that runners' jobs work as").option("--dry-run", "change nothing, and show what would be done").option("--uninstall", "take away what setup made, and nothing else").action((options, command) => session.run(command, context => options.uninstall ? takeAway(options, context) : makeReady(options, context)));
  }
  async function makeReady(options, context) {
   if (options.pool !== undefined && options.file !== undefined) throw (0, cli_options.hj)("--pool", "--file", "A pool that is there needs no file; leave one of them out.");
   const {output: output} = context;
   const dryRun = options.dryRun === true;
   const {setup: setup} = await Promise.all([ __webpack_require__.e(9040), __webpack_require__.e(8912), __webpack_require__.e(9580) ]).then(__webpack_require__.bind(__webpack_require__, 9580));
   if (!dryRun) output.heading("Setting up this host...");
   const request = {
    ...options.pool !== undefined && {
     pool: options.pool
    },
    ...options.file !== undefined && {
     file: options.file
    },
    ...canAsk(context) && {
     ask: askForPool
    },
    users: options.user ?? [],
    runnerUsers: options.runnerUser ?? [],
    dryRun: dryRun
   };
   const report = await setup(request, telling(context, dryRun));
   if (dryRun) {
    output.result(report, () => [ ...report.lines.map(textOf), ...report.notes.map(noteText) ].join("\n"));
    return 0;
   }
   for (const note of report.notes) output.note(noteText(note));
   const doctor = await (await context.velo()).doctor();
   const {renderDoctor: renderDoctor} = await __webpack_require__.e(1887).then(__webpack_require__.bind(__webpack_require__, 81887));
   output.gap();
   output.result({
    ...report,
    doctor: doctor
   }, view => renderDoctor(doctor, view));
   return doctor.ok ? 0 : 1;
  }
  async function takeAway(options, context) {
   for (const name of [ "pool", "file", "user", "runnerUser" ]) {
    const option = `--${name === "runnerUser" ? "runner-user" : name}`;
    if (options[name] !== undefined) throw (0, cli_options.hj)("--uninstall", option, "It takes away all that setup made; leave the other option out.");
   }
   const {output: output} = context;
   const dryRun = options.dryRun === true;
   const {uninstall: uninstall} = await Promise.all([ __webpack_require__.e(9040), __webpack_require__.e(8912), __webpack_require__.e(4250) ]).then(__webpack_require__.bind(__webpack_require__, 84250));
   if (!dryRun) output.heading("Taking away what setup made...");
   const report = await uninstall({
    dryRun: dryRun
   }, telling(context, dryRun));
   const left = report.lines.filter(({state: state}) => state === "left");
   const said = dryRun ? [ ...report.lines.map(textOf), ...report.notes.map(noteText) ] : report.notes;
   output.result(report, () => said.join("\n"));
   return left.length > 0 ? 1 : 0;
  }
  function telling({output: output, service: service}, dryRun) {
   return {
    line: line => dryRun ? undefined : output.note(textOf(line)),
    signal: service()
   };
  }
  function textOf({name: name, state: state, detail: detail}) {
   return (0, cli_text.pj)(`  ${signs[state]} ${(0, cli_text.eV)(state, 9)} ${name}${detail === "" ? "" : ` (${detail})`}`);
  }
  const noteText = note => `  ! ${(0, cli_text.pj)(note)}`;
  const signs = {
   found: "·",
   made: "✓",
   renewed: "✓",
   "to make": "+",
   "to renew": "+",
   removed: "✓",
   "to remove": "-",
   left: "✗"
  };
  function canAsk({output: output}) {
   return process.stdin.isTTY === true && process.stderr.isTTY === true && !output.json;
  }
  async function askForPool(pools) {
   const {createInterface: createInterface} = await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 26848, 23));
   const terminal = createInterface({
    input: process.stdin,
    output: process.stderr
   });
   try {
    for (;;) {
     const list = pools.map((pool, at) => `  ${at + 1}  ${pool}\n`).join("");
     const answer = (await terminal.question(`Several pools are here:\n${list}Which one is velo to use? `)).trim();
     const chosen = pools.find((pool, at) => answer === pool || answer === String(at + 1));
     if (chosen !== undefined) return chosen;
    }
   } finally {
    terminal.close();
   }
  }
  function createProgram(session, write) {
   const program = new command.G("velo");
   program.description("A PostgreSQL branch for every pull request, on a machine of your own.").version(version.r, "--version", "print the version").option("--json", "one JSON document on stdout, and nothing else there").option("--quiet", "no progress, only results and errors").option("--verbose", "with an error also where it came from").option("--no-color", "no colours (also NO_COLOR)").option("--timeout <time>", "give up and undo after this long, such as 5m", cli_options.wR).addOption((0, 
   cli_options.Yq)("--storage <name>", "for a new project (also VELO_STORAGE)", [ "zfs", "btrfs", "directory" ])).addOption((0, 
   cli_options.Yq)("--postgres <name>", "for a new project (also VELO_POSTGRES)", [ "docker", "local" ])).helpOption("-h, --help", "show help").configureHelp({
    showGlobalOptions: true
   }).configureOutput({
    writeOut: write,
    writeErr: () => {},
    outputError: () => {}
   }).exitOverride();
   addProjectCommands(program, session);
   addBranchCommands(program, session);
   addLaterCommands(program);
   addHostCommands(program, session);
   addAgentCommand(program, session);
   addSetupCommand(program, session);
   (0, completion.n)(program, session);
   return program;
  }
  function valuedOptions(command) {
   const own = command.options.filter(option => option.required).map(option => option.long ?? "");
   return new Set([ ...own, ...command.commands.flatMap(sub => [ ...valuedOptions(sub) ]) ]);
  }
 },
 62344: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   E: () => renderTrace,
   v: () => renderError
  });
  var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83560);
  function renderError(report, style) {
   const message = (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(report.message).trim() || "It failed without saying why.";
   return [ `${style.red(style.bold("velo:"))} ${message}`, `  ${(0, _text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(report.hint).trim() || "Run `velo doctor`."}`, ...report.left.map(line => `  Left behind: ${(0, 
   _text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(line)}`) ].join("\n");
  }
  function renderTrace(error) {
   const lines = [];
   let from = error;
   for (let depth = 0; from !== undefined && depth < 10; depth += 1) {
    const stack = from instanceof Error ? from.stack ?? `${from.name}: ${from.message}` : String(from);
    lines.push(`${depth === 0 ? "" : "Caused by: "}${stack}`);
    from = from instanceof Error ? from.cause : undefined;
   }
   return lines.flatMap(text => text.split("\n")).map(line => `${(0, _text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(line)}\n`).join("");
  }
 },
 37248: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   N: () => Session
  });
  var format = __webpack_require__(98236);
  var render_error = __webpack_require__(62344);
  var cli_text = __webpack_require__(83560);
  class Output {
   #stdout;
   #stderr;
   #globals;
   #style;
   #errorStyle;
   #live;
   #open=false;
   #heading="";
   #said=false;
   constructor(stdout, stderr, globals, env) {
    this.#stdout = stdout;
    this.#stderr = stderr;
    this.#globals = globals;
    this.#style = (0, cli_text.j9)(stdout, globals.color !== false, env);
    this.#errorStyle = (0, cli_text.j9)(stderr, globals.color !== false, env);
    this.#live = this.#errorStyle !== cli_text.sj;
   }
   get json() {
    return this.#globals.json === true;
   }
   result(data, text) {
    if (this.json) this.#stdout.write(`${jsonText(data, this.#stdout.isTTY === true)}\n`); else this.#print(text({
     style: this.#style,
     columns: columnsOf(this.#stdout)
    }));
   }
   heading(text) {
    this.#heading = `${this.#errorStyle.bold((0, cli_text.pj)(text))}\n`;
   }
   progress=event => {
    if (this.#globals.quiet) return;
    const columns = columnsOf(this.#stderr);
    if (event.kind === "note") {
     this.#stderr.write(`${this.#fresh()}  ${this.#errorStyle.dim("·")} ${(0, cli_text.pj)(event.text)}\n`);
     return;
    }
    const name = (0, cli_text.pj)(event.name);
    const mark = this.#errorStyle.blue("▸");
    if (event.kind === "begin") {
     if (!this.#live) return;
     this.#stderr.write(`${this.#fresh()}  ${mark} ${(0, cli_text.ml)(name, columns - 5)}`);
     this.#open = true;
    } else {
     const time = this.#errorStyle.dim((0, format.YA)(event.ms));
     const room = Math.min(nameColumns, Math.max(1, columns - 12));
     this.#stderr.write(`${this.#fresh()}  ${mark} ${(0, cli_text.eV)((0, cli_text.ml)(name, Math.max(room, columns - 12)), room)} ${time}\n`);
    }
   };
   gap() {
    if (this.#said) this.#stderr.write("\n");
   }
   note(text) {
    if (!this.#globals.quiet) this.#stderr.write(`${this.#fresh()}${(0, cli_text.pj)(text)}\n`);
   }
   error(error) {
    if (this.#open) this.#stderr.write("\n");
    this.#open = false;
    if (this.json) this.#stdout.write(`${jsonText({
     error: error.report()
    }, this.#stdout.isTTY === true)}\n`); else this.#stderr.write(`${(0, render_error.v)(error.report(), this.#errorStyle)}\n`);
    if (this.#globals.verbose) this.#stderr.write((0, render_error.E)(error));
   }
   #print(text) {
    this.#stdout.write(text.endsWith("\n") || text === "" ? text : `${text}\n`);
   }
   #fresh() {
    const before = (this.#open ? "\r[K" : "") + this.#heading;
    this.#open = false;
    this.#heading = "";
    this.#said = true;
    return before;
   }
  }
  const nameColumns = 40;
  function columnsOf(sink) {
   return sink.isTTY ? sink.columns || 80 : Number.POSITIVE_INFINITY;
  }
  function jsonText(data, indented) {
   return JSON.stringify(data, null, indented ? 2 : undefined).replace(/[\u007f-\u009f\u2028\u2029]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  }
  var src_error = __webpack_require__(66620);
  class Stop {
   #controller=new AbortController;
   #abandoned;
   #abandon=() => {};
   #operating=false;
   #serving=false;
   #timer;
   #timeoutMs=0;
   reason;
   constructor() {
    this.#abandoned = new Promise((_, reject) => {
     this.#abandon = reject;
    });
    this.#abandoned.catch(() => {});
   }
   operation() {
    this.#operating = true;
    return this.#controller.signal;
   }
   service() {
    this.#serving = true;
    return this.operation();
   }
   request(reason) {
    if (this.reason) return;
    this.reason = reason;
    this.#controller.abort((0, src_error.VM)());
    if (!this.#operating) this.#abandon(this.#error([]));
   }
   get undoing() {
    return this.reason !== undefined && this.#operating && !this.#serving;
   }
   after(ms) {
    this.#timeoutMs = ms;
    this.#timer = setTimeout(() => this.request("timeout"), Math.min(ms, 2 ** 31 - 1));
    this.#timer.unref();
   }
   async run(work) {
    try {
     return await Promise.race([ work(), this.#abandoned ]);
    } catch (error) {
     if (this.reason === "timeout" && error instanceof src_error.J && error.kind === "interrupted") {
      throw this.#error(error.left, error);
     }
     throw error;
    } finally {
     clearTimeout(this.#timer);
    }
   }
   #error(left, cause) {
    if (this.reason !== "timeout") return (0, src_error.VM)();
    const undone = !this.#operating ? "nothing was changed" : "what was begun has been undone";
    return new src_error.J("failed", "timeout", `Not done within ${(0, format.Ln)(this.#timeoutMs)} (--timeout); ${left.length > 0 ? "not everything could be undone" : undone}.`, left.length > 0 ? "Run `velo doctor --repair`." : "Give it more time with --timeout; `velo doctor` shows what is slow or stuck.", {
     left: left,
     cause: cause
    });
   }
  }
  class Session {
   #around;
   stop=new Stop;
   output;
   exitCode=0;
   constructor(around, early) {
    this.#around = around;
    this.output = this.#outputFor(early);
   }
   async run(command, work) {
    const globals = command.optsWithGlobals();
    this.output = this.#outputFor(globals);
    if (globals.timeout !== undefined) this.stop.after(globals.timeout);
    const env = {
     ...this.#around.env
    };
    if (globals.storage !== undefined) env.VELO_STORAGE = globals.storage;
    if (globals.postgres !== undefined) env.VELO_POSTGRES = globals.postgres;
    let opened;
    const context = {
     globals: globals,
     env: env,
     output: this.output,
     velo: () => {
      opened ??= __webpack_require__.e(6441).then(__webpack_require__.bind(__webpack_require__, 66441)).then(({openVelo: openVelo}) => openVelo({
       env: env
      }));
      return opened;
     },
     operation: () => ({
      progress: this.output.progress,
      signal: this.stop.operation()
     }),
     service: () => this.stop.service()
    };
    await this.stop.run(async () => {
     try {
      const code = await work(context);
      this.exitCode = typeof code === "number" ? code : 0;
     } finally {
      await (opened?.then(velo => velo.close()).catch(() => {}));
     }
    });
   }
   #outputFor(globals) {
    return new Output(this.#around.stdout, this.#around.stderr, globals, this.#around.env);
   }
  }
 },
 83560: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   VL: () => width,
   eV: () => pad,
   j9: () => styleFor,
   ml: () => shorten,
   pj: () => plain,
   sj: () => plainStyle
  });
  var fast_string_truncated_width__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50611);
  const plainStyle = styleOf(() => text => text);
  const colourStyle = styleOf((from, to) => text => `[${from}m${text}[${to}m`);
  function styleFor(stream, wanted, env) {
   const objection = !wanted || Boolean(env.NO_COLOR) || env.TERM === "dumb";
   return stream.isTTY && !objection ? colourStyle : plainStyle;
  }
  function plain(text) {
   return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, c => c === "\n" || c === "\t" || c === "\r" ? " " : `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
  }
  function width(text) {
   return /^[ -~–…·▸●○◐✓✗├└│]*$/.test(text) ? text.length : (0, fast_string_truncated_width__WEBPACK_IMPORTED_MODULE_0__.A)(text).width;
  }
  function shorten(text, columns) {
   if (columns < 1) return "";
   if (width(text) <= columns) return text;
   const kept = Array.from(new Intl.Segmenter("en").segment(text.slice(0, 4 * columns)), ({segment: segment}) => segment);
   while (kept.length > 0 && width(kept.join("")) > columns - 1) kept.pop();
   return `${kept.join("")}…`;
  }
  function pad(text, columns, align = "left") {
   const blanks = " ".repeat(Math.max(0, columns - width(text)));
   return align === "left" ? text + blanks : blanks + text;
  }
  function styleOf(mark) {
   return {
    bold: mark(1, 22),
    dim: mark(2, 22),
    red: mark(31, 39),
    green: mark(32, 39),
    yellow: mark(33, 39),
    blue: mark(34, 39)
   };
  }
 },
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
 }
};


