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
   const {beginJob: beginJob, endJob: endJob} = await Promise.all([ __webpack_require__.e(3619), __webpack_require__.e(3621), __webpack_require__.e(9458), __webpack_require__.e(6239) ]).then(__webpack_require__.bind(__webpack_require__, 36239));
   if (!beginJob()) return endJob();
   const {playNamedBranch: playNamedBranch} = await Promise.all([ __webpack_require__.e(3619), __webpack_require__.e(3621), __webpack_require__.e(9458), __webpack_require__.e(8470), __webpack_require__.e(8237) ]).then(__webpack_require__.bind(__webpack_require__, 18237));
   await playNamedBranch();
  }
 }
};


