"use strict";

exports.id = 5378;

exports.ids = [ 5378, 2997, 8215 ];

exports.modules = {
...require("./shared.bundle.js"),
55378: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
closeForward: () => closeForward,
reach: () => reach
});
var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
var node_os__WEBPACK_IMPORTED_MODULE_3___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_4___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57895);
var _agent_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58215);
var _protocol_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85676);
const startMs = 6e4;
const answerMs = 3e4;
async function reach(target, env) {
const place = env.RUNNER_TEMP || (0, node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)();
const prefix = `velo-forward-${nameOf(target)}-`;
for (const name of (0, node_fs__WEBPACK_IMPORTED_MODULE_2__.readdirSync)(place).filter(each => each.startsWith(prefix))) {
const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_4__.join)(place, name);
const socket = await (0, _agent_js__WEBPACK_IMPORTED_MODULE_6__.gO)(folder).catch(() => undefined);
if (socket) return reachOver({
folder: folder,
input: socket,
output: socket,
end: () => socket.destroy()
});
}
return start(target, (0, node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdtempSync)((0, node_path__WEBPACK_IMPORTED_MODULE_4__.join)(place, prefix)), env);
}
function nameOf({proof: proof, ...target}) {
const text = JSON.stringify([ target, proof?.host ]);
return (0, node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(text).digest("hex").slice(0, 16);
}
async function start(target, folder, env) {
const program = (0, node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0, node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)((0, 
node_fs__WEBPACK_IMPORTED_MODULE_2__.realpathSync)(process.argv[1] ?? "/")), "forward.js");
const log = (0, node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)((0, node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, "log"), "ax", 384);
const child = (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [ program ], {
cwd: "/",
detached: true,
env: inherited(env),
stdio: [ "pipe", "pipe", log ]
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(log);
const {stdin: stdin, stdout: stdout} = child;
if (!stdin || !stdout) throw (0, _agent_js__WEBPACK_IMPORTED_MODULE_6__.f$)("it was not started");
const talk = {
input: stdout,
output: stdin
};
stdin.on("error", () => {});
const failed = new Promise((_, reject) => child.once("error", reject));
const end = () => {
stdin.destroy();
stdout.destroy();
child.unref();
};
try {
await Promise.race([ (0, _protocol_js__WEBPACK_IMPORTED_MODULE_7__.qz)(talk, {
kind: "link",
link: target,
folder: folder
}, startMs), failed ]);
failed.catch(() => {});
} catch (error) {
end();
throw error instanceof _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_5__.J ? error : (0, 
_agent_js__WEBPACK_IMPORTED_MODULE_6__.f$)(error.message, error);
}
return reachOver({
folder: folder,
...talk,
end: end
});
}
function inherited(env) {
const kept = /^(PATH|HOME|TMPDIR|RUNNER_TRACKING_ID|NODE_EXTRA_CA_CERTS|(https?|no)_proxy)$/i;
return Object.fromEntries(Object.entries(env).filter(([name]) => kept.test(name)));
}
function reachOver({folder: folder, input: input, output: output, end: end}) {
const ask = words => (0, _protocol_js__WEBPACK_IMPORTED_MODULE_7__.qz)({
input: input,
output: output
}, words, answerMs).catch(error => {
throw error instanceof _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_5__.J ? error : (0, 
_agent_js__WEBPACK_IMPORTED_MODULE_6__.f$)((0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_5__.DT)(error).message, error);
});
return {
folder: folder,
connect: () => (0, _agent_js__WEBPACK_IMPORTED_MODULE_6__.agentBehind)(folder),
open: async place => Number(await ask({
kind: "open",
...place
})),
hold: async () => String(await ask({
kind: "hold"
})),
commit: async () => void await ask({
kind: "commit"
}),
end: end
};
}
async function closeForward(folder, names) {
const socket = await (0, _agent_js__WEBPACK_IMPORTED_MODULE_6__.gO)(folder).catch(() => undefined);
if (!socket) return;
try {
await (0, _protocol_js__WEBPACK_IMPORTED_MODULE_7__.qz)({
input: socket,
output: socket
}, {
kind: "close",
names: names
}, answerMs);
socket.end();
await (0, _protocol_js__WEBPACK_IMPORTED_MODULE_7__.Xw)(socket, answerMs);
} catch {} finally {
socket.destroy();
}
}
}
};
