import type { FieldError } from '../../../../kernel/result.ts';
import { fold } from '../../../../kernel/vietnamese.ts';
import type { FieldSpec, RowsSpec } from './form-spec.ts';
import { type FormNode, type FormTree, isRows } from './form-tree.ts';

export type ReadForm = { readonly value: Record<string, unknown>; readonly errors: readonly FieldError[] };

/** What a form says, as the content takes it; what was left empty is left out. Rows nobody wrote into are none. */
export function readForm(specs: readonly FieldSpec[], tree: FormTree, at = ''): ReadForm {
  const value: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const spec of specs) {
    const node = nodeAt(tree, spec.name);
    const pointer = `${at}/${spec.name.replaceAll('.', '/')}`;
    const read = spec.kind === 'rows' ? readRows(spec, node, pointer) : readField(spec, node, pointer);
    errors.push(...read.errors);
    if (read.value !== undefined) put(value, spec.name.split('.'), read.value);
  }
  return { value, errors };
}

/** The form without the rows nobody wrote into, so that what is wrong stands where it is shown. */
export function withoutEmptyRows(specs: readonly FieldSpec[], tree: FormTree): FormTree {
  const kept: FormTree = { ...tree };
  for (const spec of specs) {
    const rows = spec.kind === 'rows' ? tree[spec.name] : undefined;
    if (spec.kind === 'rows' && isRows(rows))
      kept[spec.name] = rows.map((row) => withoutEmptyRows(spec.fields, row)).filter((row) => !isEmpty(spec, row));
  }
  return kept;
}

type Read = { readonly value: unknown; readonly errors: readonly FieldError[] };
const said = (value: unknown): Read => ({ value, errors: [] });
const wrong = (pointer: string, code: string, facts?: FieldError['facts']): Read => ({
  value: undefined,
  errors: [{ pointer, code, ...(facts && { facts }) }],
});

function readField(spec: Exclude<FieldSpec, RowsSpec>, node: FormNode | undefined, pointer: string): Read {
  const text = textOf(node);
  switch (spec.kind) {
    case 'line':
    case 'text': {
      if (text === '') return spec.required ? wrong(pointer, 'missing') : said(undefined);
      return text.length > LONGEST ? wrong(pointer, 'too-long', { limit: LONGEST }) : said(text);
    }
    case 'lines':
      return said(text.split('\n').flatMap((line) => line.trim() || []));
    case 'number':
    case 'money': {
      if (text === '') return said(spec.absent);
      const figures = text.replace(/[\s.đ]/g, '');
      const figure = Number(figures);
      if (/^\d{1,12}$/.test(figures) && figure >= spec.least) return said(figure);
      return wrong(pointer, spec.least === 0 ? 'whole-number' : 'positive-number');
    }
    case 'select':
    case 'radios': {
      if (text === '') return spec.required ? wrong(pointer, 'not-a-choice') : said(undefined);
      return spec.items.some(({ value }) => value === text) ? said(text) : wrong(pointer, 'not-a-choice');
    }
    case 'boxes': {
      const chosen = [node].flat().filter((each): each is string => typeof each === 'string' && each !== '');
      return said(spec.items.flatMap(({ value }) => (chosen.includes(String(value)) ? [value] : [])));
    }
    case 'flag':
      return said(text === 'yes' ? true : undefined);
    case 'yesNo':
      return said(text === '' ? undefined : text === 'yes');
    case 'key':
      return said(text || undefined);
  }
}

const LONGEST = 4000;

function readRows(spec: RowsSpec, node: FormNode | undefined, pointer: string): Read {
  if (!isRows(node)) return said([]);
  const read = node.map((row, index) => readForm(spec.fields, row, `${pointer}/${index}`));
  return {
    value: withOwnKeys(
      spec,
      read.map(({ value }) => value),
    ),
    errors: read.flatMap(({ errors }) => errors),
  };
}

/** New things get keys of their own, after their names; what is known already keeps its key. */
function withOwnKeys(spec: RowsSpec, rows: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const keyed = spec.fields.find((field) => field.kind === 'key');
  if (!keyed) return [...rows];
  const taken = new Set(rows.map((row) => row[keyed.name]));
  return rows.map((row) => {
    if (row[keyed.name] !== undefined) return row;
    const wish = keyOf(String(row[keyed.from] ?? '')) || 'muc';
    let key = wish;
    for (let number = 2; taken.has(key); number += 1) key = `${wish}-${number}`;
    taken.add(key);
    return { ...row, [keyed.name]: key };
  });
}

/** "Đơn đề nghị cấp phép" becomes `don-de-nghi-cap-phep`. */
const keyOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .split('-')
    .slice(0, 6)
    .join('-');

/** What is chosen from the start says nothing; only what somebody wrote does. */
const isEmpty = (spec: RowsSpec, row: FormTree): boolean =>
  spec.fields.every((field) => {
    if (field.kind === 'rows') {
      const below = row[field.name];
      return !isRows(below) || below.length === 0;
    }
    const isWritten =
      field.kind === 'line' || field.kind === 'text' || field.kind === 'number' || field.kind === 'money';
    return !isWritten || textOf(row[field.name]) === '';
  });

const textOf = (node: FormNode | undefined): string => {
  const text = Array.isArray(node) ? node.at(-1) : node;
  return typeof text === 'string' ? text.normalize('NFC').replaceAll('\r\n', '\n').trim() : '';
};

function nodeAt(tree: FormTree, name: string): FormNode | undefined {
  return name.split('.').reduce<FormNode | undefined>((node, key) => (node as FormTree | undefined)?.[key], tree);
}

function put(value: Record<string, unknown>, [key, ...rest]: readonly string[], what: unknown): void {
  if (key === undefined) return;
  if (rest.length === 0) value[key] = what;
  else {
    value[key] ??= {};
    put(value[key] as Record<string, unknown>, rest, what);
  }
}
