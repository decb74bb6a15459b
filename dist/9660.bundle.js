"use strict";

exports.id = 9660;

exports.ids = [ 9660 ];

exports.modules = {
...require("./shared.bundle.js"),
9660: (e, t, r) => {
r.r(t);
r.d(t, {
createBranch: () => createBranch
});
var n = r(57895);
var a = r(22452);
var o = r(37867);
var s = r(31674);
var i = r(30935);
var c = r(89491);
var l = r(5907);
var d = r(50390);
var u = r(44564);
var f = r(65523);
var p = r(23458);
var h = r(56612);
var m = r(26135);
var w = r(45636);
var b = r(5916);
var v = r(60470);
var g = r(94569);
function checkLimits(e, {project: t, owner: r}, n = {}) {
refuse(e, n.project, {
who: `The project ${t}`,
project: t
});
if (r === null) return;
const a = e.filter(e => e.owner === r);
refuse(a, n.owner, {
who: `${r} in the project ${t}`,
project: t
});
}
function refuse(e, t, {who: r, project: a}) {
if (t === undefined || e.length < t) return;
const o = (0, g.o)(e.map(({name: e, createdAt: t}) => ({
project: a,
branch: e,
createdAt: t
})));
throw new n.J("conflict", "too-many-branches", `${r} has ${e.length} ${e.length === 1 ? "branch" : "branches"} besides main; the limit is ${t}.`, o ? `Delete one that is not needed; the oldest are ${o}.` : "Raise the limit.");
}
function countedBranches(e, t, r) {
return [ ...e.branches.values() ].flatMap(({id: e, name: n, current: o, remains: s}) => {
if (n === a.SI || n === t) return [];
const i = o ?? (r(e) ? s[0] : undefined);
return i ? [ {
name: n,
owner: i.record.owner,
createdAt: i.record.createdAt
} ] : [];
});
}
var j = r(21890);
var k = r(98981);
var x = r(57443);
var y = r(44527);
var $ = r(51434);
var S = r(63432);
var P = r(86523);
var E = r(95873);
var A = r(29710);
function parentOrOf(e, t, r) {
if (r === undefined) return t ?? a.SI;
const {branch: o, id: s} = (0, P.Cb)(e.project, r).record;
const i = e.project.branches.get(o)?.name ?? "";
if (t === undefined || t === i) return i;
const c = e.project.record.name;
throw new n.J("usage", "parent-elsewhere", `The snapshot ${s} is of ${(0, a.gK)({
project: c,
branch: i
})}, not of ${(0, a.gK)({
project: c,
branch: t
})}.`, "Leave the parent out: a snapshot has one.");
}
async function sourceFrom(e, t, {from: r, moment: n, steps: a, ahead: o}) {
if (n) {
const r = await (0, A.Ws)(e);
return (0, v.KY)(await (0, $.CP)(r, (0, A.MP)(r, t.name), {
moment: n,
steps: a
}));
}
return r === undefined ? (0, v.pY)(e, t.current, {
steps: a,
ahead: o
}) : (0, v.SE)((0, P.Cb)(e.project, r, t.id));
}
function isOf({from: e}, {volume: t}) {
return !(0, s.LR)(e) && (0, s.O$)(e) === (0, s.O$)(t);
}
var B = r(89918);
var N = r(97607);
var O = r(36569);
async function createBranch(e, t, r) {
const n = (0, a.at)(t.branch);
const o = parentName(n, t.parent);
if (t.from !== undefined) (0, P.JO)(t.from);
(0, l.ID)(t.listen);
const s = {
owner: (0, l.Em)(t.owner),
labels: (0, l.PC)(t.labels),
expiresAt: (0, l.p1)(t.ttl),
walSenders: (0, l.ss)(t.walSenders),
idleSessions: (0, u.PZ)(t.idleSessions ?? "end")
};
(0, u.gM)(t.idleStop);
const {limits: i} = t;
const c = (0, y.p9)(t.bind);
const {ifExists: d = "fail", start: f = true, maxBranches: p = {}} = t;
const h = (0, S.E)(t);
const m = {
parent: o,
from: t.from,
moment: h
};
const {idleStop: w} = t;
const b = {
name: n,
...m,
fields: s,
start: f,
ifExists: d,
maxBranches: p,
bind: c,
limitsChange: i,
idleStop: w
};
const v = await (0, x.N)(r, (t, r) => make(e, b, {
steps: t,
locks: r
}));
return v === "exists" ? takeExisting(e, t, r) : {
...v,
result: "created"
};
}
async function takeExisting(e, t, r) {
const {branch: n, from: a, pitr: o, lsn: s, latest: i, generation: c, ttl: l, owner: d, labels: u, expect: f = {}} = t;
if (t.ifExists === "reset") {
const p = {
branch: n,
expect: f,
...a === undefined ? {} : {
from: a
},
...o === undefined ? {} : {
pitr: o
},
...s === undefined ? {} : {
lsn: s
},
...i === undefined ? {} : {
latest: i
},
...t.start === "on-connect" ? {
start: t.start
} : {},
...c === undefined ? {} : {
generation: c
},
ofParent: true,
...l === undefined ? {} : {
ttl: l
},
...d === undefined ? {} : {
owner: d
},
...u === undefined ? {} : {
labels: u
}
};
return {
...await (0, N.resetBranch)(e, p, r),
result: "reset"
};
}
const p = (t.start ?? true) !== true ? (0, B.getBranch)(e, {
branch: n,
expect: f
}) : (0, O.startBranch)(e, {
branch: n,
expect: f
}, r);
return {
...await p,
result: "reused"
};
}
async function make(e, t, {steps: r, locks: n}) {
const {name: a, parent: o, from: s, moment: i, bind: l, ifExists: d} = t;
const u = await (0, A.QL)(e, a.project);
(0, y.aS)(u, l);
if ((0, c.IW)(u.project, a.branch)?.current) return exists(a, d);
const f = parentOrOf(u, o, s);
const p = s === undefined && !i ? (0, v.ij)(u, (0, A.MP)(u, f).current) : undefined;
try {
return await makeFrom(u, {
...t,
parent: f,
ahead: p
}, {
steps: r,
locks: n
});
} finally {
await (p?.close());
}
}
async function makeFrom(e, t, {steps: r, locks: n}) {
const {name: a, parent: o, from: c, moment: l, ahead: v, fields: g, start: k, ifExists: x, maxBranches: S, bind: P, limitsChange: B} = t;
let N = e;
const O = await n.parent(N, (0, A.MP)(N, o));
const J = (0, s.Si)();
const C = await n.branch(N, {
id: J,
project: a.project,
name: a.branch
}, "exclusive");
const I = (0, f.zU)({}, B, N.storage);
await (0, E.kX)(N.storage);
let M = await sourceFrom(N, (0, A.MP)(N, o), {
from: c,
moment: l,
steps: r,
ahead: v
});
let T;
try {
const e = await (0, j.c)(N, a.branch, {
steps: r,
locks: n
});
N = e.place;
if (e.taken) {
C.releaseAndRemove();
return exists(a, x);
}
await checkNumber(N, {
...a,
owner: g.owner
}, S);
await (0, y.Zx)(N, P);
const f = (0, A.MP)(N, o);
if (!l && (c !== undefined || !isOf(M, f.current))) {
await (M.control?.close().catch(() => {}));
M = await sourceFrom(N, f, {
from: c,
moment: l,
steps: r
});
}
const v = (0, d.E)({
id: J,
name: a.branch,
parent: f.id,
port: await (0, w.t)(N, N.catalog)
}, {
...g,
idleStop: (0, u.gM)(t.idleStop, N.project.record.policies),
wanted: k ? "running" : "stopped",
takenAt: M.takenAt,
limits: I
});
const E = {
project: N.project.key,
branch: (0, s.pX)(a.branch, J),
generation: 1
};
T = E;
const recorded = () => e.lock.release();
const B = await (0, m.Z)(N, M, {
target: E,
record: v,
recorded: recorded,
steps: r
});
e.lock.release();
O.release();
if (M.plan) B.recovery = await (0, $.gI)(N, B, {
plan: M.plan,
steps: r
});
const L = k ? await (0, h.z)(N, B, {
steps: r,
locks: n
}) : undefined;
const R = k === "on-connect" ? await (0, b.u)(N, B, r) : {};
await r.run("Commit", () => (0, p.cd)(N, B, {
phase: "ready",
...L,
...R
}));
return await (0, i.ut)(N, B, {
running: k === true,
steps: r.times
});
} catch (e) {
if (T) await (0, p.tN)(N, {
of: a,
volume: T
}, e);
throw e;
} finally {
await (M.control?.close().catch(() => {}));
}
}
async function checkNumber(e, {project: t, branch: r, owner: n}, a) {
if (a.project === undefined && a.owner === undefined) return;
const s = await (0, o.b)();
const isBeingMade = t => s(A.HZ.branch(e, t));
checkLimits(countedBranches(e.project, r, isBeingMade), {
project: t,
owner: n
}, a);
}
function parentName(e, t) {
if (e.branch === a.SI) {
throw new n.J("conflict", "branch-exists", `${(0, a.gK)(e)} already exists: it is created with its project.`, "Choose another name.");
}
if (t === undefined) return undefined;
const r = (0, a.at)(t);
if (r.project !== e.project) {
throw new n.J("usage", "parent-elsewhere", `The parent ${t} is not in the same project as ${(0, 
a.gK)(e)}.`, "Choose a parent in the same project.");
}
return r.branch;
}
function exists(e, t) {
if (t !== "fail") return "exists";
throw (0, k.TV)(e);
}
},
21890: (e, t, r) => {
r.d(t, {
D: () => claimProjectName,
c: () => claimName
});
var n = r(89491);
var a = r(18902);
var o = r(77299);
var s = r(29710);
const i = 20;
async function claimName(e, t, {steps: r, locks: o}) {
for (let c = 1; ;c++) {
const l = await o.claims(e);
const d = await (0, s.Ws)(e);
const u = (0, n.IW)(d.project, t);
if (!u || u.current || c > i) return {
place: d,
lock: l,
taken: u !== undefined
};
l.release();
(0, s.EQ)(u);
const f = await o.branch(d, u, "exclusive");
const p = await (0, s.Ws)(d);
const h = p.project.branches.get(u.id);
if (h && !h.current) for (const e of await (0, a.V6)(p, h, r)) r.note(e);
if (h?.current) f.release(); else f.releaseAndRemove();
}
}
async function claimProjectName(e, {storage: t, name: r}, {steps: a, locks: s}) {
for (let c = 1; ;c++) {
const l = await s.claims({
storage: t
});
const d = (0, n.JL)((0, n.Hh)(await t.list()), r);
if (!d || (0, n.wP)(d) || d.fault !== undefined || c > i) return l;
l.release();
const u = await s.project({
storage: t
}, d.record);
const f = await (0, o.F)(e, {
storage: t,
key: d.key
}, a);
for (const e of f) a.note(e);
if (f.length > 0) u.releaseAndRemove(); else u.release();
}
}
},
44527: (e, t, r) => {
r.d(t, {
Zx: () => bindProject,
_M: () => repositoryOf,
aS: () => checkBinding,
p9: () => bindOf
});
var n = r(57895);
var a = r(22452);
var o = r(95433);
function repositoryOf(e) {
if (e === "") return null;
if (e === "first" || /^[a-z]+:[a-z0-9.-]+(:[0-9]{1,5})?\/[0-9]{1,20}$/.test(e)) return e;
const t = /^[\w.-]+\/[\w.-]+$/.test(e) ? e : "OWNER/NAME";
throw new n.J("usage", "invalid-repository", `${(0, a.TL)(e)} is not a valid repository.`, `Write github:github.com/ID (\`gh api repos/${t} --jq .id\` prints the id), \`first\`, or an empty text for none.`);
}
function bindOf(e) {
if (e === undefined || /^[\x21-\x7e]{1,200}$/.test(e)) return e;
throw new n.J("usage", "invalid-bind", `${(0, a.TL)(e)} is not a valid repository to bind a project to.`, "A binding has 1 to 200 printable ASCII characters without spaces.");
}
function checkBinding({project: e}, t) {
const {bound: r, name: a} = e.record;
if (t === undefined || r === null || r === "first" || r === t) return;
throw new n.J("conflict", "project-bound", `The project ${a} belongs to the repository ${r}, not to ${t}.`, `Give this repository its own project. If it is the same repository, recreated or moved to another server, set the repository of the project ${a} to ${t}.`);
}
async function bindProject(e, t) {
checkBinding(e, t);
const {record: r} = e.project;
if (t === undefined || r.bound !== "first") return;
await e.storage.setProjectMarks(e.project.key, (0, o.on)({
bound: t
}));
r.bound = t;
}
},
45636: (e, t, r) => {
r.d(t, {
t: () => choosePort
});
var n = r(57895);
var a = r(67908);
var o = r(89491);
async function choosePort({storage: e, others: t, ports: r}, s) {
const i = (0, o.a5)(s);
for (const {opened: e} of t) for (const t of (0, o.a5)((0, o.Hh)(e))) i.add(t);
const c = await (0, a.o)(firstPort(e.id, r), i, r);
if (c !== undefined) return c;
throw new n.J("unable", "no-port", `No port from ${r.first} to ${r.last} is free.`, "Delete branches that are no longer needed.");
}
function firstPort(e, {first: t, last: r}) {
return t + Number.parseInt(e.slice(0, 8), 16) % (r - t + 1);
}
},
50390: (e, t, r) => {
r.d(t, {
E: () => firstRecord
});
var n = r(95433);
function firstRecord({id: e, name: t, parent: r, port: a}, o = {}) {
const s = (new Date).toISOString();
return {
id: e,
name: t,
phase: "new",
wanted: "running",
parent: r,
port: a,
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
...o
};
}
},
56612: (e, t, r) => {
r.d(t, {
z: () => firstStart
});
var n = r(57895);
var a = r(89491);
var o = r(95433);
var s = r(75532);
var i = r(45636);
const c = 20;
async function firstStart(e, t, {steps: r, locks: l}) {
for (let d = 1; ;d++) {
try {
return await (0, s.qh)(e, t, {
steps: r
});
} catch (s) {
if (!(0, n.up)(s, "port-taken") || d === c) throw s;
const u = await l.claims(e);
const f = await (0, i.t)(e, (0, a.Hh)(await e.storage.list()));
await e.storage.setMarks(t.volume, (0, o.X$)({
port: f
}));
u.release();
r.note(`Another program has taken port ${t.record.port}; using ${f}`);
t.record.port = f;
}
}
}
},
98981: (e, t, r) => {
r.d(t, {
TV: () => branchExists,
Uj: () => refuseExisting,
kg: () => projectChanged
});
var n = r(57895);
var a = r(22452);
var o = r(89491);
var s = r(19725);
async function refuseExisting(e, t, r) {
for (const a of (0, s.SB)(await e.stores(), r ?? e.choice.storage)) {
const e = (0, o.JL)((0, o.Hh)(a.opened), t);
if (!e || !(0, o.wP)(e)) continue;
throw new n.J("conflict", "project-exists", `The project ${t} already exists (${a.name}, ${a.pool}).`, `\`velo project get ${t}\` shows it.`);
}
}
function branchExists(e) {
return new n.J("conflict", "branch-exists", `The branch ${(0, a.gK)(e)} already exists.`, "Choose another name, or delete the branch first.");
}
function projectChanged(e) {
return new n.J("conflict", "branch-changed", `The project ${e} was renamed in the meantime.`, "Look at it again before you retry. Nothing was changed.");
}
}
};
