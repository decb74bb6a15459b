"use strict";

exports.id = 5493;

exports.ids = [ 5493 ];

exports.modules = {
...require("./shared.bundle.js"),
75493: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
lockedBranch: () => lockedBranch,
restartBranch: () => restartBranch,
startAll: () => startAll,
startBranch: () => startBranch,
stopBranch: () => stopBranch
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30935);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89491);
var _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39637);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95433);
var _doctor_repair_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44277);
var _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12961);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19216);
var _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(66612);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57443);
var _operation_steps_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(86901);
var _store_free_space_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(95873);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(29710);
function startBranch(site, request, operation) {
return change(site, request, {
operation: operation,
work: start
});
}
const start = async (place, generation, steps) => {
const running = await (0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_7__.ic)(place, generation, steps);
if (!running) await (0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_7__.Nq)(generation);
const {wanted: wanted} = generation.record;
await want(place, generation, "running");
if (running) return true;
try {
await startOrRemove(place, generation, steps);
} catch (error) {
if (wanted === "stopped") await want(place, generation, wanted).catch(() => {});
throw error;
}
return true;
};
const startIfWanted = async (place, generation, steps) => generation.record.wanted === "running" && start(place, generation, steps);
function stopBranch(site, request, operation) {
const work = async (place, generation, steps) => {
const absence = (0, _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_4__.L)(generation.volume);
if (absence) steps.note(`The data of ${request.branch} can't be read: ${absence.what}. ${absence.help}`);
await want(place, generation, "stopped");
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_13__.FN)(place, generation);
if (await place.driver.isRunning(server)) await steps.run("Stop server", () => place.driver.stop(server)); else await place.driver.remove(server);
return false;
};
return change(site, request, {
operation: operation,
work: work
});
}
function restartBranch(site, request, operation) {
const work = async (place, generation, steps) => {
(0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_7__.TG)(generation, request.branch);
await want(place, generation, "running");
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_13__.FN)(place, generation);
if (await place.driver.isRunning(server)) await steps.run("Stop server", () => place.driver.stop(server));
await startOrRemove(place, generation, steps);
return true;
};
return change(site, request, {
operation: operation,
work: work
});
}
async function startAll(site, {branches: branches}, operation) {
const started = [];
const failed = [];
const {open: open, closed: closed} = await site.look();
for (const {pool: pool, why: why} of branches ? [] : closed) failed.push({
branch: pool,
error: why.report()
});
for (const {room: room} of open) await (room?.keep().catch(() => {}));
if (!branches || branches.length === 0) {
for (const storage of open) await (0, _doctor_repair_js__WEBPACK_IMPORTED_MODULE_6__.removeRemains)(site, storage, new _operation_steps_js__WEBPACK_IMPORTED_MODULE_11__.g(operation));
}
for (const branch of wantedRunning(open)) {
if (branches && !branches.includes(branch)) continue;
try {
const {status: status} = await change(site, {
branch: branch
}, {
operation: operation,
work: startIfWanted
});
if (status === "running") started.push(branch);
} catch (thrown) {
const error = (0, _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(thrown);
if (operation.signal?.aborted) throw error;
if (error.kind !== "missing") failed.push({
branch: branch,
error: error.report()
});
}
}
return {
started: started,
failed: failed
};
}
function wantedRunning(stores) {
const wanted = [];
for (const storage of stores) {
for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__.Hh)(storage.opened).values()) {
for (const {name: name, current: current} of (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_2__.IT)(project)) {
if (current.record.wanted === "running") wanted.push((0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
project: project.record.name,
branch: name
}));
}
}
}
return wanted.sort((a, b) => Number(b.endsWith(`/${_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI}`)) - Number(a.endsWith(`/${_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI}`)));
}
async function change(site, {branch: branch, expect: expect}, {operation: operation, work: work}) {
const name = (0, _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.at)(branch);
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_10__.N)(operation, async (steps, locks) => {
const {place: place, generation: generation} = await lockedBranch(site, name, {
steps: steps,
locks: locks,
expect: expect
});
const running = await work(place, generation, steps);
return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_2__.ut)(place, generation, {
running: running,
steps: steps.times
});
});
}
async function lockedBranch(site, name, {steps: steps, locks: locks, expect: expect}) {
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_13__.QL)(site, name.project);
const {place: place, branch: branch} = await (0, _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_9__.R)(before, at => (0, 
_store_open_place_js__WEBPACK_IMPORTED_MODULE_13__.MP)(at, name.branch), {
locks: locks,
expect: expect
});
for (const line of await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_8__.V6)(place, branch, steps)) steps.note(line);
return {
place: place,
generation: branch.current
};
}
async function want(place, generation, wanted) {
if (generation.record.wanted === wanted) return;
await place.storage.setMarks(generation.volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_5__.X$)({
wanted: wanted
}));
generation.record.wanted = wanted;
}
async function startOrRemove(place, generation, steps) {
try {
await (0, _store_free_space_js__WEBPACK_IMPORTED_MODULE_12__.mk)(place.storage);
await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_8__.IW)(place, generation, steps);
} catch (error) {
await place.driver.remove((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_13__.FN)(place, generation)).catch(() => {});
throw error;
}
}
}
};
