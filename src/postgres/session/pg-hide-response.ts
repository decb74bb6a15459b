// From 21 on Node has `navigator`, which pg asks instead; there a mere look at `Response` loads what is behind it.
const descriptor = 'navigator' in globalThis ? undefined : Object.getOwnPropertyDescriptor(globalThis, 'Response');
if (descriptor?.configurable) Object.defineProperty(globalThis, 'Response', { value: undefined, configurable: true });

// With this variable of the caller's pg would load a binding to libpq that is not in the bundle.
delete process.env.NODE_PG_FORCE_NATIVE;

/** Puts the global `Response` back as it was: still loaded only when somebody asks for it. */
export function showResponse(): void {
  if (descriptor?.configurable) Object.defineProperty(globalThis, 'Response', descriptor);
}
