import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DossierDocument } from './dossier.ts';
import { mergeChecks } from './merge-checks.ts';

const claimed: DossierDocument = {
  id: 1,
  componentKey: 'don',
  name: 'Đơn',
  originals: 7,
  certifiedCopies: 3,
  copies: 1,
  verdict: 'unchecked',
  ground: null,
  formKey: null,
  uploads: [],
};

test('pieces that somebody at home says they have count only when the official has counted them', () => {
  const said = { documents: [{ componentKey: 'don', verdict: 'valid' as const }] };
  const pieces = (input: Parameters<typeof mergeChecks>[1], fromHome: boolean) =>
    mergeChecks([claimed], input, { fromHome }).map((check) => [check.originals, check.certifiedCopies, check.copies]);
  assert.deepEqual(pieces(said, true), [[0, 0, 0]]);
  assert.deepEqual(pieces(said, false), [[7, 3, 1]]);
  assert.deepEqual(pieces({ documents: [] }, true), [[0, 0, 0]]);
  const counted = { documents: [{ componentKey: 'don', verdict: 'valid' as const, originals: 1 }] };
  assert.deepEqual(pieces(counted, true), [[1, 0, 0]]);
});
