"use strict";

exports.id = 6788;

exports.ids = [ 6788, 4922 ];

exports.modules = {
...require("./shared.bundle.js"),
6788: (e, o, t) => {
t.d(o, {
openRemote: () => openRemote
});
var n = t(57895);
var r = t(61116);
var a = t(41698);
var s = t(38718);
var i = t(26098);
var c = t(84922);
const d = 1024 ** 2;
async function* readLines(e) {
let o = "";
for await (const t of e) {
o += t;
const e = o.split("\n");
o = e.pop() ?? "";
if (o.length > d) throw new Error("a line is too long");
for (const o of e) if (o !== "") yield o;
}
}
function openRemote({door: e, choice: o, owner: t, token: n}) {
const s = n && new c.Prover(e, n);
return (0, r.v)((n, r, i) => {
const c = {
...o,
request: t === undefined ? {
...r
} : withOwner(n, r, t)
};
const d = {
name: n,
envelope: c
};
const send = o => (0, a.Ms)(n).streams ? followStream({
door: e,
session: o
}, d, i) : readDocument({
door: e,
session: o
}, d);
return s ? s.with(send) : send();
}, async () => {});
}
function withOwner(e, o, t) {
const {owner: n} = (0, a.Ms)(e);
return {
...n === "given" || n === "both" ? {
owner: t
} : {},
...o,
...n === "expected" || n === "both" ? {
expect: {
owner: t,
...o.expect
}
} : {}
};
}
async function readDocument(e, {name: o, envelope: t}) {
const r = await (0, s.k)(await (0, s.h)(e, `/${o}`, t));
if ("error" in r) throw n.J.from(r.error);
return r.value;
}
async function followStream(e, {name: o, envelope: t}, {progress: r, signal: a}) {
if (a?.aborted) throw (0, n.VM)();
const i = await (0, s.h)(e, `/${o}`, t);
if (i.isDocument) {
const e = await (0, s.k)(i);
throw "error" in e ? n.J.from(e.error) : broken("it answered for an operation that was not started");
}
const abort = () => void requestAbort(e, i);
a?.addEventListener("abort", abort, {
once: true
});
if (a?.aborted) abort();
try {
for await (const e of readLines(i.body)) {
const o = JSON.parse(e);
if (o.kind === "result") return o.value;
if (o.kind === "error") throw n.J.from(o.error);
if (o.kind === "queued") r?.({
kind: "note",
text: waiting(o.ahead)
}); else if (isStep(o)) r?.(o);
}
} catch (e) {
throw e instanceof n.J ? e : broken((0, n.DT)(e).message, e);
} finally {
a?.removeEventListener("abort", abort);
i.close();
}
throw broken("the connection was lost during the operation");
}
async function requestAbort(e, o) {
try {
await (0, s.k)(await (0, s.h)(e, "/abort", {
operation: o.header(i.jI)
}));
} catch {
o.close();
}
}
const isStep = e => [ "begin", "moved", "end", "note" ].includes(e.kind);
const waiting = e => `waiting: ${e} ${e === 1 ? "operation is" : "operations are"} ahead of this one`;
function broken(e, o) {
return new n.J("failed", "agent-lost", `The host's agent did not finish the operation: ${e}.`, "Look at `velo status`: the operation was either undone or finished. `journalctl -u velo-agent` shows the log.", {
cause: o
});
}
}
};
