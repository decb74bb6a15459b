"use strict";

exports.id = 9490;

exports.ids = [ 9490 ];

exports.modules = {
...require("./shared.bundle.js")
};
