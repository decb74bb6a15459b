"use strict";

exports.id = 7399;

exports.ids = [ 7399, 2749, 9780 ];

exports.modules = {
...require("./shared.bundle.js")
};
