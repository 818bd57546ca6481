import { ruleValue } from '../../../center/index.ts';
import type { AskedItem, SupplementFacts } from '../../domain/decide-supplement.ts';
import type { LoadedTerms } from '../load-terms.ts';

/** What `decideSupplement` judges by, for these papers of a loaded dossier. */
export const supplementFacts = (
  { dossier, procedure, documents, requests, rules }: LoadedTerms,
  { items, isException }: { readonly items: readonly AskedItem[]; readonly isException: boolean },
): SupplementFacts => ({
  stage: dossier.accepted ? 'handling' : 'reception',
  components: procedure.content.components,
  documents,
  items,
  earlier: requests,
  max: ruleValue(rules, 'supplement.max'),
  scopeRule: ruleValue(rules, 'supplement.scope'),
  isException,
});
