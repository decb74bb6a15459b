"use strict";

exports.id = 7193;

exports.ids = [ 7193 ];

exports.modules = {
82205: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
C: () => connectionUrl,
R: () => sslModes
});
const sslModes = [ "disable", "allow", "prefer" ];
function connectionUrl(at, {sslmode: sslmode, connectTimeout: connectTimeout} = {}) {
const part = encodeURIComponent;
const query = [ ...sslmode ? [ `sslmode=${sslmode}` ] : [], ...connectTimeout ? [ `connect_timeout=${connectTimeout}` ] : [] ].join("&");
const place = `${at.host}:${at.port}/${part(at.database)}`;
return `postgresql://${part(at.user)}:${part(at.password)}@${place}${query && `?${query}`}`;
}
},
30935: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
IT: () => presentBranches,
WE: () => currentAnswer,
YG: () => summaryOf,
lB: () => observe,
nG: () => byName,
ut: () => answerOf,
vS: () => projectView
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_connection_url_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(82205);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63777);
var _host_exclusive_locks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86320);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23828);
var _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13221);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31674);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29710);
var _store_site_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79592);
var _problem_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87951);
var _resource_limits_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(65523);
async function observe(place) {
const started = await startTimes(place);
return {
started: started,
isLocked: (0, _host_exclusive_locks_js__WEBPACK_IMPORTED_MODULE_3__.b)()
};
}
async function startTimes({driver: driver, storage: storage}) {
const found = (await driver.found(storage.id)).filter(({running: running}) => running);
return new Map(found.map(({volume: volume, startedAt: startedAt}) => [ volume, startedAt ]));
}
function presentBranches(project) {
return [ ...project.branches.values() ].filter(branch => branch.current !== undefined || wasDeleting(branch)).map(branch => ({
...branch,
current: branch.current ?? branch.remains[0]
})).sort((a, b) => byName(a.name === _contract_names_js__WEBPACK_IMPORTED_MODULE_2__.SI ? "" : a.name, b.name === _contract_names_js__WEBPACK_IMPORTED_MODULE_2__.SI ? "" : b.name));
}
function byName(a, b) {
return a < b ? -1 : a > b ? 1 : 0;
}
function wasDeleting({remains: remains}) {
return remains.some(({record: record}) => record.phase === "deleting");
}
function summaryOf(storage, project, generation, seen) {
const {volume: volume, record: record, of: of} = generation;
const startedAt = seen.started.get((0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_6__.O$)(volume)) ?? null;
const locked = seen.isLocked(_store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.HZ.branch({
storage: storage
}, record.id));
const fault = project.branches.get((0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_6__.TH)(volume.branch))?.fault;
const status = fault === undefined ? statusOf(generation, {
running: startedAt !== null,
locked: locked
}) : "broken";
return {
...of,
id: record.id,
generation: volume.generation,
parent: record.parent === null ? null : project.branches.get(record.parent)?.name ?? null,
status: status,
host: "127.0.0.1",
port: record.port,
user: _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.AV,
database: record.database ?? _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.ZS,
createdAt: record.createdAt,
expiresAt: record.expiresAt,
owner: record.owner,
labels: record.labels,
ownBytes: volume.ownBytes,
referencedBytes: volume.referencedBytes,
lsn: record.lsn,
walSenders: record.walSenders,
archive: record.archive !== null,
image: project.record.image,
storage: storage.name,
postgres: project.record.postgres,
startedAt: status === "running" ? startedAt : null,
takenAt: record.takenAt,
limits: (0, _resource_limits_js__WEBPACK_IMPORTED_MODULE_10__.Af)({
storage: storage,
project: project
}, generation),
retired: retiredOf(project.branches.get(record.id)),
problem: status === "broken" ? (0, _problem_js__WEBPACK_IMPORTED_MODULE_9__.R)(generation, fault) : null
};
}
function retiredOf(branch) {
return (branch?.retired ?? []).map(({volume: volume, record: record}) => ({
generation: volume.generation,
keptUntil: (record.keptUntil ?? "") > (new Date).toISOString() ? record.keptUntil : null,
ownBytes: volume.ownBytes
}));
}
async function answerOf(place, generation, {running: running, steps: steps}) {
const seen = running ? startedNow(place, generation) : Promise.resolve({
started: new Map,
isLocked: () => false
});
return completeAnswer(place, generation, seen, steps, false);
}
async function startedNow(place, generation) {
const volume = (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_6__.O$)(generation.volume);
const started = await startTimes(place).catch(() => undefined);
const startedAt = started?.get(volume) ?? (new Date).toISOString();
return {
started: new Map([ [ volume, startedAt ] ]),
isLocked: () => false
};
}
async function currentAnswer(place, generation, {thorough: thorough = false, locked: locked = false} = {}) {
const seen = await observe(place);
const shown = locked ? {
...seen,
isLocked: () => false
} : seen;
return completeAnswer(place, generation, Promise.resolve(shown), [], thorough);
}
async function completeAnswer(place, generation, looking, steps, thorough) {
const [seen, sizes] = await Promise.all([ looking, place.storage.sizes(generation.volume, thorough).catch(() => _storage_storage_js__WEBPACK_IMPORTED_MODULE_6__.Hd) ]);
const summary = await (0, _problem_js__WEBPACK_IMPORTED_MODULE_9__.t)(place, generation, summaryOf(place.storage, place.project, generation, seen));
const password = (0, _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.No)((0, 
_store_site_js__WEBPACK_IMPORTED_MODULE_8__.OM)(place.storage), summary.id, _postgres_session_credentials_js__WEBPACK_IMPORTED_MODULE_5__.AV);
return {
...summary,
...sizes,
password: password,
url: (0, _contract_connection_url_js__WEBPACK_IMPORTED_MODULE_11__.C)({
...summary,
password: password
}),
cleaned: generation.record.cleaned,
steps: steps,
...generation.recovery ? {
recovery: generation.recovery
} : {}
};
}
function projectView(storage, project) {
const {record: record} = project;
return {
id: record.id,
name: record.name,
image: record.image,
imageId: record.imageId,
pgVersion: record.pgVersion,
storage: storage.name,
postgres: record.postgres,
network: record.network,
locale: record.locale,
icuLocale: record.icuLocale,
encoding: record.encoding,
pool: storage.hasPools ? storage.pool : null,
limits: (0, _resource_limits_js__WEBPACK_IMPORTED_MODULE_10__.KN)({
storage: storage
}, project),
repository: record.bound,
policies: record.policies,
createdAt: record.createdAt,
branches: presentBranches(project).map(({name: name}) => name)
};
}
function statusOf({volume: volume, record: record}, {running: running, locked: locked}) {
if (locked) return "busy";
if (!volume.present || record.phase === "deleting" || !hasCluster(volume.path)) return "broken";
if (running && record.prepared) return "running";
return record.wanted === "running" ? "failed" : "stopped";
}
function hasCluster(path) {
try {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, 
_postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_4__.po)(path), "PG_VERSION")).isFile();
} catch {
return false;
}
}
},
87951: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => brokenBy,
t: () => explained
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _store_full_disk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68587);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29710);
var _missing_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39637);
function brokenBy({volume: volume, record: record}, fault) {
if (fault !== undefined) return {
what: fault,
help: "Use the version of velo that wrote it. This version changes nothing there."
};
if (record.phase === "deleting") return {
what: "its deletion was interrupted",
help: "`velo doctor --repair` finishes it."
};
const absence = (0, _missing_data_js__WEBPACK_IMPORTED_MODULE_3__.L)(volume);
if (absence) return absence;
return {
what: "its data folder contains no PostgreSQL cluster",
help: "Reset the branch, or delete it."
};
}
async function explained(place, generation, summary) {
if (summary.status !== "failed") return summary;
const said = await place.driver.lastWords((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, generation)).catch(() => "");
return {
...summary,
problem: failedBy(place, generation, said)
};
}
function failedBy({storage: storage}, {of: of}, said) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)(of);
const start = `Start it again: \`velo branch start ${what}\`.`;
const telling = said.split("\n").filter(line => isTelling.test(line)).at(-1);
const full = telling && (0, _store_full_disk_js__WEBPACK_IMPORTED_MODULE_1__.R)(telling, what, storage);
if (full) return {
what: full.code === "disk-limit" ? "it has reached its disk limit" : `${storage.pool} is full`,
help: full.hint
};
if (!telling && storage.opened.capacity.freeBytes < 32 * 1024 ** 2) return {
what: `${storage.pool} is full`,
help: "Free some space, then start it again. `velo doctor` shows what uses the space."
};
if (!telling) return {
what: "its server should be running, but is not",
help: start
};
return {
what: `its server ended: ${telling.replace(/^.*?(PANIC|FATAL|LOG): */, "").slice(0, 200)}`,
help: start
};
}
const isTelling = /PANIC: |FATAL: +(could not|configuration|data directory|database files|lock file|pre-existing|requested|its memory)|No space left on device|Disk quota exceeded/;
},
66612: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => lockNamed
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29710);
var _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1043);
var _expectation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46116);
const attempts = 20;
async function lockNamed(before, find, locks, {expect: expect, parent: parent = false, alone: alone = false}) {
let place = before;
for (let attempt = 1; ;attempt++) {
const seen = find(place);
(0, _expectation_js__WEBPACK_IMPORTED_MODULE_3__.mr)(seen, expect);
const parentLock = parent && seen.current ? await locks.parent(place, (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__.gN)(place, seen.current)) : undefined;
const lock = await locks.branch(place, seen, "exclusive");
place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_1__.Ws)(place);
if (!place.project.branches.has(seen.id)) lock.releaseAndRemove();
const branch = find(place);
const same = branch.id === seen.id && branch.current?.record.parent === seen.current?.record.parent;
const recovering = same && alone && await (0, _store_recovery_lock_js__WEBPACK_IMPORTED_MODULE_2__.r)(place, seen.id);
if (same && !recovering) {
(0, _expectation_js__WEBPACK_IMPORTED_MODULE_3__.mr)(branch, expect);
return {
place: place,
branch: branch,
lock: lock,
parentLock: parentLock
};
}
lock.release();
parentLock?.release();
if (recovering) await locks.recoveryEnd(place, branch);
if (attempt === attempts) throw (0, _expectation_js__WEBPACK_IMPORTED_MODULE_3__.xN)((0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)({
project: branch.project,
branch: branch.name
}));
}
}
},
67193: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
applyWalPolicy: () => applyWalPolicy
});
var _contract_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63777);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30935);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57443);
var _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47231);
var _snapshot_snapshots_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13276);
var _snapshot_take_snapshot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88055);
var _store_free_space_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95873);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29710);
var _bases_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2485);
var _chain_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(30082);
var _cleanup_wal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69713);
var _wal_files_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(94289);
const dayMs = 864e5;
async function applyWalPolicy(site, project, {run: run, dryRun: dryRun, storage: storage}, operation) {
const days = (0, _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_3__.VS)(project.record.policies);
const everyMs = days === undefined ? undefined : (storage.copyOnWrite ? 1 : days) * dayMs;
for (const {name: name, current: current} of (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_1__.IT)(project)) {
if (current.record.wanted !== "running" || !isBaseDue({
storage: storage,
project: project
}, current, everyMs)) continue;
if (!run.due.includes(project.record.name)) run.due.push(project.record.name);
if (dryRun) continue;
const branch = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)({
project: project.record.name,
branch: name
});
await takeDueBase(site, {
project: project.record.name,
branch: name
}, {
everyMs: everyMs,
run: run
}, operation);
if (days !== undefined) await (0, _cleanup_wal_js__WEBPACK_IMPORTED_MODULE_9__.walCleanup)(site, {
branch: branch,
days: days
}, operation);
}
}
function isBaseDue({storage: storage, project: project}, {record: record}, everyMs) {
if (record.archive === null) return false;
const newest = (0, _bases_js__WEBPACK_IMPORTED_MODULE_8__.c)(project, record.archive)[0];
if (!newest) return true;
if ((0, _chain_js__WEBPACK_IMPORTED_MODULE_11__.a)(newest, (0, _wal_files_js__WEBPACK_IMPORTED_MODULE_10__.U)({
storage: storage,
project: project
}, record.archive).files).hasLater) return true;
return everyMs !== undefined && Date.now() - Date.parse(newest.record.createdAt) >= everyMs;
}
function takeDueBase(site, name, {everyMs: everyMs, run: run}, operation) {
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_2__.N)(operation, async (steps, locks) => {
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.QL)(site, name.project);
await locks.parent(before, (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.MP)(before, name.branch));
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.Ws)(before);
const {current: current} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_7__.MP)(place, name.branch);
if (!isBaseDue(place, current, everyMs)) return;
await (0, _store_free_space_js__WEBPACK_IMPORTED_MODULE_6__.kX)(place.storage);
const base = await (0, _snapshot_take_snapshot_js__WEBPACK_IMPORTED_MODULE_5__.takeOf)(place, current, {
label: null,
pinned: false,
scheduled: false,
base: true
}, steps);
run.taken.push((0, _snapshot_snapshots_js__WEBPACK_IMPORTED_MODULE_4__.snapshotView)(place.project, base));
});
}
},
30082: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
a: () => chainFrom
});
var _wal_positions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76934);
function chainFrom({record: record}, files) {
const chain = {
numbers: [],
hasLater: false,
lastLost: -1
};
let next = (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.dJ)((0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.$M)(record.redo));
for (const {name: name} of files) {
const lost = name.endsWith(".lost") ? (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.Zs)(name.slice(0, -".lost".length)) : undefined;
if (lost?.timeline === record.timeline && lost.number >= next) chain.lastLost = lost.number;
const segment = (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.Zs)(name);
if (!segment || segment.timeline !== record.timeline || segment.number < next) continue;
if (segment.number > next) {
chain.hasLater = true;
break;
}
chain.numbers.push(segment.number);
next += 1;
}
return chain;
}
},
69713: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
walCleanup: () => walCleanup
});
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var error = __webpack_require__(17563);
var names = __webpack_require__(63777);
var segments = __webpack_require__(5297);
var windows = __webpack_require__(40974);
const spanOf = ({from: from, to: to}) => [ Date.parse(from.at), Date.parse(to.at) ];
const dayMs = 864e5;
function cleanupPlan(archive, {days: days, promisedDays: promisedDays, now: now}) {
const {timeline: timeline, segmentBytes: segmentBytes} = archive;
const read = archive.bases.flatMap(base => {
const [redo, lsn] = [ (0, segments.l2)(base.redo), (0, segments.l2)(base.lsn) ];
return base.timeline === timeline && redo !== undefined && lsn !== undefined ? [ {
base: base,
redo: redo,
lsn: lsn
} ] : [];
});
const opening = (0, windows.Je)(archive).findLast(({endAt: endAt}) => Date.parse(endAt) <= now.getTime() - days * dayMs);
const opensAt = opening && (0, segments.l2)(opening.lsn);
const kept = opensAt === undefined ? read : read.filter(({lsn: lsn}) => lsn >= opensAt);
const bases = read.filter(({base: base, lsn: lsn}) => opensAt !== undefined && lsn < opensAt && base.byVelo && !base.pinned).map(({base: base}) => base);
const floor = kept.length === 0 ? 0 : Math.min(...kept.map(({redo: redo}) => (0, 
segments.dJ)(redo, segmentBytes)));
const files = archive.files.filter(({name: name}) => {
const segment = (0, segments.Zs)(/^([0-9A-F]{24})(\.[0-9A-F]{8}\.backup|\.partial|\.lost)?$/.exec(name)?.[1] ?? "", segmentBytes);
return segment?.timeline === timeline && segment.number < floor;
});
const names = new Set(files.map(({name: name}) => name));
const ids = new Set(bases.map(({id: id}) => id));
const before = (0, windows.R5)(archive).windows;
const after = (0, windows.R5)({
...archive,
files: archive.files.filter(({name: name}) => !names.has(name)),
bases: archive.bases.filter(({id: id}) => !ids.has(id))
}).windows;
return {
files: [ ...names ].sort(),
bytes: files.reduce((sum, {bytes: bytes}) => sum + bytes, 0),
bases: [ ...ids ],
before: before,
after: after,
broken: brokenPart([ ...before.map(spanOf), ...bases.map(({endAt: endAt}) => [ Date.parse(endAt), Date.parse(endAt) ]) ], after.map(spanOf), now.getTime() - promisedDays * dayMs)
};
}
function brokenPart(before, after, since) {
const lost = before.filter(([, to]) => to >= since).flatMap(([from, to]) => after.reduce((parts, span) => parts.flatMap(part => without(part, span)), [ [ Math.max(from, since), to ] ])).flat();
if (lost.length === 0) return null;
return {
from: new Date(Math.min(...lost)).toISOString(),
to: new Date(Math.max(...lost)).toISOString()
};
}
function without([from, to], [open, close]) {
if (close < from || open > to) return [ [ from, to ] ];
const parts = [];
if (from < open) parts.push([ from, open ]);
if (close < to) parts.push([ close, to ]);
return parts;
}
var expectation = __webpack_require__(46116);
var lock_branch = __webpack_require__(66612);
var operation_operation = __webpack_require__(57443);
var policies = __webpack_require__(47231);
var snapshots = __webpack_require__(13276);
var open_place = __webpack_require__(29710);
var archives = __webpack_require__(15892);
var wal_bases = __webpack_require__(2485);
var coverage = __webpack_require__(95909);
var expired_archives = __webpack_require__(92864);
var not_recoverable = __webpack_require__(50511);
var wal_files = __webpack_require__(94289);
var wal_positions = __webpack_require__(76934);
const cleanup_wal_dayMs = 864e5;
const defaultDays = 7;
async function walCleanup(site, request, operation) {
const name = (0, names.at)(request.branch);
return (0, operation_operation.N)(operation, async (steps, locks) => {
const before = await (0, open_place.QL)(site, name.project);
const {place: place, branch: branch} = await (0, lock_branch.R)(before, at => (0, 
open_place.MP)(at, name.branch), locks, {});
(0, expectation.Zt)(branch.current, (0, expectation.EX)(branch.current, request));
const promised = (0, policies.VS)(place.project.record.policies);
const days = request.days ?? promised ?? defaultDays;
if ((0, archives.bS)(place, branch).length === 0) throw (0, not_recoverable.A)((0, 
names.gK)(name));
const plans = (0, archives.bS)(place, branch).map(archive => planFor(place, branch, archive, {
days: days,
promised: promised
}));
const broken = plans.find(plan => plan.broken)?.broken;
if (promised !== undefined && broken && !request.force) throw isPromised((0, names.gK)(name), promised, broken);
if (request.dryRun !== true) for (const plan of plans) await carryOut(place, plan, steps);
return {
segments: plans.reduce((sum, {segments: segments}) => sum + segments, 0),
bytes: plans.reduce((sum, {bytes: bytes}) => sum + bytes, 0),
bases: plans.flatMap(({bases: bases}) => bases.map(({stored: stored}) => stored.id)),
before: plans.flatMap(({before: before}) => before),
after: plans.flatMap(({after: after}) => after)
};
});
}
function planFor(place, branch, archive, {days: days, promised: promised = 0}) {
const {files: files} = (0, wal_files.U)(place, archive.id);
const bases = (0, wal_bases.c)(place.project, archive.id);
const now = new Date;
const plan = cleanupPlan((0, coverage.$E)(files, bases), {
days: days,
promisedDays: promised,
now: now
});
const serves = branch.current.record.archive === archive.id;
const before = plan.before.map(window => (0, coverage.SP)(window, serves));
const after = plan.after.map(window => (0, coverage.SP)(window, serves));
const since = new Date(now.getTime() - Math.max(days, promised) * cleanup_wal_dayMs).toISOString();
const endedAt = endOf(archive, branch, (0, archives.bS)(place, branch), now);
const whole = endedAt !== null && endedAt < since;
const doomed = new Set(whole ? files.map(({name: name}) => name) : plan.files);
const gone = files.filter(({name: name}) => doomed.has(name));
return {
archive: archive,
files: [ ...doomed ],
segments: gone.filter(({name: name}) => (0, wal_positions.Zs)(name)).length,
bytes: gone.reduce((sum, {bytes: bytes}) => sum + bytes, 0),
bases: bases.filter(({stored: stored, record: record}) => whole ? record.base : plan.bases.includes(stored.id)),
whole: whole,
before: before,
after: whole ? [] : after,
broken: whole ? null : plan.broken
};
}
async function carryOut(place, {archive: archive, files: files, bases: bases, whole: whole}, steps) {
for (const base of bases) await (0, snapshots.dropLocked)(place, base, steps);
await steps.run("Delete WAL", async () => {
const folder = (0, archives.F9)((0, open_place.oM)(place, archive.id));
for (const file of files) (0, external_node_fs_.rmSync)((0, external_node_path_.join)(folder, file), {
force: true
});
if (whole) (0, archives.Lt)(place, archive.id);
});
}
function endOf(archive, branch, archives, now) {
const {id: id, ended: ended} = archive;
if (ended !== null) return ended;
const generation = [ branch.current, ...branch.retired ].find(({record: record}) => record.archive === id);
const mayServe = generation === branch.current || (generation?.record.keptUntil ?? "") > now.toISOString();
return mayServe ? null : (0, expired_archives.iW)(branch, archive, archives);
}
function isPromised(what, days, {from: from, to: to}) {
return new error.J("conflict", "wal-promised", `The project's policy promises every moment of the last ${days} days of ${what}; those from ${from} to ${to} would be lost.`, "Clean up for at least as many days, change the policy, or force it. Nothing was changed.");
}
},
50511: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A: () => notArchived,
i: () => notRecoverable
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _archive_info_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13866);
function notArchived(what) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "not-archived", `The WAL of ${what} is not archived, so no past moment of it can be recovered.`, "Archive it from now on. Snapshots can be used as they are.");
}
function notRecoverable(place, branch, why) {
const what = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(branch.current.of);
const windows = (0, _archive_info_js__WEBPACK_IMPORTED_MODULE_2__.i)(place, branch).flatMap(archive => archive.windows.map(({from: from, to: to}) => `${from.at} to ${to.at ?? "now"} (generation ${archive.generation})`));
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("missing", "moment-not-recoverable", `${what} can't be recovered to that moment: ${why}.`, windows.length > 0 ? `These moments can be: ${windows.slice(-5).join(", ")}.` : "No moment can be yet: a snapshot is needed as a base.");
}
},
86320: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
b: () => exclusiveLocks
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
function exclusiveLocks() {
const held = new Set;
for (const line of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/proc/locks", "utf8").split("\n")) {
const match = /: FLOCK +ADVISORY +WRITE +-?\d+ ([0-9a-f]+):([0-9a-f]+):(\d+) /.exec(line);
if (!match) continue;
const [, major = "", minor = "", inode] = match;
held.add(`${Number.parseInt(major, 16)}:${Number.parseInt(minor, 16)}:${inode}`);
}
if (held.size === 0) return () => false;
const devices = new Map;
return path => {
try {
const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
const device = devices.get(folder) ?? fileSystemDevice(folder);
devices.set(folder, device);
return held.has(`${device}:${(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).ino}`);
} catch {
return false;
}
};
}
function fileSystemDevice(folder) {
let best = {
mount: "",
device: ""
};
for (const line of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/proc/self/mountinfo", "utf8").split("\n")) {
const [, , device = "", , mount = ""] = line.split(" ");
const inside = mount === "/" || folder === mount || folder.startsWith(`${mount}/`);
if (device && inside && mount.length >= best.mount.length) best = {
mount: mount,
device: device
};
}
return best.device;
}
}
};


