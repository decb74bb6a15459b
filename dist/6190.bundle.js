"use strict";

exports.id = 6190;

exports.ids = [ 6190 ];

exports.modules = {
56190: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
run: () => run
});
async function run() {
const {playRestoreCheck: playRestoreCheck} = await Promise.all([ __webpack_require__.e(6421), __webpack_require__.e(6e3), __webpack_require__.e(1641), __webpack_require__.e(8551), __webpack_require__.e(6540) ]).then(__webpack_require__.bind(__webpack_require__, 6540));
await playRestoreCheck();
}
}
};


