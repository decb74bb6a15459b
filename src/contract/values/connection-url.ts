/** TLS modes that a URL may have. All work without TLS: a branch listens on the loopback, and has none. */
export const sslModes = ['disable', 'allow', 'prefer'] as const;

/** Optional parameters of a URL. */
export interface UrlOptions {
  /** One of `sslModes`; left out of the URL if absent or empty. */
  sslmode?: string | undefined;
  /** Seconds; left out of the URL if absent or 0. */
  connectTimeout?: number | undefined;
}

/** The connection string of a role in a branch, percent-encoded where needed. */
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
