"use strict";

exports.id = 8055;

exports.ids = [ 8055 ];

exports.modules = {
...require("./shared.bundle.js"),
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
