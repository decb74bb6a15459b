"use strict";

exports.id = 6569;

exports.ids = [ 6569, 4277 ];

exports.modules = {
...require("./shared.bundle.js"),
36569: (e, r, t) => {
t.r(r);
t.d(r, {
lockedBranch: () => lockedBranch,
restartBranch: () => restartBranch,
start: () => start,
startAll: () => startAll,
startBranch: () => startBranch,
stopBranch: () => stopBranch
});
var a = t(57895);
var n = t(22452);
var o = t(1017);
var s = t(30935);
var c = t(89491);
var i = t(44564);
var f = t(39637);
var u = t(95433);
var d = t(44277);
var l = t(75532);
var p = t(31466);
var v = t(18902);
var h = t(66612);
var w = t(57443);
var m = t(86901);
var y = t(95873);
var g = t(29710);
var k = t(33687);
var b = t(83336);
async function reservePorts(e) {
const r = [];
for (const {opened: t} of e) for (const e of (0, c.Hh)(t).values()) {
const t = (0, g.Z5)(e.record);
const {network: a} = e.record;
for (const {current: n} of t ? (0, s.IT)(e) : []) if (n.record.port > 0) r.push((0, 
b.O)({
port: n.record.port,
user: t,
network: a
}));
}
await (0, k.A3)(r);
}
function startBranch(e, r, t) {
return change(e, r, {
operation: t,
work: start
});
}
const start = async (e, r, t) => {
const a = await (0, l.ic)(e, r, t);
if (!a) await (0, p.Nq)(r);
const {wanted: n} = r.record;
await want(e, r, {
wanted: "running"
});
if (!a) await startAgain(e, r, {
wanted: n,
steps: t
});
if (r.record.asleep !== null) await (0, o.Ip)(r.record.port);
await want(e, r, {
asleep: null
});
return true;
};
async function startAgain(e, r, {wanted: t, steps: a}) {
try {
await startOrRemove(e, r, a);
} catch (a) {
if (t === "stopped") await want(e, r, {
wanted: t
}).catch(() => {});
throw a;
}
}
const startIfWanted = async (e, r, t) => (0, i.t1)(r.record) && start(e, r, t);
function stopBranch(e, r, t) {
const work = async (e, t, a) => {
const n = (0, f.L)(t.volume);
if (n) a.note(`The data of ${r.branch} can't be read: ${n.what}. ${n.help}`);
const {asleep: s, port: c} = t.record;
const u = (0, i.t1)(t.record);
await want(e, t, {
wanted: "stopped",
asleep: null
});
if (s !== null) await (0, o.Ip)(c);
const d = (0, g.FN)(e, t);
if (await e.driver.isRunning(d)) await a.run("Stop server", () => e.driver.stop(d)); else await e.driver.remove(d, {
late: u
});
return false;
};
return change(e, r, {
operation: t,
work: work
});
}
function restartBranch(e, r, t) {
const work = async (e, t, a) => {
(0, p.Pd)(t, r.branch);
const {asleep: n, port: s} = t.record;
await want(e, t, {
wanted: "running",
asleep: null
});
const c = (0, g.FN)(e, t);
if (await e.driver.isRunning(c)) await a.run("Stop server", () => e.driver.stop(c));
await startOrRemove(e, t, a);
if (n !== null) await (0, o.Ip)(s);
return true;
};
return change(e, r, {
operation: t,
work: work
});
}
async function startAll(e, {branches: r}, t) {
const n = [];
const o = [];
const {open: s, closed: c} = await e.look();
for (const {pool: e, why: t} of r ? [] : c) o.push({
branch: e,
error: t.report()
});
if (!r || r.length === 0) await reservePorts(s);
for (const {room: e} of s) await (e?.keep().catch(() => {}));
if (!r || r.length === 0) {
for (const r of s) await (0, d.removeRemains)(e, r, new m.g(t));
}
for (const c of wantedRunning(s)) {
if (r && !r.includes(c)) continue;
try {
const {status: r} = await change(e, {
branch: c
}, {
operation: t,
work: startIfWanted
});
if (r === "running") n.push(c);
} catch (e) {
const r = (0, a.DT)(e);
if (t.signal?.aborted) throw r;
if (r.kind !== "missing") o.push({
branch: c,
error: r.report()
});
}
}
return {
started: n,
failed: o
};
}
function wantedRunning(e) {
const r = [];
for (const t of e) {
for (const e of (0, c.Hh)(t.opened).values()) {
for (const {name: t, current: a} of (0, s.IT)(e)) {
if ((0, i.t1)(a.record)) r.push((0, n.gK)({
project: e.record.name,
branch: t
}));
}
}
}
return r.sort((e, r) => Number(r.endsWith(`/${n.SI}`)) - Number(e.endsWith(`/${n.SI}`)));
}
async function change(e, {branch: r, expect: t}, {operation: a, work: o}) {
const c = (0, n.at)(r);
return (0, w.N)(a, async (r, a) => {
const {place: n, generation: i} = await lockedBranch(e, c, {
steps: r,
locks: a,
expect: t
});
const f = await o(n, i, r);
return (0, s.ut)(n, i, {
running: f,
steps: r.times
});
});
}
async function lockedBranch(e, r, {steps: t, locks: a, expect: n}) {
const o = await (0, g.QL)(e, r.project);
const {place: s, branch: c} = await (0, h.R)(o, e => (0, g.MP)(e, r.branch), {
locks: a,
expect: n
});
for (const e of await (0, v.V6)(s, c, t)) t.note(e);
return {
place: s,
generation: c.current
};
}
async function want(e, {volume: r, record: t}, a) {
const {wanted: n = t.wanted, asleep: o = t.asleep} = a;
if (t.wanted === n && t.asleep === o) return;
await e.storage.setMarks(r, (0, u.X$)(a));
Object.assign(t, a);
}
async function startOrRemove(e, r, t) {
try {
await (0, y.mk)(e.storage);
await (0, v.IW)(e, r, t);
} catch (t) {
await e.driver.remove((0, g.FN)(e, r)).catch(() => {});
throw t;
}
}
},
39190: (e, r, t) => {
t.d(r, {
L: () => strayArchives,
o: () => removeStrayArchive
});
var a = t(73024);
var n = t.n(a);
var o = t(76760);
var s = t.n(o);
var c = t(57289);
var i = t(31674);
var f = t(89491);
var u = t(24283);
var d = t(65978);
async function strayArchives(e) {
const r = homesOf(e, (0, f.Hh)(e.opened));
if (r.length === 0) return [];
const t = r.map(r => ({
...r,
...contentsOf({
storage: e,
project: {
key: r.key,
record: r
}
})
}));
const a = (0, f.Hh)(await e.list());
return t.flatMap(({key: r, archiveDir: t, entries: n, archives: s}) => {
const c = a.get(r);
const i = (0, o.join)(t ?? e.archives, r);
if (!c) return [ i ];
if (c.fault !== undefined || c.record.archiveDir !== t) return [];
const f = new Set(s.filter(e => isOwned(c, e)).map(({id: e}) => e));
const u = recoveriesOf(c);
return n.filter(e => !f.has(e) && !u.has(e)).map(e => (0, o.join)(i, e));
});
}
function homesOf(e, r) {
const t = [ ...r.values() ].flatMap(({fault: e, record: r}) => e !== undefined || r.archiveDir === null ? [] : [ r.archiveDir ]);
return [ ...(0, c.w)(e.archives).map(e => ({
key: e,
archiveDir: null
})), ...[ ...new Set(t) ].flatMap(r => (0, c.w)(r).filter(t => (0, i.Fb)(t) && (0, 
u.qN)(r, e, t)).map(e => ({
key: e,
archiveDir: r
}))) ];
}
function removeStrayArchive(e) {
(0, a.rmSync)(e, {
recursive: true,
force: true
});
}
function contentsOf(e) {
return {
entries: (0, d.s9)(e),
archives: (0, d.hq)(e)
};
}
function isOwned(e, {id: r, branch: t, served: a}) {
const n = e.branches.get(t);
if (!n) return false;
return a.length > 0 || n.fault !== undefined || (0, f.xi)(n).some(({record: e}) => e.archive === r);
}
function recoveriesOf({branches: e}) {
return new Set([ ...e.values() ].flatMap(e => (0, f.xi)(e).filter(({record: e}) => e.phase === "new").map(({record: e, volume: r}) => `restore-${e.id}.${r.generation}`)));
}
},
44277: (e, r, t) => {
t.r(r);
t.d(r, {
removeRemains: () => removeRemains,
repair: () => repair,
repairAll: () => repairAll
});
var a = t(57895);
var n = t(22452);
var o = t(34578);
var s = t(3335);
var c = t(31674);
var i = t(39190);
var f = t(89491);
var u = t(67210);
var d = t(75532);
var l = t(18902);
var p = t(77299);
var v = t(86901);
var h = t(29710);
var w = t(42698);
var m = t(96254);
function repair(e, r, t) {
return repairAll(e, {
start: false
}, t);
}
async function repairAll(e, {start: r}, t) {
const a = {
done: [],
failed: []
};
const n = new v.g(t);
const {open: o, closed: s} = await e.look();
a.failed.push(...s.map(({why: e}) => e.message));
for (const t of o) {
for (const o of (0, f.Hh)(t.opened).keys()) await repairProject(e, {
storage: t,
key: o
}, {
start: r,
steps: n,
report: a
});
for (const {driver: r, server: n} of await (0, m.a)(e, t)) {
await attempt(a, async () => {
await r.removeFound(n);
return [ `removed the server of ${n.volume}, whose data is gone` ];
});
}
await removeLeftovers(t, a);
await attempt(a, async () => {
const e = await (0, i.L)(t);
for (const r of e) (0, i.o)(r);
return e.map(e => `removed the archive ${e}, left by an interrupted operation`);
});
await (0, w.v)(t);
}
for (const e of a.done) n.note(e);
return a;
}
const y = 32;
async function repairProject(e, {storage: r, key: t}, a) {
const {steps: n, report: s} = a;
const c = (0, f.Hh)(await r.list()).get(t);
if (!c || c.fault !== undefined) return;
const {id: i, name: d} = c.record;
if (!(0, f.wP)(c)) {
const remove = () => (0, p.F)(e, {
storage: r,
key: t
}, n);
await underLock({
path: h.HZ.project({
storage: r
}, i),
what: d,
remove: true
}, s, remove);
return;
}
const l = await (0, h.$t)(e, {
storage: r,
project: c
});
const v = [ ...c.branches.values() ].filter(({fault: e}) => e === undefined);
const w = a.start ? 1 : y;
for (let e = 0; e < v.length; e += w) await (0, o.wq)(() => repairBranches(l, v.slice(e, e + w), a));
await removeHeld(l, s);
await attempt(s, () => (0, u.G)(e, l, {}));
}
async function removeRemains(e, r, t) {
const a = {
done: [],
failed: []
};
for (const n of (0, f.Hh)(r.opened).values()) {
if (n.fault !== undefined || !(0, f.wP)(n)) continue;
for (const o of n.branches.values()) {
if (o.remains.length === 0 || o.fault !== undefined) continue;
const s = await (0, h.$t)(e, {
storage: r,
project: n
});
const work = async () => (await (0, l.wI)(s, o.id, t))?.done ?? [];
await underLock(lockOf(s, o), a, work);
}
await removeHeld({
storage: r,
project: n
}, a);
}
for (const e of [ ...a.done, ...a.failed ]) t.note(e);
}
async function repairBranches(e, r, t) {
const a = [];
try {
for (const t of r) {
const {path: r, what: n, remove: o} = lockOf(e, t);
const c = await (0, s.b)(r, n);
if (c) a.push({
id: t.id,
lock: c,
remove: o
});
}
let n;
for (const {id: r, lock: o, remove: s} of a) {
await attempt(t.report, async () => {
const a = n ?? await (0, h.Ws)(e);
n = undefined;
const o = await repairBranch(a, r, t);
if (o.length === 0) n = a;
return o;
});
if (s) o.releaseAndRemove(); else o.release();
}
} finally {
for (const {lock: e} of a) e.release();
}
}
async function repairBranch(e, r, {start: t, steps: a}) {
const n = e.project.branches.get(r);
if (!n) return [];
const o = await (0, l.V6)(e, n, a);
const {current: s} = n;
if (!s) return o;
const c = (0, h.FN)(e, s);
const i = await (0, d.ic)(e, s, a);
if (s.record.wanted === "stopped") {
await e.driver.stop(c);
return i ? [ ...o, `stopped ${(0, f.c7)(s)}, as requested` ] : o;
}
if (i || !t || s.record.asleep !== null) return o;
await (0, l.IW)(e, s, a);
return [ ...o, `started ${(0, f.c7)(s)}` ];
}
async function removeHeld({storage: e, project: r}, t) {
for (const a of r.held) {
if ((a.volume.heldBy ?? []).length > 0) continue;
const r = {
path: h.HZ.branch({
storage: e
}, a.record.id),
what: (0, f.c7)(a),
remove: false
};
await underLock(r, t, async () => {
await e.destroy(a.volume);
return [ `removed ${(0, f.c7)(a)}, which somebody else's snapshot had kept` ];
});
}
}
async function removeLeftovers(e, r) {
for (const {on: t} of await e.leftovers()) {
const a = {
path: h.HZ.branch({
storage: e
}, (0, c.TH)(t.branch)),
what: (0, c.O$)(t),
remove: false
};
await underLock(a, r, async () => {
const r = (await e.leftovers()).filter(e => (0, c.O$)(e.on) === (0, c.O$)(t));
for (const t of r) await e.removeLeftover(t);
return r.map(({name: e}) => `removed the snapshot ${e}, left by an interrupted operation`);
});
}
}
function lockOf(e, {id: r, project: t, name: a, current: o}) {
const s = (0, n.gK)({
project: t,
branch: a
});
return {
path: h.HZ.branch(e, r),
what: s,
remove: o === undefined
};
}
async function underLock({path: e, what: r, remove: t}, a, n) {
await (0, o.wq)(async () => {
const o = await (0, s.b)(e, r);
if (!o) return;
await attempt(a, n);
if (t) o.releaseAndRemove(); else o.release();
});
}
async function attempt(e, r) {
try {
e.done.push(...await r());
} catch (r) {
e.failed.push((0, a.DT)(r).message);
}
}
},
67210: (e, r, t) => {
t.d(r, {
G: () => removeLeftDrills,
r: () => f
});
var a = t(57895);
var n = t(22452);
var o = t(34578);
var s = t(3335);
var c = t(89491);
var i = t(29710);
const f = "velo:restore-check";
async function removeLeftDrills(e, r, {progress: c}) {
const u = leftIn(r.project);
if (u.length === 0) return [];
const {id: d, name: l} = r.project.record;
return (0, o.wq)(async () => {
const o = await (0, s.b)(i.HZ.drill(r, d), `the drill of ${l}`);
if (!o) return [];
try {
const {deleteBranch: r} = await t.e(9780).then(t.bind(t, 17399));
const o = [];
for (const t of u) {
const s = (0, n.gK)({
project: l,
branch: t.name
});
const i = {
id: t.id,
owner: f
};
try {
await r(e, {
branch: s,
force: true,
expect: i
}, c ? {
progress: c
} : {});
o.push(`deleted ${s}, left by an interrupted drill`);
} catch (e) {
if ((0, a.DT)(e).kind !== "missing") throw e;
}
}
return o;
} finally {
o.releaseAndRemove();
}
});
}
function leftIn(e) {
return [ ...e.branches.values() ].filter(({id: r, current: t, remains: a, fault: n}) => {
const {record: o} = t ?? a[0] ?? {};
return n === undefined && o?.owner === f && (0, c.LU)(e, r).length === 0;
});
}
},
96254: (e, r, t) => {
t.d(r, {
a: () => strayServers
});
var a = t(31674);
async function strayServers(e, r) {
const t = [];
for (const {name: a} of e.drivers.postgres) {
const n = await e.driver(a).catch(() => undefined);
if (!n || await n.unusable()) continue;
for (const e of await n.found(r.id)) t.push({
driver: n,
server: e
});
}
const n = new Set((await r.list()).volumes.map(a.O$));
return t.filter(({server: e}) => !n.has(e.volume));
}
}
};
