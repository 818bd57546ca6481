import { type FieldError, fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { parseDay } from '../../../kernel/time.ts';
import type { NoticeKind } from './notice.ts';

/** What somebody writes in, with what is known about the procedures it names. */
export type NoticeFacts = {
  readonly kind: NoticeKind;
  readonly agencyId: number;
  readonly procedureCodes: readonly string[];
  readonly documentDate: string;
  readonly effectiveOn: string;
  readonly today: Temporal.PlainDate;
  /** The agency of each procedure there is. */
  readonly agencyOf: ReadonlyMap<string, number>;
};

/**
 * Whether a notice can be taken: its procedures exist (or, for new ones, do not), belong to the agency, and its days are
 * days. A change that has taken effect already is taken too: it is overdue at once. Answers the codes, each once.
 *
 * Problem: `invalid-input`.
 */
export function decideNotice(facts: NoticeFacts): Result<readonly string[], Problem<'invalid-input'>> {
  const codes = [...new Set(facts.procedureCodes)];
  const errors: FieldError[] = codes.flatMap((code) => {
    const owner = facts.agencyOf.get(code);
    const wrong = (problem: string) => [{ pointer: '/procedureCodes', code: problem, facts: { code } }];
    if (!/^\d\.\d{6}$/.test(code)) return wrong('notice-code-malformed');
    if (facts.kind === 'new') return owner === undefined ? [] : wrong('notice-procedure-exists');
    if (owner === undefined) return wrong('notice-procedure-unknown');
    return owner === facts.agencyId ? [] : wrong('notice-procedure-elsewhere');
  });
  if (codes.length === 0) errors.push({ pointer: '/procedureCodes', code: 'notice-codes-required' });
  const [issued, effective] = [parseDay(facts.documentDate), parseDay(facts.effectiveOn)];
  if (!issued) errors.push({ pointer: '/documentDate', code: 'date-invalid' });
  else if (Temporal.PlainDate.compare(issued, facts.today) > 0)
    errors.push({ pointer: '/documentDate', code: 'date-in-future' });
  if (!effective) errors.push({ pointer: '/effectiveOn', code: 'date-invalid' });
  else if (issued && Temporal.PlainDate.compare(effective, issued) < 0)
    errors.push({ pointer: '/effectiveOn', code: 'notice-before-document' });
  return errors.length > 0 ? fail('invalid-input', { errors }) : ok(codes);
}
