exports.id = 3814;

exports.ids = [ 3814, 3221 ];

exports.modules = {
31466: (e, t, n) => {
"use strict";
n.d(t, {
Nq: () => checkStart,
Pd: () => checkOwnData,
TG: () => checkData,
Yn: () => checkPort
});
var r = n(57895);
var a = n(22452);
var s = n(67908);
var o = n(35274);
var i = n(41725);
var c = n(23828);
var l = n(39637);
var d = n(98466);
async function checkStart(e) {
const t = (0, a.gK)(e.of);
checkOwnData(e, t);
await checkPort(e.record, t);
}
const u = 1e3;
async function checkPort({port: e}, t) {
const free = async () => await (0, s.C)(e) || undefined;
if (!await (0, o.w)(free, {
everyMs: 10,
forMs: u
})) throw (0, d.f)(e, t);
}
function checkOwnData(e, t) {
checkData(e, t, {
own: e.record.prepared
});
}
function checkData({volume: e}, t, {own: n = false} = {}) {
const a = (0, l.L)(e);
if (a) {
throw new r.J("conflict", "data-missing", `The data of ${t} can't be read: ${a.what}.`, `${a.help} Then run the command again. Nothing was started.`);
}
(0, i.zc)((0, c.po)(e.path), t, {
own: n
});
}
},
98466: (e, t, n) => {
"use strict";
n.d(t, {
f: () => portTaken,
x: () => serverFailed
});
var r = n(57895);
var a = n(22452);
const s = {
lines: 6,
characters: 800
};
function linesThatMatter(e) {
const t = e.split("\n").flatMap(e => parse(e) ?? []);
const n = t.findIndex(({level: e}) => e === "FATAL" || e === "PANIC");
const r = n < 0 ? lastLines(e) : [ ...complaintsBefore(t, n), ...withDetail(t, n) ];
const a = r.slice(0, s.lines).join("; ");
const o = a.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, e => `\\u{${(e.codePointAt(0) ?? 0).toString(16)}}`);
return o.length > s.characters ? `${o.slice(0, s.characters - 3)}...` : o;
}
function parse(e) {
const [, t, n] = /(?:^|[^A-Z])(LOG|WARNING|ERROR|FATAL|PANIC|DETAIL|HINT|CONTEXT): {1,2}(.*)$/.exec(e) ?? [];
if (t === undefined || n === undefined || o.test(n)) return undefined;
return {
level: t,
text: n.trim()
};
}
const o = /^the database system is (starting up|not yet accepting connections|not accepting connections|shutting down)/;
const i = /^(starting PostgreSQL|listening on|could not translate|database system was|database system is|redo |checkpoint |entering standby|consistent recovery|invalid record length|last completed|skipping missing|ending log output|received |aborting |all server processes|terminating |unexpected pageaddr|startup process|restored log|starting backup recovery|completed backup recovery|started streaming|resetting unlogged|syncing data directory)/;
function complaintsBefore(e, t) {
return e.slice(0, t).filter(({level: e, text: t}) => [ "LOG", "WARNING", "ERROR" ].includes(e) && !i.test(t)).map(({text: e}) => e).slice(-(s.lines - 3));
}
function withDetail(e, t) {
const n = e.slice(t + 1, t + 3).filter(({level: e}) => e === "DETAIL" || e === "HINT");
return [ e[t]?.text ?? "", ...n.map(({text: e}) => e) ];
}
function lastLines(e) {
return e.split("\n").map(e => e.trim()).filter(e => e !== "" && !o.test(parse(e)?.text ?? e) && !/FATAL/.test(e)).slice(-3);
}
var c = n(68587);
var l = n(29710);
async function serverFailed(e, t, {how: n = "did not start", heard: s} = {}) {
const o = (0, a.gK)(t.of);
const i = (0, l.FN)(e, t);
const d = s ?? await e.driver.lastWords(i);
if (/could not bind .*Address already in use/.test(d)) return portTaken(i.port, o);
const u = (0, c.R)(d, o, e.storage);
if (u) return u;
const f = e.driver.logFile(i);
return new r.J("failed", "server-failed", `The server of ${o} ${n}: ${linesThatMatter(d) || "no output"}`, f === undefined || t.record.phase === "new" ? "The server and its log were removed. The message contains the last lines of the log." : `Its log is ${f}.`);
}
function portTaken(e, t) {
return new r.J("conflict", "port-taken", `Another program uses port ${e} of ${t}.`, `Find it with \`ss -ltnp sport = :${e}\`, stop it, and start the branch again.`);
}
},
67908: (e, t, n) => {
"use strict";
n.d(t, {
C: () => isPortFree,
o: () => freePort
});
var r = n(77030);
var a = n.n(r);
var s = n(93977);
function isPortFree(e) {
return new Promise(t => {
const n = (0, r.createServer)();
n.once("error", () => t(false));
n.listen({
port: e,
host: "127.0.0.1",
exclusive: true
}, () => n.close(() => t(true)));
});
}
async function freePort(e, t, {first: n, last: r} = s.j) {
const a = r - n + 1;
for (let r = 0; r < a; r++) {
const s = n + (e - n + r) % a;
if (!t.has(s) && await isPortFree(s)) return s;
}
return undefined;
}
},
41725: (e, t, n) => {
"use strict";
n.d(t, {
zc: () => checkCluster,
s5: () => cleanCluster,
l8: () => clearCopiedFiles,
wO: () => setPassword,
eu: () => usableDatabase
});
var r = n(73024);
var a = n(76760);
var s = n(57895);
var o = n(27298);
var i = n(57336);
var c = n(16498);
var l = n(13221);
var d = n(45775);
var u = n(5297);
var f = n(48856);
const p = [ "PG_VERSION", "postgresql.conf", "postgresql.auto.conf", "backup_label", "tablespace_map", "standby.signal", "recovery.signal" ];
const h = [ "global", "pg_wal", "pg_logical", "pg_stat", "pg_stat_tmp", "pg_twophase", "pg_xact", "pg_notify" ];
const g = [ "PG_VERSION", "pg_filenode.map", "pg_internal.init" ];
const w = 16 * 1024 ** 2;
function checkFiles(e, t) {
const n = [ ...p.map(t => (0, a.join)(e, t)), ...h.flatMap(t => unusual((0, a.join)(e, t))), ...below(e, "pg_replslot").flatMap(unusual), ...below(e, "base").flatMap(e => g.map(t => (0, 
a.join)(e, t))) ];
for (const r of n) {
const n = oddKind(r);
if (n !== undefined) throw odd(t, r.slice(e.length + 1), n);
}
checkConfiguration(e, t);
}
function checkConfiguration(e, t) {
for (const n of (0, f.G)([ (0, a.join)(e, "postgresql.conf"), (0, a.join)(e, "postgresql.auto.conf") ])) {
const r = oddKind(n) ?? ((look(n)?.size ?? 0) > w ? "a file that is too large" : undefined);
if (r !== undefined) throw odd(t, n.slice(e.length + 1), r);
}
}
function unusual(e) {
return entries(e).filter(e => !e.isFile() && !e.isDirectory()).map(t => (0, a.join)(e, t.name));
}
function below(e, t) {
return entries((0, a.join)(e, t)).filter(e => e.isDirectory()).map(n => (0, a.join)(e, t, n.name));
}
function entries(e) {
try {
return (0, r.readdirSync)(e, {
withFileTypes: true
});
} catch {
return [];
}
}
function oddKind(e) {
const t = look(e);
if (!t || t.isFile() || t.isDirectory()) return undefined;
return t.isFIFO() ? "a pipe" : t.isSocket() ? "a socket" : "a device";
}
function look(e) {
try {
return (0, r.statSync)(e);
} catch {
return undefined;
}
}
function odd(e, t, n) {
const r = JSON.stringify(t).slice(1, -1);
return new s.J("conflict", "data-odd-file", `${e} has ${n} in place of ${r}, and its server could hang or fail on it.`, `Remove or replace ${(0, 
a.basename)(r)} in its data directory, or reset the branch. Nothing was started.`);
}
var v = n(23828);
function checkCluster(e, t, {own: n = false} = {}) {
if (!isPlain((0, a.join)(e, "PG_VERSION"), "file")) {
throw new s.J("conflict", "data-missing", `The data of ${t} is missing: ${e} contains no cluster.`, "Check that its file system is mounted. `velo doctor` says more. Nothing was started.");
}
for (const n of [ "base", "global", "pg_wal", "pg_tblspc", "pg_replslot" ]) {
if (isPlain((0, a.join)(e, n), "folder")) continue;
throw new s.J("conflict", "data-outside", `${t} has ${n} outside its volume, where a branch would share it.`, `Move ${n} back into the data directory.`);
}
if (!isPlain((0, a.join)(e, "global", "pg_control"), "file")) {
throw new s.J("conflict", "data-outside", `The control file of ${t} is missing or is not a regular file.`, "Reset the branch, or restore its global/pg_control.");
}
const o = (0, r.readdirSync)((0, a.join)(e, "pg_tblspc"), {
withFileTypes: true
}).filter(e => !e.isDirectory());
if (o.length > 0 && !n) {
throw new s.J("conflict", "data-outside", `${t} has a tablespace outside its volume (${o.length}), which a branch would share.`, "Move its tables back with `ALTER TABLE … SET TABLESPACE pg_default`, and drop it.");
}
checkFiles(e, t);
}
async function clearCopiedFiles(e, t) {
for (const t of (0, r.readdirSync)(e)) {
const n = (0, v.EH)(t) || t === "standby.signal" || t === "recovery.signal";
if (n) (0, r.rmSync)((0, a.join)(e, t), {
force: true,
recursive: true
});
}
const n = (0, r.readdirSync)((0, a.join)(e, "pg_replslot")).map(t => (0, a.join)(e, "pg_replslot", t));
if (n.length > 0) await (0, o.eF)("rm", [ "-rf", "--", ...n ], {
as: t
});
return n.filter(e => !(0, a.basename)(e).startsWith("velo_backup_")).length;
}
async function cleanCluster(e, t, {secret: n, branchId: r, roles: a, isCopy: s, voidPasswords: o, logins: c = new Map}) {
const [f, p, h] = await e.script(`SELECT pg_current_wal_insert_lsn()::text AS lsn;\n     SELECT gid, database, datallowconn AS open FROM pg_prepared_xacts JOIN pg_database ON datname = database;\n     ${usableDatabase(i.Z)}`);
const g = s ? p?.rows : [];
for (const n of g) await rollBack(e, t, n);
const w = await e.script(`\n    BEGIN;\n    ${s ? b : "SELECT 0 AS count"};\n    ${o ? "UPDATE pg_authid SET rolpassword = NULL WHERE rolpassword IS NOT NULL" : "SELECT 0"};\n    UPDATE pg_authid SET rolcanlogin = true, rolvaliduntil = NULL WHERE rolname = ${(0, 
d.c)(i.A)};\n    ${[ i.A, ...a ].map(e => setPassword(e, (0, l.passwordOf)(n, r, e))).join(";\n")};\n    ${[ ...c ].map(([e, t]) => setVerifier(e, t)).join(";\n")};\n    COMMIT;\n    SELECT pg_reload_conf()`);
return {
subscriptions: Number(w[1]?.rows[0]?.count ?? 0),
preparedTransactions: g.length,
lsn: (0, u.Jf)(f?.rows[0]?.lsn) ?? "",
database: String(h?.rows[0]?.datname ?? i.Z)
};
}
const usableDatabase = e => `\n  SELECT datname FROM pg_database WHERE datallowconn AND datconnlimit <> -2\n  ORDER BY datname <> ${(0, 
d.c)(e)}, datistemplate, oid LIMIT 1`;
const b = `\n  WITH detached AS (\n    UPDATE pg_subscription SET subenabled = false, subslotname = NULL WHERE subenabled OR subslotname IS NOT NULL RETURNING 1\n  ) SELECT count(*)::int AS count FROM detached`;
function setPassword(e, t) {
return setVerifier(e, (0, l.v)(t));
}
function setVerifier(e, t) {
return `UPDATE pg_authid SET rolpassword = ${(0, d.c)(t)} WHERE rolname = ${(0, 
d.c)(e)}`;
}
async function rollBack(e, t, {gid: n, database: r, open: a}) {
const admit = t => e.query(`UPDATE pg_database SET datallowconn = ${t} WHERE datname = ${(0, 
d.c)(r)}`);
if (!a) await admit(true);
try {
await (0, c.LU)(t, e => e.query(`ROLLBACK PREPARED ${(0, d.c)(n)}`), r);
} finally {
if (!a) await admit(false);
}
}
function isPlain(e, t) {
try {
const n = (0, r.lstatSync)(e);
return t === "file" ? n.isFile() : n.isDirectory();
} catch {
return false;
}
}
},
57197: (e, t, n) => {
"use strict";
n.d(t, {
l: () => isWholeControlFile
});
var r = n(82782);
var a = n.n(r);
function isWholeControlFile(e) {
for (let t = 200; t <= 508 && t + 4 <= e.length; t += 4) {
if (e.readInt32LE(t) === a().buf(e.subarray(0, t))) return true;
}
return false;
}
},
13221: (e, t, n) => {
"use strict";
n.d(t, {
passwordOf: () => passwordOf,
v: () => scramVerifier
});
var r = n(77598);
var a = n.n(r);
function passwordOf(e, t, n) {
return (0, r.createHmac)("sha256", e).update(`${t}|${n}`).digest("base64url");
}
function scramVerifier(e, t = (0, r.randomBytes)(16)) {
const n = 4096;
const a = (0, r.pbkdf2Sync)(e, t, n, 32, "sha256");
const hmac = (e, t) => (0, r.createHmac)("sha256", e).update(t).digest();
const s = (0, r.createHash)("sha256").update(hmac(a, "Client Key")).digest("base64");
const o = hmac(a, "Server Key").toString("base64");
return `SCRAM-SHA-256$${n}:${t.toString("base64")}$${s}:${o}`;
}
},
45775: (e, t, n) => {
"use strict";
n.d(t, {
c: () => quoteLiteral
});
var r = n(69652);
var a = n.n(r);
function quoteLiteral(e) {
return a().escapeLiteral(e);
}
},
82782: (e, t) => {
var n;
(function(e) {
if (typeof DO_NOT_EXPORT_CRC === "undefined") {
if (true) {
e(t);
} else {}
} else {
e(n = {});
}
})(function(e) {
e.version = "1.2.2";
function signed_crc_table() {
var e = 0, t = new Array(256);
for (var n = 0; n != 256; ++n) {
e = n;
e = e & 1 ? -2097792136 ^ e >>> 1 : e >>> 1;
e = e & 1 ? -2097792136 ^ e >>> 1 : e >>> 1;
e = e & 1 ? -2097792136 ^ e >>> 1 : e >>> 1;
e = e & 1 ? -2097792136 ^ e >>> 1 : e >>> 1;
e = e & 1 ? -2097792136 ^ e >>> 1 : e >>> 1;
e = e & 1 ? -2097792136 ^ e >>> 1 : e >>> 1;
e = e & 1 ? -2097792136 ^ e >>> 1 : e >>> 1;
e = e & 1 ? -2097792136 ^ e >>> 1 : e >>> 1;
t[n] = e;
}
return typeof Int32Array !== "undefined" ? new Int32Array(t) : t;
}
var t = signed_crc_table();
function slice_by_16_tables(e) {
var t = 0, n = 0, r = 0, a = typeof Int32Array !== "undefined" ? new Int32Array(4096) : new Array(4096);
for (r = 0; r != 256; ++r) a[r] = e[r];
for (r = 0; r != 256; ++r) {
n = e[r];
for (t = 256 + r; t < 4096; t += 256) n = a[t] = n >>> 8 ^ e[n & 255];
}
var s = [];
for (r = 1; r != 16; ++r) s[r - 1] = typeof Int32Array !== "undefined" ? a.subarray(r * 256, r * 256 + 256) : a.slice(r * 256, r * 256 + 256);
return s;
}
var n = slice_by_16_tables(t);
var r = n[0], a = n[1], s = n[2], o = n[3], i = n[4];
var c = n[5], l = n[6], d = n[7], u = n[8], f = n[9];
var p = n[10], h = n[11], g = n[12], w = n[13], v = n[14];
function crc32_bstr(e, n) {
var r = n ^ -1;
for (var a = 0, s = e.length; a < s; ) r = r >>> 8 ^ t[(r ^ e.charCodeAt(a++)) & 255];
return ~r;
}
function crc32_buf(e, n) {
var b = n ^ -1, y = e.length - 15, m = 0;
for (;m < y; ) b = v[e[m++] ^ b & 255] ^ w[e[m++] ^ b >> 8 & 255] ^ g[e[m++] ^ b >> 16 & 255] ^ h[e[m++] ^ b >>> 24] ^ p[e[m++]] ^ f[e[m++]] ^ u[e[m++]] ^ d[e[m++]] ^ l[e[m++]] ^ c[e[m++]] ^ i[e[m++]] ^ o[e[m++]] ^ s[e[m++]] ^ a[e[m++]] ^ r[e[m++]] ^ t[e[m++]];
y += 15;
while (m < y) b = b >>> 8 ^ t[(b ^ e[m++]) & 255];
return ~b;
}
function crc32_str(e, n) {
var r = n ^ -1;
for (var a = 0, s = e.length, o = 0, i = 0; a < s; ) {
o = e.charCodeAt(a++);
if (o < 128) {
r = r >>> 8 ^ t[(r ^ o) & 255];
} else if (o < 2048) {
r = r >>> 8 ^ t[(r ^ (192 | o >> 6 & 31)) & 255];
r = r >>> 8 ^ t[(r ^ (128 | o & 63)) & 255];
} else if (o >= 55296 && o < 57344) {
o = (o & 1023) + 64;
i = e.charCodeAt(a++) & 1023;
r = r >>> 8 ^ t[(r ^ (240 | o >> 8 & 7)) & 255];
r = r >>> 8 ^ t[(r ^ (128 | o >> 2 & 63)) & 255];
r = r >>> 8 ^ t[(r ^ (128 | i >> 6 & 15 | (o & 3) << 4)) & 255];
r = r >>> 8 ^ t[(r ^ (128 | i & 63)) & 255];
} else {
r = r >>> 8 ^ t[(r ^ (224 | o >> 12 & 15)) & 255];
r = r >>> 8 ^ t[(r ^ (128 | o >> 6 & 63)) & 255];
r = r >>> 8 ^ t[(r ^ (128 | o & 63)) & 255];
}
}
return ~r;
}
e.table = t;
e.bstr = crc32_bstr;
e.buf = crc32_buf;
e.str = crc32_str;
});
}
};


