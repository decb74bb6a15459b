"use strict";

exports.id = 7789;

exports.ids = [ 7789, 3276, 2749, 895 ];

exports.modules = {
...require("./shared.bundle.js"),
37789: (e, n, t) => {
t.r(n);
t.d(n, {
cleanupSnapshots: () => cleanupSnapshots,
deleteOne: () => deleteOne
});
var s = t(57895);
var a = t(22452);
var o = t(46116);
var r = t(57443);
var d = t(28879);
var c = t(13276);
async function cleanupSnapshots(e, n, t) {
const {branch: s, days: a, keep: o, dryRun: r = false, expect: p, shared: i} = n;
const h = {
...p && {
expect: p
},
...i && {
shared: i
}
};
const l = {
...a === undefined ? {} : {
days: a
},
...o === undefined ? {} : {
keep: (0, d.xG)(o)
}
};
const u = (await (0, c.listSnapshots)(e, s === undefined ? {} : {
branch: s,
...h
})).filter(({base: e}) => !e);
const f = {
deleted: [],
kept: [],
failed: []
};
const w = new Date;
for (const n of byBranch(u)) {
const {deleted: s, kept: a} = (0, d.XZ)(n, w, l);
f.kept.push(...a);
for (const n of s) {
if (r) f.deleted.push(n); else await deleteOne(e, n, {
whose: h,
answer: f,
operation: t
});
}
}
return f;
}
async function deleteOne(e, n, {whose: a, answer: d, operation: p}) {
try {
const s = await (0, r.N)(p, async (s, r) => {
const d = await (0, c.lockedSnapshot)(e, n.id, r);
const {current: p} = d.place.project.branches.get(d.snapshot.record.branch) ?? {};
if (p) (0, o.Zt)(p, (0, o.EX)(p, a));
const {pinned: i} = d.snapshot.record;
const h = i ? "pinned" : (await t.e(539).then(t.bind(t, 60539))).whyPromised(d.place, d.snapshot);
if (h === undefined) await (0, c.dropLocked)(d.place, d.snapshot, s);
return h;
});
if (s === undefined) d.deleted.push(n); else d.kept.push({
snapshot: {
...n,
pinned: n.pinned || s === "pinned"
},
why: s
});
} catch (e) {
const t = (0, s.DT)(e);
if (p.signal?.aborted) throw t;
if (t.kind === "missing") d.deleted.push(n); else d.failed.push({
snapshot: n.id,
error: t.report()
});
}
}
function byBranch(e) {
const n = new Map;
for (const t of e) {
const e = (0, a.gK)({
project: t.project,
branch: t.branch
});
n.set(e, [ ...n.get(e) ?? [], t ]);
}
return [ ...n.values() ];
}
}
};
