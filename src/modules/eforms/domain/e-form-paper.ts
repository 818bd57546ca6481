import { formatDong } from '../../../kernel/money.ts';
import { formatDay, parseDay } from '../../../kernel/time.ts';
import { type Answer, type Answers, once, rows, type SectionAnswers } from './answers.ts';
import type { EForm, EFormField, EFormSection, FieldCondition } from './e-form.ts';
import { isAsked, placeOf } from './visibility.ts';

/** What the paper says beside the form itself. */
export type PaperFacts = {
  readonly form: EForm;
  /** Null for the blank form, to be filled by hand. */
  readonly answers: Answers | null;
  /** `version` is null while it is a draft. */
  readonly procedure: { readonly code: string; readonly version: number | null };
  /** Name of the agency it is addressed to. */
  readonly recipient: string;
  /** Who files, and on which day; for a filled form. */
  readonly signer?: { readonly name: string; readonly day: Temporal.PlainDate };
  /** A demonstration says so on every page. */
  readonly demo: boolean;
};

type Choice = { readonly label: string; readonly chosen: boolean };
/** One line: its label, and the answer, or boxes to tick, or as many dotted lines as an answer by hand needs. */
type Line = {
  readonly label: string;
  readonly value: string | null;
  readonly choices: readonly Choice[];
  readonly dottedLines: number;
  readonly note: string | null;
};
type Block = { readonly heading: string | null; readonly lines: readonly Line[] };
type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Every string of the printed form; the template only places them. A legal paper: Vietnamese alone. */
export function eFormPaper({ form, answers, procedure, recipient, signer, demo }: PaperFacts) {
  const given = new Map(form.sections.flatMap((one) => (one.repeat ? [] : Object.entries(once(answers?.[one.key])))));
  const sections = form.sections.filter(
    ({ showWhen }) => answers === null || isAsked(showWhen, (field) => given.get(field)),
  );
  return {
    title: form.title.toLocaleUpperCase('vi'),
    blank: answers === null,
    author: signer?.name ?? recipient,
    basis: form.basis ?? null,
    demoMark: demo ? 'BẢN TRÌNH DIỄN' : null,
    recipient: `Kính gửi: ${recipient}`,
    intro: form.intro ?? null,
    sections: sections.map((section, index) => ({
      title: `${ROMAN[index] ?? index + 1}. ${section.title}`,
      notes: [answers === null && section.showWhen && conditionNote(form, section.showWhen), section.help].filter(
        Boolean,
      ),
      ...bodyOf(form, section, answers, given),
    })),
    promise: 'Tôi cam đoan những nội dung kê khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật.',
    placeAndDate: signer ? dayInWords(signer.day) : '……………, ngày …… tháng …… năm ………',
    signature: { role: 'NGƯỜI ĐỀ NGHỊ', mark: '(Ký, ghi rõ họ tên)', name: signer?.name ?? '', detail: '' },
    foot: `Thủ tục ${procedure.code}, ${procedure.version ? `bản ${procedure.version}` : 'dự thảo'}`,
  };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
/** Rows a blank form has room for, where the form does not ask for more. */
const BLANK_ROWS = 4;
const BLANK_BLOCKS = 2;

type Given = ReadonlyMap<string, Answer>;

function bodyOf(form: EForm, section: EFormSection, answers: Answers | null, given: Given) {
  const { repeat, key } = section;
  if (!repeat) return { table: null, blocks: [{ heading: null, lines: linesOf(form, section, answers && given) }] };
  const fitsTable = section.fields.length <= 5 && section.fields.every(({ kind }) => !TALL.includes(kind));
  const blanks = Math.min(repeat.max, Math.max(repeat.min, fitsTable ? BLANK_ROWS : BLANK_BLOCKS));
  const filled: readonly (SectionAnswers | null)[] = answers ? rows(answers[key]) : Array(blanks).fill(null);
  if (fitsTable) return { table: tableOf(section, filled), blocks: [] };
  const blocks = filled.map((row, index): Block => {
    const heading = `${repeat.itemName.charAt(0).toLocaleUpperCase('vi')}${repeat.itemName.slice(1)} ${index + 1}`;
    return { heading, lines: linesOf(form, section, row && new Map([...given, ...Object.entries(row)])) };
  });
  return { table: null, blocks };
}

const TALL: readonly EFormField['kind'][] = ['long_text', 'choices'];

/** With the answers, what a condition hides is left out; on a blank form it stands with its condition. */
const linesOf = (form: EForm, { fields }: EFormSection, given: Given | null): Line[] =>
  fields
    .filter(({ showWhen }) => given === null || isAsked(showWhen, (field) => given.get(field)))
    .map((field) => lineOf(form, field, given));

function lineOf(form: EForm, field: EFormField, given: Given | null): Line {
  const answer = given?.get(field.key);
  const choices = optionsOf(field).map(({ key, label }) => ({ label, chosen: isChosen(answer, key) }));
  const [condition, help] = [
    given === null && field.showWhen && conditionNote(form, field.showWhen),
    given === null && field.help,
  ];
  const note = [condition, help].filter(Boolean).join(' ');
  const value = given && choices.length === 0 ? textOf(field, answer) : null;
  const isOpen = given === null && choices.length === 0;
  const blankDay = isOpen && field.kind === 'date' ? 'ngày …… tháng …… năm ………' : null;
  const dottedLines = !isOpen || blankDay ? 0 : field.kind === 'long_text' ? 3 : field.label.length > 60 ? 2 : 1;
  return { label: field.label, value: value ?? blankDay, choices, dottedLines, note: note || null };
}

const optionsOf = ({ kind, options = [] }: EFormField) =>
  kind === 'yes_no'
    ? [
        { key: 'yes', label: 'Có' },
        { key: 'no', label: 'Không' },
      ]
    : kind === 'choice' || kind === 'choices'
      ? options
      : [];

const isChosen = (answer: Answer | undefined, key: string): boolean =>
  typeof answer === 'boolean'
    ? answer === (key === 'yes')
    : Array.isArray(answer)
      ? answer.includes(key)
      : answer === key;

const tableOf = ({ fields }: EFormSection, filled: readonly (SectionAnswers | null)[]): Table => ({
  columns: ['STT', ...fields.map(({ label }) => label)],
  rows: filled.map((row, index) => [
    String(index + 1),
    ...fields.map((field) => (row ? textOf(field, row[field.key]) : '')),
  ]),
});

/** A dash, not an empty place: nobody can write into a filled form afterwards. */
function textOf(field: EFormField, answer: Answer | undefined): string {
  if (answer === undefined) return '–';
  const chosen = optionsOf(field).filter(({ key }) => isChosen(answer, key));
  if (chosen.length > 0) return chosen.map(({ label }) => label).join('; ');
  if (field.kind === 'money') return formatDong(Number(answer));
  const day = field.kind === 'date' ? parseDay(String(answer)) : null;
  return day ? formatDay(day) : field.kind === 'integer' ? Number(answer).toLocaleString('vi') : String(answer);
}

function conditionNote(form: EForm, condition: FieldCondition): string {
  const named = placeOf(form, condition.field)?.field;
  const labels = named ? optionsOf(named).filter(({ key }) => condition.in.includes(key)) : [];
  return `(Chỉ điền nếu “${named?.label ?? ''}” là ${labels.map(({ label }) => `“${label}”`).join(' hoặc ')}.)`;
}

const dayInWords = ({ day, month, year }: Temporal.PlainDate): string =>
  `Ngày ${String(day).padStart(2, '0')} tháng ${month < 3 ? `0${month}` : month} năm ${year}`;
