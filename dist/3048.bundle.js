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
},
61116: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => performOn,
v: () => makeVelo
});
var _operations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77939);
function makeVelo(perform, close) {
const methods = _operations_js__WEBPACK_IMPORTED_MODULE_0__.qj.map(name => [ name, (request = {}, operation = {}) => perform(name, request, operation) ]);
return {
...Object.fromEntries(methods),
close: close
};
}
function performOn(velo, ...[name, request, operation]) {
const method = velo[name];
return method(request, operation);
}
},
77939: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ms: () => entryOf,
qj: () => operationNames,
zU: () => operations
});
const answering = () => entry => entry;
const branchOperations = {
createBranch: answering()({
does: "create branches",
request: ({object: object, word: word, maybe: maybe, oneOf: oneOf, flag: flag, labels: labels, limits: limits, count: count, expect: expect, maxBranches: maxBranches, moment: moment}) => object({
branch: word,
parent: maybe(word),
from: maybe(word),
...moment,
ttl: maybe(word),
ifExists: maybe(oneOf([ "fail", "reuse", "reset" ])),
start: maybe(flag),
owner: maybe(word),
labels: maybe(labels),
limits: maybe(limits),
listen: maybe(word),
walSenders: maybe(count),
expect: maybe(expect),
maxBranches: maybe(maxBranches),
bind: maybe(word)
}),
jobs: true,
streams: true,
reads: false,
startsServer: true,
owner: "both"
}),
listBranches: answering()({
does: "list branches",
request: ({object: object, word: word, maybe: maybe, labels: labels, flag: flag}) => object({
project: maybe(word),
owner: maybe(word),
repository: maybe(word),
labels: maybe(labels),
expired: maybe(flag),
sizes: maybe(flag)
}),
jobs: true,
streams: false,
reads: true,
owner: "given"
}),
getBranch: answering()({
does: "see branches",
request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
branch: word,
expect: maybe(expect)
}),
jobs: true,
streams: false,
reads: true,
owner: "expected"
}),
deleteBranch: answering()({
does: "delete branches",
request: ({object: object, word: word, maybe: maybe, flag: flag, expect: expect}) => object({
branch: word,
force: maybe(flag),
expect: maybe(expect)
}),
jobs: true,
streams: true,
reads: false,
owner: "expected"
}),
resetBranch: answering()({
does: "reset branches",
request: ({object: object, word: word, maybe: maybe, flag: flag, labels: labels, expect: expect, moment: moment}) => object({
branch: word,
force: maybe(flag),
from: maybe(word),
...moment,
ofParent: maybe(flag),
undo: maybe(flag),
keepOld: maybe(word),
ttl: maybe(word),
owner: maybe(word),
labels: maybe(labels),
expect: maybe(expect)
}),
jobs: true,
streams: true,
reads: false,
owner: "expected"
}),
promoteBranch: answering()({
does: "promote branches",
request: ({object: object, word: word, maybe: maybe, flag: flag, expect: expect}) => object({
branch: word,
force: maybe(flag),
keepOld: maybe(word),
expect: maybe(expect)
}),
jobs: false,
streams: true,
reads: false,
owner: "expected"
}),
renameBranch: answering()({
does: "rename branches",
request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
branch: word,
to: word,
expect: maybe(expect)
}),
jobs: false,
streams: true,
reads: false,
owner: "expected"
}),
startBranch: answering()({
does: "start branches",
request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
branch: word,
expect: maybe(expect)
}),
jobs: false,
streams: true,
reads: false,
startsServer: true
}),
stopBranch: answering()({
does: "stop branches",
request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
branch: word,
expect: maybe(expect)
}),
jobs: false,
streams: true,
reads: false
}),
restartBranch: answering()({
does: "restart branches",
request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
branch: word,
expect: maybe(expect)
}),
jobs: false,
streams: true,
reads: false
}),
startAll: answering()({
does: "start all branches",
request: ({object: object, maybe: maybe, words: words}) => object({
branches: maybe(words)
}),
jobs: false,
streams: true,
reads: false
}),
setBranch: answering()({
does: "change branches",
request: ({object: object, word: word, maybe: maybe, labels: labels, limits: limits, count: count, flag: flag, expect: expect}) => object({
branch: word,
ttl: maybe(word),
labels: maybe(labels),
owner: maybe(word),
limits: maybe(limits),
walSenders: maybe(count),
archive: maybe(flag),
expect: maybe(expect)
}),
jobs: true,
streams: true,
reads: false,
owner: "expected"
}),
branchPassword: answering()({
does: "see the passwords of branches",
request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
branch: word,
user: maybe(word),
database: maybe(word),
expect: maybe(expect)
}),
jobs: true,
streams: true,
reads: ({user: user}) => user === undefined,
owner: "expected"
}),
branchLogs: answering()({
does: "read the logs of branches",
request: ({object: object, word: word, maybe: maybe, count: count, expect: expect}) => object({
branch: word,
after: maybe(word),
lines: maybe(count),
expect: maybe(expect)
}),
jobs: true,
streams: false,
reads: true,
owner: "expected"
})
};
const hostOperations = {
status: answering()({
does: "see the host's status",
request: ({object: object}) => object({}),
jobs: false,
streams: false,
reads: true
}),
doctor: answering()({
does: "check the host",
request: ({object: object, maybe: maybe, flag: flag}) => object({
repair: maybe(flag)
}),
jobs: true,
streams: true,
reads: ({repair: repair}) => !repair
}),
repair: answering()({
does: "repair the host",
request: ({object: object}) => object({}),
jobs: false,
streams: true,
reads: false
}),
machine: answering()({
does: "ask for the host's name",
request: ({object: object}) => object({}),
jobs: true,
streams: false,
reads: true
})
};
const projectOperations = {
createProject: answering()({
does: "create projects",
request: ({object: object, word: word, maybe: maybe, count: count, oneOf: oneOf, flag: flag, storage: storage, postgres: postgres}) => object({
name: word,
pgVersion: maybe(count),
image: maybe(word),
pool: maybe(word),
network: maybe(oneOf([ "auto", "host", "isolated" ])),
storage: maybe(storage),
postgres: maybe(postgres),
locale: maybe(word),
icuLocale: maybe(word),
encoding: maybe(word),
repository: maybe(word),
archive: maybe(flag)
}),
jobs: false,
streams: true,
reads: false,
startsServer: true
}),
listProjects: answering()({
does: "list projects",
request: ({object: object}) => object({}),
jobs: false,
streams: false,
reads: true
}),
getProject: answering()({
does: "see projects",
request: ({object: object, word: word}) => object({
name: word
}),
jobs: false,
streams: false,
reads: true
}),
deleteProject: answering()({
does: "delete projects",
request: ({object: object, word: word, maybe: maybe, flag: flag}) => object({
name: word,
force: maybe(flag)
}),
jobs: false,
streams: true,
reads: false
}),
renameProject: answering()({
does: "rename projects",
request: ({object: object, word: word}) => object({
name: word,
to: word
}),
jobs: false,
streams: true,
reads: false
}),
setProject: answering()({
does: "change projects",
request: ({object: object, word: word, maybe: maybe, limits: limits, flag: flag, labels: labels}) => object({
name: word,
image: maybe(word),
limits: maybe(limits),
policies: maybe(labels),
repository: maybe(word),
force: maybe(flag)
}),
jobs: false,
streams: true,
reads: false
})
};
const snapshotOperations = {
createSnapshot: answering()({
does: "take snapshots",
request: ({object: object, word: word, maybe: maybe, flag: flag, expect: expect}) => object({
branch: word,
label: maybe(word),
pin: maybe(flag),
expect: maybe(expect),
shared: maybe(flag)
}),
jobs: true,
streams: true,
reads: false,
owner: "expected"
}),
listSnapshots: answering()({
does: "list snapshots",
request: ({object: object, word: word, maybe: maybe, flag: flag, expect: expect}) => object({
branch: maybe(word),
project: maybe(word),
expect: maybe(expect),
shared: maybe(flag)
}),
jobs: true,
streams: false,
reads: true,
owner: "expected"
}),
getSnapshot: answering()({
does: "see snapshots",
request: ({object: object, word: word}) => object({
id: word
}),
jobs: false,
streams: false,
reads: true
}),
setSnapshot: answering()({
does: "change snapshots",
request: ({object: object, word: word, maybe: maybe, flag: flag}) => object({
id: word,
label: maybe(word),
pinned: maybe(flag)
}),
jobs: false,
streams: true,
reads: false
}),
deleteSnapshot: answering()({
does: "delete snapshots",
request: ({object: object, word: word, maybe: maybe, flag: flag}) => object({
id: word,
force: maybe(flag)
}),
jobs: false,
streams: true,
reads: false
}),
cleanupSnapshots: answering()({
does: "clean up snapshots",
request: ({object: object, word: word, maybe: maybe, flag: flag, count: count, expect: expect}) => object({
branch: maybe(word),
days: maybe(count),
keep: maybe(word),
dryRun: maybe(flag),
expect: maybe(expect),
shared: maybe(flag)
}),
jobs: true,
streams: true,
reads: ({dryRun: dryRun}) => dryRun === true,
owner: "expected"
}),
applyPolicies: answering()({
does: "apply the policies of projects",
request: ({object: object, maybe: maybe, flag: flag}) => object({
dryRun: maybe(flag)
}),
jobs: false,
streams: true,
reads: ({dryRun: dryRun}) => dryRun === true
})
};
const walOperations = {
walInfo: answering()({
does: "see archived WAL",
request: ({object: object, word: word, maybe: maybe, expect: expect, flag: flag}) => object({
branch: maybe(word),
expect: maybe(expect),
shared: maybe(flag)
}),
jobs: true,
streams: false,
reads: true,
owner: "expected"
}),
walCleanup: answering()({
does: "clean up archived WAL",
request: ({object: object, word: word, maybe: maybe, count: count, flag: flag, expect: expect}) => object({
branch: word,
days: maybe(count),
dryRun: maybe(flag),
force: maybe(flag),
expect: maybe(expect),
shared: maybe(flag)
}),
jobs: true,
streams: true,
reads: ({dryRun: dryRun}) => dryRun === true,
owner: "expected"
}),
checkRestore: answering()({
does: "check recovery",
request: ({object: object, word: word, maybe: maybe}) => object({
project: maybe(word),
maxAge: maybe(word)
}),
jobs: true,
streams: true,
reads: false,
startsServer: true
})
};
const operations = {
...projectOperations,
...branchOperations,
...snapshotOperations,
...walOperations,
...hostOperations
};
function entryOf(name) {
return operations[name];
}
const operationNames = Object.keys(operations);
}
};


