"use strict";

exports.id = 8551;

exports.ids = [ 8551, 8924, 1053, 6543, 3893 ];

exports.modules = {
...require("./shared.bundle.js"),
213: (e, t, n) => {
n.d(t, {
$: () => hintOf
});
var r = n(43127);
const s = {
"moment-not-recoverable": "On the host, `velo wal info` shows the moments that can be recovered.",
"not-archived": "On the host, `velo branch set NAME --archive on` begins to archive its WAL.",
"project-bound": "The input `project` chooses the project. On the host, `velo project set NAME --repository REPOSITORY` changes its repository.",
"too-many-branches": "The input `max-branches` sets the limit of a repository; the host may set a lower one.",
"wal-promised": "On the host, `velo project set NAME --policy wal=7d` changes the promise."
};
function hintOf(e) {
return (0, r.k)(e, s);
}
},
4547: (e, t, n) => {
n.d(t, {
WE: () => explain,
bn: () => allOf,
h_: () => asFailure,
ir: () => apiOf
});
var r = n(22032);
var s = n(11267);
var o = n(68017);
var a = n(17403);
var i = n(16553);
function connectApi(e) {
const {token: t, repository: n, timeoutMs: o = 1e4, signal: u = (new AbortController).signal} = e;
const {budget: l = {
ms: i.Fy.runMs,
bytes: a.gX.run
}} = e;
const {baseUrl: h = r.NT.baseUrl ?? "https://api.github.com"} = e;
const d = new s.E({
...(0, r.EG)(t, {
baseUrl: h
}),
request: {
...r.NT.request,
fetch: (0, a.A)(r.NT.request?.fetch ?? fetch, h, l),
log: c
},
log: c
});
const f = (0, i.LZ)(u);
d.hook.wrap("request", async (e, t) => {
for (let n = 1; ;n++) {
const r = performance.now();
try {
const n = Math.ceil(Math.max(0, Math.min(o, l.ms)));
t.request.signal = AbortSignal.any([ u, AbortSignal.timeout(n) ]);
return await e(t);
} catch (e) {
const s = asFailure(e);
if (u.aborted || t.method === "POST" && (0, i.uD)(s)) throw e;
if (!await f.again(s, n, performance.now() - r)) throw e;
}
}
});
return {
rest: d.rest,
graphql: d.graphql,
at: {
owner: n.owner,
repo: n.name
},
retries: f,
budget: l,
installation: t.startsWith("ghs_")
};
}
const c = {
debug: () => {},
info: () => {},
warn: o.Yz,
error: o.Yz
};
function apiOf({inputs: e, event: t, signal: n}, r) {
const s = e["github-token"];
return connectApi({
token: s,
repository: t.repository,
signal: n,
...r ? {
budget: r
} : {}
});
}
const u = 30;
async function allOf(e) {
const t = new Map;
for (let n = 1; n <= u; n++) {
const {data: r, headers: s} = await e(n);
if (!Array.isArray(r)) throw new Error("the answer is not a list");
const o = t.size;
for (const e of r) t.set(e.id, e);
if (!/\brel="?next"?/.test(s.link ?? "")) return [ ...t.values() ];
if (t.size === o) break;
}
throw new Error("the list has no end");
}
function asFailure(e) {
if (!(e instanceof Error)) return {
status: 0,
headers: {},
message: String(e)
};
const t = "response" in e ? e.response : undefined;
const n = t && "status" in e ? Number(e.status) : 0;
const r = e.cause instanceof a.tk;
return {
status: n,
headers: t?.headers ?? {},
message: e.message,
final: r
};
}
function explain(e) {
const {status: t, headers: n, message: r} = asFailure(e);
if (t === 0) return `GitHub gave no usable answer (${(0, o.TN)(r).slice(0, 200) || "no connection"}).`;
const s = (0, o.TN)(r.replace(/ - https?:\/\/\S+$/, "")).replace(/\s+/g, " ");
const a = t === 403 || t === 404 ? n["x-accepted-github-permissions"] : undefined;
const i = a ? ` The token needs \`${(0, o.TN)(String(a)).slice(0, 200).replace(/=/g, ": ")}\`.` : "";
return `GitHub answered ${t} (${s.slice(0, 200)}).${i}`;
}
},
16553: (e, t, n) => {
n.d(t, {
Fy: () => o,
LZ: () => createRetries,
uD: () => isOutage
});
var r = n(58500);
var s = n.n(r);
const o = {
attempts: 3,
totalMs: 6e4,
runMs: 12e4
};
function retryDelay(e, {attempt: t, spentMs: n, nowMs: r}) {
if (t >= o.attempts) return null;
const s = isLimit(e) ? limitWait(e, r) : isOutage(e) ? 500 * 4 ** (t - 1) : null;
return s !== null && n + s <= o.totalMs ? s : null;
}
function isOutage(e) {
return !e.final && (e.status === 0 || e.status >= 500);
}
function isLimit({status: e, headers: t, message: n}) {
if (e === 429) return true;
return e === 403 && (t["x-ratelimit-remaining"] === "0" || /\bsecondary rate\b/i.test(n));
}
function limitWait({headers: e}, t) {
const n = Number(e["retry-after"]);
if (e["retry-after"] !== undefined && n >= 0) return n * 1e3;
const r = Number(e["x-ratelimit-reset"]);
if (e["x-ratelimit-remaining"] === "0" && r > 0) return Math.max(0, r * 1e3 - t) + 1e3;
return 6e4;
}
function createRetries(e) {
let t = 0;
return {
async again(n, s, o) {
t += o;
const a = e.aborted ? null : retryDelay(n, {
attempt: s,
spentMs: t,
nowMs: Date.now()
});
if (a === null) return false;
t += a;
await (0, r.setTimeout)(a, undefined, {
signal: e
}).catch(() => {});
return !e.aborted;
}
};
}
},
17403: (e, t, n) => {
n.d(t, {
A: () => boundedFetch,
gX: () => o,
tk: () => RefusedAnswer
});
var r = n(58500);
var s = n.n(r);
const o = {
answer: 16 * 1024 ** 2,
run: 64 * 1024 ** 2
};
const a = 3;
class RefusedAnswer extends Error {}
function boundedFetch(e, t, n) {
const {origin: r} = new URL(t);
const follow = async (t, s, o) => {
const i = await e(within(r, t, t), {
...s,
redirect: "manual"
});
const c = await target(i, {
url: t,
method: s.method ?? "GET"
}, r);
if (c === null) return whole(i, s, n);
if (o === a) throw new RefusedAnswer(`more than ${a} redirects`);
return follow(c, s, o + 1);
};
return async (e, t = {}) => {
if (n.ms <= 0) throw new RefusedAnswer("all requests of the run together took too long");
const r = performance.now();
try {
return await follow(e, t, 0);
} finally {
n.ms -= performance.now() - r;
}
};
}
function within(e, t, n) {
const r = URL.canParse(t, n) ? new URL(t, n) : null;
if (r?.origin === e) return r.href;
throw new RefusedAnswer(`the address is at ${r?.origin ?? "no valid origin"}, not at ${e}`);
}
async function target(e, {url: t, method: n}, r) {
const s = e.headers.get("location");
if (s === null || ![ 301, 302, 303, 307, 308 ].includes(e.status)) return null;
await (e.body?.cancel());
const o = e.status === 307 || e.status === 308;
if (!o && ![ "GET", "HEAD" ].includes(n)) throw new RefusedAnswer(`a ${n} was redirected by ${e.status}`);
return within(r, s, t);
}
async function whole(e, t, n) {
const r = t.method === "HEAD" || [ 204, 205, 304 ].includes(e.status);
if (r) {
await (e.body?.cancel());
return e;
}
const s = await read(e, t.signal ?? null, n);
if (e.ok && !(t.method === "DELETE" && s === "")) parsed(s);
const o = new Response(s, {
status: e.status,
statusText: e.statusText,
headers: plain(e)
});
Object.defineProperty(o, "url", {
value: e.url
});
return o;
}
async function read(e, t, n) {
const s = Math.min(o.answer, n.bytes);
const a = new TextDecoder;
let i = 0;
let c = "";
try {
for await (const n of e.body ?? []) {
t?.throwIfAborted();
i += n.byteLength;
if (i > s) throw new RefusedAnswer(`the answer is larger than ${s} bytes`);
c += a.decode(n, {
stream: true
});
await (0, r.setImmediate)();
}
} finally {
n.bytes -= Math.min(i, s);
}
return c + a.decode();
}
function parsed(e) {
try {
JSON.parse(e);
} catch {
throw new Error("the answer was cut off");
}
}
function plain({headers: e}) {
const t = new Headers([ ...e ]);
for (const e of [ "content-encoding", "content-length", "transfer-encoding" ]) t.delete(e);
return t;
}
},
18093: (e, t, n) => {
n.d(t, {
$t: () => birthName,
Iv: () => masked,
W0: () => branchOf,
Y4: () => playOf,
fq: () => fullName
});
var r = n(57895);
var s = n(40190);
var o = n(82601);
function playOf(e, {velo: t, reach: n, machine: r}) {
if (e.event.repository.id === 0) throw unknownRepository();
return {
...e,
velo: t,
reach: n,
machine: r,
owner: (0, s.zP)(e.event, e.run)
};
}
function branchOf(e) {
return e.shown ?? birthName(e);
}
function birthName({inputs: e, event: t}) {
return `${e["branch-prefix"]}${e.branch || (t.pull ? `pr-${t.pull.number}` : "")}`;
}
function fullName(e) {
return `${e.project}/${e.branch}`;
}
function masked(e) {
(0, o.QU)(e);
return e;
}
function unknownRepository() {
return new r.J("failed", "unreadable-event", "The runner does not say which repository this is: GITHUB_REPOSITORY_ID is not set.", "Update the runner.");
}
},
19667: (e, t, n) => {
n.d(t, {
Y2: () => r,
a3: () => o,
e3: () => s
});
const r = [ "zfs", "btrfs", "directory" ];
const s = [ "docker", "local" ];
const o = [ "zfs", "btrfs" ];
},
24563: (e, t, n) => {
n.d(t, {
Es: () => readPull,
YR: () => takeLabel,
p9: () => readLive,
tQ: () => readVisibility
});
var r = n(4547);
var s = n(17403);
async function readLive(e, t) {
try {
const {repository: n, ...r} = await readPull(e, t);
return r;
} catch (e) {
return {
unreadable: (0, r.WE)(e)
};
}
}
async function readPull(e, t) {
const {data: n} = await e.rest.pulls.get({
...e.at,
pull_number: t
});
const r = n?.state;
if (r !== "open" && r !== "closed" || !/^[0-9a-f]{40,64}$/.test(n.head?.sha)) {
throw new s.tk("the answer is not a pull request");
}
const o = (n.labels ?? []).map(({name: e}) => e);
return {
state: r,
head: n.head.sha,
draft: n.draft === true,
labels: o,
repository: n.head.repo?.id ?? null
};
}
async function takeLabel(e, t, n) {
try {
await e.rest.issues.removeLabel({
...e.at,
issue_number: t,
name: n
});
return "taken";
} catch (e) {
return (0, r.h_)(e).status === 404 ? "gone" : {
refused: (0, r.WE)(e)
};
}
}
async function readVisibility(e) {
try {
const {data: t} = await e.rest.repos.get(e.at);
return t.visibility ?? null;
} catch {
return null;
}
}
},
30157: (e, t, n) => {
n.d(t, {
$h: () => o,
LD: () => decide,
Ou: () => decideEarly,
h0: () => short,
ig: () => leftOut,
p9: () => wishesOf,
uU: () => rerunOf
});
const r = [ "opened", "reopened", "synchronize", "synchronized", "ready_for_review" ];
const s = [ "closed", "unlabeled", "converted_to_draft" ];
function decideEarly(e, t) {
const {name: n, action: r, pull: o} = e;
if (!o && (n === "schedule" || n === "workflow_dispatch")) {
return {
intent: "reconcile",
why: "The run looks for branches of closed pull requests."
};
}
const a = s.includes(r) && (n === "pull_request" || n === "pull_request_target");
const i = o?.asked || (a || n === "pull_request") && concerns(e, t);
if (!o || !i) {
const e = r ? `${n} (${r})` : n;
return {
intent: "skip",
why: `The event ${e} does not affect the database of a pull request.`
};
}
if (o.fork) {
const e = "The pull request comes from a fork: its code is not trusted with a database on this machine.";
return {
intent: "skip",
why: e
};
}
return null;
}
function concerns({action: e, label: t}, n) {
if (e === "labeled") return t !== "" && [ n["reset-label"], n["when-labeled"] ].includes(t);
if (e === "unlabeled") return t !== "" && n["when-labeled"] === t;
if (e === "converted_to_draft") return !n.drafts;
return e === "closed" || r.includes(e);
}
function decide(e, t) {
const {event: n} = e;
const r = decideEarly(n, t);
if (r || !n.pull) return r ?? {
intent: "skip",
why: "There is no pull request."
};
return s.includes(n.action) ? decideEnd(e, t) : decidePushed(e, n.pull, t);
}
function decideEnd({event: e, live: t, branch: n, elsewhere: r}, s) {
if ("unreadable" in t) {
const n = e.action === "closed" ? "is closed" : "should have no branch";
return {
intent: "refuse",
code: "branch-kept",
why: `GitHub did not confirm that the pull request ${n}: ${t.unreadable}`,
help: "The branch was kept. Run the job again, or wait for a scheduled run to delete it."
};
}
const a = t.state === "closed" ? o : e.action === "closed" ? null : leftOut(t, s);
if (!a) {
const t = e.action === "closed" ? "been reopened" : "changed back";
return {
intent: "supersede",
why: `The pull request has ${t} in the meantime.`
};
}
if (!n && r) return onAnotherMachine(r);
if (!n) return {
intent: "destroy",
...a,
why: `${a.why.replace(/\.$/, "")}; its branch no longer exists.`
};
return {
intent: "destroy",
...a
};
}
const o = {
why: "The pull request was closed.",
again: "Reopen the pull request to get a new one"
};
function leftOut({draft: e, labels: t}, {drafts: n, "when-labeled": r}) {
if (!n && e) {
const e = "The pull request is a draft, and `drafts: false` excludes drafts.";
return {
why: e,
again: "Mark the pull request as ready to get a new one"
};
}
if (!r || t.includes(r)) return null;
const s = `The pull request does not have the label \`${r}\`, so it gets no branch.`;
return {
why: s,
again: "Add the label to get a new one"
};
}
function decidePushed(e, t, n) {
const {live: r, branch: s, elsewhere: a, event: i} = e;
const {head: c} = t;
const u = !("unreadable" in r);
if (u && r.state === "closed") {
if (t.asked && s) return {
intent: "destroy",
...o
};
return {
intent: "supersede",
why: "The pull request has been closed in the meantime."
};
}
if (u && r.head !== c) {
return {
intent: "supersede",
why: `The head of the pull request changed from ${short(c)} to ${short(r.head)}.`
};
}
const l = leftOut(u ? r : wishesOf(i, t), n);
if (l) return s && u ? {
intent: "destroy",
...l
} : {
intent: "skip",
why: l.why
};
const h = u ? claimOf(r, n) : {
warning: `The decision is based on the event alone: ${r.unreadable}`
};
if (!s) return a ? onAnotherMachine(a) : {
...created(i, c, n),
...h
};
return {
...kept({
...e,
branch: s
}, c, n),
head: c,
...h
};
}
function wishesOf({action: e, label: t}, {draft: n, labels: r = []}) {
return {
draft: n,
labels: e === "labeled" ? [ ...r, t ] : r
};
}
function claimOf({labels: e}, t) {
const n = t["reset-label"];
return n && e.includes(n) ? {
claim: n
} : {};
}
function created(e, t, n) {
const {action: r, label: s, pull: o} = e;
const a = {
intent: "create",
head: t
};
if (r === "opened" || r === "reopened") return {
...a,
why: `The pull request was ${r}.`
};
if (r === "labeled" && s === n["when-labeled"]) {
return {
...a,
why: `The label \`${s}\` requested it.`
};
}
if (r === "ready_for_review") return {
...a,
why: "The pull request is ready for review."
};
if (o?.asked) return {
...a,
why: "The run requested it, and the pull request had none."
};
const i = `The branch had expired or was removed; this is a new one for ${short(t)}, at a new address.`;
return {
...a,
why: i,
anew: true
};
}
function kept({run: e, paths: t, live: n, branch: r}, s, o) {
const a = "labels" in n ? claimOf(n, o).claim : undefined;
if (a) return {
intent: "reset",
why: `The label ${a} requested it.`
};
const i = r.head ? `was made for ${short(r.head)}` : "records no commit";
if (r.head === s) {
const t = e.attempt > 1 && o["on-push"] === "reset" && !r.reruns.includes(rerunOf(e));
if (t) return {
intent: "reset",
why: `Attempt ${e.attempt} of the run resets the branch again.`
};
return {
intent: "reuse",
why: `It was already made for ${short(s)}.`
};
}
switch (o["on-push"]) {
case "keep":
return {
intent: "keep",
why: `It was kept (\`on-push: keep\`); the head is now ${short(s)}.`
};

case "if-changed":
{
if (t !== null && t === r.paths) {
return {
intent: "keep",
why: `No file under \`paths\` changed up to ${short(s)}.`
};
}
const e = t === null ? "GitHub did not say whether files under `paths` changed" : "Files under `paths` changed";
return {
intent: "reset",
why: `${e}; the head is now ${short(s)}.`
};
}

default:
return {
intent: "reset",
why: `The branch ${i}, and the head is now ${short(s)}.`
};
}
}
function onAnotherMachine(e) {
return {
intent: "refuse",
code: "on-another-machine",
why: `The pull request's database is on ${e}`,
help: `Give the runner on ${e} its own label, and use it: \`runs-on: [self-hosted, ${e}]\`. Nothing was changed.`
};
}
function rerunOf({id: e, attempt: t}) {
return `${e}.${t}`;
}
function short(e) {
return e.slice(0, 7);
}
},
32378: (e, t, n) => {
n.d(t, {
J: () => openAtEnd,
R: () => withHost
});
var r = n(96421);
var s = n(78924);
var o = n(89456);
var a = n(43893);
function sshTarget(e, t) {
const n = e["ssh-key"];
if (n === "") return null;
maskKey(n);
const r = e["proof-host"];
return {
...{
host: e["ssh-host"],
port: e["ssh-port"],
user: e["ssh-user"]
},
...{
key: n,
knownHosts: e["ssh-known-hosts"]
},
proof: r ? {
host: r,
requestUrl: t.ACTIONS_ID_TOKEN_REQUEST_URL ?? "",
requestToken: t.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? ""
} : null
};
}
function maskKey(e) {
for (const t of e.split(/\r?\n/)) {
const e = t.trim();
if (e.length >= 8 && !e.startsWith("-----")) r.setSecret(e);
}
}
var i = n(91053);
async function withHost(e, {createsProject: t}, n) {
const r = await reachOf(e);
try {
const i = await (0, s.openVelo)({
env: r ? process.env : (0, o.t)(process.env, {
createsProject: t
}),
...r && {
connect: r.connect
},
...(0, a.proofFor)(e["proof-host"])
});
try {
await n({
velo: i,
reach: r
});
} finally {
await i.close();
}
await (r?.commit());
} finally {
r?.end();
}
}
async function reachOf(e) {
const t = sshTarget(e, process.env);
if (!t) return null;
const {reach: s} = await n.e(2997).then(n.bind(n, 55378));
const o = await s(t, process.env);
const a = [];
r.saveState(i.X.folder, o.folder);
const saved = e => {
a.push(String(e));
r.saveState(i.X.names, a.join(" "));
return e;
};
return {
...o,
open: async e => saved(await o.open(e)),
hold: async () => saved(await o.hold())
};
}
async function openAtEnd(e) {
const t = r.getState(i.X.folder);
const c = (0, a.proofFor)(e);
if (!t) return (0, s.openVelo)({
env: (0, o.t)(process.env, {
createsProject: true
}),
...c
});
const {agentBehind: u} = await n.e(8215).then(n.bind(n, 58215));
return (0, s.openVelo)({
env: process.env,
connect: () => u(t),
...c
});
}
},
40190: (e, t, n) => {
n.d(t, {
Eb: () => freshLabels,
Hc: () => tookOf,
I$: () => readSteps,
Sy: () => repositoryOwner,
XN: () => sumOf,
Zr: () => commentId,
m6: () => headLabels,
pv: () => pullOf,
u7: () => stepsLabel,
vN: () => s,
xS: () => factsOf,
zP: () => runOwner
});
var r = n(30157);
const s = {
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
function repositoryOwner({repository: e}, {serverUrl: t}) {
return `github:${new URL(t).host}/${e.id}`;
}
function runOwner(e, t) {
const n = repositoryOwner(e, t);
return e.pull ? `${n}#${e.pull.number}` : n;
}
function pullOf(e, t) {
const n = e?.startsWith(`${t}#`) ? Number(e.slice(t.length + 1)) : Number.NaN;
return Number.isSafeInteger(n) && n > 0 ? n : null;
}
function headLabels(e, t, n) {
const {owner: r, name: o} = e.repository;
return {
[s.head]: t,
[s.paths]: n ?? "",
[s.repository]: `${r}/${o}`.slice(0, 256)
};
}
function freshLabels(e, t, n) {
const o = n.before?.head === n.head ? n.before.reruns : [];
const a = t.attempt > 1 ? [ ...o, (0, r.uU)(t) ] : o;
return {
...headLabels(e, n.head, n.paths),
[s.run]: String(t.id),
[s.attempt]: String(t.attempt),
[s.reruns]: newest(a).join(" ")
};
}
function newest(e) {
return e.join(" ").length <= 256 ? e : newest(e.slice(1));
}
function factsOf(e) {
return {
head: e[s.head] ?? null,
paths: e[s.paths] ?? null,
reruns: (e[s.reruns] ?? "").split(" ").filter(Boolean)
};
}
function commentId(e) {
const t = Number(e[s.comment]);
return Number.isSafeInteger(t) && t > 0 ? t : null;
}
function sumOf(e) {
return e.reduce((e, {ms: t}) => e + t, 0);
}
function tookOf(e) {
const t = e[s.took] ?? "";
if (/^\d+$/.test(t)) return Number(t);
return readSteps(e).length > 0 ? sumOf(readSteps(e)) : null;
}
function stepsLabel(e) {
let t = "";
for (const {name: n, ms: r} of e) {
const e = `${t}${t && ";"}${n.replace(/[^\x20-\x7e]|[;=]/g, " ").slice(0, 40)}=${Math.round(r)}`;
if (e.length > 256) break;
t = e;
}
return t;
}
function readSteps(e) {
return (e[s.steps] ?? "").split(";").flatMap(e => {
const [t, n] = e.split("=");
return t && n && /^\d+$/.test(n) ? [ {
name: t,
ms: Number(n)
} ] : [];
});
}
},
41311: (e, t, n) => {
n.d(t, {
lc: () => renderBody,
wQ: () => renderComment,
M1: () => renderUntouched
});
var r = n(75581);
var s = n(59413);
var o = n(76390);
var a = n(39486);
var i = n(30157);
const c = 41;
function connectCommands(e, t) {
if (t !== null || e.role) return commandsWithoutVelo(e, t);
const n = addressOf(e.sshHost);
const r = `${word(e.project)}/${word(e.branch)}`;
return [ "```sh", wrapped([ "velo", "--host", `ssh://${n}`, "connect", r ]), "```" ];
}
function commandsWithoutVelo(e, t) {
const {project: n, branch: r, sshHost: s, role: o, host: a, port: i} = e;
const c = addressOf(s);
const u = o ? [ "--user", word(o) ] : [];
const l = [ '"$(ssh', c, "velo", "branch", "password", `${word(n)}/${word(r)}`, ...u ];
const h = t === null ? [ ...l.slice(0, -1), `${l.at(-1)})"` ] : [ `"${address(t)}"` ];
const d = wrapped([ "ssh", "-fNL", `${i}:${word(a)}:${i}`, c ]);
return [ "```sh", once(d), wrapped([ "psql", ...h ]), "```" ];
}
const addressOf = e => e.split("@", 2).map(word).join("@");
function wrapped(e) {
const t = [ "" ];
for (const n of e) {
const e = t.at(-1);
if (e !== "" && e.length + 1 + n.length > c - 2) t.push(`  ${n}`); else t[t.length - 1] = e === "" ? n : `${e} ${n}`;
}
return t.map(cut).join(" \\\n");
}
function cut(e) {
if (e.length <= c || e.includes("://")) return e;
return `${e.slice(0, c - 1)}\\\n${cut(e.slice(c - 1))}`;
}
function once(e) {
const t = `${e} # once`;
return t.length <= c ? t : e;
}
function word(e) {
return e.replace(/[^A-Za-z0-9._:-]/g, "").replace(/^-+/, "").slice(0, 253) || "HOST";
}
function address(e) {
return e.replace(/[^A-Za-z0-9._:@/?=&%~-]/g, e => encodeURIComponent(e).replace(/[!'()*`$\\]/g, ""));
}
function ready(e, t, n) {
const {outcome: r} = t;
const {host: s, port: o} = r.facts;
const a = {
...t,
host: s,
port: o
};
const i = connectCommands(a, n);
const c = commandsWithoutVelo(a, n);
return [ `### 🟢 ${e} is ready${measures(r)}`, "", sentences(r).join(" "), "", ...i, "", "<details><summary>Details</summary>", "", ...details(t, r), "", ...i.join() === c.join() ? [] : [ "Without velo on your machine:", "", ...c, "" ], ...steps(r), "</details>" ];
}
function measures({facts: {referencedBytes: e}, tookMs: t}) {
const n = e === null ? "" : `: ${whole((0, r.e)(e))}`;
return t === null ? n : `${n} in ${whole((0, s.sm)(t))}`;
}
function whole(e) {
return e.replace(" ", " ");
}
function sentences({result: e, facts: t, head: n, headUrl: o, onPush: a}) {
const c = (0, s.nf)(`<code>${(0, i.h0)(n)}</code>`, o);
const u = `${(0, s.aY)(t.parent ?? "?")} as of ${(0, s.Vc)(t.takenAt, "short")}`;
const l = {
reset: "Break it: the next push resets it.",
keep: "Break it: a push keeps it as it is.",
"if-changed": "Break it: a push that changes its paths resets it."
};
const h = {
created: `A private, writable copy of ${u}, for ${c}.`,
reused: `A private, writable copy of ${u}, for ${c}.`,
reset: `A private, writable copy, reset to ${u}, for ${c}.`,
kept: `A private, writable copy of ${u}, kept for ${c}.`
};
const d = t.ownBytes === null ? [] : [ `It takes **${whole((0, r.e)(t.ownBytes))}** of disk.` ];
return [ h[e], ...d, l[a] ];
}
function details({machine: e}, {why: t, facts: n}) {
const r = [ [ "Why", (0, s.CS)(t) ], [ "Data", `${(0, s.aY)(n.parent ?? "?")} as of ${(0, 
s.Vc)(n.takenAt)}` ], [ "Size", sizes(n) ], [ "Address", `${(0, s.aY)(`${n.host}:${n.port}`)} on ${(0, 
s.aY)(e)}` ], ...sleeps(n), [ "Expires", n.expiresAt ? `${(0, s.vd)(n.expiresAt)}; extended by every run` : "never" ] ];
const o = r.map(([e, t]) => `<tr><td><b>${e}</b></td><td>${t}</td></tr>`);
return [ "<table>", ...o, "</table>" ];
}
function sleeps({idleStop: e}) {
return e ? [ [ "Sleeps", `after ${(0, a.L)(e)} without use; the next connection wakes it` ] ] : [];
}
function sizes({ownBytes: e, referencedBytes: t}) {
if (t === null) return e === null ? "not measured" : `${(0, r.e)(e)} of its own`;
if (e === null) return (0, r.e)(t);
return `<b>${(0, r.e)(e)}</b> own, ${(0, r.e)(t)} with shared data`;
}
const u = 20;
function steps({steps: e, tookMs: t}) {
if (e.length === 0) return [];
const row = (e, t) => `<tr><td>${e}</td><td align="right">${t}</td></tr>`;
const n = e.slice(0, u).map(({name: e, ms: t}) => row((0, s.pj)(e, 40), (0, s.kB)(t)));
const r = t === null ? [] : [ row("<b>All steps</b>", `<b>${(0, s.sm)(t)}</b>`) ];
return [ "<table>", ...n, ...r, "</table>", "" ];
}
const l = 65536;
function renderComment(e, t = null) {
const {outcome: n} = e;
const r = n.state === "ready" || n.state === "failed" && n.stands;
const a = `${(0, o.xL)({
...e,
live: r
})}\n${digest(e, {
withPassword: t !== null
})}\n`;
const i = `${a}${renderBody(e, t)}\n`;
return i.length < l ? i : `${a}### ${(0, s.aY)(`${e.project}/${e.branch}`)}\n`;
}
function renderBody(e, t = null) {
const n = (0, s.aY)(`${e.project}/${e.branch}`, 140);
const {outcome: r} = e;
const o = r.state === "ready" ? ready(n, {
...e,
outcome: r
}, t) : r.state === "destroyed" ? destroyed(n, r) : failed(n, r);
return [ ...o, "", footer(e) ].join("\n");
}
function digest({project: e, branch: t, machine: n, sshHost: r, role: a, outcome: i}, {withPassword: c}) {
const u = [ e, t, n, i.state ];
if (i.state === "destroyed") return (0, o.qo)(u);
if (i.state === "failed") return (0, o.qo)([ ...u, i.attempt, i.message, i.stands ]);
const {id: l, parent: h, takenAt: d, host: f, port: p, expiresAt: m, idleStop: b = null} = i.facts;
const w = m && (0, s.vd)(m);
return (0, o.qo)([ ...u, r, a, c, i.head, l, h, d, f, p, w, b ]);
}
function destroyed(e, t) {
const n = t.freedBytes === null ? "" : ` **${(0, r.e)(t.freedBytes)}** freed.`;
return [ `### ⚪ ${e} is destroyed`, "", `${(0, s.CS)(t.why)} Its server and its data are gone.${n}` ];
}
function failed(e, t) {
const n = {
create: "created",
reset: "reset",
reuse: "reached",
keep: "reached",
destroy: "destroyed"
};
const r = n[t.attempt];
const o = t.stands && t.attempt !== "destroy";
const a = [ ...t.left, ...o ? [ "the branch, with its data" ] : [] ];
return [ `### ${t.refused ? "🟡" : "🔴"} ${e} could not be ${r}`, "", (0, s.CS)(t.message, 1e3), "", ...t.hint ? [ `**Next step:** ${(0, 
s.CS)(t.hint, 1e3)}`, "" ] : [], `**Left behind:** ${a.length > 0 ? a.map(e => (0, 
s.CS)(e)).join("<br>") : "nothing"}` ];
}
function renderUntouched(e, t, n = "") {
const r = e === null ? "No database for this pull request" : `${(0, s.aY)(e, 140)} was not changed`;
return [ `### ⚪ ${r}`, (0, s.CS)(t, 1e3), ...n ? [ (0, s.CS)(n, 1e3) ] : [] ].join("\n\n");
}
function footer({runUrl: e, outcome: t}) {
return `<sub>${[ until(t), (0, s.nf)("run log", e), (0, s.nf)("velo", h) ].join(" · ")}</sub>`;
}
function until(e) {
if (e.state === "failed") return "The next run tries again";
if (e.state === "destroyed") return (0, s.pj)(e.again);
const {expiresAt: t} = e.facts;
const n = t ? `, or on ${(0, s.vd)(t)} if nobody pushes` : "";
return `Removed when this pull request closes${n}`;
}
const h = "https://github.com/elitan/velo";
},
43127: (e, t, n) => {
n.d(t, {
k: () => hintWith
});
function hintWith({code: e, hint: t}, n) {
const r = Object.hasOwn(n, e) ? n[e] : undefined;
return [ t, r ].filter(Boolean).join(" ");
}
},
43893: (e, t, n) => {
n.d(t, {
proofFor: () => proofFor
});
var r = n(96421);
var s = n(57895);
const o = 6e4;
function proofFor(e) {
return e === "" ? {} : {
token: () => tokenFor(`velo:${e}`)
};
}
async function tokenFor(e) {
if (!process.env.ACTIONS_ID_TOKEN_REQUEST_URL) throw noToken("the job has no permission for it");
let t;
const n = new Promise((e, n) => {
t = setTimeout(() => n(new Error(`no answer for ${o / 1e3} s`)), o);
});
try {
return await Promise.race([ r.getIDToken(e), n ]);
} catch (e) {
throw noToken(e.message.replace(/\s+/g, " ").trim(), e);
} finally {
clearTimeout(t);
}
}
function noToken(e, t) {
return new s.J("unable", "no-id-token", `GitHub gave the job no token to prove who it is: ${e}.`, "Give the job `permissions: id-token: write`. Runs for pull requests from forks can't have it.", {
cause: t
});
}
},
52777: (e, t, n) => {
n.d(t, {
Rb: () => act,
Nj: () => guarded,
x2: () => withVelo
});
var r = n(61351);
var s = n(63619);
var o = n(73305);
var a = n(57895);
const i = s.YjP().check(o.Fk(/^[0-9a-f]{40}([0-9a-f]{24})?$/));
const c = s.Whr().check(o.NC());
const u = s.Ikc({
action: s.YjP(),
label: s.cl6(s.Ikc({
name: s.YjP()
})),
pull_request: s.Ikc({
number: c,
draft: s.cl6(s.zMY()),
labels: s.cl6(s.YOg(s.Ikc({
name: s.YjP()
}))),
head: s.Ikc({
sha: i,
repo: s.cl6(s.Ikc({
id: c
}))
})
}),
repository: s.Ikc({
id: c,
full_name: s.YjP().check(o.Fk(/^[^/\s]+\/[^/\s]+$/))
})
});
function readEvent(e, t) {
const n = e.GITHUB_EVENT_NAME ?? "";
const r = typeof t.action === "string" ? t.action : "";
if (t.pull_request === undefined) {
return {
name: n,
action: r,
label: "",
sha: e.GITHUB_SHA ?? "",
pull: null,
repository: readRepository(e, t)
};
}
const s = u.safeParse(t);
if (!s.success) throw unreadable(n, s.error.issues.map(({path: e}) => e.join(".")).join(", "));
const {pull_request: o, repository: a, label: i} = s.data;
return {
name: n,
action: r,
label: i?.name ?? "",
sha: o.head.sha,
pull: {
number: o.number,
head: o.head.sha,
fork: o.head.repo?.id !== a.id,
draft: o.draft === true,
labels: (o.labels ?? []).map(({name: e}) => e)
},
repository: named(a.id, a.full_name)
};
}
function readRepository(e, t) {
const {repository: n} = t;
const r = Number(n?.id ?? e.GITHUB_REPOSITORY_ID);
const s = String(n?.full_name ?? e.GITHUB_REPOSITORY ?? "");
return named(Number.isSafeInteger(r) && r > 0 ? r : 0, s);
}
function named(e, t) {
const [n = "", r = ""] = t.split("/");
return {
id: e,
owner: n,
name: r
};
}
function unreadable(e, t) {
return new a.J("failed", "unreadable-event", `The payload of ${e} is not a pull request event: ${t} cannot be read.`, "Run the action on `pull_request` or `pull_request_target`.");
}
function readRun(e) {
const t = (e.GITHUB_SERVER_URL || "https://github.com").replace(/\/+$/, "");
const n = Number(e.GITHUB_RUN_ID) || 0;
return {
serverUrl: t,
id: n,
attempt: Number(e.GITHUB_RUN_ATTEMPT) || 1,
url: `${t}/${e.GITHUB_REPOSITORY ?? ""}/actions/runs/${n}`,
job: e.GITHUB_JOB ?? "",
hosted: e.RUNNER_ENVIRONMENT === "github-hosted"
};
}
var l = n(63392);
var h = n(68017);
var d = n(82601);
var f = n(32378);
var p = n(4547);
var m = n(24563);
async function withNamedPullRequest(e) {
const {inputs: t, event: n} = e;
const r = t["pull-request"];
if (r === null || n.pull?.number === r) return e;
if (n.pull) throw another(r, n.pull.number);
const s = await (0, m.Es)((0, p.ir)(e), r).catch(e => {
throw named_pull_request_unreadable(r, e);
});
const {head: o, draft: a, labels: i, state: c, repository: u} = s;
const l = u === null || u !== n.repository.id;
return {
...e,
event: {
...n,
action: c === "closed" ? "closed" : "asked",
label: "",
sha: o,
pull: {
number: r,
head: o,
fork: l,
draft: a,
labels: i,
asked: true
}
}
};
}
function another(e, t) {
return new a.J("usage", "invalid-inputs", `An input is wrong: \`pull-request\` is ${e}, and the run belongs to pull request #${t}.`, "Remove `pull-request` from workflows on `pull_request`; it is for events that belong to no pull request.");
}
function named_pull_request_unreadable(e, t) {
if ((0, p.h_)(t).status === 404) {
return new a.J("missing", "pull-request-not-found", `There is no pull request #${e}, or the token may not see it. ${(0, 
p.WE)(t)}`, "Check `pull-request`, and give the job `permissions: { pull-requests: read }`. Nothing was changed.", {
cause: t
});
}
return new a.J("failed", "pull-request-unreadable", `The pull request #${e} can't be looked up. ${(0, 
p.WE)(t)}`, "Run the job again. Nothing was changed.", {
cause: t
});
}
var b = n(18093);
async function act(e, t) {
await guarded(async n => {
const {inputs: s, unknown: o, warnings: a} = (0, l.K)(process.env, e, {
isFork: isFork()
});
if (o.length > 0) (0, h.R8)(`Unknown inputs were ignored: ${o.join(", ")}.`);
for (const e of a) (0, h.R8)(e);
try {
const e = readEvent(process.env, r._.payload);
const o = readRun(process.env);
const a = o.hosted && s["ssh-key"] === "";
await t(await withNamedPullRequest({
inputs: s,
signal: n,
event: e,
run: {
...o,
hosted: a
}
}));
} catch (e) {
(0, d.n0)(d.s6);
(0, d.Lw)(s.env, null);
throw e;
}
});
}
function isFork() {
try {
return readEvent(process.env, r._.payload).pull?.fork === true;
} catch {
return false;
}
}
async function guarded(e) {
const t = new AbortController;
for (const e of [ "SIGINT", "SIGTERM" ]) process.on(e, () => t.abort(e));
try {
await e(t.signal);
} catch (e) {
(0, h.fJ)(e);
}
}
async function withVelo(e, t) {
const {inputs: n} = e;
await (0, f.R)(n, {
createsProject: n["create-project"]
}, async ({velo: n, reach: r}) => {
await t((0, b.Y4)(e, {
velo: n,
reach: r,
machine: await n.machine()
}));
});
}
},
59413: (e, t, n) => {
n.d(t, {
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
function code(e, t = 80) {
return `<code>${plain(e, t)}</code>`;
}
function plain(e, t = 80) {
const n = [ ...e.slice(0, t * 10).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, " ").trim() ];
const r = n.length > t ? [ ...n.slice(0, t - 1), "…" ] : n;
return r.map(neutral).join("") || "?";
}
function prose(e, t = 300) {
const n = e.length > t ? `${e.slice(0, t - 1)}…` : e;
const r = n.split(/(`[^`]+`)/).map(e => {
if (/^`[^`]+`$/.test(e)) return code(e.slice(1, -1), t);
const [, n = "", r = "", s = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(e) ?? [];
return `${n && " "}${r && plain(r, t)}${s && " "}`;
});
return r.join("").trim() || "?";
}
const r = "​";
function neutral(e, t, n) {
if (/[A-Za-z0-9 ,;?'"()/=%+-]/.test(e)) return e;
if (/[.:]/.test(e) && (n[t + 1] ?? " ") === " ") return e;
if (e === "@" || e === "#") return `&#${e.charCodeAt(0)};${r}`;
return /[\x21-\x7e]/.test(e) ? `&#${e.charCodeAt(0)};` : e;
}
function link(e, t) {
return `[${e}](${href(t)})`;
}
function href(e) {
return encodeURI(e.replace(/\p{Cs}/gu, "�")).replace(/[()<>@|\\`'"*[\]]/g, e => `%${e.charCodeAt(0).toString(16)}`);
}
function time(e) {
return e < 999.5 ? `${Math.round(e)} ms` : `${(e / 1e3).toFixed(e < 9950 ? 1 : 0)} s`;
}
function took(e) {
return e < 99.5 ? time(e) : `${(e / 1e3).toFixed(e < 9950 ? 1 : 0)} s`;
}
const s = [ "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" ];
function day(e) {
const t = new Date(e);
return `${t.getUTCDate()} ${s[t.getUTCMonth()]} ${t.getUTCFullYear()}`;
}
function minute(e, t = "long") {
const n = t === "long" ? day(e) : day(e).replace(/ \d+$/, "");
return `${n}, ${new Date(e).toISOString().slice(11, 16)} UTC`;
}
},
63392: (e, t, n) => {
n.d(t, {
K: () => readInputs
});
var r = n(63619);
var s = n(73305);
var o = n(57895);
var a = n(98622);
var i = n(39486);
var c = n(22452);
function lines(e) {
return e.split("\n").map(e => e.trim()).filter(e => e !== "");
}
function passes(e) {
return r.z6Y(t => {
const n = mistake(t.value, e);
if (n) t.issues.push({
code: "custom",
message: n,
input: t.value
});
});
}
function mistake(e, t) {
try {
t(e);
return null;
} catch (e) {
const t = e instanceof o.J ? `is wrong: ${e.message} ${e.hint}` : e.message;
return t.replace(/\.$/, "");
}
}
var u = n(77598);
const l = {
project_id: "project",
branch_name: "branch",
parent_branch: "parent",
role: "user",
username: "user"
};
const h = [ "api_key", "api_host", "suspend_timeout", "branch_type", "prisma", "get_auth_url" ];
const d = {
suspend_timeout: "0",
prisma: "false",
get_auth_url: "false"
};
function translateNeon(e, t = Date.now()) {
const n = {
mistakes: [],
warnings: []
};
const take = t => {
const n = e[t];
delete e[t];
return n;
};
for (const [t, r] of Object.entries(l)) {
const s = take(t);
if (s !== undefined) e[r] ??= r === "parent" ? parentHere(s, e, n.warnings) : s;
}
for (const e of h) {
const t = take(e);
if (t !== undefined && t !== d[e]) {
n.warnings.push(`The input \`${e}\` was ignored: it does not apply to a database on your own machine.`);
}
}
const r = take("ssl");
if (r === "disable") e.sslmode ??= r;
const s = take("expires_at");
if (s !== undefined) {
const r = Math.ceil((Date.parse(s) - t) / 1e3);
if (r > 0) e.ttl = `${r}s`; else n.mistakes.push("`expires_at` is not in the future; use a duration instead, such as `ttl: 7d`");
}
return n;
}
function nameHere(e, {project: t = "", "branch-prefix": n = ""}, r) {
const s = e.trim();
if (!s.includes("/") || isOf(t, s)) return e;
const o = s.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-+$/g, "");
const a = (0, u.createHash)("sha256").update(s).digest("hex").slice(0, 6);
const i = f - n.trim().length - a.length - 1;
const c = `${o.slice(0, i).replace(/-+$/, "") || "branch"}-${a}`;
r.push(`The branch \`${s}\` is \`${t.trim()}/${n.trim()}${c}\` here: names in velo contain no slash.`);
return c;
}
function parentHere(e, {project: t}, n) {
return nameHere(e, {
project: t
}, n);
}
const f = 63;
function isOf(e, t) {
try {
return (0, c.at)(t).project === e.trim();
} catch {
return t.startsWith(`${e.trim()}/`) && t.split("/").length === 2;
}
}
const p = r.YjP().check(s.WN());
const m = r.FsL(r.k5n([ "true", "false" ], "must be `true` or `false`"), r.pdi(e => e === "true"));
const oneOf = (e, ...t) => {
const n = [ e, ...t ];
const s = n.map(e => `\`${e}\``);
return r.Rvf(r.k5n(n, `must be ${s.slice(0, -1).join(", ")} or ${s.at(-1)}`), e);
};
const numberUpTo = e => r.Rvf(r.FsL(p.check(r.YPB(t => t === "" || /^[1-9]\d*$/.test(t) && Number(t) <= e, {
error: `must be a number from 1 to ${e}`
})), r.pdi(e => e === "" ? null : Number(e))), null);
const b = {
project: r.Rvf(p.check(passes(e => e && (0, c.j1)(e))), ""),
branch: r.Rvf(p, ""),
"branch-prefix": r.Rvf(p.check(s.Fk(/^([a-z][a-z0-9_-]{0,39})?$/, "must be a valid start of a branch name, such as `api-`")), ""),
parent: r.Rvf(p, ""),
from: r.Rvf(p.check(s.Eb(200, "is too long")), ""),
pitr: r.Rvf(p.check(s.Eb(200, "is too long")), ""),
"if-exists": oneOf("reuse", "reset", "fail"),
"on-push": oneOf("reset", "keep", "if-changed"),
paths: r.Rvf(r.FsL(r.YjP(), r.pdi(lines)), []),
"reset-label": r.Rvf(p, ""),
lifetime: oneOf("pr", "job"),
ttl: r.Rvf(p.check(passes(e => [ "", "none" ].includes(e) || (0, i.p)(e, "The length"))), ""),
"idle-stop": r.Rvf(p.check(passes(e => [ "", "off", "default" ].includes(e) || (0, 
i.p)(e, "The length"))), ""),
"idle-sessions": r.Rvf(r.k5n([ "", "end", "keep" ], "must be `end` or `keep`"), ""),
"max-branches": numberUpTo(1e4),
env: r.Rvf(r.YjP().check(s.Fk(/^([A-Za-z_][A-Za-z0-9_]*)?$/, "is not a valid name of an environment variable"), r.YPB(e => !/^(GITHUB_|RUNNER_|ACTIONS_|NODE_OPTIONS$|PATH$)/i.test(e), "is reserved by the runner")), ""),
database: r.Rvf(p.check(s.Eb(63, "is too long")), ""),
user: r.Rvf(p.check(s.Eb(63, "is too long")), ""),
sslmode: r.Rvf(p.check(r.YPB(e => ![ "require", "verify-ca", "verify-full" ].includes(e), {
error: "requires TLS, which branches do not have: they listen on the loopback only",
abort: true
}), r.YPB(e => e === "" || a.R.some(t => t === e), {
error: "must be `disable`, `allow` or `prefer`"
})), ""),
"connect-timeout": numberUpTo(3600),
comment: oneOf("auto", "required", "false"),
"comment-credentials": oneOf("never", "private-repository"),
"ssh-host": r.Rvf(p.check(s.Fk(/^([A-Za-z0-9._@:-]{1,253})?$/, "is not a valid host for `ssh`")), ""),
"ssh-user": r.Rvf(p.check(s.Fk(/^[A-Za-z_][A-Za-z0-9._-]{0,31}$/, "is not a valid user name")), "velo-ci"),
"ssh-port": r.Rvf(r.FsL(numberUpTo(65535), r.pdi(e => e ?? 22)), 22),
"ssh-key": r.Rvf(p.check(s.Eb(16384, "is too long")), ""),
"ssh-known-hosts": r.Rvf(p.check(s.Eb(262144, "is too long")), ""),
drafts: r.Rvf(m, true),
"when-labeled": r.Rvf(p, ""),
"pull-request": numberUpTo(2 ** 31 - 1),
"create-project": r.Rvf(m, false),
"dry-run": r.Rvf(m, false),
label: r.Rvf(p, ""),
pin: r.Rvf(m, false),
keep: r.Rvf(p.check(s.Fk(/^(|.*=0*[1-9].*|[^=]*)$/, "must keep at least one snapshot")), ""),
days: numberUpTo(999999),
force: r.Rvf(m, false),
"max-age": r.Rvf(p.check(passes(e => e && (0, i.p)(e, "The length"))), ""),
timeout: r.Rvf(p.check(passes(e => e && (0, i.p)(e, "The length"))), ""),
"proof-host": r.Rvf(p.check(s.Fk(/^([A-Za-z0-9._-]{1,253})?$/, "is not a valid host name")), ""),
"github-token": r.Rvf(p, "")
};
const w = {
pr: "14d",
job: "6h"
};
const g = [ "env", "database", "user", "sslmode", "connect-timeout" ];
const v = [ "project", "branch", "branch-prefix" ];
const y = [ "parent", "from", "pitr", "lifetime", "ttl", "idle-stop", "idle-sessions", "max-branches" ];
const $ = [ "pull-request", "github-token" ];
const k = [ "ssh-host", "ssh-user", "ssh-port", "ssh-key", "ssh-known-hosts", "proof-host" ];
const T = [ "comment", "comment-credentials" ];
const _ = {
root: [ ...[ ...v, ...y, ...g, ...T, ...k, ...$ ], ...[ "on-push", "paths", "reset-label", "drafts", "when-labeled", "create-project", "dry-run" ] ],
branch: [ ...v, ...y, "if-exists", "create-project", ...g, ...k, ...$ ],
reset: [ ...v, "from", "ttl", ...g, ...k, ...$ ],
destroy: [ ...v, ...k, ...$ ],
connect: [ ...v, ...g, ...k, ...$ ],
reconcile: [ "project", "dry-run", ...k, "github-token" ],
snapshot: [ ...v, "label", "pin", "keep", "days", "timeout", ...k, ...$ ],
"wal-cleanup": [ ...v, "days", "force", "timeout", ...k, ...$ ],
"restore-check": [ "project", "max-age", "timeout", ...k ],
doctor: [ "ssh-host", "ssh-user", "ssh-port", "ssh-key", "ssh-known-hosts" ]
};
const schemaOf = e => r.FsL(r.Ikc(b), r.pdi((t, n) => {
const wrong = (e, r) => n.issues.push({
code: "custom",
message: r,
input: t[e],
path: [ e ]
});
const named = (e, n) => {
const r = n.includes("/") ? n : `${t.project}/${n}`;
const s = mistake(r, () => {
if ((0, c.at)(r).project !== t.project) throw new Error(`is in another project than ${t.project}`);
});
if (s && t.project) wrong(e, s);
return r;
};
const r = t.parent && named("parent", t.parent);
const s = t.branch && named("branch", t.branch).slice(t.project.length + 1);
if (s === c.SI && e !== "snapshot" && e !== "wal-cleanup") wrong("branch", "is the main branch, which actions never change");
if (t.from && t.pitr) wrong("pitr", "excludes `from`: a branch has one source");
if (t["on-push"] === "if-changed" && t.paths.length === 0) wrong("paths", "is required by `on-push: if-changed`");
if (t["on-push"] !== "if-changed" && t.paths.length > 0) wrong("paths", "is for `on-push: if-changed` only");
if (t["reset-label"] && t["reset-label"] === t["when-labeled"]) {
wrong("reset-label", "must differ from `when-labeled`: it is removed at each reset");
}
const o = t.ttl || w[t.lifetime];
return {
...t,
parent: r,
branch: s,
ttl: o
};
}));
function readInputs(e, t = "root", {isFork: n = false} = {}) {
const r = new Set(_[t]);
const s = {};
for (const [t, n] of Object.entries(e)) {
if (t.startsWith("INPUT_") && n) s[t.slice("INPUT_".length).toLowerCase()] = n;
}
const {mistakes: a, warnings: i} = t === "branch" ? translateNeon(s) : {
mistakes: [],
warnings: []
};
const c = Object.fromEntries(Object.entries(s).filter(([e]) => r.has(e)));
if (c.branch) c.branch = nameHere(c.branch, c, i);
const u = Object.keys(s).filter(e => !r.has(e));
const l = schemaOf(t).safeParse(c);
const h = t === "root" || t === "reconcile" || Boolean(c["pull-request"]?.trim());
const d = [ "project", ...h ? [ "github-token" ] : [], ...t === "branch" ? [ "branch" ] : [] ];
if (t !== "root" || c["ssh-key"] || c["ssh-known-hosts"]) a.push(...missingForSsh(c, n));
a.unshift(...d.filter(e => r.has(e) && !c[e]?.trim()).map(missing));
if (!l.success) a.push(...l.error.issues.map(({path: e, message: t}) => `\`${e.join(".")}\` ${t}`));
if (l.success && a.length === 0) return {
inputs: l.data,
unknown: u,
warnings: i
};
throw new o.J("usage", "invalid-inputs", `${a.length === 1 ? "An input is" : `${a.length} inputs are`} wrong: ${a.join("; ")}.`, "Fix the values under `with:`. docs/actions.md describes all inputs.");
}
function missingForSsh(e, t) {
const n = [ "ssh-host", "ssh-key", "ssh-known-hosts" ];
const r = n.filter(n => !e[n]?.trim() && !(t && n === "ssh-key"));
if (r.length === n.length || n.every(t => !e[t]?.trim())) return [];
const s = e["ssh-host"]?.includes("@") ? [ "`ssh-host` names a user: use `ssh-user`" ] : [];
return [ ...r.map(missing), ...s ];
}
const missing = e => `\`${e}\` is missing`;
},
66719: (e, t, n) => {
n.d(t, {
$V: () => commentFacts,
Dg: () => addToSummary,
e6: () => shownCredentials,
fS: () => summarise,
iP: () => announce
});
var r = n(96421);
var s = n(57895);
var o = n(4547);
var a = n(40190);
var i = n(24563);
var c = n(18093);
var u = n(213);
var l = n(68017);
var h = n(82601);
var d = n(41311);
function commentFacts(e, t) {
const {inputs: n, run: r, event: s, machine: o} = e;
const {decision: i, before: l, after: h, error: d, freed: f} = t;
const p = n["ssh-host"] || o;
const {project: m, user: b} = n;
const w = {
project: m,
branch: (0, c.W0)(e),
machine: o,
sshHost: p,
role: b,
runUrl: r.url
};
const {intent: g, why: v} = i;
if (g === "skip" || g === "supersede" || g === "reconcile" || g === "refuse") return null;
if (d) {
const {message: e, left: t, kind: n} = d;
const r = n === "conflict";
const s = {
attempt: g,
refused: r,
message: e,
hint: (0, u.$)(d),
left: t,
stands: l !== null
};
return {
...w,
outcome: {
state: "failed",
...s
}
};
}
if (g === "destroy") {
const {again: e} = i;
return {
...w,
outcome: {
state: "destroyed",
why: v,
again: e,
freedBytes: f
}
};
}
if (!h || !("head" in i)) return null;
const {head: y} = i;
const $ = {
create: "created",
reuse: "reused",
reset: "reset",
keep: "kept"
};
const k = g === "create" || g === "reset";
const {owner: T, name: _} = s.repository;
const O = {
state: "ready",
result: $[i.intent],
why: v,
head: y,
headUrl: `${r.serverUrl}/${T}/${_}/commit/${y}`,
onPush: n["on-push"],
facts: h,
tookMs: k ? (0, a.XN)(h.steps) : (0, a.Hc)(h.labels),
steps: k ? h.steps : (0, a.I$)(h.labels)
};
return {
...w,
outcome: O
};
}
async function announce(e, t, {facts: n, comments: r, credentials: i}) {
const {before: c, after: u} = t;
const f = (0, a.Zr)((u ?? c)?.labels ?? {});
const p = isNews(e, t);
if (u && !p) {
if (f !== null) (0, h.BA)(urlOf(e, f));
return;
}
let m;
try {
m = await r.write({
body: (0, d.wQ)(n, i),
knownId: f,
create: p
});
} catch (n) {
const r = `The comment could not be written. ${(0, o.WE)(n)}`;
const a = "Give the job `permissions: { pull-requests: write }`, or set `comment: false`.";
const i = e.inputs.comment === "required" && !t.error;
if (i) throw new s.J("failed", "comment-failed", r, a, {
cause: n
});
(0, l.R8)(`${r} The branch is not affected. ${a}`);
return;
}
if (!m) return;
const b = pageOf(e, m);
(0, l.cv)(`Comment ${m.change}: ${b}`);
(0, h.BA)(b);
await keepWithBranch(e, t, m);
}
function pageOf(e, {id: t, url: n}) {
const r = URL.canParse(n) ? new URL(n) : null;
return r?.origin === new URL(e.run.serverUrl).origin && /^https?:$/.test(r.protocol) ? r.href : urlOf(e, t);
}
function urlOf({run: e, event: t}, n) {
const {owner: r, name: s} = t.repository;
return `${e.serverUrl}/${r}/${s}/pull/${t.pull?.number}#issuecomment-${n}`;
}
function isNews({run: e}, {before: t, after: n, decision: r}) {
if (!n) return t !== null || r.intent === "create";
const s = n.labels[a.vN.run] === String(e.id) && n.labels[a.vN.attempt] === String(e.attempt);
return r.intent === "create" || r.intent === "reset" || !s;
}
async function keepWithBranch(e, {after: t, decision: n}, r) {
if (!t) return;
const s = {};
const o = r.certain ? String(r.id) : "";
if ((t.labels[a.vN.comment] ?? "") !== o) s[a.vN.comment] = o;
if (n.intent === "create" || n.intent === "reset") {
s[a.vN.steps] = (0, a.u7)(t.steps);
s[a.vN.took] = String(Math.round((0, a.XN)(t.steps)));
}
if (Object.keys(s).length === 0) return;
const {velo: i, owner: u, signal: h} = e;
try {
await i.setBranch({
branch: (0, c.fq)(t),
labels: s,
expect: {
owner: u,
id: t.id
}
}, {
signal: h
});
} catch (e) {
(0, l.Yz)(`The comment's id was not kept: ${e instanceof Error ? e.message : String(e)}`);
}
}
async function shownCredentials({inputs: e}, t, n) {
if (e["comment-credentials"] === "never" || !n) return null;
const r = await (0, i.tQ)(t);
if (r === "private") return n.onHost;
(0, l.R8)(`The comment shows no password: the repository is ${r ?? "of unknown visibility"}, not private.`);
return null;
}
async function summarise(e, t, {decision: n, error: r}) {
const s = `${e.inputs.project}/${(0, c.W0)(e)}`;
const o = r ? (0, u.$)(r) : "";
await addToSummary(t ? (0, d.lc)(t) : (0, d.M1)(s, n.why, o));
}
async function addToSummary(e) {
if (!process.env.GITHUB_STEP_SUMMARY) return;
await r.summary.addRaw(e, true).write();
}
},
68017: (e, t, n) => {
n.d(t, {
R8: () => warn,
TN: () => oneLine,
Yz: () => debug,
cv: () => say,
fJ: () => fail,
lm: () => notice,
zD: () => grouped
});
var r = n(96421);
var s = n(57895);
var o = n(59413);
var a = n(213);
const say = e => r.info(oneLine(e));
const notice = e => r.notice(oneLine(e));
const warn = e => r.warning(oneLine(e));
const debug = e => r.debug(e.split("\n").map(oneLine).join("\n"));
async function grouped(e, t, n) {
r.startGroup(oneLine(e));
try {
return await n({
signal: t,
progress: logStep
});
} finally {
r.endGroup();
}
}
function logStep(e) {
if (e.kind === "end") say(`▸ ${e.name} ${(0, o.kB)(e.ms)}`);
if (e.kind === "note") say(`  ${e.text}`);
}
function oneLine(e) {
return e.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, " ").replace(/^(\s*):(?=:)/, "$1: ").replace(/##(?=\[)/g, "# #");
}
function fail(e) {
const t = (0, s.DT)(e);
const n = t.left.length > 0 ? [ `Left behind: ${t.left.join("; ")}` ] : [];
r.setFailed([ t.message, (0, a.$)(t), ...n ].filter(Boolean).map(oneLine).join("\n"));
process.exitCode = t.exitCode;
if (t.code === "internal-error" && t.cause instanceof Error) debug(t.cause.stack ?? "");
}
},
75581: (e, t, n) => {
n.d(t, {
e: () => bytes
});
const r = [ "B", "kB", "MB", "GB", "TB", "PB" ];
function bytes(e) {
if (e === null) return "–";
let t = 0;
let n = e;
while (n >= 1023.95 && t < r.length - 1) {
n /= 1024;
t += 1;
}
return `${t === 0 || n >= 100 ? Math.round(n) : n.toFixed(1).replace(/\.0$/, "")} ${r[t]}`;
}
},
76390: (e, t, n) => {
n.d(t, {
Mz: () => holderIn,
PW: () => commentState,
_M: () => isOwnComment,
qo: () => stateLine,
xL: () => marker
});
var r = n(77598);
var s = n.n(r);
function marker({project: e, machine: t, live: n}) {
const r = t.slice(0, 253).replace(/[^A-Za-z0-9.-]/g, "_");
return `\x3c!-- velo project=${e} machine=${r}${n ? " live" : ""} --\x3e`;
}
function isOwnComment(e, t) {
return firstLines(e)[0]?.startsWith(`\x3c!-- velo project=${t} machine=`) === true;
}
function holderIn(e) {
return / machine=([A-Za-z0-9._-]+) live -->$/.exec(firstLines(e)[0] ?? "")?.[1] ?? null;
}
function stateLine(e) {
return `\x3c!-- velo state=${(0, r.createHash)("sha256").update(JSON.stringify(e)).digest("hex").slice(0, 16)} --\x3e`;
}
function commentState(e) {
return /^<!-- velo state=([0-9a-f]{16}) -->$/.exec(firstLines(e)[1] ?? "")?.[1] ?? null;
}
function firstLines(e) {
return (e ?? "").split(/\r?\n/, 2);
}
},
82601: (e, t, n) => {
n.d(t, {
BA: () => setCommentUrl,
L2: () => setNeonOutputs,
Lw: () => exportConnection,
QU: () => maskSecrets,
n0: () => setOutputs,
s6: () => s
});
var r = n(96421);
function maskSecrets({password: e, url: t}) {
const n = new Set([ e, encodeURIComponent(e), t ].filter(e => e.length >= 8));
for (const e of n) r.setSecret(e);
}
const s = {
result: "",
branch: null,
connection: null,
urlChanged: false,
durationMs: 0
};
function setOutputs({result: e, branch: t, connection: n, urlChanged: r, durationMs: s}) {
set({
active: String(n !== null),
result: e,
url: n?.url ?? "",
host: n?.host ?? "",
port: n ? String(n.port) : "",
user: n?.user ?? "",
password: n?.password ?? "",
database: n?.database ?? "",
branch: t ? `${t.project}/${t.branch}` : "",
"expires-at": t?.expiresAt ?? "",
"url-changed": String(r || n?.url !== n?.onHost),
"comment-url": "",
"duration-ms": String(Math.round(s))
});
}
function setNeonOutputs({result: e, branch: t, connection: n}) {
const r = n?.url ?? "";
const s = n?.host ?? "";
set({
db_url: r,
db_url_pooled: r,
db_url_with_pooler: r,
db_host: s,
db_host_pooled: s,
host_with_pooler: s,
branch_id: t?.id ?? "",
created: String(e === "created")
});
}
function setCommentUrl(e) {
r.setOutput("comment-url", e);
}
function exportConnection(e, t) {
if (!e) return;
r.exportVariable(e, t?.url ?? "");
r.exportVariable("PGHOST", t?.host ?? "");
r.exportVariable("PGPORT", t ? String(t.port) : "");
r.exportVariable("PGUSER", t?.user ?? "");
r.exportVariable("PGPASSWORD", t?.password ?? "");
r.exportVariable("PGDATABASE", t?.database ?? "");
if (t?.sslmode) r.exportVariable("PGSSLMODE", t.sslmode);
if (t?.connectTimeout) r.exportVariable("PGCONNECT_TIMEOUT", String(t.connectTimeout));
}
function set(e) {
for (const [t, n] of Object.entries(e)) r.setOutput(t, n);
}
},
89456: (e, t, n) => {
n.d(t, {
H: () => unreachable,
t: () => jobEnvironment
});
var r = n(73024);
var s = n.n(r);
var o = n(77030);
var a = n.n(o);
var i = n(26098);
var c = n(57895);
const {jobs: u} = i.Xr;
function jobEnvironment(e, {createsProject: t}) {
if (!inContainer(e) || e.VELO_SOCKET !== undefined || e.VELO_HOME) return e;
if ((0, r.existsSync)(u)) return {
...e,
VELO_SOCKET: u
};
if (t) return e;
throw new c.J("unable", "agent-needed", `This job runs in a container, which cannot reach the databases of the machine: ${u} is not mounted.`, "Remove `container:` from this job, or add `volumes: [/run/velo/runner.sock:/run/velo/runner.sock]` and `options: --network host`.");
}
async function unreachable(e, t, n) {
if (!inContainer(e) || await answers(t, n)) return null;
return `${t}:${n} can't be reached from the container of this job. Add \`options: --network host\`.`;
}
function inContainer(e) {
return e.GITHUB_WORKSPACE?.startsWith("/__w/") === true;
}
function answers(e, t) {
return new Promise(n => {
const r = (0, o.connect)({
host: e,
port: t,
timeout: 2e3
});
const end = e => {
r.destroy();
n(e);
};
r.once("connect", () => end(true));
r.once("error", () => end(false));
r.once("timeout", () => end(false));
});
}
},
91053: (e, t, n) => {
n.d(t, {
X: () => s,
beginJob: () => beginJob,
closeReach: () => closeReach
});
const r = "velo-begun";
const s = {
folder: "velo-forward",
names: "velo-forward-names"
};
const stateOf = e => process.env[`STATE_${e}`] ?? "";
async function beginJob() {
if (stateOf(r)) return false;
const e = await n.e(6421).then(n.bind(n, 96421));
e.saveState(r, "true");
return true;
}
async function closeReach() {
const e = stateOf(s.folder);
if (!e) return;
const {closeForward: t} = await n.e(5378).then(n.bind(n, 55378));
await t(e, stateOf(s.names).split(" ").filter(Boolean));
}
}
};
