import { type FormFields, lastValue } from '../../../../platform/form-body.ts';
import type { EForm, EFormField, EFormSection } from '../../../eforms/index.ts';
import { conditionValues } from '../../../eforms/index.ts';

/** The condition that was chosen: `when` names the field, `in.FIELD[]` its answers; none where it is always asked. */
export function readCondition(fields: FormFields): Pick<EFormField, 'showWhen'> {
  const field = lastValue(fields, 'when');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(field)) return {};
  const answers = [fields[`in.${field}[]`] ?? []].flat().filter((answer) => /^[a-z0-9-]+$/.test(answer));
  return { showWhen: { field, in: answers } };
}

/**
 * The fields a condition may name: choices that stand before it, and in no repeated section but its own. `fieldKey` is
 * null for the condition of the section itself, and unknown for a field that is new.
 */
export function conditionCandidates(
  { sections }: EForm,
  sectionKey: string | null,
  fieldKey: string | null | undefined,
): EFormField[] {
  const at = sections.findIndex(({ key }) => key === sectionKey);
  const before = (at < 0 ? sections : sections.slice(0, at)).filter(({ repeat }) => !repeat);
  const earlier = before.flatMap((section) => section.fields);
  return [...earlier, ...earlierInside(sections[at], fieldKey)].filter((field) => conditionValues(field).length > 0);
}

function earlierInside(section: EFormSection | undefined, fieldKey: string | null | undefined): EFormField[] {
  if (!section || fieldKey === null) return [];
  const own = section.fields.findIndex(({ key }) => key === fieldKey);
  return own < 0 ? section.fields : section.fields.slice(0, own);
}

/** With the field a condition names already, even where it may not any more: nothing is dropped behind anybody's back. */
export function withNamed(
  { sections }: EForm,
  candidates: readonly EFormField[],
  condition: EFormField['showWhen'],
): EFormField[] {
  const isThere = !condition || candidates.some(({ key }) => key === condition.field);
  const named = isThere ? [] : sections.flatMap(({ fields }) => fields.filter(({ key }) => key === condition.field));
  return [...candidates, ...named];
}
