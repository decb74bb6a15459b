"use strict";

exports.id = 5042;

exports.ids = [ 5042 ];

exports.modules = {
35042: (e, t, s) => {
s.r(t);
s.d(t, {
run: () => run
});
var o = s(11607);
async function run(e = process.argv.slice(2)) {
process.stdout.on("error", e => {
r ??= e;
});
process.stderr.on("error", () => {});
const t = {
stdout: process.stdout,
stderr: process.stderr,
env: process.env
};
leave(await exitCode(e, t));
}
async function exitCode(e, t) {
if (e.length === 1 && [ "--version", "-v", "version" ].includes(e[0] ?? "")) {
t.stdout.write(`${o.r}\n`);
return 0;
}
if (e[0] === "__complete") {
const {complete: o} = await Promise.all([ s.e(545), s.e(4967), s.e(7539) ]).then(s.bind(s, 27539));
await o(e.slice(1), t);
return 0;
}
const {runCommandLine: r} = await Promise.all([ s.e(545), s.e(4967), s.e(7642) ]).then(s.bind(s, 67642));
return r(e, t, listen);
}
function listen(e) {
let t = 0;
const stop = s => {
if (e.stop.pass(s)) return;
if (s === "SIGINT") t += 1;
if (t > 1) process.exit(130);
if (e.stop.reason !== undefined) return;
e.stop.request("signal");
if (e.stop.undoing) e.output.note("Interrupted; undoing the changes. Press Ctrl-C again to exit at once.");
};
for (const e of [ "SIGINT", "SIGTERM", "SIGHUP" ]) process.on(e, stop);
}
let r;
function leave(e) {
process.exitCode = e;
process.stdout.write("", t => {
const s = r ?? t;
if (!s || s.code === "EPIPE") process.exit(e);
const o = `velo: The output could not be written: ${s.message}.\n  The command itself succeeded. Check where its output goes.\n`;
process.stderr.write(e === 0 ? o : "", () => process.exit(e === 0 ? 1 : e));
});
}
},
11607: (e, t, s) => {
s.d(t, {
r: () => r
});
const o = {
rE: "1.0.0"
};
const r = o.rE;
}
};


