/** What the first half of the host suite stores for the second half, which runs after a reboot. */
export const between = '/var/tmp/velo-host-test.json';
