"use strict";

exports.id = 4698;

exports.ids = [ 4698 ];

exports.modules = {
74698: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
branchUse: () => branchUse,
sleepBranch: () => sleepBranch
});
var error = __webpack_require__(57895);
var names = __webpack_require__(22452);
var server_files = __webpack_require__(23828);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var control = __webpack_require__(16498);
var own_sessions = __webpack_require__(10693);
const isClient = `backend_type = 'client backend' AND client_addr IS NOT NULL`;
const question = `\n  SELECT coalesce((SELECT sum(sessions) FROM pg_stat_database), 0)::text AS sessions,\n         EXISTS (SELECT FROM pg_prepared_xacts) AS prepared,\n         EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory') AS advisory,\n         count(*) FILTER (WHERE ${isClient} AND state IS DISTINCT FROM 'idle') AS busy,\n         count(*) FILTER (WHERE backend_type = 'walsender') AS senders,\n         count(*) FILTER (WHERE backend_type NOT IN ('client backend', 'walsender', 'autovacuum worker')\n           AND datid IS NOT NULL\n           AND (xact_start IS NOT NULL OR state = 'active'\n                OR backend_start > pg_postmaster_start_time() + interval '10 s')) AS workers,\n         coalesce(array_agg(pid || '@' || extract(epoch FROM backend_start)) FILTER (WHERE ${isClient}), '{}') AS connected,\n         coalesce(array_agg(pid || '@' || extract(epoch FROM backend_start))\n           FILTER (WHERE ${isClient} AND query ~* '\\mlisten\\M'), '{}') AS listening,\n         min(extract(epoch FROM clock_timestamp() - coalesce(state_change, backend_start)) * 1000)\n           FILTER (WHERE ${isClient})::float8 AS idle\n    FROM pg_stat_activity`;
async function readUse(target, {keep: keep}) {
return (0, control.inControl)(target, async control => {
await control.query(target.major >= 15 ? "SELECT pg_stat_force_next_flush()" : "SELECT pg_sleep(0.6)");
const own = (0, own_sessions.C)(target.port);
const row = await rowOf(control);
return {
inUse: reasonOf(row, keep) ?? (hasTemporaryTables(target.pgdata) ? "it has temporary tables" : null),
idleMs: row.idle === null ? null : Math.max(0, Math.round(row.idle)),
sessions: Number(row.sessions) - own,
connected: row.connected,
listening: row.listening
};
});
}
async function rowOf(control) {
const {rows: rows} = await control.query(question);
return rows[0];
}
function reasonOf(row, keep) {
if (row.busy !== "0") return "a statement runs, or a transaction is open";
if (row.prepared) return "it has prepared transactions";
if (row.advisory) return "advisory locks are held";
if (row.listening.length > 0) return "a session listens";
if (row.senders !== "0") return "a client replicates from it";
if (row.workers !== "0") return "a background worker runs";
return keep && row.connected.length > 0 ? "sessions are connected, which it keeps" : null;
}
function hasTemporaryTables(pgdata) {
const base = (0, external_node_path_.join)(pgdata, "base");
try {
return (0, external_node_fs_.readdirSync)(base).some(database => {
const folder = (0, external_node_path_.join)(base, database);
return (0, external_node_fs_.lstatSync)(folder).isDirectory() && (0, external_node_fs_.readdirSync)(folder).some(name => /^t\d+_\d+$/.test(name));
});
} catch {
return true;
}
}
var answers = __webpack_require__(30935);
var idle = __webpack_require__(44564);
var catalog_record = __webpack_require__(95433);
var put_to_sleep = __webpack_require__(5916);
var expectation = __webpack_require__(46116);
var operation_operation = __webpack_require__(57443);
var open_place = __webpack_require__(29710);
var run_branch = __webpack_require__(36569);
async function branchUse(site, {branch: branch, expect: expect}) {
const name = (0, names.at)(branch);
const place = await (0, open_place.QL)(site, name.project);
const {current: current} = (0, open_place.MP)(place, name.branch);
(0, expectation.Zt)(current, expect);
if (!await place.driver.isRunning((0, open_place.FN)(place, current))) throw notRunning(branch);
return useOf(place, current);
}
async function sleepBranch(site, request, operation) {
const name = (0, names.at)(request.branch);
return (0, operation_operation.N)(operation, async (steps, locks) => {
const {place: place, generation: generation} = await (0, run_branch.lockedBranch)(site, name, {
steps: steps,
locks: locks,
expect: request.expect
});
const {record: record} = generation;
const what = (0, names.gK)(generation.of);
if (record.parent === null) throw new error.J("conflict", "main-stays", `${what} never sleeps.`, "Stop it, if nobody needs it.");
if ((0, idle.t1)(record)) {
await refuseUsed(place, generation, request);
const asleep = await (0, put_to_sleep.u)(place, generation, steps);
await place.storage.setMarks(generation.volume, (0, catalog_record.X$)(asleep));
Object.assign(record, asleep);
}
return (0, answers.ut)(place, generation, {
running: false,
steps: steps.times
});
});
}
async function refuseUsed(place, generation, {idleMs: idleMs, sessions: sessions}) {
const what = (0, names.gK)(generation.of);
const server = (0, open_place.FN)(place, generation);
if (!generation.record.prepared || !await place.driver.isRunning(server)) throw notRunning(what);
const use = await useOf(place, generation);
if (use.inUse !== null) throw inUse(what, use.inUse);
if (use.sessions !== sessions) throw inUse(what, "somebody has connected in the meantime");
if (use.idleMs !== null && use.idleMs < idleMs) throw inUse(what, "a session has just been used");
}
function useOf(place, {volume: volume, record: record}) {
const target = {
pgdata: (0, server_files.po)(volume.path),
port: record.port,
major: place.project.record.pgVersion
};
return readUse(target, {
keep: record.idleSessions === "keep"
});
}
function notRunning(what) {
return new error.J("conflict", "branch-stopped", `${what} is not running.`, `Start it: \`velo branch start ${what}\`.`);
}
function inUse(what, why) {
return new error.J("conflict", "branch-in-use", `${what} is in use: ${why}.`, "It keeps running.");
}
},
5916: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
u: () => putToSleep
});
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29710);
async function putToSleep(place, generation, steps) {
await steps.run("Stop server", () => place.driver.stop((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_0__.FN)(place, generation)));
return {
asleep: (new Date).toISOString()
};
}
}
};


