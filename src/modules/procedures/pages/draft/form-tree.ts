import type { FormFields } from '../../../../platform/form-body.ts';

/** A form as it is nested by the dots of its names; a list where the names are numbers. Nothing is left out or turned. */
export type FormTree = { [name: string]: FormNode };
export type FormNode = string | readonly string[] | FormTree | FormTree[];

/** `components.0.name` becomes `{ components: [{ name }] }`; rows keep their order and close up. */
export function treeOf(fields: FormFields): FormTree {
  const top: FormTree = Object.create(null);
  for (const [name, value] of Object.entries(fields)) {
    const path = name.replace(/\[\]$/, '').split('.');
    if (path.length > 6) continue;
    let node = top;
    for (const key of path.slice(0, -1)) {
      const below = node[key];
      const next: FormTree = isTree(below) ? below : Object.create(null);
      node[key] = next;
      node = next;
    }
    node[path.at(-1) as string] = value;
  }
  return withLists(top) as FormTree;
}

/** The form with one row more (`add:charges`), without one (`remove:charges.1`) or with one moved up (`up:charges.1`). */
export function withRow(tree: FormTree, action: string): FormTree {
  const [verb, where = ''] = action.split(':');
  const path = where.split('.');
  const at = verb === 'add' ? undefined : Number(path.pop());
  return change(tree, path, (rows) => {
    if (at === undefined) return [...rows, {}];
    if (verb === 'remove') return rows.filter((_, index) => index !== at);
    const moved = rows[at];
    if (verb !== 'up' || !moved || at === 0) return rows;
    return rows.flatMap((row, index) => (index === at - 1 ? [moved, row] : index === at ? [] : [row]));
  });
}

function change(tree: FormTree, [key, ...rest]: readonly string[], rows: (before: FormTree[]) => FormTree[]): FormTree {
  if (key === undefined) return tree;
  const node = tree[key];
  if (rest.length === 0) return { ...tree, [key]: rows(isRows(node) ? node : []) };
  const [index, ...below] = rest;
  if (isRows(node)) {
    const inside = node.map((row, at) => (at === Number(index) ? change(row, below, rows) : row));
    return { ...tree, [key]: inside };
  }
  return isTree(node) ? { ...tree, [key]: change(node, rest, rows) } : tree;
}

function withLists(node: FormNode): FormNode {
  if (!isTree(node)) return node;
  const pairs = Object.entries(node).map(([key, below]) => [key, withLists(below)] as const);
  if (pairs.length > 0 && pairs.every(([key, below]) => /^\d{1,3}$/.test(key) && isTree(below)))
    return pairs.sort(([a], [b]) => Number(a) - Number(b)).map(([, below]) => below as FormTree);
  return Object.assign(Object.create(null), Object.fromEntries(pairs));
}

export const isRows = (node: FormNode | undefined): node is FormTree[] =>
  Array.isArray(node) && node.every((each) => typeof each === 'object');
const isTree = (node: FormNode | undefined): node is FormTree =>
  typeof node === 'object' && node !== null && !Array.isArray(node);
