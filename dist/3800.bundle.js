"use strict";

exports.id = 3800;

exports.ids = [ 3800, 1419 ];

exports.modules = {
...require("./shared.bundle.js"),
3800: (e, t, n) => {
n.d(t, {
walTroubles: () => walTroubles
});
var o = n(75581);
var r = n(22452);
var s = n(30935);
var i = n(44564);
var a = n(47231);
var c = n(63573);
var l = n(50696);
var u = n(9368);
const d = "If the server was started while it was not mounted, restart the branch afterwards.";
function walTroubles(e) {
const t = (0, s.IT)(e.project).filter(({fault: e}) => e === undefined);
return [ ...t.flatMap(t => branchTroubles(e, t)), ...tooMuch(e) ];
}
function branchTroubles(e, t) {
const {record: n, of: o} = t.current;
const s = (0, u.infoOf)(e, t);
const l = s.find(({current: e}) => e);
const f = [];
const {archiveDir: h} = e.project.record;
if (l?.gone) f.push({
what: `${h} is not there, so its WAL is not archived`,
help: `Mount its disk. ${d}`
}); else if (n.archive !== null && (0, i.t1)(n)) {
const {failure: e, noWindowSince: t} = l ?? {};
const n = t ? `no window since ${t}: it needs a new base` : "the present state could not be recovered: it needs a new base";
const o = l?.windows.at(-1)?.to.at === null;
const r = e ? `${e.segment} (${e.at}): ${e.reason}` : o ? undefined : n;
const s = `Look at the archived WAL, and at the log.${h === null ? "" : ` ${d}`}`;
if (r !== undefined) f.push({
what: r,
help: s
});
}
const p = (0, a.VS)(e.project.record.policies);
const y = new Date(Date.now() - (p ?? 0) * 864e5).toISOString();
const m = s.map(({limitedUntil: e}) => e ?? "").sort();
const v = m.at(-1) ?? "";
if (p !== undefined && v > y) f.push({
what: `moments until ${v} are lost: ${(0, c.P)(e)}${(0, c.Z)(e)}`,
help: "Give its WAL more space (`velo project set --wal-max`), or promise fewer days."
});
return f.map(e => ({
of: (0, r.gK)(o),
...e
}));
}
function tooMuch(e) {
if (!(0, l.U)(e)) return [];
const t = (0, s.IT)(e.project).flatMap(t => (0, u.infoOf)(e, t));
const n = t.reduce((e, t) => e + t.bytes, 0);
if (n <= (0, l.m)(e)) return [];
const r = `it takes ${(0, o.e)(n)}; ${(0, c.P)(e)}`;
return [ {
of: e.project.record.name,
what: r,
help: "`velo wal cleanup` deletes more; a new base may be needed."
} ];
}
},
28879: (e, t, n) => {
n.d(t, {
MD: () => i,
XZ: () => retention,
jH: () => periodOf,
xG: () => parseKeep
});
var o = n(57895);
var r = n(22452);
const s = {
hourly: e => `${e.toISOString().slice(0, 13).replace("T", " ")}:00`,
daily: e => e.toISOString().slice(0, 10),
weekly: isoWeek,
monthly: e => e.toISOString().slice(0, 7),
yearly: e => e.toISOString().slice(0, 4)
};
const periodOf = (e, t) => s[e](t);
const i = Object.keys(s);
const a = 864e5;
const c = 30;
function retention(e, t, {days: n, keep: o}) {
const r = [ ...e ].sort((e, t) => timeOf(t) - timeOf(e) || (e.id < t.id ? 1 : -1));
const s = r.filter(e => timeOf(e) <= t.getTime());
const i = n ?? (o === undefined ? c : 0);
const l = keptByRule(s, o ?? {});
const whyOf = e => {
const n = t.getTime() - timeOf(e);
return [ ...e.pinned ? [ "pinned" ] : [], ...n < 0 ? [ "its time is in the future" ] : [], ...n >= 0 && n < i * a ? [ `younger than ${i} ${i === 1 ? "day" : "days"}` ] : [], ...l.get(e) ?? [] ];
};
const u = r.map(e => ({
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
const [, o = "", s] = /^([^=]*)=(0|[1-9][0-9]{0,3})$/.exec(n) ?? [];
if (s === undefined) throw invalid(e, `${(0, r.TL)(n)} is not a unit and a number`);
const a = i.find(e => e === o);
if (a === undefined) throw invalid(e, `there is no unit ${(0, r.TL)(o)}`);
if (t[a] !== undefined) throw invalid(e, `it has ${a} twice`);
t[a] = Number(s);
}
return t;
}
function keptByRule(e, t) {
const n = new Map;
for (const o of i) {
const r = new Set;
for (const i of e) {
if (r.size >= (t[o] ?? 0)) break;
const e = s[o](new Date(i.createdAt));
if (r.has(e)) continue;
r.add(e);
n.set(i, [ ...n.get(i) ?? [], `${o} ${e}` ]);
}
}
return n;
}
function isoWeek(e) {
const t = (e.getUTCDay() + 6) % 7;
const n = new Date(e.getTime() + (3 - t) * a);
const o = n.getUTCFullYear();
const r = 1 + Math.floor((n.getTime() - Date.UTC(o, 0, 1)) / (7 * a));
return `${o}-W${String(r).padStart(2, "0")}`;
}
function timeOf({createdAt: e}) {
return Date.parse(e);
}
function invalid(e, t) {
return new o.J("usage", "invalid-value", `The rule ${(0, r.TL)(e)} is not valid: ${t}.`, `Write units and numbers such as hourly=24,daily=7. Units: ${i.join(", ")}. Numbers: 0 to 9999.`);
}
},
43686: (e, t, n) => {
n.d(t, {
t: () => asksForMinimalWal
});
var o = n(76760);
var r = n.n(o);
var s = n(34704);
var i = n(51331);
var a = n(48856);
function asksForMinimalWal(e) {
const t = (0, i.y)(e).get("wal_level");
if (t !== undefined) return /minimal/i.test(t);
return (0, a.G)([ (0, o.join)(e, "postgresql.conf") ]).some(e => /^[ \t]*wal_level(?:[ \t]*=[ \t]*|[ \t]+)'?minimal/im.test((0, 
s.b)(e, 1024 ** 2)?.toString("latin1") ?? ""));
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
var o = n(57895);
var r = n(39486);
var s = n(22452);
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
throw new o.J("usage", "invalid-value", `The policy ${(0, s.TL)(e)} keeps no snapshot.`, "Give a number above 0, such as hourly:24,daily:7. An empty policy ends it.");
}
function walPolicy({wal: e}) {
if (e === undefined) return undefined;
const t = Math.floor((0, r.p)(e, "The policy of WAL") / 864e5);
if (t >= 1) return t;
throw new o.J("usage", "invalid-value", `The policy ${(0, s.TL)(e)} is shorter than a day.`, "Give whole days, such as 7d. An empty policy ends it.");
}
function isDue({every: e}, t, n) {
return !t.some(t => (0, a.jH)(e, new Date(t)) === (0, a.jH)(e, n));
}
function scheduledTimes({snapshots: e}) {
return e.filter(({record: e}) => e.scheduled).map(({record: e}) => e.createdAt);
}
function isLate({every: e}, {taken: t, since: n}, o) {
const r = [ ...t, n ].filter(e => e <= o.toISOString()).sort().at(-1);
return o.getTime() - Date.parse(r ?? n) > c[e];
}
function unknownPolicy(e) {
return new o.J("usage", "invalid-value", `There is no policy ${(0, s.TL)(e)}.`, "There are `snapshots`, such as snapshots=hourly:24,daily:7, `wal`, such as wal=7d, and `idle-stop`, such as idle-stop=2h.");
}
},
48856: (e, t, n) => {
n.d(t, {
G: () => includedBy
});
var o = n(73024);
var r = n.n(o);
var s = n(76760);
var i = n.n(s);
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
const o = (0, a.b)(e, c.bytes)?.toString("latin1") ?? "";
for (const [, t = "", r, i] of o.matchAll(l)) {
const o = r?.replaceAll("''", "'") ?? i ?? "";
if ((0, s.isAbsolute)(o)) continue;
const a = (0, s.join)((0, s.dirname)(e), o);
for (const e of t.toLowerCase() === "include_dir" ? inFolder(a) : [ a ]) follow(e, n + 1);
}
};
for (const t of e) follow(t, 0);
return [ ...t ];
}
const l = /^[ \t]*(include(?:_if_exists|_dir)?)(?:[ \t]*=[ \t]*|[ \t]+)(?:'((?:[^'\n]|'')*)'|([^\s'#]+))/gim;
function inFolder(e) {
try {
return (0, o.readdirSync)(e).filter(e => e.endsWith(".conf") && !e.startsWith(".")).sort().map(t => (0, 
s.join)(e, t));
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
var o = n(76760);
var r = n.n(o);
var s = n(34704);
var i = n(85627);
const a = "postgresql.auto.conf";
const c = 1024 ** 2;
function alterSystem(e) {
const t = (0, s.b)((0, o.join)(e, a), c)?.toString("utf8") ?? "";
return new Map([ ...t.matchAll(/^([A-Za-z_][\w.]*) = ('(?:[^'\n]|'')*')$/gm) ].map(([, e = "", t = ""]) => [ e, t ]));
}
function keepAlterSystem(e, t, n) {
const r = (0, s.b)((0, o.join)(e, a), c)?.toString("latin1") ?? "";
(0, i.M)(t, a, {
text: r,
user: n
});
}
},
63573: (e, t, n) => {
n.d(t, {
P: () => limitText,
Z: () => promiseText
});
var o = n(75581);
var r = n(23035);
var s = n(47231);
var i = n(50696);
function limitText(e) {
const {name: t, walMax: n} = e.project.record;
return `the WAL of ${t} may take at most ${n ?? r.o3} (${(0, o.e)((0, i.m)(e))})`;
}
function promiseText({project: e}) {
const t = (0, s.VS)(e.record.policies);
return t === undefined ? "" : `, so the policy wal=${t}d is not kept`;
}
},
85627: (e, t, n) => {
n.d(t, {
M: () => writeInside
});
var o = n(73024);
var r = n.n(o);
var s = n(76760);
var i = n.n(s);
function writeInside(e, t, {text: n, user: r}) {
const i = (0, s.join)(e, t);
(0, o.rmSync)(i, {
force: true,
recursive: true
});
const a = (0, o.openSync)(i, "wx", 384);
try {
(0, o.writeSync)(a, n);
if (r) (0, o.fchownSync)(a, r.uid, r.gid);
} finally {
(0, o.closeSync)(a);
}
}
},
95873: (e, t, n) => {
n.d(t, {
M_: () => roomAdvice,
kX: () => checkRoom,
mk: () => makeRoom
});
var o = n(75581);
var r = n(57895);
var s = n(22452);
var i = n(94569);
var a = n(38042);
var c = n(89491);
async function checkRoom(e) {
const {sizeBytes: t, freeBytes: n} = e.opened.capacity;
const s = (0, a.f)(t);
if (n >= s) return;
throw new r.J("unable", "no-space", `${e.pool} has ${(0, o.e)(n)} free; ${(0, o.e)(s)} must stay free, because databases stop when it is full.`, await roomAdvice(e, s - n));
}
async function roomAdvice(e, t) {
const n = branchesOf(e);
const r = n.every(({ownBytes: e}) => e !== null);
const s = n.reduce((e, {ownBytes: t}) => e + (t ?? 0), 0);
const [a] = r && s < t ? await e.others() : [];
if (a && a.bytes > s) return `${a.name} takes ${(0, o.e)(a.bytes)} and was not created by velo: free some space there, or make the pool larger.`;
const c = r && s < t ? "" : (0, i.o)(n);
return c ? `Delete a branch that is not needed; the oldest are ${c}.` : "Make the pool larger.";
}
function branchesOf(e) {
return [ ...(0, c.Hh)(e.opened).values() ].flatMap(({record: e, branches: t}) => [ ...t.values() ].flatMap(({name: t, current: n}) => n && t !== s.SI ? [ {
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
