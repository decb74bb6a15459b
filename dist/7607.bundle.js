"use strict";

exports.id = 7607;

exports.ids = [ 7607, 2485, 1385 ];

exports.modules = {
...require("./shared.bundle.js")
};
