"use strict";

exports.id = 146;

exports.ids = [ 146 ];

exports.modules = {
 5146: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   run: () => run
  });
  async function run() {
   const {playPullRequest: playPullRequest} = await Promise.all([ __webpack_require__.e(619), __webpack_require__.e(621), __webpack_require__.e(728) ]).then(__webpack_require__.bind(__webpack_require__, 6728));
   await playPullRequest();
  }
 }
};


