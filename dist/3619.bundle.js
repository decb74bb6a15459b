"use strict";

exports.id = 3619;

exports.ids = [ 3619 ];

exports.modules = {
73305: (e, n, t) => {
t.d(n, {
_L: () => _boolean,
qm: () => _gte,
LK: () => _int,
Eb: () => _maxLength,
G8: () => _never,
F7: () => _number,
NC: () => _positive,
fU: () => _refine,
Fk: () => _regex,
Rl: () => _string,
WN: () => _trim,
em: () => _unknown,
q0: () => describe,
mI: () => meta
});
var r = t(44890);
var o;
const i = null && Symbol("ZodOutput");
const s = null && Symbol("ZodInput");
class $ZodRegistry {
constructor() {
this._map = new WeakMap;
this._idmap = new Map;
}
add(e, ...n) {
const t = n[0];
this._map.set(e, t);
if (t && typeof t === "object" && "id" in t) {
this._idmap.set(t.id, e);
}
return this;
}
clear() {
this._map = new WeakMap;
this._idmap = new Map;
return this;
}
remove(e) {
const n = this._map.get(e);
if (n && typeof n === "object" && "id" in n) {
this._idmap.delete(n.id);
}
this._map.delete(e);
return this;
}
get(e) {
const n = e._zod.parent;
if (n) {
const t = {
...this.get(n) ?? {}
};
delete t.id;
const r = {
...t,
...this._map.get(e)
};
return Object.keys(r).length ? r : undefined;
}
return this._map.get(e);
}
has(e) {
return this._map.has(e);
}
}
function registry() {
return new $ZodRegistry;
}
(o = globalThis).__zod_globalRegistry ?? (o.__zod_globalRegistry = registry());
const u = globalThis.__zod_globalRegistry;
var c = t(54723);
function snapshotChecks(e) {
if (e.checks) e.checks = [ ...e.checks ];
return e;
}
function _string(e, n) {
return new e(snapshotChecks({
type: "string",
...c.A2(n)
}));
}
function _coercedString(e, n) {
return new e(snapshotChecks({
type: "string",
coerce: true,
...util.normalizeParams(n)
}));
}
function _email(e, n) {
return new e({
type: "string",
format: "email",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _guid(e, n) {
return new e({
type: "string",
format: "guid",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _uuid(e, n) {
return new e({
type: "string",
format: "uuid",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _uuidv4(e, n) {
return new e({
type: "string",
format: "uuid",
check: "string_format",
abort: false,
version: "v4",
...util.normalizeParams(n)
});
}
function _uuidv6(e, n) {
return new e({
type: "string",
format: "uuid",
check: "string_format",
abort: false,
version: "v6",
...util.normalizeParams(n)
});
}
function _uuidv7(e, n) {
return new e({
type: "string",
format: "uuid",
check: "string_format",
abort: false,
version: "v7",
...util.normalizeParams(n)
});
}
function _url(e, n) {
return new e({
type: "string",
format: "url",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _emoji(e, n) {
return new e({
type: "string",
format: "emoji",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _nanoid(e, n) {
return new e({
type: "string",
format: "nanoid",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _cuid(e, n) {
return new e({
type: "string",
format: "cuid",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _cuid2(e, n) {
return new e({
type: "string",
format: "cuid2",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _ulid(e, n) {
return new e({
type: "string",
format: "ulid",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _xid(e, n) {
return new e({
type: "string",
format: "xid",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _ksuid(e, n) {
return new e({
type: "string",
format: "ksuid",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _ipv4(e, n) {
return new e({
type: "string",
format: "ipv4",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _ipv6(e, n) {
return new e({
type: "string",
format: "ipv6",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _mac(e, n) {
return new e({
type: "string",
format: "mac",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _cidrv4(e, n) {
return new e({
type: "string",
format: "cidrv4",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _cidrv6(e, n) {
return new e({
type: "string",
format: "cidrv6",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _base64(e, n) {
return new e({
type: "string",
format: "base64",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _base64url(e, n) {
return new e({
type: "string",
format: "base64url",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _e164(e, n) {
return new e({
type: "string",
format: "e164",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _creditCard(e, n) {
return new e({
type: "string",
format: "credit_card",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _iban(e, n) {
return new e({
type: "string",
format: "iban",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
function _jwt(e, n) {
return new e({
type: "string",
format: "jwt",
check: "string_format",
abort: false,
...util.normalizeParams(n)
});
}
const a = {
Any: null,
Minute: -1,
Second: 0,
Millisecond: 3,
Microsecond: 6
};
function _isoDateTime(e, n) {
return new e({
type: "string",
format: "datetime",
check: "string_format",
offset: false,
local: false,
precision: null,
...util.normalizeParams(n)
});
}
function _isoDate(e, n) {
return new e({
type: "string",
format: "date",
check: "string_format",
...util.normalizeParams(n)
});
}
function _isoTime(e, n) {
return new e({
type: "string",
format: "time",
check: "string_format",
precision: null,
...util.normalizeParams(n)
});
}
function _isoDuration(e, n) {
return new e({
type: "string",
format: "duration",
check: "string_format",
...util.normalizeParams(n)
});
}
function _number(e, n) {
return new e(snapshotChecks({
type: "number",
checks: [],
...c.A2(n)
}));
}
function _coercedNumber(e, n) {
return new e(snapshotChecks({
type: "number",
coerce: true,
checks: [],
...util.normalizeParams(n)
}));
}
function _int(e, n) {
return new e({
type: "number",
check: "number_format",
abort: false,
format: "safeint",
...c.A2(n)
});
}
function _float32(e, n) {
return new e({
type: "number",
check: "number_format",
abort: false,
format: "float32",
...util.normalizeParams(n)
});
}
function _float64(e, n) {
return new e({
type: "number",
check: "number_format",
abort: false,
format: "float64",
...util.normalizeParams(n)
});
}
function _int32(e, n) {
return new e({
type: "number",
check: "number_format",
abort: false,
format: "int32",
...util.normalizeParams(n)
});
}
function _uint32(e, n) {
return new e({
type: "number",
check: "number_format",
abort: false,
format: "uint32",
...util.normalizeParams(n)
});
}
function _boolean(e, n) {
return new e({
type: "boolean",
...c.A2(n)
});
}
function _coercedBoolean(e, n) {
return new e({
type: "boolean",
coerce: true,
...util.normalizeParams(n)
});
}
function _bigint(e, n) {
return new e({
type: "bigint",
...util.normalizeParams(n)
});
}
function _coercedBigint(e, n) {
return new e({
type: "bigint",
coerce: true,
...util.normalizeParams(n)
});
}
function _int64(e, n) {
return new e({
type: "bigint",
check: "bigint_format",
abort: false,
format: "int64",
...util.normalizeParams(n)
});
}
function _uint64(e, n) {
return new e({
type: "bigint",
check: "bigint_format",
abort: false,
format: "uint64",
...util.normalizeParams(n)
});
}
function _symbol(e, n) {
return new e({
type: "symbol",
...util.normalizeParams(n)
});
}
function _undefined(e, n) {
return new e({
type: "undefined",
...util.normalizeParams(n)
});
}
function _null(e, n) {
return new e({
type: "null",
...util.normalizeParams(n)
});
}
function _any(e) {
return new e({
type: "any"
});
}
function _unknown(e) {
return new e({
type: "unknown"
});
}
function _never(e, n) {
return new e({
type: "never",
...c.A2(n)
});
}
function _void(e, n) {
return new e({
type: "void",
...util.normalizeParams(n)
});
}
function _date(e, n) {
return new e({
type: "date",
...util.normalizeParams(n)
});
}
function _coercedDate(e, n) {
return new e({
type: "date",
coerce: true,
...util.normalizeParams(n)
});
}
function _nan(e, n) {
return new e({
type: "nan",
...util.normalizeParams(n)
});
}
function _lt(e, n) {
return new checks.$ZodCheckLessThan({
check: "less_than",
...util.normalizeParams(n),
value: e,
inclusive: false
});
}
function _lte(e, n) {
return new checks.$ZodCheckLessThan({
check: "less_than",
...util.normalizeParams(n),
value: e,
inclusive: true
});
}
function _gt(e, n) {
return new r.J_({
check: "greater_than",
...c.A2(n),
value: e,
inclusive: false
});
}
function _gte(e, n) {
return new r.J_({
check: "greater_than",
...c.A2(n),
value: e,
inclusive: true
});
}
function _positive(e) {
return _gt(0, e);
}
function _negative(e) {
return _lt(0, e);
}
function _nonpositive(e) {
return _lte(0, e);
}
function _nonnegative(e) {
return _gte(0, e);
}
function _multipleOf(e, n) {
return new checks.$ZodCheckMultipleOf({
check: "multiple_of",
...util.normalizeParams(n),
value: e
});
}
function _maxSize(e, n) {
return new checks.$ZodCheckMaxSize({
check: "max_size",
...util.normalizeParams(n),
maximum: e
});
}
function _minSize(e, n) {
return new checks.$ZodCheckMinSize({
check: "min_size",
...util.normalizeParams(n),
minimum: e
});
}
function _size(e, n) {
return new checks.$ZodCheckSizeEquals({
check: "size_equals",
...util.normalizeParams(n),
size: e
});
}
function _maxLength(e, n) {
const t = new r.Yk({
check: "max_length",
...c.A2(n),
maximum: e
});
return t;
}
function _minLength(e, n) {
return new checks.$ZodCheckMinLength({
check: "min_length",
...util.normalizeParams(n),
minimum: e
});
}
function _length(e, n) {
return new checks.$ZodCheckLengthEquals({
check: "length_equals",
...util.normalizeParams(n),
length: e
});
}
function _regex(e, n) {
return new r.DG({
check: "string_format",
format: "regex",
...c.A2(n),
pattern: e
});
}
function _lowercase(e) {
return new checks.$ZodCheckLowerCase({
check: "string_format",
format: "lowercase",
...util.normalizeParams(e)
});
}
function _uppercase(e) {
return new checks.$ZodCheckUpperCase({
check: "string_format",
format: "uppercase",
...util.normalizeParams(e)
});
}
function _includes(e, n) {
return new checks.$ZodCheckIncludes({
check: "string_format",
format: "includes",
...util.normalizeParams(n),
includes: e
});
}
function _startsWith(e, n) {
return new checks.$ZodCheckStartsWith({
check: "string_format",
format: "starts_with",
...util.normalizeParams(n),
prefix: e
});
}
function _endsWith(e, n) {
return new checks.$ZodCheckEndsWith({
check: "string_format",
format: "ends_with",
...util.normalizeParams(n),
suffix: e
});
}
function _property(e, n, t) {
return new checks.$ZodCheckProperty({
check: "property",
property: e,
schema: n,
...util.normalizeParams(t)
});
}
function _properties(e, n) {
return new checks.$ZodCheckProperties({
check: "properties",
shape: e,
...util.normalizeParams(n)
});
}
function _mime(e, n) {
return new checks.$ZodCheckMimeType({
check: "mime_type",
mime: e,
...util.normalizeParams(n)
});
}
function _overwrite(e) {
return new r.v$({
check: "overwrite",
tx: e
});
}
function _normalize(e) {
return _overwrite(n => n.normalize(e));
}
function _trim() {
return _overwrite(e => e.trim());
}
function _toLowerCase() {
return _overwrite(e => e.toLowerCase());
}
function _toUpperCase() {
return _overwrite(e => e.toUpperCase());
}
function _slugify() {
return _overwrite(e => util.slugify(e));
}
function _array(e, n, t) {
return new e({
type: "array",
element: n,
...util.normalizeParams(t)
});
}
function _union(e, n, t) {
return new e({
type: "union",
options: n,
...util.normalizeParams(t)
});
}
function _xor(e, n, t) {
return new e({
type: "union",
options: n,
inclusive: false,
...util.normalizeParams(t)
});
}
function _discriminatedUnion(e, n, t, r) {
return new e({
type: "union",
options: t,
discriminator: n,
...util.normalizeParams(r)
});
}
function _intersection(e, n, t) {
return new e({
type: "intersection",
left: n,
right: t
});
}
function _tuple(e, n, t, r) {
const o = t instanceof schemas.$ZodType;
const i = o ? r : t;
const s = o ? t : null;
return new e({
type: "tuple",
items: n,
rest: s,
...util.normalizeParams(i)
});
}
function _record(e, n, t, r) {
return new e({
type: "record",
keyType: n,
valueType: t,
...util.normalizeParams(r)
});
}
function _map(e, n, t, r) {
return new e({
type: "map",
keyType: n,
valueType: t,
...util.normalizeParams(r)
});
}
function _set(e, n, t) {
return new e({
type: "set",
valueType: n,
...util.normalizeParams(t)
});
}
function _enum(e, n, t) {
const r = Array.isArray(n) ? Object.fromEntries(n.map(e => [ e, e ])) : n;
return new e({
type: "enum",
entries: r,
...util.normalizeParams(t)
});
}
function _nativeEnum(e, n, t) {
return new e({
type: "enum",
entries: n,
...util.normalizeParams(t)
});
}
function _literal(e, n, t) {
return new e({
type: "literal",
values: Array.isArray(n) ? n : [ n ],
...util.normalizeParams(t)
});
}
function _file(e, n) {
return new e({
type: "file",
...util.normalizeParams(n)
});
}
function _transform(e, n) {
return new e({
type: "transform",
transform: n
});
}
function _optional(e, n) {
return new e({
type: "optional",
innerType: n
});
}
function _nullable(e, n) {
return new e({
type: "nullable",
innerType: n
});
}
function _default(e, n, t) {
return new e({
type: "default",
innerType: n,
get defaultValue() {
return typeof t === "function" ? t() : util.shallowClone(t);
}
});
}
function _nonoptional(e, n, t) {
return new e({
type: "nonoptional",
innerType: n,
...util.normalizeParams(t)
});
}
function _success(e, n) {
return new e({
type: "success",
innerType: n
});
}
function _catch(e, n, t) {
return new e({
type: "catch",
innerType: n,
catchValue: typeof t === "function" ? t : util.constantCatch(t)
});
}
function _pipe(e, n, t) {
return new e({
type: "pipe",
in: n,
out: t
});
}
function _readonly(e, n) {
return new e({
type: "readonly",
innerType: n
});
}
function _templateLiteral(e, n, t) {
return new e({
type: "template_literal",
parts: n,
...util.normalizeParams(t)
});
}
function _lazy(e, n) {
return new e({
type: "lazy",
getter: n
});
}
function _promise(e, n) {
return new e({
type: "promise",
innerType: n
});
}
function _custom(e, n, t) {
const r = util.normalizeParams(t);
r.abort ?? (r.abort = true);
const o = new e({
type: "custom",
check: "custom",
fn: n,
...r
});
return o;
}
function _refine(e, n, t) {
const r = new e({
type: "custom",
check: "custom",
fn: n,
...c.A2(t)
});
return r;
}
function _superRefine(e, n) {
const t = _check(n => {
n.addIssue = e => {
if (typeof e === "string") {
n.issues.push(util.issue(e, n.value, t._zod.def));
} else {
const r = e;
if (r.fatal) r.continue = false;
r.code ?? (r.code = "custom");
if (!("input" in r)) r.input = n.value;
r.inst ?? (r.inst = t);
r.continue ?? (r.continue = !t._zod.def.abort);
n.issues.push(util.issue(r));
}
};
return e(n.value, n);
}, n);
return t;
}
function _check(e, n) {
const t = new checks.$ZodCheck({
check: "custom",
...util.normalizeParams(n)
});
t._zod.check = e;
return t;
}
function describe(e) {
const n = new r.QP({
check: "describe"
});
n._zod.onattach = [ n => {
const t = u.get(n) ?? {};
u.add(n, {
...t,
description: e
});
} ];
n._zod.check = () => {};
return n;
}
function meta(e) {
const n = new r.QP({
check: "meta"
});
n._zod.onattach = [ n => {
const t = u.get(n) ?? {};
u.add(n, {
...t,
...e
});
} ];
n._zod.check = () => {};
return n;
}
function _stringbool(e, n) {
const t = util.normalizeParams(n);
let r = t.truthy ?? [ "true", "1", "yes", "on", "y", "enabled" ];
let o = t.falsy ?? [ "false", "0", "no", "off", "n", "disabled" ];
if (t.case !== "sensitive") {
r = r.map(e => typeof e === "string" ? e.toLowerCase() : e);
o = o.map(e => typeof e === "string" ? e.toLowerCase() : e);
}
const i = new Set(r);
const s = new Set(o);
const u = e.Codec ?? schemas.$ZodCodec;
const c = e.Boolean ?? schemas.$ZodBoolean;
const a = e.String ?? schemas.$ZodString;
const l = new a({
type: "string",
error: t.error
});
const f = new c({
type: "boolean",
error: t.error
});
const d = new u({
type: "pipe",
in: l,
out: f,
transform: (e, n) => {
let r = e;
if (t.case !== "sensitive") r = r.toLowerCase();
if (i.has(r)) {
return true;
} else if (s.has(r)) {
return false;
} else {
n.issues.push({
code: "invalid_value",
expected: "stringbool",
values: [ ...i, ...s ],
input: n.value,
inst: d,
continue: false
});
return {};
}
},
reverseTransform: (e, n) => {
if (e === true) {
return r[0] || "true";
} else {
return o[0] || "false";
}
},
error: t.error
});
d._zod.bag.truthy = r;
d._zod.bag.falsy = o;
d._zod.bag.case = t.case ?? "insensitive";
return d;
}
function _stringFormat(e, n, t, r = {}) {
const o = util.normalizeParams(r);
const i = {
check: "string_format",
type: "string",
format: n,
fn: typeof t === "function" ? t : e => t.test(e),
...o
};
if (t instanceof RegExp) {
i.pattern = t;
}
const s = new e(i);
return s;
}
},
44890: (e, n, t) => {
t.d(n, {
DG: () => z,
J_: () => c,
KH: () => l,
QP: () => i,
Yk: () => m,
v$: () => R
});
var r = t(88532);
var o = t(54723);
const i = r.xI("$ZodCheck", (e, n) => {
var t;
e._zod ?? (e._zod = {});
e._zod.def = n;
(t = e._zod).onattach ?? (t.onattach = []);
});
const _whenHasSize = e => {
const n = e.value;
return !util.nullish(n) && n.size !== undefined;
};
const _whenHasLength = e => {
const n = e.value;
return !o.cl(n) && n.length !== undefined;
};
const s = {
number: "number",
bigint: "bigint",
object: "date"
};
const u = null && core.$constructor("$ZodCheckLessThan", (e, n) => {
i.init(e, n);
const t = s[typeof n.value];
e._zod.check = r => {
if (n.inclusive ? r.value <= n.value : r.value < n.value) {
return;
}
r.issues.push({
origin: s[typeof r.value] ?? t,
code: "too_big",
maximum: typeof n.value === "object" ? n.value.getTime() : n.value,
input: r.value,
inclusive: n.inclusive,
inst: e,
continue: !n.abort
});
};
});
const c = r.xI("$ZodCheckGreaterThan", (e, n) => {
i.init(e, n);
const t = s[typeof n.value];
e._zod.check = r => {
if (n.inclusive ? r.value >= n.value : r.value > n.value) {
return;
}
r.issues.push({
origin: s[typeof r.value] ?? t,
code: "too_small",
minimum: typeof n.value === "object" ? n.value.getTime() : n.value,
input: r.value,
inclusive: n.inclusive,
inst: e,
continue: !n.abort
});
};
});
const a = null && core.$constructor("$ZodCheckMultipleOf", (e, n) => {
i.init(e, n);
e._zod.check = t => {
if (typeof t.value !== typeof n.value) throw new Error("Cannot mix number and bigint in multiple_of check.");
const r = typeof t.value === "bigint" ? n.value !== BigInt(0) && t.value % n.value === BigInt(0) : util.floatSafeRemainder(t.value, n.value) === 0;
if (r) return;
t.issues.push({
origin: typeof t.value,
code: "not_multiple_of",
divisor: n.value,
input: t.value,
inst: e,
continue: !n.abort
});
};
});
const l = r.xI("$ZodCheckNumberFormat", (e, n) => {
i.init(e, n);
n.format = n.format || "float64";
const t = n.format?.includes("int");
const r = t ? "int" : "number";
const [s, u] = o.zH[n.format];
e._zod.check = o => {
const i = o.value;
if (t) {
if (!Number.isInteger(i)) {
o.issues.push({
expected: r,
format: n.format,
code: "invalid_type",
continue: false,
input: i,
inst: e
});
return;
}
if (!Number.isSafeInteger(i)) {
if (i > 0) {
o.issues.push({
input: i,
code: "too_big",
maximum: Number.MAX_SAFE_INTEGER,
note: "Integers must be within the safe integer range.",
inst: e,
origin: r,
inclusive: true,
continue: !n.abort
});
} else {
o.issues.push({
input: i,
code: "too_small",
minimum: Number.MIN_SAFE_INTEGER,
note: "Integers must be within the safe integer range.",
inst: e,
origin: r,
inclusive: true,
continue: !n.abort
});
}
return;
}
}
if (i < s) {
o.issues.push({
origin: "number",
input: i,
code: "too_small",
minimum: s,
inclusive: true,
inst: e,
continue: !n.abort
});
}
if (i > u) {
o.issues.push({
origin: "number",
input: i,
code: "too_big",
maximum: u,
inclusive: true,
inst: e,
continue: !n.abort
});
}
};
});
const f = null && core.$constructor("$ZodCheckBigIntFormat", (e, n) => {
i.init(e, n);
const [t, r] = util.BIGINT_FORMAT_RANGES[n.format];
e._zod.check = o => {
const i = o.value;
if (i < t) {
o.issues.push({
origin: "bigint",
input: i,
code: "too_small",
minimum: t,
inclusive: true,
inst: e,
continue: !n.abort
});
}
if (i > r) {
o.issues.push({
origin: "bigint",
input: i,
code: "too_big",
maximum: r,
inclusive: true,
inst: e,
continue: !n.abort
});
}
};
});
const d = null && core.$constructor("$ZodCheckMaxSize", (e, n) => {
var t;
i.init(e, n);
(t = e._zod.def).when ?? (t.when = _whenHasSize);
e._zod.check = t => {
const r = t.value;
const o = r.size;
if (o <= n.maximum) return;
t.issues.push({
origin: util.getSizableOrigin(r),
code: "too_big",
maximum: n.maximum,
inclusive: true,
input: r,
inst: e,
continue: !n.abort
});
};
});
const p = null && core.$constructor("$ZodCheckMinSize", (e, n) => {
var t;
i.init(e, n);
(t = e._zod.def).when ?? (t.when = _whenHasSize);
e._zod.check = t => {
const r = t.value;
const o = r.size;
if (o >= n.minimum) return;
t.issues.push({
origin: util.getSizableOrigin(r),
code: "too_small",
minimum: n.minimum,
inclusive: true,
input: r,
inst: e,
continue: !n.abort
});
};
});
const h = null && core.$constructor("$ZodCheckSizeEquals", (e, n) => {
var t;
i.init(e, n);
(t = e._zod.def).when ?? (t.when = _whenHasSize);
e._zod.check = t => {
const r = t.value;
const o = r.size;
if (o === n.size) return;
const i = o > n.size;
t.issues.push({
origin: util.getSizableOrigin(r),
...i ? {
code: "too_big",
maximum: n.size
} : {
code: "too_small",
minimum: n.size
},
inclusive: true,
exact: true,
input: t.value,
inst: e,
continue: !n.abort
});
};
});
const m = r.xI("$ZodCheckMaxLength", (e, n) => {
var t;
i.init(e, n);
(t = e._zod.def).when ?? (t.when = _whenHasLength);
e._zod.check = t => {
const r = t.value;
const i = r.length;
const s = typeof r === "string" && i > n.maximum ? o.O7(r) : i;
if (s <= n.maximum) return;
const u = o.Rc(r);
t.issues.push({
origin: u,
code: "too_big",
maximum: n.maximum,
inclusive: true,
input: r,
inst: e,
continue: !n.abort
});
};
});
const g = null && core.$constructor("$ZodCheckMinLength", (e, n) => {
var t;
i.init(e, n);
(t = e._zod.def).when ?? (t.when = _whenHasLength);
e._zod.check = t => {
const r = t.value;
const o = r.length;
const i = typeof r === "string" && o >= n.minimum && o < n.minimum * 2 ? util.codePointLength(r) : o;
if (i >= n.minimum) return;
const s = util.getLengthableOrigin(r);
t.issues.push({
origin: s,
code: "too_small",
minimum: n.minimum,
inclusive: true,
input: r,
inst: e,
continue: !n.abort
});
};
});
const y = null && core.$constructor("$ZodCheckLengthEquals", (e, n) => {
var t;
i.init(e, n);
(t = e._zod.def).when ?? (t.when = _whenHasLength);
e._zod.check = t => {
const r = t.value;
const o = r.length;
const i = typeof r === "string" && o >= n.length && o <= n.length * 2 ? util.codePointLength(r) : o;
if (i === n.length) return;
const s = util.getLengthableOrigin(r);
const u = i > n.length;
t.issues.push({
origin: s,
...u ? {
code: "too_big",
maximum: n.length
} : {
code: "too_small",
minimum: n.length
},
inclusive: true,
exact: true,
input: t.value,
inst: e,
continue: !n.abort
});
};
});
const v = r.xI("$ZodCheckStringFormat", (e, n) => {
var t, r;
i.init(e, n);
if (n.pattern) (t = e._zod).check ?? (t.check = t => {
n.pattern.lastIndex = 0;
if (n.pattern.test(t.value)) return;
t.issues.push({
origin: "string",
code: "invalid_format",
format: n.format,
input: t.value,
...n.pattern ? {
pattern: n.pattern.toString()
} : {},
inst: e,
continue: !n.abort
});
}); else (r = e._zod).check ?? (r.check = () => {});
});
const z = r.xI("$ZodCheckRegex", (e, n) => {
v.init(e, n);
e._zod.check = t => {
n.pattern.lastIndex = 0;
if (n.pattern.test(t.value)) return;
t.issues.push({
origin: "string",
code: "invalid_format",
format: "regex",
input: t.value,
pattern: n.pattern.toString(),
inst: e,
continue: !n.abort
});
};
});
const b = null && core.$constructor("$ZodCheckLowerCase", (e, n) => {
n.pattern ?? (n.pattern = regexes.lowercase);
v.init(e, n);
});
const w = null && core.$constructor("$ZodCheckUpperCase", (e, n) => {
n.pattern ?? (n.pattern = regexes.uppercase);
v.init(e, n);
});
const $ = null && core.$constructor("$ZodCheckIncludes", (e, n) => {
i.init(e, n);
const t = util.escapeRegex(n.includes);
const r = new RegExp(typeof n.position === "number" ? `^.{${n.position},}${t}` : t);
n.pattern = r;
e._zod.check = t => {
if (t.value.includes(n.includes, n.position)) return;
t.issues.push({
origin: "string",
code: "invalid_format",
format: "includes",
includes: n.includes,
input: t.value,
inst: e,
continue: !n.abort
});
};
});
const P = null && core.$constructor("$ZodCheckStartsWith", (e, n) => {
i.init(e, n);
const t = new RegExp(`^${util.escapeRegex(n.prefix)}.*`);
n.pattern ?? (n.pattern = t);
e._zod.check = t => {
if (t.value.startsWith(n.prefix)) return;
t.issues.push({
origin: "string",
code: "invalid_format",
format: "starts_with",
prefix: n.prefix,
input: t.value,
inst: e,
continue: !n.abort
});
};
});
const k = null && core.$constructor("$ZodCheckEndsWith", (e, n) => {
i.init(e, n);
const t = new RegExp(`.*${util.escapeRegex(n.suffix)}$`);
n.pattern ?? (n.pattern = t);
e._zod.check = t => {
if (t.value.endsWith(n.suffix)) return;
t.issues.push({
origin: "string",
code: "invalid_format",
format: "ends_with",
suffix: n.suffix,
input: t.value,
inst: e,
continue: !n.abort
});
};
});
function handleCheckPropertyResult(e, n, t) {
if (e.issues.length) {
n.issues.push(...util.prefixIssues(t, e.issues));
}
}
const Z = null && core.$constructor("$ZodCheckProperty", (e, n) => {
i.init(e, n);
e._zod.check = e => {
const t = n.schema._zod.run({
value: e.value[n.property],
issues: []
}, {});
if (t instanceof Promise) {
return t.then(t => handleCheckPropertyResult(t, e, n.property));
}
handleCheckPropertyResult(t, e, n.property);
return;
};
});
const x = null && core.$constructor("$ZodCheckProperties", (e, n) => {
i.init(e, n);
util.hide(e, Symbol.iterator, function*() {
yield e;
});
let t;
e._zod.check = r => {
if (r.value == null) {
r.issues.push({
expected: "object",
code: "invalid_type",
input: r.value,
inst: e
});
return undefined;
}
t ?? (t = Reflect.ownKeys(n.shape).map(e => [ e, n.shape[e] ]));
const o = r.value;
let i;
for (const [e, n] of t) {
const t = n._zod.run({
value: o[e],
issues: []
}, {});
if (t instanceof Promise) {
i ?? (i = []);
i.push(t.then(n => handleCheckPropertyResult(n, r, e)));
} else {
handleCheckPropertyResult(t, r, e);
}
}
if (i) return Promise.all(i).then(() => undefined);
return undefined;
};
});
const A = null && core.$constructor("$ZodCheckMimeType", (e, n) => {
i.init(e, n);
const t = new Set(n.mime);
e._zod.check = r => {
if (t.has(r.value.type)) return;
r.issues.push({
code: "invalid_value",
values: n.mime,
input: r.value.type,
inst: e,
continue: !n.abort
});
};
});
const R = r.xI("$ZodCheckOverwrite", (e, n) => {
i.init(e, n);
e._zod.check = e => {
e.value = n.tx(e.value);
};
});
},
88532: (e, n, t) => {
t.d(n, {
$W: () => config,
GT: () => $ZodAsyncError,
cV: () => $ZodEncodeError,
cr: () => a,
xI: () => $constructor
});
var r = t(54723);
var o;
const i = Object.freeze({
status: "aborted"
});
const s = {
value: undefined,
enumerable: false
};
let u = "captureStackTrace" in Error ? Error : null;
function newError(e) {
const n = u;
if (n) {
const t = n.stackTraceLimit;
if (typeof t === "number") {
try {
n.stackTraceLimit = 0;
} catch {
u = null;
return new e;
}
try {
return new e;
} finally {
n.stackTraceLimit = t;
}
}
}
return new e;
}
function $constructor(e, n, t, o) {
const i = {};
function Internals(e) {
this.def = e;
this.constr = _;
this.traits = new Set;
}
Internals.prototype = i;
const u = t;
const c = u && new WeakSet;
function init(t, o) {
if (!t._zod) {
s.value = new Internals(o);
try {
Object.defineProperty(t, "_zod", s);
} finally {
s.value = undefined;
}
} else if (t._zod.traits.has(e)) {
return;
}
t._zod.traits.add(e);
n(t, o);
if (c) {
const e = Object.getPrototypeOf(t);
const n = t._zod.constr.prototype;
let o = e;
while (o && o !== n) o = Object.getPrototypeOf(o);
const i = o ?? e;
if (!c.has(i)) {
c.add(i);
(0, r.ol)(i, u);
}
}
const i = _.prototype;
for (const e in i) {
if (!Object.prototype.hasOwnProperty.call(i, e)) continue;
if (!(e in t)) {
t[e] = i[e].bind(t);
}
}
}
const a = o?.Parent ?? Object;
class Definition extends a {}
Object.defineProperty(Definition, "name", {
value: e
});
function _(e) {
const n = o?.Parent ? newError(Definition) : this;
init(n, e);
const t = n._zod.deferred;
if (t) {
for (const e of t) {
e();
}
n._zod.deferred = undefined;
}
const r = globalThis.__zod_globalConfig?.postProcessor;
if (r) r(n);
return n;
}
Object.defineProperty(_, "init", {
value: init
});
Object.defineProperty(_, Symbol.hasInstance, {
value: n => {
if (o?.Parent && n instanceof o.Parent) return true;
return n?._zod?.traits?.has(e);
}
});
Object.defineProperty(_, "name", {
value: e
});
return _;
}
const c = null && Symbol("zod_brand");
class $ZodAsyncError extends Error {
constructor() {
super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
}
}
class $ZodEncodeError extends Error {
constructor(e) {
super(`Encountered unidirectional transform during encode: ${e}`);
this.name = "ZodEncodeError";
}
}
(o = globalThis).__zod_globalConfig ?? (o.__zod_globalConfig = {});
const a = globalThis.__zod_globalConfig;
function config(e) {
if (e) Object.assign(a, e);
return a;
}
},
23945: (e, n, t) => {
t.d(n, {
qg: () => l,
EJ: () => f,
xL: () => d,
bp: () => p
});
var r = t(88532);
var o = t(54723);
function _getMessage() {
const e = this._zod;
e.message ?? (e.message = JSON.stringify(e.def, o.k8, 2));
return e.message;
}
function _setMessage(e) {
this._zod.message = e;
}
const i = {
get: _getMessage,
set: _setMessage,
enumerable: true,
configurable: true
};
const s = {
value: undefined,
enumerable: false
};
const u = new WeakSet([ Object.prototype, Error.prototype ]);
const initializer = (e, n) => {
e.name = "$ZodError";
s.value = n;
Object.defineProperty(e, "issues", s);
s.value = undefined;
Object.defineProperty(e, "message", i);
const t = Object.getPrototypeOf(e);
if (!u.has(t)) {
u.add(t);
Object.defineProperty(t, "toString", {
configurable: true,
enumerable: false,
get() {
const value = () => this.message;
Object.defineProperty(this, "toString", {
value: value,
configurable: true,
writable: true
});
return value;
},
set(e) {
Object.defineProperty(this, "toString", {
value: e,
configurable: true,
writable: true
});
}
});
}
};
const c = (0, r.xI)("$ZodError", initializer);
const a = (0, r.xI)("$ZodError", initializer, undefined, {
Parent: Error
});
function node(e, n, t) {
if (!Object.prototype.hasOwnProperty.call(e, n)) {
if (n === "__proto__") {
Object.defineProperty(e, n, {
value: t(),
writable: true,
enumerable: true,
configurable: true
});
} else {
e[n] = t();
}
}
return e[n];
}
function flattenError(e, n = e => e.message) {
const t = {};
const r = [];
for (const o of e.issues) {
if (o.path.length > 0) {
node(t, o.path[0], () => []).push(n(o));
} else {
r.push(n(o));
}
}
return {
formErrors: r,
fieldErrors: t
};
}
function formatError(e, n = e => e.message) {
const t = {
_errors: []
};
const processError = (e, r = []) => {
for (const o of e.issues) {
if (o.code === "invalid_union" && o.errors.length) {
o.errors.map(e => processError({
issues: e
}, [ ...r, ...o.path ]));
} else if (o.code === "invalid_key") {
processError({
issues: o.issues
}, [ ...r, ...o.path ]);
} else if (o.code === "invalid_element") {
processError({
issues: o.issues
}, [ ...r, ...o.path ]);
} else {
const e = [ ...r, ...o.path ];
if (e.length === 0) {
t._errors.push(n(o));
} else {
let r = t;
let i = 0;
while (i < e.length) {
const t = e[i];
const s = i === e.length - 1;
if (t === "_errors") {
if (s) r._errors.push(n(o));
i++;
continue;
}
if (!Object.prototype.hasOwnProperty.call(r, t)) {
Object.defineProperty(r, t, {
value: {
_errors: []
},
enumerable: true,
writable: true,
configurable: true
});
}
const u = r[t];
if (s) {
u._errors.push(n(o));
}
r = u;
i++;
}
}
}
}
};
processError(e);
return t;
}
function treeifyError(e, n = e => e.message) {
const t = {
errors: []
};
const processError = (e, r = []) => {
var o;
for (const i of e.issues) {
if (i.code === "invalid_union" && i.errors.length) {
i.errors.map(e => processError({
issues: e
}, [ ...r, ...i.path ]));
} else if (i.code === "invalid_key") {
processError({
issues: i.issues
}, [ ...r, ...i.path ]);
} else if (i.code === "invalid_element") {
processError({
issues: i.issues
}, [ ...r, ...i.path ]);
} else {
const e = [ ...r, ...i.path ];
if (e.length === 0) {
t.errors.push(n(i));
continue;
}
let s = t;
let u = 0;
while (u < e.length) {
const t = e[u];
const r = u === e.length - 1;
if (typeof t === "string") {
s.properties ?? (s.properties = {});
if (!Object.prototype.hasOwnProperty.call(s.properties, t)) {
Object.defineProperty(s.properties, t, {
value: {
errors: []
},
enumerable: true,
writable: true,
configurable: true
});
}
s = s.properties[t];
} else {
s.items ?? (s.items = []);
(o = s.items)[t] ?? (o[t] = {
errors: []
});
s = s.items[t];
}
if (r) {
s.errors.push(n(i));
}
u++;
}
}
}
};
processError(e);
return t;
}
function toDotPath(e) {
const n = [];
const t = e.map(e => typeof e === "object" ? e.key : e);
for (const e of t) {
if (typeof e === "number") n.push(`[${e}]`); else if (typeof e === "symbol") n.push(`[${JSON.stringify(String(e))}]`); else if (/[^\w$]/.test(e)) n.push(`[${JSON.stringify(e)}]`); else {
if (n.length) n.push(".");
n.push(e);
}
}
return n.join("");
}
function prettifyError(e) {
const n = [];
const t = [ ...e.issues ].sort((e, n) => (e.path ?? []).length - (n.path ?? []).length);
for (const e of t) {
n.push(`✖ ${e.message}`);
if (e.path?.length) n.push(`  → at ${toDotPath(e.path)}`);
}
return n.join("\n");
}
function finalizeParams(e, n) {
return {
callee: n?.callee ?? e,
Err: n?.Err
};
}
const _parse = e => {
const fn = (n, t, i, s) => {
const u = i ? {
...i,
async: false
} : {
async: false
};
const c = n._zod.run({
value: t,
issues: []
}, u);
if (c instanceof Promise) {
throw new r.GT;
}
if (c.issues.length) {
const n = new (s?.Err ?? e)(c.issues.map(e => o.iR(e, u, r.$W())));
o.gx(n, s?.callee ?? fn);
throw n;
}
return c.value;
};
return fn;
};
const l = _parse(a);
const _parseAsync = e => {
const fn = async (n, t, i, s) => {
const u = i ? {
...i,
async: true
} : {
async: true
};
let c = n._zod.run({
value: t,
issues: []
}, u);
if (c instanceof Promise) c = await c;
if (c.issues.length) {
const n = new (s?.Err ?? e)(c.issues.map(e => o.iR(e, u, r.$W())));
o.gx(n, s?.callee ?? fn);
throw n;
}
return c.value;
};
return fn;
};
const f = _parseAsync(a);
const _safeParse = e => (n, t, o) => {
const i = o ? {
...o,
async: false
} : {
async: false
};
const s = n._zod.run({
value: t,
issues: []
}, i);
if (s instanceof Promise) {
throw new r.GT;
}
return s.issues.length ? failure(e, s.issues, i) : {
success: true,
data: s.value
};
};
const d = _safeParse(a);
function failure(e, n, t) {
let i;
return {
success: false,
get error() {
if (!i) {
i = new e(n.map(e => o.iR(e, t, r.$W())));
n = undefined;
t = undefined;
}
return i;
},
set error(e) {
i = e;
n = undefined;
t = undefined;
}
};
}
const _safeParseAsync = e => async (n, t, r) => {
const o = r ? {
...r,
async: true
} : {
async: true
};
let i = n._zod.run({
value: t,
issues: []
}, o);
if (i instanceof Promise) i = await i;
return i.issues.length ? failure(e, i.issues, o) : {
success: true,
data: i.value
};
};
const p = _safeParseAsync(a);
const h = null && Symbol.for("zod.compile.invalid");
const m = null && Symbol.for("zod.compile.fallback");
const validate = (e, n, t) => {
const r = e._zod.bag.validator;
if (r !== undefined) {
if (r(n) !== h) return true;
if (r.definite === true && t === undefined) return false;
}
return validateFallback(e, n, t);
};
function validateFallback(e, n, t) {
const r = t ? {
...t,
async: false,
abortEarly: true
} : {
async: false,
abortEarly: true
};
const o = e._zod.bag.fallbackRun;
let i;
if (o) {
r[m] = true;
i = o({
value: n,
issues: []
}, r);
} else {
i = e._zod.run({
value: n,
issues: []
}, r);
}
if (i instanceof Promise) {
throw new core.$ZodAsyncError;
}
return i.issues.length === 0;
}
const validateAsync = async (e, n, t) => {
const r = t ? {
...t,
async: true,
abortEarly: true
} : {
async: true,
abortEarly: true
};
let o = e._zod.run({
value: n,
issues: []
}, r);
if (o instanceof Promise) o = await o;
return o.issues.length === 0;
};
const _encode = e => {
const n = _parse(e);
const fn = (e, t, r, o) => {
const i = r ? {
...r,
direction: "backward"
} : {
direction: "backward"
};
return n(e, t, i, finalizeParams(fn, o));
};
return fn;
};
const g = _encode(a);
const _decode = e => {
const n = _parse(e);
const fn = (e, t, r, o) => n(e, t, r, finalizeParams(fn, o));
return fn;
};
const y = _decode(a);
const _encodeAsync = e => {
const n = _parseAsync(e);
const fn = async (e, t, r, o) => {
const i = r ? {
...r,
direction: "backward"
} : {
direction: "backward"
};
return await n(e, t, i, finalizeParams(fn, o));
};
return fn;
};
const v = _encodeAsync(a);
const _decodeAsync = e => {
const n = _parseAsync(e);
const fn = async (e, t, r, o) => await n(e, t, r, finalizeParams(fn, o));
return fn;
};
const z = _decodeAsync(a);
const _safeEncode = e => (n, t, r) => {
const o = r ? {
...r,
direction: "backward"
} : {
direction: "backward"
};
return _safeParse(e)(n, t, o);
};
const b = _safeEncode(a);
const _safeDecode = e => (n, t, r) => _safeParse(e)(n, t, r);
const w = _safeDecode(a);
const _safeEncodeAsync = e => async (n, t, r) => {
const o = r ? {
...r,
direction: "backward"
} : {
direction: "backward"
};
return _safeParseAsync(e)(n, t, o);
};
const $ = _safeEncodeAsync(a);
const _safeDecodeAsync = e => async (n, t, r) => _safeParseAsync(e)(n, t, r);
const P = _safeDecodeAsync(a);
},
54723: (e, n, t) => {
t.d(n, {
A2: () => normalizeParams,
Gv: () => isObject,
NM: () => optionalKeys,
O7: () => codePointLength,
PO: () => cached,
QH: () => aborted,
Qd: () => isPlainObject,
Rc: () => getLengthableOrigin,
Vy: () => assignProp,
X: () => installLazyProp,
cl: () => nullish,
d3: () => attachSchema,
gx: () => o,
hi: () => sizeCaps,
iR: () => finalizeIssue,
jD: () => hide,
k8: () => jsonStringifyReplacer,
lQ: () => prefixIssues,
o8: () => clone,
ol: () => members,
p6: () => cleanRegex,
qQ: () => s,
qh: () => own,
rL: () => explicitlyAborted,
sD: () => escapeRegex,
sn: () => issue,
v5: () => defineLazyInternal,
w5: () => getEnumValues,
yG: () => shallowClone,
zH: () => c
});
function assertEqual(e) {
return e;
}
function assertNotEqual(e) {
return e;
}
function toZod() {
return e => e;
}
function assertIs(e) {}
function assertNever(e) {
throw new Error("Unexpected value in exhaustive check");
}
function assert(e) {}
function getEnumValues(e) {
const n = Object.values(e).filter(e => typeof e === "number");
const t = Object.entries(e).filter(([e, t]) => n.indexOf(+e) === -1).map(([e, n]) => n);
return t;
}
function joinValues(e, n = "|") {
return e.map(e => stringifyPrimitive(e)).join(n);
}
function jsonStringifyReplacer(e, n) {
if (typeof n === "bigint") return n.toString();
return n;
}
class Cached {
constructor(e) {
this._getter = e;
this._value = undefined;
}
get value() {
const e = this._getter;
if (e !== undefined) {
this._value = e();
this._getter = undefined;
}
return this._value;
}
}
function cached(e) {
return new Cached(e);
}
function nullish(e) {
return e === null || e === undefined;
}
function cleanRegex(e) {
const n = e.startsWith("^") ? 1 : 0;
const t = e.endsWith("$") ? e.length - 1 : e.length;
return e.slice(n, t);
}
function floatSafeRemainder(e, n) {
const t = e / n;
const r = Math.round(t);
const o = 4 * Number.EPSILON * Math.max(Math.abs(t), 1);
if (Math.abs(t - r) < o) return 0;
return t - r;
}
const r = null && Symbol("evaluating");
function defineLazy(e, n, t) {
let o = undefined;
Object.defineProperty(e, n, {
get() {
if (o === r) {
return undefined;
}
if (o === undefined) {
o = r;
o = t();
}
return o;
},
set(t) {
Object.defineProperty(e, n, {
value: t
});
},
configurable: true
});
}
function objectClone(e) {
return Object.create(Object.getPrototypeOf(e), Object.getOwnPropertyDescriptors(e));
}
function assignProp(e, n, t) {
Object.defineProperty(e, n, {
value: t,
writable: true,
enumerable: true,
configurable: true
});
}
function rawShape(e) {
const n = Object.getOwnPropertyDescriptor(e, "shape");
return n?.get ? n.get.raw : n?.value;
}
function sourceShape(e) {
return rawShape(e._zod.def) ?? e._zod.def.shape;
}
function deferProp(e, n, t) {
Object.defineProperty(e, n, {
get() {
const e = t();
assignProp(this, n, e);
return e;
},
enumerable: true,
configurable: true
});
}
function putProp(e, n, t) {
if (n in e) assignProp(e, n, t); else e[n] = t;
}
function mirrorShape(e, n, t, r) {
const o = sourceShape(n);
for (const i of t) {
const t = Object.getOwnPropertyDescriptor(o, i);
if (!t.enumerable) continue;
if (t.get) {
deferProp(e, i, () => {
const e = n._zod.def.shape[i];
return r ? r(e, i) : e;
});
} else putProp(e, i, r ? r(t.value, i) : t.value);
}
}
function mirrorProps(e, n) {
for (const t of Reflect.ownKeys(n)) {
const r = Object.getOwnPropertyDescriptor(n, t);
if (!r.enumerable) continue;
if (r.get) deferProp(e, t, () => n[t]); else putProp(e, t, r.value);
}
}
function mergeDefs(...e) {
const n = {};
for (const t of e) {
const e = Object.getOwnPropertyDescriptors(t);
Object.assign(n, e);
}
return Object.defineProperties({}, n);
}
function cloneDef(e) {
return mergeDefs(e._zod.def);
}
function getElementAtPath(e, n) {
if (!n) return e;
return n.reduce((e, n) => e?.[n], e);
}
function promiseAllObject(e) {
const n = Object.keys(e);
const t = n.map(n => e[n]);
return Promise.all(t).then(e => {
const t = {};
for (let r = 0; r < n.length; r++) {
t[n[r]] = e[r];
}
return t;
});
}
function randomString(e = 10) {
const n = "abcdefghijklmnopqrstuvwxyz";
let t = "";
for (let r = 0; r < e; r++) {
t += n[Math.floor(Math.random() * n.length)];
}
return t;
}
function esc(e) {
return JSON.stringify(e);
}
function slugify(e) {
return e.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
const o = "captureStackTrace" in Error ? Error.captureStackTrace : (...e) => {};
function isObject(e) {
return typeof e === "object" && e !== null && !Array.isArray(e);
}
const i = null && cached(() => {
if (globalConfig.jitless) {
return false;
}
if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
return false;
}
try {
const e = Function;
new e("");
return true;
} catch (e) {
return false;
}
});
function isPlainObject(e) {
if (isObject(e) === false) return false;
const n = e.constructor;
if (n === undefined) return true;
if (typeof n !== "function") return true;
const t = n.prototype;
if (isObject(t) === false) return false;
if (Object.prototype.hasOwnProperty.call(t, "isPrototypeOf") === false) {
return false;
}
return true;
}
function shallowClone(e) {
if (isPlainObject(e)) return {
...e
};
if (Array.isArray(e)) return [ ...e ];
if (e instanceof Map) return new Map(e);
if (e instanceof Set) return new Set(e);
return e;
}
function numKeys(e) {
let n = 0;
for (const t in e) {
if (Object.prototype.hasOwnProperty.call(e, t)) {
n++;
}
}
return n;
}
const getParsedType = e => {
const n = typeof e;
switch (n) {
case "undefined":
return "undefined";

case "string":
return "string";

case "number":
return Number.isNaN(e) ? "nan" : "number";

case "boolean":
return "boolean";

case "function":
return "function";

case "bigint":
return "bigint";

case "symbol":
return "symbol";

case "object":
if (Array.isArray(e)) {
return "array";
}
if (e === null) {
return "null";
}
if (e.then && typeof e.then === "function" && e.catch && typeof e.catch === "function") {
return "promise";
}
if (typeof Map !== "undefined" && e instanceof Map) {
return "map";
}
if (typeof Set !== "undefined" && e instanceof Set) {
return "set";
}
if (typeof Date !== "undefined" && e instanceof Date) {
return "date";
}
if (typeof File !== "undefined" && e instanceof File) {
return "file";
}
return "object";

default:
throw new Error(`Unknown data type: ${n}`);
}
};
const s = new Set([ "string", "number", "symbol" ]);
const u = new Set([ "string", "number", "bigint", "boolean", "symbol", "undefined" ]);
function escapeRegex(e) {
return e.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(e, n, t) {
const r = new e._zod.constr(n ?? e._zod.def);
if (!n || t?.parent) r._zod.parent = e;
return r;
}
function normalizeParams(e) {
const n = e;
if (!n) return {};
if (typeof n === "string") return {
error: () => n
};
if (n?.message !== undefined) {
if (n?.error !== undefined) throw new Error("Cannot specify both `message` and `error` params");
n.error = n.message;
}
delete n.message;
if (typeof n.error === "string") return {
...n,
error: () => n.error
};
return n;
}
function createTransparentProxy(e) {
let n;
return new Proxy({}, {
get(t, r, o) {
n ?? (n = e());
return Reflect.get(n, r, o);
},
set(t, r, o, i) {
n ?? (n = e());
return Reflect.set(n, r, o, i);
},
has(t, r) {
n ?? (n = e());
return Reflect.has(n, r);
},
deleteProperty(t, r) {
n ?? (n = e());
return Reflect.deleteProperty(n, r);
},
ownKeys(t) {
n ?? (n = e());
return Reflect.ownKeys(n);
},
getOwnPropertyDescriptor(t, r) {
n ?? (n = e());
return Reflect.getOwnPropertyDescriptor(n, r);
},
defineProperty(t, r, o) {
n ?? (n = e());
return Reflect.defineProperty(n, r, o);
}
});
}
function stringifyPrimitive(e) {
if (typeof e === "bigint") return e.toString() + "n";
if (typeof e === "string") return `"${e}"`;
return `${e}`;
}
function optionalKeys(e) {
return Object.keys(e).filter(n => e[n]._zod.optin !== undefined && e[n]._zod.optout === "optional");
}
const c = (() => ({
safeint: [ Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER ],
int32: [ -2147483648, 2147483647 ],
uint32: [ 0, 4294967295 ],
float32: [ -34028234663852886e22, 34028234663852886e22 ],
float64: [ -Number.MAX_VALUE, Number.MAX_VALUE ]
}))();
const a = {
int64: [ BigInt("-9223372036854775808"), BigInt("9223372036854775807") ],
uint64: [ BigInt(0), BigInt("18446744073709551615") ]
};
function pick(e, n) {
const t = e._zod.def;
const r = t.checks;
const o = r && r.length > 0;
if (o) {
throw new Error(".pick() cannot be used on object schemas containing refinements");
}
const i = {};
mirrorShape(i, e, maskedKeys(e, n));
return clone(e, mergeDefs(t, {
shape: i,
checks: []
}));
}
function maskedKeys(e, n) {
const t = sourceShape(e);
const r = [];
for (const e of Reflect.ownKeys(n)) {
if (!Object.getOwnPropertyDescriptor(t, e)?.enumerable) {
throw new Error(`Unrecognized key: "${String(e)}"`);
}
if (n[e]) r.push(e);
}
return r;
}
function omit(e, n) {
const t = e._zod.def;
const r = t.checks;
const o = r && r.length > 0;
if (o) {
throw new Error(".omit() cannot be used on object schemas containing refinements");
}
const i = new Set(maskedKeys(e, n));
const s = {};
mirrorShape(s, e, Reflect.ownKeys(sourceShape(e)).filter(e => !i.has(e)));
return clone(e, mergeDefs(t, {
shape: s,
checks: []
}));
}
function extend(e, n) {
if (!isPlainObject(n)) {
throw new Error("Invalid input to extend: expected a plain object");
}
const t = e._zod.def.checks;
const r = t && t.length > 0;
if (r) {
const t = sourceShape(e);
for (const e of Reflect.ownKeys(n)) {
if (Object.getOwnPropertyDescriptor(t, e) !== undefined) {
throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
}
}
}
return clone(e, mergeDefs(e._zod.def, {
shape: extended(e, n)
}));
}
function extended(e, n) {
const t = {};
mirrorShape(t, e, Reflect.ownKeys(sourceShape(e)));
mirrorProps(t, n);
return t;
}
function safeExtend(e, n) {
if (!isPlainObject(n)) {
throw new Error("Invalid input to safeExtend: expected a plain object");
}
return clone(e, mergeDefs(e._zod.def, {
shape: extended(e, n)
}));
}
function merge(e, n) {
if (!n?._zod?.def) {
throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
}
if (e._zod.def.checks?.length) {
throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
}
const t = {};
mirrorShape(t, e, Reflect.ownKeys(sourceShape(e)));
mirrorShape(t, n, Reflect.ownKeys(sourceShape(n)));
const r = mergeDefs(e._zod.def, {
shape: t,
get catchall() {
return n._zod.def.catchall;
},
checks: n._zod.def.checks ?? []
});
return clone(e, r);
}
function partial(e, n, t, r = "partial") {
const o = n._zod.def;
const i = o.checks;
const s = i && i.length > 0;
if (s) {
throw new Error(`.${r}() cannot be used on object schemas containing refinements`);
}
const u = t ? new Set(maskedKeys(n, t)) : undefined;
const c = {};
mirrorShape(c, n, Reflect.ownKeys(sourceShape(n)), e && ((n, t) => u && !u.has(t) ? n : new e({
type: "optional",
innerType: n
})));
return clone(n, mergeDefs(n._zod.def, {
shape: c,
checks: []
}));
}
function required(e, n, t) {
const r = t ? new Set(maskedKeys(n, t)) : undefined;
const o = {};
mirrorShape(o, n, Reflect.ownKeys(sourceShape(n)), (n, t) => r && !r.has(t) ? n : new e({
type: "nonoptional",
innerType: n
}));
return clone(n, mergeDefs(n._zod.def, {
shape: o
}));
}
function aborted(e, n = 0) {
if (e.aborted === true) return true;
for (let t = n; t < e.issues.length; t++) {
if (e.issues[t]?.continue !== true) {
return true;
}
}
return false;
}
function explicitlyAborted(e, n = 0) {
if (e.aborted === true) return true;
for (let t = n; t < e.issues.length; t++) {
if (e.issues[t]?.continue === false) {
return true;
}
}
return false;
}
function prefixIssues(e, n) {
return n.map(n => {
var t;
(t = n).path ?? (t.path = []);
n.path.unshift(e);
return n;
});
}
function unwrapMessage(e) {
return typeof e === "string" ? e : e?.message;
}
function sizeCaps(e) {
const n = [];
for (const t of e ?? []) {
const e = t._zod.def;
if (!/_(length|size)$|_equals$/.test(e.check)) break;
const r = e.maximum ?? e.length ?? e.size;
if (r >= 0) n.push([ r, t ]);
}
return n;
}
function attachSchema(e, n, t) {
var r;
for (let o = n; o < e.length; o++) {
(r = e[o]).schema ?? (r.schema = t);
}
}
function finalizeIssue(e, n, t) {
var r;
const o = e.inst?._zod?.traits;
if (o?.has("$ZodType")) {
if (o.has("$ZodCheck")) (r = e).schema ?? (r.schema = e.inst); else e.schema = e.inst;
}
const i = e.schema !== e.inst ? e.schema?._zod.def?.error : undefined;
const s = e.message ? e.message : unwrapMessage(e.inst?._zod.def?.error?.(e)) ?? unwrapMessage(i?.(e)) ?? unwrapMessage(n?.error?.(e)) ?? unwrapMessage(t.customError?.(e)) ?? unwrapMessage(t.localeError?.(e)) ?? "Invalid input";
const u = {};
for (const n of Object.keys(e)) {
if (n === "inst" || n === "schema" || n === "continue" || n === "input" || n === "__proto__") continue;
u[n] = e[n];
}
u.path ?? (u.path = []);
u.message = s;
if (n?.reportInput) {
u.input = e.input;
}
return u;
}
function getSizableOrigin(e) {
if (e instanceof Set) return "set";
if (e instanceof Map) return "map";
if (e instanceof File) return "file";
return "unknown";
}
const l = /[\uD800-\uDBFF]/;
function codePointLength(e) {
const n = e.length;
if (!l.test(e)) return n;
let t = n;
for (let r = 0; r < n - 1; r++) {
if ((e.charCodeAt(r) & 64512) === 55296 && (e.charCodeAt(r + 1) & 64512) === 56320) {
t--;
r++;
}
}
return t;
}
function getLengthableOrigin(e) {
if (Array.isArray(e)) return "array";
if (typeof e === "string") return "string";
return "unknown";
}
function parsedType(e) {
const n = typeof e;
switch (n) {
case "number":
{
return Number.isNaN(e) ? "nan" : "number";
}

case "object":
{
if (e === null) {
return "null";
}
if (Array.isArray(e)) {
return "array";
}
const n = e;
if (n && Object.getPrototypeOf(n) !== Object.prototype && "constructor" in n && n.constructor) {
return n.constructor.name;
}
}
}
return n;
}
function issue(...e) {
const [n, t, r] = e;
if (typeof n === "string") {
return {
message: n,
code: "custom",
input: t,
inst: r
};
}
return {
...n
};
}
function cleanEnum(e) {
return Object.entries(e).filter(([e, n]) => Number.isNaN(Number.parseInt(e, 10))).map(e => e[1]);
}
function base64ToUint8Array(e) {
const n = atob(e);
const t = new Uint8Array(n.length);
for (let e = 0; e < n.length; e++) {
t[e] = n.charCodeAt(e);
}
return t;
}
function uint8ArrayToBase64(e) {
let n = "";
for (let t = 0; t < e.length; t++) {
n += String.fromCharCode(e[t]);
}
return btoa(n);
}
function base64urlToUint8Array(e) {
const n = e.replace(/-/g, "+").replace(/_/g, "/");
const t = "=".repeat((4 - n.length % 4) % 4);
return base64ToUint8Array(n + t);
}
function uint8ArrayToBase64url(e) {
return uint8ArrayToBase64(e).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(e) {
const n = e.replace(/^0x/, "");
if (n.length % 2 !== 0) {
throw new Error("Invalid hex string length");
}
const t = new Uint8Array(n.length / 2);
for (let e = 0; e < n.length; e += 2) {
t[e / 2] = Number.parseInt(n.slice(e, e + 2), 16);
}
return t;
}
function uint8ArrayToHex(e) {
return Array.from(e).map(e => e.toString(16).padStart(2, "0")).join("");
}
class Class {
constructor(...e) {}
}
function members(e, n) {
for (const t in n) {
const r = Object.getOwnPropertyDescriptor(n, t);
if (r.get) Object.defineProperty(e, t, {
...r,
enumerable: false
}); else defineBound(e, t, r.value);
}
}
function own(e, n, t, r = true) {
Object.defineProperty(e, n, {
configurable: true,
writable: true,
enumerable: r,
value: t
});
return t;
}
function hide(e, n, t) {
return own(e, n, t, false);
}
function derived(e, n) {
for (const t in e) {
const r = e[t];
Object.defineProperty(n, t, {
configurable: true,
enumerable: true,
get() {
return own(this, t, r(this));
},
set(e) {
own(this, t, e);
}
});
}
return n;
}
function defineBound(e, n, t) {
Object.defineProperty(e, n, {
configurable: true,
get() {
return this == null ? t : own(this, n, t.bind(this));
},
set(e) {
own(this, n, e);
}
});
}
function claim(e, n) {
const t = Object.getPrototypeOf(e);
return n in t ? undefined : t;
}
let f;
let d = false;
const p = {
configurable: true,
get() {
d = true;
return undefined;
}
};
function defineLazyInternal(e, n, t) {
const r = Object.getPrototypeOf(e._zod);
if (n in r && f !== e._zod) {
f = undefined;
return;
}
f = e._zod;
Object.defineProperty(r, n, {
configurable: true,
get() {
Object.defineProperty(this, n, p);
const e = d;
d = false;
try {
const r = t(this);
if (d) delete this[n]; else Object.defineProperty(this, n, {
configurable: true,
writable: true,
value: r
});
d = d || e;
return r;
} catch (t) {
delete this[n];
d = d || e;
throw t;
}
},
set(e) {
Object.defineProperty(this, n, {
configurable: true,
writable: true,
value: e
});
}
});
}
function installLazyProp(e, n, t, r) {
const o = claim(e, n);
if (!o) return;
Object.defineProperty(o, n, {
configurable: true,
get() {
const e = {
configurable: true,
writable: true,
enumerable: r,
value: undefined
};
Object.defineProperty(this, n, e);
e.value = t(this);
Object.defineProperty(this, n, e);
return e.value;
},
set(e) {
Object.defineProperty(this, n, {
configurable: true,
writable: true,
enumerable: r,
value: e
});
}
});
}
const h = "~constantCatch";
function constantCatch(e) {
const fn = () => e;
fn[h] = true;
return fn;
}
},
63619: (e, n, t) => {
t.d(n, {
Rvf: () => _default,
YOg: () => array,
zMY: () => schemas_boolean,
z6Y: () => check,
k5n: () => _enum,
yqP: () => exactOptional,
Whr: () => schemas_int,
euz: () => literal,
cl6: () => nullish,
aig: () => schemas_number,
Ikc: () => object,
FsL: () => pipe,
g1P: () => record,
YPB: () => refine,
rej: () => strictObject,
YjP: () => schemas_string,
pdi: () => transform,
KCZ: () => union,
L5J: () => unknown
});
var r = t(88532);
var o = t(44890);
const i = /^[cC][0-9a-z]{6,}$/;
const s = /^[0-9a-z]+$/;
const u = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const c = /^[0-9a-vA-V]{20}$/;
const a = /^[A-Za-z0-9]{27}$/;
const l = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(e) {
return new RegExp(`^[a-zA-Z0-9_-]{${e}}$`);
}
const f = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
const d = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
const p = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
const uuid = e => {
if (!e) return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${e}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const h = null && uuid(4);
const m = null && uuid(6);
const g = null && uuid(7);
const y = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
const v = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
const z = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
const b = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const w = null && b;
const $ = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
const P = null && `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
return new RegExp(P, "u");
}
const k = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const Z = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac = e => {
const n = util.escapeRegex(e ?? ":");
return new RegExp(`^(?:[0-9A-F]{2}${n}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${n}){5}[0-9a-f]{2}$`);
};
const x = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const A = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
const R = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const I = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
const O = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const S = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const T = /^https?$/;
const C = /^\+[1-9]\d{6,14}$/;
const E = /^\d(?:[ -]?\d){11,18}$/;
const j = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
const M = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const D = null && `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
function regexes_anchor(e) {
return new RegExp(`^${e}$`);
}
const L = null && regexes_anchor(D);
function timeSource(e) {
const n = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
const t = typeof e.precision === "number" ? e.precision === -1 ? `${n}` : e.precision === 0 ? `${n}:[0-5]\\d` : `${n}:[0-5]\\d\\.\\d{${e.precision}}` : e.seconds ? `${n}:[0-5]\\d(?:\\.\\d+)?` : `${n}(?::[0-5]\\d(?:\\.\\d+)?)?`;
return t;
}
function time(e) {
return new RegExp(`^${timeSource(e)}$`);
}
function datetime(e) {
const n = [ "Z" ];
if (e.offset) n.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
const t = `${timeSource({
precision: e.precision,
seconds: true
})}(?:${n.join("|")})`;
const r = e.local ? `${t}|${timeSource({
precision: e.precision
})}` : t;
return new RegExp(`^${D}T(?:${r})$`);
}
const N = /^[\s\S]{0,}$/;
const string = e => {
const n = e ? `[\\s\\S]{${e?.minimum ?? 0},${e?.maximum ?? ""}}` : `[\\s\\S]*`;
return new RegExp(`^${n}$`);
};
const F = /^-?\d+n?$/;
const U = /^-?\d+$/;
const B = /^-?\d+(?:\.\d+)?$/;
const V = /^(?:true|false)$/i;
const K = /^null$/i;
const W = /^undefined$/i;
const G = /^[^A-Z]*$/;
const X = /^[^a-z]*$/;
const H = /^[0-9a-fA-F]*$/;
function fixedBase64(e, n) {
return new RegExp(`^[A-Za-z0-9+/]{${e}}${n}$`);
}
function fixedBase64url(e) {
return new RegExp(`^[A-Za-z0-9_-]{${e}}$`);
}
const Q = /^[0-9a-fA-F]{32}$/;
const J = null && fixedBase64(22, "==");
const q = null && fixedBase64url(22);
const Y = /^[0-9a-fA-F]{40}$/;
const ee = null && fixedBase64(27, "=");
const ne = null && fixedBase64url(27);
const te = /^[0-9a-fA-F]{64}$/;
const re = null && fixedBase64(43, "=");
const oe = null && fixedBase64url(43);
const ie = /^[0-9a-fA-F]{96}$/;
const se = null && fixedBase64(64, "");
const ue = null && fixedBase64url(64);
const ce = /^[0-9a-fA-F]{128}$/;
const ae = null && fixedBase64(86, "==");
const le = null && fixedBase64url(86);
var fe = t(54723);
const de = {
major: 4,
minor: 6,
patch: 7
};
const pe = r.xI("$ZodType", (e, n) => {
var t;
e ?? (e = {});
e._zod.def = n;
e._zod.bag = e._zod.bag || {};
e._zod.version = de;
const o = e._zod.def.checks;
const i = e._zod.traits.has("$ZodCheck") ? [ e, ...o ?? [] ] : o?.length ? [ ...o ] : [];
for (const n of i) {
for (const t of n._zod.onattach) {
t(e);
}
}
if (i.length === 0) {
(t = e._zod).deferred ?? (t.deferred = []);
e._zod.deferred?.push(() => {
e._zod.run = e._zod.parse;
});
} else {
const runChecks = (n, t, o) => {
if (n.memo) return n;
let i = fe.QH(n);
let s;
for (const u of t) {
if (u._zod.def.when) {
if (fe.rL(n)) continue;
const e = u._zod.def.when(n);
if (!e) continue;
} else if (i) {
continue;
}
const t = n.issues.length;
const c = u._zod.check(n);
if (c instanceof Promise && o?.async === false) {
throw new r.GT;
}
if (s || c instanceof Promise) {
s = (s ?? Promise.resolve()).then(async () => {
await c;
const r = n.issues.length;
if (r === t) return;
fe.d3(n.issues, t, e);
if (!i) i = fe.QH(n, t);
});
} else {
const r = n.issues.length;
if (r === t) continue;
fe.d3(n.issues, t, e);
if (!i) i = fe.QH(n, t);
}
}
if (s) {
return s.then(() => n);
}
return n;
};
const handleCanaryResult = (n, t, o) => {
if (fe.QH(n)) {
n.aborted = true;
return n;
}
const s = runChecks(t, i, o);
if (s instanceof Promise) {
if (o.async === false) throw new r.GT;
return s.then(n => e._zod.parse(n, o));
}
return e._zod.parse(s, o);
};
e._zod.run = (n, t) => {
if (t.skipChecks) {
return e._zod.parse(n, t);
}
if (t.direction === "backward") {
const r = e._zod.parse({
value: n.value,
issues: []
}, {
...t,
skipChecks: true
});
if (r instanceof Promise) {
return r.then(e => handleCanaryResult(e, n, t));
}
return handleCanaryResult(r, n, t);
}
const o = e._zod.parse(n, t);
if (o instanceof Promise) {
if (t.async === false) throw new r.GT;
return o.then(e => runChecks(e, i, t));
}
return runChecks(o, i, t);
};
}
}, {
get "~standard"() {
return fe.jD(this, "~standard", standardProps(this));
},
set "~standard"(e) {
fe.qh(this, "~standard", e);
}
});
const toStandardResult = (e, n) => e.issues.length ? {
issues: e.issues.map(e => fe.iR(e, n, r.$W()))
} : {
value: e.value
};
async function validateAsync(e, n) {
const t = {
async: true
};
return toStandardResult(await e._zod.run({
value: n,
issues: []
}, t), t);
}
function standardProps(e) {
return {
validate: n => {
const t = {
async: false
};
try {
const r = e._zod.run({
value: n,
issues: []
}, t);
if (!(r instanceof Promise)) return toStandardResult(r, t);
} catch (e) {}
return validateAsync(e, n);
},
vendor: "zod",
version: 1
};
}
const he = r.xI("$ZodString", (e, n) => {
pe.init(e, n);
e._zod.pattern = n.pattern ?? N;
e._zod.parse = (t, r) => {
if (n.coerce) try {
t.value = String(t.value);
} catch (r) {}
if (typeof t.value === "string") return t;
t.issues.push({
expected: "string",
code: "invalid_type",
input: t.value,
inst: e
});
return t;
};
});
const me = null && core.$constructor("$ZodStringFormat", (e, n) => {
checks.$ZodCheckStringFormat.init(e, n);
he.init(e, n);
});
const _e = null && core.$constructor("$ZodGUID", (e, n) => {
n.pattern ?? (n.pattern = regexes.guid);
me.init(e, n);
});
const ge = null && core.$constructor("$ZodUUID", (e, n) => {
if (n.version) {
const e = {
v1: 1,
v2: 2,
v3: 3,
v4: 4,
v5: 5,
v6: 6,
v7: 7,
v8: 8
};
const t = e[n.version];
if (t === undefined) throw new Error(`Invalid UUID version: "${n.version}"`);
n.pattern ?? (n.pattern = regexes.uuid(t));
} else n.pattern ?? (n.pattern = regexes.uuid());
me.init(e, n);
});
const ye = null && core.$constructor("$ZodEmail", (e, n) => {
n.pattern ?? (n.pattern = regexes.email);
me.init(e, n);
});
const ve = 1;
const ze = 2;
function canParseURL(e) {
try {
if (typeof URL !== "undefined" && typeof URL.canParse === "function") return URL.canParse(e);
new URL(e);
return true;
} catch {
return false;
}
}
function validateURL(e, n) {
if (!("normalize" in n) && !("hostname" in n) && !("protocol" in n)) {
return canParseURL(e) || ze;
}
return parseURLObject(e, n);
}
function parseURLObject(e, n) {
if (!n.normalize && n.protocol?.source === regexes.httpProtocol.source && !/^https?:\/\//i.test(e)) {
return ve;
}
try {
if (typeof URL !== "undefined") {
const n = URL;
if (typeof n.parse === "function") return n.parse(e) ?? ze;
}
return new URL(e);
} catch {
return ze;
}
}
const be = /[\t\n\r]/g;
function stripTabAndNewline(e) {
return e.replace(be, "");
}
function urlHostnameOk(e, n) {
n.lastIndex = 0;
return n.test(e.hostname);
}
function urlProtocolOk(e, n) {
n.lastIndex = 0;
return n.test(e.protocol.endsWith(":") ? e.protocol.slice(0, -1) : e.protocol);
}
const we = null && core.$constructor("$ZodURL", (e, n) => {
me.init(e, n);
e._zod.check = t => {
try {
const r = t.value.trim();
const o = validateURL(r, n);
if (o === ve) {
t.issues.push({
code: "invalid_format",
format: "url",
note: "Invalid URL format",
input: t.value,
inst: e,
continue: !n.abort
});
return;
}
if (o === ze) {
t.issues.push({
code: "invalid_format",
format: "url",
input: t.value,
inst: e,
continue: !n.abort
});
return;
}
if (o === true) {
t.value = stripTabAndNewline(r);
return;
}
if (n.hostname && !urlHostnameOk(o, n.hostname)) {
t.issues.push({
code: "invalid_format",
format: "url",
note: "Invalid hostname",
pattern: n.hostname.source,
input: t.value,
inst: e,
continue: !n.abort
});
}
if (n.protocol && !urlProtocolOk(o, n.protocol)) {
t.issues.push({
code: "invalid_format",
format: "url",
note: "Invalid protocol",
pattern: n.protocol.source,
input: t.value,
inst: e,
continue: !n.abort
});
}
t.value = n.normalize ? o.href : stripTabAndNewline(r);
return;
} catch (r) {
t.issues.push({
code: "invalid_format",
format: "url",
input: t.value,
inst: e,
continue: !n.abort
});
}
};
});
const $e = null && core.$constructor("$ZodEmoji", (e, n) => {
n.pattern ?? (n.pattern = regexes.emoji());
me.init(e, n);
});
const Pe = null && core.$constructor("$ZodNanoID", (e, n) => {
if (n.length !== undefined && (!Number.isInteger(n.length) || n.length < 1)) throw new Error(`Invalid nanoid length: ${n.length}`);
n.pattern ?? (n.pattern = n.length === undefined ? regexes.nanoid : regexes.nanoidOfLength(n.length));
me.init(e, n);
});
const ke = null && core.$constructor("$ZodCUID", (e, n) => {
n.pattern ?? (n.pattern = regexes.cuid);
me.init(e, n);
});
const Ze = null && core.$constructor("$ZodCUID2", (e, n) => {
n.pattern ?? (n.pattern = regexes.cuid2);
me.init(e, n);
});
const xe = null && core.$constructor("$ZodULID", (e, n) => {
n.pattern ?? (n.pattern = regexes.ulid);
me.init(e, n);
});
const Ae = null && core.$constructor("$ZodXID", (e, n) => {
n.pattern ?? (n.pattern = regexes.xid);
me.init(e, n);
});
const Re = null && core.$constructor("$ZodKSUID", (e, n) => {
n.pattern ?? (n.pattern = regexes.ksuid);
me.init(e, n);
});
const Ie = null && core.$constructor("$ZodISODateTime", (e, n) => {
n.pattern ?? (n.pattern = regexes.datetime(n));
me.init(e, n);
});
const Oe = null && core.$constructor("$ZodISODate", (e, n) => {
n.pattern ?? (n.pattern = regexes.date);
me.init(e, n);
});
const Se = null && core.$constructor("$ZodISOTime", (e, n) => {
n.pattern ?? (n.pattern = regexes.time(n));
me.init(e, n);
});
const Te = null && core.$constructor("$ZodISODuration", (e, n) => {
n.pattern ?? (n.pattern = regexes.duration);
me.init(e, n);
});
const Ce = null && core.$constructor("$ZodIPv4", (e, n) => {
n.pattern ?? (n.pattern = regexes.ipv4);
me.init(e, n);
});
const Ee = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(e) {
if (!Ee.test(e)) return false;
return canParseURL(`http://[${e}]`);
}
const je = null && core.$constructor("$ZodIPv6", (e, n) => {
n.pattern ?? (n.pattern = regexes.ipv6);
me.init(e, n);
e._zod.check = t => {
if (!isValidIPv6(t.value)) {
t.issues.push({
code: "invalid_format",
format: "ipv6",
input: t.value,
inst: e,
continue: !n.abort
});
}
};
});
const Me = null && core.$constructor("$ZodMAC", (e, n) => {
n.pattern ?? (n.pattern = regexes.mac(n.delimiter));
me.init(e, n);
});
const De = null && core.$constructor("$ZodCIDRv4", (e, n) => {
n.pattern ?? (n.pattern = regexes.cidrv4);
me.init(e, n);
});
function isValidCIDRv6(e) {
const n = e.split("/");
if (n.length !== 2) return false;
const [t, r] = n;
if (!r) return false;
const o = Number(r);
if (`${o}` !== r) return false;
if (o < 0 || o > 128) return false;
return isValidIPv6(t);
}
const Le = null && core.$constructor("$ZodCIDRv6", (e, n) => {
n.pattern ?? (n.pattern = regexes.cidrv6);
me.init(e, n);
e._zod.check = t => {
if (!isValidCIDRv6(t.value)) {
t.issues.push({
code: "invalid_format",
format: "cidrv6",
input: t.value,
inst: e,
continue: !n.abort
});
}
};
});
function isValidBase64(e) {
if (e === "") return true;
if (/\s/.test(e)) return false;
if (e.length % 4 !== 0) return false;
try {
atob(e);
return true;
} catch {
return false;
}
}
const Ne = /^[0-9a-zA-Z+/]*={0,2}$/;
const Fe = null && core.$constructor("$ZodBase64", (e, n) => {
n.pattern ?? (n.pattern = Ne);
me.init(e, n);
e._zod.check = t => {
if (isValidBase64(t.value)) return;
t.issues.push({
code: "invalid_format",
format: "base64",
input: t.value,
inst: e,
continue: !n.abort
});
};
});
const Ue = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(e) {
if (!Ue.test(e)) return false;
const n = e.replace(/[-_]/g, e => e === "-" ? "+" : "/");
const t = n.padEnd(Math.ceil(n.length / 4) * 4, "=");
return isValidBase64(t);
}
const Be = null && core.$constructor("$ZodBase64URL", (e, n) => {
n.pattern ?? (n.pattern = Ue);
me.init(e, n);
e._zod.check = t => {
if (isValidBase64URL(t.value)) return;
t.issues.push({
code: "invalid_format",
format: "base64url",
input: t.value,
inst: e,
continue: !n.abort
});
};
});
const Ve = null && core.$constructor("$ZodE164", (e, n) => {
n.pattern ?? (n.pattern = regexes.e164);
me.init(e, n);
});
const Ke = /[- ]/g;
function isLuhnAlgo(e) {
let n = e.length;
let t = 1;
let r = 0;
while (n) {
const o = e.charCodeAt(--n) - 48;
t ^= 1;
r += t ? [ 0, 2, 4, 6, 8, 1, 3, 5, 7, 9 ][o] : o;
}
return r % 10 === 0;
}
function isValidCreditCard(e) {
if (!regexes.creditCard.test(e)) return false;
return isLuhnAlgo(e.replace(Ke, ""));
}
const We = null && core.$constructor("$ZodCreditCard", (e, n) => {
n.pattern ?? (n.pattern = regexes.creditCard);
me.init(e, n);
e._zod.check = t => {
if (isValidCreditCard(t.value)) return;
t.issues.push({
code: "invalid_format",
format: "credit_card",
input: t.value,
inst: e,
continue: !n.abort
});
};
});
function isIso7064Mod97(e) {
let n = 0;
const t = e.length;
for (let r = 4; r < t; r++) {
const t = e.charCodeAt(r);
n = (t >= 65 ? n * 100 + (t - 55) : n * 10 + (t - 48)) % 97;
}
for (let t = 0; t < 4; t++) {
const r = e.charCodeAt(t);
n = (r >= 65 ? n * 100 + (r - 55) : n * 10 + (r - 48)) % 97;
}
return n === 1;
}
function isValidIBAN(e) {
if (!regexes.iban.test(e)) return false;
return isIso7064Mod97(e);
}
const Ge = null && core.$constructor("$ZodIBAN", (e, n) => {
n.pattern ?? (n.pattern = regexes.iban);
me.init(e, n);
e._zod.check = t => {
if (isValidIBAN(t.value)) return;
t.issues.push({
code: "invalid_format",
format: "iban",
input: t.value,
inst: e,
continue: !n.abort
});
};
});
function isValidJWT(e, n = null) {
try {
const t = e.split(".");
if (t.length !== 3) return false;
const [r] = t;
if (!r) return false;
const o = JSON.parse(atob(r));
if ("typ" in o && o?.typ !== "JWT") return false;
if (!o.alg) return false;
if (n && (!("alg" in o) || o.alg !== n)) return false;
return true;
} catch {
return false;
}
}
const Xe = null && core.$constructor("$ZodJWT", (e, n) => {
me.init(e, n);
e._zod.check = t => {
if (isValidJWT(t.value, n.alg)) return;
t.issues.push({
code: "invalid_format",
format: "jwt",
input: t.value,
inst: e,
continue: !n.abort
});
};
});
const He = null && core.$constructor("$ZodCustomStringFormat", (e, n) => {
me.init(e, n);
e._zod.check = t => {
if (n.fn(t.value)) return;
t.issues.push({
code: "invalid_format",
format: n.format,
input: t.value,
inst: e,
continue: !n.abort
});
};
});
const Qe = r.xI("$ZodNumber", (e, n) => {
pe.init(e, n);
e._zod.pattern = B;
e._zod.parse = (t, r) => {
if (n.coerce) try {
t.value = Number(t.value);
} catch (e) {}
const o = t.value;
if (typeof o === "number" && !Number.isNaN(o) && Number.isFinite(o)) {
return t;
}
const i = typeof o === "number" ? Number.isNaN(o) ? "NaN" : !Number.isFinite(o) ? String(o) : undefined : undefined;
t.issues.push({
expected: "number",
code: "invalid_type",
input: o,
inst: e,
...i ? {
received: i
} : {}
});
return t;
};
});
const Je = r.xI("$ZodNumberFormat", (e, n) => {
o.KH.init(e, n);
Qe.init(e, n);
});
const qe = r.xI("$ZodBoolean", (e, n) => {
pe.init(e, n);
e._zod.pattern = V;
e._zod.parse = (t, r) => {
if (n.coerce) try {
t.value = Boolean(t.value);
} catch (e) {}
const o = t.value;
if (typeof o === "boolean") return t;
t.issues.push({
expected: "boolean",
code: "invalid_type",
input: o,
inst: e
});
return t;
};
});
const Ye = null && core.$constructor("$ZodBigInt", (e, n) => {
pe.init(e, n);
e._zod.pattern = regexes.bigint;
e._zod.parse = (t, r) => {
if (n.coerce) try {
t.value = BigInt(t.value);
} catch (e) {}
if (typeof t.value === "bigint") return t;
t.issues.push({
expected: "bigint",
code: "invalid_type",
input: t.value,
inst: e
});
return t;
};
});
const en = null && core.$constructor("$ZodBigIntFormat", (e, n) => {
checks.$ZodCheckBigIntFormat.init(e, n);
Ye.init(e, n);
});
const nn = null && core.$constructor("$ZodSymbol", (e, n) => {
pe.init(e, n);
e._zod.parse = (n, t) => {
const r = n.value;
if (typeof r === "symbol") return n;
n.issues.push({
expected: "symbol",
code: "invalid_type",
input: r,
inst: e
});
return n;
};
});
const tn = null && core.$constructor("$ZodUndefined", (e, n) => {
pe.init(e, n);
e._zod.pattern = regexes.undefined;
e._zod.values = new Set([ undefined ]);
e._zod.parse = (n, t) => {
const r = n.value;
if (typeof r === "undefined") return n;
n.issues.push({
expected: "undefined",
code: "invalid_type",
input: r,
inst: e
});
return n;
};
});
const rn = null && core.$constructor("$ZodNull", (e, n) => {
pe.init(e, n);
e._zod.pattern = regexes.null;
e._zod.values = new Set([ null ]);
e._zod.parse = (n, t) => {
const r = n.value;
if (r === null) return n;
n.issues.push({
expected: "null",
code: "invalid_type",
input: r,
inst: e
});
return n;
};
});
const on = null && core.$constructor("$ZodAny", (e, n) => {
pe.init(e, n);
e._zod.parse = e => e;
});
const sn = r.xI("$ZodUnknown", (e, n) => {
pe.init(e, n);
e._zod.parse = e => e;
});
const un = r.xI("$ZodNever", (e, n) => {
pe.init(e, n);
e._zod.parse = (n, t) => {
n.issues.push({
expected: "never",
code: "invalid_type",
input: n.value,
inst: e
});
return n;
};
});
const cn = null && core.$constructor("$ZodVoid", (e, n) => {
pe.init(e, n);
e._zod.parse = (n, t) => {
const r = n.value;
if (typeof r === "undefined") return n;
n.issues.push({
expected: "void",
code: "invalid_type",
input: r,
inst: e
});
return n;
};
});
const an = null && core.$constructor("$ZodDate", (e, n) => {
pe.init(e, n);
e._zod.parse = (t, r) => {
if (n.coerce) {
try {
t.value = new Date(t.value);
} catch (e) {}
}
const o = t.value;
const i = o instanceof Date;
const s = i && !Number.isNaN(o.getTime());
if (s) return t;
t.issues.push({
expected: "date",
code: "invalid_type",
input: o,
...i ? {
received: "Invalid Date"
} : {},
inst: e
});
return t;
};
});
function capSize(e, n) {
const t = fe.hi(e._zod.def.checks);
if (!t.length) return;
const r = Math.min(...t.map(e => e[0]));
const o = e._zod.parse;
e._zod.parse = (t, i) => {
const s = n(t.value);
if (s > r && !i?.skipChecks && i?.direction !== "backward") {
for (const [n, r] of fe.hi(e._zod.def.checks)) {
if (s > n && r._zod.def.when(t)) {
const n = t.issues.length;
r._zod.check(t);
t.issues[n].continue = false;
fe.d3(t.issues, n, e);
return t;
}
}
}
return o(t, i);
};
}
const arraySize = e => Array.isArray(e) ? e.length : -1;
const mapSize = e => e instanceof Map ? e.size : -1;
const setSize = e => e instanceof Set ? e.size : -1;
function handleArrayResult(e, n, t) {
if (e.issues.length) {
n.issues.push(...fe.lQ(t, e.issues));
}
n.value[t] = e.value;
}
const ln = r.xI("$ZodArray", (e, n) => {
pe.init(e, n);
const t = r.cr.memoizer;
t?.attach(e);
e._zod.parse = (r, o) => {
const i = r.value;
if (!Array.isArray(i)) {
r.issues.push({
expected: "array",
code: "invalid_type",
input: i,
inst: e
});
return r;
}
r.value = t ? t.alloc(e, r, Array(i.length), o) : Array(i.length);
const s = [];
const u = o?.abortEarly;
for (let e = 0; e < i.length; e++) {
const t = i[e];
const c = n.element._zod.run({
value: t,
issues: []
}, o);
if (c instanceof Promise) {
s.push(c.then(n => handleArrayResult(n, r, e)));
} else {
handleArrayResult(c, r, e);
if (u && c.issues.length !== 0 && fe.QH(c)) break;
}
}
if (s.length) {
return Promise.all(s).then(() => r);
}
return r;
};
capSize(e, arraySize);
});
function handlePropertyResult(e, n, t, r, o, i) {
const s = t in r;
const u = i === "optional";
if (!s && u && o === "optional") {
return;
}
if (e.issues.length) {
if (o !== undefined && u && !s) {
return;
}
n.issues.push(...fe.lQ(t, e.issues));
}
if (!s && o === undefined) {
if (!e.issues.length) {
n.issues.push({
code: "invalid_type",
expected: "nonoptional",
input: undefined,
path: [ t ]
});
}
return;
}
if (e.value === undefined) {
if (s || o === "defaulted" && !u) {
n.value[t] = undefined;
}
} else {
n.value[t] = e.value;
}
}
const dn = [];
function normalizeDef(e) {
const n = Object.keys(e.shape);
const t = Object.getOwnPropertySymbols(e.shape);
const r = t.length ? t : dn;
const o = r.length ? [ ...n, ...r ] : n;
for (const n of o) {
if (!e.shape?.[n]?._zod?.traits?.has("$ZodType")) {
throw new Error(`Invalid element at key "${String(n)}": expected a Zod schema`);
}
}
const i = fe.NM(e.shape);
return {
...e,
allKeys: o,
symbolKeys: r,
keySet: new Set(n),
numKeys: n.length,
optionalKeys: new Set(i)
};
}
function handleCatchall(e, n, t, r, o, i, s) {
const u = [];
const c = o.keySet;
const a = o.catchall._zod;
const l = a.def.type;
const f = a.optin;
const d = a.optout;
let p = 0;
for (const o in n) {
if (s && t.issues.length !== p) {
if (fe.QH(t, p)) break;
p = t.issues.length;
}
if (c.has(o)) continue;
if (o === "__proto__") {
if (l === "never") u.push(o);
continue;
}
if (l === "never") {
u.push(o);
continue;
}
const i = a.run({
value: n[o],
issues: []
}, r);
if (i instanceof Promise) {
e.push(i.then(e => handlePropertyResult(e, t, o, n, f, d)));
} else {
handlePropertyResult(i, t, o, n, f, d);
}
}
if (u.length) {
t.issues.push({
code: "unrecognized_keys",
keys: u,
input: n,
inst: i,
continue: true
});
}
if (!e.length) return t;
return Promise.all(e).then(() => t);
}
const pn = r.xI("$ZodObject", (e, n) => {
pe.init(e, n);
const t = Object.getOwnPropertyDescriptor(n, "shape");
const o = t?.get ? t.get.raw : n.shape ?? {};
if (o) {
const get = () => {
const e = {
...o
};
Object.defineProperty(n, "shape", {
value: e
});
get.raw = e;
return e;
};
get.raw = o;
Object.defineProperty(n, "shape", {
get: get
});
}
const i = fe.PO(() => normalizeDef(n));
fe.v5(e, "propValues", e => {
const n = e.def.shape;
const t = {};
for (const e in n) {
const r = n[e]._zod;
if (r.values) {
if (!Object.prototype.hasOwnProperty.call(t, e)) {
fe.Vy(t, e, new Set);
}
for (const n of r.values) t[e].add(n);
if (r.optin !== undefined) t[e].add(undefined);
}
}
return t;
});
const s = fe.Gv;
const u = n.catchall;
let c;
const a = r.cr.memoizer;
a?.attach(e);
e._zod.parse = (n, t) => {
c ?? (c = i.value);
const r = n.value;
if (!s(r)) {
n.issues.push({
expected: "object",
code: "invalid_type",
input: r,
inst: e
});
return n;
}
n.value = a ? a.alloc(e, n, {}, t) : {};
const o = [];
const l = c.shape;
const f = t?.abortEarly;
let d = n.issues.length;
for (const e of c.allKeys) {
if (f && n.issues.length !== d) {
if (fe.QH(n, d)) break;
d = n.issues.length;
}
if (e === "__proto__") continue;
const i = l[e];
const s = i._zod.optin;
const u = i._zod.optout;
const c = i._zod.run({
value: r[e],
issues: []
}, t);
if (c instanceof Promise) {
o.push(c.then(t => handlePropertyResult(t, n, e, r, s, u)));
} else {
handlePropertyResult(c, n, e, r, s, u);
}
}
if (!u) {
return o.length ? Promise.all(o).then(() => n) : n;
}
return handleCatchall(o, r, n, t, i.value, e, f === true);
};
});
const hn = null && core.$constructor("$ZodObjectJIT", (e, n) => {
pn.init(e, n);
const t = e._zod.parse;
const r = util.cached(() => normalizeDef(n));
const o = core.globalConfig.memoizer;
const generateFastpass = n => {
const t = r.value;
const i = t.symbolKeys;
const s = new Doc([ "payload", "ctx" ], {
shape: n,
inst: e,
memo: o,
syms: i
});
const parseStr = e => `shape[${e}]._zod.run({ value: input[${e}], issues: [] }, ctx)`;
const prefixStr = (e, n) => `\n          let ${e}_ab = false;\n          for (let i = 0; i < ${e}.issues.length; i++) {\n            const iss = ${e}.issues[i];\n            iss.path = iss.path ? [${n}, ...iss.path] : [${n}];\n            payload.issues.push(iss);\n            if (iss.continue !== true) ${e}_ab = true;\n          }\n          if (${e}_ab && ctx && ctx.abortEarly) {\n            payload.value = newResult;\n            return payload;\n          }`;
s.write(`const input = payload.value;`);
const u = Object.create(null);
let c = 0;
for (const e of t.allKeys) {
u[e] = `key_${c++}`;
}
s.write(o ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
for (const e of t.allKeys) {
if (e === "__proto__") continue;
const t = u[e];
const r = typeof e === "symbol" ? `syms[${i.indexOf(e)}]` : util.esc(e);
const o = `${r} in input`;
const c = n[e];
const a = c?._zod?.optin;
const l = a !== undefined;
const f = c?._zod?.optout === "optional";
s.write(`const ${t} = ${parseStr(r)};`);
if (l && f) {
const e = a === "optional" ? `${t}_present` : `${t}.value !== undefined || ${t}_present`;
s.write(`\n        const ${t}_present = ${o};\n        if (!${t}.issues.length || ${t}_present) {\n          if (${t}.issues.length) {${prefixStr(t, r)}\n          }\n\n          if (${e}) {\n            newResult[${r}] = ${t}.value;\n          }\n        }\n\n      `);
} else if (!l) {
s.write(`\n        const ${t}_present = ${o};\n        if (${t}.issues.length) {${prefixStr(t, r)}\n        }\n        if (!${t}_present && !${t}.issues.length) {\n          payload.issues.push({\n            code: "invalid_type",\n            expected: "nonoptional",\n            input: undefined,\n            path: [${r}]\n          });\n          if (ctx && ctx.abortEarly) {\n            payload.value = newResult;\n            return payload;\n          }\n        }\n\n        if (${t}_present) {\n          newResult[${r}] = ${t}.value;\n        }\n\n      `);
} else {
s.write(`\n        if (${t}.issues.length) {${prefixStr(t, r)}\n        }\n      `);
if (a === "defaulted") {
s.write(`newResult[${r}] = ${t}.value;`);
} else {
s.write(`\n        if (${t}.value !== undefined || ${o}) {\n          newResult[${r}] = ${t}.value;\n        }\n      `);
}
}
}
s.write(`payload.value = newResult;`);
s.write(`return payload;`);
return s.compile();
};
let i;
const s = util.isObject;
const u = !core.globalConfig.jitless;
const c = util.allowsEval;
const a = u && c.value;
const l = n.catchall;
let f;
e._zod.parse = (o, c) => {
f ?? (f = r.value);
const d = o.value;
if (!s(d)) {
o.issues.push({
expected: "object",
code: "invalid_type",
input: d,
inst: e
});
return o;
}
if (u && a && c?.async === false && c.jitless !== true) {
if (!i) i = generateFastpass(n.shape);
o = i(o, c);
if (!l) return o;
return handleCatchall([], d, o, c, f, e, c?.abortEarly === true);
}
return t(o, c);
};
});
function handleUnionResults(e, n, t, o) {
for (const t of e) {
if (t.issues.length === 0) {
n.value = t.value;
return n;
}
}
const i = e.filter(e => !fe.QH(e));
if (i.length === 1) {
n.value = i[0].value;
return i[0];
}
n.issues.push({
code: "invalid_union",
input: n.value,
inst: t,
errors: e.map(e => e.issues.map(e => fe.iR(e, o, r.$W())))
});
return n;
}
const mn = r.xI("$ZodUnion", (e, n) => {
pe.init(e, n);
fe.v5(e, "optin", e => e.def.options.some(e => e._zod.optin === "defaulted") ? "defaulted" : e.def.options.some(e => e._zod.optin !== undefined) ? "optional" : undefined);
fe.v5(e, "optout", e => e.def.options.some(e => e._zod.optout === "optional") ? "optional" : undefined);
fe.v5(e, "values", e => {
if (e.def.options.every(e => e._zod.values)) {
return new Set(e.def.options.flatMap(e => Array.from(e._zod.values)));
}
return undefined;
});
fe.v5(e, "pattern", e => {
if (e.def.options.every(e => e._zod.pattern)) {
const n = e.def.options.map(e => e._zod.pattern);
return new RegExp(`^(${n.map(e => fe.p6(e.source)).join("|")})$`);
}
return undefined;
});
const t = n.options.length === 1 ? n.options[0]._zod.run : null;
e._zod.parse = (r, o) => {
if (t) {
return t(r, o);
}
let i = false;
const s = [];
for (const e of n.options) {
const n = e._zod.run({
value: r.value,
issues: []
}, o);
if (n instanceof Promise) {
s.push(n);
i = true;
} else {
if (n.issues.length === 0) return n;
s.push(n);
}
}
if (!i) return handleUnionResults(s, r, e, o);
return Promise.all(s).then(n => handleUnionResults(n, r, e, o));
};
});
function handleExclusiveUnionResults(e, n, t, r) {
const o = [];
for (let n = 0; n < e.length; n++) {
if (e[n].issues.length === 0) o.push(n);
}
if (o.length === 1) {
n.value = e[o[0]].value;
return n;
}
if (o.length === 0) {
n.issues.push({
code: "invalid_union",
input: n.value,
inst: t,
errors: e.map(e => e.issues.map(e => util.finalizeIssue(e, r, core.config())))
});
} else {
n.issues.push({
code: "invalid_union",
input: n.value,
inst: t,
errors: [],
inclusive: false,
matches: o
});
}
return n;
}
const _n = null && core.$constructor("$ZodXor", (e, n) => {
mn.init(e, n);
n.inclusive = false;
const t = n.options.length === 1 ? n.options[0]._zod.run : null;
e._zod.parse = (r, o) => {
if (t) {
return t(r, o);
}
let i = false;
const s = [];
for (const e of n.options) {
const n = e._zod.run({
value: r.value,
issues: []
}, o);
if (n instanceof Promise) {
s.push(n);
i = true;
} else {
s.push(n);
}
}
if (!i) return handleExclusiveUnionResults(s, r, e, o);
return Promise.all(s).then(n => handleExclusiveUnionResults(n, r, e, o));
};
});
function getDiscriminatedOption(e, n) {
const t = e._zod;
let r = t.bag.optionsMap;
if (!r) {
r = discriminatorMap(t.def);
t.bag.optionsMap = r;
}
const o = r.get(n);
if (o === null) throw new Error(`Ambiguous discriminator value "${String(n)}"`);
return o;
}
function discriminatorMap(e) {
const n = new Map;
for (const t of e.options) {
const r = t._zod.propValues?.[e.discriminator];
if (!r || r.size === 0) throw new Error(`Invalid discriminated union option at index "${e.options.indexOf(t)}"`);
for (const e of r) {
if (n.has(e)) {
if (e !== undefined) throw new Error(`Duplicate discriminator value "${String(e)}"`);
n.set(e, null);
} else {
n.set(e, t);
}
}
}
return n;
}
const gn = null && core.$constructor("$ZodDiscriminatedUnion", (e, n) => {
n.inclusive = false;
mn.init(e, n);
const t = e._zod.parse;
util.defineLazyInternal(e, "propValues", e => {
const n = {};
let t = 0;
for (const r of e.def.options) {
const o = r._zod.propValues;
if (!o || Object.keys(o).length === 0) throw new Error(`Invalid discriminated union option at index "${e.def.options.indexOf(r)}"`);
if (o[e.def.discriminator]?.has(undefined)) t++;
for (const [e, t] of Object.entries(o)) {
if (!Object.prototype.hasOwnProperty.call(n, e)) {
util.assignProp(n, e, new Set);
}
for (const r of t) {
n[e].add(r);
}
}
}
if (!e.def.unionFallback && t > 1) n[e.def.discriminator]?.delete(undefined);
return n;
});
n.options.forEach((e, t) => {
const r = util.rawShape(e._zod.def);
if (r && !Object.prototype.hasOwnProperty.call(r, n.discriminator)) {
throw new Error(`Invalid discriminated union option at index "${t}"`);
}
});
const r = util.cached(() => discriminatorMap(n));
e._zod.parse = (o, i) => {
const s = o.value;
if (!util.isObject(s)) {
o.issues.push({
code: "invalid_type",
expected: "object",
input: s,
inst: e
});
return o;
}
const u = s?.[n.discriminator];
const c = r.value.get(u);
if (c && (u !== undefined || i.direction !== "backward")) {
return c._zod.run(o, i);
}
if (n.unionFallback || i.direction === "backward") {
return t(o, i);
}
o.issues.push({
code: "invalid_union",
errors: [],
note: "No matching discriminator",
discriminator: n.discriminator,
options: Array.from(r.value.keys()).filter(e => r.value.get(e) !== null),
input: s,
path: [ n.discriminator ],
inst: e
});
return o;
};
});
const yn = null && core.$constructor("$ZodIntersection", (e, n) => {
pe.init(e, n);
e._zod.parse = (e, t) => {
const r = e.value;
const o = n.left._zod.run({
value: r,
issues: []
}, t);
const i = n.right._zod.run({
value: r,
issues: []
}, t);
const s = o instanceof Promise || i instanceof Promise;
if (s) {
return Promise.all([ o, i ]).then(([n, t]) => handleIntersectionResults(e, n, t));
}
return handleIntersectionResults(e, o, i);
};
});
function mergeValues(e, n) {
if (e === n) {
return {
valid: true,
data: e
};
}
if (e instanceof Date && n instanceof Date && +e === +n) {
return {
valid: true,
data: e
};
}
if (util.isPlainObject(e) && util.isPlainObject(n)) {
const t = Object.keys(n);
const r = Object.keys(e).filter(e => t.indexOf(e) !== -1);
const o = {
...e,
...n
};
if (Object.prototype.hasOwnProperty.call(o, "__proto__")) delete o.__proto__;
for (const t of r) {
if (t === "__proto__") continue;
const r = mergeValues(e[t], n[t]);
if (!r.valid) {
return {
valid: false,
mergeErrorPath: [ t, ...r.mergeErrorPath ]
};
}
o[t] = r.data;
}
return {
valid: true,
data: o
};
}
if (Array.isArray(e) && Array.isArray(n)) {
if (e.length !== n.length) {
return {
valid: false,
mergeErrorPath: []
};
}
const t = [];
for (let r = 0; r < e.length; r++) {
const o = e[r];
const i = n[r];
const s = mergeValues(o, i);
if (!s.valid) {
return {
valid: false,
mergeErrorPath: [ r, ...s.mergeErrorPath ]
};
}
t.push(s.data);
}
return {
valid: true,
data: t
};
}
return {
valid: false,
mergeErrorPath: []
};
}
function handleIntersectionResults(e, n, t) {
const r = new Map;
let o;
const i = new Map;
const collect = (e, n) => {
let t;
if (e.code === "unrecognized_keys" && !e.path?.length) {
o ?? (o = e);
t = e.keys;
} else if (e.code === "invalid_key" && e.origin === "record" && e.path?.length === 1) {
const n = String(e.path[0]);
if (!i.has(n)) i.set(n, e);
t = [ n ];
} else {
return false;
}
for (const e of t) {
if (!r.has(e)) r.set(e, {});
r.get(e)[n] = true;
}
return true;
};
for (const t of n.issues) {
if (!collect(t, "l")) e.issues.push(t);
}
for (const n of t.issues) {
if (!collect(n, "r")) e.issues.push(n);
}
const s = [ ...r ].filter(([, e]) => e.l && e.r).map(([e]) => e);
if (s.length) {
const n = o ? s.filter(e => o.keys.includes(e)) : [];
if (n.length) e.issues.push({
...o,
keys: n
});
for (const t of s) {
if (!n.includes(t) && i.has(t)) e.issues.push(i.get(t));
}
}
const u = mergeValues(n.value, t.value);
if (!u.valid) {
if (util.aborted(e)) return e;
throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(u.mergeErrorPath)}`);
}
e.value = u.data;
return e;
}
const vn = null && core.$constructor("$ZodTuple", (e, n) => {
pe.init(e, n);
const t = n.items;
const r = core.globalConfig.memoizer;
r?.attach(e);
e._zod.parse = (o, i) => {
const s = o.value;
if (!Array.isArray(s)) {
o.issues.push({
input: s,
inst: e,
expected: "tuple",
code: "invalid_type"
});
return o;
}
o.value = r ? r.alloc(e, o, [], i) : [];
const u = [];
const c = getTupleOptStart(t, "optin");
const a = getTupleOptStart(t, "optout");
if (!n.rest) {
if (s.length < c) {
o.issues.push({
code: "too_small",
minimum: c,
inclusive: true,
input: s,
inst: e,
origin: "array"
});
return o;
}
if (s.length > t.length) {
o.issues.push({
code: "too_big",
maximum: t.length,
inclusive: true,
input: s,
inst: e,
origin: "array"
});
}
}
const l = new Array(t.length);
const f = n.rest ? i?.abortEarly : undefined;
let d = false;
for (let e = 0; e < t.length; e++) {
const n = t[e]._zod.run({
value: s[e],
issues: []
}, i);
if (n instanceof Promise) {
u.push(n.then(n => {
l[e] = n;
}));
} else {
l[e] = n;
if (f && !d && n.issues.length) d = util.aborted(n);
}
}
if (n.rest && !d) {
let e = t.length - 1;
const r = s.slice(t.length);
let c = o.issues.length;
for (const t of r) {
if (f && o.issues.length !== c) {
if (util.aborted(o, c)) break;
c = o.issues.length;
}
e++;
const r = n.rest._zod.run({
value: t,
issues: []
}, i);
if (r instanceof Promise) {
u.push(r.then(n => handleTupleResult(n, o, e)));
} else {
handleTupleResult(r, o, e);
}
}
}
if (u.length) {
return Promise.all(u).then(() => handleTupleResults(l, o, t, s, a));
}
return handleTupleResults(l, o, t, s, a);
};
});
function getTupleOptStart(e, n) {
for (let t = e.length - 1; t >= 0; t--) {
const r = n === "optin" ? e[t]._zod.optin !== undefined : e[t]._zod.optout === "optional";
if (!r) return t + 1;
}
return 0;
}
function handleTupleResult(e, n, t) {
if (e.issues.length) {
n.issues.push(...util.prefixIssues(t, e.issues));
}
n.value[t] = e.value;
}
function handleTupleResults(e, n, t, r, o) {
for (let i = 0; i < t.length; i++) {
const s = e[i];
const u = i < r.length;
if (!u && i >= o && t[i]._zod.optin === "optional") {
n.value.length = i;
break;
}
if (s.issues.length) {
if (!u && i >= o) {
n.value.length = i;
break;
}
n.issues.push(...util.prefixIssues(i, s.issues));
}
n.value[i] = s.value;
}
for (let e = n.value.length - 1; e >= r.length; e--) {
if (t[e]._zod.optout === "optional" && n.value[e] === undefined) {
n.value.length = e;
} else {
break;
}
}
return n;
}
const zn = r.xI("$ZodRecord", (e, n) => {
pe.init(e, n);
const t = r.cr.memoizer;
t?.attach(e);
e._zod.parse = (o, i) => {
const s = o.value;
if (!fe.Qd(s)) {
o.issues.push({
expected: "record",
code: "invalid_type",
input: s,
inst: e
});
return o;
}
const u = [];
const c = n.keyType._zod.values;
if (c && !n.partial) {
o.value = t ? t.alloc(e, o, {}, i) : {};
const a = new Set;
for (const t of c) {
if (typeof t === "string" || typeof t === "number" || typeof t === "symbol") {
a.add(typeof t === "number" ? t.toString() : t);
if (t === "__proto__") continue;
const c = n.keyType._zod.run({
value: t,
issues: []
}, i);
if (c instanceof Promise) {
throw new Error("Async schemas not supported in object keys currently");
}
if (c.issues.length) {
o.issues.push({
code: "invalid_key",
origin: "record",
issues: c.issues.map(e => fe.iR(e, i, r.$W())),
input: t,
path: [ t ],
inst: e
});
continue;
}
const l = c.value;
if (l === "__proto__") continue;
const f = n.valueType._zod.run({
value: s[t],
issues: []
}, i);
if (f instanceof Promise) {
u.push(f.then(e => {
if (e.issues.length) {
o.issues.push(...fe.lQ(t, e.issues));
}
o.value[l] = e.value;
}));
} else {
if (f.issues.length) {
o.issues.push(...fe.lQ(t, f.issues));
}
o.value[l] = f.value;
}
}
}
let l;
for (const e in s) {
if (!a.has(e)) {
if (n.mode === "loose") {
if (e === "__proto__") continue;
o.value[e] = s[e];
} else {
l = l ?? [];
l.push(e);
}
}
}
if (l && l.length > 0) {
o.issues.push({
code: "unrecognized_keys",
input: s,
inst: e,
keys: l,
continue: true
});
}
} else {
o.value = t ? t.alloc(e, o, {}, i) : {};
let a;
for (const t of Reflect.ownKeys(s)) {
if (t === "__proto__") continue;
if (!Object.prototype.propertyIsEnumerable.call(s, t)) continue;
let l = n.keyType._zod.run({
value: t,
issues: []
}, i);
if (l instanceof Promise) {
throw new Error("Async schemas not supported in object keys currently");
}
const f = typeof t === "string" && B.test(t) && l.issues.length;
if (f) {
const e = n.keyType._zod.run({
value: Number(t),
issues: []
}, i);
if (e instanceof Promise) {
throw new Error("Async schemas not supported in object keys currently");
}
if (e.issues.length === 0) {
l = e;
}
}
if (l.issues.length) {
if (n.mode === "loose") {
o.value[t] = s[t];
} else if (c) {
a = a ?? [];
a.push(t);
} else {
o.issues.push({
code: "invalid_key",
origin: "record",
issues: l.issues.map(e => fe.iR(e, i, r.$W())),
input: t,
path: [ t ],
inst: e
});
}
continue;
}
const d = l.value;
if (d === "__proto__") continue;
const p = n.valueType._zod.run({
value: s[t],
issues: []
}, i);
if (p instanceof Promise) {
u.push(p.then(e => {
if (e.issues.length) {
o.issues.push(...fe.lQ(t, e.issues));
}
o.value[d] = e.value;
}));
} else {
if (p.issues.length) {
o.issues.push(...fe.lQ(t, p.issues));
}
o.value[d] = p.value;
}
}
if (a && a.length > 0) {
o.issues.push({
code: "unrecognized_keys",
input: s,
inst: e,
keys: a,
continue: true
});
}
}
if (u.length) {
return Promise.all(u).then(() => o);
}
return o;
};
});
const bn = null && core.$constructor("$ZodMap", (e, n) => {
pe.init(e, n);
const t = core.globalConfig.memoizer;
t?.attach(e);
e._zod.parse = (r, o) => {
const i = r.value;
if (!(i instanceof Map)) {
r.issues.push({
expected: "map",
code: "invalid_type",
input: i,
inst: e
});
return r;
}
const s = [];
r.value = t ? t.alloc(e, r, new Map, o) : new Map;
const u = o?.abortEarly;
let c = r.issues.length;
for (const [t, a] of i) {
if (u && r.issues.length !== c) {
if (util.aborted(r, c)) break;
c = r.issues.length;
}
const l = n.keyType._zod.run({
value: t,
issues: []
}, o);
const f = n.valueType._zod.run({
value: a,
issues: []
}, o);
if (l instanceof Promise || f instanceof Promise) {
s.push(Promise.all([ l, f ]).then(([n, s]) => {
handleMapResult(n, s, r, t, i, e, o);
}));
} else {
handleMapResult(l, f, r, t, i, e, o);
}
}
if (s.length) return Promise.all(s).then(() => r);
return r;
};
capSize(e, mapSize);
});
function handleMapResult(e, n, t, r, o, i, s) {
if (e.issues.length) {
if (util.propertyKeyTypes.has(typeof r)) {
t.issues.push(...util.prefixIssues(r, e.issues));
} else {
t.issues.push({
code: "invalid_key",
origin: "map",
input: o,
inst: i,
issues: e.issues.map(e => util.finalizeIssue(e, s, core.config()))
});
}
}
if (n.issues.length) {
if (util.propertyKeyTypes.has(typeof r)) {
t.issues.push(...util.prefixIssues(r, n.issues));
} else {
t.issues.push({
origin: "map",
code: "invalid_element",
input: o,
inst: i,
key: r,
issues: n.issues.map(e => util.finalizeIssue(e, s, core.config()))
});
}
}
t.value.set(e.value, n.value);
}
const wn = null && core.$constructor("$ZodSet", (e, n) => {
pe.init(e, n);
const t = core.globalConfig.memoizer;
t?.attach(e);
e._zod.parse = (r, o) => {
const i = r.value;
if (!(i instanceof Set)) {
r.issues.push({
input: i,
inst: e,
expected: "set",
code: "invalid_type"
});
return r;
}
const s = [];
r.value = t ? t.alloc(e, r, new Set, o) : new Set;
const u = o?.abortEarly;
let c = r.issues.length;
for (const e of i) {
if (u && r.issues.length !== c) {
if (util.aborted(r, c)) break;
c = r.issues.length;
}
const t = n.valueType._zod.run({
value: e,
issues: []
}, o);
if (t instanceof Promise) {
s.push(t.then(e => handleSetResult(e, r)));
} else handleSetResult(t, r);
}
if (s.length) return Promise.all(s).then(() => r);
return r;
};
capSize(e, setSize);
});
function handleSetResult(e, n) {
if (e.issues.length) {
n.issues.push(...e.issues);
}
n.value.add(e.value);
}
const $n = r.xI("$ZodEnum", (e, n) => {
pe.init(e, n);
const t = fe.w5(n.entries);
const r = new Set(t);
e._zod.values = r;
fe.v5(e, "pattern", e => {
const n = fe.w5(e.def.entries).filter(e => fe.qQ.has(typeof e));
return new RegExp(n.length ? `^(${n.map(e => fe.sD(e.toString())).join("|")})$` : "^[^\\s\\S]$");
});
e._zod.parse = (n, o) => {
const i = n.value;
if (r.has(i)) {
return n;
}
n.issues.push({
code: "invalid_value",
values: t,
input: i,
inst: e
});
return n;
};
});
const Pn = r.xI("$ZodLiteral", (e, n) => {
pe.init(e, n);
const t = new Set(n.values);
e._zod.values = t;
fe.v5(e, "pattern", e => {
const n = e.def.values;
return new RegExp(n.length ? `^(${n.map(e => typeof e === "string" ? fe.sD(e) : e ? fe.sD(e.toString()) : String(e)).join("|")})$` : "^[^\\s\\S]$");
});
e._zod.parse = (r, o) => {
const i = r.value;
if (t.has(i)) {
return r;
}
r.issues.push({
code: "invalid_value",
values: n.values,
input: i,
inst: e
});
return r;
};
});
const kn = null && core.$constructor("$ZodFile", (e, n) => {
pe.init(e, n);
e._zod.parse = (n, t) => {
const r = n.value;
if (r instanceof File) return n;
n.issues.push({
expected: "file",
code: "invalid_type",
input: r,
inst: e
});
return n;
};
});
const Zn = r.xI("$ZodTransform", (e, n) => {
pe.init(e, n);
e._zod.optin = "optional";
r.cr.memoizer?.guard(e);
e._zod.parse = (t, o) => {
if (o.direction === "backward") {
throw new r.cV(e.constructor.name);
}
const i = n.transform(t.value, t);
if (o.async) {
const e = i instanceof Promise ? i : Promise.resolve(i);
return e.then(e => {
t.value = e;
return t;
});
}
if (i instanceof Promise) {
throw new r.GT;
}
t.value = i;
return t;
};
});
function handleOptionalResult(e, n) {
e.value = n.issues.length ? undefined : n.value;
return e;
}
const xn = r.xI("$ZodOptional", (e, n) => {
pe.init(e, n);
fe.v5(e, "optin", e => e.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
e._zod.optout = "optional";
fe.v5(e, "values", e => {
const n = e.def.innerType._zod.values;
return n ? new Set([ ...n, undefined ]) : undefined;
});
fe.v5(e, "pattern", e => {
const n = e.def.innerType._zod.pattern;
return n ? new RegExp(`^(${fe.p6(n.source)})?$`) : undefined;
});
e._zod.parse = (e, t) => {
if (e.value === undefined) {
if (n.innerType._zod.optin !== "defaulted") return e;
const r = n.innerType._zod.run({
value: e.value,
issues: []
}, t);
if (r instanceof Promise) return r.then(n => handleOptionalResult(e, n));
return handleOptionalResult(e, r);
}
return n.innerType._zod.run(e, t);
};
});
const An = r.xI("$ZodExactOptional", (e, n) => {
xn.init(e, n);
fe.v5(e, "values", e => e.def.innerType._zod.values);
fe.v5(e, "pattern", e => e.def.innerType._zod.pattern);
e._zod.parse = (e, t) => n.innerType._zod.run(e, t);
});
const Rn = r.xI("$ZodNullable", (e, n) => {
pe.init(e, n);
fe.v5(e, "optin", e => e.def.innerType._zod.optin);
fe.v5(e, "optout", e => e.def.innerType._zod.optout);
fe.v5(e, "pattern", e => {
const n = e.def.innerType._zod.pattern;
return n ? new RegExp(`^(${fe.p6(n.source)}|null)$`) : undefined;
});
fe.v5(e, "values", e => e.def.innerType._zod.values ? new Set([ ...e.def.innerType._zod.values, null ]) : undefined);
e._zod.parse = (e, t) => {
if (e.value === null) return e;
return n.innerType._zod.run(e, t);
};
});
const In = r.xI("$ZodDefault", (e, n) => {
pe.init(e, n);
e._zod.optin = "defaulted";
fe.v5(e, "values", e => e.def.innerType._zod.values);
e._zod.parse = (e, t) => {
if (t.direction === "backward") {
return n.innerType._zod.run(e, t);
}
if (e.value === undefined) {
e.value = n.defaultValue;
return e;
}
const r = n.innerType._zod.run(e, t);
if (r instanceof Promise) {
return r.then(e => handleDefaultResult(e, n));
}
return handleDefaultResult(r, n);
};
});
function handleDefaultResult(e, n) {
if (e.value === undefined) {
e.value = n.defaultValue;
}
return e;
}
const On = null && core.$constructor("$ZodPrefault", (e, n) => {
pe.init(e, n);
e._zod.optin = "defaulted";
util.defineLazyInternal(e, "values", e => e.def.innerType._zod.values);
e._zod.parse = (e, t) => {
if (t.direction === "backward") {
return n.innerType._zod.run(e, t);
}
if (e.value === undefined) {
e.value = n.defaultValue;
}
return n.innerType._zod.run(e, t);
};
});
const Sn = null && core.$constructor("$ZodNonOptional", (e, n) => {
pe.init(e, n);
util.defineLazyInternal(e, "values", e => {
const n = e.def.innerType._zod.values;
return n ? new Set([ ...n ].filter(e => e !== undefined)) : undefined;
});
e._zod.parse = (t, r) => {
const o = n.innerType._zod.run(t, r);
if (o instanceof Promise) {
return o.then(n => handleNonOptionalResult(n, e));
}
return handleNonOptionalResult(o, e);
};
});
function handleNonOptionalResult(e, n) {
if (!e.issues.length && e.value === undefined) {
e.issues.push({
code: "invalid_type",
expected: "nonoptional",
input: e.value,
inst: n
});
}
return e;
}
const Tn = null && core.$constructor("$ZodSuccess", (e, n) => {
pe.init(e, n);
e._zod.parse = (e, t) => {
if (t.direction === "backward") {
throw new core.$ZodEncodeError("ZodSuccess");
}
const r = n.innerType._zod.run(e, t);
if (r instanceof Promise) {
return r.then(n => {
e.value = n.issues.length === 0;
return e;
});
}
e.value = r.issues.length === 0;
return e;
};
});
function handleCatchResult(e, n, t, r) {
if (!n.issues.length) {
e.value = n.value;
if (n.memo) e.memo = true;
return e;
}
e.value = t.catchValue({
...n,
value: e.value,
error: {
issues: n.issues.map(e => util.finalizeIssue(e, r, core.config()))
},
input: e.value
});
return e;
}
const Cn = null && core.$constructor("$ZodCatch", (e, n) => {
pe.init(e, n);
util.defineLazyInternal(e, "optin", e => e.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
util.defineLazyInternal(e, "optout", e => e.def.innerType._zod.optout);
util.defineLazyInternal(e, "values", e => e.def.innerType._zod.values);
e._zod.parse = (e, t) => {
if (t.direction === "backward") {
return n.innerType._zod.run(e, t);
}
const r = n.innerType._zod.run({
value: e.value,
issues: []
}, t);
if (r instanceof Promise) {
return r.then(r => handleCatchResult(e, r, n, t));
}
return handleCatchResult(e, r, n, t);
};
});
const En = null && core.$constructor("$ZodNaN", (e, n) => {
pe.init(e, n);
e._zod.parse = (n, t) => {
if (typeof n.value !== "number" || !Number.isNaN(n.value)) {
n.issues.push({
input: n.value,
inst: e,
expected: "nan",
code: "invalid_type"
});
return n;
}
return n;
};
});
const jn = r.xI("$ZodPipe", (e, n) => {
pe.init(e, n);
fe.v5(e, "values", e => e.def.in._zod.values);
fe.v5(e, "optin", e => e.def.in._zod.optin);
fe.v5(e, "optout", e => e.def.out._zod.optout);
fe.v5(e, "propValues", e => e.def.in._zod.propValues);
e._zod.parse = (e, t) => {
if (t.direction === "backward") {
const r = n.out._zod.run(e, t);
if (r instanceof Promise) {
return r.then(e => handlePipeResult(e, n.in, t));
}
return handlePipeResult(r, n.in, t);
}
const r = n.in._zod.run(e, t);
if (r instanceof Promise) {
return r.then(e => handlePipeResult(e, n.out, t));
}
return handlePipeResult(r, n.out, t);
};
});
function handlePipeResult(e, n, t) {
if (e.issues.some(e => e.code !== "unrecognized_keys")) {
e.aborted = true;
return e;
}
return n._zod.run({
value: e.value,
issues: e.issues
}, t);
}
const Mn = null && core.$constructor("$ZodCodec", (e, n) => {
pe.init(e, n);
util.defineLazyInternal(e, "values", e => e.def.in._zod.values);
util.defineLazyInternal(e, "optin", e => e.def.in._zod.optin);
util.defineLazyInternal(e, "optout", e => e.def.out._zod.optout);
util.defineLazyInternal(e, "propValues", e => e.def.in._zod.propValues);
e._zod.parse = (e, t) => {
const r = t.direction || "forward";
if (r === "forward") {
const r = n.in._zod.run(e, t);
if (r instanceof Promise) {
return r.then(e => handleCodecAResult(e, n, t));
}
return handleCodecAResult(r, n, t);
} else {
const r = n.out._zod.run(e, t);
if (r instanceof Promise) {
return r.then(e => handleCodecAResult(e, n, t));
}
return handleCodecAResult(r, n, t);
}
};
});
function handleCodecAResult(e, n, t) {
if (e.issues.length) {
e.aborted = true;
return e;
}
const r = t.direction || "forward";
if (r === "forward") {
const r = n.transform(e.value, e);
if (r instanceof Promise) {
return r.then(r => handleCodecTxResult(e, r, n.out, t));
}
return handleCodecTxResult(e, r, n.out, t);
} else {
const r = n.reverseTransform(e.value, e);
if (r instanceof Promise) {
return r.then(r => handleCodecTxResult(e, r, n.in, t));
}
return handleCodecTxResult(e, r, n.in, t);
}
}
function handleCodecTxResult(e, n, t, r) {
if (e.issues.length) {
e.aborted = true;
return e;
}
return t._zod.run({
value: n,
issues: e.issues
}, r);
}
const Dn = null && core.$constructor("$ZodPreprocess", (e, n) => {
jn.init(e, n);
});
const Ln = null && core.$constructor("$ZodReadonly", (e, n) => {
pe.init(e, n);
util.defineLazyInternal(e, "propValues", e => e.def.innerType._zod.propValues);
util.defineLazyInternal(e, "values", e => e.def.innerType._zod.values);
util.defineLazyInternal(e, "optin", e => e.def.innerType?._zod?.optin);
util.defineLazyInternal(e, "optout", e => e.def.innerType?._zod?.optout);
e._zod.parse = (e, t) => {
if (t.direction === "backward") {
return n.innerType._zod.run(e, t);
}
const r = n.innerType._zod.run(e, t);
if (r instanceof Promise) {
return r.then(handleReadonlyResult);
}
return handleReadonlyResult(r);
};
});
function handleReadonlyResult(e) {
if (!e.memo) e.value = Object.freeze(e.value);
return e;
}
function leafPattern(e) {
const n = e._zod.def;
let t = n.pattern;
let r = !!n.format?.includes("int");
let o;
let i;
for (const e of n.checks ?? []) {
const n = e._zod.def;
if (n.pattern) t = n.pattern;
r || (r = !!n.format?.includes("int"));
const s = n.minimum ?? n.length;
const u = n.maximum ?? n.length;
if (s !== undefined && (o === undefined || s > o)) o = s;
if (u !== undefined && (i === undefined || u < i)) i = u;
}
if (t) return t.source;
if (o !== undefined && i !== undefined && o > i) return "(?!)";
if (o !== undefined || i !== undefined) return regexes.string({
minimum: o,
maximum: i
}).source;
const s = e._zod.pattern;
return (r && s === regexes.number ? regexes.integer : s)?.source;
}
function partPattern(e) {
const n = e._zod.def;
const t = e._zod.pattern?.source;
const r = n.innerType ?? e._zod.innerType;
if (r) {
const e = r._zod.pattern?.source;
const n = partPattern(r);
if (t && e && n && n !== e) {
return t.replace(util.cleanRegex(e), () => util.cleanRegex(n));
}
return t;
}
if (n.options) {
const e = n.options.map(partPattern);
if (e.every(Boolean)) return `^(${e.map(e => util.cleanRegex(e)).join("|")})$`;
}
return leafPattern(e);
}
const Nn = null && core.$constructor("$ZodTemplateLiteral", (e, n) => {
pe.init(e, n);
const t = [];
for (const e of n.parts) {
if (typeof e === "object" && e !== null) {
const n = partPattern(e);
if (!n) {
throw new Error(`Invalid template literal part, no pattern found: ${[ ...e._zod.traits ].shift()}`);
}
t.push(util.cleanRegex(n));
} else if (e === null || util.primitiveTypes.has(typeof e)) {
t.push(util.escapeRegex(`${e}`));
} else {
throw new Error(`Invalid template literal part: ${e}`);
}
}
e._zod.pattern = new RegExp(`^${t.join("")}$`);
e._zod.parse = (t, r) => {
if (typeof t.value !== "string") {
t.issues.push({
input: t.value,
inst: e,
expected: "string",
code: "invalid_type"
});
return t;
}
e._zod.pattern.lastIndex = 0;
if (!e._zod.pattern.test(t.value)) {
t.issues.push({
input: t.value,
inst: e,
code: "invalid_format",
format: n.format ?? "template_literal",
pattern: e._zod.pattern.source
});
return t;
}
return t;
};
});
const Fn = null && core.$constructor("$ZodFunction", (e, n) => {
pe.init(e, n);
Object.defineProperty(e, "_def", {
value: n
});
e._zod.def = n;
e.implement = n => {
if (typeof n !== "function") {
throw new Error("implement() must be called with a function");
}
return Object.defineProperty(function(...t) {
const r = e._def.input ? parse(e._def.input, t) : t;
const o = Reflect.apply(n, this, r);
if (e._def.output) {
return parse(e._def.output, o);
}
return o;
}, "_zod", {
value: e._zod,
enumerable: false
});
};
e.implementAsync = n => {
if (typeof n !== "function") {
throw new Error("implementAsync() must be called with a function");
}
return Object.defineProperty(async function(...t) {
const r = e._def.input ? await parseAsync(e._def.input, t) : t;
const o = await Reflect.apply(n, this, r);
if (e._def.output) {
return await parseAsync(e._def.output, o);
}
return o;
}, "_zod", {
value: e._zod,
enumerable: false
});
};
e._zod.parse = (n, t) => {
if (typeof n.value !== "function") {
n.issues.push({
code: "invalid_type",
expected: "function",
input: n.value,
inst: e
});
return n;
}
const r = e._def.output && e._def.output._zod.def.type === "promise";
if (r) {
n.value = e.implementAsync(n.value);
} else {
n.value = e.implement(n.value);
}
return n;
};
e.input = (...n) => {
const t = e.constructor;
if (Array.isArray(n[0])) {
return new t({
type: "function",
input: new vn({
type: "tuple",
items: n[0],
rest: n[1]
}),
output: e._def.output
});
}
return new t({
type: "function",
input: n[0],
output: e._def.output
});
};
e.output = n => {
const t = e.constructor;
return new t({
type: "function",
input: e._def.input,
output: n
});
};
return e;
});
const Un = null && core.$constructor("$ZodPromise", (e, n) => {
pe.init(e, n);
e._zod.parse = (e, t) => Promise.resolve(e.value).then(e => n.innerType._zod.run({
value: e,
issues: []
}, t));
});
const Bn = null && core.$constructor("$ZodLazy", (e, n) => {
pe.init(e, n);
util.defineLazy(e._zod, "innerType", () => {
const e = n;
if (!e._cachedInner) e._cachedInner = n.getter();
return e._cachedInner;
});
util.defineLazyInternal(e, "pattern", e => e.innerType?._zod?.pattern);
util.defineLazyInternal(e, "propValues", e => e.innerType?._zod?.propValues);
util.defineLazyInternal(e, "optin", e => e.innerType?._zod?.optin ?? undefined);
util.defineLazyInternal(e, "optout", e => e.innerType?._zod?.optout ?? undefined);
e._zod.parse = (n, t) => {
const r = e._zod.innerType;
return r._zod.run(n, t);
};
});
const Vn = r.xI("$ZodCustom", (e, n) => {
o.QP.init(e, n);
pe.init(e, n);
e._zod.parse = (e, n) => e;
e._zod.check = t => {
const r = t.value;
const o = n.fn(r);
if (o instanceof Promise) {
return o.then(n => handleRefineResult(n, t, r, e));
}
handleRefineResult(o, t, r, e);
return;
};
});
function handleRefineResult(e, n, t, r) {
if (!e) {
const e = {
code: "custom",
input: t,
inst: r,
path: [ ...r._zod.def.path ?? [] ],
continue: !r._zod.def.abort
};
if (r._zod.def.params) e.params = r._zod.def.params;
n.issues.push(fe.sn(e));
}
}
var Kn = t(73305);
var Wn = t(23945);
const Gn = r.xI("ZodMiniType", (e, n) => {
if (!e._zod) throw new Error("Uninitialized schema in ZodMiniType.");
pe.init(e, n);
e.def = n;
e.type = n.type;
}, {
get with() {
return this.check;
},
set with(e) {
fe.qh(this, "with", e);
},
parse(e, n) {
return Wn.qg(this, e, n, {
callee: this.parse
});
},
parseAsync(e, n) {
return Wn.EJ(this, e, n, {
callee: this.parseAsync
});
},
safeParse(e, n) {
return Wn.xL(this, e, n);
},
safeParseAsync(e, n) {
return Wn.bp(this, e, n);
},
check(...e) {
const n = this.def;
return this.clone({
...n,
checks: [ ...n.checks ?? [], ...e.map(e => typeof e === "function" ? {
_zod: {
check: e,
def: {
check: "custom"
},
onattach: []
}
} : e) ]
}, {
parent: true
});
},
clone(e, n) {
return fe.o8(this, e, n);
},
brand() {
return this;
},
register(e, n) {
e.add(this, n);
return this;
},
apply(e, ...n) {
return n.length === 0 ? e(this) : e(this, ...n);
}
});
const Xn = r.xI("ZodMiniString", (e, n) => {
he.init(e, n);
Gn.init(e, n);
});
function schemas_string(e) {
return Kn.Rl(Xn, e);
}
const Hn = null && core.$constructor("ZodMiniStringFormat", (e, n) => {
core.$ZodStringFormat.init(e, n);
Xn.init(e, n);
});
const Qn = null && core.$constructor("ZodMiniEmail", (e, n) => {
core.$ZodEmail.init(e, n);
Hn.init(e, n);
});
function schemas_email(e) {
return core._email(Qn, e);
}
const Jn = null && core.$constructor("ZodMiniGUID", (e, n) => {
core.$ZodGUID.init(e, n);
Hn.init(e, n);
});
function schemas_guid(e) {
return core._guid(Jn, e);
}
const qn = null && core.$constructor("ZodMiniUUID", (e, n) => {
core.$ZodUUID.init(e, n);
Hn.init(e, n);
});
function schemas_uuid(e) {
return core._uuid(qn, e);
}
function uuidv4(e) {
return core._uuidv4(qn, e);
}
function uuidv6(e) {
return core._uuidv6(qn, e);
}
function uuidv7(e) {
return core._uuidv7(qn, e);
}
const Yn = null && core.$constructor("ZodMiniURL", (e, n) => {
core.$ZodURL.init(e, n);
Hn.init(e, n);
});
function url(e) {
return core._url(Yn, e);
}
function httpUrl(e) {
return core._url(Yn, {
protocol: regexes.httpProtocol,
hostname: regexes.domain,
...util.normalizeParams(e)
});
}
const et = null && core.$constructor("ZodMiniEmoji", (e, n) => {
core.$ZodEmoji.init(e, n);
Hn.init(e, n);
});
function schemas_emoji(e) {
return core._emoji(et, e);
}
const nt = null && core.$constructor("ZodMiniNanoID", (e, n) => {
core.$ZodNanoID.init(e, n);
Hn.init(e, n);
});
function schemas_nanoid(e) {
return core._nanoid(nt, e);
}
const tt = null && core.$constructor("ZodMiniCUID", (e, n) => {
core.$ZodCUID.init(e, n);
Hn.init(e, n);
});
function schemas_cuid(e) {
return core._cuid(tt, e);
}
const rt = null && core.$constructor("ZodMiniCUID2", (e, n) => {
core.$ZodCUID2.init(e, n);
Hn.init(e, n);
});
function schemas_cuid2(e) {
return core._cuid2(rt, e);
}
const ot = null && core.$constructor("ZodMiniULID", (e, n) => {
core.$ZodULID.init(e, n);
Hn.init(e, n);
});
function schemas_ulid(e) {
return core._ulid(ot, e);
}
const it = null && core.$constructor("ZodMiniXID", (e, n) => {
core.$ZodXID.init(e, n);
Hn.init(e, n);
});
function schemas_xid(e) {
return core._xid(it, e);
}
const st = null && core.$constructor("ZodMiniKSUID", (e, n) => {
core.$ZodKSUID.init(e, n);
Hn.init(e, n);
});
function schemas_ksuid(e) {
return core._ksuid(st, e);
}
const ut = null && core.$constructor("ZodMiniIPv4", (e, n) => {
core.$ZodIPv4.init(e, n);
Hn.init(e, n);
});
function schemas_ipv4(e) {
return core._ipv4(ut, e);
}
const ct = null && core.$constructor("ZodMiniIPv6", (e, n) => {
core.$ZodIPv6.init(e, n);
Hn.init(e, n);
});
function schemas_ipv6(e) {
return core._ipv6(ct, e);
}
const at = null && core.$constructor("ZodMiniCIDRv4", (e, n) => {
core.$ZodCIDRv4.init(e, n);
Hn.init(e, n);
});
function schemas_cidrv4(e) {
return core._cidrv4(at, e);
}
const lt = null && core.$constructor("ZodMiniCIDRv6", (e, n) => {
core.$ZodCIDRv6.init(e, n);
Hn.init(e, n);
});
function schemas_cidrv6(e) {
return core._cidrv6(lt, e);
}
const ft = null && core.$constructor("ZodMiniMAC", (e, n) => {
core.$ZodMAC.init(e, n);
Hn.init(e, n);
});
function schemas_mac(e) {
return core._mac(ft, e);
}
const dt = null && core.$constructor("ZodMiniBase64", (e, n) => {
core.$ZodBase64.init(e, n);
Hn.init(e, n);
});
function schemas_base64(e) {
return core._base64(dt, e);
}
const pt = null && core.$constructor("ZodMiniBase64URL", (e, n) => {
core.$ZodBase64URL.init(e, n);
Hn.init(e, n);
});
function schemas_base64url(e) {
return core._base64url(pt, e);
}
const ht = null && core.$constructor("ZodMiniE164", (e, n) => {
core.$ZodE164.init(e, n);
Hn.init(e, n);
});
function schemas_e164(e) {
return core._e164(ht, e);
}
const mt = null && core.$constructor("ZodMiniCreditCard", (e, n) => {
core.$ZodCreditCard.init(e, n);
Hn.init(e, n);
});
function schemas_creditCard(e) {
return core._creditCard(mt, e);
}
const _t = null && core.$constructor("ZodMiniIBAN", (e, n) => {
core.$ZodIBAN.init(e, n);
Hn.init(e, n);
});
function schemas_iban(e) {
return core._iban(_t, e);
}
const gt = null && core.$constructor("ZodMiniJWT", (e, n) => {
core.$ZodJWT.init(e, n);
Hn.init(e, n);
});
function jwt(e) {
return core._jwt(gt, e);
}
const yt = null && core.$constructor("ZodMiniCustomStringFormat", (e, n) => {
core.$ZodCustomStringFormat.init(e, n);
Hn.init(e, n);
});
function stringFormat(e, n, t = {}) {
return core._stringFormat(yt, e, n, t);
}
function schemas_hostname(e) {
return core._stringFormat(yt, "hostname", regexes.hostname, e);
}
function schemas_hex(e) {
return core._stringFormat(yt, "hex", regexes.hex, e);
}
function schemas_currencyCode(e) {
return core._stringFormat(yt, "currency_code", regexes.currencyCode, e);
}
function hash(e, n) {
const t = n?.enc ?? "hex";
const r = `${e}_${t}`;
const o = core.regexes[r];
if (!o) throw new Error(`Unrecognized hash format: ${r}`);
return core._stringFormat(yt, r, o, n);
}
const vt = r.xI("ZodMiniNumber", (e, n) => {
Qe.init(e, n);
Gn.init(e, n);
});
function schemas_number(e) {
return Kn.F7(vt, e);
}
const zt = r.xI("ZodMiniNumberFormat", (e, n) => {
Je.init(e, n);
vt.init(e, n);
});
function schemas_int(e) {
return Kn.LK(zt, e);
}
function float32(e) {
return core._float32(zt, e);
}
function float64(e) {
return core._float64(zt, e);
}
function int32(e) {
return core._int32(zt, e);
}
function uint32(e) {
return core._uint32(zt, e);
}
const bt = r.xI("ZodMiniBoolean", (e, n) => {
qe.init(e, n);
Gn.init(e, n);
});
function schemas_boolean(e) {
return Kn._L(bt, e);
}
const wt = null && core.$constructor("ZodMiniBigInt", (e, n) => {
core.$ZodBigInt.init(e, n);
Gn.init(e, n);
});
function schemas_bigint(e) {
return core._bigint(wt, e);
}
const $t = null && core.$constructor("ZodMiniBigIntFormat", (e, n) => {
core.$ZodBigIntFormat.init(e, n);
wt.init(e, n);
});
function int64(e) {
return core._int64($t, e);
}
function uint64(e) {
return core._uint64($t, e);
}
const Pt = null && core.$constructor("ZodMiniSymbol", (e, n) => {
core.$ZodSymbol.init(e, n);
Gn.init(e, n);
});
function symbol(e) {
return core._symbol(Pt, e);
}
const kt = null && core.$constructor("ZodMiniUndefined", (e, n) => {
core.$ZodUndefined.init(e, n);
Gn.init(e, n);
});
function schemas_undefined(e) {
return core._undefined(kt, e);
}
const Zt = null && core.$constructor("ZodMiniNull", (e, n) => {
core.$ZodNull.init(e, n);
Gn.init(e, n);
});
function schemas_null(e) {
return core._null(Zt, e);
}
const xt = null && core.$constructor("ZodMiniAny", (e, n) => {
core.$ZodAny.init(e, n);
Gn.init(e, n);
});
function any() {
return core._any(xt);
}
const At = r.xI("ZodMiniUnknown", (e, n) => {
sn.init(e, n);
Gn.init(e, n);
});
function unknown() {
return Kn.em(At);
}
const Rt = r.xI("ZodMiniNever", (e, n) => {
un.init(e, n);
Gn.init(e, n);
});
function never(e) {
return Kn.G8(Rt, e);
}
const It = null && core.$constructor("ZodMiniVoid", (e, n) => {
core.$ZodVoid.init(e, n);
Gn.init(e, n);
});
function _void(e) {
return core._void(It, e);
}
const Ot = null && core.$constructor("ZodMiniDate", (e, n) => {
core.$ZodDate.init(e, n);
Gn.init(e, n);
});
function schemas_date(e) {
return core._date(Ot, e);
}
const St = r.xI("ZodMiniArray", (e, n) => {
ln.init(e, n);
Gn.init(e, n);
});
function array(e, n) {
return new St({
type: "array",
element: e,
...fe.A2(n)
});
}
function keyof(e) {
const n = e._zod.def.shape;
return _enum(Object.keys(n));
}
const Tt = r.xI("ZodMiniObject", (e, n) => {
pn.init(e, n);
Gn.init(e, n);
fe.X(e, "shape", e => e._zod.def.shape, false);
});
function object(e, n) {
const t = {
type: "object",
shape: e ?? {},
...fe.A2(n)
};
return new Tt(t);
}
function strictObject(e, n) {
return new Tt({
type: "object",
shape: e,
catchall: never(),
...fe.A2(n)
});
}
function looseObject(e, n) {
return new Tt({
type: "object",
shape: e,
catchall: unknown(),
...util.normalizeParams(n)
});
}
function extend(e, n) {
return util.extend(e, n);
}
function safeExtend(e, n) {
return util.safeExtend(e, n);
}
function merge(e, n) {
return util.merge(e, n);
}
function pick(e, n) {
return util.pick(e, n);
}
function omit(e, n) {
return util.omit(e, n);
}
function partial(e, n) {
const t = e._zod.def;
if (t.type !== "tuple") return util.partial(Wt, e, n);
if (t.checks?.length) throw new Error(".partial() cannot be used on tuple schemas containing refinements");
return util.clone(e, {
...t,
items: t.items.map(e => new Wt({
type: "optional",
innerType: e
}))
});
}
function exactPartial(e, n) {
return util.partial(Gt, e, n, "exactPartial");
}
function required(e, n) {
return util.required(Jt, e, n);
}
function catchall(e, n) {
return e.clone(util.mergeDefs(e._zod.def, {
catchall: n
}));
}
const Ct = r.xI("ZodMiniUnion", (e, n) => {
mn.init(e, n);
Gn.init(e, n);
});
function union(e, n) {
return new Ct({
type: "union",
options: e,
...fe.A2(n)
});
}
const Et = null && core.$constructor("ZodMiniXor", (e, n) => {
Ct.init(e, n);
core.$ZodXor.init(e, n);
});
function xor(e, n) {
return new Et({
type: "union",
options: e,
inclusive: false,
...util.normalizeParams(n)
});
}
const jt = null && core.$constructor("ZodMiniDiscriminatedUnion", (e, n) => {
core.$ZodDiscriminatedUnion.init(e, n);
Gn.init(e, n);
});
function discriminatedUnion(e, n, t) {
return new jt({
type: "union",
options: n,
discriminator: e,
...util.normalizeParams(t)
});
}
const Mt = null && core.$constructor("ZodMiniIntersection", (e, n) => {
core.$ZodIntersection.init(e, n);
Gn.init(e, n);
});
function intersection(e, n) {
return new Mt({
type: "intersection",
left: e,
right: n
});
}
const Dt = null && core.$constructor("ZodMiniTuple", (e, n) => {
core.$ZodTuple.init(e, n);
Gn.init(e, n);
});
function tuple(e, n, t) {
const r = n instanceof core.$ZodType;
const o = r ? t : n;
const i = r ? n : null;
return new Dt({
type: "tuple",
items: e,
rest: i,
...util.normalizeParams(o)
});
}
const Lt = r.xI("ZodMiniRecord", (e, n) => {
zn.init(e, n);
Gn.init(e, n);
});
function record(e, n, t) {
if (!n || !n._zod) {
return new Lt({
type: "record",
keyType: schemas_string(),
valueType: e,
...fe.A2(n)
});
}
return new Lt({
type: "record",
keyType: e,
valueType: n,
...fe.A2(t)
});
}
function partialRecord(e, n, t) {
return new Lt({
type: "record",
keyType: e,
valueType: n,
...util.normalizeParams(t),
partial: true
});
}
function looseRecord(e, n, t) {
return new Lt({
type: "record",
keyType: e,
valueType: n,
mode: "loose",
...util.normalizeParams(t)
});
}
const Nt = null && core.$constructor("ZodMiniMap", (e, n) => {
core.$ZodMap.init(e, n);
Gn.init(e, n);
});
function map(e, n, t) {
return new Nt({
type: "map",
keyType: e,
valueType: n,
...util.normalizeParams(t)
});
}
const Ft = null && core.$constructor("ZodMiniSet", (e, n) => {
core.$ZodSet.init(e, n);
Gn.init(e, n);
});
function set(e, n) {
return new Ft({
type: "set",
valueType: e,
...util.normalizeParams(n)
});
}
const Ut = r.xI("ZodMiniEnum", (e, n) => {
$n.init(e, n);
Gn.init(e, n);
e.options = [ ...e._zod.values ];
});
function _enum(e, n) {
const t = Array.isArray(e) ? Object.fromEntries(e.map(e => [ e, e ])) : e;
return new Ut({
type: "enum",
entries: t,
...fe.A2(n)
});
}
function nativeEnum(e, n) {
return new Ut({
type: "enum",
entries: e,
...util.normalizeParams(n)
});
}
const Bt = r.xI("ZodMiniLiteral", (e, n) => {
Pn.init(e, n);
Gn.init(e, n);
});
function literal(e, n) {
return new Bt({
type: "literal",
values: Array.isArray(e) ? e : [ e ],
...fe.A2(n)
});
}
const Vt = null && core.$constructor("ZodMiniFile", (e, n) => {
core.$ZodFile.init(e, n);
Gn.init(e, n);
});
function file(e) {
return core._file(Vt, e);
}
const Kt = r.xI("ZodMiniTransform", (e, n) => {
Zn.init(e, n);
Gn.init(e, n);
});
function transform(e) {
return new Kt({
type: "transform",
transform: e
});
}
const Wt = r.xI("ZodMiniOptional", (e, n) => {
xn.init(e, n);
Gn.init(e, n);
});
function optional(e) {
return new Wt({
type: "optional",
innerType: e
});
}
const Gt = r.xI("ZodMiniExactOptional", (e, n) => {
An.init(e, n);
Gn.init(e, n);
});
function exactOptional(e) {
return new Gt({
type: "optional",
innerType: e
});
}
const Xt = r.xI("ZodMiniNullable", (e, n) => {
Rn.init(e, n);
Gn.init(e, n);
});
function nullable(e) {
return new Xt({
type: "nullable",
innerType: e
});
}
function nullish(e) {
return optional(nullable(e));
}
const Ht = r.xI("ZodMiniDefault", (e, n) => {
In.init(e, n);
Gn.init(e, n);
});
function _default(e, n) {
return new Ht({
type: "default",
innerType: e,
get defaultValue() {
return typeof n === "function" ? n() : fe.yG(n);
}
});
}
const Qt = null && core.$constructor("ZodMiniPrefault", (e, n) => {
core.$ZodPrefault.init(e, n);
Gn.init(e, n);
});
function prefault(e, n) {
return new Qt({
type: "prefault",
innerType: e,
get defaultValue() {
return typeof n === "function" ? n() : util.shallowClone(n);
}
});
}
const Jt = null && core.$constructor("ZodMiniNonOptional", (e, n) => {
core.$ZodNonOptional.init(e, n);
Gn.init(e, n);
});
function nonoptional(e, n) {
return new Jt({
type: "nonoptional",
innerType: e,
...util.normalizeParams(n)
});
}
const qt = null && core.$constructor("ZodMiniSuccess", (e, n) => {
core.$ZodSuccess.init(e, n);
Gn.init(e, n);
});
function success(e) {
return new qt({
type: "success",
innerType: e
});
}
const Yt = null && core.$constructor("ZodMiniCatch", (e, n) => {
core.$ZodCatch.init(e, n);
Gn.init(e, n);
});
function _catch(e, n) {
return new Yt({
type: "catch",
innerType: e,
catchValue: typeof n === "function" ? n : core.util.constantCatch(n)
});
}
const er = null && core.$constructor("ZodMiniNaN", (e, n) => {
core.$ZodNaN.init(e, n);
Gn.init(e, n);
});
function nan(e) {
return core._nan(er, e);
}
const nr = r.xI("ZodMiniPipe", (e, n) => {
jn.init(e, n);
Gn.init(e, n);
});
function pipe(e, n) {
return new nr({
type: "pipe",
in: e,
out: n
});
}
const tr = null && core.$constructor("ZodMiniCodec", (e, n) => {
nr.init(e, n);
core.$ZodCodec.init(e, n);
});
function codec(e, n, t) {
return new tr({
type: "pipe",
in: e,
out: n,
transform: t.decode,
reverseTransform: t.encode
});
}
function invertCodec(e) {
const n = e._zod.def;
return new tr({
type: "pipe",
in: n.out,
out: n.in,
transform: n.reverseTransform,
reverseTransform: n.transform
});
}
const rr = null && core.$constructor("ZodMiniReadonly", (e, n) => {
core.$ZodReadonly.init(e, n);
Gn.init(e, n);
});
function readonly(e) {
return new rr({
type: "readonly",
innerType: e
});
}
const or = null && core.$constructor("ZodMiniTemplateLiteral", (e, n) => {
core.$ZodTemplateLiteral.init(e, n);
Gn.init(e, n);
});
function templateLiteral(e, n) {
return new or({
type: "template_literal",
parts: e,
...util.normalizeParams(n)
});
}
const ir = null && core.$constructor("ZodMiniLazy", (e, n) => {
core.$ZodLazy.init(e, n);
Gn.init(e, n);
});
function _lazy(e) {
return new ir({
type: "lazy",
getter: e
});
}
const sr = null && core.$constructor("ZodMiniPromise", (e, n) => {
core.$ZodPromise.init(e, n);
Gn.init(e, n);
});
function promise(e) {
return new sr({
type: "promise",
innerType: e
});
}
const ur = r.xI("ZodMiniCustom", (e, n) => {
Vn.init(e, n);
Gn.init(e, n);
});
function check(e, n) {
const t = new o.QP({
check: "custom",
...fe.A2(n)
});
t._zod.check = e;
return t;
}
function custom(e, n) {
return core._custom(ur, e ?? (() => true), n);
}
function refine(e, n = {}) {
return Kn.fU(ur, e, n);
}
function superRefine(e, n) {
return core._superRefine(e, n);
}
const cr = Kn.q0;
const ar = Kn.mI;
class Class {
constructor(...e) {}
}
function _instanceof(e, n = {}) {
const t = custom(n => n instanceof e, n);
t._zod.bag.Class = e;
t._zod.check = n => {
if (!(n.value instanceof e)) {
n.issues.push({
code: "invalid_type",
expected: e.name,
input: n.value,
inst: t,
path: [ ...t._zod.def.path ?? [] ]
});
}
};
return t;
}
const stringbool = (...e) => core._stringbool({
Codec: tr,
Boolean: bt,
String: Xn
}, ...e);
function json() {
const e = _lazy(() => union([ schemas_string(), schemas_number(), schemas_boolean(), schemas_null(), array(e), record(schemas_string(), e) ]));
return e;
}
const lr = null && core.$constructor("ZodMiniFunction", (e, n) => {
core.$ZodFunction.init(e, n);
Gn.init(e, n);
});
function _function(e) {
return new lr({
type: "function",
input: Array.isArray(e?.input) ? tuple(e?.input) : e?.input ?? array(unknown()),
output: e?.output ?? unknown()
});
}
}
};


