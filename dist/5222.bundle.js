exports.id = 5222;

exports.ids = [ 5222 ];

exports.modules = {
17750: (e, t, s) => {
e.exports = {
RBTree: s(5004),
BinTree: s(92663)
};
},
92663: (e, t, s) => {
var r = s(20253);
function Node(e) {
this.data = e;
this.left = null;
this.right = null;
}
Node.prototype.get_child = function(e) {
return e ? this.right : this.left;
};
Node.prototype.set_child = function(e, t) {
if (e) {
this.right = t;
} else {
this.left = t;
}
};
function BinTree(e) {
this._root = null;
this._comparator = e;
this.size = 0;
}
BinTree.prototype = new r;
BinTree.prototype.insert = function(e) {
if (this._root === null) {
this._root = new Node(e);
this.size++;
return true;
}
var t = 0;
var s = null;
var r = this._root;
while (true) {
if (r === null) {
r = new Node(e);
s.set_child(t, r);
ret = true;
this.size++;
return true;
}
if (this._comparator(r.data, e) === 0) {
return false;
}
t = this._comparator(r.data, e) < 0;
s = r;
r = r.get_child(t);
}
};
BinTree.prototype.remove = function(e) {
if (this._root === null) {
return false;
}
var t = new Node(undefined);
var s = t;
s.right = this._root;
var r = null;
var n = null;
var a = 1;
while (s.get_child(a) !== null) {
r = s;
s = s.get_child(a);
var o = this._comparator(e, s.data);
a = o > 0;
if (o === 0) {
n = s;
}
}
if (n !== null) {
n.data = s.data;
r.set_child(r.right === s, s.get_child(s.left === null));
this._root = t.right;
this.size--;
return true;
} else {
return false;
}
};
e.exports = BinTree;
},
5004: (e, t, s) => {
var r = s(20253);
function Node(e) {
this.data = e;
this.left = null;
this.right = null;
this.red = true;
}
Node.prototype.get_child = function(e) {
return e ? this.right : this.left;
};
Node.prototype.set_child = function(e, t) {
if (e) {
this.right = t;
} else {
this.left = t;
}
};
function RBTree(e) {
this._root = null;
this._comparator = e;
this.size = 0;
}
RBTree.prototype = new r;
RBTree.prototype.insert = function(e) {
var t = false;
if (this._root === null) {
this._root = new Node(e);
t = true;
this.size++;
} else {
var s = new Node(undefined);
var r = 0;
var n = 0;
var a = null;
var o = s;
var i = null;
var c = this._root;
o.right = this._root;
while (true) {
if (c === null) {
c = new Node(e);
i.set_child(r, c);
t = true;
this.size++;
} else if (is_red(c.left) && is_red(c.right)) {
c.red = true;
c.left.red = false;
c.right.red = false;
}
if (is_red(c) && is_red(i)) {
var l = o.right === a;
if (c === i.get_child(n)) {
o.set_child(l, single_rotate(a, !n));
} else {
o.set_child(l, double_rotate(a, !n));
}
}
var u = this._comparator(c.data, e);
if (u === 0) {
break;
}
n = r;
r = u < 0;
if (a !== null) {
o = a;
}
a = i;
i = c;
c = c.get_child(r);
}
this._root = s.right;
}
this._root.red = false;
return t;
};
RBTree.prototype.remove = function(e) {
if (this._root === null) {
return false;
}
var t = new Node(undefined);
var s = t;
s.right = this._root;
var r = null;
var n = null;
var a = null;
var o = 1;
while (s.get_child(o) !== null) {
var i = o;
n = r;
r = s;
s = s.get_child(o);
var c = this._comparator(e, s.data);
o = c > 0;
if (c === 0) {
a = s;
}
if (!is_red(s) && !is_red(s.get_child(o))) {
if (is_red(s.get_child(!o))) {
var l = single_rotate(s, o);
r.set_child(i, l);
r = l;
} else if (!is_red(s.get_child(!o))) {
var u = r.get_child(!i);
if (u !== null) {
if (!is_red(u.get_child(!i)) && !is_red(u.get_child(i))) {
r.red = false;
u.red = true;
s.red = true;
} else {
var h = n.right === r;
if (is_red(u.get_child(i))) {
n.set_child(h, double_rotate(r, i));
} else if (is_red(u.get_child(!i))) {
n.set_child(h, single_rotate(r, i));
}
var g = n.get_child(h);
g.red = true;
s.red = true;
g.left.red = false;
g.right.red = false;
}
}
}
}
}
if (a !== null) {
a.data = s.data;
r.set_child(r.right === s, s.get_child(s.left === null));
this.size--;
}
this._root = t.right;
if (this._root !== null) {
this._root.red = false;
}
return a !== null;
};
function is_red(e) {
return e !== null && e.red;
}
function single_rotate(e, t) {
var s = e.get_child(!t);
e.set_child(!t, s.get_child(t));
s.set_child(t, e);
e.red = true;
s.red = false;
return s;
}
function double_rotate(e, t) {
e.set_child(!t, single_rotate(e.get_child(!t), !t));
return single_rotate(e, t);
}
e.exports = RBTree;
},
20253: e => {
function TreeBase() {}
TreeBase.prototype.clear = function() {
this._root = null;
this.size = 0;
};
TreeBase.prototype.find = function(e) {
var t = this._root;
while (t !== null) {
var s = this._comparator(e, t.data);
if (s === 0) {
return t.data;
} else {
t = t.get_child(s > 0);
}
}
return null;
};
TreeBase.prototype.findIter = function(e) {
var t = this._root;
var s = this.iterator();
while (t !== null) {
var r = this._comparator(e, t.data);
if (r === 0) {
s._cursor = t;
return s;
} else {
s._ancestors.push(t);
t = t.get_child(r > 0);
}
}
return null;
};
TreeBase.prototype.lowerBound = function(e) {
var t = this._root;
var s = this.iterator();
var r = this._comparator;
while (t !== null) {
var n = r(e, t.data);
if (n === 0) {
s._cursor = t;
return s;
}
s._ancestors.push(t);
t = t.get_child(n > 0);
}
for (var a = s._ancestors.length - 1; a >= 0; --a) {
t = s._ancestors[a];
if (r(e, t.data) < 0) {
s._cursor = t;
s._ancestors.length = a;
return s;
}
}
s._ancestors.length = 0;
return s;
};
TreeBase.prototype.upperBound = function(e) {
var t = this.lowerBound(e);
var s = this._comparator;
while (t.data() !== null && s(t.data(), e) === 0) {
t.next();
}
return t;
};
TreeBase.prototype.min = function() {
var e = this._root;
if (e === null) {
return null;
}
while (e.left !== null) {
e = e.left;
}
return e.data;
};
TreeBase.prototype.max = function() {
var e = this._root;
if (e === null) {
return null;
}
while (e.right !== null) {
e = e.right;
}
return e.data;
};
TreeBase.prototype.iterator = function() {
return new Iterator(this);
};
TreeBase.prototype.each = function(e) {
var t = this.iterator(), s;
while ((s = t.next()) !== null) {
if (e(s) === false) {
return;
}
}
};
TreeBase.prototype.reach = function(e) {
var t = this.iterator(), s;
while ((s = t.prev()) !== null) {
if (e(s) === false) {
return;
}
}
};
function Iterator(e) {
this._tree = e;
this._ancestors = [];
this._cursor = null;
}
Iterator.prototype.data = function() {
return this._cursor !== null ? this._cursor.data : null;
};
Iterator.prototype.next = function() {
if (this._cursor === null) {
var e = this._tree._root;
if (e !== null) {
this._minNode(e);
}
} else {
if (this._cursor.right === null) {
var t;
do {
t = this._cursor;
if (this._ancestors.length) {
this._cursor = this._ancestors.pop();
} else {
this._cursor = null;
break;
}
} while (this._cursor.right === t);
} else {
this._ancestors.push(this._cursor);
this._minNode(this._cursor.right);
}
}
return this._cursor !== null ? this._cursor.data : null;
};
Iterator.prototype.prev = function() {
if (this._cursor === null) {
var e = this._tree._root;
if (e !== null) {
this._maxNode(e);
}
} else {
if (this._cursor.left === null) {
var t;
do {
t = this._cursor;
if (this._ancestors.length) {
this._cursor = this._ancestors.pop();
} else {
this._cursor = null;
break;
}
} while (this._cursor.left === t);
} else {
this._ancestors.push(this._cursor);
this._maxNode(this._cursor.left);
}
}
return this._cursor !== null ? this._cursor.data : null;
};
Iterator.prototype._minNode = function(e) {
while (e.left !== null) {
this._ancestors.push(e);
e = e.left;
}
this._cursor = e;
};
Iterator.prototype._maxNode = function(e) {
while (e.right !== null) {
this._ancestors.push(e);
e = e.right;
}
this._cursor = e;
};
e.exports = TreeBase;
},
95222: (e, t, s) => {
"use strict";
var r;
t.register = s(11627).globalRegistry;
t.Registry = s(11627);
r = {
configurable: false,
enumerable: true,
get() {
return t.register.contentType;
},
set(e) {
t.register.setContentType(e);
}
};
r = t.Registry.PROMETHEUS_CONTENT_TYPE;
r = t.Registry.OPENMETRICS_CONTENT_TYPE;
s(81539).validateMetricName;
t.Counter = s(88606);
t.Gauge = s(87173);
t.Histogram = s(55416);
s(65910);
s(87524);
s(90964);
s(90964);
s(35106);
s(5924).aggregators;
s(40816);
},
90964: (e, t) => {
"use strict";
var s;
s = (e, t, s) => {
if (s < 1) {
throw new Error("Linear buckets needs a positive count");
}
const r = new Array(s);
for (let n = 0; n < s; n++) {
r[n] = e + n * t;
}
return r;
};
s = (e, t, s) => {
if (e <= 0) {
throw new Error("Exponential buckets needs a positive start");
}
if (s < 1) {
throw new Error("Exponential buckets needs a positive count");
}
if (t <= 1) {
throw new Error("Exponential buckets needs a factor greater than 1");
}
const r = new Array(s);
for (let n = 0; n < s; n++) {
r[n] = e;
e *= t;
}
return r;
};
},
40816: (e, t, s) => {
"use strict";
const r = s(11627);
const {Grouper: n} = s(89588);
const {aggregators: a} = s(5924);
let cluster = () => {
const e = s(29907);
cluster = () => e;
return e;
};
const o = "prom-client:getMetricsReq";
const i = "prom-client:getMetricsRes";
let c = [ r.globalRegistry ];
let l = 0;
let u = false;
const h = new Map;
class AggregatorRegistry extends r {
constructor(e = r.PROMETHEUS_CONTENT_TYPE) {
super(e);
addListeners();
}
clusterMetrics() {
const e = l++;
return new Promise((t, s) => {
let r = false;
function done(e, n) {
if (r) return;
r = true;
if (e) s(e); else t(n);
}
const n = {
responses: [],
pending: 0,
done: done,
errorTimeout: setTimeout(() => {
const e = new Error("Operation timed out.");
n.done(e);
}, 5e3)
};
h.set(e, n);
const a = {
type: o,
requestId: e
};
for (const e in cluster().workers) {
if (cluster().workers[e].isConnected()) {
cluster().workers[e].send(a);
n.pending++;
}
}
if (n.pending === 0) {
clearTimeout(n.errorTimeout);
process.nextTick(() => done(null, ""));
}
});
}
get contentType() {
return super.contentType;
}
static aggregate(e, t = r.PROMETHEUS_CONTENT_TYPE) {
const s = new r;
const o = new n;
s.setContentType(t);
e.forEach(e => {
e.forEach(e => {
o.add(e.name, e);
});
});
o.forEach(e => {
const t = e[0].aggregator;
const r = a[t];
if (typeof r !== "function") {
throw new Error(`'${t}' is not a defined aggregator.`);
}
const n = r(e);
if (n) {
const e = Object.assign({
get: () => n
}, n);
s.registerMetric(e);
}
});
return s;
}
static setRegistries(e) {
if (!Array.isArray(e)) e = [ e ];
e.forEach(e => {
if (!(e instanceof r)) {
throw new TypeError(`Expected Registry, got ${typeof e}`);
}
});
c = e;
}
}
function addListeners() {
if (u) return;
u = true;
if (cluster().isMaster) {
cluster().on("message", (e, t) => {
if (t.type === i) {
const e = h.get(t.requestId);
if (t.error) {
e.done(new Error(t.error));
return;
}
t.metrics.forEach(t => e.responses.push(t));
e.pending--;
if (e.pending === 0) {
h.delete(t.requestId);
clearTimeout(e.errorTimeout);
const s = AggregatorRegistry.aggregate(e.responses);
const r = s.metrics();
e.done(null, r);
}
}
});
}
if (cluster().isWorker) {
process.on("message", e => {
if (e.type === o) {
Promise.all(c.map(e => e.getMetricsAsJSON())).then(t => {
process.send({
type: i,
requestId: e.requestId,
metrics: t
});
}).catch(t => {
process.send({
type: i,
requestId: e.requestId,
error: t.message
});
});
}
});
}
}
e.exports = AggregatorRegistry;
},
88606: (e, t, s) => {
"use strict";
const r = s(39023);
const {hashObject: n, isObject: a, getLabels: o, removeLabels: i, nowTimestamp: c} = s(89588);
const {validateLabel: l} = s(81539);
const {Metric: u} = s(12476);
const h = s(69024);
class Counter extends u {
constructor(e) {
super(e);
this.type = "counter";
this.defaultLabels = {};
this.defaultValue = 1;
this.defaultExemplarLabelSet = {};
if (e.enableExemplars) {
this.enableExemplars = true;
this.inc = this.incWithExemplar;
} else {
this.inc = this.incWithoutExemplar;
}
}
incWithoutExemplar(e, t) {
let s = "";
if (a(e)) {
s = n(e, this.sortedLabelNames);
l(this.labelNames, e);
} else {
t = e;
e = {};
}
if (t && !Number.isFinite(t)) {
throw new TypeError(`Value is not a valid number: ${r.format(t)}`);
}
if (t < 0) {
throw new Error("It is not possible to decrease a counter");
}
if (t === null || t === undefined) t = 1;
setValue(this.hashMap, t, e, s);
return {
labelHash: s
};
}
incWithExemplar({labels: e = this.defaultLabels, value: t = this.defaultValue, exemplarLabels: s = this.defaultExemplarLabelSet} = {}) {
const r = this.incWithoutExemplar(e, t);
this.updateExemplar(s, t, r.labelHash);
}
updateExemplar(e, t, s) {
if (e === this.defaultExemplarLabelSet) return;
if (!a(this.hashMap[s].exemplar)) {
this.hashMap[s].exemplar = new h;
}
this.hashMap[s].exemplar.validateExemplarLabelSet(e);
this.hashMap[s].exemplar.labelSet = e;
this.hashMap[s].exemplar.value = t ? t : 1;
this.hashMap[s].exemplar.timestamp = c();
}
reset() {
this.hashMap = {};
if (this.labelNames.length === 0) {
setValue(this.hashMap, 0);
}
}
async get() {
if (this.collect) {
const e = this.collect();
if (e instanceof Promise) await e;
}
return {
help: this.help,
name: this.name,
type: this.type,
values: Object.values(this.hashMap),
aggregator: this.aggregator
};
}
labels(...e) {
const t = o(this.labelNames, e) || {};
return {
inc: this.inc.bind(this, t)
};
}
remove(...e) {
const t = o(this.labelNames, e) || {};
l(this.labelNames, t);
return i.call(this, this.hashMap, t, this.sortedLabelNames);
}
}
function setValue(e, t, s = {}, r = "") {
if (e[r]) {
e[r].value += t;
} else {
e[r] = {
value: t,
labels: s
};
}
return e;
}
e.exports = Counter;
},
35106: (e, t, s) => {
"use strict";
const {isObject: r} = s(89588);
const n = s(68293);
const a = s(98228);
const o = s(13981);
const i = s(75217);
const c = s(19655);
const l = s(14460);
const u = s(5490);
const h = s(67439);
const g = s(10884);
const p = s(42365);
const d = s(33844);
const f = s(63344);
const m = s(69336);
const _ = {
processCpuTotal: n,
processStartTime: a,
osMemoryHeap: o,
processOpenFileDescriptors: i,
processMaxFileDescriptors: c,
eventLoopLag: l,
...typeof process.getActiveResourcesInfo === "function" ? {
processResources: g
} : {},
processHandles: u,
processRequests: h,
heapSizeAndUsed: p,
heapSpacesSizeAndUsed: d,
version: f,
gc: m
};
const b = Object.keys(_);
e.exports = function collectDefaultMetrics(e) {
if (e !== null && e !== undefined && !r(e)) {
throw new TypeError("config must be null, undefined, or an object");
}
e = {
eventLoopMonitoringPrecision: 10,
...e
};
for (const t of Object.values(_)) {
t(e.register, e);
}
};
e.exports.metricsList = b;
},
69024: e => {
"use strict";
class Exemplar {
constructor(e = {}, t = null) {
this.labelSet = e;
this.value = t;
}
validateExemplarLabelSet(e) {
let t = "";
for (const [s, r] of Object.entries(e)) {
t += `${s}${r}`;
}
if (t.length > 128) {
throw new RangeError("Label set size must be smaller than 128 UTF-8 chars");
}
}
}
e.exports = Exemplar;
},
87173: (e, t, s) => {
"use strict";
const r = s(39023);
const {setValue: n, setValueDelta: a, getLabels: o, hashObject: i, isObject: c, removeLabels: l} = s(89588);
const {validateLabel: u} = s(81539);
const {Metric: h} = s(12476);
class Gauge extends h {
constructor(e) {
super(e);
this.type = "gauge";
}
set(e, t) {
t = getValueArg(e, t);
e = getLabelArg(e);
set(this, e, t);
}
reset() {
this.hashMap = {};
if (this.labelNames.length === 0) {
n(this.hashMap, 0, {});
}
}
inc(e, t) {
t = getValueArg(e, t);
e = getLabelArg(e);
if (t === undefined) t = 1;
setDelta(this, e, t);
}
dec(e, t) {
t = getValueArg(e, t);
e = getLabelArg(e);
if (t === undefined) t = 1;
setDelta(this, e, -t);
}
setToCurrentTime(e) {
const t = Date.now() / 1e3;
if (e === undefined) {
this.set(t);
} else {
this.set(e, t);
}
}
startTimer(e) {
const t = process.hrtime();
return s => {
const r = process.hrtime(t);
const n = r[0] + r[1] / 1e9;
this.set(Object.assign({}, e, s), n);
return n;
};
}
async get() {
if (this.collect) {
const e = this.collect();
if (e instanceof Promise) await e;
}
return {
help: this.help,
name: this.name,
type: this.type,
values: Object.values(this.hashMap),
aggregator: this.aggregator
};
}
_getValue(e) {
const t = i(e || {}, this.sortedLabelNames);
return this.hashMap[t] ? this.hashMap[t].value : 0;
}
labels(...e) {
const t = o(this.labelNames, e);
u(this.labelNames, t);
return {
inc: this.inc.bind(this, t),
dec: this.dec.bind(this, t),
set: this.set.bind(this, t),
setToCurrentTime: this.setToCurrentTime.bind(this, t),
startTimer: this.startTimer.bind(this, t)
};
}
remove(...e) {
const t = o(this.labelNames, e);
u(this.labelNames, t);
l.call(this, this.hashMap, t, this.sortedLabelNames);
}
}
function set(e, t, s) {
if (typeof s !== "number") {
throw new TypeError(`Value is not a valid number: ${r.format(s)}`);
}
u(e.labelNames, t);
n(e.hashMap, s, t);
}
function setDelta(e, t, s) {
if (typeof s !== "number") {
throw new TypeError(`Delta is not a valid number: ${r.format(s)}`);
}
u(e.labelNames, t);
const n = i(t, e.sortedLabelNames);
a(e.hashMap, s, t, n);
}
function getLabelArg(e) {
return c(e) ? e : {};
}
function getValueArg(e, t) {
return c(e) ? t : e;
}
e.exports = Gauge;
},
55416: (e, t, s) => {
"use strict";
const r = s(39023);
const {getLabels: n, hashObject: a, isObject: o, removeLabels: i, nowTimestamp: c} = s(89588);
const {validateLabel: l} = s(81539);
const {Metric: u} = s(12476);
const h = s(69024);
class Histogram extends u {
constructor(e) {
super(e, {
buckets: [ .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10 ]
});
this.type = "histogram";
this.defaultLabels = {};
this.defaultExemplarLabelSet = {};
this.enableExemplars = false;
for (const e of this.labelNames) {
if (e === "le") {
throw new Error("le is a reserved label keyword");
}
}
this.upperBounds = this.buckets;
this.bucketValues = this.upperBounds.reduce((e, t) => {
e[t] = 0;
return e;
}, {});
if (e.enableExemplars) {
this.enableExemplars = true;
this.bucketExemplars = this.upperBounds.reduce((e, t) => {
e[t] = null;
return e;
}, {});
Object.freeze(this.bucketExemplars);
this.observe = this.observeWithExemplar;
} else {
this.observe = this.observeWithoutExemplar;
}
Object.freeze(this.bucketValues);
Object.freeze(this.upperBounds);
if (this.labelNames.length === 0) {
this.hashMap = {
[a({})]: createBaseValues({}, this.bucketValues, this.bucketExemplars)
};
}
}
observeWithoutExemplar(e, t) {
observe.call(this, e === 0 ? 0 : e || {})(t);
}
observeWithExemplar({labels: e = this.defaultLabels, value: t, exemplarLabels: s = this.defaultExemplarLabelSet} = {}) {
observe.call(this, e === 0 ? 0 : e || {})(t);
this.updateExemplar(e, t, s);
}
updateExemplar(e, t, s) {
if (Object.keys(s).length === 0) return;
const r = a(e, this.sortedLabelNames);
const n = findBound(this.upperBounds, t);
const {bucketExemplars: i} = this.hashMap[r];
let l = i[n];
if (!o(l)) {
l = new h;
i[n] = l;
}
l.validateExemplarLabelSet(s);
l.labelSet = s;
l.value = t;
l.timestamp = c();
}
async get() {
const e = await this.getForPromString();
e.values = e.values.map(splayLabels);
return e;
}
async getForPromString() {
if (this.collect) {
const e = this.collect();
if (e instanceof Promise) await e;
}
const e = Object.values(this.hashMap);
const t = e.map(extractBucketValuesForExport(this)).reduce(addSumAndCountForExport(this), []);
return {
name: this.name,
help: this.help,
type: this.type,
values: t,
aggregator: this.aggregator
};
}
reset() {
this.hashMap = {};
}
zero(e) {
const t = a(e, this.sortedLabelNames);
this.hashMap[t] = createBaseValues(e, this.bucketValues, this.bucketExemplars);
}
startTimer(e, t) {
return this.enableExemplars ? startTimerWithExemplar.call(this, e, t)() : startTimer.call(this, e)();
}
labels(...e) {
const t = n(this.labelNames, e);
l(this.labelNames, t);
return {
observe: observe.call(this, t),
startTimer: startTimer.call(this, t)
};
}
remove(...e) {
const t = n(this.labelNames, e);
l(this.labelNames, t);
i.call(this, this.hashMap, t, this.sortedLabelNames);
}
}
function startTimer(e) {
return () => {
const t = process.hrtime();
return s => {
const r = process.hrtime(t);
const n = r[0] + r[1] / 1e9;
this.observe(Object.assign({}, e, s), n);
return n;
};
};
}
function startTimerWithExemplar(e, t) {
return () => {
const s = process.hrtime();
return (r, n) => {
const a = process.hrtime(s);
const o = a[0] + a[1] / 1e9;
this.observe({
labels: Object.assign({}, e, r),
value: o,
exemplarLabels: Object.assign({}, t, n)
});
return o;
};
};
}
function setValuePair(e, t, s, r, n = {}) {
return {
labels: e,
sharedLabels: n,
value: t,
metricName: s,
exemplar: r
};
}
function findBound(e, t) {
for (let s = 0; s < e.length; s++) {
const r = e[s];
if (t <= r) {
return r;
}
}
return -1;
}
function observe(e) {
return t => {
const s = convertLabelsAndValues(e, t);
l(this.labelNames, s.labels);
if (!Number.isFinite(s.value)) {
throw new TypeError(`Value is not a valid number: ${r.format(s.value)}`);
}
const n = a(s.labels, this.sortedLabelNames);
let o = this.hashMap[n];
if (!o) {
o = createBaseValues(s.labels, this.bucketValues, this.bucketExemplars);
}
const i = findBound(this.upperBounds, s.value);
o.sum += s.value;
o.count += 1;
if (Object.prototype.hasOwnProperty.call(o.bucketValues, i)) {
o.bucketValues[i] += 1;
}
this.hashMap[n] = o;
};
}
function createBaseValues(e, t, s) {
const r = {
labels: e,
bucketValues: {
...t
},
sum: 0,
count: 0
};
if (s) {
r.bucketExemplars = {
...s
};
}
return r;
}
function convertLabelsAndValues(e, t) {
return o(e) ? {
labels: e,
value: t
} : {
value: e,
labels: {}
};
}
function extractBucketValuesForExport(e) {
const t = `${e.name}_bucket`;
return s => {
let r = 0;
const n = e.upperBounds.map(e => {
r += s.bucketValues[e];
return setValuePair({
le: e
}, r, t, s.bucketExemplars ? s.bucketExemplars[e] : null, s.labels);
});
return {
buckets: n,
data: s
};
};
}
function addSumAndCountForExport(e) {
return (t, s) => {
t.push(...s.buckets);
const r = {
le: "+Inf"
};
t.push(setValuePair(r, s.data.count, `${e.name}_bucket`, s.data.bucketExemplars ? s.data.bucketExemplars["-1"] : null, s.data.labels), setValuePair({}, s.data.sum, `${e.name}_sum`, undefined, s.data.labels), setValuePair({}, s.data.count, `${e.name}_count`, undefined, s.data.labels));
return t;
};
}
function splayLabels(e) {
const {sharedLabels: t, labels: s, ...r} = e;
for (const e of Object.keys(t)) {
s[e] = t[e];
}
r.labels = s;
return r;
}
e.exports = Histogram;
},
12476: (e, t, s) => {
"use strict";
const r = s(11627);
const {isObject: n} = s(89588);
const {validateMetricName: a, validateLabelName: o} = s(81539);
class Metric {
constructor(e, t = {}) {
if (!n(e)) {
throw new TypeError("constructor expected a config object");
}
Object.assign(this, {
labelNames: [],
registers: [ r.globalRegistry ],
aggregator: "sum",
enableExemplars: false
}, t, e);
if (!this.registers) {
this.registers = [ r.globalRegistry ];
}
if (!this.help) {
throw new Error("Missing mandatory help parameter");
}
if (!this.name) {
throw new Error("Missing mandatory name parameter");
}
if (!a(this.name)) {
throw new Error("Invalid metric name");
}
if (!o(this.labelNames)) {
throw new Error("Invalid label name");
}
if (this.collect && typeof this.collect !== "function") {
throw new Error('Optional "collect" parameter must be a function');
}
if (this.labelNames) {
this.sortedLabelNames = [ ...this.labelNames ].sort();
} else {
this.sortedLabelNames = [];
}
this.reset();
for (const e of this.registers) {
if (this.enableExemplars && e.contentType === r.PROMETHEUS_CONTENT_TYPE) {
throw new TypeError("Exemplars are supported only on OpenMetrics registries");
}
e.registerMetric(this);
}
}
reset() {}
}
e.exports = {
Metric: Metric
};
},
5924: (e, t, s) => {
"use strict";
const {Grouper: r, hashObject: n} = s(89588);
function AggregatorFactory(e) {
return t => {
if (t.length === 0) return;
const s = {
help: t[0].help,
name: t[0].name,
type: t[0].type,
values: [],
aggregator: t[0].aggregator
};
const a = new r;
t.forEach(e => {
e.values.forEach(e => {
const t = n(e.labels);
a.add(`${e.metricName}_${t}`, e);
});
});
a.forEach(t => {
if (t.length === 0) return;
const r = {
value: e(t),
labels: t[0].labels
};
if (t[0].metricName) {
r.metricName = t[0].metricName;
}
s.values.push(r);
});
return s;
};
}
t.AggregatorFactory = AggregatorFactory;
t.aggregators = {
sum: AggregatorFactory(e => e.reduce((e, t) => e + t.value, 0)),
first: AggregatorFactory(e => e[0].value),
omit: () => {},
average: AggregatorFactory(e => e.reduce((e, t) => e + t.value, 0) / e.length),
min: AggregatorFactory(e => e.reduce((e, t) => Math.min(e, t.value), Infinity)),
max: AggregatorFactory(e => e.reduce((e, t) => Math.max(e, t.value), -Infinity))
};
},
14460: (e, t, s) => {
"use strict";
const r = s(87173);
let n;
try {
n = s(82987);
} catch {}
const a = "nodejs_eventloop_lag_seconds";
const o = "nodejs_eventloop_lag_min_seconds";
const i = "nodejs_eventloop_lag_max_seconds";
const c = "nodejs_eventloop_lag_mean_seconds";
const l = "nodejs_eventloop_lag_stddev_seconds";
const u = "nodejs_eventloop_lag_p50_seconds";
const h = "nodejs_eventloop_lag_p90_seconds";
const g = "nodejs_eventloop_lag_p99_seconds";
function reportEventloopLag(e, t, s) {
const r = process.hrtime(e);
const n = r[0] * 1e9 + r[1];
const a = n / 1e9;
t.set(s, a);
}
e.exports = (e, t = {}) => {
const s = t.prefix ? t.prefix : "";
const p = t.labels ? t.labels : {};
const d = Object.keys(p);
const f = e ? [ e ] : undefined;
let collect = () => {
const e = process.hrtime();
setImmediate(reportEventloopLag, e, m, p);
};
if (n && n.monitorEventLoopDelay) {
try {
const e = n.monitorEventLoopDelay({
resolution: t.eventLoopMonitoringPrecision
});
e.enable();
collect = () => {
const t = process.hrtime();
setImmediate(reportEventloopLag, t, m, p);
_.set(p, e.min / 1e9);
b.set(p, e.max / 1e9);
v.set(p, e.mean / 1e9);
y.set(p, e.stddev / 1e9);
E.set(p, e.percentile(50) / 1e9);
N.set(p, e.percentile(90) / 1e9);
x.set(p, e.percentile(99) / 1e9);
e.reset();
};
} catch (e) {
if (e.code === "ERR_NOT_IMPLEMENTED") {
return;
}
throw e;
}
}
const m = new r({
name: s + a,
help: "Lag of event loop in seconds.",
registers: f,
labelNames: d,
aggregator: "average",
collect: collect
});
const _ = new r({
name: s + o,
help: "The minimum recorded event loop delay.",
registers: f,
labelNames: d,
aggregator: "min"
});
const b = new r({
name: s + i,
help: "The maximum recorded event loop delay.",
registers: f,
labelNames: d,
aggregator: "max"
});
const v = new r({
name: s + c,
help: "The mean of the recorded event loop delays.",
registers: f,
labelNames: d,
aggregator: "average"
});
const y = new r({
name: s + l,
help: "The standard deviation of the recorded event loop delays.",
registers: f,
labelNames: d,
aggregator: "average"
});
const E = new r({
name: s + u,
help: "The 50th percentile of the recorded event loop delays.",
registers: f,
labelNames: d,
aggregator: "average"
});
const N = new r({
name: s + h,
help: "The 90th percentile of the recorded event loop delays.",
registers: f,
labelNames: d,
aggregator: "average"
});
const x = new r({
name: s + g,
help: "The 99th percentile of the recorded event loop delays.",
registers: f,
labelNames: d,
aggregator: "average"
});
};
e.exports.metricNames = [ a, o, i, c, l, u, h, g ];
},
69336: (e, t, s) => {
"use strict";
const r = s(55416);
let n;
try {
n = s(82987);
} catch {}
const a = "nodejs_gc_duration_seconds";
const o = [ .001, .01, .1, 1, 2, 5 ];
const i = [];
if (n && n.constants) {
i[n.constants.NODE_PERFORMANCE_GC_MAJOR] = "major";
i[n.constants.NODE_PERFORMANCE_GC_MINOR] = "minor";
i[n.constants.NODE_PERFORMANCE_GC_INCREMENTAL] = "incremental";
i[n.constants.NODE_PERFORMANCE_GC_WEAKCB] = "weakcb";
}
e.exports = (e, t = {}) => {
if (!n) {
return;
}
const s = t.prefix ? t.prefix : "";
const c = t.labels ? t.labels : {};
const l = Object.keys(c);
const u = t.gcDurationBuckets ? t.gcDurationBuckets : o;
const h = new r({
name: s + a,
help: "Garbage collection duration by kind, one of major, minor, incremental or weakcb.",
labelNames: [ "kind", ...l ],
enableExemplars: false,
buckets: u,
registers: e ? [ e ] : undefined
});
const g = new n.PerformanceObserver(e => {
const t = e.getEntries()[0];
const s = t.detail ? i[t.detail.kind] : i[t.kind];
h.observe(Object.assign({
kind: s
}, c), t.duration / 1e3);
});
g.observe({
entryTypes: [ "gc" ]
});
};
e.exports.metricNames = [ a ];
},
42365: (e, t, s) => {
"use strict";
const r = s(87173);
const n = s(81315);
const a = "nodejs_heap_size_total_bytes";
const o = "nodejs_heap_size_used_bytes";
const i = "nodejs_external_memory_bytes";
e.exports = (e, t = {}) => {
if (typeof process.memoryUsage !== "function") {
return;
}
const s = t.labels ? t.labels : {};
const c = Object.keys(s);
const l = e ? [ e ] : undefined;
const u = t.prefix ? t.prefix : "";
const collect = () => {
const e = n();
if (e) {
h.set(s, e.heapTotal);
g.set(s, e.heapUsed);
if (e.external !== undefined) {
p.set(s, e.external);
}
}
};
const h = new r({
name: u + a,
help: "Process heap size from Node.js in bytes.",
registers: l,
labelNames: c,
collect: collect
});
const g = new r({
name: u + o,
help: "Process heap size used from Node.js in bytes.",
registers: l,
labelNames: c
});
const p = new r({
name: u + i,
help: "Node.js external memory size in bytes.",
registers: l,
labelNames: c
});
};
e.exports.metricNames = [ a, o, i ];
},
33844: (e, t, s) => {
"use strict";
const r = s(87173);
const n = s(11493);
const a = [ "total", "used", "available" ];
const o = {};
a.forEach(e => {
o[e] = `nodejs_heap_space_size_${e}_bytes`;
});
e.exports = (e, t = {}) => {
try {
n.getHeapSpaceStatistics();
} catch (e) {
if (e.code === "ERR_NOT_IMPLEMENTED") {
return;
}
throw e;
}
const s = e ? [ e ] : undefined;
const i = t.prefix ? t.prefix : "";
const c = t.labels ? t.labels : {};
const l = [ "space", ...Object.keys(c) ];
const u = {};
a.forEach(e => {
u[e] = new r({
name: i + o[e],
help: `Process heap space size ${e} from Node.js in bytes.`,
labelNames: l,
registers: s
});
});
u.total.collect = () => {
for (const e of n.getHeapSpaceStatistics()) {
const t = e.space_name.substr(0, e.space_name.indexOf("_space"));
u.total.set({
space: t,
...c
}, e.space_size);
u.used.set({
space: t,
...c
}, e.space_used_size);
u.available.set({
space: t,
...c
}, e.space_available_size);
}
};
};
e.exports.metricNames = Object.values(o);
},
67965: e => {
"use strict";
function aggregateByObjectName(e) {
const t = {};
for (let s = 0; s < e.length; s++) {
const r = e[s];
if (!r || typeof r.constructor === "undefined") {
continue;
}
if (Object.hasOwnProperty.call(t, r.constructor.name)) {
t[r.constructor.name] += 1;
} else {
t[r.constructor.name] = 1;
}
}
return t;
}
function updateMetrics(e, t, s) {
e.reset();
for (const r in t) {
e.set(Object.assign({
type: r
}, s || {}), t[r]);
}
}
e.exports = {
aggregateByObjectName: aggregateByObjectName,
updateMetrics: updateMetrics
};
},
81315: e => {
"use strict";
function safeMemoryUsage() {
try {
return process.memoryUsage();
} catch {
return;
}
}
e.exports = safeMemoryUsage;
},
13981: (e, t, s) => {
"use strict";
const r = s(87173);
const n = s(37567);
const a = s(81315);
const o = "process_resident_memory_bytes";
function notLinuxVariant(e, t = {}) {
const s = t.prefix ? t.prefix : "";
const n = t.labels ? t.labels : {};
const i = Object.keys(n);
new r({
name: s + o,
help: "Resident memory size in bytes.",
registers: e ? [ e ] : undefined,
labelNames: i,
collect() {
const e = a();
if (e) {
this.set(n, e.rss);
}
}
});
}
e.exports = (e, t) => process.platform === "linux" ? n(e, t) : notLinuxVariant(e, t);
e.exports.metricNames = process.platform === "linux" ? n.metricNames : [ o ];
},
37567: (e, t, s) => {
"use strict";
const r = s(87173);
const n = s(79896);
const a = [ "VmSize", "VmRSS", "VmData" ];
const o = "process_resident_memory_bytes";
const i = "process_virtual_memory_bytes";
const c = "process_heap_bytes";
function structureOutput(e) {
return e.split("\n").reduce((e, t) => {
if (!a.some(e => t.startsWith(e))) {
return e;
}
const s = t.split(":");
let r = s[1].trim();
r = r.substr(0, r.length - 3);
r = Number(r) * 1024;
e[s[0]] = r;
return e;
}, {});
}
e.exports = (e, t = {}) => {
const s = e ? [ e ] : undefined;
const a = t.prefix ? t.prefix : "";
const l = t.labels ? t.labels : {};
const u = Object.keys(l);
const h = new r({
name: a + o,
help: "Resident memory size in bytes.",
registers: s,
labelNames: u,
collect() {
try {
const e = n.readFileSync("/proc/self/status", "utf8");
const t = structureOutput(e);
h.set(l, t.VmRSS);
g.set(l, t.VmSize);
p.set(l, t.VmData);
} catch {}
}
});
const g = new r({
name: a + i,
help: "Virtual memory size in bytes.",
registers: s,
labelNames: u
});
const p = new r({
name: a + c,
help: "Process heap size in bytes.",
registers: s,
labelNames: u
});
};
e.exports.metricNames = [ o, i, c ];
},
68293: (e, t, s) => {
"use strict";
const r = s(91408);
const n = s(88606);
const a = "process_cpu_user_seconds_total";
const o = "process_cpu_system_seconds_total";
const i = "process_cpu_seconds_total";
e.exports = (e, t = {}) => {
const s = e ? [ e ] : undefined;
const c = t.prefix ? t.prefix : "";
const l = t.labels ? t.labels : {};
const u = t.enableExemplars ? t.enableExemplars : false;
const h = Object.keys(l);
let g = process.cpuUsage();
const p = new n({
name: c + a,
help: "Total user CPU time spent in seconds.",
enableExemplars: u,
registers: s,
labelNames: h,
collect() {
const e = process.cpuUsage();
const t = e.user - g.user;
const s = e.system - g.system;
g = e;
if (this.enableExemplars) {
let e = {};
const n = r.trace.getSpan(r.context.active());
if (n) {
e = {
traceId: n.spanContext().traceId,
spanId: n.spanContext().spanId
};
}
p.inc({
labels: l,
value: t / 1e6,
exemplarLabels: e
});
d.inc({
labels: l,
value: s / 1e6,
exemplarLabels: e
});
f.inc({
labels: l,
value: (t + s) / 1e6,
exemplarLabels: e
});
} else {
p.inc(l, t / 1e6);
d.inc(l, s / 1e6);
f.inc(l, (t + s) / 1e6);
}
}
});
const d = new n({
name: c + o,
help: "Total system CPU time spent in seconds.",
enableExemplars: u,
registers: s,
labelNames: h
});
const f = new n({
name: c + i,
help: "Total user and system CPU time spent in seconds.",
enableExemplars: u,
registers: s,
labelNames: h
});
};
e.exports.metricNames = [ a, o, i ];
},
5490: (e, t, s) => {
"use strict";
const {aggregateByObjectName: r} = s(67965);
const {updateMetrics: n} = s(67965);
const a = s(87173);
const o = "nodejs_active_handles";
const i = "nodejs_active_handles_total";
e.exports = (e, t = {}) => {
if (typeof process._getActiveHandles !== "function") {
return;
}
const s = e ? [ e ] : undefined;
const c = t.prefix ? t.prefix : "";
const l = t.labels ? t.labels : {};
const u = Object.keys(l);
new a({
name: c + o,
help: "Number of active libuv handles grouped by handle type. Every handle type is C++ class name.",
labelNames: [ "type", ...u ],
registers: s,
collect() {
const e = process._getActiveHandles();
n(this, r(e), l);
}
});
new a({
name: c + i,
help: "Total number of active handles.",
registers: s,
labelNames: u,
collect() {
const e = process._getActiveHandles();
this.set(l, e.length);
}
});
};
e.exports.metricNames = [ o, i ];
},
19655: (e, t, s) => {
"use strict";
const r = s(87173);
const n = s(79896);
const a = "process_max_fds";
let o;
e.exports = (e, t = {}) => {
if (o === undefined) {
try {
const e = n.readFileSync("/proc/self/limits", "utf8");
const t = e.split("\n");
for (const e of t) {
if (e.startsWith("Max open files")) {
const t = e.split(/  +/);
o = Number(t[1]);
break;
}
}
} catch {
return;
}
}
if (o === undefined) return;
const s = t.prefix ? t.prefix : "";
const i = t.labels ? t.labels : {};
const c = Object.keys(i);
new r({
name: s + a,
help: "Maximum number of open file descriptors.",
registers: e ? [ e ] : undefined,
labelNames: c,
collect() {
if (o !== undefined) this.set(i, o);
}
});
};
e.exports.metricNames = [ a ];
},
75217: (e, t, s) => {
"use strict";
const r = s(87173);
const n = s(79896);
const a = s(932);
const o = "process_open_fds";
e.exports = (e, t = {}) => {
if (a.platform !== "linux") {
return;
}
const s = t.prefix ? t.prefix : "";
const i = t.labels ? t.labels : {};
const c = Object.keys(i);
new r({
name: s + o,
help: "Number of open file descriptors.",
registers: e ? [ e ] : undefined,
labelNames: c,
collect() {
try {
const e = n.readdirSync("/proc/self/fd");
this.set(i, e.length - 1);
} catch {}
}
});
};
e.exports.metricNames = [ o ];
},
67439: (e, t, s) => {
"use strict";
const r = s(87173);
const {aggregateByObjectName: n} = s(67965);
const {updateMetrics: a} = s(67965);
const o = "nodejs_active_requests";
const i = "nodejs_active_requests_total";
e.exports = (e, t = {}) => {
if (typeof process._getActiveRequests !== "function") {
return;
}
const s = t.prefix ? t.prefix : "";
const c = t.labels ? t.labels : {};
const l = Object.keys(c);
new r({
name: s + o,
help: "Number of active libuv requests grouped by request type. Every request type is C++ class name.",
labelNames: [ "type", ...l ],
registers: e ? [ e ] : undefined,
collect() {
const e = process._getActiveRequests();
a(this, n(e), c);
}
});
new r({
name: s + i,
help: "Total number of active requests.",
registers: e ? [ e ] : undefined,
labelNames: l,
collect() {
const e = process._getActiveRequests();
this.set(c, e.length);
}
});
};
e.exports.metricNames = [ o, i ];
},
10884: (e, t, s) => {
"use strict";
const r = s(87173);
const {updateMetrics: n} = s(67965);
const a = "nodejs_active_resources";
const o = "nodejs_active_resources_total";
e.exports = (e, t = {}) => {
if (typeof process.getActiveResourcesInfo !== "function") {
return;
}
const s = t.prefix ? t.prefix : "";
const i = t.labels ? t.labels : {};
const c = Object.keys(i);
new r({
name: s + a,
help: "Number of active resources that are currently keeping the event loop alive, grouped by async resource type.",
labelNames: [ "type", ...c ],
registers: e ? [ e ] : undefined,
collect() {
const e = process.getActiveResourcesInfo();
const t = {};
for (let s = 0; s < e.length; s++) {
const r = e[s];
if (Object.hasOwn(t, r)) {
t[r] += 1;
} else {
t[r] = 1;
}
}
n(this, t, i);
}
});
new r({
name: s + o,
help: "Total number of active resources.",
registers: e ? [ e ] : undefined,
labelNames: c,
collect() {
const e = process.getActiveResourcesInfo();
this.set(i, e.length);
}
});
};
e.exports.metricNames = [ a, o ];
},
98228: (e, t, s) => {
"use strict";
const r = s(87173);
const n = Math.round(Date.now() / 1e3 - process.uptime());
const a = "process_start_time_seconds";
e.exports = (e, t = {}) => {
const s = t.prefix ? t.prefix : "";
const o = t.labels ? t.labels : {};
const i = Object.keys(o);
new r({
name: s + a,
help: "Start time of the process since unix epoch in seconds.",
registers: e ? [ e ] : undefined,
labelNames: i,
aggregator: "omit",
collect() {
this.set(o, n);
}
});
};
e.exports.metricNames = [ a ];
},
63344: (e, t, s) => {
"use strict";
const r = s(87173);
const n = process.version;
const a = n.slice(1).split(".").map(Number);
const o = "nodejs_version_info";
e.exports = (e, t = {}) => {
const s = t.prefix ? t.prefix : "";
const i = t.labels ? t.labels : {};
const c = Object.keys(i);
new r({
name: s + o,
help: "Node.js version info.",
labelNames: [ "version", "major", "minor", "patch", ...c ],
registers: e ? [ e ] : undefined,
aggregator: "first",
collect() {
this.labels(n, a[0], a[1], a[2], ...Object.values(i)).set(1);
}
});
};
e.exports.metricNames = [ o ];
},
87524: (e, t, s) => {
"use strict";
const r = s(87016);
const n = s(58611);
const a = s(65692);
const {gzipSync: o} = s(43106);
const {globalRegistry: i} = s(11627);
class Pushgateway {
constructor(e, t, s) {
if (!s) {
s = i;
}
this.registry = s;
this.gatewayUrl = e;
const {requireJobName: r, ...n} = {
requireJobName: true,
...t
};
this.requireJobName = r;
this.requestOptions = n;
}
pushAdd(e = {}) {
if (this.requireJobName && !e.jobName) {
throw new Error("Missing jobName parameter");
}
return useGateway.call(this, "POST", e.jobName, e.groupings);
}
push(e = {}) {
if (this.requireJobName && !e.jobName) {
throw new Error("Missing jobName parameter");
}
return useGateway.call(this, "PUT", e.jobName, e.groupings);
}
delete(e = {}) {
if (this.requireJobName && !e.jobName) {
throw new Error("Missing jobName parameter");
}
return useGateway.call(this, "DELETE", e.jobName, e.groupings);
}
}
async function useGateway(e, t, s) {
const i = r.parse(this.gatewayUrl);
const c = i.pathname && i.pathname !== "/" ? i.pathname : "";
const l = t ? `/job/${encodeURIComponent(t)}${generateGroupings(s)}` : "";
const u = `${c}/metrics${l}`;
const h = r.resolve(this.gatewayUrl, u);
const g = r.parse(h);
const p = isHttps(g.href) ? a : n;
const d = Object.assign(g, this.requestOptions, {
method: e
});
return new Promise((t, s) => {
if (e === "DELETE" && d.headers) {
delete d.headers["Content-Encoding"];
}
const r = p.request(d, e => {
let r = "";
e.setEncoding("utf8");
e.on("data", e => {
r += e;
});
e.on("end", () => {
if (e.statusCode >= 400) {
s(new Error(`push failed with status ${e.statusCode}, ${r}`));
} else {
t({
resp: e,
body: r
});
}
});
});
r.on("error", e => {
s(e);
});
r.on("timeout", () => {
r.destroy(new Error("Pushgateway request timed out"));
});
if (e !== "DELETE") {
this.registry.metrics().then(e => {
if (d.headers && d.headers["Content-Encoding"] === "gzip") {
e = o(e);
}
r.write(e);
r.end();
}).catch(e => {
s(e);
});
} else {
r.end();
}
});
}
function generateGroupings(e) {
if (!e) {
return "";
}
return Object.keys(e).map(t => `/${encodeURIComponent(t)}/${encodeURIComponent(e[t])}`).join("");
}
function isHttps(e) {
return e.search(/^https/) !== -1;
}
e.exports = Pushgateway;
},
11627: (e, t, s) => {
"use strict";
const {getValueAsString: r} = s(89588);
class Registry {
static get PROMETHEUS_CONTENT_TYPE() {
return "text/plain; version=0.0.4; charset=utf-8";
}
static get OPENMETRICS_CONTENT_TYPE() {
return "application/openmetrics-text; version=1.0.0; charset=utf-8";
}
constructor(e = Registry.PROMETHEUS_CONTENT_TYPE) {
this._metrics = {};
this._collectors = [];
this._defaultLabels = {};
if (e !== Registry.PROMETHEUS_CONTENT_TYPE && e !== Registry.OPENMETRICS_CONTENT_TYPE) {
throw new TypeError(`Content type ${e} is unsupported`);
}
this._contentType = e;
}
getMetricsAsArray() {
return Object.values(this._metrics);
}
async getMetricsAsString(e) {
const t = typeof e.getForPromString === "function" ? await e.getForPromString() : await e.get();
const s = escapeString(t.name);
const n = `# HELP ${s} ${escapeString(t.help)}`;
const a = `# TYPE ${s} ${t.type}`;
const o = [ n, a ];
const i = Object.keys(this._defaultLabels).length > 0 ? this._defaultLabels : null;
const c = this.contentType === Registry.OPENMETRICS_CONTENT_TYPE;
for (const e of t.values || []) {
let {metricName: n = s, labels: a = {}} = e;
const {sharedLabels: l = {}} = e;
if (c && t.type === "counter") {
n = `${n}_total`;
}
if (i) {
a = {
...a,
...i,
...a
};
}
const u = formatLabels(a, l);
const h = flattenSharedLabels(l);
const g = [ ...u, h ].filter(Boolean);
const p = g.length ? `{${g.join(",")}}` : "";
let d = `${n}${p} ${r(e.value)}`;
const {exemplar: f} = e;
if (f && c) {
const e = formatLabels(f.labelSet);
d += ` # {${e.join(",")}} ${r(f.value)} ${f.timestamp}`;
}
o.push(d);
}
return o.join("\n");
}
async metrics() {
const e = this.contentType === Registry.OPENMETRICS_CONTENT_TYPE;
const t = this.getMetricsAsArray().map(t => {
if (e && t.type === "counter") {
t.name = standardizeCounterName(t.name);
}
return this.getMetricsAsString(t);
});
const s = await Promise.all(t);
return e ? `${s.join("\n")}\n# EOF\n` : `${s.join("\n\n")}\n`;
}
registerMetric(e) {
if (this._metrics[e.name] && this._metrics[e.name] !== e) {
throw new Error(`A metric with the name ${e.name} has already been registered.`);
}
this._metrics[e.name] = e;
}
clear() {
this._metrics = {};
this._defaultLabels = {};
}
async getMetricsAsJSON() {
const e = [];
const t = Object.keys(this._defaultLabels);
const s = [];
for (const e of this.getMetricsAsArray()) {
s.push(e.get());
}
const r = await Promise.all(s);
for (const s of r) {
if (s.values && t.length > 0) {
for (const e of s.values) {
e.labels = Object.assign({}, e.labels);
for (const s of t) {
e.labels[s] = e.labels[s] || this._defaultLabels[s];
}
}
}
e.push(s);
}
return e;
}
removeSingleMetric(e) {
delete this._metrics[e];
}
getSingleMetricAsString(e) {
return this.getMetricsAsString(this._metrics[e]);
}
getSingleMetric(e) {
return this._metrics[e];
}
setDefaultLabels(e) {
this._defaultLabels = e;
}
resetMetrics() {
for (const e in this._metrics) {
this._metrics[e].reset();
}
}
get contentType() {
return this._contentType;
}
setContentType(e) {
if (e === Registry.OPENMETRICS_CONTENT_TYPE || e === Registry.PROMETHEUS_CONTENT_TYPE) {
this._contentType = e;
} else {
throw new Error(`Content type ${e} is unsupported`);
}
}
static merge(e) {
const t = e[0].contentType;
for (const s of e) {
if (s.contentType !== t) {
throw new Error("Registers can only be merged if they have the same content type");
}
}
const s = new Registry(t);
const r = e.reduce((e, t) => e.concat(t.getMetricsAsArray()), []);
r.forEach(s.registerMetric, s);
return s;
}
}
function formatLabels(e, t) {
const {hasOwnProperty: s} = Object.prototype;
const r = [];
for (const [n, a] of Object.entries(e)) {
if (!t || !s.call(t, n)) {
r.push(`${n}="${escapeLabelValue(a)}"`);
}
}
return r;
}
const n = new WeakMap;
function flattenSharedLabels(e) {
const t = n.get(e);
if (t) {
return t;
}
const s = formatLabels(e);
const r = s.join(",");
n.set(e, r);
return r;
}
function escapeLabelValue(e) {
if (typeof e !== "string") {
return e;
}
return escapeString(e).replace(/"/g, '\\"');
}
function escapeString(e) {
return e.replace(/\\/g, "\\\\").replace(/\n/g, "\\n");
}
function standardizeCounterName(e) {
return e.replace(/_total$/, "");
}
e.exports = Registry;
e.exports.globalRegistry = new Registry;
},
65910: (e, t, s) => {
"use strict";
const r = s(39023);
const {getLabels: n, hashObject: a, removeLabels: o} = s(89588);
const {validateLabel: i} = s(81539);
const {Metric: c} = s(12476);
const l = s(57639);
const u = 1e3;
class Summary extends c {
constructor(e) {
super(e, {
percentiles: [ .01, .05, .5, .9, .95, .99, .999 ],
compressCount: u,
hashMap: {}
});
this.type = "summary";
for (const e of this.labelNames) {
if (e === "quantile") throw new Error("quantile is a reserved label keyword");
}
if (this.labelNames.length === 0) {
this.hashMap = {
[a({})]: {
labels: {},
td: new l(this.maxAgeSeconds, this.ageBuckets),
count: 0,
sum: 0
}
};
}
}
observe(e, t) {
observe.call(this, e === 0 ? 0 : e || {})(t);
}
async get() {
if (this.collect) {
const e = this.collect();
if (e instanceof Promise) await e;
}
const e = Object.keys(this.hashMap);
const t = [];
e.forEach(e => {
const s = this.hashMap[e];
if (s) {
if (this.pruneAgedBuckets && s.td.size() === 0) {
delete this.hashMap[e];
} else {
extractSummariesForExport(s, this.percentiles).forEach(e => {
t.push(e);
});
t.push(getSumForExport(s, this));
t.push(getCountForExport(s, this));
}
}
});
return {
name: this.name,
help: this.help,
type: this.type,
values: t,
aggregator: this.aggregator
};
}
reset() {
const e = Object.values(this.hashMap);
e.forEach(e => {
e.td.reset();
e.count = 0;
e.sum = 0;
});
}
startTimer(e) {
return startTimer.call(this, e)();
}
labels(...e) {
const t = n(this.labelNames, e);
i(this.labelNames, t);
return {
observe: observe.call(this, t),
startTimer: startTimer.call(this, t)
};
}
remove(...e) {
const t = n(this.labelNames, e);
i(this.labelNames, t);
o.call(this, this.hashMap, t, this.sortedLabelNames);
}
}
function extractSummariesForExport(e, t) {
e.td.compress();
return t.map(t => {
const s = e.td.percentile(t);
return {
labels: Object.assign({
quantile: t
}, e.labels),
value: s ? s : 0
};
});
}
function getCountForExport(e, t) {
return {
metricName: `${t.name}_count`,
labels: e.labels,
value: e.count
};
}
function getSumForExport(e, t) {
return {
metricName: `${t.name}_sum`,
labels: e.labels,
value: e.sum
};
}
function startTimer(e) {
return () => {
const t = process.hrtime();
return s => {
const r = process.hrtime(t);
const n = r[0] + r[1] / 1e9;
this.observe(Object.assign({}, e, s), n);
return n;
};
};
}
function observe(e) {
return t => {
const s = convertLabelsAndValues(e, t);
i(this.labelNames, e);
if (!Number.isFinite(s.value)) {
throw new TypeError(`Value is not a valid number: ${r.format(s.value)}`);
}
const n = a(s.labels, this.sortedLabelNames);
let o = this.hashMap[n];
if (!o) {
o = {
labels: s.labels,
td: new l(this.maxAgeSeconds, this.ageBuckets),
count: 0,
sum: 0
};
}
o.td.push(s.value);
o.count++;
if (o.count % this.compressCount === 0) {
o.td.compress();
}
o.sum += s.value;
this.hashMap[n] = o;
};
}
function convertLabelsAndValues(e, t) {
if (t === undefined) {
return {
value: e,
labels: {}
};
}
return {
labels: e,
value: t
};
}
e.exports = Summary;
},
57639: (e, t, s) => {
"use strict";
const {TDigest: r} = s(83528);
class TimeWindowQuantiles {
constructor(e, t) {
this.maxAgeSeconds = e || 0;
this.ageBuckets = t || 0;
this.shouldRotate = e && t;
this.ringBuffer = Array(t).fill(new r);
this.currentBuffer = 0;
this.lastRotateTimestampMillis = Date.now();
this.durationBetweenRotatesMillis = e * 1e3 / t || Infinity;
}
size() {
const e = rotate.call(this);
return e.size();
}
percentile(e) {
const t = rotate.call(this);
return t.percentile(e);
}
push(e) {
rotate.call(this);
this.ringBuffer.forEach(t => {
t.push(e);
});
}
reset() {
this.ringBuffer.forEach(e => {
e.reset();
});
}
compress() {
this.ringBuffer.forEach(e => {
e.compress();
});
}
}
function rotate() {
let e = Date.now() - this.lastRotateTimestampMillis;
while (e > this.durationBetweenRotatesMillis && this.shouldRotate) {
this.ringBuffer[this.currentBuffer] = new r;
if (++this.currentBuffer >= this.ringBuffer.length) {
this.currentBuffer = 0;
}
e -= this.durationBetweenRotatesMillis;
this.lastRotateTimestampMillis += this.durationBetweenRotatesMillis;
}
return this.ringBuffer[this.currentBuffer];
}
e.exports = TimeWindowQuantiles;
},
89588: (e, t) => {
"use strict";
t.getValueAsString = function getValueString(e) {
if (Number.isNaN(e)) {
return "Nan";
} else if (!Number.isFinite(e)) {
if (e < 0) {
return "-Inf";
} else {
return "+Inf";
}
} else {
return `${e}`;
}
};
t.removeLabels = function removeLabels(e, t, s) {
const r = hashObject(t, s);
delete e[r];
};
t.setValue = function setValue(e, t, s) {
const r = hashObject(s);
e[r] = {
value: typeof t === "number" ? t : 0,
labels: s || {}
};
return e;
};
t.setValueDelta = function setValueDelta(e, t, s, r = "") {
const n = typeof t === "number" ? t : 0;
if (e[r]) {
e[r].value += n;
} else {
e[r] = {
value: n,
labels: s
};
}
return e;
};
t.getLabels = function(e, t) {
if (typeof t[0] === "object") {
return t[0];
}
if (e.length !== t.length) {
throw new Error(`Invalid number of arguments (${t.length}): "${t.join(", ")}" for label names (${e.length}): "${e.join(", ")}".`);
}
const s = {};
for (let r = 0; r < e.length; r++) {
s[e[r]] = t[r];
}
return s;
};
function fastHashObject(e, t) {
if (e.length === 0) {
return "";
}
let s = "";
for (let r = 0; r < e.length; r++) {
const n = e[r];
const a = t[n];
if (a === undefined) continue;
s += `${n}:${a},`;
}
return s;
}
function hashObject(e, t) {
if (t) {
return fastHashObject(t, e);
}
const s = Object.keys(e);
if (s.length > 1) {
s.sort();
}
return fastHashObject(s, e);
}
t.hashObject = hashObject;
t.isObject = function isObject(e) {
return e !== null && typeof e === "object";
};
t.nowTimestamp = function nowTimestamp() {
return Date.now() / 1e3;
};
class Grouper extends Map {
add(e, t) {
if (this.has(e)) {
this.get(e).push(t);
} else {
this.set(e, [ t ]);
}
}
}
t.Grouper = Grouper;
},
81539: (e, t, s) => {
"use strict";
const r = s(39023);
const n = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const a = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
t.validateMetricName = function(e) {
return n.test(e);
};
t.validateLabelName = function(e = []) {
return e.every(e => a.test(e));
};
t.validateLabel = function validateLabel(e, t) {
for (const s in t) {
if (!e.includes(s)) {
throw new Error(`Added label "${s}" is not included in initial labelset: ${r.inspect(e)}`);
}
}
};
},
83528: (e, t, s) => {
var r = s(17750).RBTree;
function TDigest(e, t, s) {
this.discrete = e === false;
this.delta = e || .01;
this.K = t === undefined ? 25 : t;
this.CX = s === undefined ? 1.1 : s;
this.centroids = new r(compare_centroid_means);
this.nreset = 0;
this.reset();
}
TDigest.prototype.reset = function() {
this.centroids.clear();
this.n = 0;
this.nreset += 1;
this.last_cumulate = 0;
};
TDigest.prototype.size = function() {
return this.centroids.size;
};
TDigest.prototype.toArray = function(e) {
var t = [];
if (e) {
this._cumulate(true);
this.centroids.each(function(e) {
t.push(e);
});
} else {
this.centroids.each(function(e) {
t.push({
mean: e.mean,
n: e.n
});
});
}
return t;
};
TDigest.prototype.summary = function() {
var e = this.discrete ? "exact " : "approximating ";
var t = [ e + this.n + " samples using " + this.size() + " centroids", "min = " + this.percentile(0), "Q1  = " + this.percentile(.25), "Q2  = " + this.percentile(.5), "Q3  = " + this.percentile(.75), "max = " + this.percentile(1) ];
return t.join("\n");
};
function compare_centroid_means(e, t) {
return e.mean > t.mean ? 1 : e.mean < t.mean ? -1 : 0;
}
function compare_centroid_mean_cumns(e, t) {
return e.mean_cumn - t.mean_cumn;
}
TDigest.prototype.push = function(e, t) {
t = t || 1;
e = Array.isArray(e) ? e : [ e ];
for (var s = 0; s < e.length; s++) {
this._digest(e[s], t);
}
};
TDigest.prototype.push_centroid = function(e) {
e = Array.isArray(e) ? e : [ e ];
for (var t = 0; t < e.length; t++) {
this._digest(e[t].mean, e[t].n);
}
};
TDigest.prototype._cumulate = function(e) {
if (this.n === this.last_cumulate || !e && this.CX && this.CX > this.n / this.last_cumulate) {
return;
}
var t = 0;
this.centroids.each(function(e) {
e.mean_cumn = t + e.n / 2;
t = e.cumn = t + e.n;
});
this.n = this.last_cumulate = t;
};
TDigest.prototype.find_nearest = function(e) {
if (this.size() === 0) {
return null;
}
var t = this.centroids.lowerBound({
mean: e
});
var s = t.data() === null ? t.prev() : t.data();
if (s.mean === e || this.discrete) {
return s;
}
var r = t.prev();
if (r && Math.abs(r.mean - e) < Math.abs(s.mean - e)) {
return r;
} else {
return s;
}
};
TDigest.prototype._new_centroid = function(e, t, s) {
var r = {
mean: e,
n: t,
cumn: s
};
this.centroids.insert(r);
this.n += t;
return r;
};
TDigest.prototype._addweight = function(e, t, s) {
if (t !== e.mean) {
e.mean += s * (t - e.mean) / (e.n + s);
}
e.cumn += s;
e.mean_cumn += s / 2;
e.n += s;
this.n += s;
};
TDigest.prototype._digest = function(e, t) {
var s = this.centroids.min();
var r = this.centroids.max();
var n = this.find_nearest(e);
if (n && n.mean === e) {
this._addweight(n, e, t);
} else if (n === s) {
this._new_centroid(e, t, 0);
} else if (n === r) {
this._new_centroid(e, t, this.n);
} else if (this.discrete) {
this._new_centroid(e, t, n.cumn);
} else {
var a = n.mean_cumn / this.n;
var o = Math.floor(4 * this.n * this.delta * a * (1 - a));
if (o - n.n >= t) {
this._addweight(n, e, t);
} else {
this._new_centroid(e, t, n.cumn);
}
}
this._cumulate(false);
if (!this.discrete && this.K && this.size() > this.K / this.delta) {
this.compress();
}
};
TDigest.prototype.bound_mean = function(e) {
var t = this.centroids.upperBound({
mean: e
});
var s = t.prev();
var r = s.mean === e ? s : t.next();
return [ s, r ];
};
TDigest.prototype.p_rank = function(e) {
var t = Array.isArray(e) ? e : [ e ];
var s = t.map(this._p_rank, this);
return Array.isArray(e) ? s : s[0];
};
TDigest.prototype._p_rank = function(e) {
if (this.size() === 0) {
return undefined;
} else if (e < this.centroids.min().mean) {
return 0;
} else if (e > this.centroids.max().mean) {
return 1;
}
this._cumulate(true);
var t = this.bound_mean(e);
var s = t[0], r = t[1];
if (this.discrete) {
return s.cumn / this.n;
} else {
var n = s.mean_cumn;
if (s !== r) {
n += (e - s.mean) * (r.mean_cumn - s.mean_cumn) / (r.mean - s.mean);
}
return n / this.n;
}
};
TDigest.prototype.bound_mean_cumn = function(e) {
this.centroids._comparator = compare_centroid_mean_cumns;
var t = this.centroids.upperBound({
mean_cumn: e
});
this.centroids._comparator = compare_centroid_means;
var s = t.prev();
var r = s && s.mean_cumn === e ? s : t.next();
return [ s, r ];
};
TDigest.prototype.percentile = function(e) {
var t = Array.isArray(e) ? e : [ e ];
var s = t.map(this._percentile, this);
return Array.isArray(e) ? s : s[0];
};
TDigest.prototype._percentile = function(e) {
if (this.size() === 0) {
return undefined;
}
this._cumulate(true);
var t = this.n * e;
var s = this.bound_mean_cumn(t);
var r = s[0], n = s[1];
if (n === r || r === null || n === null) {
return (r || n).mean;
} else if (!this.discrete) {
return r.mean + (t - r.mean_cumn) * (n.mean - r.mean) / (n.mean_cumn - r.mean_cumn);
} else if (t <= r.cumn) {
return r.mean;
} else {
return n.mean;
}
};
function pop_random(e) {
var t = Math.floor(Math.random() * e.length);
return e.splice(t, 1)[0];
}
TDigest.prototype.compress = function() {
if (this.compressing) {
return;
}
var e = this.toArray();
this.reset();
this.compressing = true;
while (e.length > 0) {
this.push_centroid(pop_random(e));
}
this._cumulate(true);
this.compressing = false;
};
function Digest(e) {
this.config = e || {};
this.mode = this.config.mode || "auto";
TDigest.call(this, this.mode === "cont" ? e.delta : false);
this.digest_ratio = this.config.ratio || .9;
this.digest_thresh = this.config.thresh || 1e3;
this.n_unique = 0;
}
Digest.prototype = Object.create(TDigest.prototype);
Digest.prototype.constructor = Digest;
Digest.prototype.push = function(e) {
TDigest.prototype.push.call(this, e);
this.check_continuous();
};
Digest.prototype._new_centroid = function(e, t, s) {
this.n_unique += 1;
TDigest.prototype._new_centroid.call(this, e, t, s);
};
Digest.prototype._addweight = function(e, t, s) {
if (e.n === 1) {
this.n_unique -= 1;
}
TDigest.prototype._addweight.call(this, e, t, s);
};
Digest.prototype.check_continuous = function() {
if (this.mode !== "auto" || this.size() < this.digest_thresh) {
return false;
}
if (this.n_unique / this.size() > this.digest_ratio) {
this.mode = "cont";
this.discrete = false;
this.delta = this.config.delta || .01;
this.compress();
return true;
}
return false;
};
e.exports = {
TDigest: TDigest,
Digest: Digest
};
},
8352: (e, t, s) => {
const r = s(89227);
const n = s(49982);
const a = s(10006);
const o = "context";
const i = new a.NoopContextManager;
const c = Object.freeze({
dispose: () => {}
});
var l = class ContextAPI {
constructor() {
this._attachUnsupportedWarned = false;
}
static getInstance() {
if (!this._instance) this._instance = new ContextAPI;
return this._instance;
}
setGlobalContextManager(e) {
return r.registerGlobal(o, e, n.DiagAPI.instance());
}
active() {
return this._getContextManager().active();
}
with(e, t, s, ...r) {
return this._getContextManager().with(e, t, s, ...r);
}
bind(e, t) {
return this._getContextManager().bind(e, t);
}
attach(e) {
const t = this._getContextManager();
if (t.attach) return t.attach(e);
if (!this._attachUnsupportedWarned) {
this._attachUnsupportedWarned = true;
n.DiagAPI.instance().warn("The current ContextManager does not implement attach(). The context will not be attached. Use a ContextManager that supports attach() (e.g. AsyncLocalStorageContextManager) or use with()/bind() instead.");
}
return c;
}
_getContextManager() {
return r.getGlobal(o) || i;
}
disable() {
this._getContextManager().disable();
r.unregisterGlobal(o, n.DiagAPI.instance());
}
};
t.ContextAPI = l;
},
49982: (e, t, s) => {
const r = s(89227);
const n = s(21977);
s(54351);
const a = s(21714);
const o = "diag";
var i = class DiagAPI {
static instance() {
if (!this._instance) this._instance = new DiagAPI;
return this._instance;
}
constructor() {
function _logProxy(e) {
return function(...t) {
const s = r.getGlobal("diag");
if (!s) return;
return s[e](...t);
};
}
const e = this;
const setLogger = (t, s = {
logLevel: 60
}) => {
var n;
if (t === e) {
var o;
const t = new Error("Cannot use diag as the logger for itself. Please use a DiagLogger implementation like ConsoleDiagLogger or a custom implementation");
e.error((o = t.stack) !== null && o !== void 0 ? o : t.message);
return false;
}
if (typeof s === "number") s = {
logLevel: s
};
const i = r.getGlobal("diag");
const c = a.createLogLevelDiagLogger((n = s.logLevel) !== null && n !== void 0 ? n : 60, t);
if (i && !s.suppressOverrideMessage) {
var l;
const e = (l = (new Error).stack) !== null && l !== void 0 ? l : "<failed to generate stacktrace>";
i.warn(`Current logger will be overwritten from ${e}`);
c.warn(`Current logger will overwrite one already registered from ${e}`);
}
return r.registerGlobal("diag", c, e, true);
};
e.setLogger = setLogger;
e.disable = () => {
r.unregisterGlobal(o, e);
};
e.createComponentLogger = e => new n.DiagComponentLogger(e);
e.verbose = _logProxy("verbose");
e.debug = _logProxy("debug");
e.info = _logProxy("info");
e.warn = _logProxy("warn");
e.error = _logProxy("error");
}
};
t.DiagAPI = i;
},
19102: (e, t, s) => {
const r = s(89227);
const n = s(49982);
const a = s(69035);
const o = "logs";
var i = class LogsAPI {
constructor() {
this._proxyLoggerProvider = new a.ProxyLoggerProvider;
}
static getInstance() {
if (!this._instance) this._instance = new LogsAPI;
return this._instance;
}
setGlobalLoggerProvider(e) {
const t = r.registerGlobal(o, e, n.DiagAPI.instance());
if (t) this._proxyLoggerProvider._setDelegate(e);
return t;
}
getLoggerProvider() {
return r.getGlobal(o) || this._proxyLoggerProvider;
}
getLogger(e, t, s) {
return this.getLoggerProvider().getLogger(e, t, s);
}
disable() {
r.unregisterGlobal(o, n.DiagAPI.instance());
this._proxyLoggerProvider = new a.ProxyLoggerProvider;
}
};
t.e = i;
},
33510: (e, t, s) => {
const r = s(89227);
const n = s(49982);
const a = s(47554);
const o = "metrics";
var i = class MetricsAPI {
constructor() {}
static getInstance() {
if (!this._instance) this._instance = new MetricsAPI;
return this._instance;
}
setGlobalMeterProvider(e) {
return r.registerGlobal(o, e, n.DiagAPI.instance());
}
getMeterProvider() {
return r.getGlobal(o) || a.NOOP_METER_PROVIDER;
}
getMeter(e, t, s) {
return this.getMeterProvider().getMeter(e, t, s);
}
disable() {
r.unregisterGlobal(o, n.DiagAPI.instance());
}
};
t.k = i;
},
93007: (e, t, s) => {
const r = s(89227);
const n = s(49982);
const a = s(45196);
const o = s(43565);
const i = s(80345);
const c = s(97510);
const l = "propagation";
const u = new i.NoopTextMapPropagator;
var h = class PropagationAPI {
constructor() {
this.createBaggage = a.createBaggage;
this.getBaggage = c.getBaggage;
this.getActiveBaggage = c.getActiveBaggage;
this.setBaggage = c.setBaggage;
this.deleteBaggage = c.deleteBaggage;
}
static getInstance() {
if (!this._instance) this._instance = new PropagationAPI;
return this._instance;
}
setGlobalPropagator(e) {
return r.registerGlobal(l, e, n.DiagAPI.instance());
}
inject(e, t, s = o.defaultTextMapSetter) {
return this._getGlobalPropagator().inject(e, t, s);
}
extract(e, t, s = o.defaultTextMapGetter) {
return this._getGlobalPropagator().extract(e, t, s);
}
fields() {
return this._getGlobalPropagator().fields();
}
disable() {
r.unregisterGlobal(l, n.DiagAPI.instance());
}
_getGlobalPropagator() {
return r.getGlobal(l) || u;
}
};
t.R = h;
},
5446: (e, t, s) => {
const r = s(89227);
const n = s(49982);
const a = s(3779);
const o = s(83723);
const i = s(55930);
const c = "trace";
var l = class TraceAPI {
constructor() {
this._proxyTracerProvider = new i.ProxyTracerProvider;
this.wrapSpanContext = o.wrapSpanContext;
this.isSpanContextValid = o.isSpanContextValid;
this.deleteSpan = a.deleteSpan;
this.getSpan = a.getSpan;
this.getActiveSpan = a.getActiveSpan;
this.getSpanContext = a.getSpanContext;
this.setSpan = a.setSpan;
this.setSpanContext = a.setSpanContext;
}
static getInstance() {
if (!this._instance) this._instance = new TraceAPI;
return this._instance;
}
setGlobalTracerProvider(e) {
const t = r.registerGlobal(c, this._proxyTracerProvider, n.DiagAPI.instance());
if (t) this._proxyTracerProvider.setDelegate(e);
return t;
}
getTracerProvider() {
return r.getGlobal(c) || this._proxyTracerProvider;
}
getTracer(e, t) {
return this.getTracerProvider().getTracer(e, t);
}
disable() {
r.unregisterGlobal(c, n.DiagAPI.instance());
this._proxyTracerProvider = new i.ProxyTracerProvider;
}
};
t.C = l;
},
97510: (e, t, s) => {
const r = s(83041);
const n = s(8352);
const a = r.createContextKey("OpenTelemetry Baggage Key");
function getBaggage(e) {
return e.getValue(a) || void 0;
}
function getActiveBaggage() {
return getBaggage(n.ContextAPI.getInstance().active());
}
function setBaggage(e, t) {
return e.setValue(a, t);
}
function deleteBaggage(e) {
return e.deleteValue(a);
}
t.deleteBaggage = deleteBaggage;
t.getActiveBaggage = getActiveBaggage;
t.getBaggage = getBaggage;
t.setBaggage = setBaggage;
},
10176: (e, t) => {
var s = class BaggageImpl {
constructor(e) {
this._entries = e ? new Map(e) : new Map;
}
getEntry(e) {
const t = this._entries.get(e);
if (!t) return;
return Object.assign({}, t);
}
getAllEntries() {
return Array.from(this._entries.entries());
}
setEntry(e, t) {
const s = new BaggageImpl(this._entries);
s._entries.set(e, t);
return s;
}
removeEntry(e) {
const t = new BaggageImpl(this._entries);
t._entries.delete(e);
return t;
}
removeEntries(...e) {
const t = new BaggageImpl(this._entries);
for (const s of e) t._entries.delete(s);
return t;
}
clear() {
return new BaggageImpl;
}
};
t.BaggageImpl = s;
},
9333: (e, t) => {
const s = Symbol("BaggageEntryMetadata");
t.baggageEntryMetadataSymbol = s;
},
45196: (e, t, s) => {
const r = s(49982);
const n = s(10176);
const a = s(9333);
const o = r.DiagAPI.instance();
function createBaggage(e = {}) {
return new n.BaggageImpl(new Map(Object.entries(e)));
}
function baggageEntryMetadataFromString(e) {
if (typeof e !== "string") {
o.error(`Cannot create baggage metadata from unknown type: ${typeof e}`);
e = "";
}
return {
__TYPE__: a.baggageEntryMetadataSymbol,
toString() {
return e;
}
};
}
t.baggageEntryMetadataFromString = baggageEntryMetadataFromString;
t.createBaggage = createBaggage;
},
42534: (e, t, s) => {
const r = s(8352).ContextAPI.getInstance();
t.context = r;
},
10006: (e, t, s) => {
const r = s(83041);
var n = class {
active() {
return r.ROOT_CONTEXT;
}
with(e, t, s, ...r) {
return t.call(s, ...r);
}
bind(e, t) {
return t;
}
enable() {
return this;
}
disable() {
return this;
}
attach(e) {
return {
dispose() {}
};
}
};
t.NoopContextManager = n;
},
83041: (e, t) => {
function createContextKey(e) {
return Symbol.for(e);
}
const s = new class BaseContext {
constructor(e) {
const t = this;
t._currentContext = e ? new Map(e) : new Map;
t.getValue = e => t._currentContext.get(e);
t.setValue = (e, s) => {
const r = new BaseContext(t._currentContext);
r._currentContext.set(e, s);
return r;
};
t.deleteValue = e => {
const s = new BaseContext(t._currentContext);
s._currentContext.delete(e);
return s;
};
}
};
t.ROOT_CONTEXT = s;
t.createContextKey = createContextKey;
},
31778: (e, t, s) => {
const r = s(49982).DiagAPI.instance();
t.diag = r;
},
21977: (e, t, s) => {
const r = s(89227);
var n = class {
constructor(e) {
this._namespace = e.namespace || "DiagComponentLogger";
}
debug(...e) {
return logProxy("debug", this._namespace, e);
}
error(...e) {
return logProxy("error", this._namespace, e);
}
info(...e) {
return logProxy("info", this._namespace, e);
}
warn(...e) {
return logProxy("warn", this._namespace, e);
}
verbose(...e) {
return logProxy("verbose", this._namespace, e);
}
};
function logProxy(e, t, s) {
const n = r.getGlobal("diag");
if (!n) return;
return n[e](t, ...s);
}
t.DiagComponentLogger = n;
},
19199: (e, t) => {
const s = [ {
n: "error",
c: "error"
}, {
n: "warn",
c: "warn"
}, {
n: "info",
c: "info"
}, {
n: "debug",
c: "debug"
}, {
n: "verbose",
c: "trace"
} ];
const r = {};
if (typeof console !== "undefined") {
for (const e of [ "error", "warn", "info", "debug", "trace", "log" ]) if (typeof console[e] === "function") r[e] = console[e];
}
var n = class {
constructor() {
function _consoleFunc(e) {
return function(...t) {
let s = r[e];
if (typeof s !== "function") s = r["log"];
if (typeof s !== "function" && console) {
s = console[e];
if (typeof s !== "function") s = console.log;
}
if (typeof s === "function") return s.apply(console, t);
};
}
for (let e = 0; e < s.length; e++) this[s[e].n] = _consoleFunc(s[e].c);
}
};
t.DiagConsoleLogger = n;
t._originalConsoleMethods = r;
},
21714: (e, t, s) => {
s(54351);
function createLogLevelDiagLogger(e, t) {
if (e < 0) e = 0; else if (e > 9999) e = 9999;
t = t || {};
function _filterFunc(s, r) {
const n = t[s];
if (typeof n === "function" && e >= r) return n.bind(t);
return function() {};
}
return {
error: _filterFunc("error", 30),
warn: _filterFunc("warn", 50),
info: _filterFunc("info", 60),
debug: _filterFunc("debug", 70),
verbose: _filterFunc("verbose", 80)
};
}
t.createLogLevelDiagLogger = createLogLevelDiagLogger;
},
54351: (e, t) => {
let s = function(e) {
e[e["NONE"] = 0] = "NONE";
e[e["ERROR"] = 30] = "ERROR";
e[e["WARN"] = 50] = "WARN";
e[e["INFO"] = 60] = "INFO";
e[e["DEBUG"] = 70] = "DEBUG";
e[e["VERBOSE"] = 80] = "VERBOSE";
e[e["ALL"] = 9999] = "ALL";
return e;
}({});
t.DiagLogLevel = s;
},
91408: (e, t, s) => {
Object.defineProperties(t, {
__esModule: {
value: true
},
[Symbol.toStringTag]: {
value: "Module"
}
});
const r = s(54351);
const n = s(45196);
const a = s(83041);
const o = s(19199);
const i = s(1677);
const c = s(80626);
const l = s(69140);
const u = s(8973);
const h = s(43565);
const g = s(43245);
const p = s(63552);
const d = s(83723);
const f = s(33861);
const m = s(97483);
const _ = s(17632);
const b = s(2219);
const v = s(55930);
const y = s(55346);
const E = s(42534);
const N = s(31778);
const x = s(15662);
const T = s(57876);
const w = s(97045);
const O = s(78936);
var S = {
context: E.context,
diag: N.diag,
logs: x.logs,
metrics: T.metrics,
propagation: w.propagation,
trace: O.trace
};
t.DiagConsoleLogger = o.DiagConsoleLogger;
t.DiagLogLevel = r.DiagLogLevel;
t.INVALID_SPANID = p.INVALID_SPANID;
t.INVALID_SPAN_CONTEXT = p.INVALID_SPAN_CONTEXT;
t.INVALID_TRACEID = p.INVALID_TRACEID;
t.ProxyTracer = f.ProxyTracer;
t.ProxyTracerProvider = v.ProxyTracerProvider;
t.ROOT_CONTEXT = a.ROOT_CONTEXT;
t.SamplingDecision = y.SamplingDecision;
t.SeverityNumber = u.SeverityNumber;
t.SpanKind = m.SpanKind;
t.SpanStatusCode = _.SpanStatusCode;
t.TraceFlags = g.TraceFlags;
t.ValueType = c.ValueType;
t.baggageEntryMetadataFromString = n.baggageEntryMetadataFromString;
t.context = E.context;
t.createContextKey = a.createContextKey;
t.createNoopLogger = l.createNoopLogger;
t.createNoopMeter = i.createNoopMeter;
t.createTraceState = b.createTraceState;
t["default"] = S;
t.defaultTextMapGetter = h.defaultTextMapGetter;
t.defaultTextMapSetter = h.defaultTextMapSetter;
t.diag = N.diag;
t.isSpanContextValid = d.isSpanContextValid;
t.isValidSpanId = d.isValidSpanId;
t.isValidTraceId = d.isValidTraceId;
t.logs = x.logs;
t.metrics = T.metrics;
t.propagation = w.propagation;
t.trace = O.trace;
},
89227: (e, t, s) => {
const r = s(39128);
const n = s(41418);
const a = r.VERSION.split(".")[0];
const o = Symbol.for(`opentelemetry.js.api.${a}`);
const i = typeof globalThis === "object" ? globalThis : typeof self === "object" ? self : typeof window === "object" ? window : typeof global === "object" ? global : {};
function _makeGlobalApi() {
return Object.defineProperty({}, "version", {
value: r.VERSION,
enumerable: true,
writable: false,
configurable: false
});
}
function registerGlobal(e, t, s, n = false) {
var a;
const c = i[o] = (a = i[o]) !== null && a !== void 0 ? a : _makeGlobalApi();
if (!n && c[e]) {
const t = new Error(`@opentelemetry/api: Attempted duplicate registration of API: ${e}`);
s.error(t.stack || t.message);
return false;
}
if (c.version !== "1.10.0") {
const t = new Error(`@opentelemetry/api: Registration of version v${c.version} for ${e} does not match previously registered API v${r.VERSION}`);
s.error(t.stack || t.message);
return false;
}
c[e] = t;
s.debug(`@opentelemetry/api: Registered a global for ${e} v${r.VERSION}.`);
return true;
}
let c;
function getGlobal(e) {
const t = i[o];
if (t == null) return;
if (t !== c) {
if (!t.version || !n.isCompatible(t.version)) return;
c = t;
}
return t[e];
}
function unregisterGlobal(e, t) {
t.debug(`@opentelemetry/api: Unregistering a global for ${e} v${r.VERSION}.`);
const s = i[o];
if (s) delete s[e];
}
t.getGlobal = getGlobal;
t.registerGlobal = registerGlobal;
t.unregisterGlobal = unregisterGlobal;
},
41418: (e, t, s) => {
const r = s(39128);
const n = /^(\d+)\.(\d+)\.(\d+)(-(.+))?$/;
function _makeCompatibilityCheck(e) {
const t = new Set([ e ]);
const s = new Set;
const r = e.match(n);
if (!r) return () => false;
const a = {
major: +r[1],
minor: +r[2],
patch: +r[3],
prerelease: r[4]
};
if (a.prerelease != null) return function isExactmatch(t) {
return t === e;
};
function _reject(e) {
s.add(e);
return false;
}
function _accept(e) {
t.add(e);
return true;
}
return function isCompatible(e) {
if (t.has(e)) return true;
if (s.has(e)) return false;
const r = e.match(n);
if (!r) return _reject(e);
const o = {
major: +r[1],
minor: +r[2],
patch: +r[3],
prerelease: r[4]
};
if (o.prerelease != null) return _reject(e);
if (a.major !== o.major) return _reject(e);
if (a.major === 0) {
if (a.minor === o.minor && a.patch <= o.patch) return _accept(e);
return _reject(e);
}
if (a.minor <= o.minor) return _accept(e);
return _reject(e);
};
}
const a = _makeCompatibilityCheck(r.VERSION);
t._makeCompatibilityCheck = _makeCompatibilityCheck;
t.isCompatible = a;
},
15662: (e, t, s) => {
const r = s(19102).e.getInstance();
t.logs = r;
},
8973: (e, t) => {
let s = function(e) {
e[e["UNSPECIFIED"] = 0] = "UNSPECIFIED";
e[e["TRACE"] = 1] = "TRACE";
e[e["TRACE2"] = 2] = "TRACE2";
e[e["TRACE3"] = 3] = "TRACE3";
e[e["TRACE4"] = 4] = "TRACE4";
e[e["DEBUG"] = 5] = "DEBUG";
e[e["DEBUG2"] = 6] = "DEBUG2";
e[e["DEBUG3"] = 7] = "DEBUG3";
e[e["DEBUG4"] = 8] = "DEBUG4";
e[e["INFO"] = 9] = "INFO";
e[e["INFO2"] = 10] = "INFO2";
e[e["INFO3"] = 11] = "INFO3";
e[e["INFO4"] = 12] = "INFO4";
e[e["WARN"] = 13] = "WARN";
e[e["WARN2"] = 14] = "WARN2";
e[e["WARN3"] = 15] = "WARN3";
e[e["WARN4"] = 16] = "WARN4";
e[e["ERROR"] = 17] = "ERROR";
e[e["ERROR2"] = 18] = "ERROR2";
e[e["ERROR3"] = 19] = "ERROR3";
e[e["ERROR4"] = 20] = "ERROR4";
e[e["FATAL"] = 21] = "FATAL";
e[e["FATAL2"] = 22] = "FATAL2";
e[e["FATAL3"] = 23] = "FATAL3";
e[e["FATAL4"] = 24] = "FATAL4";
return e;
}({});
t.SeverityNumber = s;
},
69140: (e, t) => {
var s = class {
emit(e) {}
enabled() {
return false;
}
};
const r = new s;
function createNoopLogger() {
return r;
}
t.NOOP_LOGGER = r;
t.NoopLogger = s;
t.createNoopLogger = createNoopLogger;
},
71995: (e, t, s) => {
const r = s(69140);
var n = class {
getLogger(e, t, s) {
return new r.NoopLogger;
}
};
const a = new n;
t.NOOP_LOGGER_PROVIDER = a;
t.NoopLoggerProvider = n;
},
38916: (e, t, s) => {
const r = s(69140);
var n = class {
constructor(e, t, s, r) {
this._provider = e;
this.name = t;
this.version = s;
this.options = r;
}
emit(e) {
this._getLogger().emit(e);
}
enabled(e) {
return this._getLogger().enabled(e);
}
_getLogger() {
if (this._delegate) return this._delegate;
const e = this._provider._getDelegateLogger(this.name, this.version, this.options);
if (!e) return r.NOOP_LOGGER;
this._delegate = e;
return this._delegate;
}
};
t.ProxyLogger = n;
},
69035: (e, t, s) => {
const r = s(71995);
const n = s(38916);
var a = class {
getLogger(e, t, s) {
var r;
return (r = this._getDelegateLogger(e, t, s)) !== null && r !== void 0 ? r : new n.ProxyLogger(this, e, t, s);
}
_getDelegate() {
var e;
return (e = this._delegate) !== null && e !== void 0 ? e : r.NOOP_LOGGER_PROVIDER;
}
_setDelegate(e) {
this._delegate = e;
}
_getDelegateLogger(e, t, s) {
var r;
return (r = this._delegate) === null || r === void 0 ? void 0 : r.getLogger(e, t, s);
}
};
t.ProxyLoggerProvider = a;
},
57876: (e, t, s) => {
const r = s(33510).k.getInstance();
t.metrics = r;
},
80626: (e, t) => {
let s = function(e) {
e[e["INT"] = 0] = "INT";
e[e["DOUBLE"] = 1] = "DOUBLE";
return e;
}({});
t.ValueType = s;
},
1677: (e, t) => {
var s = class {
constructor() {}
createGauge(e, t) {
return d;
}
createHistogram(e, t) {
return f;
}
createCounter(e, t) {
return p;
}
createUpDownCounter(e, t) {
return m;
}
createObservableGauge(e, t) {
return b;
}
createObservableCounter(e, t) {
return _;
}
createObservableUpDownCounter(e, t) {
return v;
}
addBatchObservableCallback(e, t) {}
removeBatchObservableCallback(e) {}
};
var r = class {};
var n = class extends r {
add(e, t) {}
};
var a = class extends r {
add(e, t) {}
};
var o = class extends r {
record(e, t) {}
};
var i = class extends r {
record(e, t) {}
};
var c = class {
addCallback(e) {}
removeCallback(e) {}
};
var l = class extends c {};
var u = class extends c {};
var h = class extends c {};
const g = new s;
const p = new n;
const d = new o;
const f = new i;
const m = new a;
const _ = new l;
const b = new u;
const v = new h;
function createNoopMeter() {
return g;
}
t.NOOP_COUNTER_METRIC = p;
t.NOOP_GAUGE_METRIC = d;
t.NOOP_HISTOGRAM_METRIC = f;
t.NOOP_METER = g;
t.NOOP_OBSERVABLE_COUNTER_METRIC = _;
t.NOOP_OBSERVABLE_GAUGE_METRIC = b;
t.NOOP_OBSERVABLE_UP_DOWN_COUNTER_METRIC = v;
t.NOOP_UP_DOWN_COUNTER_METRIC = m;
t.NoopCounterMetric = n;
t.NoopGaugeMetric = o;
t.NoopHistogramMetric = i;
t.NoopMeter = s;
t.NoopMetric = r;
t.NoopObservableCounterMetric = l;
t.NoopObservableGaugeMetric = u;
t.NoopObservableMetric = c;
t.NoopObservableUpDownCounterMetric = h;
t.NoopUpDownCounterMetric = a;
t.createNoopMeter = createNoopMeter;
},
47554: (e, t, s) => {
const r = s(1677);
var n = class {
getMeter(e, t, s) {
return r.NOOP_METER;
}
};
const a = new n;
t.NOOP_METER_PROVIDER = a;
t.NoopMeterProvider = n;
},
97045: (e, t, s) => {
const r = s(93007).R.getInstance();
t.propagation = r;
},
80345: (e, t) => {
var s = class {
inject(e, t) {}
extract(e, t) {
return e;
}
fields() {
return [];
}
};
t.NoopTextMapPropagator = s;
},
43565: (e, t) => {
const s = {
get(e, t) {
if (e == null) return;
return e[t];
},
keys(e) {
if (e == null) return [];
return Object.keys(e);
}
};
const r = {
set(e, t, s) {
if (e == null) return;
e[t] = s;
}
};
t.defaultTextMapGetter = s;
t.defaultTextMapSetter = r;
},
78936: (e, t, s) => {
const r = s(5446).C.getInstance();
t.trace = r;
},
55744: (e, t, s) => {
const r = s(63552);
var n = class {
constructor(e = r.INVALID_SPAN_CONTEXT) {
this._spanContext = e;
}
spanContext() {
return this._spanContext;
}
setAttribute(e, t) {
return this;
}
setAttributes(e) {
return this;
}
addEvent(e, t) {
return this;
}
addLink(e) {
return this;
}
addLinks(e) {
return this;
}
setStatus(e) {
return this;
}
updateName(e) {
return this;
}
end(e) {}
isRecording() {
return false;
}
recordException(e, t) {}
};
t.NonRecordingSpan = n;
},
1725: (e, t, s) => {
const r = s(8352);
const n = s(55744);
const a = s(3779);
const o = s(83723);
const i = r.ContextAPI.getInstance();
var c = class {
startSpan(e, t, s = i.active()) {
if (Boolean(t === null || t === void 0 ? void 0 : t.root)) return new n.NonRecordingSpan;
const r = s && a.getSpanContext(s);
if (isSpanContext(r) && o.isSpanContextValid(r)) return new n.NonRecordingSpan(r); else return new n.NonRecordingSpan;
}
startActiveSpan(e, t, s, r) {
var n;
let o;
let c;
let l;
if (arguments.length < 2) return; else if (arguments.length === 2) l = t; else if (arguments.length === 3) {
o = t;
l = s;
} else {
o = t;
c = s;
l = r;
}
const u = (n = c) !== null && n !== void 0 ? n : i.active();
const h = this.startSpan(e, o, u);
const g = a.setSpan(u, h);
return i.with(g, l, void 0, h);
}
};
function isSpanContext(e) {
return e !== null && typeof e === "object" && "spanId" in e && typeof e["spanId"] === "string" && "traceId" in e && typeof e["traceId"] === "string" && "traceFlags" in e && typeof e["traceFlags"] === "number";
}
t.NoopTracer = c;
},
83186: (e, t, s) => {
const r = s(1725);
var n = class {
getTracer(e, t, s) {
return new r.NoopTracer;
}
};
t.b = n;
},
33861: (e, t, s) => {
const r = new (s(1725).NoopTracer);
var n = class {
constructor(e, t, s, r) {
this._provider = e;
this.name = t;
this.version = s;
this.options = r;
}
startSpan(e, t, s) {
return this._getTracer().startSpan(e, t, s);
}
startActiveSpan(e, t, s, r) {
const n = this._getTracer();
return Reflect.apply(n.startActiveSpan, n, arguments);
}
_getTracer() {
if (this._delegate) return this._delegate;
const e = this._provider.getDelegateTracer(this.name, this.version, this.options);
if (!e) return r;
this._delegate = e;
return this._delegate;
}
};
t.ProxyTracer = n;
},
55930: (e, t, s) => {
const r = s(33861);
const n = new (s(83186).b);
var a = class {
getTracer(e, t, s) {
var n;
return (n = this.getDelegateTracer(e, t, s)) !== null && n !== void 0 ? n : new r.ProxyTracer(this, e, t, s);
}
getDelegate() {
var e;
return (e = this._delegate) !== null && e !== void 0 ? e : n;
}
setDelegate(e) {
this._delegate = e;
}
getDelegateTracer(e, t, s) {
var r;
return (r = this._delegate) === null || r === void 0 ? void 0 : r.getTracer(e, t, s);
}
};
t.ProxyTracerProvider = a;
},
55346: (e, t) => {
let s = function(e) {
e[e["NOT_RECORD"] = 0] = "NOT_RECORD";
e[e["RECORD"] = 1] = "RECORD";
e[e["RECORD_AND_SAMPLED"] = 2] = "RECORD_AND_SAMPLED";
return e;
}({});
t.SamplingDecision = s;
},
3779: (e, t, s) => {
const r = s(83041);
const n = s(8352);
const a = s(55744);
const o = r.createContextKey("OpenTelemetry Context Key SPAN");
function getSpan(e) {
return e.getValue(o) || void 0;
}
function getActiveSpan() {
return getSpan(n.ContextAPI.getInstance().active());
}
function setSpan(e, t) {
return e.setValue(o, t);
}
function deleteSpan(e) {
return e.deleteValue(o);
}
function setSpanContext(e, t) {
return setSpan(e, new a.NonRecordingSpan(t));
}
function getSpanContext(e) {
var t;
return (t = getSpan(e)) === null || t === void 0 ? void 0 : t.spanContext();
}
t.deleteSpan = deleteSpan;
t.getActiveSpan = getActiveSpan;
t.getSpan = getSpan;
t.getSpanContext = getSpanContext;
t.setSpan = setSpan;
t.setSpanContext = setSpanContext;
},
48457: (e, t, s) => {
const r = s(38534);
const n = 32;
const a = 512;
const o = ",";
const i = "=";
var c = class TraceStateImpl {
constructor(e) {
this._internalState = new Map;
if (e) this._parse(e);
}
set(e, t) {
const s = this._internalState.get(e);
let r = this.serialize().length;
if (typeof s === "string") r += t.length - s.length; else {
if (this._internalState.size >= n) return this;
r += e.length + t.length + (this._internalState.size > 0 ? 2 : 1);
}
if (r > a) return this;
const o = this._clone();
if (o._internalState.has(e)) o._internalState.delete(e);
o._internalState.set(e, t);
return o;
}
unset(e) {
const t = this._clone();
t._internalState.delete(e);
return t;
}
get(e) {
return this._internalState.get(e);
}
serialize() {
return Array.from(this._internalState.keys()).reduceRight((e, t) => {
e.push(t + i + this.get(t));
return e;
}, []).join(o);
}
_parse(e) {
if (e.length > a) return;
this._internalState = e.split(o).reduceRight((e, t) => {
const s = t.trim();
const n = s.indexOf(i);
if (n !== -1) {
const a = s.slice(0, n);
const o = s.slice(n + 1, t.length);
if (r.validateKey(a) && r.validateValue(o)) e.set(a, o);
}
return e;
}, new Map);
if (this._internalState.size > n) this._internalState = new Map(Array.from(this._internalState.entries()).reverse().slice(0, n));
}
_keys() {
return Array.from(this._internalState.keys()).reverse();
}
_clone() {
const e = new TraceStateImpl;
e._internalState = new Map(this._internalState);
return e;
}
};
t.TraceStateImpl = c;
},
38534: (e, t) => {
const s = "[_0-9a-z-*/]";
const r = new RegExp(`^(?:${`[a-z]${s}{0,255}`}|${`[a-z0-9]${s}{0,240}@[a-z]${s}{0,13}`})$`);
const n = /^[ -~]{0,255}[!-~]$/;
const a = /,|=/;
function validateKey(e) {
return r.test(e);
}
function validateValue(e) {
return n.test(e) && !a.test(e);
}
t.validateKey = validateKey;
t.validateValue = validateValue;
},
2219: (e, t, s) => {
const r = s(48457);
function createTraceState(e) {
return new r.TraceStateImpl(e);
}
t.createTraceState = createTraceState;
},
63552: (e, t, s) => {
s(43245);
const r = "0000000000000000";
const n = "00000000000000000000000000000000";
const a = {
traceId: n,
spanId: r,
traceFlags: 0
};
t.INVALID_SPANID = r;
t.INVALID_SPAN_CONTEXT = a;
t.INVALID_TRACEID = n;
},
97483: (e, t) => {
let s = function(e) {
e[e["INTERNAL"] = 0] = "INTERNAL";
e[e["SERVER"] = 1] = "SERVER";
e[e["CLIENT"] = 2] = "CLIENT";
e[e["PRODUCER"] = 3] = "PRODUCER";
e[e["CONSUMER"] = 4] = "CONSUMER";
return e;
}({});
t.SpanKind = s;
},
83723: (e, t, s) => {
s(63552);
const r = s(55744);
const n = new Uint8Array([ 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1 ]);
function isValidHex(e, t) {
if (typeof e !== "string" || e.length !== t) return false;
let s = 0;
for (let t = 0; t < e.length; t += 4) s += (n[e.charCodeAt(t)] | 0) + (n[e.charCodeAt(t + 1)] | 0) + (n[e.charCodeAt(t + 2)] | 0) + (n[e.charCodeAt(t + 3)] | 0);
return s === t;
}
function isValidTraceId(e) {
return isValidHex(e, 32) && e !== "00000000000000000000000000000000";
}
function isValidSpanId(e) {
return isValidHex(e, 16) && e !== "0000000000000000";
}
function isSpanContextValid(e) {
return isValidTraceId(e.traceId) && isValidSpanId(e.spanId);
}
function wrapSpanContext(e) {
return new r.NonRecordingSpan(e);
}
t.isSpanContextValid = isSpanContextValid;
t.isValidSpanId = isValidSpanId;
t.isValidTraceId = isValidTraceId;
t.wrapSpanContext = wrapSpanContext;
},
17632: (e, t) => {
let s = function(e) {
e[e["UNSET"] = 0] = "UNSET";
e[e["OK"] = 1] = "OK";
e[e["ERROR"] = 2] = "ERROR";
return e;
}({});
t.SpanStatusCode = s;
},
43245: (e, t) => {
let s = function(e) {
e[e["NONE"] = 0] = "NONE";
e[e["SAMPLED"] = 1] = "SAMPLED";
return e;
}({});
t.TraceFlags = s;
},
39128: (e, t) => {
const s = "1.10.0";
t.VERSION = s;
}
};


