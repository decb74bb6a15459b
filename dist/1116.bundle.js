"use strict";

exports.id = 1116;

exports.ids = [ 1116 ];

exports.modules = {
61116: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => performOn,
v: () => makeVelo
});
var _operations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41698);
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
41698: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ms: () => entryOf,
qj: () => operationNames,
zU: () => operations
});
const answering = () => entry => entry;
const branchOperations = {
createBranch: answering()({
does: "create branches",
request: ({object: object, word: word, maybe: maybe, oneOf: oneOf, start: start, labels: labels, limits: limits, count: count, expect: expect, maxBranches: maxBranches, moment: moment, idle: idle}) => object({
branch: word,
parent: maybe(word),
from: maybe(word),
...moment,
ttl: maybe(word),
ifExists: maybe(oneOf([ "fail", "reuse", "reset" ])),
start: maybe(start),
...idle,
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
request: ({object: object, word: word, maybe: maybe, oneOf: oneOf, flag: flag, labels: labels, expect: expect, moment: moment}) => object({
branch: word,
force: maybe(flag),
from: maybe(word),
...moment,
ofParent: maybe(flag),
undo: maybe(flag),
keepOld: maybe(word),
start: maybe(oneOf([ "on-connect" ])),
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
request: ({object: object, word: word, maybe: maybe, labels: labels, limits: limits, count: count, flag: flag, expect: expect, idle: idle}) => object({
branch: word,
...idle,
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
archive: maybe(flag),
archiveDir: maybe(word),
walMax: maybe(word)
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
walMax: maybe(word),
force: maybe(flag)
}),
jobs: false,
streams: true,
reads: false
})
};
const sleepOperations = {
branchUse: answering()({
does: "see the use of branches",
request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
branch: word,
expect: maybe(expect)
}),
jobs: false,
streams: false,
reads: true
}),
sleepBranch: answering()({
does: "let branches sleep",
request: ({object: object, word: word, maybe: maybe, count: count, number: number, expect: expect}) => object({
branch: word,
idleMs: count,
sessions: number,
expect: maybe(expect)
}),
jobs: false,
streams: true,
reads: false
}),
branchListener: answering()({
does: "see the listeners of branches",
request: ({object: object, word: word, maybe: maybe, expect: expect}) => object({
branch: word,
expect: maybe(expect)
}),
jobs: false,
streams: false,
reads: true
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
...sleepOperations,
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


