(() => {
var e = {
96235: (e, r, t) => {
e.exports = {
velo: () => t.e(5042).then(t.bind(t, 35042)).then(e => e.run()),
branch: () => t.e(3775).then(t.bind(t, 23775)).then(e => e.run()),
connect: () => t.e(5301).then(t.bind(t, 5301)).then(e => e.run()),
destroy: () => t.e(6873).then(t.bind(t, 96873)).then(e => e.run()),
doctor: () => t.e(8194).then(t.bind(t, 78194)).then(e => e.run()),
forward: () => t.e(9996).then(t.bind(t, 79996)).then(e => e.run()),
"pull-request": () => t.e(5146).then(t.bind(t, 55146)).then(e => e.run()),
reconcile: () => t.e(7187).then(t.bind(t, 97187)).then(e => e.run()),
reset: () => t.e(5126).then(t.bind(t, 25126)).then(e => e.run()),
"restore-check": () => t.e(6190).then(t.bind(t, 56190)).then(e => e.run()),
snapshot: () => t.e(6091).then(t.bind(t, 36091)).then(e => e.run()),
"wal-cleanup": () => t.e(1136).then(t.bind(t, 81136)).then(e => e.run()),
library: () => t.e(8924).then(t.bind(t, 78924))
};
},
57601: e => {
"use strict";
e.exports = require("./no-ssh.js");
},
42613: e => {
"use strict";
e.exports = require("assert");
},
20181: e => {
"use strict";
e.exports = require("buffer");
},
35317: e => {
"use strict";
e.exports = require("child_process");
},
29907: e => {
"use strict";
e.exports = require("cluster");
},
49140: e => {
"use strict";
e.exports = require("constants");
},
76982: e => {
"use strict";
e.exports = require("crypto");
},
72250: e => {
"use strict";
e.exports = require("dns");
},
24434: e => {
"use strict";
e.exports = require("events");
},
79896: e => {
"use strict";
e.exports = require("fs");
},
58611: e => {
"use strict";
e.exports = require("http");
},
65692: e => {
"use strict";
e.exports = require("https");
},
69278: e => {
"use strict";
e.exports = require("net");
},
34589: e => {
"use strict";
e.exports = require("node:assert");
},
16698: e => {
"use strict";
e.exports = require("node:async_hooks");
},
4573: e => {
"use strict";
e.exports = require("node:buffer");
},
31421: e => {
"use strict";
e.exports = require("node:child_process");
},
37540: e => {
"use strict";
e.exports = require("node:console");
},
77598: e => {
"use strict";
e.exports = require("node:crypto");
},
53053: e => {
"use strict";
e.exports = require("node:diagnostics_channel");
},
40610: e => {
"use strict";
e.exports = require("node:dns");
},
78474: e => {
"use strict";
e.exports = require("node:events");
},
73024: e => {
"use strict";
e.exports = require("node:fs");
},
51455: e => {
"use strict";
e.exports = require("node:fs/promises");
},
37067: e => {
"use strict";
e.exports = require("node:http");
},
32467: e => {
"use strict";
e.exports = require("node:http2");
},
77030: e => {
"use strict";
e.exports = require("node:net");
},
48161: e => {
"use strict";
e.exports = require("node:os");
},
76760: e => {
"use strict";
e.exports = require("node:path");
},
643: e => {
"use strict";
e.exports = require("node:perf_hooks");
},
1708: e => {
"use strict";
e.exports = require("node:process");
},
41792: e => {
"use strict";
e.exports = require("node:querystring");
},
80481: e => {
"use strict";
e.exports = require("node:readline");
},
26848: e => {
"use strict";
e.exports = require("node:readline/promises");
},
57075: e => {
"use strict";
e.exports = require("node:stream");
},
38321: e => {
"use strict";
e.exports = require("node:stream/consumers");
},
46193: e => {
"use strict";
e.exports = require("node:string_decoder");
},
58500: e => {
"use strict";
e.exports = require("node:timers/promises");
},
41692: e => {
"use strict";
e.exports = require("node:tls");
},
73136: e => {
"use strict";
e.exports = require("node:url");
},
57975: e => {
"use strict";
e.exports = require("node:util");
},
73429: e => {
"use strict";
e.exports = require("node:util/types");
},
78877: e => {
"use strict";
e.exports = require("node:v8");
},
75919: e => {
"use strict";
e.exports = require("node:worker_threads");
},
38522: e => {
"use strict";
e.exports = require("node:zlib");
},
70857: e => {
"use strict";
e.exports = require("os");
},
16928: e => {
"use strict";
e.exports = require("path");
},
82987: e => {
"use strict";
e.exports = require("perf_hooks");
},
39130: e => {
"use strict";
e.exports = require("pg-native");
},
932: e => {
"use strict";
e.exports = require("process");
},
83480: e => {
"use strict";
e.exports = require("querystring");
},
2203: e => {
"use strict";
e.exports = require("stream");
},
13193: e => {
"use strict";
e.exports = require("string_decoder");
},
53557: e => {
"use strict";
e.exports = require("timers");
},
64756: e => {
"use strict";
e.exports = require("tls");
},
52018: e => {
"use strict";
e.exports = require("tty");
},
87016: e => {
"use strict";
e.exports = require("url");
},
39023: e => {
"use strict";
e.exports = require("util");
},
98253: e => {
"use strict";
e.exports = require("util/types");
},
11493: e => {
"use strict";
e.exports = require("v8");
},
43106: e => {
"use strict";
e.exports = require("zlib");
}
};
var r = {};
function __nccwpck_require__(t) {
var s = r[t];
if (s !== undefined) {
return s.exports;
}
var i = r[t] = {
exports: {}
};
var u = true;
try {
e[t].call(i.exports, i, i.exports, __nccwpck_require__);
u = false;
} finally {
if (u) delete r[t];
}
return i.exports;
}
__nccwpck_require__.m = e;
if (typeof __nccwpck_require__ !== "undefined") __nccwpck_require__.ab = __dirname + "/";
(() => {
__nccwpck_require__.n = e => {
var r = e && e.__esModule ? () => e["default"] : () => e;
__nccwpck_require__.d(r, {
a: r
});
return r;
};
})();
(() => {
var e = Object.getPrototypeOf ? e => Object.getPrototypeOf(e) : e => e.__proto__;
var r;
__nccwpck_require__.t = function(t, s) {
if (s & 1) t = this(t);
if (s & 8) return t;
if (typeof t === "object" && t) {
if (s & 4 && t.__esModule) return t;
if (s & 16 && typeof t.then === "function") return t;
}
var i = Object.create(null);
__nccwpck_require__.r(i);
var u = {};
r = r || [ null, e({}), e([]), e(e) ];
for (var c = s & 2 && t; typeof c == "object" && !~r.indexOf(c); c = e(c)) {
Object.getOwnPropertyNames(c).forEach(e => u[e] = () => t[e]);
}
u["default"] = () => t;
__nccwpck_require__.d(i, u);
return i;
};
})();
(() => {
__nccwpck_require__.d = (e, r) => {
for (var t in r) {
if (__nccwpck_require__.o(r, t) && !__nccwpck_require__.o(e, t)) {
Object.defineProperty(e, t, {
enumerable: true,
get: r[t]
});
}
}
};
})();
(() => {
__nccwpck_require__.f = {};
__nccwpck_require__.e = e => Promise.all(Object.keys(__nccwpck_require__.f).reduce((r, t) => {
__nccwpck_require__.f[t](e, r);
return r;
}, []));
})();
(() => {
__nccwpck_require__.u = e => "" + e + ".bundle.js";
})();
(() => {
__nccwpck_require__.o = (e, r) => Object.prototype.hasOwnProperty.call(e, r);
})();
(() => {
__nccwpck_require__.r = e => {
if (typeof Symbol !== "undefined" && Symbol.toStringTag) {
Object.defineProperty(e, Symbol.toStringTag, {
value: "Module"
});
}
Object.defineProperty(e, "__esModule", {
value: true
});
};
})();
(() => {
var e = {
8792: 1
};
var installChunk = r => {
var t = r.modules, s = r.ids, i = r.runtime;
for (var u in t) {
if (__nccwpck_require__.o(t, u)) {
__nccwpck_require__.m[u] = t[u];
}
}
if (i) i(__nccwpck_require__);
for (var c = 0; c < s.length; c++) e[s[c]] = 1;
};
__nccwpck_require__.f.require = (r, t) => {
if (!e[r]) {
if (true) {
installChunk(require("./" + __nccwpck_require__.u(r)));
} else e[r] = 1;
}
};
})();
var t = __nccwpck_require__(96235);
module.exports = t;
})();
