"use strict";

exports.id = 1041;

exports.ids = [ 1041 ];

exports.modules = {
71041: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
directoryPreparation: () => directoryPreparation
});
var _folder_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26853);
var _places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8946);
const directoryPreparation = {
choose: async () => undefined,
nameOf: ({kind: kind}) => kind,
steps: async () => [],
allSteps: () => [],
tidy: home => void (0, _folder_store_js__WEBPACK_IMPORTED_MODULE_0__.mT)((0, _places_js__WEBPACK_IMPORTED_MODULE_1__.I)(home))
};
}
};


