import { removeFolderStore } from '../folder/store.ts';
import type { Preparation } from '../preparation.ts';
import { storeFolder } from './places.ts';

/** Plain folders need nothing: their store is made with the first project. */
export const directoryPreparation: Preparation = {
  choose: async () => undefined,
  nameOf: ({ kind }) => kind,
  steps: async () => [],
  allSteps: () => [],
  tidy: (home) => void removeFolderStore(storeFolder(home)),
};
