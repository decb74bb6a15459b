"use strict";

exports.id = 740;

exports.ids = [ 740 ];

exports.modules = {
...require("./shared.bundle.js"),
80740: (e, t, r) => {
r.d(t, {
renderKeys: () => renderKeys
});
var s = r(61952);
var n = r(49085);
var o = r(41137);
function renderKeys({user: e, keys: t, others: r}, i, l) {
const d = t.map(({name: e, fingerprint: t, from: r, expiresAt: s}) => {
const n = s === null ? "–" : (0, o.pm)(s);
const l = s !== null && Date.parse(s) <= i;
return [ e, t, "jobs", r.join(", ") || "–", l ? {
text: "expired",
style: "red"
} : n ];
});
const a = [ {
title: "Name",
isName: true
}, {
title: "Fingerprint",
least: 20
}, {
title: "May do"
}, {
title: "From",
least: 10
}, {
title: "Expires"
} ];
const p = t.length > 0 ? (0, s.t)(a, d, l) : [ `No keys. \`velo ssh-key add FILE.pub\` adds one for ${e}.` ];
const u = r.map(e => l.style.yellow(`  ! not added by velo: ${(0, n.pj)(e)}`));
return [ ...p, ...u ].join("\n");
}
}
};
