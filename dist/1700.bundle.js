"use strict";

exports.id = 1700;

exports.ids = [ 1700 ];

exports.modules = {
...require("./shared.bundle.js"),
1700: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
dockerDriver: () => dockerDriver
});
var errors_error = __webpack_require__(57895);
var network_guard = __webpack_require__(82633);
var initdb = __webpack_require__(71061);
var client = __webpack_require__(32706);
var promises_ = __webpack_require__(58500);
var reserved_for = __webpack_require__(83336);
var docker_error = __webpack_require__(73387);
var user = __webpack_require__(46283);
async function chooseNetwork(docker, wish) {
if (wish === "isolated") return "isolated";
const reason = await whyNoHostNetwork(docker);
if (reason === undefined) return "host";
if (wish === "auto") return "isolated";
throw new errors_error.J("unable", "guard-missing", `The host's network needs the guard, which is not available: ${reason}.`, "Choose the network isolated or auto. `velo doctor` says what the guard needs.");
}
async function whyNoHostNetwork(docker) {
if (!(0, user.j)()) return "velo does not run as root";
const info = await docker.info();
if (info.SecurityOptions?.some(option => /rootless|userns/.test(option))) return "the engine maps users";
if (info.OperatingSystem?.includes("Docker Desktop")) return "the engine runs in a virtual machine";
const guard = await (0, network_guard.iM)();
return guard.inForce ? undefined : guard.reason;
}
async function requireGuard() {
const guard = await (0, network_guard.iM)();
if (guard.inForce) return;
throw new errors_error.J("unable", "guard-missing", `The server would share the host's network without the guard: ${guard.reason}.`, "Run velo as root with nftables installed. `velo doctor` says more.");
}
var server_files = __webpack_require__(23828);
var cluster_settings = __webpack_require__(46004);
var bytes = __webpack_require__(75581);
var image_name = __webpack_require__(45453);
const defaultImage = "postgres:17-alpine";
async function imageRuntime(docker, wish, moved) {
if (wish.image !== undefined) (0, image_name.v)(wish.image);
const image = wish.image ?? await officialImage(docker, wish.pgVersion);
const imageId = await idOf(docker, image) ?? await pull(docker, image, moved);
const version = await versionOf(docker, image, imageId);
const {RepoDigests: RepoDigests} = await docker.getImage(imageId).inspect();
return {
...version,
image: image,
imageId: imageId,
imageDigest: RepoDigests?.[0] ?? null
};
}
async function officialImage(docker, major) {
const here = new Set((await docker.listImages()).flatMap(({RepoTags: RepoTags}) => RepoTags ?? []));
const candidates = version => [ `postgres:${version}-alpine`, `postgres:${version}` ];
if (major !== undefined) return candidates(major).find(tag => here.has(tag)) ?? `postgres:${major}-alpine`;
if (here.has(defaultImage)) return defaultImage;
for (let version = cluster_settings.vy.last; version >= cluster_settings.vy.first; version--) {
const tag = candidates(version).reverse().find(candidate => here.has(candidate));
if (tag) return tag;
}
return defaultImage;
}
async function idOf(docker, image) {
try {
return (await docker.getImage(image).inspect()).Id;
} catch (error) {
const status = error.statusCode;
if (status === 404 || status === 400) return undefined;
throw (0, docker_error.v_)(error);
}
}
async function imageOf(docker, {image: image, imageId: imageId, project: project}) {
try {
return await docker.getImage(imageId).inspect();
} catch (error) {
if (error.statusCode !== 404) throw (0, docker_error.v_)(error);
const {reference: reference = "of the project", digest: digest = null} = image ?? {};
const replace = `set the image of the project ${project} to ${reference}`;
throw new errors_error.J("unable", "image-missing", `The image ${reference} of the project is no longer on this machine (id ${imageId}${digest ? `, digest ${digest}` : ""}).`, digest ? `Pull it again: \`docker pull ${digest}\`. Or ${replace}.` : `Load the same image again (\`docker load\`), or ${replace}.`, {
cause: error
});
}
}
async function pull(docker, image, moved) {
try {
const stream = await docker.pull(image);
const tell = pullProgress(image, moved);
await new Promise((resolve, reject) => {
docker.modem.followProgress(stream, error => error ? reject(error) : resolve(), tell);
});
const id = await idOf(docker, image);
if (id) return id;
} catch (error) {
throw missing(image, error);
}
throw missing(image);
}
function pullProgress(image, moved) {
const layers = new Map;
let told = 0;
return ({id: id, status: status = "", progressDetail: progressDetail}) => {
if (id === undefined || status.startsWith("Pulling from")) return;
const layer = layers.get(id) ?? {
bytes: 0,
done: false
};
if (status === "Downloading") layer.bytes = progressDetail?.current ?? layer.bytes;
if (status === "Pull complete" || status === "Already exists") layer.done = true;
layers.set(id, layer);
if (Date.now() - told < 500) return;
told = Date.now();
const all = [ ...layers.values() ];
const loaded = all.reduce((sum, one) => sum + one.bytes, 0);
moved(`pulling ${image}: ${all.filter(({done: done}) => done).length} of ${all.length} layers, ${(0, 
bytes.e)(loaded)}`);
};
}
function missing(image, cause) {
const said = cause instanceof Error ? `: ${cause.message.split("\n", 1)[0]}` : "";
return new errors_error.J("unable", "image-missing", `The image ${image} is not on this machine and can't be pulled${said}.`, "Check its name, pull or load it (`docker pull`, `docker load`), or choose another image.", {
cause: cause
});
}
async function chooseCollation(docker, {imageId: imageId, major: major}, wish) {
(0, initdb.e3)(wish, major);
const {Config: Config} = await docker.getImage(imageId).inspect();
const variable = name => Config.Env?.find(line => line.startsWith(`${name}=`))?.slice(name.length + 1);
const collation = (0, initdb.Ve)(wish, variable("LC_ALL") || variable("LANG") || "C");
if (wish.locale ?? wish.icuLocale ?? wish.encoding) (0, initdb.f1)(await said(docker, imageId, [ "initdb", ...(0, 
initdb.V3)(collation) ]));
return collation;
}
async function versionOf(docker, image, imageId) {
const answer = await said(docker, imageId, [ "postgres", "--version" ]);
const [, first, second = "0"] = /\(PostgreSQL\) (\d+)(?:\.(\d+))?/.exec(answer) ?? [];
const major = Number(first);
if (!Number.isInteger(major)) {
throw new errors_error.J("usage", "image-not-postgres", `The image ${image} contains no PostgreSQL server.`, "Use an image built like the official one, such as postgres:17-alpine.");
}
if (major < cluster_settings.vy.first || major > cluster_settings.vy.last) throw (0, 
cluster_settings.qx)(major);
return {
major: major,
minor: Number(second)
};
}
async function said(docker, imageId, [program = "", ...args]) {
const container = await docker.createContainer({
Image: imageId,
Entrypoint: [ program ],
Cmd: args,
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
await container.start();
await container.wait();
return String(await container.logs({
stdout: true,
stderr: true,
follow: false
})).replaceAll("\r", "");
} catch (error) {
const status = error.statusCode;
if (status !== 400 && status !== 404) throw (0, docker_error.v_)(error);
return "";
} finally {
await container.remove({
force: true,
v: true
}).catch(() => {});
}
}
var network = __webpack_require__(67351);
const inside = {
pgdata: "/velo/pgdata",
conf: "/velo/conf",
archive: "/velo/archive",
restore: "/velo/restore"
};
const labels = {
store: "velo.store",
volume: "velo.volume"
};
async function serverOptions(docker, server, settings) {
const isolated = server.network === "isolated";
const all = {
...settings,
listen_addresses: server.restore !== null ? "" : isolated ? "*" : "127.0.0.1",
...(0, cluster_settings.jG)({
...inside,
major: server.major
})
};
const options = containerOptions(server, [ "postgres" ], [ "-D", inside.pgdata, ...(0, 
server_files.Fg)(all) ]);
const {Config: Config} = await imageOf(docker, server);
for (const volume of Object.keys(Config.Volumes ?? {})) options.HostConfig.Tmpfs[volume] = "size=1m";
if (server.restore !== null) return {
...options,
HostConfig: {
...options.HostConfig,
NetworkMode: "none"
}
};
if (!isolated) return {
...options,
HostConfig: {
...options.HostConfig,
NetworkMode: "host"
}
};
const port = `${server.port}/tcp`;
return {
...options,
ExposedPorts: {
[port]: {}
},
HostConfig: {
...options.HostConfig,
NetworkMode: await (0, network.MV)(docker),
PortBindings: {
[port]: [ {
HostIp: "127.0.0.1",
HostPort: String(server.port)
} ]
}
}
};
}
function containerOptions(server, entrypoint, command) {
const user = server.user ?? {
uid: process.getuid?.() ?? 0,
gid: process.getgid?.() ?? 0
};
const conf = (0, server_files.KF)(server.path);
const mount = (Source, Target, mode) => ({
Type: "bind",
Source: Source,
Target: Target,
ReadOnly: mode === "ro"
});
return {
name: server.name,
Image: server.imageId,
User: `${user.uid}:${user.gid}`,
WorkingDir: "/",
Entrypoint: entrypoint,
Cmd: command,
Env: [ "PG_OOM_ADJUST_FILE=/proc/self/oom_score_adj", `PG_OOM_ADJUST_VALUE=${backendScores[server.limits.rank]}` ],
StopSignal: "SIGINT",
Labels: {
[labels.store]: server.store,
[labels.volume]: server.volume
},
HostConfig: {
Mounts: [ mount((0, server_files.po)(server.path), inside.pgdata, "rw"), mount(conf, inside.conf, "ro"), mount(`${conf}/passwd`, "/etc/passwd", "ro"), ...server.archive === null ? [] : [ mount(server.archive, inside.archive, "rw") ], ...server.restore === null ? [] : [ mount(server.restore, inside.restore, "ro") ] ],
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
...limitOptions(server.limits),
RestartPolicy: {
Name: "no"
}
}
};
}
const scores = {
main: 0,
branch: 500
};
const backendScores = {
main: 0,
branch: 800
};
function limitOptions({memory: memory, cpus: cpus, pids: pids, rank: rank}) {
return {
...memory === null ? {} : {
Memory: memory,
MemorySwap: memory
},
...cpus === null ? {} : {
NanoCpus: Math.round(cpus * 1e9)
},
...pids === null ? {} : {
PidsLimit: pids
},
CpuShares: rank === "main" ? 2048 : 512,
OomScoreAdj: scores[rank]
};
}
async function makeGuarded(docker, server, options) {
const creating = create(docker, server, options);
creating.catch(() => {});
await (0, promises_.setImmediate)();
const guarding = server.network === "host" ? requireGuard() : (0, network_guard.iM)();
await Promise.allSettled([ creating, guarding, (0, reserved_for.o)(server) ]);
const container = await creating;
try {
await guarding;
return container;
} catch (error) {
await discard(container);
throw error;
}
}
const lateMs = 2e4;
async function create(docker, server, options) {
for (const until = performance.now() + lateMs; ;) {
try {
return await docker.createContainer(options);
} catch (error) {
if ((0, docker_error.c2)(error) !== 409) throw (0, docker_error.v_)(error);
}
const there = await inspect(docker, server);
const ours = there !== undefined && isOf(there, server);
if (ours && !there.State.Running) await discard(docker.getContainer(server.name));
if (there && !ours || there?.State.Running || performance.now() > until) throw inTheWay(server, there, ours);
await (0, promises_.setTimeout)(10);
}
}
function inTheWay({name: name}, there, ours) {
const leaving = there ? "is still being removed" : "is still being made";
const is = there && !ours ? "was not created by velo" : there?.State.Running ? "is already running" : leaving;
return new errors_error.J("conflict", "in-the-way", `The container ${name} ${is}.`, "Look at it with `docker ps -a`. `velo doctor --repair` removes containers that velo no longer uses.");
}
async function removeLate(docker, server) {
const {store: store, volume: volume, name: name, imageId: imageId} = server;
const Labels = {
[labels.store]: store,
[labels.volume]: volume
};
try {
await discard(await create(docker, server, {
name: name,
Image: imageId,
Labels: Labels,
HostConfig: {
NetworkMode: "none"
}
}));
} catch (error) {
const code = error instanceof errors_error.J ? error.code : undefined;
if (code !== "image-missing" && !(code === "in-the-way" && await inspect(docker, server))) throw error;
}
}
async function inspectOurs(docker, server) {
const there = await inspect(docker, server);
return there && isOf(there, server) ? there : undefined;
}
async function inspect(docker, server) {
try {
return await docker.getContainer(server.name).inspect();
} catch (error) {
if ((0, docker_error.c2)(error) === 404) return undefined;
throw (0, docker_error.v_)(error);
}
}
function isOf({Config: Config}, {store: store, volume: volume}) {
const its = Config.Labels ?? {};
return its[labels.store] === store && its[labels.volume] === volume;
}
async function discard(container) {
await container.remove({
force: true,
v: true
}).catch((0, docker_error.O_)(404, 409));
}
async function updateLimits(docker, server) {
const container = docker.getContainer(server.name);
const {OomScoreAdj: _, ...limits} = limitOptions(server.limits);
try {
const {Memory: Memory, NanoCpus: NanoCpus} = (await container.inspect()).HostConfig;
await container.update({
PidsLimit: -1,
...limits
});
return !(Memory && !limits.Memory || NanoCpus && !limits.NanoCpus);
} catch (error) {
if ((0, docker_error.c2)(error) === 404) return false;
throw (0, docker_error.v_)(error);
}
}
async function limitsKept(docker) {
const info = await docker.info();
const has = Object.entries({
memory: info.MemoryLimit,
processes: info.PidsLimit,
processors: info.CpuCfsQuota && info.CPUShares
});
const kept = has.flatMap(([name, there]) => there ? [ name ] : []);
const lacking = has.flatMap(([name, there]) => there ? [] : [ name ]);
const detail = `the engine limits each branch's ${kept.join(", ") || "nothing"}`;
return {
all: lacking.length === 0,
detail: lacking.length === 0 ? detail : `${detail}, but not its ${lacking.join(", ")}`
};
}
const mostLines = 2e3;
async function containerLog(container, {after: after, lines: lines}) {
const framed = await container.logs({
stdout: true,
stderr: true,
timestamps: true,
follow: false,
tail: after === undefined ? Math.min(lines, mostLines) : mostLines,
...after ? {
since: unixTime(after)
} : {}
});
const found = unframed(framed).split(/(?<=\n)/).map(line => ({
time: line.slice(0, line.indexOf(" ")),
text: line.slice(line.indexOf(" ") + 1)
})).filter(({time: time}) => /^\d{4}-\d\d-\d\dT/.test(time) && time > (after ?? ""));
return {
text: found.map(({text: text}) => text).join(""),
next: found.at(-1)?.time ?? after ?? ""
};
}
function unframed(framed) {
const pieces = [];
for (let at = 0; at + 8 <= framed.length; ) {
const length = framed.readUInt32BE(at + 4);
pieces.push(framed.subarray(at + 8, at + 8 + length));
at += 8 + length;
}
return Buffer.concat(pieces).toString("utf8");
}
function unixTime(time) {
const [seconds, fraction = ""] = time.replace("Z", "").split(".");
return `${Date.parse(`${seconds}Z`) / 1e3}.${fraction.padEnd(9, "0").slice(0, 9)}`;
}
const madeForMs = 1e3;
function dockerDriver(env) {
const docker = (0, client._)(engineSocket(env));
const made = new Map;
return {
name: "docker",
async unusable() {
return docker.ping().then(() => undefined, docker_error.v_);
},
async choose(wish, moved) {
const image = await imageRuntime(docker, wish, moved);
const collation = await chooseCollation(docker, image, wish);
return {
...image,
collation: collation,
network: await chooseNetwork(docker, wish.network ?? "auto")
};
},
async found(store) {
const containers = await docker.listContainers({
all: true,
filters: {
label: [ `${labels.store}=${store}` ]
}
}).catch(rethrow);
return containers.map(({Id: Id, Labels: Labels, Created: Created, State: State}) => ({
volume: Labels[labels.volume] ?? "",
id: Id,
running: State === "running",
startedAt: new Date(Created * 1e3).toISOString()
}));
},
async initialise(server, collation) {
const options = containerOptions({
...server,
archive: null
}, [ "initdb" ], (0, initdb.ZN)(inside.pgdata, collation));
const container = await create(docker, server, {
...options,
HostConfig: {
...options.HostConfig,
NetworkMode: "none"
}
});
try {
await container.start();
const {StatusCode: StatusCode} = await container.wait();
if (StatusCode !== 0) throw (0, initdb.Oo)(await output(container));
} finally {
await discard(container);
}
},
async prepare(server) {
const guarded = server.network === "host" ? requireGuard() : (0, network_guard.iM)();
await Promise.all([ imageOf(docker, server), guarded ]);
},
seen: () => inside,
async make(server, settings) {
const container = await makeGuarded(docker, server, await serverOptions(docker, server, settings));
made.set(server.name, {
container: container,
of: JSON.stringify([ server, settings ]),
at: performance.now()
});
},
async start(server, settings) {
const ready = made.get(server.name);
made.delete(server.name);
const fits = ready && performance.now() - ready.at < madeForMs && ready.of === JSON.stringify([ server, settings ]);
const container = fits ? ready.container : await makeGuarded(docker, server, await serverOptions(docker, server, settings));
try {
await container.start();
} catch (error) {
await discard(container);
throw (0, docker_error.v_)(error);
}
const pid = container.inspect().then(({State: State}) => State.Pid || undefined, () => undefined);
return {
pid: pid
};
},
async isRunning(server) {
return (await inspectOurs(docker, server))?.State.Running ?? false;
},
async pid(server) {
return (await inspectOurs(docker, server))?.State.Pid || undefined;
},
async stop(server) {
const container = docker.getContainer(server.name);
if (!await inspectOurs(docker, server)) return;
await container.stop({
t: 30
}).catch((0, docker_error.O_)(304, 404));
await discard(container);
},
async remove(server) {
made.delete(server.name);
const found = await inspectOurs(docker, server) !== undefined;
if (found) await discard(docker.getContainer(server.name));
return found;
},
removeLate: server => removeLate(docker, server),
limit: server => updateLimits(docker, server),
limitsKept: () => limitsKept(docker),
async lastWords(server) {
const said = await output(docker.getContainer(server.name)).catch(() => "");
const ours = await inspectOurs(docker, server).catch(() => undefined);
return ours?.State.OOMKilled && !ours.State.Running ? `${said}\nFATAL:  its memory limit was reached` : said;
},
async log(server, request) {
if (!await inspectOurs(docker, server)) return undefined;
return containerLog(docker.getContainer(server.name), request).catch((0, docker_error.O_)(404, 409));
},
logFile() {
return undefined;
},
async clients(server) {
return server.network === "isolated" ? [ `${await (0, network.WU)(docker)}/32` ] : [ "127.0.0.1/32" ];
},
async removeFound({id: id}) {
await discard(docker.getContainer(id));
},
async describe() {
const {Version: Version} = await docker.version().catch(rethrow);
const tags = (await docker.listImages()).flatMap(({RepoTags: RepoTags}) => RepoTags ?? []).filter(tag => /postgres|postgis|pgvector|timescale/.test(tag));
return `Docker ${Version}; images: ${tags.sort().join(", ") || "none of PostgreSQL yet"}`;
},
async close() {}
};
}
function engineSocket(env) {
const host = env.DOCKER_HOST;
if (!host) return "/var/run/docker.sock";
if (host.startsWith("unix://")) return host.slice("unix://".length);
throw new errors_error.J("unable", "engine-elsewhere", "DOCKER_HOST names an engine that is not on this machine.", "Unset it, or set it to a unix:// address.");
}
function rethrow(error) {
throw (0, docker_error.v_)(error);
}
async function output(container) {
return unframed(await container.logs({
stdout: true,
stderr: true,
tail: 400,
follow: false
}));
}
},
32706: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
_: () => dockerClient
});
var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
var node_http__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
var node_util__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
var dockerode__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39040);
var dockerode__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(dockerode__WEBPACK_IMPORTED_MODULE_2__);
function dockerClient(socketPath) {
const agent = new EngineConnections({
keepAlive: true,
timeout: 5e3
});
const options = {
socketPath: socketPath,
version: "v1.40",
agent: agent
};
return new (dockerode__WEBPACK_IMPORTED_MODULE_2___default())(options);
}
class EngineConnections extends node_http__WEBPACK_IMPORTED_MODULE_0__.Agent {
addRequest(request, ...rest) {
request.prependListener("response", ({headers: headers}) => {
delete headers.location;
});
node_http__WEBPACK_IMPORTED_MODULE_0__.Agent.prototype.addRequest.call(this, request, ...rest);
}
[node_util__WEBPACK_IMPORTED_MODULE_1__.inspect.custom]() {
return "EngineConnections";
}
}
},
33687: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A3: () => keepReserved,
Rq: () => releasePort,
as: () => reservePort
});
var _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27298);
var _users_user_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46283);
const table = "inet velo_ports";
const rule = "tcp flags syn,ack / syn,ack meta skuid != 0 tcp sport @ports meta skuid . tcp sport != @users reject";
const chain = `\tchain output {\n\t\ttype filter hook output priority filter; policy accept;\n\t\t${rule}\n\t}`;
async function reservePort(reserved) {
if (!(0, _users_user_js__WEBPACK_IMPORTED_MODULE_1__.j)()) return;
await nft(adding([ reserved ])).catch(() => keepReserved([ reserved ]));
}
async function releasePort(reserved) {
if (!(0, _users_user_js__WEBPACK_IMPORTED_MODULE_1__.j)()) return;
const add = adding([ reserved ]);
await nft(`${add}${add.replaceAll(/^add/gm, "delete")}`).catch(() => {});
}
async function keepReserved(reserved) {
if (!(0, _users_user_js__WEBPACK_IMPORTED_MODULE_1__.j)()) return;
const there = await present();
const seen = there ? strangersAt(reserved, there.users) : [];
const strangers = seen.filter(each => suspects.has(each));
suspects = new Set(seen);
const missing = reserved.filter(({port: port, uid: uid}) => !there?.ports.has(port) || uid !== null && !there.users.has(pair(uid, port)));
if (there?.isWhole && missing.length === 0 && strangers.length === 0) return;
const script = [ ...there?.isWhole ? [] : made, ...strangers.map(each => `delete element ${table} users { ${each} }\n`), adding(missing) ];
await nft(script.join("")).catch(() => {});
}
const made = [ `add table ${table}\n`, `add set ${table} ports { type inet_service; }\n`, `add set ${table} users { type uid . inet_service; }\n`, `add chain ${table} output { type filter hook output priority filter; policy accept; }\n`, `flush chain ${table} output\n`, `add rule ${table} output ${rule}\n` ];
function adding(reserved) {
if (reserved.length === 0) return "";
const ports = reserved.map(({port: port}) => port);
const users = reserved.flatMap(({port: port, uid: uid}) => uid === null ? [] : [ pair(uid, port) ]);
const add = (set, elements) => `add element ${table} ${set} { ${elements.join(", ")} }\n`;
return `${users.length > 0 ? add("users", users) : ""}${add("ports", ports)}`;
}
let suspects = new Set;
const pair = (uid, port) => `${uid} . ${port}`;
function strangersAt(reserved, users) {
const uidOf = new Map(reserved.map(({port: port, uid: uid}) => [ port, uid ]));
return [ ...users ].filter(each => {
const [uid, port] = each.split(" . ").map(Number);
const own = uidOf.get(Number(port));
return own !== undefined && own !== uid;
});
}
async function present() {
try {
const {stdout: stdout} = await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "list", "table", "inet", "velo_ports" ], {
timeoutMs: 3e4
});
const users = new Set([ ...stdout.matchAll(/\d+ \. \d+/g) ].map(([each]) => each));
const ports = /set ports \{[^}]*elements = \{([^}]*)\}/.exec(stdout)?.[1] ?? "";
return {
isWhole: stdout.slice(stdout.indexOf("\tchain ")).trim() === `${chain}\n}`.trim(),
ports: new Set([ ...ports.matchAll(/\d+/g) ].map(([port]) => Number(port))),
users: users
};
} catch {
return undefined;
}
}
async function nft(input) {
await (0, _processes_exec_js__WEBPACK_IMPORTED_MODULE_0__.eF)("nft", [ "-f", "-" ], {
input: input,
inherit: [],
timeoutMs: 3e4
});
}
},
45453: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
v: () => checkImageName
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
const alphanumeric = "[a-z0-9]+";
const component = `${alphanumeric}(?:(?:[._]|__|-+)${alphanumeric})*`;
const domainLabel = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
const host = `(?:${domainLabel}(?:\\.${domainLabel})*|\\[[a-fA-F0-9:]+\\])`;
const name = `(?:${host}(?::[0-9]+)?/)?${component}(?:/${component})*`;
const tag = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
const digest = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}";
const reference = new RegExp(`^(${name})(?::${tag})?(?:@${digest})?$`);
const longestName = 255;
const longest = 600;
function checkImageName(image) {
const repository = image.length > longest ? undefined : reference.exec(image)?.[1];
if (repository !== undefined && repository.length <= longestName) return;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-image", `${JSON.stringify(image.slice(0, 80))} is not a valid image name.`, "Write it as for Docker, such as postgres:17-alpine.");
}
},
46004: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
FK: () => slotsFor,
JC: () => commonSettings,
Lx: () => sizedSettings,
jG: () => pathSettings,
oN: () => branchSettings,
qx: () => versionNotSupported,
vy: () => supportedMajors
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
const supportedMajors = {
first: 14,
last: 18
};
function versionNotSupported(major) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "version-not-supported", `velo does not support PostgreSQL ${major}.`, `Choose one from ${supportedMajors.first} to ${supportedMajors.last}.`);
}
function commonSettings(port) {
return {
port: String(port),
unix_socket_permissions: "0700",
recovery_init_sync_method: "syncfs",
logging_collector: "off",
log_destination: "stderr",
password_encryption: "scram-sha-256"
};
}
function pathSettings({pgdata: pgdata, conf: conf, major: major}) {
return {
data_directory: pgdata,
hba_file: `${conf}/pg_hba.conf`,
ident_file: `${conf}/pg_ident.conf`,
external_pid_file: "",
unix_socket_directories: ".",
unix_socket_group: "",
...major < 15 ? {
stats_temp_directory: "pg_stat_tmp"
} : {}
};
}
const perConnection = 4 * 1024 ** 2;
function sizedSettings(parent, memory) {
if (memory === null) return {};
const buffers = Math.min(parent?.buffers ?? defaultBuffers, memory / 4);
const most = Math.max(leastConnections, Math.floor((memory - buffers) / perConnection));
return {
...parent && parent.buffers <= buffers ? {} : {
shared_buffers: `${Math.floor(buffers / 1024)}kB`
},
...parent && parent.connections > most ? {
max_connections: String(most)
} : {}
};
}
const defaultBuffers = 128 * 1024 ** 2;
const leastConnections = 20;
function branchSettings(major, walSenders = 0) {
return {
archive_mode: "off",
archive_command: "",
...major >= 15 ? {
archive_library: ""
} : {},
restore_command: "",
archive_cleanup_command: "",
recovery_end_command: "",
primary_conninfo: "",
primary_slot_name: "",
max_logical_replication_workers: "0",
...replicationOut(walSenders),
...major >= 17 ? {
sync_replication_slots: "off"
} : {},
synchronous_standby_names: "",
"cron.launch_active_jobs": "off",
ssl: "off"
};
}
const slotsFor = walSenders => Math.max(10, walSenders);
function replicationOut(walSenders) {
if (walSenders === 0) return {
max_wal_senders: "0"
};
return {
max_wal_senders: String(walSenders),
max_replication_slots: String(slotsFor(walSenders)),
wal_level: "logical",
max_slot_wal_keep_size: "4GB"
};
}
},
67351: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
MV: () => isolatedNetwork,
Ux: () => removeIsolatedNetwork,
WU: () => isolatedGateway,
uT: () => hasIsolatedNetwork
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _host_network_guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82633);
const name = "velo-isolated";
const label = "velo.network";
async function isolatedNetwork(docker) {
if (!await inspect(docker)) {
await docker.createNetwork({
Name: name,
CheckDuplicate: true,
Driver: "bridge",
Labels: {
[label]: "isolated"
},
Options: {
"com.docker.network.bridge.enable_icc": "false",
"com.docker.network.bridge.name": _host_network_guard_js__WEBPACK_IMPORTED_MODULE_1__.Zz
}
}).catch(error => {
if (error.statusCode !== 409 && error.statusCode !== 403) throw error;
});
}
return name;
}
async function isolatedGateway(docker) {
await isolatedNetwork(docker);
const gateway = (await inspect(docker))?.IPAM?.Config?.[0]?.Gateway;
if (gateway) return gateway;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "engine-failed", `The network ${name} has no gateway.`, `Remove it (\`docker network rm ${name}\`); velo creates it again.`);
}
async function hasIsolatedNetwork(docker) {
return await inspect(docker) !== undefined;
}
async function removeIsolatedNetwork(docker) {
if (await inspect(docker)) await docker.getNetwork(name).remove();
}
async function inspect(docker) {
let info;
try {
info = await docker.getNetwork(name).inspect();
} catch (error) {
if (error.statusCode === 404) return undefined;
throw error;
}
if (info.Labels?.[label] === "isolated") return info;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "in-the-way", `The Docker network ${name} already exists and was not created by velo.`, "Remove it or rename it.");
}
},
71061: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I_: () => checkCollation,
Oo: () => initdbFailed,
V3: () => probeArguments,
Ve: () => collationOf,
ZN: () => initdbArguments,
e3: () => checkIcu,
f1: () => readProbe
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _session_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13221);
function initdbArguments(pgdata, {locale: locale, icuLocale: icuLocale, encoding: encoding}) {
const icu = icuLocale === null ? [] : [ "--locale-provider=icu", `--icu-locale=${icuLocale}` ];
const collation = [ "-E", encoding, `--locale=${locale}`, ...icu ];
return [ "-D", pgdata, "-U", _session_credentials_js__WEBPACK_IMPORTED_MODULE_1__.AV, ...collation, "--auth-local=peer", "--auth-host=reject" ];
}
function collationOf(wish, locale) {
return {
locale: wish.locale ?? locale,
icuLocale: wish.icuLocale ?? null,
encoding: wish.encoding ?? "UTF8"
};
}
function checkCollation(wish) {
for (const [option, value] of [ [ "locale", wish.locale ], [ "ICU locale", wish.icuLocale ], [ "encoding", wish.encoding ] ]) {
if (value === undefined || /^[A-Za-z0-9][A-Za-z0-9_.@=;+-]{0,62}$/.test(value)) continue;
throw invalid(`The ${option} is not a valid PostgreSQL name`);
}
if (wish.icuLocale !== undefined && !isKnownToIcu(wish.icuLocale)) throw invalid(`ICU has no locale ${wish.icuLocale}`);
}
function checkIcu({icuLocale: icuLocale}, major) {
if (icuLocale === undefined || major >= 15) return;
throw new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "icu-needs-15", `PostgreSQL ${major} can't use ICU as the locale provider of a cluster.`, "Use PostgreSQL 15 or newer, or leave the ICU locale out.");
}
const probeArguments = collation => initdbArguments("/", collation);
function readProbe(said) {
if (said.includes("exists but is not empty")) return;
const reason = /^initdb: (?:error: )?(.*)$/m.exec(said)?.[1] ?? said.trim().split("\n", 1)[0];
throw invalid(`PostgreSQL can't create the cluster: ${reason}`);
}
function initdbFailed(said) {
const ofMachine = (0, _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.DT)(new Error(said));
if (ofMachine.kind === "unable") return ofMachine;
const reason = /(?:FATAL|PANIC): +(.*)$/m.exec(said) ?? /^initdb: error: (.*)$/m.exec(said);
const last = said.trim().split("\n").at(-1) || "no output";
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "initdb-failed", `initdb failed: ${reason?.[1] ?? last}`, "Run `velo doctor`.", {
cause: new Error(said)
});
}
function isKnownToIcu(locale) {
const [language = ""] = locale.toLowerCase().split(/[_@-]/);
if ([ "und", "root" ].includes(language)) return true;
try {
return Intl.Collator.supportedLocalesOf(language).length > 0;
} catch {
return false;
}
}
function invalid(what) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-locale", `${what}.`, "`locale -a` lists the locales of a machine or an image. ICU locales are tags such as en-US or de-DE-u-co-phonebk.");
}
},
73387: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
O_: () => ignoring,
c2: () => statusOf,
v_: () => engineError
});
var _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
function engineError(error) {
if (error instanceof _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J) return error;
const {code: code, reason: reason, json: json, message: message} = error;
if (code === "ENOENT" || code === "ECONNREFUSED" || code === "ECONNRESET") {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "engine-missing", "No Docker engine answers on this machine.", "Start it (`systemctl start docker`), or run PostgreSQL as local processes.", {
cause: error
});
}
if (/no such image/i.test(json?.message ?? message ?? "")) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "image-missing", "The image of the project is no longer on this machine.", "Pull or load the same image again (`docker pull`, `docker load`).", {
cause: error
});
}
if (code === "EACCES") {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "engine-not-permitted", "This user may not use the Docker engine’s socket.", "Run velo as root, or run PostgreSQL as local processes.", {
cause: error
});
}
const said = (json?.message ?? message ?? String(error)).split("\n", 1)[0] ?? "";
if (/address already in use|port is already allocated/.test(said)) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("conflict", "port-taken", `Another program uses the branch's port: ${said}`, "Find that program with `ss -ltnp`, stop it, and start the branch again.", {
cause: error
});
}
if (/No chain\/target\/match by that name/.test(said)) {
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "engine-failed", `The Docker engine is missing its firewall rules: ${said}`, "Something removed them. Restart Docker to create them again: `systemctl restart docker`.", {
cause: error
});
}
return new _contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("failed", "engine-failed", `The Docker engine refused${reason ? ` (${reason})` : ""}: ${said}`, "Run `velo doctor`.", {
cause: error
});
}
function statusOf(error) {
return error.statusCode;
}
function ignoring(...statuses) {
return error => {
if (!statuses.includes(statusOf(error) ?? 0)) throw engineError(error);
return undefined;
};
}
},
83336: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
O: () => reservedFor,
o: () => reserveFor
});
var _host_network_reserved_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33687);
function reservedFor({port: port, user: user, network: network}) {
return {
port: port,
uid: network === "isolated" ? null : user?.uid ?? null
};
}
async function reserveFor(server) {
if (server.restore === null && server.user) await (0, _host_network_reserved_ports_js__WEBPACK_IMPORTED_MODULE_0__.as)(reservedFor(server));
}
}
};
