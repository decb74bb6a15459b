"use strict";

exports.id = 7191;

exports.ids = [ 7191 ];

exports.modules = {
4123: (e, r, n) => {
n.d(r, {
a: () => chainFrom
});
var t = n(76934);
function chainFrom({record: e}, r) {
const n = {
numbers: [],
hasLater: false,
lastLost: -1
};
let a = (0, t.dJ)((0, t.$M)(e.redo));
for (const {name: o} of r) {
const r = o.endsWith(".lost") ? (0, t.Zs)(o.slice(0, -".lost".length)) : undefined;
if (r?.timeline === e.timeline && r.number >= a) n.lastLost = r.number;
const s = (0, t.Zs)(o);
if (!s || s.timeline !== e.timeline || s.number < a) continue;
if (s.number > a) {
n.hasLater = true;
break;
}
n.numbers.push(s.number);
a += 1;
}
return n;
}
},
97191: (e, r, n) => {
n.d(r, {
applyWalPolicy: () => applyWalPolicy
});
var t = n(22452);
var a = n(24283);
var o = n(65978);
var s = n(74184);
var c = n(46495);
var i = n(30935);
var u = n(44564);
var d = n(18902);
var f = n(66612);
var p = n(57443);
var l = n(47231);
var v = n(13276);
var m = n(88055);
var h = n(95873);
var w = n(29710);
var y = n(2485);
var g = n(43995);
var b = n(31979);
var j = n(41592);
var k = n(50696);
var B = n(4123);
function needsBase({files: e, bases: r}, {everyMs: n, now: t}) {
const [a] = r;
if (!a || (0, B.a)(a, e).hasLater) return true;
const o = t.getTime() - Date.parse(a.record.createdAt);
return n !== undefined && (o >= n || o < 0);
}
const L = 864e5;
async function applyWalPolicy(e, {storage: r, project: n}, o) {
const {run: s, dryRun: c, operation: d} = o;
if ((0, a.qx)({
storage: r,
project: n
})) return;
const f = (0, l.VS)(n.record.policies);
const p = f === undefined ? undefined : (r.copyOnWrite ? 1 : f) * L;
for (const {name: a, current: o} of (0, i.IT)(n)) {
if (!(0, u.t1)(o.record) || !isBaseDue({
storage: r,
project: n
}, o, p)) continue;
if (!s.due.includes(n.record.name)) s.due.push(n.record.name);
if (c) continue;
const i = (0, t.gK)({
project: n.record.name,
branch: a
});
await takeDueBase(e, {
project: n.record.name,
branch: a
}, {
everyMs: p,
run: s,
operation: d
});
if (f !== undefined) await (0, g.walCleanup)(e, {
branch: i,
days: f
}, d);
}
await dropExpired(e, {
storage: r,
project: n
}, o);
await keepLimit(e, {
storage: r,
project: n
}, o);
}
async function dropExpired(e, {storage: r, project: n}, {run: t, dryRun: a, operation: o}) {
const {name: s} = n.record;
for (const c of (0, i.IT)(n)) {
if (c.fault !== undefined || (0, b.NQ)({
storage: r,
project: n
}, c, new Date).length === 0) continue;
if (!t.due.includes(s)) t.due.push(s);
if (a) continue;
await (0, p.N)(o, async (r, n) => {
const t = await (0, w.QL)(e, s);
const a = await (0, f.R)(t, e => (0, w.MP)(e, c.name), {
locks: n
});
for (const e of await (0, d.V6)(a.place, a.branch, r)) r.note(e);
});
}
}
async function keepLimit(e, r, {run: n, dryRun: t, operation: a}) {
const {name: o} = r.project.record;
if (!(0, k.U)(r)) return;
if (!t) return void await (0, j.g)(e, o, a);
const {parts: s, needBase: c, of: i} = (0, j.f)(r);
const runs = e => {
const r = i.get(e)?.branch.current.record;
return r !== undefined && (0, u.t1)(r);
};
if ((s.length > 0 || c.some(runs)) && !n.due.includes(o)) n.due.push(o);
}
function isBaseDue({storage: e, project: r}, {record: n}, t) {
if (n.archive === null) return false;
if (!(0, o.Tj)({
storage: e,
project: r
}, n.archive)) return true;
const {files: a} = (0, c.U)({
storage: e,
project: r
}, n.archive);
return needsBase({
files: a,
bases: (0, y.c)(r, n.archive)
}, {
everyMs: t,
now: new Date
});
}
function takeDueBase(e, r, {everyMs: n, run: t, operation: a}) {
return (0, p.N)(a, async (a, o) => {
const c = await (0, w.QL)(e, r.project);
await o.parent(c, (0, w.MP)(c, r.branch));
const i = await (0, w.Ws)(c);
const {current: u} = (0, w.MP)(i, r.branch);
if (!isBaseDue(i, u, n)) return;
await (0, h.kX)(i.storage);
await (0, s.q)(i, u);
const d = await (0, m.takeOf)(i, u, {
...m.ownBase,
steps: a
});
t.taken.push((0, v.snapshotView)(i.project, d));
});
}
}
};


