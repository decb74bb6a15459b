"use strict";

exports.id = 2777;

exports.ids = [ 2777, 9780 ];

exports.modules = {
...require("./shared.bundle.js"),
21890: (e, t, o) => {
o.d(t, {
D: () => claimProjectName,
c: () => claimName
});
var n = o(89491);
var r = o(18902);
var a = o(77299);
var s = o(29710);
const i = 20;
async function claimName(e, t, {steps: o, locks: a}) {
for (let c = 1; ;c++) {
const l = await a.claims(e);
const u = await (0, s.Ws)(e);
const d = (0, n.IW)(u.project, t);
if (!d || d.current || c > i) return {
place: u,
lock: l,
taken: d !== undefined
};
l.release();
(0, s.EQ)(d);
const f = await a.branch(u, d, "exclusive");
const h = await (0, s.Ws)(u);
const w = h.project.branches.get(d.id);
if (w && !w.current) for (const e of await (0, r.V6)(h, w, o)) o.note(e);
if (w?.current) f.release(); else f.releaseAndRemove();
}
}
async function claimProjectName(e, {storage: t, name: o}, {steps: r, locks: s}) {
for (let c = 1; ;c++) {
const l = await s.claims({
storage: t
});
const u = (0, n.JL)((0, n.Hh)(await t.list()), o);
if (!u || (0, n.wP)(u) || u.fault !== undefined || c > i) return l;
l.release();
const d = await s.project({
storage: t
}, u.record);
const f = await (0, a.F)(e, {
storage: t,
key: u.key
}, r);
for (const e of f) r.note(e);
if (f.length > 0) d.releaseAndRemove(); else d.release();
}
}
},
32777: (e, t, o) => {
o.r(t);
o.d(t, {
createProject: () => createProject,
deleteProject: () => deleteProject
});
var n = o(57895);
var r = o(22452);
var a = o(23035);
var s = o(82633);
var i = o(77514);
var c = o(46283);
var l = o(71061);
var u = o(23828);
var d = o(46004);
var f = o(45453);
var h = o(31674);
var w = o(24283);
var p = o(65978);
var g = o(17399);
var v = o(30935);
var m = o(89491);
var j = o(50390);
var y = o(39637);
var b = o(95433);
var $ = o(23458);
var k = o(18902);
var S = o(56612);
var A = o(77299);
var I = o(45636);
var P = o(21890);
var x = o(21844);
var N = o(98981);
var L = o(57443);
var D = o(73024);
async function chooseDrivers(e, t, o) {
const n = wishes(e, t);
const r = await findEngine(e, n.postgres);
const a = n.storage ?? await detectStorage(e, t, {
postgres: n.postgres,
whyNoEngine: r.whyNone,
steps: o
});
const s = n.postgres ?? await postgresFor(e, a, r.found);
if (!s.lastResort && r.whyNone !== undefined) throw r.whyNone;
(0, D.mkdirSync)(e.home, {
recursive: true,
mode: (0, c.j)() ? 457 : 448
});
return {
storage: await a.create(e.home, t.pool),
driver: await e.driver(s.name)
};
}
function wishes(e, t) {
const {storage: o, postgres: n} = e.drivers;
const r = oneOf(t.storage ?? e.choice.storage, o, "storage");
const a = oneOf(t.postgres ?? e.choice.postgres, n, "way to run PostgreSQL");
return {
storage: r,
postgres: a ?? n.find(({takesImage: e}) => e && t.image !== undefined)
};
}
async function findEngine(e, t) {
let o;
for (const n of t ? [ t ] : e.drivers.postgres) {
if (n.lastResort) continue;
const t = await whyUnusable(e, n);
if (t === undefined) return {
found: n
};
o ??= t;
}
return o ? {
whyNone: o
} : {};
}
async function detectStorage(e, {pool: t}, {postgres: o, whyNoEngine: n, steps: r}) {
const a = e.drivers.storage;
const s = t === undefined ? undefined : a.find(e => e.isPool(t));
if (s) return s;
const {found: i, whyNone: c} = await usableStorage(e);
if (i && (o || !n)) return i;
const l = lastResortOf(a);
const u = o && !o.lastResort ? "" : ` and ${lastResortOf(e.drivers.postgres).title}`;
r.note(`Using ${l.title}${u}: ${i ? n?.message : c}`);
return l;
}
async function usableStorage({drivers: e, home: t}) {
const o = [];
const n = [];
for (const r of e.storage) {
if (r.lastResort) continue;
if (r.forRoot && !(0, c.j)()) {
o.push(r.title);
continue;
}
const e = await r.whyNot(t);
if (e === undefined) return {
found: r,
whyNone: ""
};
n.push(e);
}
const r = [ ...o.length > 0 ? [ `${o.join(" and ")} need root` ] : [], ...n.length > 0 ? [ `there is ${n.join(" and ")}` ] : [] ];
return {
whyNone: r.join(", ")
};
}
async function postgresFor(e, t, o) {
const n = lastResortOf(e.drivers.postgres);
if (!o) return n;
return t.lastResort && await whyUnusable(e, n) === undefined ? n : o;
}
function whyUnusable(e, {name: t}) {
return e.driver(t).then(e => e.unusable(), reason);
}
function lastResortOf(e) {
const t = e.find(({lastResort: e}) => e);
if (t) return t;
throw new Error("no driver is the last resort");
}
function oneOf(e, t, o) {
if (e === undefined || e === "") return undefined;
const a = t.find(({name: t}) => t === e);
if (a) return a;
const s = t.map(({name: e}) => e).join(", ");
throw new n.J("usage", "unknown-choice", `${(0, r.TL)(e)} is not a known ${o}.`, `Choose one of ${s}.`);
}
function reason(e) {
if (e instanceof n.J) return e;
throw e;
}
var E = o(95873);
var J = o(29710);
var z = o(42698);
var C = o(2485);
var R = o(44527);
async function createProject(e, t, o) {
const n = (0, r.j1)(t.name);
checkVersion(t);
(0, l.I_)(t);
(0, R._M)(t.repository ?? "");
if (t.walMax !== undefined) (0, a.i3)(t.walMax, 0);
return (0, L.N)(o, async (o, r) => {
await (0, N.Uj)(e, n, t.storage);
const {archiveDir: a} = t;
const s = a === undefined ? {} : {
archiveDir: (0, w.I)(a, await e.stores())
};
const {storage: i, driver: c} = await chooseDrivers(e, t, o);
const l = (0, h.Si)();
await r.project({
storage: i
}, {
id: l,
name: n
});
await (0, E.kX)(i);
return makeProject(e, {
storage: i,
driver: c,
request: {
...t,
...s
},
id: l
}, {
steps: o,
locks: r
});
});
}
async function makeProject(e, {storage: t, driver: o, request: a, id: s}, {steps: i, locks: l}) {
const {name: u} = a;
const d = await i.run("Check PostgreSQL", () => o.choose(a, e => i.moved(e)));
const f = {
id: s,
name: u,
postgres: o.name,
image: d.image,
imageId: d.imageId,
imageDigest: d.imageDigest,
pgVersion: d.major,
network: d.network,
...d.collation,
uid: null,
bound: (0, R._M)(a.repository ?? ""),
policies: {},
walMax: a.walMax ?? null,
archiveDir: a.archiveDir ?? null,
limits: {},
createdAt: (new Date).toISOString()
};
const p = (0, b.$N)(f);
await i.run(`Create project ${u}`, async () => {
const o = await (0, P.D)(e, {
storage: t,
name: u
}, {
steps: i,
locks: l
});
await (0, N.Uj)(e, u, a.storage);
f.uid = (0, c.j)() ? await freeUid(e) : null;
await t.createProject(p, (0, b.on)(f));
o.release();
});
const g = (await e.stores()).filter(({id: e}) => e !== t.id);
const {controls: m, ports: j} = e;
const y = new Map;
const $ = {
key: p,
record: f,
branches: new Map,
snapshots: [],
held: [],
fault: undefined
};
const k = {
storage: t,
driver: o,
controls: m,
catalog: y,
project: $,
others: g,
ports: j
};
const S = {
id: (0, h.Si)(),
project: u,
name: r.SI
};
await l.branch(k, S, "exclusive");
try {
if (f.archiveDir !== null) await (0, w.kZ)(k);
const e = {
id: S.id,
collation: d.collation,
archive: a.archive !== false
};
await makeMain(k, e, {
steps: i,
locks: l
});
} catch (o) {
await (0, A.F)(e, {
storage: t,
key: p
}, i.withoutAbort()).catch(e => {
if (o instanceof n.J) o.left.push(`parts of the project ${u} (${e instanceof Error ? e.message : e})`);
});
throw o;
}
await (t.room?.keep().catch(() => {}));
return (0, v.vS)(t, (await (0, J.Ws)(k)).project);
}
async function makeMain(e, {id: t, collation: o, archive: n}, {steps: a, locks: s}) {
const {storage: i, project: c} = e;
const l = await s.claims(e);
const d = await (0, I.t)(e, (0, m.Hh)(await i.list()));
const f = (0, j.E)({
id: t,
name: r.SI,
parent: null,
port: d
}, {
archive: n ? (0, h.Si)() : null
});
const w = {
project: c.key,
branch: (0, h.pX)(r.SI, t),
generation: 1
};
const p = (0, J.Z5)(c.record);
const g = await a.run("Create volume", () => i.createVolume(w, (0, b.X$)(f), p));
l.release();
const v = {
volume: g,
record: f,
of: {
project: c.record.name,
branch: r.SI
}
};
const y = (0, J.FN)(e, v);
await a.run("Initialise cluster", async () => {
(0, u.Yi)(g.path, {
clients: [],
user: p
});
await e.driver.initialise(y, o);
});
const k = await (0, S.z)(e, v, {
steps: a,
locks: s
});
await a.run("Commit", () => (0, $.cd)(e, v, {
phase: "ready",
...k
}));
await (0, C.R)(e, v, a);
}
async function deleteProject(e, t, o) {
const a = (0, r.j1)(t.name);
await (0, L.N)(o, async (o, s) => {
const i = await (0, J.QL)(e, a);
const c = await s.project(i, i.project.record);
let l = await (0, J.Ws)(i);
if (l.project.record.name !== a) throw (0, N.kg)(a);
const u = (0, v.IT)(l.project).map(e => e.name).filter(e => e !== r.SI);
if (u.length > 0 && !t.force) {
throw new n.J("conflict", "has-branches", `The project ${a} has branches besides main: ${u.join(", ")}.`, "Delete them first, or force it to delete them too.");
}
if (!t.force && (0, w.qx)(l)) throw (0, w.uz)(l);
const d = (0, J.MP)(l, r.SI);
const f = l.project.snapshots.filter(({record: e}) => !e.base);
if (f.length > 0 && !t.force) throw (0, g.hasSnapshots)(`The project ${a}`, f.length);
const h = await s.branchAlone(l, d);
const j = await (0, x.hb)(l, d, s);
l = j.place;
for (const e of l.project.branches.values()) (0, J.EQ)(e);
(0, x._z)(l);
for (const {current: e} of (0, v.IT)(l.project)) {
if (!t.force) (0, y.c)(e, "delete");
await (0, x.TZ)(l, e);
}
for (const e of (0, m.gZ)(l.project, (0, J.MP)(l, r.SI))) {
await o.run(`Delete ${a}/${e.name}`, () => (0, g.removeBranch)(l, e));
}
for (const e of (await (0, J.Ws)(l)).project.branches.values()) await (0, k.V6)(l, e, o);
await o.run(`Delete project ${a}`, async () => {
for (const {volume: e} of l.project.held) await l.storage.destroy(e);
(0, p.CJ)(l);
await l.storage.destroyProject(l.project.key);
});
await (l.storage.room?.keep().catch(() => {}));
for (const e of [ ...j.locks, h, c ]) e.releaseAndRemove();
await (0, z.v)(l.storage);
});
}
async function freeUid(e) {
const t = new Set;
for (const o of await e.stores()) {
for (const {record: e} of (0, m.Hh)(o.opened).values()) if (e.uid !== null) t.add(e.uid);
}
const o = s.W.last - s.W.first + 1;
const r = Math.floor(Math.random() * o);
for (const e of [ (0, i.jm)(), new Set ]) {
for (let n = 0; n < o; n++) {
const a = s.W.first + (r + n) % o;
if (!t.has(a) && !e.has(a)) return a;
}
}
throw new n.J("unable", "no-uid", `All ${o} users for projects are in use.`, "Delete projects that are no longer needed.");
}
function checkVersion({pgVersion: e, image: t}) {
if (e !== undefined && t !== undefined) {
throw new n.J("usage", "version-and-image", "A PostgreSQL version and an image were both given.", "Give only one of them.");
}
if (e !== undefined && !(e >= d.vy.first && e <= d.vy.last)) throw (0, d.qx)(e);
if (t !== undefined) (0, f.v)(t);
}
},
44527: (e, t, o) => {
o.d(t, {
Zx: () => bindProject,
_M: () => repositoryOf,
aS: () => checkBinding,
p9: () => bindOf
});
var n = o(57895);
var r = o(22452);
var a = o(95433);
function repositoryOf(e) {
if (e === "") return null;
if (e === "first" || /^[a-z]+:[a-z0-9.-]+(:[0-9]{1,5})?\/[0-9]{1,20}$/.test(e)) return e;
const t = /^[\w.-]+\/[\w.-]+$/.test(e) ? e : "OWNER/NAME";
throw new n.J("usage", "invalid-repository", `${(0, r.TL)(e)} is not a valid repository.`, `Write github:github.com/ID (\`gh api repos/${t} --jq .id\` prints the id), \`first\`, or an empty text for none.`);
}
function bindOf(e) {
if (e === undefined || /^[\x21-\x7e]{1,200}$/.test(e)) return e;
throw new n.J("usage", "invalid-bind", `${(0, r.TL)(e)} is not a valid repository to bind a project to.`, "A binding has 1 to 200 printable ASCII characters without spaces.");
}
function checkBinding({project: e}, t) {
const {bound: o, name: r} = e.record;
if (t === undefined || o === null || o === "first" || o === t) return;
throw new n.J("conflict", "project-bound", `The project ${r} belongs to the repository ${o}, not to ${t}.`, `Give this repository its own project. If it is the same repository, recreated or moved to another server, set the repository of the project ${r} to ${t}.`);
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
var n = o(57895);
const r = "[a-z0-9]+";
const a = `${r}(?:(?:[._]|__|-+)${r})*`;
const s = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
const i = `(?:${s}(?:\\.${s})*|\\[[a-fA-F0-9:]+\\])`;
const c = `(?:${i}(?::[0-9]+)?/)?${a}(?:/${a})*`;
const l = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
const u = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}";
const d = new RegExp(`^(${c})(?::${l})?(?:@${u})?$`);
const f = 255;
const h = 600;
function checkImageName(e) {
const t = e.length > h ? undefined : d.exec(e)?.[1];
if (t !== undefined && t.length <= f) return;
throw new n.J("usage", "invalid-image", `${JSON.stringify(e.slice(0, 80))} is not a valid image name.`, "Write it as for Docker, such as postgres:17-alpine.");
}
},
45636: (e, t, o) => {
o.d(t, {
t: () => choosePort
});
var n = o(57895);
var r = o(67908);
var a = o(89491);
async function choosePort({storage: e, others: t, ports: o}, s) {
const i = (0, a.a5)(s);
for (const {opened: e} of t) for (const t of (0, a.a5)((0, a.Hh)(e))) i.add(t);
const c = await (0, r.o)(firstPort(e.id, o), i, o);
if (c !== undefined) return c;
throw new n.J("unable", "no-port", `No port from ${o.first} to ${o.last} is free.`, "Delete branches that are no longer needed.");
}
function firstPort(e, {first: t, last: o}) {
return t + Number.parseInt(e.slice(0, 8), 16) % (o - t + 1);
}
},
50390: (e, t, o) => {
o.d(t, {
E: () => firstRecord
});
var n = o(95433);
function firstRecord({id: e, name: t, parent: o, port: r}, a = {}) {
const s = (new Date).toISOString();
return {
id: e,
name: t,
phase: "new",
wanted: "running",
parent: o,
port: r,
owner: null,
labels: {},
createdAt: s,
takenAt: s,
expiresAt: null,
prepared: false,
cleaned: n.mH,
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
56612: (e, t, o) => {
o.d(t, {
z: () => firstStart
});
var n = o(57895);
var r = o(89491);
var a = o(95433);
var s = o(75532);
var i = o(45636);
const c = 20;
async function firstStart(e, t, {steps: o, locks: l}) {
for (let u = 1; ;u++) {
try {
return await (0, s.qh)(e, t, {
steps: o
});
} catch (s) {
if (!(0, n.up)(s, "port-taken") || u === c) throw s;
const d = await l.claims(e);
const f = await (0, i.t)(e, (0, r.Hh)(await e.storage.list()));
await e.storage.setMarks(t.volume, (0, a.X$)({
port: f
}));
d.release();
o.note(`Another program has taken port ${t.record.port}; using ${f}`);
t.record.port = f;
}
}
}
},
71061: (e, t, o) => {
o.d(t, {
I_: () => checkCollation,
Oo: () => initdbFailed,
V3: () => probeArguments,
Ve: () => collationOf,
ZN: () => initdbArguments,
e3: () => checkIcu,
f1: () => readProbe
});
var n = o(57895);
var r = o(57336);
function initdbArguments(e, {locale: t, icuLocale: o, encoding: n}) {
const a = o === null ? [] : [ "--locale-provider=icu", `--icu-locale=${o}` ];
const s = [ "-E", n, `--locale=${t}`, ...a ];
return [ "-D", e, "-U", r.A, ...s, "--auth-local=peer", "--auth-host=reject" ];
}
function collationOf(e, t) {
return {
locale: e.locale ?? t,
icuLocale: e.icuLocale ?? null,
encoding: e.encoding ?? "UTF8"
};
}
function checkCollation(e) {
for (const [t, o] of [ [ "locale", e.locale ], [ "ICU locale", e.icuLocale ], [ "encoding", e.encoding ] ]) {
if (o === undefined || /^[A-Za-z0-9][A-Za-z0-9_.@=;+-]{0,62}$/.test(o)) continue;
throw invalid(`The ${t} is not a valid PostgreSQL name`);
}
if (e.icuLocale !== undefined && !isKnownToIcu(e.icuLocale)) throw invalid(`ICU has no locale ${e.icuLocale}`);
}
function checkIcu({icuLocale: e}, t) {
if (e === undefined || t >= 15) return;
throw new n.J("usage", "icu-needs-15", `PostgreSQL ${t} can't use ICU as the locale provider of a cluster.`, "Use PostgreSQL 15 or newer, or leave the ICU locale out.");
}
const probeArguments = e => initdbArguments("/", e);
function readProbe(e) {
if (e.includes("exists but is not empty")) return;
const t = /^initdb: (?:error: )?(.*)$/m.exec(e)?.[1] ?? e.trim().split("\n", 1)[0];
throw invalid(`PostgreSQL can't create the cluster: ${t}`);
}
function initdbFailed(e) {
const t = (0, n.DT)(new Error(e));
if (t.kind === "unable") return t;
const o = /(?:FATAL|PANIC): +(.*)$/m.exec(e) ?? /^initdb: error: (.*)$/m.exec(e);
const r = e.trim().split("\n").at(-1) || "no output";
return new n.J("failed", "initdb-failed", `initdb failed: ${o?.[1] ?? r}`, "Run `velo doctor`.", {
cause: new Error(e)
});
}
function isKnownToIcu(e) {
const [t = ""] = e.toLowerCase().split(/[_@-]/);
if ([ "und", "root" ].includes(t)) return true;
try {
return Intl.Collator.supportedLocalesOf(t).length > 0;
} catch {
return false;
}
}
function invalid(e) {
return new n.J("usage", "invalid-locale", `${e}.`, "`locale -a` lists the locales of a machine or an image. ICU locales are tags such as en-US or de-DE-u-co-phonebk.");
}
},
98981: (e, t, o) => {
o.d(t, {
TV: () => branchExists,
Uj: () => refuseExisting,
kg: () => projectChanged
});
var n = o(57895);
var r = o(22452);
var a = o(89491);
var s = o(19725);
async function refuseExisting(e, t, o) {
for (const r of (0, s.SB)(await e.stores(), o ?? e.choice.storage)) {
const e = (0, a.JL)((0, a.Hh)(r.opened), t);
if (!e || !(0, a.wP)(e)) continue;
throw new n.J("conflict", "project-exists", `The project ${t} already exists (${r.name}, ${r.pool}).`, `\`velo project get ${t}\` shows it.`);
}
}
function branchExists(e) {
return new n.J("conflict", "branch-exists", `The branch ${(0, r.gK)(e)} already exists.`, "Choose another name, or delete the branch first.");
}
function projectChanged(e) {
return new n.J("conflict", "branch-changed", `The project ${e} was renamed in the meantime.`, "Look at it again before you retry. Nothing was changed.");
}
}
};
