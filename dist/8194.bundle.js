"use strict";

exports.id = 8194;

exports.ids = [ 8194 ];

exports.modules = {
78194: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
run: () => run
});
async function run() {
const {playDoctor: playDoctor} = await Promise.all([ __webpack_require__.e(6421), __webpack_require__.e(6e3), __webpack_require__.e(1641), __webpack_require__.e(8551), __webpack_require__.e(512) ]).then(__webpack_require__.bind(__webpack_require__, 512));
await playDoctor();
}
}
};


