"use strict";

exports.id = 1116;

exports.ids = [ 1116 ];

exports.modules = {
61116: (e, s, r) => {
r.d(s, {
$: () => performOn,
v: () => makeVelo
});
var t = r(41698);
function makeVelo(e, s) {
const r = t.qj.map(s => [ s, (r = {}, t = {}) => e(s, r, t) ]);
return {
...Object.fromEntries(r),
close: s
};
}
function performOn(e, ...[s, r, t]) {
const a = e[s];
return a(r, t);
}
},
41698: (e, s, r) => {
r.d(s, {
Ms: () => entryOf,
qj: () => l,
zU: () => b
});
const answering = () => e => e;
const t = {
createBranch: answering()({
does: "create branches",
request: ({object: e, word: s, maybe: r, oneOf: t, start: a, labels: o, limits: c, count: n, expect: d, maxBranches: b, moment: l, idle: u}) => e({
branch: s,
parent: r(s),
from: r(s),
...l,
ttl: r(s),
ifExists: r(t([ "fail", "reuse", "reset" ])),
start: r(a),
...u,
owner: r(s),
labels: r(o),
limits: r(c),
listen: r(s),
walSenders: r(n),
expect: r(d),
maxBranches: r(b),
bind: r(s)
}),
jobs: true,
streams: true,
reads: false,
startsServer: true,
owner: "both"
}),
listBranches: answering()({
does: "list branches",
request: ({object: e, word: s, maybe: r, labels: t, flag: a}) => e({
project: r(s),
owner: r(s),
repository: r(s),
labels: r(t),
expired: r(a),
sizes: r(a)
}),
jobs: true,
streams: false,
reads: true,
owner: "given"
}),
getBranch: answering()({
does: "see branches",
request: ({object: e, word: s, maybe: r, expect: t}) => e({
branch: s,
expect: r(t)
}),
jobs: true,
streams: false,
reads: true,
owner: "expected"
}),
deleteBranch: answering()({
does: "delete branches",
request: ({object: e, word: s, maybe: r, flag: t, expect: a}) => e({
branch: s,
force: r(t),
expect: r(a)
}),
jobs: true,
streams: true,
reads: false,
owner: "expected"
}),
resetBranch: answering()({
does: "reset branches",
request: ({object: e, word: s, maybe: r, oneOf: t, flag: a, labels: o, expect: c, moment: n}) => e({
branch: s,
force: r(a),
from: r(s),
...n,
ofParent: r(a),
undo: r(a),
keepOld: r(s),
start: r(t([ "on-connect" ])),
ttl: r(s),
owner: r(s),
labels: r(o),
expect: r(c)
}),
jobs: true,
streams: true,
reads: false,
owner: "expected"
}),
promoteBranch: answering()({
does: "promote branches",
request: ({object: e, word: s, maybe: r, flag: t, expect: a}) => e({
branch: s,
force: r(t),
keepOld: r(s),
expect: r(a)
}),
jobs: false,
streams: true,
reads: false,
owner: "expected"
}),
renameBranch: answering()({
does: "rename branches",
request: ({object: e, word: s, maybe: r, expect: t}) => e({
branch: s,
to: s,
expect: r(t)
}),
jobs: false,
streams: true,
reads: false,
owner: "expected"
}),
startBranch: answering()({
does: "start branches",
request: ({object: e, word: s, maybe: r, expect: t}) => e({
branch: s,
expect: r(t)
}),
jobs: false,
streams: true,
reads: false,
startsServer: true
}),
stopBranch: answering()({
does: "stop branches",
request: ({object: e, word: s, maybe: r, expect: t}) => e({
branch: s,
expect: r(t)
}),
jobs: false,
streams: true,
reads: false
}),
restartBranch: answering()({
does: "restart branches",
request: ({object: e, word: s, maybe: r, expect: t}) => e({
branch: s,
expect: r(t)
}),
jobs: false,
streams: true,
reads: false
}),
startAll: answering()({
does: "start all branches",
request: ({object: e, maybe: s, words: r}) => e({
branches: s(r)
}),
jobs: false,
streams: true,
reads: false
}),
setBranch: answering()({
does: "change branches",
request: ({object: e, word: s, maybe: r, labels: t, limits: a, count: o, flag: c, expect: n, idle: d}) => e({
branch: s,
...d,
ttl: r(s),
labels: r(t),
owner: r(s),
limits: r(a),
walSenders: r(o),
archive: r(c),
expect: r(n)
}),
jobs: true,
streams: true,
reads: false,
owner: "expected"
}),
branchPassword: answering()({
does: "see the passwords of branches",
request: ({object: e, word: s, maybe: r, expect: t}) => e({
branch: s,
user: r(s),
database: r(s),
expect: r(t)
}),
jobs: true,
streams: true,
reads: ({user: e}) => e === undefined,
owner: "expected"
}),
branchLogs: answering()({
does: "read the logs of branches",
request: ({object: e, word: s, maybe: r, count: t, expect: a}) => e({
branch: s,
after: r(s),
lines: r(t),
expect: r(a)
}),
jobs: true,
streams: false,
reads: true,
owner: "expected"
})
};
const a = {
status: answering()({
does: "see the host's status",
request: ({object: e}) => e({}),
jobs: false,
streams: false,
reads: true
}),
doctor: answering()({
does: "check the host",
request: ({object: e, maybe: s, flag: r}) => e({
repair: s(r)
}),
jobs: true,
streams: true,
reads: ({repair: e}) => !e
}),
repair: answering()({
does: "repair the host",
request: ({object: e}) => e({}),
jobs: false,
streams: true,
reads: false
}),
machine: answering()({
does: "ask for the host's name",
request: ({object: e}) => e({}),
jobs: true,
streams: false,
reads: true
})
};
const o = {
createProject: answering()({
does: "create projects",
request: ({object: e, word: s, maybe: r, count: t, oneOf: a, flag: o, storage: c, postgres: n}) => e({
name: s,
pgVersion: r(t),
image: r(s),
pool: r(s),
network: r(a([ "auto", "host", "isolated" ])),
storage: r(c),
postgres: r(n),
locale: r(s),
icuLocale: r(s),
encoding: r(s),
repository: r(s),
archive: r(o),
archiveDir: r(s),
walMax: r(s)
}),
jobs: false,
streams: true,
reads: false,
startsServer: true
}),
listProjects: answering()({
does: "list projects",
request: ({object: e}) => e({}),
jobs: false,
streams: false,
reads: true
}),
getProject: answering()({
does: "see projects",
request: ({object: e, word: s}) => e({
name: s
}),
jobs: false,
streams: false,
reads: true
}),
deleteProject: answering()({
does: "delete projects",
request: ({object: e, word: s, maybe: r, flag: t}) => e({
name: s,
force: r(t)
}),
jobs: false,
streams: true,
reads: false
}),
renameProject: answering()({
does: "rename projects",
request: ({object: e, word: s}) => e({
name: s,
to: s
}),
jobs: false,
streams: true,
reads: false
}),
setProject: answering()({
does: "change projects",
request: ({object: e, word: s, maybe: r, limits: t, flag: a, labels: o}) => e({
name: s,
image: r(s),
limits: r(t),
policies: r(o),
repository: r(s),
walMax: r(s),
force: r(a)
}),
jobs: false,
streams: true,
reads: false
})
};
const c = {
branchUse: answering()({
does: "see the use of branches",
request: ({object: e, word: s, maybe: r, expect: t}) => e({
branch: s,
expect: r(t)
}),
jobs: false,
streams: false,
reads: true
}),
sleepBranch: answering()({
does: "let branches sleep",
request: ({object: e, word: s, maybe: r, count: t, number: a, expect: o}) => e({
branch: s,
idleMs: t,
sessions: a,
expect: r(o)
}),
jobs: false,
streams: true,
reads: false
}),
branchListener: answering()({
does: "see the listeners of branches",
request: ({object: e, word: s, maybe: r, expect: t}) => e({
branch: s,
expect: r(t)
}),
jobs: false,
streams: false,
reads: true
})
};
const n = {
createSnapshot: answering()({
does: "take snapshots",
request: ({object: e, word: s, maybe: r, flag: t, expect: a}) => e({
branch: s,
label: r(s),
pin: r(t),
expect: r(a),
shared: r(t)
}),
jobs: true,
streams: true,
reads: false,
owner: "expected"
}),
listSnapshots: answering()({
does: "list snapshots",
request: ({object: e, word: s, maybe: r, flag: t, expect: a}) => e({
branch: r(s),
project: r(s),
expect: r(a),
shared: r(t)
}),
jobs: true,
streams: false,
reads: true,
owner: "expected"
}),
getSnapshot: answering()({
does: "see snapshots",
request: ({object: e, word: s}) => e({
id: s
}),
jobs: false,
streams: false,
reads: true
}),
setSnapshot: answering()({
does: "change snapshots",
request: ({object: e, word: s, maybe: r, flag: t}) => e({
id: s,
label: r(s),
pinned: r(t)
}),
jobs: false,
streams: true,
reads: false
}),
deleteSnapshot: answering()({
does: "delete snapshots",
request: ({object: e, word: s, maybe: r, flag: t}) => e({
id: s,
force: r(t)
}),
jobs: false,
streams: true,
reads: false
}),
cleanupSnapshots: answering()({
does: "clean up snapshots",
request: ({object: e, word: s, maybe: r, flag: t, count: a, expect: o}) => e({
branch: r(s),
days: r(a),
keep: r(s),
dryRun: r(t),
expect: r(o),
shared: r(t)
}),
jobs: true,
streams: true,
reads: ({dryRun: e}) => e === true,
owner: "expected"
}),
applyPolicies: answering()({
does: "apply the policies of projects",
request: ({object: e, maybe: s, flag: r}) => e({
dryRun: s(r)
}),
jobs: false,
streams: true,
reads: ({dryRun: e}) => e === true
})
};
const d = {
walInfo: answering()({
does: "see archived WAL",
request: ({object: e, word: s, maybe: r, expect: t, flag: a}) => e({
branch: r(s),
expect: r(t),
shared: r(a)
}),
jobs: true,
streams: false,
reads: true,
owner: "expected"
}),
walCleanup: answering()({
does: "clean up archived WAL",
request: ({object: e, word: s, maybe: r, count: t, flag: a, expect: o}) => e({
branch: s,
days: r(t),
dryRun: r(a),
force: r(a),
expect: r(o),
shared: r(a)
}),
jobs: true,
streams: true,
reads: ({dryRun: e}) => e === true,
owner: "expected"
}),
checkRestore: answering()({
does: "check recovery",
request: ({object: e, word: s, maybe: r}) => e({
project: r(s),
maxAge: r(s)
}),
jobs: true,
streams: true,
reads: false,
startsServer: true
})
};
const b = {
...o,
...t,
...c,
...n,
...d,
...a
};
function entryOf(e) {
return b[e];
}
const l = Object.keys(b);
}
};


