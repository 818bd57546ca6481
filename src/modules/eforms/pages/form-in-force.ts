import type { FastifyRequest } from 'fastify';
import { localDate } from '../../../kernel/time.ts';
import { Refusal } from '../../../web/server/api.ts';
import type { Services } from '../../../web/services.ts';
import { type ProcedureVersion, procedureOn } from '../../procedures/index.ts';
import type { EForm } from '../domain/e-form.ts';

/** The form in the address, of the version of its procedure that is in force today. */
export async function formInForce(
  { db, clock }: Services,
  request: FastifyRequest,
): Promise<{ readonly procedure: ProcedureVersion; readonly form: EForm }> {
  const { code, form: key } = request.params as { code: string; form: string };
  const procedure = /^\d\.\d{6}$/.test(code) ? await procedureOn(db, code, localDate(clock.now())) : null;
  if (!procedure) throw new Refusal({ code: 'procedure-not-found' });
  const form = procedure.content.eForms?.find((one) => one.key === key);
  if (!form) throw new Refusal({ code: 'eform-not-found' });
  return { procedure, form };
}
