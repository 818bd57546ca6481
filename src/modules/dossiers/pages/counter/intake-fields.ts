import type { Lang } from '../../../../web/i18n.ts';
import type { ProcedureVersion } from '../../../procedures/index.ts';
import { counterWords } from '../../messages/counter.ts';
import { officialWords } from '../../messages/official.ts';

/** The fields of the counter's form in the order of the page, with what each is called in the error summary. */
export function intakeFields({ content }: Pick<ProcedureVersion, 'content'>, lang: Lang): ReadonlyMap<string, string> {
  const texts = officialWords(lang).intake;
  const { acting } = counterWords(lang);
  return new Map([
    ['applicant.idNumber', texts.idNumber],
    ['applicant.name', texts.name],
    ['applicant.phone', texts.phone],
    ['applicant.email', texts.email],
    ['applicant.address', texts.address],
    ['acting', acting.legend],
    ['organisation.name', acting.organisationName],
    ['organisation.idNumber', acting.organisationId],
    ['organisation.position', acting.position],
    ['applicant.kind', acting.ownerIs],
    ['authorised.name', acting.authorisedName],
    ['authorised.idNumber', acting.authorisedId],
    ['authorised.number', acting.documentNumber],
    ['authorised.date', acting.documentDate],
    ['authorised.uploads', acting.file],
    ['returnMethod', texts.returnMethod],
    ['returnAddress', texts.returnAddress],
    ...content.components.map(({ name }, index): [string, string] => [`documents.${index}`, name]),
    ['prepaymentReceipt', texts.receipt],
    ['documentNumber', texts.documentNumber],
    ['signer', texts.signer],
    ['declaration', texts.declarationLabel],
  ]);
}
