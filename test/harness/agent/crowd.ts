import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Connections of one user. The user never closes one, whatever the other side sends. */
export interface Crowd {
  /** Settles when each connection was opened or refused, with the number of those opened. */
  open: Promise<number>;
  /** Settles when one of them is told that its user has too many connections. */
  refused: Promise<void>;
  /** Ends the crowd. Throws if it had already ended by itself: the other side was then no longer under load. */
  close(): void;
}

/** What each connection sends, and whether it reads the answer. */
export interface Behaviour {
  text?: string;
  /** Sends one more byte each second. */
  drip?: boolean;
  reads?: boolean;
  /** Closes its own side for writing. */
  half?: boolean;
}

interface User {
  uid?: number;
  gid?: number;
}

/** Opens `count` connections in a separate process, as another user if one is named. */
export function openCrowd(socket: string, count: number, { uid, gid, ...how }: Behaviour & User = {}): Crowd {
  const program = `
const { connect } = require('node:net');
const [socket, count, how] = JSON.parse(process.argv[1]);
let opened = 0;
let settledOnes = 0;
for (let each = 0; each < count; each++) open();
function open() {
  const connection = connect({ path: socket, allowHalfOpen: true });
  let settled = false;
  const settle = () => { if (!settled) { settled = true; if (++settledOnes === count) console.log('open ' + opened); } };
  const drip = how.drip && setInterval(() => connection.write('x'), 1000);
  connection.on('connect', () => {
    opened++;
    if (how.text) connection.write(how.text);
    if (how.half) connection.end();
    settle();
  });
  // More at once than the kernel keeps for the other side: once more.
  connection.on('error', ({ code }) => { if (code === 'EAGAIN') { settled = true; setTimeout(open, 10); } });
  connection.on('close', () => { clearInterval(drip); settle(); });
  if (how.reads !== false)
    connection.on('data', (said) => { if (String(said).includes('too-many-connections')) console.log('refused'); });
  // Half open for ever: an end of the other side alone is not answered; writing meets it once it is gone.
  connection.on('end', () => setInterval(() => connection.write('x'), 500).unref());
}
setInterval(() => {}, 1000);
`;
  const child = spawn(process.execPath, ['-e', program, JSON.stringify([socket, count, how])], {
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = createInterface({ input: child.stdout });
  const hear = (what: string) =>
    new Promise<string>((resolve, reject) => {
      said.on('line', (line) => line.startsWith(what) && resolve(line.slice(what.length)));
      child.on('exit', () => reject(new Error(`the crowd left before it was ${what}`)));
    });
  const open = hear('open').then(Number);
  const refused = hear('refused').then(() => {});
  // Most crowds are never refused, and nothing awaits these promises when the process ends.
  for (const each of [open, refused]) each.catch(() => {});
  return {
    open,
    refused,
    close() {
      if (!child.kill('SIGKILL')) throw new Error('the crowd had left by itself');
    },
  };
}
