import { explainFinding } from '../process/explain-finding.ts';
import type { ProcessFinding, ProcessFindingCode } from '../process/lint-process.ts';
import type { PublicationFinding, PublicationFindingCode } from './publication-findings.ts';

const SENTENCES: Readonly<Record<Exclude<PublicationFindingCode, ProcessFindingCode | `eform-${string}`>, string>> = {
  'missing-part': 'is a mandatory part and is empty',
  'malformed-part': '{sentence}',
  'duplicate-component': 'is used twice',
  'mandatory-without-piece': 'is mandatory but asks for no piece',
  'component-without-basis': 'is missing: nobody may be asked for a paper without a legal basis',
  'unknown-form': 'names no form of eForms: {form}',
  'limit-mode-mismatch': 'does not belong to {unit}',
  'statutory-below-committed': 'must not be less than value, which is what the province promises',
  'ends-before-begin': 'must be after effectiveFrom',
  'lonely-case': 'must be two or more, or none at all',
  'duplicate-case': 'is used twice',
  'exemption-above-amount': 'is more than everybody else pays',
  'duplicate-form': 'is used twice',
  'agency-not-named': 'is missing in coordinatingAgencies',
  'unknown-unit': 'is no unit of {agency}: {unit}',
};

/** A finding as the end of a sentence whose subject is the place it was found at, for data files and logs. */
export function explainPublication(finding: PublicationFinding): string {
  const sentence = (SENTENCES as Readonly<Record<string, string>>)[finding.code];
  if (finding.code.startsWith('eform-')) return `breaks a rule of forms to fill: ${finding.code}`;
  if (sentence === undefined) return explainFinding(finding as ProcessFinding);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(finding.facts?.[name]));
}
