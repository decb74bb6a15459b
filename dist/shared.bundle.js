"use strict";

module.exports = {
11607: (e, n, t) => {
t.d(n, {
r: () => o
});
const r = {
rE: "1.0.0"
};
const o = r.rE;
},
26098: (e, n, t) => {
t.d(n, {
EY: () => o,
Xg: () => r,
Xr: () => l,
bl: () => i,
fO: () => c,
gg: () => s,
jI: () => a,
ru: () => isSpoken
});
const r = 1;
const o = "velo-protocol";
function isSpoken(e) {
return /^(\d{1,4})(\.\d{1,4})?$/.exec(e)?.[1] === String(r);
}
const a = "velo-operation";
const s = "velo-session";
const i = 64 * 1024;
const c = 1e4;
const l = {
people: "/run/velo/velo.sock",
jobs: "/run/velo/runner.sock"
};
},
46283: (e, n, t) => {
t.d(n, {
W: () => userByName,
j: () => isRoot
});
var r = t(73024);
var o = t.n(r);
function isRoot() {
return process.getuid?.() === 0;
}
function userByName(e) {
for (const n of (0, r.readFileSync)("/etc/passwd", "utf8").split("\n")) {
const [t, , r, o] = n.split(":");
if (t === e) return {
uid: Number(r),
gid: Number(o)
};
}
return undefined;
}
},
57895: (e, n, t) => {
t.d(n, {
DT: () => asVeloError,
J: () => VeloError,
VM: () => interrupted,
XN: () => o,
fx: () => isOverQuota,
up: () => hasCode
});
const r = {
failed: 1,
usage: 2,
missing: 3,
conflict: 4,
unable: 5,
interrupted: 130
};
const o = [ "branch-changed" ];
class VeloError extends Error {
name="VeloError";
kind;
code;
hint;
left;
constructor(...[e, n, t, r, o = {}]) {
super(t, o.cause === undefined ? undefined : {
cause: o.cause
});
this.kind = e;
this.code = n;
this.hint = r;
this.left = o.left ?? [];
}
static from(e, n) {
const {kind: t, code: o, message: a, hint: s, left: i} = e;
const c = Object.hasOwn(r, t) ? t : "failed";
return new VeloError(...[ c, o, a, s, {
left: i,
cause: n
} ]);
}
get exitCode() {
return r[this.kind];
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
function hasCode(e, ...n) {
return e instanceof VeloError && n.includes(e.code);
}
function asVeloError(e) {
if (e instanceof VeloError) return e;
if (e instanceof Error && e.name === "AbortError") return interrupted(e);
const n = e instanceof Error ? e.message : String(e);
const {code: t, path: r, stderr: o} = e;
const a = `${n}\n${o ?? ""}`;
if (t === "ENOSPC" || isOverQuota(e) || /No space left on device|Disk quota exceeded/.test(a)) {
const n = r ? ` under ${r}` : "";
return new VeloError("unable", "no-space", `The file system is full${n}.`, "Delete branches that are no longer needed, or make the file system larger.", {
cause: e
});
}
if (t === "EROFS" || a.includes("Read-only file system")) {
return new VeloError("unable", "read-only", `The file system is mounted read-only${r ? ` at ${r}` : ""}.`, "Mount it for writing (`mount -o remount,rw …`). If the kernel made it read-only, `dmesg` says why.", {
cause: e
});
}
if ((t === "EACCES" || t === "EPERM") && r) {
return new VeloError("unable", "no-access", `This user has no permission to use ${r}.`, "Run velo as the user that owns the folder. `velo doctor` checks permissions.", {
cause: e
});
}
const s = n.split("\n", 1)[0] ?? "";
return new VeloError("failed", "internal-error", s, "Run `velo doctor`.", {
cause: e
});
}
function isOverQuota(e) {
const {code: n, errno: t} = e;
return n === "EDQUOT" || t === -122;
}
function interrupted(e) {
return new VeloError("interrupted", "interrupted", "Interrupted; the changes were undone.", "Run it again.", {
cause: e
});
}
},
69149: (e, n, t) => {
t.d(n, {
UD: () => findAgentForProof,
X8: () => l,
dp: () => findAgent
});
var r = t(73024);
var o = t.n(r);
var a = t(57895);
var s = t(19667);
var i = t(46283);
var c = t(26098);
const l = "/var/lib/velo/setup.json";
function findAgent(e, n) {
if (e.VELO_SOCKET !== undefined) return e.VELO_SOCKET || undefined;
if ((0, i.j)()) return undefined;
const t = Object.values(c.Xr).filter(e => (0, r.existsSync)(e));
const o = t.find(mayWrite);
if (o !== undefined) return o;
if (t.length > 0) throw notPermitted(t);
if ((0, r.existsSync)(l)) throw notRunning();
if (n && s.a3.includes(n)) throw agentNeeded(n);
return undefined;
}
function findAgentForProof(e, n) {
const t = e.VELO_SOCKET === undefined && (0, r.existsSync)(c.Xr.jobs);
return t ? c.Xr.jobs : findAgent(e, n);
}
function mayWrite(e) {
try {
(0, r.accessSync)(e, r.constants.W_OK);
return true;
} catch {
return false;
}
}
function notPermitted(e) {
return new a.J("unable", "agent-not-permitted", `This host's databases are managed by an agent, and this user may not connect to it (${e.join(", ")}).`, "Run as root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for jobs. Then log in again. Or set `VELO_SOCKET=` (empty) to work in your own folder.");
}
function notRunning() {
return new a.J("unable", "agent-unreachable", "This host's databases are managed by an agent, and the agent is not running.", "Start it: `sudo systemctl start velo-agent`. Or set `VELO_SOCKET=` (empty) to work in your own folder.");
}
function agentNeeded(e) {
return new a.J("unable", "agent-needed", `${e} needs root or the host's agent, and neither is available.`, "Set up the host once: `sudo velo setup`. If that was done, start the agent: `sudo systemctl start velo-agent`.");
}
},
78924: (e, n, t) => {
t.r(n);
t.d(n, {
hostOf: () => hostOf,
openVelo: () => openVelo,
tunnelTo: () => tunnelTo
});
var r = t(69149);
async function openVelo(e = {}) {
const {env: n = process.env, longLived: o = false, token: a} = e;
const s = choiceOf(e, n);
const i = n.VELO_OWNER || undefined;
if (e.connect) {
const {openRemote: n} = await Promise.all([ t.e(1116), t.e(6788) ]).then(t.bind(t, 6788));
return n({
door: e.connect,
choice: s,
owner: i,
token: a
});
}
const c = hostOf(e);
if (c !== undefined) {
const {openElsewhere: e} = await Promise.all([ t.e(1116), t.e(8382) ]).then(t.bind(t, 88382));
return e(c, {
choice: s,
owner: i,
token: a
});
}
const l = (a ? r.UD : r.dp)(n, s.storage);
if (l !== undefined) {
const {openRemote: e} = await Promise.all([ t.e(1116), t.e(6788) ]).then(t.bind(t, 6788));
return knowingTheAgent(e({
door: l,
choice: s,
owner: i,
token: a
}), l);
}
if (a) throw (await t.e(4922).then(t.bind(t, 84922))).nobodyToConvince();
const {openEngine: u} = await Promise.all([ t.e(1116), t.e(1711), t.e(4952) ]).then(t.bind(t, 62028));
const d = u({
env: n,
choice: s,
longLived: o
});
return o ? d : knowingTheAgent(d, undefined);
}
function hostOf({host: e, env: n = process.env}) {
return e ?? (n.VELO_SOCKET === undefined ? n.VELO_HOST || undefined : undefined);
}
async function tunnelTo(e, n) {
const {openForward: r} = await Promise.all([ t.e(1116), t.e(8382) ]).then(t.bind(t, 88382));
return r(e, n);
}
function choiceOf({storage: e, postgres: n}, t) {
const r = {
storage: e ?? t.VELO_STORAGE,
postgres: n ?? t.VELO_POSTGRES
};
return Object.fromEntries(Object.entries(r).filter(([, e]) => e));
}
function knowingTheAgent(e, n) {
return {
...e,
doctor: async (r, o) => {
const {withAgentCheck: a} = await t.e(5028).then(t.bind(t, 85028));
return a(await e.doctor(r, o), n === undefined ? undefined : {
path: n
});
}
};
}
},
31552: (e, n, t) => {
t.d(n, {
Fz: () => clearRemains,
It: () => warnOfParent,
O6: () => useBranch,
ZQ: () => resetSource,
gZ: () => withoutExpired,
gq: () => findOwn,
ks: () => deleteOwn,
n1: () => destroyBranches,
rU: () => ownBranches,
xo: () => newBranch
});
var r = t(57895);
var o = t(40190);
var a = t(68017);
var s = t(18093);
async function ownBranches(e) {
const {velo: n, machine: t, owner: o, inputs: i, signal: c} = e;
const {project: l} = i;
try {
const t = await n.listBranches({
project: l,
owner: o
});
e.shown = renamed(t, (0, s.$t)(e));
return t;
} catch (o) {
if (!(o instanceof r.J) || o.code !== "project-not-found") throw o;
if (i["create-project"]) {
if (i["dry-run"]) return [];
await (0, a.zD)(`Create project ${l}`, c, t => n.createProject({
name: l,
...ownProject(e)
}, t));
return [];
}
throw new r.J("missing", "project-not-found", `${o.message} This is ${t}.`, `Run the job on the machine that has the project, or create it: \`velo project create ${l}\`.`, {
cause: o
});
}
}
function renamed(e, n) {
if (e.some(({branch: e}) => e === n)) return undefined;
return e.find(({labels: e}) => e[o.vN.branch] === n)?.branch;
}
async function findOwn(e) {
const n = await ownBranches(e);
return n.find(({branch: n}) => n === (0, s.W0)(e)) ?? null;
}
async function withoutExpired(e, n, t) {
const {velo: r, owner: o, inputs: i, signal: c} = e;
const l = n.find(({branch: e}) => e === t);
if (!l?.expiresAt || Date.parse(l.expiresAt) > Date.now()) return n;
if (i["dry-run"]) return n.filter(e => e !== l);
const u = (0, s.fq)(l);
const d = {
owner: o,
id: l.id,
expired: true
};
try {
await (0, a.zD)(`Destroy ${u}, which expired at ${l.expiresAt}`, c, e => r.deleteBranch({
branch: u,
force: true,
expect: d
}, e));
} catch (e) {
if (!isGone(e) && !isUsed(e)) throw e;
}
return ownBranches(e);
}
const isUsed = e => (0, r.up)(e, "branch-in-use", "branch-changed");
function ownProject({inputs: e, event: n, run: t}) {
return e["branch-prefix"] ? {} : {
repository: (0, o.Sy)(n, t)
};
}
function newBranch({inputs: e, event: n, run: t, owner: r}) {
const {parent: a, ttl: s} = e;
const i = e["max-branches"];
return {
owner: r,
ttl: s,
...a ? {
parent: a
} : {},
...sourceOf(e),
...e["idle-stop"] ? {
idleStop: e["idle-stop"]
} : {},
...e["idle-sessions"] ? {
idleSessions: e["idle-sessions"]
} : {},
...i === null ? {} : {
maxBranches: {
project: i
}
},
...e["branch-prefix"] ? {} : {
bind: (0, o.Sy)(n, t)
}
};
}
function sourceOf({from: e, pitr: n}) {
return {
...e ? {
from: e
} : {},
...n ? {
pitr: n
} : {}
};
}
function resetSource({inputs: e}) {
return {
...sourceOf(e),
...e.pitr ? {
ofParent: true
} : {}
};
}
function warnOfParent({inputs: {project: e, parent: n}}, t) {
const r = `${e}/${t.parent}`;
if (!n || r === n) return;
(0, a.R8)(`${(0, s.fq)(t)} was created from ${r} and keeps that parent. To use \`parent: ${n}\`, delete this branch, or close and reopen the pull request.`);
}
async function useBranch(e, n, t) {
const {velo: r, owner: o, inputs: i, signal: c} = e;
const l = (0, s.fq)(n);
const u = {
owner: o,
id: n.id
};
return (0, a.zD)(`Reuse ${l}`, c, async e => {
const {ttl: n} = i;
const a = (0, s.Iv)(await r.setBranch({
branch: l,
ttl: n,
labels: t,
expect: u
}, e));
if (a.status === "running") return a;
return (0, s.Iv)(await r.createBranch({
branch: l,
owner: o,
ifExists: "reuse",
expect: u
}, e));
});
}
async function destroyBranches(e, n, t) {
const r = new Set(n.map(({branch: e}) => e));
const o = n.filter(({parent: e}) => e === null || !r.has(e));
let i = null;
for (const n of o) {
const r = (0, s.fq)(n);
const o = await ownBytes(e, n, t);
if (o !== null) i = (i ?? 0) + o;
await (0, a.zD)(`Destroy ${r}`, e.signal, o => deleteOwn(e.velo, {
branch: r,
owner: t,
id: n.id
}, o));
}
return i;
}
async function clearRemains({velo: e, inputs: n, owner: t, signal: r}, o) {
await deleteOwn(e, {
branch: `${n.project}/${o}`,
owner: t
}, {
signal: r
});
}
async function deleteOwn(e, {branch: n, owner: t, id: o}, a) {
try {
const r = {
owner: t,
...o === undefined ? {} : {
id: o
}
};
await e.deleteBranch({
branch: n,
force: true,
expect: r
}, a);
} catch (a) {
if (!isGone(a)) throw a;
const [i = ""] = n.split("/");
const c = (await e.listBranches({
project: i,
owner: t
})).find(e => (0, s.fq)(e) === n);
if (!c || o !== undefined && c.id !== o) return;
throw new r.J("conflict", "in-the-way", `${n} cannot be deleted: a branch of another owner was created from it.`, "Delete that branch first; `velo branch list` shows it. Nothing was changed.", {
cause: a
});
}
}
function isGone(e) {
return (0, r.up)(e, "branch-not-found", "not-permitted");
}
async function ownBytes({velo: e}, n, t) {
if (n.ownBytes !== null) return n.ownBytes;
try {
return (0, s.Iv)(await e.getBranch({
branch: (0, s.fq)(n),
expect: {
owner: t,
id: n.id
}
})).ownBytes;
} catch {
return null;
}
}
},
38718: (e, n, t) => {
t.d(n, {
h: () => open,
k: () => ask
});
var r = t(37067);
var o = t.n(r);
var a = t(57895);
var s = t(26098);
const i = 6e4;
const c = 64 * 1024 ** 2;
function open({door: e, session: n}, t, o) {
return new Promise((c, l) => {
const u = JSON.stringify(o);
const d = {
"content-type": "application/json",
"content-length": Buffer.byteLength(u),
[s.EY]: String(s.Xg),
...n === undefined ? {} : {
[s.gg]: n
}
};
const f = (0, r.request)({
...wayOf(e),
path: t,
method: "POST",
headers: d
});
f.setTimeout(i, () => f.destroy(new Error(`no data for ${i / 1e3} s`)));
f.on("error", n => l(n instanceof a.J ? n : unreachable(nameOf(e), n)));
f.on("response", n => {
const t = n.headers[s.EY];
if (typeof t === "string" && (0, s.ru)(t)) c(replyOf(n)); else {
n.destroy();
l(mismatch(nameOf(e), t));
}
});
f.end(u);
});
}
function wayOf(e) {
if (typeof e === "string") return {
socketPath: e,
agent: false
};
return {
createConnection: (n, t) => {
e().then(e => t(null, e), e => t(e, undefined));
return undefined;
}
};
}
const nameOf = e => typeof e === "string" ? e : "the other end of the SSH connection";
async function ask({body: e}) {
let n = "";
for await (const t of e) {
n += t;
if (n.length > c) throw new Error("the answer is too long");
}
return JSON.parse(n);
}
function replyOf(e) {
e.setEncoding("utf8");
return {
isDocument: e.headers["content-type"] === "application/json",
body: e,
header: n => e.headers[n],
close: () => e.destroy()
};
}
function unreachable(e, n) {
if (n.code === "EACCES") {
return new a.J("unable", "agent-not-permitted", `This user may not connect to the host's agent at ${e}.`, "Run as root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for jobs. Then log in again.", {
cause: n
});
}
return new a.J("unable", "agent-unreachable", `The host's agent does not answer at ${e}: ${n.code === "ENOENT" ? "there is no such socket" : n.message}.`, "Start it: `sudo systemctl start velo-agent`. To install it: `sudo velo setup`.", {
cause: n
});
}
function mismatch(e, n) {
return new a.J("unable", "protocol-mismatch", `This velo speaks version ${s.Xg} of the agent's protocol; ${e} speaks ${typeof n === "string" ? `version ${n}` : "something else"}.`, "Install the same version of velo on both sides: run `sudo velo setup` with the newer one.");
}
},
58215: (e, n, t) => {
t.d(n, {
Lj: () => withSocketOf,
agentBehind: () => agentBehind,
f$: () => forwardGone,
gO: () => conversationWith
});
var r = t(78474);
var o = t.n(r);
var a = t(73024);
var s = t.n(a);
var i = t(77030);
var c = t.n(i);
var l = t(57895);
var u = t(85676);
const d = "control.sock";
const f = 6e4;
async function withSocketOf(e, n) {
const t = (0, a.openSync)(e, a.constants.O_RDONLY | a.constants.O_DIRECTORY);
try {
return await n(`/proc/self/fd/${t}/${d}`);
} finally {
(0, a.closeSync)(t);
}
}
function conversationWith(e) {
return withSocketOf(e, async e => {
const n = (0, i.connect)({
path: e,
allowHalfOpen: true
});
await (0, r.once)(n, "connect");
return n;
});
}
async function agentBehind(e) {
let n;
try {
n = await conversationWith(e);
await (0, u.qz)({
input: n,
output: n
}, {
kind: "agent"
}, f);
return n;
} catch (e) {
n?.destroy();
throw e instanceof l.J ? e : forwardGone(e.message, e);
}
}
function forwardGone(e, n) {
return new l.J("unable", "forward-gone", `The process that holds the SSH connection of this job does not answer: ${e}.`, "A step may have ended it; its log is in the folder `velo-forward-…` of RUNNER_TEMP. Run the job again.", {
cause: n
});
}
},
84922: (e, n, t) => {
t.r(n);
t.d(n, {
Prover: () => Prover,
nobodyToConvince: () => nobodyToConvince
});
var r = t(57895);
var o = t(38718);
const a = 3e4;
class Prover {
#e;
#n;
#t;
constructor(e, n) {
this.#e = e;
this.#n = n;
}
async with(e) {
try {
return await e(await this.#r());
} catch (n) {
if (!(0, r.up)(n, "session-expired")) throw n;
this.#t = undefined;
return e(await this.#r());
}
}
async #r() {
const e = this.#t;
if (!e) return (await this.#o()).session;
const {session: n, until: t} = await e;
if (t - a > Date.now()) return n;
return (await (this.#t === e ? this.#o() : this.#t ?? this.#o())).session;
}
#o() {
const e = this.#a().catch(n => {
if (this.#t === e) this.#t = undefined;
throw n;
});
this.#t = e;
return e;
}
async #a(e = true) {
const n = await (0, o.h)({
door: this.#e
}, "/prove", {
token: await this.#n()
});
const t = await (0, o.k)(n);
if ("value" in t) {
const {session: e, expiresAt: n} = t.value;
return {
session: e,
until: Date.parse(n)
};
}
const a = r.J.from(t.error);
if (e && (0, r.up)(a, "token-used")) return this.#a(false);
throw (0, r.up)(a, "unknown-operation") ? older() : a;
}
}
function older() {
return new r.J("unable", "protocol-mismatch", "This agent takes no proof: it is older, or this is the socket for people.", "Install the same version of velo on the host, and use the socket for jobs.");
}
function nobodyToConvince() {
return new r.J("unable", "agent-needed", "A job proves who it is to the host's agent, and there is none to be asked.", "Set up the host (`sudo velo setup`), or leave `proof-host` out.");
}
},
85676: (e, n, t) => {
t.d(n, {
Xw: () => readLine,
cA: () => lineOf,
qz: () => tell
});
var r = t(78474);
var o = t.n(r);
var a = t(57895);
const s = 256 * 1024;
const lineOf = e => `${JSON.stringify(e)}\n`;
async function readLine(e, n) {
const t = n === undefined ? undefined : AbortSignal.timeout(n);
let r = Buffer.alloc(0);
for (;;) {
const n = e.read();
if (n) {
const t = r.length;
r = Buffer.concat([ r, n ]);
const o = r.indexOf("\n", t);
if (o >= 0) {
if (o + 1 < r.length) e.unshift(r.subarray(o + 1));
return r.toString("utf8", 0, o);
}
if (r.length > s) throw new Error("a line is too long");
} else if (e.readableEnded || e.destroyed) return undefined; else await more(e, t);
}
}
async function more(e, n) {
const t = new AbortController;
const o = n ? AbortSignal.any([ n, t.signal ]) : t.signal;
const a = [ "readable", "end", "close" ].map(n => (0, r.once)(e, n, {
signal: o
}));
try {
await Promise.race(a);
} catch (e) {
throw n?.aborted ? new Error("no answer in time") : e;
} finally {
t.abort();
for (const e of a) e.catch(() => {});
}
}
async function tell({input: e, output: n}, t, r) {
n.write(lineOf(t));
const o = await readLine(e, r);
if (o === undefined) throw new Error("it ended without an answer");
const s = JSON.parse(o);
if ("error" in s) throw a.J.from(s.error);
return s.value;
}
},
22452: (e, n, t) => {
t.d(n, {
SI: () => a,
TL: () => quoted,
at: () => branchName,
gK: () => formatBranch,
j1: () => projectName
});
var r = t(57895);
const o = /^[a-z][a-z0-9_-]{0,62}$/;
function projectName(e) {
return checkedName("project", e);
}
function branchName(e) {
const n = e.indexOf("/");
if (n < 0) {
const n = o.test(e) ? ` such as \`${e}/main\`` : "";
throw invalid(`${quoted(e)} is not the name of a branch`, `Write project/branch${n}.`);
}
return {
project: checkedName("project", e.slice(0, n)),
branch: checkedName("branch", e.slice(n + 1))
};
}
function formatBranch(e) {
return `${e.project}/${e.branch}`;
}
const a = "main";
function checkedName(e, n) {
if (o.test(n)) return n;
const t = n.length > 63 ? `has ${n.length} characters` : n === "" ? "is empty" : "is not a valid name";
throw invalid(`The ${e} name ${quoted(n)} ${t}`, "A name has 1 to 63 lower-case letters, digits, `-` and `_`, and starts with a letter.");
}
function invalid(e, n) {
return new r.J("usage", "invalid-name", `${e}.`, n);
}
function quoted(e) {
return JSON.stringify(e.length > 80 ? `${e.slice(0, 77)}...` : e).replace(/[\u007f-\u{10ffff}]/gu, e => `\\u{${(e.codePointAt(0) ?? 0).toString(16)}}`);
}
},
14179: (e, n, t) => {
t.d(n, {
Kl: () => plainOwner,
VL: () => ownershipOf,
Y9: () => provenOwner,
nn: () => isProven
});
const r = "proven:";
const provenOwner = e => `${r}${e}`;
const isProven = e => e.startsWith(r);
const plainOwner = e => isProven(e) ? e.slice(r.length) : e;
const ownershipOf = e => {
if (e === null) return null;
return isProven(e) ? "proven" : "claimed";
};
},
82633: (e, n, t) => {
t.d(n, {
W: () => a,
Zz: () => s,
hO: () => f,
iM: () => ensureGuard,
j4: () => guardState
});
var r = t(27298);
var o = t(93977);
const a = {
first: 61e3,
last: 61183
};
const s = "velo0";
const i = `${a.first}-${a.last}`;
const c = 'oif "lo" udp sport 32768-60999 udp dport 32768-60999';
const l = {
output: [ `meta skuid ${i} ${c} accept`, `meta skuid ${i} ct state new reject`, `meta skuid ${i} oif != "lo" reject`, `meta skuid ${i} meta l4proto != tcp reject`, `meta skuid ${i} tcp sport != ${o.j.first}-${o.j.last} reject` ],
forward: [ `iifname "${s}" ct state new reject` ],
input: [ `iifname "${s}" ct state new reject` ]
};
const u = Object.entries(l).map(([e, n]) => `\tchain ${e} {\n\t\ttype filter hook ${e} priority filter; policy accept;\n${n.map(e => `\t\t${e}\n`).join("")}\t}`);
const d = `table inet velo {\n${u.join("\n\n")}\n}\n`;
const f = `table inet velo\ndelete table inet velo\n${d}`;
async function guardState() {
if (process.getuid?.() !== 0) return {
inForce: false,
reason: "only root can read and create the kernel rule"
};
try {
const {stdout: e} = await (0, r.eF)("nft", [ "list", "table", "inet", "velo" ], {
timeoutMs: 3e4
});
if (e === d) return {
inForce: true
};
return {
inForce: false,
reason: "the nftables table `inet velo` differs from the one that velo creates"
};
} catch (e) {
return {
inForce: false,
reason: whyNot(e)
};
}
}
async function ensureGuard() {
const e = await guardState();
if (e.inForce || process.getuid?.() !== 0) return e;
try {
await (0, r.eF)("nft", [ "-f", "-" ], {
input: f,
timeoutMs: 3e4
});
} catch (e) {
return {
inForce: false,
reason: whyNot(e)
};
}
return guardState();
}
function whyNot(e) {
if (e instanceof r.Zj) {
if (e.stderr.includes("No such file or directory")) return "the kernel rule does not exist yet";
return `nft: ${e.stderr.trim().split("\n", 1)[0]}`;
}
return e instanceof Error ? e.message : String(e);
}
},
94569: (e, n, t) => {
t.d(n, {
o: () => oldest
});
function oldest(e) {
return [ ...e ].sort((e, n) => e.createdAt < n.createdAt ? -1 : 1).slice(0, 3).map(({project: e, branch: n, createdAt: t}) => `${e}/${n} (${t.slice(0, 10)})`).join(", ");
}
},
61952: (e, n, t) => {
t.d(n, {
t: () => table
});
var r = t(49085);
const o = 2;
const a = 40;
function table(e, n, {columns: t, style: o}) {
const a = n.map(n => e.map((e, t) => (0, r.pj)(textOf(n[t] ?? ""))));
const s = e.map((e, n) => Math.max((0, r.VL)(e.title), ...a.map(e => (0, r.VL)(e[n] ?? ""))));
const isEmpty = e => a.every(n => [ "", "–" ].includes(n[e] ?? ""));
const i = fitting({
head: e,
natural: s,
isEmpty: isEmpty
}, t);
const c = i.map(n => e[n]);
const l = n.map(e => i.map(n => e[n] ?? ""));
const u = a.map(e => i.map(n => e[n] ?? ""));
const d = shrunk(c, i.map(e => s[e] ?? 0), t);
const f = {
head: c,
widths: d,
columns: t
};
const h = line(c.map(e => e.title), f, () => o.dim);
return [ h, ...u.map((e, n) => line(e, f, e => {
const t = l[n]?.[e];
return typeof t === "object" ? o[t.style] : e => e;
})) ];
}
function textOf(e) {
return typeof e === "string" ? e : e.text;
}
function fitting({head: e, natural: n, isEmpty: t}, r) {
const least = t => Math.min(n[t] ?? 0, e[t]?.least ?? Number.POSITIVE_INFINITY);
const room = (e, n) => e.reduce((e, t) => e + n(t), o * (e.length - 1));
let s = e.map((e, n) => n);
const leaveOut = (e, n) => {
for (const t of e.toReversed()) {
if (room(s, n) <= r) return;
s = s.filter(e => e !== t);
}
};
const isTitled = n => e[n]?.title !== "" && !e[n]?.isName;
leaveOut(s.filter(e => isTitled(e) && t(e)), e => n[e] ?? 0);
if (!e.some(e => e.isName)) return s;
const names = t => e[t]?.isName ? Math.min(n[t] ?? 0, a) : least(t);
leaveOut(s.filter(isTitled), names);
return s;
}
function shrunk(e, n, t) {
const r = [ ...n ];
let a = r.reduce((e, n) => e + n, 0) + o * (e.length - 1) - t;
const leastOf = n => e[n]?.least ?? Number.POSITIVE_INFINITY;
const others = n => e[n]?.isName ? Number.POSITIVE_INFINITY : leastOf(n);
const names = n => e[n]?.isName ? leastOf(n) : Number.POSITIVE_INFINITY;
for (const e of [ others, names, () => 1 ]) {
while (a > 0) {
const n = r.reduce((n, t, o) => t > e(o) && (n < 0 || t > (r[n] ?? 0)) ? o : n, -1);
if (n < 0) break;
r[n] = (r[n] ?? 1) - 1;
a -= 1;
}
}
return r;
}
function line(e, {head: n, widths: t, columns: a}, s) {
let i = a;
let c = "";
e.forEach((a, l) => {
const u = l === 0 ? "" : " ".repeat(o);
const d = Math.min(t[l] ?? 0, i - u.length);
if (d < 1) {
i = 0;
return;
}
const f = l === e.length - 1 && n[l]?.align !== "right";
const h = (0, r.ml)(a, d);
c += u + place(h, {
columns: f ? 0 : d,
align: n[l]?.align
}, s(l));
i -= u.length + d;
});
return c.trimEnd();
}
function place(e, {columns: n, align: t}, o) {
const a = (0, r.eV)(e, n, t);
return e === "" ? a : a.replace(e, () => o(e));
}
},
67427: (e, n, t) => {
t.d(n, {
I: () => facts,
O: () => dot
});
var r = t(49085);
const o = {
running: {
mark: "●",
style: "green"
},
asleep: {
mark: "◌",
style: "dim"
},
stopped: {
mark: "○",
style: "dim"
},
failed: {
mark: "●",
style: "red"
},
busy: {
mark: "◐",
style: "yellow"
},
broken: {
mark: "✗",
style: "red"
}
};
function dot(e) {
const {mark: n, style: t} = Object.hasOwn(o, e) ? o[e] : {
mark: "·",
style: "yellow"
};
return {
text: n,
style: t
};
}
function facts(e, {style: n}) {
const t = e.filter(e => Boolean(e[1]));
const o = Math.max(...t.map(([e]) => (0, r.VL)(e)));
return t.map(([e, t]) => `  ${n.dim((0, r.eV)(e, o))}  ${(0, r.pj)(t)}`).join("\n");
}
},
93868: (e, n, t) => {
t.r(n);
t.d(n, {
branchData: () => branchData,
branchSummary: () => branchSummary,
renderBranch: () => renderBranch,
renderBranches: () => renderBranches,
renderChange: () => renderChange,
renderConnection: () => renderConnection,
renderDeleted: () => renderDeleted,
renderFailure: () => renderFailure,
renderParts: () => renderParts,
renderRecovery: () => renderRecovery,
renderStartAll: () => renderStartAll,
renderState: () => renderState
});
var r = t(75581);
var o = t(14179);
var a = t(33960);
var s = t(61952);
var i = t(49085);
var c = t(89606);
var l = t(41137);
var u = t(39486);
function asleepText({asleepSince: e}, n) {
return e ? ` for ${(0, l.XP)(e, n)}; a connection wakes it` : "";
}
function idleText({idleStop: e, idleSessions: n}) {
if (!e) return null;
return `after ${(0, u.L)(e)} without use${n === "keep" ? " and without sessions" : ""}`;
}
var d = t(67427);
function renderConnection(e) {
const n = nameOf(e);
const t = [ `velo connect ${n}`, `velo branch url ${n}` ];
const r = Math.max(...t.map(i.VL));
return [ "Connection ready:", `  ${(0, i.pj)((0, l.kw)(e))}`, "Next:", `  ${(0, 
i.eV)(t[0] ?? "", r)}  # psql`, `  ${(0, i.eV)(t[1] ?? "", r)}  # the URL with its password` ].join("\n");
}
function renderParts(e, n) {
const t = [ [ "Host", e.host ], [ "Port", String(e.port) ], [ "User", e.user ], [ "Database", e.database ], [ "Password", `in the URL: velo branch url ${nameOf(e)}` ] ];
return `psql is not installed here. Connect to ${nameOf(e)} with\n${(0, d.I)(t, n)}`;
}
function renderChange(e) {
const n = nameOf(e);
const t = e.result === "reused" ? [ `${n} already exists and was not changed.` ] : [];
const {slots: r, subscriptions: o, preparedTransactions: a} = e.cleaned;
const s = [ counted(r, "replication slot"), counted(o, "subscription"), counted(a, "prepared transaction") ].filter(e => e !== "");
return [ ...t, ...e.recovery ? [ renderRecovery(e.recovery) ] : [], ...s.length > 0 ? [ `Removed from the copy: ${s.join(", ")}` ] : [], ...t.length > 0 ? [] : undoable(e), [ "running", "asleep" ].includes(e.status) ? renderConnection(e) : renderState(e) ].join("\n");
}
function renderRecovery({base: e, generation: n, from: t, reached: o, replayedBytes: a}) {
const s = `snapshot ${(0, i.pj)((0, l.m_)(e))} of generation ${n} (${(0, l.EK)(t)})`;
return `Recovered the state of ${(0, l.EK)(o)}: ${s} and a distance of ${(0, r.e)(a)} in the WAL`;
}
function undoable(e) {
const n = e.retired.find(({keptUntil: e}) => e !== null)?.keptUntil;
if (!n) return [];
return [ `Replaced data is kept until ${(0, l.pm)(n)}; \`velo branch reset ${nameOf(e)} --undo\` brings it back.` ];
}
function renderState(e) {
const n = e.status === "running" ? ` on ${(0, i.pj)(e.host)}:${e.port}` : "";
return `${nameOf(e)} is ${e.status}${n}`;
}
function renderBranch(e, {now: n, reveal: t = false}, s) {
const i = Object.entries(e.labels).map(([e, n]) => `${e}=${n}`);
const c = [ [ "Status", e.status + (e.startedAt ? `, up ${(0, l.XP)(e.startedAt, n)}` : asleepText(e, n)) ], [ "Problem", e.problem === null ? null : `${e.problem.what}. ${e.problem.help}` ], [ "Connection", t ? e.url : (0, 
l.kw)(e) ], [ "Parent", e.parent === null ? null : `${e.project}/${e.parent}` ], [ "Created", `${(0, 
l.pm)(e.createdAt)} (${(0, l.XP)(e.createdAt, n)} ago)` ], [ "State taken", e.takenAt === e.createdAt ? null : `${(0, 
l.pm)(e.takenAt)} (${(0, l.XP)(e.takenAt, n)} ago)` ], [ "Expires", e.expiresAt === null ? null : `${(0, 
l.pm)(e.expiresAt)} (${(0, l.TG)(e.expiresAt, n)})` ], [ "Owner", e.owner && `${(0, 
o.Kl)(e.owner)} (${e.ownership})` ], [ "Labels", i.join(", ") ], [ "Own size", e.ownBytes === null ? null : (0, 
r.e)(e.ownBytes) ], [ "With shared data", e.referencedBytes === null ? null : (0, 
r.e)(e.referencedBytes) ], ...e.retired.map((e, t) => [ t === 0 ? "Replaced data" : "", retiredText(e, n) ]), [ "Limits", (0, 
a.dM)(e.limits) ], [ "Sleeps", idleText(e) ], [ "Start LSN", e.lsn ], [ "WAL archive", e.archive ? "on" : null ], [ "WAL senders", e.walSenders === 0 ? null : String(e.walSenders) ], [ "Image", e.image ], [ "Runs on", `${e.storage} + ${e.postgres}` ], [ "Id", `${e.id}, generation ${e.generation}` ] ];
return `${s.style.bold(nameOf(e))}\n${(0, d.I)(c, s)}`;
}
function retiredText({generation: e, keptUntil: n, ownBytes: t}, o) {
const a = n === null ? "kept for snapshots" : `kept until ${(0, l.pm)(n)} (${(0, 
l.TG)(n, o)})`;
return [ `generation ${e}`, ...t === null ? [] : [ (0, r.e)(t) ], a ].join(", ");
}
function renderBranches(e, {now: n, isFiltered: t = false, project: o}, a) {
const c = o === undefined ? "" : ` of ${(0, i.pj)(o)}`;
if (e.length === 0 && t) return `No branch${c} matches. \`velo branch list\` without these options shows all.`;
if (e.length === 0) return `No branches. \`velo branch create ${(0, i.pj)(o ?? "PROJECT")}/NAME\` creates one.`;
const u = e.some(e => e.owner !== null);
const f = [ {
title: ""
}, {
title: "Branch",
least: 12,
isName: true
}, {
title: "Status"
}, {
title: "Parent",
least: 6
}, {
title: "Port",
align: "right"
}, {
title: "Own size",
align: "right"
}, {
title: "Age",
align: "right"
}, {
title: "Expires",
align: "right"
}, ...u ? [ {
title: "Owner",
least: 8
} ] : [] ];
const h = e.map(e => [ (0, d.O)(e.status), `${e.project}/${e.branch}`, e.status, e.parent ?? "–", String(e.port), (0, 
r.e)(e.ownBytes), (0, l.XP)(e.createdAt, n), (0, l.TG)(e.expiresAt, n), ...u ? [ e.owner ?? "–" ] : [] ]);
return (0, s.t)(f, h, a).join("\n");
}
function renderStartAll(e, n) {
const t = e.failed.map(({branch: e, error: t}) => renderFailure(e, t, n));
const r = e.started.map(e => `${n.style.green("●")} ${(0, i.pj)(e)}`);
return [ ...r, ...t ].join("\n") || "Nothing to start.";
}
function renderDeleted(e, n, t) {
return [ ...e.map(e => `Deleted ${(0, i.pj)(e)}`), ...n.map(({branch: e, error: n}) => renderFailure(e, n, t)) ].join("\n");
}
function renderFailure(e, n, {style: t}) {
return `${t.red("✗")} ${(0, i.pj)(e)} (${(0, i.pj)(n.code)})\n${(0, c.v)(n, t)}`;
}
function branchData(e, {reveal: n = false}) {
const {password: t, url: r, ...o} = e;
const {cleaned: a, steps: s, result: i, recovery: c} = o;
const l = {
...branchSummary(o),
...n && {
password: t,
url: r
},
cleaned: a,
steps: s
};
return {
...l,
...i && {
result: i
},
...c && {
recovery: c
}
};
}
function branchSummary(e) {
return {
name: `${e.project}/${e.branch}`,
project: e.project,
branch: e.branch,
id: e.id,
generation: e.generation,
parent: e.parent,
status: e.status,
host: e.host,
port: e.port,
user: e.user,
database: e.database,
createdAt: e.createdAt,
expiresAt: e.expiresAt,
owner: e.owner,
ownership: e.ownership,
labels: e.labels,
ownBytes: e.ownBytes,
referencedBytes: e.referencedBytes,
lsn: e.lsn,
walSenders: e.walSenders,
archive: e.archive,
image: e.image,
storage: e.storage,
postgres: e.postgres,
startedAt: e.startedAt,
takenAt: e.takenAt,
limits: e.limits,
idleStop: e.idleStop,
idleSessions: e.idleSessions,
asleepSince: e.asleepSince,
retired: e.retired,
problem: e.problem
};
}
function nameOf(e) {
return (0, i.pj)(`${e.project}/${e.branch}`);
}
function counted(e, n) {
return e === 0 ? "" : `${e} ${n}${e === 1 ? "" : "s"}`;
}
},
17399: (e, n, t) => {
t.r(n);
t.d(n, {
deleteBranch: () => deleteBranch,
hasSnapshots: () => hasSnapshots,
removeBranch: () => removeBranch
});
var r = t(57895);
var o = t(22452);
var a = t(65978);
var s = t(89491);
var i = t(39637);
var c = t(95433);
var l = t(23458);
var u = t(18902);
var d = t(46116);
var f = t(66612);
var h = t(21844);
var p = t(57443);
var m = t(29710);
var w = t(1043);
async function deleteBranch(e, n, t) {
const a = (0, o.at)(n.branch);
if (a.branch === o.SI) {
throw new r.J("conflict", "main-stays", `${(0, o.gK)(a)} can only be deleted with its project.`, `Delete the project: \`velo project delete ${a.project}\`.`);
}
await (0, p.N)(t, async (t, r) => {
const c = await (0, m.QL)(e, a.project);
const find = e => presentOrRemains(e, a.branch);
const {place: l, branch: p, lock: g} = await (0, f.R)(c, find, {
locks: r,
expect: n.expect,
alone: true
});
if (!p.current) {
for (const e of await (0, u.V6)(l, p, t)) t.note(e);
g.releaseAndRemove();
return;
}
if (!n.force) (0, i.c)(p.current, "delete");
const v = (0, s.LU)(l.project, p.id);
if (v.length > 0 && !n.force) throw (0, h.Go)((0, o.gK)(a), v, "delete");
const b = (0, s.XO)(l.project, p.id).filter(({record: e}) => !e.base);
if (b.length > 0 && !n.force) throw hasSnapshots((0, o.gK)(a), b.length);
const y = await (0, h.hb)(l, p, r);
(0, d.Dc)(y.branches, n.expect?.owner);
const $ = [ ...y.branches, p ];
for (const e of $) (0, m.EQ)(e);
for (const {current: e} of $) if (e) await (0, h.TZ)(y.place, e);
for (const e of $) {
const n = (0, o.gK)({
project: e.project,
branch: e.name
});
await t.run(`Delete ${n}`, () => removeBranch(y.place, e));
}
for (const {id: e} of $) await (0, w.P)(l, e);
for (const e of [ g, ...y.locks ]) e.releaseAndRemove();
});
}
async function removeBranch(e, n) {
const t = n.current;
if (t) {
try {
await e.storage.setMarks(t.volume, (0, c.X$)({
phase: "deleting"
}));
} catch (e) {
if ((0, r.DT)(e).code !== "no-space") throw e;
}
}
for (const {stored: t} of (0, s.XO)(e.project, n.id)) await e.storage.dropSnapshot(t);
const o = (0, s.xi)(n).sort((e, n) => e.record.turn - n.record.turn);
for (const n of o) await (0, l.bI)(e, n, {
isLast: n === o.at(-1),
late: n === t
});
(0, a.CJ)(e, n.id);
}
function presentOrRemains(e, n) {
const t = (0, s.IW)(e.project, n);
if (t && t.remains.length > 0) return t;
return (0, m.MP)(e, n);
}
function hasSnapshots(e, n) {
return new r.J("conflict", "has-snapshots", `${e} has ${n === 1 ? "a snapshot" : `${n} snapshots`}.`, "Delete them first, or force it to delete them too. Nothing was changed.");
}
},
21844: (e, n, t) => {
t.d(n, {
Go: () => hasChildren,
TZ: () => refuseObstacles,
_z: () => refuseHeld,
hb: () => lockBelow
});
var r = t(57895);
var o = t(22452);
var a = t(89491);
var s = t(29710);
async function lockBelow(e, n, t) {
const r = new Map;
for (let o = e; ;o = await (0, s.Ws)(o)) {
const e = (0, a.gZ)(o.project, n).slice(0, -1);
const s = e.filter(({id: e}) => !r.has(e)).reverse();
if (s.length === 0) return {
place: o,
branches: e,
locks: [ ...r.values() ]
};
for (const e of s) r.set(e.id, await t.branchAlone(o, e));
}
}
function hasChildren(e, n, t) {
return new r.J("conflict", "has-children", `${e} has branches made from it: ${n.map(({name: e}) => e).join(", ")}.`, `Delete them first, or force it to ${t} the branch and delete them too.`);
}
async function refuseObstacles(e, n) {
const t = await e.storage.obstacles(n.volume);
if (t.length > 0) throw hasDependents((0, o.gK)(n.of), t);
}
function refuseHeld({project: e}) {
const n = [ ...[ ...e.branches.values() ].flatMap(a.xi), ...e.held ];
const t = n.flatMap(({volume: e}) => e.heldBy ?? []);
if (t.length > 0) throw hasDependents(e.record.name, t);
}
function hasDependents(e, n) {
return new r.J("conflict", "in-the-way", `Something not created by velo depends on the data of ${e}: ${n.join(", ")}.`, "Remove or move it yourself, then run the command again. Nothing was changed.");
}
},
30935: (e, n, t) => {
t.d(n, {
IT: () => presentBranches,
WE: () => currentAnswer,
YG: () => summaryOf,
lB: () => observe,
nG: () => byName,
ut: () => answerOf,
vS: () => projectView
});
var r = t(73024);
var o = t.n(r);
var a = t(76760);
var s = t.n(a);
var i = t(14179);
var c = t(98622);
var l = t(22452);
var u = t(23035);
var d = t(37867);
var f = t(23828);
var h = t(57336);
var p = t(31674);
var m = t(29710);
var w = t(19725);
var g = t(44564);
var v = t(87951);
var b = t(65523);
async function observe(e) {
const [n, t] = await Promise.all([ (0, d.b)(), startTimes(e) ]);
return {
started: t,
isLocked: n
};
}
async function startTimes({driver: e, storage: n}) {
const t = (await e.found(n.id)).filter(({running: e}) => e);
return new Map(t.map(({volume: e, startedAt: n}) => [ e, n ]));
}
function presentBranches(e) {
return [ ...e.branches.values() ].filter(e => e.current !== undefined || wasDeleting(e)).map(e => ({
...e,
current: e.current ?? e.remains[0]
})).sort((e, n) => byName(e.name === l.SI ? "" : e.name, n.name === l.SI ? "" : n.name));
}
function byName(e, n) {
return e < n ? -1 : e > n ? 1 : 0;
}
function wasDeleting({remains: e}) {
return e.some(({record: e}) => e.phase === "deleting");
}
function summaryOf({storage: e, project: n}, t, r) {
const {volume: o, record: a, of: s} = t;
const c = r.started.get((0, p.O$)(o)) ?? null;
const l = r.isLocked(m.HZ.branch({
storage: e
}, a.id));
const u = n.branches.get((0, p.TH)(o.branch))?.fault;
const d = u === undefined ? statusOf(t, {
running: c !== null,
locked: l
}) : "broken";
return {
...s,
id: a.id,
generation: o.generation,
parent: a.parent === null ? null : n.branches.get(a.parent)?.name ?? null,
status: d,
host: "127.0.0.1",
port: a.port,
user: h.A,
database: a.database ?? h.Z,
createdAt: a.createdAt,
expiresAt: a.expiresAt,
owner: a.owner,
ownership: (0, i.VL)(a.owner),
labels: a.labels,
ownBytes: o.ownBytes,
referencedBytes: o.referencedBytes,
lsn: a.lsn,
walSenders: a.walSenders,
archive: a.archive !== null,
image: n.record.image,
storage: e.name,
postgres: n.record.postgres,
startedAt: d === "running" ? c : null,
takenAt: a.takenAt,
limits: (0, b.Af)({
storage: e,
project: n
}, t),
idleStop: (0, g.Sv)(n.record, a),
idleSessions: a.idleSessions ?? "end",
asleepSince: d === "asleep" ? a.asleep : null,
retired: retiredOf(n.branches.get(a.id)),
problem: d === "broken" ? (0, v.R)(t, u) : null
};
}
function retiredOf(e) {
return (e?.retired ?? []).map(({volume: e, record: n}) => ({
generation: e.generation,
keptUntil: (n.keptUntil ?? "") > (new Date).toISOString() ? n.keptUntil : null,
ownBytes: e.ownBytes
}));
}
async function answerOf(e, n, {running: t, steps: r}) {
const o = t ? startedNow(e, n) : {
started: new Map,
isLocked: () => false
};
return completeAnswer(e, n, {
seen: o,
steps: r,
thorough: false
});
}
async function startedNow(e, n) {
const t = (0, p.O$)(n.volume);
const r = await startTimes(e).catch(() => undefined);
const o = r?.get(t) ?? (new Date).toISOString();
return {
started: new Map([ [ t, o ] ]),
isLocked: () => false
};
}
async function currentAnswer(e, n, {thorough: t = false, locked: r = false} = {}) {
const o = await observe(e);
const a = r ? {
...o,
isLocked: () => false
} : o;
return completeAnswer(e, n, {
seen: a,
steps: [],
thorough: t
});
}
async function completeAnswer(e, n, {seen: r, steps: o, thorough: a}) {
const [s, i] = await Promise.all([ r, e.storage.sizes(n.volume, {
thorough: a
}).catch(() => p.Hd) ]);
const l = await (0, v.t)(e, n, summaryOf(e, n, s));
const {passwordOf: u} = await t.e(3221).then(t.bind(t, 13221));
const d = u((0, w.OM)(e.storage), l.id, h.A);
return {
...l,
...i,
password: d,
url: (0, c.C)({
...l,
password: d
}),
cleaned: n.record.cleaned,
steps: o,
...n.recovery ? {
recovery: n.recovery
} : {}
};
}
function projectView(e, n) {
const {record: t} = n;
return {
id: t.id,
name: t.name,
image: t.image,
imageId: t.imageId,
pgVersion: t.pgVersion,
storage: e.name,
postgres: t.postgres,
network: t.network,
locale: t.locale,
icuLocale: t.icuLocale,
encoding: t.encoding,
pool: e.hasPools ? e.pool : null,
limits: (0, b.KN)({
storage: e
}, n),
repository: t.bound,
policies: t.policies,
archiveDir: t.archiveDir,
walMax: t.walMax ?? u.o3,
createdAt: t.createdAt,
branches: presentBranches(n).map(({name: e}) => e)
};
}
function statusOf({volume: e, record: n}, {running: t, locked: r}) {
if (r) return "busy";
if (!e.present || n.phase === "deleting" || !hasCluster(e.path)) return "broken";
if (t && n.prepared) return "running";
if (n.wanted === "stopped") return "stopped";
return n.asleep === null ? "failed" : "asleep";
}
function hasCluster(e) {
try {
return (0, r.lstatSync)((0, a.join)((0, f.po)(e), "PG_VERSION")).isFile();
} catch {
return false;
}
}
},
37867: (e, n, t) => {
t.d(n, {
b: () => exclusiveLocks
});
var r = t(73024);
var o = t.n(r);
var a = t(51455);
var s = t.n(a);
var i = t(76760);
var c = t.n(i);
async function exclusiveLocks() {
const e = new Set;
for (const n of (await (0, a.readFile)("/proc/locks", "utf8")).split("\n")) {
const t = /: FLOCK +ADVISORY +WRITE +-?\d+ ([0-9a-f]+):([0-9a-f]+):(\d+) /.exec(n);
if (!t) continue;
const [, r = "", o = "", a] = t;
e.add(`${Number.parseInt(r, 16)}:${Number.parseInt(o, 16)}:${a}`);
}
if (e.size === 0) return () => false;
const n = new Map;
return t => {
try {
const o = (0, i.dirname)(t);
const a = n.get(o) ?? fileSystemDevice(o);
n.set(o, a);
return e.has(`${a}:${(0, r.statSync)(t).ino}`);
} catch {
return false;
}
};
}
function fileSystemDevice(e) {
let n = {
mount: "",
device: ""
};
for (const t of (0, r.readFileSync)("/proc/self/mountinfo", "utf8").split("\n")) {
const [, , r = "", , o = ""] = t.split(" ");
const a = o === "/" || e === o || e.startsWith(`${o}/`);
if (r && a && o.length >= n.mount.length) n = {
mount: o,
device: r
};
}
return n.device;
}
},
46116: (e, n, t) => {
t.d(n, {
Dc: () => checkOwners,
EX: () => expectedOf,
Zt: () => checkExpectation,
mr: () => checkPresence,
xN: () => branchChanged
});
var r = t(57895);
var o = t(22452);
function checkExpectation({volume: e, record: n, of: t}, a = {}, s = Date.now()) {
const i = (0, o.gK)(t);
if (a.owner !== undefined && n.owner !== a.owner) throw notPermitted(i, a.owner);
const c = a.id !== undefined && n.id !== a.id || a.generation !== undefined && e.generation !== a.generation;
if (c) throw branchChanged(i);
if (a.notStopped && n.wanted === "stopped") {
throw new r.J("conflict", "branch-stopped", `${i} is stopped.`, `Start it: \`velo branch start ${i}\`.`);
}
if (a.expired && !(n.expiresAt !== null && Date.parse(n.expiresAt) <= s)) {
throw new r.J("conflict", "branch-in-use", `${i} has not expired.`, "It was used in the meantime and is kept. Nothing was changed.");
}
}
function checkPresence(e, n = {}) {
const ownerless = ({record: e}) => e.phase === "new" && e.owner === null;
const t = e.remains.filter(e => !ownerless(e));
for (const r of e.current ? [ e.current ] : t) checkExpectation(r, n);
}
function checkOwners(e, n) {
if (n === undefined) return;
for (const {current: t} of e) {
if (t) checkExpectation(t, {
owner: n
});
}
}
function expectedOf({record: e}, {expect: n = {}, shared: t = false}) {
if (!t || e.owner !== null) return n;
const {owner: r, ...o} = n;
return o;
}
function branchChanged(e) {
return new r.J("conflict", "branch-changed", `${e} was changed by somebody else in the meantime.`, "Look at it again before you retry. This command changed nothing.");
}
function notPermitted(e, n) {
return new r.J("unable", "not-permitted", `${e} does not belong to ${n}.`, "Use branches of the owner that the request names. Nothing was changed.");
}
},
57443: (e, n, t) => {
t.d(n, {
N: () => operate
});
var r = t(57895);
var o = t(22452);
var a = t(34578);
var s = t(3335);
var i = t(29710);
var c = t(1043);
var l = t(86901);
const u = 3e5;
const d = 36e5;
class Locks {
#s=new Map;
#i;
constructor(e) {
this.#i = e;
}
project(e, {id: n, name: t}) {
return this.#c(i.HZ.project(e, n), {
what: t
});
}
branch(e, {id: n, project: t, name: r}, a) {
const s = (0, o.gK)({
project: t,
branch: r
});
return this.#c(i.HZ.branch(e, n), {
what: s,
shared: a === "shared"
});
}
async branchAlone(e, n) {
const t = Date.now() + u;
for (;;) {
const r = await this.branch(e, n, "exclusive");
if (!await (0, c.r)(e, n.id)) return r;
r.release();
await this.recoveryEnd(e, n, Math.max(0, t - Date.now()));
}
}
branchAgain(e, {id: n, project: t, name: r}) {
const a = (0, o.gK)({
project: t,
branch: r
});
return this.#c(i.HZ.branch(e, n), {
what: a,
waitMs: d
});
}
recovery(e, {id: n, project: t, name: r}) {
return this.#c(i.HZ.recovery(e, n), {
what: (0, o.gK)({
project: t,
branch: r
})
});
}
async recoveryEnd(e, {id: n, project: t, name: r}, a = u) {
const s = (0, o.gK)({
project: t,
branch: r
});
(await this.#c(i.HZ.recovery(e, n), {
what: s,
waitMs: a,
shared: true
})).release();
}
drill(e, {id: n, name: t}) {
return this.#c(i.HZ.drill(e, n), {
what: `the drill of ${t}`,
shared: true
});
}
async tryBranch(e, {id: n, project: t, name: r}) {
const a = await (0, s.b)(i.HZ.branch(e, n), (0, o.gK)({
project: t,
branch: r
}));
if (a) this.#s.set(a, true);
return a !== undefined;
}
parent(e, n) {
return this.branch(e, n, e.storage.copyOnWrite ? "shared" : "exclusive");
}
claims(e) {
return this.#c(i.HZ.claims(e), {
what: "the store's names and ports",
stays: true
});
}
releaseAll() {
for (const e of this.#s.keys()) e.release();
}
releaseAllAfterFailure() {
for (const [e, n] of this.#s) n ? e.releaseAndRemove() : e.release();
}
async #c(e, {stays: n, ...t}) {
try {
const r = await (0, s.s)(e, {
waitMs: u,
...t,
signal: this.#i
});
this.#s.set(r, !(n ?? t.shared));
return r;
} catch (e) {
if (this.#i?.aborted) throw (0, r.VM)(e);
throw e;
}
}
}
function operate(e, n) {
return (0, a.wq)(async () => {
const t = new Locks(e.signal);
try {
const r = await n(new l.g(e), t);
t.releaseAll();
return r;
} catch (n) {
t.releaseAllAfterFailure();
throw asked(e, (0, r.DT)(n));
}
});
}
function asked({signal: e}, n) {
if (!e?.aborted || n.kind === "interrupted") return n;
const t = (0, r.VM)(n);
t.left.push(...n.left);
return t;
}
},
66612: (e, n, t) => {
t.d(n, {
R: () => lockNamed
});
var r = t(22452);
var o = t(29710);
var a = t(1043);
var s = t(46116);
const i = 20;
async function lockNamed(e, n, {locks: t, expect: c, parent: l = false, alone: u = false}) {
let d = e;
for (let e = 1; ;e++) {
const f = n(d);
(0, s.mr)(f, c);
const h = l && f.current ? await t.parent(d, (0, o.gN)(d, f.current)) : undefined;
const p = await t.branch(d, f, "exclusive");
d = await (0, o.Ws)(d);
if (!d.project.branches.has(f.id)) p.releaseAndRemove();
const m = n(d);
const w = m.id === f.id && m.current?.record.parent === f.current?.record.parent;
const g = w && u && await (0, a.r)(d, f.id);
if (w && !g) {
(0, s.mr)(m, c);
return {
place: d,
branch: m,
lock: p,
parentLock: h
};
}
p.release();
h?.release();
if (g) await t.recoveryEnd(d, m);
if (e === i) throw (0, s.xN)((0, r.gK)({
project: m.project,
branch: m.name
}));
}
}
},
87951: (e, n, t) => {
t.d(n, {
R: () => brokenBy,
t: () => explained
});
var r = t(22452);
var o = t(68587);
var a = t(29710);
var s = t(39637);
function brokenBy({volume: e, record: n}, t) {
if (t !== undefined) return {
what: t,
help: "Use the version of velo that wrote it. This version changes nothing there."
};
if (n.phase === "deleting") return {
what: "its deletion was interrupted",
help: "`velo doctor --repair` finishes it."
};
const r = (0, s.L)(e);
if (r) return r;
return {
what: "its data folder contains no PostgreSQL cluster",
help: "Reset the branch, or delete it."
};
}
async function explained(e, n, t) {
if (t.status !== "failed") return t;
const r = await e.driver.lastWords((0, a.FN)(e, n)).catch(() => "");
return {
...t,
problem: failedBy(e, n, r)
};
}
function failedBy({storage: e}, {of: n}, t) {
const a = (0, r.gK)(n);
const s = `Start it again: \`velo branch start ${a}\`.`;
const c = t.split("\n").filter(e => i.test(e)).at(-1);
const l = c && (0, o.R)(c, a, e);
if (l) return {
what: l.code === "disk-limit" ? "it has reached its disk limit" : `${e.pool} is full`,
help: l.hint
};
if (!c && e.opened.capacity.freeBytes < 32 * 1024 ** 2) return {
what: `${e.pool} is full`,
help: "Free some space, then start it again. `velo doctor` shows what uses the space."
};
if (!c) return {
what: "its server should be running, but is not",
help: s
};
return {
what: `its server ended: ${c.replace(/^.*?(PANIC|FATAL|LOG): */, "").slice(0, 200)}`,
help: s
};
}
const i = /PANIC: |FATAL: +(could not|configuration|data directory|database files|lock file|pre-existing|requested|its memory)|No space left on device|Disk quota exceeded/;
},
98622: (e, n, t) => {
t.d(n, {
C: () => connectionUrl,
R: () => r
});
const r = [ "disable", "allow", "prefer" ];
function connectionUrl(e, {sslmode: n, connectTimeout: t} = {}) {
const r = encodeURIComponent;
const o = [ ...n ? [ `sslmode=${n}` ] : [], ...t ? [ `connect_timeout=${t}` ] : [] ].join("&");
const a = `${e.host}:${e.port}/${r(e.database)}`;
return `postgresql://${r(e.user)}:${r(e.password)}@${a}${o && `?${o}`}`;
}
},
23828: (e, n, t) => {
t.d(n, {
EH: () => isProcessFile,
Fg: () => settingArguments,
Gs: () => logOf,
KF: () => confOf,
Yi: () => writeServerFiles,
fF: () => removeProcessFiles,
jl: () => writeWalPrograms,
po: () => pgdataOf
});
var r = t(73024);
var o = t.n(r);
var a = t(48161);
var s = t.n(a);
var i = t(76760);
var c = t.n(i);
var l = t(57336);
var u = t(57748);
var d = t(93632);
const pgdataOf = e => (0, i.join)(e, "pgdata");
const confOf = e => (0, i.join)(e, "velo", "conf");
const logOf = e => (0, i.join)(e, "velo", "server.log");
function settingArguments(e) {
return Object.entries(e).flatMap(([e, n]) => [ "-c", `${e}=${n}` ]);
}
function writeServerFiles(e, n) {
const t = confOf(e);
(0, r.mkdirSync)(t, {
recursive: true,
mode: 493
});
const o = [ "# Written by velo at every start. Only velo itself may use the private socket.", `local all ${l.A} peer map=velo`, ...n.clients.map(e => `host all all ${e} scram-sha-256`) ];
const s = n.user ? [ "root", (0, a.userInfo)().username ] : [ "root", (0, a.userInfo)().username, "postgres" ];
const c = [ ...new Set(s) ].map(e => `velo "${e}" ${l.A}`);
replace((0, i.join)(t, "pg_hba.conf"), o);
replace((0, i.join)(t, "pg_ident.conf"), c);
const {uid: u, gid: d} = n.user ?? {
uid: process.getuid?.() ?? 0,
gid: process.getgid?.() ?? 0
};
replace((0, i.join)(t, "passwd"), [ "root:x:0:0:root:/:/bin/sh", `postgres:x:${u}:${d}:postgres:/:/bin/sh` ]);
}
function writeWalPrograms(e) {
replace((0, i.join)(confOf(e), "archive"), [ u.xp ]);
replace((0, i.join)(confOf(e), "restore"), [ d.H ]);
}
function replace(e, n) {
(0, r.writeFileSync)(`${e}.new`, `${n.join("\n")}\n`, {
mode: 420
});
(0, r.renameSync)(`${e}.new`, e);
}
function removeProcessFiles(e) {
for (const n of (0, r.readdirSync)(e)) {
if (!isProcessFile(n)) continue;
try {
(0, r.rmSync)((0, i.join)(e, n), {
force: true
});
} catch {}
}
}
const isProcessFile = e => e.startsWith("postmaster.") || e.startsWith(".s.PGSQL.");
},
39486: (e, n, t) => {
t.d(n, {
L: () => span,
p: () => duration
});
var r = t(57895);
var o = t(22452);
const a = {
s: 1e3,
m: 6e4,
h: 36e5,
d: 864e5,
w: 6048e5
};
function duration(e, n) {
const t = /^([1-9][0-9]{0,7})([smhdw])$/.exec(e);
const s = t ? Number(t[1]) * a[t[2]] : Number.NaN;
if (s <= 10 * 365 * a.d) return s;
throw new r.J("usage", "invalid-duration", `${n} ${(0, o.TL)(e)} is not a valid duration.`, "Write a number and a unit, such as 90s, 5m, 12h, 3d or 2w; at most ten years.");
}
const s = [ [ "d", 86400 ], [ "h", 3600 ], [ "m", 60 ], [ "s", 1 ] ];
function span(e) {
const n = Math.max(0, Math.floor(e / 1e3));
const t = s.findIndex(([, e]) => n >= e);
if (t < 0) return "0s";
const [r, o] = s[t];
const a = s[t + 1];
const i = a ? Math.floor(n % o / a[1]) : 0;
return `${Math.floor(n / o)}${r}${a && i > 0 ? ` ${i}${a[0]}` : ""}`;
}
},
39637: (e, n, t) => {
t.d(n, {
L: () => absenceOf,
c: () => refuseAbsent
});
var r = t(73024);
var o = t.n(r);
var a = t(57895);
var s = t(22452);
var i = t(23828);
function absenceOf(e) {
if (!e.present) return e.absence ?? {
what: "it is not mounted",
help: "Mount it."
};
const n = (0, i.po)(e.path);
try {
if ((0, r.lstatSync)(n).isDirectory()) return undefined;
return {
what: `${n} is not a folder`,
help: "Put the folder back."
};
} catch (e) {
const t = e.code;
const r = t === "ENOENT" ? `the folder ${n} does not exist` : `${n} can't be read (${t})`;
return {
what: r,
help: "Put the folder back, or mount its file system."
};
}
}
function refuseAbsent({volume: e, of: n}, t) {
const r = absenceOf(e);
if (!r) return;
throw new a.J("conflict", "data-missing", `The data of ${(0, s.gK)(n)} can't be read: ${r.what}.`, `${r.help} Or force it to ${t} the branch anyway. Nothing was changed.`);
}
},
44564: (e, n, t) => {
t.d(n, {
PZ: () => idleSessionsFor,
Sv: () => idleStopOf,
V4: () => idlePolicy,
gM: () => idleStopFor,
t1: () => shouldRun
});
var r = t(57895);
var o = t(39486);
var a = t(22452);
const s = 72e5;
function shouldRun({wanted: e, asleep: n}) {
return e === "running" && n === null;
}
function idleStopOf({policies: e}, {parent: n, idleStop: t}) {
if (n === null) return null;
return (t ?? idlePolicy(e) ?? 0) || null;
}
function idleStopFor(e, n = {}) {
if (e === undefined || e === "default") return null;
if (e === "auto") return n["idle-stop"] === undefined ? s : null;
return e === "off" ? 0 : (0, o.p)(e, "The idle time");
}
function idleSessionsFor(e) {
if (e === "keep" || e === "end") return e === "keep" ? "keep" : null;
const n = `Idle sessions can't be ${(0, a.TL)(e)}.`;
throw new r.J("usage", "invalid-value", n, "They can be `end` or `keep`.");
}
function idlePolicy({"idle-stop": e}) {
if (e === undefined) return undefined;
return e === "off" ? 0 : (0, o.p)(e, "The policy idle-stop");
}
},
57748: (e, n, t) => {
t.d(n, {
qb: () => archiveCommand,
xp: () => o
});
var r = t(70881);
const o = `# Archives one file of pg_wal. Written by velo; do not change it.\nset -u\numask 077\nLC_ALL=C\nPATH=\${PATH:+$PATH:}/usr/bin:/bin\nexport LC_ALL PATH\n[ $# -eq 5 ] || exit 1\nfolder=$1 floor=$2 backlog=$3 source=$4 name=$5\ngiven_up=\n\n# Whether $1 is $2 hexadecimal digits.\nhex() {\n  case $1 in *[!0123456789ABCDEF]*) return 1 ;; esac\n  [ \${#1} -eq "$2" ]\n}\n\nkind=other\ncase $name in\n  *.history) hex "\${name%.history}" 8 ;;\n  *.partial) hex "\${name%.partial}" 24 ;;\n  *.*.backup) base=\${name%.backup}; hex "\${base%.*}" 24 && hex "\${base##*.}" 8 ;;\n  *) kind=segment; hex "$name" 24 ;;\nesac || { echo "velo: not the name of a file to archive" >&2; exit 1; }\n\n# The name has the process id: an archiver that outlived its killed server must not publish what this one writes.\nfinal=$folder/$name\ntemporary=$folder/.tmp-$name.$$\n\n# As well as it can, as the folder may be full, read-only or gone. noclobber opens with O_EXCL, which follows no link.\nrecord() {\n  rm -f "$folder/.tmp-failed" "$temporary"\n  (set -C; echo "$(date +%s) $name $1" >"$folder/.tmp-failed") && mv -f "$folder/.tmp-failed" "$folder/failed"\n}\n\nfail() {\n  echo "velo: $name was not archived: $1" >&2\n  record "$1" 2>/dev/null\n  [ -n "$given_up" ] || exit 1\n  exit 0\n}\n\ngive_up() {\n  given_up=yes\n  # A .history or .backup is small: it is tried all the same.\n  [ $kind = segment ] || return 0\n  (set -C; : >"$final.lost") 2>/dev/null\n  fail "$1"\n}\n\nsucceed() {\n  # Names are only durable with their folder. An old busybox ignores the argument and flushes everything.\n  sync "$folder" 2>/dev/null || sync\n  rm -f "$folder/failed" "$final.lost" 2>/dev/null\n  exit 0\n}\n\n# Whether the blocks of the source from $1 up to $2 are zeros. Of them and a z exactly the z must be left: after a\n# failed read there is more, and from a tool that is missing or fails there is less.\nzeros() {\n  [ "$({ { dd if="$source" bs=4096 skip="$1" count=$(($2 - $1)) || echo failed; printf z; } | tr -d '\\000' |\n    od -A n -t x1 -N 2; } 2>/dev/null)" = ' 7a' ]\n}\n\n# Whether file $1 of $2 bytes is file $3 of $4 bytes or more without zeros at its end.\nshortened() {\n  { cat "$1" && head -c $(($4 - $2)) /dev/zero; } 2>/dev/null | cmp -s - "$3"\n}\n\n[ -f "$source" ] && size=$(stat -c %s "$source") || fail no-source\nrm -f "$folder/.tmp-$name".* 2>/dev/null\n\nif [ -e "$final" ] || [ -L "$final" ]; then\n  [ -f "$final" ] && [ ! -L "$final" ] && have=$(stat -c %s "$final") || fail different\n  if [ "$have" -le "$size" ]; then\n    shortened "$final" "$have" "$source" "$size" || fail different\n  else\n    shortened "$source" "$size" "$final" "$have" || fail different\n  fi\n  succeed\nfi\n\n# Blocks free to this user, and their bytes.\nfree=$(stat -f -c '%a * %S' "$folder" 2>/dev/null) && [ $(($free)) -lt "$floor" ] && give_up below-floor\nset -- pg_wal/archive_status/*.ready\n[ $# -gt "$backlog" ] && give_up backlog\n\n# The end of what is not zeros, in blocks: most often within the first few, else by steps that grow, then by halves.\n# At least one block stays, as an empty file looks like a failure.\nblocks=$(((size + 4095) / 4096))\nif [ $kind = segment ] && [ $blocks -gt 1 ] && zeros $((blocks - 1)) $blocks; then\n  end=$((blocks - 1)) low=0 high=4\n  while [ $high -lt $end ] && ! zeros $high $end; do low=$high high=$((high * 16)); done\n  [ $high -lt $end ] || high=$end\n  blocks=$high low=$((low + 1))\n  while [ $low -lt $blocks ]; do\n    middle=$(((low + blocks) / 2))\n    if zeros $middle $blocks; then blocks=$middle; else low=$((middle + 1)); fi\n  done\nfi\n\n# A file system that can share blocks is not made to write a full segment a second time: on btrfs that halves what a\n# busy server flushes. PostgreSQL writes its next segment over this file, and then gets blocks of its own.\nshared() {\n  [ $((blocks * 4096)) -ge "$size" ] && cp --reflink=always "$source" "$temporary" && sync "$temporary"\n}\n\n# Most segments are full, and copied in large pieces. dd says what failed; its own figures match none of these.\nbs=4096 count=$blocks\n[ $((blocks % 256)) -ne 0 ] || bs=1048576 count=$((blocks / 256))\nshared 2>/dev/null || said=$(dd if="$source" of="$temporary" bs=$bs count=$count conv=fsync 2>&1) || case $said in\n  *'No space left'* | *uota\\ exceeded*) fail full ;;\n  *'Read-only file system'*) fail read-only ;;\n  *'Permission denied'*) fail no-access ;;\n  *'No such file'*) fail no-folder ;;\n  *) fail copy-failed ;;\nesac\n# Unlike mv, ln never replaces a file.\nln "$temporary" "$final" 2>/dev/null || fail not-published\nrm -f "$temporary"\nsucceed\n`;
const a = null && [ "different", "below-floor", "backlog", "full", "read-only", "no-access", "no-folder", "no-source", "copy-failed", "not-published" ];
function archiveCommand(e) {
const {program: n, folder: t, floorBytes: o, backlogSegments: a} = e;
return (0, r.a)([ n, t, String(o), String(a) ], [ "%p", "%f" ]);
}
},
68587: (e, n, t) => {
t.d(n, {
R: () => fullDisk
});
var r = t(57895);
function fullDisk(e, n, t) {
if (/Disk quota exceeded/.test(e)) {
return new r.J("unable", "disk-limit", `The server of ${n} did not start: the branch has reached its disk limit.`, `Raise the limit and start the branch again, or reset the branch.`);
}
if (!/No space left on device/.test(e)) return undefined;
return new r.J("unable", "no-space", `The server of ${n} did not start: ${t.pool} is full.`, "Free some space, then start it again. `velo doctor` shows what uses the space.");
}
},
70881: (e, n, t) => {
t.d(n, {
a: () => commandLine
});
function commandLine(e, n) {
const t = e.map(e => `'${e.replaceAll("'", `'"'"'`).replaceAll("%", "%%")}'`);
return [ "sh", ...t, ...n.map(e => `"${e}"`) ].join(" ");
}
},
93632: (e, n, t) => {
t.d(n, {
H: () => o,
O: () => restoreCommand
});
var r = t(70881);
const o = `# Restores one file into pg_wal. Written by velo; do not change it.\nset -u\numask 077\nLC_ALL=C\nPATH=\${PATH:+$PATH:}/usr/bin:/bin\nexport LC_ALL PATH\n\nfail() {\n  echo "velo: $name was not restored: $1" >&2\n  exit 200\n}\n\nname=\${3-}\n[ $# -eq 4 ] || fail usage\nfolder=$1 segment=$2 target=$4\n\n[ -f "$folder/plan" ] || fail no-plan\ncase $name in '' | *[!0123456789ABCDEFabcdefghijklmnopqrstuvwxyz.]*) fail name ;; esac\nsource=$folder/$name\ngrep -F -x -q -e "$name" "$folder/plan"\ncase $? in\n  0) ;;\n  1) [ -e "$source" ] || [ -L "$source" ] || exit 1; fail not-in-plan ;;\n  *) fail no-plan ;;\nesac\n\n[ -f "$source" ] && [ ! -L "$source" ] && size=$(stat -c %s "$source") || fail missing\n# Only segments were shortened.\ncase $name in *.*) segment=$size ;; esac\n[ "$size" -gt 0 ] && [ "$size" -le "$segment" ] || fail size\nrm -f "$target"\n{ cat "$source" && head -c $((segment - size)) /dev/zero; } >"$target" || fail copy-failed\n[ "$(stat -c %s "$target")" = "$segment" ] || fail copy-failed\nexit 0\n`;
function restoreCommand(e) {
const {program: n, folder: t, segmentBytes: o} = e;
return (0, r.a)([ n, t, String(o) ], [ "%f", "%p" ]);
}
},
89918: (e, n, t) => {
t.r(n);
t.d(n, {
getBranch: () => getBranch,
listBranches: () => listBranches,
summaries: () => summaries
});
var r = t(22452);
var o = t(30935);
var a = t(89491);
var s = t(87951);
var i = t(46116);
var c = t(29710);
var l = t(19725);
async function getBranch(e, {branch: n, expect: t}) {
const a = (0, r.at)(n);
const s = await (0, c.QL)(e, a.project);
const i = await (0, o.WE)(s, expected(s, a.branch, t), {
thorough: true
});
if (!isSuspect(i)) return i;
const l = await (0, c.Ws)(s);
return (0, o.WE)(l, expected(l, a.branch, t), {
thorough: true
});
}
function expected(e, n, t) {
const {current: r} = (0, c.GZ)(e, n);
if (t) (0, i.Zt)(r, t);
return r;
}
async function listBranches(e, n) {
const t = n.project === undefined ? undefined : (0, r.j1)(n.project);
if (t !== undefined) await (0, c.QL)(e, t);
const o = matching(n);
const s = [];
for (const r of t === undefined ? await (0, l.Zc)(e) : await e.stores()) {
for (const i of (0, a.Hh)(r.opened).values()) {
if (!(0, a.wP)(i) || t !== undefined && i.record.name !== t) continue;
const c = (await summaries(e, r, i)).filter(o);
s.push(...n.sizes ? await measured(r, i, c) : c);
}
}
return s;
}
function matching(e) {
const n = (new Date).toISOString();
return t => (e.owner === undefined || t.owner === e.owner) && (e.repository === undefined || isOf(e.repository, t.owner)) && (!e.expired || t.expiresAt !== null && t.expiresAt <= n) && Object.entries(e.labels ?? {}).every(([e, n]) => t.labels[e] === n);
}
async function measured(e, n, t) {
const r = [];
for (const o of t) {
const t = n.branches.get(o.id)?.current?.volume;
const a = t && await e.sizes(t, {
thorough: true
}).catch(() => undefined);
r.push({
...o,
...a
});
}
return r;
}
function isOf(e, n) {
if (!n?.startsWith(e)) return false;
return [ "", "#", "!" ].includes(n.charAt(e.length));
}
async function summaries(e, n, t) {
const r = {
storage: n,
driver: await e.driver(t.record.postgres)
};
const look = async e => {
const t = await (0, o.lB)(r);
return (0, o.IT)(e).map(({current: r}) => ({
current: r,
summary: (0, o.YG)({
storage: n,
project: e
}, r, t)
}));
};
const explain = async (e, n) => Promise.all(n.map(({current: n, summary: t}) => (0, 
s.t)({
...r,
project: e
}, n, t)));
const i = await look(t);
if (!i.some(({summary: e}) => isSuspect(e))) return i.map(({summary: e}) => e);
const c = (0, a.Hh)(await n.list()).get(t.key);
return c ? explain(c, await look(c)) : [];
}
function isSuspect({status: e}) {
return e === "broken" || e === "failed";
}
},
2485: (e, n, t) => {
t.d(n, {
R: () => takeBase,
c: () => basesOf
});
var r = t(57895);
var o = t(22452);
var a = t(95873);
var s = t(29710);
var i = t(76934);
function basesOf({snapshots: e}, n) {
return e.filter(e => isBase(e) && e.record.archive === n).sort((e, n) => (0, i.$M)(e.record.lsn) < (0, 
i.$M)(n.record.lsn) ? 1 : -1);
}
function isBase({record: e, fault: n}) {
const {redo: t, lsn: r, timeline: o, endAt: a} = e;
return n === undefined && t !== null && r !== null && o !== null && a !== null;
}
async function takeBase(e, n, i) {
const {archive: c} = n.record;
if (c === null || basesOf(e.project, c).length > 0) return;
try {
if (!await e.driver.isRunning((0, s.FN)(e, n))) return;
await (0, a.kX)(e.storage);
const {ownBase: r, takeOf: o} = await Promise.all([ t.e(9652), t.e(3814), t.e(8055) ]).then(t.bind(t, 88055));
const c = await o(e, n, {
...r,
steps: i
});
e.project.snapshots.unshift(c);
} catch (e) {
const t = (0, r.DT)(e);
if (t.kind === "interrupted") throw t;
i.note(`No base of ${(0, o.gK)(n.of)} could be taken, so no moment can be recovered yet: ${t.message}`);
}
}
},
11205: (e, n, t) => {
t.d(n, {
GM: () => historyName,
Gw: () => ancestorsOf,
Pi: () => timelineAt
});
var r = t(76760);
var o = t.n(r);
var a = t(34704);
var s = t(5297);
const historyName = e => `${e.toString(16).toUpperCase().padStart(8, "0")}.history`;
function ancestorsOf(e, n) {
const t = (0, a.b)((0, r.join)(e, "pg_wal", historyName(n)), 1024 ** 2)?.toString("latin1") ?? "";
return [ ...t.matchAll(/^\s*(\d+)\s+([0-9A-F]{1,8}\/[0-9A-F]{1,8})\s/gm) ].map(([, e, n = ""]) => ({
timeline: Number(e),
end: n
}));
}
function timelineAt(e, {timeline: n, ancestors: t}) {
return t.find(({end: n}) => e < ((0, s.l2)(n) ?? 0n))?.timeline ?? n;
}
},
13276: (e, n, t) => {
t.r(n);
t.d(n, {
deleteSnapshot: () => deleteSnapshot,
dropLocked: () => dropLocked,
getSnapshot: () => getSnapshot,
listSnapshots: () => listSnapshots,
lockedSnapshot: () => lockedSnapshot,
setSnapshot: () => setSnapshot,
snapshotView: () => snapshotView
});
var r = t(22452);
var o = t(89491);
var a = t(95433);
var s = t(18902);
var i = t(46116);
var c = t(57443);
var l = t(29710);
var u = t(19725);
var d = t(86523);
var f = t(53263);
async function listSnapshots(e, n) {
const {branch: t, project: a} = n;
const s = t === undefined ? undefined : (0, r.at)(t);
const c = s?.project ?? (a === undefined ? undefined : (0, r.j1)(a));
if (c === undefined) return (await allProjects(e)).flatMap(e => views(e, e.snapshots));
const u = await (0, l.QL)(e, c);
const d = s && (0, l.MP)(u, s.branch);
if (d) (0, i.Zt)(d.current, (0, i.EX)(d.current, n));
return views(u.project, d ? (0, o.XO)(u.project, d.id) : u.project.snapshots);
}
async function getSnapshot(e, {id: n}) {
const {project: t, snapshot: r} = await findAnywhere(e, n);
return snapshotView(t, r);
}
async function setSnapshot(e, {id: n, label: t, pinned: r}, o) {
const s = {
...t === undefined ? {} : {
label: (0, f.W)(t)
},
...r === undefined ? {} : {
pinned: r
},
...r ? {
base: false
} : {}
};
return (0, c.N)(o, async (t, r) => {
const {place: o, snapshot: i} = await lockedSnapshot(e, n, r);
await o.storage.setSnapshotMarks(i.stored, (0, a.nr)(s));
Object.assign(i.record, s);
return snapshotView(o.project, i);
});
}
async function deleteSnapshot(e, {id: n, force: r = false}, o) {
await (0, c.N)(o, async (o, a) => {
const {place: s, snapshot: i} = await lockedSnapshot(e, n, a);
if (!r) (await t.e(539).then(t.bind(t, 60539))).refuseLoss(s, i);
await dropLocked(s, i, o);
});
}
async function dropLocked(e, {stored: n, record: t}, r) {
await r.run(`Delete snapshot ${n.id}`, async () => {
await e.storage.dropSnapshot(n);
const o = e.project.branches.get(t.branch);
if (n.on === null || !o || o.retired.length === 0) return;
await (0, s.wI)(e, o.id, r);
});
}
async function lockedSnapshot(e, n, t) {
const r = await findAnywhere(e, n);
const {record: o, stored: a} = r.snapshot;
const s = await (0, l.QL)(e, r.project.record.name);
const i = s.project.branches.get(o.branch)?.name ?? "";
await t.branch(s, {
id: o.branch,
project: s.project.record.name,
name: i
}, "exclusive");
const c = await (0, l.Ws)(s);
return {
place: c,
snapshot: (0, d.Cb)(c.project, a.id)
};
}
async function findAnywhere(e, n) {
const t = (await allProjects(e)).flatMap(e => (0, d.wC)(e, n).map(n => ({
project: e,
snapshot: n,
...n
})));
return (0, d.uh)(t, n);
}
async function allProjects(e) {
return (await (0, u.Zc)(e)).flatMap(({opened: e}) => [ ...(0, o.Hh)(e).values() ].filter(o.wP));
}
function views(e, n) {
return n.map(n => snapshotView(e, n));
}
function snapshotView(e, {stored: n, record: t}) {
const a = e.record.name;
return {
id: n.id,
project: a,
branch: e.branches.get(t.branch)?.name ?? "",
generation: t.generation,
label: t.label,
pinned: t.pinned,
scheduled: t.scheduled,
base: t.base,
createdAt: t.createdAt,
lsn: t.lsn,
ownBytes: n.ownBytes,
referencedBytes: n.referencedBytes,
usedBy: (0, o.ev)(e, n.id).map(({name: e}) => (0, r.gK)({
project: a,
branch: e
}))
};
}
},
18902: (e, n, t) => {
t.d(n, {
IW: () => ensureRunning,
wI: () => finishFresh,
V6: () => finishOrUndo
});
var r = t(93671);
var o = t(89491);
var a = t(44564);
var s = t(95433);
var i = t(29710);
var c = t(1043);
var l = t(31979);
var u = t(75532);
var d = t(23458);
var f = t(57895);
var h = t(24283);
var p = t(65978);
const m = 1024 ** 2;
async function rollBackRetired(e, n, t) {
for (const r of n.retired) {
if (!isNeededBySnapshotsAlone(e, r)) continue;
try {
if (await e.driver.isRunning((0, i.FN)(e, r))) continue;
await e.storage.rollBack(r.volume);
} catch (e) {
t.note(`What ${(0, o.c7)(r)} wrote after its last snapshot still takes space: ${(0, 
f.DT)(e).message}`);
}
}
}
function isNeededBySnapshotsAlone(e, {volume: n, record: t}) {
if ((n.sinceSnapshotBytes ?? 0) < m) return false;
if ((t.keptUntil ?? "") > (new Date).toISOString()) return false;
return t.archive === null || !((0, h.qx)(e) || (0, p.Tj)(e, t.archive));
}
async function finishOrUndo(e, n, t) {
(0, i.EQ)(n);
const s = [];
for (const {stored: t} of n.current ? [] : (0, o.XO)(e.project, n.id)) {
await e.storage.dropSnapshot(t);
s.push(`removed the snapshot ${t.id}, left by an interrupted deletion`);
}
const isNew = ({record: e}) => e.phase === "new";
const f = n.current !== undefined && await (0, c.r)(e, n.id);
if (!f) await (0, c.P)(e, n.id);
if (n.current && !f) await (0, l.Me)(e, n);
for (const t of n.remains.filter(e => !(f && isNew(e)))) {
const r = !n.current && n.remains.length === 1;
await (0, d.bI)(e, t, {
isLast: r,
late: true
});
n.remains.splice(n.remains.indexOf(t), 1);
const a = t.record.phase === "ready" && n.current ? "which nothing needs any more" : "left by an interrupted operation";
s.push(`removed ${(0, o.c7)(t)}, ${a}`);
}
const {current: h} = n;
if (!h) return s;
for (const t of n.retired) {
if (await e.driver.remove((0, i.FN)(e, t))) s.push(`removed the server of ${(0, 
o.c7)(t)}, left by an interrupted undo`);
}
if (!f) await rollBackRetired(e, n, t);
s.push(...await (0, r.G0)(e, h, t));
const p = (0, i.FN)(e, h);
const m = s.length > 0 && h.record.prepared;
const w = m ? await (0, u.ic)(e, h, t) : await e.driver.isRunning(p);
if (w && !h.record.prepared) {
await e.driver.remove(p);
s.push(`stopped the unfinished first start of ${(0, o.c7)(h)}`);
} else if (!w && s.length > 0 && (0, a.t1)(h.record)) {
await ensureRunning(e, h, t);
s.push(`started ${(0, o.c7)(h)} again`);
}
return s;
}
async function finishFresh(e, n, t) {
const r = await (0, i.Ws)(e);
const o = r.project.branches.get(n);
return o && {
done: await finishOrUndo(r, o, t),
place: r,
branch: o
};
}
async function ensureRunning(e, n, t) {
const r = await (0, u.qh)(e, n, {
steps: t
});
if (!r) return;
await e.storage.setMarks(n.volume, (0, s.X$)(r));
Object.assign(n.record, r);
}
},
24102: (e, n, t) => {
t.d(n, {
B: () => tailAfter
});
var r = t(76760);
var o = t.n(r);
var a = t(34704);
var s = t(11205);
var i = t(76934);
const c = 4096;
function tailAfter(e, n, t) {
const o = [];
const l = {
timeline: n,
ancestors: (0, s.Gw)(e, n)
};
for (let u = t; o.length < c; u++) {
const t = (0, a.b)((0, r.join)(e, "pg_wal", (0, i.Jc)(n, u)), 24);
if (!t || t.length < 16) break;
const c = (0, i.mb)(u);
if (t.readUInt32LE(4) !== (0, s.Pi)(c, l) || t.readBigUInt64LE(8) !== c) break;
o.push(u);
}
return {
pgdata: e,
numbers: o
};
}
},
31979: (e, n, t) => {
t.d(n, {
MC: () => archiveEnd,
Me: () => dropExpiredArchives,
NQ: () => expiredArchives
});
var r = t(65978);
var o = t(89491);
var a = t(47231);
const s = 864e5;
const i = 7;
async function dropExpiredArchives(e, n, t = new Date) {
for (const o of expiredArchives(e, n, t)) {
for (const {stored: n, record: t} of [ ...e.project.snapshots ]) {
if (t.archive !== o.id || !t.base) continue;
await e.storage.dropSnapshot(n);
e.project.snapshots = e.project.snapshots.filter(e => e.stored !== n);
}
(0, r.Lt)(e, o.id);
}
for (const r of [ ...n.retired ]) {
if ((0, o.Ad)(e.project, r, t.toISOString())) continue;
n.retired.splice(n.retired.indexOf(r), 1);
n.remains.push(r);
}
}
function expiredArchives(e, n, t) {
if (!n.current) return [];
return expiredOf(n, {
archives: (0, r.bS)(e, n),
days: (0, a.VS)(e.project.record.policies),
now: t
});
}
function expiredOf(e, {archives: n, days: t, now: r}) {
return n.filter(o => {
const a = momentsKeptUntil(e, {
archive: o,
archives: n,
days: t
});
return a !== null && a <= r.toISOString();
});
}
function momentsKeptUntil(e, {archive: n, archives: t, days: r}) {
if (n.id === e.current?.record.archive) return null;
const a = archiveEnd(e, n, t);
if (a === null) return null;
const c = (0, o.xi)(e).find(({record: e}) => e.archive === n.id);
const l = c?.record.keptUntil ?? null;
if (r === undefined && l !== null) return l;
const u = new Date(Date.parse(a) + (r ?? i) * s).toISOString();
return l !== null && l > u ? l : u;
}
function archiveEnd(e, n, t) {
if (n.ended !== null) return n.ended;
return n.id === e.current?.record.archive ? null : replacedAt(e, n, t);
}
function replacedAt(e, n, t) {
const r = [ ...n.served ].sort().at(-1) ?? "";
const a = [ ...n.left, ...t.filter(({id: e}) => e !== n.id).flatMap(({served: e}) => e), ...(0, 
o.xi)(e).flatMap(({record: e}) => e.servedFrom !== null && e.archive !== n.id ? [ e.servedFrom ] : []) ];
const [s] = a.filter(e => e > r).sort();
if (s !== undefined || !e.current) return s ?? null;
const i = n.left.length >= n.served.length ? n.left.at(-1) : undefined;
return i ?? e.current.record.servedFrom;
}
},
40974: (e, n, t) => {
t.d(n, {
Je: () => usable,
R5: () => windowsOf,
Zp: () => usableOrWaiting
});
var r = t(5297);
const o = 864e13;
function windowsOf(e) {
const n = numbersOf(e);
return {
gaps: gapsOf(n, e),
windows: joined(usableBases(e, n), n, e)
};
}
function usable(e) {
return usableBases(e, numbersOf(e)).map(({base: e}) => e);
}
function usableOrWaiting(e) {
const n = numbersOf(e);
return placedIn(e, n).filter(e => isUsable(e) || (e.run?.last ?? e.redoSegment - 1) >= n.newest).map(({base: e}) => e);
}
function numbersOf({files: e, timeline: n, segmentBytes: t}) {
const a = new Map;
const s = new Set;
for (const {name: i, bytes: c, atMs: l} of e) {
const e = i.endsWith(".lost");
const u = (0, r.Zs)(e ? i.slice(0, -".lost".length) : i, t);
if (u?.timeline !== n) continue;
if (e) s.add(u.number); else if (c > 0 && c <= t) a.set(u.number, Math.min(l, o));
}
const i = [];
for (const e of ascending(a.keys())) {
const n = i.at(-1);
const t = a.get(e);
if (n?.last === e - 1) Object.assign(n, {
last: e,
lastAtMs: t
}); else i.push({
first: e,
last: e,
lastAtMs: t
});
}
const c = ascending(s).filter(e => !a.has(e));
return {
runs: i,
lost: c,
newest: Math.max(i.at(-1)?.last ?? -1, c.at(-1) ?? -1)
};
}
const ascending = e => [ ...e ].sort((e, n) => e - n);
function gapsOf({runs: e, lost: n, newest: t}, {timeline: o, segmentBytes: a}) {
const name = e => (0, r.Jc)({
timeline: o,
number: e
}, a);
let s = Math.min(e[0]?.first ?? t + 1, n[0] ?? t + 1);
let i = 0;
const c = [];
for (const r of [ ...e, {
first: t + 1,
last: t + 1
} ]) {
const [e, t] = [ s, r.first - 1 ];
s = r.last + 1;
if (e > t) continue;
const o = i;
while (i < n.length && n[i] <= t) i += 1;
c.push({
first: name(e),
last: name(t),
count: t - e + 1,
lost: i - o
});
}
return c;
}
function usableBases(e, n) {
return placedIn(e, n).filter(isUsable);
}
function isUsable({redoSegment: e, endSegment: n, run: t}) {
return e === n || t !== undefined && t.last >= n - 1;
}
function placedIn({bases: e, timeline: n, segmentBytes: t}, {runs: o}) {
return e.flatMap(e => {
const [a, s, i] = [ (0, r.l2)(e.redo), (0, r.l2)(e.lsn), Date.parse(e.endAt) ];
if (e.timeline !== n || a === undefined || s === undefined || Number.isNaN(i)) return [];
if (a > s) return [];
const [c, l] = [ (0, r.dJ)(a, t), (0, r.dJ)(s, t) ];
const u = runWith(c, o) ?? (c === l ? runWith(c - 1, o) : undefined);
return [ {
base: e,
redoSegment: c,
lsn: s,
endSegment: l,
endMs: i,
run: u
} ];
}).sort((e, n) => e.lsn < n.lsn ? -1 : e.lsn > n.lsn ? 1 : 0);
}
function joined(e, {newest: n}, {segmentBytes: t}) {
const o = [];
const a = new Map;
const s = new Array(e.length + 1).fill(Number.POSITIVE_INFINITY);
for (let n = e.length - 1; n >= 0; n -= 1) {
s[n] = Math.min(s[n + 1], e[n].endMs);
}
const i = e.reduce((e, {redoSegment: n}) => Math.max(e, n), -1);
let c = 0;
for (const {base: l, lsn: u, endSegment: d, endMs: f, run: h} of e) {
const p = h ?? d;
const m = a.get(p);
if (m) {
m.bases.push(l.id);
continue;
}
const w = {
at: new Date(f).toISOString(),
lsn: (0, r.rI)(u)
};
const g = h && (0, r.mb)(h.last + 1, t);
const v = {
bases: [ l.id ],
from: w,
to: w,
open: n < Math.max(d, (h?.last ?? -1) + 1) && (h !== undefined || i <= d)
};
if (h && g !== undefined && g > u) {
while (c < e.length && e[c].lsn < g) c += 1;
const n = Math.max(f, Math.min(h.lastAtMs, s[c]));
v.to = {
at: new Date(n).toISOString(),
lsn: (0, r.rI)(g)
};
}
a.set(p, v);
o.push(v);
}
return o.filter(({from: e, to: n, open: t}) => t || n !== e);
}
function runWith(e, n) {
let [t, r] = [ 0, n.length - 1 ];
while (t <= r) {
const o = t + r >> 1;
const a = n[o];
if (e < a.first) r = o - 1; else if (e > a.last) t = o + 1; else return a;
}
return undefined;
}
},
46495: (e, n, t) => {
t.d(n, {
U: () => readWalFiles
});
var r = t(73024);
var o = t.n(r);
var a = t(76760);
var s = t.n(a);
var i = t(22452);
var c = t(57289);
var l = t(34704);
var u = t(29710);
var d = t(65978);
function readWalFiles(e, n) {
const t = (0, d.F9)((0, u.oM)(e, n));
const o = [];
for (const e of (0, c.w)(t)) {
const n = (0, r.lstatSync)((0, a.join)(t, e), {
throwIfNoEntry: false
});
if (n?.isFile()) o.push({
name: e,
bytes: n.size,
atMs: n.mtimeMs
});
}
return {
files: o.sort((e, n) => e.name < n.name ? -1 : 1),
failure: readFailure(t)
};
}
function readFailure(e) {
const n = (0, l.b)((0, a.join)(e, "failed"), 1024)?.toString("utf8") ?? "";
const [, t, r = "", o = ""] = /^(\d{1,11}) (\S+) (.*)/.exec(n) ?? [];
if (t === undefined) return null;
return {
at: new Date(Number(t) * 1e3).toISOString(),
segment: (0, i.TL)(r),
reason: (0, i.TL)(o)
};
}
},
53263: (e, n, t) => {
t.d(n, {
W: () => labelOf
});
var r = t(57895);
var o = t(22452);
function labelOf(e) {
if (e === undefined || e === "") return null;
if (/^[\x20-\x7e]{1,200}$/.test(e)) return e;
throw new r.J("usage", "invalid-label", `${(0, o.TL)(e)} is not a valid label.`, "A label of a snapshot has up to 200 printable ASCII characters.");
}
},
86523: (e, n, t) => {
t.d(n, {
Cb: () => findSnapshot,
JO: () => snapshotPrefix,
uh: () => onlyOf,
wC: () => matching
});
var r = t(57895);
var o = t(22452);
function snapshotPrefix(e) {
if (/^[0-9a-f]{1,16}$/.test(e)) return e;
throw new r.J("usage", "invalid-snapshot", `${(0, o.TL)(e)} is not the id of a snapshot.`, "Give an id, or its first digits: 0-9 a-f.");
}
function findSnapshot(e, n, t) {
const r = matching(e, n).filter(({record: e}) => t === undefined || e.branch === t);
return onlyOf(r, n);
}
function matching({snapshots: e}, n) {
const t = snapshotPrefix(n);
return e.filter(({stored: e}) => e.id.startsWith(t));
}
function onlyOf(e, n) {
const [t, o] = e;
if (t && o) {
const t = e.map(({stored: e}) => e.id).join(", ");
throw new r.J("usage", "snapshot-ambiguous", `Several snapshots have ids that begin with ${n}: ${t}.`, "Give more digits of the id.");
}
if (!t) {
throw new r.J("missing", "snapshot-not-found", `There is no snapshot ${n}.`, "Check the id: `velo snapshot list` shows the snapshots.");
}
if (t.fault !== undefined) {
throw new r.J("failed", "record-unreadable", `The record of the snapshot ${t.stored.id} can't be read: ${t.fault}.`, "Use the version of velo that wrote it. Nothing was changed.");
}
return t;
}
},
93671: (e, n, t) => {
t.d(n, {
CM: () => endArchive,
G0: () => finishEndOfArchive,
E6: () => isArchiving
});
var r = t(57895);
var o = t(22452);
var a = t(23828);
var s = t(16498);
var i = t(89491);
var c = t(39637);
var l = t(29710);
var u = t(65978);
var d = t(73024);
var f = t(76760);
var h = t(27298);
var p = t(2485);
var m = t(95909);
var w = t(76934);
var g = t(24102);
var v = t(20643);
var b = t(46495);
async function keepTail(e, n, t) {
if (t === null || !(0, u.qP)(e, t) || !(0, u.Tj)(e, t)) return;
const r = (0, p.c)(e.project, t);
const {files: o} = (0, b.U)(e, t);
const {timeline: s} = (0, m.$E)(o, r);
const i = o.flatMap(({name: e}) => (0, w.Zs)(e) ?? []).filter(e => e.timeline === s);
const c = Math.max(...i.map(({number: e}) => e + 1), ...r.map(({record: e}) => (0, 
w.dJ)((0, w.$M)(e.redo))));
if (!Number.isFinite(c)) return;
const l = (0, a.po)(n.volume.path);
const d = (0, g.B)(l, s, c).numbers.map(e => (0, w.Jc)(s, e));
if (d.length === 0) return;
await copy(e, {
pgdata: l,
archive: t,
names: d
});
}
async function copy(e, {pgdata: n, archive: t, names: r}) {
const o = (0, u.F9)((0, l.oM)(e, t));
const a = (0, f.join)((0, l.oM)(e, t), ".tail");
(0, d.rmSync)(a, {
recursive: true,
force: true
});
try {
await (0, v.s)(e, {
pgdata: n,
names: r,
into: a
});
await (0, h.eF)("sync", [ "--", ...r.map(e => (0, f.join)(a, e)) ], {
as: (0, l.Z5)(e.project.record)
});
for (const e of r) {
if (!(0, v.i)((0, f.join)(a, e))) return;
(0, d.linkSync)((0, f.join)(a, e), (0, f.join)(o, e));
}
await (0, h.eF)("sync", [ "--", o ]);
} finally {
(0, d.rmSync)(a, {
recursive: true,
force: true
});
}
}
async function endArchive(e, n, {archive: t, steps: a}) {
try {
if (!await e.driver.isRunning((0, l.FN)(e, n))) await keepTail(e, n, t);
} catch (e) {
const t = (0, r.DT)(e);
if (t.kind === "interrupted") throw t;
a.note(`The end of the WAL of ${(0, o.gK)(n.of)} could not be put into its archive, so its last moments can't be recovered: ${t.message}`);
}
(0, u.nk)(e, t);
}
async function finishEndOfArchive(e, n, t) {
const {volume: r, record: o} = n;
if (o.archive !== null) {
(0, u.wt)(e, o.archive, null);
return [];
}
const a = (0, u.hq)(e).filter(e => e.lacksTail && e.branch === o.id && e.generation === r.generation);
if (a.length === 0 || (0, c.L)(r)) return [];
const s = (0, l.FN)(e, n);
if (await e.driver.isRunning(s) && await isArchiving(e, n)) await e.driver.stop(s);
for (const {id: r} of a) await endArchive(e, n, {
archive: r,
steps: t
});
return [ `completed the archive of ${(0, i.c7)(n)}, left by an interrupted end of archiving` ];
}
async function isArchiving(e, n) {
const {port: t, major: r} = (0, l.FN)(e, n);
const o = {
pgdata: (0, a.po)(n.volume.path),
port: t,
major: r
};
const {rows: i} = await (0, s.LU)(o, e => e.query("SHOW archive_mode"));
return i[0]?.archive_mode !== "off";
}
},
95909: (e, n, t) => {
t.d(n, {
$E: () => contentOf,
SP: () => shown,
_5: () => coverageOf
});
var r = t(40974);
var o = t(76934);
function coverageOf(e, n, t) {
const {windows: o, gaps: a} = (0, r.R5)(contentOf(e, n));
return {
windows: o.map(e => shown(e, t)),
gaps: a.map(({first: e, last: n, count: t}) => ({
first: e,
last: n,
segments: t
}))
};
}
function contentOf(e, n) {
const t = e.map(({name: e}) => (0, o.Zs)(e)).findLast(e => e !== undefined);
return {
files: e,
bases: n.map(({stored: {id: e}, record: {redo: n, lsn: t, endAt: r, timeline: o, base: a, pinned: s}}) => ({
...{
id: e,
redo: n,
lsn: t,
endAt: r,
timeline: o
},
byVelo: a,
pinned: s
})),
timeline: n[0]?.record.timeline ?? t?.timeline ?? 1,
segmentBytes: o.V0
};
}
function shown({bases: e, from: n, to: t, open: r}, o) {
return {
from: n,
to: r && o ? {
...t,
at: null
} : t,
bases: e
};
}
},
60470: (e, n, t) => {
t.d(n, {
Fx: () => beginCopy,
KY: () => momentSource,
ij: () => openAhead,
pY: () => prepareSource,
SE: () => snapshotSource
});
var r = t(57895);
var o = t(22452);
var a = t(73024);
var s = t(76760);
var i = t(34704);
var c = t(27298);
var l = t(35274);
var u = t(57197);
var d = t(85627);
async function startBackup(e, {pgdata: n, major: t, user: r, what: o}) {
const a = await begin(e, t).catch(e => {
throw notCopyable(e, o);
});
const [{redo: s, file: i} = {}] = a.rows;
return {
redo: s,
async complete(o) {
const a = {
pgdata: n,
target: o,
user: r
};
await copyControlFile(a);
const s = await e.query(t >= 15 ? `SELECT pg_walfile_name(lsn) AS file, labelfile, spcmapfile FROM pg_backup_stop(false)` : `SELECT pg_walfile_name(lsn) AS file, labelfile, spcmapfile FROM pg_stop_backup(false, false)`);
const {file: c, labelfile: l, spcmapfile: u} = s.rows[0];
await copyWal(a, {
first: String(i),
last: c
});
(0, d.M)(o, "backup_label", {
text: l,
user: r
});
if (u) (0, d.M)(o, "tablespace_map", {
text: u,
user: r
});
}
};
}
async function begin(e, n) {
await e.query(`SELECT pg_create_physical_replication_slot('velo_backup_' || pg_backend_pid(), true, true)`);
return e.query(n >= 15 ? `SELECT redo::text, pg_walfile_name(redo) AS file FROM pg_backup_start('velo', true) redo` : `SELECT redo::text, pg_walfile_name(redo) AS file FROM pg_start_backup('velo', true, false) redo`);
}
function notCopyable(e, n) {
const {code: t, message: o} = e.cause ?? {};
if (t !== "55000" && t !== "53400") return e;
const a = t === "55000" && /wal_level/.test(o ?? "") ? "wal_level" : "max_replication_slots";
return new r.J("conflict", "parent-not-copyable", `${n} can't be copied while it runs: ${o}.`, `Stop the parent (\`velo branch stop ${n}\`), create the branch, then start the parent again. Or raise its ${a} and restart it.`, {
cause: e
});
}
async function copyWal({pgdata: e, target: n, user: t}, {first: o, last: i}) {
const l = (0, a.readdirSync)((0, s.join)(e, "pg_wal"));
const u = l.filter(e => /^[0-9A-F]{24}$/.test(e) && e >= o && e <= i);
const d = l.filter(e => /^[0-9A-F]{8}\.history$/.test(e));
if (!u.includes(o) || !u.includes(i)) {
throw new r.J("failed", "wal-missing", "A WAL segment that the copy needs is no longer in the parent.", "Try again.");
}
const f = [ ...u, ...d ].map(n => (0, s.join)(e, "pg_wal", n));
await (0, c.eF)("cp", [ "-a", "--reflink=auto", "-t", (0, s.join)(n, "pg_wal"), "--", ...f ], {
as: t
});
}
async function copyControlFile({pgdata: e, target: n, user: t}) {
const o = (0, s.join)(n, "global", "pg_control");
const a = await (0, l.w)(async () => {
await (0, c.eF)("cp", [ "-a", "--reflink=auto", "--", (0, s.join)(e, "global", "pg_control"), o ], {
as: t
});
return (0, u.l)((0, i.b)(o, 8192) ?? Buffer.alloc(0)) ? true : undefined;
}, {
everyMs: 5,
forMs: 5e3
});
if (!a) throw new r.J("failed", "control-file-torn", "The parent’s pg_control could not be copied intact.", "Run `velo doctor` and try again.");
}
var f = t(23828);
var h = t(16498);
var p = t(5297);
var m = t(31674);
var w = t(29710);
var g = t(31466);
async function prepareSource(e, n, {steps: t, ahead: a}) {
const s = (0, w.FN)(e, n);
const i = (0, o.gK)(n.of);
(0, g.TG)(n, i);
const c = {
from: n.volume,
what: i,
takenAt: (new Date).toISOString(),
snapshot: null,
redo: null,
plan: null
};
return t.run(e.storage.copyOnWrite ? "Checkpoint" : "Reach server", async () => {
if (!await e.driver.isRunning(s)) {
t.note(`${i} ${n.record.asleep === null ? "is stopped" : "is asleep"}: its data is copied as it is on disk`);
return {
...c,
control: undefined,
running: false,
sizing: n.record.sizing,
at: null
};
}
const o = {
pgdata: (0, f.po)(n.volume.path),
port: s.port,
major: s.major
};
try {
const t = await (a?.take(n)) ?? await (e.storage.copyOnWrite ? e.controls.open(o) : (0, 
h.g4)(o));
const {sizing: r, xid: s, redo: i} = await factsOf(t, {
checkpoint: e.storage.copyOnWrite
});
return {
...c,
control: t,
running: true,
sizing: r,
at: {
generation: n.volume.generation,
xid: s
},
redo: i
};
} catch (o) {
const a = o instanceof Error ? o.message : String(o);
if (e.storage.copyOnWrite) {
t.note(`${i} can't be reached (${a}): its data is copied as after a crash`);
return {
...c,
control: undefined,
running: true,
sizing: n.record.sizing,
at: null
};
}
throw new r.J("conflict", "parent-unreachable", `${i} is running, but velo can't log in to it: ${a}`, `${(0, 
h.ux)(o)} Or stop the parent (\`velo branch stop ${i}\`): a stopped parent is copied without a login.`, {
cause: o
});
}
});
}
function openAhead(e, n) {
if (!e.storage.copyOnWrite) return undefined;
const {port: t, major: r} = (0, w.FN)(e, n);
let o = e.controls.open({
pgdata: (0, f.po)(n.volume.path),
port: t,
major: r
}).catch(() => undefined);
const close = async () => void await ((await o)?.close().catch(() => {}));
return {
async take({volume: e}) {
const t = await o;
const r = (0, m.O$)(e) === (0, m.O$)(n.volume);
const a = r && await (t?.query("SELECT").catch(() => undefined)) !== undefined;
if (!a) await close();
o = Promise.resolve(undefined);
return a ? t : undefined;
},
close: close
};
}
async function factsOf(e, {checkpoint: n}) {
const t = await e.script(`${n ? "CHECKPOINT;" : ""}\n     SELECT pg_catalog.pg_size_bytes(pg_catalog.current_setting('shared_buffers')) AS buffers,\n            pg_catalog.current_setting('max_connections')::int AS connections,\n            pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())::text AS xid,\n            redo_lsn::text AS redo, timeline_id AS timeline\n       FROM pg_catalog.pg_control_checkpoint()`);
const [r] = t.at(-1)?.rows ?? [];
const o = {
buffers: Number(r?.buffers),
connections: Number(r?.connections)
};
const a = (0, p.Jf)(r?.redo);
return {
sizing: o,
xid: Number(r?.xid),
redo: a === null ? null : {
lsn: a,
timeline: Number(r?.timeline)
}
};
}
function snapshotSource({stored: e, record: n}) {
const {id: t, sizing: r, at: o, createdAt: a} = n;
const s = `the snapshot ${t}`;
const i = {
control: undefined,
running: false,
redo: null,
plan: null
};
return {
...i,
from: e,
what: s,
sizing: r,
at: o,
takenAt: a,
snapshot: t
};
}
function momentSource(e) {
const n = e.target.kind === "time" ? e.target.at : (new Date).toISOString();
return {
...snapshotSource(e.base),
plan: e,
takenAt: n,
at: null
};
}
async function beginCopy({storage: e, project: n}, {from: t, control: r, what: o}) {
if (e.copyOnWrite || !r || (0, m.LR)(t)) return undefined;
const {pgVersion: a} = n.record;
return startBackup(r, {
pgdata: (0, f.po)(t.path),
major: a,
user: (0, w.Z5)(n.record),
what: o
});
}
},
9368: (e, n, t) => {
t.r(n);
t.d(n, {
infoOf: () => infoOf,
walInfo: () => walInfo
});
var r = t(73024);
var o = t.n(r);
var a = t(76760);
var s = t.n(a);
var i = t(22452);
var c = t(23828);
var l = t(24283);
var u = t(30935);
var d = t(89491);
var f = t(46116);
var h = t(29710);
var p = t(19725);
var m = t(13866);
async function walInfo(e, n) {
if (n.branch !== undefined) {
const t = (0, i.at)(n.branch);
const r = await (0, h.QL)(e, t.project);
const o = (0, h.MP)(r, t.branch);
(0, f.Zt)(o.current, (0, f.EX)(o.current, n));
return infoOf(r, o);
}
const t = [];
for (const {opened: n} of await (0, p.Zc)(e)) {
for (const r of (0, d.Hh)(n).values()) {
if (!(0, d.wP)(r) || r.fault !== undefined) continue;
const n = await (0, h.QL)(e, r.record.name);
for (const e of (0, u.IT)(n.project)) t.push(...infoOf(n, e));
}
}
return t;
}
function infoOf(e, n) {
if ((0, l.qx)(e)) return n.current.record.archive === null ? [] : [ goneInfo(n) ];
return (0, m.i)(e, n).map(e => {
if (!e.current) return e;
const t = waitingIn(n.current);
return {
...e,
waiting: t?.length ?? null,
failure: e.failure ?? lateOf(t ?? [])
};
});
}
function goneInfo({project: e, name: n, current: t}) {
const r = waitingIn(t);
return {
...{
project: e,
branch: n,
generation: t.volume.generation,
current: true,
retired: false
},
...{
segments: 0,
bytes: 0,
newest: null,
waiting: r?.length ?? null,
gaps: [],
windows: []
},
...{
noWindowSince: null,
limitedUntil: null,
failure: lateOf(r ?? []),
gone: true
}
};
}
function waitingIn({volume: e}) {
const n = (0, a.join)((0, c.po)(e.path), "pg_wal", "archive_status");
try {
return (0, r.readdirSync)(n).flatMap(e => {
const [, t] = /^([0-9A-F]{24})\.ready$/.exec(e) ?? [];
const o = t && (0, r.lstatSync)((0, a.join)(n, e), {
throwIfNoEntry: false
});
return t && o ? [ {
segment: t,
sinceMs: o.mtimeMs
} ] : [];
}).sort((e, n) => e.sinceMs - n.sinceMs);
} catch {
return undefined;
}
}
const w = 6e4;
function lateOf([e]) {
if (!e || Date.now() - e.sinceMs < w) return null;
return {
at: new Date(e.sinceMs).toISOString(),
segment: e.segment,
reason: "waits for the archive"
};
}
},
13866: (e, n, t) => {
t.d(n, {
i: () => archivesInfo
});
var r = t(23828);
var o = t(5297);
var a = t(65978);
var s = t(35209);
var i = t(46495);
var c = t(29710);
var l = t(2485);
var u = t(95909);
var d = t(87195);
var f = t(76934);
var h = t(24102);
function archivesInfo(e, n) {
return (0, a.bS)(e, n).map(t => archiveInfo(e, n, t));
}
const p = 16;
function cutWindows(e, {windows: n, gaps: t}, r) {
const o = new Set(t.map(({first: e}) => (0, f.Zs)(e)?.number));
let a = p;
const s = n.toReversed().map(n => {
const {from: t, to: s} = n;
const i = (0, f.dJ)((0, f.$M)(s.lsn));
if (s.at === null || a === 0 || !o.has(i)) return n;
const c = (0, f.dJ)((0, f.$M)(t.lsn));
const {atMs: l, read: u} = (0, d.SN)(e, r, {
first: c,
last: i - 1,
most: a
});
a -= u;
const h = Math.max(Date.parse(t.at ?? s.at), Math.min(Date.parse(s.at), l ?? 0));
return {
...n,
to: {
...s,
at: new Date(h).toISOString()
}
};
});
return s.reverse();
}
function archiveInfo(e, n, t) {
const {id: r, generation: o, served: d, limitedUntil: h} = t;
const {files: p, failure: m} = (0, i.U)(e, r);
const w = n.current.record.archive === r;
const g = (0, s.E)(n, t);
const v = (0, l.c)(e.project, r);
const b = (0, u._5)(p, v, g);
const {timeline: y} = (0, u.$E)(p, v);
const $ = p.filter(({name: e}) => (0, f.Zs)(e));
const S = $.at(-1);
return {
project: n.project,
branch: n.name,
generation: o,
current: w,
retired: o !== n.current.volume.generation,
segments: $.length,
bytes: $.reduce((e, {bytes: n}) => e + n, 0),
newest: S ? {
name: S.name,
at: new Date(S.atMs).toISOString()
} : null,
waiting: null,
...b,
windows: cutWindows((0, a.F9)((0, c.oM)(e, r)), withTail(n, t, {
...b,
timeline: y
}), y),
noWindowSince: g ? noWindowSince(b, d) : null,
limitedUntil: h,
failure: m,
gone: false
};
}
function withTail(e, {id: n, left: t}, a) {
const {timeline: s, ...i} = a;
const c = e.retired.find(({record: e}) => e.archive === n);
const l = i.windows.at(-1);
const u = t.at(-1);
if (!c || !l || u === undefined || l.to.at === null || l.to.at >= u) return i;
const d = (0, f.dJ)((0, f.$M)(l.to.lsn));
const p = i.gaps.some(({first: e}) => (0, f.Zs)(e)?.number === d);
const m = p ? undefined : (0, h.B)((0, r.po)(c.volume.path), s, d).numbers.at(-1);
if (m === undefined) return i;
const w = {
lsn: (0, o.rI)((0, f.mb)(m)),
at: u
};
return {
...i,
windows: [ ...i.windows.slice(0, -1), {
...l,
to: w
} ]
};
}
function noWindowSince({windows: e}, n) {
const t = e.at(-1);
return t ? t.to.at : n.at(-1) ?? null;
}
},
35209: (e, n, t) => {
t.d(n, {
E: () => goesOn
});
var r = t(23828);
var o = t(43686);
var a = t(44564);
function goesOn({current: e}, {id: n, ended: t}) {
const {record: s, volume: i} = e;
if (s.archive !== n || t !== null || !(0, a.t1)(s)) return false;
return !(0, o.t)((0, r.po)(i.path));
}
},
87195: (e, n, t) => {
t.d(n, {
M1: () => exactStop,
SN: () => lastEnding,
M$: () => recordsOf
});
var r = t(76760);
var o = t(34704);
const a = 8192;
const s = 24;
const i = 40;
const c = 24;
const l = 1024 ** 3;
const u = 0;
const d = 64;
const f = 1;
const h = new Set([ 0, 32, 48, 64 ]);
const p = 946684800000000n;
function* recordsIn(e, n, t) {
if (!isPage(e, 0, n)) return;
const r = (e.readUInt16LE(2) & 1) !== 0;
let o = r ? advance(i, Math.min(e.readUInt32LE(16), l), t) : i;
let s;
for (;;) {
o = afterHeader(Math.ceil(o / 8) * 8, t);
if (o >= t || o + c > e.length) return;
if (!isPage(e, o - o % a, n)) return;
const r = e.readUInt32LE(o);
if (r < c || r > l) return;
const i = gather(e, o, Math.min(r, 64));
if (i.length < c) return;
if (s !== undefined && i.readBigUInt64LE(8) !== s) return;
const h = n + BigInt(o);
const [p, m] = [ i.readUInt8(16), i.readUInt8(17) ];
const w = advance(o, r, t);
const g = m === u && (p & 240) === d;
const v = n + BigInt(Math.ceil(w / 8) * 8);
yield {
start: h,
end: v,
isSwitch: g,
endedAtUs: m === f ? endingOf(i, p) : undefined
};
if (g) return;
s = h;
o = w;
}
}
function isPage(e, n, t) {
const r = n === 0 ? i : s;
return n + r <= e.length && e.readBigUInt64LE(n + 8) === t + BigInt(n);
}
function afterHeader(e, n) {
if (e % a !== 0) return e;
return e + (e % n === 0 ? i : s);
}
function advance(e, n, t) {
let r = n;
for (let n = e; ;n += a - n % a) {
n = afterHeader(n, t);
const e = a - n % a;
if (r <= e) return n + r;
r -= e;
}
}
function gather(e, n, t) {
const r = a - n % a;
if (t <= r) return e.subarray(n, n + t);
const o = n + r + s;
return Buffer.concat([ e.subarray(n, n + r), e.subarray(o, o + t - r) ]);
}
function endingOf(e, n) {
if (!h.has(n & 112)) return undefined;
let t = c;
while (t < e.length && (e[t] === 253 || e[t] === 252)) t += e[t] === 253 ? 3 : 5;
if (e[t] !== 255 && e[t] !== 254) return undefined;
t += e[t] === 255 ? 2 : 5;
return t + 8 <= e.length ? e.readBigInt64LE(t) + p : undefined;
}
var m = t(76934);
function recordsOf(e, n, t) {
const a = (0, o.b)((0, r.join)(e, (0, m.Jc)(n, t)), m.V0);
return a ? recordsIn(a, (0, m.mb)(t), m.V0) : [];
}
function lastEnding(e, n, {first: t, last: r, most: o}) {
let a = 0;
for (let s = r; s >= t && a < o; s--) {
a += 1;
let t;
for (const {endedAtUs: r} of recordsOf(e, n, s)) if (r !== undefined && (t === undefined || r > t)) t = r;
if (t !== undefined) return {
atMs: Number((t - 1n) / 1000n),
read: a
};
}
return {
atMs: undefined,
read: a
};
}
function exactStop(e, n, {lsn: t, first: r}) {
for (let o = (0, m.dJ)(t); o >= r; o--) {
let r;
for (const a of recordsOf(e, n, o)) {
if (a.start >= t) break;
r = a;
}
if (r) return r.end > t || r.isSwitch ? r.start : t;
}
return t;
}
},
70807: (e, n, t) => {
t.d(n, {
LO: () => missing,
Mb: () => inTheWay,
Vw: () => done,
km: () => old
});
var r = t(57895);
const done = (e = "") => ({
state: "done",
detail: e
});
const missing = (e = "") => ({
state: "missing",
detail: e
});
const old = (e = "") => ({
state: "old",
detail: e
});
function inTheWay(e, n) {
return new r.J("conflict", "in-the-way", `${e} ${n}.`, "Move it away and run `velo setup` again.");
}
}
};
