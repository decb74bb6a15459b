export function parseMoment(text: string, _now: Date): { at: string } {
  return { at: new Date(text).toISOString() };
}
