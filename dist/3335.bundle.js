"use strict";

exports.id = 3335;

exports.ids = [ 3335 ];

exports.modules = {
34578: (t, r, e) => {
e.d(r, {
OA: () => lockDescriptors,
_2: () => hold,
wq: () => withHeldLocks
});
var n = e(16698);
var o = e.n(n);
const s = new n.AsyncLocalStorage;
function withHeldLocks(t) {
return s.run(new Set, t);
}
function lockDescriptors() {
return [ ...s.getStore() ?? [] ];
}
function hold(t) {
const r = s.getStore();
r?.add(t);
return () => r?.delete(t);
}
},
3335: (t, r, e) => {
e.d(r, {
b: () => tryLock,
s: () => lock
});
var n = e(73024);
var o = e.n(n);
var s = e(76760);
var i = e.n(s);
var a = e(57895);
var c = e(27298);
var d = e(34578);
async function lock(t, r) {
const e = Date.now() + (r.waitMs ?? 3e5);
(0, n.mkdirSync)((0, s.dirname)(t), {
recursive: true,
mode: 448
});
for (;;) {
const o = (0, n.openSync)(t, n.constants.O_RDWR | n.constants.O_CREAT, 384);
try {
const t = Math.max(0, (e - Date.now()) / 1e3).toFixed(3);
await (0, c.eF)("flock", [ r.shared ? "-s" : "-x", "-w", t, "3" ], {
inherit: [ o ],
signal: r.signal
});
} catch (t) {
(0, n.closeSync)(o);
r.signal?.throwIfAborted();
if (t instanceof c.Zj && t.exitCode === 1) throw busy(r.what);
throw t;
}
if (sameFile(o, t)) return held(o, t);
(0, n.closeSync)(o);
}
}
async function tryLock(t, r) {
try {
return await lock(t, {
what: r,
waitMs: 0
});
} catch (t) {
if ((0, a.up)(t, "busy")) return undefined;
throw t;
}
}
function held(t, r) {
let e = true;
const o = (0, d._2)(t);
const release = () => {
if (!e) return;
e = false;
o();
(0, n.closeSync)(t);
};
return {
release: release,
releaseAndRemove() {
if (e && sameFile(t, r)) (0, n.unlinkSync)(r);
release();
}
};
}
function sameFile(t, r) {
try {
return (0, n.fstatSync)(t).ino === (0, n.statSync)(r).ino;
} catch {
return false;
}
}
function busy(t) {
return new a.J("conflict", "busy", `Another operation on ${t} is still running.`, "Wait until it has finished, or look at `velo status`.");
}
},
27298: (t, r, e) => {
e.d(r, {
Zj: () => ProgramError,
eF: () => run,
hh: () => f,
kx: () => programPath
});
var n = e(31421);
var o = e.n(n);
var s = e(73024);
var i = e.n(s);
var a = e(76760);
var c = e.n(a);
var d = e(57895);
var u = e(34578);
class ProgramError extends Error {
name="ProgramError";
program;
stderr;
exitCode;
ms;
constructor(t, r, {stderr: e, exitCode: n, ms: o}) {
const s = e.trim().split("\n", 1)[0] || "no output";
super(`${t} ${r[0] ?? ""} ended with ${n ?? "a signal"} after ${o} ms: ${s}`);
this.program = t;
this.stderr = e;
this.exitCode = n;
this.ms = o;
}
}
const l = [ ...new Set([ ...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/sbin", "/usr/bin", "/bin" ]) ].filter(t => t.startsWith("/")).join(":");
const f = {
PATH: l,
LC_ALL: "C",
HOME: "/"
};
function programPath(t) {
const r = l.split(":").map(r => (0, a.join)(r, t));
return r.find(t => (0, s.existsSync)(t));
}
async function run(t, r, e = {}) {
const n = performance.now();
const o = start(t, r, e);
if (o.pid !== undefined) e.started?.(o.pid);
const {stdout: s, stderr: i, exitCode: a, failure: c} = await collect(o, e.input);
const u = Math.round(performance.now() - n);
if (c?.code === "ENOENT") {
throw new d.J("unable", "program-missing", `The program \`${t}\` is not installed.`, "Install it. `velo doctor` shows what needs it.");
}
if (a !== 0) {
const e = i || c?.message || "";
throw new ProgramError(t, r, {
stderr: e,
exitCode: a ?? undefined,
ms: u
});
}
return {
stdout: s,
stderr: i,
ms: u
};
}
function start(t, r, e) {
return (0, n.spawn)(t, r, {
env: e.env ? {
...f,
...e.env
} : f,
stdio: [ e.input === undefined ? "ignore" : "pipe", "pipe", "pipe", ...e.inherit ?? (0, 
u.OA)() ],
detached: true,
timeout: e.timeoutMs ?? 6e5,
cwd: e.cwd ?? "/",
signal: e.signal,
...e.as ?? {}
});
}
function collect(t, r) {
return new Promise(e => {
const n = {
stdout: "",
stderr: "",
exitCode: null,
failure: undefined
};
for (const r of [ "stdout", "stderr" ]) {
t[r]?.setEncoding("utf8").on("data", t => {
n[r] += t;
});
}
t.stdin?.on("error", () => {}).end(r);
t.on("error", t => {
n.failure = t;
});
t.on("close", t => e({
...n,
exitCode: n.failure ? null : t
}));
});
}
}
};


