"use strict";

exports.id = 5734;

exports.ids = [ 5734, 4144 ];

exports.modules = {
...require("./shared.bundle.js"),
18153: (t, e, n) => {
n.d(e, {
B: () => openComments
});
var r = n(76390);
var o = n(4547);
var a = n(16553);
function openComments(t, e) {
let n = null;
const o = once(() => ownLogin(t));
const find = () => findOurs(t, e, o);
return {
async holder() {
try {
n ??= find();
const t = (await n).map(({body: t}) => (0, r.Mz)(t));
return t.find(t => t !== null) ?? null;
} catch {
n = null;
return null;
}
},
async write(r) {
const o = r.knownId === null ? null : await readKnown(t, r.knownId, e);
const a = o && await update(t, o, r.body);
if (a) return a;
const s = await (n ?? find());
n = null;
const c = await updateFirst(t, s, r.body);
if (c || !r.create) return c;
const i = await create(t, {
number: e.number,
body: r.body
}, find);
const [u, ...l] = await find().catch(() => []);
for (const e of l) await remove(t, e.id);
return u && u.id !== i.id ? {
...i,
id: u.id,
url: u.html_url
} : i;
}
};
}
async function updateFirst(t, e, n) {
for (const [r, o] of e.entries()) {
const a = await update(t, o, n);
if (!a) continue;
for (const n of e.slice(r + 1)) await remove(t, n.id);
return a;
}
return null;
}
function once(t) {
let e;
return () => {
e ??= t();
return e;
};
}
async function readKnown(t, e, {number: n, project: o}) {
const a = await orGone(t.rest.issues.getComment({
...t.at,
comment_id: e
}));
if (!a || !(0, r._M)(a.body, o)) return null;
return a.issue_url?.endsWith(`/${n}`) === false ? null : a;
}
async function update(t, e, n) {
const o = (0, r.PW)(n);
if (e.body === n || o !== null && (0, r.PW)(e.body) === o) {
return {
id: e.id,
url: e.html_url,
change: "unchanged",
certain: true
};
}
const a = await orGone(t.rest.issues.updateComment({
...t.at,
comment_id: e.id,
body: n
}));
return a && {
id: e.id,
url: e.html_url,
change: "updated",
certain: true
};
}
async function create(t, {number: e, body: n}, r) {
for (let s = 1; ;s++) {
const c = performance.now();
try {
const {data: r} = await t.rest.issues.createComment({
...t.at,
issue_number: e,
body: n
});
if (r?.id) return {
id: r.id,
url: r.html_url,
change: "created",
certain: s === 1
};
throw new Error("the answer was cut off");
} catch (e) {
const n = (0, o.h_)(e);
if (!(0, a.uD)(n)) throw e;
const i = await t.retries.again(n, s, performance.now() - c);
const [u] = await r().catch(() => []);
if (u) return {
id: u.id,
url: u.html_url,
change: "created",
certain: false
};
if (!i) throw e;
}
}
}
async function findOurs(t, {number: e, project: n}, a) {
const c = {
...t.at,
issue_number: e,
per_page: 100
};
const i = await (0, o.bn)(e => t.rest.issues.listComments({
...c,
page: e
}));
const u = i.filter(({body: t}) => (0, r._M)(t, n));
const l = t.installation && u.every(({user: t}) => t?.type !== "Bot" || t.login === s);
const d = l || u.length === 0 ? s : await a();
return u.filter(({user: t}) => t?.login === d);
}
async function remove(t, e) {
await orGone(t.rest.issues.deleteComment({
...t.at,
comment_id: e
}));
}
const s = "github-actions[bot]";
async function ownLogin(t) {
try {
if (!t.installation) return (await t.rest.users.getAuthenticated()).data.login;
return (await t.graphql("query { viewer { login } }")).viewer.login;
} catch (t) {
if ([ 401, 403, 404 ].includes((0, o.h_)(t).status)) return s;
throw t;
}
}
async function orGone(t) {
try {
return (await t).data;
} catch (t) {
if ([ 404, 410 ].includes((0, o.h_)(t).status)) return null;
throw t;
}
}
},
29755: (t, e, n) => {
n.d(e, {
B: () => tellDestroyed,
q: () => tellOnly
});
var r = n(66719);
var o = n(59413);
var a = n(68017);
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
async function tellOnly(t, {intent: e, why: n}) {
const {inputs: u} = t;
const l = `${u.project}/${(0, c.W0)(t)}`;
(0, s.n0)({
...s.s6,
result: "skipped"
});
(0, s.Lw)(u.env, null);
(0, a.lm)(`Dry run: ${l} ${i[e]}. ${n}`);
await (0, r.Dg)(`### ⚪ ${(0, o.aY)(l, 140)} ${i[e]}\n\n${(0, o.CS)(n)} This is a dry run: nothing was changed.`);
}
function tellDestroyed(t, e) {
(0, a.cv)(`Dry run: ${t} would be destroyed. ${e}`);
}
},
48288: (t, e, n) => {
n.d(e, {
a: () => connectionOf
});
var r = n(98622);
var o = n(89456);
var a = n(68017);
var s = n(18093);
async function connectionOf(t, e) {
const {sslmode: n} = t.inputs;
const c = t.inputs["connect-timeout"] ?? 0;
const i = await proven(t, e);
const {user: u, password: l, database: d} = i;
const {host: h, port: w} = t.reach ? await forwarded(t.reach, t.owner, e) : i;
const f = {
sslmode: n,
connectTimeout: c
};
const p = (0, r.C)(i, f);
const b = (0, r.C)({
...i,
host: h,
port: w
}, f);
for (const t of [ p, b ]) (0, s.Iv)({
...i,
url: t
});
const y = t.reach ? null : await (0, o.H)(process.env, h, w);
if (y) (0, a.R8)(y);
return {
url: b,
onHost: p,
host: h,
port: w,
user: u,
password: l,
database: d,
sslmode: n,
connectTimeout: c
};
}
async function forwarded(t, e, n) {
return {
host: "127.0.0.1",
port: await t.open({
branch: (0, s.fq)(n),
owner: e
})
};
}
async function proven({velo: t, owner: e, inputs: n, signal: r}, o) {
const a = {
...n.user ? {
user: n.user
} : {},
...n.database ? {
database: n.database
} : {}
};
const c = o.result === "created" || o.result === "reset";
if (c && Object.keys(a).length === 0) return o;
const i = {
owner: e,
id: o.id
};
return (0, s.Iv)(await t.branchPassword({
branch: (0, s.fq)(o),
...a,
expect: i
}, {
signal: r
}));
}
},
58627: (t, e, n) => {
n.d(e, {
Kz: () => destroyPull,
l_: () => playReconcile,
p3: () => pullState
});
var r = n(96421);
var o = n(75581);
var a = n(57895);
var s = n(4547);
var c = n(18153);
var i = n(66719);
var u = n(41311);
var l = n(59413);
var d = n(30157);
var h = n(40190);
var w = n(24563);
var f = n(31552);
var p = n(18093);
var b = n(68017);
var y = n(82601);
async function playReconcile(t) {
const {inputs: e, event: n, run: o, velo: a, signal: c} = t;
const u = (0, h.Sy)(n, o);
const l = (0, s.ir)(t);
const d = await a.listBranches({
project: e.project,
repository: u
});
const w = new Set(d.flatMap(({owner: t}) => (0, h.pv)(t, u) ?? []));
const f = [];
const p = performance.now();
for (const e of [ ...w ].sort((t, e) => t - e)) {
c.throwIfAborted();
const n = d.filter(({owner: t}) => (0, h.pv)(t, u) === e);
f.push(await reconcilePull(t, l, {
number: e,
owned: n
}));
}
const m = f.filter(({outcome: t}) => t === "destroyed");
const v = performance.now() - p;
(0, y.n0)({
...y.s6,
result: m.length > 0 ? "destroyed" : "skipped",
durationMs: v
});
(0, y.Lw)(e.env, null);
r.setOutput("destroyed", m.flatMap(({branches: t}) => t).join(" "));
for (const {number: t, outcome: e, why: n} of f) (0, b.cv)(`#${t}: ${e}. ${n}`);
await (0, i.Dg)(report(t, f));
const $ = f.filter(({outcome: t}) => t === "failed");
if ($.length > 0) throw notAllDestroyed($);
}
async function reconcilePull(t, e, {number: n, owned: r}) {
const o = r.map(p.fq);
const row = (t, e, r = null) => ({
number: n,
branches: o,
outcome: t,
why: e,
freed: r
});
const s = await pullState(e, n);
if (s === "open") return row("kept", "The pull request is open.");
if (s !== "closed") return row("kept", `GitHub did not say whether the pull request is closed: ${s.unreadable}`);
if (t.inputs["dry-run"]) return row("would be destroyed", "The pull request is closed.");
try {
return row("destroyed", "The pull request is closed.", await destroyPull(t, e, {
number: n,
owned: r
}));
} catch (e) {
if (t.signal.aborted) throw e;
return row("failed", (0, a.DT)(e).message);
}
}
async function pullState(t, e) {
const n = await (0, w.p9)(t, e);
return "state" in n ? n.state : n;
}
async function destroyPull(t, e, {number: n, owned: r}) {
const {inputs: o, run: a, machine: i} = t;
const l = `${(0, h.Sy)(t.event, a)}#${n}`;
const w = await (0, f.n1)(t, r, l);
const [p] = r;
const y = r.map(({labels: t}) => (0, h.Zr)(t)).find(t => t !== null) ?? null;
if (!p || y === null || o.comment === "false") return w;
const m = {
state: "destroyed",
...d.$h,
freedBytes: w
};
const v = {
project: o.project,
branch: p.branch,
machine: i,
sshHost: i,
role: "",
runUrl: a.url
};
try {
const t = (0, u.wQ)({
...v,
outcome: m
});
await (0, c.B)(e, {
number: n,
project: o.project
}).write({
body: t,
knownId: y,
create: false
});
} catch (t) {
(0, b.cv)(`The comment of #${n} still names the branch. ${(0, s.WE)(t)}`);
}
return w;
}
function report({inputs: t, machine: e, run: n, event: r}, a) {
const {owner: s, name: c} = r.repository;
const i = `${n.serverUrl}/${s}/${c}/pull`;
const u = a.map(({number: t, branches: e, outcome: n, why: r, freed: a}) => {
const s = e.map(t => (0, l.aY)(t, 140)).join("<br>");
const c = a === null ? "" : (0, o.e)(a);
return `<tr><td><a href="${(0, l.UF)(`${i}/${t}`)}">#${t}</a></td><td>${s}</td><td>${n}</td><td>${c}</td><td>${(0, 
l.CS)(r)}</td></tr>`;
});
const d = [ "Pull request", "Branches", "Outcome", "Freed", "Why" ].map(t => `<th>${t}</th>`).join("");
const h = u.length > 0 ? [ "<table>", `<tr>${d}</tr>`, ...u, "</table>" ] : [ "No branches of this repository." ];
return [ `### Branches of ${(0, l.aY)(t.project)} on ${(0, l.aY)(e)}`, "", ...h ].join("\n");
}
function notAllDestroyed(t) {
const e = t.map(({branches: t, why: e}) => `${t.join(", ")} (${e})`).join("; ");
return new a.J("failed", "not-all-destroyed", `Not every branch could be destroyed: ${e}`, "Run it again. `velo doctor` shows what blocks it.");
}
},
64144: (t, e, n) => {
n.r(e);
n.d(e, {
endJob: () => endJob,
playJob: () => playJob
});
var r = n(77598);
var o = n.n(r);
var a = n(96421);
var s = n(30157);
var c = n(40190);
var i = n(31552);
var u = n(48288);
var l = n(29755);
var d = n(32378);
var h = n(91053);
var w = n(52777);
var f = n(18093);
var p = n(68017);
var b = n(82601);
const y = {
branch: "velo-branch",
owner: "velo-owner",
host: "velo-proof-host"
};
async function playJob(t, e, n = async () => {}) {
const {event: r, inputs: o, run: a} = t;
const i = r.pull?.fork === true;
if (i || r.action === "closed") {
e({
...b.s6,
result: "skipped"
});
(0, b.Lw)(o.env, null);
if (i) (0, p.lm)("The pull request comes from a fork: its code is not trusted with a database on this machine.");
return false;
}
const u = r.pull ? (0, s.ig)((0, s.p9)(r, r.pull), o) : null;
if (u) {
e({
...b.s6,
result: "skipped"
});
(0, b.Lw)(o.env, null);
(0, p.cv)(u.why);
return false;
}
if (o["dry-run"]) {
await (0, l.q)(t, {
intent: "create",
why: "It would live as long as this job."
});
return false;
}
if (a.hosted) {
(0, p.lm)("This is a machine of GitHub, deleted after the job: the branch lives as long as the job, and no comment is written.");
}
await (0, w.x2)(t, async t => {
const o = r.pull ? t.owner : `${(0, c.Sy)(r, a)}!${a.id}`;
await makeJobBranch({
...t,
owner: o
}, e);
if (!a.hosted) await n(t);
});
return true;
}
async function makeJobBranch(t, e) {
const {velo: n, event: o, run: s, inputs: l, owner: d, signal: h} = t;
const w = (0, f.W0)(t);
const m = await (0, i.gq)(t);
const v = `${w || `${l["branch-prefix"]}run-${s.id}`}-job-${(0, r.randomBytes)(3).toString("hex")}`;
const $ = `${l.project}/${v}`;
a.saveState(y.branch, $);
a.saveState(y.owner, d);
a.saveState(y.host, l["proof-host"]);
await (t.reach?.hold());
await (t.reach?.commit());
const g = {
...(0, c.Eb)(o, s, {
head: o.sha,
paths: null,
before: null
})
};
const j = l.from !== "" || l.pitr !== "";
const k = l.parent || (m && !j ? `${l.project}/${m.branch}` : "");
const _ = {
...(0, i.xo)({
...t,
inputs: {
...l,
parent: k
}
})
};
const S = performance.now();
const q = await (0, p.zD)(`Create ${$}`, h, async t => (0, f.Iv)(await n.createBranch({
branch: $,
..._,
labels: {
...g,
[c.vN.job]: jobLabel(s.job)
}
}, t)));
const B = performance.now() - S;
const C = await (0, u.a)(t, q);
e({
result: "created",
branch: q,
connection: C,
urlChanged: true,
durationMs: B
});
(0, b.Lw)(l.env, C);
(0, p.cv)(`${$} lives as long as this job.`);
}
function jobLabel(t) {
return t.replace(/[^\x20-\x7e]/g, "").slice(0, 200) || "job";
}
async function endJob() {
const t = a.getState(y.branch);
const e = a.getState(y.owner);
if (t && e) await (0, w.Nj)(n => destroyJobBranch(t, e, n));
await (0, h.closeReach)();
}
async function destroyJobBranch(t, e, n) {
const r = await (0, d.J)(a.getState(y.host));
try {
await (0, p.zD)(`Destroy ${t}`, n, n => (0, i.ks)(r, {
branch: t,
owner: e
}, n));
} finally {
await r.close();
}
}
}
};
