/** How many sessions this process has opened, by the server's port. The server counts them among all others. */
const opened = new Map<number, number>();

export function countOwnSession(port: number): void {
  opened.set(port, ownSessions(port) + 1);
}

export function ownSessions(port: number): number {
  return opened.get(port) ?? 0;
}
