"use strict";

exports.id = 3628;

exports.ids = [ 3628 ];

exports.modules = {
...require("./shared.bundle.js"),
83628: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
renderWal: () => renderWal,
renderWalCleanup: () => renderWalCleanup
});
var _bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75581);
var _terminal_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61952);
var _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49085);
var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41137);
const mostGaps = 5;
function renderWal(archives, {now: now, of: of}, view) {
if (archives.length === 0) {
const branch = (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(of ?? "PROJECT/NAME");
return `No archived WAL${of === undefined ? "" : ` of ${branch}`}. \`velo branch set ${branch} --archive on\` begins to archive it.`;
}
const troubles = archives.flatMap(archive => troublesOf(archive, now, view));
return [ archiveTable(archives, now, view), ...troubles.length > 0 ? [ "", ...troubles ] : [] ].join("\n");
}
function renderWalCleanup(answer, {dryRun: dryRun}) {
const {segments: segments, bytes: size, bases: bases, before: before, after: after, limited: limited} = answer;
const alsoBases = bases.length > 0 ? ` and ${counted(bases.length, "base")}` : "";
const what = `${counted(segments, "segment")} (${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_3__.e)(size)})${alsoBases}`;
const nothing = segments === 0 && bases.length === 0;
return [ nothing ? "No WAL to delete." : `${dryRun ? "Would delete" : "Deleted"} ${what}`, ...nothing ? [] : [ `Recoverable before: ${windowsText(before)}` ], `Recoverable${nothing ? "" : " after"}: ${windowsText(after)}`, ...limited ? [ `${dryRun ? "Would be lost" : "Lost"} to the limit of WAL: ${(0, 
_format_js__WEBPACK_IMPORTED_MODULE_2__.pm)(limited.from)} to ${(0, _format_js__WEBPACK_IMPORTED_MODULE_2__.pm)(limited.to)}` ] : [] ].join("\n");
}
function archiveTable(archives, now, view) {
const head = [ {
title: "Branch",
least: 12,
isName: true
}, {
title: "Generation",
align: "right"
}, {
title: "Segments",
align: "right"
}, {
title: "Size",
align: "right"
}, {
title: "Newest",
align: "right"
}, {
title: "Waiting",
align: "right"
}, {
title: "Gaps",
align: "right"
}, {
title: "Recoverable",
least: 12
}, {
title: "Ends",
align: "right"
} ];
const rows = archives.flatMap(archive => {
const [first, ...more] = archive.windows;
const {waiting: waiting, newest: newest, gaps: gaps, gone: gone} = archive;
return [ [ `${archive.project}/${archive.branch}`, `${archive.generation}${archive.retired ? " (retired)" : archive.current ? "" : " (off)"}`, String(archive.segments), (0, 
_bytes_js__WEBPACK_IMPORTED_MODULE_3__.e)(archive.bytes), newest === null ? "–" : `${(0, 
_format_js__WEBPACK_IMPORTED_MODULE_2__.XP)(newest.at, now)} ago`, waiting === null ? "–" : String(waiting), gaps.length === 0 ? "–" : {
text: String(gaps.length),
style: "yellow"
}, ...first ? windowCells(first, now) : [ {
text: gone ? "not known" : "nothing",
style: "yellow"
}, "–" ] ], ...more.map(window => [ "", "", "", "", "", "", "", ...windowCells(window, now) ]) ];
});
return (0, _terminal_table_js__WEBPACK_IMPORTED_MODULE_0__.t)(head, rows, view).join("\n");
}
function windowCells(window, now) {
return [ windowText(window), window.to.at === null ? "–" : `${(0, _format_js__WEBPACK_IMPORTED_MODULE_2__.XP)(window.to.at, now)} ago` ];
}
function troublesOf(archive, now, {style: style}) {
const name = (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(`${archive.project}/${archive.branch}, generation ${archive.generation}`);
const {failure: failure, gaps: gaps, noWindowSince: noWindowSince, limitedUntil: limitedUntil, gone: gone} = archive;
const failed = failure && `could not archive ${failure.segment} ${(0, _format_js__WEBPACK_IMPORTED_MODULE_2__.XP)(failure.at, now)} ago: ${failure.reason}`;
const missing = gaps.slice(-mostGaps).map(({first: first, last: last, segments: segments}) => {
const range = first === last ? first : `${first} to ${last}`;
return `${style.yellow("⚠")} ${name}: ${counted(segments, "segment")} missing, ${(0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(range)}`;
});
const more = gaps.length - missing.length;
return [ ...gone ? [ `${style.red("✗")} ${name}: the folder of its archive is not there; is its disk mounted?` ] : [], ...failed ? [ `${style.red("✗")} ${name}: ${(0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(failed)}` ] : [], ...noWindowSince === null ? [] : [ `${style.yellow("⚠")} ${name}: no window since ${(0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)((0, _format_js__WEBPACK_IMPORTED_MODULE_2__.pm)(noWindowSince))}; it needs a base` ], ...limitedUntil === null ? [] : [ `${style.yellow("⚠")} ${name}: moments until ${(0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)((0, _format_js__WEBPACK_IMPORTED_MODULE_2__.pm)(limitedUntil))} were lost to the limit of WAL` ], ...missing, ...more > 0 ? [ `${style.yellow("⚠")} ${name}: ${counted(more, "older gap")}; \`--json\` shows all` ] : [] ];
}
function windowsText(windows) {
return windows.length === 0 ? "nothing" : windows.map(windowText).join("; ");
}
function windowText({from: from, to: to}) {
return `${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(from.at === null ? from.lsn : (0, 
_format_js__WEBPACK_IMPORTED_MODULE_2__.pm)(from.at))} to ${to.at === null ? "now" : (0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)((0, _format_js__WEBPACK_IMPORTED_MODULE_2__.pm)(to.at))}`;
}
function counted(count, what) {
return `${count} ${what}${count === 1 ? "" : "s"}`;
}
}
};
