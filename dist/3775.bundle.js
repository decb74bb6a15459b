"use strict";

exports.id = 3775;

exports.ids = [ 3775 ];

exports.modules = {
23775: (e, n, t) => {
t.r(n);
t.d(n, {
run: () => run
});
async function run() {
const {beginJob: e} = await t.e(1053).then(t.bind(t, 91053));
if (!await e()) return (await Promise.all([ t.e(6421), t.e(6e3), t.e(1641), t.e(8551), t.e(4144) ]).then(t.bind(t, 64144))).endJob();
const {playNamedBranch: n} = await Promise.all([ t.e(6421), t.e(6e3), t.e(1641), t.e(8551), t.e(5734), t.e(575) ]).then(t.bind(t, 80575));
await n();
}
}
};


