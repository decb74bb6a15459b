"use strict";

exports.id = 1711;

exports.ids = [ 1711, 3335 ];

exports.modules = {
34578: (e, t, n) => {
n.d(t, {
OA: () => lockDescriptors,
_2: () => hold,
wq: () => withHeldLocks
});
var o = n(16698);
var r = n.n(o);
const s = new o.AsyncLocalStorage;
function withHeldLocks(e) {
return s.run(new Set, e);
}
function lockDescriptors() {
return [ ...s.getStore() ?? [] ];
}
function hold(e) {
const t = s.getStore();
t?.add(e);
return () => t?.delete(e);
}
},
3335: (e, t, n) => {
n.d(t, {
b: () => tryLock,
s: () => lock
});
var o = n(73024);
var r = n.n(o);
var s = n(76760);
var a = n.n(s);
var i = n(57895);
var c = n(27298);
var u = n(34578);
async function lock(e, t) {
const n = Date.now() + (t.waitMs ?? 3e5);
(0, o.mkdirSync)((0, s.dirname)(e), {
recursive: true,
mode: 448
});
for (;;) {
const r = (0, o.openSync)(e, o.constants.O_RDWR | o.constants.O_CREAT, 384);
try {
const e = Math.max(0, (n - Date.now()) / 1e3).toFixed(3);
await (0, c.eF)("flock", [ t.shared ? "-s" : "-x", "-w", e, "3" ], {
inherit: [ r ],
signal: t.signal
});
} catch (e) {
(0, o.closeSync)(r);
t.signal?.throwIfAborted();
if (e instanceof c.Zj && e.exitCode === 1) throw busy(t.what);
throw e;
}
if (sameFile(r, e)) return held(r, e);
(0, o.closeSync)(r);
}
}
async function tryLock(e, t) {
try {
return await lock(e, {
what: t,
waitMs: 0
});
} catch (e) {
if ((0, i.up)(e, "busy")) return undefined;
throw e;
}
}
function held(e, t) {
let n = true;
const r = (0, u._2)(e);
const release = () => {
if (!n) return;
n = false;
r();
(0, o.closeSync)(e);
};
return {
release: release,
releaseAndRemove() {
if (n && sameFile(e, t)) (0, o.unlinkSync)(t);
release();
}
};
}
function sameFile(e, t) {
try {
return (0, o.fstatSync)(e).ino === (0, o.statSync)(t).ino;
} catch {
return false;
}
}
function busy(e) {
return new i.J("conflict", "busy", `Another operation on ${e} is still running.`, "Wait until it has finished, or look at `velo status`.");
}
},
93977: (e, t, n) => {
n.d(t, {
B: () => readPortRange,
j: () => s
});
var o = n(57895);
var r = n(22452);
const s = {
first: 15432,
last: 25431
};
function readPortRange(e) {
if (!e) return s;
const [, t, n] = (/^(\d{1,5})-(\d{1,5})$/.exec(e) ?? []).map(Number);
if (t !== undefined && n !== undefined) {
if (s.first <= t && t <= n && n <= s.last) return {
first: t,
last: n
};
}
throw new o.J("usage", "invalid-ports", `${(0, r.TL)(e)} is not a valid range of ports.`, `Set VELO_PORTS to two ports from ${s.first} to ${s.last}, such as 16000-16999.`);
}
},
27298: (e, t, n) => {
n.d(t, {
Zj: () => ProgramError,
eF: () => run,
hh: () => d,
kx: () => programPath
});
var o = n(31421);
var r = n.n(o);
var s = n(73024);
var a = n.n(s);
var i = n(76760);
var c = n.n(i);
var u = n(57895);
var l = n(34578);
class ProgramError extends Error {
name="ProgramError";
program;
stderr;
exitCode;
ms;
constructor(e, t, {stderr: n, exitCode: o, ms: r}) {
const s = n.trim().split("\n", 1)[0] || "no output";
super(`${e} ${t[0] ?? ""} ended with ${o ?? "a signal"} after ${r} ms: ${s}`);
this.program = e;
this.stderr = n;
this.exitCode = o;
this.ms = r;
}
}
const f = [ ...new Set([ ...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/sbin", "/usr/bin", "/bin" ]) ].filter(e => e.startsWith("/")).join(":");
const d = {
PATH: f,
LC_ALL: "C",
HOME: "/"
};
function programPath(e) {
const t = f.split(":").map(t => (0, i.join)(t, e));
return t.find(e => (0, s.existsSync)(e));
}
async function run(e, t, n = {}) {
const o = performance.now();
const r = start(e, t, n);
if (r.pid !== undefined) n.started?.(r.pid);
const {stdout: s, stderr: a, exitCode: i, failure: c} = await collect(r, n.input);
const l = Math.round(performance.now() - o);
if (c?.code === "ENOENT") {
throw new u.J("unable", "program-missing", `The program \`${e}\` is not installed.`, "Install it. `velo doctor` shows what needs it.");
}
if (i !== 0) {
const n = a || c?.message || "";
throw new ProgramError(e, t, {
stderr: n,
exitCode: i ?? undefined,
ms: l
});
}
return {
stdout: s,
stderr: a,
ms: l
};
}
function start(e, t, n) {
return (0, o.spawn)(e, t, {
env: n.env ? {
...d,
...n.env
} : d,
stdio: [ n.input === undefined ? "ignore" : "pipe", "pipe", "pipe", ...n.inherit ?? (0, 
l.OA)() ],
detached: true,
timeout: n.timeoutMs ?? 6e5,
cwd: n.cwd ?? "/",
signal: n.signal,
...n.as ?? {}
});
}
function collect(e, t) {
return new Promise(n => {
const o = {
stdout: "",
stderr: "",
exitCode: null,
failure: undefined
};
for (const t of [ "stdout", "stderr" ]) {
e[t]?.setEncoding("utf8").on("data", e => {
o[t] += e;
});
}
e.stdin?.on("error", () => {}).end(t);
e.on("error", e => {
o.failure = e;
});
e.on("close", e => n({
...o,
exitCode: o.failure ? null : e
}));
});
}
},
35274: (e, t, n) => {
n.d(t, {
w: () => poll
});
var o = n(58500);
var r = n.n(o);
async function poll(e, {everyMs: t, forMs: n}) {
const r = performance.now() + n;
for (;;) {
const n = await e();
if (n !== undefined) return n;
if (performance.now() >= r) return undefined;
await (0, o.setTimeout)(t);
}
}
},
20662: (e, t, n) => {
n.d(t, {
n: () => randomHex
});
function randomHex(e) {
return Buffer.from(crypto.getRandomValues(new Uint8Array(e))).toString("hex");
}
},
15393: (e, t, n) => {
n.d(t, {
D: () => s
});
const o = {
name: "docker",
title: "containers",
needs: {
name: "Docker",
inSentence: "Docker"
},
gives: "Docker gives each branch a container of its own.",
lastResort: false,
takesImage: true,
open: async (e, t) => (await Promise.all([ n.e(9040), n.e(1700) ]).then(n.bind(n, 1700))).dockerDriver(t),
units: [ "docker.service", "snap.docker.dockerd.service" ],
preparation: async () => (await Promise.all([ n.e(9040), n.e(6596) ]).then(n.bind(n, 36596))).dockerPreparation
};
const r = {
name: "local",
title: "local processes",
needs: {
name: "PostgreSQL programs",
inSentence: "PostgreSQL’s programs"
},
gives: "They let velo run branches without Docker.",
lastResort: true,
takesImage: false,
open: async e => (await n.e(9249).then(n.bind(n, 39249))).localDriver(e)
};
const s = [ o, r ];
},
10213: (e, t, n) => {
n.d(t, {
U2: () => btrfsMounts,
n0: () => isOnBtrfs,
qy: () => openBtrfs,
Oq: () => writableBtrfs
});
var o = n(73024);
var r = n(76760);
var s = n(57895);
var a = n(27298);
var i = n(21824);
function mounts() {
return (0, o.readFileSync)("/proc/self/mountinfo", "utf8").split("\n").flatMap(e => {
const [t = "", n = ""] = e.split(" - ");
const [, , , o, r, s = ""] = t.split(" ");
const [a = "", i = "", c = ""] = n.split(" ");
if (o === undefined || r === undefined) return [];
const u = [ s, c ].some(e => e.split(",").includes("ro"));
return [ {
folder: plainPath(r),
root: plainPath(o),
type: a,
source: plainPath(i),
readOnly: u
} ];
});
}
function plainPath(e) {
return e.replace(/\\([0-7]{3})/g, (e, t) => String.fromCharCode(Number.parseInt(t, 8)));
}
var c = n(88628);
var u = n(26853);
var l = n(31674);
function quotasAt(e) {
const t = mountOf((0, o.realpathSync)(e));
const n = t && groupsOf(t);
if (!t || !n) return undefined;
return {
async seen() {
const {stdout: o} = await (0, a.eF)("btrfs", [ "subvolume", "list", "-o", e ]);
const s = new Map;
for (const e of o.split("\n")) {
const [, o, a] = /^ID (\d+) .* path (.*)$/.exec(e) ?? [];
if (o === undefined || a === undefined) continue;
const i = (0, r.relative)(t.root, `/${a}`);
s.set((0, r.join)(t.folder, i), {
ownBytes: bytesIn(n, o, "exclusive"),
referencedBytes: bytesIn(n, o, "referenced"),
diskLimit: limitIn(n, o)
});
}
return s;
},
async limitOf(e) {
return limitIn(n, await rootOf(e));
},
async limit(t, n) {
const o = n === null ? "none" : String(n);
await (0, a.eF)("btrfs", [ "qgroup", "limit", "-e", o, `0/${await rootOf(t)}`, e ]);
}
};
}
async function rootOf(e) {
return (await (0, a.eF)("btrfs", [ "inspect-internal", "rootid", e ])).stdout.trim();
}
function mountOf(e) {
const t = mounts().filter(({folder: t}) => e === t || e.startsWith(t === "/" ? "/" : `${t}/`));
const n = t.sort((e, t) => e.folder.length - t.folder.length).at(-1);
return n?.type === "btrfs" ? n : undefined;
}
function groupsOf({source: e}) {
const t = "/sys/fs/btrfs";
if (!(0, o.existsSync)(t) || !(0, o.existsSync)(e)) return undefined;
const n = (0, r.basename)((0, o.realpathSync)(e));
const s = (0, o.readdirSync)(t).find(e => (0, o.existsSync)((0, r.join)(t, e, "devices", n)));
const a = s && (0, r.join)(t, s, "qgroups");
return a && (0, o.existsSync)(a) ? a : undefined;
}
function bytesIn(e, t, n) {
try {
return Number((0, o.readFileSync)((0, r.join)(e, `0_${t}`, n), "utf8"));
} catch {
return null;
}
}
function limitIn(e, t) {
const n = bytesIn(e, t, "max_exclusive");
return n === null || n === 0 || n > 2 ** 60 ? null : n;
}
async function destroySubvolume(e) {
if (!(0, o.existsSync)(e)) return;
if (!isSubvolume(e)) return (0, i.dM)(e);
try {
await (0, a.eF)("btrfs", [ "subvolume", "delete", e ]);
} catch {
const t = (await nestedSubvolumes(e)).sort((e, t) => t.length - e.length);
for (const e of t) await btrfs([ "subvolume", "delete", e ]);
await btrfs([ "subvolume", "delete", e ]);
}
}
function isSubvolume(e) {
return (0, o.statSync)(e).ino === 256;
}
function subvolumesIn(e, {besides: t}) {
return foldersIn(e).flatMap(e => {
if (isSubvolume(e)) return [ e ];
return e === t ? [] : subvolumesIn(e, {
besides: t
});
});
}
function foldersIn(e) {
try {
return (0, o.readdirSync)(e, {
withFileTypes: true
}).filter(e => e.isDirectory()).map(({name: t}) => (0, r.join)(e, t));
} catch {
return [];
}
}
async function nestedSubvolumes(e) {
if (!(0, o.existsSync)(e) || !isSubvolume(e)) return [];
const {stdout: t} = await (0, a.eF)("btrfs", [ "subvolume", "list", "-o", e ]);
const n = t.split("\n").map(e => / path (.*)$/.exec(e)?.[1]).filter(e => e !== undefined);
const s = e.split("/").slice(-2).join("/");
return n.flatMap(t => {
const n = t.lastIndexOf(`${s}/`);
return n < 0 ? [] : [ (0, r.join)(e, t.slice(n + s.length + 1)) ];
});
}
async function btrfs(e) {
try {
await (0, a.eF)("btrfs", e);
} catch (t) {
if (!(t instanceof a.Zj)) throw t;
const n = t.stderr.trim().split("\n").at(-1) ?? "";
if (n.includes("No space left")) {
throw new s.J("unable", "no-space", "The btrfs file system is full.", "Free some space. Nothing was created.", {
cause: t
});
}
throw new s.J("failed", "storage-failed", `btrfs ${e.slice(0, 2).join(" ")}: ${n}`, "Run `velo doctor`.", {
cause: t
});
}
}
async function openBtrfs(e) {
const t = quotasAt(e.root);
const list = async () => withSizes(e, await (0, i.uT)(e), t);
return {
name: "btrfs",
id: e.id,
pool: e.root,
hasPools: true,
root: e.root,
archives: (0, u.hq)(e),
copyOnWrite: true,
whyNoDiskLimit: t ? undefined : "quotas are not enabled on this btrfs (`btrfs quota enable`)",
room: undefined,
opened: await list(),
list: list,
createProject: async (t, n) => (0, i.Kf)(e, t, n),
destroyProject: t => (0, i.oI)(e, t, destroySubvolume),
async createVolume(t, n, r) {
const s = (0, i.jK)(e, t);
await destroySubvolume(s);
await btrfs([ "subvolume", "create", s ]);
(0, o.chmodSync)(s, 457);
(0, i.v8)(s, r);
(0, i.IK)(e, s, {
name: t,
marks: n
});
return (0, i.mk)(e, t);
},
async clone({parent: n, target: o, marks: s, diskLimit: a, recorded: u, complete: l}) {
const f = (0, c.he)(e, n);
const d = (0, i.jK)(e, o);
await destroySubvolume(d);
await btrfs([ "subvolume", "snapshot", f, d ]);
if (a !== null) await (t?.limit(d, a));
(0, i.IK)(e, d, {
name: o,
marks: s
});
await (l?.((0, r.join)(d, "pgdata")));
const m = (0, i.mk)(e, o);
u?.();
return m;
},
snapshot: t => (0, c.W9)(e, t, {
remove: destroySubvolume,
fill: e => btrfs([ "subvolume", "snapshot", "-r", t.of.path, e ])
}),
setSnapshotMarks: async (t, n) => (0, c.fj)(e, t, n),
dropSnapshot: t => (0, c.eq)(e, t, destroySubvolume),
setProjectMarks: async (t, n) => (0, i.qw)(e, t, n),
setMarks: (n, o) => setMarks({
store: e,
quotas: t
}, n, o),
limitDisk: async ({path: e}, n) => t?.limit(e, n),
others: async () => [],
makeArchives: async () => (0, u.vA)(e),
async obstacles(t) {
const n = (0, i.uA)(e, t);
return subvolumesIn(n, {
besides: (0, r.join)(n, "pgdata")
});
},
async destroy(t) {
await destroySubvolume((0, i.jK)(e, t));
if ((0, i.J0)(e, t)) await destroySubvolume((0, i.uA)(e, t));
},
rollBack: async () => {},
async sizes(e, {thorough: n}) {
if (!n) return (await (t?.seen()))?.get(e.path) ?? l.Hd;
const {stdout: o} = await (0, a.eF)("btrfs", [ "filesystem", "du", "-s", "--raw", e.path ]);
const [r, s] = (o.trim().split("\n").at(-1) ?? "").trim().split(/\s+/).map(Number);
return {
ownBytes: s ?? null,
referencedBytes: r ?? null
};
},
leftovers: async () => (0, i.Dk)(e),
removeLeftover: t => (0, c.SZ)(e, t, destroySubvolume)
};
}
const f = 2435016766;
function isOnBtrfs(e) {
return (0, o.existsSync)(e) && (0, o.statfsSync)(e).type === f;
}
function btrfsMounts() {
return [ ...new Set(btrfsFolders().map(({folder: e}) => e)) ];
}
function writableBtrfs() {
const e = new Map;
for (const {source: t, folder: n, readOnly: o} of btrfsFolders()) {
if (!o) e.set(t, (e.get(t) ?? new Set).add(n));
}
return [ ...e.values() ].map(e => [ ...e ]);
}
function btrfsFolders() {
return mounts().filter(({type: e, folder: t}) => e === "btrfs" && isFolder(t));
}
function isFolder(e) {
return (0, o.statSync)(e, {
throwIfNoEntry: false
})?.isDirectory() ?? false;
}
async function withSizes(e, t, n) {
if (!n || t.volumes.length + t.snapshots.length === 0) return t;
const o = await n.seen();
const r = t.volumes.map(e => ({
...e,
...o.get(e.path)
}));
const s = t.snapshots.map(t => {
const {ownBytes: n, referencedBytes: r} = o.get((0, c.H1)(e, t)) ?? l.Hd;
return {
...t,
ownBytes: n,
referencedBytes: r
};
});
return {
...t,
volumes: r,
snapshots: s
};
}
async function setMarks({store: e, quotas: t}, n, o) {
try {
(0, i.hc)(e, n, o);
} catch (r) {
if (!(0, s.fx)(r) || !t) throw r;
const a = (0, i.uA)(e, n);
const c = await t.limitOf(a);
await t.limit(a, null);
try {
(0, i.hc)(e, n, o);
} finally {
await t.limit(a, c);
}
}
}
},
60102: (e, t, n) => {
n.d(t, {
I: () => storeInHome,
K: () => storeOnMount
});
var o = n(76760);
var r = n.n(o);
const storeInHome = e => (0, o.join)(e, "btrfs");
const storeOnMount = e => (0, o.join)(e, "velo");
},
8946: (e, t, n) => {
n.d(t, {
I: () => storeFolder
});
var o = n(76760);
var r = n.n(o);
const storeFolder = e => (0, o.join)(e, "directory");
},
84727: (e, t, n) => {
n.d(t, {
Z: () => j
});
var o = n(73024);
var r = n(76760);
var s = n(27298);
var a = n(26853);
var i = n(10213);
var c = n(60102);
const u = {
name: "btrfs",
title: "btrfs",
forRoot: true,
lastResort: false,
async find(e) {
const t = [];
const n = new Set([ (0, c.I)(e), ...(0, i.U2)().map(c.K) ]);
for (const e of n) if ((0, o.existsSync)(e)) t.push(await (0, a.om)(e, "btrfs", i.qy));
return t.filter(e => e !== undefined);
},
hidden: () => undefined,
whyNot: async e => isUsable(e) ? undefined : "no btrfs",
isPool: e => e.startsWith("/"),
create: async (e, t) => (await n.e(4542).then(n.bind(n, 54542))).createBtrfs(e, t),
async checks() {
const e = (0, i.U2)();
const t = e.length > 0 ? e.join(", ") : "none mounted";
const n = "A btrfs file system gives copy-on-write branches on a stock kernel.";
return [ {
name: "btrfs",
state: "info",
detail: t,
help: e.length > 0 ? "" : n
} ];
},
preparation: async () => (await n.e(6365).then(n.bind(n, 76365))).btrfsPreparation
};
function isUsable(e) {
const t = (0, i.n0)(nearest(e)) || (0, i.Oq)().length > 0;
return t && (0, s.kx)("btrfs") !== undefined;
}
function nearest(e) {
return (0, o.existsSync)(e) ? e : nearest((0, r.dirname)(e));
}
var l = n(57895);
var f = n(75581);
const d = 500;
function followWritten(e, t) {
const n = setInterval(() => {
try {
const n = Number(/^wchar: (\d+)$/m.exec((0, o.readFileSync)(`/proc/${e}/io`, "utf8"))?.[1]);
if (n > 0) t(n);
} catch {}
}, d);
n.unref();
return () => clearInterval(n);
}
var m = n(21824);
var h = n(88628);
var p = n(38042);
var y = n(31674);
async function openDirectory(e) {
return {
name: "directory",
id: e.id,
pool: e.root,
hasPools: false,
root: e.root,
archives: (0, a.hq)(e),
copyOnWrite: false,
whyNoDiskLimit: "plain folders have no quotas",
room: undefined,
opened: await (0, m.uT)(e),
list: () => (0, m.uT)(e),
createProject: async (t, n) => (0, m.Kf)(e, t, n),
destroyProject: t => (0, m.oI)(e, t, m.dM),
async createVolume(t, n, o) {
const r = (0, m.jK)(e, t);
await (0, m.dM)(r);
(0, m.v8)(r, o);
(0, m.IK)(e, r, {
name: t,
marks: n
});
return (0, m.mk)(e, t);
},
async clone(t) {
const {target: n, parent: o, user: r} = t;
const s = (0, h.he)(e, o);
const a = (0, m.jK)(e, n);
await (0, m.dM)(a);
(0, m.v8)(a, r);
(0, m.IK)(e, a, {
name: n,
marks: t.marks
});
t.recorded?.();
const i = t.live && !(0, y.LR)(o);
await copyCluster(e, {
from: s,
to: a
}, {
...t,
live: i
});
return (0, m.mk)(e, n);
},
snapshot: t => (0, h.W9)(e, t, {
remove: m.dM,
async fill(n) {
(0, m.v8)(n, t.user);
(0, m.IK)(e, n, {
name: t.of,
marks: t.marks
});
await copyCluster(e, {
from: t.of.path,
to: n
}, t);
}
}),
setSnapshotMarks: async (t, n) => (0, h.fj)(e, t, n),
dropSnapshot: t => (0, h.eq)(e, t, m.dM),
setProjectMarks: async (t, n) => (0, m.qw)(e, t, n),
setMarks: async (t, n) => (0, m.hc)(e, t, n),
limitDisk: async () => {},
others: async () => [],
makeArchives: async () => (0, a.vA)(e),
obstacles: async () => [],
async destroy(t) {
const n = (0, m.jK)(e, t);
await (0, m.dM)(n);
if ((0, m.J0)(e, t)) (0, o.renameSync)((0, m.uA)(e, t), n);
await (0, m.dM)(n);
},
rollBack: async () => {},
async sizes(t, {thorough: n}) {
if (!n) return y.Hd;
const o = await (0, m.hh)(t.path);
return {
ownBytes: e.reflinks ? null : o,
referencedBytes: o
};
},
leftovers: async () => (0, m.Dk)(e),
removeLeftover: t => (0, h.SZ)(e, t, m.dM)
};
}
const v = new Set([ "pg_wal", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans" ]);
const isProcessFile = e => e.startsWith("postmaster.") || e.startsWith(".s.PGSQL.");
async function copyCluster(e, {from: t, to: n}, a) {
const {live: i, user: c} = a;
const u = await checkSpace(e, t);
const l = (0, r.join)(t, "pgdata");
const f = (0, r.join)(n, "pgdata");
const d = (0, o.readdirSync)(l).filter(e => !isProcessFile(e) && !(i && v.has(e)));
const m = d.map(e => (0, r.join)(l, e));
await copy([ "-a", "--reflink=auto", "-t", f, "--", ...m ], a, u);
if (i) {
const e = [ ...v ].map(e => (0, r.join)(f, e));
await (0, s.eF)("mkdir", [ "-m", "700", "--", ...e, (0, r.join)(f, "pg_wal", "archive_status") ], {
as: c
});
}
await (a.complete?.(f));
}
async function copy(e, {user: t, live: n, signal: o, moved: r}, a) {
const i = a === undefined ? "" : ` of ${(0, f.e)(a)}`;
let end = () => {};
const started = e => {
if (r) end = followWritten(e, e => r(`${(0, f.e)(e)}${i}`));
};
try {
await (0, s.eF)("cp", e, {
as: t,
signal: o,
started: started,
timeoutMs: copyTimeMs(a)
});
} catch (e) {
o?.throwIfAborted();
if (!(e instanceof s.Zj)) throw e;
const t = e.stderr.split("\n").filter(e => e !== "");
if (t.some(e => e.includes("No space left on device"))) {
throw new l.J("unable", "no-space", "The disk became full while the data was copied.", "Free some space. The copy was removed.");
}
const r = t.filter(e => !(n && e.includes("No such file or directory")));
if (e.exitCode === 1 && t.length > 0 && r.length === 0) return;
const a = r[0] ?? (e.exitCode === undefined ? "cp was killed" : e.message);
throw new l.J("failed", "storage-failed", `Copying the data failed: ${a}.`, "Run `velo doctor`.", {
cause: e
});
} finally {
end();
}
}
const copyTimeMs = e => Math.min(2 ** 31 - 1, 6e5 + Math.ceil((e ?? 0) / 1e3));
async function checkSpace(e, t) {
if (e.reflinks) return undefined;
const n = await (0, m.hh)(t);
const {sizeBytes: o, freeBytes: r} = await (0, a.xc)(e.root);
const s = (0, p.f)(o);
if (r - n >= s) return n;
throw new l.J("unable", "no-space", `The copy needs ${(0, f.e)(n)}, and ${(0, f.e)(s)} must stay free. Only ${(0, 
f.e)(r)} are free in ${e.root}.`, "Free some space, or put VELO_HOME on a larger disk or one with reflinks (btrfs, XFS).");
}
var w = n(8946);
const g = {
name: "directory",
title: "plain folders",
forRoot: false,
lastResort: true,
async find(e) {
const t = await (0, a.om)((0, w.I)(e), "directory", openDirectory);
return t ? [ t ] : [];
},
hidden: () => undefined,
whyNot: async () => undefined,
isPool: () => false,
async create(e, t) {
if (t === undefined) return openDirectory((0, a.uX)((0, w.I)(e)));
throw new l.J("usage", "pool-needs-zfs", "Only zfs and btrfs have pools.", "Leave the pool out, or choose zfs or btrfs as the storage.");
},
checks: async () => [],
preparation: async () => (await n.e(1041).then(n.bind(n, 71041))).directoryPreparation
};
var k = n(46283);
var b = n(53014);
var $ = n(80063);
const S = {
name: "zfs",
title: "ZFS",
forRoot: true,
lastResort: false,
async find() {
const e = [];
for (const t of await (0, b.Y)()) e.push(await (0, $.K)(t));
return e.filter(e => e !== undefined);
},
hidden: () => (0, k.j)() || !(0, o.existsSync)("/dev/zfs") ? undefined : "Check the name. Only root and the host’s agent can see projects on ZFS: `sudo velo setup` installs the agent.",
whyNot: async () => (await (0, b.Y)()).length > 0 ? undefined : "no ZFS pool",
isPool: e => !e.startsWith("/"),
create: async (e, t) => (await n.e(4068).then(n.bind(n, 54068))).createZfs(t),
checks: async () => (await n.e(6193).then(n.bind(n, 86193))).zfsChecks(),
units: [ "zfs.target", "zfs-mount.service" ],
preparation: async () => (await n.e(2642).then(n.bind(n, 52642))).zfsPreparation
};
const j = [ S, u, g ];
},
21824: (e, t, n) => {
n.d(t, {
Dk: () => folderLeftovers,
IK: () => recordVolume,
J0: () => isOwnVolume,
Kf: () => createProjectFolder,
dM: () => removeTree,
hc: () => changeMarks,
hh: () => diskUsage,
jK: () => draftPath,
mk: () => publish,
oI: () => destroyProjectFolder,
qw: () => changeProjectMarks,
uA: () => finalPath,
uT: () => listFolders,
v8: () => layOut
});
var o = n(73024);
var r = n.n(o);
var s = n(76760);
var a = n.n(s);
var i = n(57895);
var c = n(27298);
var u = n(31674);
var l = n(7927);
var f = n(88628);
var d = n(26853);
const m = ".tmp-";
async function listFolders(e) {
const t = await (0, d.xc)(e.root);
const n = {
projects: [],
volumes: [],
snapshots: [],
foreign: [],
capacity: t
};
for (const t of folderNames(e.root).filter(isShown)) {
const o = (0, s.join)(e.root, t);
const r = ownProject(e, t);
if (!r) {
n.foreign.push(o);
continue;
}
n.projects.push({
name: t,
path: o,
marks: r
});
for (const r of folderNames(o)) {
const a = readEntry(e, t, r);
if (a === "foreign") n.foreign.push((0, s.join)(o, r)); else if (a && "generation" in a) n.volumes.push(a); else if (a) n.snapshots.push(a);
}
}
return n;
}
function readEntry(e, t, n) {
if ((0, f.Vd)(n)) {
const o = (0, f.RA)(e, t, n);
return o ?? ((0, f.SR)(e, t, n) ? undefined : "foreign");
}
if (!isShown(n) && !n.startsWith(m)) return undefined;
return readVolume(e, t, n) ?? "foreign";
}
function folderLeftovers(e) {
return folderNames(e.root).filter(t => isShown(t) && ownProject(e, t)).flatMap(t => leftoversIn(e, t));
}
function leftoversIn(e, t) {
const n = folderNames((0, s.join)(e.root, t));
return n.map(n => (0, f.SR)(e, t, n)).filter(e => e !== undefined);
}
function ownProject(e, t) {
const n = (0, l.pc)((0, s.join)(e.root, t, "project.json"));
return n?.store === e.id && n.volume === t && (0, u.Fb)(t) ? n : undefined;
}
function isOwnVolume(e, t) {
return readVolume(e, t.project, `${t.branch}.${t.generation}`) !== undefined;
}
function readVolume(e, t, n) {
const o = n.startsWith(m);
const r = (0, u.wM)(t, o ? n.slice(m.length) : n);
if (!r) return undefined;
const a = (0, s.join)(e.root, t, n);
const i = (0, l.pc)((0, s.join)(a, "velo", "volume.json"));
const c = i?.store === e.id && i.volume === (0, u.O$)(r);
if (!c && !o) return undefined;
return {
...r,
path: a,
present: true,
marks: o ? {
...c ? i : {},
phase: "new"
} : i,
...u.Hd
};
}
function createProjectFolder(e, t, n) {
const r = (0, s.join)(e.root, t);
if ((0, o.existsSync)(r)) {
throw new i.J("conflict", "in-the-way", `${r} already exists and was not created by velo.`, "Choose another name, or move the folder away.");
}
const a = (0, s.join)(e.root, `${m}${t}`);
(0, o.rmSync)(a, {
recursive: true,
force: true
});
(0, o.mkdirSync)(a, {
mode: 457
});
(0, l.k6)((0, s.join)(a, "project.json"), {
...n,
store: e.id,
volume: t
});
(0, o.renameSync)(a, r);
}
async function destroyProjectFolder(e, t, n) {
const r = (0, s.join)(e.root, t);
for (const o of leftoversIn(e, t)) await (0, f.SZ)(e, o, n);
const a = folderNames(r).filter(e => isShown(e) || e.startsWith(m) || (0, f.Vd)(e));
if (a.length > 0) {
throw new i.J("conflict", "in-the-way", `${r} contains files that velo did not create: ${a.join(", ")}.`, "Move them away, then delete the project again.");
}
const c = (0, s.join)(e.root, `${m}${t}`);
(0, o.rmSync)(c, {
recursive: true,
force: true
});
if ((0, o.existsSync)(r)) (0, o.renameSync)(r, c);
(0, o.rmSync)(c, {
recursive: true,
force: true
});
}
const finalPath = (e, t) => (0, s.join)(e.root, (0, u.O$)(t));
const draftPath = (e, t) => (0, s.join)(e.root, t.project, `${m}${t.branch}.${t.generation}`);
function layOut(e, t) {
const n = (0, s.join)(e, "pgdata");
(0, o.mkdirSync)(e, {
recursive: true,
mode: 457
});
(0, o.mkdirSync)(n, {
mode: 448
});
(0, o.mkdirSync)((0, s.join)(e, "velo"), {
mode: 457
});
if (t) (0, o.chownSync)(n, t.uid, t.gid);
}
function recordVolume(e, t, {name: n, marks: o}) {
(0, l.k6)((0, s.join)(t, "velo", "volume.json"), {
...o,
store: e.id,
volume: (0, u.O$)(n)
});
}
function publish(e, t) {
const n = finalPath(e, t);
if ((0, o.existsSync)(n)) {
throw new i.J("conflict", "in-the-way", `${n} already exists and was not created by velo.`, "Move the folder away.");
}
(0, o.renameSync)(draftPath(e, t), n);
const r = readVolume(e, t.project, `${t.branch}.${t.generation}`);
if (!r) throw new i.J("failed", "storage-failed", `The record of ${n} is missing.`, "Run `velo doctor`.");
return r;
}
function changeMarks(e, t, n) {
(0, l.L_)((0, s.join)(finalPath(e, t), "velo", "volume.json"), n);
}
function changeProjectMarks(e, t, n) {
(0, l.L_)((0, s.join)(e.root, t, "project.json"), n);
}
async function removeTree(e) {
if ((0, o.existsSync)(e)) await (0, c.eF)("rm", [ "-rf", "--one-file-system", "--", e ]);
}
async function diskUsage(e) {
const {stdout: t} = await (0, c.eF)("du", [ "-s", "-B1", "--", e ]);
return Number(t.split("\t", 1)[0]);
}
const isShown = e => !e.startsWith(".");
function folderNames(e) {
try {
return (0, o.readdirSync)(e, {
withFileTypes: true
}).filter(e => e.isDirectory()).map(({name: e}) => e);
} catch (e) {
if (e.code === "ENOENT") return [];
throw e;
}
}
},
7927: (e, t, n) => {
n.d(t, {
L_: () => mergeMarks,
k6: () => writeMarks,
nP: () => removeMarks,
pc: () => readMarks
});
var o = n(73024);
var r = n.n(o);
var s = n(26853);
function readMarks(e) {
const t = (0, s.aE)(e);
return t && Object.values(t).every(e => typeof e === "string") ? t : undefined;
}
function writeMarks(e, t) {
const n = Object.fromEntries(Object.entries(t).filter(([, e]) => e !== ""));
try {
(0, o.writeFileSync)(`${e}.new`, `${JSON.stringify(n, null, 2)}\n`, {
mode: 384,
flush: true
});
} catch (t) {
(0, o.rmSync)(`${e}.new`, {
force: true
});
throw t;
}
(0, o.renameSync)(`${e}.new`, e);
}
function mergeMarks(e, t) {
writeMarks(e, {
...readMarks(e),
...t
});
}
function removeMarks(e) {
for (const t of [ e, `${e}.new` ]) (0, o.rmSync)(t, {
force: true
});
}
},
88628: (e, t, n) => {
n.d(t, {
H1: () => snapshotFolder,
RA: () => readSnapshot,
SR: () => readLeftover,
SZ: () => removeSnapshotLeftover,
Vd: () => isSnapshotEntry,
W9: () => takeSnapshot,
eq: () => dropFolderSnapshot,
fj: () => changeSnapshotMarks,
he: () => parentFolder,
mj: () => snapshotGone
});
var o = n(73024);
var r = n.n(o);
var s = n(76760);
var a = n.n(s);
var i = n(57895);
var c = n(31674);
var u = n(7927);
const l = ".snapshot-";
const isSnapshotEntry = e => e.startsWith(l);
const snapshotFolder = (e, {project: t, id: n}) => (0, s.join)(e.root, t, l + n);
const recordOf = e => `${e}.json`;
function parentFolder(e, t) {
if (!(0, c.LR)(t)) return t.path;
const n = snapshotFolder(e, t);
if (!readSnapshot(e, t.project, (0, s.basename)(n))) throw snapshotGone(t);
return n;
}
function readSnapshot(e, t, n) {
const o = n.slice(l.length);
if (!/^[0-9a-f]{16}$/.test(o)) return undefined;
const r = (0, u.pc)(recordOf((0, s.join)(e.root, t, n)));
const a = r?.store === e.id && r.kind === "snapshot" && r.id === o;
if (!a || !r.volume?.startsWith(`${t}/`)) return undefined;
return {
id: o,
project: t,
on: null,
marks: r,
...c.Hd
};
}
function readLeftover(e, t, n) {
const [, r, a] = /^\.snapshot-([0-9a-f]{16})(?:\.(.+))?$/.exec(n) ?? [];
if (r === undefined) return undefined;
const i = (0, s.join)(e.root, t, n);
if (a === undefined && (0, o.existsSync)(recordOf(i))) return undefined;
const u = a === undefined ? takenOf(e, t, i) : (0, c.wM)(t, a);
return u && {
on: u,
name: i
};
}
function takenOf(e, t, n) {
const o = (0, u.pc)((0, s.join)(n, "velo", "volume.json"));
const [r, a = ""] = o?.store === e.id ? (o.volume ?? "").split("/") : [];
return r === t ? (0, c.wM)(t, a) : undefined;
}
async function takeSnapshot(e, {of: t, id: n, marks: r}, {fill: s, remove: a}) {
const i = snapshotFolder(e, {
project: t.project,
id: n
});
const l = `${i}.${t.branch}.${t.generation}`;
const f = {
...r,
store: e.id,
kind: "snapshot",
id: n,
volume: (0, c.O$)(t)
};
let d = l;
try {
await s(l);
(0, o.renameSync)(l, i);
d = i;
(0, u.k6)(recordOf(i), f);
} catch (e) {
await a(d).catch(() => {});
throw e;
}
return {
id: n,
project: t.project,
on: null,
marks: f,
...c.Hd
};
}
function changeSnapshotMarks(e, t, n) {
(0, u.L_)(recordOf(parentFolder(e, t)), n);
}
async function dropFolderSnapshot(e, t, n) {
const r = snapshotFolder(e, t);
(0, u.nP)(recordOf(r));
const s = takenOf(e, t.project, r);
const a = s ? `${r}.${s.branch}.${s.generation}` : r;
if (s) (0, o.renameSync)(r, a);
await n(a);
}
async function removeSnapshotLeftover(e, t, n) {
const o = (0, s.basename)(t.name);
if (!readLeftover(e, t.on.project, o)) return;
(0, u.nP)(recordOf(t.name));
await n(t.name);
}
function snapshotGone({id: e}) {
return new i.J("failed", "storage-failed", `The snapshot ${e} is no longer in the store.`, "List the snapshots, and choose one of them.");
}
},
26853: (e, t, n) => {
n.d(t, {
hq: () => archivesIn,
uX: () => createFolderStore,
xc: () => folderCapacity,
Om: () => hasFolderStore,
vA: () => makeArchivesIn,
om: () => openFolderStore,
en: () => readFolderStore,
aE: () => readRecord,
mT: () => removeFolderStore
});
var o = n(73024);
var r = n(51455);
var s = n(76760);
var a = n(57895);
var i = n(67257);
var c = n(31674);
function canReflink(e) {
const t = (0, s.join)(e, "reflink");
try {
(0, o.writeFileSync)(t, Buffer.alloc(4096));
(0, o.copyFileSync)(t, `${t}.copy`, o.constants.COPYFILE_FICLONE_FORCE);
return true;
} catch {
return false;
} finally {
for (const e of [ t, `${t}.copy` ]) (0, o.rmSync)(e, {
force: true
});
}
}
function readFolderStore(e) {
const t = storeRecord(e);
const n = readRecord(t);
if (!n && !(0, o.existsSync)(t)) return undefined;
const {id: r, format: s, reflinks: c} = n ?? {};
const u = n && (0, i.Vw)(e, s === undefined ? undefined : String(s));
if (u) throw u;
if (typeof r === "string" && /^[0-9a-f]{16}$/.test(r)) return {
root: e,
id: r,
reflinks: c === "yes"
};
throw new a.J("failed", "storage-failed", `The store's record ${t} can't be read.`, "Run `velo doctor`.");
}
const hasFolderStore = e => (0, o.existsSync)(storeRecord(e));
const storeRecord = e => (0, s.join)(e, ".velo", "store.json");
const archivesIn = ({root: e}) => (0, s.join)(e, ".archive");
function makeArchivesIn(e) {
(0, o.mkdirSync)(archivesIn(e), {
recursive: true,
mode: 457
});
}
async function openFolderStore(e, t, n) {
try {
const t = readFolderStore(e);
return t && await n(t);
} catch (n) {
if (!(n instanceof a.J)) throw n;
return {
name: t,
pool: e,
capacity: await folderCapacity(e),
why: n
};
}
}
function createFolderStore(e) {
const t = readFolderStore(e);
if (t) return t;
const n = (0, s.join)(e, ".velo");
(0, o.mkdirSync)(e, {
recursive: true,
mode: 457
});
(0, o.mkdirSync)(n, {
recursive: true,
mode: 448
});
const r = storeRecord(e);
try {
const e = {
id: (0, c.Si)(),
format: i.$Z,
reflinks: canReflink(n) ? "yes" : "no"
};
(0, o.writeFileSync)(r, `${JSON.stringify(e)}\n`, {
flag: "wx",
mode: 384
});
} catch (e) {
if (e.code !== "EEXIST") throw e;
}
const u = readFolderStore(e);
if (!u) throw new a.J("failed", "storage-failed", `The store's record ${r} can't be read.`, "Run `velo doctor`.");
return u;
}
async function folderCapacity(e) {
const {bsize: t, blocks: n, bfree: o, bavail: s} = await (0, r.statfs)(e);
return {
health: "ONLINE",
sizeBytes: n * t,
usedBytes: (n - o) * t,
freeBytes: s * t
};
}
function readRecord(e) {
try {
const t = JSON.parse((0, o.readFileSync)(e, "utf8"));
return typeof t === "object" && t !== null ? t : undefined;
} catch {
return undefined;
}
}
function removeFolderStore(e) {
if (!(0, o.existsSync)(e)) return [];
const t = (0, s.join)(e, ".archive");
if ((0, o.lstatSync)(t, {
throwIfNoEntry: false
})?.isDirectory() && (0, o.readdirSync)(t).length === 0) (0, o.rmdirSync)(t);
if ((0, o.readdirSync)(e).some(e => e !== ".velo")) return [ "it contains files that velo did not create" ];
(0, o.rmSync)((0, s.join)(e, ".velo"), {
recursive: true,
force: true
});
(0, o.rmdirSync)(e);
return [];
}
},
67257: (e, t, n) => {
n.d(t, {
$Z: () => r,
Sg: () => opened,
Vw: () => formatProblem
});
var o = n(57895);
const r = 3;
function formatProblem(e, t) {
if (t === String(r)) return undefined;
const n = t !== undefined && /^[1-9][0-9]{0,8}$/.test(t) && Number(t) < r;
if (t === undefined || n) {
const s = n ? `has format ${t}: an older version of velo created it` : "has no format number: a version of velo before 1.0 created it";
return new o.J("unable", "made-by-older-velo", `The store in ${e} ${s}. This version reads format ${r}.`, "Delete its projects with the version of velo that created them, or use another pool or VELO_HOME.");
}
return new o.J("unable", "made-by-newer-velo", `The store in ${e} has format ${JSON.stringify(t.slice(0, 20)).slice(1, -1)}; this version of velo reads format ${r}.`, "Install the version of velo that created it. Nothing was read or changed there.");
}
function opened(e) {
if ("why" in e) throw e.why;
return e;
}
},
38042: (e, t, n) => {
n.d(t, {
f: () => spaceFloor
});
function spaceFloor(e) {
return Math.min(Math.max(e * .05, 1e9), e * .2);
}
},
31674: (e, t, n) => {
n.d(t, {
_Y: () => birthNameOf,
TH: () => idOf,
Fb: () => isNameForLife,
LR: () => isSnapshot,
ym: () => r,
pX: () => nameForLife,
Si: () => newId,
wM: () => parseVolume,
Hd: () => s,
O$: () => volumeKey
});
var o = n(20662);
const r = [ "store", "format", "volume", "kind", "id", "name", "phase", "wanted", "parent", "port", "owner", "labels", "created", "taken", "expires", "prepared", "cleaned", "roles", "lsn", "postgres", "image", "image-id", "image-digest", "pg-version", "network", "uid", "bound", "limits", "sizing", "locale", "icu-locale", "encoding", "database", "wal-senders", "turn", "kept", "previous", "source", "taken-at", "branch", "generation", "label", "pinned", "scheduled", "policies", "archive", "served", "redo", "timeline", "end", "base", "wal-max", "archive-dir", "idle-stop", "idle-sessions", "asleep" ];
const s = {
ownBytes: null,
referencedBytes: null
};
function isSnapshot(e) {
return "on" in e;
}
function newId() {
return (0, o.n)(8);
}
function nameForLife(e, t) {
return `${e.slice(0, 40)}-${t}`;
}
function birthNameOf(e) {
return e.slice(0, -17);
}
function idOf(e) {
return e.slice(-16);
}
function isNameForLife(e) {
return /^[a-z][a-z0-9_-]{0,39}-[0-9a-f]{16}$/.test(e);
}
function volumeKey(e) {
return `${e.project}/${e.branch}.${e.generation}`;
}
function parseVolume(e, t) {
const [, n = "", o] = /^(.*)\.([1-9][0-9]{0,8})$/.exec(t) ?? [];
return isNameForLife(n) ? {
project: e,
branch: n,
generation: Number(o)
} : undefined;
}
},
86035: (e, t, n) => {
n.d(t, {
h: () => makeArchiveDataset,
u: () => a
});
var o = n(73024);
var r = n.n(o);
var s = n(21227);
const a = ".archive";
const i = [ "recordsize=1M", "compression=zstd", "atime=off", "com.sun:auto-snapshot=false" ];
async function makeArchiveDataset({pool: {pool: e}, root: t, id: n}) {
const r = `${e}/velo/${a}`;
const c = `${t}/${a}`;
if (isMounted(c, t)) return;
if ((await (0, s.LF)(r, [ "mounted" ], {
depth: 0
})).has(r)) await (0, s.ku)([ "mount", r ], `dataset ${r}`); else {
const e = (0, s.lc)({
store: n,
kind: "archive",
volume: a
});
const t = i.flatMap(e => [ "-o", e ]);
await (0, s.ku)([ "create", ...t, ...e, r ], `dataset ${r}`);
}
(0, o.chmodSync)(c, 457);
}
function isMounted(e, t) {
const n = (0, o.lstatSync)(e, {
throwIfNoEntry: false
});
return n !== undefined && n.dev !== (0, o.lstatSync)(t).dev;
}
},
21227: (e, t, n) => {
n.d(t, {
Ge: () => rows,
Gz: () => below,
LF: () => read,
V2: () => failure,
ku: () => zfs,
lc: () => asOptions,
qo: () => properties,
wz: () => decodeValue
});
var o = n(57895);
var r = n(27298);
async function read(e, t, {depth: n, types: o = "filesystem"}) {
const s = [ "get", "-Hp", "-d", String(n), "-t", o, "-o", "name,property,value,source" ];
const a = new Map;
let i;
try {
i = (await (0, r.eF)("zfs", [ ...s, t.join(","), e ])).stdout;
} catch (e) {
if (e instanceof r.Zj && e.stderr.includes("does not exist")) return a;
throw e;
}
for (const [e = "", t = "", n = "", o = ""] of rows(i)) {
const r = a.get(e) ?? {};
r[t] = {
value: n,
source: o
};
a.set(e, r);
}
return a;
}
const asOptions = e => properties(e).flatMap(e => [ "-o", e ]);
function properties(e) {
return Object.entries(e).filter(([, e]) => e !== "").map(([e, t]) => `velo:${e}=${encodeValue(t)}`);
}
function encodeValue(e) {
if (e === "-") return "%2D";
return e.replace(/[^\x20-\x7e]+|%|^ | $/gu, e => e === " " ? "%20" : encodeURIComponent(e));
}
function decodeValue(e) {
try {
return decodeURIComponent(e);
} catch {
return e;
}
}
async function zfs(e, t) {
try {
await (0, r.eF)("zfs", e);
} catch (e) {
if (e instanceof r.Zj) throw failure(e, t);
throw e;
}
}
function failure(e, t) {
const n = e.stderr.trim().split("\n", 1)[0] ?? "";
if (/out of space|quota exceeded|size is greater than available space/i.test(n)) {
return new o.J("unable", "no-space", `The pool is full: ${n}.`, "Delete branches or snapshots. Nothing was created.", {
cause: e
});
}
if (n.includes("already exists")) {
return new o.J("conflict", "in-the-way", `${t} already exists and was not created by velo.`, "Choose another name, or rename the existing one.", {
cause: e
});
}
if (/permission denied|must be root/i.test(n)) {
return new o.J("unable", "needs-root", `ZFS refused permission: ${n}.`, "Run velo as root.", {
cause: e
});
}
return new o.J("failed", "storage-failed", `zfs ${t}: ${n}`, "Run `velo doctor`.", {
cause: e
});
}
function rows(e) {
return e.split("\n").filter(e => e !== "").map(e => e.split("\t"));
}
async function below(e) {
const {stdout: t} = await (0, r.eF)("zfs", [ "list", "-Hro", "name", "-t", "all", e ]);
return t.trim().split("\n").slice(1);
}
},
53014: (e, t, n) => {
n.d(t, {
E: () => markPool,
Y: () => listPools
});
var o = n(73024);
var r = n.n(o);
var s = n(3335);
var a = n(27298);
var i = n(67257);
var c = n(31674);
var u = n(21227);
async function listPools() {
if (!(0, o.existsSync)("/dev/zfs")) return [];
try {
const {stdout: e} = await (0, a.eF)("zpool", [ "list", "-Hpo", "name,health,size,allocated" ]);
return (0, u.Ge)(e).map(([e = "", t = "", n, o]) => ({
pool: e,
health: t,
sizeBytes: Number(n),
usedBytes: Number(o)
}));
} catch {
return [];
}
}
async function markPool(e) {
const t = `${e}/velo`;
const n = await (0, s.s)(`/var/lib/velo/locks/pool-${e}`, {
what: `the pool ${e}`
});
try {
const n = (await (0, u.LF)(t, [ "velo:store" ], {
depth: 0
})).get(t);
if (n?.["velo:store"]?.source === "local") return;
const r = (0, u.qo)({
store: (0, c.Si)(),
format: String(i.$Z)
});
if (n) return await (0, u.ku)([ "set", ...r, t ], t);
const s = `/var/lib/velo/zfs/${e}`;
const a = [ "compression=lz4", "atime=off", `mountpoint=${s}`, ...r ].flatMap(e => [ "-o", e ]);
await (0, u.ku)([ "create", ...a, t ], t);
for (const e of [ "/var/lib/velo", "/var/lib/velo/zfs", s ]) (0, o.chmodSync)(e, 457);
} finally {
n.release();
}
}
},
80063: (e, t, n) => {
n.d(t, {
K: () => openZfs
});
var o = n(73024);
var r = n(57895);
var s = n(21824);
var a = n(88628);
var i = n(67257);
var c = n(31674);
var u = n(86035);
var l = n(21227);
var f = n(27298);
var d = n(35274);
const m = "velo:inherited";
function inheritedBytes({[m]: e}) {
return e?.source === "local" && Number(e.value) || 0;
}
async function limit(e, t) {
const n = t === null ? {} : (await (0, l.LF)(e, [ m ], {
depth: 0
})).get(e) ?? {};
await (0, l.ku)([ "set", `quota=${t === null ? "none" : t + inheritedBytes(n)}`, e ], e);
}
async function promote(e, t, n) {
const [o, r] = [ await usage(t), await usage(e) ];
if (!o || !r) return;
await (0, l.ku)([ "set", "reservation=none", t ], t);
await setInherited(e, r, o.used);
await (0, l.ku)([ "promote", e ], `promote ${e}`);
await n();
const s = await usage(e);
if (s) await setInherited(e, r, Math.max(0, s.used - r.used));
}
async function usage(e) {
const t = (await (0, l.LF)(e, [ "used", "quota", m ], {
depth: 0
})).get(e);
if (!t) return undefined;
const {used: n, quota: o} = t;
return {
used: Number(n?.value),
quota: Number(o?.value),
inherited: inheritedBytes(t)
};
}
async function setInherited(e, {quota: t, inherited: n}, o) {
const r = t > 0 ? [ `quota=${t + o}` ] : [];
await (0, l.ku)([ "set", ...r, `${m}=${n + o}`, e ], e);
}
async function snapshotsOf(e) {
const t = "velo:store,velo:kind,velo:id,defer_destroy,createtxg,clones";
const n = [ "get", "-Hpr", "-t", "snapshot", "-o", "name,property,value,source", t, e ];
const o = new Map;
for (const [e = "", t, r = "", s] of (0, l.Ge)(await printed(n))) {
const n = o.get(e) ?? {
name: e,
store: "",
kind: "",
id: "",
deferred: false,
created: 0,
clones: []
};
o.set(e, n);
if (t === "defer_destroy") n.deferred = r === "on"; else if (t === "createtxg") n.created = Number(r); else if (t === "clones") n.clones = r.split(",").filter(e => e !== "" && e !== "-"); else if (s !== "local") continue; else if (t === "velo:store") n.store = r; else if (t === "velo:kind") n.kind = r; else if (t === "velo:id") n.id = r;
}
return [ ...o.values() ];
}
async function printed(e) {
try {
return (await (0, f.eF)("zfs", e)).stdout;
} catch (e) {
if (e instanceof f.Zj && e.stderr.includes("does not exist")) return "";
throw e;
}
}
function isOrigin(e, t) {
return e.store === t && e.kind === "origin";
}
function isOurs(e, t) {
return e.store === t && [ "origin", "snapshot" ].includes(e.kind);
}
async function currentName(e, t, {id: n, project: o, on: r}) {
const s = [ ...r ? [ `${e}/${(0, c.O$)(r)}` ] : [], `${e}/${o}` ];
for (const e of s) {
const o = (await snapshotsOf(e)).find(e => e.store === t && e.kind === "snapshot" && e.id === n && !e.deferred);
if (o) return o.name;
}
return undefined;
}
async function lostOrigins(e, t) {
const n = (await snapshotsOf(e)).filter(e => isOrigin(e, t) && !e.deferred);
return n.flatMap(({name: t}) => {
const [n = ""] = t.slice(e.length + 1).split("@", 1);
const [o = "", r = ""] = n.split("/");
const s = (0, c.wM)(o, r);
return s ? [ {
on: s,
name: t
} ] : [];
});
}
async function sizesNow(e) {
const {stdout: t} = await (0, f.eF)("zfs", [ "get", "-Hpo", "value", "used,referenced", e ]);
const [n = null, o = null] = t.trim().split("\n").map(Number);
return {
ownBytes: n,
referencedBytes: o
};
}
const h = 5;
async function destroyVolume(e, t) {
if (await destroyDataset(t)) return;
for (let n = 0; n < h; n++) {
const n = await snapshotsOf(t);
const o = await heir(e, t, n);
for (const {name: e, deferred: t} of n) {
if (!t) await (0, l.ku)([ "destroy", "-d", e ], `snapshot ${e}`);
}
let r = false;
const destroy = async () => {
r = await destroyDataset(t);
};
await (o === undefined ? destroy() : promote(o, t, destroy));
if (r) return;
}
throw hasForeign(t, []);
}
async function heir(e, t, n) {
const o = await foreignAmong(e, n);
if (o.length > 0) throw hasForeign(t, o);
const r = n.filter(t => !isOrigin(t, e.id) && !t.deferred);
if (r.length > 0) throw hasSnapshots(t, r);
const s = n.filter(e => e.clones.length > 0).sort((e, t) => t.created - e.created)[0];
const a = t.slice(0, t.lastIndexOf(".") + 1);
return s?.clones.find(e => e.startsWith(a)) ?? s?.clones[0];
}
async function foreignAmong({base: e, id: t}, n) {
const o = n.filter(e => !isOurs(e, t)).map(({name: e}) => e);
const r = n.flatMap(e => e.clones);
if (r.length === 0) return o;
const s = await (0, l.LF)(e, [ "velo:store", "velo:volume" ], {
depth: 2
});
const a = r.filter(n => {
const o = n.startsWith(`${e}/`) ? n.slice(e.length + 1) : "";
const {"velo:store": r, "velo:volume": a} = s.get(n) ?? {};
if (!r || !a) return o.split("/").length !== 2;
return r.source !== "local" || r.value !== t || a.source !== "local" || a.value !== o;
});
return [ ...o, ...a ];
}
async function destroyDataset(e) {
let t;
const n = await (0, d.w)(async () => {
try {
await (0, f.eF)("zfs", [ "destroy", e ]);
return true;
} catch (n) {
if (!(n instanceof f.Zj)) throw n;
if (n.stderr.includes("does not exist")) return true;
if (n.stderr.includes("has children") || n.stderr.includes("dependent clones")) return false;
if (!n.stderr.includes("busy")) throw (0, l.V2)(n, e);
t = n;
return undefined;
}
}, {
everyMs: 50,
forMs: 1e4
});
if (n === undefined) throw (0, l.V2)(t, e);
return n;
}
function hasForeign(e, t) {
const n = t.length > 0 ? t.join(", ") : "child datasets";
return new r.J("conflict", "in-the-way", `${e} can't be deleted because of something that velo did not create: ${n}.`, "Destroy it with `zfs destroy` or rename it, and run the command again.");
}
function hasSnapshots(e, t) {
return new r.J("conflict", "in-the-way", `${e} still has snapshots: ${t.map(({name: e}) => e).join(", ")}.`, "Delete these snapshots first.");
}
var p = n(38042);
const y = ".reserve";
function zfsRoom({pool: e, id: t}) {
const n = `${e.pool}/velo`;
const o = `${n}/${y}`;
const r = (0, p.f)(e.sizeBytes);
const s = Math.min(1e9, r / 8);
async function keepReserve(e, n) {
if (e !== undefined && e >= s / 2) return;
if (n < s * 2) return;
const r = `refreservation=${Math.floor(s)}`;
if (e !== undefined) return (0, l.ku)([ "set", r, o ], o);
const a = (0, l.lc)({
store: t,
kind: "reserve",
volume: y
});
await (0, l.ku)([ "create", "-u", "-o", "canmount=off", "-o", r, ...a, o ], o);
}
return {
async keep() {
const e = [ "used", "reservation", "refreservation", "available" ];
const s = await (0, l.LF)(n, [ ...e, "velo:store", "velo:phase", "velo:turn" ], {
depth: 2
});
const free = () => Number(s.get(n)?.available?.value ?? 0);
const a = [ ...s ].filter(([e, {"velo:store": o}]) => {
const r = e.slice(n.length + 1);
return /^[^/]+\/main-[0-9a-f]{16}\.[0-9]+$/.test(r) && o?.source === "local" && o.value === t;
});
const i = serving(a);
for (const [e, {reservation: t}] of a.filter(e => !i.includes(e))) {
if (Number(t?.value) > 0) await (0, l.ku)([ "set", "reservation=none", e ], e);
}
const c = Math.min(4e9, r * .75 / Math.max(1, i.length));
for (const [e, {used: t, reservation: n}] of i) {
const o = Number(t?.value) + c;
const r = Number(n?.value);
const s = r > o - c / 4 && r < o + c;
if (s || o - Math.max(r, Number(t?.value)) > free()) continue;
await (0, l.ku)([ "set", `reservation=${Math.floor(o)}`, e ], e);
}
const u = s.get(o);
if (u && (u["velo:store"]?.source !== "local" || u["velo:store"].value !== t)) return;
if (i.length === 0) return u && (0, l.ku)([ "destroy", o ], o);
await keepReserve(u && Number(u.refreservation?.value), free());
},
async letGo() {
const e = await (0, l.LF)(o, [ "velo:store", "refreservation" ], {
depth: 0
});
const {"velo:store": n, refreservation: r} = e.get(o) ?? {};
if (n?.source !== "local" || n.value !== t || r?.value === "0") return;
await (0, l.ku)([ "set", "refreservation=none", o ], o);
}
};
}
function serving(e) {
const t = new Map;
const turnOf = ([, {"velo:turn": e}]) => Number(e?.value ?? 0) || 0;
for (const n of e) {
const [e, {"velo:phase": o}] = n;
const r = e.slice(0, e.lastIndexOf("."));
const s = t.get(r);
if (o?.value === "ready" && (!s || turnOf(n) > turnOf(s))) t.set(r, n);
}
return [ ...t.values() ];
}
async function besideVelo(e) {
const {stdout: t} = await (0, f.eF)("zfs", [ "list", "-Hp", "-d", "1", "-o", "name,used", "-t", "filesystem,volume", e ]);
const [n, ...o] = (0, l.Ge)(t).map(([e = "", t]) => ({
name: e,
bytes: Number(t)
}));
const r = o.reduce((e, {bytes: t}) => e + t, 0);
const s = n ? [ {
name: `${n.name} itself`,
bytes: n.bytes - r
} ] : [];
return [ ...s, ...o ].filter(({name: t}) => t !== `${e}/velo`).sort((e, t) => t.bytes - e.bytes);
}
function look(e) {
const t = [ ...c.ym.map(e => `velo:${e}`), m, "mountpoint", "mounted", "used", "referenced", "written", "available", "quota", "defer_destroy" ];
return (0, l.LF)(`${e}/velo`, t, {
depth: 3,
types: "filesystem,snapshot"
});
}
function capacityOf({pool: e, health: t, sizeBytes: n, usedBytes: o}, r) {
return {
health: t,
sizeBytes: n,
usedBytes: o,
freeBytes: Number(r.get(`${e}/velo`)?.available?.value)
};
}
const v = new Map([ [ y, "reserve" ], [ u.u, "archive" ] ]);
function inventory({pool: e, id: t}, n) {
const o = `${e.pool}/velo`;
const r = capacityOf(e, n);
const s = {
projects: [],
volumes: [],
snapshots: [],
foreign: [],
capacity: r
};
const a = new Map;
for (const [e, r] of n) {
const [i = "", u] = e.split("@", 2);
const [l, f, d] = i.slice(o.length + 1).split("/");
if (!l || d !== undefined) continue;
const m = localMarks(r);
if (u !== undefined) {
const n = snapshotOf(t, (0, c.wM)(l, f ?? ""), {
values: r,
marks: m
});
if (n) s.snapshots.push(n);
const o = m.store === t && (m.kind === "origin" || m.kind === "snapshot");
if (!o) a.set(i, [ ...a.get(i) ?? [], e ]);
continue;
}
if (m.store === t && v.has(l) && v.get(l) === m.kind) continue;
const h = r.mountpoint?.value ?? "";
if (m.store !== t || m.volume !== e.slice(o.length + 1)) {
const r = localMarks(n.get(`${o}/${l}`) ?? {}).store === t;
if (f === undefined || r) s.foreign.push(e);
} else if (f === undefined) {
if ((0, c.Fb)(l)) s.projects.push({
name: l,
path: h,
marks: m
});
} else {
const t = (0, c.wM)(l, f);
if (t) s.volumes.push(volumeOf(t, e, {
values: r,
marks: m
}));
}
}
for (const e of s.volumes) {
const t = a.get(`${o}/${(0, c.O$)(e)}`);
if (t) e.heldBy = t;
}
return s;
}
function snapshotOf(e, t, {values: n, marks: o}) {
if (!t || o.store !== e || o.kind !== "snapshot" || n.defer_destroy?.value !== "off") return;
if (o.id === undefined) return;
return {
id: o.id,
project: t.project,
on: t,
marks: o,
...sizesOf(n)
};
}
function volumeOf(e, t, {values: n, marks: o}) {
const r = n.mounted?.value === "yes";
const s = {
what: `the dataset ${t} is not mounted`,
help: `Mount it: \`zfs mount ${t}\`.`
};
const a = Number(n.quota?.value);
return {
...e,
path: n.mountpoint?.value ?? "",
present: r,
...r ? {} : {
absence: s
},
diskLimit: a > 0 ? a - inheritedBytes(n) : null,
sinceSnapshotBytes: Number(n.written?.value),
marks: o,
...sizesOf(n)
};
}
const sizesOf = ({used: e, referenced: t}) => ({
ownBytes: Number(e?.value),
referencedBytes: Number(t?.value)
});
function localMarks(e) {
const t = {};
for (const n of c.ym) {
const o = e[`velo:${n}`];
if (o?.source === "local" && o.value !== "-") t[n] = (0, l.wz)(o.value);
}
return t;
}
function zfsStorage(e, t) {
const {pool: {pool: n}, root: r, id: i} = e;
const f = `${n}/velo`;
const dataset = e => `${f}/${(0, c.O$)(e)}`;
async function nameOf(e) {
const t = await currentName(f, i, e);
if (t === undefined) throw (0, a.mj)(e);
return t;
}
async function cloneOf(e, {target: t, marks: n, diskLimit: o}) {
const r = (0, l.lc)({
...n,
store: i,
volume: (0, c.O$)(t)
});
const s = o === null ? [] : [ "-o", `quota=${o}` ];
await (0, l.ku)([ "clone", ...s, ...r, e, dataset(t) ], `clone ${dataset(t)}`);
}
return {
name: "zfs",
id: i,
pool: n,
hasPools: true,
root: r,
archives: `${r}/${u.u}`,
copyOnWrite: true,
whyNoDiskLimit: undefined,
room: zfsRoom(e),
opened: t,
list: async () => inventory(e, await look(n)),
async createProject(e, t) {
const n = `${f}/${e}`;
const s = [ "recordsize=8k", "compression=lz4", "atime=off", "com.sun:auto-snapshot=false" ];
const a = [ ...s, ...(0, l.qo)({
...t,
store: i,
volume: e
}) ];
await (0, l.ku)([ "create", ...a.flatMap(e => [ "-o", e ]), n ], `dataset ${n}`);
(0, o.chmodSync)(`${r}/${e}`, 457);
},
async destroyProject(e) {
await destroyDataset(`${f}/${e}`);
},
async createVolume(e, t, n) {
const a = (0, l.qo)({
...t,
store: i,
volume: (0, c.O$)(e)
});
await (0, l.ku)([ "create", ...a.flatMap(e => [ "-o", e ]), dataset(e) ], `dataset ${dataset(e)}`);
const u = `${r}/${(0, c.O$)(e)}`;
(0, o.chmodSync)(u, 457);
(0, s.v8)(u, n);
return {
...e,
path: u,
present: true,
marks: t,
...c.Hd
};
},
async clone(e) {
const {parent: t, target: n, marks: o, recorded: s, complete: a} = e;
if ((0, c.LR)(t)) {
await cloneOf(await nameOf(t), e);
s?.();
} else {
const r = `${dataset(t)}@velo-${o.id}-${n.generation}-${(0, c.Si)()}`;
await (0, l.ku)([ "snapshot", ...(0, l.lc)({
store: i,
kind: "origin"
}), r ], `snapshot ${r}`);
try {
await cloneOf(r, e);
s?.();
} finally {
await (0, l.ku)([ "destroy", "-d", r ], `snapshot ${r}`);
}
}
const u = `${r}/${(0, c.O$)(n)}`;
await (a?.(`${u}/pgdata`));
return {
...n,
path: u,
present: true,
marks: o,
...c.Hd
};
},
async snapshot({of: e, id: t, marks: n}) {
const o = {
...n,
store: i,
kind: "snapshot",
id: t,
volume: (0, c.O$)(e)
};
const r = `${dataset(e)}@velo-snapshot-${t}`;
await (0, l.ku)([ "snapshot", ...(0, l.lc)(o), r ], `snapshot ${r}`);
const {project: s, branch: a, generation: u} = e;
const f = {
project: s,
branch: a,
generation: u
};
return {
id: t,
project: s,
on: f,
marks: o,
...await sizesNow(r)
};
},
setSnapshotMarks: async (e, t) => changeMarks(await nameOf(e), t),
async dropSnapshot(e) {
const t = await currentName(f, i, e);
if (t !== undefined) await (0, l.ku)([ "destroy", "-d", t ], `snapshot ${t}`);
},
setProjectMarks: (e, t) => changeMarks(`${f}/${e}`, t),
setMarks: (e, t) => changeMarks(dataset(e), t),
limitDisk: (e, t) => limit(dataset(e), t),
others: () => besideVelo(n),
async obstacles(e) {
const t = (await snapshotsOf(dataset(e))).filter(e => isOurs(e, i));
return foreignAmong({
base: f,
id: i
}, t);
},
async destroy(e) {
const t = dataset(e);
const n = localMarks((await (0, l.LF)(t, [ "velo:store", "velo:volume" ], {
depth: 0
})).get(t) ?? {});
if (n.store !== i || n.volume !== (0, c.O$)(e)) return;
await destroyVolume({
base: f,
id: i
}, t);
},
makeArchives: () => (0, u.h)(e),
async rollBack(e) {
const t = dataset(e);
const n = (await snapshotsOf(t)).filter(e => e.name.startsWith(`${t}@`));
const [o] = n.sort((e, t) => t.created - e.created);
if (o) await (0, l.ku)([ "rollback", o.name ], `volume ${t}`);
},
sizes: e => sizesNow(dataset(e)),
leftovers: () => lostOrigins(f, i),
async removeLeftover({name: e}) {
await (0, l.ku)([ "destroy", "-d", e ], `snapshot ${e}`);
}
};
}
async function openZfs(e) {
const t = await look(e.pool);
const n = t.get(`${e.pool}/velo`);
const o = n?.["velo:store"];
if (!n || o?.source !== "local") return undefined;
const r = (0, i.Vw)(e.pool, localMarks(n).format);
if (r) return {
name: "zfs",
pool: e.pool,
capacity: capacityOf(e, t),
why: r
};
const s = {
pool: e,
root: mountedAt(e, n),
id: o.value
};
return zfsStorage(s, inventory(s, t));
}
async function changeMarks(e, t) {
const n = Object.entries(t).flatMap(([e, t]) => t === "" ? [ `velo:${e}=-` ] : []);
await (0, l.ku)([ "set", ...(0, l.qo)(t), ...n, e ], e);
}
function mountedAt(e, t) {
if (t.mounted?.value === "yes") return t.mountpoint?.value ?? "";
throw new r.J("unable", "store-not-mounted", `The dataset ${e.pool}/velo is not mounted.`, `Mount it: \`zfs mount ${e.pool}/velo\`.`);
}
}
};


