"use strict";

exports.id = 6193;

exports.ids = [ 6193 ];

exports.modules = {
86193: (e, t, s) => {
s.r(t);
s.d(t, {
zfsChecks: () => zfsChecks
});
var o = s(27298);
var n = s(46283);
var a = s(53014);
async function zfsChecks() {
const e = await (0, a.Y)();
if (e.length === 0) {
const e = "With a pool (`zpool create tank /dev/…`), branches of any size are created in milliseconds and share their data.";
return [ {
name: "ZFS",
state: "info",
detail: "no pool on this machine",
help: e
} ];
}
const t = e.map(({pool: e, health: t}) => {
const s = t === "ONLINE" ? "ok" : t === "DEGRADED" ? "warn" : "fail";
const o = t === "ONLINE" ? "" : `Look at \`zpool status ${e}\`.`;
return {
name: `ZFS pool ${e}`,
state: s,
detail: t,
help: o
};
});
if ((0, n.j)()) return [ ...t, {
name: "ZFS version",
state: "ok",
detail: await zfsVersion(),
help: ""
} ];
const s = "only root can create and mount ZFS datasets";
const o = "As root, `velo setup --user NAME` lets people use the pool through the host’s agent, and `velo setup --runner-user NAME` a runner.";
return [ ...t, {
name: "ZFS permission",
state: "warn",
detail: s,
help: o
} ];
}
async function zfsVersion() {
const {stdout: e} = await (0, o.eF)("zfs", [ "version" ]).catch(() => ({
stdout: "unknown"
}));
return e.split("\n", 1)[0] ?? "";
}
}
};


