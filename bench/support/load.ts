/** Does one job; a side has as many workers as clients. */
export type Worker<Job> = (job: Job) => Promise<unknown>;

/** One of two sides that are compared: the same work, done in two ways. */
export type Side<Job> = { readonly jobs: Iterator<Job>; readonly workers: readonly Worker<Job>[] };

export type Load = { readonly done: number; readonly rate: number; readonly p50Ms: number; readonly p95Ms: number };

type Sample = { readonly seconds: number; readonly latenciesMs: readonly number[] };

const WARM_UP_SECONDS = 1;
const ROUNDS = 4;
const ROUND_SECONDS = 2;

/** Both sides in turn, so that what else the machine does meets both alike; a side ends early when its jobs run out. */
export async function race<A, B>(ours: Side<A>, bare: Side<B>): Promise<{ ours: Load; bare: Load }> {
  await drive(ours, WARM_UP_SECONDS);
  await drive(bare, WARM_UP_SECONDS);
  const samples = { ours: [] as Sample[], bare: [] as Sample[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    samples.ours.push(await drive(ours, ROUND_SECONDS));
    samples.bare.push(await drive(bare, ROUND_SECONDS));
  }
  return { ours: loadOf(samples.ours), bare: loadOf(samples.bare) };
}

/** Every worker takes one job after another until the time is over or no job is left. */
export async function drive<Job>({ jobs, workers }: Side<Job>, seconds: number): Promise<Sample> {
  const latenciesMs: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  const work = async (worker: Worker<Job>) => {
    for (let from = performance.now(); from < end; ) {
      const next = jobs.next();
      if (next.done) return;
      await worker(next.value);
      const now = performance.now();
      latenciesMs.push(now - from);
      from = now;
    }
  };
  await Promise.all(workers.map(work));
  return { seconds: (performance.now() - start) / 1000, latenciesMs };
}

function loadOf(samples: readonly Sample[]): Load {
  const latencies = samples.flatMap(({ latenciesMs }) => latenciesMs).sort((a, b) => a - b);
  const seconds = samples
    .filter(({ latenciesMs }) => latenciesMs.length > 0)
    .reduce((sum, one) => sum + one.seconds, 0);
  return {
    done: latencies.length,
    rate: latencies.length / seconds,
    p50Ms: quantile(latencies, 0.5),
    p95Ms: quantile(latencies, 0.95),
  };
}

/** Of sorted numbers. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** The same job for ever. */
export function* endlessly<Job>(job: Job): Generator<Job, never> {
  for (;;) yield job;
}
