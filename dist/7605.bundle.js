"use strict";

exports.id = 7605;

exports.ids = [ 7605, 2749, 3276 ];

exports.modules = {
...require("./shared.bundle.js")
};
