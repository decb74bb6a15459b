"use strict";

exports.id = 2696;

exports.ids = [ 2696, 3868, 9973 ];

exports.modules = {
...require("./shared.bundle.js"),
42696: (e, t, n) => {
n.d(t, {
renderStatus: () => renderStatus,
statusData: () => statusData
});
var r = n(75581);
var s = n(61952);
var o = n(49085);
var a = n(93868);
var i = n(41137);
var l = n(59973);
var c = n(67427);
function renderStatus(e, t, n) {
const r = [ ...e.stores.length > 0 ? [ storeTable(e.stores, n) ] : [], e.projects.length > 0 ? projectTrees(e.projects, t, n) : l.S, ...problems(e), ...warnings(e, n), ...e.lastSweep ? [ sweepLine(e.lastSweep, t) ] : [] ];
return r.join("\n\n");
}
function problems(e) {
const t = e.projects.flatMap(({branches: e}) => e).flatMap(({project: e, branch: t, problem: n}) => n === null ? [] : [ (0, 
o.pj)(`${e}/${t}: ${n.what}. ${n.help}`) ]);
return t.length === 0 ? [] : [ t.join("\n") ];
}
function warnings({warnings: e = []}, {style: t}) {
if (e.length === 0) return [];
return [ e.map(({of: e, what: n, help: r}) => `${t.yellow("⚠")} ${(0, o.pj)(`Archive of ${e}: ${n}. ${r}`)}`).join("\n") ];
}
function sweepLine({at: e, removed: t, kept: n}, r) {
const s = t.length > 0 ? `removed ${t.join(", ")}` : "removed nothing";
const a = n.map(({branch: e, why: t}) => `kept ${e}: ${t}`);
return [ `Last sweep ${(0, i.XP)(e, r)} ago: ${s}`, ...a ].map(o.pj).join("\n");
}
function statusData(e) {
return {
stores: e.stores,
...e.lastSweep === undefined ? {} : {
lastSweep: e.lastSweep
},
projects: e.projects.map(e => ({
...e,
branches: e.branches.map(a.branchSummary)
})),
...e.warnings === undefined ? {} : {
warnings: e.warnings
}
};
}
function storeTable(e, t) {
return (0, s.t)([ {
title: "Pool",
least: 8
}, {
title: "Storage"
}, {
title: "Health"
}, {
title: "Size",
align: "right"
}, {
title: "Used",
align: "right"
}, {
title: "Free",
align: "right"
} ], e.map(e => [ e.pool, e.storage, {
text: e.health,
style: /^(online|ok)$/i.test(e.health) ? "green" : "yellow"
}, (0, r.e)(e.sizeBytes), `${(0, r.e)(e.usedBytes)} (${share(e.usedBytes, e.sizeBytes)})`, (0, 
r.e)(e.freeBytes) ]), t).join("\n");
}
function share(e, t) {
return t > 0 ? `${(100 * e / t).toFixed(1)}%` : "–";
}
const p = [ {
title: ""
}, {
title: "Branch",
least: 12,
isName: true
}, {
title: "Status"
}, {
title: "Uptime",
align: "right"
}, {
title: "Port",
align: "right"
}, {
title: "Own size",
align: "right"
}, {
title: "Age",
align: "right"
}, {
title: "Expires",
align: "right"
} ];
function projectTrees(e, t, n) {
const a = e.map(e => tree(e.branches));
const l = a.flat().map(({prefix: e, branch: n}) => [ (0, c.O)(n.status), `${e}${n.branch}`, n.status, (0, 
i.XP)(n.startedAt, t), String(n.port), (0, r.e)(n.ownBytes), (0, i.XP)(n.createdAt, t), (0, 
i.TG)(n.expiresAt, t) ]);
const [u = "", ...g] = (0, s.t)(p, l, {
...n,
columns: n.columns - 2
});
const h = [ `  ${u}` ];
e.forEach((e, t) => {
const r = ` · PostgreSQL ${e.pgVersion}${e.image ? ` · ${e.image}` : ""} · ${e.storage} + ${e.postgres}`;
const s = (0, o.ml)((0, o.pj)(e.name), n.columns);
const i = (0, o.ml)((0, o.pj)(r), n.columns - s.length);
h.push(`${n.style.bold(s)}${n.style.dim(i)}`);
h.push(...g.splice(0, a[t]?.length ?? 0).map(e => fitIndent(e, n.columns)));
});
return h.join("\n");
}
function fitIndent(e, t) {
return t < 3 ? e : `  ${e}`;
}
function tree(e) {
const t = new Set(e.map(e => e.branch));
const n = new Map;
for (const r of e) {
const e = r.parent !== null && t.has(r.parent) ? r.parent : null;
n.set(e, [ ...n.get(e) ?? [], r ]);
}
const r = [];
const s = new Set;
const walk = (e, t) => {
e.forEach((o, a) => {
if (s.has(o)) return;
s.add(o);
const i = a === e.length - 1;
r.push({
prefix: t === undefined ? "" : `${t}${i ? "└ " : "├ "}`,
branch: o
});
walk(n.get(o.branch) ?? [], t === undefined ? "" : `${t}${i ? "  " : "│ "}`);
});
};
walk(n.get(null) ?? []);
for (const t of e) if (!s.has(t)) r.push({
prefix: "",
branch: t
});
return r;
}
},
59973: (e, t, n) => {
n.d(t, {
S: () => l,
renderProject: () => renderProject,
renderProjects: () => renderProjects
});
var r = n(33960);
var s = n(61952);
var o = n(49085);
var a = n(41137);
var i = n(67427);
function renderProject(e, t, n) {
const s = [ [ "PostgreSQL", String(e.pgVersion) ], [ "Image", e.image ], [ "Image id", e.imageId ], [ "Runs on", `${e.storage} + ${e.postgres}` ], [ "Pool", e.pool ], [ "Network", e.network ], [ "Branch limits", (0, 
r.dM)(e.limits) ], [ "Policies", policiesText(e.policies) ], [ "WAL at most", e.walMax ], [ "Archives in", e.archiveDir ], [ "Locale", localeOf(e) ], [ "Repository", repositoryText(e.repository) ], [ "Created", `${(0, 
a.pm)(e.createdAt)} (${(0, a.XP)(e.createdAt, t)} ago)` ], [ "Branches", e.branches.join(", ") ] ];
return `${n.style.bold((0, o.pj)(e.name))}\n${(0, i.I)(s, n)}`;
}
function localeOf({locale: e, icuLocale: t, encoding: n}) {
if (e === null) return null;
return `${t === null ? "" : `${t} (ICU), `}${e}, ${n}`;
}
function renderProjects(e, t, n) {
if (e.length === 0) return l;
return (0, s.t)([ {
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
a.XP)(e.createdAt, t) ]), n).join("\n");
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
