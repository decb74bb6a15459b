"use strict";

exports.id = 8215;

exports.ids = [ 8215 ];

exports.modules = {
...require("./shared.bundle.js")
};
