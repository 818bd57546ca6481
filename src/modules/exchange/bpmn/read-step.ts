import type { ModdleElement } from 'bpmn-moddle';
import { fold } from '../../../kernel/vietnamese.ts';
import { CENTER } from '../../center/index.ts';
import type { ProcessStep } from '../../procedures/index.ts';
import { extensionOf, listOf } from './read-diagram.ts';

/**
 * A task as a step. The lane it stands in tells whose it is, for that is what people move; a unit goes with its agency. A
 * task drawn by another tool is appraised by a handler and has no time yet.
 */
export function readStep(task: ModdleElement, laneAgency: string | null, taken: readonly string[]): ProcessStep {
  const said = extensionOf(task, 'mc:Step');
  const text = (name: string): string | undefined => {
    const value = said?.[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const within = (name: string) => bodyOf(said?.[name] as ModdleElement | undefined);
  const agency = laneAgency ?? text('agency') ?? CENTER;
  const unit = agency === (text('agency') ?? agency) ? text('unit') : undefined;
  const [place, legalBasis, note] = [text('place'), within('legalBasis'), within('note')];
  const outcomes = said ? listOf(said, 'outcomes') : [];
  const name = (task.name ?? '').trim() === '' ? '?' : (task.name as string);
  const wished = text('key');
  // The schema judges what stands here before anybody uses it.
  return {
    key: wished && !taken.includes(wished) ? wished : keyOf(name, taken),
    name,
    kind: text('kind') ?? 'appraise',
    agency,
    ...(unit && { unit }),
    role: text('role') ?? (agency === CENTER ? 'reception' : 'handler'),
    quota: { value: Number(text('quota') ?? 0), unit: text('quotaUnit') ?? 'standard_days' },
    ...(place && { place }),
    ...(legalBasis && { legalBasis }),
    ...(note && { note }),
    ...(outcomes.length > 0 && { outcomes: outcomes.map((one) => ({ key: String(one.key), name: bodyOf(one) })) }),
  } as ProcessStep;
}

const bodyOf = (element: ModdleElement | undefined): string | undefined =>
  typeof element?.text === 'string' ? element.text : undefined;

/** "Thẩm định hồ sơ" becomes `tham-dinh-ho-so`, with a number where another step is called so. */
function keyOf(name: string, taken: readonly string[]): string {
  const words = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  const wish = words || 'buoc';
  let key = wish;
  for (let number = 2; taken.includes(key); number += 1) key = `${wish}-${number}`;
  return key;
}
