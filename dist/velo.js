#!/usr/bin/env node
require('./bundle.js')["velo"]();
