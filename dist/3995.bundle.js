"use strict";

exports.id = 3995;

exports.ids = [ 3995 ];

exports.modules = {
...require("./shared.bundle.js"),
36171: (e, t, n) => {
n.d(t, {
Ed: () => segmentBeside,
Sp: () => planWithout,
Vz: () => planTo,
cl: () => cleanupPlan,
m7: () => placedBases
});
var s = n(5297);
var r = n(40974);
const spanOf = ({from: e, to: t}) => [ Date.parse(e.at), Date.parse(t.at) ];
const pointOf = ({endAt: e}) => [ Date.parse(e), Date.parse(e) ];
const a = 864e5;
function cleanupPlan(e, {days: t, promisedDays: n, now: s}) {
const o = s.getTime();
const i = newestThatOld(e, (0, r.Je)(e), {
untilMs: o - t * a,
nowMs: o
});
const c = o - n * a;
const l = planTo(e, i, c);
if (l.broken || !i) return l;
const f = (0, r.Zp)(e);
const d = newestThatOld(e, f, {
untilMs: c,
nowMs: o
}) ?? f[0];
if (!d || f.indexOf(d) >= f.indexOf(i)) return l;
if (l.before.some(e => !e.open && e.bases.includes(d.id))) return l;
const u = l.files.length === 0 || l.after.some(e => e.bases.includes(d.id));
if (!l.bases.includes(d.id) && u) return l;
const m = Math.max(c, Date.parse(d.endAt));
return {
...l,
broken: {
from: new Date(m).toISOString(),
to: i.endAt
}
};
}
function newestThatOld(e, t, {untilMs: n, nowMs: r}) {
const {files: a, timeline: o, segmentBytes: i} = e;
const c = Math.min(...placedBases(e).map(({first: e}) => e));
const l = a.flatMap(({name: e, atMs: t}) => {
const n = (0, s.Zs)(e, i);
const a = n?.timeline === o && n.number >= c && t <= r;
return a ? [ {
number: n.number,
atMs: t
} ] : [];
}).sort((e, t) => e.number - t.number);
let f;
let [d, u] = [ 0, Number.NEGATIVE_INFINITY ];
for (const e of t) {
const t = (0, s.dJ)((0, s.l2)(e.redo) ?? 0n, i);
for (;(l[d]?.number ?? t) < t; d += 1) u = Math.max(u, l[d]?.atMs ?? u);
const a = Date.parse(e.endAt);
if (a > r) continue;
u = Math.max(u, a);
if (u <= n) f = e;
}
return f;
}
function planTo(e, t, n) {
const r = placedBases(e);
const a = t && (0, s.l2)(t.lsn);
const o = a === undefined ? r : r.filter(({lsn: e}) => e >= a);
const i = r.filter(({base: e, lsn: t}) => a !== undefined && t < a && e.byVelo && !e.pinned).map(({base: e}) => e);
const c = o.length === 0 ? 0 : Math.min(...o.map(({first: e}) => e));
const l = e.files.filter(({name: t}) => (segmentBeside(t, e) ?? c) < c);
return planWithout(e, {
files: l,
bases: i,
since: n
});
}
function planWithout(e, {files: t, bases: n, since: s}) {
const a = new Set(t.map(({name: e}) => e));
const o = new Set(n.map(({id: e}) => e));
const i = e.bases.filter(({id: e}) => !o.has(e));
const c = (0, r.R5)(e).windows;
const l = (0, r.R5)({
...e,
files: e.files.filter(({name: e}) => !a.has(e)),
bases: i
}).windows;
return {
files: [ ...a ].sort(),
bytes: t.reduce((e, {bytes: t}) => e + t, 0),
bases: [ ...o ],
before: c,
after: l,
broken: brokenPart([ ...c.map(spanOf), ...n.map(pointOf) ], [ ...l.map(spanOf), ...i.map(pointOf) ], s)
};
}
function placedBases({bases: e, timeline: t, segmentBytes: n}) {
return e.flatMap(e => {
const [r, a] = [ (0, s.l2)(e.redo), (0, s.l2)(e.lsn) ];
if (e.timeline !== t || r === undefined || a === undefined) return [];
return [ {
base: e,
lsn: a,
first: (0, s.dJ)(r, n)
} ];
});
}
function segmentBeside(e, {timeline: t, segmentBytes: n}) {
const [, r = ""] = /^([0-9A-F]{24})(\.[0-9A-F]{8}\.backup|\.partial|\.lost)?$/.exec(e) ?? [];
const a = (0, s.Zs)(r, n);
return a?.timeline === t ? a.number : undefined;
}
function brokenPart(e, t, n) {
const s = e.filter(([, e]) => e >= n).flatMap(([e, s]) => t.reduce((e, t) => e.flatMap(e => without(e, t)), [ [ Math.max(e, n), s ] ])).flat();
if (s.length === 0) return null;
return {
from: new Date(Math.min(...s)).toISOString(),
to: new Date(Math.max(...s)).toISOString()
};
}
function without([e, t], [n, s]) {
if (s < e || n > t) return [ [ e, t ] ];
const r = [];
if (e < n) r.push([ e, n ]);
if (s < t) r.push([ s, t ]);
return r;
}
},
41592: (e, t, n) => {
n.d(t, {
g: () => limitWal,
f: () => planLimit
});
var s = n(22452);
var r = n(35274);
var a = n(36171);
var o = n(5297);
var i = n(40974);
const c = 8;
function limitPlan(e, t) {
const n = e.map(e => ({
limited: e,
all: e.archive.files.reduce((e, {bytes: t}) => e + t, 0),
cuts: cutsOf(e),
made: 0
}));
let s = n.reduce((e, {all: t}) => e + t, 0);
while (s > t) {
const e = n.filter(({cuts: e, made: t}) => t < e.length).reduce((e, t) => e && untilOf(e) <= untilOf(t) ? e : t, undefined);
if (!e) break;
s -= bytesAt(e, e.made + 1) - bytesAt(e, e.made);
e.made += 1;
}
const r = n.map(e => ({
...e,
left: e.all - bytesAt(e, e.made)
}));
return {
parts: r.flatMap(({limited: e, cuts: t, made: n}) => {
const s = t[n - 1];
return s ? [ partOf(e, s) ] : [];
}),
bytes: s,
needBase: s <= t ? [] : r.filter(({limited: e, left: n}) => e.goesOn && n * c * r.length >= t).sort((e, t) => t.left - e.left).map(({limited: e}) => e.id)
};
}
function untilOf({cuts: e, made: t}) {
return e[t]?.until ?? Number.POSITIVE_INFINITY;
}
function bytesAt({cuts: e}, t) {
return e[t - 1]?.bytes ?? 0;
}
function cutsOf({archive: e, goesOn: t}) {
const n = e.files.flatMap(({name: t, bytes: n}) => {
const s = (0, a.Ed)(t, e);
return s === undefined ? [] : [ {
number: s,
bytes: n
} ];
}).sort((e, t) => e.number - t.number);
const s = (0, a.m7)(e).sort((e, t) => e.lsn < t.lsn ? -1 : e.lsn > t.lsn ? 1 : 0);
const r = floorsOf(s);
const c = [];
let [l, f] = [ 0, 0 ];
let d = true;
for (const t of (0, i.Je)(e)) {
const e = r((0, o.l2)(t.lsn) ?? 0n);
for (;l < n.length && (n[l]?.number ?? 0) < e; l += 1) f += n[l]?.bytes ?? 0;
const s = d ? Number.NEGATIVE_INFINITY : Date.parse(t.endAt);
d = false;
if (f > (c.at(-1)?.bytes ?? 0)) c.push({
opening: t,
until: s,
bytes: f
});
}
const u = e.files.reduce((e, t) => e + t.bytes, 0);
if (!t && u > 0) {
const t = e.files.reduce((e, {atMs: t}) => Math.max(e, t), 0);
c.push({
opening: undefined,
until: t,
bytes: u
});
}
return c;
}
function floorsOf(e) {
const t = [];
for (let n = e.length - 1, s = Number.POSITIVE_INFINITY; n >= 0; n -= 1) {
s = Math.min(s, e[n]?.first ?? s);
t[n] = s;
}
let n = 0;
return s => {
while (n < e.length && (e[n]?.lsn ?? s) < s) n += 1;
return t[n] ?? 0;
};
}
function partOf({id: e, archive: t}, {opening: n}) {
const s = Number.NEGATIVE_INFINITY;
if (n) return {
id: e,
whole: false,
...(0, a.Vz)(t, n, s)
};
const r = t.bases.filter(({byVelo: e, pinned: t}) => e && !t);
return {
id: e,
whole: true,
...(0, a.Sp)(t, {
files: t.files,
bases: r,
since: s
})
};
}
var l = n(65978);
var f = n(46495);
var d = n(30935);
var u = n(89491);
var m = n(57443);
var p = n(95873);
var b = n(29710);
var h = n(2485);
var v = n(95909);
var w = n(49526);
var y = n(63573);
var g = n(50696);
const M = 1e4;
function planLimit(e, t) {
const n = (0, d.IT)(e.project).filter(({fault: e}) => e === undefined).flatMap(t => (0, 
l.bS)(e, t).map(e => ({
branch: t,
archive: e
})));
const s = new Map(n.map(e => [ e.archive.id, e ]));
const r = n.map(({branch: n, archive: {id: s}}) => {
const r = t?.(s);
const {files: a} = (0, f.U)(e, s);
const o = (0, h.c)(e.project, s);
const i = (0, v.$E)(r ? a.filter(({name: e}) => !r.files.has(e)) : a, r ? o.filter(({stored: e}) => !r.bases.has(e.id)) : o);
return {
id: s,
archive: i,
goesOn: n.current.record.archive === s
};
});
return {
...limitPlan(r, (0, g.m)(e)),
of: s
};
}
async function limitWal(e, t, n) {
const s = new Map;
const r = await (0, b.QL)(e, t);
if (!(0, g.U)(r)) return s;
const {parts: a, needBase: o, of: i} = planLimit(r);
const c = [ ...a.map(({id: e}) => e), ...o ];
for (const e of new Set(c.map(e => i.get(e)?.branch))) {
if (!e) continue;
await (0, m.N)(n, async (t, n) => {
if (await n.tryBranch(r, e)) await limitBranch(r, e.id, {
deleted: s,
steps: t
});
});
}
return s;
}
async function limitBranch(e, t, s) {
let a = await (0, b.Ws)(e);
const branchOf = () => (0, d.IT)(a.project).find(e => e.id === t);
const o = branchOf();
if (!o) return;
const {needBase: c} = await carryOut(a, t, s);
const {current: l} = o;
const {archive: u} = l.record;
if (u === null || !c.includes(u)) return;
if (!await a.driver.isRunning((0, b.FN)(a, l))) return;
await (0, p.kX)(a.storage);
const {ownBase: m, takeOf: w} = await Promise.all([ n.e(9652), n.e(3814), n.e(8055) ]).then(n.bind(n, 88055));
const y = await w(a, l, {
...m,
steps: s.steps
});
a = await (0, b.Ws)(a);
const opens = () => (0, i.Je)((0, v.$E)((0, f.U)(a, u).files, (0, h.c)(a.project, u))).some(e => e.id === y.stored.id);
await (0, r.w)(() => opens() || undefined, {
everyMs: 50,
forMs: M
});
if (branchOf()) await carryOut(a, t, s);
}
async function carryOut(e, t, {deleted: n, steps: s}) {
const r = planLimit(e);
for (const a of r.parts) {
const o = r.of.get(a.id);
if (o?.branch.id !== t) continue;
const {archive: i, branch: c} = o;
const f = (0, h.c)(e.project, a.id).filter(({stored: e}) => a.bases.includes(e.id));
const d = (0, u.xi)(c).some(({record: e}) => e.archive === a.id);
if (a.broken) {
(0, l.q$)(e, c.current.record.archive ?? a.id, a.broken.to);
s.note(lossOf(e, c, a.broken));
}
await (0, w.y)(e, {
archive: i,
files: a.files,
bases: f,
whole: a.whole && !d
}, s);
const m = new Set(a.bases);
e.project.snapshots = e.project.snapshots.filter(({stored: e}) => !m.has(e.id));
const p = n.get(a.id);
n.set(a.id, p ? joined(p, a) : a);
}
return r;
}
function joined(e, t) {
const [n, s] = [ e.broken?.from ?? t.broken?.from, t.broken?.to ?? e.broken?.to ];
return {
...t,
files: [ ...e.files, ...t.files ],
bytes: e.bytes + t.bytes,
bases: [ ...e.bases, ...t.bases ],
before: e.before,
broken: n !== undefined && s !== undefined ? {
from: n,
to: s
} : null
};
}
function lossOf(e, {current: t}, {from: n, to: r}) {
const a = (0, s.gK)(t.of);
return `Moments of ${a} from ${n} to ${r} are lost: ${(0, y.P)(e)}${(0, y.Z)(e)}`;
}
},
43995: (e, t, n) => {
n.r(t);
n.d(t, {
limitAfterwards: () => limitAfterwards,
walCleanup: () => walCleanup
});
var s = n(57895);
var r = n(22452);
var a = n(24283);
var o = n(65978);
var i = n(35209);
var c = n(46495);
var l = n(46116);
var f = n(66612);
var d = n(57443);
var u = n(86901);
var m = n(92326);
var p = n(47231);
var b = n(29710);
var h = n(2485);
var v = n(95909);
var w = n(76934);
var y = n(49526);
var g = n(41592);
var M = n(50696);
var S = n(36171);
var O = n(31979);
const I = 864e5;
function planFor(e, {archive: t, archives: n, files: s, bases: r, serves: a}, {days: o, promised: i = 0, now: c}) {
const l = (0, S.cl)((0, v.$E)(s, r), {
days: o,
promisedDays: i,
now: c
});
const f = l.before.map(e => (0, v.SP)(e, a));
const d = l.after.map(e => (0, v.SP)(e, a));
const u = new Date(c.getTime() - Math.max(o, i) * I).toISOString();
const m = endOf(e, {
archive: t,
archives: n,
now: c
});
const p = m !== null && m < u;
const b = new Set(p ? s.map(({name: e}) => e) : l.files);
const h = s.filter(({name: e}) => b.has(e));
return {
archive: t,
files: [ ...b ],
segments: h.filter(({name: e}) => (0, w.Zs)(e)).length,
bytes: h.reduce((e, {bytes: t}) => e + t, 0),
bases: r.filter(({stored: e, record: t}) => p ? t.base : l.bases.includes(e.id)),
whole: p,
serves: a,
before: f,
after: p ? [] : d,
broken: p ? null : l.broken
};
}
function endOf(e, {archive: t, archives: n, now: s}) {
const r = e.retired.find(({record: e}) => e.archive === t.id);
const a = t.ended === null && (r?.record.keptUntil ?? "") > s.toISOString();
return a ? null : (0, O.MC)(e, t, n);
}
const T = 7;
async function walCleanup(e, t, n) {
const s = (0, r.at)(t.branch);
const a = await cleanUp(e, t, n);
const o = t.dryRun === true ? a.limit : await (0, g.g)(e, s.project, n);
return joined(a.of, o);
}
async function limitAfterwards(e, t, n) {
const r = t.project.record.name;
try {
if ((0, M.U)(t)) await (0, g.g)(e, r, n);
} catch (e) {
new u.g(n).note(`The limit of the WAL of ${r} could not be kept: ${(0, s.DT)(e).message}`);
}
}
async function cleanUp(e, t, n) {
const s = (0, r.at)(t.branch);
return (0, d.N)(n, async (n, d) => {
const u = await (0, b.QL)(e, s.project);
const {place: v, branch: w} = await (0, f.R)(u, e => (0, b.MP)(e, s.branch), {
locks: d
});
(0, l.Zt)(w.current, (0, l.EX)(w.current, t));
const M = (0, p.VS)(v.project.record.policies);
const S = t.days ?? M ?? T;
if ((0, a.qx)(v)) throw (0, a.uz)(v);
if ((0, o.bS)(v, w).length === 0) throw (0, m.A)((0, r.gK)(s));
const O = (0, o.bS)(v, w);
const I = new Date;
const k = O.map(e => {
const {files: t} = (0, c.U)(v, e.id);
const n = (0, h.c)(v.project, e.id);
const s = (0, i.E)(w, e);
return planFor(w, {
archive: e,
archives: O,
files: t,
bases: n,
serves: s
}, {
days: S,
promised: M,
now: I
});
});
const $ = k.find(e => e.broken)?.broken;
if (M !== undefined && $ && !t.force) throw isPromised((0, r.gK)(s), M, $);
if (t.dryRun !== true) for (const e of k) await (0, y.y)(v, e, n);
const A = new Map(k.map(({archive: e, files: t, bases: n}) => [ e.id, {
files: new Set(t),
bases: new Set(n.map(({stored: e}) => e.id))
} ]));
const N = {
files: new Set,
bases: new Set
};
const j = t.dryRun === true ? (0, g.f)(v, e => A.get(e) ?? N).parts : [];
return {
of: k,
limit: new Map(j.map(e => [ e.id, e ]))
};
});
}
function joined(e, t) {
const n = e.flatMap(({archive: e}) => t.get(e.id) ?? []);
const s = n.flatMap(({files: e}) => e.filter(e => (0, w.Zs)(e)));
const r = n.flatMap(({broken: e}) => e ?? []);
const [a] = r.map(e => e.from).sort();
const o = r.map(e => e.to).sort().at(-1);
return {
segments: e.reduce((e, t) => e + t.segments, s.length),
bytes: [ ...e, ...n ].reduce((e, t) => e + t.bytes, 0),
bases: [ ...e.flatMap(({bases: e}) => e.map(({stored: e}) => e.id)), ...n.flatMap(({bases: e}) => e) ],
before: e.flatMap(({before: e}) => e),
after: e.flatMap(({archive: e, after: n, serves: s}) => {
const r = t.get(e.id);
return r ? r.after.map(e => (0, v.SP)(e, s)) : n;
}),
limited: a !== undefined && o !== undefined ? {
from: a,
to: o
} : null
};
}
function isPromised(e, t, {from: n, to: r}) {
return new s.J("conflict", "wal-promised", `The project's policy promises every moment of the last ${t} days of ${e}; those from ${n} to ${r} would be lost.`, "Clean up for at least as many days, change the policy, or force it. Nothing was changed.");
}
},
49526: (e, t, n) => {
n.d(t, {
y: () => deleteWal
});
var s = n(73024);
var r = n.n(s);
var a = n(76760);
var o = n.n(a);
var i = n(65978);
var c = n(29710);
async function deleteWal(e, {archive: t, files: r, bases: o, whole: l}, f) {
if (o.length > 0) {
const {dropLocked: t} = await Promise.all([ n.e(9652), n.e(3814), n.e(8501), n.e(895) ]).then(n.bind(n, 13276));
for (const n of o) await t(e, n, f);
}
await f.run("Delete WAL", async () => {
const n = (0, i.F9)((0, c.oM)(e, t.id));
for (const e of r) (0, s.rmSync)((0, a.join)(n, e), {
force: true
});
if (l) (0, i.Lt)(e, t.id);
});
}
},
63573: (e, t, n) => {
n.d(t, {
P: () => limitText,
Z: () => promiseText
});
var s = n(75581);
var r = n(23035);
var a = n(47231);
var o = n(50696);
function limitText(e) {
const {name: t, walMax: n} = e.project.record;
return `the WAL of ${t} may take at most ${n ?? r.o3} (${(0, s.e)((0, o.m)(e))})`;
}
function promiseText({project: e}) {
const t = (0, a.VS)(e.record.policies);
return t === undefined ? "" : `, so the policy wal=${t}d is not kept`;
}
},
92326: (e, t, n) => {
n.d(t, {
A: () => notArchived,
i: () => notRecoverable
});
var s = n(57895);
var r = n(22452);
var a = n(13866);
function notArchived(e) {
return new s.J("conflict", "not-archived", `The WAL of ${e} is not archived, so no past moment of it can be recovered.`, "Archive it from now on. Snapshots can be used as they are.");
}
function notRecoverable(e, t, n) {
const o = (0, r.gK)(t.current.of);
const i = (0, a.i)(e, t).flatMap(e => e.windows.map(({from: t, to: n}) => `${t.at} to ${n.at ?? "now"} (generation ${e.generation})`));
return new s.J("missing", "moment-not-recoverable", `${o} can't be recovered to that moment: ${n}.`, i.length > 0 ? `These moments can be: ${i.slice(-5).join(", ")}.` : "No moment can be yet: a snapshot is needed as a base.");
}
}
};
