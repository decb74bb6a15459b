import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A Node process that kills itself (SIGKILL) at one of its points: before it starts a program, before and after it
 * renames a file, and before it signals a process. Between them it only computes and waits.
 */
export interface SelfKilling {
  nodeArgs: string[];
  /** From now on it kills itself at the n-th point, from 0; without `at` it only records them. */
  arm(at?: number): void;
  disarm(): void;
  /** The points since it was armed. */
  points(): string[];
  close(): void;
}

export function selfKilling(): SelfKilling {
  const folder = mkdtempSync('/tmp/velo-killing-');
  const [armed, passed, script] = ['armed', 'passed', 'script.cjs'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(
    script,
    `const fs = require('node:fs');
const programs = require('node:child_process');
const { appendFileSync, existsSync, readFileSync, renameSync } = fs;
const { spawn } = programs;
const kill = process.kill.bind(process);
let count = 0;
let order = '';
function point(name) {
  if (!existsSync(${JSON.stringify(armed)})) return;
  appendFileSync(${JSON.stringify(passed)}, name + '\\n');
  const now = readFileSync(${JSON.stringify(armed)}, 'utf8');
  if (now !== order) count = 0;
  order = now;
  if (count++ !== Number(now.split(' ')[0])) return;
  kill(process.pid, 'SIGKILL');
  for (;;);
}
programs.spawn = (...args) => {
  point('start ' + args[0] + ' ' + (Array.isArray(args[1]) ? args[1].slice(0, 2).join(' ') : ''));
  return spawn(...args);
};
fs.renameSync = (from, to) => {
  point('before renaming ' + to);
  renameSync(from, to);
  point('after renaming ' + to);
};
process.kill = (pid, signal) => {
  if (signal !== 0) point('before ' + signal);
  return kill(pid, signal);
};
`,
  );
  return {
    nodeArgs: ['--require', script],
    arm(at = -1) {
      rmSync(passed, { force: true });
      // The moment makes each order a new one, whose points count from 0.
      writeFileSync(armed, `${at} ${performance.now()}`);
    },
    disarm: () => rmSync(armed, { force: true }),
    points: () => (existsSync(passed) ? readFileSync(passed, 'utf8').trimEnd().split('\n') : []),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
