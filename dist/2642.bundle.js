"use strict";

exports.id = 2642;

exports.ids = [ 2642 ];

exports.modules = {
...require("./shared.bundle.js"),
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
52642: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
zfsPreparation: () => zfsPreparation
});
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var error = __webpack_require__(57895);
var names = __webpack_require__(22452);
var zfs_pool = __webpack_require__(53014);
var zfs = __webpack_require__(80063);
var bytes = __webpack_require__(75581);
var exec = __webpack_require__(27298);
var step = __webpack_require__(70807);
var command = __webpack_require__(21227);
const filePool = {
name: "velo",
path: "/var/lib/velo/pool.img"
};
const leastBytes = 2 * 1024 ** 3;
function filePoolStep(size) {
const {name: name, path: path} = filePool;
return {
name: `pool ${name} on the file ${path}`,
async look() {
if (size < leastBytes) throw tooSmall(size);
const pool = (await (0, zfs_pool.Y)()).find(candidate => candidate.pool === name);
if (!pool) {
checkRoom(size);
return (0, step.LO)((0, bytes.e)(size));
}
const {stdout: stdout} = await (0, exec.eF)("zpool", [ "list", "-HPv", name ]);
if (stdout.includes(path)) return (0, step.Vw)((0, bytes.e)(pool.sizeBytes));
throw new error.J("conflict", "in-the-way", `The pool ${name} already exists and is not on ${path}.`, `Use it with \`--pool ${name}\`, without \`--file\`.`);
},
async make() {
if ((0, external_node_fs_.existsSync)(path)) {
const back = await (0, exec.eF)("zpool", [ "import", "-d", (0, external_node_path_.dirname)(path), name ]).catch(() => undefined);
if (back) return;
} else {
(0, external_node_fs_.writeFileSync)(path, "", {
flag: "wx",
mode: 384
});
(0, external_node_fs_.truncateSync)(path, size);
}
await (0, exec.eF)("zpool", [ "create", "-o", "ashift=12", "-m", "none", name, path ]);
},
async unmake() {
if ((await (0, zfs_pool.Y)()).some(pool => pool.pool === name)) {
const others = await (0, command.Gz)(name);
if (others.length > 0) return [ `it contains ${others.join(", ")}` ];
await (0, exec.eF)("zpool", [ "destroy", name ]);
}
(0, external_node_fs_.rmSync)(path, {
force: true
});
return [];
}
};
}
function checkRoom(size) {
const folder = (0, external_node_fs_.existsSync)((0, external_node_path_.dirname)(filePool.path)) ? (0, 
external_node_path_.dirname)(filePool.path) : (0, external_node_path_.dirname)((0, 
external_node_path_.dirname)(filePool.path));
const {bavail: bavail, bsize: bsize} = (0, external_node_fs_.statfsSync)(folder);
if (bavail * bsize >= size) return;
throw new error.J("unable", "no-space", `${folder} has only ${(0, bytes.e)(bavail * bsize)} free, and ${(0, 
bytes.e)(size)} are needed.`, "Choose a smaller `--file`, or create a pool on its own disk: `zpool create tank /dev/…`.");
}
function tooSmall(size) {
return new error.J("usage", "invalid-size", `\`--file\` ${(0, bytes.e)(size)} is too small: 1 GB must always stay free.`, `Give at least ${(0, 
bytes.e)(leastBytes)}, such as \`--file 20G\`.`);
}
var secret = __webpack_require__(5765);
var format = __webpack_require__(67257);
var archives = __webpack_require__(86035);
function datasetStep(pool) {
const base = `${pool}/velo`;
return {
name: `dataset ${base}`,
look: () => lookForStore(pool),
make: () => makeStore(pool),
async unmake() {
if (!await isThere(base)) return [];
await removeEmptyArchives(base);
const others = await (0, command.Gz)(base);
if (others.length > 0) return [ `it contains ${others.join(", ")}` ];
await (0, exec.eF)("zfs", [ "destroy", base ]);
removeMountpoint(pool);
return [];
}
};
}
function markStep(pool) {
const base = `${pool}/velo`;
return {
name: `mark on the dataset ${base}`,
look: () => lookForStore(pool),
make: () => makeStore(pool),
async unmake() {
const storage = await storeOf(pool);
if (!storage) return [];
await removeEmptyArchives(base);
(0, external_node_fs_.rmSync)((0, external_node_path_.join)(storage.root, ".velo"), {
recursive: true,
force: true
});
for (const mark of [ "velo:store", "velo:format" ]) await (0, exec.eF)("zfs", [ "inherit", mark, base ]);
return [];
}
};
}
async function removeEmptyArchives(base) {
const dataset = `${base}/${archives.u}`;
if (!await isThere(dataset)) return;
const {stdout: stdout} = await (0, exec.eF)("zfs", [ "get", "-Hpo", "value", "mounted,mountpoint", dataset ]);
const [mounted, mountpoint = ""] = stdout.trim().split("\n");
const isEmpty = mounted === "yes" && (await (0, command.Gz)(dataset)).length === 0 && (0, 
external_node_fs_.readdirSync)(mountpoint).length === 0;
if (isEmpty) await (0, exec.eF)("zfs", [ "destroy", dataset ]);
}
async function isUnmarked(pool) {
return await isThere(`${pool}/velo`) && await storeOf(pool) === undefined;
}
async function lookForStore(pool) {
const storage = await storeOf(pool);
if (!storage) return (0, step.LO)(`mounted at /var/lib/velo/zfs/${pool}`);
return (0, external_node_fs_.existsSync)((0, external_node_path_.join)(storage.root, ".velo", "secret")) ? (0, 
step.Vw)(`mounted at ${storage.root}`) : (0, step.LO)("its secret");
}
async function makeStore(pool) {
await (0, zfs_pool.E)(pool);
const storage = await storeOf(pool);
if (storage) (0, secret.y)((0, external_node_path_.join)(storage.root, ".velo"));
}
async function storeOf(pool) {
const found = (await (0, zfs_pool.Y)()).find(candidate => candidate.pool === pool);
const store = found && await (0, zfs.K)(found);
return store && (0, format.Sg)(store);
}
async function isThere(dataset) {
return (await (0, command.LF)(dataset, [ "mounted" ], {
depth: 0
})).has(dataset);
}
function removeMountpoint(pool) {
const path = `/var/lib/velo/zfs/${pool}`;
if ((0, external_node_fs_.existsSync)(path) && (0, external_node_fs_.readdirSync)(path).length === 0) (0, 
external_node_fs_.rmdirSync)(path);
}
const zfsPreparation = {
choose: choose,
nameOf: ({pool: pool}) => pool,
async steps({pool: pool, fileBytes: fileBytes}, made) {
const dataset = datasetStep(pool);
const strangers = !made.includes(dataset.name) && await isUnmarked(pool);
return [ ...fileBytes === null ? [] : [ filePoolStep(fileBytes) ], strangers ? markStep(pool) : dataset ];
},
allSteps: ({pool: pool, fileBytes: fileBytes}) => [ filePoolStep(fileBytes ?? 0), datasetStep(pool), markStep(pool) ],
tidy(home) {
const mounts = (0, external_node_path_.join)(home, "zfs");
if (!(0, external_node_fs_.existsSync)(mounts)) return;
for (const name of (0, external_node_fs_.readdirSync)(mounts)) if ((0, external_node_fs_.readdirSync)((0, 
external_node_path_.join)(mounts, name)).length === 0) (0, external_node_fs_.rmdirSync)((0, 
external_node_path_.join)(mounts, name));
if ((0, external_node_fs_.readdirSync)(mounts).length === 0) (0, external_node_fs_.rmdirSync)(mounts);
}
};
async function choose(wish, before) {
if (wish.file !== undefined) return {
kind: "zfs",
pool: filePool.name,
fileBytes: wish.file
};
const {pools: pools, withStore: withStore} = await poolsAndStores();
const onPool = pool => isZfs(before) && before.pool === pool ? before : {
kind: "zfs",
pool: pool,
fileBytes: null
};
if (wish.pool !== undefined) {
if (pools.includes(wish.pool)) return onPool(wish.pool);
throw new error.J("missing", "pool-not-found", `There is no pool ${(0, names.TL)(wish.pool)}.`, pools.length > 0 ? `Pools here: ${pools.join(", ")}.` : "Create one with `zpool create`, or for a trial with `--file 20G`.");
}
const candidates = withStore.length > 0 ? withStore : pools;
const [only] = candidates;
if (only === undefined) return undefined;
if (candidates.length === 1) return onPool(only);
if (wish.ask) return onPool(await wish.ask(candidates));
throw new error.J("usage", "which-pool", `There are several pools: ${candidates.join(", ")}.`, "Choose one of them.");
}
const isZfs = place => place?.kind === "zfs";
async function poolsAndStores() {
const withStore = [];
const pools = await (0, zfs_pool.Y)();
for (const pool of pools) if (await (0, zfs.K)(pool)) withStore.push(pool.pool);
return {
pools: pools.map(({pool: pool}) => pool),
withStore: withStore
};
}
}
};
