"use strict";

exports.id = 3893;

exports.ids = [ 3893 ];

exports.modules = {
43893: (o, e, r) => {
r.d(e, {
proofFor: () => proofFor
});
var t = r(96421);
var n = r(57895);
const s = 6e4;
function proofFor(o) {
return o === "" ? {} : {
token: () => tokenFor(`velo:${o}`)
};
}
async function tokenFor(o) {
if (!process.env.ACTIONS_ID_TOKEN_REQUEST_URL) throw noToken("the job has no permission for it");
let e;
const r = new Promise((o, r) => {
e = setTimeout(() => r(new Error(`no answer for ${s / 1e3} s`)), s);
});
try {
return await Promise.race([ t.getIDToken(o), r ]);
} catch (o) {
throw noToken(o.message.replace(/\s+/g, " ").trim(), o);
} finally {
clearTimeout(e);
}
}
function noToken(o, e) {
return new n.J("unable", "no-id-token", `GitHub gave the job no token to prove who it is: ${o}.`, "Give the job `permissions: id-token: write`. Runs for pull requests from forks can't have it.", {
cause: e
});
}
}
};


