"use strict";

exports.id = 4378;

exports.ids = [ 4378 ];

exports.modules = {
...require("./shared.bundle.js"),
44378: (t, e, n) => {
n.d(e, {
playSnapshot: () => playSnapshot
});
var a = n(96421);
var o = n(57895);
var s = n(66719);
var r = n(75581);
var l = n(40190);
var i = n(59413);
const c = 100;
function renderSnapshot(t, e) {
const {id: n, project: a, branch: o, label: s, pinned: r, lsn: c, createdAt: u, steps: p} = t;
const d = [ ...s === null ? [] : [ [ "Label", (0, i.aY)(s, 140) ] ], [ "Taken", `${(0, 
i.Vc)(u)}, in ${(0, i.sm)((0, l.XN)(p))}` ], ...c === null ? [] : [ [ "LSN", (0, 
i.aY)(c) ] ], ...r ? [ [ "Pinned", "no clean-up deletes it" ] ] : [] ];
return [ `### Snapshot ${(0, i.aY)(n)} of ${(0, i.aY)(`${a}/${o}`, 140)}`, "", "<table>", ...d.map(([t, e]) => `<tr><td>${t}</td><td>${e}</td></tr>`), "</table>", ...e ? renderCleanup(e) : [] ].join("\n");
}
function renderCleanup({deleted: t, kept: e, failed: n}) {
const a = [ ...n.map(({snapshot: t, error: e}) => `<tr><td>${(0, i.aY)(t)}</td><td></td><td></td><td></td><td>failed</td><td>${(0, 
i.CS)(e.message)}</td></tr>`), ...e.map(({snapshot: t, why: e}) => row(t, "kept", (0, 
i.pj)(e, 200))), ...t.map(t => row(t, "deleted", "nothing keeps it")) ];
const o = a.length - c;
const s = [ "Snapshot", "Label", "Taken", "Size", "Outcome", "Why" ].map(t => `<th>${t}</th>`).join("");
return [ "", `#### Clean-up: ${t.length} deleted, ${e.length} kept${n.length > 0 ? `, ${n.length} failed` : ""}`, "", "<table>", `<tr>${s}</tr>`, ...a.slice(0, c), "</table>", ...o > 0 ? [ "", `And ${o} more.` ] : [] ];
}
function row({id: t, label: e, createdAt: n, ownBytes: a}, o, s) {
const l = [ (0, i.aY)(t), e === null ? "" : (0, i.aY)(e), (0, i.Vc)(n), (0, r.e)(a), o, s ];
return `<tr>${l.map(t => `<td>${t}</td>`).join("")}</tr>`;
}
var u = n(89265);
var p = n(52777);
var d = n(79153);
var h = n(68017);
async function playSnapshot() {
await (0, p.Rb)("snapshot", async t => {
for (const t of [ "snapshot", "lsn", "created-at" ]) a.setOutput(t, "");
a.setOutput("deleted", "0");
const {pull: e, action: n} = t.event;
if (e?.fork) return (0, h.lm)("The pull request comes from a fork: its code is not trusted with a database on this machine.");
if (n === "closed" && !(0, d.C)(t)) return (0, h.cv)("The pull request is closed: its branch goes.");
await (0, u.R)(t, "The snapshot", t => (0, p.x2)(t, takeOne));
});
}
async function takeOne(t) {
const {velo: e, owner: n, inputs: a, signal: o} = t;
const r = await (0, d.$)(t);
const l = {
branch: r,
expect: {
owner: n
},
shared: true
};
const i = ruleOf(t);
if (i) await e.cleanupSnapshots({
...l,
...i,
dryRun: true
}, {
signal: o
});
const c = {
...a.label && {
label: a.label
},
...a.pin && {
pin: true
}
};
const u = await (0, h.zD)(`Take a snapshot of ${r}`, o, t => e.createSnapshot({
...l,
...c
}, t));
report(u);
const p = i ? await cleanUp(t, {
...l,
...i
}, u) : null;
await (0, s.Dg)(renderSnapshot(u, p));
if (p && p.failed.length > 0) throw incomplete(p);
}
function ruleOf({inputs: {keep: t, days: e}}) {
if (!t && e === null) return null;
return {
...t && {
keep: t
},
...e !== null && {
days: e
}
};
}
function report({project: t, branch: e, id: n, lsn: o, createdAt: s}) {
a.setOutput("snapshot", n);
a.setOutput("lsn", o ?? "");
a.setOutput("created-at", s);
(0, h.cv)(`Snapshot ${n} of ${t}/${e} was taken.`);
}
async function cleanUp({velo: t, signal: e}, n, {project: o, branch: s}) {
const r = `${o}/${s}`;
const l = await (0, h.zD)(`Delete old snapshots of ${r}`, e, e => t.cleanupSnapshots(n, e));
const {deleted: i, kept: c} = l;
a.setOutput("deleted", String(i.length));
(0, h.cv)(`Old snapshots of ${r}: ${i.length} deleted, ${c.length} kept.`);
return l;
}
function incomplete({failed: t}) {
const e = t.map(({snapshot: t, error: e}) => `${t} (${e.message})`).join("; ");
return new o.J("failed", "cleanup-incomplete", `Not every old snapshot could be deleted: ${e}`, "The new snapshot was taken. The next run tries again; `velo doctor` shows what blocks it.");
}
},
79153: (t, e, n) => {
n.d(e, {
$: () => targetOf,
C: () => isMain
});
var a = n(22452);
var o = n(31552);
var s = n(18093);
async function targetOf(t) {
const {project: e} = t.inputs;
if (isMain(t)) return `${e}/${a.SI}`;
await (0, o.rU)(t);
return `${e}/${(0, s.W0)(t)}`;
}
function isMain({inputs: t, event: e}) {
return t.branch === a.SI || t.branch === "" && e.pull === null;
}
},
89265: (t, e, n) => {
n.d(e, {
R: () => inTime
});
var a = n(57895);
var o = n(39486);
async function inTime(t, e, n) {
const {timeout: s} = t.inputs;
if (!s) return n(t);
const r = new AbortController;
const l = setTimeout(() => r.abort("timeout"), Math.min((0, o.p)(s, "`timeout`"), 2 ** 31 - 1));
try {
await n({
...t,
signal: AbortSignal.any([ t.signal, r.signal ])
});
} catch (n) {
const o = r.signal.aborted && !t.signal.aborted && (0, a.up)(n, "interrupted");
throw o ? tookTooLong(e, s, n) : n;
} finally {
clearTimeout(l);
}
}
function tookTooLong(t, e, n) {
return new a.J("failed", "timeout", `${t} was not finished within ${e}.`, "What was under way was undone. Set a longer `timeout`.", {
left: n instanceof a.J ? n.left : [],
cause: n
});
}
}
};
