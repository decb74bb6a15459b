"use strict";

exports.id = 7690;

exports.ids = [ 7690 ];

exports.modules = {
...require("./shared.bundle.js"),
7299: (t, n, r) => {
r.d(n, {
P: () => listeningSocket,
a: () => holdsSocket
});
var e = r(73024);
var o = r.n(e);
function listeningSocket(t) {
const n = `0100007F:${t.toString(16).toUpperCase().padStart(4, "0")}`;
const r = (0, e.readFileSync)("/proc/net/tcp", "latin1").split("\n").map(t => t.trim().split(/\s+/)).find(t => t[1] === n && t[3] === "0A");
return r ? Number(r[9]) : undefined;
}
function holdsSocket(t, n) {
const r = `/proc/${t}/fd`;
try {
return (0, e.readdirSync)(r).some(t => linkOf(`${r}/${t}`) === `socket:[${n}]`);
} catch {
return false;
}
}
function linkOf(t) {
try {
return (0, e.readlinkSync)(t);
} catch {
return undefined;
}
}
},
77690: (t, n, r) => {
r.r(n);
r.d(n, {
branchListener: () => branchListener
});
var e = r(57895);
var o = r(22452);
var i = r(7299);
var c = r(46116);
var s = r(29710);
async function branchListener(t, n) {
const r = (0, o.at)(n.branch);
const a = await (0, s.QL)(t, r.project);
const {current: d} = (0, s.MP)(a, r.branch);
(0, c.Zt)(d, n.expect);
const p = (0, s.FN)(a, d);
const u = (0, o.gK)(d.of);
const stopped = () => new e.J("conflict", "branch-stopped", `${u} is not running.`, `Start it: \`velo branch start ${u}\`.`);
if (!d.record.prepared || !await a.driver.isRunning(p)) throw stopped();
const h = {
id: d.record.id,
port: p.port
};
if (p.network === "isolated") return {
...h,
inode: null
};
const f = (0, i.P)(p.port);
const l = await a.driver.pid(p);
if (f === undefined || l === undefined) throw stopped();
if ((0, i.a)(l, f)) return {
...h,
inode: f
};
throw new e.J("conflict", "port-taken", `The server of ${u} does not have its port ${p.port}.`, `Find out who has it with \`ss -ltnp sport = :${p.port}\`, and restart the branch.`);
}
}
};
