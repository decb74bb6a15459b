"use strict";

exports.id = 1136;

exports.ids = [ 1136 ];

exports.modules = {
81136: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
run: () => run
});
async function run() {
const {playWalCleanup: playWalCleanup} = await Promise.all([ __webpack_require__.e(6421), __webpack_require__.e(6e3), __webpack_require__.e(1641), __webpack_require__.e(8551), __webpack_require__.e(6466) ]).then(__webpack_require__.bind(__webpack_require__, 86466));
await playWalCleanup();
}
}
};


