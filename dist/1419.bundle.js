"use strict";

exports.id = 1419;

exports.ids = [ 1419 ];

exports.modules = {
...require("./shared.bundle.js"),
3800: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
walTroubles: () => walTroubles
});
var _bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75581);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22452);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30935);
var _catalog_idle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44564);
var _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47231);
var _wal_cleanup_limit_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63573);
var _wal_cleanup_may_exceed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50696);
var _wal_info_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9368);
const restartHelp = "If the server was started while it was not mounted, restart the branch afterwards.";
function walTroubles(place) {
const branches = (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.IT)(place.project).filter(({fault: fault}) => fault === undefined);
return [ ...branches.flatMap(branch => branchTroubles(place, branch)), ...tooMuch(place) ];
}
function branchTroubles(place, branch) {
const {record: record, of: of} = branch.current;
const archives = (0, _wal_info_js__WEBPACK_IMPORTED_MODULE_6__.infoOf)(place, branch);
const present = archives.find(({current: current}) => current);
const troubles = [];
const {archiveDir: archiveDir} = place.project.record;
if (present?.gone) troubles.push({
what: `${archiveDir} is not there, so its WAL is not archived`,
help: `Mount its disk. ${restartHelp}`
}); else if (record.archive !== null && (0, _catalog_idle_js__WEBPACK_IMPORTED_MODULE_2__.t1)(record)) {
const {failure: failure, noWindowSince: noWindowSince} = present ?? {};
const unrecoverable = noWindowSince ? `no window since ${noWindowSince}: it needs a new base` : "the present state could not be recovered: it needs a new base";
const isOpen = present?.windows.at(-1)?.to.at === null;
const what = failure ? `${failure.segment} (${failure.at}): ${failure.reason}` : isOpen ? undefined : unrecoverable;
const help = `Look at the archived WAL, and at the log.${archiveDir === null ? "" : ` ${restartHelp}`}`;
if (what !== undefined) troubles.push({
what: what,
help: help
});
}
const days = (0, _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_3__.VS)(place.project.record.policies);
const since = new Date(Date.now() - (days ?? 0) * 864e5).toISOString();
const lost = archives.map(({limitedUntil: limitedUntil}) => limitedUntil ?? "").sort();
const until = lost.at(-1) ?? "";
if (days !== undefined && until > since) troubles.push({
what: `moments until ${until} are lost: ${(0, _wal_cleanup_limit_text_js__WEBPACK_IMPORTED_MODULE_4__.P)(place)}${(0, 
_wal_cleanup_limit_text_js__WEBPACK_IMPORTED_MODULE_4__.Z)(place)}`,
help: "Give its WAL more space (`velo project set --wal-max`), or promise fewer days."
});
return troubles.map(trouble => ({
of: (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)(of),
...trouble
}));
}
function tooMuch(place) {
if (!(0, _wal_cleanup_may_exceed_js__WEBPACK_IMPORTED_MODULE_5__.U)(place)) return [];
const archives = (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.IT)(place.project).flatMap(branch => (0, 
_wal_info_js__WEBPACK_IMPORTED_MODULE_6__.infoOf)(place, branch));
const taken = archives.reduce((sum, archive) => sum + archive.bytes, 0);
if (taken <= (0, _wal_cleanup_may_exceed_js__WEBPACK_IMPORTED_MODULE_5__.m)(place)) return [];
const what = `it takes ${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_7__.e)(taken)}; ${(0, 
_wal_cleanup_limit_text_js__WEBPACK_IMPORTED_MODULE_4__.P)(place)}`;
return [ {
of: place.project.record.name,
what: what,
help: "`velo wal cleanup` deletes more; a new base may be needed."
} ];
}
},
63573: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => limitText,
Z: () => promiseText
});
var _bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75581);
var _contract_values_wal_max_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23035);
var _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47231);
var _may_exceed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50696);
function limitText(place) {
const {name: name, walMax: walMax} = place.project.record;
return `the WAL of ${name} may take at most ${walMax ?? _contract_values_wal_max_js__WEBPACK_IMPORTED_MODULE_0__.o3} (${(0, 
_bytes_js__WEBPACK_IMPORTED_MODULE_3__.e)((0, _may_exceed_js__WEBPACK_IMPORTED_MODULE_2__.m)(place))})`;
}
function promiseText({project: project}) {
const days = (0, _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_1__.VS)(project.record.policies);
return days === undefined ? "" : `, so the policy wal=${days}d is not kept`;
}
}
};
