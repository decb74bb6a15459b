"use strict";

exports.id = 5301;

exports.ids = [ 5301 ];

exports.modules = {
5301: (e, n, t) => {
t.r(n);
t.d(n, {
run: () => run
});
async function run() {
const {beginJob: e, closeReach: n} = await t.e(1053).then(t.bind(t, 91053));
if (!await e()) return n();
const {playConnect: i} = await Promise.all([ t.e(6421), t.e(6e3), t.e(1641), t.e(8551), t.e(5734), t.e(575) ]).then(t.bind(t, 80575));
await i();
}
}
};


