/** A copy of lists and plain objects, however deep, so that a later change by the caller changes nothing here. */
export function copyOf<T>(value: T): T {
  return copy(value, new Map()) as T;
}

function copy(value: unknown, known: Map<unknown, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  // What refers to itself stays what it is; the checks of the props have something to say about it.
  const done = known.get(value);
  if (done !== undefined) return done;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    known.set(value, list);
    for (const item of value as unknown[]) list.push(copy(item, known));
    return list;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  // Vendors, durations and tokens are values of classes that look after themselves.
  if (prototype !== Object.prototype && prototype !== null) return value;
  const object = Object.create(prototype) as Record<string, unknown>;
  known.set(value, object);
  for (const [key, item] of Object.entries(value)) {
    Object.defineProperty(object, key, {
      value: copy(item, known),
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
  return object;
}
