import { catalogue } from '../../../web/i18n.ts';
import { choicesEn } from './choices.en.ts';
import { choicesVi } from './choices.vi.ts';
import { diffEn } from './diff.en.ts';
import { diffVi } from './diff.vi.ts';
import { draftEn } from './draft.en.ts';
import { draftVi } from './draft.vi.ts';
import { draftLabelsEn } from './draft-labels.en.ts';
import { draftLabelsVi } from './draft-labels.vi.ts';
import { findingsEn, placesEn } from './findings.en.ts';
import { findingsVi, placesVi } from './findings.vi.ts';
import { manageEn } from './manage.en.ts';
import { manageVi } from './manage.vi.ts';
import { partsEn } from './parts.en.ts';
import { partsVi } from './parts.vi.ts';

/** The texts of the officials' pages about procedures, and of what tells two versions apart. */
export const manageWords = catalogue({
  vi: {
    manage: manageVi,
    choices: choicesVi,
    draft: draftVi,
    labels: draftLabelsVi,
    diff: diffVi,
    findings: findingsVi,
    places: placesVi,
    ...partsVi,
  },
  en: {
    manage: manageEn,
    choices: choicesEn,
    draft: draftEn,
    labels: draftLabelsEn,
    diff: diffEn,
    findings: findingsEn,
    places: placesEn,
    ...partsEn,
  },
});
