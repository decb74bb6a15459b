"use strict";

exports.id = 8501;

exports.ids = [ 8501 ];

exports.modules = {
74184: (t, e, n) => {
n.d(e, {
d: () => archivingServer,
q: () => prepareArchive
});
var r = n(73024);
var a = n.n(r);
var o = n(76760);
var s = n.n(o);
var i = n(27298);
var c = n(23828);
var d = n(43686);
var u = n(57748);
var l = n(38042);
var f = n(29710);
var p = n(76934);
var h = n(24283);
var m = n(65978);
const v = 60;
const g = {
bytes: 2 * 1024 ** 3,
share: .05
};
async function archivingServer(t, e, n) {
const r = (0, f.FN)(t, e);
if (r.archive === null) return {
server: r,
settings: {}
};
if ((0, d.t)((0, c.po)(e.volume.path))) {
n.note("Its WAL is not archived: its configuration sets wal_level = minimal");
return {
server: {
...r,
archive: null
},
settings: {}
};
}
const a = (0, h.qx)(t);
if (a) n.note(`Its WAL waits: the folder of its archives, ${t.project.record.archiveDir}, is not there (no disk?)`); else await prepareArchive(t, e);
const {conf: o, archive: s} = t.driver.seen(r);
const i = Math.min(g.bytes, t.storage.opened.capacity.sizeBytes * g.share);
const m = (0, u.qb)({
program: `${o}/archive`,
folder: s,
floorBytes: a ? 0 : Math.floor((0, l.f)((0, h.Jc)(t).sizeBytes)),
backlogSegments: Math.max(4, Math.floor(i / p.V0))
});
const w = {
archive_mode: "on",
archive_command: m,
archive_timeout: String(v),
...r.major >= 15 ? {
archive_library: ""
} : {}
};
return {
server: a ? {
...r,
archive: null
} : r,
settings: w
};
}
async function prepareArchive(t, e) {
const {archive: n, user: r} = (0, f.FN)(t, e);
if (n === null) return;
await (0, m.Po)(t, e.volume.generation, e.record);
await archiveHistory((0, c.po)(e.volume.path), n, r);
}
async function archiveHistory(t, e, n) {
const a = new Set((0, r.readdirSync)(e));
const s = (0, r.readdirSync)((0, o.join)(t, "pg_wal")).filter(t => /^[0-9A-F]{8}\.history$/.test(t) && !a.has(t));
if (s.length === 0) return;
const c = s.map(e => (0, o.join)(t, "pg_wal", e));
await (0, i.eF)("cp", [ "--no-dereference", "-t", e, "--", ...c ], {
as: n
});
}
},
20643: (t, e, n) => {
n.d(e, {
i: () => isSegmentFile,
s: () => copySegments
});
var r = n(73024);
var a = n.n(r);
var o = n(76760);
var s = n.n(o);
var i = n(27298);
var c = n(29710);
var d = n(76934);
async function copySegments(t, {pgdata: e, names: n, into: a}) {
const s = (0, c.Z5)(t.project.record);
(0, r.mkdirSync)(a, {
mode: 448
});
if (s) await (0, i.eF)("chown", [ `${s.uid}:${s.gid}`, "--", a ]);
const d = n.map(t => (0, o.join)(e, "pg_wal", t));
const u = [ "--no-dereference", "--preserve=timestamps", "--reflink=auto" ];
await (0, i.eF)("cp", [ ...u, "-t", a, "--", ...d ], {
as: s
});
}
function isSegmentFile(t) {
const e = (0, r.lstatSync)(t, {
throwIfNoEntry: false
});
return e?.isFile() === true && e.size <= d.V0;
}
},
75532: (t, e, n) => {
n.d(e, {
qh: () => bringUp,
ic: () => staysUp
});
var r = n(73024);
var a = n(57895);
var o = n(22452);
var s = n(1017);
var i = n(41725);
var c = n(23828);
var d = n(57336);
var u = n(16498);
var l = n(13221);
function worksIn(t, e) {
try {
const n = (0, r.statSync)(`/proc/${t}/cwd`);
const a = (0, r.statSync)(e);
return n.dev === a.dev && n.ino === a.ino;
} catch {
return undefined;
}
}
var f = n(37227);
var p = n(29710);
var h = n(19725);
var m = n(31466);
var v = n(5986);
var g = n(98466);
var w = n(32074);
var y = n(22757);
const $ = 3e5;
async function bringUp(t, e, {steps: n, logins: a, planned: s}) {
const {volume: u, record: l} = e;
const f = (0, c.po)(u.path);
const p = (0, o.gK)(e.of);
(0, m.Pd)(e, p);
const v = s ?? await (0, w.gC)(t, e, n);
const {server: g, clients: $, isCopy: b} = v;
const start = n => (0, w.UD)(t, e, {
...v,
clients: n
});
if (l.prepared) {
const r = await n.run("Start server", () => start($));
const a = (0, y.c)(t, e, {
started: r,
steps: n
});
await n.run("First query", async () => {
await firstQuery(t, e, {
stillStarting: a
});
await checkIdentity(r, f, p);
});
return undefined;
}
let S = 0;
const _ = await n.run("Start server", async () => {
if (b) S = await (0, i.l8)(f, g.user);
(0, r.rmSync)((0, c.Gs)(u.path), {
force: true
});
return start([]);
});
const N = (0, y.c)(t, e, {
started: _,
steps: n
});
const k = await n.run("Clean and set credentials", async () => {
const n = {
pgdata: f,
port: g.port,
major: g.major
};
const r = await controlOf(t, e, {
target: n,
stillStarting: N
});
try {
await checkIdentity(_, f, p);
(0, c.Yi)(u.path, {
clients: $,
user: g.user
});
return await (0, i.s5)(r, n, {
secret: (0, h.OM)(t.storage),
branchId: l.id,
roles: l.roles,
isCopy: b,
voidPasswords: l.parent !== null,
...a ? {
logins: a
} : {}
});
} finally {
await r.close();
}
});
const {subscriptions: T, preparedTransactions: O, lsn: F} = k;
const A = k.database === d.Z ? null : k.database;
const M = a?.has(d.A) ? undefined : {
database: A
};
await n.run("First query", () => firstQuery(t, e, {
stillStarting: N,
anew: M
}));
return {
prepared: true,
cleaned: {
slots: S,
subscriptions: T,
preparedTransactions: O
},
lsn: F,
database: A
};
}
async function controlOf(t, e, {target: n, stillStarting: r}) {
let s;
try {
s = await (0, u.yN)(n, {
forMs: $,
stillStarting: r
});
} catch (t) {
if (t instanceof a.J) throw t;
const n = t instanceof Error ? t.message : String(t);
throw new a.J("failed", "not-administrable", `velo can't log in to ${(0, o.gK)(e.of)} as ${d.A}: ${n}`, (0, 
u.ux)(t), {
cause: t
});
}
if (!s) throw await (0, g.x)(t, e);
return s;
}
async function firstQuery(t, e, {stillStarting: n, anew: r}) {
const a = e.record.parent === null ? {} : {
from: s.ey
};
const i = {
...tcpTarget(t, {
...e,
record: {
...e.record,
...r
}
}),
...a
};
const c = await (0, f.X)(i, {
forMs: $,
stillRunning: n,
admissionNew: r !== undefined
});
if (c === false) throw await (0, g.x)(t, e);
if (c !== true && r) throw (0, v.U4)(c, i, (0, o.gK)(e.of));
}
function tcpTarget(t, {volume: e, record: n}) {
return {
pgdata: (0, c.po)(e.path),
port: n.port,
user: d.A,
password: (0, l.passwordOf)((0, h.OM)(t.storage), n.id, d.A),
database: n.database ?? d.Z,
major: t.project.record.pgVersion
};
}
async function staysUp(t, e, n) {
const r = (0, p.FN)(t, e);
const stillRunning = async () => {
n.check();
return t.driver.isRunning(r);
};
if (!await stillRunning()) return false;
await (0, f.X)(tcpTarget(t, e), {
forMs: 3e4,
stillRunning: stillRunning,
admissionNew: false
});
return t.driver.isRunning(r);
}
async function checkIdentity(t, e, n) {
const r = await t.pid;
if (r === undefined || worksIn(r, e) !== false) return;
throw new a.J("failed", "server-elsewhere", `The server that was started for ${n} uses the data of another branch.`, `Look in the configuration of ${n} for a setting that moves its data, such as \`data_directory\`. The server was stopped.`);
}
},
23458: (t, e, n) => {
n.d(e, {
bI: () => removeGeneration,
cd: () => commit,
tN: () => undo
});
var r = n(57895);
var a = n(22452);
var o = n(33687);
var s = n(83336);
var i = n(31674);
var c = n(65978);
var d = n(89491);
var u = n(44564);
var l = n(95433);
var f = n(14793);
var p = n(29710);
async function commit(t, e, n) {
const r = (new Date).toISOString();
const a = {
...n,
servedFrom: r
};
await t.storage.setMarks(e.volume, (0, l.X$)(a));
Object.assign(e.record, a);
(0, c.$r)(t, e.record.archive, r);
}
async function undo(t, {of: e, volume: n}, o) {
try {
const e = (0, d.Hh)(await t.storage.list()).get(n.project)?.branches.get((0, i.TH)(n.branch));
const r = e?.remains.find(({volume: t}) => t.generation === n.generation);
if (r) await removeGeneration(t, r, {
isLast: !e?.current && e?.remains.length === 1
}); else await t.storage.destroy(n);
} catch (t) {
const n = (0, a.gK)(e);
if (o instanceof r.J) o.left.push(`parts of ${n} (${t instanceof Error ? t.message : String(t)}); \`velo doctor --repair\` removes them`);
}
}
async function removeGeneration(t, e, {isLast: n = false, late: r = false} = {}) {
const a = (0, p.FN)(t, e);
const i = t.driver.remove(a, {
late: r && (0, u.t1)(e.record)
});
if (n) {
const [{status: t}] = await Promise.allSettled([ i, (0, o.Rq)((0, s.O)(a)) ]);
if (t === "rejected") await (0, s.o)(a).catch(() => {});
}
await i;
await destroyOrMark(t, e);
(0, c.fU)(t, e.record);
(0, f.b)(t, e);
}
async function destroyOrMark(t, {volume: e}) {
try {
await t.storage.destroy(e);
} catch (n) {
if (!(n instanceof r.J) || n.code !== "in-the-way") throw n;
const {volumes: a} = await t.storage.list();
const o = a.find(t => (0, i.O$)(t) === (0, i.O$)(e))?.heldBy ?? [];
if (o.length === 0) throw n;
await t.storage.setMarks(e, (0, l.X$)({
phase: "deleted"
}));
}
}
},
5986: (t, e, n) => {
n.d(e, {
Tr: () => checkEntry,
U4: () => loginRefused,
ss: () => proveLogin
});
var r = n(57895);
var a = n(22452);
var o = n(45775);
var s = n(37227);
async function checkEntry(t, e, n) {
const {rows: o} = await t.query(facts(e));
const s = o[0];
const i = (0, a.TL)(e.user);
const c = (0, a.TL)(e.database);
if (s.login === null) {
const t = "Create it first, in the parent or in the branch.";
throw new r.J("missing", "role-not-found", `There is no role ${i} in ${n}.`, t);
}
if (s.open === null) throw databaseNotFound(e.database, n);
const d = `In the branch, or in its parent: \`ALTER ROLE ${name(e.user)}`;
if (!s.login) {
throw conflict("role-cannot-log-in", `The role ${i} of ${n} can't log in (NOLOGIN).`, {
hint: `${d} LOGIN\`.`
});
}
if (s.expired) {
const t = `${d} VALID UNTIL 'infinity'\`.`;
throw conflict("role-expired", `The role ${i} of ${n} has expired (VALID UNTIL).`, {
hint: t
});
}
if (!s.open) throw databaseClosed(e.database, n);
if (!s.permitted) throw databaseNotPermitted(e, n);
if (s.rolelimit === 0 && !s.super) {
const t = `${d} CONNECTION LIMIT -1\`.`;
throw conflict("role-connection-limit", `The role ${i} of ${n} has CONNECTION LIMIT 0.`, {
hint: t
});
}
if (s.databaselimit === 0 && !s.super) {
const t = `In the branch, or in its parent: \`ALTER DATABASE ${name(e.database)} CONNECTION LIMIT -1\`.`;
throw conflict("database-connection-limit", `The database ${c} of ${n} has CONNECTION LIMIT 0.`, {
hint: t
});
}
}
function facts({user: t, database: e}) {
return `\n    SELECT r.rolcanlogin AS login, r.rolsuper AS super, r.rolvaliduntil < now() AS expired, r.rolconnlimit AS rolelimit,\n           d.datallowconn AND d.datconnlimit <> -2 AS open, d.datconnlimit AS databaselimit,\n           has_database_privilege(r.oid, d.oid, 'CONNECT') AS permitted\n    FROM (SELECT) AS one\n    LEFT JOIN pg_roles r ON r.rolname = ${(0, 
o.c)(t)}\n    LEFT JOIN pg_database d ON d.datname = ${(0, o.c)(e)}`;
}
async function proveLogin(t, e) {
const n = await (0, s.o)(t);
if (n === "answered") return;
if (n) throw loginRefused(n, t, e);
throw new r.J("failed", "login-unanswered", `The server of ${e} is running but does not answer on port ${t.port}.`, `Restart it: \`velo branch restart ${e}\`.`);
}
function loginRefused(t, e, n) {
if (t.code === "3D000") return databaseNotFound(e.database, n, t);
if (t.code === "55000") return databaseClosed(e.database, n, t);
if (t.code === "42501") return databaseNotPermitted(e, n, t);
const r = `${(0, a.TL)(e.user)} can't log in to the database ${(0, a.TL)(e.database)} of ${n}`;
const o = `${r}: ${t.message}.`;
if (t.code === "53300") return conflict("connection-limit-reached", o, {
hint: "Close connections, or raise the limit.",
cause: t
});
const s = t.code === "28P01" ? `Its password was changed: \`velo branch password ${n} --user ${e.user}\` sets it again.` : "Check the login triggers and the settings of the role and the database.";
return conflict("login-refused", o, {
hint: s,
cause: t
});
}
function databaseNotFound(t, e, n) {
const o = `There is no database ${(0, a.TL)(t)} in ${e}.`;
const s = "Create it first, in the parent or in the branch. `psql -l` lists the databases.";
return new r.J("missing", "database-not-found", o, s, {
cause: n
});
}
function databaseClosed(t, e, n) {
const r = `The database ${(0, a.TL)(t)} of ${e} accepts no connections.`;
const o = `\`ALTER DATABASE ${name(t)} ALLOW_CONNECTIONS true\`.`;
return conflict("database-closed", r, {
hint: o,
cause: n
});
}
function databaseNotPermitted({user: t, database: e}, n, r) {
const o = `The role ${(0, a.TL)(t)} has no CONNECT privilege on the database ${(0, 
a.TL)(e)} of ${n}.`;
const s = `\`GRANT CONNECT ON DATABASE ${name(e)} TO ${name(t)}\`.`;
return conflict("database-not-permitted", o, {
hint: s,
cause: r
});
}
function conflict(t, e, {hint: n, cause: a}) {
return new r.J("conflict", t, e, n, {
cause: a
});
}
function name(t) {
return /^[a-z_][a-z0-9_]*$/.test(t) ? t : (0, a.TL)(t);
}
},
32074: (t, e, n) => {
n.d(e, {
Q7: () => makeServer,
gC: () => planStart,
UD: () => startServer
});
var r = n(22452);
var a = n(1017);
var o = n(73024);
var s = n(76760);
var i = n(28455);
function preparedSettings(t) {
const e = namesIn((0, s.join)(t, "pg_twophase")).length;
if (e === 0) return {};
const n = (0, i.w)(t)?.maxPreparedTransactions ?? 0;
return {
max_prepared_transactions: String(Math.max(e, n))
};
}
function namesIn(t) {
try {
return (0, o.readdirSync)(t);
} catch {
return [];
}
}
var c = n(23828);
var d = n(46004);
var u = n(74184);
var l = n(31466);
async function planStart(t, e, n) {
const {volume: r, record: o} = e;
const {server: s, settings: i} = await (0, u.d)(t, e, n);
const l = o.parent === null;
const f = [ ...await t.driver.clients(s), ...l ? [] : [ `${a.ey}/32` ] ];
const p = !l || r.generation > 1;
const h = {
...(0, d.JC)(s.port),
...l ? {} : (0, d.oN)(s.major, o.walSenders),
...l ? {} : (0, d.Lx)(o.sizing, s.limits.memory),
...i,
...p && !o.prepared ? preparedSettings((0, c.po)(r.path)) : {}
};
return {
server: s,
settings: h,
clients: f,
isCopy: p
};
}
async function makeServer(t, e, n) {
(0, l.Pd)(e, (0, r.gK)(e.of));
const a = await planStart(t, e, n);
writeFiles(e, {
...a,
clients: []
});
await t.driver.make(a.server, a.settings);
return a;
}
async function startServer(t, e, n) {
await (0, l.Yn)(e.record, (0, r.gK)(e.of));
writeFiles(e, n);
(0, c.fF)((0, c.po)(e.volume.path));
return t.driver.start(n.server, n.settings);
}
function writeFiles({volume: t}, {server: e, settings: n, clients: r}) {
(0, c.Yi)(t.path, {
clients: r,
user: e.user
});
if (n.archive_command !== undefined) (0, c.jl)(t.path);
}
},
22757: (t, e, n) => {
n.d(e, {
c: () => watchStart
});
var r = n(73024);
var a = n(77514);
const o = 5;
function watchActivity(t) {
let e = workBelow(t);
return () => {
const n = workBelow(t);
const r = [ ...n ].filter(([t]) => e.has(t));
const a = r.filter(([e]) => e !== t);
const s = a.length > 0 ? a : r;
const done = t => s.reduce((n, [r, a]) => n + a[t] - (e.get(r)?.[t] ?? 0), 0);
const i = s.some(([, {state: t}]) => t === "D" || t === "R");
const c = i || done("disk") > 0 || done("ticks") > o;
e = c ? n : new Map([ ...n ].map(([t, n]) => [ t, e.get(t) ?? n ]));
return c;
};
}
function workBelow(t) {
const e = new Map;
for (const t of (0, r.readdirSync)("/proc")) {
const n = /^\d+$/.test(t) ? workOf(t) : undefined;
if (n) e.set(Number(t), n);
}
const isBelow = n => n === t || n > 1 && isBelow(e.get(n)?.parent ?? 0);
return new Map([ ...e ].filter(([t]) => isBelow(t)));
}
function workOf(t) {
try {
const {3: e = "", 4: n, 14: r, 15: o} = (0, a._N)(t);
return {
state: e,
parent: Number(n),
ticks: Number(r) + Number(o),
disk: diskOf(t)
};
} catch {
return undefined;
}
}
function diskOf(t) {
try {
const e = (0, r.readFileSync)(`/proc/${t}/io`, "latin1");
return [ ...e.matchAll(/^(?:read|write)_bytes: (\d+)/gm) ].reduce((t, [, e]) => t + Number(e), 0);
} catch {
return 0;
}
}
var s = n(29710);
var i = n(98466);
const c = 2e4;
const d = 1e3;
function watchStart(t, e, {started: n, steps: r, stallMs: a = c}) {
const o = (0, s.FN)(t, e);
let i;
let u = performance.now();
let l = u;
return async () => {
r.check();
if (!await t.driver.isRunning(o)) return false;
const s = performance.now();
const c = await n.pid;
if (c === undefined || s - l < d) return true;
l = s;
i ??= watchActivity(c);
if (i()) u = s; else if (s - u >= a) throw await stalled(t, e, a);
return true;
};
}
function stalled(t, e, n) {
const r = `did not start and did nothing for ${n / 1e3} s; it may be waiting for a pipe that replaced a file`;
return (0, i.x)(t, e, {
how: r
});
}
},
14793: (t, e, n) => {
n.d(e, {
X: () => restoreFolder,
b: () => removeRestoreFolder,
makeRestoreFolder: () => makeRestoreFolder
});
var r = n(73024);
var a = n.n(r);
var o = n(76760);
var s = n.n(o);
var i = n(57895);
var c = n(65978);
var d = n(20643);
var u = n(29710);
function restoreFolder(t, {volume: e, record: n}) {
return (0, o.join)((0, u.oM)(t), `restore-${n.id}.${e.generation}`);
}
async function makeRestoreFolder(t, e, n) {
const a = restoreFolder(t, e);
(0, r.rmSync)(a, {
recursive: true,
force: true
});
(0, r.mkdirSync)(a, {
recursive: true,
mode: 493
});
const s = (0, c.F9)((0, u.oM)(t, n.archive));
const i = [ ...n.history === null ? [] : [ n.history ], ...n.segments ];
for (const t of i) {
const e = (0, o.join)(s, t);
if (!(0, d.i)(e)) throw segmentMissing(t);
(0, r.linkSync)(e, (0, o.join)(a, t));
}
const {tail: l} = n;
if (l && l.segments.length > 0) await copyTail(t, l, a);
(0, r.writeFileSync)((0, o.join)(a, "plan"), [ ...i, ...l?.segments ?? [], "" ].join("\n"), {
mode: 420
});
}
async function copyTail(t, {pgdata: e, segments: n}, a) {
const s = (0, o.join)(a, "tail");
await (0, d.s)(t, {
pgdata: e,
names: n,
into: s
});
for (const t of n) {
if (!(0, d.i)((0, o.join)(s, t))) throw segmentMissing(t);
(0, r.linkSync)((0, o.join)(s, t), (0, o.join)(a, t));
}
}
function removeRestoreFolder(t, e) {
(0, r.rmSync)(restoreFolder(t, e), {
recursive: true,
force: true
});
}
function segmentMissing(t) {
return new i.J("failed", "wal-damaged", `The archived WAL segment ${t} is missing, or is no regular file.`, "Nothing was changed.");
}
},
1017: (t, e, n) => {
n.d(e, {
Ip: () => dropRedirect,
S8: () => addRedirect,
Vj: () => currentRedirects,
_Q: () => setRedirects,
ey: () => s,
s0: () => removeRedirects
});
var r = n(27298);
var a = n(46283);
var o = n(93977);
const s = "127.86.76.1";
const i = "inet velo_sleep";
const c = `chain output {\n  type nat hook output priority -110; policy accept;\n  ip daddr 127.0.0.1 ip saddr != ${s} tcp dport ${o.j.first}-${o.j.last} redirect to :tcp dport map @ports\n }`;
async function setRedirects(t) {
if (!(0, a.j)()) return false;
const e = [ ...t ].map(([t, e]) => `${t} : ${e}`).join(", ");
const n = `map ports { type inet_service : inet_service; ${e && `elements = { ${e} };`} }`;
const o = `table ${i}\ndelete table ${i}\ntable ${i} {\n ${n}\n ${c}\n}\n`;
try {
await (0, r.eF)("nft", [ "-f", "-" ], {
input: o,
timeoutMs: 3e4
});
return true;
} catch {
return false;
}
}
async function removeRedirects() {
if (!(0, a.j)()) return;
const t = `table ${i}\ndelete table ${i}\n`;
await (0, r.eF)("nft", [ "-f", "-" ], {
input: t,
timeoutMs: 3e4
}).catch(() => {});
}
async function addRedirect(t, e) {
const n = `add element ${i} ports { ${t} : ${e} }\n`;
await (0, r.eF)("nft", [ "-f", "-" ], {
input: n,
inherit: [],
timeoutMs: 3e4
});
}
async function dropRedirect(t) {
if (!(0, a.j)()) return;
try {
const e = `delete element ${i} ports { ${t} }\n`;
await (0, r.eF)("nft", [ "-f", "-" ], {
input: e,
inherit: [],
timeoutMs: 3e4
});
} catch (t) {
if (!(t instanceof r.Zj || t.code === "program-missing")) throw t;
}
}
async function currentRedirects() {
try {
const {stdout: t} = await (0, r.eF)("nft", [ "list", "table", "inet", "velo_sleep" ], {
timeoutMs: 3e4
});
return new Map([ ...t.matchAll(/(\d+) : (\d+)/g) ].map(([, t, e]) => [ Number(t), Number(e) ]));
} catch {
return undefined;
}
}
},
33687: (t, e, n) => {
n.d(e, {
A3: () => keepReserved,
Rq: () => releasePort,
as: () => reservePort
});
var r = n(27298);
var a = n(46283);
const o = "inet velo_ports";
const s = "tcp flags syn,ack / syn,ack meta skuid != 0 tcp sport @ports meta skuid . tcp sport != @users reject";
const i = `\tchain output {\n\t\ttype filter hook output priority filter; policy accept;\n\t\t${s}\n\t}`;
async function reservePort(t) {
if (!(0, a.j)()) return;
await nft(adding([ t ])).catch(() => keepReserved([ t ]));
}
async function releasePort(t) {
if (!(0, a.j)()) return;
const e = adding([ t ]);
await nft(`${e}${e.replaceAll(/^add/gm, "delete")}`).catch(() => {});
}
async function keepReserved(t) {
if (!(0, a.j)()) return;
const e = await present();
const n = e ? strangersAt(t, e.users) : [];
const r = n.filter(t => d.has(t));
d = new Set(n);
const s = t.filter(({port: t, uid: n}) => !e?.ports.has(t) || n !== null && !e.users.has(pair(n, t)));
if (e?.isWhole && s.length === 0 && r.length === 0) return;
const i = [ ...e?.isWhole ? [] : c, ...r.map(t => `delete element ${o} users { ${t} }\n`), adding(s) ];
await nft(i.join("")).catch(() => {});
}
const c = [ `add table ${o}\n`, `add set ${o} ports { type inet_service; }\n`, `add set ${o} users { type uid . inet_service; }\n`, `add chain ${o} output { type filter hook output priority filter; policy accept; }\n`, `flush chain ${o} output\n`, `add rule ${o} output ${s}\n` ];
function adding(t) {
if (t.length === 0) return "";
const e = t.map(({port: t}) => t);
const n = t.flatMap(({port: t, uid: e}) => e === null ? [] : [ pair(e, t) ]);
const add = (t, e) => `add element ${o} ${t} { ${e.join(", ")} }\n`;
return `${n.length > 0 ? add("users", n) : ""}${add("ports", e)}`;
}
let d = new Set;
const pair = (t, e) => `${t} . ${e}`;
function strangersAt(t, e) {
const n = new Map(t.map(({port: t, uid: e}) => [ t, e ]));
return [ ...e ].filter(t => {
const [e, r] = t.split(" . ").map(Number);
const a = n.get(Number(r));
return a !== undefined && a !== e;
});
}
async function present() {
try {
const {stdout: t} = await (0, r.eF)("nft", [ "list", "table", "inet", "velo_ports" ], {
timeoutMs: 3e4
});
const e = new Set([ ...t.matchAll(/\d+ \. \d+/g) ].map(([t]) => t));
const n = /set ports \{[^}]*elements = \{([^}]*)\}/.exec(t)?.[1] ?? "";
return {
isWhole: t.slice(t.indexOf("\tchain ")).trim() === `${i}\n}`.trim(),
ports: new Set([ ...n.matchAll(/\d+/g) ].map(([t]) => Number(t))),
users: e
};
} catch {
return undefined;
}
}
async function nft(t) {
await (0, r.eF)("nft", [ "-f", "-" ], {
input: t,
inherit: [],
timeoutMs: 3e4
});
}
},
77514: (t, e, n) => {
n.d(e, {
U_: () => processesWith,
_N: () => statOf,
a7: () => signalProcess,
jm: () => usersOfProcesses,
rD: () => processesIn,
so: () => awaitEnd
});
var r = n(73024);
var a = n.n(r);
var o = n(76760);
var s = n.n(o);
var i = n(35274);
function processesWith(t, e) {
const n = [];
const a = {
variable: `\0${t}=`,
beginning: e
};
const o = performance.now() + c;
for (const t of (0, r.readdirSync)("/proc")) {
if (!/^\d+$/.test(t)) continue;
try {
const e = lookAt(t, a, o);
if (e) n.push(e);
} catch {}
}
return n;
}
const c = 100;
const d = new Set;
function lookAt(t, {variable: e, beginning: n}, a) {
for (let o = 1; ;o++) {
const s = environmentOf(t);
const i = s.indexOf(e + n);
if (i < 0 && s.length > 1) return undefined;
if (i < 0 && o === 1 && (d.has(t) || isKernelThread(t))) {
d.add(t);
return undefined;
}
const c = s.toString("latin1", i + e.length).split("\0", 1)[0] ?? "";
const l = (0, r.readFileSync)(`/proc/${t}/cmdline`, "utf8").split("\0");
if (i >= 0 && l[0] !== "") return {
pid: Number(t),
uid: (0, r.statSync)(`/proc/${t}`).uid,
mark: c,
command: l,
startedAt: startOf(t)
};
if (i < 0 && l[0] !== "" && o < 4) continue;
if (l[0] !== "") return undefined;
if (hasEnded(Number(t))) return undefined;
if (performance.now() > a) {
d.add(t);
return undefined;
}
Atomics.wait(u, 0, 0, 1);
}
}
const u = new Int32Array(new SharedArrayBuffer(4));
function isKernelThread(t) {
return (Number(statOf(t)[9]) & 2097152) !== 0;
}
function statOf(t) {
const e = (0, r.readFileSync)(`/proc/${t}/stat`, "latin1");
return [ "", "", "", ...e.slice(e.lastIndexOf(")") + 2).split(" ") ];
}
let l = Buffer.alloc(64 * 1024);
function environmentOf(t) {
const e = (0, r.openSync)(`/proc/${t}/environ`, "r");
try {
for (let t = 1; ;) {
const n = (0, r.readSync)(e, l, t, l.length - t, null);
if (n === 0) return l.subarray(0, t);
t += n;
if (t === l.length) l = Buffer.concat([ l, Buffer.alloc(t) ]);
}
} finally {
(0, r.closeSync)(e);
}
}
function processesIn(t, e) {
const n = (0, r.readdirSync)("/proc").filter(t => /^\d+$/.test(t));
return n.map(Number).filter(n => {
try {
return (0, r.readlinkSync)(`/proc/${n}/cwd`) === t && (0, o.basename)((0, r.readlinkSync)(`/proc/${n}/exe`)) === e;
} catch {
return false;
}
});
}
function usersOfProcesses() {
const t = new Set;
for (const e of (0, r.readdirSync)("/proc")) {
const n = /^\d+$/.test(e) ? (0, r.statSync)(`/proc/${e}`, {
throwIfNoEntry: false
}) : undefined;
if (n) t.add(n.uid);
}
return t;
}
function signalProcess(t, e) {
try {
process.kill(t, e);
} catch (t) {
if (t.code !== "ESRCH") throw t;
}
}
async function awaitEnd(t, e) {
return await (0, i.w)(() => hasEnded(t) ? true : undefined, {
everyMs: 5,
forMs: e
}) ?? false;
}
function hasEnded(t) {
try {
return [ "Z", "X" ].includes(statOf(String(t))[3] ?? "");
} catch {
return true;
}
}
function startOf(t) {
const e = Number(statOf(t)[22]);
const n = Number(/^btime (\d+)/m.exec((0, r.readFileSync)("/proc/stat", "latin1"))?.[1]);
return new Date(n * 1e3 + e * 10).toISOString();
}
},
28455: (t, e, n) => {
n.d(e, {
w: () => readControlFile
});
var r = n(76760);
var a = n.n(r);
var o = n(34704);
var s = n(57197);
const i = {
checkpoint: 32,
redo: 40,
timeline: 48,
maxPreparedTransactions: 192
};
function readControlFile(t) {
const e = (0, o.b)((0, r.join)(t, "global", "pg_control"), 8192);
if (!e || !(0, s.l)(e)) return undefined;
return {
checkpoint: e.readBigUInt64LE(i.checkpoint),
redo: e.readBigUInt64LE(i.redo),
timeline: e.readUInt32LE(i.timeline),
maxPreparedTransactions: e.readInt32LE(i.maxPreparedTransactions)
};
}
},
46004: (t, e, n) => {
n.d(e, {
FK: () => slotsFor,
JC: () => commonSettings,
Lx: () => sizedSettings,
jG: () => pathSettings,
oN: () => branchSettings,
qx: () => versionNotSupported,
vy: () => a
});
var r = n(57895);
const a = {
first: 14,
last: 18
};
function versionNotSupported(t) {
return new r.J("usage", "version-not-supported", `velo does not support PostgreSQL ${t}.`, `Choose one from ${a.first} to ${a.last}.`);
}
function commonSettings(t) {
return {
port: String(t),
unix_socket_permissions: "0700",
recovery_init_sync_method: "syncfs",
logging_collector: "off",
log_destination: "stderr",
password_encryption: "scram-sha-256"
};
}
function pathSettings({pgdata: t, conf: e, major: n}) {
return {
data_directory: t,
hba_file: `${e}/pg_hba.conf`,
ident_file: `${e}/pg_ident.conf`,
external_pid_file: "",
unix_socket_directories: ".",
unix_socket_group: "",
...n < 15 ? {
stats_temp_directory: "pg_stat_tmp"
} : {}
};
}
const o = 4 * 1024 ** 2;
function sizedSettings(t, e) {
if (e === null) return {};
const n = Math.min(t?.buffers ?? s, e / 4);
const r = Math.max(i, Math.floor((e - n) / o));
return {
...t && t.buffers <= n ? {} : {
shared_buffers: `${Math.floor(n / 1024)}kB`
},
...t && t.connections > r ? {
max_connections: String(r)
} : {}
};
}
const s = 128 * 1024 ** 2;
const i = 20;
function branchSettings(t, e = 0) {
return {
archive_mode: "off",
archive_command: "",
...t >= 15 ? {
archive_library: ""
} : {},
restore_command: "",
archive_cleanup_command: "",
recovery_end_command: "",
primary_conninfo: "",
primary_slot_name: "",
max_logical_replication_workers: "0",
...replicationOut(e),
...t >= 17 ? {
sync_replication_slots: "off"
} : {},
synchronous_standby_names: "",
"cron.launch_active_jobs": "off",
ssl: "off"
};
}
const slotsFor = t => Math.max(10, t);
function replicationOut(t) {
if (t === 0) return {
max_wal_senders: "0"
};
return {
max_wal_senders: String(t),
max_replication_slots: String(slotsFor(t)),
wal_level: "logical",
max_slot_wal_keep_size: "4GB"
};
}
},
83336: (t, e, n) => {
n.d(e, {
O: () => reservedFor,
o: () => reserveFor
});
var r = n(33687);
function reservedFor({port: t, user: e, network: n}) {
return {
port: t,
uid: n === "isolated" ? null : e?.uid ?? null
};
}
async function reserveFor(t) {
if (t.restore === null && t.user) await (0, r.as)(reservedFor(t));
}
},
37227: (t, e, n) => {
n.d(e, {
X: () => awaitQuery,
o: () => tryLogin
});
var r = n(95049);
var a = n(55952);
var o = n(10693);
async function awaitQuery(t, {forMs: e, stillRunning: n, admissionNew: a}) {
const o = await (0, r.s)(t.pgdata, async () => {
const e = await tryLogin(t);
if (e === "answered") return true;
if (e === undefined || e.code === "28000" && a) return undefined;
return await n() && e;
}, {
forMs: e,
stillThere: n
});
return o ?? false;
}
async function tryLogin({port: t, user: e, password: n, database: r, major: s, from: i}) {
const c = {
host: "127.0.0.1",
port: t,
user: e,
password: n,
database: r,
...i === undefined ? {} : {
from: i
}
};
const d = await (0, a._F)({
...c,
options: patient(s),
timeoutMs: 5e3,
queryTimeoutMs: 5e3
});
try {
await d.connect();
(0, o.Y)(t);
await d.query("SELECT 1");
return "answered";
} catch (t) {
const e = t.code ?? "";
return /^[0-9A-Z]{5}$/.test(e) && !e.startsWith("57P0") ? t : undefined;
} finally {
await d.end().catch(() => {});
}
}
const patient = t => (0, a.S4)({
statement_timeout: "0",
idle_session_timeout: "0",
...t >= 17 ? {
transaction_timeout: "0"
} : {}
});
}
};


