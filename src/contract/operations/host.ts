import type { Doctor, Repair, Status } from '../answers/answers.ts';
import { answering } from './entry.ts';

/** The operations on the host. */
export const hostOperations = {
  status: answering<Status>()({
    does: "see the host's status",
    request: ({ object }) => object({}),
    jobs: false,
    streams: false,
    reads: true,
  }),
  doctor: answering<Doctor>()({
    does: 'check the host',
    request: ({ object, maybe, flag }) => object({ repair: maybe(flag) }),
    jobs: true,
    streams: true,
    reads: ({ repair }) => !repair,
  }),
  /** Finishes or undoes interrupted operations, and starts nothing else. A host does this before it takes new work. */
  repair: answering<Repair>()({
    does: 'repair the host',
    request: ({ object }) => object({}),
    jobs: false,
    streams: true,
    reads: false,
  }),
  /** Host name of the machine with the databases, as people write it after `ssh`. */
  machine: answering<string>()({
    does: "ask for the host's name",
    request: ({ object }) => object({}),
    jobs: true,
    streams: false,
    reads: true,
  }),
};
