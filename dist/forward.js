require('./bundle.js')["forward"]();
