import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { privateKey } from '../../../src/ssh/private-key.ts';

const { privateKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = rsa.export({ type: 'pkcs1', format: 'pem' }).toString();

describe('a private key of an input', () => {
  it('is taken with the newlines that a secret lost or got', async () => {
    for (const text of [pem, pem.trim(), pem.replaceAll('\n', '\r\n'), `\n  ${pem}\n\n`])
      expect(await privateKey(text)).toBe(pem);
  });

  it.each([
    ['a public key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA== me', 'it is a public key'],
    ['one line', pem.replaceAll('\n', ' '), 'it does not begin with `-----BEGIN …-----` on a line of its own'],
    ['a part', pem.slice(0, 200), ''],
    ['something else', 'hunter2', 'it does not begin with'],
    [
      'an encrypted key',
      rsa.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'x' }).toString(),
      'it is encrypted',
    ],
  ])('is refused when it is %s', async (_, text, why) => {
    const error = await privateKey(text).catch((thrown) => thrown);
    expect(error).toMatchObject({ kind: 'usage', code: 'ssh-key-unusable' });
    expect(error.message).toContain(`The input \`ssh-key\` can't be used: ${why}`);
    expect(error.message).not.toContain(text.slice(-30));
  });
});
