exports.id = 2961;

exports.ids = [ 2961 ];

exports.modules = {
74184: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
d: () => archivingServer,
q: () => prepareArchive
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27298);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23828);
var _postgres_cluster_wal_level_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43686);
var _postgres_wal_archive_program_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57748);
var _storage_space_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38042);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
var _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(76934);
var _archive_home_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24283);
var _archives_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65978);
const archiveTimeout = 60;
const backlog = {
bytes: 2 * 1024 ** 3,
share: .05
};
async function archivingServer(place, generation, steps) {
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.FN)(place, generation);
if (server.archive === null) return {
server: server,
settings: {}
};
if ((0, _postgres_cluster_wal_level_js__WEBPACK_IMPORTED_MODULE_4__.t)((0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(generation.volume.path))) {
steps.note("Its WAL is not archived: its configuration sets wal_level = minimal");
return {
server: {
...server,
archive: null
},
settings: {}
};
}
const gone = (0, _archive_home_js__WEBPACK_IMPORTED_MODULE_6__.qx)(place);
if (gone) steps.note(`Its WAL waits: the folder of its archives, ${place.project.record.archiveDir}, is not there (no disk?)`); else await prepareArchive(place, generation);
const {conf: conf, archive: archive} = place.driver.seen(server);
const backlogBytes = Math.min(backlog.bytes, place.storage.opened.capacity.sizeBytes * backlog.share);
const command = (0, _postgres_wal_archive_program_js__WEBPACK_IMPORTED_MODULE_8__.qb)({
program: `${conf}/archive`,
folder: archive,
floorBytes: gone ? 0 : Math.floor((0, _storage_space_js__WEBPACK_IMPORTED_MODULE_9__.f)((0, 
_archive_home_js__WEBPACK_IMPORTED_MODULE_6__.Jc)(place).sizeBytes)),
backlogSegments: Math.max(4, Math.floor(backlogBytes / _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_10__.V0))
});
const settings = {
archive_mode: "on",
archive_command: command,
archive_timeout: String(archiveTimeout),
...server.major >= 15 ? {
archive_library: ""
} : {}
};
return {
server: gone ? {
...server,
archive: null
} : server,
settings: settings
};
}
async function prepareArchive(place, generation) {
const {archive: archive, user: user} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.FN)(place, generation);
if (archive === null) return;
await (0, _archives_js__WEBPACK_IMPORTED_MODULE_7__.Po)(place, generation.volume.generation, generation.record);
await archiveHistory((0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(generation.volume.path), archive, user);
}
async function archiveHistory(pgdata, archive, user) {
const there = new Set((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(archive));
const missing = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pgdata, "pg_wal")).filter(name => /^[0-9A-F]{8}\.history$/.test(name) && !there.has(name));
if (missing.length === 0) return;
const paths = missing.map(name => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pgdata, "pg_wal", name));
await (0, _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__.eF)("cp", [ "--no-dereference", "-t", archive, "--", ...paths ], {
as: user
});
}
},
12961: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
qh: () => bringUp,
TG: () => checkData,
Pd: () => checkOwnData,
Nq: () => checkStart,
ic: () => staysUp
});
var external_node_fs_ = __webpack_require__(73024);
var errors_error = __webpack_require__(57895);
var names = __webpack_require__(22452);
var ports = __webpack_require__(67908);
var redirects = __webpack_require__(1017);
var hygiene = __webpack_require__(41725);
var external_node_path_ = __webpack_require__(76760);
var control_file = __webpack_require__(28455);
function preparedSettings(pgdata) {
const count = namesIn((0, external_node_path_.join)(pgdata, "pg_twophase")).length;
if (count === 0) return {};
const known = (0, control_file.w)(pgdata)?.maxPreparedTransactions ?? 0;
return {
max_prepared_transactions: String(Math.max(count, known))
};
}
function namesIn(folder) {
try {
return (0, external_node_fs_.readdirSync)(folder);
} catch {
return [];
}
}
var server_files = __webpack_require__(23828);
var cluster_settings = __webpack_require__(46004);
var session_control = __webpack_require__(16498);
var credentials = __webpack_require__(13221);
function worksIn(pid, pgdata) {
try {
const its = (0, external_node_fs_.statSync)(`/proc/${pid}/cwd`);
const ours = (0, external_node_fs_.statSync)(pgdata);
return its.dev === ours.dev && its.ino === ours.ino;
} catch {
return undefined;
}
}
var readiness = __webpack_require__(37227);
var archive_archiving = __webpack_require__(74184);
var missing_data = __webpack_require__(39637);
var open_place = __webpack_require__(29710);
var site = __webpack_require__(19725);
var login = __webpack_require__(5986);
var server_failed = __webpack_require__(98466);
var start_watch = __webpack_require__(22757);
const patience = 3e5;
async function bringUp(place, generation, {steps: steps, logins: logins}) {
const {volume: volume, record: record} = generation;
const pgdata = (0, server_files.po)(volume.path);
const what = (0, names.gK)(generation.of);
checkOwnData(generation, what);
const {server: server, settings: archiving} = await (0, archive_archiving.d)(place, generation, steps);
const isMain = record.parent === null;
const clients = [ ...await place.driver.clients(server), ...isMain ? [] : [ `${redirects.ey}/32` ] ];
const isCopy = !isMain || volume.generation > 1;
const settings = {
...(0, cluster_settings.JC)(server.port),
...isMain ? {} : (0, cluster_settings.oN)(server.major, record.walSenders),
...isMain ? {} : (0, cluster_settings.Lx)(record.sizing, server.limits.memory),
...archiving,
...isCopy && !record.prepared ? preparedSettings(pgdata) : {}
};
const start = async admitted => {
await checkPort(record, what);
(0, server_files.Yi)(volume.path, {
clients: admitted,
user: server.user
});
if (archiving.archive_command !== undefined) (0, server_files.jl)(volume.path);
(0, server_files.fF)(pgdata);
return place.driver.start(server, settings);
};
if (record.prepared) {
const started = await steps.run("Start server", () => start(clients));
const stillStarting = (0, start_watch.c)(place, generation, {
started: started,
steps: steps
});
await steps.run("First query", async () => {
await firstQuery(place, generation, {
stillStarting: stillStarting
});
await checkIdentity(started, pgdata, what);
});
return undefined;
}
let slots = 0;
const started = await steps.run("Start server", async () => {
if (isCopy) slots = await (0, hygiene.l8)(pgdata, server.user);
(0, external_node_fs_.rmSync)((0, server_files.Gs)(volume.path), {
force: true
});
return start([]);
});
const stillStarting = (0, start_watch.c)(place, generation, {
started: started,
steps: steps
});
const cleaning = await steps.run("Clean and set credentials", async () => {
const target = {
pgdata: pgdata,
port: server.port,
major: server.major
};
const control = await controlOf(place, generation, {
target: target,
stillStarting: stillStarting
});
try {
await checkIdentity(started, pgdata, what);
(0, server_files.Yi)(volume.path, {
clients: clients,
user: server.user
});
return await (0, hygiene.s5)(control, target, {
secret: (0, site.OM)(place.storage),
branchId: record.id,
roles: record.roles,
isCopy: isCopy,
voidPasswords: !isMain,
...logins ? {
logins: logins
} : {}
});
} finally {
await control.close();
}
});
const {subscriptions: subscriptions, preparedTransactions: preparedTransactions, lsn: lsn} = cleaning;
const database = cleaning.database === credentials.ZS ? null : cleaning.database;
const anew = logins?.has(credentials.AV) ? undefined : {
database: database
};
await steps.run("First query", () => firstQuery(place, generation, {
stillStarting: stillStarting,
anew: anew
}));
return {
prepared: true,
cleaned: {
slots: slots,
subscriptions: subscriptions,
preparedTransactions: preparedTransactions
},
lsn: lsn,
database: database
};
}
async function checkStart(generation) {
const what = (0, names.gK)(generation.of);
checkOwnData(generation, what);
await checkPort(generation.record, what);
}
async function checkPort({port: port}, what) {
if (!await (0, ports.C)(port)) throw (0, server_failed.f)(port, what);
}
function checkOwnData(generation, what) {
checkData(generation, what, {
own: generation.record.prepared
});
}
function checkData({volume: volume}, what, {own: own = false} = {}) {
const absence = (0, missing_data.L)(volume);
if (absence) {
throw new errors_error.J("conflict", "data-missing", `The data of ${what} can't be read: ${absence.what}.`, `${absence.help} Then run the command again. Nothing was started.`);
}
(0, hygiene.zc)((0, server_files.po)(volume.path), what, {
own: own
});
}
async function controlOf(place, generation, {target: target, stillStarting: stillStarting}) {
let control;
try {
control = await (0, session_control.yN)(target, {
forMs: patience,
stillStarting: stillStarting
});
} catch (error) {
if (error instanceof errors_error.J) throw error;
const said = error instanceof Error ? error.message : String(error);
throw new errors_error.J("failed", "not-administrable", `velo can't log in to ${(0, 
names.gK)(generation.of)} as ${credentials.AV}: ${said}`, (0, session_control.ux)(error), {
cause: error
});
}
if (!control) throw await (0, server_failed.x)(place, generation);
return control;
}
async function firstQuery(place, generation, {stillStarting: stillStarting, anew: anew}) {
const past = generation.record.parent === null ? {} : {
from: redirects.ey
};
const target = {
...tcpTarget(place, {
...generation,
record: {
...generation.record,
...anew
}
}),
...past
};
const answer = await (0, readiness.X)(target, {
forMs: patience,
stillRunning: stillStarting,
admissionNew: anew !== undefined
});
if (answer === false) throw await (0, server_failed.x)(place, generation);
if (answer !== true && anew) throw (0, login.U4)(answer, target, (0, names.gK)(generation.of));
}
function tcpTarget(place, {volume: volume, record: record}) {
return {
pgdata: (0, server_files.po)(volume.path),
port: record.port,
user: credentials.AV,
password: (0, credentials.No)((0, site.OM)(place.storage), record.id, credentials.AV),
database: record.database ?? credentials.ZS,
major: place.project.record.pgVersion
};
}
async function staysUp(place, generation, steps) {
const server = (0, open_place.FN)(place, generation);
const stillRunning = async () => {
steps.check();
return place.driver.isRunning(server);
};
if (!await stillRunning()) return false;
await (0, readiness.X)(tcpTarget(place, generation), {
forMs: 3e4,
stillRunning: stillRunning,
admissionNew: false
});
return place.driver.isRunning(server);
}
async function checkIdentity(started, pgdata, what) {
const pid = await started.pid;
if (pid === undefined || worksIn(pid, pgdata) !== false) return;
throw new errors_error.J("failed", "server-elsewhere", `The server that was started for ${what} uses the data of another branch.`, `Look in the configuration of ${what} for a setting that moves its data, such as \`data_directory\`. The server was stopped.`);
}
},
5986: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
Tr: () => checkEntry,
U4: () => loginRefused,
ss: () => proveLogin
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _postgres_session_pg_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7459);
var _postgres_session_readiness_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37227);
async function checkEntry(control, entry, what) {
const {rows: rows} = await control.query(facts(entry));
const found = rows[0];
const role = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(entry.user);
const database = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(entry.database);
if (found.login === null) {
const help = "Create it first, in the parent or in the branch.";
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("missing", "role-not-found", `There is no role ${role} in ${what}.`, help);
}
if (found.open === null) throw databaseNotFound(entry.database, what);
const alter = `In the branch, or in its parent: \`ALTER ROLE ${name(entry.user)}`;
if (!found.login) {
throw conflict("role-cannot-log-in", `The role ${role} of ${what} can't log in (NOLOGIN).`, {
hint: `${alter} LOGIN\`.`
});
}
if (found.expired) {
const hint = `${alter} VALID UNTIL 'infinity'\`.`;
throw conflict("role-expired", `The role ${role} of ${what} has expired (VALID UNTIL).`, {
hint: hint
});
}
if (!found.open) throw databaseClosed(entry.database, what);
if (!found.permitted) throw databaseNotPermitted(entry, what);
if (found.rolelimit === 0 && !found.super) {
const hint = `${alter} CONNECTION LIMIT -1\`.`;
throw conflict("role-connection-limit", `The role ${role} of ${what} has CONNECTION LIMIT 0.`, {
hint: hint
});
}
if (found.databaselimit === 0 && !found.super) {
const hint = `In the branch, or in its parent: \`ALTER DATABASE ${name(entry.database)} CONNECTION LIMIT -1\`.`;
throw conflict("database-connection-limit", `The database ${database} of ${what} has CONNECTION LIMIT 0.`, {
hint: hint
});
}
}
function facts({user: user, database: database}) {
return `\n    SELECT r.rolcanlogin AS login, r.rolsuper AS super, r.rolvaliduntil < now() AS expired, r.rolconnlimit AS rolelimit,\n           d.datallowconn AND d.datconnlimit <> -2 AS open, d.datconnlimit AS databaselimit,\n           has_database_privilege(r.oid, d.oid, 'CONNECT') AS permitted\n    FROM (SELECT) AS one\n    LEFT JOIN pg_roles r ON r.rolname = ${_postgres_session_pg_js__WEBPACK_IMPORTED_MODULE_2__.A.escapeLiteral(user)}\n    LEFT JOIN pg_database d ON d.datname = ${_postgres_session_pg_js__WEBPACK_IMPORTED_MODULE_2__.A.escapeLiteral(database)}`;
}
async function proveLogin(login, what) {
const answer = await (0, _postgres_session_readiness_js__WEBPACK_IMPORTED_MODULE_3__.o)(login);
if (answer === "answered") return;
if (answer) throw loginRefused(answer, login, what);
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "login-unanswered", `The server of ${what} is running but does not answer on port ${login.port}.`, `Restart it: \`velo branch restart ${what}\`.`);
}
function loginRefused(refusal, entry, what) {
if (refusal.code === "3D000") return databaseNotFound(entry.database, what, refusal);
if (refusal.code === "55000") return databaseClosed(entry.database, what, refusal);
if (refusal.code === "42501") return databaseNotPermitted(entry, what, refusal);
const into = `${(0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(entry.user)} can't log in to the database ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(entry.database)} of ${what}`;
const said = `${into}: ${refusal.message}.`;
if (refusal.code === "53300") return conflict("connection-limit-reached", said, {
hint: "Close connections, or raise the limit.",
cause: refusal
});
const hint = refusal.code === "28P01" ? `Its password was changed: \`velo branch password ${what} --user ${entry.user}\` sets it again.` : "Check the login triggers and the settings of the role and the database.";
return conflict("login-refused", said, {
hint: hint,
cause: refusal
});
}
function databaseNotFound(database, what, cause) {
const message = `There is no database ${(0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(database)} in ${what}.`;
const help = "Create it first, in the parent or in the branch. `psql -l` lists the databases.";
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("missing", "database-not-found", message, help, {
cause: cause
});
}
function databaseClosed(database, what, cause) {
const message = `The database ${(0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(database)} of ${what} accepts no connections.`;
const hint = `\`ALTER DATABASE ${name(database)} ALLOW_CONNECTIONS true\`.`;
return conflict("database-closed", message, {
hint: hint,
cause: cause
});
}
function databaseNotPermitted({user: user, database: database}, what, cause) {
const message = `The role ${(0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(user)} has no CONNECT privilege on the database ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(database)} of ${what}.`;
const hint = `\`GRANT CONNECT ON DATABASE ${name(database)} TO ${name(user)}\`.`;
return conflict("database-not-permitted", message, {
hint: hint,
cause: cause
});
}
function conflict(code, message, {hint: hint, cause: cause}) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", code, message, hint, {
cause: cause
});
}
function name(text) {
return /^[a-z_][a-z0-9_]*$/.test(text) ? text : (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text);
}
},
98466: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
f: () => portTaken,
x: () => serverFailed
});
var error = __webpack_require__(57895);
var names = __webpack_require__(22452);
const limits = {
lines: 6,
characters: 800
};
function linesThatMatter(output) {
const lines = output.split("\n").flatMap(line => parse(line) ?? []);
const end = lines.findIndex(({level: level}) => level === "FATAL" || level === "PANIC");
const chosen = end < 0 ? lastLines(output) : [ ...complaintsBefore(lines, end), ...withDetail(lines, end) ];
const text = chosen.slice(0, limits.lines).join("; ");
const safe = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, c => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
return safe.length > limits.characters ? `${safe.slice(0, limits.characters - 3)}...` : safe;
}
function parse(line) {
const [, level, text] = /(?:^|[^A-Z])(LOG|WARNING|ERROR|FATAL|PANIC|DETAIL|HINT|CONTEXT): {1,2}(.*)$/.exec(line) ?? [];
if (level === undefined || text === undefined || toOthers.test(text)) return undefined;
return {
level: level,
text: text.trim()
};
}
const toOthers = /^the database system is (starting up|not yet accepting connections|not accepting connections|shutting down)/;
const ordinary = /^(starting PostgreSQL|listening on|could not translate|database system was|database system is|redo |checkpoint |entering standby|consistent recovery|invalid record length|last completed|skipping missing|ending log output|received |aborting |all server processes|terminating |unexpected pageaddr|startup process|restored log|starting backup recovery|completed backup recovery|started streaming|resetting unlogged|syncing data directory)/;
function complaintsBefore(lines, end) {
return lines.slice(0, end).filter(({level: level, text: text}) => [ "LOG", "WARNING", "ERROR" ].includes(level) && !ordinary.test(text)).map(({text: text}) => text).slice(-(limits.lines - 3));
}
function withDetail(lines, at) {
const after = lines.slice(at + 1, at + 3).filter(({level: level}) => level === "DETAIL" || level === "HINT");
return [ lines[at]?.text ?? "", ...after.map(({text: text}) => text) ];
}
function lastLines(output) {
return output.split("\n").map(line => line.trim()).filter(line => line !== "" && !toOthers.test(parse(line)?.text ?? line) && !/FATAL/.test(line)).slice(-3);
}
var full_disk = __webpack_require__(68587);
var open_place = __webpack_require__(29710);
async function serverFailed(place, generation, {how: how = "did not start", heard: heard} = {}) {
const what = (0, names.gK)(generation.of);
const server = (0, open_place.FN)(place, generation);
const said = heard ?? await place.driver.lastWords(server);
if (/could not bind .*Address already in use/.test(said)) return portTaken(server.port, what);
const full = (0, full_disk.R)(said, what, place.storage);
if (full) return full;
const log = place.driver.logFile(server);
return new error.J("failed", "server-failed", `The server of ${what} ${how}: ${linesThatMatter(said) || "no output"}`, log === undefined || generation.record.phase === "new" ? "The server and its log were removed. The message contains the last lines of the log." : `Its log is ${log}.`);
}
function portTaken(port, what) {
return new error.J("conflict", "port-taken", `Another program uses port ${port} of ${what}.`, `Find it with \`ss -ltnp sport = :${port}\`, stop it, and start the branch again.`);
}
},
22757: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
c: () => watchStart
});
var external_node_fs_ = __webpack_require__(73024);
var processes = __webpack_require__(77514);
const idleTicks = 5;
function watchActivity(root) {
let before = workBelow(root);
return () => {
const now = workBelow(root);
const lasting = [ ...now ].filter(([pid]) => before.has(pid));
const below = lasting.filter(([pid]) => pid !== root);
const watched = below.length > 0 ? below : lasting;
const done = what => watched.reduce((sum, [pid, work]) => sum + work[what] - (before.get(pid)?.[what] ?? 0), 0);
const isBusy = watched.some(([, {state: state}]) => state === "D" || state === "R");
const active = isBusy || done("disk") > 0 || done("ticks") > idleTicks;
before = active ? now : new Map([ ...now ].map(([pid, work]) => [ pid, before.get(pid) ?? work ]));
return active;
};
}
function workBelow(root) {
const all = new Map;
for (const entry of (0, external_node_fs_.readdirSync)("/proc")) {
const work = /^\d+$/.test(entry) ? workOf(entry) : undefined;
if (work) all.set(Number(entry), work);
}
const isBelow = pid => pid === root || pid > 1 && isBelow(all.get(pid)?.parent ?? 0);
return new Map([ ...all ].filter(([pid]) => isBelow(pid)));
}
function workOf(pid) {
try {
const {3: state = "", 4: parent, 14: user, 15: system} = (0, processes._N)(pid);
return {
state: state,
parent: Number(parent),
ticks: Number(user) + Number(system),
disk: diskOf(pid)
};
} catch {
return undefined;
}
}
function diskOf(pid) {
try {
const io = (0, external_node_fs_.readFileSync)(`/proc/${pid}/io`, "latin1");
return [ ...io.matchAll(/^(?:read|write)_bytes: (\d+)/gm) ].reduce((sum, [, bytes]) => sum + Number(bytes), 0);
} catch {
return 0;
}
}
var open_place = __webpack_require__(29710);
var server_failed = __webpack_require__(98466);
const usualStallMs = 2e4;
const lookMs = 1e3;
function watchStart(place, generation, {started: started, steps: steps, stallMs: stallMs = usualStallMs}) {
const server = (0, open_place.FN)(place, generation);
let isActive;
let lastActive = performance.now();
let lastLook = lastActive;
return async () => {
steps.check();
if (!await place.driver.isRunning(server)) return false;
const now = performance.now();
const pid = await started.pid;
if (pid === undefined || now - lastLook < lookMs) return true;
lastLook = now;
isActive ??= watchActivity(pid);
if (isActive()) lastActive = now; else if (now - lastActive >= stallMs) throw await stalled(place, generation, stallMs);
return true;
};
}
function stalled(place, generation, stallMs) {
const how = `did not start and did nothing for ${stallMs / 1e3} s; it may be waiting for a pipe that replaced a file`;
return (0, server_failed.x)(place, generation, {
how: how
});
}
},
67908: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
C: () => isPortFree,
o: () => freePort
});
var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
var node_net__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
var _port_range_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93977);
function isPortFree(port) {
return new Promise(resolve => {
const probe = (0, node_net__WEBPACK_IMPORTED_MODULE_0__.createServer)();
probe.once("error", () => resolve(false));
probe.listen({
port: port,
host: "127.0.0.1",
exclusive: true
}, () => probe.close(() => resolve(true)));
});
}
async function freePort(from, taken, {first: first, last: last} = _port_range_js__WEBPACK_IMPORTED_MODULE_1__.j) {
const count = last - first + 1;
for (let step = 0; step < count; step++) {
const port = first + (from - first + step) % count;
if (!taken.has(port) && await isPortFree(port)) return port;
}
return undefined;
}
},
1017: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
Ip: () => dropRedirect,
S8: () => addRedirect,
Vj: () => currentRedirects,
_Q: () => setRedirects,
ey: () => directAddress,
s0: () => removeRedirects
});
var _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27298);
var _users_user_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46283);
var _port_range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93977);
const directAddress = "127.86.76.1";
const table = "inet velo_sleep";
const chain = `chain output {\n  type nat hook output priority -110; policy accept;\n  ip daddr 127.0.0.1 ip saddr != ${directAddress} tcp dport ${_port_range_js__WEBPACK_IMPORTED_MODULE_2__.j.first}-${_port_range_js__WEBPACK_IMPORTED_MODULE_2__.j.last} redirect to :tcp dport map @ports\n }`;
async function setRedirects(ports) {
if (!(0, _users_user_js__WEBPACK_IMPORTED_MODULE_1__.j)()) return false;
const elements = [ ...ports ].map(([from, to]) => `${from} : ${to}`).join(", ");
const map = `map ports { type inet_service : inet_service; ${elements && `elements = { ${elements} };`} }`;
const script = `table ${table}\ndelete table ${table}\ntable ${table} {\n ${map}\n ${chain}\n}\n`;
try {
await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "-f", "-" ], {
input: script,
timeoutMs: 3e4
});
return true;
} catch {
return false;
}
}
async function removeRedirects() {
if (!(0, _users_user_js__WEBPACK_IMPORTED_MODULE_1__.j)()) return;
const input = `table ${table}\ndelete table ${table}\n`;
await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "-f", "-" ], {
input: input,
timeoutMs: 3e4
}).catch(() => {});
}
async function addRedirect(from, to) {
const input = `add element ${table} ports { ${from} : ${to} }\n`;
await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "-f", "-" ], {
input: input,
inherit: [],
timeoutMs: 3e4
});
}
async function dropRedirect(from) {
if (!(0, _users_user_js__WEBPACK_IMPORTED_MODULE_1__.j)()) return;
try {
const input = `delete element ${table} ports { ${from} }\n`;
await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "-f", "-" ], {
input: input,
inherit: [],
timeoutMs: 3e4
});
} catch (error) {
if (!(error instanceof _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.Zj || error.code === "program-missing")) throw error;
}
}
async function currentRedirects() {
try {
const {stdout: stdout} = await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "list", "table", "inet", "velo_sleep" ], {
timeoutMs: 3e4
});
return new Map([ ...stdout.matchAll(/(\d+) : (\d+)/g) ].map(([, from, to]) => [ Number(from), Number(to) ]));
} catch {
return undefined;
}
}
},
77514: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
U_: () => processesWith,
_N: () => statOf,
a7: () => signalProcess,
jm: () => usersOfProcesses,
rD: () => processesIn,
so: () => awaitEnd
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35274);
function processesWith(variable, beginning) {
const found = [];
const wanted = {
variable: `\0${variable}=`,
beginning: beginning
};
const until = performance.now() + executingMs;
for (const entry of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)("/proc")) {
if (!/^\d+$/.test(entry)) continue;
try {
const process = lookAt(entry, wanted, until);
if (process) found.push(process);
} catch {}
}
return found;
}
const executingMs = 100;
const without = new Set;
function lookAt(entry, {variable: variable, beginning: beginning}, until) {
for (let seen = 1; ;seen++) {
const environment = environmentOf(entry);
const at = environment.indexOf(variable + beginning);
if (at < 0 && environment.length > 1) return undefined;
if (at < 0 && seen === 1 && (without.has(entry) || isKernelThread(entry))) {
without.add(entry);
return undefined;
}
const mark = environment.toString("latin1", at + variable.length).split("\0", 1)[0] ?? "";
const command = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${entry}/cmdline`, "utf8").split("\0");
if (at >= 0 && command[0] !== "") return {
pid: Number(entry),
uid: (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`/proc/${entry}`).uid,
mark: mark,
command: command,
startedAt: startOf(entry)
};
if (at < 0 && command[0] !== "" && seen < 4) continue;
if (command[0] !== "") return undefined;
if (hasEnded(Number(entry))) return undefined;
if (performance.now() > until) {
without.add(entry);
return undefined;
}
Atomics.wait(pause, 0, 0, 1);
}
}
const pause = new Int32Array(new SharedArrayBuffer(4));
function isKernelThread(pid) {
return (Number(statOf(pid)[9]) & 2097152) !== 0;
}
function statOf(pid) {
const stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, "latin1");
return [ "", "", "", ...stat.slice(stat.lastIndexOf(")") + 2).split(" ") ];
}
let room = Buffer.alloc(64 * 1024);
function environmentOf(pid) {
const file = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(`/proc/${pid}/environ`, "r");
try {
for (let length = 1; ;) {
const read = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, room, length, room.length - length, null);
if (read === 0) return room.subarray(0, length);
length += read;
if (length === room.length) room = Buffer.concat([ room, Buffer.alloc(length) ]);
}
} finally {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
}
}
function processesIn(folder, program) {
const pids = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)("/proc").filter(entry => /^\d+$/.test(entry));
return pids.map(Number).filter(pid => {
try {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`/proc/${pid}/cwd`) === folder && (0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`/proc/${pid}/exe`)) === program;
} catch {
return false;
}
});
}
function usersOfProcesses() {
const users = new Set;
for (const entry of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)("/proc")) {
const stat = /^\d+$/.test(entry) ? (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`/proc/${entry}`, {
throwIfNoEntry: false
}) : undefined;
if (stat) users.add(stat.uid);
}
return users;
}
function signalProcess(pid, signal) {
try {
process.kill(pid, signal);
} catch (error) {
if (error.code !== "ESRCH") throw error;
}
}
async function awaitEnd(pid, forMs) {
return await (0, _wait_js__WEBPACK_IMPORTED_MODULE_2__.w)(() => hasEnded(pid) ? true : undefined, {
everyMs: 5,
forMs: forMs
}) ?? false;
}
function hasEnded(pid) {
try {
return [ "Z", "X" ].includes(statOf(String(pid))[3] ?? "");
} catch {
return true;
}
}
function startOf(pid) {
const ticks = Number(statOf(pid)[22]);
const boot = Number(/^btime (\d+)/m.exec((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/proc/stat", "latin1"))?.[1]);
return new Date(boot * 1e3 + ticks * 10).toISOString();
}
},
28455: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
w: () => readControlFile
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34704);
var _whole_control_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57197);
const at = {
checkpoint: 32,
redo: 40,
timeline: 48,
maxPreparedTransactions: 192
};
function readControlFile(pgdata) {
const file = (0, _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_1__.b)((0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(pgdata, "global", "pg_control"), 8192);
if (!file || !(0, _whole_control_file_js__WEBPACK_IMPORTED_MODULE_2__.l)(file)) return undefined;
return {
checkpoint: file.readBigUInt64LE(at.checkpoint),
redo: file.readBigUInt64LE(at.redo),
timeline: file.readUInt32LE(at.timeline),
maxPreparedTransactions: file.readInt32LE(at.maxPreparedTransactions)
};
}
},
41725: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
zc: () => checkCluster,
s5: () => cleanCluster,
l8: () => clearCopiedFiles,
wO: () => setPassword,
eu: () => usableDatabase
});
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var error = __webpack_require__(57895);
var exec = __webpack_require__(27298);
var session_control = __webpack_require__(16498);
var credentials = __webpack_require__(13221);
var pg = __webpack_require__(7459);
var segments = __webpack_require__(5297);
var includes = __webpack_require__(48856);
const atTheTop = [ "PG_VERSION", "postgresql.conf", "postgresql.auto.conf", "backup_label", "tablespace_map", "standby.signal", "recovery.signal" ];
const folders = [ "global", "pg_wal", "pg_logical", "pg_stat", "pg_stat_tmp", "pg_twophase", "pg_xact", "pg_notify" ];
const inDatabases = [ "PG_VERSION", "pg_filenode.map", "pg_internal.init" ];
const configurationLimit = 16 * 1024 ** 2;
function checkFiles(pgdata, what) {
const suspects = [ ...atTheTop.map(name => (0, external_node_path_.join)(pgdata, name)), ...folders.flatMap(folder => unusual((0, 
external_node_path_.join)(pgdata, folder))), ...below(pgdata, "pg_replslot").flatMap(unusual), ...below(pgdata, "base").flatMap(database => inDatabases.map(name => (0, 
external_node_path_.join)(database, name))) ];
for (const path of suspects) {
const kind = oddKind(path);
if (kind !== undefined) throw odd(what, path.slice(pgdata.length + 1), kind);
}
checkConfiguration(pgdata, what);
}
function checkConfiguration(pgdata, what) {
for (const path of (0, includes.G)([ (0, external_node_path_.join)(pgdata, "postgresql.conf"), (0, 
external_node_path_.join)(pgdata, "postgresql.auto.conf") ])) {
const kind = oddKind(path) ?? ((look(path)?.size ?? 0) > configurationLimit ? "a file that is too large" : undefined);
if (kind !== undefined) throw odd(what, path.slice(pgdata.length + 1), kind);
}
}
function unusual(folder) {
return entries(folder).filter(entry => !entry.isFile() && !entry.isDirectory()).map(entry => (0, 
external_node_path_.join)(folder, entry.name));
}
function below(pgdata, folder) {
return entries((0, external_node_path_.join)(pgdata, folder)).filter(entry => entry.isDirectory()).map(entry => (0, 
external_node_path_.join)(pgdata, folder, entry.name));
}
function entries(folder) {
try {
return (0, external_node_fs_.readdirSync)(folder, {
withFileTypes: true
});
} catch {
return [];
}
}
function oddKind(path) {
const found = look(path);
if (!found || found.isFile() || found.isDirectory()) return undefined;
return found.isFIFO() ? "a pipe" : found.isSocket() ? "a socket" : "a device";
}
function look(path) {
try {
return (0, external_node_fs_.statSync)(path);
} catch {
return undefined;
}
}
function odd(what, name, kind) {
const shown = JSON.stringify(name).slice(1, -1);
return new error.J("conflict", "data-odd-file", `${what} has ${kind} in place of ${shown}, and its server could hang or fail on it.`, `Remove or replace ${(0, 
external_node_path_.basename)(shown)} in its data directory, or reset the branch. Nothing was started.`);
}
var server_files = __webpack_require__(23828);
function checkCluster(pgdata, what, {own: own = false} = {}) {
if (!isPlain((0, external_node_path_.join)(pgdata, "PG_VERSION"), "file")) {
throw new error.J("conflict", "data-missing", `The data of ${what} is missing: ${pgdata} contains no cluster.`, "Check that its file system is mounted. `velo doctor` says more. Nothing was started.");
}
for (const folder of [ "base", "global", "pg_wal", "pg_tblspc", "pg_replslot" ]) {
if (isPlain((0, external_node_path_.join)(pgdata, folder), "folder")) continue;
throw new error.J("conflict", "data-outside", `${what} has ${folder} outside its volume, where a branch would share it.`, `Move ${folder} back into the data directory.`);
}
if (!isPlain((0, external_node_path_.join)(pgdata, "global", "pg_control"), "file")) {
throw new error.J("conflict", "data-outside", `The control file of ${what} is missing or is not a regular file.`, "Reset the branch, or restore its global/pg_control.");
}
const links = (0, external_node_fs_.readdirSync)((0, external_node_path_.join)(pgdata, "pg_tblspc"), {
withFileTypes: true
}).filter(entry => !entry.isDirectory());
if (links.length > 0 && !own) {
throw new error.J("conflict", "data-outside", `${what} has a tablespace outside its volume (${links.length}), which a branch would share.`, "Move its tables back with `ALTER TABLE … SET TABLESPACE pg_default`, and drop it.");
}
checkFiles(pgdata, what);
}
async function clearCopiedFiles(pgdata, user) {
for (const name of (0, external_node_fs_.readdirSync)(pgdata)) {
const stale = (0, server_files.EH)(name) || name === "standby.signal" || name === "recovery.signal";
if (stale) (0, external_node_fs_.rmSync)((0, external_node_path_.join)(pgdata, name), {
force: true,
recursive: true
});
}
const slots = (0, external_node_fs_.readdirSync)((0, external_node_path_.join)(pgdata, "pg_replslot")).map(name => (0, 
external_node_path_.join)(pgdata, "pg_replslot", name));
if (slots.length > 0) await (0, exec.eF)("rm", [ "-rf", "--", ...slots ], {
as: user
});
return slots.filter(slot => !(0, external_node_path_.basename)(slot).startsWith("velo_backup_")).length;
}
async function cleanCluster(control, target, {secret: secret, branchId: branchId, roles: roles, isCopy: isCopy, voidPasswords: voidPasswords, logins: logins = new Map}) {
const [position, prepared, usable] = await control.script(`SELECT pg_current_wal_insert_lsn()::text AS lsn;\n     SELECT gid, database, datallowconn AS open FROM pg_prepared_xacts JOIN pg_database ON datname = database;\n     ${usableDatabase(credentials.ZS)}`);
const transactions = isCopy ? prepared?.rows : [];
for (const transaction of transactions) await rollBack(control, target, transaction);
const results = await control.script(`\n    BEGIN;\n    ${isCopy ? detachSubscriptions : "SELECT 0 AS count"};\n    ${voidPasswords ? "UPDATE pg_authid SET rolpassword = NULL WHERE rolpassword IS NOT NULL" : "SELECT 0"};\n    UPDATE pg_authid SET rolcanlogin = true, rolvaliduntil = NULL WHERE rolname = ${pg.A.escapeLiteral(credentials.AV)};\n    ${[ credentials.AV, ...roles ].map(role => setPassword(role, (0, 
credentials.No)(secret, branchId, role))).join(";\n")};\n    ${[ ...logins ].map(([role, verifier]) => setVerifier(role, verifier)).join(";\n")};\n    COMMIT;\n    SELECT pg_reload_conf()`);
return {
subscriptions: Number(results[1]?.rows[0]?.count ?? 0),
preparedTransactions: transactions.length,
lsn: (0, segments.Jf)(position?.rows[0]?.lsn) ?? "",
database: String(usable?.rows[0]?.datname ?? credentials.ZS)
};
}
const usableDatabase = preferred => `\n  SELECT datname FROM pg_database WHERE datallowconn AND datconnlimit <> -2\n  ORDER BY datname <> ${pg.A.escapeLiteral(preferred)}, datistemplate, oid LIMIT 1`;
const detachSubscriptions = `\n  WITH detached AS (\n    UPDATE pg_subscription SET subenabled = false, subslotname = NULL WHERE subenabled OR subslotname IS NOT NULL RETURNING 1\n  ) SELECT count(*)::int AS count FROM detached`;
function setPassword(role, password) {
return setVerifier(role, (0, credentials.v0)(password));
}
function setVerifier(role, verifier) {
return `UPDATE pg_authid SET rolpassword = ${pg.A.escapeLiteral(verifier)} WHERE rolname = ${pg.A.escapeLiteral(role)}`;
}
async function rollBack(control, target, {gid: gid, database: database, open: open}) {
const admit = connections => control.query(`UPDATE pg_database SET datallowconn = ${connections} WHERE datname = ${pg.A.escapeLiteral(database)}`);
if (!open) await admit(true);
try {
await (0, session_control.LU)(target, session => session.query(`ROLLBACK PREPARED ${pg.A.escapeLiteral(gid)}`), database);
} finally {
if (!open) await admit(false);
}
}
function isPlain(path, kind) {
try {
const stat = (0, external_node_fs_.lstatSync)(path);
return kind === "file" ? stat.isFile() : stat.isDirectory();
} catch {
return false;
}
}
},
46004: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
FK: () => slotsFor,
JC: () => commonSettings,
Lx: () => sizedSettings,
jG: () => pathSettings,
oN: () => branchSettings,
qx: () => versionNotSupported,
vy: () => supportedMajors
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
const supportedMajors = {
first: 14,
last: 18
};
function versionNotSupported(major) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "version-not-supported", `velo does not support PostgreSQL ${major}.`, `Choose one from ${supportedMajors.first} to ${supportedMajors.last}.`);
}
function commonSettings(port) {
return {
port: String(port),
unix_socket_permissions: "0700",
recovery_init_sync_method: "syncfs",
logging_collector: "off",
log_destination: "stderr",
password_encryption: "scram-sha-256"
};
}
function pathSettings({pgdata: pgdata, conf: conf, major: major}) {
return {
data_directory: pgdata,
hba_file: `${conf}/pg_hba.conf`,
ident_file: `${conf}/pg_ident.conf`,
external_pid_file: "",
unix_socket_directories: ".",
unix_socket_group: "",
...major < 15 ? {
stats_temp_directory: "pg_stat_tmp"
} : {}
};
}
const perConnection = 4 * 1024 ** 2;
function sizedSettings(parent, memory) {
if (memory === null) return {};
const buffers = Math.min(parent?.buffers ?? defaultBuffers, memory / 4);
const most = Math.max(leastConnections, Math.floor((memory - buffers) / perConnection));
return {
...parent && parent.buffers <= buffers ? {} : {
shared_buffers: `${Math.floor(buffers / 1024)}kB`
},
...parent && parent.connections > most ? {
max_connections: String(most)
} : {}
};
}
const defaultBuffers = 128 * 1024 ** 2;
const leastConnections = 20;
function branchSettings(major, walSenders = 0) {
return {
archive_mode: "off",
archive_command: "",
...major >= 15 ? {
archive_library: ""
} : {},
restore_command: "",
archive_cleanup_command: "",
recovery_end_command: "",
primary_conninfo: "",
primary_slot_name: "",
max_logical_replication_workers: "0",
...replicationOut(walSenders),
...major >= 17 ? {
sync_replication_slots: "off"
} : {},
synchronous_standby_names: "",
"cron.launch_active_jobs": "off",
ssl: "off"
};
}
const slotsFor = walSenders => Math.max(10, walSenders);
function replicationOut(walSenders) {
if (walSenders === 0) return {
max_wal_senders: "0"
};
return {
max_wal_senders: String(walSenders),
max_replication_slots: String(slotsFor(walSenders)),
wal_level: "logical",
max_slot_wal_keep_size: "4GB"
};
}
},
57197: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
l: () => isWholeControlFile
});
var crc_32_crc32c_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82782);
var crc_32_crc32c_js__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(crc_32_crc32c_js__WEBPACK_IMPORTED_MODULE_0__);
function isWholeControlFile(file) {
for (let end = 200; end <= 508 && end + 4 <= file.length; end += 4) {
if (file.readInt32LE(end) === crc_32_crc32c_js__WEBPACK_IMPORTED_MODULE_0___default().buf(file.subarray(0, end))) return true;
}
return false;
}
},
37227: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
"use strict";
__webpack_require__.d(__webpack_exports__, {
X: () => awaitQuery,
o: () => tryLogin
});
var _await_server_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95049);
var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55952);
var _own_sessions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10693);
async function awaitQuery(target, {forMs: forMs, stillRunning: stillRunning, admissionNew: admissionNew}) {
const answer = await (0, _await_server_js__WEBPACK_IMPORTED_MODULE_0__.s)(target.pgdata, async () => {
const answered = await tryLogin(target);
if (answered === "answered") return true;
if (answered === undefined || answered.code === "28000" && admissionNew) return undefined;
return await stillRunning() && answered;
}, {
forMs: forMs,
stillThere: stillRunning
});
return answer ?? false;
}
async function tryLogin({port: port, user: user, password: password, database: database, major: major, from: from}) {
const address = {
host: "127.0.0.1",
port: port,
user: user,
password: password,
database: database,
...from === undefined ? {} : {
from: from
}
};
const client = (0, _client_js__WEBPACK_IMPORTED_MODULE_1__._)({
...address,
options: patient(major),
timeoutMs: 5e3,
queryTimeoutMs: 5e3
});
try {
await client.connect();
(0, _own_sessions_js__WEBPACK_IMPORTED_MODULE_2__.Y)(port);
await client.query("SELECT 1");
return "answered";
} catch (error) {
const code = error.code ?? "";
return /^[0-9A-Z]{5}$/.test(code) && !code.startsWith("57P0") ? error : undefined;
} finally {
await client.end().catch(() => {});
}
}
const patient = major => (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.S)({
statement_timeout: "0",
idle_session_timeout: "0",
...major >= 17 ? {
transaction_timeout: "0"
} : {}
});
},
82782: (__unused_webpack_module, exports) => {
var CRC32C;
(function(factory) {
if (typeof DO_NOT_EXPORT_CRC === "undefined") {
if (true) {
factory(exports);
} else {}
} else {
factory(CRC32C = {});
}
})(function(CRC32C) {
CRC32C.version = "1.2.2";
function signed_crc_table() {
var c = 0, table = new Array(256);
for (var n = 0; n != 256; ++n) {
c = n;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
c = c & 1 ? -2097792136 ^ c >>> 1 : c >>> 1;
table[n] = c;
}
return typeof Int32Array !== "undefined" ? new Int32Array(table) : table;
}
var T0 = signed_crc_table();
function slice_by_16_tables(T) {
var c = 0, v = 0, n = 0, table = typeof Int32Array !== "undefined" ? new Int32Array(4096) : new Array(4096);
for (n = 0; n != 256; ++n) table[n] = T[n];
for (n = 0; n != 256; ++n) {
v = T[n];
for (c = 256 + n; c < 4096; c += 256) v = table[c] = v >>> 8 ^ T[v & 255];
}
var out = [];
for (n = 1; n != 16; ++n) out[n - 1] = typeof Int32Array !== "undefined" ? table.subarray(n * 256, n * 256 + 256) : table.slice(n * 256, n * 256 + 256);
return out;
}
var TT = slice_by_16_tables(T0);
var T1 = TT[0], T2 = TT[1], T3 = TT[2], T4 = TT[3], T5 = TT[4];
var T6 = TT[5], T7 = TT[6], T8 = TT[7], T9 = TT[8], Ta = TT[9];
var Tb = TT[10], Tc = TT[11], Td = TT[12], Te = TT[13], Tf = TT[14];
function crc32_bstr(bstr, seed) {
var C = seed ^ -1;
for (var i = 0, L = bstr.length; i < L; ) C = C >>> 8 ^ T0[(C ^ bstr.charCodeAt(i++)) & 255];
return ~C;
}
function crc32_buf(B, seed) {
var C = seed ^ -1, L = B.length - 15, i = 0;
for (;i < L; ) C = Tf[B[i++] ^ C & 255] ^ Te[B[i++] ^ C >> 8 & 255] ^ Td[B[i++] ^ C >> 16 & 255] ^ Tc[B[i++] ^ C >>> 24] ^ Tb[B[i++]] ^ Ta[B[i++]] ^ T9[B[i++]] ^ T8[B[i++]] ^ T7[B[i++]] ^ T6[B[i++]] ^ T5[B[i++]] ^ T4[B[i++]] ^ T3[B[i++]] ^ T2[B[i++]] ^ T1[B[i++]] ^ T0[B[i++]];
L += 15;
while (i < L) C = C >>> 8 ^ T0[(C ^ B[i++]) & 255];
return ~C;
}
function crc32_str(str, seed) {
var C = seed ^ -1;
for (var i = 0, L = str.length, c = 0, d = 0; i < L; ) {
c = str.charCodeAt(i++);
if (c < 128) {
C = C >>> 8 ^ T0[(C ^ c) & 255];
} else if (c < 2048) {
C = C >>> 8 ^ T0[(C ^ (192 | c >> 6 & 31)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | c & 63)) & 255];
} else if (c >= 55296 && c < 57344) {
c = (c & 1023) + 64;
d = str.charCodeAt(i++) & 1023;
C = C >>> 8 ^ T0[(C ^ (240 | c >> 8 & 7)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | c >> 2 & 63)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | d >> 6 & 15 | (c & 3) << 4)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | d & 63)) & 255];
} else {
C = C >>> 8 ^ T0[(C ^ (224 | c >> 12 & 15)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | c >> 6 & 63)) & 255];
C = C >>> 8 ^ T0[(C ^ (128 | c & 63)) & 255];
}
}
return ~C;
}
CRC32C.table = T0;
CRC32C.bstr = crc32_bstr;
CRC32C.buf = crc32_buf;
CRC32C.str = crc32_str;
});
}
};


