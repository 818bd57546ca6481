import { lastValue } from '../../../platform/form-body.ts';
import type { Html } from '../../../platform/html.ts';
import { select } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { StoredAgency } from '../../center/index.ts';
import type { DecidingView } from '../../dossiers/index.ts';
import { words } from '../messages/index.ts';

export const labelOf = (name: string, lang: Lang): string | undefined => words(lang).labels[name];

type Choice = { readonly value: string | number; readonly text: string };

/** One of a list, nothing chosen until somebody does; what was typed stays. */
export const choose = <F>(
  { values, faults }: DecidingView<F>,
  field: { name: string; label: string; choices: readonly Choice[]; empty: string; hint?: string; id?: string },
): Html =>
  select({
    name: field.name,
    id: field.id ?? field.name,
    label: field.label,
    hint: field.hint,
    value: lastValue(values, field.name),
    errorMessage: faults.of(field.name),
    items: [{ value: '', text: field.empty }, ...field.choices],
  });

/** Agencies that are still there, by key. */
export const agencyChoices = (agencies: readonly StoredAgency[], today: string): Choice[] =>
  agencies
    .filter(({ validTo }) => validTo === null || validTo > today)
    .map(({ key, name }) => ({ value: key, text: name }));
