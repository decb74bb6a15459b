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
const {playDoctor: playDoctor} = await Promise.all([ __webpack_require__.e(3619), __webpack_require__.e(3621), __webpack_require__.e(1206), __webpack_require__.e(9647) ]).then(__webpack_require__.bind(__webpack_require__, 9647));
await playDoctor();
}
}
};


