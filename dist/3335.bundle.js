"use strict";

exports.id = 3335;

exports.ids = [ 3335 ];

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
}
};


