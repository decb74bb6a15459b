"use strict";

exports.id = 8055;

exports.ids = [ 8055 ];

exports.modules = {
...require("./shared.bundle.js"),
88055: (e, n, t) => {
t.d(n, {
ownBase: () => l,
takeOf: () => takeOf
});
var a = t(5297);
var s = t(31674);
var r = t(95433);
var o = t(60470);
var i = t(29710);
const l = {
label: null,
pinned: false,
scheduled: false,
base: true
};
async function takeOf(e, n, {steps: t, ahead: l, ...c}) {
const {volume: d} = n;
const {id: u, archive: f} = n.record;
const g = await (0, o.pY)(e, n, {
steps: t,
ahead: l
});
try {
const {redo: n} = g;
const l = {
base: false,
...c,
id: (0, s.Si)(),
branch: u,
generation: d.generation,
createdAt: (new Date).toISOString(),
lsn: null,
sizing: g.sizing,
at: g.at,
archive: n ? f : null,
redo: f !== null && n?.lsn || null,
timeline: f !== null && n?.timeline || null,
endAt: null
};
const p = await t.run("Snapshot", async () => {
const n = await (0, o.Fx)(e, g);
if (n && l.redo !== null) l.redo = (0, a.Jf)(n.redo) ?? l.redo;
return e.storage.snapshot({
of: d,
id: l.id,
marks: (0, r.nr)(l),
live: g.running,
user: (0, i.Z5)(e.project.record),
moved: e => t.moved(e),
...t.signal ? {
signal: t.signal
} : {},
...n
});
});
const h = await endOf(g);
if (h) {
await e.storage.setSnapshotMarks(p, (0, r.nr)(h));
Object.assign(l, h);
}
return {
stored: p,
record: l,
fault: undefined
};
} finally {
const n = g.control?.close().catch(() => {});
if (!e.storage.copyOnWrite) await n;
}
}
async function endOf({control: e}) {
const n = await (e?.query(`SELECT pg_catalog.pg_current_wal_lsn()::text AS lsn,\n              ceil(extract(epoch FROM pg_catalog.clock_timestamp()) * 1000)::int8 AS at`).catch(() => undefined));
const t = (0, a.Jf)(n?.rows[0]?.lsn);
const s = new Date(Number(n?.rows[0]?.at));
return t === null || Number.isNaN(s.getTime()) ? undefined : {
lsn: t,
endAt: s.toISOString()
};
}
}
};
