"use strict";

exports.id = 9780;

exports.ids = [ 9780 ];

exports.modules = {
...require("./shared.bundle.js")
};
