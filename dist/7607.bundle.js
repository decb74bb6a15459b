"use strict";

exports.id = 7607;

exports.ids = [ 7607 ];

exports.modules = {
...require("./shared.bundle.js"),
5907: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Em: () => wishedOwner,
ID: () => checkListen,
PC: () => labelsOf,
kp: () => roleOf,
p1: () => expiryOf,
ss: () => walSendersOf,
zJ: () => databaseOf
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _contract_values_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39486);
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22452);
const printable = /^[\x20-\x7e]+$/;
function expiryOf(ttl, now = Date.now()) {
if (ttl === undefined || ttl === "none") return null;
return new Date(now + (0, _contract_values_duration_js__WEBPACK_IMPORTED_MODULE_1__.p)(ttl, "The time to live")).toISOString();
}
function wishedOwner(owner) {
if (owner === undefined) return null;
if (owner.length <= 200 && printable.test(owner)) return owner;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-owner", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(owner)} is not a valid owner.`, "An owner has 1 to 200 printable ASCII characters.");
}
function roleOf(role) {
if (isIdentifier(role)) return role;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-role", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(role)} is not a valid role name.`, "A role name has 1 to 63 bytes, none of them zero.");
}
function databaseOf(database) {
if (isIdentifier(database)) return database;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-database", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(database)} is not a valid database name.`, "A database name has 1 to 63 bytes, none of them zero.");
}
function isIdentifier(name) {
return name !== "" && !name.includes("\0") && Buffer.byteLength(name) <= 63;
}
function checkLabels(labels) {
for (const [key, value] of Object.entries(labels)) {
const known = /^[a-z][a-z0-9_.-]{0,62}$/.test(key);
if (known && value.length <= 256 && (value === "" || printable.test(value))) continue;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-label", `${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(`${key}=${value}`)} is not a valid label.`, "A key has up to 63 of a-z 0-9 _ . - and starts with a letter; a value up to 256 printable ASCII characters.");
}
return labels;
}
function labelsOf(labels = {}, before = {}) {
const merged = Object.entries({
...before,
...checkLabels(labels)
}).filter(([, value]) => value !== "");
const all = Object.fromEntries(merged);
if (JSON.stringify(all).length <= 4096) return all;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "too-many-labels", "The labels of a branch are limited to 4096 characters in total.", "Shorten or remove some.");
}
function walSendersOf(count) {
if (count === undefined) return 0;
if (Number.isInteger(count) && count >= 0 && count <= 64) return count;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-wal-senders", `A branch can't have ${count} WAL senders.`, "Give a number from 1 to 64, or 0 for none.");
}
function checkListen(address) {
if (address === undefined || [ "127.0.0.1", "localhost", "::1" ].includes(address)) return;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "not-yet-available", `Listening on ${(0, 
_contract_values_names_js__WEBPACK_IMPORTED_MODULE_2__.TL)(address)} needs TLS, which velo does not support yet.`, "Listen on the loopback address, and reach the branch through an SSH tunnel (`ssh -L`).");
}
},
63432: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => momentOf,
j: () => onlyOne
});
var error = __webpack_require__(57895);
var names = __webpack_require__(22452);
const unitMs = {
s: 1e3,
m: 6e4,
h: 36e5,
d: 864e5,
w: 6048e5
};
const ago = /^(\d{1,7}) ?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?) ago$/i;
const clock = String.raw`(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?`;
const zoned = new RegExp(String.raw`^(?:(\d{4})-(\d\d)-(\d\d)[T ]|(today|yesterday) )${clock}(?: ?(Z|[+-](?:0\d|1[0-5])(?::?[0-5]\d)?)| ([A-Za-z][\w+-]*(?:/[\w+-]+)*))?$`, "i");
const earliest = "2000-01-01T00:00:00.000Z";
function parseMoment(text, now, localZone = Intl.DateTimeFormat().resolvedOptions().timeZone) {
const time = timeOf(text.trim(), now, localZone);
if (Number.isNaN(time) || time > 864e13) throw invalid(text);
if (time > now.getTime()) throw inFuture(text, time);
const at = new Date(time).toISOString();
if (at < earliest) throw invalid(text, "it is before the year 2000");
return {
at: at
};
}
function timeOf(text, now, localZone) {
const [, count, unit = ""] = ago.exec(text) ?? [];
if (count !== undefined) return now.getTime() - Number(count) * (unitMs[unit[0]?.toLowerCase() ?? ""] ?? Number.NaN);
const match = zoned.exec(text);
if (!match) throw invalid(text);
const [, , , , day, , , , , offset, name] = match;
const zone = offset !== undefined ? undefined : name ?? undefined;
if (offset !== undefined) return wallOf(match, day && dayOf(day, now, offsetMs(offset)), text) - offsetMs(offset);
if (zone !== undefined) {
if (!isZone(zone)) throw invalid(text, `there is no time zone ${(0, names.TL)(zone)}`);
return inZone(wallOf(match, day && dayOf(day, now, zoneOffset(zone, now.getTime())), text), zone, text);
}
const readings = [ "UTC", localZone ].map(each => {
const wall = wallOf(match, day && dayOf(day, now, zoneOffset(each, now.getTime())), text);
return reading(wall - zoneOffset(each, wall), each);
});
throw new error.J("usage", "moment-without-zone", `${(0, names.TL)(text)} has no time zone: it can be ${[ ...new Set(readings) ].join(" or ")}.`, "Write the zone too, such as Z, +01:00 or Europe/Stockholm.");
}
function dayOf(word, now, offset) {
const back = word.toLowerCase() === "yesterday" ? 864e5 : 0;
return new Date(now.getTime() + offset - back).toISOString().slice(0, 10);
}
function wallOf(match, day, text) {
const [, year, month, date, , hour, minute, second = "00", fraction = ""] = match;
const iso = `${day ?? `${year}-${month}-${date}`}T${hour}:${minute}:${second}.${fraction.padEnd(3, "0").slice(0, 3)}Z`;
const wall = Date.parse(iso);
if (Number.isNaN(wall) || new Date(wall).toISOString() !== iso) throw invalid(text, "there is no such time");
return wall;
}
function offsetMs(offset) {
if (/^z$/i.test(offset)) return 0;
const [, sign, hours, minutes = "00"] = /^([+-])(\d\d):?(\d\d)?$/.exec(offset) ?? [];
return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 6e4;
}
function isZone(zone) {
try {
new Intl.DateTimeFormat("en", {
timeZone: zone
});
return true;
} catch {
return false;
}
}
function zoneOffset(zone, time) {
const options = {
year: "numeric",
month: "2-digit",
day: "2-digit",
hour: "2-digit",
minute: "2-digit"
};
const format = new Intl.DateTimeFormat("en-US", {
timeZone: zone,
...options,
second: "2-digit",
hourCycle: "h23"
});
const parts = Object.fromEntries(format.formatToParts(time).map(({type: type, value: value}) => [ type, Number(value) ]));
const {year: year = 0, month: month = 1, day: day = 1, hour: hour = 0, minute: minute = 0, second: second = 0} = parts;
return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1e3) * 1e3;
}
function inZone(wall, zone, text) {
const offsets = [ -864e5, 0, 864e5 ].map(shift => zoneOffset(zone, wall + shift));
const times = [ ...new Set(offsets.map(offset => wall - offset)) ].filter(time => time + zoneOffset(zone, time) === wall);
const [time, other] = times;
if (time === undefined) throw invalid(text, `the clock of ${zone} skipped this time`);
if (other === undefined) return time;
const both = times.sort((a, b) => a - b).map(each => reading(each, zone));
throw invalid(text, `the clock of ${zone} showed this time twice: ${both.join(" and ")}`);
}
function reading(time, zone) {
const minutes = Math.round(zoneOffset(zone, time) / 6e4);
const wall = new Date(time + minutes * 6e4).toISOString().slice(0, 19);
if (minutes === 0) return `${wall}Z`;
const two = value => String(value).padStart(2, "0");
return `${wall}${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}
function inFuture(text, time) {
return new error.J("usage", "moment-in-future", `${(0, names.TL)(text)} is in the future (${new Date(time).toISOString()}).`, "Give a moment that has passed.");
}
function invalid(text, why = "it is not a moment") {
return new error.J("usage", "invalid-moment", `${(0, names.TL)(text)} can't be used: ${why}.`, 'Write it as 2026-11-27T14:30:00Z, "2026-11-27 14:30 Europe/Stockholm", "yesterday 14:30 UTC" or "2 hours ago".');
}
var segments = __webpack_require__(5297);
function momentOf({from: from, pitr: pitr, lsn: lsn, latest: latest, generation: generation}) {
const given = [ from !== undefined, pitr !== undefined, lsn !== undefined, latest === true ].filter(Boolean).length;
if (given > 1) throw onlyOne("more than one of a snapshot, a time, a position and the latest state");
if (pitr !== undefined) return {
target: {
kind: "time",
at: parseMoment(pitr, new Date).at
},
generation: generation
};
if (lsn !== undefined) return {
target: {
kind: "lsn",
lsn: lsnOf(lsn)
},
generation: generation
};
if (latest) return {
target: {
kind: "latest"
},
generation: generation
};
if (generation !== undefined) throw onlyOne("a generation without a time, a position or the latest state");
return undefined;
}
function lsnOf(text) {
const lsn = (0, segments.l2)(text);
if (lsn !== undefined && lsn > 0n) return lsn;
throw new error.J("usage", "invalid-lsn", `${(0, names.TL)(text)} is not a position in the write-ahead log.`, "Write it as PostgreSQL does, such as 0/1A2B3C4.");
}
function onlyOne(what) {
return new error.J("usage", "conflicting-options", `The request has ${what}.`, "Give only one of them.");
}
},
75918: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
F: () => enforce
});
var _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22452);
var _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65523);
var _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29710);
async function enforce(place, {volume: volume, record: record, of: of}, steps) {
const {diskLimit: before, ...rest} = volume;
const {disk: disk} = (0, _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_1__.Af)(place, {
volume: rest,
record: record
});
if (before !== disk && place.storage.whyNoDiskLimit === undefined) await place.storage.limitDisk(volume, disk);
const generation = {
volume: before === undefined ? volume : {
...volume,
diskLimit: disk
},
record: record,
of: of
};
Object.assign(volume, generation.volume);
const server = (0, _store_open_place_js__WEBPACK_IMPORTED_MODULE_2__.FN)(place, generation);
if (!await place.driver.isRunning(server) || await place.driver.limit(server)) return;
steps.note(`${(0, _contract_values_names_js__WEBPACK_IMPORTED_MODULE_0__.gK)(of)} keeps its old limits until it is restarted`);
}
},
97607: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
resetBranch: () => resetBranch
});
var error = __webpack_require__(57895);
var names = __webpack_require__(22452);
var answers = __webpack_require__(30935);
var checked_fields = __webpack_require__(5907);
var missing_data = __webpack_require__(39637);
var finish = __webpack_require__(18902);
var replace = __webpack_require__(53291);
var lock_branch = __webpack_require__(66612);
var operation_operation = __webpack_require__(57443);
var recovery_moment = __webpack_require__(63432);
var find_snapshot = __webpack_require__(86523);
var free_space = __webpack_require__(95873);
var open_place = __webpack_require__(29710);
var bases = __webpack_require__(2485);
var delete_branch = __webpack_require__(17399);
var kept_until = __webpack_require__(93656);
var storage = __webpack_require__(31674);
var catalog = __webpack_require__(89491);
var record = __webpack_require__(95433);
var expectation = __webpack_require__(46116);
var lock_subtree = __webpack_require__(21844);
var apply_limits = __webpack_require__(75918);
function ofBranch(record) {
const {name: name, parent: parent, port: port, owner: owner, labels: labels, createdAt: createdAt, expiresAt: expiresAt, limits: limits, walSenders: walSenders, turn: turn, idleStop: idleStop, idleSessions: idleSessions} = record;
return {
name: name,
parent: parent,
port: port,
owner: owner,
labels: labels,
createdAt: createdAt,
expiresAt: expiresAt,
limits: limits,
walSenders: walSenders,
idleStop: idleStop,
idleSessions: idleSessions,
wanted: "running",
asleep: null,
turn: turn + 1
};
}
async function lockDoomed(place, branch, {force: force = false, expect: expect, locks: locks}) {
const children = branch.current.record.parent === null ? [] : (0, catalog.LU)(place.project, branch.id);
if (children.length > 0 && !force) throw (0, lock_subtree.Go)((0, names.gK)(branch.current.of), children, "reset");
await (0, lock_subtree.TZ)(place, branch.current);
const doomed = children.length > 0 ? await (0, lock_subtree.hb)(place, branch, locks) : {
place: place,
branches: [],
locks: []
};
(0, expectation.Dc)(doomed.branches, expect?.owner);
return doomed;
}
async function lockUnchanged(before, seen, {expect: expect, locks: locks}) {
await locks.branchAgain(before, seen);
const place = await (0, open_place.Ws)(before);
const branch = place.project.branches.get(seen.id);
const {volume: volume, record: record} = seen.current;
if (!isPresent(branch)) throw (0, expectation.xN)((0, names.gK)(seen.current.of));
(0, open_place.EQ)(branch);
const {current: current} = branch;
if (current.volume.generation !== volume.generation || current.record.turn !== record.turn) throw (0, 
expectation.xN)((0, names.gK)(current.of));
(0, expectation.mr)(branch, expect);
return {
place: place,
branch: branch
};
}
const isPresent = branch => branch?.current !== undefined;
async function takeChanges(place, {current: current}, {next: next, change: change, steps: steps}) {
const archive = current.record.archive === null ? null : next.record.archive ?? (0, 
storage.Si)();
const fields = {
...ofBranch(current.record),
archive: archive,
...change
};
await place.storage.setMarks(next.volume, (0, record.X$)(fields));
Object.assign(next.record, fields);
next.of = current.of;
await (0, apply_limits.F)(place, next, steps);
}
var source = __webpack_require__(60470);
var load_recovery = __webpack_require__(51434);
function resetSource({from: from, moment: moment, ofParent: ofParent}, locks) {
let lock;
const ownerOf = (place, branch) => {
if (from === undefined) return undefined;
const owner = place.project.branches.get((0, find_snapshot.Cb)(place.project, from).record.branch);
return owner?.id === branch.id ? undefined : owner;
};
return {
async lockBefore(place, branch) {
const owner = ownerOf(place, branch);
if (owner && comesFirst(place.project, owner, branch)) lock = await locks.parent(place, owner);
},
async open(place, branch, {held: held, steps: steps}) {
if (moment) {
const whose = ofParent ? (0, open_place.gN)(place, branch.current) : branch;
return (0, source.KY)(await (0, load_recovery.CP)(place, whose, {
moment: moment,
steps: steps
}));
}
if (from === undefined) return (0, source.pY)(place, (0, open_place.gN)(place, branch.current).current, {
steps: steps
});
const owner = ownerOf(place, branch);
if (!owner || held.some(({id: id}) => id === owner.id)) return (0, source.SE)((0, 
find_snapshot.Cb)(place.project, from));
lock ??= await locks.parent(place, owner);
return (0, source.SE)((0, find_snapshot.Cb)((await (0, open_place.Ws)(place)).project, from));
},
release: () => lock?.release()
};
}
function comesFirst(project, one, other) {
const [a, b] = [ depthOf(project, one), depthOf(project, other) ];
return a < b || a === b && one.id < other.id;
}
function depthOf(project, branch) {
const above = new Set;
for (let id = branch.current?.record.parent; id && !above.has(id); ) {
above.add(id);
id = project.branches.get(id)?.current?.record.parent;
}
return above.size;
}
var archives = __webpack_require__(65978);
var commit = __webpack_require__(23458);
var retire = __webpack_require__(66440);
var take_over = __webpack_require__(96891);
async function undoReset(site, request, operation) {
const name = (0, names.at)(request.branch);
const what = (0, names.gK)(name);
if (request.from !== undefined) {
throw new error.J("usage", "conflicting-options", "A snapshot to reset to and an undo were both given.", "Give only one of them.");
}
return (0, operation_operation.N)(operation, async (steps, locks) => {
const before = await (0, open_place.QL)(site, name.project);
const find = at => (0, open_place.MP)(at, name.branch);
const {place: place, branch: branch} = await (0, lock_branch.R)(before, find, {
locks: locks,
expect: request.expect,
alone: true
});
for (const line of await (0, finish.V6)(place, branch, steps)) steps.note(line);
const old = branch.current;
const now = (new Date).toISOString();
const previous = branch.retired.find(({volume: volume, record: record}) => volume.generation === old.record.previous && record.keptUntil !== null && record.keptUntil > now);
if (!previous) throw nothingToUndo(what);
(0, missing_data.c)(previous, "reset");
const kept = (0, kept_until.J)(request.keepOld, old.record.parent === null) ?? previous.record.keptUntil;
await place.storage.setMarks(old.volume, (0, record.X$)({
keptUntil: kept
}));
old.record.keptUntil = kept;
const servedFrom = (new Date).toISOString();
const moved = {
...ofBranch(old.record),
previous: old.volume.generation,
servedFrom: servedFrom
};
const next = {
...previous,
of: old.of,
record: {
...previous.record,
...moved
}
};
await (0, take_over.w)(place, next, {
old: old,
steps: steps,
commit: prepared => place.storage.setMarks(next.volume, (0, record.X$)({
...moved,
...prepared,
keptUntil: null
})),
async undo() {
await place.driver.remove((0, open_place.FN)(place, next));
}
});
(0, archives.$r)(place, next.record.archive, servedFrom);
(0, archives.hi)(place, old.record.archive, servedFrom);
next.record.keptUntil = null;
branch.current = next;
branch.retired = branch.retired.filter(each => each !== previous);
await place.driver.remove((0, open_place.FN)(place, old));
if (!await (0, retire.S)(place, branch, old)) await (0, commit.bI)(place, old);
await (0, bases.R)(place, next, steps);
return (0, answers.ut)(place, next, {
running: true,
steps: steps.times
});
});
}
function nothingToUndo(what) {
return new error.J("conflict", "nothing-to-undo", `Nothing of ${what} is kept that an undo could bring back.`, "Replaced data is kept for a week for `main`, and for other branches only when a reset asks for it.");
}
async function resetBranch(site, request, operation) {
const name = (0, names.at)(request.branch);
const {from: from, force: force = false} = request;
const moment = (0, recovery_moment.E)(request);
const ofParent = moment !== undefined && request.ofParent === true;
const owner = (0, checked_fields.Em)(request.owner);
const expiresAt = (0, checked_fields.p1)(request.ttl);
if (from !== undefined) (0, find_snapshot.JO)(from);
(0, kept_until.J)(request.keepOld, false);
if (request.undo && moment) throw (0, recovery_moment.j)("a moment and an undo");
if (request.undo) return undoReset(site, request, operation);
return (0, operation_operation.N)(operation, async (steps, locks) => {
const before = await (0, open_place.QL)(site, name.project);
const find = at => (0, open_place.MP)(at, name.branch);
const seen = find(before);
if ((ofParent || from === undefined && !moment) && seen.current.record.parent === null) throw sourceNeeded((0, 
names.gK)(name));
const source = resetSource({
from: from,
moment: moment,
ofParent: ofParent
}, locks);
await source.lockBefore(before, seen);
const withParent = ofParent || from === undefined && !moment;
const {expect: expect} = request;
const locked = await (0, lock_branch.R)(before, find, {
locks: locks,
expect: expect,
parent: withParent,
alone: true
});
const {branch: branch, lock: lock, parentLock: parentLock} = locked;
if (!force) (0, missing_data.c)(branch.current, "reset");
for (const line of await (0, finish.V6)(locked.place, branch, steps)) steps.note(line);
let doomed = await lockDoomed(locked.place, branch, {
force: force,
expect: expect,
locks: locks
});
await (0, free_space.kX)(doomed.place.storage);
const isMain = branch.current.record.parent === null;
const changeOf = ({labels: labels}) => ({
...request.owner === undefined ? {} : {
owner: owner
},
...request.ttl === undefined ? {} : {
expiresAt: expiresAt
},
...request.labels === undefined ? {} : {
labels: (0, checked_fields.PC)(request.labels, labels)
}
});
let recovering;
const sleeps = request.start === "on-connect" && !isMain;
const next = await (0, replace.f)(doomed.place, branch, {
steps: steps,
sleeps: sleeps,
source: () => source.open(doomed.place, branch, {
held: doomed.branches,
steps: steps
}),
change: changeOf(branch.current.record),
keptUntil: () => (0, kept_until.J)(request.keepOld, isMain),
forked() {
source.release();
parentLock?.release();
},
beside: {
async begin() {
recovering = await locks.recovery(doomed.place, branch);
for (const held of [ lock, ...doomed.locks ]) held.release();
},
async end(made) {
const now = await lockUnchanged(doomed.place, branch, {
expect: expect,
locks: locks
});
if (!force) (0, missing_data.c)(now.branch.current, "reset");
doomed = await lockDoomed(now.place, now.branch, {
force: force,
expect: expect,
locks: locks
});
const change = changeOf(now.branch.current.record);
await takeChanges(doomed.place, now.branch, {
next: made,
change: change,
steps: steps
});
return {
place: doomed.place,
branch: now.branch
};
}
},
async removeBelow() {
for (const below of doomed.branches) await (0, delete_branch.removeBranch)(doomed.place, below);
for (const held of doomed.locks) held.releaseAndRemove();
}
});
recovering?.releaseAndRemove();
await (0, bases.R)(doomed.place, next, steps);
return (0, answers.ut)(doomed.place, next, {
running: !sleeps,
steps: steps.times
});
});
}
function sourceNeeded(what) {
return new error.J("usage", "source-needed", `${what} has no parent that it could be reset to.`, "Choose a snapshot or a moment to reset it to, or undo its last reset.");
}
}
};
