"use strict";

exports.id = 9642;

exports.ids = [ 9642 ];

exports.modules = {
39642: (e, t, n) => {
n.d(t, {
playPullRequest: () => playPullRequest
});
var r = n(57895);
var a = n(4547);
var s = n(18153);
var o = n(66719);
var i = n(41311);
var c = n(59413);
var u = n(30157);
var l = n(31552);
var f = n(48288);
var d = n(29755);
var p = n(52777);
var h = n(18093);
var w = n(68017);
var y = n(82601);
var b = n(64144);
var v = n(77598);
var m = n(14006);
var g = n.n(m);
async function fingerprint(e, t, n) {
try {
const {data: r} = await e.rest.git.getTree({
...e.at,
tree_sha: t,
recursive: "true"
});
if (r.truncated) return {
unknown: "The repository has more files than GitHub lists at once."
};
const a = r.tree.flatMap(({path: e, mode: t, sha: n, type: r}) => r !== "tree" && e && n ? [ {
path: e,
mode: t ?? "",
sha: n
} ] : []);
return {
value: digest(a, n)
};
} catch (e) {
return {
unknown: (0, w.TN)((0, a.WE)(e))
};
}
}
function digest(e, t) {
const n = t.map(e => {
const t = e.startsWith("!");
const n = e.slice(t ? 1 : 0).replace(/^\.?\/+|\/+$/g, "");
return {
not: t,
matches: g()([ n, `${n}/**` ], {
dot: true
})
};
});
const r = e.filter(({path: e}) => n.reduce((t, {not: n, matches: r}) => r(e) ? !n : t, false));
const a = (0, v.createHash)("sha256").update(JSON.stringify(t));
const s = r.map(({path: e, mode: t, sha: n}) => JSON.stringify([ e, t, n ])).sort();
for (const e of s) a.update(`${e}\n`);
return a.digest("hex").slice(0, 32);
}
var $ = n(40190);
var k = n(24563);
const x = 5;
async function playBranch(e, t, n) {
const a = new Set;
for (let s = 1; ;s++) {
const o = await look(e, {
api: t,
comments: n,
refused: a
});
const {before: i, decision: c} = o;
const u = "claim" in c ? c.claim : undefined;
if (u && !await claim(e, t, u)) {
a.add(u);
continue;
}
const l = performance.now();
try {
const t = await carryOut(e, o);
const n = c.intent === "create" || c.intent === "reset";
const r = n && t.after ? (0, $.XN)(t.after.steps) : performance.now() - l;
return {
decision: c,
before: i,
freed: null,
error: null,
...t,
durationMs: r
};
} catch (t) {
const n = (0, r.DT)(t);
if (isOvertaken(n, c) && s < x) continue;
const a = foreignName(e, n, c);
return {
decision: c,
before: i,
after: null,
freed: null,
error: a,
durationMs: performance.now() - l
};
}
}
}
async function decideOnly(e, t, n) {
return (await look(e, {
api: t,
comments: n,
refused: new Set
})).decision;
}
async function look(e, {api: t, comments: n, refused: r}) {
const {event: a, run: s, inputs: o, machine: i} = e;
const c = await (0, l.rU)(e);
const f = a.action === "closed" ? c : await (0, l.gZ)(e, c, (0, h.W0)(e));
const d = f.find(({branch: t}) => t === (0, h.W0)(e)) ?? null;
const p = without(await (0, k.p9)(t, a.pull?.number ?? 0), r);
const w = d && (0, $.xS)(d.labels);
const y = d || !n ? null : await n.holder();
const b = y === i ? null : y;
const v = await pathsAt(e, t, w?.head === a.sha ? w.paths : undefined);
return {
own: f,
before: d,
paths: v,
decision: (0, u.LD)({
event: a,
run: s,
live: p,
branch: w,
elsewhere: b,
paths: v
}, o)
};
}
async function pathsAt({event: e, inputs: t}, n, r) {
if (t["on-push"] !== "if-changed" || e.action === "closed") return null;
if (r !== undefined) return r;
const a = await fingerprint(n, e.sha, t.paths);
if ("value" in a) return a.value;
(0, w.R8)(`GitHub did not say whether the paths changed, so they count as changed: ${a.unknown}`);
return null;
}
function without(e, t) {
return "labels" in e ? {
...e,
labels: e.labels.filter(e => !t.has(e))
} : e;
}
async function claim({event: e}, t, n) {
const r = await (0, k.YR)(t, e.pull?.number ?? 0, n);
if (r === "taken") return true;
if (r !== "gone") (0, w.R8)(`The label ${n} could not be removed, so nothing was reset for it. ${r.refused}`);
return false;
}
async function carryOut(e, {own: t, before: n, paths: a, decision: s}) {
const {velo: o, event: i, run: c, owner: u, signal: f} = e;
const d = `${e.inputs.project}/${(0, h.W0)(e)}`;
const p = n && (0, $.xS)(n.labels);
switch (s.intent) {
case "create":
{
const t = {
...(0, $.Eb)(i, c, {
head: s.head,
paths: a,
before: null
}),
[$.vN.branch]: (0, h.$t)(e)
};
const n = {
branch: d,
...(0, l.xo)(e),
labels: t
};
return (0, w.zD)(`Create ${d}`, f, async e => ({
after: await measured(o, (0, h.Iv)(await o.createBranch(n, e)), u)
}));
}

case "reset":
{
const r = (0, $.Eb)(i, c, {
head: s.head,
paths: a,
before: p
});
const y = {
owner: u,
...n ? {
id: n.id,
generation: n.generation
} : {}
};
const b = {
branch: d,
...(0, l.ZQ)(e),
force: true,
ttl: e.inputs.ttl,
labels: r,
expect: y
};
const v = await (0, w.zD)(`Reset ${d}`, f, async e => measured(o, (0, h.Iv)(await o.resetBranch(b, e)), u));
await clearOutdatedJobs(e, t, s.head);
return {
after: v
};
}

case "reuse":
case "keep":
return {
after: n && await (0, l.O6)(e, n, (0, $.m6)(i, s.head, a))
};

case "destroy":
{
const r = await (0, l.n1)(e, t, u);
if (!n) await (0, l.Fz)(e, (0, h.W0)(e));
return {
after: null,
freed: r
};
}

case "refuse":
throw new r.J("conflict", s.code, `${d}: ${s.why} (this is ${e.machine}).`, s.help);

default:
return {
after: null
};
}
}
async function clearOutdatedJobs(e, t, n) {
const isOutdated = ({labels: e}) => e[$.vN.job] !== undefined && (0, $.xS)(e).head !== n;
if (!t.some(isOutdated)) return;
try {
await (0, l.n1)(e, (await (0, l.rU)(e)).filter(isOutdated), e.owner);
} catch (t) {
if (e.signal.aborted) throw t;
(0, w.R8)(`A branch of an earlier job could not be deleted, and stays until it expires: ${(0, 
r.DT)(t).message}`);
}
}
async function measured(e, t, n) {
const {ownBytes: r, referencedBytes: a} = (0, h.Iv)(await e.getBranch({
branch: (0, h.fq)(t),
expect: {
owner: n,
id: t.id
}
}));
return {
...t,
ownBytes: r,
referencedBytes: a
};
}
function isOvertaken(e, {intent: t}) {
return (0, r.up)(e, ...r.XN, t === "create" ? "branch-exists" : "branch-not-found");
}
function foreignName(e, t, {intent: n}) {
const a = `${e.inputs.project}/${(0, h.W0)(e)}`;
if (n !== "create" || !(0, r.up)(t, "branch-exists", "name-taken")) return t;
return new r.J("conflict", "foreign-branch", `${a} already exists and belongs to another owner, not to ${e.owner}.`, "Nothing was changed. Set `branch-prefix`, give this repository its own project, or delete that branch if nobody needs it.", {
cause: t
});
}
var S = n(58627);
const O = 5;
const B = 2e4;
async function sweep(e, t) {
const n = AbortSignal.any([ e.signal, AbortSignal.timeout(B) ]);
const r = {
...e,
signal: n
};
const s = (0, a.ir)(r, t);
try {
const t = (0, $.Sy)(e.event, e.run);
const a = await e.velo.listBranches({
project: e.inputs.project,
repository: t
});
await removeExpired(r, a);
const o = new Set(a.flatMap(({owner: e}) => (0, $.pv)(e, t) ?? []));
if (o.size === 0) return;
const i = await openPulls(s);
const c = [ ...o ].filter(e => !i.has(e));
for (const o of chosen(c, e.run.id)) {
n.throwIfAborted();
const i = await (0, S.p3)(s, o);
if (i !== "closed") continue;
const c = a.filter(({owner: e}) => (0, $.pv)(e, t) === o);
if (e.inputs["dry-run"]) {
for (const e of c) (0, d.B)((0, h.fq)(e), `The pull request #${o} is closed.`);
continue;
}
await (0, S.Kz)(r, s, {
number: o,
owned: c
});
(0, w.cv)(`Deleted the branches of the closed pull request #${o}: ${c.map(h.fq).join(", ")}.`);
}
} catch (t) {
if (!e.signal.aborted) notSwept(t);
}
}
async function sweepAlone(e) {
try {
await (0, p.x2)(e, e => sweep(e));
} catch (e) {
notSwept(e);
}
}
function notSwept(e) {
const t = e instanceof r.J ? e.message : (0, a.WE)(e);
(0, w.cv)(`The cleanup after closed pull requests is incomplete: ${t}`);
}
async function openPulls(e) {
const {data: t} = await e.rest.pulls.list({
...e.at,
state: "open",
per_page: 100
});
return new Set(t.map(({number: e}) => e));
}
function chosen(e, t) {
const n = e.length > O ? t % e.length : 0;
return [ ...e.slice(n), ...e.slice(0, n) ].slice(0, O);
}
async function removeExpired({velo: e, signal: t, event: n, run: a, inputs: s}, o) {
const i = (new Date).toISOString();
const c = (0, $.Sy)(n, a);
for (const n of o.filter(({expiresAt: e}) => e !== null && e <= i)) {
if (s["dry-run"]) {
(0, d.B)((0, h.fq)(n), `It expired at ${n.expiresAt}.`);
continue;
}
const a = n.owner ?? c;
const o = {
branch: (0, h.fq)(n),
expect: {
owner: a,
id: n.id,
expired: true
}
};
await e.deleteBranch(o, {
signal: t
}).catch(e => {
if (!(e instanceof r.J) || t.aborted) throw e;
});
}
}
async function playPullRequest() {
await (0, p.Rb)("root", async e => {
const {inputs: t, event: n} = e;
if (t.lifetime === "job" || e.run.hosted) {
const t = await (0, b.playJob)(e, y.n0, e => sweep(e));
return t ? undefined : cleared(e);
}
const r = (0, u.Ou)(n, t);
if (r?.intent === "reconcile") return (0, p.x2)(e, S.l_);
if (!r) return (0, p.x2)(e, playPull);
await skip(e, r);
return cleared(e);
});
}
async function cleared(e) {
if (!e.event.pull?.fork && !e.run.hosted) await sweepAlone(e);
}
async function skip({inputs: e, event: t}, {why: n}) {
(0, y.n0)({
...y.s6,
result: "skipped"
});
(0, y.Lw)(e.env, null);
(t.pull?.fork ? w.lm : w.cv)(n);
if (t.pull?.fork) await (0, o.Dg)((0, i.M1)(null, n));
}
async function playPull(e) {
const {inputs: t, event: n} = e;
const r = n.pull?.number ?? 0;
const i = (0, a.ir)(e);
const u = t.comment === "false" ? null : (0, s.B)(i, {
number: r,
project: t.project
});
if (t["dry-run"]) {
await (0, d.q)(e, await decideOnly(e, i, u));
return sweep(e, i.budget);
}
const {connection: l, ...f} = await connected(e, await playBranch(e, i, u));
const {decision: p, error: y} = f;
const b = !y && (p.intent === "create" || p.intent === "reset");
const v = y ? "failed" : `${resultOf(p)}${b ? ` in ${(0, c.sm)(f.durationMs)}` : ""}`;
(0, w.cv)(`${t.project}/${(0, h.W0)(e)}: ${v}. ${p.why}`);
if ("warning" in p && p.warning) (0, w.R8)(p.warning);
if (!y) finish(e, f, l);
const m = (0, o.$V)(e, f);
if (y?.kind !== "interrupted") await (0, o.fS)(e, m, f);
if (m && y?.kind !== "interrupted") {
const t = u && await (0, o.e6)(e, i, l);
if (u) await (0, o.iP)(e, f, {
facts: m,
comments: u,
credentials: t
});
}
if (y) throw y;
await sweep(e, i.budget);
}
async function connected(e, t) {
const {after: n} = t;
if (!n || !("head" in t.decision)) return {
...t,
connection: null
};
try {
return {
...t,
connection: await (0, f.a)(e, n)
};
} catch (e) {
const a = {
...t.decision,
intent: "reuse"
};
return {
...t,
decision: a,
before: n,
after: null,
error: (0, r.DT)(e),
connection: null
};
}
}
function finish(e, t, n) {
const {after: r, decision: a, durationMs: s} = t;
const o = resultOf(a);
if ("anew" in a) (0, w.lm)(`${a.why} Replace the old address wherever it is stored.`);
if (r) (0, l.It)(e, r);
(0, y.n0)({
result: o,
branch: r,
connection: n,
urlChanged: a.intent === "create",
durationMs: s
});
(0, y.Lw)(e.inputs.env, n);
}
function resultOf({intent: e}) {
const t = {
create: "created",
reuse: "reused",
reset: "reset",
keep: "kept",
destroy: "destroyed",
skip: "skipped",
supersede: "superseded",
reconcile: "skipped",
refuse: "skipped"
};
return t[e];
}
}
};


