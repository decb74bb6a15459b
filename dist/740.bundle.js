"use strict";

exports.id = 740;

exports.ids = [ 740 ];

exports.modules = {
...require("./shared.bundle.js"),
80740: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
renderKeys: () => renderKeys
});
var _terminal_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61952);
var _terminal_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49085);
var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41137);
function renderKeys({user: user, keys: keys, others: others}, now, view) {
const rows = keys.map(({name: name, fingerprint: fingerprint, from: from, expiresAt: expiresAt}) => {
const until = expiresAt === null ? "–" : (0, _format_js__WEBPACK_IMPORTED_MODULE_2__.pm)(expiresAt);
const isOver = expiresAt !== null && Date.parse(expiresAt) <= now;
return [ name, fingerprint, "jobs", from.join(", ") || "–", isOver ? {
text: "expired",
style: "red"
} : until ];
});
const head = [ {
title: "Name",
isName: true
}, {
title: "Fingerprint",
least: 20
}, {
title: "May do"
}, {
title: "From",
least: 10
}, {
title: "Expires"
} ];
const lines = keys.length > 0 ? (0, _terminal_table_js__WEBPACK_IMPORTED_MODULE_0__.t)(head, rows, view) : [ `No keys. \`velo ssh-key add FILE.pub\` adds one for ${user}.` ];
const foreign = others.map(line => view.style.yellow(`  ! not added by velo: ${(0, 
_terminal_text_js__WEBPACK_IMPORTED_MODULE_1__.pj)(line)}`));
return [ ...lines, ...foreign ].join("\n");
}
}
};
