"use strict";

exports.id = 8924;

exports.ids = [ 8924, 6543 ];

exports.modules = {
...require("./shared.bundle.js"),
17563: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
DT: () => asVeloError,
J: () => VeloError,
VM: () => interrupted,
XN: () => retryCodes,
fx: () => isOverQuota,
up: () => hasCode
});
const exitCodes = {
failed: 1,
usage: 2,
missing: 3,
conflict: 4,
unable: 5,
interrupted: 130
};
const retryCodes = [ "branch-changed" ];
class VeloError extends Error {
name="VeloError";
kind;
code;
hint;
left;
constructor(...[kind, code, message, hint, options = {}]) {
super(message, options.cause === undefined ? undefined : {
cause: options.cause
});
this.kind = kind;
this.code = code;
this.hint = hint;
this.left = options.left ?? [];
}
static from(report, cause) {
const {kind: kind, code: code, message: message, hint: hint, left: left} = report;
return new VeloError(...[ kind, code, message, hint, {
left: left,
cause: cause
} ]);
}
get exitCode() {
return exitCodes[this.kind];
}
report() {
return {
code: this.code,
message: this.message,
hint: this.hint,
left: this.left
};
}
}
function hasCode(thrown, ...codes) {
return thrown instanceof VeloError && codes.includes(thrown.code);
}
function asVeloError(thrown) {
if (thrown instanceof VeloError) return thrown;
if (thrown instanceof Error && thrown.name === "AbortError") return interrupted(thrown);
const message = thrown instanceof Error ? thrown.message : String(thrown);
const {code: code, path: path} = thrown;
if (code === "ENOSPC" || isOverQuota(thrown)) {
const where = path ? ` under ${path}` : "";
return new VeloError("unable", "no-space", `The file system is full${where}.`, "Delete branches that are no longer needed, or make the file system larger.", {
cause: thrown
});
}
if (code === "EROFS") {
return new VeloError("unable", "read-only", `The file system is mounted read-only${path ? ` at ${path}` : ""}.`, "Mount it for writing (`mount -o remount,rw …`). If the kernel made it read-only, `dmesg` says why.", {
cause: thrown
});
}
if ((code === "EACCES" || code === "EPERM") && path) {
return new VeloError("unable", "no-access", `This user has no permission to use ${path}.`, "Run velo as the user that owns the folder. `velo doctor` checks permissions.", {
cause: thrown
});
}
const firstLine = message.split("\n", 1)[0] ?? "";
return new VeloError("failed", "internal-error", firstLine, "Run `velo doctor`.", {
cause: thrown
});
}
function isOverQuota(thrown) {
const {code: code, errno: errno} = thrown;
return code === "EDQUOT" || errno === -122;
}
function interrupted(cause) {
return new VeloError("interrupted", "interrupted", "Interrupted; the changes were undone.", "Run it again.", {
cause: cause
});
}
},
26098: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
EY: () => versionHeader,
Xg: () => protocolVersion,
Xr: () => sockets,
bl: () => requestLimit,
fO: () => heartbeatMs,
gg: () => sessionHeader,
jI: () => operationHeader
});
const protocolVersion = 1;
const versionHeader = "velo-protocol";
const operationHeader = "velo-operation";
const sessionHeader = "velo-session";
const requestLimit = 64 * 1024;
const heartbeatMs = 1e4;
const sockets = {
people: "/run/velo/velo.sock",
jobs: "/run/velo/runner.sock"
};
},
26822: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Y2: () => storageNames,
a3: () => storagesForRoot,
e3: () => postgresNames
});
const storageNames = [ "zfs", "btrfs", "directory" ];
const postgresNames = [ "docker", "local" ];
const storagesForRoot = [ "zfs", "btrfs" ];
}
};
