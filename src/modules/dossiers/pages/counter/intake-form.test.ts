import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atFormPapers, type IntakeForm, toInputs } from './intake-form.ts';

const form: IntakeForm = {
  applicant: {
    kind: 'person',
    name: 'Nguyễn Thị Ví Dụ',
    idNumber: '000000000001',
    phone: '0900000001',
    address: 'số 1 đường Minh Họa',
  },
  acting: 'self',
  documents: [
    { componentKey: 'giay-uy-quyen' },
    { componentKey: 'don', originals: 1, verdict: 'valid' },
    { componentKey: 'ban-ve', originals: 0, copies: 2 },
  ],
  returnMethod: 'post',
  declaration: true,
};

test('papers nobody brought and nobody judged are left out; those brought but not judged are unchecked', () => {
  const { filing, acceptance } = toInputs('2.001199', form);
  assert.deepEqual(
    filing.documents.map(({ componentKey }) => componentKey),
    ['don', 'ban-ve'],
  );
  assert.deepEqual(
    acceptance.documents.map(({ verdict }) => verdict),
    ['valid', 'unchecked'],
  );
  assert.equal(filing.channel, 'counter');
});

test('a result sent by post goes to the applicant’s address unless another one is given', () => {
  assert.equal(toInputs('2.001199', form).filing.returnAddress, 'số 1 đường Minh Họa');
  assert.equal(toInputs('2.001199', { ...form, returnAddress: 'nơi khác' }).filing.returnAddress, 'nơi khác');
  assert.equal(toInputs('2.001199', { ...form, returnMethod: 'counter' }).filing.returnAddress, undefined);
});

test('problems with papers point at the rows of the form', () => {
  const problem = atFormPapers(
    {
      code: 'papers-incomplete',
      errors: [
        { pointer: '/documents/1/verdict', code: 'paper-not-checked' },
        { pointer: '/documents', code: 'paper-not-handed-in', facts: { component: 'giay-uy-quyen' } },
        { pointer: '/prepaymentReceipt', code: 'missing' },
      ],
    },
    form,
  );
  assert.deepEqual(
    problem.errors?.map(({ pointer }) => pointer),
    ['/documents/2/verdict', '/documents/0/verdict', '/prepaymentReceipt'],
  );
});

test('who came is told to the verbs by their own names, and what is wrong with it stands where the form asks', () => {
  const authorised = {
    name: 'Lê Thị Mẫu',
    idNumber: '000000000009',
    number: '05/UQ',
    date: '2026-11-01',
    uploads: ['a', 'b'],
  };
  const { representation } = toInputs('2.001199', { ...form, acting: 'authorised', authorised }).filing;
  assert.deepEqual(representation, {
    acting: 'authorised',
    name: 'Lê Thị Mẫu',
    idNumber: '000000000009',
    documentNumber: '05/UQ',
    documentDate: '2026-11-01',
    upload: 'b',
  });
  const errors = ['documentDate', 'upload', 'idNumber'].map((one) => ({
    pointer: `/representation/${one}`,
    code: 'x',
  }));
  const told = atFormPapers({ code: 'invalid-input', errors }, { ...form, acting: 'authorised', authorised });
  assert.deepEqual(
    told.errors?.map(({ pointer }) => pointer),
    ['/authorised/date', '/authorised/uploads', '/authorised/idNumber'],
  );
});
