import type { ProcedureContent } from '../procedures/index.ts';
import type { AcceptanceInput, FilingInput } from './input.ts';

/** What an ordinary applicant of the demonstration files for a procedure: every paper, taken back at the counter. */
export function aFiling(procedure: ProcedureContent, different: Partial<FilingInput> = {}): FilingInput {
  return {
    procedureCode: procedure.code,
    channel: 'online',
    applicant: {
      kind: 'person',
      name: 'Nguyễn Thị Ví Dụ',
      idNumber: '000000000001',
      phone: '0900000001',
      email: 'vi-du@example.com',
      address: 'số 1 đường Minh Họa, thành phố Kon Tum',
    },
    documents: procedure.components.map(handedIn),
    returnMethod: 'counter',
    declaration: true,
    ...different,
  };
}

/** The check that finds everything in order. */
export function aCheck(procedure: ProcedureContent, different: Partial<AcceptanceInput> = {}): AcceptanceInput {
  return {
    documents: procedure.components.map((component) => ({ ...handedIn(component), verdict: 'valid' as const })),
    ...(procedure.charges.some(({ when, amountDong }) => when === 'PREPAID' && amountDong > 0) && {
      prepaymentReceipt: 'BL-0001',
    }),
    ...different,
  };
}

/** As many pieces as are asked for, and one at least. */
function handedIn({ key, originals, certifiedCopies, copies }: ProcedureContent['components'][number]) {
  const asked = originals + certifiedCopies + copies;
  return { componentKey: key, originals: asked === 0 ? 1 : originals, certifiedCopies, copies };
}
