"use strict";

exports.id = 3221;

exports.ids = [ 3221 ];

exports.modules = {
13221: (e, s, t) => {
t.d(s, {
passwordOf: () => passwordOf,
v: () => scramVerifier
});
var r = t(77598);
var a = t.n(r);
function passwordOf(e, s, t) {
return (0, r.createHmac)("sha256", e).update(`${s}|${t}`).digest("base64url");
}
function scramVerifier(e, s = (0, r.randomBytes)(16)) {
const t = 4096;
const a = (0, r.pbkdf2Sync)(e, s, t, 32, "sha256");
const hmac = (e, s) => (0, r.createHmac)("sha256", e).update(s).digest();
const n = (0, r.createHash)("sha256").update(hmac(a, "Client Key")).digest("base64");
const o = hmac(a, "Server Key").toString("base64");
return `SCRAM-SHA-256$${t}:${s.toString("base64")}$${n}:${o}`;
}
}
};


