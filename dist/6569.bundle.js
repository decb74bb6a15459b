"use strict";

exports.id = 6569;

exports.ids = [ 6569 ];

exports.modules = {
...require("./shared.bundle.js"),
36569: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
lockedBranch: () => lockedBranch,
restartBranch: () => restartBranch,
start: () => start,
startAll: () => startAll,
startBranch: () => startBranch,
stopBranch: () => stopBranch
});
var errors_error = __webpack_require__(57895);
var names = __webpack_require__(22452);
var redirects = __webpack_require__(1017);
var answers = __webpack_require__(30935);
var catalog = __webpack_require__(89491);
var idle = __webpack_require__(44564);
var missing_data = __webpack_require__(39637);
var catalog_record = __webpack_require__(95433);
var repair = __webpack_require__(44277);
var bring_up = __webpack_require__(12961);
var finish = __webpack_require__(18902);
var lock_branch = __webpack_require__(66612);
var operation_operation = __webpack_require__(57443);
var steps = __webpack_require__(86901);
var free_space = __webpack_require__(95873);
var open_place = __webpack_require__(29710);
var reserved_ports = __webpack_require__(33687);
var reserved_for = __webpack_require__(83336);
async function reservePorts(stores) {
const reserved = [];
for (const {opened: opened} of stores) for (const project of (0, catalog.Hh)(opened).values()) {
const user = (0, open_place.Z5)(project.record);
const {network: network} = project.record;
for (const {current: current} of user ? (0, answers.IT)(project) : []) if (current.record.port > 0) reserved.push((0, 
reserved_for.O)({
port: current.record.port,
user: user,
network: network
}));
}
await (0, reserved_ports.A3)(reserved);
}
function startBranch(site, request, operation) {
return change(site, request, {
operation: operation,
work: start
});
}
const start = async (place, generation, steps) => {
const running = await (0, bring_up.ic)(place, generation, steps);
if (!running) await (0, bring_up.Nq)(generation);
const {wanted: wanted} = generation.record;
await want(place, generation, {
wanted: "running"
});
if (!running) await startAgain(place, generation, {
wanted: wanted,
steps: steps
});
if (generation.record.asleep !== null) await (0, redirects.Ip)(generation.record.port);
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
const startIfWanted = async (place, generation, steps) => (0, idle.t1)(generation.record) && start(place, generation, steps);
function stopBranch(site, request, operation) {
const work = async (place, generation, steps) => {
const absence = (0, missing_data.L)(generation.volume);
if (absence) steps.note(`The data of ${request.branch} can't be read: ${absence.what}. ${absence.help}`);
const {asleep: asleep, port: port} = generation.record;
await want(place, generation, {
wanted: "stopped",
asleep: null
});
if (asleep !== null) await (0, redirects.Ip)(port);
const server = (0, open_place.FN)(place, generation);
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
(0, bring_up.Pd)(generation, request.branch);
const {asleep: asleep, port: port} = generation.record;
await want(place, generation, {
wanted: "running",
asleep: null
});
const server = (0, open_place.FN)(place, generation);
if (await place.driver.isRunning(server)) await steps.run("Stop server", () => place.driver.stop(server));
await startOrRemove(place, generation, steps);
if (asleep !== null) await (0, redirects.Ip)(port);
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
if (!branches || branches.length === 0) await reservePorts(open);
for (const {room: room} of open) await (room?.keep().catch(() => {}));
if (!branches || branches.length === 0) {
for (const storage of open) await (0, repair.removeRemains)(site, storage, new steps.g(operation));
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
const error = (0, errors_error.DT)(thrown);
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
for (const project of (0, catalog.Hh)(storage.opened).values()) {
for (const {name: name, current: current} of (0, answers.IT)(project)) {
if ((0, idle.t1)(current.record)) wanted.push((0, names.gK)({
project: project.record.name,
branch: name
}));
}
}
}
return wanted.sort((a, b) => Number(b.endsWith(`/${names.SI}`)) - Number(a.endsWith(`/${names.SI}`)));
}
async function change(site, {branch: branch, expect: expect}, {operation: operation, work: work}) {
const name = (0, names.at)(branch);
return (0, operation_operation.N)(operation, async (steps, locks) => {
const {place: place, generation: generation} = await lockedBranch(site, name, {
steps: steps,
locks: locks,
expect: expect
});
const running = await work(place, generation, steps);
return (0, answers.ut)(place, generation, {
running: running,
steps: steps.times
});
});
}
async function lockedBranch(site, name, {steps: steps, locks: locks, expect: expect}) {
const before = await (0, open_place.QL)(site, name.project);
const {place: place, branch: branch} = await (0, lock_branch.R)(before, at => (0, 
open_place.MP)(at, name.branch), {
locks: locks,
expect: expect
});
for (const line of await (0, finish.V6)(place, branch, steps)) steps.note(line);
return {
place: place,
generation: branch.current
};
}
async function want(place, {volume: volume, record: record}, wish) {
const {wanted: wanted = record.wanted, asleep: asleep = record.asleep} = wish;
if (record.wanted === wanted && record.asleep === asleep) return;
await place.storage.setMarks(volume, (0, catalog_record.X$)(wish));
Object.assign(record, wish);
}
async function startOrRemove(place, generation, steps) {
try {
await (0, free_space.mk)(place.storage);
await (0, finish.IW)(place, generation, steps);
} catch (error) {
await place.driver.remove((0, open_place.FN)(place, generation)).catch(() => {});
throw error;
}
}
}
};
