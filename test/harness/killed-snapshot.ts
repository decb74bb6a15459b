/** Takes a snapshot of the first volume of a store, for a test that kills it meanwhile: kind, home and pool, id. */
import { storageDrivers } from '../../src/storage/drivers.ts';

const [kind, home = '', pool, id = ''] = process.argv.slice(2);
const driver = storageDrivers.find(({ name }) => name === kind);
const storage = await driver?.create(home, pool || undefined);
const [of] = storage?.opened.volumes ?? [];
if (storage && of) await storage.snapshot({ of, id, marks: {}, live: false, user: undefined });
