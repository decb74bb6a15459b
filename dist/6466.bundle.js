"use strict";

exports.id = 6466;

exports.ids = [ 6466 ];

exports.modules = {
...require("./shared.bundle.js"),
79153: (e, t, n) => {
n.d(t, {
$: () => targetOf,
C: () => isMain
});
var a = n(22452);
var o = n(31552);
var r = n(18093);
async function targetOf(e) {
const {project: t} = e.inputs;
if (isMain(e)) return `${t}/${a.SI}`;
await (0, o.rU)(e);
return `${t}/${(0, r.W0)(e)}`;
}
function isMain({inputs: e, event: t}) {
return e.branch === a.SI || e.branch === "" && t.pull === null;
}
},
86466: (e, t, n) => {
n.d(t, {
playWalCleanup: () => playWalCleanup
});
var a = n(96421);
var o = n(75581);
var r = n(57895);
var s = n(66719);
var i = n(87698);
var c = n(89265);
var l = n(52777);
var u = n(79153);
var f = n(68017);
async function playWalCleanup() {
await (0, l.Rb)("wal-cleanup", async e => {
report({
segments: 0,
bytes: 0,
bases: [],
before: [],
after: [],
limited: null
});
const {pull: t, action: n} = e.event;
if (t?.fork) return (0, f.lm)("The pull request comes from a fork: its code is not trusted with a database on this machine.");
if (n === "closed" && !(0, u.C)(e)) return (0, f.cv)("The pull request is closed: its branch goes.");
await (0, c.R)(e, "The clean-up", e => (0, l.x2)(e, cleanUp));
});
}
async function cleanUp(e) {
const {velo: t, owner: n, inputs: a, signal: r} = e;
const {days: c, force: l} = a;
const d = await (0, u.$)(e);
const p = {
branch: d,
expect: {
owner: n
},
shared: true
};
const m = {
...p,
...c !== null && {
days: c
},
...l && {
force: l
}
};
const h = await (0, f.zD)(`Delete old WAL of ${d}`, r, e => t.walCleanup(m, e));
report(h);
const $ = h.bases.length > 0 ? ` and ${h.bases.length} bases` : "";
(0, f.cv)(`Old WAL of ${d}: ${h.segments} segments (${(0, o.e)(h.bytes)})${$} deleted.`);
const {archives: g, snapshots: b} = await pictured(e, p);
await (0, s.Dg)((0, i.p)(d, h, {
archives: g,
snapshots: b
}));
}
async function pictured({velo: e, signal: t}, n) {
try {
return {
archives: await e.walInfo(n, {
signal: t
}),
snapshots: await e.listSnapshots(n, {
signal: t
})
};
} catch (e) {
if (t.aborted) throw e;
(0, f.R8)(`The summary has no timeline: ${(0, r.DT)(e).message}`);
return {
archives: [],
snapshots: []
};
}
}
function report({segments: e, bytes: t, bases: n, after: o}) {
a.setOutput("segments", String(e));
a.setOutput("bytes", String(t));
a.setOutput("bases", String(n.length));
a.setOutput("recoverable-from", o[0]?.from.at ?? "");
a.setOutput("recoverable-to", o.at(-1)?.to.at ?? "");
}
},
87698: (e, t, n) => {
n.d(t, {
L: () => renderRestoreCheck,
p: () => renderWalCleanup
});
var a = n(75581);
var o = n(59413);
const r = 30;
const s = 12;
function walTimeline(e, t = [], n = []) {
const a = t.toSorted((e, t) => e.createdAt < t.createdAt ? 1 : -1).slice(0, s).map(pointOf);
const o = r - a.length;
const i = [ ...n.flatMap(({from: e, to: t}) => barOf({
section: "Before the clean-up",
what: "Recoverable",
kind: "done"
}, e.at, t.at)), ...e.flatMap(barsOf) ];
const c = new Set(i.toSorted((e, t) => e.to < t.to ? 1 : -1).slice(0, o));
const l = [ ...i.filter(e => c.has(e)), ...a.toReversed() ];
if (l.length === 0) return "";
return [ "```mermaid", "gantt", "dateFormat YYYY-MM-DD HH:mm:ss", `axisFormat ${axisOf(l)}`, "title What can be recovered (UTC)", ...l.flatMap((e, t) => [ ...e.section === l[t - 1]?.section ? [] : [ `section ${safe(e.section)}` ], lineOf(e) ]), "```" ].join("\n");
}
function barsOf({branch: e, generation: t, retired: n, windows: a}) {
const o = `${e}, generation ${t}${n ? " (retired)" : ""}`;
return a.flatMap((e, t) => {
const n = a[t - 1];
const r = n ? barOf({
section: o,
what: "Not recoverable",
kind: "crit"
}, n.to.at, e.from.at) : [];
return [ ...r, ...barOf({
section: o,
what: "Recoverable",
kind: "active"
}, e.from.at, e.to.at) ];
});
}
function barOf({section: e, what: t, kind: n}, a, o) {
if (a === null || o === null) return [];
return [ {
section: e,
name: `${t} from ${wal_timeline_short(a)} to ${wal_timeline_short(o)}`,
kind: n,
from: a,
to: o
} ];
}
function pointOf({id: e, label: t, base: n, pinned: a, createdAt: o}) {
const r = [ ...n ? [ "base" ] : [], ...a ? [ "pinned" ] : [] ].join(", ");
const s = `Snapshot ${e.slice(0, 8)}${r && ` (${r})`}${t === null ? "" : ` ${t}`}`;
return {
section: "Snapshots",
name: s,
kind: "milestone",
from: o,
to: o
};
}
function lineOf({name: e, kind: t, from: n, to: a}) {
const o = Math.max(Date.parse(a), Date.parse(n) + 1e3);
const r = t === "milestone" ? "0d" : stamp(new Date(o).toISOString());
return `${safe(e)} :${t}, ${stamp(n)}, ${r}`;
}
function safe(e) {
const t = e.normalize("NFC").replace(/[^\p{L}\p{N} _.,()/+-]+/gu, " ");
const n = [ ...t.replace(/ +/g, " ").trim() ];
return n.length > 60 ? `${n.slice(0, 59).join("")}…` : n.join("");
}
function stamp(e) {
return new Date(e).toISOString().slice(0, 19).replace("T", " ");
}
function wal_timeline_short(e) {
return new Date(e).toISOString().slice(5, 16).replace("T", " ").replace(":", ".");
}
function axisOf(e) {
const t = e.flatMap(({from: e, to: t}) => [ Date.parse(e), Date.parse(t) ]);
const n = (Math.max(...t) - Math.min(...t)) / 864e5;
return n > 3 ? "%m-%d" : "%m-%d %H:%M";
}
const i = 10;
function renderWalCleanup(e, {segments: t, bytes: n, bases: r, before: s, after: i, limited: c}, {archives: l, snapshots: u}) {
const f = l.flatMap(e => e.gaps);
const d = f.reduce((e, t) => e + t.segments, 0);
const p = l.flatMap(({failure: e}) => e ? [ e ] : []);
const m = windowsText(s) === windowsText(i);
const h = walTimeline(l, u, m ? [] : s);
return [ `### Archived WAL of ${(0, o.aY)(e, 140)}`, "", ...tableOf([ [ "Deleted", `${counted(t, "segment")} (${(0, 
a.e)(n)}), ${counted(r.length, "base")}` ], ...m ? [] : [ [ "Recoverable before", windowsText(s) ] ], [ m ? "Recoverable" : "Recoverable now", windowsText(i) ], ...c ? [ [ "Lost to the limit of WAL", `${(0, 
o.Vc)(c.from)} to ${(0, o.Vc)(c.to)}` ] ] : [], ...d > 0 ? [ [ "Missing", `${counted(d, "segment")} in ${counted(f.length, "gap")}` ] ] : [], ...p.map(({at: e, segment: t, reason: n}) => [ "Not archived", `${(0, 
o.aY)(t)} since ${(0, o.Vc)(e)}: ${(0, o.pj)(n, 200)}` ]) ]), ...h ? [ "", h ] : [] ].join("\n");
}
function renderRestoreCheck(e) {
const {project: t, branch: n, ok: r, target: s, recovery: i, ms: c, checks: l, ageSeconds: u, error: f} = e;
const d = (0, o.aY)(`${t}/${n}`, 140);
return [ `### ${r ? "🟢" : "🔴"} ${d} ${r ? "can be recovered" : "failed the check of its recovery"}`, "", ...tableOf([ ...f ? [ [ "Why", `${(0, 
o.CS)(f.message)} ${(0, o.CS)(f.hint)}` ] ] : [], ...s === null ? [] : [ [ "Asked for", (0, 
o.Vc)(s) ] ], ...i ? [ [ "Reached", pointText(i.reached) ], [ "From", `snapshot ${(0, 
o.aY)(i.base)} of generation ${i.generation}, ${pointText(i.from)}` ], [ "Replayed", `a distance of ${(0, 
a.e)(i.replayedBytes)} in the WAL` ] ] : [], ...c === null ? [] : [ [ "To the first query", (0, 
o.sm)(c) ] ], [ "Newest recoverable moment", u === null ? "none" : `${ageText(u)} old` ], ...l.map(e => [ (0, 
o.CS)(e.name), `${e.ok ? "✓" : "✗"} ${e.detail && (0, o.CS)(e.detail)}` ]) ]) ].join("\n");
}
function tableOf(e) {
return [ "<table>", ...e.map(([e, t]) => `<tr><td>${e}</td><td>${t.trim()}</td></tr>`), "</table>" ];
}
function windowsText(e) {
const t = e.length - i;
const n = e.slice(-i).map(({from: e, to: t}) => `${momentText(e)} to ${t.at === null ? "now" : (0, 
o.Vc)(t.at)}`);
return [ ...t > 0 ? [ `${t} older` ] : [], ...n ].join("<br>") || "nothing";
}
function momentText({at: e, lsn: t}) {
return e === null ? (0, o.aY)(t) : (0, o.Vc)(e);
}
function pointText({at: e, lsn: t}) {
return e === null ? (0, o.aY)(t) : `${(0, o.Vc)(e)}, ${(0, o.aY)(t)}`;
}
function ageText(e) {
if (e < 120) return `${Math.round(e)} s`;
if (e < 7200) return `${Math.round(e / 60)} min`;
return e < 172800 ? `${Math.round(e / 3600)} h` : `${Math.round(e / 86400)} d`;
}
function counted(e, t) {
return `${e} ${t}${e === 1 ? "" : "s"}`;
}
},
89265: (e, t, n) => {
n.d(t, {
R: () => inTime
});
var a = n(57895);
var o = n(39486);
async function inTime(e, t, n) {
const {timeout: r} = e.inputs;
if (!r) return n(e);
const s = new AbortController;
const i = setTimeout(() => s.abort("timeout"), Math.min((0, o.p)(r, "`timeout`"), 2 ** 31 - 1));
try {
await n({
...e,
signal: AbortSignal.any([ e.signal, s.signal ])
});
} catch (n) {
const o = s.signal.aborted && !e.signal.aborted && (0, a.up)(n, "interrupted");
throw o ? tookTooLong(t, r, n) : n;
} finally {
clearTimeout(i);
}
}
function tookTooLong(e, t, n) {
return new a.J("failed", "timeout", `${e} was not finished within ${t}.`, "What was under way was undone. Set a longer `timeout`.", {
left: n instanceof a.J ? n.left : [],
cause: n
});
}
}
};
