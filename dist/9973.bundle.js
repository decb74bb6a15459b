"use strict";

exports.id = 9973;

exports.ids = [ 9973 ];

exports.modules = {
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
},
67427: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I: () => facts,
O: () => dot
});
var _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49085);
const dots = {
running: {
mark: "●",
style: "green"
},
stopped: {
mark: "○",
style: "dim"
},
failed: {
mark: "●",
style: "red"
},
busy: {
mark: "◐",
style: "yellow"
},
broken: {
mark: "✗",
style: "red"
}
};
function dot(status) {
return {
text: dots[status].mark,
style: dots[status].style
};
}
function facts(lines, {style: style}) {
const known = lines.filter(line => Boolean(line[1]));
const names = Math.max(...known.map(([name]) => (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__.VL)(name)));
return known.map(([name, value]) => `  ${style.dim((0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__.eV)(name, names))}  ${(0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(value)}`).join("\n");
}
},
61952: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
t: () => table
});
var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49085);
const gap = 2;
const nameRoom = 40;
function table(all, allRows, {columns: columns, style: style}) {
const texts = allRows.map(row => all.map((_, at) => (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(textOf(row[at] ?? ""))));
const natural = all.map((column, at) => Math.max((0, _text_js__WEBPACK_IMPORTED_MODULE_0__.VL)(column.title), ...texts.map(row => (0, 
_text_js__WEBPACK_IMPORTED_MODULE_0__.VL)(row[at] ?? ""))));
const isEmpty = at => texts.every(row => [ "", "–" ].includes(row[at] ?? ""));
const kept = fitting({
head: all,
natural: natural,
isEmpty: isEmpty
}, columns);
const head = kept.map(at => all[at]);
const rows = allRows.map(row => kept.map(at => row[at] ?? ""));
const cells = texts.map(row => kept.map(at => row[at] ?? ""));
const widths = shrunk(head, kept.map(at => natural[at] ?? 0), columns);
const layout = {
head: head,
widths: widths,
columns: columns
};
const titles = line(head.map(column => column.title), layout, () => style.dim);
return [ titles, ...cells.map((row, at) => line(row, layout, column => {
const cell = rows[at]?.[column];
return typeof cell === "object" ? style[cell.style] : text => text;
})) ];
}
function textOf(cell) {
return typeof cell === "string" ? cell : cell.text;
}
function fitting({head: head, natural: natural, isEmpty: isEmpty}, columns) {
const least = at => Math.min(natural[at] ?? 0, head[at]?.least ?? Number.POSITIVE_INFINITY);
const room = (shown, take) => shown.reduce((sum, at) => sum + take(at), gap * (shown.length - 1));
let shown = head.map((_, at) => at);
const leaveOut = (candidates, take) => {
for (const at of candidates.toReversed()) {
if (room(shown, take) <= columns) return;
shown = shown.filter(one => one !== at);
}
};
const isTitled = at => head[at]?.title !== "" && !head[at]?.isName;
leaveOut(shown.filter(at => isTitled(at) && isEmpty(at)), at => natural[at] ?? 0);
if (!head.some(column => column.isName)) return shown;
const names = at => head[at]?.isName ? Math.min(natural[at] ?? 0, nameRoom) : least(at);
leaveOut(shown.filter(isTitled), names);
return shown;
}
function shrunk(head, natural, columns) {
const widths = [ ...natural ];
let over = widths.reduce((sum, one) => sum + one, 0) + gap * (head.length - 1) - columns;
const leastOf = at => head[at]?.least ?? Number.POSITIVE_INFINITY;
const others = at => head[at]?.isName ? Number.POSITIVE_INFINITY : leastOf(at);
const names = at => head[at]?.isName ? leastOf(at) : Number.POSITIVE_INFINITY;
for (const least of [ others, names, () => 1 ]) {
while (over > 0) {
const widest = widths.reduce((best, one, at) => one > least(at) && (best < 0 || one > (widths[best] ?? 0)) ? at : best, -1);
if (widest < 0) break;
widths[widest] = (widths[widest] ?? 1) - 1;
over -= 1;
}
}
return widths;
}
function line(texts, {head: head, widths: widths, columns: columns}, mark) {
let room = columns;
let out = "";
texts.forEach((text, at) => {
const before = at === 0 ? "" : " ".repeat(gap);
const own = Math.min(widths[at] ?? 0, room - before.length);
if (own < 1) {
room = 0;
return;
}
const last = at === texts.length - 1 && head[at]?.align !== "right";
const shown = (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.ml)(text, own);
out += before + place(shown, {
columns: last ? 0 : own,
align: head[at]?.align
}, mark(at));
room -= before.length + own;
});
return out.trimEnd();
}
function place(text, {columns: columns, align: align}, mark) {
const padded = (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.eV)(text, columns, align);
return text === "" ? padded : padded.replace(text, () => mark(text));
}
}
};


