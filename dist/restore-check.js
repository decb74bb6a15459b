require('./bundle.js')["restore-check"]();
