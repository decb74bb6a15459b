require('./bundle.js')["snapshot"]();
