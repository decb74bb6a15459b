"use strict";

exports.id = 8551;

exports.ids = [ 8551, 8924, 1053, 6543, 3893 ];

exports.modules = {
...require("./shared.bundle.js"),
213: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => hintOf
});
var _contract_errors_hints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43127);
const inputHints = {
"moment-not-recoverable": "On the host, `velo wal info` shows the moments that can be recovered.",
"not-archived": "On the host, `velo branch set NAME --archive on` begins to archive its WAL.",
"project-bound": "The input `project` chooses the project. On the host, `velo project set NAME --repository REPOSITORY` changes its repository.",
"too-many-branches": "The input `max-branches` sets the limit of a repository; the host may set a lower one.",
"wal-promised": "On the host, `velo project set NAME --policy wal=7d` changes the promise."
};
function hintOf(error) {
return (0, _contract_errors_hints_js__WEBPACK_IMPORTED_MODULE_0__.k)(error, inputHints);
}
},
4547: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
WE: () => explain,
bn: () => allOf,
h_: () => asFailure,
ir: () => apiOf
});
var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22032);
var _octokit_rest__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11267);
var _step_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68017);
var _fetch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17403);
var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16553);
function connectApi(options) {
const {token: token, repository: repository, timeoutMs: timeoutMs = 1e4, signal: signal = (new AbortController).signal} = options;
const {budget: budget = {
ms: _retry_js__WEBPACK_IMPORTED_MODULE_3__.Fy.runMs,
bytes: _fetch_js__WEBPACK_IMPORTED_MODULE_2__.gX.run
}} = options;
const {baseUrl: baseUrl = _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__.NT.baseUrl ?? "https://api.github.com"} = options;
const octokit = new _octokit_rest__WEBPACK_IMPORTED_MODULE_4__.E({
...(0, _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__.EG)(token, {
baseUrl: baseUrl
}),
request: {
..._actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__.NT.request,
fetch: (0, _fetch_js__WEBPACK_IMPORTED_MODULE_2__.A)(_actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__.NT.request?.fetch ?? fetch, baseUrl, budget),
log: log
},
log: log
});
const retries = (0, _retry_js__WEBPACK_IMPORTED_MODULE_3__.LZ)(signal);
octokit.hook.wrap("request", async (request, asked) => {
for (let attempt = 1; ;attempt++) {
const from = performance.now();
try {
const patience = Math.ceil(Math.max(0, Math.min(timeoutMs, budget.ms)));
asked.request.signal = AbortSignal.any([ signal, AbortSignal.timeout(patience) ]);
return await request(asked);
} catch (error) {
const failure = asFailure(error);
if (signal.aborted || asked.method === "POST" && (0, _retry_js__WEBPACK_IMPORTED_MODULE_3__.uD)(failure)) throw error;
if (!await retries.again(failure, attempt, performance.now() - from)) throw error;
}
}
});
return {
rest: octokit.rest,
graphql: octokit.graphql,
at: {
owner: repository.owner,
repo: repository.name
},
retries: retries,
budget: budget,
installation: token.startsWith("ghs_")
};
}
const log = {
debug: () => {},
info: () => {},
warn: _step_log_js__WEBPACK_IMPORTED_MODULE_1__.Yz,
error: _step_log_js__WEBPACK_IMPORTED_MODULE_1__.Yz
};
function apiOf({inputs: inputs, event: event, signal: signal}, budget) {
const token = inputs["github-token"];
return connectApi({
token: token,
repository: event.repository,
signal: signal,
...budget ? {
budget: budget
} : {}
});
}
const mostPages = 30;
async function allOf(page) {
const all = new Map;
for (let number = 1; number <= mostPages; number++) {
const {data: data, headers: headers} = await page(number);
if (!Array.isArray(data)) throw new Error("the answer is not a list");
const before = all.size;
for (const each of data) all.set(each.id, each);
if (!/\brel="?next"?/.test(headers.link ?? "")) return [ ...all.values() ];
if (all.size === before) break;
}
throw new Error("the list has no end");
}
function asFailure(error) {
if (!(error instanceof Error)) return {
status: 0,
headers: {},
message: String(error)
};
const response = "response" in error ? error.response : undefined;
const status = response && "status" in error ? Number(error.status) : 0;
const final = error.cause instanceof _fetch_js__WEBPACK_IMPORTED_MODULE_2__.tk;
return {
status: status,
headers: response?.headers ?? {},
message: error.message,
final: final
};
}
function explain(error) {
const {status: status, headers: headers, message: message} = asFailure(error);
if (status === 0) return `GitHub gave no usable answer (${(0, _step_log_js__WEBPACK_IMPORTED_MODULE_1__.TN)(message).slice(0, 200) || "no connection"}).`;
const text = (0, _step_log_js__WEBPACK_IMPORTED_MODULE_1__.TN)(message.replace(/ - https?:\/\/\S+$/, "")).replace(/\s+/g, " ");
const lacking = status === 403 || status === 404 ? headers["x-accepted-github-permissions"] : undefined;
const permission = lacking ? ` The token needs \`${(0, _step_log_js__WEBPACK_IMPORTED_MODULE_1__.TN)(String(lacking)).slice(0, 200).replace(/=/g, ": ")}\`.` : "";
return `GitHub answered ${status} (${text.slice(0, 200)}).${permission}`;
}
},
16553: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Fy: () => limits,
LZ: () => createRetries,
uD: () => isOutage
});
var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
const limits = {
attempts: 3,
totalMs: 6e4,
runMs: 12e4
};
function retryDelay(failure, {attempt: attempt, spentMs: spentMs, nowMs: nowMs}) {
if (attempt >= limits.attempts) return null;
const wait = isLimit(failure) ? limitWait(failure, nowMs) : isOutage(failure) ? 500 * 4 ** (attempt - 1) : null;
return wait !== null && spentMs + wait <= limits.totalMs ? wait : null;
}
function isOutage(failure) {
return !failure.final && (failure.status === 0 || failure.status >= 500);
}
function isLimit({status: status, headers: headers, message: message}) {
if (status === 429) return true;
return status === 403 && (headers["x-ratelimit-remaining"] === "0" || /\bsecondary rate\b/i.test(message));
}
function limitWait({headers: headers}, nowMs) {
const seconds = Number(headers["retry-after"]);
if (headers["retry-after"] !== undefined && seconds >= 0) return seconds * 1e3;
const reset = Number(headers["x-ratelimit-reset"]);
if (headers["x-ratelimit-remaining"] === "0" && reset > 0) return Math.max(0, reset * 1e3 - nowMs) + 1e3;
return 6e4;
}
function createRetries(signal) {
let spentMs = 0;
return {
async again(failure, attempt, tookMs) {
spentMs += tookMs;
const delay = signal.aborted ? null : retryDelay(failure, {
attempt: attempt,
spentMs: spentMs,
nowMs: Date.now()
});
if (delay === null) return false;
spentMs += delay;
await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(delay, undefined, {
signal: signal
}).catch(() => {});
return !signal.aborted;
}
};
}
},
17403: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A: () => boundedFetch,
gX: () => sizeLimits,
tk: () => RefusedAnswer
});
var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
const sizeLimits = {
answer: 16 * 1024 ** 2,
run: 64 * 1024 ** 2
};
const mostRedirects = 3;
class RefusedAnswer extends Error {}
function boundedFetch(inner, base, budget) {
const {origin: origin} = new URL(base);
const follow = async (url, init, redirects) => {
const answer = await inner(within(origin, url, url), {
...init,
redirect: "manual"
});
const next = await target(answer, {
url: url,
method: init.method ?? "GET"
}, origin);
if (next === null) return whole(answer, init, budget);
if (redirects === mostRedirects) throw new RefusedAnswer(`more than ${mostRedirects} redirects`);
return follow(next, init, redirects + 1);
};
return async (url, init = {}) => {
if (budget.ms <= 0) throw new RefusedAnswer("all requests of the run together took too long");
const from = performance.now();
try {
return await follow(url, init, 0);
} finally {
budget.ms -= performance.now() - from;
}
};
}
function within(origin, url, from) {
const asked = URL.canParse(url, from) ? new URL(url, from) : null;
if (asked?.origin === origin) return asked.href;
throw new RefusedAnswer(`the address is at ${asked?.origin ?? "no valid origin"}, not at ${origin}`);
}
async function target(answer, {url: url, method: method}, origin) {
const location = answer.headers.get("location");
if (location === null || ![ 301, 302, 303, 307, 308 ].includes(answer.status)) return null;
await (answer.body?.cancel());
const repeats = answer.status === 307 || answer.status === 308;
if (!repeats && ![ "GET", "HEAD" ].includes(method)) throw new RefusedAnswer(`a ${method} was redirected by ${answer.status}`);
return within(origin, location, url);
}
async function whole(answer, init, budget) {
const bodyless = init.method === "HEAD" || [ 204, 205, 304 ].includes(answer.status);
if (bodyless) {
await (answer.body?.cancel());
return answer;
}
const text = await read(answer, init.signal ?? null, budget);
if (answer.ok && !(init.method === "DELETE" && text === "")) parsed(text);
const copy = new Response(text, {
status: answer.status,
statusText: answer.statusText,
headers: plain(answer)
});
Object.defineProperty(copy, "url", {
value: answer.url
});
return copy;
}
async function read(answer, signal, budget) {
const limit = Math.min(sizeLimits.answer, budget.bytes);
const decoder = new TextDecoder;
let size = 0;
let text = "";
try {
for await (const chunk of answer.body ?? []) {
signal?.throwIfAborted();
size += chunk.byteLength;
if (size > limit) throw new RefusedAnswer(`the answer is larger than ${limit} bytes`);
text += decoder.decode(chunk, {
stream: true
});
await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
}
} finally {
budget.bytes -= Math.min(size, limit);
}
return text + decoder.decode();
}
function parsed(text) {
try {
JSON.parse(text);
} catch {
throw new Error("the answer was cut off");
}
}
function plain({headers: headers}) {
const kept = new Headers([ ...headers ]);
for (const name of [ "content-encoding", "content-length", "transfer-encoding" ]) kept.delete(name);
return kept;
}
},
18093: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$t: () => birthName,
Iv: () => masked,
W0: () => branchOf,
Y4: () => playOf,
fq: () => fullName
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _decide_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40190);
var _step_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82601);
function playOf(context, {velo: velo, reach: reach, machine: machine}) {
if (context.event.repository.id === 0) throw unknownRepository();
return {
...context,
velo: velo,
reach: reach,
machine: machine,
owner: (0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_1__.zP)(context.event, context.run)
};
}
function branchOf(play) {
return play.shown ?? birthName(play);
}
function birthName({inputs: inputs, event: event}) {
return `${inputs["branch-prefix"]}${inputs.branch || (event.pull ? `pr-${event.pull.number}` : "")}`;
}
function fullName(branch) {
return `${branch.project}/${branch.branch}`;
}
function masked(answer) {
(0, _step_outputs_js__WEBPACK_IMPORTED_MODULE_2__.QU)(answer);
return answer;
}
function unknownRepository() {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "unreadable-event", "The runner does not say which repository this is: GITHUB_REPOSITORY_ID is not set.", "Update the runner.");
}
},
19667: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Y2: () => storageNames,
a3: () => storagesForRoot,
e3: () => postgresNames
});
const storageNames = [ "zfs", "btrfs", "directory" ];
const postgresNames = [ "docker", "local" ];
const storagesForRoot = [ "zfs", "btrfs" ];
},
24563: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Es: () => readPull,
YR: () => takeLabel,
p9: () => readLive,
tQ: () => readVisibility
});
var _api_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4547);
var _api_fetch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17403);
async function readLive(api, number) {
try {
const {repository: _, ...live} = await readPull(api, number);
return live;
} catch (error) {
return {
unreadable: (0, _api_api_js__WEBPACK_IMPORTED_MODULE_0__.WE)(error)
};
}
}
async function readPull(api, number) {
const {data: data} = await api.rest.pulls.get({
...api.at,
pull_number: number
});
const state = data?.state;
if (state !== "open" && state !== "closed" || !/^[0-9a-f]{40,64}$/.test(data.head?.sha)) {
throw new _api_fetch_js__WEBPACK_IMPORTED_MODULE_1__.tk("the answer is not a pull request");
}
const labels = (data.labels ?? []).map(({name: name}) => name);
return {
state: state,
head: data.head.sha,
draft: data.draft === true,
labels: labels,
repository: data.head.repo?.id ?? null
};
}
async function takeLabel(api, number, label) {
try {
await api.rest.issues.removeLabel({
...api.at,
issue_number: number,
name: label
});
return "taken";
} catch (error) {
return (0, _api_api_js__WEBPACK_IMPORTED_MODULE_0__.h_)(error).status === 404 ? "gone" : {
refused: (0, _api_api_js__WEBPACK_IMPORTED_MODULE_0__.WE)(error)
};
}
}
async function readVisibility(api) {
try {
const {data: data} = await api.rest.repos.get(api.at);
return data.visibility ?? null;
} catch {
return null;
}
}
},
30157: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$h: () => closed,
LD: () => decide,
Ou: () => decideEarly,
h0: () => short,
ig: () => leftOut,
p9: () => wishesOf,
uU: () => rerunOf
});
const pushes = [ "opened", "reopened", "synchronize", "synchronized", "ready_for_review" ];
const ends = [ "closed", "unlabeled", "converted_to_draft" ];
function decideEarly(event, policy) {
const {name: name, action: action, pull: pull} = event;
if (!pull && (name === "schedule" || name === "workflow_dispatch")) {
return {
intent: "reconcile",
why: "The run looks for branches of closed pull requests."
};
}
const end = ends.includes(action) && (name === "pull_request" || name === "pull_request_target");
const relevant = pull?.asked || (end || name === "pull_request") && concerns(event, policy);
if (!pull || !relevant) {
const what = action ? `${name} (${action})` : name;
return {
intent: "skip",
why: `The event ${what} does not affect the database of a pull request.`
};
}
if (pull.fork) {
const why = "The pull request comes from a fork: its code is not trusted with a database on this machine.";
return {
intent: "skip",
why: why
};
}
return null;
}
function concerns({action: action, label: label}, policy) {
if (action === "labeled") return label !== "" && [ policy["reset-label"], policy["when-labeled"] ].includes(label);
if (action === "unlabeled") return label !== "" && policy["when-labeled"] === label;
if (action === "converted_to_draft") return !policy.drafts;
return action === "closed" || pushes.includes(action);
}
function decide(situation, policy) {
const {event: event} = situation;
const early = decideEarly(event, policy);
if (early || !event.pull) return early ?? {
intent: "skip",
why: "There is no pull request."
};
return ends.includes(event.action) ? decideEnd(situation, policy) : decidePushed(situation, event.pull, policy);
}
function decideEnd({event: event, live: live, branch: branch, elsewhere: elsewhere}, policy) {
if ("unreadable" in live) {
const what = event.action === "closed" ? "is closed" : "should have no branch";
return {
intent: "refuse",
code: "branch-kept",
why: `GitHub did not confirm that the pull request ${what}: ${live.unreadable}`,
help: "The branch was kept. Run the job again, or wait for a scheduled run to delete it."
};
}
const end = live.state === "closed" ? closed : event.action === "closed" ? null : leftOut(live, policy);
if (!end) {
const what = event.action === "closed" ? "been reopened" : "changed back";
return {
intent: "supersede",
why: `The pull request has ${what} in the meantime.`
};
}
if (!branch && elsewhere) return onAnotherMachine(elsewhere);
if (!branch) return {
intent: "destroy",
...end,
why: `${end.why.replace(/\.$/, "")}; its branch no longer exists.`
};
return {
intent: "destroy",
...end
};
}
const closed = {
why: "The pull request was closed.",
again: "Reopen the pull request to get a new one"
};
function leftOut({draft: draft, labels: labels}, {drafts: drafts, "when-labeled": label}) {
if (!drafts && draft) {
const why = "The pull request is a draft, and `drafts: false` excludes drafts.";
return {
why: why,
again: "Mark the pull request as ready to get a new one"
};
}
if (!label || labels.includes(label)) return null;
const why = `The pull request does not have the label \`${label}\`, so it gets no branch.`;
return {
why: why,
again: "Add the label to get a new one"
};
}
function decidePushed(situation, pull, policy) {
const {live: live, branch: branch, elsewhere: elsewhere, event: event} = situation;
const {head: head} = pull;
const readable = !("unreadable" in live);
if (readable && live.state === "closed") {
if (pull.asked && branch) return {
intent: "destroy",
...closed
};
return {
intent: "supersede",
why: "The pull request has been closed in the meantime."
};
}
if (readable && live.head !== head) {
return {
intent: "supersede",
why: `The head of the pull request changed from ${short(head)} to ${short(live.head)}.`
};
}
const out = leftOut(readable ? live : wishesOf(event, pull), policy);
if (out) return branch && readable ? {
intent: "destroy",
...out
} : {
intent: "skip",
why: out.why
};
const more = readable ? claimOf(live, policy) : {
warning: `The decision is based on the event alone: ${live.unreadable}`
};
if (!branch) return elsewhere ? onAnotherMachine(elsewhere) : {
...created(event, head, policy),
...more
};
return {
...kept({
...situation,
branch: branch
}, head, policy),
head: head,
...more
};
}
function wishesOf({action: action, label: label}, {draft: draft, labels: labels = []}) {
return {
draft: draft,
labels: action === "labeled" ? [ ...labels, label ] : labels
};
}
function claimOf({labels: labels}, policy) {
const label = policy["reset-label"];
return label && labels.includes(label) ? {
claim: label
} : {};
}
function created(event, head, policy) {
const {action: action, label: label, pull: pull} = event;
const make = {
intent: "create",
head: head
};
if (action === "opened" || action === "reopened") return {
...make,
why: `The pull request was ${action}.`
};
if (action === "labeled" && label === policy["when-labeled"]) {
return {
...make,
why: `The label \`${label}\` requested it.`
};
}
if (action === "ready_for_review") return {
...make,
why: "The pull request is ready for review."
};
if (pull?.asked) return {
...make,
why: "The run requested it, and the pull request had none."
};
const why = `The branch had expired or was removed; this is a new one for ${short(head)}, at a new address.`;
return {
...make,
why: why,
anew: true
};
}
function kept({run: run, paths: paths, live: live, branch: branch}, head, policy) {
const claim = "labels" in live ? claimOf(live, policy).claim : undefined;
if (claim) return {
intent: "reset",
why: `The label ${claim} requested it.`
};
const before = branch.head ? `was made for ${short(branch.head)}` : "records no commit";
if (branch.head === head) {
const again = run.attempt > 1 && policy["on-push"] === "reset" && !branch.reruns.includes(rerunOf(run));
if (again) return {
intent: "reset",
why: `Attempt ${run.attempt} of the run resets the branch again.`
};
return {
intent: "reuse",
why: `It was already made for ${short(head)}.`
};
}
switch (policy["on-push"]) {
case "keep":
return {
intent: "keep",
why: `It was kept (\`on-push: keep\`); the head is now ${short(head)}.`
};

case "if-changed":
{
if (paths !== null && paths === branch.paths) {
return {
intent: "keep",
why: `No file under \`paths\` changed up to ${short(head)}.`
};
}
const seen = paths === null ? "GitHub did not say whether files under `paths` changed" : "Files under `paths` changed";
return {
intent: "reset",
why: `${seen}; the head is now ${short(head)}.`
};
}

default:
return {
intent: "reset",
why: `The branch ${before}, and the head is now ${short(head)}.`
};
}
}
function onAnotherMachine(machine) {
return {
intent: "refuse",
code: "on-another-machine",
why: `The pull request's database is on ${machine}`,
help: `Give the runner on ${machine} its own label, and use it: \`runs-on: [self-hosted, ${machine}]\`. Nothing was changed.`
};
}
function rerunOf({id: id, attempt: attempt}) {
return `${id}.${attempt}`;
}
function short(sha) {
return sha.slice(0, 7);
}
},
32378: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
J: () => openAtEnd,
R: () => withHost
});
var core = __webpack_require__(96421);
var src_velo = __webpack_require__(78924);
var container = __webpack_require__(89456);
var step_proof = __webpack_require__(43893);
function sshTarget(inputs, env) {
const key = inputs["ssh-key"];
if (key === "") return null;
maskKey(key);
const proofHost = inputs["proof-host"];
return {
...{
host: inputs["ssh-host"],
port: inputs["ssh-port"],
user: inputs["ssh-user"]
},
...{
key: key,
knownHosts: inputs["ssh-known-hosts"]
},
proof: proofHost ? {
host: proofHost,
requestUrl: env.ACTIONS_ID_TOKEN_REQUEST_URL ?? "",
requestToken: env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? ""
} : null
};
}
function maskKey(key) {
for (const line of key.split(/\r?\n/)) {
const text = line.trim();
if (text.length >= 8 && !text.startsWith("-----")) core.setSecret(text);
}
}
var job_end = __webpack_require__(91053);
async function withHost(inputs, {createsProject: createsProject}, work) {
const reach = await reachOf(inputs);
try {
const velo = await (0, src_velo.openVelo)({
env: reach ? process.env : (0, container.t)(process.env, {
createsProject: createsProject
}),
...reach && {
connect: reach.connect
},
...(0, step_proof.proofFor)(inputs["proof-host"])
});
try {
await work({
velo: velo,
reach: reach
});
} finally {
await velo.close();
}
await (reach?.commit());
} finally {
reach?.end();
}
}
async function reachOf(inputs) {
const target = sshTarget(inputs, process.env);
if (!target) return null;
const {reach: reach} = await __webpack_require__.e(2997).then(__webpack_require__.bind(__webpack_require__, 55378));
const found = await reach(target, process.env);
const names = [];
core.saveState(job_end.X.folder, found.folder);
const saved = name => {
names.push(String(name));
core.saveState(job_end.X.names, names.join(" "));
return name;
};
return {
...found,
open: async place => saved(await found.open(place)),
hold: async () => saved(await found.hold())
};
}
async function openAtEnd(proofHost) {
const folder = core.getState(job_end.X.folder);
const proof = (0, step_proof.proofFor)(proofHost);
if (!folder) return (0, src_velo.openVelo)({
env: (0, container.t)(process.env, {
createsProject: true
}),
...proof
});
const {agentBehind: agentBehind} = await __webpack_require__.e(8215).then(__webpack_require__.bind(__webpack_require__, 58215));
return (0, src_velo.openVelo)({
env: process.env,
connect: () => agentBehind(folder),
...proof
});
}
},
40190: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Eb: () => freshLabels,
Hc: () => tookOf,
I$: () => readSteps,
Sy: () => repositoryOwner,
XN: () => sumOf,
Zr: () => commentId,
m6: () => headLabels,
pv: () => pullOf,
u7: () => stepsLabel,
vN: () => labelKeys,
xS: () => factsOf,
zP: () => runOwner
});
var _decide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30157);
const labelKeys = {
head: "github.head",
run: "github.run",
attempt: "github.attempt",
reruns: "github.reruns",
paths: "github.paths",
repository: "github.repository",
job: "github.job",
branch: "github.branch",
comment: "github.comment",
steps: "github.steps",
took: "github.took"
};
function repositoryOwner({repository: repository}, {serverUrl: serverUrl}) {
return `github:${new URL(serverUrl).host}/${repository.id}`;
}
function runOwner(event, run) {
const repository = repositoryOwner(event, run);
return event.pull ? `${repository}#${event.pull.number}` : repository;
}
function pullOf(owner, repository) {
const number = owner?.startsWith(`${repository}#`) ? Number(owner.slice(repository.length + 1)) : Number.NaN;
return Number.isSafeInteger(number) && number > 0 ? number : null;
}
function headLabels(event, head, paths) {
const {owner: owner, name: name} = event.repository;
return {
[labelKeys.head]: head,
[labelKeys.paths]: paths ?? "",
[labelKeys.repository]: `${owner}/${name}`.slice(0, 256)
};
}
function freshLabels(event, run, made) {
const earlier = made.before?.head === made.head ? made.before.reruns : [];
const reruns = run.attempt > 1 ? [ ...earlier, (0, _decide_js__WEBPACK_IMPORTED_MODULE_0__.uU)(run) ] : earlier;
return {
...headLabels(event, made.head, made.paths),
[labelKeys.run]: String(run.id),
[labelKeys.attempt]: String(run.attempt),
[labelKeys.reruns]: newest(reruns).join(" ")
};
}
function newest(reruns) {
return reruns.join(" ").length <= 256 ? reruns : newest(reruns.slice(1));
}
function factsOf(labels) {
return {
head: labels[labelKeys.head] ?? null,
paths: labels[labelKeys.paths] ?? null,
reruns: (labels[labelKeys.reruns] ?? "").split(" ").filter(Boolean)
};
}
function commentId(labels) {
const id = Number(labels[labelKeys.comment]);
return Number.isSafeInteger(id) && id > 0 ? id : null;
}
function sumOf(steps) {
return steps.reduce((sum, {ms: ms}) => sum + ms, 0);
}
function tookOf(labels) {
const recorded = labels[labelKeys.took] ?? "";
if (/^\d+$/.test(recorded)) return Number(recorded);
return readSteps(labels).length > 0 ? sumOf(readSteps(labels)) : null;
}
function stepsLabel(steps) {
let text = "";
for (const {name: name, ms: ms} of steps) {
const next = `${text}${text && ";"}${name.replace(/[^\x20-\x7e]|[;=]/g, " ").slice(0, 40)}=${Math.round(ms)}`;
if (next.length > 256) break;
text = next;
}
return text;
}
function readSteps(labels) {
return (labels[labelKeys.steps] ?? "").split(";").flatMap(part => {
const [name, ms] = part.split("=");
return name && ms && /^\d+$/.test(ms) ? [ {
name: name,
ms: Number(ms)
} ] : [];
});
}
},
41311: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
lc: () => renderBody,
wQ: () => renderComment,
M1: () => renderUntouched
});
var bytes = __webpack_require__(75581);
var markdown = __webpack_require__(59413);
var marker = __webpack_require__(76390);
var duration = __webpack_require__(39486);
var decide = __webpack_require__(30157);
const width = 41;
function connectCommands(place, credentials) {
if (credentials !== null || place.role) return commandsWithoutVelo(place, credentials);
const at = addressOf(place.sshHost);
const branch = `${word(place.project)}/${word(place.branch)}`;
return [ "```sh", wrapped([ "velo", "--host", `ssh://${at}`, "connect", branch ]), "```" ];
}
function commandsWithoutVelo(place, credentials) {
const {project: project, branch: branch, sshHost: sshHost, role: role, host: host, port: port} = place;
const at = addressOf(sshHost);
const as = role ? [ "--user", word(role) ] : [];
const fetched = [ '"$(ssh', at, "velo", "branch", "password", `${word(project)}/${word(branch)}`, ...as ];
const url = credentials === null ? [ ...fetched.slice(0, -1), `${fetched.at(-1)})"` ] : [ `"${address(credentials)}"` ];
const tunnel = wrapped([ "ssh", "-fNL", `${port}:${word(host)}:${port}`, at ]);
return [ "```sh", once(tunnel), wrapped([ "psql", ...url ]), "```" ];
}
const addressOf = sshHost => sshHost.split("@", 2).map(word).join("@");
function wrapped(words) {
const lines = [ "" ];
for (const each of words) {
const line = lines.at(-1);
if (line !== "" && line.length + 1 + each.length > width - 2) lines.push(`  ${each}`); else lines[lines.length - 1] = line === "" ? each : `${line} ${each}`;
}
return lines.map(cut).join(" \\\n");
}
function cut(line) {
if (line.length <= width || line.includes("://")) return line;
return `${line.slice(0, width - 1)}\\\n${cut(line.slice(width - 1))}`;
}
function once(command) {
const remark = `${command} # once`;
return remark.length <= width ? remark : command;
}
function word(text) {
return text.replace(/[^A-Za-z0-9._:-]/g, "").replace(/^-+/, "").slice(0, 253) || "HOST";
}
function address(url) {
return url.replace(/[^A-Za-z0-9._:@/?=&%~-]/g, character => encodeURIComponent(character).replace(/[!'()*`$\\]/g, ""));
}
function ready(name, facts, credentials) {
const {outcome: branch} = facts;
const {host: host, port: port} = branch.facts;
const place = {
...facts,
host: host,
port: port
};
const commands = connectCommands(place, credentials);
const others = commandsWithoutVelo(place, credentials);
return [ `### 🟢 ${name} is ready${measures(branch)}`, "", sentences(branch).join(" "), "", ...commands, "", "<details><summary>Details</summary>", "", ...details(facts, branch), "", ...commands.join() === others.join() ? [] : [ "Without velo on your machine:", "", ...others, "" ], ...steps(branch), "</details>" ];
}
function measures({facts: {referencedBytes: referencedBytes}, tookMs: tookMs}) {
const size = referencedBytes === null ? "" : `: ${whole((0, bytes.e)(referencedBytes))}`;
return tookMs === null ? size : `${size} in ${whole((0, markdown.sm)(tookMs))}`;
}
function whole(figure) {
return figure.replace(" ", " ");
}
function sentences({result: result, facts: facts, head: head, headUrl: headUrl, onPush: onPush}) {
const commit = (0, markdown.nf)(`<code>${(0, decide.h0)(head)}</code>`, headUrl);
const from = `${(0, markdown.aY)(facts.parent ?? "?")} as of ${(0, markdown.Vc)(facts.takenAt, "short")}`;
const next = {
reset: "Break it: the next push resets it.",
keep: "Break it: a push keeps it as it is.",
"if-changed": "Break it: a push that changes its paths resets it."
};
const what = {
created: `A private, writable copy of ${from}, for ${commit}.`,
reused: `A private, writable copy of ${from}, for ${commit}.`,
reset: `A private, writable copy, reset to ${from}, for ${commit}.`,
kept: `A private, writable copy of ${from}, kept for ${commit}.`
};
const disk = facts.ownBytes === null ? [] : [ `It takes **${whole((0, bytes.e)(facts.ownBytes))}** of disk.` ];
return [ what[result], ...disk, next[onPush] ];
}
function details({machine: machine}, {why: why, facts: facts}) {
const rows = [ [ "Why", (0, markdown.CS)(why) ], [ "Data", `${(0, markdown.aY)(facts.parent ?? "?")} as of ${(0, 
markdown.Vc)(facts.takenAt)}` ], [ "Size", sizes(facts) ], [ "Address", `${(0, markdown.aY)(`${facts.host}:${facts.port}`)} on ${(0, 
markdown.aY)(machine)}` ], ...sleeps(facts), [ "Expires", facts.expiresAt ? `${(0, 
markdown.vd)(facts.expiresAt)}; extended by every run` : "never" ] ];
const lines = rows.map(([name, cell]) => `<tr><td><b>${name}</b></td><td>${cell}</td></tr>`);
return [ "<table>", ...lines, "</table>" ];
}
function sleeps({idleStop: idleStop}) {
return idleStop ? [ [ "Sleeps", `after ${(0, duration.L)(idleStop)} without use; the next connection wakes it` ] ] : [];
}
function sizes({ownBytes: ownBytes, referencedBytes: referencedBytes}) {
if (referencedBytes === null) return ownBytes === null ? "not measured" : `${(0, 
bytes.e)(ownBytes)} of its own`;
if (ownBytes === null) return (0, bytes.e)(referencedBytes);
return `<b>${(0, bytes.e)(ownBytes)}</b> own, ${(0, bytes.e)(referencedBytes)} with shared data`;
}
const mostSteps = 20;
function steps({steps: steps, tookMs: tookMs}) {
if (steps.length === 0) return [];
const row = (name, figure) => `<tr><td>${name}</td><td align="right">${figure}</td></tr>`;
const rows = steps.slice(0, mostSteps).map(({name: name, ms: ms}) => row((0, markdown.pj)(name, 40), (0, 
markdown.kB)(ms)));
const total = tookMs === null ? [] : [ row("<b>All steps</b>", `<b>${(0, markdown.sm)(tookMs)}</b>`) ];
return [ "<table>", ...rows, ...total, "</table>", "" ];
}
const commentLimit = 65536;
function renderComment(facts, credentials = null) {
const {outcome: outcome} = facts;
const live = outcome.state === "ready" || outcome.state === "failed" && outcome.stands;
const head = `${(0, marker.xL)({
...facts,
live: live
})}\n${digest(facts, {
withPassword: credentials !== null
})}\n`;
const body = `${head}${renderBody(facts, credentials)}\n`;
return body.length < commentLimit ? body : `${head}### ${(0, markdown.aY)(`${facts.project}/${facts.branch}`)}\n`;
}
function renderBody(facts, credentials = null) {
const name = (0, markdown.aY)(`${facts.project}/${facts.branch}`, 140);
const {outcome: outcome} = facts;
const lines = outcome.state === "ready" ? ready(name, {
...facts,
outcome: outcome
}, credentials) : outcome.state === "destroyed" ? destroyed(name, outcome) : failed(name, outcome);
return [ ...lines, "", footer(facts) ].join("\n");
}
function digest({project: project, branch: branch, machine: machine, sshHost: sshHost, role: role, outcome: outcome}, {withPassword: withPassword}) {
const common = [ project, branch, machine, outcome.state ];
if (outcome.state === "destroyed") return (0, marker.qo)(common);
if (outcome.state === "failed") return (0, marker.qo)([ ...common, outcome.attempt, outcome.message, outcome.stands ]);
const {id: id, parent: parent, takenAt: takenAt, host: host, port: port, expiresAt: expiresAt, idleStop: idleStop = null} = outcome.facts;
const expiry = expiresAt && (0, markdown.vd)(expiresAt);
return (0, marker.qo)([ ...common, sshHost, role, withPassword, outcome.head, id, parent, takenAt, host, port, expiry, idleStop ]);
}
function destroyed(name, gone) {
const freed = gone.freedBytes === null ? "" : ` **${(0, bytes.e)(gone.freedBytes)}** freed.`;
return [ `### ⚪ ${name} is destroyed`, "", `${(0, markdown.CS)(gone.why)} Its server and its data are gone.${freed}` ];
}
function failed(name, failure) {
const done = {
create: "created",
reset: "reset",
reuse: "reached",
keep: "reached",
destroy: "destroyed"
};
const what = done[failure.attempt];
const stands = failure.stands && failure.attempt !== "destroy";
const left = [ ...failure.left, ...stands ? [ "the branch, with its data" ] : [] ];
return [ `### ${failure.refused ? "🟡" : "🔴"} ${name} could not be ${what}`, "", (0, 
markdown.CS)(failure.message, 1e3), "", ...failure.hint ? [ `**Next step:** ${(0, 
markdown.CS)(failure.hint, 1e3)}`, "" ] : [], `**Left behind:** ${left.length > 0 ? left.map(line => (0, 
markdown.CS)(line)).join("<br>") : "nothing"}` ];
}
function renderUntouched(name, why, help = "") {
const head = name === null ? "No database for this pull request" : `${(0, markdown.aY)(name, 140)} was not changed`;
return [ `### ⚪ ${head}`, (0, markdown.CS)(why, 1e3), ...help ? [ (0, markdown.CS)(help, 1e3) ] : [] ].join("\n\n");
}
function footer({runUrl: runUrl, outcome: outcome}) {
return `<sub>${[ until(outcome), (0, markdown.nf)("run log", runUrl), (0, markdown.nf)("velo", home) ].join(" · ")}</sub>`;
}
function until(outcome) {
if (outcome.state === "failed") return "The next run tries again";
if (outcome.state === "destroyed") return (0, markdown.pj)(outcome.again);
const {expiresAt: expiresAt} = outcome.facts;
const expiry = expiresAt ? `, or on ${(0, markdown.vd)(expiresAt)} if nobody pushes` : "";
return `Removed when this pull request closes${expiry}`;
}
const home = "https://github.com/elitan/velo";
},
43127: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
k: () => hintWith
});
function hintWith({code: code, hint: hint}, own) {
const added = Object.hasOwn(own, code) ? own[code] : undefined;
return [ hint, added ].filter(Boolean).join(" ");
}
},
43893: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
proofFor: () => proofFor
});
var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
const patienceMs = 6e4;
function proofFor(host) {
return host === "" ? {} : {
token: () => tokenFor(`velo:${host}`)
};
}
async function tokenFor(audience) {
if (!process.env.ACTIONS_ID_TOKEN_REQUEST_URL) throw noToken("the job has no permission for it");
let timer;
const late = new Promise((_, reject) => {
timer = setTimeout(() => reject(new Error(`no answer for ${patienceMs / 1e3} s`)), patienceMs);
});
try {
return await Promise.race([ _actions_core__WEBPACK_IMPORTED_MODULE_0__.getIDToken(audience), late ]);
} catch (error) {
throw noToken(error.message.replace(/\s+/g, " ").trim(), error);
} finally {
clearTimeout(timer);
}
}
function noToken(why, cause) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "no-id-token", `GitHub gave the job no token to prove who it is: ${why}.`, "Give the job `permissions: id-token: write`. Runs for pull requests from forks can't have it.", {
cause: cause
});
}
},
52777: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Rb: () => act,
Nj: () => guarded,
x2: () => withVelo
});
var github = __webpack_require__(61351);
var schemas = __webpack_require__(63619);
var api = __webpack_require__(73305);
var errors_error = __webpack_require__(57895);
const sha = schemas.YjP().check(api.Fk(/^[0-9a-f]{40}([0-9a-f]{24})?$/));
const count = schemas.Whr().check(api.NC());
const payloadSchema = schemas.Ikc({
action: schemas.YjP(),
label: schemas.cl6(schemas.Ikc({
name: schemas.YjP()
})),
pull_request: schemas.Ikc({
number: count,
draft: schemas.cl6(schemas.zMY()),
labels: schemas.cl6(schemas.YOg(schemas.Ikc({
name: schemas.YjP()
}))),
head: schemas.Ikc({
sha: sha,
repo: schemas.cl6(schemas.Ikc({
id: count
}))
})
}),
repository: schemas.Ikc({
id: count,
full_name: schemas.YjP().check(api.Fk(/^[^/\s]+\/[^/\s]+$/))
})
});
function readEvent(env, payload) {
const name = env.GITHUB_EVENT_NAME ?? "";
const action = typeof payload.action === "string" ? payload.action : "";
if (payload.pull_request === undefined) {
return {
name: name,
action: action,
label: "",
sha: env.GITHUB_SHA ?? "",
pull: null,
repository: readRepository(env, payload)
};
}
const parsed = payloadSchema.safeParse(payload);
if (!parsed.success) throw unreadable(name, parsed.error.issues.map(({path: path}) => path.join(".")).join(", "));
const {pull_request: pull, repository: repository, label: label} = parsed.data;
return {
name: name,
action: action,
label: label?.name ?? "",
sha: pull.head.sha,
pull: {
number: pull.number,
head: pull.head.sha,
fork: pull.head.repo?.id !== repository.id,
draft: pull.draft === true,
labels: (pull.labels ?? []).map(({name: name}) => name)
},
repository: named(repository.id, repository.full_name)
};
}
function readRepository(env, payload) {
const {repository: repository} = payload;
const id = Number(repository?.id ?? env.GITHUB_REPOSITORY_ID);
const fullName = String(repository?.full_name ?? env.GITHUB_REPOSITORY ?? "");
return named(Number.isSafeInteger(id) && id > 0 ? id : 0, fullName);
}
function named(id, fullName) {
const [owner = "", name = ""] = fullName.split("/");
return {
id: id,
owner: owner,
name: name
};
}
function unreadable(name, wrong) {
return new errors_error.J("failed", "unreadable-event", `The payload of ${name} is not a pull request event: ${wrong} cannot be read.`, "Run the action on `pull_request` or `pull_request_target`.");
}
function readRun(env) {
const serverUrl = (env.GITHUB_SERVER_URL || "https://github.com").replace(/\/+$/, "");
const id = Number(env.GITHUB_RUN_ID) || 0;
return {
serverUrl: serverUrl,
id: id,
attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
url: `${serverUrl}/${env.GITHUB_REPOSITORY ?? ""}/actions/runs/${id}`,
job: env.GITHUB_JOB ?? "",
hosted: env.RUNNER_ENVIRONMENT === "github-hosted"
};
}
var step_inputs = __webpack_require__(63392);
var log = __webpack_require__(68017);
var outputs = __webpack_require__(82601);
var host = __webpack_require__(32378);
var api_api = __webpack_require__(4547);
var live_pull = __webpack_require__(24563);
async function withNamedPullRequest(context) {
const {inputs: inputs, event: event} = context;
const number = inputs["pull-request"];
if (number === null || event.pull?.number === number) return context;
if (event.pull) throw another(number, event.pull.number);
const pull = await (0, live_pull.Es)((0, api_api.ir)(context), number).catch(error => {
throw named_pull_request_unreadable(number, error);
});
const {head: head, draft: draft, labels: labels, state: state, repository: repository} = pull;
const fork = repository === null || repository !== event.repository.id;
return {
...context,
event: {
...event,
action: state === "closed" ? "closed" : "asked",
label: "",
sha: head,
pull: {
number: number,
head: head,
fork: fork,
draft: draft,
labels: labels,
asked: true
}
}
};
}
function another(asked, number) {
return new errors_error.J("usage", "invalid-inputs", `An input is wrong: \`pull-request\` is ${asked}, and the run belongs to pull request #${number}.`, "Remove `pull-request` from workflows on `pull_request`; it is for events that belong to no pull request.");
}
function named_pull_request_unreadable(number, error) {
if ((0, api_api.h_)(error).status === 404) {
return new errors_error.J("missing", "pull-request-not-found", `There is no pull request #${number}, or the token may not see it. ${(0, 
api_api.WE)(error)}`, "Check `pull-request`, and give the job `permissions: { pull-requests: read }`. Nothing was changed.", {
cause: error
});
}
return new errors_error.J("failed", "pull-request-unreadable", `The pull request #${number} can't be looked up. ${(0, 
api_api.WE)(error)}`, "Run the job again. Nothing was changed.", {
cause: error
});
}
var run_context = __webpack_require__(18093);
async function act(action, work) {
await guarded(async signal => {
const {inputs: inputs, unknown: unknown, warnings: warnings} = (0, step_inputs.K)(process.env, action, {
isFork: isFork()
});
if (unknown.length > 0) (0, log.R8)(`Unknown inputs were ignored: ${unknown.join(", ")}.`);
for (const warning of warnings) (0, log.R8)(warning);
try {
const event = readEvent(process.env, github._.payload);
const run = readRun(process.env);
const hosted = run.hosted && inputs["ssh-key"] === "";
await work(await withNamedPullRequest({
inputs: inputs,
signal: signal,
event: event,
run: {
...run,
hosted: hosted
}
}));
} catch (error) {
(0, outputs.n0)(outputs.s6);
(0, outputs.Lw)(inputs.env, null);
throw error;
}
});
}
function isFork() {
try {
return readEvent(process.env, github._.payload).pull?.fork === true;
} catch {
return false;
}
}
async function guarded(work) {
const stop = new AbortController;
for (const name of [ "SIGINT", "SIGTERM" ]) process.on(name, () => stop.abort(name));
try {
await work(stop.signal);
} catch (error) {
(0, log.fJ)(error);
}
}
async function withVelo(context, work) {
const {inputs: inputs} = context;
await (0, host.R)(inputs, {
createsProject: inputs["create-project"]
}, async ({velo: velo, reach: reach}) => {
await work((0, run_context.Y4)(context, {
velo: velo,
reach: reach,
machine: await velo.machine()
}));
});
}
},
59413: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
CS: () => prose,
UF: () => href,
Vc: () => minute,
aY: () => code,
kB: () => time,
nf: () => link,
pj: () => plain,
sm: () => took,
vd: () => day
});
function code(text, limit = 80) {
return `<code>${plain(text, limit)}</code>`;
}
function plain(text, limit = 80) {
const visible = [ ...text.slice(0, limit * 10).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, " ").trim() ];
const cut = visible.length > limit ? [ ...visible.slice(0, limit - 1), "…" ] : visible;
return cut.map(neutral).join("") || "?";
}
function prose(text, limit = 300) {
const cut = text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
const parts = cut.split(/(`[^`]+`)/).map(part => {
if (/^`[^`]+`$/.test(part)) return code(part.slice(1, -1), limit);
const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(part) ?? [];
return `${before && " "}${words && plain(words, limit)}${after && " "}`;
});
return parts.join("").trim() || "?";
}
const parted = "​";
function neutral(character, index, all) {
if (/[A-Za-z0-9 ,;?'"()/=%+-]/.test(character)) return character;
if (/[.:]/.test(character) && (all[index + 1] ?? " ") === " ") return character;
if (character === "@" || character === "#") return `&#${character.charCodeAt(0)};${parted}`;
return /[\x21-\x7e]/.test(character) ? `&#${character.charCodeAt(0)};` : character;
}
function link(safeText, url) {
return `[${safeText}](${href(url)})`;
}
function href(url) {
return encodeURI(url.replace(/\p{Cs}/gu, "�")).replace(/[()<>@|\\`'"*[\]]/g, c => `%${c.charCodeAt(0).toString(16)}`);
}
function time(ms) {
return ms < 999.5 ? `${Math.round(ms)} ms` : `${(ms / 1e3).toFixed(ms < 9950 ? 1 : 0)} s`;
}
function took(ms) {
return ms < 99.5 ? time(ms) : `${(ms / 1e3).toFixed(ms < 9950 ? 1 : 0)} s`;
}
const months = [ "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" ];
function day(iso) {
const date = new Date(iso);
return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
function minute(iso, length = "long") {
const date = length === "long" ? day(iso) : day(iso).replace(/ \d+$/, "");
return `${date}, ${new Date(iso).toISOString().slice(11, 16)} UTC`;
}
},
63392: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
K: () => readInputs
});
var schemas = __webpack_require__(63619);
var api = __webpack_require__(73305);
var errors_error = __webpack_require__(57895);
var connection_url = __webpack_require__(98622);
var duration = __webpack_require__(39486);
var names = __webpack_require__(22452);
function lines(value) {
return value.split("\n").map(line => line.trim()).filter(line => line !== "");
}
function passes(check) {
return schemas.z6Y(context => {
const message = mistake(context.value, check);
if (message) context.issues.push({
code: "custom",
message: message,
input: context.value
});
});
}
function mistake(value, check) {
try {
check(value);
return null;
} catch (error) {
const message = error instanceof errors_error.J ? `is wrong: ${error.message} ${error.hint}` : error.message;
return message.replace(/\.$/, "");
}
}
var external_node_crypto_ = __webpack_require__(77598);
const renamed = {
project_id: "project",
branch_name: "branch",
parent_branch: "parent",
role: "user",
username: "user"
};
const meaningless = [ "api_key", "api_host", "suspend_timeout", "branch_type", "prisma", "get_auth_url" ];
const defaults = {
suspend_timeout: "0",
prisma: "false",
get_auth_url: "false"
};
function translateNeon(given, now = Date.now()) {
const translated = {
mistakes: [],
warnings: []
};
const take = name => {
const value = given[name];
delete given[name];
return value;
};
for (const [old, name] of Object.entries(renamed)) {
const value = take(old);
if (value !== undefined) given[name] ??= name === "parent" ? parentHere(value, given, translated.warnings) : value;
}
for (const name of meaningless) {
const value = take(name);
if (value !== undefined && value !== defaults[name]) {
translated.warnings.push(`The input \`${name}\` was ignored: it does not apply to a database on your own machine.`);
}
}
const ssl = take("ssl");
if (ssl === "disable") given.sslmode ??= ssl;
const expiry = take("expires_at");
if (expiry !== undefined) {
const seconds = Math.ceil((Date.parse(expiry) - now) / 1e3);
if (seconds > 0) given.ttl = `${seconds}s`; else translated.mistakes.push("`expires_at` is not in the future; use a duration instead, such as `ttl: 7d`");
}
return translated;
}
function nameHere(name, {project: project = "", "branch-prefix": prefix = ""}, warnings) {
const text = name.trim();
if (!text.includes("/") || isOf(project, text)) return name;
const words = text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-+$/g, "");
const hash = (0, external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0, 6);
const room = longestName - prefix.trim().length - hash.length - 1;
const here = `${words.slice(0, room).replace(/-+$/, "") || "branch"}-${hash}`;
warnings.push(`The branch \`${text}\` is \`${project.trim()}/${prefix.trim()}${here}\` here: names in velo contain no slash.`);
return here;
}
function parentHere(name, {project: project}, warnings) {
return nameHere(name, {
project: project
}, warnings);
}
const longestName = 63;
function isOf(project, text) {
try {
return (0, names.at)(text).project === project.trim();
} catch {
return text.startsWith(`${project.trim()}/`) && text.split("/").length === 2;
}
}
const inputs_text = schemas.YjP().check(api.WN());
const flag = schemas.FsL(schemas.k5n([ "true", "false" ], "must be `true` or `false`"), schemas.pdi(word => word === "true"));
const oneOf = (first, ...others) => {
const words = [ first, ...others ];
const named = words.map(word => `\`${word}\``);
return schemas.Rvf(schemas.k5n(words, `must be ${named.slice(0, -1).join(", ")} or ${named.at(-1)}`), first);
};
const numberUpTo = limit => schemas.Rvf(schemas.FsL(inputs_text.check(schemas.YPB(word => word === "" || /^[1-9]\d*$/.test(word) && Number(word) <= limit, {
error: `must be a number from 1 to ${limit}`
})), schemas.pdi(word => word === "" ? null : Number(word))), null);
const shape = {
project: schemas.Rvf(inputs_text.check(passes(name => name && (0, names.j1)(name))), ""),
branch: schemas.Rvf(inputs_text, ""),
"branch-prefix": schemas.Rvf(inputs_text.check(api.Fk(/^([a-z][a-z0-9_-]{0,39})?$/, "must be a valid start of a branch name, such as `api-`")), ""),
parent: schemas.Rvf(inputs_text, ""),
from: schemas.Rvf(inputs_text.check(api.Eb(200, "is too long")), ""),
pitr: schemas.Rvf(inputs_text.check(api.Eb(200, "is too long")), ""),
"if-exists": oneOf("reuse", "reset", "fail"),
"on-push": oneOf("reset", "keep", "if-changed"),
paths: schemas.Rvf(schemas.FsL(schemas.YjP(), schemas.pdi(lines)), []),
"reset-label": schemas.Rvf(inputs_text, ""),
lifetime: oneOf("pr", "job"),
ttl: schemas.Rvf(inputs_text.check(passes(length => [ "", "none" ].includes(length) || (0, 
duration.p)(length, "The length"))), ""),
"idle-stop": schemas.Rvf(inputs_text.check(passes(length => [ "", "off", "default" ].includes(length) || (0, 
duration.p)(length, "The length"))), ""),
"idle-sessions": schemas.Rvf(schemas.k5n([ "", "end", "keep" ], "must be `end` or `keep`"), ""),
"max-branches": numberUpTo(1e4),
env: schemas.Rvf(schemas.YjP().check(api.Fk(/^([A-Za-z_][A-Za-z0-9_]*)?$/, "is not a valid name of an environment variable"), schemas.YPB(name => !/^(GITHUB_|RUNNER_|ACTIONS_|NODE_OPTIONS$|PATH$)/i.test(name), "is reserved by the runner")), ""),
database: schemas.Rvf(inputs_text.check(api.Eb(63, "is too long")), ""),
user: schemas.Rvf(inputs_text.check(api.Eb(63, "is too long")), ""),
sslmode: schemas.Rvf(inputs_text.check(schemas.YPB(word => ![ "require", "verify-ca", "verify-full" ].includes(word), {
error: "requires TLS, which branches do not have: they listen on the loopback only",
abort: true
}), schemas.YPB(word => word === "" || connection_url.R.some(mode => mode === word), {
error: "must be `disable`, `allow` or `prefer`"
})), ""),
"connect-timeout": numberUpTo(3600),
comment: oneOf("auto", "required", "false"),
"comment-credentials": oneOf("never", "private-repository"),
"ssh-host": schemas.Rvf(inputs_text.check(api.Fk(/^([A-Za-z0-9._@:-]{1,253})?$/, "is not a valid host for `ssh`")), ""),
"ssh-user": schemas.Rvf(inputs_text.check(api.Fk(/^[A-Za-z_][A-Za-z0-9._-]{0,31}$/, "is not a valid user name")), "velo-ci"),
"ssh-port": schemas.Rvf(schemas.FsL(numberUpTo(65535), schemas.pdi(port => port ?? 22)), 22),
"ssh-key": schemas.Rvf(inputs_text.check(api.Eb(16384, "is too long")), ""),
"ssh-known-hosts": schemas.Rvf(inputs_text.check(api.Eb(262144, "is too long")), ""),
drafts: schemas.Rvf(flag, true),
"when-labeled": schemas.Rvf(inputs_text, ""),
"pull-request": numberUpTo(2 ** 31 - 1),
"create-project": schemas.Rvf(flag, false),
"dry-run": schemas.Rvf(flag, false),
label: schemas.Rvf(inputs_text, ""),
pin: schemas.Rvf(flag, false),
keep: schemas.Rvf(inputs_text.check(api.Fk(/^(|.*=0*[1-9].*|[^=]*)$/, "must keep at least one snapshot")), ""),
days: numberUpTo(999999),
force: schemas.Rvf(flag, false),
"max-age": schemas.Rvf(inputs_text.check(passes(length => length && (0, duration.p)(length, "The length"))), ""),
timeout: schemas.Rvf(inputs_text.check(passes(length => length && (0, duration.p)(length, "The length"))), ""),
"proof-host": schemas.Rvf(inputs_text.check(api.Fk(/^([A-Za-z0-9._-]{1,253})?$/, "is not a valid host name")), ""),
"github-token": schemas.Rvf(inputs_text, "")
};
const defaultTtl = {
pr: "14d",
job: "6h"
};
const connection = [ "env", "database", "user", "sslmode", "connect-timeout" ];
const named = [ "project", "branch", "branch-prefix" ];
const making = [ "parent", "from", "pitr", "lifetime", "ttl", "idle-stop", "idle-sessions", "max-branches" ];
const asking = [ "pull-request", "github-token" ];
const reaching = [ "ssh-host", "ssh-user", "ssh-port", "ssh-key", "ssh-known-hosts", "proof-host" ];
const commenting = [ "comment", "comment-credentials" ];
const inputsOf = {
root: [ ...[ ...named, ...making, ...connection, ...commenting, ...reaching, ...asking ], ...[ "on-push", "paths", "reset-label", "drafts", "when-labeled", "create-project", "dry-run" ] ],
branch: [ ...named, ...making, "if-exists", "create-project", ...connection, ...reaching, ...asking ],
reset: [ ...named, "from", "ttl", ...connection, ...reaching, ...asking ],
destroy: [ ...named, ...reaching, ...asking ],
connect: [ ...named, ...connection, ...reaching, ...asking ],
reconcile: [ "project", "dry-run", ...reaching, "github-token" ],
snapshot: [ ...named, "label", "pin", "keep", "days", "timeout", ...reaching, ...asking ],
"wal-cleanup": [ ...named, "days", "force", "timeout", ...reaching, ...asking ],
"restore-check": [ "project", "max-age", "timeout", ...reaching ],
doctor: [ "ssh-host", "ssh-user", "ssh-port", "ssh-key", "ssh-known-hosts" ]
};
const schemaOf = action => schemas.FsL(schemas.Ikc(shape), schemas.pdi((raw, context) => {
const wrong = (path, message) => context.issues.push({
code: "custom",
message: message,
input: raw[path],
path: [ path ]
});
const named = (path, name) => {
const full = name.includes("/") ? name : `${raw.project}/${name}`;
const message = mistake(full, () => {
if ((0, names.at)(full).project !== raw.project) throw new Error(`is in another project than ${raw.project}`);
});
if (message && raw.project) wrong(path, message);
return full;
};
const parent = raw.parent && named("parent", raw.parent);
const branch = raw.branch && named("branch", raw.branch).slice(raw.project.length + 1);
if (branch === names.SI && action !== "snapshot" && action !== "wal-cleanup") wrong("branch", "is the main branch, which actions never change");
if (raw.from && raw.pitr) wrong("pitr", "excludes `from`: a branch has one source");
if (raw["on-push"] === "if-changed" && raw.paths.length === 0) wrong("paths", "is required by `on-push: if-changed`");
if (raw["on-push"] !== "if-changed" && raw.paths.length > 0) wrong("paths", "is for `on-push: if-changed` only");
if (raw["reset-label"] && raw["reset-label"] === raw["when-labeled"]) {
wrong("reset-label", "must differ from `when-labeled`: it is removed at each reset");
}
const ttl = raw.ttl || defaultTtl[raw.lifetime];
return {
...raw,
parent: parent,
branch: branch,
ttl: ttl
};
}));
function readInputs(env, action = "root", {isFork: isFork = false} = {}) {
const known = new Set(inputsOf[action]);
const given = {};
for (const [key, value] of Object.entries(env)) {
if (key.startsWith("INPUT_") && value) given[key.slice("INPUT_".length).toLowerCase()] = value;
}
const {mistakes: mistakes, warnings: warnings} = action === "branch" ? translateNeon(given) : {
mistakes: [],
warnings: []
};
const raw = Object.fromEntries(Object.entries(given).filter(([name]) => known.has(name)));
if (raw.branch) raw.branch = nameHere(raw.branch, raw, warnings);
const unknown = Object.keys(given).filter(name => !known.has(name));
const parsed = schemaOf(action).safeParse(raw);
const asks = action === "root" || action === "reconcile" || Boolean(raw["pull-request"]?.trim());
const required = [ "project", ...asks ? [ "github-token" ] : [], ...action === "branch" ? [ "branch" ] : [] ];
if (action !== "root" || raw["ssh-key"] || raw["ssh-known-hosts"]) mistakes.push(...missingForSsh(raw, isFork));
mistakes.unshift(...required.filter(name => known.has(name) && !raw[name]?.trim()).map(missing));
if (!parsed.success) mistakes.push(...parsed.error.issues.map(({path: path, message: message}) => `\`${path.join(".")}\` ${message}`));
if (parsed.success && mistakes.length === 0) return {
inputs: parsed.data,
unknown: unknown,
warnings: warnings
};
throw new errors_error.J("usage", "invalid-inputs", `${mistakes.length === 1 ? "An input is" : `${mistakes.length} inputs are`} wrong: ${mistakes.join("; ")}.`, "Fix the values under `with:`. docs/actions.md describes all inputs.");
}
function missingForSsh(raw, isFork) {
const needed = [ "ssh-host", "ssh-key", "ssh-known-hosts" ];
const left = needed.filter(name => !raw[name]?.trim() && !(isFork && name === "ssh-key"));
if (left.length === needed.length || needed.every(name => !raw[name]?.trim())) return [];
const whose = raw["ssh-host"]?.includes("@") ? [ "`ssh-host` names a user: use `ssh-user`" ] : [];
return [ ...left.map(missing), ...whose ];
}
const missing = name => `\`${name}\` is missing`;
},
66719: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$V: () => commentFacts,
Dg: () => addToSummary,
e6: () => shownCredentials,
fS: () => summarise,
iP: () => announce
});
var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
var _api_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4547);
var _decide_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40190);
var _decide_live_pull_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24563);
var _run_run_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18093);
var _step_hints_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(213);
var _step_log_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68017);
var _step_outputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(82601);
var _comment_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(41311);
function commentFacts(play, played) {
const {inputs: inputs, run: run, event: event, machine: machine} = play;
const {decision: decision, before: before, after: after, error: error, freed: freed} = played;
const sshHost = inputs["ssh-host"] || machine;
const {project: project, user: role} = inputs;
const common = {
project: project,
branch: (0, _run_run_context_js__WEBPACK_IMPORTED_MODULE_5__.W0)(play),
machine: machine,
sshHost: sshHost,
role: role,
runUrl: run.url
};
const {intent: intent, why: why} = decision;
if (intent === "skip" || intent === "supersede" || intent === "reconcile" || intent === "refuse") return null;
if (error) {
const {message: message, left: left, kind: kind} = error;
const refused = kind === "conflict";
const failure = {
attempt: intent,
refused: refused,
message: message,
hint: (0, _step_hints_js__WEBPACK_IMPORTED_MODULE_6__.$)(error),
left: left,
stands: before !== null
};
return {
...common,
outcome: {
state: "failed",
...failure
}
};
}
if (intent === "destroy") {
const {again: again} = decision;
return {
...common,
outcome: {
state: "destroyed",
why: why,
again: again,
freedBytes: freed
}
};
}
if (!after || !("head" in decision)) return null;
const {head: head} = decision;
const results = {
create: "created",
reuse: "reused",
reset: "reset",
keep: "kept"
};
const made = intent === "create" || intent === "reset";
const {owner: owner, name: name} = event.repository;
const outcome = {
state: "ready",
result: results[decision.intent],
why: why,
head: head,
headUrl: `${run.serverUrl}/${owner}/${name}/commit/${head}`,
onPush: inputs["on-push"],
facts: after,
tookMs: made ? (0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_3__.XN)(after.steps) : (0, 
_decide_labels_js__WEBPACK_IMPORTED_MODULE_3__.Hc)(after.labels),
steps: made ? after.steps : (0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_3__.I$)(after.labels)
};
return {
...common,
outcome: outcome
};
}
async function announce(play, played, {facts: facts, comments: comments, credentials: credentials}) {
const {before: before, after: after} = played;
const knownId = (0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_3__.Zr)((after ?? before)?.labels ?? {});
const news = isNews(play, played);
if (after && !news) {
if (knownId !== null) (0, _step_outputs_js__WEBPACK_IMPORTED_MODULE_8__.BA)(urlOf(play, knownId));
return;
}
let written;
try {
written = await comments.write({
body: (0, _comment_js__WEBPACK_IMPORTED_MODULE_9__.wQ)(facts, credentials),
knownId: knownId,
create: news
});
} catch (error) {
const message = `The comment could not be written. ${(0, _api_api_js__WEBPACK_IMPORTED_MODULE_2__.WE)(error)}`;
const hint = "Give the job `permissions: { pull-requests: write }`, or set `comment: false`.";
const required = play.inputs.comment === "required" && !played.error;
if (required) throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("failed", "comment-failed", message, hint, {
cause: error
});
(0, _step_log_js__WEBPACK_IMPORTED_MODULE_7__.R8)(`${message} The branch is not affected. ${hint}`);
return;
}
if (!written) return;
const url = pageOf(play, written);
(0, _step_log_js__WEBPACK_IMPORTED_MODULE_7__.cv)(`Comment ${written.change}: ${url}`);
(0, _step_outputs_js__WEBPACK_IMPORTED_MODULE_8__.BA)(url);
await keepWithBranch(play, played, written);
}
function pageOf(play, {id: id, url: url}) {
const page = URL.canParse(url) ? new URL(url) : null;
return page?.origin === new URL(play.run.serverUrl).origin && /^https?:$/.test(page.protocol) ? page.href : urlOf(play, id);
}
function urlOf({run: run, event: event}, id) {
const {owner: owner, name: name} = event.repository;
return `${run.serverUrl}/${owner}/${name}/pull/${event.pull?.number}#issuecomment-${id}`;
}
function isNews({run: run}, {before: before, after: after, decision: decision}) {
if (!after) return before !== null || decision.intent === "create";
const same = after.labels[_decide_labels_js__WEBPACK_IMPORTED_MODULE_3__.vN.run] === String(run.id) && after.labels[_decide_labels_js__WEBPACK_IMPORTED_MODULE_3__.vN.attempt] === String(run.attempt);
return decision.intent === "create" || decision.intent === "reset" || !same;
}
async function keepWithBranch(play, {after: after, decision: decision}, written) {
if (!after) return;
const labels = {};
const id = written.certain ? String(written.id) : "";
if ((after.labels[_decide_labels_js__WEBPACK_IMPORTED_MODULE_3__.vN.comment] ?? "") !== id) labels[_decide_labels_js__WEBPACK_IMPORTED_MODULE_3__.vN.comment] = id;
if (decision.intent === "create" || decision.intent === "reset") {
labels[_decide_labels_js__WEBPACK_IMPORTED_MODULE_3__.vN.steps] = (0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_3__.u7)(after.steps);
labels[_decide_labels_js__WEBPACK_IMPORTED_MODULE_3__.vN.took] = String(Math.round((0, 
_decide_labels_js__WEBPACK_IMPORTED_MODULE_3__.XN)(after.steps)));
}
if (Object.keys(labels).length === 0) return;
const {velo: velo, owner: owner, signal: signal} = play;
try {
await velo.setBranch({
branch: (0, _run_run_context_js__WEBPACK_IMPORTED_MODULE_5__.fq)(after),
labels: labels,
expect: {
owner: owner,
id: after.id
}
}, {
signal: signal
});
} catch (error) {
(0, _step_log_js__WEBPACK_IMPORTED_MODULE_7__.Yz)(`The comment's id was not kept: ${error instanceof Error ? error.message : String(error)}`);
}
}
async function shownCredentials({inputs: inputs}, api, connection) {
if (inputs["comment-credentials"] === "never" || !connection) return null;
const visibility = await (0, _decide_live_pull_js__WEBPACK_IMPORTED_MODULE_4__.tQ)(api);
if (visibility === "private") return connection.onHost;
(0, _step_log_js__WEBPACK_IMPORTED_MODULE_7__.R8)(`The comment shows no password: the repository is ${visibility ?? "of unknown visibility"}, not private.`);
return null;
}
async function summarise(play, facts, {decision: decision, error: error}) {
const name = `${play.inputs.project}/${(0, _run_run_context_js__WEBPACK_IMPORTED_MODULE_5__.W0)(play)}`;
const help = error ? (0, _step_hints_js__WEBPACK_IMPORTED_MODULE_6__.$)(error) : "";
await addToSummary(facts ? (0, _comment_js__WEBPACK_IMPORTED_MODULE_9__.lc)(facts) : (0, 
_comment_js__WEBPACK_IMPORTED_MODULE_9__.M1)(name, decision.why, help));
}
async function addToSummary(markdown) {
if (!process.env.GITHUB_STEP_SUMMARY) return;
await _actions_core__WEBPACK_IMPORTED_MODULE_0__.summary.addRaw(markdown, true).write();
}
},
68017: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R8: () => warn,
TN: () => oneLine,
Yz: () => debug,
cv: () => say,
fJ: () => fail,
lm: () => notice,
zD: () => grouped
});
var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
var _comment_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59413);
var _hints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(213);
const say = text => _actions_core__WEBPACK_IMPORTED_MODULE_0__.info(oneLine(text));
const notice = text => _actions_core__WEBPACK_IMPORTED_MODULE_0__.notice(oneLine(text));
const warn = text => _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning(oneLine(text));
const debug = text => _actions_core__WEBPACK_IMPORTED_MODULE_0__.debug(text.split("\n").map(oneLine).join("\n"));
async function grouped(title, signal, work) {
_actions_core__WEBPACK_IMPORTED_MODULE_0__.startGroup(oneLine(title));
try {
return await work({
signal: signal,
progress: logStep
});
} finally {
_actions_core__WEBPACK_IMPORTED_MODULE_0__.endGroup();
}
}
function logStep(event) {
if (event.kind === "end") say(`▸ ${event.name} ${(0, _comment_markdown_js__WEBPACK_IMPORTED_MODULE_3__.kB)(event.ms)}`);
if (event.kind === "note") say(`  ${event.text}`);
}
function oneLine(text) {
return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, " ").replace(/^(\s*):(?=:)/, "$1: ").replace(/##(?=\[)/g, "# #");
}
function fail(thrown) {
const error = (0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.DT)(thrown);
const left = error.left.length > 0 ? [ `Left behind: ${error.left.join("; ")}` ] : [];
_actions_core__WEBPACK_IMPORTED_MODULE_0__.setFailed([ error.message, (0, _hints_js__WEBPACK_IMPORTED_MODULE_2__.$)(error), ...left ].filter(Boolean).map(oneLine).join("\n"));
process.exitCode = error.exitCode;
if (error.code === "internal-error" && error.cause instanceof Error) debug(error.cause.stack ?? "");
}
},
75581: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
e: () => bytes
});
const sizes = [ "B", "kB", "MB", "GB", "TB", "PB" ];
function bytes(count) {
if (count === null) return "–";
let step = 0;
let value = count;
while (value >= 1023.95 && step < sizes.length - 1) {
value /= 1024;
step += 1;
}
return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1).replace(/\.0$/, "")} ${sizes[step]}`;
}
},
76390: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Mz: () => holderIn,
PW: () => commentState,
_M: () => isOwnComment,
qo: () => stateLine,
xL: () => marker
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
function marker({project: project, machine: machine, live: live}) {
const name = machine.slice(0, 253).replace(/[^A-Za-z0-9.-]/g, "_");
return `\x3c!-- velo project=${project} machine=${name}${live ? " live" : ""} --\x3e`;
}
function isOwnComment(body, project) {
return firstLines(body)[0]?.startsWith(`\x3c!-- velo project=${project} machine=`) === true;
}
function holderIn(body) {
return / machine=([A-Za-z0-9._-]+) live -->$/.exec(firstLines(body)[0] ?? "")?.[1] ?? null;
}
function stateLine(facts) {
return `\x3c!-- velo state=${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 16)} --\x3e`;
}
function commentState(body) {
return /^<!-- velo state=([0-9a-f]{16}) -->$/.exec(firstLines(body)[1] ?? "")?.[1] ?? null;
}
function firstLines(body) {
return (body ?? "").split(/\r?\n/, 2);
}
},
82601: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
BA: () => setCommentUrl,
L2: () => setNeonOutputs,
Lw: () => exportConnection,
QU: () => maskSecrets,
n0: () => setOutputs,
s6: () => nothing
});
var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
function maskSecrets({password: password, url: url}) {
const secrets = new Set([ password, encodeURIComponent(password), url ].filter(text => text.length >= 8));
for (const secret of secrets) _actions_core__WEBPACK_IMPORTED_MODULE_0__.setSecret(secret);
}
const nothing = {
result: "",
branch: null,
connection: null,
urlChanged: false,
durationMs: 0
};
function setOutputs({result: result, branch: branch, connection: connection, urlChanged: urlChanged, durationMs: durationMs}) {
set({
active: String(connection !== null),
result: result,
url: connection?.url ?? "",
host: connection?.host ?? "",
port: connection ? String(connection.port) : "",
user: connection?.user ?? "",
password: connection?.password ?? "",
database: connection?.database ?? "",
branch: branch ? `${branch.project}/${branch.branch}` : "",
"expires-at": branch?.expiresAt ?? "",
"url-changed": String(urlChanged || connection?.url !== connection?.onHost),
"comment-url": "",
"duration-ms": String(Math.round(durationMs))
});
}
function setNeonOutputs({result: result, branch: branch, connection: connection}) {
const url = connection?.url ?? "";
const host = connection?.host ?? "";
set({
db_url: url,
db_url_pooled: url,
db_url_with_pooler: url,
db_host: host,
db_host_pooled: host,
host_with_pooler: host,
branch_id: branch?.id ?? "",
created: String(result === "created")
});
}
function setCommentUrl(url) {
_actions_core__WEBPACK_IMPORTED_MODULE_0__.setOutput("comment-url", url);
}
function exportConnection(name, connection) {
if (!name) return;
_actions_core__WEBPACK_IMPORTED_MODULE_0__.exportVariable(name, connection?.url ?? "");
_actions_core__WEBPACK_IMPORTED_MODULE_0__.exportVariable("PGHOST", connection?.host ?? "");
_actions_core__WEBPACK_IMPORTED_MODULE_0__.exportVariable("PGPORT", connection ? String(connection.port) : "");
_actions_core__WEBPACK_IMPORTED_MODULE_0__.exportVariable("PGUSER", connection?.user ?? "");
_actions_core__WEBPACK_IMPORTED_MODULE_0__.exportVariable("PGPASSWORD", connection?.password ?? "");
_actions_core__WEBPACK_IMPORTED_MODULE_0__.exportVariable("PGDATABASE", connection?.database ?? "");
if (connection?.sslmode) _actions_core__WEBPACK_IMPORTED_MODULE_0__.exportVariable("PGSSLMODE", connection.sslmode);
if (connection?.connectTimeout) _actions_core__WEBPACK_IMPORTED_MODULE_0__.exportVariable("PGCONNECT_TIMEOUT", String(connection.connectTimeout));
}
function set(values) {
for (const [name, value] of Object.entries(values)) _actions_core__WEBPACK_IMPORTED_MODULE_0__.setOutput(name, value);
}
},
89456: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
H: () => unreachable,
t: () => jobEnvironment
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
var node_net__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
var _agent_client_protocol_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26098);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57895);
const {jobs: socket} = _agent_client_protocol_js__WEBPACK_IMPORTED_MODULE_2__.Xr;
function jobEnvironment(env, {createsProject: createsProject}) {
if (!inContainer(env) || env.VELO_SOCKET !== undefined || env.VELO_HOME) return env;
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(socket)) return {
...env,
VELO_SOCKET: socket
};
if (createsProject) return env;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_3__.J("unable", "agent-needed", `This job runs in a container, which cannot reach the databases of the machine: ${socket} is not mounted.`, "Remove `container:` from this job, or add `volumes: [/run/velo/runner.sock:/run/velo/runner.sock]` and `options: --network host`.");
}
async function unreachable(env, host, port) {
if (!inContainer(env) || await answers(host, port)) return null;
return `${host}:${port} can't be reached from the container of this job. Add \`options: --network host\`.`;
}
function inContainer(env) {
return env.GITHUB_WORKSPACE?.startsWith("/__w/") === true;
}
function answers(host, port) {
return new Promise(resolve => {
const socket = (0, node_net__WEBPACK_IMPORTED_MODULE_1__.connect)({
host: host,
port: port,
timeout: 2e3
});
const end = reached => {
socket.destroy();
resolve(reached);
};
socket.once("connect", () => end(true));
socket.once("error", () => end(false));
socket.once("timeout", () => end(false));
});
}
},
91053: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
X: () => forwardState,
beginJob: () => beginJob,
closeReach: () => closeReach
});
const begun = "velo-begun";
const forwardState = {
folder: "velo-forward",
names: "velo-forward-names"
};
const stateOf = name => process.env[`STATE_${name}`] ?? "";
async function beginJob() {
if (stateOf(begun)) return false;
const core = await __webpack_require__.e(6421).then(__webpack_require__.bind(__webpack_require__, 96421));
core.saveState(begun, "true");
return true;
}
async function closeReach() {
const folder = stateOf(forwardState.folder);
if (!folder) return;
const {closeForward: closeForward} = await __webpack_require__.e(5378).then(__webpack_require__.bind(__webpack_require__, 55378));
await closeForward(folder, stateOf(forwardState.names).split(" ").filter(Boolean));
}
}
};
