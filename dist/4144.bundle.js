"use strict";

exports.id = 4144;

exports.ids = [ 4144 ];

exports.modules = {
...require("./shared.bundle.js"),
29755: (e, t, n) => {
n.d(t, {
B: () => tellDestroyed,
q: () => tellOnly
});
var o = n(66719);
var a = n(59413);
var r = n(68017);
var s = n(82601);
var c = n(18093);
const i = {
create: "would be created",
reset: "would be reset",
reuse: "would be reused",
keep: "would be kept",
destroy: "would be destroyed",
refuse: "would not be changed",
skip: "would not be changed",
supersede: "would not be changed",
reconcile: "would not be changed"
};
async function tellOnly(e, {intent: t, why: n}) {
const {inputs: l} = e;
const u = `${l.project}/${(0, c.W0)(e)}`;
(0, s.n0)({
...s.s6,
result: "skipped"
});
(0, s.Lw)(l.env, null);
(0, r.lm)(`Dry run: ${u} ${i[t]}. ${n}`);
await (0, o.Dg)(`### ⚪ ${(0, a.aY)(u, 140)} ${i[t]}\n\n${(0, a.CS)(n)} This is a dry run: nothing was changed.`);
}
function tellDestroyed(e, t) {
(0, r.cv)(`Dry run: ${e} would be destroyed. ${t}`);
}
},
48288: (e, t, n) => {
n.d(t, {
a: () => connectionOf
});
var o = n(98622);
var a = n(89456);
var r = n(68017);
var s = n(18093);
async function connectionOf(e, t) {
const {sslmode: n} = e.inputs;
const c = e.inputs["connect-timeout"] ?? 0;
const i = await proven(e, t);
const {user: l, password: u, database: d} = i;
const {host: h, port: w} = e.reach ? await forwarded(e.reach, e.owner, t) : i;
const b = {
sslmode: n,
connectTimeout: c
};
const p = (0, o.C)(i, b);
const v = (0, o.C)({
...i,
host: h,
port: w
}, b);
for (const e of [ p, v ]) (0, s.Iv)({
...i,
url: e
});
const f = e.reach ? null : await (0, a.H)(process.env, h, w);
if (f) (0, r.R8)(f);
return {
url: v,
onHost: p,
host: h,
port: w,
user: l,
password: u,
database: d,
sslmode: n,
connectTimeout: c
};
}
async function forwarded(e, t, n) {
return {
host: "127.0.0.1",
port: await e.open({
branch: (0, s.fq)(n),
owner: t
})
};
}
async function proven({velo: e, owner: t, inputs: n, signal: o}, a) {
const r = {
...n.user ? {
user: n.user
} : {},
...n.database ? {
database: n.database
} : {}
};
const c = a.result === "created" || a.result === "reset";
if (c && Object.keys(r).length === 0) return a;
const i = {
owner: t,
id: a.id
};
return (0, s.Iv)(await e.branchPassword({
branch: (0, s.fq)(a),
...r,
expect: i
}, {
signal: o
}));
}
},
64144: (e, t, n) => {
n.r(t);
n.d(t, {
endJob: () => endJob,
playJob: () => playJob
});
var o = n(77598);
var a = n.n(o);
var r = n(96421);
var s = n(30157);
var c = n(40190);
var i = n(31552);
var l = n(48288);
var u = n(29755);
var d = n(32378);
var h = n(91053);
var w = n(52777);
var b = n(18093);
var p = n(68017);
var v = n(82601);
const f = {
branch: "velo-branch",
owner: "velo-owner",
host: "velo-proof-host"
};
async function playJob(e, t, n = async () => {}) {
const {event: o, inputs: a, run: r} = e;
const i = o.pull?.fork === true;
if (i || o.action === "closed") {
t({
...v.s6,
result: "skipped"
});
(0, v.Lw)(a.env, null);
if (i) (0, p.lm)("The pull request comes from a fork: its code is not trusted with a database on this machine.");
return false;
}
const l = o.pull ? (0, s.ig)((0, s.p9)(o, o.pull), a) : null;
if (l) {
t({
...v.s6,
result: "skipped"
});
(0, v.Lw)(a.env, null);
(0, p.cv)(l.why);
return false;
}
if (a["dry-run"]) {
await (0, u.q)(e, {
intent: "create",
why: "It would live as long as this job."
});
return false;
}
if (r.hosted) {
(0, p.lm)("This is a machine of GitHub, deleted after the job: the branch lives as long as the job, and no comment is written.");
}
await (0, w.x2)(e, async e => {
const a = o.pull ? e.owner : `${(0, c.Sy)(o, r)}!${r.id}`;
await makeJobBranch({
...e,
owner: a
}, t);
if (!r.hosted) await n(e);
});
return true;
}
async function makeJobBranch(e, t) {
const {velo: n, event: a, run: s, inputs: u, owner: d, signal: h} = e;
const w = (0, b.W0)(e);
const y = await (0, i.gq)(e);
const m = `${w || `${u["branch-prefix"]}run-${s.id}`}-job-${(0, o.randomBytes)(3).toString("hex")}`;
const $ = `${u.project}/${m}`;
r.saveState(f.branch, $);
r.saveState(f.owner, d);
r.saveState(f.host, u["proof-host"]);
await (e.reach?.hold());
await (e.reach?.commit());
const g = {
...(0, c.Eb)(a, s, {
head: a.sha,
paths: null,
before: null
})
};
const j = u.from !== "" || u.pitr !== "";
const k = u.parent || (y && !j ? `${u.project}/${y.branch}` : "");
const J = {
...(0, i.xo)({
...e,
inputs: {
...u,
parent: k
}
})
};
const x = performance.now();
const S = await (0, p.zD)(`Create ${$}`, h, async e => (0, b.Iv)(await n.createBranch({
branch: $,
...J,
labels: {
...g,
[c.vN.job]: jobLabel(s.job)
}
}, e)));
const D = performance.now() - x;
const q = await (0, l.a)(e, S);
t({
result: "created",
branch: S,
connection: q,
urlChanged: true,
durationMs: D
});
(0, v.Lw)(u.env, q);
(0, p.cv)(`${$} lives as long as this job.`);
}
function jobLabel(e) {
return e.replace(/[^\x20-\x7e]/g, "").slice(0, 200) || "job";
}
async function endJob() {
const e = r.getState(f.branch);
const t = r.getState(f.owner);
if (e && t) await (0, w.Nj)(n => destroyJobBranch(e, t, n));
await (0, h.closeReach)();
}
async function destroyJobBranch(e, t, n) {
const o = await (0, d.J)(r.getState(f.host));
try {
await (0, p.zD)(`Destroy ${e}`, n, n => (0, i.ks)(o, {
branch: e,
owner: t
}, n));
} finally {
await o.close();
}
}
}
};
