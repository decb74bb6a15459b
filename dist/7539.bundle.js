"use strict";

exports.id = 7539;

exports.ids = [ 7539 ];

exports.modules = {
27539: (t, n, a) => {
a.d(n, {
complete: () => complete
});
var e = a(17657);
var o = a(41137);
var r = a(84655);
var s = a(49085);
var i = a(31618);
async function complete(t, n) {
try {
const a = (0, e.r)(new r.N(n, {}), () => {});
const o = await (0, i.X)(a, t, knownIn(n.env));
n.stdout.write(o.map(({value: t, about: n}) => `${(0, s.pj)(t)}\t${(0, s.pj)(n)}\n`).join(""));
} catch {}
}
function knownIn(t) {
return async n => {
const {hostOf: e, openVelo: o} = await a.e(6543).then(a.bind(a, 78924));
if (e({
env: t
}) !== undefined) return [];
const r = await o({
env: t
});
if (n === "snapshot") return (await r.listSnapshots()).map(snapshotCandidate);
const s = await r.listProjects();
if (n === "project") return s.map(t => t.name);
return s.flatMap(t => t.branches.map(n => `${t.name}/${n}`));
};
}
function snapshotCandidate({id: t, project: n, branch: a, label: e, createdAt: r}) {
const s = [ `${n}/${a}`, (0, o.pm)(r), e ].filter(Boolean).join(", ");
return {
value: t,
about: s
};
}
}
};


