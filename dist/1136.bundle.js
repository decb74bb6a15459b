"use strict";

exports.id = 1136;

exports.ids = [ 1136 ];

exports.modules = {
81136: (e, n, s) => {
s.r(n);
s.d(n, {
run: () => run
});
async function run() {
const {playWalCleanup: e} = await Promise.all([ s.e(6421), s.e(6e3), s.e(1641), s.e(8551), s.e(6466) ]).then(s.bind(s, 86466));
await e();
}
}
};


