"use strict";

exports.id = 6365;

exports.ids = [ 6365 ];

exports.modules = {
5765: (e, t, n) => {
n.d(t, {
y: () => storeSecret
});
var r = n(73024);
var o = n.n(r);
var a = n(76760);
var s = n.n(a);
var i = n(20662);
function storeSecret(e) {
const t = (0, a.join)(e, "secret");
for (;;) {
try {
return Buffer.from((0, r.readFileSync)(t, "utf8").trim(), "hex");
} catch (e) {
if (e.code !== "ENOENT") throw e;
}
(0, r.mkdirSync)(e, {
recursive: true,
mode: 448
});
const n = (0, a.join)(e, `.secret-${process.pid}-${(0, i.n)(4)}`);
(0, r.writeFileSync)(n, `${(0, i.n)(32)}\n`, {
mode: 384,
flag: "wx",
flush: true
});
try {
(0, r.linkSync)(n, t);
} catch (e) {
if (e.code !== "EEXIST") throw e;
} finally {
(0, r.rmSync)(n, {
force: true
});
}
}
}
},
70807: (e, t, n) => {
n.d(t, {
LO: () => missing,
Mb: () => inTheWay,
Vw: () => done,
km: () => old
});
var r = n(57895);
const done = (e = "") => ({
state: "done",
detail: e
});
const missing = (e = "") => ({
state: "missing",
detail: e
});
const old = (e = "") => ({
state: "old",
detail: e
});
function inTheWay(e, t) {
return new r.J("conflict", "in-the-way", `${e} ${t}.`, "Move it away and run `velo setup` again.");
}
},
76365: (e, t, n) => {
n.r(t);
n.d(t, {
btrfsPreparation: () => m
});
var r = n(73024);
var o = n.n(r);
var a = n(76760);
var s = n.n(a);
var i = n(57895);
var c = n(22452);
var d = n(5765);
var u = n(70807);
var f = n(26853);
var l = n(10213);
var y = n(60102);
const m = {
choose: async ({pool: e}) => e === undefined ? undefined : {
kind: "btrfs",
mount: mounted(e)
},
nameOf: ({mount: e}) => e,
steps: async ({mount: e}) => [ storeStep(e) ],
allSteps: ({mount: e}) => [ storeStep(e) ],
tidy: e => void (0, f.mT)((0, y.I)(e))
};
function storeStep(e) {
const t = (0, y.K)(e);
return {
name: `store ${t}`,
async look() {
return (0, f.en)(t) ? (0, u.Vw)() : (0, u.LO)();
},
async make() {
if ((0, r.lstatSync)(t, {
throwIfNoEntry: false
}) && (0, r.readdirSync)(t).length > 0) throw (0, u.Mb)(t, "already exists and was not created by velo");
(0, f.uX)(t);
(0, d.y)((0, a.join)(t, ".velo"));
},
async unmake() {
return (0, f.mT)(t);
}
};
}
function mounted(e) {
const t = (0, l.U2)();
if (t.includes(e)) return e;
throw new i.J("missing", "pool-not-found", `No btrfs file system is mounted at ${(0, 
c.TL)(e)}.`, t.length > 0 ? `Mounted here: ${t.join(", ")}.` : "Mount one first, and name it in /etc/fstab.");
}
}
};


