"use strict";

exports.id = 9986;

exports.ids = [ 9986, 9918 ];

exports.modules = {
...require("./shared.bundle.js"),
29986: (o, s, e) => {
e.r(s);
e.d(s, {
status: () => status
});
var t = e(89918);
var n = e(30935);
var a = e(89491);
async function status(o) {
const s = [];
const r = [];
const c = [];
const {open: u, closed: p} = await o.look();
for (const {name: o, pool: e, capacity: t, why: n} of p) {
s.push({
storage: o,
pool: e,
...t,
problem: n.message
});
}
for (const p of u) {
const {capacity: u} = p.opened;
s.push({
storage: p.name,
pool: p.pool,
...u
});
for (const s of (0, a.Hh)(p.opened).values()) {
if (!(0, a.wP)(s)) continue;
r.push({
...(0, n.vS)(p, s),
branches: await (0, t.summaries)(o, p, s)
});
if (s.fault !== undefined || !(0, a.yU)(s)) continue;
const {walTroubles: u} = await e.e(3800).then(e.bind(e, 3800));
c.push(...u({
storage: p,
project: s
}));
}
}
r.sort((o, s) => (0, n.nG)(o.name, s.name));
return {
stores: s,
projects: r,
warnings: c
};
}
}
};
