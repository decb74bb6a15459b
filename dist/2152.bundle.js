"use strict";

exports.id = 2152;

exports.ids = [ 2152 ];

exports.modules = {
...require("./shared.bundle.js"),
42698: (e, r, n) => {
n.d(r, {
v: () => removeLocks
});
var o = n(73024);
var t = n.n(o);
var a = n(76760);
var s = n.n(a);
var i = n(34578);
var c = n(3335);
var d = n(89491);
var v = n(29710);
async function removeLocks(e) {
const r = (0, v.MS)({
storage: e
});
if (!(0, o.existsSync)(r)) return;
const n = (0, o.readdirSync)(r);
const t = new Set;
for (const {record: r, branches: n} of (0, d.Hh)(await e.list()).values()) {
t.add(r.id);
for (const e of n.keys()) t.add(e);
}
for (const e of n) {
const n = (0, v.Ie)(e);
if (n === undefined || t.has(n)) continue;
await (0, i.wq)(async () => (await (0, c.b)((0, a.join)(r, e), e))?.releaseAndRemove());
}
}
},
77299: (e, r, n) => {
n.d(r, {
F: () => removeUnfinishedProject
});
var o = n(57895);
var t = n(65978);
var a = n(89491);
var s = n(29710);
var i = n(18902);
async function removeUnfinishedProject(e, {storage: r, key: n}, o) {
const c = (0, a.Hh)(await r.list());
const d = c.get(n);
if (!d || d.fault !== undefined || (0, a.wP)(d)) return [];
const v = [ ...d.branches.values() ].filter(({current: e}) => e).map(e => e.name);
if (v.length > 0) throw mainMissing(r, d, v);
const f = await (0, s.$t)(e, {
storage: r,
project: d,
catalog: c
});
const u = [];
for (const e of d.branches.values()) {
u.push(...await (0, i.V6)(f, e, o));
}
(0, t.CJ)(f);
await r.destroyProject(n);
return [ ...u, `removed the unfinished project ${d.record.name}` ];
}
function mainMissing({root: e, opened: r}, {key: n, record: t}, a) {
const s = r.foreign.filter(e => e.includes(`/${n}/`));
return new o.J("failed", "main-missing", `The project ${t.name} has branches (${a.join(", ")}), but its main can't be found in ${e}.`, s.length > 0 ? `Its record may be damaged or moved. Not recognised there: ${s.join(", ")}. Nothing was removed.` : "Restore its volume, or remove the rest of the project by hand. Nothing was removed.");
}
}
};
