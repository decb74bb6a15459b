"use strict";

exports.id = 1700;

exports.ids = [ 1700 ];

exports.modules = {
...require("./shared.bundle.js"),
1700: (e, t, n) => {
n.r(t);
n.d(t, {
dockerDriver: () => dockerDriver
});
var o = n(57895);
var r = n(82633);
var a = n(71061);
var i = n(32706);
var s = n(58500);
var c = n(83336);
var u = n(73387);
var l = n(46283);
async function chooseNetwork(e, t) {
if (t === "isolated") return "isolated";
const n = await whyNoHostNetwork(e);
if (n === undefined) return "host";
if (t === "auto") return "isolated";
throw new o.J("unable", "guard-missing", `The host's network needs the guard, which is not available: ${n}.`, "Choose the network isolated or auto. `velo doctor` says what the guard needs.");
}
async function whyNoHostNetwork(e) {
if (!(0, l.j)()) return "velo does not run as root";
const t = await e.info();
if (t.SecurityOptions?.some(e => /rootless|userns/.test(e))) return "the engine maps users";
if (t.OperatingSystem?.includes("Docker Desktop")) return "the engine runs in a virtual machine";
const n = await (0, r.iM)();
return n.inForce ? undefined : n.reason;
}
async function requireGuard() {
const e = await (0, r.iM)();
if (e.inForce) return;
throw new o.J("unable", "guard-missing", `The server would share the host's network without the guard: ${e.reason}.`, "Run velo as root with nftables installed. `velo doctor` says more.");
}
var d = n(23828);
var f = n(46004);
var g = n(75581);
var m = n(45453);
const p = "postgres:17-alpine";
async function imageRuntime(e, t, n) {
if (t.image !== undefined) (0, m.v)(t.image);
const o = t.image ?? await officialImage(e, t.pgVersion);
const r = await idOf(e, o) ?? await pull(e, o, n);
const a = await versionOf(e, o, r);
const {RepoDigests: i} = await e.getImage(r).inspect();
return {
...a,
image: o,
imageId: r,
imageDigest: i?.[0] ?? null
};
}
async function officialImage(e, t) {
const n = new Set((await e.listImages()).flatMap(({RepoTags: e}) => e ?? []));
const candidates = e => [ `postgres:${e}-alpine`, `postgres:${e}` ];
if (t !== undefined) return candidates(t).find(e => n.has(e)) ?? `postgres:${t}-alpine`;
if (n.has(p)) return p;
for (let e = f.vy.last; e >= f.vy.first; e--) {
const t = candidates(e).reverse().find(e => n.has(e));
if (t) return t;
}
return p;
}
async function idOf(e, t) {
try {
return (await e.getImage(t).inspect()).Id;
} catch (e) {
const t = e.statusCode;
if (t === 404 || t === 400) return undefined;
throw (0, u.v_)(e);
}
}
async function imageOf(e, {image: t, imageId: n, project: r}) {
try {
return await e.getImage(n).inspect();
} catch (e) {
if (e.statusCode !== 404) throw (0, u.v_)(e);
const {reference: a = "of the project", digest: i = null} = t ?? {};
const s = `set the image of the project ${r} to ${a}`;
throw new o.J("unable", "image-missing", `The image ${a} of the project is no longer on this machine (id ${n}${i ? `, digest ${i}` : ""}).`, i ? `Pull it again: \`docker pull ${i}\`. Or ${s}.` : `Load the same image again (\`docker load\`), or ${s}.`, {
cause: e
});
}
}
async function pull(e, t, n) {
try {
const o = await e.pull(t);
const r = pullProgress(t, n);
await new Promise((t, n) => {
e.modem.followProgress(o, e => e ? n(e) : t(), r);
});
const a = await idOf(e, t);
if (a) return a;
} catch (e) {
throw missing(t, e);
}
throw missing(t);
}
function pullProgress(e, t) {
const n = new Map;
let o = 0;
return ({id: r, status: a = "", progressDetail: i}) => {
if (r === undefined || a.startsWith("Pulling from")) return;
const s = n.get(r) ?? {
bytes: 0,
done: false
};
if (a === "Downloading") s.bytes = i?.current ?? s.bytes;
if (a === "Pull complete" || a === "Already exists") s.done = true;
n.set(r, s);
if (Date.now() - o < 500) return;
o = Date.now();
const c = [ ...n.values() ];
const u = c.reduce((e, t) => e + t.bytes, 0);
t(`pulling ${e}: ${c.filter(({done: e}) => e).length} of ${c.length} layers, ${(0, 
g.e)(u)}`);
};
}
function missing(e, t) {
const n = t instanceof Error ? `: ${t.message.split("\n", 1)[0]}` : "";
return new o.J("unable", "image-missing", `The image ${e} is not on this machine and can't be pulled${n}.`, "Check its name, pull or load it (`docker pull`, `docker load`), or choose another image.", {
cause: t
});
}
async function chooseCollation(e, {imageId: t, major: n}, o) {
(0, a.e3)(o, n);
const {Config: r} = await e.getImage(t).inspect();
const variable = e => r.Env?.find(t => t.startsWith(`${e}=`))?.slice(e.length + 1);
const i = (0, a.Ve)(o, variable("LC_ALL") || variable("LANG") || "C");
if (o.locale ?? o.icuLocale ?? o.encoding) (0, a.f1)(await said(e, t, [ "initdb", ...(0, 
a.V3)(i) ]));
return i;
}
async function versionOf(e, t, n) {
const r = await said(e, n, [ "postgres", "--version" ]);
const [, a, i = "0"] = /\(PostgreSQL\) (\d+)(?:\.(\d+))?/.exec(r) ?? [];
const s = Number(a);
if (!Number.isInteger(s)) {
throw new o.J("usage", "image-not-postgres", `The image ${t} contains no PostgreSQL server.`, "Use an image built like the official one, such as postgres:17-alpine.");
}
if (s < f.vy.first || s > f.vy.last) throw (0, f.qx)(s);
return {
major: s,
minor: Number(i)
};
}
async function said(e, t, [n = "", ...o]) {
const r = await e.createContainer({
Image: t,
Entrypoint: [ n ],
Cmd: o,
User: "65534:65534",
Env: [ "LC_ALL=C" ],
Tty: true,
HostConfig: {
NetworkMode: "none",
CapDrop: [ "ALL" ],
SecurityOpt: [ "no-new-privileges" ],
ReadonlyRootfs: true
}
});
try {
await r.start();
await r.wait();
return String(await r.logs({
stdout: true,
stderr: true,
follow: false
})).replaceAll("\r", "");
} catch (e) {
const t = e.statusCode;
if (t !== 400 && t !== 404) throw (0, u.v_)(e);
return "";
} finally {
await r.remove({
force: true,
v: true
}).catch(() => {});
}
}
var h = n(67351);
const w = {
pgdata: "/velo/pgdata",
conf: "/velo/conf",
archive: "/velo/archive",
restore: "/velo/restore"
};
const v = {
store: "velo.store",
volume: "velo.volume"
};
async function serverOptions(e, t, n) {
const o = t.network === "isolated";
const r = {
...n,
listen_addresses: t.restore !== null ? "" : o ? "*" : "127.0.0.1",
...(0, f.jG)({
...w,
major: t.major
})
};
const a = containerOptions(t, [ "postgres" ], [ "-D", w.pgdata, ...(0, d.Fg)(r) ]);
const {Config: i} = await imageOf(e, t);
for (const e of Object.keys(i.Volumes ?? {})) a.HostConfig.Tmpfs[e] = "size=1m";
if (t.restore !== null) return {
...a,
HostConfig: {
...a.HostConfig,
NetworkMode: "none"
}
};
if (!o) return {
...a,
HostConfig: {
...a.HostConfig,
NetworkMode: "host"
}
};
const s = `${t.port}/tcp`;
return {
...a,
ExposedPorts: {
[s]: {}
},
HostConfig: {
...a.HostConfig,
NetworkMode: await (0, h.MV)(e),
PortBindings: {
[s]: [ {
HostIp: "127.0.0.1",
HostPort: String(t.port)
} ]
}
}
};
}
function containerOptions(e, t, n) {
const o = e.user ?? {
uid: process.getuid?.() ?? 0,
gid: process.getgid?.() ?? 0
};
const r = (0, d.KF)(e.path);
const mount = (e, t, n) => ({
Type: "bind",
Source: e,
Target: t,
ReadOnly: n === "ro"
});
return {
name: e.name,
Image: e.imageId,
User: `${o.uid}:${o.gid}`,
WorkingDir: "/",
Entrypoint: t,
Cmd: n,
Env: [ "PG_OOM_ADJUST_FILE=/proc/self/oom_score_adj", `PG_OOM_ADJUST_VALUE=${k[e.limits.rank]}` ],
StopSignal: "SIGINT",
Labels: {
[v.store]: e.store,
[v.volume]: e.volume
},
HostConfig: {
Mounts: [ mount((0, d.po)(e.path), w.pgdata, "rw"), mount(r, w.conf, "ro"), mount(`${r}/passwd`, "/etc/passwd", "ro"), ...e.archive === null ? [] : [ mount(e.archive, w.archive, "rw") ], ...e.restore === null ? [] : [ mount(e.restore, w.restore, "ro") ] ],
CapDrop: [ "ALL" ],
SecurityOpt: [ "no-new-privileges" ],
ReadonlyRootfs: true,
Tmpfs: {
"/tmp": "mode=1777,size=1g"
},
ShmSize: 1024 ** 3,
LogConfig: {
Type: "json-file",
Config: {
"max-size": "8m",
"max-file": "2"
}
},
...limitOptions(e.limits),
RestartPolicy: {
Name: "no"
}
}
};
}
const y = {
main: 0,
branch: 500
};
const k = {
main: 0,
branch: 800
};
function limitOptions({memory: e, cpus: t, pids: n, rank: o}) {
return {
...e === null ? {} : {
Memory: e,
MemorySwap: e
},
...t === null ? {} : {
NanoCpus: Math.round(t * 1e9)
},
...n === null ? {} : {
PidsLimit: n
},
CpuShares: o === "main" ? 2048 : 512,
OomScoreAdj: y[o]
};
}
async function makeGuarded(e, t, n) {
const o = create(e, t, n);
o.catch(() => {});
await (0, s.setImmediate)();
const a = t.network === "host" ? requireGuard() : (0, r.iM)();
await Promise.allSettled([ o, a, (0, c.o)(t) ]);
const i = await o;
try {
await a;
return i;
} catch (e) {
await discard(i);
throw e;
}
}
const $ = 2e4;
async function create(e, t, n) {
for (const o = performance.now() + $; ;) {
try {
return await e.createContainer(n);
} catch (e) {
if ((0, u.c2)(e) !== 409) throw (0, u.v_)(e);
}
const r = await inspect(e, t);
const a = r !== undefined && isOf(r, t) && !r.State.Running;
if (r && !a || performance.now() > o) throw inTheWay(t, r);
if (a) await discard(e.getContainer(t.name));
await (0, s.setTimeout)(10);
}
}
function inTheWay(e, t) {
const n = t?.State.Running ? "is already running" : "is still being removed";
const r = !t ? "is still being made" : isOf(t, e) ? n : "was not created by velo";
return new o.J("conflict", "in-the-way", `The container ${e.name} ${r}.`, "Look at it with `docker ps -a`. `velo doctor --repair` removes containers that velo no longer uses.");
}
async function removeLate(e, t) {
const {store: n, volume: r, name: a, imageId: i} = t;
const s = {
[v.store]: n,
[v.volume]: r
};
try {
await discard(await create(e, t, {
name: a,
Image: i,
Labels: s,
HostConfig: {
NetworkMode: "none"
}
}));
} catch (n) {
const r = n instanceof o.J ? n.code : undefined;
if (r !== "image-missing" && !(r === "in-the-way" && await inspect(e, t))) throw n;
}
}
async function inspectOurs(e, t) {
const n = await inspect(e, t);
return n && isOf(n, t) ? n : undefined;
}
async function inspect(e, t) {
try {
return await e.getContainer(t.name).inspect();
} catch (e) {
if ((0, u.c2)(e) === 404) return undefined;
throw (0, u.v_)(e);
}
}
function isOf({Config: e}, {store: t, volume: n}) {
const o = e.Labels ?? {};
return o[v.store] === t && o[v.volume] === n;
}
async function discard(e) {
await e.remove({
force: true,
v: true
}).catch((0, u.O_)(404, 409));
}
async function updateLimits(e, t) {
const n = e.getContainer(t.name);
const {OomScoreAdj: o, ...r} = limitOptions(t.limits);
try {
const {Memory: e, NanoCpus: t} = (await n.inspect()).HostConfig;
await n.update({
PidsLimit: -1,
...r
});
return !(e && !r.Memory || t && !r.NanoCpus);
} catch (e) {
if ((0, u.c2)(e) === 404) return false;
throw (0, u.v_)(e);
}
}
async function limitsKept(e) {
const t = await e.info();
const n = Object.entries({
memory: t.MemoryLimit,
processes: t.PidsLimit,
processors: t.CpuCfsQuota && t.CPUShares
});
const o = n.flatMap(([e, t]) => t ? [ e ] : []);
const r = n.flatMap(([e, t]) => t ? [] : [ e ]);
const a = `the engine limits each branch's ${o.join(", ") || "nothing"}`;
return {
all: r.length === 0,
detail: r.length === 0 ? a : `${a}, but not its ${r.join(", ")}`
};
}
const _ = 2e3;
async function containerLog(e, {after: t, lines: n}) {
const o = await e.logs({
stdout: true,
stderr: true,
timestamps: true,
follow: false,
tail: t === undefined ? Math.min(n, _) : _,
...t ? {
since: unixTime(t)
} : {}
});
const r = unframed(o).split(/(?<=\n)/).map(e => ({
time: e.slice(0, e.indexOf(" ")),
text: e.slice(e.indexOf(" ") + 1)
})).filter(({time: e}) => /^\d{4}-\d\d-\d\dT/.test(e) && e > (t ?? ""));
return {
text: r.map(({text: e}) => e).join(""),
next: r.at(-1)?.time ?? t ?? ""
};
}
function unframed(e) {
const t = [];
for (let n = 0; n + 8 <= e.length; ) {
const o = e.readUInt32BE(n + 4);
t.push(e.subarray(n + 8, n + 8 + o));
n += 8 + o;
}
return Buffer.concat(t).toString("utf8");
}
function unixTime(e) {
const [t, n = ""] = e.replace("Z", "").split(".");
return `${Date.parse(`${t}Z`) / 1e3}.${n.padEnd(9, "0").slice(0, 9)}`;
}
const C = 1e3;
function dockerDriver(e) {
const t = (0, i._)(engineSocket(e));
const n = new Map;
return {
name: "docker",
async unusable() {
return t.ping().then(() => undefined, u.v_);
},
async choose(e, n) {
const o = await imageRuntime(t, e, n);
const r = await chooseCollation(t, o, e);
return {
...o,
collation: r,
network: await chooseNetwork(t, e.network ?? "auto")
};
},
async found(e) {
const n = await t.listContainers({
all: true,
filters: {
label: [ `${v.store}=${e}` ]
}
}).catch(rethrow);
return n.map(({Id: e, Labels: t, Created: n, State: o}) => ({
volume: t[v.volume] ?? "",
id: e,
running: o === "running",
startedAt: new Date(n * 1e3).toISOString()
}));
},
async initialise(e, n) {
const o = containerOptions({
...e,
archive: null
}, [ "initdb" ], (0, a.ZN)(w.pgdata, n));
const r = await create(t, e, {
...o,
HostConfig: {
...o.HostConfig,
NetworkMode: "none"
}
});
try {
await r.start();
const {StatusCode: e} = await r.wait();
if (e !== 0) throw (0, a.Oo)(await output(r));
} finally {
await discard(r);
}
},
async prepare(e) {
const n = e.network === "host" ? requireGuard() : (0, r.iM)();
await Promise.all([ imageOf(t, e), n ]);
},
seen: () => w,
async make(e, o) {
const r = await makeGuarded(t, e, await serverOptions(t, e, o));
n.set(e.name, {
container: r,
of: JSON.stringify([ e, o ]),
at: performance.now()
});
},
async start(e, o) {
const r = n.get(e.name);
n.delete(e.name);
const a = r && performance.now() - r.at < C && r.of === JSON.stringify([ e, o ]);
const i = a ? r.container : await makeGuarded(t, e, await serverOptions(t, e, o));
try {
await i.start();
} catch (e) {
await discard(i);
throw (0, u.v_)(e);
}
const s = i.inspect().then(({State: e}) => e.Pid || undefined, () => undefined);
return {
pid: s
};
},
async isRunning(e) {
return (await inspectOurs(t, e))?.State.Running ?? false;
},
async pid(e) {
return (await inspectOurs(t, e))?.State.Pid || undefined;
},
async stop(e) {
const n = t.getContainer(e.name);
if (!await inspectOurs(t, e)) return;
await n.stop({
t: 30
}).catch((0, u.O_)(304, 404));
await discard(n);
},
async remove(e, {late: o = false} = {}) {
n.delete(e.name);
const r = await inspectOurs(t, e) !== undefined;
if (r) await discard(t.getContainer(e.name)); else if (o) await removeLate(t, e);
return r;
},
limit: e => updateLimits(t, e),
limitsKept: () => limitsKept(t),
async lastWords(e) {
const n = await output(t.getContainer(e.name)).catch(() => "");
const o = await inspectOurs(t, e).catch(() => undefined);
return o?.State.OOMKilled && !o.State.Running ? `${n}\nFATAL:  its memory limit was reached` : n;
},
async log(e, n) {
if (!await inspectOurs(t, e)) return undefined;
return containerLog(t.getContainer(e.name), n).catch((0, u.O_)(404, 409));
},
logFile() {
return undefined;
},
async clients(e) {
return e.network === "isolated" ? [ `${await (0, h.WU)(t)}/32` ] : [ "127.0.0.1/32" ];
},
async removeFound({id: e}) {
await discard(t.getContainer(e));
},
async describe() {
const {Version: e} = await t.version().catch(rethrow);
const n = (await t.listImages()).flatMap(({RepoTags: e}) => e ?? []).filter(e => /postgres|postgis|pgvector|timescale/.test(e));
return `Docker ${e}; images: ${n.sort().join(", ") || "none of PostgreSQL yet"}`;
},
async close() {}
};
}
function engineSocket(e) {
const t = e.DOCKER_HOST;
if (!t) return "/var/run/docker.sock";
if (t.startsWith("unix://")) return t.slice("unix://".length);
throw new o.J("unable", "engine-elsewhere", "DOCKER_HOST names an engine that is not on this machine.", "Unset it, or set it to a unix:// address.");
}
function rethrow(e) {
throw (0, u.v_)(e);
}
async function output(e) {
return unframed(await e.logs({
stdout: true,
stderr: true,
tail: 400,
follow: false
}));
}
},
32706: (e, t, n) => {
n.d(t, {
_: () => dockerClient
});
var o = n(37067);
var r = n.n(o);
var a = n(57975);
var i = n.n(a);
var s = n(39040);
var c = n.n(s);
function dockerClient(e) {
const t = {
keepAlive: true,
timeout: 5e3,
servername: ""
};
const n = new EngineConnections(t);
const o = {
socketPath: e,
version: "v1.40",
agent: n
};
return new (c())(o);
}
class EngineConnections extends o.Agent {
addRequest(e, ...t) {
e.prependListener("response", ({headers: e}) => {
delete e.location;
});
o.Agent.prototype.addRequest.call(this, e, ...t);
}
[a.inspect.custom]() {
return "EngineConnections";
}
}
},
33687: (e, t, n) => {
n.d(t, {
A3: () => keepReserved,
Rq: () => releasePort,
as: () => reservePort
});
var o = n(27298);
var r = n(46283);
const a = "inet velo_ports";
const i = "tcp flags syn,ack / syn,ack meta skuid != 0 tcp sport @ports meta skuid . tcp sport != @users reject";
const s = `\tchain output {\n\t\ttype filter hook output priority filter; policy accept;\n\t\t${i}\n\t}`;
async function reservePort(e) {
if (!(0, r.j)()) return;
await nft(adding([ e ])).catch(() => keepReserved([ e ]));
}
async function releasePort(e) {
if (!(0, r.j)()) return;
const t = adding([ e ]);
await nft(`${t}${t.replaceAll(/^add/gm, "delete")}`).catch(() => {});
}
async function keepReserved(e) {
if (!(0, r.j)()) return;
const t = await present();
const n = t ? strangersAt(e, t.users) : [];
const o = n.filter(e => u.has(e));
u = new Set(n);
const i = e.filter(({port: e, uid: n}) => !t?.ports.has(e) || n !== null && !t.users.has(pair(n, e)));
if (t?.isWhole && i.length === 0 && o.length === 0) return;
const s = [ ...t?.isWhole ? [] : c, ...o.map(e => `delete element ${a} users { ${e} }\n`), adding(i) ];
await nft(s.join("")).catch(() => {});
}
const c = [ `add table ${a}\n`, `add set ${a} ports { type inet_service; }\n`, `add set ${a} users { type uid . inet_service; }\n`, `add chain ${a} output { type filter hook output priority filter; policy accept; }\n`, `flush chain ${a} output\n`, `add rule ${a} output ${i}\n` ];
function adding(e) {
if (e.length === 0) return "";
const t = e.map(({port: e}) => e);
const n = e.flatMap(({port: e, uid: t}) => t === null ? [] : [ pair(t, e) ]);
const add = (e, t) => `add element ${a} ${e} { ${t.join(", ")} }\n`;
return `${n.length > 0 ? add("users", n) : ""}${add("ports", t)}`;
}
let u = new Set;
const pair = (e, t) => `${e} . ${t}`;
function strangersAt(e, t) {
const n = new Map(e.map(({port: e, uid: t}) => [ e, t ]));
return [ ...t ].filter(e => {
const [t, o] = e.split(" . ").map(Number);
const r = n.get(Number(o));
return r !== undefined && r !== t;
});
}
async function present() {
try {
const {stdout: e} = await (0, o.eF)("nft", [ "list", "table", "inet", "velo_ports" ], {
timeoutMs: 3e4
});
const t = new Set([ ...e.matchAll(/\d+ \. \d+/g) ].map(([e]) => e));
const n = /set ports \{[^}]*elements = \{([^}]*)\}/.exec(e)?.[1] ?? "";
return {
isWhole: e.slice(e.indexOf("\tchain ")).trim() === `${s}\n}`.trim(),
ports: new Set([ ...n.matchAll(/\d+/g) ].map(([e]) => Number(e))),
users: t
};
} catch {
return undefined;
}
}
async function nft(e) {
await (0, o.eF)("nft", [ "-f", "-" ], {
input: e,
inherit: [],
timeoutMs: 3e4
});
}
},
45453: (e, t, n) => {
n.d(t, {
v: () => checkImageName
});
var o = n(57895);
const r = "[a-z0-9]+";
const a = `${r}(?:(?:[._]|__|-+)${r})*`;
const i = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
const s = `(?:${i}(?:\\.${i})*|\\[[a-fA-F0-9:]+\\])`;
const c = `(?:${s}(?::[0-9]+)?/)?${a}(?:/${a})*`;
const u = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
const l = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}";
const d = new RegExp(`^(${c})(?::${u})?(?:@${l})?$`);
const f = 255;
const g = 600;
function checkImageName(e) {
const t = e.length > g ? undefined : d.exec(e)?.[1];
if (t !== undefined && t.length <= f) return;
throw new o.J("usage", "invalid-image", `${JSON.stringify(e.slice(0, 80))} is not a valid image name.`, "Write it as for Docker, such as postgres:17-alpine.");
}
},
46004: (e, t, n) => {
n.d(t, {
FK: () => slotsFor,
JC: () => commonSettings,
Lx: () => sizedSettings,
jG: () => pathSettings,
oN: () => branchSettings,
qx: () => versionNotSupported,
vy: () => r
});
var o = n(57895);
const r = {
first: 14,
last: 18
};
function versionNotSupported(e) {
return new o.J("usage", "version-not-supported", `velo does not support PostgreSQL ${e}.`, `Choose one from ${r.first} to ${r.last}.`);
}
function commonSettings(e) {
return {
port: String(e),
unix_socket_permissions: "0700",
recovery_init_sync_method: "syncfs",
logging_collector: "off",
log_destination: "stderr",
password_encryption: "scram-sha-256"
};
}
function pathSettings({pgdata: e, conf: t, major: n}) {
return {
data_directory: e,
hba_file: `${t}/pg_hba.conf`,
ident_file: `${t}/pg_ident.conf`,
external_pid_file: "",
unix_socket_directories: ".",
unix_socket_group: "",
...n < 15 ? {
stats_temp_directory: "pg_stat_tmp"
} : {}
};
}
const a = 4 * 1024 ** 2;
function sizedSettings(e, t) {
if (t === null) return {};
const n = Math.min(e?.buffers ?? i, t / 4);
const o = Math.max(s, Math.floor((t - n) / a));
return {
...e && e.buffers <= n ? {} : {
shared_buffers: `${Math.floor(n / 1024)}kB`
},
...e && e.connections > o ? {
max_connections: String(o)
} : {}
};
}
const i = 128 * 1024 ** 2;
const s = 20;
function branchSettings(e, t = 0) {
return {
archive_mode: "off",
archive_command: "",
...e >= 15 ? {
archive_library: ""
} : {},
restore_command: "",
archive_cleanup_command: "",
recovery_end_command: "",
primary_conninfo: "",
primary_slot_name: "",
max_logical_replication_workers: "0",
...replicationOut(t),
...e >= 17 ? {
sync_replication_slots: "off"
} : {},
synchronous_standby_names: "",
"cron.launch_active_jobs": "off",
ssl: "off"
};
}
const slotsFor = e => Math.max(10, e);
function replicationOut(e) {
if (e === 0) return {
max_wal_senders: "0"
};
return {
max_wal_senders: String(e),
max_replication_slots: String(slotsFor(e)),
wal_level: "logical",
max_slot_wal_keep_size: "4GB"
};
}
},
57336: (e, t, n) => {
n.d(t, {
A: () => o,
Z: () => r
});
const o = "postgres";
const r = "postgres";
},
67351: (e, t, n) => {
n.d(t, {
MV: () => isolatedNetwork,
Ux: () => removeIsolatedNetwork,
WU: () => isolatedGateway,
uT: () => hasIsolatedNetwork
});
var o = n(57895);
var r = n(82633);
const a = "velo-isolated";
const i = "velo.network";
async function isolatedNetwork(e) {
if (!await inspect(e)) {
await e.createNetwork({
Name: a,
CheckDuplicate: true,
Driver: "bridge",
Labels: {
[i]: "isolated"
},
Options: {
"com.docker.network.bridge.enable_icc": "false",
"com.docker.network.bridge.name": r.Zz
}
}).catch(e => {
if (e.statusCode !== 409 && e.statusCode !== 403) throw e;
});
}
return a;
}
async function isolatedGateway(e) {
await isolatedNetwork(e);
const t = (await inspect(e))?.IPAM?.Config?.[0]?.Gateway;
if (t) return t;
throw new o.J("failed", "engine-failed", `The network ${a} has no gateway.`, `Remove it (\`docker network rm ${a}\`); velo creates it again.`);
}
async function hasIsolatedNetwork(e) {
return await inspect(e) !== undefined;
}
async function removeIsolatedNetwork(e) {
if (await inspect(e)) await e.getNetwork(a).remove();
}
async function inspect(e) {
let t;
try {
t = await e.getNetwork(a).inspect();
} catch (e) {
if (e.statusCode === 404) return undefined;
throw e;
}
if (t.Labels?.[i] === "isolated") return t;
throw new o.J("conflict", "in-the-way", `The Docker network ${a} already exists and was not created by velo.`, "Remove it or rename it.");
}
},
71061: (e, t, n) => {
n.d(t, {
I_: () => checkCollation,
Oo: () => initdbFailed,
V3: () => probeArguments,
Ve: () => collationOf,
ZN: () => initdbArguments,
e3: () => checkIcu,
f1: () => readProbe
});
var o = n(57895);
var r = n(57336);
function initdbArguments(e, {locale: t, icuLocale: n, encoding: o}) {
const a = n === null ? [] : [ "--locale-provider=icu", `--icu-locale=${n}` ];
const i = [ "-E", o, `--locale=${t}`, ...a ];
return [ "-D", e, "-U", r.A, ...i, "--auth-local=peer", "--auth-host=reject" ];
}
function collationOf(e, t) {
return {
locale: e.locale ?? t,
icuLocale: e.icuLocale ?? null,
encoding: e.encoding ?? "UTF8"
};
}
function checkCollation(e) {
for (const [t, n] of [ [ "locale", e.locale ], [ "ICU locale", e.icuLocale ], [ "encoding", e.encoding ] ]) {
if (n === undefined || /^[A-Za-z0-9][A-Za-z0-9_.@=;+-]{0,62}$/.test(n)) continue;
throw invalid(`The ${t} is not a valid PostgreSQL name`);
}
if (e.icuLocale !== undefined && !isKnownToIcu(e.icuLocale)) throw invalid(`ICU has no locale ${e.icuLocale}`);
}
function checkIcu({icuLocale: e}, t) {
if (e === undefined || t >= 15) return;
throw new o.J("usage", "icu-needs-15", `PostgreSQL ${t} can't use ICU as the locale provider of a cluster.`, "Use PostgreSQL 15 or newer, or leave the ICU locale out.");
}
const probeArguments = e => initdbArguments("/", e);
function readProbe(e) {
if (e.includes("exists but is not empty")) return;
const t = /^initdb: (?:error: )?(.*)$/m.exec(e)?.[1] ?? e.trim().split("\n", 1)[0];
throw invalid(`PostgreSQL can't create the cluster: ${t}`);
}
function initdbFailed(e) {
const t = (0, o.DT)(new Error(e));
if (t.kind === "unable") return t;
const n = /(?:FATAL|PANIC): +(.*)$/m.exec(e) ?? /^initdb: error: (.*)$/m.exec(e);
const r = e.trim().split("\n").at(-1) || "no output";
return new o.J("failed", "initdb-failed", `initdb failed: ${n?.[1] ?? r}`, "Run `velo doctor`.", {
cause: new Error(e)
});
}
function isKnownToIcu(e) {
const [t = ""] = e.toLowerCase().split(/[_@-]/);
if ([ "und", "root" ].includes(t)) return true;
try {
return Intl.Collator.supportedLocalesOf(t).length > 0;
} catch {
return false;
}
}
function invalid(e) {
return new o.J("usage", "invalid-locale", `${e}.`, "`locale -a` lists the locales of a machine or an image. ICU locales are tags such as en-US or de-DE-u-co-phonebk.");
}
},
73387: (e, t, n) => {
n.d(t, {
O_: () => ignoring,
c2: () => statusOf,
v_: () => engineError
});
var o = n(57895);
function engineError(e) {
if (e instanceof o.J) return e;
const {code: t, reason: n, json: r, message: a} = e;
if (t === "ENOENT" || t === "ECONNREFUSED" || t === "ECONNRESET") {
return new o.J("unable", "engine-missing", "No Docker engine answers on this machine.", "Start it (`systemctl start docker`), or run PostgreSQL as local processes.", {
cause: e
});
}
if (/no such image/i.test(r?.message ?? a ?? "")) {
return new o.J("unable", "image-missing", "The image of the project is no longer on this machine.", "Pull or load the same image again (`docker pull`, `docker load`).", {
cause: e
});
}
if (t === "EACCES") {
return new o.J("unable", "engine-not-permitted", "This user may not use the Docker engine’s socket.", "Run velo as root, or run PostgreSQL as local processes.", {
cause: e
});
}
const i = (r?.message ?? a ?? String(e)).split("\n", 1)[0] ?? "";
if (/address already in use|port is already allocated/.test(i)) {
return new o.J("conflict", "port-taken", `Another program uses the branch's port: ${i}`, "Find that program with `ss -ltnp`, stop it, and start the branch again.", {
cause: e
});
}
if (/No chain\/target\/match by that name/.test(i)) {
return new o.J("failed", "engine-failed", `The Docker engine is missing its firewall rules: ${i}`, "Something removed them. Restart Docker to create them again: `systemctl restart docker`.", {
cause: e
});
}
return new o.J("failed", "engine-failed", `The Docker engine refused${n ? ` (${n})` : ""}: ${i}`, "Run `velo doctor`.", {
cause: e
});
}
function statusOf(e) {
return e.statusCode;
}
function ignoring(...e) {
return t => {
if (!e.includes(statusOf(t) ?? 0)) throw engineError(t);
return undefined;
};
}
},
83336: (e, t, n) => {
n.d(t, {
O: () => reservedFor,
o: () => reserveFor
});
var o = n(33687);
function reservedFor({port: e, user: t, network: n}) {
return {
port: e,
uid: n === "isolated" ? null : t?.uid ?? null
};
}
async function reserveFor(e) {
if (e.restore === null && e.user) await (0, o.as)(reservedFor(e));
}
}
};
