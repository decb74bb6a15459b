"use strict";

exports.id = 2642;

exports.ids = [ 2642 ];

exports.modules = {
5765: (e, t, o) => {
o.d(t, {
y: () => storeSecret
});
var n = o(73024);
var r = o.n(n);
var a = o(76760);
var i = o.n(a);
var s = o(20662);
function storeSecret(e) {
const t = (0, a.join)(e, "secret");
for (;;) {
try {
return Buffer.from((0, n.readFileSync)(t, "utf8").trim(), "hex");
} catch (e) {
if (e.code !== "ENOENT") throw e;
}
(0, n.mkdirSync)(e, {
recursive: true,
mode: 448
});
const o = (0, a.join)(e, `.secret-${process.pid}-${(0, s.n)(4)}`);
(0, n.writeFileSync)(o, `${(0, s.n)(32)}\n`, {
mode: 384,
flag: "wx",
flush: true
});
try {
(0, n.linkSync)(o, t);
} catch (e) {
if (e.code !== "EEXIST") throw e;
} finally {
(0, n.rmSync)(o, {
force: true
});
}
}
}
},
70807: (e, t, o) => {
o.d(t, {
LO: () => missing,
Mb: () => inTheWay,
Vw: () => done,
km: () => old
});
var n = o(57895);
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
return new n.J("conflict", "in-the-way", `${e} ${t}.`, "Move it away and run `velo setup` again.");
}
},
52642: (e, t, o) => {
o.r(t);
o.d(t, {
zfsPreparation: () => v
});
var n = o(73024);
var r = o(76760);
var a = o(57895);
var i = o(22452);
var s = o(53014);
var c = o(80063);
var l = o(75581);
var f = o(27298);
var u = o(70807);
var d = o(21227);
const m = {
name: "velo",
path: "/var/lib/velo/pool.img"
};
const p = 2 * 1024 ** 3;
function filePoolStep(e) {
const {name: t, path: o} = m;
return {
name: `pool ${t} on the file ${o}`,
async look() {
if (e < p) throw tooSmall(e);
const n = (await (0, s.Y)()).find(e => e.pool === t);
if (!n) {
checkRoom(e);
return (0, u.LO)((0, l.e)(e));
}
const {stdout: r} = await (0, f.eF)("zpool", [ "list", "-HPv", t ]);
if (r.includes(o)) return (0, u.Vw)((0, l.e)(n.sizeBytes));
throw new a.J("conflict", "in-the-way", `The pool ${t} already exists and is not on ${o}.`, `Use it with \`--pool ${t}\`, without \`--file\`.`);
},
async make() {
if ((0, n.existsSync)(o)) {
const e = await (0, f.eF)("zpool", [ "import", "-d", (0, r.dirname)(o), t ]).catch(() => undefined);
if (e) return;
} else {
(0, n.writeFileSync)(o, "", {
flag: "wx",
mode: 384
});
(0, n.truncateSync)(o, e);
}
await (0, f.eF)("zpool", [ "create", "-o", "ashift=12", "-m", "none", t, o ]);
},
async unmake() {
if ((await (0, s.Y)()).some(e => e.pool === t)) {
const e = await (0, d.Gz)(t);
if (e.length > 0) return [ `it contains ${e.join(", ")}` ];
await (0, f.eF)("zpool", [ "destroy", t ]);
}
(0, n.rmSync)(o, {
force: true
});
return [];
}
};
}
function checkRoom(e) {
const t = (0, n.existsSync)((0, r.dirname)(m.path)) ? (0, r.dirname)(m.path) : (0, 
r.dirname)((0, r.dirname)(m.path));
const {bavail: o, bsize: i} = (0, n.statfsSync)(t);
if (o * i >= e) return;
throw new a.J("unable", "no-space", `${t} has only ${(0, l.e)(o * i)} free, and ${(0, 
l.e)(e)} are needed.`, "Choose a smaller `--file`, or create a pool on its own disk: `zpool create tank /dev/…`.");
}
function tooSmall(e) {
return new a.J("usage", "invalid-size", `\`--file\` ${(0, l.e)(e)} is too small: 1 GB must always stay free.`, `Give at least ${(0, 
l.e)(p)}, such as \`--file 20G\`.`);
}
var h = o(5765);
var y = o(67257);
var w = o(86035);
function datasetStep(e) {
const t = `${e}/velo`;
return {
name: `dataset ${t}`,
look: () => lookForStore(e),
make: () => makeStore(e),
async unmake() {
if (!await isThere(t)) return [];
await removeEmptyArchives(t);
const o = await (0, d.Gz)(t);
if (o.length > 0) return [ `it contains ${o.join(", ")}` ];
await (0, f.eF)("zfs", [ "destroy", t ]);
removeMountpoint(e);
return [];
}
};
}
function markStep(e) {
const t = `${e}/velo`;
return {
name: `mark on the dataset ${t}`,
look: () => lookForStore(e),
make: () => makeStore(e),
async unmake() {
const o = await storeOf(e);
if (!o) return [];
await removeEmptyArchives(t);
(0, n.rmSync)((0, r.join)(o.root, ".velo"), {
recursive: true,
force: true
});
for (const e of [ "velo:store", "velo:format" ]) await (0, f.eF)("zfs", [ "inherit", e, t ]);
return [];
}
};
}
async function removeEmptyArchives(e) {
const t = `${e}/${w.u}`;
if (!await isThere(t)) return;
const {stdout: o} = await (0, f.eF)("zfs", [ "get", "-Hpo", "value", "mounted,mountpoint", t ]);
const [r, a = ""] = o.trim().split("\n");
const i = r === "yes" && (await (0, d.Gz)(t)).length === 0 && (0, n.readdirSync)(a).length === 0;
if (i) await (0, f.eF)("zfs", [ "destroy", t ]);
}
async function isUnmarked(e) {
return await isThere(`${e}/velo`) && await storeOf(e) === undefined;
}
async function lookForStore(e) {
const t = await storeOf(e);
if (!t) return (0, u.LO)(`mounted at /var/lib/velo/zfs/${e}`);
return (0, n.existsSync)((0, r.join)(t.root, ".velo", "secret")) ? (0, u.Vw)(`mounted at ${t.root}`) : (0, 
u.LO)("its secret");
}
async function makeStore(e) {
await (0, s.E)(e);
const t = await storeOf(e);
if (t) (0, h.y)((0, r.join)(t.root, ".velo"));
}
async function storeOf(e) {
const t = (await (0, s.Y)()).find(t => t.pool === e);
const o = t && await (0, c.K)(t);
return o && (0, y.Sg)(o);
}
async function isThere(e) {
return (await (0, d.LF)(e, [ "mounted" ], {
depth: 0
})).has(e);
}
function removeMountpoint(e) {
const t = `/var/lib/velo/zfs/${e}`;
if ((0, n.existsSync)(t) && (0, n.readdirSync)(t).length === 0) (0, n.rmdirSync)(t);
}
const v = {
choose: choose,
nameOf: ({pool: e}) => e,
async steps({pool: e, fileBytes: t}, o) {
const n = datasetStep(e);
const r = !o.includes(n.name) && await isUnmarked(e);
return [ ...t === null ? [] : [ filePoolStep(t) ], r ? markStep(e) : n ];
},
allSteps: ({pool: e, fileBytes: t}) => [ filePoolStep(t ?? 0), datasetStep(e), markStep(e) ],
tidy(e) {
const t = (0, r.join)(e, "zfs");
if (!(0, n.existsSync)(t)) return;
for (const e of (0, n.readdirSync)(t)) if ((0, n.readdirSync)((0, r.join)(t, e)).length === 0) (0, 
n.rmdirSync)((0, r.join)(t, e));
if ((0, n.readdirSync)(t).length === 0) (0, n.rmdirSync)(t);
}
};
async function choose(e, t) {
if (e.file !== undefined) return {
kind: "zfs",
pool: m.name,
fileBytes: e.file
};
const {pools: o, withStore: n} = await poolsAndStores();
const onPool = e => isZfs(t) && t.pool === e ? t : {
kind: "zfs",
pool: e,
fileBytes: null
};
if (e.pool !== undefined) {
if (o.includes(e.pool)) return onPool(e.pool);
throw new a.J("missing", "pool-not-found", `There is no pool ${(0, i.TL)(e.pool)}.`, o.length > 0 ? `Pools here: ${o.join(", ")}.` : "Create one with `zpool create`, or for a trial with `--file 20G`.");
}
const r = n.length > 0 ? n : o;
const [s] = r;
if (s === undefined) return undefined;
if (r.length === 1) return onPool(s);
if (e.ask) return onPool(await e.ask(r));
throw new a.J("usage", "which-pool", `There are several pools: ${r.join(", ")}.`, "Choose one of them.");
}
const isZfs = e => e?.kind === "zfs";
async function poolsAndStores() {
const e = [];
const t = await (0, s.Y)();
for (const o of t) if (await (0, c.K)(o)) e.push(o.pool);
return {
pools: t.map(({pool: e}) => e),
withStore: e
};
}
}
};


