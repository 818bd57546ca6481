import { readFileSync } from 'node:fs';
import type { Audience, LifeEvent } from '../../src/modules/procedures/index.ts';

/** One field of an agency's work. */
export type FieldOfWork = {
  readonly agency: string;
  readonly field: string;
  readonly law: string;
  readonly audiences: readonly Audience[];
  readonly lifeEvents: readonly LifeEvent[];
  /** The papers people come for, each with what people call it. */
  readonly papers: readonly { readonly name: string; readonly aliases: readonly string[] }[];
};

/** Kinds of administrative work there really are: `administrative-work.txt` in its order. */
export function fieldsOfWork(): FieldOfWork[] {
  const fields: (FieldOfWork & { papers: FieldOfWork['papers'][number][] })[] = [];
  let agency = '';
  for (const line of readFileSync(new URL('administrative-work.txt', import.meta.url), 'utf8').split('\n')) {
    const text = line.trim();
    const depth = line.length - line.trimStart().length;
    if (text === '' || text.startsWith('#')) continue;
    if (depth === 0) agency = text;
    else if (depth === 2) fields.push({ agency, ...fieldOf(text) });
    else fields.at(-1)?.papers.push(paperOf(text));
  }
  return fields;
}

function fieldOf(text: string) {
  const [field = '', law = '', audiences = '', lifeEvents = ''] = text.split(' | ');
  return {
    field,
    law,
    audiences: audiences.split(' ') as Audience[],
    lifeEvents: lifeEvents.split(' ') as LifeEvent[],
    papers: [],
  };
}

function paperOf(text: string) {
  const [name = '', aliases = ''] = text.split(' = ');
  return { name, aliases: aliases.split(', ').filter((alias) => alias !== '') };
}
