"use strict";

exports.id = 9368;

exports.ids = [ 9368 ];

exports.modules = {
...require("./shared.bundle.js"),
43686: (e, t, n) => {
n.d(t, {
t: () => asksForMinimalWal
});
var r = n(76760);
var o = n.n(r);
var a = n(34704);
var s = n(51331);
var c = n(48856);
function asksForMinimalWal(e) {
const t = (0, s.y)(e).get("wal_level");
if (t !== undefined) return /minimal/i.test(t);
return (0, c.G)([ (0, r.join)(e, "postgresql.conf") ]).some(e => /^[ \t]*wal_level(?:[ \t]*=[ \t]*|[ \t]+)'?minimal/im.test((0, 
a.b)(e, 1024 ** 2)?.toString("latin1") ?? ""));
}
},
48856: (e, t, n) => {
n.d(t, {
G: () => includedBy
});
var r = n(73024);
var o = n.n(r);
var a = n(76760);
var s = n.n(a);
var c = n(34704);
const i = {
bytes: 1024 ** 2,
files: 200,
depth: 10
};
function includedBy(e) {
const t = new Set;
const follow = (e, n) => {
if (t.has(e) || n > i.depth || t.size >= i.files) return;
t.add(e);
const r = (0, c.b)(e, i.bytes)?.toString("latin1") ?? "";
for (const [, t = "", o, s] of r.matchAll(l)) {
const r = o?.replaceAll("''", "'") ?? s ?? "";
if ((0, a.isAbsolute)(r)) continue;
const c = (0, a.join)((0, a.dirname)(e), r);
for (const e of t.toLowerCase() === "include_dir" ? inFolder(c) : [ c ]) follow(e, n + 1);
}
};
for (const t of e) follow(t, 0);
return [ ...t ];
}
const l = /^[ \t]*(include(?:_if_exists|_dir)?)(?:[ \t]*=[ \t]*|[ \t]+)(?:'((?:[^'\n]|'')*)'|([^\s'#]+))/gim;
function inFolder(e) {
try {
return (0, r.readdirSync)(e).filter(e => e.endsWith(".conf") && !e.startsWith(".")).sort().map(t => (0, 
a.join)(e, t));
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
var o = n.n(r);
var a = n(34704);
var s = n(85627);
const c = "postgresql.auto.conf";
const i = 1024 ** 2;
function alterSystem(e) {
const t = (0, a.b)((0, r.join)(e, c), i)?.toString("utf8") ?? "";
return new Map([ ...t.matchAll(/^([A-Za-z_][\w.]*) = ('(?:[^'\n]|'')*')$/gm) ].map(([, e = "", t = ""]) => [ e, t ]));
}
function keepAlterSystem(e, t, n) {
const o = (0, a.b)((0, r.join)(e, c), i)?.toString("latin1") ?? "";
(0, s.M)(t, c, {
text: o,
user: n
});
}
},
85627: (e, t, n) => {
n.d(t, {
M: () => writeInside
});
var r = n(73024);
var o = n.n(r);
var a = n(76760);
var s = n.n(a);
function writeInside(e, t, {text: n, user: o}) {
const s = (0, a.join)(e, t);
(0, r.rmSync)(s, {
force: true,
recursive: true
});
const c = (0, r.openSync)(s, "wx", 384);
try {
(0, r.writeSync)(c, n);
if (o) (0, r.fchownSync)(c, o.uid, o.gid);
} finally {
(0, r.closeSync)(c);
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
var o = n(57895);
var a = n(22452);
var s = n(94569);
var c = n(38042);
var i = n(89491);
async function checkRoom(e) {
const {sizeBytes: t, freeBytes: n} = e.opened.capacity;
const a = (0, c.f)(t);
if (n >= a) return;
throw new o.J("unable", "no-space", `${e.pool} has ${(0, r.e)(n)} free; ${(0, r.e)(a)} must stay free, because databases stop when it is full.`, await roomAdvice(e, a - n));
}
async function roomAdvice(e, t) {
const n = branchesOf(e);
const o = n.every(({ownBytes: e}) => e !== null);
const a = n.reduce((e, {ownBytes: t}) => e + (t ?? 0), 0);
const [c] = o && a < t ? await e.others() : [];
if (c && c.bytes > a) return `${c.name} takes ${(0, r.e)(c.bytes)} and was not created by velo: free some space there, or make the pool larger.`;
const i = o && a < t ? "" : (0, s.o)(n);
return i ? `Delete a branch that is not needed; the oldest are ${i}.` : "Make the pool larger.";
}
function branchesOf(e) {
return [ ...(0, i.Hh)(e.opened).values() ].flatMap(({record: e, branches: t}) => [ ...t.values() ].flatMap(({name: t, current: n}) => n && t !== a.SI ? [ {
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
