"use strict";

exports.id = 1385;

exports.ids = [ 1385 ];

exports.modules = {
...require("./shared.bundle.js")
};
