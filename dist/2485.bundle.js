"use strict";

exports.id = 2485;

exports.ids = [ 2485 ];

exports.modules = {
...require("./shared.bundle.js")
};
