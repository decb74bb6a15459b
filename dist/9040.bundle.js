exports.id = 9040;

exports.ids = [ 9040 ];

exports.modules = {
44158: (e, t, r) => {
"use strict";
const n = r(16928);
const factory = e => new IgnoreBase(e);
factory.default = factory;
e.exports = factory;
function make_array(e) {
return Array.isArray(e) ? e : [ e ];
}
const i = /(?<=.)\/$/;
const o = /(?<=.)\\$/;
const s = n.sep === "\\" ? o : i;
const a = typeof Symbol !== "undefined" ? Symbol.for("dockerignore") : "dockerignore";
function cleanPath(e) {
return n.normalize(e).replace(s, "");
}
function toSlash(e) {
if (n.sep === "/") {
return e;
}
return e.replace(/\\/g, "/");
}
function fromSlash(e) {
if (n.sep === "/") {
return e;
}
return e.replace(/\//g, n.sep);
}
class IgnoreBase {
constructor({ignorecase: e = true} = {}) {
this._rules = [];
this._ignorecase = e;
this[a] = true;
this._initCache();
}
_initCache() {
this._cache = {};
}
add(e) {
this._added = false;
if (typeof e === "string") {
e = e.split(/\r?\n/g);
}
make_array(e).forEach(this._addPattern, this);
if (this._added) {
this._initCache();
}
return this;
}
addPattern(e) {
return this.add(e);
}
_addPattern(e) {
if (e && e[a]) {
this._rules = this._rules.concat(e._rules);
this._added = true;
return;
}
if (this._checkPattern(e)) {
const t = this._createRule(e.trim());
if (t !== null) {
this._added = true;
this._rules.push(t);
}
}
}
_checkPattern(e) {
return e && typeof e === "string" && e.indexOf("#") !== 0 && e.trim() !== "";
}
filter(e) {
return make_array(e).filter(e => this._filter(e));
}
createFilter() {
return e => this._filter(e);
}
ignores(e) {
return !this._filter(e);
}
_createRule(e) {
const t = e;
let r = false;
if (e[0] === "!") {
r = true;
e = e.substring(1).trim();
}
if (e.length > 0) {
e = cleanPath(e);
e = toSlash(e);
if (e.length > 1 && e[0] === "/") {
e = e.slice(1);
}
}
if (r) {
e = "!" + e;
}
e = e.trim();
if (e === "") {
return null;
}
e = cleanPath(e);
if (e[0] === "!") {
if (e.length === 1) {
return null;
}
r = true;
e = e.substring(1);
} else {
r = false;
}
return {
origin: t,
pattern: e,
dirs: e.split(n.sep),
negative: r
};
}
_filter(e) {
if (!e) {
return false;
}
if (e in this._cache) {
return this._cache[e];
}
return this._cache[e] = this._test(e);
}
_test(e) {
e = fromSlash(e);
const t = cleanPath(n.dirname(e));
const r = t.split(n.sep);
let i = false;
this._rules.forEach(o => {
let s = this._match(e, o);
if (!s && t !== ".") {
if (o.dirs.includes("**")) {
for (let e = o.dirs.filter(e => e !== "**").length; e <= r.length; e++) {
s = s || this._match(r.slice(0, e).join(n.sep), o);
}
} else if (o.dirs.length <= r.length) {
s = this._match(r.slice(0, o.dirs.length).join(n.sep), o);
}
}
if (s) {
i = !o.negative;
}
});
return !i;
}
_match(e, t) {
return this._compile(t).regexp.test(e);
}
_compile(e) {
if (e.regexp) {
return e;
}
let t = "^";
let r = n.sep === "\\" ? "\\\\" : n.sep;
for (let i = 0; i < e.pattern.length; i++) {
const o = e.pattern[i];
if (o === "*") {
if (e.pattern[i + 1] === "*") {
i++;
if (e.pattern[i + 1] === n.sep) {
i++;
}
if (e.pattern[i + 1] === undefined) {
t += ".*";
} else {
t += `(.*${r})?`;
}
} else {
t += `[^${r}]*`;
}
} else if (o === "?") {
t += `[^${r}]`;
} else if (o === "." || o === "$") {
t += `\\${o}`;
} else if (o === "\\") {
if (n.sep === "\\") {
t += r;
continue;
}
if (e.pattern[i + 1] !== undefined) {
t += "\\" + e.pattern[i + 1];
i++;
} else {
t += "\\";
}
} else {
t += o;
}
}
t += "$";
e.regexp = new RegExp(t, this._ignorecase ? "i" : "");
return e;
}
}
},
85234: (e, t, r) => {
"use strict";
const {Buffer: n} = r(20181);
const i = Symbol.for("BufferList");
function BufferList(e) {
if (!(this instanceof BufferList)) {
return new BufferList(e);
}
BufferList._init.call(this, e);
}
BufferList._init = function _init(e) {
Object.defineProperty(this, i, {
value: true
});
this._bufs = [];
this.length = 0;
if (e) {
this.append(e);
}
};
BufferList.prototype._new = function _new(e) {
return new BufferList(e);
};
BufferList.prototype._offset = function _offset(e) {
if (e === 0) {
return [ 0, 0 ];
}
let t = 0;
for (let r = 0; r < this._bufs.length; r++) {
const n = t + this._bufs[r].length;
if (e < n || r === this._bufs.length - 1) {
return [ r, e - t ];
}
t = n;
}
};
BufferList.prototype._reverseOffset = function(e) {
const t = e[0];
let r = e[1];
for (let e = 0; e < t; e++) {
r += this._bufs[e].length;
}
return r;
};
BufferList.prototype.get = function get(e) {
if (e > this.length || e < 0) {
return undefined;
}
const t = this._offset(e);
return this._bufs[t[0]][t[1]];
};
BufferList.prototype.slice = function slice(e, t) {
if (typeof e === "number" && e < 0) {
e += this.length;
}
if (typeof t === "number" && t < 0) {
t += this.length;
}
return this.copy(null, 0, e, t);
};
BufferList.prototype.copy = function copy(e, t, r, i) {
if (typeof r !== "number" || r < 0) {
r = 0;
}
if (typeof i !== "number" || i > this.length) {
i = this.length;
}
if (r >= this.length) {
return e || n.alloc(0);
}
if (i <= 0) {
return e || n.alloc(0);
}
const copy = !!e;
const o = this._offset(r);
const s = i - r;
let a = s;
let u = copy && t || 0;
let l = o[1];
if (r === 0 && i === this.length) {
if (!copy) {
return this._bufs.length === 1 ? this._bufs[0] : n.concat(this._bufs, this.length);
}
for (let t = 0; t < this._bufs.length; t++) {
this._bufs[t].copy(e, u);
u += this._bufs[t].length;
}
return e;
}
if (a <= this._bufs[o[0]].length - l) {
return copy ? this._bufs[o[0]].copy(e, t, l, l + a) : this._bufs[o[0]].slice(l, l + a);
}
if (!copy) {
e = n.allocUnsafe(s);
}
for (let t = o[0]; t < this._bufs.length; t++) {
const r = this._bufs[t].length - l;
if (a > r) {
this._bufs[t].copy(e, u, l);
u += r;
} else {
this._bufs[t].copy(e, u, l, l + a);
u += r;
break;
}
a -= r;
if (l) {
l = 0;
}
}
if (e.length > u) return e.slice(0, u);
return e;
};
BufferList.prototype.shallowSlice = function shallowSlice(e, t) {
e = e || 0;
t = typeof t !== "number" ? this.length : t;
if (e < 0) {
e += this.length;
}
if (t < 0) {
t += this.length;
}
if (e === t) {
return this._new();
}
const r = this._offset(e);
const n = this._offset(t);
const i = this._bufs.slice(r[0], n[0] + 1);
if (n[1] === 0) {
i.pop();
} else {
i[i.length - 1] = i[i.length - 1].slice(0, n[1]);
}
if (r[1] !== 0) {
i[0] = i[0].slice(r[1]);
}
return this._new(i);
};
BufferList.prototype.toString = function toString(e, t, r) {
return this.slice(t, r).toString(e);
};
BufferList.prototype.consume = function consume(e) {
e = Math.trunc(e);
if (Number.isNaN(e) || e <= 0) return this;
while (this._bufs.length) {
if (e >= this._bufs[0].length) {
e -= this._bufs[0].length;
this.length -= this._bufs[0].length;
this._bufs.shift();
} else {
this._bufs[0] = this._bufs[0].slice(e);
this.length -= e;
break;
}
}
return this;
};
BufferList.prototype.duplicate = function duplicate() {
const e = this._new();
for (let t = 0; t < this._bufs.length; t++) {
e.append(this._bufs[t]);
}
return e;
};
BufferList.prototype.append = function append(e) {
if (e == null) {
return this;
}
if (e.buffer) {
this._appendBuffer(n.from(e.buffer, e.byteOffset, e.byteLength));
} else if (Array.isArray(e)) {
for (let t = 0; t < e.length; t++) {
this.append(e[t]);
}
} else if (this._isBufferList(e)) {
for (let t = 0; t < e._bufs.length; t++) {
this.append(e._bufs[t]);
}
} else {
if (typeof e === "number") {
e = e.toString();
}
this._appendBuffer(n.from(e));
}
return this;
};
BufferList.prototype._appendBuffer = function appendBuffer(e) {
this._bufs.push(e);
this.length += e.length;
};
BufferList.prototype.indexOf = function(e, t, r) {
if (r === undefined && typeof t === "string") {
r = t;
t = undefined;
}
if (typeof e === "function" || Array.isArray(e)) {
throw new TypeError('The "value" argument must be one of type string, Buffer, BufferList, or Uint8Array.');
} else if (typeof e === "number") {
e = n.from([ e ]);
} else if (typeof e === "string") {
e = n.from(e, r);
} else if (this._isBufferList(e)) {
e = e.slice();
} else if (Array.isArray(e.buffer)) {
e = n.from(e.buffer, e.byteOffset, e.byteLength);
} else if (!n.isBuffer(e)) {
e = n.from(e);
}
t = Number(t || 0);
if (isNaN(t)) {
t = 0;
}
if (t < 0) {
t = this.length + t;
}
if (t < 0) {
t = 0;
}
if (e.length === 0) {
return t > this.length ? this.length : t;
}
const i = this._offset(t);
let o = i[0];
let s = i[1];
for (;o < this._bufs.length; o++) {
const t = this._bufs[o];
while (s < t.length) {
const r = t.length - s;
if (r >= e.length) {
const r = t.indexOf(e, s);
if (r !== -1) {
return this._reverseOffset([ o, r ]);
}
s = t.length - e.length + 1;
} else {
const t = this._reverseOffset([ o, s ]);
if (this._match(t, e)) {
return t;
}
s++;
}
}
s = 0;
}
return -1;
};
BufferList.prototype._match = function(e, t) {
if (this.length - e < t.length) {
return false;
}
for (let r = 0; r < t.length; r++) {
if (this.get(e + r) !== t[r]) {
return false;
}
}
return true;
};
(function() {
const e = {
readDoubleBE: 8,
readDoubleLE: 8,
readFloatBE: 4,
readFloatLE: 4,
readInt32BE: 4,
readInt32LE: 4,
readUInt32BE: 4,
readUInt32LE: 4,
readInt16BE: 2,
readInt16LE: 2,
readUInt16BE: 2,
readUInt16LE: 2,
readInt8: 1,
readUInt8: 1,
readIntBE: null,
readIntLE: null,
readUIntBE: null,
readUIntLE: null
};
for (const t in e) {
(function(t) {
if (e[t] === null) {
BufferList.prototype[t] = function(e, r) {
return this.slice(e, e + r)[t](0, r);
};
} else {
BufferList.prototype[t] = function(r = 0) {
return this.slice(r, r + e[t])[t](0);
};
}
})(t);
}
})();
BufferList.prototype._isBufferList = function _isBufferList(e) {
return e instanceof BufferList || BufferList.isBufferList(e);
};
BufferList.isBufferList = function isBufferList(e) {
return e != null && e[i];
};
e.exports = BufferList;
},
80794: (e, t, r) => {
"use strict";
const n = r(86131).Duplex;
const i = r(39598);
const o = r(85234);
function BufferListStream(e) {
if (!(this instanceof BufferListStream)) {
return new BufferListStream(e);
}
if (typeof e === "function") {
this._callback = e;
const t = function piper(e) {
if (this._callback) {
this._callback(e);
this._callback = null;
}
}.bind(this);
this.on("pipe", function onPipe(e) {
e.on("error", t);
});
this.on("unpipe", function onUnpipe(e) {
e.removeListener("error", t);
});
e = null;
}
o._init.call(this, e);
n.call(this);
}
i(BufferListStream, n);
Object.assign(BufferListStream.prototype, o.prototype);
BufferListStream.prototype._new = function _new(e) {
return new BufferListStream(e);
};
BufferListStream.prototype._write = function _write(e, t, r) {
this._appendBuffer(e);
if (typeof r === "function") {
r();
}
};
BufferListStream.prototype._read = function _read(e) {
if (!this.length) {
return this.push(null);
}
e = Math.min(e, this.length);
this.push(this.slice(0, e));
this.consume(e);
};
BufferListStream.prototype.end = function end(e) {
n.prototype.end.call(this, e);
if (this._callback) {
this._callback(null, this.slice());
this._callback = null;
}
};
BufferListStream.prototype._destroy = function _destroy(e, t) {
this._bufs.length = 0;
this.length = 0;
t(e);
};
BufferListStream.prototype._isBufferList = function _isBufferList(e) {
return e instanceof BufferListStream || e instanceof o || BufferListStream.isBufferList(e);
};
BufferListStream.isBufferList = o.isBufferList;
e.exports = BufferListStream;
e.exports.BufferListStream = BufferListStream;
e.exports.BufferList = o;
},
25384: (e, t, r) => {
"use strict";
const n = r(79896);
const i = r(16928);
const o = n.lchown ? "lchown" : "chown";
const s = n.lchownSync ? "lchownSync" : "chownSync";
const a = n.lchown && !process.version.match(/v1[1-9]+\./) && !process.version.match(/v10\.[6-9]/);
const lchownSync = (e, t, r) => {
try {
return n[s](e, t, r);
} catch (e) {
if (e.code !== "ENOENT") throw e;
}
};
const chownSync = (e, t, r) => {
try {
return n.chownSync(e, t, r);
} catch (e) {
if (e.code !== "ENOENT") throw e;
}
};
const u = a ? (e, t, r, i) => o => {
if (!o || o.code !== "EISDIR") i(o); else n.chown(e, t, r, i);
} : (e, t, r, n) => n;
const l = a ? (e, t, r) => {
try {
return lchownSync(e, t, r);
} catch (n) {
if (n.code !== "EISDIR") throw n;
chownSync(e, t, r);
}
} : (e, t, r) => lchownSync(e, t, r);
const c = process.version;
let readdir = (e, t, r) => n.readdir(e, t, r);
let readdirSync = (e, t) => n.readdirSync(e, t);
if (/^v4\./.test(c)) readdir = (e, t, r) => n.readdir(e, r);
const chown = (e, t, r, i) => {
n[o](e, t, r, u(e, t, r, e => {
i(e && e.code !== "ENOENT" ? e : null);
}));
};
const chownrKid = (e, t, r, o, s) => {
if (typeof t === "string") return n.lstat(i.resolve(e, t), (n, i) => {
if (n) return s(n.code !== "ENOENT" ? n : null);
i.name = t;
chownrKid(e, i, r, o, s);
});
if (t.isDirectory()) {
chownr(i.resolve(e, t.name), r, o, n => {
if (n) return s(n);
const a = i.resolve(e, t.name);
chown(a, r, o, s);
});
} else {
const n = i.resolve(e, t.name);
chown(n, r, o, s);
}
};
const chownr = (e, t, r, n) => {
readdir(e, {
withFileTypes: true
}, (i, o) => {
if (i) {
if (i.code === "ENOENT") return n(); else if (i.code !== "ENOTDIR" && i.code !== "ENOTSUP") return n(i);
}
if (i || !o.length) return chown(e, t, r, n);
let s = o.length;
let a = null;
const then = i => {
if (a) return;
if (i) return n(a = i);
if (--s === 0) return chown(e, t, r, n);
};
o.forEach(n => chownrKid(e, n, t, r, then));
});
};
const chownrKidSync = (e, t, r, o) => {
if (typeof t === "string") {
try {
const r = n.lstatSync(i.resolve(e, t));
r.name = t;
t = r;
} catch (e) {
if (e.code === "ENOENT") return; else throw e;
}
}
if (t.isDirectory()) chownrSync(i.resolve(e, t.name), r, o);
l(i.resolve(e, t.name), r, o);
};
const chownrSync = (e, t, r) => {
let n;
try {
n = readdirSync(e, {
withFileTypes: true
});
} catch (n) {
if (n.code === "ENOENT") return; else if (n.code === "ENOTDIR" || n.code === "ENOTSUP") return l(e, t, r); else throw n;
}
if (n && n.length) n.forEach(n => chownrKidSync(e, n, t, r));
return l(e, t, r);
};
e.exports = chownr;
chownr.sync = chownrSync;
},
6110: (e, t, r) => {
t.formatArgs = formatArgs;
t.save = save;
t.load = load;
t.useColors = useColors;
t.storage = localstorage();
t.destroy = (() => {
let e = false;
return () => {
if (!e) {
e = true;
console.warn("Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
}
};
})();
t.colors = [ "#0000CC", "#0000FF", "#0033CC", "#0033FF", "#0066CC", "#0066FF", "#0099CC", "#0099FF", "#00CC00", "#00CC33", "#00CC66", "#00CC99", "#00CCCC", "#00CCFF", "#3300CC", "#3300FF", "#3333CC", "#3333FF", "#3366CC", "#3366FF", "#3399CC", "#3399FF", "#33CC00", "#33CC33", "#33CC66", "#33CC99", "#33CCCC", "#33CCFF", "#6600CC", "#6600FF", "#6633CC", "#6633FF", "#66CC00", "#66CC33", "#9900CC", "#9900FF", "#9933CC", "#9933FF", "#99CC00", "#99CC33", "#CC0000", "#CC0033", "#CC0066", "#CC0099", "#CC00CC", "#CC00FF", "#CC3300", "#CC3333", "#CC3366", "#CC3399", "#CC33CC", "#CC33FF", "#CC6600", "#CC6633", "#CC9900", "#CC9933", "#CCCC00", "#CCCC33", "#FF0000", "#FF0033", "#FF0066", "#FF0099", "#FF00CC", "#FF00FF", "#FF3300", "#FF3333", "#FF3366", "#FF3399", "#FF33CC", "#FF33FF", "#FF6600", "#FF6633", "#FF9900", "#FF9933", "#FFCC00", "#FFCC33" ];
function useColors() {
if (typeof window !== "undefined" && window.process && (window.process.type === "renderer" || window.process.__nwjs)) {
return true;
}
if (typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/(edge|trident)\/(\d+)/)) {
return false;
}
let e;
return typeof document !== "undefined" && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance || typeof window !== "undefined" && window.console && (window.console.firebug || window.console.exception && window.console.table) || typeof navigator !== "undefined" && navigator.userAgent && (e = navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/)) && parseInt(e[1], 10) >= 31 || typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/);
}
function formatArgs(t) {
t[0] = (this.useColors ? "%c" : "") + this.namespace + (this.useColors ? " %c" : " ") + t[0] + (this.useColors ? "%c " : " ") + "+" + e.exports.humanize(this.diff);
if (!this.useColors) {
return;
}
const r = "color: " + this.color;
t.splice(1, 0, r, "color: inherit");
let n = 0;
let i = 0;
t[0].replace(/%[a-zA-Z%]/g, e => {
if (e === "%%") {
return;
}
n++;
if (e === "%c") {
i = n;
}
});
t.splice(i, 0, r);
}
t.log = console.debug || console.log || (() => {});
function save(e) {
try {
if (e) {
t.storage.setItem("debug", e);
} else {
t.storage.removeItem("debug");
}
} catch (e) {}
}
function load() {
let e;
try {
e = t.storage.getItem("debug") || t.storage.getItem("DEBUG");
} catch (e) {}
if (!e && typeof process !== "undefined" && "env" in process) {
e = process.env.DEBUG;
}
return e;
}
function localstorage() {
try {
return localStorage;
} catch (e) {}
}
e.exports = r(40897)(t);
const {formatters: n} = e.exports;
n.j = function(e) {
try {
return JSON.stringify(e);
} catch (e) {
return "[UnexpectedJSONParseError]: " + e.message;
}
};
},
40897: (e, t, r) => {
function setup(e) {
createDebug.debug = createDebug;
createDebug.default = createDebug;
createDebug.coerce = coerce;
createDebug.disable = disable;
createDebug.enable = enable;
createDebug.enabled = enabled;
createDebug.humanize = r(70744);
createDebug.destroy = destroy;
Object.keys(e).forEach(t => {
createDebug[t] = e[t];
});
createDebug.names = [];
createDebug.skips = [];
createDebug.formatters = {};
function selectColor(e) {
let t = 0;
for (let r = 0; r < e.length; r++) {
t = (t << 5) - t + e.charCodeAt(r);
t |= 0;
}
return createDebug.colors[Math.abs(t) % createDebug.colors.length];
}
createDebug.selectColor = selectColor;
function createDebug(e) {
let t;
let r = null;
let n;
let i;
function debug(...e) {
if (!debug.enabled) {
return;
}
const r = debug;
const n = Number(new Date);
const i = n - (t || n);
r.diff = i;
r.prev = t;
r.curr = n;
t = n;
e[0] = createDebug.coerce(e[0]);
if (typeof e[0] !== "string") {
e.unshift("%O");
}
let o = 0;
e[0] = e[0].replace(/%([a-zA-Z%])/g, (t, n) => {
if (t === "%%") {
return "%";
}
o++;
const i = createDebug.formatters[n];
if (typeof i === "function") {
const n = e[o];
t = i.call(r, n);
e.splice(o, 1);
o--;
}
return t;
});
createDebug.formatArgs.call(r, e);
const s = r.log || createDebug.log;
s.apply(r, e);
}
debug.namespace = e;
debug.useColors = createDebug.useColors();
debug.color = createDebug.selectColor(e);
debug.extend = extend;
debug.destroy = createDebug.destroy;
Object.defineProperty(debug, "enabled", {
enumerable: true,
configurable: false,
get: () => {
if (r !== null) {
return r;
}
if (n !== createDebug.namespaces) {
n = createDebug.namespaces;
i = createDebug.enabled(e);
}
return i;
},
set: e => {
r = e;
}
});
if (typeof createDebug.init === "function") {
createDebug.init(debug);
}
return debug;
}
function extend(e, t) {
const r = createDebug(this.namespace + (typeof t === "undefined" ? ":" : t) + e);
r.log = this.log;
return r;
}
function enable(e) {
createDebug.save(e);
createDebug.namespaces = e;
createDebug.names = [];
createDebug.skips = [];
const t = (typeof e === "string" ? e : "").trim().replace(/\s+/g, ",").split(",").filter(Boolean);
for (const e of t) {
if (e[0] === "-") {
createDebug.skips.push(e.slice(1));
} else {
createDebug.names.push(e);
}
}
}
function matchesTemplate(e, t) {
let r = 0;
let n = 0;
let i = -1;
let o = 0;
while (r < e.length) {
if (n < t.length && (t[n] === e[r] || t[n] === "*")) {
if (t[n] === "*") {
i = n;
o = r;
n++;
} else {
r++;
n++;
}
} else if (i !== -1) {
n = i + 1;
o++;
r = o;
} else {
return false;
}
}
while (n < t.length && t[n] === "*") {
n++;
}
return n === t.length;
}
function disable() {
const e = [ ...createDebug.names, ...createDebug.skips.map(e => "-" + e) ].join(",");
createDebug.enable("");
return e;
}
function enabled(e) {
for (const t of createDebug.skips) {
if (matchesTemplate(e, t)) {
return false;
}
}
for (const t of createDebug.names) {
if (matchesTemplate(e, t)) {
return true;
}
}
return false;
}
function coerce(e) {
if (e instanceof Error) {
return e.stack || e.message;
}
return e;
}
function destroy() {
console.warn("Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
}
createDebug.enable(createDebug.load());
return createDebug;
}
e.exports = setup;
},
2830: (e, t, r) => {
if (typeof process === "undefined" || process.type === "renderer" || process.browser === true || process.__nwjs) {
e.exports = r(6110);
} else {
e.exports = r(95108);
}
},
95108: (e, t, r) => {
const n = r(52018);
const i = r(39023);
t.init = init;
t.log = log;
t.formatArgs = formatArgs;
t.save = save;
t.load = load;
t.useColors = useColors;
t.destroy = i.deprecate(() => {}, "Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
t.colors = [ 6, 2, 3, 4, 5, 1 ];
try {
const e = r(21450);
if (e && (e.stderr || e).level >= 2) {
t.colors = [ 20, 21, 26, 27, 32, 33, 38, 39, 40, 41, 42, 43, 44, 45, 56, 57, 62, 63, 68, 69, 74, 75, 76, 77, 78, 79, 80, 81, 92, 93, 98, 99, 112, 113, 128, 129, 134, 135, 148, 149, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 178, 179, 184, 185, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 214, 215, 220, 221 ];
}
} catch (e) {}
t.inspectOpts = Object.keys(process.env).filter(e => /^debug_/i.test(e)).reduce((e, t) => {
const r = t.substring(6).toLowerCase().replace(/_([a-z])/g, (e, t) => t.toUpperCase());
let n = process.env[t];
if (/^(yes|on|true|enabled)$/i.test(n)) {
n = true;
} else if (/^(no|off|false|disabled)$/i.test(n)) {
n = false;
} else if (n === "null") {
n = null;
} else {
n = Number(n);
}
e[r] = n;
return e;
}, {});
function useColors() {
return "colors" in t.inspectOpts ? Boolean(t.inspectOpts.colors) : n.isatty(process.stderr.fd);
}
function formatArgs(t) {
const {namespace: r, useColors: n} = this;
if (n) {
const n = this.color;
const i = "[3" + (n < 8 ? n : "8;5;" + n);
const o = `  ${i};1m${r} [0m`;
t[0] = o + t[0].split("\n").join("\n" + o);
t.push(i + "m+" + e.exports.humanize(this.diff) + "[0m");
} else {
t[0] = getDate() + r + " " + t[0];
}
}
function getDate() {
if (t.inspectOpts.hideDate) {
return "";
}
return (new Date).toISOString() + " ";
}
function log(...e) {
return process.stderr.write(i.formatWithOptions(t.inspectOpts, ...e) + "\n");
}
function save(e) {
if (e) {
process.env.DEBUG = e;
} else {
delete process.env.DEBUG;
}
}
function load() {
return process.env.DEBUG;
}
function init(e) {
e.inspectOpts = {};
const r = Object.keys(t.inspectOpts);
for (let n = 0; n < r.length; n++) {
e.inspectOpts[r[n]] = t.inspectOpts[r[n]];
}
}
e.exports = r(40897)(t);
const {formatters: o} = e.exports;
o.o = function(e) {
this.inspectOpts.colors = this.useColors;
return i.inspect(e, this.inspectOpts).split("\n").map(e => e.trim()).join(" ");
};
o.O = function(e) {
this.inspectOpts.colors = this.useColors;
return i.inspect(e, this.inspectOpts);
};
},
99167: (e, t, r) => {
var n = r(65692), i = r(58611), o = r(87016), s = r(4510);
var a = e.exports.maxRedirects = 5;
var u = {
https: n,
http: i
};
for (var l in u) {
var h = function() {};
h.prototype = u[l];
h = new h;
h.request = function(r) {
return function(n, i, a) {
a = a || {};
var u = typeof n === "object" && "maxRedirects" in n ? n.maxRedirects : t.maxRedirects;
var c = s.extend({
count: 0,
max: u,
clientRequest: null,
userCallback: i
}, a);
if (c.count > c.max) {
var d = new Error("Max redirects exceeded. To allow more redirects, pass options.maxRedirects property.");
c.clientRequest.emit("error", d);
return c.clientRequest;
}
c.count++;
var p;
if (typeof n === "string") {
p = n;
} else {
p = o.format(s.extend({
protocol: l
}, n));
}
var m = Object.getPrototypeOf(r).request(n, redirectCallback(p, c));
if (!c.clientRequest) c.clientRequest = m;
function redirectCallback(t, r) {
return function(n) {
if (n.statusCode < 300 || n.statusCode > 399) {
return r.userCallback(n);
}
if (!("location" in n.headers)) {
return r.userCallback(n);
}
var i = o.resolve(t, n.headers.location);
var s = o.parse(i).protocol;
s = s.substr(0, s.length - 1);
return e.exports[s].get(i, redirectCallback(t, r), r);
};
}
return m;
};
}(h);
h.get = function(e) {
return function(t, r, n) {
var i = e.request(t, r, n);
i.end();
return i;
};
}(h);
e.exports[l] = h;
}
},
99976: (e, t, r) => {
e.exports = HttpDuplex;
var n = r(39023), i = r(86131);
n.inherits(HttpDuplex, i.Duplex);
function HttpDuplex(e, t, r) {
var n = this;
if (!(n instanceof HttpDuplex)) return new HttpDuplex(e, t, r);
i.Duplex.call(n, r);
n._output = null;
n.connect(e, t);
}
HttpDuplex.prototype.connect = function(e, t) {
var r = this;
r.req = e;
r._output = t;
r.emit("response", t);
t.on("data", function(e) {
if (!r.push(e)) r._output.pause();
});
t.on("end", function() {
r.push(null);
});
};
HttpDuplex.prototype._read = function(e) {
if (this._output) this._output.resume();
};
HttpDuplex.prototype._write = function(e, t, r) {
this.req.write(e, t);
r();
};
HttpDuplex.prototype.end = function(e, t, r) {
this._output.socket.destroySoon();
return this.req.end(e, t, r);
};
HttpDuplex.prototype.destroy = function() {
this.req.destroy();
this._output.socket.destroy();
};
HttpDuplex.prototype.destroySoon = function() {
this.req.destroy();
this._output.socket.destroy();
};
},
47133: (e, t, r) => {
var n = r(83480), i = r(99167), o = r(79896), s = r(16928), a = r(87016), u = r(58573), l = r(99976), c = r(2830)("modem"), d = r(4510), p = r(39023), m = r(74087), g = r(70857), v = g.type() === "Windows_NT", b = r(2203);
var defaultOpts = function() {
var e;
var t = {};
if (!process.env.DOCKER_HOST) {
t.socketPath = v ? "//./pipe/docker_engine" : findDefaultUnixSocket;
} else if (process.env.DOCKER_HOST.indexOf("unix://") === 0) {
t.socketPath = process.env.DOCKER_HOST.substring(7) || findDefaultUnixSocket;
} else if (process.env.DOCKER_HOST.indexOf("npipe://") === 0) {
t.socketPath = process.env.DOCKER_HOST.substring(8) || "//./pipe/docker_engine";
} else {
var r = process.env.DOCKER_HOST;
if (r.indexOf("//") < 0) {
r = "tcp://" + r;
}
try {
e = new a.URL(r);
} catch (e) {
throw new Error("DOCKER_HOST env variable should be something like tcp://localhost:1234");
}
t.port = e.port;
if (process.env.DOCKER_TLS_VERIFY === "1" || t.port === "2376") {
t.protocol = "https";
} else if (e.protocol === "ssh:") {
t.protocol = "ssh";
t.username = e.username;
t.sshOptions = {
agent: process.env.SSH_AUTH_SOCK
};
} else {
t.protocol = "http";
}
if (process.env.DOCKER_PATH_PREFIX) {
t.pathPrefix = process.env.DOCKER_PATH_PREFIX;
} else {
t.pathPrefix = "/";
}
t.host = e.hostname;
if (process.env.DOCKER_CERT_PATH) {
t.ca = m(s.join(process.env.DOCKER_CERT_PATH, "ca.pem"));
t.cert = o.readFileSync(s.join(process.env.DOCKER_CERT_PATH, "cert.pem"));
t.key = o.readFileSync(s.join(process.env.DOCKER_CERT_PATH, "key.pem"));
}
if (process.env.DOCKER_CLIENT_TIMEOUT) {
t.timeout = parseInt(process.env.DOCKER_CLIENT_TIMEOUT, 10);
}
}
return t;
};
var findDefaultUnixSocket = function() {
return new Promise(function(e) {
var t = s.join(g.homedir(), ".docker", "run", "docker.sock");
o.access(t, function(r) {
if (r) e("/var/run/docker.sock"); else e(t);
});
});
};
var Modem = function(e) {
var t = defaultOpts();
var r = Object.assign({}, t, e);
this.host = r.host;
if (!this.host) {
this.socketPath = r.socketPath;
}
this.port = r.port;
this.pathPrefix = r.pathPrefix;
this.username = r.username;
this.password = r.password;
this.version = r.version;
this.key = r.key;
this.cert = r.cert;
this.ca = r.ca;
this.timeout = r.timeout;
this.connectionTimeout = r.connectionTimeout;
this.checkServerIdentity = r.checkServerIdentity;
this.agent = r.agent;
this.headers = r.headers || {};
this.sshOptions = Object.assign({}, e ? e.sshOptions : {}, t.sshOptions);
if (this.sshOptions.agentForward === undefined) {
this.sshOptions.agentForward = r.agentForward;
}
if (this.key && this.cert && this.ca) {
this.protocol = "https";
}
this.protocol = r.protocol || this.protocol || "http";
};
Modem.prototype.dial = function(e, t) {
var r, n, i;
if (e.options) {
r = e.options;
}
if (r && r.authconfig) {
delete r.authconfig;
}
if (r && r.abortSignal) {
delete r.abortSignal;
}
if (this.version) {
e.path = "/" + this.version + e.path;
}
if (this.host) {
var u = a.parse(this.host);
n = a.format({
protocol: u.protocol || this.protocol,
hostname: u.hostname || this.host,
port: this.port,
pathname: u.pathname || this.pathPrefix
});
n = a.resolve(n, e.path);
} else {
n = e.path;
}
if (e.path.indexOf("?") !== -1) {
if (r && Object.keys(r).length > 0) {
n += this.buildQuerystring(r._query || r);
} else {
n = n.substring(0, n.length - 1);
}
}
var l = {
path: n,
method: e.method,
headers: e.headers || Object.assign({}, this.headers),
key: this.key,
cert: this.cert,
ca: this.ca
};
if (this.checkServerIdentity) {
l.checkServerIdentity = this.checkServerIdentity;
}
if (this.agent) {
l.agent = this.agent;
}
if (e.authconfig) {
l.headers["X-Registry-Auth"] = e.authconfig.key || e.authconfig.base64 || Buffer.from(JSON.stringify(e.authconfig)).toString("base64").replace(/\+/g, "-").replace(/\//g, "_");
}
if (e.registryconfig) {
l.headers["X-Registry-Config"] = e.registryconfig.base64 || Buffer.from(JSON.stringify(e.registryconfig)).toString("base64");
}
if (e.abortSignal) {
l.signal = e.abortSignal;
}
if (e.file) {
if (typeof e.file === "string") {
i = o.createReadStream(s.resolve(e.file));
} else {
i = e.file;
}
l.headers["Content-Type"] = e?.headers?.["Content-Type"] ?? "application/tar";
} else if (r && e.method === "POST") {
i = JSON.stringify(r._body || r);
if (e.allowEmpty) {
l.headers["Content-Type"] = e?.headers?.["Content-Type"] ?? "application/json";
} else {
if (i !== "{}" && i !== '""') {
l.headers["Content-Type"] = e?.headers?.["Content-Type"] ?? "application/json";
} else {
i = undefined;
}
}
}
if (typeof i === "string") {
l.headers["Content-Length"] = Buffer.byteLength(i);
} else if (Buffer.isBuffer(i) === true) {
l.headers["Content-Length"] = i.length;
} else if (l.method === "PUT" || e.hijack || e.openStdin) {
l.headers["Transfer-Encoding"] = "chunked";
}
if (e.hijack) {
l.headers.Connection = "Upgrade";
l.headers.Upgrade = l.headers.Upgrade ?? "tcp";
}
if (this.socketPath) {
this.getSocketPath().then(r => {
l.socketPath = r;
this.buildRequest(l, e, i, t);
});
} else {
var c = a.parse(n);
l.hostname = c.hostname;
l.port = c.port;
l.path = c.path;
this.buildRequest(l, e, i, t);
}
};
Modem.prototype.getSocketPath = function() {
if (!this.socketPath) return;
if (this.socketPathCache) return Promise.resolve(this.socketPathCache);
var e = typeof this.socketPath === "function" ? this.socketPath() : this.socketPath;
this.socketPathCache = e;
return Promise.resolve(e);
};
Modem.prototype.buildRequest = function(e, t, r, n) {
var o = this;
var s;
var a = false;
var l = o.protocol === "ssh" ? Object.assign(e, {
agent: u(Object.assign({}, o.sshOptions, {
host: o.host,
port: o.port,
username: o.username,
password: o.password
})),
protocol: "http:"
}) : e;
var m = null;
try {
m = i[o.protocol === "ssh" ? "http" : o.protocol].request(l, function() {});
} catch (e) {
n(e);
return;
}
c("Sending: %s", p.inspect(e, {
showHidden: true,
depth: null
}));
if (o.connectionTimeout) {
s = setTimeout(function() {
c("Connection Timeout of %s ms exceeded", o.connectionTimeout);
m.destroy();
}, o.connectionTimeout);
}
if (o.timeout) {
m.setTimeout(o.timeout);
m.on("timeout", function() {
c("Timeout of %s ms exceeded", o.timeout);
m.destroy();
});
}
if (t.hijack === true) {
clearTimeout(s);
m.on("upgrade", function(e, t, r) {
if (a === false) {
a = true;
if (r.length > 0) {
t.unshift(r);
}
return n(null, t);
}
});
}
m.on("connect", function() {
clearTimeout(s);
});
m.on("disconnect", function() {
clearTimeout(s);
});
m.on("response", function(r) {
clearTimeout(s);
if (t.isStream === true) {
if (a === false) {
a = true;
o.buildPayload(null, t.isStream, t.statusCodes, t.openStdin, m, r, null, n);
}
} else {
if (e.signal != null) {
b.addAbortSignal(e.signal, r);
}
var i = [];
r.on("data", function(e) {
i.push(e);
});
r.on("end", function() {
var e = Buffer.concat(i);
var s = e.toString();
c("Received: %s", s);
var u = d.parseJSON(s) || e;
if (a === false) {
a = true;
o.buildPayload(null, t.isStream, t.statusCodes, false, m, r, u, n);
}
});
}
});
m.on("error", function(e) {
clearTimeout(s);
if (a === false) {
a = true;
o.buildPayload(e, t.isStream, t.statusCodes, false, {}, {}, null, n);
}
});
if (typeof r === "string" || Buffer.isBuffer(r)) {
m.write(r);
} else if (r) {
r.on("error", function(e) {
m.destroy(e);
});
r.pipe(m);
}
if (!t.openStdin && (typeof r === "string" || r === undefined || Buffer.isBuffer(r))) {
m.end();
}
};
Modem.prototype.buildPayload = function(e, t, r, n, i, o, s, a) {
if (e) return a(e, null);
if (r[o.statusCode] !== true) {
getCause(t, o, s, function(e, t) {
if (e) {
return a(e, null);
}
var n = new Error("(HTTP code " + o.statusCode + ") " + (r[o.statusCode] || "unexpected") + " - " + (t.message || t.error || t) + " ");
n.reason = r[o.statusCode];
n.statusCode = o.statusCode;
n.json = s;
a(n, null);
});
} else {
if (n) {
a(null, new l(i, o));
} else if (t) {
a(null, o);
} else {
a(null, s);
}
}
function getCause(e, t, r, n) {
var i = "";
var o = false;
if (e) {
t.on("data", function(e) {
i += e;
});
t.on("error", function(e) {
handler(e, null);
});
t.on("end", function() {
handler(null, d.parseJSON(i) || i);
});
} else {
n(null, r);
}
function handler(e, t) {
if (o === false) {
if (e) {
n(e);
} else {
n(null, t);
}
}
o = true;
}
}
};
Modem.prototype.demuxStream = function(e, t, r) {
var n = null;
var i = null;
var o = Buffer.from("");
function processData(s) {
if (s) {
o = Buffer.concat([ o, s ]);
}
if (n === null) {
if (o.length >= 8) {
var a = bufferSlice(8);
var u = a.readUInt8(0);
var l = a.readUInt32BE(4);
if (u !== 0 && u !== 1 && u !== 2) {
var c = Buffer.concat([ a, o ]);
t.write(c);
o = Buffer.from("");
n = null;
i = null;
e.removeListener("data", processData);
e.on("data", function(e) {
t.write(e);
});
return;
}
n = u;
i = l;
processData();
}
} else {
if (o.length >= i) {
var d = bufferSlice(i);
if (n === 1) {
t.write(d);
} else {
r.write(d);
}
n = null;
i = null;
processData();
}
}
}
function bufferSlice(e) {
var t = o.subarray(0, e);
o = Buffer.from(o.subarray(e, o.length));
return t;
}
e.on("data", processData);
};
Modem.prototype.followProgress = function(e, t, r) {
var n = "";
var i = [];
var o = false;
e.on("data", onStreamEvent);
e.on("error", onStreamError);
e.on("end", onStreamEnd);
e.on("close", onStreamEnd);
function onStreamEvent(e) {
n += e.toString();
pump();
function pump() {
var e;
while ((e = n.indexOf("\n")) >= 0) {
if (e == 0) {
n = n.slice(1);
continue;
}
processLine(n.slice(0, e));
n = n.slice(e + 1);
}
}
function processLine(e) {
if (e[e.length - 1] == "\r") e = e.substr(0, e.length - 1);
if (e.length > 0) {
var t = JSON.parse(e);
i.push(t);
if (r) {
r(t);
}
}
}
}
function onStreamError(r) {
o = true;
e.removeListener("data", onStreamEvent);
e.removeListener("error", onStreamError);
e.removeListener("end", onStreamEnd);
e.removeListener("close", onStreamEnd);
t(r, i);
}
function onStreamEnd() {
if (!o) t(null, i);
o = true;
}
};
Modem.prototype.buildQuerystring = function(e) {
var t = {};
Object.keys(e).map(function(r, n) {
if (e[r] && typeof e[r] === "object" && !Array.isArray(e[r])) {
t[r] = JSON.stringify(e[r]);
} else {
t[r] = e[r];
}
});
return n.stringify(t);
};
e.exports = Modem;
},
58573: (e, t, r) => {
var n = r(57601).Client, i = r(58611);
e.exports = function(e) {
var t = new n;
var r = new i.Agent;
r.createConnection = function(n, i) {
try {
t.once("ready", function() {
t.exec("docker system dial-stdio", function(e, n) {
if (e) {
handleError(e, i);
}
i(null, n);
n.addListener("error", e => {
handleError(e, i);
});
n.once("close", () => {
t.end();
r.destroy();
});
});
}).on("error", e => {
handleError(e, i);
}).connect(e);
t.once("end", () => r.destroy());
} catch (e) {
handleError(e);
}
};
function handleError(e, n) {
t.end();
r.destroy();
if (n) {
n(e);
} else {
throw e;
}
}
return r;
};
},
4510: e => {
var t = [];
var r = t.forEach;
var n = t.slice;
e.exports.extend = function(e) {
r.call(n.call(arguments, 1), function(t) {
if (t) {
for (var r in t) {
e[r] = t[r];
}
}
});
return e;
};
e.exports.parseJSON = function(e) {
try {
return JSON.parse(e);
} catch (e) {
return null;
}
};
},
92474: (e, t, r) => {
var n = r(38300);
var Config = function(e, t) {
this.modem = e;
this.id = t;
};
Config.prototype[r(39023).inspect.custom] = function() {
return this;
};
Config.prototype.inspect = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/configs/" + this.id,
method: "GET",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
404: "config not found",
500: "server error",
503: "node is not part of a swarm"
}
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
Config.prototype.update = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/configs/" + this.id + "/update?",
method: "POST",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
404: "config not found",
500: "server error",
503: "node is not part of a swarm"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
Config.prototype.remove = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/configs/" + this.id,
method: "DELETE",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
204: true,
404: "config not found",
500: "server error",
503: "node is not part of a swarm"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
e.exports = Config;
},
28521: (e, t, r) => {
var n = r(38300).extend, i = r(30209), o = r(38300);
var Container = function(e, t) {
this.modem = e;
this.id = t;
this.defaultOptions = {
top: {},
start: {},
commit: {},
stop: {},
pause: {},
unpause: {},
restart: {},
resize: {},
attach: {},
remove: {},
copy: {},
kill: {},
exec: {},
rename: {},
log: {},
stats: {},
getArchive: {},
infoArchive: {},
putArchive: {},
update: {},
wait: {}
};
};
Container.prototype[r(39023).inspect.custom] = function() {
return this;
};
Container.prototype.inspect = function(e, t) {
var r = this;
var n = o.processArgs(e, t);
var i = {
path: "/containers/" + this.id + "/json?",
method: "GET",
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
404: "no such container",
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.rename = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.rename);
var i = {
path: "/containers/" + this.id + "/rename?",
method: "POST",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
204: true,
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.update = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.update);
var i = {
path: "/containers/" + this.id + "/update",
method: "POST",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
204: true,
400: "bad parameter",
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.top = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.top);
var i = {
path: "/containers/" + this.id + "/top?",
method: "GET",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.changes = function(e, t) {
var r = this;
var n = o.processArgs(e, t);
var i = {
path: "/containers/" + this.id + "/changes",
method: "GET",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
404: "no such container",
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.listCheckpoint = function(e, t) {
var r = this;
var n = o.processArgs(e, t);
var i = {
path: "/containers/" + this.id + "/checkpoints?",
method: "GET",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.deleteCheckpoint = function(e, t, r) {
var n = this;
var i = o.processArgs(t, r);
var s = {
path: "/containers/" + this.id + "/checkpoints/" + e + "?",
method: "DELETE",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
204: true,
404: "no such container",
500: "server error"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
n.modem.dial(s, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(s, function(e, t) {
i.callback(e, t);
});
}
};
Container.prototype.createCheckpoint = function(e, t) {
var r = this;
var n = o.processArgs(e, t);
var i = {
path: "/containers/" + this.id + "/checkpoints",
method: "POST",
abortSignal: n.opts.abortSignal,
allowEmpty: true,
statusCodes: {
200: true,
201: true,
204: true,
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.export = function(e, t) {
var r = this;
var n = o.processArgs(e, t);
var i = {
path: "/containers/" + this.id + "/export",
method: "GET",
abortSignal: n.opts.abortSignal,
isStream: true,
statusCodes: {
200: true,
404: "no such container",
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.start = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.start);
var i = {
path: "/containers/" + this.id + "/start?",
method: "POST",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
204: true,
304: "container already started",
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.pause = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.pause);
var i = {
path: "/containers/" + this.id + "/pause",
method: "POST",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
204: true,
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.unpause = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.unpause);
var i = {
path: "/containers/" + this.id + "/unpause",
method: "POST",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
204: true,
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.exec = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.exec);
var s = {
path: "/containers/" + this.id + "/exec",
method: "POST",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
201: true,
404: "no such container",
409: "container stopped/paused",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(s, function(n, o) {
if (n) {
return t(n);
}
e(new i(r.modem, o.Id));
});
});
} else {
this.modem.dial(s, function(e, t) {
if (e) return n.callback(e, t);
n.callback(e, new i(r.modem, t.Id));
});
}
};
Container.prototype.commit = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.commit);
n.opts.container = this.id;
var i = {
path: "/commit?",
method: "POST",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
201: true,
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.stop = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.stop);
var i = {
path: "/containers/" + this.id + "/stop?",
method: "POST",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
204: true,
304: "container already stopped",
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.restart = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.restart);
var i = {
path: "/containers/" + this.id + "/restart?",
method: "POST",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
204: true,
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.kill = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.kill);
var i = {
path: "/containers/" + this.id + "/kill?",
method: "POST",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
204: true,
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.resize = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.resize);
var i = {
path: "/containers/" + this.id + "/resize?",
method: "POST",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
400: "bad parameter",
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.attach = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.attach);
var i = {
path: "/containers/" + this.id + "/attach?",
method: "POST",
abortSignal: n.opts.abortSignal,
isStream: true,
hijack: n.opts.hijack,
openStdin: n.opts.stdin,
statusCodes: {
200: true,
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.wait = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.wait);
var i = {
path: "/containers/" + this.id + "/wait?",
method: "POST",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
400: "bad parameter",
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.remove = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.remove);
var i = {
path: "/containers/" + this.id + "?",
method: "DELETE",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
204: true,
400: "bad parameter",
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.copy = function(e, t) {
var r = this;
console.log("container.copy is deprecated since Docker v1.8.x");
var n = o.processArgs(e, t, this.defaultOptions.copy);
var i = {
path: "/containers/" + this.id + "/copy",
method: "POST",
abortSignal: n.opts.abortSignal,
isStream: true,
statusCodes: {
200: true,
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.getArchive = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.getArchive);
var i = {
path: "/containers/" + this.id + "/archive?",
method: "GET",
abortSignal: n.opts.abortSignal,
isStream: true,
statusCodes: {
200: true,
400: "client error, bad parameters",
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.infoArchive = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.infoArchive);
var i = {
path: "/containers/" + this.id + "/archive?",
method: "HEAD",
abortSignal: n.opts.abortSignal,
isStream: true,
statusCodes: {
200: true,
400: "client error, bad parameters",
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.putArchive = function(e, t, r) {
var n = this;
var i = o.processArgs(t, r, this.defaultOptions.putArchive);
var s = {
path: "/containers/" + this.id + "/archive?",
method: "PUT",
file: e,
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
400: "client error, bad parameters",
403: "client error, permission denied",
404: "no such container",
500: "server error"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
n.modem.dial(s, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(s, function(e, t) {
i.callback(e, t);
});
}
};
Container.prototype.logs = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.log);
var i = {
path: "/containers/" + this.id + "/logs?",
method: "GET",
abortSignal: n.opts.abortSignal,
isStream: n.opts.follow || false,
statusCodes: {
200: true,
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Container.prototype.stats = function(e, t) {
var r = this;
var n = o.processArgs(e, t, this.defaultOptions.stats);
var i = true;
if (n.opts.stream === false) {
i = false;
}
var s = {
path: "/containers/" + this.id + "/stats?",
method: "GET",
abortSignal: n.opts.abortSignal,
isStream: i,
statusCodes: {
200: true,
404: "no such container",
500: "server error"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(s, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(s, function(e, t) {
n.callback(e, t);
});
}
};
e.exports = Container;
},
39040: (e, t, r) => {
var n = r(24434).EventEmitter, i = r(47133), o = r(28521), s = r(79607), a = r(78302), u = r(68224), l = r(14769), c = r(8247), d = r(6080), p = r(92474), m = r(85325), g = r(36680), v = r(30209), b = r(38300), y = b.extend;
var Docker = function(e) {
if (!(this instanceof Docker)) return new Docker(e);
var t = global.Promise;
if (e && e.Promise) {
t = e.Promise;
if (Object.keys(e).length === 1) {
e = undefined;
}
}
if (e && e.modem) {
this.modem = e.modem;
} else {
this.modem = new i(e);
}
this.modem.Promise = t;
};
Docker.prototype.createContainer = function(e, t) {
var r = this;
var n = {
path: "/containers/create?",
method: "POST",
options: e,
authconfig: e.authconfig,
abortSignal: e.abortSignal,
statusCodes: {
200: true,
201: true,
400: "bad parameter",
404: "no such container",
406: "impossible to attach",
500: "server error"
}
};
delete e.authconfig;
if (t === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(n, function(n, i) {
if (n) {
return t(n);
}
e(r.getContainer(i.Id));
});
});
} else {
this.modem.dial(n, function(e, n) {
if (e) return t(e, n);
t(e, r.getContainer(n.Id));
});
}
};
Docker.prototype.createImage = function(e, t, r) {
var n = this;
if (!r && typeof t === "function") {
r = t;
t = e;
e = t.authconfig || undefined;
} else if (!r && !t) {
t = e;
e = t.authconfig;
}
var i = {
path: "/images/create?",
method: "POST",
options: t,
authconfig: e,
abortSignal: t.abortSignal,
isStream: true,
statusCodes: {
200: true,
500: "server error"
}
};
if (r === undefined) {
return new this.modem.Promise(function(e, t) {
n.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
r(e, t);
});
}
};
Docker.prototype.loadImage = function(e, t, r) {
var n = this;
if (!r && typeof t === "function") {
r = t;
t = null;
}
var i = {
path: "/images/load?",
method: "POST",
options: t,
file: e,
abortSignal: t && t.abortSignal,
isStream: true,
statusCodes: {
200: true,
500: "server error"
}
};
if (r === undefined) {
return new this.modem.Promise(function(e, t) {
n.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
r(e, t);
});
}
};
Docker.prototype.importImage = function(e, t, r) {
var n = this;
if (!r && typeof t === "function") {
r = t;
t = undefined;
}
if (!t) t = {};
t.fromSrc = "-";
var i = {
path: "/images/create?",
method: "POST",
options: t,
file: e,
abortSignal: t.abortSignal,
isStream: true,
statusCodes: {
200: true,
500: "server error"
}
};
if (r === undefined) {
return new this.modem.Promise(function(e, t) {
n.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
r(e, t);
});
}
};
Docker.prototype.checkAuth = function(e, t) {
var r = this;
var n = {
path: "/auth",
method: "POST",
options: e,
abortSignal: e.abortSignal,
statusCodes: {
200: true,
204: true,
500: "server error"
}
};
if (t === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(n, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(n, function(e, r) {
t(e, r);
});
}
};
Docker.prototype.buildImage = function(e, t, r) {
var n = this;
if (!r && typeof t === "function") {
r = t;
t = null;
}
var i = {
path: "/build?",
method: "POST",
file: undefined,
options: t,
abortSignal: t && t.abortSignal,
isStream: true,
statusCodes: {
200: true,
500: "server error"
}
};
if (t) {
if (t.registryconfig) {
i.registryconfig = i.options.registryconfig;
delete i.options.registryconfig;
}
if (t.authconfig) {
i.authconfig = i.options.authconfig;
delete i.options.authconfig;
}
}
if (r === undefined) {
return new n.modem.Promise(function(t, r) {
b.prepareBuildContext(e, e => {
i.file = e;
n.modem.dial(i, function(e, n) {
if (e) {
return r(e);
}
t(n);
});
});
});
} else {
b.prepareBuildContext(e, e => {
i.file = e;
n.modem.dial(i, function(e, t) {
r(e, t);
});
});
}
};
Docker.prototype.getContainer = function(e) {
return new o(this.modem, e);
};
Docker.prototype.getImage = function(e) {
return new s(this.modem, e);
};
Docker.prototype.getVolume = function(e) {
return new a(this.modem, e);
};
Docker.prototype.getPlugin = function(e, t) {
return new c(this.modem, e, t);
};
Docker.prototype.getService = function(e) {
return new l(this.modem, e);
};
Docker.prototype.getTask = function(e) {
return new m(this.modem, e);
};
Docker.prototype.getNode = function(e) {
return new g(this.modem, e);
};
Docker.prototype.getNetwork = function(e) {
return new u(this.modem, e);
};
Docker.prototype.getSecret = function(e) {
return new d(this.modem, e);
};
Docker.prototype.getConfig = function(e) {
return new p(this.modem, e);
};
Docker.prototype.getExec = function(e) {
return new v(this.modem, e);
};
Docker.prototype.listContainers = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/containers/json?",
method: "GET",
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
400: "bad parameter",
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.listImages = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/images/json?",
method: "GET",
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
400: "bad parameter",
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.getImages = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/images/get?",
method: "GET",
options: n.opts,
abortSignal: n.opts.abortSignal,
isStream: true,
statusCodes: {
200: true,
400: "bad parameter",
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.listServices = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/services?",
method: "GET",
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.listNodes = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/nodes?",
method: "GET",
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
400: "bad parameter",
404: "no such node",
500: "server error",
503: "node is not part of a swarm"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.listTasks = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/tasks?",
method: "GET",
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.createSecret = function(e, t) {
var r = b.processArgs(e, t);
var n = this;
var i = {
path: "/secrets/create?",
method: "POST",
options: r.opts,
abortSignal: r.opts.abortSignal,
statusCodes: {
200: true,
201: true,
406: "server error or node is not part of a swarm",
409: "name conflicts with an existing object",
500: "server error"
}
};
if (r.callback === undefined) {
return new this.modem.Promise(function(e, t) {
n.modem.dial(i, function(r, i) {
if (r) {
return t(r);
}
e(n.getSecret(i.ID));
});
});
} else {
this.modem.dial(i, function(e, t) {
if (e) return r.callback(e, t);
r.callback(e, n.getSecret(t.ID));
});
}
};
Docker.prototype.createConfig = function(e, t) {
var r = b.processArgs(e, t);
var n = this;
var i = {
path: "/configs/create?",
method: "POST",
options: r.opts,
abortSignal: r.opts.abortSignal,
statusCodes: {
200: true,
201: true,
406: "server error or node is not part of a swarm",
409: "name conflicts with an existing object",
500: "server error"
}
};
if (r.callback === undefined) {
return new this.modem.Promise(function(e, t) {
n.modem.dial(i, function(r, i) {
if (r) {
return t(r);
}
e(n.getConfig(i.ID));
});
});
} else {
this.modem.dial(i, function(e, t) {
if (e) return r.callback(e, t);
r.callback(e, n.getConfig(t.ID));
});
}
};
Docker.prototype.listSecrets = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/secrets?",
method: "GET",
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.listConfigs = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/configs?",
method: "GET",
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.createPlugin = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/plugins/create?",
method: "POST",
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
204: true,
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(i, o) {
if (i) {
return t(i);
}
e(r.getPlugin(n.opts.name));
});
});
} else {
this.modem.dial(i, function(e, t) {
if (e) return n.callback(e, t);
n.callback(e, r.getPlugin(n.opts.name));
});
}
};
Docker.prototype.listPlugins = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/plugins?",
method: "GET",
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.pruneImages = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/images/prune?",
method: "POST",
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.pruneBuilder = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/build/prune",
method: "POST",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.pruneContainers = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/containers/prune?",
method: "POST",
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.pruneVolumes = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/volumes/prune?",
method: "POST",
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.pruneNetworks = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/networks/prune?",
method: "POST",
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.createVolume = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/volumes/create?",
method: "POST",
allowEmpty: true,
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
201: true,
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(n, i) {
if (n) {
return t(n);
}
e(r.getVolume(i.Name));
});
});
} else {
this.modem.dial(i, function(e, t) {
if (e) return n.callback(e, t);
n.callback(e, r.getVolume(t.Name));
});
}
};
Docker.prototype.createService = function(e, t, r) {
if (!r && typeof t === "function") {
r = t;
t = e;
e = t.authconfig || undefined;
} else if (!t && !r) {
t = e;
}
var n = this;
var i = {
path: "/services/create",
method: "POST",
options: t,
authconfig: e,
abortSignal: t && t.abortSignal,
statusCodes: {
200: true,
201: true,
500: "server error"
}
};
if (r === undefined) {
return new this.modem.Promise(function(e, t) {
n.modem.dial(i, function(r, i) {
if (r) {
return t(r);
}
e(n.getService(i.ID || i.Id));
});
});
} else {
this.modem.dial(i, function(e, t) {
if (e) return r(e, t);
r(e, n.getService(t.ID || t.Id));
});
}
};
Docker.prototype.listVolumes = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/volumes?",
method: "GET",
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
400: "bad parameter",
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.createNetwork = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/networks/create?",
method: "POST",
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
201: true,
404: "driver not found",
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(n, i) {
if (n) {
return t(n);
}
e(r.getNetwork(i.Id));
});
});
} else {
this.modem.dial(i, function(e, t) {
if (e) return n.callback(e, t);
n.callback(e, r.getNetwork(t.Id));
});
}
};
Docker.prototype.listNetworks = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/networks?",
method: "GET",
options: n.opts,
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
400: "bad parameter",
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.searchImages = function(e, t) {
var r = this;
var n = {
path: "/images/search?",
method: "GET",
options: e,
authconfig: e.authconfig,
abortSignal: e.abortSignal,
statusCodes: {
200: true,
500: "server error"
}
};
if (t === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(n, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(n, function(e, r) {
t(e, r);
});
}
};
Docker.prototype.info = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var e = {
path: "/info",
method: "GET",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(t, n) {
r.modem.dial(e, function(e, r) {
if (e) {
return n(e);
}
t(r);
});
});
} else {
this.modem.dial(e, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.version = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var e = {
path: "/version",
method: "GET",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(t, n) {
r.modem.dial(e, function(e, r) {
if (e) {
return n(e);
}
t(r);
});
});
} else {
this.modem.dial(e, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.ping = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/_ping",
method: "GET",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.df = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/system/df",
method: "GET",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.getEvents = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/events?",
method: "GET",
options: n.opts,
abortSignal: n.opts.abortSignal,
isStream: true,
statusCodes: {
200: true,
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.pull = function(e, t, r, n) {
var i = b.processArgs(t, r);
var o = b.parseRepositoryTag(e);
i.opts.fromImage = o.repository;
i.opts.tag = o.tag || "latest";
var s = [ i.opts, i.callback ];
if (n) {
s = [ n, i.opts, i.callback ];
}
return this.createImage.apply(this, s);
};
Docker.prototype.run = function(e, t, r, n, i, o) {
if (typeof arguments[arguments.length - 1] === "function") {
return this.runCallback(e, t, r, n, i, o);
} else {
return this.runPromise(e, t, r, n, i);
}
};
Docker.prototype.runCallback = function(e, t, r, i, o, s) {
if (!s && typeof i === "function") {
s = i;
i = {};
o = {};
} else if (!s && typeof o === "function") {
s = o;
o = {};
}
var a = new n;
function handler(e, t) {
if (e) return s(e, null, t);
a.emit("container", t);
t.attach({
stream: true,
stdout: true,
stderr: true
}, function handler(e, n) {
if (e) return s(e, null, t);
a.emit("stream", n);
if (r) {
if (r instanceof Array) {
n.on("end", function() {
try {
r[0].end();
} catch (e) {}
try {
r[1].end();
} catch (e) {}
});
t.modem.demuxStream(n, r[0], r[1]);
} else {
n.setEncoding("utf8");
n.pipe(r, {
end: true
});
}
}
t.start(o, function(e, r) {
if (e) return s(e, r, t);
a.emit("start", t);
t.wait(function(e, r) {
a.emit("data", r);
s(e, r, t);
});
});
});
}
var u = {
Hostname: "",
User: "",
AttachStdin: false,
AttachStdout: true,
AttachStderr: true,
Tty: true,
OpenStdin: false,
StdinOnce: false,
Env: null,
Cmd: t,
Image: e,
Volumes: {},
VolumesFrom: []
};
y(u, i);
this.createContainer(u, handler);
return a;
};
Docker.prototype.runPromise = function(e, t, r, n, i) {
var o = this;
n = n || {};
i = i || {};
var s = {
Hostname: "",
User: "",
AttachStdin: false,
AttachStdout: true,
AttachStderr: true,
Tty: true,
OpenStdin: false,
StdinOnce: false,
Env: null,
Cmd: t,
Image: e,
Volumes: {},
VolumesFrom: []
};
y(s, n);
var a;
return new this.modem.Promise(function(e, t) {
o.createContainer(s).then(function(e) {
a = e;
return e.attach({
stream: true,
stdout: true,
stderr: true
});
}).then(function(e) {
if (r) {
if (r instanceof Array) {
e.on("end", function() {
try {
r[0].end();
} catch (e) {}
try {
r[1].end();
} catch (e) {}
});
a.modem.demuxStream(e, r[0], r[1]);
} else {
e.setEncoding("utf8");
e.pipe(r, {
end: true
});
}
}
return a.start(i);
}).then(function(e) {
return a.wait();
}).then(function(t) {
e([ t, a ]);
}).catch(function(e) {
t(e);
});
});
};
Docker.prototype.swarmInit = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/swarm/init",
method: "POST",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
400: "bad parameter",
406: "node is already part of a Swarm"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.swarmJoin = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/swarm/join",
method: "POST",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
400: "bad parameter",
406: "node is already part of a Swarm"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.swarmLeave = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/swarm/leave?",
method: "POST",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
406: "node is not part of a Swarm"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.swarmUpdate = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/swarm/update?",
method: "POST",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
400: "bad parameter",
406: "node is already part of a Swarm"
},
options: n.opts
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.prototype.swarmInspect = function(e, t) {
var r = this;
var n = b.processArgs(e, t);
var i = {
path: "/swarm",
method: "GET",
abortSignal: n.opts.abortSignal,
statusCodes: {
200: true,
406: "This node is not a swarm manager",
500: "server error"
}
};
if (n.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
n.callback(e, t);
});
}
};
Docker.Container = o;
Docker.Image = s;
Docker.Volume = a;
Docker.Network = u;
Docker.Service = l;
Docker.Plugin = c;
Docker.Secret = d;
Docker.Task = m;
Docker.Node = g;
Docker.Exec = v;
e.exports = Docker;
},
30209: (e, t, r) => {
var n = r(38300);
var Exec = function(e, t) {
this.modem = e;
this.id = t;
};
Exec.prototype[r(39023).inspect.custom] = function() {
return this;
};
Exec.prototype.start = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/exec/" + this.id + "/start",
method: "POST",
abortSignal: i.opts.abortSignal,
isStream: true,
allowEmpty: true,
hijack: i.opts.hijack,
openStdin: i.opts.stdin,
statusCodes: {
200: true,
204: true,
404: "no such exec",
409: "container stopped/paused",
500: "container not running"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
if (e) return i.callback(e, t);
i.callback(e, t);
});
}
};
Exec.prototype.resize = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/exec/" + this.id + "/resize?",
method: "POST",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
404: "no such exec",
500: "container not running"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
if (e) return i.callback(e, t);
i.callback(e, t);
});
}
};
Exec.prototype.inspect = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/exec/" + this.id + "/json",
method: "GET",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
404: "no such exec",
500: "server error"
}
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
if (e) return i.callback(e, t);
i.callback(e, t);
});
}
};
e.exports = Exec;
},
79607: (e, t, r) => {
var n = r(38300);
var Image = function(e, t) {
this.modem = e;
this.name = t;
};
Image.prototype[r(39023).inspect.custom] = function() {
return this;
};
Image.prototype.inspect = function(e) {
var t = this;
var r = {
path: "/images/" + this.name + "/json",
method: "GET",
statusCodes: {
200: true,
404: "no such image",
500: "server error"
}
};
if (e === undefined) {
return new this.modem.Promise(function(e, n) {
t.modem.dial(r, function(t, r) {
if (t) {
return n(t);
}
e(r);
});
});
} else {
this.modem.dial(r, function(t, r) {
if (t) return e(t, r);
e(t, r);
});
}
};
Image.prototype.distribution = function(e, t) {
var r = n.processArgs(e, t);
var i = this;
var o = {
path: "/distribution/" + this.name + "/json",
method: "GET",
statusCodes: {
200: true,
401: "no such image",
500: "server error"
},
authconfig: r.opts ? r.opts.authconfig : undefined
};
if (r.callback === undefined) {
return new this.modem.Promise(function(e, t) {
i.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
if (e) return r.callback(e, t);
r.callback(e, t);
});
}
};
Image.prototype.history = function(e) {
var t = this;
var r = {
path: "/images/" + this.name + "/history",
method: "GET",
statusCodes: {
200: true,
404: "no such image",
500: "server error"
}
};
if (e === undefined) {
return new this.modem.Promise(function(e, n) {
t.modem.dial(r, function(t, r) {
if (t) {
return n(t);
}
e(r);
});
});
} else {
this.modem.dial(r, function(t, r) {
if (t) return e(t, r);
e(t, r);
});
}
};
Image.prototype.get = function(e) {
var t = this;
var r = {
path: "/images/" + this.name + "/get",
method: "GET",
isStream: true,
statusCodes: {
200: true,
500: "server error"
}
};
if (e === undefined) {
return new this.modem.Promise(function(e, n) {
t.modem.dial(r, function(t, r) {
if (t) {
return n(t);
}
e(r);
});
});
} else {
this.modem.dial(r, function(t, r) {
if (t) return e(t, r);
e(t, r);
});
}
};
Image.prototype.push = function(e, t, r) {
var i = this;
var o = n.processArgs(e, t);
var s = true;
if (o.opts.stream === false) {
s = false;
}
var a = {
path: "/images/" + this.name + "/push?",
method: "POST",
options: o.opts,
authconfig: o.opts.authconfig || r,
abortSignal: o.opts.abortSignal,
isStream: s,
statusCodes: {
200: true,
404: "no such image",
500: "server error"
}
};
delete a.options.authconfig;
if (t === undefined) {
return new this.modem.Promise(function(e, t) {
i.modem.dial(a, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(a, function(e, r) {
t(e, r);
});
}
};
Image.prototype.tag = function(e, t) {
var r = this;
var n = {
path: "/images/" + this.name + "/tag?",
method: "POST",
options: e,
abortSignal: e && e.abortSignal,
statusCodes: {
200: true,
201: true,
400: "bad parameter",
404: "no such image",
409: "conflict",
500: "server error"
}
};
if (t === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(n, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(n, function(e, r) {
t(e, r);
});
}
};
Image.prototype.remove = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/images/" + this.name + "?",
method: "DELETE",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
404: "no such image",
409: "conflict",
500: "server error"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
e.exports = Image;
},
68224: (e, t, r) => {
var n = r(38300);
var Network = function(e, t) {
this.modem = e;
this.id = t;
};
Network.prototype[r(39023).inspect.custom] = function() {
return this;
};
Network.prototype.inspect = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var e = {
path: "/networks/" + this.id + "?",
method: "GET",
statusCodes: {
200: true,
404: "no such network",
500: "server error"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(t, n) {
r.modem.dial(e, function(e, r) {
if (e) {
return n(e);
}
t(r);
});
});
} else {
this.modem.dial(e, function(e, t) {
i.callback(e, t);
});
}
};
Network.prototype.remove = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/networks/" + this.id,
method: "DELETE",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
204: true,
404: "no such network",
409: "conflict",
500: "server error"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
Network.prototype.connect = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/networks/" + this.id + "/connect",
method: "POST",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
201: true,
404: "network or container is not found",
500: "server error"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
Network.prototype.disconnect = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/networks/" + this.id + "/disconnect",
method: "POST",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
201: true,
404: "network or container is not found",
500: "server error"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
e.exports = Network;
},
36680: (e, t, r) => {
var n = r(38300);
var Node = function(e, t) {
this.modem = e;
this.id = t;
};
Node.prototype[r(39023).inspect.custom] = function() {
return this;
};
Node.prototype.inspect = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/nodes/" + this.id,
method: "GET",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
404: "no such node",
500: "server error"
}
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
Node.prototype.update = function(e, t) {
var r = this;
if (!t && typeof e === "function") {
t = e;
}
var n = {
path: "/nodes/" + this.id + "/update?",
method: "POST",
abortSignal: e && e.abortSignal,
statusCodes: {
200: true,
404: "no such node",
406: "node is not part of a swarm",
500: "server error"
},
options: e
};
if (t === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(n, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(n, function(e, r) {
t(e, r);
});
}
};
Node.prototype.remove = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/nodes/" + this.id + "?",
method: "DELETE",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
404: "no such node",
500: "server error"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
e.exports = Node;
},
8247: (e, t, r) => {
var n = r(38300);
var Plugin = function(e, t, r) {
this.modem = e;
this.name = t;
this.remote = r || t;
};
Plugin.prototype[r(39023).inspect.custom] = function() {
return this;
};
Plugin.prototype.inspect = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/plugins/" + this.name,
method: "GET",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
404: "plugin is not installed",
500: "server error"
}
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
Plugin.prototype.remove = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/plugins/" + this.name + "?",
method: "DELETE",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
404: "plugin is not installed",
500: "server error"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
if (e) return i.callback(e, t);
i.callback(e, t);
});
}
};
Plugin.prototype.privileges = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/plugins/privileges?",
method: "GET",
options: {
remote: this.remote
},
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
500: "server error"
}
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
Plugin.prototype.pull = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
if (i.opts._query && !i.opts._query.name) {
i.opts._query.name = this.name;
}
if (i.opts._query && !i.opts._query.remote) {
i.opts._query.remote = this.remote;
}
var o = {
path: "/plugins/pull?",
method: "POST",
abortSignal: i.opts.abortSignal,
isStream: true,
options: i.opts,
statusCodes: {
200: true,
204: true,
500: "server error"
}
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
Plugin.prototype.enable = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/plugins/" + this.name + "/enable?",
method: "POST",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
500: "server error"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
Plugin.prototype.disable = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/plugins/" + this.name + "/disable",
method: "POST",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
500: "server error"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
Plugin.prototype.push = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/plugins/" + this.name + "/push",
method: "POST",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
404: "plugin not installed",
500: "server error"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
Plugin.prototype.configure = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/plugins/" + this.name + "/set",
method: "POST",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
404: "plugin not installed",
500: "server error"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
Plugin.prototype.upgrade = function(e, t, r) {
var n = this;
if (!r && typeof t === "function") {
r = t;
t = e;
e = t.authconfig || undefined;
}
var i = {
path: "/plugins/" + this.name + "/upgrade?",
method: "POST",
abortSignal: t && t.abortSignal,
statusCodes: {
200: true,
204: true,
404: "plugin not installed",
500: "server error"
},
authconfig: e,
options: t
};
if (r === undefined) {
return new this.modem.Promise(function(e, t) {
n.modem.dial(i, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(i, function(e, t) {
r(e, t);
});
}
};
e.exports = Plugin;
},
6080: (e, t, r) => {
var n = r(38300);
var Secret = function(e, t) {
this.modem = e;
this.id = t;
};
Secret.prototype[r(39023).inspect.custom] = function() {
return this;
};
Secret.prototype.inspect = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/secrets/" + this.id,
method: "GET",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
404: "secret not found",
406: "node is not part of a swarm",
500: "server error"
}
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
Secret.prototype.update = function(e, t) {
var r = this;
if (!t && typeof e === "function") {
t = e;
}
var n = {
path: "/secrets/" + this.id + "/update?",
method: "POST",
abortSignal: e && e.abortSignal,
statusCodes: {
200: true,
404: "secret not found",
500: "server error"
},
options: e
};
if (t === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(n, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(n, function(e, r) {
t(e, r);
});
}
};
Secret.prototype.remove = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/secrets/" + this.id,
method: "DELETE",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
204: true,
404: "secret not found",
500: "server error"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
e.exports = Secret;
},
14769: (e, t, r) => {
var n = r(38300);
var Service = function(e, t) {
this.modem = e;
this.id = t;
};
Service.prototype[r(39023).inspect.custom] = function() {
return this;
};
Service.prototype.inspect = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/services/" + this.id,
method: "GET",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
404: "no such service",
500: "server error"
}
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
Service.prototype.remove = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/services/" + this.id,
method: "DELETE",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
204: true,
404: "no such service",
500: "server error"
}
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
Service.prototype.update = function(e, t, r) {
var n = this;
if (!r) {
var i = typeof t;
if (i === "function") {
r = t;
t = e;
e = t.authconfig || undefined;
} else if (i === "undefined") {
t = e;
e = t.authconfig || undefined;
}
}
var o = {
path: "/services/" + this.id + "/update?",
method: "POST",
abortSignal: t && t.abortSignal,
statusCodes: {
200: true,
404: "no such service",
500: "server error"
},
authconfig: e,
options: t
};
if (r === undefined) {
return new this.modem.Promise(function(e, t) {
n.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
r(e, t);
});
}
};
Service.prototype.logs = function(e, t) {
var r = this;
var i = n.processArgs(e, t, {});
var o = {
path: "/services/" + this.id + "/logs?",
method: "GET",
abortSignal: i.opts.abortSignal,
isStream: i.opts.follow || false,
statusCodes: {
200: true,
404: "no such service",
500: "server error",
503: "node is not part of a swarm"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
e.exports = Service;
},
85325: (e, t, r) => {
var n = r(38300);
var Task = function(e, t) {
this.modem = e;
this.id = t;
this.defaultOptions = {
log: {}
};
};
Task.prototype[r(39023).inspect.custom] = function() {
return this;
};
Task.prototype.inspect = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/tasks/" + this.id,
method: "GET",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
404: "unknown task",
500: "server error"
}
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
Task.prototype.logs = function(e, t) {
var r = this;
var i = n.processArgs(e, t, this.defaultOptions.log);
var o = {
path: "/tasks/" + this.id + "/logs?",
method: "GET",
abortSignal: i.opts.abortSignal,
isStream: i.opts.follow || false,
statusCodes: {
101: true,
200: true,
404: "no such container",
500: "server error",
503: "node is not part of a swarm"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
e.exports = Task;
},
38300: (e, t, r) => {
var n = r(44158);
var i = r(79896);
var o = r(16928);
var s = r(35645);
var a = r(43106);
var u = [];
var l = u.forEach;
var c = u.slice;
e.exports.extend = function(e) {
l.call(c.call(arguments, 1), function(t) {
if (t) {
for (var r in t) {
e[r] = t[r];
}
}
});
return e;
};
e.exports.processArgs = function(t, r, n) {
if (!r && typeof t === "function") {
r = t;
t = null;
}
return {
callback: r,
opts: e.exports.extend({}, n, t)
};
};
e.exports.parseRepositoryTag = function(e) {
var t;
var r = e.indexOf("@");
var n = e.lastIndexOf(":");
if (r >= 0) {
t = r;
} else if (n >= 0) {
t = n;
} else {
return {
repository: e
};
}
var i = e.slice(t + 1);
if (i.indexOf("/") === -1) {
return {
repository: e.slice(0, t),
tag: i
};
}
return {
repository: e
};
};
e.exports.prepareBuildContext = function(e, t) {
if (e && e.context) {
i.readFile(o.join(e.context, ".dockerignore"), (r, i) => {
let o;
let u;
if (!r) {
const e = n({
ignorecase: false
}).add(i.toString());
u = e.createFilter();
o = e => !u(e);
}
const l = e.src.slice() || [];
const c = s.pack(e.context, {
entries: u ? l.filter(u) : l,
ignore: o
});
t(c.pipe(a.createGzip()));
});
} else {
t(e);
}
};
},
78302: (e, t, r) => {
var n = r(38300);
var Volume = function(e, t) {
this.modem = e;
this.name = t;
};
Volume.prototype[r(39023).inspect.custom] = function() {
return this;
};
Volume.prototype.inspect = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/volumes/" + this.name,
method: "GET",
abortSignal: i.opts.abortSignal,
statusCodes: {
200: true,
404: "no such volume",
500: "server error"
}
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
Volume.prototype.remove = function(e, t) {
var r = this;
var i = n.processArgs(e, t);
var o = {
path: "/volumes/" + this.name,
method: "DELETE",
abortSignal: i.opts.abortSignal,
statusCodes: {
204: true,
404: "no such volume",
409: "conflict",
500: "server error"
},
options: i.opts
};
if (i.callback === undefined) {
return new this.modem.Promise(function(e, t) {
r.modem.dial(o, function(r, n) {
if (r) {
return t(r);
}
e(n);
});
});
} else {
this.modem.dial(o, function(e, t) {
i.callback(e, t);
});
}
};
e.exports = Volume;
},
31424: (e, t, r) => {
var n = r(55560);
var noop = function() {};
var i = global.Bare ? queueMicrotask : process.nextTick.bind(process);
var isRequest = function(e) {
return e.setHeader && typeof e.abort === "function";
};
var isChildProcess = function(e) {
return e.stdio && Array.isArray(e.stdio) && e.stdio.length === 3;
};
var eos = function(e, t, r) {
if (typeof t === "function") return eos(e, null, t);
if (!t) t = {};
r = n(r || noop);
var o = e._writableState;
var s = e._readableState;
var a = t.readable || t.readable !== false && e.readable;
var u = t.writable || t.writable !== false && e.writable;
var l = false;
var onlegacyfinish = function() {
if (!e.writable) onfinish();
};
var onfinish = function() {
u = false;
if (!a) r.call(e);
};
var onend = function() {
a = false;
if (!u) r.call(e);
};
var onexit = function(t) {
r.call(e, t ? new Error("exited with error code: " + t) : null);
};
var onerror = function(t) {
r.call(e, t);
};
var onclose = function() {
i(onclosenexttick);
};
var onclosenexttick = function() {
if (l) return;
if (a && !(s && (s.ended && !s.destroyed))) return r.call(e, new Error("premature close"));
if (u && !(o && (o.ended && !o.destroyed))) return r.call(e, new Error("premature close"));
};
var onrequest = function() {
e.req.on("finish", onfinish);
};
if (isRequest(e)) {
e.on("complete", onfinish);
e.on("abort", onclose);
if (e.req) onrequest(); else e.on("request", onrequest);
} else if (u && !o) {
e.on("end", onlegacyfinish);
e.on("close", onlegacyfinish);
}
if (isChildProcess(e)) e.on("exit", onexit);
e.on("end", onend);
e.on("finish", onfinish);
if (t.error !== false) e.on("error", onerror);
e.on("close", onclose);
return function() {
l = true;
e.removeListener("complete", onfinish);
e.removeListener("abort", onclose);
e.removeListener("request", onrequest);
if (e.req) e.req.removeListener("finish", onfinish);
e.removeListener("end", onlegacyfinish);
e.removeListener("close", onlegacyfinish);
e.removeListener("finish", onfinish);
e.removeListener("exit", onexit);
e.removeListener("end", onend);
e.removeListener("error", onerror);
e.removeListener("close", onclose);
};
};
e.exports = eos;
},
12147: (e, t, r) => {
e.exports = r(79896).constants || r(49140);
},
83813: e => {
"use strict";
e.exports = (e, t = process.argv) => {
const r = e.startsWith("-") ? "" : e.length === 1 ? "-" : "--";
const n = t.indexOf(r + e);
const i = t.indexOf("--");
return n !== -1 && (i === -1 || n < i);
};
},
39598: (e, t, r) => {
try {
var n = r(39023);
if (typeof n.inherits !== "function") throw "";
e.exports = n.inherits;
} catch (t) {
e.exports = r(26589);
}
},
26589: e => {
if (typeof Object.create === "function") {
e.exports = function inherits(e, t) {
if (t) {
e.super_ = t;
e.prototype = Object.create(t.prototype, {
constructor: {
value: e,
enumerable: false,
writable: true,
configurable: true
}
});
}
};
} else {
e.exports = function inherits(e, t) {
if (t) {
e.super_ = t;
var TempCtor = function() {};
TempCtor.prototype = t.prototype;
e.prototype = new TempCtor;
e.prototype.constructor = e;
}
};
}
},
99200: (e, t, r) => {
var n = r(16928);
var i = r(79896);
var o = parseInt("0777", 8);
e.exports = mkdirP.mkdirp = mkdirP.mkdirP = mkdirP;
function mkdirP(e, t, r, s) {
if (typeof t === "function") {
r = t;
t = {};
} else if (!t || typeof t !== "object") {
t = {
mode: t
};
}
var a = t.mode;
var u = t.fs || i;
if (a === undefined) {
a = o & ~process.umask();
}
if (!s) s = null;
var l = r || function() {};
e = n.resolve(e);
u.mkdir(e, a, function(r) {
if (!r) {
s = s || e;
return l(null, s);
}
switch (r.code) {
case "ENOENT":
mkdirP(n.dirname(e), t, function(r, n) {
if (r) l(r, n); else mkdirP(e, t, l, n);
});
break;

default:
u.stat(e, function(e, t) {
if (e || !t.isDirectory()) l(r, s); else l(null, s);
});
break;
}
});
}
mkdirP.sync = function sync(e, t, r) {
if (!t || typeof t !== "object") {
t = {
mode: t
};
}
var s = t.mode;
var a = t.fs || i;
if (s === undefined) {
s = o & ~process.umask();
}
if (!r) r = null;
e = n.resolve(e);
try {
a.mkdirSync(e, s);
r = r || e;
} catch (i) {
switch (i.code) {
case "ENOENT":
r = sync(n.dirname(e), t, r);
sync(e, t, r);
break;

default:
var u;
try {
u = a.statSync(e);
} catch (e) {
throw i;
}
if (!u.isDirectory()) throw i;
break;
}
}
return r;
};
},
70744: e => {
var t = 1e3;
var r = t * 60;
var n = r * 60;
var i = n * 24;
var o = i * 7;
var s = i * 365.25;
e.exports = function(e, t) {
t = t || {};
var r = typeof e;
if (r === "string" && e.length > 0) {
return parse(e);
} else if (r === "number" && isFinite(e)) {
return t.long ? fmtLong(e) : fmtShort(e);
}
throw new Error("val is not a non-empty string or a valid number. val=" + JSON.stringify(e));
};
function parse(e) {
e = String(e);
if (e.length > 100) {
return;
}
var a = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(e);
if (!a) {
return;
}
var u = parseFloat(a[1]);
var l = (a[2] || "ms").toLowerCase();
switch (l) {
case "years":
case "year":
case "yrs":
case "yr":
case "y":
return u * s;

case "weeks":
case "week":
case "w":
return u * o;

case "days":
case "day":
case "d":
return u * i;

case "hours":
case "hour":
case "hrs":
case "hr":
case "h":
return u * n;

case "minutes":
case "minute":
case "mins":
case "min":
case "m":
return u * r;

case "seconds":
case "second":
case "secs":
case "sec":
case "s":
return u * t;

case "milliseconds":
case "millisecond":
case "msecs":
case "msec":
case "ms":
return u;

default:
return undefined;
}
}
function fmtShort(e) {
var o = Math.abs(e);
if (o >= i) {
return Math.round(e / i) + "d";
}
if (o >= n) {
return Math.round(e / n) + "h";
}
if (o >= r) {
return Math.round(e / r) + "m";
}
if (o >= t) {
return Math.round(e / t) + "s";
}
return e + "ms";
}
function fmtLong(e) {
var o = Math.abs(e);
if (o >= i) {
return plural(e, o, i, "day");
}
if (o >= n) {
return plural(e, o, n, "hour");
}
if (o >= r) {
return plural(e, o, r, "minute");
}
if (o >= t) {
return plural(e, o, t, "second");
}
return e + " ms";
}
function plural(e, t, r, n) {
var i = t >= r * 1.5;
return Math.round(e / r) + " " + n + (i ? "s" : "");
}
},
55560: (e, t, r) => {
var n = r(58264);
e.exports = n(once);
e.exports.strict = n(onceStrict);
once.proto = once(function() {
Object.defineProperty(Function.prototype, "once", {
value: function() {
return once(this);
},
configurable: true
});
Object.defineProperty(Function.prototype, "onceStrict", {
value: function() {
return onceStrict(this);
},
configurable: true
});
});
function once(e) {
var f = function() {
if (f.called) return f.value;
f.called = true;
return f.value = e.apply(this, arguments);
};
f.called = false;
return f;
}
function onceStrict(e) {
var f = function() {
if (f.called) throw new Error(f.onceError);
f.called = true;
return f.value = e.apply(this, arguments);
};
var t = e.name || "Function wrapped with `once`";
f.onceError = t + " shouldn't be called more than once";
f.called = false;
return f;
}
},
87898: (e, t, r) => {
var n = r(55560);
var i = r(31424);
var o;
try {
o = r(79896);
} catch (e) {}
var noop = function() {};
var s = typeof process === "undefined" ? false : /^v?\.0/.test(process.version);
var isFn = function(e) {
return typeof e === "function";
};
var isFS = function(e) {
if (!s) return false;
if (!o) return false;
return (e instanceof (o.ReadStream || noop) || e instanceof (o.WriteStream || noop)) && isFn(e.close);
};
var isRequest = function(e) {
return e.setHeader && isFn(e.abort);
};
var destroyer = function(e, t, r, o) {
o = n(o);
var s = false;
e.on("close", function() {
s = true;
});
i(e, {
readable: t,
writable: r
}, function(e) {
if (e) return o(e);
s = true;
o();
});
var a = false;
return function(t) {
if (s) return;
if (a) return;
a = true;
if (isFS(e)) return e.close(noop);
if (isRequest(e)) return e.abort();
if (isFn(e.destroy)) return e.destroy();
o(t || new Error("stream was destroyed"));
};
};
var call = function(e) {
e();
};
var pipe = function(e, t) {
return e.pipe(t);
};
var pump = function() {
var e = Array.prototype.slice.call(arguments);
var t = isFn(e[e.length - 1] || noop) && e.pop() || noop;
if (Array.isArray(e[0])) e = e[0];
if (e.length < 2) throw new Error("pump requires two streams per minimum");
var r;
var n = e.map(function(i, o) {
var s = o < e.length - 1;
var a = o > 0;
return destroyer(i, s, a, function(e) {
if (!r) r = e;
if (e) n.forEach(call);
if (s) return;
n.forEach(call);
t(r);
});
});
return e.reduce(pipe);
};
e.exports = pump;
},
25500: e => {
"use strict";
const t = {};
function createErrorType(e, r, n) {
if (!n) {
n = Error;
}
function getMessage(e, t, n) {
if (typeof r === "string") {
return r;
} else {
return r(e, t, n);
}
}
class NodeError extends n {
constructor(e, t, r) {
super(getMessage(e, t, r));
}
}
NodeError.prototype.name = n.name;
NodeError.prototype.code = e;
t[e] = NodeError;
}
function oneOf(e, t) {
if (Array.isArray(e)) {
const r = e.length;
e = e.map(e => String(e));
if (r > 2) {
return `one of ${t} ${e.slice(0, r - 1).join(", ")}, or ` + e[r - 1];
} else if (r === 2) {
return `one of ${t} ${e[0]} or ${e[1]}`;
} else {
return `of ${t} ${e[0]}`;
}
} else {
return `of ${t} ${String(e)}`;
}
}
function startsWith(e, t, r) {
return e.substr(!r || r < 0 ? 0 : +r, t.length) === t;
}
function endsWith(e, t, r) {
if (r === undefined || r > e.length) {
r = e.length;
}
return e.substring(r - t.length, r) === t;
}
function includes(e, t, r) {
if (typeof r !== "number") {
r = 0;
}
if (r + t.length > e.length) {
return false;
} else {
return e.indexOf(t, r) !== -1;
}
}
createErrorType("ERR_INVALID_OPT_VALUE", function(e, t) {
return 'The value "' + t + '" is invalid for option "' + e + '"';
}, TypeError);
createErrorType("ERR_INVALID_ARG_TYPE", function(e, t, r) {
let n;
if (typeof t === "string" && startsWith(t, "not ")) {
n = "must not be";
t = t.replace(/^not /, "");
} else {
n = "must be";
}
let i;
if (endsWith(e, " argument")) {
i = `The ${e} ${n} ${oneOf(t, "type")}`;
} else {
const r = includes(e, ".") ? "property" : "argument";
i = `The "${e}" ${r} ${n} ${oneOf(t, "type")}`;
}
i += `. Received type ${typeof r}`;
return i;
}, TypeError);
createErrorType("ERR_STREAM_PUSH_AFTER_EOF", "stream.push() after EOF");
createErrorType("ERR_METHOD_NOT_IMPLEMENTED", function(e) {
return "The " + e + " method is not implemented";
});
createErrorType("ERR_STREAM_PREMATURE_CLOSE", "Premature close");
createErrorType("ERR_STREAM_DESTROYED", function(e) {
return "Cannot call " + e + " after a stream was destroyed";
});
createErrorType("ERR_MULTIPLE_CALLBACK", "Callback called multiple times");
createErrorType("ERR_STREAM_CANNOT_PIPE", "Cannot pipe, not readable");
createErrorType("ERR_STREAM_WRITE_AFTER_END", "write after end");
createErrorType("ERR_STREAM_NULL_VALUES", "May not write null values to stream", TypeError);
createErrorType("ERR_UNKNOWN_ENCODING", function(e) {
return "Unknown encoding: " + e;
}, TypeError);
createErrorType("ERR_STREAM_UNSHIFT_AFTER_END_EVENT", "stream.unshift() after end event");
e.exports.F = t;
},
82063: (e, t, r) => {
"use strict";
var n = Object.keys || function(e) {
var t = [];
for (var r in e) t.push(r);
return t;
};
e.exports = Duplex;
var i = r(86893);
var o = r(38797);
r(39598)(Duplex, i);
{
var s = n(o.prototype);
for (var a = 0; a < s.length; a++) {
var u = s[a];
if (!Duplex.prototype[u]) Duplex.prototype[u] = o.prototype[u];
}
}
function Duplex(e) {
if (!(this instanceof Duplex)) return new Duplex(e);
i.call(this, e);
o.call(this, e);
this.allowHalfOpen = true;
if (e) {
if (e.readable === false) this.readable = false;
if (e.writable === false) this.writable = false;
if (e.allowHalfOpen === false) {
this.allowHalfOpen = false;
this.once("end", onend);
}
}
}
Object.defineProperty(Duplex.prototype, "writableHighWaterMark", {
enumerable: false,
get: function get() {
return this._writableState.highWaterMark;
}
});
Object.defineProperty(Duplex.prototype, "writableBuffer", {
enumerable: false,
get: function get() {
return this._writableState && this._writableState.getBuffer();
}
});
Object.defineProperty(Duplex.prototype, "writableLength", {
enumerable: false,
get: function get() {
return this._writableState.length;
}
});
function onend() {
if (this._writableState.ended) return;
process.nextTick(onEndNT, this);
}
function onEndNT(e) {
e.end();
}
Object.defineProperty(Duplex.prototype, "destroyed", {
enumerable: false,
get: function get() {
if (this._readableState === undefined || this._writableState === undefined) {
return false;
}
return this._readableState.destroyed && this._writableState.destroyed;
},
set: function set(e) {
if (this._readableState === undefined || this._writableState === undefined) {
return;
}
this._readableState.destroyed = e;
this._writableState.destroyed = e;
}
});
},
35283: (e, t, r) => {
"use strict";
e.exports = PassThrough;
var n = r(12337);
r(39598)(PassThrough, n);
function PassThrough(e) {
if (!(this instanceof PassThrough)) return new PassThrough(e);
n.call(this, e);
}
PassThrough.prototype._transform = function(e, t, r) {
r(null, e);
};
},
86893: (e, t, r) => {
"use strict";
e.exports = Readable;
var n;
Readable.ReadableState = ReadableState;
var i = r(24434).EventEmitter;
var o = function EElistenerCount(e, t) {
return e.listeners(t).length;
};
var s = r(63283);
var a = r(20181).Buffer;
var u = (typeof global !== "undefined" ? global : typeof window !== "undefined" ? window : typeof self !== "undefined" ? self : {}).Uint8Array || function() {};
function _uint8ArrayToBuffer(e) {
return a.from(e);
}
function _isUint8Array(e) {
return a.isBuffer(e) || e instanceof u;
}
var l = r(39023);
var c;
if (l && l.debuglog) {
c = l.debuglog("stream");
} else {
c = function debug() {};
}
var d = r(77336);
var p = r(65089);
var m = r(54874), g = m.getHighWaterMark;
var v = r(25500).F, b = v.ERR_INVALID_ARG_TYPE, y = v.ERR_STREAM_PUSH_AFTER_EOF, w = v.ERR_METHOD_NOT_IMPLEMENTED, S = v.ERR_STREAM_UNSHIFT_AFTER_END_EVENT;
var _;
var k;
var E;
r(39598)(Readable, s);
var C = p.errorOrDestroy;
var T = [ "error", "close", "destroy", "pause", "resume" ];
function prependListener(e, t, r) {
if (typeof e.prependListener === "function") return e.prependListener(t, r);
if (!e._events || !e._events[t]) e.on(t, r); else if (Array.isArray(e._events[t])) e._events[t].unshift(r); else e._events[t] = [ r, e._events[t] ];
}
function ReadableState(e, t, i) {
n = n || r(82063);
e = e || {};
if (typeof i !== "boolean") i = t instanceof n;
this.objectMode = !!e.objectMode;
if (i) this.objectMode = this.objectMode || !!e.readableObjectMode;
this.highWaterMark = g(this, e, "readableHighWaterMark", i);
this.buffer = new d;
this.length = 0;
this.pipes = null;
this.pipesCount = 0;
this.flowing = null;
this.ended = false;
this.endEmitted = false;
this.reading = false;
this.sync = true;
this.needReadable = false;
this.emittedReadable = false;
this.readableListening = false;
this.resumeScheduled = false;
this.paused = true;
this.emitClose = e.emitClose !== false;
this.autoDestroy = !!e.autoDestroy;
this.destroyed = false;
this.defaultEncoding = e.defaultEncoding || "utf8";
this.awaitDrain = 0;
this.readingMore = false;
this.decoder = null;
this.encoding = null;
if (e.encoding) {
if (!_) _ = r(80634).I;
this.decoder = new _(e.encoding);
this.encoding = e.encoding;
}
}
function Readable(e) {
n = n || r(82063);
if (!(this instanceof Readable)) return new Readable(e);
var t = this instanceof n;
this._readableState = new ReadableState(e, this, t);
this.readable = true;
if (e) {
if (typeof e.read === "function") this._read = e.read;
if (typeof e.destroy === "function") this._destroy = e.destroy;
}
s.call(this);
}
Object.defineProperty(Readable.prototype, "destroyed", {
enumerable: false,
get: function get() {
if (this._readableState === undefined) {
return false;
}
return this._readableState.destroyed;
},
set: function set(e) {
if (!this._readableState) {
return;
}
this._readableState.destroyed = e;
}
});
Readable.prototype.destroy = p.destroy;
Readable.prototype._undestroy = p.undestroy;
Readable.prototype._destroy = function(e, t) {
t(e);
};
Readable.prototype.push = function(e, t) {
var r = this._readableState;
var n;
if (!r.objectMode) {
if (typeof e === "string") {
t = t || r.defaultEncoding;
if (t !== r.encoding) {
e = a.from(e, t);
t = "";
}
n = true;
}
} else {
n = true;
}
return readableAddChunk(this, e, t, false, n);
};
Readable.prototype.unshift = function(e) {
return readableAddChunk(this, e, null, true, false);
};
function readableAddChunk(e, t, r, n, i) {
c("readableAddChunk", t);
var o = e._readableState;
if (t === null) {
o.reading = false;
onEofChunk(e, o);
} else {
var s;
if (!i) s = chunkInvalid(o, t);
if (s) {
C(e, s);
} else if (o.objectMode || t && t.length > 0) {
if (typeof t !== "string" && !o.objectMode && Object.getPrototypeOf(t) !== a.prototype) {
t = _uint8ArrayToBuffer(t);
}
if (n) {
if (o.endEmitted) C(e, new S); else addChunk(e, o, t, true);
} else if (o.ended) {
C(e, new y);
} else if (o.destroyed) {
return false;
} else {
o.reading = false;
if (o.decoder && !r) {
t = o.decoder.write(t);
if (o.objectMode || t.length !== 0) addChunk(e, o, t, false); else maybeReadMore(e, o);
} else {
addChunk(e, o, t, false);
}
}
} else if (!n) {
o.reading = false;
maybeReadMore(e, o);
}
}
return !o.ended && (o.length < o.highWaterMark || o.length === 0);
}
function addChunk(e, t, r, n) {
if (t.flowing && t.length === 0 && !t.sync) {
t.awaitDrain = 0;
e.emit("data", r);
} else {
t.length += t.objectMode ? 1 : r.length;
if (n) t.buffer.unshift(r); else t.buffer.push(r);
if (t.needReadable) emitReadable(e);
}
maybeReadMore(e, t);
}
function chunkInvalid(e, t) {
var r;
if (!_isUint8Array(t) && typeof t !== "string" && t !== undefined && !e.objectMode) {
r = new b("chunk", [ "string", "Buffer", "Uint8Array" ], t);
}
return r;
}
Readable.prototype.isPaused = function() {
return this._readableState.flowing === false;
};
Readable.prototype.setEncoding = function(e) {
if (!_) _ = r(80634).I;
var t = new _(e);
this._readableState.decoder = t;
this._readableState.encoding = this._readableState.decoder.encoding;
var n = this._readableState.buffer.head;
var i = "";
while (n !== null) {
i += t.write(n.data);
n = n.next;
}
this._readableState.buffer.clear();
if (i !== "") this._readableState.buffer.push(i);
this._readableState.length = i.length;
return this;
};
var P = 1073741824;
function computeNewHighWaterMark(e) {
if (e >= P) {
e = P;
} else {
e--;
e |= e >>> 1;
e |= e >>> 2;
e |= e >>> 4;
e |= e >>> 8;
e |= e >>> 16;
e++;
}
return e;
}
function howMuchToRead(e, t) {
if (e <= 0 || t.length === 0 && t.ended) return 0;
if (t.objectMode) return 1;
if (e !== e) {
if (t.flowing && t.length) return t.buffer.head.data.length; else return t.length;
}
if (e > t.highWaterMark) t.highWaterMark = computeNewHighWaterMark(e);
if (e <= t.length) return e;
if (!t.ended) {
t.needReadable = true;
return 0;
}
return t.length;
}
Readable.prototype.read = function(e) {
c("read", e);
e = parseInt(e, 10);
var t = this._readableState;
var r = e;
if (e !== 0) t.emittedReadable = false;
if (e === 0 && t.needReadable && ((t.highWaterMark !== 0 ? t.length >= t.highWaterMark : t.length > 0) || t.ended)) {
c("read: emitReadable", t.length, t.ended);
if (t.length === 0 && t.ended) endReadable(this); else emitReadable(this);
return null;
}
e = howMuchToRead(e, t);
if (e === 0 && t.ended) {
if (t.length === 0) endReadable(this);
return null;
}
var n = t.needReadable;
c("need readable", n);
if (t.length === 0 || t.length - e < t.highWaterMark) {
n = true;
c("length less than watermark", n);
}
if (t.ended || t.reading) {
n = false;
c("reading or ended", n);
} else if (n) {
c("do read");
t.reading = true;
t.sync = true;
if (t.length === 0) t.needReadable = true;
this._read(t.highWaterMark);
t.sync = false;
if (!t.reading) e = howMuchToRead(r, t);
}
var i;
if (e > 0) i = fromList(e, t); else i = null;
if (i === null) {
t.needReadable = t.length <= t.highWaterMark;
e = 0;
} else {
t.length -= e;
t.awaitDrain = 0;
}
if (t.length === 0) {
if (!t.ended) t.needReadable = true;
if (r !== e && t.ended) endReadable(this);
}
if (i !== null) this.emit("data", i);
return i;
};
function onEofChunk(e, t) {
c("onEofChunk");
if (t.ended) return;
if (t.decoder) {
var r = t.decoder.end();
if (r && r.length) {
t.buffer.push(r);
t.length += t.objectMode ? 1 : r.length;
}
}
t.ended = true;
if (t.sync) {
emitReadable(e);
} else {
t.needReadable = false;
if (!t.emittedReadable) {
t.emittedReadable = true;
emitReadable_(e);
}
}
}
function emitReadable(e) {
var t = e._readableState;
c("emitReadable", t.needReadable, t.emittedReadable);
t.needReadable = false;
if (!t.emittedReadable) {
c("emitReadable", t.flowing);
t.emittedReadable = true;
process.nextTick(emitReadable_, e);
}
}
function emitReadable_(e) {
var t = e._readableState;
c("emitReadable_", t.destroyed, t.length, t.ended);
if (!t.destroyed && (t.length || t.ended)) {
e.emit("readable");
t.emittedReadable = false;
}
t.needReadable = !t.flowing && !t.ended && t.length <= t.highWaterMark;
flow(e);
}
function maybeReadMore(e, t) {
if (!t.readingMore) {
t.readingMore = true;
process.nextTick(maybeReadMore_, e, t);
}
}
function maybeReadMore_(e, t) {
while (!t.reading && !t.ended && (t.length < t.highWaterMark || t.flowing && t.length === 0)) {
var r = t.length;
c("maybeReadMore read 0");
e.read(0);
if (r === t.length) break;
}
t.readingMore = false;
}
Readable.prototype._read = function(e) {
C(this, new w("_read()"));
};
Readable.prototype.pipe = function(e, t) {
var r = this;
var n = this._readableState;
switch (n.pipesCount) {
case 0:
n.pipes = e;
break;

case 1:
n.pipes = [ n.pipes, e ];
break;

default:
n.pipes.push(e);
break;
}
n.pipesCount += 1;
c("pipe count=%d opts=%j", n.pipesCount, t);
var i = (!t || t.end !== false) && e !== process.stdout && e !== process.stderr;
var s = i ? onend : unpipe;
if (n.endEmitted) process.nextTick(s); else r.once("end", s);
e.on("unpipe", onunpipe);
function onunpipe(e, t) {
c("onunpipe");
if (e === r) {
if (t && t.hasUnpiped === false) {
t.hasUnpiped = true;
cleanup();
}
}
}
function onend() {
c("onend");
e.end();
}
var a = pipeOnDrain(r);
e.on("drain", a);
var u = false;
function cleanup() {
c("cleanup");
e.removeListener("close", onclose);
e.removeListener("finish", onfinish);
e.removeListener("drain", a);
e.removeListener("error", onerror);
e.removeListener("unpipe", onunpipe);
r.removeListener("end", onend);
r.removeListener("end", unpipe);
r.removeListener("data", ondata);
u = true;
if (n.awaitDrain && (!e._writableState || e._writableState.needDrain)) a();
}
r.on("data", ondata);
function ondata(t) {
c("ondata");
var i = e.write(t);
c("dest.write", i);
if (i === false) {
if ((n.pipesCount === 1 && n.pipes === e || n.pipesCount > 1 && indexOf(n.pipes, e) !== -1) && !u) {
c("false write response, pause", n.awaitDrain);
n.awaitDrain++;
}
r.pause();
}
}
function onerror(t) {
c("onerror", t);
unpipe();
e.removeListener("error", onerror);
if (o(e, "error") === 0) C(e, t);
}
prependListener(e, "error", onerror);
function onclose() {
e.removeListener("finish", onfinish);
unpipe();
}
e.once("close", onclose);
function onfinish() {
c("onfinish");
e.removeListener("close", onclose);
unpipe();
}
e.once("finish", onfinish);
function unpipe() {
c("unpipe");
r.unpipe(e);
}
e.emit("pipe", r);
if (!n.flowing) {
c("pipe resume");
r.resume();
}
return e;
};
function pipeOnDrain(e) {
return function pipeOnDrainFunctionResult() {
var t = e._readableState;
c("pipeOnDrain", t.awaitDrain);
if (t.awaitDrain) t.awaitDrain--;
if (t.awaitDrain === 0 && o(e, "data")) {
t.flowing = true;
flow(e);
}
};
}
Readable.prototype.unpipe = function(e) {
var t = this._readableState;
var r = {
hasUnpiped: false
};
if (t.pipesCount === 0) return this;
if (t.pipesCount === 1) {
if (e && e !== t.pipes) return this;
if (!e) e = t.pipes;
t.pipes = null;
t.pipesCount = 0;
t.flowing = false;
if (e) e.emit("unpipe", this, r);
return this;
}
if (!e) {
var n = t.pipes;
var i = t.pipesCount;
t.pipes = null;
t.pipesCount = 0;
t.flowing = false;
for (var o = 0; o < i; o++) n[o].emit("unpipe", this, {
hasUnpiped: false
});
return this;
}
var s = indexOf(t.pipes, e);
if (s === -1) return this;
t.pipes.splice(s, 1);
t.pipesCount -= 1;
if (t.pipesCount === 1) t.pipes = t.pipes[0];
e.emit("unpipe", this, r);
return this;
};
Readable.prototype.on = function(e, t) {
var r = s.prototype.on.call(this, e, t);
var n = this._readableState;
if (e === "data") {
n.readableListening = this.listenerCount("readable") > 0;
if (n.flowing !== false) this.resume();
} else if (e === "readable") {
if (!n.endEmitted && !n.readableListening) {
n.readableListening = n.needReadable = true;
n.flowing = false;
n.emittedReadable = false;
c("on readable", n.length, n.reading);
if (n.length) {
emitReadable(this);
} else if (!n.reading) {
process.nextTick(nReadingNextTick, this);
}
}
}
return r;
};
Readable.prototype.addListener = Readable.prototype.on;
Readable.prototype.removeListener = function(e, t) {
var r = s.prototype.removeListener.call(this, e, t);
if (e === "readable") {
process.nextTick(updateReadableListening, this);
}
return r;
};
Readable.prototype.removeAllListeners = function(e) {
var t = s.prototype.removeAllListeners.apply(this, arguments);
if (e === "readable" || e === undefined) {
process.nextTick(updateReadableListening, this);
}
return t;
};
function updateReadableListening(e) {
var t = e._readableState;
t.readableListening = e.listenerCount("readable") > 0;
if (t.resumeScheduled && !t.paused) {
t.flowing = true;
} else if (e.listenerCount("data") > 0) {
e.resume();
}
}
function nReadingNextTick(e) {
c("readable nexttick read 0");
e.read(0);
}
Readable.prototype.resume = function() {
var e = this._readableState;
if (!e.flowing) {
c("resume");
e.flowing = !e.readableListening;
resume(this, e);
}
e.paused = false;
return this;
};
function resume(e, t) {
if (!t.resumeScheduled) {
t.resumeScheduled = true;
process.nextTick(resume_, e, t);
}
}
function resume_(e, t) {
c("resume", t.reading);
if (!t.reading) {
e.read(0);
}
t.resumeScheduled = false;
e.emit("resume");
flow(e);
if (t.flowing && !t.reading) e.read(0);
}
Readable.prototype.pause = function() {
c("call pause flowing=%j", this._readableState.flowing);
if (this._readableState.flowing !== false) {
c("pause");
this._readableState.flowing = false;
this.emit("pause");
}
this._readableState.paused = true;
return this;
};
function flow(e) {
var t = e._readableState;
c("flow", t.flowing);
while (t.flowing && e.read() !== null) ;
}
Readable.prototype.wrap = function(e) {
var t = this;
var r = this._readableState;
var n = false;
e.on("end", function() {
c("wrapped end");
if (r.decoder && !r.ended) {
var e = r.decoder.end();
if (e && e.length) t.push(e);
}
t.push(null);
});
e.on("data", function(i) {
c("wrapped data");
if (r.decoder) i = r.decoder.write(i);
if (r.objectMode && (i === null || i === undefined)) return; else if (!r.objectMode && (!i || !i.length)) return;
var o = t.push(i);
if (!o) {
n = true;
e.pause();
}
});
for (var i in e) {
if (this[i] === undefined && typeof e[i] === "function") {
this[i] = function methodWrap(t) {
return function methodWrapReturnFunction() {
return e[t].apply(e, arguments);
};
}(i);
}
}
for (var o = 0; o < T.length; o++) {
e.on(T[o], this.emit.bind(this, T[o]));
}
this._read = function(t) {
c("wrapped _read", t);
if (n) {
n = false;
e.resume();
}
};
return this;
};
if (typeof Symbol === "function") {
Readable.prototype[Symbol.asyncIterator] = function() {
if (k === undefined) {
k = r(14868);
}
return k(this);
};
}
Object.defineProperty(Readable.prototype, "readableHighWaterMark", {
enumerable: false,
get: function get() {
return this._readableState.highWaterMark;
}
});
Object.defineProperty(Readable.prototype, "readableBuffer", {
enumerable: false,
get: function get() {
return this._readableState && this._readableState.buffer;
}
});
Object.defineProperty(Readable.prototype, "readableFlowing", {
enumerable: false,
get: function get() {
return this._readableState.flowing;
},
set: function set(e) {
if (this._readableState) {
this._readableState.flowing = e;
}
}
});
Readable._fromList = fromList;
Object.defineProperty(Readable.prototype, "readableLength", {
enumerable: false,
get: function get() {
return this._readableState.length;
}
});
function fromList(e, t) {
if (t.length === 0) return null;
var r;
if (t.objectMode) r = t.buffer.shift(); else if (!e || e >= t.length) {
if (t.decoder) r = t.buffer.join(""); else if (t.buffer.length === 1) r = t.buffer.first(); else r = t.buffer.concat(t.length);
t.buffer.clear();
} else {
r = t.buffer.consume(e, t.decoder);
}
return r;
}
function endReadable(e) {
var t = e._readableState;
c("endReadable", t.endEmitted);
if (!t.endEmitted) {
t.ended = true;
process.nextTick(endReadableNT, t, e);
}
}
function endReadableNT(e, t) {
c("endReadableNT", e.endEmitted, e.length);
if (!e.endEmitted && e.length === 0) {
e.endEmitted = true;
t.readable = false;
t.emit("end");
if (e.autoDestroy) {
var r = t._writableState;
if (!r || r.autoDestroy && r.finished) {
t.destroy();
}
}
}
}
if (typeof Symbol === "function") {
Readable.from = function(e, t) {
if (E === undefined) {
E = r(4659);
}
return E(Readable, e, t);
};
}
function indexOf(e, t) {
for (var r = 0, n = e.length; r < n; r++) {
if (e[r] === t) return r;
}
return -1;
}
},
12337: (e, t, r) => {
"use strict";
e.exports = Transform;
var n = r(25500).F, i = n.ERR_METHOD_NOT_IMPLEMENTED, o = n.ERR_MULTIPLE_CALLBACK, s = n.ERR_TRANSFORM_ALREADY_TRANSFORMING, a = n.ERR_TRANSFORM_WITH_LENGTH_0;
var u = r(82063);
r(39598)(Transform, u);
function afterTransform(e, t) {
var r = this._transformState;
r.transforming = false;
var n = r.writecb;
if (n === null) {
return this.emit("error", new o);
}
r.writechunk = null;
r.writecb = null;
if (t != null) this.push(t);
n(e);
var i = this._readableState;
i.reading = false;
if (i.needReadable || i.length < i.highWaterMark) {
this._read(i.highWaterMark);
}
}
function Transform(e) {
if (!(this instanceof Transform)) return new Transform(e);
u.call(this, e);
this._transformState = {
afterTransform: afterTransform.bind(this),
needTransform: false,
transforming: false,
writecb: null,
writechunk: null,
writeencoding: null
};
this._readableState.needReadable = true;
this._readableState.sync = false;
if (e) {
if (typeof e.transform === "function") this._transform = e.transform;
if (typeof e.flush === "function") this._flush = e.flush;
}
this.on("prefinish", prefinish);
}
function prefinish() {
var e = this;
if (typeof this._flush === "function" && !this._readableState.destroyed) {
this._flush(function(t, r) {
done(e, t, r);
});
} else {
done(this, null, null);
}
}
Transform.prototype.push = function(e, t) {
this._transformState.needTransform = false;
return u.prototype.push.call(this, e, t);
};
Transform.prototype._transform = function(e, t, r) {
r(new i("_transform()"));
};
Transform.prototype._write = function(e, t, r) {
var n = this._transformState;
n.writecb = r;
n.writechunk = e;
n.writeencoding = t;
if (!n.transforming) {
var i = this._readableState;
if (n.needTransform || i.needReadable || i.length < i.highWaterMark) this._read(i.highWaterMark);
}
};
Transform.prototype._read = function(e) {
var t = this._transformState;
if (t.writechunk !== null && !t.transforming) {
t.transforming = true;
this._transform(t.writechunk, t.writeencoding, t.afterTransform);
} else {
t.needTransform = true;
}
};
Transform.prototype._destroy = function(e, t) {
u.prototype._destroy.call(this, e, function(e) {
t(e);
});
};
function done(e, t, r) {
if (t) return e.emit("error", t);
if (r != null) e.push(r);
if (e._writableState.length) throw new a;
if (e._transformState.transforming) throw new s;
return e.push(null);
}
},
38797: (e, t, r) => {
"use strict";
e.exports = Writable;
function WriteReq(e, t, r) {
this.chunk = e;
this.encoding = t;
this.callback = r;
this.next = null;
}
function CorkedRequest(e) {
var t = this;
this.next = null;
this.entry = null;
this.finish = function() {
onCorkedFinish(t, e);
};
}
var n;
Writable.WritableState = WritableState;
var i = {
deprecate: r(24488)
};
var o = r(63283);
var s = r(20181).Buffer;
var a = (typeof global !== "undefined" ? global : typeof window !== "undefined" ? window : typeof self !== "undefined" ? self : {}).Uint8Array || function() {};
function _uint8ArrayToBuffer(e) {
return s.from(e);
}
function _isUint8Array(e) {
return s.isBuffer(e) || e instanceof a;
}
var u = r(65089);
var l = r(54874), c = l.getHighWaterMark;
var d = r(25500).F, p = d.ERR_INVALID_ARG_TYPE, m = d.ERR_METHOD_NOT_IMPLEMENTED, g = d.ERR_MULTIPLE_CALLBACK, v = d.ERR_STREAM_CANNOT_PIPE, b = d.ERR_STREAM_DESTROYED, y = d.ERR_STREAM_NULL_VALUES, w = d.ERR_STREAM_WRITE_AFTER_END, S = d.ERR_UNKNOWN_ENCODING;
var _ = u.errorOrDestroy;
r(39598)(Writable, o);
function nop() {}
function WritableState(e, t, i) {
n = n || r(82063);
e = e || {};
if (typeof i !== "boolean") i = t instanceof n;
this.objectMode = !!e.objectMode;
if (i) this.objectMode = this.objectMode || !!e.writableObjectMode;
this.highWaterMark = c(this, e, "writableHighWaterMark", i);
this.finalCalled = false;
this.needDrain = false;
this.ending = false;
this.ended = false;
this.finished = false;
this.destroyed = false;
var o = e.decodeStrings === false;
this.decodeStrings = !o;
this.defaultEncoding = e.defaultEncoding || "utf8";
this.length = 0;
this.writing = false;
this.corked = 0;
this.sync = true;
this.bufferProcessing = false;
this.onwrite = function(e) {
onwrite(t, e);
};
this.writecb = null;
this.writelen = 0;
this.bufferedRequest = null;
this.lastBufferedRequest = null;
this.pendingcb = 0;
this.prefinished = false;
this.errorEmitted = false;
this.emitClose = e.emitClose !== false;
this.autoDestroy = !!e.autoDestroy;
this.bufferedRequestCount = 0;
this.corkedRequestsFree = new CorkedRequest(this);
}
WritableState.prototype.getBuffer = function getBuffer() {
var e = this.bufferedRequest;
var t = [];
while (e) {
t.push(e);
e = e.next;
}
return t;
};
(function() {
try {
Object.defineProperty(WritableState.prototype, "buffer", {
get: i.deprecate(function writableStateBufferGetter() {
return this.getBuffer();
}, "_writableState.buffer is deprecated. Use _writableState.getBuffer " + "instead.", "DEP0003")
});
} catch (e) {}
})();
var k;
if (typeof Symbol === "function" && Symbol.hasInstance && typeof Function.prototype[Symbol.hasInstance] === "function") {
k = Function.prototype[Symbol.hasInstance];
Object.defineProperty(Writable, Symbol.hasInstance, {
value: function value(e) {
if (k.call(this, e)) return true;
if (this !== Writable) return false;
return e && e._writableState instanceof WritableState;
}
});
} else {
k = function realHasInstance(e) {
return e instanceof this;
};
}
function Writable(e) {
n = n || r(82063);
var t = this instanceof n;
if (!t && !k.call(Writable, this)) return new Writable(e);
this._writableState = new WritableState(e, this, t);
this.writable = true;
if (e) {
if (typeof e.write === "function") this._write = e.write;
if (typeof e.writev === "function") this._writev = e.writev;
if (typeof e.destroy === "function") this._destroy = e.destroy;
if (typeof e.final === "function") this._final = e.final;
}
o.call(this);
}
Writable.prototype.pipe = function() {
_(this, new v);
};
function writeAfterEnd(e, t) {
var r = new w;
_(e, r);
process.nextTick(t, r);
}
function validChunk(e, t, r, n) {
var i;
if (r === null) {
i = new y;
} else if (typeof r !== "string" && !t.objectMode) {
i = new p("chunk", [ "string", "Buffer" ], r);
}
if (i) {
_(e, i);
process.nextTick(n, i);
return false;
}
return true;
}
Writable.prototype.write = function(e, t, r) {
var n = this._writableState;
var i = false;
var o = !n.objectMode && _isUint8Array(e);
if (o && !s.isBuffer(e)) {
e = _uint8ArrayToBuffer(e);
}
if (typeof t === "function") {
r = t;
t = null;
}
if (o) t = "buffer"; else if (!t) t = n.defaultEncoding;
if (typeof r !== "function") r = nop;
if (n.ending) writeAfterEnd(this, r); else if (o || validChunk(this, n, e, r)) {
n.pendingcb++;
i = writeOrBuffer(this, n, o, e, t, r);
}
return i;
};
Writable.prototype.cork = function() {
this._writableState.corked++;
};
Writable.prototype.uncork = function() {
var e = this._writableState;
if (e.corked) {
e.corked--;
if (!e.writing && !e.corked && !e.bufferProcessing && e.bufferedRequest) clearBuffer(this, e);
}
};
Writable.prototype.setDefaultEncoding = function setDefaultEncoding(e) {
if (typeof e === "string") e = e.toLowerCase();
if (!([ "hex", "utf8", "utf-8", "ascii", "binary", "base64", "ucs2", "ucs-2", "utf16le", "utf-16le", "raw" ].indexOf((e + "").toLowerCase()) > -1)) throw new S(e);
this._writableState.defaultEncoding = e;
return this;
};
Object.defineProperty(Writable.prototype, "writableBuffer", {
enumerable: false,
get: function get() {
return this._writableState && this._writableState.getBuffer();
}
});
function decodeChunk(e, t, r) {
if (!e.objectMode && e.decodeStrings !== false && typeof t === "string") {
t = s.from(t, r);
}
return t;
}
Object.defineProperty(Writable.prototype, "writableHighWaterMark", {
enumerable: false,
get: function get() {
return this._writableState.highWaterMark;
}
});
function writeOrBuffer(e, t, r, n, i, o) {
if (!r) {
var s = decodeChunk(t, n, i);
if (n !== s) {
r = true;
i = "buffer";
n = s;
}
}
var a = t.objectMode ? 1 : n.length;
t.length += a;
var u = t.length < t.highWaterMark;
if (!u) t.needDrain = true;
if (t.writing || t.corked) {
var l = t.lastBufferedRequest;
t.lastBufferedRequest = {
chunk: n,
encoding: i,
isBuf: r,
callback: o,
next: null
};
if (l) {
l.next = t.lastBufferedRequest;
} else {
t.bufferedRequest = t.lastBufferedRequest;
}
t.bufferedRequestCount += 1;
} else {
doWrite(e, t, false, a, n, i, o);
}
return u;
}
function doWrite(e, t, r, n, i, o, s) {
t.writelen = n;
t.writecb = s;
t.writing = true;
t.sync = true;
if (t.destroyed) t.onwrite(new b("write")); else if (r) e._writev(i, t.onwrite); else e._write(i, o, t.onwrite);
t.sync = false;
}
function onwriteError(e, t, r, n, i) {
--t.pendingcb;
if (r) {
process.nextTick(i, n);
process.nextTick(finishMaybe, e, t);
e._writableState.errorEmitted = true;
_(e, n);
} else {
i(n);
e._writableState.errorEmitted = true;
_(e, n);
finishMaybe(e, t);
}
}
function onwriteStateUpdate(e) {
e.writing = false;
e.writecb = null;
e.length -= e.writelen;
e.writelen = 0;
}
function onwrite(e, t) {
var r = e._writableState;
var n = r.sync;
var i = r.writecb;
if (typeof i !== "function") throw new g;
onwriteStateUpdate(r);
if (t) onwriteError(e, r, n, t, i); else {
var o = needFinish(r) || e.destroyed;
if (!o && !r.corked && !r.bufferProcessing && r.bufferedRequest) {
clearBuffer(e, r);
}
if (n) {
process.nextTick(afterWrite, e, r, o, i);
} else {
afterWrite(e, r, o, i);
}
}
}
function afterWrite(e, t, r, n) {
if (!r) onwriteDrain(e, t);
t.pendingcb--;
n();
finishMaybe(e, t);
}
function onwriteDrain(e, t) {
if (t.length === 0 && t.needDrain) {
t.needDrain = false;
e.emit("drain");
}
}
function clearBuffer(e, t) {
t.bufferProcessing = true;
var r = t.bufferedRequest;
if (e._writev && r && r.next) {
var n = t.bufferedRequestCount;
var i = new Array(n);
var o = t.corkedRequestsFree;
o.entry = r;
var s = 0;
var a = true;
while (r) {
i[s] = r;
if (!r.isBuf) a = false;
r = r.next;
s += 1;
}
i.allBuffers = a;
doWrite(e, t, true, t.length, i, "", o.finish);
t.pendingcb++;
t.lastBufferedRequest = null;
if (o.next) {
t.corkedRequestsFree = o.next;
o.next = null;
} else {
t.corkedRequestsFree = new CorkedRequest(t);
}
t.bufferedRequestCount = 0;
} else {
while (r) {
var u = r.chunk;
var l = r.encoding;
var c = r.callback;
var d = t.objectMode ? 1 : u.length;
doWrite(e, t, false, d, u, l, c);
r = r.next;
t.bufferedRequestCount--;
if (t.writing) {
break;
}
}
if (r === null) t.lastBufferedRequest = null;
}
t.bufferedRequest = r;
t.bufferProcessing = false;
}
Writable.prototype._write = function(e, t, r) {
r(new m("_write()"));
};
Writable.prototype._writev = null;
Writable.prototype.end = function(e, t, r) {
var n = this._writableState;
if (typeof e === "function") {
r = e;
e = null;
t = null;
} else if (typeof t === "function") {
r = t;
t = null;
}
if (e !== null && e !== undefined) this.write(e, t);
if (n.corked) {
n.corked = 1;
this.uncork();
}
if (!n.ending) endWritable(this, n, r);
return this;
};
Object.defineProperty(Writable.prototype, "writableLength", {
enumerable: false,
get: function get() {
return this._writableState.length;
}
});
function needFinish(e) {
return e.ending && e.length === 0 && e.bufferedRequest === null && !e.finished && !e.writing;
}
function callFinal(e, t) {
e._final(function(r) {
t.pendingcb--;
if (r) {
_(e, r);
}
t.prefinished = true;
e.emit("prefinish");
finishMaybe(e, t);
});
}
function prefinish(e, t) {
if (!t.prefinished && !t.finalCalled) {
if (typeof e._final === "function" && !t.destroyed) {
t.pendingcb++;
t.finalCalled = true;
process.nextTick(callFinal, e, t);
} else {
t.prefinished = true;
e.emit("prefinish");
}
}
}
function finishMaybe(e, t) {
var r = needFinish(t);
if (r) {
prefinish(e, t);
if (t.pendingcb === 0) {
t.finished = true;
e.emit("finish");
if (t.autoDestroy) {
var n = e._readableState;
if (!n || n.autoDestroy && n.endEmitted) {
e.destroy();
}
}
}
}
return r;
}
function endWritable(e, t, r) {
t.ending = true;
finishMaybe(e, t);
if (r) {
if (t.finished) process.nextTick(r); else e.once("finish", r);
}
t.ended = true;
e.writable = false;
}
function onCorkedFinish(e, t, r) {
var n = e.entry;
e.entry = null;
while (n) {
var i = n.callback;
t.pendingcb--;
i(r);
n = n.next;
}
t.corkedRequestsFree.next = e;
}
Object.defineProperty(Writable.prototype, "destroyed", {
enumerable: false,
get: function get() {
if (this._writableState === undefined) {
return false;
}
return this._writableState.destroyed;
},
set: function set(e) {
if (!this._writableState) {
return;
}
this._writableState.destroyed = e;
}
});
Writable.prototype.destroy = u.destroy;
Writable.prototype._undestroy = u.undestroy;
Writable.prototype._destroy = function(e, t) {
t(e);
};
},
14868: (e, t, r) => {
"use strict";
var n;
function _defineProperty(e, t, r) {
t = _toPropertyKey(t);
if (t in e) {
Object.defineProperty(e, t, {
value: r,
enumerable: true,
configurable: true,
writable: true
});
} else {
e[t] = r;
}
return e;
}
function _toPropertyKey(e) {
var t = _toPrimitive(e, "string");
return typeof t === "symbol" ? t : String(t);
}
function _toPrimitive(e, t) {
if (typeof e !== "object" || e === null) return e;
var r = e[Symbol.toPrimitive];
if (r !== undefined) {
var n = r.call(e, t || "default");
if (typeof n !== "object") return n;
throw new TypeError("@@toPrimitive must return a primitive value.");
}
return (t === "string" ? String : Number)(e);
}
var i = r(36815);
var o = Symbol("lastResolve");
var s = Symbol("lastReject");
var a = Symbol("error");
var u = Symbol("ended");
var l = Symbol("lastPromise");
var c = Symbol("handlePromise");
var d = Symbol("stream");
function createIterResult(e, t) {
return {
value: e,
done: t
};
}
function readAndResolve(e) {
var t = e[o];
if (t !== null) {
var r = e[d].read();
if (r !== null) {
e[l] = null;
e[o] = null;
e[s] = null;
t(createIterResult(r, false));
}
}
}
function onReadable(e) {
process.nextTick(readAndResolve, e);
}
function wrapForNext(e, t) {
return function(r, n) {
e.then(function() {
if (t[u]) {
r(createIterResult(undefined, true));
return;
}
t[c](r, n);
}, n);
};
}
var p = Object.getPrototypeOf(function() {});
var m = Object.setPrototypeOf((n = {
get stream() {
return this[d];
},
next: function next() {
var e = this;
var t = this[a];
if (t !== null) {
return Promise.reject(t);
}
if (this[u]) {
return Promise.resolve(createIterResult(undefined, true));
}
if (this[d].destroyed) {
return new Promise(function(t, r) {
process.nextTick(function() {
if (e[a]) {
r(e[a]);
} else {
t(createIterResult(undefined, true));
}
});
});
}
var r = this[l];
var n;
if (r) {
n = new Promise(wrapForNext(r, this));
} else {
var i = this[d].read();
if (i !== null) {
return Promise.resolve(createIterResult(i, false));
}
n = new Promise(this[c]);
}
this[l] = n;
return n;
}
}, _defineProperty(n, Symbol.asyncIterator, function() {
return this;
}), _defineProperty(n, "return", function _return() {
var e = this;
return new Promise(function(t, r) {
e[d].destroy(null, function(e) {
if (e) {
r(e);
return;
}
t(createIterResult(undefined, true));
});
});
}), n), p);
var g = function createReadableStreamAsyncIterator(e) {
var t;
var r = Object.create(m, (t = {}, _defineProperty(t, d, {
value: e,
writable: true
}), _defineProperty(t, o, {
value: null,
writable: true
}), _defineProperty(t, s, {
value: null,
writable: true
}), _defineProperty(t, a, {
value: null,
writable: true
}), _defineProperty(t, u, {
value: e._readableState.endEmitted,
writable: true
}), _defineProperty(t, c, {
value: function value(e, t) {
var n = r[d].read();
if (n) {
r[l] = null;
r[o] = null;
r[s] = null;
e(createIterResult(n, false));
} else {
r[o] = e;
r[s] = t;
}
},
writable: true
}), t));
r[l] = null;
i(e, function(e) {
if (e && e.code !== "ERR_STREAM_PREMATURE_CLOSE") {
var t = r[s];
if (t !== null) {
r[l] = null;
r[o] = null;
r[s] = null;
t(e);
}
r[a] = e;
return;
}
var n = r[o];
if (n !== null) {
r[l] = null;
r[o] = null;
r[s] = null;
n(createIterResult(undefined, true));
}
r[u] = true;
});
e.on("readable", onReadable.bind(null, r));
return r;
};
e.exports = g;
},
77336: (e, t, r) => {
"use strict";
function ownKeys(e, t) {
var r = Object.keys(e);
if (Object.getOwnPropertySymbols) {
var n = Object.getOwnPropertySymbols(e);
t && (n = n.filter(function(t) {
return Object.getOwnPropertyDescriptor(e, t).enumerable;
})), r.push.apply(r, n);
}
return r;
}
function _objectSpread(e) {
for (var t = 1; t < arguments.length; t++) {
var r = null != arguments[t] ? arguments[t] : {};
t % 2 ? ownKeys(Object(r), !0).forEach(function(t) {
_defineProperty(e, t, r[t]);
}) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e, Object.getOwnPropertyDescriptors(r)) : ownKeys(Object(r)).forEach(function(t) {
Object.defineProperty(e, t, Object.getOwnPropertyDescriptor(r, t));
});
}
return e;
}
function _defineProperty(e, t, r) {
t = _toPropertyKey(t);
if (t in e) {
Object.defineProperty(e, t, {
value: r,
enumerable: true,
configurable: true,
writable: true
});
} else {
e[t] = r;
}
return e;
}
function _classCallCheck(e, t) {
if (!(e instanceof t)) {
throw new TypeError("Cannot call a class as a function");
}
}
function _defineProperties(e, t) {
for (var r = 0; r < t.length; r++) {
var n = t[r];
n.enumerable = n.enumerable || false;
n.configurable = true;
if ("value" in n) n.writable = true;
Object.defineProperty(e, _toPropertyKey(n.key), n);
}
}
function _createClass(e, t, r) {
if (t) _defineProperties(e.prototype, t);
if (r) _defineProperties(e, r);
Object.defineProperty(e, "prototype", {
writable: false
});
return e;
}
function _toPropertyKey(e) {
var t = _toPrimitive(e, "string");
return typeof t === "symbol" ? t : String(t);
}
function _toPrimitive(e, t) {
if (typeof e !== "object" || e === null) return e;
var r = e[Symbol.toPrimitive];
if (r !== undefined) {
var n = r.call(e, t || "default");
if (typeof n !== "object") return n;
throw new TypeError("@@toPrimitive must return a primitive value.");
}
return (t === "string" ? String : Number)(e);
}
var n = r(20181), i = n.Buffer;
var o = r(39023), s = o.inspect;
var a = s && s.custom || "inspect";
function copyBuffer(e, t, r) {
i.prototype.copy.call(e, t, r);
}
e.exports = function() {
function BufferList() {
_classCallCheck(this, BufferList);
this.head = null;
this.tail = null;
this.length = 0;
}
_createClass(BufferList, [ {
key: "push",
value: function push(e) {
var t = {
data: e,
next: null
};
if (this.length > 0) this.tail.next = t; else this.head = t;
this.tail = t;
++this.length;
}
}, {
key: "unshift",
value: function unshift(e) {
var t = {
data: e,
next: this.head
};
if (this.length === 0) this.tail = t;
this.head = t;
++this.length;
}
}, {
key: "shift",
value: function shift() {
if (this.length === 0) return;
var e = this.head.data;
if (this.length === 1) this.head = this.tail = null; else this.head = this.head.next;
--this.length;
return e;
}
}, {
key: "clear",
value: function clear() {
this.head = this.tail = null;
this.length = 0;
}
}, {
key: "join",
value: function join(e) {
if (this.length === 0) return "";
var t = this.head;
var r = "" + t.data;
while (t = t.next) r += e + t.data;
return r;
}
}, {
key: "concat",
value: function concat(e) {
if (this.length === 0) return i.alloc(0);
var t = i.allocUnsafe(e >>> 0);
var r = this.head;
var n = 0;
while (r) {
copyBuffer(r.data, t, n);
n += r.data.length;
r = r.next;
}
return t;
}
}, {
key: "consume",
value: function consume(e, t) {
var r;
if (e < this.head.data.length) {
r = this.head.data.slice(0, e);
this.head.data = this.head.data.slice(e);
} else if (e === this.head.data.length) {
r = this.shift();
} else {
r = t ? this._getString(e) : this._getBuffer(e);
}
return r;
}
}, {
key: "first",
value: function first() {
return this.head.data;
}
}, {
key: "_getString",
value: function _getString(e) {
var t = this.head;
var r = 1;
var n = t.data;
e -= n.length;
while (t = t.next) {
var i = t.data;
var o = e > i.length ? i.length : e;
if (o === i.length) n += i; else n += i.slice(0, e);
e -= o;
if (e === 0) {
if (o === i.length) {
++r;
if (t.next) this.head = t.next; else this.head = this.tail = null;
} else {
this.head = t;
t.data = i.slice(o);
}
break;
}
++r;
}
this.length -= r;
return n;
}
}, {
key: "_getBuffer",
value: function _getBuffer(e) {
var t = i.allocUnsafe(e);
var r = this.head;
var n = 1;
r.data.copy(t);
e -= r.data.length;
while (r = r.next) {
var o = r.data;
var s = e > o.length ? o.length : e;
o.copy(t, t.length - e, 0, s);
e -= s;
if (e === 0) {
if (s === o.length) {
++n;
if (r.next) this.head = r.next; else this.head = this.tail = null;
} else {
this.head = r;
r.data = o.slice(s);
}
break;
}
++n;
}
this.length -= n;
return t;
}
}, {
key: a,
value: function value(e, t) {
return s(this, _objectSpread(_objectSpread({}, t), {}, {
depth: 0,
customInspect: false
}));
}
} ]);
return BufferList;
}();
},
65089: e => {
"use strict";
function destroy(e, t) {
var r = this;
var n = this._readableState && this._readableState.destroyed;
var i = this._writableState && this._writableState.destroyed;
if (n || i) {
if (t) {
t(e);
} else if (e) {
if (!this._writableState) {
process.nextTick(emitErrorNT, this, e);
} else if (!this._writableState.errorEmitted) {
this._writableState.errorEmitted = true;
process.nextTick(emitErrorNT, this, e);
}
}
return this;
}
if (this._readableState) {
this._readableState.destroyed = true;
}
if (this._writableState) {
this._writableState.destroyed = true;
}
this._destroy(e || null, function(e) {
if (!t && e) {
if (!r._writableState) {
process.nextTick(emitErrorAndCloseNT, r, e);
} else if (!r._writableState.errorEmitted) {
r._writableState.errorEmitted = true;
process.nextTick(emitErrorAndCloseNT, r, e);
} else {
process.nextTick(emitCloseNT, r);
}
} else if (t) {
process.nextTick(emitCloseNT, r);
t(e);
} else {
process.nextTick(emitCloseNT, r);
}
});
return this;
}
function emitErrorAndCloseNT(e, t) {
emitErrorNT(e, t);
emitCloseNT(e);
}
function emitCloseNT(e) {
if (e._writableState && !e._writableState.emitClose) return;
if (e._readableState && !e._readableState.emitClose) return;
e.emit("close");
}
function undestroy() {
if (this._readableState) {
this._readableState.destroyed = false;
this._readableState.reading = false;
this._readableState.ended = false;
this._readableState.endEmitted = false;
}
if (this._writableState) {
this._writableState.destroyed = false;
this._writableState.ended = false;
this._writableState.ending = false;
this._writableState.finalCalled = false;
this._writableState.prefinished = false;
this._writableState.finished = false;
this._writableState.errorEmitted = false;
}
}
function emitErrorNT(e, t) {
e.emit("error", t);
}
function errorOrDestroy(e, t) {
var r = e._readableState;
var n = e._writableState;
if (r && r.autoDestroy || n && n.autoDestroy) e.destroy(t); else e.emit("error", t);
}
e.exports = {
destroy: destroy,
undestroy: undestroy,
errorOrDestroy: errorOrDestroy
};
},
36815: (e, t, r) => {
"use strict";
var n = r(25500).F.ERR_STREAM_PREMATURE_CLOSE;
function once(e) {
var t = false;
return function() {
if (t) return;
t = true;
for (var r = arguments.length, n = new Array(r), i = 0; i < r; i++) {
n[i] = arguments[i];
}
e.apply(this, n);
};
}
function noop() {}
function isRequest(e) {
return e.setHeader && typeof e.abort === "function";
}
function eos(e, t, r) {
if (typeof t === "function") return eos(e, null, t);
if (!t) t = {};
r = once(r || noop);
var i = t.readable || t.readable !== false && e.readable;
var o = t.writable || t.writable !== false && e.writable;
var s = function onlegacyfinish() {
if (!e.writable) u();
};
var a = e._writableState && e._writableState.finished;
var u = function onfinish() {
o = false;
a = true;
if (!i) r.call(e);
};
var l = e._readableState && e._readableState.endEmitted;
var c = function onend() {
i = false;
l = true;
if (!o) r.call(e);
};
var d = function onerror(t) {
r.call(e, t);
};
var p = function onclose() {
var t;
if (i && !l) {
if (!e._readableState || !e._readableState.ended) t = new n;
return r.call(e, t);
}
if (o && !a) {
if (!e._writableState || !e._writableState.ended) t = new n;
return r.call(e, t);
}
};
var m = function onrequest() {
e.req.on("finish", u);
};
if (isRequest(e)) {
e.on("complete", u);
e.on("abort", p);
if (e.req) m(); else e.on("request", m);
} else if (o && !e._writableState) {
e.on("end", s);
e.on("close", s);
}
e.on("end", c);
e.on("finish", u);
if (t.error !== false) e.on("error", d);
e.on("close", p);
return function() {
e.removeListener("complete", u);
e.removeListener("abort", p);
e.removeListener("request", m);
if (e.req) e.req.removeListener("finish", u);
e.removeListener("end", s);
e.removeListener("close", s);
e.removeListener("finish", u);
e.removeListener("end", c);
e.removeListener("error", d);
e.removeListener("close", p);
};
}
e.exports = eos;
},
4659: (e, t, r) => {
"use strict";
function asyncGeneratorStep(e, t, r, n, i, o, s) {
try {
var a = e[o](s);
var u = a.value;
} catch (e) {
r(e);
return;
}
if (a.done) {
t(u);
} else {
Promise.resolve(u).then(n, i);
}
}
function _asyncToGenerator(e) {
return function() {
var t = this, r = arguments;
return new Promise(function(n, i) {
var o = e.apply(t, r);
function _next(e) {
asyncGeneratorStep(o, n, i, _next, _throw, "next", e);
}
function _throw(e) {
asyncGeneratorStep(o, n, i, _next, _throw, "throw", e);
}
_next(undefined);
});
};
}
function ownKeys(e, t) {
var r = Object.keys(e);
if (Object.getOwnPropertySymbols) {
var n = Object.getOwnPropertySymbols(e);
t && (n = n.filter(function(t) {
return Object.getOwnPropertyDescriptor(e, t).enumerable;
})), r.push.apply(r, n);
}
return r;
}
function _objectSpread(e) {
for (var t = 1; t < arguments.length; t++) {
var r = null != arguments[t] ? arguments[t] : {};
t % 2 ? ownKeys(Object(r), !0).forEach(function(t) {
_defineProperty(e, t, r[t]);
}) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e, Object.getOwnPropertyDescriptors(r)) : ownKeys(Object(r)).forEach(function(t) {
Object.defineProperty(e, t, Object.getOwnPropertyDescriptor(r, t));
});
}
return e;
}
function _defineProperty(e, t, r) {
t = _toPropertyKey(t);
if (t in e) {
Object.defineProperty(e, t, {
value: r,
enumerable: true,
configurable: true,
writable: true
});
} else {
e[t] = r;
}
return e;
}
function _toPropertyKey(e) {
var t = _toPrimitive(e, "string");
return typeof t === "symbol" ? t : String(t);
}
function _toPrimitive(e, t) {
if (typeof e !== "object" || e === null) return e;
var r = e[Symbol.toPrimitive];
if (r !== undefined) {
var n = r.call(e, t || "default");
if (typeof n !== "object") return n;
throw new TypeError("@@toPrimitive must return a primitive value.");
}
return (t === "string" ? String : Number)(e);
}
var n = r(25500).F.ERR_INVALID_ARG_TYPE;
function from(e, t, r) {
var i;
if (t && typeof t.next === "function") {
i = t;
} else if (t && t[Symbol.asyncIterator]) i = t[Symbol.asyncIterator](); else if (t && t[Symbol.iterator]) i = t[Symbol.iterator](); else throw new n("iterable", [ "Iterable" ], t);
var o = new e(_objectSpread({
objectMode: true
}, r));
var s = false;
o._read = function() {
if (!s) {
s = true;
next();
}
};
function next() {
return _next2.apply(this, arguments);
}
function _next2() {
_next2 = _asyncToGenerator(function*() {
try {
var e = yield i.next(), t = e.value, r = e.done;
if (r) {
o.push(null);
} else if (o.push(yield t)) {
next();
} else {
s = false;
}
} catch (e) {
o.destroy(e);
}
});
return _next2.apply(this, arguments);
}
return o;
}
e.exports = from;
},
16701: (e, t, r) => {
"use strict";
var n;
function once(e) {
var t = false;
return function() {
if (t) return;
t = true;
e.apply(void 0, arguments);
};
}
var i = r(25500).F, o = i.ERR_MISSING_ARGS, s = i.ERR_STREAM_DESTROYED;
function noop(e) {
if (e) throw e;
}
function isRequest(e) {
return e.setHeader && typeof e.abort === "function";
}
function destroyer(e, t, i, o) {
o = once(o);
var a = false;
e.on("close", function() {
a = true;
});
if (n === undefined) n = r(36815);
n(e, {
readable: t,
writable: i
}, function(e) {
if (e) return o(e);
a = true;
o();
});
var u = false;
return function(t) {
if (a) return;
if (u) return;
u = true;
if (isRequest(e)) return e.abort();
if (typeof e.destroy === "function") return e.destroy();
o(t || new s("pipe"));
};
}
function call(e) {
e();
}
function pipe(e, t) {
return e.pipe(t);
}
function popCallback(e) {
if (!e.length) return noop;
if (typeof e[e.length - 1] !== "function") return noop;
return e.pop();
}
function pipeline() {
for (var e = arguments.length, t = new Array(e), r = 0; r < e; r++) {
t[r] = arguments[r];
}
var n = popCallback(t);
if (Array.isArray(t[0])) t = t[0];
if (t.length < 2) {
throw new o("streams");
}
var i;
var s = t.map(function(e, r) {
var o = r < t.length - 1;
var a = r > 0;
return destroyer(e, o, a, function(e) {
if (!i) i = e;
if (e) s.forEach(call);
if (o) return;
s.forEach(call);
n(i);
});
});
return t.reduce(pipe);
}
e.exports = pipeline;
},
54874: (e, t, r) => {
"use strict";
var n = r(25500).F.ERR_INVALID_OPT_VALUE;
function highWaterMarkFrom(e, t, r) {
return e.highWaterMark != null ? e.highWaterMark : t ? e[r] : null;
}
function getHighWaterMark(e, t, r, i) {
var o = highWaterMarkFrom(t, i, r);
if (o != null) {
if (!(isFinite(o) && Math.floor(o) === o) || o < 0) {
var s = i ? r : "highWaterMark";
throw new n(s, o);
}
return Math.floor(o);
}
return e.objectMode ? 16 : 16 * 1024;
}
e.exports = {
getHighWaterMark: getHighWaterMark
};
},
63283: (e, t, r) => {
e.exports = r(2203);
},
86131: (e, t, r) => {
var n = r(2203);
if (process.env.READABLE_STREAM === "disable" && n) {
e.exports = n.Readable;
Object.assign(e.exports, n);
e.exports.Stream = n;
} else {
t = e.exports = r(86893);
t.Stream = n || t;
t.Readable = t;
t.Writable = r(38797);
t.Duplex = r(82063);
t.Transform = r(12337);
t.PassThrough = r(35283);
t.finished = r(36815);
t.pipeline = r(16701);
}
},
93058: (e, t, r) => {
var n = r(20181);
var i = n.Buffer;
function copyProps(e, t) {
for (var r in e) {
t[r] = e[r];
}
}
if (i.from && i.alloc && i.allocUnsafe && i.allocUnsafeSlow) {
e.exports = n;
} else {
copyProps(n, t);
t.Buffer = SafeBuffer;
}
function SafeBuffer(e, t, r) {
return i(e, t, r);
}
SafeBuffer.prototype = Object.create(i.prototype);
copyProps(i, SafeBuffer);
SafeBuffer.from = function(e, t, r) {
if (typeof e === "number") {
throw new TypeError("Argument must not be a number");
}
return i(e, t, r);
};
SafeBuffer.alloc = function(e, t, r) {
if (typeof e !== "number") {
throw new TypeError("Argument must be a number");
}
var n = i(e);
if (t !== undefined) {
if (typeof r === "string") {
n.fill(t, r);
} else {
n.fill(t);
}
} else {
n.fill(0);
}
return n;
};
SafeBuffer.allocUnsafe = function(e) {
if (typeof e !== "number") {
throw new TypeError("Argument must be a number");
}
return i(e);
};
SafeBuffer.allocUnsafeSlow = function(e) {
if (typeof e !== "number") {
throw new TypeError("Argument must be a number");
}
return n.SlowBuffer(e);
};
},
74087: (e, t, r) => {
var n = r(79896);
e.exports = function(e, t, r) {
t = typeof t !== "undefined" ? t : "\n";
r = typeof r !== "undefined" ? r : "utf8";
var i = [];
var o = n.readFileSync(e, r);
if (o.indexOf("-END CERTIFICATE-") < 0 || o.indexOf("-BEGIN CERTIFICATE-") < 0) {
throw Error("File does not contain 'BEGIN CERTIFICATE' or 'END CERTIFICATE'");
}
o = o.split(t);
var s = [];
var a, u;
for (a = 0, u = o.length; a < u; a++) {
var l = o[a];
if (!(l.length !== 0)) {
continue;
}
s.push(l);
if (l.match(/-END CERTIFICATE-/)) {
i.push(s.join(t));
s = [];
}
}
return i;
};
},
80634: (e, t, r) => {
"use strict";
var n = r(93058).Buffer;
var i = n.isEncoding || function(e) {
e = "" + e;
switch (e && e.toLowerCase()) {
case "hex":
case "utf8":
case "utf-8":
case "ascii":
case "binary":
case "base64":
case "ucs2":
case "ucs-2":
case "utf16le":
case "utf-16le":
case "raw":
return true;

default:
return false;
}
};
function _normalizeEncoding(e) {
if (!e) return "utf8";
var t;
while (true) {
switch (e) {
case "utf8":
case "utf-8":
return "utf8";

case "ucs2":
case "ucs-2":
case "utf16le":
case "utf-16le":
return "utf16le";

case "latin1":
case "binary":
return "latin1";

case "base64":
case "ascii":
case "hex":
return e;

default:
if (t) return;
e = ("" + e).toLowerCase();
t = true;
}
}
}
function normalizeEncoding(e) {
var t = _normalizeEncoding(e);
if (typeof t !== "string" && (n.isEncoding === i || !i(e))) throw new Error("Unknown encoding: " + e);
return t || e;
}
t.I = StringDecoder;
function StringDecoder(e) {
this.encoding = normalizeEncoding(e);
var t;
switch (this.encoding) {
case "utf16le":
this.text = utf16Text;
this.end = utf16End;
t = 4;
break;

case "utf8":
this.fillLast = utf8FillLast;
t = 4;
break;

case "base64":
this.text = base64Text;
this.end = base64End;
t = 3;
break;

default:
this.write = simpleWrite;
this.end = simpleEnd;
return;
}
this.lastNeed = 0;
this.lastTotal = 0;
this.lastChar = n.allocUnsafe(t);
}
StringDecoder.prototype.write = function(e) {
if (e.length === 0) return "";
var t;
var r;
if (this.lastNeed) {
t = this.fillLast(e);
if (t === undefined) return "";
r = this.lastNeed;
this.lastNeed = 0;
} else {
r = 0;
}
if (r < e.length) return t ? t + this.text(e, r) : this.text(e, r);
return t || "";
};
StringDecoder.prototype.end = utf8End;
StringDecoder.prototype.text = utf8Text;
StringDecoder.prototype.fillLast = function(e) {
if (this.lastNeed <= e.length) {
e.copy(this.lastChar, this.lastTotal - this.lastNeed, 0, this.lastNeed);
return this.lastChar.toString(this.encoding, 0, this.lastTotal);
}
e.copy(this.lastChar, this.lastTotal - this.lastNeed, 0, e.length);
this.lastNeed -= e.length;
};
function utf8CheckByte(e) {
if (e <= 127) return 0; else if (e >> 5 === 6) return 2; else if (e >> 4 === 14) return 3; else if (e >> 3 === 30) return 4;
return e >> 6 === 2 ? -1 : -2;
}
function utf8CheckIncomplete(e, t, r) {
var n = t.length - 1;
if (n < r) return 0;
var i = utf8CheckByte(t[n]);
if (i >= 0) {
if (i > 0) e.lastNeed = i - 1;
return i;
}
if (--n < r || i === -2) return 0;
i = utf8CheckByte(t[n]);
if (i >= 0) {
if (i > 0) e.lastNeed = i - 2;
return i;
}
if (--n < r || i === -2) return 0;
i = utf8CheckByte(t[n]);
if (i >= 0) {
if (i > 0) {
if (i === 2) i = 0; else e.lastNeed = i - 3;
}
return i;
}
return 0;
}
function utf8CheckExtraBytes(e, t, r) {
if ((t[0] & 192) !== 128) {
e.lastNeed = 0;
return "�";
}
if (e.lastNeed > 1 && t.length > 1) {
if ((t[1] & 192) !== 128) {
e.lastNeed = 1;
return "�";
}
if (e.lastNeed > 2 && t.length > 2) {
if ((t[2] & 192) !== 128) {
e.lastNeed = 2;
return "�";
}
}
}
}
function utf8FillLast(e) {
var t = this.lastTotal - this.lastNeed;
var r = utf8CheckExtraBytes(this, e, t);
if (r !== undefined) return r;
if (this.lastNeed <= e.length) {
e.copy(this.lastChar, t, 0, this.lastNeed);
return this.lastChar.toString(this.encoding, 0, this.lastTotal);
}
e.copy(this.lastChar, t, 0, e.length);
this.lastNeed -= e.length;
}
function utf8Text(e, t) {
var r = utf8CheckIncomplete(this, e, t);
if (!this.lastNeed) return e.toString("utf8", t);
this.lastTotal = r;
var n = e.length - (r - this.lastNeed);
e.copy(this.lastChar, 0, n);
return e.toString("utf8", t, n);
}
function utf8End(e) {
var t = e && e.length ? this.write(e) : "";
if (this.lastNeed) return t + "�";
return t;
}
function utf16Text(e, t) {
if ((e.length - t) % 2 === 0) {
var r = e.toString("utf16le", t);
if (r) {
var n = r.charCodeAt(r.length - 1);
if (n >= 55296 && n <= 56319) {
this.lastNeed = 2;
this.lastTotal = 4;
this.lastChar[0] = e[e.length - 2];
this.lastChar[1] = e[e.length - 1];
return r.slice(0, -1);
}
}
return r;
}
this.lastNeed = 1;
this.lastTotal = 2;
this.lastChar[0] = e[e.length - 1];
return e.toString("utf16le", t, e.length - 1);
}
function utf16End(e) {
var t = e && e.length ? this.write(e) : "";
if (this.lastNeed) {
var r = this.lastTotal - this.lastNeed;
return t + this.lastChar.toString("utf16le", 0, r);
}
return t;
}
function base64Text(e, t) {
var r = (e.length - t) % 3;
if (r === 0) return e.toString("base64", t);
this.lastNeed = 3 - r;
this.lastTotal = 3;
if (r === 1) {
this.lastChar[0] = e[e.length - 1];
} else {
this.lastChar[0] = e[e.length - 2];
this.lastChar[1] = e[e.length - 1];
}
return e.toString("base64", t, e.length - r);
}
function base64End(e) {
var t = e && e.length ? this.write(e) : "";
if (this.lastNeed) return t + this.lastChar.toString("base64", 0, 3 - this.lastNeed);
return t;
}
function simpleWrite(e) {
return e.toString(this.encoding);
}
function simpleEnd(e) {
return e && e.length ? this.write(e) : "";
}
},
21450: (e, t, r) => {
"use strict";
const n = r(70857);
const i = r(52018);
const o = r(83813);
const {env: s} = process;
let a;
if (o("no-color") || o("no-colors") || o("color=false") || o("color=never")) {
a = 0;
} else if (o("color") || o("colors") || o("color=true") || o("color=always")) {
a = 1;
}
if ("FORCE_COLOR" in s) {
if (s.FORCE_COLOR === "true") {
a = 1;
} else if (s.FORCE_COLOR === "false") {
a = 0;
} else {
a = s.FORCE_COLOR.length === 0 ? 1 : Math.min(parseInt(s.FORCE_COLOR, 10), 3);
}
}
function translateLevel(e) {
if (e === 0) {
return false;
}
return {
level: e,
hasBasic: true,
has256: e >= 2,
has16m: e >= 3
};
}
function supportsColor(e, t) {
if (a === 0) {
return 0;
}
if (o("color=16m") || o("color=full") || o("color=truecolor")) {
return 3;
}
if (o("color=256")) {
return 2;
}
if (e && !t && a === undefined) {
return 0;
}
const r = a || 0;
if (s.TERM === "dumb") {
return r;
}
if (process.platform === "win32") {
const e = n.release().split(".");
if (Number(e[0]) >= 10 && Number(e[2]) >= 10586) {
return Number(e[2]) >= 14931 ? 3 : 2;
}
return 1;
}
if ("CI" in s) {
if ([ "TRAVIS", "CIRCLECI", "APPVEYOR", "GITLAB_CI", "GITHUB_ACTIONS", "BUILDKITE" ].some(e => e in s) || s.CI_NAME === "codeship") {
return 1;
}
return r;
}
if ("TEAMCITY_VERSION" in s) {
return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(s.TEAMCITY_VERSION) ? 1 : 0;
}
if (s.COLORTERM === "truecolor") {
return 3;
}
if ("TERM_PROGRAM" in s) {
const e = parseInt((s.TERM_PROGRAM_VERSION || "").split(".")[0], 10);
switch (s.TERM_PROGRAM) {
case "iTerm.app":
return e >= 3 ? 3 : 2;

case "Apple_Terminal":
return 2;
}
}
if (/-256(color)?$/i.test(s.TERM)) {
return 2;
}
if (/^screen|^xterm|^vt100|^vt220|^rxvt|color|ansi|cygwin|linux/i.test(s.TERM)) {
return 1;
}
if ("COLORTERM" in s) {
return 1;
}
return r;
}
function getSupportLevel(e) {
const t = supportsColor(e, e && e.isTTY);
return translateLevel(t);
}
e.exports = {
supportsColor: getSupportLevel,
stdout: translateLevel(supportsColor(true, i.isatty(1))),
stderr: translateLevel(supportsColor(true, i.isatty(2)))
};
},
35645: (e, t, r) => {
var n = r(25384);
var i = r(56118);
var o = r(87898);
var s = r(99200);
var a = r(79896);
var u = r(16928);
var l = r(70857);
var c = l.platform() === "win32";
var noop = function() {};
var echo = function(e) {
return e;
};
var d = !c ? echo : function(e) {
return e.replace(/\\/g, "/").replace(/[:?<>|]/g, "_");
};
var statAll = function(e, t, r, n, i, o) {
var s = i || [ "." ];
return function loop(i) {
if (!s.length) return i();
var a = s.shift();
var l = u.join(r, a);
t(l, function(t, c) {
if (t) return i(t);
if (!c.isDirectory()) return i(null, a, c);
e.readdir(l, function(e, t) {
if (e) return i(e);
if (o) t.sort();
for (var l = 0; l < t.length; l++) {
if (!n(u.join(r, a, t[l]))) s.push(u.join(a, t[l]));
}
i(null, a, c);
});
});
};
};
var strip = function(e, t) {
return function(r) {
r.name = r.name.split("/").slice(t).join("/");
var n = r.linkname;
if (n && (r.type === "link" || u.isAbsolute(n))) {
r.linkname = n.split("/").slice(t).join("/");
}
return e(r);
};
};
t.pack = function(e, t) {
if (!e) e = ".";
if (!t) t = {};
var r = t.fs || a;
var n = t.ignore || t.filter || noop;
var s = t.map || noop;
var l = t.mapStream || echo;
var c = statAll(r, t.dereference ? r.stat : r.lstat, e, n, t.entries, t.sort);
var p = t.strict !== false;
var m = typeof t.umask === "number" ? ~t.umask : ~processUmask();
var g = typeof t.dmode === "number" ? t.dmode : 0;
var v = typeof t.fmode === "number" ? t.fmode : 0;
var b = t.pack || i.pack();
var y = t.finish || noop;
if (t.strip) s = strip(s, t.strip);
if (t.readable) {
g |= parseInt(555, 8);
v |= parseInt(444, 8);
}
if (t.writable) {
g |= parseInt(333, 8);
v |= parseInt(222, 8);
}
var onsymlink = function(t, n) {
r.readlink(u.join(e, t), function(e, t) {
if (e) return b.destroy(e);
n.linkname = d(t);
b.entry(n, onnextentry);
});
};
var onstat = function(n, i, a) {
if (n) return b.destroy(n);
if (!i) {
if (t.finalize !== false) b.finalize();
return y(b);
}
if (a.isSocket()) return onnextentry();
var c = {
name: d(i),
mode: (a.mode | (a.isDirectory() ? g : v)) & m,
mtime: a.mtime,
size: a.size,
type: "file",
uid: a.uid,
gid: a.gid
};
if (a.isDirectory()) {
c.size = 0;
c.type = "directory";
c = s(c) || c;
return b.entry(c, onnextentry);
}
if (a.isSymbolicLink()) {
c.size = 0;
c.type = "symlink";
c = s(c) || c;
return onsymlink(i, c);
}
c = s(c) || c;
if (!a.isFile()) {
if (p) return b.destroy(new Error("unsupported type for " + i));
return onnextentry();
}
var w = b.entry(c, onnextentry);
if (!w) return;
var S = l(r.createReadStream(u.join(e, i)), c);
S.on("error", function(e) {
w.destroy(e);
});
o(S, w);
};
var onnextentry = function(e) {
if (e) return b.destroy(e);
c(onstat);
};
onnextentry();
return b;
};
var head = function(e) {
return e.length ? e[e.length - 1] : null;
};
var processGetuid = function() {
return process.getuid ? process.getuid() : -1;
};
var processUmask = function() {
return process.umask ? process.umask() : 0;
};
t.extract = function(e, t) {
if (!e) e = ".";
if (!t) t = {};
var r = t.fs || a;
var n = t.ignore || t.filter || noop;
var s = t.map || noop;
var l = t.mapStream || echo;
var p = t.chown !== false && !c && processGetuid() === 0;
var m = t.extract || i.extract();
var g = [];
var v = new Date;
var b = typeof t.umask === "number" ? ~t.umask : ~processUmask();
var y = typeof t.dmode === "number" ? t.dmode : 0;
var w = typeof t.fmode === "number" ? t.fmode : 0;
var S = t.strict !== false;
if (t.strip) s = strip(s, t.strip);
if (t.readable) {
y |= parseInt(555, 8);
w |= parseInt(444, 8);
}
if (t.writable) {
y |= parseInt(333, 8);
w |= parseInt(222, 8);
}
var utimesParent = function(e, t) {
var n;
while ((n = head(g)) && e.slice(0, n[0].length) !== n[0]) g.pop();
if (!n) return t();
r.utimes(n[0], v, n[1], t);
};
var utimes = function(e, n, i) {
if (t.utimes === false) return i();
if (n.type === "directory") return r.utimes(e, v, n.mtime, i);
if (n.type === "symlink") return utimesParent(e, i);
r.utimes(e, v, n.mtime, function(t) {
if (t) return i(t);
utimesParent(e, i);
});
};
var chperm = function(e, t, n) {
var i = t.type === "symlink";
var o = i ? r.lchmod : r.chmod;
var s = i ? r.lchown : r.chown;
if (!o) return n();
var a = (t.mode | (t.type === "directory" ? y : w)) & b;
o(e, a, function(r) {
if (r) return n(r);
if (!p) return n();
if (!s) return n();
s(e, t.uid, t.gid, n);
});
};
m.on("entry", function(i, a, m) {
i = s(i) || i;
i.name = d(i.name);
var v = u.join(e, u.join("/", i.name));
if (n(v, i)) {
a.resume();
return m();
}
var stat = function(e) {
if (e) return m(e);
utimes(v, i, function(e) {
if (e) return m(e);
if (c) return m();
chperm(v, i, m);
});
};
var onsymlink = function() {
if (c) return m();
r.unlink(v, function() {
r.symlink(i.linkname, v, stat);
});
};
var onlink = function() {
if (c) return m();
r.unlink(v, function() {
var n = u.join(e, u.join("/", i.linkname));
r.link(n, v, function(e) {
if (e && e.code === "EPERM" && t.hardlinkAsFilesFallback) {
a = r.createReadStream(n);
return onfile();
}
stat(e);
});
});
};
var onfile = function() {
var e = r.createWriteStream(v);
var t = l(a, i);
e.on("error", function(e) {
t.destroy(e);
});
o(t, e, function(t) {
if (t) return m(t);
e.on("close", stat);
});
};
if (i.type === "directory") {
g.push([ v, i.mtime ]);
return mkdirfix(v, {
fs: r,
own: p,
uid: i.uid,
gid: i.gid
}, stat);
}
var b = u.dirname(v);
validate(r, b, u.join(e, "."), function(e, t) {
if (e) return m(e);
if (!t) return m(new Error(b + " is not a valid path"));
mkdirfix(b, {
fs: r,
own: p,
uid: i.uid,
gid: i.gid
}, function(e) {
if (e) return m(e);
switch (i.type) {
case "file":
return onfile();

case "link":
return onlink();

case "symlink":
return onsymlink();
}
if (S) return m(new Error("unsupported type for " + v + " (" + i.type + ")"));
a.resume();
m();
});
});
});
if (t.finish) m.on("finish", t.finish);
return m;
};
function validate(e, t, r, n) {
if (t === r) return n(null, true);
e.lstat(t, function(i, o) {
if (i && i.code !== "ENOENT") return n(i);
if (i || o.isDirectory()) return validate(e, u.join(t, ".."), r, n);
n(null, false);
});
}
function mkdirfix(e, t, r) {
s(e, {
fs: t.fs
}, function(e, i) {
if (!e && i && t.own) {
n(i, t.uid, t.gid, r);
} else {
r(e);
}
});
}
},
35763: (e, t, r) => {
var n = r(39023);
var i = r(80794);
var o = r(88428);
var s = r(86131).Writable;
var a = r(86131).PassThrough;
var noop = function() {};
var overflow = function(e) {
e &= 511;
return e && 512 - e;
};
var emptyStream = function(e, t) {
var r = new Source(e, t);
r.end();
return r;
};
var mixinPax = function(e, t) {
if (t.path) e.name = t.path;
if (t.linkpath) e.linkname = t.linkpath;
if (t.size) e.size = parseInt(t.size, 10);
e.pax = t;
return e;
};
var Source = function(e, t) {
this._parent = e;
this.offset = t;
a.call(this, {
autoDestroy: false
});
};
n.inherits(Source, a);
Source.prototype.destroy = function(e) {
this._parent.destroy(e);
};
var Extract = function(e) {
if (!(this instanceof Extract)) return new Extract(e);
s.call(this, e);
e = e || {};
this._offset = 0;
this._buffer = i();
this._missing = 0;
this._partial = false;
this._onparse = noop;
this._header = null;
this._stream = null;
this._overflow = null;
this._cb = null;
this._locked = false;
this._destroyed = false;
this._pax = null;
this._paxGlobal = null;
this._gnuLongPath = null;
this._gnuLongLinkPath = null;
var t = this;
var r = t._buffer;
var oncontinue = function() {
t._continue();
};
var onunlock = function(e) {
t._locked = false;
if (e) return t.destroy(e);
if (!t._stream) oncontinue();
};
var onstreamend = function() {
t._stream = null;
var e = overflow(t._header.size);
if (e) t._parse(e, ondrain); else t._parse(512, onheader);
if (!t._locked) oncontinue();
};
var ondrain = function() {
t._buffer.consume(overflow(t._header.size));
t._parse(512, onheader);
oncontinue();
};
var onpaxglobalheader = function() {
var e = t._header.size;
t._paxGlobal = o.decodePax(r.slice(0, e));
r.consume(e);
onstreamend();
};
var onpaxheader = function() {
var e = t._header.size;
t._pax = o.decodePax(r.slice(0, e));
if (t._paxGlobal) t._pax = Object.assign({}, t._paxGlobal, t._pax);
r.consume(e);
onstreamend();
};
var ongnulongpath = function() {
var n = t._header.size;
this._gnuLongPath = o.decodeLongPath(r.slice(0, n), e.filenameEncoding);
r.consume(n);
onstreamend();
};
var ongnulonglinkpath = function() {
var n = t._header.size;
this._gnuLongLinkPath = o.decodeLongPath(r.slice(0, n), e.filenameEncoding);
r.consume(n);
onstreamend();
};
var onheader = function() {
var n = t._offset;
var i;
try {
i = t._header = o.decode(r.slice(0, 512), e.filenameEncoding, e.allowUnknownFormat);
} catch (e) {
t.emit("error", e);
}
r.consume(512);
if (!i) {
t._parse(512, onheader);
oncontinue();
return;
}
if (i.type === "gnu-long-path") {
t._parse(i.size, ongnulongpath);
oncontinue();
return;
}
if (i.type === "gnu-long-link-path") {
t._parse(i.size, ongnulonglinkpath);
oncontinue();
return;
}
if (i.type === "pax-global-header") {
t._parse(i.size, onpaxglobalheader);
oncontinue();
return;
}
if (i.type === "pax-header") {
t._parse(i.size, onpaxheader);
oncontinue();
return;
}
if (t._gnuLongPath) {
i.name = t._gnuLongPath;
t._gnuLongPath = null;
}
if (t._gnuLongLinkPath) {
i.linkname = t._gnuLongLinkPath;
t._gnuLongLinkPath = null;
}
if (t._pax) {
t._header = i = mixinPax(i, t._pax);
t._pax = null;
}
t._locked = true;
if (!i.size || i.type === "directory") {
t._parse(512, onheader);
t.emit("entry", i, emptyStream(t, n), onunlock);
return;
}
t._stream = new Source(t, n);
t.emit("entry", i, t._stream, onunlock);
t._parse(i.size, onstreamend);
oncontinue();
};
this._onheader = onheader;
this._parse(512, onheader);
};
n.inherits(Extract, s);
Extract.prototype.destroy = function(e) {
if (this._destroyed) return;
this._destroyed = true;
if (e) this.emit("error", e);
this.emit("close");
if (this._stream) this._stream.emit("close");
};
Extract.prototype._parse = function(e, t) {
if (this._destroyed) return;
this._offset += e;
this._missing = e;
if (t === this._onheader) this._partial = false;
this._onparse = t;
};
Extract.prototype._continue = function() {
if (this._destroyed) return;
var e = this._cb;
this._cb = noop;
if (this._overflow) this._write(this._overflow, undefined, e); else e();
};
Extract.prototype._write = function(e, t, r) {
if (this._destroyed) return;
var n = this._stream;
var i = this._buffer;
var o = this._missing;
if (e.length) this._partial = true;
if (e.length < o) {
this._missing -= e.length;
this._overflow = null;
if (n) return n.write(e, r);
i.append(e);
return r();
}
this._cb = r;
this._missing = 0;
var s = null;
if (e.length > o) {
s = e.slice(o);
e = e.slice(0, o);
}
if (n) n.end(e); else i.append(e);
this._overflow = s;
this._onparse();
};
Extract.prototype._final = function(e) {
if (this._partial) return this.destroy(new Error("Unexpected end of data"));
e();
};
e.exports = Extract;
},
88428: (e, t) => {
var r = Buffer.alloc;
var n = "0000000000000000000";
var i = "7777777777777777777";
var o = "0".charCodeAt(0);
var s = Buffer.from("ustar\0", "binary");
var a = Buffer.from("00", "binary");
var u = Buffer.from("ustar ", "binary");
var l = Buffer.from(" \0", "binary");
var c = parseInt("7777", 8);
var d = 257;
var p = 263;
var clamp = function(e, t, r) {
if (typeof e !== "number") return r;
e = ~~e;
if (e >= t) return t;
if (e >= 0) return e;
e += t;
if (e >= 0) return e;
return 0;
};
var toType = function(e) {
switch (e) {
case 0:
return "file";

case 1:
return "link";

case 2:
return "symlink";

case 3:
return "character-device";

case 4:
return "block-device";

case 5:
return "directory";

case 6:
return "fifo";

case 7:
return "contiguous-file";

case 72:
return "pax-header";

case 55:
return "pax-global-header";

case 27:
return "gnu-long-link-path";

case 28:
case 30:
return "gnu-long-path";
}
return null;
};
var toTypeflag = function(e) {
switch (e) {
case "file":
return 0;

case "link":
return 1;

case "symlink":
return 2;

case "character-device":
return 3;

case "block-device":
return 4;

case "directory":
return 5;

case "fifo":
return 6;

case "contiguous-file":
return 7;

case "pax-header":
return 72;
}
return 0;
};
var indexOf = function(e, t, r, n) {
for (;r < n; r++) {
if (e[r] === t) return r;
}
return n;
};
var cksum = function(e) {
var t = 8 * 32;
for (var r = 0; r < 148; r++) t += e[r];
for (var n = 156; n < 512; n++) t += e[n];
return t;
};
var encodeOct = function(e, t) {
e = e.toString(8);
if (e.length > t) return i.slice(0, t) + " "; else return n.slice(0, t - e.length) + e + " ";
};
function parse256(e) {
var t;
if (e[0] === 128) t = true; else if (e[0] === 255) t = false; else return null;
var r = [];
for (var n = e.length - 1; n > 0; n--) {
var i = e[n];
if (t) r.push(i); else r.push(255 - i);
}
var o = 0;
var s = r.length;
for (n = 0; n < s; n++) {
o += r[n] * Math.pow(256, n);
}
return t ? o : -1 * o;
}
var decodeOct = function(e, t, r) {
e = e.slice(t, t + r);
t = 0;
if (e[t] & 128) {
return parse256(e);
} else {
while (t < e.length && e[t] === 32) t++;
var n = clamp(indexOf(e, 32, t, e.length), e.length, e.length);
while (t < n && e[t] === 0) t++;
if (n === t) return 0;
return parseInt(e.slice(t, n).toString(), 8);
}
};
var decodeStr = function(e, t, r, n) {
return e.slice(t, indexOf(e, 0, t, t + r)).toString(n);
};
var addLength = function(e) {
var t = Buffer.byteLength(e);
var r = Math.floor(Math.log(t) / Math.log(10)) + 1;
if (t + r >= Math.pow(10, r)) r++;
return t + r + e;
};
t.decodeLongPath = function(e, t) {
return decodeStr(e, 0, e.length, t);
};
t.encodePax = function(e) {
var t = "";
if (e.name) t += addLength(" path=" + e.name + "\n");
if (e.linkname) t += addLength(" linkpath=" + e.linkname + "\n");
var r = e.pax;
if (r) {
for (var n in r) {
t += addLength(" " + n + "=" + r[n] + "\n");
}
}
return Buffer.from(t);
};
t.decodePax = function(e) {
var t = {};
while (e.length) {
var r = 0;
while (r < e.length && e[r] !== 32) r++;
var n = parseInt(e.slice(0, r).toString(), 10);
if (!n) return t;
var i = e.slice(r + 1, n - 1).toString();
var o = i.indexOf("=");
if (o === -1) return t;
t[i.slice(0, o)] = i.slice(o + 1);
e = e.slice(n);
}
return t;
};
t.encode = function(e) {
var t = r(512);
var n = e.name;
var i = "";
if (e.typeflag === 5 && n[n.length - 1] !== "/") n += "/";
if (Buffer.byteLength(n) !== n.length) return null;
while (Buffer.byteLength(n) > 100) {
var u = n.indexOf("/");
if (u === -1) return null;
i += i ? "/" + n.slice(0, u) : n.slice(0, u);
n = n.slice(u + 1);
}
if (Buffer.byteLength(n) > 100 || Buffer.byteLength(i) > 155) return null;
if (e.linkname && Buffer.byteLength(e.linkname) > 100) return null;
t.write(n);
t.write(encodeOct(e.mode & c, 6), 100);
t.write(encodeOct(e.uid, 6), 108);
t.write(encodeOct(e.gid, 6), 116);
t.write(encodeOct(e.size, 11), 124);
t.write(encodeOct(e.mtime.getTime() / 1e3 | 0, 11), 136);
t[156] = o + toTypeflag(e.type);
if (e.linkname) t.write(e.linkname, 157);
s.copy(t, d);
a.copy(t, p);
if (e.uname) t.write(e.uname, 265);
if (e.gname) t.write(e.gname, 297);
t.write(encodeOct(e.devmajor || 0, 6), 329);
t.write(encodeOct(e.devminor || 0, 6), 337);
if (i) t.write(i, 345);
t.write(encodeOct(cksum(t), 6), 148);
return t;
};
t.decode = function(e, t, r) {
var n = e[156] === 0 ? 0 : e[156] - o;
var i = decodeStr(e, 0, 100, t);
var a = decodeOct(e, 100, 8);
var c = decodeOct(e, 108, 8);
var m = decodeOct(e, 116, 8);
var g = decodeOct(e, 124, 12);
var v = decodeOct(e, 136, 12);
var b = toType(n);
var y = e[157] === 0 ? null : decodeStr(e, 157, 100, t);
var w = decodeStr(e, 265, 32);
var S = decodeStr(e, 297, 32);
var _ = decodeOct(e, 329, 8);
var k = decodeOct(e, 337, 8);
var E = cksum(e);
if (E === 8 * 32) return null;
if (E !== decodeOct(e, 148, 8)) throw new Error("Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?");
if (s.compare(e, d, d + 6) === 0) {
if (e[345]) i = decodeStr(e, 345, 155, t) + "/" + i;
} else if (u.compare(e, d, d + 6) === 0 && l.compare(e, p, p + 2) === 0) {} else {
if (!r) {
throw new Error("Invalid tar header: unknown format.");
}
}
if (n === 0 && i && i[i.length - 1] === "/") n = 5;
return {
name: i,
mode: a,
uid: c,
gid: m,
size: g,
mtime: new Date(1e3 * v),
type: b,
linkname: y,
uname: w,
gname: S,
devmajor: _,
devminor: k
};
};
},
56118: (e, t, r) => {
t.extract = r(35763);
t.pack = r(80861);
},
80861: (e, t, r) => {
var n = r(12147);
var i = r(31424);
var o = r(39598);
var s = Buffer.alloc;
var a = r(86131).Readable;
var u = r(86131).Writable;
var l = r(13193).StringDecoder;
var c = r(88428);
var d = parseInt("755", 8);
var p = parseInt("644", 8);
var m = s(1024);
var noop = function() {};
var overflow = function(e, t) {
t &= 511;
if (t) e.push(m.slice(0, 512 - t));
};
function modeToType(e) {
switch (e & n.S_IFMT) {
case n.S_IFBLK:
return "block-device";

case n.S_IFCHR:
return "character-device";

case n.S_IFDIR:
return "directory";

case n.S_IFIFO:
return "fifo";

case n.S_IFLNK:
return "symlink";
}
return "file";
}
var Sink = function(e) {
u.call(this);
this.written = 0;
this._to = e;
this._destroyed = false;
};
o(Sink, u);
Sink.prototype._write = function(e, t, r) {
this.written += e.length;
if (this._to.push(e)) return r();
this._to._drain = r;
};
Sink.prototype.destroy = function() {
if (this._destroyed) return;
this._destroyed = true;
this.emit("close");
};
var LinkSink = function() {
u.call(this);
this.linkname = "";
this._decoder = new l("utf-8");
this._destroyed = false;
};
o(LinkSink, u);
LinkSink.prototype._write = function(e, t, r) {
this.linkname += this._decoder.write(e);
r();
};
LinkSink.prototype.destroy = function() {
if (this._destroyed) return;
this._destroyed = true;
this.emit("close");
};
var Void = function() {
u.call(this);
this._destroyed = false;
};
o(Void, u);
Void.prototype._write = function(e, t, r) {
r(new Error("No body allowed for this entry"));
};
Void.prototype.destroy = function() {
if (this._destroyed) return;
this._destroyed = true;
this.emit("close");
};
var Pack = function(e) {
if (!(this instanceof Pack)) return new Pack(e);
a.call(this, e);
this._drain = noop;
this._finalized = false;
this._finalizing = false;
this._destroyed = false;
this._stream = null;
};
o(Pack, a);
Pack.prototype.entry = function(e, t, r) {
if (this._stream) throw new Error("already piping an entry");
if (this._finalized || this._destroyed) return;
if (typeof t === "function") {
r = t;
t = null;
}
if (!r) r = noop;
var n = this;
if (!e.size || e.type === "symlink") e.size = 0;
if (!e.type) e.type = modeToType(e.mode);
if (!e.mode) e.mode = e.type === "directory" ? d : p;
if (!e.uid) e.uid = 0;
if (!e.gid) e.gid = 0;
if (!e.mtime) e.mtime = new Date;
if (typeof t === "string") t = Buffer.from(t);
if (Buffer.isBuffer(t)) {
e.size = t.length;
this._encode(e);
var o = this.push(t);
overflow(n, e.size);
if (o) process.nextTick(r); else this._drain = r;
return new Void;
}
if (e.type === "symlink" && !e.linkname) {
var s = new LinkSink;
i(s, function(t) {
if (t) {
n.destroy();
return r(t);
}
e.linkname = s.linkname;
n._encode(e);
r();
});
return s;
}
this._encode(e);
if (e.type !== "file" && e.type !== "contiguous-file") {
process.nextTick(r);
return new Void;
}
var a = new Sink(this);
this._stream = a;
i(a, function(t) {
n._stream = null;
if (t) {
n.destroy();
return r(t);
}
if (a.written !== e.size) {
n.destroy();
return r(new Error("size mismatch"));
}
overflow(n, e.size);
if (n._finalizing) n.finalize();
r();
});
return a;
};
Pack.prototype.finalize = function() {
if (this._stream) {
this._finalizing = true;
return;
}
if (this._finalized) return;
this._finalized = true;
this.push(m);
this.push(null);
};
Pack.prototype.destroy = function(e) {
if (this._destroyed) return;
this._destroyed = true;
if (e) this.emit("error", e);
this.emit("close");
if (this._stream && this._stream.destroy) this._stream.destroy();
};
Pack.prototype._encode = function(e) {
if (!e.pax) {
var t = c.encode(e);
if (t) {
this.push(t);
return;
}
}
this._encodePax(e);
};
Pack.prototype._encodePax = function(e) {
var t = c.encodePax({
name: e.name,
linkname: e.linkname,
pax: e.pax
});
var r = {
name: "PaxHeader",
mode: e.mode,
uid: e.uid,
gid: e.gid,
size: t.length,
mtime: e.mtime,
type: "pax-header",
linkname: e.linkname && "PaxHeader",
uname: e.uname,
gname: e.gname,
devmajor: e.devmajor,
devminor: e.devminor
};
this.push(c.encode(r));
this.push(t);
overflow(this, t.length);
r.size = e.size;
r.type = e.type;
this.push(c.encode(r));
};
Pack.prototype._read = function(e) {
var t = this._drain;
this._drain = noop;
t();
};
e.exports = Pack;
},
24488: (e, t, r) => {
e.exports = r(39023).deprecate;
},
58264: e => {
e.exports = wrappy;
function wrappy(e, t) {
if (e && t) return wrappy(e)(t);
if (typeof e !== "function") throw new TypeError("need wrapper function");
Object.keys(e).forEach(function(t) {
wrapper[t] = e[t];
});
return wrapper;
function wrapper() {
var t = new Array(arguments.length);
for (var r = 0; r < t.length; r++) {
t[r] = arguments[r];
}
var n = e.apply(this, t);
var i = t[t.length - 1];
if (typeof n === "function" && n !== i) {
Object.keys(i).forEach(function(e) {
n[e] = i[e];
});
}
return n;
}
}
}
};


