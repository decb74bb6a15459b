"use strict";

exports.id = 4879;

exports.ids = [ 4879, 2749 ];

exports.modules = {
...require("./shared.bundle.js")
};
