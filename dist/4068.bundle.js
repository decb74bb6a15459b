"use strict";

exports.id = 4068;

exports.ids = [ 4068 ];

exports.modules = {
54068: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
createZfs: () => createZfs
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _host_users_user_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46283);
var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67257);
var _pool_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53014);
var _zfs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80063);
async function createZfs(wish) {
const name = await choosePool(wish);
await (0, _pool_js__WEBPACK_IMPORTED_MODULE_4__.E)(name);
const pool = (await (0, _pool_js__WEBPACK_IMPORTED_MODULE_4__.Y)()).find(candidate => candidate.pool === name);
const storage = pool && await (0, _zfs_js__WEBPACK_IMPORTED_MODULE_5__.K)(pool);
if (storage) return (0, _format_js__WEBPACK_IMPORTED_MODULE_3__.Sg)(storage);
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "storage-failed", `The pool ${name} could not be set up as a store.`, "Run `velo doctor`.");
}
async function choosePool(wish) {
if (!(0, _host_users_user_js__WEBPACK_IMPORTED_MODULE_2__.j)()) throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "needs-root", "ZFS needs root.", "Set up the host once (`sudo velo setup`), or choose the storage directory.");
const found = await (0, _pool_js__WEBPACK_IMPORTED_MODULE_4__.Y)();
const pools = found.map(({pool: pool}) => pool);
if (wish !== undefined) {
if (pools.includes(wish)) return wish;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("missing", "pool-not-found", `There is no pool ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(wish)}.`, pools.length > 0 ? `Pools here: ${pools.join(", ")}.` : "`zpool create` makes one.");
}
const withStore = [];
for (const pool of found) if (await (0, _zfs_js__WEBPACK_IMPORTED_MODULE_5__.K)(pool)) withStore.push(pool.pool);
const candidates = withStore.length > 0 ? withStore : pools;
const [only] = candidates;
if (only !== undefined && candidates.length === 1) return only;
if (candidates.length === 0) throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-pool", "There is no ZFS pool on this machine.", "Create one (`zpool create tank /dev/…`), or choose the storage directory.");
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "which-pool", `There are several pools: ${candidates.join(", ")}.`, "Choose one of them.");
}
}
};


