"use strict";

exports.id = 3956;

exports.ids = [ 3956 ];

exports.modules = {
43956: (e, n, t) => {
t.r(n);
t.d(n, {
applyPolicies: () => applyPolicies
});
var a = t(57895);
var o = t(22452);
var r = t(89491);
var s = t(37789);
var c = t(47826);
var d = t(47231);
var i = t(28879);
var p = t(13276);
async function applyPolicies(e, {dryRun: n = false}, o) {
const s = {
due: [],
taken: [],
deleted: [],
failed: []
};
for (const c of await e.stores()) {
for (const i of (0, r.Hh)(c.opened).values()) {
if (!(0, r.wP)(i) || i.fault !== undefined) continue;
try {
const a = (0, d.lV)(i.record.policies);
if (a) await apply(e, {
project: i,
policy: a,
run: s,
dryRun: n
}, o);
if (!(0, r.yU)(i)) continue;
const {applyWalPolicy: p} = await Promise.all([ t.e(3995), t.e(7191) ]).then(t.bind(t, 97191));
await p(e, {
storage: c,
project: i
}, {
run: s,
dryRun: n,
operation: o
});
} catch (e) {
const n = (0, a.DT)(e);
if (o.signal?.aborted) throw n;
s.failed.push({
project: i.record.name,
error: n.report()
});
}
}
}
return s;
}
async function apply(e, {project: n, policy: t, run: a, dryRun: r}, l) {
const h = (0, o.gK)({
project: n.record.name,
branch: o.SI
});
const u = (0, d.nZ)(t, (0, d.Kn)(n), new Date);
if (u) a.due.push(n.record.name);
if (r) return;
if (u) {
const {steps: n, ...t} = await (0, c.takeSnapshot)(e, {
branch: h,
scheduled: true
}, l);
a.taken.push(t);
}
const f = (await (0, p.listSnapshots)(e, {
branch: h
})).filter(e => e.scheduled);
const {deleted: w} = (0, i.XZ)(f, new Date, {
keep: t.keep
});
const y = {
deleted: [],
kept: [],
failed: []
};
for (const n of w) await (0, s.deleteOne)(e, n, {
whose: {},
answer: y,
operation: l
});
a.deleted.push(...y.deleted);
for (const {error: e} of y.failed) a.failed.push({
project: n.record.name,
error: e
});
}
},
37789: (e, n, t) => {
t.r(n);
t.d(n, {
cleanupSnapshots: () => cleanupSnapshots,
deleteOne: () => deleteOne
});
var a = t(57895);
var o = t(22452);
var r = t(46116);
var s = t(57443);
var c = t(28879);
var d = t(13276);
async function cleanupSnapshots(e, n, t) {
const {branch: a, days: o, keep: r, dryRun: s = false, expect: i, shared: p} = n;
const l = {
...i && {
expect: i
},
...p && {
shared: p
}
};
const h = {
...o === undefined ? {} : {
days: o
},
...r === undefined ? {} : {
keep: (0, c.xG)(r)
}
};
const u = (await (0, d.listSnapshots)(e, a === undefined ? {} : {
branch: a,
...l
})).filter(({base: e}) => !e);
const f = {
deleted: [],
kept: [],
failed: []
};
const w = new Date;
for (const n of byBranch(u)) {
const {deleted: a, kept: o} = (0, c.XZ)(n, w, h);
f.kept.push(...o);
for (const n of a) {
if (s) f.deleted.push(n); else await deleteOne(e, n, {
whose: l,
answer: f,
operation: t
});
}
}
return f;
}
async function deleteOne(e, n, {whose: o, answer: c, operation: i}) {
try {
const a = await (0, s.N)(i, async (a, s) => {
const c = await (0, d.lockedSnapshot)(e, n.id, s);
const {current: i} = c.place.project.branches.get(c.snapshot.record.branch) ?? {};
if (i) (0, r.Zt)(i, (0, r.EX)(i, o));
const {pinned: p} = c.snapshot.record;
const l = p ? "pinned" : (await t.e(539).then(t.bind(t, 60539))).whyPromised(c.place, c.snapshot);
if (l === undefined) await (0, d.dropLocked)(c.place, c.snapshot, a);
return l;
});
if (a === undefined) c.deleted.push(n); else c.kept.push({
snapshot: {
...n,
pinned: n.pinned || a === "pinned"
},
why: a
});
} catch (e) {
const t = (0, a.DT)(e);
if (i.signal?.aborted) throw t;
if (t.kind === "missing") c.deleted.push(n); else c.failed.push({
snapshot: n.id,
error: t.report()
});
}
}
function byBranch(e) {
const n = new Map;
for (const t of e) {
const e = (0, o.gK)({
project: t.project,
branch: t.branch
});
n.set(e, [ ...n.get(e) ?? [], t ]);
}
return [ ...n.values() ];
}
}
};


