"use strict";

exports.id = 4849;

exports.ids = [ 4849 ];

exports.modules = {
84849: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
renderDoctor: () => renderDoctor
});
var _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49085);
const titles = {
system: "System",
storage: "Storage",
engine: "Engine",
network: "Network",
store: "Projects and branches",
files: "Files"
};
const signs = {
ok: {
sign: "✓",
style: "green"
},
warn: {
sign: "⚠",
style: "yellow"
},
fail: {
sign: "✗",
style: "red"
},
info: {
sign: "ℹ",
style: "blue"
}
};
function renderDoctor(doctor, {style: style}) {
const groups = [ ...new Set([ ...Object.keys(titles), ...doctor.checks.map(({group: group}) => group) ]) ].map(group => ({
group: group,
checks: doctor.checks.filter(check => check.group === group)
})).filter(({checks: checks}) => checks.length > 0).map(({group: group, checks: checks}) => {
const lines = checks.flatMap(check => {
const {sign: sign, style: colour} = signs[check.state] ?? signs.info;
const detail = check.detail === "" ? "" : `: ${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(check.detail)}`;
const help = check.help === "" ? [] : [ `    → ${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(check.help)}` ];
return [ `  ${style[colour](sign)} ${(0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(check.name)}${detail}`, ...help ];
});
return [ style.bold(titles[group] ?? (0, _terminal_text_js__WEBPACK_IMPORTED_MODULE_0__.pj)(group)), ...lines ].join("\n");
});
return [ ...groups, summary(doctor, style) ].join("\n\n");
}
function summary(doctor, style) {
const failed = doctor.checks.filter(check => check.state === "fail").length;
const warned = doctor.checks.filter(check => check.state === "warn").length;
const warnings = warned === 0 ? "" : `, ${warned} to check (⚠)`;
if (failed > 0) return `${style.red("✗")} ${failed} problem${failed === 1 ? "" : "s"} to fix${warnings}`;
return doctor.ok ? `${style.green("✓")} velo is ready${warnings}` : `${style.red("✗")} Not ready${warnings}`;
}
}
};


