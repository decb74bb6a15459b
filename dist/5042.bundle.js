"use strict";

exports.id = 5042;

exports.ids = [ 5042 ];

exports.modules = {
...require("./shared.bundle.js"),
35042: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
run: () => run
});
var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11607);
async function run(argv = process.argv.slice(2)) {
process.stdout.on("error", error => {
lost ??= error;
});
process.stderr.on("error", () => {});
const around = {
stdout: process.stdout,
stderr: process.stderr,
env: process.env
};
leave(await exitCode(argv, around));
}
async function exitCode(argv, around) {
if (argv.length === 1 && [ "--version", "-v", "version" ].includes(argv[0] ?? "")) {
around.stdout.write(`${_version_js__WEBPACK_IMPORTED_MODULE_0__.r}\n`);
return 0;
}
if (argv[0] === "__complete") {
const {complete: complete} = await Promise.all([ __webpack_require__.e(545), __webpack_require__.e(4967), __webpack_require__.e(7539) ]).then(__webpack_require__.bind(__webpack_require__, 27539));
await complete(argv.slice(1), around);
return 0;
}
const {runCommandLine: runCommandLine} = await Promise.all([ __webpack_require__.e(545), __webpack_require__.e(4967), __webpack_require__.e(7642) ]).then(__webpack_require__.bind(__webpack_require__, 67642));
return runCommandLine(argv, around, listen);
}
function listen(session) {
let interrupts = 0;
const stop = signal => {
if (session.stop.pass(signal)) return;
if (signal === "SIGINT") interrupts += 1;
if (interrupts > 1) process.exit(130);
if (session.stop.reason !== undefined) return;
session.stop.request("signal");
if (session.stop.undoing) session.output.note("Interrupted; undoing the changes. Press Ctrl-C again to exit at once.");
};
for (const signal of [ "SIGINT", "SIGTERM", "SIGHUP" ]) process.on(signal, stop);
}
let lost;
function leave(code) {
process.exitCode = code;
process.stdout.write("", error => {
const failure = lost ?? error;
if (!failure || failure.code === "EPIPE") process.exit(code);
const text = `velo: The output could not be written: ${failure.message}.\n  The command itself succeeded. Check where its output goes.\n`;
process.stderr.write(code === 0 ? text : "", () => process.exit(code === 0 ? 1 : code));
});
}
}
};
