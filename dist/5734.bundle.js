"use strict";

exports.id = 5734;

exports.ids = [ 5734, 4144 ];

exports.modules = {
...require("./shared.bundle.js"),
18153: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => openComments
});
var _comment_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76390);
var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4547);
var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16553);
function openComments(api, place) {
let listed = null;
const author = once(() => ownLogin(api));
const find = () => findOurs(api, place, author);
return {
async holder() {
try {
listed ??= find();
const holders = (await listed).map(({body: body}) => (0, _comment_marker_js__WEBPACK_IMPORTED_MODULE_0__.Mz)(body));
return holders.find(machine => machine !== null) ?? null;
} catch {
listed = null;
return null;
}
},
async write(wanted) {
const known = wanted.knownId === null ? null : await readKnown(api, wanted.knownId, place);
const updated = known && await update(api, known, wanted.body);
if (updated) return updated;
const found = await (listed ?? find());
listed = null;
const written = await updateFirst(api, found, wanted.body);
if (written || !wanted.create) return written;
const created = await create(api, {
number: place.number,
body: wanted.body
}, find);
const [first, ...extras] = await find().catch(() => []);
for (const extra of extras) await remove(api, extra.id);
return first && first.id !== created.id ? {
...created,
id: first.id,
url: first.html_url
} : created;
}
};
}
async function updateFirst(api, found, body) {
for (const [index, comment] of found.entries()) {
const written = await update(api, comment, body);
if (!written) continue;
for (const extra of found.slice(index + 1)) await remove(api, extra.id);
return written;
}
return null;
}
function once(ask) {
let asked;
return () => {
asked ??= ask();
return asked;
};
}
async function readKnown(api, id, {number: number, project: project}) {
const comment = await orGone(api.rest.issues.getComment({
...api.at,
comment_id: id
}));
if (!comment || !(0, _comment_marker_js__WEBPACK_IMPORTED_MODULE_0__._M)(comment.body, project)) return null;
return comment.issue_url?.endsWith(`/${number}`) === false ? null : comment;
}
async function update(api, comment, body) {
const state = (0, _comment_marker_js__WEBPACK_IMPORTED_MODULE_0__.PW)(body);
if (comment.body === body || state !== null && (0, _comment_marker_js__WEBPACK_IMPORTED_MODULE_0__.PW)(comment.body) === state) {
return {
id: comment.id,
url: comment.html_url,
change: "unchanged",
certain: true
};
}
const written = await orGone(api.rest.issues.updateComment({
...api.at,
comment_id: comment.id,
body: body
}));
return written && {
id: comment.id,
url: comment.html_url,
change: "updated",
certain: true
};
}
async function create(api, {number: number, body: body}, find) {
for (let attempt = 1; ;attempt++) {
const from = performance.now();
try {
const {data: data} = await api.rest.issues.createComment({
...api.at,
issue_number: number,
body: body
});
if (data?.id) return {
id: data.id,
url: data.html_url,
change: "created",
certain: attempt === 1
};
throw new Error("the answer was cut off");
} catch (error) {
const failure = (0, _api_js__WEBPACK_IMPORTED_MODULE_1__.h_)(error);
if (!(0, _retry_js__WEBPACK_IMPORTED_MODULE_2__.uD)(failure)) throw error;
const again = await api.retries.again(failure, attempt, performance.now() - from);
const [first] = await find().catch(() => []);
if (first) return {
id: first.id,
url: first.html_url,
change: "created",
certain: false
};
if (!again) throw error;
}
}
}
async function findOurs(api, {number: number, project: project}, author) {
const wanted = {
...api.at,
issue_number: number,
per_page: 100
};
const all = await (0, _api_js__WEBPACK_IMPORTED_MODULE_1__.bn)(page => api.rest.issues.listComments({
...wanted,
page: page
}));
const marked = all.filter(({body: body}) => (0, _comment_marker_js__WEBPACK_IMPORTED_MODULE_0__._M)(body, project));
const usual = api.installation && marked.every(({user: user}) => user?.type !== "Bot" || user.login === usualBot);
const login = usual || marked.length === 0 ? usualBot : await author();
return marked.filter(({user: user}) => user?.login === login);
}
async function remove(api, id) {
await orGone(api.rest.issues.deleteComment({
...api.at,
comment_id: id
}));
}
const usualBot = "github-actions[bot]";
async function ownLogin(api) {
try {
if (!api.installation) return (await api.rest.users.getAuthenticated()).data.login;
return (await api.graphql("query { viewer { login } }")).viewer.login;
} catch (error) {
if ([ 401, 403, 404 ].includes((0, _api_js__WEBPACK_IMPORTED_MODULE_1__.h_)(error).status)) return usualBot;
throw error;
}
}
async function orGone(request) {
try {
return (await request).data;
} catch (error) {
if ([ 404, 410 ].includes((0, _api_js__WEBPACK_IMPORTED_MODULE_1__.h_)(error).status)) return null;
throw error;
}
}
},
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
58627: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Kz: () => destroyPull,
l_: () => playReconcile,
p3: () => pullState
});
var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
var _bytes_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(75581);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
var _api_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4547);
var _api_comments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18153);
var _comment_announce_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66719);
var _comment_comment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41311);
var _comment_markdown_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(59413);
var _decide_decide_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30157);
var _decide_labels_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40190);
var _decide_live_pull_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24563);
var _run_branches_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(31552);
var _run_run_context_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(18093);
var _step_log_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(68017);
var _step_outputs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(82601);
async function playReconcile(play) {
const {inputs: inputs, event: event, run: run, velo: velo, signal: signal} = play;
const repository = (0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_7__.Sy)(event, run);
const api = (0, _api_api_js__WEBPACK_IMPORTED_MODULE_2__.ir)(play);
const all = await velo.listBranches({
project: inputs.project,
repository: repository
});
const numbers = new Set(all.flatMap(({owner: owner}) => (0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_7__.pv)(owner, repository) ?? []));
const rows = [];
const from = performance.now();
for (const number of [ ...numbers ].sort((a, b) => a - b)) {
signal.throwIfAborted();
const owned = all.filter(({owner: owner}) => (0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_7__.pv)(owner, repository) === number);
rows.push(await reconcilePull(play, api, {
number: number,
owned: owned
}));
}
const destroyed = rows.filter(({outcome: outcome}) => outcome === "destroyed");
const durationMs = performance.now() - from;
(0, _step_outputs_js__WEBPACK_IMPORTED_MODULE_12__.n0)({
..._step_outputs_js__WEBPACK_IMPORTED_MODULE_12__.s6,
result: destroyed.length > 0 ? "destroyed" : "skipped",
durationMs: durationMs
});
(0, _step_outputs_js__WEBPACK_IMPORTED_MODULE_12__.Lw)(inputs.env, null);
_actions_core__WEBPACK_IMPORTED_MODULE_0__.setOutput("destroyed", destroyed.flatMap(({branches: branches}) => branches).join(" "));
for (const {number: number, outcome: outcome, why: why} of rows) (0, _step_log_js__WEBPACK_IMPORTED_MODULE_11__.cv)(`#${number}: ${outcome}. ${why}`);
await (0, _comment_announce_js__WEBPACK_IMPORTED_MODULE_4__.Dg)(report(play, rows));
const failed = rows.filter(({outcome: outcome}) => outcome === "failed");
if (failed.length > 0) throw notAllDestroyed(failed);
}
async function reconcilePull(play, api, {number: number, owned: owned}) {
const branches = owned.map(_run_run_context_js__WEBPACK_IMPORTED_MODULE_10__.fq);
const row = (outcome, why, freed = null) => ({
number: number,
branches: branches,
outcome: outcome,
why: why,
freed: freed
});
const state = await pullState(api, number);
if (state === "open") return row("kept", "The pull request is open.");
if (state !== "closed") return row("kept", `GitHub did not say whether the pull request is closed: ${state.unreadable}`);
if (play.inputs["dry-run"]) return row("would be destroyed", "The pull request is closed.");
try {
return row("destroyed", "The pull request is closed.", await destroyPull(play, api, {
number: number,
owned: owned
}));
} catch (error) {
if (play.signal.aborted) throw error;
return row("failed", (0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.DT)(error).message);
}
}
async function pullState(api, number) {
const live = await (0, _decide_live_pull_js__WEBPACK_IMPORTED_MODULE_8__.p9)(api, number);
return "state" in live ? live.state : live;
}
async function destroyPull(play, api, {number: number, owned: owned}) {
const {inputs: inputs, run: run, machine: machine} = play;
const owner = `${(0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_7__.Sy)(play.event, run)}#${number}`;
const freed = await (0, _run_branches_js__WEBPACK_IMPORTED_MODULE_9__.n1)(play, owned, owner);
const [first] = owned;
const knownId = owned.map(({labels: labels}) => (0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_7__.Zr)(labels)).find(id => id !== null) ?? null;
if (!first || knownId === null || inputs.comment === "false") return freed;
const outcome = {
state: "destroyed",
..._decide_decide_js__WEBPACK_IMPORTED_MODULE_6__.$h,
freedBytes: freed
};
const facts = {
project: inputs.project,
branch: first.branch,
machine: machine,
sshHost: machine,
role: "",
runUrl: run.url
};
try {
const body = (0, _comment_comment_js__WEBPACK_IMPORTED_MODULE_5__.wQ)({
...facts,
outcome: outcome
});
await (0, _api_comments_js__WEBPACK_IMPORTED_MODULE_3__.B)(api, {
number: number,
project: inputs.project
}).write({
body: body,
knownId: knownId,
create: false
});
} catch (error) {
(0, _step_log_js__WEBPACK_IMPORTED_MODULE_11__.cv)(`The comment of #${number} still names the branch. ${(0, 
_api_api_js__WEBPACK_IMPORTED_MODULE_2__.WE)(error)}`);
}
return freed;
}
function report({inputs: inputs, machine: machine, run: run, event: event}, rows) {
const {owner: owner, name: name} = event.repository;
const pulls = `${run.serverUrl}/${owner}/${name}/pull`;
const lines = rows.map(({number: number, branches: branches, outcome: outcome, why: why, freed: freed}) => {
const names = branches.map(branch => (0, _comment_markdown_js__WEBPACK_IMPORTED_MODULE_13__.aY)(branch, 140)).join("<br>");
const size = freed === null ? "" : (0, _bytes_js__WEBPACK_IMPORTED_MODULE_14__.e)(freed);
return `<tr><td><a href="${(0, _comment_markdown_js__WEBPACK_IMPORTED_MODULE_13__.UF)(`${pulls}/${number}`)}">#${number}</a></td><td>${names}</td><td>${outcome}</td><td>${size}</td><td>${(0, 
_comment_markdown_js__WEBPACK_IMPORTED_MODULE_13__.CS)(why)}</td></tr>`;
});
const head = [ "Pull request", "Branches", "Outcome", "Freed", "Why" ].map(text => `<th>${text}</th>`).join("");
const table = lines.length > 0 ? [ "<table>", `<tr>${head}</tr>`, ...lines, "</table>" ] : [ "No branches of this repository." ];
return [ `### Branches of ${(0, _comment_markdown_js__WEBPACK_IMPORTED_MODULE_13__.aY)(inputs.project)} on ${(0, 
_comment_markdown_js__WEBPACK_IMPORTED_MODULE_13__.aY)(machine)}`, "", ...table ].join("\n");
}
function notAllDestroyed(failed) {
const named = failed.map(({branches: branches, why: why}) => `${branches.join(", ")} (${why})`).join("; ");
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("failed", "not-all-destroyed", `Not every branch could be destroyed: ${named}`, "Run it again. `velo doctor` shows what blocks it.");
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
