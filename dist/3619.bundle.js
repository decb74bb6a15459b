"use strict";

exports.id = 3619;

exports.ids = [ 3619 ];

exports.modules = {
78671: (e, n, t) => {
t.d(n, {
Fi: () => i,
Jl: () => folderStep,
UD: () => compare,
f8: () => writeWhole,
xc: () => fileStep
});
var s = t(73024);
var r = t.n(s);
var o = t(70807);
const i = "# Made by `velo setup`";
function folderStep(e, n, t = () => {}) {
return {
name: `folder ${e}`,
async look() {
const n = (0, s.lstatSync)(e, {
throwIfNoEntry: false
});
if (!n) return (0, o.LO)();
if (!n.isDirectory()) throw (0, o.Mb)(e, "is not a folder");
if (n.uid !== 0 || (n.mode & 18) !== 0) throw (0, o.Mb)(e, "can be written by users other than root");
return (0, o.Vw)();
},
async make() {
(0, s.mkdirSync)(e, {
recursive: true
});
(0, s.chmodSync)(e, n);
},
async unmake() {
if (!(0, s.existsSync)(e)) return [];
t();
try {
(0, s.rmdirSync)(e);
return [];
} catch (e) {
if (e.code !== "ENOTEMPTY") throw e;
return [ "it contains files that velo did not create" ];
}
}
};
}
function fileStep(e, n) {
return {
name: `file ${e}`,
async look() {
const t = compare(e, n);
return t === "same" ? (0, o.Vw)() : t === "missing" ? (0, o.LO)() : (0, o.km)();
},
async make() {
writeWhole(e, n);
},
async unmake() {
(0, s.rmSync)(e, {
force: true
});
return [];
}
};
}
function compare(e, n) {
const t = (0, s.lstatSync)(e, {
throwIfNoEntry: false
});
if (!t) return "missing";
if (!t.isFile()) throw (0, o.Mb)(e, "is not a file");
const r = (0, s.readFileSync)(e, "utf8");
if (r === n) return "same";
if (r.startsWith(i)) return "other";
throw (0, o.Mb)(e, "already exists and was not created by velo");
}
function writeWhole(e, n, {mode: t = 420, gid: r} = {}) {
const o = `${e}.velo-${process.pid}`;
(0, s.writeFileSync)(o, n, {
flag: "wx",
flush: true,
mode: 384
});
if (r !== undefined) (0, s.chownSync)(o, 0, r);
(0, s.chmodSync)(o, t);
(0, s.renameSync)(o, e);
}
},
7547: (e, n, t) => {
t.d(n, {
aE: () => readRecord,
lX: () => c,
rh: () => writeRecord
});
var s = t(73024);
var r = t.n(s);
var o = t(57895);
var i = t(46283);
var a = t(78671);
const c = "/var/lib/velo/setup.json";
function readRecord() {
let e;
try {
e = (0, s.readFileSync)(c, "utf8");
} catch (e) {
const {code: n} = e;
if (n === "ENOENT" || n === "EACCES" && !(0, i.j)()) return undefined;
throw e;
}
const n = JSON.parse(e);
if (n.format === 1) return n;
throw new o.J("unable", "newer-setup", `A newer version of velo set up this host (${c}).`, "Use that version, or a newer one.");
}
function writeRecord(e) {
(0, a.f8)(c, `${JSON.stringify(e, null, 2)}\n`, {
mode: 384
});
}
},
52366: (e, n, t) => {
t.d(n, {
o: () => requireRoot
});
var s = t(57895);
var r = t(46283);
function requireRoot(e) {
if ((0, r.j)()) return;
throw new s.J("unable", "needs-root", `Only root ${e}.`, "Run it with sudo.");
}
},
73619: (e, n, t) => {
t.d(n, {
addKey: () => addKey,
listKeys: () => listKeys,
removeKey: () => removeKey,
m: () => renewKeys
});
var s = t(73024);
var r = t(57895);
var o = t(22452);
var i = t(34578);
var a = t(3335);
var c = t(27298);
var u = t(54427);
var d = t(44456);
var l = t(78671);
var f = t(7547);
var h = t(52366);
var y = t(77598);
var m = t(77030);
const w = {
"ssh-ed25519": 2,
"ecdsa-sha2-nistp256": 3,
"ecdsa-sha2-nistp384": 3,
"ecdsa-sha2-nistp521": 3,
"sk-ssh-ed25519@openssh.com": 3,
"sk-ecdsa-sha2-nistp256@openssh.com": 4,
"ssh-rsa": 3
};
const p = 256;
function readPublicKey(e) {
if (/-----BEGIN|PRIVATE KEY/.test(e)) throw invalid("it is a private key, which must stay where it is");
const n = e.split("\n").filter(e => e.trim() !== "");
if (n.length !== 1) throw invalid(n.length === 0 ? "it is empty" : "it has more than one line");
const [t = "", s = "", ...r] = (n[0] ?? "").trim().split(/[ \t]+/);
if (!Object.hasOwn(w, t)) throw invalid(`it begins with ${(0, o.TL)(t)}, which is not a type of key`);
const i = Buffer.from(s, "base64");
if (!/^[A-Za-z0-9+/]+={0,2}$/.test(s) || i.toString("base64") !== s) throw invalid("the key is not base64");
const a = stringsOf(i);
if (a?.length !== w[t] || a?.[0]?.toString("latin1") !== t) throw invalid(`the key is not a whole one of the type ${t}`);
const c = a[2]?.[0] === 0 ? a[2].subarray(1) : a[2];
if (t === "ssh-rsa" && (c?.length ?? 0) < p) throw invalid("an RSA key needs 2048 bits at least");
return {
type: t,
key: s,
fingerprint: fingerprintOf(i),
comment: r.join(" ")
};
}
const fingerprintOf = e => `SHA256:${(0, y.createHash)("sha256").update(e).digest("base64").replace(/=+$/, "")}`;
function stringsOf(e) {
const n = [];
for (let t = 0; t < e.length; ) {
if (t + 4 > e.length) return undefined;
const s = t + 4 + e.readUInt32BE(t);
if (s > e.length) return undefined;
n.push(e.subarray(t + 4, s));
t = s;
}
return n;
}
function keyName(e) {
if (/^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/.test(e)) return e;
throw new r.J("usage", "invalid-ssh-key", `${(0, o.TL)(e)} is not a valid name for a key.`, "Give `--name`: letters, digits, `.`, `_`, `@` and `-`, at most 64.");
}
const nameFrom = e => e.replace(/[^A-Za-z0-9._@-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "").slice(0, 64);
function network(e) {
const [, n = "", t] = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(e) ?? [];
const s = (0, m.isIP)(n);
if (s !== 0 && (t === undefined || Number(t) <= (s === 4 ? 32 : 128))) return e;
throw new r.J("usage", "invalid-value", `--from cannot be ${(0, o.TL)(e)}.`, "Write an address or a network, such as 203.0.113.7 or 10.0.0.0/8; several: `--from A --from B`.");
}
function expiry(e, n) {
const t = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d))?Z)?$/.exec(e);
const s = t && `${t[1]}T${t[2] ?? "00:00"}:${t[3] ?? "00"}.000Z`;
const i = s ? Date.parse(s) : Number.NaN;
const a = !Number.isNaN(i) && new Date(i).toISOString() === s;
if (a && i > n) return new Date(i).toISOString().replace(".000", "");
throw new r.J("usage", "invalid-value", a ? `--expires ${e} is in the past.` : `--expires cannot be ${(0, 
o.TL)(e)}.`, "Write a day or a moment in UTC: 2027-01-31 or 2027-01-31T12:00Z.");
}
function keyLine({name: e, type: n, key: t, from: s, expiresAt: r}) {
const o = r?.replace(/[-:T]/g, "");
const i = [ "restrict,port-forwarding", ...s.length > 0 ? [ `from="${s.join(",")}"` ] : [], ...o === undefined ? [] : [ `expiry-time="${o}"` ] ];
return `${i.join(",")} ${n} ${t} ${e}`;
}
function readKeyLine(e) {
const [, n, t, s = ""] = /^restrict,port-forwarding(?:,from="([^"]*)")?(?:,expiry-time="(\d{14})Z")? (.*)$/.exec(e) ?? [];
try {
const {comment: e, ...r} = readPublicKey(s);
const o = t?.replace(/^(....)(..)(..)(..)(..)(..)$/, "$1-$2-$3T$4:$5:$6Z") ?? null;
return {
name: keyName(e),
...r,
from: n?.split(",") ?? [],
expiresAt: o
};
} catch {
return undefined;
}
}
function invalid(e) {
return new r.J("usage", "invalid-ssh-key", `That is not a public key for SSH: ${e}.`, "Give the whole line of the file that ends in `.pub`: `ssh-ed25519 AAAA… name`.");
}
function listKeys() {
(0, h.o)("can see the keys of the SSH user");
return readKeys(sshUser());
}
async function addKey({text: e, name: n, from: t = [], expires: s}) {
(0, h.o)("can add a key");
const r = sshUser();
const {comment: o, ...i} = readPublicKey(e);
const a = s === undefined ? null : expiry(s, Date.now());
const c = {
name: keyName(n ?? nameFrom(o)),
...i,
from: t.map(network),
expiresAt: a
};
if (a !== null) await requireUtc();
return changing(r, async ({keys: e}) => {
const n = e.filter(e => e.name !== c.name || e.key !== c.key);
const t = n.find(e => e.name === c.name || e.key === c.key);
if (t) throw exists(t, c.name);
return {
keys: [ ...n, c ],
answer: c
};
});
}
async function removeKey(e) {
(0, h.o)("can remove a key");
return changing(sshUser(), async ({keys: n}) => {
const t = n.find(n => n.name === e || n.fingerprint === e);
if (!t) throw notFound(e);
return {
keys: n.filter(e => e !== t),
answer: t
};
});
}
async function renewKeys(e) {
await writeKeys(e, (0, s.existsSync)((0, u.YK)(e).keysFile) ? keyLines(e) : []);
}
async function writeKeys(e, n) {
const t = Number((await (0, d.f)("group", e))?.[2]);
const s = `${l.Fi}: the keys of jobs that come by SSH. \`velo ssh-key\` changes them.`;
const r = (0, u.YK)(e).keysFile;
(0, l.f8)(r, [ s, ...n, "" ].join("\n"), {
mode: 416,
gid: t
});
}
function readKeys(e) {
if (!(0, s.existsSync)((0, u.YK)(e).keysFile)) throw noUser();
const n = keyLines(e).map(e => [ e, readKeyLine(e) ]);
return {
user: e,
keys: n.flatMap(([, e]) => e ?? []),
others: n.flatMap(([e, n]) => n ? [] : [ e ])
};
}
function keyLines(e) {
const n = (0, s.readFileSync)((0, u.YK)(e).keysFile, "utf8").split("\n");
return n.filter(e => e.trim() !== "" && !e.startsWith("#"));
}
function changing(e, n) {
return (0, i.wq)(async () => {
const t = await (0, a.s)("/run/lock/velo-ssh-keys", {
what: "the keys of the SSH user"
});
try {
const t = readKeys(e);
const {keys: s, answer: r} = await n(t);
await writeKeys(e, [ ...s.map(keyLine), ...t.others ]);
return r;
} finally {
t.releaseAndRemove();
}
});
}
async function requireUtc() {
const {stderr: e} = await (0, c.eF)("ssh", [ "-V" ]);
const [, n = "0", t = "0"] = /OpenSSH_(\d+)\.(\d+)/.exec(e) ?? [];
if (Number(n) > 9 || n === "9" && Number(t) >= 1) return;
throw new r.J("unable", "ssh-too-old", `\`--expires\` needs OpenSSH 9.1 or newer; this is ${e.trim().split(",", 1)[0]}.`, "Leave `--expires` out, and remove the key when its time has come: `velo ssh-key remove`.");
}
function sshUser() {
const e = (0, f.aE)()?.sshUser;
if (e !== undefined) return e;
throw noUser();
}
function noUser() {
return new r.J("unable", "no-ssh-user", "This host has no user for jobs that come by SSH.", "Make one: `velo setup --ssh-user velo-ci`.");
}
function exists(e, n) {
return new r.J("conflict", "ssh-key-exists", e.name === n ? `There is another key named ${n}.` : `This key is there already, as ${e.name}.`, `Give another \`--name\`, or remove that one first: \`velo ssh-key remove ${e.name}\`.`);
}
function notFound(e) {
return new r.J("missing", "ssh-key-not-found", `There is no key ${(0, o.TL)(e)}.`, "`velo ssh-key list` shows names and fingerprints.");
}
},
54427: (e, n, t) => {
t.d(n, {
Dv: () => o,
Q7: () => connectionSettings,
YK: () => accessOf,
f: () => effectiveSettings,
hI: () => r,
pT: () => sshd,
tX: () => differences,
wx: () => sshdBlock
});
var s = t(27298);
const r = {
configFile: "/etc/ssh/sshd_config.d/velo.conf",
mainConfigFile: "/etc/ssh/sshd_config",
folder: "/var/lib/velo/ssh",
keysFolder: "/etc/velo/ssh-keys"
};
const o = [ "runner.sock", "db.sock" ];
const accessOf = e => ({
user: e,
folder: r.folder,
keysFile: `${r.keysFolder}/${e}`
});
const settings = ({folder: e, keysFile: n}) => `\nAuthenticationMethods publickey\nPubkeyAuthentication yes\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nHostbasedAuthentication no\nPermitEmptyPasswords no\nAuthorizedKeysFile ${n}\nAuthorizedKeysCommand none\nAuthorizedPrincipalsFile none\nAuthorizedPrincipalsCommand none\nTrustedUserCAKeys none\nChrootDirectory ${e}\nMaxSessions 0\nForceCommand /nonexistent\nDisableForwarding no\nAllowStreamLocalForwarding local\nAllowTcpForwarding local\nAllowAgentForwarding no\nX11Forwarding no\nPermitTunnel no\nPermitOpen ${o.map(e => `[/${e}]:*`).join(" ")}\nPermitListen none\nGatewayPorts no\nStreamLocalBindUnlink no\nPermitTTY no\nPermitUserRC no\nClientAliveInterval 30\nClientAliveCountMax 4\n`;
function sshdBlock(e) {
return `Match User ${e.user}\n  ${settings(e).trim().replaceAll("\n", "\n  ")}\nMatch all\n`;
}
function differences(e, n) {
const t = new Map;
for (const n of e.split("\n")) {
const [e = "", ...s] = n.trim().split(" ");
if (e !== "") t.set(e, [ ...t.get(e) ?? [], s.join(" ") ]);
}
const s = [ ...settings(n).matchAll(/^(\w+) (.*)$/gm) ].flatMap(([, e = "", n]) => {
const s = e.toLowerCase();
const [r] = t.get(s) ?? [];
return r === undefined || r === n ? [] : [ `${s} is ${r}, not ${n}` ];
});
return [ ...s, ...barring(t, n.user) ];
}
const connectionSettings = e => !/^(allow|deny)(users|groups) /.test(e);
function barring(e, n) {
const t = e.get("allowusers") ?? [];
return [ ...t.length > 0 && !t.includes(n) ? [ `allowusers does not name ${n}` ] : [], ...(e.get("denyusers") ?? []).includes(n) ? [ `denyusers names ${n}` ] : [], ...(e.get("allowgroups") ?? [ n ]).includes(n) ? [] : [ `allowgroups does not name ${n}` ], ...(e.get("denygroups") ?? []).includes(n) ? [ `denygroups names ${n}` ] : [] ];
}
async function effectiveSettings(e, n = []) {
const t = `user=${e},host=localhost,addr=127.0.0.1`;
return (await sshd([ ...n, "-T", "-C", t ])).stdout;
}
async function sshd(e) {
try {
return await (0, s.eF)("sshd", e, {
timeoutMs: 3e4
});
} catch (e) {
if (!(e instanceof s.Zj)) throw e;
const n = e.stderr.trim().split("\n").slice(0, 2).join("; ");
throw new Error(n || e.message, {
cause: e
});
}
}
},
70807: (e, n, t) => {
t.d(n, {
LO: () => missing,
Mb: () => inTheWay,
Vw: () => done,
km: () => old
});
var s = t(57895);
const done = (e = "") => ({
state: "done",
detail: e
});
const missing = (e = "") => ({
state: "missing",
detail: e
});
const old = (e = "") => ({
state: "old",
detail: e
});
function inTheWay(e, n) {
return new s.J("conflict", "in-the-way", `${e} ${n}.`, "Move it away and run `velo setup` again.");
}
},
44456: (e, n, t) => {
t.d(n, {
f: () => entry
});
var s = t(27298);
async function entry(e, n) {
try {
return (await (0, s.eF)("getent", [ e, n ])).stdout.trim().split(":");
} catch (e) {
if (e instanceof s.Zj && e.exitCode === 2) return undefined;
throw e;
}
}
},
46283: (e, n, t) => {
t.d(n, {
W: () => userByName,
j: () => isRoot
});
var s = t(73024);
var r = t.n(s);
function isRoot() {
return process.getuid?.() === 0;
}
function userByName(e) {
for (const n of (0, s.readFileSync)("/etc/passwd", "utf8").split("\n")) {
const [t, , s, r] = n.split(":");
if (t === e) return {
uid: Number(s),
gid: Number(r)
};
}
return undefined;
}
}
};


