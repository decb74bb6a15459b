"use strict";

exports.id = 5146;

exports.ids = [ 5146 ];

exports.modules = {
55146: (e, t, n) => {
n.r(t);
n.d(t, {
run: () => run
});
async function run() {
const {beginJob: e} = await n.e(1053).then(n.bind(n, 91053));
if (!await e()) return (await Promise.all([ n.e(6421), n.e(6e3), n.e(1641), n.e(8551), n.e(4144) ]).then(n.bind(n, 64144))).endJob();
const {playPullRequest: t} = await Promise.all([ n.e(6421), n.e(6e3), n.e(1641), n.e(4006), n.e(8551), n.e(5734), n.e(9642) ]).then(n.bind(n, 39642));
await t();
}
}
};


