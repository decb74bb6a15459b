"use strict";

exports.id = 8195;

exports.ids = [ 8195 ];

exports.modules = {
...require("./shared.bundle.js"),
28195: (e, n, t) => {
t.r(n);
t.d(n, {
checkRestore: () => checkRestore
});
var a = t(77598);
var c = t(57895);
var r = t(39486);
var o = t(22452);
var s = t(9660);
var i = t(17399);
var d = t(57443);
var l = t(86901);
var h = t(29710);
var u = t(9368);
var g = t(23828);
var m = t(16498);
async function checkContent(e, {project: n, branch: t}) {
const a = await (0, h.QL)(e, n);
const {current: c} = (0, h.MP)(a, t);
const {port: r, major: o} = (0, h.FN)(a, c);
const s = {
pgdata: (0, g.po)(c.volume.path),
port: r,
major: o
};
const i = await (0, m.LU)(s, async e => {
const {rows: n} = await e.query("SELECT datname FROM pg_catalog.pg_database WHERE datallowconn ORDER BY oid");
return n.map(({datname: e}) => String(e));
});
const d = [ {
name: "first query",
ok: true,
detail: `${i.length} databases accept connections`
} ];
const l = [];
let u = 0;
let f = true;
for (const e of i) {
await (0, m.LU)(s, async n => {
const t = await checkIndexes(n);
if (!t) f = false;
u += t?.checked ?? 0;
l.push(...(t?.damaged ?? []).map(n => `${e}: ${n}`));
}, e);
}
if (f) d.push({
name: "indexes",
ok: l.length === 0,
detail: l[0] ?? `${u} B-tree indexes are intact`
});
d.push(await (0, m.LU)(s, checkChecksums));
return d;
}
async function checkIndexes(e) {
const {rows: n} = await e.query("SELECT 1 FROM pg_catalog.pg_available_extensions WHERE name = 'amcheck'");
if (n.length === 0) return undefined;
await e.query("CREATE EXTENSION IF NOT EXISTS amcheck WITH SCHEMA pg_catalog");
const t = await e.query(`SELECT c.oid::text AS oid, c.oid::regclass::text AS name\n       FROM pg_catalog.pg_class c\n       JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid\n       JOIN pg_catalog.pg_am a ON a.oid = c.relam\n      WHERE a.amname = 'btree' AND c.relkind = 'i' AND c.relpersistence = 'p' AND i.indisvalid`);
const a = [];
for (const {oid: n, name: c} of t.rows) {
const t = await e.query("SELECT pg_catalog.bt_index_check($1::oid::regclass)", [ n ]).then(() => undefined, e => e.message);
if (t !== undefined) a.push(`${c}: ${t}`);
}
return {
checked: t.rows.length,
damaged: a
};
}
async function checkChecksums(e) {
const {rows: n} = await e.query(`SELECT pg_catalog.current_setting('data_checksums') AS enabled,\n            coalesce(sum(checksum_failures), 0)::int AS failures\n       FROM pg_catalog.pg_stat_database`);
const t = Number(n[0]?.failures ?? 0);
const a = n[0]?.enabled === "on" ? `${t} pages failed` : "the cluster has no checksums";
return {
name: "checksums",
ok: t === 0,
detail: a
};
}
var f = t(67210);
async function checkRestore(e, n, t) {
const a = n.project === undefined ? undefined : (0, o.j1)(n.project);
const c = n.maxAge === undefined ? undefined : (0, r.p)(n.maxAge, "The age");
const s = a && (0, o.gK)({
project: a,
branch: o.SI
});
const i = (await (0, u.walInfo)(e, s === undefined ? {} : {
branch: s
})).filter(e => e.branch === o.SI);
const d = [ ...new Set(i.map(e => e.project)) ];
if (a !== undefined && d.length === 0) throw notArchived(a);
const l = [];
for (const n of d) {
const a = i.filter(e => e.project === n);
l.push(await checkOne(e, {
project: n,
archives: a,
maxAge: c
}, t));
}
return l;
}
async function checkOne(e, {project: n, archives: t, maxAge: r}, i) {
const u = t.flatMap(({generation: e, windows: n}) => n.map(n => ({
...n,
generation: e
})));
const g = ageOf(u);
const m = {
project: n,
branch: o.SI,
ok: false,
target: null,
recovery: null,
ms: null,
checks: [],
ageSeconds: g === null ? null : Math.round(g / 1e3),
error: null
};
const p = u[(0, a.randomInt)(Math.max(1, u.length))];
try {
if (!p || g === null) throw noWindow(n);
m.target = momentIn(p);
const {generation: c} = p;
const u = (0, o.gK)({
project: n,
branch: `restore-check-${(0, a.randomBytes)(3).toString("hex")}`
});
const w = {
branch: u,
pitr: m.target,
generation: c,
ttl: "1h",
owner: f.r
};
const k = await (0, h.QL)(e, n);
for (const n of await (0, f.G)(e, k, i)) new l.g(i).note(n);
await (0, d.N)(i, async (n, a) => {
await a.drill(k, k.project.record);
const c = performance.now();
const r = await (0, s.createBranch)(e, w, i);
m.ms = Math.round(performance.now() - c);
m.recovery = r.recovery ?? null;
m.checks = [ archiving(t), ...await checked(e, r, i) ];
});
if (r !== undefined) {
const e = `the newest recoverable moment is ${m.ageSeconds} s old`;
m.checks.push({
name: "age",
ok: g <= r,
detail: e
});
}
m.ok = m.checks.every(({ok: e}) => e);
} catch (e) {
const n = (0, c.DT)(e);
if (i.signal?.aborted) throw n;
m.error = n.report();
}
return m;
}
async function checked(e, n, t) {
const a = (0, o.gK)({
project: n.project,
branch: n.branch
});
try {
return await checkContent(e, n);
} finally {
const {progress: c} = t;
await (0, i.deleteBranch)(e, {
branch: a,
force: true,
expect: {
id: n.id
}
}, c ? {
progress: c
} : {});
}
}
function archiving(e) {
const n = e.find(({current: e}) => e);
const {failure: t} = n ?? {};
if (!n) return {
name: "archiving",
ok: false,
detail: "its WAL is no longer archived"
};
if (t) return {
name: "archiving",
ok: false,
detail: `${t.segment}: ${t.reason}`
};
return {
name: "archiving",
ok: true,
detail: `${n.segments} segments are archived`
};
}
function ageOf(e) {
const n = e.map(({to: e}) => e.at === null ? Date.now() : Date.parse(e.at));
return n.length === 0 ? null : Math.max(0, Date.now() - Math.max(...n));
}
function momentIn({from: e, to: n}) {
const [t, a] = [ e.at, n.at ].map(e => e === null ? Date.now() : Date.parse(e));
return new Date(t + Math.floor(Math.random() * Math.max(0, a - t))).toISOString();
}
function notArchived(e) {
return new c.J("conflict", "not-archived", `The WAL of ${e}/main is not archived, so no recovery can be checked.`, "Archive it first.");
}
function noWindow(e) {
return new c.J("missing", "moment-not-recoverable", `No moment of ${e}/main can be recovered yet.`, "It needs a base.");
}
}
};
