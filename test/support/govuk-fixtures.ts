import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Html, raw } from '../../src/platform/html.ts';
import { normalise } from './markup.ts';

type Fixture = { name: string; options: GovukOptions; html: string };
export type GovukOptions = Record<string, unknown>;

const read = (component: string): Fixture[] =>
  JSON.parse(
    readFileSync(
      new URL(`../../node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`, import.meta.url),
      'utf8',
    ),
  ).fixtures;

/**
 * Draws every example govuk-frontend publishes of a component and compares it with what its own template printed.
 * Examples of options we do not offer stand in `skipped`, under the reason. Nothing can drop out silently: an example
 * that is in neither list is compared, a name that no longer exists or that now agrees fails the test.
 */
export function compareWithGovuk<Options>(
  component: string,
  draw: (options: Options) => Html,
  more: { adapt?: (options: GovukOptions) => GovukOptions; skipped?: Record<string, readonly string[]> } = {},
): void {
  test(`${component} prints what govuk-frontend prints`, () => {
    const skipped = new Set(Object.values(more.skipped ?? {}).flat());
    const fixtures = read(component);
    const disagreeing: string[] = [];
    for (const { name, options, html } of fixtures) {
      const ours = toOurs(options);
      const drawn = attempt(() => draw({ lang: 'en', ...(more.adapt?.(ours) ?? ours) } as Options));
      const difference = firstDifference(normalise(drawn), normalise(html));
      if (skipped.has(name) && !difference) disagreeing.push(`${name}: agrees, so it need not be skipped`);
      if (!skipped.has(name) && difference) disagreeing.push(`${name}: ${difference}`);
    }
    assert.deepEqual(disagreeing, []);
    const names = new Set(fixtures.map(({ name }) => name));
    assert.deepEqual(
      [...skipped].filter((name) => !names.has(name)),
      [],
      'skipped, but not published any more',
    );
    assert.ok(names.size > skipped.size, 'every example is skipped');
  });
}

/** A skipped example may hold options that our function cannot read at all. */
function attempt(draw: () => Html): string {
  try {
    return draw().markup;
  } catch (error) {
    return `threw ${error}`;
  }
}

function firstDifference(ours: string[], theirs: string[]): string | null {
  for (let i = 0; i < Math.max(ours.length, theirs.length); i++) {
    if (ours[i] !== theirs[i]) return `token ${i} is ${ours[i]}, expected ${theirs[i]}`;
  }
  return null;
}

/** `{ text }` and `{ html }` pairs: one value of ours, where an object holds nothing else. */
const VALUES = /^(label|hint|errorMessage|legend|prefix|suffix|key|value|status|conditional|title)$/;
/** `titleText` and `titleHtml` pairs. */
const PAIRS = /^(title|summary|description)(Text|Html)$/;

/** govuk-frontend's options as ours: the same names, one text in place of each pair of text and html. */
function toOurs(options: unknown): GovukOptions {
  const ours: GovukOptions = {};
  for (const [name, value] of Object.entries(flattened(options as GovukOptions))) {
    const pair = PAIRS.exec(name)?.[1];
    if (name === 'html' && value) ours.text = raw(String(value));
    else if (name === 'text' && ours.text) continue;
    else if (pair && name.endsWith('Html')) ours[pair] = raw(String(value));
    else if (pair) ours[pair] ??= value;
    else ours[name] = convert(name, value);
  }
  return ours;
}

/** `fieldset: { legend }`, `formGroup: { classes }` and `actions: { items }` have no object around them with us. */
function flattened({ fieldset, formGroup, ...options }: GovukOptions): GovukOptions {
  const { classes: groupClasses } = (formGroup ?? {}) as GovukOptions;
  const items = (options.actions as GovukOptions | undefined)?.items;
  return {
    ...(groupClasses ? { groupClasses } : {}),
    ...(fieldset as GovukOptions | undefined),
    ...options,
    ...(items ? { actions: items } : {}),
  };
}

function convert(name: string, value: unknown): unknown {
  // Lists with holes are a habit of templates; our types do not let one in.
  if (Array.isArray(value)) return value.filter(Boolean).map((item) => convert('', item));
  if (typeof value !== 'object' || value === null) return value;
  const ours = toOurs(value);
  return VALUES.test(name) && Object.keys(ours).join() === 'text' ? ours.text : ours;
}
