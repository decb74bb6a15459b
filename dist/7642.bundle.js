"use strict";

exports.id = 7642;

exports.ids = [ 7642 ];

exports.modules = {
67642: (e, r, n) => {
n.d(r, {
runCommandLine: () => runCommandLine
});
var o = n(48179);
var t = n(57895);
var s = n(30766);
var i = n(17657);
var a = n(84655);
async function runCommandLine(e, r, n = () => {}) {
const u = new a.N(r, earlyGlobals(e));
n(u);
let c = "";
const write = e => {
c += e;
};
const l = (0, i.r)(u, write, e[0]);
try {
await l.parseAsync((0, s.Af)(e, (0, i.g)(l)), {
from: "user"
});
} catch (e) {
if (!(e instanceof o.b7)) return failed(u, (0, t.DT)(e));
if (e.exitCode !== 0) return failed(u, l.wrong("wrong-usage", firstLine(e.message)));
const r = e.code === "commander.version" ? {
version: c.trim()
} : {
help: c
};
u.output.result(r, () => c);
}
return u.exitCode;
}
function failed(e, r) {
e.output.error(r);
return r.exitCode;
}
function earlyGlobals(e) {
const r = e.indexOf("--");
const n = new Set(r < 0 ? e : e.slice(0, r));
return {
json: n.has("--json"),
quiet: n.has("--quiet"),
verbose: n.has("--verbose"),
color: !n.has("--no-color")
};
}
function firstLine(e) {
return (e.split("\n", 1)[0] ?? "").replace(/^error: /, "");
}
}
};


