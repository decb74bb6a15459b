"use strict";

exports.id = 575;

exports.ids = [ 575 ];

exports.modules = {
80575: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
playConnect: () => playConnect,
playDestroy: () => playDestroy,
playNamedBranch: () => playNamedBranch,
playReconcileAction: () => playReconcileAction,
playReset: () => playReset
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _decide_decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30157);
var _decide_labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40190);
var _run_branches_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31552);
var _run_connection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48288);
var _run_run_action_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52777);
var _run_run_context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18093);
var _step_log_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68017);
var _step_outputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(82601);
var _job_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(64144);
var _reconcile_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58627);
async function playNamedBranch() {
await (0, _run_run_action_js__WEBPACK_IMPORTED_MODULE_5__.Rb)("branch", async context => {
if (context.inputs.lifetime === "job" || context.run.hosted) await (0, _job_js__WEBPACK_IMPORTED_MODULE_9__.playJob)(context, reportAsNeon); else await forOwn(context, reportAsNeon, async play => makeOrUse(play));
});
}
async function playReset() {
await (0, _run_run_action_js__WEBPACK_IMPORTED_MODULE_5__.Rb)("reset", context => forOwn(context, _step_outputs_js__WEBPACK_IMPORTED_MODULE_8__.n0, async play => {
const found = await requireOwn(play);
const {event: event, run: run, owner: owner, inputs: inputs, signal: signal} = play;
const labels = (0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_2__.Eb)(event, run, {
head: event.sha,
paths: null,
before: (0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_2__.xS)(found.labels)
});
const request = {
branch: (0, _run_run_context_js__WEBPACK_IMPORTED_MODULE_6__.fq)(found),
...(0, _run_branches_js__WEBPACK_IMPORTED_MODULE_3__.ZQ)(play),
force: true,
ttl: inputs.ttl,
labels: labels,
expect: {
owner: owner,
id: found.id
}
};
const answer = await (0, _step_log_js__WEBPACK_IMPORTED_MODULE_7__.zD)(`Reset ${request.branch}`, signal, async operation => (0, 
_run_run_context_js__WEBPACK_IMPORTED_MODULE_6__.Iv)(await play.velo.resetBranch(request, operation)));
return {
result: "reset",
answer: answer
};
}));
}
async function playConnect() {
await (0, _run_run_action_js__WEBPACK_IMPORTED_MODULE_5__.Rb)("connect", context => forOwn(context, _step_outputs_js__WEBPACK_IMPORTED_MODULE_8__.n0, async play => {
const found = await requireOwn(play);
const {head: head} = (0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_2__.xS)(found.labels);
if (play.event.pull && head && head !== play.event.sha) {
(0, _step_log_js__WEBPACK_IMPORTED_MODULE_7__.R8)(`${(0, _run_run_context_js__WEBPACK_IMPORTED_MODULE_6__.fq)(found)} was made for ${(0, 
_decide_decide_js__WEBPACK_IMPORTED_MODULE_1__.h0)(head)}, and this run is for ${(0, 
_decide_decide_js__WEBPACK_IMPORTED_MODULE_1__.h0)(play.event.sha)}.`);
}
const expect = {
owner: play.owner,
id: found.id
};
return {
result: "reused",
answer: (0, _run_run_context_js__WEBPACK_IMPORTED_MODULE_6__.Iv)(await play.velo.branchPassword({
branch: (0, _run_run_context_js__WEBPACK_IMPORTED_MODULE_6__.fq)(found),
expect: expect
}))
};
}));
}
async function playDestroy() {
await (0, _run_run_action_js__WEBPACK_IMPORTED_MODULE_5__.Rb)("destroy", async context => {
if (context.event.pull?.fork) return (0, _step_outputs_js__WEBPACK_IMPORTED_MODULE_8__.n0)({
..._step_outputs_js__WEBPACK_IMPORTED_MODULE_8__.s6,
result: "skipped"
});
await (0, _run_run_action_js__WEBPACK_IMPORTED_MODULE_5__.x2)(context, async play => {
const {event: event, inputs: inputs, owner: owner} = play;
if (!event.pull && !inputs.branch) throw unnamed();
const own = await (0, _run_branches_js__WEBPACK_IMPORTED_MODULE_3__.rU)(play);
const found = inputs.branch ? own.filter(({branch: branch}) => branch === (0, _run_run_context_js__WEBPACK_IMPORTED_MODULE_6__.W0)(play)) : own;
await (0, _run_branches_js__WEBPACK_IMPORTED_MODULE_3__.n1)(play, found, owner);
if (found.length === 0) (0, _step_log_js__WEBPACK_IMPORTED_MODULE_7__.lm)(`${owner} has no ${inputs.branch ? `branch ${(0, 
_run_run_context_js__WEBPACK_IMPORTED_MODULE_6__.W0)(play)}` : "branches"}.`);
await report(play, _step_outputs_js__WEBPACK_IMPORTED_MODULE_8__.n0, {
result: "destroyed",
answer: null
});
});
});
}
async function playReconcileAction() {
await (0, _run_run_action_js__WEBPACK_IMPORTED_MODULE_5__.Rb)("reconcile", context => (0, 
_run_run_action_js__WEBPACK_IMPORTED_MODULE_5__.x2)(context, _reconcile_js__WEBPACK_IMPORTED_MODULE_10__.l_));
}
async function makeOrUse(play) {
const {velo: velo, event: event, run: run, inputs: inputs, owner: owner, signal: signal} = play;
for (let round = 1; ;round++) {
const found = await (0, _run_branches_js__WEBPACK_IMPORTED_MODULE_3__.gq)(play);
try {
if (!found) {
const branch = `${inputs.project}/${(0, _run_run_context_js__WEBPACK_IMPORTED_MODULE_6__.W0)(play)}`;
const labels = {
...(0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_2__.Eb)(event, run, {
head: event.sha,
paths: null,
before: null
}),
[_decide_labels_js__WEBPACK_IMPORTED_MODULE_2__.vN.branch]: (0, _run_run_context_js__WEBPACK_IMPORTED_MODULE_6__.$t)(play)
};
const request = {
branch: branch,
...(0, _run_branches_js__WEBPACK_IMPORTED_MODULE_3__.xo)(play),
labels: labels
};
const answer = await (0, _step_log_js__WEBPACK_IMPORTED_MODULE_7__.zD)(`Create ${branch}`, signal, async operation => (0, 
_run_run_context_js__WEBPACK_IMPORTED_MODULE_6__.Iv)(await velo.createBranch(request, operation)));
return {
result: "created",
answer: answer
};
}
if (inputs["if-exists"] === "fail") throw exists((0, _run_run_context_js__WEBPACK_IMPORTED_MODULE_6__.fq)(found));
if (inputs["if-exists"] === "reuse" || isFresh(play, found.labels)) {
return {
result: "reused",
answer: await (0, _run_branches_js__WEBPACK_IMPORTED_MODULE_3__.O6)(play, found, (0, 
_decide_labels_js__WEBPACK_IMPORTED_MODULE_2__.m6)(event, event.sha, null))
};
}
const labels = (0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_2__.Eb)(event, run, {
head: event.sha,
paths: null,
before: (0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_2__.xS)(found.labels)
});
const expect = {
owner: owner,
id: found.id,
generation: found.generation
};
const request = {
branch: (0, _run_run_context_js__WEBPACK_IMPORTED_MODULE_6__.fq)(found),
...(0, _run_branches_js__WEBPACK_IMPORTED_MODULE_3__.ZQ)(play),
force: true,
ttl: inputs.ttl,
labels: labels,
expect: expect
};
const answer = await (0, _step_log_js__WEBPACK_IMPORTED_MODULE_7__.zD)(`Reset ${request.branch}`, signal, async operation => (0, 
_run_run_context_js__WEBPACK_IMPORTED_MODULE_6__.Iv)(await velo.resetBranch(request, operation)));
return {
result: "reset",
answer: answer
};
} catch (error) {
const overtaken = (0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.up)(error, ..._contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.XN, "branch-not-found") || (0, 
_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.up)(error, "branch-exists") && !found && await (0, 
_run_branches_js__WEBPACK_IMPORTED_MODULE_3__.gq)(play) !== null;
if (!overtaken || round === 5) throw error;
}
}
}
function isFresh({event: event, run: run}, labels) {
const {head: head, reruns: reruns} = (0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_2__.xS)(labels);
return head === event.sha && (run.attempt === 1 || reruns.includes((0, _decide_decide_js__WEBPACK_IMPORTED_MODULE_1__.uU)(run)));
}
async function forOwn(context, show, work) {
if (context.event.pull?.fork || context.event.action === "closed") {
show({
..._step_outputs_js__WEBPACK_IMPORTED_MODULE_8__.s6,
result: "skipped"
});
(0, _step_outputs_js__WEBPACK_IMPORTED_MODULE_8__.Lw)(context.inputs.env, null);
if (context.event.pull?.fork) {
(0, _step_log_js__WEBPACK_IMPORTED_MODULE_7__.lm)("The pull request comes from a fork: its code is not trusted with a database on this machine.");
}
return;
}
if (!context.event.pull && !context.inputs.branch) throw unnamed();
await (0, _run_run_action_js__WEBPACK_IMPORTED_MODULE_5__.x2)(context, async play => {
const from = performance.now();
const done = await work(play);
await report(play, show, {
...done,
durationMs: performance.now() - from
});
});
}
async function report(play, show, {result: result, answer: branch, durationMs: durationMs = 0}) {
if (branch) (0, _run_branches_js__WEBPACK_IMPORTED_MODULE_3__.It)(play, branch);
const connection = branch && await (0, _run_connection_js__WEBPACK_IMPORTED_MODULE_4__.a)(play, branch);
show({
result: result,
branch: branch,
connection: connection,
urlChanged: result === "created",
durationMs: durationMs
});
(0, _step_outputs_js__WEBPACK_IMPORTED_MODULE_8__.Lw)(play.inputs.env, connection);
if (branch) (0, _step_log_js__WEBPACK_IMPORTED_MODULE_7__.cv)(`${(0, _run_run_context_js__WEBPACK_IMPORTED_MODULE_6__.fq)(branch)}: ${result}.`);
}
function reportAsNeon(outputs) {
(0, _step_outputs_js__WEBPACK_IMPORTED_MODULE_8__.n0)(outputs);
(0, _step_outputs_js__WEBPACK_IMPORTED_MODULE_8__.L2)(outputs);
}
async function requireOwn(play) {
const found = await (0, _run_branches_js__WEBPACK_IMPORTED_MODULE_3__.gq)(play);
if (found) return found;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("missing", "branch-not-found", `${play.inputs.project}/${(0, 
_run_run_context_js__WEBPACK_IMPORTED_MODULE_6__.W0)(play)} is not a branch of ${play.owner}.`, "Create it with `elitan/velo` in an earlier job of the same event, and run this step only when its output `active` is `true`.");
}
function exists(branch) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-exists", `The branch ${branch} already exists.`, "Set `if-exists: reuse` or `reset`, or destroy it first.");
}
function unnamed() {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-inputs", "This run belongs to no pull request, so the branch must be named.", "Set `branch` to its name.");
}
}
};


