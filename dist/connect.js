require('./bundle.js')["connect"]();
