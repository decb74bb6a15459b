"use strict";

exports.id = 4952;

exports.ids = [ 4952 ];

exports.modules = {
...require("./shared.bundle.js"),
5297: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Jc: () => segmentName,
Jf: () => checkedLsn,
Zs: () => parseSegment,
dJ: () => segmentOf,
l2: () => parseLsn,
mb: () => segmentStart,
rI: () => formatLsn
});
const lowWord = 4294967296;
function parseSegment(name, segmentBytes) {
if (!/^[0-9A-F]{24}$/.test(name)) return undefined;
const [timeline, high, low] = [ 0, 8, 16 ].map(at => Number.parseInt(name.slice(at, at + 8), 16));
const perWord = lowWord / segmentBytes;
return timeline === 0 || low >= perWord ? undefined : {
timeline: timeline,
number: high * perWord + low
};
}
function segmentName({timeline: timeline, number: number}, segmentBytes) {
const perWord = lowWord / segmentBytes;
return [ timeline, Math.floor(number / perWord), number % perWord ].map(part => part.toString(16).toUpperCase().padStart(8, "0")).join("");
}
function segmentOf(lsn, segmentBytes) {
return Number(lsn / BigInt(segmentBytes));
}
function segmentStart(number, segmentBytes) {
return BigInt(number) * BigInt(segmentBytes);
}
function parseLsn(text) {
const match = /^([0-9A-Fa-f]{1,8})\/([0-9A-Fa-f]{1,8})$/.exec(text);
return match ? BigInt(`0x${match[1]}`) << 32n | BigInt(`0x${match[2]}`) : undefined;
}
function formatLsn(lsn) {
return [ lsn >> 32n, lsn & 0xffffffffn ].map(part => part.toString(16).toUpperCase()).join("/");
}
function checkedLsn(text) {
return /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/.exec(String(text))?.[0] ?? null;
}
},
5765: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
y: () => storeSecret
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
function storeSecret(folder) {
const path = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "secret");
for (;;) {
try {
return Buffer.from((0, node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, "utf8").trim(), "hex");
} catch (error) {
if (error.code !== "ENOENT") throw error;
}
(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, {
recursive: true,
mode: 448
});
const draft = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.secret-${process.pid}-${(0, 
node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString("hex")}`);
(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(draft, `${(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString("hex")}\n`, {
mode: 384,
flag: "wx",
flush: true
});
try {
(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.linkSync)(draft, path);
} catch (error) {
if (error.code !== "EEXIST") throw error;
} finally {
(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, {
force: true
});
}
}
}
},
19725: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Zc: () => everyStore,
t1: () => findProject,
SB: () => inScope,
c2: () => openSite,
OM: () => secretOf
});
var external_node_os_ = __webpack_require__(48161);
var external_node_path_ = __webpack_require__(76760);
var error = __webpack_require__(57895);
var host_home = __webpack_require__(79166);
var port_range = __webpack_require__(93977);
var secret = __webpack_require__(5765);
var user = __webpack_require__(46283);
const openControl = async target => (await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(6498) ]).then(__webpack_require__.bind(__webpack_require__, 16498))).openControl(target);
const freshControls = {
open: openControl,
close: async () => {}
};
const idleMs = 6e4;
function keptControls() {
const idle = new Map;
const take = key => {
const kept = idle.get(key);
clearTimeout(kept?.timer);
idle.delete(key);
return kept?.control;
};
const keep = async (key, control) => {
if (idle.has(key)) return control.close();
const timer = setTimeout(() => void take(key)?.close().catch(() => {}), idleMs);
idle.set(key, {
control: control,
timer: timer.unref()
});
};
return {
async open(target) {
const key = `${target.pgdata}:${target.port}`;
const control = await alive(take(key)) ?? await openControl(target);
return {
...control,
close: () => keep(key, control)
};
},
async close() {
for (const key of [ ...idle.keys() ]) await (take(key)?.close().catch(() => {}));
}
};
}
async function alive(control) {
try {
await (control?.query("SELECT"));
return control;
} catch {
await (control?.close().catch(() => {}));
return undefined;
}
}
var catalog_catalog = __webpack_require__(89491);
var drivers = __webpack_require__(15393);
var storage_drivers = __webpack_require__(84727);
const allDrivers = {
storage: storage_drivers.Z,
postgres: drivers.D
};
function openSite({env: env, choice: choice = {}, longLived: longLived = false, drivers: drivers = allDrivers}) {
const home = env.VELO_HOME || ((0, user.j)() ? "/var/lib/velo" : (0, external_node_path_.join)(env.HOME || (0, 
external_node_os_.userInfo)().homedir, ".velo"));
(0, host_home.B)(home);
const ports = (0, port_range.B)(env.VELO_PORTS);
const controls = longLived ? keptControls() : freshControls;
const opened = new Map;
const driver = name => {
const open = opened.get(name) ?? driverNamed(drivers, name).open(home, env);
opened.set(name, open);
return open;
};
return {
home: home,
ports: ports,
choice: choice,
stores: async () => (await findStores(home, drivers)).open,
look: () => findStores(home, drivers),
driver: driver,
drivers: drivers,
controls: controls,
async close() {
await controls.close();
for (const open of opened.values()) await (await open).close();
}
};
}
function driverNamed({postgres: postgres}, wish) {
const found = postgres.find(({name: name}) => name === wish) ?? postgres[0];
if (found) return found;
throw new Error("no way to run PostgreSQL");
}
async function findStores(home, drivers) {
const trouble = (0, host_home.x)(home);
if (trouble) throw trouble;
const found = {
open: [],
closed: []
};
for (const driver of drivers.storage) {
if (driver.forRoot && !(0, user.j)()) continue;
for (const store of await driver.find(home)) {
if ("why" in store) found.closed.push(store); else if (!found.open.some(({id: id}) => id === store.id)) found.open.push(store);
}
}
return found;
}
async function everyStore(site) {
const {open: open, closed: closed} = await site.look();
if (closed[0]) throw closed[0].why;
return open;
}
const secretOf = storage => (0, secret.y)((0, external_node_path_.join)(storage.root, ".velo"));
function inScope(stores, wish) {
return wish ? stores.filter(({name: name}) => name === wish) : stores;
}
async function findProject(site, name) {
const {open: stores, closed: closed} = await site.look();
const wished = lookIn(site, inScope(stores, site.choice.storage), name);
const [only, another] = wished.length > 0 ? wished : lookIn(site, stores, name);
if (only && another) {
throw new error.J("conflict", "project-ambiguous", `The project ${name} is in two stores: ${only.storage.pool} and ${another.storage.pool}.`, "Export one of the pools, or choose one store with VELO_HOME.");
}
if (!only && closed[0]) throw closed[0].why;
if (!only) {
const places = stores.map(({pool: pool}) => pool).join(", ") || "no store on this machine yet";
const hidden = site.drivers.storage.map(driver => driver.hidden()).find(hint => hint !== undefined);
const hint = hidden ?? "Check the name.";
throw new error.J("missing", "project-not-found", `There is no project ${name} (looked in: ${places}).`, hint);
}
checkChoice(site, only);
return only;
}
function lookIn({ports: ports}, stores, name) {
const found = [];
for (const storage of stores) {
const catalog = (0, catalog_catalog.Hh)(storage.opened);
const project = (0, catalog_catalog.JL)(catalog, name);
const others = stores.filter(other => other !== storage);
if (project && (0, catalog_catalog.wP)(project)) found.push({
storage: storage,
catalog: catalog,
project: project,
others: others,
ports: ports
});
}
return found;
}
function checkChoice(site, {storage: storage, project: project}) {
for (const [wish, has] of [ [ site.choice.storage, storage.name ], [ site.choice.postgres, project.record.postgres ] ]) {
if (!wish || wish === has) continue;
throw new error.J("conflict", "project-made-otherwise", `The project ${project.record.name} was made with ${has}, not with ${wish}.`, "Leave the choice out, or create a new project with it.");
}
}
},
23035: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$d: () => sizeOf,
i3: () => walMaxBytes,
o3: () => defaultWalMax
});
var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
const defaultWalMax = "10%";
const least = 64 * 1024 ** 2;
function sizeOf(text) {
const [, count, unit = ""] = /^([1-9][0-9]{0,5})([MGT])B?$/i.exec(text) ?? [];
return count === undefined ? undefined : Number(count) * 1024 ** ("MGT".indexOf(unit.toUpperCase()) + 2);
}
function walMaxBytes(text, capacityBytes) {
const size = sizeOf(text);
if (size !== undefined && size >= least) return size;
const [, percent] = /^([1-9][0-9]?)%$/.exec(text) ?? [];
if (percent !== undefined) return Math.max(least, Math.floor(capacityBytes * Number(percent) / 100));
throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-size", `${(0, 
_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is not a valid limit for archived WAL.`, "Write a size of at least 64M, such as 20G, or a share from 1% to 99%.");
}
},
24283: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I: () => checkArchiveDir,
Jc: () => archiveSpace,
kZ: () => makeArchiveHome,
qN: () => isHome,
qx: () => isArchiveGone,
uz: () => archiveGone
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22452);
var _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34704);
var _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27298);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29710);
const markerName = ".velo-archives.json";
function checkArchiveDir(asked, stores) {
const dir = asked.replace(/(?<=.)\/+$/, "");
const why = whyNoHome(dir, stores);
if (why === undefined) return dir;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("usage", "invalid-archive-dir", `The archives can't lie in ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_3__.TL)(dir)}: ${why}.`, "Name a folder that exists, by its absolute path, that only its owner can write to. Nothing was created.");
}
function whyNoHome(dir, stores) {
if (!(0, node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(dir) || /[\u0000-\u001f\u007f]/.test(dir)) return "that is not an absolute path";
const stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(dir, {
throwIfNoEntry: false
});
if (!stat) return "it does not exist";
if (!stat.isDirectory() || (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(dir) !== dir) return `it is not a folder by its own path`;
if (stat.uid !== 0 && stat.uid !== process.geteuid?.()) return "it belongs to another user";
if ((stat.mode & 18) !== 0 && (stat.mode & 512) === 0) return "others can write to it";
const store = stores.find(({root: root}) => `${dir}/`.startsWith(`${root}/`));
return store && `it is in the store ${store.root}`;
}
async function makeArchiveHome(place) {
const home = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_6__.oM)(place);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(home, {
mode: 457
});
const marker = {
store: place.storage.id,
project: place.project.key
};
const path = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, markerName);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, `${JSON.stringify(marker)}\n`, {
mode: 384
});
try {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(path, `${path}.link`);
} catch (cause) {
const message = `The file system of ${home} has no hard links, which archiving and recovery need.`;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("unable", "no-hard-links", message, "Use another file system.", {
cause: cause
});
}
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(`${path}.link`);
const user = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_6__.Z5)(place.project.record);
if (!user) return;
await (0, _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_5__.eF)("stat", [ "--", home ], {
as: user
}).catch(cause => {
const message = `The server's own user can't enter ${home}.`;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("unable", "not-reachable", message, "Let others enter the folders above it.", {
cause: cause
});
});
}
function isArchiveGone(place) {
const {archiveDir: archiveDir} = place.project.record;
return archiveDir !== null && !isHome(archiveDir, place.storage, place.project.key);
}
function isHome(dir, {id: id}, key) {
const home = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, key);
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(home, {
throwIfNoEntry: false
})?.uid !== process.geteuid?.()) return false;
try {
const {store: store, project: project} = JSON.parse((0, _host_files_plain_file_js__WEBPACK_IMPORTED_MODULE_4__.b)((0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, markerName), 1024)?.toString("utf8") ?? "");
return store === id && project === key;
} catch {
return false;
}
}
function archiveSpace({storage: storage, project: project}) {
const {archiveDir: archiveDir} = project.record;
if (archiveDir === null) return storage.opened.capacity;
try {
const {blocks: blocks, bavail: bavail, bsize: bsize} = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(archiveDir);
return {
sizeBytes: blocks * bsize,
freeBytes: bavail * bsize
};
} catch {
return storage.opened.capacity;
}
}
function archiveGone({project: project}) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("unable", "archive-gone", `The archives of ${project.record.name} are in ${project.record.archiveDir}, and that is not there.`, "Mount its disk. Nothing was changed.");
}
},
29710: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$t: () => placeOf,
EQ: () => checkRecord,
FN: () => serverOf,
GZ: () => shownBranch,
HZ: () => lockPath,
Ie: () => idOfLock,
MP: () => presentBranch,
MS: () => lockFolder,
QL: () => openPlace,
Ws: () => reread,
Z5: () => userOf,
gN: () => parentOf,
oM: () => archivePath
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22452);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31674);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89491);
var _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65523);
var _site_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19725);
async function openPlace(site, project) {
const found = await (0, _site_js__WEBPACK_IMPORTED_MODULE_6__.t1)(site, project);
site.opened?.(found);
return {
...found,
driver: await site.driver(found.project.record.postgres),
controls: site.controls
};
}
async function placeOf(site, {storage: storage, project: project, catalog: catalog = new Map}) {
const {controls: controls, ports: ports} = site;
const driver = await site.driver(project.record.postgres);
return {
storage: storage,
project: project,
catalog: catalog,
driver: driver,
controls: controls,
others: [],
ports: ports
};
}
async function reread(place) {
const catalog = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.Hh)(await place.storage.list());
const project = catalog.get(place.project.key);
if (project) return {
...place,
catalog: catalog,
project: project
};
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("missing", "project-not-found", `The project ${place.project.record.name} has just been deleted.`, "Look at the list of projects.");
}
function presentBranch(place, name) {
const branch = shownBranch(place, name);
checkRecord(branch);
return branch;
}
function shownBranch(place, name) {
const branch = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.IW)(place.project, name);
if (branch?.current) return branch;
const project = place.project.record.name;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("missing", "branch-not-found", `There is no branch ${project}/${name}.`, `Check the name: \`velo branch list ${project}\` shows the branches.`);
}
function parentOf(place, {of: of, record: record}) {
const parent = record.parent === null ? undefined : place.project.branches.get(record.parent);
if (parent?.current) return parent;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("missing", "branch-not-found", `The parent of ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.gK)(of)} no longer exists.`, `Look at the branches: \`velo branch list ${of.project}\`.`);
}
function checkRecord({fault: fault, project: project, name: name}) {
if (fault === undefined) return;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("failed", "record-unreadable", `The record of ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.gK)({
project: project,
branch: name
})} can't be read: ${fault}.`, "Use the version of velo that wrote it. Nothing was changed.");
}
function userOf(record) {
return record.uid === null ? undefined : {
uid: record.uid,
gid: record.uid
};
}
function serverOf(place, {volume: volume, record: record}) {
const project = place.project.record;
const {memory: memory, cpus: cpus, pids: pids} = (0, _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_5__.Af)(place, {
volume: volume,
record: record
});
return {
store: place.storage.id,
volume: (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_3__.O$)(volume),
name: `velo-${record.id}-${volume.generation}`,
path: volume.path,
port: record.port,
major: project.pgVersion,
project: project.name,
imageId: project.imageId ?? "",
image: project.image === null ? null : {
reference: project.image,
digest: project.imageDigest
},
network: project.network,
user: userOf(project),
limits: {
memory: memory,
cpus: cpus,
pids: pids,
rank: record.parent === null ? "main" : "branch"
},
archive: record.archive === null ? null : (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(archivePath(place, record.archive), "wal"),
restore: null
};
}
function archivePath({storage: storage, project: project}, id = "") {
return (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(project.record.archiveDir ?? storage.archives, project.key, id);
}
const lockFolder = ({storage: storage}) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(storage.root, ".velo", "locks");
const lockPath = {
claims: place => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lockFolder(place), ".claims"),
project: (place, id) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lockFolder(place), `${id}.project`),
branch: (place, id) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lockFolder(place), `${id}.branch`),
recovery: (place, id) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lockFolder(place), `${id}.recovery`),
drill: (place, id) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lockFolder(place), `${id}.drill`)
};
function idOfLock(file) {
return /^([0-9a-f]{16})\.(?:project|branch|recovery|drill)$/.exec(file)?.[1];
}
},
34704: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
b: () => readPlainFile
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
function readPlainFile(path, limit) {
let file;
try {
file = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
const found = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
if (!found.isFile()) return undefined;
const start = Buffer.allocUnsafe(Math.min(limit, found.size));
return start.subarray(0, (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, start, 0, start.length, 0));
} catch {
return undefined;
} finally {
if (file !== undefined) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
}
}
},
50696: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
U: () => mayExceed,
m: () => walLimit
});
var _contract_values_wal_max_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23035);
var _host_files_names_in_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57289);
var _archive_archive_home_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24283);
var _archive_archives_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65978);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29710);
var _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76934);
function walLimit({storage: storage, project: project}) {
return (0, _contract_values_wal_max_js__WEBPACK_IMPORTED_MODULE_0__.i3)(project.record.walMax ?? _contract_values_wal_max_js__WEBPACK_IMPORTED_MODULE_0__.o3, (0, 
_archive_archive_home_js__WEBPACK_IMPORTED_MODULE_2__.Jc)({
storage: storage,
project: project
}).sizeBytes);
}
function mayExceed(place) {
const count = (0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_3__.Sd)(place).reduce((sum, id) => sum + (0, 
_host_files_names_in_js__WEBPACK_IMPORTED_MODULE_1__.w)((0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_3__.F9)((0, 
_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place, id))).length, 0);
return count * _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_5__.V0 > walLimit(place);
}
},
57289: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
w: () => namesIn
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
function namesIn(folder) {
try {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
} catch (error) {
if (error.code === "ENOENT") return [];
throw error;
}
}
},
62028: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
openEngine: () => openEngine
});
var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
var _contract_make_velo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61116);
var _contract_operations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41698);
var _store_site_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19725);
var _wal_cleanup_may_exceed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50696);
const projects = () => Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(2152), __webpack_require__.e(2777) ]).then(__webpack_require__.bind(__webpack_require__, 32777));
const readProjects = () => __webpack_require__.e(3720).then(__webpack_require__.bind(__webpack_require__, 83720));
const branches = () => __webpack_require__.e(9918).then(__webpack_require__.bind(__webpack_require__, 89918));
const running = () => Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(2152), __webpack_require__.e(6569) ]).then(__webpack_require__.bind(__webpack_require__, 36569));
const snapshots = () => Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(3276) ]).then(__webpack_require__.bind(__webpack_require__, 13276));
const sleeping = () => Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(2152), __webpack_require__.e(6569), __webpack_require__.e(4698) ]).then(__webpack_require__.bind(__webpack_require__, 74698));
const names = () => Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(2152), __webpack_require__.e(6569), __webpack_require__.e(3822) ]).then(__webpack_require__.bind(__webpack_require__, 83822));
const works = {
createProject: async () => (await projects()).createProject,
listProjects: async () => (await readProjects()).listProjects,
getProject: async () => (await readProjects()).getProject,
deleteProject: async () => (await projects()).deleteProject,
renameProject: async () => (await names()).renameProject,
setProject: async () => (await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(5818) ]).then(__webpack_require__.bind(__webpack_require__, 25818))).setProject,
createBranch: async () => (await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(2152), __webpack_require__.e(6569), __webpack_require__.e(4002), __webpack_require__.e(7607), __webpack_require__.e(9660) ]).then(__webpack_require__.bind(__webpack_require__, 9660))).createBranch,
listBranches: async () => (await branches()).listBranches,
getBranch: async () => (await branches()).getBranch,
deleteBranch: async () => (await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(7399) ]).then(__webpack_require__.bind(__webpack_require__, 17399))).deleteBranch,
resetBranch: async () => (await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(4002), __webpack_require__.e(7607), __webpack_require__.e(9489) ]).then(__webpack_require__.bind(__webpack_require__, 97607))).resetBranch,
promoteBranch: async () => (await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(4002), __webpack_require__.e(9242) ]).then(__webpack_require__.bind(__webpack_require__, 69242))).promoteBranch,
renameBranch: async () => (await names()).renameBranch,
startBranch: async () => (await running()).startBranch,
stopBranch: async () => (await running()).stopBranch,
restartBranch: async () => (await running()).restartBranch,
startAll: async () => (await running()).startAll,
branchUse: async () => (await sleeping()).branchUse,
sleepBranch: async () => (await sleeping()).sleepBranch,
branchListener: async () => (await __webpack_require__.e(7690).then(__webpack_require__.bind(__webpack_require__, 77690))).branchListener,
setBranch: async () => (await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(2152), __webpack_require__.e(6569), __webpack_require__.e(7454) ]).then(__webpack_require__.bind(__webpack_require__, 17454))).setBranch,
branchPassword: async () => (await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(2152), __webpack_require__.e(6569), __webpack_require__.e(7815) ]).then(__webpack_require__.bind(__webpack_require__, 87815))).branchPassword,
branchLogs: async () => (await __webpack_require__.e(6586).then(__webpack_require__.bind(__webpack_require__, 6586))).branchLogs,
createSnapshot: async () => (await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(7826) ]).then(__webpack_require__.bind(__webpack_require__, 47826))).createSnapshot,
listSnapshots: async () => (await snapshots()).listSnapshots,
getSnapshot: async () => (await snapshots()).getSnapshot,
setSnapshot: async () => (await snapshots()).setSnapshot,
deleteSnapshot: async () => (await snapshots()).deleteSnapshot,
cleanupSnapshots: async () => (await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(7789) ]).then(__webpack_require__.bind(__webpack_require__, 37789))).cleanupSnapshots,
applyPolicies: async () => (await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(7826), __webpack_require__.e(3956) ]).then(__webpack_require__.bind(__webpack_require__, 43956))).applyPolicies,
walInfo: async () => (await __webpack_require__.e(9368).then(__webpack_require__.bind(__webpack_require__, 9368))).walInfo,
walCleanup: async () => (await Promise.all([ __webpack_require__.e(7864), __webpack_require__.e(3995), __webpack_require__.e(2749) ]).then(__webpack_require__.bind(__webpack_require__, 43995))).walCleanup,
checkRestore: async () => (await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(2152), __webpack_require__.e(6569), __webpack_require__.e(4002), __webpack_require__.e(7607), __webpack_require__.e(9660), __webpack_require__.e(8195) ]).then(__webpack_require__.bind(__webpack_require__, 28195))).checkRestore,
status: async () => (await __webpack_require__.e(9986).then(__webpack_require__.bind(__webpack_require__, 29986))).status,
doctor: async () => (await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(2152), __webpack_require__.e(2008) ]).then(__webpack_require__.bind(__webpack_require__, 12008))).doctor,
repair: async () => (await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3814), __webpack_require__.e(8501), __webpack_require__.e(7864), __webpack_require__.e(2152), __webpack_require__.e(4277) ]).then(__webpack_require__.bind(__webpack_require__, 44277))).repair,
machine: async () => async () => (0, node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)()
};
function openEngine(options) {
process.umask(18);
const site = (0, _store_site_js__WEBPACK_IMPORTED_MODULE_3__.c2)(options);
return (0, _contract_make_velo_js__WEBPACK_IMPORTED_MODULE_1__.v)(async (name, request, operation) => {
const work = await works[name]();
if (!changesSomething(name, request)) return work(site, request, operation);
const opened = new Map;
const watched = {
...site,
opened: found => void opened.set(found.project.record.id, found)
};
const answer = await work(watched, request, operation);
for (const found of opened.values()) await keepLimit(site, found, operation);
return answer;
}, () => site.close());
}
function changesSomething(name, request) {
if ([ "applyPolicies", "walCleanup", "renameProject", "deleteProject" ].includes(name)) return false;
const {reads: reads} = (0, _contract_operations_js__WEBPACK_IMPORTED_MODULE_2__.Ms)(name);
return typeof reads === "function" ? !reads(request) : !reads;
}
async function keepLimit(site, found, operation) {
const {project: project} = found;
if (project.fault !== undefined || !(0, _wal_cleanup_may_exceed_js__WEBPACK_IMPORTED_MODULE_4__.U)(found)) return;
const {limitAfterwards: limitAfterwards} = await Promise.all([ __webpack_require__.e(7864), __webpack_require__.e(3995), __webpack_require__.e(2749) ]).then(__webpack_require__.bind(__webpack_require__, 43995));
await limitAfterwards(site, found, operation);
}
},
65523: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Af: () => limitsOf,
KN: () => projectLimits,
zU: () => changedLimits
});
var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
const gigabyte = 1024 ** 3;
const leastMemory = 256 * 1024 ** 2;
const leastPids = 32;
const leastDisk = 64 * 1024 ** 2;
function defaults(isMain, storeBytes) {
const memory = (0, node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)();
return isMain ? {
disk: null,
memory: Math.floor(memory * .75),
cpus: null,
pids: 4096
} : {
disk: Math.floor(storeBytes / 4),
memory: Math.max(Math.floor(memory / 4), Math.min(gigabyte / 2, memory)),
cpus: null,
pids: 1024
};
}
function projectLimits(place, {record: record}) {
return kept(place, {
...defaults(false, place.storage.opened.capacity.sizeBytes),
...record.limits
});
}
function limitsOf(place, {volume: volume, record: record}) {
const isMain = record.parent === null;
const whole = isMain ? kept(place, defaults(true, place.storage.opened.capacity.sizeBytes)) : projectLimits(place, place.project);
const limits = kept(place, {
...whole,
...record.limits
});
return volume.diskLimit === undefined ? limits : {
...limits,
disk: volume.diskLimit
};
}
function kept({storage: storage}, limits) {
return storage.whyNoDiskLimit === undefined ? limits : {
...limits,
disk: null
};
}
function changedLimits(before, change, storage) {
const after = {
...before
};
for (const [name, value] of Object.entries(change ?? {})) {
if (value === "default") delete after[name]; else after[name] = value === "none" ? null : checked(name, value);
}
const {whyNoDiskLimit: whyNoDiskLimit} = storage;
if (typeof change?.disk === "number" && whyNoDiskLimit !== undefined) {
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "no-disk-limit", `A branch's disk space can't be limited here: ${whyNoDiskLimit}.`, "Leave the limit out. `velo doctor` shows which limits can be enforced.");
}
return after;
}
const least = {
disk: leastDisk,
memory: leastMemory,
cpus: .01,
pids: leastPids
};
const most = {
disk: 2 ** 50,
memory: 2 ** 50,
cpus: 1024,
pids: 2 ** 22
};
function checked(name, value) {
if (value >= least[name] && value <= most[name]) return value;
const bytes = name === "disk" || name === "memory" ? " bytes" : "";
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-limit", `${value}${bytes} is not a valid limit for ${name}.`, `Give ${least[name]} to ${most[name]}${bytes}, or \`none\`.`);
}
},
65978: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$r: () => recordServed,
CJ: () => removeArchives,
F9: () => walFolder,
Lt: () => removeArchive,
Po: () => makeArchive,
Sd: () => idsIn,
Tj: () => hasWalFolder,
bS: () => archivesOf,
fU: () => removeUnserved,
hi: () => recordLeft,
hq: () => archivesIn,
nk: () => recordComplete,
q$: () => recordLimited,
qP: () => hasServed,
s9: () => entriesIn,
wt: () => recordEnded
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _host_files_names_in_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57289);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89491);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29710);
var _archive_home_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24283);
const recordName = "archive.json";
const emptyArchive = {
served: [],
left: [],
ended: null,
lacksTail: false,
limitedUntil: null
};
const walFolder = archive => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(archive, "wal");
async function makeArchive(place, generation, {id: id, archive: archive}) {
if (archive === null) return;
const folder = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place, archive);
if (hasWalFolder(place, archive) || (0, _archive_home_js__WEBPACK_IMPORTED_MODULE_5__.qx)(place)) return;
if (place.project.record.archiveDir === null) await place.storage.makeArchives();
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, {
recursive: true,
mode: 457
});
if (!readArchive(place, archive)) writeArchive(place, {
...emptyArchive,
id: archive,
branch: id,
generation: generation
});
const draft = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ".wal");
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, {
recursive: true,
force: true
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(draft, {
mode: 448
});
const user = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.Z5)(place.project.record);
if (user) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.chownSync)(draft, user.uid, user.gid);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, walFolder(folder));
}
function hasWalFolder(place, archive) {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(walFolder((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place, archive)), {
throwIfNoEntry: false
})?.isDirectory() === true;
}
function recordServed(place, archive, from) {
const record = archive === null ? undefined : readArchive(place, archive);
if (record && !record.served.includes(from)) writeArchive(place, {
...record,
served: [ ...record.served, from ]
});
}
function recordLeft(place, archive, at) {
const record = archive === null ? undefined : readArchive(place, archive);
if (record && at !== null && !record.left.includes(at)) writeArchive(place, {
...record,
left: [ ...record.left, at ]
});
}
function recordEnded(place, archive, at) {
const record = readArchive(place, archive);
if (record && record.ended !== at) writeArchive(place, {
...record,
ended: at,
lacksTail: at !== null
});
}
function recordComplete(place, archive) {
const record = readArchive(place, archive);
if (record?.served.length === 0) removeArchive(place, archive); else if (record?.lacksTail) writeArchive(place, {
...record,
lacksTail: false
});
}
function recordLimited(place, archive, until) {
const record = readArchive(place, archive);
if (record && (record.limitedUntil ?? "") < until) writeArchive(place, {
...record,
limitedUntil: until
});
}
function hasServed(place, archive) {
return archive !== null && (readArchive(place, archive)?.served.length ?? 0) > 0;
}
function removeArchive(place, id) {
const folder = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place, id);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, recordName), {
force: true
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, {
recursive: true,
force: true
});
}
function removeUnserved(place, {archive: archive}) {
if (archive !== null && (readArchive(place, archive)?.served.length ?? 0) === 0) removeArchive(place, archive);
}
function removeArchives(place, branch) {
if (branch === undefined) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place), {
recursive: true,
force: true
}); else for (const archive of archivesIn(place)) if (archive.branch === branch) removeArchive(place, archive.id);
}
function archivesOf(place, branch) {
const known = new Map((0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__.xi)(branch).flatMap(({record: record}) => record.archive !== null && record.servedFrom !== null ? [ [ record.archive, record.servedFrom ] ] : []));
const own = archivesIn(place).filter(({branch: id}) => id === branch.id).map(archive => known.has(archive.id) ? {
...archive,
ended: null
} : archive);
return own.filter(({id: id, served: served}) => served.length > 0 || known.has(id)).map(archive => {
const from = known.get(archive.id);
const isOthers = own.some(({generation: generation, served: served}) => generation === archive.generation && served.some(at => at === from));
return isOthers ? archive : withServed(archive, from);
}).sort((a, b) => b.generation - a.generation);
}
function withServed(archive, from) {
if (from === undefined) return archive;
return {
...archive,
served: [ ...archive.served, from ].sort()
};
}
function archivesIn(place) {
return idsIn(place).flatMap(id => readArchive(place, id) ?? []);
}
const entriesIn = place => (0, _host_files_names_in_js__WEBPACK_IMPORTED_MODULE_2__.w)((0, 
_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place)).filter(name => !name.startsWith("."));
const idsIn = place => entriesIn(place).filter(name => /^[0-9a-f]{16}$/.test(name));
function readArchive(place, id) {
try {
const {branch: branch, generation: generation, served: served, left: left = [], ended: ended = null, lacksTail: lacksTail = false, limitedUntil: limitedUntil = null} = JSON.parse((0, 
node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, 
_store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place, id), recordName), "utf8"));
const known = typeof branch === "string" && Number.isInteger(generation) && Array.isArray(served) && Array.isArray(left);
return known ? {
id: id,
branch: branch,
generation: generation,
served: served,
left: left,
ended: ended,
lacksTail: lacksTail,
limitedUntil: limitedUntil
} : undefined;
} catch {
return undefined;
}
}
function writeArchive(place, {id: id, ...record}) {
const path = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.oM)(place, id), recordName);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${path}.new`, `${JSON.stringify(record)}\n`, {
mode: 384
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(`${path}.new`, path);
}
},
75581: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
e: () => bytes
});
const sizes = [ "B", "kB", "MB", "GB", "TB", "PB" ];
function bytes(count) {
if (count === null) return "–";
let step = 0;
let value = count;
while (value >= 1023.95 && step < sizes.length - 1) {
value /= 1024;
step += 1;
}
return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1).replace(/\.0$/, "")} ${sizes[step]}`;
}
},
76934: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$M: () => lsnOf,
Jc: () => segmentName,
V0: () => segmentBytes,
Zs: () => parseSegment,
dJ: () => segmentOf,
mb: () => segmentStart
});
var _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5297);
const segmentBytes = 16 * 1024 ** 2;
function lsnOf(text) {
const lsn = _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_0__.l2(text);
if (lsn === undefined) throw new Error(`not an LSN: ${text}`);
return lsn;
}
const segmentOf = lsn => _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_0__.dJ(lsn, segmentBytes);
const segmentStart = number => _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_0__.mb(number, segmentBytes);
const segmentName = (timeline, number) => _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_0__.Jc({
timeline: timeline,
number: number
}, segmentBytes);
const parseSegment = name => _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_0__.Zs(name, segmentBytes);
},
79166: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => checkHomePath,
x: () => homeTrouble
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
function checkHomePath(home) {
if (home.startsWith("/") && !/[\u0000-\u001f\u007f]/.test(home)) return;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-home", `velo can't keep its files in ${JSON.stringify(home)}.`, "Set VELO_HOME (or HOME) to an absolute path without control characters.");
}
function homeTrouble(home) {
try {
const found = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(home);
if (!found.isDirectory()) return unusable(home, "it is not a folder");
if (found.uid === process.getuid?.()) return undefined;
return unusable(home, `it belongs to another user (${found.uid})`);
} catch (error) {
const {code: code} = error;
if (code !== "ENOENT") return unusable(home, reasons[code ?? ""] ?? String(code));
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(home, {
throwIfNoEntry: false
}) ? unusable(home, "it is a broken link") : undefined;
}
}
const reasons = {
ENOTDIR: "a part of its path is not a folder",
ELOOP: "its links form a loop",
EACCES: "this user may not read it",
ENAMETOOLONG: "its path is too long"
};
function unusable(home, why) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "home-unusable", `velo can't keep its files in ${home}: ${why}.`, "Set VELO_HOME to a folder that you own, or to a path where one can be created.");
}
},
89491: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ad: () => isNeeded,
Hh: () => catalogOf,
IW: () => branchNamed,
JL: () => projectNamed,
LU: () => childrenOf,
XO: () => snapshotsOf,
a5: () => portsOf,
c7: () => formatGeneration,
ev: () => usersOf,
gZ: () => subtreeOf,
wP: () => isWhole,
xi: () => generationsOf,
yU: () => mayArchive
});
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22452);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31674);
var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95433);
function catalogOf(inventory, now = (new Date).toISOString()) {
const catalog = new Map;
for (const stored of inventory.projects) {
const {record: record, fault: fault} = (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.Wh)(stored);
const misplaced = fault === undefined && record.id !== (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__.TH)(stored.name) ? "its mark `id` belongs to another project" : fault;
const contents = {
branches: new Map,
snapshots: [],
held: []
};
catalog.set(stored.name, {
key: stored.name,
record: record,
...contents,
fault: misplaced
});
}
for (const stored of inventory.snapshots) catalog.get(stored.project)?.snapshots.push(snapshotOf(stored));
const turnOf = ({marks: marks}) => Number(marks.turn ?? 0) || 0;
const volumes = [ ...inventory.volumes ].sort((a, b) => turnOf(b) - turnOf(a) || b.generation - a.generation);
for (const volume of volumes) {
const project = catalog.get(volume.project);
if (project) addGeneration(project, volume, now);
}
for (const {branches: branches, snapshots: snapshots} of catalog.values()) {
for (const branch of branches.values()) finishDeletion(branch);
snapshots.sort((a, b) => a.record.createdAt < b.record.createdAt ? 1 : -1);
}
return catalog;
}
function snapshotOf(stored) {
const {record: record, fault: fault} = (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.RA)(stored);
return {
stored: stored,
record: record,
fault: fault ?? (record.id === stored.id ? undefined : "its mark `id` is of another")
};
}
function addGeneration(project, volume, now) {
const id = (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__.TH)(volume.branch);
const {record: record, fault: fault} = (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.pG)(isUnrecorded(volume) ? {
...volume,
marks: unrecorded(volume.branch)
} : volume);
const of = {
project: project.record.name,
branch: record.name
};
if (record.phase === "deleted" && fault === undefined) return void project.held.push({
volume: volume,
record: record,
of: of
});
const branch = project.branches.get(id) ?? {
id: id,
project: project.record.name,
name: record.name,
current: undefined,
retired: [],
remains: [],
fault: undefined
};
project.branches.set(id, branch);
branch.fault ??= project.fault ?? fault ?? (record.id === id ? undefined : "its mark `id` belongs to another branch");
const generation = {
volume: volume,
record: record,
of: of
};
if (!branch.current && (record.phase === "ready" || branch.fault !== undefined)) {
branch.current = generation;
branch.name = record.name;
} else if (branch.current && record.phase === "ready" && isNeeded(project, generation, now)) {
branch.retired.push({
...generation,
of: branch.current.of
});
} else branch.remains.push(generation);
}
function isNeeded({snapshots: snapshots}, {volume: volume, record: record}, now = (new Date).toISOString()) {
const key = (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__.O$)(volume);
return record.keptUntil !== null && record.keptUntil > now || (volume.heldBy ?? []).length > 0 || snapshots.some(({stored: {on: on}}) => on !== null && (0, 
_storage_storage_js__WEBPACK_IMPORTED_MODULE_1__.O$)(on) === key);
}
function isUnrecorded({marks: marks}) {
return marks.phase === "new" && marks.id === undefined;
}
function unrecorded(branch) {
const never = new Date(0).toISOString();
return (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.X$)({
id: (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__.TH)(branch),
name: (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_1__._Y)(branch),
phase: "new",
wanted: "stopped",
port: 0,
createdAt: never,
takenAt: never,
prepared: false,
walSenders: 0,
turn: 0
});
}
function finishDeletion(branch) {
const deleting = branch.remains.find(({record: record}) => record.phase === "deleting");
if (!deleting || !branch.current || branch.fault !== undefined) return;
if (deleting.record.turn < branch.current.record.turn) return;
branch.remains.push(branch.current, ...branch.retired);
branch.current = undefined;
branch.retired = [];
}
function isWhole(project) {
return branchNamed(project, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.SI)?.current !== undefined;
}
function generationsOf({current: current, retired: retired, remains: remains}) {
return [ ...current ? [ current ] : [], ...retired, ...remains ];
}
function snapshotsOf(project, branchId) {
return project.snapshots.filter(({record: record}) => record.branch === branchId);
}
function usersOf(project, snapshotId) {
return [ ...project.branches.values() ].filter(({current: current}) => current?.record.source === snapshotId).sort((a, b) => a.name < b.name ? -1 : 1);
}
function projectNamed(catalog, name) {
const named = [ ...catalog.values() ].filter(({record: record}) => record.name === name);
return oldest(named.filter(isWhole)) ?? oldest(named);
}
function branchNamed(project, name) {
const named = [ ...project.branches.values() ].filter(branch => branch.name === name);
const first = branches => oldest(branches.flatMap(branch => [ branch.current ?? branch.remains[0] ].map(each => ({
branch: branch,
...each
}))));
return (first(named.filter(({current: current}) => current)) ?? first(named))?.branch;
}
function oldest(all) {
return all.sort((a, b) => (a.record?.createdAt ?? "") < (b.record?.createdAt ?? "") ? -1 : 1)[0];
}
function childrenOf(project, id) {
return [ ...project.branches.values() ].filter(branch => branch.current?.record.parent === id).sort((a, b) => a.name < b.name ? -1 : 1);
}
function subtreeOf(project, branch) {
return [ ...childrenOf(project, branch.id).flatMap(child => subtreeOf(project, child)), branch ];
}
function portsOf(catalog) {
const ports = new Set;
for (const {branches: branches} of catalog.values()) {
for (const branch of branches.values()) for (const {record: record} of generationsOf(branch)) if (record.port > 0) ports.add(record.port);
}
return ports;
}
function formatGeneration({of: of, volume: volume}) {
return `${(0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)(of)}.${volume.generation}`;
}
function mayArchive({branches: branches, snapshots: snapshots}) {
return [ ...branches.values() ].some(branch => generationsOf(branch).some(({record: record}) => record.archive !== null)) || snapshots.some(({record: record}) => record.archive !== null);
}
},
95433: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
X$: () => branchMarks,
mH: () => nothingCleaned,
$N: () => projectKey,
on: () => projectMarks,
pG: () => readBranch,
Wh: () => readProject,
RA: () => readSnapshot,
nr: () => snapshotMarks
});
var drivers = __webpack_require__(19667);
var storage = __webpack_require__(31674);
var names = __webpack_require__(22452);
function writeMarks(layout, record) {
const marks = {};
for (const field of Object.keys(record)) {
const [mark, kind] = layout[field];
if (record[field] !== undefined) marks[mark] = kind.write(record[field]);
}
return marks;
}
function readMarks(layout, marks) {
const record = {};
let fault;
for (const field of Object.keys(layout)) {
const [mark, kind] = layout[field];
const text = marks[mark] ?? "";
try {
record[field] = kind.read(text);
} catch {
record[field] = text;
fault ??= `its mark \`${mark}\` is ${text === "" ? "missing" : (0, names.TL)(text)}, which this velo does not know`;
}
}
return {
record: record,
fault: fault
};
}
function marks_text(pattern = /./s) {
return {
write: value => value,
read: written => checked(written, pattern.test(written))
};
}
function oneOf(...words) {
return {
write: value => value,
read: written => checked(written, words.includes(written))
};
}
function optional(kind) {
return {
write: value => value === null ? "" : kind.write(value),
read: written => written === "" ? null : kind.read(written)
};
}
const count = {
write: String,
read: written => Number(checked(written, /^(0|[1-9][0-9]{0,8})$/.test(written)))
};
const time = {
write: value => value,
read: written => checked(written, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(written))
};
const yesNo = {
write: value => value ? "yes" : "no",
read: written => checked(written, written === "yes" || written === "no") === "yes"
};
function json(empty, isKnown, keys) {
return {
write: value => {
const written = JSON.stringify(value);
return written === JSON.stringify(empty) ? "" : written;
},
read: written => {
if (written === "") return {
...empty
};
return {
...empty,
...parsed(written, isKnown, keys)
};
}
};
}
function whole(isKnown, keys) {
return {
write: value => JSON.stringify(value),
read: written => {
const value = parsed(written, isKnown, keys);
if (Object.keys(value).length !== keys.length) throw new Error(written);
return value;
}
};
}
function parsed(written, isKnown, keys) {
const value = JSON.parse(written);
if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(written);
const entries = Object.entries(value);
if (!entries.every(([key, each]) => isKnown(each) && (keys?.includes(key) ?? true))) throw new Error(written);
return value;
}
const list = {
write: value => value.length === 0 ? "" : JSON.stringify(value),
read: written => {
if (written === "") return [];
const value = JSON.parse(written);
if (!Array.isArray(value) || !value.every(each => typeof each === "string")) throw new Error(written);
return value;
}
};
function checked(written, known) {
if (!known) throw new Error(written);
return written;
}
const kinds_name = marks_text(/^[a-z][a-z0-9_-]{0,62}$/);
const id = marks_text(/^[0-9a-f]{16}$/);
const lsn = marks_text(/^[0-9A-F]+\/[0-9A-F]+$/);
const digits = marks_text(/^(0|[1-9][0-9]{0,11})$/);
const idleMs = {
write: String,
read: written => Number(digits.read(written))
};
const isText = value => typeof value === "string";
const isAmount = value => typeof value === "number" && value >= 0;
const amountOrNone = value => value === null || isAmount(value);
const sizing = optional(whole(isAmount, [ "buffers", "connections" ]));
const historyPoint = optional(whole(isAmount, [ "generation", "xid" ]));
const nothingCleaned = {
slots: 0,
subscriptions: 0,
preparedTransactions: 0
};
const projectLayout = {
id: [ "id", id ],
name: [ "name", kinds_name ],
postgres: [ "postgres", oneOf(...drivers.e3) ],
image: [ "image", optional(marks_text()) ],
imageId: [ "image-id", optional(marks_text()) ],
imageDigest: [ "image-digest", optional(marks_text()) ],
pgVersion: [ "pg-version", count ],
network: [ "network", optional(oneOf("host", "isolated")) ],
uid: [ "uid", optional(count) ],
locale: [ "locale", marks_text() ],
icuLocale: [ "icu-locale", optional(marks_text()) ],
encoding: [ "encoding", marks_text() ],
bound: [ "bound", optional(marks_text()) ],
policies: [ "policies", json({}, isText) ],
archiveDir: [ "archive-dir", optional(marks_text()) ],
walMax: [ "wal-max", optional(marks_text(/^[1-9][0-9]{0,5}([MGT]B?|%)$/i)) ],
limits: [ "limits", json({}, amountOrNone, [ "disk", "memory", "cpus", "pids" ]) ],
createdAt: [ "created", time ]
};
const branchLayout = {
id: [ "id", id ],
name: [ "name", kinds_name ],
phase: [ "phase", oneOf("new", "ready", "deleting", "deleted") ],
wanted: [ "wanted", oneOf("running", "stopped") ],
parent: [ "parent", optional(id) ],
port: [ "port", count ],
owner: [ "owner", optional(marks_text()) ],
labels: [ "labels", json({}, isText) ],
createdAt: [ "created", time ],
takenAt: [ "taken", time ],
expiresAt: [ "expires", optional(time) ],
prepared: [ "prepared", yesNo ],
cleaned: [ "cleaned", json(nothingCleaned, isAmount, Object.keys(nothingCleaned)) ],
roles: [ "roles", list ],
lsn: [ "lsn", optional(lsn) ],
database: [ "database", optional(marks_text()) ],
walSenders: [ "wal-senders", count ],
turn: [ "turn", count ],
keptUntil: [ "kept", optional(time) ],
previous: [ "previous", optional(count) ],
source: [ "source", optional(id) ],
archive: [ "archive", optional(id) ],
servedFrom: [ "served", optional(time) ],
idleStop: [ "idle-stop", optional(idleMs) ],
idleSessions: [ "idle-sessions", optional(oneOf("keep")) ],
asleep: [ "asleep", optional(time) ],
limits: [ "limits", json({}, amountOrNone, [ "disk", "memory", "cpus", "pids" ]) ],
sizing: [ "sizing", sizing ],
parentAt: [ "taken-at", historyPoint ]
};
const snapshotLayout = {
id: [ "id", id ],
branch: [ "branch", id ],
generation: [ "generation", count ],
label: [ "label", optional(marks_text()) ],
pinned: [ "pinned", yesNo ],
scheduled: [ "scheduled", yesNo ],
createdAt: [ "created", time ],
lsn: [ "lsn", optional(lsn) ],
sizing: [ "sizing", sizing ],
at: [ "taken-at", historyPoint ],
base: [ "base", yesNo ],
archive: [ "archive", optional(id) ],
redo: [ "redo", optional(lsn) ],
timeline: [ "timeline", optional(count) ],
endAt: [ "end", optional(time) ]
};
function projectMarks(record) {
return writeMarks(projectLayout, record);
}
function branchMarks(record) {
return writeMarks(branchLayout, record);
}
function snapshotMarks(record) {
return writeMarks(snapshotLayout, record);
}
function readProject({marks: marks}) {
return readMarks(projectLayout, marks);
}
function readBranch({marks: marks}) {
return readMarks(branchLayout, marks);
}
function readSnapshot({marks: marks}) {
return readMarks(snapshotLayout, marks);
}
function projectKey({name: name, id: id}) {
return (0, storage.pX)(name, id);
}
}
};
