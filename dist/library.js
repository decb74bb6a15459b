exports.openVelo = async (options) => (await require('./bundle.js').library()).openVelo(options);
