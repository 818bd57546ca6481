import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What we use of nunjucks; it brings no types. */
type Nunjucks = {
  FileSystemLoader: new (paths: string[]) => object;
  Environment: new (
    loader: object,
    options: object,
  ) => {
    addFilter(name: string, filter: (value: string, argument: string) => string): void;
    render(template: string, context: object): string;
  };
};

const nunjucks: Nunjucks = createRequire(import.meta.url)('nunjucks');
const packages = (path: string) => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));

const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([packages('@ministryofjustice/frontend'), packages('govuk-frontend/dist')]),
  { autoescape: true },
);
// Their template formats a timestamp; we are given the words. Here the format is the words.
environment.addFilter('date', (_timestamp, format) => format);

/** What the kit of the Ministry of Justice prints of a component; it publishes no examples, so its template is asked. */
export const mojTemplate = (component: string, params: object): string =>
  environment.render(`moj/components/${component}/template.njk`, { params });
