import { CENTER } from '../../../center/index.ts';
import type { DraftedContent, DraftedProcess, PublicationFinding } from '../publication/publication-findings.ts';

/**
 * Whoever has a step is named as a partner of the procedure, so that the public is told (QC Đ7.2b); a unit is one of its
 * agency. Without `units` only the agencies are looked at.
 */
export function partnerFindings(
  { agency, coordinatingAgencies = [] }: DraftedContent,
  { steps }: DraftedProcess,
  units: ReadonlyMap<string, ReadonlySet<string>> | undefined,
): PublicationFinding[] {
  const partners = new Set([CENTER, agency, ...coordinatingAgencies]);
  return steps.flatMap((step, at): PublicationFinding[] => {
    const unit = step.unit;
    const isStrange = unit !== undefined && units !== undefined && !units.get(step.agency)?.has(unit);
    return [
      ...(partners.has(step.agency)
        ? []
        : [
            {
              code: 'agency-not-named' as const,
              path: ['process', 'steps', at, 'agency'],
              facts: { agency: step.agency, step: step.name },
            },
          ]),
      ...(isStrange
        ? [
            {
              code: 'unknown-unit' as const,
              path: ['process', 'steps', at, 'unit'],
              facts: { agency: step.agency, unit, step: step.name },
            },
          ]
        : []),
    ];
  });
}
