"use strict";

exports.id = 3822;

exports.ids = [ 3822 ];

exports.modules = {
21890: (e, t, a) => {
a.d(t, {
D: () => claimProjectName,
c: () => claimName
});
var r = a(89491);
var n = a(18902);
var o = a(77299);
var c = a(29710);
const s = 20;
async function claimName(e, t, {steps: a, locks: o}) {
for (let i = 1; ;i++) {
const h = await o.claims(e);
const l = await (0, c.Ws)(e);
const m = (0, r.IW)(l.project, t);
if (!m || m.current || i > s) return {
place: l,
lock: h,
taken: m !== undefined
};
h.release();
(0, c.EQ)(m);
const f = await o.branch(l, m, "exclusive");
const w = await (0, c.Ws)(l);
const p = w.project.branches.get(m.id);
if (p && !p.current) for (const e of await (0, n.V6)(w, p, a)) a.note(e);
if (p?.current) f.release(); else f.releaseAndRemove();
}
}
async function claimProjectName(e, {storage: t, name: a}, {steps: n, locks: c}) {
for (let i = 1; ;i++) {
const h = await c.claims({
storage: t
});
const l = (0, r.JL)((0, r.Hh)(await t.list()), a);
if (!l || (0, r.wP)(l) || l.fault !== undefined || i > s) return h;
h.release();
const m = await c.project({
storage: t
}, l.record);
const f = await (0, o.F)(e, {
storage: t,
key: l.key
}, n);
for (const e of f) n.note(e);
if (f.length > 0) m.releaseAndRemove(); else m.release();
}
}
},
98981: (e, t, a) => {
a.d(t, {
TV: () => branchExists,
Uj: () => refuseExisting,
kg: () => projectChanged
});
var r = a(57895);
var n = a(22452);
var o = a(89491);
var c = a(19725);
async function refuseExisting(e, t, a) {
for (const n of (0, c.SB)(await e.stores(), a ?? e.choice.storage)) {
const e = (0, o.JL)((0, o.Hh)(n.opened), t);
if (!e || !(0, o.wP)(e)) continue;
throw new r.J("conflict", "project-exists", `The project ${t} already exists (${n.name}, ${n.pool}).`, `\`velo project get ${t}\` shows it.`);
}
}
function branchExists(e) {
return new r.J("conflict", "branch-exists", `The branch ${(0, n.gK)(e)} already exists.`, "Choose another name, or delete the branch first.");
}
function projectChanged(e) {
return new r.J("conflict", "branch-changed", `The project ${e} was renamed in the meantime.`, "Look at it again before you retry. Nothing was changed.");
}
},
83822: (e, t, a) => {
a.r(t);
a.d(t, {
renameBranch: () => renameBranch,
renameProject: () => renameProject
});
var r = a(57895);
var n = a(22452);
var o = a(36569);
var c = a(30935);
var s = a(95433);
var i = a(21890);
var h = a(98981);
var l = a(57443);
var m = a(29710);
async function renameBranch(e, t, a) {
const f = (0, n.at)(t.branch);
const w = (0, n.at)(t.to);
if (f.project !== w.project) {
throw new r.J("usage", "other-project", `${(0, n.gK)(w)} is not in the same project as ${(0, 
n.gK)(f)}.`, "Use the same project in both names. A branch cannot move to another project.");
}
if (f.branch === n.SI) {
throw new r.J("conflict", "main-stays", `${(0, n.gK)(f)} can't be renamed.`, "Rename the project, or another branch.");
}
return (0, l.N)(a, async (a, r) => {
const {place: l, generation: p} = await (0, o.lockedBranch)(e, f, {
steps: a,
locks: r,
expect: t.expect
});
if (w.branch !== f.branch) {
await a.run(`Rename to ${(0, n.gK)(w)}`, async () => {
const e = await (0, i.c)(l, w.branch, {
steps: a,
locks: r
});
if (e.taken) throw (0, h.TV)(w);
await l.storage.setMarks(p.volume, (0, s.X$)({
name: w.branch
}));
e.lock.release();
});
}
const u = await (0, m.Ws)(l);
const {current: j} = (0, m.MP)(u, w.branch);
return {
...await (0, c.WE)(u, j, {
locked: true
}),
steps: a.times
};
});
}
async function renameProject(e, t, a) {
const r = (0, n.j1)(t.name);
const o = (0, n.j1)(t.to);
return (0, l.N)(a, async (t, a) => {
const n = await (0, m.QL)(e, r);
const {storage: l} = n;
await a.project(n, n.project.record);
const f = await (0, m.Ws)(n);
if (f.project.record.name !== r) throw (0, h.kg)(r);
if (o !== r) {
await t.run(`Rename to ${o}`, async () => {
const r = await (0, i.D)(e, {
storage: l,
name: o
}, {
steps: t,
locks: a
});
await (0, h.Uj)(e, o, undefined);
await l.setProjectMarks(f.project.key, (0, s.on)({
name: o
}));
r.release();
});
}
return (0, c.vS)(l, (await (0, m.Ws)(f)).project);
});
}
}
};


