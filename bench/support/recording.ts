import type pg from 'pg';

/** A statement as the driver was given it. */
export type Statement = { readonly text: string; readonly values?: readonly unknown[]; readonly name?: string };

/** Runs some work, one at a time, and answers every statement it sent over the pool, in order. */
export type Recorder = (work: () => Promise<unknown>) => Promise<readonly Statement[]>;

/**
 * Listens to all connections of a pool; call it before the first is opened. While it records, what would be committed is
 * rolled back: the work can then be done once more, from its recording.
 */
export function recordStatements(pool: pg.Pool): Recorder {
  let recorded: Statement[] | undefined;
  pool.on('connect', (client) => {
    const send = client.query.bind(client) as (...given: unknown[]) => Promise<pg.QueryResult>;
    const heard = (first: unknown, ...rest: unknown[]) => {
      const statement = statementOf(first, rest[0]);
      recorded?.push(statement);
      return recorded && statement.text === 'commit' ? pretendToCommit(send) : send(first, ...rest);
    };
    client.query = heard as typeof client.query;
  });
  return async (work) => {
    const statements: Statement[] = [];
    recorded = statements;
    try {
      await work();
    } finally {
      recorded = undefined;
    }
    return statements;
  };
}

/** Who asked for the commit looks at the answer whether it was one. */
const pretendToCommit = async (send: (text: string) => Promise<pg.QueryResult>) => ({
  ...(await send('rollback')),
  command: 'COMMIT',
});

function statementOf(first: unknown, second: unknown): Statement {
  if (typeof first === 'string') return { text: first, ...(Array.isArray(second) && { values: second }) };
  const { text, values = second, name } = first as Statement;
  return { text, ...(Array.isArray(values) && { values }), ...(name && { name }) };
}

/** Sends a recording, statement by statement, through the bare driver. */
export async function replay(client: pg.ClientBase, statements: readonly Statement[]): Promise<void> {
  for (const statement of statements) await client.query(statement as pg.QueryConfig);
}

/** The same statements with one text in their values, however deep it sits in JSON, replaced by another. */
export const withText = (statements: readonly Statement[], text: string, other: string): Statement[] =>
  statements.map((statement) => ({
    ...statement,
    ...(statement.values && {
      values: statement.values.map((value) => (typeof value === 'string' ? value.replaceAll(text, other) : value)),
    }),
  }));
