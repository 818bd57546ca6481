import { compareWithGovuk, type GovukOptions } from '../../../test/support/govuk-fixtures.ts';
import { taskList } from './task-list.ts';

compareWithGovuk('task-list', taskList, {
  adapt: (options) => ({ ...options, items: (options.items as GovukOptions[]).map(withTag) }),
  skipped: {
    'lists have no holes': ['with empty values'],
    'titles take no classes': ['custom classes'],
  },
});

/** Their status holds a tag or a text, and classes; with us it is a tag or a text, and the classes stand beside it. */
function withTag(item: GovukOptions): GovukOptions {
  const { tag, text, classes } = item.status as GovukOptions;
  return { ...item, status: tag ?? text ?? item.status, statusClasses: classes };
}
