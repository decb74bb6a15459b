"use strict";

exports.id = 6193;

exports.ids = [ 6193 ];

exports.modules = {
86193: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
zfsChecks: () => zfsChecks
});
var _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27298);
var _host_users_user_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46283);
var _pool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53014);
async function zfsChecks() {
const pools = await (0, _pool_js__WEBPACK_IMPORTED_MODULE_2__.Y)();
if (pools.length === 0) {
const help = "With a pool (`zpool create tank /dev/…`), branches of any size are created in milliseconds and share their data.";
return [ {
name: "ZFS",
state: "info",
detail: "no pool on this machine",
help: help
} ];
}
const health = pools.map(({pool: pool, health: health}) => {
const state = health === "ONLINE" ? "ok" : health === "DEGRADED" ? "warn" : "fail";
const help = health === "ONLINE" ? "" : `Look at \`zpool status ${pool}\`.`;
return {
name: `ZFS pool ${pool}`,
state: state,
detail: health,
help: help
};
});
if ((0, _host_users_user_js__WEBPACK_IMPORTED_MODULE_1__.j)()) return [ ...health, {
name: "ZFS version",
state: "ok",
detail: await zfsVersion(),
help: ""
} ];
const detail = "only root can create and mount ZFS datasets";
const help = "As root, `velo setup --user NAME` lets people use the pool through the host’s agent, and `velo setup --runner-user NAME` a runner.";
return [ ...health, {
name: "ZFS permission",
state: "warn",
detail: detail,
help: help
} ];
}
async function zfsVersion() {
const {stdout: stdout} = await (0, _host_processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("zfs", [ "version" ]).catch(() => ({
stdout: "unknown"
}));
return stdout.split("\n", 1)[0] ?? "";
}
}
};


