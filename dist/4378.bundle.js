"use strict";

exports.id = 4378;

exports.ids = [ 4378 ];

exports.modules = {
...require("./shared.bundle.js"),
44378: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
playSnapshot: () => playSnapshot
});
var core = __webpack_require__(96421);
var error = __webpack_require__(57895);
var announce = __webpack_require__(66719);
var bytes = __webpack_require__(75581);
var labels = __webpack_require__(40190);
var markdown = __webpack_require__(59413);
const mostRows = 100;
function renderSnapshot(taken, cleanup) {
const {id: id, project: project, branch: branch, label: label, pinned: pinned, lsn: lsn, createdAt: createdAt, steps: steps} = taken;
const facts = [ ...label === null ? [] : [ [ "Label", (0, markdown.aY)(label, 140) ] ], [ "Taken", `${(0, 
markdown.Vc)(createdAt)}, in ${(0, markdown.sm)((0, labels.XN)(steps))}` ], ...lsn === null ? [] : [ [ "LSN", (0, 
markdown.aY)(lsn) ] ], ...pinned ? [ [ "Pinned", "no clean-up deletes it" ] ] : [] ];
return [ `### Snapshot ${(0, markdown.aY)(id)} of ${(0, markdown.aY)(`${project}/${branch}`, 140)}`, "", "<table>", ...facts.map(([name, value]) => `<tr><td>${name}</td><td>${value}</td></tr>`), "</table>", ...cleanup ? renderCleanup(cleanup) : [] ].join("\n");
}
function renderCleanup({deleted: deleted, kept: kept, failed: failed}) {
const rows = [ ...failed.map(({snapshot: snapshot, error: error}) => `<tr><td>${(0, 
markdown.aY)(snapshot)}</td><td></td><td></td><td></td><td>failed</td><td>${(0, 
markdown.CS)(error.message)}</td></tr>`), ...kept.map(({snapshot: snapshot, why: why}) => row(snapshot, "kept", (0, 
markdown.pj)(why, 200))), ...deleted.map(snapshot => row(snapshot, "deleted", "nothing keeps it")) ];
const more = rows.length - mostRows;
const head = [ "Snapshot", "Label", "Taken", "Size", "Outcome", "Why" ].map(text => `<th>${text}</th>`).join("");
return [ "", `#### Clean-up: ${deleted.length} deleted, ${kept.length} kept${failed.length > 0 ? `, ${failed.length} failed` : ""}`, "", "<table>", `<tr>${head}</tr>`, ...rows.slice(0, mostRows), "</table>", ...more > 0 ? [ "", `And ${more} more.` ] : [] ];
}
function row({id: id, label: label, createdAt: createdAt, ownBytes: ownBytes}, outcome, why) {
const cells = [ (0, markdown.aY)(id), label === null ? "" : (0, markdown.aY)(label), (0, 
markdown.Vc)(createdAt), (0, bytes.e)(ownBytes), outcome, why ];
return `<tr>${cells.map(cell => `<td>${cell}</td>`).join("")}</tr>`;
}
var in_time = __webpack_require__(89265);
var run_action = __webpack_require__(52777);
var target = __webpack_require__(79153);
var log = __webpack_require__(68017);
async function playSnapshot() {
await (0, run_action.Rb)("snapshot", async context => {
for (const name of [ "snapshot", "lsn", "created-at" ]) core.setOutput(name, "");
core.setOutput("deleted", "0");
const {pull: pull, action: action} = context.event;
if (pull?.fork) return (0, log.lm)("The pull request comes from a fork: its code is not trusted with a database on this machine.");
if (action === "closed" && !(0, target.C)(context)) return (0, log.cv)("The pull request is closed: its branch goes.");
await (0, in_time.R)(context, "The snapshot", limited => (0, run_action.x2)(limited, takeOne));
});
}
async function takeOne(play) {
const {velo: velo, owner: owner, inputs: inputs, signal: signal} = play;
const branch = await (0, target.$)(play);
const whose = {
branch: branch,
expect: {
owner: owner
},
shared: true
};
const rule = ruleOf(play);
if (rule) await velo.cleanupSnapshots({
...whose,
...rule,
dryRun: true
}, {
signal: signal
});
const wish = {
...inputs.label && {
label: inputs.label
},
...inputs.pin && {
pin: true
}
};
const taken = await (0, log.zD)(`Take a snapshot of ${branch}`, signal, operation => velo.createSnapshot({
...whose,
...wish
}, operation));
report(taken);
const cleanup = rule ? await cleanUp(play, {
...whose,
...rule
}, taken) : null;
await (0, announce.Dg)(renderSnapshot(taken, cleanup));
if (cleanup && cleanup.failed.length > 0) throw incomplete(cleanup);
}
function ruleOf({inputs: {keep: keep, days: days}}) {
if (!keep && days === null) return null;
return {
...keep && {
keep: keep
},
...days !== null && {
days: days
}
};
}
function report({project: project, branch: branch, id: id, lsn: lsn, createdAt: createdAt}) {
core.setOutput("snapshot", id);
core.setOutput("lsn", lsn ?? "");
core.setOutput("created-at", createdAt);
(0, log.cv)(`Snapshot ${id} of ${project}/${branch} was taken.`);
}
async function cleanUp({velo: velo, signal: signal}, request, {project: project, branch: branch}) {
const name = `${project}/${branch}`;
const cleanup = await (0, log.zD)(`Delete old snapshots of ${name}`, signal, operation => velo.cleanupSnapshots(request, operation));
const {deleted: deleted, kept: kept} = cleanup;
core.setOutput("deleted", String(deleted.length));
(0, log.cv)(`Old snapshots of ${name}: ${deleted.length} deleted, ${kept.length} kept.`);
return cleanup;
}
function incomplete({failed: failed}) {
const named = failed.map(({snapshot: snapshot, error: error}) => `${snapshot} (${error.message})`).join("; ");
return new error.J("failed", "cleanup-incomplete", `Not every old snapshot could be deleted: ${named}`, "The new snapshot was taken. The next run tries again; `velo doctor` shows what blocks it.");
}
},
79153: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => targetOf,
C: () => isMain
});
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22452);
var _branches_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31552);
var _run_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18093);
async function targetOf(play) {
const {project: project} = play.inputs;
if (isMain(play)) return `${project}/${_contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.SI}`;
await (0, _branches_js__WEBPACK_IMPORTED_MODULE_1__.rU)(play);
return `${project}/${(0, _run_context_js__WEBPACK_IMPORTED_MODULE_2__.W0)(play)}`;
}
function isMain({inputs: inputs, event: event}) {
return inputs.branch === _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.SI || inputs.branch === "" && event.pull === null;
}
},
89265: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => inTime
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39486);
async function inTime(context, what, work) {
const {timeout: timeout} = context.inputs;
if (!timeout) return work(context);
const stop = new AbortController;
const timer = setTimeout(() => stop.abort("timeout"), Math.min((0, _contract_values_duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(timeout, "`timeout`"), 2 ** 31 - 1));
try {
await work({
...context,
signal: AbortSignal.any([ context.signal, stop.signal ])
});
} catch (error) {
const late = stop.signal.aborted && !context.signal.aborted && (0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.up)(error, "interrupted");
throw late ? tookTooLong(what, timeout, error) : error;
} finally {
clearTimeout(timer);
}
}
function tookTooLong(what, timeout, cause) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "timeout", `${what} was not finished within ${timeout}.`, "What was under way was undone. Set a longer `timeout`.", {
left: cause instanceof _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J ? cause.left : [],
cause: cause
});
}
}
};
