"use strict";

exports.id = 5818;

exports.ids = [ 5818 ];

exports.modules = {
...require("./shared.bundle.js"),
25818: (e, t, o) => {
o.r(t);
o.d(t, {
setProject: () => setProject
});
var r = o(57895);
var n = o(22452);
var a = o(23035);
var i = o(45453);
var s = o(75918);
var c = o(30935);
var l = o(95433);
var d = o(65523);
var u = o(57443);
var p = o(47231);
var f = o(29710);
var m = o(44527);
var g = o(23828);
var v = o(16498);
var w = o(31674);
var h = o(50390);
var $ = o(23458);
var j = o(56612);
var b = o(26135);
var y = o(45636);
var S = o(60470);
var k = o(95873);
async function trialStart(e, t, {steps: o, locks: r}) {
const a = (0, w.Si)();
const i = {
project: e.project.record.name,
branch: `trial-${a}`
};
const s = {
project: e.project.key,
branch: (0, w.pX)("trial", a),
generation: 1
};
const c = (0, f.MP)(e, n.SI);
const l = await r.parent(e, c);
const d = await r.branch(e, {
id: a,
project: i.project,
name: i.branch
}, "exclusive");
await (0, k.kX)(e.storage);
const u = await (0, S.pY)(e, c.current, {
steps: o
});
try {
const n = await r.claims(e);
const d = await (0, y.t)(e, e.catalog);
const p = (0, h.E)({
id: a,
name: i.branch,
parent: c.id,
port: d
});
const f = {
...e,
project: {
...e.project,
record: t
}
};
const recorded = () => n.release();
const m = await (0, b.Z)(f, u, {
target: s,
record: p,
recorded: recorded,
steps: o
});
n.release();
l.release();
await (0, j.z)(f, m, {
steps: o,
locks: r
});
const v = {
pgdata: (0, g.po)(m.volume.path),
port: m.record.port,
major: t.pgVersion
};
return await o.run("Compare collations", () => differences(v));
} finally {
await (u.control?.close().catch(() => {}));
await (0, $.tN)({
...e,
project: {
...e.project,
record: t
}
}, {
of: i,
volume: s
});
d.releaseAndRemove();
}
}
async function differences(e) {
const t = [];
await (0, v.LU)(e, async o => {
const r = await o.query("SELECT datname FROM pg_database WHERE datallowconn");
if (e.major >= 15) {
const {rows: e} = await o.query(A);
t.push(...e.map(({name: e, was: t, is: o}) => `database ${(0, n.TL)(String(e))}: ${t ?? "none"} → ${o ?? "none"}`));
}
for (const {datname: o} of r.rows) {
const {rows: r} = await (0, v.LU)(e, e => e.query(E), o);
const a = `in ${(0, n.TL)(o)}`;
t.push(...r.map(({name: e, was: t, is: o}) => `${(0, n.TL)(String(e))} ${a}: ${t ?? "none"} → ${o ?? "none"}`));
}
});
return t;
}
const A = `\n  SELECT datname AS name, datcollversion AS was, pg_database_collation_actual_version(oid) AS is FROM pg_database\n  WHERE datallowconn AND datcollversion IS DISTINCT FROM pg_database_collation_actual_version(oid)`;
const E = `\n  SELECT collname AS name, collversion AS was, pg_collation_actual_version(oid) AS is FROM pg_collation AS c\n  WHERE collversion IS DISTINCT FROM pg_collation_actual_version(oid) AND collprovider <> 'd'\n    AND (EXISTS (SELECT FROM pg_index WHERE c.oid = ANY (indcollation))\n      OR EXISTS (SELECT FROM pg_partitioned_table WHERE c.oid = ANY (partcollation)))`;
async function setProject(e, t, o) {
const r = (0, n.j1)(t.name);
const {repository: l} = t;
const g = l === undefined ? {} : {
bound: (0, m._M)(l)
};
if (t.image !== undefined) (0, i.v)(t.image);
if (t.policies !== undefined) (0, p.vT)({}, t.policies);
if (t.walMax !== undefined) (0, a.i3)(t.walMax, 0);
return (0, u.N)(o, async (o, n) => {
const a = await (0, f.QL)(e, r);
await n.project(a, a.project.record);
const i = await (0, f.Ws)(a);
const {record: l} = i.project;
const u = {
image: t.image ?? "",
force: t.force ?? false
};
const m = {
...l,
...g,
...t.walMax === undefined ? {} : {
walMax: t.walMax
},
...t.policies === undefined ? {} : {
policies: (0, p.vT)(l.policies, t.policies)
},
...t.image === undefined ? {} : await newImage(i, u, {
steps: o,
locks: n
}),
limits: (0, d.zU)(l.limits, t.limits, i.storage)
};
const v = await n.claims(i);
await i.storage.setProjectMarks(i.project.key, changedMarks(l, m));
v.release();
for (const e of [ l, a.project.record ]) Object.assign(e, m);
if (t.limits) for (const {current: e} of (0, c.IT)(i.project)) await (0, s.F)(i, e, o);
return (0, c.vS)(i.storage, i.project);
});
}
function changedMarks(e, t) {
const o = Object.keys(t);
return (0, l.on)(Object.fromEntries(o.filter(o => e[o] !== t[o]).map(e => [ e, t[e] ])));
}
async function newImage(e, {image: t, force: o}, {steps: n, locks: a}) {
const {record: i} = e.project;
const choose = t => e.driver.choose({
image: t,
network: i.network ?? "auto"
}, e => n.moved(e));
const s = await n.run("Check PostgreSQL", () => choose(t));
if (s.major !== i.pgVersion) {
throw new r.J("conflict", "other-major", `The image ${t} contains PostgreSQL ${s.major}, but ${i.name} uses PostgreSQL ${i.pgVersion}.`, `Use an image of PostgreSQL ${i.pgVersion}. For another major version, create a new project and load a dump into it.`);
}
const c = {
image: s.image,
imageId: s.imageId,
imageDigest: s.imageDigest
};
if (s.imageId === i.imageId) return c;
const l = await choose(i.imageId ?? "").catch(() => undefined);
const d = l && (s.minor ?? 0) < (l.minor ?? 0);
const u = d ? [ `PostgreSQL ${s.major}.${s.minor} is older than ${l.major}.${l.minor}` ] : [];
if (d && !o) throw doubtful(t, i.name, u);
const p = await trialStart(e, {
...i,
...c
}, {
steps: n,
locks: a
});
u.push(...p.map(e => `another sort order, ${e}`));
if (u.length > 0 && !o) throw doubtful(t, i.name, u);
for (const e of u) n.note(e);
n.note("Running servers keep the old image until they are restarted");
return c;
}
function doubtful(e, t, o) {
const [n, ...a] = o;
return new r.J("conflict", "image-differs", `The image ${e} may harm the data of ${t}: ${n}${a.length > 0 ? `, and ${a.length} more` : ""}.`, "Use an image based on the same system. If you force it, rebuild the indexes on text columns afterwards (`REINDEX`).");
}
},
26135: (e, t, o) => {
o.d(t, {
Z: () => fork
});
var r = o(22452);
var n = o(95433);
var a = o(65523);
var i = o(51434);
var s = o(29710);
var c = o(31466);
var l = o(60470);
async function fork(e, t, {target: o, record: d, recorded: u, steps: p}) {
const {storage: f, project: m} = e;
d.sizing = t.sizing;
d.source = t.snapshot;
d.parentAt = d.parent === null ? null : t.at;
const g = {
parent: t.from,
target: o,
marks: (0, n.X$)(d),
diskLimit: (0, a.Af)(e, {
volume: o,
record: d
}).disk,
live: t.running,
user: (0, s.Z5)(m.record),
moved: e => p.moved(e),
signal: p.signal,
...u ? {
recorded: u
} : {}
};
const v = t.snapshot === null ? "Snapshot and clone" : "Clone";
const w = await p.run(f.copyOnWrite ? v : "Copy", async () => f.clone({
...g,
...await (0, l.Fx)(e, t)
}));
const h = {
volume: w,
record: d,
of: {
project: m.record.name,
branch: d.name
}
};
(0, c.TG)(h, (0, r.gK)(h.of));
if (t.plan) await (0, i.h2)(e, h, t.plan);
return h;
}
},
44527: (e, t, o) => {
o.d(t, {
Zx: () => bindProject,
_M: () => repositoryOf,
aS: () => checkBinding,
p9: () => bindOf
});
var r = o(57895);
var n = o(22452);
var a = o(95433);
function repositoryOf(e) {
if (e === "") return null;
if (e === "first" || /^[a-z]+:[a-z0-9.-]+(:[0-9]{1,5})?\/[0-9]{1,20}$/.test(e)) return e;
const t = /^[\w.-]+\/[\w.-]+$/.test(e) ? e : "OWNER/NAME";
throw new r.J("usage", "invalid-repository", `${(0, n.TL)(e)} is not a valid repository.`, `Write github:github.com/ID (\`gh api repos/${t} --jq .id\` prints the id), \`first\`, or an empty text for none.`);
}
function bindOf(e) {
if (e === undefined || /^[\x21-\x7e]{1,200}$/.test(e)) return e;
throw new r.J("usage", "invalid-bind", `${(0, n.TL)(e)} is not a valid repository to bind a project to.`, "A binding has 1 to 200 printable ASCII characters without spaces.");
}
function checkBinding({project: e}, t) {
const {bound: o, name: n} = e.record;
if (t === undefined || o === null || o === "first" || o === t) return;
throw new r.J("conflict", "project-bound", `The project ${n} belongs to the repository ${o}, not to ${t}.`, `Give this repository its own project. If it is the same repository, recreated or moved to another server, set the repository of the project ${n} to ${t}.`);
}
async function bindProject(e, t) {
checkBinding(e, t);
const {record: o} = e.project;
if (t === undefined || o.bound !== "first") return;
await e.storage.setProjectMarks(e.project.key, (0, a.on)({
bound: t
}));
o.bound = t;
}
},
45453: (e, t, o) => {
o.d(t, {
v: () => checkImageName
});
var r = o(57895);
const n = "[a-z0-9]+";
const a = `${n}(?:(?:[._]|__|-+)${n})*`;
const i = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
const s = `(?:${i}(?:\\.${i})*|\\[[a-fA-F0-9:]+\\])`;
const c = `(?:${s}(?::[0-9]+)?/)?${a}(?:/${a})*`;
const l = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
const d = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}";
const u = new RegExp(`^(${c})(?::${l})?(?:@${d})?$`);
const p = 255;
const f = 600;
function checkImageName(e) {
const t = e.length > f ? undefined : u.exec(e)?.[1];
if (t !== undefined && t.length <= p) return;
throw new r.J("usage", "invalid-image", `${JSON.stringify(e.slice(0, 80))} is not a valid image name.`, "Write it as for Docker, such as postgres:17-alpine.");
}
},
45636: (e, t, o) => {
o.d(t, {
t: () => choosePort
});
var r = o(57895);
var n = o(67908);
var a = o(89491);
async function choosePort({storage: e, others: t, ports: o}, i) {
const s = (0, a.a5)(i);
for (const {opened: e} of t) for (const t of (0, a.a5)((0, a.Hh)(e))) s.add(t);
const c = await (0, n.o)(firstPort(e.id, o), s, o);
if (c !== undefined) return c;
throw new r.J("unable", "no-port", `No port from ${o.first} to ${o.last} is free.`, "Delete branches that are no longer needed.");
}
function firstPort(e, {first: t, last: o}) {
return t + Number.parseInt(e.slice(0, 8), 16) % (o - t + 1);
}
},
50390: (e, t, o) => {
o.d(t, {
E: () => firstRecord
});
var r = o(95433);
function firstRecord({id: e, name: t, parent: o, port: n}, a = {}) {
const i = (new Date).toISOString();
return {
id: e,
name: t,
phase: "new",
wanted: "running",
parent: o,
port: n,
owner: null,
labels: {},
createdAt: i,
takenAt: i,
expiresAt: null,
prepared: false,
cleaned: r.mH,
roles: [],
lsn: null,
limits: {},
sizing: null,
parentAt: null,
database: null,
walSenders: 0,
turn: 1,
keptUntil: null,
previous: null,
source: null,
archive: null,
servedFrom: null,
idleStop: null,
idleSessions: null,
asleep: null,
...a
};
}
},
51434: (e, t, o) => {
o.d(t, {
CP: () => planMoment,
gI: () => recoverTo,
h2: () => reserveWal
});
async function planMoment(e, t, r) {
const {planRecovery: n} = await o.e(4604).then(o.bind(o, 64604));
return n(e, t, r);
}
async function reserveWal(e, t, r) {
const {makeRestoreFolder: n} = await Promise.resolve().then(o.bind(o, 14793));
await n(e, t, r);
}
async function recoverTo(e, t, r) {
const {recover: n} = await o.e(8527).then(o.bind(o, 98527));
return n(e, t, r);
}
},
56612: (e, t, o) => {
o.d(t, {
z: () => firstStart
});
var r = o(57895);
var n = o(89491);
var a = o(95433);
var i = o(75532);
var s = o(45636);
const c = 20;
async function firstStart(e, t, {steps: o, locks: l}) {
for (let d = 1; ;d++) {
try {
return await (0, i.qh)(e, t, {
steps: o
});
} catch (i) {
if (!(0, r.up)(i, "port-taken") || d === c) throw i;
const u = await l.claims(e);
const p = await (0, s.t)(e, (0, n.Hh)(await e.storage.list()));
await e.storage.setMarks(t.volume, (0, a.X$)({
port: p
}));
u.release();
o.note(`Another program has taken port ${t.record.port}; using ${p}`);
t.record.port = p;
}
}
}
},
75918: (e, t, o) => {
o.d(t, {
F: () => enforce
});
var r = o(22452);
var n = o(65523);
var a = o(29710);
async function enforce(e, {volume: t, record: o, of: i}, s) {
const {diskLimit: c, ...l} = t;
const {disk: d} = (0, n.Af)(e, {
volume: l,
record: o
});
if (c !== d && e.storage.whyNoDiskLimit === undefined) await e.storage.limitDisk(t, d);
const u = {
volume: c === undefined ? t : {
...t,
diskLimit: d
},
record: o,
of: i
};
Object.assign(t, u.volume);
const p = (0, a.FN)(e, u);
if (!await e.driver.isRunning(p) || await e.driver.limit(p)) return;
s.note(`${(0, r.gK)(i)} keeps its old limits until it is restarted`);
}
}
};
