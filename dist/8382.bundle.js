"use strict";

exports.id = 8382;

exports.ids = [ 8382, 6788, 4922, 5028 ];

exports.modules = {
...require("./shared.bundle.js"),
6788: (e, t, n) => {
n.d(t, {
openRemote: () => openRemote
});
var o = n(57895);
var r = n(61116);
var s = n(41698);
var a = n(38718);
var i = n(26098);
var c = n(84922);
const u = 1024 ** 2;
async function* readLines(e) {
let t = "";
for await (const n of e) {
t += n;
const e = t.split("\n");
t = e.pop() ?? "";
if (t.length > u) throw new Error("a line is too long");
for (const t of e) if (t !== "") yield t;
}
}
function openRemote({door: e, choice: t, owner: n, token: o}) {
const a = o && new c.Prover(e, o);
return (0, r.v)((o, r, i) => {
const c = {
...t,
request: n === undefined ? {
...r
} : withOwner(o, r, n)
};
const u = {
name: o,
envelope: c
};
const send = t => (0, s.Ms)(o).streams ? followStream({
door: e,
session: t
}, u, i) : readDocument({
door: e,
session: t
}, u);
return a ? a.with(send) : send();
}, async () => {});
}
function withOwner(e, t, n) {
const {owner: o} = (0, s.Ms)(e);
return {
...o === "given" || o === "both" ? {
owner: n
} : {},
...t,
...o === "expected" || o === "both" ? {
expect: {
owner: n,
...t.expect
}
} : {}
};
}
async function readDocument(e, {name: t, envelope: n}) {
const r = await (0, a.k)(await (0, a.h)(e, `/${t}`, n));
if ("error" in r) throw o.J.from(r.error);
return r.value;
}
async function followStream(e, {name: t, envelope: n}, {progress: r, signal: s}) {
if (s?.aborted) throw (0, o.VM)();
const i = await (0, a.h)(e, `/${t}`, n);
if (i.isDocument) {
const e = await (0, a.k)(i);
throw "error" in e ? o.J.from(e.error) : broken("it answered for an operation that was not started");
}
const abort = () => void requestAbort(e, i);
s?.addEventListener("abort", abort, {
once: true
});
if (s?.aborted) abort();
try {
for await (const e of readLines(i.body)) {
const t = JSON.parse(e);
if (t.kind === "result") return t.value;
if (t.kind === "error") throw o.J.from(t.error);
if (t.kind === "queued") r?.({
kind: "note",
text: waiting(t.ahead)
}); else if (isStep(t)) r?.(t);
}
} catch (e) {
throw e instanceof o.J ? e : broken((0, o.DT)(e).message, e);
} finally {
s?.removeEventListener("abort", abort);
i.close();
}
throw broken("the connection was lost during the operation");
}
async function requestAbort(e, t) {
try {
await (0, a.k)(await (0, a.h)(e, "/abort", {
operation: t.header(i.jI)
}));
} catch {
t.close();
}
}
const isStep = e => [ "begin", "moved", "end", "note" ].includes(e.kind);
const waiting = e => `waiting: ${e} ${e === 1 ? "operation is" : "operations are"} ahead of this one`;
function broken(e, t) {
return new o.J("failed", "agent-lost", `The host's agent did not finish the operation: ${e}.`, "Look at `velo status`: the operation was either undone or finished. `journalctl -u velo-agent` shows the log.", {
cause: t
});
}
},
37617: (e, t, n) => {
n.d(t, {
N: () => o
});
const o = "Asleep";
},
67908: (e, t, n) => {
n.d(t, {
C: () => isPortFree,
o: () => freePort
});
var o = n(77030);
var r = n.n(o);
var s = n(93977);
function isPortFree(e) {
return new Promise(t => {
const n = (0, o.createServer)();
n.once("error", () => t(false));
n.listen({
port: e,
host: "127.0.0.1",
exclusive: true
}, () => n.close(() => t(true)));
});
}
async function freePort(e, t, {first: n, last: o} = s.j) {
const r = o - n + 1;
for (let o = 0; o < r; o++) {
const s = n + (e - n + o) % r;
if (!t.has(s) && await isPortFree(s)) return s;
}
return undefined;
}
},
85028: (e, t, n) => {
n.d(t, {
withAgentCheck: () => withAgentCheck
});
var o = n(73024);
var r = n.n(o);
var s = n(37067);
var a = n.n(s);
var i = n(37617);
var c = n(11607);
var u = n(69149);
var l = n(26098);
const h = 5e3;
async function withAgentCheck({ok: e, checks: t}, n) {
const r = n ? [ n.path ] : Object.values(l.Xr).filter(e => (0, o.existsSync)(e));
const s = await agentCheck(r, n?.shown);
const a = r[0] === undefined ? [] : await proofCheck(r[0]);
const i = s.state !== "fail" && r.length > 0;
const c = i ? t : t.map(unwoken);
return {
ok: e && s.state !== "fail",
checks: [ ...c, s, ...a ]
};
}
function unwoken(e) {
if (e.name !== i.N) return e;
const t = `${e.detail}; no agent runs that a connection could wake them by`;
return {
...e,
state: "warn",
detail: t,
help: "Start them: `velo branch start NAME`, or start the agent."
};
}
async function agentCheck(e, t = e.join(" and ")) {
const check = (e, t, n = "") => ({
group: "system",
name: "Agent",
state: e,
detail: t,
help: n
});
if (e.length === 0) {
const e = (0, o.existsSync)(u.X8);
return e ? check("fail", "installed on this host, but not running", "Start it: `sudo systemctl start velo-agent`.") : check("info", "none on this host", "`sudo velo setup` installs one, so that people and runners can work without root.");
}
let n = "";
for (const o of e) {
try {
const {state: e, version: n} = await health(o);
const r = `${e}, v${n}, at ${t}`;
return n === c.r ? check("ok", r) : check("warn", `${r}; this is v${c.r}`, "Install the same version of both: run `sudo velo setup` with the newer one.");
} catch (t) {
const {code: r, message: s} = t;
if (r === "EACCES") n ||= `this user may not connect to it (${e.join(" and ")})`; else return check("fail", `does not answer at ${o}: ${s}`, "`journalctl -u velo-agent` says why.");
}
}
return check("info", n, "Run as root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for runners.");
}
async function proofCheck(e) {
const t = await page(e, "/proof").catch(() => null) ?? {};
const {host: n, trust: o, required: r} = t;
if (typeof n !== "string" || !Array.isArray(o)) return [];
const s = r ? "jobs that only claim their owner are refused" : "other jobs claim their owner";
const a = o.length === 0 ? "no repository is trusted" : `trusted: ${o.join("; ")}`;
const i = r && o.length === 0;
const c = o.some(e => /^github:127\.0\.0\.1[:/]/.test(String(e)));
return [ {
group: "system",
name: "Proof",
state: i || c ? "warn" : "info",
detail: `\`proof-host: ${n}\`; ${a}; ${s}`,
help: c ? d : o.length === 0 ? f : ""
} ];
}
const d = "Whoever listens at 127.0.0.1 signs tokens for this host: remove that line, it is for tests.";
const f = "As root: `velo setup --trust …`; docs/security.md says what a line means.";
async function health(e) {
const {state: t, version: n} = await page(e, "/healthz");
return {
state: String(t).slice(0, 40),
version: String(n).slice(0, 40)
};
}
const w = 256 * 1024;
function page(e, t) {
return new Promise((n, o) => {
const r = (0, s.request)({
socketPath: e,
path: t,
agent: false,
timeout: h
}, e => {
let t = "";
e.setEncoding("utf8").on("data", e => {
t = `${t}${e}`.slice(0, w);
});
e.on("end", () => {
try {
n(JSON.parse(t));
} catch (e) {
o(e);
}
});
});
r.on("timeout", () => r.destroy(new Error(`no data for ${h / 1e3} s`)));
r.on("error", o).end();
});
}
},
88382: (e, t, n) => {
n.d(t, {
openElsewhere: () => openElsewhere,
openForward: () => openForward
});
var o = n(57895);
var r = n(61116);
var s = n(93977);
var a = n(67908);
var i = n(85028);
var c = n(6788);
var u = n(22452);
var l = n(26098);
function readSshPlace(e) {
const t = /^ssh:\/\/(?:(?<user>[A-Za-z0-9_][A-Za-z0-9_.-]*)@)?(?<host>[A-Za-z0-9][A-Za-z0-9._-]*|\[[0-9A-Fa-f:.]+\])(?::(?<port>\d{1,5}))?(?<socket>\/[A-Za-z0-9._/-]*)?$/;
const {user: n, host: o, port: r, socket: s} = t.exec(e)?.groups ?? {};
if (o === undefined || Number(r ?? 22) > 65535 || Number(r ?? 22) === 0) throw invalid(e);
const a = o.replace(/^\[|\]$/g, "");
return {
destination: n === undefined ? a : `${n}@${a}`,
port: r === undefined ? undefined : Number(r),
socket: s === undefined || s === "/" ? l.Xr.people : s
};
}
function invalid(e) {
return new o.J("usage", "invalid-value", `The host ${(0, u.TL)(e)} is not an address of ssh.`, "Write ssh://user@host, or ssh://user@host:22 (`--host`, `VELO_HOST`). An alias of your ssh configuration can stand for the host.");
}
var h = n(31421);
var d = n(78474);
var f = n(73024);
var w = n(48161);
var p = n(76760);
const v = 12e4;
const g = 4096;
const m = 'trap "" INT; folder=$1; shift; (cat <&3 >/dev/null; kill "$$"; rm -rf -- "$folder") 2>/dev/null & exec ssh "$@" 3<&-';
async function openTunnel(e, t) {
const n = (0, f.mkdtempSync)((0, p.join)((0, w.tmpdir)(), "velo-ssh-"));
const o = (0, p.join)(n, "velo.sock");
const r = (0, h.spawn)("/bin/sh", [ "-c", m, "ssh", n, ...args(e, o, t) ], {
stdio: [ "ignore", "ignore", "pipe", "pipe" ]
});
let s = "";
r.stderr?.setEncoding("utf8").on("data", e => {
s = `${s}${e}`.slice(-g);
});
const lastWords = () => s.trim().split("\n").at(-1)?.trim() ?? "";
const a = {
socket: o,
said: lastWords,
close: () => ssh_tunnel_close(r, n)
};
try {
await standing(r, n, o);
return a;
} catch (t) {
await a.close();
throw failed(e, lastWords() || t.message);
}
}
function args({destination: e, port: t, socket: n}, o, r) {
const s = {
ControlPath: "none",
ForwardAgent: "no",
ForwardX11: "no",
PermitLocalCommand: "no",
ServerAliveCountMax: "3",
ServerAliveInterval: "15",
StreamLocalBindMask: "0177"
};
return [ "-N", "-T", ...Object.entries(s).flatMap(([e, t]) => [ "-o", `${e}=${t}` ]), ...t === undefined ? [] : [ "-p", String(t) ], ...r ? [ "-L", `127.0.0.1:${r.localPort}:${r.host}:${r.port}` ] : [], "-L", `${o}:${n}`, "--", e ];
}
async function standing(e, t, n) {
const o = new AbortController;
const {signal: r} = o;
const s = setTimeout(() => o.abort(), v);
const a = (0, f.watch)(t);
const i = (0, d.once)(e, "exit", {
signal: r
}).then(() => {
throw new Error("ssh ended");
});
try {
while (!(0, f.existsSync)(n)) await Promise.race([ (0, d.once)(a, "change", {
signal: r
}), i ]);
} catch (e) {
throw r.aborted ? new Error(`no connection after ${v / 1e3} s`) : e;
} finally {
clearTimeout(s);
a.close();
i.catch(() => {});
o.abort();
}
}
async function ssh_tunnel_close(e, t) {
const n = e.exitCode === null && e.signalCode === null ? (0, d.once)(e, "exit") : undefined;
e.stdio[3]?.destroy();
await (n?.catch(() => {}));
(0, f.rmSync)(t, {
recursive: true,
force: true
});
}
function failed({destination: e}, t) {
return new o.J("unable", "ssh-failed", `ssh to ${e} failed: ${t.replace(/[\p{Cc}]/gu, " ").slice(0, 300)}.`.replace(/\.\.$/, "."), `Try \`ssh ${e} true\`: what helps there helps here.`);
}
async function openElsewhere(e, t) {
const n = readSshPlace(e);
const s = await openTunnel(n);
const a = (0, c.openRemote)({
door: s.socket,
...t
});
return (0, r.v)(async (e, t, c) => {
try {
const o = await (0, r.$)(a, e, t, c);
if (e !== "doctor") return o;
const u = `${n.socket} of ${n.destination}`;
return await (0, i.withAgentCheck)(o, {
path: s.socket,
shown: u
});
} catch (e) {
throw (0, o.up)(e, "agent-unreachable") ? silent(n, e) : e;
}
}, () => s.close());
}
async function openForward(e, t) {
const n = readSshPlace(e);
const o = await (0, a.o)(t.port, new Set) ?? s.j.first;
return {
...await openTunnel(n, {
...t,
localPort: o
}),
port: o
};
}
function silent({destination: e, socket: t}, n) {
return new o.J("unable", "agent-unreachable", `ssh reached ${e}, but the agent there does not answer at ${t}.`, `On that machine: \`systemctl status velo-agent\`. The user needs \`velo setup --user NAME\` there; keys of \`velo setup --ssh-user\` use ssh://…/runner.sock.`, {
cause: n
});
}
},
93977: (e, t, n) => {
n.d(t, {
B: () => readPortRange,
j: () => s
});
var o = n(57895);
var r = n(22452);
const s = {
first: 15432,
last: 25431
};
function readPortRange(e) {
if (!e) return s;
const [, t, n] = (/^(\d{1,5})-(\d{1,5})$/.exec(e) ?? []).map(Number);
if (t !== undefined && n !== undefined) {
if (s.first <= t && t <= n && n <= s.last) return {
first: t,
last: n
};
}
throw new o.J("usage", "invalid-ports", `${(0, r.TL)(e)} is not a valid range of ports.`, `Set VELO_PORTS to two ports from ${s.first} to ${s.last}, such as 16000-16999.`);
}
}
};
