"use strict";

exports.id = 8924;

exports.ids = [ 8924, 6543 ];

exports.modules = {
...require("./shared.bundle.js"),
19667: (s, e, r) => {
r.d(e, {
Y2: () => t,
a3: () => d,
e3: () => o
});
const t = [ "zfs", "btrfs", "directory" ];
const o = [ "docker", "local" ];
const d = [ "zfs", "btrfs" ];
}
};
