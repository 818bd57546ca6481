import { formReader } from '../../../../web/server/forms.ts';
import { changeReturn } from '../../actions/details/change-return.ts';
import { correctDetails } from '../../actions/details/correct-details.ts';
import { CorrectionInput, ReturnChangeInput, underVersion } from '../../input.ts';
import { decidingWords } from '../../messages/deciding.ts';
import { deciding } from './deciding.ts';
import { detailsPage } from './details.view.ts';

const page = deciding({
  purpose: 'details',
  slug: 'thong-tin',
  page: detailsPage,
  labelOf: (name, lang) => decidingWords(lang).details.labels[name],
  factsOf: async () => null,
});

export const showDetails = page.show;
export const postCorrection = page.post(formReader(underVersion(CorrectionInput.properties)), correctDetails);
export const postReturn = page.post(formReader(underVersion(ReturnChangeInput.properties)), changeReturn);
