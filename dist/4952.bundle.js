"use strict";

exports.id = 4952;

exports.ids = [ 4952 ];

exports.modules = {
...require("./shared.bundle.js"),
5297: (e, t, n) => {
n.d(t, {
Jc: () => segmentName,
Jf: () => checkedLsn,
Zs: () => parseSegment,
dJ: () => segmentOf,
l2: () => parseLsn,
mb: () => segmentStart,
rI: () => formatLsn
});
const r = 4294967296;
function parseSegment(e, t) {
if (!/^[0-9A-F]{24}$/.test(e)) return undefined;
const [n, o, a] = [ 0, 8, 16 ].map(t => Number.parseInt(e.slice(t, t + 8), 16));
const s = r / t;
return n === 0 || a >= s ? undefined : {
timeline: n,
number: o * s + a
};
}
function segmentName({timeline: e, number: t}, n) {
const o = r / n;
return [ e, Math.floor(t / o), t % o ].map(e => e.toString(16).toUpperCase().padStart(8, "0")).join("");
}
function segmentOf(e, t) {
return Number(e / BigInt(t));
}
function segmentStart(e, t) {
return BigInt(e) * BigInt(t);
}
function parseLsn(e) {
const t = /^([0-9A-Fa-f]{1,8})\/([0-9A-Fa-f]{1,8})$/.exec(e);
return t ? BigInt(`0x${t[1]}`) << 32n | BigInt(`0x${t[2]}`) : undefined;
}
function formatLsn(e) {
return [ e >> 32n, e & 0xffffffffn ].map(e => e.toString(16).toUpperCase()).join("/");
}
function checkedLsn(e) {
return /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/.exec(String(e))?.[0] ?? null;
}
},
5765: (e, t, n) => {
n.d(t, {
y: () => storeSecret
});
var r = n(73024);
var o = n.n(r);
var a = n(76760);
var s = n.n(a);
var i = n(20662);
function storeSecret(e) {
const t = (0, a.join)(e, "secret");
for (;;) {
try {
return Buffer.from((0, r.readFileSync)(t, "utf8").trim(), "hex");
} catch (e) {
if (e.code !== "ENOENT") throw e;
}
(0, r.mkdirSync)(e, {
recursive: true,
mode: 448
});
const n = (0, a.join)(e, `.secret-${process.pid}-${(0, i.n)(4)}`);
(0, r.writeFileSync)(n, `${(0, i.n)(32)}\n`, {
mode: 384,
flag: "wx",
flush: true
});
try {
(0, r.linkSync)(n, t);
} catch (e) {
if (e.code !== "EEXIST") throw e;
} finally {
(0, r.rmSync)(n, {
force: true
});
}
}
}
},
10693: (e, t, n) => {
n.d(t, {
C: () => ownSessions,
Y: () => countOwnSession
});
const r = new Map;
function countOwnSession(e) {
r.set(e, ownSessions(e) + 1);
}
function ownSessions(e) {
return r.get(e) ?? 0;
}
},
16498: (e, t, n) => {
n.d(t, {
ux: () => accessHint,
yN: () => awaitControl,
LU: () => inControl,
g4: () => openControl
});
var r = n(73024);
var o = n(77030);
var a = n(76760);
var s = n(57895);
const i = 8192;
const c = 64;
function databaseNames(e) {
const t = readStart((0, a.join)(e, "global", String(relationFile(e))), i * c);
const n = new Set;
for (let e = 0; e + i <= t.length; e += i) {
for (const r of namesOnPage(t.subarray(e, e + i))) n.add(r);
}
return [ ...n ];
}
const d = 1262;
function relationFile(e) {
const t = readStart((0, a.join)(e, "global", "pg_filenode.map"), 512);
for (let e = 8; e + 8 <= t.length; e += 8) {
if (t.readUInt32LE(e) === d) return t.readUInt32LE(e + 4);
}
return d;
}
function namesOnPage(e) {
const t = [];
const n = Math.min(e.readUInt16LE(12), i);
for (let r = 24; r + 4 <= n; r += 4) {
const n = e.readUInt32LE(r) & 32767;
if (n === 0 || n + 23 > i) continue;
const o = n + e.readUInt8(n + 22) + 4;
if (o + 64 > i) continue;
const a = e.toString("utf8", o, o + 64).split("\0", 1)[0];
if (a) t.push(a);
}
return t;
}
function readStart(e, t) {
let n;
try {
n = (0, r.openSync)(e, r.constants.O_RDONLY | r.constants.O_NOFOLLOW | r.constants.O_NONBLOCK);
if (!(0, r.fstatSync)(n).isFile()) return Buffer.alloc(0);
const o = Buffer.alloc(t);
return o.subarray(0, (0, r.readSync)(n, o, 0, t, 0));
} catch {
return Buffer.alloc(0);
} finally {
if (n !== undefined) (0, r.closeSync)(n);
}
}
var l = n(57336);
var u = n(95049);
var f = n(55952);
var h = n(10693);
const p = 2097152;
class SocketInFolder extends o.Socket {
#e;
constructor(e) {
super();
this.#e = e;
}
connect(...e) {
const t = e.find(e => typeof e === "function");
try {
const e = (0, r.openSync)(this.#e, p | r.constants.O_NOFOLLOW);
this.once("close", () => (0, r.closeSync)(e));
if (!(0, r.fstatSync)(e).isSocket()) throw new Error(`${this.#e} is not a socket`);
super.connect({
path: `/proc/self/fd/${e}`
}, t);
} catch (e) {
process.nextTick(() => this.destroy(e));
}
return this;
}
}
function sessionOptions(e) {
return (0, f.S4)({
session_authorization: l.A,
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
...e >= 17 ? {
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
async function openControl(e, t) {
if (t !== undefined) return connect(e, t);
let n;
const r = [ l.Z, "template1" ];
for (const t of r) {
try {
return await connect(e, t);
} catch (e) {
if (!isDatabaseAbsent(e)) throw e;
n ??= e;
}
}
for (const t of databaseNames(e.pgdata).filter(e => !r.includes(e))) {
const n = await connect(e, t).catch(e => {
if (!isDatabaseAbsent(e)) throw e;
});
if (n) return n;
}
throw n;
}
async function inControl(e, t, n) {
const r = await openControl(e, n);
try {
return await t(r);
} finally {
await r.close();
}
}
const isDatabaseAbsent = e => [ "3D000", "55000" ].includes(e.code ?? "");
async function awaitControl(e, {forMs: t, stillStarting: n}) {
const ask = async () => {
try {
return await openControl(e);
} catch (e) {
if (!isStarting(e)) throw e;
return undefined;
}
};
return (0, u.s)(e.pgdata, ask, {
forMs: t,
stillThere: n
});
}
function isStarting(e) {
const t = e.code ?? "";
return [ "ENOENT", "ECONNREFUSED", "ECONNRESET", "EPIPE", "57P03" ].includes(t) || /terminated unexpectedly/.test(String(e));
}
async function connect(e, t) {
const n = (0, a.join)(e.pgdata, `.s.PGSQL.${e.port}`);
const r = await (0, f._F)({
user: l.A,
database: t,
host: "/",
port: e.port,
options: sessionOptions(e.major),
timeoutMs: 1e4,
queryTimeoutMs: 3e5,
stream: () => new SocketInFolder(n)
});
await r.connect();
(0, h.Y)(e.port);
return {
query: (e, t) => r.query(e, t).catch(refused),
script: async e => {
const t = await r.query(e).catch(refused);
return Array.isArray(t) ? t : [ t ];
},
close: () => r.end()
};
}
function refused(e) {
throw new s.J("failed", "database-refused", `The database refused a statement that velo sent: ${e.message}.`, accessHint(e), {
cause: e
});
}
function accessHint(e) {
const t = e.code ?? "";
const n = {
28e3: `The role ${l.A} must exist, must be allowed to log in, and must be a superuser.`,
42501: `The role ${l.A} must be a superuser: \`ALTER ROLE ${l.A} SUPERUSER\`.`,
53300: "Close connections, or raise max_connections.",
"3D000": `Create a database to connect to: \`CREATE DATABASE ${l.Z}\`.`,
55e3: "Let a database accept connections: `ALTER DATABASE … ALLOW_CONNECTIONS true`."
};
return n[t] ?? "Look at the server's log.";
}
},
19725: (e, t, n) => {
n.d(t, {
Zc: () => everyStore,
t1: () => findProject,
SB: () => inScope,
c2: () => openSite,
OM: () => secretOf
});
var r = n(48161);
var o = n(76760);
var a = n(57895);
var s = n(79166);
var i = n(93977);
var c = n(5765);
var d = n(46283);
var l = n(58500);
var u = n(16498);
const f = {
open: u.g4,
close: async () => {}
};
const h = 6e4;
function keptControls() {
const e = new Map;
const take = t => {
const n = e.get(t);
clearTimeout(n?.timer);
e.delete(t);
return n?.control;
};
const keep = async (t, n) => {
if (e.has(t)) return n.close();
const r = setTimeout(() => void take(t)?.close().catch(() => {}), h);
e.set(t, {
control: n,
timer: r.unref()
});
};
return {
async open(e) {
const t = `${e.pgdata}:${e.port}`;
const n = await alive(take(t)) ?? await (0, u.g4)(e);
return {
...n,
close: () => keep(t, n)
};
},
async close() {
for (const t of [ ...e.keys() ]) await (take(t)?.close().catch(() => {}));
}
};
}
const p = 5e3;
async function alive(e) {
if (!e) return undefined;
const t = e.query("SELECT").then(() => true, () => false);
if (await Promise.race([ t, (0, l.setTimeout)(p, false, {
ref: false
}) ])) return e;
await e.close().catch(() => {});
return undefined;
}
var m = n(89491);
var v = n(15393);
var w = n(84727);
const y = {
storage: w.Z,
postgres: v.D
};
function openSite({env: e, choice: t = {}, longLived: n = false, drivers: a = y}) {
const c = e.VELO_HOME || ((0, d.j)() ? "/var/lib/velo" : (0, o.join)(e.HOME || (0, 
r.userInfo)().homedir, ".velo"));
(0, s.B)(c);
const l = (0, i.B)(e.VELO_PORTS);
const u = n ? keptControls() : f;
const h = new Map;
const driver = t => {
const n = h.get(t) ?? driverNamed(a, t).open(c, e);
h.set(t, n);
return n;
};
return {
home: c,
ports: l,
choice: t,
stores: async () => (await findStores(c, a)).open,
look: () => findStores(c, a),
driver: driver,
drivers: a,
controls: u,
async close() {
await u.close();
for (const e of h.values()) await (await e).close();
}
};
}
function driverNamed({postgres: e}, t) {
const n = e.find(({name: e}) => e === t) ?? e[0];
if (n) return n;
throw new Error("no way to run PostgreSQL");
}
async function findStores(e, t) {
const n = (0, s.x)(e);
if (n) throw n;
const r = {
open: [],
closed: []
};
for (const n of t.storage) {
if (n.forRoot && !(0, d.j)()) continue;
for (const t of await n.find(e)) {
if ("why" in t) r.closed.push(t); else if (!r.open.some(({id: e}) => e === t.id)) r.open.push(t);
}
}
return r;
}
async function everyStore(e) {
const {open: t, closed: n} = await e.look();
if (n[0]) throw n[0].why;
return t;
}
const secretOf = e => (0, c.y)((0, o.join)(e.root, ".velo"));
function inScope(e, t) {
return t ? e.filter(({name: e}) => e === t) : e;
}
async function findProject(e, t) {
const {open: n, closed: r} = await e.look();
const o = lookIn(e, inScope(n, e.choice.storage), t);
const [s, i] = o.length > 0 ? o : lookIn(e, n, t);
if (s && i) {
throw new a.J("conflict", "project-ambiguous", `The project ${t} is in two stores: ${s.storage.pool} and ${i.storage.pool}.`, "Export one of the pools, or choose one store with VELO_HOME.");
}
if (!s && r[0]) throw r[0].why;
if (!s) {
const r = n.map(({pool: e}) => e).join(", ") || "no store on this machine yet";
const o = e.drivers.storage.map(e => e.hidden()).find(e => e !== undefined);
const s = o ?? "Check the name.";
throw new a.J("missing", "project-not-found", `There is no project ${t} (looked in: ${r}).`, s);
}
checkChoice(e, s);
return s;
}
function lookIn({ports: e}, t, n) {
const r = [];
for (const o of t) {
const a = (0, m.Hh)(o.opened);
const s = (0, m.JL)(a, n);
const i = t.filter(e => e !== o);
if (s && (0, m.wP)(s)) r.push({
storage: o,
catalog: a,
project: s,
others: i,
ports: e
});
}
return r;
}
function checkChoice(e, {storage: t, project: n}) {
for (const [r, o] of [ [ e.choice.storage, t.name ], [ e.choice.postgres, n.record.postgres ] ]) {
if (!r || r === o) continue;
throw new a.J("conflict", "project-made-otherwise", `The project ${n.record.name} was made with ${o}, not with ${r}.`, "Leave the choice out, or create a new project with it.");
}
}
},
23035: (e, t, n) => {
n.d(t, {
$d: () => sizeOf,
i3: () => walMaxBytes,
o3: () => a
});
var r = n(57895);
var o = n(22452);
const a = "10%";
const s = 64 * 1024 ** 2;
function sizeOf(e) {
const [, t, n = ""] = /^([1-9][0-9]{0,5})([MGT])B?$/i.exec(e) ?? [];
return t === undefined ? undefined : Number(t) * 1024 ** ("MGT".indexOf(n.toUpperCase()) + 2);
}
function walMaxBytes(e, t) {
const n = sizeOf(e);
if (n !== undefined && n >= s) return n;
const [, a] = /^([1-9][0-9]?)%$/.exec(e) ?? [];
if (a !== undefined) return Math.max(s, Math.floor(t * Number(a) / 100));
throw new r.J("usage", "invalid-size", `${(0, o.TL)(e)} is not a valid limit for archived WAL.`, "Write a size of at least 64M, such as 20G, or a share from 1% to 99%.");
}
},
24283: (e, t, n) => {
n.d(t, {
I: () => checkArchiveDir,
Jc: () => archiveSpace,
kZ: () => makeArchiveHome,
qN: () => isHome,
qx: () => isArchiveGone,
uz: () => archiveGone
});
var r = n(73024);
var o = n.n(r);
var a = n(76760);
var s = n.n(a);
var i = n(57895);
var c = n(22452);
var d = n(34704);
var l = n(27298);
var u = n(29710);
const f = ".velo-archives.json";
function checkArchiveDir(e, t) {
const n = e.replace(/(?<=.)\/+$/, "");
const r = whyNoHome(n, t);
if (r === undefined) return n;
throw new i.J("usage", "invalid-archive-dir", `The archives can't lie in ${(0, c.TL)(n)}: ${r}.`, "Name a folder that exists, by its absolute path, that only its owner can write to. Nothing was created.");
}
function whyNoHome(e, t) {
if (!(0, a.isAbsolute)(e) || /[\u0000-\u001f\u007f]/.test(e)) return "that is not an absolute path";
const n = (0, r.lstatSync)(e, {
throwIfNoEntry: false
});
if (!n) return "it does not exist";
if (!n.isDirectory() || (0, r.realpathSync)(e) !== e) return `it is not a folder by its own path`;
if (n.uid !== 0 && n.uid !== process.geteuid?.()) return "it belongs to another user";
if ((n.mode & 18) !== 0 && (n.mode & 512) === 0) return "others can write to it";
const o = t.find(({root: t}) => `${e}/`.startsWith(`${t}/`));
return o && `it is in the store ${o.root}`;
}
async function makeArchiveHome(e) {
const t = (0, u.oM)(e);
(0, r.mkdirSync)(t, {
mode: 457
});
const n = {
store: e.storage.id,
project: e.project.key
};
const o = (0, a.join)(t, f);
(0, r.writeFileSync)(o, `${JSON.stringify(n)}\n`, {
mode: 384
});
try {
(0, r.linkSync)(o, `${o}.link`);
} catch (e) {
const n = `The file system of ${t} has no hard links, which archiving and recovery need.`;
throw new i.J("unable", "no-hard-links", n, "Use another file system.", {
cause: e
});
}
(0, r.rmSync)(`${o}.link`);
const s = (0, u.Z5)(e.project.record);
if (!s) return;
await (0, l.eF)("stat", [ "--", t ], {
as: s
}).catch(e => {
const n = `The server's own user can't enter ${t}.`;
throw new i.J("unable", "not-reachable", n, "Let others enter the folders above it.", {
cause: e
});
});
}
function isArchiveGone(e) {
const {archiveDir: t} = e.project.record;
return t !== null && !isHome(t, e.storage, e.project.key);
}
function isHome(e, {id: t}, n) {
const o = (0, a.join)(e, n);
if ((0, r.lstatSync)(o, {
throwIfNoEntry: false
})?.uid !== process.geteuid?.()) return false;
try {
const {store: e, project: r} = JSON.parse((0, d.b)((0, a.join)(o, f), 1024)?.toString("utf8") ?? "");
return e === t && r === n;
} catch {
return false;
}
}
function archiveSpace({storage: e, project: t}) {
const {archiveDir: n} = t.record;
if (n === null) return e.opened.capacity;
try {
const {blocks: e, bavail: t, bsize: o} = (0, r.statfsSync)(n);
return {
sizeBytes: e * o,
freeBytes: t * o
};
} catch {
return e.opened.capacity;
}
}
function archiveGone({project: e}) {
return new i.J("unable", "archive-gone", `The archives of ${e.record.name} are in ${e.record.archiveDir}, and that is not there.`, "Mount its disk. Nothing was changed.");
}
},
29710: (e, t, n) => {
n.d(t, {
$t: () => placeOf,
EQ: () => checkRecord,
FN: () => serverOf,
GZ: () => shownBranch,
HZ: () => u,
Ie: () => idOfLock,
MP: () => presentBranch,
MS: () => lockFolder,
QL: () => openPlace,
Ws: () => reread,
Z5: () => userOf,
gN: () => parentOf,
oM: () => archivePath
});
var r = n(76760);
var o = n.n(r);
var a = n(57895);
var s = n(22452);
var i = n(31674);
var c = n(89491);
var d = n(65523);
var l = n(19725);
async function openPlace(e, t) {
const n = await (0, l.t1)(e, t);
e.opened?.(n);
return {
...n,
driver: await e.driver(n.project.record.postgres),
controls: e.controls
};
}
async function placeOf(e, {storage: t, project: n, catalog: r = new Map}) {
const {controls: o, ports: a} = e;
const s = await e.driver(n.record.postgres);
return {
storage: t,
project: n,
catalog: r,
driver: s,
controls: o,
others: [],
ports: a
};
}
async function reread(e) {
const t = (0, c.Hh)(await e.storage.list());
const n = t.get(e.project.key);
if (n) return {
...e,
catalog: t,
project: n
};
throw new a.J("missing", "project-not-found", `The project ${e.project.record.name} has just been deleted.`, "Look at the list of projects.");
}
function presentBranch(e, t) {
const n = shownBranch(e, t);
checkRecord(n);
return n;
}
function shownBranch(e, t) {
const n = (0, c.IW)(e.project, t);
if (n?.current) return n;
const r = e.project.record.name;
throw new a.J("missing", "branch-not-found", `There is no branch ${r}/${t}.`, `Check the name: \`velo branch list ${r}\` shows the branches.`);
}
function parentOf(e, {of: t, record: n}) {
const r = n.parent === null ? undefined : e.project.branches.get(n.parent);
if (r?.current) return r;
throw new a.J("missing", "branch-not-found", `The parent of ${(0, s.gK)(t)} no longer exists.`, `Look at the branches: \`velo branch list ${t.project}\`.`);
}
function checkRecord({fault: e, project: t, name: n}) {
if (e === undefined) return;
throw new a.J("failed", "record-unreadable", `The record of ${(0, s.gK)({
project: t,
branch: n
})} can't be read: ${e}.`, "Use the version of velo that wrote it. Nothing was changed.");
}
function userOf(e) {
return e.uid === null ? undefined : {
uid: e.uid,
gid: e.uid
};
}
function serverOf(e, {volume: t, record: n}) {
const o = e.project.record;
const {memory: a, cpus: s, pids: c} = (0, d.Af)(e, {
volume: t,
record: n
});
return {
store: e.storage.id,
volume: (0, i.O$)(t),
name: `velo-${n.id}-${t.generation}`,
path: t.path,
port: n.port,
major: o.pgVersion,
project: o.name,
imageId: o.imageId ?? "",
image: o.image === null ? null : {
reference: o.image,
digest: o.imageDigest
},
network: o.network,
user: userOf(o),
limits: {
memory: a,
cpus: s,
pids: c,
rank: n.parent === null ? "main" : "branch"
},
archive: n.archive === null ? null : (0, r.join)(archivePath(e, n.archive), "wal"),
restore: null
};
}
function archivePath({storage: e, project: t}, n = "") {
return (0, r.join)(t.record.archiveDir ?? e.archives, t.key, n);
}
const lockFolder = ({storage: e}) => (0, r.join)(e.root, ".velo", "locks");
const u = {
claims: e => (0, r.join)(lockFolder(e), ".claims"),
project: (e, t) => (0, r.join)(lockFolder(e), `${t}.project`),
branch: (e, t) => (0, r.join)(lockFolder(e), `${t}.branch`),
recovery: (e, t) => (0, r.join)(lockFolder(e), `${t}.recovery`),
drill: (e, t) => (0, r.join)(lockFolder(e), `${t}.drill`)
};
function idOfLock(e) {
return /^([0-9a-f]{16})\.(?:project|branch|recovery|drill)$/.exec(e)?.[1];
}
},
34704: (e, t, n) => {
n.d(t, {
b: () => readPlainFile
});
var r = n(73024);
var o = n.n(r);
function readPlainFile(e, t) {
let n;
try {
n = (0, r.openSync)(e, r.constants.O_RDONLY | r.constants.O_NOFOLLOW | r.constants.O_NONBLOCK);
const o = (0, r.fstatSync)(n);
if (!o.isFile()) return undefined;
const a = Buffer.allocUnsafe(Math.min(t, o.size));
return a.subarray(0, (0, r.readSync)(n, a, 0, a.length, 0));
} catch {
return undefined;
} finally {
if (n !== undefined) (0, r.closeSync)(n);
}
}
},
50696: (e, t, n) => {
n.d(t, {
U: () => mayExceed,
m: () => walLimit
});
var r = n(23035);
var o = n(57289);
var a = n(24283);
var s = n(65978);
var i = n(29710);
var c = n(76934);
function walLimit({storage: e, project: t}) {
return (0, r.i3)(t.record.walMax ?? r.o3, (0, a.Jc)({
storage: e,
project: t
}).sizeBytes);
}
function mayExceed(e) {
const t = (0, s.Sd)(e).reduce((t, n) => t + (0, o.w)((0, s.F9)((0, i.oM)(e, n))).length, 0);
return t * c.V0 > walLimit(e);
}
},
55952: (e, t, n) => {
n.d(t, {
QZ: () => loadPg,
S4: () => startupOptions,
_F: () => newClient
});
var r = n(77030);
var o = n.n(r);
async function loadPg() {
return (await Promise.all([ n.e(9652), n.e(3849), n.e(7459) ]).then(n.bind(n, 7459))).default;
}
class SocketFrom extends r.Socket {
#t;
constructor(e) {
super();
this.#t = e;
}
connect(...e) {
const [t, n] = e;
return super.connect({
port: t,
host: n,
localAddress: this.#t
});
}
}
async function newClient({password: e, timeoutMs: t, queryTimeoutMs: n, from: r, ...o}) {
const {Client: a} = await loadPg();
const s = o.stream ?? (r === undefined ? undefined : () => new SocketFrom(r));
const i = {
...o,
password: () => e ?? "",
ssl: false,
sslnegotiation: "postgres",
client_encoding: "UTF8",
replication: "false",
application_name: "velo",
connectionTimeoutMillis: t,
query_timeout: n,
...s ? {
stream: s
} : {}
};
const c = new a(i);
c.on("error", () => {});
return c;
}
function startupOptions(e) {
return Object.entries(e).map(([e, t]) => `-c ${e}=${t.replace(/[\\ ]/g, "\\$&")}`).join(" ");
}
},
57289: (e, t, n) => {
n.d(t, {
w: () => namesIn
});
var r = n(73024);
var o = n.n(r);
function namesIn(e) {
try {
return (0, r.readdirSync)(e);
} catch (e) {
if (e.code === "ENOENT") return [];
throw e;
}
}
},
57336: (e, t, n) => {
n.d(t, {
A: () => r,
Z: () => o
});
const r = "postgres";
const o = "postgres";
},
62028: (e, t, n) => {
n.d(t, {
openEngine: () => openEngine
});
var r = n(48161);
var o = n.n(r);
var a = n(61116);
var s = n(41698);
var i = n(19725);
var c = n(50696);
const projects = () => Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(2152), n.e(2777) ]).then(n.bind(n, 32777));
const readProjects = () => n.e(3720).then(n.bind(n, 83720));
const branches = () => n.e(9918).then(n.bind(n, 89918));
const running = () => Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(2152), n.e(6569) ]).then(n.bind(n, 36569));
const snapshots = () => Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(3276) ]).then(n.bind(n, 13276));
const sleeping = () => Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(2152), n.e(6569), n.e(4698) ]).then(n.bind(n, 74698));
const names = () => Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(2152), n.e(6569), n.e(3822) ]).then(n.bind(n, 83822));
const d = {
createProject: async () => (await projects()).createProject,
listProjects: async () => (await readProjects()).listProjects,
getProject: async () => (await readProjects()).getProject,
deleteProject: async () => (await projects()).deleteProject,
renameProject: async () => (await names()).renameProject,
setProject: async () => (await Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(5818) ]).then(n.bind(n, 25818))).setProject,
createBranch: async () => (await Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(2152), n.e(6569), n.e(4002), n.e(7607), n.e(9660) ]).then(n.bind(n, 9660))).createBranch,
listBranches: async () => (await branches()).listBranches,
getBranch: async () => (await branches()).getBranch,
deleteBranch: async () => (await Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(7399) ]).then(n.bind(n, 17399))).deleteBranch,
resetBranch: async () => (await Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(4002), n.e(7607), n.e(9489) ]).then(n.bind(n, 97607))).resetBranch,
promoteBranch: async () => (await Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(4002), n.e(9242) ]).then(n.bind(n, 69242))).promoteBranch,
renameBranch: async () => (await names()).renameBranch,
startBranch: async () => (await running()).startBranch,
stopBranch: async () => (await running()).stopBranch,
restartBranch: async () => (await running()).restartBranch,
startAll: async () => (await running()).startAll,
branchUse: async () => (await sleeping()).branchUse,
sleepBranch: async () => (await sleeping()).sleepBranch,
branchListener: async () => (await n.e(7690).then(n.bind(n, 77690))).branchListener,
setBranch: async () => (await Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(2152), n.e(6569), n.e(7454) ]).then(n.bind(n, 17454))).setBranch,
branchPassword: async () => (await Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(2152), n.e(6569), n.e(7815) ]).then(n.bind(n, 87815))).branchPassword,
branchLogs: async () => (await n.e(6586).then(n.bind(n, 6586))).branchLogs,
createSnapshot: async () => (await Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(7826) ]).then(n.bind(n, 47826))).createSnapshot,
listSnapshots: async () => (await snapshots()).listSnapshots,
getSnapshot: async () => (await snapshots()).getSnapshot,
setSnapshot: async () => (await snapshots()).setSnapshot,
deleteSnapshot: async () => (await snapshots()).deleteSnapshot,
cleanupSnapshots: async () => (await Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(7789) ]).then(n.bind(n, 37789))).cleanupSnapshots,
applyPolicies: async () => (await Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(7826), n.e(3956) ]).then(n.bind(n, 43956))).applyPolicies,
walInfo: async () => (await n.e(9368).then(n.bind(n, 9368))).walInfo,
walCleanup: async () => (await Promise.all([ n.e(7864), n.e(3995), n.e(2749) ]).then(n.bind(n, 43995))).walCleanup,
checkRestore: async () => (await Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(2152), n.e(6569), n.e(4002), n.e(7607), n.e(9660), n.e(8195) ]).then(n.bind(n, 28195))).checkRestore,
status: async () => (await n.e(9986).then(n.bind(n, 29986))).status,
doctor: async () => (await Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(2152), n.e(2008) ]).then(n.bind(n, 12008))).doctor,
repair: async () => (await Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(7864), n.e(2152), n.e(4277) ]).then(n.bind(n, 44277))).repair,
machine: async () => async () => (0, r.hostname)()
};
function openEngine(e) {
process.umask(18);
const t = (0, i.c2)(e);
return (0, a.v)(async (e, n, r) => {
const o = await d[e]();
if (!changesSomething(e, n)) return o(t, n, r);
const a = new Map;
const s = {
...t,
opened: e => void a.set(e.project.record.id, e)
};
const i = await o(s, n, r);
for (const e of a.values()) await keepLimit(t, e, r);
return i;
}, () => t.close());
}
function changesSomething(e, t) {
if ([ "applyPolicies", "walCleanup", "renameProject", "deleteProject" ].includes(e)) return false;
const {reads: n} = (0, s.Ms)(e);
return typeof n === "function" ? !n(t) : !n;
}
async function keepLimit(e, t, r) {
const {project: o} = t;
if (o.fault !== undefined || !(0, c.U)(t)) return;
const {limitAfterwards: a} = await Promise.all([ n.e(7864), n.e(3995), n.e(2749) ]).then(n.bind(n, 43995));
await a(e, t, r);
}
},
65523: (e, t, n) => {
n.d(t, {
Af: () => limitsOf,
KN: () => projectLimits,
zU: () => changedLimits
});
var r = n(48161);
var o = n.n(r);
var a = n(57895);
const s = 1024 ** 3;
const i = 256 * 1024 ** 2;
const c = 32;
const d = 64 * 1024 ** 2;
function defaults(e, t) {
const n = (0, r.totalmem)();
return e ? {
disk: null,
memory: Math.floor(n * .75),
cpus: null,
pids: 4096
} : {
disk: Math.floor(t / 4),
memory: Math.max(Math.floor(n / 4), Math.min(s / 2, n)),
cpus: null,
pids: 1024
};
}
function projectLimits(e, {record: t}) {
return kept(e, {
...defaults(false, e.storage.opened.capacity.sizeBytes),
...t.limits
});
}
function limitsOf(e, {volume: t, record: n}) {
const r = n.parent === null;
const o = r ? kept(e, defaults(true, e.storage.opened.capacity.sizeBytes)) : projectLimits(e, e.project);
const a = kept(e, {
...o,
...n.limits
});
return t.diskLimit === undefined ? a : {
...a,
disk: t.diskLimit
};
}
function kept({storage: e}, t) {
return e.whyNoDiskLimit === undefined ? t : {
...t,
disk: null
};
}
function changedLimits(e, t, n) {
const r = {
...e
};
for (const [e, n] of Object.entries(t ?? {})) {
if (n === "default") delete r[e]; else r[e] = n === "none" ? null : checked(e, n);
}
const {whyNoDiskLimit: o} = n;
if (typeof t?.disk === "number" && o !== undefined) {
throw new a.J("unable", "no-disk-limit", `A branch's disk space can't be limited here: ${o}.`, "Leave the limit out. `velo doctor` shows which limits can be enforced.");
}
return r;
}
const l = {
disk: d,
memory: i,
cpus: .01,
pids: c
};
const u = {
disk: 2 ** 50,
memory: 2 ** 50,
cpus: 1024,
pids: 2 ** 22
};
function checked(e, t) {
if (t >= l[e] && t <= u[e]) return t;
const n = e === "disk" || e === "memory" ? " bytes" : "";
throw new a.J("usage", "invalid-limit", `${t}${n} is not a valid limit for ${e}.`, `Give ${l[e]} to ${u[e]}${n}, or \`none\`.`);
}
},
65978: (e, t, n) => {
n.d(t, {
$r: () => recordServed,
CJ: () => removeArchives,
F9: () => walFolder,
Lt: () => removeArchive,
Po: () => makeArchive,
Sd: () => idsIn,
Tj: () => hasWalFolder,
bS: () => archivesOf,
fU: () => removeUnserved,
hi: () => recordLeft,
hq: () => archivesIn,
nk: () => recordComplete,
q$: () => recordLimited,
qP: () => hasServed,
s9: () => entriesIn,
wt: () => recordEnded
});
var r = n(73024);
var o = n.n(r);
var a = n(76760);
var s = n.n(a);
var i = n(57289);
var c = n(89491);
var d = n(29710);
var l = n(24283);
const u = "archive.json";
const f = {
served: [],
left: [],
ended: null,
lacksTail: false,
limitedUntil: null
};
const walFolder = e => (0, a.join)(e, "wal");
async function makeArchive(e, t, {id: n, archive: o}) {
if (o === null) return;
const s = (0, d.oM)(e, o);
if (hasWalFolder(e, o) || (0, l.qx)(e)) return;
if (e.project.record.archiveDir === null) await e.storage.makeArchives();
(0, r.mkdirSync)(s, {
recursive: true,
mode: 457
});
if (!readArchive(e, o)) writeArchive(e, {
...f,
id: o,
branch: n,
generation: t
});
const i = (0, a.join)(s, ".wal");
(0, r.rmSync)(i, {
recursive: true,
force: true
});
(0, r.mkdirSync)(i, {
mode: 448
});
const c = (0, d.Z5)(e.project.record);
if (c) (0, r.chownSync)(i, c.uid, c.gid);
(0, r.renameSync)(i, walFolder(s));
}
function hasWalFolder(e, t) {
return (0, r.lstatSync)(walFolder((0, d.oM)(e, t)), {
throwIfNoEntry: false
})?.isDirectory() === true;
}
function recordServed(e, t, n) {
const r = t === null ? undefined : readArchive(e, t);
if (r && !r.served.includes(n)) writeArchive(e, {
...r,
served: [ ...r.served, n ]
});
}
function recordLeft(e, t, n) {
const r = t === null ? undefined : readArchive(e, t);
if (r && n !== null && !r.left.includes(n)) writeArchive(e, {
...r,
left: [ ...r.left, n ]
});
}
function recordEnded(e, t, n) {
const r = readArchive(e, t);
if (r && r.ended !== n) writeArchive(e, {
...r,
ended: n,
lacksTail: n !== null
});
}
function recordComplete(e, t) {
const n = readArchive(e, t);
if (n?.served.length === 0) removeArchive(e, t); else if (n?.lacksTail) writeArchive(e, {
...n,
lacksTail: false
});
}
function recordLimited(e, t, n) {
const r = readArchive(e, t);
if (r && (r.limitedUntil ?? "") < n) writeArchive(e, {
...r,
limitedUntil: n
});
}
function hasServed(e, t) {
return t !== null && (readArchive(e, t)?.served.length ?? 0) > 0;
}
function removeArchive(e, t) {
const n = (0, d.oM)(e, t);
(0, r.rmSync)((0, a.join)(n, u), {
force: true
});
(0, r.rmSync)(n, {
recursive: true,
force: true
});
}
function removeUnserved(e, {archive: t}) {
if (t !== null && (readArchive(e, t)?.served.length ?? 0) === 0) removeArchive(e, t);
}
function removeArchives(e, t) {
if (t === undefined) (0, r.rmSync)((0, d.oM)(e), {
recursive: true,
force: true
}); else for (const n of archivesIn(e)) if (n.branch === t) removeArchive(e, n.id);
}
function archivesOf(e, t) {
const n = new Map((0, c.xi)(t).flatMap(({record: e}) => e.archive !== null && e.servedFrom !== null ? [ [ e.archive, e.servedFrom ] ] : []));
const r = archivesIn(e).filter(({branch: e}) => e === t.id).map(e => n.has(e.id) ? {
...e,
ended: null
} : e);
return r.filter(({id: e, served: t}) => t.length > 0 || n.has(e)).map(e => {
const t = n.get(e.id);
const o = r.some(({generation: n, served: r}) => n === e.generation && r.some(e => e === t));
return o ? e : withServed(e, t);
}).sort((e, t) => t.generation - e.generation);
}
function withServed(e, t) {
if (t === undefined) return e;
return {
...e,
served: [ ...e.served, t ].sort()
};
}
function archivesIn(e) {
return idsIn(e).flatMap(t => readArchive(e, t) ?? []);
}
const entriesIn = e => (0, i.w)((0, d.oM)(e)).filter(e => !e.startsWith("."));
const idsIn = e => entriesIn(e).filter(e => /^[0-9a-f]{16}$/.test(e));
function readArchive(e, t) {
try {
const {branch: n, generation: o, served: s, left: i = [], ended: c = null, lacksTail: l = false, limitedUntil: f = null} = JSON.parse((0, 
r.readFileSync)((0, a.join)((0, d.oM)(e, t), u), "utf8"));
const h = typeof n === "string" && Number.isInteger(o) && Array.isArray(s) && Array.isArray(i);
return h ? {
id: t,
branch: n,
generation: o,
served: s,
left: i,
ended: c,
lacksTail: l,
limitedUntil: f
} : undefined;
} catch {
return undefined;
}
}
function writeArchive(e, {id: t, ...n}) {
const o = (0, a.join)((0, d.oM)(e, t), u);
(0, r.writeFileSync)(`${o}.new`, `${JSON.stringify(n)}\n`, {
mode: 384
});
(0, r.renameSync)(`${o}.new`, o);
}
},
75581: (e, t, n) => {
n.d(t, {
e: () => bytes
});
const r = [ "B", "kB", "MB", "GB", "TB", "PB" ];
function bytes(e) {
if (e === null) return "–";
let t = 0;
let n = e;
while (n >= 1023.95 && t < r.length - 1) {
n /= 1024;
t += 1;
}
return `${t === 0 || n >= 100 ? Math.round(n) : n.toFixed(1).replace(/\.0$/, "")} ${r[t]}`;
}
},
76934: (e, t, n) => {
n.d(t, {
$M: () => lsnOf,
Jc: () => segmentName,
V0: () => o,
Zs: () => parseSegment,
dJ: () => segmentOf,
mb: () => segmentStart
});
var r = n(5297);
const o = 16 * 1024 ** 2;
function lsnOf(e) {
const t = r.l2(e);
if (t === undefined) throw new Error(`not an LSN: ${e}`);
return t;
}
const segmentOf = e => r.dJ(e, o);
const segmentStart = e => r.mb(e, o);
const segmentName = (e, t) => r.Jc({
timeline: e,
number: t
}, o);
const parseSegment = e => r.Zs(e, o);
},
79166: (e, t, n) => {
n.d(t, {
B: () => checkHomePath,
x: () => homeTrouble
});
var r = n(73024);
var o = n.n(r);
var a = n(57895);
function checkHomePath(e) {
if (e.startsWith("/") && !/[\u0000-\u001f\u007f]/.test(e)) return;
throw new a.J("usage", "invalid-home", `velo can't keep its files in ${JSON.stringify(e)}.`, "Set VELO_HOME (or HOME) to an absolute path without control characters.");
}
function homeTrouble(e) {
try {
const t = (0, r.statSync)(e);
if (!t.isDirectory()) return unusable(e, "it is not a folder");
if (t.uid === process.getuid?.()) return undefined;
return unusable(e, `it belongs to another user (${t.uid})`);
} catch (t) {
const {code: n} = t;
if (n !== "ENOENT") return unusable(e, s[n ?? ""] ?? String(n));
return (0, r.lstatSync)(e, {
throwIfNoEntry: false
}) ? unusable(e, "it is a broken link") : undefined;
}
}
const s = {
ENOTDIR: "a part of its path is not a folder",
ELOOP: "its links form a loop",
EACCES: "this user may not read it",
ENAMETOOLONG: "its path is too long"
};
function unusable(e, t) {
return new a.J("unable", "home-unusable", `velo can't keep its files in ${e}: ${t}.`, "Set VELO_HOME to a folder that you own, or to a path where one can be created.");
}
},
89491: (e, t, n) => {
n.d(t, {
Ad: () => isNeeded,
Hh: () => catalogOf,
IW: () => branchNamed,
JL: () => projectNamed,
LU: () => childrenOf,
XO: () => snapshotsOf,
a5: () => portsOf,
c7: () => formatGeneration,
ev: () => usersOf,
gZ: () => subtreeOf,
wP: () => isWhole,
xi: () => generationsOf,
yU: () => mayArchive
});
var r = n(22452);
var o = n(31674);
var a = n(95433);
function catalogOf(e, t = (new Date).toISOString()) {
const n = new Map;
for (const t of e.projects) {
const {record: e, fault: r} = (0, a.Wh)(t);
const s = r === undefined && e.id !== (0, o.TH)(t.name) ? "its mark `id` belongs to another project" : r;
const i = {
branches: new Map,
snapshots: [],
held: []
};
n.set(t.name, {
key: t.name,
record: e,
...i,
fault: s
});
}
for (const t of e.snapshots) n.get(t.project)?.snapshots.push(snapshotOf(t));
const turnOf = ({marks: e}) => Number(e.turn ?? 0) || 0;
const r = [ ...e.volumes ].sort((e, t) => turnOf(t) - turnOf(e) || t.generation - e.generation);
for (const e of r) {
const r = n.get(e.project);
if (r) addGeneration(r, e, t);
}
for (const {branches: e, snapshots: t} of n.values()) {
for (const t of e.values()) finishDeletion(t);
t.sort((e, t) => e.record.createdAt < t.record.createdAt ? 1 : -1);
}
return n;
}
function snapshotOf(e) {
const {record: t, fault: n} = (0, a.RA)(e);
return {
stored: e,
record: t,
fault: n ?? (t.id === e.id ? undefined : "its mark `id` is of another")
};
}
function addGeneration(e, t, n) {
const r = (0, o.TH)(t.branch);
const {record: s, fault: i} = (0, a.pG)(isUnrecorded(t) ? {
...t,
marks: unrecorded(t.branch)
} : t);
const c = {
project: e.record.name,
branch: s.name
};
if (s.phase === "deleted" && i === undefined) return void e.held.push({
volume: t,
record: s,
of: c
});
const d = e.branches.get(r) ?? {
id: r,
project: e.record.name,
name: s.name,
current: undefined,
retired: [],
remains: [],
fault: undefined
};
e.branches.set(r, d);
d.fault ??= e.fault ?? i ?? (s.id === r ? undefined : "its mark `id` belongs to another branch");
const l = {
volume: t,
record: s,
of: c
};
if (!d.current && (s.phase === "ready" || d.fault !== undefined)) {
d.current = l;
d.name = s.name;
} else if (d.current && s.phase === "ready" && isNeeded(e, l, n)) {
d.retired.push({
...l,
of: d.current.of
});
} else d.remains.push(l);
}
function isNeeded({snapshots: e}, {volume: t, record: n}, r = (new Date).toISOString()) {
const a = (0, o.O$)(t);
return n.keptUntil !== null && n.keptUntil > r || (t.heldBy ?? []).length > 0 || e.some(({stored: {on: e}}) => e !== null && (0, 
o.O$)(e) === a);
}
function isUnrecorded({marks: e}) {
return e.phase === "new" && e.id === undefined;
}
function unrecorded(e) {
const t = new Date(0).toISOString();
return (0, a.X$)({
id: (0, o.TH)(e),
name: (0, o._Y)(e),
phase: "new",
wanted: "stopped",
port: 0,
createdAt: t,
takenAt: t,
prepared: false,
walSenders: 0,
turn: 0
});
}
function finishDeletion(e) {
const t = e.remains.find(({record: e}) => e.phase === "deleting");
if (!t || !e.current || e.fault !== undefined) return;
if (t.record.turn < e.current.record.turn) return;
e.remains.push(e.current, ...e.retired);
e.current = undefined;
e.retired = [];
}
function isWhole(e) {
return branchNamed(e, r.SI)?.current !== undefined;
}
function generationsOf({current: e, retired: t, remains: n}) {
return [ ...e ? [ e ] : [], ...t, ...n ];
}
function snapshotsOf(e, t) {
return e.snapshots.filter(({record: e}) => e.branch === t);
}
function usersOf(e, t) {
return [ ...e.branches.values() ].filter(({current: e}) => e?.record.source === t).sort((e, t) => e.name < t.name ? -1 : 1);
}
function projectNamed(e, t) {
const n = [ ...e.values() ].filter(({record: e}) => e.name === t);
return oldest(n.filter(isWhole)) ?? oldest(n);
}
function branchNamed(e, t) {
const n = [ ...e.branches.values() ].filter(e => e.name === t);
const first = e => oldest(e.flatMap(e => [ e.current ?? e.remains[0] ].map(t => ({
branch: e,
...t
}))));
return (first(n.filter(({current: e}) => e)) ?? first(n))?.branch;
}
function oldest(e) {
return e.sort((e, t) => (e.record?.createdAt ?? "") < (t.record?.createdAt ?? "") ? -1 : 1)[0];
}
function childrenOf(e, t) {
return [ ...e.branches.values() ].filter(e => e.current?.record.parent === t).sort((e, t) => e.name < t.name ? -1 : 1);
}
function subtreeOf(e, t) {
return [ ...childrenOf(e, t.id).flatMap(t => subtreeOf(e, t)), t ];
}
function portsOf(e) {
const t = new Set;
for (const {branches: n} of e.values()) {
for (const e of n.values()) for (const {record: n} of generationsOf(e)) if (n.port > 0) t.add(n.port);
}
return t;
}
function formatGeneration({of: e, volume: t}) {
return `${(0, r.gK)(e)}.${t.generation}`;
}
function mayArchive({branches: e, snapshots: t}) {
return [ ...e.values() ].some(e => generationsOf(e).some(({record: e}) => e.archive !== null)) || t.some(({record: e}) => e.archive !== null);
}
},
95049: (e, t, n) => {
n.d(t, {
s: () => awaitServer
});
var r = n(76760);
var o = n.n(r);
var a = n(34704);
var s = n(35274);
var i = n(55952);
async function awaitServer(e, t, {forMs: n, stillThere: r}) {
(0, i.QZ)().catch(() => {});
let o = 0;
const a = await (0, s.w)(async () => {
o += 1;
if (saysReady(e) || o % 25 === 0) {
const e = await t();
if (e !== undefined) return {
had: e
};
}
return o % 100 === 0 && !await r() ? {
had: undefined
} : undefined;
}, {
everyMs: 2,
forMs: n
});
return a?.had;
}
function saysReady(e) {
const t = (0, a.b)((0, r.join)(e, "postmaster.pid"), 1024);
return t?.toString("latin1").split("\n")[7]?.trim() === "ready";
}
},
95433: (e, t, n) => {
n.d(t, {
X$: () => branchMarks,
mH: () => w,
$N: () => projectKey,
on: () => projectMarks,
pG: () => readBranch,
Wh: () => readProject,
RA: () => readSnapshot,
nr: () => snapshotMarks
});
var r = n(19667);
var o = n(31674);
var a = n(22452);
function writeMarks(e, t) {
const n = {};
for (const r of Object.keys(t)) {
const [o, a] = e[r];
if (t[r] !== undefined) n[o] = a.write(t[r]);
}
return n;
}
function readMarks(e, t) {
const n = {};
let r;
for (const o of Object.keys(e)) {
const [s, i] = e[o];
const c = t[s] ?? "";
try {
n[o] = i.read(c);
} catch {
n[o] = c;
r ??= `its mark \`${s}\` is ${c === "" ? "missing" : (0, a.TL)(c)}, which this velo does not know`;
}
}
return {
record: n,
fault: r
};
}
function marks_text(e = /./s) {
return {
write: e => e,
read: t => checked(t, e.test(t))
};
}
function oneOf(...e) {
return {
write: e => e,
read: t => checked(t, e.includes(t))
};
}
function optional(e) {
return {
write: t => t === null ? "" : e.write(t),
read: t => t === "" ? null : e.read(t)
};
}
const s = {
write: String,
read: e => Number(checked(e, /^(0|[1-9][0-9]{0,8})$/.test(e)))
};
const i = {
write: e => e,
read: e => checked(e, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(e))
};
const c = {
write: e => e ? "yes" : "no",
read: e => checked(e, e === "yes" || e === "no") === "yes"
};
function json(e, t, n) {
return {
write: t => {
const n = JSON.stringify(t);
return n === JSON.stringify(e) ? "" : n;
},
read: r => {
if (r === "") return {
...e
};
return {
...e,
...parsed(r, t, n)
};
}
};
}
function whole(e, t) {
return {
write: e => JSON.stringify(e),
read: n => {
const r = parsed(n, e, t);
if (Object.keys(r).length !== t.length) throw new Error(n);
return r;
}
};
}
function parsed(e, t, n) {
const r = JSON.parse(e);
if (typeof r !== "object" || r === null || Array.isArray(r)) throw new Error(e);
const o = Object.entries(r);
if (!o.every(([e, r]) => t(r) && (n?.includes(e) ?? true))) throw new Error(e);
return r;
}
const d = {
write: e => e.length === 0 ? "" : JSON.stringify(e),
read: e => {
if (e === "") return [];
const t = JSON.parse(e);
if (!Array.isArray(t) || !t.every(e => typeof e === "string")) throw new Error(e);
return t;
}
};
function checked(e, t) {
if (!t) throw new Error(e);
return e;
}
const l = marks_text(/^[a-z][a-z0-9_-]{0,62}$/);
const u = marks_text(/^[0-9a-f]{16}$/);
const f = marks_text(/^[0-9A-F]+\/[0-9A-F]+$/);
const h = marks_text(/^(0|[1-9][0-9]{0,11})$/);
const p = {
write: String,
read: e => Number(h.read(e))
};
const isText = e => typeof e === "string";
const isAmount = e => typeof e === "number" && e >= 0;
const amountOrNone = e => e === null || isAmount(e);
const m = optional(whole(isAmount, [ "buffers", "connections" ]));
const v = optional(whole(isAmount, [ "generation", "xid" ]));
const w = {
slots: 0,
subscriptions: 0,
preparedTransactions: 0
};
const y = {
id: [ "id", u ],
name: [ "name", l ],
postgres: [ "postgres", oneOf(...r.e3) ],
image: [ "image", optional(marks_text()) ],
imageId: [ "image-id", optional(marks_text()) ],
imageDigest: [ "image-digest", optional(marks_text()) ],
pgVersion: [ "pg-version", s ],
network: [ "network", optional(oneOf("host", "isolated")) ],
uid: [ "uid", optional(s) ],
locale: [ "locale", marks_text() ],
icuLocale: [ "icu-locale", optional(marks_text()) ],
encoding: [ "encoding", marks_text() ],
bound: [ "bound", optional(marks_text()) ],
policies: [ "policies", json({}, isText) ],
archiveDir: [ "archive-dir", optional(marks_text()) ],
walMax: [ "wal-max", optional(marks_text(/^[1-9][0-9]{0,5}([MGT]B?|%)$/i)) ],
limits: [ "limits", json({}, amountOrNone, [ "disk", "memory", "cpus", "pids" ]) ],
createdAt: [ "created", i ]
};
const g = {
id: [ "id", u ],
name: [ "name", l ],
phase: [ "phase", oneOf("new", "ready", "deleting", "deleted") ],
wanted: [ "wanted", oneOf("running", "stopped") ],
parent: [ "parent", optional(u) ],
port: [ "port", s ],
owner: [ "owner", optional(marks_text()) ],
labels: [ "labels", json({}, isText) ],
createdAt: [ "created", i ],
takenAt: [ "taken", i ],
expiresAt: [ "expires", optional(i) ],
prepared: [ "prepared", c ],
cleaned: [ "cleaned", json(w, isAmount, Object.keys(w)) ],
roles: [ "roles", d ],
lsn: [ "lsn", optional(f) ],
database: [ "database", optional(marks_text()) ],
walSenders: [ "wal-senders", s ],
turn: [ "turn", s ],
keptUntil: [ "kept", optional(i) ],
previous: [ "previous", optional(s) ],
source: [ "source", optional(u) ],
archive: [ "archive", optional(u) ],
servedFrom: [ "served", optional(i) ],
idleStop: [ "idle-stop", optional(p) ],
idleSessions: [ "idle-sessions", optional(oneOf("keep")) ],
asleep: [ "asleep", optional(i) ],
limits: [ "limits", json({}, amountOrNone, [ "disk", "memory", "cpus", "pids" ]) ],
sizing: [ "sizing", m ],
parentAt: [ "taken-at", v ]
};
const b = {
id: [ "id", u ],
branch: [ "branch", u ],
generation: [ "generation", s ],
label: [ "label", optional(marks_text()) ],
pinned: [ "pinned", c ],
scheduled: [ "scheduled", c ],
createdAt: [ "created", i ],
lsn: [ "lsn", optional(f) ],
sizing: [ "sizing", m ],
at: [ "taken-at", v ],
base: [ "base", c ],
archive: [ "archive", optional(u) ],
redo: [ "redo", optional(f) ],
timeline: [ "timeline", optional(s) ],
endAt: [ "end", optional(i) ]
};
function projectMarks(e) {
return writeMarks(y, e);
}
function branchMarks(e) {
return writeMarks(g, e);
}
function snapshotMarks(e) {
return writeMarks(b, e);
}
function readProject({marks: e}) {
return readMarks(y, e);
}
function readBranch({marks: e}) {
return readMarks(g, e);
}
function readSnapshot({marks: e}) {
return readMarks(b, e);
}
function projectKey({name: e, id: t}) {
return (0, o.pX)(e, t);
}
}
};
