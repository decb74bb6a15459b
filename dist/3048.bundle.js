"use strict";

exports.id = 3048;

exports.ids = [ 3048 ];

exports.modules = {
73048: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
openRemote: () => openRemote
});
var contract_error = __webpack_require__(17563);
var make_velo = __webpack_require__(61116);
var operations = __webpack_require__(77939);
var external_node_http_ = __webpack_require__(37067);
var protocol = __webpack_require__(26098);
const silenceMs = 6e4;
const documentLimit = 64 * 1024 ** 2;
function call_open(socketPath, path, body) {
return new Promise((resolve, reject) => {
const text = JSON.stringify(body);
const headers = {
"content-type": "application/json",
"content-length": Buffer.byteLength(text),
[protocol.EY]: String(protocol.Xg)
};
const call = (0, external_node_http_.request)({
socketPath: socketPath,
path: path,
method: "POST",
headers: headers,
agent: false
});
call.setTimeout(silenceMs, () => call.destroy(new Error(`no data for ${silenceMs / 1e3} s`)));
call.on("error", error => reject(unreachable(socketPath, error)));
call.on("response", response => {
const version = response.headers[protocol.EY];
if (version === String(protocol.Xg)) resolve(replyOf(response)); else {
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
return new contract_error.J("unable", "agent-not-permitted", `This user may not connect to the host's agent at ${socket}.`, "Run as root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for jobs. Then log in again.", {
cause: error
});
}
return new contract_error.J("unable", "agent-unreachable", `The host's agent does not answer at ${socket}: ${error.code === "ENOENT" ? "there is no such socket" : error.message}.`, "Start it: `sudo systemctl start velo-agent`. To install it: `sudo velo setup`.", {
cause: error
});
}
function mismatch(socket, version) {
return new contract_error.J("unable", "protocol-mismatch", `This velo speaks version ${protocol.Xg} of the agent's protocol; ${socket} speaks ${typeof version === "string" ? `version ${version}` : "something else"}.`, "Install the same version of velo on both sides: run `sudo velo setup` with the newer one.");
}
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
function openRemote(socket, choice, owner) {
return (0, make_velo.v)((name, request, operation) => {
const envelope = {
...choice,
request: owner === undefined ? {
...request
} : withOwner(name, request, owner)
};
return (0, operations.Ms)(name).streams ? followStream(socket, name, envelope, operation) : readDocument(socket, name, envelope);
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
async function readDocument(socket, name, envelope) {
const answer = await ask(await call_open(socket, `/${name}`, envelope));
if ("error" in answer) throw contract_error.J.from(answer.error);
return answer.value;
}
async function followStream(socket, name, envelope, {progress: progress, signal: signal}) {
if (signal?.aborted) throw (0, contract_error.VM)();
const reply = await call_open(socket, `/${name}`, envelope);
if (reply.isDocument) {
const answer = await ask(reply);
throw "error" in answer ? contract_error.J.from(answer.error) : broken("it answered for an operation that was not started");
}
const abort = () => void requestAbort(socket, reply);
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
async function requestAbort(socket, reply) {
try {
await ask(await call_open(socket, "/abort", {
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
}
};


