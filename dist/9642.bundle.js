"use strict";

exports.id = 9642;

exports.ids = [ 9642 ];

exports.modules = {
39642: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
playPullRequest: () => playPullRequest
});
var errors_error = __webpack_require__(57895);
var api_api = __webpack_require__(4547);
var api_comments = __webpack_require__(18153);
var announce = __webpack_require__(66719);
var comment = __webpack_require__(41311);
var markdown = __webpack_require__(59413);
var decide = __webpack_require__(30157);
var branches = __webpack_require__(31552);
var connection = __webpack_require__(48288);
var dry_run = __webpack_require__(29755);
var run_action = __webpack_require__(52777);
var run_context = __webpack_require__(18093);
var log = __webpack_require__(68017);
var outputs = __webpack_require__(82601);
var job = __webpack_require__(64144);
var external_node_crypto_ = __webpack_require__(77598);
var picomatch = __webpack_require__(14006);
var picomatch_default = __webpack_require__.n(picomatch);
async function fingerprint(api, head, patterns) {
try {
const {data: data} = await api.rest.git.getTree({
...api.at,
tree_sha: head,
recursive: "true"
});
if (data.truncated) return {
unknown: "The repository has more files than GitHub lists at once."
};
const files = data.tree.flatMap(({path: path, mode: mode, sha: sha, type: type}) => type !== "tree" && path && sha ? [ {
path: path,
mode: mode ?? "",
sha: sha
} ] : []);
return {
value: digest(files, patterns)
};
} catch (error) {
return {
unknown: (0, log.TN)((0, api_api.WE)(error))
};
}
}
function digest(files, patterns) {
const rules = patterns.map(pattern => {
const not = pattern.startsWith("!");
const path = pattern.slice(not ? 1 : 0).replace(/^\.?\/+|\/+$/g, "");
return {
not: not,
matches: picomatch_default()([ path, `${path}/**` ], {
dot: true
})
};
});
const chosen = files.filter(({path: path}) => rules.reduce((taken, {not: not, matches: matches}) => matches(path) ? !not : taken, false));
const hash = (0, external_node_crypto_.createHash)("sha256").update(JSON.stringify(patterns));
const lines = chosen.map(({path: path, mode: mode, sha: sha}) => JSON.stringify([ path, mode, sha ])).sort();
for (const line of lines) hash.update(`${line}\n`);
return hash.digest("hex").slice(0, 32);
}
var decide_labels = __webpack_require__(40190);
var live_pull = __webpack_require__(24563);
const rounds = 5;
async function playBranch(play, api, comments) {
const refused = new Set;
for (let round = 1; ;round++) {
const seen = await look(play, {
api: api,
comments: comments,
refused: refused
});
const {before: before, decision: decision} = seen;
const label = "claim" in decision ? decision.claim : undefined;
if (label && !await claim(play, api, label)) {
refused.add(label);
continue;
}
const from = performance.now();
try {
const done = await carryOut(play, seen);
const made = decision.intent === "create" || decision.intent === "reset";
const durationMs = made && done.after ? (0, decide_labels.XN)(done.after.steps) : performance.now() - from;
return {
decision: decision,
before: before,
freed: null,
error: null,
...done,
durationMs: durationMs
};
} catch (thrown) {
const error = (0, errors_error.DT)(thrown);
if (isOvertaken(error, decision) && round < rounds) continue;
const failed = foreignName(play, error, decision);
return {
decision: decision,
before: before,
after: null,
freed: null,
error: failed,
durationMs: performance.now() - from
};
}
}
}
async function decideOnly(play, api, comments) {
return (await look(play, {
api: api,
comments: comments,
refused: new Set
})).decision;
}
async function look(play, {api: api, comments: comments, refused: refused}) {
const {event: event, run: run, inputs: inputs, machine: machine} = play;
const listed = await (0, branches.rU)(play);
const own = event.action === "closed" ? listed : await (0, branches.gZ)(play, listed, (0, 
run_context.W0)(play));
const before = own.find(({branch: branch}) => branch === (0, run_context.W0)(play)) ?? null;
const live = without(await (0, live_pull.p9)(api, event.pull?.number ?? 0), refused);
const branch = before && (0, decide_labels.xS)(before.labels);
const holder = before || !comments ? null : await comments.holder();
const elsewhere = holder === machine ? null : holder;
const paths = await pathsAt(play, api, branch?.head === event.sha ? branch.paths : undefined);
return {
own: own,
before: before,
paths: paths,
decision: (0, decide.LD)({
event: event,
run: run,
live: live,
branch: branch,
elsewhere: elsewhere,
paths: paths
}, inputs)
};
}
async function pathsAt({event: event, inputs: inputs}, api, known) {
if (inputs["on-push"] !== "if-changed" || event.action === "closed") return null;
if (known !== undefined) return known;
const found = await fingerprint(api, event.sha, inputs.paths);
if ("value" in found) return found.value;
(0, log.R8)(`GitHub did not say whether the paths changed, so they count as changed: ${found.unknown}`);
return null;
}
function without(live, refused) {
return "labels" in live ? {
...live,
labels: live.labels.filter(label => !refused.has(label))
} : live;
}
async function claim({event: event}, api, label) {
const claimed = await (0, live_pull.YR)(api, event.pull?.number ?? 0, label);
if (claimed === "taken") return true;
if (claimed !== "gone") (0, log.R8)(`The label ${label} could not be removed, so nothing was reset for it. ${claimed.refused}`);
return false;
}
async function carryOut(play, {own: own, before: before, paths: paths, decision: decision}) {
const {velo: velo, event: event, run: run, owner: owner, signal: signal} = play;
const branch = `${play.inputs.project}/${(0, run_context.W0)(play)}`;
const facts = before && (0, decide_labels.xS)(before.labels);
switch (decision.intent) {
case "create":
{
const labels = {
...(0, decide_labels.Eb)(event, run, {
head: decision.head,
paths: paths,
before: null
}),
[decide_labels.vN.branch]: (0, run_context.$t)(play)
};
const make = {
branch: branch,
...(0, branches.xo)(play),
labels: labels
};
return (0, log.zD)(`Create ${branch}`, signal, async operation => ({
after: await measured(velo, (0, run_context.Iv)(await velo.createBranch(make, operation)), owner)
}));
}

case "reset":
{
const labels = (0, decide_labels.Eb)(event, run, {
head: decision.head,
paths: paths,
before: facts
});
const expect = {
owner: owner,
...before ? {
id: before.id,
generation: before.generation
} : {}
};
const reset = {
branch: branch,
...(0, branches.ZQ)(play),
force: true,
ttl: play.inputs.ttl,
labels: labels,
expect: expect
};
const after = await (0, log.zD)(`Reset ${branch}`, signal, async operation => measured(velo, (0, 
run_context.Iv)(await velo.resetBranch(reset, operation)), owner));
await clearOutdatedJobs(play, own, decision.head);
return {
after: after
};
}

case "reuse":
case "keep":
return {
after: before && await (0, branches.O6)(play, before, (0, decide_labels.m6)(event, decision.head, paths))
};

case "destroy":
{
const freed = await (0, branches.n1)(play, own, owner);
if (!before) await (0, branches.Fz)(play, (0, run_context.W0)(play));
return {
after: null,
freed: freed
};
}

case "refuse":
throw new errors_error.J("conflict", decision.code, `${branch}: ${decision.why} (this is ${play.machine}).`, decision.help);

default:
return {
after: null
};
}
}
async function clearOutdatedJobs(play, before, head) {
const isOutdated = ({labels: labels}) => labels[decide_labels.vN.job] !== undefined && (0, 
decide_labels.xS)(labels).head !== head;
if (!before.some(isOutdated)) return;
try {
await (0, branches.n1)(play, (await (0, branches.rU)(play)).filter(isOutdated), play.owner);
} catch (error) {
if (play.signal.aborted) throw error;
(0, log.R8)(`A branch of an earlier job could not be deleted, and stays until it expires: ${(0, 
errors_error.DT)(error).message}`);
}
}
async function measured(velo, answer, owner) {
const {ownBytes: ownBytes, referencedBytes: referencedBytes} = (0, run_context.Iv)(await velo.getBranch({
branch: (0, run_context.fq)(answer),
expect: {
owner: owner,
id: answer.id
}
}));
return {
...answer,
ownBytes: ownBytes,
referencedBytes: referencedBytes
};
}
function isOvertaken(error, {intent: intent}) {
return (0, errors_error.up)(error, ...errors_error.XN, intent === "create" ? "branch-exists" : "branch-not-found");
}
function foreignName(play, error, {intent: intent}) {
const branch = `${play.inputs.project}/${(0, run_context.W0)(play)}`;
if (intent !== "create" || !(0, errors_error.up)(error, "branch-exists", "name-taken")) return error;
return new errors_error.J("conflict", "foreign-branch", `${branch} already exists and belongs to another owner, not to ${play.owner}.`, "Nothing was changed. Set `branch-prefix`, give this repository its own project, or delete that branch if nobody needs it.", {
cause: error
});
}
var reconcile = __webpack_require__(58627);
const most = 5;
const patience = 2e4;
async function sweep(play, budget) {
const signal = AbortSignal.any([ play.signal, AbortSignal.timeout(patience) ]);
const bounded = {
...play,
signal: signal
};
const api = (0, api_api.ir)(bounded, budget);
try {
const repository = (0, decide_labels.Sy)(play.event, play.run);
const all = await play.velo.listBranches({
project: play.inputs.project,
repository: repository
});
await removeExpired(bounded, all);
const numbers = new Set(all.flatMap(({owner: owner}) => (0, decide_labels.pv)(owner, repository) ?? []));
if (numbers.size === 0) return;
const open = await openPulls(api);
const doubtful = [ ...numbers ].filter(number => !open.has(number));
for (const number of chosen(doubtful, play.run.id)) {
signal.throwIfAborted();
const state = await (0, reconcile.p3)(api, number);
if (state !== "closed") continue;
const owned = all.filter(({owner: owner}) => (0, decide_labels.pv)(owner, repository) === number);
if (play.inputs["dry-run"]) {
for (const each of owned) (0, dry_run.B)((0, run_context.fq)(each), `The pull request #${number} is closed.`);
continue;
}
await (0, reconcile.Kz)(bounded, api, {
number: number,
owned: owned
});
(0, log.cv)(`Deleted the branches of the closed pull request #${number}: ${owned.map(run_context.fq).join(", ")}.`);
}
} catch (error) {
if (!play.signal.aborted) notSwept(error);
}
}
async function sweepAlone(context) {
try {
await (0, run_action.x2)(context, play => sweep(play));
} catch (error) {
notSwept(error);
}
}
function notSwept(error) {
const text = error instanceof errors_error.J ? error.message : (0, api_api.WE)(error);
(0, log.cv)(`The cleanup after closed pull requests is incomplete: ${text}`);
}
async function openPulls(api) {
const {data: data} = await api.rest.pulls.list({
...api.at,
state: "open",
per_page: 100
});
return new Set(data.map(({number: number}) => number));
}
function chosen(numbers, run) {
const start = numbers.length > most ? run % numbers.length : 0;
return [ ...numbers.slice(start), ...numbers.slice(0, start) ].slice(0, most);
}
async function removeExpired({velo: velo, signal: signal, event: event, run: run, inputs: inputs}, all) {
const now = (new Date).toISOString();
const own = (0, decide_labels.Sy)(event, run);
for (const each of all.filter(({expiresAt: expiresAt}) => expiresAt !== null && expiresAt <= now)) {
if (inputs["dry-run"]) {
(0, dry_run.B)((0, run_context.fq)(each), `It expired at ${each.expiresAt}.`);
continue;
}
const owner = each.owner ?? own;
const request = {
branch: (0, run_context.fq)(each),
expect: {
owner: owner,
id: each.id,
expired: true
}
};
await velo.deleteBranch(request, {
signal: signal
}).catch(error => {
if (!(error instanceof errors_error.J) || signal.aborted) throw error;
});
}
}
async function playPullRequest() {
await (0, run_action.Rb)("root", async context => {
const {inputs: inputs, event: event} = context;
if (inputs.lifetime === "job" || context.run.hosted) {
const made = await (0, job.playJob)(context, outputs.n0, play => sweep(play));
return made ? undefined : cleared(context);
}
const early = (0, decide.Ou)(event, inputs);
if (early?.intent === "reconcile") return (0, run_action.x2)(context, reconcile.l_);
if (!early) return (0, run_action.x2)(context, playPull);
await skip(context, early);
return cleared(context);
});
}
async function cleared(context) {
if (!context.event.pull?.fork && !context.run.hosted) await sweepAlone(context);
}
async function skip({inputs: inputs, event: event}, {why: why}) {
(0, outputs.n0)({
...outputs.s6,
result: "skipped"
});
(0, outputs.Lw)(inputs.env, null);
(event.pull?.fork ? log.lm : log.cv)(why);
if (event.pull?.fork) await (0, announce.Dg)((0, comment.M1)(null, why));
}
async function playPull(play) {
const {inputs: inputs, event: event} = play;
const number = event.pull?.number ?? 0;
const api = (0, api_api.ir)(play);
const comments = inputs.comment === "false" ? null : (0, api_comments.B)(api, {
number: number,
project: inputs.project
});
if (inputs["dry-run"]) {
await (0, dry_run.q)(play, await decideOnly(play, api, comments));
return sweep(play, api.budget);
}
const {connection: connection, ...played} = await connected(play, await playBranch(play, api, comments));
const {decision: decision, error: error} = played;
const made = !error && (decision.intent === "create" || decision.intent === "reset");
const result = error ? "failed" : `${resultOf(decision)}${made ? ` in ${(0, markdown.sm)(played.durationMs)}` : ""}`;
(0, log.cv)(`${inputs.project}/${(0, run_context.W0)(play)}: ${result}. ${decision.why}`);
if ("warning" in decision && decision.warning) (0, log.R8)(decision.warning);
if (!error) finish(play, played, connection);
const facts = (0, announce.$V)(play, played);
if (error?.kind !== "interrupted") await (0, announce.fS)(play, facts, played);
if (facts && error?.kind !== "interrupted") {
const credentials = comments && await (0, announce.e6)(play, api, connection);
if (comments) await (0, announce.iP)(play, played, {
facts: facts,
comments: comments,
credentials: credentials
});
}
if (error) throw error;
await sweep(play, api.budget);
}
async function connected(play, played) {
const {after: after} = played;
if (!after || !("head" in played.decision)) return {
...played,
connection: null
};
try {
return {
...played,
connection: await (0, connection.a)(play, after)
};
} catch (error) {
const decision = {
...played.decision,
intent: "reuse"
};
return {
...played,
decision: decision,
before: after,
after: null,
error: (0, errors_error.DT)(error),
connection: null
};
}
}
function finish(play, played, connection) {
const {after: after, decision: decision, durationMs: durationMs} = played;
const result = resultOf(decision);
if ("anew" in decision) (0, log.lm)(`${decision.why} Replace the old address wherever it is stored.`);
if (after) (0, branches.It)(play, after);
(0, outputs.n0)({
result: result,
branch: after,
connection: connection,
urlChanged: decision.intent === "create",
durationMs: durationMs
});
(0, outputs.Lw)(play.inputs.env, connection);
}
function resultOf({intent: intent}) {
const results = {
create: "created",
reuse: "reused",
reset: "reset",
keep: "kept",
destroy: "destroyed",
skip: "skipped",
supersede: "superseded",
reconcile: "skipped",
refuse: "skipped"
};
return results[intent];
}
}
};


