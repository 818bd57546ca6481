import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { PDF } from '@libpdf/core';
import { aBomb, aPdf, aStream, withoutTable } from '../../../test/support/a-pdf.ts';
import { inspectPdf } from './inspect-pdf.ts';

const seen = async (bytes: Uint8Array) => {
  const verdict = await inspectPdf(bytes);
  if (verdict.ok) return verdict.value.pageCount;
  return [verdict.problem.code, ...Object.values(verdict.problem.facts ?? {})].join(' ');
};

test('a paper is taken with its pages: written by hand, by a program, recovered, saved twice, with links and a form', async () => {
  assert.equal(await seen(aPdf({ pages: 3 })), 3);
  const made = PDF.create();
  made.addPage().drawText('Đơn'.normalize('NFD').replace(/[^ -~]/g, ''), { x: 50, y: 700 });
  assert.equal(await seen(await made.save()), 1);
  const loaded = await PDF.load(aPdf());
  loaded.setTitle('Đơn đề nghị');
  assert.equal(await seen(await loaded.save({ incremental: true })), 1);
  assert.equal(await seen(withoutTable(aPdf())), 1);
  const links = '/Annots[<</Type/Annot/Subtype/Link/A<</S/URI/URI(https://dichvucong.gov.vn)>>>>]';
  const elsewhere = '/Annots[<</Type/Annot/Subtype/Link/A<</S/GoToR/F(other.pdf)/D[0/Fit]>>>>]';
  const round = ['<</S/GoTo/D[3 0 R/Fit]/Next 4 0 R>>'];
  assert.equal(await seen(aPdf({ page: elsewhere, catalogue: '/OpenAction 4 0 R', others: round })), 1);
  const form = '/AcroForm<</Fields[]>>/OpenAction[3 0 R/Fit]/Names<</EmbeddedFiles<</Names[]>>>>';
  assert.equal(await seen(aPdf({ page: links, catalogue: form })), 1);
});

test('five hundred pages are one paper, five thousand are several', async () => {
  assert.equal(await seen(aPdf({ pages: 500 })), 500);
  assert.equal(await seen(aPdf({ pages: 501 })), 'file-too-many-pages 501 500');
  assert.equal(await seen(aPdf({ pages: 5000 })), 'file-too-many-pages 5000 500');
});

test('what would do things by itself is refused, and says what', async () => {
  const js = '<</S/JavaScript/JS(app.alert\\(1\\))>>';
  const cases: [string, Parameters<typeof aPdf>[0]][] = [
    ['script', { catalogue: `/OpenAction${js}` }],
    ['script', { catalogue: `/Names<</JavaScript<</Names[(a) ${js}]>>>>` }],
    ['script', { page: `/AA<</O${js}>>` }],
    ['script', { catalogue: '/OpenAction 4 0 R', others: ['<</S 5 0 R/URI 6 0 R>>', '/JavaScript', '(x)'] }],
    ['script', { catalogue: '/OpenAction<</#53/Java#53cript>>' }],
    ['launch', { page: '/Annots[<</Subtype/Link/A<</S/Launch/F(cmd.exe)>>>>]' }],
    ['submit', { page: '/Annots[<</Subtype/Widget/A<</S/SubmitForm/F(http://a)>>>>]' }],
    [
      'attachment',
      {
        catalogue: '/Names<</EmbeddedFiles<</Names[(a.exe)<</EF<</F 4 0 R>>>>]>>>>',
        others: [aStream('', Buffer.from('MZ'))],
      },
    ],
    ['attachment', { page: '/Annots[<</Subtype/FileAttachment>>]' }],
    ['media', { page: '/Annots[<</Subtype/RichMedia>>]' }],
    ['remote', { catalogue: String.raw`/OpenAction<</S/GoToR/F(\\\\198.51.100.7\\share\\x.pdf)/D[0/Fit]>>` }],
    ['remote', { catalogue: '/OpenAction 4 0 R', others: ['<</S/URI/URI(http://198.51.100.7/seen)>>'] }],
    [
      'remote',
      {
        catalogue: '/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next[<</S/Named/N/NextPage/Next 4 0 R>>]>>',
        others: ['<</S/URI/URI(http://a)/Next 4 0 R>>'],
      },
    ],
    ['remote', { page: '/AA<</O<</S/URI/URI(http://198.51.100.7/seen)>>>>' }],
    ['remote', { page: '/Annots[<</Subtype/Widget/AA 4 0 R>>]', others: ['<</E<</S/GoToR/F(a.pdf)>>>>'] }],
    ['remote', { catalogue: String.raw`/AA<</WC<</S/Thread/F(\\\\198.51.100.7\\a)/D 0>>>>` }],
    ['attachment', { catalogue: String.raw`/OpenAction<</S/GoToE/F(\\\\198.51.100.7\\a)>>` }],
    ['xfa', { catalogue: '/AcroForm<</XFA 4 0 R>>', others: [aStream('', Buffer.from('<xdp/>'))] }],
  ];
  for (const [what, parts] of cases)
    assert.equal(await seen(aPdf(parts)), `file-active ${what}`, JSON.stringify(parts));
});

test('a script hidden in a packed object stream is found', async () => {
  const object = '<</S/JavaScript/JS(x)>>';
  const packed = deflateSync(Buffer.from(`5 0 ${object}`));
  const stream = aStream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', packed);
  assert.equal(
    await seen(withoutTable(aPdf({ catalogue: '/OpenAction 5 0 R', others: [stream] }))),
    'file-active script',
  );
});

test('a password, and restrictions without one, are refused', async () => {
  for (const protection of [{ userPassword: 'bí mật', ownerPassword: 'x' }, { ownerPassword: 'x' }]) {
    const pdf = await PDF.load(aPdf());
    pdf.setProtection(protection);
    const bytes = await pdf.save();
    assert.equal(await seen(bytes), 'file-encrypted');
    // With its table destroyed, too.
    assert.match(
      String(
        await seen(
          Buffer.from(
            Buffer.from(bytes)
              .toString('latin1')
              .replace(/startxref\s+\d+/, 'startxref 1'),
            'latin1',
          ),
        ),
      ),
      /file-(encrypted|damaged)/,
    );
  }
});

test('what is not whole is damaged: no pages, fewer than counted, nothing drawn on them, cut anywhere', async () => {
  assert.equal(await seen(Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')), 'file-damaged');
  assert.equal(await seen(Buffer.from('%PDF-1.7 không có gì %%EOF')), 'file-damaged');
  assert.equal(await seen(aPdf({ pages: 0 })), 'file-damaged');
  assert.equal(await seen(aPdf({ pages: 2, count: 3 })), 'file-damaged');
  assert.equal(await seen(aPdf({ page: '/Contents 9 0 R' })), 'file-damaged');
  const whole = aPdf({ pages: 40 });
  const cut = Buffer.concat([whole.subarray(0, 1500), Buffer.from('\n%%EOF\n')]);
  assert.equal(await seen(cut), 'file-damaged');
});

test('a stream that unpacks to more than anybody reads is refused without being unpacked', async () => {
  const bomb = aBomb(200);
  const drawn = { page: '/Contents 4 0 R' };
  const began = performance.now();
  assert.equal(await seen(aPdf({ ...drawn, others: [aStream('/Filter/FlateDecode', bomb)] })), 'file-too-complex');
  assert.equal(
    await seen(aPdf({ ...drawn, others: [aStream('/Filter[/FlateDecode/FlateDecode]', bomb)] })),
    'file-too-complex',
  );
  assert.ok(performance.now() - began < 3000);
  const picture = '/Subtype/Image/Width 60000/Height 60000/Filter/DCTDecode';
  assert.equal(await seen(aPdf({ ...drawn, others: [aStream(picture, Buffer.from('x'))] })), 'file-too-complex');
  const honest = deflateSync(Buffer.alloc(20 * 1024 * 1024, 'q 1 0 0 1 0 0 cm Q\n'));
  assert.equal(await seen(aPdf({ ...drawn, others: [aStream('/Filter/FlateDecode', honest)] })), 1);
});

test('a page tree that bites its tail ends', async () => {
  const round = aPdf({ others: ['<</Type/Pages/Kids[2 0 R]/Count 1>>'] });
  assert.equal(await seen(round), 1);
  assert.equal(typeof (await seen(aPdf({ page: '/Kids[2 0 R]' }))), 'number');
});
