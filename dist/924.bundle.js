"use strict";

exports.id = 924;

exports.ids = [ 924 ];

exports.modules = {
 8924: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   openVelo: () => openVelo
  });
  async function openVelo(options = {}) {
   const {openEngine: openEngine} = await Promise.all([ __webpack_require__.e(979), __webpack_require__.e(28) ]).then(__webpack_require__.bind(__webpack_require__, 2028));
   return openEngine(options.env ?? process.env);
  }
 }
};


