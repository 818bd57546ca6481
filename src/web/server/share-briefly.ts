type Loaded<Value> = { readonly value: Value; readonly at: number };

/**
 * Loads once for all who ask for the same at about the same time, so that a crowd costs no more than a visitor. Nobody
 * is given what began to be read more than so many milliseconds ago, unless it is just arriving; in the second half of
 * them the next load is under way already, and nobody waits for it.
 */
export function shareBriefly<Value>(
  load: (key: string) => Promise<Value>,
  milliseconds: number,
): (key: string) => Promise<Value> {
  const loaded = new Map<string, Loaded<Value>>();
  const underWay = new Map<string, Promise<Value>>();

  async function start(key: string): Promise<Value> {
    const at = performance.now();
    try {
      const value = await load(key);
      const latest = { value, at };
      loaded.set(key, latest);
      setTimeout(() => loaded.get(key) === latest && loaded.delete(key), milliseconds).unref();
      return value;
    } finally {
      underWay.delete(key);
    }
  }

  function next(key: string): Promise<Value> {
    const loading = underWay.get(key) ?? start(key);
    underWay.set(key, loading);
    return loading;
  }

  return async (key) => {
    const last = loaded.get(key);
    const age = last ? performance.now() - last.at : Number.POSITIVE_INFINITY;
    if (!last || age >= milliseconds) return next(key);
    if (age >= milliseconds / 2) next(key).catch(() => loaded.delete(key));
    return last.value;
  };
}
