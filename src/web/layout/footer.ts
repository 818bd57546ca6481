import { type Html, html } from '../../platform/html.ts';
import { words } from '../messages/index.ts';
import { phoneLink } from './phone-link.ts';
import type { PageShell } from './shell.ts';
import { vietnamese } from './vietnamese.ts';

/** Where the center is, whom to call, and the places anyone may go. */
export function footer(shell: PageShell): Html {
  const texts = words(shell.lang);
  const links = [
    ['/gioi-thieu', texts.about],
    ['/thu-tuc', texts.procedures],
    ['/tra-cuu', texts.lookUp],
    ['/lich-lam-viec', texts.workingCalendar],
    ['/tinh-ngay-tra', texts.calculator],
    ['/xac-minh', texts.verify],
    ['/api', 'API'],
  ];
  return html`<footer class="mc-footer"><div class="govuk-width-container mc-footer__row">
<div>
<p><strong>${shell.centerName}</strong></p>
<p>${texts.address}: ${vietnamese(shell.lang, shell.address)}</p>
<p>${texts.hotline}: ${phoneLink(shell.hotline)}</p>
</div>
<nav aria-label="${texts.footerNavigation}"><ul>${links.map(
    ([href, text]) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`,
  )}</ul></nav>
</div></footer>`;
}
