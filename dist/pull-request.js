require('./bundle.js')["pull-request"]();
