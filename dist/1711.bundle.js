"use strict";

exports.id = 1711;

exports.ids = [ 1711, 3335 ];

exports.modules = {
34578: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
OA: () => lockDescriptors,
_2: () => hold,
wq: () => withHeldLocks
});
var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
var node_async_hooks__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_async_hooks__WEBPACK_IMPORTED_MODULE_0__);
const held = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage;
function withHeldLocks(operation) {
return held.run(new Set, operation);
}
function lockDescriptors() {
return [ ...held.getStore() ?? [] ];
}
function hold(descriptor) {
const descriptors = held.getStore();
descriptors?.add(descriptor);
return () => descriptors?.delete(descriptor);
}
},
3335: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
b: () => tryLock,
s: () => lock
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57895);
var _processes_exec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27298);
var _held_locks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34578);
async function lock(path, options) {
const deadline = Date.now() + (options.waitMs ?? 3e5);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), {
recursive: true,
mode: 448
});
for (;;) {
const descriptor = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT, 384);
try {
const seconds = Math.max(0, (deadline - Date.now()) / 1e3).toFixed(3);
await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_3__.eF)("flock", [ options.shared ? "-s" : "-x", "-w", seconds, "3" ], {
inherit: [ descriptor ],
signal: options.signal
});
} catch (error) {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
options.signal?.throwIfAborted();
if (error instanceof _processes_exec_js__WEBPACK_IMPORTED_MODULE_3__.Zj && error.exitCode === 1) throw busy(options.what);
throw error;
}
if (sameFile(descriptor, path)) return held(descriptor, path);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
}
}
async function tryLock(path, what) {
try {
return await lock(path, {
what: what,
waitMs: 0
});
} catch (error) {
if ((0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.up)(error, "busy")) return undefined;
throw error;
}
}
function held(descriptor, path) {
let open = true;
const letGo = (0, _held_locks_js__WEBPACK_IMPORTED_MODULE_4__._2)(descriptor);
const release = () => {
if (!open) return;
open = false;
letGo();
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
};
return {
release: release,
releaseAndRemove() {
if (open && sameFile(descriptor, path)) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(path);
release();
}
};
}
function sameFile(descriptor, path) {
try {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).ino === (0, 
node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).ino;
} catch {
return false;
}
}
function busy(what) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("conflict", "busy", `Another operation on ${what} is still running.`, "Wait until it has finished, or look at `velo status`.");
}
},
93977: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => readPortRange,
j: () => portRange
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
const portRange = {
first: 15432,
last: 25431
};
function readPortRange(text) {
if (!text) return portRange;
const [, first, last] = (/^(\d{1,5})-(\d{1,5})$/.exec(text) ?? []).map(Number);
if (first !== undefined && last !== undefined) {
if (portRange.first <= first && first <= last && last <= portRange.last) return {
first: first,
last: last
};
}
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-ports", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(text)} is not a valid range of ports.`, `Set VELO_PORTS to two ports from ${portRange.first} to ${portRange.last}, such as 16000-16999.`);
}
},
27298: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Zj: () => ProgramError,
eF: () => run,
hh: () => cleanEnvironment,
kx: () => programPath
});
var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57895);
var _locks_held_locks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34578);
class ProgramError extends Error {
name="ProgramError";
program;
stderr;
exitCode;
ms;
constructor(program, args, {stderr: stderr, exitCode: exitCode, ms: ms}) {
const said = stderr.trim().split("\n", 1)[0] || "no output";
super(`${program} ${args[0] ?? ""} ended with ${exitCode ?? "a signal"} after ${ms} ms: ${said}`);
this.program = program;
this.stderr = stderr;
this.exitCode = exitCode;
this.ms = ms;
}
}
const path = [ ...new Set([ ...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/sbin", "/usr/bin", "/bin" ]) ].filter(folder => folder.startsWith("/")).join(":");
const cleanEnvironment = {
PATH: path,
LC_ALL: "C",
HOME: "/"
};
function programPath(program) {
const places = path.split(":").map(folder => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, program));
return places.find(place => (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(place));
}
async function run(program, args, options = {}) {
const from = performance.now();
const child = start(program, args, options);
if (child.pid !== undefined) options.started?.(child.pid);
const {stdout: stdout, stderr: stderr, exitCode: exitCode, failure: failure} = await collect(child, options.input);
const ms = Math.round(performance.now() - from);
if (failure?.code === "ENOENT") {
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_3__.J("unable", "program-missing", `The program \`${program}\` is not installed.`, "Install it. `velo doctor` shows what needs it.");
}
if (exitCode !== 0) {
const said = stderr || failure?.message || "";
throw new ProgramError(program, args, {
stderr: said,
exitCode: exitCode ?? undefined,
ms: ms
});
}
return {
stdout: stdout,
stderr: stderr,
ms: ms
};
}
function start(program, args, options) {
return (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, {
env: options.env ? {
...cleanEnvironment,
...options.env
} : cleanEnvironment,
stdio: [ options.input === undefined ? "ignore" : "pipe", "pipe", "pipe", ...options.inherit ?? (0, 
_locks_held_locks_js__WEBPACK_IMPORTED_MODULE_4__.OA)() ],
detached: true,
timeout: options.timeoutMs ?? 6e5,
cwd: options.cwd ?? "/",
signal: options.signal,
...options.as ?? {}
});
}
function collect(child, input) {
return new Promise(resolve => {
const ending = {
stdout: "",
stderr: "",
exitCode: null,
failure: undefined
};
for (const name of [ "stdout", "stderr" ]) {
child[name]?.setEncoding("utf8").on("data", text => {
ending[name] += text;
});
}
child.stdin?.on("error", () => {}).end(input);
child.on("error", error => {
ending.failure = error;
});
child.on("close", exitCode => resolve({
...ending,
exitCode: ending.failure ? null : exitCode
}));
});
}
},
35274: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
w: () => poll
});
var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
async function poll(ask, {everyMs: everyMs, forMs: forMs}) {
const end = performance.now() + forMs;
for (;;) {
const answer = await ask();
if (answer !== undefined) return answer;
if (performance.now() >= end) return undefined;
await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(everyMs);
}
}
},
15393: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => postgresDrivers
});
const dockerPostgres = {
name: "docker",
title: "containers",
needs: {
name: "Docker",
inSentence: "Docker"
},
gives: "Docker gives each branch a container of its own.",
lastResort: false,
takesImage: true,
open: async (_home, env) => (await Promise.all([ __webpack_require__.e(9040), __webpack_require__.e(1700) ]).then(__webpack_require__.bind(__webpack_require__, 1700))).dockerDriver(env),
units: [ "docker.service", "snap.docker.dockerd.service" ],
preparation: async () => (await Promise.all([ __webpack_require__.e(9040), __webpack_require__.e(6596) ]).then(__webpack_require__.bind(__webpack_require__, 36596))).dockerPreparation
};
const localPostgres = {
name: "local",
title: "local processes",
needs: {
name: "PostgreSQL programs",
inSentence: "PostgreSQL’s programs"
},
gives: "They let velo run branches without Docker.",
lastResort: true,
takesImage: false,
open: async home => (await __webpack_require__.e(9249).then(__webpack_require__.bind(__webpack_require__, 39249))).localDriver(home)
};
const postgresDrivers = [ dockerPostgres, localPostgres ];
},
10213: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
U2: () => btrfsMounts,
n0: () => isOnBtrfs,
qy: () => openBtrfs,
Oq: () => writableBtrfs
});
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors_error = __webpack_require__(57895);
var exec = __webpack_require__(27298);
var folders = __webpack_require__(21824);
function mounts() {
return (0, external_node_fs_.readFileSync)("/proc/self/mountinfo", "utf8").split("\n").flatMap(line => {
const [before = "", after = ""] = line.split(" - ");
const [, , , root, folder, options = ""] = before.split(" ");
const [type = "", source = "", super_ = ""] = after.split(" ");
if (root === undefined || folder === undefined) return [];
const readOnly = [ options, super_ ].some(list => list.split(",").includes("ro"));
return [ {
folder: plainPath(folder),
root: plainPath(root),
type: type,
source: plainPath(source),
readOnly: readOnly
} ];
});
}
function plainPath(text) {
return text.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
}
var folder_snapshots = __webpack_require__(88628);
var folder_store = __webpack_require__(26853);
var storage = __webpack_require__(31674);
function quotasAt(folder) {
const mount = mountOf((0, external_node_fs_.realpathSync)(folder));
const groups = mount && groupsOf(mount);
if (!mount || !groups) return undefined;
return {
async seen() {
const {stdout: stdout} = await (0, exec.eF)("btrfs", [ "subvolume", "list", "-o", folder ]);
const found = new Map;
for (const line of stdout.split("\n")) {
const [, id, path] = /^ID (\d+) .* path (.*)$/.exec(line) ?? [];
if (id === undefined || path === undefined) continue;
const inMount = (0, external_node_path_.relative)(mount.root, `/${path}`);
found.set((0, external_node_path_.join)(mount.folder, inMount), {
ownBytes: bytesIn(groups, id, "exclusive"),
referencedBytes: bytesIn(groups, id, "referenced"),
diskLimit: limitIn(groups, id)
});
}
return found;
},
async limitOf(path) {
return limitIn(groups, await rootOf(path));
},
async limit(path, bytes) {
const size = bytes === null ? "none" : String(bytes);
await (0, exec.eF)("btrfs", [ "qgroup", "limit", "-e", size, `0/${await rootOf(path)}`, folder ]);
}
};
}
async function rootOf(path) {
return (await (0, exec.eF)("btrfs", [ "inspect-internal", "rootid", path ])).stdout.trim();
}
function mountOf(path) {
const above = mounts().filter(({folder: folder}) => path === folder || path.startsWith(folder === "/" ? "/" : `${folder}/`));
const deepest = above.sort((a, b) => a.folder.length - b.folder.length).at(-1);
return deepest?.type === "btrfs" ? deepest : undefined;
}
function groupsOf({source: source}) {
const all = "/sys/fs/btrfs";
if (!(0, external_node_fs_.existsSync)(all) || !(0, external_node_fs_.existsSync)(source)) return undefined;
const device = (0, external_node_path_.basename)((0, external_node_fs_.realpathSync)(source));
const uuid = (0, external_node_fs_.readdirSync)(all).find(name => (0, external_node_fs_.existsSync)((0, 
external_node_path_.join)(all, name, "devices", device)));
const groups = uuid && (0, external_node_path_.join)(all, uuid, "qgroups");
return groups && (0, external_node_fs_.existsSync)(groups) ? groups : undefined;
}
function bytesIn(groups, id, what) {
try {
return Number((0, external_node_fs_.readFileSync)((0, external_node_path_.join)(groups, `0_${id}`, what), "utf8"));
} catch {
return null;
}
}
function limitIn(groups, id) {
const bytes = bytesIn(groups, id, "max_exclusive");
return bytes === null || bytes === 0 || bytes > 2 ** 60 ? null : bytes;
}
async function destroySubvolume(path) {
if (!(0, external_node_fs_.existsSync)(path)) return;
if (!isSubvolume(path)) return (0, folders.dM)(path);
try {
await (0, exec.eF)("btrfs", [ "subvolume", "delete", path ]);
} catch {
const inside = (await nestedSubvolumes(path)).sort((a, b) => b.length - a.length);
for (const nested of inside) await btrfs([ "subvolume", "delete", nested ]);
await btrfs([ "subvolume", "delete", path ]);
}
}
function isSubvolume(path) {
return (0, external_node_fs_.statSync)(path).ino === 256;
}
function subvolumesIn(folder, {besides: besides}) {
return foldersIn(folder).flatMap(path => {
if (isSubvolume(path)) return [ path ];
return path === besides ? [] : subvolumesIn(path, {
besides: besides
});
});
}
function foldersIn(folder) {
try {
return (0, external_node_fs_.readdirSync)(folder, {
withFileTypes: true
}).filter(entry => entry.isDirectory()).map(({name: name}) => (0, external_node_path_.join)(folder, name));
} catch {
return [];
}
}
async function nestedSubvolumes(path) {
if (!(0, external_node_fs_.existsSync)(path) || !isSubvolume(path)) return [];
const {stdout: stdout} = await (0, exec.eF)("btrfs", [ "subvolume", "list", "-o", path ]);
const names = stdout.split("\n").map(line => / path (.*)$/.exec(line)?.[1]).filter(name => name !== undefined);
const tail = path.split("/").slice(-2).join("/");
return names.flatMap(name => {
const at = name.lastIndexOf(`${tail}/`);
return at < 0 ? [] : [ (0, external_node_path_.join)(path, name.slice(at + tail.length + 1)) ];
});
}
async function btrfs(args) {
try {
await (0, exec.eF)("btrfs", args);
} catch (error) {
if (!(error instanceof exec.Zj)) throw error;
const line = error.stderr.trim().split("\n").at(-1) ?? "";
if (line.includes("No space left")) {
throw new errors_error.J("unable", "no-space", "The btrfs file system is full.", "Free some space. Nothing was created.", {
cause: error
});
}
throw new errors_error.J("failed", "storage-failed", `btrfs ${args.slice(0, 2).join(" ")}: ${line}`, "Run `velo doctor`.", {
cause: error
});
}
}
async function openBtrfs(store) {
const quotas = quotasAt(store.root);
const list = async () => withSizes(store, await (0, folders.uT)(store), quotas);
return {
name: "btrfs",
id: store.id,
pool: store.root,
hasPools: true,
root: store.root,
archives: (0, folder_store.hq)(store),
copyOnWrite: true,
whyNoDiskLimit: quotas ? undefined : "quotas are not enabled on this btrfs (`btrfs quota enable`)",
room: undefined,
opened: await list(),
list: list,
createProject: async (name, marks) => (0, folders.Kf)(store, name, marks),
destroyProject: name => (0, folders.oI)(store, name, destroySubvolume),
async createVolume(name, marks, user) {
const draft = (0, folders.jK)(store, name);
await destroySubvolume(draft);
await btrfs([ "subvolume", "create", draft ]);
(0, external_node_fs_.chmodSync)(draft, 457);
(0, folders.v8)(draft, user);
(0, folders.IK)(store, draft, {
name: name,
marks: marks
});
return (0, folders.mk)(store, name);
},
async clone({parent: parent, target: target, marks: marks, diskLimit: diskLimit, recorded: recorded, complete: complete}) {
const from = (0, folder_snapshots.he)(store, parent);
const draft = (0, folders.jK)(store, target);
await destroySubvolume(draft);
await btrfs([ "subvolume", "snapshot", from, draft ]);
if (diskLimit !== null) await (quotas?.limit(draft, diskLimit));
(0, folders.IK)(store, draft, {
name: target,
marks: marks
});
await (complete?.((0, external_node_path_.join)(draft, "pgdata")));
const volume = (0, folders.mk)(store, target);
recorded?.();
return volume;
},
snapshot: request => (0, folder_snapshots.W9)(store, request, {
remove: destroySubvolume,
fill: folder => btrfs([ "subvolume", "snapshot", "-r", request.of.path, folder ])
}),
setSnapshotMarks: async (snapshot, marks) => (0, folder_snapshots.fj)(store, snapshot, marks),
dropSnapshot: snapshot => (0, folder_snapshots.eq)(store, snapshot, destroySubvolume),
setProjectMarks: async (name, marks) => (0, folders.qw)(store, name, marks),
setMarks: (name, marks) => setMarks({
store: store,
quotas: quotas
}, name, marks),
limitDisk: async ({path: path}, bytes) => quotas?.limit(path, bytes),
others: async () => [],
makeArchives: async () => (0, folder_store.vA)(store),
async obstacles(name) {
const path = (0, folders.uA)(store, name);
return subvolumesIn(path, {
besides: (0, external_node_path_.join)(path, "pgdata")
});
},
async destroy(name) {
await destroySubvolume((0, folders.jK)(store, name));
if ((0, folders.J0)(store, name)) await destroySubvolume((0, folders.uA)(store, name));
},
rollBack: async () => {},
async sizes(volume, {thorough: thorough}) {
if (!thorough) return (await (quotas?.seen()))?.get(volume.path) ?? storage.Hd;
const {stdout: stdout} = await (0, exec.eF)("btrfs", [ "filesystem", "du", "-s", "--raw", volume.path ]);
const [total, exclusive] = (stdout.trim().split("\n").at(-1) ?? "").trim().split(/\s+/).map(Number);
return {
ownBytes: exclusive ?? null,
referencedBytes: total ?? null
};
},
leftovers: async () => (0, folders.Dk)(store),
removeLeftover: leftover => (0, folder_snapshots.SZ)(store, leftover, destroySubvolume)
};
}
const btrfsMagic = 2435016766;
function isOnBtrfs(path) {
return (0, external_node_fs_.existsSync)(path) && (0, external_node_fs_.statfsSync)(path).type === btrfsMagic;
}
function btrfsMounts() {
return [ ...new Set(btrfsFolders().map(({folder: folder}) => folder)) ];
}
function writableBtrfs() {
const systems = new Map;
for (const {source: source, folder: folder, readOnly: readOnly} of btrfsFolders()) {
if (!readOnly) systems.set(source, (systems.get(source) ?? new Set).add(folder));
}
return [ ...systems.values() ].map(folders => [ ...folders ]);
}
function btrfsFolders() {
return mounts().filter(({type: type, folder: folder}) => type === "btrfs" && isFolder(folder));
}
function isFolder(path) {
return (0, external_node_fs_.statSync)(path, {
throwIfNoEntry: false
})?.isDirectory() ?? false;
}
async function withSizes(store, inventory, quotas) {
if (!quotas || inventory.volumes.length + inventory.snapshots.length === 0) return inventory;
const seen = await quotas.seen();
const volumes = inventory.volumes.map(volume => ({
...volume,
...seen.get(volume.path)
}));
const snapshots = inventory.snapshots.map(snapshot => {
const {ownBytes: ownBytes, referencedBytes: referencedBytes} = seen.get((0, folder_snapshots.H1)(store, snapshot)) ?? storage.Hd;
return {
...snapshot,
ownBytes: ownBytes,
referencedBytes: referencedBytes
};
});
return {
...inventory,
volumes: volumes,
snapshots: snapshots
};
}
async function setMarks({store: store, quotas: quotas}, name, marks) {
try {
(0, folders.hc)(store, name, marks);
} catch (error) {
if (!(0, errors_error.fx)(error) || !quotas) throw error;
const folder = (0, folders.uA)(store, name);
const limit = await quotas.limitOf(folder);
await quotas.limit(folder, null);
try {
(0, folders.hc)(store, name, marks);
} finally {
await quotas.limit(folder, limit);
}
}
}
},
60102: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I: () => storeInHome,
K: () => storeOnMount
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
const storeInHome = home => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, "btrfs");
const storeOnMount = mount => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(mount, "velo");
},
8946: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I: () => storeFolder
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
const storeFolder = home => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, "directory");
},
84727: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Z: () => storageDrivers
});
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var exec = __webpack_require__(27298);
var folder_store = __webpack_require__(26853);
var btrfs = __webpack_require__(10213);
var places = __webpack_require__(60102);
const btrfsStorage = {
name: "btrfs",
title: "btrfs",
forRoot: true,
lastResort: false,
async find(home) {
const found = [];
const folders = new Set([ (0, places.I)(home), ...(0, btrfs.U2)().map(places.K) ]);
for (const root of folders) if ((0, external_node_fs_.existsSync)(root)) found.push(await (0, 
folder_store.om)(root, "btrfs", btrfs.qy));
return found.filter(store => store !== undefined);
},
hidden: () => undefined,
whyNot: async home => isUsable(home) ? undefined : "no btrfs",
isPool: pool => pool.startsWith("/"),
create: async (home, pool) => (await __webpack_require__.e(4542).then(__webpack_require__.bind(__webpack_require__, 54542))).createBtrfs(home, pool),
async checks() {
const mounts = (0, btrfs.U2)();
const detail = mounts.length > 0 ? mounts.join(", ") : "none mounted";
const help = "A btrfs file system gives copy-on-write branches on a stock kernel.";
return [ {
name: "btrfs",
state: "info",
detail: detail,
help: mounts.length > 0 ? "" : help
} ];
},
preparation: async () => (await __webpack_require__.e(6365).then(__webpack_require__.bind(__webpack_require__, 76365))).btrfsPreparation
};
function isUsable(home) {
const there = (0, btrfs.n0)(nearest(home)) || (0, btrfs.Oq)().length > 0;
return there && (0, exec.kx)("btrfs") !== undefined;
}
function nearest(path) {
return (0, external_node_fs_.existsSync)(path) ? path : nearest((0, external_node_path_.dirname)(path));
}
var errors_error = __webpack_require__(57895);
var bytes = __webpack_require__(75581);
const everyMs = 500;
function followWritten(pid, tell) {
const timer = setInterval(() => {
try {
const written = Number(/^wchar: (\d+)$/m.exec((0, external_node_fs_.readFileSync)(`/proc/${pid}/io`, "utf8"))?.[1]);
if (written > 0) tell(written);
} catch {}
}, everyMs);
timer.unref();
return () => clearInterval(timer);
}
var folders = __webpack_require__(21824);
var snapshots = __webpack_require__(88628);
var space = __webpack_require__(38042);
var storage = __webpack_require__(31674);
async function openDirectory(store) {
return {
name: "directory",
id: store.id,
pool: store.root,
hasPools: false,
root: store.root,
archives: (0, folder_store.hq)(store),
copyOnWrite: false,
whyNoDiskLimit: "plain folders have no quotas",
room: undefined,
opened: await (0, folders.uT)(store),
list: () => (0, folders.uT)(store),
createProject: async (name, marks) => (0, folders.Kf)(store, name, marks),
destroyProject: name => (0, folders.oI)(store, name, folders.dM),
async createVolume(name, marks, user) {
const draft = (0, folders.jK)(store, name);
await (0, folders.dM)(draft);
(0, folders.v8)(draft, user);
(0, folders.IK)(store, draft, {
name: name,
marks: marks
});
return (0, folders.mk)(store, name);
},
async clone(request) {
const {target: target, parent: parent, user: user} = request;
const from = (0, snapshots.he)(store, parent);
const draft = (0, folders.jK)(store, target);
await (0, folders.dM)(draft);
(0, folders.v8)(draft, user);
(0, folders.IK)(store, draft, {
name: target,
marks: request.marks
});
request.recorded?.();
const live = request.live && !(0, storage.LR)(parent);
await copyCluster(store, {
from: from,
to: draft
}, {
...request,
live: live
});
return (0, folders.mk)(store, target);
},
snapshot: request => (0, snapshots.W9)(store, request, {
remove: folders.dM,
async fill(folder) {
(0, folders.v8)(folder, request.user);
(0, folders.IK)(store, folder, {
name: request.of,
marks: request.marks
});
await copyCluster(store, {
from: request.of.path,
to: folder
}, request);
}
}),
setSnapshotMarks: async (snapshot, marks) => (0, snapshots.fj)(store, snapshot, marks),
dropSnapshot: snapshot => (0, snapshots.eq)(store, snapshot, folders.dM),
setProjectMarks: async (name, marks) => (0, folders.qw)(store, name, marks),
setMarks: async (name, marks) => (0, folders.hc)(store, name, marks),
limitDisk: async () => {},
others: async () => [],
makeArchives: async () => (0, folder_store.vA)(store),
obstacles: async () => [],
async destroy(name) {
const draft = (0, folders.jK)(store, name);
await (0, folders.dM)(draft);
if ((0, folders.J0)(store, name)) (0, external_node_fs_.renameSync)((0, folders.uA)(store, name), draft);
await (0, folders.dM)(draft);
},
rollBack: async () => {},
async sizes(volume, {thorough: thorough}) {
if (!thorough) return storage.Hd;
const referencedBytes = await (0, folders.hh)(volume.path);
return {
ownBytes: store.reflinks ? null : referencedBytes,
referencedBytes: referencedBytes
};
},
leftovers: async () => (0, folders.Dk)(store),
removeLeftover: leftover => (0, snapshots.SZ)(store, leftover, folders.dM)
};
}
const leftOut = new Set([ "pg_wal", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans" ]);
const isProcessFile = name => name.startsWith("postmaster.") || name.startsWith(".s.PGSQL.");
async function copyCluster(store, {from: from, to: to}, request) {
const {live: live, user: user} = request;
const total = await checkSpace(store, from);
const source = (0, external_node_path_.join)(from, "pgdata");
const target = (0, external_node_path_.join)(to, "pgdata");
const names = (0, external_node_fs_.readdirSync)(source).filter(name => !isProcessFile(name) && !(live && leftOut.has(name)));
const paths = names.map(name => (0, external_node_path_.join)(source, name));
await copy([ "-a", "--reflink=auto", "-t", target, "--", ...paths ], request, total);
if (live) {
const folders = [ ...leftOut ].map(name => (0, external_node_path_.join)(target, name));
await (0, exec.eF)("mkdir", [ "-m", "700", "--", ...folders, (0, external_node_path_.join)(target, "pg_wal", "archive_status") ], {
as: user
});
}
await (request.complete?.(target));
}
async function copy(args, {user: user, live: live, signal: signal, moved: moved}, total) {
const of = total === undefined ? "" : ` of ${(0, bytes.e)(total)}`;
let end = () => {};
const started = pid => {
if (moved) end = followWritten(pid, written => moved(`${(0, bytes.e)(written)}${of}`));
};
try {
await (0, exec.eF)("cp", args, {
as: user,
signal: signal,
started: started,
timeoutMs: copyTimeMs(total)
});
} catch (error) {
signal?.throwIfAborted();
if (!(error instanceof exec.Zj)) throw error;
const lines = error.stderr.split("\n").filter(line => line !== "");
if (lines.some(line => line.includes("No space left on device"))) {
throw new errors_error.J("unable", "no-space", "The disk became full while the data was copied.", "Free some space. The copy was removed.");
}
const serious = lines.filter(line => !(live && line.includes("No such file or directory")));
if (error.exitCode === 1 && lines.length > 0 && serious.length === 0) return;
const why = serious[0] ?? (error.exitCode === undefined ? "cp was killed" : error.message);
throw new errors_error.J("failed", "storage-failed", `Copying the data failed: ${why}.`, "Run `velo doctor`.", {
cause: error
});
} finally {
end();
}
}
const copyTimeMs = total => Math.min(2 ** 31 - 1, 6e5 + Math.ceil((total ?? 0) / 1e3));
async function checkSpace(store, source) {
if (store.reflinks) return undefined;
const needed = await (0, folders.hh)(source);
const {sizeBytes: sizeBytes, freeBytes: freeBytes} = await (0, folder_store.xc)(store.root);
const floor = (0, space.f)(sizeBytes);
if (freeBytes - needed >= floor) return needed;
throw new errors_error.J("unable", "no-space", `The copy needs ${(0, bytes.e)(needed)}, and ${(0, 
bytes.e)(floor)} must stay free. Only ${(0, bytes.e)(freeBytes)} are free in ${store.root}.`, "Free some space, or put VELO_HOME on a larger disk or one with reflinks (btrfs, XFS).");
}
var directory_places = __webpack_require__(8946);
const directoryStorage = {
name: "directory",
title: "plain folders",
forRoot: false,
lastResort: true,
async find(home) {
const store = await (0, folder_store.om)((0, directory_places.I)(home), "directory", openDirectory);
return store ? [ store ] : [];
},
hidden: () => undefined,
whyNot: async () => undefined,
isPool: () => false,
async create(home, pool) {
if (pool === undefined) return openDirectory((0, folder_store.uX)((0, directory_places.I)(home)));
throw new errors_error.J("usage", "pool-needs-zfs", "Only zfs and btrfs have pools.", "Leave the pool out, or choose zfs or btrfs as the storage.");
},
checks: async () => [],
preparation: async () => (await __webpack_require__.e(1041).then(__webpack_require__.bind(__webpack_require__, 71041))).directoryPreparation
};
var user = __webpack_require__(46283);
var zfs_pool = __webpack_require__(53014);
var zfs = __webpack_require__(80063);
const zfsStorage = {
name: "zfs",
title: "ZFS",
forRoot: true,
lastResort: false,
async find() {
const found = [];
for (const pool of await (0, zfs_pool.Y)()) found.push(await (0, zfs.K)(pool));
return found.filter(store => store !== undefined);
},
hidden: () => (0, user.j)() || !(0, external_node_fs_.existsSync)("/dev/zfs") ? undefined : "Check the name. Only root and the host’s agent can see projects on ZFS: `sudo velo setup` installs the agent.",
whyNot: async () => (await (0, zfs_pool.Y)()).length > 0 ? undefined : "no ZFS pool",
isPool: pool => !pool.startsWith("/"),
create: async (_home, pool) => (await __webpack_require__.e(4068).then(__webpack_require__.bind(__webpack_require__, 54068))).createZfs(pool),
checks: async () => (await __webpack_require__.e(6193).then(__webpack_require__.bind(__webpack_require__, 86193))).zfsChecks(),
units: [ "zfs.target", "zfs-mount.service" ],
preparation: async () => (await __webpack_require__.e(2642).then(__webpack_require__.bind(__webpack_require__, 52642))).zfsPreparation
};
const storageDrivers = [ zfsStorage, btrfsStorage, directoryStorage ];
},
21824: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Dk: () => folderLeftovers,
IK: () => recordVolume,
J0: () => isOwnVolume,
Kf: () => createProjectFolder,
dM: () => removeTree,
hc: () => changeMarks,
hh: () => diskUsage,
jK: () => draftPath,
mk: () => publish,
oI: () => destroyProjectFolder,
qw: () => changeProjectMarks,
uA: () => finalPath,
uT: () => listFolders,
v8: () => layOut
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57895);
var _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27298);
var _storage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31674);
var _marks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7927);
var _snapshots_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88628);
var _store_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26853);
const draftPrefix = ".tmp-";
async function listFolders(store) {
const capacity = await (0, _store_js__WEBPACK_IMPORTED_MODULE_7__.xc)(store.root);
const inventory = {
projects: [],
volumes: [],
snapshots: [],
foreign: [],
capacity: capacity
};
for (const project of folderNames(store.root).filter(isShown)) {
const path = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(store.root, project);
const marks = ownProject(store, project);
if (!marks) {
inventory.foreign.push(path);
continue;
}
inventory.projects.push({
name: project,
path: path,
marks: marks
});
for (const entry of folderNames(path)) {
const found = readEntry(store, project, entry);
if (found === "foreign") inventory.foreign.push((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry)); else if (found && "generation" in found) inventory.volumes.push(found); else if (found) inventory.snapshots.push(found);
}
}
return inventory;
}
function readEntry(store, project, entry) {
if ((0, _snapshots_js__WEBPACK_IMPORTED_MODULE_6__.Vd)(entry)) {
const snapshot = (0, _snapshots_js__WEBPACK_IMPORTED_MODULE_6__.RA)(store, project, entry);
return snapshot ?? ((0, _snapshots_js__WEBPACK_IMPORTED_MODULE_6__.SR)(store, project, entry) ? undefined : "foreign");
}
if (!isShown(entry) && !entry.startsWith(draftPrefix)) return undefined;
return readVolume(store, project, entry) ?? "foreign";
}
function folderLeftovers(store) {
return folderNames(store.root).filter(project => isShown(project) && ownProject(store, project)).flatMap(project => leftoversIn(store, project));
}
function leftoversIn(store, project) {
const entries = folderNames((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(store.root, project));
return entries.map(entry => (0, _snapshots_js__WEBPACK_IMPORTED_MODULE_6__.SR)(store, project, entry)).filter(leftover => leftover !== undefined);
}
function ownProject(store, project) {
const marks = (0, _marks_js__WEBPACK_IMPORTED_MODULE_5__.pc)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(store.root, project, "project.json"));
return marks?.store === store.id && marks.volume === project && (0, _storage_js__WEBPACK_IMPORTED_MODULE_4__.Fb)(project) ? marks : undefined;
}
function isOwnVolume(store, name) {
return readVolume(store, name.project, `${name.branch}.${name.generation}`) !== undefined;
}
function readVolume(store, project, entry) {
const draft = entry.startsWith(draftPrefix);
const name = (0, _storage_js__WEBPACK_IMPORTED_MODULE_4__.wM)(project, draft ? entry.slice(draftPrefix.length) : entry);
if (!name) return undefined;
const path = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(store.root, project, entry);
const marks = (0, _marks_js__WEBPACK_IMPORTED_MODULE_5__.pc)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, "velo", "volume.json"));
const ours = marks?.store === store.id && marks.volume === (0, _storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(name);
if (!ours && !draft) return undefined;
return {
...name,
path: path,
present: true,
marks: draft ? {
...ours ? marks : {},
phase: "new"
} : marks,
..._storage_js__WEBPACK_IMPORTED_MODULE_4__.Hd
};
}
function createProjectFolder(store, name, marks) {
const path = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(store.root, name);
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)) {
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("conflict", "in-the-way", `${path} already exists and was not created by velo.`, "Choose another name, or move the folder away.");
}
const draft = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(store.root, `${draftPrefix}${name}`);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, {
recursive: true,
force: true
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(draft, {
mode: 457
});
(0, _marks_js__WEBPACK_IMPORTED_MODULE_5__.k6)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(draft, "project.json"), {
...marks,
store: store.id,
volume: name
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, path);
}
async function destroyProjectFolder(store, name, remove) {
const path = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(store.root, name);
for (const leftover of leftoversIn(store, name)) await (0, _snapshots_js__WEBPACK_IMPORTED_MODULE_6__.SZ)(store, leftover, remove);
const foreign = folderNames(path).filter(entry => isShown(entry) || entry.startsWith(draftPrefix) || (0, 
_snapshots_js__WEBPACK_IMPORTED_MODULE_6__.Vd)(entry));
if (foreign.length > 0) {
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("conflict", "in-the-way", `${path} contains files that velo did not create: ${foreign.join(", ")}.`, "Move them away, then delete the project again.");
}
const gone = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(store.root, `${draftPrefix}${name}`);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(gone, {
recursive: true,
force: true
});
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(path, gone);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(gone, {
recursive: true,
force: true
});
}
const finalPath = (store, name) => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(store.root, (0, 
_storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(name));
const draftPath = (store, name) => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(store.root, name.project, `${draftPrefix}${name.branch}.${name.generation}`);
function layOut(path, user) {
const pgdata = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, "pgdata");
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, {
recursive: true,
mode: 457
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(pgdata, {
mode: 448
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, "velo"), {
mode: 457
});
if (user) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.chownSync)(pgdata, user.uid, user.gid);
}
function recordVolume(store, path, {name: name, marks: marks}) {
(0, _marks_js__WEBPACK_IMPORTED_MODULE_5__.k6)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, "velo", "volume.json"), {
...marks,
store: store.id,
volume: (0, _storage_js__WEBPACK_IMPORTED_MODULE_4__.O$)(name)
});
}
function publish(store, name) {
const path = finalPath(store, name);
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)) {
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("conflict", "in-the-way", `${path} already exists and was not created by velo.`, "Move the folder away.");
}
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draftPath(store, name), path);
const volume = readVolume(store, name.project, `${name.branch}.${name.generation}`);
if (!volume) throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("failed", "storage-failed", `The record of ${path} is missing.`, "Run `velo doctor`.");
return volume;
}
function changeMarks(store, name, changes) {
(0, _marks_js__WEBPACK_IMPORTED_MODULE_5__.L_)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(finalPath(store, name), "velo", "volume.json"), changes);
}
function changeProjectMarks(store, name, changes) {
(0, _marks_js__WEBPACK_IMPORTED_MODULE_5__.L_)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(store.root, name, "project.json"), changes);
}
async function removeTree(path) {
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)) await (0, _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_3__.eF)("rm", [ "-rf", "--one-file-system", "--", path ]);
}
async function diskUsage(path) {
const {stdout: stdout} = await (0, _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_3__.eF)("du", [ "-s", "-B1", "--", path ]);
return Number(stdout.split("\t", 1)[0]);
}
const isShown = entry => !entry.startsWith(".");
function folderNames(path) {
try {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path, {
withFileTypes: true
}).filter(entry => entry.isDirectory()).map(({name: name}) => name);
} catch (error) {
if (error.code === "ENOENT") return [];
throw error;
}
}
},
7927: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L_: () => mergeMarks,
k6: () => writeMarks,
nP: () => removeMarks,
pc: () => readMarks
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26853);
function readMarks(path) {
const record = (0, _store_js__WEBPACK_IMPORTED_MODULE_1__.aE)(path);
return record && Object.values(record).every(value => typeof value === "string") ? record : undefined;
}
function writeMarks(path, marks) {
const kept = Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== ""));
try {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${path}.new`, `${JSON.stringify(kept, null, 2)}\n`, {
mode: 384,
flush: true
});
} catch (error) {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(`${path}.new`, {
force: true
});
throw error;
}
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(`${path}.new`, path);
}
function mergeMarks(path, changes) {
writeMarks(path, {
...readMarks(path),
...changes
});
}
function removeMarks(path) {
for (const file of [ path, `${path}.new` ]) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, {
force: true
});
}
},
88628: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
H1: () => snapshotFolder,
RA: () => readSnapshot,
SR: () => readLeftover,
SZ: () => removeSnapshotLeftover,
Vd: () => isSnapshotEntry,
W9: () => takeSnapshot,
eq: () => dropFolderSnapshot,
fj: () => changeSnapshotMarks,
he: () => parentFolder,
mj: () => snapshotGone
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57895);
var _storage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31674);
var _marks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7927);
const prefix = ".snapshot-";
const isSnapshotEntry = entry => entry.startsWith(prefix);
const snapshotFolder = (store, {project: project, id: id}) => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(store.root, project, prefix + id);
const recordOf = folder => `${folder}.json`;
function parentFolder(store, parent) {
if (!(0, _storage_js__WEBPACK_IMPORTED_MODULE_3__.LR)(parent)) return parent.path;
const folder = snapshotFolder(store, parent);
if (!readSnapshot(store, parent.project, (0, node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder))) throw snapshotGone(parent);
return folder;
}
function readSnapshot(store, project, entry) {
const id = entry.slice(prefix.length);
if (!/^[0-9a-f]{16}$/.test(id)) return undefined;
const marks = (0, _marks_js__WEBPACK_IMPORTED_MODULE_4__.pc)(recordOf((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(store.root, project, entry)));
const ours = marks?.store === store.id && marks.kind === "snapshot" && marks.id === id;
if (!ours || !marks.volume?.startsWith(`${project}/`)) return undefined;
return {
id: id,
project: project,
on: null,
marks: marks,
..._storage_js__WEBPACK_IMPORTED_MODULE_3__.Hd
};
}
function readLeftover(store, project, entry) {
const [, id, volume] = /^\.snapshot-([0-9a-f]{16})(?:\.(.+))?$/.exec(entry) ?? [];
if (id === undefined) return undefined;
const name = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(store.root, project, entry);
if (volume === undefined && (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(recordOf(name))) return undefined;
const on = volume === undefined ? takenOf(store, project, name) : (0, _storage_js__WEBPACK_IMPORTED_MODULE_3__.wM)(project, volume);
return on && {
on: on,
name: name
};
}
function takenOf(store, project, folder) {
const marks = (0, _marks_js__WEBPACK_IMPORTED_MODULE_4__.pc)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "velo", "volume.json"));
const [of, entry = ""] = marks?.store === store.id ? (marks.volume ?? "").split("/") : [];
return of === project ? (0, _storage_js__WEBPACK_IMPORTED_MODULE_3__.wM)(project, entry) : undefined;
}
async function takeSnapshot(store, {of: of, id: id, marks: marks}, {fill: fill, remove: remove}) {
const folder = snapshotFolder(store, {
project: of.project,
id: id
});
const draft = `${folder}.${of.branch}.${of.generation}`;
const all = {
...marks,
store: store.id,
kind: "snapshot",
id: id,
volume: (0, _storage_js__WEBPACK_IMPORTED_MODULE_3__.O$)(of)
};
let made = draft;
try {
await fill(draft);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, folder);
made = folder;
(0, _marks_js__WEBPACK_IMPORTED_MODULE_4__.k6)(recordOf(folder), all);
} catch (error) {
await remove(made).catch(() => {});
throw error;
}
return {
id: id,
project: of.project,
on: null,
marks: all,
..._storage_js__WEBPACK_IMPORTED_MODULE_3__.Hd
};
}
function changeSnapshotMarks(store, snapshot, changes) {
(0, _marks_js__WEBPACK_IMPORTED_MODULE_4__.L_)(recordOf(parentFolder(store, snapshot)), changes);
}
async function dropFolderSnapshot(store, snapshot, remove) {
const folder = snapshotFolder(store, snapshot);
(0, _marks_js__WEBPACK_IMPORTED_MODULE_4__.nP)(recordOf(folder));
const on = takenOf(store, snapshot.project, folder);
const name = on ? `${folder}.${on.branch}.${on.generation}` : folder;
if (on) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(folder, name);
await remove(name);
}
async function removeSnapshotLeftover(store, leftover, remove) {
const entry = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(leftover.name);
if (!readLeftover(store, leftover.on.project, entry)) return;
(0, _marks_js__WEBPACK_IMPORTED_MODULE_4__.nP)(recordOf(leftover.name));
await remove(leftover.name);
}
function snapshotGone({id: id}) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("failed", "storage-failed", `The snapshot ${id} is no longer in the store.`, "List the snapshots, and choose one of them.");
}
},
26853: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
hq: () => archivesIn,
uX: () => createFolderStore,
xc: () => folderCapacity,
Om: () => hasFolderStore,
vA: () => makeArchivesIn,
om: () => openFolderStore,
en: () => readFolderStore,
aE: () => readRecord,
mT: () => removeFolderStore
});
var external_node_fs_ = __webpack_require__(73024);
var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var errors_error = __webpack_require__(57895);
var storage_format = __webpack_require__(67257);
var storage = __webpack_require__(31674);
function canReflink(folder) {
const probe = (0, external_node_path_.join)(folder, "reflink");
try {
(0, external_node_fs_.writeFileSync)(probe, Buffer.alloc(4096));
(0, external_node_fs_.copyFileSync)(probe, `${probe}.copy`, external_node_fs_.constants.COPYFILE_FICLONE_FORCE);
return true;
} catch {
return false;
} finally {
for (const file of [ probe, `${probe}.copy` ]) (0, external_node_fs_.rmSync)(file, {
force: true
});
}
}
function readFolderStore(root) {
const path = storeRecord(root);
const record = readRecord(path);
if (!record && !(0, external_node_fs_.existsSync)(path)) return undefined;
const {id: id, format: format, reflinks: reflinks} = record ?? {};
const why = record && (0, storage_format.Vw)(root, format === undefined ? undefined : String(format));
if (why) throw why;
if (typeof id === "string" && /^[0-9a-f]{16}$/.test(id)) return {
root: root,
id: id,
reflinks: reflinks === "yes"
};
throw new errors_error.J("failed", "storage-failed", `The store's record ${path} can't be read.`, "Run `velo doctor`.");
}
const hasFolderStore = root => (0, external_node_fs_.existsSync)(storeRecord(root));
const storeRecord = root => (0, external_node_path_.join)(root, ".velo", "store.json");
const archivesIn = ({root: root}) => (0, external_node_path_.join)(root, ".archive");
function makeArchivesIn(store) {
(0, external_node_fs_.mkdirSync)(archivesIn(store), {
recursive: true,
mode: 457
});
}
async function openFolderStore(root, name, open) {
try {
const store = readFolderStore(root);
return store && await open(store);
} catch (error) {
if (!(error instanceof errors_error.J)) throw error;
return {
name: name,
pool: root,
capacity: await folderCapacity(root),
why: error
};
}
}
function createFolderStore(root) {
const there = readFolderStore(root);
if (there) return there;
const folder = (0, external_node_path_.join)(root, ".velo");
(0, external_node_fs_.mkdirSync)(root, {
recursive: true,
mode: 457
});
(0, external_node_fs_.mkdirSync)(folder, {
recursive: true,
mode: 448
});
const path = storeRecord(root);
try {
const record = {
id: (0, storage.Si)(),
format: storage_format.$Z,
reflinks: canReflink(folder) ? "yes" : "no"
};
(0, external_node_fs_.writeFileSync)(path, `${JSON.stringify(record)}\n`, {
flag: "wx",
mode: 384
});
} catch (error) {
if (error.code !== "EEXIST") throw error;
}
const store = readFolderStore(root);
if (!store) throw new errors_error.J("failed", "storage-failed", `The store's record ${path} can't be read.`, "Run `velo doctor`.");
return store;
}
async function folderCapacity(root) {
const {bsize: bsize, blocks: blocks, bfree: bfree, bavail: bavail} = await (0, promises_.statfs)(root);
return {
health: "ONLINE",
sizeBytes: blocks * bsize,
usedBytes: (blocks - bfree) * bsize,
freeBytes: bavail * bsize
};
}
function readRecord(path) {
try {
const parsed = JSON.parse((0, external_node_fs_.readFileSync)(path, "utf8"));
return typeof parsed === "object" && parsed !== null ? parsed : undefined;
} catch {
return undefined;
}
}
function removeFolderStore(root) {
if (!(0, external_node_fs_.existsSync)(root)) return [];
const archives = (0, external_node_path_.join)(root, ".archive");
if ((0, external_node_fs_.lstatSync)(archives, {
throwIfNoEntry: false
})?.isDirectory() && (0, external_node_fs_.readdirSync)(archives).length === 0) (0, 
external_node_fs_.rmdirSync)(archives);
if ((0, external_node_fs_.readdirSync)(root).some(name => name !== ".velo")) return [ "it contains files that velo did not create" ];
(0, external_node_fs_.rmSync)((0, external_node_path_.join)(root, ".velo"), {
recursive: true,
force: true
});
(0, external_node_fs_.rmdirSync)(root);
return [];
}
},
67257: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$Z: () => storeFormat,
Sg: () => opened,
Vw: () => formatProblem
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
const storeFormat = 3;
function formatProblem(pool, format) {
if (format === String(storeFormat)) return undefined;
const isOlder = format !== undefined && /^[1-9][0-9]{0,8}$/.test(format) && Number(format) < storeFormat;
if (format === undefined || isOlder) {
const has = isOlder ? `has format ${format}: an older version of velo created it` : "has no format number: a version of velo before 1.0 created it";
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "made-by-older-velo", `The store in ${pool} ${has}. This version reads format ${storeFormat}.`, "Delete its projects with the version of velo that created them, or use another pool or VELO_HOME.");
}
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "made-by-newer-velo", `The store in ${pool} has format ${JSON.stringify(format.slice(0, 20)).slice(1, -1)}; this version of velo reads format ${storeFormat}.`, "Install the version of velo that created it. Nothing was read or changed there.");
}
function opened(store) {
if ("why" in store) throw store.why;
return store;
}
},
38042: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
f: () => spaceFloor
});
function spaceFloor(sizeBytes) {
return Math.min(Math.max(sizeBytes * .05, 1e9), sizeBytes * .2);
}
},
31674: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
_Y: () => birthNameOf,
TH: () => idOf,
Fb: () => isNameForLife,
LR: () => isSnapshot,
ym: () => markNames,
pX: () => nameForLife,
Si: () => newId,
wM: () => parseVolume,
Hd: () => unknownSizes,
O$: () => volumeKey
});
var external_node_crypto_ = __webpack_require__(77598);
const markNames = [ "store", "format", "volume", "kind", "id", "name", "phase", "wanted", "parent", "port", "owner", "labels", "created", "taken", "expires", "prepared", "cleaned", "roles", "lsn", "postgres", "image", "image-id", "image-digest", "pg-version", "network", "uid", "bound", "limits", "sizing", "locale", "icu-locale", "encoding", "database", "wal-senders", "turn", "kept", "previous", "source", "taken-at", "branch", "generation", "label", "pinned", "scheduled", "policies", "archive", "served", "redo", "timeline", "end", "base", "wal-max", "archive-dir", "idle-stop", "idle-sessions", "asleep" ];
const unknownSizes = {
ownBytes: null,
referencedBytes: null
};
function isSnapshot(parent) {
return "on" in parent;
}
function newId() {
return (0, external_node_crypto_.randomBytes)(8).toString("hex");
}
function nameForLife(birthName, id) {
return `${birthName.slice(0, 40)}-${id}`;
}
function birthNameOf(nameForLife) {
return nameForLife.slice(0, -17);
}
function idOf(nameForLife) {
return nameForLife.slice(-16);
}
function isNameForLife(name) {
return /^[a-z][a-z0-9_-]{0,39}-[0-9a-f]{16}$/.test(name);
}
function volumeKey(name) {
return `${name.project}/${name.branch}.${name.generation}`;
}
function parseVolume(project, name) {
const [, branch = "", generation] = /^(.*)\.([1-9][0-9]{0,8})$/.exec(name) ?? [];
return isNameForLife(branch) ? {
project: project,
branch: branch,
generation: Number(generation)
} : undefined;
}
},
86035: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
h: () => makeArchiveDataset,
u: () => archiveName
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21227);
const archiveName = ".archive";
const tuning = [ "recordsize=1M", "compression=zstd", "atime=off", "com.sun:auto-snapshot=false" ];
async function makeArchiveDataset({pool: {pool: pool}, root: root, id: id}) {
const dataset = `${pool}/velo/${archiveName}`;
const folder = `${root}/${archiveName}`;
if (isMounted(folder, root)) return;
if ((await (0, _command_js__WEBPACK_IMPORTED_MODULE_1__.LF)(dataset, [ "mounted" ], {
depth: 0
})).has(dataset)) await (0, _command_js__WEBPACK_IMPORTED_MODULE_1__.ku)([ "mount", dataset ], `dataset ${dataset}`); else {
const marks = (0, _command_js__WEBPACK_IMPORTED_MODULE_1__.lc)({
store: id,
kind: "archive",
volume: archiveName
});
const set = tuning.flatMap(property => [ "-o", property ]);
await (0, _command_js__WEBPACK_IMPORTED_MODULE_1__.ku)([ "create", ...set, ...marks, dataset ], `dataset ${dataset}`);
}
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(folder, 457);
}
function isMounted(folder, root) {
const there = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, {
throwIfNoEntry: false
});
return there !== undefined && there.dev !== (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(root).dev;
}
},
21227: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ge: () => rows,
Gz: () => below,
LF: () => read,
V2: () => failure,
ku: () => zfs,
lc: () => asOptions,
qo: () => properties,
wz: () => decodeValue
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27298);
async function read(base, wanted, {depth: depth, types: types = "filesystem"}) {
const args = [ "get", "-Hp", "-d", String(depth), "-t", types, "-o", "name,property,value,source" ];
const datasets = new Map;
let stdout;
try {
stdout = (await (0, _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_1__.eF)("zfs", [ ...args, wanted.join(","), base ])).stdout;
} catch (error) {
if (error instanceof _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_1__.Zj && error.stderr.includes("does not exist")) return datasets;
throw error;
}
for (const [name = "", property = "", value = "", source = ""] of rows(stdout)) {
const values = datasets.get(name) ?? {};
values[property] = {
value: value,
source: source
};
datasets.set(name, values);
}
return datasets;
}
const asOptions = marks => properties(marks).flatMap(property => [ "-o", property ]);
function properties(marks) {
return Object.entries(marks).filter(([, value]) => value !== "").map(([name, value]) => `velo:${name}=${encodeValue(value)}`);
}
function encodeValue(value) {
if (value === "-") return "%2D";
return value.replace(/[^\x20-\x7e]+|%|^ | $/gu, text => text === " " ? "%20" : encodeURIComponent(text));
}
function decodeValue(text) {
try {
return decodeURIComponent(text);
} catch {
return text;
}
}
async function zfs(args, what) {
try {
await (0, _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_1__.eF)("zfs", args);
} catch (error) {
if (error instanceof _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_1__.Zj) throw failure(error, what);
throw error;
}
}
function failure(error, what) {
const line = error.stderr.trim().split("\n", 1)[0] ?? "";
if (/out of space|quota exceeded|size is greater than available space/i.test(line)) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-space", `The pool is full: ${line}.`, "Delete branches or snapshots. Nothing was created.", {
cause: error
});
}
if (line.includes("already exists")) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "in-the-way", `${what} already exists and was not created by velo.`, "Choose another name, or rename the existing one.", {
cause: error
});
}
if (/permission denied|must be root/i.test(line)) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "needs-root", `ZFS refused permission: ${line}.`, "Run velo as root.", {
cause: error
});
}
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "storage-failed", `zfs ${what}: ${line}`, "Run `velo doctor`.", {
cause: error
});
}
function rows(stdout) {
return stdout.split("\n").filter(line => line !== "").map(line => line.split("\t"));
}
async function below(dataset) {
const {stdout: stdout} = await (0, _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_1__.eF)("zfs", [ "list", "-Hro", "name", "-t", "all", dataset ]);
return stdout.trim().split("\n").slice(1);
}
},
53014: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => markPool,
Y: () => listPools
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _host_locks_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3335);
var _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27298);
var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67257);
var _storage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31674);
var _command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21227);
async function listPools() {
if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)("/dev/zfs")) return [];
try {
const {stdout: stdout} = await (0, _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__.eF)("zpool", [ "list", "-Hpo", "name,health,size,allocated" ]);
return (0, _command_js__WEBPACK_IMPORTED_MODULE_5__.Ge)(stdout).map(([pool = "", health = "", size, used]) => ({
pool: pool,
health: health,
sizeBytes: Number(size),
usedBytes: Number(used)
}));
} catch {
return [];
}
}
async function markPool(pool) {
const base = `${pool}/velo`;
const guard = await (0, _host_locks_lock_js__WEBPACK_IMPORTED_MODULE_1__.s)(`/var/lib/velo/locks/pool-${pool}`, {
what: `the pool ${pool}`
});
try {
const seen = (await (0, _command_js__WEBPACK_IMPORTED_MODULE_5__.LF)(base, [ "velo:store" ], {
depth: 0
})).get(base);
if (seen?.["velo:store"]?.source === "local") return;
const marks = (0, _command_js__WEBPACK_IMPORTED_MODULE_5__.qo)({
store: (0, _storage_js__WEBPACK_IMPORTED_MODULE_4__.Si)(),
format: String(_format_js__WEBPACK_IMPORTED_MODULE_3__.$Z)
});
if (seen) return await (0, _command_js__WEBPACK_IMPORTED_MODULE_5__.ku)([ "set", ...marks, base ], base);
const root = `/var/lib/velo/zfs/${pool}`;
const set = [ "compression=lz4", "atime=off", `mountpoint=${root}`, ...marks ].flatMap(property => [ "-o", property ]);
await (0, _command_js__WEBPACK_IMPORTED_MODULE_5__.ku)([ "create", ...set, base ], base);
for (const folder of [ "/var/lib/velo", "/var/lib/velo/zfs", root ]) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(folder, 457);
} finally {
guard.release();
}
}
},
80063: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
K: () => openZfs
});
var external_node_fs_ = __webpack_require__(73024);
var error = __webpack_require__(57895);
var folders = __webpack_require__(21824);
var snapshots = __webpack_require__(88628);
var format = __webpack_require__(67257);
var storage = __webpack_require__(31674);
var archives = __webpack_require__(86035);
var command = __webpack_require__(21227);
var exec = __webpack_require__(27298);
var wait = __webpack_require__(35274);
const inheritedMark = "velo:inherited";
function inheritedBytes({[inheritedMark]: mark}) {
return mark?.source === "local" && Number(mark.value) || 0;
}
async function limit(dataset, bytes) {
const values = bytes === null ? {} : (await (0, command.LF)(dataset, [ inheritedMark ], {
depth: 0
})).get(dataset) ?? {};
await (0, command.ku)([ "set", `quota=${bytes === null ? "none" : bytes + inheritedBytes(values)}`, dataset ], dataset);
}
async function promote(clone, parent, destroyParent) {
const [parentBefore, before] = [ await usage(parent), await usage(clone) ];
if (!parentBefore || !before) return;
await (0, command.ku)([ "set", "reservation=none", parent ], parent);
await setInherited(clone, before, parentBefore.used);
await (0, command.ku)([ "promote", clone ], `promote ${clone}`);
await destroyParent();
const after = await usage(clone);
if (after) await setInherited(clone, before, Math.max(0, after.used - before.used));
}
async function usage(dataset) {
const values = (await (0, command.LF)(dataset, [ "used", "quota", inheritedMark ], {
depth: 0
})).get(dataset);
if (!values) return undefined;
const {used: used, quota: quota} = values;
return {
used: Number(used?.value),
quota: Number(quota?.value),
inherited: inheritedBytes(values)
};
}
async function setInherited(clone, {quota: quota, inherited: inherited}, bytes) {
const limited = quota > 0 ? [ `quota=${quota + bytes}` ] : [];
await (0, command.ku)([ "set", ...limited, `${inheritedMark}=${inherited + bytes}`, clone ], clone);
}
async function snapshotsOf(dataset) {
const wanted = "velo:store,velo:kind,velo:id,defer_destroy,createtxg,clones";
const args = [ "get", "-Hpr", "-t", "snapshot", "-o", "name,property,value,source", wanted, dataset ];
const found = new Map;
for (const [name = "", property, value = "", source] of (0, command.Ge)(await printed(args))) {
const row = found.get(name) ?? {
name: name,
store: "",
kind: "",
id: "",
deferred: false,
created: 0,
clones: []
};
found.set(name, row);
if (property === "defer_destroy") row.deferred = value === "on"; else if (property === "createtxg") row.created = Number(value); else if (property === "clones") row.clones = value.split(",").filter(clone => clone !== "" && clone !== "-"); else if (source !== "local") continue; else if (property === "velo:store") row.store = value; else if (property === "velo:kind") row.kind = value; else if (property === "velo:id") row.id = value;
}
return [ ...found.values() ];
}
async function printed(args) {
try {
return (await (0, exec.eF)("zfs", args)).stdout;
} catch (error) {
if (error instanceof exec.Zj && error.stderr.includes("does not exist")) return "";
throw error;
}
}
function isOrigin(snapshot, store) {
return snapshot.store === store && snapshot.kind === "origin";
}
function isOurs(snapshot, store) {
return snapshot.store === store && [ "origin", "snapshot" ].includes(snapshot.kind);
}
async function currentName(base, store, {id: id, project: project, on: on}) {
const places = [ ...on ? [ `${base}/${(0, storage.O$)(on)}` ] : [], `${base}/${project}` ];
for (const place of places) {
const found = (await snapshotsOf(place)).find(row => row.store === store && row.kind === "snapshot" && row.id === id && !row.deferred);
if (found) return found.name;
}
return undefined;
}
async function lostOrigins(base, store) {
const lost = (await snapshotsOf(base)).filter(snapshot => isOrigin(snapshot, store) && !snapshot.deferred);
return lost.flatMap(({name: name}) => {
const [dataset = ""] = name.slice(base.length + 1).split("@", 1);
const [project = "", entry = ""] = dataset.split("/");
const on = (0, storage.wM)(project, entry);
return on ? [ {
on: on,
name: name
} ] : [];
});
}
async function sizesNow(name) {
const {stdout: stdout} = await (0, exec.eF)("zfs", [ "get", "-Hpo", "value", "used,referenced", name ]);
const [ownBytes = null, referencedBytes = null] = stdout.trim().split("\n").map(Number);
return {
ownBytes: ownBytes,
referencedBytes: referencedBytes
};
}
const turns = 5;
async function destroyVolume(store, path) {
if (await destroyDataset(path)) return;
for (let turn = 0; turn < turns; turn++) {
const snapshots = await snapshotsOf(path);
const clone = await heir(store, path, snapshots);
for (const {name: name, deferred: deferred} of snapshots) {
if (!deferred) await (0, command.ku)([ "destroy", "-d", name ], `snapshot ${name}`);
}
let done = false;
const destroy = async () => {
done = await destroyDataset(path);
};
await (clone === undefined ? destroy() : promote(clone, path, destroy));
if (done) return;
}
throw hasForeign(path, []);
}
async function heir(store, path, snapshots) {
const foreign = await foreignAmong(store, snapshots);
if (foreign.length > 0) throw hasForeign(path, foreign);
const kept = snapshots.filter(snapshot => !isOrigin(snapshot, store.id) && !snapshot.deferred);
if (kept.length > 0) throw hasSnapshots(path, kept);
const newest = snapshots.filter(snapshot => snapshot.clones.length > 0).sort((a, b) => b.created - a.created)[0];
const branch = path.slice(0, path.lastIndexOf(".") + 1);
return newest?.clones.find(clone => clone.startsWith(branch)) ?? newest?.clones[0];
}
async function foreignAmong({base: base, id: id}, snapshots) {
const foreign = snapshots.filter(snapshot => !isOurs(snapshot, id)).map(({name: name}) => name);
const clones = snapshots.flatMap(snapshot => snapshot.clones);
if (clones.length === 0) return foreign;
const datasets = await (0, command.LF)(base, [ "velo:store", "velo:volume" ], {
depth: 2
});
const foreignClones = clones.filter(clone => {
const key = clone.startsWith(`${base}/`) ? clone.slice(base.length + 1) : "";
const {"velo:store": store, "velo:volume": volume} = datasets.get(clone) ?? {};
if (!store || !volume) return key.split("/").length !== 2;
return store.source !== "local" || store.value !== id || volume.source !== "local" || volume.value !== key;
});
return [ ...foreign, ...foreignClones ];
}
async function destroyDataset(path) {
let lastBusy;
const done = await (0, wait.w)(async () => {
try {
await (0, exec.eF)("zfs", [ "destroy", path ]);
return true;
} catch (error) {
if (!(error instanceof exec.Zj)) throw error;
if (error.stderr.includes("does not exist")) return true;
if (error.stderr.includes("has children") || error.stderr.includes("dependent clones")) return false;
if (!error.stderr.includes("busy")) throw (0, command.V2)(error, path);
lastBusy = error;
return undefined;
}
}, {
everyMs: 50,
forMs: 1e4
});
if (done === undefined) throw (0, command.V2)(lastBusy, path);
return done;
}
function hasForeign(path, names) {
const what = names.length > 0 ? names.join(", ") : "child datasets";
return new error.J("conflict", "in-the-way", `${path} can't be deleted because of something that velo did not create: ${what}.`, "Destroy it with `zfs destroy` or rename it, and run the command again.");
}
function hasSnapshots(path, snapshots) {
return new error.J("conflict", "in-the-way", `${path} still has snapshots: ${snapshots.map(({name: name}) => name).join(", ")}.`, "Delete these snapshots first.");
}
var space = __webpack_require__(38042);
const reserveName = ".reserve";
function zfsRoom({pool: pool, id: id}) {
const base = `${pool.pool}/velo`;
const reserve = `${base}/${reserveName}`;
const floor = (0, space.f)(pool.sizeBytes);
const reserveBytes = Math.min(1e9, floor / 8);
async function keepReserve(held, free) {
if (held !== undefined && held >= reserveBytes / 2) return;
if (free < reserveBytes * 2) return;
const size = `refreservation=${Math.floor(reserveBytes)}`;
if (held !== undefined) return (0, command.ku)([ "set", size, reserve ], reserve);
const marks = (0, command.lc)({
store: id,
kind: "reserve",
volume: reserveName
});
await (0, command.ku)([ "create", "-u", "-o", "canmount=off", "-o", size, ...marks, reserve ], reserve);
}
return {
async keep() {
const sizes = [ "used", "reservation", "refreservation", "available" ];
const datasets = await (0, command.LF)(base, [ ...sizes, "velo:store", "velo:phase", "velo:turn" ], {
depth: 2
});
const free = () => Number(datasets.get(base)?.available?.value ?? 0);
const all = [ ...datasets ].filter(([name, {"velo:store": mark}]) => {
const entry = name.slice(base.length + 1);
return /^[^/]+\/main-[0-9a-f]{16}\.[0-9]+$/.test(entry) && mark?.source === "local" && mark.value === id;
});
const mains = serving(all);
for (const [name, {reservation: reservation}] of all.filter(each => !mains.includes(each))) {
if (Number(reservation?.value) > 0) await (0, command.ku)([ "set", "reservation=none", name ], name);
}
const headroom = Math.min(4e9, floor * .75 / Math.max(1, mains.length));
for (const [name, {used: used, reservation: reservation}] of mains) {
const wanted = Number(used?.value) + headroom;
const has = Number(reservation?.value);
const fits = has > wanted - headroom / 4 && has < wanted + headroom;
if (fits || wanted - Math.max(has, Number(used?.value)) > free()) continue;
await (0, command.ku)([ "set", `reservation=${Math.floor(wanted)}`, name ], name);
}
const own = datasets.get(reserve);
if (own && (own["velo:store"]?.source !== "local" || own["velo:store"].value !== id)) return;
if (mains.length === 0) return own && (0, command.ku)([ "destroy", reserve ], reserve);
await keepReserve(own && Number(own.refreservation?.value), free());
},
async letGo() {
const there = await (0, command.LF)(reserve, [ "velo:store", "refreservation" ], {
depth: 0
});
const {"velo:store": mark, refreservation: refreservation} = there.get(reserve) ?? {};
if (mark?.source !== "local" || mark.value !== id || refreservation?.value === "0") return;
await (0, command.ku)([ "set", "refreservation=none", reserve ], reserve);
}
};
}
function serving(mains) {
const found = new Map;
const turnOf = ([, {"velo:turn": turn}]) => Number(turn?.value ?? 0) || 0;
for (const each of mains) {
const [name, {"velo:phase": phase}] = each;
const branch = name.slice(0, name.lastIndexOf("."));
const other = found.get(branch);
if (phase?.value === "ready" && (!other || turnOf(each) > turnOf(other))) found.set(branch, each);
}
return [ ...found.values() ];
}
async function besideVelo(pool) {
const {stdout: stdout} = await (0, exec.eF)("zfs", [ "list", "-Hp", "-d", "1", "-o", "name,used", "-t", "filesystem,volume", pool ]);
const [whole, ...children] = (0, command.Ge)(stdout).map(([name = "", used]) => ({
name: name,
bytes: Number(used)
}));
const inChildren = children.reduce((sum, {bytes: bytes}) => sum + bytes, 0);
const own = whole ? [ {
name: `${whole.name} itself`,
bytes: whole.bytes - inChildren
} ] : [];
return [ ...own, ...children ].filter(({name: name}) => name !== `${pool}/velo`).sort((a, b) => b.bytes - a.bytes);
}
function look(pool) {
const wanted = [ ...storage.ym.map(name => `velo:${name}`), inheritedMark, "mountpoint", "mounted", "used", "referenced", "written", "available", "quota", "defer_destroy" ];
return (0, command.LF)(`${pool}/velo`, wanted, {
depth: 3,
types: "filesystem,snapshot"
});
}
function capacityOf({pool: pool, health: health, sizeBytes: sizeBytes, usedBytes: usedBytes}, datasets) {
return {
health: health,
sizeBytes: sizeBytes,
usedBytes: usedBytes,
freeBytes: Number(datasets.get(`${pool}/velo`)?.available?.value)
};
}
const own = new Map([ [ reserveName, "reserve" ], [ archives.u, "archive" ] ]);
function inventory({pool: pool, id: id}, datasets) {
const base = `${pool.pool}/velo`;
const capacity = capacityOf(pool, datasets);
const found = {
projects: [],
volumes: [],
snapshots: [],
foreign: [],
capacity: capacity
};
const theirs = new Map;
for (const [full, values] of datasets) {
const [dataset = "", tag] = full.split("@", 2);
const [project, entry, deeper] = dataset.slice(base.length + 1).split("/");
if (!project || deeper !== undefined) continue;
const marks = localMarks(values);
if (tag !== undefined) {
const snapshot = snapshotOf(id, (0, storage.wM)(project, entry ?? ""), {
values: values,
marks: marks
});
if (snapshot) found.snapshots.push(snapshot);
const isOurs = marks.store === id && (marks.kind === "origin" || marks.kind === "snapshot");
if (!isOurs) theirs.set(dataset, [ ...theirs.get(dataset) ?? [], full ]);
continue;
}
if (marks.store === id && own.has(project) && own.get(project) === marks.kind) continue;
const path = values.mountpoint?.value ?? "";
if (marks.store !== id || marks.volume !== full.slice(base.length + 1)) {
const inOurs = localMarks(datasets.get(`${base}/${project}`) ?? {}).store === id;
if (entry === undefined || inOurs) found.foreign.push(full);
} else if (entry === undefined) {
if ((0, storage.Fb)(project)) found.projects.push({
name: project,
path: path,
marks: marks
});
} else {
const name = (0, storage.wM)(project, entry);
if (name) found.volumes.push(volumeOf(name, full, {
values: values,
marks: marks
}));
}
}
for (const volume of found.volumes) {
const heldBy = theirs.get(`${base}/${(0, storage.O$)(volume)}`);
if (heldBy) volume.heldBy = heldBy;
}
return found;
}
function snapshotOf(store, on, {values: values, marks: marks}) {
if (!on || marks.store !== store || marks.kind !== "snapshot" || values.defer_destroy?.value !== "off") return;
if (marks.id === undefined) return;
return {
id: marks.id,
project: on.project,
on: on,
marks: marks,
...sizesOf(values)
};
}
function volumeOf(name, dataset, {values: values, marks: marks}) {
const present = values.mounted?.value === "yes";
const absence = {
what: `the dataset ${dataset} is not mounted`,
help: `Mount it: \`zfs mount ${dataset}\`.`
};
const quota = Number(values.quota?.value);
return {
...name,
path: values.mountpoint?.value ?? "",
present: present,
...present ? {} : {
absence: absence
},
diskLimit: quota > 0 ? quota - inheritedBytes(values) : null,
sinceSnapshotBytes: Number(values.written?.value),
marks: marks,
...sizesOf(values)
};
}
const sizesOf = ({used: used, referenced: referenced}) => ({
ownBytes: Number(used?.value),
referencedBytes: Number(referenced?.value)
});
function localMarks(values) {
const marks = {};
for (const name of storage.ym) {
const property = values[`velo:${name}`];
if (property?.source === "local" && property.value !== "-") marks[name] = (0, command.wz)(property.value);
}
return marks;
}
function zfsStorage(store, opened) {
const {pool: {pool: pool}, root: root, id: id} = store;
const base = `${pool}/velo`;
const dataset = name => `${base}/${(0, storage.O$)(name)}`;
async function nameOf(snapshot) {
const full = await currentName(base, id, snapshot);
if (full === undefined) throw (0, snapshots.mj)(snapshot);
return full;
}
async function cloneOf(full, {target: target, marks: marks, diskLimit: diskLimit}) {
const set = (0, command.lc)({
...marks,
store: id,
volume: (0, storage.O$)(target)
});
const quota = diskLimit === null ? [] : [ "-o", `quota=${diskLimit}` ];
await (0, command.ku)([ "clone", ...quota, ...set, full, dataset(target) ], `clone ${dataset(target)}`);
}
return {
name: "zfs",
id: id,
pool: pool,
hasPools: true,
root: root,
archives: `${root}/${archives.u}`,
copyOnWrite: true,
whyNoDiskLimit: undefined,
room: zfsRoom(store),
opened: opened,
list: async () => inventory(store, await look(pool)),
async createProject(name, marks) {
const path = `${base}/${name}`;
const tuning = [ "recordsize=8k", "compression=lz4", "atime=off", "com.sun:auto-snapshot=false" ];
const set = [ ...tuning, ...(0, command.qo)({
...marks,
store: id,
volume: name
}) ];
await (0, command.ku)([ "create", ...set.flatMap(property => [ "-o", property ]), path ], `dataset ${path}`);
(0, external_node_fs_.chmodSync)(`${root}/${name}`, 457);
},
async destroyProject(name) {
await destroyDataset(`${base}/${name}`);
},
async createVolume(name, marks, user) {
const set = (0, command.qo)({
...marks,
store: id,
volume: (0, storage.O$)(name)
});
await (0, command.ku)([ "create", ...set.flatMap(property => [ "-o", property ]), dataset(name) ], `dataset ${dataset(name)}`);
const path = `${root}/${(0, storage.O$)(name)}`;
(0, external_node_fs_.chmodSync)(path, 457);
(0, folders.v8)(path, user);
return {
...name,
path: path,
present: true,
marks: marks,
...storage.Hd
};
},
async clone(request) {
const {parent: parent, target: target, marks: marks, recorded: recorded, complete: complete} = request;
if ((0, storage.LR)(parent)) {
await cloneOf(await nameOf(parent), request);
recorded?.();
} else {
const origin = `${dataset(parent)}@velo-${marks.id}-${target.generation}-${(0, storage.Si)()}`;
await (0, command.ku)([ "snapshot", ...(0, command.lc)({
store: id,
kind: "origin"
}), origin ], `snapshot ${origin}`);
try {
await cloneOf(origin, request);
recorded?.();
} finally {
await (0, command.ku)([ "destroy", "-d", origin ], `snapshot ${origin}`);
}
}
const path = `${root}/${(0, storage.O$)(target)}`;
await (complete?.(`${path}/pgdata`));
return {
...target,
path: path,
present: true,
marks: marks,
...storage.Hd
};
},
async snapshot({of: of, id: snapshotId, marks: marks}) {
const all = {
...marks,
store: id,
kind: "snapshot",
id: snapshotId,
volume: (0, storage.O$)(of)
};
const full = `${dataset(of)}@velo-snapshot-${snapshotId}`;
await (0, command.ku)([ "snapshot", ...(0, command.lc)(all), full ], `snapshot ${full}`);
const {project: project, branch: branch, generation: generation} = of;
const on = {
project: project,
branch: branch,
generation: generation
};
return {
id: snapshotId,
project: project,
on: on,
marks: all,
...await sizesNow(full)
};
},
setSnapshotMarks: async (snapshot, marks) => changeMarks(await nameOf(snapshot), marks),
async dropSnapshot(snapshot) {
const full = await currentName(base, id, snapshot);
if (full !== undefined) await (0, command.ku)([ "destroy", "-d", full ], `snapshot ${full}`);
},
setProjectMarks: (name, marks) => changeMarks(`${base}/${name}`, marks),
setMarks: (name, marks) => changeMarks(dataset(name), marks),
limitDisk: (volume, bytes) => limit(dataset(volume), bytes),
others: () => besideVelo(pool),
async obstacles(name) {
const own = (await snapshotsOf(dataset(name))).filter(snapshot => isOurs(snapshot, id));
return foreignAmong({
base: base,
id: id
}, own);
},
async destroy(name) {
const path = dataset(name);
const marks = localMarks((await (0, command.LF)(path, [ "velo:store", "velo:volume" ], {
depth: 0
})).get(path) ?? {});
if (marks.store !== id || marks.volume !== (0, storage.O$)(name)) return;
await destroyVolume({
base: base,
id: id
}, path);
},
makeArchives: () => (0, archives.h)(store),
async rollBack(name) {
const path = dataset(name);
const own = (await snapshotsOf(path)).filter(snapshot => snapshot.name.startsWith(`${path}@`));
const [newest] = own.sort((a, b) => b.created - a.created);
if (newest) await (0, command.ku)([ "rollback", newest.name ], `volume ${path}`);
},
sizes: volume => sizesNow(dataset(volume)),
leftovers: () => lostOrigins(base, id),
async removeLeftover({name: name}) {
await (0, command.ku)([ "destroy", "-d", name ], `snapshot ${name}`);
}
};
}
async function openZfs(pool) {
const datasets = await look(pool.pool);
const base = datasets.get(`${pool.pool}/velo`);
const mark = base?.["velo:store"];
if (!base || mark?.source !== "local") return undefined;
const why = (0, format.Vw)(pool.pool, localMarks(base).format);
if (why) return {
name: "zfs",
pool: pool.pool,
capacity: capacityOf(pool, datasets),
why: why
};
const store = {
pool: pool,
root: mountedAt(pool, base),
id: mark.value
};
return zfsStorage(store, inventory(store, datasets));
}
async function changeMarks(path, marks) {
const none = Object.entries(marks).flatMap(([name, value]) => value === "" ? [ `velo:${name}=-` ] : []);
await (0, command.ku)([ "set", ...(0, command.qo)(marks), ...none, path ], path);
}
function mountedAt(pool, base) {
if (base.mounted?.value === "yes") return base.mountpoint?.value ?? "";
throw new error.J("unable", "store-not-mounted", `The dataset ${pool.pool}/velo is not mounted.`, `Mount it: \`zfs mount ${pool.pool}/velo\`.`);
}
}
};


