"use strict";

exports.id = 9046;

exports.ids = [ 9046, 3868 ];

exports.modules = {
...require("./shared.bundle.js"),
19046: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
renderRestoreChecks: () => renderRestoreChecks
});
var _contract_values_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39486);
var _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49085);
var _branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93868);
var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41137);
var _hints_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27558);
function renderRestoreChecks(checks, view) {
if (checks.length === 0) return "No project archives its WAL: nothing was checked. `velo branch set PROJECT/main --archive on` begins.";
return checks.map(check => renderOne(check, view)).join("\n\n");
}
function renderOne(check, view) {
const {project: project, branch: branch, ok: ok, target: target, recovery: recovery, ms: ms, checks: checks, ageSeconds: ageSeconds, error: error} = check;
const {style: style} = view;
const name = (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(`${project}/${branch}`);
const room = Math.max(0, ...checks.map(each => (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.VL)((0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(each.name))));
const took = ms === null ? "" : ` in ${(0, _format_js__WEBPACK_IMPORTED_MODULE_3__.YA)(ms)}`;
return [ `${ok ? style.green("✓") : style.red("✗")} ${style.bold(name)} ${ok ? `can be recovered${took}` : "failed the check"}`, ...target === null ? [] : [ `  Asked for ${(0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)((0, _format_js__WEBPACK_IMPORTED_MODULE_3__.pm)(target))}` ], ...recovery ? [ `  ${(0, 
_branch_js__WEBPACK_IMPORTED_MODULE_2__.renderRecovery)(recovery)}` ] : [], `  Newest recoverable moment: ${ageSeconds === null ? "none" : `${(0, 
_contract_values_duration_js__WEBPACK_IMPORTED_MODULE_0__.L)(ageSeconds * 1e3)} ago`}`, ...checks.map(({name: what, ok: isOk, detail: detail}) => {
const mark = isOk ? style.green("✓") : style.red("✗");
return `  ${mark} ${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.eV)((0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(what), room)}  ${(0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(detail)}`.trimEnd();
}), ...error ? [ (0, _branch_js__WEBPACK_IMPORTED_MODULE_2__.renderFailure)(name, (0, 
_hints_js__WEBPACK_IMPORTED_MODULE_4__.j)(error), view) ] : [] ].join("\n");
}
}
};
