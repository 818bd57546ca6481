import { createHash } from 'node:crypto';
import type { PostedVersion } from '../../procedures/index.ts';

/** One procedure on a notice board: which versions of it hang there. */
export type BoardLine = Pick<PostedVersion, 'code' | 'name' | 'version' | 'processVersion'>;

/** What became of a board since it was printed. */
export type BoardChange = {
  readonly kind: 'new' | 'changed' | 'gone';
  readonly code: string;
  readonly name: string;
};

/** Another one whenever the form of the board becomes another, so that boards are printed anew. */
const BOARD_FORM = 'notice-board-1';

/** Whose board it is, and what stands on it besides the procedures. */
export type BoardHead = {
  readonly agencyName: string;
  readonly centerName: string;
  readonly hotline: string;
  readonly email: string;
  readonly address: string;
};

/** The same for the same board: another as soon as anything printed on it is another. */
export const boardStamp = (head: BoardHead, lines: readonly BoardLine[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        BOARD_FORM,
        head,
        lines.map(({ code, version, processVersion }) => [code, version, processVersion]),
      ]),
    )
    .digest('base64url')
    .slice(0, 22);

/** What has come, changed and gone between what hangs there and what should. */
export function boardChanges(posted: readonly BoardLine[], current: readonly BoardLine[]): BoardChange[] {
  const [was, is] = [byCode(posted), byCode(current)];
  return [
    ...current.flatMap((line): BoardChange[] => {
      const before = was.get(line.code);
      if (!before) return [{ kind: 'new', code: line.code, name: line.name }];
      const isSame = before.version === line.version && before.processVersion === line.processVersion;
      return isSame ? [] : [{ kind: 'changed', code: line.code, name: line.name }];
    }),
    ...posted.flatMap((line): BoardChange[] =>
      is.has(line.code) ? [] : [{ kind: 'gone', code: line.code, name: line.name }],
    ),
  ];
}

const byCode = (lines: readonly BoardLine[]) => new Map(lines.map((line) => [line.code, line]));
