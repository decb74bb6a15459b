"use strict";

exports.id = 4144;

exports.ids = [ 4144 ];

exports.modules = {
...require("./shared.bundle.js"),
29755: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => tellDestroyed,
q: () => tellOnly
});
var _comment_announce_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66719);
var _comment_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59413);
var _step_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68017);
var _step_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82601);
var _run_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18093);
const would = {
create: "would be created",
reset: "would be reset",
reuse: "would be reused",
keep: "would be kept",
destroy: "would be destroyed",
refuse: "would not be changed",
skip: "would not be changed",
supersede: "would not be changed",
reconcile: "would not be changed"
};
async function tellOnly(context, {intent: intent, why: why}) {
const {inputs: inputs} = context;
const branch = `${inputs.project}/${(0, _run_context_js__WEBPACK_IMPORTED_MODULE_3__.W0)(context)}`;
(0, _step_outputs_js__WEBPACK_IMPORTED_MODULE_2__.n0)({
..._step_outputs_js__WEBPACK_IMPORTED_MODULE_2__.s6,
result: "skipped"
});
(0, _step_outputs_js__WEBPACK_IMPORTED_MODULE_2__.Lw)(inputs.env, null);
(0, _step_log_js__WEBPACK_IMPORTED_MODULE_1__.lm)(`Dry run: ${branch} ${would[intent]}. ${why}`);
await (0, _comment_announce_js__WEBPACK_IMPORTED_MODULE_0__.Dg)(`### ⚪ ${(0, _comment_markdown_js__WEBPACK_IMPORTED_MODULE_4__.aY)(branch, 140)} ${would[intent]}\n\n${(0, 
_comment_markdown_js__WEBPACK_IMPORTED_MODULE_4__.CS)(why)} This is a dry run: nothing was changed.`);
}
function tellDestroyed(branch, why) {
(0, _step_log_js__WEBPACK_IMPORTED_MODULE_1__.cv)(`Dry run: ${branch} would be destroyed. ${why}`);
}
},
48288: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
a: () => connectionOf
});
var _contract_values_connection_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98622);
var _step_container_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89456);
var _step_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68017);
var _run_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18093);
async function connectionOf(play, answer) {
const {sslmode: sslmode} = play.inputs;
const connectTimeout = play.inputs["connect-timeout"] ?? 0;
const as = await proven(play, answer);
const {user: user, password: password, database: database} = as;
const {host: host, port: port} = play.reach ? await forwarded(play.reach, play.owner, answer) : as;
const options = {
sslmode: sslmode,
connectTimeout: connectTimeout
};
const onHost = (0, _contract_values_connection_url_js__WEBPACK_IMPORTED_MODULE_3__.C)(as, options);
const url = (0, _contract_values_connection_url_js__WEBPACK_IMPORTED_MODULE_3__.C)({
...as,
host: host,
port: port
}, options);
for (const each of [ onHost, url ]) (0, _run_context_js__WEBPACK_IMPORTED_MODULE_2__.Iv)({
...as,
url: each
});
const warning = play.reach ? null : await (0, _step_container_js__WEBPACK_IMPORTED_MODULE_0__.H)(process.env, host, port);
if (warning) (0, _step_log_js__WEBPACK_IMPORTED_MODULE_1__.R8)(warning);
return {
url: url,
onHost: onHost,
host: host,
port: port,
user: user,
password: password,
database: database,
sslmode: sslmode,
connectTimeout: connectTimeout
};
}
async function forwarded(reach, owner, answer) {
return {
host: "127.0.0.1",
port: await reach.open({
branch: (0, _run_context_js__WEBPACK_IMPORTED_MODULE_2__.fq)(answer),
owner: owner
})
};
}
async function proven({velo: velo, owner: owner, inputs: inputs, signal: signal}, answer) {
const wish = {
...inputs.user ? {
user: inputs.user
} : {},
...inputs.database ? {
database: inputs.database
} : {}
};
const isNew = answer.result === "created" || answer.result === "reset";
if (isNew && Object.keys(wish).length === 0) return answer;
const expect = {
owner: owner,
id: answer.id
};
return (0, _run_context_js__WEBPACK_IMPORTED_MODULE_2__.Iv)(await velo.branchPassword({
branch: (0, _run_context_js__WEBPACK_IMPORTED_MODULE_2__.fq)(answer),
...wish,
expect: expect
}, {
signal: signal
}));
}
},
64144: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
endJob: () => endJob,
playJob: () => playJob
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96421);
var _decide_decide_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30157);
var _decide_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40190);
var _run_branches_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31552);
var _run_connection_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48288);
var _run_dry_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29755);
var _run_host_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32378);
var _run_job_end_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(91053);
var _run_run_action_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(52777);
var _run_run_context_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(18093);
var _step_log_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(68017);
var _step_outputs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(82601);
const state = {
branch: "velo-branch",
owner: "velo-owner",
host: "velo-proof-host"
};
async function playJob(context, report, after = async () => {}) {
const {event: event, inputs: inputs, run: run} = context;
const fork = event.pull?.fork === true;
if (fork || event.action === "closed") {
report({
..._step_outputs_js__WEBPACK_IMPORTED_MODULE_12__.s6,
result: "skipped"
});
(0, _step_outputs_js__WEBPACK_IMPORTED_MODULE_12__.Lw)(inputs.env, null);
if (fork) (0, _step_log_js__WEBPACK_IMPORTED_MODULE_11__.lm)("The pull request comes from a fork: its code is not trusted with a database on this machine.");
return false;
}
const out = event.pull ? (0, _decide_decide_js__WEBPACK_IMPORTED_MODULE_2__.ig)((0, 
_decide_decide_js__WEBPACK_IMPORTED_MODULE_2__.p9)(event, event.pull), inputs) : null;
if (out) {
report({
..._step_outputs_js__WEBPACK_IMPORTED_MODULE_12__.s6,
result: "skipped"
});
(0, _step_outputs_js__WEBPACK_IMPORTED_MODULE_12__.Lw)(inputs.env, null);
(0, _step_log_js__WEBPACK_IMPORTED_MODULE_11__.cv)(out.why);
return false;
}
if (inputs["dry-run"]) {
await (0, _run_dry_run_js__WEBPACK_IMPORTED_MODULE_6__.q)(context, {
intent: "create",
why: "It would live as long as this job."
});
return false;
}
if (run.hosted) {
(0, _step_log_js__WEBPACK_IMPORTED_MODULE_11__.lm)("This is a machine of GitHub, deleted after the job: the branch lives as long as the job, and no comment is written.");
}
await (0, _run_run_action_js__WEBPACK_IMPORTED_MODULE_9__.x2)(context, async play => {
const owner = event.pull ? play.owner : `${(0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_3__.Sy)(event, run)}!${run.id}`;
await makeJobBranch({
...play,
owner: owner
}, report);
if (!run.hosted) await after(play);
});
return true;
}
async function makeJobBranch(play, report) {
const {velo: velo, event: event, run: run, inputs: inputs, owner: owner, signal: signal} = play;
const base = (0, _run_run_context_js__WEBPACK_IMPORTED_MODULE_10__.W0)(play);
const above = await (0, _run_branches_js__WEBPACK_IMPORTED_MODULE_4__.gq)(play);
const name = `${base || `${inputs["branch-prefix"]}run-${run.id}`}-job-${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(3).toString("hex")}`;
const branch = `${inputs.project}/${name}`;
_actions_core__WEBPACK_IMPORTED_MODULE_1__.saveState(state.branch, branch);
_actions_core__WEBPACK_IMPORTED_MODULE_1__.saveState(state.owner, owner);
_actions_core__WEBPACK_IMPORTED_MODULE_1__.saveState(state.host, inputs["proof-host"]);
await (play.reach?.hold());
await (play.reach?.commit());
const labels = {
...(0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_3__.Eb)(event, run, {
head: event.sha,
paths: null,
before: null
})
};
const isPast = inputs.from !== "" || inputs.pitr !== "";
const parent = inputs.parent || (above && !isPast ? `${inputs.project}/${above.branch}` : "");
const made = {
...(0, _run_branches_js__WEBPACK_IMPORTED_MODULE_4__.xo)({
...play,
inputs: {
...inputs,
parent: parent
}
})
};
const from = performance.now();
const answer = await (0, _step_log_js__WEBPACK_IMPORTED_MODULE_11__.zD)(`Create ${branch}`, signal, async operation => (0, 
_run_run_context_js__WEBPACK_IMPORTED_MODULE_10__.Iv)(await velo.createBranch({
branch: branch,
...made,
labels: {
...labels,
[_decide_labels_js__WEBPACK_IMPORTED_MODULE_3__.vN.job]: jobLabel(run.job)
}
}, operation)));
const durationMs = performance.now() - from;
const connection = await (0, _run_connection_js__WEBPACK_IMPORTED_MODULE_5__.a)(play, answer);
report({
result: "created",
branch: answer,
connection: connection,
urlChanged: true,
durationMs: durationMs
});
(0, _step_outputs_js__WEBPACK_IMPORTED_MODULE_12__.Lw)(inputs.env, connection);
(0, _step_log_js__WEBPACK_IMPORTED_MODULE_11__.cv)(`${branch} lives as long as this job.`);
}
function jobLabel(job) {
return job.replace(/[^\x20-\x7e]/g, "").slice(0, 200) || "job";
}
async function endJob() {
const branch = _actions_core__WEBPACK_IMPORTED_MODULE_1__.getState(state.branch);
const owner = _actions_core__WEBPACK_IMPORTED_MODULE_1__.getState(state.owner);
if (branch && owner) await (0, _run_run_action_js__WEBPACK_IMPORTED_MODULE_9__.Nj)(signal => destroyJobBranch(branch, owner, signal));
await (0, _run_job_end_js__WEBPACK_IMPORTED_MODULE_8__.closeReach)();
}
async function destroyJobBranch(branch, owner, signal) {
const velo = await (0, _run_host_js__WEBPACK_IMPORTED_MODULE_7__.J)(_actions_core__WEBPACK_IMPORTED_MODULE_1__.getState(state.host));
try {
await (0, _step_log_js__WEBPACK_IMPORTED_MODULE_11__.zD)(`Destroy ${branch}`, signal, operation => (0, 
_run_branches_js__WEBPACK_IMPORTED_MODULE_4__.ks)(velo, {
branch: branch,
owner: owner
}, operation));
} finally {
await velo.close();
}
}
}
};
