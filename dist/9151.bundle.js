"use strict";

exports.id = 9151;

exports.ids = [ 9151, 4922, 8215 ];

exports.modules = {
...require("./shared.bundle.js"),
39151: (e, t, n) => {
n.d(t, {
serveForward: () => serveForward
});
var s = n(77598);
var o = n(73024);
var r = n(77030);
var a = n(57895);
var i = n(64420);
var c = n(58500);
const h = {
"ssh-ed25519": [ "ssh-ed25519" ],
"ecdsa-sha2-nistp256": [ "ecdsa-sha2-nistp256" ],
"ecdsa-sha2-nistp384": [ "ecdsa-sha2-nistp384" ],
"ecdsa-sha2-nistp521": [ "ecdsa-sha2-nistp521" ],
"ssh-rsa": [ "rsa-sha2-512", "rsa-sha2-256" ]
};
function readKnownHosts(e) {
const t = {
hosts: [],
unreadable: []
};
for (const [n, s] of e.split(/\r?\n/).entries()) {
const e = s.replace(/^[ \t]+|[ \t]+$/g, "");
if (e === "" || e.startsWith("#")) continue;
const o = readLine(e, n + 1);
if (o) t.hosts.push(o); else t.unreadable.push(n + 1);
}
return t;
}
function readLine(e, t) {
const n = e.split(/[ \t]+/);
const s = n[0]?.startsWith("@") ? n.shift() ?? "" : "";
const [o = "", r = "", a = ""] = n;
if (s !== "" && s !== "@revoked" && s !== "@cert-authority") return null;
if (!/^[A-Za-z0-9+/]+={0,2}$/.test(a)) return null;
const i = Buffer.from(a, "base64");
return typeOf(i) === r ? {
line: t,
marker: s,
names: o,
type: r,
key: i
} : null;
}
function typeOf(e) {
if (e.length < 4) return null;
const t = e.readUInt32BE(0);
return t < e.length - 4 ? e.toString("latin1", 4, 4 + t) : null;
}
function keysOf({hosts: e}, t, n) {
const s = knownName(t, n);
const o = e.filter(({names: e}) => matches(e, s));
const marked = e => o.filter(t => t.marker === e);
return {
trusted: marked(""),
revoked: marked("@revoked"),
authorities: marked("@cert-authority")
};
}
function knownName(e, t) {
const n = e.toLowerCase();
return t === 22 ? n : `[${n}]:${t}`;
}
function algorithmsFor(e) {
const t = new Set(e.map(({type: e}) => e));
return Object.entries(h).flatMap(([e, n]) => t.has(e) ? n : []);
}
function matches(e, t) {
if (e.startsWith("|")) return isHashOf(e, t);
let n = false;
for (const s of e.split(",")) {
const e = s.startsWith("!");
if (!fits(e ? s.slice(1) : s, t)) continue;
if (e) return false;
n = true;
}
return n;
}
function isHashOf(e, t) {
const [, n, o = "", r = "", ...a] = e.split("|");
const i = Buffer.from(o, "base64");
if (n !== "1" || a.length > 0 || i.length !== 20) return false;
return (0, s.createHmac)("sha1", i).update(t).digest().equals(Buffer.from(r, "base64"));
}
function fits(e, t) {
const n = e.toLowerCase();
let [s, o, r, a] = [ 0, 0, -1, 0 ];
while (o < t.length) {
if (n[s] === "*") {
r = s++;
a = o;
} else if (n[s] === "?" || n[s] === t[o]) {
s += 1;
o += 1;
} else if (r >= 0) {
s = r + 1;
o = ++a;
} else return false;
}
while (n[s] === "*") s += 1;
return s === n.length;
}
const scanOf = ({host: e, port: t}) => `ssh-keyscan ${t === 22 ? "" : `-p ${t} `}${e}`;
const howToGet = e => `\`${scanOf(e)}\` prints its keys. Compare them with \`ssh-keygen -lf\` of /etc/ssh/ssh_host_*.pub on the host before you put them into \`ssh-known-hosts\`.`;
function hostUnknown(e, {unreadable: t}) {
const n = t.length === 0 ? "" : ` Its lines that can't be read: ${t.slice(0, 10).join(", ")}.`;
return new a.J("unable", "ssh-host-unknown", `\`ssh-known-hosts\` has no key of ${knownName(e.host, e.port)}.${n}`, howToGet(e));
}
function authorityOnly(e, {line: t}) {
return new a.J("unable", "ssh-host-unknown", `Line ${t} of \`ssh-known-hosts\` names a certificate authority (@cert-authority) for ${e.host}, which velo does not support.`, `Put the host's own key there. ${howToGet(e)}`);
}
function hostChanged(e, t, n) {
return new a.J("unable", "ssh-host-changed", `The server at ${e.host}:${e.port} is not the known host: ${t}. It may be another machine that poses as the host.`, `Find out why first. If the host has new keys: ${howToGet(e)}`, {
cause: n
});
}
function hostRevoked(e, t, n) {
return new a.J("unable", "ssh-host-revoked", `The server at ${e.host}:${e.port} has a key that \`ssh-known-hosts\` names as revoked: ${t}.`, "Whoever has a revoked key can pose as the host. Give the host a new key, and put it into `ssh-known-hosts`.", {
cause: n
});
}
function refused({host: e, port: t, user: n}, s) {
return new a.J("unable", "ssh-refused", `The SSH server at ${e}:${t} does not let ${n} in with this key.`, "On the host, `velo ssh-key list` shows the keys that may, and `velo ssh-key add` adds one. Look at `ssh-user` as well.", {
cause: s
});
}
function unreachable({host: e, port: t}, n, s) {
return new a.J("unable", "ssh-unreachable", `There is no SSH connection to ${e}:${t}: ${n}.`, "Look at `ssh-host` and `ssh-port`, at the firewall in between, and on the host at `systemctl status ssh`.", {
cause: s
});
}
function noSocket({host: e}, t, n) {
return new a.J("unable", "agent-unreachable", `The SSH server of ${e} does not connect to ${t}.`, "Start the host's agent: `sudo systemctl start velo-agent`. If the user for SSH was not set up: `sudo velo setup --ssh-user velo-ci`.", {
cause: n
});
}
async function privateKey(e) {
const t = `${e.replace(/\r\n?/g, "\n").trim()}\n`;
if (/^(ssh-|ecdsa-|sk-)\S+ /.test(t)) throw invalid("it is a public key", "Use the other file, without `.pub`.");
if (!/^-----BEGIN [A-Z0-9 ]+-----\n|^PuTTY-User-Key-File-/.test(t)) throw invalid("it does not begin with `-----BEGIN …-----` on a line of its own", "Put the whole file there.");
const {default: s} = await n.e(1789).then(n.t.bind(n, 41789, 23));
const o = s.parseKey(t);
if (!(o instanceof Error)) {
if (o.isPrivateKey()) return t;
throw invalid("it is a public key", "Use the other file, without `.pub`.");
}
if (/encrypted/i.test(o.message)) throw invalid("it is encrypted, and a job knows no passphrase", "Make a key for jobs alone, without one.");
throw invalid(o.message.replace(/\s+/g, " ").slice(0, 200), "Is the whole file there, with its last line?");
}
function invalid(e, t) {
return new a.J("usage", "ssh-key-unusable", `The input \`ssh-key\` can't be used: ${e}.`, `${t} \`ssh-keygen -t ed25519 -N '' -f velo-ci\` makes a new one.`);
}
const u = 2e4;
const l = 15e3;
const f = 3;
const d = 15e3;
async function openSsh(e) {
const t = readKnownHosts(e.knownHosts);
const s = keysOf(t, e.host, e.port);
const [o] = s.authorities;
const r = algorithmsFor(s.trusted);
if (r.length === 0) throw o ? authorityOnly(e, o) : hostUnknown(e, t);
const a = await privateKey(e.key);
const {default: i} = await Promise.all([ n.e(1789), n.e(6297) ]).then(n.t.bind(n, 66297, 23));
const c = new i;
const {host: h, port: d, user: w} = e;
let p;
const y = new Promise(e => c.once("close", () => e()));
await new Promise((t, n) => {
c.once("ready", () => {
c.setNoDelay(true);
t();
});
c.on("error", t => n(p ?? translated(e, t)));
c.once("close", () => n(p ?? unreachable(e, "the server closed the connection")));
c.connect({
...{
host: h,
port: d,
username: w,
privateKey: a,
authHandler: [ "publickey" ]
},
algorithms: {
serverHostKey: r
},
hostVerifier: t => {
p = verified(e, s, t);
return p === undefined;
},
...{
readyTimeout: u,
keepaliveInterval: l,
keepaliveCountMax: f
}
});
}).catch(e => {
c.destroy();
throw e;
});
return {
ended: y,
connect: t => channelTo(c, t, e),
close: () => c.destroy()
};
}
function verified(e, {trusted: t, revoked: n}, o) {
const r = `its key is SHA256:${(0, s.createHash)("sha256").update(o).digest("base64").replace(/=+$/, "")}`;
if (n.some(({key: e}) => e.equals(o))) return hostRevoked(e, r);
return t.some(({key: e}) => e.equals(o)) ? undefined : hostChanged(e, r);
}
function channelTo(e, t, n) {
return new Promise((s, o) => {
const end = t => {
clearTimeout(a);
e.removeListener("close", lost);
o(t);
};
const lost = () => end(unreachable(n, "the connection was lost"));
let r = false;
const a = setTimeout(() => {
r = true;
end(unreachable(n, `no channel for ${d / 1e3} s`));
}, d);
e.once("close", lost);
try {
e.openssh_forwardOutStreamLocal(t, (o, i) => {
if (o) return end(noSocket(n, t, o));
if (r) return void i.destroy();
clearTimeout(a);
e.removeListener("close", lost);
s(i);
});
} catch {
lost();
}
});
}
function translated(e, t) {
const {level: n, message: s} = t;
if (n === "client-authentication") return refused(e, t);
if (/no matching host key format/.test(s)) return hostChanged(e, "it has no key of the types in `ssh-known-hosts`", t);
const o = n === "client-timeout" ? `no answer for ${u / 1e3} s` : s.replace(/\s+/g, " ");
return unreachable(e, o.slice(0, 200), t);
}
const w = 100;
const p = 3e3;
const y = 3e4;
const k = [ 500, 1500 ];
const m = 3e4;
function wasTurnedAway(e) {
return (0, a.up)(e, "ssh-unreachable") && /closed the connection|lost before|ECONNRESET/.test((0, 
a.DT)(e).message);
}
class Link {
#e;
#t;
#n;
#s=false;
#o=w;
#r;
#a=new Set;
#i;
constructor(e, t) {
this.#e = e;
this.#t = t;
}
static async open(e, t) {
const n = new Link(e, t);
for (const t of [ ...k, undefined ]) {
try {
n.#c(await openSsh(e));
break;
} catch (e) {
if (t === undefined || !wasTurnedAway(e)) throw e;
await (0, c.setTimeout)(t);
}
}
return n;
}
async connect(e) {
const t = performance.now() + m;
for (;;) {
const n = this.#n ?? await this.#h(t - performance.now());
try {
return await n.connect(e);
} catch (e) {
if (!(0, a.up)(e, "ssh-unreachable") || performance.now() > t) throw e;
if (this.#n === n) {
this.#n = undefined;
n.close();
}
}
}
}
close() {
this.#s = true;
this.#n?.close();
this.#r?.end();
}
#c(e) {
this.#n = e;
this.#i = undefined;
for (const t of this.#a) t(e);
this.#a.clear();
if (this.#s) e.close();
const t = performance.now();
void e.ended.then(() => {
if (performance.now() - t > y) this.#o = w;
if (this.#n === e) this.#n = undefined;
if (!this.#s) void this.#u();
});
}
async #u() {
this.#t("the SSH connection was cut");
for (;;) {
await this.#l(this.#o);
this.#o = Math.min(2 * this.#o, p);
if (this.#s) return;
try {
const e = await openSsh(this.#e);
this.#t("the SSH connection is there again");
return this.#c(e);
} catch (e) {
this.#i = (0, a.DT)(e);
this.#t(this.#i.message);
}
}
}
#l(e) {
return new Promise(t => {
const end = () => {
clearTimeout(n);
t();
};
const n = setTimeout(end, e);
this.#r = {
timer: n,
end: end
};
});
}
#h(e) {
return new Promise((t, n) => {
const go = e => {
clearTimeout(s);
t(e);
};
const s = setTimeout(() => {
this.#a.delete(go);
n(this.#i ?? unreachable(this.#e, "it was cut, and is not there again"));
}, Math.max(e, 0));
this.#a.add(go);
});
}
}
var v = n(58215);
var g = n(84922);
var b = n(85676);
const S = "/db.sock";
const $ = 12e4;
async function databasesOf(e, t, s) {
if (!t) return t => dialled(e, t);
process.env.ACTIONS_ID_TOKEN_REQUEST_URL = t.requestUrl;
process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN = t.requestToken;
const {proofFor: o} = await Promise.all([ n.e(6421), n.e(3893) ]).then(n.bind(n, 43893));
const {token: r} = o(t.host);
if (!r) return t => dialled(e, t);
const a = new g.Prover(() => (0, v.agentBehind)(s), r);
return t => a.with(n => dialled(e, t, n));
}
async function dialled(e, t, n) {
try {
return await dial(e, t, n);
} catch (s) {
if ((0, a.up)(s, "agent-lost")) return dial(e, t, n);
throw s;
}
}
async function dial(e, {branch: t, owner: n}, s) {
const o = await e.connect(S);
o.on("error", () => o.destroy());
try {
o.write((0, b.cA)({
branch: t,
owner: n,
...s === undefined ? {} : {
session: s
}
}));
const e = await (0, b.Xw)(o, $).catch(e => Promise.reject(lost(t, e.message)));
if (e === undefined) throw lost(t, "the connection was cut");
const r = JSON.parse(e);
if ("error" in r) throw a.J.from(r.error);
return o;
} catch (e) {
o.destroy();
throw e;
}
}
function lost(e, t) {
return new a.J("failed", "agent-lost", `The host did not connect to ${e}: ${t}.`, "Connect again. On the host, `journalctl -u velo-agent` shows the log.");
}
const T = 1e4;
const O = new Set([ 80877103, 80877104 ]);
function refuse(e, {message: t, hint: n}) {
let s = Buffer.alloc(0);
e.setTimeout(T, () => e.destroy());
e.on("data", o => {
s = Buffer.concat([ s, o ]);
while (s.length >= 8) {
const o = s.readUInt32BE(0);
if (o < 8 || o > 1e4) return e.destroy();
if (s.length < o) return;
const r = O.has(s.readUInt32BE(4));
s = s.subarray(o);
if (!r) return void e.end(errorResponse(t, n));
e.write("N");
}
});
}
function errorResponse(e, t) {
const field = (e, t) => Buffer.from(`${e}${t.replaceAll("\0", " ")}\0`);
const n = [ field("S", "FATAL"), field("V", "FATAL"), field("C", "08006"), field("M", e) ];
const s = Buffer.concat([ ...n, ...t ? [ field("H", t) ] : [], Buffer.from([ 0 ]) ]);
const o = Buffer.alloc(5, "E");
o.writeUInt32BE(s.length + 4, 1);
return Buffer.concat([ o, s ]);
}
const A = "/runner.sock";
const E = 3e4;
const H = 1e3;
async function serveForward({input: e, output: t, log: n}) {
const note = e => void n.write(`${(new Date).toISOString()} ${e}\n`);
const s = await (0, b.Xw)(e, E);
if (s === undefined) return;
const {link: r, folder: a} = JSON.parse(s);
try {
const n = await Link.open(r, note);
const s = new Forward({
link: n,
folder: a,
note: note,
databases: await databasesOf(n, r.proof, a)
});
await s.listen();
t.write((0, b.cA)({
value: null
}));
s.converse(e, t);
} catch (e) {
const {kind: n, ...s} = errorOf(e);
(0, o.rmSync)(a, {
recursive: true,
force: true
});
t.write((0, b.cA)({
error: {
kind: n,
...s
}
}), () => process.exit(0));
}
}
function errorOf(e) {
const t = (0, a.DT)(e);
return {
kind: t.kind,
...t.report()
};
}
class Forward {
#f;
#d;
#w;
#t;
#p;
#y=new Map;
#k=0;
constructor({link: e, databases: t, folder: n, note: s}) {
this.#t = s;
this.#f = e;
this.#d = t;
this.#w = n;
this.#p = (0, r.createServer)({
allowHalfOpen: true
}, e => {
e.on("error", () => e.destroy());
this.converse(e, e);
});
}
listen() {
return (0, v.Lj)(this.#w, e => new Promise((t, n) => {
this.#p.once("error", n).listen(e, t);
}));
}
converse(e, t) {
this.#k += 1;
t.on("error", () => {});
void this.#m(e, t).catch(e => this.#t(e.message)).finally(() => {
this.#k -= 1;
this.#v();
t.end();
});
}
async #m(e, t) {
const n = new Set;
try {
for (let s = await (0, b.Xw)(e); s !== undefined; s = await (0, b.Xw)(e)) {
const e = JSON.parse(s);
if (e.kind === "agent") return await this.#g(t);
try {
t.write((0, b.cA)({
value: await this.#b(e, n)
}));
} catch (e) {
t.write((0, b.cA)({
error: errorOf(e)
}));
}
}
} finally {
for (const e of n) this.#S(e);
}
}
async #b(e, t) {
if (e.kind === "open") {
const n = await this.#$(e);
t.add(String(n));
return n;
}
if (e.kind === "hold") {
const e = (0, s.randomBytes)(8).toString("hex");
this.#y.set(e, () => {});
t.add(e);
return e;
}
if (e.kind === "commit") t.clear();
if (e.kind === "close") for (const t of e.names) this.#S(t);
return null;
}
async #$(e) {
const t = new Set;
const n = (0, r.createServer)({
allowHalfOpen: true,
noDelay: true
}, n => {
t.add(n);
n.on("error", () => n.destroy()).on("close", () => t.delete(n));
void this.#T(n, e);
});
n.maxConnections = H;
await new Promise((e, t) => {
n.once("error", t).listen({
host: "127.0.0.1",
port: 0
}, e);
});
const {port: s} = n.address();
this.#y.set(String(s), () => {
n.close();
for (const e of t) e.destroy();
});
return s;
}
async #T(e, t) {
try {
(0, i.S)(e, await this.#d(t));
} catch (n) {
const s = (0, a.DT)(n);
this.#t(`${t.branch}: ${s.message}`);
refuse(e, s);
}
}
async #g(e) {
let t;
try {
t = await this.#f.connect(A);
} catch (t) {
e.write((0, b.cA)({
error: errorOf(t)
}));
return;
}
e.write((0, b.cA)({
value: null
}));
const n = new Promise(e => t.once("close", () => e()));
(0, i.S)(e, t);
await n;
}
#S(e) {
this.#y.get(e)?.();
this.#y.delete(e);
}
#v() {
if (this.#k > 0 || this.#y.size > 0) return;
this.#p.close();
(0, o.rmSync)(this.#w, {
recursive: true,
force: true
});
this.#f.close();
process.exit(0);
}
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
}
};
