"use strict";

exports.id = 539;

exports.ids = [ 539 ];

exports.modules = {
4123: (e, t, n) => {
n.d(t, {
a: () => chainFrom
});
var s = n(76934);
function chainFrom({record: e}, t) {
const n = {
numbers: [],
hasLater: false,
lastLost: -1
};
let o = (0, s.dJ)((0, s.$M)(e.redo));
for (const {name: r} of t) {
const t = r.endsWith(".lost") ? (0, s.Zs)(r.slice(0, -".lost".length)) : undefined;
if (t?.timeline === e.timeline && t.number >= o) n.lastLost = t.number;
const i = (0, s.Zs)(r);
if (!i || i.timeline !== e.timeline || i.number < o) continue;
if (i.number > o) {
n.hasLater = true;
break;
}
n.numbers.push(i.number);
o += 1;
}
return n;
}
},
60539: (e, t, n) => {
n.r(t);
n.d(t, {
isPromised: () => isPromised,
lossWithout: () => lossWithout,
refuseLoss: () => refuseLoss,
whyPromised: () => whyPromised
});
var s = n(57895);
var o = n(65978);
var r = n(46495);
var i = n(89491);
var d = n(4123);
var c = n(47231);
var u = n(2485);
var a = n(95909);
var f = n(76934);
var l = n(31979);
function refuseLoss(e, t) {
const n = lostWithout(e, t);
if (!n) return;
throw new s.J("conflict", "opens-window", `Without the snapshot ${t.stored.id} no moment from ${n.from} to ${n.to ?? "now"} can be recovered.`, "Nothing was changed.");
}
function whyPromised(e, t) {
const n = (0, c.VS)(e.project.record.policies);
if (n === undefined) return undefined;
const s = lostWithout(e, t);
return s && isPromised(s, n, new Date) ? `the policy wal=${n}d` : undefined;
}
function isPromised({to: e}, t, n) {
return e === null || e >= new Date(n.getTime() - t * 864e5).toISOString();
}
function lossOfWaiting({files: e, bases: t, until: n}, s) {
const o = [ ...t ].sort((e, t) => (0, f.$M)(e.record.lsn) < (0, f.$M)(t.record.lsn) ? -1 : 1);
const r = o.findIndex(({stored: e}) => e.id === s);
const [i, c] = o.slice(r, r + 2);
if (r < 0 || !i) return undefined;
const {hasLater: u, lastLost: a} = (0, d.a)(i, e);
return u || a >= 0 ? undefined : {
from: i.record.endAt,
to: c?.record.endAt ?? n
};
}
function lostWithout(e, {stored: {id: t}, record: {branch: n, archive: s}}) {
const d = e.project.branches.get(n);
if (s === null || !d?.current) return undefined;
const c = (0, o.bS)(e, d);
const a = c.find(e => e.id === s);
if (!a) return undefined;
const {files: f} = (0, r.U)(e, s);
const m = (0, u.c)(e.project, s);
const h = (0, l.MC)(d, a, c);
const b = (0, i.xi)(d).some(({record: e}) => e.archive === s);
return lossWithout({
files: f,
bases: m,
until: h,
hasTail: b
}, t);
}
function lossWithout(e, t) {
const {files: n, bases: s, until: o} = e;
const windowsOf = e => (0, a._5)(n, e, true).windows;
const r = windowsOf(s);
const i = r.find(e => e.bases[0] === t);
if (!i) {
const n = s.find(({stored: e}) => e.id === t)?.record.lsn ?? "0/0";
const o = r.some(({bases: e, from: s, to: o}) => e.includes(t) || o.at === null && (0, 
f.$M)(s.lsn) < (0, f.$M)(n));
return o || !e.hasTail ? undefined : lossOfWaiting(e, t);
}
const d = o !== null && o >= (i.from.at ?? "") ? o : null;
const c = i.to.at ?? d;
if (i.from.at === c) return undefined;
const [, u] = i.bases;
const l = windowsOf(s.filter(({stored: e}) => e.id !== t)).find(e => e.bases[0] === u);
return {
from: i.from.at,
to: u === undefined ? c : l?.from.at ?? c
};
}
}
};


