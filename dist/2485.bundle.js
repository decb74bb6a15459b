"use strict";

exports.id = 2485;

exports.ids = [ 2485 ];

exports.modules = {
2485: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => takeBase,
c: () => basesOf
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _store_free_space_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95873);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
var _wal_positions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76934);
function basesOf({snapshots: snapshots}, archive) {
return snapshots.filter(snapshot => isBase(snapshot) && snapshot.record.archive === archive).sort((a, b) => (0, 
_wal_positions_js__WEBPACK_IMPORTED_MODULE_4__.$M)(a.record.lsn) < (0, _wal_positions_js__WEBPACK_IMPORTED_MODULE_4__.$M)(b.record.lsn) ? 1 : -1);
}
function isBase({record: record, fault: fault}) {
const {redo: redo, lsn: lsn, timeline: timeline, endAt: endAt} = record;
return fault === undefined && redo !== null && lsn !== null && timeline !== null && endAt !== null;
}
async function takeBase(place, generation, steps) {
const {archive: archive} = generation.record;
if (archive === null || basesOf(place.project, archive).length > 0) return;
try {
if (!await place.driver.isRunning((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.FN)(place, generation))) return;
await (0, _store_free_space_js__WEBPACK_IMPORTED_MODULE_2__.kX)(place.storage);
const {ownBase: ownBase, takeOf: takeOf} = await Promise.all([ __webpack_require__.e(2961), __webpack_require__.e(8055) ]).then(__webpack_require__.bind(__webpack_require__, 88055));
const base = await takeOf(place, generation, {
...ownBase,
steps: steps
});
place.project.snapshots.unshift(base);
} catch (thrown) {
const error = (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(thrown);
if (error.kind === "interrupted") throw error;
steps.note(`No base of ${(0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)(generation.of)} could be taken, so no moment can be recovered yet: ${error.message}`);
}
}
}
};


