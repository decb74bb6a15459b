"use strict";

exports.id = 6586;

exports.ids = [ 6586 ];

exports.modules = {
...require("./shared.bundle.js"),
6586: (n, e, t) => {
t.r(e);
t.d(e, {
branchLogs: () => branchLogs
});
var o = t(57895);
var r = t(22452);
var s = t(46116);
var i = t(29710);
const a = 200;
const c = 1e4;
async function branchLogs(n, e) {
const {branch: t, after: d, lines: u = a, expect: h = {}} = e;
const l = (0, r.at)(t);
if (!Number.isInteger(u) || u < 1 || u > c) {
throw new o.J("usage", "invalid-lines", `${u} is not a valid number of lines.`, `Choose one from 1 to ${c}.`);
}
const g = await (0, i.QL)(n, l.project);
const {current: f} = (0, i.MP)(g, l.branch);
(0, s.Zt)(f, h);
const b = (0, i.FN)(g, f);
const v = `${f.volume.generation}:`;
const w = d?.startsWith(v);
const x = d === undefined ? undefined : w ? d.slice(v.length) : "";
const p = await g.driver.log(b, {
lines: u,
...x === undefined ? {} : {
after: x
}
});
if (!p && d === undefined) {
throw new o.J("conflict", "branch-stopped", `${(0, r.gK)(l)} is not running, and its log was removed with its container.`, "Start the branch to get a new log.");
}
return {
text: p?.text ?? "",
next: v + (p?.next ?? "")
};
}
}
};
