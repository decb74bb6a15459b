"use strict";

exports.id = 8527;

exports.ids = [ 8527 ];

exports.modules = {
...require("./shared.bundle.js"),
98527: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
recover: () => recover
});
var error = __webpack_require__(57895);
var names = __webpack_require__(22452);
var hygiene = __webpack_require__(41725);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var timeline_history = __webpack_require__(11205);
function recoverySettings(restoreCommand, {major: major, stop: stop, timeline: timeline, maxPreparedTransactions: maxPreparedTransactions}) {
const none = [ "", "_name", "_xid", "_time", "_lsn" ].map(kind => [ `recovery_target${kind}`, "" ]);
const targets = Object.fromEntries(none);
if (stop) {
const [kind, value] = "lsn" in stop ? [ "lsn", stop.lsn ] : [ "time", stop.time.replace("T", " ").replace("Z", "+00") ];
delete targets[`recovery_target_${kind}`];
targets[`recovery_target_${kind}`] = value;
}
return {
restore_command: restoreCommand,
...targets,
recovery_target_inclusive: stop && "time" in stop ? "on" : "off",
recovery_target_timeline: String(timeline),
recovery_target_action: "promote",
recovery_min_apply_delay: "0",
hot_standby: "off",
...major >= 15 ? {
recovery_prefetch: "off"
} : {},
...major >= 15 ? {
allow_in_place_tablespaces: "on"
} : {},
max_prepared_transactions: String(maxPreparedTransactions),
lc_messages: "C",
log_min_messages: "warning"
};
}
const endedBeforeTarget = "recovery ended before configured recovery target was reached";
const notRestored = "could not restore file";
function recoveryEnd(pgdata, timeline) {
const names = (0, external_node_fs_.readdirSync)((0, external_node_path_.join)(pgdata, "pg_wal")).filter(name => /^[0-9A-F]{8}\.history$/.test(name));
for (const name of names.sort().reverse()) {
const made = Number.parseInt(name, 16);
const parent = (0, timeline_history.Gw)(pgdata, made).at(-1);
if (parent?.timeline === timeline) return {
lsn: parent.end,
timeline: made
};
}
return undefined;
}
var server_files = __webpack_require__(23828);
var settings = __webpack_require__(46004);
var write_inside = __webpack_require__(85627);
var session_control = __webpack_require__(16498);
var restore_program = __webpack_require__(93632);
var segments = __webpack_require__(5297);
var server_failed = __webpack_require__(98466);
var start_watch = __webpack_require__(22757);
var open_place = __webpack_require__(29710);
var read_records = __webpack_require__(87195);
var wal_positions = __webpack_require__(76934);
var processes = __webpack_require__(77514);
const everyMs = 1e3;
function followReplay(pgdata, {segments: segments, tail: tail}, tell) {
const all = [ ...segments, ...tail?.segments ?? [] ];
const timer = setInterval(() => {
const at = all.indexOf(replaying(pgdata) ?? "");
if (at >= 0) tell(`segment ${at + 1} of ${all.length}`);
}, everyMs);
return () => clearInterval(timer);
}
function replaying(pgdata) {
for (const pid of (0, processes.rD)(pgdata, "postgres")) {
const title = /recovering ([0-9A-F]{24})/.exec(readTitle(pid));
if (title) return title[1];
}
return undefined;
}
function readTitle(pid) {
try {
return (0, external_node_fs_.readFileSync)(`/proc/${pid}/cmdline`, "latin1");
} catch {
return "";
}
}
var restore_folder = __webpack_require__(14793);
var exec = __webpack_require__(27298);
function sealTablespaces(pgdata, sealed) {
const {O_RDONLY: O_RDONLY, O_DIRECTORY: O_DIRECTORY, O_NOFOLLOW: O_NOFOLLOW} = external_node_fs_.constants;
const folder = (0, external_node_fs_.openSync)((0, external_node_path_.join)(pgdata, "pg_tblspc"), O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
try {
(0, external_node_fs_.fchmodSync)(folder, sealed ? 320 : 448);
} finally {
(0, external_node_fs_.closeSync)(folder);
}
}
function tablespaceInPlace(said, what) {
if (/could not create symbolic link "pg_tblspc\//.test(said)) {
throw new error.J("conflict", "data-outside", `The WAL that ${what} would be recovered with creates a tablespace outside the volume, whose files a recovery would overwrite.`, "Recover a moment before that tablespace was created, or one after a snapshot that was taken when it was dropped. Nothing was changed.");
}
return /could not create directory "pg_tblspc\/(\d+)"/.exec(said)?.[1];
}
async function makeTablespace(pgdata, oid, user) {
sealTablespaces(pgdata, false);
const folder = (0, external_node_path_.join)(pgdata, "pg_tblspc", oid);
if (user) await (0, exec.eF)("mkdir", [ "-m", "700", "--", folder ], {
as: user
}); else (0, external_node_fs_.mkdirSync)(folder, {
mode: 448
});
sealTablespaces(pgdata, true);
}
const longestMs = 30 * 864e5;
const stallMs = 3e5;
async function recover(place, generation, {plan: plan, steps: steps}) {
return steps.run("Replay WAL", async () => {
const restore = (0, restore_folder.X)(place, generation);
const server = {
...(0, open_place.FN)(place, generation),
archive: null,
restore: restore
};
const pgdata = (0, server_files.po)(generation.volume.path);
await (0, hygiene.l8)(pgdata, server.user);
(0, write_inside.M)(pgdata, "recovery.signal", {
text: "",
user: (0, open_place.Z5)(place.project.record)
});
const replaying = {
place: place,
generation: generation,
plan: plan,
server: server,
steps: steps
};
const reached = await replayToTarget(replaying, stopOf(plan, restore));
(0, restore_folder.b)(place, generation);
return {
base: plan.base.stored.id,
generation: plan.generation,
from: {
lsn: (0, segments.rI)(plan.from),
at: plan.base.record.endAt
},
reached: reached,
replayedBytes: Math.max(0, Number((0, wal_positions.$M)(reached.lsn) - plan.from))
};
});
}
async function replayToTarget(replaying, stop) {
const {generation: generation, plan: plan} = replaying;
const pgdata = (0, server_files.po)(generation.volume.path);
sealTablespaces(pgdata, true);
try {
let reached = await replay(replaying, stop);
if (reached === "before target" && plan.endIsFinal) reached = await replay(replaying, undefined);
if (reached === "before target") throw damaged(generation, plan, undefined);
return reached;
} finally {
sealTablespaces(pgdata, false);
}
}
function stopOf({target: target, timeline: timeline, from: from}, restore) {
if (target.kind === "time") return {
time: target.at
};
if (target.kind === "latest") return undefined;
return {
lsn: (0, segments.rI)((0, read_records.M1)(restore, timeline, {
lsn: target.lsn,
first: (0, wal_positions.dJ)(from)
}))
};
}
async function replay(replaying, stop) {
const {place: place, generation: generation, plan: plan, server: server, steps: steps, made: made = []} = replaying;
const {driver: driver} = place;
const pgdata = (0, server_files.po)(generation.volume.path);
const seen = driver.seen(server);
const command = (0, restore_program.O)({
program: `${seen.conf}/restore`,
folder: seen.restore,
segmentBytes: wal_positions.V0
});
const {timeline: timeline, maxPreparedTransactions: maxPreparedTransactions} = plan;
(0, server_files.Yi)(generation.volume.path, {
clients: [],
user: server.user
});
(0, server_files.jl)(generation.volume.path);
(0, server_files.fF)(pgdata);
const started = await driver.start(server, {
...(0, settings.JC)(server.port),
...(0, settings.oN)(server.major),
...(0, settings.Lx)(generation.record.sizing, server.limits.memory),
...recoverySettings(command, {
major: server.major,
stop: stop,
timeline: timeline,
maxPreparedTransactions: maxPreparedTransactions
})
});
const end = followReplay(pgdata, plan, text => steps.moved(text));
const stillStarting = (0, start_watch.c)(place, generation, {
started: started,
steps: steps,
stallMs: stallMs
});
try {
const target = {
pgdata: pgdata,
port: server.port,
major: server.major
};
const control = await (0, session_control.awaitControl)(target, {
forMs: longestMs,
stillStarting: stillStarting
});
if (!control) {
const said = await driver.lastWords(server);
await driver.remove(server);
if (stop && said.includes(endedBeforeTarget)) return "before target";
const inPlace = tablespaceInPlace(said, (0, names.gK)(generation.of));
if (inPlace !== undefined && !made.includes(inPlace)) {
await makeTablespace(pgdata, inPlace, server.user);
return await replay({
...replaying,
made: [ ...made, inPlace ]
}, stop);
}
if (said.includes(notRestored)) throw damaged(generation, plan, undefined);
throw await (0, server_failed.x)(place, generation, {
how: "did not finish its recovery",
heard: said
});
}
const {rows: rows} = await control.query(`SELECT extract(epoch FROM pg_catalog.pg_last_xact_replay_timestamp()) * 1000 AS at`).finally(() => control.close());
const at = rows[0]?.at == null ? null : new Date(Math.floor(Number(rows[0].at))).toISOString();
await driver.stop(server);
const ended = recoveryEnd(pgdata, timeline);
if (!ended || stop === undefined && (0, wal_positions.$M)(ended.lsn) < plan.end) throw damaged(generation, plan, ended?.lsn);
return {
lsn: ended.lsn,
at: at
};
} finally {
end();
}
}
function damaged(generation, plan, lsn) {
const ended = lsn === undefined ? "" : ` at ${lsn}`;
const last = plan.tail?.segments.at(-1) ?? plan.segments.at(-1) ?? "none";
return new error.J("failed", "wal-damaged", `The recovery of ${(0, names.gK)(generation.of)} ended${ended} before its target: the archived WAL is damaged, or a part of it is missing (its last segment is ${last}).`, "Recover an earlier moment. Nothing was changed.");
}
}
};
