import path from 'node:path';
import { type ClauseTest, readClauseTests } from './read-clause-tests.ts';
import { type Clause, readClauses, readMustBeProven } from './read-clauses.ts';

export const REGULATION_FILE = path.resolve(import.meta.dirname, '../docs/regulation.md');

/** The text of `docs/regulation.md`: each clause beside the tests that prove it. */
export function generateRegulation(): string {
  return regulationPage(readClauses(), readClauseTests());
}

/**
 * The text of `data/regulation/must-be-proven.txt`: the clauses listed so far and those that have a test now. What is on
 * the list stays on it, so a clause that loses its last test fails `npm test`.
 */
export function generateMustBeProven(): string {
  const listed = new Set([...readMustBeProven(), ...readClauseTests().flatMap((test) => test.clauses)]);
  const ids = readClauses().flatMap(({ clause }) => (listed.has(clause) ? [clause] : []));
  return `# Clauses that must have a test. Written by \`npm run generate\`: it adds, it never takes away.\n${ids.join('\n')}\n`;
}

/** The clauses a test names that do not exist, each with its file. */
export function unknownClauses(clauses: readonly Clause[], tests: readonly ClauseTest[]): string[] {
  const known = new Set(clauses.map(({ clause }) => clause));
  return tests.flatMap((test) =>
    test.clauses.filter((id) => !known.has(id)).map((id) => `${test.file}: [${id}] is not in clauses.csv`),
  );
}

export function regulationPage(clauses: readonly Clause[], tests: readonly ClauseTest[]): string {
  const unknown = unknownClauses(clauses, tests);
  if (unknown.length > 0) throw new Error(unknown.join('\n'));
  const proofs = (id: string) => tests.filter((test) => test.clauses.includes(id));
  const asked = clauses.filter(({ software }) => software === 'yes');
  const proven = asked.filter(({ clause }) => proofs(clause).length > 0);
  const rows = clauses.map((one) => `| ${one.clause} | ${cell(one.paraphrase)} | ${proof(one, proofs(one.clause))} |`);
  return `<!-- Written by \`npm run generate\` from data/regulation/clauses.csv and the titles of the tests. -->
# Regulation: clause → test

Each clause of the regulation (\`QC\`: Quy chế of the Kon Tum center) and of the news about four centers (\`N1\` Kon Tum,
\`N2\` Quảng Trị, \`N3\` Bắc Kạn, \`N4\` Nghệ An), in our words, with the tests whose titles begin with its id.
What each asks of the software stands in [clauses.csv](../data/regulation/clauses.csv).

${clauses.length} clauses · ${asked.length} ask something of the software · ${proven.length} have a test · ${asked.length - proven.length} have none yet.
A test may prove a part of its clause; read both.

| Clause | In short | Proven by |
|---|---|---|
${rows.join('\n')}
`;
}

function proof({ software }: Clause, tests: readonly ClauseTest[]): string {
  if (tests.length > 0)
    return tests.map(({ file, title }) => `${cell(title)} ([${path.basename(file)}](../${file}))`).join('<br>');
  return software === 'no' ? '*not software*' : '*no test yet*';
}

/** Text that stays inside its cell of a Markdown table. */
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
