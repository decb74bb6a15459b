"use strict";

exports.id = 5146;

exports.ids = [ 5146 ];

exports.modules = {
55146: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
run: () => run
});
async function run() {
const {beginJob: beginJob} = await __webpack_require__.e(1053).then(__webpack_require__.bind(__webpack_require__, 91053));
if (!await beginJob()) return (await Promise.all([ __webpack_require__.e(6421), __webpack_require__.e(6e3), __webpack_require__.e(1641), __webpack_require__.e(8551), __webpack_require__.e(4144) ]).then(__webpack_require__.bind(__webpack_require__, 64144))).endJob();
const {playPullRequest: playPullRequest} = await Promise.all([ __webpack_require__.e(6421), __webpack_require__.e(6e3), __webpack_require__.e(1641), __webpack_require__.e(4006), __webpack_require__.e(8551), __webpack_require__.e(5734), __webpack_require__.e(9642) ]).then(__webpack_require__.bind(__webpack_require__, 39642));
await playPullRequest();
}
}
};


