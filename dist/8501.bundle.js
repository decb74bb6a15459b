"use strict";

exports.id = 8501;

exports.ids = [ 8501 ];

exports.modules = {
74184: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
20643: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
i: () => isSegmentFile,
s: () => copySegments
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27298);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
var _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76934);
async function copySegments(place, {pgdata: pgdata, names: names, into: into}) {
const user = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.Z5)(place.project.record);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(into, {
mode: 448
});
if (user) await (0, _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__.eF)("chown", [ `${user.uid}:${user.gid}`, "--", into ]);
const paths = names.map(name => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pgdata, "pg_wal", name));
const how = [ "--no-dereference", "--preserve=timestamps", "--reflink=auto" ];
await (0, _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__.eF)("cp", [ ...how, "-t", into, "--", ...paths ], {
as: user
});
}
function isSegmentFile(path) {
const stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, {
throwIfNoEntry: false
});
return stat?.isFile() === true && stat.size <= _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_4__.V0;
}
},
75532: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
qh: () => bringUp,
ic: () => staysUp
});
var external_node_fs_ = __webpack_require__(73024);
var errors_error = __webpack_require__(57895);
var names = __webpack_require__(22452);
var redirects = __webpack_require__(1017);
var hygiene = __webpack_require__(41725);
var server_files = __webpack_require__(23828);
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
var open_place = __webpack_require__(29710);
var site = __webpack_require__(19725);
var check_start = __webpack_require__(31466);
var login = __webpack_require__(5986);
var server_failed = __webpack_require__(98466);
var start_plan = __webpack_require__(32074);
var start_watch = __webpack_require__(22757);
const patience = 3e5;
async function bringUp(place, generation, {steps: steps, logins: logins, planned: planned}) {
const {volume: volume, record: record} = generation;
const pgdata = (0, server_files.po)(volume.path);
const what = (0, names.gK)(generation.of);
(0, check_start.Pd)(generation, what);
const plan = planned ?? await (0, start_plan.gC)(place, generation, steps);
const {server: server, clients: clients, isCopy: isCopy} = plan;
const start = admitted => (0, start_plan.UD)(place, generation, {
...plan,
clients: admitted
});
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
voidPasswords: record.parent !== null,
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
async function controlOf(place, generation, {target: target, stillStarting: stillStarting}) {
let control;
try {
control = await (0, session_control.awaitControl)(target, {
forMs: patience,
stillStarting: stillStarting
});
} catch (error) {
if (error instanceof errors_error.J) throw error;
const said = error instanceof Error ? error.message : String(error);
throw new errors_error.J("failed", "not-administrable", `velo can't log in to ${(0, 
names.gK)(generation.of)} as ${credentials.AV}: ${said}`, (0, session_control.accessHint)(error), {
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
23458: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
bI: () => removeGeneration,
cd: () => commit,
tN: () => undo
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _host_network_reserved_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33687);
var _postgres_reserved_for_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83336);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31674);
var _archive_archives_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65978);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89491);
var _catalog_idle_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44564);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95433);
var _recovery_restore_folder_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14793);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(29710);
async function commit(place, generation, changes) {
const servedFrom = (new Date).toISOString();
const all = {
...changes,
servedFrom: servedFrom
};
await place.storage.setMarks(generation.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_8__.X$)(all));
Object.assign(generation.record, all);
(0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_5__.$r)(place, generation.record.archive, servedFrom);
}
async function undo(place, {of: of, volume: name}, because) {
try {
const branch = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.Hh)(await place.storage.list()).get(name.project)?.branches.get((0, 
_storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.TH)(name.branch));
const made = branch?.remains.find(({volume: volume}) => volume.generation === name.generation);
if (made) await removeGeneration(place, made, {
isLast: !branch?.current && branch?.remains.length === 1
}); else await place.storage.destroy(name);
} catch (error) {
const what = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(of);
if (because instanceof _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J) because.left.push(`parts of ${what} (${error instanceof Error ? error.message : String(error)}); \`velo doctor --repair\` removes them`);
}
}
async function removeGeneration(place, generation, {isLast: isLast = false, isOpen: isOpen = false} = {}) {
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_10__.FN)(place, generation);
const removed = place.driver.remove(server);
if (isLast) await Promise.allSettled([ removed, (0, _host_network_reserved_ports_js__WEBPACK_IMPORTED_MODULE_2__.Rq)((0, 
_postgres_reserved_for_js__WEBPACK_IMPORTED_MODULE_3__.O)(server)) ]);
if (!await removed && isOpen && (0, _catalog_idle_js__WEBPACK_IMPORTED_MODULE_7__.t1)(generation.record)) await place.driver.removeLate(server);
await destroyOrMark(place, generation);
(0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_5__.fU)(place, generation.record);
(0, _recovery_restore_folder_js__WEBPACK_IMPORTED_MODULE_9__.b)(place, generation);
}
async function destroyOrMark(place, {volume: volume}) {
try {
await place.storage.destroy(volume);
} catch (error) {
if (!(error instanceof _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J) || error.code !== "in-the-way") throw error;
const {volumes: volumes} = await place.storage.list();
const heldBy = volumes.find(each => (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(each) === (0, 
_storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(volume))?.heldBy ?? [];
if (heldBy.length === 0) throw error;
await place.storage.setMarks(volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_8__.X$)({
phase: "deleted"
}));
}
}
},
5986: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
32074: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Q7: () => makeServer,
gC: () => planStart,
UD: () => startServer
});
var names = __webpack_require__(22452);
var redirects = __webpack_require__(1017);
var external_node_fs_ = __webpack_require__(73024);
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
var archive_archiving = __webpack_require__(74184);
var check_start = __webpack_require__(31466);
async function planStart(place, generation, steps) {
const {volume: volume, record: record} = generation;
const {server: server, settings: archiving} = await (0, archive_archiving.d)(place, generation, steps);
const isMain = record.parent === null;
const clients = [ ...await place.driver.clients(server), ...isMain ? [] : [ `${redirects.ey}/32` ] ];
const isCopy = !isMain || volume.generation > 1;
const settings = {
...(0, cluster_settings.JC)(server.port),
...isMain ? {} : (0, cluster_settings.oN)(server.major, record.walSenders),
...isMain ? {} : (0, cluster_settings.Lx)(record.sizing, server.limits.memory),
...archiving,
...isCopy && !record.prepared ? preparedSettings((0, server_files.po)(volume.path)) : {}
};
return {
server: server,
settings: settings,
clients: clients,
isCopy: isCopy
};
}
async function makeServer(place, generation, steps) {
(0, check_start.Pd)(generation, (0, names.gK)(generation.of));
const plan = await planStart(place, generation, steps);
writeFiles(generation, {
...plan,
clients: []
});
await place.driver.make(plan.server, plan.settings);
return plan;
}
async function startServer(place, generation, plan) {
await (0, check_start.Yn)(generation.record, (0, names.gK)(generation.of));
writeFiles(generation, plan);
(0, server_files.fF)((0, server_files.po)(generation.volume.path));
return place.driver.start(plan.server, plan.settings);
}
function writeFiles({volume: volume}, {server: server, settings: settings, clients: clients}) {
(0, server_files.Yi)(volume.path, {
clients: clients,
user: server.user
});
if (settings.archive_command !== undefined) (0, server_files.jl)(volume.path);
}
},
22757: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
14793: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
X: () => restoreFolder,
b: () => removeRestoreFolder,
makeRestoreFolder: () => makeRestoreFolder
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57895);
var _archive_archives_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65978);
var _archive_copy_segments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20643);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
function restoreFolder(place, {volume: volume, record: record}) {
return (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.oM)(place), `restore-${record.id}.${volume.generation}`);
}
async function makeRestoreFolder(place, generation, plan) {
const folder = restoreFolder(place, generation);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, {
recursive: true,
force: true
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, {
recursive: true,
mode: 493
});
const archive = (0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_3__.F9)((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.oM)(place, plan.archive));
const archived = [ ...plan.history === null ? [] : [ plan.history ], ...plan.segments ];
for (const name of archived) {
const from = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(archive, name);
if (!(0, _archive_copy_segments_js__WEBPACK_IMPORTED_MODULE_4__.i)(from)) throw segmentMissing(name);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(from, (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}
const {tail: tail} = plan;
if (tail && tail.segments.length > 0) await copyTail(place, tail, folder);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "plan"), [ ...archived, ...tail?.segments ?? [], "" ].join("\n"), {
mode: 420
});
}
async function copyTail(place, {pgdata: pgdata, segments: segments}, folder) {
const draft = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "tail");
await (0, _archive_copy_segments_js__WEBPACK_IMPORTED_MODULE_4__.s)(place, {
pgdata: pgdata,
names: segments,
into: draft
});
for (const name of segments) {
if (!(0, _archive_copy_segments_js__WEBPACK_IMPORTED_MODULE_4__.i)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, name))) throw segmentMissing(name);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, name), (0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}
}
function removeRestoreFolder(place, generation) {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(restoreFolder(place, generation), {
recursive: true,
force: true
});
}
function segmentMissing(name) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("failed", "wal-damaged", `The archived WAL segment ${name} is missing, or is no regular file.`, "Nothing was changed.");
}
},
1017: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
33687: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A3: () => keepReserved,
Rq: () => releasePort,
as: () => reservePort
});
var _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27298);
var _users_user_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46283);
const table = "inet velo_ports";
const rule = "tcp flags syn,ack / syn,ack meta skuid != 0 tcp sport @ports meta skuid . tcp sport != @users reject";
const chain = `\tchain output {\n\t\ttype filter hook output priority filter; policy accept;\n\t\t${rule}\n\t}`;
async function reservePort(reserved) {
if (!(0, _users_user_js__WEBPACK_IMPORTED_MODULE_1__.j)()) return;
await nft(adding([ reserved ])).catch(() => keepReserved([ reserved ]));
}
async function releasePort(reserved) {
if (!(0, _users_user_js__WEBPACK_IMPORTED_MODULE_1__.j)()) return;
const add = adding([ reserved ]);
await nft(`${add}${add.replaceAll(/^add/gm, "delete")}`).catch(() => {});
}
async function keepReserved(reserved) {
if (!(0, _users_user_js__WEBPACK_IMPORTED_MODULE_1__.j)()) return;
const there = await present();
const seen = there ? strangersAt(reserved, there.users) : [];
const strangers = seen.filter(each => suspects.has(each));
suspects = new Set(seen);
const missing = reserved.filter(({port: port, uid: uid}) => !there?.ports.has(port) || uid !== null && !there.users.has(pair(uid, port)));
if (there?.isWhole && missing.length === 0 && strangers.length === 0) return;
const script = [ ...there?.isWhole ? [] : made, ...strangers.map(each => `delete element ${table} users { ${each} }\n`), adding(missing) ];
await nft(script.join("")).catch(() => {});
}
const made = [ `add table ${table}\n`, `add set ${table} ports { type inet_service; }\n`, `add set ${table} users { type uid . inet_service; }\n`, `add chain ${table} output { type filter hook output priority filter; policy accept; }\n`, `flush chain ${table} output\n`, `add rule ${table} output ${rule}\n` ];
function adding(reserved) {
if (reserved.length === 0) return "";
const ports = reserved.map(({port: port}) => port);
const users = reserved.flatMap(({port: port, uid: uid}) => uid === null ? [] : [ pair(uid, port) ]);
const add = (set, elements) => `add element ${table} ${set} { ${elements.join(", ")} }\n`;
return `${users.length > 0 ? add("users", users) : ""}${add("ports", ports)}`;
}
let suspects = new Set;
const pair = (uid, port) => `${uid} . ${port}`;
function strangersAt(reserved, users) {
const uidOf = new Map(reserved.map(({port: port, uid: uid}) => [ port, uid ]));
return [ ...users ].filter(each => {
const [uid, port] = each.split(" . ").map(Number);
const own = uidOf.get(Number(port));
return own !== undefined && own !== uid;
});
}
async function present() {
try {
const {stdout: stdout} = await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "list", "table", "inet", "velo_ports" ], {
timeoutMs: 3e4
});
const users = new Set([ ...stdout.matchAll(/\d+ \. \d+/g) ].map(([each]) => each));
const ports = /set ports \{[^}]*elements = \{([^}]*)\}/.exec(stdout)?.[1] ?? "";
return {
isWhole: stdout.slice(stdout.indexOf("\tchain ")).trim() === `${chain}\n}`.trim(),
ports: new Set([ ...ports.matchAll(/\d+/g) ].map(([port]) => Number(port))),
users: users
};
} catch {
return undefined;
}
}
async function nft(input) {
await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "-f", "-" ], {
input: input,
inherit: [],
timeoutMs: 3e4
});
}
},
77514: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
46004: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
83336: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
O: () => reservedFor,
o: () => reserveFor
});
var _host_network_reserved_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33687);
function reservedFor({port: port, user: user, network: network}) {
return {
port: port,
uid: network === "isolated" ? null : user?.uid ?? null
};
}
async function reserveFor(server) {
if (server.restore === null && server.user) await (0, _host_network_reserved_ports_js__WEBPACK_IMPORTED_MODULE_0__.as)(reservedFor(server));
}
},
37227: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
}
};


