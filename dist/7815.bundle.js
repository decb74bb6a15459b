"use strict";

exports.id = 7815;

exports.ids = [ 7815 ];

exports.modules = {
87815: (e, n, a) => {
a.r(n);
a.d(n, {
branchPassword: () => branchPassword
});
var t = a(57895);
var r = a(98622);
var s = a(22452);
var o = a(41725);
var i = a(23828);
var c = a(57336);
var u = a(16498);
var d = a(13221);
var l = a(37227);
var f = a(30935);
var w = a(5907);
var h = a(95433);
var b = a(5986);
var p = a(46116);
var v = a(57443);
var g = a(29710);
var O = a(19725);
var m = a(36569);
async function branchPassword(e, n, a) {
const t = (0, s.at)(n.branch);
if (n.user !== undefined) (0, w.kp)(n.user);
if (n.database !== undefined) (0, w.zJ)(n.database);
const r = await (0, g.QL)(e, t.project);
const {current: o} = (0, g.MP)(r, t.branch);
(0, p.Zt)(o, n.expect);
const i = await (0, f.WE)(r, o);
const u = n.database === undefined && (n.user ?? c.A) === c.A;
if (u && ![ "running", "busy" ].includes(i.status)) return i;
const d = loginOf(r, o, n);
const h = d.user === c.A || o.record.roles.includes(d.user);
if (h && await (0, l.o)(d) === "answered") return withLogin(i, d);
return (0, v.N)(a, async (a, r) => {
const {place: o, generation: i} = await (0, m.lockedBranch)(e, t, {
steps: a,
locks: r,
expect: n.expect
});
const answer = () => (0, f.WE)(o, i, {
locked: true
});
if (!await o.driver.isRunning((0, g.FN)(o, i))) {
if (u) return answer();
if (i.record.asleep !== null) await (0, m.start)(o, i, a); else throw notRunning((0, 
s.gK)(t));
}
await admit(o, i, n);
return withLogin(await answer(), loginOf(o, i, n));
});
}
async function admit(e, n, a) {
const {volume: t, record: r} = n;
const c = (0, s.gK)(n.of);
const d = e.project.record.pgVersion;
await (0, u.LU)({
pgdata: (0, i.po)(t.path),
port: r.port,
major: d
}, async t => {
if (a.database === undefined) await findDatabase(e, n, t);
const r = loginOf(e, n, a);
await (0, b.Tr)(t, r, c);
if (a.user !== undefined) {
await putOnRecord(e, n, r.user);
await t.query((0, o.wO)(r.user, r.password));
}
await (0, b.ss)(r, c);
});
}
async function findDatabase(e, {volume: n, record: a}, t) {
const {rows: r} = await t.query((0, o.eu)(a.database ?? c.Z));
const s = String(r[0]?.datname ?? c.Z);
const i = s === c.Z ? null : s;
if (i === a.database) return;
await e.storage.setMarks(n, (0, h.X$)({
database: i
}));
a.database = i;
}
async function putOnRecord(e, {volume: n, record: a}, t) {
if (t === c.A || a.roles.includes(t)) return;
const r = [ ...a.roles, t ].sort();
await e.storage.setMarks(n, (0, h.X$)({
roles: r
}));
a.roles = r;
}
function loginOf(e, {record: n}, {user: a = c.A, database: t}) {
return {
port: n.port,
user: a,
password: (0, d.passwordOf)((0, O.OM)(e.storage), n.id, a),
database: t ?? n.database ?? c.Z,
major: e.project.record.pgVersion
};
}
function withLogin(e, {user: n, password: a, database: t}) {
const s = {
...e,
user: n,
password: a,
database: t
};
return {
...s,
url: (0, r.C)(s)
};
}
function notRunning(e) {
return new t.J("conflict", "branch-stopped", `${e} is not running. The password of a role can only be set while it runs.`, `Start it: \`velo branch start ${e}\`.`);
}
},
5907: (e, n, a) => {
a.d(n, {
Em: () => wishedOwner,
ID: () => checkListen,
PC: () => labelsOf,
kp: () => roleOf,
p1: () => expiryOf,
ss: () => walSendersOf,
zJ: () => databaseOf
});
var t = a(57895);
var r = a(39486);
var s = a(22452);
const o = /^[\x20-\x7e]+$/;
function expiryOf(e, n = Date.now()) {
if (e === undefined || e === "none") return null;
return new Date(n + (0, r.p)(e, "The time to live")).toISOString();
}
function wishedOwner(e) {
if (e === undefined) return null;
if (e.length <= 200 && o.test(e)) return e;
throw new t.J("usage", "invalid-owner", `${(0, s.TL)(e)} is not a valid owner.`, "An owner has 1 to 200 printable ASCII characters.");
}
function roleOf(e) {
if (isIdentifier(e)) return e;
throw new t.J("usage", "invalid-role", `${(0, s.TL)(e)} is not a valid role name.`, "A role name has 1 to 63 bytes, none of them zero.");
}
function databaseOf(e) {
if (isIdentifier(e)) return e;
throw new t.J("usage", "invalid-database", `${(0, s.TL)(e)} is not a valid database name.`, "A database name has 1 to 63 bytes, none of them zero.");
}
function isIdentifier(e) {
return e !== "" && !e.includes("\0") && Buffer.byteLength(e) <= 63;
}
function checkLabels(e) {
for (const [n, a] of Object.entries(e)) {
const e = /^[a-z][a-z0-9_.-]{0,62}$/.test(n);
if (e && a.length <= 256 && (a === "" || o.test(a))) continue;
throw new t.J("usage", "invalid-label", `${(0, s.TL)(`${n}=${a}`)} is not a valid label.`, "A key has up to 63 of a-z 0-9 _ . - and starts with a letter; a value up to 256 printable ASCII characters.");
}
return e;
}
function labelsOf(e = {}, n = {}) {
const a = Object.entries({
...n,
...checkLabels(e)
}).filter(([, e]) => e !== "");
const r = Object.fromEntries(a);
if (JSON.stringify(r).length <= 4096) return r;
throw new t.J("usage", "too-many-labels", "The labels of a branch are limited to 4096 characters in total.", "Shorten or remove some.");
}
function walSendersOf(e) {
if (e === undefined) return 0;
if (Number.isInteger(e) && e >= 0 && e <= 64) return e;
throw new t.J("usage", "invalid-wal-senders", `A branch can't have ${e} WAL senders.`, "Give a number from 1 to 64, or 0 for none.");
}
function checkListen(e) {
if (e === undefined || [ "127.0.0.1", "localhost", "::1" ].includes(e)) return;
throw new t.J("unable", "not-yet-available", `Listening on ${(0, s.TL)(e)} needs TLS, which velo does not support yet.`, "Listen on the loopback address, and reach the branch through an SSH tunnel (`ssh -L`).");
}
}
};


