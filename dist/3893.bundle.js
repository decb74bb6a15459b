"use strict";

exports.id = 3893;

exports.ids = [ 3893 ];

exports.modules = {
43893: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
proofFor: () => proofFor
});
var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
const patienceMs = 6e4;
function proofFor(host) {
return host === "" ? {} : {
token: () => tokenFor(`velo:${host}`)
};
}
async function tokenFor(audience) {
if (!process.env.ACTIONS_ID_TOKEN_REQUEST_URL) throw noToken("the job has no permission for it");
let timer;
const late = new Promise((_, reject) => {
timer = setTimeout(() => reject(new Error(`no answer for ${patienceMs / 1e3} s`)), patienceMs);
});
try {
return await Promise.race([ _actions_core__WEBPACK_IMPORTED_MODULE_0__.getIDToken(audience), late ]);
} catch (error) {
throw noToken(error.message.replace(/\s+/g, " ").trim(), error);
} finally {
clearTimeout(timer);
}
}
function noToken(why, cause) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "no-id-token", `GitHub gave the job no token to prove who it is: ${why}.`, "Give the job `permissions: id-token: write`. Runs for pull requests from forks can't have it.", {
cause: cause
});
}
}
};


