"use strict";

exports.id = 4068;

exports.ids = [ 4068 ];

exports.modules = {
54068: (o, e, t) => {
t.r(e);
t.d(e, {
createZfs: () => createZfs
});
var n = t(57895);
var s = t(22452);
var r = t(46283);
var a = t(67257);
var i = t(53014);
var c = t(80063);
async function createZfs(o) {
const e = await choosePool(o);
await (0, i.E)(e);
const t = (await (0, i.Y)()).find(o => o.pool === e);
const s = t && await (0, c.K)(t);
if (s) return (0, a.Sg)(s);
throw new n.J("failed", "storage-failed", `The pool ${e} could not be set up as a store.`, "Run `velo doctor`.");
}
async function choosePool(o) {
if (!(0, r.j)()) throw new n.J("unable", "needs-root", "ZFS needs root.", "Set up the host once (`sudo velo setup`), or choose the storage directory.");
const e = await (0, i.Y)();
const t = e.map(({pool: o}) => o);
if (o !== undefined) {
if (t.includes(o)) return o;
throw new n.J("missing", "pool-not-found", `There is no pool ${(0, s.TL)(o)}.`, t.length > 0 ? `Pools here: ${t.join(", ")}.` : "`zpool create` makes one.");
}
const a = [];
for (const o of e) if (await (0, c.K)(o)) a.push(o.pool);
const h = a.length > 0 ? a : t;
const [l] = h;
if (l !== undefined && h.length === 1) return l;
if (h.length === 0) throw new n.J("unable", "no-pool", "There is no ZFS pool on this machine.", "Create one (`zpool create tank /dev/…`), or choose the storage directory.");
throw new n.J("usage", "which-pool", `There are several pools: ${h.join(", ")}.`, "Choose one of them.");
}
}
};


