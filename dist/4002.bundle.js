"use strict";

exports.id = 4002;

exports.ids = [ 4002 ];

exports.modules = {
...require("./shared.bundle.js"),
5916: (e, t, r) => {
r.d(t, {
u: () => putToSleep
});
var a = r(29710);
async function putToSleep(e, t, r) {
await r.run("Stop server", () => e.driver.stop((0, a.FN)(e, t)));
return {
asleep: (new Date).toISOString()
};
}
},
26135: (e, t, r) => {
r.d(t, {
Z: () => fork
});
var a = r(22452);
var n = r(95433);
var o = r(65523);
var s = r(51434);
var i = r(29710);
var c = r(31466);
var l = r(60470);
async function fork(e, t, {target: r, record: d, recorded: p, steps: u}) {
const {storage: v, project: w} = e;
d.sizing = t.sizing;
d.source = t.snapshot;
d.parentAt = d.parent === null ? null : t.at;
const h = {
parent: t.from,
target: r,
marks: (0, n.X$)(d),
diskLimit: (0, o.Af)(e, {
volume: r,
record: d
}).disk,
live: t.running,
user: (0, i.Z5)(w.record),
moved: e => u.moved(e),
signal: u.signal,
...p ? {
recorded: p
} : {}
};
const f = t.snapshot === null ? "Snapshot and clone" : "Clone";
const m = await u.run(v.copyOnWrite ? f : "Copy", async () => v.clone({
...h,
...await (0, l.Fx)(e, t)
}));
const g = {
volume: m,
record: d,
of: {
project: w.record.name,
branch: d.name
}
};
(0, c.TG)(g, (0, a.gK)(g.of));
if (t.plan) await (0, s.h2)(e, g, t.plan);
return g;
}
},
51434: (e, t, r) => {
r.d(t, {
CP: () => planMoment,
gI: () => recoverTo,
h2: () => reserveWal
});
async function planMoment(e, t, a) {
const {planRecovery: n} = await r.e(4604).then(r.bind(r, 64604));
return n(e, t, a);
}
async function reserveWal(e, t, a) {
const {makeRestoreFolder: n} = await Promise.resolve().then(r.bind(r, 14793));
await n(e, t, a);
}
async function recoverTo(e, t, a) {
const {recover: n} = await r.e(8527).then(r.bind(r, 98527));
return n(e, t, a);
}
},
53291: (e, t, r) => {
r.d(t, {
f: () => replaceGeneration
});
var a = r(31674);
var n = r(65978);
var o = r(95433);
var s = r(51434);
var i = r(29710);
var c = r(23458);
var l = r(26135);
var d = r(5916);
var p = r(66440);
var u = r(96891);
async function replaceGeneration(e, t, {steps: r, source: a, change: o, keptUntil: l, check: v, forked: w, beside: h, removeBelow: f, sleeps: m = false}) {
await keep(e, t.current, l());
const {next: g, plan: y} = await forkNext(e, t.current, {
source: a,
change: o,
steps: r
});
let k = {
place: e,
branch: t
};
w?.();
if (y) {
try {
await (h?.begin());
g.recovery = await (0, s.gI)(e, g, {
plan: y,
steps: r
});
if (h) {
k = await h.end(g);
await keep(k.place, k.branch.current, l());
}
} catch (t) {
await (0, c.tN)(e, g, t);
throw t;
}
}
const {place: S, branch: b} = k;
const N = b.current;
await (0, u.w)(S, g, {
old: N,
steps: r,
check: async () => v?.(g),
async commit(e) {
const t = m ? await (0, d.u)(S, g, r) : {};
await (0, c.cd)(S, g, {
phase: "ready",
...e,
...t
});
},
undo: e => (0, c.tN)(S, g, e)
});
(0, n.hi)(S, N.record.archive, g.record.servedFrom);
b.current = g;
const F = await (0, p.S)(S, b, N);
S.project.branches.set(b.id, b);
await r.withoutAbort().run(F ? "Keep old data" : "Remove old data", async () => {
await (f?.());
if (F) await S.driver.remove((0, i.FN)(S, N)); else await (0, c.bI)(S, N);
});
return g;
}
async function keep(e, {volume: t, record: r}, a) {
if (r.keptUntil === a) return;
await e.storage.setMarks(t, (0, o.X$)({
keptUntil: a
}));
r.keptUntil = a;
}
async function forkNext(e, t, {source: r, change: n, steps: o}) {
const s = e.driver.prepare((0, i.FN)(e, t));
s.catch(() => {});
const d = await r();
const p = e.project.held.filter(({record: e}) => e.id === t.record.id);
const u = {
...t.record,
...n,
phase: "new",
wanted: "running",
asleep: null,
prepared: false,
takenAt: d.takenAt,
lsn: null,
turn: Math.max(t.record.turn, ...p.map(({volume: e}) => e.generation)) + 1,
keptUntil: null,
previous: t.volume.generation,
archive: t.record.archive === null ? null : (0, a.Si)(),
servedFrom: null
};
const {project: v, branch: w} = t.volume;
const h = {
project: v,
branch: w,
generation: u.turn
};
try {
const t = await (0, l.Z)(e, d, {
target: h,
record: u,
steps: o
});
await s;
return {
next: t,
plan: d.plan
};
} catch (r) {
await (0, c.tN)(e, {
of: t.of,
volume: h
}, r);
throw r;
} finally {
await (d.control?.close().catch(() => {}));
}
}
},
66440: (e, t, r) => {
r.d(t, {
S: () => retire
});
var a = r(31979);
async function retire(e, t, r) {
t.retired.unshift(r);
await (0, a.Me)(e, t);
t.remains = t.remains.filter(e => e !== r);
return t.retired.includes(r);
}
},
93656: (e, t, r) => {
r.d(t, {
J: () => keptUntil
});
var a = r(39486);
const n = 7 * 864e5;
function keptUntil(e, t, r = Date.now()) {
if (e === "none") return new Date(r).toISOString();
if (e !== undefined) return new Date(r + (0, a.p)(e, "The time to keep old data")).toISOString();
return t ? new Date(r + n).toISOString() : null;
}
},
96891: (e, t, r) => {
r.d(t, {
w: () => takeOver
});
var a = r(57895);
var n = r(1017);
var o = r(44564);
var s = r(29710);
var i = r(75532);
var c = r(18902);
var l = r(23828);
var d = r(16498);
async function readLogins(e, t) {
const {port: r, major: a} = (0, s.FN)(e, t);
const n = "SELECT rolname, rolpassword FROM pg_authid WHERE rolpassword IS NOT NULL";
const o = {
pgdata: (0, l.po)(t.volume.path),
port: r,
major: a
};
const {rows: i} = await (0, d.LU)(o, e => e.query(n));
return new Map(i.map(({rolname: e, rolpassword: t}) => [ String(e), String(t) ]));
}
var p = r(32074);
async function takeOver(e, t, r) {
const {old: a, steps: c} = r;
let l = false;
try {
l = await e.driver.isRunning((0, s.FN)(e, a));
const d = await loginsOf(e, t, {
old: a,
steps: c,
wasRunning: l
});
await (r.check?.());
const p = l ? await c.run("Stop old server", () => exchange(e, t, r)) : undefined;
if (!l && (0, o.t1)(a.record)) await e.driver.remove((0, s.FN)(e, a), {
late: true
});
const u = await (0, i.qh)(e, t, {
steps: c,
logins: d,
planned: p
});
await c.run("Commit", () => r.commit(u));
if (a.record.asleep !== null && t.record.asleep === null) await (0, n.Ip)(t.record.port);
} catch (t) {
await r.undo(t);
if (l) await restore(e, a, {
steps: c,
because: t
});
throw t;
}
}
async function exchange(e, t, {old: r, steps: a}) {
const [n, o] = await Promise.allSettled([ e.driver.stop((0, s.FN)(e, r)), (0, p.Q7)(e, t, a) ]);
for (const e of [ n, o ]) if (e.status === "rejected") throw e.reason;
return o.value;
}
async function loginsOf(e, t, {old: r, steps: a, wasRunning: n}) {
if (r.record.parent !== null || t.record.prepared) return undefined;
try {
if (n) return await readLogins(e, r);
} catch (e) {
a.note(`The passwords of the present roles can't be read (${e instanceof Error ? e.message : e})`);
}
a.note("The roles keep the passwords that they have in the snapshot");
return undefined;
}
async function restore(e, t, {steps: r, because: n}) {
try {
if (!await e.driver.isRunning((0, s.FN)(e, t))) await (0, c.IW)(e, t, r.withoutAbort());
} catch (e) {
const t = e instanceof Error ? e.message : String(e);
if (n instanceof a.J) n.left.push(`the branch stopped, with its old data (${t}); \`velo branch start\` starts it`);
}
}
}
};
