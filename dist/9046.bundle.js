"use strict";

exports.id = 9046;

exports.ids = [ 9046, 3868 ];

exports.modules = {
...require("./shared.bundle.js"),
19046: (e, r, n) => {
n.d(r, {
renderRestoreChecks: () => renderRestoreChecks
});
var o = n(39486);
var t = n(49085);
var s = n(93868);
var c = n(41137);
var a = n(27558);
function renderRestoreChecks(e, r) {
if (e.length === 0) return "No project archives its WAL: nothing was checked. `velo branch set PROJECT/main --archive on` begins.";
return e.map(e => renderOne(e, r)).join("\n\n");
}
function renderOne(e, r) {
const {project: n, branch: d, ok: i, target: l, recovery: h, ms: p, checks: u, ageSeconds: $, error: m} = e;
const {style: v} = r;
const j = (0, t.pj)(`${n}/${d}`);
const k = Math.max(0, ...u.map(e => (0, t.VL)((0, t.pj)(e.name))));
const g = p === null ? "" : ` in ${(0, c.YA)(p)}`;
return [ `${i ? v.green("✓") : v.red("✗")} ${v.bold(j)} ${i ? `can be recovered${g}` : "failed the check"}`, ...l === null ? [] : [ `  Asked for ${(0, 
t.pj)((0, c.pm)(l))}` ], ...h ? [ `  ${(0, s.renderRecovery)(h)}` ] : [], `  Newest recoverable moment: ${$ === null ? "none" : `${(0, 
o.L)($ * 1e3)} ago`}`, ...u.map(({name: e, ok: r, detail: n}) => {
const o = r ? v.green("✓") : v.red("✗");
return `  ${o} ${(0, t.eV)((0, t.pj)(e), k)}  ${(0, t.pj)(n)}`.trimEnd();
}), ...m ? [ (0, s.renderFailure)(j, (0, a.j)(m), r) ] : [] ].join("\n");
}
}
};
