/** What the first half of the host's suite leaves for the second, over the machine's reboot. */
export const between = '/var/tmp/velo-host-test.json';
