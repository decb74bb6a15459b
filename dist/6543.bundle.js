"use strict";

exports.id = 6543;

exports.ids = [ 6543 ];

exports.modules = {
...require("./shared.bundle.js")
};
