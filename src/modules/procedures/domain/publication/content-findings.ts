import type { Charge, Component, ProcedureContent, TimeLimit } from '../procedure-content.ts';
import type { DraftedContent, PublicationFinding, PublicationFindingCode } from './publication-findings.ts';

type Path = readonly (string | number)[];

/** Papers: each its own key and name of a form there is, and if mandatory, pieces and a legal basis (QC Đ6.1b). */
export function paperFindings({ components = [], cases = [], eForms = [] }: DraftedContent): PublicationFinding[] {
  const forms = new Set(eForms.map(({ key }) => key));
  return [
    ...papers(components, ['components'], forms),
    ...cases.flatMap((one, at) => papers(one.components ?? [], ['cases', at, 'components'], forms)),
  ];
}

function papers(components: readonly Component[], path: Path, forms: ReadonlySet<string>): PublicationFinding[] {
  const keys = components.map(({ key }) => key);
  return components.flatMap((component, at) => {
    const { key, name, mandatory, eForm, legalBasis } = component;
    const pieces = component.originals + component.certifiedCopies + component.copies;
    const found = (code: PublicationFindingCode, ...below: Path): PublicationFinding => ({
      code,
      path: [...path, at, ...below],
      facts: { component: name, ...(eForm && { form: eForm }) },
    });
    return [
      ...(keys.indexOf(key) < at ? [found('duplicate-component', 'key')] : []),
      ...(mandatory && pieces === 0 ? [found('mandatory-without-piece')] : []),
      ...(mandatory && !legalBasis?.trim() ? [found('component-without-basis', 'legalBasis')] : []),
      ...(eForm && !forms.has(eForm) ? [found('unknown-form', 'eForm')] : []),
    ];
  });
}

/** Limits: the mode belongs to the unit, and what is promised is no more than the law allows (QC Đ7.2i). */
export function timeFindings({
  timeLimit,
  cases = [],
  effectiveFrom,
  effectiveTo,
}: DraftedContent): PublicationFinding[] {
  const ends = effectiveFrom && effectiveTo && effectiveTo <= effectiveFrom;
  return [
    ...(timeLimit ? limit(timeLimit, ['timeLimit']) : []),
    ...cases.flatMap((one, at) => (one.timeLimit ? limit(one.timeLimit, ['cases', at, 'timeLimit']) : [])),
    ...(ends ? [{ code: 'ends-before-begin', path: ['effectiveTo'] } as const] : []),
  ];
}

function limit({ value, unit, mode, statutoryValue }: TimeLimit, path: Path): PublicationFinding[] {
  const fits = !mode || unit === 'working_days' || (unit === 'calendar_days' && mode === 'date');
  return [
    ...(fits ? [] : [{ code: 'limit-mode-mismatch', path: [...path, 'mode'], facts: { unit } } as const]),
    ...(statutoryValue !== undefined && statutoryValue < value
      ? [
          {
            code: 'statutory-below-committed',
            path: [...path, 'statutoryValue'],
            facts: { committed: value, statutory: statutoryValue },
          } as const,
        ]
      : []),
  ];
}

/** Charges: whoever is exempt pays no more than everybody else (QC Đ2.2c). */
export function priceFindings({ charges = [], cases = [] }: DraftedContent): PublicationFinding[] {
  return [
    ...prices(charges, ['charges']),
    ...cases.flatMap((one, at) => prices(one.charges ?? [], ['cases', at, 'charges'])),
  ];
}

const prices = (charges: readonly Charge[], path: Path): PublicationFinding[] =>
  charges.flatMap(({ name, amountDong, exemptions = [] }, at) =>
    exemptions.flatMap((exemption, index): PublicationFinding[] =>
      exemption.amountDong > amountDong
        ? [
            {
              code: 'exemption-above-amount',
              path: [...path, at, 'exemptions', index, 'amountDong'],
              facts: { charge: name, who: exemption.who },
            },
          ]
        : [],
    ),
  );

/** Cases: two or more where there are any, each known by its own key. */
export function caseFindings({ cases = [] }: Pick<ProcedureContent, 'cases'>): PublicationFinding[] {
  const keys = cases.map(({ key }) => key);
  return [
    ...(cases.length === 1 ? [{ code: 'lonely-case', path: ['cases'] } as const] : []),
    ...cases.flatMap(({ key, name }, at): PublicationFinding[] =>
      keys.indexOf(key) < at ? [{ code: 'duplicate-case', path: ['cases', at, 'key'], facts: { case: name } }] : [],
    ),
  ];
}
