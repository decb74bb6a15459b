import type { Doctor, Repair, Status } from '../answers.ts';
import { answering } from './entry.ts';

/** What is asked of the host. */
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
  /** Finishes or undoes what was interrupted, and starts nothing else: a host does so before it takes new work. */
  repair: answering<Repair>()({
    does: 'repair the host',
    request: ({ object }) => object({}),
    jobs: false,
    streams: true,
    reads: false,
  }),
  /** Host name of the machine that holds the databases, for whoever asks: what people write after `ssh`. */
  machine: answering<string>()({
    does: "ask for the host's name",
    request: ({ object }) => object({}),
    jobs: true,
    streams: false,
    reads: true,
  }),
};
