/** A value, or how to get it: what takes its time is worked out when somebody asks, and by most nobody does. */
export type Later<T> = T | (() => T);

export function now<T>(later: Later<T>): T {
  return typeof later === 'function' ? (later as () => T)() : later;
}

/** Worked out at most once. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
