import { aCheck, aFiling } from '../../src/modules/dossiers/dossier.builder.ts';
import { acceptDossier, fileDossier } from '../../src/modules/dossiers/index.ts';
import type { TestCenter } from '../support/center.ts';
import type { Known } from './arbitrary.ts';

/** Names of procedures, dossiers, papers and people that exist in a test center. */
export async function realThings({ services, data, actor }: TestCenter): Promise<Known> {
  const procedure = data.procedures.find(({ agency, settlement }) => agency === 'SKHDT' && settlement === 'STANDARD')!;
  const [citizen, reception] = [await actor('congdan1'), await actor('tiepnhan1')];
  const file = async () => {
    const filed = await fileDossier(services, citizen, aFiling(procedure));
    if (!filed.ok) throw new Error(filed.problem.code);
    return filed.value.provisionalNumber;
  };
  const [submitted, other] = [await file(), await file()];
  const accepted = await acceptDossier(services, reception, { ...aCheck(procedure), reference: other });
  if (!accepted.ok) throw new Error(accepted.problem.code);
  const codes = [procedure.code, ...data.procedures.slice(0, 10).map(({ code }) => code)];
  const references = [submitted, other, accepted.value.code];
  return {
    procedureCode: codes,
    code: [...codes, ...references],
    reference: references,
    receiptCode: references,
    componentKey: procedure.components.map(({ key }) => key),
    step: procedure.process.steps.map(({ key }) => key),
    agency: data.agencies.map(({ key }) => key),
    username: data.accounts.slice(0, 5).map(({ username }) => username),
    declaration: [true],
  };
}
