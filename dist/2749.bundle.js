"use strict";

exports.id = 2749;

exports.ids = [ 2749 ];

exports.modules = {
...require("./shared.bundle.js")
};
