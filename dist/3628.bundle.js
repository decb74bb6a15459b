"use strict";

exports.id = 3628;

exports.ids = [ 3628 ];

exports.modules = {
...require("./shared.bundle.js"),
83628: (e, t, n) => {
n.d(t, {
renderWal: () => renderWal,
renderWalCleanup: () => renderWalCleanup
});
var o = n(75581);
var l = n(61952);
var i = n(49085);
var r = n(41137);
const s = 5;
function renderWal(e, {now: t, of: n}, o) {
if (e.length === 0) {
const e = (0, i.pj)(n ?? "PROJECT/NAME");
return `No archived WAL${n === undefined ? "" : ` of ${e}`}. \`velo branch set ${e} --archive on\` begins to archive it.`;
}
const l = e.flatMap(e => troublesOf(e, t, o));
return [ archiveTable(e, t, o), ...l.length > 0 ? [ "", ...l ] : [] ].join("\n");
}
function renderWalCleanup(e, {dryRun: t}) {
const {segments: n, bytes: l, bases: i, before: s, after: a, limited: c} = e;
const d = i.length > 0 ? ` and ${counted(i.length, "base")}` : "";
const $ = `${counted(n, "segment")} (${(0, o.e)(l)})${d}`;
const g = n === 0 && i.length === 0;
return [ g ? "No WAL to delete." : `${t ? "Would delete" : "Deleted"} ${$}`, ...g ? [] : [ `Recoverable before: ${windowsText(s)}` ], `Recoverable${g ? "" : " after"}: ${windowsText(a)}`, ...c ? [ `${t ? "Would be lost" : "Lost"} to the limit of WAL: ${(0, 
r.pm)(c.from)} to ${(0, r.pm)(c.to)}` ] : [] ].join("\n");
}
function archiveTable(e, t, n) {
const i = [ {
title: "Branch",
least: 12,
isName: true
}, {
title: "Generation",
align: "right"
}, {
title: "Segments",
align: "right"
}, {
title: "Size",
align: "right"
}, {
title: "Newest",
align: "right"
}, {
title: "Waiting",
align: "right"
}, {
title: "Gaps",
align: "right"
}, {
title: "Recoverable",
least: 12
}, {
title: "Ends",
align: "right"
} ];
const s = e.flatMap(e => {
const [n, ...l] = e.windows;
const {waiting: i, newest: s, gaps: a, gone: c} = e;
return [ [ `${e.project}/${e.branch}`, `${e.generation}${e.retired ? " (retired)" : e.current ? "" : " (off)"}`, String(e.segments), (0, 
o.e)(e.bytes), s === null ? "–" : `${(0, r.XP)(s.at, t)} ago`, i === null ? "–" : String(i), a.length === 0 ? "–" : {
text: String(a.length),
style: "yellow"
}, ...n ? windowCells(n, t) : [ {
text: c ? "not known" : "nothing",
style: "yellow"
}, "–" ] ], ...l.map(e => [ "", "", "", "", "", "", "", ...windowCells(e, t) ]) ];
});
return (0, l.t)(i, s, n).join("\n");
}
function windowCells(e, t) {
return [ windowText(e), e.to.at === null ? "–" : `${(0, r.XP)(e.to.at, t)} ago` ];
}
function troublesOf(e, t, {style: n}) {
const o = (0, i.pj)(`${e.project}/${e.branch}, generation ${e.generation}`);
const {failure: l, gaps: a, noWindowSince: c, limitedUntil: d, gone: $} = e;
const g = l && `could not archive ${l.segment} ${(0, r.XP)(l.at, t)} ago: ${l.reason}`;
const u = a.slice(-s).map(({first: e, last: t, segments: l}) => {
const r = e === t ? e : `${e} to ${t}`;
return `${n.yellow("⚠")} ${o}: ${counted(l, "segment")} missing, ${(0, i.pj)(r)}`;
});
const w = a.length - u.length;
return [ ...$ ? [ `${n.red("✗")} ${o}: the folder of its archive is not there; is its disk mounted?` ] : [], ...g ? [ `${n.red("✗")} ${o}: ${(0, 
i.pj)(g)}` ] : [], ...c === null ? [] : [ `${n.yellow("⚠")} ${o}: no window since ${(0, 
i.pj)((0, r.pm)(c))}; it needs a base` ], ...d === null ? [] : [ `${n.yellow("⚠")} ${o}: moments until ${(0, 
i.pj)((0, r.pm)(d))} were lost to the limit of WAL` ], ...u, ...w > 0 ? [ `${n.yellow("⚠")} ${o}: ${counted(w, "older gap")}; \`--json\` shows all` ] : [] ];
}
function windowsText(e) {
return e.length === 0 ? "nothing" : e.map(windowText).join("; ");
}
function windowText({from: e, to: t}) {
return `${(0, i.pj)(e.at === null ? e.lsn : (0, r.pm)(e.at))} to ${t.at === null ? "now" : (0, 
i.pj)((0, r.pm)(t.at))}`;
}
function counted(e, t) {
return `${e} ${t}${e === 1 ? "" : "s"}`;
}
}
};
