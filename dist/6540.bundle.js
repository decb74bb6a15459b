"use strict";

exports.id = 6540;

exports.ids = [ 6540 ];

exports.modules = {
87698: (e, t, n) => {
n.d(t, {
L: () => renderRestoreCheck,
p: () => renderWalCleanup
});
var o = n(75581);
var a = n(59413);
const r = 30;
const s = 12;
function walTimeline(e, t = [], n = []) {
const o = t.toSorted((e, t) => e.createdAt < t.createdAt ? 1 : -1).slice(0, s).map(pointOf);
const a = r - o.length;
const i = [ ...n.flatMap(({from: e, to: t}) => barOf({
section: "Before the clean-up",
what: "Recoverable",
kind: "done"
}, e.at, t.at)), ...e.flatMap(barsOf) ];
const c = new Set(i.toSorted((e, t) => e.to < t.to ? 1 : -1).slice(0, a));
const l = [ ...i.filter(e => c.has(e)), ...o.toReversed() ];
if (l.length === 0) return "";
return [ "```mermaid", "gantt", "dateFormat YYYY-MM-DD HH:mm:ss", `axisFormat ${axisOf(l)}`, "title What can be recovered (UTC)", ...l.flatMap((e, t) => [ ...e.section === l[t - 1]?.section ? [] : [ `section ${safe(e.section)}` ], lineOf(e) ]), "```" ].join("\n");
}
function barsOf({branch: e, generation: t, retired: n, windows: o}) {
const a = `${e}, generation ${t}${n ? " (retired)" : ""}`;
return o.flatMap((e, t) => {
const n = o[t - 1];
const r = n ? barOf({
section: a,
what: "Not recoverable",
kind: "crit"
}, n.to.at, e.from.at) : [];
return [ ...r, ...barOf({
section: a,
what: "Recoverable",
kind: "active"
}, e.from.at, e.to.at) ];
});
}
function barOf({section: e, what: t, kind: n}, o, a) {
if (o === null || a === null) return [];
return [ {
section: e,
name: `${t} from ${wal_timeline_short(o)} to ${wal_timeline_short(a)}`,
kind: n,
from: o,
to: a
} ];
}
function pointOf({id: e, label: t, base: n, pinned: o, createdAt: a}) {
const r = [ ...n ? [ "base" ] : [], ...o ? [ "pinned" ] : [] ].join(", ");
const s = `Snapshot ${e.slice(0, 8)}${r && ` (${r})`}${t === null ? "" : ` ${t}`}`;
return {
section: "Snapshots",
name: s,
kind: "milestone",
from: a,
to: a
};
}
function lineOf({name: e, kind: t, from: n, to: o}) {
const a = Math.max(Date.parse(o), Date.parse(n) + 1e3);
const r = t === "milestone" ? "0d" : stamp(new Date(a).toISOString());
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
const d = l.flatMap(e => e.gaps);
const f = d.reduce((e, t) => e + t.segments, 0);
const h = l.flatMap(({failure: e}) => e ? [ e ] : []);
const m = windowsText(s) === windowsText(i);
const p = walTimeline(l, u, m ? [] : s);
return [ `### Archived WAL of ${(0, a.aY)(e, 140)}`, "", ...tableOf([ [ "Deleted", `${counted(t, "segment")} (${(0, 
o.e)(n)}), ${counted(r.length, "base")}` ], ...m ? [] : [ [ "Recoverable before", windowsText(s) ] ], [ m ? "Recoverable" : "Recoverable now", windowsText(i) ], ...c ? [ [ "Lost to the limit of WAL", `${(0, 
a.Vc)(c.from)} to ${(0, a.Vc)(c.to)}` ] ] : [], ...f > 0 ? [ [ "Missing", `${counted(f, "segment")} in ${counted(d.length, "gap")}` ] ] : [], ...h.map(({at: e, segment: t, reason: n}) => [ "Not archived", `${(0, 
a.aY)(t)} since ${(0, a.Vc)(e)}: ${(0, a.pj)(n, 200)}` ]) ]), ...p ? [ "", p ] : [] ].join("\n");
}
function renderRestoreCheck(e) {
const {project: t, branch: n, ok: r, target: s, recovery: i, ms: c, checks: l, ageSeconds: u, error: d} = e;
const f = (0, a.aY)(`${t}/${n}`, 140);
return [ `### ${r ? "🟢" : "🔴"} ${f} ${r ? "can be recovered" : "failed the check of its recovery"}`, "", ...tableOf([ ...d ? [ [ "Why", `${(0, 
a.CS)(d.message)} ${(0, a.CS)(d.hint)}` ] ] : [], ...s === null ? [] : [ [ "Asked for", (0, 
a.Vc)(s) ] ], ...i ? [ [ "Reached", pointText(i.reached) ], [ "From", `snapshot ${(0, 
a.aY)(i.base)} of generation ${i.generation}, ${pointText(i.from)}` ], [ "Replayed", `a distance of ${(0, 
o.e)(i.replayedBytes)} in the WAL` ] ] : [], ...c === null ? [] : [ [ "To the first query", (0, 
a.sm)(c) ] ], [ "Newest recoverable moment", u === null ? "none" : `${ageText(u)} old` ], ...l.map(e => [ (0, 
a.CS)(e.name), `${e.ok ? "✓" : "✗"} ${e.detail && (0, a.CS)(e.detail)}` ]) ]) ].join("\n");
}
function tableOf(e) {
return [ "<table>", ...e.map(([e, t]) => `<tr><td>${e}</td><td>${t.trim()}</td></tr>`), "</table>" ];
}
function windowsText(e) {
const t = e.length - i;
const n = e.slice(-i).map(({from: e, to: t}) => `${momentText(e)} to ${t.at === null ? "now" : (0, 
a.Vc)(t.at)}`);
return [ ...t > 0 ? [ `${t} older` ] : [], ...n ].join("<br>") || "nothing";
}
function momentText({at: e, lsn: t}) {
return e === null ? (0, a.aY)(t) : (0, a.Vc)(e);
}
function pointText({at: e, lsn: t}) {
return e === null ? (0, a.aY)(t) : `${(0, a.Vc)(e)}, ${(0, a.aY)(t)}`;
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
6540: (e, t, n) => {
n.d(t, {
playRestoreCheck: () => playRestoreCheck
});
var o = n(96421);
var a = n(57895);
var r = n(66719);
var s = n(87698);
var i = n(89265);
var c = n(52777);
var l = n(68017);
async function playRestoreCheck() {
await (0, c.Rb)("restore-check", async e => {
report(undefined);
if (e.event.pull?.fork) return (0, l.lm)("The pull request comes from a fork: its code is not trusted with a database on this machine.");
await (0, i.R)(e, "The check", e => (0, c.x2)(e, check));
});
}
async function check({velo: e, inputs: t, signal: n}) {
const {project: o} = t;
const a = {
project: o,
...t["max-age"] && {
maxAge: t["max-age"]
}
};
const [i] = await (0, l.zD)(`Check the recovery of ${o}`, n, t => e.checkRestore(a, t));
report(i);
if (!i) throw failed(`The WAL of ${o}/main is not archived, so there was nothing to check.`);
await (0, r.Dg)((0, s.L)(i));
for (const {name: e, ok: t, detail: n} of i.checks) (0, l.cv)(`${t ? "✓" : "✗"} ${e}: ${n}`);
if (!i.ok) throw failed(whyOf(i), i.error?.hint);
(0, l.cv)(`${o}/main can be recovered.`);
}
function whyOf({project: e, branch: t, error: n, checks: o}) {
const a = o.filter(({ok: e}) => !e).map(({name: e, detail: t}) => `${e} (${t})`);
const r = n?.message ?? (a.join("; ") || "it does not say why");
return `The recovery of ${e}/${t} failed its check: ${r}`;
}
function failed(e, t) {
const n = t || "Look at `velo wal info` on the host, and repeat the check with `velo restore check`.";
return new a.J("failed", "restore-check-failed", e, n);
}
function report(e) {
const t = e?.recovery;
o.setOutput("ok", String(e?.ok === true));
o.setOutput("target", e?.target ?? "");
o.setOutput("reached", t?.reached.at ?? "");
o.setOutput("lsn", t?.reached.lsn ?? "");
o.setOutput("replayed-bytes", String(t?.replayedBytes ?? 0));
o.setOutput("duration-ms", e?.ms == null ? "" : String(Math.round(e.ms)));
o.setOutput("age-seconds", e?.ageSeconds == null ? "" : String(Math.round(e.ageSeconds)));
}
},
89265: (e, t, n) => {
n.d(t, {
R: () => inTime
});
var o = n(57895);
var a = n(39486);
async function inTime(e, t, n) {
const {timeout: r} = e.inputs;
if (!r) return n(e);
const s = new AbortController;
const i = setTimeout(() => s.abort("timeout"), Math.min((0, a.p)(r, "`timeout`"), 2 ** 31 - 1));
try {
await n({
...e,
signal: AbortSignal.any([ e.signal, s.signal ])
});
} catch (n) {
const a = s.signal.aborted && !e.signal.aborted && (0, o.up)(n, "interrupted");
throw a ? tookTooLong(t, r, n) : n;
} finally {
clearTimeout(i);
}
}
function tookTooLong(e, t, n) {
return new o.J("failed", "timeout", `${e} was not finished within ${t}.`, "What was under way was undone. Set a longer `timeout`.", {
left: n instanceof o.J ? n.left : [],
cause: n
});
}
}
};


