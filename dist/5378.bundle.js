"use strict";

exports.id = 5378;

exports.ids = [ 5378, 2997, 8215 ];

exports.modules = {
...require("./shared.bundle.js"),
55378: (t, n, e) => {
e.d(n, {
closeForward: () => closeForward,
reach: () => reach
});
var r = e(31421);
var o = e.n(r);
var a = e(77598);
var c = e.n(a);
var s = e(73024);
var i = e.n(s);
var d = e(48161);
var u = e.n(d);
var f = e(76760);
var h = e.n(f);
var p = e(57895);
var l = e(58215);
var w = e(85676);
const v = 6e4;
const y = 3e4;
async function reach(t, n) {
const e = n.RUNNER_TEMP || (0, d.tmpdir)();
const r = `velo-forward-${nameOf(t)}-`;
for (const t of (0, s.readdirSync)(e).filter(t => t.startsWith(r))) {
const n = (0, f.join)(e, t);
const r = await (0, l.gO)(n).catch(() => undefined);
if (r) return reachOver({
folder: n,
input: r,
output: r,
end: () => r.destroy()
});
}
return start(t, (0, s.mkdtempSync)((0, f.join)(e, r)), n);
}
function nameOf({proof: t, ...n}) {
const e = JSON.stringify([ n, t?.host ]);
return (0, a.createHash)("sha256").update(e).digest("hex").slice(0, 16);
}
async function start(t, n, e) {
const o = (0, f.join)((0, f.dirname)((0, s.realpathSync)(process.argv[1] ?? "/")), "forward.js");
const a = (0, s.openSync)((0, f.join)(n, "log"), "ax", 384);
const c = (0, r.spawn)(process.execPath, [ o ], {
cwd: "/",
detached: true,
env: inherited(e),
stdio: [ "pipe", "pipe", a ]
});
(0, s.closeSync)(a);
const {stdin: i, stdout: d} = c;
if (!i || !d) throw (0, l.f$)("it was not started");
const u = {
input: d,
output: i
};
i.on("error", () => {});
const h = new Promise((t, n) => c.once("error", n));
const end = () => {
i.destroy();
d.destroy();
c.unref();
};
try {
await Promise.race([ (0, w.qz)(u, {
kind: "link",
link: t,
folder: n
}, v), h ]);
h.catch(() => {});
} catch (t) {
end();
throw t instanceof p.J ? t : (0, l.f$)(t.message, t);
}
return reachOver({
folder: n,
...u,
end: end
});
}
function inherited(t) {
const n = /^(PATH|HOME|TMPDIR|RUNNER_TRACKING_ID|NODE_EXTRA_CA_CERTS|(https?|no)_proxy)$/i;
return Object.fromEntries(Object.entries(t).filter(([t]) => n.test(t)));
}
function reachOver({folder: t, input: n, output: e, end: r}) {
const ask = t => (0, w.qz)({
input: n,
output: e
}, t, y).catch(t => {
throw t instanceof p.J ? t : (0, l.f$)((0, p.DT)(t).message, t);
});
return {
folder: t,
connect: () => (0, l.agentBehind)(t),
open: async t => Number(await ask({
kind: "open",
...t
})),
hold: async () => String(await ask({
kind: "hold"
})),
commit: async () => void await ask({
kind: "commit"
}),
end: r
};
}
async function closeForward(t, n) {
const e = await (0, l.gO)(t).catch(() => undefined);
if (!e) return;
try {
await (0, w.qz)({
input: e,
output: e
}, {
kind: "close",
names: n
}, y);
e.end();
await (0, w.Xw)(e, y);
} catch {} finally {
e.destroy();
}
}
}
};
