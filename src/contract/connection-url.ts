/** Modes of TLS that a URL may ask for: a branch listens on the loopback and has none. */
export const sslModes = ['disable', 'allow', 'prefer'] as const;

/** What a URL may say besides where to go and as whom. */
export interface UrlOptions {
  /** One of `sslModes`; absent or empty: nothing is said. */
  sslmode?: string | undefined;
  /** Seconds; absent or 0: none. */
  connectTimeout?: number | undefined;
}

/** The connection string of a role in a branch; every part is percent-encoded where it must be. */
export function connectionUrl(
  at: { host: string; port: number; user: string; password: string; database: string },
  { sslmode, connectTimeout }: UrlOptions = {},
): string {
  const part = encodeURIComponent;
  const query = [
    ...(sslmode ? [`sslmode=${sslmode}`] : []),
    ...(connectTimeout ? [`connect_timeout=${connectTimeout}`] : []),
  ].join('&');
  const place = `${at.host}:${at.port}/${part(at.database)}`;
  return `postgresql://${part(at.user)}:${part(at.password)}@${place}${query && `?${query}`}`;
}
