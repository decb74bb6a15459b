"use strict";

exports.id = 9973;

exports.ids = [ 9973 ];

exports.modules = {
...require("./shared.bundle.js"),
59973: (e, t, r) => {
r.d(t, {
S: () => l,
renderProject: () => renderProject,
renderProjects: () => renderProjects
});
var n = r(33960);
var o = r(61952);
var i = r(49085);
var s = r(41137);
var a = r(67427);
function renderProject(e, t, r) {
const o = [ [ "PostgreSQL", String(e.pgVersion) ], [ "Image", e.image ], [ "Image id", e.imageId ], [ "Runs on", `${e.storage} + ${e.postgres}` ], [ "Pool", e.pool ], [ "Network", e.network ], [ "Branch limits", (0, 
n.dM)(e.limits) ], [ "Policies", policiesText(e.policies) ], [ "WAL at most", e.walMax ], [ "Archives in", e.archiveDir ], [ "Locale", localeOf(e) ], [ "Repository", repositoryText(e.repository) ], [ "Created", `${(0, 
s.pm)(e.createdAt)} (${(0, s.XP)(e.createdAt, t)} ago)` ], [ "Branches", e.branches.join(", ") ] ];
return `${r.style.bold((0, i.pj)(e.name))}\n${(0, a.I)(o, r)}`;
}
function localeOf({locale: e, icuLocale: t, encoding: r}) {
if (e === null) return null;
return `${t === null ? "" : `${t} (ICU), `}${e}, ${r}`;
}
function renderProjects(e, t, r) {
if (e.length === 0) return l;
return (0, o.t)([ {
title: "Project",
least: 12,
isName: true
}, {
title: "PostgreSQL",
align: "right"
}, {
title: "Image",
least: 10
}, {
title: "Runs on"
}, {
title: "Branches",
align: "right"
}, {
title: "Age",
align: "right"
} ], e.map(e => [ e.name, String(e.pgVersion), e.image ?? "–", `${e.storage} + ${e.postgres}`, String(e.branches.length), (0, 
s.XP)(e.createdAt, t) ]), r).join("\n");
}
const l = "No projects. `velo project create NAME` creates one.";
function policiesText(e) {
const t = Object.entries(e).map(([e, t]) => `${e}: ${t}`);
return t.length === 0 ? null : t.join(" · ");
}
function repositoryText(e) {
if (e === "first") return "the first that uses it";
return e === null ? "any" : e;
}
}
};
