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
start: () => start,
startAll: () => startAll,
startBranch: () => startBranch,
stopBranch: () => stopBranch
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _host_redirects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76668);
var _catalog_answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30935);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89491);
var _catalog_idle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44564);
var _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39637);
var _catalog_record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95433);
var _doctor_repair_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44277);
var _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(12961);
var _generation_finish_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(19216);
var _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(66612);
var _operation_operation_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(57443);
var _operation_steps_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(86901);
var _store_free_space_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(95873);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(29710);
function startBranch(site, request, operation) {
return change(site, request, {
operation: operation,
work: start
});
}
const start = async (place, generation, steps) => {
const running = await (0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_9__.ic)(place, generation, steps);
if (!running) await (0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_9__.Nq)(generation);
const {wanted: wanted} = generation.record;
await want(place, generation, {
wanted: "running"
});
if (!running) await startAgain(place, generation, {
wanted: wanted,
steps: steps
});
if (generation.record.asleep !== null) await (0, _host_redirects_js__WEBPACK_IMPORTED_MODULE_2__.Ip)(generation.record.port);
await want(place, generation, {
asleep: null
});
return true;
};
async function startAgain(place, generation, {wanted: wanted, steps: steps}) {
try {
await startOrRemove(place, generation, steps);
} catch (error) {
if (wanted === "stopped") await want(place, generation, {
wanted: wanted
}).catch(() => {});
throw error;
}
}
const startIfWanted = async (place, generation, steps) => (0, _catalog_idle_js__WEBPACK_IMPORTED_MODULE_5__.t1)(generation.record) && start(place, generation, steps);
function stopBranch(site, request, operation) {
const work = async (place, generation, steps) => {
const absence = (0, _catalog_missing_data_js__WEBPACK_IMPORTED_MODULE_6__.L)(generation.volume);
if (absence) steps.note(`The data of ${request.branch} can't be read: ${absence.what}. ${absence.help}`);
const {asleep: asleep, port: port} = generation.record;
await want(place, generation, {
wanted: "stopped",
asleep: null
});
if (asleep !== null) await (0, _host_redirects_js__WEBPACK_IMPORTED_MODULE_2__.Ip)(port);
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_15__.FN)(place, generation);
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
(0, _generation_bring_up_js__WEBPACK_IMPORTED_MODULE_9__.TG)(generation, request.branch);
const {asleep: asleep, port: port} = generation.record;
await want(place, generation, {
wanted: "running",
asleep: null
});
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_15__.FN)(place, generation);
if (await place.driver.isRunning(server)) await steps.run("Stop server", () => place.driver.stop(server));
await startOrRemove(place, generation, steps);
if (asleep !== null) await (0, _host_redirects_js__WEBPACK_IMPORTED_MODULE_2__.Ip)(port);
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
for (const storage of open) await (0, _doctor_repair_js__WEBPACK_IMPORTED_MODULE_8__.removeRemains)(site, storage, new _operation_steps_js__WEBPACK_IMPORTED_MODULE_13__.g(operation));
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
for (const project of (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.Hh)(storage.opened).values()) {
for (const {name: name, current: current} of (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_3__.IT)(project)) {
if ((0, _catalog_idle_js__WEBPACK_IMPORTED_MODULE_5__.t1)(current.record)) wanted.push((0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_1__.gK)({
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
return (0, _operation_operation_js__WEBPACK_IMPORTED_MODULE_12__.N)(operation, async (steps, locks) => {
const {place: place, generation: generation} = await lockedBranch(site, name, {
steps: steps,
locks: locks,
expect: expect
});
const running = await work(place, generation, steps);
return (0, _catalog_answers_js__WEBPACK_IMPORTED_MODULE_3__.ut)(place, generation, {
running: running,
steps: steps.times
});
});
}
async function lockedBranch(site, name, {steps: steps, locks: locks, expect: expect}) {
const before = await (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_15__.QL)(site, name.project);
const {place: place, branch: branch} = await (0, _operation_lock_branch_js__WEBPACK_IMPORTED_MODULE_11__.R)(before, at => (0, 
_store_open_place_js__WEBPACK_IMPORTED_MODULE_15__.MP)(at, name.branch), {
locks: locks,
expect: expect
});
for (const line of await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_10__.V6)(place, branch, steps)) steps.note(line);
return {
place: place,
generation: branch.current
};
}
async function want(place, {volume: volume, record: record}, wish) {
const {wanted: wanted = record.wanted, asleep: asleep = record.asleep} = wish;
if (record.wanted === wanted && record.asleep === asleep) return;
await place.storage.setMarks(volume, (0, _catalog_record_js__WEBPACK_IMPORTED_MODULE_7__.X$)(wish));
Object.assign(record, wish);
}
async function startOrRemove(place, generation, steps) {
try {
await (0, _store_free_space_js__WEBPACK_IMPORTED_MODULE_14__.mk)(place.storage);
await (0, _generation_finish_js__WEBPACK_IMPORTED_MODULE_10__.IW)(place, generation, steps);
} catch (error) {
await place.driver.remove((0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_15__.FN)(place, generation)).catch(() => {});
throw error;
}
}
}
};
