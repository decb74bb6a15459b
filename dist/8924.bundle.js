"use strict";

exports.id = 8924;

exports.ids = [ 8924, 6543 ];

exports.modules = {
69149: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
UD: () => findAgentForProof,
X8: () => setupRecord,
dp: () => findAgent
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _contract_drivers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26822);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
var _host_user_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97774);
var _protocol_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26098);
const setupRecord = "/var/lib/velo/setup.json";
function findAgent(env, storage) {
if (env.VELO_SOCKET !== undefined) return env.VELO_SOCKET || undefined;
if ((0, _host_user_js__WEBPACK_IMPORTED_MODULE_2__.j)()) return undefined;
const there = Object.values(_protocol_js__WEBPACK_IMPORTED_MODULE_3__.Xr).filter(path => (0, 
node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
const open = there.find(mayWrite);
if (open !== undefined) return open;
if (there.length > 0) throw notPermitted(there);
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(setupRecord)) throw notRunning();
if (storage && _contract_drivers_js__WEBPACK_IMPORTED_MODULE_4__.a3.includes(storage)) throw agentNeeded(storage);
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
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "agent-not-permitted", `This host's databases are managed by an agent, and this user may not connect to it (${there.join(", ")}).`, "Run as root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for jobs. Then log in again. Or set `VELO_SOCKET=` (empty) to work in your own folder.");
}
function notRunning() {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "agent-unreachable", "This host's databases are managed by an agent, and the agent is not running.", "Start it: `sudo systemctl start velo-agent`. Or set `VELO_SOCKET=` (empty) to work in your own folder.");
}
function agentNeeded(storage) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "agent-needed", `${storage} needs root or the host's agent, and neither is available.`, "Set up the host once: `sudo velo setup`. If that was done, start the agent: `sudo systemctl start velo-agent`.");
}
},
26098: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
EY: () => versionHeader,
Xg: () => protocolVersion,
Xr: () => sockets,
bl: () => requestLimit,
fO: () => heartbeatMs,
gg: () => sessionHeader,
jI: () => operationHeader
});
const protocolVersion = 1;
const versionHeader = "velo-protocol";
const operationHeader = "velo-operation";
const sessionHeader = "velo-session";
const requestLimit = 64 * 1024;
const heartbeatMs = 1e4;
const sockets = {
people: "/run/velo/velo.sock",
jobs: "/run/velo/runner.sock"
};
},
26822: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Y2: () => storageNames,
a3: () => storagesForRoot,
e3: () => postgresNames
});
const storageNames = [ "zfs", "btrfs", "directory" ];
const postgresNames = [ "docker", "local" ];
const storagesForRoot = [ "zfs", "btrfs" ];
},
17563: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
return new VeloError(...[ kind, code, message, hint, {
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
const {code: code, path: path} = thrown;
if (code === "ENOSPC" || isOverQuota(thrown)) {
const where = path ? ` under ${path}` : "";
return new VeloError("unable", "no-space", `The file system is full${where}.`, "Delete branches that are no longer needed, or make the file system larger.", {
cause: thrown
});
}
if (code === "EROFS") {
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
97774: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
78924: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
openVelo: () => openVelo
});
var _agent_client_find_agent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69149);
async function openVelo(options = {}) {
const {env: env = process.env, longLived: longLived = false, token: token} = options;
const choice = choiceOf(options, env);
const socket = (token ? _agent_client_find_agent_js__WEBPACK_IMPORTED_MODULE_0__.UD : _agent_client_find_agent_js__WEBPACK_IMPORTED_MODULE_0__.dp)(env, choice.storage);
if (socket !== undefined) {
const {openRemote: openRemote} = await Promise.all([ __webpack_require__.e(1116), __webpack_require__.e(6788) ]).then(__webpack_require__.bind(__webpack_require__, 6788));
return knowingTheAgent(openRemote({
socket: socket,
choice: choice,
owner: env.VELO_OWNER || undefined,
token: token
}), socket);
}
if (token) throw (await __webpack_require__.e(4922).then(__webpack_require__.bind(__webpack_require__, 84922))).nobodyToConvince();
const {openEngine: openEngine} = await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3850), __webpack_require__.e(1116), __webpack_require__.e(2028) ]).then(__webpack_require__.bind(__webpack_require__, 62028));
const engine = openEngine({
env: env,
choice: choice,
longLived: longLived
});
return longLived ? engine : knowingTheAgent(engine, undefined);
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
return withAgentCheck(await velo.doctor(request, operation), socket);
}
};
}
}
};


