import type { verifiedResultVi } from './verified-result.vi.ts';

/** What the page says of a paper or a result whose QR code was read. */
export const verifiedResultEn: typeof verifiedResultVi = {
  paper: 'Paper',
  number: 'Number',
  issuedAt: 'Issued at',
  resultPaper: 'Result of an administrative procedure',
  documentDate: 'Date of the document',
  agency: 'Issued by',
  validity: 'Validity',
  endedAt: 'Recalled or replaced at',
  signed: 'Electronic copy',
  signedStates: {
    trusted: 'Signed electronically',
    'signer-not-checked': 'Signature intact; the signer was not checked',
    'not-trusted': 'The electronic signature is not trusted; the paper is the result',
    none: 'Not signed electronically; the paper is the result',
  },
  since: ({ from }) => `From ${from}, without term`,
  between: ({ from, until }) => `From ${from} to ${until}`,
  standings: {
    valid: {
      title: 'Genuine and valid',
      text: 'This result stands in the registry and is valid. Compare what follows with the document you hold.',
    },
    'not-yet-valid': {
      title: 'Genuine, not yet valid',
      text: 'This result stands in the registry; its first day has not come yet.',
    },
    expired: { title: 'No longer valid', text: 'This result stands in the registry; its term is over.' },
    recalled: {
      title: 'Recalled',
      text: 'The issuing agency has taken this result back. Do not rely on this document.',
    },
    replaced: {
      title: 'Replaced',
      text: 'The issuing agency has replaced this result by another document. Do not rely on this one.',
    },
    revoked: { title: 'Revoked', text: 'The issuing agency has revoked this result. Do not rely on this document.' },
  },
};
