require('./bundle.js')["wal-cleanup"]();
