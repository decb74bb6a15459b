"use strict";

exports.id = 8924;

exports.ids = [ 8924, 6543 ];

exports.modules = {
...require("./shared.bundle.js"),
19667: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
