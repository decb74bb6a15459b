"use strict";

exports.id = 2008;

exports.ids = [ 2008, 4277 ];

exports.modules = {
...require("./shared.bundle.js"),
12008: (e, t, n) => {
n.r(t);
n.d(t, {
doctor: () => doctor
});
function check(e, t, {state: n, detail: r, help: o = ""}) {
return {
group: e,
name: t,
state: n,
detail: r,
help: o
};
}
var r = n(73024);
var o = n(48161);
var s = n(57895);
var a = n(79166);
var i = n(82633);
var c = n(11607);
var l = n(76760);
var h = n(57289);
var f = n(54427);
var u = n(46283);
async function sshChecks() {
const e = (0, h.w)(f.hI.keysFolder).filter(e => !e.includes("."));
if (e.length === 0 || !(0, u.j)()) return [];
return Promise.all(e.map(e => sshCheck((0, f.YK)(e))));
}
async function sshCheck(e, t = []) {
const n = [ ...writable(e), ...await unlike(e, t) ];
if (n.length > 0) return check("network", "SSH", {
state: "warn",
detail: `for ${e.user} it is not as velo wants it: ${n.join("; ")}`,
help: "An earlier `Match` block in the configuration of sshd wins over velo's. `sudo velo setup` renews what is velo's; `sshd -T -C user=…` shows what sshd applies."
});
const o = f.Dv.filter(t => !(0, r.existsSync)(`${e.folder}/${t}`));
if (o.length > 0) return check("network", "SSH", {
state: "warn",
detail: `${o.join(" and ")} missing in ${e.folder}: jobs that come as ${e.user} reach nothing`,
help: "Restart the agent: `sudo systemctl restart velo-agent`."
});
return check("network", "SSH", {
state: "ok",
detail: `jobs may come as ${e.user}`
});
}
async function unlike(e, t) {
try {
return (0, f.tX)(await (0, f.f)(e.user, t), e);
} catch (e) {
return [ e instanceof Error ? e.message : String(e) ];
}
}
function writable({folder: e, keysFile: t}) {
const n = [ e, t ].flatMap(upwards);
return [ ...new Set(n) ].flatMap(e => {
const t = (0, r.statSync)(e, {
throwIfNoEntry: false
});
if (!t) return [ `${e} is missing` ];
return t.uid !== 0 || (t.mode & 18) !== 0 ? [ `${e} can be written by users other than root` ] : [];
});
}
const upwards = e => e === "/" ? [ e ] : [ ...upwards((0, l.dirname)(e)), e ];
async function machineChecks(e) {
const t = [ ...system(), ...await storage(e), ...await engines(e), await network(), ...files(e) ];
return [ ...t, ...await sshChecks() ];
}
function system() {
const e = Number(process.versions.node.split(".", 1)[0]);
return [ check("system", "Operating system", {
state: "ok",
detail: `${osName()}, Linux ${(0, o.release)()}`
}), check("system", "Node", {
state: e >= 20 ? "ok" : "fail",
detail: process.version,
help: e >= 20 ? "" : "Install Node 20.19 or newer."
}), check("system", "velo", {
state: "info",
detail: `v${c.r}`
}) ];
}
async function storage(e) {
const t = [];
for (const n of e.drivers.storage) {
for (const e of await n.checks()) t.push({
group: "storage",
...e
});
}
return t;
}
async function engines(e) {
const t = [];
for (const {name: n, needs: r, gives: o} of e.drivers.postgres) {
try {
const o = await e.driver(n);
const s = await o.unusable();
if (s) throw s;
t.push(check("engine", r.name, {
state: "ok",
detail: await o.describe()
}));
const {all: a, detail: i} = await o.limitsKept();
t.push(check("engine", `Limits with ${r.name}`, {
state: a ? "ok" : "info",
detail: i
}));
} catch (e) {
const {message: n, hint: a} = (0, s.DT)(e);
t.push(check("engine", r.name, {
state: "info",
detail: n,
help: `${o} ${a}`
}));
}
}
if (t.every(({state: e}) => e !== "ok")) {
const n = `neither ${e.drivers.postgres.map(({needs: e}) => e.inSentence).join(" nor ")}`;
t.push(check("engine", "PostgreSQL", {
state: "fail",
detail: n,
help: "Install one of them."
}));
}
return t;
}
async function network() {
const e = await (0, i.j4)();
if (e.inForce) return check("network", "Guard", {
state: "ok",
detail: "active: servers of branches cannot open connections"
});
const t = "velo creates it when it is first needed, as root and with nftables. Servers then share the host’s network, which is faster, but cannot open connections. Without it, containers get their own network.";
return check("network", "Guard", {
state: "info",
detail: `not active: ${e.reason}`,
help: t
});
}
function files(e) {
const t = (0, a.x)(e.home);
if (t) return [ check("files", "Home", {
state: "fail",
detail: t.message,
help: t.hint
}) ];
if (!(0, r.existsSync)(e.home)) return [ check("files", "Home", {
state: "info",
detail: `${e.home} will be created with the first project`
}) ];
const n = (0, r.statSync)(e.home).mode & 511;
const o = (n & 18) !== 0;
return [ check("files", "Home", {
state: o ? "fail" : "ok",
detail: `${e.home} (${n.toString(8)})`,
help: o ? `Others may write to it: \`chmod go-w ${e.home}\`.` : ""
}) ];
}
function osName() {
try {
return /^PRETTY_NAME="?([^"\n]*)/m.exec((0, r.readFileSync)("/etc/os-release", "utf8"))?.[1] ?? "Linux";
} catch {
return "Linux";
}
}
var d = n(75581);
var p = n(37617);
var v = n(22452);
var m = n(37867);
var w = n(38042);
var g = n(39190);
var y = n(89918);
var k = n(89491);
var $ = n(47231);
var b = n(95873);
var S = n(29710);
var j = n(96254);
async function storeChecks(e) {
let t;
try {
t = await e.look();
} catch (e) {
const {message: t, hint: n} = (0, s.DT)(e);
return [ check("store", "Stores", {
state: "fail",
detail: t,
help: n
}) ];
}
const {open: n, closed: r} = t;
const o = r.map(({pool: e, why: t}) => check("store", `Store ${e}`, {
state: "fail",
detail: t.message,
help: t.hint
}));
if (n.length + r.length === 0) return [ check("store", "Stores", {
state: "info",
detail: "none yet: the first `velo project create` creates one"
}) ];
for (const t of n) {
try {
o.push(...check_stores_writable(t), await check_stores_space(t), diskLimits(t), secretFile(t), ...await contents(e, t), await leftovers(e, t), ...held(t), ...foreign(t));
} catch (e) {
const {message: n, hint: r} = (0, s.DT)(e);
o.push(check("store", `Store ${t.pool}`, {
state: "fail",
detail: n,
help: r
}));
}
}
return o;
}
function check_stores_writable({pool: e, root: t}) {
try {
(0, r.accessSync)(t, r.constants.W_OK);
return [];
} catch (t) {
const {message: n, hint: r} = (0, s.DT)(t);
return [ check("storage", `Writing to ${e}`, {
state: "fail",
detail: n,
help: r
}) ];
}
}
async function check_stores_space(e) {
const {sizeBytes: t, freeBytes: n} = e.opened.capacity;
const r = n >= (0, w.f)(t);
const o = `${(0, d.e)(n)} of ${(0, d.e)(t)} free; ${(0, d.e)((0, w.f)(t))} must stay free`;
return check("storage", `Space in ${e.pool}`, {
state: r ? "ok" : "fail",
detail: o,
help: r ? "" : `A full store stops its databases. ${await (0, b.M_)(e, (0, w.f)(t) - n)}`
});
}
function diskLimits({pool: e, whyNoDiskLimit: t}) {
if (t === undefined) return check("storage", `Disk limits in ${e}`, {
state: "ok",
detail: "enforced for each branch"
});
const n = "A branch can fill the store, which stops main too. ZFS, and btrfs with quotas, can limit each branch.";
return check("storage", `Disk limits in ${e}`, {
state: "info",
detail: `none: ${t}`,
help: n
});
}
async function contents(e, t) {
const n = [ ...(0, k.Hh)(t.opened).values() ];
const r = n.filter(k.wP);
const o = [];
for (const n of r) o.push(...await (0, y.summaries)(e, t, n));
const s = o.filter(({status: e}) => e === "running").length;
const a = `${t.name}: ${r.length} projects, ${o.length} branches, ${s} running`;
const i = o.filter(({status: e}) => e === "failed" || e === "broken").map(({project: e, branch: t, status: n, problem: r}) => check("store", `${e}/${t}`, {
state: n === "failed" ? "warn" : "fail",
detail: r?.what ?? n,
help: r?.help
}));
return [ check("store", `Store ${t.pool}`, {
state: "ok",
detail: a
}), ...i, ...sleepers(o), ...records(n), ...r.flatMap(check_stores_policies), ...await archives(t, r) ];
}
function sleepers(e) {
const t = e.flatMap(({project: e, branch: t, status: n}) => n === "asleep" ? [ `${e}/${t}` ] : []);
return t.length === 0 ? [] : [ check("store", p.N, {
state: "info",
detail: t.join(", ")
}) ];
}
function check_stores_policies(e) {
const {name: t, createdAt: n} = e.record;
const r = (0, $.lV)(e.record.policies);
const o = (0, $.Kn)(e);
if (!r || !(0, $.lS)(r, {
taken: o,
since: n
}, new Date)) return [];
const s = `the last one by its policy: ${o.sort().at(-1) ?? "none yet"}`;
return [ check("store", `Snapshots of ${t}`, {
state: "warn",
detail: s,
help: "The host's agent takes them: see its log."
}) ];
}
async function archives(e, t) {
const r = t.filter(e => e.fault === undefined && (0, k.yU)(e));
if (r.length === 0) return [];
const {walTroubles: o} = await n.e(1419).then(n.bind(n, 3800));
return r.flatMap(t => o({
storage: e,
project: t
})).map(({of: e, what: t, help: n}) => check("store", `Archive of ${e}`, {
state: "warn",
detail: t,
help: n
}));
}
function records(e) {
const t = e.flatMap(({record: e, fault: t, branches: n}) => [ ...t === undefined ? [] : [ [ e.name, t ] ], ...[ ...n.values() ].flatMap(e => e.fault === undefined || e.fault === t ? [] : [ [ (0, 
v.gK)({
project: e.project,
branch: e.name
}), e.fault ] ]) ]);
return t.map(([e, t]) => check("store", `Record of ${e}`, {
state: "fail",
detail: t,
help: "Use the version of velo that wrote it. This version changes nothing there."
}));
}
async function leftovers(e, t) {
const n = (0, k.Hh)(t.opened);
const r = [];
for (const e of n.values()) {
if (e.fault !== undefined) continue;
const n = e.held.filter(({volume: e}) => (e.heldBy ?? []).length === 0);
r.push(...n.map(k.c7));
if (!(0, k.wP)(e)) r.push(`project ${e.record.name}`); else for (const n of e.branches.values()) r.push(...(await unfinished(t, n)).map(k.c7));
}
r.push(...(await t.leftovers()).map(({name: e}) => e));
r.push(...await (0, g.L)(t));
r.push(...(await (0, j.a)(e, t)).map(({server: e}) => `server of ${e.volume}`));
if (r.length === 0) return check("store", "Leftovers", {
state: "ok",
detail: `nothing unfinished in ${t.pool}`
});
return check("store", "Leftovers", {
state: "warn",
detail: `under way or interrupted: ${r.join(", ")}`,
help: "`velo doctor --repair` finishes or undoes what no running operation holds."
});
}
async function unfinished(e, {id: t, current: n, remains: r}) {
if (r.length === 0 || !n) return r;
if (!(await (0, m.b)())(S.HZ.recovery({
storage: e
}, t))) return r;
return r.filter(({record: e}) => e.phase !== "new");
}
function held(e) {
const t = [ ...(0, k.Hh)(e.opened).values() ].filter(({fault: e}) => e === undefined);
const n = t.flatMap(({branches: e, held: t}) => [ ...[ ...e.values() ].flatMap(({retired: e}) => e), ...t ].filter(({volume: e}) => e.heldBy?.length));
if (n.length === 0) return [];
const r = n.map(e => `${(0, k.c7)(e)} (${(e.volume.heldBy ?? []).join(", ")})`);
return [ check("store", "Held data", {
state: "warn",
detail: `replaced or deleted, and kept for snapshots that velo did not take: ${r.join("; ")}`,
help: "Destroy these snapshots if nobody needs them. The data goes with the last one."
}) ];
}
function foreign(e) {
const {foreign: t} = e.opened;
if (t.length === 0) return [];
return [ check("store", "Foreign", {
state: "info",
detail: `not created by velo, and never changed: ${t.join(", ")}`
}) ];
}
function secretFile(e) {
const t = (0, l.join)(e.root, ".velo", "secret");
if (!(0, r.existsSync)(t)) return check("files", "Secret", {
state: "info",
detail: `${t} will be created with the first branch`
});
const n = ((0, r.statSync)(t).mode & 63) !== 0;
return check("files", "Secret", {
state: n ? "fail" : "ok",
detail: t,
help: n ? `Others may read it: \`chmod 600 ${t}\`.` : ""
});
}
var A = n(44277);
async function doctor(e, t, n) {
const r = [];
if (t.repair) {
const {done: t, failed: o} = await (0, A.repairAll)(e, {
start: true
}, n);
r.push(check("store", "Repair", {
state: "info",
detail: t.length === 0 ? "nothing to repair" : t.join("; ")
}));
for (const e of o) r.push(check("store", "Repair", {
state: "fail",
detail: e,
help: "Fix the cause and run `velo doctor --repair` again."
}));
}
const o = [ ...await machineChecks(e), ...await storeChecks(e), ...r ];
return {
ok: o.every(({state: e}) => e !== "fail"),
checks: o
};
}
},
37617: (e, t, n) => {
n.d(t, {
N: () => r
});
const r = "Asleep";
},
39190: (e, t, n) => {
n.d(t, {
L: () => strayArchives,
o: () => removeStrayArchive
});
var r = n(73024);
var o = n.n(r);
var s = n(76760);
var a = n.n(s);
var i = n(57289);
var c = n(31674);
var l = n(89491);
var h = n(24283);
var f = n(65978);
async function strayArchives(e) {
const t = homesOf(e, (0, l.Hh)(e.opened));
if (t.length === 0) return [];
const n = t.map(t => ({
...t,
...contentsOf({
storage: e,
project: {
key: t.key,
record: t
}
})
}));
const r = (0, l.Hh)(await e.list());
return n.flatMap(({key: t, archiveDir: n, entries: o, archives: a}) => {
const i = r.get(t);
const c = (0, s.join)(n ?? e.archives, t);
if (!i) return [ c ];
if (i.fault !== undefined || i.record.archiveDir !== n) return [];
const l = new Set(a.filter(e => isOwned(i, e)).map(({id: e}) => e));
const h = recoveriesOf(i);
return o.filter(e => !l.has(e) && !h.has(e)).map(e => (0, s.join)(c, e));
});
}
function homesOf(e, t) {
const n = [ ...t.values() ].flatMap(({fault: e, record: t}) => e !== undefined || t.archiveDir === null ? [] : [ t.archiveDir ]);
return [ ...(0, i.w)(e.archives).map(e => ({
key: e,
archiveDir: null
})), ...[ ...new Set(n) ].flatMap(t => (0, i.w)(t).filter(n => (0, c.Fb)(n) && (0, 
h.qN)(t, e, n)).map(e => ({
key: e,
archiveDir: t
}))) ];
}
function removeStrayArchive(e) {
(0, r.rmSync)(e, {
recursive: true,
force: true
});
}
function contentsOf(e) {
return {
entries: (0, f.s9)(e),
archives: (0, f.hq)(e)
};
}
function isOwned(e, {id: t, branch: n, served: r}) {
const o = e.branches.get(n);
if (!o) return false;
return r.length > 0 || o.fault !== undefined || (0, l.xi)(o).some(({record: e}) => e.archive === t);
}
function recoveriesOf({branches: e}) {
return new Set([ ...e.values() ].flatMap(e => (0, l.xi)(e).filter(({record: e}) => e.phase === "new").map(({record: e, volume: t}) => `restore-${e.id}.${t.generation}`)));
}
},
44277: (e, t, n) => {
n.r(t);
n.d(t, {
removeRemains: () => removeRemains,
repair: () => repair,
repairAll: () => repairAll
});
var r = n(57895);
var o = n(22452);
var s = n(34578);
var a = n(3335);
var i = n(31674);
var c = n(39190);
var l = n(89491);
var h = n(67210);
var f = n(75532);
var u = n(18902);
var d = n(77299);
var p = n(86901);
var v = n(29710);
var m = n(42698);
var w = n(96254);
function repair(e, t, n) {
return repairAll(e, {
start: false
}, n);
}
async function repairAll(e, {start: t}, n) {
const r = {
done: [],
failed: []
};
const o = new p.g(n);
const {open: s, closed: a} = await e.look();
r.failed.push(...a.map(({why: e}) => e.message));
for (const n of s) {
for (const s of (0, l.Hh)(n.opened).keys()) await repairProject(e, {
storage: n,
key: s
}, {
start: t,
steps: o,
report: r
});
for (const {driver: t, server: o} of await (0, w.a)(e, n)) {
await attempt(r, async () => {
await t.removeFound(o);
return [ `removed the server of ${o.volume}, whose data is gone` ];
});
}
await removeLeftovers(n, r);
await attempt(r, async () => {
const e = await (0, c.L)(n);
for (const t of e) (0, c.o)(t);
return e.map(e => `removed the archive ${e}, left by an interrupted operation`);
});
await (0, m.v)(n);
}
for (const e of r.done) o.note(e);
return r;
}
const g = 32;
async function repairProject(e, {storage: t, key: n}, r) {
const {steps: o, report: a} = r;
const i = (0, l.Hh)(await t.list()).get(n);
if (!i || i.fault !== undefined) return;
const {id: c, name: f} = i.record;
if (!(0, l.wP)(i)) {
const remove = () => (0, d.F)(e, {
storage: t,
key: n
}, o);
await underLock({
path: v.HZ.project({
storage: t
}, c),
what: f,
remove: true
}, a, remove);
return;
}
const u = await (0, v.$t)(e, {
storage: t,
project: i
});
const p = [ ...i.branches.values() ].filter(({fault: e}) => e === undefined);
const m = r.start ? 1 : g;
for (let e = 0; e < p.length; e += m) await (0, s.wq)(() => repairBranches(u, p.slice(e, e + m), r));
await removeHeld(u, a);
await attempt(a, () => (0, h.G)(e, u, {}));
}
async function removeRemains(e, t, n) {
const r = {
done: [],
failed: []
};
for (const o of (0, l.Hh)(t.opened).values()) {
if (o.fault !== undefined || !(0, l.wP)(o)) continue;
for (const s of o.branches.values()) {
if (s.remains.length === 0 || s.fault !== undefined) continue;
const a = await (0, v.$t)(e, {
storage: t,
project: o
});
const work = async () => (await (0, u.wI)(a, s.id, n))?.done ?? [];
await underLock(lockOf(a, s), r, work);
}
await removeHeld({
storage: t,
project: o
}, r);
}
for (const e of [ ...r.done, ...r.failed ]) n.note(e);
}
async function repairBranches(e, t, n) {
const r = [];
try {
for (const n of t) {
const {path: t, what: o, remove: s} = lockOf(e, n);
const i = await (0, a.b)(t, o);
if (i) r.push({
id: n.id,
lock: i,
remove: s
});
}
let o;
for (const {id: t, lock: s, remove: a} of r) {
await attempt(n.report, async () => {
const r = o ?? await (0, v.Ws)(e);
o = undefined;
const s = await repairBranch(r, t, n);
if (s.length === 0) o = r;
return s;
});
if (a) s.releaseAndRemove(); else s.release();
}
} finally {
for (const {lock: e} of r) e.release();
}
}
async function repairBranch(e, t, {start: n, steps: r}) {
const o = e.project.branches.get(t);
if (!o) return [];
const s = await (0, u.V6)(e, o, r);
const {current: a} = o;
if (!a) return s;
const i = (0, v.FN)(e, a);
const c = await (0, f.ic)(e, a, r);
if (a.record.wanted === "stopped") {
await e.driver.stop(i);
return c ? [ ...s, `stopped ${(0, l.c7)(a)}, as requested` ] : s;
}
if (c || !n || a.record.asleep !== null) return s;
await (0, u.IW)(e, a, r);
return [ ...s, `started ${(0, l.c7)(a)}` ];
}
async function removeHeld({storage: e, project: t}, n) {
for (const r of t.held) {
if ((r.volume.heldBy ?? []).length > 0) continue;
const t = {
path: v.HZ.branch({
storage: e
}, r.record.id),
what: (0, l.c7)(r),
remove: false
};
await underLock(t, n, async () => {
await e.destroy(r.volume);
return [ `removed ${(0, l.c7)(r)}, which somebody else's snapshot had kept` ];
});
}
}
async function removeLeftovers(e, t) {
for (const {on: n} of await e.leftovers()) {
const r = {
path: v.HZ.branch({
storage: e
}, (0, i.TH)(n.branch)),
what: (0, i.O$)(n),
remove: false
};
await underLock(r, t, async () => {
const t = (await e.leftovers()).filter(e => (0, i.O$)(e.on) === (0, i.O$)(n));
for (const n of t) await e.removeLeftover(n);
return t.map(({name: e}) => `removed the snapshot ${e}, left by an interrupted operation`);
});
}
}
function lockOf(e, {id: t, project: n, name: r, current: s}) {
const a = (0, o.gK)({
project: n,
branch: r
});
return {
path: v.HZ.branch(e, t),
what: a,
remove: s === undefined
};
}
async function underLock({path: e, what: t, remove: n}, r, o) {
await (0, s.wq)(async () => {
const s = await (0, a.b)(e, t);
if (!s) return;
await attempt(r, o);
if (n) s.releaseAndRemove(); else s.release();
});
}
async function attempt(e, t) {
try {
e.done.push(...await t());
} catch (t) {
e.failed.push((0, r.DT)(t).message);
}
}
},
54427: (e, t, n) => {
n.d(t, {
Dv: () => s,
Q7: () => connectionSettings,
YK: () => accessOf,
f: () => effectiveSettings,
hI: () => o,
pT: () => sshd,
tX: () => differences,
wx: () => sshdBlock
});
var r = n(27298);
const o = {
configFile: "/etc/ssh/sshd_config.d/velo.conf",
mainConfigFile: "/etc/ssh/sshd_config",
folder: "/var/lib/velo/ssh",
keysFolder: "/etc/velo/ssh-keys"
};
const s = [ "runner.sock", "db.sock" ];
const accessOf = e => ({
user: e,
folder: o.folder,
keysFile: `${o.keysFolder}/${e}`
});
const settings = ({folder: e, keysFile: t}) => `\nAuthenticationMethods publickey\nPubkeyAuthentication yes\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nHostbasedAuthentication no\nPermitEmptyPasswords no\nAuthorizedKeysFile ${t}\nAuthorizedKeysCommand none\nAuthorizedPrincipalsFile none\nAuthorizedPrincipalsCommand none\nTrustedUserCAKeys none\nChrootDirectory ${e}\nMaxSessions 0\nForceCommand /nonexistent\nDisableForwarding no\nAllowStreamLocalForwarding local\nAllowTcpForwarding local\nAllowAgentForwarding no\nX11Forwarding no\nPermitTunnel no\nPermitOpen ${s.map(e => `[/${e}]:*`).join(" ")}\nPermitListen none\nGatewayPorts no\nStreamLocalBindUnlink no\nPermitTTY no\nPermitUserRC no\nClientAliveInterval 30\nClientAliveCountMax 4\n`;
function sshdBlock(e) {
return `Match User ${e.user}\n  ${settings(e).trim().replaceAll("\n", "\n  ")}\nMatch all\n`;
}
function differences(e, t) {
const n = new Map;
for (const t of e.split("\n")) {
const [e = "", ...r] = t.trim().split(" ");
if (e !== "") n.set(e, [ ...n.get(e) ?? [], r.join(" ") ]);
}
const r = [ ...settings(t).matchAll(/^(\w+) (.*)$/gm) ].flatMap(([, e = "", t]) => {
const r = e.toLowerCase();
const [o] = n.get(r) ?? [];
return o === undefined || o === t ? [] : [ `${r} is ${o}, not ${t}` ];
});
return [ ...r, ...barring(n, t.user) ];
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
return await (0, r.eF)("sshd", e, {
timeoutMs: 3e4
});
} catch (e) {
if (!(e instanceof r.Zj)) throw e;
const t = e.stderr.trim().split("\n").slice(0, 2).join("; ");
throw new Error(t || e.message, {
cause: e
});
}
}
},
67210: (e, t, n) => {
n.d(t, {
G: () => removeLeftDrills,
r: () => l
});
var r = n(57895);
var o = n(22452);
var s = n(34578);
var a = n(3335);
var i = n(89491);
var c = n(29710);
const l = "velo:restore-check";
async function removeLeftDrills(e, t, {progress: i}) {
const h = leftIn(t.project);
if (h.length === 0) return [];
const {id: f, name: u} = t.project.record;
return (0, s.wq)(async () => {
const s = await (0, a.b)(c.HZ.drill(t, f), `the drill of ${u}`);
if (!s) return [];
try {
const {deleteBranch: t} = await n.e(9780).then(n.bind(n, 17399));
const s = [];
for (const n of h) {
const a = (0, o.gK)({
project: u,
branch: n.name
});
const c = {
id: n.id,
owner: l
};
try {
await t(e, {
branch: a,
force: true,
expect: c
}, i ? {
progress: i
} : {});
s.push(`deleted ${a}, left by an interrupted drill`);
} catch (e) {
if ((0, r.DT)(e).kind !== "missing") throw e;
}
}
return s;
} finally {
s.releaseAndRemove();
}
});
}
function leftIn(e) {
return [ ...e.branches.values() ].filter(({id: t, current: n, remains: r, fault: o}) => {
const {record: s} = n ?? r[0] ?? {};
return o === undefined && s?.owner === l && (0, i.LU)(e, t).length === 0;
});
}
},
96254: (e, t, n) => {
n.d(t, {
a: () => strayServers
});
var r = n(31674);
async function strayServers(e, t) {
const n = [];
for (const {name: r} of e.drivers.postgres) {
const o = await e.driver(r).catch(() => undefined);
if (!o || await o.unusable()) continue;
for (const e of await o.found(t.id)) n.push({
driver: o,
server: e
});
}
const o = new Set((await t.list()).volumes.map(r.O$));
return n.filter(({server: e}) => !o.has(e.volume));
}
}
};
