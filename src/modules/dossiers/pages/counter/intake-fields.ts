import type { Lang } from '../../../../web/i18n.ts';
import type { ProcedureVersion } from '../../../procedures/index.ts';
import { officialWords } from '../../messages/official.ts';

/** The fields of the counter's form in the order of the page, with what each is called in the error summary. */
export function intakeFields({ content }: Pick<ProcedureVersion, 'content'>, lang: Lang): ReadonlyMap<string, string> {
  const texts = officialWords(lang).intake;
  return new Map([
    ['applicant.idNumber', texts.idNumber],
    ['applicant.kind', texts.kind],
    ['applicant.name', texts.name],
    ['applicant.phone', texts.phone],
    ['applicant.email', texts.email],
    ['applicant.address', texts.address],
    ['submitterName', texts.submitter],
    ['returnMethod', texts.returnMethod],
    ['returnAddress', texts.returnAddress],
    ...content.components.map(({ name }, index): [string, string] => [`documents.${index}`, name]),
    ['prepaymentReceipt', texts.receipt],
    ['documentNumber', texts.documentNumber],
    ['signer', texts.signer],
    ['declaration', texts.declarationLabel],
  ]);
}
