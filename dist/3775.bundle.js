"use strict";

exports.id = 3775;

exports.ids = [ 3775 ];

exports.modules = {
23775: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
run: () => run
});
async function run() {
const {beginJob: beginJob, endJob: endJob} = await Promise.all([ __webpack_require__.e(3619), __webpack_require__.e(3621), __webpack_require__.e(1206), __webpack_require__.e(9917) ]).then(__webpack_require__.bind(__webpack_require__, 69917));
if (!beginJob()) return endJob();
const {playNamedBranch: playNamedBranch} = await Promise.all([ __webpack_require__.e(3619), __webpack_require__.e(3621), __webpack_require__.e(1206), __webpack_require__.e(2506), __webpack_require__.e(9912) ]).then(__webpack_require__.bind(__webpack_require__, 49912));
await playNamedBranch();
}
}
};


