import { type FieldError, fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { type FormFields, lastValue } from '../../../../platform/form-body.ts';
import { inputParser } from '../../../../platform/input.ts';
import { type RuleKind, ruleKind, ruleValueSchema } from '../../domain/rule-kind.ts';
import { isVerified, type OwnParameters, type RuleName } from '../../domain/rule-set.ts';

type Parameter = NonNullable<OwnParameters[RuleName]>;

/**
 * What the form of one parameter says: null to inherit, or the value with its basis. `before` keeps the unit, and how sure
 * the value was where it did not change. Problem: `invalid-input`.
 */
export function readRuleForm(
  name: RuleName,
  fields: FormFields,
  before: Parameter | null,
): Result<Parameter | null, Problem<'invalid-input'>> {
  const text = (field: string) => lastValue(fields, field).normalize('NFC').trim();
  if (text('source') === 'inherit') return ok(null);
  const kind = ruleKind(name);
  const parsed = inputParser(ruleValueSchema(name))(valueSent(kind, fields, text('value')));
  const basis = text('basis');
  const errors: FieldError[] = [
    ...(parsed.ok ? [] : [notOfKind(kind)]),
    ...(basis === '' ? [{ pointer: '/basis', code: 'missing' }] : tooLong('basis', basis)),
    ...tooLong('note', text('note')),
  ];
  if (!parsed.ok || errors.length > 0) return fail('invalid-input', { errors });
  const tag = tagOf(text('verified') === 'true', parsed.value, basis, before);
  const note = text('note') && { note: text('note') };
  return ok({ value: parsed.value, ...(before?.unit && { unit: before.unit }), basis, tag, ...note } as Parameter);
}

function valueSent(kind: RuleKind, fields: FormFields, text: string): unknown {
  switch (kind.kind) {
    case 'number': // "1440" and, as the limits are written, "1.440"
      return /^(\d{1,9}|\d{1,3}([.,]\d{3})+)$/.test(text) ? Number(text.replace(/[.,]/g, '')) : text;
    case 'flag':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'time': // a browser leaves the seconds out when there are none
      return /^\d{2}:\d{2}$/.test(text) ? `${text}:00` : text;
    case 'times':
      return text.split(/[,;\s]+/).filter((time) => time !== '');
    case 'numbers':
      return text.split(/[,;\s]+/).flatMap((one) => (one === '' ? [] : [/^\d{1,9}$/.test(one) ? Number(one) : one]));
    case 'choices':
      return [fields['value[]'] ?? []].flat();
    default:
      return text;
  }
}

function notOfKind(kind: RuleKind): FieldError {
  const code = {
    number: 'rule-number-expected',
    time: 'rule-time-expected',
    times: 'rule-times-expected',
    numbers: 'rule-numbers-expected',
    flag: 'rule-choice-expected',
    choice: 'rule-choice-expected',
    choices: 'rule-choice-expected',
  }[kind.kind];
  const facts = kind.kind === 'number' ? { from: kind.minimum, to: kind.maximum } : {};
  return { pointer: '/value', code, facts };
}

const LONGEST = 500;
const tooLong = (name: string, text: string): FieldError[] =>
  text.length > LONGEST ? [{ pointer: `/${name}`, code: 'too-long', facts: { limit: LONGEST } }] : [];

/** A value somebody compared with its document counts as seen there; one that was changed and not compared is in doubt. */
function tagOf(verified: boolean, value: unknown, basis: string, before: Parameter | null): Parameter['tag'] {
  const unchanged = before && JSON.stringify(before.value) === JSON.stringify(value) && before.basis === basis;
  if (unchanged && (!verified || isVerified(before.tag))) return before.tag;
  return verified ? 'CORPUS' : 'MEM-L';
}
