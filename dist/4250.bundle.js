"use strict";

exports.id = 4250;

exports.ids = [ 4250, 6331 ];

exports.modules = {
...require("./shared.bundle.js"),
9282: (e, t, n) => {
n.d(t, {
bN: () => sshOptions,
sj: () => sshSteps
});
var r = n(73024);
var s = n.n(r);
var o = n(76760);
var a = n.n(o);
var i = n(57895);
var c = n(22452);
var u = n(27298);
var l = n(54427);
var f = n(70807);
var d = n(44456);
var h = n(78671);
var p = n(15563);
var m = n(73619);
function sshOptions({sshUser: e}, t) {
const n = e ?? t.sshUser;
if (n === undefined) return {};
if (!/^[a-z_][a-z0-9_-]{0,30}$/.test(n)) throw invalidUser(`--ssh-user cannot be ${(0, 
c.TL)(n)}.`, "Write a login name such as velo-ci.");
if (t.sshUser !== undefined && n !== t.sshUser) throw invalidUser(`The SSH user of this host is ${t.sshUser}, and it can have only one.`, `Leave \`--ssh-user\` out, or give it as \`--ssh-user ${t.sshUser}\`.`);
return {
sshUser: n
};
}
function sshSteps(e) {
return [ userStep(e), (0, h.Jl)(l.hI.folder, 493, () => {
for (const e of l.Dv) (0, r.rmSync)((0, o.join)(l.hI.folder, e), {
force: true
});
}), (0, h.Jl)(l.hI.keysFolder, 493), rulesStep(e), keysStep(e) ];
}
const w = "velo jobs over SSH";
function userStep(e) {
return {
name: `user ${e}`,
async look() {
const t = await (0, d.f)("passwd", e);
if (!t) return await (0, d.f)("group", e) ? Promise.reject(taken("group", e)) : (0, 
f.LO)();
if (t[4] !== w) throw taken("user", e);
return (0, f.Vw)(`uid ${t[2]}`);
},
async make() {
const t = (0, u.kx)("nologin") ?? "/bin/false";
const n = [ "--no-create-home", "--home-dir", "/nonexistent" ];
const r = [ "--system", "--user-group", "--comment", w ];
await (0, u.eF)("useradd", [ ...r, ...n, "--shell", t, "--password", "*", e ]);
},
async unmake() {
if ((await (0, d.f)("passwd", e))?.[4] === w) await (0, u.eF)("userdel", [ "--force", e ]);
if (await (0, d.f)("group", e)) await (0, u.eF)("groupdel", [ e ]);
return [];
}
};
}
function keysStep(e) {
const t = (0, l.YK)(e).keysFile;
return {
name: `file ${t}`,
async look() {
const n = (0, r.lstatSync)(t, {
throwIfNoEntry: false
});
if (!n) return (0, f.LO)();
if (!n.isFile() || n.uid !== 0 || (n.mode & 18) !== 0) throw (0, f.Mb)(t, "is not a file of root");
return String(n.gid) === (await (0, d.f)("group", e))?.[2] ? (0, f.Vw)() : (0, f.km)("its group has changed");
},
make: () => (0, m.m)(e),
async unmake() {
(0, r.rmSync)(t, {
force: true
});
return [];
}
};
}
function rulesStep(e) {
const t = (0, l.YK)(e);
const n = l.hI.configFile;
const s = `${h.Fi}, which overwrites it: what jobs that come by SSH may do.\n${(0, 
l.wx)(t)}`;
return {
name: `file ${n}`,
async look() {
if ((0, u.kx)("sshd") === undefined) throw noSshd();
if (!isIncluded((0, r.readFileSync)(l.hI.mainConfigFile, "utf8"))) throw notIncluded();
const e = (0, h.UD)(n, s);
return e === "same" ? (0, f.Vw)() : e === "missing" ? (0, f.LO)() : (0, f.km)();
},
async make() {
const o = (0, r.existsSync)(n) ? (0, r.readFileSync)(n, "utf8") : undefined;
(0, h.f8)(n, s);
try {
await (0, l.pT)([ "-t" ]);
const n = (0, l.tX)(await (0, l.f)(e), t).filter(l.Q7);
if (n.length > 0) throw new Error(`settings elsewhere win over it: ${n.join("; ")}`);
} catch (e) {
if (o === undefined) (0, r.rmSync)(n); else (0, h.f8)(n, o);
throw refused(n, e);
}
await (0, p.Ti)("ssh.service", "sshd.service");
},
async unmake() {
if (!(0, r.existsSync)(n)) return [];
(0, r.rmSync)(n);
await (0, p.Ti)("ssh.service", "sshd.service");
return [];
}
};
}
function isIncluded(e) {
const [t = ""] = e.split(/^\s*Match\s/im, 1);
return /^\s*Include\s+(?:.*\s)?"?(?:\/etc\/ssh\/)?sshd_config\.d\/\*(?:\.conf)?"?(?:\s|$)/im.test(t);
}
function taken(e, t) {
return new i.J("conflict", "in-the-way", `The ${e} ${t} already exists and was not created by velo.`, "Give `--ssh-user` a name that nobody has, such as velo-ci.");
}
function invalidUser(e, t) {
return new i.J("usage", "invalid-value", e, t);
}
function noSshd() {
return new i.J("unable", "program-missing", "The program `sshd` is not installed.", "Install it (Debian, Ubuntu: `apt-get install openssh-server`), and run `velo setup` again.");
}
function notIncluded() {
return new i.J("unable", "sshd-config", `${l.hI.mainConfigFile} does not read ${l.hI.configFile}.`, `Put the line \`Include /etc/ssh/sshd_config.d/*.conf\` at its top, and run \`velo setup\` again.`);
}
function refused(e, t) {
if (t instanceof i.J) return t;
return new i.J("unable", "sshd-config", `sshd does not take ${e} as it is: ${t instanceof Error ? t.message : String(t)}.`, "The file was removed again. Put right what sshd names (`sshd -t`, `sshd -T -C user=…`), and run `velo setup` again.", {
cause: t
});
}
},
15563: (e, t, n) => {
n.d(t, {
Sj: () => serviceStep,
Sy: () => stopService,
Ti: () => reloadService,
X: () => requireSystemd,
iL: () => startService,
s5: () => isSystemd
});
var r = n(73024);
var s = n.n(r);
var o = n(57895);
var a = n(27298);
var i = n(70807);
var c = n(78671);
const u = "/etc/systemd/system";
function serviceStep({unit: e, text: t, reads: n, works: s = async () => true, clear: l}) {
const f = `${u}/${e}`;
return {
name: `service ${e}`,
async look() {
const o = (0, c.UD)(f, t);
if (o === "missing") return (0, i.LO)();
if (o === "other") return (0, i.km)("its file has changed");
const {UnitFileState: a, ActiveState: u, NeedDaemonReload: l, ActiveEnterTimestampMonotonic: d} = await show(e);
if (a !== "enabled") return (0, i.km)("it does not start at boot");
if (u !== "active") return (0, i.km)("it is not running");
const h = Number(process.hrtime.bigint() / 1000000n) - Number(d) / 1e3;
const p = Math.max(...[ f, ...n ].map(e => (0, r.existsSync)(e) ? (0, r.statSync)(e).mtimeMs : 0));
if (l === "yes" || Date.now() - p < h) return (0, i.km)("it must be restarted");
return await s() ? (0, i.Vw)("running") : (0, i.km)("it has no effect");
},
async make() {
if ((0, c.UD)(f, t) !== "same") (0, c.f8)(f, t);
try {
await systemctl("daemon-reload");
await systemctl("enable", e);
await systemctl("restart", e);
} catch (t) {
if (!(t instanceof a.Zj)) throw t;
throw new o.J("failed", "service-failed", `systemd could not start ${e}: ${t.stderr.trim().split("\n", 1)[0]}`, `\`journalctl -u ${e}\` says why; then run \`velo setup\` again.`, {
cause: t
});
}
},
async unmake() {
if ((0, r.existsSync)(f)) await systemctl("disable", "--now", e);
(0, r.rmSync)(f, {
force: true
});
await systemctl("daemon-reload");
await systemctl("reset-failed", e).catch(() => {});
await (l?.());
return [];
}
};
}
const isSystemd = () => (0, r.existsSync)("/run/systemd/system");
function requireSystemd() {
if (isSystemd()) return;
throw new o.J("unable", "no-systemd", "This machine does not use systemd, which starts the agent at boot and keeps it running.", "Start `velo agent` with the service manager of this machine. docs/operating.md says what it needs.");
}
async function stopService(e) {
if ((0, r.existsSync)(`${u}/${e}`)) await systemctl("stop", e);
}
async function startService(e) {
if ((0, r.existsSync)(`${u}/${e}`)) await systemctl("start", e);
}
async function reloadService(...e) {
for (const t of e) {
if ((await show(t)).ActiveState !== "active") continue;
await systemctl("reload", t);
return;
}
}
async function systemctl(...e) {
await (0, a.eF)("systemctl", [ "--quiet", ...e ]);
}
async function show(e) {
const t = [ "UnitFileState", "ActiveState", "NeedDaemonReload", "ActiveEnterTimestampMonotonic" ];
const {stdout: n} = await (0, a.eF)("systemctl", [ "show", e, `--property=${t.join(",")}` ]);
return Object.fromEntries(n.trim().split("\n").map(e => [ e.slice(0, e.indexOf("=")), e.slice(e.indexOf("=") + 1) ]));
}
},
20611: (e, t, n) => {
n.d(t, {
D: () => preparationOf,
h: () => chooseStorage
});
var r = n(57895);
var s = n(22452);
var o = n(84727);
async function chooseStorage(e, t) {
if (e.file === undefined && e.pool === undefined && t) return t;
for (const {isPool: n, preparation: r} of o.Z) {
if (!r || e.pool !== undefined && !n(e.pool)) continue;
const s = await (await r()).choose(e, t);
if (s) return s;
}
return undefined;
}
async function preparationOf({kind: e}) {
const t = await (o.Z.find(({name: t}) => t === e)?.preparation?.());
if (t) return t;
throw new r.J("unable", "newer-setup", `Setup has prepared a storage ${(0, s.TL)(String(e))}, which this version of velo does not know.`, "Use the version of velo that set up this host, or a newer one.");
}
},
21840: (e, t, n) => {
n.d(t, {
Hm: () => removeEarlier,
J7: () => thisProgram,
Wy: () => nodeTrouble,
ZS: () => programStep,
o7: () => commandStep
});
var r = n(77598);
var s = n.n(r);
var o = n(73024);
var a = n.n(o);
var i = n(76760);
var c = n.n(i);
var u = n(57895);
var l = n(70807);
var f = n(46283);
var d = n(11607);
const h = "/usr/local/lib/velo";
const p = "/usr/local/bin/velo";
const m = 50;
const w = [ "/usr/local/bin", "/usr/bin" ];
function thisProgram() {
const e = (0, i.join)(h, `${d.r}-${fingerprint(source())}`);
return {
node: nodeOfRoot(),
folder: e,
entry: (0, i.join)(e, "velo.js")
};
}
function programStep({folder: e}) {
return {
name: `program in ${h}`,
async look() {
if ((0, o.existsSync)(e) && fingerprint(e) === fingerprint(source())) return (0, 
l.Vw)((0, i.basename)(e));
return (0, o.existsSync)(h) ? (0, l.km)((0, i.basename)(e)) : (0, l.LO)((0, i.basename)(e));
},
async make() {
const t = source();
(0, o.mkdirSync)(h, {
recursive: true
});
(0, o.chmodSync)(h, 493);
const n = (0, i.join)(h, `.new-${process.pid}`);
(0, o.mkdirSync)(n);
for (const e of programFiles(t)) {
(0, o.copyFileSync)((0, i.join)(t, e), (0, i.join)(n, e));
(0, o.chmodSync)((0, i.join)(n, e), e === "velo.js" ? 493 : 420);
}
(0, o.chmodSync)(n, 493);
(0, o.rmSync)(e, {
recursive: true,
force: true
});
(0, o.renameSync)(n, e);
},
async unmake() {
(0, o.rmSync)(h, {
recursive: true,
force: true
});
return [];
}
};
}
function commandStep({entry: e}) {
return {
name: "command velo",
async look() {
for (const t of w) {
const n = (0, i.join)(t, "velo");
if (!(0, o.lstatSync)(n, {
throwIfNoEntry: false
})) continue;
if (n === p && isOurs()) return (0, o.readlinkSync)(p) === e ? (0, l.Vw)(p) : (0, 
l.km)(p);
return (0, l.Vw)(`${n}, not created by setup`);
}
return (0, l.LO)(p);
},
async make() {
(0, o.mkdirSync)((0, i.dirname)(p), {
recursive: true
});
const t = `${p}.velo-${process.pid}`;
(0, o.symlinkSync)(e, t);
(0, o.renameSync)(t, p);
},
async unmake() {
if (isOurs()) (0, o.rmSync)(p);
return [];
}
};
}
function removeEarlier({folder: e}) {
const t = (0, o.readdirSync)(h).filter(t => t !== (0, i.basename)(e));
const age = e => (0, o.statSync)((0, i.join)(h, e)).mtimeMs;
const [, ...n] = t.sort((e, t) => age(t) - age(e));
for (const e of n) (0, o.rmSync)((0, i.join)(h, e), {
recursive: true,
force: true
});
}
function isOurs() {
const e = (0, o.lstatSync)(p, {
throwIfNoEntry: false
});
return e?.isSymbolicLink() === true && (0, o.readlinkSync)(p).startsWith(`${h}/`);
}
function source() {
const e = (0, o.realpathSync)(process.argv[1] ?? "/");
const t = (0, i.dirname)(e);
if ((0, i.basename)(e) === "velo.js" && (0, o.existsSync)((0, i.join)(t, "bundle.js"))) return t;
throw new u.J("unable", "not-a-bundle", "Only the built program can install itself.", "Run `velo setup` from the package, or `npm run build` and then `node dist/velo.js setup`.");
}
function programFiles(e) {
const t = (0, o.readdirSync)(e, {
withFileTypes: true
});
return t.filter(e => e.isFile()).map(({name: e}) => e);
}
function fingerprint(e) {
const t = (0, r.createHash)("sha256");
for (const n of programFiles(e).sort()) {
const r = (0, o.readFileSync)((0, i.join)(e, n));
t.update(`${n}\0${r.length}\0`).update(r);
}
return t.digest("hex").slice(0, 12);
}
function nodeOfRoot() {
const e = (0, f.j)() ? nodeTrouble() : undefined;
if (e) throw e;
const t = (0, o.realpathSync)(process.execPath);
const n = w.map(e => (0, i.join)(e, "node"));
return n.find(e => (0, o.existsSync)(e) && (0, o.realpathSync)(e) === t) ?? t;
}
function nodeTrouble() {
const e = (0, o.realpathSync)(process.execPath);
for (let t = e; ;t = (0, i.dirname)(t)) {
const {uid: n, gid: r, mode: s} = (0, o.statSync)(t);
const a = (s & 16) !== 0 && r !== 0 && r !== m;
if (n !== 0 || a || (s & 2) !== 0) {
return new u.J("unable", "node-not-roots", `The service would run ${e}, but users other than root can write to ${t}.`, "Install Node for the whole system (your distribution’s package, or below /usr/local) and run `velo setup` with it.");
}
if (t === (0, i.dirname)(t)) return undefined;
}
}
},
27022: (e, t, n) => {
n.d(t, {
DB: () => checkUsers,
Gp: () => groupStep,
Re: () => memberStep,
TN: () => c,
sI: () => userExists,
wh: () => rootGroupsOf
});
var r = n(57895);
var s = n(22452);
var o = n(27298);
var a = n(70807);
var i = n(44456);
const c = {
people: "velo",
runners: "velo-runner"
};
function groupStep(e) {
return {
name: `group ${e}`,
async look() {
const t = await (0, i.f)("group", e);
if (!t) return (0, a.LO)();
const n = await membersOf(t);
return (0, a.Vw)(`gid ${t[2]}${n.length > 0 ? `; in it: ${n.join(", ")}` : ""}`);
},
async make() {
await (0, o.eF)("groupadd", [ "--system", e ]);
},
async unmake() {
if (await (0, i.f)("group", e)) await (0, o.eF)("groupdel", [ e ]);
return [];
}
};
}
function memberStep(e, t) {
return {
name: `user ${e} in group ${t}`,
async look() {
const n = await (0, i.f)("group", t);
if (!n) return (0, a.LO)();
const {stdout: r} = await (0, o.eF)("id", [ "-G", e ]);
return r.trim().split(/\s+/).includes(n[2]) ? (0, a.Vw)() : (0, a.LO)();
},
async make() {
await (0, o.eF)("gpasswd", [ "--add", e, t ]);
},
async unmake() {
const n = (await (0, i.f)("group", t))?.[3]?.split(",") ?? [];
if (n.includes(e)) await (0, o.eF)("gpasswd", [ "--delete", e, t ]);
return [];
}
};
}
async function checkUsers(e, t) {
for (const n of [ ...e, ...t ]) {
if (await userExists(n)) continue;
throw new r.J("missing", "user-not-found", `The user ${(0, s.TL)(n)} does not exist on this machine.`, "Give an existing login name. `useradd` creates one. Nothing was changed.");
}
const n = e.find(e => t.includes(e));
if (n === undefined) return;
throw new r.J("usage", "user-is-both", `${(0, s.TL)(n)} was given as both \`--user\` and \`--runner-user\`.`, "Give the runner its own user, because a job has all the rights of the user that it runs as.");
}
async function userExists(e) {
return /^[a-zA-Z0-9_][a-zA-Z0-9_.@-]*\$?$/.test(e) && await (0, i.f)("passwd", e) !== undefined;
}
async function rootGroupsOf(e) {
const {stdout: t} = await (0, o.eF)("id", [ "-Gn", e ]);
return t.trim().split(/\s+/).filter(e => [ "root", "docker", "sudo", "wheel", "lxd", "disk", c.people ].includes(e));
}
async function membersOf(e) {
const t = (e[3] ?? "").split(",").filter(e => e !== "");
const {stdout: n} = await (0, o.eF)("getent", [ "passwd" ]);
const r = n.split("\n").map(e => e.split(":")).filter(t => t[3] === e[2]).map(([e]) => e);
return [ ...new Set([ ...r, ...t ]) ];
}
},
46331: (e, t, n) => {
n.d(t, {
Q: () => alone,
setup: () => setup,
x: () => stopIfAsked
});
var r = n(57895);
var s = n(34578);
var o = n(3335);
var a = n(70807);
var i = n(46283);
var c = n(27022);
var u = n(20611);
var l = n(81253);
var f = n(21840);
var d = n(62198);
var h = n(22452);
function proofOptions(e, t) {
const {proofHost: n = t.proofHost} = e;
if (n !== undefined && !/^[A-Za-z0-9._-]{1,253}$/.test(n)) throw invalidHost(n);
return {
trust: (0, d._)(e.trust ?? t.trust ?? []).map(({text: e}) => e),
requireProof: e.requireProof ?? t.requireProof ?? false,
...n === undefined ? {} : {
proofHost: n
}
};
}
function invalidHost(e) {
return new r.J("usage", "invalid-value", `--proof-host cannot be ${(0, h.TL)(e)}.`, "Write a host name: letters, digits, dots, `_` and `-`.");
}
var p = n(7547);
var m = n(73024);
var w = n(27298);
var y = n(44456);
async function whatToRenew({users: e, runnerUsers: t}) {
const n = [];
for (const t of e) {
if ((await withoutGroup(t, c.TN.people)).length > 0) n.push(`${t} must log out and in again: running processes are not in the group ${c.TN.people} yet.`);
}
for (const e of t) {
const t = await withoutGroup(e, c.TN.runners);
const r = await unitsOf(t);
if (r.length > 0) n.push(`Restart the runner of ${e}: \`systemctl restart ${r.join(" ")}\`.`); else if (t.length > 0) n.push(`Restart the runner of ${e}: running processes are not in the group ${c.TN.runners} yet.`);
}
return n;
}
async function withoutGroup(e, t) {
const n = (await (0, y.f)("passwd", e))?.[2];
const r = (await (0, y.f)("group", t))?.[2];
if (n === undefined || r === undefined) return [];
return (0, m.readdirSync)("/proc").filter(e => /^\d+$/.test(e)).map(Number).filter(e => {
try {
const t = (0, m.readFileSync)(`/proc/${e}/status`, "latin1");
const ids = e => (new RegExp(`^${e}:(.*)$`, "m").exec(t)?.[1] ?? "").trim().split(/\s+/);
return ids("Uid")[0] === n && ![ ...ids("Gid"), ...ids("Groups") ].includes(r);
} catch {
return false;
}
});
}
async function unitsOf(e) {
const t = new Set;
for (const n of e) {
const {stdout: e} = await (0, w.eF)("ps", [ "-o", "unit=", "-p", String(n) ]).catch(() => ({
stdout: ""
}));
const r = e.trim();
if (/^[\w.@:\\-]+\.service$/.test(r) && !r.startsWith("user@")) t.add(r);
}
return [ ...t ].sort();
}
var v = n(52366);
var g = n(15563);
var S = n(9282);
async function setup(e, t) {
if (e.dryRun) return carryOut(e, t);
(0, v.o)("can set up a host");
(0, g.X)();
return alone(() => carryOut(e, t));
}
async function carryOut(e, {line: t, signal: n}) {
await (0, c.DB)(e.users, e.runnerUsers);
const r = await decideRecord(e);
const s = (0, f.J7)();
const o = await (0, l.bJ)(r, s);
const a = [];
const u = new Map;
for (const e of o) u.set(e, await e.look().catch(unseen));
for (const s of o) {
stopIfAsked(n, a);
const o = e.dryRun ? u.get(s) : await s.look();
const i = o.state === "done" ? "found" : await carry(s, o, {
record: r,
dryRun: e.dryRun
});
const c = {
name: s.name,
state: i,
detail: o.detail
};
a.push(c);
t(c);
}
if (!e.dryRun) {
(0, p.rh)(r);
(0, f.Hm)(s);
}
const d = [ ...await (0, l.vH)(r), ...e.dryRun ? [] : await whatToRenew(r) ];
if (!(0, g.s5)()) d.unshift("This machine does not use systemd: setup would refuse it.");
const h = (0, i.j)() ? undefined : (0, f.Wy)();
if (h) d.unshift(`${h.message} Setup would refuse it. ${h.hint}`);
if (!(0, i.j)()) d.unshift("Run without root: things that only root can see are shown as missing.");
return {
lines: a,
notes: d
};
}
function unseen(e) {
if ((0, i.j)()) throw e;
return (0, a.LO)("only root can see it");
}
async function carry(e, {state: t}, {record: n, dryRun: r}) {
const s = t === "missing";
if (r) return s ? "to make" : "to renew";
const o = n.made.includes(e.name);
if (!o) n.made.push(e.name);
if (n.made.length > 1 || o) (0, p.rh)(n);
await e.make();
(0, p.rh)(n);
return s ? "made" : "renewed";
}
async function decideRecord(e) {
const t = (0, p.aE)() ?? {
format: 1,
places: [],
users: [],
runnerUsers: [],
made: []
};
const n = await (0, u.h)(e, t.places.at(-1));
const r = await Promise.all(t.places.map(nameOf));
const s = n && await nameOf(n);
const o = t.places.filter((e, t) => r[t] !== s);
return {
...t,
places: n ? [ ...o, n ] : o,
users: await together(t.users, e.users),
runnerUsers: await together(t.runnerUsers, e.runnerUsers),
runnerMay: e.runnerMay ?? t.runnerMay ?? [],
...proofOptions(e, t),
...(0, S.bN)(e, t)
};
}
async function together(e, t) {
const n = await Promise.all(e.map(c.sI));
return [ ...new Set([ ...e.filter((e, t) => n[t]), ...t ]) ];
}
const nameOf = async e => (await (0, u.D)(e)).nameOf(e);
function alone(e) {
return (0, s.wq)(async () => {
const t = await (0, o.s)("/run/lock/velo-setup", {
what: "this host’s setup"
});
try {
return await e();
} finally {
t.releaseAndRemove();
}
});
}
function stopIfAsked(e, t) {
if (!e.aborted) return;
const n = t.filter(({state: e}) => e !== "found").map(({name: e, state: t}) => `${e}: ${t}`);
throw new r.J("interrupted", "interrupted", "Interrupted; the steps done so far are kept.", "Run it again to continue.", {
left: n
});
}
},
62198: (e, t, n) => {
n.d(t, {
_: () => trustLines
});
var r = n(57895);
var s = n(22452);
const o = "[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?(?::[1-9][0-9]{0,4})?";
const a = "[a-z][a-z0-9_-]{0,62}";
const i = new RegExp([ `^github:(?<server>${o})/(?<id>[1-9][0-9]{0,19})`, "(?::(?<environment>[A-Za-z0-9](?:[A-Za-z0-9 _./-]{0,253}[A-Za-z0-9])?))?", `=(?<projects>${a}(?:,${a})*)`, "(?: workflow=(?<path>\\.github/workflows/[A-Za-z0-9_.-]+\\.ya?ml)@(?<ref>refs/(?:heads|tags)/[A-Za-z0-9_./+-]{1,200}))?$" ].join(""));
function trustLine(e) {
const t = e.trim().replace(/ +/g, " ");
const n = i.exec(t)?.groups;
if (!n) {
throw new r.J("usage", "invalid-trust", `${(0, s.TL)(e)} does not say whom to trust.`, "Write github:SERVER/REPOSITORY_ID[:ENVIRONMENT]=PROJECT[,PROJECT…] [workflow=.github/workflows/FILE.yml@refs/heads/BRANCH], such as github:github.com/123=shop. `gh api repos/OWNER/NAME --jq .id` prints the id.");
}
const {server: o = "", id: a = "", environment: c, projects: u = "", path: l, ref: f} = n;
return {
text: t,
server: o,
issuer: issuerOf(o),
repositoryId: a,
environment: c,
projects: u.split(","),
workflow: l !== undefined && f !== undefined ? {
path: l,
ref: f
} : undefined
};
}
function trustLines(e) {
if (e.length === 1 && e[0] === "none") return [];
const t = e.map(trustLine);
return t.filter(({text: e}, n) => t.findIndex(t => t.text === e) === n);
}
function issuerOf(e) {
if (e === "github.com") return "https://token.actions.githubusercontent.com";
if (/^[a-z0-9-]+\.ghe\.com$/.test(e)) return `https://token.actions.${e}`;
const t = e.split(":", 1)[0] === "127.0.0.1" ? "http" : "https";
return `${t}://${e}/_services/token`;
}
},
71059: (e, t, n) => {
n.d(t, {
Kg: () => c,
MD: () => f,
OO: () => guardUnit,
wp: () => agentUnit
});
var r = n(54427);
var s = n(15393);
var o = n(84727);
var a = n(78671);
const i = "https://github.com/elitan/velo/blob/main/docs/operating.md";
const c = "/etc/velo/guard.nft";
const u = s.D.flatMap(({units: e = []}) => e);
const l = o.Z.flatMap(({units: e = []}) => e);
const f = {
guard: "velo-guard.service",
agent: "velo-agent.service"
};
function guardUnit(e) {
return `${a.Fi}, which overwrites it. To change it, use \`systemctl edit ${f.guard}\`.\n[Unit]\nDescription=velo's guard: servers of branches answer connections and open none\nDocumentation=${i}\nDefaultDependencies=no\nWants=network-pre.target\nAfter=nftables.service ufw.service firewalld.service netfilter-persistent.service\nBefore=network-pre.target ${u.join(" ")} shutdown.target\nConflicts=shutdown.target\nPartOf=nftables.service\nReloadPropagatedFrom=nftables.service ufw.service firewalld.service netfilter-persistent.service\n\n[Service]\nType=oneshot\nRemainAfterExit=yes\nStandardInput=null\nExecStart=${e} -f ${c}\nExecReload=${e} -f ${c}\nProtectSystem=full\nProtectHome=yes\n\n[Install]\nWantedBy=multi-user.target\n`;
}
function agentUnit(e, t = {}) {
const {runnerMay: n = [], trust: s = [], requireProof: o, proofHost: c, sshUser: d} = t;
const h = [ ...n.length > 0 ? [ `--runner-may ${n.join(",")}` ] : [], ...s.map(e => `--trust "${e}"`), ...o ? [ "--require-proof" ] : [], ...c === undefined ? [] : [ `--proof-host ${c}` ], ...d === undefined ? [] : [ `--ssh-folder ${r.hI.folder} --ssh-group ${d}` ] ];
const p = h.map(e => ` ${e}`).join("");
return `${a.Fi}, which overwrites it. To change it, use \`systemctl edit ${f.agent}\`.\n[Unit]\nDescription=velo's agent: PostgreSQL branches for people and for runners' jobs\nDocumentation=${i}\nWants=${f.guard} ${u.join(" ")}\nAfter=${f.guard} ${[ ...u, ...l ].join(" ")} remote-fs.target\nStartLimitIntervalSec=0\n\n[Service]\nType=notify\nNotifyAccess=all\nExecStart=${e.node} ${e.entry} agent${p} $VELO_AGENT_OPTIONS\nRestart=always\nRestartSec=1\nTimeoutStartSec=15min\nTimeoutStopSec=3min\nKillMode=process\nOOMPolicy=continue\nTasksMax=infinity\nRuntimeDirectory=velo\nRuntimeDirectoryMode=0755\nRuntimeDirectoryPreserve=restart\nUMask=0022\nNoNewPrivileges=yes\nCapabilityBoundingSet=CAP_SYS_ADMIN CAP_NET_ADMIN CAP_CHOWN CAP_DAC_OVERRIDE CAP_DAC_READ_SEARCH CAP_FOWNER CAP_FSETID CAP_KILL CAP_SETUID CAP_SETGID CAP_SETPCAP CAP_SYS_PTRACE\nRestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK\nRestrictNamespaces=yes\nRestrictRealtime=yes\nLockPersonality=yes\nSystemCallArchitectures=native\nSystemCallFilter=~@clock @cpu-emulation @obsolete @reboot @swap\nSystemCallErrorNumber=EPERM\n\n[Install]\nWantedBy=multi-user.target\n`;
}
},
81253: (e, t, n) => {
n.d(t, {
PN: () => everythingOf,
bJ: () => planFor,
iR: () => g,
vH: () => notesFor
});
var r = n(73024);
var s = n.n(r);
var o = n(76760);
var a = n.n(o);
var i = n(82633);
var c = n(27298);
var u = n(15393);
var l = n(84727);
var f = n(27022);
var d = n(20611);
var h = n(78671);
var p = n(21840);
var m = n(7547);
var w = n(15563);
var y = n(9282);
var v = n(71059);
const g = "/var/lib/velo";
async function planFor(e, t) {
const n = e.places.at(-1);
const r = (0, c.kx)("nft");
return [ await homeStep(), ...n ? await (await (0, d.D)(n)).steps(n, e.made) : [], (0, 
f.Gp)(f.TN.people), (0, f.Gp)(f.TN.runners), ...memberSteps(e), (0, p.ZS)(t), (0, 
p.o7)(t), ...r === undefined && e.sshUser === undefined ? [] : [ (0, h.Jl)("/etc/velo", 493) ], ...r === undefined ? [] : guardSteps(r), ...e.sshUser === undefined ? [] : (0, 
y.sj)(e.sshUser), ...await serverSteps(), (0, w.Sj)({
unit: v.MD.agent,
text: (0, v.wp)(t, e),
reads: []
}) ];
}
async function everythingOf(e) {
const t = {
node: "",
folder: "",
entry: ""
};
return [ await homeStep(), ...(await Promise.all(e.places.map(async e => (await (0, 
d.D)(e)).allSteps(e)))).flat(), (0, f.Gp)(f.TN.people), (0, f.Gp)(f.TN.runners), ...memberSteps(e), (0, 
p.ZS)(t), (0, p.o7)(t), (0, h.Jl)("/etc/velo", 493), ...guardSteps(""), ...e.sshUser === undefined ? [] : (0, 
y.sj)(e.sshUser), ...(await serverPreparations()).flatMap(e => e.steps()), (0, w.Sj)({
unit: v.MD.agent,
text: "",
reads: []
}) ];
}
async function notesFor({places: e, runnerUsers: t, trust: n = [], requireProof: r}) {
const s = [];
if (e.length === 0) s.push("No ZFS pool: branches are plain folders below /var/lib/velo, and full copies of their parent. `--pool` or `--file` chooses another storage.");
if ((0, c.kx)("nft") === undefined) s.push("No guard: nftables is not installed. Containers get their own network and can open connections to other machines.");
for (const e of await serverPreparations()) {
const t = await e.whyNot();
if (t) s.push(t);
}
s.push(...n.map(e => `Trusted when they prove who they are: the jobs of ${e}`));
if (r && n.length === 0) s.push("Jobs must prove who they are, and nobody is trusted: no job can work. `--trust` names a repository."); else if (r) s.push("Jobs that do not prove who they are, are refused.");
for (const e of t) {
const t = await (0, f.wh)(e);
if (t.length > 0) s.push(`${e} is in the group ${t.join(" and ")}: this gives jobs more rights than velo allows them.`);
}
return s;
}
async function serverSteps() {
const e = [];
for (const t of await serverPreparations()) if (await t.whyNot() === undefined) e.push(...t.steps());
return e;
}
async function serverPreparations() {
const e = await Promise.all(u.D.map(({preparation: e}) => e?.()));
return e.filter(e => e !== undefined);
}
function memberSteps({users: e, runnerUsers: t}) {
return [ ...e.map(e => (0, f.Re)(e, f.TN.people)), ...t.map(e => (0, f.Re)(e, f.TN.runners)) ];
}
function guardSteps(e) {
return [ (0, h.xc)(v.Kg, `${h.Fi}: the kernel rule of docs/security.md.\n${i.hO}`), (0, 
w.Sj)({
unit: v.MD.guard,
text: (0, v.OO)(e),
reads: [ v.Kg ],
works: async () => (await (0, i.j4)()).inForce,
clear: async () => {
for (const e of [ "velo", "velo_ports" ]) await (0, c.eF)("nft", [ "delete", "table", "inet", e ]).catch(() => {});
}
}) ];
}
async function homeStep() {
const e = await Promise.all(l.Z.map(({preparation: e}) => e?.()));
return (0, h.Jl)(g, 457, () => {
(0, r.rmSync)(m.lX, {
force: true
});
for (const e of [ "locks", "postgres" ]) (0, r.rmSync)((0, o.join)(g, e), {
recursive: true,
force: true
});
for (const t of e) t?.tidy(g);
});
}
},
84250: (e, t, n) => {
n.d(t, {
uninstall: () => uninstall
});
var r = n(73024);
var s = n.n(r);
var o = n(57895);
var a = n(70807);
var i = n(78924);
var c = n(81253);
var u = n(7547);
var l = n(52366);
var f = n(15563);
var d = n(46331);
var h = n(71059);
async function uninstall(e, t) {
(0, l.o)("can undo the setup of a host");
const n = (0, u.aE)();
if (!n) return {
lines: [],
notes: [ "`velo setup` has not created anything on this machine." ]
};
await refuseWithBranches();
const r = await toTakeBack(n);
if (e.dryRun) return {
lines: r.map(e => ended(e, {
state: "to remove"
}, t)),
notes: []
};
return (0, d.Q)(async () => {
await (0, f.Sy)(h.MD.agent);
await refuseWithBranches().catch(async e => {
await (0, f.iL)(h.MD.agent);
throw e;
});
return takeBack(r, n, t);
});
}
async function takeBack(e, t, n) {
const s = [];
for (const a of e) {
(0, d.x)(n.signal, s);
const e = await a.unmake().catch(e => [ (0, o.DT)(e).message ]);
s.push(ended(a, {
state: e.length > 0 ? "left" : "removed",
detail: e.join("; ")
}, n));
t.made = t.made.filter(t => t !== a.name || e.length > 0);
if ((0, r.existsSync)(u.lX)) (0, u.rh)(t);
}
const a = s.filter(({state: e}) => e === "left");
if (a.length === 0) (0, r.rmSync)(u.lX, {
force: true
}); else if ((0, r.existsSync)(c.iR)) (0, u.rh)(t);
return {
lines: s,
notes: []
};
}
async function toTakeBack(e) {
const t = new Map((await (0, c.PN)(e)).map(e => [ e.name, e ]));
return [ ...e.made ].reverse().map(e => t.get(e) ?? unknownStep(e));
}
function unknownStep(e) {
const unmake = async () => [ "this version of velo cannot remove it" ];
return {
name: e,
look: async () => (0, a.Vw)(),
make: async () => {},
unmake: unmake
};
}
async function refuseWithBranches() {
const e = await (0, i.openVelo)({
env: {}
});
try {
const t = await e.listProjects();
if (t.length === 0) return;
const n = t.flatMap(({name: e, branches: t}) => t.map(t => `${e}/${t}`));
throw new o.J("conflict", "branches-exist", `There are branches on this machine: ${n.slice(0, 5).join(", ")}${n.length > 5 ? ` and ${n.length - 5} more` : ""}.`, "Delete their projects first: `velo project delete NAME --force`.");
} finally {
await e.close();
}
}
function ended(e, {state: t, detail: n = ""}, {line: r}) {
const s = {
name: e.name,
state: t,
detail: n
};
r(s);
return s;
}
}
};
