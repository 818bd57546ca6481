import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile, Logger } from 'sass';

const root = fileURLToPath(new URL('..', import.meta.url));
const styles = `${root}src/web/assets/styles/`;
export const compiledCss = `${root}src/web/assets/compiled/mot-cua.css`;

/** The one sheet of the pages: both kits in our colours, then our own, in the order in which they may override. */
export function buildCss(): string {
  const sheets = ['govuk.scss', 'moj.scss', 'mot-cua.css'].map((name) =>
    // The kits' deprecations are theirs to answer.
    compile(styles + name, { style: 'compressed', charset: false, loadPaths: [root], logger: Logger.silent }),
  );
  return `@charset "UTF-8";${sheets.map(({ css }) => css).join('\n')}\n`;
}

if (import.meta.main) writeFileSync(compiledCss, buildCss());
