"use strict";

exports.id = 2008;

exports.ids = [ 2008, 4277 ];

exports.modules = {
...require("./shared.bundle.js"),
12008: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
doctor: () => doctor
});
function check(group, name, {state: state, detail: detail, help: help = ""}) {
return {
group: group,
name: name,
state: state,
detail: detail,
help: help
};
}
var external_node_fs_ = __webpack_require__(73024);
var external_node_os_ = __webpack_require__(48161);
var errors_error = __webpack_require__(57895);
var home = __webpack_require__(79166);
var network_guard = __webpack_require__(82633);
var version = __webpack_require__(11607);
var external_node_path_ = __webpack_require__(76760);
var names_in = __webpack_require__(57289);
var sshd = __webpack_require__(54427);
var user = __webpack_require__(46283);
async function sshChecks() {
const users = (0, names_in.w)(sshd.hI.keysFolder).filter(name => !name.includes("."));
if (users.length === 0 || !(0, user.j)()) return [];
return Promise.all(users.map(user => sshCheck((0, sshd.YK)(user))));
}
async function sshCheck(access, config = []) {
const wrong = [ ...writable(access), ...await unlike(access, config) ];
if (wrong.length > 0) return check("network", "SSH", {
state: "warn",
detail: `for ${access.user} it is not as velo wants it: ${wrong.join("; ")}`,
help: "An earlier `Match` block in the configuration of sshd wins over velo's. `sudo velo setup` renews what is velo's; `sshd -T -C user=…` shows what sshd applies."
});
const absent = sshd.Dv.filter(name => !(0, external_node_fs_.existsSync)(`${access.folder}/${name}`));
if (absent.length > 0) return check("network", "SSH", {
state: "warn",
detail: `${absent.join(" and ")} missing in ${access.folder}: jobs that come as ${access.user} reach nothing`,
help: "Restart the agent: `sudo systemctl restart velo-agent`."
});
return check("network", "SSH", {
state: "ok",
detail: `jobs may come as ${access.user}`
});
}
async function unlike(access, config) {
try {
return (0, sshd.tX)(await (0, sshd.f)(access.user, config), access);
} catch (error) {
return [ error instanceof Error ? error.message : String(error) ];
}
}
function writable({folder: folder, keysFile: keysFile}) {
const parts = [ folder, keysFile ].flatMap(upwards);
return [ ...new Set(parts) ].flatMap(path => {
const stat = (0, external_node_fs_.statSync)(path, {
throwIfNoEntry: false
});
if (!stat) return [ `${path} is missing` ];
return stat.uid !== 0 || (stat.mode & 18) !== 0 ? [ `${path} can be written by users other than root` ] : [];
});
}
const upwards = path => path === "/" ? [ path ] : [ ...upwards((0, external_node_path_.dirname)(path)), path ];
async function machineChecks(site) {
const machine = [ ...system(), ...await storage(site), ...await engines(site), await network(), ...files(site) ];
return [ ...machine, ...await sshChecks() ];
}
function system() {
const node = Number(process.versions.node.split(".", 1)[0]);
return [ check("system", "Operating system", {
state: "ok",
detail: `${osName()}, Linux ${(0, external_node_os_.release)()}`
}), check("system", "Node", {
state: node >= 20 ? "ok" : "fail",
detail: process.version,
help: node >= 20 ? "" : "Install Node 20.19 or newer."
}), check("system", "velo", {
state: "info",
detail: `v${version.r}`
}) ];
}
async function storage(site) {
const checks = [];
for (const driver of site.drivers.storage) {
for (const found of await driver.checks()) checks.push({
group: "storage",
...found
});
}
return checks;
}
async function engines(site) {
const checks = [];
for (const {name: name, needs: needs, gives: gives} of site.drivers.postgres) {
try {
const driver = await site.driver(name);
const why = await driver.unusable();
if (why) throw why;
checks.push(check("engine", needs.name, {
state: "ok",
detail: await driver.describe()
}));
const {all: all, detail: detail} = await driver.limitsKept();
checks.push(check("engine", `Limits with ${needs.name}`, {
state: all ? "ok" : "info",
detail: detail
}));
} catch (error) {
const {message: message, hint: hint} = (0, errors_error.DT)(error);
checks.push(check("engine", needs.name, {
state: "info",
detail: message,
help: `${gives} ${hint}`
}));
}
}
if (checks.every(({state: state}) => state !== "ok")) {
const missing = `neither ${site.drivers.postgres.map(({needs: needs}) => needs.inSentence).join(" nor ")}`;
checks.push(check("engine", "PostgreSQL", {
state: "fail",
detail: missing,
help: "Install one of them."
}));
}
return checks;
}
async function network() {
const guard = await (0, network_guard.j4)();
if (guard.inForce) return check("network", "Guard", {
state: "ok",
detail: "active: servers of branches cannot open connections"
});
const help = "velo creates it when it is first needed, as root and with nftables. Servers then share the host’s network, which is faster, but cannot open connections. Without it, containers get their own network.";
return check("network", "Guard", {
state: "info",
detail: `not active: ${guard.reason}`,
help: help
});
}
function files(site) {
const trouble = (0, home.x)(site.home);
if (trouble) return [ check("files", "Home", {
state: "fail",
detail: trouble.message,
help: trouble.hint
}) ];
if (!(0, external_node_fs_.existsSync)(site.home)) return [ check("files", "Home", {
state: "info",
detail: `${site.home} will be created with the first project`
}) ];
const mode = (0, external_node_fs_.statSync)(site.home).mode & 511;
const open = (mode & 18) !== 0;
return [ check("files", "Home", {
state: open ? "fail" : "ok",
detail: `${site.home} (${mode.toString(8)})`,
help: open ? `Others may write to it: \`chmod go-w ${site.home}\`.` : ""
}) ];
}
function osName() {
try {
return /^PRETTY_NAME="?([^"\n]*)/m.exec((0, external_node_fs_.readFileSync)("/etc/os-release", "utf8"))?.[1] ?? "Linux";
} catch {
return "Linux";
}
}
var bytes = __webpack_require__(75581);
var asleep_check = __webpack_require__(37617);
var names = __webpack_require__(22452);
var exclusive_locks = __webpack_require__(37867);
var space = __webpack_require__(38042);
var stray_archives = __webpack_require__(39190);
var read_branch = __webpack_require__(89918);
var catalog_catalog = __webpack_require__(89491);
var policies = __webpack_require__(47231);
var free_space = __webpack_require__(95873);
var open_place = __webpack_require__(29710);
var stray_servers = __webpack_require__(96254);
async function storeChecks(site) {
let found;
try {
found = await site.look();
} catch (error) {
const {message: message, hint: hint} = (0, errors_error.DT)(error);
return [ check("store", "Stores", {
state: "fail",
detail: message,
help: hint
}) ];
}
const {open: stores, closed: closed} = found;
const checks = closed.map(({pool: pool, why: why}) => check("store", `Store ${pool}`, {
state: "fail",
detail: why.message,
help: why.hint
}));
if (stores.length + closed.length === 0) return [ check("store", "Stores", {
state: "info",
detail: "none yet: the first `velo project create` creates one"
}) ];
for (const storage of stores) {
try {
checks.push(...check_stores_writable(storage), await check_stores_space(storage), diskLimits(storage), secretFile(storage), ...await contents(site, storage), await leftovers(site, storage), ...held(storage), ...foreign(storage));
} catch (error) {
const {message: message, hint: hint} = (0, errors_error.DT)(error);
checks.push(check("store", `Store ${storage.pool}`, {
state: "fail",
detail: message,
help: hint
}));
}
}
return checks;
}
function check_stores_writable({pool: pool, root: root}) {
try {
(0, external_node_fs_.accessSync)(root, external_node_fs_.constants.W_OK);
return [];
} catch (error) {
const {message: message, hint: hint} = (0, errors_error.DT)(error);
return [ check("storage", `Writing to ${pool}`, {
state: "fail",
detail: message,
help: hint
}) ];
}
}
async function check_stores_space(storage) {
const {sizeBytes: sizeBytes, freeBytes: freeBytes} = storage.opened.capacity;
const enough = freeBytes >= (0, space.f)(sizeBytes);
const detail = `${(0, bytes.e)(freeBytes)} of ${(0, bytes.e)(sizeBytes)} free; ${(0, 
bytes.e)((0, space.f)(sizeBytes))} must stay free`;
return check("storage", `Space in ${storage.pool}`, {
state: enough ? "ok" : "fail",
detail: detail,
help: enough ? "" : `A full store stops its databases. ${await (0, free_space.M_)(storage, (0, 
space.f)(sizeBytes) - freeBytes)}`
});
}
function diskLimits({pool: pool, whyNoDiskLimit: whyNoDiskLimit}) {
if (whyNoDiskLimit === undefined) return check("storage", `Disk limits in ${pool}`, {
state: "ok",
detail: "enforced for each branch"
});
const help = "A branch can fill the store, which stops main too. ZFS, and btrfs with quotas, can limit each branch.";
return check("storage", `Disk limits in ${pool}`, {
state: "info",
detail: `none: ${whyNoDiskLimit}`,
help: help
});
}
async function contents(site, storage) {
const all = [ ...(0, catalog_catalog.Hh)(storage.opened).values() ];
const projects = all.filter(catalog_catalog.wP);
const branches = [];
for (const project of projects) branches.push(...await (0, read_branch.summaries)(site, storage, project));
const running = branches.filter(({status: status}) => status === "running").length;
const detail = `${storage.name}: ${projects.length} projects, ${branches.length} branches, ${running} running`;
const sick = branches.filter(({status: status}) => status === "failed" || status === "broken").map(({project: project, branch: branch, status: status, problem: problem}) => check("store", `${project}/${branch}`, {
state: status === "failed" ? "warn" : "fail",
detail: problem?.what ?? status,
help: problem?.help
}));
return [ check("store", `Store ${storage.pool}`, {
state: "ok",
detail: detail
}), ...sick, ...sleepers(branches), ...records(all), ...projects.flatMap(check_stores_policies), ...await archives(storage, projects) ];
}
function sleepers(branches) {
const names = branches.flatMap(({project: project, branch: branch, status: status}) => status === "asleep" ? [ `${project}/${branch}` ] : []);
return names.length === 0 ? [] : [ check("store", asleep_check.N, {
state: "info",
detail: names.join(", ")
}) ];
}
function check_stores_policies(project) {
const {name: name, createdAt: createdAt} = project.record;
const policy = (0, policies.lV)(project.record.policies);
const taken = (0, policies.Kn)(project);
if (!policy || !(0, policies.lS)(policy, {
taken: taken,
since: createdAt
}, new Date)) return [];
const detail = `the last one by its policy: ${taken.sort().at(-1) ?? "none yet"}`;
return [ check("store", `Snapshots of ${name}`, {
state: "warn",
detail: detail,
help: "The host's agent takes them: see its log."
}) ];
}
async function archives(storage, projects) {
const archived = projects.filter(project => project.fault === undefined && (0, catalog_catalog.yU)(project));
if (archived.length === 0) return [];
const {walTroubles: walTroubles} = await __webpack_require__.e(1419).then(__webpack_require__.bind(__webpack_require__, 3800));
return archived.flatMap(project => walTroubles({
storage: storage,
project: project
})).map(({of: of, what: what, help: help}) => check("store", `Archive of ${of}`, {
state: "warn",
detail: what,
help: help
}));
}
function records(projects) {
const faults = projects.flatMap(({record: record, fault: fault, branches: branches}) => [ ...fault === undefined ? [] : [ [ record.name, fault ] ], ...[ ...branches.values() ].flatMap(branch => branch.fault === undefined || branch.fault === fault ? [] : [ [ (0, 
names.gK)({
project: branch.project,
branch: branch.name
}), branch.fault ] ]) ]);
return faults.map(([what, fault]) => check("store", `Record of ${what}`, {
state: "fail",
detail: fault,
help: "Use the version of velo that wrote it. This version changes nothing there."
}));
}
async function leftovers(site, storage) {
const catalog = (0, catalog_catalog.Hh)(storage.opened);
const names = [];
for (const project of catalog.values()) {
if (project.fault !== undefined) continue;
const gone = project.held.filter(({volume: volume}) => (volume.heldBy ?? []).length === 0);
names.push(...gone.map(catalog_catalog.c7));
if (!(0, catalog_catalog.wP)(project)) names.push(`project ${project.record.name}`); else names.push(...[ ...project.branches.values() ].flatMap(branch => unfinished(storage, branch).map(catalog_catalog.c7)));
}
names.push(...(await storage.leftovers()).map(({name: name}) => name));
names.push(...await (0, stray_archives.L)(storage));
names.push(...(await (0, stray_servers.a)(site, storage)).map(({server: server}) => `server of ${server.volume}`));
if (names.length === 0) return check("store", "Leftovers", {
state: "ok",
detail: `nothing unfinished in ${storage.pool}`
});
return check("store", "Leftovers", {
state: "warn",
detail: `under way or interrupted: ${names.join(", ")}`,
help: "`velo doctor --repair` finishes or undoes what no running operation holds."
});
}
function unfinished(storage, {id: id, current: current, remains: remains}) {
if (remains.length === 0 || !current || !(0, exclusive_locks.b)()(open_place.HZ.recovery({
storage: storage
}, id))) return remains;
return remains.filter(({record: record}) => record.phase !== "new");
}
function held(storage) {
const projects = [ ...(0, catalog_catalog.Hh)(storage.opened).values() ].filter(({fault: fault}) => fault === undefined);
const kept = projects.flatMap(({branches: branches, held: deleted}) => [ ...[ ...branches.values() ].flatMap(({retired: retired}) => retired), ...deleted ].filter(({volume: volume}) => volume.heldBy?.length));
if (kept.length === 0) return [];
const texts = kept.map(each => `${(0, catalog_catalog.c7)(each)} (${(each.volume.heldBy ?? []).join(", ")})`);
return [ check("store", "Held data", {
state: "warn",
detail: `replaced or deleted, and kept for snapshots that velo did not take: ${texts.join("; ")}`,
help: "Destroy these snapshots if nobody needs them. The data goes with the last one."
}) ];
}
function foreign(storage) {
const {foreign: foreign} = storage.opened;
if (foreign.length === 0) return [];
return [ check("store", "Foreign", {
state: "info",
detail: `not created by velo, and never changed: ${foreign.join(", ")}`
}) ];
}
function secretFile(storage) {
const path = (0, external_node_path_.join)(storage.root, ".velo", "secret");
if (!(0, external_node_fs_.existsSync)(path)) return check("files", "Secret", {
state: "info",
detail: `${path} will be created with the first branch`
});
const open = ((0, external_node_fs_.statSync)(path).mode & 63) !== 0;
return check("files", "Secret", {
state: open ? "fail" : "ok",
detail: path,
help: open ? `Others may read it: \`chmod 600 ${path}\`.` : ""
});
}
var repair = __webpack_require__(44277);
async function doctor(site, request, operation) {
const repaired = [];
if (request.repair) {
const {done: done, failed: failed} = await (0, repair.repairAll)(site, {
start: true
}, operation);
repaired.push(check("store", "Repair", {
state: "info",
detail: done.length === 0 ? "nothing to repair" : done.join("; ")
}));
for (const line of failed) repaired.push(check("store", "Repair", {
state: "fail",
detail: line,
help: "Fix the cause and run `velo doctor --repair` again."
}));
}
const checks = [ ...await machineChecks(site), ...await storeChecks(site), ...repaired ];
return {
ok: checks.every(({state: state}) => state !== "fail"),
checks: checks
};
}
},
37617: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
N: () => asleepCheck
});
const asleepCheck = "Asleep";
},
39190: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => strayArchives,
o: () => removeStrayArchive
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _host_files_names_in_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57289);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31674);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89491);
var _archive_home_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24283);
var _archives_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65978);
async function strayArchives(storage) {
const homes = homesOf(storage, (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.Hh)(storage.opened));
if (homes.length === 0) return [];
const found = homes.map(home => ({
...home,
...contentsOf({
storage: storage,
project: {
key: home.key,
record: home
}
})
}));
const catalog = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.Hh)(await storage.list());
return found.flatMap(({key: key, archiveDir: archiveDir, entries: entries, archives: archives}) => {
const project = catalog.get(key);
const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(archiveDir ?? storage.archives, key);
if (!project) return [ folder ];
if (project.fault !== undefined || project.record.archiveDir !== archiveDir) return [];
const owned = new Set(archives.filter(archive => isOwned(project, archive)).map(({id: id}) => id));
const recovering = recoveriesOf(project);
return entries.filter(entry => !owned.has(entry) && !recovering.has(entry)).map(entry => (0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry));
});
}
function homesOf(storage, catalog) {
const outside = [ ...catalog.values() ].flatMap(({fault: fault, record: record}) => fault !== undefined || record.archiveDir === null ? [] : [ record.archiveDir ]);
return [ ...(0, _host_files_names_in_js__WEBPACK_IMPORTED_MODULE_2__.w)(storage.archives).map(key => ({
key: key,
archiveDir: null
})), ...[ ...new Set(outside) ].flatMap(archiveDir => (0, _host_files_names_in_js__WEBPACK_IMPORTED_MODULE_2__.w)(archiveDir).filter(key => (0, 
_storage_storage_js__WEBPACK_IMPORTED_MODULE_3__.Fb)(key) && (0, _archive_home_js__WEBPACK_IMPORTED_MODULE_5__.qN)(archiveDir, storage, key)).map(key => ({
key: key,
archiveDir: archiveDir
}))) ];
}
function removeStrayArchive(path) {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, {
recursive: true,
force: true
});
}
function contentsOf(place) {
return {
entries: (0, _archives_js__WEBPACK_IMPORTED_MODULE_6__.s9)(place),
archives: (0, _archives_js__WEBPACK_IMPORTED_MODULE_6__.hq)(place)
};
}
function isOwned(project, {id: id, branch: branch, served: served}) {
const owner = project.branches.get(branch);
if (!owner) return false;
return served.length > 0 || owner.fault !== undefined || (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.xi)(owner).some(({record: record}) => record.archive === id);
}
function recoveriesOf({branches: branches}) {
return new Set([ ...branches.values() ].flatMap(branch => (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.xi)(branch).filter(({record: record}) => record.phase === "new").map(({record: record, volume: volume}) => `restore-${record.id}.${volume.generation}`)));
}
},
44277: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
removeRemains: () => removeRemains,
repair: () => repair,
repairAll: () => repairAll
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _host_locks_held_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34578);
var _host_locks_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3335);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31674);
var _archive_stray_archives_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39190);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89491);
var _drill_drills_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67210);
var _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75532);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(18902);
var _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(77299);
var _operation_steps_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(86901);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(29710);
var _store_stale_locks_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(42698);
var _stray_servers_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(96254);
function repair(site, _request, operation) {
return repairAll(site, {
start: false
}, operation);
}
async function repairAll(site, {start: start}, operation) {
const report = {
done: [],
failed: []
};
const steps = new _operation_steps_js__WEBPACK_IMPORTED_MODULE_11__.g(operation);
const {open: open, closed: closed} = await site.look();
report.failed.push(...closed.map(({why: why}) => why.message));
for (const storage of open) {
for (const key of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.Hh)(storage.opened).keys()) await repairProject(site, {
storage: storage,
key: key
}, {
start: start,
steps: steps,
report: report
});
for (const {driver: driver, server: server} of await (0, _stray_servers_js__WEBPACK_IMPORTED_MODULE_14__.a)(site, storage)) {
await attempt(report, async () => {
await driver.removeFound(server);
return [ `removed the server of ${server.volume}, whose data is gone` ];
});
}
await removeLeftovers(storage, report);
await attempt(report, async () => {
const stray = await (0, _archive_stray_archives_js__WEBPACK_IMPORTED_MODULE_5__.L)(storage);
for (const path of stray) (0, _archive_stray_archives_js__WEBPACK_IMPORTED_MODULE_5__.o)(path);
return stray.map(path => `removed the archive ${path}, left by an interrupted operation`);
});
await (0, _store_stale_locks_js__WEBPACK_IMPORTED_MODULE_13__.v)(storage);
}
for (const line of report.done) steps.note(line);
return report;
}
const together = 32;
async function repairProject(site, {storage: storage, key: key}, repairing) {
const {steps: steps, report: report} = repairing;
const project = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.Hh)(await storage.list()).get(key);
if (!project || project.fault !== undefined) return;
const {id: id, name: name} = project.record;
if (!(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.wP)(project)) {
const remove = () => (0, _generation_leftovers_js__WEBPACK_IMPORTED_MODULE_10__.F)(site, {
storage: storage,
key: key
}, steps);
await underLock({
path: _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.HZ.project({
storage: storage
}, id),
what: name,
remove: true
}, report, remove);
return;
}
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.$t)(site, {
storage: storage,
project: project
});
const branches = [ ...project.branches.values() ].filter(({fault: fault}) => fault === undefined);
const count = repairing.start ? 1 : together;
for (let from = 0; from < branches.length; from += count) await (0, _host_locks_held_locks_js__WEBPACK_IMPORTED_MODULE_2__.wq)(() => repairBranches(place, branches.slice(from, from + count), repairing));
await removeHeld(place, report);
await attempt(report, () => (0, _drill_drills_js__WEBPACK_IMPORTED_MODULE_7__.G)(site, place, {}));
}
async function removeRemains(site, storage, steps) {
const report = {
done: [],
failed: []
};
for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.Hh)(storage.opened).values()) {
if (project.fault !== undefined || !(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.wP)(project)) continue;
for (const branch of project.branches.values()) {
if (branch.remains.length === 0 || branch.fault !== undefined) continue;
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.$t)(site, {
storage: storage,
project: project
});
const work = async () => (await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_9__.wI)(place, branch.id, steps))?.done ?? [];
await underLock(lockOf(place, branch), report, work);
}
await removeHeld({
storage: storage,
project: project
}, report);
}
for (const line of [ ...report.done, ...report.failed ]) steps.note(line);
}
async function repairBranches(before, branches, repairing) {
const locked = [];
try {
for (const branch of branches) {
const {path: path, what: what, remove: remove} = lockOf(before, branch);
const lock = await (0, _host_locks_lock_js__WEBPACK_IMPORTED_MODULE_3__.b)(path, what);
if (lock) locked.push({
id: branch.id,
lock: lock,
remove: remove
});
}
let seen;
for (const {id: id, lock: lock, remove: remove} of locked) {
await attempt(repairing.report, async () => {
const place = seen ?? await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.Ws)(before);
seen = undefined;
const done = await repairBranch(place, id, repairing);
if (done.length === 0) seen = place;
return done;
});
if (remove) lock.releaseAndRemove(); else lock.release();
}
} finally {
for (const {lock: lock} of locked) lock.release();
}
}
async function repairBranch(place, id, {start: start, steps: steps}) {
const branch = place.project.branches.get(id);
if (!branch) return [];
const done = await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_9__.V6)(place, branch, steps);
const {current: current} = branch;
if (!current) return done;
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.FN)(place, current);
const running = await (0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_8__.ic)(place, current, steps);
if (current.record.wanted === "stopped") {
await place.driver.stop(server);
return running ? [ ...done, `stopped ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.c7)(current)}, as requested` ] : done;
}
if (running || !start || current.record.asleep !== null) return done;
await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_9__.IW)(place, current, steps);
return [ ...done, `started ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.c7)(current)}` ];
}
async function removeHeld({storage: storage, project: project}, report) {
for (const held of project.held) {
if ((held.volume.heldBy ?? []).length > 0) continue;
const lock = {
path: _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.HZ.branch({
storage: storage
}, held.record.id),
what: (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.c7)(held),
remove: false
};
await underLock(lock, report, async () => {
await storage.destroy(held.volume);
return [ `removed ${(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_6__.c7)(held)}, which somebody else's snapshot had kept` ];
});
}
}
async function removeLeftovers(storage, report) {
for (const {on: on} of await storage.leftovers()) {
const lock = {
path: _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.HZ.branch({
storage: storage
}, (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.TH)(on.branch)),
what: (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(on),
remove: false
};
await underLock(lock, report, async () => {
const still = (await storage.leftovers()).filter(leftover => (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(leftover.on) === (0, 
_storage_storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(on));
for (const leftover of still) await storage.removeLeftover(leftover);
return still.map(({name: name}) => `removed the snapshot ${name}, left by an interrupted operation`);
});
}
}
function lockOf(place, {id: id, project: project, name: name, current: current}) {
const what = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: name
});
return {
path: _store_open_place_js__WEBPACK_IMPORTED_MODULE_12__.HZ.branch(place, id),
what: what,
remove: current === undefined
};
}
async function underLock({path: path, what: what, remove: remove}, report, work) {
await (0, _host_locks_held_locks_js__WEBPACK_IMPORTED_MODULE_2__.wq)(async () => {
const lock = await (0, _host_locks_lock_js__WEBPACK_IMPORTED_MODULE_3__.b)(path, what);
if (!lock) return;
await attempt(report, work);
if (remove) lock.releaseAndRemove(); else lock.release();
});
}
async function attempt(report, work) {
try {
report.done.push(...await work());
} catch (error) {
report.failed.push((0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(error).message);
}
}
},
54427: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Dv: () => sshSockets,
Q7: () => connectionSettings,
YK: () => accessOf,
f: () => effectiveSettings,
hI: () => ssh,
pT: () => sshd,
tX: () => differences,
wx: () => sshdBlock
});
var _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27298);
const ssh = {
configFile: "/etc/ssh/sshd_config.d/velo.conf",
mainConfigFile: "/etc/ssh/sshd_config",
folder: "/var/lib/velo/ssh",
keysFolder: "/etc/velo/ssh-keys"
};
const sshSockets = [ "runner.sock", "db.sock" ];
const accessOf = user => ({
user: user,
folder: ssh.folder,
keysFile: `${ssh.keysFolder}/${user}`
});
const settings = ({folder: folder, keysFile: keysFile}) => `\nAuthenticationMethods publickey\nPubkeyAuthentication yes\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nHostbasedAuthentication no\nPermitEmptyPasswords no\nAuthorizedKeysFile ${keysFile}\nAuthorizedKeysCommand none\nAuthorizedPrincipalsFile none\nAuthorizedPrincipalsCommand none\nTrustedUserCAKeys none\nChrootDirectory ${folder}\nMaxSessions 0\nForceCommand /nonexistent\nDisableForwarding no\nAllowStreamLocalForwarding local\nAllowTcpForwarding local\nAllowAgentForwarding no\nX11Forwarding no\nPermitTunnel no\nPermitOpen ${sshSockets.map(name => `[/${name}]:*`).join(" ")}\nPermitListen none\nGatewayPorts no\nStreamLocalBindUnlink no\nPermitTTY no\nPermitUserRC no\nClientAliveInterval 30\nClientAliveCountMax 4\n`;
function sshdBlock(access) {
return `Match User ${access.user}\n  ${settings(access).trim().replaceAll("\n", "\n  ")}\nMatch all\n`;
}
function differences(effective, access) {
const found = new Map;
for (const line of effective.split("\n")) {
const [keyword = "", ...rest] = line.trim().split(" ");
if (keyword !== "") found.set(keyword, [ ...found.get(keyword) ?? [], rest.join(" ") ]);
}
const wrong = [ ...settings(access).matchAll(/^(\w+) (.*)$/gm) ].flatMap(([, name = "", value]) => {
const keyword = name.toLowerCase();
const [has] = found.get(keyword) ?? [];
return has === undefined || has === value ? [] : [ `${keyword} is ${has}, not ${value}` ];
});
return [ ...wrong, ...barring(found, access.user) ];
}
const connectionSettings = difference => !/^(allow|deny)(users|groups) /.test(difference);
function barring(found, user) {
const allowed = found.get("allowusers") ?? [];
return [ ...allowed.length > 0 && !allowed.includes(user) ? [ `allowusers does not name ${user}` ] : [], ...(found.get("denyusers") ?? []).includes(user) ? [ `denyusers names ${user}` ] : [], ...(found.get("allowgroups") ?? [ user ]).includes(user) ? [] : [ `allowgroups does not name ${user}` ], ...(found.get("denygroups") ?? []).includes(user) ? [ `denygroups names ${user}` ] : [] ];
}
async function effectiveSettings(user, config = []) {
const connection = `user=${user},host=localhost,addr=127.0.0.1`;
return (await sshd([ ...config, "-T", "-C", connection ])).stdout;
}
async function sshd(args) {
try {
return await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("sshd", args, {
timeoutMs: 3e4
});
} catch (error) {
if (!(error instanceof _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.Zj)) throw error;
const said = error.stderr.trim().split("\n").slice(0, 2).join("; ");
throw new Error(said || error.message, {
cause: error
});
}
}
},
67210: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
G: () => removeLeftDrills,
r: () => drillOwner
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _host_locks_held_locks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34578);
var _host_locks_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3335);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89491);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
const drillOwner = "velo:restore-check";
async function removeLeftDrills(site, place, {progress: progress}) {
const left = leftIn(place.project);
if (left.length === 0) return [];
const {id: id, name: project} = place.project.record;
return (0, _host_locks_held_locks_js__WEBPACK_IMPORTED_MODULE_2__.wq)(async () => {
const lock = await (0, _host_locks_lock_js__WEBPACK_IMPORTED_MODULE_3__.b)(_store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.HZ.drill(place, id), `the drill of ${project}`);
if (!lock) return [];
try {
const {deleteBranch: deleteBranch} = await __webpack_require__.e(9780).then(__webpack_require__.bind(__webpack_require__, 17399));
const done = [];
for (const each of left) {
const branch = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project,
branch: each.name
});
const expect = {
id: each.id,
owner: drillOwner
};
try {
await deleteBranch(site, {
branch: branch,
force: true,
expect: expect
}, progress ? {
progress: progress
} : {});
done.push(`deleted ${branch}, left by an interrupted drill`);
} catch (thrown) {
if ((0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(thrown).kind !== "missing") throw thrown;
}
}
return done;
} finally {
lock.releaseAndRemove();
}
});
}
function leftIn(project) {
return [ ...project.branches.values() ].filter(({id: id, current: current, remains: remains, fault: fault}) => {
const {record: record} = current ?? remains[0] ?? {};
return fault === undefined && record?.owner === drillOwner && (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.LU)(project, id).length === 0;
});
}
},
96254: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
a: () => strayServers
});
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31674);
async function strayServers(site, storage) {
const found = [];
for (const {name: name} of site.drivers.postgres) {
const driver = await site.driver(name).catch(() => undefined);
if (!driver || await driver.unusable()) continue;
for (const server of await driver.found(storage.id)) found.push({
driver: driver,
server: server
});
}
const volumes = new Set((await storage.list()).volumes.map(_storage_storage_js__WEBPACK_IMPORTED_MODULE_0__.O$));
return found.filter(({server: server}) => !volumes.has(server.volume));
}
}
};
