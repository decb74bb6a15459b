"use strict";

exports.id = 8382;

exports.ids = [ 8382, 6788, 4922, 5028 ];

exports.modules = {
...require("./shared.bundle.js"),
6788: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
openRemote: () => openRemote
});
var errors_error = __webpack_require__(57895);
var make_velo = __webpack_require__(61116);
var operations = __webpack_require__(41698);
var call = __webpack_require__(38718);
var protocol = __webpack_require__(26098);
var agent_client_prover = __webpack_require__(84922);
const lineLimit = 1024 ** 2;
async function* readLines(pieces) {
let rest = "";
for await (const piece of pieces) {
rest += piece;
const lines = rest.split("\n");
rest = lines.pop() ?? "";
if (rest.length > lineLimit) throw new Error("a line is too long");
for (const line of lines) if (line !== "") yield line;
}
}
function openRemote({door: door, choice: choice, owner: owner, token: token}) {
const prover = token && new agent_client_prover.Prover(door, token);
return (0, make_velo.v)((name, request, operation) => {
const envelope = {
...choice,
request: owner === undefined ? {
...request
} : withOwner(name, request, owner)
};
const call = {
name: name,
envelope: envelope
};
const send = session => (0, operations.Ms)(name).streams ? followStream({
door: door,
session: session
}, call, operation) : readDocument({
door: door,
session: session
}, call);
return prover ? prover.with(send) : send();
}, async () => {});
}
function withOwner(name, request, owner) {
const {owner: stands} = (0, operations.Ms)(name);
return {
...stands === "given" || stands === "both" ? {
owner: owner
} : {},
...request,
...stands === "expected" || stands === "both" ? {
expect: {
owner: owner,
...request.expect
}
} : {}
};
}
async function readDocument(target, {name: name, envelope: envelope}) {
const answer = await (0, call.k)(await (0, call.h)(target, `/${name}`, envelope));
if ("error" in answer) throw errors_error.J.from(answer.error);
return answer.value;
}
async function followStream(target, {name: name, envelope: envelope}, {progress: progress, signal: signal}) {
if (signal?.aborted) throw (0, errors_error.VM)();
const reply = await (0, call.h)(target, `/${name}`, envelope);
if (reply.isDocument) {
const answer = await (0, call.k)(reply);
throw "error" in answer ? errors_error.J.from(answer.error) : broken("it answered for an operation that was not started");
}
const abort = () => void requestAbort(target, reply);
signal?.addEventListener("abort", abort, {
once: true
});
if (signal?.aborted) abort();
try {
for await (const line of readLines(reply.body)) {
const frame = JSON.parse(line);
if (frame.kind === "result") return frame.value;
if (frame.kind === "error") throw errors_error.J.from(frame.error);
if (frame.kind === "queued") progress?.({
kind: "note",
text: waiting(frame.ahead)
}); else if (isStep(frame)) progress?.(frame);
}
} catch (error) {
throw error instanceof errors_error.J ? error : broken((0, errors_error.DT)(error).message, error);
} finally {
signal?.removeEventListener("abort", abort);
reply.close();
}
throw broken("the connection was lost during the operation");
}
async function requestAbort(target, reply) {
try {
await (0, call.k)(await (0, call.h)(target, "/abort", {
operation: reply.header(protocol.jI)
}));
} catch {
reply.close();
}
}
const isStep = frame => [ "begin", "moved", "end", "note" ].includes(frame.kind);
const waiting = ahead => `waiting: ${ahead} ${ahead === 1 ? "operation is" : "operations are"} ahead of this one`;
function broken(what, cause) {
return new errors_error.J("failed", "agent-lost", `The host's agent did not finish the operation: ${what}.`, "Look at `velo status`: the operation was either undone or finished. `journalctl -u velo-agent` shows the log.", {
cause: cause
});
}
},
37617: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
N: () => asleepCheck
});
const asleepCheck = "Asleep";
},
67908: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
C: () => isPortFree,
o: () => freePort
});
var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
var node_net__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
var _port_range_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93977);
function isPortFree(port) {
return new Promise(resolve => {
const probe = (0, node_net__WEBPACK_IMPORTED_MODULE_0__.createServer)();
probe.once("error", () => resolve(false));
probe.listen({
port: port,
host: "127.0.0.1",
exclusive: true
}, () => probe.close(() => resolve(true)));
});
}
async function freePort(from, taken, {first: first, last: last} = _port_range_js__WEBPACK_IMPORTED_MODULE_1__.j) {
const count = last - first + 1;
for (let step = 0; step < count; step++) {
const port = first + (from - first + step) % count;
if (!taken.has(port) && await isPortFree(port)) return port;
}
return undefined;
}
},
85028: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
withAgentCheck: () => withAgentCheck
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
var node_http__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
var _contract_values_asleep_check_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37617);
var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11607);
var _find_agent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69149);
var _protocol_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26098);
const patienceMs = 5e3;
async function withAgentCheck({ok: ok, checks: checks}, used) {
const there = used ? [ used.path ] : Object.values(_protocol_js__WEBPACK_IMPORTED_MODULE_4__.Xr).filter(path => (0, 
node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
const agent = await agentCheck(there, used?.shown);
const proof = there[0] === undefined ? [] : await proofCheck(there[0]);
const runs = agent.state !== "fail" && there.length > 0;
const all = runs ? checks : checks.map(unwoken);
return {
ok: ok && agent.state !== "fail",
checks: [ ...all, agent, ...proof ]
};
}
function unwoken(check) {
if (check.name !== _contract_values_asleep_check_js__WEBPACK_IMPORTED_MODULE_5__.N) return check;
const detail = `${check.detail}; no agent runs that a connection could wake them by`;
return {
...check,
state: "warn",
detail: detail,
help: "Start them: `velo branch start NAME`, or start the agent."
};
}
async function agentCheck(there, shown = there.join(" and ")) {
const check = (state, detail, help = "") => ({
group: "system",
name: "Agent",
state: state,
detail: detail,
help: help
});
if (there.length === 0) {
const isSetUp = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(_find_agent_js__WEBPACK_IMPORTED_MODULE_3__.X8);
return isSetUp ? check("fail", "installed on this host, but not running", "Start it: `sudo systemctl start velo-agent`.") : check("info", "none on this host", "`sudo velo setup` installs one, so that people and runners can work without root.");
}
let why = "";
for (const path of there) {
try {
const {state: state, version: its} = await health(path);
const detail = `${state}, v${its}, at ${shown}`;
return its === _version_js__WEBPACK_IMPORTED_MODULE_2__.r ? check("ok", detail) : check("warn", `${detail}; this is v${_version_js__WEBPACK_IMPORTED_MODULE_2__.r}`, "Install the same version of both: run `sudo velo setup` with the newer one.");
} catch (error) {
const {code: code, message: message} = error;
if (code === "EACCES") why ||= `this user may not connect to it (${there.join(" and ")})`; else return check("fail", `does not answer at ${path}: ${message}`, "`journalctl -u velo-agent` says why.");
}
}
return check("info", why, "Run as root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for runners.");
}
async function proofCheck(socket) {
const about = await page(socket, "/proof").catch(() => null) ?? {};
const {host: host, trust: trust, required: required} = about;
if (typeof host !== "string" || !Array.isArray(trust)) return [];
const claims = required ? "jobs that only claim their owner are refused" : "other jobs claim their owner";
const trusted = trust.length === 0 ? "no repository is trusted" : `trusted: ${trust.join("; ")}`;
const locked = required && trust.length === 0;
const test = trust.some(line => /^github:127\.0\.0\.1[:/]/.test(String(line)));
return [ {
group: "system",
name: "Proof",
state: locked || test ? "warn" : "info",
detail: `\`proof-host: ${host}\`; ${trusted}; ${claims}`,
help: test ? forTests : trust.length === 0 ? noLine : ""
} ];
}
const forTests = "Whoever listens at 127.0.0.1 signs tokens for this host: remove that line, it is for tests.";
const noLine = "As root: `velo setup --trust …`; docs/security.md says what a line means.";
async function health(socket) {
const {state: state, version: its} = await page(socket, "/healthz");
return {
state: String(state).slice(0, 40),
version: String(its).slice(0, 40)
};
}
const pageLimit = 256 * 1024;
function page(socketPath, path) {
return new Promise((resolve, reject) => {
const call = (0, node_http__WEBPACK_IMPORTED_MODULE_1__.request)({
socketPath: socketPath,
path: path,
agent: false,
timeout: patienceMs
}, response => {
let text = "";
response.setEncoding("utf8").on("data", part => {
text = `${text}${part}`.slice(0, pageLimit);
});
response.on("end", () => {
try {
resolve(JSON.parse(text));
} catch (error) {
reject(error);
}
});
});
call.on("timeout", () => call.destroy(new Error(`no data for ${patienceMs / 1e3} s`)));
call.on("error", reject).end();
});
}
},
88382: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
openElsewhere: () => openElsewhere,
openForward: () => openForward
});
var errors_error = __webpack_require__(57895);
var make_velo = __webpack_require__(61116);
var port_range = __webpack_require__(93977);
var ports = __webpack_require__(67908);
var agent_check = __webpack_require__(85028);
var client = __webpack_require__(6788);
var names = __webpack_require__(22452);
var protocol = __webpack_require__(26098);
function readSshPlace(text) {
const form = /^ssh:\/\/(?:(?<user>[A-Za-z0-9_][A-Za-z0-9_.-]*)@)?(?<host>[A-Za-z0-9][A-Za-z0-9._-]*|\[[0-9A-Fa-f:.]+\])(?::(?<port>\d{1,5}))?(?<socket>\/[A-Za-z0-9._/-]*)?$/;
const {user: user, host: host, port: port, socket: socket} = form.exec(text)?.groups ?? {};
if (host === undefined || Number(port ?? 22) > 65535 || Number(port ?? 22) === 0) throw invalid(text);
const name = host.replace(/^\[|\]$/g, "");
return {
destination: user === undefined ? name : `${user}@${name}`,
port: port === undefined ? undefined : Number(port),
socket: socket === undefined || socket === "/" ? protocol.Xr.people : socket
};
}
function invalid(text) {
return new errors_error.J("usage", "invalid-value", `The host ${(0, names.TL)(text)} is not an address of ssh.`, "Write ssh://user@host, or ssh://user@host:22 (`--host`, `VELO_HOST`). An alias of your ssh configuration can stand for the host.");
}
var external_node_child_process_ = __webpack_require__(31421);
var external_node_events_ = __webpack_require__(78474);
var external_node_fs_ = __webpack_require__(73024);
var external_node_os_ = __webpack_require__(48161);
var external_node_path_ = __webpack_require__(76760);
const patienceMs = 12e4;
const saidLimit = 4096;
const script = 'trap "" INT; folder=$1; shift; (cat <&3 >/dev/null; kill "$$"; rm -rf -- "$folder") 2>/dev/null & exec ssh "$@" 3<&-';
async function openTunnel(place, forward) {
const folder = (0, external_node_fs_.mkdtempSync)((0, external_node_path_.join)((0, 
external_node_os_.tmpdir)(), "velo-ssh-"));
const socket = (0, external_node_path_.join)(folder, "velo.sock");
const child = (0, external_node_child_process_.spawn)("/bin/sh", [ "-c", script, "ssh", folder, ...args(place, socket, forward) ], {
stdio: [ "ignore", "ignore", "pipe", "pipe" ]
});
let said = "";
child.stderr?.setEncoding("utf8").on("data", text => {
said = `${said}${text}`.slice(-saidLimit);
});
const lastWords = () => said.trim().split("\n").at(-1)?.trim() ?? "";
const tunnel = {
socket: socket,
said: lastWords,
close: () => ssh_tunnel_close(child, folder)
};
try {
await standing(child, folder, socket);
return tunnel;
} catch (error) {
await tunnel.close();
throw failed(place, lastWords() || error.message);
}
}
function args({destination: destination, port: port, socket: socket}, local, forward) {
const options = {
ControlPath: "none",
ForwardAgent: "no",
ForwardX11: "no",
PermitLocalCommand: "no",
ServerAliveCountMax: "3",
ServerAliveInterval: "15",
StreamLocalBindMask: "0177"
};
return [ "-N", "-T", ...Object.entries(options).flatMap(([name, value]) => [ "-o", `${name}=${value}` ]), ...port === undefined ? [] : [ "-p", String(port) ], ...forward ? [ "-L", `127.0.0.1:${forward.localPort}:${forward.host}:${forward.port}` ] : [], "-L", `${local}:${socket}`, "--", destination ];
}
async function standing(child, folder, socket) {
const waiting = new AbortController;
const {signal: signal} = waiting;
const timer = setTimeout(() => waiting.abort(), patienceMs);
const watcher = (0, external_node_fs_.watch)(folder);
const ended = (0, external_node_events_.once)(child, "exit", {
signal: signal
}).then(() => {
throw new Error("ssh ended");
});
try {
while (!(0, external_node_fs_.existsSync)(socket)) await Promise.race([ (0, external_node_events_.once)(watcher, "change", {
signal: signal
}), ended ]);
} catch (error) {
throw signal.aborted ? new Error(`no connection after ${patienceMs / 1e3} s`) : error;
} finally {
clearTimeout(timer);
watcher.close();
ended.catch(() => {});
waiting.abort();
}
}
async function ssh_tunnel_close(child, folder) {
const ended = child.exitCode === null && child.signalCode === null ? (0, external_node_events_.once)(child, "exit") : undefined;
child.stdio[3]?.destroy();
await (ended?.catch(() => {}));
(0, external_node_fs_.rmSync)(folder, {
recursive: true,
force: true
});
}
function failed({destination: destination}, why) {
return new errors_error.J("unable", "ssh-failed", `ssh to ${destination} failed: ${why.replace(/[\p{Cc}]/gu, " ").slice(0, 300)}.`.replace(/\.\.$/, "."), `Try \`ssh ${destination} true\`: what helps there helps here.`);
}
async function openElsewhere(host, caller) {
const place = readSshPlace(host);
const tunnel = await openTunnel(place);
const velo = (0, client.openRemote)({
door: tunnel.socket,
...caller
});
return (0, make_velo.v)(async (name, request, operation) => {
try {
const answer = await (0, make_velo.$)(velo, name, request, operation);
if (name !== "doctor") return answer;
const shown = `${place.socket} of ${place.destination}`;
return await (0, agent_check.withAgentCheck)(answer, {
path: tunnel.socket,
shown: shown
});
} catch (error) {
throw (0, errors_error.up)(error, "agent-unreachable") ? silent(place, error) : error;
}
}, () => tunnel.close());
}
async function openForward(host, to) {
const place = readSshPlace(host);
const port = await (0, ports.o)(to.port, new Set) ?? port_range.j.first;
return {
...await openTunnel(place, {
...to,
localPort: port
}),
port: port
};
}
function silent({destination: destination, socket: socket}, cause) {
return new errors_error.J("unable", "agent-unreachable", `ssh reached ${destination}, but the agent there does not answer at ${socket}.`, `On that machine: \`systemctl status velo-agent\`. The user needs \`velo setup --user NAME\` there; keys of \`velo setup --ssh-user\` use ssh://…/runner.sock.`, {
cause: cause
});
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
