/** What a verb answers: success with a value, or the named reason why not. The unexpected throws instead. */
export type Result<T, P = Problem> = Ok<T> | Failed<P>;
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Failed<P> = { readonly ok: false; readonly problem: P };

/** One wrong field of an input; `pointer` is a JSON pointer into what was sent (`/applicant/phone`). */
export type FieldError = { readonly pointer: string; readonly code: string; readonly facts?: Facts };

/** Values that fill the blanks of a problem's message. */
export type Facts = Readonly<Record<string, string | number>>;

/** A named way a verb can fail. The code's meaning, HTTP status and clause stand in the table of its module. */
export type Problem<Code extends string = string> = {
  readonly code: Code;
  readonly facts?: Facts;
  readonly errors?: readonly FieldError[];
};

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const fail = <Code extends string>(
  code: Code,
  more: { facts?: Facts; errors?: readonly FieldError[] } = {},
): Failed<Problem<Code>> => ({ ok: false, problem: { code, ...more } });
