require('./bundle.js')["branch"]();
