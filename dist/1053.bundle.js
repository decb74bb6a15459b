"use strict";

exports.id = 1053;

exports.ids = [ 1053 ];

exports.modules = {
91053: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
X: () => forwardState,
beginJob: () => beginJob,
closeReach: () => closeReach
});
const begun = "velo-begun";
const forwardState = {
folder: "velo-forward",
names: "velo-forward-names"
};
const stateOf = name => process.env[`STATE_${name}`] ?? "";
async function beginJob() {
if (stateOf(begun)) return false;
const core = await __webpack_require__.e(6421).then(__webpack_require__.bind(__webpack_require__, 96421));
core.saveState(begun, "true");
return true;
}
async function closeReach() {
const folder = stateOf(forwardState.folder);
if (!folder) return;
const {closeForward: closeForward} = await __webpack_require__.e(5378).then(__webpack_require__.bind(__webpack_require__, 55378));
await closeForward(folder, stateOf(forwardState.names).split(" ").filter(Boolean));
}
}
};


