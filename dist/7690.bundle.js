"use strict";

exports.id = 7690;

exports.ids = [ 7690 ];

exports.modules = {
...require("./shared.bundle.js"),
7299: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => listeningSocket,
a: () => holdsSocket
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
function listeningSocket(port) {
const local = `0100007F:${port.toString(16).toUpperCase().padStart(4, "0")}`;
const line = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/proc/net/tcp", "latin1").split("\n").map(each => each.trim().split(/\s+/)).find(fields => fields[1] === local && fields[3] === "0A");
return line ? Number(line[9]) : undefined;
}
function holdsSocket(pid, inode) {
const folder = `/proc/${pid}/fd`;
try {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).some(file => linkOf(`${folder}/${file}`) === `socket:[${inode}]`);
} catch {
return false;
}
}
function linkOf(path) {
try {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(path);
} catch {
return undefined;
}
}
},
77690: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
branchListener: () => branchListener
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _host_network_listening_socket_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7299);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46116);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29710);
async function branchListener(site, request) {
const name = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(request.branch);
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.QL)(site, name.project);
const {current: current} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.MP)(place, name.branch);
(0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_3__.Zt)(current, request.expect);
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_4__.FN)(place, current);
const what = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(current.of);
const stopped = () => new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "branch-stopped", `${what} is not running.`, `Start it: \`velo branch start ${what}\`.`);
if (!current.record.prepared || !await place.driver.isRunning(server)) throw stopped();
const found = {
id: current.record.id,
port: server.port
};
if (server.network === "isolated") return {
...found,
inode: null
};
const inode = (0, _host_network_listening_socket_js__WEBPACK_IMPORTED_MODULE_2__.P)(server.port);
const pid = await place.driver.pid(server);
if (inode === undefined || pid === undefined) throw stopped();
if ((0, _host_network_listening_socket_js__WEBPACK_IMPORTED_MODULE_2__.a)(pid, inode)) return {
...found,
inode: inode
};
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "port-taken", `The server of ${what} does not have its port ${server.port}.`, `Find out who has it with \`ss -ltnp sport = :${server.port}\`, and restart the branch.`);
}
}
};
