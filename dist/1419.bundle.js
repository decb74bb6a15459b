"use strict";

exports.id = 1419;

exports.ids = [ 1419 ];

exports.modules = {
...require("./shared.bundle.js"),
3800: (e, t, o) => {
o.d(t, {
walTroubles: () => walTroubles
});
var r = o(75581);
var n = o(22452);
var s = o(30935);
var a = o(44564);
var i = o(47231);
var c = o(63573);
var l = o(50696);
var d = o(9368);
const u = "If the server was started while it was not mounted, restart the branch afterwards.";
function walTroubles(e) {
const t = (0, s.IT)(e.project).filter(({fault: e}) => e === undefined);
return [ ...t.flatMap(t => branchTroubles(e, t)), ...tooMuch(e) ];
}
function branchTroubles(e, t) {
const {record: o, of: r} = t.current;
const s = (0, d.infoOf)(e, t);
const l = s.find(({current: e}) => e);
const f = [];
const {archiveDir: p} = e.project.record;
if (l?.gone) f.push({
what: `${p} is not there, so its WAL is not archived`,
help: `Mount its disk. ${u}`
}); else if (o.archive !== null && (0, a.t1)(o)) {
const {failure: e, noWindowSince: t} = l ?? {};
const o = t ? `no window since ${t}: it needs a new base` : "the present state could not be recovered: it needs a new base";
const r = l?.windows.at(-1)?.to.at === null;
const n = e ? `${e.segment} (${e.at}): ${e.reason}` : r ? undefined : o;
const s = `Look at the archived WAL, and at the log.${p === null ? "" : ` ${u}`}`;
if (n !== undefined) f.push({
what: n,
help: s
});
}
const h = (0, i.VS)(e.project.record.policies);
const w = new Date(Date.now() - (h ?? 0) * 864e5).toISOString();
const m = s.map(({limitedUntil: e}) => e ?? "").sort();
const v = m.at(-1) ?? "";
if (h !== undefined && v > w) f.push({
what: `moments until ${v} are lost: ${(0, c.P)(e)}${(0, c.Z)(e)}`,
help: "Give its WAL more space (`velo project set --wal-max`), or promise fewer days."
});
return f.map(e => ({
of: (0, n.gK)(r),
...e
}));
}
function tooMuch(e) {
if (!(0, l.U)(e)) return [];
const t = (0, s.IT)(e.project).flatMap(t => (0, d.infoOf)(e, t));
const o = t.reduce((e, t) => e + t.bytes, 0);
if (o <= (0, l.m)(e)) return [];
const n = `it takes ${(0, r.e)(o)}; ${(0, c.P)(e)}`;
return [ {
of: e.project.record.name,
what: n,
help: "`velo wal cleanup` deletes more; a new base may be needed."
} ];
}
},
63573: (e, t, o) => {
o.d(t, {
P: () => limitText,
Z: () => promiseText
});
var r = o(75581);
var n = o(23035);
var s = o(47231);
var a = o(50696);
function limitText(e) {
const {name: t, walMax: o} = e.project.record;
return `the WAL of ${t} may take at most ${o ?? n.o3} (${(0, r.e)((0, a.m)(e))})`;
}
function promiseText({project: e}) {
const t = (0, s.VS)(e.record.policies);
return t === undefined ? "" : `, so the policy wal=${t}d is not kept`;
}
}
};
