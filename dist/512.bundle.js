"use strict";

exports.id = 512;

exports.ids = [ 512 ];

exports.modules = {
512: (t, e, o) => {
o.d(e, {
playDoctor: () => playDoctor
});
var n = o(96421);
var a = o(57895);
var s = o(66719);
var r = o(59413);
var h = o(32378);
var c = o(52777);
var i = o(63392);
var l = o(68017);
const u = {
ok: "✓",
warn: "⚠",
fail: "✗",
info: "ℹ"
};
async function playDoctor() {
await (0, c.Nj)(async t => {
n.setOutput("ok", "false");
const {inputs: e} = (0, i.K)(process.env, "doctor");
await (0, h.R)(e, {
createsProject: false
}, ({velo: o}) => examine(o, e, t));
});
}
async function examine(t, e, o) {
const a = await t.machine();
const r = [ ...runnerChecks(process.env, e), ...await hostChecks(t, o) ];
for (const {state: t, name: e, detail: o, help: n} of r) {
(0, l.cv)(`${u[t]} ${e}: ${o}${n ? ` (${n})` : ""}`);
}
await (0, s.Dg)(render(a, r));
const h = r.filter(({state: t}) => t === "fail");
n.setOutput("ok", String(h.length === 0));
if (h.length > 0) throw unhealthy(a, h);
}
function runnerChecks(t, e) {
const o = e["ssh-key"] !== "";
const n = t.RUNNER_ENVIRONMENT === "github-hosted" && !o;
return [ {
group: "system",
name: "Runner",
state: n ? "warn" : "ok",
detail: n ? "a machine of GitHub, deleted after the job" : o ? `reaches the host over SSH, at ${e["ssh-host"]}` : `${t.RUNNER_NAME || "unnamed"}, a machine of your own`,
help: n ? "Branches live only as long as the job here. Use `runs-on: [self-hosted, …]` to keep them." : ""
}, {
group: "system",
name: "Node of the runner",
state: "ok",
detail: process.version,
help: ""
} ];
}
async function hostChecks(t, e) {
try {
return (await t.doctor({}, {
signal: e
})).checks;
} catch (t) {
if (!(0, a.up)(t, "not-permitted")) throw t;
const e = "running; it shows the checks of the host to people only";
return [ {
group: "system",
name: "Agent",
state: "ok",
detail: e,
help: "Run `velo doctor` at a terminal to see them."
} ];
}
}
function render(t, e) {
const o = e.map(({group: t, name: e, state: o, detail: n, help: a}) => `<tr><td>${u[o]}</td><td>${(0, 
r.pj)(t)}</td><td>${(0, r.pj)(e)}</td><td>${(0, r.CS)(n, 500)}</td><td>${a ? (0, 
r.CS)(a, 500) : ""}</td></tr>`);
return [ `### velo on ${(0, r.aY)(t)}`, "", "<table>", ...o, "</table>" ].join("\n");
}
function unhealthy(t, e) {
const o = e.map(({name: t, detail: e}) => `${t} (${e})`).join("; ");
return new a.J("unable", "unhealthy", `${t} has problems: ${o}`, "See the summary of the job for what to do.");
}
}
};


