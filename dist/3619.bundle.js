"use strict";

exports.id = 3619;

exports.ids = [ 3619 ];

exports.modules = {
...require("./shared.bundle.js"),
7547: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
aE: () => readRecord,
lX: () => recordPath,
rh: () => writeRecord
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
var _src_host_users_user_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46283);
var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78671);
const recordPath = "/var/lib/velo/setup.json";
function readRecord() {
let text;
try {
text = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(recordPath, "utf8");
} catch (error) {
const {code: code} = error;
if (code === "ENOENT" || code === "EACCES" && !(0, _src_host_users_user_js__WEBPACK_IMPORTED_MODULE_2__.j)()) return undefined;
throw error;
}
const record = JSON.parse(text);
if (record.format === 1) return record;
throw new _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "newer-setup", `A newer version of velo set up this host (${recordPath}).`, "Use that version, or a newer one.");
}
function writeRecord(record) {
(0, _files_js__WEBPACK_IMPORTED_MODULE_3__.f8)(recordPath, `${JSON.stringify(record, null, 2)}\n`, {
mode: 384
});
}
},
44456: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
f: () => entry
});
var _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27298);
async function entry(database, name) {
try {
return (await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("getent", [ database, name ])).stdout.trim().split(":");
} catch (error) {
if (error instanceof _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.Zj && error.exitCode === 2) return undefined;
throw error;
}
}
},
52366: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
o: () => requireRoot
});
var _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _src_host_users_user_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46283);
function requireRoot(what) {
if ((0, _src_host_users_user_js__WEBPACK_IMPORTED_MODULE_1__.j)()) return;
throw new _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "needs-root", `Only root ${what}.`, "Run it with sudo.");
}
},
54427: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Dv: () => sshSockets,
Q7: () => connectionSettings,
YK: () => accessOf,
f: () => effectiveSettings,
hI: () => ssh,
pT: () => sshd,
tX: () => differences,
wx: () => sshdBlock
});
var _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27298);
const ssh = {
configFile: "/etc/ssh/sshd_config.d/velo.conf",
mainConfigFile: "/etc/ssh/sshd_config",
folder: "/var/lib/velo/ssh",
keysFolder: "/etc/velo/ssh-keys"
};
const sshSockets = [ "runner.sock", "db.sock" ];
const accessOf = user => ({
user: user,
folder: ssh.folder,
keysFile: `${ssh.keysFolder}/${user}`
});
const settings = ({folder: folder, keysFile: keysFile}) => `\nAuthenticationMethods publickey\nPubkeyAuthentication yes\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nHostbasedAuthentication no\nPermitEmptyPasswords no\nAuthorizedKeysFile ${keysFile}\nAuthorizedKeysCommand none\nAuthorizedPrincipalsFile none\nAuthorizedPrincipalsCommand none\nTrustedUserCAKeys none\nChrootDirectory ${folder}\nMaxSessions 0\nForceCommand /nonexistent\nDisableForwarding no\nAllowStreamLocalForwarding local\nAllowTcpForwarding local\nAllowAgentForwarding no\nX11Forwarding no\nPermitTunnel no\nPermitOpen ${sshSockets.map(name => `[/${name}]:*`).join(" ")}\nPermitListen none\nGatewayPorts no\nStreamLocalBindUnlink no\nPermitTTY no\nPermitUserRC no\nClientAliveInterval 30\nClientAliveCountMax 4\n`;
function sshdBlock(access) {
return `Match User ${access.user}\n  ${settings(access).trim().replaceAll("\n", "\n  ")}\nMatch all\n`;
}
function differences(effective, access) {
const found = new Map;
for (const line of effective.split("\n")) {
const [keyword = "", ...rest] = line.trim().split(" ");
if (keyword !== "") found.set(keyword, [ ...found.get(keyword) ?? [], rest.join(" ") ]);
}
const wrong = [ ...settings(access).matchAll(/^(\w+) (.*)$/gm) ].flatMap(([, name = "", value]) => {
const keyword = name.toLowerCase();
const [has] = found.get(keyword) ?? [];
return has === undefined || has === value ? [] : [ `${keyword} is ${has}, not ${value}` ];
});
return [ ...wrong, ...barring(found, access.user) ];
}
const connectionSettings = difference => !/^(allow|deny)(users|groups) /.test(difference);
function barring(found, user) {
const allowed = found.get("allowusers") ?? [];
return [ ...allowed.length > 0 && !allowed.includes(user) ? [ `allowusers does not name ${user}` ] : [], ...(found.get("denyusers") ?? []).includes(user) ? [ `denyusers names ${user}` ] : [], ...(found.get("allowgroups") ?? [ user ]).includes(user) ? [] : [ `allowgroups does not name ${user}` ], ...(found.get("denygroups") ?? []).includes(user) ? [ `denygroups names ${user}` ] : [] ];
}
async function effectiveSettings(user, config = []) {
const connection = `user=${user},host=localhost,addr=127.0.0.1`;
return (await sshd([ ...config, "-T", "-C", connection ])).stdout;
}
async function sshd(args) {
try {
return await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("sshd", args, {
timeoutMs: 3e4
});
} catch (error) {
if (!(error instanceof _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.Zj)) throw error;
const said = error.stderr.trim().split("\n").slice(0, 2).join("; ");
throw new Error(said || error.message, {
cause: error
});
}
}
},
73619: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
addKey: () => addKey,
listKeys: () => listKeys,
removeKey: () => removeKey,
m: () => renewKeys
});
var external_node_fs_ = __webpack_require__(73024);
var error = __webpack_require__(57895);
var names = __webpack_require__(22452);
var held_locks = __webpack_require__(34578);
var lock = __webpack_require__(3335);
var exec = __webpack_require__(27298);
var sshd = __webpack_require__(54427);
var accounts = __webpack_require__(44456);
var files = __webpack_require__(78671);
var record = __webpack_require__(7547);
var root = __webpack_require__(52366);
var external_node_crypto_ = __webpack_require__(77598);
var external_node_net_ = __webpack_require__(77030);
const types = {
"ssh-ed25519": 2,
"ecdsa-sha2-nistp256": 3,
"ecdsa-sha2-nistp384": 3,
"ecdsa-sha2-nistp521": 3,
"sk-ssh-ed25519@openssh.com": 3,
"sk-ecdsa-sha2-nistp256@openssh.com": 4,
"ssh-rsa": 3
};
const rsaBytes = 256;
function readPublicKey(text) {
if (/-----BEGIN|PRIVATE KEY/.test(text)) throw invalid("it is a private key, which must stay where it is");
const lines = text.split("\n").filter(line => line.trim() !== "");
if (lines.length !== 1) throw invalid(lines.length === 0 ? "it is empty" : "it has more than one line");
const [type = "", key = "", ...comment] = (lines[0] ?? "").trim().split(/[ \t]+/);
if (!Object.hasOwn(types, type)) throw invalid(`it begins with ${(0, names.TL)(type)}, which is not a type of key`);
const bytes = Buffer.from(key, "base64");
if (!/^[A-Za-z0-9+/]+={0,2}$/.test(key) || bytes.toString("base64") !== key) throw invalid("the key is not base64");
const parts = stringsOf(bytes);
if (parts?.length !== types[type] || parts?.[0]?.toString("latin1") !== type) throw invalid(`the key is not a whole one of the type ${type}`);
const modulus = parts[2]?.[0] === 0 ? parts[2].subarray(1) : parts[2];
if (type === "ssh-rsa" && (modulus?.length ?? 0) < rsaBytes) throw invalid("an RSA key needs 2048 bits at least");
return {
type: type,
key: key,
fingerprint: fingerprintOf(bytes),
comment: comment.join(" ")
};
}
const fingerprintOf = bytes => `SHA256:${(0, external_node_crypto_.createHash)("sha256").update(bytes).digest("base64").replace(/=+$/, "")}`;
function stringsOf(bytes) {
const found = [];
for (let at = 0; at < bytes.length; ) {
if (at + 4 > bytes.length) return undefined;
const end = at + 4 + bytes.readUInt32BE(at);
if (end > bytes.length) return undefined;
found.push(bytes.subarray(at + 4, end));
at = end;
}
return found;
}
function keyName(text) {
if (/^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/.test(text)) return text;
throw new error.J("usage", "invalid-ssh-key", `${(0, names.TL)(text)} is not a valid name for a key.`, "Give `--name`: letters, digits, `.`, `_`, `@` and `-`, at most 64.");
}
const nameFrom = comment => comment.replace(/[^A-Za-z0-9._@-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "").slice(0, 64);
function network(text) {
const [, address = "", bits] = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
const family = (0, external_node_net_.isIP)(address);
if (family !== 0 && (bits === undefined || Number(bits) <= (family === 4 ? 32 : 128))) return text;
throw new error.J("usage", "invalid-value", `--from cannot be ${(0, names.TL)(text)}.`, "Write an address or a network, such as 203.0.113.7 or 10.0.0.0/8; several: `--from A --from B`.");
}
function expiry(text, now) {
const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d))?Z)?$/.exec(text);
const written = match && `${match[1]}T${match[2] ?? "00:00"}:${match[3] ?? "00"}.000Z`;
const time = written ? Date.parse(written) : Number.NaN;
const isReal = !Number.isNaN(time) && new Date(time).toISOString() === written;
if (isReal && time > now) return new Date(time).toISOString().replace(".000", "");
throw new error.J("usage", "invalid-value", isReal ? `--expires ${text} is in the past.` : `--expires cannot be ${(0, 
names.TL)(text)}.`, "Write a day or a moment in UTC: 2027-01-31 or 2027-01-31T12:00Z.");
}
function keyLine({name: name, type: type, key: key, from: from, expiresAt: expiresAt}) {
const until = expiresAt?.replace(/[-:T]/g, "");
const options = [ "restrict,port-forwarding", ...from.length > 0 ? [ `from="${from.join(",")}"` ] : [], ...until === undefined ? [] : [ `expiry-time="${until}"` ] ];
return `${options.join(",")} ${type} ${key} ${name}`;
}
function readKeyLine(line) {
const [, from, until, rest = ""] = /^restrict,port-forwarding(?:,from="([^"]*)")?(?:,expiry-time="(\d{14})Z")? (.*)$/.exec(line) ?? [];
try {
const {comment: comment, ...key} = readPublicKey(rest);
const expiresAt = until?.replace(/^(....)(..)(..)(..)(..)(..)$/, "$1-$2-$3T$4:$5:$6Z") ?? null;
return {
name: keyName(comment),
...key,
from: from?.split(",") ?? [],
expiresAt: expiresAt
};
} catch {
return undefined;
}
}
function invalid(why) {
return new error.J("usage", "invalid-ssh-key", `That is not a public key for SSH: ${why}.`, "Give the whole line of the file that ends in `.pub`: `ssh-ed25519 AAAA… name`.");
}
function listKeys() {
(0, root.o)("can see the keys of the SSH user");
return readKeys(sshUser());
}
async function addKey({text: text, name: name, from: from = [], expires: expires}) {
(0, root.o)("can add a key");
const user = sshUser();
const {comment: comment, ...read} = readPublicKey(text);
const expiresAt = expires === undefined ? null : expiry(expires, Date.now());
const key = {
name: keyName(name ?? nameFrom(comment)),
...read,
from: from.map(network),
expiresAt: expiresAt
};
if (expiresAt !== null) await requireUtc();
return changing(user, async ({keys: keys}) => {
const rest = keys.filter(each => each.name !== key.name || each.key !== key.key);
const other = rest.find(each => each.name === key.name || each.key === key.key);
if (other) throw exists(other, key.name);
return {
keys: [ ...rest, key ],
answer: key
};
});
}
async function removeKey(name) {
(0, root.o)("can remove a key");
return changing(sshUser(), async ({keys: keys}) => {
const found = keys.find(key => key.name === name || key.fingerprint === name);
if (!found) throw notFound(name);
return {
keys: keys.filter(key => key !== found),
answer: found
};
});
}
async function renewKeys(user) {
await writeKeys(user, (0, external_node_fs_.existsSync)((0, sshd.YK)(user).keysFile) ? keyLines(user) : []);
}
async function writeKeys(user, lines) {
const gid = Number((await (0, accounts.f)("group", user))?.[2]);
const head = `${files.Fi}: the keys of jobs that come by SSH. \`velo ssh-key\` changes them.`;
const path = (0, sshd.YK)(user).keysFile;
(0, files.f8)(path, [ head, ...lines, "" ].join("\n"), {
mode: 416,
gid: gid
});
}
function readKeys(user) {
if (!(0, external_node_fs_.existsSync)((0, sshd.YK)(user).keysFile)) throw noUser();
const read = keyLines(user).map(line => [ line, readKeyLine(line) ]);
return {
user: user,
keys: read.flatMap(([, key]) => key ?? []),
others: read.flatMap(([line, key]) => key ? [] : [ line ])
};
}
function keyLines(user) {
const lines = (0, external_node_fs_.readFileSync)((0, sshd.YK)(user).keysFile, "utf8").split("\n");
return lines.filter(line => line.trim() !== "" && !line.startsWith("#"));
}
function changing(user, change) {
return (0, held_locks.wq)(async () => {
const held = await (0, lock.s)("/run/lock/velo-ssh-keys", {
what: "the keys of the SSH user"
});
try {
const before = readKeys(user);
const {keys: keys, answer: answer} = await change(before);
await writeKeys(user, [ ...keys.map(keyLine), ...before.others ]);
return answer;
} finally {
held.releaseAndRemove();
}
});
}
async function requireUtc() {
const {stderr: stderr} = await (0, exec.eF)("ssh", [ "-V" ]);
const [, major = "0", minor = "0"] = /OpenSSH_(\d+)\.(\d+)/.exec(stderr) ?? [];
if (Number(major) > 9 || major === "9" && Number(minor) >= 1) return;
throw new error.J("unable", "ssh-too-old", `\`--expires\` needs OpenSSH 9.1 or newer; this is ${stderr.trim().split(",", 1)[0]}.`, "Leave `--expires` out, and remove the key when its time has come: `velo ssh-key remove`.");
}
function sshUser() {
const user = (0, record.aE)()?.sshUser;
if (user !== undefined) return user;
throw noUser();
}
function noUser() {
return new error.J("unable", "no-ssh-user", "This host has no user for jobs that come by SSH.", "Make one: `velo setup --ssh-user velo-ci`.");
}
function exists(other, name) {
return new error.J("conflict", "ssh-key-exists", other.name === name ? `There is another key named ${name}.` : `This key is there already, as ${other.name}.`, `Give another \`--name\`, or remove that one first: \`velo ssh-key remove ${other.name}\`.`);
}
function notFound(name) {
return new error.J("missing", "ssh-key-not-found", `There is no key ${(0, names.TL)(name)}.`, "`velo ssh-key list` shows names and fingerprints.");
}
},
78671: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Fi: () => madeByVelo,
Jl: () => folderStep,
UD: () => compare,
f8: () => writeWhole,
xc: () => fileStep
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _src_host_step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70807);
const madeByVelo = "# Made by `velo setup`";
function folderStep(path, mode, tidy = () => {}) {
return {
name: `folder ${path}`,
async look() {
const stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, {
throwIfNoEntry: false
});
if (!stat) return (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_1__.LO)();
if (!stat.isDirectory()) throw (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_1__.Mb)(path, "is not a folder");
if (stat.uid !== 0 || (stat.mode & 18) !== 0) throw (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_1__.Mb)(path, "can be written by users other than root");
return (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_1__.Vw)();
},
async make() {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, {
recursive: true
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, mode);
},
async unmake() {
if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)) return [];
tidy();
try {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
return [];
} catch (error) {
if (error.code !== "ENOTEMPTY") throw error;
return [ "it contains files that velo did not create" ];
}
}
};
}
function fileStep(path, text) {
return {
name: `file ${path}`,
async look() {
const state = compare(path, text);
return state === "same" ? (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_1__.Vw)() : state === "missing" ? (0, 
_src_host_step_js__WEBPACK_IMPORTED_MODULE_1__.LO)() : (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_1__.km)();
},
async make() {
writeWhole(path, text);
},
async unmake() {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, {
force: true
});
return [];
}
};
}
function compare(path, text) {
const stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, {
throwIfNoEntry: false
});
if (!stat) return "missing";
if (!stat.isFile()) throw (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_1__.Mb)(path, "is not a file");
const found = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8");
if (found === text) return "same";
if (found.startsWith(madeByVelo)) return "other";
throw (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_1__.Mb)(path, "already exists and was not created by velo");
}
function writeWhole(path, text, {mode: mode = 420, gid: gid} = {}) {
const draft = `${path}.velo-${process.pid}`;
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(draft, text, {
flag: "wx",
flush: true,
mode: 384
});
if (gid !== undefined) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.chownSync)(draft, 0, gid);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(draft, mode);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, path);
}
}
};
