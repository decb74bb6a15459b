require('./bundle.js')["doctor"]();
