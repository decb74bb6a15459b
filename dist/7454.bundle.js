"use strict";

exports.id = 7454;

exports.ids = [ 7454 ];

exports.modules = {
75918: (e, n, t) => {
t.d(n, {
F: () => enforce
});
var r = t(22452);
var i = t(65523);
var a = t(29710);
async function enforce(e, {volume: n, record: t, of: s}, o) {
const {diskLimit: l, ...c} = n;
const {disk: d} = (0, i.Af)(e, {
volume: c,
record: t
});
if (l !== d && e.storage.whyNoDiskLimit === undefined) await e.storage.limitDisk(n, d);
const f = {
volume: l === undefined ? n : {
...n,
diskLimit: d
},
record: t,
of: s
};
Object.assign(n, f.volume);
const u = (0, a.FN)(e, f);
if (!await e.driver.isRunning(u) || await e.driver.limit(u)) return;
o.note(`${(0, r.gK)(s)} keeps its old limits until it is restarted`);
}
},
17454: (e, n, t) => {
t.r(n);
t.d(n, {
setBranch: () => setBranch
});
var r = t(73024);
var i = t.n(r);
var a = t(76760);
var s = t.n(a);
var o = t(57895);
var l = t(22452);
var c = t(23828);
var d = t(46004);
var f = t(31674);
var u = t(65978);
var h = t(30935);
var w = t(5907);
var v = t(44564);
var b = t(95433);
var m = t(65523);
var p = t(57443);
var S = t(75918);
var g = t(36569);
async function setBranch(e, n, r) {
const i = (0, l.at)(n.branch);
const a = (0, w.p1)(n.ttl);
const s = (0, w.Em)(n.owner);
if (i.branch === l.SI && a !== null) {
throw new o.J("conflict", "main-stays", `${n.branch} can't expire.`, "Set a time to live on other branches only.");
}
(0, w.PC)(n.labels);
const c = idleFields(i, n);
if (n.walSenders !== undefined) checkWalSenders(i, n.walSenders);
return (0, p.N)(r, async (r, o) => {
const {place: l, generation: d} = await (0, g.lockedBranch)(e, i, {
steps: r,
locks: o,
expect: n.expect
});
if (n.walSenders !== undefined) checkSlots(d, n.walSenders);
const {archive: v} = n;
const {archive: p} = d.record;
const k = v !== undefined && v !== (p !== null);
const L = v === undefined ? undefined : await t.e(7790).then(t.bind(t, 47790));
if (k && v) await (L?.checkArchivable(l, d));
const y = {
...c,
...k ? {
archive: v ? (0, f.Si)() : null
} : {},
...n.walSenders === undefined ? {} : {
walSenders: n.walSenders
},
...n.ttl === undefined ? {} : {
expiresAt: a
},
...n.owner === undefined ? {} : {
owner: s
},
...n.labels === undefined ? {} : {
labels: (0, w.PC)(n.labels, d.record.labels)
},
...n.limits === undefined ? {} : {
limits: (0, m.zU)(d.record.limits, n.limits, l.storage)
}
};
if (k && p !== null) (0, u.wt)(l, p, (new Date).toISOString());
await l.storage.setMarks(d.volume, (0, b.X$)(y));
Object.assign(d.record, y);
if (n.limits) await (0, S.F)(l, d, r);
await (L?.applyArchive(l, d, {
before: p,
steps: r
}));
if (n.walSenders !== undefined) r.note(`The number of WAL senders takes effect at the next start: velo branch restart ${n.branch}`);
return (0, h.WE)(l, d, {
locked: true
});
});
}
function idleFields(e, {idleStop: n, idleSessions: t}) {
const r = {
...n === undefined ? {} : {
idleStop: (0, v.gM)(n)
},
...t === undefined ? {} : {
idleSessions: (0, v.PZ)(t)
}
};
if (e.branch !== l.SI || Object.keys(r).length === 0) return r;
throw new o.J("conflict", "main-stays", `${(0, l.gK)(e)} never sleeps.`, "Let other branches of the project sleep: `velo project set PROJECT --policy idle-stop=2h`.");
}
function checkWalSenders(e, n) {
(0, w.ss)(n);
if (e.branch !== l.SI) return;
throw new o.J("conflict", "main-stays", `${(0, l.gK)(e)} takes its settings from its own configuration.`, "Run `ALTER SYSTEM SET wal_level = logical` in main, set `max_wal_senders` too, then restart it.");
}
function checkSlots({volume: e, of: n}, t) {
const i = (0, r.readdirSync)((0, a.join)((0, c.po)(e.path), "pg_replslot"));
if (i.length <= (t === 0 ? 0 : (0, d.FK)(t))) return;
throw new o.J("conflict", "has-slots", `${(0, l.gK)(n)} has replication slots, and its server would not start with them: ${i.map(l.TL).slice(0, 5).join(", ")}.`, "Start the branch and drop them first: `SELECT pg_drop_replication_slot('…')`.");
}
},
5907: (e, n, t) => {
t.d(n, {
Em: () => wishedOwner,
ID: () => checkListen,
PC: () => labelsOf,
kp: () => roleOf,
p1: () => expiryOf,
ss: () => walSendersOf,
zJ: () => databaseOf
});
var r = t(57895);
var i = t(39486);
var a = t(22452);
const s = /^[\x20-\x7e]+$/;
function expiryOf(e, n = Date.now()) {
if (e === undefined || e === "none") return null;
return new Date(n + (0, i.p)(e, "The time to live")).toISOString();
}
function wishedOwner(e) {
if (e === undefined) return null;
if (e.length <= 200 && s.test(e)) return e;
throw new r.J("usage", "invalid-owner", `${(0, a.TL)(e)} is not a valid owner.`, "An owner has 1 to 200 printable ASCII characters.");
}
function roleOf(e) {
if (isIdentifier(e)) return e;
throw new r.J("usage", "invalid-role", `${(0, a.TL)(e)} is not a valid role name.`, "A role name has 1 to 63 bytes, none of them zero.");
}
function databaseOf(e) {
if (isIdentifier(e)) return e;
throw new r.J("usage", "invalid-database", `${(0, a.TL)(e)} is not a valid database name.`, "A database name has 1 to 63 bytes, none of them zero.");
}
function isIdentifier(e) {
return e !== "" && !e.includes("\0") && Buffer.byteLength(e) <= 63;
}
function checkLabels(e) {
for (const [n, t] of Object.entries(e)) {
const e = /^[a-z][a-z0-9_.-]{0,62}$/.test(n);
if (e && t.length <= 256 && (t === "" || s.test(t))) continue;
throw new r.J("usage", "invalid-label", `${(0, a.TL)(`${n}=${t}`)} is not a valid label.`, "A key has up to 63 of a-z 0-9 _ . - and starts with a letter; a value up to 256 printable ASCII characters.");
}
return e;
}
function labelsOf(e = {}, n = {}) {
const t = Object.entries({
...n,
...checkLabels(e)
}).filter(([, e]) => e !== "");
const i = Object.fromEntries(t);
if (JSON.stringify(i).length <= 4096) return i;
throw new r.J("usage", "too-many-labels", "The labels of a branch are limited to 4096 characters in total.", "Shorten or remove some.");
}
function walSendersOf(e) {
if (e === undefined) return 0;
if (Number.isInteger(e) && e >= 0 && e <= 64) return e;
throw new r.J("usage", "invalid-wal-senders", `A branch can't have ${e} WAL senders.`, "Give a number from 1 to 64, or 0 for none.");
}
function checkListen(e) {
if (e === undefined || [ "127.0.0.1", "localhost", "::1" ].includes(e)) return;
throw new r.J("unable", "not-yet-available", `Listening on ${(0, a.TL)(e)} needs TLS, which velo does not support yet.`, "Listen on the loopback address, and reach the branch through an SSH tunnel (`ssh -L`).");
}
}
};


