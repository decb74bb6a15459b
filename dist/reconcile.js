require('./bundle.js')["reconcile"]();
