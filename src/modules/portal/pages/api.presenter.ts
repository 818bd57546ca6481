/** A part of a JSON schema, as far as it is read here. */
type Schema = {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
};
type Parameter = { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema?: Schema };
type Operation = {
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
};
export type ApiDocument = { readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

export type ApiField = { readonly name: string; readonly type: string; readonly required: boolean };
export type ApiRoute = { readonly method: string; readonly path: string; readonly fields: readonly ApiField[] };
export type ApiGroup = { readonly tag: string; readonly routes: readonly ApiRoute[] };

/** The API document as people read it: its routes by subject, each with what it takes. */
export function presentApi(document: ApiDocument): ApiGroup[] {
  const groups = new Map<string, ApiRoute[]>();
  for (const [path, operations] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(operations)) {
      const tag = operation.tags?.[0];
      if (tag === undefined) continue;
      const routes = groups.get(tag) ?? [];
      groups.set(tag, [...routes, { method: method.toUpperCase(), path, fields: fieldsOf(operation) }]);
    }
  }
  return [...groups].map(([tag, routes]) => ({ tag, routes }));
}

function fieldsOf({ parameters = [], requestBody }: Operation): ApiField[] {
  const body = requestBody?.content?.['application/json']?.schema;
  const asked = parameters
    .filter(({ in: place }) => place !== 'path')
    .map(({ name, required = false, schema = {} }) => ({ name, type: typeText(schema), required }));
  return [...asked, ...(body ? below(body, '') : [])];
}

/** The fields of an object and of the objects in it: `applicant.phone`, `documents[].copies`. */
function below(schema: Schema, prefix: string): ApiField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const name = `${prefix}${key}`;
    const required = schema.required?.includes(key) ?? false;
    if (value.properties) return [{ name, type: 'object', required }, ...below(value, `${name}.`)];
    if (value.items?.properties) return [{ name, type: 'array', required }, ...below(value.items, `${name}[].`)];
    return [{ name, type: typeText(value), required }];
  });
}

/** "string", "integer", "\"date\" | \"hour\"", "string[]" */
function typeText(schema: Schema): string {
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' | ');
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.type === 'array') return `${schema.items ? typeText(schema.items) : 'any'}[]`;
  return schema.type ?? 'any';
}
