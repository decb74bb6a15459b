"use strict";

exports.id = 5126;

exports.ids = [ 5126 ];

exports.modules = {
25126: (e, t, n) => {
n.r(t);
n.d(t, {
run: () => run
});
async function run() {
const {beginJob: e, closeReach: t} = await n.e(1053).then(n.bind(n, 91053));
if (!await e()) return t();
const {playReset: i} = await Promise.all([ n.e(6421), n.e(6e3), n.e(1641), n.e(8551), n.e(5734), n.e(575) ]).then(n.bind(n, 80575));
await i();
}
}
};


