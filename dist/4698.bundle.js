"use strict";

exports.id = 4698;

exports.ids = [ 4698 ];

exports.modules = {
74698: (e, n, t) => {
t.r(n);
t.d(n, {
branchUse: () => branchUse,
sleepBranch: () => sleepBranch
});
var s = t(57895);
var r = t(22452);
var a = t(23828);
var o = t(73024);
var i = t(76760);
var c = t(16498);
var u = t(10693);
const d = `backend_type = 'client backend' AND client_addr IS NOT NULL`;
const l = `\n  SELECT coalesce((SELECT sum(sessions) FROM pg_stat_database), 0)::text AS sessions,\n         EXISTS (SELECT FROM pg_prepared_xacts) AS prepared,\n         EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory') AS advisory,\n         count(*) FILTER (WHERE ${d} AND state IS DISTINCT FROM 'idle') AS busy,\n         count(*) FILTER (WHERE backend_type = 'walsender') AS senders,\n         count(*) FILTER (WHERE backend_type NOT IN ('client backend', 'walsender', 'autovacuum worker')\n           AND datid IS NOT NULL\n           AND (xact_start IS NOT NULL OR state = 'active'\n                OR backend_start > pg_postmaster_start_time() + interval '10 s')) AS workers,\n         coalesce(array_agg(pid || '@' || extract(epoch FROM backend_start)) FILTER (WHERE ${d}), '{}') AS connected,\n         coalesce(array_agg(pid || '@' || extract(epoch FROM backend_start))\n           FILTER (WHERE ${d} AND query ~* '\\mlisten\\M'), '{}') AS listening,\n         min(extract(epoch FROM clock_timestamp() - coalesce(state_change, backend_start)) * 1000)\n           FILTER (WHERE ${d})::float8 AS idle\n    FROM pg_stat_activity`;
async function readUse(e, {keep: n}) {
return (0, c.LU)(e, async t => {
await t.query(e.major >= 15 ? "SELECT pg_stat_force_next_flush()" : "SELECT pg_sleep(0.6)");
const s = (0, u.C)(e.port);
const r = await rowOf(t);
return {
inUse: reasonOf(r, n) ?? (hasTemporaryTables(e.pgdata) ? "it has temporary tables" : null),
idleMs: r.idle === null ? null : Math.max(0, Math.round(r.idle)),
sessions: Number(r.sessions) - s,
connected: r.connected,
listening: r.listening
};
});
}
async function rowOf(e) {
const {rows: n} = await e.query(l);
return n[0];
}
function reasonOf(e, n) {
if (e.busy !== "0") return "a statement runs, or a transaction is open";
if (e.prepared) return "it has prepared transactions";
if (e.advisory) return "advisory locks are held";
if (e.listening.length > 0) return "a session listens";
if (e.senders !== "0") return "a client replicates from it";
if (e.workers !== "0") return "a background worker runs";
return n && e.connected.length > 0 ? "sessions are connected, which it keeps" : null;
}
function hasTemporaryTables(e) {
const n = (0, i.join)(e, "base");
try {
return (0, o.readdirSync)(n).some(e => {
const t = (0, i.join)(n, e);
return (0, o.lstatSync)(t).isDirectory() && (0, o.readdirSync)(t).some(e => /^t\d+_\d+$/.test(e));
});
} catch {
return true;
}
}
var p = t(30935);
var f = t(44564);
var h = t(95433);
var g = t(5916);
var y = t(46116);
var S = t(57443);
var E = t(29710);
var v = t(36569);
async function branchUse(e, {branch: n, expect: t}) {
const s = (0, r.at)(n);
const a = await (0, E.QL)(e, s.project);
const {current: o} = (0, E.MP)(a, s.branch);
(0, y.Zt)(o, t);
if (!await a.driver.isRunning((0, E.FN)(a, o))) throw notRunning(n);
return useOf(a, o);
}
async function sleepBranch(e, n, t) {
const a = (0, r.at)(n.branch);
return (0, S.N)(t, async (t, o) => {
const {place: i, generation: c} = await (0, v.lockedBranch)(e, a, {
steps: t,
locks: o,
expect: n.expect
});
const {record: u} = c;
const d = (0, r.gK)(c.of);
if (u.parent === null) throw new s.J("conflict", "main-stays", `${d} never sleeps.`, "Stop it, if nobody needs it.");
if ((0, f.t1)(u)) {
await refuseUsed(i, c, n);
const e = await (0, g.u)(i, c, t);
await i.storage.setMarks(c.volume, (0, h.X$)(e));
Object.assign(u, e);
}
return (0, p.ut)(i, c, {
running: false,
steps: t.times
});
});
}
async function refuseUsed(e, n, {idleMs: t, sessions: s}) {
const a = (0, r.gK)(n.of);
const o = (0, E.FN)(e, n);
if (!n.record.prepared || !await e.driver.isRunning(o)) throw notRunning(a);
const i = await useOf(e, n);
if (i.inUse !== null) throw inUse(a, i.inUse);
if (i.sessions !== s) throw inUse(a, "somebody has connected in the meantime");
if (i.idleMs !== null && i.idleMs < t) throw inUse(a, "a session has just been used");
}
function useOf(e, {volume: n, record: t}) {
const s = {
pgdata: (0, a.po)(n.path),
port: t.port,
major: e.project.record.pgVersion
};
return readUse(s, {
keep: t.idleSessions === "keep"
});
}
function notRunning(e) {
return new s.J("conflict", "branch-stopped", `${e} is not running.`, `Start it: \`velo branch start ${e}\`.`);
}
function inUse(e, n) {
return new s.J("conflict", "branch-in-use", `${e} is in use: ${n}.`, "It keeps running.");
}
},
5916: (e, n, t) => {
t.d(n, {
u: () => putToSleep
});
var s = t(29710);
async function putToSleep(e, n, t) {
await t.run("Stop server", () => e.driver.stop((0, s.FN)(e, n)));
return {
asleep: (new Date).toISOString()
};
}
}
};


