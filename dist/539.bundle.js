"use strict";

exports.id = 539;

exports.ids = [ 539 ];

exports.modules = {
4123: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
a: () => chainFrom
});
var _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76934);
function chainFrom({record: record}, files) {
const chain = {
numbers: [],
hasLater: false,
lastLost: -1
};
let next = (0, _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.dJ)((0, _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.$M)(record.redo));
for (const {name: name} of files) {
const lost = name.endsWith(".lost") ? (0, _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.Zs)(name.slice(0, -".lost".length)) : undefined;
if (lost?.timeline === record.timeline && lost.number >= next) chain.lastLost = lost.number;
const segment = (0, _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_0__.Zs)(name);
if (!segment || segment.timeline !== record.timeline || segment.number < next) continue;
if (segment.number > next) {
chain.hasLater = true;
break;
}
chain.numbers.push(segment.number);
next += 1;
}
return chain;
}
},
60539: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
isPromised: () => isPromised,
lossWithout: () => lossWithout,
refuseLoss: () => refuseLoss,
whyPromised: () => whyPromised
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _archive_archives_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65978);
var _archive_wal_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46495);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89491);
var _recovery_chain_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4123);
var _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47231);
var _wal_bases_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2485);
var _wal_coverage_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95909);
var _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76934);
var _expired_archives_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31979);
function refuseLoss(place, snapshot) {
const lost = lostWithout(place, snapshot);
if (!lost) return;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "opens-window", `Without the snapshot ${snapshot.stored.id} no moment from ${lost.from} to ${lost.to ?? "now"} can be recovered.`, "Nothing was changed.");
}
function whyPromised(place, snapshot) {
const days = (0, _snapshot_policies_js__WEBPACK_IMPORTED_MODULE_4__.VS)(place.project.record.policies);
if (days === undefined) return undefined;
const lost = lostWithout(place, snapshot);
return lost && isPromised(lost, days, new Date) ? `the policy wal=${days}d` : undefined;
}
function isPromised({to: to}, days, now) {
return to === null || to >= new Date(now.getTime() - days * 864e5).toISOString();
}
function lossOfWaiting({files: files, bases: bases, until: until}, id) {
const byLsn = [ ...bases ].sort((a, b) => (0, _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_7__.$M)(a.record.lsn) < (0, 
_wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_7__.$M)(b.record.lsn) ? -1 : 1);
const at = byLsn.findIndex(({stored: stored}) => stored.id === id);
const [base, next] = byLsn.slice(at, at + 2);
if (at < 0 || !base) return undefined;
const {hasLater: hasLater, lastLost: lastLost} = (0, _recovery_chain_js__WEBPACK_IMPORTED_MODULE_8__.a)(base, files);
return hasLater || lastLost >= 0 ? undefined : {
from: base.record.endAt,
to: next?.record.endAt ?? until
};
}
function lostWithout(place, {stored: {id: id}, record: {branch: branchId, archive: archiveId}}) {
const branch = place.project.branches.get(branchId);
if (archiveId === null || !branch?.current) return undefined;
const archives = (0, _archive_archives_js__WEBPACK_IMPORTED_MODULE_1__.bS)(place, branch);
const archive = archives.find(each => each.id === archiveId);
if (!archive) return undefined;
const {files: files} = (0, _archive_wal_files_js__WEBPACK_IMPORTED_MODULE_2__.U)(place, archiveId);
const bases = (0, _wal_bases_js__WEBPACK_IMPORTED_MODULE_5__.c)(place.project, archiveId);
const until = (0, _expired_archives_js__WEBPACK_IMPORTED_MODULE_6__.MC)(branch, archive, archives);
const hasTail = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_3__.xi)(branch).some(({record: record}) => record.archive === archiveId);
return lossWithout({
files: files,
bases: bases,
until: until,
hasTail: hasTail
}, id);
}
function lossWithout(archive, id) {
const {files: files, bases: bases, until: until} = archive;
const windowsOf = some => (0, _wal_coverage_js__WEBPACK_IMPORTED_MODULE_9__._5)(files, some, true).windows;
const windows = windowsOf(bases);
const before = windows.find(window => window.bases[0] === id);
if (!before) {
const lsn = bases.find(({stored: stored}) => stored.id === id)?.record.lsn ?? "0/0";
const isReached = windows.some(({bases: ids, from: from, to: to}) => ids.includes(id) || to.at === null && (0, 
_wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_7__.$M)(from.lsn) < (0, _wal_wal_positions_js__WEBPACK_IMPORTED_MODULE_7__.$M)(lsn));
return isReached || !archive.hasTail ? undefined : lossOfWaiting(archive, id);
}
const end = until !== null && until >= (before.from.at ?? "") ? until : null;
const to = before.to.at ?? end;
if (before.from.at === to) return undefined;
const [, second] = before.bases;
const after = windowsOf(bases.filter(({stored: stored}) => stored.id !== id)).find(window => window.bases[0] === second);
return {
from: before.from.at,
to: second === undefined ? to : after?.from.at ?? to
};
}
}
};


