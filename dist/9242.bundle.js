"use strict";

exports.id = 9242;

exports.ids = [ 9242, 9489, 2749 ];

exports.modules = {
...require("./shared.bundle.js"),
69242: (t, n, a) => {
a.r(n);
a.d(n, {
promoteBranch: () => promoteBranch
});
var e = a(57895);
var r = a(22452);
var o = a(51331);
var s = a(23828);
var c = a(16498);
var i = a(30935);
var h = a(39637);
var d = a(18902);
var p = a(53291);
var u = a(60470);
var f = a(46116);
var w = a(66612);
var m = a(57443);
var g = a(95873);
var v = a(29710);
var l = a(2485);
var k = a(93656);
async function promoteBranch(t, n, a) {
const e = (0, r.at)(n.branch);
const {force: c = false} = n;
if (e.branch === r.SI) throw isMain((0, r.gK)(e));
const b = (0, k.J)(n.keepOld, true);
return (0, m.N)(a, async (a, m) => {
const k = await (0, v.QL)(t, e.project);
(0, v.MP)(k, e.branch);
const y = await (0, w.R)(k, t => (0, v.MP)(t, r.SI), {
locks: m,
alone: true
});
const x = await m.parent(y.place, (0, v.MP)(y.place, e.branch));
const $ = await (0, v.Ws)(y.place);
const M = (0, v.MP)($, r.SI);
const {current: P} = (0, v.MP)($, e.branch);
(0, f.Zt)(P, n.expect);
(0, h.c)(P, "promote");
for (const t of await (0, d.V6)($, M, a)) a.note(t);
await (0, g.kX)($.storage);
const S = M.current;
const refuseIfChanged = async () => c ? undefined : refuseChanged($, S, P);
await refuseIfChanged();
const j = await (0, p.f)($, M, {
steps: a,
source: () => (0, u.pY)($, P, {
steps: a
}),
change: {},
keptUntil: () => b,
forked: () => x.release(),
async check({volume: t}) {
const [n, e] = [ S.volume, t ].map(({path: t}) => (0, o.y)((0, s.po)(t)));
for (const t of differences(n, e)) a.note(`main keeps its own setting: ${t}`);
(0, o.n)((0, s.po)(S.volume.path), (0, s.po)(t.path), (0, v.Z5)($.project.record));
await refuseIfChanged();
}
});
await (0, l.R)($, j, a);
return (0, i.ut)($, j, {
running: true,
steps: a.times
});
});
}
function differences(t = new Map, n = new Map) {
const a = [ ...new Set([ ...t.keys(), ...n.keys() ]) ].sort();
return a.filter(a => t.get(a) !== n.get(a)).map(a => `${a} = ${t.get(a) ?? "not set"} (the branch: ${n.get(a) ?? "not set"})`);
}
async function refuseChanged(t, n, {of: a, record: e}) {
const o = (0, r.gK)(a);
const s = e.parentAt;
if (e.parent !== n.record.id || !s || s.generation !== n.volume.generation) throw changed(`It can't be told whether main was changed since ${o} was taken from it.`);
if (!await t.driver.isRunning((0, v.FN)(t, n))) throw changed(`main is stopped, so it can't be told whether it was changed since ${o} was taken from it.`);
const c = await nextXid(t, n);
if (c === undefined) throw changed(`main can't be asked whether it was changed since ${o} was taken from it.`);
const i = c - s.xid;
if (i !== 0) throw changed(`main has had ${i} transaction${i === 1 ? "" : "s"} since ${o} was taken from it (${e.takenAt}).`);
}
async function nextXid(t, n) {
const {port: a, major: e} = (0, v.FN)(t, n);
const r = {
pgdata: (0, s.po)(n.volume.path),
port: a,
major: e
};
const o = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS xid";
try {
const {rows: t} = await (0, c.LU)(r, t => t.query(o));
return Number(t[0]?.xid);
} catch {
return undefined;
}
}
function changed(t) {
return new e.J("conflict", "main-changed", t, "Take the branch from main again, or force it: an undo of main then brings back what main was. Nothing was changed.");
}
function isMain(t) {
return new e.J("conflict", "main-stays", `${t} is main already.`, "Promote another branch.");
}
}
};
