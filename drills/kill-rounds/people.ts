import path from 'node:path';
import { loadDemoCenter } from '../../src/demo-center.ts';
import { aCheck, aFiling } from '../../src/modules/dossiers/dossier.builder.ts';
import type { AcceptanceInput, FilingInput } from '../../src/modules/dossiers/index.ts';
import { post } from './post.ts';

/** Who works at the center during the drill, signed in, and what they file and accept. */
export type People = {
  readonly citizens: readonly string[];
  readonly reception: string;
  readonly filing: FilingInput;
  readonly acceptance: AcceptanceInput;
};

const DATA = path.resolve(import.meta.dirname, '../../data');

/** Signs everybody in once: the sessions have to outlive the kills, too. */
export async function signIn(url: string, password: string): Promise<People> {
  const bearer = async (username: string) => {
    const request = { headers: { 'content-type': 'application/json' }, path: 'sessions', body: { username, password } };
    const session = (await post(url, request)) as { token: string } | undefined;
    if (!session) throw new Error(`${username} cannot sign in`);
    return `Bearer ${session.token}`;
  };
  const { procedures } = loadDemoCenter(DATA, 'kon-tum');
  const procedure = procedures.find(({ agency, settlement }) => agency === 'SKHDT' && settlement === 'STANDARD');
  if (!procedure) throw new Error('The demonstration has no procedure to file for');
  return {
    citizens: await Promise.all(['congdan1', 'congdan2', 'doanhnghiep1'].map(bearer)),
    reception: await bearer('tiepnhan1'),
    filing: aFiling(procedure),
    acceptance: aCheck(procedure),
  };
}
