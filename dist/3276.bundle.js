"use strict";

exports.id = 3276;

exports.ids = [ 3276, 2749, 895 ];

exports.modules = {
...require("./shared.bundle.js")
};
