"use strict";

exports.id = 4849;

exports.ids = [ 4849 ];

exports.modules = {
84849: (e, t, s) => {
s.d(t, {
renderDoctor: () => renderDoctor
});
var r = s(49085);
const n = {
system: "System",
storage: "Storage",
engine: "Engine",
network: "Network",
store: "Projects and branches",
files: "Files"
};
const o = {
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
function renderDoctor(e, {style: t}) {
const s = [ ...new Set([ ...Object.keys(n), ...e.checks.map(({group: e}) => e) ]) ].map(t => ({
group: t,
checks: e.checks.filter(e => e.group === t)
})).filter(({checks: e}) => e.length > 0).map(({group: e, checks: s}) => {
const c = s.flatMap(e => {
const {sign: s, style: n} = o[e.state] ?? o.info;
const c = e.detail === "" ? "" : `: ${(0, r.pj)(e.detail)}`;
const i = e.help === "" ? [] : [ `    → ${(0, r.pj)(e.help)}` ];
return [ `  ${t[n](s)} ${(0, r.pj)(e.name)}${c}`, ...i ];
});
return [ t.bold(n[e] ?? (0, r.pj)(e)), ...c ].join("\n");
});
return [ ...s, summary(e, t) ].join("\n\n");
}
function summary(e, t) {
const s = e.checks.filter(e => e.state === "fail").length;
const r = e.checks.filter(e => e.state === "warn").length;
const n = r === 0 ? "" : `, ${r} to check (⚠)`;
if (s > 0) return `${t.red("✗")} ${s} problem${s === 1 ? "" : "s"} to fix${n}`;
return e.ok ? `${t.green("✓")} velo is ready${n}` : `${t.red("✗")} Not ready${n}`;
}
}
};


