"use strict";

exports.id = 2696;

exports.ids = [ 2696, 3868, 9973 ];

exports.modules = {
...require("./shared.bundle.js"),
42696: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
renderStatus: () => renderStatus,
statusData: () => statusData
});
var _bytes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75581);
var _terminal_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61952);
var _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49085);
var _branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93868);
var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41137);
var _project_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59973);
var _view_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67427);
function renderStatus(status, now, view) {
const parts = [ ...status.stores.length > 0 ? [ storeTable(status.stores, view) ] : [], status.projects.length > 0 ? projectTrees(status.projects, now, view) : _project_js__WEBPACK_IMPORTED_MODULE_4__.S, ...problems(status), ...warnings(status, view), ...status.lastSweep ? [ sweepLine(status.lastSweep, now) ] : [] ];
return parts.join("\n\n");
}
function problems(status) {
const lines = status.projects.flatMap(({branches: branches}) => branches).flatMap(({project: project, branch: branch, problem: problem}) => problem === null ? [] : [ (0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(`${project}/${branch}: ${problem.what}. ${problem.help}`) ]);
return lines.length === 0 ? [] : [ lines.join("\n") ];
}
function warnings({warnings: all = []}, {style: style}) {
if (all.length === 0) return [];
return [ all.map(({of: of, what: what, help: help}) => `${style.yellow("⚠")} ${(0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(`Archive of ${of}: ${what}. ${help}`)}`).join("\n") ];
}
function sweepLine({at: at, removed: removed, kept: kept}, now) {
const gone = removed.length > 0 ? `removed ${removed.join(", ")}` : "removed nothing";
const stays = kept.map(({branch: branch, why: why}) => `kept ${branch}: ${why}`);
return [ `Last sweep ${(0, _format_js__WEBPACK_IMPORTED_MODULE_3__.XP)(at, now)} ago: ${gone}`, ...stays ].map(_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj).join("\n");
}
function statusData(status) {
return {
stores: status.stores,
...status.lastSweep === undefined ? {} : {
lastSweep: status.lastSweep
},
projects: status.projects.map(project => ({
...project,
branches: project.branches.map(_branch_js__WEBPACK_IMPORTED_MODULE_2__.branchSummary)
})),
...status.warnings === undefined ? {} : {
warnings: status.warnings
}
};
}
function storeTable(stores, view) {
return (0, _terminal_table_js__WEBPACK_IMPORTED_MODULE_0__.t)([ {
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
} ], stores.map(store => [ store.pool, store.storage, {
text: store.health,
style: /^(online|ok)$/i.test(store.health) ? "green" : "yellow"
}, (0, _bytes_js__WEBPACK_IMPORTED_MODULE_6__.e)(store.sizeBytes), `${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_6__.e)(store.usedBytes)} (${share(store.usedBytes, store.sizeBytes)})`, (0, 
_bytes_js__WEBPACK_IMPORTED_MODULE_6__.e)(store.freeBytes) ]), view).join("\n");
}
function share(part, whole) {
return whole > 0 ? `${(100 * part / whole).toFixed(1)}%` : "–";
}
const branchColumns = [ {
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
function projectTrees(projects, now, view) {
const trees = projects.map(project => tree(project.branches));
const rows = trees.flat().map(({prefix: prefix, branch: branch}) => [ (0, _view_js__WEBPACK_IMPORTED_MODULE_5__.O)(branch.status), `${prefix}${branch.branch}`, branch.status, (0, 
_format_js__WEBPACK_IMPORTED_MODULE_3__.XP)(branch.startedAt, now), String(branch.port), (0, 
_bytes_js__WEBPACK_IMPORTED_MODULE_6__.e)(branch.ownBytes), (0, _format_js__WEBPACK_IMPORTED_MODULE_3__.XP)(branch.createdAt, now), (0, 
_format_js__WEBPACK_IMPORTED_MODULE_3__.TG)(branch.expiresAt, now) ]);
const [titles = "", ...lines] = (0, _terminal_table_js__WEBPACK_IMPORTED_MODULE_0__.t)(branchColumns, rows, {
...view,
columns: view.columns - 2
});
const out = [ `  ${titles}` ];
projects.forEach((project, at) => {
const about = ` · PostgreSQL ${project.pgVersion}${project.image ? ` · ${project.image}` : ""} · ${project.storage} + ${project.postgres}`;
const name = (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.ml)((0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(project.name), view.columns);
const details = (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.ml)((0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(about), view.columns - name.length);
out.push(`${view.style.bold(name)}${view.style.dim(details)}`);
out.push(...lines.splice(0, trees[at]?.length ?? 0).map(line => fitIndent(line, view.columns)));
});
return out.join("\n");
}
function fitIndent(line, columns) {
return columns < 3 ? line : `  ${line}`;
}
function tree(branches) {
const names = new Set(branches.map(branch => branch.branch));
const children = new Map;
for (const branch of branches) {
const parent = branch.parent !== null && names.has(branch.parent) ? branch.parent : null;
children.set(parent, [ ...children.get(parent) ?? [], branch ]);
}
const leaves = [];
const seen = new Set;
const walk = (list, indent) => {
list.forEach((branch, at) => {
if (seen.has(branch)) return;
seen.add(branch);
const last = at === list.length - 1;
leaves.push({
prefix: indent === undefined ? "" : `${indent}${last ? "└ " : "├ "}`,
branch: branch
});
walk(children.get(branch.branch) ?? [], indent === undefined ? "" : `${indent}${last ? "  " : "│ "}`);
});
};
walk(children.get(null) ?? []);
for (const branch of branches) if (!seen.has(branch)) leaves.push({
prefix: "",
branch: branch
});
return leaves;
}
},
59973: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => noProjects,
renderProject: () => renderProject,
renderProjects: () => renderProjects
});
var _commands_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33960);
var _terminal_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61952);
var _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49085);
var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41137);
var _view_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67427);
function renderProject(project, now, view) {
const lines = [ [ "PostgreSQL", String(project.pgVersion) ], [ "Image", project.image ], [ "Image id", project.imageId ], [ "Runs on", `${project.storage} + ${project.postgres}` ], [ "Pool", project.pool ], [ "Network", project.network ], [ "Branch limits", (0, 
_commands_limits_js__WEBPACK_IMPORTED_MODULE_0__.dM)(project.limits) ], [ "Policies", policiesText(project.policies) ], [ "WAL at most", project.walMax ], [ "Archives in", project.archiveDir ], [ "Locale", localeOf(project) ], [ "Repository", repositoryText(project.repository) ], [ "Created", `${(0, 
_format_js__WEBPACK_IMPORTED_MODULE_3__.pm)(project.createdAt)} (${(0, _format_js__WEBPACK_IMPORTED_MODULE_3__.XP)(project.createdAt, now)} ago)` ], [ "Branches", project.branches.join(", ") ] ];
return `${view.style.bold((0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__.pj)(project.name))}\n${(0, 
_view_js__WEBPACK_IMPORTED_MODULE_4__.I)(lines, view)}`;
}
function localeOf({locale: locale, icuLocale: icuLocale, encoding: encoding}) {
if (locale === null) return null;
return `${icuLocale === null ? "" : `${icuLocale} (ICU), `}${locale}, ${encoding}`;
}
function renderProjects(projects, now, view) {
if (projects.length === 0) return noProjects;
return (0, _terminal_table_js__WEBPACK_IMPORTED_MODULE_1__.t)([ {
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
} ], projects.map(project => [ project.name, String(project.pgVersion), project.image ?? "–", `${project.storage} + ${project.postgres}`, String(project.branches.length), (0, 
_format_js__WEBPACK_IMPORTED_MODULE_3__.XP)(project.createdAt, now) ]), view).join("\n");
}
const noProjects = "No projects. `velo project create NAME` creates one.";
function policiesText(policies) {
const rules = Object.entries(policies).map(([name, rule]) => `${name}: ${rule}`);
return rules.length === 0 ? null : rules.join(" · ");
}
function repositoryText(repository) {
if (repository === "first") return "the first that uses it";
return repository === null ? "any" : repository;
}
}
};
