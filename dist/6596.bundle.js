"use strict";

exports.id = 6596;

exports.ids = [ 6596 ];

exports.modules = {
...require("./shared.bundle.js"),
32706: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
_: () => dockerClient
});
var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
var node_http__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
var node_util__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
var dockerode__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39040);
var dockerode__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(dockerode__WEBPACK_IMPORTED_MODULE_2__);
function dockerClient(socketPath) {
const agent = new EngineConnections({
keepAlive: true,
timeout: 5e3
});
const options = {
socketPath: socketPath,
version: "v1.40",
agent: agent
};
return new (dockerode__WEBPACK_IMPORTED_MODULE_2___default())(options);
}
class EngineConnections extends node_http__WEBPACK_IMPORTED_MODULE_0__.Agent {
addRequest(request, ...rest) {
request.prependListener("response", ({headers: headers}) => {
delete headers.location;
});
node_http__WEBPACK_IMPORTED_MODULE_0__.Agent.prototype.addRequest.call(this, request, ...rest);
}
[node_util__WEBPACK_IMPORTED_MODULE_1__.inspect.custom]() {
return "EngineConnections";
}
}
},
36596: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
dockerPreparation: () => dockerPreparation
});
var _host_step_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70807);
var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32706);
var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73387);
var _network_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67351);
const dockerPreparation = {
async whyNot() {
const why = await here().ping().then(() => undefined, _error_js__WEBPACK_IMPORTED_MODULE_2__.v_);
return why && `No Docker: ${why.message} Branches run as processes of this machine: use them for trusted code only.`;
},
steps: () => [ networkStep() ]
};
function networkStep() {
const rethrow = error => {
throw (0, _error_js__WEBPACK_IMPORTED_MODULE_2__.v_)(error);
};
return {
name: "Docker network velo-isolated",
look: async () => await (0, _network_js__WEBPACK_IMPORTED_MODULE_3__.uT)(here()).catch(rethrow) ? (0, 
_host_step_js__WEBPACK_IMPORTED_MODULE_0__.Vw)() : (0, _host_step_js__WEBPACK_IMPORTED_MODULE_0__.LO)(),
make: () => (0, _network_js__WEBPACK_IMPORTED_MODULE_3__.MV)(here()).then(() => {}, rethrow),
async unmake() {
await (0, _network_js__WEBPACK_IMPORTED_MODULE_3__.Ux)(here()).catch(rethrow);
return [];
}
};
}
const here = () => (0, _client_js__WEBPACK_IMPORTED_MODULE_1__._)("/var/run/docker.sock");
},
67351: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
MV: () => isolatedNetwork,
Ux: () => removeIsolatedNetwork,
WU: () => isolatedGateway,
uT: () => hasIsolatedNetwork
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _host_network_guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82633);
const name = "velo-isolated";
const label = "velo.network";
async function isolatedNetwork(docker) {
if (!await inspect(docker)) {
await docker.createNetwork({
Name: name,
CheckDuplicate: true,
Driver: "bridge",
Labels: {
[label]: "isolated"
},
Options: {
"com.docker.network.bridge.enable_icc": "false",
"com.docker.network.bridge.name": _host_network_guard_js__WEBPACK_IMPORTED_MODULE_1__.Zz
}
}).catch(error => {
if (error.statusCode !== 409 && error.statusCode !== 403) throw error;
});
}
return name;
}
async function isolatedGateway(docker) {
await isolatedNetwork(docker);
const gateway = (await inspect(docker))?.IPAM?.Config?.[0]?.Gateway;
if (gateway) return gateway;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "engine-failed", `The network ${name} has no gateway.`, `Remove it (\`docker network rm ${name}\`); velo creates it again.`);
}
async function hasIsolatedNetwork(docker) {
return await inspect(docker) !== undefined;
}
async function removeIsolatedNetwork(docker) {
if (await inspect(docker)) await docker.getNetwork(name).remove();
}
async function inspect(docker) {
let info;
try {
info = await docker.getNetwork(name).inspect();
} catch (error) {
if (error.statusCode === 404) return undefined;
throw error;
}
if (info.Labels?.[label] === "isolated") return info;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "in-the-way", `The Docker network ${name} already exists and was not created by velo.`, "Remove it or rename it.");
}
},
73387: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
O_: () => ignoring,
c2: () => statusOf,
v_: () => engineError
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
function engineError(error) {
if (error instanceof _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J) return error;
const {code: code, reason: reason, json: json, message: message} = error;
if (code === "ENOENT" || code === "ECONNREFUSED" || code === "ECONNRESET") {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "engine-missing", "No Docker engine answers on this machine.", "Start it (`systemctl start docker`), or run PostgreSQL as local processes.", {
cause: error
});
}
if (/no such image/i.test(json?.message ?? message ?? "")) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "image-missing", "The image of the project is no longer on this machine.", "Pull or load the same image again (`docker pull`, `docker load`).", {
cause: error
});
}
if (code === "EACCES") {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "engine-not-permitted", "This user may not use the Docker engine’s socket.", "Run velo as root, or run PostgreSQL as local processes.", {
cause: error
});
}
const said = (json?.message ?? message ?? String(error)).split("\n", 1)[0] ?? "";
if (/address already in use|port is already allocated/.test(said)) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "port-taken", `Another program uses the branch's port: ${said}`, "Find that program with `ss -ltnp`, stop it, and start the branch again.", {
cause: error
});
}
if (/No chain\/target\/match by that name/.test(said)) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "engine-failed", `The Docker engine is missing its firewall rules: ${said}`, "Something removed them. Restart Docker to create them again: `systemctl restart docker`.", {
cause: error
});
}
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "engine-failed", `The Docker engine refused${reason ? ` (${reason})` : ""}: ${said}`, "Run `velo doctor`.", {
cause: error
});
}
function statusOf(error) {
return error.statusCode;
}
function ignoring(...statuses) {
return error => {
if (!statuses.includes(statusOf(error) ?? 0)) throw engineError(error);
return undefined;
};
}
}
};
