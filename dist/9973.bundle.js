"use strict";

exports.id = 9973;

exports.ids = [ 9973 ];

exports.modules = {
...require("./shared.bundle.js"),
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
