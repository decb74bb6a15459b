(() => {
var __webpack_modules__ = {
96235: (module, __unused_webpack_exports, __nccwpck_require__) => {
module.exports = {
velo: () => __nccwpck_require__.e(5042).then(__nccwpck_require__.bind(__nccwpck_require__, 35042)).then(part => part.run()),
branch: () => __nccwpck_require__.e(3775).then(__nccwpck_require__.bind(__nccwpck_require__, 23775)).then(part => part.run()),
connect: () => __nccwpck_require__.e(5301).then(__nccwpck_require__.bind(__nccwpck_require__, 5301)).then(part => part.run()),
destroy: () => __nccwpck_require__.e(6873).then(__nccwpck_require__.bind(__nccwpck_require__, 96873)).then(part => part.run()),
doctor: () => __nccwpck_require__.e(8194).then(__nccwpck_require__.bind(__nccwpck_require__, 78194)).then(part => part.run()),
forward: () => __nccwpck_require__.e(9996).then(__nccwpck_require__.bind(__nccwpck_require__, 79996)).then(part => part.run()),
"pull-request": () => __nccwpck_require__.e(5146).then(__nccwpck_require__.bind(__nccwpck_require__, 55146)).then(part => part.run()),
reconcile: () => __nccwpck_require__.e(7187).then(__nccwpck_require__.bind(__nccwpck_require__, 97187)).then(part => part.run()),
reset: () => __nccwpck_require__.e(5126).then(__nccwpck_require__.bind(__nccwpck_require__, 25126)).then(part => part.run()),
"restore-check": () => __nccwpck_require__.e(6190).then(__nccwpck_require__.bind(__nccwpck_require__, 56190)).then(part => part.run()),
snapshot: () => __nccwpck_require__.e(6091).then(__nccwpck_require__.bind(__nccwpck_require__, 36091)).then(part => part.run()),
"wal-cleanup": () => __nccwpck_require__.e(1136).then(__nccwpck_require__.bind(__nccwpck_require__, 81136)).then(part => part.run()),
library: () => __nccwpck_require__.e(8924).then(__nccwpck_require__.bind(__nccwpck_require__, 78924))
};
},
57601: module => {
"use strict";
module.exports = require("./no-ssh.js");
},
42613: module => {
"use strict";
module.exports = require("assert");
},
20181: module => {
"use strict";
module.exports = require("buffer");
},
35317: module => {
"use strict";
module.exports = require("child_process");
},
29907: module => {
"use strict";
module.exports = require("cluster");
},
49140: module => {
"use strict";
module.exports = require("constants");
},
76982: module => {
"use strict";
module.exports = require("crypto");
},
72250: module => {
"use strict";
module.exports = require("dns");
},
24434: module => {
"use strict";
module.exports = require("events");
},
79896: module => {
"use strict";
module.exports = require("fs");
},
58611: module => {
"use strict";
module.exports = require("http");
},
65692: module => {
"use strict";
module.exports = require("https");
},
69278: module => {
"use strict";
module.exports = require("net");
},
34589: module => {
"use strict";
module.exports = require("node:assert");
},
16698: module => {
"use strict";
module.exports = require("node:async_hooks");
},
4573: module => {
"use strict";
module.exports = require("node:buffer");
},
31421: module => {
"use strict";
module.exports = require("node:child_process");
},
37540: module => {
"use strict";
module.exports = require("node:console");
},
77598: module => {
"use strict";
module.exports = require("node:crypto");
},
53053: module => {
"use strict";
module.exports = require("node:diagnostics_channel");
},
40610: module => {
"use strict";
module.exports = require("node:dns");
},
78474: module => {
"use strict";
module.exports = require("node:events");
},
73024: module => {
"use strict";
module.exports = require("node:fs");
},
51455: module => {
"use strict";
module.exports = require("node:fs/promises");
},
37067: module => {
"use strict";
module.exports = require("node:http");
},
32467: module => {
"use strict";
module.exports = require("node:http2");
},
77030: module => {
"use strict";
module.exports = require("node:net");
},
48161: module => {
"use strict";
module.exports = require("node:os");
},
76760: module => {
"use strict";
module.exports = require("node:path");
},
643: module => {
"use strict";
module.exports = require("node:perf_hooks");
},
1708: module => {
"use strict";
module.exports = require("node:process");
},
41792: module => {
"use strict";
module.exports = require("node:querystring");
},
80481: module => {
"use strict";
module.exports = require("node:readline");
},
26848: module => {
"use strict";
module.exports = require("node:readline/promises");
},
57075: module => {
"use strict";
module.exports = require("node:stream");
},
38321: module => {
"use strict";
module.exports = require("node:stream/consumers");
},
46193: module => {
"use strict";
module.exports = require("node:string_decoder");
},
58500: module => {
"use strict";
module.exports = require("node:timers/promises");
},
41692: module => {
"use strict";
module.exports = require("node:tls");
},
73136: module => {
"use strict";
module.exports = require("node:url");
},
57975: module => {
"use strict";
module.exports = require("node:util");
},
73429: module => {
"use strict";
module.exports = require("node:util/types");
},
78877: module => {
"use strict";
module.exports = require("node:v8");
},
75919: module => {
"use strict";
module.exports = require("node:worker_threads");
},
38522: module => {
"use strict";
module.exports = require("node:zlib");
},
70857: module => {
"use strict";
module.exports = require("os");
},
16928: module => {
"use strict";
module.exports = require("path");
},
82987: module => {
"use strict";
module.exports = require("perf_hooks");
},
39130: module => {
"use strict";
module.exports = require("pg-native");
},
932: module => {
"use strict";
module.exports = require("process");
},
83480: module => {
"use strict";
module.exports = require("querystring");
},
2203: module => {
"use strict";
module.exports = require("stream");
},
13193: module => {
"use strict";
module.exports = require("string_decoder");
},
53557: module => {
"use strict";
module.exports = require("timers");
},
64756: module => {
"use strict";
module.exports = require("tls");
},
52018: module => {
"use strict";
module.exports = require("tty");
},
87016: module => {
"use strict";
module.exports = require("url");
},
39023: module => {
"use strict";
module.exports = require("util");
},
98253: module => {
"use strict";
module.exports = require("util/types");
},
11493: module => {
"use strict";
module.exports = require("v8");
},
43106: module => {
"use strict";
module.exports = require("zlib");
}
};
var __webpack_module_cache__ = {};
function __nccwpck_require__(moduleId) {
var cachedModule = __webpack_module_cache__[moduleId];
if (cachedModule !== undefined) {
return cachedModule.exports;
}
var module = __webpack_module_cache__[moduleId] = {
exports: {}
};
var threw = true;
try {
__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
threw = false;
} finally {
if (threw) delete __webpack_module_cache__[moduleId];
}
return module.exports;
}
__nccwpck_require__.m = __webpack_modules__;
if (typeof __nccwpck_require__ !== "undefined") __nccwpck_require__.ab = __dirname + "/";
(() => {
__nccwpck_require__.n = module => {
var getter = module && module.__esModule ? () => module["default"] : () => module;
__nccwpck_require__.d(getter, {
a: getter
});
return getter;
};
})();
(() => {
var getProto = Object.getPrototypeOf ? obj => Object.getPrototypeOf(obj) : obj => obj.__proto__;
var leafPrototypes;
__nccwpck_require__.t = function(value, mode) {
if (mode & 1) value = this(value);
if (mode & 8) return value;
if (typeof value === "object" && value) {
if (mode & 4 && value.__esModule) return value;
if (mode & 16 && typeof value.then === "function") return value;
}
var ns = Object.create(null);
__nccwpck_require__.r(ns);
var def = {};
leafPrototypes = leafPrototypes || [ null, getProto({}), getProto([]), getProto(getProto) ];
for (var current = mode & 2 && value; typeof current == "object" && !~leafPrototypes.indexOf(current); current = getProto(current)) {
Object.getOwnPropertyNames(current).forEach(key => def[key] = () => value[key]);
}
def["default"] = () => value;
__nccwpck_require__.d(ns, def);
return ns;
};
})();
(() => {
__nccwpck_require__.d = (exports, definition) => {
for (var key in definition) {
if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
Object.defineProperty(exports, key, {
enumerable: true,
get: definition[key]
});
}
}
};
})();
(() => {
__nccwpck_require__.f = {};
__nccwpck_require__.e = chunkId => Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
__nccwpck_require__.f[key](chunkId, promises);
return promises;
}, []));
})();
(() => {
__nccwpck_require__.u = chunkId => "" + chunkId + ".bundle.js";
})();
(() => {
__nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
})();
(() => {
__nccwpck_require__.r = exports => {
if (typeof Symbol !== "undefined" && Symbol.toStringTag) {
Object.defineProperty(exports, Symbol.toStringTag, {
value: "Module"
});
}
Object.defineProperty(exports, "__esModule", {
value: true
});
};
})();
(() => {
var installedChunks = {
8792: 1
};
var installChunk = chunk => {
var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
for (var moduleId in moreModules) {
if (__nccwpck_require__.o(moreModules, moduleId)) {
__nccwpck_require__.m[moduleId] = moreModules[moduleId];
}
}
if (runtime) runtime(__nccwpck_require__);
for (var i = 0; i < chunkIds.length; i++) installedChunks[chunkIds[i]] = 1;
};
__nccwpck_require__.f.require = (chunkId, promises) => {
if (!installedChunks[chunkId]) {
if (true) {
installChunk(require("./" + __nccwpck_require__.u(chunkId)));
} else installedChunks[chunkId] = 1;
}
};
})();
var __webpack_exports__ = __nccwpck_require__(96235);
module.exports = __webpack_exports__;
})();
