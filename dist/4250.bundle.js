"use strict";

exports.id = 4250;

exports.ids = [ 4250 ];

exports.modules = {
...require("./shared.bundle.js"),
84250: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
uninstall: () => uninstall
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _src_contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
var _src_velo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78924);
var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63169);
var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7547);
var _root_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52366);
var _service_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15563);
var _setup_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65193);
var _step_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(36908);
var _units_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(71059);
async function uninstall(request, telling) {
(0, _root_js__WEBPACK_IMPORTED_MODULE_5__.o)("can undo the setup of a host");
const record = (0, _record_js__WEBPACK_IMPORTED_MODULE_4__.aE)();
if (!record) return {
lines: [],
notes: [ "`velo setup` has not created anything on this machine." ]
};
await refuseWithBranches();
const steps = toTakeBack(record);
if (request.dryRun) return {
lines: steps.map(step => ended(step, {
state: "to remove"
}, telling)),
notes: []
};
return (0, _setup_js__WEBPACK_IMPORTED_MODULE_7__.Q)(async () => {
await (0, _service_js__WEBPACK_IMPORTED_MODULE_6__.Sy)(_units_js__WEBPACK_IMPORTED_MODULE_8__.MD.agent);
await refuseWithBranches().catch(async error => {
await (0, _service_js__WEBPACK_IMPORTED_MODULE_6__.iL)(_units_js__WEBPACK_IMPORTED_MODULE_8__.MD.agent);
throw error;
});
return takeBack(steps, record, telling);
});
}
async function takeBack(steps, record, telling) {
const lines = [];
for (const step of steps) {
(0, _setup_js__WEBPACK_IMPORTED_MODULE_7__.x)(telling.signal, lines);
const stays = await step.unmake().catch(error => [ (0, _src_contract_error_js__WEBPACK_IMPORTED_MODULE_1__.DT)(error).message ]);
lines.push(ended(step, {
state: stays.length > 0 ? "left" : "removed",
detail: stays.join("; ")
}, telling));
record.made = record.made.filter(name => name !== step.name || stays.length > 0);
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(_record_js__WEBPACK_IMPORTED_MODULE_4__.lX)) (0, 
_record_js__WEBPACK_IMPORTED_MODULE_4__.rh)(record);
}
const left = lines.filter(({state: state}) => state === "left");
if (left.length === 0) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(_record_js__WEBPACK_IMPORTED_MODULE_4__.lX, {
force: true
}); else if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(_plan_js__WEBPACK_IMPORTED_MODULE_3__.iR)) (0, 
_record_js__WEBPACK_IMPORTED_MODULE_4__.rh)(record);
return {
lines: lines,
notes: []
};
}
function toTakeBack(record) {
const known = new Map((0, _plan_js__WEBPACK_IMPORTED_MODULE_3__.PN)(record).map(step => [ step.name, step ]));
return [ ...record.made ].reverse().map(name => known.get(name) ?? unknownStep(name));
}
function unknownStep(name) {
const unmake = async () => [ "this version of velo cannot remove it" ];
return {
name: name,
look: async () => (0, _step_js__WEBPACK_IMPORTED_MODULE_9__.Vw)(),
make: async () => {},
unmake: unmake
};
}
async function refuseWithBranches() {
const velo = await (0, _src_velo_js__WEBPACK_IMPORTED_MODULE_2__.openVelo)({
env: {}
});
try {
const projects = await velo.listProjects();
if (projects.length === 0) return;
const names = projects.flatMap(({name: name, branches: branches}) => branches.map(branch => `${name}/${branch}`));
throw new _src_contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("conflict", "branches-exist", `There are branches on this machine: ${names.slice(0, 5).join(", ")}${names.length > 5 ? ` and ${names.length - 5} more` : ""}.`, "Delete their projects first: `velo project delete NAME --force`.");
} finally {
await velo.close();
}
}
function ended(step, {state: state, detail: detail = ""}, {line: line}) {
const said = {
name: step.name,
state: state,
detail: detail
};
line(said);
return said;
}
}
};
