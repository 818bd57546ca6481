import { formatDong } from '../../../kernel/money.ts';
import { formatDay, parseDay } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { Answer } from '../domain/answers.ts';
import type { EForm, EFormField, FieldCondition } from '../domain/e-form.ts';
import { placeOf } from '../domain/visibility.ts';
import { words } from '../messages/index.ts';

/** An answer as people read it. */
export function answerText({ kind, options = [] }: EFormField, answer: Answer, lang: Lang): string {
  const labelOf = (key: string) => options.find((option) => option.key === key)?.label ?? key;
  if (typeof answer === 'boolean') return answer ? words(lang).yes : words(lang).no;
  if (typeof answer === 'object') return answer.map(labelOf).join('; ');
  if (kind === 'money') return formatDong(Number(answer));
  if (kind === 'integer') return Number(answer).toLocaleString('vi');
  const day = kind === 'date' ? parseDay(String(answer)) : null;
  if (day) return formatDay(day);
  return kind === 'choice' ? labelOf(String(answer)) : String(answer);
}

/** When something is asked, in words: “Chỉ điền nếu “Hình thức” là “A” hoặc “B”.” */
export function conditionText(
  form: EForm,
  condition: FieldCondition,
  lang: Lang,
  of: 'fillIf' | 'fillSectionIf' = 'fillIf',
): string {
  const texts = words(lang);
  const named = placeOf(form, condition.field)?.field;
  const labelOf = (key: string) =>
    key === 'yes' && named?.kind === 'yes_no'
      ? texts.yes
      : key === 'no' && named?.kind === 'yes_no'
        ? texts.no
        : (named?.options?.find((option) => option.key === key)?.label ?? key);
  const options = condition.in.map((key) => `“${labelOf(key)}”`).join(` ${texts.or} `);
  return texts[of]({ label: named?.label ?? condition.field, options });
}
