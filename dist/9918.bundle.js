"use strict";

exports.id = 9918;

exports.ids = [ 9918 ];

exports.modules = {
...require("./shared.bundle.js")
};
