"use strict";

exports.id = 6091;

exports.ids = [ 6091 ];

exports.modules = {
36091: (e, s, t) => {
t.r(s);
t.d(s, {
run: () => run
});
async function run() {
const {playSnapshot: e} = await Promise.all([ t.e(6421), t.e(6e3), t.e(1641), t.e(8551), t.e(4378) ]).then(t.bind(t, 44378));
await e();
}
}
};


