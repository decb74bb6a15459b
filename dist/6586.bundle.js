"use strict";

exports.id = 6586;

exports.ids = [ 6586 ];

exports.modules = {
...require("./shared.bundle.js"),
6586: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
branchLogs: () => branchLogs
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46116);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
const defaultLines = 200;
const mostLines = 1e4;
async function branchLogs(site, request) {
const {branch: branch, after: after, lines: lines = defaultLines, expect: expect = {}} = request;
const name = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(branch);
if (!Number.isInteger(lines) || lines < 1 || lines > mostLines) {
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-lines", `${lines} is not a valid number of lines.`, `Choose one from 1 to ${mostLines}.`);
}
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.QL)(site, name.project);
const {current: current} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.MP)(place, name.branch);
(0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__.Zt)(current, expect);
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.FN)(place, current);
const generation = `${current.volume.generation}:`;
const isSame = after?.startsWith(generation);
const position = after === undefined ? undefined : isSame ? after.slice(generation.length) : "";
const piece = await place.driver.log(server, {
lines: lines,
...position === undefined ? {} : {
after: position
}
});
if (!piece && after === undefined) {
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-stopped", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name)} is not running, and its log was removed with its container.`, "Start the branch to get a new log.");
}
return {
text: piece?.text ?? "",
next: generation + (piece?.next ?? "")
};
}
}
};
