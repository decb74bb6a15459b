"use strict";

exports.id = 3276;

exports.ids = [ 3276 ];

exports.modules = {
...require("./shared.bundle.js")
};
