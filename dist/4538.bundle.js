"use strict";

exports.id = 4538;

exports.ids = [ 4538, 3868 ];

exports.modules = {
...require("./shared.bundle.js"),
74538: (e, n, t) => {
t.d(n, {
renderCleanup: () => renderCleanup,
renderSnapshot: () => renderSnapshot,
renderSnapshots: () => renderSnapshots,
renderTaken: () => renderTaken
});
var a = t(75581);
var r = t(61952);
var o = t(49085);
var s = t(93868);
var l = t(41137);
var i = t(27558);
var d = t(67427);
function renderTaken(e) {
const n = (0, l.m_)(e.id);
const t = [ [ `velo branch reset ${nameOf(e)} --from ${n}`, "go back to it" ], [ `velo branch create ${(0, 
o.pj)(e.project)}/NAME --from ${n}`, "a branch of it" ] ];
const a = Math.max(...t.map(([e]) => (0, o.VL)(e)));
const r = e.label === null ? "" : `, ${(0, o.pj)(e.label)}`;
const s = e.pinned ? ", pinned" : "";
return [ `Snapshot ${n} of ${nameOf(e)}${r}${s}`, "Next:", ...t.map(([e, n]) => `  ${(0, 
o.eV)(e, a)}  # ${n}`) ].join("\n");
}
function renderSnapshot(e, n, t) {
const r = [ [ "Label", e.label ], [ "Branch", `${e.project}/${e.branch}, generation ${e.generation}` ], [ "Created", `${(0, 
l.pm)(e.createdAt)} (${(0, l.XP)(e.createdAt, n)} ago)` ], [ "Pinned", e.pinned ? "yes, clean-up leaves it alone" : null ], [ "Base", e.base ? "taken by velo, for recoveries; `velo wal cleanup` deletes it" : null ], [ "LSN", e.lsn ], [ "Own size", e.ownBytes === null ? null : (0, 
a.e)(e.ownBytes) ], [ "With shared data", e.referencedBytes === null ? null : (0, 
a.e)(e.referencedBytes) ], [ "Used by", e.usedBy.join(", ") ] ];
return `${t.style.bold((0, o.pj)(e.id))}\n${(0, d.I)(r, t)}`;
}
function renderSnapshots(e, {now: n, of: t}, a) {
if (e.length > 0) return snapshotTable(e, n, a);
const r = t === undefined ? "" : ` of ${(0, o.pj)(t)}`;
const s = t === undefined ? "PROJECT/NAME" : t.includes("/") ? (0, o.pj)(t) : `${(0, 
o.pj)(t)}/NAME`;
return `No snapshots${r}. \`velo snapshot create ${s}\` takes one.`;
}
function renderCleanup(e, {dryRun: n, now: t}, a) {
const {deleted: r, kept: o, failed: d} = e;
const c = `${n ? "Would delete" : "Deleted"} ${counted(r.length)}`;
const p = `${n ? "Would keep" : "Kept"} ${counted(o.length)}`;
return [ r.length === 0 ? "No snapshot to delete." : `${c}:\n${snapshotTable(r, t, a)}`, ...o.length === 0 ? [] : [ `${p}:\n${keptTable(o, a)}` ], ...d.map(({snapshot: e, error: n}) => (0, 
s.renderFailure)((0, l.m_)(e), (0, i.j)(n), a)) ].join("\n\n");
}
function snapshotTable(e, n, t) {
const o = [ {
title: "ID",
isName: true
}, {
title: "Branch",
least: 12
}, {
title: "Label",
least: 8
}, {
title: "Age",
align: "right"
}, {
title: "Own size",
align: "right"
}, {
title: "Flags"
}, {
title: "Used by",
least: 8
} ];
const s = e.map(e => [ (0, l.m_)(e.id), `${e.project}/${e.branch}`, e.label ?? "–", (0, 
l.XP)(e.createdAt, n), (0, a.e)(e.ownBytes), flags(e), e.usedBy.join(", ") || "–" ]);
return (0, r.t)(o, s, t).join("\n");
}
function flags({pinned: e, base: n}) {
return [ ...e ? [ "pinned" ] : [], ...n ? [ "base" ] : [] ].join(", ") || "–";
}
function keptTable(e, n) {
const t = [ {
title: "ID",
isName: true
}, {
title: "Branch",
least: 12
}, {
title: "Label",
least: 8
}, {
title: "Why",
least: 12
} ];
const a = e.map(({snapshot: e, why: n}) => [ (0, l.m_)(e.id), `${e.project}/${e.branch}`, e.label ?? "–", n ]);
return (0, r.t)(t, a, n).join("\n");
}
function nameOf({project: e, branch: n}) {
return (0, o.pj)(`${e}/${n}`);
}
function counted(e) {
return `${e} ${e === 1 ? "snapshot" : "snapshots"}`;
}
}
};
