"use strict";

exports.id = 6365;

exports.ids = [ 6365 ];

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
76365: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
btrfsPreparation: () => btrfsPreparation
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22452);
var _host_secret_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5765);
var _host_step_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70807);
var _folder_store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26853);
var _btrfs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10213);
var _places_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60102);
const btrfsPreparation = {
choose: async ({pool: pool}) => pool === undefined ? undefined : {
kind: "btrfs",
mount: mounted(pool)
},
nameOf: ({mount: mount}) => mount,
steps: async ({mount: mount}) => [ storeStep(mount) ],
allSteps: ({mount: mount}) => [ storeStep(mount) ],
tidy: home => void (0, _folder_store_js__WEBPACK_IMPORTED_MODULE_6__.mT)((0, _places_js__WEBPACK_IMPORTED_MODULE_8__.I)(home))
};
function storeStep(mount) {
const root = (0, _places_js__WEBPACK_IMPORTED_MODULE_8__.K)(mount);
return {
name: `store ${root}`,
async look() {
return (0, _folder_store_js__WEBPACK_IMPORTED_MODULE_6__.en)(root) ? (0, _host_step_js__WEBPACK_IMPORTED_MODULE_5__.Vw)() : (0, 
_host_step_js__WEBPACK_IMPORTED_MODULE_5__.LO)();
},
async make() {
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(root, {
throwIfNoEntry: false
}) && (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(root).length > 0) throw (0, 
_host_step_js__WEBPACK_IMPORTED_MODULE_5__.Mb)(root, "already exists and was not created by velo");
(0, _folder_store_js__WEBPACK_IMPORTED_MODULE_6__.uX)(root);
(0, _host_secret_js__WEBPACK_IMPORTED_MODULE_4__.y)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ".velo"));
},
async unmake() {
return (0, _folder_store_js__WEBPACK_IMPORTED_MODULE_6__.mT)(root);
}
};
}
function mounted(path) {
const mounts = (0, _btrfs_js__WEBPACK_IMPORTED_MODULE_7__.U2)();
if (mounts.includes(path)) return path;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("missing", "pool-not-found", `No btrfs file system is mounted at ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_3__.TL)(path)}.`, mounts.length > 0 ? `Mounted here: ${mounts.join(", ")}.` : "Mount one first, and name it in /etc/fstab.");
}
}
};
