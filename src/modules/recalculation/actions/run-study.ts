import type { Clock } from '../../../platform/clock.ts';
import { countOpenClocks, dossierClocks, type OpenClock, openClocks } from '../../dossiers/index.ts';
import { type ProcedureVersion, procedureVersion } from '../../procedures/index.ts';
import { judgeChange } from '../domain/judge-change.ts';
import { isOver, type Study } from '../domain/study.ts';
import { beginStudy, type FoundChange, findStudy, finishStudy, saveProgress } from '../study-store.ts';
import { type SubjectCapabilities, type SubjectClock, subjectClock } from './subject-clocks.ts';

export type StudyCapabilities = SubjectCapabilities & { readonly clock: Clock };

/** Few enough for people to see it go on, and for memory; many enough for the database. */
const AT_A_TIME = 5000;

/**
 * Makes a study: every open dossier once, and of those only what would change is kept. Run again after a worker was
 * killed it begins from the start; a study that is over stays as it is.
 */
export async function runStudy(capabilities: StudyCapabilities, id: number): Promise<void> {
  const { db, clock } = capabilities;
  const study = await findStudy(db, id);
  if (!study || isOver(study)) return;
  try {
    await compareAll(capabilities, study);
  } catch (error) {
    // People are told at once; they can ask again. With the database gone nothing is kept, and the queue tries again.
    await finishStudy(db, id, { at: clock.now(), openDossiers: 0, failed: 'study-broken' });
    throw error;
  }
}

async function compareAll(capabilities: StudyCapabilities, { id, subject }: Study): Promise<void> {
  const { db, clock } = capabilities;
  const now = clock.now();
  await beginStudy(db, id, await countOpenClocks(db));
  const other = await subjectClock(capabilities, subject, now);
  if (!other.ok) return finishStudy(db, id, { at: clock.now(), openDossiers: 0, failed: other.problem.code });
  let checked = 0;
  const changesAmong = studyOf(capabilities, other.value, now);
  // What was found is written while the next dossiers are looked at.
  let written = Promise.resolve();
  for await (const dossiers of openClocks(db, AT_A_TIME)) {
    const changes = await changesAmong(dossiers);
    checked += dossiers.length;
    await written;
    written = saveProgress(db, id, { changes, checked });
    written.catch(() => {}); // told where it is waited for
  }
  await written;
  await finishStudy(db, id, { at: clock.now(), openDossiers: checked, failed: null });
}

/** Looks at dossiers one after another; what they share is read once. */
function studyOf(capabilities: StudyCapabilities, otherOf: SubjectClock | null, now: Temporal.Instant) {
  const ownOf = dossierClocks(capabilities);
  const procedures = new Map<string, ProcedureVersion['content']>();
  const procedureOf = async (pin: OpenClock) => {
    const place = `${pin.procedureVersionId} ${pin.caseKey ?? ''}`;
    const content = procedures.get(place) ?? (await procedureVersion(capabilities.db, pin)).content;
    procedures.set(place, content);
    return content;
  };
  return async (dossiers: readonly OpenClock[]): Promise<FoundChange[]> => {
    if (!otherOf) return [];
    const found: FoundChange[] = [];
    for (const dossier of dossiers) {
      const procedure = await procedureOf(dossier);
      const own = await ownOf(dossier, procedure);
      const other = await otherOf(dossier, procedure, own);
      const change = judgeChange(dossier.legalDueAt, { own, other }, now);
      if (change) found.push({ ...change, dossierId: dossier.id });
    }
    return found;
  };
}
