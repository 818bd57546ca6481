import type { FieldError } from '../../../kernel/result.ts';
import { type OwnParameters, RULE_NAMES } from './rule-set.ts';

/** What is wrong about values that each are well formed; pointers lead into `/parameters/NAME`. */
export function checkParameters(own: OwnParameters): FieldError[] {
  const value = <N extends keyof OwnParameters>(name: N) => own[name]?.value;
  const [shortest, longest] = [value('secondment.minMonths'), value('secondment.maxMonths')];
  const lists = RULE_NAMES.filter((name) => Array.isArray(own[name]?.value));
  return [
    ...(Number(shortest) > Number(longest) ? [fault('secondment.maxMonths', 'rule-max-below-min')] : []),
    ...lists.flatMap((name) => {
      const items = own[name]?.value as readonly (string | number)[];
      if (items.length === 0) return [fault(name, 'rule-list-empty')];
      if (new Set(items).size < items.length) return [fault(name, 'rule-list-repeats')];
      return name === 'transfer.paperBatches' && items.join() !== items.toSorted().join()
        ? [fault(name, 'rule-times-in-order')]
        : [];
    }),
  ];
}

const fault = (name: string, code: string): FieldError => ({ pointer: `/parameters/${name}`, code });
