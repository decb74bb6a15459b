/**
 * Reads a past moment, as people write it: ISO 8601 with a zone (`2026-11-27T14:30:00Z`, `2026-11-27 14:30 +01:00`,
 * `2026-11-27 14:30 Europe/Stockholm`), `yesterday 14:30 Europe/Stockholm`, `today 09:00 UTC`, `2 hours ago`. A fraction
 * of a second is cut to milliseconds.
 * @returns the moment (ISO 8601, UTC)
 * @throws VeloError usage `invalid-moment`, `moment-without-zone` (names both readings: UTC, and `localZone`, that of
 *   this machine), `moment-in-future`
 */
export declare function parseMoment(text: string, now: Date, localZone?: string): {
    at: string;
};
