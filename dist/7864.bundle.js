"use strict";

exports.id = 7864;

exports.ids = [ 7864 ];

exports.modules = {
...require("./shared.bundle.js"),
1043: (e, t, n) => {
n.d(t, {
P: () => removeRecoveryLock,
r: () => isRecovering
});
var r = n(73024);
var s = n.n(r);
var o = n(57895);
var i = n(3335);
var a = n(29710);
async function isRecovering(e, t) {
const n = a.HZ.recovery(e, t);
if (!(0, r.existsSync)(n)) return false;
try {
(await (0, i.s)(n, {
what: t,
shared: true,
waitMs: 0
})).release();
return false;
} catch (e) {
if ((0, o.up)(e, "busy")) return true;
throw e;
}
}
async function removeRecoveryLock(e, t) {
const n = a.HZ.recovery(e, t);
if ((0, r.existsSync)(n)) (await (0, i.b)(n, t))?.releaseAndRemove();
}
},
28879: (e, t, n) => {
n.d(t, {
MD: () => i,
XZ: () => retention,
jH: () => periodOf,
xG: () => parseKeep
});
var r = n(57895);
var s = n(22452);
const o = {
hourly: e => `${e.toISOString().slice(0, 13).replace("T", " ")}:00`,
daily: e => e.toISOString().slice(0, 10),
weekly: isoWeek,
monthly: e => e.toISOString().slice(0, 7),
yearly: e => e.toISOString().slice(0, 4)
};
const periodOf = (e, t) => o[e](t);
const i = Object.keys(o);
const a = 864e5;
const c = 30;
function retention(e, t, {days: n, keep: r}) {
const s = [ ...e ].sort((e, t) => timeOf(t) - timeOf(e) || (e.id < t.id ? 1 : -1));
const o = s.filter(e => timeOf(e) <= t.getTime());
const i = n ?? (r === undefined ? c : 0);
const l = keptByRule(o, r ?? {});
const whyOf = e => {
const n = t.getTime() - timeOf(e);
return [ ...e.pinned ? [ "pinned" ] : [], ...n < 0 ? [ "its time is in the future" ] : [], ...n >= 0 && n < i * a ? [ `younger than ${i} ${i === 1 ? "day" : "days"}` ] : [], ...l.get(e) ?? [] ];
};
const u = s.map(e => ({
snapshot: e,
why: whyOf(e).join(", ")
}));
return {
kept: u.filter(({why: e}) => e !== ""),
deleted: u.filter(({why: e}) => e === "").map(({snapshot: e}) => e).reverse()
};
}
function parseKeep(e) {
const t = {};
for (const n of e.split(",")) {
const [, r = "", o] = /^([^=]*)=(0|[1-9][0-9]{0,3})$/.exec(n) ?? [];
if (o === undefined) throw invalid(e, `${(0, s.TL)(n)} is not a unit and a number`);
const a = i.find(e => e === r);
if (a === undefined) throw invalid(e, `there is no unit ${(0, s.TL)(r)}`);
if (t[a] !== undefined) throw invalid(e, `it has ${a} twice`);
t[a] = Number(o);
}
return t;
}
function keptByRule(e, t) {
const n = new Map;
for (const r of i) {
const s = new Set;
for (const i of e) {
if (s.size >= (t[r] ?? 0)) break;
const e = o[r](new Date(i.createdAt));
if (s.has(e)) continue;
s.add(e);
n.set(i, [ ...n.get(i) ?? [], `${r} ${e}` ]);
}
}
return n;
}
function isoWeek(e) {
const t = (e.getUTCDay() + 6) % 7;
const n = new Date(e.getTime() + (3 - t) * a);
const r = n.getUTCFullYear();
const s = 1 + Math.floor((n.getTime() - Date.UTC(r, 0, 1)) / (7 * a));
return `${r}-W${String(s).padStart(2, "0")}`;
}
function timeOf({createdAt: e}) {
return Date.parse(e);
}
function invalid(e, t) {
return new r.J("usage", "invalid-value", `The rule ${(0, s.TL)(e)} is not valid: ${t}.`, `Write units and numbers such as hourly=24,daily=7. Units: ${i.join(", ")}. Numbers: 0 to 9999.`);
}
},
43686: (e, t, n) => {
n.d(t, {
t: () => asksForMinimalWal
});
var r = n(76760);
var s = n.n(r);
var o = n(34704);
var i = n(51331);
var a = n(48856);
function asksForMinimalWal(e) {
const t = (0, i.y)(e).get("wal_level");
if (t !== undefined) return /minimal/i.test(t);
return (0, a.G)([ (0, r.join)(e, "postgresql.conf") ]).some(e => /^[ \t]*wal_level(?:[ \t]*=[ \t]*|[ \t]+)'?minimal/im.test((0, 
o.b)(e, 1024 ** 2)?.toString("latin1") ?? ""));
}
},
47231: (e, t, n) => {
n.d(t, {
Kn: () => scheduledTimes,
VS: () => walPolicy,
lS: () => isLate,
lV: () => snapshotPolicy,
nZ: () => isDue,
vT: () => changedPolicies
});
var r = n(57895);
var s = n(39486);
var o = n(22452);
var i = n(44564);
var a = n(28879);
const c = {
hourly: 2 * 36e5,
daily: 2 * 864e5,
weekly: 14 * 864e5,
monthly: 62 * 864e5,
yearly: 732 * 864e5
};
const l = {
snapshots: e => snapshotPolicy(e),
wal: e => walPolicy(e),
"idle-stop": e => (0, i.V4)(e)
};
function changedPolicies(e, t) {
for (const [e, n] of Object.entries(t)) {
const t = l[e];
if (!t) throw unknownPolicy(e);
if (n !== "") t({
[e]: n
});
}
return Object.fromEntries(Object.entries({
...e,
...t
}).filter(([, e]) => e !== ""));
}
function snapshotPolicy({snapshots: e}) {
if (e === undefined) return undefined;
const t = (0, a.xG)(e.replaceAll(":", "="));
const n = a.MD.find(e => (t[e] ?? 0) > 0);
if (n) return {
every: n,
keep: t
};
throw new r.J("usage", "invalid-value", `The policy ${(0, o.TL)(e)} keeps no snapshot.`, "Give a number above 0, such as hourly:24,daily:7. An empty policy ends it.");
}
function walPolicy({wal: e}) {
if (e === undefined) return undefined;
const t = Math.floor((0, s.p)(e, "The policy of WAL") / 864e5);
if (t >= 1) return t;
throw new r.J("usage", "invalid-value", `The policy ${(0, o.TL)(e)} is shorter than a day.`, "Give whole days, such as 7d. An empty policy ends it.");
}
function isDue({every: e}, t, n) {
return !t.some(t => (0, a.jH)(e, new Date(t)) === (0, a.jH)(e, n));
}
function scheduledTimes({snapshots: e}) {
return e.filter(({record: e}) => e.scheduled).map(({record: e}) => e.createdAt);
}
function isLate({every: e}, {taken: t, since: n}, r) {
const s = [ ...t, n ].filter(e => e <= r.toISOString()).sort().at(-1);
return r.getTime() - Date.parse(s ?? n) > c[e];
}
function unknownPolicy(e) {
return new r.J("usage", "invalid-value", `There is no policy ${(0, o.TL)(e)}.`, "There are `snapshots`, such as snapshots=hourly:24,daily:7, `wal`, such as wal=7d, and `idle-stop`, such as idle-stop=2h.");
}
},
48856: (e, t, n) => {
n.d(t, {
G: () => includedBy
});
var r = n(73024);
var s = n.n(r);
var o = n(76760);
var i = n.n(o);
var a = n(34704);
const c = {
bytes: 1024 ** 2,
files: 200,
depth: 10
};
function includedBy(e) {
const t = new Set;
const follow = (e, n) => {
if (t.has(e) || n > c.depth || t.size >= c.files) return;
t.add(e);
const r = (0, a.b)(e, c.bytes)?.toString("latin1") ?? "";
for (const [, t = "", s, i] of r.matchAll(l)) {
const r = s?.replaceAll("''", "'") ?? i ?? "";
if ((0, o.isAbsolute)(r)) continue;
const a = (0, o.join)((0, o.dirname)(e), r);
for (const e of t.toLowerCase() === "include_dir" ? inFolder(a) : [ a ]) follow(e, n + 1);
}
};
for (const t of e) follow(t, 0);
return [ ...t ];
}
const l = /^[ \t]*(include(?:_if_exists|_dir)?)(?:[ \t]*=[ \t]*|[ \t]+)(?:'((?:[^'\n]|'')*)'|([^\s'#]+))/gim;
function inFolder(e) {
try {
return (0, r.readdirSync)(e).filter(e => e.endsWith(".conf") && !e.startsWith(".")).sort().map(t => (0, 
o.join)(e, t));
} catch {
return [];
}
}
},
51331: (e, t, n) => {
n.d(t, {
n: () => keepAlterSystem,
y: () => alterSystem
});
var r = n(76760);
var s = n.n(r);
var o = n(34704);
var i = n(85627);
const a = "postgresql.auto.conf";
const c = 1024 ** 2;
function alterSystem(e) {
const t = (0, o.b)((0, r.join)(e, a), c)?.toString("utf8") ?? "";
return new Map([ ...t.matchAll(/^([A-Za-z_][\w.]*) = ('(?:[^'\n]|'')*')$/gm) ].map(([, e = "", t = ""]) => [ e, t ]));
}
function keepAlterSystem(e, t, n) {
const s = (0, o.b)((0, r.join)(e, a), c)?.toString("latin1") ?? "";
(0, i.M)(t, a, {
text: s,
user: n
});
}
},
85627: (e, t, n) => {
n.d(t, {
M: () => writeInside
});
var r = n(73024);
var s = n.n(r);
var o = n(76760);
var i = n.n(o);
function writeInside(e, t, {text: n, user: s}) {
const i = (0, o.join)(e, t);
(0, r.rmSync)(i, {
force: true,
recursive: true
});
const a = (0, r.openSync)(i, "wx", 384);
try {
(0, r.writeSync)(a, n);
if (s) (0, r.fchownSync)(a, s.uid, s.gid);
} finally {
(0, r.closeSync)(a);
}
}
},
86901: (e, t, n) => {
n.d(t, {
g: () => Steps
});
var r = n(57895);
class Steps {
times=[];
#e;
#t;
constructor(e = {}) {
this.#e = e.progress ?? (() => {});
this.#t = e.signal;
}
get signal() {
return this.#t;
}
check() {
if (this.#t?.aborted) throw (0, r.VM)(this.#t.reason);
}
async run(e, t) {
this.check();
this.#e({
kind: "begin",
name: e
});
const n = performance.now();
const r = await t();
const s = Math.round((performance.now() - n) * 10) / 10;
this.times.push({
name: e,
ms: s
});
this.#e({
kind: "end",
name: e,
ms: s
});
return r;
}
moved(e) {
this.#e({
kind: "moved",
text: e
});
}
note(e) {
this.#e({
kind: "note",
text: e
});
}
withoutAbort() {
return new Steps({
progress: this.#e
});
}
}
},
95873: (e, t, n) => {
n.d(t, {
M_: () => roomAdvice,
kX: () => checkRoom,
mk: () => makeRoom
});
var r = n(75581);
var s = n(57895);
var o = n(22452);
var i = n(94569);
var a = n(38042);
var c = n(89491);
async function checkRoom(e) {
const {sizeBytes: t, freeBytes: n} = e.opened.capacity;
const o = (0, a.f)(t);
if (n >= o) return;
throw new s.J("unable", "no-space", `${e.pool} has ${(0, r.e)(n)} free; ${(0, r.e)(o)} must stay free, because databases stop when it is full.`, await roomAdvice(e, o - n));
}
async function roomAdvice(e, t) {
const n = branchesOf(e);
const s = n.every(({ownBytes: e}) => e !== null);
const o = n.reduce((e, {ownBytes: t}) => e + (t ?? 0), 0);
const [a] = s && o < t ? await e.others() : [];
if (a && a.bytes > o) return `${a.name} takes ${(0, r.e)(a.bytes)} and was not created by velo: free some space there, or make the pool larger.`;
const c = s && o < t ? "" : (0, i.o)(n);
return c ? `Delete a branch that is not needed; the oldest are ${c}.` : "Make the pool larger.";
}
function branchesOf(e) {
return [ ...(0, c.Hh)(e.opened).values() ].flatMap(({record: e, branches: t}) => [ ...t.values() ].flatMap(({name: t, current: n}) => n && t !== o.SI ? [ {
project: e.name,
branch: t,
createdAt: n.record.createdAt,
ownBytes: n.volume.ownBytes
} ] : []));
}
const l = 64 * 1024 ** 2;
async function makeRoom({opened: e, room: t}) {
if (e.capacity.freeBytes < l) await (t?.letGo().catch(() => {}));
}
}
};
