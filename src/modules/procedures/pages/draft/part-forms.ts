import type { SelectItem } from '../../../../web/components/index.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { AUDIENCES, LIFE_EVENTS } from '../../domain/procedure-content.ts';
import type { DraftContent } from '../../drafts-store.ts';
import { words } from '../../messages/index.ts';
import { manageWords } from '../../messages/manage-words.ts';
import type { FieldSpec, RowsSpec } from './form-spec.ts';

/** Parts of a draft that are written with a plain form. */
export const PLAIN_PARTS = [
  'thong-tin',
  'doi-tuong',
  'giay-to',
  'thoi-han',
  'phi-le-phi',
  'truong-hop',
  'cach-thuc',
  'can-cu',
] as const;
export type PlainPart = (typeof PLAIN_PARTS)[number];

/** What the choices of a form are made of. */
export type FormFacts = {
  readonly content: DraftContent;
  readonly agencies: readonly { readonly key: string; readonly name: string }[];
  /** For a case (trường hợp): what it may have of its own, and nothing else. */
  readonly ofCase: boolean;
};

/** The fields of a part, in the order of the page. */
export function fieldsOfPart(part: PlainPart, facts: FormFacts, lang: Lang): readonly FieldSpec[] {
  switch (part) {
    case 'thong-tin':
      return information(facts, lang);
    case 'doi-tuong':
      return [
        { kind: 'lines', name: 'subjects', label: 'subjects', rows: 5 },
        { kind: 'boxes', name: 'audiences', label: 'audiences', items: named(AUDIENCES, words(lang).audiences) },
        { kind: 'boxes', name: 'lifeEvents', label: 'lifeEvents', items: named(LIFE_EVENTS, words(lang).lifeEvents) },
      ];
    case 'giay-to':
      return [...(facts.ofCase ? [] : [SETS]), papers(facts.content)];
    case 'thoi-han':
      return limit(lang);
    case 'phi-le-phi':
      return [charges(lang)];
    case 'truong-hop':
      return [CASES];
    case 'cach-thuc':
      return [
        { kind: 'lines', name: 'steps', label: 'steps', rows: 6 },
        ...(['IN_PERSON', 'ONLINE', 'POST'] as const).map(
          (kind) => ({ kind: 'text', name: `manners.${kind}`, label: `manners.${kind}` }) as const,
        ),
        { kind: 'lines', name: 'conditions', label: 'conditions', rows: 4 },
        { kind: 'lines', name: 'forms', label: 'forms', rows: 4 },
      ];
    case 'can-cu':
      return [BASES];
  }
}

function information({ agencies }: FormFacts, lang: Lang): FieldSpec[] {
  const { choices } = manageWords(lang);
  const agencyItems = agencies.map(({ key, name }) => ({ value: key, text: name }));
  return [
    { kind: 'text', name: 'name', label: 'name' },
    { kind: 'line', name: 'nameShort', label: 'nameShort' },
    { kind: 'lines', name: 'aliases', label: 'aliases', rows: 3 },
    { kind: 'line', name: 'field', label: 'field' },
    { kind: 'select', name: 'agency', label: 'agency', items: agencyItems, required: true },
    { kind: 'boxes', name: 'coordinatingAgencies', label: 'coordinatingAgencies', items: agencyItems },
    { kind: 'radios', name: 'scope', label: 'scope', items: items(choices.scope) },
    { kind: 'yesNo', name: 'receivedAtCenter', label: 'receivedAtCenter' },
    { kind: 'text', name: 'receptionPlace', label: 'receptionPlace' },
    { kind: 'radios', name: 'onlineLevel', label: 'onlineLevel', items: items(choices.onlineLevel) },
    { kind: 'radios', name: 'settlement', label: 'settlement', items: items(choices.settlement) },
    { kind: 'text', name: 'result.name', label: 'result.name' },
    { kind: 'radios', name: 'result.kind', label: 'result.kind', items: items(choices.resultKind) },
    { kind: 'flag', name: 'digitisationRequired', label: 'digitisationRequired' },
    { kind: 'flag', name: 'nonBoundary', label: 'nonBoundary' },
    { kind: 'radios', name: 'certainty.level', label: 'certainty.level', items: items(choices.certainty) },
    { kind: 'text', name: 'certainty.note', label: 'certainty.note' },
  ];
}

const SETS: FieldSpec = { kind: 'number', name: 'sets', label: 'sets', least: 1 };

function papers({ eForms = [] }: DraftContent): RowsSpec {
  const forms = eForms.map(({ key, title }) => ({ value: key, text: title }));
  return {
    kind: 'rows',
    name: 'components',
    label: 'components',
    waiting: 0,
    fields: [
      { kind: 'key', name: 'key', from: 'name' },
      { kind: 'text', name: 'name', label: 'component.name', required: true },
      { kind: 'number', name: 'originals', label: 'component.originals', least: 0, absent: 0 },
      { kind: 'number', name: 'certifiedCopies', label: 'component.certifiedCopies', least: 0, absent: 0 },
      { kind: 'number', name: 'copies', label: 'component.copies', least: 0, absent: 0 },
      { kind: 'yesNo', name: 'mandatory', label: 'component.mandatory' },
      { kind: 'line', name: 'legalBasis', label: 'component.legalBasis' },
      { kind: 'line', name: 'formName', label: 'component.formName' },
      ...(forms.length > 0
        ? [
            {
              kind: 'select',
              name: 'eForm',
              label: 'component.eForm',
              items: [{ value: '', text: '–' }, ...forms],
            } as const,
          ]
        : []),
      { kind: 'line', name: 'note', label: 'component.note' },
    ],
  };
}

function limit(lang: Lang): FieldSpec[] {
  const { choices } = manageWords(lang);
  return [
    { kind: 'number', name: 'timeLimit.value', label: 'timeLimit.value', least: 1 },
    { kind: 'radios', name: 'timeLimit.unit', label: 'timeLimit.unit', items: items(choices.limitUnit) },
    { kind: 'radios', name: 'timeLimit.mode', label: 'timeLimit.mode', items: items(choices.limitMode) },
    { kind: 'number', name: 'timeLimit.statutoryValue', label: 'timeLimit.statutoryValue', least: 1 },
  ];
}

function charges(lang: Lang): RowsSpec {
  const { choices } = manageWords(lang);
  return {
    kind: 'rows',
    name: 'charges',
    label: 'charges',
    waiting: 0,
    fields: [
      { kind: 'radios', name: 'kind', label: 'charge.kind', items: items(choices.chargeKind), required: true },
      { kind: 'line', name: 'name', label: 'charge.name', required: true },
      { kind: 'money', name: 'amountDong', label: 'charge.amountDong', least: 0, absent: 0 },
      { kind: 'line', name: 'basis', label: 'charge.basis', required: true },
      { kind: 'radios', name: 'when', label: 'charge.when', items: items(choices.chargeWhen), required: true },
      { kind: 'line', name: 'note', label: 'charge.note' },
      {
        kind: 'rows',
        name: 'exemptions',
        label: 'exemptions',
        waiting: 0,
        fields: [
          { kind: 'line', name: 'who', label: 'exemption.who', required: true },
          { kind: 'money', name: 'amountDong', label: 'exemption.amountDong', least: 0, absent: 0 },
          { kind: 'line', name: 'basis', label: 'exemption.basis', required: true },
        ],
      },
    ],
  };
}

const CASES: RowsSpec = {
  kind: 'rows',
  name: 'cases',
  label: 'cases',
  waiting: 0,
  fields: [
    { kind: 'key', name: 'key', from: 'name' },
    { kind: 'line', name: 'name', label: 'case.name', required: true },
    { kind: 'text', name: 'description', label: 'case.description' },
  ],
};

const BASES: RowsSpec = {
  kind: 'rows',
  name: 'legalBasis',
  label: 'legalBasis',
  waiting: 0,
  fields: [
    { kind: 'line', name: 'document', label: 'basis.document', required: true },
    { kind: 'line', name: 'article', label: 'basis.article' },
  ],
};

const items = (texts: Readonly<Record<string, string>>): SelectItem[] =>
  Object.entries(texts).map(([value, text]) => ({ value, text }));
const named = (keys: readonly string[], texts: Readonly<Record<string, string>>): SelectItem[] =>
  keys.map((value) => ({ value, text: texts[value] ?? value }));
