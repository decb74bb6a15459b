"use strict";

exports.id = 7826;

exports.ids = [ 7826, 3276, 2749, 8055, 895 ];

exports.modules = {
...require("./shared.bundle.js"),
47826: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
createSnapshot: () => createSnapshot,
takeSnapshot: () => takeSnapshot
});
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22452);
var _generation_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60470);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46116);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57443);
var _store_free_space_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95873);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29710);
var _label_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53263);
var _snapshots_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13276);
var _take_snapshot_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88055);
function createSnapshot(site, request, operation) {
return takeSnapshot(site, {
...request,
scheduled: false
}, operation);
}
async function takeSnapshot(site, request, operation) {
const name = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.at)(request.branch);
const label = (0, _label_js__WEBPACK_IMPORTED_MODULE_6__.W)(request.label);
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_3__.N)(operation, async (steps, locks) => {
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.QL)(site, name.project);
const seen = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.MP)(before, name.branch);
(0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__.Zt)(seen.current, (0, 
_operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__.EX)(seen.current, request));
const ahead = (0, _generation_source_js__WEBPACK_IMPORTED_MODULE_1__.ij)(before, seen.current);
try {
await locks.parent(before, seen);
const place = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.Ws)(before);
const {current: current} = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_5__.MP)(place, name.branch);
(0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__.Zt)(current, (0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__.EX)(current, request));
await (0, _store_free_space_js__WEBPACK_IMPORTED_MODULE_4__.kX)(place.storage);
const {scheduled: scheduled} = request;
const snapshot = await (0, _take_snapshot_js__WEBPACK_IMPORTED_MODULE_8__.takeOf)(place, current, {
label: label,
pinned: request.pin === true,
scheduled: scheduled,
steps: steps,
ahead: ahead
});
return {
...(0, _snapshots_js__WEBPACK_IMPORTED_MODULE_7__.snapshotView)(place.project, snapshot),
steps: steps.times
};
} finally {
await (ahead?.close());
}
});
}
},
88055: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ownBase: () => ownBase,
takeOf: () => takeOf
});
var _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5297);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31674);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95433);
var _generation_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60470);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29710);
const ownBase = {
label: null,
pinned: false,
scheduled: false,
base: true
};
async function takeOf(place, generation, {steps: steps, ahead: ahead, ...how}) {
const {volume: volume} = generation;
const {id: branch, archive: archive} = generation.record;
const source = await (0, _generation_source_js__WEBPACK_IMPORTED_MODULE_2__.pY)(place, generation, {
steps: steps,
ahead: ahead
});
try {
const {redo: redo} = source;
const record = {
base: false,
...how,
id: (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_0__.Si)(),
branch: branch,
generation: volume.generation,
createdAt: (new Date).toISOString(),
lsn: null,
sizing: source.sizing,
at: source.at,
archive: redo ? archive : null,
redo: archive !== null && redo?.lsn || null,
timeline: archive !== null && redo?.timeline || null,
endAt: null
};
const stored = await steps.run("Snapshot", async () => {
const copy = await (0, _generation_source_js__WEBPACK_IMPORTED_MODULE_2__.Fx)(place, source);
if (copy && record.redo !== null) record.redo = (0, _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_4__.Jf)(copy.redo) ?? record.redo;
return place.storage.snapshot({
of: volume,
id: record.id,
marks: (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__.nr)(record),
live: source.running,
user: (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_3__.Z5)(place.project.record),
moved: text => steps.moved(text),
...steps.signal ? {
signal: steps.signal
} : {},
...copy
});
});
const end = await endOf(source);
if (end) {
await place.storage.setSnapshotMarks(stored, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_1__.nr)(end));
Object.assign(record, end);
}
return {
stored: stored,
record: record,
fault: undefined
};
} finally {
const closed = source.control?.close().catch(() => {});
if (!place.storage.copyOnWrite) await closed;
}
}
async function endOf({control: control}) {
const asked = await (control?.query(`SELECT pg_catalog.pg_current_wal_lsn()::text AS lsn,\n              ceil(extract(epoch FROM pg_catalog.clock_timestamp()) * 1000)::int8 AS at`).catch(() => undefined));
const lsn = (0, _postgres_wal_segments_js__WEBPACK_IMPORTED_MODULE_4__.Jf)(asked?.rows[0]?.lsn);
const at = new Date(Number(asked?.rows[0]?.at));
return lsn === null || Number.isNaN(at.getTime()) ? undefined : {
lsn: lsn,
endAt: at.toISOString()
};
}
}
};
