"use strict";

exports.id = 7790;

exports.ids = [ 7790 ];

exports.modules = {
47790: (a, r, i) => {
i.r(r);
i.d(r, {
applyArchive: () => applyArchive,
checkArchivable: () => checkArchivable
});
var t = i(57895);
var e = i(22452);
var n = i(23828);
var l = i(43686);
var c = i(16498);
var o = i(44564);
var s = i(31466);
var v = i(18902);
var h = i(29710);
var w = i(2485);
var p = i(24283);
var u = i(65978);
var f = i(93671);
async function checkArchivable(a, r) {
const i = (0, e.gK)(r.of);
(0, s.TG)(r, i);
if ((0, p.qx)(a)) throw (0, p.uz)(a);
const t = (0, n.po)(r.volume.path);
const o = (0, h.FN)(a, r);
if ((0, l.t)(t)) throw minimal(i);
if (!await a.driver.isRunning(o)) return;
const v = {
pgdata: t,
port: o.port,
major: o.major
};
const {rows: w} = await (0, c.LU)(v, a => a.query("SHOW wal_level"));
if (w[0]?.wal_level === "minimal") throw minimal(i);
}
async function applyArchive(a, r, {before: i, steps: t}) {
const {archive: e} = r.record;
const n = (0, h.FN)(a, r);
const l = await a.driver.isRunning(n);
const c = l && await (0, f.E6)(a, r) !== (e !== null);
if (c) await t.run("Stop server", () => a.driver.stop(n));
if (e === null && i !== null) await (0, f.CM)(a, r, {
archive: i,
steps: t
});
if (c || !l && (0, o.t1)(r.record)) await (0, v.IW)(a, r, t);
if (e !== null) (0, u.wt)(a, e, null);
if (e !== i || !(0, u.qP)(a, e)) (0, u.$r)(a, e, (new Date).toISOString());
await (0, w.R)(a, r, t);
}
function minimal(a) {
return new t.J("conflict", "wal-level-minimal", `The WAL of ${a} can't be archived: its configuration sets wal_level = minimal.`, "Set wal_level to replica and restart the branch first. Nothing was changed.");
}
}
};


