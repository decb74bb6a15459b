"use strict";

exports.id = 8195;

exports.ids = [ 8195 ];

exports.modules = {
...require("./shared.bundle.js"),
28195: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
checkRestore: () => checkRestore
});
var external_node_crypto_ = __webpack_require__(77598);
var errors_error = __webpack_require__(57895);
var duration = __webpack_require__(39486);
var names = __webpack_require__(22452);
var create_branch = __webpack_require__(9660);
var delete_branch = __webpack_require__(17399);
var operation_operation = __webpack_require__(57443);
var steps = __webpack_require__(86901);
var open_place = __webpack_require__(29710);
var wal_info = __webpack_require__(9368);
var server_files = __webpack_require__(23828);
var control = __webpack_require__(16498);
async function checkContent(site, {project: project, branch: branch}) {
const place = await (0, open_place.QL)(site, project);
const {current: current} = (0, open_place.MP)(place, branch);
const {port: port, major: major} = (0, open_place.FN)(place, current);
const target = {
pgdata: (0, server_files.po)(current.volume.path),
port: port,
major: major
};
const databases = await (0, control.inControl)(target, async control => {
const {rows: rows} = await control.query("SELECT datname FROM pg_catalog.pg_database WHERE datallowconn ORDER BY oid");
return rows.map(({datname: datname}) => String(datname));
});
const checks = [ {
name: "first query",
ok: true,
detail: `${databases.length} databases accept connections`
} ];
const damaged = [];
let indexes = 0;
let checkable = true;
for (const database of databases) {
await (0, control.inControl)(target, async control => {
const found = await checkIndexes(control);
if (!found) checkable = false;
indexes += found?.checked ?? 0;
damaged.push(...(found?.damaged ?? []).map(each => `${database}: ${each}`));
}, database);
}
if (checkable) checks.push({
name: "indexes",
ok: damaged.length === 0,
detail: damaged[0] ?? `${indexes} B-tree indexes are intact`
});
checks.push(await (0, control.inControl)(target, checkChecksums));
return checks;
}
async function checkIndexes(control) {
const {rows: rows} = await control.query("SELECT 1 FROM pg_catalog.pg_available_extensions WHERE name = 'amcheck'");
if (rows.length === 0) return undefined;
await control.query("CREATE EXTENSION IF NOT EXISTS amcheck WITH SCHEMA pg_catalog");
const indexes = await control.query(`SELECT c.oid::text AS oid, c.oid::regclass::text AS name\n       FROM pg_catalog.pg_class c\n       JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid\n       JOIN pg_catalog.pg_am a ON a.oid = c.relam\n      WHERE a.amname = 'btree' AND c.relkind = 'i' AND c.relpersistence = 'p' AND i.indisvalid`);
const damaged = [];
for (const {oid: oid, name: name} of indexes.rows) {
const error = await control.query("SELECT pg_catalog.bt_index_check($1::oid::regclass)", [ oid ]).then(() => undefined, thrown => thrown.message);
if (error !== undefined) damaged.push(`${name}: ${error}`);
}
return {
checked: indexes.rows.length,
damaged: damaged
};
}
async function checkChecksums(control) {
const {rows: rows} = await control.query(`SELECT pg_catalog.current_setting('data_checksums') AS enabled,\n            coalesce(sum(checksum_failures), 0)::int AS failures\n       FROM pg_catalog.pg_stat_database`);
const failures = Number(rows[0]?.failures ?? 0);
const detail = rows[0]?.enabled === "on" ? `${failures} pages failed` : "the cluster has no checksums";
return {
name: "checksums",
ok: failures === 0,
detail: detail
};
}
var drills = __webpack_require__(67210);
async function checkRestore(site, request, operation) {
const project = request.project === undefined ? undefined : (0, names.j1)(request.project);
const maxAge = request.maxAge === undefined ? undefined : (0, duration.p)(request.maxAge, "The age");
const branch = project && (0, names.gK)({
project: project,
branch: names.SI
});
const archives = (await (0, wal_info.walInfo)(site, branch === undefined ? {} : {
branch: branch
})).filter(archive => archive.branch === names.SI);
const projects = [ ...new Set(archives.map(archive => archive.project)) ];
if (project !== undefined && projects.length === 0) throw notArchived(project);
const checks = [];
for (const each of projects) {
const own = archives.filter(archive => archive.project === each);
checks.push(await checkOne(site, {
project: each,
archives: own,
maxAge: maxAge
}, operation));
}
return checks;
}
async function checkOne(site, {project: project, archives: archives, maxAge: maxAge}, operation) {
const windows = archives.flatMap(({generation: generation, windows: its}) => its.map(window => ({
...window,
generation: generation
})));
const age = ageOf(windows);
const check = {
project: project,
branch: names.SI,
ok: false,
target: null,
recovery: null,
ms: null,
checks: [],
ageSeconds: age === null ? null : Math.round(age / 1e3),
error: null
};
const window = windows[(0, external_node_crypto_.randomInt)(Math.max(1, windows.length))];
try {
if (!window || age === null) throw noWindow(project);
check.target = momentIn(window);
const {generation: generation} = window;
const name = (0, names.gK)({
project: project,
branch: `restore-check-${(0, external_node_crypto_.randomBytes)(3).toString("hex")}`
});
const asked = {
branch: name,
pitr: check.target,
generation: generation,
ttl: "1h",
owner: drills.r
};
const place = await (0, open_place.QL)(site, project);
for (const line of await (0, drills.G)(site, place, operation)) new steps.g(operation).note(line);
await (0, operation_operation.N)(operation, async (_, locks) => {
await locks.drill(place, place.project.record);
const from = performance.now();
const made = await (0, create_branch.createBranch)(site, asked, operation);
check.ms = Math.round(performance.now() - from);
check.recovery = made.recovery ?? null;
check.checks = [ archiving(archives), ...await checked(site, made, operation) ];
});
if (maxAge !== undefined) {
const detail = `the newest recoverable moment is ${check.ageSeconds} s old`;
check.checks.push({
name: "age",
ok: age <= maxAge,
detail: detail
});
}
check.ok = check.checks.every(({ok: ok}) => ok);
} catch (thrown) {
const error = (0, errors_error.DT)(thrown);
if (operation.signal?.aborted) throw error;
check.error = error.report();
}
return check;
}
async function checked(site, made, operation) {
const branch = (0, names.gK)({
project: made.project,
branch: made.branch
});
try {
return await checkContent(site, made);
} finally {
const {progress: progress} = operation;
await (0, delete_branch.deleteBranch)(site, {
branch: branch,
force: true,
expect: {
id: made.id
}
}, progress ? {
progress: progress
} : {});
}
}
function archiving(archives) {
const present = archives.find(({current: current}) => current);
const {failure: failure} = present ?? {};
if (!present) return {
name: "archiving",
ok: false,
detail: "its WAL is no longer archived"
};
if (failure) return {
name: "archiving",
ok: false,
detail: `${failure.segment}: ${failure.reason}`
};
return {
name: "archiving",
ok: true,
detail: `${present.segments} segments are archived`
};
}
function ageOf(windows) {
const ends = windows.map(({to: to}) => to.at === null ? Date.now() : Date.parse(to.at));
return ends.length === 0 ? null : Math.max(0, Date.now() - Math.max(...ends));
}
function momentIn({from: from, to: to}) {
const [first, last] = [ from.at, to.at ].map(at => at === null ? Date.now() : Date.parse(at));
return new Date(first + Math.floor(Math.random() * Math.max(0, last - first))).toISOString();
}
function notArchived(project) {
return new errors_error.J("conflict", "not-archived", `The WAL of ${project}/main is not archived, so no recovery can be checked.`, "Archive it first.");
}
function noWindow(project) {
return new errors_error.J("missing", "moment-not-recoverable", `No moment of ${project}/main can be recovered yet.`, "It needs a base.");
}
}
};
