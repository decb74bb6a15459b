"use strict";

exports.id = 1685;

exports.ids = [ 1685, 6543 ];

exports.modules = {
...require("./shared.bundle.js"),
1017: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ip: () => dropRedirect,
S8: () => addRedirect,
Vj: () => currentRedirects,
_Q: () => setRedirects,
ey: () => directAddress,
s0: () => removeRedirects
});
var _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27298);
var _users_user_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46283);
var _port_range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93977);
const directAddress = "127.86.76.1";
const table = "inet velo_sleep";
const chain = `chain output {\n  type nat hook output priority -110; policy accept;\n  ip daddr 127.0.0.1 ip saddr != ${directAddress} tcp dport ${_port_range_js__WEBPACK_IMPORTED_MODULE_2__.j.first}-${_port_range_js__WEBPACK_IMPORTED_MODULE_2__.j.last} redirect to :tcp dport map @ports\n }`;
async function setRedirects(ports) {
if (!(0, _users_user_js__WEBPACK_IMPORTED_MODULE_1__.j)()) return false;
const elements = [ ...ports ].map(([from, to]) => `${from} : ${to}`).join(", ");
const map = `map ports { type inet_service : inet_service; ${elements && `elements = { ${elements} };`} }`;
const script = `table ${table}\ndelete table ${table}\ntable ${table} {\n ${map}\n ${chain}\n}\n`;
try {
await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "-f", "-" ], {
input: script,
timeoutMs: 3e4
});
return true;
} catch {
return false;
}
}
async function removeRedirects() {
if (!(0, _users_user_js__WEBPACK_IMPORTED_MODULE_1__.j)()) return;
const input = `table ${table}\ndelete table ${table}\n`;
await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "-f", "-" ], {
input: input,
timeoutMs: 3e4
}).catch(() => {});
}
async function addRedirect(from, to) {
const input = `add element ${table} ports { ${from} : ${to} }\n`;
await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "-f", "-" ], {
input: input,
inherit: [],
timeoutMs: 3e4
});
}
async function dropRedirect(from) {
if (!(0, _users_user_js__WEBPACK_IMPORTED_MODULE_1__.j)()) return;
try {
const input = `delete element ${table} ports { ${from} }\n`;
await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "-f", "-" ], {
input: input,
inherit: [],
timeoutMs: 3e4
});
} catch (error) {
if (!(error instanceof _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.Zj || error.code === "program-missing")) throw error;
}
}
async function currentRedirects() {
try {
const {stdout: stdout} = await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "list", "table", "inet", "velo_sleep" ], {
timeoutMs: 3e4
});
return new Map([ ...stdout.matchAll(/(\d+) : (\d+)/g) ].map(([, from, to]) => [ Number(from), Number(to) ]));
} catch {
return undefined;
}
}
},
7299: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => listeningSocket,
a: () => holdsSocket
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
function listeningSocket(port) {
const local = `0100007F:${port.toString(16).toUpperCase().padStart(4, "0")}`;
const line = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/proc/net/tcp", "latin1").split("\n").map(each => each.trim().split(/\s+/)).find(fields => fields[1] === local && fields[3] === "0A");
return line ? Number(line[9]) : undefined;
}
function holdsSocket(pid, inode) {
const folder = `/proc/${pid}/fd`;
try {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).some(file => linkOf(`${folder}/${file}`) === `socket:[${inode}]`);
} catch {
return false;
}
}
function linkOf(path) {
try {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(path);
} catch {
return undefined;
}
}
},
27298: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Zj: () => ProgramError,
eF: () => run,
hh: () => cleanEnvironment,
kx: () => programPath
});
var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57895);
var _locks_held_locks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34578);
class ProgramError extends Error {
name="ProgramError";
program;
stderr;
exitCode;
ms;
constructor(program, args, {stderr: stderr, exitCode: exitCode, ms: ms}) {
const said = stderr.trim().split("\n", 1)[0] || "no output";
super(`${program} ${args[0] ?? ""} ended with ${exitCode ?? "a signal"} after ${ms} ms: ${said}`);
this.program = program;
this.stderr = stderr;
this.exitCode = exitCode;
this.ms = ms;
}
}
const path = [ ...new Set([ ...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/sbin", "/usr/bin", "/bin" ]) ].filter(folder => folder.startsWith("/")).join(":");
const cleanEnvironment = {
PATH: path,
LC_ALL: "C",
HOME: "/"
};
function programPath(program) {
const places = path.split(":").map(folder => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, program));
return places.find(place => (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(place));
}
async function run(program, args, options = {}) {
const from = performance.now();
const child = start(program, args, options);
if (child.pid !== undefined) options.started?.(child.pid);
const {stdout: stdout, stderr: stderr, exitCode: exitCode, failure: failure} = await collect(child, options.input);
const ms = Math.round(performance.now() - from);
if (failure?.code === "ENOENT") {
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_3__.J("unable", "program-missing", `The program \`${program}\` is not installed.`, "Install it. `velo doctor` shows what needs it.");
}
if (exitCode !== 0) {
const said = stderr || failure?.message || "";
throw new ProgramError(program, args, {
stderr: said,
exitCode: exitCode ?? undefined,
ms: ms
});
}
return {
stdout: stdout,
stderr: stderr,
ms: ms
};
}
function start(program, args, options) {
return (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, {
env: options.env ? {
...cleanEnvironment,
...options.env
} : cleanEnvironment,
stdio: [ options.input === undefined ? "ignore" : "pipe", "pipe", "pipe", ...options.inherit ?? (0, 
_locks_held_locks_js__WEBPACK_IMPORTED_MODULE_4__.OA)() ],
detached: true,
timeout: options.timeoutMs ?? 6e5,
cwd: options.cwd ?? "/",
signal: options.signal,
...options.as ?? {}
});
}
function collect(child, input) {
return new Promise(resolve => {
const ending = {
stdout: "",
stderr: "",
exitCode: null,
failure: undefined
};
for (const name of [ "stdout", "stderr" ]) {
child[name]?.setEncoding("utf8").on("data", text => {
ending[name] += text;
});
}
child.stdin?.on("error", () => {}).end(input);
child.on("error", error => {
ending.failure = error;
});
child.on("close", exitCode => resolve({
...ending,
exitCode: ending.failure ? null : exitCode
}));
});
}
},
34578: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
OA: () => lockDescriptors,
_2: () => hold,
wq: () => withHeldLocks
});
var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
var node_async_hooks__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_async_hooks__WEBPACK_IMPORTED_MODULE_0__);
const held = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage;
function withHeldLocks(operation) {
return held.run(new Set, operation);
}
function lockDescriptors() {
return [ ...held.getStore() ?? [] ];
}
function hold(descriptor) {
const descriptors = held.getStore();
descriptors?.add(descriptor);
return () => descriptors?.delete(descriptor);
}
},
35274: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
w: () => poll
});
var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
async function poll(ask, {everyMs: everyMs, forMs: forMs}) {
const end = performance.now() + forMs;
for (;;) {
const answer = await ask();
if (answer !== undefined) return answer;
if (performance.now() >= end) return undefined;
await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(everyMs);
}
}
},
44456: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
f: () => entry
});
var _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27298);
async function entry(database, name) {
try {
return (await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("getent", [ database, name ])).stdout.trim().split(":");
} catch (error) {
if (error instanceof _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.Zj && error.exitCode === 2) return undefined;
throw error;
}
}
},
54427: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Dv: () => sshSockets,
Q7: () => connectionSettings,
YK: () => accessOf,
f: () => effectiveSettings,
hI: () => ssh,
pT: () => sshd,
tX: () => differences,
wx: () => sshdBlock
});
var _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27298);
const ssh = {
configFile: "/etc/ssh/sshd_config.d/velo.conf",
mainConfigFile: "/etc/ssh/sshd_config",
folder: "/var/lib/velo/ssh",
keysFolder: "/etc/velo/ssh-keys"
};
const sshSockets = [ "runner.sock", "db.sock" ];
const accessOf = user => ({
user: user,
folder: ssh.folder,
keysFile: `${ssh.keysFolder}/${user}`
});
const settings = ({folder: folder, keysFile: keysFile}) => `\nAuthenticationMethods publickey\nPubkeyAuthentication yes\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nHostbasedAuthentication no\nPermitEmptyPasswords no\nAuthorizedKeysFile ${keysFile}\nAuthorizedKeysCommand none\nAuthorizedPrincipalsFile none\nAuthorizedPrincipalsCommand none\nTrustedUserCAKeys none\nChrootDirectory ${folder}\nMaxSessions 0\nForceCommand /nonexistent\nDisableForwarding no\nAllowStreamLocalForwarding local\nAllowTcpForwarding local\nAllowAgentForwarding no\nX11Forwarding no\nPermitTunnel no\nPermitOpen ${sshSockets.map(name => `[/${name}]:*`).join(" ")}\nPermitListen none\nGatewayPorts no\nStreamLocalBindUnlink no\nPermitTTY no\nPermitUserRC no\nClientAliveInterval 30\nClientAliveCountMax 4\n`;
function sshdBlock(access) {
return `Match User ${access.user}\n  ${settings(access).trim().replaceAll("\n", "\n  ")}\nMatch all\n`;
}
function differences(effective, access) {
const found = new Map;
for (const line of effective.split("\n")) {
const [keyword = "", ...rest] = line.trim().split(" ");
if (keyword !== "") found.set(keyword, [ ...found.get(keyword) ?? [], rest.join(" ") ]);
}
const wrong = [ ...settings(access).matchAll(/^(\w+) (.*)$/gm) ].flatMap(([, name = "", value]) => {
const keyword = name.toLowerCase();
const [has] = found.get(keyword) ?? [];
return has === undefined || has === value ? [] : [ `${keyword} is ${has}, not ${value}` ];
});
return [ ...wrong, ...barring(found, access.user) ];
}
const connectionSettings = difference => !/^(allow|deny)(users|groups) /.test(difference);
function barring(found, user) {
const allowed = found.get("allowusers") ?? [];
return [ ...allowed.length > 0 && !allowed.includes(user) ? [ `allowusers does not name ${user}` ] : [], ...(found.get("denyusers") ?? []).includes(user) ? [ `denyusers names ${user}` ] : [], ...(found.get("allowgroups") ?? [ user ]).includes(user) ? [] : [ `allowgroups does not name ${user}` ], ...(found.get("denygroups") ?? []).includes(user) ? [ `denygroups names ${user}` ] : [] ];
}
async function effectiveSettings(user, config = []) {
const connection = `user=${user},host=localhost,addr=127.0.0.1`;
return (await sshd([ ...config, "-T", "-C", connection ])).stdout;
}
async function sshd(args) {
try {
return await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("sshd", args, {
timeoutMs: 3e4
});
} catch (error) {
if (!(error instanceof _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.Zj)) throw error;
const said = error.stderr.trim().split("\n").slice(0, 2).join("; ");
throw new Error(said || error.message, {
cause: error
});
}
}
},
62198: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
_: () => trustLines
});
var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
const server = "[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?(?::[1-9][0-9]{0,4})?";
const project = "[a-z][a-z0-9_-]{0,62}";
const line = new RegExp([ `^github:(?<server>${server})/(?<id>[1-9][0-9]{0,19})`, "(?::(?<environment>[A-Za-z0-9](?:[A-Za-z0-9 _./-]{0,253}[A-Za-z0-9])?))?", `=(?<projects>${project}(?:,${project})*)`, "(?: workflow=(?<path>\\.github/workflows/[A-Za-z0-9_.-]+\\.ya?ml)@(?<ref>refs/(?:heads|tags)/[A-Za-z0-9_./+-]{1,200}))?$" ].join(""));
function trustLine(given) {
const text = given.trim().replace(/ +/g, " ");
const found = line.exec(text)?.groups;
if (!found) {
throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-trust", `${(0, 
_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(given)} does not say whom to trust.`, "Write github:SERVER/REPOSITORY_ID[:ENVIRONMENT]=PROJECT[,PROJECT…] [workflow=.github/workflows/FILE.yml@refs/heads/BRANCH], such as github:github.com/123=shop. `gh api repos/OWNER/NAME --jq .id` prints the id.");
}
const {server: host = "", id: id = "", environment: environment, projects: projects = "", path: path, ref: ref} = found;
return {
text: text,
server: host,
issuer: issuerOf(host),
repositoryId: id,
environment: environment,
projects: projects.split(","),
workflow: path !== undefined && ref !== undefined ? {
path: path,
ref: ref
} : undefined
};
}
function trustLines(given) {
if (given.length === 1 && given[0] === "none") return [];
const lines = given.map(trustLine);
return lines.filter(({text: text}, at) => lines.findIndex(other => other.text === text) === at);
}
function issuerOf(host) {
if (host === "github.com") return "https://token.actions.githubusercontent.com";
if (/^[a-z0-9-]+\.ghe\.com$/.test(host)) return `https://token.actions.${host}`;
const scheme = host.split(":", 1)[0] === "127.0.0.1" ? "http" : "https";
return `${scheme}://${host}/_services/token`;
}
},
64420: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => joinStreams
});
function joinStreams(one, other) {
for (const [from, to] of [ [ one, other ], [ other, one ] ]) {
from.pipe(to);
from.on("error", () => {
from.destroy();
to.destroy();
});
from.on("close", () => {
if (!to.writableEnded) to.end();
to.once("finish", () => to.destroy());
if (to.writableFinished) to.destroy();
});
}
}
},
91685: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
runAgent: () => runAgent
});
var external_node_v8_ = __webpack_require__(78877);
var exec = __webpack_require__(27298);
var external_node_crypto_ = __webpack_require__(77598);
var external_node_path_ = __webpack_require__(76760);
var protocol = __webpack_require__(26098);
var errors_error = __webpack_require__(57895);
var make_velo = __webpack_require__(61116);
var operations = __webpack_require__(41698);
var sshd = __webpack_require__(54427);
var velo = __webpack_require__(78924);
var version = __webpack_require__(11607);
const statuses = {
failed: 500,
usage: 400,
missing: 404,
conflict: 409,
unable: 503,
interrupted: 499
};
const statusOf = {
"not-permitted": 403,
"name-taken": 403,
"not-trusted": 403,
"proof-required": 401,
"session-expired": 401,
"token-invalid": 401,
"token-used": 401,
"request-too-large": 413,
"method-not-allowed": 405,
"request-timeout": 408,
"protocol-mismatch": 426,
"unknown-operation": 404
};
const httpStatus = ({code: code, kind: kind}) => statusOf[code] ?? statuses[kind];
function remoteError(thrown) {
const error = (0, errors_error.DT)(thrown);
return {
kind: error.kind,
...error.report()
};
}
const answerHeaders = type => ({
"content-type": type,
"cache-control": "no-store",
[protocol.EY]: String(protocol.Xg)
});
const takingMs = 3e4;
function sendDocument(response, answer, status = 200) {
endAnswer(response.writeHead(status, answerHeaders("application/json")), `${JSON.stringify(answer)}\n`);
}
function endAnswer(response, text = "") {
response.end(text);
const timer = setTimeout(() => response.destroy(), takingMs);
response.once("close", () => clearTimeout(timer));
}
function sendError(response, thrown) {
if (response.headersSent) {
response.destroy();
return;
}
sendDocument(response, {
error: remoteError(thrown)
}, httpStatus((0, errors_error.DT)(thrown)));
}
const backlogLimit = 64 * 1024;
const earlyMs = 200;
function openStream(response, headers) {
const controller = new AbortController;
const begin = () => {
if (response.headersSent || response.destroyed) return;
response.writeHead(200, {
...answerHeaders("application/x-ndjson"),
...headers
}).flushHeaders();
};
const write = frame => {
begin();
response.write(`${JSON.stringify(frame)}\n`);
};
const head = setTimeout(begin, earlyMs);
const heartbeat = setInterval(() => {
if (response.writableLength === 0) write({
kind: "alive"
});
}, protocol.fO);
const endClock = () => {
clearTimeout(head);
clearInterval(heartbeat);
};
response.on("close", () => {
endClock();
controller.abort();
});
const last = frame => {
write(frame);
endAnswer(response);
};
return {
signal: controller.signal,
abort: () => controller.abort(),
send(frame) {
if (response.writableLength < backlogLimit) write(frame);
},
end(value) {
endClock();
last({
kind: "result",
value: value ?? null
});
},
fail(thrown) {
endClock();
if (response.headersSent) last({
kind: "error",
error: remoteError(thrown)
}); else sendError(response, thrown);
}
};
}
var external_node_http_ = __webpack_require__(37067);
const end_socket_takingMs = 1e3;
function endSocket(socket, text) {
const timer = setTimeout(() => socket.destroy(), end_socket_takingMs);
socket.once("close", () => clearTimeout(timer));
socket.end(text, () => socket.destroy());
}
function refuse(socket, error) {
const body = `${JSON.stringify({
error: remoteError(error)
})}\n`;
const status = httpStatus(error);
const headers = {
...answerHeaders("application/json"),
"content-length": Buffer.byteLength(body),
connection: "close"
};
const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
endSocket(socket, `HTTP/1.1 ${status} ${external_node_http_.STATUS_CODES[status]}\r\n${head.join("")}\r\n${body}`);
}
const share = 128;
const crowd = 4 * share;
const patience = share / 2;
const requestsAtOnce = 16;
class Connections {
#open=new Map;
#peers;
#exempt=new Set([ 0, process.getuid?.() ]);
#looking=false;
#lookFrom=crowd + 1;
constructor(peers) {
this.#peers = peers;
}
add(socket) {
this.#open.set(socket, 0);
socket.once("close", () => {
this.#open.delete(socket);
if (this.#open.size <= crowd) this.#lookFrom = crowd + 1;
});
if (this.#open.size >= this.#lookFrom) void this.#share();
}
begin(socket) {
const requests = (this.#open.get(socket) ?? 0) + 1;
if (requests > requestsAtOnce) {
socket.destroy();
return false;
}
this.#open.set(socket, requests);
return true;
}
end(socket) {
const requests = this.#open.get(socket);
if (requests !== undefined) this.#open.set(socket, requests - 1);
}
async #share() {
if (this.#looking) return;
this.#looking = true;
try {
const asked = [ ...this.#open.keys() ];
const peers = await this.#peers.ofAll(asked);
const users = new Map;
for (const socket of asked.filter(each => this.#open.has(each))) {
const uid = peers.get(socket)?.uid;
const theirs = users.get(uid);
if (theirs) theirs.push(socket); else users.set(uid, [ socket ]);
}
let ended = 0;
for (const [uid, sockets] of users) {
if (uid === undefined) ended += this.#cut(sockets, crowd); else if (!this.#exempt.has(uid)) ended += this.#cut(sockets, share);
}
this.#lookFrom = ended > 0 ? crowd + 1 : this.#open.size + patience;
} finally {
this.#looking = false;
}
}
#cut(sockets, most) {
const isBusy = socket => (this.#open.get(socket) ?? 0) > 0 ? 1 : 0;
const expendable = [ ...sockets ].reverse().sort((a, b) => isBusy(a) - isBusy(b));
const beyond = expendable.slice(0, Math.max(0, sockets.length - most));
for (const socket of beyond) {
if (isBusy(socket)) socket.destroy(); else refuse(socket, tooMany());
}
return beyond.length;
}
}
function tooMany() {
return new errors_error.J("unable", "too-many-connections", `This user has more than ${share} connections to the agent.`, "Run fewer jobs at once, or stop the processes that hold the connections: `ss -xp` shows them.");
}
var external_node_async_hooks_ = __webpack_require__(16698);
function log({error: error, ...entry}) {
const told = error?.cause instanceof errors_error.J && error.cause.code === error.code ? error.cause : error;
const outcome = told ? {
outcome: told.code,
message: told.message
} : {
outcome: "done"
};
const line = {
time: (new Date).toISOString(),
...entry,
...outcome
};
process.stdout.write(`${JSON.stringify(line).replace(/[\u007f-\uffff]/g, escaped)}\n`);
}
const escaped = character => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
function requestTarget({request: request}) {
if ("branch" in request) return request.branch;
if ("name" in request) return request.name;
return "project" in request ? request.project : undefined;
}
function requestOwner({request: request}) {
if ("owner" in request && request.owner !== undefined) return request.owner;
return "expect" in request ? request.expect?.owner : undefined;
}
const ending = new external_node_async_hooks_.AsyncLocalStorage;
const undoMs = 6e4;
function endingAlone({operation: operation, target: target, work: work, abort: abort}) {
return new Promise((resolve, reject) => {
let running = true;
const fault = thrown => {
reject(thrown);
abort?.();
setTimeout(() => {
const note = "it failed with an unexpected error and does not end: its locks are held until the agent is restarted";
if (running) log({
operation: operation,
target: target,
note: note
});
}, undoMs).unref();
};
const done = ending.run(fault, async () => work());
done.then(resolve, reject).finally(() => {
running = false;
});
});
}
function surviveFaults() {
const survive = thrown => {
if (isWriteError(thrown) && ending.getStore() === undefined) return;
const where = thrown instanceof Error ? (thrown.stack ?? "").split("\n").slice(1, 6).join("\n") : "";
log({
operation: "fault",
error: (0, errors_error.DT)(thrown),
note: where
});
ending.getStore()?.(thrown);
};
process.on("uncaughtException", survive);
process.on("unhandledRejection", survive);
}
function isWriteError(thrown) {
return thrown instanceof Error && thrown.syscall === "write";
}
var external_node_fs_ = __webpack_require__(73024);
var external_node_net_ = __webpack_require__(77030);
var accounts = __webpack_require__(44456);
async function listen(server, {path: path, group: group}) {
(0, external_node_fs_.mkdirSync)((0, external_node_path_.dirname)(path), {
recursive: true,
mode: 493
});
if ((0, external_node_fs_.existsSync)(path)) await removeStale(path);
const gid = group === undefined ? undefined : await groupId(group);
const umask = process.umask(127);
try {
await new Promise((resolve, reject) => {
server.once("error", reject).listen({
path: path,
backlog: 2048
}, resolve);
});
} finally {
process.umask(umask);
}
if (gid === undefined) return;
(0, external_node_fs_.chownSync)(path, process.getuid?.() ?? 0, gid);
(0, external_node_fs_.chmodSync)(path, 432);
}
async function removeStale(path) {
const answered = await new Promise(resolve => {
const socket = (0, external_node_net_.connect)({
path: path,
timeout: 5e3
});
socket.once("connect", () => resolve(true)).once("timeout", () => resolve(true));
socket.once("error", () => resolve(false)).once("close", () => resolve(false));
socket.once("connect", () => socket.destroy());
});
if (answered) {
throw new errors_error.J("conflict", "agent-running", `An agent already listens on ${path}.`, "A host needs only one agent: `systemctl status velo-agent` shows it.");
}
(0, external_node_fs_.unlinkSync)(path);
}
async function groupId(name) {
try {
const group = await (0, accounts.f)("group", name);
return group && Number(group[2]);
} catch {
return undefined;
}
}
class SharedReads {
#looks=new Map;
read(key, look) {
const looks = this.#looks.get(key);
if (!looks) return this.#begin(key, look);
looks.next ??= looks.now.then(() => this.#begin(key, look), () => this.#begin(key, look));
return looks.next;
}
#begin(key, look) {
const looks = {
now: look(),
next: undefined
};
this.#looks.set(key, looks);
const end = () => {
if (this.#looks.get(key) === looks && !looks.next) this.#looks.delete(key);
};
looks.now.then(end, end);
return looks.now;
}
}
class Peers {
#path;
#looks=new SharedReads;
#known=new WeakMap;
constructor(path) {
this.#path = path;
}
async of(socket) {
return (await this.ofAll([ socket ])).get(socket);
}
async ofAll(sockets) {
const unknown = sockets.filter(socket => !this.#known.has(socket));
if (unknown.length > 0) {
const look = () => lookAround(this.#path).catch(() => new Map);
const found = await this.#looks.read("peers", look);
for (const socket of unknown) {
const peer = found.get(ourEnd(socket) ?? "");
if (peer) this.#known.set(socket, peer);
}
}
return new Map(sockets.flatMap(socket => {
const peer = this.#known.get(socket);
return peer ? [ [ socket, peer ] ] : [];
}));
}
}
function ourEnd(socket) {
const {fd: fd} = socket._handle ?? {};
return fd === undefined || fd < 0 ? undefined : socketAt(`/proc/self/fd/${fd}`);
}
async function lookAround(path) {
const ss = (...args) => (0, exec.eF)("ss", args, {
timeoutMs: 1e4
}).then(({stdout: stdout}) => stdout);
const [ours, all] = await Promise.all([ ss("-xH", "state", "connected", "src", `unix:${path.replace(/[\\*?[\]]/g, "\\$&")}`), ss("-xpH", "state", "connected") ]);
const ends = new Map;
for (const [, our = "", their = ""] of ours.matchAll(/ (\d+) +\* +(\d+) *$/gm)) ends.set(their, our);
const found = new Map;
for (const [, pid, fd] of all.matchAll(/pid=(\d+),fd=(\d+)/g)) {
const file = `/proc/${pid}/fd/${fd}`;
const our = ends.get(socketAt(file) ?? "");
const owner = our === undefined ? undefined : (0, external_node_fs_.statSync)(file, {
throwIfNoEntry: false
});
if (our !== undefined && owner) found.set(our, {
pid: Number(pid),
uid: owner.uid,
gid: owner.gid
});
}
return found;
}
function socketAt(file) {
try {
return /^socket:\[(\d+)\]$/.exec((0, external_node_fs_.readlinkSync)(file))?.[1];
} catch {
return undefined;
}
}
var schemas = __webpack_require__(63619);
var api = __webpack_require__(73305);
var parse = __webpack_require__(23945);
var drivers = __webpack_require__(19667);
function requestTypes(z) {
const maybe = z.exactOptional;
const object = z.strictObject;
const word = z.string().check(z.maxLength(1024), z.regex(/^[^\0]*$/, "holds a zero byte"));
const words = z.array(word).check(z.maxLength(1024));
const flag = z.boolean();
const count = z.int().check(z.minimum(0));
const number = z.int();
const labels = z.record(word, word);
const limit = z.union([ z.number().check(z.minimum(0)), z.enum([ "none", "default" ]) ]);
return {
maybe: maybe,
object: object,
word: word,
words: words,
flag: flag,
count: count,
number: number,
labels: labels,
oneOf: z.enum,
limits: object({
disk: maybe(limit),
memory: maybe(limit),
cpus: maybe(limit),
pids: maybe(limit)
}),
moment: {
pitr: maybe(word),
lsn: maybe(word),
latest: maybe(flag),
generation: maybe(count)
},
start: z.union([ flag, z.enum([ "on-connect" ]) ]),
idle: {
idleStop: maybe(word),
idleSessions: maybe(z.enum([ "end", "keep" ]))
},
storage: z.enum(drivers.Y2),
postgres: z.enum(drivers.e3),
expect: object({
owner: maybe(word),
id: maybe(word),
generation: maybe(count),
expired: maybe(z.literal(true)),
notStopped: maybe(z.literal(true))
}),
maxBranches: object({
project: maybe(count),
owner: maybe(count)
})
};
}
const types = requestTypes({
...{
array: schemas.YOg,
boolean: schemas.zMY,
enum: schemas.k5n,
exactOptional: schemas.yqP,
int: schemas.Whr
},
...{
literal: schemas.euz,
maxLength: api.Eb,
minimum: api.qm,
number: schemas.aig,
record: schemas.g1P
},
...{
regex: api.Fk,
strictObject: schemas.rej,
string: schemas.YjP,
union: schemas.KCZ
}
});
const {maybe: maybe, object: object, word: word, storage: storage, postgres: postgres} = types;
const read_call_schemas = new Map;
const envelope = object({
request: schemas.g1P(schemas.YjP(), schemas.L5J()),
storage: maybe(storage),
postgres: maybe(postgres)
});
function readCall(name, body) {
const {request: request, ...choice} = checked(envelope, read_call_parse(body));
return {
name: name,
request: checked(schemaOf(name), request),
...choice
};
}
function schemaOf(name) {
const schema = read_call_schemas.get(name) ?? (0, operations.Ms)(name).request(types);
read_call_schemas.set(name, schema);
return schema;
}
function readAbort(body) {
return checked(object({
operation: word
}), read_call_parse(body)).operation;
}
function readToken(body) {
return checked(schemas.rej({
token: schemas.YjP()
}), read_call_parse(body)).token;
}
function read_call_parse(body) {
try {
return JSON.parse(body);
} catch (error) {
throw badRequest("the body is not JSON", error);
}
}
function checked(schema, value) {
const parsed = parse.xL(schema, value);
if (parsed.success) return parsed.data;
throw badRequest(parsed.error.issues.map(describe).join("; "));
}
function describe(issue) {
const where = issue.path.length > 0 ? `\`${issue.path.join(".")}\`: ` : "";
if (issue.code === "unrecognized_keys") return `${where}unknown: ${issue.keys.join(", ")}`;
return `${where}${issue.message}`;
}
function badRequest(what, cause) {
return new errors_error.J("usage", "bad-request", `The request is not valid: ${what}.`, "Use the `velo` command or the actions of the version that runs on the host; what is unknown there needs a newer one: `sudo velo setup`.", {
cause: cause
});
}
var external_node_string_decoder_ = __webpack_require__(46193);
async function readBody(request) {
if (Number(request.headers["content-length"] ?? 0) > protocol.bl) throw tooLarge();
const decoder = new external_node_string_decoder_.StringDecoder("utf8");
let text = "";
let size = 0;
let isObject;
for await (const part of request) {
size += part.length;
if (size > protocol.bl) throw tooLarge();
isObject ??= beginsObject(part);
if (isObject !== false) text += decoder.write(part);
}
if (isObject === false) throw badRequest("the body is not a JSON object");
return text + decoder.end();
}
function beginsObject(part) {
const first = part.find(byte => ![ 32, 9, 10, 13 ].includes(byte));
return first === undefined ? undefined : first === 123;
}
function tooLarge() {
return new errors_error.J("usage", "request-too-large", `The request is larger than ${protocol.bl / 1024} kB.`, "Shorten labels and names.");
}
const stillMs = 75e3;
function createAgentServer(handlers, connections) {
const limits = {
headersTimeout: 1e4,
requestTimeout: 15e3,
keepAliveTimeout: 5e3,
connectionsCheckingInterval: 5e3,
maxHeaderSize: 8 * 1024
};
const server = (0, external_node_http_.createServer)(limits, (request, response) => {
const {socket: socket} = request;
if (!connections.begin(socket)) return;
response.once("close", () => connections.end(socket));
const work = () => answer(handlers, request, response);
endingAlone({
operation: "request",
work: work
}).catch(error => {
response.setHeader("connection", "close");
sendError(response, error);
});
});
server.maxConnections = 2048;
server.timeout = stillMs;
server.on("connection", socket => connections.add(socket));
server.on("clientError", refuseClient);
return server;
}
async function answer(handlers, request, response) {
const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
const page = handlers.pages[path];
if (page) {
if (request.method !== "GET") throw wrongMethod("GET");
const {status: status = 200, type: type, text: text} = await page();
endAnswer(response.writeHead(status, answerHeaders(type)), text);
return;
}
const name = path.slice(1);
const isKnown = name === "abort" || name === "prove" && handlers.prove || Object.hasOwn(operations.zU, name);
if (!isKnown) throw unknown(path);
if (request.method !== "POST") throw wrongMethod("POST");
const version = request.headers[protocol.EY];
if (version !== undefined && !(0, protocol.ru)(String(version))) throw mismatch(String(version));
const body = await readBody(request);
if (name === "abort") {
handlers.abort(readAbort(body));
sendDocument(response, {
value: null
});
return;
}
if (name === "prove" && handlers.prove) {
sendDocument(response, {
value: await handlers.prove(readToken(body))
});
return;
}
await handlers.call(readCall(name, body), request, response);
}
function refuseClient(error, socket) {
if (error.code === "ECONNRESET" || !socket.writable) socket.destroy(); else refuse(socket, error.code === "ERR_HTTP_REQUEST_TIMEOUT" ? timeout() : badRequest("it is not HTTP", error));
}
function timeout() {
return new errors_error.J("usage", "request-timeout", "The request did not arrive in time.", "Send it again.");
}
function wrongMethod(method) {
return new errors_error.J("usage", "method-not-allowed", `The request must use ${method}.`, "Use the `velo` command or the actions of the same version.");
}
function unknown(path) {
return new errors_error.J("usage", "unknown-operation", `There is no operation ${path}.`, `The operations of this agent are ${Object.keys(operations.zU).join(", ")}.`);
}
function mismatch(theirs) {
return new errors_error.J("unable", "protocol-mismatch", `This agent speaks version ${protocol.Xg} of its protocol; the request speaks version ${theirs}.`, "Install the same version of velo on both sides: run `sudo velo setup` with the newer one.");
}
var external_node_os_ = __webpack_require__(48161);
var trust_line = __webpack_require__(62198);
const claimsSchema = schemas.Ikc({
repository: schemas.YjP().check(api.Fk(/^[\w.-]{1,100}\/[\w.-]{1,100}$/)),
repository_id: schemas.YjP().check(api.Fk(/^[1-9][0-9]{0,19}$/)),
run_id: schemas.YjP().check(api.Fk(/^[1-9][0-9]{0,19}$/)),
event_name: schemas.YjP().check(api.m9(1), api.Eb(64)),
ref: schemas.YjP().check(api.m9(1), api.Eb(1024)),
workflow_ref: schemas.lqM(schemas.YjP().check(api.Eb(2048))),
job_workflow_ref: schemas.lqM(schemas.YjP().check(api.Eb(2048))),
head_ref: schemas.lqM(schemas.YjP().check(api.Eb(1024))),
environment: schemas.lqM(schemas.YjP().check(api.Eb(1024)))
});
const byWriters = [ "push", "schedule", "workflow_dispatch", "repository_dispatch", "merge_group", "release", "deployment" ];
const cleaning = [ "schedule", "push", "workflow_dispatch" ];
const aboutPulls = [ "pull_request_target", "workflow_run", "issue_comment" ];
function proofOf(claims, lines) {
const fitting = lines.filter(line => fits(claims, line));
const named = fitting.filter(({workflow: workflow}) => workflow !== undefined);
const used = named.length > 0 && claims.event_name !== "pull_request" ? named : fitting;
const [first] = used;
if (!first) return undefined;
const repository = `github:${first.server}/${claims.repository_id}`;
const rights = rightsOf(claims, repository, named.length > 0);
if (!rights) return undefined;
const projects = [ ...new Set(used.flatMap(line => line.projects)) ];
return {
repository: repository,
projects: projects,
run: `${repository}!${claims.run_id}`,
...rights
};
}
function fits(claims, {repositoryId: repositoryId, environment: environment, workflow: workflow}) {
if (claims.repository_id !== repositoryId) return false;
if (environment !== undefined && claims.environment !== environment) return false;
if (!workflow) return true;
const wanted = `${claims.repository}/${workflow.path}@${workflow.ref}`;
const {workflow_ref: workflow_ref, job_workflow_ref: job_workflow_ref = workflow_ref, ref: ref} = claims;
return ref === workflow.ref && workflow_ref === wanted && job_workflow_ref === wanted;
}
const ownRun = {
pull: null,
anyPull: false,
removes: "none",
headRef: null
};
function rightsOf({event_name: event_name, ref: ref, head_ref: head_ref}, repository, isNamed) {
if (event_name === "pull_request") {
const number = /^refs\/pull\/([1-9][0-9]{0,9})\/merge$/.exec(ref)?.[1];
if (number !== undefined) return {
...ownRun,
pull: `${repository}#${number}`,
headRef: head_ref || null
};
return ref.startsWith("refs/heads/") && head_ref ? {
...ownRun,
removes: {
headRef: head_ref
}
} : undefined;
}
if (!isNamed) return byWriters.includes(event_name) ? ownRun : undefined;
if (cleaning.includes(event_name)) return {
...ownRun,
removes: "repository"
};
return aboutPulls.includes(event_name) ? {
...ownRun,
anyPull: true
} : ownRun;
}
function mayUse({repository: repository, run: run, pull: pull, anyPull: anyPull}, owner) {
if (owner === run || owner === pull) return true;
return anyPull && isPullOf(repository, owner);
}
function isPullOf(repository, owner) {
return owner.startsWith(`${repository}#`) && /^[1-9][0-9]{0,9}$/.test(owner.slice(repository.length + 1));
}
function isOfRepository({repository: repository}, owner) {
return owner.startsWith(repository) && [ "", "#", "!" ].includes(owner.charAt(repository.length));
}
const second = 1e3;
const freshMs = 3600 * second;
const staleMs = 24 * 3600 * second;
const pauseMs = {
known: 60 * second,
none: 5 * second
};
const patienceMs = 10 * second;
const sizeLimit = 256 * 1024;
const keySet = schemas.Ikc({
keys: schemas.YOg(schemas.g1P(schemas.YjP(), schemas.L5J())).check(api.Eb(100))
});
const signingKey = schemas.Ikc({
kty: schemas.euz("RSA"),
kid: schemas.YjP().check(api.m9(1), api.Eb(256)),
n: schemas.YjP(),
e: schemas.YjP(),
alg: schemas.lqM(schemas.euz("RS256")),
use: schemas.lqM(schemas.euz("sig"))
});
class IssuerKeys {
#issuer;
#now;
#keys=new Map;
#fetchedAt=Number.NEGATIVE_INFINITY;
#askedAt=Number.NEGATIVE_INFINITY;
#asking;
#failure;
constructor(issuer, now = Date.now) {
this.#issuer = issuer;
this.#now = now;
}
async find(kid) {
if (this.#age() >= freshMs || !this.#keys.has(kid)) await this.#refresh();
if (this.#age() >= staleMs) throw unreachable(this.#issuer, this.#failure);
return this.#keys.get(kid);
}
#age() {
return Math.abs(this.#now() - this.#fetchedAt);
}
async #refresh() {
const pause = this.#keys.size > 0 ? pauseMs.known : pauseMs.none;
const since = this.#now() - this.#askedAt;
if (!this.#asking && (since >= pause || since < 0)) {
this.#askedAt = this.#now();
this.#asking = this.#fetch().finally(() => {
this.#asking = undefined;
});
}
await this.#asking;
}
async #fetch() {
try {
this.#keys = read(await get(`${this.#issuer}/.well-known/jwks`));
this.#fetchedAt = this.#now();
} catch (error) {
this.#failure = error;
}
}
}
async function get(url) {
const signal = AbortSignal.timeout(patienceMs);
const response = await fetch(url, {
redirect: "error",
signal: signal,
headers: {
accept: "application/json"
}
});
if (response.status !== 200) throw new Error(`it answered with the status ${response.status}`);
let text = "";
const decoder = new TextDecoder;
let size = 0;
for await (const part of response.body ?? []) {
size += part.byteLength;
if (size > sizeLimit) throw new Error(`its answer has more than ${sizeLimit / 1024} kB`);
text += decoder.decode(part, {
stream: true
});
}
return JSON.parse(text);
}
function read(document) {
const {keys: keys} = parse.qg(keySet, document);
const found = keys.flatMap(each => {
const {data: data} = parse.xL(signingKey, each);
if (!data) return [];
const {kty: kty, kid: kid, n: n, e: e} = data;
return [ [ kid, (0, external_node_crypto_.createPublicKey)({
key: {
kty: kty,
n: n,
e: e
},
format: "jwk"
}) ] ];
});
if (found.length === 0) throw new Error("its answer has no key for RS256");
return new Map(found);
}
function unreachable(issuer, cause) {
const {message: message, cause: deeper} = cause ?? {};
const why = [ message, deeper?.message ].filter(Boolean).join(": ");
return new errors_error.J("unable", "issuer-unreachable", `The host can't get the keys of ${issuer}${why ? `: ${why}` : ""}.`, "The host must be able to reach it over HTTPS, directly. Run the job again.", {
cause: cause
});
}
const skew = 30;
const tokenLimit = 16 * 1024;
const numbers = schemas.Ikc({
iss: schemas.YjP(),
aud: schemas.YjP(),
exp: schemas.aig(),
nbf: schemas.aig(),
iat: schemas.aig(),
jti: schemas.YjP().check(api.m9(1), api.Eb(256))
});
class TokenVerifier {
#keys;
#audience;
#now;
constructor(issuers, audience, now = Date.now) {
this.#keys = new Map([ ...issuers ].map(issuer => [ issuer, new IssuerKeys(issuer, now) ]));
this.#audience = audience;
this.#now = now;
}
async verify(token) {
if (token.length > tokenLimit) throw invalid("it is too long");
const issuer = claimedIssuer(token);
const keys = issuer === undefined ? undefined : this.#keys.get(issuer);
if (issuer === undefined || !keys) throw invalid("no trust line of this host names its issuer");
const {jwtVerify: jwtVerify} = await __webpack_require__.e(2102).then(__webpack_require__.bind(__webpack_require__, 72102));
const keyOf = async ({kid: kid}) => {
const key = kid === undefined ? undefined : await keys.find(kid);
if (!key) throw invalid("its issuer has no such key");
return key;
};
const now = this.#now();
const {payload: payload} = await jwtVerify(token, keyOf, {
algorithms: [ "RS256" ],
issuer: issuer,
audience: this.#audience,
clockTolerance: skew,
currentDate: new Date(now),
requiredClaims: [ "exp", "nbf", "iat", "jti" ]
}).catch(error => {
throw error instanceof errors_error.J ? error : invalid(error.message, error);
});
const times = parse.xL(numbers, payload);
const claims = parse.xL(claimsSchema, payload);
if (!times.success || !claims.success) throw invalid(`it lacks ${lacking(times.error ?? claims.error)}`);
const {exp: exp, iat: iat, jti: jti} = times.data;
if (exp * 1e3 <= now) throw invalid("it has expired");
if (iat > now / 1e3 + skew) throw invalid("it was issued in the future");
return {
issuer: issuer,
claims: claims.data,
id: jti,
issuedAt: iat * 1e3,
expiresAt: exp * 1e3
};
}
}
function claimedIssuer(token) {
try {
const {iss: iss} = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
return typeof iss === "string" ? iss : undefined;
} catch {
return undefined;
}
}
function lacking(error) {
return [ ...new Set(error?.issues.map(({path: path}) => `\`${path.join(".")}\``)) ].join(", ");
}
function invalid(why, cause) {
return new errors_error.J("unable", "token-invalid", `The job's token is not accepted: ${why}.`, "Set `proof-host` to the name that `velo doctor` on the host shows. Compare the clocks of the host and of GitHub's server.", {
cause: cause
});
}
const lifeMs = 15 * 6e4;
const most = {
sessions: 1e4,
tokens: 1e5
};
class Sessions {
#lines;
#verifier;
#now;
#startedAt;
#sessions=new Map;
#used=new Map;
constructor(lines, host, now = Date.now) {
this.#lines = lines;
this.#now = now;
this.#startedAt = inSeconds(now());
this.#verifier = new TokenVerifier(new Set(lines.map(({issuer: issuer}) => issuer)), audienceOf(host), now);
}
async open(token) {
const {issuer: issuer, claims: claims, id: id, issuedAt: issuedAt, expiresAt: expiresAt} = await this.#verifier.verify(token);
const ofIssuer = this.#lines.filter(line => line.issuer === issuer);
const proof = proofOf(claims, ofIssuer);
if (!proof) throw notTrusted(claims.event_name);
this.#forget();
const key = `${issuer} ${id}`;
if (this.#used.has(key) || issuedAt < this.#startedAt) throw used();
const full = this.#used.size >= most.tokens || this.#sessions.size >= most.sessions;
if (full) throw sessions_tooMany();
this.#used.set(key, expiresAt);
const session = (0, external_node_crypto_.randomBytes)(32).toString("base64url");
const until = this.#now() + lifeMs;
this.#sessions.set(hashed(session), {
proof: proof,
until: until
});
return {
session: session,
expiresAt: new Date(until).toISOString(),
proof: proof
};
}
find(session) {
const found = this.#sessions.get(hashed(session));
if (found && found.until > this.#now()) return found.proof;
throw new errors_error.J("unable", "session-expired", "The session has ended, or there is none.", "Prove the job anew.");
}
#forget() {
const now = this.#now();
if (now < this.#startedAt) this.#startedAt = inSeconds(now);
for (const [key, until] of this.#used) if (until <= now) this.#used.delete(key);
for (const [key, {until: until}] of this.#sessions) if (until <= now) this.#sessions.delete(key);
}
}
const audienceOf = host => `velo:${host}`;
const inSeconds = ms => Math.floor(ms / 1e3) * 1e3;
const hashed = secret => (0, external_node_crypto_.createHash)("sha256").update(secret).digest("base64url");
function used() {
return new errors_error.J("unable", "token-used", "The job's token was used before, or is older than the host's agent.", "A token is good for one session: ask for another.");
}
function notTrusted(event) {
return new errors_error.J("unable", "not-trusted", `No trust line of this host fits the job (event ${event.replace(/[^a-z_]/g, "")}).`, "Run as root on the host: `velo setup --trust …`. docs/security.md says which runs a line fits.");
}
function sessions_tooMany() {
return new errors_error.J("unable", "too-many-sessions", "The agent has as many sessions as it keeps.", "Run the job again in a quarter of an hour.");
}
var proven_owner = __webpack_require__(14179);
const root = "main";
async function own({branch: branch, expect: expect}, work, hint) {
named(expect?.owner, branch);
if (branch.endsWith(`/${root}`)) throw foreign(branch, hint);
return alike(branch, work, hint);
}
async function alike(branch, work, hint) {
try {
return await work();
} catch (error) {
throw (0, errors_error.up)(error, "branch-not-found", "not-permitted") ? foreign(branch, hint) : error;
}
}
const leave = (right, given) => ({
given: given,
hint: `Jobs work on the branches of their own pull request. To permit this on \`main\` and on branches without an owner, run as root on the host: \`velo setup --runner-may ${right}\`.`
});
async function ownOrShared(request, {given: given, hint: hint}, work) {
const {branch: branch, expect: expect} = request;
if (!given) return own(request, () => work({
...request,
shared: false
}), hint);
named(expect?.owner, branch);
return alike(branch, () => work({
...request,
shared: true
}));
}
function named(owner, what) {
if (owner) return owner;
throw notPermitted(`${what}: a request on the runners' socket must name the owner of its branch`, "not-permitted", "Set VELO_OWNER, such as `VELO_OWNER=github:github.com/123#42`; the actions do this themselves. People use the other socket: `velo setup --user NAME`.");
}
const foreign = (branch, hint) => notPermitted(`${branch} is not a branch of the owner that the request names`, "not-permitted", hint);
function notPermitted(what, code = "not-permitted", hint = "Jobs work on the branches of their own pull request. People use the other socket: `velo setup --user NAME`.") {
return new errors_error.J("unable", code, `${what}.`, hint);
}
const headLabel = "github.head-ref";
function forProven(jobs, proof) {
const velo = plainAnswers(jobs);
const used = (branch, expect, given) => {
const owner = given ?? expect?.owner ?? proof.pull ?? proof.run;
if (!mayUse(proof, owner) || expect?.owner !== undefined && expect.owner !== owner) throw foreign(branch);
return {
...expect,
owner: (0, proven_owner.Y9)(owner)
};
};
const labelled = ({[headLabel]: _, ...labels} = {}) => proof.headRef === null ? labels : {
...labels,
[headLabel]: headText(proof.headRef)
};
const changed = request => {
const expect = used(request.branch, request.expect, request.owner);
return {
...request,
expect: expect,
...request.owner === undefined ? {} : {
owner: expect.owner
},
...request.labels === undefined ? {} : {
labels: labelled(request.labels)
}
};
};
const shared = request => {
const {branch: branch = "", expect: expect} = request;
const {owner: owner} = expect ?? {};
if (owner !== proof.repository) return {
...request,
expect: used(branch, expect)
};
return {
...request,
expect: {
...expect,
owner: (0, proven_owner.Y9)(proof.run)
}
};
};
const list = async filter => {
const {owner: owner, repository: repository, ...rest} = filter;
if (repository !== undefined && repository !== proof.repository) throw foreignList(repository);
if (owner !== undefined && !mayUse(proof, owner) && (proof.removes === "none" || !isOfRepository(proof, owner))) throw foreignList(owner);
const whose = owner === undefined ? {
repository: (0, proven_owner.Y9)(proof.repository)
} : {
owner: (0, proven_owner.Y9)(owner)
};
return (await velo.listBranches({
...rest,
...whose
})).filter(each => each.owner !== null && mayUse(proof, each.owner) || isRemovable(proof, each));
};
const allowed = {
createBranch({bind: _, ...request}, operation) {
const expect = used(request.branch, request.expect, request.owner);
const labels = labelled(request.labels);
return velo.createBranch({
...request,
owner: expect.owner ?? "",
expect: expect,
labels: labels
}, operation);
},
listBranches: (filter = {}) => list(filter),
getBranch: request => velo.getBranch({
...request,
expect: used(request.branch, request.expect)
}),
async deleteBranch(request, operation) {
const {branch: branch, expect: expect} = request;
const {owner: owner} = expect ?? {};
if (owner === undefined || mayUse(proof, owner)) return velo.deleteBranch({
...request,
expect: used(branch, expect)
}, operation);
const [project = "", name] = branch.split("/");
const found = (await list({
project: project,
owner: owner
})).find(each => each.branch === name);
if (!found || expect?.id !== undefined && expect.id !== found.id) throw foreign(branch);
const proven = {
...expect,
id: found.id,
owner: (0, proven_owner.Y9)(owner)
};
return velo.deleteBranch({
...request,
expect: proven
}, operation);
},
resetBranch: (request, operation) => velo.resetBranch(changed(request), operation),
setBranch: (request, operation) => velo.setBranch(changed(request), operation),
branchPassword: (request, operation) => velo.branchPassword({
...request,
expect: used(request.branch, request.expect)
}, operation),
branchLogs: request => velo.branchLogs({
...request,
expect: used(request.branch, request.expect)
}),
createSnapshot: (request, operation) => velo.createSnapshot(shared(request), operation),
listSnapshots: (request = {}) => velo.listSnapshots(shared(request)),
cleanupSnapshots: (request = {}, operation) => velo.cleanupSnapshots(shared(request), operation),
walInfo: (request = {}) => velo.walInfo(shared(request)),
walCleanup: (request, operation) => velo.walCleanup(shared(request), operation)
};
return {
...velo,
...allowed
};
}
function forClaimed(jobs) {
return (0, make_velo.v)(async (name, request, operation) => {
const {owner: owner, repository: repository, expect: expect} = request;
for (const named of [ owner, repository, expect?.owner ]) {
if (named !== undefined && (0, proven_owner.nn)(named)) throw notPermitted("An owner is proven by a token, not by a name", "not-permitted", "Set `proof-host`.");
}
return (0, make_velo.$)(jobs, name, request, operation);
}, () => jobs.close());
}
function isRemovable(proof, {owner: owner, labels: labels}) {
if (proof.removes === "none" || owner === null || !isOfRepository(proof, owner)) return false;
return proof.removes === "repository" || labels[headLabel] === headText(proof.removes.headRef);
}
function headText(ref) {
if (ref.length <= 200 && /^[\x21-\x7e]+$/.test(ref)) return ref;
return `sha256:${(0, external_node_crypto_.createHash)("sha256").update(ref).digest("hex")}`;
}
function plainAnswers(velo) {
return (0, make_velo.v)(async (name, request, operation) => {
const answer = await (0, make_velo.$)(velo, name, request, operation);
return Array.isArray(answer) ? answer.map(plain) : plain(answer);
}, () => velo.close());
}
function plain(answer) {
const {owner: owner} = answer ?? {};
return typeof owner === "string" ? {
...answer,
owner: (0, proven_owner.Kl)(owner)
} : answer;
}
const foreignList = owner => foreign(`The list of ${owner}`);
function discreet(velo) {
return (0, make_velo.v)(async (name, request, operation) => {
try {
return await (0, make_velo.$)(velo, name, request, operation);
} catch (thrown) {
throw withoutPlaces((0, errors_error.DT)(thrown));
}
}, () => velo.close());
}
function withoutPlaces(error) {
const {kind: kind, code: code, message: message, hint: hint, left: left} = error;
const said = code === "project-not-found" ? message.replace(/ \(.*\)/, "") : message;
if (said === message && ![ message, hint, ...left ].some(text => withoutPaths(text) !== text)) return error;
const shown = [ said, hint, ...left ].map(withoutPaths);
const [first = "", second = "", ...rest] = shown;
return errors_error.J.from({
kind: kind,
code: code,
message: first,
hint: second,
left: rest
}, error);
}
function withoutPaths(text) {
return text.replace(path, "$1…");
}
const path = /(^|[\s(`'"])\/(?!\/)[^\s)`'",;]+/g;
function snapshotsForJobs(velo, may) {
return {
createSnapshot: (request, operation) => ownOrShared(request, leave("snapshot", may.includes("snapshot")), asked => velo.createSnapshot(asked, operation)),
async listSnapshots({branch: branch, ...request} = {}) {
if (branch === undefined) throw notPermitted("Jobs may only list the snapshots of one branch");
const {project: _, ...rest} = request;
return ownOrShared({
...rest,
branch: branch
}, leave("snapshot", may.includes("snapshot") || may.includes("cleanup")), asked => velo.listSnapshots(asked));
},
async cleanupSnapshots({branch: branch, ...request} = {}, operation) {
if (branch === undefined) throw notPermitted("Jobs may only clean up the snapshots of one branch");
return ownOrShared({
...request,
branch: branch
}, leave("cleanup", may.includes("cleanup")), asked => velo.cleanupSnapshots(asked, operation));
}
};
}
function walForJobs(velo, may) {
const cleanup = leave("cleanup", may.includes("cleanup"));
const unforced = {
given: false,
hint: "Leave `force` out: what a policy promises, jobs may not delete for others."
};
return {
async walInfo({branch: branch, ...request} = {}) {
if (branch === undefined) throw notPermitted("Jobs may only see the archived WAL of one branch");
const found = await ownOrShared({
...request,
branch: branch
}, cleanup, asked => velo.walInfo(asked));
return found.map(discreetArchive);
},
walCleanup: (request, operation) => ownOrShared(request, request.force ? unforced : cleanup, asked => velo.walCleanup(asked, operation)),
async checkRestore(request, operation) {
if (!may.includes("restore")) throw notPermitted("Jobs may not check recovery", "not-permitted", "To permit it, run as root on the host: `velo setup --runner-may restore`.");
if (request?.project === undefined) throw notPermitted("Jobs may only check the recovery of one project");
return (await velo.checkRestore(request, operation)).map(discreetCheck);
}
};
}
function discreetArchive(archive) {
const {failure: failure} = archive;
return {
...archive,
failure: failure && {
...failure,
reason: withoutPaths(failure.reason)
}
};
}
function discreetCheck(check) {
const {error: error, checks: checks} = check;
return {
...check,
checks: checks.map(each => ({
...each,
detail: withoutPaths(each.detail)
})),
error: error && {
code: error.code,
message: withoutPaths(error.message),
hint: withoutPaths(error.hint),
left: error.left.map(withoutPaths)
}
};
}
function rightsOfJobs({may: may, ownership: ownership}) {
const whose = ownership === "proven" ? "The owner is proven. " : "The owner is claimed. ";
const own = "for runners: create, list, get, reset, set, delete, snapshot and connect to branches of the owner that each request names, and clean up their snapshots and archived WAL. Parents can be `main`, branches without an owner and branches of the same owner";
const done = {
snapshot: "taken",
cleanup: "cleaned up",
restore: null
};
const more = may.flatMap(right => done[right] ?? []).join(" and ");
const snapshots = more && `. Snapshots of \`main\` and of branches without an owner can be ${more}`;
const drill = may.includes("restore") ? ". The recovery of a project can be checked" : "";
return {
group: "system",
name: "Rights",
state: "info",
detail: whose + own + snapshots + drill,
help: "The actions set the owner. In a terminal, set VELO_OWNER. Only people can see the checks of the host: `velo setup --user NAME`."
};
}
function forJobs(whole, rights) {
const {may: may} = rights;
const velo = discreet(whole);
const allowed = {
async doctor({repair: repair} = {}) {
if (repair) throw notPermitted(`Jobs may not ${operations.zU.repair.does}`);
return {
ok: true,
checks: [ rightsOfJobs(rights) ]
};
},
async createBranch(request, operation) {
const owner = named(request.owner, request.branch);
keepLimits(request);
if (request.expect?.owner !== undefined && request.expect.owner !== owner) throw notPermitted("A branch has one owner, but this request names two");
await refuseParent(velo, request.parent, owner);
await refuseSnapshot(velo, request.from, owner);
try {
const idle = isPullRequest(owner) ? {
idleStop: "auto"
} : {};
return await velo.createBranch({
...idle,
...request,
expect: {
...request.expect,
owner: owner
}
}, operation);
} catch (error) {
throw await foreignName(velo, error, {
branch: request.branch,
owner: owner
});
}
},
async listBranches(filter = {}) {
named(filter.owner ?? filter.repository, "The list");
return velo.listBranches(filter);
},
getBranch: request => own(request, () => velo.getBranch(request)),
deleteBranch: (request, operation) => own(request, () => velo.deleteBranch(request, operation)),
async resetBranch(request, operation) {
keepOwner(request.owner, request.expect);
return own(request, async () => {
await refuseSnapshot(velo, request.from, request.expect?.owner ?? "");
return velo.resetBranch(request, operation);
});
},
async setBranch(request, operation) {
keepLimits(request);
keepOwner(request.owner, request.expect);
return own(request, () => velo.setBranch(request, operation));
},
branchPassword: (request, operation) => own(request, () => velo.branchPassword(request, operation)),
...snapshotsForJobs(velo, may),
...walForJobs(velo, may),
branchLogs: request => own(request, () => velo.branchLogs(request)),
machine: () => velo.machine()
};
return {
...velo,
...refusals(),
...allowed
};
}
function refusals() {
const peoples = Object.entries(operations.zU).filter(([, {jobs: jobs}]) => !jobs);
const refused = peoples.map(([name, {does: does}]) => [ name, async () => {
throw notPermitted(`Jobs may not ${does}`);
} ]);
return Object.fromEntries(refused);
}
const isPullRequest = owner => /#\d+$/.test(owner);
function keepOwner(owner, expect) {
if (owner !== undefined && owner !== expect?.owner) throw notPermitted("Jobs may not change the owner of a branch");
}
function keepLimits({limits: limits}) {
if (limits !== undefined) throw notPermitted("Jobs may not change the limits of a branch");
}
async function refuseParent(velo, parent, owner) {
if (parent === undefined || parent.endsWith(`/${root}`)) return;
const found = await find(velo, parent);
if (!found || found.owner !== null && found.owner !== owner) throw foreign(parent);
}
async function refuseSnapshot(velo, id, owner) {
if (id === undefined) return;
const found = await velo.getSnapshot({
id: id
}).catch(error => {
if ((0, errors_error.up)(error, "invalid-snapshot")) throw error;
});
if (!found) throw foreign(`The branch of the snapshot ${id}`);
await refuseParent(velo, `${found.project}/${found.branch}`, owner);
}
async function foreignName(velo, error, {branch: branch, owner: owner}) {
if (!(error instanceof errors_error.J)) return error;
if (error.code === "not-permitted") return taken(branch);
if (error.code !== "branch-exists") return error;
const found = await find(velo, branch);
return found?.owner === owner ? error : taken(branch);
}
async function find(velo, branch) {
const [project, name] = branch.split("/");
const all = await velo.listBranches(project === undefined ? {} : {
project: project
});
return all.find(each => each.branch === name);
}
const taken = branch => notPermitted(`${branch} is not a branch of the owner that the request names`, "name-taken");
var names = __webpack_require__(22452);
function withinProjects(velo, projects) {
const within = (0, make_velo.v)(async (name, request, operation) => {
for (const project of projectsIn(request)) if (!projects.includes(project)) throw await missing(velo, project);
return (0, make_velo.$)(velo, name, request, operation);
}, () => velo.close());
const each = async look => {
const found = [];
for (const project of projects) {
found.push(...await look(project).catch(emptyIfMissing));
}
return found;
};
return {
...within,
listBranches: (filter = {}) => filter.project === undefined ? each(project => velo.listBranches({
...filter,
project: project
})) : within.listBranches(filter),
async getSnapshot({id: id}) {
const all = await each(project => velo.listSnapshots({
project: project
}));
const [found, another] = all.filter(snapshot => id !== "" && snapshot.id.startsWith(id));
if (found && !another) return found;
throw new errors_error.J("missing", "snapshot-not-found", `There is no snapshot ${id}.`, "Give its whole id.");
}
};
}
function projectsIn({branch: branch, parent: parent, to: to, name: name, project: project}) {
const branches = [ branch, parent, to ].filter(each => each !== undefined).map(each => (0, 
names.at)(each).project);
const named = [ name, project ].filter(each => each !== undefined).map(names.j1);
return new Set([ ...branches, ...named ]);
}
async function missing(velo, project) {
const nobodys = `x${(0, external_node_crypto_.randomBytes)(24).toString("hex")}`;
try {
await velo.listBranches({
project: nobodys
});
} catch (error) {
if (!(error instanceof errors_error.J)) return error;
const {kind: kind, code: code, message: message, hint: hint, left: left} = error;
return errors_error.J.from({
kind: kind,
code: code,
message: message.replaceAll(nobodys, project),
hint: hint,
left: left
}, error.cause);
}
return new errors_error.J("missing", "project-not-found", `There is no project ${project}.`, "Check the name.");
}
function emptyIfMissing(error) {
if ((0, errors_error.up)(error, "project-not-found")) return [];
throw error;
}
const aboutNobody = [ "doctor", "machine" ];
class Callers {
#options;
#sessions;
#trust;
#host;
constructor(options) {
const lines = (0, trust_line._)(options.trust);
this.#options = options;
this.#host = options.proofHost ?? (0, external_node_os_.hostname)();
this.#trust = lines.map(({text: text}) => text);
this.#sessions = new Sessions(lines, this.#host);
}
get summary() {
return {
host: this.#host,
trust: this.#trust,
required: this.#options.requireProof
};
}
async prove(token) {
const entry = {
operation: "prove",
socket: "jobs"
};
try {
const {proof: proof, ...session} = await this.#sessions.open(token);
log({
...entry,
owner: proof.pull ?? proof.run,
ownership: "proven"
});
return session;
} catch (error) {
log({
...entry,
error: (0, errors_error.DT)(error)
});
throw error;
}
}
of(socket, {headers: headers}) {
const session = headers[protocol.gg];
return socket === "jobs" ? this.job(session === undefined ? undefined : String(session)) : {
socket: socket,
proof: undefined
};
}
job(session) {
return {
socket: "jobs",
proof: session === undefined ? undefined : this.#sessions.find(session)
};
}
limited(whole, {proof: proof}, {name: name}) {
const {runnerMay: runnerMay, requireProof: requireProof} = this.#options;
if (proof) {
const jobs = forJobs(withinProjects(whole, proof.projects), {
may: runnerMay,
ownership: "proven"
});
return forProven(jobs, proof);
}
if (requireProof && !aboutNobody.includes(name)) throw proofRequired();
return forClaimed(forJobs(whole, {
may: runnerMay,
ownership: "claimed"
}));
}
}
function subjectOf({socket: socket, proof: proof}, call) {
const named = requestOwner(call);
const owner = proof ? named ?? proof.pull ?? proof.run : named;
const ownership = proof ? "proven" : "claimed";
return {
operation: call.name,
target: requestTarget(call),
owner: owner,
...socket === "jobs" && {
ownership: ownership
},
socket: socket
};
}
const readKey = ({socket: socket, proof: proof}, call) => `${socket} ${proof ? JSON.stringify(proof) : "claims"} ${JSON.stringify(call)}`;
function proofRequired() {
return new errors_error.J("unable", "proof-required", "This host takes no claims: a job must prove who it is.", "Give the job `permissions: id-token: write`, and the action the input `proof-host`. docs/security.md says what else is needed.");
}
const lineLimit = 8 * 1024;
const lineMs = 1e4;
const handshake_text = schemas.YjP().check(api.Eb(1e3));
const schema = schemas.rej({
branch: handshake_text,
owner: schemas.yqP(handshake_text),
session: schemas.yqP(handshake_text)
});
async function readHandshake(socket) {
const line = await firstLine(socket);
let value;
try {
value = JSON.parse(line);
} catch (error) {
throw badLine("it is not JSON", error);
}
const parsed = parse.xL(schema, value);
if (parsed.success) return parsed.data;
throw badLine(parsed.error.issues.map(({path: path, message: message}) => `${path.join(".")}: ${message}`).join("; "));
}
function firstLine(socket) {
return new Promise((resolve, reject) => {
let read = Buffer.alloc(0);
const timer = setTimeout(() => settle(() => reject(late())), lineMs);
const settle = how => {
clearTimeout(timer);
socket.off("data", take).off("end", ended).off("close", ended);
socket.pause();
how();
};
const ended = () => settle(() => reject(badLine("the connection ended before it")));
const take = chunk => {
read = Buffer.concat([ read, chunk ]);
const end = read.indexOf("\n");
if (end >= 0 && end <= lineLimit) {
const rest = read.subarray(end + 1);
settle(() => {
if (rest.length > 0) socket.unshift(rest);
resolve(read.toString("utf8", 0, end));
});
} else if (read.length > lineLimit) settle(() => reject(tooLong()));
};
socket.on("data", take).once("end", ended).once("close", ended).resume();
});
}
function badLine(what, cause) {
return new errors_error.J("usage", "bad-request", `The first line is not valid: ${what}.`, 'Send one line of JSON, such as {"branch":"shop/pr-42","owner":"github:github.com/123#42"}, and then speak to PostgreSQL.', {
cause: cause
});
}
function late() {
return new errors_error.J("usage", "request-timeout", "The first line did not arrive in time.", "Connect again.");
}
function tooLong() {
return new errors_error.J("usage", "request-too-large", `The first line is longer than ${lineLimit} bytes.`, "Send the name of the branch, its owner or the session, and nothing else.");
}
var join_streams = __webpack_require__(64420);
const passages_most = {
waiting: 256,
open: 2048,
ofBranch: 128
};
const halfOpenMs = 6e4;
class Passages {
#waiting=new Map;
#ofBranch=new Map;
#open=new Set;
add(socket, refuse) {
const [oldest] = this.#waiting;
if (this.#waiting.size >= passages_most.waiting && oldest) {
this.#waiting.delete(oldest[0]);
oldest[1](passages_tooMany("Too many connections wait to name their branch."));
}
this.#waiting.set(socket, refuse);
this.#open.add(socket);
socket.once("close", () => {
this.#waiting.delete(socket);
this.#open.delete(socket);
});
}
enter(socket, id) {
const count = this.#ofBranch.get(id) ?? 0;
if (count >= passages_most.ofBranch) throw passages_tooMany(`The branch has ${passages_most.ofBranch} connections by this way.`);
if (this.#open.size - this.#waiting.size > passages_most.open) throw passages_tooMany("The host has too many connections.");
this.#ofBranch.set(id, count + 1);
socket.once("close", () => {
const left = (this.#ofBranch.get(id) ?? 1) - 1;
if (left > 0) this.#ofBranch.set(id, left); else this.#ofBranch.delete(id);
});
}
heard(socket) {
this.#waiting.delete(socket);
}
close() {
for (const socket of this.#open) socket.destroy();
}
}
function pass(client, server) {
const both = [ client, server ];
const limit = () => {
for (const each of both) each.setTimeout(halfOpenMs);
};
const cut = () => {
for (const each of both) each.destroy();
};
(0, join_streams.S)(client, server);
for (const each of both) each.on("timeout", cut).once("end", limit).once("close", limit);
}
function passages_tooMany(what) {
return new errors_error.J("unable", "too-many-connections", what, "Close connections that are not needed, and connect again.");
}
const connectMs = 1e4;
async function reach(branch, {wake: wake, signal: signal}) {
if (branch.status === "asleep") return wake(branch);
if (branch.status !== "running" && branch.status !== "busy") throw notRunning(branch);
return connectTo(branch, signal);
}
function connectTo(branch, signal) {
const {host: host, port: port} = branch;
return new Promise((resolve, reject) => {
const server = (0, external_node_net_.connect)({
host: host,
port: port,
allowHalfOpen: true,
noDelay: true,
timeout: connectMs,
signal: signal
});
const failed = cause => {
server.destroy();
reject(unanswered(branch, cause));
};
server.once("error", failed).once("timeout", failed);
server.once("connect", () => {
server.off("error", failed).off("timeout", failed).setTimeout(0);
resolve(server);
});
});
}
function notRunning({project: project, branch: branch, status: status}) {
const name = `${project}/${branch}`;
return new errors_error.J("conflict", "branch-stopped", `${name} is not running (${status}).`, `Start it on the host: \`velo branch start ${name}\`.`);
}
function unanswered({project: project, branch: branch}, cause) {
return new errors_error.J("failed", "login-unanswered", `The server of ${project}/${branch} does not answer.`, `\`velo branch logs ${project}/${branch}\` shows its log; \`velo branch restart ${project}/${branch}\` restarts it.`, {
cause: cause
});
}
class DatabaseDoor {
#callers;
#engine;
#reads;
#wake;
#passages=new Passages;
#server;
#stopping=false;
constructor({callers: callers, engine: engine, reads: reads, wake: wake}) {
this.#callers = callers;
this.#engine = engine;
this.#reads = reads;
this.#wake = wake;
}
async listen(place) {
const peers = new Peers(place.path);
const server = (0, external_node_net_.createServer)({
allowHalfOpen: true,
pauseOnConnect: true
}, socket => {
endingAlone({
operation: "reach",
work: () => this.#take(socket, peers),
abort: () => socket.destroy()
}).catch(() => socket.destroy());
});
await listen(server, place);
this.#server = server;
log({
operation: "listen",
target: place.path,
note: `velo ${version.r}`
});
}
stop() {
this.#stopping = true;
this.#server?.close();
}
close() {
this.#passages.close();
}
async #take(socket, peers) {
const from = performance.now();
const gone = new AbortController;
socket.on("error", () => socket.destroy()).once("close", () => gone.abort());
this.#passages.add(socket, why => database_door_refuse(socket, why));
const peer = peers.of(socket);
let subject = {
operation: "reach",
socket: "jobs"
};
const logged = async error => log({
...subject,
operation: "reach",
peer: await peer,
ms: Math.round(performance.now() - from),
error: error
});
try {
const asked = await readHandshake(socket);
this.#passages.heard(socket);
if (this.#stopping) throw stopping();
const {caller: caller, call: call} = this.#callOf(asked);
subject = subjectOf(caller, call);
const velo = this.#callers.limited(await this.#engine(), caller, call);
const look = () => velo.getBranch(call.request);
const branch = await this.#reads.read(readKey(caller, call), look);
this.#passages.enter(socket, branch.id);
const server = await reach(branch, {
wake: this.#wake,
signal: gone.signal
});
if (socket.destroyed) return void server.destroy();
socket.write(`${JSON.stringify({
value: {
branch: `${branch.project}/${branch.branch}`,
id: branch.id
}
})}\n`);
pass(socket, server);
await logged();
} catch (thrown) {
const error = (0, errors_error.DT)(thrown);
await peer;
database_door_refuse(socket, error);
await logged(error);
}
}
#callOf({branch: branch, owner: owner, session: session}) {
const caller = this.#callers.job(session);
const request = {
branch: branch,
...owner === undefined ? {} : {
expect: {
owner: owner
}
}
};
return {
caller: caller,
call: {
name: "getBranch",
request: request
}
};
}
}
function database_door_refuse(socket, error) {
if (socket.destroyed) return;
endSocket(socket, `${JSON.stringify({
error: remoteError(error)
})}\n`);
}
function stopping() {
return new errors_error.J("unable", "agent-stopping", "The host's agent is being stopped.", "Try again in a moment.");
}
var bytes = __webpack_require__(75581);
var oldest = __webpack_require__(94569);
async function admit(velo, call, {minMemory: minMemory, maxBranches: maxBranches}) {
const available = process.availableMemory();
const {startsServer: startsServer} = (0, operations.Ms)(call.name);
if (startsServer && available < minMemory) throw await noMemory(velo, available, minMemory);
if (call.name !== "createBranch") return call;
return {
...call,
request: {
...call.request,
maxBranches: stricter(maxBranches, call.request.maxBranches)
}
};
}
function stricter(host, wished = {}) {
const project = Math.min(host.project ?? Number.POSITIVE_INFINITY, wished.project ?? Number.POSITIVE_INFINITY);
const owner = Math.min(host.owner ?? Number.POSITIVE_INFINITY, wished.owner ?? Number.POSITIVE_INFINITY);
return {
...Number.isFinite(project) ? {
project: project
} : {},
...Number.isFinite(owner) ? {
owner: owner
} : {}
};
}
async function noMemory(velo, available, floor) {
const all = (await velo.listBranches()).filter(({parent: parent, status: status}) => parent !== null && status !== "stopped" && status !== "asleep");
const named = (0, oldest.o)(all);
return new errors_error.J("unable", "no-memory", `This host has ${(0, bytes.e)(available)} of memory available; another server needs ${(0, 
bytes.e)(floor)}.`, named ? `Stop or delete a branch that is not needed; the oldest are ${named}.` : "Give the host more memory.");
}
class Queue {
#limit;
#waiting=[];
#running=0;
#open=false;
constructor(limit) {
this.#limit = limit;
}
get running() {
return this.#running;
}
get waiting() {
return this.#waiting.length;
}
open() {
this.#open = true;
this.#admit();
}
async run(work, ahead, signal) {
await this.#turn(ahead, signal);
try {
return await work();
} finally {
this.#running -= 1;
this.#admit();
}
}
#turn(ahead, signal) {
return new Promise((resolve, reject) => {
const waiting = {
ahead: ahead,
told: -1,
resolve: resolve
};
const leave = () => {
const at = this.#waiting.indexOf(waiting);
if (at < 0) return;
this.#waiting.splice(at, 1);
this.#tell();
reject((0, errors_error.VM)(signal.reason));
};
waiting.resolve = () => {
signal.removeEventListener("abort", leave);
resolve();
};
this.#waiting.push(waiting);
signal.addEventListener("abort", leave, {
once: true
});
if (signal.aborted) leave(); else this.#admit();
});
}
#admit() {
while (this.#open && this.#running < this.#limit) {
const next = this.#waiting.shift();
if (!next) break;
this.#running += 1;
next.resolve();
}
this.#tell();
}
#tell() {
this.#waiting.forEach((waiting, index) => {
const count = this.#running + index;
if (waiting.told !== count) waiting.ahead(count);
waiting.told = count;
});
}
}
const unusedMs = 6e4;
const lookMs = 6e4;
class IdleWatch {
#known=new Map;
woken(id, now = performance.now()) {
const known = this.#known.get(id);
if (known) this.#known.set(id, {
...known,
unused: true,
lastUse: now,
lookAt: 0
}); else this.#known.set(id, {
...fresh(-1, now),
unused: true
});
}
used(id, now = performance.now()) {
const known = this.#known.get(id);
if (known) Object.assign(known, {
unused: false,
lastUse: now
});
}
failed(id, now = performance.now()) {
this.used(id, now);
const known = this.#known.get(id);
if (known) known.lookAt = now + lookMs;
}
due(branches, now = performance.now()) {
const there = new Set(branches.map(({id: id}) => id));
for (const id of [ ...this.#known.keys() ].filter(each => !there.has(each))) this.#known.delete(id);
return branches.filter(({id: id, generation: generation, status: status, idleStop: idleStop, parent: parent}) => {
if (status !== "running" || parent === null) return false;
const known = this.#known.get(id);
if (idleStop === null && !known?.unused) return false;
if (known?.generation === -1) known.generation = generation;
if (known?.generation !== generation) this.#known.set(id, fresh(generation, now));
return now >= (this.#known.get(id)?.lookAt ?? 0);
});
}
limitOf({id: id, idleStop: idleStop}) {
return this.#known.get(id)?.unused ? Math.min(unusedMs, idleStop ?? unusedMs) : idleStop;
}
saw(branch, use, now = performance.now()) {
const known = this.#known.get(branch.id) ?? fresh(branch.generation, now);
const came = known.sessions !== undefined && known.sessions !== use.sessions;
if (came || use.connected.length > 0) known.unused = false;
const connected = new Set(use.connected);
for (const session of use.listening) known.listening.add(session);
for (const session of known.listening) if (!connected.has(session)) known.listening.delete(session);
if (came || use.inUse !== null || known.listening.size > 0) known.lastUse = now;
if (use.idleMs !== null) known.lastUse = Math.max(known.lastUse, now - use.idleMs);
known.sessions = use.sessions;
this.#known.set(branch.id, known);
const limit = this.limitOf(branch);
known.lookAt = now + Math.min(lookMs, (limit ?? lookMs) / 4);
return limit !== null && now - known.lastUse >= limit;
}
}
function fresh(generation, now) {
return {
generation: generation,
sessions: undefined,
lastUse: now,
lookAt: 0,
listening: new Set,
unused: false
};
}
var listening_socket = __webpack_require__(7299);
function errors_tooMany({name: name, project: project}, most) {
return new errors_error.J("unable", "too-many-awake", `${name} sleeps, and ${most} branches of ${project} are awake, which is the limit of this host.`, "Try again when one of them sleeps, or stop one that is not needed.");
}
function stopped(name) {
return new errors_error.J("conflict", "branch-stopped", `${name} is not running.`, `Start it: \`velo branch start ${name}\`.`);
}
function stateOf({code: code}) {
return code === "too-many-awake" ? "53300" : code === "no-memory" ? "53200" : "57P03";
}
class Awake {
#projects=new Map;
#most;
constructor(most) {
this.#most = most;
}
saw({id: id, project: project, status: status, idleStop: idleStop}) {
if (status === "running" && idleStop !== null) this.#projects.set(id, project); else if (status !== "busy") this.#projects.delete(id);
}
add(one) {
const awake = [ ...this.#projects.values() ].filter(project => project === one.project).length;
if (this.#most !== undefined && awake >= this.#most) throw errors_tooMany(one, this.#most);
this.#projects.set(one.id, one.project);
}
delete(id) {
this.#projects.delete(id);
}
}
var redirects = __webpack_require__(1017);
class Redirects {
#possible;
#ports=new Map;
#change=Promise.resolve();
possible() {
this.#possible ??= (0, redirects._Q)(new Map);
return this.#possible;
}
async begin() {
await (0, redirects.s0)();
}
async add({port: port, waitingAt: waitingAt}) {
if (this.#ports.get(port) === waitingAt) return;
this.#ports.set(port, waitingAt);
await this.#inTurn(() => (0, redirects.S8)(port, waitingAt).catch(() => (0, redirects._Q)(this.#ports)));
}
async drop({port: port}) {
this.#ports.delete(port);
await this.#inTurn(() => (0, redirects.Ip)(port));
}
forget({port: port}) {
this.#ports.delete(port);
}
async keep(sleepers) {
if (this.#possible === undefined || !await this.#possible) return;
await this.#inTurn(async () => {
const there = await (0, redirects.Vj)();
const wanted = sleepers().filter(({waitingAt: waitingAt}) => waitingAt !== 0);
this.#ports.clear();
for (const {port: port, waitingAt: waitingAt} of wanted) this.#ports.set(port, waitingAt);
const same = there?.size === wanted.length && wanted.every(({port: port, waitingAt: waitingAt}) => there.get(port) === waitingAt);
if (!same) await (0, redirects._Q)(this.#ports);
});
}
async clear() {
this.#ports.clear();
if (this.#possible !== undefined && await this.#possible) await this.#inTurn(redirects.s0);
}
#inTurn(work) {
const done = this.#change.then(work);
this.#change = done.catch(() => {});
return done;
}
}
const mostBytes = 1e4;
const startup_packet_patienceMs = 1e4;
const codes = {
ssl: 80877103,
gss: 80877104,
cancel: 80877102
};
function readStartup(socket) {
return new Promise(resolve => {
let bytes = Buffer.alloc(0);
const end = startup => {
clearTimeout(timer);
socket.off("data", read).off("end", lost).off("close", lost);
socket.pause();
resolve(startup);
};
const lost = () => end();
const timer = setTimeout(lost, startup_packet_patienceMs);
const read = part => {
bytes = Buffer.concat([ bytes, part ]);
while (bytes.length >= 8) {
const length = bytes.readInt32BE(0);
const code = bytes.readInt32BE(4);
if (length < 8 || length > mostBytes) return end();
if (bytes.length < length) return;
if (code === codes.cancel) return end({
kind: "cancel",
bytes: bytes
});
if (code >> 16 === 3) return end({
kind: "startup",
bytes: bytes
});
if (code !== codes.ssl && code !== codes.gss) return end();
bytes = bytes.subarray(length);
if (bytes.length > 0) return end();
socket.write("N");
}
if (bytes.length > mostBytes) end();
};
socket.on("data", read).on("end", lost).on("close", lost);
socket.resume();
});
}
function fatal(code, message, hint = "") {
const fields = Object.entries({
S: "FATAL",
V: "FATAL",
C: code,
M: message,
H: hint
}).filter(([, text]) => text !== "").map(([field, text]) => `${field}${text.replaceAll("\0", "")}\0`);
const body = Buffer.from(`${fields.join("")}\0`);
const head = Buffer.alloc(5);
head.write("E");
head.writeInt32BE(body.length + 4, 1);
return Buffer.concat([ head, body ]);
}
const auth = {
ok: 0,
sasl: 10,
saslContinue: 11,
saslFinal: 12
};
const pass_through_mostBytes = 64 * 1024;
function passThrough(client, server, {startup: startup, loggedIn: loggedIn}) {
const cut = () => {
client.destroy();
server.destroy();
};
client.on("error", cut).on("close", () => server.destroy());
server.on("error", cut).on("close", () => client.destroySoon());
server.write(startup);
client.pipe(server);
const look = saslOnly();
const relay = part => {
const found = look(part);
if (found === "other") {
client.end(fatal("08P01", "What answers in place of the branch asks for another log-in than SASL."));
server.destroy();
return;
}
client.write(part);
if (found === "more") return;
if (found === "in") loggedIn();
server.off("data", relay);
server.pipe(client);
};
server.on("data", relay).once("end", () => client.end());
}
function saslOnly() {
let rest = Buffer.alloc(0);
let asked = false;
return part => {
rest = Buffer.concat([ rest, part ]);
while (rest.length >= 5) {
const type = String.fromCharCode(rest[0] ?? 0);
const length = rest.readInt32BE(1);
if (type === "E") return "out";
if (![ "R", "v", "N" ].includes(type) || length < 4 || length > pass_through_mostBytes) return "other";
if (rest.length < length + 1) return "more";
if (type === "R") {
const code = length < 8 ? -1 : rest.readInt32BE(5);
if (code === auth.ok) return asked ? "in" : "other";
if (code === auth.sasl) asked = true; else if (!asked || code !== auth.saslContinue && code !== auth.saslFinal) return "other";
}
rest = rest.subarray(length + 1);
}
return "more";
};
}
async function serveClient(client, {sleeps: sleeps, connect: connect, loggedIn: loggedIn}) {
client.on("error", () => client.destroy());
const startup = await readStartup(client);
if (!startup || startup.kind === "cancel" && sleeps()) return void client.destroy();
try {
const server = await connect();
if (client.destroyed) return void server.destroy();
if (startup.kind === "startup") return passThrough(client, server, {
startup: startup.bytes,
loggedIn: loggedIn
});
server.on("error", () => server.destroy());
server.end(startup.bytes, () => client.end());
} catch (thrown) {
const error = (0, errors_error.DT)(thrown);
client.end(fatal(stateOf(error), error.message, error.hint));
}
}
const mostWaiting = 1e3;
const backlog = 4096;
class Sleeper {
id;
port;
project="";
name="";
asleep=false;
falling;
waking;
#starting=0;
isDirect=false;
inode;
checking;
#server;
waitingAt=0;
constructor(branch) {
this.id = branch.id;
this.port = branch.port;
this.rename(branch);
}
rename({project: project, branch: branch}) {
this.project = project;
this.name = `${project}/${branch}`;
}
seen(now) {
if (now) this.rename(now);
this.inode = undefined;
if (now?.status !== "busy") this.asleep = now?.status === "asleep";
return now !== undefined && [ "asleep", "busy", "running" ].includes(now.status);
}
async whileFree(work) {
this.#starting += 1;
try {
await (this.falling?.catch(() => {}));
await this.close();
return await work();
} finally {
this.#starting -= 1;
}
}
async listen(port, serve) {
if (this.#server || port === this.port && this.#starting > 0) return;
const server = (0, external_node_net_.createServer)({
allowHalfOpen: true,
pauseOnConnect: true
}, serve);
server.maxConnections = mostWaiting;
this.#server = server;
try {
await new Promise((resolve, reject) => {
server.once("error", reject).listen({
port: port,
host: "127.0.0.1",
backlog: backlog
}, resolve);
});
} catch (error) {
this.#server = undefined;
throw error;
}
server.on("error", () => {});
this.waitingAt = server.address().port;
}
async close() {
const server = this.#server;
this.#server = undefined;
this.waitingAt = 0;
server?.close();
await new Promise(resolve => setImmediate(resolve));
}
connect() {
const from = this.isDirect ? {
localAddress: redirects.ey
} : {};
return new Promise(resolve => {
const socket = (0, external_node_net_.connect)({
host: "127.0.0.1",
port: this.port,
allowHalfOpen: true,
...from
});
socket.once("connect", () => resolve(socket.off("error", failed)));
const failed = () => resolve(undefined);
socket.once("error", failed);
});
}
}
const atOnce = 4;
class Waker {
#velo;
#options;
#sleepers=new Map;
#redirects=new Redirects;
#wakes=new Queue(atOnce);
#stopped=new AbortController;
#awake;
woken=() => {};
loggedIn=() => {};
constructor(velo, options) {
this.#velo = discreet(velo);
this.#options = options;
this.#awake = new Awake(options.maxAwake);
this.#wakes.open();
}
begin() {
return this.#redirects.begin();
}
async sync(branches) {
const there = new Set(branches.map(({id: id}) => id));
const gone = [ ...this.#sleepers.values() ].filter(({id: id}) => !there.has(id));
for (const one of gone) this.#sleepers.delete(one.id);
for (const one of gone) await one.close();
for (const branch of branches) {
const failed = error => log({
operation: "sleep",
target: branch.branch,
error: (0, errors_error.DT)(error)
});
await this.saw(branch, {
redirect: false
}).catch(failed);
}
await this.keepRedirects();
}
async keepRedirects() {
await this.#redirects.keep(() => [ ...this.#sleepers.values() ].filter(one => one.asleep || one.falling));
}
async saw(branch, {redirect: redirect = true} = {}) {
const one = this.#sleepers.get(branch.id);
this.#awake.saw(branch);
one?.rename(branch);
if (one?.falling || one?.waking || branch.status === "busy") return;
if (branch.status === "asleep") {
const sleeper = this.#sleeper(branch);
sleeper.asleep = true;
sleeper.isDirect = true;
await this.#waitFor(sleeper, redirect);
} else if (one?.asleep) {
one.asleep = false;
await this.#leave(one);
}
}
async starting(name, work) {
const one = [ ...this.#sleepers.values() ].find(each => each.name === name);
if (!one || await this.#redirects.possible()) return work();
return one.whileFree(work).finally(async () => {
if (one.asleep) await this.#lookAgain(one).catch(() => {});
if (one.asleep) await this.#waitFor(one).catch(() => {});
});
}
async fall(branch, stop) {
const one = this.#sleeper(branch);
const fall = async () => {
const held = await this.#redirects.possible();
if (held) await this.#waitFor(one);
try {
await stop();
} catch (error) {
await this.#leave(one);
throw error;
}
one.asleep = true;
one.isDirect = true;
this.#awake.delete(one.id);
if (!held) await this.#waitFor(one);
};
one.falling = fall().finally(() => {
one.falling = undefined;
});
await one.falling;
}
async reach(branch) {
await this.saw(branch);
return this.#connect(this.#sleeper(branch));
}
async stop() {
this.#stopped.abort();
for (const one of this.#sleepers.values()) await one.close();
await this.#redirects.clear();
}
#sleeper(branch) {
const one = this.#sleepers.get(branch.id) ?? new Sleeper(branch);
this.#sleepers.set(one.id, one);
return one;
}
async #waitFor(one, redirect = true) {
const serving = {
sleeps: () => one.asleep || one.falling !== undefined,
connect: () => this.#connect(one),
loggedIn: () => this.loggedIn(one.id)
};
const serve = client => {
const work = () => serveClient(client, serving);
endingAlone({
operation: "wake",
target: one.name,
work: work
}).catch(() => client.destroy());
};
const redirected = await this.#redirects.possible();
await one.listen(redirected ? 0 : one.port, serve);
if (redirected && redirect) await this.#redirects.add(one);
}
async #leave(one) {
if (await this.#redirects.possible()) await this.#redirects.drop(one); else await one.close();
}
async #connect(one) {
for (let attempt = 1; ;attempt++) {
await (one.falling?.catch(() => {}));
if (one.asleep) await this.#wake(one);
const server = await one.connect();
if (server && await this.#isIts(one, server)) return server;
server?.destroy();
if (attempt === 3 || !await this.#lookAgain(one)) throw stopped(one.name);
}
}
async #isIts(one, server) {
if (one.inode === null || one.inode !== undefined && one.inode === (0, listening_socket.P)(one.port)) return true;
one.checking ??= this.#velo.branchListener({
branch: one.name,
expect: {
id: one.id
}
}).finally(() => {
one.checking = undefined;
});
try {
one.inode = (await one.checking).inode;
return true;
} catch (error) {
server.destroy();
if ((0, errors_error.up)(error, "port-taken")) throw error;
return false;
}
}
#wake(one) {
const from = performance.now();
const ended = error => {
one.waking = undefined;
const ms = Math.round(performance.now() - from);
log({
operation: "wake",
target: one.name,
ms: ms,
error: error === undefined ? undefined : (0, errors_error.DT)(error)
});
};
const work = () => endingAlone({
operation: "wake",
target: one.name,
work: () => this.#start(one)
});
one.waking ??= this.#wakes.run(work, () => {}, this.#stopped.signal).then(() => ended(), error => {
ended(error);
throw error;
});
return one.waking;
}
async #start(one) {
this.#awake.add(one);
try {
const redirected = await this.#redirects.possible();
if (!redirected) await one.close();
await this.#startNamed(one).catch(async error => {
if (!(0, errors_error.up)(error, "branch-not-found", "project-not-found", "branch-changed")) throw error;
await this.#lookAgain(one);
await this.#startNamed(one);
});
one.asleep = false;
if (redirected) this.#redirects.forget(one);
one.inode = undefined;
this.woken(one);
} catch (error) {
this.#awake.delete(one.id);
await this.#lookAgain(one).catch(() => {});
if (one.asleep) await this.#waitFor(one).catch(() => {});
throw error;
}
}
async #startNamed(one) {
const expect = {
id: one.id,
notStopped: true
};
const call = {
name: "startBranch",
request: {
branch: one.name,
expect: expect
}
};
await admit(this.#velo, call, this.#options);
await this.#velo.startBranch(call.request, {
signal: this.#stopped.signal
});
}
async #lookAgain(one) {
return one.seen((await this.#velo.listBranches()).find(({id: id}) => id === one.id));
}
}
const soon = {
below: 6e4,
least: 500
};
class Sleep {
#velo;
#queue;
#waker;
#watch=new IdleWatch;
#stopped=new AbortController;
#timer;
#turn;
#missed=false;
constructor(velo, queue, options) {
this.#velo = velo;
this.#queue = queue;
this.#waker = new Waker(velo, options);
this.#waker.woken = ({id: id}) => {
this.#watch.woken(id);
this.#again(0);
};
this.#waker.loggedIn = id => this.#watch.used(id);
}
clear() {
return this.#waker.begin();
}
async begin() {
await this.#waker.sync(await this.#velo.listBranches());
}
round(branches) {
if (this.#turn) {
this.#missed = true;
return;
}
this.#turn = this.#round(branches).catch(error => log({
operation: "sleep",
error: (0, errors_error.DT)(error)
})).finally(() => {
this.#turn = undefined;
if (this.#missed) this.#again(soon.least);
this.#missed = false;
});
}
async rulesChanged() {
await this.#waker.keepRedirects();
}
async saw(value) {
const branch = value;
if (branch?.status === undefined || branch.id === undefined || branch.idleStop === undefined) return;
await this.#waker.saw(branch);
if (branch.idleStop !== null && branch.idleStop < soon.below) this.#again(soon.least);
}
starting(name, work) {
return this.#waker.starting(name, work);
}
reach(branch) {
return this.#waker.reach(branch);
}
async stop() {
this.#stopped.abort();
clearTimeout(this.#timer);
await this.#turn;
await this.#waker.stop();
}
async #round(branches) {
if (this.#stopped.signal.aborted) return;
await this.#waker.sync(branches);
for (const branch of this.#watch.due(branches)) {
if (this.#stopped.signal.aborted) return;
const use = await this.#useOf(branch);
if (use && this.#watch.saw(branch, use)) await this.#fall(branch, use);
}
const limits = branches.flatMap(branch => branch.status === "running" ? [ this.#watch.limitOf(branch) ?? soon.below ] : []);
const shortest = Math.min(soon.below, ...limits);
if (shortest < soon.below) this.#again(Math.max(soon.least, shortest / 4));
}
#again(ms) {
clearTimeout(this.#timer);
if (this.#stopped.signal.aborted) return;
this.#timer = setTimeout(() => {
this.#velo.listBranches().then(branches => this.round(branches)).catch(() => {});
}, ms);
}
async #useOf({project: project, branch: branch, id: id, generation: generation}) {
const request = {
branch: `${project}/${branch}`,
expect: {
id: id,
generation: generation
}
};
try {
return await this.#velo.branchUse(request);
} catch {
this.#watch.failed(id);
return undefined;
}
}
async #fall(branch, use) {
const {signal: signal} = this.#stopped;
const {id: id, generation: generation} = branch;
const target = `${branch.project}/${branch.branch}`;
const idleMs = this.#watch.limitOf(branch) ?? 0;
const request = {
branch: target,
idleMs: idleMs,
sessions: use.sessions,
expect: {
id: id,
generation: generation
}
};
const from = performance.now();
const ms = () => Math.round(performance.now() - from);
const work = () => this.#waker.fall(branch, () => this.#velo.sleepBranch(request, {
signal: signal
}));
try {
await this.#queue.run(() => endingAlone({
operation: "sleep",
target: target,
work: work
}), () => {}, signal);
log({
operation: "sleep",
target: target,
ms: ms()
});
} catch (thrown) {
const error = (0, errors_error.DT)(thrown);
if ((0, errors_error.up)(error, "branch-in-use")) this.#watch.used(id);
log({
operation: "sleep",
target: target,
ms: ms(),
error: error
});
}
}
}
var prom_client = __webpack_require__(95222);
const states = [ "running", "asleep", "stopped", "failed", "busy", "broken" ];
function openMetrics(queue, look) {
const registry = new prom_client.Registry;
const registers = [ registry ];
const gauge = (name, help, labelNames = []) => new prom_client.Gauge({
name: name,
help: help,
labelNames: labelNames,
registers: registers
});
const ended = new prom_client.Counter({
name: "velo_operations_total",
help: "Finished operations, by outcome",
labelNames: [ "operation", "outcome" ],
registers: registers
});
const took = new prom_client.Histogram({
name: "velo_operation_seconds",
help: "Duration of operations, including the wait for their turn",
labelNames: [ "operation" ],
buckets: [ .1, .2, .3, .5, 1, 2, 5, 15, 60, 300 ],
registers: registers
});
const running = gauge("velo_operations_running", "Running operations");
const waiting = gauge("velo_operations_waiting", "Operations waiting for their turn");
const branches = gauge("velo_branches", "Branches by state", [ "project", "state" ]);
const ownBytes = gauge("velo_branch_own_bytes", "Bytes that deleting the branches of a project would free", [ "project" ]);
const size = gauge("velo_store_size_bytes", "Size of a store", [ "pool" ]);
const free = gauge("velo_store_free_bytes", "Free space of a store", [ "pool" ]);
const observe = ({stores: stores, projects: projects}) => {
for (const each of [ branches, ownBytes, size, free ]) each.reset();
for (const store of stores) {
size.set({
pool: store.pool
}, store.sizeBytes);
free.set({
pool: store.pool
}, store.freeBytes);
}
for (const project of projects) {
for (const state of states) {
const count = project.branches.filter(({status: status}) => status === state).length;
branches.set({
project: project.name,
state: state
}, count);
}
const own = project.branches.reduce((sum, branch) => sum + (branch.ownBytes ?? 0), 0);
ownBytes.set({
project: project.name
}, own);
}
};
return {
count(operation, outcome, ms) {
ended.inc({
operation: operation,
outcome: outcome
});
took.observe({
operation: operation
}, ms / 1e3);
},
async page() {
observe(await look());
running.set(queue.running);
waiting.set(queue.waiting);
return {
type: registry.contentType,
text: await registry.metrics()
};
}
};
}
async function repairFirst(velo) {
const from = performance.now();
const ms = () => Math.round(performance.now() - from);
try {
const {done: done, failed: failed} = await endingAlone({
operation: "repair",
work: () => velo.repair()
});
log({
operation: "repair",
note: [ ...done, ...failed ].join("; ") || "nothing to repair",
ms: ms()
});
} catch (error) {
log({
operation: "repair",
error: (0, errors_error.DT)(error),
ms: ms()
});
}
}
var external_node_child_process_ = __webpack_require__(31421);
var external_node_readline_ = __webpack_require__(80481);
var wait = __webpack_require__(35274);
var guard = __webpack_require__(82633);
const againMs = 5e3;
const settleMs = 20;
function watchGuard({told: told, portsChanged: portsChanged}) {
const monitor = (0, exec.kx)("nft");
if (monitor === undefined || process.getuid?.() !== 0) return {
look: async () => {},
stop() {}
};
let child;
let again;
let soon;
let stopped = false;
let looks = Promise.resolve();
const look = () => {
looks = looks.then(async () => {
if (!stopped && !(await (0, guard.j4)()).inForce) told(await (0, guard.iM)());
});
return looks;
};
const changed = () => {
clearTimeout(soon);
if (!stopped) soon = setTimeout(portsChanged, settleMs);
};
const start = () => {
child = (0, external_node_child_process_.spawn)("setpriv", [ "--pdeathsig", "TERM", monitor, "monitor" ], {
env: exec.hh,
stdio: [ "ignore", "pipe", "ignore" ]
});
child.on("error", () => {});
child.once("close", () => {
if (!stopped) again = setTimeout(start, againMs);
});
const lines = (0, external_node_readline_.createInterface)({
input: child.stdout
});
lines.on("line", line => {
if (/\binet velo\b|lost/.test(line)) look();
if (/\binet velo_ports\b|lost/.test(line) && !/\belement\b/.test(line)) changed();
});
look();
const {pid: pid} = child;
if (pid !== undefined) (0, wait.w)(() => isListening(pid) || undefined, {
everyMs: 20,
forMs: againMs
}).then(look);
};
start();
return {
look: look,
stop() {
stopped = true;
clearTimeout(again);
clearTimeout(soon);
child?.kill("SIGTERM");
}
};
}
function isListening(pid) {
const lines = (0, external_node_fs_.existsSync)("/proc/net/netlink") ? (0, external_node_fs_.readFileSync)("/proc/net/netlink", "latin1").split("\n") : [];
return lines.some(line => {
const [, protocol, port, groups] = line.trim().split(/\s+/);
return protocol === "12" && port === String(pid) && Number.parseInt(groups ?? "", 16) !== 0;
});
}
const pauses = [ 0, 15e3, 6e4, 3e5, 9e5 ];
const steadyMs = 6e5;
const fullPause = 3e4;
class Revival {
#deaths=new Map;
foundNoRoom(name, now = Date.now()) {
const death = this.#deaths.get(name);
if (death) this.#deaths.set(name, {
...death,
attempts: 0,
nextAt: now + fullPause
});
}
due(branches, now = Date.now()) {
const due = [];
const seen = new Set;
for (const {project: project, branch: branch, id: id, status: status, startedAt: startedAt} of branches) {
const name = `${project}/${branch}`;
const known = this.#deaths.get(name);
const death = known?.id === id ? known : undefined;
if (status === "running" && startedAt !== null && now - Date.parse(startedAt) < steadyMs && death) seen.add(name);
if (status === "busy" && death) seen.add(name);
if (status !== "failed") continue;
seen.add(name);
const {attempts: attempts, nextAt: nextAt} = death ?? {
attempts: 0,
nextAt: now
};
if (attempts >= pauses.length || now < nextAt) continue;
due.push(name);
const pause = pauses[attempts + 1] ?? 0;
this.#deaths.set(name, {
attempts: attempts + 1,
nextAt: now + pause,
id: id
});
}
for (const name of this.#deaths.keys()) if (!seen.has(name)) this.#deaths.delete(name);
return due;
}
}
const roundMs = 15e3;
const policiesMs = {
usual: 6e4,
afterFailure: 6e5
};
class Upkeep {
#velo;
#queue;
#sleep;
#revival=new Revival;
#stopped=new AbortController;
#timer;
#watch;
#round=Promise.resolve();
#policiesAt=0;
lastSweep=null;
constructor(velo, queue, sleep) {
this.#sleep = sleep;
this.#velo = velo;
this.#queue = queue;
}
begin() {
this.#watch = watchGuard({
told: guard => {
log({
operation: "guard",
note: guard.inForce ? "was missing, and is active again" : guard.reason
});
this.#sleep.rulesChanged().catch(error => log({
operation: "sleep",
error: (0, errors_error.DT)(error)
}));
},
portsChanged: () => {
this.#velo.startAll({
branches: []
}).catch(error => log({
operation: "guard",
error: (0, errors_error.DT)(error)
}));
}
});
this.#round = this.#begin();
}
async #begin() {
await this.#sleep.begin().catch(error => log({
operation: "sleep",
error: (0, errors_error.DT)(error)
}));
await this.#startAll();
await this.#next();
}
async #next() {
await this.#once();
if (this.#stopped.signal.aborted) return;
this.#timer = setTimeout(() => {
this.#round = this.#next();
}, roundMs);
}
async stop() {
this.#stopped.abort();
this.#watch?.stop();
clearTimeout(this.#timer);
await this.#round;
await this.#sleep.stop();
}
async #startAll() {
await this.#do("start", undefined, async signal => {
const {started: started, failed: failed} = await this.#velo.startAll({}, {
signal: signal
});
for (const {branch: branch, error: error} of failed) log({
operation: "start",
target: branch,
note: error.message
});
return `${started.length} of ${started.length + failed.length} branches that should be running are running`;
}).catch(() => {});
}
async #once() {
try {
const look = async () => {
await (this.#watch?.look());
return this.#velo.listBranches();
};
const branches = await endingAlone({
operation: "upkeep",
work: look
});
await this.#sweep(branches);
await this.#velo.startAll({
branches: []
});
for (const branch of this.#revival.due(branches)) await this.#revive(branch);
this.#sleep.round(branches);
if (performance.now() >= this.#policiesAt) await this.#applyPolicies();
} catch (error) {
if (!this.#stopped.signal.aborted) log({
operation: "upkeep",
error: (0, errors_error.DT)(error)
});
}
}
async #sweep(branches) {
const now = (new Date).toISOString();
const expired = branches.filter(({expiresAt: expiresAt, parent: parent}) => parent !== null && expiresAt !== null && expiresAt <= now);
const sweep = {
at: now,
removed: [],
kept: []
};
for (const {project: project, branch: branch} of expired.sort((a, b) => a.createdAt < b.createdAt ? 1 : -1)) {
const name = `${project}/${branch}`;
try {
const request = {
branch: name,
expect: {
expired: true
}
};
await this.#do("sweep", name, async signal => {
await this.#velo.deleteBranch(request, {
signal: signal
});
return undefined;
});
sweep.removed.push(name);
} catch (error) {
if (this.#stopped.signal.aborted) return;
sweep.kept.push({
branch: name,
why: (0, errors_error.DT)(error).message
});
}
}
if (expired.length > 0) this.lastSweep = sweep;
}
async #revive(name) {
try {
await this.#do("revive", name, async signal => {
const {failed: failed} = await this.#velo.startAll({
branches: [ name ]
}, {
signal: signal
});
if (failed[0]) throw errors_error.J.from({
kind: "failed",
...failed[0].error
});
return undefined;
});
} catch (error) {
if ((0, errors_error.DT)(error).code === "no-space") this.#revival.foundNoRoom(name);
}
}
async #applyPolicies() {
const from = performance.now();
const {signal: signal} = this.#stopped;
this.#policiesAt = from + policiesMs.afterFailure;
const apply = dryRun => endingAlone({
operation: "policies",
work: () => this.#velo.applyPolicies({
dryRun: dryRun
}, {
signal: signal
})
});
const {due: due} = await apply(true);
if (due.length === 0) {
this.#policiesAt = from + policiesMs.usual;
return;
}
const {taken: taken, deleted: deleted, failed: failed} = await this.#queue.run(() => apply(false), () => {}, signal);
for (const {project: project, error: error} of failed) log({
operation: "policies",
target: project,
note: error.message
});
if (failed.length === 0) this.#policiesAt = from + policiesMs.usual;
if (taken.length + deleted.length === 0) return;
const note = `${taken.length} snapshots taken, ${deleted.length} deleted`;
log({
operation: "policies",
ms: Math.round(performance.now() - from),
note: note
});
}
async #do(operation, target, work) {
const from = performance.now();
const {signal: signal} = this.#stopped;
const ms = () => Math.round(performance.now() - from);
try {
const note = await this.#queue.run(() => endingAlone({
operation: operation,
target: target,
work: () => work(signal)
}), () => {}, signal);
log({
operation: operation,
target: target,
ms: ms(),
...note ? {
note: note
} : {}
});
} catch (error) {
log({
operation: operation,
target: target,
ms: ms(),
error: (0, errors_error.DT)(error)
});
throw error;
}
}
}
const drainMs = 25e3;
const agent_undoMs = 6e4;
class Agent {
#options;
#callers;
#engines=new Map;
#reads=new SharedReads;
#queue;
#metrics;
#upkeep;
#sleep;
#servers=[];
#databases;
#streams=new Map;
#stopping=false;
#ready=false;
static async start(options) {
const agent = new Agent(options, await (0, velo.openVelo)({
env: {
...options.env,
VELO_SOCKET: ""
},
longLived: true
}));
await agent.#begin();
return agent;
}
constructor(options, velo) {
this.#options = options;
this.#callers = new Callers(options);
this.#engines.set("", Promise.resolve(velo));
this.#queue = new Queue(options.maxOperations);
this.#sleep = new Sleep(velo, this.#queue, options);
this.#upkeep = new Upkeep(velo, this.#queue, this.#sleep);
this.#databases = new DatabaseDoor({
callers: this.#callers,
engine: () => this.#engine({}),
reads: this.#reads,
wake: branch => this.#sleep.reach(branch)
});
this.#metrics = openMetrics(this.#queue, () => this.#reads.read("status", () => velo.status()));
}
async #begin() {
const {socket: socket, group: group, runnerSocket: runnerSocket, runnerGroup: runnerGroup, sshFolder: sshFolder, sshGroup: sshGroup} = this.#options;
await this.#serve("people", socket, group);
if (runnerSocket !== undefined) await this.#serve("jobs", runnerSocket, runnerGroup);
if (sshFolder !== undefined) {
const [jobs, databases] = sshd.Dv.map(name => (0, external_node_path_.join)(sshFolder, name));
await this.#serve("jobs", jobs, sshGroup);
await this.#databases.listen({
path: databases,
group: sshGroup
});
}
const velo = await this.#engine({});
await this.#sleep.clear();
await repairFirst(velo);
this.#queue.open();
this.#ready = true;
this.#upkeep.begin();
}
async stop() {
if (this.#stopping) return;
this.#stopping = true;
const closed = this.#servers.map(server => new Promise(resolve => server.close(resolve)));
for (const server of this.#servers) server.closeIdleConnections();
this.#databases.stop();
const ended = Promise.all([ ...closed, this.#upkeep.stop() ]);
if (!await within(ended, drainMs)) {
for (const stream of this.#streams.values()) stream.abort();
await within(ended, agent_undoMs);
}
for (const server of this.#servers) server.closeAllConnections();
this.#databases.close();
for (const engine of this.#engines.values()) await (await engine).close();
log({
operation: "stop"
});
}
async #serve(name, path, group) {
const door = {
name: name,
peers: new Peers(path)
};
const handlers = {
call: (call, request, response) => this.#answer({
door: door,
call: call
}, request, response),
abort: operation => this.#streams.get(operation)?.abort(),
...name === "jobs" && {
prove: token => this.#callers.prove(token)
},
pages: name === "people" ? {
"/healthz": () => this.#health(),
"/metrics": () => this.#metrics.page(),
"/proof": async () => ({
type: "application/json",
text: JSON.stringify(this.#callers.summary)
})
} : {
"/healthz": () => this.#health()
}
};
const server = createAgentServer(handlers, new Connections(door.peers));
await listen(server, {
path: path,
group: group
});
this.#servers.push(server);
log({
operation: "listen",
target: path,
note: `velo ${version.r}`
});
}
async #answer({door: door, call: call}, request, response) {
const caller = this.#callers.of(door.name, request);
const whole = await this.#engine(call);
const velo = door.name === "people" ? this.#withSweep(whole) : this.#callers.limited(whole, caller, call);
const subject = subjectOf(caller, call);
if ((0, operations.Ms)(call.name).streams) return this.#operate({
door: door,
velo: velo,
call: call,
subject: subject
}, request, response);
const from = performance.now();
const look = () => endingAlone({
...subject,
work: () => (0, make_velo.$)(velo, call.name, call.request, {})
});
try {
const value = await this.#reads.read(readKey(caller, call), look);
sendDocument(response, {
value: value
});
this.#metrics.count(call.name, "done", performance.now() - from);
} catch (thrown) {
const error = (0, errors_error.DT)(thrown);
this.#metrics.count(call.name, error.code, performance.now() - from);
if (error.code === "not-permitted") log({
...subject,
peer: await door.peers.of(request.socket),
error: error
});
throw error;
}
}
async #operate({door: door, velo: velo, call: call, subject: subject}, request, response) {
const from = performance.now();
const id = (0, external_node_crypto_.randomUUID)();
const stream = openStream(response, {
[protocol.jI]: id
});
this.#streams.set(id, stream);
const peer = door.peers.of(request.socket);
const logged = async error => {
const ms = Math.round(performance.now() - from);
this.#metrics.count(call.name, error?.code ?? "done", ms);
log({
...subject,
peer: await peer,
ms: ms,
error: error
});
};
const begin = async () => {
if (this.#stopping) throw agent_stopping();
const admitted = await admit(velo, call, this.#options);
const operation = {
progress: stream.send,
signal: stream.signal
};
const perform = () => (0, make_velo.$)(velo, admitted.name, admitted.request, operation);
const branch = "branch" in admitted.request ? admitted.request.branch : undefined;
const value = await (branch === undefined ? perform() : this.#sleep.starting(branch, perform));
await this.#sleep.saw(value);
return value;
};
const work = () => endingAlone({
...subject,
work: begin,
abort: stream.abort
});
try {
const ahead = count => stream.send({
kind: "queued",
ahead: count
});
const value = await (waitsItsTurn(call) ? this.#queue.run(work, ahead, stream.signal) : work());
stream.end(value);
await logged(undefined);
} catch (thrown) {
if ((0, errors_error.DT)(thrown).code === "not-permitted") await peer;
stream.fail(thrown);
await logged((0, errors_error.DT)(thrown));
} finally {
this.#streams.delete(id);
}
}
#engine({storage: storage, postgres: postgres}) {
const key = storage || postgres ? `${storage} ${postgres}` : "";
const env = {
...this.#options.env,
VELO_SOCKET: ""
};
const choice = {
...storage && {
storage: storage
},
...postgres && {
postgres: postgres
}
};
const engine = this.#engines.get(key) ?? (0, velo.openVelo)({
env: env,
...choice,
longLived: true
});
this.#engines.set(key, engine);
return engine;
}
#withSweep(velo) {
return {
...velo,
status: async () => ({
...await velo.status(),
lastSweep: this.#upkeep.lastSweep
})
};
}
async #health() {
const state = this.#stopping ? "stopping" : this.#ready ? "ready" : "repairing";
const {running: running, waiting: waiting} = this.#queue;
const text = `${JSON.stringify({
state: state,
version: version.r,
running: running,
waiting: waiting
})}\n`;
return {
status: state === "ready" ? 200 : 503,
type: "application/json",
text: text
};
}
}
function waitsItsTurn({name: name, request: request}) {
const {reads: reads} = (0, operations.Ms)(name);
return !(typeof reads === "function" ? reads(request) : reads);
}
async function within(work, ms) {
let timer;
const bound = new Promise(resolve => {
timer = setTimeout(() => resolve(false), ms);
});
const ended = await Promise.race([ work.then(() => true), bound ]);
clearTimeout(timer);
return ended;
}
function agent_stopping() {
return new errors_error.J("unable", "agent-stopping", "The host's agent is being stopped.", "Try again in a moment.");
}
async function runAgent(options, signal) {
const asked = new Promise(resolve => {
signal.addEventListener("abort", () => resolve(), {
once: true
});
});
(0, external_node_v8_.setFlagsFromString)("--semi-space-growth-factor=1");
surviveFaults();
const agent = await Agent.start(options);
await tellSystemd("--ready");
await asked;
await tellSystemd("--stopping");
await agent.stop();
}
async function tellSystemd(word) {
const {NOTIFY_SOCKET: NOTIFY_SOCKET} = process.env;
if (!NOTIFY_SOCKET) return;
await (0, exec.eF)("systemd-notify", [ word ], {
env: {
NOTIFY_SOCKET: NOTIFY_SOCKET
}
}).catch(() => {});
}
},
93977: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => readPortRange,
j: () => portRange
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
const portRange = {
first: 15432,
last: 25431
};
function readPortRange(text) {
if (!text) return portRange;
const [, first, last] = (/^(\d{1,5})-(\d{1,5})$/.exec(text) ?? []).map(Number);
if (first !== undefined && last !== undefined) {
if (portRange.first <= first && first <= last && last <= portRange.last) return {
first: first,
last: last
};
}
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-ports", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is not a valid range of ports.`, `Set VELO_PORTS to two ports from ${portRange.first} to ${portRange.last}, such as 16000-16999.`);
}
}
};
