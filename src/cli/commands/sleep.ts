import { Option } from 'commander';
import { duration } from '../../contract/values/duration.ts';
import { choice } from '../options.ts';

/** The options of branches that sleep. Reading them throws VeloError usage `invalid-duration`, `invalid-value`. */

export function idleStop(): Option {
  const option = new Option('--idle-stop <time>', 'sleep after this long without use: 2h, off, default');
  return option.argParser((text: string) => {
    if (!['off', 'default'].includes(text)) duration(text, '--idle-stop');
    return text;
  });
}

export function idleSessions(): Option {
  return choice('--idle-sessions <what>', 'what idle sessions do then (default: end)', ['end', 'keep']);
}

export function onConnect(): Option {
  return choice('--start <when>', 'on-connect: leave it asleep', ['on-connect']);
}
