"use strict";

exports.id = 7459;

exports.ids = [ 7459 ];

exports.modules = {
7459: (e, s, o) => {
o.r(s);
o.d(s, {
default: () => r
});
const n = "navigator" in globalThis ? undefined : Object.getOwnPropertyDescriptor(globalThis, "Response");
if (n?.configurable) Object.defineProperty(globalThis, "Response", {
value: undefined,
configurable: true
});
delete process.env.NODE_PG_FORCE_NATIVE;
function showResponse() {
if (n?.configurable) Object.defineProperty(globalThis, "Response", n);
}
var i = o(83849);
showResponse();
const r = i.Ay;
}
};


