import type { Facts, FieldError, Problem } from '../kernel/result.ts';
import type { Lang } from './i18n.ts';

/** What a problem code means to the outside: HTTP status, and the clause of the regulation that refuses. */
export type ProblemMeaning = { readonly status: number; readonly clause?: string };
/** A text, or one with blanks that the facts fill. */
export type ProblemText = string | ((facts: Facts) => string);
export type ProblemTexts = Readonly<Record<string, ProblemText>>;

/** A module's problems: their meaning, and what to tell people in each language. */
export type ProblemChapter = {
  readonly meanings: Readonly<Record<string, ProblemMeaning>>;
  readonly texts: Readonly<Record<Lang, { readonly problems: ProblemTexts; readonly fields?: ProblemTexts }>>;
};

/** A problem as people and programs are told it. */
export type ToldProblem = ProblemMeaning & {
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
};

export type ProblemBook = { tell(problem: Problem, lang: Lang): ToldProblem };

/**
 * Binds the chapters of all modules: the one table that turns codes into status and message. Throws where two chapters
 * use one code for different things: people would be told the words of the other.
 */
export function problemBook(chapters: readonly ProblemChapter[]): ProblemBook {
  const contradictions = contradictionsIn(chapters);
  if (contradictions.length > 0)
    throw new Error(
      `One problem code, two meanings: ${contradictions.join(', ')}. Give the newer one a name of its own.`,
    );
  const find = <T>(get: (chapter: ProblemChapter) => T | undefined): T | undefined => {
    for (const chapter of chapters) {
      const found = get(chapter);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const fieldText = (error: FieldError, lang: Lang) => {
    const text = find((c) => c.texts[lang].fields?.[error.code]) ?? find((c) => c.texts[lang].problems[error.code]);
    return fill(text ?? error.code, error.facts);
  };
  return {
    tell(problem, lang) {
      const meaning = find((chapter) => chapter.meanings[problem.code]);
      if (!meaning) throw new Error(`Problem ${problem.code} stands in no chapter`);
      return {
        ...meaning,
        code: problem.code,
        detail: fill(find((chapter) => chapter.texts[lang].problems[problem.code]) ?? problem.code, problem.facts),
        errors: (problem.errors ?? []).map((error) => ({
          pointer: error.pointer,
          code: error.code,
          detail: fieldText(error, lang),
        })),
      };
    },
  };
}

/** Every meaning and every text by its place, and the places at which two chapters do not say the same. */
function contradictionsIn(chapters: readonly ProblemChapter[]): string[] {
  const said = new Map<string, string>();
  const found = new Set<string>();
  const hear = (place: string, things: Readonly<Record<string, unknown>>) => {
    for (const [code, thing] of Object.entries(things)) {
      // A text with blanks is compared as it is written.
      const words = typeof thing === 'object' ? JSON.stringify(thing) : String(thing);
      const key = `${place} ${code}`;
      if ((said.get(key) ?? words) !== words) found.add(`${code} (${place})`);
      said.set(key, words);
    }
  };
  for (const { meanings, texts } of chapters) {
    hear('meaning', meanings);
    for (const [lang, { problems, fields = {} }] of Object.entries(texts)) {
      hear(`problems, ${lang}`, problems);
      hear(`fields, ${lang}`, fields);
    }
  }
  return [...found];
}

const fill = (text: ProblemText, facts: Facts = {}): string => (typeof text === 'string' ? text : text(facts));
