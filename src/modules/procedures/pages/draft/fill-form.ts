import type { FieldSpec } from './form-spec.ts';
import type { FormNode, FormTree } from './form-tree.ts';

/** The form as it shows what a draft says; `waiting` rows stand empty at the end of a list. */
export function fillForm(specs: readonly FieldSpec[], value: Readonly<Record<string, unknown>>): FormTree {
  const tree: FormTree = {};
  for (const spec of specs) {
    const said = spec.name
      .split('.')
      .reduce<unknown>((all, key) => (all as Record<string, unknown> | undefined)?.[key], value);
    place(tree, spec.name.split('.'), nodeOf(spec, said));
  }
  return tree;
}

function nodeOf(spec: FieldSpec, said: unknown): FormNode {
  switch (spec.kind) {
    case 'rows': {
      const rows = ((said as Record<string, unknown>[] | undefined) ?? []).map((row) => fillForm(spec.fields, row));
      return [...rows, ...Array.from({ length: spec.waiting }, (): FormTree => ({}))];
    }
    case 'lines':
      return ((said as readonly string[] | undefined) ?? []).join('\n');
    case 'boxes':
      return ((said as readonly string[] | undefined) ?? []).map(String);
    case 'flag':
    case 'yesNo':
      return said === undefined ? '' : said ? 'yes' : 'no';
    case 'money':
      return typeof said === 'number' ? said.toLocaleString('vi-VN') : '';
    default:
      return said === undefined || said === null ? '' : String(said);
  }
}

function place(tree: FormTree, [key, ...rest]: readonly string[], node: FormNode): void {
  if (key === undefined) return;
  if (rest.length === 0) tree[key] = node;
  else {
    tree[key] ??= {};
    place(tree[key] as FormTree, rest, node);
  }
}
