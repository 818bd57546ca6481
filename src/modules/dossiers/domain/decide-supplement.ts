import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Component } from '../../procedures/index.ts';
import { papersThere } from './completeness.ts';
import type { DossierDocument } from './dossier.ts';
import type { DossierProblem } from './problems.ts';
import type { SupplementItem, SupplementRequest, SupplementScope, SupplementStage } from './supplement.ts';

/** What is to be asked for; the name of the paper is the published one. */
export type AskedItem = Omit<SupplementItem, 'name' | 'detail'> & { readonly detail?: string | undefined };

export type SupplementFacts = {
  readonly stage: SupplementStage;
  readonly components: readonly Component[];
  readonly documents: readonly DossierDocument[];
  readonly items: readonly AskedItem[];
  readonly earlier: readonly SupplementRequest[];
  /** `supplement.max` and `supplement.scope` of the rules in force for the dossier. */
  readonly max: number;
  readonly scopeRule: 'DOSSIER' | 'STAGE';
  readonly isException: boolean;
};

/**
 * Whether this may be asked for: once in the dossier's life (or stage), every defect in that one request, each of them a
 * published paper that is missing or one handed in that has to be put right (QC Đ12.1c, QC Đ5.1đ). An exception beyond
 * “once” is decided by its signature, not here.
 *
 * Problems: `supplement-open`, `supplement-already-requested`, `supplement-not-needed` (an exception where the ordinary
 * request is still to be had), `invalid-input` with each item by pointer.
 */
export function decideSupplement(
  facts: SupplementFacts,
): Result<{ scope: SupplementScope; items: readonly SupplementItem[] }, Problem<DossierProblem | 'invalid-input'>> {
  const { stage, scopeRule, earlier, max, isException } = facts;
  if (earlier.some(({ status }) => status === 'proposed' || status === 'issued' || status === 'sent'))
    return fail('supplement-open');
  const scope = scopeRule === 'STAGE' ? stage : 'DOSSIER';
  const had = earlier.filter((one) => one.issued !== null && one.exception === null && one.scope === scope);
  if (had.length >= max && !isException)
    return fail('supplement-already-requested', { facts: { number: had.at(-1)?.issued?.numberText ?? '' } });
  if (had.length < max && isException) return fail('supplement-not-needed');
  const errors = facts.items.length === 0 ? [{ pointer: '/items', code: 'missing' }] : faultsOf(facts);
  if (errors.length > 0) return fail('invalid-input', { errors });
  return ok({ scope, items: namedItems(facts) });
}

function faultsOf({ items, components, documents, stage }: SupplementFacts) {
  const there = papersThere(documents);
  const asked = items.flatMap(({ componentKey, kind }, index) => {
    const pointer = `/items/${index}/componentKey`;
    if (!components.some(({ key }) => key === componentKey)) return [{ pointer, code: 'supplement-not-published' }];
    if (items.findIndex((other) => other.componentKey === componentKey) < index)
      return [{ pointer, code: 'supplement-twice' }];
    if (kind === 'correction' && !there.has(componentKey)) return [{ pointer, code: 'supplement-not-handed-in' }];
    return [];
  });
  // After acceptance the center has found every paper there; before it, one that is missing must be named now or never.
  const forgotten =
    stage === 'handling'
      ? []
      : components.filter(
          ({ key, mandatory }) =>
            mandatory && !there.has(key) && !items.some(({ componentKey }) => componentKey === key),
        );
  return [
    ...asked,
    ...forgotten.map(({ name }) => ({ pointer: '/items', code: 'supplement-forgotten', facts: { component: name } })),
  ];
}

const namedItems = ({ items, components }: SupplementFacts): SupplementItem[] =>
  items.map(({ detail, ...item }) => ({
    ...item,
    detail: detail ?? '',
    name: components.find(({ key }) => key === item.componentKey)?.name ?? item.componentKey,
  }));
