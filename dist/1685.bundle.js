"use strict";

exports.id = 1685;

exports.ids = [ 1685, 6543 ];

exports.modules = {
...require("./shared.bundle.js"),
1017: (e, t, n) => {
n.d(t, {
Ip: () => dropRedirect,
S8: () => addRedirect,
Vj: () => currentRedirects,
_Q: () => setRedirects,
ey: () => i,
s0: () => removeRedirects
});
var s = n(27298);
var o = n(46283);
var r = n(93977);
const i = "127.86.76.1";
const a = "inet velo_sleep";
const c = `chain output {\n  type nat hook output priority -110; policy accept;\n  ip daddr 127.0.0.1 ip saddr != ${i} tcp dport ${r.j.first}-${r.j.last} redirect to :tcp dport map @ports\n }`;
async function setRedirects(e) {
if (!(0, o.j)()) return false;
const t = [ ...e ].map(([e, t]) => `${e} : ${t}`).join(", ");
const n = `map ports { type inet_service : inet_service; ${t && `elements = { ${t} };`} }`;
const r = `table ${a}\ndelete table ${a}\ntable ${a} {\n ${n}\n ${c}\n}\n`;
try {
await (0, s.eF)("nft", [ "-f", "-" ], {
input: r,
timeoutMs: 3e4
});
return true;
} catch {
return false;
}
}
async function removeRedirects() {
if (!(0, o.j)()) return;
const e = `table ${a}\ndelete table ${a}\n`;
await (0, s.eF)("nft", [ "-f", "-" ], {
input: e,
timeoutMs: 3e4
}).catch(() => {});
}
async function addRedirect(e, t) {
const n = `add element ${a} ports { ${e} : ${t} }\n`;
await (0, s.eF)("nft", [ "-f", "-" ], {
input: n,
inherit: [],
timeoutMs: 3e4
});
}
async function dropRedirect(e) {
if (!(0, o.j)()) return;
try {
const t = `delete element ${a} ports { ${e} }\n`;
await (0, s.eF)("nft", [ "-f", "-" ], {
input: t,
inherit: [],
timeoutMs: 3e4
});
} catch (e) {
if (!(e instanceof s.Zj || e.code === "program-missing")) throw e;
}
}
async function currentRedirects() {
try {
const {stdout: e} = await (0, s.eF)("nft", [ "list", "table", "inet", "velo_sleep" ], {
timeoutMs: 3e4
});
return new Map([ ...e.matchAll(/(\d+) : (\d+)/g) ].map(([, e, t]) => [ Number(e), Number(t) ]));
} catch {
return undefined;
}
}
},
7299: (e, t, n) => {
n.d(t, {
P: () => listeningSocket,
a: () => holdsSocket
});
var s = n(73024);
var o = n.n(s);
function listeningSocket(e) {
const t = `0100007F:${e.toString(16).toUpperCase().padStart(4, "0")}`;
const n = (0, s.readFileSync)("/proc/net/tcp", "latin1").split("\n").map(e => e.trim().split(/\s+/)).find(e => e[1] === t && e[3] === "0A");
return n ? Number(n[9]) : undefined;
}
function holdsSocket(e, t) {
const n = `/proc/${e}/fd`;
try {
return (0, s.readdirSync)(n).some(e => linkOf(`${n}/${e}`) === `socket:[${t}]`);
} catch {
return false;
}
}
function linkOf(e) {
try {
return (0, s.readlinkSync)(e);
} catch {
return undefined;
}
}
},
27298: (e, t, n) => {
n.d(t, {
Zj: () => ProgramError,
eF: () => run,
hh: () => d,
kx: () => programPath
});
var s = n(31421);
var o = n.n(s);
var r = n(73024);
var i = n.n(r);
var a = n(76760);
var c = n.n(a);
var u = n(57895);
var h = n(34578);
class ProgramError extends Error {
name="ProgramError";
program;
stderr;
exitCode;
ms;
constructor(e, t, {stderr: n, exitCode: s, ms: o}) {
const r = n.trim().split("\n", 1)[0] || "no output";
super(`${e} ${t[0] ?? ""} ended with ${s ?? "a signal"} after ${o} ms: ${r}`);
this.program = e;
this.stderr = n;
this.exitCode = s;
this.ms = o;
}
}
const l = [ ...new Set([ ...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/sbin", "/usr/bin", "/bin" ]) ].filter(e => e.startsWith("/")).join(":");
const d = {
PATH: l,
LC_ALL: "C",
HOME: "/"
};
function programPath(e) {
const t = l.split(":").map(t => (0, a.join)(t, e));
return t.find(e => (0, r.existsSync)(e));
}
async function run(e, t, n = {}) {
const s = performance.now();
const o = start(e, t, n);
if (o.pid !== undefined) n.started?.(o.pid);
const {stdout: r, stderr: i, exitCode: a, failure: c} = await collect(o, n.input);
const h = Math.round(performance.now() - s);
if (c?.code === "ENOENT") {
throw new u.J("unable", "program-missing", `The program \`${e}\` is not installed.`, "Install it. `velo doctor` shows what needs it.");
}
if (a !== 0) {
const n = i || c?.message || "";
throw new ProgramError(e, t, {
stderr: n,
exitCode: a ?? undefined,
ms: h
});
}
return {
stdout: r,
stderr: i,
ms: h
};
}
function start(e, t, n) {
return (0, s.spawn)(e, t, {
env: n.env ? {
...d,
...n.env
} : d,
stdio: [ n.input === undefined ? "ignore" : "pipe", "pipe", "pipe", ...n.inherit ?? (0, 
h.OA)() ],
detached: true,
timeout: n.timeoutMs ?? 6e5,
cwd: n.cwd ?? "/",
signal: n.signal,
...n.as ?? {}
});
}
function collect(e, t) {
return new Promise(n => {
const s = {
stdout: "",
stderr: "",
exitCode: null,
failure: undefined
};
for (const t of [ "stdout", "stderr" ]) {
e[t]?.setEncoding("utf8").on("data", e => {
s[t] += e;
});
}
e.stdin?.on("error", () => {}).end(t);
e.on("error", e => {
s.failure = e;
});
e.on("close", e => n({
...s,
exitCode: s.failure ? null : e
}));
});
}
},
34578: (e, t, n) => {
n.d(t, {
OA: () => lockDescriptors,
_2: () => hold,
wq: () => withHeldLocks
});
var s = n(16698);
var o = n.n(s);
const r = new s.AsyncLocalStorage;
function withHeldLocks(e) {
return r.run(new Set, e);
}
function lockDescriptors() {
return [ ...r.getStore() ?? [] ];
}
function hold(e) {
const t = r.getStore();
t?.add(e);
return () => t?.delete(e);
}
},
35274: (e, t, n) => {
n.d(t, {
w: () => poll
});
var s = n(58500);
var o = n.n(s);
async function poll(e, {everyMs: t, forMs: n}) {
const o = performance.now() + n;
for (;;) {
const n = await e();
if (n !== undefined) return n;
if (performance.now() >= o) return undefined;
await (0, s.setTimeout)(t);
}
}
},
44456: (e, t, n) => {
n.d(t, {
f: () => entry
});
var s = n(27298);
async function entry(e, t) {
try {
return (await (0, s.eF)("getent", [ e, t ])).stdout.trim().split(":");
} catch (e) {
if (e instanceof s.Zj && e.exitCode === 2) return undefined;
throw e;
}
}
},
54427: (e, t, n) => {
n.d(t, {
Dv: () => r,
Q7: () => connectionSettings,
YK: () => accessOf,
f: () => effectiveSettings,
hI: () => o,
pT: () => sshd,
tX: () => differences,
wx: () => sshdBlock
});
var s = n(27298);
const o = {
configFile: "/etc/ssh/sshd_config.d/velo.conf",
mainConfigFile: "/etc/ssh/sshd_config",
folder: "/var/lib/velo/ssh",
keysFolder: "/etc/velo/ssh-keys"
};
const r = [ "runner.sock", "db.sock" ];
const accessOf = e => ({
user: e,
folder: o.folder,
keysFile: `${o.keysFolder}/${e}`
});
const settings = ({folder: e, keysFile: t}) => `\nAuthenticationMethods publickey\nPubkeyAuthentication yes\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nHostbasedAuthentication no\nPermitEmptyPasswords no\nAuthorizedKeysFile ${t}\nAuthorizedKeysCommand none\nAuthorizedPrincipalsFile none\nAuthorizedPrincipalsCommand none\nTrustedUserCAKeys none\nChrootDirectory ${e}\nMaxSessions 0\nForceCommand /nonexistent\nDisableForwarding no\nAllowStreamLocalForwarding local\nAllowTcpForwarding local\nAllowAgentForwarding no\nX11Forwarding no\nPermitTunnel no\nPermitOpen ${r.map(e => `[/${e}]:*`).join(" ")}\nPermitListen none\nGatewayPorts no\nStreamLocalBindUnlink no\nPermitTTY no\nPermitUserRC no\nClientAliveInterval 30\nClientAliveCountMax 4\n`;
function sshdBlock(e) {
return `Match User ${e.user}\n  ${settings(e).trim().replaceAll("\n", "\n  ")}\nMatch all\n`;
}
function differences(e, t) {
const n = new Map;
for (const t of e.split("\n")) {
const [e = "", ...s] = t.trim().split(" ");
if (e !== "") n.set(e, [ ...n.get(e) ?? [], s.join(" ") ]);
}
const s = [ ...settings(t).matchAll(/^(\w+) (.*)$/gm) ].flatMap(([, e = "", t]) => {
const s = e.toLowerCase();
const [o] = n.get(s) ?? [];
return o === undefined || o === t ? [] : [ `${s} is ${o}, not ${t}` ];
});
return [ ...s, ...barring(n, t.user) ];
}
const connectionSettings = e => !/^(allow|deny)(users|groups) /.test(e);
function barring(e, t) {
const n = e.get("allowusers") ?? [];
return [ ...n.length > 0 && !n.includes(t) ? [ `allowusers does not name ${t}` ] : [], ...(e.get("denyusers") ?? []).includes(t) ? [ `denyusers names ${t}` ] : [], ...(e.get("allowgroups") ?? [ t ]).includes(t) ? [] : [ `allowgroups does not name ${t}` ], ...(e.get("denygroups") ?? []).includes(t) ? [ `denygroups names ${t}` ] : [] ];
}
async function effectiveSettings(e, t = []) {
const n = `user=${e},host=localhost,addr=127.0.0.1`;
return (await sshd([ ...t, "-T", "-C", n ])).stdout;
}
async function sshd(e) {
try {
return await (0, s.eF)("sshd", e, {
timeoutMs: 3e4
});
} catch (e) {
if (!(e instanceof s.Zj)) throw e;
const t = e.stderr.trim().split("\n").slice(0, 2).join("; ");
throw new Error(t || e.message, {
cause: e
});
}
}
},
62198: (e, t, n) => {
n.d(t, {
_: () => trustLines
});
var s = n(57895);
var o = n(22452);
const r = "[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?(?::[1-9][0-9]{0,4})?";
const i = "[a-z][a-z0-9_-]{0,62}";
const a = new RegExp([ `^github:(?<server>${r})/(?<id>[1-9][0-9]{0,19})`, "(?::(?<environment>[A-Za-z0-9](?:[A-Za-z0-9 _./-]{0,253}[A-Za-z0-9])?))?", `=(?<projects>${i}(?:,${i})*)`, "(?: workflow=(?<path>\\.github/workflows/[A-Za-z0-9_.-]+\\.ya?ml)@(?<ref>refs/(?:heads|tags)/[A-Za-z0-9_./+-]{1,200}))?$" ].join(""));
function trustLine(e) {
const t = e.trim().replace(/ +/g, " ");
const n = a.exec(t)?.groups;
if (!n) {
throw new s.J("usage", "invalid-trust", `${(0, o.TL)(e)} does not say whom to trust.`, "Write github:SERVER/REPOSITORY_ID[:ENVIRONMENT]=PROJECT[,PROJECT…] [workflow=.github/workflows/FILE.yml@refs/heads/BRANCH], such as github:github.com/123=shop. `gh api repos/OWNER/NAME --jq .id` prints the id.");
}
const {server: r = "", id: i = "", environment: c, projects: u = "", path: h, ref: l} = n;
return {
text: t,
server: r,
issuer: issuerOf(r),
repositoryId: i,
environment: c,
projects: u.split(","),
workflow: h !== undefined && l !== undefined ? {
path: h,
ref: l
} : undefined
};
}
function trustLines(e) {
if (e.length === 1 && e[0] === "none") return [];
const t = e.map(trustLine);
return t.filter(({text: e}, n) => t.findIndex(t => t.text === e) === n);
}
function issuerOf(e) {
if (e === "github.com") return "https://token.actions.githubusercontent.com";
if (/^[a-z0-9-]+\.ghe\.com$/.test(e)) return `https://token.actions.${e}`;
const t = e.split(":", 1)[0] === "127.0.0.1" ? "http" : "https";
return `${t}://${e}/_services/token`;
}
},
64420: (e, t, n) => {
n.d(t, {
S: () => joinStreams
});
function joinStreams(e, t) {
for (const [n, s] of [ [ e, t ], [ t, e ] ]) {
n.pipe(s);
n.on("error", () => {
n.destroy();
s.destroy();
});
n.on("close", () => {
if (!s.writableEnded) s.end();
s.once("finish", () => s.destroy());
if (s.writableFinished) s.destroy();
});
}
}
},
91685: (e, t, n) => {
n.d(t, {
runAgent: () => runAgent
});
var s = n(78877);
var o = n(27298);
var r = n(77598);
var i = n(76760);
var a = n(26098);
var c = n(57895);
var u = n(61116);
var h = n(41698);
var l = n(54427);
var d = n(78924);
var f = n(11607);
const p = {
failed: 500,
usage: 400,
missing: 404,
conflict: 409,
unable: 503,
interrupted: 499
};
const w = {
"not-permitted": 403,
"name-taken": 403,
"not-trusted": 403,
"proof-required": 401,
"session-expired": 401,
"token-invalid": 401,
"token-used": 401,
"request-too-large": 413,
"method-not-allowed": 405,
"request-timeout": 408,
"protocol-mismatch": 426,
"unknown-operation": 404
};
const httpStatus = ({code: e, kind: t}) => w[e] ?? p[t];
function remoteError(e) {
const t = (0, c.DT)(e);
return {
kind: t.kind,
...t.report()
};
}
const answerHeaders = e => ({
"content-type": e,
"cache-control": "no-store",
[a.EY]: String(a.Xg)
});
const g = 3e4;
function sendDocument(e, t, n = 200) {
endAnswer(e.writeHead(n, answerHeaders("application/json")), `${JSON.stringify(t)}\n`);
}
function endAnswer(e, t = "") {
e.end(t);
const n = setTimeout(() => e.destroy(), g);
e.once("close", () => clearTimeout(n));
}
function sendError(e, t) {
if (e.headersSent) {
e.destroy();
return;
}
sendDocument(e, {
error: remoteError(t)
}, httpStatus((0, c.DT)(t)));
}
const m = 64 * 1024;
const y = 200;
function openStream(e, t) {
const n = new AbortController;
const begin = () => {
if (e.headersSent || e.destroyed) return;
e.writeHead(200, {
...answerHeaders("application/x-ndjson"),
...t
}).flushHeaders();
};
const write = t => {
begin();
e.write(`${JSON.stringify(t)}\n`);
};
const s = setTimeout(begin, y);
const o = setInterval(() => {
if (e.writableLength === 0) write({
kind: "alive"
});
}, a.fO);
const endClock = () => {
clearTimeout(s);
clearInterval(o);
};
e.on("close", () => {
endClock();
n.abort();
});
const last = t => {
write(t);
endAnswer(e);
};
return {
signal: n.signal,
abort: () => n.abort(),
send(t) {
if (e.writableLength < m) write(t);
},
end(e) {
endClock();
last({
kind: "result",
value: e ?? null
});
},
fail(t) {
endClock();
if (e.headersSent) last({
kind: "error",
error: remoteError(t)
}); else sendError(e, t);
}
};
}
var b = n(37067);
const k = 1e3;
function endSocket(e, t) {
const n = setTimeout(() => e.destroy(), k);
e.once("close", () => clearTimeout(n));
e.end(t, () => e.destroy());
}
function refuse(e, t) {
const n = `${JSON.stringify({
error: remoteError(t)
})}\n`;
const s = httpStatus(t);
const o = {
...answerHeaders("application/json"),
"content-length": Buffer.byteLength(n),
connection: "close"
};
const r = Object.entries(o).map(([e, t]) => `${e}: ${t}\r\n`);
endSocket(e, `HTTP/1.1 ${s} ${b.STATUS_CODES[s]}\r\n${r.join("")}\r\n${n}`);
}
const v = 128;
const S = 4 * v;
const $ = v / 2;
const j = 16;
class Connections {
#e=new Map;
#t;
#n=new Set([ 0, process.getuid?.() ]);
#s=false;
#o=S + 1;
constructor(e) {
this.#t = e;
}
add(e) {
this.#e.set(e, 0);
e.once("close", () => {
this.#e.delete(e);
if (this.#e.size <= S) this.#o = S + 1;
});
if (this.#e.size >= this.#o) void this.#r();
}
begin(e) {
const t = (this.#e.get(e) ?? 0) + 1;
if (t > j) {
e.destroy();
return false;
}
this.#e.set(e, t);
return true;
}
end(e) {
const t = this.#e.get(e);
if (t !== undefined) this.#e.set(e, t - 1);
}
async #r() {
if (this.#s) return;
this.#s = true;
try {
const e = [ ...this.#e.keys() ];
const t = await this.#t.ofAll(e);
const n = new Map;
for (const s of e.filter(e => this.#e.has(e))) {
const e = t.get(s)?.uid;
const o = n.get(e);
if (o) o.push(s); else n.set(e, [ s ]);
}
let s = 0;
for (const [e, t] of n) {
if (e === undefined) s += this.#i(t, S); else if (!this.#n.has(e)) s += this.#i(t, v);
}
this.#o = s > 0 ? S + 1 : this.#e.size + $;
} finally {
this.#s = false;
}
}
#i(e, t) {
const isBusy = e => (this.#e.get(e) ?? 0) > 0 ? 1 : 0;
const n = [ ...e ].reverse().sort((e, t) => isBusy(e) - isBusy(t));
const s = n.slice(0, Math.max(0, e.length - t));
for (const e of s) {
if (isBusy(e)) e.destroy(); else refuse(e, tooMany());
}
return s.length;
}
}
function tooMany() {
return new c.J("unable", "too-many-connections", `This user has more than ${v} connections to the agent.`, "Run fewer jobs at once, or stop the processes that hold the connections: `ss -xp` shows them.");
}
var T = n(16698);
function log({error: e, ...t}) {
const n = e?.cause instanceof c.J && e.cause.code === e.code ? e.cause : e;
const s = n ? {
outcome: n.code,
message: n.message
} : {
outcome: "done"
};
const o = {
time: (new Date).toISOString(),
...t,
...s
};
process.stdout.write(`${JSON.stringify(o).replace(/[\u007f-\uffff]/g, escaped)}\n`);
}
const escaped = e => `\\u${e.charCodeAt(0).toString(16).padStart(4, "0")}`;
function requestTarget({request: e}) {
if ("branch" in e) return e.branch;
if ("name" in e) return e.name;
return "project" in e ? e.project : undefined;
}
function requestOwner({request: e}) {
if ("owner" in e && e.owner !== undefined) return e.owner;
return "expect" in e ? e.expect?.owner : undefined;
}
const A = new T.AsyncLocalStorage;
const P = 6e4;
function endingAlone({operation: e, target: t, work: n, abort: s}) {
return new Promise((o, r) => {
let i = true;
const fault = n => {
r(n);
s?.();
setTimeout(() => {
const n = "it failed with an unexpected error and does not end: its locks are held until the agent is restarted";
if (i) log({
operation: e,
target: t,
note: n
});
}, P).unref();
};
const a = A.run(fault, async () => n());
a.then(o, r).finally(() => {
i = false;
});
});
}
function surviveFaults() {
const survive = e => {
if (isWriteError(e) && A.getStore() === undefined) return;
const t = e instanceof Error ? (e.stack ?? "").split("\n").slice(1, 6).join("\n") : "";
log({
operation: "fault",
error: (0, c.DT)(e),
note: t
});
A.getStore()?.(e);
};
process.on("uncaughtException", survive);
process.on("unhandledRejection", survive);
}
function isWriteError(e) {
return e instanceof Error && e.syscall === "write";
}
var x = n(73024);
var O = n(77030);
var M = n(44456);
async function listen(e, {path: t, group: n}) {
(0, x.mkdirSync)((0, i.dirname)(t), {
recursive: true,
mode: 493
});
if ((0, x.existsSync)(t)) await removeStale(t);
const s = n === undefined ? undefined : await groupId(n);
const o = process.umask(127);
try {
await new Promise((n, s) => {
e.once("error", s).listen({
path: t,
backlog: 2048
}, n);
});
} finally {
process.umask(o);
}
if (s === undefined) return;
(0, x.chownSync)(t, process.getuid?.() ?? 0, s);
(0, x.chmodSync)(t, 432);
}
async function removeStale(e) {
const t = await new Promise(t => {
const n = (0, O.connect)({
path: e,
timeout: 5e3
});
n.once("connect", () => t(true)).once("timeout", () => t(true));
n.once("error", () => t(false)).once("close", () => t(false));
n.once("connect", () => n.destroy());
});
if (t) {
throw new c.J("conflict", "agent-running", `An agent already listens on ${e}.`, "A host needs only one agent: `systemctl status velo-agent` shows it.");
}
(0, x.unlinkSync)(e);
}
async function groupId(e) {
try {
const t = await (0, M.f)("group", e);
return t && Number(t[2]);
} catch {
return undefined;
}
}
class SharedReads {
#a=new Map;
read(e, t) {
const n = this.#a.get(e);
if (!n) return this.#c(e, t);
n.next ??= n.now.then(() => this.#c(e, t), () => this.#c(e, t));
return n.next;
}
#c(e, t) {
const n = {
now: t(),
next: undefined
};
this.#a.set(e, n);
const end = () => {
if (this.#a.get(e) === n && !n.next) this.#a.delete(e);
};
n.now.then(end, end);
return n.now;
}
}
class Peers {
#u;
#a=new SharedReads;
#h=new WeakMap;
constructor(e) {
this.#u = e;
}
async of(e) {
return (await this.ofAll([ e ])).get(e);
}
async ofAll(e) {
const t = e.filter(e => !this.#h.has(e));
if (t.length > 0) {
const look = () => lookAround(this.#u).catch(() => new Map);
const e = await this.#a.read("peers", look);
for (const n of t) {
const t = e.get(ourEnd(n) ?? "");
if (t) this.#h.set(n, t);
}
}
return new Map(e.flatMap(e => {
const t = this.#h.get(e);
return t ? [ [ e, t ] ] : [];
}));
}
}
function ourEnd(e) {
const {fd: t} = e._handle ?? {};
return t === undefined || t < 0 ? undefined : socketAt(`/proc/self/fd/${t}`);
}
async function lookAround(e) {
const ss = (...e) => (0, o.eF)("ss", e, {
timeoutMs: 1e4
}).then(({stdout: e}) => e);
const [t, n] = await Promise.all([ ss("-xH", "state", "connected", "src", `unix:${e.replace(/[\\*?[\]]/g, "\\$&")}`), ss("-xpH", "state", "connected") ]);
const s = new Map;
for (const [, e = "", n = ""] of t.matchAll(/ (\d+) +\* +(\d+) *$/gm)) s.set(n, e);
const r = new Map;
for (const [, e, t] of n.matchAll(/pid=(\d+),fd=(\d+)/g)) {
const n = `/proc/${e}/fd/${t}`;
const o = s.get(socketAt(n) ?? "");
const i = o === undefined ? undefined : (0, x.statSync)(n, {
throwIfNoEntry: false
});
if (o !== undefined && i) r.set(o, {
pid: Number(e),
uid: i.uid,
gid: i.gid
});
}
return r;
}
function socketAt(e) {
try {
return /^socket:\[(\d+)\]$/.exec((0, x.readlinkSync)(e))?.[1];
} catch {
return undefined;
}
}
var _ = n(63619);
var E = n(73305);
var I = n(23945);
var q = n(19667);
function requestTypes(e) {
const t = e.exactOptional;
const n = e.strictObject;
const s = e.string().check(e.maxLength(1024), e.regex(/^[^\0]*$/, "holds a zero byte"));
const o = e.array(s).check(e.maxLength(1024));
const r = e.boolean();
const i = e.int().check(e.minimum(0));
const a = e.int();
const c = e.record(s, s);
const u = e.union([ e.number().check(e.minimum(0)), e.enum([ "none", "default" ]) ]);
return {
maybe: t,
object: n,
word: s,
words: o,
flag: r,
count: i,
number: a,
labels: c,
oneOf: e.enum,
limits: n({
disk: t(u),
memory: t(u),
cpus: t(u),
pids: t(u)
}),
moment: {
pitr: t(s),
lsn: t(s),
latest: t(r),
generation: t(i)
},
start: e.union([ r, e.enum([ "on-connect" ]) ]),
idle: {
idleStop: t(s),
idleSessions: t(e.enum([ "end", "keep" ]))
},
storage: e.enum(q.Y2),
postgres: e.enum(q.e3),
expect: n({
owner: t(s),
id: t(s),
generation: t(i),
expired: t(e.literal(true)),
notStopped: t(e.literal(true))
}),
maxBranches: n({
project: t(i),
owner: t(i)
})
};
}
const B = requestTypes({
...{
array: _.YOg,
boolean: _.zMY,
enum: _.k5n,
exactOptional: _.yqP,
int: _.Whr
},
...{
literal: _.euz,
maxLength: E.Eb,
minimum: E.qm,
number: _.aig,
record: _.g1P
},
...{
regex: E.Fk,
strictObject: _.rej,
string: _.YjP,
union: _.KCZ
}
});
const {maybe: R, object: J, word: N, storage: C, postgres: F} = B;
const L = new Map;
const D = J({
request: _.g1P(_.YjP(), _.L5J()),
storage: R(C),
postgres: R(F)
});
function readCall(e, t) {
const {request: n, ...s} = checked(D, read_call_parse(t));
return {
name: e,
request: checked(schemaOf(e), n),
...s
};
}
function schemaOf(e) {
const t = L.get(e) ?? (0, h.Ms)(e).request(B);
L.set(e, t);
return t;
}
function readAbort(e) {
return checked(J({
operation: N
}), read_call_parse(e)).operation;
}
function readToken(e) {
return checked(_.rej({
token: _.YjP()
}), read_call_parse(e)).token;
}
function read_call_parse(e) {
try {
return JSON.parse(e);
} catch (e) {
throw badRequest("the body is not JSON", e);
}
}
function checked(e, t) {
const n = I.xL(e, t);
if (n.success) return n.data;
throw badRequest(n.error.issues.map(describe).join("; "));
}
function describe(e) {
const t = e.path.length > 0 ? `\`${e.path.join(".")}\`: ` : "";
if (e.code === "unrecognized_keys") return `${t}unknown: ${e.keys.join(", ")}`;
return `${t}${e.message}`;
}
function badRequest(e, t) {
return new c.J("usage", "bad-request", `The request is not valid: ${e}.`, "Use the `velo` command or the actions of the version that runs on the host; what is unknown there needs a newer one: `sudo velo setup`.", {
cause: t
});
}
var z = n(46193);
async function readBody(e) {
if (Number(e.headers["content-length"] ?? 0) > a.bl) throw tooLarge();
const t = new z.StringDecoder("utf8");
let n = "";
let s = 0;
let o;
for await (const r of e) {
s += r.length;
if (s > a.bl) throw tooLarge();
o ??= beginsObject(r);
if (o !== false) n += t.write(r);
}
if (o === false) throw badRequest("the body is not a JSON object");
return n + t.end();
}
function beginsObject(e) {
const t = e.find(e => ![ 32, 9, 10, 13 ].includes(e));
return t === undefined ? undefined : t === 123;
}
function tooLarge() {
return new c.J("usage", "request-too-large", `The request is larger than ${a.bl / 1024} kB.`, "Shorten labels and names.");
}
const Y = 75e3;
function createAgentServer(e, t) {
const n = {
headersTimeout: 1e4,
requestTimeout: 15e3,
keepAliveTimeout: 5e3,
connectionsCheckingInterval: 5e3,
maxHeaderSize: 8 * 1024
};
const s = (0, b.createServer)(n, (n, s) => {
const {socket: o} = n;
if (!t.begin(o)) return;
s.once("close", () => t.end(o));
const work = () => answer(e, n, s);
endingAlone({
operation: "request",
work: work
}).catch(e => {
s.setHeader("connection", "close");
sendError(s, e);
});
});
s.maxConnections = 2048;
s.timeout = Y;
s.on("connection", e => t.add(e));
s.on("clientError", refuseClient);
return s;
}
async function answer(e, t, n) {
const s = (t.url ?? "/").split("?", 1)[0] ?? "/";
const o = e.pages[s];
if (o) {
if (t.method !== "GET") throw wrongMethod("GET");
const {status: e = 200, type: s, text: r} = await o();
endAnswer(n.writeHead(e, answerHeaders(s)), r);
return;
}
const r = s.slice(1);
const i = r === "abort" || r === "prove" && e.prove || Object.hasOwn(h.zU, r);
if (!i) throw unknown(s);
if (t.method !== "POST") throw wrongMethod("POST");
const c = t.headers[a.EY];
if (c !== undefined && !(0, a.ru)(String(c))) throw mismatch(String(c));
const u = await readBody(t);
if (r === "abort") {
e.abort(readAbort(u));
sendDocument(n, {
value: null
});
return;
}
if (r === "prove" && e.prove) {
sendDocument(n, {
value: await e.prove(readToken(u))
});
return;
}
await e.call(readCall(r, u), t, n);
}
function refuseClient(e, t) {
if (e.code === "ECONNRESET" || !t.writable) t.destroy(); else refuse(t, e.code === "ERR_HTTP_REQUEST_TIMEOUT" ? timeout() : badRequest("it is not HTTP", e));
}
function timeout() {
return new c.J("usage", "request-timeout", "The request did not arrive in time.", "Send it again.");
}
function wrongMethod(e) {
return new c.J("usage", "method-not-allowed", `The request must use ${e}.`, "Use the `velo` command or the actions of the same version.");
}
function unknown(e) {
return new c.J("usage", "unknown-operation", `There is no operation ${e}.`, `The operations of this agent are ${Object.keys(h.zU).join(", ")}.`);
}
function mismatch(e) {
return new c.J("unable", "protocol-mismatch", `This agent speaks version ${a.Xg} of its protocol; the request speaks version ${e}.`, "Install the same version of velo on both sides: run `sudo velo setup` with the newer one.");
}
var U = n(48161);
var H = n(62198);
const V = _.Ikc({
repository: _.YjP().check(E.Fk(/^[\w.-]{1,100}\/[\w.-]{1,100}$/)),
repository_id: _.YjP().check(E.Fk(/^[1-9][0-9]{0,19}$/)),
run_id: _.YjP().check(E.Fk(/^[1-9][0-9]{0,19}$/)),
event_name: _.YjP().check(E.m9(1), E.Eb(64)),
ref: _.YjP().check(E.m9(1), E.Eb(1024)),
workflow_ref: _.lqM(_.YjP().check(E.Eb(2048))),
job_workflow_ref: _.lqM(_.YjP().check(E.Eb(2048))),
head_ref: _.lqM(_.YjP().check(E.Eb(1024))),
environment: _.lqM(_.YjP().check(E.Eb(1024)))
});
const W = [ "push", "schedule", "workflow_dispatch", "repository_dispatch", "merge_group", "release", "deployment" ];
const G = [ "schedule", "push", "workflow_dispatch" ];
const K = [ "pull_request_target", "workflow_run", "issue_comment" ];
function proofOf(e, t) {
const n = t.filter(t => fits(e, t));
const s = n.filter(({workflow: e}) => e !== undefined);
const o = s.length > 0 && e.event_name !== "pull_request" ? s : n;
const [r] = o;
if (!r) return undefined;
const i = `github:${r.server}/${e.repository_id}`;
const a = rightsOf(e, i, s.length > 0);
if (!a) return undefined;
const c = [ ...new Set(o.flatMap(e => e.projects)) ];
return {
repository: i,
projects: c,
run: `${i}!${e.run_id}`,
...a
};
}
function fits(e, {repositoryId: t, environment: n, workflow: s}) {
if (e.repository_id !== t) return false;
if (n !== undefined && e.environment !== n) return false;
if (!s) return true;
const o = `${e.repository}/${s.path}@${s.ref}`;
const {workflow_ref: r, job_workflow_ref: i = r, ref: a} = e;
return a === s.ref && r === o && i === o;
}
const Q = {
pull: null,
anyPull: false,
removes: "none",
headRef: null
};
function rightsOf({event_name: e, ref: t, head_ref: n}, s, o) {
if (e === "pull_request") {
const e = /^refs\/pull\/([1-9][0-9]{0,9})\/merge$/.exec(t)?.[1];
if (e !== undefined) return {
...Q,
pull: `${s}#${e}`,
headRef: n || null
};
return t.startsWith("refs/heads/") && n ? {
...Q,
removes: {
headRef: n
}
} : undefined;
}
if (!o) return W.includes(e) ? Q : undefined;
if (G.includes(e)) return {
...Q,
removes: "repository"
};
return K.includes(e) ? {
...Q,
anyPull: true
} : Q;
}
function mayUse({repository: e, run: t, pull: n, anyPull: s}, o) {
if (o === t || o === n) return true;
return s && isPullOf(e, o);
}
function isPullOf(e, t) {
return t.startsWith(`${e}#`) && /^[1-9][0-9]{0,9}$/.test(t.slice(e.length + 1));
}
function isOfRepository({repository: e}, t) {
return t.startsWith(e) && [ "", "#", "!" ].includes(t.charAt(e.length));
}
const Z = 1e3;
const X = 3600 * Z;
const ee = 24 * 3600 * Z;
const te = {
known: 60 * Z,
none: 5 * Z
};
const ne = 10 * Z;
const se = 256 * 1024;
const oe = _.Ikc({
keys: _.YOg(_.g1P(_.YjP(), _.L5J())).check(E.Eb(100))
});
const re = _.Ikc({
kty: _.euz("RSA"),
kid: _.YjP().check(E.m9(1), E.Eb(256)),
n: _.YjP(),
e: _.YjP(),
alg: _.lqM(_.euz("RS256")),
use: _.lqM(_.euz("sig"))
});
class IssuerKeys {
#l;
#d;
#f=new Map;
#p=Number.NEGATIVE_INFINITY;
#w=Number.NEGATIVE_INFINITY;
#g;
#m;
constructor(e, t = Date.now) {
this.#l = e;
this.#d = t;
}
async find(e) {
if (this.#y() >= X || !this.#f.has(e)) await this.#b();
if (this.#y() >= ee) throw unreachable(this.#l, this.#m);
return this.#f.get(e);
}
#y() {
return Math.abs(this.#d() - this.#p);
}
async #b() {
const e = this.#f.size > 0 ? te.known : te.none;
const t = this.#d() - this.#w;
if (!this.#g && (t >= e || t < 0)) {
this.#w = this.#d();
this.#g = this.#k().finally(() => {
this.#g = undefined;
});
}
await this.#g;
}
async #k() {
try {
this.#f = read(await get(`${this.#l}/.well-known/jwks`));
this.#p = this.#d();
} catch (e) {
this.#m = e;
}
}
}
async function get(e) {
const t = AbortSignal.timeout(ne);
const n = await fetch(e, {
redirect: "error",
signal: t,
headers: {
accept: "application/json"
}
});
if (n.status !== 200) throw new Error(`it answered with the status ${n.status}`);
let s = "";
const o = new TextDecoder;
let r = 0;
for await (const e of n.body ?? []) {
r += e.byteLength;
if (r > se) throw new Error(`its answer has more than ${se / 1024} kB`);
s += o.decode(e, {
stream: true
});
}
return JSON.parse(s);
}
function read(e) {
const {keys: t} = I.qg(oe, e);
const n = t.flatMap(e => {
const {data: t} = I.xL(re, e);
if (!t) return [];
const {kty: n, kid: s, n: o, e: i} = t;
return [ [ s, (0, r.createPublicKey)({
key: {
kty: n,
n: o,
e: i
},
format: "jwk"
}) ] ];
});
if (n.length === 0) throw new Error("its answer has no key for RS256");
return new Map(n);
}
function unreachable(e, t) {
const {message: n, cause: s} = t ?? {};
const o = [ n, s?.message ].filter(Boolean).join(": ");
return new c.J("unable", "issuer-unreachable", `The host can't get the keys of ${e}${o ? `: ${o}` : ""}.`, "The host must be able to reach it over HTTPS, directly. Run the job again.", {
cause: t
});
}
const ie = 30;
const ae = 16 * 1024;
const ce = _.Ikc({
iss: _.YjP(),
aud: _.YjP(),
exp: _.aig(),
nbf: _.aig(),
iat: _.aig(),
jti: _.YjP().check(E.m9(1), E.Eb(256))
});
class TokenVerifier {
#f;
#v;
#d;
constructor(e, t, n = Date.now) {
this.#f = new Map([ ...e ].map(e => [ e, new IssuerKeys(e, n) ]));
this.#v = t;
this.#d = n;
}
async verify(e) {
if (e.length > ae) throw invalid("it is too long");
const t = claimedIssuer(e);
const s = t === undefined ? undefined : this.#f.get(t);
if (t === undefined || !s) throw invalid("no trust line of this host names its issuer");
const {jwtVerify: o} = await n.e(2102).then(n.bind(n, 72102));
const keyOf = async ({kid: e}) => {
const t = e === undefined ? undefined : await s.find(e);
if (!t) throw invalid("its issuer has no such key");
return t;
};
const r = this.#d();
const {payload: i} = await o(e, keyOf, {
algorithms: [ "RS256" ],
issuer: t,
audience: this.#v,
clockTolerance: ie,
currentDate: new Date(r),
requiredClaims: [ "exp", "nbf", "iat", "jti" ]
}).catch(e => {
throw e instanceof c.J ? e : invalid(e.message, e);
});
const a = I.xL(ce, i);
const u = I.xL(V, i);
if (!a.success || !u.success) throw invalid(`it lacks ${lacking(a.error ?? u.error)}`);
const {exp: h, iat: l, jti: d} = a.data;
if (h * 1e3 <= r) throw invalid("it has expired");
if (l > r / 1e3 + ie) throw invalid("it was issued in the future");
return {
issuer: t,
claims: u.data,
id: d,
issuedAt: l * 1e3,
expiresAt: h * 1e3
};
}
}
function claimedIssuer(e) {
try {
const {iss: t} = JSON.parse(Buffer.from(e.split(".")[1] ?? "", "base64url").toString("utf8"));
return typeof t === "string" ? t : undefined;
} catch {
return undefined;
}
}
function lacking(e) {
return [ ...new Set(e?.issues.map(({path: e}) => `\`${e.join(".")}\``)) ].join(", ");
}
function invalid(e, t) {
return new c.J("unable", "token-invalid", `The job's token is not accepted: ${e}.`, "Set `proof-host` to the name that `velo doctor` on the host shows. Compare the clocks of the host and of GitHub's server.", {
cause: t
});
}
const ue = 15 * 6e4;
const he = {
sessions: 1e4,
tokens: 1e5
};
class Sessions {
#S;
#$;
#d;
#j;
#T=new Map;
#A=new Map;
constructor(e, t, n = Date.now) {
this.#S = e;
this.#d = n;
this.#j = inSeconds(n());
this.#$ = new TokenVerifier(new Set(e.map(({issuer: e}) => e)), audienceOf(t), n);
}
async open(e) {
const {issuer: t, claims: n, id: s, issuedAt: o, expiresAt: i} = await this.#$.verify(e);
const a = this.#S.filter(e => e.issuer === t);
const c = proofOf(n, a);
if (!c) throw notTrusted(n.event_name);
this.#P();
const u = `${t} ${s}`;
if (this.#A.has(u) || o < this.#j) throw used();
const h = this.#A.size >= he.tokens || this.#T.size >= he.sessions;
if (h) throw sessions_tooMany();
this.#A.set(u, i);
const l = (0, r.randomBytes)(32).toString("base64url");
const d = this.#d() + ue;
this.#T.set(hashed(l), {
proof: c,
until: d
});
return {
session: l,
expiresAt: new Date(d).toISOString(),
proof: c
};
}
find(e) {
const t = this.#T.get(hashed(e));
if (t && t.until > this.#d()) return t.proof;
throw new c.J("unable", "session-expired", "The session has ended, or there is none.", "Prove the job anew.");
}
#P() {
const e = this.#d();
if (e < this.#j) this.#j = inSeconds(e);
for (const [t, n] of this.#A) if (n <= e) this.#A.delete(t);
for (const [t, {until: n}] of this.#T) if (n <= e) this.#T.delete(t);
}
}
const audienceOf = e => `velo:${e}`;
const inSeconds = e => Math.floor(e / 1e3) * 1e3;
const hashed = e => (0, r.createHash)("sha256").update(e).digest("base64url");
function used() {
return new c.J("unable", "token-used", "The job's token was used before, or is older than the host's agent.", "A token is good for one session: ask for another.");
}
function notTrusted(e) {
return new c.J("unable", "not-trusted", `No trust line of this host fits the job (event ${e.replace(/[^a-z_]/g, "")}).`, "Run as root on the host: `velo setup --trust …`. docs/security.md says which runs a line fits.");
}
function sessions_tooMany() {
return new c.J("unable", "too-many-sessions", "The agent has as many sessions as it keeps.", "Run the job again in a quarter of an hour.");
}
var le = n(14179);
const de = "main";
async function own({branch: e, expect: t}, n, s) {
named(t?.owner, e);
if (e.endsWith(`/${de}`)) throw foreign(e, s);
return alike(e, n, s);
}
async function alike(e, t, n) {
try {
return await t();
} catch (t) {
throw (0, c.up)(t, "branch-not-found", "not-permitted") ? foreign(e, n) : t;
}
}
const leave = (e, t) => ({
given: t,
hint: `Jobs work on the branches of their own pull request. To permit this on \`main\` and on branches without an owner, run as root on the host: \`velo setup --runner-may ${e}\`.`
});
async function ownOrShared(e, {given: t, hint: n}, s) {
const {branch: o, expect: r} = e;
if (!t) return own(e, () => s({
...e,
shared: false
}), n);
named(r?.owner, o);
return alike(o, () => s({
...e,
shared: true
}));
}
function named(e, t) {
if (e) return e;
throw notPermitted(`${t}: a request on the runners' socket must name the owner of its branch`, "not-permitted", "Set VELO_OWNER, such as `VELO_OWNER=github:github.com/123#42`; the actions do this themselves. People use the other socket: `velo setup --user NAME`.");
}
const foreign = (e, t) => notPermitted(`${e} is not a branch of the owner that the request names`, "not-permitted", t);
function notPermitted(e, t = "not-permitted", n = "Jobs work on the branches of their own pull request. People use the other socket: `velo setup --user NAME`.") {
return new c.J("unable", t, `${e}.`, n);
}
const fe = "github.head-ref";
function forProven(e, t) {
const n = plainAnswers(e);
const used = (e, n, s) => {
const o = s ?? n?.owner ?? t.pull ?? t.run;
if (!mayUse(t, o) || n?.owner !== undefined && n.owner !== o) throw foreign(e);
return {
...n,
owner: (0, le.Y9)(o)
};
};
const labelled = ({[fe]: e, ...n} = {}) => t.headRef === null ? n : {
...n,
[fe]: headText(t.headRef)
};
const changed = e => {
const t = used(e.branch, e.expect, e.owner);
return {
...e,
expect: t,
...e.owner === undefined ? {} : {
owner: t.owner
},
...e.labels === undefined ? {} : {
labels: labelled(e.labels)
}
};
};
const shared = e => {
const {branch: n = "", expect: s} = e;
const {owner: o} = s ?? {};
if (o !== t.repository) return {
...e,
expect: used(n, s)
};
return {
...e,
expect: {
...s,
owner: (0, le.Y9)(t.run)
}
};
};
const list = async e => {
const {owner: s, repository: o, ...r} = e;
if (o !== undefined && o !== t.repository) throw foreignList(o);
if (s !== undefined && !mayUse(t, s) && (t.removes === "none" || !isOfRepository(t, s))) throw foreignList(s);
const i = s === undefined ? {
repository: (0, le.Y9)(t.repository)
} : {
owner: (0, le.Y9)(s)
};
return (await n.listBranches({
...r,
...i
})).filter(e => e.owner !== null && mayUse(t, e.owner) || isRemovable(t, e));
};
const s = {
createBranch({bind: e, ...t}, s) {
const o = used(t.branch, t.expect, t.owner);
const r = labelled(t.labels);
return n.createBranch({
...t,
owner: o.owner ?? "",
expect: o,
labels: r
}, s);
},
listBranches: (e = {}) => list(e),
getBranch: e => n.getBranch({
...e,
expect: used(e.branch, e.expect)
}),
async deleteBranch(e, s) {
const {branch: o, expect: r} = e;
const {owner: i} = r ?? {};
if (i === undefined || mayUse(t, i)) return n.deleteBranch({
...e,
expect: used(o, r)
}, s);
const [a = "", c] = o.split("/");
const u = (await list({
project: a,
owner: i
})).find(e => e.branch === c);
if (!u || r?.id !== undefined && r.id !== u.id) throw foreign(o);
const h = {
...r,
id: u.id,
owner: (0, le.Y9)(i)
};
return n.deleteBranch({
...e,
expect: h
}, s);
},
resetBranch: (e, t) => n.resetBranch(changed(e), t),
setBranch: (e, t) => n.setBranch(changed(e), t),
branchPassword: (e, t) => n.branchPassword({
...e,
expect: used(e.branch, e.expect)
}, t),
branchLogs: e => n.branchLogs({
...e,
expect: used(e.branch, e.expect)
}),
createSnapshot: (e, t) => n.createSnapshot(shared(e), t),
listSnapshots: (e = {}) => n.listSnapshots(shared(e)),
cleanupSnapshots: (e = {}, t) => n.cleanupSnapshots(shared(e), t),
walInfo: (e = {}) => n.walInfo(shared(e)),
walCleanup: (e, t) => n.walCleanup(shared(e), t)
};
return {
...n,
...s
};
}
function forClaimed(e) {
return (0, u.v)(async (t, n, s) => {
const {owner: o, repository: r, expect: i} = n;
for (const e of [ o, r, i?.owner ]) {
if (e !== undefined && (0, le.nn)(e)) throw notPermitted("An owner is proven by a token, not by a name", "not-permitted", "Set `proof-host`.");
}
return (0, u.$)(e, t, n, s);
}, () => e.close());
}
function isRemovable(e, {owner: t, labels: n}) {
if (e.removes === "none" || t === null || !isOfRepository(e, t)) return false;
return e.removes === "repository" || n[fe] === headText(e.removes.headRef);
}
function headText(e) {
if (e.length <= 200 && /^[\x21-\x7e]+$/.test(e)) return e;
return `sha256:${(0, r.createHash)("sha256").update(e).digest("hex")}`;
}
function plainAnswers(e) {
return (0, u.v)(async (t, n, s) => {
const o = await (0, u.$)(e, t, n, s);
return Array.isArray(o) ? o.map(plain) : plain(o);
}, () => e.close());
}
function plain(e) {
const {owner: t} = e ?? {};
return typeof t === "string" ? {
...e,
owner: (0, le.Kl)(t)
} : e;
}
const foreignList = e => foreign(`The list of ${e}`);
function discreet(e) {
return (0, u.v)(async (t, n, s) => {
try {
return await (0, u.$)(e, t, n, s);
} catch (e) {
throw withoutPlaces((0, c.DT)(e));
}
}, () => e.close());
}
function withoutPlaces(e) {
const {kind: t, code: n, message: s, hint: o, left: r} = e;
const i = n === "project-not-found" ? s.replace(/ \(.*\)/, "") : s;
if (i === s && ![ s, o, ...r ].some(e => withoutPaths(e) !== e)) return e;
const a = [ i, o, ...r ].map(withoutPaths);
const [u = "", h = "", ...l] = a;
return c.J.from({
kind: t,
code: n,
message: u,
hint: h,
left: l
}, e);
}
function withoutPaths(e) {
return e.replace(pe, "$1…");
}
const pe = /(^|[\s(`'"])\/(?!\/)[^\s)`'",;]+/g;
function snapshotsForJobs(e, t) {
return {
createSnapshot: (n, s) => ownOrShared(n, leave("snapshot", t.includes("snapshot")), t => e.createSnapshot(t, s)),
async listSnapshots({branch: n, ...s} = {}) {
if (n === undefined) throw notPermitted("Jobs may only list the snapshots of one branch");
const {project: o, ...r} = s;
return ownOrShared({
...r,
branch: n
}, leave("snapshot", t.includes("snapshot") || t.includes("cleanup")), t => e.listSnapshots(t));
},
async cleanupSnapshots({branch: n, ...s} = {}, o) {
if (n === undefined) throw notPermitted("Jobs may only clean up the snapshots of one branch");
return ownOrShared({
...s,
branch: n
}, leave("cleanup", t.includes("cleanup")), t => e.cleanupSnapshots(t, o));
}
};
}
function walForJobs(e, t) {
const n = leave("cleanup", t.includes("cleanup"));
const s = {
given: false,
hint: "Leave `force` out: what a policy promises, jobs may not delete for others."
};
return {
async walInfo({branch: t, ...s} = {}) {
if (t === undefined) throw notPermitted("Jobs may only see the archived WAL of one branch");
const o = await ownOrShared({
...s,
branch: t
}, n, t => e.walInfo(t));
return o.map(discreetArchive);
},
walCleanup: (t, o) => ownOrShared(t, t.force ? s : n, t => e.walCleanup(t, o)),
async checkRestore(n, s) {
if (!t.includes("restore")) throw notPermitted("Jobs may not check recovery", "not-permitted", "To permit it, run as root on the host: `velo setup --runner-may restore`.");
if (n?.project === undefined) throw notPermitted("Jobs may only check the recovery of one project");
return (await e.checkRestore(n, s)).map(discreetCheck);
}
};
}
function discreetArchive(e) {
const {failure: t} = e;
return {
...e,
failure: t && {
...t,
reason: withoutPaths(t.reason)
}
};
}
function discreetCheck(e) {
const {error: t, checks: n} = e;
return {
...e,
checks: n.map(e => ({
...e,
detail: withoutPaths(e.detail)
})),
error: t && {
code: t.code,
message: withoutPaths(t.message),
hint: withoutPaths(t.hint),
left: t.left.map(withoutPaths)
}
};
}
function rightsOfJobs({may: e, ownership: t}) {
const n = t === "proven" ? "The owner is proven. " : "The owner is claimed. ";
const s = "for runners: create, list, get, reset, set, delete, snapshot and connect to branches of the owner that each request names, and clean up their snapshots and archived WAL. Parents can be `main`, branches without an owner and branches of the same owner";
const o = {
snapshot: "taken",
cleanup: "cleaned up",
restore: null
};
const r = e.flatMap(e => o[e] ?? []).join(" and ");
const i = r && `. Snapshots of \`main\` and of branches without an owner can be ${r}`;
const a = e.includes("restore") ? ". The recovery of a project can be checked" : "";
return {
group: "system",
name: "Rights",
state: "info",
detail: n + s + i + a,
help: "The actions set the owner. In a terminal, set VELO_OWNER. Only people can see the checks of the host: `velo setup --user NAME`."
};
}
function forJobs(e, t) {
const {may: n} = t;
const s = discreet(e);
const o = {
async doctor({repair: e} = {}) {
if (e) throw notPermitted(`Jobs may not ${h.zU.repair.does}`);
return {
ok: true,
checks: [ rightsOfJobs(t) ]
};
},
async createBranch(e, t) {
const n = named(e.owner, e.branch);
keepLimits(e);
if (e.expect?.owner !== undefined && e.expect.owner !== n) throw notPermitted("A branch has one owner, but this request names two");
await refuseParent(s, e.parent, n);
await refuseSnapshot(s, e.from, n);
try {
const o = isPullRequest(n) ? {
idleStop: "auto"
} : {};
return await s.createBranch({
...o,
...e,
expect: {
...e.expect,
owner: n
}
}, t);
} catch (t) {
throw await foreignName(s, t, {
branch: e.branch,
owner: n
});
}
},
async listBranches(e = {}) {
named(e.owner ?? e.repository, "The list");
return s.listBranches(e);
},
getBranch: e => own(e, () => s.getBranch(e)),
deleteBranch: (e, t) => own(e, () => s.deleteBranch(e, t)),
async resetBranch(e, t) {
keepOwner(e.owner, e.expect);
return own(e, async () => {
await refuseSnapshot(s, e.from, e.expect?.owner ?? "");
return s.resetBranch(e, t);
});
},
async setBranch(e, t) {
keepLimits(e);
keepOwner(e.owner, e.expect);
return own(e, () => s.setBranch(e, t));
},
branchPassword: (e, t) => own(e, () => s.branchPassword(e, t)),
...snapshotsForJobs(s, n),
...walForJobs(s, n),
branchLogs: e => own(e, () => s.branchLogs(e)),
machine: () => s.machine()
};
return {
...s,
...refusals(),
...o
};
}
function refusals() {
const e = Object.entries(h.zU).filter(([, {jobs: e}]) => !e);
const t = e.map(([e, {does: t}]) => [ e, async () => {
throw notPermitted(`Jobs may not ${t}`);
} ]);
return Object.fromEntries(t);
}
const isPullRequest = e => /#\d+$/.test(e);
function keepOwner(e, t) {
if (e !== undefined && e !== t?.owner) throw notPermitted("Jobs may not change the owner of a branch");
}
function keepLimits({limits: e}) {
if (e !== undefined) throw notPermitted("Jobs may not change the limits of a branch");
}
async function refuseParent(e, t, n) {
if (t === undefined || t.endsWith(`/${de}`)) return;
const s = await find(e, t);
if (!s || s.owner !== null && s.owner !== n) throw foreign(t);
}
async function refuseSnapshot(e, t, n) {
if (t === undefined) return;
const s = await e.getSnapshot({
id: t
}).catch(e => {
if ((0, c.up)(e, "invalid-snapshot")) throw e;
});
if (!s) throw foreign(`The branch of the snapshot ${t}`);
await refuseParent(e, `${s.project}/${s.branch}`, n);
}
async function foreignName(e, t, {branch: n, owner: s}) {
if (!(t instanceof c.J)) return t;
if (t.code === "not-permitted") return taken(n);
if (t.code !== "branch-exists") return t;
const o = await find(e, n);
return o?.owner === s ? t : taken(n);
}
async function find(e, t) {
const [n, s] = t.split("/");
const o = await e.listBranches(n === undefined ? {} : {
project: n
});
return o.find(e => e.branch === s);
}
const taken = e => notPermitted(`${e} is not a branch of the owner that the request names`, "name-taken");
var we = n(22452);
function withinProjects(e, t) {
const n = (0, u.v)(async (n, s, o) => {
for (const n of projectsIn(s)) if (!t.includes(n)) throw await missing(e, n);
return (0, u.$)(e, n, s, o);
}, () => e.close());
const each = async e => {
const n = [];
for (const s of t) {
n.push(...await e(s).catch(emptyIfMissing));
}
return n;
};
return {
...n,
listBranches: (t = {}) => t.project === undefined ? each(n => e.listBranches({
...t,
project: n
})) : n.listBranches(t),
async getSnapshot({id: t}) {
const n = await each(t => e.listSnapshots({
project: t
}));
const [s, o] = n.filter(e => t !== "" && e.id.startsWith(t));
if (s && !o) return s;
throw new c.J("missing", "snapshot-not-found", `There is no snapshot ${t}.`, "Give its whole id.");
}
};
}
function projectsIn({branch: e, parent: t, to: n, name: s, project: o}) {
const r = [ e, t, n ].filter(e => e !== undefined).map(e => (0, we.at)(e).project);
const i = [ s, o ].filter(e => e !== undefined).map(we.j1);
return new Set([ ...r, ...i ]);
}
async function missing(e, t) {
const n = `x${(0, r.randomBytes)(24).toString("hex")}`;
try {
await e.listBranches({
project: n
});
} catch (e) {
if (!(e instanceof c.J)) return e;
const {kind: s, code: o, message: r, hint: i, left: a} = e;
return c.J.from({
kind: s,
code: o,
message: r.replaceAll(n, t),
hint: i,
left: a
}, e.cause);
}
return new c.J("missing", "project-not-found", `There is no project ${t}.`, "Check the name.");
}
function emptyIfMissing(e) {
if ((0, c.up)(e, "project-not-found")) return [];
throw e;
}
const ge = [ "doctor", "machine" ];
class Callers {
#x;
#T;
#O;
#M;
constructor(e) {
const t = (0, H._)(e.trust);
this.#x = e;
this.#M = e.proofHost ?? (0, U.hostname)();
this.#O = t.map(({text: e}) => e);
this.#T = new Sessions(t, this.#M);
}
get summary() {
return {
host: this.#M,
trust: this.#O,
required: this.#x.requireProof
};
}
async prove(e) {
const t = {
operation: "prove",
socket: "jobs"
};
try {
const {proof: n, ...s} = await this.#T.open(e);
log({
...t,
owner: n.pull ?? n.run,
ownership: "proven"
});
return s;
} catch (e) {
log({
...t,
error: (0, c.DT)(e)
});
throw e;
}
}
of(e, {headers: t}) {
const n = t[a.gg];
return e === "jobs" ? this.job(n === undefined ? undefined : String(n)) : {
socket: e,
proof: undefined
};
}
job(e) {
return {
socket: "jobs",
proof: e === undefined ? undefined : this.#T.find(e)
};
}
limited(e, {proof: t}, {name: n}) {
const {runnerMay: s, requireProof: o} = this.#x;
if (t) {
const n = forJobs(withinProjects(e, t.projects), {
may: s,
ownership: "proven"
});
return forProven(n, t);
}
if (o && !ge.includes(n)) throw proofRequired();
return forClaimed(forJobs(e, {
may: s,
ownership: "claimed"
}));
}
}
function subjectOf({socket: e, proof: t}, n) {
const s = requestOwner(n);
const o = t ? s ?? t.pull ?? t.run : s;
const r = t ? "proven" : "claimed";
return {
operation: n.name,
target: requestTarget(n),
owner: o,
...e === "jobs" && {
ownership: r
},
socket: e
};
}
const readKey = ({socket: e, proof: t}, n) => `${e} ${t ? JSON.stringify(t) : "claims"} ${JSON.stringify(n)}`;
function proofRequired() {
return new c.J("unable", "proof-required", "This host takes no claims: a job must prove who it is.", "Give the job `permissions: id-token: write`, and the action the input `proof-host`. docs/security.md says what else is needed.");
}
const me = 8 * 1024;
const ye = 1e4;
const be = _.YjP().check(E.Eb(1e3));
const ke = _.rej({
branch: be,
owner: _.yqP(be),
session: _.yqP(be)
});
async function readHandshake(e) {
const t = await firstLine(e);
let n;
try {
n = JSON.parse(t);
} catch (e) {
throw badLine("it is not JSON", e);
}
const s = I.xL(ke, n);
if (s.success) return s.data;
throw badLine(s.error.issues.map(({path: e, message: t}) => `${e.join(".")}: ${t}`).join("; "));
}
function firstLine(e) {
return new Promise((t, n) => {
let s = Buffer.alloc(0);
const o = setTimeout(() => settle(() => n(late())), ye);
const settle = t => {
clearTimeout(o);
e.off("data", take).off("end", ended).off("close", ended);
e.pause();
t();
};
const ended = () => settle(() => n(badLine("the connection ended before it")));
const take = o => {
s = Buffer.concat([ s, o ]);
const r = s.indexOf("\n");
if (r >= 0 && r <= me) {
const n = s.subarray(r + 1);
settle(() => {
if (n.length > 0) e.unshift(n);
t(s.toString("utf8", 0, r));
});
} else if (s.length > me) settle(() => n(tooLong()));
};
e.on("data", take).once("end", ended).once("close", ended).resume();
});
}
function badLine(e, t) {
return new c.J("usage", "bad-request", `The first line is not valid: ${e}.`, 'Send one line of JSON, such as {"branch":"shop/pr-42","owner":"github:github.com/123#42"}, and then speak to PostgreSQL.', {
cause: t
});
}
function late() {
return new c.J("usage", "request-timeout", "The first line did not arrive in time.", "Connect again.");
}
function tooLong() {
return new c.J("usage", "request-too-large", `The first line is longer than ${me} bytes.`, "Send the name of the branch, its owner or the session, and nothing else.");
}
var ve = n(64420);
const Se = {
waiting: 256,
open: 2048,
ofBranch: 128
};
const $e = 6e4;
class Passages {
#_=new Map;
#E=new Map;
#e=new Set;
add(e, t) {
const [n] = this.#_;
if (this.#_.size >= Se.waiting && n) {
this.#_.delete(n[0]);
n[1](passages_tooMany("Too many connections wait to name their branch."));
}
this.#_.set(e, t);
this.#e.add(e);
e.once("close", () => {
this.#_.delete(e);
this.#e.delete(e);
});
}
enter(e, t) {
const n = this.#E.get(t) ?? 0;
if (n >= Se.ofBranch) throw passages_tooMany(`The branch has ${Se.ofBranch} connections by this way.`);
if (this.#e.size - this.#_.size > Se.open) throw passages_tooMany("The host has too many connections.");
this.#E.set(t, n + 1);
e.once("close", () => {
const e = (this.#E.get(t) ?? 1) - 1;
if (e > 0) this.#E.set(t, e); else this.#E.delete(t);
});
}
heard(e) {
this.#_.delete(e);
}
close() {
for (const e of this.#e) e.destroy();
}
}
function pass(e, t) {
const n = [ e, t ];
const limit = () => {
for (const e of n) e.setTimeout($e);
};
const cut = () => {
for (const e of n) e.destroy();
};
(0, ve.S)(e, t);
for (const e of n) e.on("timeout", cut).once("end", limit).once("close", limit);
}
function passages_tooMany(e) {
return new c.J("unable", "too-many-connections", e, "Close connections that are not needed, and connect again.");
}
const je = 1e4;
async function reach(e, {wake: t, signal: n}) {
if (e.status === "asleep") return t(e);
if (e.status !== "running" && e.status !== "busy") throw notRunning(e);
return connectTo(e, n);
}
function connectTo(e, t) {
const {host: n, port: s} = e;
return new Promise((o, r) => {
const i = (0, O.connect)({
host: n,
port: s,
allowHalfOpen: true,
noDelay: true,
timeout: je,
signal: t
});
const failed = t => {
i.destroy();
r(unanswered(e, t));
};
i.once("error", failed).once("timeout", failed);
i.once("connect", () => {
i.off("error", failed).off("timeout", failed).setTimeout(0);
o(i);
});
});
}
function notRunning({project: e, branch: t, status: n}) {
const s = `${e}/${t}`;
return new c.J("conflict", "branch-stopped", `${s} is not running (${n}).`, `Start it on the host: \`velo branch start ${s}\`.`);
}
function unanswered({project: e, branch: t}, n) {
return new c.J("failed", "login-unanswered", `The server of ${e}/${t} does not answer.`, `\`velo branch logs ${e}/${t}\` shows its log; \`velo branch restart ${e}/${t}\` restarts it.`, {
cause: n
});
}
class DatabaseDoor {
#I;
#q;
#B;
#R;
#J=new Passages;
#N;
#C=false;
constructor({callers: e, engine: t, reads: n, wake: s}) {
this.#I = e;
this.#q = t;
this.#B = n;
this.#R = s;
}
async listen(e) {
const t = new Peers(e.path);
const n = (0, O.createServer)({
allowHalfOpen: true,
pauseOnConnect: true
}, e => {
endingAlone({
operation: "reach",
work: () => this.#F(e, t),
abort: () => e.destroy()
}).catch(() => e.destroy());
});
await listen(n, e);
this.#N = n;
log({
operation: "listen",
target: e.path,
note: `velo ${f.r}`
});
}
stop() {
this.#C = true;
this.#N?.close();
}
close() {
this.#J.close();
}
async #F(e, t) {
const n = performance.now();
const s = new AbortController;
e.on("error", () => e.destroy()).once("close", () => s.abort());
this.#J.add(e, t => database_door_refuse(e, t));
const o = t.of(e);
let r = {
operation: "reach",
socket: "jobs"
};
const logged = async e => log({
...r,
operation: "reach",
peer: await o,
ms: Math.round(performance.now() - n),
error: e
});
try {
const t = await readHandshake(e);
this.#J.heard(e);
if (this.#C) throw stopping();
const {caller: n, call: o} = this.#L(t);
r = subjectOf(n, o);
const i = this.#I.limited(await this.#q(), n, o);
const look = () => i.getBranch(o.request);
const a = await this.#B.read(readKey(n, o), look);
this.#J.enter(e, a.id);
const c = await reach(a, {
wake: this.#R,
signal: s.signal
});
if (e.destroyed) return void c.destroy();
e.write(`${JSON.stringify({
value: {
branch: `${a.project}/${a.branch}`,
id: a.id
}
})}\n`);
pass(e, c);
await logged();
} catch (t) {
const n = (0, c.DT)(t);
await o;
database_door_refuse(e, n);
await logged(n);
}
}
#L({branch: e, owner: t, session: n}) {
const s = this.#I.job(n);
const o = {
branch: e,
...t === undefined ? {} : {
expect: {
owner: t
}
}
};
return {
caller: s,
call: {
name: "getBranch",
request: o
}
};
}
}
function database_door_refuse(e, t) {
if (e.destroyed) return;
endSocket(e, `${JSON.stringify({
error: remoteError(t)
})}\n`);
}
function stopping() {
return new c.J("unable", "agent-stopping", "The host's agent is being stopped.", "Try again in a moment.");
}
var Te = n(75581);
var Ae = n(94569);
async function admit(e, t, {minMemory: n, maxBranches: s}) {
const o = process.availableMemory();
const {startsServer: r} = (0, h.Ms)(t.name);
if (r && o < n) throw await noMemory(e, o, n);
if (t.name !== "createBranch") return t;
return {
...t,
request: {
...t.request,
maxBranches: stricter(s, t.request.maxBranches)
}
};
}
function stricter(e, t = {}) {
const n = Math.min(e.project ?? Number.POSITIVE_INFINITY, t.project ?? Number.POSITIVE_INFINITY);
const s = Math.min(e.owner ?? Number.POSITIVE_INFINITY, t.owner ?? Number.POSITIVE_INFINITY);
return {
...Number.isFinite(n) ? {
project: n
} : {},
...Number.isFinite(s) ? {
owner: s
} : {}
};
}
async function noMemory(e, t, n) {
const s = (await e.listBranches()).filter(({parent: e, status: t}) => e !== null && t !== "stopped" && t !== "asleep");
const o = (0, Ae.o)(s);
return new c.J("unable", "no-memory", `This host has ${(0, Te.e)(t)} of memory available; another server needs ${(0, 
Te.e)(n)}.`, o ? `Stop or delete a branch that is not needed; the oldest are ${o}.` : "Give the host more memory.");
}
class Queue {
#D;
#_=[];
#z=0;
#e=false;
constructor(e) {
this.#D = e;
}
get running() {
return this.#z;
}
get waiting() {
return this.#_.length;
}
open() {
this.#e = true;
this.#Y();
}
async run(e, t, n) {
await this.#U(t, n);
try {
return await e();
} finally {
this.#z -= 1;
this.#Y();
}
}
#U(e, t) {
return new Promise((n, s) => {
const o = {
ahead: e,
told: -1,
resolve: n
};
const leave = () => {
const e = this.#_.indexOf(o);
if (e < 0) return;
this.#_.splice(e, 1);
this.#H();
s((0, c.VM)(t.reason));
};
o.resolve = () => {
t.removeEventListener("abort", leave);
n();
};
this.#_.push(o);
t.addEventListener("abort", leave, {
once: true
});
if (t.aborted) leave(); else this.#Y();
});
}
#Y() {
while (this.#e && this.#z < this.#D) {
const e = this.#_.shift();
if (!e) break;
this.#z += 1;
e.resolve();
}
this.#H();
}
#H() {
this.#_.forEach((e, t) => {
const n = this.#z + t;
if (e.told !== n) e.ahead(n);
e.told = n;
});
}
}
const Pe = 6e4;
const xe = 6e4;
class IdleWatch {
#h=new Map;
woken(e, t = performance.now()) {
const n = this.#h.get(e);
if (n) this.#h.set(e, {
...n,
unused: true,
lastUse: t,
lookAt: 0
}); else this.#h.set(e, {
...fresh(-1, t),
unused: true
});
}
used(e, t = performance.now()) {
const n = this.#h.get(e);
if (n) Object.assign(n, {
unused: false,
lastUse: t
});
}
failed(e, t = performance.now()) {
this.used(e, t);
const n = this.#h.get(e);
if (n) n.lookAt = t + xe;
}
due(e, t = performance.now()) {
const n = new Set(e.map(({id: e}) => e));
for (const e of [ ...this.#h.keys() ].filter(e => !n.has(e))) this.#h.delete(e);
return e.filter(({id: e, generation: n, status: s, idleStop: o, parent: r}) => {
if (s !== "running" || r === null) return false;
const i = this.#h.get(e);
if (o === null && !i?.unused) return false;
if (i?.generation === -1) i.generation = n;
if (i?.generation !== n) this.#h.set(e, fresh(n, t));
return t >= (this.#h.get(e)?.lookAt ?? 0);
});
}
limitOf({id: e, idleStop: t}) {
return this.#h.get(e)?.unused ? Math.min(Pe, t ?? Pe) : t;
}
saw(e, t, n = performance.now()) {
const s = this.#h.get(e.id) ?? fresh(e.generation, n);
const o = s.sessions !== undefined && s.sessions !== t.sessions;
if (o || t.connected.length > 0) s.unused = false;
const r = new Set(t.connected);
for (const e of t.listening) s.listening.add(e);
for (const e of s.listening) if (!r.has(e)) s.listening.delete(e);
if (o || t.inUse !== null || s.listening.size > 0) s.lastUse = n;
if (t.idleMs !== null) s.lastUse = Math.max(s.lastUse, n - t.idleMs);
s.sessions = t.sessions;
this.#h.set(e.id, s);
const i = this.limitOf(e);
s.lookAt = n + Math.min(xe, (i ?? xe) / 4);
return i !== null && n - s.lastUse >= i;
}
}
function fresh(e, t) {
return {
generation: e,
sessions: undefined,
lastUse: t,
lookAt: 0,
listening: new Set,
unused: false
};
}
var Oe = n(7299);
function errors_tooMany({name: e, project: t}, n) {
return new c.J("unable", "too-many-awake", `${e} sleeps, and ${n} branches of ${t} are awake, which is the limit of this host.`, "Try again when one of them sleeps, or stop one that is not needed.");
}
function stopped(e) {
return new c.J("conflict", "branch-stopped", `${e} is not running.`, `Start it: \`velo branch start ${e}\`.`);
}
function stateOf({code: e}) {
return e === "too-many-awake" ? "53300" : e === "no-memory" ? "53200" : "57P03";
}
class Awake {
#V=new Map;
#W;
constructor(e) {
this.#W = e;
}
saw({id: e, project: t, status: n, idleStop: s}) {
if (n === "running" && s !== null) this.#V.set(e, t); else if (n !== "busy") this.#V.delete(e);
}
add(e) {
const t = [ ...this.#V.values() ].filter(t => t === e.project).length;
if (this.#W !== undefined && t >= this.#W) throw errors_tooMany(e, this.#W);
this.#V.set(e.id, e.project);
}
delete(e) {
this.#V.delete(e);
}
}
var Me = n(1017);
class Redirects {
#G;
#K=new Map;
#Q=Promise.resolve();
possible() {
this.#G ??= (0, Me._Q)(new Map);
return this.#G;
}
async begin() {
await (0, Me.s0)();
}
async add({port: e, waitingAt: t}) {
if (this.#K.get(e) === t) return;
this.#K.set(e, t);
await this.#Z(() => (0, Me.S8)(e, t).catch(() => (0, Me._Q)(this.#K)));
}
async drop({port: e}) {
this.#K.delete(e);
await this.#Z(() => (0, Me.Ip)(e));
}
forget({port: e}) {
this.#K.delete(e);
}
async keep(e) {
if (this.#G === undefined || !await this.#G) return;
await this.#Z(async () => {
const t = await (0, Me.Vj)();
const n = e().filter(({waitingAt: e}) => e !== 0);
this.#K.clear();
for (const {port: e, waitingAt: t} of n) this.#K.set(e, t);
const s = t?.size === n.length && n.every(({port: e, waitingAt: n}) => t.get(e) === n);
if (!s) await (0, Me._Q)(this.#K);
});
}
async clear() {
this.#K.clear();
if (this.#G !== undefined && await this.#G) await this.#Z(Me.s0);
}
#Z(e) {
const t = this.#Q.then(e);
this.#Q = t.catch(() => {});
return t;
}
}
const _e = 1e4;
const Ee = 1e4;
const Ie = {
ssl: 80877103,
gss: 80877104,
cancel: 80877102
};
function readStartup(e) {
return new Promise(t => {
let n = Buffer.alloc(0);
const end = n => {
clearTimeout(s);
e.off("data", read).off("end", lost).off("close", lost);
e.pause();
t(n);
};
const lost = () => end();
const s = setTimeout(lost, Ee);
const read = t => {
n = Buffer.concat([ n, t ]);
while (n.length >= 8) {
const t = n.readInt32BE(0);
const s = n.readInt32BE(4);
if (t < 8 || t > _e) return end();
if (n.length < t) return;
if (s === Ie.cancel) return end({
kind: "cancel",
bytes: n
});
if (s >> 16 === 3) return end({
kind: "startup",
bytes: n
});
if (s !== Ie.ssl && s !== Ie.gss) return end();
n = n.subarray(t);
if (n.length > 0) return end();
e.write("N");
}
if (n.length > _e) end();
};
e.on("data", read).on("end", lost).on("close", lost);
e.resume();
});
}
function fatal(e, t, n = "") {
const s = Object.entries({
S: "FATAL",
V: "FATAL",
C: e,
M: t,
H: n
}).filter(([, e]) => e !== "").map(([e, t]) => `${e}${t.replaceAll("\0", "")}\0`);
const o = Buffer.from(`${s.join("")}\0`);
const r = Buffer.alloc(5);
r.write("E");
r.writeInt32BE(o.length + 4, 1);
return Buffer.concat([ r, o ]);
}
const qe = {
ok: 0,
sasl: 10,
saslContinue: 11,
saslFinal: 12
};
const Be = 64 * 1024;
function passThrough(e, t, {startup: n, loggedIn: s}) {
const cut = () => {
e.destroy();
t.destroy();
};
e.on("error", cut).on("close", () => t.destroy());
t.on("error", cut).on("close", () => e.destroySoon());
t.write(n);
e.pipe(t);
const o = saslOnly();
const relay = n => {
const r = o(n);
if (r === "other") {
e.end(fatal("08P01", "What answers in place of the branch asks for another log-in than SASL."));
t.destroy();
return;
}
e.write(n);
if (r === "more") return;
if (r === "in") s();
t.off("data", relay);
t.pipe(e);
};
t.on("data", relay).once("end", () => e.end());
}
function saslOnly() {
let e = Buffer.alloc(0);
let t = false;
return n => {
e = Buffer.concat([ e, n ]);
while (e.length >= 5) {
const n = String.fromCharCode(e[0] ?? 0);
const s = e.readInt32BE(1);
if (n === "E") return "out";
if (![ "R", "v", "N" ].includes(n) || s < 4 || s > Be) return "other";
if (e.length < s + 1) return "more";
if (n === "R") {
const n = s < 8 ? -1 : e.readInt32BE(5);
if (n === qe.ok) return t ? "in" : "other";
if (n === qe.sasl) t = true; else if (!t || n !== qe.saslContinue && n !== qe.saslFinal) return "other";
}
e = e.subarray(s + 1);
}
return "more";
};
}
async function serveClient(e, {sleeps: t, connect: n, loggedIn: s}) {
e.on("error", () => e.destroy());
const o = await readStartup(e);
if (!o || o.kind === "cancel" && t()) return void e.destroy();
try {
const t = await n();
if (e.destroyed) return void t.destroy();
if (o.kind === "startup") return passThrough(e, t, {
startup: o.bytes,
loggedIn: s
});
t.on("error", () => t.destroy());
t.end(o.bytes, () => e.end());
} catch (t) {
const n = (0, c.DT)(t);
e.end(fatal(stateOf(n), n.message, n.hint));
}
}
const Re = 1e3;
const Je = 4096;
class Sleeper {
id;
port;
project="";
name="";
asleep=false;
falling;
waking;
#X=0;
isDirect=false;
inode;
checking;
#N;
waitingAt=0;
constructor(e) {
this.id = e.id;
this.port = e.port;
this.rename(e);
}
rename({project: e, branch: t}) {
this.project = e;
this.name = `${e}/${t}`;
}
seen(e) {
if (e) this.rename(e);
this.inode = undefined;
if (e?.status !== "busy") this.asleep = e?.status === "asleep";
return e !== undefined && [ "asleep", "busy", "running" ].includes(e.status);
}
async whileFree(e) {
this.#X += 1;
try {
await (this.falling?.catch(() => {}));
await this.close();
return await e();
} finally {
this.#X -= 1;
}
}
async listen(e, t) {
if (this.#N || e === this.port && this.#X > 0) return;
const n = (0, O.createServer)({
allowHalfOpen: true,
pauseOnConnect: true
}, t);
n.maxConnections = Re;
this.#N = n;
try {
await new Promise((t, s) => {
n.once("error", s).listen({
port: e,
host: "127.0.0.1",
backlog: Je
}, t);
});
} catch (e) {
this.#N = undefined;
throw e;
}
n.on("error", () => {});
this.waitingAt = n.address().port;
}
async close() {
const e = this.#N;
this.#N = undefined;
this.waitingAt = 0;
e?.close();
await new Promise(e => setImmediate(e));
}
connect() {
const e = this.isDirect ? {
localAddress: Me.ey
} : {};
return new Promise(t => {
const n = (0, O.connect)({
host: "127.0.0.1",
port: this.port,
allowHalfOpen: true,
...e
});
n.once("connect", () => t(n.off("error", failed)));
const failed = () => t(undefined);
n.once("error", failed);
});
}
}
const Ne = 4;
class Waker {
#ee;
#x;
#te=new Map;
#ne=new Redirects;
#se=new Queue(Ne);
#oe=new AbortController;
#re;
woken=() => {};
loggedIn=() => {};
constructor(e, t) {
this.#ee = discreet(e);
this.#x = t;
this.#re = new Awake(t.maxAwake);
this.#se.open();
}
begin() {
return this.#ne.begin();
}
async sync(e) {
const t = new Set(e.map(({id: e}) => e));
const n = [ ...this.#te.values() ].filter(({id: e}) => !t.has(e));
for (const e of n) this.#te.delete(e.id);
for (const e of n) await e.close();
for (const t of e) {
const failed = e => log({
operation: "sleep",
target: t.branch,
error: (0, c.DT)(e)
});
await this.saw(t, {
redirect: false
}).catch(failed);
}
await this.keepRedirects();
}
async keepRedirects() {
await this.#ne.keep(() => [ ...this.#te.values() ].filter(e => e.asleep || e.falling));
}
async saw(e, {redirect: t = true} = {}) {
const n = this.#te.get(e.id);
this.#re.saw(e);
n?.rename(e);
if (n?.falling || n?.waking || e.status === "busy") return;
if (e.status === "asleep") {
const n = this.#ie(e);
n.asleep = true;
n.isDirect = true;
await this.#ae(n, t);
} else if (n?.asleep) {
n.asleep = false;
await this.#ce(n);
}
}
async starting(e, t) {
const n = [ ...this.#te.values() ].find(t => t.name === e);
if (!n || await this.#ne.possible()) return t();
return n.whileFree(t).finally(async () => {
if (n.asleep) await this.#ue(n).catch(() => {});
if (n.asleep) await this.#ae(n).catch(() => {});
});
}
async fall(e, t) {
const n = this.#ie(e);
const fall = async () => {
const e = await this.#ne.possible();
if (e) await this.#ae(n);
try {
await t();
} catch (e) {
await this.#ce(n);
throw e;
}
n.asleep = true;
n.isDirect = true;
this.#re.delete(n.id);
if (!e) await this.#ae(n);
};
n.falling = fall().finally(() => {
n.falling = undefined;
});
await n.falling;
}
async reach(e) {
await this.saw(e);
return this.#he(this.#ie(e));
}
async stop() {
this.#oe.abort();
for (const e of this.#te.values()) await e.close();
await this.#ne.clear();
}
#ie(e) {
const t = this.#te.get(e.id) ?? new Sleeper(e);
this.#te.set(t.id, t);
return t;
}
async #ae(e, t = true) {
const n = {
sleeps: () => e.asleep || e.falling !== undefined,
connect: () => this.#he(e),
loggedIn: () => this.loggedIn(e.id)
};
const serve = t => {
const work = () => serveClient(t, n);
endingAlone({
operation: "wake",
target: e.name,
work: work
}).catch(() => t.destroy());
};
const s = await this.#ne.possible();
await e.listen(s ? 0 : e.port, serve);
if (s && t) await this.#ne.add(e);
}
async #ce(e) {
if (await this.#ne.possible()) await this.#ne.drop(e); else await e.close();
}
async #he(e) {
for (let t = 1; ;t++) {
await (e.falling?.catch(() => {}));
if (e.asleep) await this.#R(e);
const n = await e.connect();
if (n && await this.#le(e, n)) return n;
n?.destroy();
if (t === 3 || !await this.#ue(e)) throw stopped(e.name);
}
}
async #le(e, t) {
if (e.inode === null || e.inode !== undefined && e.inode === (0, Oe.P)(e.port)) return true;
e.checking ??= this.#ee.branchListener({
branch: e.name,
expect: {
id: e.id
}
}).finally(() => {
e.checking = undefined;
});
try {
e.inode = (await e.checking).inode;
return true;
} catch (e) {
t.destroy();
if ((0, c.up)(e, "port-taken")) throw e;
return false;
}
}
#R(e) {
const t = performance.now();
const ended = n => {
e.waking = undefined;
const s = Math.round(performance.now() - t);
log({
operation: "wake",
target: e.name,
ms: s,
error: n === undefined ? undefined : (0, c.DT)(n)
});
};
const work = () => endingAlone({
operation: "wake",
target: e.name,
work: () => this.#de(e)
});
e.waking ??= this.#se.run(work, () => {}, this.#oe.signal).then(() => ended(), e => {
ended(e);
throw e;
});
return e.waking;
}
async #de(e) {
this.#re.add(e);
try {
const t = await this.#ne.possible();
if (!t) await e.close();
await this.#fe(e).catch(async t => {
if (!(0, c.up)(t, "branch-not-found", "project-not-found", "branch-changed")) throw t;
await this.#ue(e);
await this.#fe(e);
});
e.asleep = false;
if (t) this.#ne.forget(e);
e.inode = undefined;
this.woken(e);
} catch (t) {
this.#re.delete(e.id);
await this.#ue(e).catch(() => {});
if (e.asleep) await this.#ae(e).catch(() => {});
throw t;
}
}
async #fe(e) {
const t = {
id: e.id,
notStopped: true
};
const n = {
name: "startBranch",
request: {
branch: e.name,
expect: t
}
};
await admit(this.#ee, n, this.#x);
await this.#ee.startBranch(n.request, {
signal: this.#oe.signal
});
}
async #ue(e) {
return e.seen((await this.#ee.listBranches()).find(({id: t}) => t === e.id));
}
}
const Ce = {
below: 6e4,
least: 500
};
class Sleep {
#ee;
#pe;
#we;
#ge=new IdleWatch;
#oe=new AbortController;
#me;
#U;
#ye=false;
constructor(e, t, n) {
this.#ee = e;
this.#pe = t;
this.#we = new Waker(e, n);
this.#we.woken = ({id: e}) => {
this.#ge.woken(e);
this.#be(0);
};
this.#we.loggedIn = e => this.#ge.used(e);
}
clear() {
return this.#we.begin();
}
async begin() {
await this.#we.sync(await this.#ee.listBranches());
}
round(e) {
if (this.#U) {
this.#ye = true;
return;
}
this.#U = this.#ke(e).catch(e => log({
operation: "sleep",
error: (0, c.DT)(e)
})).finally(() => {
this.#U = undefined;
if (this.#ye) this.#be(Ce.least);
this.#ye = false;
});
}
async rulesChanged() {
await this.#we.keepRedirects();
}
async saw(e) {
const t = e;
if (t?.status === undefined || t.id === undefined || t.idleStop === undefined) return;
await this.#we.saw(t);
if (t.idleStop !== null && t.idleStop < Ce.below) this.#be(Ce.least);
}
starting(e, t) {
return this.#we.starting(e, t);
}
reach(e) {
return this.#we.reach(e);
}
async stop() {
this.#oe.abort();
clearTimeout(this.#me);
await this.#U;
await this.#we.stop();
}
async #ke(e) {
if (this.#oe.signal.aborted) return;
await this.#we.sync(e);
for (const t of this.#ge.due(e)) {
if (this.#oe.signal.aborted) return;
const e = await this.#ve(t);
if (e && this.#ge.saw(t, e)) await this.#Se(t, e);
}
const t = e.flatMap(e => e.status === "running" ? [ this.#ge.limitOf(e) ?? Ce.below ] : []);
const n = Math.min(Ce.below, ...t);
if (n < Ce.below) this.#be(Math.max(Ce.least, n / 4));
}
#be(e) {
clearTimeout(this.#me);
if (this.#oe.signal.aborted) return;
this.#me = setTimeout(() => {
this.#ee.listBranches().then(e => this.round(e)).catch(() => {});
}, e);
}
async #ve({project: e, branch: t, id: n, generation: s}) {
const o = {
branch: `${e}/${t}`,
expect: {
id: n,
generation: s
}
};
try {
return await this.#ee.branchUse(o);
} catch {
this.#ge.failed(n);
return undefined;
}
}
async #Se(e, t) {
const {signal: n} = this.#oe;
const {id: s, generation: o} = e;
const r = `${e.project}/${e.branch}`;
const i = this.#ge.limitOf(e) ?? 0;
const a = {
branch: r,
idleMs: i,
sessions: t.sessions,
expect: {
id: s,
generation: o
}
};
const u = performance.now();
const ms = () => Math.round(performance.now() - u);
const work = () => this.#we.fall(e, () => this.#ee.sleepBranch(a, {
signal: n
}));
try {
await this.#pe.run(() => endingAlone({
operation: "sleep",
target: r,
work: work
}), () => {}, n);
log({
operation: "sleep",
target: r,
ms: ms()
});
} catch (e) {
const t = (0, c.DT)(e);
if ((0, c.up)(t, "branch-in-use")) this.#ge.used(s);
log({
operation: "sleep",
target: r,
ms: ms(),
error: t
});
}
}
}
var Fe = n(95222);
const Le = [ "running", "asleep", "stopped", "failed", "busy", "broken" ];
function openMetrics(e, t) {
const n = new Fe.Registry;
const s = [ n ];
const gauge = (e, t, n = []) => new Fe.Gauge({
name: e,
help: t,
labelNames: n,
registers: s
});
const o = new Fe.Counter({
name: "velo_operations_total",
help: "Finished operations, by outcome",
labelNames: [ "operation", "outcome" ],
registers: s
});
const r = new Fe.Histogram({
name: "velo_operation_seconds",
help: "Duration of operations, including the wait for their turn",
labelNames: [ "operation" ],
buckets: [ .1, .2, .3, .5, 1, 2, 5, 15, 60, 300 ],
registers: s
});
const i = gauge("velo_operations_running", "Running operations");
const a = gauge("velo_operations_waiting", "Operations waiting for their turn");
const c = gauge("velo_branches", "Branches by state", [ "project", "state" ]);
const u = gauge("velo_branch_own_bytes", "Bytes that deleting the branches of a project would free", [ "project" ]);
const h = gauge("velo_store_size_bytes", "Size of a store", [ "pool" ]);
const l = gauge("velo_store_free_bytes", "Free space of a store", [ "pool" ]);
const observe = ({stores: e, projects: t}) => {
for (const e of [ c, u, h, l ]) e.reset();
for (const t of e) {
h.set({
pool: t.pool
}, t.sizeBytes);
l.set({
pool: t.pool
}, t.freeBytes);
}
for (const e of t) {
for (const t of Le) {
const n = e.branches.filter(({status: e}) => e === t).length;
c.set({
project: e.name,
state: t
}, n);
}
const t = e.branches.reduce((e, t) => e + (t.ownBytes ?? 0), 0);
u.set({
project: e.name
}, t);
}
};
return {
count(e, t, n) {
o.inc({
operation: e,
outcome: t
});
r.observe({
operation: e
}, n / 1e3);
},
async page() {
observe(await t());
i.set(e.running);
a.set(e.waiting);
return {
type: n.contentType,
text: await n.metrics()
};
}
};
}
async function repairFirst(e) {
const t = performance.now();
const ms = () => Math.round(performance.now() - t);
try {
const {done: t, failed: n} = await endingAlone({
operation: "repair",
work: () => e.repair()
});
log({
operation: "repair",
note: [ ...t, ...n ].join("; ") || "nothing to repair",
ms: ms()
});
} catch (e) {
log({
operation: "repair",
error: (0, c.DT)(e),
ms: ms()
});
}
}
var De = n(31421);
var ze = n(80481);
var Ye = n(35274);
var Ue = n(82633);
const He = 5e3;
const Ve = 20;
function watchGuard({told: e, portsChanged: t}) {
const n = (0, o.kx)("nft");
if (n === undefined || process.getuid?.() !== 0) return {
look: async () => {},
stop() {}
};
let s;
let r;
let i;
let a = false;
let c = Promise.resolve();
const look = () => {
c = c.then(async () => {
if (!a && !(await (0, Ue.j4)()).inForce) e(await (0, Ue.iM)());
});
return c;
};
const changed = () => {
clearTimeout(i);
if (!a) i = setTimeout(t, Ve);
};
const start = () => {
s = (0, De.spawn)("setpriv", [ "--pdeathsig", "TERM", n, "monitor" ], {
env: o.hh,
stdio: [ "ignore", "pipe", "ignore" ]
});
s.on("error", () => {});
s.once("close", () => {
if (!a) r = setTimeout(start, He);
});
const e = (0, ze.createInterface)({
input: s.stdout
});
e.on("line", e => {
if (/\binet velo\b|lost/.test(e)) look();
if (/\binet velo_ports\b|lost/.test(e) && !/\belement\b/.test(e)) changed();
});
look();
const {pid: t} = s;
if (t !== undefined) (0, Ye.w)(() => isListening(t) || undefined, {
everyMs: 20,
forMs: He
}).then(look);
};
start();
return {
look: look,
stop() {
a = true;
clearTimeout(r);
clearTimeout(i);
s?.kill("SIGTERM");
}
};
}
function isListening(e) {
const t = (0, x.existsSync)("/proc/net/netlink") ? (0, x.readFileSync)("/proc/net/netlink", "latin1").split("\n") : [];
return t.some(t => {
const [, n, s, o] = t.trim().split(/\s+/);
return n === "12" && s === String(e) && Number.parseInt(o ?? "", 16) !== 0;
});
}
const We = [ 0, 15e3, 6e4, 3e5, 9e5 ];
const Ge = 6e5;
const Ke = 3e4;
class Revival {
#$e=new Map;
foundNoRoom(e, t = Date.now()) {
const n = this.#$e.get(e);
if (n) this.#$e.set(e, {
...n,
attempts: 0,
nextAt: t + Ke
});
}
due(e, t = Date.now()) {
const n = [];
const s = new Set;
for (const {project: o, branch: r, id: i, status: a, startedAt: c} of e) {
const e = `${o}/${r}`;
const u = this.#$e.get(e);
const h = u?.id === i ? u : undefined;
if (a === "running" && c !== null && t - Date.parse(c) < Ge && h) s.add(e);
if (a === "busy" && h) s.add(e);
if (a !== "failed") continue;
s.add(e);
const {attempts: l, nextAt: d} = h ?? {
attempts: 0,
nextAt: t
};
if (l >= We.length || t < d) continue;
n.push(e);
const f = We[l + 1] ?? 0;
this.#$e.set(e, {
attempts: l + 1,
nextAt: t + f,
id: i
});
}
for (const e of this.#$e.keys()) if (!s.has(e)) this.#$e.delete(e);
return n;
}
}
const Qe = 15e3;
const Ze = {
usual: 6e4,
afterFailure: 6e5
};
class Upkeep {
#ee;
#pe;
#je;
#Te=new Revival;
#oe=new AbortController;
#me;
#ge;
#ke=Promise.resolve();
#Ae=0;
lastSweep=null;
constructor(e, t, n) {
this.#je = n;
this.#ee = e;
this.#pe = t;
}
begin() {
this.#ge = watchGuard({
told: e => {
log({
operation: "guard",
note: e.inForce ? "was missing, and is active again" : e.reason
});
this.#je.rulesChanged().catch(e => log({
operation: "sleep",
error: (0, c.DT)(e)
}));
},
portsChanged: () => {
this.#ee.startAll({
branches: []
}).catch(e => log({
operation: "guard",
error: (0, c.DT)(e)
}));
}
});
this.#ke = this.#c();
}
async #c() {
await this.#je.begin().catch(e => log({
operation: "sleep",
error: (0, c.DT)(e)
}));
await this.#Pe();
await this.#xe();
}
async #xe() {
await this.#Oe();
if (this.#oe.signal.aborted) return;
this.#me = setTimeout(() => {
this.#ke = this.#xe();
}, Qe);
}
async stop() {
this.#oe.abort();
this.#ge?.stop();
clearTimeout(this.#me);
await this.#ke;
await this.#je.stop();
}
async #Pe() {
await this.#Me("start", undefined, async e => {
const {started: t, failed: n} = await this.#ee.startAll({}, {
signal: e
});
for (const {branch: e, error: t} of n) log({
operation: "start",
target: e,
note: t.message
});
return `${t.length} of ${t.length + n.length} branches that should be running are running`;
}).catch(() => {});
}
async #Oe() {
try {
const look = async () => {
await (this.#ge?.look());
return this.#ee.listBranches();
};
const e = await endingAlone({
operation: "upkeep",
work: look
});
await this.#_e(e);
await this.#ee.startAll({
branches: []
});
for (const t of this.#Te.due(e)) await this.#Ee(t);
this.#je.round(e);
if (performance.now() >= this.#Ae) await this.#Ie();
} catch (e) {
if (!this.#oe.signal.aborted) log({
operation: "upkeep",
error: (0, c.DT)(e)
});
}
}
async #_e(e) {
const t = (new Date).toISOString();
const n = e.filter(({expiresAt: e, parent: n}) => n !== null && e !== null && e <= t);
const s = {
at: t,
removed: [],
kept: []
};
for (const {project: e, branch: t} of n.sort((e, t) => e.createdAt < t.createdAt ? 1 : -1)) {
const n = `${e}/${t}`;
try {
const e = {
branch: n,
expect: {
expired: true
}
};
await this.#Me("sweep", n, async t => {
await this.#ee.deleteBranch(e, {
signal: t
});
return undefined;
});
s.removed.push(n);
} catch (e) {
if (this.#oe.signal.aborted) return;
s.kept.push({
branch: n,
why: (0, c.DT)(e).message
});
}
}
if (n.length > 0) this.lastSweep = s;
}
async #Ee(e) {
try {
await this.#Me("revive", e, async t => {
const {failed: n} = await this.#ee.startAll({
branches: [ e ]
}, {
signal: t
});
if (n[0]) throw c.J.from({
kind: "failed",
...n[0].error
});
return undefined;
});
} catch (t) {
if ((0, c.DT)(t).code === "no-space") this.#Te.foundNoRoom(e);
}
}
async #Ie() {
const e = performance.now();
const {signal: t} = this.#oe;
this.#Ae = e + Ze.afterFailure;
const apply = e => endingAlone({
operation: "policies",
work: () => this.#ee.applyPolicies({
dryRun: e
}, {
signal: t
})
});
const {due: n} = await apply(true);
if (n.length === 0) {
this.#Ae = e + Ze.usual;
return;
}
const {taken: s, deleted: o, failed: r} = await this.#pe.run(() => apply(false), () => {}, t);
for (const {project: e, error: t} of r) log({
operation: "policies",
target: e,
note: t.message
});
if (r.length === 0) this.#Ae = e + Ze.usual;
if (s.length + o.length === 0) return;
const i = `${s.length} snapshots taken, ${o.length} deleted`;
log({
operation: "policies",
ms: Math.round(performance.now() - e),
note: i
});
}
async #Me(e, t, n) {
const s = performance.now();
const {signal: o} = this.#oe;
const ms = () => Math.round(performance.now() - s);
try {
const s = await this.#pe.run(() => endingAlone({
operation: e,
target: t,
work: () => n(o)
}), () => {}, o);
log({
operation: e,
target: t,
ms: ms(),
...s ? {
note: s
} : {}
});
} catch (n) {
log({
operation: e,
target: t,
ms: ms(),
error: (0, c.DT)(n)
});
throw n;
}
}
}
const Xe = 25e3;
const et = 6e4;
class Agent {
#x;
#I;
#qe=new Map;
#B=new SharedReads;
#pe;
#Be;
#Re;
#je;
#Je=[];
#Ne;
#Ce=new Map;
#C=false;
#Fe=false;
static async start(e) {
const t = new Agent(e, await (0, d.openVelo)({
env: {
...e.env,
VELO_SOCKET: ""
},
longLived: true
}));
await t.#c();
return t;
}
constructor(e, t) {
this.#x = e;
this.#I = new Callers(e);
this.#qe.set("", Promise.resolve(t));
this.#pe = new Queue(e.maxOperations);
this.#je = new Sleep(t, this.#pe, e);
this.#Re = new Upkeep(t, this.#pe, this.#je);
this.#Ne = new DatabaseDoor({
callers: this.#I,
engine: () => this.#q({}),
reads: this.#B,
wake: e => this.#je.reach(e)
});
this.#Be = openMetrics(this.#pe, () => this.#B.read("status", () => t.status()));
}
async #c() {
const {socket: e, group: t, runnerSocket: n, runnerGroup: s, sshFolder: o, sshGroup: r} = this.#x;
await this.#Le("people", e, t);
if (n !== undefined) await this.#Le("jobs", n, s);
if (o !== undefined) {
const [e, t] = l.Dv.map(e => (0, i.join)(o, e));
await this.#Le("jobs", e, r);
await this.#Ne.listen({
path: t,
group: r
});
}
const a = await this.#q({});
await this.#je.clear();
await repairFirst(a);
this.#pe.open();
this.#Fe = true;
this.#Re.begin();
}
async stop() {
if (this.#C) return;
this.#C = true;
const e = this.#Je.map(e => new Promise(t => e.close(t)));
for (const e of this.#Je) e.closeIdleConnections();
this.#Ne.stop();
const t = Promise.all([ ...e, this.#Re.stop() ]);
if (!await within(t, Xe)) {
for (const e of this.#Ce.values()) e.abort();
await within(t, et);
}
for (const e of this.#Je) e.closeAllConnections();
this.#Ne.close();
for (const e of this.#qe.values()) await (await e).close();
log({
operation: "stop"
});
}
async #Le(e, t, n) {
const s = {
name: e,
peers: new Peers(t)
};
const o = {
call: (e, t, n) => this.#De({
door: s,
call: e
}, t, n),
abort: e => this.#Ce.get(e)?.abort(),
...e === "jobs" && {
prove: e => this.#I.prove(e)
},
pages: e === "people" ? {
"/healthz": () => this.#ze(),
"/metrics": () => this.#Be.page(),
"/proof": async () => ({
type: "application/json",
text: JSON.stringify(this.#I.summary)
})
} : {
"/healthz": () => this.#ze()
}
};
const r = createAgentServer(o, new Connections(s.peers));
await listen(r, {
path: t,
group: n
});
this.#Je.push(r);
log({
operation: "listen",
target: t,
note: `velo ${f.r}`
});
}
async #De({door: e, call: t}, n, s) {
const o = this.#I.of(e.name, n);
const r = await this.#q(t);
const i = e.name === "people" ? this.#Ye(r) : this.#I.limited(r, o, t);
const a = subjectOf(o, t);
if ((0, h.Ms)(t.name).streams) return this.#Ue({
door: e,
velo: i,
call: t,
subject: a
}, n, s);
const l = performance.now();
const look = () => endingAlone({
...a,
work: () => (0, u.$)(i, t.name, t.request, {})
});
try {
const e = await this.#B.read(readKey(o, t), look);
sendDocument(s, {
value: e
});
this.#Be.count(t.name, "done", performance.now() - l);
} catch (s) {
const o = (0, c.DT)(s);
this.#Be.count(t.name, o.code, performance.now() - l);
if (o.code === "not-permitted") log({
...a,
peer: await e.peers.of(n.socket),
error: o
});
throw o;
}
}
async #Ue({door: e, velo: t, call: n, subject: s}, o, i) {
const h = performance.now();
const l = (0, r.randomUUID)();
const d = openStream(i, {
[a.jI]: l
});
this.#Ce.set(l, d);
const f = e.peers.of(o.socket);
const logged = async e => {
const t = Math.round(performance.now() - h);
this.#Be.count(n.name, e?.code ?? "done", t);
log({
...s,
peer: await f,
ms: t,
error: e
});
};
const begin = async () => {
if (this.#C) throw agent_stopping();
const e = await admit(t, n, this.#x);
const s = {
progress: d.send,
signal: d.signal
};
const perform = () => (0, u.$)(t, e.name, e.request, s);
const o = "branch" in e.request ? e.request.branch : undefined;
const r = await (o === undefined ? perform() : this.#je.starting(o, perform));
await this.#je.saw(r);
return r;
};
const work = () => endingAlone({
...s,
work: begin,
abort: d.abort
});
try {
const ahead = e => d.send({
kind: "queued",
ahead: e
});
const e = await (waitsItsTurn(n) ? this.#pe.run(work, ahead, d.signal) : work());
d.end(e);
await logged(undefined);
} catch (e) {
if ((0, c.DT)(e).code === "not-permitted") await f;
d.fail(e);
await logged((0, c.DT)(e));
} finally {
this.#Ce.delete(l);
}
}
#q({storage: e, postgres: t}) {
const n = e || t ? `${e} ${t}` : "";
const s = {
...this.#x.env,
VELO_SOCKET: ""
};
const o = {
...e && {
storage: e
},
...t && {
postgres: t
}
};
const r = this.#qe.get(n) ?? (0, d.openVelo)({
env: s,
...o,
longLived: true
});
this.#qe.set(n, r);
return r;
}
#Ye(e) {
return {
...e,
status: async () => ({
...await e.status(),
lastSweep: this.#Re.lastSweep
})
};
}
async #ze() {
const e = this.#C ? "stopping" : this.#Fe ? "ready" : "repairing";
const {running: t, waiting: n} = this.#pe;
const s = `${JSON.stringify({
state: e,
version: f.r,
running: t,
waiting: n
})}\n`;
return {
status: e === "ready" ? 200 : 503,
type: "application/json",
text: s
};
}
}
function waitsItsTurn({name: e, request: t}) {
const {reads: n} = (0, h.Ms)(e);
return !(typeof n === "function" ? n(t) : n);
}
async function within(e, t) {
let n;
const s = new Promise(e => {
n = setTimeout(() => e(false), t);
});
const o = await Promise.race([ e.then(() => true), s ]);
clearTimeout(n);
return o;
}
function agent_stopping() {
return new c.J("unable", "agent-stopping", "The host's agent is being stopped.", "Try again in a moment.");
}
async function runAgent(e, t) {
const n = new Promise(e => {
t.addEventListener("abort", () => e(), {
once: true
});
});
(0, s.setFlagsFromString)("--semi-space-growth-factor=1");
surviveFaults();
const o = await Agent.start(e);
await tellSystemd("--ready");
await n;
await tellSystemd("--stopping");
await o.stop();
}
async function tellSystemd(e) {
const {NOTIFY_SOCKET: t} = process.env;
if (!t) return;
await (0, o.eF)("systemd-notify", [ e ], {
env: {
NOTIFY_SOCKET: t
}
}).catch(() => {});
}
},
93977: (e, t, n) => {
n.d(t, {
B: () => readPortRange,
j: () => r
});
var s = n(57895);
var o = n(22452);
const r = {
first: 15432,
last: 25431
};
function readPortRange(e) {
if (!e) return r;
const [, t, n] = (/^(\d{1,5})-(\d{1,5})$/.exec(e) ?? []).map(Number);
if (t !== undefined && n !== undefined) {
if (r.first <= t && t <= n && n <= r.last) return {
first: t,
last: n
};
}
throw new s.J("usage", "invalid-ports", `${(0, o.TL)(e)} is not a valid range of ports.`, `Set VELO_PORTS to two ports from ${r.first} to ${r.last}, such as 16000-16999.`);
}
}
};
