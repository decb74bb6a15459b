"use strict";

exports.id = 4604;

exports.ids = [ 4604 ];

exports.modules = {
...require("./shared.bundle.js"),
4123: (e, n, t) => {
t.d(n, {
a: () => chainFrom
});
var r = t(76934);
function chainFrom({record: e}, n) {
const t = {
numbers: [],
hasLater: false,
lastLost: -1
};
let i = (0, r.dJ)((0, r.$M)(e.redo));
for (const {name: a} of n) {
const n = a.endsWith(".lost") ? (0, r.Zs)(a.slice(0, -".lost".length)) : undefined;
if (n?.timeline === e.timeline && n.number >= i) t.lastLost = n.number;
const s = (0, r.Zs)(a);
if (!s || s.timeline !== e.timeline || s.number < i) continue;
if (s.number > i) {
t.hasLater = true;
break;
}
t.numbers.push(s.number);
i += 1;
}
return t;
}
},
64604: (e, n, t) => {
t.d(n, {
planRecovery: () => planRecovery
});
var r = t(57895);
var i = t(22452);
var a = t(28455);
var s = t(23828);
var o = t(5297);
var c = t(11205);
var d = t(24283);
var l = t(65978);
var f = t(46495);
var u = t(89491);
var m = t(29710);
var h = t(2485);
var v = t(87195);
var g = t(76934);
var p = t(24102);
var b = t(4123);
function chooseArchive(e, n, {target: t, generation: r}) {
if (r !== undefined) return n.find(e => e.generation === r);
const i = n.find(({id: n}) => n === e.current.record.archive);
if (t.kind === "lsn" || t.kind === "latest" && i) return i;
const a = t.kind === "time" ? t.at : (new Date).toISOString();
const [s] = n.flatMap(e => e.served.map(n => ({
from: n,
archive: e
}))).filter(({from: e}) => e <= a).sort((e, n) => e.from < n.from ? 1 : -1);
if (!s || t.kind !== "time") return s?.archive;
const o = [ ...s.archive.left, ...servedUnarchived(e) ];
return o.some(e => s.from < e && e < a) ? undefined : s.archive;
}
function servedUnarchived(e) {
return (0, u.xi)(e).flatMap(({record: e}) => e.archive === null && e.servedFrom !== null ? [ e.servedFrom ] : []);
}
function whyBeyond(e, {ended: n}, t) {
if (e.kind === "lsn" && t !== undefined && e.lsn > t) return `its WAL ends at ${(0, 
o.rI)(t)}`;
if (e.kind === "time" && n !== null && e.at > n) return `its WAL was archived until ${n}`;
return undefined;
}
function basesBefore(e, n) {
return n.filter(({record: n}) => {
if (e.kind === "time") return n.endAt <= e.at;
return e.kind === "latest" || (0, g.$M)(n.lsn) <= e.lsn;
}).sort((e, n) => (0, g.$M)(e.record.lsn) < (0, g.$M)(n.record.lsn) ? 1 : -1);
}
const w = 4;
const $ = 16;
function endingsBeforeSteps(e, n, t) {
const r = t.flatMap(({name: e, atMs: t}) => {
const r = (0, g.Zs)(e);
return r?.timeline === n ? [ {
number: r.number,
atMs: t
} ] : [];
});
const i = r.flatMap(({atMs: e}, n) => e < (r[n - 1]?.atMs ?? 0) ? [ n ] : []);
return i.slice(-$).flatMap(t => {
const i = [];
for (let a = t; a >= 0 && a > t - w; a--) {
const s = i.length;
for (const {end: t, endedAtUs: s} of (0, v.M$)(e, n, r[a]?.number ?? 0)) if (s !== undefined) i.push({
end: t,
atUs: s
});
if (a < t && i.length > s) break;
}
return i;
});
}
var M = t(73024);
var A = t(76760);
var y = t(35274);
var k = t(16498);
const _ = 6e4;
const S = 250;
const L = 2;
async function flushWal(e, n, t) {
const r = (0, m.FN)(e, n);
const i = {
pgdata: (0, s.po)(n.volume.path),
port: r.port,
major: r.major
};
return (0, k.LU)(i, async i => {
const a = await archiver(i);
const {rows: s} = await i.query(`SELECT pg_catalog.pg_switch_wal()::text AS lsn, timeline_id AS timeline, current_setting('archive_mode') AS mode\n         FROM pg_catalog.pg_control_checkpoint()`);
const c = (0, o.Jf)(s[0]?.lsn);
if (c === null || s[0]?.mode !== "on") throw notArriving(n, "its server does not archive");
const d = (0, g.$M)(c);
const l = (0, g.Jc)(Number(s[0]?.timeline), (0, g.dJ)(d - 1n));
const u = (0, A.join)(r.archive ?? "", l);
const m = d % BigInt(g.V0) === 0n && a.failing ? 0 : L;
let h = performance.now();
let v = {
name: a.last,
since: h
};
const p = await (0, y.w)(async () => {
t.check();
if (isThere(u) || isThere(`${u}.lost`)) return "arrived";
if (m > 0 && performance.now() - h < S) return undefined;
h = performance.now();
const {failed: e, failing: n, last: r} = await archiver(i).catch(() => a);
if (r >= l && r.slice(0, 8) === l.slice(0, 8)) return isThere(u) ? "arrived" : "given up";
if (n && e - a.failed >= m) return "failing";
if (r !== v.name) v = {
name: r,
since: h
};
return h - v.since >= _ ? "late" : undefined;
}, {
everyMs: 20,
forMs: Number.POSITIVE_INFINITY
});
if (p === "arrived") return d;
const {failure: b} = p === "failing" ? (0, f.U)(e, n.record.archive ?? "") : {};
const w = b ? `: ${b.segment} (${b.reason})` : ", and can't record why";
if (p === "given up") throw notArriving(n, `the segment ${l} was given up`);
if (p === "failing") throw notArriving(n, `its server fails to archive${w}`);
throw notArriving(n, `no segment was archived for ${_ / 1e3} s, and ${l} waits`);
});
}
const isThere = e => (0, M.lstatSync)(e, {
throwIfNoEntry: false
}) !== undefined;
async function archiver(e) {
const {rows: n} = await e.query(`SELECT failed_count::int8 AS failed, coalesce(last_archived_wal, '') AS last,\n            coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) AS failing\n       FROM pg_catalog.pg_stat_archiver`);
return {
failed: Number(n[0]?.failed),
failing: n[0]?.failing === true,
last: String(n[0]?.last)
};
}
function notArriving({of: e}, n) {
return new r.J("missing", "moment-not-recoverable", `The newest WAL of ${(0, i.gK)(e)} can't be recovered: ${n}.`, "An earlier moment may be recoverable.");
}
var F = t(92326);
function planRecovery(e, n, {moment: t, steps: a}) {
const {target: s} = t;
return a.run("Plan recovery", async () => {
if ((0, d.qx)(e)) throw (0, d.uz)(e);
const o = (0, l.bS)(e, n);
if (o.length === 0) throw (0, F.A)((0, i.gK)(n.current.of));
const v = chooseArchive(n, o, t);
if (!v) throw (0, F.i)(e, n, "its WAL was not archived then");
const g = (0, u.xi)(n).find(({record: e}) => e.archive === v.id);
const p = g !== undefined && await e.driver.isRunning((0, m.FN)(e, g));
let w;
const $ = p ? await flushWal(e, g, a).catch(e => {
if (s.kind === "latest" || !(e instanceof r.J) || e.kind !== "missing") throw e;
w = e;
return undefined;
}) : undefined;
const M = whyBeyond(s, v, $);
if (M) throw (0, F.i)(e, n, M);
const {files: A} = (0, f.U)(e, v.id);
const y = (0, l.F9)((0, m.oM)(e, v.id));
const {bases: k, passed: _} = basesFor(s, (0, h.c)(e.project, v.id), {
folder: y,
files: A
});
if (k.length === 0) throw (0, F.i)(e, n, "no snapshot of its generation was taken before");
if (_) a.note(`The clock was set back after ${_}: this is the state before the first transaction that ended later than the given time. A position (LSN) reaches what came after`);
for (const t of k) {
const r = (0, b.a)(t, A);
const i = p || !g || r.hasLater ? undefined : tailOf(g, t, r);
const a = i?.numbers.at(-1) ?? r.numbers.at(-1) ?? -1;
const o = r.hasLater || w !== undefined || r.lastLost > a;
if (o && !reaches(y, {
chain: r,
base: t,
target: s
})) continue;
const d = (0, c.GM)(t.record.timeline);
const l = A.some(e => e.name === d) ? d : null;
if (l === null && t.record.timeline > 1) throw (0, F.i)(e, n, "the history of its timeline is not archived");
return planFrom(t, {
archive: v,
chain: r,
isCut: o,
tail: i,
history: l,
source: g,
flushed: $,
target: s
});
}
throw w ?? (0, F.i)(e, n, "a part of its WAL is missing");
});
}
function basesFor(e, n, {folder: t, files: r}) {
const i = basesBefore(e, n);
const [a] = i;
if (e.kind !== "time" || !a) return {
bases: i,
passed: undefined
};
const s = BigInt(Date.parse(e.at)) * 1000n;
const c = endingsBeforeSteps(t, a.record.timeline, r).filter(({atUs: e}) => e > s);
const d = c.map(({end: e}) => e).sort((e, n) => e < n ? -1 : 1)[0];
if (d === undefined || d > (0, g.$M)(a.record.lsn)) return {
bases: i,
passed: undefined
};
return {
bases: i.filter(({record: e}) => (0, g.$M)(e.lsn) < d),
passed: (0, o.rI)(d)
};
}
function tailOf({volume: e}, {record: n}, {numbers: t}) {
return (0, p.B)((0, s.po)(e.path), n.timeline, (t.at(-1) ?? (0, g.dJ)((0, g.$M)(n.redo)) - 1) + 1);
}
const I = 64;
function reaches(e, {chain: n, base: t, target: r}) {
const {lsn: i, timeline: a} = t.record;
const [s, o] = [ (0, g.dJ)((0, g.$M)(i)), n.numbers.at(-1) ];
if (o === undefined || o < s) return false;
if (r.kind === "time") return Date.parse(r.at) <= ((0, v.SN)(e, a, {
first: s,
last: o,
most: I
}).atMs ?? 0);
return r.kind === "lsn" && r.lsn <= (0, g.mb)(o + 1);
}
function planFrom(e, {archive: n, chain: t, isCut: r, tail: i, history: o, source: c, flushed: d, target: l}) {
const {timeline: f, lsn: u} = e.record;
const m = c && (0, a.w)((0, s.po)(c.volume.path));
const h = i?.numbers.at(-1) ?? t.numbers.at(-1);
const v = h === undefined ? 0n : (0, g.mb)(h);
const p = m && i && m.timeline === f ? m.checkpoint : 0n;
const named = e => e.map(e => (0, g.Jc)(f, e));
return {
archive: n.id,
generation: n.generation,
base: e,
target: l,
timeline: f,
from: (0, g.$M)(u),
segments: named(t.numbers),
history: o,
tail: i && i.numbers.length > 0 ? {
pgdata: i.pgdata,
segments: named(i.numbers)
} : null,
end: d !== undefined && !r ? d : largest((0, g.$M)(u), v, p),
endIsFinal: !r,
maxPreparedTransactions: Math.max(J, m?.maxPreparedTransactions ?? 0)
};
}
function largest(...e) {
return e.sort((e, n) => e < n ? 1 : -1)[0] ?? 0n;
}
const J = 100;
},
92326: (e, n, t) => {
t.d(n, {
A: () => notArchived,
i: () => notRecoverable
});
var r = t(57895);
var i = t(22452);
var a = t(13866);
function notArchived(e) {
return new r.J("conflict", "not-archived", `The WAL of ${e} is not archived, so no past moment of it can be recovered.`, "Archive it from now on. Snapshots can be used as they are.");
}
function notRecoverable(e, n, t) {
const s = (0, i.gK)(n.current.of);
const o = (0, a.i)(e, n).flatMap(e => e.windows.map(({from: n, to: t}) => `${n.at} to ${t.at ?? "now"} (generation ${e.generation})`));
return new r.J("missing", "moment-not-recoverable", `${s} can't be recovered to that moment: ${t}.`, o.length > 0 ? `These moments can be: ${o.slice(-5).join(", ")}.` : "No moment can be yet: a snapshot is needed as a base.");
}
}
};
