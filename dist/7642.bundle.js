"use strict";

exports.id = 7642;

exports.ids = [ 7642 ];

exports.modules = {
67642: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
runCommandLine: () => runCommandLine
});
var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30766);
var _program_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17657);
var _session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84655);
async function runCommandLine(argv, around, started = () => {}) {
const session = new _session_js__WEBPACK_IMPORTED_MODULE_4__.N(around, earlyGlobals(argv));
started(session);
let help = "";
const write = text => {
help += text;
};
const program = (0, _program_js__WEBPACK_IMPORTED_MODULE_3__.r)(session, write, argv[0]);
try {
await program.parseAsync((0, _options_js__WEBPACK_IMPORTED_MODULE_2__.Af)(argv, (0, 
_program_js__WEBPACK_IMPORTED_MODULE_3__.g)(program)), {
from: "user"
});
} catch (error) {
if (!(error instanceof commander__WEBPACK_IMPORTED_MODULE_0__.b7)) return failed(session, (0, 
_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.DT)(error));
if (error.exitCode !== 0) return failed(session, program.wrong("wrong-usage", firstLine(error.message)));
const data = error.code === "commander.version" ? {
version: help.trim()
} : {
help: help
};
session.output.result(data, () => help);
}
return session.exitCode;
}
function failed(session, error) {
session.output.error(error);
return error.exitCode;
}
function earlyGlobals(argv) {
const end = argv.indexOf("--");
const words = new Set(end < 0 ? argv : argv.slice(0, end));
return {
json: words.has("--json"),
quiet: words.has("--quiet"),
verbose: words.has("--verbose"),
color: !words.has("--no-color")
};
}
function firstLine(text) {
return (text.split("\n", 1)[0] ?? "").replace(/^error: /, "");
}
}
};


