"use strict";

exports.id = 4542;

exports.ids = [ 4542 ];

exports.modules = {
54542: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
createBtrfs: () => createBtrfs
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _host_users_user_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46283);
var _folder_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26853);
var _btrfs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10213);
var _places_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60102);
async function createBtrfs(home, wish) {
return (0, _btrfs_js__WEBPACK_IMPORTED_MODULE_4__.qy)((0, _folder_store_js__WEBPACK_IMPORTED_MODULE_3__.uX)(chooseBtrfs(home, wish)));
}
const ourMount = "/mnt/velo";
const shortest = folders => [ ...folders ].sort((a, b) => a.length - b.length)[0] ?? "";
function chooseBtrfs(home, wish) {
if (!(0, _host_users_user_js__WEBPACK_IMPORTED_MODULE_2__.j)()) throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "needs-root", "btrfs snapshots need root.", "Set up the host once (`sudo velo setup`), or choose the storage directory.");
const mounts = (0, _btrfs_js__WEBPACK_IMPORTED_MODULE_4__.U2)();
if (wish !== undefined) {
if (mounts.includes(wish)) return (0, _places_js__WEBPACK_IMPORTED_MODULE_5__.K)(wish);
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("missing", "pool-not-found", `No btrfs file system is mounted at ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(wish)}.`, mounts.length > 0 ? `Mounted here: ${mounts.join(", ")}.` : "Mount one first.");
}
if ((0, _btrfs_js__WEBPACK_IMPORTED_MODULE_4__.n0)(home)) return (0, _places_js__WEBPACK_IMPORTED_MODULE_5__.I)(home);
const hasStore = mount => (0, _folder_store_js__WEBPACK_IMPORTED_MODULE_3__.Om)((0, 
_places_js__WEBPACK_IMPORTED_MODULE_5__.K)(mount));
const systems = (0, _btrfs_js__WEBPACK_IMPORTED_MODULE_4__.Oq)();
const withStore = systems.filter(folders => folders.some(hasStore));
const candidates = withStore.length > 0 ? withStore : systems;
const chosen = candidates.find(folders => folders.includes(ourMount)) ?? (candidates.length === 1 ? candidates[0] : undefined);
if (chosen) return (0, _places_js__WEBPACK_IMPORTED_MODULE_5__.K)(chosen.find(hasStore) ?? chosen.find(folder => folder === ourMount) ?? shortest(chosen));
if (systems.length === 0) throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-pool", "No btrfs file system is mounted on this machine.", "Mount one, or choose the storage directory.");
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "which-pool", `There are several btrfs file systems: ${candidates.map(shortest).join(", ")}.`, "Choose one of them, or put VELO_HOME on one.");
}
}
};


