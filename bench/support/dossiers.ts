import type { Result } from '../../src/kernel/result.ts';
import { aCheck, aFiling } from '../../src/modules/dossiers/dossier.builder.ts';
import { fileDossier, takeIn } from '../../src/modules/dossiers/index.ts';
import { actorOf, signIn } from '../../src/modules/identity/index.ts';
import type { BenchCenter } from './center.ts';
import { CLIENTS } from './clients.ts';

/** A demo person, and the header their programs send. */
export async function signedIn({ services, password }: BenchCenter, username: string) {
  const { account, token } = expect(await signIn(services, { username, password, address: '127.0.0.1' }));
  return { actor: actorOf(account), headers: { authorization: `Bearer ${token}` } };
}

/** Files so many dossiers online; answers their provisional numbers. */
export async function fileMany(center: BenchCenter, count: number): Promise<string[]> {
  const { actor } = await signedIn(center, 'congdan1');
  const filing = aFiling(center.procedure);
  return manyTimes(count, async () => expect(await fileDossier(center.services, actor, filing)).provisionalNumber);
}

/** Takes so many dossiers in at the counter, accepted at once; answers their codes. */
export async function takeInMany(center: BenchCenter, count: number): Promise<string[]> {
  const { actor } = await signedIn(center, 'tiepnhan1');
  const filing = aFiling(center.procedure, { channel: 'counter' });
  const acceptance = aCheck(center.procedure);
  return manyTimes(
    count,
    async () => expect(await takeIn(center.services, actor, { filing, acceptance })).code as string,
  );
}

async function manyTimes<T>(count: number, work: () => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  let left = count;
  const workOn = async () => {
    while (left-- > 0) done.push(await work());
  };
  await Promise.all(Array.from({ length: CLIENTS }, workOn));
  return done;
}

function expect<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`Refused: ${JSON.stringify(result.problem)}`);
}
