export type Counts = { passed: number; failed: number; skipped: number };

export const add = (all: readonly Counts[]): Counts => ({
  passed: all.reduce((sum, { passed }) => sum + passed, 0),
  failed: all.reduce((sum, { failed }) => sum + failed, 0),
  skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
});

/** The last line of every run: "312 passed, 0 failed", and how many were skipped if any. */
export const sumLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/**
 * Prints the sum and sets the exit status. Where CI is set every tool is there, so a skipped test is a failure too.
 */
export function finish(counts: Counts): void {
  const { failed, passed, skipped } = counts;
  if (failed > 0 || passed === 0 || (process.env.CI && skipped > 0)) process.exitCode = 1;
  process.stdout.write(`${sumLine(counts)}\n`);
}
