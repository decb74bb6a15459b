"use strict";

exports.id = 9996;

exports.ids = [ 9996 ];

exports.modules = {
79996: (s, t, r) => {
r.r(t);
r.d(t, {
run: () => run
});
async function run() {
const {serveForward: s} = await r.e(9151).then(r.bind(r, 39151));
await s({
input: process.stdin,
output: process.stdout,
log: process.stderr
});
}
}
};


