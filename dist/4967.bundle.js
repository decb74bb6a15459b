"use strict";

exports.id = 4967;

exports.ids = [ 4967 ];

exports.modules = {
...require("./shared.bundle.js"),
1488: (e, t, n) => {
n.d(t, {
au: () => didYouMean,
h2: () => withSuggestion,
n4: () => meantIn,
pL: () => namesNewBranch
});
var o = n(48179);
var a = n(57895);
var r = n(22452);
function similar(e, t) {
if (e === "" || e.startsWith("-")) return [];
const n = (new o.uB).exitOverride().configureOutput({
outputError: () => {}
});
for (const e of new Set(t)) n.command(e);
try {
n.parse([ e ], {
from: "user"
});
return [];
} catch (e) {
return meantIn(e);
}
}
function meantIn(e) {
const [, t] = /\(Did you mean (?:one of )?(.+)\?\)/.exec(e.message) ?? [];
return t?.split(", ") ?? [];
}
function didYouMean(e) {
const t = e.slice(0, 3).map(e => `\`${e}\``);
return t.length === 0 ? "" : `Did you mean ${t.join(" or ")}? `;
}
const s = [ "branch-not-found", "project-not-found", "invalid-name" ];
async function withSuggestion(e, t, n) {
if (!(e instanceof a.J && (0, a.up)(e, ...s))) return e;
try {
const o = await (await n()).listProjects();
const r = didYouMean(meantNames(t, o));
if (r === "") return e;
const s = e.code === "invalid-name" ? r.trimEnd() : r + e.hint;
return a.J.from({
kind: e.kind,
...e.report(),
hint: s
}, e);
} catch {
return e;
}
}
function meantNames(e, t) {
const n = t.map(({name: e}) => e);
const o = e.registeredArguments[0]?.name();
const a = o === "project[/name]" ? e.args[0]?.includes("/") : o === "project/name";
if (!a) {
const t = e.args.find(e => !n.includes(e));
return t === undefined ? [] : similar(t, n);
}
const r = t.flatMap(e => e.branches.map(t => `${e.name}/${t}`));
if (!namesNewBranch(e)) return meantBranches(e.args, r, n);
const [s = ""] = e.args;
if (isIn(s, n)) {
const {parent: t} = e.opts();
if (t === undefined) return [];
return meantBranches([ t.includes("/") ? t : `${s.split("/", 1)[0]}/${t}` ], r, n);
}
const [i = "", c] = s.split("/");
const d = c === undefined ? n : similar(i, n);
return d.map(e => `${e}/${c ?? i}`).filter(isBranchName);
}
function meantBranches(e, t, n) {
const o = e.find(e => !t.includes(e));
if (o === undefined) return [];
const [a = "", r] = o.split("/");
if (r === undefined) {
const e = t.filter(e => e.endsWith(`/${o}`));
return e.length > 0 ? e : t.filter(e => e.startsWith(`${o}/`));
}
if (n.includes(a)) return similar(o, t);
const s = similar(a, n).map(e => `${e}/${r}`);
return s.filter(e => t.includes(e));
}
function namesNewBranch(e) {
return e.name() === "create" && e.parent?.name() === "branch";
}
function isIn(e, t) {
return isBranchName(e) && t.includes(e.split("/", 1)[0] ?? "");
}
function isBranchName(e) {
try {
(0, r.at)(e);
return true;
} catch {
return false;
}
}
},
17657: (e, t, n) => {
n.d(t, {
r: () => createProgram,
g: () => valuedOptions
});
var o = n(19667);
var a = n(11607);
var r = n(72918);
var s = n(48179);
var i = n(26098);
var c = n(57895);
var d = n(30766);
function refuseElsewhere(e, {globals: t, env: n}) {
const o = t.host !== undefined ? "--host" : n.VELO_HOST ? "VELO_HOST" : undefined;
if (o === undefined) return;
throw (0, d.hj)(`velo ${e}`, o, `\`velo ${e}\` works on the machine that it runs on: log in there, or leave \`${o}\` out.`);
}
function addAgentCommand(e, t) {
e.command("agent").description("run the agent of this host, through which users who are not root work").example('agent --socket "$HOME/.velo/velo.sock"').option("--socket <path>", `socket for people (default for root: ${i.Xr.people})`).option("--runner-socket <path>", `socket for jobs (default for root: ${i.Xr.jobs})`).option("--group <name>", "group of the people who may connect", "velo").option("--runner-group <name>", "group of the runners that may connect", "velo-runner").addOption(new s.c$("--ssh-folder <path>", "folder with the sockets for jobs that come by SSH").hideHelp()).addOption(new s.c$("--ssh-group <name>", "group that may connect to them").hideHelp()).option("--runner-may <list>", "what jobs may do: snapshot,cleanup,restore", d.uZ, []).option("--trust <line>", "whose jobs may prove who they are", d.J$, []).option("--require-proof", "refuse jobs that do not prove who they are").option("--proof-host <name>", "name of this host in jobs' tokens").option("--max-operations <n>", "how many operations run at once", d.U9, 4).option("--max-branches <n>", "most branches per project, besides main", d.U9).option("--max-branches-per-owner <n>", "most branches per owner in a project", d.U9).addOption(new s.c$("--max-awake <n>", "most branches per project that are awake").argParser(d.U9).hideHelp()).option("--min-memory <size>", "free memory needed to start another server", d.Ej, 256 * 1024 ** 2).action((e, o) => t.run(o, async t => {
refuseElsewhere(o.name(), t);
const {env: a, service: r} = t;
const {runAgent: s} = await Promise.all([ n.e(6e3), n.e(5222), n.e(1116), n.e(1685) ]).then(n.bind(n, 91685));
const {people: i, jobs: c} = places(e);
const {maxBranches: d, maxBranchesPerOwner: h, group: l, runnerGroup: u, maxOperations: p, minMemory: m, runnerMay: f, trust: w} = e;
const g = {
socket: i,
runnerSocket: c,
group: l,
runnerGroup: u,
sshFolder: e.sshFolder,
sshGroup: e.sshGroup,
maxOperations: p,
maxBranches: {
...d === undefined ? {} : {
project: d
},
...h === undefined ? {} : {
owner: h
}
},
maxAwake: e.maxAwake,
minMemory: m,
runnerMay: f,
trust: w,
requireProof: e.requireProof === true,
proofHost: e.proofHost,
env: a
};
await s(g, r());
}));
}
function places({socket: e, runnerSocket: t}) {
if (process.getuid?.() === 0 && e === undefined) return {
people: i.Xr.people,
jobs: t ?? i.Xr.jobs
};
if (e !== undefined) return {
people: e,
jobs: t
};
throw new c.J("usage", "missing-option", "An agent that does not run as root needs `--socket`.", 'Run `velo agent --socket "$HOME/.velo/velo.sock"`, and set `VELO_SOCKET` to this path for clients.');
}
async function changeBranch(e, {heading: t, show: o, work: a}, {reveal: r = o === "renderChange"} = {}) {
const s = await e.velo();
e.output.heading(t);
const i = await a(s, e.operation());
const c = await n.e(3868).then(n.bind(n, 93868));
if (o === "renderChange") e.output.gap();
e.output.done(c.branchData(i, {
reveal: r
}), c[o].bind(undefined, i));
}
var h = n(98622);
function addConnectionCommands(e, t) {
const o = e.command("url").description("print the connection string with its password").example("branch url shop/dev");
const a = e.command("password").alias("pass").description("same as `branch url`").example("branch password shop/dev --user app");
for (const e of [ o, a ]) {
e.argument("<project/name>", "the branch").option("--user <role>", "connect as this role; it gets its own password in this branch").option("--database <name>", "connect to this database (default: the branch's own)").addOption((0, 
d.Yq)("--sslmode <mode>", "add it to the URL; lib/pq needs `disable`", h.R)).action((o, {sslmode: a, ...r}) => t.run(e, async ({velo: e, output: t, operation: s}) => {
const i = await (await e()).branchPassword({
branch: o,
...r
}, s());
const c = {
...i,
url: (0, h.C)(i, {
sslmode: a
})
};
const {branchData: d} = await n.e(3868).then(n.bind(n, 93868));
t.result(d(c, {
reveal: true
}), () => c.url);
}));
}
}
var l = n(22452);
var u = n(27558);
function addDeleteCommand(e, t) {
e.command("delete").alias("rm").description("delete branches and their data").example("branch delete shop/dev shop/feature").argument("<project/name...>", "the branches").option("-f, --force", "also delete their children, deepest first, and their snapshots").action((e, n, o) => t.run(o, async t => {
const o = n.force === true;
if (e.length > 1) return deleteAll([ ...new Set(e) ], {
force: o
}, t);
const [a = ""] = e;
await deleteOne({
branch: a,
force: o
}, t);
t.output.done({
deleted: a
}, `Deleted ${a}`);
return 0;
}));
}
async function deleteOne(e, {velo: t, output: n, operation: o}) {
const a = await t();
n.heading(`Deleting ${e.branch}...`);
await a.deleteBranch(e, o());
}
async function deleteAll(e, {force: t}, o) {
for (const t of e) (0, l.at)(t);
const a = [];
let r = new Map;
for (let n = [ ...e ]; n.length > 0; ) {
r = new Map;
for (const e of n) {
try {
await deleteOne({
branch: e,
force: t
}, o);
a.push(e);
} catch (t) {
const n = (0, c.DT)(t);
if (n.kind === "interrupted") throw n;
r.set(e, n);
}
}
if (r.size === n.length) break;
n = [ ...r.keys() ].filter(e => r.get(e)?.kind === "conflict");
if (n.length < r.size) break;
}
const s = [ ...r ].map(([e, t]) => ({
branch: e,
error: (0, u.j)(t.report())
}));
const {renderDeleted: i} = await n.e(3868).then(n.bind(n, 93868));
o.output.done({
deleted: a,
failed: s
}, e => i(a, s, e));
return [ ...r.values() ][0]?.exitCode ?? 0;
}
var p = n(58500);
const m = 300;
function addLogsCommand(e, t) {
e.command("logs").description("show the log of a branch's server").example("branch logs shop/dev -f").argument("<project/name>", "the branch").option("-f, --follow", "follow the log until Ctrl-C").option("-n, --lines <n>", "how many past lines to show", d.U9, 200).action((e, n, o) => t.run(o, t => {
if (!n.follow) return show(e, n, t);
if (t.output.json) throw (0, d.hj)("--follow", "--json", "A followed log is not one JSON document.");
return follow(e, n, t);
}));
}
async function show(e, {lines: t}, {velo: n, output: o}) {
const {text: a} = await (await n()).branchLogs({
branch: e,
lines: t
});
if (o.json) o.result({
name: e,
text: a
}, () => ""); else o.foreign(a);
return 0;
}
async function follow(e, {lines: t}, {velo: n, output: o, service: a}) {
const r = a();
const s = await n();
let i = await s.branchLogs({
branch: e,
lines: t
});
for (;;) {
if (!o.foreign(i.text)) return 0;
await (0, p.setTimeout)(m, undefined, {
signal: r
}).catch(() => {});
if (r.aborted) return 130;
i = await s.branchLogs({
branch: e,
lines: t,
after: i.next
});
}
}
function addPromoteCommand(e, t) {
e.command("promote").description("make a branch's present state that of main; main keeps its address, the branch stays").example("branch promote shop/dev").argument("<project/name>", "the branch").option("--keep-old <time>", "keep what main was for an undo, such as 2h (default: 7d)", d.Vm).option("-f, --force", "also when main was changed since the branch was taken from it").action((e, n, o) => t.run(o, async t => {
const o = {
branch: e,
...(0, d.gI)(n)
};
const a = `Making ${e} the main of its project...`;
await changeBranch(t, {
heading: a,
show: "renderChange",
work: (e, t) => e.promoteBranch(o, t)
});
}));
}
var f = n(39486);
function idleStop() {
const e = new s.c$("--idle-stop <time>", "sleep after this long without use: 2h, off, default");
return e.argParser(e => {
if (![ "off", "default" ].includes(e)) (0, f.p)(e, "--idle-stop");
return e;
});
}
function idleSessions() {
return (0, d.Yq)("--idle-sessions <what>", "what idle sessions do then (default: end)", [ "end", "keep" ]);
}
function onConnect() {
return (0, d.Yq)("--start <when>", "on-connect: leave it asleep", [ "on-connect" ]);
}
var w = n(41137);
function addMomentOptions(e, t) {
return e.option("--pitr <time>", `the state of ${t} at a time, such as "2 hours ago"`).option("--lsn <lsn>", "the same, at a position in the write-ahead log").option("--latest", "the same, the newest state that its WAL archive has").addOption(new s.c$("--generation <n>", "the generation that is meant").argParser(d.U9).hideHelp());
}
function checkSource(e, {from: t, pitr: n, lsn: o, latest: a, generation: r}, s = {}) {
const i = {
"--pitr": n !== undefined,
"--lsn": o !== undefined,
"--latest": a === true
};
const [c, h] = givenOf({
...s,
"--from": t !== undefined,
...i
});
if (c !== undefined && h !== undefined) throw (0, d.hj)(c, h, "A branch has one source; leave one of them out.");
if (r === undefined || givenOf(i).length > 0) return;
if (c !== undefined) throw (0, d.hj)(c, "--generation", "A generation belongs to --pitr, --lsn or --latest.");
throw e.wrong("missing-option", "`--generation` needs a moment in the generation", "Add --pitr TIME, --lsn LSN or --latest.");
}
function sourceText({from: e, pitr: t, lsn: n, latest: o}, a) {
if (e !== undefined) return `snapshot ${(0, w.m_)(e)}`;
if (t !== undefined) return `${a} as of ${t}`;
if (n !== undefined) return `${a} at ${n}`;
return o ? `the newest recoverable state of ${a}` : undefined;
}
function givenOf(e) {
return Object.entries(e).flatMap(([e, t]) => t ? [ e ] : []);
}
function addResetCommand(e, t) {
const n = e.command("reset").description("reset a branch to another state; its address and password stay").example("branch reset shop/dev").argument("<project/name>", "the branch").option("--to-parent", "to the current state of its parent (the default)").option("--from <snapshot>", "to a snapshot; also for main, which has no parent");
addMomentOptions(n, "the branch itself").option("--undo", "back to the data that the last reset, or undo, replaced").option("--keep-old <time>", "keep the replaced data for --undo, such as 2h (main: 7d)", d.Vm).addOption(onConnect()).option("-f, --force", "also when it has children: they are deleted after the reset").option("--ttl <time>", "expire this long from now, such as 3d", d.$O).action((e, {toParent: n, ...o}, a) => t.run(a, async t => {
checkSource(a, o, {
"--to-parent": n === true,
"--undo": o.undo === true
});
const r = {
branch: e,
...(0, d.gI)(o),
force: o.force === true
};
const s = await headingOf(t, e, o);
await changeBranch(t, {
heading: s,
show: "renderChange",
work: (e, t) => e.resetBranch(r, t)
});
}));
}
async function headingOf(e, t, n) {
if (n.undo) return `Undoing the last reset of ${t}...`;
const o = sourceText(n, t);
if (o !== undefined) return `Resetting ${t} to ${o}...`;
return `Resetting ${t}${await toParentOf(e, t)}...`;
}
async function toParentOf({globals: e, velo: t}, n) {
if (e.json || e.quiet) return "";
const {project: o, parent: a} = await (await t()).getBranch({
branch: n
});
return a === null ? "" : ` to ${o}/${a}`;
}
function addServerCommands(e, t) {
e.command("start").description("start the server of a branch").example("branch start shop/dev").argument("[project/name]", "the branch").option("--all", "start every branch that was running, such as after a reboot").addOption((0, 
d._c)()).action((e, n, o) => t.run(o, t => {
if (e !== undefined && n.all) throw (0, d.hj)("--all", e, "Name a branch, or give --all.");
if (n.all) return startAll(t);
if (e === undefined) throw o.missingArgument("project/name");
const work = (t, n) => t.startBranch({
branch: e
}, n);
return changeBranch(t, {
heading: `Starting ${e}...`,
show: "renderState",
work: work
}, n);
}));
e.command("stop").description("stop the server of a branch; its data stays").example("branch stop shop/dev").argument("<project/name>", "the branch").addOption((0, 
d._c)()).action((e, n, o) => t.run(o, t => {
const work = (t, n) => t.stopBranch({
branch: e
}, n);
return changeBranch(t, {
heading: `Stopping ${e}...`,
show: "renderState",
work: work
}, n);
}));
e.command("restart").description("stop the server of a branch and start it again").example("branch restart shop/dev").argument("<project/name>", "the branch").addOption((0, 
d._c)()).action((e, n, o) => t.run(o, t => {
const work = (t, n) => t.restartBranch({
branch: e
}, n);
return changeBranch(t, {
heading: `Restarting ${e}...`,
show: "renderState",
work: work
}, n);
}));
}
async function startAll(e) {
const t = await e.velo();
e.output.heading("Starting the branches that should run...");
const o = await t.startAll({}, e.operation());
const {renderStartAll: a} = await n.e(3868).then(n.bind(n, 93868));
e.output.done(o, e => a(o, e));
return o.failed.length === 0 ? 0 : 1;
}
var g = n(33960);
function addBranchRename(e, t) {
const n = e.command("rename").alias("mv").description("give a branch another name; its address, password and data stay").example("branch rename shop/dev shop/checkout").argument("<project/name>", "the branch").argument("<project/new-name>", "its new name, in the same project");
n.action((e, o) => t.run(n, t => changeBranch(t, {
heading: `Renaming ${e}...`,
show: "renderState",
work: (t, n) => t.renameBranch({
branch: e,
to: o
}, n)
})));
}
function addProjectRename(e, t) {
const n = e.command("rename").alias("mv").description("give a project another name; its branches and their addresses stay").example("project rename shop store").argument("<name>", "the project").argument("<new-name>", "its new name");
n.action((e, o) => t.run(n, async ({velo: t, output: n, operation: a}) => {
const r = await t();
n.heading(`Renaming ${e}...`);
const s = await r.renameProject({
name: e,
to: o
}, a());
n.result(s, () => `Renamed ${e} to ${s.name}`);
}));
}
function addBranchCommands(e, t) {
const n = e.command("branch").alias("br").description("create, show, reset and delete branches");
addCreate(n, t);
addResetCommand(n, t);
addPromoteCommand(n, t);
addReading(n, t);
addBranchRename(n, t);
addConnectionCommands(n, t);
addServerCommands(n, t);
addDeleteCommand(n, t);
addLogsCommand(n, t);
const o = n.command("set").description("change the expiry, owner, labels, archiving and limits of a branch").example("branch set shop/dev --ttl 3d --label team=blue").argument("<project/name>", "the branch").option("--ttl <time>", "expire this long from now, such as 3d; none: never", d.OE).option("--owner <owner>", "owner of the branch").option("--label <key=value>", "set a label, an empty value removes it (repeatable)", d.Pf).option("--wal-senders <n>", "logical replication connections; 0: none", d.Xw).addOption((0, 
d.rD)("archive its WAL, for past moments")).addOption(idleStop()).addOption(idleSessions()).addOption((0, 
d._c)());
(0, g.vw)(o).action((e, n, o) => t.run(o, async t => {
const {ttl: a, owner: r, label: s, walSenders: i, archive: c} = n;
const {idleStop: h, idleSessions: l} = n;
const u = {
...(0, d.gI)({
ttl: a,
owner: r,
labels: s,
walSenders: i,
archive: c,
idleStop: h,
idleSessions: l
}),
...(0, g.kS)(n)
};
if (Object.keys(u).length === 0) {
throw o.wrong("nothing-to-set", `\`${o.path()}\` needs something to set`, "Add --ttl, --owner, --label, --wal-senders, --archive, --idle-stop, --idle-sessions, or a limit.");
}
const p = {
branch: e,
...u
};
const m = await (await t.velo()).setBranch(p, t.operation());
await showBranch(t, m, n);
}));
}
function addCreate(e, t) {
const n = e.command("create").description("create a branch: a copy of its parent with its own server").example("branch create shop/dev --ttl 3d").argument("<project/name>").option("--parent <branch>", "the branch to copy (default: main)").option("--from <snapshot>", "copy a snapshot, in place of its current state");
addMomentOptions(n, "the parent").option("--ttl <time>", "expire after this long, such as 3d", d.$O).addOption((0, 
d.Yq)("--if-exists <what>", "if it exists (default fail)", [ "fail", "reuse", "reset" ])).addOption(onConnect().hideHelp()).option("--no-start", "do not start its server").option("--owner <owner>", "owner of the branch").option("--label <key=value>", "set a label (repeatable)", d.Pf).addOption(new s.c$("--listen <address>", "where its server listens (default 127.0.0.1)").hideHelp()).option("--wal-senders <n>", "logical replication connections (default: 0)", d.Xw).addOption(idleStop().hideHelp()).addOption(idleSessions().hideHelp());
(0, g.vw)(n).action((e, n, o) => t.run(o, async t => {
const {start: a, label: r, disk: s, memory: i, cpus: c, pids: h, ...l} = n;
checkSource(o, l);
const u = e.split("/", 1)[0];
const {parent: p = "main"} = l;
if (l.parent !== undefined && e.includes("/") && !p.includes("/")) l.parent = `${u}/${p}`;
const m = (0, g.kS)({
...(0, d.gI)({
disk: s,
memory: i,
cpus: c,
pids: h
})
});
const f = {
branch: e,
start: a ?? true,
...l,
...(0, d.gI)({
labels: r
}),
...m
};
const w = l.parent ?? `${u}/main`;
const b = sourceText(l, w) ?? w;
const v = `Creating ${e} from ${b}...`;
await changeBranch(t, {
heading: v,
show: "renderChange",
work: (e, t) => e.createBranch(f, t)
});
}));
}
function addReading(e, t) {
e.command("list").alias("ls").description("list branches").example("branch list shop --label team=blue").argument("[project]", "only those of this project").option("--owner <owner>", "only those of this owner").option("--label <key=value>", "only those with this label (repeatable)", d.Pf).option("--expired", "only those that have expired").option("--sizes", "also measure own sizes that need a scan of every file (directory, btrfs without quotas)").action((e, o, a) => t.run(a, async ({velo: t, output: a}) => {
const {label: r, ...s} = o;
const i = await (await t()).listBranches({
...s,
...(0, d.gI)({
project: e,
labels: r
})
});
const {branchSummary: c, renderBranches: h} = await n.e(3868).then(n.bind(n, 93868));
const l = r !== undefined || s.owner !== undefined || s.expired === true;
a.result(i.map(c), t => h(i, {
now: Date.now(),
isFiltered: l,
project: e
}, t));
}));
e.command("get").description("show a branch").example("branch get shop/dev").argument("<project/name>", "the branch").addOption((0, 
d._c)()).action((e, n, o) => t.run(o, async t => showBranch(t, await (await t.velo()).getBranch({
branch: e
}), n)));
}
async function showBranch({output: e}, t, o) {
const {branchData: a, renderBranch: r} = await n.e(3868).then(n.bind(n, 93868));
e.result(a(t, o), e => r(t, {
now: Date.now(),
...o
}, e));
}
var b = n(31421);
var v = n(78474);
var y = n(48161);
function addConnectCommand(e, t) {
const n = e.command("connect").description("open psql on a branch, or run a program with its connection").example("connect shop/dev -- psql -c 'SELECT 1'").argument("<project/name>", "the branch").argument("[command...]", "after `--`: psql options, or a program that reads PGHOST, PGPORT, …");
n.action((e, o) => t.run(n, n => connect({
name: e,
words: o
}, n, t.stop)));
}
async function connect({name: e, words: t}, o, a) {
const {env: r, output: s} = o;
const i = await o.velo();
const c = await i.branchPassword({
branch: e
}, o.operation());
const h = c.status === "asleep" ? await i.startBranch({
branch: e
}, o.operation()) : c;
const {branchData: l, renderParts: u} = await n.e(3868).then(n.bind(n, 93868));
const p = l(h, {
reveal: true
});
if (s.json) {
s.result(p, () => "");
return 0;
}
if (h.status !== "running") throw notRunning(h);
const {hostOf: m, tunnelTo: f} = await n.e(6543).then(n.bind(n, 78924));
const w = m({
env: r,
...(0, d.gI)({
host: o.globals.host
})
});
const g = w === undefined ? undefined : await f(w, h);
const v = g ? {
...h,
host: "127.0.0.1",
port: g.port
} : h;
const [y = "psql", ...j] = t[0]?.startsWith("-") ? [ "psql", ...t ] : t;
try {
return await endOf((0, b.spawn)(y, j, {
stdio: "inherit",
env: environment(v, r)
}), a);
} catch (e) {
if (t.length > 0) throw cantStart(y, e);
s.result(p, e => u(v, e));
if (g) await untilStopped(o, `${w} is reached while this runs.`);
return 0;
} finally {
await (g?.close());
}
}
async function untilStopped({output: e, service: t}, n) {
e.note(`${n} Ctrl-C ends it.`);
const o = t();
if (!o.aborted) await (0, v.once)(o, "abort");
}
const j = new Set([ "PGTZ", "PGDATESTYLE", "PGCLIENTENCODING", "PG_COLOR", "PG_COLORS" ]);
function environment(e, t) {
const n = Object.entries(t).filter(([e]) => !/^PG[A-Z_]+$/.test(e) || j.has(e));
return {
...Object.fromEntries(n),
PGHOST: e.host,
PGPORT: String(e.port),
PGUSER: e.user,
PGPASSWORD: e.password,
PGDATABASE: e.database
};
}
async function endOf(e, t) {
t.passTo(t => {
if (t !== "SIGINT") e.kill(t);
});
const [n, o] = await (0, v.once)(e, "exit");
return n ?? 128 + (o ? y.constants.signals[o] : 0);
}
function notRunning({project: e, branch: t, status: n}) {
const o = `${e}/${t}`;
return new c.J("conflict", "branch-stopped", `${o} is ${n} and accepts no connections.`, n === "busy" ? "Wait until the operation on it is done." : `Start it: \`velo branch start ${o}\`.`);
}
function cantStart(e, t) {
const n = t.code === "ENOENT" ? "it is not on this machine" : t.message;
return new c.J("unable", "program-missing", `${(0, l.TL)(e)} can't be started: ${n}.`, "Install it (psql: the package postgresql-client), or connect with the URL from `velo branch url`.", {
cause: t
});
}
function addHostCommands(e, t) {
e.command("status").alias("ls").description("show stores, projects and branches").example("status").action((e, o) => t.run(o, async ({velo: e, output: t}) => {
const o = await (await e()).status();
const {renderStatus: a, statusData: r} = await n.e(2696).then(n.bind(n, 42696));
t.result(r(o), e => a(o, Date.now(), e));
}));
e.command("doctor").description("check this machine and say how to fix problems").example("doctor --repair").option("--repair", "finish or undo what was interrupted").action((e, o) => t.run(o, async ({velo: t, output: o, operation: a}) => {
const r = await (await t()).doctor({
repair: e.repair === true
}, a());
const {renderDoctor: s} = await n.e(4849).then(n.bind(n, 84849));
o.result(r, e => s(r, e));
return r.ok ? 0 : 1;
}));
}
var $ = n(49085);
function canAsk({json: e}) {
return process.stdin.isTTY === true && process.stderr.isTTY === true && !e;
}
async function ask_confirm(e) {
const t = (await ask(`${(0, $.pj)(e)} [y/N] `)).trim();
if (/^y(es)?$/i.test(t)) return;
throw new c.J("conflict", "not-confirmed", "Nothing was deleted.", "Answer `y`, or use --yes.");
}
async function ask(e) {
const {createInterface: t} = await Promise.resolve().then(n.t.bind(n, 26848, 23));
const o = t({
input: process.stdin,
output: process.stderr
});
try {
const t = new Promise((e, t) => {
o.once("SIGINT", () => t((0, c.VM)()));
o.once("close", () => t((0, c.VM)()));
});
return await Promise.race([ o.question(e), t ]);
} finally {
o.close();
}
}
function addProjectCommands(e, t) {
const o = e.command("project").alias("proj").description("create, show and delete projects");
o.command("create").description("create a project with its first branch, NAME/main").example("project create shop --pg-version 17").argument("<name>").option("--pg-version <major>", "PostgreSQL 14 to 18", d.iR).option("--image <image>", "an image that works like the official ones (docker only)").option("--locale <locale>", "the C library's locale, such as en_US.UTF-8 (default: C.UTF-8, or the image's own)").option("--icu-locale <locale>", "ICU locale, such as en-US (PostgreSQL 15 and newer)").option("--encoding <encoding>", "encoding of text (default: UTF8)").option("--pool <pool>", "the ZFS pool, or the btrfs folder, to use").addOption((0, 
d.Yq)("--network <mode>", "how containers are reached (docker only; default auto)", [ "auto", "host", "isolated" ])).option("--repository <repository>", "its repository: github:github.com/ID, or `first`").addOption((0, 
d.rD)("whether the WAL of its main is archived (default: on)")).option("--archive-dir <folder>", "where to archive, by its absolute path").option("--wal-max <size>", "archived WAL at most, such as 20G or 15% (10%)", d.nY).action((e, n, o) => t.run(o, t => create(e, n, t)));
o.command("list").alias("ls").description("list projects").example("project list --json").action((e, o) => t.run(o, async ({velo: e, output: t}) => {
const o = await (await e()).listProjects();
const {renderProjects: a} = await n.e(9973).then(n.bind(n, 59973));
t.result(o, e => a(o, Date.now(), e));
}));
o.command("get").description("show a project").example("project get shop").argument("<name>", "name of the project").action((e, o, a) => t.run(a, async ({velo: t, output: o}) => {
const a = await (await t()).getProject({
name: e
});
const {renderProject: r} = await n.e(9973).then(n.bind(n, 59973));
o.result(a, e => r(a, Date.now(), e));
}));
addProjectRename(o, t);
const a = o.command("set").description("change the image, repository, policies and branch limits of a project").example("project set shop --memory 2G --disk 20G").argument("<name>", "name of the project").option("--image <image>", "the image that its servers run from their next start (docker only)").option("--repository <repository>", "its repository: github:github.com/ID or `first`").option("--policy <name=rule>", "what the agent does: snapshots=hourly:24,daily:7, wal=7d (repeatable)", d.JN).option("--wal-max <size>", "archived WAL at most, such as 20G or 15%", d.nY).option("--force", "also when the check finds a risk");
(0, g.vw)(a).action((e, n, o) => t.run(o, t => set(e, n, t)));
o.command("delete").alias("rm").description("delete a project and its main branch").example("project delete shop --force").argument("<name>", "name of the project").option("-f, --force", "also delete its other branches").option("-y, --yes", "do not ask on a terminal").action((e, n, o) => t.run(o, async ({velo: t, output: o, operation: a}) => {
const r = await t();
if (!n.force && !n.yes && canAsk(o)) {
const {branches: t} = await r.getProject({
name: e
});
if (t.length < 2) await ask_confirm(`Delete ${e}, and the data of ${e}/main?`);
}
o.heading(`Deleting ${e}...`);
await r.deleteProject({
name: e,
force: n.force === true
}, a());
o.done({
deleted: e
}, `Deleted ${e}`);
}));
}
async function create(e, t, o) {
if (t.pgVersion !== undefined && t.image !== undefined) {
throw (0, d.hj)("--pg-version", "--image", "The image determines the version; leave one of them out.");
}
const a = {
name: e,
...t,
...project_drivers(o)
};
const r = await o.velo();
o.output.heading(`Creating project ${e}...`);
const s = await r.createProject(a, o.operation());
if (o.output.json || o.globals.quiet) return o.output.done(s, "");
const i = await r.getBranch({
branch: `${s.name}/main`
});
const {renderConnection: c} = await n.e(3868).then(n.bind(n, 93868));
o.output.gap();
o.output.done(s, () => c(i));
}
async function set(e, t, {velo: o, output: a, operation: r}) {
const {force: s, disk: i, memory: c, cpus: d, pids: h, policy: l, ...u} = t;
const p = {
...u,
...l && {
policies: l
},
...(0, g.kS)(t)
};
if (Object.keys(p).length === 0) throw nothingToSet();
const m = await o();
a.heading(`Changing ${e}...`);
const f = await m.setProject({
name: e,
...p,
...s && {
force: s
}
}, r());
const {renderProject: w} = await n.e(9973).then(n.bind(n, 59973));
a.gap();
a.result(f, e => w(f, Date.now(), e));
}
function nothingToSet() {
return new c.J("usage", "nothing-to-set", "`velo project set` needs something to set.", "Run `velo project set --help` to see what it can change.");
}
function project_drivers({env: e, globals: t}) {
const {VELO_STORAGE: n, VELO_POSTGRES: a} = e;
const r = t.storage ?? (n && (0, d.yL)(n, "VELO_STORAGE", o.Y2));
const s = t.postgres ?? (a && (0, d.yL)(a, "VELO_POSTGRES", o.e3));
return {
...r && {
storage: r
},
...s && {
postgres: s
}
};
}
function addRestoreCommands(e, t) {
const n = e.command("restore").description("prove that past moments can be recovered");
n.command("check").description("recover a random moment of main into a branch of its own, check it, and delete it").example("restore check shop --max-age 1d").argument("[project]", "only this project (default: all that archive their WAL)").option("--max-age <time>", "fail if the newest recoverable moment is older, such as 1d", d.yy).action((e, n, o) => t.run(o, t => check({
...(0, d.gI)({
project: e
}),
...n
}, t)));
}
async function check(e, {velo: t, output: o, operation: a}) {
const r = await t();
o.heading(`Checking the recovery of ${e.project ?? "every project"}...`);
const s = await r.checkRestore(e, a());
const {renderRestoreChecks: i} = await n.e(9046).then(n.bind(n, 19046));
const c = s.length > 0 && s.every(({ok: e}) => e);
o.gap();
const d = c ? o.done.bind(o) : o.result.bind(o);
d(s, e => i(s, e));
return c ? 0 : 1;
}
function addSetupCommand(e, t) {
e.command("setup").description("set up this host for people and for jobs of runners").example("setup --pool tank --user ann --runner-user runner").option("--pool <pool>", "the ZFS pool, or the folder where a btrfs file system is mounted").option("--file <size>", "for a trial: create a pool in a file of this size, such as 20G", d.Ej).option("--user <name...>", "people who may use velo here").option("--runner-user <name...>", "users that jobs of runners run as").option("--runner-may <list>", "what jobs may do with main: snapshot,cleanup,restore or none", d.uZ).option("--trust <line>", "whose jobs may prove who they are, or none", d.J$).option("--require-proof", "refuse jobs that do not prove who they are").option("--no-require-proof", "let jobs claim who they are again").option("--proof-host <name>", "name of this host in jobs' tokens").option("--ssh-user <name>", "user for jobs that come by SSH, such as velo-ci").option("--dry-run", "show what would be done, and change nothing").option("--uninstall", "remove what setup created, and nothing else").action((e, n) => t.run(n, t => {
refuseElsewhere(n.name(), t);
return e.uninstall ? takeAway(e, t) : makeReady(e, t);
}));
}
async function makeReady(e, t) {
if (e.pool !== undefined && e.file !== undefined) throw (0, d.hj)("--pool", "--file", "Use an existing pool or a new file, not both.");
const {output: o} = t;
const a = e.dryRun === true;
const {setup: r} = await Promise.all([ n.e(1711), n.e(3619), n.e(6331) ]).then(n.bind(n, 46331));
if (!a) o.heading("Setting up this host...");
const s = {
...e.pool !== undefined && {
pool: e.pool
},
...e.file !== undefined && {
file: e.file
},
...canAsk(o) && {
ask: askForPool
},
users: e.user ?? [],
runnerUsers: e.runnerUser ?? [],
...(0, d.gI)({
runnerMay: e.runnerMay,
trust: e.trust
}),
...(0, d.gI)({
requireProof: e.requireProof,
proofHost: e.proofHost,
sshUser: e.sshUser
}),
dryRun: a
};
const i = await r(s, telling(t, {
dryRun: a
}));
if (a) {
o.result(i, () => [ ...i.lines.map(textOf), ...i.notes.map(noteText) ].join("\n"));
return 0;
}
for (const e of i.notes) o.note(noteText(e));
const c = await (await t.velo()).doctor();
const {renderDoctor: h} = await n.e(4849).then(n.bind(n, 84849));
o.gap();
o.result({
...i,
doctor: c
}, e => h(c, e));
return c.ok ? 0 : 1;
}
async function takeAway(e, t) {
const o = [ "pool", "file", "user", "runnerUser", "runnerMay", "trust", "requireProof", "proofHost", "sshUser" ];
for (const t of o) {
const n = `--${t.replace(/[A-Z]/, e => `-${e.toLowerCase()}`)}`;
if (e[t] !== undefined) throw (0, d.hj)("--uninstall", n, "It removes everything that setup created; leave the other option out.");
}
const {output: a} = t;
const r = e.dryRun === true;
const {uninstall: s} = await Promise.all([ n.e(1711), n.e(3619), n.e(4250) ]).then(n.bind(n, 84250));
if (!r) a.heading("Removing what setup created...");
const i = await s({
dryRun: r
}, telling(t, {
dryRun: r
}));
const c = i.lines.filter(({state: e}) => e === "left");
const h = r ? [ ...i.lines.map(textOf), ...i.notes.map(noteText) ] : i.notes;
a.result(i, () => h.join("\n"));
return c.length > 0 ? 1 : 0;
}
function telling({output: e, service: t}, {dryRun: n}) {
return {
line: t => n ? undefined : e.note(textOf(t)),
signal: t()
};
}
function textOf({name: e, state: t, detail: n}) {
return (0, $.pj)(`  ${k[t]} ${(0, $.eV)(t, 9)} ${e}${n === "" ? "" : ` (${n})`}`);
}
const noteText = e => `  ! ${(0, $.pj)(e)}`;
const k = {
found: "·",
made: "✓",
renewed: "✓",
"to make": "+",
"to renew": "+",
removed: "✓",
"to remove": "-",
left: "✗"
};
async function askForPool(e) {
for (;;) {
const t = e.map((e, t) => `  ${t + 1}  ${e}\n`).join("");
const n = (await ask(`This machine has several pools:\n${t}Which one should velo use? `)).trim();
const o = e.find((e, t) => n === e || n === String(t + 1));
if (o !== undefined) return o;
}
}
function addSnapshotCommands(e, t) {
const o = e.command("snapshot").alias("snap").description("take, show and delete snapshots of branches");
o.command("create").description("take a snapshot of a branch: its state, kept until you delete it").example("snapshot create shop/main --label before-migration").argument("<project/name>", "the branch").option("--label <label>", "label of the snapshot").option("--pin", "clean-up leaves it alone").action((e, n, o) => t.run(o, t => snapshot_create({
branch: e,
...n
}, t)));
o.command("list").alias("ls").description("list snapshots, newest first").example("snapshot list shop/main").argument("[project[/name]]", "only those of this branch, or of this project").action((e, o, a) => t.run(a, async ({velo: t, output: o}) => {
const a = e === undefined ? {} : e.includes("/") ? {
branch: e
} : {
project: e
};
const r = await (await t()).listSnapshots(a);
const {renderSnapshots: s} = await n.e(4538).then(n.bind(n, 74538));
o.result(r, t => s(r, {
now: Date.now(),
of: e
}, t));
}));
o.command("get").description("show a snapshot").example("snapshot get 1a2b3c4d").argument("<id>", "id of the snapshot, or its beginning").action((e, n, o) => t.run(o, async t => snapshot_show(t, await (await t.velo()).getSnapshot({
id: e
}))));
o.command("set").description("change the label of a snapshot, pin it or unpin it").example("snapshot set 1a2b3c4d --label release-7 --pin").argument("<id>", "id of the snapshot, or its beginning").option("--label <label>", "its label; an empty one removes it").option("--pin", "clean-up leaves it alone").option("--unpin", "clean-up may delete it").action((e, n, o) => t.run(o, t => snapshot_set({
id: e,
...n
}, t, o)));
o.command("delete").alias("rm").description("delete a snapshot").example("snapshot delete 1a2b3c4d").argument("<id>", "id of the snapshot, or its beginning").option("-f, --force", "also when past moments can not be recovered without it").action((e, n, o) => t.run(o, async ({velo: t, output: o, operation: a}) => {
const r = await t();
o.heading(`Deleting snapshot ${(0, w.m_)(e)}...`);
await r.deleteSnapshot({
id: e,
...(0, d.gI)(n)
}, a());
o.done({
deleted: e
}, `Deleted snapshot ${(0, w.m_)(e)}`);
}));
o.command("cleanup").description("delete old snapshots; pinned ones stay").example("snapshot cleanup shop/main --keep hourly=24,daily=7 --dry-run").argument("[project/name]", "the branch").option("--days <n>", "delete those older than n days; 0: all (default: 30)", d._3).option("--keep <rule>", "how many hours, days … keep their newest: hourly=24,daily=7").option("--all", "of every branch").option("--dry-run", "only show what would be deleted").action((e, n, o) => t.run(o, t => cleanup({
name: e,
...n
}, t, o)));
}
async function snapshot_create(e, {velo: t, output: o, operation: a}) {
const r = await t();
o.heading(`Taking a snapshot of ${e.branch}...`);
const s = await r.createSnapshot(e, a());
const {renderTaken: i} = await n.e(4538).then(n.bind(n, 74538));
o.gap();
o.done(s, () => i(s));
}
async function snapshot_set({id: e, label: t, pin: n, unpin: o}, a, r) {
if (n && o) throw (0, d.hj)("--pin", "--unpin", "Leave one of them out.");
const s = (0, d.gI)({
label: t,
pinned: n ?? (o ? false : undefined)
});
if (Object.keys(s).length === 0) {
throw r.wrong("nothing-to-set", `\`${r.path()}\` needs something to set`, "Add --label, --pin or --unpin.");
}
await snapshot_show(a, await (await a.velo()).setSnapshot({
id: e,
...s
}, a.operation()));
}
async function cleanup({name: e, all: t, ...o}, {velo: a, output: r, operation: s}, i) {
if (e !== undefined && t) throw (0, d.hj)("--all", e, "Name a branch, or give --all.");
if (e === undefined && !t) {
throw i.wrong("missing-argument", `\`${i.path()}\` needs a branch, or \`--all\``);
}
const c = await a();
const h = e ?? "every branch";
r.heading(o.dryRun ? `Looking for old snapshots of ${h}...` : `Deleting old snapshots of ${h}...`);
const l = await c.cleanupSnapshots({
...(0, d.gI)({
branch: e
}),
...o
}, s());
const {renderCleanup: u} = await n.e(4538).then(n.bind(n, 74538));
r.gap();
const p = o.dryRun ? r.result.bind(r) : r.done.bind(r);
p(l, e => u(l, {
dryRun: o.dryRun === true,
now: Date.now()
}, e));
return l.failed.length === 0 ? 0 : 1;
}
async function snapshot_show({output: e}, t) {
const {renderSnapshot: o} = await n.e(4538).then(n.bind(n, 74538));
e.result(t, e => o(t, Date.now(), e));
}
function addSshKeyCommands(e, t) {
const o = e.command("ssh-key").description("say whose jobs may come to this host by SSH (as root)");
o.command("add").description("let jobs with a key come in; the key may be given anew with other options").example("ssh-key add ci.pub --name shop-ci --from 203.0.113.0/24").argument("<key>", "file with the public key, its text, or - for stdin").option("--name <name>", "what to call it (default: its comment)").option("--from <network>", "only from this address or network; several times", d.J$).option("--expires <date>", "refuse it from this day or moment on, in UTC: 2027-01-31").action((e, n, o) => t.run(o, t => add(e, n, t)));
o.command("list").alias("ls").description("list the keys: fingerprint, name, what each may do, and until when").example("ssh-key list").action((e, o) => t.run(o, async ({output: e}) => {
const {listKeys: t} = await Promise.all([ n.e(3619), n.e(3335) ]).then(n.bind(n, 73619));
const o = t();
const {renderKeys: a} = await n.e(740).then(n.bind(n, 80740));
e.result(o, e => a(o, Date.now(), e));
}));
o.command("remove").alias("rm").description("take a key away; connections that it has open go on until they end").example("ssh-key remove shop-ci").argument("<key>", "name of the key, or its fingerprint").action((e, o, a) => t.run(a, async ({output: t}) => {
const {removeKey: o} = await Promise.all([ n.e(3619), n.e(3335) ]).then(n.bind(n, 73619));
const a = await o(e);
t.done(a, `Removed ${a.name} (${a.fingerprint})`);
}));
}
async function add(e, t, {output: o}) {
const {addKey: a} = await Promise.all([ n.e(3619), n.e(3335) ]).then(n.bind(n, 73619));
const r = await a({
text: await ssh_key_textOf(e),
...(0, d.gI)({
...t
})
});
o.done(r, `Added ${r.name} (${r.fingerprint})`);
}
async function ssh_key_textOf(e) {
if (e === "-") return (await Promise.resolve().then(n.t.bind(n, 38321, 23))).text(process.stdin);
const {existsSync: t, readFileSync: o} = await Promise.resolve().then(n.t.bind(n, 73024, 23));
return t(e) ? o(e, "utf8") : e;
}
function addWalCommands(e, t) {
const o = e.command("wal").description("show and clean up the archived WAL of branches");
o.command("info").description("show archived WAL, the moments that can be recovered, and gaps").example("wal info shop/main").argument("[project/name]", "only of this branch").action((e, o, a) => t.run(a, async ({velo: t, output: o}) => {
const a = await (await t()).walInfo((0, d.gI)({
branch: e
}));
const {renderWal: r} = await n.e(3628).then(n.bind(n, 83628));
o.result(a, t => r(a, {
now: Date.now(),
of: e
}, t));
}));
o.command("cleanup").description("delete archived WAL that no moment of the last days needs").example("wal cleanup shop/main --days 14 --dry-run").argument("<project/name>", "the branch").option("--days <n>", "every moment of the last n days stays (default: the project's policy, or 7)", d._3).option("--dry-run", "only show what would be deleted").option("-f, --force", "also moments that the policy of the project promises").action((e, n, o) => t.run(o, t => wal_cleanup({
branch: e,
...n
}, t)));
}
async function wal_cleanup(e, {velo: t, output: o, operation: a}) {
const r = await t();
const {branch: s, dryRun: i = false} = e;
o.heading(i ? `Looking for old WAL of ${s}...` : `Deleting old WAL of ${s}...`);
const c = await r.walCleanup(e, a());
const {renderWalCleanup: d} = await n.e(3628).then(n.bind(n, 83628));
o.gap();
const h = i ? o.result.bind(o) : o.done.bind(o);
h(c, () => d(c, {
dryRun: i
}));
}
var O = n(31618);
const x = {
minWidthToWrap: 20,
optionDescription: ({description: e, argChoices: t}) => t ? `${e}: ${t.join(", ")}` : e,
subcommandTerm: e => [ e.name(), ...e.aliases() ].join("|")
};
function addHelpCommands(e, t) {
e.command("help").description("show how a command is used").argument("[command...]", "the command").example("help branch create").action(t => commandOf(e, t).help());
e.command("version").description("print the version").example("version --json").action((e, n) => t.run(n, async ({output: e}) => e.result({
version: a.r
}, () => a.r)));
const n = e.command("cleanup", {
hidden: true
});
n.answer = new c.J("usage", "unknown-command", "`velo cleanup` no longer exists.", "Run `velo doctor --repair` to remove leftovers, and `velo branch list --expired` to list expired branches.");
n.action(() => {
throw n.answer;
});
}
function commandOf(e, t) {
let n = e;
for (const e of t) {
const t = n.commands.find(t => t.name() === e || t.aliases().includes(e));
if (!(t instanceof r.G)) {
n.args = [ e ];
return n.commands.length > 0 ? n.unknownCommand() : n;
}
n = t;
}
return n;
}
const S = [ [ [ "project", "proj" ], addProjectCommands ], [ [ "branch", "br" ], addBranchCommands ], [ [ "connect" ], addConnectCommand ], [ [ "snapshot", "snap" ], addSnapshotCommands ], [ [ "wal" ], addWalCommands ], [ [ "restore" ], addRestoreCommands ], [ [ "status", "ls", "doctor" ], addHostCommands ], [ [ "agent" ], addAgentCommand ], [ [ "setup" ], addSetupCommand ], [ [ "ssh-key" ], addSshKeyCommands ], [ [ "completion" ], O.n ], [ [ "version" ], addHelpCommands ] ];
function createProgram(e, t, n) {
const s = new r.G("velo");
s.description("A PostgreSQL branch for every pull request, on your own machine.").version(a.r, "-v, --version", "print the version").option("--json", "print one JSON document on stdout, and nothing else").option("--quiet", "print only results and errors").option("--verbose", "also print where an error came from").option("--no-color", "no colours (also NO_COLOR)").option("--timeout <time>", "stop and undo after this time: 5m", d.wR).addOption((0, 
d.Yq)("--storage <name>", "storage of a new project (also VELO_STORAGE)", o.Y2)).addOption((0, 
d.Yq)("--postgres <name>", "servers of a new project (also VELO_POSTGRES)", o.e3)).option("--host <address>", "another machine, asked over ssh: ssh://user@host (also VELO_HOST)").helpOption("-h, --help", "show help").configureHelp(x).usage("COMMAND [options]").example("branch create shop/dev").addHelpText("after", "\n`velo help COMMAND` shows one command.\nThe options above work with every command.").configureOutput({
writeOut: t,
writeErr: () => {},
outputError: () => {}
}).exitOverride();
const i = S.find(([e]) => e.includes(n ?? ""));
for (const [, t] of i ? [ i ] : S) t(s, e);
s.helpCommand(false);
return s;
}
function valuedOptions(e) {
const t = e.options.filter(e => e.required).map(e => e.long ?? "");
return new Set([ ...t, ...e.commands.flatMap(e => [ ...valuedOptions(e) ]) ]);
}
},
19667: (e, t, n) => {
n.d(t, {
Y2: () => o,
a3: () => r,
e3: () => a
});
const o = [ "zfs", "btrfs", "directory" ];
const a = [ "docker", "local" ];
const r = [ "zfs", "btrfs" ];
},
23035: (e, t, n) => {
n.d(t, {
$d: () => sizeOf,
i3: () => walMaxBytes,
o3: () => r
});
var o = n(57895);
var a = n(22452);
const r = "10%";
const s = 64 * 1024 ** 2;
function sizeOf(e) {
const [, t, n = ""] = /^([1-9][0-9]{0,5})([MGT])B?$/i.exec(e) ?? [];
return t === undefined ? undefined : Number(t) * 1024 ** ("MGT".indexOf(n.toUpperCase()) + 2);
}
function walMaxBytes(e, t) {
const n = sizeOf(e);
if (n !== undefined && n >= s) return n;
const [, r] = /^([1-9][0-9]?)%$/.exec(e) ?? [];
if (r !== undefined) return Math.max(s, Math.floor(t * Number(r) / 100));
throw new o.J("usage", "invalid-size", `${(0, a.TL)(e)} is not a valid limit for archived WAL.`, "Write a size of at least 64M, such as 20G, or a share from 1% to 99%.");
}
},
27558: (e, t, n) => {
n.d(t, {
j: () => withOptionHint
});
var o = n(43127);
const a = {
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
function withOptionHint(e) {
return {
...e,
hint: (0, o.k)(e, a)
};
}
},
30766: (e, t, n) => {
n.d(t, {
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
var o = n(48179);
var a = n(57895);
const r = [ "snapshot", "cleanup", "restore" ];
var s = n(39486);
var i = n(22452);
var c = n(23035);
function choice(e, t, n) {
const a = new o.c$(e, t).choices(n);
return a.argParser(t => oneOf(t, a.long ?? e, n));
}
function archive(e) {
const t = choice("--archive <on|off>", e, [ "on", "off" ]);
return t.argParser(e => oneOf(e, "--archive", [ "on", "off" ]) === "on");
}
function oneOf(e, t, n) {
const o = n.find(t => t === e);
if (o !== undefined) return o;
throw invalid(`${t} cannot be ${(0, i.TL)(e)}`, `Use one of ${n.join(", ")}.`);
}
const d = [ "14", "15", "16", "17", "18" ];
function majorVersion(e) {
return Number(oneOf(e, "--pg-version", d));
}
function timeToLive(e) {
(0, s.p)(e, "--ttl");
return e;
}
function timeToLiveOrNone(e) {
return e === "none" ? e : timeToLive(e);
}
function keepOld(e) {
(0, s.p)(e, "--keep-old");
return e;
}
function maxAge(e) {
(0, s.p)(e, "--max-age");
return e;
}
function timeout(e) {
return (0, s.p)(e, "--timeout");
}
function count(e) {
if (/^[1-9][0-9]{0,5}$/.test(e)) return Number(e);
throw invalid(`${(0, i.TL)(e)} is not a valid number`, "Write a whole number from 1 to 999999.");
}
function walSenders(e) {
if (/^([0-9]|[1-5][0-9]|6[0-4])$/.test(e)) return Number(e);
throw invalid(`--wal-senders cannot be ${(0, i.TL)(e)}`, "Write a whole number from 0 to 64.");
}
function days(e) {
if (/^(0|[1-9][0-9]{0,5})$/.test(e)) return Number(e);
throw invalid(`--days cannot be ${(0, i.TL)(e)}`, "Write a whole number from 0 to 999999.");
}
function rights(e) {
if (e === "none") return [];
const t = e.split(",").map(e => e.trim());
for (const e of t) oneOf(e, "--runner-may", [ ...r, "none" ]);
if (t.includes("none")) throw invalid("--runner-may cannot be none and something else", "Leave one of them out.");
return r.filter(e => t.includes(e));
}
function several(e, t = []) {
return [ ...t, e ];
}
function size(e) {
const t = (0, c.$d)(e);
if (t !== undefined) return t;
throw new a.J("usage", "invalid-size", `${(0, i.TL)(e)} is not a valid size.`, "Write a number and a unit: 20G.");
}
function walMax(e) {
(0, c.i3)(e, 0);
return e;
}
function label(e, t = {}) {
const n = pairOf(e);
if (n) return {
...t,
...n
};
throw new a.J("usage", "invalid-label", `The label ${(0, i.TL)(e)} has no key.`, "Write --label key=value.");
}
function policy(e, t = {}) {
const n = pairOf(e);
if (n) return {
...t,
...n
};
const o = "Write --policy name=rule, such as snapshots=hourly:24,daily:7, wal=7d or idle-stop=2h.";
throw new a.J("usage", "invalid-value", `The policy ${(0, i.TL)(e)} has no name.`, o);
}
function pairOf(e) {
const t = e.indexOf("=");
return t < 1 ? undefined : {
[e.slice(0, t)]: e.slice(t + 1)
};
}
function reveal() {
return new o.c$("--reveal", "show the password, and the connection string with it");
}
function conflict(e, t, n) {
return new a.J("usage", "conflicting-options", `\`${e}\` and \`${t}\` cannot be used together.`, n);
}
function given(e) {
return Object.fromEntries(Object.entries(e).filter(([, e]) => e !== undefined));
}
function withDashedNames(e, t) {
const n = e.indexOf("--");
const o = n < 0 ? e : e.slice(0, n);
const isName = (e, n) => /^-[^=]*\//.test(e) && !t.has(o[n - 1] ?? "");
const a = o.filter(isName);
if (a.length === 0) return [ ...e ];
const r = n < 0 ? [] : e.slice(n + 1);
return [ ...o.filter((e, t) => !isName(e, t)), "--", ...a, ...r ];
}
function invalid(e, t) {
return new a.J("usage", "invalid-value", `${e}.`, t);
}
},
31618: (e, t, n) => {
n.d(t, {
X: () => candidates,
n: () => addCompletionCommand
});
var o = n(48179);
var a = n(72918);
var r = n(30766);
var s = n(1488);
const i = [ "bash", "zsh", "fish" ];
function addCompletionCommand(e, t) {
const a = new o.ef("<shell>", "bash, zsh or fish").choices(i);
e.command("completion").description("print the script that completes velo in a shell").example("completion bash").addArgument(a.argParser(e => (0, 
r.yL)(e, "The shell", i))).action((e, o, a) => t.run(a, async ({output: t}) => {
const {scripts: o} = await n.e(5898).then(n.bind(n, 5898));
t.result({
shell: e,
script: o[e]
}, () => o[e]);
}));
}
async function candidates(e, t, n) {
const o = t.filter((e, n) => e !== "=" || !t[n - 1]?.startsWith("--"));
const a = t.at(-1) === "=" ? "" : o.pop() ?? "";
const r = follow(e, o);
const s = await suggestions(r, a, n);
return s.filter(({value: e}) => e.startsWith(a));
}
function follow(e, t) {
const n = {
command: e,
operands: 0,
pending: undefined,
onlyOperands: false
};
for (const e of t) {
if (n.pending) n.pending = undefined; else if (n.onlyOperands) n.operands += 1; else if (e === "--") n.onlyOperands = true; else if (e.startsWith("-")) {
n.pending = optionsOf(n.command).find(t => t.required && t.long === e);
} else {
const t = n.command.commands.find(t => t.name() === e || t.aliases().includes(e));
if (t instanceof a.G) n.command = t; else n.operands += 1;
}
}
return n;
}
async function suggestions(e, t, n) {
const o = /^(--[a-z-]+)=/.exec(t);
const a = e.pending ?? optionsOf(e.command).find(e => e.long === o?.[1]);
if (a) {
const e = a.flags.endsWith("<network>") ? undefined : c[a.long ?? ""];
const t = a.argChoices ?? (e ? await n(e) : []);
return t.map(candidate).map(({value: e, about: t}) => ({
value: o ? `${a.long}=${e}` : e,
about: t
}));
}
if (t.startsWith("-") && !e.onlyOperands) {
return optionsOf(e.command).map(e => ({
value: e.long ?? e.flags,
about: e.description
}));
}
const r = visibleCommands(e.command).map(e => ({
value: e.name(),
about: e.description()
}));
const s = e.command.registeredArguments;
const i = s.at(-1);
const d = s[e.operands] ?? (i?.variadic ? i : undefined);
if (!d) return r;
return (d.argChoices ?? await knownFor(e.command, d.name(), n)).map(candidate);
}
const c = {
"--parent": "branch",
"--from": "snapshot"
};
async function knownFor(e, t, n) {
if ((0, s.pL)(e)) return (await n("project")).map(e => `${candidate(e).value}/`);
if (t === "project/name") return n("branch");
if (t === "project[/name]") return [ ...await n("project"), ...await n("branch") ];
if (t === "id") return n("snapshot");
return e.name() === "create" || t === "key" ? [] : n("project");
}
function candidate(e) {
return typeof e === "string" ? {
value: e,
about: ""
} : e;
}
function optionsOf(e) {
const t = e.createHelp().visibleOptions(e);
return e.parent ? [ ...t, ...optionsOf(e.parent).filter(({long: e}) => e !== "--help") ] : t;
}
function visibleCommands(e) {
return e.createHelp().visibleCommands(e).filter(e => e.name() !== "help");
}
},
33960: (e, t, n) => {
n.d(t, {
dM: () => renderLimits,
kS: () => limitsGiven,
vw: () => addLimitOptions
});
var o = n(75581);
var a = n(57895);
var r = n(30766);
function addLimitOptions(e) {
return e.option("--disk <size>", "disk limit, such as 10G, or none", word(r.Ej)).option("--memory <size>", "memory limit, such as 2G, or none", word(r.Ej)).option("--cpus <number>", "processor limit, such as 1.5, or none", word(processors)).option("--pids <number>", "process limit, or none", word(r.U9));
}
function limitsGiven({disk: e, memory: t, cpus: n, pids: o}) {
const a = Object.entries({
disk: e,
memory: t,
cpus: n,
pids: o
}).filter(([, e]) => e !== undefined);
return a.length === 0 ? {} : {
limits: Object.fromEntries(a)
};
}
function renderLimits({disk: e, memory: t, cpus: n, pids: a}) {
const r = [ ...e === null ? [] : [ `disk ${(0, o.e)(e)}` ], ...t === null ? [] : [ `memory ${(0, 
o.e)(t)}` ], ...n === null ? [] : [ `${n} ${n === 1 ? "processor" : "processors"}` ], ...a === null ? [] : [ `${a} processes` ] ];
return r.length === 0 ? null : r.join(", ");
}
function word(e) {
return t => t === "none" || t === "default" ? t : e(t);
}
function processors(e) {
if (/^(0\.[0-9]{1,2}|[1-9][0-9]{0,3}(\.[0-9]{1,2})?)$/.test(e) && Number(e) > 0) return Number(e);
throw new a.J("usage", "invalid-value", `--cpus cannot be ${JSON.stringify(e)}.`, "Write a number such as 2 or 0.5.");
}
},
41137: (e, t, n) => {
n.d(t, {
EK: () => pointText,
TG: () => until,
XP: () => since,
YA: () => seconds,
kw: () => hiddenUrl,
m_: () => shortId,
pm: () => clock
});
var o = n(39486);
var a = n(49085);
function since(e, t) {
return e === null ? "–" : (0, o.L)(t - Date.parse(e));
}
function until(e, t) {
if (e === null) return "–";
const n = Date.parse(e) - t;
return n > 0 ? `in ${(0, o.L)(n > 36e5 ? n + 59999 : n)}` : "expired";
}
function clock(e) {
return `${e.slice(0, 19).replace("T", " ")} UTC`;
}
function pointText({lsn: e, at: t}) {
return (0, a.pj)(t === null ? e : `${clock(t)}, ${e}`);
}
function seconds(e) {
return `${(e / 1e3).toFixed(1)}s`;
}
function hiddenUrl(e) {
const t = e.host.includes(":") ? `[${e.host}]` : e.host;
return `postgresql://${encodeURIComponent(e.user)}:***@${t}:${e.port}/${encodeURIComponent(e.database)}`;
}
function shortId(e) {
return e.slice(0, 8);
}
},
43127: (e, t, n) => {
n.d(t, {
k: () => hintWith
});
function hintWith({code: e, hint: t}, n) {
const o = Object.hasOwn(n, e) ? n[e] : undefined;
return [ t, o ].filter(Boolean).join(" ");
}
},
49085: (e, t, n) => {
n.d(t, {
VL: () => width,
eV: () => pad,
j9: () => styleFor,
ml: () => shorten,
pj: () => plain,
sj: () => a
});
var o = n(50611);
const a = styleOf(() => e => e);
const r = styleOf((e, t) => n => `[${e}m${n}[${t}m`);
function styleFor(e, {color: t = true, env: n}) {
const o = !t || Boolean(n.NO_COLOR) || n.TERM === "dumb";
return e.isTTY && !o ? r : a;
}
function plain(e) {
return e.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, e => e === "\n" || e === "\t" || e === "\r" ? " " : `\\u{${(e.codePointAt(0) ?? 0).toString(16)}}`);
}
function width(e) {
return /^[ -~–…·▸●○◐✓✗├└│]*$/.test(e) ? e.length : (0, o.A)(e).width;
}
function shorten(e, t) {
if (t < 1) return "";
if (width(e) <= t) return e;
const n = Array.from(new Intl.Segmenter("en").segment(e.slice(0, 4 * t)), ({segment: e}) => e);
while (n.length > 0 && width(n.join("")) > t - 1) n.pop();
return `${n.join("")}…`;
}
function pad(e, t, n = "left") {
const o = " ".repeat(Math.max(0, t - width(e)));
return n === "left" ? e + o : o + e;
}
function styleOf(e) {
return {
bold: e(1, 22),
dim: e(2, 22),
red: e(31, 39),
green: e(32, 39),
yellow: e(33, 39),
blue: e(34, 39)
};
}
},
72918: (e, t, n) => {
n.d(t, {
G: () => VeloCommand
});
var o = n(48179);
var a = n(57895);
var r = n(22452);
var s = n(1488);
const i = o.uB.prototype;
class VeloCommand extends o.uB {
answer;
createCommand(e) {
return new VeloCommand(e);
}
path() {
const e = this.parent;
return e instanceof VeloCommand ? `${e.path()} ${this.name()}` : this.name();
}
wrong(e, t, n = `\`${this.path()} --help\` shows how it is used.`) {
return this.answer ?? new a.J("usage", e, `${t}.`, n);
}
example(e) {
return this.addHelpText("after", `\nExample:\n  velo ${e}`);
}
help(e) {
const t = typeof e === "object" && e.error;
const n = this.parent === null && this.args.length === 0 && !this.opts().json;
if (!t || n) return super.help();
throw this.wrong("missing-command", `\`${this.path()}\` needs a command`, this.#e());
}
unknownCommand() {
throw this.wrong("unknown-command", `\`${this.path()}\` has no command ${(0, r.TL)(this.args[0] ?? "")}`, this.#t(() => i.unknownCommand.call(this)) + this.#e());
}
unknownOption(e) {
const t = `\`${this.path()} --help\` shows how it is used.`;
const n = this.registeredArguments.length > 0 && !e.startsWith("--");
const o = this.#t(() => i.unknownOption.call(this, e));
throw this.wrong("unknown-option", `\`${this.path()}\` has no option ${(0, r.TL)(e)}`, n ? `Names start with a letter. ${t}` : o + t);
}
missingArgument(e) {
throw this.wrong("missing-argument", `\`${this.path()}\` needs ${articled(e)}`);
}
optionMissingArgument(e) {
throw this.wrong("missing-value", `The option \`${e.long ?? e.flags}\` needs a value`);
}
_excessArguments(e) {
const t = e[this.registeredArguments.length] ?? "";
throw this.wrong("unexpected-argument", `\`${this.path()}\` does not accept ${(0, 
r.TL)(t)}`);
}
#t(e) {
try {
return e();
} catch (e) {
return (0, s.au)((0, s.n4)(e));
}
}
#e() {
const e = this.createHelp().visibleCommands(this).map(e => e.name()).filter(e => e !== "help");
return `Commands: ${e.join(", ")}. \`${this.path()} --help\` explains them.`;
}
}
function articled(e) {
return /^[aeiou]/.test(e) ? `an argument: ${e}` : `a ${e}`;
}
},
75581: (e, t, n) => {
n.d(t, {
e: () => bytes
});
const o = [ "B", "kB", "MB", "GB", "TB", "PB" ];
function bytes(e) {
if (e === null) return "–";
let t = 0;
let n = e;
while (n >= 1023.95 && t < o.length - 1) {
n /= 1024;
t += 1;
}
return `${t === 0 || n >= 100 ? Math.round(n) : n.toFixed(1).replace(/\.0$/, "")} ${o[t]}`;
}
},
84655: (e, t, n) => {
n.d(t, {
N: () => Session
});
var o = n(1488);
var a = n(89606);
var r = n(41137);
var s = n(27558);
var i = n(39486);
var c = n(49085);
class RunningStep {
#n;
#o;
#a=Date.now();
#r;
#s="";
constructor(e, t) {
this.#n = e;
this.#o = t;
this.#r = setInterval(() => this.#i(), 1e3);
this.#r.unref();
this.#i();
}
moved(e) {
this.#s = (0, c.pj)(e);
this.#i();
}
end() {
clearInterval(this.#r);
}
#i() {
const e = Date.now() - this.#a;
const t = [ this.#s, e < 1e3 ? "" : (0, i.L)(e) ].filter(e => e !== "").join(" · ");
this.#o(t === "" ? this.#n : `${this.#n}  ${t}`);
}
}
class Output {
#c;
#d;
#h;
#l;
#u;
#p;
#m=false;
#f;
#w="";
#g=false;
constructor({stdout: e, stderr: t, env: n}, o) {
this.#c = e;
this.#d = t;
this.#h = o;
this.#l = (0, c.j9)(e, {
color: o.color,
env: n
});
this.#u = (0, c.j9)(t, {
color: o.color,
env: n
});
this.#p = this.#u !== c.sj;
}
get json() {
return this.#h.json === true;
}
result(e, t) {
if (this.json) this.#c.write(`${jsonText(e, this.#c)}\n`); else this.#b(t({
style: this.#l,
columns: columnsOf(this.#c)
}));
}
done(e, t) {
if (this.json || !this.#h.quiet) this.result(e, typeof t === "string" ? () => t : t);
}
foreign(e) {
const t = this.#c.isTTY ? e.split("\n").map(c.pj).join("\n") : e;
if (t !== "") this.#c.write(t);
return !this.#c.errored;
}
heading(e) {
this.#w = `${this.#u.bold((0, c.pj)(e))}\n`;
}
progress=e => {
if (this.#h.quiet) return;
const t = columnsOf(this.#d);
const n = this.#u.blue("▸");
if (e.kind === "note") {
this.#d.write(`${this.#v()}  ${this.#u.dim("·")} ${(0, c.pj)(e.text)}\n`);
} else if (e.kind === "begin") {
if (this.#p) this.#y(e.name);
} else if (e.kind === "moved") {
this.#f?.moved(e.text);
} else {
const o = (0, c.pj)(e.name);
const a = this.#u.dim((0, r.YA)(e.ms));
const s = Math.min(d, Math.max(1, t - 12));
const i = (0, c.eV)((0, c.ml)(o, Math.max(s, t - 12)), s);
this.#d.write(`${this.#j()}  ${n} ${i} ${a}\n`);
}
};
gap() {
if (this.#g) this.#d.write("\n");
}
note(e) {
if (!this.#h.quiet) this.#d.write(`${this.#j()}${(0, c.pj)(e)}\n`);
}
error(e) {
this.#f?.end();
if (this.#m) this.#d.write("\n");
this.#m = false;
const t = (0, s.j)(e.report());
if (this.json) this.#c.write(`${jsonText({
error: t
}, this.#c)}\n`); else this.#d.write(`${(0, a.v)(t, this.#u)}\n`);
if (this.#h.verbose) this.#d.write((0, a.E)(e));
}
#b(e) {
this.#c.write(e.endsWith("\n") || e === "" ? e : `${e}\n`);
}
#y(e) {
this.#d.write(this.#j());
this.#f = new RunningStep((0, c.pj)(e), e => this.#$(e));
}
#$(e) {
const t = `  ${this.#u.blue("▸")} ${(0, c.ml)(e, columnsOf(this.#d) - 5)}`;
this.#d.write(`${this.#m ? "\r[K" : this.#v()}${t}`);
this.#m = true;
}
#j() {
this.#f?.end();
this.#f = undefined;
return this.#v();
}
#v() {
const e = (this.#m ? "\r[K" : "") + this.#w;
this.#m = false;
this.#w = "";
this.#g = true;
return e;
}
}
const d = 40;
function columnsOf(e) {
return e.isTTY ? e.columns || 80 : Number.POSITIVE_INFINITY;
}
function jsonText(e, {isTTY: t}) {
return JSON.stringify(e, null, t ? 2 : undefined).replace(/[\u007f-\u009f\u2028\u2029]/g, e => `\\u${e.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
var h = n(57895);
class Stop {
#k=new AbortController;
#O;
#x=() => {};
#S=false;
#C=false;
#T;
#A=0;
reason;
#L;
constructor() {
this.#O = new Promise((e, t) => {
this.#x = t;
});
this.#O.catch(() => {});
}
operation() {
this.#S = true;
return this.#k.signal;
}
service() {
this.#C = true;
return this.operation();
}
passTo(e) {
this.#L = e;
}
pass(e) {
this.#L?.(e);
return this.#L !== undefined;
}
request(e) {
if (this.reason) return;
this.reason = e;
if (this.pass("SIGTERM")) return;
this.#k.abort((0, h.VM)());
if (!this.#S) this.#x(this.#P([]));
}
get undoing() {
return this.reason !== undefined && this.#S && !this.#C;
}
after(e) {
this.#A = e;
this.#T = setTimeout(() => this.request("timeout"), Math.min(e, 2 ** 31 - 1));
this.#T.unref();
}
async run(e) {
try {
return await Promise.race([ e(), this.#O ]);
} catch (e) {
if (this.reason === "timeout" && e instanceof h.J && e.kind === "interrupted") {
throw this.#P(e.left, e);
}
throw e;
} finally {
clearTimeout(this.#T);
}
}
#P(e, t) {
if (this.reason !== "timeout") return (0, h.VM)();
const n = !this.#S ? "nothing was changed" : "all changes were undone";
return new h.J("failed", "timeout", `Timed out after ${(0, i.L)(this.#A)} (--timeout); ${e.length > 0 ? "some changes could not be undone" : n}.`, e.length > 0 ? "Run `velo doctor --repair`." : "Use a longer --timeout. `velo doctor` shows what is slow or stuck.", {
left: e,
cause: t
});
}
}
class Session {
#R;
stop=new Stop;
output;
exitCode=0;
constructor(e, t) {
this.#R = e;
this.output = new Output(e, t);
}
async run(e, t) {
const a = e.optsWithGlobals();
this.output = new Output(this.#R, a);
if (a.timeout !== undefined) this.stop.after(a.timeout);
const {env: r} = this.#R;
const {storage: s, postgres: i, host: c} = a;
let d;
const h = {
globals: a,
env: r,
output: this.output,
velo: () => {
d ??= n.e(6543).then(n.bind(n, 78924)).then(({openVelo: e}) => e({
env: r,
...c !== undefined && {
host: c
},
...s && {
storage: s
},
...i && {
postgres: i
}
}));
return d;
},
operation: () => ({
progress: this.output.progress,
signal: this.stop.operation()
}),
service: () => this.stop.service()
};
await this.stop.run(async () => {
try {
const e = await t(h);
this.exitCode = typeof e === "number" ? e : 0;
} catch (t) {
throw await (0, o.h2)(t, e, h.velo);
} finally {
await (d?.then(e => e.close()).catch(() => {}));
}
});
}
}
},
89606: (e, t, n) => {
n.d(t, {
E: () => renderTrace,
v: () => renderError
});
var o = n(49085);
function renderError(e, t) {
const n = (0, o.pj)(e.message).trim() || "It failed without a message.";
return [ `${t.red(t.bold("velo:"))} ${n}`, `  ${(0, o.pj)(e.hint).trim() || "Run `velo doctor`."}`, ...e.left.map(e => `  Left behind: ${(0, 
o.pj)(e)}`) ].join("\n");
}
function renderTrace(e) {
const t = [];
let n = e;
for (let e = 0; n !== undefined && e < 10; e += 1) {
const o = n instanceof Error ? n.stack ?? `${n.name}: ${n.message}` : String(n);
t.push(`${e === 0 ? "" : "Caused by: "}${o}`);
n = n instanceof Error ? n.cause : undefined;
}
return t.flatMap(e => e.split("\n")).map(e => `${(0, o.pj)(e)}\n`).join("");
}
}
};
