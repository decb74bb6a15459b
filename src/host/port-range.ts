/** Ports of branches: below Linux's `ip_local_port_range` (from 32768), so that no outgoing connection takes one. */
export const portRange = { first: 15432, last: 25431 } as const;
