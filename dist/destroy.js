require('./bundle.js')["destroy"]();
