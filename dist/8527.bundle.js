"use strict";

exports.id = 8527;

exports.ids = [ 8527 ];

exports.modules = {
...require("./shared.bundle.js"),
98527: (e, t, r) => {
r.d(t, {
recover: () => recover
});
var a = r(57895);
var n = r(22452);
var o = r(41725);
var s = r(73024);
var i = r(76760);
var c = r(11205);
function recoverySettings(e, {major: t, stop: r, timeline: a, maxPreparedTransactions: n}) {
const o = [ "", "_name", "_xid", "_time", "_lsn" ].map(e => [ `recovery_target${e}`, "" ]);
const s = Object.fromEntries(o);
if (r) {
const [e, t] = "lsn" in r ? [ "lsn", r.lsn ] : [ "time", r.time.replace("T", " ").replace("Z", "+00") ];
delete s[`recovery_target_${e}`];
s[`recovery_target_${e}`] = t;
}
return {
restore_command: e,
...s,
recovery_target_inclusive: r && "time" in r ? "on" : "off",
recovery_target_timeline: String(a),
recovery_target_action: "promote",
recovery_min_apply_delay: "0",
hot_standby: "off",
...t >= 15 ? {
recovery_prefetch: "off"
} : {},
...t >= 15 ? {
allow_in_place_tablespaces: "on"
} : {},
max_prepared_transactions: String(n),
lc_messages: "C",
log_min_messages: "warning"
};
}
const l = "recovery ended before configured recovery target was reached";
const d = "could not restore file";
function recoveryEnd(e, t) {
const r = (0, s.readdirSync)((0, i.join)(e, "pg_wal")).filter(e => /^[0-9A-F]{8}\.history$/.test(e));
for (const a of r.sort().reverse()) {
const r = Number.parseInt(a, 16);
const n = (0, c.Gw)(e, r).at(-1);
if (n?.timeline === t) return {
lsn: n.end,
timeline: r
};
}
return undefined;
}
var p = r(23828);
var f = r(46004);
var m = r(85627);
var u = r(16498);
var g = r(93632);
var v = r(5297);
var y = r(98466);
var w = r(22757);
var h = r(29710);
var _ = r(87195);
var b = r(76934);
var T = r(77514);
const x = 1e3;
function followReplay(e, {segments: t, tail: r}, a) {
const n = [ ...t, ...r?.segments ?? [] ];
const o = setInterval(() => {
const t = n.indexOf(replaying(e) ?? "");
if (t >= 0) a(`segment ${t + 1} of ${n.length}`);
}, x);
return () => clearInterval(o);
}
function replaying(e) {
for (const t of (0, T.rD)(e, "postgres")) {
const e = /recovering ([0-9A-F]{24})/.exec(readTitle(t));
if (e) return e[1];
}
return undefined;
}
function readTitle(e) {
try {
return (0, s.readFileSync)(`/proc/${e}/cmdline`, "latin1");
} catch {
return "";
}
}
var O = r(14793);
var S = r(27298);
function sealTablespaces(e, t) {
const {O_RDONLY: r, O_DIRECTORY: a, O_NOFOLLOW: n} = s.constants;
const o = (0, s.openSync)((0, i.join)(e, "pg_tblspc"), r | a | n);
try {
(0, s.fchmodSync)(o, t ? 320 : 448);
} finally {
(0, s.closeSync)(o);
}
}
function tablespaceInPlace(e, t) {
if (/could not create symbolic link "pg_tblspc\//.test(e)) {
throw new a.J("conflict", "data-outside", `The WAL that ${t} would be recovered with creates a tablespace outside the volume, whose files a recovery would overwrite.`, "Recover a moment before that tablespace was created, or one after a snapshot that was taken when it was dropped. Nothing was changed.");
}
return /could not create directory "pg_tblspc\/(\d+)"/.exec(e)?.[1];
}
async function makeTablespace(e, t, r) {
sealTablespaces(e, false);
const a = (0, i.join)(e, "pg_tblspc", t);
if (r) await (0, S.eF)("mkdir", [ "-m", "700", "--", a ], {
as: r
}); else (0, s.mkdirSync)(a, {
mode: 448
});
sealTablespaces(e, true);
}
const $ = 30 * 864e5;
const j = 3e5;
async function recover(e, t, {plan: r, steps: a}) {
return a.run("Replay WAL", async () => {
const n = (0, O.X)(e, t);
const s = {
...(0, h.FN)(e, t),
archive: null,
restore: n
};
const i = (0, p.po)(t.volume.path);
await (0, o.l8)(i, s.user);
(0, m.M)(i, "recovery.signal", {
text: "",
user: (0, h.Z5)(e.project.record)
});
const c = {
place: e,
generation: t,
plan: r,
server: s,
steps: a
};
const l = await replayToTarget(c, stopOf(r, n));
(0, O.b)(e, t);
return {
base: r.base.stored.id,
generation: r.generation,
from: {
lsn: (0, v.rI)(r.from),
at: r.base.record.endAt
},
reached: l,
replayedBytes: Math.max(0, Number((0, b.$M)(l.lsn) - r.from))
};
});
}
async function replayToTarget(e, t) {
const {generation: r, plan: a} = e;
const n = (0, p.po)(r.volume.path);
sealTablespaces(n, true);
try {
let n = await replay(e, t);
if (n === "before target" && a.endIsFinal) n = await replay(e, undefined);
if (n === "before target") throw damaged(r, a, undefined);
return n;
} finally {
sealTablespaces(n, false);
}
}
function stopOf({target: e, timeline: t, from: r}, a) {
if (e.kind === "time") return {
time: e.at
};
if (e.kind === "latest") return undefined;
return {
lsn: (0, v.rI)((0, _.M1)(a, t, {
lsn: e.lsn,
first: (0, b.dJ)(r)
}))
};
}
async function replay(e, t) {
const {place: r, generation: a, plan: o, server: s, steps: i, made: c = []} = e;
const {driver: m} = r;
const v = (0, p.po)(a.volume.path);
const h = m.seen(s);
const _ = (0, g.O)({
program: `${h.conf}/restore`,
folder: h.restore,
segmentBytes: b.V0
});
const {timeline: T, maxPreparedTransactions: x} = o;
(0, p.Yi)(a.volume.path, {
clients: [],
user: s.user
});
(0, p.jl)(a.volume.path);
(0, p.fF)(v);
const O = await m.start(s, {
...(0, f.JC)(s.port),
...(0, f.oN)(s.major),
...(0, f.Lx)(a.record.sizing, s.limits.memory),
...recoverySettings(_, {
major: s.major,
stop: t,
timeline: T,
maxPreparedTransactions: x
})
});
const S = followReplay(v, o, e => i.moved(e));
const I = (0, w.c)(r, a, {
started: O,
steps: i,
stallMs: j
});
try {
const i = {
pgdata: v,
port: s.port,
major: s.major
};
const p = await (0, u.yN)(i, {
forMs: $,
stillStarting: I
});
if (!p) {
const i = await m.lastWords(s);
await m.remove(s);
if (t && i.includes(l)) return "before target";
const p = tablespaceInPlace(i, (0, n.gK)(a.of));
if (p !== undefined && !c.includes(p)) {
await makeTablespace(v, p, s.user);
return await replay({
...e,
made: [ ...c, p ]
}, t);
}
if (i.includes(d)) throw damaged(a, o, undefined);
throw await (0, y.x)(r, a, {
how: "did not finish its recovery",
heard: i
});
}
const {rows: f} = await p.query(`SELECT extract(epoch FROM pg_catalog.pg_last_xact_replay_timestamp()) * 1000 AS at`).finally(() => p.close());
const g = f[0]?.at == null ? null : new Date(Math.floor(Number(f[0].at))).toISOString();
await m.stop(s);
const w = recoveryEnd(v, T);
if (!w || t === undefined && (0, b.$M)(w.lsn) < o.end) throw damaged(a, o, w?.lsn);
return {
lsn: w.lsn,
at: g
};
} finally {
S();
}
}
function damaged(e, t, r) {
const o = r === undefined ? "" : ` at ${r}`;
const s = t.tail?.segments.at(-1) ?? t.segments.at(-1) ?? "none";
return new a.J("failed", "wal-damaged", `The recovery of ${(0, n.gK)(e.of)} ended${o} before its target: the archived WAL is damaged, or a part of it is missing (its last segment is ${s}).`, "Recover an earlier moment. Nothing was changed.");
}
}
};
