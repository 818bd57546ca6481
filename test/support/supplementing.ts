import assert from 'node:assert/strict';
import { aFiling } from '../../src/modules/dossiers/dossier.builder.ts';
import {
  type Dossier,
  type FormFact,
  fileDossier,
  findDossier,
  issueProposedSupplement,
  proposeSupplement,
  readDossier,
} from '../../src/modules/dossiers/index.ts';
import { saveUpload } from '../../src/modules/files/index.ts';
import { aPdf } from './a-pdf.ts';
import type { TestCenter } from './center.ts';
import { handling } from './handling.ts';

/** The demo people asking for supplements, with every form that is issued noted in `issued` too. */
export async function supplementing(center: TestCenter) {
  const people = await handling(center);
  const { standard, citizen, reception, accepted, actorOfStep } = people;
  const issued: FormFact[] = [];
  const { announce } = center.services;
  const formIssued: typeof announce.formIssued = async (tx, fact) => {
    issued.push(fact);
    await announce.formIssued(tx, fact);
  };
  const services = { ...center.services, announce: { ...announce, formIssued } };
  const { db } = services;
  const [first, second] = standard.components.filter(({ mandatory }) => mandatory);
  assert.ok(first && second, 'the procedure asks for two papers at least');
  const missing = { reason: 'Chưa nộp giấy tờ này', legalBasis: 'Điều 12 Quy chế' };
  const asked = (componentKey: string, kind: 'missing' | 'correction') => ({ componentKey, kind, ...missing });
  const scan = await saveUpload(center.services, citizen.accountId, { name: 'Bản quét.pdf', bytes: aPdf() });
  assert.ok(scan.ok, JSON.stringify(scan));
  const brought = (componentKey: string) => ({ componentKey, uploads: [scan.value.token] });

  async function filedWithout(key?: string): Promise<Dossier> {
    const filing = aFiling(standard);
    const documents = filing.documents.filter(({ componentKey }) => componentKey !== key);
    const filed = await fileDossier(services, citizen, { ...filing, documents });
    assert.ok(filed.ok, JSON.stringify(filed));
    return filed.value;
  }

  const again = async ({ provisionalNumber }: Dossier) => (await findDossier(db, provisionalNumber)) as Dossier;
  const viewed = async ({ provisionalNumber }: Dossier) => {
    const now = center.clock.now();
    const view = await readDossier(db, reception, { reference: provisionalNumber, now, purpose: 'test' });
    assert.ok(view.ok);
    return view.value;
  };

  /** Proposed by whoever's turn it is, issued by the center. */
  const waiting = async (): Promise<{ dossier: Dossier; handler: typeof citizen }> => {
    const dossier = await accepted(standard);
    const { actor: handler } = await actorOfStep(dossier.id);
    const reference = dossier.code as string;
    const items = [asked(first.key, 'correction')];
    const proposed = await proposeSupplement(services, handler, { reference, items });
    assert.ok(proposed.ok, JSON.stringify(proposed));
    const sent = await issueProposedSupplement(services, reception, { reference });
    assert.ok(sent.ok, JSON.stringify(sent));
    return { dossier: sent.value, handler };
  };

  return { ...people, services, issued, first, second, asked, brought, filedWithout, again, viewed, waiting };
}
