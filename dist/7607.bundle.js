"use strict";

exports.id = 7607;

exports.ids = [ 7607 ];

exports.modules = {
...require("./shared.bundle.js"),
5907: (e, t, n) => {
n.d(t, {
Em: () => wishedOwner,
ID: () => checkListen,
PC: () => labelsOf,
kp: () => roleOf,
p1: () => expiryOf,
ss: () => walSendersOf,
zJ: () => databaseOf
});
var r = n(57895);
var o = n(39486);
var a = n(22452);
const i = /^[\x20-\x7e]+$/;
function expiryOf(e, t = Date.now()) {
if (e === undefined || e === "none") return null;
return new Date(t + (0, o.p)(e, "The time to live")).toISOString();
}
function wishedOwner(e) {
if (e === undefined) return null;
if (e.length <= 200 && i.test(e)) return e;
throw new r.J("usage", "invalid-owner", `${(0, a.TL)(e)} is not a valid owner.`, "An owner has 1 to 200 printable ASCII characters.");
}
function roleOf(e) {
if (isIdentifier(e)) return e;
throw new r.J("usage", "invalid-role", `${(0, a.TL)(e)} is not a valid role name.`, "A role name has 1 to 63 bytes, none of them zero.");
}
function databaseOf(e) {
if (isIdentifier(e)) return e;
throw new r.J("usage", "invalid-database", `${(0, a.TL)(e)} is not a valid database name.`, "A database name has 1 to 63 bytes, none of them zero.");
}
function isIdentifier(e) {
return e !== "" && !e.includes("\0") && Buffer.byteLength(e) <= 63;
}
function checkLabels(e) {
for (const [t, n] of Object.entries(e)) {
const e = /^[a-z][a-z0-9_.-]{0,62}$/.test(t);
if (e && n.length <= 256 && (n === "" || i.test(n))) continue;
throw new r.J("usage", "invalid-label", `${(0, a.TL)(`${t}=${n}`)} is not a valid label.`, "A key has up to 63 of a-z 0-9 _ . - and starts with a letter; a value up to 256 printable ASCII characters.");
}
return e;
}
function labelsOf(e = {}, t = {}) {
const n = Object.entries({
...t,
...checkLabels(e)
}).filter(([, e]) => e !== "");
const o = Object.fromEntries(n);
if (JSON.stringify(o).length <= 4096) return o;
throw new r.J("usage", "too-many-labels", "The labels of a branch are limited to 4096 characters in total.", "Shorten or remove some.");
}
function walSendersOf(e) {
if (e === undefined) return 0;
if (Number.isInteger(e) && e >= 0 && e <= 64) return e;
throw new r.J("usage", "invalid-wal-senders", `A branch can't have ${e} WAL senders.`, "Give a number from 1 to 64, or 0 for none.");
}
function checkListen(e) {
if (e === undefined || [ "127.0.0.1", "localhost", "::1" ].includes(e)) return;
throw new r.J("unable", "not-yet-available", `Listening on ${(0, a.TL)(e)} needs TLS, which velo does not support yet.`, "Listen on the loopback address, and reach the branch through an SSH tunnel (`ssh -L`).");
}
},
63432: (e, t, n) => {
n.d(t, {
E: () => momentOf,
j: () => onlyOne
});
var r = n(57895);
var o = n(22452);
const a = {
s: 1e3,
m: 6e4,
h: 36e5,
d: 864e5,
w: 6048e5
};
const i = /^(\d{1,7}) ?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?) ago$/i;
const s = String.raw`(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?`;
const c = new RegExp(String.raw`^(?:(\d{4})-(\d\d)-(\d\d)[T ]|(today|yesterday) )${s}(?: ?(Z|[+-](?:0\d|1[0-5])(?::?[0-5]\d)?)| ([A-Za-z][\w+-]*(?:/[\w+-]+)*))?$`, "i");
const d = "2000-01-01T00:00:00.000Z";
function parseMoment(e, t, n = Intl.DateTimeFormat().resolvedOptions().timeZone) {
const r = timeOf(e.trim(), t, n);
if (Number.isNaN(r) || r > 864e13) throw invalid(e);
if (r > t.getTime()) throw inFuture(e, r);
const o = new Date(r).toISOString();
if (o < d) throw invalid(e, "it is before the year 2000");
return {
at: o
};
}
function timeOf(e, t, n) {
const [, s, d = ""] = i.exec(e) ?? [];
if (s !== undefined) return t.getTime() - Number(s) * (a[d[0]?.toLowerCase() ?? ""] ?? Number.NaN);
const u = c.exec(e);
if (!u) throw invalid(e);
const [, , , , f, , , , , l, h] = u;
const m = l !== undefined ? undefined : h ?? undefined;
if (l !== undefined) return wallOf(u, f && dayOf(f, t, offsetMs(l)), e) - offsetMs(l);
if (m !== undefined) {
if (!isZone(m)) throw invalid(e, `there is no time zone ${(0, o.TL)(m)}`);
return inZone(wallOf(u, f && dayOf(f, t, zoneOffset(m, t.getTime())), e), m, e);
}
const w = [ "UTC", n ].map(n => {
const r = wallOf(u, f && dayOf(f, t, zoneOffset(n, t.getTime())), e);
return reading(r - zoneOffset(n, r), n);
});
throw new r.J("usage", "moment-without-zone", `${(0, o.TL)(e)} has no time zone: it can be ${[ ...new Set(w) ].join(" or ")}.`, "Write the zone too, such as Z, +01:00 or Europe/Stockholm.");
}
function dayOf(e, t, n) {
const r = e.toLowerCase() === "yesterday" ? 864e5 : 0;
return new Date(t.getTime() + n - r).toISOString().slice(0, 10);
}
function wallOf(e, t, n) {
const [, r, o, a, , i, s, c = "00", d = ""] = e;
const u = `${t ?? `${r}-${o}-${a}`}T${i}:${s}:${c}.${d.padEnd(3, "0").slice(0, 3)}Z`;
const f = Date.parse(u);
if (Number.isNaN(f) || new Date(f).toISOString() !== u) throw invalid(n, "there is no such time");
return f;
}
function offsetMs(e) {
if (/^z$/i.test(e)) return 0;
const [, t, n, r = "00"] = /^([+-])(\d\d):?(\d\d)?$/.exec(e) ?? [];
return (t === "-" ? -1 : 1) * (Number(n) * 60 + Number(r)) * 6e4;
}
function isZone(e) {
try {
new Intl.DateTimeFormat("en", {
timeZone: e
});
return true;
} catch {
return false;
}
}
function zoneOffset(e, t) {
const n = {
year: "numeric",
month: "2-digit",
day: "2-digit",
hour: "2-digit",
minute: "2-digit"
};
const r = new Intl.DateTimeFormat("en-US", {
timeZone: e,
...n,
second: "2-digit",
hourCycle: "h23"
});
const o = Object.fromEntries(r.formatToParts(t).map(({type: e, value: t}) => [ e, Number(t) ]));
const {year: a = 0, month: i = 1, day: s = 1, hour: c = 0, minute: d = 0, second: u = 0} = o;
return Date.UTC(a, i - 1, s, c, d, u) - Math.floor(t / 1e3) * 1e3;
}
function inZone(e, t, n) {
const r = [ -864e5, 0, 864e5 ].map(n => zoneOffset(t, e + n));
const o = [ ...new Set(r.map(t => e - t)) ].filter(n => n + zoneOffset(t, n) === e);
const [a, i] = o;
if (a === undefined) throw invalid(n, `the clock of ${t} skipped this time`);
if (i === undefined) return a;
const s = o.sort((e, t) => e - t).map(e => reading(e, t));
throw invalid(n, `the clock of ${t} showed this time twice: ${s.join(" and ")}`);
}
function reading(e, t) {
const n = Math.round(zoneOffset(t, e) / 6e4);
const r = new Date(e + n * 6e4).toISOString().slice(0, 19);
if (n === 0) return `${r}Z`;
const two = e => String(e).padStart(2, "0");
return `${r}${n < 0 ? "-" : "+"}${two(Math.floor(Math.abs(n) / 60))}:${two(Math.abs(n) % 60)}`;
}
function inFuture(e, t) {
return new r.J("usage", "moment-in-future", `${(0, o.TL)(e)} is in the future (${new Date(t).toISOString()}).`, "Give a moment that has passed.");
}
function invalid(e, t = "it is not a moment") {
return new r.J("usage", "invalid-moment", `${(0, o.TL)(e)} can't be used: ${t}.`, 'Write it as 2026-11-27T14:30:00Z, "2026-11-27 14:30 Europe/Stockholm", "yesterday 14:30 UTC" or "2 hours ago".');
}
var u = n(5297);
function momentOf({from: e, pitr: t, lsn: n, latest: r, generation: o}) {
const a = [ e !== undefined, t !== undefined, n !== undefined, r === true ].filter(Boolean).length;
if (a > 1) throw onlyOne("more than one of a snapshot, a time, a position and the latest state");
if (t !== undefined) return {
target: {
kind: "time",
at: parseMoment(t, new Date).at
},
generation: o
};
if (n !== undefined) return {
target: {
kind: "lsn",
lsn: lsnOf(n)
},
generation: o
};
if (r) return {
target: {
kind: "latest"
},
generation: o
};
if (o !== undefined) throw onlyOne("a generation without a time, a position or the latest state");
return undefined;
}
function lsnOf(e) {
const t = (0, u.l2)(e);
if (t !== undefined && t > 0n) return t;
throw new r.J("usage", "invalid-lsn", `${(0, o.TL)(e)} is not a position in the write-ahead log.`, "Write it as PostgreSQL does, such as 0/1A2B3C4.");
}
function onlyOne(e) {
return new r.J("usage", "conflicting-options", `The request has ${e}.`, "Give only one of them.");
}
},
75918: (e, t, n) => {
n.d(t, {
F: () => enforce
});
var r = n(22452);
var o = n(65523);
var a = n(29710);
async function enforce(e, {volume: t, record: n, of: i}, s) {
const {diskLimit: c, ...d} = t;
const {disk: u} = (0, o.Af)(e, {
volume: d,
record: n
});
if (c !== u && e.storage.whyNoDiskLimit === undefined) await e.storage.limitDisk(t, u);
const f = {
volume: c === undefined ? t : {
...t,
diskLimit: u
},
record: n,
of: i
};
Object.assign(t, f.volume);
const l = (0, a.FN)(e, f);
if (!await e.driver.isRunning(l) || await e.driver.limit(l)) return;
s.note(`${(0, r.gK)(i)} keeps its old limits until it is restarted`);
}
},
97607: (e, t, n) => {
n.r(t);
n.d(t, {
resetBranch: () => resetBranch
});
var r = n(57895);
var o = n(22452);
var a = n(30935);
var i = n(5907);
var s = n(39637);
var c = n(18902);
var d = n(53291);
var u = n(66612);
var f = n(57443);
var l = n(63432);
var h = n(86523);
var m = n(95873);
var w = n(29710);
var p = n(2485);
var g = n(17399);
var v = n(93656);
var b = n(31674);
var k = n(89491);
var O = n(95433);
var y = n(46116);
var S = n(21844);
var $ = n(75918);
function ofBranch(e) {
const {name: t, parent: n, port: r, owner: o, labels: a, createdAt: i, expiresAt: s, limits: c, walSenders: d, turn: u, idleStop: f, idleSessions: l} = e;
return {
name: t,
parent: n,
port: r,
owner: o,
labels: a,
createdAt: i,
expiresAt: s,
limits: c,
walSenders: d,
idleStop: f,
idleSessions: l,
wanted: "running",
asleep: null,
turn: u + 1
};
}
async function lockDoomed(e, t, {force: n = false, expect: r, locks: a}) {
const i = t.current.record.parent === null ? [] : (0, k.LU)(e.project, t.id);
if (i.length > 0 && !n) throw (0, S.Go)((0, o.gK)(t.current.of), i, "reset");
await (0, S.TZ)(e, t.current);
const s = i.length > 0 ? await (0, S.hb)(e, t, a) : {
place: e,
branches: [],
locks: []
};
(0, y.Dc)(s.branches, r?.owner);
return s;
}
async function lockUnchanged(e, t, {expect: n, locks: r}) {
await r.branchAgain(e, t);
const a = await (0, w.Ws)(e);
const i = a.project.branches.get(t.id);
const {volume: s, record: c} = t.current;
if (!isPresent(i)) throw (0, y.xN)((0, o.gK)(t.current.of));
(0, w.EQ)(i);
const {current: d} = i;
if (d.volume.generation !== s.generation || d.record.turn !== c.turn) throw (0, 
y.xN)((0, o.gK)(d.of));
(0, y.mr)(i, n);
return {
place: a,
branch: i
};
}
const isPresent = e => e?.current !== undefined;
async function takeChanges(e, {current: t}, {next: n, change: r, steps: o}) {
const a = t.record.archive === null ? null : n.record.archive ?? (0, b.Si)();
const i = {
...ofBranch(t.record),
archive: a,
...r
};
await e.storage.setMarks(n.volume, (0, O.X$)(i));
Object.assign(n.record, i);
n.of = t.of;
await (0, $.F)(e, n, o);
}
var T = n(60470);
var L = n(51434);
function resetSource({from: e, moment: t, ofParent: n}, r) {
let o;
const ownerOf = (t, n) => {
if (e === undefined) return undefined;
const r = t.project.branches.get((0, h.Cb)(t.project, e).record.branch);
return r?.id === n.id ? undefined : r;
};
return {
async lockBefore(e, t) {
const n = ownerOf(e, t);
if (n && comesFirst(e.project, n, t)) o = await r.parent(e, n);
},
async open(a, i, {held: s, steps: c}) {
if (t) {
const e = n ? (0, w.gN)(a, i.current) : i;
return (0, T.KY)(await (0, L.CP)(a, e, {
moment: t,
steps: c
}));
}
if (e === undefined) return (0, T.pY)(a, (0, w.gN)(a, i.current).current, {
steps: c
});
const d = ownerOf(a, i);
if (!d || s.some(({id: e}) => e === d.id)) return (0, T.SE)((0, h.Cb)(a.project, e));
o ??= await r.parent(a, d);
return (0, T.SE)((0, h.Cb)((await (0, w.Ws)(a)).project, e));
},
release: () => o?.release()
};
}
function comesFirst(e, t, n) {
const [r, o] = [ depthOf(e, t), depthOf(e, n) ];
return r < o || r === o && t.id < n.id;
}
function depthOf(e, t) {
const n = new Set;
for (let r = t.current?.record.parent; r && !n.has(r); ) {
n.add(r);
r = e.branches.get(r)?.current?.record.parent;
}
return n.size;
}
var N = n(65978);
var x = n(23458);
var D = n(66440);
var I = n(96891);
async function undoReset(e, t, n) {
const i = (0, o.at)(t.branch);
const d = (0, o.gK)(i);
if (t.from !== undefined) {
throw new r.J("usage", "conflicting-options", "A snapshot to reset to and an undo were both given.", "Give only one of them.");
}
return (0, f.N)(n, async (n, r) => {
const o = await (0, w.QL)(e, i.project);
const find = e => (0, w.MP)(e, i.branch);
const {place: f, branch: l} = await (0, u.R)(o, find, {
locks: r,
expect: t.expect,
alone: true
});
for (const e of await (0, c.V6)(f, l, n)) n.note(e);
const h = l.current;
const m = (new Date).toISOString();
const g = l.retired.find(({volume: e, record: t}) => e.generation === h.record.previous && t.keptUntil !== null && t.keptUntil > m);
if (!g) throw nothingToUndo(d);
(0, s.c)(g, "reset");
const b = (0, v.J)(t.keepOld, h.record.parent === null) ?? g.record.keptUntil;
await f.storage.setMarks(h.volume, (0, O.X$)({
keptUntil: b
}));
h.record.keptUntil = b;
const k = (new Date).toISOString();
const y = {
...ofBranch(h.record),
previous: h.volume.generation,
servedFrom: k
};
const S = {
...g,
of: h.of,
record: {
...g.record,
...y
}
};
await (0, I.w)(f, S, {
old: h,
steps: n,
commit: e => f.storage.setMarks(S.volume, (0, O.X$)({
...y,
...e,
keptUntil: null
})),
async undo() {
await f.driver.remove((0, w.FN)(f, S));
}
});
(0, N.$r)(f, S.record.archive, k);
(0, N.hi)(f, h.record.archive, k);
S.record.keptUntil = null;
l.current = S;
l.retired = l.retired.filter(e => e !== g);
await f.driver.remove((0, w.FN)(f, h));
if (!await (0, D.S)(f, l, h)) await (0, x.bI)(f, h);
await (0, p.R)(f, S, n);
return (0, a.ut)(f, S, {
running: true,
steps: n.times
});
});
}
function nothingToUndo(e) {
return new r.J("conflict", "nothing-to-undo", `Nothing of ${e} is kept that an undo could bring back.`, "Replaced data is kept for a week for `main`, and for other branches only when a reset asks for it.");
}
async function resetBranch(e, t, n) {
const r = (0, o.at)(t.branch);
const {from: b, force: k = false} = t;
const O = (0, l.E)(t);
const y = O !== undefined && t.ofParent === true;
const S = (0, i.Em)(t.owner);
const $ = (0, i.p1)(t.ttl);
if (b !== undefined) (0, h.JO)(b);
(0, v.J)(t.keepOld, false);
if (t.undo && O) throw (0, l.j)("a moment and an undo");
if (t.undo) return undoReset(e, t, n);
return (0, f.N)(n, async (n, f) => {
const l = await (0, w.QL)(e, r.project);
const find = e => (0, w.MP)(e, r.branch);
const h = find(l);
if ((y || b === undefined && !O) && h.current.record.parent === null) throw sourceNeeded((0, 
o.gK)(r));
const T = resetSource({
from: b,
moment: O,
ofParent: y
}, f);
await T.lockBefore(l, h);
const L = y || b === undefined && !O;
const {expect: N} = t;
const x = await (0, u.R)(l, find, {
locks: f,
expect: N,
parent: L,
alone: true
});
const {branch: D, lock: I, parentLock: J} = x;
if (!k) (0, s.c)(D.current, "reset");
for (const e of await (0, c.V6)(x.place, D, n)) n.note(e);
let j = await lockDoomed(x.place, D, {
force: k,
expect: N,
locks: f
});
await (0, m.kX)(j.place.storage);
const z = D.current.record.parent === null;
const changeOf = ({labels: e}) => ({
...t.owner === undefined ? {} : {
owner: S
},
...t.ttl === undefined ? {} : {
expiresAt: $
},
...t.labels === undefined ? {} : {
labels: (0, i.PC)(t.labels, e)
}
});
let A;
const C = t.start === "on-connect" && !z;
const U = await (0, d.f)(j.place, D, {
steps: n,
sleeps: C,
source: () => T.open(j.place, D, {
held: j.branches,
steps: n
}),
change: changeOf(D.current.record),
keptUntil: () => (0, v.J)(t.keepOld, z),
forked() {
T.release();
J?.release();
},
beside: {
async begin() {
A = await f.recovery(j.place, D);
for (const e of [ I, ...j.locks ]) e.release();
},
async end(e) {
const t = await lockUnchanged(j.place, D, {
expect: N,
locks: f
});
if (!k) (0, s.c)(t.branch.current, "reset");
j = await lockDoomed(t.place, t.branch, {
force: k,
expect: N,
locks: f
});
const r = changeOf(t.branch.current.record);
await takeChanges(j.place, t.branch, {
next: e,
change: r,
steps: n
});
return {
place: j.place,
branch: t.branch
};
}
},
async removeBelow() {
for (const e of j.branches) await (0, g.removeBranch)(j.place, e);
for (const e of j.locks) e.releaseAndRemove();
}
});
A?.releaseAndRemove();
await (0, p.R)(j.place, U, n);
return (0, a.ut)(j.place, U, {
running: !C,
steps: n.times
});
});
}
function sourceNeeded(e) {
return new r.J("usage", "source-needed", `${e} has no parent that it could be reset to.`, "Choose a snapshot or a moment to reset it to, or undo its last reset.");
}
}
};
