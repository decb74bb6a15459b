"use strict";

exports.id = 9489;

exports.ids = [ 9489, 2749 ];

exports.modules = {
...require("./shared.bundle.js")
};
