"use strict";

exports.id = 4888;

exports.ids = [ 4888, 2749, 7399 ];

exports.modules = {
...require("./shared.bundle.js")
};
