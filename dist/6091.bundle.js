"use strict";

exports.id = 6091;

exports.ids = [ 6091 ];

exports.modules = {
36091: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
run: () => run
});
async function run() {
const {playSnapshot: playSnapshot} = await Promise.all([ __webpack_require__.e(6421), __webpack_require__.e(6e3), __webpack_require__.e(1641), __webpack_require__.e(8551), __webpack_require__.e(4378) ]).then(__webpack_require__.bind(__webpack_require__, 44378));
await playSnapshot();
}
}
};


