"use strict";

exports.id = 7187;

exports.ids = [ 7187 ];

exports.modules = {
97187: (e, n, t) => {
t.r(n);
t.d(n, {
run: () => run
});
async function run() {
const {playReconcileAction: e} = await Promise.all([ t.e(6421), t.e(6e3), t.e(1641), t.e(8551), t.e(5734), t.e(575) ]).then(t.bind(t, 80575));
await e();
}
}
};


