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
const {playSnapshot: playSnapshot} = await Promise.all([ __webpack_require__.e(3619), __webpack_require__.e(3621), __webpack_require__.e(1206), __webpack_require__.e(5163) ]).then(__webpack_require__.bind(__webpack_require__, 15163));
await playSnapshot();
}
}
};


