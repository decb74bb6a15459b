"use strict";

exports.id = 6331;

exports.ids = [ 6331 ];

exports.modules = {
...require("./shared.bundle.js"),
9282: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
bN: () => sshOptions,
sj: () => sshSteps
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57895);
var _src_contract_values_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22452);
var _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27298);
var _src_host_sshd_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54427);
var _src_host_step_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70807);
var _src_host_users_accounts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44456);
var _files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78671);
var _service_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15563);
var _ssh_keys_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(73619);
function sshOptions({sshUser: sshUser}, before) {
const name = sshUser ?? before.sshUser;
if (name === undefined) return {};
if (!/^[a-z_][a-z0-9_-]{0,30}$/.test(name)) throw invalidUser(`--ssh-user cannot be ${(0, 
_src_contract_values_names_js__WEBPACK_IMPORTED_MODULE_3__.TL)(name)}.`, "Write a login name such as velo-ci.");
if (before.sshUser !== undefined && name !== before.sshUser) throw invalidUser(`The SSH user of this host is ${before.sshUser}, and it can have only one.`, `Leave \`--ssh-user\` out, or give it as \`--ssh-user ${before.sshUser}\`.`);
return {
sshUser: name
};
}
function sshSteps(user) {
return [ userStep(user), (0, _files_js__WEBPACK_IMPORTED_MODULE_8__.Jl)(_src_host_sshd_js__WEBPACK_IMPORTED_MODULE_5__.hI.folder, 493, () => {
for (const name of _src_host_sshd_js__WEBPACK_IMPORTED_MODULE_5__.Dv) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_src_host_sshd_js__WEBPACK_IMPORTED_MODULE_5__.hI.folder, name), {
force: true
});
}), (0, _files_js__WEBPACK_IMPORTED_MODULE_8__.Jl)(_src_host_sshd_js__WEBPACK_IMPORTED_MODULE_5__.hI.keysFolder, 493), rulesStep(user), keysStep(user) ];
}
const comment = "velo jobs over SSH";
function userStep(user) {
return {
name: `user ${user}`,
async look() {
const found = await (0, _src_host_users_accounts_js__WEBPACK_IMPORTED_MODULE_7__.f)("passwd", user);
if (!found) return await (0, _src_host_users_accounts_js__WEBPACK_IMPORTED_MODULE_7__.f)("group", user) ? Promise.reject(taken("group", user)) : (0, 
_src_host_step_js__WEBPACK_IMPORTED_MODULE_6__.LO)();
if (found[4] !== comment) throw taken("user", user);
return (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_6__.Vw)(`uid ${found[2]}`);
},
async make() {
const shell = (0, _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_4__.kx)("nologin") ?? "/bin/false";
const home = [ "--no-create-home", "--home-dir", "/nonexistent" ];
const names = [ "--system", "--user-group", "--comment", comment ];
await (0, _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_4__.eF)("useradd", [ ...names, ...home, "--shell", shell, "--password", "*", user ]);
},
async unmake() {
if ((await (0, _src_host_users_accounts_js__WEBPACK_IMPORTED_MODULE_7__.f)("passwd", user))?.[4] === comment) await (0, 
_src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_4__.eF)("userdel", [ "--force", user ]);
if (await (0, _src_host_users_accounts_js__WEBPACK_IMPORTED_MODULE_7__.f)("group", user)) await (0, 
_src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_4__.eF)("groupdel", [ user ]);
return [];
}
};
}
function keysStep(user) {
const path = (0, _src_host_sshd_js__WEBPACK_IMPORTED_MODULE_5__.YK)(user).keysFile;
return {
name: `file ${path}`,
async look() {
const stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, {
throwIfNoEntry: false
});
if (!stat) return (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_6__.LO)();
if (!stat.isFile() || stat.uid !== 0 || (stat.mode & 18) !== 0) throw (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_6__.Mb)(path, "is not a file of root");
return String(stat.gid) === (await (0, _src_host_users_accounts_js__WEBPACK_IMPORTED_MODULE_7__.f)("group", user))?.[2] ? (0, 
_src_host_step_js__WEBPACK_IMPORTED_MODULE_6__.Vw)() : (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_6__.km)("its group has changed");
},
make: () => (0, _ssh_keys_js__WEBPACK_IMPORTED_MODULE_10__.m)(user),
async unmake() {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, {
force: true
});
return [];
}
};
}
function rulesStep(user) {
const access = (0, _src_host_sshd_js__WEBPACK_IMPORTED_MODULE_5__.YK)(user);
const path = _src_host_sshd_js__WEBPACK_IMPORTED_MODULE_5__.hI.configFile;
const text = `${_files_js__WEBPACK_IMPORTED_MODULE_8__.Fi}, which overwrites it: what jobs that come by SSH may do.\n${(0, 
_src_host_sshd_js__WEBPACK_IMPORTED_MODULE_5__.wx)(access)}`;
return {
name: `file ${path}`,
async look() {
if ((0, _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_4__.kx)("sshd") === undefined) throw noSshd();
if (!isIncluded((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(_src_host_sshd_js__WEBPACK_IMPORTED_MODULE_5__.hI.mainConfigFile, "utf8"))) throw notIncluded();
const state = (0, _files_js__WEBPACK_IMPORTED_MODULE_8__.UD)(path, text);
return state === "same" ? (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_6__.Vw)() : state === "missing" ? (0, 
_src_host_step_js__WEBPACK_IMPORTED_MODULE_6__.LO)() : (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_6__.km)();
},
async make() {
const before = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? (0, 
node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8") : undefined;
(0, _files_js__WEBPACK_IMPORTED_MODULE_8__.f8)(path, text);
try {
await (0, _src_host_sshd_js__WEBPACK_IMPORTED_MODULE_5__.pT)([ "-t" ]);
const wrong = (0, _src_host_sshd_js__WEBPACK_IMPORTED_MODULE_5__.tX)(await (0, _src_host_sshd_js__WEBPACK_IMPORTED_MODULE_5__.f)(user), access).filter(_src_host_sshd_js__WEBPACK_IMPORTED_MODULE_5__.Q7);
if (wrong.length > 0) throw new Error(`settings elsewhere win over it: ${wrong.join("; ")}`);
} catch (error) {
if (before === undefined) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path); else (0, 
_files_js__WEBPACK_IMPORTED_MODULE_8__.f8)(path, before);
throw refused(path, error);
}
await (0, _service_js__WEBPACK_IMPORTED_MODULE_9__.Ti)("ssh.service", "sshd.service");
},
async unmake() {
if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)) return [];
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path);
await (0, _service_js__WEBPACK_IMPORTED_MODULE_9__.Ti)("ssh.service", "sshd.service");
return [];
}
};
}
function isIncluded(config) {
const [global = ""] = config.split(/^\s*Match\s/im, 1);
return /^\s*Include\s+(?:.*\s)?"?(?:\/etc\/ssh\/)?sshd_config\.d\/\*(?:\.conf)?"?(?:\s|$)/im.test(global);
}
function taken(what, name) {
return new _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("conflict", "in-the-way", `The ${what} ${name} already exists and was not created by velo.`, "Give `--ssh-user` a name that nobody has, such as velo-ci.");
}
function invalidUser(message, hint) {
return new _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("usage", "invalid-value", message, hint);
}
function noSshd() {
return new _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("unable", "program-missing", "The program `sshd` is not installed.", "Install it (Debian, Ubuntu: `apt-get install openssh-server`), and run `velo setup` again.");
}
function notIncluded() {
return new _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("unable", "sshd-config", `${_src_host_sshd_js__WEBPACK_IMPORTED_MODULE_5__.hI.mainConfigFile} does not read ${_src_host_sshd_js__WEBPACK_IMPORTED_MODULE_5__.hI.configFile}.`, `Put the line \`Include /etc/ssh/sshd_config.d/*.conf\` at its top, and run \`velo setup\` again.`);
}
function refused(path, cause) {
if (cause instanceof _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J) return cause;
return new _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_2__.J("unable", "sshd-config", `sshd does not take ${path} as it is: ${cause instanceof Error ? cause.message : String(cause)}.`, "The file was removed again. Put right what sshd names (`sshd -t`, `sshd -T -C user=…`), and run `velo setup` again.", {
cause: cause
});
}
},
15563: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Sj: () => serviceStep,
Sy: () => stopService,
Ti: () => reloadService,
X: () => requireSystemd,
iL: () => startService,
s5: () => isSystemd
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57895);
var _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27298);
var _src_host_step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70807);
var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78671);
const folder = "/etc/systemd/system";
function serviceStep({unit: unit, text: text, reads: reads, works: works = async () => true, clear: clear}) {
const path = `${folder}/${unit}`;
return {
name: `service ${unit}`,
async look() {
const file = (0, _files_js__WEBPACK_IMPORTED_MODULE_4__.UD)(path, text);
if (file === "missing") return (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_3__.LO)();
if (file === "other") return (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_3__.km)("its file has changed");
const {UnitFileState: UnitFileState, ActiveState: ActiveState, NeedDaemonReload: NeedDaemonReload, ActiveEnterTimestampMonotonic: ActiveEnterTimestampMonotonic} = await show(unit);
if (UnitFileState !== "enabled") return (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_3__.km)("it does not start at boot");
if (ActiveState !== "active") return (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_3__.km)("it is not running");
const runningMs = Number(process.hrtime.bigint() / 1000000n) - Number(ActiveEnterTimestampMonotonic) / 1e3;
const newest = Math.max(...[ path, ...reads ].map(name => (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(name) ? (0, 
node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(name).mtimeMs : 0));
if (NeedDaemonReload === "yes" || Date.now() - newest < runningMs) return (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_3__.km)("it must be restarted");
return await works() ? (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_3__.Vw)("running") : (0, 
_src_host_step_js__WEBPACK_IMPORTED_MODULE_3__.km)("it has no effect");
},
async make() {
if ((0, _files_js__WEBPACK_IMPORTED_MODULE_4__.UD)(path, text) !== "same") (0, _files_js__WEBPACK_IMPORTED_MODULE_4__.f8)(path, text);
try {
await systemctl("daemon-reload");
await systemctl("enable", unit);
await systemctl("restart", unit);
} catch (error) {
if (!(error instanceof _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__.Zj)) throw error;
throw new _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("failed", "service-failed", `systemd could not start ${unit}: ${error.stderr.trim().split("\n", 1)[0]}`, `\`journalctl -u ${unit}\` says why; then run \`velo setup\` again.`, {
cause: error
});
}
},
async unmake() {
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)) await systemctl("disable", "--now", unit);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, {
force: true
});
await systemctl("daemon-reload");
await systemctl("reset-failed", unit).catch(() => {});
await (clear?.());
return [];
}
};
}
const isSystemd = () => (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)("/run/systemd/system");
function requireSystemd() {
if (isSystemd()) return;
throw new _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "no-systemd", "This machine does not use systemd, which starts the agent at boot and keeps it running.", "Start `velo agent` with the service manager of this machine. docs/operating.md says what it needs.");
}
async function stopService(unit) {
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(`${folder}/${unit}`)) await systemctl("stop", unit);
}
async function startService(unit) {
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(`${folder}/${unit}`)) await systemctl("start", unit);
}
async function reloadService(...units) {
for (const unit of units) {
if ((await show(unit)).ActiveState !== "active") continue;
await systemctl("reload", unit);
return;
}
}
async function systemctl(...args) {
await (0, _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__.eF)("systemctl", [ "--quiet", ...args ]);
}
async function show(unit) {
const properties = [ "UnitFileState", "ActiveState", "NeedDaemonReload", "ActiveEnterTimestampMonotonic" ];
const {stdout: stdout} = await (0, _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__.eF)("systemctl", [ "show", unit, `--property=${properties.join(",")}` ]);
return Object.fromEntries(stdout.trim().split("\n").map(line => [ line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1) ]));
}
},
20611: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => preparationOf,
h: () => chooseStorage
});
var _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _src_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _src_storage_drivers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84727);
async function chooseStorage(wish, before) {
if (wish.file === undefined && wish.pool === undefined && before) return before;
for (const {isPool: isPool, preparation: preparation} of _src_storage_drivers_js__WEBPACK_IMPORTED_MODULE_2__.Z) {
if (!preparation || wish.pool !== undefined && !isPool(wish.pool)) continue;
const place = await (await preparation()).choose(wish, before);
if (place) return place;
}
return undefined;
}
async function preparationOf({kind: kind}) {
const preparation = await (_src_storage_drivers_js__WEBPACK_IMPORTED_MODULE_2__.Z.find(({name: name}) => name === kind)?.preparation?.());
if (preparation) return preparation;
throw new _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "newer-setup", `Setup has prepared a storage ${(0, 
_src_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(String(kind))}, which this version of velo does not know.`, "Use the version of velo that set up this host, or a newer one.");
}
},
21840: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Hm: () => removeEarlier,
J7: () => thisProgram,
Wy: () => nodeTrouble,
ZS: () => programStep,
o7: () => commandStep
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
var _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57895);
var _src_host_step_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70807);
var _src_host_users_user_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46283);
var _src_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11607);
const home = "/usr/local/lib/velo";
const link = "/usr/local/bin/velo";
const staff = 50;
const commandFolders = [ "/usr/local/bin", "/usr/bin" ];
function thisProgram() {
const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, `${_src_version_js__WEBPACK_IMPORTED_MODULE_6__.r}-${fingerprint(source())}`);
return {
node: nodeOfRoot(),
folder: folder,
entry: (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "velo.js")
};
}
function programStep({folder: folder}) {
return {
name: `program in ${home}`,
async look() {
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(folder) && fingerprint(folder) === fingerprint(source())) return (0, 
_src_host_step_js__WEBPACK_IMPORTED_MODULE_4__.Vw)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder));
return (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(home) ? (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_4__.km)((0, 
node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder)) : (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_4__.LO)((0, 
node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder));
},
async make() {
const from = source();
(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(home, {
recursive: true
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(home, 493);
const draft = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, `.new-${process.pid}`);
(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(draft);
for (const name of programFiles(from)) {
(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.copyFileSync)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(from, name), (0, 
node_path__WEBPACK_IMPORTED_MODULE_2__.join)(draft, name));
(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(draft, name), name === "velo.js" ? 493 : 420);
}
(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(draft, 493);
(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, {
recursive: true,
force: true
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, folder);
},
async unmake() {
(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(home, {
recursive: true,
force: true
});
return [];
}
};
}
function commandStep({entry: entry}) {
return {
name: "command velo",
async look() {
for (const folder of commandFolders) {
const path = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "velo");
if (!(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, {
throwIfNoEntry: false
})) continue;
if (path === link && isOurs()) return (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(link) === entry ? (0, 
_src_host_step_js__WEBPACK_IMPORTED_MODULE_4__.Vw)(link) : (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_4__.km)(link);
return (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_4__.Vw)(`${path}, not created by setup`);
}
return (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_4__.LO)(link);
},
async make() {
(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(link), {
recursive: true
});
const draft = `${link}.velo-${process.pid}`;
(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.symlinkSync)(entry, draft);
(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, link);
},
async unmake() {
if (isOurs()) (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(link);
return [];
}
};
}
function removeEarlier({folder: folder}) {
const others = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(home).filter(name => name !== (0, 
node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder));
const age = name => (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, name)).mtimeMs;
const [, ...earlier] = others.sort((a, b) => age(b) - age(a));
for (const name of earlier) (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)((0, 
node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, name), {
recursive: true,
force: true
});
}
function isOurs() {
const stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(link, {
throwIfNoEntry: false
});
return stat?.isSymbolicLink() === true && (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(link).startsWith(`${home}/`);
}
function source() {
const program = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(process.argv[1] ?? "/");
const folder = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(program);
if ((0, node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(program) === "velo.js" && (0, 
node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "bundle.js"))) return folder;
throw new _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_3__.J("unable", "not-a-bundle", "Only the built program can install itself.", "Run `velo setup` from the package, or `npm run build` and then `node dist/velo.js setup`.");
}
function programFiles(folder) {
const entries = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder, {
withFileTypes: true
});
return entries.filter(entry => entry.isFile()).map(({name: name}) => name);
}
function fingerprint(folder) {
const hash = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
for (const name of programFiles(folder).sort()) {
const content = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
hash.update(`${name}\0${content.length}\0`).update(content);
}
return hash.digest("hex").slice(0, 12);
}
function nodeOfRoot() {
const trouble = (0, _src_host_users_user_js__WEBPACK_IMPORTED_MODULE_5__.j)() ? nodeTrouble() : undefined;
if (trouble) throw trouble;
const node = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(process.execPath);
const names = commandFolders.map(folder => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "node"));
return names.find(name => (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(name) && (0, 
node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(name) === node) ?? node;
}
function nodeTrouble() {
const node = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(process.execPath);
for (let path = node; ;path = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)) {
const {uid: uid, gid: gid, mode: mode} = (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path);
const groupMayWrite = (mode & 16) !== 0 && gid !== 0 && gid !== staff;
if (uid !== 0 || groupMayWrite || (mode & 2) !== 0) {
return new _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_3__.J("unable", "node-not-roots", `The service would run ${node}, but users other than root can write to ${path}.`, "Install Node for the whole system (your distribution’s package, or below /usr/local) and run `velo setup` with it.");
}
if (path === (0, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)) return undefined;
}
}
},
27022: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
DB: () => checkUsers,
Gp: () => groupStep,
Re: () => memberStep,
TN: () => groups,
sI: () => userExists,
wh: () => rootGroupsOf
});
var _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _src_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
var _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27298);
var _src_host_step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70807);
var _src_host_users_accounts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44456);
const groups = {
people: "velo",
runners: "velo-runner"
};
function groupStep(name) {
return {
name: `group ${name}`,
async look() {
const group = await (0, _src_host_users_accounts_js__WEBPACK_IMPORTED_MODULE_4__.f)("group", name);
if (!group) return (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_3__.LO)();
const members = await membersOf(group);
return (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_3__.Vw)(`gid ${group[2]}${members.length > 0 ? `; in it: ${members.join(", ")}` : ""}`);
},
async make() {
await (0, _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__.eF)("groupadd", [ "--system", name ]);
},
async unmake() {
if (await (0, _src_host_users_accounts_js__WEBPACK_IMPORTED_MODULE_4__.f)("group", name)) await (0, 
_src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__.eF)("groupdel", [ name ]);
return [];
}
};
}
function memberStep(user, group) {
return {
name: `user ${user} in group ${group}`,
async look() {
const found = await (0, _src_host_users_accounts_js__WEBPACK_IMPORTED_MODULE_4__.f)("group", group);
if (!found) return (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_3__.LO)();
const {stdout: stdout} = await (0, _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__.eF)("id", [ "-G", user ]);
return stdout.trim().split(/\s+/).includes(found[2]) ? (0, _src_host_step_js__WEBPACK_IMPORTED_MODULE_3__.Vw)() : (0, 
_src_host_step_js__WEBPACK_IMPORTED_MODULE_3__.LO)();
},
async make() {
await (0, _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__.eF)("gpasswd", [ "--add", user, group ]);
},
async unmake() {
const members = (await (0, _src_host_users_accounts_js__WEBPACK_IMPORTED_MODULE_4__.f)("group", group))?.[3]?.split(",") ?? [];
if (members.includes(user)) await (0, _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__.eF)("gpasswd", [ "--delete", user, group ]);
return [];
}
};
}
async function checkUsers(people, runners) {
for (const name of [ ...people, ...runners ]) {
if (await userExists(name)) continue;
throw new _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("missing", "user-not-found", `The user ${(0, 
_src_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(name)} does not exist on this machine.`, "Give an existing login name. `useradd` creates one. Nothing was changed.");
}
const both = people.find(name => runners.includes(name));
if (both === undefined) return;
throw new _src_contract_errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "user-is-both", `${(0, 
_src_contract_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(both)} was given as both \`--user\` and \`--runner-user\`.`, "Give the runner its own user, because a job has all the rights of the user that it runs as.");
}
async function userExists(name) {
return /^[a-zA-Z0-9_][a-zA-Z0-9_.@-]*\$?$/.test(name) && await (0, _src_host_users_accounts_js__WEBPACK_IMPORTED_MODULE_4__.f)("passwd", name) !== undefined;
}
async function rootGroupsOf(user) {
const {stdout: stdout} = await (0, _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__.eF)("id", [ "-Gn", user ]);
return stdout.trim().split(/\s+/).filter(name => [ "root", "docker", "sudo", "wheel", "lxd", "disk", groups.people ].includes(name));
}
async function membersOf(group) {
const listed = (group[3] ?? "").split(",").filter(name => name !== "");
const {stdout: stdout} = await (0, _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_2__.eF)("getent", [ "passwd" ]);
const own = stdout.split("\n").map(line => line.split(":")).filter(fields => fields[3] === group[2]).map(([name]) => name);
return [ ...new Set([ ...own, ...listed ]) ];
}
},
46331: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Q: () => alone,
setup: () => setup,
x: () => stopIfAsked
});
var error = __webpack_require__(57895);
var held_locks = __webpack_require__(34578);
var lock = __webpack_require__(3335);
var step = __webpack_require__(70807);
var user = __webpack_require__(46283);
var accounts = __webpack_require__(27022);
var choose_storage = __webpack_require__(20611);
var plan = __webpack_require__(81253);
var setup_program = __webpack_require__(21840);
var trust_line = __webpack_require__(62198);
var names = __webpack_require__(22452);
function proofOptions(request, before) {
const {proofHost: proofHost = before.proofHost} = request;
if (proofHost !== undefined && !/^[A-Za-z0-9._-]{1,253}$/.test(proofHost)) throw invalidHost(proofHost);
return {
trust: (0, trust_line._)(request.trust ?? before.trust ?? []).map(({text: text}) => text),
requireProof: request.requireProof ?? before.requireProof ?? false,
...proofHost === undefined ? {} : {
proofHost: proofHost
}
};
}
function invalidHost(name) {
return new error.J("usage", "invalid-value", `--proof-host cannot be ${(0, names.TL)(name)}.`, "Write a host name: letters, digits, dots, `_` and `-`.");
}
var setup_record = __webpack_require__(7547);
var external_node_fs_ = __webpack_require__(73024);
var exec = __webpack_require__(27298);
var users_accounts = __webpack_require__(44456);
async function whatToRenew({users: users, runnerUsers: runnerUsers}) {
const notes = [];
for (const user of users) {
if ((await withoutGroup(user, accounts.TN.people)).length > 0) notes.push(`${user} must log out and in again: running processes are not in the group ${accounts.TN.people} yet.`);
}
for (const user of runnerUsers) {
const pids = await withoutGroup(user, accounts.TN.runners);
const units = await unitsOf(pids);
if (units.length > 0) notes.push(`Restart the runner of ${user}: \`systemctl restart ${units.join(" ")}\`.`); else if (pids.length > 0) notes.push(`Restart the runner of ${user}: running processes are not in the group ${accounts.TN.runners} yet.`);
}
return notes;
}
async function withoutGroup(user, group) {
const uid = (await (0, users_accounts.f)("passwd", user))?.[2];
const gid = (await (0, users_accounts.f)("group", group))?.[2];
if (uid === undefined || gid === undefined) return [];
return (0, external_node_fs_.readdirSync)("/proc").filter(name => /^\d+$/.test(name)).map(Number).filter(pid => {
try {
const status = (0, external_node_fs_.readFileSync)(`/proc/${pid}/status`, "latin1");
const ids = key => (new RegExp(`^${key}:(.*)$`, "m").exec(status)?.[1] ?? "").trim().split(/\s+/);
return ids("Uid")[0] === uid && ![ ...ids("Gid"), ...ids("Groups") ].includes(gid);
} catch {
return false;
}
});
}
async function unitsOf(pids) {
const units = new Set;
for (const pid of pids) {
const {stdout: stdout} = await (0, exec.eF)("ps", [ "-o", "unit=", "-p", String(pid) ]).catch(() => ({
stdout: ""
}));
const unit = stdout.trim();
if (/^[\w.@:\\-]+\.service$/.test(unit) && !unit.startsWith("user@")) units.add(unit);
}
return [ ...units ].sort();
}
var root = __webpack_require__(52366);
var service = __webpack_require__(15563);
var ssh = __webpack_require__(9282);
async function setup(request, telling) {
if (request.dryRun) return carryOut(request, telling);
(0, root.o)("can set up a host");
(0, service.X)();
return alone(() => carryOut(request, telling));
}
async function carryOut(request, {line: line, signal: signal}) {
await (0, accounts.DB)(request.users, request.runnerUsers);
const record = await decideRecord(request);
const program = (0, setup_program.J7)();
const steps = await (0, plan.bJ)(record, program);
const lines = [];
const looks = new Map;
for (const step of steps) looks.set(step, await step.look().catch(unseen));
for (const step of steps) {
stopIfAsked(signal, lines);
const look = request.dryRun ? looks.get(step) : await step.look();
const state = look.state === "done" ? "found" : await carry(step, look, {
record: record,
dryRun: request.dryRun
});
const ended = {
name: step.name,
state: state,
detail: look.detail
};
lines.push(ended);
line(ended);
}
if (!request.dryRun) {
(0, setup_record.rh)(record);
(0, setup_program.Hm)(program);
}
const notes = [ ...await (0, plan.vH)(record), ...request.dryRun ? [] : await whatToRenew(record) ];
if (!(0, service.s5)()) notes.unshift("This machine does not use systemd: setup would refuse it.");
const trouble = (0, user.j)() ? undefined : (0, setup_program.Wy)();
if (trouble) notes.unshift(`${trouble.message} Setup would refuse it. ${trouble.hint}`);
if (!(0, user.j)()) notes.unshift("Run without root: things that only root can see are shown as missing.");
return {
lines: lines,
notes: notes
};
}
function unseen(error) {
if ((0, user.j)()) throw error;
return (0, step.LO)("only root can see it");
}
async function carry(step, {state: state}, {record: record, dryRun: dryRun}) {
const isNew = state === "missing";
if (dryRun) return isNew ? "to make" : "to renew";
const known = record.made.includes(step.name);
if (!known) record.made.push(step.name);
if (record.made.length > 1 || known) (0, setup_record.rh)(record);
await step.make();
(0, setup_record.rh)(record);
return isNew ? "made" : "renewed";
}
async function decideRecord(request) {
const before = (0, setup_record.aE)() ?? {
format: 1,
places: [],
users: [],
runnerUsers: [],
made: []
};
const place = await (0, choose_storage.h)(request, before.places.at(-1));
const names = await Promise.all(before.places.map(nameOf));
const name = place && await nameOf(place);
const places = before.places.filter((_, at) => names[at] !== name);
return {
...before,
places: place ? [ ...places, place ] : places,
users: await together(before.users, request.users),
runnerUsers: await together(before.runnerUsers, request.runnerUsers),
runnerMay: request.runnerMay ?? before.runnerMay ?? [],
...proofOptions(request, before),
...(0, ssh.bN)(request, before)
};
}
async function together(before, wanted) {
const here = await Promise.all(before.map(accounts.sI));
return [ ...new Set([ ...before.filter((_, at) => here[at]), ...wanted ]) ];
}
const nameOf = async place => (await (0, choose_storage.D)(place)).nameOf(place);
function alone(work) {
return (0, held_locks.wq)(async () => {
const held = await (0, lock.s)("/run/lock/velo-setup", {
what: "this host’s setup"
});
try {
return await work();
} finally {
held.releaseAndRemove();
}
});
}
function stopIfAsked(signal, lines) {
if (!signal.aborted) return;
const changed = lines.filter(({state: state}) => state !== "found").map(({name: name, state: state}) => `${name}: ${state}`);
throw new error.J("interrupted", "interrupted", "Interrupted; the steps done so far are kept.", "Run it again to continue.", {
left: changed
});
}
},
62198: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
_: () => trustLines
});
var _errors_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57895);
var _values_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22452);
const server = "[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?(?::[1-9][0-9]{0,4})?";
const project = "[a-z][a-z0-9_-]{0,62}";
const line = new RegExp([ `^github:(?<server>${server})/(?<id>[1-9][0-9]{0,19})`, "(?::(?<environment>[A-Za-z0-9](?:[A-Za-z0-9 _./-]{0,253}[A-Za-z0-9])?))?", `=(?<projects>${project}(?:,${project})*)`, "(?: workflow=(?<path>\\.github/workflows/[A-Za-z0-9_.-]+\\.ya?ml)@(?<ref>refs/(?:heads|tags)/[A-Za-z0-9_./+-]{1,200}))?$" ].join(""));
function trustLine(given) {
const text = given.trim().replace(/ +/g, " ");
const found = line.exec(text)?.groups;
if (!found) {
throw new _errors_error_js__WEBPACK_IMPORTED_MODULE_0__.J("usage", "invalid-trust", `${(0, 
_values_names_js__WEBPACK_IMPORTED_MODULE_1__.TL)(given)} does not say whom to trust.`, "Write github:SERVER/REPOSITORY_ID[:ENVIRONMENT]=PROJECT[,PROJECT…] [workflow=.github/workflows/FILE.yml@refs/heads/BRANCH], such as github:github.com/123=shop. `gh api repos/OWNER/NAME --jq .id` prints the id.");
}
const {server: host = "", id: id = "", environment: environment, projects: projects = "", path: path, ref: ref} = found;
return {
text: text,
server: host,
issuer: issuerOf(host),
repositoryId: id,
environment: environment,
projects: projects.split(","),
workflow: path !== undefined && ref !== undefined ? {
path: path,
ref: ref
} : undefined
};
}
function trustLines(given) {
if (given.length === 1 && given[0] === "none") return [];
const lines = given.map(trustLine);
return lines.filter(({text: text}, at) => lines.findIndex(other => other.text === text) === at);
}
function issuerOf(host) {
if (host === "github.com") return "https://token.actions.githubusercontent.com";
if (/^[a-z0-9-]+\.ghe\.com$/.test(host)) return `https://token.actions.${host}`;
const scheme = host.split(":", 1)[0] === "127.0.0.1" ? "http" : "https";
return `${scheme}://${host}/_services/token`;
}
},
71059: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Kg: () => guardFile,
MD: () => units,
OO: () => guardUnit,
wp: () => agentUnit
});
var _src_host_sshd_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54427);
var _src_postgres_drivers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15393);
var _src_storage_drivers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84727);
var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78671);
const manual = "https://github.com/elitan/velo/blob/main/docs/operating.md";
const guardFile = "/etc/velo/guard.nft";
const engines = _src_postgres_drivers_js__WEBPACK_IMPORTED_MODULE_1__.D.flatMap(({units: units = []}) => units);
const mounts = _src_storage_drivers_js__WEBPACK_IMPORTED_MODULE_2__.Z.flatMap(({units: units = []}) => units);
const units = {
guard: "velo-guard.service",
agent: "velo-agent.service"
};
function guardUnit(nft) {
return `${_files_js__WEBPACK_IMPORTED_MODULE_3__.Fi}, which overwrites it. To change it, use \`systemctl edit ${units.guard}\`.\n[Unit]\nDescription=velo's guard: servers of branches answer connections and open none\nDocumentation=${manual}\nDefaultDependencies=no\nWants=network-pre.target\nAfter=nftables.service ufw.service firewalld.service netfilter-persistent.service\nBefore=network-pre.target ${engines.join(" ")} shutdown.target\nConflicts=shutdown.target\nPartOf=nftables.service\nReloadPropagatedFrom=nftables.service ufw.service firewalld.service netfilter-persistent.service\n\n[Service]\nType=oneshot\nRemainAfterExit=yes\nStandardInput=null\nExecStart=${nft} -f ${guardFile}\nExecReload=${nft} -f ${guardFile}\nProtectSystem=full\nProtectHome=yes\n\n[Install]\nWantedBy=multi-user.target\n`;
}
function agentUnit(program, options = {}) {
const {runnerMay: runnerMay = [], trust: trust = [], requireProof: requireProof, proofHost: proofHost, sshUser: sshUser} = options;
const given = [ ...runnerMay.length > 0 ? [ `--runner-may ${runnerMay.join(",")}` ] : [], ...trust.map(line => `--trust "${line}"`), ...requireProof ? [ "--require-proof" ] : [], ...proofHost === undefined ? [] : [ `--proof-host ${proofHost}` ], ...sshUser === undefined ? [] : [ `--ssh-folder ${_src_host_sshd_js__WEBPACK_IMPORTED_MODULE_0__.hI.folder} --ssh-group ${sshUser}` ] ];
const may = given.map(option => ` ${option}`).join("");
return `${_files_js__WEBPACK_IMPORTED_MODULE_3__.Fi}, which overwrites it. To change it, use \`systemctl edit ${units.agent}\`.\n[Unit]\nDescription=velo's agent: PostgreSQL branches for people and for runners' jobs\nDocumentation=${manual}\nWants=${units.guard} ${engines.join(" ")}\nAfter=${units.guard} ${[ ...engines, ...mounts ].join(" ")} remote-fs.target\nStartLimitIntervalSec=0\n\n[Service]\nType=notify\nNotifyAccess=all\nExecStart=${program.node} ${program.entry} agent${may} $VELO_AGENT_OPTIONS\nRestart=always\nRestartSec=1\nTimeoutStartSec=15min\nTimeoutStopSec=3min\nKillMode=process\nOOMPolicy=continue\nTasksMax=infinity\nRuntimeDirectory=velo\nRuntimeDirectoryMode=0755\nRuntimeDirectoryPreserve=restart\nUMask=0022\nNoNewPrivileges=yes\nCapabilityBoundingSet=CAP_SYS_ADMIN CAP_NET_ADMIN CAP_CHOWN CAP_DAC_OVERRIDE CAP_DAC_READ_SEARCH CAP_FOWNER CAP_FSETID CAP_KILL CAP_SETUID CAP_SETGID CAP_SETPCAP CAP_SYS_PTRACE\nRestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK\nRestrictNamespaces=yes\nRestrictRealtime=yes\nLockPersonality=yes\nSystemCallArchitectures=native\nSystemCallFilter=~@clock @cpu-emulation @obsolete @reboot @swap\nSystemCallErrorNumber=EPERM\n\n[Install]\nWantedBy=multi-user.target\n`;
}
},
81253: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
PN: () => everythingOf,
bJ: () => planFor,
iR: () => home,
vH: () => notesFor
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _src_host_network_guard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82633);
var _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27298);
var _src_postgres_drivers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15393);
var _src_storage_drivers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84727);
var _accounts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27022);
var _choose_storage_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20611);
var _files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78671);
var _program_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(21840);
var _record_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7547);
var _service_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(15563);
var _ssh_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9282);
var _units_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(71059);
const home = "/var/lib/velo";
async function planFor(record, program) {
const place = record.places.at(-1);
const nft = (0, _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_3__.kx)("nft");
return [ await homeStep(), ...place ? await (await (0, _choose_storage_js__WEBPACK_IMPORTED_MODULE_7__.D)(place)).steps(place, record.made) : [], (0, 
_accounts_js__WEBPACK_IMPORTED_MODULE_6__.Gp)(_accounts_js__WEBPACK_IMPORTED_MODULE_6__.TN.people), (0, 
_accounts_js__WEBPACK_IMPORTED_MODULE_6__.Gp)(_accounts_js__WEBPACK_IMPORTED_MODULE_6__.TN.runners), ...memberSteps(record), (0, 
_program_js__WEBPACK_IMPORTED_MODULE_9__.ZS)(program), (0, _program_js__WEBPACK_IMPORTED_MODULE_9__.o7)(program), ...nft === undefined && record.sshUser === undefined ? [] : [ (0, 
_files_js__WEBPACK_IMPORTED_MODULE_8__.Jl)("/etc/velo", 493) ], ...nft === undefined ? [] : guardSteps(nft), ...record.sshUser === undefined ? [] : (0, 
_ssh_js__WEBPACK_IMPORTED_MODULE_12__.sj)(record.sshUser), ...await serverSteps(), (0, 
_service_js__WEBPACK_IMPORTED_MODULE_11__.Sj)({
unit: _units_js__WEBPACK_IMPORTED_MODULE_13__.MD.agent,
text: (0, _units_js__WEBPACK_IMPORTED_MODULE_13__.wp)(program, record),
reads: []
}) ];
}
async function everythingOf(record) {
const program = {
node: "",
folder: "",
entry: ""
};
return [ await homeStep(), ...(await Promise.all(record.places.map(async place => (await (0, 
_choose_storage_js__WEBPACK_IMPORTED_MODULE_7__.D)(place)).allSteps(place)))).flat(), (0, 
_accounts_js__WEBPACK_IMPORTED_MODULE_6__.Gp)(_accounts_js__WEBPACK_IMPORTED_MODULE_6__.TN.people), (0, 
_accounts_js__WEBPACK_IMPORTED_MODULE_6__.Gp)(_accounts_js__WEBPACK_IMPORTED_MODULE_6__.TN.runners), ...memberSteps(record), (0, 
_program_js__WEBPACK_IMPORTED_MODULE_9__.ZS)(program), (0, _program_js__WEBPACK_IMPORTED_MODULE_9__.o7)(program), (0, 
_files_js__WEBPACK_IMPORTED_MODULE_8__.Jl)("/etc/velo", 493), ...guardSteps(""), ...record.sshUser === undefined ? [] : (0, 
_ssh_js__WEBPACK_IMPORTED_MODULE_12__.sj)(record.sshUser), ...(await serverPreparations()).flatMap(preparation => preparation.steps()), (0, 
_service_js__WEBPACK_IMPORTED_MODULE_11__.Sj)({
unit: _units_js__WEBPACK_IMPORTED_MODULE_13__.MD.agent,
text: "",
reads: []
}) ];
}
async function notesFor({places: places, runnerUsers: runnerUsers, trust: trust = [], requireProof: requireProof}) {
const notes = [];
if (places.length === 0) notes.push("No ZFS pool: branches are plain folders below /var/lib/velo, and full copies of their parent. `--pool` or `--file` chooses another storage.");
if ((0, _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_3__.kx)("nft") === undefined) notes.push("No guard: nftables is not installed. Containers get their own network and can open connections to other machines.");
for (const preparation of await serverPreparations()) {
const why = await preparation.whyNot();
if (why) notes.push(why);
}
notes.push(...trust.map(line => `Trusted when they prove who they are: the jobs of ${line}`));
if (requireProof && trust.length === 0) notes.push("Jobs must prove who they are, and nobody is trusted: no job can work. `--trust` names a repository."); else if (requireProof) notes.push("Jobs that do not prove who they are, are refused.");
for (const user of runnerUsers) {
const rights = await (0, _accounts_js__WEBPACK_IMPORTED_MODULE_6__.wh)(user);
if (rights.length > 0) notes.push(`${user} is in the group ${rights.join(" and ")}: this gives jobs more rights than velo allows them.`);
}
return notes;
}
async function serverSteps() {
const steps = [];
for (const preparation of await serverPreparations()) if (await preparation.whyNot() === undefined) steps.push(...preparation.steps());
return steps;
}
async function serverPreparations() {
const all = await Promise.all(_src_postgres_drivers_js__WEBPACK_IMPORTED_MODULE_4__.D.map(({preparation: preparation}) => preparation?.()));
return all.filter(preparation => preparation !== undefined);
}
function memberSteps({users: users, runnerUsers: runnerUsers}) {
return [ ...users.map(user => (0, _accounts_js__WEBPACK_IMPORTED_MODULE_6__.Re)(user, _accounts_js__WEBPACK_IMPORTED_MODULE_6__.TN.people)), ...runnerUsers.map(user => (0, 
_accounts_js__WEBPACK_IMPORTED_MODULE_6__.Re)(user, _accounts_js__WEBPACK_IMPORTED_MODULE_6__.TN.runners)) ];
}
function guardSteps(nft) {
return [ (0, _files_js__WEBPACK_IMPORTED_MODULE_8__.xc)(_units_js__WEBPACK_IMPORTED_MODULE_13__.Kg, `${_files_js__WEBPACK_IMPORTED_MODULE_8__.Fi}: the kernel rule of docs/security.md.\n${_src_host_network_guard_js__WEBPACK_IMPORTED_MODULE_2__.hO}`), (0, 
_service_js__WEBPACK_IMPORTED_MODULE_11__.Sj)({
unit: _units_js__WEBPACK_IMPORTED_MODULE_13__.MD.guard,
text: (0, _units_js__WEBPACK_IMPORTED_MODULE_13__.OO)(nft),
reads: [ _units_js__WEBPACK_IMPORTED_MODULE_13__.Kg ],
works: async () => (await (0, _src_host_network_guard_js__WEBPACK_IMPORTED_MODULE_2__.j4)()).inForce,
clear: async () => {
for (const table of [ "velo", "velo_ports" ]) await (0, _src_host_processes_exec_js__WEBPACK_IMPORTED_MODULE_3__.eF)("nft", [ "delete", "table", "inet", table ]).catch(() => {});
}
}) ];
}
async function homeStep() {
const preparations = await Promise.all(_src_storage_drivers_js__WEBPACK_IMPORTED_MODULE_5__.Z.map(({preparation: preparation}) => preparation?.()));
return (0, _files_js__WEBPACK_IMPORTED_MODULE_8__.Jl)(home, 457, () => {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(_record_js__WEBPACK_IMPORTED_MODULE_10__.lX, {
force: true
});
for (const name of [ "locks", "postgres" ]) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, name), {
recursive: true,
force: true
});
for (const preparation of preparations) preparation?.tidy(home);
});
}
}
};
