"use strict";

exports.id = 6596;

exports.ids = [ 6596 ];

exports.modules = {
...require("./shared.bundle.js"),
32706: (e, t, n) => {
n.d(t, {
_: () => dockerClient
});
var r = n(37067);
var a = n.n(r);
var o = n(57975);
var s = n.n(o);
var i = n(39040);
var c = n.n(i);
function dockerClient(e) {
const t = {
keepAlive: true,
timeout: 5e3,
servername: ""
};
const n = new EngineConnections(t);
const r = {
socketPath: e,
version: "v1.40",
agent: n
};
return new (c())(r);
}
class EngineConnections extends r.Agent {
addRequest(e, ...t) {
e.prependListener("response", ({headers: e}) => {
delete e.location;
});
r.Agent.prototype.addRequest.call(this, e, ...t);
}
[o.inspect.custom]() {
return "EngineConnections";
}
}
},
36596: (e, t, n) => {
n.r(t);
n.d(t, {
dockerPreparation: () => i
});
var r = n(70807);
var a = n(32706);
var o = n(73387);
var s = n(67351);
const i = {
async whyNot() {
const e = await here().ping().then(() => undefined, o.v_);
return e && `No Docker: ${e.message} Branches run as processes of this machine: use them for trusted code only.`;
},
steps: () => [ networkStep() ]
};
function networkStep() {
const rethrow = e => {
throw (0, o.v_)(e);
};
return {
name: "Docker network velo-isolated",
look: async () => await (0, s.uT)(here()).catch(rethrow) ? (0, r.Vw)() : (0, r.LO)(),
make: () => (0, s.MV)(here()).then(() => {}, rethrow),
async unmake() {
await (0, s.Ux)(here()).catch(rethrow);
return [];
}
};
}
const here = () => (0, a._)("/var/run/docker.sock");
},
67351: (e, t, n) => {
n.d(t, {
MV: () => isolatedNetwork,
Ux: () => removeIsolatedNetwork,
WU: () => isolatedGateway,
uT: () => hasIsolatedNetwork
});
var r = n(57895);
var a = n(82633);
const o = "velo-isolated";
const s = "velo.network";
async function isolatedNetwork(e) {
if (!await inspect(e)) {
await e.createNetwork({
Name: o,
CheckDuplicate: true,
Driver: "bridge",
Labels: {
[s]: "isolated"
},
Options: {
"com.docker.network.bridge.enable_icc": "false",
"com.docker.network.bridge.name": a.Zz
}
}).catch(e => {
if (e.statusCode !== 409 && e.statusCode !== 403) throw e;
});
}
return o;
}
async function isolatedGateway(e) {
await isolatedNetwork(e);
const t = (await inspect(e))?.IPAM?.Config?.[0]?.Gateway;
if (t) return t;
throw new r.J("failed", "engine-failed", `The network ${o} has no gateway.`, `Remove it (\`docker network rm ${o}\`); velo creates it again.`);
}
async function hasIsolatedNetwork(e) {
return await inspect(e) !== undefined;
}
async function removeIsolatedNetwork(e) {
if (await inspect(e)) await e.getNetwork(o).remove();
}
async function inspect(e) {
let t;
try {
t = await e.getNetwork(o).inspect();
} catch (e) {
if (e.statusCode === 404) return undefined;
throw e;
}
if (t.Labels?.[s] === "isolated") return t;
throw new r.J("conflict", "in-the-way", `The Docker network ${o} already exists and was not created by velo.`, "Remove it or rename it.");
}
},
73387: (e, t, n) => {
n.d(t, {
O_: () => ignoring,
c2: () => statusOf,
v_: () => engineError
});
var r = n(57895);
function engineError(e) {
if (e instanceof r.J) return e;
const {code: t, reason: n, json: a, message: o} = e;
if (t === "ENOENT" || t === "ECONNREFUSED" || t === "ECONNRESET") {
return new r.J("unable", "engine-missing", "No Docker engine answers on this machine.", "Start it (`systemctl start docker`), or run PostgreSQL as local processes.", {
cause: e
});
}
if (/no such image/i.test(a?.message ?? o ?? "")) {
return new r.J("unable", "image-missing", "The image of the project is no longer on this machine.", "Pull or load the same image again (`docker pull`, `docker load`).", {
cause: e
});
}
if (t === "EACCES") {
return new r.J("unable", "engine-not-permitted", "This user may not use the Docker engine’s socket.", "Run velo as root, or run PostgreSQL as local processes.", {
cause: e
});
}
const s = (a?.message ?? o ?? String(e)).split("\n", 1)[0] ?? "";
if (/address already in use|port is already allocated/.test(s)) {
return new r.J("conflict", "port-taken", `Another program uses the branch's port: ${s}`, "Find that program with `ss -ltnp`, stop it, and start the branch again.", {
cause: e
});
}
if (/No chain\/target\/match by that name/.test(s)) {
return new r.J("failed", "engine-failed", `The Docker engine is missing its firewall rules: ${s}`, "Something removed them. Restart Docker to create them again: `systemctl restart docker`.", {
cause: e
});
}
return new r.J("failed", "engine-failed", `The Docker engine refused${n ? ` (${n})` : ""}: ${s}`, "Run `velo doctor`.", {
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
}
};
