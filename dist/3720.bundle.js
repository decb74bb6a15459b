"use strict";

exports.id = 3720;

exports.ids = [ 3720 ];

exports.modules = {
...require("./shared.bundle.js"),
83720: (t, e, r) => {
r.r(e);
r.d(e, {
getProject: () => getProject,
listProjects: () => listProjects
});
var s = r(22452);
var o = r(30935);
var n = r(89491);
var c = r(19725);
async function listProjects(t) {
const e = [];
for (const r of await (0, c.Zc)(t)) {
for (const t of (0, n.Hh)(r.opened).values()) {
if ((0, n.wP)(t)) e.push((0, o.vS)(r, t));
}
}
return e.sort((t, e) => (0, o.nG)(t.name, e.name));
}
async function getProject(t, {name: e}) {
const {storage: r, project: n} = await (0, c.t1)(t, (0, s.j1)(e));
return (0, o.vS)(r, n);
}
}
};
