import { listAgencies } from '../../src/modules/center/index.ts';
import { holdProcedures, insertManyVersions, type ProcedureFile } from '../../src/modules/procedures/index.ts';
import { type Db, transaction } from '../../src/platform/database/database.ts';

const AT_A_TIME = 200;

/** Puts many procedures into a center's catalogue as if it had opened with them: quick, and without history. */
export async function storeProcedures(db: Db, files: readonly ProcedureFile[]): Promise<void> {
  await transaction(db, async (tx) => {
    const agencies = new Map((await listAgencies(tx)).map((agency) => [agency.key, agency]));
    const ids = await holdProcedures(
      tx,
      files.map(({ code }) => code),
    );
    for (let at = 0; at < files.length; at += AT_A_TIME) {
      const some = files.slice(at, at + AT_A_TIME).map(({ process, ...content }) => {
        const agency = agencies.get(content.agency);
        if (!agency) throw new Error(`${content.code}: no agency ${content.agency}`);
        const { effectiveFrom, effectiveTo, decisionNo } = content;
        const publication = {
          effectiveFrom,
          effectiveTo,
          statedFrom: effectiveFrom,
          decisionNo,
          published: null,
          source: null,
        };
        return { code: content.code, agency, content, process, publication };
      });
      await insertManyVersions(tx, ids, some);
    }
  });
}
