import { setImmediate as turn } from 'node:timers/promises';
import { receiptView, verificationUrl } from '../../src/modules/forms/index.ts';
import { aReceipt } from '../../src/modules/forms/receipt.builder.ts';
import { renderPdf } from '../../src/platform/pdf.ts';
import { qrCode } from '../../src/platform/qr.ts';
import { quantile } from '../support/load.ts';
import type { Row } from '../support/row.ts';

const WARM_UP = 30;
const RECEIPTS = 200;

export const receiptPdf: Row = {
  name: 'receipt-pdf',
  title: 'receipt as PDF, each another one',
  async measure() {
    const took: number[] = [];
    for (let number = 0; number < WARM_UP + RECEIPTS; number += 1) {
      const start = performance.now();
      print(number);
      took.push(performance.now() - start);
      await turn(); // as the worker does: finished documents are given back only then
    }
    const [first, warm] = [took[0] as number, took.slice(WARM_UP).sort((a, b) => a - b)];
    const mean = warm.reduce((sum, one) => sum + one) / RECEIPTS;
    return {
      figures: [
        { what: 'the first', value: first, unit: 'ms' },
        { what: 'each once warm, mean', value: mean, unit: 'ms', target: { atMost: 20 } },
        { what: 'each once warm, p50', value: quantile(warm, 0.5), unit: 'ms' },
        { what: 'each once warm, p95', value: quantile(warm, 0.95), unit: 'ms' },
      ],
      notes: [`${RECEIPTS} receipts after ${WARM_UP}, QR code included`],
    };
  },
};

/** A receipt of its own number and bearer, with a token as long as a signed one. */
function print(number: number): Uint8Array {
  const dossierCode = `000.00.07.H34-261123-${String(number).padStart(4, '0')}`;
  const data = aReceipt({ dossierCode });
  const token = `${'e'.repeat(TOKEN_LENGTH - dossierCode.length)}${dossierCode}`;
  const { svg, widthMm } = qrCode(verificationUrl('https://dichvucong.kontum.example', token));
  const view = { ...receiptView(data), qr: { svg, widthMm } };
  return renderPdf('form-set-2018/receipt', view, Temporal.Instant.from(data.acceptedAt));
}

const TOKEN_LENGTH = 330;
