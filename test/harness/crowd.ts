import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Connections that one user opens and never closes by itself, whatever the other side says. */
export interface Crowd {
  /** All of them were opened, or refused; how many were opened. */
  open: Promise<number>;
  /** One of them was told that its user has too many. */
  refused: Promise<void>;
  /** Throws where the crowd had left by itself, so that nothing was asked of the other side any more. */
  close(): void;
}

/** What each connection says, and whether it reads what comes back. */
export interface Behaviour {
  text?: string;
  /** Sends one byte more each second. */
  drip?: boolean;
  reads?: boolean;
  /** Ends its own half. */
  half?: boolean;
}

/** Opens so many connections in a process of its own, as another user where that is asked for. */
export function openCrowd(socket: string, count: number, how: Behaviour, user: { uid?: number; gid?: number }): Crowd {
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
    ...user,
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
  // Most crowds are not refused, and end unheard.
  for (const each of [open, refused]) each.catch(() => {});
  return {
    open,
    refused,
    close() {
      if (!child.kill('SIGKILL')) throw new Error('the crowd had left by itself');
    },
  };
}
