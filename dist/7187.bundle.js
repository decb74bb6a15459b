"use strict";

exports.id = 7187;

exports.ids = [ 7187 ];

exports.modules = {
97187: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
run: () => run
});
async function run() {
const {playReconcileAction: playReconcileAction} = await Promise.all([ __webpack_require__.e(6421), __webpack_require__.e(6e3), __webpack_require__.e(1641), __webpack_require__.e(8551), __webpack_require__.e(5734), __webpack_require__.e(575) ]).then(__webpack_require__.bind(__webpack_require__, 80575));
await playReconcileAction();
}
}
};


