"use strict";

exports.id = 6190;

exports.ids = [ 6190 ];

exports.modules = {
56190: (e, s, t) => {
t.r(s);
t.d(s, {
run: () => run
});
async function run() {
const {playRestoreCheck: e} = await Promise.all([ t.e(6421), t.e(6e3), t.e(1641), t.e(8551), t.e(6540) ]).then(t.bind(t, 6540));
await e();
}
}
};


