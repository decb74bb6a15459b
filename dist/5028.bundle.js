"use strict";

exports.id = 5028;

exports.ids = [ 5028 ];

exports.modules = {
...require("./shared.bundle.js"),
37617: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
N: () => asleepCheck
});
const asleepCheck = "Asleep";
},
85028: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
withAgentCheck: () => withAgentCheck
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
var node_http__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
var _contract_values_asleep_check_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37617);
var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11607);
var _find_agent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69149);
var _protocol_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26098);
const patienceMs = 5e3;
async function withAgentCheck({ok: ok, checks: checks}, used) {
const there = used ? [ used.path ] : Object.values(_protocol_js__WEBPACK_IMPORTED_MODULE_4__.Xr).filter(path => (0, 
node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
const agent = await agentCheck(there, used?.shown);
const proof = there[0] === undefined ? [] : await proofCheck(there[0]);
const runs = agent.state !== "fail" && there.length > 0;
const all = runs ? checks : checks.map(unwoken);
return {
ok: ok && agent.state !== "fail",
checks: [ ...all, agent, ...proof ]
};
}
function unwoken(check) {
if (check.name !== _contract_values_asleep_check_js__WEBPACK_IMPORTED_MODULE_5__.N) return check;
const detail = `${check.detail}; no agent runs that a connection could wake them by`;
return {
...check,
state: "warn",
detail: detail,
help: "Start them: `velo branch start NAME`, or start the agent."
};
}
async function agentCheck(there, shown = there.join(" and ")) {
const check = (state, detail, help = "") => ({
group: "system",
name: "Agent",
state: state,
detail: detail,
help: help
});
if (there.length === 0) {
const isSetUp = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(_find_agent_js__WEBPACK_IMPORTED_MODULE_3__.X8);
return isSetUp ? check("fail", "installed on this host, but not running", "Start it: `sudo systemctl start velo-agent`.") : check("info", "none on this host", "`sudo velo setup` installs one, so that people and runners can work without root.");
}
let why = "";
for (const path of there) {
try {
const {state: state, version: its} = await health(path);
const detail = `${state}, v${its}, at ${shown}`;
return its === _version_js__WEBPACK_IMPORTED_MODULE_2__.r ? check("ok", detail) : check("warn", `${detail}; this is v${_version_js__WEBPACK_IMPORTED_MODULE_2__.r}`, "Install the same version of both: run `sudo velo setup` with the newer one.");
} catch (error) {
const {code: code, message: message} = error;
if (code === "EACCES") why ||= `this user may not connect to it (${there.join(" and ")})`; else return check("fail", `does not answer at ${path}: ${message}`, "`journalctl -u velo-agent` says why.");
}
}
return check("info", why, "Run as root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for runners.");
}
async function proofCheck(socket) {
const about = await page(socket, "/proof").catch(() => null) ?? {};
const {host: host, trust: trust, required: required} = about;
if (typeof host !== "string" || !Array.isArray(trust)) return [];
const claims = required ? "jobs that only claim their owner are refused" : "other jobs claim their owner";
const trusted = trust.length === 0 ? "no repository is trusted" : `trusted: ${trust.join("; ")}`;
const locked = required && trust.length === 0;
const test = trust.some(line => /^github:127\.0\.0\.1[:/]/.test(String(line)));
return [ {
group: "system",
name: "Proof",
state: locked || test ? "warn" : "info",
detail: `\`proof-host: ${host}\`; ${trusted}; ${claims}`,
help: test ? forTests : trust.length === 0 ? noLine : ""
} ];
}
const forTests = "Whoever listens at 127.0.0.1 signs tokens for this host: remove that line, it is for tests.";
const noLine = "As root: `velo setup --trust …`; docs/security.md says what a line means.";
async function health(socket) {
const {state: state, version: its} = await page(socket, "/healthz");
return {
state: String(state).slice(0, 40),
version: String(its).slice(0, 40)
};
}
const pageLimit = 256 * 1024;
function page(socketPath, path) {
return new Promise((resolve, reject) => {
const call = (0, node_http__WEBPACK_IMPORTED_MODULE_1__.request)({
socketPath: socketPath,
path: path,
agent: false,
timeout: patienceMs
}, response => {
let text = "";
response.setEncoding("utf8").on("data", part => {
text = `${text}${part}`.slice(0, pageLimit);
});
response.on("end", () => {
try {
resolve(JSON.parse(text));
} catch (error) {
reject(error);
}
});
});
call.on("timeout", () => call.destroy(new Error(`no data for ${patienceMs / 1e3} s`)));
call.on("error", reject).end();
});
}
}
};
