"use strict";

exports.id = 4542;

exports.ids = [ 4542 ];

exports.modules = {
54542: (e, o, t) => {
t.r(o);
t.d(o, {
createBtrfs: () => createBtrfs
});
var n = t(57895);
var s = t(22452);
var r = t(46283);
var i = t(26853);
var f = t(10213);
var h = t(60102);
async function createBtrfs(e, o) {
return (0, f.qy)((0, i.uX)(chooseBtrfs(e, o)));
}
const c = "/mnt/velo";
const shortest = e => [ ...e ].sort((e, o) => e.length - o.length)[0] ?? "";
function chooseBtrfs(e, o) {
if (!(0, r.j)()) throw new n.J("unable", "needs-root", "btrfs snapshots need root.", "Set up the host once (`sudo velo setup`), or choose the storage directory.");
const t = (0, f.U2)();
if (o !== undefined) {
if (t.includes(o)) return (0, h.K)(o);
throw new n.J("missing", "pool-not-found", `No btrfs file system is mounted at ${(0, 
s.TL)(o)}.`, t.length > 0 ? `Mounted here: ${t.join(", ")}.` : "Mount one first.");
}
if ((0, f.n0)(e)) return (0, h.I)(e);
const hasStore = e => (0, i.Om)((0, h.K)(e));
const u = (0, f.Oq)();
const d = u.filter(e => e.some(hasStore));
const a = d.length > 0 ? d : u;
const l = a.find(e => e.includes(c)) ?? (a.length === 1 ? a[0] : undefined);
if (l) return (0, h.K)(l.find(hasStore) ?? l.find(e => e === c) ?? shortest(l));
if (u.length === 0) throw new n.J("unable", "no-pool", "No btrfs file system is mounted on this machine.", "Mount one, or choose the storage directory.");
throw new n.J("usage", "which-pool", `There are several btrfs file systems: ${a.map(shortest).join(", ")}.`, "Choose one of them, or put VELO_HOME on one.");
}
}
};


