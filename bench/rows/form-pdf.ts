import { setImmediate as turn } from 'node:timers/promises';
import { type IssuedFormKey, paperSheet, receiptSheet } from '../../src/modules/forms/index.ts';
import { aPaper } from '../../src/modules/forms/paper.builder.ts';
import { aReceipt } from '../../src/modules/forms/receipt.builder.ts';
import { printHere } from '../../src/platform/pdf.ts';
import { quantile } from '../support/load.ts';
import type { Figure, Row } from '../support/row.ts';

const WARM_UP = 30;
const PAPERS = 300;
const TARGET_MS = 15;
const FORMS: readonly IssuedFormKey[] = ['supplement-request', 'refusal', 'apology', 'manifest'];
/** As long as a signed token. */
const TOKEN_LENGTH = 330;

export const formPdf: Row = {
  name: 'form-pdf',
  title: 'legal forms as PDF, each another one; memory after 300',
  async measure() {
    const receipts = await timed(receipt);
    const settled = process.memoryUsage.rss();
    const forms = await timed(form);
    const grown = (process.memoryUsage.rss() - settled) / 1e6;
    return {
      figures: [
        { what: 'the first', value: receipts.first, unit: 'ms' },
        ...figures('a receipt', receipts.warm),
        ...figures('another form', forms.warm),
        { what: 'memory grown by the last 300', value: grown, unit: 'MB', target: { atMost: 150 } },
      ],
      notes: [`${PAPERS} receipts after ${WARM_UP}, then as many of ${FORMS.join(', ')}; QR code included`],
    };
  },
};

async function timed(print: (number: number) => Uint8Array) {
  const took: number[] = [];
  for (let number = 0; number < WARM_UP + PAPERS; number += 1) {
    const start = performance.now();
    print(number);
    took.push(performance.now() - start);
    await turn(); // as the worker does: finished documents are given back only then
  }
  return { first: took[0] as number, warm: took.slice(WARM_UP).sort((a, b) => a - b) };
}

const figures = (what: string, warm: readonly number[]): Figure[] => [
  { what: `${what} once warm, mean`, value: warm.reduce((sum, one) => sum + one) / warm.length, unit: 'ms' },
  { what: `${what} once warm, p50`, value: quantile(warm, 0.5), unit: 'ms', target: { atMost: TARGET_MS } },
  { what: `${what} once warm, p95`, value: quantile(warm, 0.95), unit: 'ms' },
];

const codeOf = (number: number) => `000.00.07.H34-261123-${String(number).padStart(4, '0')}`;
const proofOf = (code: string) => ({
  token: `${'e'.repeat(TOKEN_LENGTH - code.length)}${code}`,
  publicUrl: 'https://dichvucong.kontum.example',
});

const receipt = (number: number): Uint8Array =>
  printHere(receiptSheet(aReceipt({ dossierCode: codeOf(number) }), proofOf(codeOf(number))));

const form = (number: number): Uint8Array =>
  printHere(
    paperSheet(
      aPaper(FORMS[number % FORMS.length] as IssuedFormKey, { head: { number: `${number}/PYCBS-TTPVHCC` } }),
      proofOf(codeOf(number)),
    ),
  );
