"use strict";

exports.id = 4250;

exports.ids = [ 4250 ];

exports.modules = {
84250: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
uninstall: () => uninstall
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _src_contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
var _src_velo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78924);
var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63169);
var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7547);
var _service_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15563);
var _setup_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65193);
var _step_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(36908);
var _units_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71059);
async function uninstall(request, telling) {
(0, _setup_js__WEBPACK_IMPORTED_MODULE_6__.oT)("can undo the setup of a host");
const record = (0, _record_js__WEBPACK_IMPORTED_MODULE_4__.aE)();
if (!record) return {
lines: [],
notes: [ "`velo setup` has not created anything on this machine." ]
};
await refuseWithBranches();
const steps = toTakeBack(record);
if (request.dryRun) return {
lines: steps.map(step => ended(step, {
state: "to remove"
}, telling)),
notes: []
};
return (0, _setup_js__WEBPACK_IMPORTED_MODULE_6__.QR)(async () => {
await (0, _service_js__WEBPACK_IMPORTED_MODULE_5__.Sy)(_units_js__WEBPACK_IMPORTED_MODULE_7__.MD.agent);
await refuseWithBranches().catch(async error => {
await (0, _service_js__WEBPACK_IMPORTED_MODULE_5__.iL)(_units_js__WEBPACK_IMPORTED_MODULE_7__.MD.agent);
throw error;
});
return takeBack(steps, record, telling);
});
}
async function takeBack(steps, record, telling) {
const lines = [];
for (const step of steps) {
(0, _setup_js__WEBPACK_IMPORTED_MODULE_6__.Qw)(telling.signal, lines);
const stays = await step.unmake().catch(error => [ (0, _src_contract_error_js__WEBPACK_IMPORTED_MODULE_1__.DT)(error).message ]);
lines.push(ended(step, {
state: stays.length > 0 ? "left" : "removed",
detail: stays.join("; ")
}, telling));
record.made = record.made.filter(name => name !== step.name || stays.length > 0);
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(_record_js__WEBPACK_IMPORTED_MODULE_4__.lX)) (0, 
_record_js__WEBPACK_IMPORTED_MODULE_4__.rh)(record);
}
const left = lines.filter(({state: state}) => state === "left");
if (left.length === 0) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(_record_js__WEBPACK_IMPORTED_MODULE_4__.lX, {
force: true
}); else if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(_plan_js__WEBPACK_IMPORTED_MODULE_3__.iR)) (0, 
_record_js__WEBPACK_IMPORTED_MODULE_4__.rh)(record);
return {
lines: lines,
notes: []
};
}
function toTakeBack(record) {
const known = new Map((0, _plan_js__WEBPACK_IMPORTED_MODULE_3__.PN)(record).map(step => [ step.name, step ]));
return [ ...record.made ].reverse().map(name => known.get(name) ?? unknownStep(name));
}
function unknownStep(name) {
const unmake = async () => [ "this version of velo cannot remove it" ];
return {
name: name,
look: async () => (0, _step_js__WEBPACK_IMPORTED_MODULE_8__.Vw)(),
make: async () => {},
unmake: unmake
};
}
async function refuseWithBranches() {
const velo = await (0, _src_velo_js__WEBPACK_IMPORTED_MODULE_2__.openVelo)({
env: {}
});
try {
const projects = await velo.listProjects();
if (projects.length === 0) return;
const names = projects.flatMap(({name: name, branches: branches}) => branches.map(branch => `${name}/${branch}`));
throw new _src_contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("conflict", "branches-exist", `There are branches on this machine: ${names.slice(0, 5).join(", ")}${names.length > 5 ? ` and ${names.length - 5} more` : ""}.`, "Delete their projects first: `velo project delete NAME --force`.");
} finally {
await velo.close();
}
}
function ended(step, {state: state, detail: detail = ""}, {line: line}) {
const said = {
name: step.name,
state: state,
detail: detail
};
line(said);
return said;
}
},
69149: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
UD: () => findAgentForProof,
X8: () => setupRecord,
dp: () => findAgent
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _contract_drivers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26822);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
var _host_user_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97774);
var _protocol_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26098);
const setupRecord = "/var/lib/velo/setup.json";
function findAgent(env, storage) {
if (env.VELO_SOCKET !== undefined) return env.VELO_SOCKET || undefined;
if ((0, _host_user_js__WEBPACK_IMPORTED_MODULE_2__.j)()) return undefined;
const there = Object.values(_protocol_js__WEBPACK_IMPORTED_MODULE_3__.Xr).filter(path => (0, 
node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
const open = there.find(mayWrite);
if (open !== undefined) return open;
if (there.length > 0) throw notPermitted(there);
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(setupRecord)) throw notRunning();
if (storage && _contract_drivers_js__WEBPACK_IMPORTED_MODULE_4__.a3.includes(storage)) throw agentNeeded(storage);
return undefined;
}
function findAgentForProof(env, storage) {
const isThere = env.VELO_SOCKET === undefined && (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(_protocol_js__WEBPACK_IMPORTED_MODULE_3__.Xr.jobs);
return isThere ? _protocol_js__WEBPACK_IMPORTED_MODULE_3__.Xr.jobs : findAgent(env, storage);
}
function mayWrite(path) {
try {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
return true;
} catch {
return false;
}
}
function notPermitted(there) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "agent-not-permitted", `This host's databases are managed by an agent, and this user may not connect to it (${there.join(", ")}).`, "Run as root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for jobs. Then log in again. Or set `VELO_SOCKET=` (empty) to work in your own folder.");
}
function notRunning() {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "agent-unreachable", "This host's databases are managed by an agent, and the agent is not running.", "Start it: `sudo systemctl start velo-agent`. Or set `VELO_SOCKET=` (empty) to work in your own folder.");
}
function agentNeeded(storage) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "agent-needed", `${storage} needs root or the host's agent, and neither is available.`, "Set up the host once: `sudo velo setup`. If that was done, start the agent: `sudo systemctl start velo-agent`.");
}
},
78924: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
openVelo: () => openVelo
});
var _agent_client_find_agent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69149);
async function openVelo(options = {}) {
const {env: env = process.env, longLived: longLived = false, token: token} = options;
const choice = choiceOf(options, env);
const socket = (token ? _agent_client_find_agent_js__WEBPACK_IMPORTED_MODULE_0__.UD : _agent_client_find_agent_js__WEBPACK_IMPORTED_MODULE_0__.dp)(env, choice.storage);
if (socket !== undefined) {
const {openRemote: openRemote} = await Promise.all([ __webpack_require__.e(1116), __webpack_require__.e(6788) ]).then(__webpack_require__.bind(__webpack_require__, 6788));
return knowingTheAgent(openRemote({
socket: socket,
choice: choice,
owner: env.VELO_OWNER || undefined,
token: token
}), socket);
}
if (token) throw (await __webpack_require__.e(4922).then(__webpack_require__.bind(__webpack_require__, 84922))).nobodyToConvince();
const {openEngine: openEngine} = await Promise.all([ __webpack_require__.e(3849), __webpack_require__.e(3850), __webpack_require__.e(1116), __webpack_require__.e(2028) ]).then(__webpack_require__.bind(__webpack_require__, 62028));
const engine = openEngine({
env: env,
choice: choice,
longLived: longLived
});
return longLived ? engine : knowingTheAgent(engine, undefined);
}
function choiceOf({storage: storage, postgres: postgres}, env) {
const wished = {
storage: storage ?? env.VELO_STORAGE,
postgres: postgres ?? env.VELO_POSTGRES
};
return Object.fromEntries(Object.entries(wished).filter(([, name]) => name));
}
function knowingTheAgent(velo, socket) {
return {
...velo,
doctor: async (request, operation) => {
const {withAgentCheck: withAgentCheck} = await __webpack_require__.e(5028).then(__webpack_require__.bind(__webpack_require__, 85028));
return withAgentCheck(await velo.doctor(request, operation), socket);
}
};
}
}
};


