"use strict";

exports.id = 6788;

exports.ids = [ 6788, 4922 ];

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
}
};
