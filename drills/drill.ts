/** One of the long proofs: something promised, tried on the real center, with its figures printed. */
export type Drill = {
  readonly name: string;
  /** As the usage shows them, e.g. `[ROUNDS=10]`. */
  readonly arguments: string;
  /** What it proves, in one line. */
  readonly does: string;
  /**
   * True when no fault was found. Whatever it starts or makes goes on `stack`, which is cleared at the end, also when
   * the drill is interrupted or throws.
   */
  run(args: readonly string[], stack: AsyncDisposableStack): Promise<boolean>;
};

/** The person asked for something the drill does not know: answered with the usage. */
export class UsageProblem extends Error {}

/** The only argument, a whole number from 1 on, or what is usual when it is not given. */
export function wholeNumber(args: readonly string[], name: string, usual: number): number {
  const [text = String(usual), ...more] = args;
  if (more.length > 0 || !/^[1-9]\d{0,6}$/.test(text)) throw new UsageProblem(`${name} is one whole number from 1 on.`);
  return Number(text);
}
