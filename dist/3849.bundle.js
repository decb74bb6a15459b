exports.id = 3849;

exports.ids = [ 3849 ];

exports.modules = {
785: (e, t) => {
"use strict";
Object.defineProperty(t, "__esModule", {
value: true
});
t["default"] = {};
},
26122: (e, t, s) => {
"use strict";
function parse(e, t = {}) {
if (e.charAt(0) === "/") {
const t = e.split(" ");
return {
host: t[0],
database: t[1]
};
}
const n = Object.create(null);
let r;
let i = false;
if (/ |%[^a-f0-9]|%[a-f0-9][^a-f0-9]/i.test(e)) {
e = encodeURI(e).replace(/%25(\d\d)/g, "%$1");
}
try {
try {
r = new URL(e, "postgres://base");
} catch (t) {
r = new URL(e.replace("@/", "@___DUMMY___/"), "postgres://base");
i = true;
}
} catch (e) {
e.input && (e.input = "*****REDACTED*****");
throw e;
}
for (const e of r.searchParams.entries()) {
n[e[0]] = e[1];
}
n.user = n.user || decodeURIComponent(r.username);
n.password = n.password || decodeURIComponent(r.password);
if (r.protocol == "socket:") {
n.host = decodeURI(r.pathname);
n.database = r.searchParams.get("db");
n.client_encoding = r.searchParams.get("encoding");
return n;
}
const o = (i ? "" : r.hostname).replace(/^\[(.+)\]$/, "$1");
if (!n.host) {
n.host = decodeURIComponent(o);
} else if (o && /^%2f/i.test(o)) {
r.pathname = o + r.pathname;
}
if (!n.port) {
n.port = r.port;
}
const a = r.pathname.slice(1) || null;
n.database = a ? decodeURI(a) : null;
if (n.ssl === "true" || n.ssl === "1") {
n.ssl = true;
}
if (n.ssl === "0") {
n.ssl = false;
}
if (n.sslcert || n.sslkey || n.sslrootcert || n.sslmode) {
n.ssl = {};
}
if (n.sslnegotiation === "direct" && n.ssl === undefined) {
n.ssl = true;
}
const c = n.sslcert || n.sslkey || n.sslrootcert ? s(79896) : null;
if (n.sslcert) {
n.ssl.cert = c.readFileSync(n.sslcert).toString();
}
if (n.sslkey) {
n.ssl.key = c.readFileSync(n.sslkey).toString();
}
if (n.sslrootcert) {
n.ssl.ca = c.readFileSync(n.sslrootcert).toString();
}
if (t.useLibpqCompat && n.uselibpqcompat) {
throw new Error("Both useLibpqCompat and uselibpqcompat are set. Please use only one of them.");
}
if (n.uselibpqcompat === "true" || t.useLibpqCompat) {
switch (n.sslmode) {
case "disable":
{
n.ssl = false;
break;
}

case "prefer":
{
n.ssl.rejectUnauthorized = false;
break;
}

case "require":
{
if (n.sslrootcert) {
n.ssl.checkServerIdentity = function() {};
} else {
n.ssl.rejectUnauthorized = false;
}
break;
}

case "verify-ca":
{
if (!n.ssl.ca) {
throw new Error("SECURITY WARNING: Using sslmode=verify-ca requires specifying a CA with sslrootcert. If a public CA is used, verify-ca allows connections to a server that somebody else may have registered with the CA, making you vulnerable to Man-in-the-Middle attacks. Either specify a custom CA certificate with sslrootcert parameter or use sslmode=verify-full for proper security.");
}
n.ssl.checkServerIdentity = function() {};
break;
}

case "verify-full":
{
break;
}
}
} else {
switch (n.sslmode) {
case "disable":
{
n.ssl = false;
break;
}

case "prefer":
case "require":
case "verify-ca":
case "verify-full":
{
if (n.sslmode !== "verify-full") {
deprecatedSslModeWarning(n.sslmode);
}
break;
}

case "no-verify":
{
n.ssl.rejectUnauthorized = false;
break;
}
}
}
return n;
}
function toConnectionOptions(e) {
const t = Object.entries(e).reduce((e, [t, s]) => {
if (s !== undefined && s !== null) {
e[t] = s;
}
return e;
}, Object.create(null));
return t;
}
function toClientConfig(e) {
const t = Object.entries(e).reduce((e, [t, s]) => {
if (t === "ssl") {
const n = s;
if (typeof n === "boolean") {
e[t] = n;
}
if (typeof n === "object") {
e[t] = toConnectionOptions(n);
}
} else if (s !== undefined && s !== null) {
if (t === "port") {
if (s !== "") {
const n = parseInt(s, 10);
if (isNaN(n)) {
throw new Error(`Invalid ${t}: ${s}`);
}
e[t] = n;
}
} else {
e[t] = s;
}
}
return e;
}, Object.create(null));
return t;
}
function parseIntoClientConfig(e) {
return toClientConfig(parse(e));
}
function deprecatedSslModeWarning(e) {
if (!deprecatedSslModeWarning.warned && typeof process !== "undefined" && process.emitWarning) {
deprecatedSslModeWarning.warned = true;
process.emitWarning(`SECURITY WARNING: The SSL modes 'prefer', 'require', and 'verify-ca' are treated as aliases for 'verify-full'.\nIn the next major version (pg-connection-string v3.0.0 and pg v9.0.0), these modes will adopt standard libpq semantics, which have weaker security guarantees.\n\nTo prepare for this change:\n- If you want the current behavior, explicitly use 'sslmode=verify-full'\n- If you want libpq compatibility now, use 'uselibpqcompat=true&sslmode=${e}'\n\nSee https://www.postgresql.org/docs/current/libpq-ssl.html for libpq SSL mode definitions.`);
}
}
e.exports = parse;
parse.parse = parse;
parse.toClientConfig = toClientConfig;
parse.parseIntoClientConfig = parseIntoClientConfig;
},
62299: e => {
"use strict";
var t = 1e6;
function readInt8(e) {
var s = e.readInt32BE(0);
var n = e.readUInt32BE(4);
var r = "";
if (s < 0) {
s = ~s + (n === 0);
n = ~n + 1 >>> 0;
r = "-";
}
var i = "";
var o;
var a;
var c;
var u;
var l;
var h;
{
o = s % t;
s = s / t >>> 0;
a = 4294967296 * o + n;
n = a / t >>> 0;
c = "" + (a - t * n);
if (n === 0 && s === 0) {
return r + c + i;
}
u = "";
l = 6 - c.length;
for (h = 0; h < l; h++) {
u += "0";
}
i = u + c + i;
}
{
o = s % t;
s = s / t >>> 0;
a = 4294967296 * o + n;
n = a / t >>> 0;
c = "" + (a - t * n);
if (n === 0 && s === 0) {
return r + c + i;
}
u = "";
l = 6 - c.length;
for (h = 0; h < l; h++) {
u += "0";
}
i = u + c + i;
}
{
o = s % t;
s = s / t >>> 0;
a = 4294967296 * o + n;
n = a / t >>> 0;
c = "" + (a - t * n);
if (n === 0 && s === 0) {
return r + c + i;
}
u = "";
l = 6 - c.length;
for (h = 0; h < l; h++) {
u += "0";
}
i = u + c + i;
}
{
o = s % t;
a = 4294967296 * o + n;
c = "" + a % t;
return r + c + i;
}
}
e.exports = readInt8;
},
17558: (e, t, s) => {
"use strict";
const n = s(24434).EventEmitter;
const NOOP = function() {};
const removeWhere = (e, t) => {
const s = e.findIndex(t);
return s === -1 ? undefined : e.splice(s, 1)[0];
};
class IdleItem {
constructor(e, t, s) {
this.client = e;
this.idleListener = t;
this.timeoutId = s;
}
}
class PendingItem {
constructor(e) {
this.callback = e;
}
}
function throwOnDoubleRelease() {
throw new Error("Release called on client which has already been released to the pool.");
}
function promisify(e, t) {
if (t) {
return {
callback: t,
result: undefined
};
}
let s;
let n;
const cb = function(e, t) {
e ? s(e) : n(t);
};
const r = new e(function(e, t) {
n = e;
s = t;
}).catch(e => {
Error.captureStackTrace(e);
throw e;
});
return {
callback: cb,
result: r
};
}
function makeIdleListener(e, t) {
return function idleListener(s) {
s.client = t;
t.removeListener("error", idleListener);
t.on("error", () => {
e.log("additional client error after disconnection due to error", s);
});
e._remove(t);
e.emit("error", s, t);
};
}
class Pool extends n {
constructor(e, t) {
super();
this.options = Object.assign({}, e);
if (e != null && "password" in e) {
Object.defineProperty(this.options, "password", {
configurable: true,
enumerable: false,
writable: true,
value: e.password
});
}
if (e != null && e.ssl && e.ssl.key) {
Object.defineProperty(this.options.ssl, "key", {
enumerable: false
});
}
this.options.max = this.options.max || this.options.poolSize || 10;
this.options.min = this.options.min || 0;
this.options.maxUses = this.options.maxUses || Infinity;
this.options.allowExitOnIdle = this.options.allowExitOnIdle || false;
this.options.maxLifetimeSeconds = this.options.maxLifetimeSeconds || 0;
this.log = this.options.log || function() {};
this.Client = this.options.Client || t || s(13273).Client;
this.Promise = this.options.Promise || global.Promise;
if (typeof this.options.idleTimeoutMillis === "undefined") {
this.options.idleTimeoutMillis = 1e4;
}
this._clients = [];
this._idle = [];
this._expired = new WeakSet;
this._pendingQueue = [];
this._endCallback = undefined;
this.ending = false;
this.ended = false;
}
_promiseTry(e) {
const t = this.Promise;
if (typeof t.try === "function") {
return t.try(e);
}
return new t(t => t(e()));
}
_isFull() {
return this._clients.length >= this.options.max;
}
_isAboveMin() {
return this._clients.length > this.options.min;
}
_pulseQueue() {
this.log("pulse queue");
if (this.ended) {
this.log("pulse queue ended");
return;
}
if (this.ending) {
this.log("pulse queue on ending");
if (this._idle.length) {
this._idle.slice().map(e => {
this._remove(e.client);
});
}
if (!this._clients.length) {
this.ended = true;
this._endCallback();
}
return;
}
if (!this._pendingQueue.length) {
this.log("no queued requests");
return;
}
if (!this._idle.length && this._isFull()) {
return;
}
const e = this._pendingQueue.shift();
if (this._idle.length) {
const t = this._idle.pop();
clearTimeout(t.timeoutId);
const s = t.client;
s.ref && s.ref();
const n = t.idleListener;
return this._acquireClient(s, e, n, false);
}
if (!this._isFull()) {
return this.newClient(e);
}
throw new Error("unexpected condition");
}
_remove(e, t) {
const s = removeWhere(this._idle, t => t.client === e);
if (s !== undefined) {
clearTimeout(s.timeoutId);
}
this._clients = this._clients.filter(t => t !== e);
const n = this;
e.end(() => {
n.emit("remove", e);
if (typeof t === "function") {
t();
}
});
}
connect(e) {
if (this.ending) {
const t = new Error("Cannot use a pool after calling end on the pool");
return e ? e(t) : this.Promise.reject(t);
}
const t = promisify(this.Promise, e);
const s = t.result;
if (this._isFull() || this._idle.length) {
if (this._idle.length) {
process.nextTick(() => this._pulseQueue());
}
if (!this.options.connectionTimeoutMillis) {
this._pendingQueue.push(new PendingItem(t.callback));
return s;
}
const queueCallback = (e, s, r) => {
clearTimeout(n);
t.callback(e, s, r);
};
const e = new PendingItem(queueCallback);
const n = setTimeout(() => {
removeWhere(this._pendingQueue, e => e.callback === queueCallback);
e.timedOut = true;
t.callback(new Error("timeout exceeded when trying to connect"));
}, this.options.connectionTimeoutMillis);
if (n.unref) {
n.unref();
}
this._pendingQueue.push(e);
return s;
}
this.newClient(new PendingItem(t.callback));
return s;
}
newClient(e) {
const t = new this.Client(this.options);
this._clients.push(t);
const s = makeIdleListener(this, t);
this.log("checking client timeout");
let n;
let r = false;
if (this.options.connectionTimeoutMillis) {
n = setTimeout(() => {
if (t.connection) {
this.log("ending client due to timeout");
r = true;
t.connection.stream.destroy();
} else if (!t.isConnected()) {
this.log("ending client due to timeout");
r = true;
t.end();
}
}, this.options.connectionTimeoutMillis);
}
this.log("connecting new client");
t.connect(i => {
if (n) {
clearTimeout(n);
}
t.on("error", s);
if (i) {
this.log("client failed to connect", i);
this._clients = this._clients.filter(e => e !== t);
if (r) {
i = new Error("Connection terminated due to connection timeout", {
cause: i
});
}
this._pulseQueue();
if (!e.timedOut) {
e.callback(i, undefined, NOOP);
}
} else {
this.log("new client connected");
if (this.options.onConnect) {
this._promiseTry(() => this.options.onConnect(t)).then(() => {
this._afterConnect(t, e, s);
}, s => {
this._clients = this._clients.filter(e => e !== t);
t.end(() => {
this._pulseQueue();
if (!e.timedOut) {
e.callback(s, undefined, NOOP);
}
});
});
return;
}
return this._afterConnect(t, e, s);
}
});
}
_afterConnect(e, t, s) {
if (this.options.maxLifetimeSeconds !== 0) {
const t = setTimeout(() => {
this.log("ending client due to expired lifetime");
this._expired.add(e);
const t = this._idle.findIndex(t => t.client === e);
if (t !== -1) {
this._acquireClient(e, new PendingItem((e, t, s) => s()), s, false);
}
}, this.options.maxLifetimeSeconds * 1e3);
t.unref();
e.once("end", () => clearTimeout(t));
}
return this._acquireClient(e, t, s, true);
}
_acquireClient(e, t, s, n) {
if (n) {
this.emit("connect", e);
}
this.emit("acquire", e);
e.release = this._releaseOnce(e, s);
e.removeListener("error", s);
if (!t.timedOut) {
if (n && this.options.verify) {
this.options.verify(e, s => {
if (s) {
e.release(s);
return t.callback(s, undefined, NOOP);
}
t.callback(undefined, e, e.release);
});
} else {
t.callback(undefined, e, e.release);
}
} else {
if (n && this.options.verify) {
this.options.verify(e, e.release);
} else {
e.release();
}
}
}
_releaseOnce(e, t) {
let s = false;
return n => {
if (s) {
throwOnDoubleRelease();
}
s = true;
this._release(e, t, n);
};
}
_release(e, t, s) {
e.on("error", t);
e._poolUseCount = (e._poolUseCount || 0) + 1;
this.emit("release", s, e);
if (s || this.ending || !e._queryable || e._ending || e._poolUseCount >= this.options.maxUses) {
if (e._poolUseCount >= this.options.maxUses) {
this.log("remove expended client");
}
return this._remove(e, this._pulseQueue.bind(this));
}
const n = this._expired.has(e);
if (n) {
this.log("remove expired client");
this._expired.delete(e);
return this._remove(e, this._pulseQueue.bind(this));
}
let r;
if (this.options.idleTimeoutMillis && this._isAboveMin()) {
r = setTimeout(() => {
if (this._isAboveMin()) {
this.log("remove idle client");
this._remove(e, this._pulseQueue.bind(this));
}
}, this.options.idleTimeoutMillis);
if (this.options.allowExitOnIdle) {
r.unref();
}
}
if (this.options.allowExitOnIdle) {
e.unref();
}
this._idle.push(new IdleItem(e, t, r));
this._pulseQueue();
}
query(e, t, s) {
if (typeof e === "function") {
const t = promisify(this.Promise, e);
setImmediate(function() {
return t.callback(new Error("Passing a function as the first parameter to pool.query is not supported"));
});
return t.result;
}
if (typeof t === "function") {
s = t;
t = undefined;
}
const n = promisify(this.Promise, s);
s = n.callback;
this.connect((n, r) => {
if (n) {
return s(n);
}
let i = false;
const onError = e => {
if (i) {
return;
}
i = true;
r.release(e);
s(e);
};
r.once("error", onError);
this.log("dispatching query");
try {
r.query(e, t, (e, t) => {
this.log("query dispatched");
r.removeListener("error", onError);
if (i) {
return;
}
i = true;
r.release(e);
if (e) {
return s(e);
}
return s(undefined, t);
});
} catch (n) {
r.release(n);
return s(n);
}
});
return n.result;
}
end(e) {
this.log("ending");
if (this.ending) {
const t = new Error("Called end on pool more than once");
return e ? e(t) : this.Promise.reject(t);
}
this.ending = true;
const t = promisify(this.Promise, e);
this._endCallback = t.callback;
this._pulseQueue();
return t.result;
}
get waitingCount() {
return this._pendingQueue.length;
}
get idleCount() {
return this._idle.length;
}
get expiredCount() {
return this._clients.reduce((e, t) => e + (this._expired.has(t) ? 1 : 0), 0);
}
get totalCount() {
return this._clients.length;
}
}
e.exports = Pool;
},
19971: (e, t) => {
"use strict";
Object.defineProperty(t, "__esModule", {
value: true
});
t.BufferReader = void 0;
class BufferReader {
constructor(e = 0) {
this.offset = e;
this.buffer = Buffer.allocUnsafe(0);
this.encoding = "utf-8";
}
setBuffer(e, t) {
this.offset = e;
this.buffer = t;
}
int16() {
const e = this.buffer.readInt16BE(this.offset);
this.offset += 2;
return e;
}
byte() {
const e = this.buffer[this.offset];
this.offset++;
return e;
}
int32() {
const e = this.buffer.readInt32BE(this.offset);
this.offset += 4;
return e;
}
uint32() {
const e = this.buffer.readUInt32BE(this.offset);
this.offset += 4;
return e;
}
string(e) {
const t = this.buffer.toString(this.encoding, this.offset, this.offset + e);
this.offset += e;
return t;
}
cstring() {
const e = this.offset;
let t = e;
while (this.buffer[t++]) {}
this.offset = t;
return this.buffer.toString(this.encoding, e, t - 1);
}
bytes(e) {
const t = this.buffer.slice(this.offset, this.offset + e);
this.offset += e;
return t;
}
}
t.BufferReader = BufferReader;
},
49315: (e, t) => {
"use strict";
Object.defineProperty(t, "__esModule", {
value: true
});
t.Writer = void 0;
class Writer {
constructor(e = 256) {
this.size = e;
this.offset = 5;
this.headerPosition = 0;
this.buffer = Buffer.allocUnsafe(e);
}
ensure(e) {
const t = this.buffer.length - this.offset;
if (t < e) {
const t = this.buffer;
const s = t.length + (t.length >> 1) + e;
this.buffer = Buffer.allocUnsafe(s);
t.copy(this.buffer, 0, 0, this.offset);
}
}
addInt32(e) {
this.ensure(4);
this.buffer[this.offset++] = e >>> 24 & 255;
this.buffer[this.offset++] = e >>> 16 & 255;
this.buffer[this.offset++] = e >>> 8 & 255;
this.buffer[this.offset++] = e >>> 0 & 255;
return this;
}
addInt16(e) {
this.ensure(2);
this.buffer[this.offset++] = e >>> 8 & 255;
this.buffer[this.offset++] = e >>> 0 & 255;
return this;
}
addCString(e) {
if (!e) {
this.ensure(1);
} else {
const t = Buffer.byteLength(e);
this.ensure(t + 1);
this.buffer.write(e, this.offset, "utf-8");
this.offset += t;
}
this.buffer[this.offset++] = 0;
return this;
}
addString(e = "") {
const t = Buffer.byteLength(e);
this.ensure(t);
this.buffer.write(e, this.offset);
this.offset += t;
return this;
}
addInt32PrefixedString(e) {
const t = Buffer.byteLength(e);
this.ensure(4 + t);
const s = this.buffer;
let n = this.offset;
s[n++] = t >>> 24 & 255;
s[n++] = t >>> 16 & 255;
s[n++] = t >>> 8 & 255;
s[n++] = t >>> 0 & 255;
s.write(e, n, "utf-8");
this.offset = n + t;
return this;
}
add(e) {
this.ensure(e.length);
e.copy(this.buffer, this.offset);
this.offset += e.length;
return this;
}
reserveUnsafe(e) {
const t = this.offset;
this.ensure(e);
this.offset += e;
return t;
}
join(e) {
if (e) {
this.buffer[this.headerPosition] = e;
const t = this.offset - (this.headerPosition + 1);
this.buffer.writeInt32BE(t, this.headerPosition + 1);
}
return this.buffer.slice(e ? 0 : 5, this.offset);
}
flush(e) {
const t = this.join(e);
this.offset = 5;
this.headerPosition = 0;
this.buffer = Buffer.allocUnsafe(this.size);
return t;
}
clear() {
this.offset = 5;
this.headerPosition = 0;
}
}
t.Writer = Writer;
},
74233: (e, t, s) => {
"use strict";
Object.defineProperty(t, "__esModule", {
value: true
});
t.DatabaseError = t.serialize = void 0;
t.parse = parse;
const n = s(85809);
Object.defineProperty(t, "DatabaseError", {
enumerable: true,
get: function() {
return n.DatabaseError;
}
});
const r = s(76513);
Object.defineProperty(t, "serialize", {
enumerable: true,
get: function() {
return r.serialize;
}
});
const i = s(43318);
function parse(e, t) {
const s = new i.Parser;
e.on("data", e => s.parse(e, t));
return new Promise(t => e.on("end", () => t()));
}
},
85809: (e, t) => {
"use strict";
Object.defineProperty(t, "__esModule", {
value: true
});
t.NoticeMessage = t.DataRowMessage = t.CommandCompleteMessage = t.ReadyForQueryMessage = t.NotificationResponseMessage = t.BackendKeyDataMessage = t.AuthenticationMD5Password = t.ParameterStatusMessage = t.ParameterDescriptionMessage = t.RowDescriptionMessage = t.Field = t.CopyResponse = t.CopyDataMessage = t.DatabaseError = t.copyDone = t.emptyQuery = t.replicationStart = t.portalSuspended = t.noData = t.closeComplete = t.bindComplete = t.parseComplete = void 0;
t.parseComplete = {
name: "parseComplete",
length: 5
};
t.bindComplete = {
name: "bindComplete",
length: 5
};
t.closeComplete = {
name: "closeComplete",
length: 5
};
t.noData = {
name: "noData",
length: 5
};
t.portalSuspended = {
name: "portalSuspended",
length: 5
};
t.replicationStart = {
name: "replicationStart",
length: 4
};
t.emptyQuery = {
name: "emptyQuery",
length: 4
};
t.copyDone = {
name: "copyDone",
length: 4
};
class DatabaseError extends Error {
constructor(e, t, s) {
super(e);
this.length = t;
this.name = s;
}
}
t.DatabaseError = DatabaseError;
class CopyDataMessage {
constructor(e, t) {
this.length = e;
this.chunk = t;
this.name = "copyData";
}
}
t.CopyDataMessage = CopyDataMessage;
class CopyResponse {
constructor(e, t, s, n) {
this.length = e;
this.name = t;
this.binary = s;
this.columnTypes = new Array(n);
}
}
t.CopyResponse = CopyResponse;
class Field {
constructor(e, t, s, n, r, i, o) {
this.name = e;
this.tableID = t;
this.columnID = s;
this.dataTypeID = n;
this.dataTypeSize = r;
this.dataTypeModifier = i;
this.format = o;
}
}
t.Field = Field;
class RowDescriptionMessage {
constructor(e, t) {
this.length = e;
this.fieldCount = t;
this.name = "rowDescription";
this.fields = new Array(this.fieldCount);
}
}
t.RowDescriptionMessage = RowDescriptionMessage;
class ParameterDescriptionMessage {
constructor(e, t) {
this.length = e;
this.parameterCount = t;
this.name = "parameterDescription";
this.dataTypeIDs = new Array(this.parameterCount);
}
}
t.ParameterDescriptionMessage = ParameterDescriptionMessage;
class ParameterStatusMessage {
constructor(e, t, s) {
this.length = e;
this.parameterName = t;
this.parameterValue = s;
this.name = "parameterStatus";
}
}
t.ParameterStatusMessage = ParameterStatusMessage;
class AuthenticationMD5Password {
constructor(e, t) {
this.length = e;
this.salt = t;
this.name = "authenticationMD5Password";
}
}
t.AuthenticationMD5Password = AuthenticationMD5Password;
class BackendKeyDataMessage {
constructor(e, t, s) {
this.length = e;
this.processID = t;
this.secretKey = s;
this.name = "backendKeyData";
}
}
t.BackendKeyDataMessage = BackendKeyDataMessage;
class NotificationResponseMessage {
constructor(e, t, s, n) {
this.length = e;
this.processId = t;
this.channel = s;
this.payload = n;
this.name = "notification";
}
}
t.NotificationResponseMessage = NotificationResponseMessage;
class ReadyForQueryMessage {
constructor(e, t) {
this.length = e;
this.status = t;
this.name = "readyForQuery";
}
}
t.ReadyForQueryMessage = ReadyForQueryMessage;
class CommandCompleteMessage {
constructor(e, t) {
this.length = e;
this.text = t;
this.name = "commandComplete";
}
}
t.CommandCompleteMessage = CommandCompleteMessage;
class DataRowMessage {
constructor(e, t) {
this.length = e;
this.fields = t;
this.name = "dataRow";
this.fieldCount = t.length;
}
}
t.DataRowMessage = DataRowMessage;
class NoticeMessage {
constructor(e, t) {
this.length = e;
this.message = t;
this.name = "notice";
}
}
t.NoticeMessage = NoticeMessage;
},
43318: (e, t, s) => {
"use strict";
Object.defineProperty(t, "__esModule", {
value: true
});
t.Parser = void 0;
const n = s(85809);
const r = s(19971);
const i = 1;
const o = 4;
const a = i + o;
const c = -1;
const u = Buffer.allocUnsafe(0);
class Parser {
constructor(e) {
this.buffer = u;
this.bufferLength = 0;
this.bufferOffset = 0;
this.reader = new r.BufferReader;
if ((e === null || e === void 0 ? void 0 : e.mode) === "binary") {
throw new Error("Binary mode not supported yet");
}
this.mode = (e === null || e === void 0 ? void 0 : e.mode) || "text";
}
parse(e, t) {
this.mergeBuffer(e);
const s = this.bufferOffset + this.bufferLength;
let n = this.bufferOffset;
while (n + a <= s) {
const e = this.buffer[n];
const r = this.buffer.readUInt32BE(n + i);
const o = i + r;
if (o + n <= s) {
const s = this.handlePacket(n + a, e, r, this.buffer);
t(s);
n += o;
} else {
break;
}
}
if (n === s) {
this.buffer = u;
this.bufferLength = 0;
this.bufferOffset = 0;
} else {
this.bufferLength = s - n;
this.bufferOffset = n;
}
}
mergeBuffer(e) {
if (this.bufferLength > 0) {
const t = this.bufferLength + e.byteLength;
const s = t + this.bufferOffset;
if (s > this.buffer.byteLength) {
let e;
if (t <= this.buffer.byteLength && this.bufferOffset >= this.bufferLength) {
e = this.buffer;
} else {
let s = this.buffer.byteLength * 2;
while (t >= s) {
s *= 2;
}
e = Buffer.allocUnsafe(s);
}
this.buffer.copy(e, 0, this.bufferOffset, this.bufferOffset + this.bufferLength);
this.buffer = e;
this.bufferOffset = 0;
}
e.copy(this.buffer, this.bufferOffset + this.bufferLength);
this.bufferLength = t;
} else {
this.buffer = e;
this.bufferOffset = 0;
this.bufferLength = e.byteLength;
}
}
handlePacket(e, t, s, r) {
const {reader: i} = this;
i.setBuffer(e, r);
let o;
switch (t) {
case 50:
o = n.bindComplete;
break;

case 49:
o = n.parseComplete;
break;

case 51:
o = n.closeComplete;
break;

case 110:
o = n.noData;
break;

case 115:
o = n.portalSuspended;
break;

case 99:
o = n.copyDone;
break;

case 87:
o = n.replicationStart;
break;

case 73:
o = n.emptyQuery;
break;

case 68:
o = parseDataRowMessage(i);
break;

case 67:
o = parseCommandCompleteMessage(i);
break;

case 90:
o = parseReadyForQueryMessage(i);
break;

case 65:
o = parseNotificationMessage(i);
break;

case 82:
o = parseAuthenticationResponse(i, s);
break;

case 83:
o = parseParameterStatusMessage(i);
break;

case 75:
o = parseBackendKeyData(i);
break;

case 69:
o = parseErrorMessage(i, "error");
break;

case 78:
o = parseErrorMessage(i, "notice");
break;

case 84:
o = parseRowDescriptionMessage(i);
break;

case 116:
o = parseParameterDescriptionMessage(i);
break;

case 71:
o = parseCopyInMessage(i);
break;

case 72:
o = parseCopyOutMessage(i);
break;

case 100:
o = parseCopyData(i, s);
break;

default:
return new n.DatabaseError("received invalid response: " + t.toString(16), s, "error");
}
i.setBuffer(0, u);
o.length = s;
return o;
}
}
t.Parser = Parser;
const parseReadyForQueryMessage = e => {
const t = e.string(1);
return new n.ReadyForQueryMessage(c, t);
};
const parseCommandCompleteMessage = e => {
const t = e.cstring();
return new n.CommandCompleteMessage(c, t);
};
const parseCopyData = (e, t) => {
const s = e.bytes(t - 4);
return new n.CopyDataMessage(c, s);
};
const parseCopyInMessage = e => parseCopyMessage(e, "copyInResponse");
const parseCopyOutMessage = e => parseCopyMessage(e, "copyOutResponse");
const parseCopyMessage = (e, t) => {
const s = e.byte() !== 0;
const r = e.int16();
const i = new n.CopyResponse(c, t, s, r);
for (let t = 0; t < r; t++) {
i.columnTypes[t] = e.int16();
}
return i;
};
const parseNotificationMessage = e => {
const t = e.int32();
const s = e.cstring();
const r = e.cstring();
return new n.NotificationResponseMessage(c, t, s, r);
};
const parseRowDescriptionMessage = e => {
const t = e.int16();
const s = new n.RowDescriptionMessage(c, t);
for (let n = 0; n < t; n++) {
s.fields[n] = parseField(e);
}
return s;
};
const parseField = e => {
const t = e.cstring();
const s = e.uint32();
const r = e.int16();
const i = e.uint32();
const o = e.int16();
const a = e.int32();
const c = e.int16() === 0 ? "text" : "binary";
return new n.Field(t, s, r, i, o, a, c);
};
const parseParameterDescriptionMessage = e => {
const t = e.int16();
const s = new n.ParameterDescriptionMessage(c, t);
for (let n = 0; n < t; n++) {
s.dataTypeIDs[n] = e.uint32();
}
return s;
};
const parseDataRowMessage = e => {
const t = e.int16();
const s = new Array(t);
for (let n = 0; n < t; n++) {
const t = e.int32();
s[n] = t === -1 ? null : e.string(t);
}
return new n.DataRowMessage(c, s);
};
const parseParameterStatusMessage = e => {
const t = e.cstring();
const s = e.cstring();
return new n.ParameterStatusMessage(c, t, s);
};
const parseBackendKeyData = e => {
const t = e.int32();
const s = e.int32();
return new n.BackendKeyDataMessage(c, t, s);
};
const parseAuthenticationResponse = (e, t) => {
const s = e.int32();
const r = {
name: "authenticationOk",
length: t
};
switch (s) {
case 0:
break;

case 3:
if (r.length === 8) {
r.name = "authenticationCleartextPassword";
}
break;

case 5:
if (r.length === 12) {
r.name = "authenticationMD5Password";
const t = e.bytes(4);
return new n.AuthenticationMD5Password(c, t);
}
break;

case 10:
{
r.name = "authenticationSASL";
r.mechanisms = [];
let t;
do {
t = e.cstring();
if (t) {
r.mechanisms.push(t);
}
} while (t);
}
break;

case 11:
r.name = "authenticationSASLContinue";
r.data = e.string(t - 8);
break;

case 12:
r.name = "authenticationSASLFinal";
r.data = e.string(t - 8);
break;

default:
throw new Error("Unknown authenticationOk message type " + s);
}
return r;
};
const parseErrorMessage = (e, t) => {
const s = {};
let r = e.string(1);
while (r !== "\0") {
s[r] = e.cstring();
r = e.string(1);
}
const i = s.M;
const o = t === "notice" ? new n.NoticeMessage(c, i) : new n.DatabaseError(i, c, t);
o.severity = s.S;
o.code = s.C;
o.detail = s.D;
o.hint = s.H;
o.position = s.P;
o.internalPosition = s.p;
o.internalQuery = s.q;
o.where = s.W;
o.schema = s.s;
o.table = s.t;
o.column = s.c;
o.dataType = s.d;
o.constraint = s.n;
o.file = s.F;
o.line = s.L;
o.routine = s.R;
return o;
};
},
76513: (e, t, s) => {
"use strict";
Object.defineProperty(t, "__esModule", {
value: true
});
t.serialize = void 0;
const n = s(49315);
const r = new n.Writer;
const startup = e => {
r.addInt16(3).addInt16(0);
for (const t of Object.keys(e)) {
r.addCString(t).addCString(e[t]);
}
r.addCString("client_encoding").addCString("UTF8");
const t = r.addCString("").flush();
const s = t.length + 4;
return (new n.Writer).addInt32(s).add(t).flush();
};
const requestSsl = () => {
const e = Buffer.allocUnsafe(8);
e.writeInt32BE(8, 0);
e.writeInt32BE(80877103, 4);
return e;
};
const password = e => r.addCString(e).flush(112);
const sendSASLInitialResponseMessage = function(e, t) {
r.addCString(e).addInt32PrefixedString(t);
return r.flush(112);
};
const sendSCRAMClientFinalMessage = function(e) {
return r.addString(e).flush(112);
};
const query = e => r.addCString(e).flush(81);
const i = [];
const parse = e => {
const t = e.name || "";
if (t.length > 63) {
console.error("Warning! Postgres only supports 63 characters for query names.");
console.error("You supplied %s (%s)", t, t.length);
console.error("This can cause conflicts and silent errors executing queries");
}
const s = e.types || i;
const n = s.length;
const o = r.addCString(t).addCString(e.text).addInt16(n);
for (let e = 0; e < n; e++) {
o.addInt32(s[e]);
}
return r.flush(80);
};
const writeValues = function(e, t, s) {
const n = e.length;
for (let i = 0; i < n; i++) {
const n = t ? t(e[i], i) : e[i];
let o = 0;
if (n == null) {
r.addInt32(-1);
} else if (n instanceof Buffer) {
o = 1;
r.addInt32(n.length);
r.add(n);
} else {
r.addInt32PrefixedString(n);
}
const a = r.buffer;
a[s++] = 0;
a[s++] = o;
}
};
const bind = (e = {}) => {
const t = e.portal || "";
const s = e.statement || "";
const n = e.binary || false;
const o = e.values || i;
const a = o.length;
r.addCString(t).addCString(s);
r.addInt16(a);
const c = r.reserveUnsafe(a * 2);
r.addInt16(a);
try {
writeValues(o, e.valueMapper, c);
} catch (e) {
r.clear();
throw e;
}
r.addInt16(1);
r.addInt16(n ? 1 : 0);
return r.flush(66);
};
const o = Buffer.from([ 69, 0, 0, 0, 9, 0, 0, 0, 0, 0 ]);
const execute = e => {
if (!e || !e.portal && !e.rows) {
return o;
}
const t = e.portal || "";
const s = e.rows || 0;
const n = Buffer.byteLength(t);
const r = 4 + n + 1 + 4;
const i = Buffer.allocUnsafe(1 + r);
i[0] = 69;
i.writeInt32BE(r, 1);
i.write(t, 5, "utf-8");
i[n + 5] = 0;
i.writeUInt32BE(s, i.length - 4);
return i;
};
const cancel = (e, t) => {
const s = Buffer.allocUnsafe(16);
s.writeInt32BE(16, 0);
s.writeInt16BE(1234, 4);
s.writeInt16BE(5678, 6);
s.writeInt32BE(e, 8);
s.writeInt32BE(t, 12);
return s;
};
const cstringMessage = (e, t) => {
const s = Buffer.byteLength(t);
const n = 4 + s + 1;
const r = Buffer.allocUnsafe(1 + n);
r[0] = e;
r.writeInt32BE(n, 1);
r.write(t, 5, "utf-8");
r[n] = 0;
return r;
};
const a = r.addCString("P").flush(68);
const c = r.addCString("S").flush(68);
const describe = e => e.name ? cstringMessage(68, `${e.type}${e.name || ""}`) : e.type === "P" ? a : c;
const close = e => {
const t = `${e.type}${e.name || ""}`;
return cstringMessage(67, t);
};
const copyData = e => r.add(e).flush(100);
const copyFail = e => cstringMessage(102, e);
const codeOnlyBuffer = e => Buffer.from([ e, 0, 0, 0, 4 ]);
const u = codeOnlyBuffer(72);
const l = codeOnlyBuffer(83);
const h = codeOnlyBuffer(88);
const f = codeOnlyBuffer(99);
const d = {
startup: startup,
password: password,
requestSsl: requestSsl,
sendSASLInitialResponseMessage: sendSASLInitialResponseMessage,
sendSCRAMClientFinalMessage: sendSCRAMClientFinalMessage,
query: query,
parse: parse,
bind: bind,
execute: execute,
describe: describe,
close: close,
flush: () => u,
sync: () => l,
end: () => h,
copyData: copyData,
copyDone: () => f,
copyFail: copyFail,
cancel: cancel
};
t.serialize = d;
},
11549: (e, t, s) => {
var n = s(74784);
var r = s(87522);
var i = s(76471);
var o = s(16345);
t.getTypeParser = getTypeParser;
t.setTypeParser = setTypeParser;
t.arrayParser = i;
t.builtins = o;
var a = {
text: {},
binary: {}
};
function noParse(e) {
return String(e);
}
function getTypeParser(e, t) {
t = t || "text";
if (!a[t]) {
return noParse;
}
return a[t][e] || noParse;
}
function setTypeParser(e, t, s) {
if (typeof t == "function") {
s = t;
t = "text";
}
a[t][e] = s;
}
n.init(function(e, t) {
a.text[e] = t;
});
r.init(function(e, t) {
a.binary[e] = t;
});
},
76471: (e, t, s) => {
var n = s(3879);
e.exports = {
create: function(e, t) {
return {
parse: function() {
return n.parse(e, t);
}
};
}
};
},
87522: (e, t, s) => {
var n = s(62299);
var parseBits = function(e, t, s, n, r) {
s = s || 0;
n = n || false;
r = r || function(e, t, s) {
return e * Math.pow(2, s) + t;
};
var i = s >> 3;
var inv = function(e) {
if (n) {
return ~e & 255;
}
return e;
};
var o = 255;
var a = 8 - s % 8;
if (t < a) {
o = 255 << 8 - t & 255;
a = t;
}
if (s) {
o = o >> s % 8;
}
var c = 0;
if (s % 8 + t >= 8) {
c = r(0, inv(e[i]) & o, a);
}
var u = t + s >> 3;
for (var l = i + 1; l < u; l++) {
c = r(c, inv(e[l]), 8);
}
var h = (t + s) % 8;
if (h > 0) {
c = r(c, inv(e[u]) >> 8 - h, h);
}
return c;
};
var parseFloatFromBits = function(e, t, s) {
var n = Math.pow(2, s - 1) - 1;
var r = parseBits(e, 1);
var i = parseBits(e, s, 1);
if (i === 0) {
return 0;
}
var o = 1;
var parsePrecisionBits = function(e, t, s) {
if (e === 0) {
e = 1;
}
for (var n = 1; n <= s; n++) {
o /= 2;
if ((t & 1 << s - n) > 0) {
e += o;
}
}
return e;
};
var a = parseBits(e, t, s + 1, false, parsePrecisionBits);
if (i == Math.pow(2, s + 1) - 1) {
if (a === 0) {
return r === 0 ? Infinity : -Infinity;
}
return NaN;
}
return (r === 0 ? 1 : -1) * Math.pow(2, i - n) * a;
};
var parseInt16 = function(e) {
if (parseBits(e, 1) == 1) {
return -1 * (parseBits(e, 15, 1, true) + 1);
}
return parseBits(e, 15, 1);
};
var parseInt32 = function(e) {
if (parseBits(e, 1) == 1) {
return -1 * (parseBits(e, 31, 1, true) + 1);
}
return parseBits(e, 31, 1);
};
var parseFloat32 = function(e) {
return parseFloatFromBits(e, 23, 8);
};
var parseFloat64 = function(e) {
return parseFloatFromBits(e, 52, 11);
};
var parseNumeric = function(e) {
var t = parseBits(e, 16, 32);
if (t == 49152) {
return NaN;
}
var s = Math.pow(1e4, parseBits(e, 16, 16));
var n = 0;
var r = [];
var i = parseBits(e, 16);
for (var o = 0; o < i; o++) {
n += parseBits(e, 16, 64 + 16 * o) * s;
s /= 1e4;
}
var a = Math.pow(10, parseBits(e, 16, 48));
return (t === 0 ? 1 : -1) * Math.round(n * a) / a;
};
var parseDate = function(e, t) {
var s = parseBits(t, 1);
var n = parseBits(t, 63, 1);
var r = new Date((s === 0 ? 1 : -1) * n / 1e3 + 9466848e5);
if (!e) {
r.setTime(r.getTime() + r.getTimezoneOffset() * 6e4);
}
r.usec = n % 1e3;
r.getMicroSeconds = function() {
return this.usec;
};
r.setMicroSeconds = function(e) {
this.usec = e;
};
r.getUTCMicroSeconds = function() {
return this.usec;
};
return r;
};
var parseArray = function(e) {
var t = parseBits(e, 32);
var s = parseBits(e, 32, 32);
var n = parseBits(e, 32, 64);
var r = 96;
var i = [];
for (var o = 0; o < t; o++) {
i[o] = parseBits(e, 32, r);
r += 32;
r += 32;
}
var parseElement = function(t) {
var s = parseBits(e, 32, r);
r += 32;
if (s == 4294967295) {
return null;
}
var n;
if (t == 23 || t == 20) {
n = parseBits(e, s * 8, r);
r += s * 8;
return n;
} else if (t == 25) {
n = e.toString(this.encoding, r >> 3, (r += s << 3) >> 3);
return n;
} else {
console.log("ERROR: ElementType not implemented: " + t);
}
};
var parse = function(e, t) {
var s = [];
var n;
if (e.length > 1) {
var r = e.shift();
for (n = 0; n < r; n++) {
s[n] = parse(e, t);
}
e.unshift(r);
} else {
for (n = 0; n < e[0]; n++) {
s[n] = parseElement(t);
}
}
return s;
};
return parse(i, n);
};
var parseText = function(e) {
return e.toString("utf8");
};
var parseBool = function(e) {
if (e === null) return null;
return parseBits(e, 8) > 0;
};
var init = function(e) {
e(20, n);
e(21, parseInt16);
e(23, parseInt32);
e(26, parseInt32);
e(1700, parseNumeric);
e(700, parseFloat32);
e(701, parseFloat64);
e(16, parseBool);
e(1114, parseDate.bind(null, false));
e(1184, parseDate.bind(null, true));
e(1e3, parseArray);
e(1007, parseArray);
e(1016, parseArray);
e(1008, parseArray);
e(1009, parseArray);
e(25, parseText);
};
e.exports = {
init: init
};
},
16345: e => {
e.exports = {
BOOL: 16,
BYTEA: 17,
CHAR: 18,
INT8: 20,
INT2: 21,
INT4: 23,
REGPROC: 24,
TEXT: 25,
OID: 26,
TID: 27,
XID: 28,
CID: 29,
JSON: 114,
XML: 142,
PG_NODE_TREE: 194,
SMGR: 210,
PATH: 602,
POLYGON: 604,
CIDR: 650,
FLOAT4: 700,
FLOAT8: 701,
ABSTIME: 702,
RELTIME: 703,
TINTERVAL: 704,
CIRCLE: 718,
MACADDR8: 774,
MONEY: 790,
MACADDR: 829,
INET: 869,
ACLITEM: 1033,
BPCHAR: 1042,
VARCHAR: 1043,
DATE: 1082,
TIME: 1083,
TIMESTAMP: 1114,
TIMESTAMPTZ: 1184,
INTERVAL: 1186,
TIMETZ: 1266,
BIT: 1560,
VARBIT: 1562,
NUMERIC: 1700,
REFCURSOR: 1790,
REGPROCEDURE: 2202,
REGOPER: 2203,
REGOPERATOR: 2204,
REGCLASS: 2205,
REGTYPE: 2206,
UUID: 2950,
TXID_SNAPSHOT: 2970,
PG_LSN: 3220,
PG_NDISTINCT: 3361,
PG_DEPENDENCIES: 3402,
TSVECTOR: 3614,
TSQUERY: 3615,
GTSVECTOR: 3642,
REGCONFIG: 3734,
REGDICTIONARY: 3769,
JSONB: 3802,
REGNAMESPACE: 4089,
REGROLE: 4096
};
},
74784: (e, t, s) => {
var n = s(3879);
var r = s(76471);
var i = s(92690);
var o = s(68755);
var a = s(463);
function allowNull(e) {
return function nullAllowed(t) {
if (t === null) return t;
return e(t);
};
}
function parseBool(e) {
if (e === null) return e;
return e === "TRUE" || e === "t" || e === "true" || e === "y" || e === "yes" || e === "on" || e === "1";
}
function parseBoolArray(e) {
if (!e) return null;
return n.parse(e, parseBool);
}
function parseBaseTenInt(e) {
return parseInt(e, 10);
}
function parseIntegerArray(e) {
if (!e) return null;
return n.parse(e, allowNull(parseBaseTenInt));
}
function parseBigIntegerArray(e) {
if (!e) return null;
return n.parse(e, allowNull(function(e) {
return parseBigInteger(e).trim();
}));
}
var parsePointArray = function(e) {
if (!e) {
return null;
}
var t = r.create(e, function(e) {
if (e !== null) {
e = parsePoint(e);
}
return e;
});
return t.parse();
};
var parseFloatArray = function(e) {
if (!e) {
return null;
}
var t = r.create(e, function(e) {
if (e !== null) {
e = parseFloat(e);
}
return e;
});
return t.parse();
};
var parseStringArray = function(e) {
if (!e) {
return null;
}
var t = r.create(e);
return t.parse();
};
var parseDateArray = function(e) {
if (!e) {
return null;
}
var t = r.create(e, function(e) {
if (e !== null) {
e = i(e);
}
return e;
});
return t.parse();
};
var parseIntervalArray = function(e) {
if (!e) {
return null;
}
var t = r.create(e, function(e) {
if (e !== null) {
e = o(e);
}
return e;
});
return t.parse();
};
var parseByteAArray = function(e) {
if (!e) {
return null;
}
return n.parse(e, allowNull(a));
};
var parseInteger = function(e) {
return parseInt(e, 10);
};
var parseBigInteger = function(e) {
var t = String(e);
if (/^\d+$/.test(t)) {
return t;
}
return e;
};
var parseJsonArray = function(e) {
if (!e) {
return null;
}
return n.parse(e, allowNull(JSON.parse));
};
var parsePoint = function(e) {
if (e[0] !== "(") {
return null;
}
e = e.substring(1, e.length - 1).split(",");
return {
x: parseFloat(e[0]),
y: parseFloat(e[1])
};
};
var parseCircle = function(e) {
if (e[0] !== "<" && e[1] !== "(") {
return null;
}
var t = "(";
var s = "";
var n = false;
for (var r = 2; r < e.length - 1; r++) {
if (!n) {
t += e[r];
}
if (e[r] === ")") {
n = true;
continue;
} else if (!n) {
continue;
}
if (e[r] === ",") {
continue;
}
s += e[r];
}
var i = parsePoint(t);
i.radius = parseFloat(s);
return i;
};
var init = function(e) {
e(20, parseBigInteger);
e(21, parseInteger);
e(23, parseInteger);
e(26, parseInteger);
e(700, parseFloat);
e(701, parseFloat);
e(16, parseBool);
e(1082, i);
e(1114, i);
e(1184, i);
e(600, parsePoint);
e(651, parseStringArray);
e(718, parseCircle);
e(1e3, parseBoolArray);
e(1001, parseByteAArray);
e(1005, parseIntegerArray);
e(1007, parseIntegerArray);
e(1028, parseIntegerArray);
e(1016, parseBigIntegerArray);
e(1017, parsePointArray);
e(1021, parseFloatArray);
e(1022, parseFloatArray);
e(1231, parseFloatArray);
e(1014, parseStringArray);
e(1015, parseStringArray);
e(1008, parseStringArray);
e(1009, parseStringArray);
e(1040, parseStringArray);
e(1041, parseStringArray);
e(1115, parseDateArray);
e(1182, parseDateArray);
e(1185, parseDateArray);
e(1186, o);
e(1187, parseIntervalArray);
e(17, a);
e(114, JSON.parse.bind(JSON));
e(3802, JSON.parse.bind(JSON));
e(199, parseJsonArray);
e(3807, parseJsonArray);
e(3907, parseStringArray);
e(2951, parseStringArray);
e(791, parseStringArray);
e(1183, parseStringArray);
e(1270, parseStringArray);
};
e.exports = {
init: init
};
},
75042: (e, t, s) => {
const n = s(24434).EventEmitter;
const r = s(69652);
const i = s(39023);
const o = s(20948);
const a = s(50365);
const c = s(646);
const u = s(84473);
const l = s(68995);
const h = s(9809);
const f = s(84150);
const d = i.deprecate(() => {}, "Client.activeQuery is deprecated and will be removed in pg@9.0");
const p = i.deprecate(() => {}, "Client.queryQueue is deprecated and will be removed in pg@9.0.");
const m = i.deprecate(() => {}, "pgpass support is deprecated and will be removed in pg@9.0. " + "You can provide an async function as the password property to the Client/Pool constructor that returns a password instead. Within this function you can call the pgpass module in your own code.");
const g = i.deprecate(() => {}, "Passing a custom Promise implementation to the Client/Pool constructor is deprecated and will be removed in pg@9.0.");
const y = i.deprecate(() => {}, "Calling client.query() when the client is already executing a query is deprecated and will be removed in pg@9.0. Use async/await or an external async flow control mechanism instead.");
function coerceNumberOrDefault(e, t) {
if (typeof e === "number") {
return Number.isFinite(e) ? e : t;
}
if (typeof e === "string" && e.trim() !== "") {
const s = Number(e);
return Number.isFinite(s) ? s : t;
}
return t;
}
class Client extends n {
constructor(e) {
super();
this.connectionParameters = new c(e);
this.user = this.connectionParameters.user;
this.database = this.connectionParameters.database;
this.port = this.connectionParameters.port;
this.host = this.connectionParameters.host;
Object.defineProperty(this, "password", {
configurable: true,
enumerable: false,
writable: true,
value: this.connectionParameters.password
});
this.replication = this.connectionParameters.replication;
const t = e || {};
if (t.Promise) {
g();
}
this._Promise = t.Promise || global.Promise;
this._types = new a(t.types);
this._ending = false;
this._ended = false;
this._connecting = false;
this._connected = false;
this._connectionError = false;
this._queryable = true;
this._activeQuery = null;
this._txStatus = null;
this.enableChannelBinding = Boolean(t.enableChannelBinding);
this.scramMaxIterations = coerceNumberOrDefault(t.scramMaxIterations, o.DEFAULT_MAX_SCRAM_ITERATIONS);
this.connection = t.connection || new h({
stream: t.stream,
ssl: this.connectionParameters.ssl,
sslNegotiation: this.connectionParameters.sslnegotiation,
keepAlive: t.keepAlive || false,
keepAliveInitialDelayMillis: t.keepAliveInitialDelayMillis || 0,
encoding: this.connectionParameters.client_encoding || "utf8"
});
this._queryQueue = [];
this._sentQueryQueue = [];
this.pipeline = Boolean(t.pipeline);
this.binary = t.binary || l.binary;
this.processID = null;
this.secretKey = null;
this.ssl = this.connectionParameters.ssl || false;
this.sslNegotiation = this.connectionParameters.sslnegotiation || "postgres";
if (this.ssl && this.ssl.key) {
Object.defineProperty(this.ssl, "key", {
enumerable: false
});
}
this._connectionTimeoutMillis = t.connectionTimeoutMillis || 0;
}
get activeQuery() {
d();
return this._activeQuery;
}
set activeQuery(e) {
d();
this._activeQuery = e;
}
_getActiveQuery() {
return this._activeQuery;
}
_errorAllQueries(e) {
const enqueueError = t => {
process.nextTick(() => {
t.handleError(e, this.connection);
});
};
const t = this._getActiveQuery();
if (t) {
enqueueError(t);
this._activeQuery = null;
}
this._sentQueryQueue.forEach(enqueueError);
this._sentQueryQueue.length = 0;
this._queryQueue.forEach(enqueueError);
this._queryQueue.length = 0;
}
_connect(e) {
const t = this;
const s = this.connection;
this._connectionCallback = e;
if (this._connecting || this._connected) {
const t = new Error("Client has already been connected. You cannot reuse a client.");
process.nextTick(() => {
e(t);
});
return;
}
this._connecting = true;
if (this._connectionTimeoutMillis > 0) {
this.connectionTimeoutHandle = setTimeout(() => {
s._ending = true;
s.stream.destroy(new Error("timeout expired"));
}, this._connectionTimeoutMillis);
if (this.connectionTimeoutHandle.unref) {
this.connectionTimeoutHandle.unref();
}
}
if (this.host && this.host.indexOf("/") === 0) {
s.connect(this.host + "/.s.PGSQL." + this.port);
} else {
s.connect(this.port, this.host);
}
s.on("connect", function() {
if (t.ssl) {
if (t.sslNegotiation !== "direct") {
s.requestSsl();
}
} else {
s.startup(t.getStartupConf());
}
});
s.on("sslconnect", function() {
s.startup(t.getStartupConf());
});
this._attachListeners(s);
s.once("end", () => {
const e = this._ending ? new Error("Connection terminated") : new Error("Connection terminated unexpectedly");
clearTimeout(this.connectionTimeoutHandle);
this._errorAllQueries(e);
this._ended = true;
if (!this._ending) {
if (this._connecting && !this._connectionError) {
if (this._connectionCallback) {
this._connectionCallback(e);
} else {
this._handleErrorEvent(e);
}
} else if (!this._connectionError) {
this._handleErrorEvent(e);
}
}
process.nextTick(() => {
this.emit("end");
});
});
}
connect(e) {
if (e) {
this._connect(e);
return;
}
return new this._Promise((e, t) => {
this._connect(s => {
if (s) {
t(s);
} else {
e(this);
}
});
});
}
_attachListeners(e) {
e.on("authenticationCleartextPassword", this._handleAuthCleartextPassword.bind(this));
e.on("authenticationMD5Password", this._handleAuthMD5Password.bind(this));
e.on("authenticationSASL", this._handleAuthSASL.bind(this));
e.on("authenticationSASLContinue", this._handleAuthSASLContinue.bind(this));
e.on("authenticationSASLFinal", this._handleAuthSASLFinal.bind(this));
e.on("backendKeyData", this._handleBackendKeyData.bind(this));
e.on("error", this._handleErrorEvent.bind(this));
e.on("errorMessage", this._handleErrorMessage.bind(this));
e.on("readyForQuery", this._handleReadyForQuery.bind(this));
e.on("notice", this._handleNotice.bind(this));
e.on("rowDescription", this._handleRowDescription.bind(this));
e.on("dataRow", this._handleDataRow.bind(this));
e.on("portalSuspended", this._handlePortalSuspended.bind(this));
e.on("emptyQuery", this._handleEmptyQuery.bind(this));
e.on("commandComplete", this._handleCommandComplete.bind(this));
e.on("parseComplete", this._handleParseComplete.bind(this));
e.on("copyInResponse", this._handleCopyInResponse.bind(this));
e.on("copyData", this._handleCopyData.bind(this));
e.on("notification", this._handleNotification.bind(this));
}
_getPassword(e) {
const t = this.connection;
if (typeof this.password === "function") {
this._Promise.resolve().then(() => this.password(this.connectionParameters)).then(s => {
if (s !== undefined) {
if (typeof s !== "string") {
t.emit("error", new TypeError("Password must be a string"));
return;
}
this.connectionParameters.password = this.password = s;
} else {
this.connectionParameters.password = this.password = null;
}
e();
}).catch(e => {
t.emit("error", e);
});
} else if (this.password !== null) {
e();
} else {
try {
const t = s(13272);
t(this.connectionParameters, t => {
if (undefined !== t) {
m();
this.connectionParameters.password = this.password = t;
}
e();
});
} catch (e) {
this.emit("error", e);
}
}
}
_handleAuthCleartextPassword(e) {
this._getPassword(() => {
this.connection.password(this.password);
});
}
_handleAuthMD5Password(e) {
this._getPassword(async () => {
try {
const t = await f.postgresMd5PasswordHash(this.user, this.password, e.salt);
this.connection.password(t);
} catch (e) {
this.emit("error", e);
}
});
}
_handleAuthSASL(e) {
this._getPassword(() => {
try {
this.saslSession = o.startSession(e.mechanisms, this.enableChannelBinding && this.connection.stream, this.scramMaxIterations);
this.connection.sendSASLInitialResponseMessage(this.saslSession.mechanism, this.saslSession.response);
} catch (e) {
this.connection.emit("error", e);
}
});
}
async _handleAuthSASLContinue(e) {
try {
await o.continueSession(this.saslSession, this.password, e.data, this.enableChannelBinding && this.connection.stream);
this.connection.sendSCRAMClientFinalMessage(this.saslSession.response);
} catch (e) {
this.connection.emit("error", e);
}
}
_handleAuthSASLFinal(e) {
try {
o.finalizeSession(this.saslSession, e.data);
this.saslSession = null;
} catch (e) {
this.connection.emit("error", e);
}
}
_handleBackendKeyData(e) {
this.processID = e.processID;
this.secretKey = e.secretKey;
}
_handleReadyForQuery(e) {
if (this._connecting) {
this._connecting = false;
this._connected = true;
clearTimeout(this.connectionTimeoutHandle);
if (this._connectionCallback) {
this._connectionCallback(null, this);
this._connectionCallback = null;
}
this.emit("connect");
}
const t = this._getActiveQuery();
this._activeQuery = null;
this._txStatus = e?.status ?? null;
this.readyForQuery = true;
if (t) {
t.handleReadyForQuery(this.connection);
}
this._pulseQueryQueue();
}
_handleErrorWhileConnecting(e) {
if (this._connectionError) {
return;
}
this._connectionError = true;
clearTimeout(this.connectionTimeoutHandle);
if (this._connectionCallback) {
return this._connectionCallback(e);
}
this.emit("error", e);
}
_handleErrorEvent(e) {
if (this._connecting) {
return this._handleErrorWhileConnecting(e);
}
this._queryable = false;
this._errorAllQueries(e);
this.emit("error", e);
}
_handleErrorMessage(e) {
if (this._connecting) {
return this._handleErrorWhileConnecting(e);
}
const t = this._getActiveQuery();
if (!t) {
this._handleErrorEvent(e);
return;
}
this._activeQuery = null;
if (t.name) {
delete this.connection.submittedNamedStatements[t.name];
}
t.handleError(e, this.connection);
}
_handleRowDescription(e) {
const t = this._getActiveQuery();
if (t == null) {
const e = new Error("Received unexpected rowDescription message from backend.");
this._handleErrorEvent(e);
return;
}
t.handleRowDescription(e);
}
_handleDataRow(e) {
const t = this._getActiveQuery();
if (t == null) {
const e = new Error("Received unexpected dataRow message from backend.");
this._handleErrorEvent(e);
return;
}
t.handleDataRow(e);
}
_handlePortalSuspended(e) {
const t = this._getActiveQuery();
if (t == null) {
const e = new Error("Received unexpected portalSuspended message from backend.");
this._handleErrorEvent(e);
return;
}
t.handlePortalSuspended(this.connection);
}
_handleEmptyQuery(e) {
const t = this._getActiveQuery();
if (t == null) {
const e = new Error("Received unexpected emptyQuery message from backend.");
this._handleErrorEvent(e);
return;
}
t.handleEmptyQuery(this.connection);
}
_handleCommandComplete(e) {
const t = this._getActiveQuery();
if (t == null) {
const e = new Error("Received unexpected commandComplete message from backend.");
this._handleErrorEvent(e);
return;
}
t.handleCommandComplete(e, this.connection);
}
_handleParseComplete() {
const e = this._getActiveQuery();
if (e == null) {
const e = new Error("Received unexpected parseComplete message from backend.");
this._handleErrorEvent(e);
return;
}
if (e.name) {
this.connection.parsedStatements[e.name] = e.text;
delete this.connection.submittedNamedStatements[e.name];
}
}
_handleCopyInResponse(e) {
const t = this._getActiveQuery();
if (t == null) {
const e = new Error("Received unexpected copyInResponse message from backend.");
this._handleErrorEvent(e);
return;
}
t.handleCopyInResponse(this.connection);
}
_handleCopyData(e) {
const t = this._getActiveQuery();
if (t == null) {
const e = new Error("Received unexpected copyData message from backend.");
this._handleErrorEvent(e);
return;
}
t.handleCopyData(e, this.connection);
}
_handleNotification(e) {
this.emit("notification", e);
}
_handleNotice(e) {
this.emit("notice", e);
}
getStartupConf() {
const e = this.connectionParameters;
const t = {
user: e.user,
database: e.database
};
const s = e.application_name || e.fallback_application_name;
if (s) {
t.application_name = s;
}
if (e.replication) {
t.replication = "" + e.replication;
}
if (e.statement_timeout) {
t.statement_timeout = String(parseInt(e.statement_timeout, 10));
}
if (e.lock_timeout) {
t.lock_timeout = String(parseInt(e.lock_timeout, 10));
}
if (e.idle_in_transaction_session_timeout) {
t.idle_in_transaction_session_timeout = String(parseInt(e.idle_in_transaction_session_timeout, 10));
}
if (e.options) {
t.options = e.options;
}
return t;
}
cancel(e, t) {
if (e.activeQuery === t) {
const t = this.connection;
if (this.host && this.host.indexOf("/") === 0) {
t.connect(this.host + "/.s.PGSQL." + this.port);
} else {
t.connect(this.port, this.host);
}
t.on("connect", function() {
t.cancel(e.processID, e.secretKey);
});
} else if (e._queryQueue.indexOf(t) !== -1) {
e._queryQueue.splice(e._queryQueue.indexOf(t), 1);
} else if (e._sentQueryQueue.indexOf(t) !== -1) {
t.callback = () => {};
}
}
setTypeParser(e, t, s) {
return this._types.setTypeParser(e, t, s);
}
getTypeParser(e, t) {
return this._types.getTypeParser(e, t);
}
escapeIdentifier(e) {
return r.escapeIdentifier(e);
}
escapeLiteral(e) {
return r.escapeLiteral(e);
}
_pulseQueryQueue() {
if (this.pipeline) {
this._pulsePipelinedQueryQueue();
return;
}
if (this.readyForQuery === true) {
this._activeQuery = this._queryQueue.shift();
const e = this._getActiveQuery();
if (e) {
this.readyForQuery = false;
this.hasExecuted = true;
const t = e.submit(this.connection);
if (t) {
process.nextTick(() => {
e.handleError(t, this.connection);
this.readyForQuery = true;
this._pulseQueryQueue();
});
}
} else if (this.hasExecuted) {
this._activeQuery = null;
this.emit("drain");
}
}
}
_pulsePipelinedQueryQueue() {
if (!this._connected || !this._queryable) {
return;
}
while (this._queryQueue.length > 0) {
const e = this._queryQueue.shift();
this.hasExecuted = true;
const t = e.submit(this.connection);
if (t) {
process.nextTick(() => {
e.handleError(t, this.connection);
});
continue;
}
this._sentQueryQueue.push(e);
}
if (this.readyForQuery && !this._activeQuery && this._sentQueryQueue.length > 0) {
this._activeQuery = this._sentQueryQueue.shift();
this.readyForQuery = false;
}
if (!this._activeQuery && this._sentQueryQueue.length === 0 && this._queryQueue.length === 0 && this.hasExecuted) {
this.emit("drain");
}
}
query(e, t, s) {
let n;
let r;
if (e == null) {
throw new TypeError("Client was passed a null or undefined query");
}
if (typeof e.submit === "function") {
r = n = e;
if (!n.callback) {
if (typeof t === "function") {
n.callback = t;
} else if (s) {
n.callback = s;
}
}
} else {
n = new u(e, t, s);
if (!n.callback) {
r = new this._Promise((e, t) => {
n.callback = (s, n) => s ? t(s) : e(n);
}).catch(e => {
Error.captureStackTrace(e);
throw e;
});
} else if (typeof n.callback !== "function") {
throw new TypeError("callback is not a function");
}
}
const i = e.query_timeout || this.connectionParameters.query_timeout;
if (i) {
const e = n.callback || (() => {});
const t = setTimeout(() => {
const t = new Error("Query read timeout");
process.nextTick(() => {
n.handleError(t, this.connection);
});
e(t);
n.callback = () => {};
const s = this._queryQueue.indexOf(n);
if (s > -1) {
this._queryQueue.splice(s, 1);
} else if (this.pipeline) {
this.connection.stream.destroy();
return;
}
this._pulseQueryQueue();
}, i);
n.callback = (s, n) => {
clearTimeout(t);
e(s, n);
};
}
if (this.binary && !n.binary) {
n.binary = true;
}
if (n._result && !n._result._types) {
n._result._types = this._types;
}
if (this.pipeline) {
const t = typeof e.submit === "function" && !(n instanceof u) ? "Custom query classes such as pg-cursor and pg-query-stream are" : n.rows ? "The `rows` option is" : null;
if (t) {
process.nextTick(() => {
n.handleError(new Error(`${t} not supported in pipeline mode`), this.connection);
});
return r;
}
}
if (!this._queryable) {
process.nextTick(() => {
n.handleError(new Error("Client has encountered a connection error and is not queryable"), this.connection);
});
return r;
}
if (this._ending) {
process.nextTick(() => {
n.handleError(new Error("Client was closed and is not queryable"), this.connection);
});
return r;
}
if (this._queryQueue.length > 0 && !this.pipeline) {
y();
}
this._queryQueue.push(n);
this._pulseQueryQueue();
return r;
}
ref() {
this.connection.ref();
}
unref() {
this.connection.unref();
}
getTransactionStatus() {
return this._txStatus;
}
end(e) {
this._ending = true;
if (!this.connection._connecting || this._ended) {
if (e) {
e();
return;
} else {
return this._Promise.resolve();
}
}
if (!this._queryable) {
this.connection.stream.destroy();
} else if (this.pipeline && (this._getActiveQuery() || this._sentQueryQueue.length > 0 || this._queryQueue.length > 0)) {
this.once("drain", () => this.connection.end());
} else if (this._getActiveQuery()) {
this.connection.stream.destroy();
} else {
this.connection.end();
}
if (e) {
this.connection.once("end", e);
} else {
return new this._Promise(e => {
this.connection.once("end", e);
});
}
}
get queryQueue() {
p();
return this._queryQueue;
}
}
Client.Query = u;
e.exports = Client;
},
646: (e, t, s) => {
"use strict";
const n = s(72250);
const r = s(68995);
const i = s(26122).parse;
const val = function(e, t, s) {
if (t[e]) {
return t[e];
}
if (s === undefined) {
s = process.env["PG" + e.toUpperCase()];
} else if (s === false) {} else {
s = process.env[s];
}
return s || r[e];
};
const readSSLConfigFromEnvironment = function() {
switch (process.env.PGSSLMODE) {
case "disable":
return false;

case "prefer":
case "require":
case "verify-ca":
case "verify-full":
return true;

case "no-verify":
return {
rejectUnauthorized: false
};
}
return r.ssl;
};
const quoteParamValue = function(e) {
return "'" + ("" + e).replace(/\\/g, "\\\\").replace(/'/g, "\\'") + "'";
};
const add = function(e, t, s) {
const n = t[s];
if (n !== undefined && n !== null) {
e.push(s + "=" + quoteParamValue(n));
}
};
class ConnectionParameters {
constructor(e) {
e = typeof e === "string" ? i(e) : e || {};
if (e.connectionString) {
e = Object.assign({}, e, i(e.connectionString));
}
this.user = val("user", e);
this.database = val("database", e);
if (this.database === undefined) {
this.database = this.user;
}
this.port = parseInt(val("port", e), 10);
this.host = val("host", e);
Object.defineProperty(this, "password", {
configurable: true,
enumerable: false,
writable: true,
value: val("password", e)
});
this.binary = val("binary", e);
this.options = val("options", e);
this.ssl = typeof e.ssl === "undefined" ? readSSLConfigFromEnvironment() : e.ssl;
if (typeof this.ssl === "string") {
if (this.ssl === "true") {
this.ssl = true;
}
}
if (this.ssl === "no-verify") {
this.ssl = {
rejectUnauthorized: false
};
}
if (this.ssl && this.ssl.key) {
Object.defineProperty(this.ssl, "key", {
enumerable: false
});
}
this.sslnegotiation = val("sslnegotiation", e, "PGSSLNEGOTIATION");
if (this.sslnegotiation !== undefined && this.sslnegotiation !== "postgres" && this.sslnegotiation !== "direct") {
throw new Error(`Invalid sslnegotiation value: "${this.sslnegotiation}". Valid values are "postgres" and "direct".`);
}
if (this.sslnegotiation === "direct" && !this.ssl) {
throw new Error("sslnegotiation=direct requires SSL to be enabled");
}
this.client_encoding = val("client_encoding", e);
this.replication = val("replication", e);
this.isDomainSocket = !(this.host || "").indexOf("/");
this.application_name = val("application_name", e, "PGAPPNAME");
this.fallback_application_name = val("fallback_application_name", e, false);
this.statement_timeout = val("statement_timeout", e, false);
this.lock_timeout = val("lock_timeout", e, false);
this.idle_in_transaction_session_timeout = val("idle_in_transaction_session_timeout", e, false);
this.query_timeout = val("query_timeout", e, false);
if (e.connectionTimeoutMillis === undefined) {
this.connect_timeout = process.env.PGCONNECT_TIMEOUT || 0;
} else {
this.connect_timeout = Math.floor(e.connectionTimeoutMillis / 1e3);
}
if (e.keepAlive === false) {
this.keepalives = 0;
} else if (e.keepAlive === true) {
this.keepalives = 1;
}
if (typeof e.keepAliveInitialDelayMillis === "number") {
this.keepalives_idle = Math.floor(e.keepAliveInitialDelayMillis / 1e3);
}
}
getLibpqConnectionString(e) {
const t = [];
add(t, this, "user");
add(t, this, "password");
add(t, this, "port");
add(t, this, "application_name");
add(t, this, "fallback_application_name");
add(t, this, "connect_timeout");
add(t, this, "options");
const s = typeof this.ssl === "object" ? this.ssl : this.ssl ? {
sslmode: this.ssl
} : {};
add(t, s, "sslmode");
add(t, s, "sslca");
add(t, s, "sslkey");
add(t, s, "sslcert");
add(t, s, "sslrootcert");
add(t, this, "sslnegotiation");
if (this.database) {
t.push("dbname=" + quoteParamValue(this.database));
}
if (this.replication) {
t.push("replication=" + quoteParamValue(this.replication));
}
if (this.host) {
t.push("host=" + quoteParamValue(this.host));
}
if (this.isDomainSocket) {
return e(null, t.join(" "));
}
if (this.client_encoding) {
t.push("client_encoding=" + quoteParamValue(this.client_encoding));
}
n.lookup(this.host, function(s, n) {
if (s) return e(s, null);
t.push("hostaddr=" + quoteParamValue(n));
return e(null, t.join(" "));
});
}
}
e.exports = ConnectionParameters;
},
9809: (e, t, s) => {
"use strict";
const n = s(24434).EventEmitter;
const {parse: r, serialize: i} = s(74233);
const o = s(30829);
const {getStream: a} = o;
const c = i.flush();
const u = i.sync();
const l = i.end();
class Connection extends n {
constructor(e) {
super();
e = e || {};
this.stream = e.stream || a(e.ssl);
if (typeof this.stream === "function") {
this.stream = this.stream(e);
}
this._keepAlive = e.keepAlive;
this._keepAliveInitialDelayMillis = e.keepAliveInitialDelayMillis;
this.parsedStatements = {};
this.submittedNamedStatements = {};
this.ssl = e.ssl || false;
this.sslNegotiation = e.sslNegotiation || "postgres";
this._ending = false;
this._emitMessage = false;
const t = this;
this.on("newListener", function(e) {
if (e === "message") {
t._emitMessage = true;
}
});
}
connect(e, t) {
const s = this;
this._connecting = true;
this.stream.setNoDelay(true);
this.stream.connect(e, t);
this.stream.once("connect", function() {
if (s._keepAlive) {
s.stream.setKeepAlive(true, s._keepAliveInitialDelayMillis);
}
s.emit("connect");
});
const reportStreamError = function(e) {
if (s._ending && (e.code === "ECONNRESET" || e.code === "EPIPE")) {
return;
}
s.emit("error", e);
};
this.stream.on("error", reportStreamError);
this.stream.on("close", function() {
s.emit("end");
});
if (!this.ssl) {
return this.attachListeners(this.stream);
}
if (this.sslNegotiation === "direct") {
return this.stream.once("connect", function() {
s.upgradeToSSL(t, reportStreamError);
});
}
this.stream.once("data", function(e) {
const n = e.toString("utf8");
switch (n) {
case "S":
break;

case "N":
s.stream.end();
return s.emit("error", new Error("The server does not support SSL connections"));

default:
s.stream.end();
return s.emit("error", new Error("There was an error establishing an SSL connection"));
}
s.upgradeToSSL(t, reportStreamError);
});
}
upgradeToSSL(e, t) {
const n = this;
const r = {
socket: n.stream,
host: e
};
if (n.ssl !== true) {
Object.assign(r, n.ssl);
if ("key" in n.ssl) {
r.key = n.ssl.key;
}
}
if (n.sslNegotiation === "direct") {
r.ALPNProtocols = [ "postgresql" ];
}
const i = s(69278);
if (i.isIP && i.isIP(e) === 0) {
r.servername = e;
}
try {
n.stream = o.getSecureStream(r);
} catch (e) {
return n.emit("error", e);
}
n.attachListeners(n.stream);
n.stream.on("error", t);
n.emit("sslconnect");
}
attachListeners(e) {
r(e, e => {
const t = e.name === "error" ? "errorMessage" : e.name;
if (this._emitMessage) {
this.emit("message", e);
}
this.emit(t, e);
});
}
requestSsl() {
this.stream.write(i.requestSsl());
}
startup(e) {
this.stream.write(i.startup(e));
}
cancel(e, t) {
this._send(i.cancel(e, t));
}
password(e) {
this._send(i.password(e));
}
sendSASLInitialResponseMessage(e, t) {
this._send(i.sendSASLInitialResponseMessage(e, t));
}
sendSCRAMClientFinalMessage(e) {
this._send(i.sendSCRAMClientFinalMessage(e));
}
_send(e) {
if (!this.stream.writable) {
return false;
}
return this.stream.write(e);
}
query(e) {
this._send(i.query(e));
}
parse(e) {
this._send(i.parse(e));
}
bind(e) {
this._send(i.bind(e));
}
execute(e) {
this._send(i.execute(e));
}
flush() {
if (this.stream.writable) {
this.stream.write(c);
}
}
sync() {
this._send(u);
}
ref() {
this.stream.ref();
}
unref() {
this.stream.unref();
}
end() {
this._ending = true;
if (!this._connecting || !this.stream.writable) {
this.stream.end();
return;
}
return this.stream.write(l, () => {
this.stream.end();
});
}
close(e) {
this._send(i.close(e));
}
describe(e) {
this._send(i.describe(e));
}
sendCopyFromChunk(e) {
this._send(i.copyData(e));
}
endCopyFrom() {
this._send(i.copyDone());
}
sendCopyFail(e) {
this._send(i.copyFail(e));
}
}
e.exports = Connection;
},
9765: e => {
function x509Error(e, t) {
return new Error("SASL channel binding: " + e + " when parsing public certificate " + t.toString("base64"));
}
function readASN1Length(e, t) {
let s = e[t++];
if (s < 128) return {
length: s,
index: t
};
const n = s & 127;
if (n > 4) throw x509Error("bad length", e);
s = 0;
for (let r = 0; r < n; r++) {
s = s << 8 | e[t++];
}
return {
length: s,
index: t
};
}
function readASN1OID(e, t) {
if (e[t++] !== 6) throw x509Error("non-OID data", e);
const {length: s, index: n} = readASN1Length(e, t);
t = n;
const r = t + s;
const i = e[t++];
let o = (i / 40 >> 0) + "." + i % 40;
while (t < r) {
let s = 0;
while (t < r) {
const n = e[t++];
s = s << 7 | n & 127;
if (n < 128) break;
}
o += "." + s;
}
return {
oid: o,
index: t
};
}
function expectASN1Seq(e, t) {
if (e[t++] !== 48) throw x509Error("non-sequence data", e);
return readASN1Length(e, t);
}
function signatureAlgorithmHashFromCertificate(e, t) {
if (t === undefined) t = 0;
t = expectASN1Seq(e, t).index;
const {length: s, index: n} = expectASN1Seq(e, t);
t = n + s;
t = expectASN1Seq(e, t).index;
const {oid: r, index: i} = readASN1OID(e, t);
switch (r) {
case "1.2.840.113549.1.1.4":
return "MD5";

case "1.2.840.113549.1.1.5":
return "SHA-1";

case "1.2.840.113549.1.1.11":
return "SHA-256";

case "1.2.840.113549.1.1.12":
return "SHA-384";

case "1.2.840.113549.1.1.13":
return "SHA-512";

case "1.2.840.113549.1.1.14":
return "SHA-224";

case "1.2.840.113549.1.1.15":
return "SHA512-224";

case "1.2.840.113549.1.1.16":
return "SHA512-256";

case "1.2.840.10045.4.1":
return "SHA-1";

case "1.2.840.10045.4.3.1":
return "SHA-224";

case "1.2.840.10045.4.3.2":
return "SHA-256";

case "1.2.840.10045.4.3.3":
return "SHA-384";

case "1.2.840.10045.4.3.4":
return "SHA-512";

case "1.2.840.113549.1.1.10":
{
t = i;
t = expectASN1Seq(e, t).index;
if (e[t++] !== 160) throw x509Error("non-tag data", e);
t = readASN1Length(e, t).index;
t = expectASN1Seq(e, t).index;
const {oid: s} = readASN1OID(e, t);
switch (s) {
case "1.2.840.113549.2.5":
return "MD5";

case "1.3.14.3.2.26":
return "SHA-1";

case "2.16.840.1.101.3.4.2.1":
return "SHA-256";

case "2.16.840.1.101.3.4.2.2":
return "SHA-384";

case "2.16.840.1.101.3.4.2.3":
return "SHA-512";
}
throw x509Error("unknown hash OID " + s, e);
}

case "1.3.101.110":
case "1.3.101.112":
return "SHA-512";

case "1.3.101.111":
case "1.3.101.113":
throw x509Error("Ed448 certificate channel binding is not currently supported by Postgres");
}
throw x509Error("unknown OID " + r, e);
}
e.exports = {
signatureAlgorithmHashFromCertificate: signatureAlgorithmHashFromCertificate
};
},
20948: (e, t, s) => {
"use strict";
const n = s(84150);
const {signatureAlgorithmHashFromCertificate: r} = s(9765);
function saslprep(e) {
const t = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000]/g;
const s = /[\u00AD\u034F\u1806\u180B\u180C\u180D\u200C\u200D\u2060\uFE00-\uFE0F\uFEFF]/g;
return e.replace(t, " ").replace(s, "").normalize("NFKC");
}
const i = 1e5;
function startSession(e, t, s = i) {
const r = [ "SCRAM-SHA-256" ];
if (t) r.unshift("SCRAM-SHA-256-PLUS");
const o = r.find(t => e.includes(t));
if (!o) {
throw new Error("SASL: Only mechanism(s) " + r.join(" and ") + " are supported");
}
if (o === "SCRAM-SHA-256-PLUS" && typeof t.getPeerCertificate !== "function") {
throw new Error("SASL: Mechanism SCRAM-SHA-256-PLUS requires a certificate");
}
const a = n.randomBytes(18).toString("base64");
const c = o === "SCRAM-SHA-256-PLUS" ? "p=tls-server-end-point" : t ? "y" : "n";
return {
mechanism: o,
clientNonce: a,
response: c + ",,n=*,r=" + a,
message: "SASLInitialResponse",
scramMaxIterations: s
};
}
async function continueSession(e, t, s, o) {
if (e.message !== "SASLInitialResponse") {
throw new Error("SASL: Last message was not SASLInitialResponse");
}
if (typeof t !== "string") {
throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string");
}
if (t === "") {
throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a non-empty string");
}
if (typeof s !== "string") {
throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: serverData must be a string");
}
const a = parseServerFirstMessage(s);
if (!a.nonce.startsWith(e.clientNonce)) {
throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: server nonce does not start with client nonce");
} else if (a.nonce.length === e.clientNonce.length) {
throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: server nonce is too short");
}
const c = typeof e.scramMaxIterations === "number" ? e.scramMaxIterations : i;
if (c !== 0 && a.iteration > c) {
throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: iteration count " + a.iteration + " exceeds scramMaxIterations of " + c);
}
const u = "n=*,r=" + e.clientNonce;
const l = "r=" + a.nonce + ",s=" + a.salt + ",i=" + a.iteration;
let h = o ? "eSws" : "biws";
if (e.mechanism === "SCRAM-SHA-256-PLUS") {
const e = o.getPeerCertificate().raw;
let t = r(e);
if (t === "MD5" || t === "SHA-1") t = "SHA-256";
const s = await n.hashByName(t, e);
const i = Buffer.concat([ Buffer.from("p=tls-server-end-point,,"), Buffer.from(s) ]);
h = i.toString("base64");
}
const f = "c=" + h + ",r=" + a.nonce;
const d = u + "," + l + "," + f;
const p = Buffer.from(a.salt, "base64");
const m = await n.deriveKey(saslprep(t), p, a.iteration);
const g = await n.hmacSha256(m, "Client Key");
const y = await n.sha256(g);
const _ = await n.hmacSha256(y, d);
const S = xorBuffers(Buffer.from(g), Buffer.from(_)).toString("base64");
const b = await n.hmacSha256(m, "Server Key");
const w = await n.hmacSha256(b, d);
e.message = "SASLResponse";
e.serverSignature = Buffer.from(w).toString("base64");
e.response = f + ",p=" + S;
}
function finalizeSession(e, t) {
if (e.message !== "SASLResponse") {
throw new Error("SASL: Last message was not SASLResponse");
}
if (typeof t !== "string") {
throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: serverData must be a string");
}
const {serverSignature: s} = parseServerFinalMessage(t);
if (s !== e.serverSignature) {
throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature does not match");
}
}
function isPrintableChars(e) {
if (typeof e !== "string") {
throw new TypeError("SASL: text must be a string");
}
return e.split("").map((t, s) => e.charCodeAt(s)).every(e => e >= 33 && e <= 43 || e >= 45 && e <= 126);
}
function isBase64(e) {
return /^(?:[a-zA-Z0-9+/]{4})*(?:[a-zA-Z0-9+/]{2}==|[a-zA-Z0-9+/]{3}=)?$/.test(e);
}
function parseAttributePairs(e) {
if (typeof e !== "string") {
throw new TypeError("SASL: attribute pairs text must be a string");
}
return new Map(e.split(",").map(e => {
if (!/^.=/.test(e)) {
throw new Error("SASL: Invalid attribute pair entry");
}
const t = e[0];
const s = e.substring(2);
return [ t, s ];
}));
}
function parseServerFirstMessage(e) {
const t = parseAttributePairs(e);
const s = t.get("r");
if (!s) {
throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: nonce missing");
} else if (!isPrintableChars(s)) {
throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: nonce must only contain printable characters");
}
const n = t.get("s");
if (!n) {
throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: salt missing");
} else if (!isBase64(n)) {
throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: salt must be base64");
}
const r = t.get("i");
if (!r) {
throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: iteration missing");
} else if (!/^[1-9][0-9]*$/.test(r)) {
throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE: invalid iteration count");
}
const i = parseInt(r, 10);
return {
nonce: s,
salt: n,
iteration: i
};
}
function parseServerFinalMessage(e) {
const t = parseAttributePairs(e);
const s = t.get("e");
const n = t.get("v");
if (s) {
throw new Error(`SASL: SCRAM-SERVER-FINAL-MESSAGE: server returned error: "${s}"`);
}
if (!n) {
throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature is missing");
} else if (!isBase64(n)) {
throw new Error("SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature must be base64");
}
return {
serverSignature: n
};
}
function xorBuffers(e, t) {
if (!Buffer.isBuffer(e)) {
throw new TypeError("first argument must be a Buffer");
}
if (!Buffer.isBuffer(t)) {
throw new TypeError("second argument must be a Buffer");
}
if (e.length !== t.length) {
throw new Error("Buffer lengths must match");
}
if (e.length === 0) {
throw new Error("Buffers cannot be empty");
}
return Buffer.from(e.map((s, n) => e[n] ^ t[n]));
}
e.exports = {
startSession: startSession,
continueSession: continueSession,
finalizeSession: finalizeSession,
DEFAULT_MAX_SCRAM_ITERATIONS: i
};
},
84150: (e, t, s) => {
const n = s(76982);
e.exports = {
postgresMd5PasswordHash: postgresMd5PasswordHash,
randomBytes: randomBytes,
deriveKey: deriveKey,
sha256: sha256,
hashByName: hashByName,
hmacSha256: hmacSha256,
md5: md5
};
const r = n.webcrypto || globalThis.crypto;
const i = r.subtle;
const o = new TextEncoder;
function randomBytes(e) {
return r.getRandomValues(Buffer.alloc(e));
}
async function md5(e) {
try {
return n.createHash("md5").update(e, "utf-8").digest("hex");
} catch (t) {
const s = typeof e === "string" ? o.encode(e) : e;
const n = await i.digest("MD5", s);
return Array.from(new Uint8Array(n)).map(e => e.toString(16).padStart(2, "0")).join("");
}
}
async function postgresMd5PasswordHash(e, t, s) {
const n = await md5(t + e);
const r = await md5(Buffer.concat([ Buffer.from(n), s ]));
return "md5" + r;
}
async function sha256(e) {
return await i.digest("SHA-256", e);
}
async function hashByName(e, t) {
return await i.digest(e, t);
}
async function hmacSha256(e, t) {
const s = await i.importKey("raw", e, {
name: "HMAC",
hash: "SHA-256"
}, false, [ "sign" ]);
return await i.sign("HMAC", s, o.encode(t));
}
async function deriveKey(e, t, s) {
const n = await i.importKey("raw", o.encode(e), "PBKDF2", false, [ "deriveBits" ]);
const r = {
name: "PBKDF2",
hash: "SHA-256",
salt: t,
iterations: s
};
return await i.deriveBits(r, n, 32 * 8, [ "deriveBits" ]);
}
},
68995: (e, t, s) => {
"use strict";
let n;
try {
n = process.platform === "win32" ? process.env.USERNAME : process.env.USER;
} catch {}
e.exports = {
host: "localhost",
user: n,
database: undefined,
password: null,
connectionString: undefined,
port: 5432,
rows: 0,
binary: false,
max: 10,
idleTimeoutMillis: 3e4,
client_encoding: "",
ssl: false,
sslnegotiation: undefined,
application_name: undefined,
fallback_application_name: undefined,
options: undefined,
parseInputDatesAsUTC: false,
statement_timeout: false,
lock_timeout: false,
idle_in_transaction_session_timeout: false,
query_timeout: false,
connect_timeout: 0,
keepalives: 1,
keepalives_idle: 0
};
const r = s(11549);
const i = r.getTypeParser(20, "text");
const o = r.getTypeParser(1016, "text");
e.exports.__defineSetter__("parseInt8", function(e) {
r.setTypeParser(20, "text", e ? r.getTypeParser(23, "text") : i);
r.setTypeParser(1016, "text", e ? r.getTypeParser(1007, "text") : o);
});
},
13273: (e, t, s) => {
"use strict";
const n = s(75042);
const r = s(68995);
const i = s(9809);
const o = s(26424);
const a = s(69652);
const c = s(17558);
const u = s(50365);
const {DatabaseError: l} = s(74233);
const {escapeIdentifier: h, escapeLiteral: f} = s(69652);
const poolFactory = e => class BoundPool extends c {
constructor(t) {
super(t, e);
}
};
const PG = function(e) {
this.defaults = r;
this.Client = e;
this.Query = this.Client.Query;
this.Pool = poolFactory(this.Client);
this._pools = [];
this.Connection = i;
this.types = s(11549);
this.DatabaseError = l;
this.TypeOverrides = u;
this.escapeIdentifier = h;
this.escapeLiteral = f;
this.Result = o;
this.utils = a;
};
let d = n;
let p = false;
try {
p = !!process.env.NODE_PG_FORCE_NATIVE;
} catch {}
if (p) {
d = s(45301);
}
e.exports = new PG(d);
Object.defineProperty(e.exports, "native", {
configurable: true,
enumerable: false,
get() {
let t = null;
try {
t = new PG(s(45301));
} catch (e) {
if (e.code !== "MODULE_NOT_FOUND") {
throw e;
}
}
Object.defineProperty(e.exports, "native", {
value: t
});
return t;
}
});
},
28942: (e, t, s) => {
const n = s(39023);
var r;
try {
r = s(39130);
} catch (e) {
throw e;
}
const i = s(50365);
const o = s(24434).EventEmitter;
const a = s(39023);
const c = s(646);
const u = s(17581);
const l = n.deprecate(() => {}, "Calling client.query() when the client is already executing a query is deprecated and will be removed in pg@9.0. Use async/await or an external async flow control mechanism instead.");
const h = e.exports = function(e) {
o.call(this);
e = e || {};
this._Promise = e.Promise || global.Promise;
this._types = new i(e.types);
this.native = new r({
types: this._types
});
this._queryQueue = [];
this._ending = false;
this._connecting = false;
this._connected = false;
this._queryable = true;
this.pipeline = Boolean(e.pipeline);
this._pipelineInFlight = false;
const t = this.connectionParameters = new c(e);
if (e.nativeConnectionString) t.nativeConnectionString = e.nativeConnectionString;
this.user = t.user;
Object.defineProperty(this, "password", {
configurable: true,
enumerable: false,
writable: true,
value: t.password
});
this.database = t.database;
this.host = t.host;
this.port = t.port;
this.namedQueries = {};
};
h.Query = u;
a.inherits(h, o);
h.prototype._errorAllQueries = function(e) {
const enqueueError = t => {
process.nextTick(() => {
t.native = this.native;
t.handleError(e);
});
};
if (this._hasActiveQuery()) {
enqueueError(this._activeQuery);
this._activeQuery = null;
}
this._queryQueue.forEach(enqueueError);
this._queryQueue.length = 0;
};
h.prototype._connect = function(e) {
const t = this;
if (this._connecting) {
process.nextTick(() => e(new Error("Client has already been connected. You cannot reuse a client.")));
return;
}
this._connecting = true;
this.connectionParameters.getLibpqConnectionString(function(s, n) {
if (t.connectionParameters.nativeConnectionString) n = t.connectionParameters.nativeConnectionString;
if (s) return e(s);
t.native.connect(n, function(s) {
if (s) {
t.native.end();
return e(s);
}
t._connected = true;
t.native.on("error", function(e) {
t._queryable = false;
t._errorAllQueries(e);
t.emit("error", e);
});
t.native.on("notification", function(e) {
t.emit("notification", {
channel: e.relname,
payload: e.extra
});
});
t.emit("connect");
t._pulseQueryQueue(true);
e(null, this);
});
});
};
h.prototype.connect = function(e) {
if (e) {
this._connect(e);
return;
}
return new this._Promise((e, t) => {
this._connect(s => {
if (s) {
t(s);
} else {
e(this);
}
});
});
};
h.prototype.query = function(e, t, s) {
let n;
let r;
let i;
let o;
let a;
if (e === null || e === undefined) {
throw new TypeError("Client was passed a null or undefined query");
} else if (typeof e.submit === "function") {
i = e.query_timeout || this.connectionParameters.query_timeout;
r = n = e;
if (typeof t === "function") {
e.callback = t;
}
} else {
i = e.query_timeout || this.connectionParameters.query_timeout;
n = new u(e, t, s);
if (!n.callback) {
let e, t;
r = new this._Promise((s, n) => {
e = s;
t = n;
}).catch(e => {
Error.captureStackTrace(e);
throw e;
});
n.callback = (s, n) => s ? t(s) : e(n);
}
}
if (i) {
a = n.callback || (() => {});
o = setTimeout(() => {
const e = new Error("Query read timeout");
process.nextTick(() => {
n.handleError(e, this.connection);
});
a(e);
n.callback = () => {};
const t = this._queryQueue.indexOf(n);
if (t > -1) {
this._queryQueue.splice(t, 1);
}
this._pulseQueryQueue();
}, i);
n.callback = (e, t) => {
clearTimeout(o);
a(e, t);
};
}
if (!this._queryable) {
n.native = this.native;
process.nextTick(() => {
n.handleError(new Error("Client has encountered a connection error and is not queryable"));
});
return r;
}
if (this._ending) {
n.native = this.native;
process.nextTick(() => {
n.handleError(new Error("Client was closed and is not queryable"));
});
return r;
}
if (this._queryQueue.length > 0 && !this.pipeline) {
l();
}
this._queryQueue.push(n);
this._pulseQueryQueue();
return r;
};
h.prototype.end = function(e) {
const t = this;
this._ending = true;
if (this._connecting && !this._connected) {
this.once("connect", () => {
this.end(() => {});
});
}
let s;
if (!e) {
s = new this._Promise(function(t, s) {
e = e => e ? s(e) : t();
});
}
const doEnd = function() {
t.native.end(function() {
t._connected = false;
t._errorAllQueries(new Error("Connection terminated"));
process.nextTick(() => {
t.emit("end");
if (e) e();
});
});
};
if (this.pipeline && (this._pipelineInFlight || this._queryQueue.length > 0)) {
this.once("drain", doEnd);
} else {
doEnd();
}
return s;
};
h.prototype._hasActiveQuery = function() {
return this._activeQuery && this._activeQuery.state !== "error" && this._activeQuery.state !== "end";
};
h.prototype._pulseQueryQueue = function(e) {
if (!this._connected) {
return;
}
if (this.pipeline && !e) {
return this._pulsePipelinedQueryQueue();
}
if (this._hasActiveQuery()) {
return;
}
const t = this._queryQueue.shift();
if (!t) {
if (!e) {
this.emit("drain");
}
return;
}
this._activeQuery = t;
t.submit(this);
const s = this;
t.once("_done", function() {
s._pulseQueryQueue();
});
};
h.prototype._pulsePipelinedQueryQueue = function() {
if (!this._connected || this._pipelineInFlight) {
return;
}
if (this._queryQueue.length === 0) {
if (this.hasExecuted) {
this.emit("drain");
}
return;
}
this._pipelineInFlight = true;
const e = this;
const t = [];
const n = [];
const r = s(69652);
while (this._queryQueue.length > 0) {
const e = this._queryQueue.shift();
this.hasExecuted = true;
n.push(e);
const s = e.values ? e.values.map(r.prepareValue) : null;
const i = {
text: e.text,
name: e.name,
arrayMode: e._arrayMode
};
if (s) {
i.values = s;
}
if (e.name && this.namedQueries[e.name]) {
i._alreadyPrepared = true;
}
t.push(i);
}
this.native.pipeline(t, function(t, s) {
e._pipelineInFlight = false;
if (t) {
e._connected = false;
e._queryable = false;
for (let s = 0; s < n.length; s++) {
const r = n[s];
r.native = e.native;
r.handleError(t);
}
e._errorAllQueries(t);
e.emit("error", t);
e.emit("end");
return;
}
for (let t = 0; t < n.length; t++) {
const r = n[t];
const i = s[t];
r.native = e.native;
if (i.err) {
r.handleError(i.err);
} else {
if (r.name) {
e.namedQueries[r.name] = r.text;
}
r.state = "end";
r.emit("end", i.result);
if (r.callback) {
r.callback(null, i.result);
}
}
setImmediate(function() {
r.emit("_done");
});
}
e._pulsePipelinedQueryQueue();
});
};
h.prototype.cancel = function(e) {
if (this._activeQuery === e) {
this.native.cancel(function() {});
} else if (this._queryQueue.indexOf(e) !== -1) {
this._queryQueue.splice(this._queryQueue.indexOf(e), 1);
}
};
h.prototype.ref = function() {};
h.prototype.unref = function() {};
h.prototype.setTypeParser = function(e, t, s) {
return this._types.setTypeParser(e, t, s);
};
h.prototype.getTypeParser = function(e, t) {
return this._types.getTypeParser(e, t);
};
h.prototype.isConnected = function() {
return this._connected;
};
h.prototype.getTransactionStatus = function() {
return this.native.getTransactionStatus();
};
},
45301: (e, t, s) => {
"use strict";
e.exports = s(28942);
},
17581: (e, t, s) => {
"use strict";
const n = s(24434).EventEmitter;
const r = s(39023);
const i = s(69652);
const o = e.exports = function(e, t, s) {
n.call(this);
e = i.normalizeQueryConfig(e, t, s);
this.text = e.text;
this.values = e.values;
this.name = e.name;
this.queryMode = e.queryMode;
this.callback = e.callback;
this.state = "new";
this._arrayMode = e.rowMode === "array";
this._emitRowEvents = false;
this.on("newListener", function(e) {
if (e === "row") this._emitRowEvents = true;
}.bind(this));
};
r.inherits(o, n);
const a = {
sqlState: "code",
statementPosition: "position",
messagePrimary: "message",
messageDetail: "detail",
messageHint: "hint",
context: "where",
schemaName: "schema",
tableName: "table",
columnName: "column",
dataTypeName: "dataType",
constraintName: "constraint",
sourceFile: "file",
sourceLine: "line",
sourceFunction: "routine"
};
o.prototype.handleError = function(e) {
const t = this.native && this.native.pq.resultErrorFields();
if (t) {
for (const s in t) {
const n = a[s] || s;
e[n] = t[s];
}
}
if (this.callback) {
this.callback(e);
} else {
this.emit("error", e);
}
this.state = "error";
};
o.prototype.then = function(e, t) {
return this._getPromise().then(e, t);
};
o.prototype.catch = function(e) {
return this._getPromise().catch(e);
};
o.prototype._getPromise = function() {
if (this._promise) return this._promise;
this._promise = new Promise(function(e, t) {
this._once("end", e);
this._once("error", t);
}.bind(this));
return this._promise;
};
o.prototype.submit = function(e) {
this.state = "running";
const t = this;
this.native = e.native;
e.native.arrayMode = this._arrayMode;
let after = function(s, n, r) {
e.native.arrayMode = false;
setImmediate(function() {
t.emit("_done");
});
if (s) {
return t.handleError(s);
}
if (t._emitRowEvents) {
if (r.length > 1) {
n.forEach((e, s) => {
e.forEach(e => {
t.emit("row", e, r[s]);
});
});
} else {
n.forEach(function(e) {
t.emit("row", e, r);
});
}
}
t.state = "end";
t.emit("end", r);
if (t.callback) {
t.callback(null, r);
}
};
if (process.domain) {
after = process.domain.bind(after);
}
if (this.name) {
if (this.name.length > 63) {
console.error("Warning! Postgres only supports 63 characters for query names.");
console.error("You supplied %s (%s)", this.name, this.name.length);
console.error("This can cause conflicts and silent errors executing queries");
}
const s = (this.values || []).map(i.prepareValue);
if (e.namedQueries[this.name] !== undefined) {
if (this.text && e.namedQueries[this.name] !== this.text) {
const e = new Error(`Prepared statements must be unique - '${this.name}' was used for a different statement`);
return after(e);
}
return e.native.execute(this.name, s, after);
}
return e.native.prepare(this.name, this.text, s.length, function(n) {
if (n) return after(n);
e.namedQueries[t.name] = t.text;
return t.native.execute(t.name, s, after);
});
} else if (this.values) {
if (!Array.isArray(this.values)) {
const e = new Error("Query values must be an array");
return after(e);
}
const t = this.values.map(i.prepareValue);
e.native.query(this.text, t, after);
} else if (this.queryMode === "extended") {
e.native.query(this.text, [], after);
} else {
e.native.query(this.text, after);
}
};
},
84473: (e, t, s) => {
"use strict";
const {EventEmitter: n} = s(24434);
const r = s(26424);
const i = s(69652);
class Query extends n {
constructor(e, t, s) {
super();
e = i.normalizeQueryConfig(e, t, s);
this.text = e.text;
this.values = e.values;
this.rows = e.rows;
this.types = e.types;
this.name = e.name;
this.queryMode = e.queryMode;
this.binary = e.binary;
this.portal = e.portal || "";
this.callback = e.callback;
this._rowMode = e.rowMode;
if (process.domain && e.callback) {
this.callback = process.domain.bind(e.callback);
}
this._result = new r(this._rowMode, this.types);
this._results = this._result;
this._canceledDueToError = false;
}
requiresPreparation() {
if (this.queryMode === "extended") {
return true;
}
if (this.name) {
return true;
}
if (this.rows) {
return true;
}
if (!this.text) {
return false;
}
if (!this.values) {
return false;
}
return this.values.length > 0;
}
_checkForMultirow() {
if (this._result.command) {
if (!Array.isArray(this._results)) {
this._results = [ this._result ];
}
this._result = new r(this._rowMode, this._result._types);
this._results.push(this._result);
}
}
handleRowDescription(e) {
this._checkForMultirow();
this._result.addFields(e.fields);
this._accumulateRows = this.callback || !this.listeners("row").length;
}
handleDataRow(e) {
let t;
if (this._canceledDueToError) {
return;
}
try {
t = this._result.parseRow(e.fields);
} catch (e) {
this._canceledDueToError = e;
return;
}
this.emit("row", t, this._result);
if (this._accumulateRows) {
this._result.addRow(t);
}
}
handleCommandComplete(e, t) {
this._checkForMultirow();
this._result.addCommandComplete(e);
if (this.rows) {
t.sync();
}
}
handleEmptyQuery(e) {
if (this.rows) {
e.sync();
}
}
handleError(e, t) {
if (this._canceledDueToError) {
e = this._canceledDueToError;
this._canceledDueToError = false;
}
if (this.callback) {
return this.callback(e);
}
this.emit("error", e);
}
handleReadyForQuery(e) {
if (this._canceledDueToError) {
return this.handleError(this._canceledDueToError, e);
}
if (this.callback) {
try {
this.callback(null, this._results);
} catch (e) {
process.nextTick(() => {
throw e;
});
}
}
this.emit("end", this._results);
}
submit(e) {
if (typeof this.text !== "string" && typeof this.name !== "string") {
return new Error("A query must have either text or a name. Supplying neither is unsupported.");
}
const t = e.parsedStatements[this.name] || e.submittedNamedStatements[this.name];
if (this.text && t && this.text !== t) {
return new Error(`Prepared statements must be unique - '${this.name}' was used for a different statement`);
}
if (this.values && !Array.isArray(this.values)) {
return new Error("Query values must be an array");
}
if (this.requiresPreparation()) {
e.stream.cork && e.stream.cork();
try {
this.prepare(e);
} finally {
e.stream.uncork && e.stream.uncork();
}
} else {
e.query(this.text);
}
return null;
}
hasBeenParsed(e) {
return this.name && (e.parsedStatements[this.name] !== undefined || e.submittedNamedStatements[this.name] !== undefined);
}
handlePortalSuspended(e) {
this._getRows(e, this.rows);
}
_getRows(e, t) {
e.execute({
portal: this.portal,
rows: t
});
if (!t) {
e.sync();
} else {
e.flush();
}
}
prepare(e) {
if (!this.hasBeenParsed(e)) {
e.parse({
text: this.text,
name: this.name,
types: this.types
});
if (this.name) {
e.submittedNamedStatements[this.name] = this.text;
}
}
try {
e.bind({
portal: this.portal,
statement: this.name,
values: this.values,
binary: this.binary,
valueMapper: i.prepareValue
});
} catch (t) {
e.close({
type: "S",
name: this.name
});
e.sync();
this.handleError(t, e);
return;
}
e.describe({
type: "P",
name: this.portal || ""
});
this._getRows(e, this.rows);
}
handleCopyInResponse(e) {
e.sendCopyFail("No source stream defined");
}
handleCopyData(e, t) {}
}
e.exports = Query;
},
26424: (e, t, s) => {
"use strict";
const n = s(11549);
const r = /^([A-Za-z]+)(?: (\d+))?(?: (\d+))?/;
class Result {
constructor(e, t) {
this.command = null;
this.rowCount = null;
this.oid = null;
this.rows = [];
this.fields = [];
this._parsers = undefined;
this._types = t;
this.RowCtor = null;
this.rowAsArray = e === "array";
if (this.rowAsArray) {
this.parseRow = this._parseRowAsArray;
}
this._prebuiltEmptyResultObject = null;
}
addCommandComplete(e) {
let t;
if (e.text) {
t = r.exec(e.text);
} else {
t = r.exec(e.command);
}
if (t) {
this.command = t[1];
if (t[3]) {
this.oid = parseInt(t[2], 10);
this.rowCount = parseInt(t[3], 10);
} else if (t[2]) {
this.rowCount = parseInt(t[2], 10);
}
}
}
_parseRowAsArray(e) {
const t = new Array(e.length);
for (let s = 0, n = e.length; s < n; s++) {
const n = e[s];
if (n !== null) {
t[s] = this._parsers[s](n);
} else {
t[s] = null;
}
}
return t;
}
parseRow(e) {
const t = {
...this._prebuiltEmptyResultObject
};
for (let s = 0, n = e.length; s < n; s++) {
const n = e[s];
const r = this.fields[s].name;
if (n !== null) {
const e = this.fields[s].format === "binary" ? Buffer.from(n) : n;
t[r] = this._parsers[s](e);
} else {
t[r] = null;
}
}
return t;
}
addRow(e) {
this.rows.push(e);
}
addFields(e) {
this.fields = e;
if (this.fields.length) {
this._parsers = new Array(e.length);
}
const t = Object.create(null);
for (let s = 0; s < e.length; s++) {
const r = e[s];
t[r.name] = null;
if (this._types) {
this._parsers[s] = this._types.getTypeParser(r.dataTypeID, r.format || "text");
} else {
this._parsers[s] = n.getTypeParser(r.dataTypeID, r.format || "text");
}
}
this._prebuiltEmptyResultObject = {
...t
};
}
}
e.exports = Result;
},
30829: (e, t, s) => {
const {getStream: n, getSecureStream: r} = getStreamFuncs();
e.exports = {
getStream: n,
getSecureStream: r
};
function getNodejsStreamFuncs() {
function getStream(e) {
const t = s(69278);
return new t.Socket;
}
function getSecureStream(e) {
const t = s(64756);
return t.connect(e);
}
return {
getStream: getStream,
getSecureStream: getSecureStream
};
}
function getCloudflareStreamFuncs() {
function getStream(e) {
const {CloudflareSocket: t} = s(785);
return new t(e);
}
function getSecureStream(e) {
e.socket.startTls(e);
return e.socket;
}
return {
getStream: getStream,
getSecureStream: getSecureStream
};
}
function isCloudflareRuntime() {
if (typeof navigator === "object" && navigator !== null && typeof navigator.userAgent === "string") {
return navigator.userAgent === "Cloudflare-Workers";
}
if (typeof Response === "function") {
const e = new Response(null, {
cf: {
thing: true
}
});
if (typeof e.cf === "object" && e.cf !== null && e.cf.thing) {
return true;
}
}
return false;
}
function getStreamFuncs() {
if (isCloudflareRuntime()) {
return getCloudflareStreamFuncs();
}
return getNodejsStreamFuncs();
}
},
50365: (e, t, s) => {
"use strict";
const n = s(11549);
function TypeOverrides(e) {
this._types = e || n;
this.text = {};
this.binary = {};
}
TypeOverrides.prototype.getOverrides = function(e) {
switch (e) {
case "text":
return this.text;

case "binary":
return this.binary;

default:
return {};
}
};
TypeOverrides.prototype.setTypeParser = function(e, t, s) {
if (typeof t === "function") {
s = t;
t = "text";
}
this.getOverrides(t)[e] = s;
};
TypeOverrides.prototype.getTypeParser = function(e, t) {
t = t || "text";
return this.getOverrides(t)[e] || this._types.getTypeParser(e, t);
};
e.exports = TypeOverrides;
},
69652: (e, t, s) => {
"use strict";
const n = s(68995);
const r = s(39023);
const {isDate: i} = s(98253);
const o = r.deprecate(() => {}, "Sending an invalid date to Postgres is deprecated and will throw an error in the next major version of pg. Ensure any Date object passed as a query parameter is valid.", "PG_INVALID_DATE");
function escapeElement(e) {
const t = e.replace(/\\/g, "\\\\").replace(/"/g, '\\"');
return '"' + t + '"';
}
function arrayString(e) {
let t = "{";
for (let s = 0; s < e.length; s++) {
if (s > 0) {
t += ",";
}
let n = e[s];
if (n == null) {
t += "NULL";
} else if (Array.isArray(n)) {
t += arrayString(n);
} else if (ArrayBuffer.isView(n)) {
if (!(n instanceof Buffer)) {
n = Buffer.from(n.buffer, n.byteOffset, n.byteLength);
}
t += "\\\\x" + n.toString("hex");
} else {
t += escapeElement(prepareValue(n));
}
}
t += "}";
return t;
}
const prepareValue = function(e, t) {
if (e == null) {
return null;
}
if (typeof e === "object") {
if (e instanceof Buffer) {
return e;
}
if (ArrayBuffer.isView(e)) {
return Buffer.from(e.buffer, e.byteOffset, e.byteLength);
}
if (i(e)) {
if (isNaN(e.getTime())) {
o();
}
if (n.parseInputDatesAsUTC) {
return dateToStringUTC(e);
} else {
return dateToString(e);
}
}
if (Array.isArray(e)) {
return arrayString(e);
}
return prepareObject(e, t);
}
return e.toString();
};
function prepareObject(e, t) {
if (e && typeof e.toPostgres === "function") {
t = t || [];
if (t.indexOf(e) !== -1) {
throw new Error('circular reference detected while preparing "' + e + '" for query');
}
t.push(e);
return prepareValue(e.toPostgres(prepareValue), t);
}
return JSON.stringify(e);
}
function dateToString(e) {
let t = -e.getTimezoneOffset();
let s = e.getFullYear();
const n = s < 1;
if (n) s = Math.abs(s) + 1;
let r = String(s).padStart(4, "0") + "-" + String(e.getMonth() + 1).padStart(2, "0") + "-" + String(e.getDate()).padStart(2, "0") + "T" + String(e.getHours()).padStart(2, "0") + ":" + String(e.getMinutes()).padStart(2, "0") + ":" + String(e.getSeconds()).padStart(2, "0") + "." + String(e.getMilliseconds()).padStart(3, "0");
if (t < 0) {
r += "-";
t *= -1;
} else {
r += "+";
}
r += String(Math.floor(t / 60)).padStart(2, "0") + ":" + String(t % 60).padStart(2, "0");
if (n) r += " BC";
return r;
}
function dateToStringUTC(e) {
let t = e.getUTCFullYear();
const s = t < 1;
if (s) t = Math.abs(t) + 1;
let n = String(t).padStart(4, "0") + "-" + String(e.getUTCMonth() + 1).padStart(2, "0") + "-" + String(e.getUTCDate()).padStart(2, "0") + "T" + String(e.getUTCHours()).padStart(2, "0") + ":" + String(e.getUTCMinutes()).padStart(2, "0") + ":" + String(e.getUTCSeconds()).padStart(2, "0") + "." + String(e.getUTCMilliseconds()).padStart(3, "0");
n += "+00:00";
if (s) n += " BC";
return n;
}
function normalizeQueryConfig(e, t, s) {
e = typeof e === "string" ? {
text: e
} : cloneQueryConfig(e);
if (t) {
if (typeof t === "function") {
e.callback = t;
} else {
e.values = t;
}
}
if (s) {
e.callback = s;
}
return e;
}
function cloneQueryConfig(e) {
if (e == null) {
return e;
}
return Object.defineProperties(Object.create(Object.getPrototypeOf(e)), Object.getOwnPropertyDescriptors(e));
}
const escapeIdentifier = function(e) {
return '"' + e.replace(/"/g, '""') + '"';
};
const escapeLiteral = function(e) {
let t = false;
let s = "'";
if (e == null) {
return "''";
}
if (typeof e !== "string") {
return "''";
}
for (let n = 0; n < e.length; n++) {
const r = e[n];
if (r === "'") {
s += r + r;
} else if (r === "\\") {
s += r + r;
t = true;
} else {
s += r;
}
}
s += "'";
if (t === true) {
s = " E" + s;
}
return s;
};
e.exports = {
prepareValue: function prepareValueWrapper(e) {
return prepareValue(e);
},
normalizeQueryConfig: normalizeQueryConfig,
escapeIdentifier: escapeIdentifier,
escapeLiteral: escapeLiteral
};
},
98702: (e, t, s) => {
"use strict";
var n = s(16928), r = s(2203).Stream, i = s(35286), o = s(39023), a = 5432, c = process.platform === "win32", u = process.stderr;
var l = 56, h = 7, f = 61440, d = 32768;
function isRegFile(e) {
return (e & f) == d;
}
var p = [ "host", "port", "database", "user", "password" ];
var m = p.length;
var g = p[m - 1];
function warn() {
var e = u instanceof r && true === u.writable;
if (e) {
var t = Array.prototype.slice.call(arguments).concat("\n");
u.write(o.format.apply(o, t));
}
}
Object.defineProperty(e.exports, "isWin", {
get: function() {
return c;
},
set: function(e) {
c = e;
}
});
e.exports.warnTo = function(e) {
var t = u;
u = e;
return t;
};
e.exports.getFileName = function(e) {
var t = e || process.env;
var s = t.PGPASSFILE || (c ? n.join(t.APPDATA || "./", "postgresql", "pgpass.conf") : n.join(t.HOME || "./", ".pgpass"));
return s;
};
e.exports.usePgPass = function(e, t) {
if (Object.prototype.hasOwnProperty.call(process.env, "PGPASSWORD")) {
return false;
}
if (c) {
return true;
}
t = t || "<unkn>";
if (!isRegFile(e.mode)) {
warn('WARNING: password file "%s" is not a plain file', t);
return false;
}
if (e.mode & (l | h)) {
warn('WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less', t);
return false;
}
return true;
};
var y = e.exports.match = function(e, t) {
return p.slice(0, -1).reduce(function(s, n, r) {
if (r == 1) {
if (Number(e[n] || a) === Number(t[n])) {
return s && true;
}
}
return s && (t[n] === "*" || t[n] === e[n]);
}, true);
};
e.exports.getPassword = function(e, t, s) {
var n;
var r = t.pipe(i());
function onLine(t) {
var s = _(t);
if (s && S(s) && y(e, s)) {
n = s[g];
r.end();
}
}
var onEnd = function() {
t.destroy();
s(n);
};
var onErr = function(e) {
t.destroy();
warn("WARNING: error on reading file: %s", e);
s(undefined);
};
t.on("error", onErr);
r.on("data", onLine).on("end", onEnd).on("error", onErr);
};
var _ = e.exports.parseLine = function(e) {
if (e.length < 11 || e.match(/^\s+#/)) {
return null;
}
var t = "";
var s = "";
var n = 0;
var r = 0;
var i = 0;
var o = {};
var a = false;
var addToObj = function(t, s, n) {
var r = e.substring(s, n);
if (!Object.hasOwnProperty.call(process.env, "PGPASS_NO_DEESCAPE")) {
r = r.replace(/\\([:\\])/g, "$1");
}
o[p[t]] = r;
};
for (var c = 0; c < e.length - 1; c += 1) {
t = e.charAt(c + 1);
s = e.charAt(c);
a = n == m - 1;
if (a) {
addToObj(n, r);
break;
}
if (c >= 0 && t == ":" && s !== "\\") {
addToObj(n, r, c + 1);
r = c + 2;
n += 1;
}
}
o = Object.keys(o).length === m ? o : null;
return o;
};
var S = e.exports.isValidEntry = function(e) {
var t = {
0: function(e) {
return e.length > 0;
},
1: function(e) {
if (e === "*") {
return true;
}
e = Number(e);
return isFinite(e) && e > 0 && e < 9007199254740992 && Math.floor(e) === e;
},
2: function(e) {
return e.length > 0;
},
3: function(e) {
return e.length > 0;
},
4: function(e) {
return e.length > 0;
}
};
for (var s = 0; s < p.length; s += 1) {
var n = t[s];
var r = e[p[s]] || "";
var i = n(r);
if (!i) {
return false;
}
}
return true;
};
},
13272: (e, t, s) => {
"use strict";
var n = s(16928), r = s(79896), i = s(98702);
e.exports = function(e, t) {
var s = i.getFileName();
r.stat(s, function(n, o) {
if (n || !i.usePgPass(o, s)) {
return t(undefined);
}
var a = r.createReadStream(s);
i.getPassword(e, a, t);
});
};
e.exports.warnTo = i.warnTo;
},
3879: (e, t) => {
"use strict";
t.parse = function(e, t) {
return new ArrayParser(e, t).parse();
};
class ArrayParser {
constructor(e, t) {
this.source = e;
this.transform = t || identity;
this.position = 0;
this.entries = [];
this.recorded = [];
this.dimension = 0;
}
isEof() {
return this.position >= this.source.length;
}
nextCharacter() {
var e = this.source[this.position++];
if (e === "\\") {
return {
value: this.source[this.position++],
escaped: true
};
}
return {
value: e,
escaped: false
};
}
record(e) {
this.recorded.push(e);
}
newEntry(e) {
var t;
if (this.recorded.length > 0 || e) {
t = this.recorded.join("");
if (t === "NULL" && !e) {
t = null;
}
if (t !== null) t = this.transform(t);
this.entries.push(t);
this.recorded = [];
}
}
consumeDimensions() {
if (this.source[0] === "[") {
while (!this.isEof()) {
var e = this.nextCharacter();
if (e.value === "=") break;
}
}
}
parse(e) {
var t, s, n;
this.consumeDimensions();
while (!this.isEof()) {
t = this.nextCharacter();
if (t.value === "{" && !n) {
this.dimension++;
if (this.dimension > 1) {
s = new ArrayParser(this.source.substr(this.position - 1), this.transform);
this.entries.push(s.parse(true));
this.position += s.position - 2;
}
} else if (t.value === "}" && !n) {
this.dimension--;
if (!this.dimension) {
this.newEntry();
if (e) return this.entries;
}
} else if (t.value === '"' && !t.escaped) {
if (n) this.newEntry(true);
n = !n;
} else if (t.value === "," && !n) {
this.newEntry();
} else {
this.record(t.value);
}
}
if (this.dimension !== 0) {
throw new Error("array dimension not balanced");
}
return this.entries;
}
}
function identity(e) {
return e;
}
},
463: e => {
"use strict";
var t = Buffer.from || Buffer;
e.exports = function parseBytea(e) {
if (/^\\x/.test(e)) {
return t(e.substr(2), "hex");
}
var s = "";
var n = 0;
while (n < e.length) {
if (e[n] !== "\\") {
s += e[n];
++n;
} else {
if (/[0-7]{3}/.test(e.substr(n + 1, 3))) {
s += String.fromCharCode(parseInt(e.substr(n + 1, 3), 8));
n += 4;
} else {
var r = 1;
while (n + r < e.length && e[n + r] === "\\") {
r++;
}
for (var i = 0; i < Math.floor(r / 2); ++i) {
s += "\\";
}
n += Math.floor(r / 2) * 2;
}
}
}
return t(s, "binary");
};
},
92690: e => {
"use strict";
var t = /(\d{1,})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})(\.\d{1,})?.*?( BC)?$/;
var s = /^(\d{1,})-(\d{2})-(\d{2})( BC)?$/;
var n = /([Z+-])(\d{2})?:?(\d{2})?:?(\d{2})?/;
var r = /^-?infinity$/;
e.exports = function parseDate(e) {
if (r.test(e)) {
return Number(e.replace("i", "I"));
}
var s = t.exec(e);
if (!s) {
return getDate(e) || null;
}
var n = !!s[8];
var i = parseInt(s[1], 10);
if (n) {
i = bcYearToNegativeYear(i);
}
var o = parseInt(s[2], 10) - 1;
var a = s[3];
var c = parseInt(s[4], 10);
var u = parseInt(s[5], 10);
var l = parseInt(s[6], 10);
var h = s[7];
h = h ? 1e3 * parseFloat(h) : 0;
var f;
var d = timeZoneOffset(e);
if (d != null) {
f = new Date(Date.UTC(i, o, a, c, u, l, h));
if (is0To99(i)) {
f.setUTCFullYear(i);
}
if (d !== 0) {
f.setTime(f.getTime() - d);
}
} else {
f = new Date(i, o, a, c, u, l, h);
if (is0To99(i)) {
f.setFullYear(i);
}
}
return f;
};
function getDate(e) {
var t = s.exec(e);
if (!t) {
return;
}
var n = parseInt(t[1], 10);
var r = !!t[4];
if (r) {
n = bcYearToNegativeYear(n);
}
var i = parseInt(t[2], 10) - 1;
var o = t[3];
var a = new Date(n, i, o);
if (is0To99(n)) {
a.setFullYear(n);
}
return a;
}
function timeZoneOffset(e) {
if (e.endsWith("+00")) {
return 0;
}
var t = n.exec(e.split(" ")[1]);
if (!t) return;
var s = t[1];
if (s === "Z") {
return 0;
}
var r = s === "-" ? -1 : 1;
var i = parseInt(t[2], 10) * 3600 + parseInt(t[3] || 0, 10) * 60 + parseInt(t[4] || 0, 10);
return i * r * 1e3;
}
function bcYearToNegativeYear(e) {
return -(e - 1);
}
function is0To99(e) {
return e >= 0 && e < 100;
}
},
68755: (e, t, s) => {
"use strict";
var n = s(80223);
e.exports = PostgresInterval;
function PostgresInterval(e) {
if (!(this instanceof PostgresInterval)) {
return new PostgresInterval(e);
}
n(this, parse(e));
}
var r = [ "seconds", "minutes", "hours", "days", "months", "years" ];
PostgresInterval.prototype.toPostgres = function() {
var e = r.filter(this.hasOwnProperty, this);
if (this.milliseconds && e.indexOf("seconds") < 0) {
e.push("seconds");
}
if (e.length === 0) return "0";
return e.map(function(e) {
var t = this[e] || 0;
if (e === "seconds" && this.milliseconds) {
t = (t + this.milliseconds / 1e3).toFixed(6).replace(/\.?0+$/, "");
}
return t + " " + e;
}, this).join(" ");
};
var i = {
years: "Y",
months: "M",
days: "D",
hours: "H",
minutes: "M",
seconds: "S"
};
var o = [ "years", "months", "days" ];
var a = [ "hours", "minutes", "seconds" ];
PostgresInterval.prototype.toISOString = PostgresInterval.prototype.toISO = function() {
var e = o.map(buildProperty, this).join("");
var t = a.map(buildProperty, this).join("");
return "P" + e + "T" + t;
function buildProperty(e) {
var t = this[e] || 0;
if (e === "seconds" && this.milliseconds) {
t = (t + this.milliseconds / 1e3).toFixed(6).replace(/0+$/, "");
}
return t + i[e];
}
};
var c = "([+-]?\\d+)";
var u = c + "\\s+years?";
var l = c + "\\s+mons?";
var h = c + "\\s+days?";
var f = "([+-])?([\\d]*):(\\d\\d):(\\d\\d)\\.?(\\d{1,6})?";
var d = new RegExp([ u, l, h, f ].map(function(e) {
return "(" + e + ")?";
}).join("\\s*"));
var p = {
years: 2,
months: 4,
days: 6,
hours: 9,
minutes: 10,
seconds: 11,
milliseconds: 12
};
var m = [ "hours", "minutes", "seconds", "milliseconds" ];
function parseMilliseconds(e) {
var t = e + "000000".slice(e.length);
return parseInt(t, 10) / 1e3;
}
function parse(e) {
if (!e) return {};
var t = d.exec(e);
var s = t[8] === "-";
return Object.keys(p).reduce(function(e, n) {
var r = p[n];
var i = t[r];
if (!i) return e;
i = n === "milliseconds" ? parseMilliseconds(i) : parseInt(i, 10);
if (!i) return e;
if (s && ~m.indexOf(n)) {
i *= -1;
}
e[n] = i;
return e;
}, {});
}
},
35286: (e, t, s) => {
"use strict";
const {Transform: n} = s(2203);
const {StringDecoder: r} = s(13193);
const i = Symbol("last");
const o = Symbol("decoder");
function transform(e, t, s) {
let n;
if (this.overflow) {
const t = this[o].write(e);
n = t.split(this.matcher);
if (n.length === 1) return s();
n.shift();
this.overflow = false;
} else {
this[i] += this[o].write(e);
n = this[i].split(this.matcher);
}
this[i] = n.pop();
for (let e = 0; e < n.length; e++) {
try {
push(this, this.mapper(n[e]));
} catch (e) {
return s(e);
}
}
this.overflow = this[i].length > this.maxLength;
if (this.overflow && !this.skipOverflow) {
s(new Error("maximum buffer reached"));
return;
}
s();
}
function flush(e) {
this[i] += this[o].end();
if (this[i]) {
try {
push(this, this.mapper(this[i]));
} catch (t) {
return e(t);
}
}
e();
}
function push(e, t) {
if (t !== undefined) {
e.push(t);
}
}
function noop(e) {
return e;
}
function split(e, t, s) {
e = e || /\r?\n/;
t = t || noop;
s = s || {};
switch (arguments.length) {
case 1:
if (typeof e === "function") {
t = e;
e = /\r?\n/;
} else if (typeof e === "object" && !(e instanceof RegExp) && !e[Symbol.split]) {
s = e;
e = /\r?\n/;
}
break;

case 2:
if (typeof e === "function") {
s = t;
t = e;
e = /\r?\n/;
} else if (typeof t === "object") {
s = t;
t = noop;
}
}
s = Object.assign({}, s);
s.autoDestroy = true;
s.transform = transform;
s.flush = flush;
s.readableObjectMode = true;
const a = new n(s);
a[i] = "";
a[o] = new r("utf8");
a.matcher = e;
a.mapper = t;
a.maxLength = s.maxLength;
a.skipOverflow = s.skipOverflow || false;
a.overflow = false;
a._destroy = function(e, t) {
this._writableState.errorEmitted = false;
t(e);
};
return a;
}
e.exports = split;
},
80223: e => {
e.exports = extend;
var t = Object.prototype.hasOwnProperty;
function extend(e) {
for (var s = 1; s < arguments.length; s++) {
var n = arguments[s];
for (var r in n) {
if (t.call(n, r)) {
e[r] = n[r];
}
}
}
return e;
}
},
83849: (e, t, s) => {
"use strict";
s.d(t, {
Ay: () => m
});
var n = s(13273);
const r = n.Client;
const i = n.Pool;
const o = n.Connection;
const a = n.types;
const c = n.Query;
const u = n.DatabaseError;
const l = n.escapeIdentifier;
const h = n.escapeLiteral;
const f = n.Result;
const d = n.TypeOverrides;
const p = n.defaults;
const m = n;
}
};


