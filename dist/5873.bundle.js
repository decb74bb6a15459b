"use strict";

exports.id = 5873;

exports.ids = [ 5873 ];

exports.modules = {
45394: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
o: () => oldest
});
function oldest(branches) {
return [ ...branches ].sort((a, b) => a.createdAt < b.createdAt ? -1 : 1).slice(0, 3).map(({project: project, branch: branch, createdAt: createdAt}) => `${project}/${branch} (${createdAt.slice(0, 10)})`).join(", ");
}
},
95873: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
M_: () => roomAdvice,
kX: () => checkRoom,
mk: () => makeRoom
});
var _bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75581);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63777);
var _contract_oldest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45394);
var _storage_space_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38042);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89491);
async function checkRoom(storage) {
const {sizeBytes: sizeBytes, freeBytes: freeBytes} = storage.opened.capacity;
const floor = (0, _storage_space_js__WEBPACK_IMPORTED_MODULE_3__.f)(sizeBytes);
if (freeBytes >= floor) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-space", `${storage.pool} has ${(0, 
_bytes_js__WEBPACK_IMPORTED_MODULE_4__.e)(freeBytes)} free; ${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_4__.e)(floor)} must stay free, because databases stop when it is full.`, await roomAdvice(storage, floor - freeBytes));
}
async function roomAdvice(storage, needed) {
const branches = branchesOf(storage);
const known = branches.every(({ownBytes: ownBytes}) => ownBytes !== null);
const inBranches = branches.reduce((sum, {ownBytes: ownBytes}) => sum + (ownBytes ?? 0), 0);
const [other] = known && inBranches < needed ? await storage.others() : [];
if (other && other.bytes > inBranches) return `${other.name} takes ${(0, _bytes_js__WEBPACK_IMPORTED_MODULE_4__.e)(other.bytes)} and was not created by velo: free some space there, or make the pool larger.`;
const named = known && inBranches < needed ? "" : (0, _contract_oldest_js__WEBPACK_IMPORTED_MODULE_5__.o)(branches);
return named ? `Delete a branch that is not needed; the oldest are ${named}.` : "Make the pool larger.";
}
function branchesOf(storage) {
return [ ...(0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_2__.Hh)(storage.opened).values() ].flatMap(({record: record, branches: branches}) => [ ...branches.values() ].flatMap(({name: name, current: current}) => current && name !== _contract_names_js__WEBPACK_IMPORTED_MODULE_1__.SI ? [ {
project: record.name,
branch: name,
createdAt: current.record.createdAt,
ownBytes: current.volume.ownBytes
} ] : []));
}
const startNeeds = 64 * 1024 ** 2;
async function makeRoom({opened: opened, room: room}) {
if (opened.capacity.freeBytes < startNeeds) await (room?.letGo().catch(() => {}));
}
}
};


