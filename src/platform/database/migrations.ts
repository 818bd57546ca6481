import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { StartProblem } from '../start-problem.ts';

export type MigrationFile = { name: string; sha256: string; text: string };

export const MIGRATIONS_FOLDER = path.resolve(import.meta.dirname, '../../../migrations');

/** The migrations in their order, each with the fingerprint that tells whether it was edited since. */
export const readMigrations = (folder = MIGRATIONS_FOLDER): MigrationFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    });

/**
 * Brings the schema up to the given files and returns the names of those it ran, each in a transaction of its own.
 * Refuses a history that differs from the files: one edited after it landed, one missing, one slipped in between.
 */
export async function runMigrations(owner: pg.ClientBase, files: readonly MigrationFile[]): Promise<string[]> {
  await owner.query(RECORD_TABLE);
  const { rows } = await owner.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migrations order by name',
  );
  checkHistory(rows, files);
  const pending = files.slice(rows.length);
  for (const file of pending) await runOne(owner, file);
  return pending.map((file) => file.name);
}

function checkHistory(recorded: readonly { name: string; sha256: string }[], files: readonly MigrationFile[]) {
  for (const [index, { name, sha256 }] of recorded.entries()) {
    const file = files[index];
    if (file?.name === name && file.sha256 === sha256) continue;
    if (files.some((other) => other.name === name && other.sha256 !== sha256)) {
      throw new StartProblem(`Tệp migrations/${name} đã bị sửa sau khi chạy: hãy trả lại nội dung cũ và viết tệp mới.`);
    }
    if (files.some((other) => other.name === name)) {
      throw new StartProblem(
        `Tệp migrations/${file?.name} được chèn vào trước những tệp đã chạy: hãy đặt số tiếp theo.`,
      );
    }
    throw new StartProblem(
      `Cơ sở dữ liệu đã chạy ${name} mà phần mềm này không có: hãy dùng phiên bản phần mềm mới hơn.`,
    );
  }
}

async function runOne(owner: pg.ClientBase, file: MigrationFile) {
  await owner.query('begin');
  try {
    await owner.query(file.text);
    await owner.query('insert into schema_migrations (name, sha256) values ($1, $2)', [file.name, file.sha256]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw new Error(`migrations/${file.name}: ${(error as Error).message}`, { cause: error });
  }
}

const RECORD_TABLE = `
  create table if not exists schema_migrations (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`;
