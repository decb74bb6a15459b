"use strict";

exports.id = 4538;

exports.ids = [ 4538, 3868 ];

exports.modules = {
...require("./shared.bundle.js"),
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
var _branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93868);
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
}
};
