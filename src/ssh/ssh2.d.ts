/** The parts of `ssh2` that velo uses, by their files: `ssh2` itself is what Docker's client must not get. */
declare module 'ssh2/lib/client.js' {
  import type { EventEmitter } from 'node:events';
  import type { Duplex } from 'node:stream';

  interface Settings {
    host: string;
    port: number;
    username: string;
    privateKey: string;
    authHandler: string[];
    algorithms: { serverHostKey: string[] };
    hostVerifier(key: Buffer): boolean;
    /** In milliseconds. */
    readyTimeout: number;
    keepaliveInterval: number;
    keepaliveCountMax: number;
  }

  export default class Client extends EventEmitter {
    connect(settings: Settings): this;
    openssh_forwardOutStreamLocal(path: string, opened: (error: Error | undefined, channel: Duplex) => void): this;
    setNoDelay(on: boolean): this;
    destroy(): this;
  }
}

declare module 'ssh2/lib/protocol/keyParser.js' {
  const parser: { parseKey(text: string): Error | { isPrivateKey(): boolean } };
  export default parser;
}
