"use strict";

exports.id = 4967;

exports.ids = [ 4967 ];

exports.modules = {
...require("./shared.bundle.js"),
1488: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
au: () => didYouMean,
h2: () => withSuggestion,
n4: () => meantIn,
pL: () => namesNewBranch
});
var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22452);
function similar(word, words) {
if (word === "" || word.startsWith("-")) return [];
const list = (new commander__WEBPACK_IMPORTED_MODULE_0__.uB).exitOverride().configureOutput({
outputError: () => {}
});
for (const each of new Set(words)) list.command(each);
try {
list.parse([ word ], {
from: "user"
});
return [];
} catch (error) {
return meantIn(error);
}
}
function meantIn(error) {
const [, names] = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message) ?? [];
return names?.split(", ") ?? [];
}
function didYouMean(names) {
const shown = names.slice(0, 3).map(name => `\`${name}\``);
return shown.length === 0 ? "" : `Did you mean ${shown.join(" or ")}? `;
}
const codes = [ "branch-not-found", "project-not-found", "invalid-name" ];
async function withSuggestion(error, command, velo) {
if (!(error instanceof _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J && (0, 
_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.up)(error, ...codes))) return error;
try {
const projects = await (await velo()).listProjects();
const found = didYouMean(meantNames(command, projects));
if (found === "") return error;
const hint = error.code === "invalid-name" ? found.trimEnd() : found + error.hint;
return _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J.from({
kind: error.kind,
...error.report(),
hint: hint
}, error);
} catch {
return error;
}
}
function meantNames(command, projects) {
const names = projects.map(({name: name}) => name);
const argument = command.registeredArguments[0]?.name();
const isBranch = argument === "project[/name]" ? command.args[0]?.includes("/") : argument === "project/name";
if (!isBranch) {
const wrong = command.args.find(word => !names.includes(word));
return wrong === undefined ? [] : similar(wrong, names);
}
const branches = projects.flatMap(project => project.branches.map(branch => `${project.name}/${branch}`));
if (!namesNewBranch(command)) return meantBranches(command.args, branches, names);
const [name = ""] = command.args;
if (isIn(name, names)) {
const {parent: parent} = command.opts();
if (parent === undefined) return [];
return meantBranches([ parent.includes("/") ? parent : `${name.split("/", 1)[0]}/${parent}` ], branches, names);
}
const [project = "", branch] = name.split("/");
const possible = branch === undefined ? names : similar(project, names);
return possible.map(each => `${each}/${branch ?? project}`).filter(isBranchName);
}
function meantBranches(words, branches, projects) {
const wrong = words.find(word => !branches.includes(word));
if (wrong === undefined) return [];
const [project = "", branch] = wrong.split("/");
if (branch === undefined) {
const alike = branches.filter(name => name.endsWith(`/${wrong}`));
return alike.length > 0 ? alike : branches.filter(name => name.startsWith(`${wrong}/`));
}
if (projects.includes(project)) return similar(wrong, branches);
const there = similar(project, projects).map(name => `${name}/${branch}`);
return there.filter(name => branches.includes(name));
}
function namesNewBranch(command) {
return command.name() === "create" && command.parent?.name() === "branch";
}
function isIn(word, projects) {
return isBranchName(word) && projects.includes(word.split("/", 1)[0] ?? "");
}
function isBranchName(word) {
try {
(0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.at)(word);
return true;
} catch {
return false;
}
}
},
17657: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
r: () => createProgram,
g: () => valuedOptions
});
var drivers = __webpack_require__(19667);
var version = __webpack_require__(11607);
var cli_command = __webpack_require__(72918);
var esm = __webpack_require__(48179);
var protocol = __webpack_require__(26098);
var errors_error = __webpack_require__(57895);
var cli_options = __webpack_require__(30766);
function refuseElsewhere(command, {globals: globals, env: env}) {
const option = globals.host !== undefined ? "--host" : env.VELO_HOST ? "VELO_HOST" : undefined;
if (option === undefined) return;
throw (0, cli_options.hj)(`velo ${command}`, option, `\`velo ${command}\` works on the machine that it runs on: log in there, or leave \`${option}\` out.`);
}
function addAgentCommand(program, session) {
program.command("agent").description("run the agent of this host, through which users who are not root work").example('agent --socket "$HOME/.velo/velo.sock"').option("--socket <path>", `socket for people (default for root: ${protocol.Xr.people})`).option("--runner-socket <path>", `socket for jobs (default for root: ${protocol.Xr.jobs})`).option("--group <name>", "group of the people who may connect", "velo").option("--runner-group <name>", "group of the runners that may connect", "velo-runner").addOption(new esm.c$("--ssh-folder <path>", "folder with the sockets for jobs that come by SSH").hideHelp()).addOption(new esm.c$("--ssh-group <name>", "group that may connect to them").hideHelp()).option("--runner-may <list>", "what jobs may do: snapshot,cleanup,restore", cli_options.uZ, []).option("--trust <line>", "whose jobs may prove who they are", cli_options.J$, []).option("--require-proof", "refuse jobs that do not prove who they are").option("--proof-host <name>", "name of this host in jobs' tokens").option("--max-operations <n>", "how many operations run at once", cli_options.U9, 4).option("--max-branches <n>", "most branches per project, besides main", cli_options.U9).option("--max-branches-per-owner <n>", "most branches per owner in a project", cli_options.U9).addOption(new esm.c$("--max-awake <n>", "most branches per project that are awake").argParser(cli_options.U9).hideHelp()).option("--min-memory <size>", "free memory needed to start another server", cli_options.Ej, 256 * 1024 ** 2).action((flags, command) => session.run(command, async context => {
refuseElsewhere(command.name(), context);
const {env: env, service: service} = context;
const {runAgent: runAgent} = await Promise.all([ __webpack_require__.e(6e3), __webpack_require__.e(5222), __webpack_require__.e(1116), __webpack_require__.e(1685) ]).then(__webpack_require__.bind(__webpack_require__, 91685));
const {people: people, jobs: jobs} = places(flags);
const {maxBranches: project, maxBranchesPerOwner: owner, group: group, runnerGroup: runnerGroup, maxOperations: maxOperations, minMemory: minMemory, runnerMay: runnerMay, trust: trust} = flags;
const options = {
socket: people,
runnerSocket: jobs,
group: group,
runnerGroup: runnerGroup,
sshFolder: flags.sshFolder,
sshGroup: flags.sshGroup,
maxOperations: maxOperations,
maxBranches: {
...project === undefined ? {} : {
project: project
},
...owner === undefined ? {} : {
owner: owner
}
},
maxAwake: flags.maxAwake,
minMemory: minMemory,
runnerMay: runnerMay,
trust: trust,
requireProof: flags.requireProof === true,
proofHost: flags.proofHost,
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
throw new errors_error.J("usage", "missing-option", "An agent that does not run as root needs `--socket`.", 'Run `velo agent --socket "$HOME/.velo/velo.sock"`, and set `VELO_SOCKET` to this path for clients.');
}
async function changeBranch(context, {heading: heading, show: show, work: work}, {reveal: reveal = show === "renderChange"} = {}) {
const velo = await context.velo();
context.output.heading(heading);
const answer = await work(velo, context.operation());
const rendering = await __webpack_require__.e(3868).then(__webpack_require__.bind(__webpack_require__, 93868));
if (show === "renderChange") context.output.gap();
context.output.done(rendering.branchData(answer, {
reveal: reveal
}), rendering[show].bind(undefined, answer));
}
var connection_url = __webpack_require__(98622);
function addConnectionCommands(branch, session) {
const url = branch.command("url").description("print the connection string with its password").example("branch url shop/dev");
const password = branch.command("password").alias("pass").description("same as `branch url`").example("branch password shop/dev --user app");
for (const command of [ url, password ]) {
command.argument("<project/name>", "the branch").option("--user <role>", "connect as this role; it gets its own password in this branch").option("--database <name>", "connect to this database (default: the branch's own)").addOption((0, 
cli_options.Yq)("--sslmode <mode>", "add it to the URL; lib/pq needs `disable`", connection_url.R)).action((name, {sslmode: sslmode, ...options}) => session.run(command, async ({velo: velo, output: output, operation: operation}) => {
const found = await (await velo()).branchPassword({
branch: name,
...options
}, operation());
const answer = {
...found,
url: (0, connection_url.C)(found, {
sslmode: sslmode
})
};
const {branchData: branchData} = await __webpack_require__.e(3868).then(__webpack_require__.bind(__webpack_require__, 93868));
output.result(branchData(answer, {
reveal: true
}), () => answer.url);
}));
}
}
var values_names = __webpack_require__(22452);
var hints = __webpack_require__(27558);
function addDeleteCommand(branch, session) {
branch.command("delete").alias("rm").description("delete branches and their data").example("branch delete shop/dev shop/feature").argument("<project/name...>", "the branches").option("-f, --force", "also delete their children, deepest first, and their snapshots").action((names, options, command) => session.run(command, async context => {
const force = options.force === true;
if (names.length > 1) return deleteAll([ ...new Set(names) ], {
force: force
}, context);
const [name = ""] = names;
await deleteOne({
branch: name,
force: force
}, context);
context.output.done({
deleted: name
}, `Deleted ${name}`);
return 0;
}));
}
async function deleteOne(request, {velo: velo, output: output, operation: operation}) {
const opened = await velo();
output.heading(`Deleting ${request.branch}...`);
await opened.deleteBranch(request, operation());
}
async function deleteAll(names, {force: force}, context) {
for (const name of names) (0, values_names.at)(name);
const deleted = [];
let failed = new Map;
for (let left = [ ...names ]; left.length > 0; ) {
failed = new Map;
for (const name of left) {
try {
await deleteOne({
branch: name,
force: force
}, context);
deleted.push(name);
} catch (error) {
const failure = (0, errors_error.DT)(error);
if (failure.kind === "interrupted") throw failure;
failed.set(name, failure);
}
}
if (failed.size === left.length) break;
left = [ ...failed.keys() ].filter(name => failed.get(name)?.kind === "conflict");
if (left.length < failed.size) break;
}
const failures = [ ...failed ].map(([branch, error]) => ({
branch: branch,
error: (0, hints.j)(error.report())
}));
const {renderDeleted: renderDeleted} = await __webpack_require__.e(3868).then(__webpack_require__.bind(__webpack_require__, 93868));
context.output.done({
deleted: deleted,
failed: failures
}, view => renderDeleted(deleted, failures, view));
return [ ...failed.values() ][0]?.exitCode ?? 0;
}
var promises_ = __webpack_require__(58500);
const everyMs = 300;
function addLogsCommand(branch, session) {
branch.command("logs").description("show the log of a branch's server").example("branch logs shop/dev -f").argument("<project/name>", "the branch").option("-f, --follow", "follow the log until Ctrl-C").option("-n, --lines <n>", "how many past lines to show", cli_options.U9, 200).action((name, options, command) => session.run(command, context => {
if (!options.follow) return show(name, options, context);
if (context.output.json) throw (0, cli_options.hj)("--follow", "--json", "A followed log is not one JSON document.");
return follow(name, options, context);
}));
}
async function show(name, {lines: lines}, {velo: velo, output: output}) {
const {text: text} = await (await velo()).branchLogs({
branch: name,
lines: lines
});
if (output.json) output.result({
name: name,
text: text
}, () => ""); else output.foreign(text);
return 0;
}
async function follow(name, {lines: lines}, {velo: velo, output: output, service: service}) {
const signal = service();
const opened = await velo();
let piece = await opened.branchLogs({
branch: name,
lines: lines
});
for (;;) {
if (!output.foreign(piece.text)) return 0;
await (0, promises_.setTimeout)(everyMs, undefined, {
signal: signal
}).catch(() => {});
if (signal.aborted) return 130;
piece = await opened.branchLogs({
branch: name,
lines: lines,
after: piece.next
});
}
}
function addPromoteCommand(branch, session) {
branch.command("promote").description("make a branch's present state that of main; main keeps its address, the branch stays").example("branch promote shop/dev").argument("<project/name>", "the branch").option("--keep-old <time>", "keep what main was for an undo, such as 2h (default: 7d)", cli_options.Vm).option("-f, --force", "also when main was changed since the branch was taken from it").action((name, options, command) => session.run(command, async context => {
const request = {
branch: name,
...(0, cli_options.gI)(options)
};
const heading = `Making ${name} the main of its project...`;
await changeBranch(context, {
heading: heading,
show: "renderChange",
work: (velo, operation) => velo.promoteBranch(request, operation)
});
}));
}
var duration = __webpack_require__(39486);
function idleStop() {
const option = new esm.c$("--idle-stop <time>", "sleep after this long without use: 2h, off, default");
return option.argParser(text => {
if (![ "off", "default" ].includes(text)) (0, duration.p)(text, "--idle-stop");
return text;
});
}
function idleSessions() {
return (0, cli_options.Yq)("--idle-sessions <what>", "what idle sessions do then (default: end)", [ "end", "keep" ]);
}
function onConnect() {
return (0, cli_options.Yq)("--start <when>", "on-connect: leave it asleep", [ "on-connect" ]);
}
var format = __webpack_require__(41137);
function addMomentOptions(command, whose) {
return command.option("--pitr <time>", `the state of ${whose} at a time, such as "2 hours ago"`).option("--lsn <lsn>", "the same, at a position in the write-ahead log").option("--latest", "the same, the newest state that its WAL archive has").addOption(new esm.c$("--generation <n>", "the generation that is meant").argParser(cli_options.U9).hideHelp());
}
function checkSource(command, {from: from, pitr: pitr, lsn: lsn, latest: latest, generation: generation}, others = {}) {
const moments = {
"--pitr": pitr !== undefined,
"--lsn": lsn !== undefined,
"--latest": latest === true
};
const [first, second] = givenOf({
...others,
"--from": from !== undefined,
...moments
});
if (first !== undefined && second !== undefined) throw (0, cli_options.hj)(first, second, "A branch has one source; leave one of them out.");
if (generation === undefined || givenOf(moments).length > 0) return;
if (first !== undefined) throw (0, cli_options.hj)(first, "--generation", "A generation belongs to --pitr, --lsn or --latest.");
throw command.wrong("missing-option", "`--generation` needs a moment in the generation", "Add --pitr TIME, --lsn LSN or --latest.");
}
function sourceText({from: from, pitr: pitr, lsn: lsn, latest: latest}, branch) {
if (from !== undefined) return `snapshot ${(0, format.m_)(from)}`;
if (pitr !== undefined) return `${branch} as of ${pitr}`;
if (lsn !== undefined) return `${branch} at ${lsn}`;
return latest ? `the newest recoverable state of ${branch}` : undefined;
}
function givenOf(options) {
return Object.entries(options).flatMap(([name, isGiven]) => isGiven ? [ name ] : []);
}
function addResetCommand(branch, session) {
const reset = branch.command("reset").description("reset a branch to another state; its address and password stay").example("branch reset shop/dev").argument("<project/name>", "the branch").option("--to-parent", "to the current state of its parent (the default)").option("--from <snapshot>", "to a snapshot; also for main, which has no parent");
addMomentOptions(reset, "the branch itself").option("--undo", "back to the data that the last reset, or undo, replaced").option("--keep-old <time>", "keep the replaced data for --undo, such as 2h (main: 7d)", cli_options.Vm).addOption(onConnect()).option("-f, --force", "also when it has children: they are deleted after the reset").option("--ttl <time>", "expire this long from now, such as 3d", cli_options.$O).action((name, {toParent: toParent, ...options}, command) => session.run(command, async context => {
checkSource(command, options, {
"--to-parent": toParent === true,
"--undo": options.undo === true
});
const request = {
branch: name,
...(0, cli_options.gI)(options),
force: options.force === true
};
const heading = await headingOf(context, name, options);
await changeBranch(context, {
heading: heading,
show: "renderChange",
work: (velo, operation) => velo.resetBranch(request, operation)
});
}));
}
async function headingOf(context, branch, options) {
if (options.undo) return `Undoing the last reset of ${branch}...`;
const source = sourceText(options, branch);
if (source !== undefined) return `Resetting ${branch} to ${source}...`;
return `Resetting ${branch}${await toParentOf(context, branch)}...`;
}
async function toParentOf({globals: globals, velo: velo}, name) {
if (globals.json || globals.quiet) return "";
const {project: project, parent: parent} = await (await velo()).getBranch({
branch: name
});
return parent === null ? "" : ` to ${project}/${parent}`;
}
function addServerCommands(branch, session) {
branch.command("start").description("start the server of a branch").example("branch start shop/dev").argument("[project/name]", "the branch").option("--all", "start every branch that was running, such as after a reboot").addOption((0, 
cli_options._c)()).action((name, options, command) => session.run(command, context => {
if (name !== undefined && options.all) throw (0, cli_options.hj)("--all", name, "Name a branch, or give --all.");
if (options.all) return startAll(context);
if (name === undefined) throw command.missingArgument("project/name");
const work = (velo, operation) => velo.startBranch({
branch: name
}, operation);
return changeBranch(context, {
heading: `Starting ${name}...`,
show: "renderState",
work: work
}, options);
}));
branch.command("stop").description("stop the server of a branch; its data stays").example("branch stop shop/dev").argument("<project/name>", "the branch").addOption((0, 
cli_options._c)()).action((name, options, command) => session.run(command, context => {
const work = (velo, operation) => velo.stopBranch({
branch: name
}, operation);
return changeBranch(context, {
heading: `Stopping ${name}...`,
show: "renderState",
work: work
}, options);
}));
branch.command("restart").description("stop the server of a branch and start it again").example("branch restart shop/dev").argument("<project/name>", "the branch").addOption((0, 
cli_options._c)()).action((name, options, command) => session.run(command, context => {
const work = (velo, operation) => velo.restartBranch({
branch: name
}, operation);
return changeBranch(context, {
heading: `Restarting ${name}...`,
show: "renderState",
work: work
}, options);
}));
}
async function startAll(context) {
const velo = await context.velo();
context.output.heading("Starting the branches that should run...");
const all = await velo.startAll({}, context.operation());
const {renderStartAll: renderStartAll} = await __webpack_require__.e(3868).then(__webpack_require__.bind(__webpack_require__, 93868));
context.output.done(all, view => renderStartAll(all, view));
return all.failed.length === 0 ? 0 : 1;
}
var commands_limits = __webpack_require__(33960);
function addBranchRename(branch, session) {
const rename = branch.command("rename").alias("mv").description("give a branch another name; its address, password and data stay").example("branch rename shop/dev shop/checkout").argument("<project/name>", "the branch").argument("<project/new-name>", "its new name, in the same project");
rename.action((name, to) => session.run(rename, context => changeBranch(context, {
heading: `Renaming ${name}...`,
show: "renderState",
work: (velo, operation) => velo.renameBranch({
branch: name,
to: to
}, operation)
})));
}
function addProjectRename(project, session) {
const rename = project.command("rename").alias("mv").description("give a project another name; its branches and their addresses stay").example("project rename shop store").argument("<name>", "the project").argument("<new-name>", "its new name");
rename.action((name, to) => session.run(rename, async ({velo: velo, output: output, operation: operation}) => {
const opened = await velo();
output.heading(`Renaming ${name}...`);
const renamed = await opened.renameProject({
name: name,
to: to
}, operation());
output.result(renamed, () => `Renamed ${name} to ${renamed.name}`);
}));
}
function addBranchCommands(program, session) {
const branch = program.command("branch").alias("br").description("create, show, reset and delete branches");
addCreate(branch, session);
addResetCommand(branch, session);
addPromoteCommand(branch, session);
addReading(branch, session);
addBranchRename(branch, session);
addConnectionCommands(branch, session);
addServerCommands(branch, session);
addDeleteCommand(branch, session);
addLogsCommand(branch, session);
const set = branch.command("set").description("change the expiry, owner, labels, archiving and limits of a branch").example("branch set shop/dev --ttl 3d --label team=blue").argument("<project/name>", "the branch").option("--ttl <time>", "expire this long from now, such as 3d; none: never", cli_options.OE).option("--owner <owner>", "owner of the branch").option("--label <key=value>", "set a label, an empty value removes it (repeatable)", cli_options.Pf).option("--wal-senders <n>", "logical replication connections; 0: none", cli_options.Xw).addOption((0, 
cli_options.rD)("archive its WAL, for past moments")).addOption(idleStop()).addOption(idleSessions()).addOption((0, 
cli_options._c)());
(0, commands_limits.vw)(set).action((name, options, command) => session.run(command, async context => {
const {ttl: ttl, owner: owner, label: labels, walSenders: senders, archive: archived} = options;
const {idleStop: stop, idleSessions: sessions} = options;
const change = {
...(0, cli_options.gI)({
ttl: ttl,
owner: owner,
labels: labels,
walSenders: senders,
archive: archived,
idleStop: stop,
idleSessions: sessions
}),
...(0, commands_limits.kS)(options)
};
if (Object.keys(change).length === 0) {
throw command.wrong("nothing-to-set", `\`${command.path()}\` needs something to set`, "Add --ttl, --owner, --label, --wal-senders, --archive, --idle-stop, --idle-sessions, or a limit.");
}
const request = {
branch: name,
...change
};
const answer = await (await context.velo()).setBranch(request, context.operation());
await showBranch(context, answer, options);
}));
}
function addCreate(branch, session) {
const create = branch.command("create").description("create a branch: a copy of its parent with its own server").example("branch create shop/dev --ttl 3d").argument("<project/name>").option("--parent <branch>", "the branch to copy (default: main)").option("--from <snapshot>", "copy a snapshot, in place of its current state");
addMomentOptions(create, "the parent").option("--ttl <time>", "expire after this long, such as 3d", cli_options.$O).addOption((0, 
cli_options.Yq)("--if-exists <what>", "if it exists (default fail)", [ "fail", "reuse", "reset" ])).addOption(onConnect().hideHelp()).option("--no-start", "do not start its server").option("--owner <owner>", "owner of the branch").option("--label <key=value>", "set a label (repeatable)", cli_options.Pf).addOption(new esm.c$("--listen <address>", "where its server listens (default 127.0.0.1)").hideHelp()).option("--wal-senders <n>", "logical replication connections (default: 0)", cli_options.Xw).addOption(idleStop().hideHelp()).addOption(idleSessions().hideHelp());
(0, commands_limits.vw)(create).action((name, options, command) => session.run(command, async context => {
const {start: start, label: labels, disk: disk, memory: memory, cpus: cpus, pids: pids, ...rest} = options;
checkSource(command, rest);
const project = name.split("/", 1)[0];
const {parent: parent = "main"} = rest;
if (rest.parent !== undefined && name.includes("/") && !parent.includes("/")) rest.parent = `${project}/${parent}`;
const limits = (0, commands_limits.kS)({
...(0, cli_options.gI)({
disk: disk,
memory: memory,
cpus: cpus,
pids: pids
})
});
const request = {
branch: name,
start: start ?? true,
...rest,
...(0, cli_options.gI)({
labels: labels
}),
...limits
};
const from = rest.parent ?? `${project}/main`;
const source = sourceText(rest, from) ?? from;
const heading = `Creating ${name} from ${source}...`;
await changeBranch(context, {
heading: heading,
show: "renderChange",
work: (velo, operation) => velo.createBranch(request, operation)
});
}));
}
function addReading(branch, session) {
branch.command("list").alias("ls").description("list branches").example("branch list shop --label team=blue").argument("[project]", "only those of this project").option("--owner <owner>", "only those of this owner").option("--label <key=value>", "only those with this label (repeatable)", cli_options.Pf).option("--expired", "only those that have expired").option("--sizes", "also measure own sizes that need a scan of every file (directory, btrfs without quotas)").action((project, options, command) => session.run(command, async ({velo: velo, output: output}) => {
const {label: labels, ...rest} = options;
const found = await (await velo()).listBranches({
...rest,
...(0, cli_options.gI)({
project: project,
labels: labels
})
});
const {branchSummary: branchSummary, renderBranches: renderBranches} = await __webpack_require__.e(3868).then(__webpack_require__.bind(__webpack_require__, 93868));
const isFiltered = labels !== undefined || rest.owner !== undefined || rest.expired === true;
output.result(found.map(branchSummary), view => renderBranches(found, {
now: Date.now(),
isFiltered: isFiltered,
project: project
}, view));
}));
branch.command("get").description("show a branch").example("branch get shop/dev").argument("<project/name>", "the branch").addOption((0, 
cli_options._c)()).action((name, options, command) => session.run(command, async context => showBranch(context, await (await context.velo()).getBranch({
branch: name
}), options)));
}
async function showBranch({output: output}, answer, options) {
const {branchData: branchData, renderBranch: renderBranch} = await __webpack_require__.e(3868).then(__webpack_require__.bind(__webpack_require__, 93868));
output.result(branchData(answer, options), view => renderBranch(answer, {
now: Date.now(),
...options
}, view));
}
var external_node_child_process_ = __webpack_require__(31421);
var external_node_events_ = __webpack_require__(78474);
var external_node_os_ = __webpack_require__(48161);
function addConnectCommand(program, session) {
const command = program.command("connect").description("open psql on a branch, or run a program with its connection").example("connect shop/dev -- psql -c 'SELECT 1'").argument("<project/name>", "the branch").argument("[command...]", "after `--`: psql options, or a program that reads PGHOST, PGPORT, …");
command.action((name, words) => session.run(command, context => connect({
name: name,
words: words
}, context, session.stop)));
}
async function connect({name: name, words: words}, context, stop) {
const {env: env, output: output} = context;
const velo = await context.velo();
const found = await velo.branchPassword({
branch: name
}, context.operation());
const branch = found.status === "asleep" ? await velo.startBranch({
branch: name
}, context.operation()) : found;
const {branchData: branchData, renderParts: renderParts} = await __webpack_require__.e(3868).then(__webpack_require__.bind(__webpack_require__, 93868));
const data = branchData(branch, {
reveal: true
});
if (output.json) {
output.result(data, () => "");
return 0;
}
if (branch.status !== "running") throw notRunning(branch);
const {hostOf: hostOf, tunnelTo: tunnelTo} = await __webpack_require__.e(6543).then(__webpack_require__.bind(__webpack_require__, 78924));
const host = hostOf({
env: env,
...(0, cli_options.gI)({
host: context.globals.host
})
});
const tunnel = host === undefined ? undefined : await tunnelTo(host, branch);
const here = tunnel ? {
...branch,
host: "127.0.0.1",
port: tunnel.port
} : branch;
const [first = "psql", ...rest] = words[0]?.startsWith("-") ? [ "psql", ...words ] : words;
try {
return await endOf((0, external_node_child_process_.spawn)(first, rest, {
stdio: "inherit",
env: environment(here, env)
}), stop);
} catch (error) {
if (words.length > 0) throw cantStart(first, error);
output.result(data, view => renderParts(here, view));
if (tunnel) await untilStopped(context, `${host} is reached while this runs.`);
return 0;
} finally {
await (tunnel?.close());
}
}
async function untilStopped({output: output, service: service}, what) {
output.note(`${what} Ctrl-C ends it.`);
const signal = service();
if (!signal.aborted) await (0, external_node_events_.once)(signal, "abort");
}
const preferences = new Set([ "PGTZ", "PGDATESTYLE", "PGCLIENTENCODING", "PG_COLOR", "PG_COLORS" ]);
function environment(branch, env) {
const kept = Object.entries(env).filter(([name]) => !/^PG[A-Z_]+$/.test(name) || preferences.has(name));
return {
...Object.fromEntries(kept),
PGHOST: branch.host,
PGPORT: String(branch.port),
PGUSER: branch.user,
PGPASSWORD: branch.password,
PGDATABASE: branch.database
};
}
async function endOf(child, stop) {
stop.passTo(signal => {
if (signal !== "SIGINT") child.kill(signal);
});
const [code, signal] = await (0, external_node_events_.once)(child, "exit");
return code ?? 128 + (signal ? external_node_os_.constants.signals[signal] : 0);
}
function notRunning({project: project, branch: branch, status: status}) {
const name = `${project}/${branch}`;
return new errors_error.J("conflict", "branch-stopped", `${name} is ${status} and accepts no connections.`, status === "busy" ? "Wait until the operation on it is done." : `Start it: \`velo branch start ${name}\`.`);
}
function cantStart(name, error) {
const why = error.code === "ENOENT" ? "it is not on this machine" : error.message;
return new errors_error.J("unable", "program-missing", `${(0, values_names.TL)(name)} can't be started: ${why}.`, "Install it (psql: the package postgresql-client), or connect with the URL from `velo branch url`.", {
cause: error
});
}
function addHostCommands(program, session) {
program.command("status").alias("ls").description("show stores, projects and branches").example("status").action((_options, command) => session.run(command, async ({velo: velo, output: output}) => {
const status = await (await velo()).status();
const {renderStatus: renderStatus, statusData: statusData} = await __webpack_require__.e(2696).then(__webpack_require__.bind(__webpack_require__, 42696));
output.result(statusData(status), view => renderStatus(status, Date.now(), view));
}));
program.command("doctor").description("check this machine and say how to fix problems").example("doctor --repair").option("--repair", "finish or undo what was interrupted").action((options, command) => session.run(command, async ({velo: velo, output: output, operation: operation}) => {
const doctor = await (await velo()).doctor({
repair: options.repair === true
}, operation());
const {renderDoctor: renderDoctor} = await __webpack_require__.e(4849).then(__webpack_require__.bind(__webpack_require__, 84849));
output.result(doctor, view => renderDoctor(doctor, view));
return doctor.ok ? 0 : 1;
}));
}
var terminal_text = __webpack_require__(49085);
function canAsk({json: json}) {
return process.stdin.isTTY === true && process.stderr.isTTY === true && !json;
}
async function ask_confirm(question) {
const answer = (await ask(`${(0, terminal_text.pj)(question)} [y/N] `)).trim();
if (/^y(es)?$/i.test(answer)) return;
throw new errors_error.J("conflict", "not-confirmed", "Nothing was deleted.", "Answer `y`, or use --yes.");
}
async function ask(question) {
const {createInterface: createInterface} = await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 26848, 23));
const terminal = createInterface({
input: process.stdin,
output: process.stderr
});
try {
const gone = new Promise((_, reject) => {
terminal.once("SIGINT", () => reject((0, errors_error.VM)()));
terminal.once("close", () => reject((0, errors_error.VM)()));
});
return await Promise.race([ terminal.question(question), gone ]);
} finally {
terminal.close();
}
}
function addProjectCommands(program, session) {
const project = program.command("project").alias("proj").description("create, show and delete projects");
project.command("create").description("create a project with its first branch, NAME/main").example("project create shop --pg-version 17").argument("<name>").option("--pg-version <major>", "PostgreSQL 14 to 18", cli_options.iR).option("--image <image>", "an image that works like the official ones (docker only)").option("--locale <locale>", "the C library's locale, such as en_US.UTF-8 (default: C.UTF-8, or the image's own)").option("--icu-locale <locale>", "ICU locale, such as en-US (PostgreSQL 15 and newer)").option("--encoding <encoding>", "encoding of text (default: UTF8)").option("--pool <pool>", "the ZFS pool, or the btrfs folder, to use").addOption((0, 
cli_options.Yq)("--network <mode>", "how containers are reached (docker only; default auto)", [ "auto", "host", "isolated" ])).option("--repository <repository>", "its repository: github:github.com/ID, or `first`").addOption((0, 
cli_options.rD)("whether the WAL of its main is archived (default: on)")).option("--archive-dir <folder>", "where to archive, by its absolute path").option("--wal-max <size>", "archived WAL at most, such as 20G or 15% (10%)", cli_options.nY).action((name, options, command) => session.run(command, context => create(name, options, context)));
project.command("list").alias("ls").description("list projects").example("project list --json").action((_options, command) => session.run(command, async ({velo: velo, output: output}) => {
const projects = await (await velo()).listProjects();
const {renderProjects: renderProjects} = await __webpack_require__.e(9973).then(__webpack_require__.bind(__webpack_require__, 59973));
output.result(projects, view => renderProjects(projects, Date.now(), view));
}));
project.command("get").description("show a project").example("project get shop").argument("<name>", "name of the project").action((name, _options, command) => session.run(command, async ({velo: velo, output: output}) => {
const found = await (await velo()).getProject({
name: name
});
const {renderProject: renderProject} = await __webpack_require__.e(9973).then(__webpack_require__.bind(__webpack_require__, 59973));
output.result(found, view => renderProject(found, Date.now(), view));
}));
addProjectRename(project, session);
const setting = project.command("set").description("change the image, repository, policies and branch limits of a project").example("project set shop --memory 2G --disk 20G").argument("<name>", "name of the project").option("--image <image>", "the image that its servers run from their next start (docker only)").option("--repository <repository>", "its repository: github:github.com/ID or `first`").option("--policy <name=rule>", "what the agent does: snapshots=hourly:24,daily:7, wal=7d (repeatable)", cli_options.JN).option("--wal-max <size>", "archived WAL at most, such as 20G or 15%", cli_options.nY).option("--force", "also when the check finds a risk");
(0, commands_limits.vw)(setting).action((name, options, command) => session.run(command, context => set(name, options, context)));
project.command("delete").alias("rm").description("delete a project and its main branch").example("project delete shop --force").argument("<name>", "name of the project").option("-f, --force", "also delete its other branches").option("-y, --yes", "do not ask on a terminal").action((name, options, command) => session.run(command, async ({velo: velo, output: output, operation: operation}) => {
const opened = await velo();
if (!options.force && !options.yes && canAsk(output)) {
const {branches: branches} = await opened.getProject({
name: name
});
if (branches.length < 2) await ask_confirm(`Delete ${name}, and the data of ${name}/main?`);
}
output.heading(`Deleting ${name}...`);
await opened.deleteProject({
name: name,
force: options.force === true
}, operation());
output.done({
deleted: name
}, `Deleted ${name}`);
}));
}
async function create(name, options, context) {
if (options.pgVersion !== undefined && options.image !== undefined) {
throw (0, cli_options.hj)("--pg-version", "--image", "The image determines the version; leave one of them out.");
}
const request = {
name: name,
...options,
...project_drivers(context)
};
const velo = await context.velo();
context.output.heading(`Creating project ${name}...`);
const project = await velo.createProject(request, context.operation());
if (context.output.json || context.globals.quiet) return context.output.done(project, "");
const main = await velo.getBranch({
branch: `${project.name}/main`
});
const {renderConnection: renderConnection} = await __webpack_require__.e(3868).then(__webpack_require__.bind(__webpack_require__, 93868));
context.output.gap();
context.output.done(project, () => renderConnection(main));
}
async function set(name, options, {velo: velo, output: output, operation: operation}) {
const {force: force, disk: disk, memory: memory, cpus: cpus, pids: pids, policy: policies, ...rest} = options;
const changes = {
...rest,
...policies && {
policies: policies
},
...(0, commands_limits.kS)(options)
};
if (Object.keys(changes).length === 0) throw nothingToSet();
const opened = await velo();
output.heading(`Changing ${name}...`);
const project = await opened.setProject({
name: name,
...changes,
...force && {
force: force
}
}, operation());
const {renderProject: renderProject} = await __webpack_require__.e(9973).then(__webpack_require__.bind(__webpack_require__, 59973));
output.gap();
output.result(project, view => renderProject(project, Date.now(), view));
}
function nothingToSet() {
return new errors_error.J("usage", "nothing-to-set", "`velo project set` needs something to set.", "Run `velo project set --help` to see what it can change.");
}
function project_drivers({env: env, globals: globals}) {
const {VELO_STORAGE: VELO_STORAGE, VELO_POSTGRES: VELO_POSTGRES} = env;
const storage = globals.storage ?? (VELO_STORAGE && (0, cli_options.yL)(VELO_STORAGE, "VELO_STORAGE", drivers.Y2));
const postgres = globals.postgres ?? (VELO_POSTGRES && (0, cli_options.yL)(VELO_POSTGRES, "VELO_POSTGRES", drivers.e3));
return {
...storage && {
storage: storage
},
...postgres && {
postgres: postgres
}
};
}
function addRestoreCommands(program, session) {
const restore = program.command("restore").description("prove that past moments can be recovered");
restore.command("check").description("recover a random moment of main into a branch of its own, check it, and delete it").example("restore check shop --max-age 1d").argument("[project]", "only this project (default: all that archive their WAL)").option("--max-age <time>", "fail if the newest recoverable moment is older, such as 1d", cli_options.yy).action((project, options, command) => session.run(command, context => check({
...(0, cli_options.gI)({
project: project
}),
...options
}, context)));
}
async function check(request, {velo: velo, output: output, operation: operation}) {
const opened = await velo();
output.heading(`Checking the recovery of ${request.project ?? "every project"}...`);
const checks = await opened.checkRestore(request, operation());
const {renderRestoreChecks: renderRestoreChecks} = await __webpack_require__.e(9046).then(__webpack_require__.bind(__webpack_require__, 19046));
const isGood = checks.length > 0 && checks.every(({ok: ok}) => ok);
output.gap();
const say = isGood ? output.done.bind(output) : output.result.bind(output);
say(checks, view => renderRestoreChecks(checks, view));
return isGood ? 0 : 1;
}
function addSetupCommand(program, session) {
program.command("setup").description("set up this host for people and for jobs of runners").example("setup --pool tank --user ann --runner-user runner").option("--pool <pool>", "the ZFS pool, or the folder where a btrfs file system is mounted").option("--file <size>", "for a trial: create a pool in a file of this size, such as 20G", cli_options.Ej).option("--user <name...>", "people who may use velo here").option("--runner-user <name...>", "users that jobs of runners run as").option("--runner-may <list>", "what jobs may do with main: snapshot,cleanup,restore or none", cli_options.uZ).option("--trust <line>", "whose jobs may prove who they are, or none", cli_options.J$).option("--require-proof", "refuse jobs that do not prove who they are").option("--no-require-proof", "let jobs claim who they are again").option("--proof-host <name>", "name of this host in jobs' tokens").option("--ssh-user <name>", "user for jobs that come by SSH, such as velo-ci").option("--dry-run", "show what would be done, and change nothing").option("--uninstall", "remove what setup created, and nothing else").action((options, command) => session.run(command, context => {
refuseElsewhere(command.name(), context);
return options.uninstall ? takeAway(options, context) : makeReady(options, context);
}));
}
async function makeReady(options, context) {
if (options.pool !== undefined && options.file !== undefined) throw (0, cli_options.hj)("--pool", "--file", "Use an existing pool or a new file, not both.");
const {output: output} = context;
const dryRun = options.dryRun === true;
const {setup: setup} = await Promise.all([ __webpack_require__.e(1711), __webpack_require__.e(3619), __webpack_require__.e(6331) ]).then(__webpack_require__.bind(__webpack_require__, 46331));
if (!dryRun) output.heading("Setting up this host...");
const request = {
...options.pool !== undefined && {
pool: options.pool
},
...options.file !== undefined && {
file: options.file
},
...canAsk(output) && {
ask: askForPool
},
users: options.user ?? [],
runnerUsers: options.runnerUser ?? [],
...(0, cli_options.gI)({
runnerMay: options.runnerMay,
trust: options.trust
}),
...(0, cli_options.gI)({
requireProof: options.requireProof,
proofHost: options.proofHost,
sshUser: options.sshUser
}),
dryRun: dryRun
};
const report = await setup(request, telling(context, {
dryRun: dryRun
}));
if (dryRun) {
output.result(report, () => [ ...report.lines.map(textOf), ...report.notes.map(noteText) ].join("\n"));
return 0;
}
for (const note of report.notes) output.note(noteText(note));
const doctor = await (await context.velo()).doctor();
const {renderDoctor: renderDoctor} = await __webpack_require__.e(4849).then(__webpack_require__.bind(__webpack_require__, 84849));
output.gap();
output.result({
...report,
doctor: doctor
}, view => renderDoctor(doctor, view));
return doctor.ok ? 0 : 1;
}
async function takeAway(options, context) {
const others = [ "pool", "file", "user", "runnerUser", "runnerMay", "trust", "requireProof", "proofHost", "sshUser" ];
for (const name of others) {
const option = `--${name.replace(/[A-Z]/, letter => `-${letter.toLowerCase()}`)}`;
if (options[name] !== undefined) throw (0, cli_options.hj)("--uninstall", option, "It removes everything that setup created; leave the other option out.");
}
const {output: output} = context;
const dryRun = options.dryRun === true;
const {uninstall: uninstall} = await Promise.all([ __webpack_require__.e(1711), __webpack_require__.e(3619), __webpack_require__.e(4250) ]).then(__webpack_require__.bind(__webpack_require__, 84250));
if (!dryRun) output.heading("Removing what setup created...");
const report = await uninstall({
dryRun: dryRun
}, telling(context, {
dryRun: dryRun
}));
const left = report.lines.filter(({state: state}) => state === "left");
const said = dryRun ? [ ...report.lines.map(textOf), ...report.notes.map(noteText) ] : report.notes;
output.result(report, () => said.join("\n"));
return left.length > 0 ? 1 : 0;
}
function telling({output: output, service: service}, {dryRun: dryRun}) {
return {
line: line => dryRun ? undefined : output.note(textOf(line)),
signal: service()
};
}
function textOf({name: name, state: state, detail: detail}) {
return (0, terminal_text.pj)(`  ${signs[state]} ${(0, terminal_text.eV)(state, 9)} ${name}${detail === "" ? "" : ` (${detail})`}`);
}
const noteText = note => `  ! ${(0, terminal_text.pj)(note)}`;
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
async function askForPool(pools) {
for (;;) {
const list = pools.map((pool, at) => `  ${at + 1}  ${pool}\n`).join("");
const answer = (await ask(`This machine has several pools:\n${list}Which one should velo use? `)).trim();
const chosen = pools.find((pool, at) => answer === pool || answer === String(at + 1));
if (chosen !== undefined) return chosen;
}
}
function addSnapshotCommands(program, session) {
const snapshot = program.command("snapshot").alias("snap").description("take, show and delete snapshots of branches");
snapshot.command("create").description("take a snapshot of a branch: its state, kept until you delete it").example("snapshot create shop/main --label before-migration").argument("<project/name>", "the branch").option("--label <label>", "label of the snapshot").option("--pin", "clean-up leaves it alone").action((branch, options, command) => session.run(command, context => snapshot_create({
branch: branch,
...options
}, context)));
snapshot.command("list").alias("ls").description("list snapshots, newest first").example("snapshot list shop/main").argument("[project[/name]]", "only those of this branch, or of this project").action((name, _options, command) => session.run(command, async ({velo: velo, output: output}) => {
const of = name === undefined ? {} : name.includes("/") ? {
branch: name
} : {
project: name
};
const found = await (await velo()).listSnapshots(of);
const {renderSnapshots: renderSnapshots} = await __webpack_require__.e(4538).then(__webpack_require__.bind(__webpack_require__, 74538));
output.result(found, view => renderSnapshots(found, {
now: Date.now(),
of: name
}, view));
}));
snapshot.command("get").description("show a snapshot").example("snapshot get 1a2b3c4d").argument("<id>", "id of the snapshot, or its beginning").action((id, _options, command) => session.run(command, async context => snapshot_show(context, await (await context.velo()).getSnapshot({
id: id
}))));
snapshot.command("set").description("change the label of a snapshot, pin it or unpin it").example("snapshot set 1a2b3c4d --label release-7 --pin").argument("<id>", "id of the snapshot, or its beginning").option("--label <label>", "its label; an empty one removes it").option("--pin", "clean-up leaves it alone").option("--unpin", "clean-up may delete it").action((id, options, command) => session.run(command, context => snapshot_set({
id: id,
...options
}, context, command)));
snapshot.command("delete").alias("rm").description("delete a snapshot").example("snapshot delete 1a2b3c4d").argument("<id>", "id of the snapshot, or its beginning").option("-f, --force", "also when past moments can not be recovered without it").action((id, options, command) => session.run(command, async ({velo: velo, output: output, operation: operation}) => {
const opened = await velo();
output.heading(`Deleting snapshot ${(0, format.m_)(id)}...`);
await opened.deleteSnapshot({
id: id,
...(0, cli_options.gI)(options)
}, operation());
output.done({
deleted: id
}, `Deleted snapshot ${(0, format.m_)(id)}`);
}));
snapshot.command("cleanup").description("delete old snapshots; pinned ones stay").example("snapshot cleanup shop/main --keep hourly=24,daily=7 --dry-run").argument("[project/name]", "the branch").option("--days <n>", "delete those older than n days; 0: all (default: 30)", cli_options._3).option("--keep <rule>", "how many hours, days … keep their newest: hourly=24,daily=7").option("--all", "of every branch").option("--dry-run", "only show what would be deleted").action((name, options, command) => session.run(command, context => cleanup({
name: name,
...options
}, context, command)));
}
async function snapshot_create(request, {velo: velo, output: output, operation: operation}) {
const opened = await velo();
output.heading(`Taking a snapshot of ${request.branch}...`);
const taken = await opened.createSnapshot(request, operation());
const {renderTaken: renderTaken} = await __webpack_require__.e(4538).then(__webpack_require__.bind(__webpack_require__, 74538));
output.gap();
output.done(taken, () => renderTaken(taken));
}
async function snapshot_set({id: id, label: label, pin: pin, unpin: unpin}, context, command) {
if (pin && unpin) throw (0, cli_options.hj)("--pin", "--unpin", "Leave one of them out.");
const change = (0, cli_options.gI)({
label: label,
pinned: pin ?? (unpin ? false : undefined)
});
if (Object.keys(change).length === 0) {
throw command.wrong("nothing-to-set", `\`${command.path()}\` needs something to set`, "Add --label, --pin or --unpin.");
}
await snapshot_show(context, await (await context.velo()).setSnapshot({
id: id,
...change
}, context.operation()));
}
async function cleanup({name: name, all: all, ...rule}, {velo: velo, output: output, operation: operation}, command) {
if (name !== undefined && all) throw (0, cli_options.hj)("--all", name, "Name a branch, or give --all.");
if (name === undefined && !all) {
throw command.wrong("missing-argument", `\`${command.path()}\` needs a branch, or \`--all\``);
}
const opened = await velo();
const where = name ?? "every branch";
output.heading(rule.dryRun ? `Looking for old snapshots of ${where}...` : `Deleting old snapshots of ${where}...`);
const answer = await opened.cleanupSnapshots({
...(0, cli_options.gI)({
branch: name
}),
...rule
}, operation());
const {renderCleanup: renderCleanup} = await __webpack_require__.e(4538).then(__webpack_require__.bind(__webpack_require__, 74538));
output.gap();
const say = rule.dryRun ? output.result.bind(output) : output.done.bind(output);
say(answer, view => renderCleanup(answer, {
dryRun: rule.dryRun === true,
now: Date.now()
}, view));
return answer.failed.length === 0 ? 0 : 1;
}
async function snapshot_show({output: output}, snapshot) {
const {renderSnapshot: renderSnapshot} = await __webpack_require__.e(4538).then(__webpack_require__.bind(__webpack_require__, 74538));
output.result(snapshot, view => renderSnapshot(snapshot, Date.now(), view));
}
function addSshKeyCommands(program, session) {
const sshKey = program.command("ssh-key").description("say whose jobs may come to this host by SSH (as root)");
sshKey.command("add").description("let jobs with a key come in; the key may be given anew with other options").example("ssh-key add ci.pub --name shop-ci --from 203.0.113.0/24").argument("<key>", "file with the public key, its text, or - for stdin").option("--name <name>", "what to call it (default: its comment)").option("--from <network>", "only from this address or network; several times", cli_options.J$).option("--expires <date>", "refuse it from this day or moment on, in UTC: 2027-01-31").action((key, options, command) => session.run(command, context => add(key, options, context)));
sshKey.command("list").alias("ls").description("list the keys: fingerprint, name, what each may do, and until when").example("ssh-key list").action((_options, command) => session.run(command, async ({output: output}) => {
const {listKeys: listKeys} = await Promise.all([ __webpack_require__.e(3619), __webpack_require__.e(3335) ]).then(__webpack_require__.bind(__webpack_require__, 73619));
const found = listKeys();
const {renderKeys: renderKeys} = await __webpack_require__.e(740).then(__webpack_require__.bind(__webpack_require__, 80740));
output.result(found, view => renderKeys(found, Date.now(), view));
}));
sshKey.command("remove").alias("rm").description("take a key away; connections that it has open go on until they end").example("ssh-key remove shop-ci").argument("<key>", "name of the key, or its fingerprint").action((key, _options, command) => session.run(command, async ({output: output}) => {
const {removeKey: removeKey} = await Promise.all([ __webpack_require__.e(3619), __webpack_require__.e(3335) ]).then(__webpack_require__.bind(__webpack_require__, 73619));
const removed = await removeKey(key);
output.done(removed, `Removed ${removed.name} (${removed.fingerprint})`);
}));
}
async function add(key, options, {output: output}) {
const {addKey: addKey} = await Promise.all([ __webpack_require__.e(3619), __webpack_require__.e(3335) ]).then(__webpack_require__.bind(__webpack_require__, 73619));
const added = await addKey({
text: await ssh_key_textOf(key),
...(0, cli_options.gI)({
...options
})
});
output.done(added, `Added ${added.name} (${added.fingerprint})`);
}
async function ssh_key_textOf(key) {
if (key === "-") return (await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 38321, 23))).text(process.stdin);
const {existsSync: existsSync, readFileSync: readFileSync} = await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 73024, 23));
return existsSync(key) ? readFileSync(key, "utf8") : key;
}
function addWalCommands(program, session) {
const wal = program.command("wal").description("show and clean up the archived WAL of branches");
wal.command("info").description("show archived WAL, the moments that can be recovered, and gaps").example("wal info shop/main").argument("[project/name]", "only of this branch").action((name, _options, command) => session.run(command, async ({velo: velo, output: output}) => {
const found = await (await velo()).walInfo((0, cli_options.gI)({
branch: name
}));
const {renderWal: renderWal} = await __webpack_require__.e(3628).then(__webpack_require__.bind(__webpack_require__, 83628));
output.result(found, view => renderWal(found, {
now: Date.now(),
of: name
}, view));
}));
wal.command("cleanup").description("delete archived WAL that no moment of the last days needs").example("wal cleanup shop/main --days 14 --dry-run").argument("<project/name>", "the branch").option("--days <n>", "every moment of the last n days stays (default: the project's policy, or 7)", cli_options._3).option("--dry-run", "only show what would be deleted").option("-f, --force", "also moments that the policy of the project promises").action((name, options, command) => session.run(command, context => wal_cleanup({
branch: name,
...options
}, context)));
}
async function wal_cleanup(request, {velo: velo, output: output, operation: operation}) {
const opened = await velo();
const {branch: branch, dryRun: dryRun = false} = request;
output.heading(dryRun ? `Looking for old WAL of ${branch}...` : `Deleting old WAL of ${branch}...`);
const answer = await opened.walCleanup(request, operation());
const {renderWalCleanup: renderWalCleanup} = await __webpack_require__.e(3628).then(__webpack_require__.bind(__webpack_require__, 83628));
output.gap();
const say = dryRun ? output.result.bind(output) : output.done.bind(output);
say(answer, () => renderWalCleanup(answer, {
dryRun: dryRun
}));
}
var completion = __webpack_require__(31618);
const helpLayout = {
minWidthToWrap: 20,
optionDescription: ({description: description, argChoices: argChoices}) => argChoices ? `${description}: ${argChoices.join(", ")}` : description,
subcommandTerm: command => [ command.name(), ...command.aliases() ].join("|")
};
function addHelpCommands(program, session) {
program.command("help").description("show how a command is used").argument("[command...]", "the command").example("help branch create").action(words => commandOf(program, words).help());
program.command("version").description("print the version").example("version --json").action((_options, command) => session.run(command, async ({output: output}) => output.result({
version: version.r
}, () => version.r)));
const cleanup = program.command("cleanup", {
hidden: true
});
cleanup.answer = new errors_error.J("usage", "unknown-command", "`velo cleanup` no longer exists.", "Run `velo doctor --repair` to remove leftovers, and `velo branch list --expired` to list expired branches.");
cleanup.action(() => {
throw cleanup.answer;
});
}
function commandOf(program, words) {
let command = program;
for (const word of words) {
const sub = command.commands.find(one => one.name() === word || one.aliases().includes(word));
if (!(sub instanceof cli_command.G)) {
command.args = [ word ];
return command.commands.length > 0 ? command.unknownCommand() : command;
}
command = sub;
}
return command;
}
const groups = [ [ [ "project", "proj" ], addProjectCommands ], [ [ "branch", "br" ], addBranchCommands ], [ [ "connect" ], addConnectCommand ], [ [ "snapshot", "snap" ], addSnapshotCommands ], [ [ "wal" ], addWalCommands ], [ [ "restore" ], addRestoreCommands ], [ [ "status", "ls", "doctor" ], addHostCommands ], [ [ "agent" ], addAgentCommand ], [ [ "setup" ], addSetupCommand ], [ [ "ssh-key" ], addSshKeyCommands ], [ [ "completion" ], completion.n ], [ [ "version" ], addHelpCommands ] ];
function createProgram(session, write, first) {
const program = new cli_command.G("velo");
program.description("A PostgreSQL branch for every pull request, on your own machine.").version(version.r, "-v, --version", "print the version").option("--json", "print one JSON document on stdout, and nothing else").option("--quiet", "print only results and errors").option("--verbose", "also print where an error came from").option("--no-color", "no colours (also NO_COLOR)").option("--timeout <time>", "stop and undo after this time: 5m", cli_options.wR).addOption((0, 
cli_options.Yq)("--storage <name>", "storage of a new project (also VELO_STORAGE)", drivers.Y2)).addOption((0, 
cli_options.Yq)("--postgres <name>", "servers of a new project (also VELO_POSTGRES)", drivers.e3)).option("--host <address>", "another machine, asked over ssh: ssh://user@host (also VELO_HOST)").helpOption("-h, --help", "show help").configureHelp(helpLayout).usage("COMMAND [options]").example("branch create shop/dev").addHelpText("after", "\n`velo help COMMAND` shows one command.\nThe options above work with every command.").configureOutput({
writeOut: write,
writeErr: () => {},
outputError: () => {}
}).exitOverride();
const meant = groups.find(([names]) => names.includes(first ?? ""));
for (const [, add] of meant ? [ meant ] : groups) add(program, session);
program.helpCommand(false);
return program;
}
function valuedOptions(command) {
const own = command.options.filter(option => option.required).map(option => option.long ?? "");
return new Set([ ...own, ...command.commands.flatMap(sub => [ ...valuedOptions(sub) ]) ]);
}
},
19667: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Y2: () => storageNames,
a3: () => storagesForRoot,
e3: () => postgresNames
});
const storageNames = [ "zfs", "btrfs", "directory" ];
const postgresNames = [ "docker", "local" ];
const storagesForRoot = [ "zfs", "btrfs" ];
},
23035: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$d: () => sizeOf,
i3: () => walMaxBytes,
o3: () => defaultWalMax
});
var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
const defaultWalMax = "10%";
const least = 64 * 1024 ** 2;
function sizeOf(text) {
const [, count, unit = ""] = /^([1-9][0-9]{0,5})([MGT])B?$/i.exec(text) ?? [];
return count === undefined ? undefined : Number(count) * 1024 ** ("MGT".indexOf(unit.toUpperCase()) + 2);
}
function walMaxBytes(text, capacityBytes) {
const size = sizeOf(text);
if (size !== undefined && size >= least) return size;
const [, percent] = /^([1-9][0-9]?)%$/.exec(text) ?? [];
if (percent !== undefined) return Math.max(least, Math.floor(capacityBytes * Number(percent) / 100));
throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-size", `${(0, 
_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is not a valid limit for archived WAL.`, "Write a size of at least 64M, such as 20G, or a share from 1% to 99%.");
}
},
27558: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
j: () => withOptionHint
});
var _contract_errors_hints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43127);
const optionHints = {
"branch-exists": "`velo branch create` takes `--if-exists reuse` or `--if-exists reset`.",
"data-missing": "`velo branch delete`, `velo branch reset` and `velo project delete` take `--force`.",
"disk-limit": "`velo branch set NAME --disk SIZE` raises the limit.",
"engine-missing": "For a new project, `--postgres local` chooses local processes.",
"engine-not-permitted": "For a new project, `--postgres local` chooses local processes.",
"guard-missing": "For a new project, `--network isolated` or `--network auto` chooses it.",
"has-branches": "Add `--force` to delete them too.",
"has-children": "Add `--force` to delete them too.",
"has-snapshots": "Add `--force` to delete them too.",
"icu-needs-15": "Leave `--icu-locale` out.",
"image-differs": "Add `--force` to use the image anyway.",
"image-missing": "`velo project set NAME --image IMAGE` changes the image of a project.",
"image-needs-docker": "Leave `--image` out, or add `--postgres docker`.",
"internal-error": "`--verbose` shows where it happened.",
"moment-in-future": "`--latest` means the newest state that can be recovered.",
"moment-not-recoverable": "`velo wal info` shows the moments that can be recovered.",
"network-needs-docker": "Leave `--network` out, or add `--postgres docker`.",
"main-changed": "Add `--force` to promote it anyway.",
"no-pool": "`--storage directory` chooses plain folders.",
"not-archived": "`velo branch set NAME --archive on` begins to archive its WAL.",
"nothing-to-undo": "`velo branch reset` keeps the data that it replaces with `--keep-old TIME`.",
"opens-window": "Add `--force` to delete it anyway.",
"pool-needs-zfs": "Leave `--pool` out, or add `--storage zfs`.",
"project-bound": "`velo project set NAME --repository REPOSITORY` changes the repository.",
"project-not-found": "`velo project list` shows the projects.",
"snapshot-ambiguous": "`velo snapshot list --json` shows whole ids.",
"snapshot-not-found": "`velo snapshot list` shows the snapshots.",
"source-needed": "Add `--from SNAPSHOT`, `--pitr TIME`, `--latest` or `--undo`.",
"version-and-image": "Leave `--pg-version` or `--image` out.",
"wal-damaged": "`velo wal info` shows gaps; an earlier moment may be recoverable.",
"wal-promised": "`velo project set NAME --policy wal=7d` changes the promise; `--force` deletes it anyway.",
"which-pool": "Choose it with `--pool`."
};
function withOptionHint(report) {
return {
...report,
hint: (0, _contract_errors_hints_js__WEBPACK_IMPORTED_MODULE_0__.k)(report, optionHints)
};
}
},
30766: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
rD: () => archive,
Yq: () => choice,
hj: () => conflict,
U9: () => count,
_3: () => days,
gI: () => given,
Vm: () => keepOld,
Pf: () => label,
iR: () => majorVersion,
yy: () => maxAge,
yL: () => oneOf,
JN: () => policy,
_c: () => reveal,
uZ: () => rights,
J$: () => several,
Ej: () => size,
$O: () => timeToLive,
OE: () => timeToLiveOrNone,
wR: () => timeout,
nY: () => walMax,
Xw: () => walSenders,
Af: () => withDashedNames
});
var esm = __webpack_require__(48179);
var error = __webpack_require__(57895);
const runnerRights = [ "snapshot", "cleanup", "restore" ];
var duration = __webpack_require__(39486);
var names = __webpack_require__(22452);
var wal_max = __webpack_require__(23035);
function choice(flags, description, words) {
const option = new esm.c$(flags, description).choices(words);
return option.argParser(text => oneOf(text, option.long ?? flags, words));
}
function archive(description) {
const option = choice("--archive <on|off>", description, [ "on", "off" ]);
return option.argParser(text => oneOf(text, "--archive", [ "on", "off" ]) === "on");
}
function oneOf(text, what, words) {
const found = words.find(word => word === text);
if (found !== undefined) return found;
throw invalid(`${what} cannot be ${(0, names.TL)(text)}`, `Use one of ${words.join(", ")}.`);
}
const majors = [ "14", "15", "16", "17", "18" ];
function majorVersion(text) {
return Number(oneOf(text, "--pg-version", majors));
}
function timeToLive(text) {
(0, duration.p)(text, "--ttl");
return text;
}
function timeToLiveOrNone(text) {
return text === "none" ? text : timeToLive(text);
}
function keepOld(text) {
(0, duration.p)(text, "--keep-old");
return text;
}
function maxAge(text) {
(0, duration.p)(text, "--max-age");
return text;
}
function timeout(text) {
return (0, duration.p)(text, "--timeout");
}
function count(text) {
if (/^[1-9][0-9]{0,5}$/.test(text)) return Number(text);
throw invalid(`${(0, names.TL)(text)} is not a valid number`, "Write a whole number from 1 to 999999.");
}
function walSenders(text) {
if (/^([0-9]|[1-5][0-9]|6[0-4])$/.test(text)) return Number(text);
throw invalid(`--wal-senders cannot be ${(0, names.TL)(text)}`, "Write a whole number from 0 to 64.");
}
function days(text) {
if (/^(0|[1-9][0-9]{0,5})$/.test(text)) return Number(text);
throw invalid(`--days cannot be ${(0, names.TL)(text)}`, "Write a whole number from 0 to 999999.");
}
function rights(text) {
if (text === "none") return [];
const words = text.split(",").map(word => word.trim());
for (const word of words) oneOf(word, "--runner-may", [ ...runnerRights, "none" ]);
if (words.includes("none")) throw invalid("--runner-may cannot be none and something else", "Leave one of them out.");
return runnerRights.filter(right => words.includes(right));
}
function several(text, before = []) {
return [ ...before, text ];
}
function size(text) {
const bytes = (0, wal_max.$d)(text);
if (bytes !== undefined) return bytes;
throw new error.J("usage", "invalid-size", `${(0, names.TL)(text)} is not a valid size.`, "Write a number and a unit: 20G.");
}
function walMax(text) {
(0, wal_max.i3)(text, 0);
return text;
}
function label(text, before = {}) {
const pair = pairOf(text);
if (pair) return {
...before,
...pair
};
throw new error.J("usage", "invalid-label", `The label ${(0, names.TL)(text)} has no key.`, "Write --label key=value.");
}
function policy(text, before = {}) {
const pair = pairOf(text);
if (pair) return {
...before,
...pair
};
const hint = "Write --policy name=rule, such as snapshots=hourly:24,daily:7, wal=7d or idle-stop=2h.";
throw new error.J("usage", "invalid-value", `The policy ${(0, names.TL)(text)} has no name.`, hint);
}
function pairOf(text) {
const equals = text.indexOf("=");
return equals < 1 ? undefined : {
[text.slice(0, equals)]: text.slice(equals + 1)
};
}
function reveal() {
return new esm.c$("--reveal", "show the password, and the connection string with it");
}
function conflict(first, second, why) {
return new error.J("usage", "conflicting-options", `\`${first}\` and \`${second}\` cannot be used together.`, why);
}
function given(values) {
return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
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
return new error.J("usage", "invalid-value", `${message}.`, hint);
}
},
31618: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
X: () => candidates,
n: () => addCompletionCommand
});
var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72918);
var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30766);
var _suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1488);
const shells = [ "bash", "zsh", "fish" ];
function addCompletionCommand(program, session) {
const shell = new commander__WEBPACK_IMPORTED_MODULE_0__.ef("<shell>", "bash, zsh or fish").choices(shells);
program.command("completion").description("print the script that completes velo in a shell").example("completion bash").addArgument(shell.argParser(text => (0, 
_options_js__WEBPACK_IMPORTED_MODULE_2__.yL)(text, "The shell", shells))).action((name, _options, command) => session.run(command, async ({output: output}) => {
const {scripts: scripts} = await __webpack_require__.e(5898).then(__webpack_require__.bind(__webpack_require__, 5898));
output.result({
shell: name,
script: scripts[name]
}, () => scripts[name]);
}));
}
async function candidates(program, words, known) {
const typed = words.filter((word, at) => word !== "=" || !words[at - 1]?.startsWith("--"));
const current = words.at(-1) === "=" ? "" : typed.pop() ?? "";
const place = follow(program, typed);
const all = await suggestions(place, current, known);
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
async function suggestions(place, current, known) {
const inline = /^(--[a-z-]+)=/.exec(current);
const valued = place.pending ?? optionsOf(place.command).find(option => option.long === inline?.[1]);
if (valued) {
const kind = valued.flags.endsWith("<network>") ? undefined : kindOfValue[valued.long ?? ""];
const values = valued.argChoices ?? (kind ? await known(kind) : []);
return values.map(candidate).map(({value: value, about: about}) => ({
value: inline ? `${valued.long}=${value}` : value,
about: about
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
const all = place.command.registeredArguments;
const last = all.at(-1);
const argument = all[place.operands] ?? (last?.variadic ? last : undefined);
if (!argument) return subs;
return (argument.argChoices ?? await knownFor(place.command, argument.name(), known)).map(candidate);
}
const kindOfValue = {
"--parent": "branch",
"--from": "snapshot"
};
async function knownFor(command, argument, known) {
if ((0, _suggest_js__WEBPACK_IMPORTED_MODULE_3__.pL)(command)) return (await known("project")).map(project => `${candidate(project).value}/`);
if (argument === "project/name") return known("branch");
if (argument === "project[/name]") return [ ...await known("project"), ...await known("branch") ];
if (argument === "id") return known("snapshot");
return command.name() === "create" || argument === "key" ? [] : known("project");
}
function candidate(one) {
return typeof one === "string" ? {
value: one,
about: ""
} : one;
}
function optionsOf(command) {
const own = command.createHelp().visibleOptions(command);
return command.parent ? [ ...own, ...optionsOf(command.parent).filter(({long: long}) => long !== "--help") ] : own;
}
function visibleCommands(command) {
return command.createHelp().visibleCommands(command).filter(sub => sub.name() !== "help");
}
},
33960: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
dM: () => renderLimits,
kS: () => limitsGiven,
vw: () => addLimitOptions
});
var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75581);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30766);
function addLimitOptions(command) {
return command.option("--disk <size>", "disk limit, such as 10G, or none", word(_options_js__WEBPACK_IMPORTED_MODULE_1__.Ej)).option("--memory <size>", "memory limit, such as 2G, or none", word(_options_js__WEBPACK_IMPORTED_MODULE_1__.Ej)).option("--cpus <number>", "processor limit, such as 1.5, or none", word(processors)).option("--pids <number>", "process limit, or none", word(_options_js__WEBPACK_IMPORTED_MODULE_1__.U9));
}
function limitsGiven({disk: disk, memory: memory, cpus: cpus, pids: pids}) {
const given = Object.entries({
disk: disk,
memory: memory,
cpus: cpus,
pids: pids
}).filter(([, value]) => value !== undefined);
return given.length === 0 ? {} : {
limits: Object.fromEntries(given)
};
}
function renderLimits({disk: disk, memory: memory, cpus: cpus, pids: pids}) {
const parts = [ ...disk === null ? [] : [ `disk ${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_2__.e)(disk)}` ], ...memory === null ? [] : [ `memory ${(0, 
_bytes_js__WEBPACK_IMPORTED_MODULE_2__.e)(memory)}` ], ...cpus === null ? [] : [ `${cpus} ${cpus === 1 ? "processor" : "processors"}` ], ...pids === null ? [] : [ `${pids} processes` ] ];
return parts.length === 0 ? null : parts.join(", ");
}
function word(read) {
return text => text === "none" || text === "default" ? text : read(text);
}
function processors(text) {
if (/^(0\.[0-9]{1,2}|[1-9][0-9]{0,3}(\.[0-9]{1,2})?)$/.test(text) && Number(text) > 0) return Number(text);
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-value", `--cpus cannot be ${JSON.stringify(text)}.`, "Write a number such as 2 or 0.5.");
}
},
41137: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
EK: () => pointText,
TG: () => until,
XP: () => since,
YA: () => seconds,
kw: () => hiddenUrl,
m_: () => shortId,
pm: () => clock
});
var _contract_values_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39486);
var _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49085);
function since(time, now) {
return time === null ? "–" : (0, _contract_values_duration_js__WEBPACK_IMPORTED_MODULE_0__.L)(now - Date.parse(time));
}
function until(time, now) {
if (time === null) return "–";
const left = Date.parse(time) - now;
return left > 0 ? `in ${(0, _contract_values_duration_js__WEBPACK_IMPORTED_MODULE_0__.L)(left > 36e5 ? left + 59999 : left)}` : "expired";
}
function clock(time) {
return `${time.slice(0, 19).replace("T", " ")} UTC`;
}
function pointText({lsn: lsn, at: at}) {
return (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(at === null ? lsn : `${clock(at)}, ${lsn}`);
}
function seconds(ms) {
return `${(ms / 1e3).toFixed(1)}s`;
}
function hiddenUrl(branch) {
const host = branch.host.includes(":") ? `[${branch.host}]` : branch.host;
return `postgresql://${encodeURIComponent(branch.user)}:***@${host}:${branch.port}/${encodeURIComponent(branch.database)}`;
}
function shortId(id) {
return id.slice(0, 8);
}
},
43127: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
k: () => hintWith
});
function hintWith({code: code, hint: hint}, own) {
const added = Object.hasOwn(own, code) ? own[code] : undefined;
return [ hint, added ].filter(Boolean).join(" ");
}
},
49085: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
function styleFor(stream, {color: color = true, env: env}) {
const objection = !color || Boolean(env.NO_COLOR) || env.TERM === "dumb";
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
72918: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
G: () => VeloCommand
});
var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22452);
var _completion_suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1488);
const commander = commander__WEBPACK_IMPORTED_MODULE_0__.uB.prototype;
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
return this.answer ?? new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", code, `${message}.`, hint);
}
example(line) {
return this.addHelpText("after", `\nExample:\n  velo ${line}`);
}
help(context) {
const isError = typeof context === "object" && context.error;
const isBare = this.parent === null && this.args.length === 0 && !this.opts().json;
if (!isError || isBare) return super.help();
throw this.wrong("missing-command", `\`${this.path()}\` needs a command`, this.#commandsHint());
}
unknownCommand() {
throw this.wrong("unknown-command", `\`${this.path()}\` has no command ${(0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(this.args[0] ?? "")}`, this.#meant(() => commander.unknownCommand.call(this)) + this.#commandsHint());
}
unknownOption(flag) {
const hint = `\`${this.path()} --help\` shows how it is used.`;
const isName = this.registeredArguments.length > 0 && !flag.startsWith("--");
const meant = this.#meant(() => commander.unknownOption.call(this, flag));
throw this.wrong("unknown-option", `\`${this.path()}\` has no option ${(0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(flag)}`, isName ? `Names start with a letter. ${hint}` : meant + hint);
}
missingArgument(name) {
throw this.wrong("missing-argument", `\`${this.path()}\` needs ${articled(name)}`);
}
optionMissingArgument(option) {
throw this.wrong("missing-value", `The option \`${option.long ?? option.flags}\` needs a value`);
}
_excessArguments(received) {
const first = received[this.registeredArguments.length] ?? "";
throw this.wrong("unexpected-argument", `\`${this.path()}\` does not accept ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(first)}`);
}
#meant(fail) {
try {
return fail();
} catch (error) {
return (0, _completion_suggest_js__WEBPACK_IMPORTED_MODULE_3__.au)((0, _completion_suggest_js__WEBPACK_IMPORTED_MODULE_3__.n4)(error));
}
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
84655: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
N: () => Session
});
var suggest = __webpack_require__(1488);
var render_error = __webpack_require__(89606);
var format = __webpack_require__(41137);
var hints = __webpack_require__(27558);
var duration = __webpack_require__(39486);
var terminal_text = __webpack_require__(49085);
class RunningStep {
#name;
#draw;
#from=Date.now();
#clock;
#moved="";
constructor(name, draw) {
this.#name = name;
this.#draw = draw;
this.#clock = setInterval(() => this.#show(), 1e3);
this.#clock.unref();
this.#show();
}
moved(text) {
this.#moved = (0, terminal_text.pj)(text);
this.#show();
}
end() {
clearInterval(this.#clock);
}
#show() {
const ms = Date.now() - this.#from;
const about = [ this.#moved, ms < 1e3 ? "" : (0, duration.L)(ms) ].filter(text => text !== "").join(" · ");
this.#draw(about === "" ? this.#name : `${this.#name}  ${about}`);
}
}
class Output {
#stdout;
#stderr;
#globals;
#style;
#errorStyle;
#live;
#open=false;
#running;
#heading="";
#said=false;
constructor({stdout: stdout, stderr: stderr, env: env}, globals) {
this.#stdout = stdout;
this.#stderr = stderr;
this.#globals = globals;
this.#style = (0, terminal_text.j9)(stdout, {
color: globals.color,
env: env
});
this.#errorStyle = (0, terminal_text.j9)(stderr, {
color: globals.color,
env: env
});
this.#live = this.#errorStyle !== terminal_text.sj;
}
get json() {
return this.#globals.json === true;
}
result(data, text) {
if (this.json) this.#stdout.write(`${jsonText(data, this.#stdout)}\n`); else this.#print(text({
style: this.#style,
columns: columnsOf(this.#stdout)
}));
}
done(data, text) {
if (this.json || !this.#globals.quiet) this.result(data, typeof text === "string" ? () => text : text);
}
foreign(text) {
const shown = this.#stdout.isTTY ? text.split("\n").map(terminal_text.pj).join("\n") : text;
if (shown !== "") this.#stdout.write(shown);
return !this.#stdout.errored;
}
heading(text) {
this.#heading = `${this.#errorStyle.bold((0, terminal_text.pj)(text))}\n`;
}
progress=event => {
if (this.#globals.quiet) return;
const columns = columnsOf(this.#stderr);
const mark = this.#errorStyle.blue("▸");
if (event.kind === "note") {
this.#stderr.write(`${this.#opening()}  ${this.#errorStyle.dim("·")} ${(0, terminal_text.pj)(event.text)}\n`);
} else if (event.kind === "begin") {
if (this.#live) this.#begin(event.name);
} else if (event.kind === "moved") {
this.#running?.moved(event.text);
} else {
const name = (0, terminal_text.pj)(event.name);
const time = this.#errorStyle.dim((0, format.YA)(event.ms));
const room = Math.min(nameColumns, Math.max(1, columns - 12));
const shown = (0, terminal_text.eV)((0, terminal_text.ml)(name, Math.max(room, columns - 12)), room);
this.#stderr.write(`${this.#fresh()}  ${mark} ${shown} ${time}\n`);
}
};
gap() {
if (this.#said) this.#stderr.write("\n");
}
note(text) {
if (!this.#globals.quiet) this.#stderr.write(`${this.#fresh()}${(0, terminal_text.pj)(text)}\n`);
}
error(error) {
this.#running?.end();
if (this.#open) this.#stderr.write("\n");
this.#open = false;
const report = (0, hints.j)(error.report());
if (this.json) this.#stdout.write(`${jsonText({
error: report
}, this.#stdout)}\n`); else this.#stderr.write(`${(0, render_error.v)(report, this.#errorStyle)}\n`);
if (this.#globals.verbose) this.#stderr.write((0, render_error.E)(error));
}
#print(text) {
this.#stdout.write(text.endsWith("\n") || text === "" ? text : `${text}\n`);
}
#begin(name) {
this.#stderr.write(this.#fresh());
this.#running = new RunningStep((0, terminal_text.pj)(name), line => this.#redraw(line));
}
#redraw(text) {
const line = `  ${this.#errorStyle.blue("▸")} ${(0, terminal_text.ml)(text, columnsOf(this.#stderr) - 5)}`;
this.#stderr.write(`${this.#open ? "\r[K" : this.#opening()}${line}`);
this.#open = true;
}
#fresh() {
this.#running?.end();
this.#running = undefined;
return this.#opening();
}
#opening() {
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
function jsonText(data, {isTTY: isTTY}) {
return JSON.stringify(data, null, isTTY ? 2 : undefined).replace(/[\u007f-\u009f\u2028\u2029]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
var errors_error = __webpack_require__(57895);
class Stop {
#controller=new AbortController;
#abandoned;
#abandon=() => {};
#operating=false;
#serving=false;
#timer;
#timeoutMs=0;
reason;
#passed;
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
passTo(program) {
this.#passed = program;
}
pass(signal) {
this.#passed?.(signal);
return this.#passed !== undefined;
}
request(reason) {
if (this.reason) return;
this.reason = reason;
if (this.pass("SIGTERM")) return;
this.#controller.abort((0, errors_error.VM)());
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
if (this.reason === "timeout" && error instanceof errors_error.J && error.kind === "interrupted") {
throw this.#error(error.left, error);
}
throw error;
} finally {
clearTimeout(this.#timer);
}
}
#error(left, cause) {
if (this.reason !== "timeout") return (0, errors_error.VM)();
const undone = !this.#operating ? "nothing was changed" : "all changes were undone";
return new errors_error.J("failed", "timeout", `Timed out after ${(0, duration.L)(this.#timeoutMs)} (--timeout); ${left.length > 0 ? "some changes could not be undone" : undone}.`, left.length > 0 ? "Run `velo doctor --repair`." : "Use a longer --timeout. `velo doctor` shows what is slow or stuck.", {
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
this.output = new Output(around, early);
}
async run(command, work) {
const globals = command.optsWithGlobals();
this.output = new Output(this.#around, globals);
if (globals.timeout !== undefined) this.stop.after(globals.timeout);
const {env: env} = this.#around;
const {storage: storage, postgres: postgres, host: host} = globals;
let opened;
const context = {
globals: globals,
env: env,
output: this.output,
velo: () => {
opened ??= __webpack_require__.e(6543).then(__webpack_require__.bind(__webpack_require__, 78924)).then(({openVelo: openVelo}) => openVelo({
env: env,
...host !== undefined && {
host: host
},
...storage && {
storage: storage
},
...postgres && {
postgres: postgres
}
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
} catch (error) {
throw await (0, suggest.h2)(error, command, context.velo);
} finally {
await (opened?.then(velo => velo.close()).catch(() => {}));
}
});
}
}
},
89606: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => renderTrace,
v: () => renderError
});
var _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49085);
function renderError(report, style) {
const message = (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(report.message).trim() || "It failed without a message.";
return [ `${style.red(style.bold("velo:"))} ${message}`, `  ${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(report.hint).trim() || "Run `velo doctor`."}`, ...report.left.map(line => `  Left behind: ${(0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(line)}`) ].join("\n");
}
function renderTrace(error) {
const lines = [];
let from = error;
for (let depth = 0; from !== undefined && depth < 10; depth += 1) {
const stack = from instanceof Error ? from.stack ?? `${from.name}: ${from.message}` : String(from);
lines.push(`${depth === 0 ? "" : "Caused by: "}${stack}`);
from = from instanceof Error ? from.cause : undefined;
}
return lines.flatMap(text => text.split("\n")).map(line => `${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(line)}\n`).join("");
}
}
};
