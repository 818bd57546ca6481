/** Why the center cannot start, in one sentence for whoever started it. `main.ts` prints it alone and exits with 1. */
export class StartProblem extends Error {
  override name = 'StartProblem';
}
