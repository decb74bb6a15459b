"use strict";

exports.id = 7826;

exports.ids = [ 7826, 3276, 2749, 8055, 895 ];

exports.modules = {
...require("./shared.bundle.js"),
47826: (t, e, a) => {
a.r(e);
a.d(e, {
createSnapshot: () => createSnapshot,
takeSnapshot: () => takeSnapshot
});
var n = a(22452);
var r = a(60470);
var s = a(46116);
var o = a(57443);
var c = a(95873);
var i = a(29710);
var l = a(53263);
var d = a(13276);
var u = a(88055);
function createSnapshot(t, e, a) {
return takeSnapshot(t, {
...e,
scheduled: false
}, a);
}
async function takeSnapshot(t, e, a) {
const p = (0, n.at)(e.branch);
const h = (0, l.W)(e.label);
return (0, o.N)(a, async (a, n) => {
const o = await (0, i.QL)(t, p.project);
const l = (0, i.MP)(o, p.branch);
(0, s.Zt)(l.current, (0, s.EX)(l.current, e));
const f = (0, r.ij)(o, l.current);
try {
await n.parent(o, l);
const t = await (0, i.Ws)(o);
const {current: r} = (0, i.MP)(t, p.branch);
(0, s.Zt)(r, (0, s.EX)(r, e));
await (0, c.kX)(t.storage);
const {scheduled: g} = e;
const v = await (0, u.takeOf)(t, r, {
label: h,
pinned: e.pin === true,
scheduled: g,
steps: a,
ahead: f
});
return {
...(0, d.snapshotView)(t.project, v),
steps: a.times
};
} finally {
await (f?.close());
}
});
}
},
88055: (t, e, a) => {
a.d(e, {
ownBase: () => i,
takeOf: () => takeOf
});
var n = a(5297);
var r = a(31674);
var s = a(95433);
var o = a(60470);
var c = a(29710);
const i = {
label: null,
pinned: false,
scheduled: false,
base: true
};
async function takeOf(t, e, {steps: a, ahead: i, ...l}) {
const {volume: d} = e;
const {id: u, archive: p} = e.record;
const h = await (0, o.pY)(t, e, {
steps: a,
ahead: i
});
try {
const {redo: e} = h;
const i = {
base: false,
...l,
id: (0, r.Si)(),
branch: u,
generation: d.generation,
createdAt: (new Date).toISOString(),
lsn: null,
sizing: h.sizing,
at: h.at,
archive: e ? p : null,
redo: p !== null && e?.lsn || null,
timeline: p !== null && e?.timeline || null,
endAt: null
};
const f = await a.run("Snapshot", async () => {
const e = await (0, o.Fx)(t, h);
if (e && i.redo !== null) i.redo = (0, n.Jf)(e.redo) ?? i.redo;
return t.storage.snapshot({
of: d,
id: i.id,
marks: (0, s.nr)(i),
live: h.running,
user: (0, c.Z5)(t.project.record),
moved: t => a.moved(t),
...a.signal ? {
signal: a.signal
} : {},
...e
});
});
const g = await endOf(h);
if (g) {
await t.storage.setSnapshotMarks(f, (0, s.nr)(g));
Object.assign(i, g);
}
return {
stored: f,
record: i,
fault: undefined
};
} finally {
const e = h.control?.close().catch(() => {});
if (!t.storage.copyOnWrite) await e;
}
}
async function endOf({control: t}) {
const e = await (t?.query(`SELECT pg_catalog.pg_current_wal_lsn()::text AS lsn,\n              ceil(extract(epoch FROM pg_catalog.clock_timestamp()) * 1000)::int8 AS at`).catch(() => undefined));
const a = (0, n.Jf)(e?.rows[0]?.lsn);
const r = new Date(Number(e?.rows[0]?.at));
return a === null || Number.isNaN(r.getTime()) ? undefined : {
lsn: a,
endAt: r.toISOString()
};
}
}
};
