"use strict";

exports.id = 7539;

exports.ids = [ 7539 ];

exports.modules = {
27539: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
complete: () => complete
});
var _program_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17657);
var _render_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41137);
var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84655);
var _terminal_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49085);
var _completion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31618);
async function complete(words, around) {
try {
const program = (0, _program_js__WEBPACK_IMPORTED_MODULE_0__.r)(new _session_js__WEBPACK_IMPORTED_MODULE_2__.N(around, {}), () => {});
const found = await (0, _completion_js__WEBPACK_IMPORTED_MODULE_4__.X)(program, words, knownIn(around.env));
around.stdout.write(found.map(({value: value, about: about}) => `${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_3__.pj)(value)}\t${(0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_3__.pj)(about)}\n`).join(""));
} catch {}
}
function knownIn(env) {
return async kind => {
const {hostOf: hostOf, openVelo: openVelo} = await __webpack_require__.e(6543).then(__webpack_require__.bind(__webpack_require__, 78924));
if (hostOf({
env: env
}) !== undefined) return [];
const velo = await openVelo({
env: env
});
if (kind === "snapshot") return (await velo.listSnapshots()).map(snapshotCandidate);
const projects = await velo.listProjects();
if (kind === "project") return projects.map(project => project.name);
return projects.flatMap(project => project.branches.map(branch => `${project.name}/${branch}`));
};
}
function snapshotCandidate({id: id, project: project, branch: branch, label: label, createdAt: createdAt}) {
const about = [ `${project}/${branch}`, (0, _render_format_js__WEBPACK_IMPORTED_MODULE_1__.pm)(createdAt), label ].filter(Boolean).join(", ");
return {
value: id,
about: about
};
}
}
};


