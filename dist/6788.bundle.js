"use strict";

exports.id = 6788;

exports.ids = [ 6788, 4922 ];

exports.modules = {
38718: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
h: () => open,
k: () => ask
});
var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
var node_http__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
var _protocol_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26098);
const silenceMs = 6e4;
const documentLimit = 64 * 1024 ** 2;
function open({socket: socketPath, session: session}, path, body) {
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
socketPath: socketPath,
path: path,
method: "POST",
headers: headers,
agent: false
});
call.setTimeout(silenceMs, () => call.destroy(new Error(`no data for ${silenceMs / 1e3} s`)));
call.on("error", error => reject(unreachable(socketPath, error)));
call.on("response", response => {
const version = response.headers[_protocol_js__WEBPACK_IMPORTED_MODULE_2__.EY];
if (version === String(_protocol_js__WEBPACK_IMPORTED_MODULE_2__.Xg)) resolve(replyOf(response)); else {
response.destroy();
reject(mismatch(socketPath, version));
}
});
call.end(text);
});
}
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
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "agent-not-permitted", `This user may not connect to the host's agent at ${socket}.`, "Run as root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for jobs. Then log in again.", {
cause: error
});
}
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "agent-unreachable", `The host's agent does not answer at ${socket}: ${error.code === "ENOENT" ? "there is no such socket" : error.message}.`, "Start it: `sudo systemctl start velo-agent`. To install it: `sudo velo setup`.", {
cause: error
});
}
function mismatch(socket, version) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "protocol-mismatch", `This velo speaks version ${_protocol_js__WEBPACK_IMPORTED_MODULE_2__.Xg} of the agent's protocol; ${socket} speaks ${typeof version === "string" ? `version ${version}` : "something else"}.`, "Install the same version of velo on both sides: run `sudo velo setup` with the newer one.");
}
},
6788: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
openRemote: () => openRemote
});
var contract_error = __webpack_require__(17563);
var make_velo = __webpack_require__(61116);
var operations = __webpack_require__(77939);
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
function openRemote({socket: socket, choice: choice, owner: owner, token: token}) {
const prover = token && new agent_client_prover.Prover(socket, token);
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
socket: socket,
session: session
}, call, operation) : readDocument({
socket: socket,
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
if ("error" in answer) throw contract_error.J.from(answer.error);
return answer.value;
}
async function followStream(target, {name: name, envelope: envelope}, {progress: progress, signal: signal}) {
if (signal?.aborted) throw (0, contract_error.VM)();
const reply = await (0, call.h)(target, `/${name}`, envelope);
if (reply.isDocument) {
const answer = await (0, call.k)(reply);
throw "error" in answer ? contract_error.J.from(answer.error) : broken("it answered for an operation that was not started");
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
if (frame.kind === "error") throw contract_error.J.from(frame.error);
if (frame.kind === "queued") progress?.({
kind: "note",
text: waiting(frame.ahead)
}); else if (frame.kind !== "alive") progress?.(frame);
}
} catch (error) {
throw error instanceof contract_error.J ? error : broken((0, contract_error.DT)(error).message, error);
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
const waiting = ahead => `waiting: ${ahead} ${ahead === 1 ? "operation is" : "operations are"} ahead of this one`;
function broken(what, cause) {
return new contract_error.J("failed", "agent-lost", `The host's agent did not finish the operation: ${what}.`, "Look at `velo status`: the operation was either undone or finished. `journalctl -u velo-agent` shows the log.", {
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
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38718);
const marginMs = 3e4;
class Prover {
#socket;
#token;
#session;
constructor(socket, token) {
this.#socket = socket;
this.#token = token;
}
async with(work) {
try {
return await work(await this.#current());
} catch (error) {
if (!(0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.up)(error, "session-expired")) throw error;
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
socket: this.#socket
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
const error = _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J.from(answer.error);
if (again && (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.up)(error, "token-used")) return this.#prove(false);
throw (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.up)(error, "unknown-operation") ? older() : error;
}
}
function older() {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "protocol-mismatch", "This agent takes no proof: it is older, or this is the socket for people.", "Install the same version of velo on the host, and use the socket for jobs.");
}
function nobodyToConvince() {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "agent-needed", "A job proves who it is to the host's agent, and there is none to be asked.", "Set up the host (`sudo velo setup`), or leave `proof-host` out.");
}
}
};


