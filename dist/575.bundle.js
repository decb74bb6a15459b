"use strict";

exports.id = 575;

exports.ids = [ 575 ];

exports.modules = {
80575: (e, n, t) => {
t.d(n, {
playConnect: () => playConnect,
playDestroy: () => playDestroy,
playNamedBranch: () => playNamedBranch,
playReconcileAction: () => playReconcileAction,
playReset: () => playReset
});
var a = t(57895);
var r = t(30157);
var s = t(40190);
var o = t(31552);
var i = t(48288);
var c = t(52777);
var l = t(18093);
var u = t(68017);
var h = t(82601);
var w = t(64144);
var f = t(58627);
async function playNamedBranch() {
await (0, c.Rb)("branch", async e => {
if (e.inputs.lifetime === "job" || e.run.hosted) await (0, w.playJob)(e, reportAsNeon); else await forOwn(e, reportAsNeon, async e => makeOrUse(e));
});
}
async function playReset() {
await (0, c.Rb)("reset", e => forOwn(e, h.n0, async e => {
const n = await requireOwn(e);
const {event: t, run: a, owner: r, inputs: i, signal: c} = e;
const h = (0, s.Eb)(t, a, {
head: t.sha,
paths: null,
before: (0, s.xS)(n.labels)
});
const w = {
branch: (0, l.fq)(n),
...(0, o.ZQ)(e),
force: true,
ttl: i.ttl,
labels: h,
expect: {
owner: r,
id: n.id
}
};
const f = await (0, u.zD)(`Reset ${w.branch}`, c, async n => (0, l.Iv)(await e.velo.resetBranch(w, n)));
return {
result: "reset",
answer: f
};
}));
}
async function playConnect() {
await (0, c.Rb)("connect", e => forOwn(e, h.n0, async e => {
const n = await requireOwn(e);
const {head: t} = (0, s.xS)(n.labels);
if (e.event.pull && t && t !== e.event.sha) {
(0, u.R8)(`${(0, l.fq)(n)} was made for ${(0, r.h0)(t)}, and this run is for ${(0, 
r.h0)(e.event.sha)}.`);
}
const a = {
owner: e.owner,
id: n.id
};
return {
result: "reused",
answer: (0, l.Iv)(await e.velo.branchPassword({
branch: (0, l.fq)(n),
expect: a
}))
};
}));
}
async function playDestroy() {
await (0, c.Rb)("destroy", async e => {
if (e.event.pull?.fork) return (0, h.n0)({
...h.s6,
result: "skipped"
});
await (0, c.x2)(e, async e => {
const {event: n, inputs: t, owner: a} = e;
if (!n.pull && !t.branch) throw unnamed();
const r = await (0, o.rU)(e);
const s = t.branch ? r.filter(({branch: n}) => n === (0, l.W0)(e)) : r;
await (0, o.n1)(e, s, a);
if (s.length === 0) (0, u.lm)(`${a} has no ${t.branch ? `branch ${(0, l.W0)(e)}` : "branches"}.`);
await report(e, h.n0, {
result: "destroyed",
answer: null
});
});
});
}
async function playReconcileAction() {
await (0, c.Rb)("reconcile", e => (0, c.x2)(e, f.l_));
}
async function makeOrUse(e) {
const {velo: n, event: t, run: r, inputs: i, owner: c, signal: h} = e;
for (let w = 1; ;w++) {
const f = await (0, o.gq)(e);
try {
if (!f) {
const a = `${i.project}/${(0, l.W0)(e)}`;
const c = {
...(0, s.Eb)(t, r, {
head: t.sha,
paths: null,
before: null
}),
[s.vN.branch]: (0, l.$t)(e)
};
const w = {
branch: a,
...(0, o.xo)(e),
labels: c
};
const f = await (0, u.zD)(`Create ${a}`, h, async e => (0, l.Iv)(await n.createBranch(w, e)));
return {
result: "created",
answer: f
};
}
if (i["if-exists"] === "fail") throw exists((0, l.fq)(f));
if (i["if-exists"] === "reuse" || isFresh(e, f.labels)) {
return {
result: "reused",
answer: await (0, o.O6)(e, f, (0, s.m6)(t, t.sha, null))
};
}
const a = (0, s.Eb)(t, r, {
head: t.sha,
paths: null,
before: (0, s.xS)(f.labels)
});
const w = {
owner: c,
id: f.id,
generation: f.generation
};
const p = {
branch: (0, l.fq)(f),
...(0, o.ZQ)(e),
force: true,
ttl: i.ttl,
labels: a,
expect: w
};
const d = await (0, u.zD)(`Reset ${p.branch}`, h, async e => (0, l.Iv)(await n.resetBranch(p, e)));
return {
result: "reset",
answer: d
};
} catch (n) {
const t = (0, a.up)(n, ...a.XN, "branch-not-found") || (0, a.up)(n, "branch-exists") && !f && await (0, 
o.gq)(e) !== null;
if (!t || w === 5) throw n;
}
}
}
function isFresh({event: e, run: n}, t) {
const {head: a, reruns: o} = (0, s.xS)(t);
return a === e.sha && (n.attempt === 1 || o.includes((0, r.uU)(n)));
}
async function forOwn(e, n, t) {
if (e.event.pull?.fork || e.event.action === "closed") {
n({
...h.s6,
result: "skipped"
});
(0, h.Lw)(e.inputs.env, null);
if (e.event.pull?.fork) {
(0, u.lm)("The pull request comes from a fork: its code is not trusted with a database on this machine.");
}
return;
}
if (!e.event.pull && !e.inputs.branch) throw unnamed();
await (0, c.x2)(e, async e => {
const a = performance.now();
const r = await t(e);
await report(e, n, {
...r,
durationMs: performance.now() - a
});
});
}
async function report(e, n, {result: t, answer: a, durationMs: r = 0}) {
if (a) (0, o.It)(e, a);
const s = a && await (0, i.a)(e, a);
n({
result: t,
branch: a,
connection: s,
urlChanged: t === "created",
durationMs: r
});
(0, h.Lw)(e.inputs.env, s);
if (a) (0, u.cv)(`${(0, l.fq)(a)}: ${t}.`);
}
function reportAsNeon(e) {
(0, h.n0)(e);
(0, h.L2)(e);
}
async function requireOwn(e) {
const n = await (0, o.gq)(e);
if (n) return n;
throw new a.J("missing", "branch-not-found", `${e.inputs.project}/${(0, l.W0)(e)} is not a branch of ${e.owner}.`, "Create it with `elitan/velo` in an earlier job of the same event, and run this step only when its output `active` is `true`.");
}
function exists(e) {
return new a.J("conflict", "branch-exists", `The branch ${e} already exists.`, "Set `if-exists: reuse` or `reset`, or destroy it first.");
}
function unnamed() {
return new a.J("usage", "invalid-inputs", "This run belongs to no pull request, so the branch must be named.", "Set `branch` to its name.");
}
}
};


