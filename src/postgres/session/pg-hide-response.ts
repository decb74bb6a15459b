// From 21 on Node has `navigator`, which pg checks instead. Nothing is hidden then: in those versions even reading the
// descriptor of `Response` loads its implementation.
const descriptor = 'navigator' in globalThis ? undefined : Object.getOwnPropertyDescriptor(globalThis, 'Response');
if (descriptor?.configurable) Object.defineProperty(globalThis, 'Response', { value: undefined, configurable: true });

// If the caller has set this variable, pg loads a binding to libpq that is not in the bundle.
delete process.env.NODE_PG_FORCE_NATIVE;

/** Restores the global `Response`, which is still loaded only on first use. */
export function showResponse(): void {
  if (descriptor?.configurable) Object.defineProperty(globalThis, 'Response', descriptor);
}
