"use strict";

exports.id = 9151;

exports.ids = [ 9151, 4922, 8215 ];

exports.modules = {
...require("./shared.bundle.js"),
39151: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
serveForward: () => serveForward
});
var external_node_crypto_ = __webpack_require__(77598);
var external_node_fs_ = __webpack_require__(73024);
var external_node_net_ = __webpack_require__(77030);
var errors_error = __webpack_require__(57895);
var join_streams = __webpack_require__(64420);
var promises_ = __webpack_require__(58500);
const algorithms = {
"ssh-ed25519": [ "ssh-ed25519" ],
"ecdsa-sha2-nistp256": [ "ecdsa-sha2-nistp256" ],
"ecdsa-sha2-nistp384": [ "ecdsa-sha2-nistp384" ],
"ecdsa-sha2-nistp521": [ "ecdsa-sha2-nistp521" ],
"ssh-rsa": [ "rsa-sha2-512", "rsa-sha2-256" ]
};
function readKnownHosts(text) {
const found = {
hosts: [],
unreadable: []
};
for (const [index, raw] of text.split(/\r?\n/).entries()) {
const line = raw.replace(/^[ \t]+|[ \t]+$/g, "");
if (line === "" || line.startsWith("#")) continue;
const host = readLine(line, index + 1);
if (host) found.hosts.push(host); else found.unreadable.push(index + 1);
}
return found;
}
function readLine(text, line) {
const fields = text.split(/[ \t]+/);
const marker = fields[0]?.startsWith("@") ? fields.shift() ?? "" : "";
const [names = "", type = "", base64 = ""] = fields;
if (marker !== "" && marker !== "@revoked" && marker !== "@cert-authority") return null;
if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null;
const key = Buffer.from(base64, "base64");
return typeOf(key) === type ? {
line: line,
marker: marker,
names: names,
type: type,
key: key
} : null;
}
function typeOf(key) {
if (key.length < 4) return null;
const length = key.readUInt32BE(0);
return length < key.length - 4 ? key.toString("latin1", 4, 4 + length) : null;
}
function keysOf({hosts: hosts}, host, port) {
const name = knownName(host, port);
const own = hosts.filter(({names: names}) => matches(names, name));
const marked = marker => own.filter(each => each.marker === marker);
return {
trusted: marked(""),
revoked: marked("@revoked"),
authorities: marked("@cert-authority")
};
}
function knownName(host, port) {
const name = host.toLowerCase();
return port === 22 ? name : `[${name}]:${port}`;
}
function algorithmsFor(trusted) {
const types = new Set(trusted.map(({type: type}) => type));
return Object.entries(algorithms).flatMap(([type, names]) => types.has(type) ? names : []);
}
function matches(names, host) {
if (names.startsWith("|")) return isHashOf(names, host);
let found = false;
for (const each of names.split(",")) {
const isNot = each.startsWith("!");
if (!fits(isNot ? each.slice(1) : each, host)) continue;
if (isNot) return false;
found = true;
}
return found;
}
function isHashOf(text, host) {
const [, version, salt = "", hash = "", ...more] = text.split("|");
const key = Buffer.from(salt, "base64");
if (version !== "1" || more.length > 0 || key.length !== 20) return false;
return (0, external_node_crypto_.createHmac)("sha1", key).update(host).digest().equals(Buffer.from(hash, "base64"));
}
function fits(pattern, host) {
const wanted = pattern.toLowerCase();
let [at, inHost, star, resume] = [ 0, 0, -1, 0 ];
while (inHost < host.length) {
if (wanted[at] === "*") {
star = at++;
resume = inHost;
} else if (wanted[at] === "?" || wanted[at] === host[inHost]) {
at += 1;
inHost += 1;
} else if (star >= 0) {
at = star + 1;
inHost = ++resume;
} else return false;
}
while (wanted[at] === "*") at += 1;
return at === wanted.length;
}
const scanOf = ({host: host, port: port}) => `ssh-keyscan ${port === 22 ? "" : `-p ${port} `}${host}`;
const howToGet = address => `\`${scanOf(address)}\` prints its keys. Compare them with \`ssh-keygen -lf\` of /etc/ssh/ssh_host_*.pub on the host before you put them into \`ssh-known-hosts\`.`;
function hostUnknown(address, {unreadable: unreadable}) {
const bad = unreadable.length === 0 ? "" : ` Its lines that can't be read: ${unreadable.slice(0, 10).join(", ")}.`;
return new errors_error.J("unable", "ssh-host-unknown", `\`ssh-known-hosts\` has no key of ${knownName(address.host, address.port)}.${bad}`, howToGet(address));
}
function authorityOnly(address, {line: line}) {
return new errors_error.J("unable", "ssh-host-unknown", `Line ${line} of \`ssh-known-hosts\` names a certificate authority (@cert-authority) for ${address.host}, which velo does not support.`, `Put the host's own key there. ${howToGet(address)}`);
}
function hostChanged(address, print, cause) {
return new errors_error.J("unable", "ssh-host-changed", `The server at ${address.host}:${address.port} is not the known host: ${print}. It may be another machine that poses as the host.`, `Find out why first. If the host has new keys: ${howToGet(address)}`, {
cause: cause
});
}
function hostRevoked(address, print, cause) {
return new errors_error.J("unable", "ssh-host-revoked", `The server at ${address.host}:${address.port} has a key that \`ssh-known-hosts\` names as revoked: ${print}.`, "Whoever has a revoked key can pose as the host. Give the host a new key, and put it into `ssh-known-hosts`.", {
cause: cause
});
}
function refused({host: host, port: port, user: user}, cause) {
return new errors_error.J("unable", "ssh-refused", `The SSH server at ${host}:${port} does not let ${user} in with this key.`, "On the host, `velo ssh-key list` shows the keys that may, and `velo ssh-key add` adds one. Look at `ssh-user` as well.", {
cause: cause
});
}
function unreachable({host: host, port: port}, why, cause) {
return new errors_error.J("unable", "ssh-unreachable", `There is no SSH connection to ${host}:${port}: ${why}.`, "Look at `ssh-host` and `ssh-port`, at the firewall in between, and on the host at `systemctl status ssh`.", {
cause: cause
});
}
function noSocket({host: host}, path, cause) {
return new errors_error.J("unable", "agent-unreachable", `The SSH server of ${host} does not connect to ${path}.`, "Start the host's agent: `sudo systemctl start velo-agent`. If the user for SSH was not set up: `sudo velo setup --ssh-user velo-ci`.", {
cause: cause
});
}
async function privateKey(text) {
const key = `${text.replace(/\r\n?/g, "\n").trim()}\n`;
if (/^(ssh-|ecdsa-|sk-)\S+ /.test(key)) throw invalid("it is a public key", "Use the other file, without `.pub`.");
if (!/^-----BEGIN [A-Z0-9 ]+-----\n|^PuTTY-User-Key-File-/.test(key)) throw invalid("it does not begin with `-----BEGIN …-----` on a line of its own", "Put the whole file there.");
const {default: parser} = await __webpack_require__.e(1789).then(__webpack_require__.t.bind(__webpack_require__, 41789, 23));
const found = parser.parseKey(key);
if (!(found instanceof Error)) {
if (found.isPrivateKey()) return key;
throw invalid("it is a public key", "Use the other file, without `.pub`.");
}
if (/encrypted/i.test(found.message)) throw invalid("it is encrypted, and a job knows no passphrase", "Make a key for jobs alone, without one.");
throw invalid(found.message.replace(/\s+/g, " ").slice(0, 200), "Is the whole file there, with its last line?");
}
function invalid(why, help) {
return new errors_error.J("usage", "ssh-key-unusable", `The input \`ssh-key\` can't be used: ${why}.`, `${help} \`ssh-keygen -t ed25519 -N '' -f velo-ci\` makes a new one.`);
}
const connectMs = 2e4;
const keepaliveMs = 15e3;
const keepalives = 3;
const channelMs = 15e3;
async function openSsh(target) {
const known = readKnownHosts(target.knownHosts);
const keys = keysOf(known, target.host, target.port);
const [authority] = keys.authorities;
const serverHostKey = algorithmsFor(keys.trusted);
if (serverHostKey.length === 0) throw authority ? authorityOnly(target, authority) : hostUnknown(target, known);
const key = await privateKey(target.key);
const {default: Client} = await Promise.all([ __webpack_require__.e(1789), __webpack_require__.e(6297) ]).then(__webpack_require__.t.bind(__webpack_require__, 66297, 23));
const client = new Client;
const {host: host, port: port, user: username} = target;
let wrong;
const ended = new Promise(resolve => client.once("close", () => resolve()));
await new Promise((resolve, reject) => {
client.once("ready", () => {
client.setNoDelay(true);
resolve();
});
client.on("error", error => reject(wrong ?? translated(target, error)));
client.once("close", () => reject(wrong ?? unreachable(target, "the server closed the connection")));
client.connect({
...{
host: host,
port: port,
username: username,
privateKey: key,
authHandler: [ "publickey" ]
},
algorithms: {
serverHostKey: serverHostKey
},
hostVerifier: shown => {
wrong = verified(target, keys, shown);
return wrong === undefined;
},
...{
readyTimeout: connectMs,
keepaliveInterval: keepaliveMs,
keepaliveCountMax: keepalives
}
});
}).catch(error => {
client.destroy();
throw error;
});
return {
ended: ended,
connect: path => channelTo(client, path, target),
close: () => client.destroy()
};
}
function verified(address, {trusted: trusted, revoked: revoked}, shown) {
const print = `its key is SHA256:${(0, external_node_crypto_.createHash)("sha256").update(shown).digest("base64").replace(/=+$/, "")}`;
if (revoked.some(({key: key}) => key.equals(shown))) return hostRevoked(address, print);
return trusted.some(({key: key}) => key.equals(shown)) ? undefined : hostChanged(address, print);
}
function channelTo(client, path, address) {
return new Promise((resolve, reject) => {
const end = error => {
clearTimeout(timer);
client.removeListener("close", lost);
reject(error);
};
const lost = () => end(unreachable(address, "the connection was lost"));
let late = false;
const timer = setTimeout(() => {
late = true;
end(unreachable(address, `no channel for ${channelMs / 1e3} s`));
}, channelMs);
client.once("close", lost);
try {
client.openssh_forwardOutStreamLocal(path, (error, channel) => {
if (error) return end(noSocket(address, path, error));
if (late) return void channel.destroy();
clearTimeout(timer);
client.removeListener("close", lost);
resolve(channel);
});
} catch {
lost();
}
});
}
function translated(address, error) {
const {level: level, message: message} = error;
if (level === "client-authentication") return refused(address, error);
if (/no matching host key format/.test(message)) return hostChanged(address, "it has no key of the types in `ssh-known-hosts`", error);
const why = level === "client-timeout" ? `no answer for ${connectMs / 1e3} s` : message.replace(/\s+/g, " ");
return unreachable(address, why.slice(0, 200), error);
}
const firstPauseMs = 100;
const longestPauseMs = 3e3;
const steadyMs = 3e4;
const retriesMs = [ 500, 1500 ];
const gapMs = 3e4;
function wasTurnedAway(error) {
return (0, errors_error.up)(error, "ssh-unreachable") && /closed the connection|lost before|ECONNRESET/.test((0, 
errors_error.DT)(error).message);
}
class Link {
#target;
#note;
#current;
#closed=false;
#pauseMs=firstPauseMs;
#pause;
#waiting=new Set;
#failure;
constructor(target, note) {
this.#target = target;
this.#note = note;
}
static async open(target, note) {
const link = new Link(target, note);
for (const pauseMs of [ ...retriesMs, undefined ]) {
try {
link.#hold(await openSsh(target));
break;
} catch (error) {
if (pauseMs === undefined || !wasTurnedAway(error)) throw error;
await (0, promises_.setTimeout)(pauseMs);
}
}
return link;
}
async connect(path) {
const until = performance.now() + gapMs;
for (;;) {
const current = this.#current ?? await this.#next(until - performance.now());
try {
return await current.connect(path);
} catch (error) {
if (!(0, errors_error.up)(error, "ssh-unreachable") || performance.now() > until) throw error;
if (this.#current === current) {
this.#current = undefined;
current.close();
}
}
}
}
close() {
this.#closed = true;
this.#current?.close();
this.#pause?.end();
}
#hold(connection) {
this.#current = connection;
this.#failure = undefined;
for (const go of this.#waiting) go(connection);
this.#waiting.clear();
if (this.#closed) connection.close();
const since = performance.now();
void connection.ended.then(() => {
if (performance.now() - since > steadyMs) this.#pauseMs = firstPauseMs;
if (this.#current === connection) this.#current = undefined;
if (!this.#closed) void this.#again();
});
}
async #again() {
this.#note("the SSH connection was cut");
for (;;) {
await this.#wait(this.#pauseMs);
this.#pauseMs = Math.min(2 * this.#pauseMs, longestPauseMs);
if (this.#closed) return;
try {
const connection = await openSsh(this.#target);
this.#note("the SSH connection is there again");
return this.#hold(connection);
} catch (error) {
this.#failure = (0, errors_error.DT)(error);
this.#note(this.#failure.message);
}
}
}
#wait(ms) {
return new Promise(resolve => {
const end = () => {
clearTimeout(timer);
resolve();
};
const timer = setTimeout(end, ms);
this.#pause = {
timer: timer,
end: end
};
});
}
#next(ms) {
return new Promise((resolve, reject) => {
const go = connection => {
clearTimeout(timer);
resolve(connection);
};
const timer = setTimeout(() => {
this.#waiting.delete(go);
reject(this.#failure ?? unreachable(this.#target, "it was cut, and is not there again"));
}, Math.max(ms, 0));
this.#waiting.add(go);
});
}
}
var agent = __webpack_require__(58215);
var agent_client_prover = __webpack_require__(84922);
var protocol = __webpack_require__(85676);
const databases = "/db.sock";
const wakeMs = 12e4;
async function databasesOf(link, proof, folder) {
if (!proof) return place => dialled(link, place);
process.env.ACTIONS_ID_TOKEN_REQUEST_URL = proof.requestUrl;
process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN = proof.requestToken;
const {proofFor: proofFor} = await Promise.all([ __webpack_require__.e(6421), __webpack_require__.e(3893) ]).then(__webpack_require__.bind(__webpack_require__, 43893));
const {token: token} = proofFor(proof.host);
if (!token) return place => dialled(link, place);
const prover = new agent_client_prover.Prover(() => (0, agent.agentBehind)(folder), token);
return place => prover.with(session => dialled(link, place, session));
}
async function dialled(link, place, session) {
try {
return await dial(link, place, session);
} catch (error) {
if ((0, errors_error.up)(error, "agent-lost")) return dial(link, place, session);
throw error;
}
}
async function dial(link, {branch: branch, owner: owner}, session) {
const channel = await link.connect(databases);
channel.on("error", () => channel.destroy());
try {
channel.write((0, protocol.cA)({
branch: branch,
owner: owner,
...session === undefined ? {} : {
session: session
}
}));
const line = await (0, protocol.Xw)(channel, wakeMs).catch(error => Promise.reject(lost(branch, error.message)));
if (line === undefined) throw lost(branch, "the connection was cut");
const told = JSON.parse(line);
if ("error" in told) throw errors_error.J.from(told.error);
return channel;
} catch (error) {
channel.destroy();
throw error;
}
}
function lost(branch, why) {
return new errors_error.J("failed", "agent-lost", `The host did not connect to ${branch}: ${why}.`, "Connect again. On the host, `journalctl -u velo-agent` shows the log.");
}
const patienceMs = 1e4;
const encryption = new Set([ 80877103, 80877104 ]);
function refuse(client, {message: message, hint: hint}) {
let received = Buffer.alloc(0);
client.setTimeout(patienceMs, () => client.destroy());
client.on("data", part => {
received = Buffer.concat([ received, part ]);
while (received.length >= 8) {
const length = received.readUInt32BE(0);
if (length < 8 || length > 1e4) return client.destroy();
if (received.length < length) return;
const isAsking = encryption.has(received.readUInt32BE(4));
received = received.subarray(length);
if (!isAsking) return void client.end(errorResponse(message, hint));
client.write("N");
}
});
}
function errorResponse(message, hint) {
const field = (type, text) => Buffer.from(`${type}${text.replaceAll("\0", " ")}\0`);
const fields = [ field("S", "FATAL"), field("V", "FATAL"), field("C", "08006"), field("M", message) ];
const body = Buffer.concat([ ...fields, ...hint ? [ field("H", hint) ] : [], Buffer.from([ 0 ]) ]);
const head = Buffer.alloc(5, "E");
head.writeUInt32BE(body.length + 4, 1);
return Buffer.concat([ head, body ]);
}
const jobs = "/runner.sock";
const orderMs = 3e4;
const mostClients = 1e3;
async function serveForward({input: input, output: output, log: log}) {
const note = text => void log.write(`${(new Date).toISOString()} ${text}\n`);
const line = await (0, protocol.Xw)(input, orderMs);
if (line === undefined) return;
const {link: target, folder: folder} = JSON.parse(line);
try {
const link = await Link.open(target, note);
const forward = new Forward({
link: link,
folder: folder,
note: note,
databases: await databasesOf(link, target.proof, folder)
});
await forward.listen();
output.write((0, protocol.cA)({
value: null
}));
forward.converse(input, output);
} catch (error) {
const {kind: kind, ...report} = errorOf(error);
(0, external_node_fs_.rmSync)(folder, {
recursive: true,
force: true
});
output.write((0, protocol.cA)({
error: {
kind: kind,
...report
}
}), () => process.exit(0));
}
}
function errorOf(thrown) {
const error = (0, errors_error.DT)(thrown);
return {
kind: error.kind,
...error.report()
};
}
class Forward {
#link;
#databases;
#folder;
#note;
#control;
#kept=new Map;
#conversations=0;
constructor({link: link, databases: databases, folder: folder, note: note}) {
this.#note = note;
this.#link = link;
this.#databases = databases;
this.#folder = folder;
this.#control = (0, external_node_net_.createServer)({
allowHalfOpen: true
}, socket => {
socket.on("error", () => socket.destroy());
this.converse(socket, socket);
});
}
listen() {
return (0, agent.Lj)(this.#folder, path => new Promise((resolve, reject) => {
this.#control.once("error", reject).listen(path, resolve);
}));
}
converse(input, output) {
this.#conversations += 1;
output.on("error", () => {});
void this.#answerAll(input, output).catch(error => this.#note(error.message)).finally(() => {
this.#conversations -= 1;
this.#endIfUnused();
output.end();
});
}
async #answerAll(input, output) {
const uncommitted = new Set;
try {
for (let line = await (0, protocol.Xw)(input); line !== undefined; line = await (0, 
protocol.Xw)(input)) {
const ask = JSON.parse(line);
if (ask.kind === "agent") return await this.#beAgent(output);
try {
output.write((0, protocol.cA)({
value: await this.#answer(ask, uncommitted)
}));
} catch (error) {
output.write((0, protocol.cA)({
error: errorOf(error)
}));
}
}
} finally {
for (const name of uncommitted) this.#close(name);
}
}
async #answer(ask, uncommitted) {
if (ask.kind === "open") {
const port = await this.#open(ask);
uncommitted.add(String(port));
return port;
}
if (ask.kind === "hold") {
const name = (0, external_node_crypto_.randomBytes)(8).toString("hex");
this.#kept.set(name, () => {});
uncommitted.add(name);
return name;
}
if (ask.kind === "commit") uncommitted.clear();
if (ask.kind === "close") for (const name of ask.names) this.#close(name);
return null;
}
async #open(place) {
const clients = new Set;
const server = (0, external_node_net_.createServer)({
allowHalfOpen: true,
noDelay: true
}, client => {
clients.add(client);
client.on("error", () => client.destroy()).on("close", () => clients.delete(client));
void this.#carry(client, place);
});
server.maxConnections = mostClients;
await new Promise((resolve, reject) => {
server.once("error", reject).listen({
host: "127.0.0.1",
port: 0
}, resolve);
});
const {port: port} = server.address();
this.#kept.set(String(port), () => {
server.close();
for (const client of clients) client.destroy();
});
return port;
}
async #carry(client, place) {
try {
(0, join_streams.S)(client, await this.#databases(place));
} catch (thrown) {
const error = (0, errors_error.DT)(thrown);
this.#note(`${place.branch}: ${error.message}`);
refuse(client, error);
}
}
async #beAgent(socket) {
let channel;
try {
channel = await this.#link.connect(jobs);
} catch (error) {
socket.write((0, protocol.cA)({
error: errorOf(error)
}));
return;
}
socket.write((0, protocol.cA)({
value: null
}));
const closed = new Promise(resolve => channel.once("close", () => resolve()));
(0, join_streams.S)(socket, channel);
await closed;
}
#close(name) {
this.#kept.get(name)?.();
this.#kept.delete(name);
}
#endIfUnused() {
if (this.#conversations > 0 || this.#kept.size > 0) return;
this.#control.close();
(0, external_node_fs_.rmSync)(this.#folder, {
recursive: true,
force: true
});
this.#link.close();
process.exit(0);
}
}
},
64420: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => joinStreams
});
function joinStreams(one, other) {
for (const [from, to] of [ [ one, other ], [ other, one ] ]) {
from.pipe(to);
from.on("error", () => {
from.destroy();
to.destroy();
});
from.on("close", () => {
if (!to.writableEnded) to.end();
to.once("finish", () => to.destroy());
if (to.writableFinished) to.destroy();
});
}
}
}
};
