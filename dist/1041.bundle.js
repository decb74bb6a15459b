"use strict";

exports.id = 1041;

exports.ids = [ 1041 ];

exports.modules = {
71041: (s, e, r) => {
r.r(e);
r.d(e, {
directoryPreparation: () => o
});
var t = r(26853);
var d = r(8946);
const o = {
choose: async () => undefined,
nameOf: ({kind: s}) => s,
steps: async () => [],
allSteps: () => [],
tidy: s => void (0, t.mT)((0, d.I)(s))
};
}
};


