"use strict";

exports.id = 7789;

exports.ids = [ 7789, 3276, 2749, 895 ];

exports.modules = {
...require("./shared.bundle.js"),
37789: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
cleanupSnapshots: () => cleanupSnapshots,
deleteOne: () => deleteOne
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46116);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57443);
var _retention_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28879);
var _snapshots_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13276);
async function cleanupSnapshots(site, request, operation) {
const {branch: branch, days: days, keep: keep, dryRun: dryRun = false, expect: expect, shared: shared} = request;
const whose = {
...expect && {
expect: expect
},
...shared && {
shared: shared
}
};
const rule = {
...days === undefined ? {} : {
days: days
},
...keep === undefined ? {} : {
keep: (0, _retention_js__WEBPACK_IMPORTED_MODULE_4__.xG)(keep)
}
};
const all = (await (0, _snapshots_js__WEBPACK_IMPORTED_MODULE_5__.listSnapshots)(site, branch === undefined ? {} : {
branch: branch,
...whose
})).filter(({base: base}) => !base);
const answer = {
deleted: [],
kept: [],
failed: []
};
const now = new Date;
for (const ofBranch of byBranch(all)) {
const {deleted: deleted, kept: kept} = (0, _retention_js__WEBPACK_IMPORTED_MODULE_4__.XZ)(ofBranch, now, rule);
answer.kept.push(...kept);
for (const snapshot of deleted) {
if (dryRun) answer.deleted.push(snapshot); else await deleteOne(site, snapshot, {
whose: whose,
answer: answer,
operation: operation
});
}
}
return answer;
}
async function deleteOne(site, snapshot, {whose: whose, answer: answer, operation: operation}) {
try {
const why = await (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_3__.N)(operation, async (steps, locks) => {
const found = await (0, _snapshots_js__WEBPACK_IMPORTED_MODULE_5__.lockedSnapshot)(site, snapshot.id, locks);
const {current: current} = found.place.project.branches.get(found.snapshot.record.branch) ?? {};
if (current) (0, _operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__.Zt)(current, (0, 
_operation_expectation_js__WEBPACK_IMPORTED_MODULE_2__.EX)(current, whose));
const {pinned: pinned} = found.snapshot.record;
const stays = pinned ? "pinned" : (await __webpack_require__.e(539).then(__webpack_require__.bind(__webpack_require__, 60539))).whyPromised(found.place, found.snapshot);
if (stays === undefined) await (0, _snapshots_js__WEBPACK_IMPORTED_MODULE_5__.dropLocked)(found.place, found.snapshot, steps);
return stays;
});
if (why === undefined) answer.deleted.push(snapshot); else answer.kept.push({
snapshot: {
...snapshot,
pinned: snapshot.pinned || why === "pinned"
},
why: why
});
} catch (thrown) {
const error = (0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(thrown);
if (operation.signal?.aborted) throw error;
if (error.kind === "missing") answer.deleted.push(snapshot); else answer.failed.push({
snapshot: snapshot.id,
error: error.report()
});
}
}
function byBranch(all) {
const groups = new Map;
for (const snapshot of all) {
const name = (0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: snapshot.project,
branch: snapshot.branch
});
groups.set(name, [ ...groups.get(name) ?? [], snapshot ]);
}
return [ ...groups.values() ];
}
}
};
