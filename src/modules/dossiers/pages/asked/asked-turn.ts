import type { FormFields } from '../../../../platform/form-body.ts';
import type { ToldProblem } from '../../../../web/problem-book.ts';
import type { Upload } from '../../../files/index.ts';

/** What has just been done or sent, around the request itself. */
export type AskedTurn = {
  readonly told: 'handed-in' | 'asked' | null;
  readonly problem: ToldProblem | null;
  readonly fields: FormFields;
  /** Files sent already, with their names. */
  readonly uploads: readonly Upload[];
  readonly question: string;
  /** One for each form, so that neither is sent twice. */
  readonly keys: { readonly handIn: string; readonly question: string };
};
