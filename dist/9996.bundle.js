"use strict";

exports.id = 9996;

exports.ids = [ 9996 ];

exports.modules = {
79996: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
run: () => run
});
async function run() {
const {serveForward: serveForward} = await __webpack_require__.e(9151).then(__webpack_require__.bind(__webpack_require__, 39151));
await serveForward({
input: process.stdin,
output: process.stdout,
log: process.stderr
});
}
}
};


