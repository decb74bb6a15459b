"use strict";

module.exports = {
11607: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
r: () => version
});
const package_namespaceObject = {
rE: "1.0.0"
};
const version = package_namespaceObject.rE;
},
26098: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
EY: () => versionHeader,
Xg: () => protocolVersion,
Xr: () => sockets,
bl: () => requestLimit,
fO: () => heartbeatMs,
gg: () => sessionHeader,
jI: () => operationHeader,
ru: () => isSpoken
});
const protocolVersion = 1;
const versionHeader = "velo-protocol";
function isSpoken(version) {
return /^(\d{1,4})(\.\d{1,4})?$/.exec(version)?.[1] === String(protocolVersion);
}
const operationHeader = "velo-operation";
const sessionHeader = "velo-session";
const requestLimit = 64 * 1024;
const heartbeatMs = 1e4;
const sockets = {
people: "/run/velo/velo.sock",
jobs: "/run/velo/runner.sock"
};
},
46283: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
W: () => userByName,
j: () => isRoot
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
function isRoot() {
return process.getuid?.() === 0;
}
function userByName(name) {
for (const line of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/etc/passwd", "utf8").split("\n")) {
const [login, , uid, gid] = line.split(":");
if (login === name) return {
uid: Number(uid),
gid: Number(gid)
};
}
return undefined;
}
},
57895: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
DT: () => asVeloError,
J: () => VeloError,
VM: () => interrupted,
XN: () => retryCodes,
fx: () => isOverQuota,
up: () => hasCode
});
const exitCodes = {
failed: 1,
usage: 2,
missing: 3,
conflict: 4,
unable: 5,
interrupted: 130
};
const retryCodes = [ "branch-changed" ];
class VeloError extends Error {
name="VeloError";
kind;
code;
hint;
left;
constructor(...[kind, code, message, hint, options = {}]) {
super(message, options.cause === undefined ? undefined : {
cause: options.cause
});
this.kind = kind;
this.code = code;
this.hint = hint;
this.left = options.left ?? [];
}
static from(report, cause) {
const {kind: kind, code: code, message: message, hint: hint, left: left} = report;
const known = Object.hasOwn(exitCodes, kind) ? kind : "failed";
return new VeloError(...[ known, code, message, hint, {
left: left,
cause: cause
} ]);
}
get exitCode() {
return exitCodes[this.kind];
}
report() {
return {
code: this.code,
message: this.message,
hint: this.hint,
left: this.left
};
}
}
function hasCode(thrown, ...codes) {
return thrown instanceof VeloError && codes.includes(thrown.code);
}
function asVeloError(thrown) {
if (thrown instanceof VeloError) return thrown;
if (thrown instanceof Error && thrown.name === "AbortError") return interrupted(thrown);
const message = thrown instanceof Error ? thrown.message : String(thrown);
const {code: code, path: path, stderr: stderr} = thrown;
const said = `${message}\n${stderr ?? ""}`;
if (code === "ENOSPC" || isOverQuota(thrown) || /No space left on device|Disk quota exceeded/.test(said)) {
const where = path ? ` under ${path}` : "";
return new VeloError("unable", "no-space", `The file system is full${where}.`, "Delete branches that are no longer needed, or make the file system larger.", {
cause: thrown
});
}
if (code === "EROFS" || said.includes("Read-only file system")) {
return new VeloError("unable", "read-only", `The file system is mounted read-only${path ? ` at ${path}` : ""}.`, "Mount it for writing (`mount -o remount,rw …`). If the kernel made it read-only, `dmesg` says why.", {
cause: thrown
});
}
if ((code === "EACCES" || code === "EPERM") && path) {
return new VeloError("unable", "no-access", `This user has no permission to use ${path}.`, "Run velo as the user that owns the folder. `velo doctor` checks permissions.", {
cause: thrown
});
}
const firstLine = message.split("\n", 1)[0] ?? "";
return new VeloError("failed", "internal-error", firstLine, "Run `velo doctor`.", {
cause: thrown
});
}
function isOverQuota(thrown) {
const {code: code, errno: errno} = thrown;
return code === "EDQUOT" || errno === -122;
}
function interrupted(cause) {
return new VeloError("interrupted", "interrupted", "Interrupted; the changes were undone.", "Run it again.", {
cause: cause
});
}
},
69149: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
UD: () => findAgentForProof,
X8: () => setupRecord,
dp: () => findAgent
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
var _contract_values_drivers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19667);
var _host_users_user_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46283);
var _protocol_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26098);
const setupRecord = "/var/lib/velo/setup.json";
function findAgent(env, storage) {
if (env.VELO_SOCKET !== undefined) return env.VELO_SOCKET || undefined;
if ((0, _host_users_user_js__WEBPACK_IMPORTED_MODULE_2__.j)()) return undefined;
const there = Object.values(_protocol_js__WEBPACK_IMPORTED_MODULE_3__.Xr).filter(path => (0, 
node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
const open = there.find(mayWrite);
if (open !== undefined) return open;
if (there.length > 0) throw notPermitted(there);
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(setupRecord)) throw notRunning();
if (storage && _contract_values_drivers_js__WEBPACK_IMPORTED_MODULE_4__.a3.includes(storage)) throw agentNeeded(storage);
return undefined;
}
function findAgentForProof(env, storage) {
const isThere = env.VELO_SOCKET === undefined && (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(_protocol_js__WEBPACK_IMPORTED_MODULE_3__.Xr.jobs);
return isThere ? _protocol_js__WEBPACK_IMPORTED_MODULE_3__.Xr.jobs : findAgent(env, storage);
}
function mayWrite(path) {
try {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
return true;
} catch {
return false;
}
}
function notPermitted(there) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "agent-not-permitted", `This host's databases are managed by an agent, and this user may not connect to it (${there.join(", ")}).`, "Run as root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for jobs. Then log in again. Or set `VELO_SOCKET=` (empty) to work in your own folder.");
}
function notRunning() {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "agent-unreachable", "This host's databases are managed by an agent, and the agent is not running.", "Start it: `sudo systemctl start velo-agent`. Or set `VELO_SOCKET=` (empty) to work in your own folder.");
}
function agentNeeded(storage) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "agent-needed", `${storage} needs root or the host's agent, and neither is available.`, "Set up the host once: `sudo velo setup`. If that was done, start the agent: `sudo systemctl start velo-agent`.");
}
},
78924: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
hostOf: () => hostOf,
openVelo: () => openVelo,
tunnelTo: () => tunnelTo
});
var _agent_client_find_agent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69149);
async function openVelo(options = {}) {
const {env: env = process.env, longLived: longLived = false, token: token} = options;
const choice = choiceOf(options, env);
const owner = env.VELO_OWNER || undefined;
if (options.connect) {
const {openRemote: openRemote} = await Promise.all([ __webpack_require__.e(1116), __webpack_require__.e(6788) ]).then(__webpack_require__.bind(__webpack_require__, 6788));
return openRemote({
door: options.connect,
choice: choice,
owner: owner,
token: token
});
}
const elsewhere = hostOf(options);
if (elsewhere !== undefined) {
const {openElsewhere: openElsewhere} = await Promise.all([ __webpack_require__.e(1116), __webpack_require__.e(8382) ]).then(__webpack_require__.bind(__webpack_require__, 88382));
return openElsewhere(elsewhere, {
choice: choice,
owner: owner,
token: token
});
}
const socket = (token ? _agent_client_find_agent_js__WEBPACK_IMPORTED_MODULE_0__.UD : _agent_client_find_agent_js__WEBPACK_IMPORTED_MODULE_0__.dp)(env, choice.storage);
if (socket !== undefined) {
const {openRemote: openRemote} = await Promise.all([ __webpack_require__.e(1116), __webpack_require__.e(6788) ]).then(__webpack_require__.bind(__webpack_require__, 6788));
return knowingTheAgent(openRemote({
door: socket,
choice: choice,
owner: owner,
token: token
}), socket);
}
if (token) throw (await __webpack_require__.e(4922).then(__webpack_require__.bind(__webpack_require__, 84922))).nobodyToConvince();
const {openEngine: openEngine} = await Promise.all([ __webpack_require__.e(1116), __webpack_require__.e(1711), __webpack_require__.e(4952) ]).then(__webpack_require__.bind(__webpack_require__, 62028));
const engine = openEngine({
env: env,
choice: choice,
longLived: longLived
});
return longLived ? engine : knowingTheAgent(engine, undefined);
}
function hostOf({host: host, env: env = process.env}) {
return host ?? (env.VELO_SOCKET === undefined ? env.VELO_HOST || undefined : undefined);
}
async function tunnelTo(host, forward) {
const {openForward: openForward} = await Promise.all([ __webpack_require__.e(1116), __webpack_require__.e(8382) ]).then(__webpack_require__.bind(__webpack_require__, 88382));
return openForward(host, forward);
}
function choiceOf({storage: storage, postgres: postgres}, env) {
const wished = {
storage: storage ?? env.VELO_STORAGE,
postgres: postgres ?? env.VELO_POSTGRES
};
return Object.fromEntries(Object.entries(wished).filter(([, name]) => name));
}
function knowingTheAgent(velo, socket) {
return {
...velo,
doctor: async (request, operation) => {
const {withAgentCheck: withAgentCheck} = await __webpack_require__.e(5028).then(__webpack_require__.bind(__webpack_require__, 85028));
return withAgentCheck(await velo.doctor(request, operation), socket === undefined ? undefined : {
path: socket
});
}
};
}
},
31552: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Fz: () => clearRemains,
It: () => warnOfParent,
O6: () => useBranch,
ZQ: () => resetSource,
gZ: () => withoutExpired,
gq: () => findOwn,
ks: () => deleteOwn,
n1: () => destroyBranches,
rU: () => ownBranches,
xo: () => newBranch
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _decide_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40190);
var _step_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68017);
var _run_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18093);
async function ownBranches(play) {
const {velo: velo, machine: machine, owner: owner, inputs: inputs, signal: signal} = play;
const {project: project} = inputs;
try {
const own = await velo.listBranches({
project: project,
owner: owner
});
play.shown = renamed(own, (0, _run_context_js__WEBPACK_IMPORTED_MODULE_3__.$t)(play));
return own;
} catch (error) {
if (!(error instanceof _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J) || error.code !== "project-not-found") throw error;
if (inputs["create-project"]) {
if (inputs["dry-run"]) return [];
await (0, _step_log_js__WEBPACK_IMPORTED_MODULE_2__.zD)(`Create project ${project}`, signal, operation => velo.createProject({
name: project,
...ownProject(play)
}, operation));
return [];
}
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("missing", "project-not-found", `${error.message} This is ${machine}.`, `Run the job on the machine that has the project, or create it: \`velo project create ${project}\`.`, {
cause: error
});
}
}
function renamed(own, name) {
if (own.some(({branch: branch}) => branch === name)) return undefined;
return own.find(({labels: labels}) => labels[_decide_labels_js__WEBPACK_IMPORTED_MODULE_1__.vN.branch] === name)?.branch;
}
async function findOwn(play) {
const own = await ownBranches(play);
return own.find(({branch: branch}) => branch === (0, _run_context_js__WEBPACK_IMPORTED_MODULE_3__.W0)(play)) ?? null;
}
async function withoutExpired(play, own, name) {
const {velo: velo, owner: owner, inputs: inputs, signal: signal} = play;
const found = own.find(({branch: branch}) => branch === name);
if (!found?.expiresAt || Date.parse(found.expiresAt) > Date.now()) return own;
if (inputs["dry-run"]) return own.filter(each => each !== found);
const branch = (0, _run_context_js__WEBPACK_IMPORTED_MODULE_3__.fq)(found);
const expect = {
owner: owner,
id: found.id,
expired: true
};
try {
await (0, _step_log_js__WEBPACK_IMPORTED_MODULE_2__.zD)(`Destroy ${branch}, which expired at ${found.expiresAt}`, signal, operation => velo.deleteBranch({
branch: branch,
force: true,
expect: expect
}, operation));
} catch (error) {
if (!isGone(error) && !isUsed(error)) throw error;
}
return ownBranches(play);
}
const isUsed = error => (0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.up)(error, "branch-in-use", "branch-changed");
function ownProject({inputs: inputs, event: event, run: run}) {
return inputs["branch-prefix"] ? {} : {
repository: (0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_1__.Sy)(event, run)
};
}
function newBranch({inputs: inputs, event: event, run: run, owner: owner}) {
const {parent: parent, ttl: ttl} = inputs;
const limit = inputs["max-branches"];
return {
owner: owner,
ttl: ttl,
...parent ? {
parent: parent
} : {},
...sourceOf(inputs),
...inputs["idle-stop"] ? {
idleStop: inputs["idle-stop"]
} : {},
...inputs["idle-sessions"] ? {
idleSessions: inputs["idle-sessions"]
} : {},
...limit === null ? {} : {
maxBranches: {
project: limit
}
},
...inputs["branch-prefix"] ? {} : {
bind: (0, _decide_labels_js__WEBPACK_IMPORTED_MODULE_1__.Sy)(event, run)
}
};
}
function sourceOf({from: from, pitr: pitr}) {
return {
...from ? {
from: from
} : {},
...pitr ? {
pitr: pitr
} : {}
};
}
function resetSource({inputs: inputs}) {
return {
...sourceOf(inputs),
...inputs.pitr ? {
ofParent: true
} : {}
};
}
function warnOfParent({inputs: {project: project, parent: parent}}, branch) {
const from = `${project}/${branch.parent}`;
if (!parent || from === parent) return;
(0, _step_log_js__WEBPACK_IMPORTED_MODULE_2__.R8)(`${(0, _run_context_js__WEBPACK_IMPORTED_MODULE_3__.fq)(branch)} was created from ${from} and keeps that parent. To use \`parent: ${parent}\`, delete this branch, or close and reopen the pull request.`);
}
async function useBranch(play, found, labels) {
const {velo: velo, owner: owner, inputs: inputs, signal: signal} = play;
const branch = (0, _run_context_js__WEBPACK_IMPORTED_MODULE_3__.fq)(found);
const expect = {
owner: owner,
id: found.id
};
return (0, _step_log_js__WEBPACK_IMPORTED_MODULE_2__.zD)(`Reuse ${branch}`, signal, async operation => {
const {ttl: ttl} = inputs;
const used = (0, _run_context_js__WEBPACK_IMPORTED_MODULE_3__.Iv)(await velo.setBranch({
branch: branch,
ttl: ttl,
labels: labels,
expect: expect
}, operation));
if (used.status === "running") return used;
return (0, _run_context_js__WEBPACK_IMPORTED_MODULE_3__.Iv)(await velo.createBranch({
branch: branch,
owner: owner,
ifExists: "reuse",
expect: expect
}, operation));
});
}
async function destroyBranches(play, found, owner) {
const names = new Set(found.map(({branch: branch}) => branch));
const roots = found.filter(({parent: parent}) => parent === null || !names.has(parent));
let freed = null;
for (const each of roots) {
const branch = (0, _run_context_js__WEBPACK_IMPORTED_MODULE_3__.fq)(each);
const size = await ownBytes(play, each, owner);
if (size !== null) freed = (freed ?? 0) + size;
await (0, _step_log_js__WEBPACK_IMPORTED_MODULE_2__.zD)(`Destroy ${branch}`, play.signal, operation => deleteOwn(play.velo, {
branch: branch,
owner: owner,
id: each.id
}, operation));
}
return freed;
}
async function clearRemains({velo: velo, inputs: inputs, owner: owner, signal: signal}, name) {
await deleteOwn(velo, {
branch: `${inputs.project}/${name}`,
owner: owner
}, {
signal: signal
});
}
async function deleteOwn(velo, {branch: branch, owner: owner, id: id}, operation) {
try {
const expect = {
owner: owner,
...id === undefined ? {} : {
id: id
}
};
await velo.deleteBranch({
branch: branch,
force: true,
expect: expect
}, operation);
} catch (error) {
if (!isGone(error)) throw error;
const [project = ""] = branch.split("/");
const still = (await velo.listBranches({
project: project,
owner: owner
})).find(each => (0, _run_context_js__WEBPACK_IMPORTED_MODULE_3__.fq)(each) === branch);
if (!still || id !== undefined && still.id !== id) return;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "in-the-way", `${branch} cannot be deleted: a branch of another owner was created from it.`, "Delete that branch first; `velo branch list` shows it. Nothing was changed.", {
cause: error
});
}
}
function isGone(error) {
return (0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.up)(error, "branch-not-found", "not-permitted");
}
async function ownBytes({velo: velo}, found, owner) {
if (found.ownBytes !== null) return found.ownBytes;
try {
return (0, _run_context_js__WEBPACK_IMPORTED_MODULE_3__.Iv)(await velo.getBranch({
branch: (0, _run_context_js__WEBPACK_IMPORTED_MODULE_3__.fq)(found),
expect: {
owner: owner,
id: found.id
}
})).ownBytes;
} catch {
return null;
}
}
},
38718: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
h: () => open,
k: () => ask
});
var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
var node_http__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
var _protocol_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26098);
const silenceMs = 6e4;
const documentLimit = 64 * 1024 ** 2;
function open({door: door, session: session}, path, body) {
return new Promise((resolve, reject) => {
const text = JSON.stringify(body);
const headers = {
"content-type": "application/json",
"content-length": Buffer.byteLength(text),
[_protocol_js__WEBPACK_IMPORTED_MODULE_2__.EY]: String(_protocol_js__WEBPACK_IMPORTED_MODULE_2__.Xg),
...session === undefined ? {} : {
[_protocol_js__WEBPACK_IMPORTED_MODULE_2__.gg]: session
}
};
const call = (0, node_http__WEBPACK_IMPORTED_MODULE_0__.request)({
...wayOf(door),
path: path,
method: "POST",
headers: headers
});
call.setTimeout(silenceMs, () => call.destroy(new Error(`no data for ${silenceMs / 1e3} s`)));
call.on("error", error => reject(error instanceof _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J ? error : unreachable(nameOf(door), error)));
call.on("response", response => {
const version = response.headers[_protocol_js__WEBPACK_IMPORTED_MODULE_2__.EY];
if (typeof version === "string" && (0, _protocol_js__WEBPACK_IMPORTED_MODULE_2__.ru)(version)) resolve(replyOf(response)); else {
response.destroy();
reject(mismatch(nameOf(door), version));
}
});
call.end(text);
});
}
function wayOf(door) {
if (typeof door === "string") return {
socketPath: door,
agent: false
};
return {
createConnection: (_options, created) => {
door().then(socket => created(null, socket), error => created(error, undefined));
return undefined;
}
};
}
const nameOf = door => typeof door === "string" ? door : "the other end of the SSH connection";
async function ask({body: body}) {
let text = "";
for await (const part of body) {
text += part;
if (text.length > documentLimit) throw new Error("the answer is too long");
}
return JSON.parse(text);
}
function replyOf(response) {
response.setEncoding("utf8");
return {
isDocument: response.headers["content-type"] === "application/json",
body: response,
header: name => response.headers[name],
close: () => response.destroy()
};
}
function unreachable(socket, error) {
if (error.code === "EACCES") {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "agent-not-permitted", `This user may not connect to the host's agent at ${socket}.`, "Run as root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for jobs. Then log in again.", {
cause: error
});
}
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "agent-unreachable", `The host's agent does not answer at ${socket}: ${error.code === "ENOENT" ? "there is no such socket" : error.message}.`, "Start it: `sudo systemctl start velo-agent`. To install it: `sudo velo setup`.", {
cause: error
});
}
function mismatch(socket, version) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "protocol-mismatch", `This velo speaks version ${_protocol_js__WEBPACK_IMPORTED_MODULE_2__.Xg} of the agent's protocol; ${socket} speaks ${typeof version === "string" ? `version ${version}` : "something else"}.`, "Install the same version of velo on both sides: run `sudo velo setup` with the newer one.");
}
},
58215: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Lj: () => withSocketOf,
agentBehind: () => agentBehind,
f$: () => forwardGone,
gO: () => conversationWith
});
var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
var node_events__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
var node_net__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57895);
var _protocol_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85676);
const socketName = "control.sock";
const answerMs = 6e4;
async function withSocketOf(folder, work) {
const descriptor = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY);
try {
return await work(`/proc/self/fd/${descriptor}/${socketName}`);
} finally {
(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
}
}
function conversationWith(folder) {
return withSocketOf(folder, async path => {
const socket = (0, node_net__WEBPACK_IMPORTED_MODULE_2__.connect)({
path: path,
allowHalfOpen: true
});
await (0, node_events__WEBPACK_IMPORTED_MODULE_0__.once)(socket, "connect");
return socket;
});
}
async function agentBehind(folder) {
let socket;
try {
socket = await conversationWith(folder);
await (0, _protocol_js__WEBPACK_IMPORTED_MODULE_4__.qz)({
input: socket,
output: socket
}, {
kind: "agent"
}, answerMs);
return socket;
} catch (error) {
socket?.destroy();
throw error instanceof _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_3__.J ? error : forwardGone(error.message, error);
}
}
function forwardGone(why, cause) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_3__.J("unable", "forward-gone", `The process that holds the SSH connection of this job does not answer: ${why}.`, "A step may have ended it; its log is in the folder `velo-forward-…` of RUNNER_TEMP. Run the job again.", {
cause: cause
});
}
},
84922: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
Prover: () => Prover,
nobodyToConvince: () => nobodyToConvince
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38718);
const marginMs = 3e4;
class Prover {
#door;
#token;
#session;
constructor(door, token) {
this.#door = door;
this.#token = token;
}
async with(work) {
try {
return await work(await this.#current());
} catch (error) {
if (!(0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.up)(error, "session-expired")) throw error;
this.#session = undefined;
return work(await this.#current());
}
}
async #current() {
const before = this.#session;
if (!before) return (await this.#begin()).session;
const {session: session, until: until} = await before;
if (until - marginMs > Date.now()) return session;
return (await (this.#session === before ? this.#begin() : this.#session ?? this.#begin())).session;
}
#begin() {
const begun = this.#prove().catch(error => {
if (this.#session === begun) this.#session = undefined;
throw error;
});
this.#session = begun;
return begun;
}
async #prove(again = true) {
const reply = await (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.h)({
door: this.#door
}, "/prove", {
token: await this.#token()
});
const answer = await (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.k)(reply);
if ("value" in answer) {
const {session: session, expiresAt: expiresAt} = answer.value;
return {
session: session,
until: Date.parse(expiresAt)
};
}
const error = _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J.from(answer.error);
if (again && (0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.up)(error, "token-used")) return this.#prove(false);
throw (0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.up)(error, "unknown-operation") ? older() : error;
}
}
function older() {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "protocol-mismatch", "This agent takes no proof: it is older, or this is the socket for people.", "Install the same version of velo on the host, and use the socket for jobs.");
}
function nobodyToConvince() {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "agent-needed", "A job proves who it is to the host's agent, and there is none to be asked.", "Set up the host (`sudo velo setup`), or leave `proof-host` out.");
}
},
85676: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Xw: () => readLine,
cA: () => lineOf,
qz: () => tell
});
var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
var node_events__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
const lineLimit = 256 * 1024;
const lineOf = value => `${JSON.stringify(value)}\n`;
async function readLine(stream, ms) {
const signal = ms === undefined ? undefined : AbortSignal.timeout(ms);
let text = Buffer.alloc(0);
for (;;) {
const part = stream.read();
if (part) {
const from = text.length;
text = Buffer.concat([ text, part ]);
const end = text.indexOf("\n", from);
if (end >= 0) {
if (end + 1 < text.length) stream.unshift(text.subarray(end + 1));
return text.toString("utf8", 0, end);
}
if (text.length > lineLimit) throw new Error("a line is too long");
} else if (stream.readableEnded || stream.destroyed) return undefined; else await more(stream, signal);
}
}
async function more(stream, signal) {
const stop = new AbortController;
const either = signal ? AbortSignal.any([ signal, stop.signal ]) : stop.signal;
const events = [ "readable", "end", "close" ].map(name => (0, node_events__WEBPACK_IMPORTED_MODULE_0__.once)(stream, name, {
signal: either
}));
try {
await Promise.race(events);
} catch (error) {
throw signal?.aborted ? new Error("no answer in time") : error;
} finally {
stop.abort();
for (const each of events) each.catch(() => {});
}
}
async function tell({input: input, output: output}, ask, ms) {
output.write(lineOf(ask));
const line = await readLine(input, ms);
if (line === undefined) throw new Error("it ended without an answer");
const told = JSON.parse(line);
if ("error" in told) throw _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J.from(told.error);
return told.value;
}
},
22452: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
SI: () => mainBranch,
TL: () => quoted,
at: () => branchName,
gK: () => formatBranch,
j1: () => projectName
});
var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
const pattern = /^[a-z][a-z0-9_-]{0,62}$/;
function projectName(text) {
return checkedName("project", text);
}
function branchName(text) {
const slash = text.indexOf("/");
if (slash < 0) {
const suggestion = pattern.test(text) ? ` such as \`${text}/main\`` : "";
throw invalid(`${quoted(text)} is not the name of a branch`, `Write project/branch${suggestion}.`);
}
return {
project: checkedName("project", text.slice(0, slash)),
branch: checkedName("branch", text.slice(slash + 1))
};
}
function formatBranch(name) {
return `${name.project}/${name.branch}`;
}
const mainBranch = "main";
function checkedName(what, text) {
if (pattern.test(text)) return text;
const reason = text.length > 63 ? `has ${text.length} characters` : text === "" ? "is empty" : "is not a valid name";
throw invalid(`The ${what} name ${quoted(text)} ${reason}`, "A name has 1 to 63 lower-case letters, digits, `-` and `_`, and starts with a letter.");
}
function invalid(message, hint) {
return new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-name", `${message}.`, hint);
}
function quoted(text) {
return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text).replace(/[\u007f-\u{10ffff}]/gu, c => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
}
},
14179: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Kl: () => plainOwner,
VL: () => ownershipOf,
Y9: () => provenOwner,
nn: () => isProven
});
const prefix = "proven:";
const provenOwner = owner => `${prefix}${owner}`;
const isProven = owner => owner.startsWith(prefix);
const plainOwner = owner => isProven(owner) ? owner.slice(prefix.length) : owner;
const ownershipOf = owner => {
if (owner === null) return null;
return isProven(owner) ? "proven" : "claimed";
};
},
82633: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
W: () => guardedUids,
Zz: () => isolatedBridge,
hO: () => guardScript,
iM: () => ensureGuard,
j4: () => guardState
});
var _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27298);
var _port_range_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93977);
const guardedUids = {
first: 61e3,
last: 61183
};
const isolatedBridge = "velo0";
const range = `${guardedUids.first}-${guardedUids.last}`;
const collector = 'oif "lo" udp sport 32768-60999 udp dport 32768-60999';
const rules = {
output: [ `meta skuid ${range} ${collector} accept`, `meta skuid ${range} ct state new reject`, `meta skuid ${range} oif != "lo" reject`, `meta skuid ${range} meta l4proto != tcp reject`, `meta skuid ${range} tcp sport != ${_port_range_js__WEBPACK_IMPORTED_MODULE_1__.j.first}-${_port_range_js__WEBPACK_IMPORTED_MODULE_1__.j.last} reject` ],
forward: [ `iifname "${isolatedBridge}" ct state new reject` ],
input: [ `iifname "${isolatedBridge}" ct state new reject` ]
};
const chains = Object.entries(rules).map(([hook, lines]) => `\tchain ${hook} {\n\t\ttype filter hook ${hook} priority filter; policy accept;\n${lines.map(line => `\t\t${line}\n`).join("")}\t}`);
const table = `table inet velo {\n${chains.join("\n\n")}\n}\n`;
const guardScript = `table inet velo\ndelete table inet velo\n${table}`;
async function guardState() {
if (process.getuid?.() !== 0) return {
inForce: false,
reason: "only root can read and create the kernel rule"
};
try {
const {stdout: stdout} = await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "list", "table", "inet", "velo" ], {
timeoutMs: 3e4
});
if (stdout === table) return {
inForce: true
};
return {
inForce: false,
reason: "the nftables table `inet velo` differs from the one that velo creates"
};
} catch (error) {
return {
inForce: false,
reason: whyNot(error)
};
}
}
async function ensureGuard() {
const now = await guardState();
if (now.inForce || process.getuid?.() !== 0) return now;
try {
await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "-f", "-" ], {
input: guardScript,
timeoutMs: 3e4
});
} catch (error) {
return {
inForce: false,
reason: whyNot(error)
};
}
return guardState();
}
function whyNot(error) {
if (error instanceof _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.Zj) {
if (error.stderr.includes("No such file or directory")) return "the kernel rule does not exist yet";
return `nft: ${error.stderr.trim().split("\n", 1)[0]}`;
}
return error instanceof Error ? error.message : String(error);
}
},
94569: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
o: () => oldest
});
function oldest(branches) {
return [ ...branches ].sort((a, b) => a.createdAt < b.createdAt ? -1 : 1).slice(0, 3).map(({project: project, branch: branch, createdAt: createdAt}) => `${project}/${branch} (${createdAt.slice(0, 10)})`).join(", ");
}
},
61952: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
t: () => table
});
var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49085);
const gap = 2;
const nameRoom = 40;
function table(all, allRows, {columns: columns, style: style}) {
const texts = allRows.map(row => all.map((_, at) => (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(textOf(row[at] ?? ""))));
const natural = all.map((column, at) => Math.max((0, _text_js__WEBPACK_IMPORTED_MODULE_0__.VL)(column.title), ...texts.map(row => (0, 
_text_js__WEBPACK_IMPORTED_MODULE_0__.VL)(row[at] ?? ""))));
const isEmpty = at => texts.every(row => [ "", "–" ].includes(row[at] ?? ""));
const kept = fitting({
head: all,
natural: natural,
isEmpty: isEmpty
}, columns);
const head = kept.map(at => all[at]);
const rows = allRows.map(row => kept.map(at => row[at] ?? ""));
const cells = texts.map(row => kept.map(at => row[at] ?? ""));
const widths = shrunk(head, kept.map(at => natural[at] ?? 0), columns);
const layout = {
head: head,
widths: widths,
columns: columns
};
const titles = line(head.map(column => column.title), layout, () => style.dim);
return [ titles, ...cells.map((row, at) => line(row, layout, column => {
const cell = rows[at]?.[column];
return typeof cell === "object" ? style[cell.style] : text => text;
})) ];
}
function textOf(cell) {
return typeof cell === "string" ? cell : cell.text;
}
function fitting({head: head, natural: natural, isEmpty: isEmpty}, columns) {
const least = at => Math.min(natural[at] ?? 0, head[at]?.least ?? Number.POSITIVE_INFINITY);
const room = (shown, take) => shown.reduce((sum, at) => sum + take(at), gap * (shown.length - 1));
let shown = head.map((_, at) => at);
const leaveOut = (candidates, take) => {
for (const at of candidates.toReversed()) {
if (room(shown, take) <= columns) return;
shown = shown.filter(one => one !== at);
}
};
const isTitled = at => head[at]?.title !== "" && !head[at]?.isName;
leaveOut(shown.filter(at => isTitled(at) && isEmpty(at)), at => natural[at] ?? 0);
if (!head.some(column => column.isName)) return shown;
const names = at => head[at]?.isName ? Math.min(natural[at] ?? 0, nameRoom) : least(at);
leaveOut(shown.filter(isTitled), names);
return shown;
}
function shrunk(head, natural, columns) {
const widths = [ ...natural ];
let over = widths.reduce((sum, one) => sum + one, 0) + gap * (head.length - 1) - columns;
const leastOf = at => head[at]?.least ?? Number.POSITIVE_INFINITY;
const others = at => head[at]?.isName ? Number.POSITIVE_INFINITY : leastOf(at);
const names = at => head[at]?.isName ? leastOf(at) : Number.POSITIVE_INFINITY;
for (const least of [ others, names, () => 1 ]) {
while (over > 0) {
const widest = widths.reduce((best, one, at) => one > least(at) && (best < 0 || one > (widths[best] ?? 0)) ? at : best, -1);
if (widest < 0) break;
widths[widest] = (widths[widest] ?? 1) - 1;
over -= 1;
}
}
return widths;
}
function line(texts, {head: head, widths: widths, columns: columns}, mark) {
let room = columns;
let out = "";
texts.forEach((text, at) => {
const before = at === 0 ? "" : " ".repeat(gap);
const own = Math.min(widths[at] ?? 0, room - before.length);
if (own < 1) {
room = 0;
return;
}
const last = at === texts.length - 1 && head[at]?.align !== "right";
const shown = (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.ml)(text, own);
out += before + place(shown, {
columns: last ? 0 : own,
align: head[at]?.align
}, mark(at));
room -= before.length + own;
});
return out.trimEnd();
}
function place(text, {columns: columns, align: align}, mark) {
const padded = (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.eV)(text, columns, align);
return text === "" ? padded : padded.replace(text, () => mark(text));
}
},
67427: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I: () => facts,
O: () => dot
});
var _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49085);
const dots = {
running: {
mark: "●",
style: "green"
},
asleep: {
mark: "◌",
style: "dim"
},
stopped: {
mark: "○",
style: "dim"
},
failed: {
mark: "●",
style: "red"
},
busy: {
mark: "◐",
style: "yellow"
},
broken: {
mark: "✗",
style: "red"
}
};
function dot(status) {
const {mark: mark, style: style} = Object.hasOwn(dots, status) ? dots[status] : {
mark: "·",
style: "yellow"
};
return {
text: mark,
style: style
};
}
function facts(lines, {style: style}) {
const known = lines.filter(line => Boolean(line[1]));
const names = Math.max(...known.map(([name]) => (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__.VL)(name)));
return known.map(([name, value]) => `  ${style.dim((0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__.eV)(name, names))}  ${(0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(value)}`).join("\n");
}
},
93868: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
branchData: () => branchData,
branchSummary: () => branchSummary,
renderBranch: () => renderBranch,
renderBranches: () => renderBranches,
renderChange: () => renderChange,
renderConnection: () => renderConnection,
renderDeleted: () => renderDeleted,
renderFailure: () => renderFailure,
renderParts: () => renderParts,
renderRecovery: () => renderRecovery,
renderStartAll: () => renderStartAll,
renderState: () => renderState
});
var bytes = __webpack_require__(75581);
var proven_owner = __webpack_require__(14179);
var limits = __webpack_require__(33960);
var table = __webpack_require__(61952);
var terminal_text = __webpack_require__(49085);
var render_error = __webpack_require__(89606);
var format = __webpack_require__(41137);
var duration = __webpack_require__(39486);
function asleepText({asleepSince: asleepSince}, now) {
return asleepSince ? ` for ${(0, format.XP)(asleepSince, now)}; a connection wakes it` : "";
}
function idleText({idleStop: idleStop, idleSessions: idleSessions}) {
if (!idleStop) return null;
return `after ${(0, duration.L)(idleStop)} without use${idleSessions === "keep" ? " and without sessions" : ""}`;
}
var render_view = __webpack_require__(67427);
function renderConnection(branch) {
const name = nameOf(branch);
const steps = [ `velo connect ${name}`, `velo branch url ${name}` ];
const room = Math.max(...steps.map(terminal_text.VL));
return [ "Connection ready:", `  ${(0, terminal_text.pj)((0, format.kw)(branch))}`, "Next:", `  ${(0, 
terminal_text.eV)(steps[0] ?? "", room)}  # psql`, `  ${(0, terminal_text.eV)(steps[1] ?? "", room)}  # the URL with its password` ].join("\n");
}
function renderParts(branch, view) {
const parts = [ [ "Host", branch.host ], [ "Port", String(branch.port) ], [ "User", branch.user ], [ "Database", branch.database ], [ "Password", `in the URL: velo branch url ${nameOf(branch)}` ] ];
return `psql is not installed here. Connect to ${nameOf(branch)} with\n${(0, render_view.I)(parts, view)}`;
}
function renderChange(branch) {
const name = nameOf(branch);
const found = branch.result === "reused" ? [ `${name} already exists and was not changed.` ] : [];
const {slots: slots, subscriptions: subscriptions, preparedTransactions: preparedTransactions} = branch.cleaned;
const cleaned = [ counted(slots, "replication slot"), counted(subscriptions, "subscription"), counted(preparedTransactions, "prepared transaction") ].filter(text => text !== "");
return [ ...found, ...branch.recovery ? [ renderRecovery(branch.recovery) ] : [], ...cleaned.length > 0 ? [ `Removed from the copy: ${cleaned.join(", ")}` ] : [], ...found.length > 0 ? [] : undoable(branch), [ "running", "asleep" ].includes(branch.status) ? renderConnection(branch) : renderState(branch) ].join("\n");
}
function renderRecovery({base: base, generation: generation, from: from, reached: reached, replayedBytes: replayedBytes}) {
const start = `snapshot ${(0, terminal_text.pj)((0, format.m_)(base))} of generation ${generation} (${(0, 
format.EK)(from)})`;
return `Recovered the state of ${(0, format.EK)(reached)}: ${start} and a distance of ${(0, 
bytes.e)(replayedBytes)} in the WAL`;
}
function undoable(branch) {
const end = branch.retired.find(({keptUntil: keptUntil}) => keptUntil !== null)?.keptUntil;
if (!end) return [];
return [ `Replaced data is kept until ${(0, format.pm)(end)}; \`velo branch reset ${nameOf(branch)} --undo\` brings it back.` ];
}
function renderState(branch) {
const where = branch.status === "running" ? ` on ${(0, terminal_text.pj)(branch.host)}:${branch.port}` : "";
return `${nameOf(branch)} is ${branch.status}${where}`;
}
function renderBranch(branch, {now: now, reveal: reveal = false}, view) {
const labels = Object.entries(branch.labels).map(([key, value]) => `${key}=${value}`);
const lines = [ [ "Status", branch.status + (branch.startedAt ? `, up ${(0, format.XP)(branch.startedAt, now)}` : asleepText(branch, now)) ], [ "Problem", branch.problem === null ? null : `${branch.problem.what}. ${branch.problem.help}` ], [ "Connection", reveal ? branch.url : (0, 
format.kw)(branch) ], [ "Parent", branch.parent === null ? null : `${branch.project}/${branch.parent}` ], [ "Created", `${(0, 
format.pm)(branch.createdAt)} (${(0, format.XP)(branch.createdAt, now)} ago)` ], [ "State taken", branch.takenAt === branch.createdAt ? null : `${(0, 
format.pm)(branch.takenAt)} (${(0, format.XP)(branch.takenAt, now)} ago)` ], [ "Expires", branch.expiresAt === null ? null : `${(0, 
format.pm)(branch.expiresAt)} (${(0, format.TG)(branch.expiresAt, now)})` ], [ "Owner", branch.owner && `${(0, 
proven_owner.Kl)(branch.owner)} (${branch.ownership})` ], [ "Labels", labels.join(", ") ], [ "Own size", branch.ownBytes === null ? null : (0, 
bytes.e)(branch.ownBytes) ], [ "With shared data", branch.referencedBytes === null ? null : (0, 
bytes.e)(branch.referencedBytes) ], ...branch.retired.map((one, at) => [ at === 0 ? "Replaced data" : "", retiredText(one, now) ]), [ "Limits", (0, 
limits.dM)(branch.limits) ], [ "Sleeps", idleText(branch) ], [ "Start LSN", branch.lsn ], [ "WAL archive", branch.archive ? "on" : null ], [ "WAL senders", branch.walSenders === 0 ? null : String(branch.walSenders) ], [ "Image", branch.image ], [ "Runs on", `${branch.storage} + ${branch.postgres}` ], [ "Id", `${branch.id}, generation ${branch.generation}` ] ];
return `${view.style.bold(nameOf(branch))}\n${(0, render_view.I)(lines, view)}`;
}
function retiredText({generation: generation, keptUntil: keptUntil, ownBytes: ownBytes}, now) {
const why = keptUntil === null ? "kept for snapshots" : `kept until ${(0, format.pm)(keptUntil)} (${(0, 
format.TG)(keptUntil, now)})`;
return [ `generation ${generation}`, ...ownBytes === null ? [] : [ (0, bytes.e)(ownBytes) ], why ].join(", ");
}
function renderBranches(branches, {now: now, isFiltered: isFiltered = false, project: project}, view) {
const where = project === undefined ? "" : ` of ${(0, terminal_text.pj)(project)}`;
if (branches.length === 0 && isFiltered) return `No branch${where} matches. \`velo branch list\` without these options shows all.`;
if (branches.length === 0) return `No branches. \`velo branch create ${(0, terminal_text.pj)(project ?? "PROJECT")}/NAME\` creates one.`;
const owned = branches.some(branch => branch.owner !== null);
const head = [ {
title: ""
}, {
title: "Branch",
least: 12,
isName: true
}, {
title: "Status"
}, {
title: "Parent",
least: 6
}, {
title: "Port",
align: "right"
}, {
title: "Own size",
align: "right"
}, {
title: "Age",
align: "right"
}, {
title: "Expires",
align: "right"
}, ...owned ? [ {
title: "Owner",
least: 8
} ] : [] ];
const rows = branches.map(branch => [ (0, render_view.O)(branch.status), `${branch.project}/${branch.branch}`, branch.status, branch.parent ?? "–", String(branch.port), (0, 
bytes.e)(branch.ownBytes), (0, format.XP)(branch.createdAt, now), (0, format.TG)(branch.expiresAt, now), ...owned ? [ branch.owner ?? "–" ] : [] ]);
return (0, table.t)(head, rows, view).join("\n");
}
function renderStartAll(all, view) {
const failed = all.failed.map(({branch: branch, error: error}) => renderFailure(branch, error, view));
const started = all.started.map(branch => `${view.style.green("●")} ${(0, terminal_text.pj)(branch)}`);
return [ ...started, ...failed ].join("\n") || "Nothing to start.";
}
function renderDeleted(deleted, failed, view) {
return [ ...deleted.map(name => `Deleted ${(0, terminal_text.pj)(name)}`), ...failed.map(({branch: branch, error: error}) => renderFailure(branch, error, view)) ].join("\n");
}
function renderFailure(what, error, {style: style}) {
return `${style.red("✗")} ${(0, terminal_text.pj)(what)} (${(0, terminal_text.pj)(error.code)})\n${(0, 
render_error.v)(error, style)}`;
}
function branchData(answer, {reveal: reveal = false}) {
const {password: password, url: url, ...rest} = answer;
const {cleaned: cleaned, steps: steps, result: result, recovery: recovery} = rest;
const shown = {
...branchSummary(rest),
...reveal && {
password: password,
url: url
},
cleaned: cleaned,
steps: steps
};
return {
...shown,
...result && {
result: result
},
...recovery && {
recovery: recovery
}
};
}
function branchSummary(branch) {
return {
name: `${branch.project}/${branch.branch}`,
project: branch.project,
branch: branch.branch,
id: branch.id,
generation: branch.generation,
parent: branch.parent,
status: branch.status,
host: branch.host,
port: branch.port,
user: branch.user,
database: branch.database,
createdAt: branch.createdAt,
expiresAt: branch.expiresAt,
owner: branch.owner,
ownership: branch.ownership,
labels: branch.labels,
ownBytes: branch.ownBytes,
referencedBytes: branch.referencedBytes,
lsn: branch.lsn,
walSenders: branch.walSenders,
archive: branch.archive,
image: branch.image,
storage: branch.storage,
postgres: branch.postgres,
startedAt: branch.startedAt,
takenAt: branch.takenAt,
limits: branch.limits,
idleStop: branch.idleStop,
idleSessions: branch.idleSessions,
asleepSince: branch.asleepSince,
retired: branch.retired,
problem: branch.problem
};
}
function nameOf(branch) {
return (0, terminal_text.pj)(`${branch.project}/${branch.branch}`);
}
function counted(count, what) {
return count === 0 ? "" : `${count} ${what}${count === 1 ? "" : "s"}`;
}
},
17399: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
deleteBranch: () => deleteBranch,
hasSnapshots: () => hasSnapshots,
removeBranch: () => removeBranch
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _archive_archives_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65978);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89491);
var _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39637);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95433);
var _generation_commit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23458);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18902);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(46116);
var _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(66612);
var _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(21844);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(57443);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(29710);
var _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1043);
async function deleteBranch(site, request, operation) {
const name = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(request.branch);
if (name.branch === _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.SI) {
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "main-stays", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name)} can only be deleted with its project.`, `Delete the project: \`velo project delete ${name.project}\`.`);
}
await (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_11__.N)(operation, async (steps, locks) => {
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.QL)(site, name.project);
const find = at => presentOrRemains(at, name.branch);
const {place: place, branch: branch, lock: lock} = await (0, _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_9__.R)(before, find, {
locks: locks,
expect: request.expect,
alone: true
});
if (!branch.current) {
for (const line of await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_7__.V6)(place, branch, steps)) steps.note(line);
lock.releaseAndRemove();
return;
}
if (!request.force) (0, _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_4__.c)(branch.current, "delete");
const children = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__.LU)(place.project, branch.id);
if (children.length > 0 && !request.force) throw (0, _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_10__.Go)((0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name), children, "delete");
const snapshots = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__.XO)(place.project, branch.id).filter(({record: record}) => !record.base);
if (snapshots.length > 0 && !request.force) throw hasSnapshots((0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(name), snapshots.length);
const below = await (0, _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_10__.hb)(place, branch, locks);
(0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_8__.Dc)(below.branches, request.expect?.owner);
const doomed = [ ...below.branches, branch ];
for (const each of doomed) (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.EQ)(each);
for (const {current: current} of doomed) if (current) await (0, _operation_lock_subtree_js__WEBPACK_IMPORTED_MODULE_10__.TZ)(below.place, current);
for (const each of doomed) {
const what = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: each.project,
branch: each.name
});
await steps.run(`Delete ${what}`, () => removeBranch(below.place, each));
}
for (const {id: id} of doomed) await (0, _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_13__.P)(place, id);
for (const held of [ lock, ...below.locks ]) held.releaseAndRemove();
});
}
async function removeBranch(place, branch) {
const top = branch.current;
if (top) {
try {
await place.storage.setMarks(top.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_5__.X$)({
phase: "deleting"
}));
} catch (error) {
if ((0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(error).code !== "no-space") throw error;
}
}
for (const {stored: stored} of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__.XO)(place.project, branch.id)) await place.storage.dropSnapshot(stored);
const all = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__.xi)(branch).sort((a, b) => a.record.turn - b.record.turn);
for (const generation of all) await (0, _generation_commit_js__WEBPACK_IMPORTED_MODULE_6__.bI)(place, generation, {
isLast: generation === all.at(-1),
isOpen: generation === top
});
(0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_2__.CJ)(place, branch.id);
}
function presentOrRemains(place, name) {
const branch = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__.IW)(place.project, name);
if (branch && branch.remains.length > 0) return branch;
return (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.MP)(place, name);
}
function hasSnapshots(what, count) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "has-snapshots", `${what} has ${count === 1 ? "a snapshot" : `${count} snapshots`}.`, "Delete them first, or force it to delete them too. Nothing was changed.");
}
},
21844: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Go: () => hasChildren,
TZ: () => refuseObstacles,
_z: () => refuseHeld,
hb: () => lockBelow
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
async function lockBelow(place, top, locks) {
const locked = new Map;
for (let current = place; ;current = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.Ws)(current)) {
const below = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.gZ)(current.project, top).slice(0, -1);
const missing = below.filter(({id: id}) => !locked.has(id)).reverse();
if (missing.length === 0) return {
place: current,
branches: below,
locks: [ ...locked.values() ]
};
for (const branch of missing) locked.set(branch.id, await locks.branchAlone(current, branch));
}
}
function hasChildren(what, children, verb) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "has-children", `${what} has branches made from it: ${children.map(({name: name}) => name).join(", ")}.`, `Delete them first, or force it to ${verb} the branch and delete them too.`);
}
async function refuseObstacles(place, generation) {
const names = await place.storage.obstacles(generation.volume);
if (names.length > 0) throw hasDependents((0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(generation.of), names);
}
function refuseHeld({project: project}) {
const generations = [ ...[ ...project.branches.values() ].flatMap(_catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.xi), ...project.held ];
const names = generations.flatMap(({volume: volume}) => volume.heldBy ?? []);
if (names.length > 0) throw hasDependents(project.record.name, names);
}
function hasDependents(what, names) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "in-the-way", `Something not created by velo depends on the data of ${what}: ${names.join(", ")}.`, "Remove or move it yourself, then run the command again. Nothing was changed.");
}
},
30935: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
IT: () => presentBranches,
WE: () => currentAnswer,
YG: () => summaryOf,
lB: () => observe,
nG: () => byName,
ut: () => answerOf,
vS: () => projectView
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_rights_proven_owner_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(14179);
var _contract_values_connection_url_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(98622);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22452);
var _contract_values_wal_max_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23035);
var _host_locks_exclusive_locks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37867);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23828);
var _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13221);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31674);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29710);
var _store_site_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(19725);
var _idle_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(44564);
var _problem_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(87951);
var _resource_limits_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(65523);
async function observe(place) {
const started = await startTimes(place);
return {
started: started,
isLocked: (0, _host_locks_exclusive_locks_js__WEBPACK_IMPORTED_MODULE_4__.b)()
};
}
async function startTimes({driver: driver, storage: storage}) {
const found = (await driver.found(storage.id)).filter(({running: running}) => running);
return new Map(found.map(({volume: volume, startedAt: startedAt}) => [ volume, startedAt ]));
}
function presentBranches(project) {
return [ ...project.branches.values() ].filter(branch => branch.current !== undefined || wasDeleting(branch)).map(branch => ({
...branch,
current: branch.current ?? branch.remains[0]
})).sort((a, b) => byName(a.name === _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.SI ? "" : a.name, b.name === _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.SI ? "" : b.name));
}
function byName(a, b) {
return a < b ? -1 : a > b ? 1 : 0;
}
function wasDeleting({remains: remains}) {
return remains.some(({record: record}) => record.phase === "deleting");
}
function summaryOf({storage: storage, project: project}, generation, seen) {
const {volume: volume, record: record, of: of} = generation;
const startedAt = seen.started.get((0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_7__.O$)(volume)) ?? null;
const locked = seen.isLocked(_store_open_place_js__WEBPACK_IMPORTED_MODULE_8__.HZ.branch({
storage: storage
}, record.id));
const fault = project.branches.get((0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_7__.TH)(volume.branch))?.fault;
const status = fault === undefined ? statusOf(generation, {
running: startedAt !== null,
locked: locked
}) : "broken";
return {
...of,
id: record.id,
generation: volume.generation,
parent: record.parent === null ? null : project.branches.get(record.parent)?.name ?? null,
status: status,
host: "127.0.0.1",
port: record.port,
user: _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_6__.AV,
database: record.database ?? _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_6__.ZS,
createdAt: record.createdAt,
expiresAt: record.expiresAt,
owner: record.owner,
ownership: (0, _contract_rights_proven_owner_js__WEBPACK_IMPORTED_MODULE_13__.VL)(record.owner),
labels: record.labels,
ownBytes: volume.ownBytes,
referencedBytes: volume.referencedBytes,
lsn: record.lsn,
walSenders: record.walSenders,
archive: record.archive !== null,
image: project.record.image,
storage: storage.name,
postgres: project.record.postgres,
startedAt: status === "running" ? startedAt : null,
takenAt: record.takenAt,
limits: (0, _resource_limits_js__WEBPACK_IMPORTED_MODULE_12__.Af)({
storage: storage,
project: project
}, generation),
idleStop: (0, _idle_js__WEBPACK_IMPORTED_MODULE_10__.Sv)(project.record, record),
idleSessions: record.idleSessions ?? "end",
asleepSince: status === "asleep" ? record.asleep : null,
retired: retiredOf(project.branches.get(record.id)),
problem: status === "broken" ? (0, _problem_js__WEBPACK_IMPORTED_MODULE_11__.R)(generation, fault) : null
};
}
function retiredOf(branch) {
return (branch?.retired ?? []).map(({volume: volume, record: record}) => ({
generation: volume.generation,
keptUntil: (record.keptUntil ?? "") > (new Date).toISOString() ? record.keptUntil : null,
ownBytes: volume.ownBytes
}));
}
async function answerOf(place, generation, {running: running, steps: steps}) {
const seen = running ? startedNow(place, generation) : {
started: new Map,
isLocked: () => false
};
return completeAnswer(place, generation, {
seen: seen,
steps: steps,
thorough: false
});
}
async function startedNow(place, generation) {
const volume = (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_7__.O$)(generation.volume);
const started = await startTimes(place).catch(() => undefined);
const startedAt = started?.get(volume) ?? (new Date).toISOString();
return {
started: new Map([ [ volume, startedAt ] ]),
isLocked: () => false
};
}
async function currentAnswer(place, generation, {thorough: thorough = false, locked: locked = false} = {}) {
const seen = await observe(place);
const shown = locked ? {
...seen,
isLocked: () => false
} : seen;
return completeAnswer(place, generation, {
seen: shown,
steps: [],
thorough: thorough
});
}
async function completeAnswer(place, generation, {seen: looking, steps: steps, thorough: thorough}) {
const [seen, sizes] = await Promise.all([ looking, place.storage.sizes(generation.volume, {
thorough: thorough
}).catch(() => _storage_storage_js__WEBPACK_IMPORTED_MODULE_7__.Hd) ]);
const summary = await (0, _problem_js__WEBPACK_IMPORTED_MODULE_11__.t)(place, generation, summaryOf(place, generation, seen));
const password = (0, _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_6__.No)((0, 
_store_site_js__WEBPACK_IMPORTED_MODULE_9__.OM)(place.storage), summary.id, _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_6__.AV);
return {
...summary,
...sizes,
password: password,
url: (0, _contract_values_connection_url_js__WEBPACK_IMPORTED_MODULE_14__.C)({
...summary,
password: password
}),
cleaned: generation.record.cleaned,
steps: steps,
...generation.recovery ? {
recovery: generation.recovery
} : {}
};
}
function projectView(storage, project) {
const {record: record} = project;
return {
id: record.id,
name: record.name,
image: record.image,
imageId: record.imageId,
pgVersion: record.pgVersion,
storage: storage.name,
postgres: record.postgres,
network: record.network,
locale: record.locale,
icuLocale: record.icuLocale,
encoding: record.encoding,
pool: storage.hasPools ? storage.pool : null,
limits: (0, _resource_limits_js__WEBPACK_IMPORTED_MODULE_12__.KN)({
storage: storage
}, project),
repository: record.bound,
policies: record.policies,
archiveDir: record.archiveDir,
walMax: record.walMax ?? _contract_values_wal_max_js__WEBPACK_IMPORTED_MODULE_3__.o3,
createdAt: record.createdAt,
branches: presentBranches(project).map(({name: name}) => name)
};
}
function statusOf({volume: volume, record: record}, {running: running, locked: locked}) {
if (locked) return "busy";
if (!volume.present || record.phase === "deleting" || !hasCluster(volume.path)) return "broken";
if (running && record.prepared) return "running";
if (record.wanted === "stopped") return "stopped";
return record.asleep === null ? "failed" : "asleep";
}
function hasCluster(path) {
try {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, 
_postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_5__.po)(path), "PG_VERSION")).isFile();
} catch {
return false;
}
}
},
37867: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
b: () => exclusiveLocks
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
function exclusiveLocks() {
const held = new Set;
for (const line of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/proc/locks", "utf8").split("\n")) {
const match = /: FLOCK +ADVISORY +WRITE +-?\d+ ([0-9a-f]+):([0-9a-f]+):(\d+) /.exec(line);
if (!match) continue;
const [, major = "", minor = "", inode] = match;
held.add(`${Number.parseInt(major, 16)}:${Number.parseInt(minor, 16)}:${inode}`);
}
if (held.size === 0) return () => false;
const devices = new Map;
return path => {
try {
const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
const device = devices.get(folder) ?? fileSystemDevice(folder);
devices.set(folder, device);
return held.has(`${device}:${(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).ino}`);
} catch {
return false;
}
};
}
function fileSystemDevice(folder) {
let best = {
mount: "",
device: ""
};
for (const line of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/proc/self/mountinfo", "utf8").split("\n")) {
const [, , device = "", , mount = ""] = line.split(" ");
const inside = mount === "/" || folder === mount || folder.startsWith(`${mount}/`);
if (device && inside && mount.length >= best.mount.length) best = {
mount: mount,
device: device
};
}
return best.device;
}
},
46116: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Dc: () => checkOwners,
EX: () => expectedOf,
Zt: () => checkExpectation,
mr: () => checkPresence,
xN: () => branchChanged
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
function checkExpectation({volume: volume, record: record, of: of}, expect = {}, now = Date.now()) {
const what = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(of);
if (expect.owner !== undefined && record.owner !== expect.owner) throw notPermitted(what, expect.owner);
const changed = expect.id !== undefined && record.id !== expect.id || expect.generation !== undefined && volume.generation !== expect.generation;
if (changed) throw branchChanged(what);
if (expect.notStopped && record.wanted === "stopped") {
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-stopped", `${what} is stopped.`, `Start it: \`velo branch start ${what}\`.`);
}
if (expect.expired && !(record.expiresAt !== null && Date.parse(record.expiresAt) <= now)) {
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-in-use", `${what} has not expired.`, "It was used in the meantime and is kept. Nothing was changed.");
}
}
function checkPresence(branch, expect = {}) {
const ownerless = ({record: record}) => record.phase === "new" && record.owner === null;
const remains = branch.remains.filter(each => !ownerless(each));
for (const each of branch.current ? [ branch.current ] : remains) checkExpectation(each, expect);
}
function checkOwners(branches, owner) {
if (owner === undefined) return;
for (const {current: current} of branches) {
if (current) checkExpectation(current, {
owner: owner
});
}
}
function expectedOf({record: record}, {expect: expect = {}, shared: shared = false}) {
if (!shared || record.owner !== null) return expect;
const {owner: _, ...others} = expect;
return others;
}
function branchChanged(what) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-changed", `${what} was changed by somebody else in the meantime.`, "Look at it again before you retry. This command changed nothing.");
}
function notPermitted(what, owner) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "not-permitted", `${what} does not belong to ${owner}.`, "Use branches of the owner that the request names. Nothing was changed.");
}
},
57443: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
N: () => operate
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _host_locks_held_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34578);
var _host_locks_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3335);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29710);
var _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1043);
var _steps_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86901);
const usualWaitMs = 3e5;
const afterReplayMs = 36e5;
class Locks {
#held=new Map;
#signal;
constructor(signal) {
this.#signal = signal;
}
project(place, {id: id, name: name}) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.project(place, id), {
what: name
});
}
branch(place, {id: id, project: project, name: name}, mode) {
const what = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
});
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.branch(place, id), {
what: what,
shared: mode === "shared"
});
}
async branchAlone(place, branch) {
const deadline = Date.now() + usualWaitMs;
for (;;) {
const lock = await this.branch(place, branch, "exclusive");
if (!await (0, _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_5__.r)(place, branch.id)) return lock;
lock.release();
await this.recoveryEnd(place, branch, Math.max(0, deadline - Date.now()));
}
}
branchAgain(place, {id: id, project: project, name: name}) {
const what = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
});
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.branch(place, id), {
what: what,
waitMs: afterReplayMs
});
}
recovery(place, {id: id, project: project, name: name}) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.recovery(place, id), {
what: (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
})
});
}
async recoveryEnd(place, {id: id, project: project, name: name}, waitMs = usualWaitMs) {
const what = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
});
(await this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.recovery(place, id), {
what: what,
waitMs: waitMs,
shared: true
})).release();
}
drill(place, {id: id, name: name}) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.drill(place, id), {
what: `the drill of ${name}`,
shared: true
});
}
async tryBranch(place, {id: id, project: project, name: name}) {
const taken = await (0, _host_locks_lock_js__WEBPACK_IMPORTED_MODULE_3__.b)(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.branch(place, id), (0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
}));
if (taken) this.#held.set(taken, true);
return taken !== undefined;
}
parent(place, branch) {
return this.branch(place, branch, place.storage.copyOnWrite ? "shared" : "exclusive");
}
claims(place) {
return this.#take(_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.HZ.claims(place), {
what: "the store's names and ports",
stays: true
});
}
releaseAll() {
for (const lock of this.#held.keys()) lock.release();
}
releaseAllAfterFailure() {
for (const [lock, alone] of this.#held) alone ? lock.releaseAndRemove() : lock.release();
}
async #take(path, {stays: stays, ...options}) {
try {
const taken = await (0, _host_locks_lock_js__WEBPACK_IMPORTED_MODULE_3__.s)(path, {
waitMs: usualWaitMs,
...options,
signal: this.#signal
});
this.#held.set(taken, !(stays ?? options.shared));
return taken;
} catch (error) {
if (this.#signal?.aborted) throw (0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.VM)(error);
throw error;
}
}
}
function operate(operation, work) {
return (0, _host_locks_held_locks_js__WEBPACK_IMPORTED_MODULE_2__.wq)(async () => {
const locks = new Locks(operation.signal);
try {
const result = await work(new _steps_js__WEBPACK_IMPORTED_MODULE_6__.g(operation), locks);
locks.releaseAll();
return result;
} catch (error) {
locks.releaseAllAfterFailure();
throw asked(operation, (0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(error));
}
});
}
function asked({signal: signal}, error) {
if (!signal?.aborted || error.kind === "interrupted") return error;
const answer = (0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.VM)(error);
answer.left.push(...error.left);
return answer;
}
},
66612: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => lockNamed
});
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22452);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29710);
var _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1043);
var _expectation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46116);
const attempts = 20;
async function lockNamed(before, find, {locks: locks, expect: expect, parent: parent = false, alone: alone = false}) {
let place = before;
for (let attempt = 1; ;attempt++) {
const seen = find(place);
(0, _expectation_js__WEBPACK_IMPORTED_MODULE_3__.mr)(seen, expect);
const parentLock = parent && seen.current ? await locks.parent(place, (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__.gN)(place, seen.current)) : undefined;
const lock = await locks.branch(place, seen, "exclusive");
place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__.Ws)(place);
if (!place.project.branches.has(seen.id)) lock.releaseAndRemove();
const branch = find(place);
const same = branch.id === seen.id && branch.current?.record.parent === seen.current?.record.parent;
const recovering = same && alone && await (0, _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_2__.r)(place, seen.id);
if (same && !recovering) {
(0, _expectation_js__WEBPACK_IMPORTED_MODULE_3__.mr)(branch, expect);
return {
place: place,
branch: branch,
lock: lock,
parentLock: parentLock
};
}
lock.release();
parentLock?.release();
if (recovering) await locks.recoveryEnd(place, branch);
if (attempt === attempts) throw (0, _expectation_js__WEBPACK_IMPORTED_MODULE_3__.xN)((0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)({
project: branch.project,
branch: branch.name
}));
}
}
},
87951: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => brokenBy,
t: () => explained
});
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22452);
var _store_full_disk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68587);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29710);
var _missing_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39637);
function brokenBy({volume: volume, record: record}, fault) {
if (fault !== undefined) return {
what: fault,
help: "Use the version of velo that wrote it. This version changes nothing there."
};
if (record.phase === "deleting") return {
what: "its deletion was interrupted",
help: "`velo doctor --repair` finishes it."
};
const absence = (0, _missing_data_js__WEBPACK_IMPORTED_MODULE_3__.L)(volume);
if (absence) return absence;
return {
what: "its data folder contains no PostgreSQL cluster",
help: "Reset the branch, or delete it."
};
}
async function explained(place, generation, summary) {
if (summary.status !== "failed") return summary;
const said = await place.driver.lastWords((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, generation)).catch(() => "");
return {
...summary,
problem: failedBy(place, generation, said)
};
}
function failedBy({storage: storage}, {of: of}, said) {
const what = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)(of);
const start = `Start it again: \`velo branch start ${what}\`.`;
const telling = said.split("\n").filter(line => isTelling.test(line)).at(-1);
const full = telling && (0, _store_full_disk_js__WEBPACK_IMPORTED_MODULE_1__.R)(telling, what, storage);
if (full) return {
what: full.code === "disk-limit" ? "it has reached its disk limit" : `${storage.pool} is full`,
help: full.hint
};
if (!telling && storage.opened.capacity.freeBytes < 32 * 1024 ** 2) return {
what: `${storage.pool} is full`,
help: "Free some space, then start it again. `velo doctor` shows what uses the space."
};
if (!telling) return {
what: "its server should be running, but is not",
help: start
};
return {
what: `its server ended: ${telling.replace(/^.*?(PANIC|FATAL|LOG): */, "").slice(0, 200)}`,
help: start
};
}
const isTelling = /PANIC: |FATAL: +(could not|configuration|data directory|database files|lock file|pre-existing|requested|its memory)|No space left on device|Disk quota exceeded/;
},
98622: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
C: () => connectionUrl,
R: () => sslModes
});
const sslModes = [ "disable", "allow", "prefer" ];
function connectionUrl(at, {sslmode: sslmode, connectTimeout: connectTimeout} = {}) {
const part = encodeURIComponent;
const query = [ ...sslmode ? [ `sslmode=${sslmode}` ] : [], ...connectTimeout ? [ `connect_timeout=${connectTimeout}` ] : [] ].join("&");
const place = `${at.host}:${at.port}/${part(at.database)}`;
return `postgresql://${part(at.user)}:${part(at.password)}@${place}${query && `?${query}`}`;
}
},
13221: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
AV: () => adminRole,
No: () => passwordOf,
ZS: () => adminDatabase,
v0: () => scramVerifier
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
const adminRole = "postgres";
const adminDatabase = "postgres";
function passwordOf(secret, branchId, role) {
return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha256", secret).update(`${branchId}|${role}`).digest("base64url");
}
function scramVerifier(password, salt = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16)) {
const iterations = 4096;
const salted = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.pbkdf2Sync)(password, salt, iterations, 32, "sha256");
const hmac = (key, text) => (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha256", key).update(text).digest();
const storedKey = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(hmac(salted, "Client Key")).digest("base64");
const serverKey = hmac(salted, "Server Key").toString("base64");
return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${storedKey}:${serverKey}`;
}
},
23828: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
EH: () => isProcessFile,
Fg: () => settingArguments,
Gs: () => logOf,
KF: () => confOf,
Yi: () => writeServerFiles,
fF: () => removeProcessFiles,
jl: () => writeWalPrograms,
po: () => pgdataOf
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
var node_os__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
var _session_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13221);
var _wal_archive_program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57748);
var _wal_restore_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93632);
const pgdataOf = volume => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(volume, "pgdata");
const confOf = volume => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(volume, "velo", "conf");
const logOf = volume => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(volume, "velo", "server.log");
function settingArguments(settings) {
return Object.entries(settings).flatMap(([name, value]) => [ "-c", `${name}=${value}` ]);
}
function writeServerFiles(volume, options) {
const folder = confOf(volume);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, {
recursive: true,
mode: 493
});
const hba = [ "# Written by velo at every start. Only velo itself may use the private socket.", `local all ${_session_credentials_js__WEBPACK_IMPORTED_MODULE_3__.AV} peer map=velo`, ...options.clients.map(address => `host all all ${address} scram-sha-256`) ];
const names = options.user ? [ "root", (0, node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username ] : [ "root", (0, 
node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username, "postgres" ];
const ident = [ ...new Set(names) ].map(name => `velo "${name}" ${_session_credentials_js__WEBPACK_IMPORTED_MODULE_3__.AV}`);
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "pg_hba.conf"), hba);
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "pg_ident.conf"), ident);
const {uid: uid, gid: gid} = options.user ?? {
uid: process.getuid?.() ?? 0,
gid: process.getgid?.() ?? 0
};
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "passwd"), [ "root:x:0:0:root:/:/bin/sh", `postgres:x:${uid}:${gid}:postgres:/:/bin/sh` ]);
}
function writeWalPrograms(volume) {
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(confOf(volume), "archive"), [ _wal_archive_program_js__WEBPACK_IMPORTED_MODULE_4__.xp ]);
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(confOf(volume), "restore"), [ _wal_restore_program_js__WEBPACK_IMPORTED_MODULE_5__.H ]);
}
function replace(path, lines) {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${path}.new`, `${lines.join("\n")}\n`, {
mode: 420
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(`${path}.new`, path);
}
function removeProcessFiles(pgdata) {
for (const name of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(pgdata)) {
if (!isProcessFile(name)) continue;
try {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(pgdata, name), {
force: true
});
} catch {}
}
}
const isProcessFile = name => name.startsWith("postmaster.") || name.startsWith(".s.PGSQL.");
},
39486: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => span,
p: () => duration
});
var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
const units = {
s: 1e3,
m: 6e4,
h: 36e5,
d: 864e5,
w: 6048e5
};
function duration(text, what) {
const match = /^([1-9][0-9]{0,7})([smhdw])$/.exec(text);
const ms = match ? Number(match[1]) * units[match[2]] : Number.NaN;
if (ms <= 10 * 365 * units.d) return ms;
throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-duration", `${what} ${(0, 
_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is not a valid duration.`, "Write a number and a unit, such as 90s, 5m, 12h, 3d or 2w; at most ten years.");
}
const spans = [ [ "d", 86400 ], [ "h", 3600 ], [ "m", 60 ], [ "s", 1 ] ];
function span(ms) {
const seconds = Math.max(0, Math.floor(ms / 1e3));
const first = spans.findIndex(([, size]) => seconds >= size);
if (first < 0) return "0s";
const [unit, size] = spans[first];
const next = spans[first + 1];
const rest = next ? Math.floor(seconds % size / next[1]) : 0;
return `${Math.floor(seconds / size)}${unit}${next && rest > 0 ? ` ${rest}${next[0]}` : ""}`;
}
},
39637: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => absenceOf,
c: () => refuseAbsent
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22452);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23828);
function absenceOf(volume) {
if (!volume.present) return volume.absence ?? {
what: "it is not mounted",
help: "Mount it."
};
const pgdata = (0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(volume.path);
try {
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(pgdata).isDirectory()) return undefined;
return {
what: `${pgdata} is not a folder`,
help: "Put the folder back."
};
} catch (error) {
const code = error.code;
const what = code === "ENOENT" ? `the folder ${pgdata} does not exist` : `${pgdata} can't be read (${code})`;
return {
what: what,
help: "Put the folder back, or mount its file system."
};
}
}
function refuseAbsent({volume: volume, of: of}, verb) {
const absence = absenceOf(volume);
if (!absence) return;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("conflict", "data-missing", `The data of ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.gK)(of)} can't be read: ${absence.what}.`, `${absence.help} Or force it to ${verb} the branch anyway. Nothing was changed.`);
}
},
44564: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
PZ: () => idleSessionsFor,
Sv: () => idleStopOf,
V4: () => idlePolicy,
gM: () => idleStopFor,
t1: () => shouldRun
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39486);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22452);
const usualMs = 72e5;
function shouldRun({wanted: wanted, asleep: asleep}) {
return wanted === "running" && asleep === null;
}
function idleStopOf({policies: policies}, {parent: parent, idleStop: idleStop}) {
if (parent === null) return null;
return (idleStop ?? idlePolicy(policies) ?? 0) || null;
}
function idleStopFor(wish, policies = {}) {
if (wish === undefined || wish === "default") return null;
if (wish === "auto") return policies["idle-stop"] === undefined ? usualMs : null;
return wish === "off" ? 0 : (0, _contract_values_duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(wish, "The idle time");
}
function idleSessionsFor(wish) {
if (wish === "keep" || wish === "end") return wish === "keep" ? "keep" : null;
const message = `Idle sessions can't be ${(0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(wish)}.`;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-value", message, "They can be `end` or `keep`.");
}
function idlePolicy({"idle-stop": rule}) {
if (rule === undefined) return undefined;
return rule === "off" ? 0 : (0, _contract_values_duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(rule, "The policy idle-stop");
}
},
57748: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
qb: () => archiveCommand,
xp: () => archiveProgram
});
var _command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70881);
const archiveProgram = `# Archives one file of pg_wal. Written by velo; do not change it.\nset -u\numask 077\nLC_ALL=C\nPATH=\${PATH:+$PATH:}/usr/bin:/bin\nexport LC_ALL PATH\n[ $# -eq 5 ] || exit 1\nfolder=$1 floor=$2 backlog=$3 source=$4 name=$5\ngiven_up=\n\n# Whether $1 is $2 hexadecimal digits.\nhex() {\n  case $1 in *[!0123456789ABCDEF]*) return 1 ;; esac\n  [ \${#1} -eq "$2" ]\n}\n\nkind=other\ncase $name in\n  *.history) hex "\${name%.history}" 8 ;;\n  *.partial) hex "\${name%.partial}" 24 ;;\n  *.*.backup) base=\${name%.backup}; hex "\${base%.*}" 24 && hex "\${base##*.}" 8 ;;\n  *) kind=segment; hex "$name" 24 ;;\nesac || { echo "velo: not the name of a file to archive" >&2; exit 1; }\n\n# The name has the process id: an archiver that outlived its killed server must not publish what this one writes.\nfinal=$folder/$name\ntemporary=$folder/.tmp-$name.$$\n\n# As well as it can, as the folder may be full, read-only or gone. noclobber opens with O_EXCL, which follows no link.\nrecord() {\n  rm -f "$folder/.tmp-failed" "$temporary"\n  (set -C; echo "$(date +%s) $name $1" >"$folder/.tmp-failed") && mv -f "$folder/.tmp-failed" "$folder/failed"\n}\n\nfail() {\n  echo "velo: $name was not archived: $1" >&2\n  record "$1" 2>/dev/null\n  [ -n "$given_up" ] || exit 1\n  exit 0\n}\n\ngive_up() {\n  given_up=yes\n  # A .history or .backup is small: it is tried all the same.\n  [ $kind = segment ] || return 0\n  (set -C; : >"$final.lost") 2>/dev/null\n  fail "$1"\n}\n\nsucceed() {\n  # Names are only durable with their folder. An old busybox ignores the argument and flushes everything.\n  sync "$folder" 2>/dev/null || sync\n  rm -f "$folder/failed" "$final.lost" 2>/dev/null\n  exit 0\n}\n\n# Whether the blocks of the source from $1 up to $2 are zeros. Of them and a z exactly the z must be left: after a\n# failed read there is more, and from a tool that is missing or fails there is less.\nzeros() {\n  [ "$({ { dd if="$source" bs=4096 skip="$1" count=$(($2 - $1)) || echo failed; printf z; } | tr -d '\\000' |\n    od -A n -t x1 -N 2; } 2>/dev/null)" = ' 7a' ]\n}\n\n# Whether file $1 of $2 bytes is file $3 of $4 bytes or more without zeros at its end.\nshortened() {\n  { cat "$1" && head -c $(($4 - $2)) /dev/zero; } 2>/dev/null | cmp -s - "$3"\n}\n\n[ -f "$source" ] && size=$(stat -c %s "$source") || fail no-source\nrm -f "$folder/.tmp-$name".* 2>/dev/null\n\nif [ -e "$final" ] || [ -L "$final" ]; then\n  [ -f "$final" ] && [ ! -L "$final" ] && have=$(stat -c %s "$final") || fail different\n  if [ "$have" -le "$size" ]; then\n    shortened "$final" "$have" "$source" "$size" || fail different\n  else\n    shortened "$source" "$size" "$final" "$have" || fail different\n  fi\n  succeed\nfi\n\n# Blocks free to this user, and their bytes.\nfree=$(stat -f -c '%a * %S' "$folder" 2>/dev/null) && [ $(($free)) -lt "$floor" ] && give_up below-floor\nset -- pg_wal/archive_status/*.ready\n[ $# -gt "$backlog" ] && give_up backlog\n\n# The end of what is not zeros, in blocks: most often within the first few, else by steps that grow, then by halves.\n# At least one block stays, as an empty file looks like a failure.\nblocks=$(((size + 4095) / 4096))\nif [ $kind = segment ] && [ $blocks -gt 1 ] && zeros $((blocks - 1)) $blocks; then\n  end=$((blocks - 1)) low=0 high=4\n  while [ $high -lt $end ] && ! zeros $high $end; do low=$high high=$((high * 16)); done\n  [ $high -lt $end ] || high=$end\n  blocks=$high low=$((low + 1))\n  while [ $low -lt $blocks ]; do\n    middle=$(((low + blocks) / 2))\n    if zeros $middle $blocks; then blocks=$middle; else low=$((middle + 1)); fi\n  done\nfi\n\n# A file system that can share blocks is not made to write a full segment a second time: on btrfs that halves what a\n# busy server flushes. PostgreSQL writes its next segment over this file, and then gets blocks of its own.\nshared() {\n  [ $((blocks * 4096)) -ge "$size" ] && cp --reflink=always "$source" "$temporary" && sync "$temporary"\n}\n\n# Most segments are full, and copied in large pieces. dd says what failed; its own figures match none of these.\nbs=4096 count=$blocks\n[ $((blocks % 256)) -ne 0 ] || bs=1048576 count=$((blocks / 256))\nshared 2>/dev/null || said=$(dd if="$source" of="$temporary" bs=$bs count=$count conv=fsync 2>&1) || case $said in\n  *'No space left'* | *uota\\ exceeded*) fail full ;;\n  *'Read-only file system'*) fail read-only ;;\n  *'Permission denied'*) fail no-access ;;\n  *'No such file'*) fail no-folder ;;\n  *) fail copy-failed ;;\nesac\n# Unlike mv, ln never replaces a file.\nln "$temporary" "$final" 2>/dev/null || fail not-published\nrm -f "$temporary"\nsucceed\n`;
const archiveFailures = null && [ "different", "below-floor", "backlog", "full", "read-only", "no-access", "no-folder", "no-source", "copy-failed", "not-published" ];
function archiveCommand(paths) {
const {program: program, folder: folder, floorBytes: floorBytes, backlogSegments: backlogSegments} = paths;
return (0, _command_line_js__WEBPACK_IMPORTED_MODULE_0__.a)([ program, folder, String(floorBytes), String(backlogSegments) ], [ "%p", "%f" ]);
}
},
68587: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => fullDisk
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
function fullDisk(said, what, storage) {
if (/Disk quota exceeded/.test(said)) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "disk-limit", `The server of ${what} did not start: the branch has reached its disk limit.`, `Raise the limit and start the branch again, or reset the branch.`);
}
if (!/No space left on device/.test(said)) return undefined;
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-space", `The server of ${what} did not start: ${storage.pool} is full.`, "Free some space, then start it again. `velo doctor` shows what uses the space.");
}
},
70881: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
a: () => commandLine
});
function commandLine(words, placeholders) {
const quoted = words.map(word => `'${word.replaceAll("'", `'"'"'`).replaceAll("%", "%%")}'`);
return [ "sh", ...quoted, ...placeholders.map(placeholder => `"${placeholder}"`) ].join(" ");
}
},
93632: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
H: () => restoreProgram,
O: () => restoreCommand
});
var _command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70881);
const restoreProgram = `# Restores one file into pg_wal. Written by velo; do not change it.\nset -u\numask 077\nLC_ALL=C\nPATH=\${PATH:+$PATH:}/usr/bin:/bin\nexport LC_ALL PATH\n\nfail() {\n  echo "velo: $name was not restored: $1" >&2\n  exit 200\n}\n\nname=\${3-}\n[ $# -eq 4 ] || fail usage\nfolder=$1 segment=$2 target=$4\n\n[ -f "$folder/plan" ] || fail no-plan\ncase $name in '' | *[!0123456789ABCDEFabcdefghijklmnopqrstuvwxyz.]*) fail name ;; esac\nsource=$folder/$name\ngrep -F -x -q -e "$name" "$folder/plan"\ncase $? in\n  0) ;;\n  1) [ -e "$source" ] || [ -L "$source" ] || exit 1; fail not-in-plan ;;\n  *) fail no-plan ;;\nesac\n\n[ -f "$source" ] && [ ! -L "$source" ] && size=$(stat -c %s "$source") || fail missing\n# Only segments were shortened.\ncase $name in *.*) segment=$size ;; esac\n[ "$size" -gt 0 ] && [ "$size" -le "$segment" ] || fail size\nrm -f "$target"\n{ cat "$source" && head -c $((segment - size)) /dev/zero; } >"$target" || fail copy-failed\n[ "$(stat -c %s "$target")" = "$segment" ] || fail copy-failed\nexit 0\n`;
function restoreCommand(paths) {
const {program: program, folder: folder, segmentBytes: segmentBytes} = paths;
return (0, _command_line_js__WEBPACK_IMPORTED_MODULE_0__.a)([ program, folder, String(segmentBytes) ], [ "%f", "%p" ]);
}
},
89918: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
getBranch: () => getBranch,
listBranches: () => listBranches,
summaries: () => summaries
});
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22452);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30935);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
var _catalog_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87951);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46116);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
var _store_site_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19725);
async function getBranch(site, {branch: branch, expect: expect}) {
const name = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.at)(branch);
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.QL)(site, name.project);
const answer = await (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.WE)(place, expected(place, name.branch, expect), {
thorough: true
});
if (!isSuspect(answer)) return answer;
const again = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.Ws)(place);
return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.WE)(again, expected(again, name.branch, expect), {
thorough: true
});
}
function expected(place, name, expect) {
const {current: current} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.GZ)(place, name);
if (expect) (0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_4__.Zt)(current, expect);
return current;
}
async function listBranches(site, filter) {
const named = filter.project === undefined ? undefined : (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.j1)(filter.project);
if (named !== undefined) await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.QL)(site, named);
const wanted = matching(filter);
const all = [];
for (const storage of named === undefined ? await (0, _store_site_js__WEBPACK_IMPORTED_MODULE_6__.Zc)(site) : await site.stores()) {
for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened).values()) {
if (!(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.wP)(project) || named !== undefined && project.record.name !== named) continue;
const found = (await summaries(site, storage, project)).filter(wanted);
all.push(...filter.sizes ? await measured(storage, project, found) : found);
}
}
return all;
}
function matching(filter) {
const now = (new Date).toISOString();
return branch => (filter.owner === undefined || branch.owner === filter.owner) && (filter.repository === undefined || isOf(filter.repository, branch.owner)) && (!filter.expired || branch.expiresAt !== null && branch.expiresAt <= now) && Object.entries(filter.labels ?? {}).every(([key, value]) => branch.labels[key] === value);
}
async function measured(storage, project, found) {
const all = [];
for (const branch of found) {
const volume = project.branches.get(branch.id)?.current?.volume;
const sizes = volume && await storage.sizes(volume, {
thorough: true
}).catch(() => undefined);
all.push({
...branch,
...sizes
});
}
return all;
}
function isOf(repository, owner) {
if (!owner?.startsWith(repository)) return false;
return [ "", "#", "!" ].includes(owner.charAt(repository.length));
}
async function summaries(site, storage, project) {
const place = {
storage: storage,
driver: await site.driver(project.record.postgres)
};
const look = async at => {
const seen = await (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.lB)(place);
return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.IT)(at).map(({current: current}) => ({
current: current,
summary: (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.YG)({
storage: storage,
project: at
}, current, seen)
}));
};
const explain = async (at, looked) => Promise.all(looked.map(({current: current, summary: summary}) => (0, 
_catalog_problem_js__WEBPACK_IMPORTED_MODULE_3__.t)({
...place,
project: at
}, current, summary)));
const first = await look(project);
if (!first.some(({summary: summary}) => isSuspect(summary))) return first.map(({summary: summary}) => summary);
const again = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(await storage.list()).get(project.key);
return again ? explain(again, await look(again)) : [];
}
function isSuspect({status: status}) {
return status === "broken" || status === "failed";
}
},
2485: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => takeBase,
c: () => basesOf
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _store_free_space_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95873);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
var _wal_positions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76934);
function basesOf({snapshots: snapshots}, archive) {
return snapshots.filter(snapshot => isBase(snapshot) && snapshot.record.archive === archive).sort((a, b) => (0, 
_wal_positions_js__WEBPACK_IMPORTED_MODULE_4__.$M)(a.record.lsn) < (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_4__.$M)(b.record.lsn) ? 1 : -1);
}
function isBase({record: record, fault: fault}) {
const {redo: redo, lsn: lsn, timeline: timeline, endAt: endAt} = record;
return fault === undefined && redo !== null && lsn !== null && timeline !== null && endAt !== null;
}
async function takeBase(place, generation, steps) {
const {archive: archive} = generation.record;
if (archive === null || basesOf(place.project, archive).length > 0) return;
try {
if (!await place.driver.isRunning((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.FN)(place, generation))) return;
await (0, _store_free_space_js__WEBPACK_IMPORTED_MODULE_2__.kX)(place.storage);
const {ownBase: ownBase, takeOf: takeOf} = await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8055) ]).then(__webpack_require__.bind(__webpack_require__, 88055));
const base = await takeOf(place, generation, {
...ownBase,
steps: steps
});
place.project.snapshots.unshift(base);
} catch (thrown) {
const error = (0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(thrown);
if (error.kind === "interrupted") throw error;
steps.note(`No base of ${(0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(generation.of)} could be taken, so no moment can be recovered yet: ${error.message}`);
}
}
},
11205: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
GM: () => historyName,
Gw: () => ancestorsOf,
Pi: () => timelineAt
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34704);
var _segments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5297);
const historyName = timeline => `${timeline.toString(16).toUpperCase().padStart(8, "0")}.history`;
function ancestorsOf(pgdata, timeline) {
const text = (0, _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_1__.b)((0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(pgdata, "pg_wal", historyName(timeline)), 1024 ** 2)?.toString("latin1") ?? "";
return [ ...text.matchAll(/^\s*(\d+)\s+([0-9A-F]{1,8}\/[0-9A-F]{1,8})\s/gm) ].map(([, from, end = ""]) => ({
timeline: Number(from),
end: end
}));
}
function timelineAt(lsn, {timeline: timeline, ancestors: ancestors}) {
return ancestors.find(({end: end}) => lsn < ((0, _segments_js__WEBPACK_IMPORTED_MODULE_2__.l2)(end) ?? 0n))?.timeline ?? timeline;
}
},
13276: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
deleteSnapshot: () => deleteSnapshot,
dropLocked: () => dropLocked,
getSnapshot: () => getSnapshot,
listSnapshots: () => listSnapshots,
lockedSnapshot: () => lockedSnapshot,
setSnapshot: () => setSnapshot,
snapshotView: () => snapshotView
});
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22452);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89491);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95433);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18902);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46116);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57443);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29710);
var _store_site_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19725);
var _find_snapshot_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86523);
var _label_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53263);
async function listSnapshots(site, request) {
const {branch: branch, project: project} = request;
const name = branch === undefined ? undefined : (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.at)(branch);
const within = name?.project ?? (project === undefined ? undefined : (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.j1)(project));
if (within === undefined) return (await allProjects(site)).flatMap(each => views(each, each.snapshots));
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_6__.QL)(site, within);
const found = name && (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_6__.MP)(place, name.branch);
if (found) (0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_4__.Zt)(found.current, (0, 
_operation_expectation_js__WEBPACK_IMPORTED_MODULE_4__.EX)(found.current, request));
return views(place.project, found ? (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.XO)(place.project, found.id) : place.project.snapshots);
}
async function getSnapshot(site, {id: id}) {
const {project: project, snapshot: snapshot} = await findAnywhere(site, id);
return snapshotView(project, snapshot);
}
async function setSnapshot(site, {id: id, label: label, pinned: pinned}, operation) {
const change = {
...label === undefined ? {} : {
label: (0, _label_js__WEBPACK_IMPORTED_MODULE_9__.W)(label)
},
...pinned === undefined ? {} : {
pinned: pinned
},
...pinned ? {
base: false
} : {}
};
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_5__.N)(operation, async (_steps, locks) => {
const {place: place, snapshot: snapshot} = await lockedSnapshot(site, id, locks);
await place.storage.setSnapshotMarks(snapshot.stored, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_2__.nr)(change));
Object.assign(snapshot.record, change);
return snapshotView(place.project, snapshot);
});
}
async function deleteSnapshot(site, {id: id, force: force = false}, operation) {
await (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_5__.N)(operation, async (steps, locks) => {
const {place: place, snapshot: snapshot} = await lockedSnapshot(site, id, locks);
if (!force) (await __webpack_require__.e(539).then(__webpack_require__.bind(__webpack_require__, 60539))).refuseLoss(place, snapshot);
await dropLocked(place, snapshot, steps);
});
}
async function dropLocked(place, {stored: stored, record: record}, steps) {
await steps.run(`Delete snapshot ${stored.id}`, async () => {
await place.storage.dropSnapshot(stored);
const branch = place.project.branches.get(record.branch);
if (stored.on === null || !branch || branch.retired.length === 0) return;
await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_3__.wI)(place, branch.id, steps);
});
}
async function lockedSnapshot(site, text, locks) {
const seen = await findAnywhere(site, text);
const {record: record, stored: stored} = seen.snapshot;
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_6__.QL)(site, seen.project.record.name);
const name = before.project.branches.get(record.branch)?.name ?? "";
await locks.branch(before, {
id: record.branch,
project: before.project.record.name,
name: name
}, "exclusive");
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_6__.Ws)(before);
return {
place: place,
snapshot: (0, _find_snapshot_js__WEBPACK_IMPORTED_MODULE_8__.Cb)(place.project, stored.id)
};
}
async function findAnywhere(site, text) {
const found = (await allProjects(site)).flatMap(project => (0, _find_snapshot_js__WEBPACK_IMPORTED_MODULE_8__.wC)(project, text).map(snapshot => ({
project: project,
snapshot: snapshot,
...snapshot
})));
return (0, _find_snapshot_js__WEBPACK_IMPORTED_MODULE_8__.uh)(found, text);
}
async function allProjects(site) {
return (await (0, _store_site_js__WEBPACK_IMPORTED_MODULE_7__.Zc)(site)).flatMap(({opened: opened}) => [ ...(0, 
_catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.Hh)(opened).values() ].filter(_catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.wP));
}
function views(project, snapshots) {
return snapshots.map(snapshot => snapshotView(project, snapshot));
}
function snapshotView(project, {stored: stored, record: record}) {
const of = project.record.name;
return {
id: stored.id,
project: of,
branch: project.branches.get(record.branch)?.name ?? "",
generation: record.generation,
label: record.label,
pinned: record.pinned,
scheduled: record.scheduled,
base: record.base,
createdAt: record.createdAt,
lsn: record.lsn,
ownBytes: stored.ownBytes,
referencedBytes: stored.referencedBytes,
usedBy: (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.ev)(project, stored.id).map(({name: name}) => (0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)({
project: of,
branch: name
}))
};
}
},
18902: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
IW: () => ensureRunning,
wI: () => finishFresh,
V6: () => finishOrUndo
});
var end_archive = __webpack_require__(93671);
var catalog = __webpack_require__(89491);
var idle = __webpack_require__(44564);
var record = __webpack_require__(95433);
var open_place = __webpack_require__(29710);
var recovery_lock = __webpack_require__(1043);
var expired_archives = __webpack_require__(31979);
var bring_up = __webpack_require__(75532);
var commit = __webpack_require__(23458);
var errors_error = __webpack_require__(57895);
var archive_home = __webpack_require__(24283);
var archives = __webpack_require__(65978);
const leastBytes = 1024 ** 2;
async function rollBackRetired(place, branch, steps) {
for (const generation of branch.retired) {
if (!isNeededBySnapshotsAlone(place, generation)) continue;
try {
if (await place.driver.isRunning((0, open_place.FN)(place, generation))) continue;
await place.storage.rollBack(generation.volume);
} catch (error) {
steps.note(`What ${(0, catalog.c7)(generation)} wrote after its last snapshot still takes space: ${(0, 
errors_error.DT)(error).message}`);
}
}
}
function isNeededBySnapshotsAlone(place, {volume: volume, record: record}) {
if ((volume.sinceSnapshotBytes ?? 0) < leastBytes) return false;
if ((record.keptUntil ?? "") > (new Date).toISOString()) return false;
return record.archive === null || !((0, archive_home.qx)(place) || (0, archives.Tj)(place, record.archive));
}
async function finishOrUndo(place, branch, steps) {
(0, open_place.EQ)(branch);
const done = [];
for (const {stored: stored} of branch.current ? [] : (0, catalog.XO)(place.project, branch.id)) {
await place.storage.dropSnapshot(stored);
done.push(`removed the snapshot ${stored.id}, left by an interrupted deletion`);
}
const isNew = ({record: record}) => record.phase === "new";
const recovering = branch.current !== undefined && await (0, recovery_lock.r)(place, branch.id);
if (!recovering) await (0, recovery_lock.P)(place, branch.id);
if (branch.current && !recovering) await (0, expired_archives.Me)(place, branch);
for (const generation of branch.remains.filter(each => !(recovering && isNew(each)))) {
const isLast = !branch.current && branch.remains.length === 1;
await (0, commit.bI)(place, generation, {
isLast: isLast,
isOpen: true
});
branch.remains.splice(branch.remains.indexOf(generation), 1);
const why = generation.record.phase === "ready" && branch.current ? "which nothing needs any more" : "left by an interrupted operation";
done.push(`removed ${(0, catalog.c7)(generation)}, ${why}`);
}
const {current: current} = branch;
if (!current) return done;
for (const generation of branch.retired) {
if (await place.driver.remove((0, open_place.FN)(place, generation))) done.push(`removed the server of ${(0, 
catalog.c7)(generation)}, left by an interrupted undo`);
}
if (!recovering) await rollBackRetired(place, branch, steps);
done.push(...await (0, end_archive.G0)(place, current, steps));
const server = (0, open_place.FN)(place, current);
const settled = done.length > 0 && current.record.prepared;
const running = settled ? await (0, bring_up.ic)(place, current, steps) : await place.driver.isRunning(server);
if (running && !current.record.prepared) {
await place.driver.remove(server);
done.push(`stopped the unfinished first start of ${(0, catalog.c7)(current)}`);
} else if (!running && done.length > 0 && (0, idle.t1)(current.record)) {
await ensureRunning(place, current, steps);
done.push(`started ${(0, catalog.c7)(current)} again`);
}
return done;
}
async function finishFresh(before, id, steps) {
const place = await (0, open_place.Ws)(before);
const branch = place.project.branches.get(id);
return branch && {
done: await finishOrUndo(place, branch, steps),
place: place,
branch: branch
};
}
async function ensureRunning(place, generation, steps) {
const prepared = await (0, bring_up.qh)(place, generation, {
steps: steps
});
if (!prepared) return;
await place.storage.setMarks(generation.volume, (0, record.X$)(prepared));
Object.assign(generation.record, prepared);
}
},
24102: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => tailAfter
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34704);
var _postgres_wal_timeline_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11205);
var _wal_positions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76934);
const limit = 4096;
function tailAfter(pgdata, timeline, next) {
const numbers = [];
const past = {
timeline: timeline,
ancestors: (0, _postgres_wal_timeline_history_js__WEBPACK_IMPORTED_MODULE_2__.Gw)(pgdata, timeline)
};
for (let number = next; numbers.length < limit; number++) {
const header = (0, _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_1__.b)((0, 
node_path__WEBPACK_IMPORTED_MODULE_0__.join)(pgdata, "pg_wal", (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_3__.Jc)(timeline, number)), 24);
if (!header || header.length < 16) break;
const start = (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_3__.mb)(number);
if (header.readUInt32LE(4) !== (0, _postgres_wal_timeline_history_js__WEBPACK_IMPORTED_MODULE_2__.Pi)(start, past) || header.readBigUInt64LE(8) !== start) break;
numbers.push(number);
}
return {
pgdata: pgdata,
numbers: numbers
};
}
},
31979: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
MC: () => archiveEnd,
Me: () => dropExpiredArchives,
NQ: () => expiredArchives
});
var _archive_archives_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65978);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89491);
var _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47231);
const dayMs = 864e5;
const daysWithoutPolicy = 7;
async function dropExpiredArchives(place, branch, now = new Date) {
for (const archive of expiredArchives(place, branch, now)) {
for (const {stored: stored, record: record} of [ ...place.project.snapshots ]) {
if (record.archive !== archive.id || !record.base) continue;
await place.storage.dropSnapshot(stored);
place.project.snapshots = place.project.snapshots.filter(each => each.stored !== stored);
}
(0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_0__.Lt)(place, archive.id);
}
for (const generation of [ ...branch.retired ]) {
if ((0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.Ad)(place.project, generation, now.toISOString())) continue;
branch.retired.splice(branch.retired.indexOf(generation), 1);
branch.remains.push(generation);
}
}
function expiredArchives(place, branch, now) {
if (!branch.current) return [];
return expiredOf(branch, {
archives: (0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_0__.bS)(place, branch),
days: (0, _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_2__.VS)(place.project.record.policies),
now: now
});
}
function expiredOf(branch, {archives: archives, days: days, now: now}) {
return archives.filter(archive => {
const until = momentsKeptUntil(branch, {
archive: archive,
archives: archives,
days: days
});
return until !== null && until <= now.toISOString();
});
}
function momentsKeptUntil(branch, {archive: archive, archives: archives, days: days}) {
if (archive.id === branch.current?.record.archive) return null;
const endedAt = archiveEnd(branch, archive, archives);
if (endedAt === null) return null;
const generation = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.xi)(branch).find(({record: record}) => record.archive === archive.id);
const undo = generation?.record.keptUntil ?? null;
if (days === undefined && undo !== null) return undo;
const promised = new Date(Date.parse(endedAt) + (days ?? daysWithoutPolicy) * dayMs).toISOString();
return undo !== null && undo > promised ? undo : promised;
}
function archiveEnd(branch, archive, archives) {
if (archive.ended !== null) return archive.ended;
return archive.id === branch.current?.record.archive ? null : replacedAt(branch, archive, archives);
}
function replacedAt(branch, archive, archives) {
const last = [ ...archive.served ].sort().at(-1) ?? "";
const others = [ ...archive.left, ...archives.filter(({id: id}) => id !== archive.id).flatMap(({served: served}) => served), ...(0, 
_catalog_catalog_js__WEBPACK_IMPORTED_MODULE_1__.xi)(branch).flatMap(({record: record}) => record.servedFrom !== null && record.archive !== archive.id ? [ record.servedFrom ] : []) ];
const [next] = others.filter(time => time > last).sort();
if (next !== undefined || !branch.current) return next ?? null;
const recorded = archive.left.length >= archive.served.length ? archive.left.at(-1) : undefined;
return recorded ?? branch.current.record.servedFrom;
}
},
40974: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Je: () => usable,
R5: () => windowsOf,
Zp: () => usableOrWaiting
});
var _segments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5297);
const latestTime = 864e13;
function windowsOf(archive) {
const numbers = numbersOf(archive);
return {
gaps: gapsOf(numbers, archive),
windows: joined(usableBases(archive, numbers), numbers, archive)
};
}
function usable(archive) {
return usableBases(archive, numbersOf(archive)).map(({base: base}) => base);
}
function usableOrWaiting(archive) {
const numbers = numbersOf(archive);
return placedIn(archive, numbers).filter(base => isUsable(base) || (base.run?.last ?? base.redoSegment - 1) >= numbers.newest).map(({base: base}) => base);
}
function numbersOf({files: files, timeline: timeline, segmentBytes: segmentBytes}) {
const present = new Map;
const lost = new Set;
for (const {name: name, bytes: bytes, atMs: atMs} of files) {
const isLost = name.endsWith(".lost");
const segment = (0, _segments_js__WEBPACK_IMPORTED_MODULE_0__.Zs)(isLost ? name.slice(0, -".lost".length) : name, segmentBytes);
if (segment?.timeline !== timeline) continue;
if (isLost) lost.add(segment.number); else if (bytes > 0 && bytes <= segmentBytes) present.set(segment.number, Math.min(atMs, latestTime));
}
const runs = [];
for (const number of ascending(present.keys())) {
const run = runs.at(-1);
const lastAtMs = present.get(number);
if (run?.last === number - 1) Object.assign(run, {
last: number,
lastAtMs: lastAtMs
}); else runs.push({
first: number,
last: number,
lastAtMs: lastAtMs
});
}
const given = ascending(lost).filter(number => !present.has(number));
return {
runs: runs,
lost: given,
newest: Math.max(runs.at(-1)?.last ?? -1, given.at(-1) ?? -1)
};
}
const ascending = numbers => [ ...numbers ].sort((a, b) => a - b);
function gapsOf({runs: runs, lost: lost, newest: newest}, {timeline: timeline, segmentBytes: segmentBytes}) {
const name = number => (0, _segments_js__WEBPACK_IMPORTED_MODULE_0__.Jc)({
timeline: timeline,
number: number
}, segmentBytes);
let next = Math.min(runs[0]?.first ?? newest + 1, lost[0] ?? newest + 1);
let counted = 0;
const gaps = [];
for (const run of [ ...runs, {
first: newest + 1,
last: newest + 1
} ]) {
const [first, last] = [ next, run.first - 1 ];
next = run.last + 1;
if (first > last) continue;
const before = counted;
while (counted < lost.length && lost[counted] <= last) counted += 1;
gaps.push({
first: name(first),
last: name(last),
count: last - first + 1,
lost: counted - before
});
}
return gaps;
}
function usableBases(archive, numbers) {
return placedIn(archive, numbers).filter(isUsable);
}
function isUsable({redoSegment: redoSegment, endSegment: endSegment, run: run}) {
return redoSegment === endSegment || run !== undefined && run.last >= endSegment - 1;
}
function placedIn({bases: bases, timeline: timeline, segmentBytes: segmentBytes}, {runs: runs}) {
return bases.flatMap(base => {
const [redo, lsn, endMs] = [ (0, _segments_js__WEBPACK_IMPORTED_MODULE_0__.l2)(base.redo), (0, 
_segments_js__WEBPACK_IMPORTED_MODULE_0__.l2)(base.lsn), Date.parse(base.endAt) ];
if (base.timeline !== timeline || redo === undefined || lsn === undefined || Number.isNaN(endMs)) return [];
if (redo > lsn) return [];
const [redoSegment, endSegment] = [ (0, _segments_js__WEBPACK_IMPORTED_MODULE_0__.dJ)(redo, segmentBytes), (0, 
_segments_js__WEBPACK_IMPORTED_MODULE_0__.dJ)(lsn, segmentBytes) ];
const run = runWith(redoSegment, runs) ?? (redoSegment === endSegment ? runWith(redoSegment - 1, runs) : undefined);
return [ {
base: base,
redoSegment: redoSegment,
lsn: lsn,
endSegment: endSegment,
endMs: endMs,
run: run
} ];
}).sort((a, b) => a.lsn < b.lsn ? -1 : a.lsn > b.lsn ? 1 : 0);
}
function joined(placed, {newest: newest}, {segmentBytes: segmentBytes}) {
const windows = [];
const byRun = new Map;
const earliest = new Array(placed.length + 1).fill(Number.POSITIVE_INFINITY);
for (let index = placed.length - 1; index >= 0; index -= 1) {
earliest[index] = Math.min(earliest[index + 1], placed[index].endMs);
}
const newestRedo = placed.reduce((most, {redoSegment: redoSegment}) => Math.max(most, redoSegment), -1);
let beyond = 0;
for (const {base: base, lsn: lsn, endSegment: endSegment, endMs: endMs, run: run} of placed) {
const key = run ?? endSegment;
const there = byRun.get(key);
if (there) {
there.bases.push(base.id);
continue;
}
const from = {
at: new Date(endMs).toISOString(),
lsn: (0, _segments_js__WEBPACK_IMPORTED_MODULE_0__.rI)(lsn)
};
const end = run && (0, _segments_js__WEBPACK_IMPORTED_MODULE_0__.mb)(run.last + 1, segmentBytes);
const window = {
bases: [ base.id ],
from: from,
to: from,
open: newest < Math.max(endSegment, (run?.last ?? -1) + 1) && (run !== undefined || newestRedo <= endSegment)
};
if (run && end !== undefined && end > lsn) {
while (beyond < placed.length && placed[beyond].lsn < end) beyond += 1;
const at = Math.max(endMs, Math.min(run.lastAtMs, earliest[beyond]));
window.to = {
at: new Date(at).toISOString(),
lsn: (0, _segments_js__WEBPACK_IMPORTED_MODULE_0__.rI)(end)
};
}
byRun.set(key, window);
windows.push(window);
}
return windows.filter(({from: from, to: to, open: open}) => open || to !== from);
}
function runWith(number, runs) {
let [low, high] = [ 0, runs.length - 1 ];
while (low <= high) {
const middle = low + high >> 1;
const run = runs[middle];
if (number < run.first) high = middle - 1; else if (number > run.last) low = middle + 1; else return run;
}
return undefined;
}
},
46495: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
U: () => readWalFiles
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22452);
var _host_files_names_in_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57289);
var _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34704);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
var _archives_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65978);
function readWalFiles(place, archive) {
const folder = (0, _archives_js__WEBPACK_IMPORTED_MODULE_6__.F9)((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.oM)(place, archive));
const files = [];
for (const name of (0, _host_files_names_in_js__WEBPACK_IMPORTED_MODULE_3__.w)(folder)) {
const stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), {
throwIfNoEntry: false
});
if (stat?.isFile()) files.push({
name: name,
bytes: stat.size,
atMs: stat.mtimeMs
});
}
return {
files: files.sort((a, b) => a.name < b.name ? -1 : 1),
failure: readFailure(folder)
};
}
function readFailure(folder) {
const text = (0, _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_4__.b)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "failed"), 1024)?.toString("utf8") ?? "";
const [, seconds, name = "", reason = ""] = /^(\d{1,11}) (\S+) (.*)/.exec(text) ?? [];
if (seconds === undefined) return null;
return {
at: new Date(Number(seconds) * 1e3).toISOString(),
segment: (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(name),
reason: (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(reason)
};
}
},
53263: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
W: () => labelOf
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
function labelOf(label) {
if (label === undefined || label === "") return null;
if (/^[\x20-\x7e]{1,200}$/.test(label)) return label;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-label", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(label)} is not a valid label.`, "A label of a snapshot has up to 200 printable ASCII characters.");
}
},
86523: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Cb: () => findSnapshot,
JO: () => snapshotPrefix,
uh: () => onlyOf,
wC: () => matching
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
function snapshotPrefix(text) {
if (/^[0-9a-f]{1,16}$/.test(text)) return text;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-snapshot", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is not the id of a snapshot.`, "Give an id, or its first digits: 0-9 a-f.");
}
function findSnapshot(project, text, branch) {
const found = matching(project, text).filter(({record: record}) => branch === undefined || record.branch === branch);
return onlyOf(found, text);
}
function matching({snapshots: snapshots}, text) {
const prefix = snapshotPrefix(text);
return snapshots.filter(({stored: stored}) => stored.id.startsWith(prefix));
}
function onlyOf(found, text) {
const [only, another] = found;
if (only && another) {
const ids = found.map(({stored: stored}) => stored.id).join(", ");
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "snapshot-ambiguous", `Several snapshots have ids that begin with ${text}: ${ids}.`, "Give more digits of the id.");
}
if (!only) {
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("missing", "snapshot-not-found", `There is no snapshot ${text}.`, "Check the id: `velo snapshot list` shows the snapshots.");
}
if (only.fault !== undefined) {
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "record-unreadable", `The record of the snapshot ${only.stored.id} can't be read: ${only.fault}.`, "Use the version of velo that wrote it. Nothing was changed.");
}
return only;
}
},
93671: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
CM: () => endArchive,
G0: () => finishEndOfArchive,
E6: () => isArchiving
});
var errors_error = __webpack_require__(57895);
var names = __webpack_require__(22452);
var server_files = __webpack_require__(23828);
var control = __webpack_require__(16498);
var catalog = __webpack_require__(89491);
var missing_data = __webpack_require__(39637);
var open_place = __webpack_require__(29710);
var archives = __webpack_require__(65978);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var exec = __webpack_require__(27298);
var wal_bases = __webpack_require__(2485);
var coverage = __webpack_require__(95909);
var wal_positions = __webpack_require__(76934);
var wal_tail = __webpack_require__(24102);
var copy_segments = __webpack_require__(20643);
var wal_files = __webpack_require__(46495);
async function keepTail(place, generation, archive) {
if (archive === null || !(0, archives.qP)(place, archive) || !(0, archives.Tj)(place, archive)) return;
const bases = (0, wal_bases.c)(place.project, archive);
const {files: files} = (0, wal_files.U)(place, archive);
const {timeline: timeline} = (0, coverage.$E)(files, bases);
const archived = files.flatMap(({name: name}) => (0, wal_positions.Zs)(name) ?? []).filter(each => each.timeline === timeline);
const next = Math.max(...archived.map(({number: number}) => number + 1), ...bases.map(({record: record}) => (0, 
wal_positions.dJ)((0, wal_positions.$M)(record.redo))));
if (!Number.isFinite(next)) return;
const pgdata = (0, server_files.po)(generation.volume.path);
const names = (0, wal_tail.B)(pgdata, timeline, next).numbers.map(number => (0, 
wal_positions.Jc)(timeline, number));
if (names.length === 0) return;
await copy(place, {
pgdata: pgdata,
archive: archive,
names: names
});
}
async function copy(place, {pgdata: pgdata, archive: archive, names: names}) {
const folder = (0, archives.F9)((0, open_place.oM)(place, archive));
const draft = (0, external_node_path_.join)((0, open_place.oM)(place, archive), ".tail");
(0, external_node_fs_.rmSync)(draft, {
recursive: true,
force: true
});
try {
await (0, copy_segments.s)(place, {
pgdata: pgdata,
names: names,
into: draft
});
await (0, exec.eF)("sync", [ "--", ...names.map(name => (0, external_node_path_.join)(draft, name)) ], {
as: (0, open_place.Z5)(place.project.record)
});
for (const name of names) {
if (!(0, copy_segments.i)((0, external_node_path_.join)(draft, name))) return;
(0, external_node_fs_.linkSync)((0, external_node_path_.join)(draft, name), (0, 
external_node_path_.join)(folder, name));
}
await (0, exec.eF)("sync", [ "--", folder ]);
} finally {
(0, external_node_fs_.rmSync)(draft, {
recursive: true,
force: true
});
}
}
async function endArchive(place, generation, {archive: archive, steps: steps}) {
try {
if (!await place.driver.isRunning((0, open_place.FN)(place, generation))) await keepTail(place, generation, archive);
} catch (thrown) {
const error = (0, errors_error.DT)(thrown);
if (error.kind === "interrupted") throw error;
steps.note(`The end of the WAL of ${(0, names.gK)(generation.of)} could not be put into its archive, so its last moments can't be recovered: ${error.message}`);
}
(0, archives.nk)(place, archive);
}
async function finishEndOfArchive(place, generation, steps) {
const {volume: volume, record: record} = generation;
if (record.archive !== null) {
(0, archives.wt)(place, record.archive, null);
return [];
}
const left = (0, archives.hq)(place).filter(archive => archive.lacksTail && archive.branch === record.id && archive.generation === volume.generation);
if (left.length === 0 || (0, missing_data.L)(volume)) return [];
const server = (0, open_place.FN)(place, generation);
if (await place.driver.isRunning(server) && await isArchiving(place, generation)) await place.driver.stop(server);
for (const {id: id} of left) await endArchive(place, generation, {
archive: id,
steps: steps
});
return [ `completed the archive of ${(0, catalog.c7)(generation)}, left by an interrupted end of archiving` ];
}
async function isArchiving(place, generation) {
const {port: port, major: major} = (0, open_place.FN)(place, generation);
const target = {
pgdata: (0, server_files.po)(generation.volume.path),
port: port,
major: major
};
const {rows: rows} = await (0, control.inControl)(target, control => control.query("SHOW archive_mode"));
return rows[0]?.archive_mode !== "off";
}
},
95909: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$E: () => contentOf,
SP: () => shown,
_5: () => coverageOf
});
var _postgres_wal_windows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40974);
var _wal_positions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76934);
function coverageOf(files, bases, open) {
const {windows: windows, gaps: gaps} = (0, _postgres_wal_windows_js__WEBPACK_IMPORTED_MODULE_0__.R5)(contentOf(files, bases));
return {
windows: windows.map(window => shown(window, open)),
gaps: gaps.map(({first: first, last: last, count: count}) => ({
first: first,
last: last,
segments: count
}))
};
}
function contentOf(files, bases) {
const newest = files.map(({name: name}) => (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_1__.Zs)(name)).findLast(segment => segment !== undefined);
return {
files: files,
bases: bases.map(({stored: {id: id}, record: {redo: redo, lsn: lsn, endAt: endAt, timeline: timeline, base: base, pinned: pinned}}) => ({
...{
id: id,
redo: redo,
lsn: lsn,
endAt: endAt,
timeline: timeline
},
byVelo: base,
pinned: pinned
})),
timeline: bases[0]?.record.timeline ?? newest?.timeline ?? 1,
segmentBytes: _wal_positions_js__WEBPACK_IMPORTED_MODULE_1__.V0
};
}
function shown({bases: bases, from: from, to: to, open: open}, serves) {
return {
from: from,
to: open && serves ? {
...to,
at: null
} : to,
bases: bases
};
}
},
60470: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Fx: () => beginCopy,
KY: () => momentSource,
ij: () => openAhead,
pY: () => prepareSource,
SE: () => snapshotSource
});
var errors_error = __webpack_require__(57895);
var names = __webpack_require__(22452);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var plain_file = __webpack_require__(34704);
var exec = __webpack_require__(27298);
var wait = __webpack_require__(35274);
var whole_control_file = __webpack_require__(57197);
var write_inside = __webpack_require__(85627);
async function startBackup(control, {pgdata: pgdata, major: major, user: user, what: what}) {
const started = await begin(control, major).catch(error => {
throw notCopyable(error, what);
});
const [{redo: redo, file: first} = {}] = started.rows;
return {
redo: redo,
async complete(target) {
const copy = {
pgdata: pgdata,
target: target,
user: user
};
await copyControlFile(copy);
const stopped = await control.query(major >= 15 ? `SELECT pg_walfile_name(lsn) AS file, labelfile, spcmapfile FROM pg_backup_stop(false)` : `SELECT pg_walfile_name(lsn) AS file, labelfile, spcmapfile FROM pg_stop_backup(false, false)`);
const {file: file, labelfile: labelfile, spcmapfile: spcmapfile} = stopped.rows[0];
await copyWal(copy, {
first: String(first),
last: file
});
(0, write_inside.M)(target, "backup_label", {
text: labelfile,
user: user
});
if (spcmapfile) (0, write_inside.M)(target, "tablespace_map", {
text: spcmapfile,
user: user
});
}
};
}
async function begin(control, major) {
await control.query(`SELECT pg_create_physical_replication_slot('velo_backup_' || pg_backend_pid(), true, true)`);
return control.query(major >= 15 ? `SELECT redo::text, pg_walfile_name(redo) AS file FROM pg_backup_start('velo', true) redo` : `SELECT redo::text, pg_walfile_name(redo) AS file FROM pg_start_backup('velo', true, false) redo`);
}
function notCopyable(error, what) {
const {code: code, message: message} = error.cause ?? {};
if (code !== "55000" && code !== "53400") return error;
const setting = code === "55000" && /wal_level/.test(message ?? "") ? "wal_level" : "max_replication_slots";
return new errors_error.J("conflict", "parent-not-copyable", `${what} can't be copied while it runs: ${message}.`, `Stop the parent (\`velo branch stop ${what}\`), create the branch, then start the parent again. Or raise its ${setting} and restart it.`, {
cause: error
});
}
async function copyWal({pgdata: pgdata, target: target, user: user}, {first: first, last: last}) {
const names = (0, external_node_fs_.readdirSync)((0, external_node_path_.join)(pgdata, "pg_wal"));
const segments = names.filter(name => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
const histories = names.filter(name => /^[0-9A-F]{8}\.history$/.test(name));
if (!segments.includes(first) || !segments.includes(last)) {
throw new errors_error.J("failed", "wal-missing", "A WAL segment that the copy needs is no longer in the parent.", "Try again.");
}
const paths = [ ...segments, ...histories ].map(name => (0, external_node_path_.join)(pgdata, "pg_wal", name));
await (0, exec.eF)("cp", [ "-a", "--reflink=auto", "-t", (0, external_node_path_.join)(target, "pg_wal"), "--", ...paths ], {
as: user
});
}
async function copyControlFile({pgdata: pgdata, target: target, user: user}) {
const copy = (0, external_node_path_.join)(target, "global", "pg_control");
const whole = await (0, wait.w)(async () => {
await (0, exec.eF)("cp", [ "-a", "--reflink=auto", "--", (0, external_node_path_.join)(pgdata, "global", "pg_control"), copy ], {
as: user
});
return (0, whole_control_file.l)((0, plain_file.b)(copy, 8192) ?? Buffer.alloc(0)) ? true : undefined;
}, {
everyMs: 5,
forMs: 5e3
});
if (!whole) throw new errors_error.J("failed", "control-file-torn", "The parent’s pg_control could not be copied intact.", "Run `velo doctor` and try again.");
}
var server_files = __webpack_require__(23828);
var session_control = __webpack_require__(16498);
var segments = __webpack_require__(5297);
var storage_storage = __webpack_require__(31674);
var open_place = __webpack_require__(29710);
var check_start = __webpack_require__(31466);
async function prepareSource(place, parent, {steps: steps, ahead: ahead}) {
const server = (0, open_place.FN)(place, parent);
const what = (0, names.gK)(parent.of);
(0, check_start.TG)(parent, what);
const now = {
from: parent.volume,
what: what,
takenAt: (new Date).toISOString(),
snapshot: null,
redo: null,
plan: null
};
return steps.run(place.storage.copyOnWrite ? "Checkpoint" : "Reach server", async () => {
if (!await place.driver.isRunning(server)) {
steps.note(`${what} ${parent.record.asleep === null ? "is stopped" : "is asleep"}: its data is copied as it is on disk`);
return {
...now,
control: undefined,
running: false,
sizing: parent.record.sizing,
at: null
};
}
const target = {
pgdata: (0, server_files.po)(parent.volume.path),
port: server.port,
major: server.major
};
try {
const control = await (ahead?.take(parent)) ?? await (place.storage.copyOnWrite ? place.controls.open(target) : (0, 
session_control.openControl)(target));
const {sizing: sizing, xid: xid, redo: redo} = await factsOf(control, {
checkpoint: place.storage.copyOnWrite
});
return {
...now,
control: control,
running: true,
sizing: sizing,
at: {
generation: parent.volume.generation,
xid: xid
},
redo: redo
};
} catch (error) {
const said = error instanceof Error ? error.message : String(error);
if (place.storage.copyOnWrite) {
steps.note(`${what} can't be reached (${said}): its data is copied as after a crash`);
return {
...now,
control: undefined,
running: true,
sizing: parent.record.sizing,
at: null
};
}
throw new errors_error.J("conflict", "parent-unreachable", `${what} is running, but velo can't log in to it: ${said}`, `${(0, 
session_control.accessHint)(error)} Or stop the parent (\`velo branch stop ${what}\`): a stopped parent is copied without a login.`, {
cause: error
});
}
});
}
function openAhead(place, parent) {
if (!place.storage.copyOnWrite) return undefined;
const {port: port, major: major} = (0, open_place.FN)(place, parent);
let opening = place.controls.open({
pgdata: (0, server_files.po)(parent.volume.path),
port: port,
major: major
}).catch(() => undefined);
const close = async () => void await ((await opening)?.close().catch(() => {}));
return {
async take({volume: volume}) {
const control = await opening;
const isIts = (0, storage_storage.O$)(volume) === (0, storage_storage.O$)(parent.volume);
const works = isIts && await (control?.query("SELECT").catch(() => undefined)) !== undefined;
if (!works) await close();
opening = Promise.resolve(undefined);
return works ? control : undefined;
},
close: close
};
}
async function factsOf(control, {checkpoint: checkpoint}) {
const results = await control.script(`${checkpoint ? "CHECKPOINT;" : ""}\n     SELECT pg_catalog.pg_size_bytes(pg_catalog.current_setting('shared_buffers')) AS buffers,\n            pg_catalog.current_setting('max_connections')::int AS connections,\n            pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())::text AS xid,\n            redo_lsn::text AS redo, timeline_id AS timeline\n       FROM pg_catalog.pg_control_checkpoint()`);
const [facts] = results.at(-1)?.rows ?? [];
const sizing = {
buffers: Number(facts?.buffers),
connections: Number(facts?.connections)
};
const lsn = (0, segments.Jf)(facts?.redo);
return {
sizing: sizing,
xid: Number(facts?.xid),
redo: lsn === null ? null : {
lsn: lsn,
timeline: Number(facts?.timeline)
}
};
}
function snapshotSource({stored: stored, record: record}) {
const {id: id, sizing: sizing, at: at, createdAt: takenAt} = record;
const what = `the snapshot ${id}`;
const none = {
control: undefined,
running: false,
redo: null,
plan: null
};
return {
...none,
from: stored,
what: what,
sizing: sizing,
at: at,
takenAt: takenAt,
snapshot: id
};
}
function momentSource(plan) {
const takenAt = plan.target.kind === "time" ? plan.target.at : (new Date).toISOString();
return {
...snapshotSource(plan.base),
plan: plan,
takenAt: takenAt,
at: null
};
}
async function beginCopy({storage: storage, project: project}, {from: from, control: control, what: what}) {
if (storage.copyOnWrite || !control || (0, storage_storage.LR)(from)) return undefined;
const {pgVersion: major} = project.record;
return startBackup(control, {
pgdata: (0, server_files.po)(from.path),
major: major,
user: (0, open_place.Z5)(project.record),
what: what
});
}
},
9368: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
infoOf: () => infoOf,
walInfo: () => walInfo
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22452);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23828);
var _archive_archive_home_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24283);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30935);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89491);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46116);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29710);
var _store_site_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(19725);
var _archive_info_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(13866);
async function walInfo(site, request) {
if (request.branch !== undefined) {
const name = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.at)(request.branch);
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__.QL)(site, name.project);
const branch = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__.MP)(place, name.branch);
(0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_7__.Zt)(branch.current, (0, 
_operation_expectation_js__WEBPACK_IMPORTED_MODULE_7__.EX)(branch.current, request));
return infoOf(place, branch);
}
const all = [];
for (const {opened: opened} of await (0, _store_site_js__WEBPACK_IMPORTED_MODULE_9__.Zc)(site)) {
for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.Hh)(opened).values()) {
if (!(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.wP)(project) || project.fault !== undefined) continue;
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_8__.QL)(site, project.record.name);
for (const branch of (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_5__.IT)(place.project)) all.push(...infoOf(place, branch));
}
}
return all;
}
function infoOf(place, branch) {
if ((0, _archive_archive_home_js__WEBPACK_IMPORTED_MODULE_4__.qx)(place)) return branch.current.record.archive === null ? [] : [ goneInfo(branch) ];
return (0, _archive_info_js__WEBPACK_IMPORTED_MODULE_10__.i)(place, branch).map(info => {
if (!info.current) return info;
const waiting = waitingIn(branch.current);
return {
...info,
waiting: waiting?.length ?? null,
failure: info.failure ?? lateOf(waiting ?? [])
};
});
}
function goneInfo({project: project, name: name, current: current}) {
const waiting = waitingIn(current);
return {
...{
project: project,
branch: name,
generation: current.volume.generation,
current: true,
retired: false
},
...{
segments: 0,
bytes: 0,
newest: null,
waiting: waiting?.length ?? null,
gaps: [],
windows: []
},
...{
noWindowSince: null,
limitedUntil: null,
failure: lateOf(waiting ?? []),
gone: true
}
};
}
function waitingIn({volume: volume}) {
const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(volume.path), "pg_wal", "archive_status");
try {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).flatMap(name => {
const [, segment] = /^([0-9A-F]{24})\.ready$/.exec(name) ?? [];
const stat = segment && (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), {
throwIfNoEntry: false
});
return segment && stat ? [ {
segment: segment,
sinceMs: stat.mtimeMs
} ] : [];
}).sort((a, b) => a.sinceMs - b.sinceMs);
} catch {
return undefined;
}
}
const lateMs = 6e4;
function lateOf([oldest]) {
if (!oldest || Date.now() - oldest.sinceMs < lateMs) return null;
return {
at: new Date(oldest.sinceMs).toISOString(),
segment: oldest.segment,
reason: "waits for the archive"
};
}
},
13866: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
i: () => archivesInfo
});
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23828);
var _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5297);
var _archive_archives_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65978);
var _archive_goes_on_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35209);
var _archive_wal_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46495);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29710);
var _bases_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2485);
var _coverage_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95909);
var _read_records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87195);
var _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76934);
var _wal_tail_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24102);
function archivesInfo(place, branch) {
return (0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_1__.bS)(place, branch).map(archive => archiveInfo(place, branch, archive));
}
const mostRead = 16;
function cutWindows(folder, {windows: windows, gaps: gaps}, timeline) {
const firstMissing = new Set(gaps.map(({first: first}) => (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.Zs)(first)?.number));
let most = mostRead;
const shown = windows.toReversed().map(window => {
const {from: from, to: to} = window;
const next = (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.dJ)((0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.$M)(to.lsn));
if (to.at === null || most === 0 || !firstMissing.has(next)) return window;
const first = (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.dJ)((0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.$M)(from.lsn));
const {atMs: atMs, read: read} = (0, _read_records_js__WEBPACK_IMPORTED_MODULE_6__.SN)(folder, timeline, {
first: first,
last: next - 1,
most: most
});
most -= read;
const ms = Math.max(Date.parse(from.at ?? to.at), Math.min(Date.parse(to.at), atMs ?? 0));
return {
...window,
to: {
...to,
at: new Date(ms).toISOString()
}
};
});
return shown.reverse();
}
function archiveInfo(place, branch, archive) {
const {id: id, generation: generation, served: served, limitedUntil: limitedUntil} = archive;
const {files: files, failure: failure} = (0, _archive_wal_files_js__WEBPACK_IMPORTED_MODULE_3__.U)(place, id);
const current = branch.current.record.archive === id;
const open = (0, _archive_goes_on_js__WEBPACK_IMPORTED_MODULE_2__.E)(branch, archive);
const bases = (0, _bases_js__WEBPACK_IMPORTED_MODULE_5__.c)(place.project, id);
const coverage = (0, _coverage_js__WEBPACK_IMPORTED_MODULE_9__._5)(files, bases, open);
const {timeline: timeline} = (0, _coverage_js__WEBPACK_IMPORTED_MODULE_9__.$E)(files, bases);
const segments = files.filter(({name: name}) => (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.Zs)(name));
const newest = segments.at(-1);
return {
project: branch.project,
branch: branch.name,
generation: generation,
current: current,
retired: generation !== branch.current.volume.generation,
segments: segments.length,
bytes: segments.reduce((sum, {bytes: bytes}) => sum + bytes, 0),
newest: newest ? {
name: newest.name,
at: new Date(newest.atMs).toISOString()
} : null,
waiting: null,
...coverage,
windows: cutWindows((0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_1__.F9)((0, 
_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place, id)), withTail(branch, archive, {
...coverage,
timeline: timeline
}), timeline),
noWindowSince: open ? noWindowSince(coverage, served) : null,
limitedUntil: limitedUntil,
failure: failure,
gone: false
};
}
function withTail(branch, {id: id, left: left}, read) {
const {timeline: timeline, ...coverage} = read;
const source = branch.retired.find(({record: record}) => record.archive === id);
const newest = coverage.windows.at(-1);
const until = left.at(-1);
if (!source || !newest || until === undefined || newest.to.at === null || newest.to.at >= until) return coverage;
const next = (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.dJ)((0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.$M)(newest.to.lsn));
const isMissing = coverage.gaps.some(({first: first}) => (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.Zs)(first)?.number === next);
const last = isMissing ? undefined : (0, _wal_tail_js__WEBPACK_IMPORTED_MODULE_7__.B)((0, 
_postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_0__.po)(source.volume.path), timeline, next).numbers.at(-1);
if (last === undefined) return coverage;
const to = {
lsn: (0, _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_10__.rI)((0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_8__.mb)(last)),
at: until
};
return {
...coverage,
windows: [ ...coverage.windows.slice(0, -1), {
...newest,
to: to
} ]
};
}
function noWindowSince({windows: windows}, served) {
const newest = windows.at(-1);
return newest ? newest.to.at : served.at(-1) ?? null;
}
},
35209: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => goesOn
});
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23828);
var _postgres_cluster_wal_level_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43686);
var _catalog_idle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44564);
function goesOn({current: current}, {id: id, ended: ended}) {
const {record: record, volume: volume} = current;
if (record.archive !== id || ended !== null || !(0, _catalog_idle_js__WEBPACK_IMPORTED_MODULE_2__.t1)(record)) return false;
return !(0, _postgres_cluster_wal_level_js__WEBPACK_IMPORTED_MODULE_1__.t)((0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_0__.po)(volume.path));
}
},
87195: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
M1: () => exactStop,
SN: () => lastEnding,
M$: () => recordsOf
});
var external_node_path_ = __webpack_require__(76760);
var plain_file = __webpack_require__(34704);
const pageBytes = 8192;
const shortHeader = 24;
const longHeader = 40;
const recordHeader = 24;
const longest = 1024 ** 3;
const rmXlog = 0;
const xlogSwitch = 64;
const rmXact = 1;
const endings = new Set([ 0, 32, 48, 64 ]);
const epochUs = 946684800000000n;
function* recordsIn(file, segmentStart, segmentBytes) {
if (!isPage(file, 0, segmentStart)) return;
const isContinued = (file.readUInt16LE(2) & 1) !== 0;
let at = isContinued ? advance(longHeader, Math.min(file.readUInt32LE(16), longest), segmentBytes) : longHeader;
let previous;
for (;;) {
at = afterHeader(Math.ceil(at / 8) * 8, segmentBytes);
if (at >= segmentBytes || at + recordHeader > file.length) return;
if (!isPage(file, at - at % pageBytes, segmentStart)) return;
const bytes = file.readUInt32LE(at);
if (bytes < recordHeader || bytes > longest) return;
const head = gather(file, at, Math.min(bytes, 64));
if (head.length < recordHeader) return;
if (previous !== undefined && head.readBigUInt64LE(8) !== previous) return;
const start = segmentStart + BigInt(at);
const [kind, manager] = [ head.readUInt8(16), head.readUInt8(17) ];
const next = advance(at, bytes, segmentBytes);
const isSwitch = manager === rmXlog && (kind & 240) === xlogSwitch;
const end = segmentStart + BigInt(Math.ceil(next / 8) * 8);
yield {
start: start,
end: end,
isSwitch: isSwitch,
endedAtUs: manager === rmXact ? endingOf(head, kind) : undefined
};
if (isSwitch) return;
previous = start;
at = next;
}
}
function isPage(file, at, segmentStart) {
const header = at === 0 ? longHeader : shortHeader;
return at + header <= file.length && file.readBigUInt64LE(at + 8) === segmentStart + BigInt(at);
}
function afterHeader(at, segmentBytes) {
if (at % pageBytes !== 0) return at;
return at + (at % segmentBytes === 0 ? longHeader : shortHeader);
}
function advance(from, bytes, segmentBytes) {
let left = bytes;
for (let at = from; ;at += pageBytes - at % pageBytes) {
at = afterHeader(at, segmentBytes);
const room = pageBytes - at % pageBytes;
if (left <= room) return at + left;
left -= room;
}
}
function gather(file, from, bytes) {
const room = pageBytes - from % pageBytes;
if (bytes <= room) return file.subarray(from, from + bytes);
const next = from + room + shortHeader;
return Buffer.concat([ file.subarray(from, from + room), file.subarray(next, next + bytes - room) ]);
}
function endingOf(head, kind) {
if (!endings.has(kind & 112)) return undefined;
let at = recordHeader;
while (at < head.length && (head[at] === 253 || head[at] === 252)) at += head[at] === 253 ? 3 : 5;
if (head[at] !== 255 && head[at] !== 254) return undefined;
at += head[at] === 255 ? 2 : 5;
return at + 8 <= head.length ? head.readBigInt64LE(at) + epochUs : undefined;
}
var wal_positions = __webpack_require__(76934);
function recordsOf(folder, timeline, number) {
const file = (0, plain_file.b)((0, external_node_path_.join)(folder, (0, wal_positions.Jc)(timeline, number)), wal_positions.V0);
return file ? recordsIn(file, (0, wal_positions.mb)(number), wal_positions.V0) : [];
}
function lastEnding(folder, timeline, {first: first, last: last, most: most}) {
let read = 0;
for (let number = last; number >= first && read < most; number--) {
read += 1;
let latest;
for (const {endedAtUs: endedAtUs} of recordsOf(folder, timeline, number)) if (endedAtUs !== undefined && (latest === undefined || endedAtUs > latest)) latest = endedAtUs;
if (latest !== undefined) return {
atMs: Number((latest - 1n) / 1000n),
read: read
};
}
return {
atMs: undefined,
read: read
};
}
function exactStop(folder, timeline, {lsn: lsn, first: first}) {
for (let number = (0, wal_positions.dJ)(lsn); number >= first; number--) {
let last;
for (const record of recordsOf(folder, timeline, number)) {
if (record.start >= lsn) break;
last = record;
}
if (last) return last.end > lsn || last.isSwitch ? last.start : lsn;
}
return lsn;
}
},
70807: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
LO: () => missing,
Mb: () => inTheWay,
Vw: () => done,
km: () => old
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
const done = (detail = "") => ({
state: "done",
detail: detail
});
const missing = (detail = "") => ({
state: "missing",
detail: detail
});
const old = (detail = "") => ({
state: "old",
detail: detail
});
function inTheWay(path, why) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "in-the-way", `${path} ${why}.`, "Move it away and run `velo setup` again.");
}
}
};
