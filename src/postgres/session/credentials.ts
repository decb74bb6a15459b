import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

/**
 * A role's password in one branch: HMAC-SHA-256 of the store's secret over branch id and role, in base64url. Nothing is
 * stored: the same secret gives the same password, and a recreated branch has a new id.
 */
export function passwordOf(secret: Buffer, branchId: string, role: string): string {
  return createHmac('sha256', secret).update(`${branchId}|${role}`).digest('base64url');
}

/**
 * PostgreSQL's SCRAM-SHA-256 verifier of a password (in the form of RFC 5803, as in pg_authid). Computed here so that
 * the password itself is never sent to the server. ASCII passwords only: those need no SASLprep.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const iterations = 4096;
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const storedKey = createHash('sha256').update(hmac(salted, 'Client Key')).digest('base64');
  const serverKey = hmac(salted, 'Server Key').toString('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
