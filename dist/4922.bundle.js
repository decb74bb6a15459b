"use strict";

exports.id = 4922;

exports.ids = [ 4922 ];

exports.modules = {
...require("./shared.bundle.js")
};
