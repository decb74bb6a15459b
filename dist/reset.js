require('./bundle.js')["reset"]();
