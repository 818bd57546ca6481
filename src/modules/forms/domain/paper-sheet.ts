import type { PdfSheet } from '../../../platform/pdf-aside.ts';
import { qrCode } from '../../../platform/qr.ts';
import { apologyView } from './apology-view.ts';
import { letterView } from './letter-view.ts';
import { manifestView, postalListView, resultManifestView } from './manifest-view.ts';
import type { Paper, PaperHead } from './paper.ts';
import { verificationUrl } from './receipt-token.ts';
import { redirectionView, refusalView } from './refusal-view.ts';
import { stopNoticeView } from './stop-notice-view.ts';
import { supplementRequestView } from './supplement-request-view.ts';
import { placeAndDate, upperCase } from './wording.ts';

/** What proves a paper: its token and where the QR code leads. A preview proves nothing and says so. */
export type Proof = { readonly token: string; readonly publicUrl: string } | 'preview';

/** An issued form, ready to be set: the same paper and proof give the same bytes. */
export const paperSheet = (paper: Paper, proof: Proof): PdfSheet => ({
  template: paper.head.template,
  data: { ...headView(paper.head, proof), ...paperView(paper) },
  createdAt: Temporal.Instant.from(paper.head.issuedAt),
});

/** Every string of a form below its head. */
function paperView(paper: Paper) {
  switch (paper.form) {
    case 'supplement-request':
      return supplementRequestView(paper);
    case 'refusal':
      return refusalView(paper);
    case 'redirection':
      return redirectionView(paper);
    case 'apology':
      return apologyView(paper);
    case 'stop-notice':
      return stopNoticeView(paper);
    case 'manifest':
      return manifestView(paper);
    case 'result-manifest':
      return resultManifestView(paper);
    case 'postal-list':
      return postalListView(paper);
    default:
      return letterView(paper);
  }
}

/** The head of an administrative document with the mark of its form, and its code. */
export const headView = (head: Omit<PaperHead, 'template' | 'set'>, proof: Proof | null) => ({
  title: upperCase(head.title),
  formMark: head.formNumber === null ? null : `Mẫu số ${head.formNumber}\n${head.basis}`,
  marks: marksOf(head.demo, proof),
  header: {
    parentAgency: upperCase(head.letterhead.parent),
    agency: upperCase(head.letterhead.name),
    number: head.number ? `Số: ${head.number}` : proof === 'preview' ? 'Số: ……/……' : null,
    placeAndDate: placeAndDate(head.letterhead.place, head.issuedAt),
  },
  qr: qrOf(proof),
});

/** What lies across the paper, and the line above it. */
export function marksOf(demo: boolean, proof: Proof | null) {
  if (proof === 'preview') return { across: 'BẢN XEM TRƯỚC', above: 'BẢN XEM TRƯỚC – CHƯA PHÁT HÀNH' };
  return demo ? { across: 'BẢN TRÌNH DIỄN', above: 'BẢN TRÌNH DIỄN – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ' } : null;
}

export function qrOf(proof: Proof | null) {
  if (proof === null || proof === 'preview') return null;
  const { svg, widthMm } = qrCode(verificationUrl(proof.publicUrl, proof.token));
  return { svg, widthMm, caption: 'Quét để xác minh giấy' };
}
