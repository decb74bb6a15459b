"use strict";

exports.id = 3868;

exports.ids = [ 3868 ];

exports.modules = {
...require("./shared.bundle.js")
};
