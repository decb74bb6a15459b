import { VeloError } from '../contract/errors/error.ts';

/**
 * A private key as `ssh2` reads it: with the newlines that a secret may have lost or got.
 * @throws VeloError usage `ssh-key-unusable`
 */
export async function privateKey(text: string): Promise<string> {
  const key = `${text.replace(/\r\n?/g, '\n').trim()}\n`;
  if (/^(ssh-|ecdsa-|sk-)\S+ /.test(key)) throw invalid('it is a public key', 'Use the other file, without `.pub`.');
  if (!/^-----BEGIN [A-Z0-9 ]+-----\n|^PuTTY-User-Key-File-/.test(key))
    throw invalid('it does not begin with `-----BEGIN …-----` on a line of its own', 'Put the whole file there.');
  const { default: parser } = await import('ssh2/lib/protocol/keyParser.js');
  const found = parser.parseKey(key);
  if (!(found instanceof Error)) {
    if (found.isPrivateKey()) return key;
    throw invalid('it is a public key', 'Use the other file, without `.pub`.');
  }
  if (/encrypted/i.test(found.message))
    throw invalid('it is encrypted, and a job knows no passphrase', 'Make a key for jobs alone, without one.');
  throw invalid(found.message.replace(/\s+/g, ' ').slice(0, 200), 'Is the whole file there, with its last line?');
}

function invalid(why: string, help: string): VeloError {
  return new VeloError(
    'usage',
    'ssh-key-unusable',
    `The input \`ssh-key\` can't be used: ${why}.`,
    `${help} \`ssh-keygen -t ed25519 -N '' -f velo-ci\` makes a new one.`,
  );
}
