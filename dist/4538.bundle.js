"use strict";

exports.id = 4538;

exports.ids = [ 4538, 9490 ];

exports.modules = {
79490: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
branchData: () => branchData,
branchSummary: () => branchSummary,
renderBranch: () => renderBranch,
renderBranches: () => renderBranches,
renderChange: () => renderChange,
renderConnection: () => renderConnection,
renderDeleted: () => renderDeleted,
renderFailure: () => renderFailure,
renderParts: () => renderParts,
renderRecovery: () => renderRecovery,
renderStartAll: () => renderStartAll,
renderState: () => renderState
});
var _bytes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75581);
var _contract_proven_owner_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10627);
var _commands_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33960);
var _terminal_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61952);
var _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49085);
var _error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89606);
var _format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41137);
var _view_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67427);
function renderConnection(branch) {
const name = nameOf(branch);
const steps = [ `velo connect ${name}`, `velo branch url ${name}` ];
const room = Math.max(...steps.map(_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__.VL));
return [ "Connection ready:", `  ${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__.pj)((0, 
_format_js__WEBPACK_IMPORTED_MODULE_4__.kw)(branch))}`, "Next:", `  ${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__.eV)(steps[0] ?? "", room)}  # psql`, `  ${(0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__.eV)(steps[1] ?? "", room)}  # the URL with its password` ].join("\n");
}
function renderParts(branch, view) {
const parts = [ [ "Host", branch.host ], [ "Port", String(branch.port) ], [ "User", branch.user ], [ "Database", branch.database ], [ "Password", `in the URL: velo branch url ${nameOf(branch)}` ] ];
return `psql is not installed here. Connect to ${nameOf(branch)} with\n${(0, _view_js__WEBPACK_IMPORTED_MODULE_5__.I)(parts, view)}`;
}
function renderChange(branch) {
const name = nameOf(branch);
const found = branch.result === "reused" ? [ `${name} already exists and was not changed.` ] : [];
const {slots: slots, subscriptions: subscriptions, preparedTransactions: preparedTransactions} = branch.cleaned;
const cleaned = [ counted(slots, "replication slot"), counted(subscriptions, "subscription"), counted(preparedTransactions, "prepared transaction") ].filter(text => text !== "");
return [ ...found, ...branch.recovery ? [ renderRecovery(branch.recovery) ] : [], ...cleaned.length > 0 ? [ `Removed from the copy: ${cleaned.join(", ")}` ] : [], ...found.length > 0 ? [] : undoable(branch), branch.status === "running" ? renderConnection(branch) : renderState(branch) ].join("\n");
}
function renderRecovery({base: base, generation: generation, from: from, reached: reached, replayedBytes: replayedBytes}) {
const start = `snapshot ${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__.pj)((0, 
_format_js__WEBPACK_IMPORTED_MODULE_4__.m_)(base))} of generation ${generation} (${(0, 
_format_js__WEBPACK_IMPORTED_MODULE_4__.EK)(from)})`;
return `Recovered the state of ${(0, _format_js__WEBPACK_IMPORTED_MODULE_4__.EK)(reached)}: ${start} and a distance of ${(0, 
_bytes_js__WEBPACK_IMPORTED_MODULE_6__.e)(replayedBytes)} in the WAL`;
}
function undoable(branch) {
const end = branch.retired.find(({keptUntil: keptUntil}) => keptUntil !== null)?.keptUntil;
if (!end) return [];
return [ `Replaced data is kept until ${(0, _format_js__WEBPACK_IMPORTED_MODULE_4__.pm)(end)}; \`velo branch reset ${nameOf(branch)} --undo\` brings it back.` ];
}
function renderState(branch) {
const where = branch.status === "running" ? ` on ${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__.pj)(branch.host)}:${branch.port}` : "";
return `${nameOf(branch)} is ${branch.status}${where}`;
}
function renderBranch(branch, {now: now, reveal: reveal = false}, view) {
const labels = Object.entries(branch.labels).map(([key, value]) => `${key}=${value}`);
const lines = [ [ "Status", branch.status + (branch.startedAt ? `, up ${(0, _format_js__WEBPACK_IMPORTED_MODULE_4__.XP)(branch.startedAt, now)}` : "") ], [ "Problem", branch.problem === null ? null : `${branch.problem.what}. ${branch.problem.help}` ], [ "Connection", reveal ? branch.url : (0, 
_format_js__WEBPACK_IMPORTED_MODULE_4__.kw)(branch) ], [ "Parent", branch.parent === null ? null : `${branch.project}/${branch.parent}` ], [ "Created", `${(0, 
_format_js__WEBPACK_IMPORTED_MODULE_4__.pm)(branch.createdAt)} (${(0, _format_js__WEBPACK_IMPORTED_MODULE_4__.XP)(branch.createdAt, now)} ago)` ], [ "State taken", branch.takenAt === branch.createdAt ? null : `${(0, 
_format_js__WEBPACK_IMPORTED_MODULE_4__.pm)(branch.takenAt)} (${(0, _format_js__WEBPACK_IMPORTED_MODULE_4__.XP)(branch.takenAt, now)} ago)` ], [ "Expires", branch.expiresAt === null ? null : `${(0, 
_format_js__WEBPACK_IMPORTED_MODULE_4__.pm)(branch.expiresAt)} (${(0, _format_js__WEBPACK_IMPORTED_MODULE_4__.TG)(branch.expiresAt, now)})` ], [ "Owner", branch.owner && `${(0, 
_contract_proven_owner_js__WEBPACK_IMPORTED_MODULE_7__.Kl)(branch.owner)} (${branch.ownership})` ], [ "Labels", labels.join(", ") ], [ "Own size", branch.ownBytes === null ? null : (0, 
_bytes_js__WEBPACK_IMPORTED_MODULE_6__.e)(branch.ownBytes) ], [ "With shared data", branch.referencedBytes === null ? null : (0, 
_bytes_js__WEBPACK_IMPORTED_MODULE_6__.e)(branch.referencedBytes) ], ...branch.retired.map((one, at) => [ at === 0 ? "Replaced data" : "", retiredText(one, now) ]), [ "Limits", (0, 
_commands_limits_js__WEBPACK_IMPORTED_MODULE_0__.dM)(branch.limits) ], [ "Start LSN", branch.lsn ], [ "WAL archive", branch.archive ? "on" : null ], [ "WAL senders", branch.walSenders === 0 ? null : String(branch.walSenders) ], [ "Image", branch.image ], [ "Runs on", `${branch.storage} + ${branch.postgres}` ], [ "Id", `${branch.id}, generation ${branch.generation}` ] ];
return `${view.style.bold(nameOf(branch))}\n${(0, _view_js__WEBPACK_IMPORTED_MODULE_5__.I)(lines, view)}`;
}
function retiredText({generation: generation, keptUntil: keptUntil, ownBytes: ownBytes}, now) {
const why = keptUntil === null ? "kept for snapshots" : `kept until ${(0, _format_js__WEBPACK_IMPORTED_MODULE_4__.pm)(keptUntil)} (${(0, 
_format_js__WEBPACK_IMPORTED_MODULE_4__.TG)(keptUntil, now)})`;
return [ `generation ${generation}`, ...ownBytes === null ? [] : [ (0, _bytes_js__WEBPACK_IMPORTED_MODULE_6__.e)(ownBytes) ], why ].join(", ");
}
function renderBranches(branches, {now: now, isFiltered: isFiltered = false, project: project}, view) {
const where = project === undefined ? "" : ` of ${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__.pj)(project)}`;
if (branches.length === 0 && isFiltered) return `No branch${where} matches. \`velo branch list\` without these options shows all.`;
if (branches.length === 0) return `No branches. \`velo branch create ${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__.pj)(project ?? "PROJECT")}/NAME\` creates one.`;
const owned = branches.some(branch => branch.owner !== null);
const head = [ {
title: ""
}, {
title: "Branch",
least: 12,
isName: true
}, {
title: "Status"
}, {
title: "Parent",
least: 6
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
}, ...owned ? [ {
title: "Owner",
least: 8
} ] : [] ];
const rows = branches.map(branch => [ (0, _view_js__WEBPACK_IMPORTED_MODULE_5__.O)(branch.status), `${branch.project}/${branch.branch}`, branch.status, branch.parent ?? "–", String(branch.port), (0, 
_bytes_js__WEBPACK_IMPORTED_MODULE_6__.e)(branch.ownBytes), (0, _format_js__WEBPACK_IMPORTED_MODULE_4__.XP)(branch.createdAt, now), (0, 
_format_js__WEBPACK_IMPORTED_MODULE_4__.TG)(branch.expiresAt, now), ...owned ? [ branch.owner ?? "–" ] : [] ]);
return (0, _terminal_table_js__WEBPACK_IMPORTED_MODULE_1__.t)(head, rows, view).join("\n");
}
function renderStartAll(all, view) {
const failed = all.failed.map(({branch: branch, error: error}) => renderFailure(branch, error, view));
const started = all.started.map(branch => `${view.style.green("●")} ${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__.pj)(branch)}`);
return [ ...started, ...failed ].join("\n") || "Nothing to start.";
}
function renderDeleted(deleted, failed, view) {
return [ ...deleted.map(name => `Deleted ${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__.pj)(name)}`), ...failed.map(({branch: branch, error: error}) => renderFailure(branch, error, view)) ].join("\n");
}
function renderFailure(what, error, {style: style}) {
return `${style.red("✗")} ${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__.pj)(what)} (${(0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_2__.pj)(error.code)})\n${(0, _error_js__WEBPACK_IMPORTED_MODULE_3__.v)(error, style)}`;
}
function branchData(answer, {reveal: reveal = false}) {
const {password: password, url: url, ...rest} = answer;
const {cleaned: cleaned, steps: steps, result: result, recovery: recovery} = rest;
const shown = {
...branchSummary(rest),
...reveal && {
password: password,
url: url
},
cleaned: cleaned,
steps: steps
};
return {
...shown,
...result && {
result: result
},
...recovery && {
recovery: recovery
}
};
}
function branchSummary(branch) {
return {
name: `${branch.project}/${branch.branch}`,
project: branch.project,
branch: branch.branch,
id: branch.id,
generation: branch.generation,
parent: branch.parent,
status: branch.status,
host: branch.host,
port: branch.port,
user: branch.user,
database: branch.database,
createdAt: branch.createdAt,
expiresAt: branch.expiresAt,
owner: branch.owner,
ownership: branch.ownership,
labels: branch.labels,
ownBytes: branch.ownBytes,
referencedBytes: branch.referencedBytes,
lsn: branch.lsn,
walSenders: branch.walSenders,
archive: branch.archive,
image: branch.image,
storage: branch.storage,
postgres: branch.postgres,
startedAt: branch.startedAt,
takenAt: branch.takenAt,
limits: branch.limits,
retired: branch.retired,
problem: branch.problem
};
}
function nameOf(branch) {
return (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_2__.pj)(`${branch.project}/${branch.branch}`);
}
function counted(count, what) {
return count === 0 ? "" : `${count} ${what}${count === 1 ? "" : "s"}`;
}
},
74538: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
renderCleanup: () => renderCleanup,
renderSnapshot: () => renderSnapshot,
renderSnapshots: () => renderSnapshots,
renderTaken: () => renderTaken
});
var _bytes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75581);
var _terminal_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61952);
var _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49085);
var _branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79490);
var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41137);
var _hints_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27558);
var _view_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67427);
function renderTaken(snapshot) {
const id = (0, _format_js__WEBPACK_IMPORTED_MODULE_3__.m_)(snapshot.id);
const steps = [ [ `velo branch reset ${nameOf(snapshot)} --from ${id}`, "go back to it" ], [ `velo branch create ${(0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(snapshot.project)}/NAME --from ${id}`, "a branch of it" ] ];
const room = Math.max(...steps.map(([command]) => (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.VL)(command)));
const label = snapshot.label === null ? "" : `, ${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(snapshot.label)}`;
const pinned = snapshot.pinned ? ", pinned" : "";
return [ `Snapshot ${id} of ${nameOf(snapshot)}${label}${pinned}`, "Next:", ...steps.map(([command, what]) => `  ${(0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.eV)(command, room)}  # ${what}`) ].join("\n");
}
function renderSnapshot(snapshot, now, view) {
const lines = [ [ "Label", snapshot.label ], [ "Branch", `${snapshot.project}/${snapshot.branch}, generation ${snapshot.generation}` ], [ "Created", `${(0, 
_format_js__WEBPACK_IMPORTED_MODULE_3__.pm)(snapshot.createdAt)} (${(0, _format_js__WEBPACK_IMPORTED_MODULE_3__.XP)(snapshot.createdAt, now)} ago)` ], [ "Pinned", snapshot.pinned ? "yes, clean-up leaves it alone" : null ], [ "Base", snapshot.base ? "taken by velo, for recoveries; `velo wal cleanup` deletes it" : null ], [ "LSN", snapshot.lsn ], [ "Own size", snapshot.ownBytes === null ? null : (0, 
_bytes_js__WEBPACK_IMPORTED_MODULE_6__.e)(snapshot.ownBytes) ], [ "With shared data", snapshot.referencedBytes === null ? null : (0, 
_bytes_js__WEBPACK_IMPORTED_MODULE_6__.e)(snapshot.referencedBytes) ], [ "Used by", snapshot.usedBy.join(", ") ] ];
return `${view.style.bold((0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(snapshot.id))}\n${(0, 
_view_js__WEBPACK_IMPORTED_MODULE_5__.I)(lines, view)}`;
}
function renderSnapshots(snapshots, {now: now, of: of}, view) {
if (snapshots.length > 0) return snapshotTable(snapshots, now, view);
const where = of === undefined ? "" : ` of ${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(of)}`;
const branch = of === undefined ? "PROJECT/NAME" : of.includes("/") ? (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(of) : `${(0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(of)}/NAME`;
return `No snapshots${where}. \`velo snapshot create ${branch}\` takes one.`;
}
function renderCleanup(answer, {dryRun: dryRun, now: now}, view) {
const {deleted: deleted, kept: kept, failed: failed} = answer;
const gone = `${dryRun ? "Would delete" : "Deleted"} ${counted(deleted.length)}`;
const stay = `${dryRun ? "Would keep" : "Kept"} ${counted(kept.length)}`;
return [ deleted.length === 0 ? "No snapshot to delete." : `${gone}:\n${snapshotTable(deleted, now, view)}`, ...kept.length === 0 ? [] : [ `${stay}:\n${keptTable(kept, view)}` ], ...failed.map(({snapshot: snapshot, error: error}) => (0, 
_branch_js__WEBPACK_IMPORTED_MODULE_2__.renderFailure)((0, _format_js__WEBPACK_IMPORTED_MODULE_3__.m_)(snapshot), (0, 
_hints_js__WEBPACK_IMPORTED_MODULE_4__.j)(error), view)) ].join("\n\n");
}
function snapshotTable(snapshots, now, view) {
const head = [ {
title: "ID",
isName: true
}, {
title: "Branch",
least: 12
}, {
title: "Label",
least: 8
}, {
title: "Age",
align: "right"
}, {
title: "Own size",
align: "right"
}, {
title: "Flags"
}, {
title: "Used by",
least: 8
} ];
const rows = snapshots.map(snapshot => [ (0, _format_js__WEBPACK_IMPORTED_MODULE_3__.m_)(snapshot.id), `${snapshot.project}/${snapshot.branch}`, snapshot.label ?? "–", (0, 
_format_js__WEBPACK_IMPORTED_MODULE_3__.XP)(snapshot.createdAt, now), (0, _bytes_js__WEBPACK_IMPORTED_MODULE_6__.e)(snapshot.ownBytes), flags(snapshot), snapshot.usedBy.join(", ") || "–" ]);
return (0, _terminal_table_js__WEBPACK_IMPORTED_MODULE_0__.t)(head, rows, view).join("\n");
}
function flags({pinned: pinned, base: base}) {
return [ ...pinned ? [ "pinned" ] : [], ...base ? [ "base" ] : [] ].join(", ") || "–";
}
function keptTable(kept, view) {
const head = [ {
title: "ID",
isName: true
}, {
title: "Branch",
least: 12
}, {
title: "Label",
least: 8
}, {
title: "Why",
least: 12
} ];
const rows = kept.map(({snapshot: snapshot, why: why}) => [ (0, _format_js__WEBPACK_IMPORTED_MODULE_3__.m_)(snapshot.id), `${snapshot.project}/${snapshot.branch}`, snapshot.label ?? "–", why ]);
return (0, _terminal_table_js__WEBPACK_IMPORTED_MODULE_0__.t)(head, rows, view).join("\n");
}
function nameOf({project: project, branch: branch}) {
return (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(`${project}/${branch}`);
}
function counted(count) {
return `${count} ${count === 1 ? "snapshot" : "snapshots"}`;
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
},
10627: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Kl: () => plainOwner,
VL: () => ownershipOf,
Y9: () => provenOwner,
nn: () => isProven
});
const prefix = "proven:";
const provenOwner = owner => `${prefix}${owner}`;
const isProven = owner => owner.startsWith(prefix);
const plainOwner = owner => isProven(owner) ? owner.slice(prefix.length) : owner;
const ownershipOf = owner => {
if (owner === null) return null;
return isProven(owner) ? "proven" : "claimed";
};
}
};


