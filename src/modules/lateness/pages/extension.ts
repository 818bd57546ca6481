import { formatInstant } from '../../../kernel/time.ts';
import { formReader } from '../../../web/server/forms.ts';
import { rulesOf, ruleValue } from '../../center/index.ts';
import { deciding, extensionsOf, underVersion } from '../../dossiers/index.ts';
import { limitOf } from '../../procedures/index.ts';
import { extendDossier } from '../actions/extend-dossier.ts';
import { ExtensionInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { isForAgency } from './apology.ts';
import { type ExtensionFacts, extensionPage } from './extension.view.ts';

const readExtension = formReader(underVersion(ExtensionInput.properties));

const page = deciding<ExtensionFacts>({
  purpose: 'extension',
  slug: 'gia-han',
  page: extensionPage,
  labelOf: (name, lang) => words(lang).extension.labels[name],
  factsOf: async ({ services: { db, clock } }, view, { actor }, lang) => {
    const { extension: texts } = words(lang);
    const { accepted, id } = view.dossier;
    const unit = texts.units[limitOf(view.procedure.content).unit] as string;
    const rules = accepted && (await rulesOf(db, accepted.clock.rules));
    return {
      mayExtend: await isForAgency(db, view, actor, clock.now(), 'extend'),
      unit,
      moves: rules !== null && ruleValue(rules, 'extension.movesLegalDue'),
      due: accepted?.legalDueAt ? formatInstant(accepted.legalDueAt, lang) : null,
      granted: (await extensionsOf(db, id)).map(({ value, dueBefore, dueAfter, ground, legalBasis }) => ({
        by: texts.by(value, unit),
        from: formatInstant(dueBefore, lang),
        to: formatInstant(dueAfter, lang),
        ground,
        legalBasis,
      })),
    };
  },
});

export const showExtension = page.show;
export const postExtension = page.post(readExtension, extendDossier);
