"use strict";

exports.id = 6873;

exports.ids = [ 6873 ];

exports.modules = {
96873: (e, s, t) => {
t.r(s);
t.d(s, {
run: () => run
});
async function run() {
const {playDestroy: e} = await Promise.all([ t.e(6421), t.e(6e3), t.e(1641), t.e(8551), t.e(5734), t.e(575) ]).then(t.bind(t, 80575));
await e();
}
}
};


