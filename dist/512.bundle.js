"use strict";

exports.id = 512;

exports.ids = [ 512 ];

exports.modules = {
512: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
playDoctor: () => playDoctor
});
var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
var _comment_announce_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66719);
var _comment_markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59413);
var _run_host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32378);
var _run_run_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52777);
var _step_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63392);
var _step_log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68017);
const signs = {
ok: "✓",
warn: "⚠",
fail: "✗",
info: "ℹ"
};
async function playDoctor() {
await (0, _run_run_action_js__WEBPACK_IMPORTED_MODULE_4__.Nj)(async signal => {
_actions_core__WEBPACK_IMPORTED_MODULE_0__.setOutput("ok", "false");
const {inputs: inputs} = (0, _step_inputs_js__WEBPACK_IMPORTED_MODULE_5__.K)(process.env, "doctor");
await (0, _run_host_js__WEBPACK_IMPORTED_MODULE_3__.R)(inputs, {
createsProject: false
}, ({velo: velo}) => examine(velo, inputs, signal));
});
}
async function examine(velo, inputs, signal) {
const machine = await velo.machine();
const checks = [ ...runnerChecks(process.env, inputs), ...await hostChecks(velo, signal) ];
for (const {state: state, name: name, detail: detail, help: help} of checks) {
(0, _step_log_js__WEBPACK_IMPORTED_MODULE_6__.cv)(`${signs[state]} ${name}: ${detail}${help ? ` (${help})` : ""}`);
}
await (0, _comment_announce_js__WEBPACK_IMPORTED_MODULE_2__.Dg)(render(machine, checks));
const wrong = checks.filter(({state: state}) => state === "fail");
_actions_core__WEBPACK_IMPORTED_MODULE_0__.setOutput("ok", String(wrong.length === 0));
if (wrong.length > 0) throw unhealthy(machine, wrong);
}
function runnerChecks(env, inputs) {
const reaches = inputs["ssh-key"] !== "";
const hosted = env.RUNNER_ENVIRONMENT === "github-hosted" && !reaches;
return [ {
group: "system",
name: "Runner",
state: hosted ? "warn" : "ok",
detail: hosted ? "a machine of GitHub, deleted after the job" : reaches ? `reaches the host over SSH, at ${inputs["ssh-host"]}` : `${env.RUNNER_NAME || "unnamed"}, a machine of your own`,
help: hosted ? "Branches live only as long as the job here. Use `runs-on: [self-hosted, …]` to keep them." : ""
}, {
group: "system",
name: "Node of the runner",
state: "ok",
detail: process.version,
help: ""
} ];
}
async function hostChecks(velo, signal) {
try {
return (await velo.doctor({}, {
signal: signal
})).checks;
} catch (error) {
if (!(0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.up)(error, "not-permitted")) throw error;
const detail = "running; it shows the checks of the host to people only";
return [ {
group: "system",
name: "Agent",
state: "ok",
detail: detail,
help: "Run `velo doctor` at a terminal to see them."
} ];
}
}
function render(machine, checks) {
const rows = checks.map(({group: group, name: name, state: state, detail: detail, help: help}) => `<tr><td>${signs[state]}</td><td>${(0, 
_comment_markdown_js__WEBPACK_IMPORTED_MODULE_7__.pj)(group)}</td><td>${(0, _comment_markdown_js__WEBPACK_IMPORTED_MODULE_7__.pj)(name)}</td><td>${(0, 
_comment_markdown_js__WEBPACK_IMPORTED_MODULE_7__.CS)(detail, 500)}</td><td>${help ? (0, 
_comment_markdown_js__WEBPACK_IMPORTED_MODULE_7__.CS)(help, 500) : ""}</td></tr>`);
return [ `### velo on ${(0, _comment_markdown_js__WEBPACK_IMPORTED_MODULE_7__.aY)(machine)}`, "", "<table>", ...rows, "</table>" ].join("\n");
}
function unhealthy(machine, wrong) {
const named = wrong.map(({name: name, detail: detail}) => `${name} (${detail})`).join("; ");
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "unhealthy", `${machine} has problems: ${named}`, "See the summary of the job for what to do.");
}
}
};


