/** The fields a browser would send with a form as it stands on a page, by the form's action. */
export function fieldsOfForm(body: string, action: string): Record<string, string> {
  const start = body.search(new RegExp(`<form[^>]* action="${action.replace(/[.?]/g, '\\$&')}"`));
  if (start < 0) throw new Error(`No form leads to ${action}`);
  const form = body.slice(start, body.indexOf('</form>', start));
  const fields: Record<string, string> = {};
  for (const [markup] of form.matchAll(/<input[^>]*>/g)) {
    const type = attribute(markup, 'type');
    if ((type === 'radio' || type === 'checkbox') && !/ checked[ >]/.test(markup)) continue;
    fields[attribute(markup, 'name')] = attribute(markup, 'value');
  }
  for (const [, own = '', text = ''] of form.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g))
    fields[attribute(own, 'name')] = decoded(text).replace(/^\n/, '');
  for (const [, own = '', options = ''] of form.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = /<option[^>]* selected[^>]*>/.exec(options)?.[0] ?? /<option[^>]*>/.exec(options)?.[0] ?? '';
    fields[attribute(own, 'name')] = attribute(chosen, 'value');
  }
  return fields;
}

const attribute = (markup: string, name: string): string =>
  decoded(new RegExp(` ${name}="([^"]*)"`).exec(markup)?.[1] ?? '');

const decoded = (text: string): string => text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
