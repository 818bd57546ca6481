/** Dossiers read so many at a time in the order of their numbers, until there are no more; `pageAfter` reads on from one. */
export async function* inPages<T extends { readonly dossierId: number }>(
  pageAfter: (dossierId: number) => Promise<readonly T[]>,
): AsyncGenerator<readonly T[]> {
  for (let last: T | undefined; ; ) {
    const page = await pageAfter(last?.dossierId ?? 0);
    last = page.at(-1);
    if (!last) return;
    yield page;
  }
}
