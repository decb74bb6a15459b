"use strict";

exports.id = 6466;

exports.ids = [ 6466 ];

exports.modules = {
...require("./shared.bundle.js"),
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
86466: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
playWalCleanup: () => playWalCleanup
});
var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
var _bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75581);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
var _comment_announce_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66719);
var _comment_wal_summary_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87698);
var _run_in_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89265);
var _run_run_action_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52777);
var _run_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79153);
var _step_log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68017);
async function playWalCleanup() {
await (0, _run_run_action_js__WEBPACK_IMPORTED_MODULE_4__.Rb)("wal-cleanup", async context => {
report({
segments: 0,
bytes: 0,
bases: [],
before: [],
after: [],
limited: null
});
const {pull: pull, action: action} = context.event;
if (pull?.fork) return (0, _step_log_js__WEBPACK_IMPORTED_MODULE_6__.lm)("The pull request comes from a fork: its code is not trusted with a database on this machine.");
if (action === "closed" && !(0, _run_target_js__WEBPACK_IMPORTED_MODULE_5__.C)(context)) return (0, 
_step_log_js__WEBPACK_IMPORTED_MODULE_6__.cv)("The pull request is closed: its branch goes.");
await (0, _run_in_time_js__WEBPACK_IMPORTED_MODULE_3__.R)(context, "The clean-up", limited => (0, 
_run_run_action_js__WEBPACK_IMPORTED_MODULE_4__.x2)(limited, cleanUp));
});
}
async function cleanUp(play) {
const {velo: velo, owner: owner, inputs: inputs, signal: signal} = play;
const {days: days, force: force} = inputs;
const branch = await (0, _run_target_js__WEBPACK_IMPORTED_MODULE_5__.$)(play);
const whose = {
branch: branch,
expect: {
owner: owner
},
shared: true
};
const request = {
...whose,
...days !== null && {
days: days
},
...force && {
force: force
}
};
const answer = await (0, _step_log_js__WEBPACK_IMPORTED_MODULE_6__.zD)(`Delete old WAL of ${branch}`, signal, operation => velo.walCleanup(request, operation));
report(answer);
const bases = answer.bases.length > 0 ? ` and ${answer.bases.length} bases` : "";
(0, _step_log_js__WEBPACK_IMPORTED_MODULE_6__.cv)(`Old WAL of ${branch}: ${answer.segments} segments (${(0, 
_bytes_js__WEBPACK_IMPORTED_MODULE_7__.e)(answer.bytes)})${bases} deleted.`);
const {archives: archives, snapshots: snapshots} = await pictured(play, whose);
await (0, _comment_announce_js__WEBPACK_IMPORTED_MODULE_2__.Dg)((0, _comment_wal_summary_js__WEBPACK_IMPORTED_MODULE_8__.p)(branch, answer, {
archives: archives,
snapshots: snapshots
}));
}
async function pictured({velo: velo, signal: signal}, whose) {
try {
return {
archives: await velo.walInfo(whose, {
signal: signal
}),
snapshots: await velo.listSnapshots(whose, {
signal: signal
})
};
} catch (error) {
if (signal.aborted) throw error;
(0, _step_log_js__WEBPACK_IMPORTED_MODULE_6__.R8)(`The summary has no timeline: ${(0, 
_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.DT)(error).message}`);
return {
archives: [],
snapshots: []
};
}
}
function report({segments: segments, bytes: size, bases: bases, after: after}) {
_actions_core__WEBPACK_IMPORTED_MODULE_0__.setOutput("segments", String(segments));
_actions_core__WEBPACK_IMPORTED_MODULE_0__.setOutput("bytes", String(size));
_actions_core__WEBPACK_IMPORTED_MODULE_0__.setOutput("bases", String(bases.length));
_actions_core__WEBPACK_IMPORTED_MODULE_0__.setOutput("recoverable-from", after[0]?.from.at ?? "");
_actions_core__WEBPACK_IMPORTED_MODULE_0__.setOutput("recoverable-to", after.at(-1)?.to.at ?? "");
}
},
87698: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => renderRestoreCheck,
p: () => renderWalCleanup
});
var bytes = __webpack_require__(75581);
var markdown = __webpack_require__(59413);
const mostBars = 30;
const mostSnapshots = 12;
function walTimeline(archives, snapshots = [], before = []) {
const points = snapshots.toSorted((a, b) => a.createdAt < b.createdAt ? 1 : -1).slice(0, mostSnapshots).map(pointOf);
const room = mostBars - points.length;
const spans = [ ...before.flatMap(({from: from, to: to}) => barOf({
section: "Before the clean-up",
what: "Recoverable",
kind: "done"
}, from.at, to.at)), ...archives.flatMap(barsOf) ];
const newest = new Set(spans.toSorted((a, b) => a.to < b.to ? 1 : -1).slice(0, room));
const bars = [ ...spans.filter(bar => newest.has(bar)), ...points.toReversed() ];
if (bars.length === 0) return "";
return [ "```mermaid", "gantt", "dateFormat YYYY-MM-DD HH:mm:ss", `axisFormat ${axisOf(bars)}`, "title What can be recovered (UTC)", ...bars.flatMap((bar, at) => [ ...bar.section === bars[at - 1]?.section ? [] : [ `section ${safe(bar.section)}` ], lineOf(bar) ]), "```" ].join("\n");
}
function barsOf({branch: branch, generation: generation, retired: retired, windows: windows}) {
const section = `${branch}, generation ${generation}${retired ? " (retired)" : ""}`;
return windows.flatMap((window, at) => {
const previous = windows[at - 1];
const gap = previous ? barOf({
section: section,
what: "Not recoverable",
kind: "crit"
}, previous.to.at, window.from.at) : [];
return [ ...gap, ...barOf({
section: section,
what: "Recoverable",
kind: "active"
}, window.from.at, window.to.at) ];
});
}
function barOf({section: section, what: what, kind: kind}, from, to) {
if (from === null || to === null) return [];
return [ {
section: section,
name: `${what} from ${wal_timeline_short(from)} to ${wal_timeline_short(to)}`,
kind: kind,
from: from,
to: to
} ];
}
function pointOf({id: id, label: label, base: base, pinned: pinned, createdAt: createdAt}) {
const flags = [ ...base ? [ "base" ] : [], ...pinned ? [ "pinned" ] : [] ].join(", ");
const name = `Snapshot ${id.slice(0, 8)}${flags && ` (${flags})`}${label === null ? "" : ` ${label}`}`;
return {
section: "Snapshots",
name: name,
kind: "milestone",
from: createdAt,
to: createdAt
};
}
function lineOf({name: name, kind: kind, from: from, to: to}) {
const end = Math.max(Date.parse(to), Date.parse(from) + 1e3);
const duration = kind === "milestone" ? "0d" : stamp(new Date(end).toISOString());
return `${safe(name)} :${kind}, ${stamp(from)}, ${duration}`;
}
function safe(text) {
const words = text.normalize("NFC").replace(/[^\p{L}\p{N} _.,()/+-]+/gu, " ");
const letters = [ ...words.replace(/ +/g, " ").trim() ];
return letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : letters.join("");
}
function stamp(iso) {
return new Date(iso).toISOString().slice(0, 19).replace("T", " ");
}
function wal_timeline_short(iso) {
return new Date(iso).toISOString().slice(5, 16).replace("T", " ").replace(":", ".");
}
function axisOf(bars) {
const times = bars.flatMap(({from: from, to: to}) => [ Date.parse(from), Date.parse(to) ]);
const days = (Math.max(...times) - Math.min(...times)) / 864e5;
return days > 3 ? "%m-%d" : "%m-%d %H:%M";
}
const mostWindows = 10;
function renderWalCleanup(branch, {segments: segments, bytes: size, bases: bases, before: before, after: after, limited: limited}, {archives: archives, snapshots: snapshots}) {
const gaps = archives.flatMap(archive => archive.gaps);
const missing = gaps.reduce((sum, gap) => sum + gap.segments, 0);
const failures = archives.flatMap(({failure: failure}) => failure ? [ failure ] : []);
const isSame = windowsText(before) === windowsText(after);
const timeline = walTimeline(archives, snapshots, isSame ? [] : before);
return [ `### Archived WAL of ${(0, markdown.aY)(branch, 140)}`, "", ...tableOf([ [ "Deleted", `${counted(segments, "segment")} (${(0, 
bytes.e)(size)}), ${counted(bases.length, "base")}` ], ...isSame ? [] : [ [ "Recoverable before", windowsText(before) ] ], [ isSame ? "Recoverable" : "Recoverable now", windowsText(after) ], ...limited ? [ [ "Lost to the limit of WAL", `${(0, 
markdown.Vc)(limited.from)} to ${(0, markdown.Vc)(limited.to)}` ] ] : [], ...missing > 0 ? [ [ "Missing", `${counted(missing, "segment")} in ${counted(gaps.length, "gap")}` ] ] : [], ...failures.map(({at: at, segment: segment, reason: reason}) => [ "Not archived", `${(0, 
markdown.aY)(segment)} since ${(0, markdown.Vc)(at)}: ${(0, markdown.pj)(reason, 200)}` ]) ]), ...timeline ? [ "", timeline ] : [] ].join("\n");
}
function renderRestoreCheck(check) {
const {project: project, branch: branch, ok: ok, target: target, recovery: recovery, ms: ms, checks: checks, ageSeconds: ageSeconds, error: error} = check;
const name = (0, markdown.aY)(`${project}/${branch}`, 140);
return [ `### ${ok ? "🟢" : "🔴"} ${name} ${ok ? "can be recovered" : "failed the check of its recovery"}`, "", ...tableOf([ ...error ? [ [ "Why", `${(0, 
markdown.CS)(error.message)} ${(0, markdown.CS)(error.hint)}` ] ] : [], ...target === null ? [] : [ [ "Asked for", (0, 
markdown.Vc)(target) ] ], ...recovery ? [ [ "Reached", pointText(recovery.reached) ], [ "From", `snapshot ${(0, 
markdown.aY)(recovery.base)} of generation ${recovery.generation}, ${pointText(recovery.from)}` ], [ "Replayed", `a distance of ${(0, 
bytes.e)(recovery.replayedBytes)} in the WAL` ] ] : [], ...ms === null ? [] : [ [ "To the first query", (0, 
markdown.sm)(ms) ] ], [ "Newest recoverable moment", ageSeconds === null ? "none" : `${ageText(ageSeconds)} old` ], ...checks.map(one => [ (0, 
markdown.CS)(one.name), `${one.ok ? "✓" : "✗"} ${one.detail && (0, markdown.CS)(one.detail)}` ]) ]) ].join("\n");
}
function tableOf(rows) {
return [ "<table>", ...rows.map(([name, value]) => `<tr><td>${name}</td><td>${value.trim()}</td></tr>`), "</table>" ];
}
function windowsText(windows) {
const more = windows.length - mostWindows;
const shown = windows.slice(-mostWindows).map(({from: from, to: to}) => `${momentText(from)} to ${to.at === null ? "now" : (0, 
markdown.Vc)(to.at)}`);
return [ ...more > 0 ? [ `${more} older` ] : [], ...shown ].join("<br>") || "nothing";
}
function momentText({at: at, lsn: lsn}) {
return at === null ? (0, markdown.aY)(lsn) : (0, markdown.Vc)(at);
}
function pointText({at: at, lsn: lsn}) {
return at === null ? (0, markdown.aY)(lsn) : `${(0, markdown.Vc)(at)}, ${(0, markdown.aY)(lsn)}`;
}
function ageText(seconds) {
if (seconds < 120) return `${Math.round(seconds)} s`;
if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
return seconds < 172800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86400)} d`;
}
function counted(count, what) {
return `${count} ${what}${count === 1 ? "" : "s"}`;
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
