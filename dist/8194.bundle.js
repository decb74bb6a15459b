"use strict";

exports.id = 8194;

exports.ids = [ 8194 ];

exports.modules = {
78194: (e, t, r) => {
r.r(t);
r.d(t, {
run: () => run
});
async function run() {
const {playDoctor: e} = await Promise.all([ r.e(6421), r.e(6e3), r.e(1641), r.e(8551), r.e(512) ]).then(r.bind(r, 512));
await e();
}
}
};


