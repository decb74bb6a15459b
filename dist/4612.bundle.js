"use strict";

exports.id = 4612;

exports.ids = [ 4612 ];

exports.modules = {
39637: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => absenceOf,
c: () => refuseAbsent
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63777);
var _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23828);
function absenceOf(volume) {
if (!volume.present) return volume.absence ?? {
what: "it is not mounted",
help: "Mount it."
};
const pgdata = (0, _postgres_cluster_server_files_js__WEBPACK_IMPORTED_MODULE_3__.po)(volume.path);
try {
if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(pgdata).isDirectory()) return undefined;
return {
what: `${pgdata} is not a folder`,
help: "Put the folder back."
};
} catch (error) {
const code = error.code;
const what = code === "ENOENT" ? `the folder ${pgdata} does not exist` : `${pgdata} can't be read (${code})`;
return {
what: what,
help: "Put the folder back, or mount its file system."
};
}
}
function refuseAbsent({volume: volume, of: of}, verb) {
const absence = absenceOf(volume);
if (!absence) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("conflict", "data-missing", `The data of ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.gK)(of)} can't be read: ${absence.what}.`, `${absence.help} Or force it to ${verb} the branch anyway. Nothing was changed.`);
}
},
65523: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Af: () => limitsOf,
KN: () => projectLimits,
zU: () => changedLimits
});
var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
const gigabyte = 1024 ** 3;
const leastMemory = 256 * 1024 ** 2;
const leastPids = 32;
const leastDisk = 64 * 1024 ** 2;
function defaults(isMain, storeBytes) {
const memory = (0, node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)();
return isMain ? {
disk: null,
memory: Math.floor(memory * .75),
cpus: null,
pids: 4096
} : {
disk: Math.floor(storeBytes / 4),
memory: Math.max(Math.floor(memory / 4), Math.min(gigabyte / 2, memory)),
cpus: null,
pids: 1024
};
}
function projectLimits(place, {record: record}) {
return kept(place, {
...defaults(false, place.storage.opened.capacity.sizeBytes),
...record.limits
});
}
function limitsOf(place, {volume: volume, record: record}) {
const isMain = record.parent === null;
const whole = isMain ? kept(place, defaults(true, place.storage.opened.capacity.sizeBytes)) : projectLimits(place, place.project);
const limits = kept(place, {
...whole,
...record.limits
});
return volume.diskLimit === undefined ? limits : {
...limits,
disk: volume.diskLimit
};
}
function kept({storage: storage}, limits) {
return storage.whyNoDiskLimit === undefined ? limits : {
...limits,
disk: null
};
}
function changedLimits(before, change, storage) {
const after = {
...before
};
for (const [name, value] of Object.entries(change ?? {})) {
if (value === "default") delete after[name]; else after[name] = value === "none" ? null : checked(name, value);
}
const {whyNoDiskLimit: whyNoDiskLimit} = storage;
if (typeof change?.disk === "number" && whyNoDiskLimit !== undefined) {
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("unable", "no-disk-limit", `A branch's disk space can't be limited here: ${whyNoDiskLimit}.`, "Leave the limit out. `velo doctor` shows which limits can be enforced.");
}
return after;
}
const least = {
disk: leastDisk,
memory: leastMemory,
cpus: .01,
pids: leastPids
};
const most = {
disk: 2 ** 50,
memory: 2 ** 50,
cpus: 1024,
pids: 2 ** 22
};
function checked(name, value) {
if (value >= least[name] && value <= most[name]) return value;
const bytes = name === "disk" || name === "memory" ? " bytes" : "";
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("usage", "invalid-limit", `${value}${bytes} is not a valid limit for ${name}.`, `Give ${least[name]} to ${most[name]}${bytes}, or \`none\`.`);
}
},
68587: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => fullDisk
});
var _contract_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17563);
function fullDisk(said, what, storage) {
if (/Disk quota exceeded/.test(said)) {
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "disk-limit", `The server of ${what} did not start: the branch has reached its disk limit.`, `Raise the limit and start the branch again, or reset the branch.`);
}
if (!/No space left on device/.test(said)) return undefined;
return new _contract_error_js__WEBPACK_IMPORTED_MODULE_0__.J("unable", "no-space", `The server of ${what} did not start: ${storage.pool} is full.`, "Free some space, then start it again. `velo doctor` shows what uses the space.");
}
},
29710: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
EQ: () => checkRecord,
FN: () => serverOf,
GZ: () => shownBranch,
HZ: () => lockPath,
Ie: () => idOfLock,
MP: () => presentBranch,
MS: () => lockFolder,
QL: () => openPlace,
Ws: () => reread,
Z5: () => userOf,
gN: () => parentOf,
oM: () => archivePath
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _contract_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17563);
var _contract_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63777);
var _storage_storage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31674);
var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89491);
var _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65523);
var _site_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79592);
async function openPlace(site, project) {
const found = await (0, _site_js__WEBPACK_IMPORTED_MODULE_6__.t1)(site, project);
return {
...found,
driver: await site.driver(found.project.record.postgres),
controls: site.controls
};
}
async function reread(place) {
const catalog = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.Hh)(await place.storage.list());
const project = catalog.get(place.project.key);
if (project) return {
...place,
catalog: catalog,
project: project
};
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("missing", "project-not-found", `The project ${place.project.record.name} has just been deleted.`, "Look at the list of projects.");
}
function presentBranch(place, name) {
const branch = shownBranch(place, name);
checkRecord(branch);
return branch;
}
function shownBranch(place, name) {
const branch = (0, _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_4__.IW)(place.project, name);
if (branch?.current) return branch;
const project = place.project.record.name;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("missing", "branch-not-found", `There is no branch ${project}/${name}.`, `Check the name: \`velo branch list ${project}\` shows the branches.`);
}
function parentOf(place, {of: of, record: record}) {
const parent = record.parent === null ? undefined : place.project.branches.get(record.parent);
if (parent?.current) return parent;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("missing", "branch-not-found", `The parent of ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.gK)(of)} no longer exists.`, `Look at the branches: \`velo branch list ${of.project}\`.`);
}
function checkRecord({fault: fault, project: project, name: name}) {
if (fault === undefined) return;
throw new _contract_error_js__WEBPACK_IMPORTED_MODULE_1__.J("failed", "record-unreadable", `The record of ${(0, 
_contract_names_js__WEBPACK_IMPORTED_MODULE_2__.gK)({
project: project,
branch: name
})} can't be read: ${fault}.`, "Use the version of velo that wrote it. Nothing was changed.");
}
function userOf(record) {
return record.uid === null ? undefined : {
uid: record.uid,
gid: record.uid
};
}
function serverOf(place, {volume: volume, record: record}) {
const project = place.project.record;
const {memory: memory, cpus: cpus, pids: pids} = (0, _catalog_resource_limits_js__WEBPACK_IMPORTED_MODULE_5__.Af)(place, {
volume: volume,
record: record
});
return {
store: place.storage.id,
volume: (0, _storage_storage_js__WEBPACK_IMPORTED_MODULE_3__.O$)(volume),
name: `velo-${record.id}-${volume.generation}`,
path: volume.path,
port: record.port,
major: project.pgVersion,
project: project.name,
imageId: project.imageId ?? "",
image: project.image === null ? null : {
reference: project.image,
digest: project.imageDigest
},
network: project.network,
user: userOf(project),
limits: {
memory: memory,
cpus: cpus,
pids: pids,
rank: record.parent === null ? "main" : "branch"
},
archive: record.archive === null ? null : (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(archivePath(place, record.archive), "wal"),
restore: null
};
}
function archivePath({storage: storage, project: project}, id = "") {
return (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(storage.archives, project.key, id);
}
const lockFolder = ({storage: storage}) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(storage.root, ".velo", "locks");
const lockPath = {
claims: place => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lockFolder(place), ".claims"),
project: (place, id) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lockFolder(place), `${id}.project`),
branch: (place, id) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lockFolder(place), `${id}.branch`),
recovery: (place, id) => (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(lockFolder(place), `${id}.recovery`)
};
function idOfLock(file) {
return /^([0-9a-f]{16})\.(?:project|branch|recovery)$/.exec(file)?.[1];
}
},
23828: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
EH: () => isProcessFile,
Fg: () => settingArguments,
Gs: () => logOf,
KF: () => confOf,
Yi: () => writeServerFiles,
fF: () => removeProcessFiles,
jl: () => writeWalPrograms,
po: () => pgdataOf
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
var node_os__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
var _session_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13221);
var _wal_archive_program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57748);
var _wal_restore_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93632);
const pgdataOf = volume => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(volume, "pgdata");
const confOf = volume => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(volume, "velo", "conf");
const logOf = volume => (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(volume, "velo", "server.log");
function settingArguments(settings) {
return Object.entries(settings).flatMap(([name, value]) => [ "-c", `${name}=${value}` ]);
}
function writeServerFiles(volume, options) {
const folder = confOf(volume);
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, {
recursive: true,
mode: 493
});
const hba = [ "# Written by velo at every start. Only velo itself may use the private socket.", `local all ${_session_credentials_js__WEBPACK_IMPORTED_MODULE_3__.AV} peer map=velo`, ...options.clients.map(address => `host all all ${address} scram-sha-256`) ];
const names = options.user ? [ "root", (0, node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username ] : [ "root", (0, 
node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username, "postgres" ];
const ident = [ ...new Set(names) ].map(name => `velo "${name}" ${_session_credentials_js__WEBPACK_IMPORTED_MODULE_3__.AV}`);
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "pg_hba.conf"), hba);
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "pg_ident.conf"), ident);
const {uid: uid, gid: gid} = options.user ?? {
uid: process.getuid?.() ?? 0,
gid: process.getgid?.() ?? 0
};
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "passwd"), [ "root:x:0:0:root:/:/bin/sh", `postgres:x:${uid}:${gid}:postgres:/:/bin/sh` ]);
}
function writeWalPrograms(volume) {
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(confOf(volume), "archive"), [ _wal_archive_program_js__WEBPACK_IMPORTED_MODULE_4__.xp ]);
replace((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(confOf(volume), "restore"), [ _wal_restore_program_js__WEBPACK_IMPORTED_MODULE_5__.H ]);
}
function replace(path, lines) {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${path}.new`, `${lines.join("\n")}\n`, {
mode: 420
});
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(`${path}.new`, path);
}
function removeProcessFiles(pgdata) {
for (const name of (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(pgdata)) {
if (!isProcessFile(name)) continue;
try {
(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(pgdata, name), {
force: true
});
} catch {}
}
}
const isProcessFile = name => name.startsWith("postmaster.") || name.startsWith(".s.PGSQL.");
},
57748: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
qb: () => archiveCommand,
xp: () => archiveProgram
});
var _command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70881);
const archiveProgram = `# Archives one file of pg_wal. Written by velo; do not change it.\nset -u\numask 077\nLC_ALL=C\nPATH=\${PATH:+$PATH:}/usr/bin:/bin\nexport LC_ALL PATH\n[ $# -eq 5 ] || exit 1\nfolder=$1 floor=$2 backlog=$3 source=$4 name=$5\ngiven_up=\n\n# Whether $1 is $2 hexadecimal digits.\nhex() {\n  case $1 in *[!0123456789ABCDEF]*) return 1 ;; esac\n  [ \${#1} -eq "$2" ]\n}\n\nkind=other\ncase $name in\n  *.history) hex "\${name%.history}" 8 ;;\n  *.partial) hex "\${name%.partial}" 24 ;;\n  *.*.backup) base=\${name%.backup}; hex "\${base%.*}" 24 && hex "\${base##*.}" 8 ;;\n  *) kind=segment; hex "$name" 24 ;;\nesac || { echo "velo: not the name of a file to archive" >&2; exit 1; }\n\n# The name has the process id: an archiver that outlived its killed server must not publish what this one writes.\nfinal=$folder/$name\ntemporary=$folder/.tmp-$name.$$\n\n# As well as it can, as the folder may be full, read-only or gone. noclobber opens with O_EXCL, which follows no link.\nrecord() {\n  rm -f "$folder/.tmp-failed" "$temporary"\n  (set -C; echo "$(date +%s) $name $1" >"$folder/.tmp-failed") && mv -f "$folder/.tmp-failed" "$folder/failed"\n}\n\nfail() {\n  echo "velo: $name was not archived: $1" >&2\n  record "$1" 2>/dev/null\n  [ -n "$given_up" ] || exit 1\n  exit 0\n}\n\ngive_up() {\n  given_up=yes\n  # A .history or .backup is small: it is tried all the same.\n  [ $kind = segment ] || return 0\n  (set -C; : >"$final.lost") 2>/dev/null\n  fail "$1"\n}\n\nsucceed() {\n  # Names are only durable with their folder. An old busybox ignores the argument and flushes everything.\n  sync "$folder" 2>/dev/null || sync\n  rm -f "$folder/failed" "$final.lost" 2>/dev/null\n  exit 0\n}\n\n# Whether the blocks of the source from $1 up to $2 are zeros. Of them and a z exactly the z must be left: after a\n# failed read there is more, and from a tool that is missing or fails there is less.\nzeros() {\n  [ "$({ { dd if="$source" bs=4096 skip="$1" count=$(($2 - $1)) || echo failed; printf z; } | tr -d '\\000' |\n    od -A n -t x1 -N 2; } 2>/dev/null)" = ' 7a' ]\n}\n\n# Whether file $1 of $2 bytes is file $3 of $4 bytes or more without zeros at its end.\nshortened() {\n  { cat "$1" && head -c $(($4 - $2)) /dev/zero; } 2>/dev/null | cmp -s - "$3"\n}\n\n[ -f "$source" ] && size=$(stat -c %s "$source") || fail no-source\nrm -f "$folder/.tmp-$name".* 2>/dev/null\n\nif [ -e "$final" ] || [ -L "$final" ]; then\n  [ -f "$final" ] && [ ! -L "$final" ] && have=$(stat -c %s "$final") || fail different\n  if [ "$have" -le "$size" ]; then\n    shortened "$final" "$have" "$source" "$size" || fail different\n  else\n    shortened "$source" "$size" "$final" "$have" || fail different\n  fi\n  succeed\nfi\n\n# Blocks free to this user, and their bytes.\nfree=$(stat -f -c '%a * %S' "$folder" 2>/dev/null) && [ $(($free)) -lt "$floor" ] && give_up below-floor\nset -- pg_wal/archive_status/*.ready\n[ $# -gt "$backlog" ] && give_up backlog\n\n# The end of what is not zeros, in blocks: most often within the first few, else by steps that grow, then by halves.\n# At least one block stays, as an empty file looks like a failure.\nblocks=$(((size + 4095) / 4096))\nif [ $kind = segment ] && [ $blocks -gt 1 ] && zeros $((blocks - 1)) $blocks; then\n  end=$((blocks - 1)) low=0 high=4\n  while [ $high -lt $end ] && ! zeros $high $end; do low=$high high=$((high * 16)); done\n  [ $high -lt $end ] || high=$end\n  blocks=$high low=$((low + 1))\n  while [ $low -lt $blocks ]; do\n    middle=$(((low + blocks) / 2))\n    if zeros $middle $blocks; then blocks=$middle; else low=$((middle + 1)); fi\n  done\nfi\n\n# dd says what failed; its own figures match none of these.\nsaid=$(dd if="$source" of="$temporary" bs=4096 count=$blocks conv=fsync 2>&1) || case $said in\n  *'No space left'* | *uota\\ exceeded*) fail full ;;\n  *'Read-only file system'*) fail read-only ;;\n  *'Permission denied'*) fail no-access ;;\n  *'No such file'*) fail no-folder ;;\n  *) fail copy-failed ;;\nesac\n# Unlike mv, ln never replaces a file.\nln "$temporary" "$final" 2>/dev/null || fail not-published\nrm -f "$temporary"\nsucceed\n`;
const archiveFailures = null && [ "different", "below-floor", "backlog", "full", "read-only", "no-access", "no-folder", "no-source", "copy-failed", "not-published" ];
function archiveCommand(paths) {
const {program: program, folder: folder, floorBytes: floorBytes, backlogSegments: backlogSegments} = paths;
return (0, _command_line_js__WEBPACK_IMPORTED_MODULE_0__.a)([ program, folder, String(floorBytes), String(backlogSegments) ], [ "%p", "%f" ]);
}
},
70881: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
a: () => commandLine
});
function commandLine(words, placeholders) {
const quoted = words.map(word => `'${word.replaceAll("'", `'"'"'`).replaceAll("%", "%%")}'`);
return [ "sh", ...quoted, ...placeholders.map(placeholder => `"${placeholder}"`) ].join(" ");
}
},
93632: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
H: () => restoreProgram,
O: () => restoreCommand
});
var _command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70881);
const restoreProgram = `# Restores one file into pg_wal. Written by velo; do not change it.\nset -u\numask 077\nLC_ALL=C\nPATH=\${PATH:+$PATH:}/usr/bin:/bin\nexport LC_ALL PATH\n\nfail() {\n  echo "velo: $name was not restored: $1" >&2\n  exit 200\n}\n\nname=\${3-}\n[ $# -eq 4 ] || fail usage\nfolder=$1 segment=$2 target=$4\n\n[ -f "$folder/plan" ] || fail no-plan\ncase $name in '' | *[!0123456789ABCDEFabcdefghijklmnopqrstuvwxyz.]*) fail name ;; esac\nsource=$folder/$name\ngrep -F -x -q -e "$name" "$folder/plan"\ncase $? in\n  0) ;;\n  1) [ -e "$source" ] || [ -L "$source" ] || exit 1; fail not-in-plan ;;\n  *) fail no-plan ;;\nesac\n\n[ -f "$source" ] && [ ! -L "$source" ] && size=$(stat -c %s "$source") || fail missing\n# Only segments were shortened.\ncase $name in *.*) segment=$size ;; esac\n[ "$size" -gt 0 ] && [ "$size" -le "$segment" ] || fail size\nrm -f "$target"\n{ cat "$source" && head -c $((segment - size)) /dev/zero; } >"$target" || fail copy-failed\n[ "$(stat -c %s "$target")" = "$segment" ] || fail copy-failed\nexit 0\n`;
function restoreCommand(paths) {
const {program: program, folder: folder, segmentBytes: segmentBytes} = paths;
return (0, _command_line_js__WEBPACK_IMPORTED_MODULE_0__.a)([ program, folder, String(segmentBytes) ], [ "%f", "%p" ]);
}
}
};


