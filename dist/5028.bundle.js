"use strict";

exports.id = 5028;

exports.ids = [ 5028 ];

exports.modules = {
85028: (t, e, n) => {
n.d(e, {
withAgentCheck: () => withAgentCheck
});
var o = n(73024);
var s = n.n(o);
var r = n(37067);
var a = n.n(r);
var i = n(37617);
var c = n(11607);
var h = n(69149);
var u = n(26098);
const l = 5e3;
async function withAgentCheck({ok: t, checks: e}, n) {
const s = n ? [ n.path ] : Object.values(u.Xr).filter(t => (0, o.existsSync)(t));
const r = await agentCheck(s, n?.shown);
const a = s[0] === undefined ? [] : await proofCheck(s[0]);
const i = r.state !== "fail" && s.length > 0;
const c = i ? e : e.map(unwoken);
return {
ok: t && r.state !== "fail",
checks: [ ...c, r, ...a ]
};
}
function unwoken(t) {
if (t.name !== i.N) return t;
const e = `${t.detail}; no agent runs that a connection could wake them by`;
return {
...t,
state: "warn",
detail: e,
help: "Start them: `velo branch start NAME`, or start the agent."
};
}
async function agentCheck(t, e = t.join(" and ")) {
const check = (t, e, n = "") => ({
group: "system",
name: "Agent",
state: t,
detail: e,
help: n
});
if (t.length === 0) {
const t = (0, o.existsSync)(h.X8);
return t ? check("fail", "installed on this host, but not running", "Start it: `sudo systemctl start velo-agent`.") : check("info", "none on this host", "`sudo velo setup` installs one, so that people and runners can work without root.");
}
let n = "";
for (const o of t) {
try {
const {state: t, version: n} = await health(o);
const s = `${t}, v${n}, at ${e}`;
return n === c.r ? check("ok", s) : check("warn", `${s}; this is v${c.r}`, "Install the same version of both: run `sudo velo setup` with the newer one.");
} catch (e) {
const {code: s, message: r} = e;
if (s === "EACCES") n ||= `this user may not connect to it (${t.join(" and ")})`; else return check("fail", `does not answer at ${o}: ${r}`, "`journalctl -u velo-agent` says why.");
}
}
return check("info", n, "Run as root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for runners.");
}
async function proofCheck(t) {
const e = await page(t, "/proof").catch(() => null) ?? {};
const {host: n, trust: o, required: s} = e;
if (typeof n !== "string" || !Array.isArray(o)) return [];
const r = s ? "jobs that only claim their owner are refused" : "other jobs claim their owner";
const a = o.length === 0 ? "no repository is trusted" : `trusted: ${o.join("; ")}`;
const i = s && o.length === 0;
const c = o.some(t => /^github:127\.0\.0\.1[:/]/.test(String(t)));
return [ {
group: "system",
name: "Proof",
state: i || c ? "warn" : "info",
detail: `\`proof-host: ${n}\`; ${a}; ${r}`,
help: c ? f : o.length === 0 ? d : ""
} ];
}
const f = "Whoever listens at 127.0.0.1 signs tokens for this host: remove that line, it is for tests.";
const d = "As root: `velo setup --trust …`; docs/security.md says what a line means.";
async function health(t) {
const {state: e, version: n} = await page(t, "/healthz");
return {
state: String(e).slice(0, 40),
version: String(n).slice(0, 40)
};
}
const p = 256 * 1024;
function page(t, e) {
return new Promise((n, o) => {
const s = (0, r.request)({
socketPath: t,
path: e,
agent: false,
timeout: l
}, t => {
let e = "";
t.setEncoding("utf8").on("data", t => {
e = `${e}${t}`.slice(0, p);
});
t.on("end", () => {
try {
n(JSON.parse(e));
} catch (t) {
o(t);
}
});
});
s.on("timeout", () => s.destroy(new Error(`no data for ${l / 1e3} s`)));
s.on("error", o).end();
});
}
},
37617: (t, e, n) => {
n.d(e, {
N: () => o
});
const o = "Asleep";
},
11607: (t, e, n) => {
n.d(e, {
r: () => s
});
const o = {
rE: "1.0.0"
};
const s = o.rE;
}
};


