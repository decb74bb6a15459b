"use strict";

exports.id = 895;

exports.ids = [ 895 ];

exports.modules = {
...require("./shared.bundle.js")
};
