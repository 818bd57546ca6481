import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { openTestCenter } from '../support/center.ts';
import { described, nearly, orKnown } from './arbitrary.ts';
import { realThings } from './real-things.ts';

type Operation = {
  parameters?: { name: string; in: string; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
};

const center = await openTestCenter();
const { app, bearer } = center;
await app.ready();
const { paths = {} } = app.swagger() as unknown as { paths: Record<string, Record<string, Operation>> };
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);
const people = await Promise.all(
  ['congdan1', 'tiepnhan1', 'pheduyet.SKHDT', 'quantri'].map((username) => bearer(username)),
);

const known = await realThings(center);

/** How often each route is tried; a drill may raise it. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 25);

test('the API has routes to try', () => assert.ok(operations.length >= 15, String(operations.length)));

for (const { path, method, operation } of operations) {
  if (path === '/api/v1/sessions/current') continue; // would sign our own people out

  test(`${method} ${path} never fails on what it is sent, and always says what is wrong`, async () => {
    const requests = fc.record({
      headers: fc.constantFrom(...people, {}),
      values: fc.record(
        Object.fromEntries(
          (operation.parameters ?? []).map(({ name, schema }) => [
            name,
            orKnown(fc.oneof(described(schema), fc.string({ unit: 'binary', maxLength: 30 })), known[name]),
          ]),
        ),
      ),
      body: bodyOf(operation),
      extra: fc.constantFrom<Record<string, string>>(
        {},
        { 'if-match': '"x"' },
        { 'idempotency-key': 'short' },
        { 'accept-language': 'en' },
      ),
    });
    await fc.assert(
      fc.asyncProperty(requests, async ({ headers, values, body, extra }) => {
        const url = addressOf(path, operation, values as Record<string, unknown>);
        const given: InjectOptions = { method: method as 'GET', url, headers: { ...headers, ...extra } };
        const response = await app.inject(
          body === undefined
            ? given
            : {
                ...given,
                payload: JSON.stringify(body) ?? '',
                headers: { ...given.headers, 'content-type': 'application/json' },
              },
        );
        assert.ok(response.statusCode < 500, `${response.statusCode} ${response.body}`);
        if (response.statusCode < 400) return;
        assert.match(String(response.headers['content-type']), /^application\/problem\+json/);
        const problem = response.json();
        assert.equal(problem.status, response.statusCode);
        assert.ok(problem.code && problem.detail, response.body);
        if (problem.code === 'invalid-input') assert.ok(problem.errors.length > 0, response.body);
        for (const { pointer, detail } of problem.errors ?? [])
          assert.ok(/^(\/|$)/.test(pointer) && detail, response.body);
      }),
      { numRuns: RUNS },
    );
  });
}

function bodyOf({ requestBody }: Operation): fc.Arbitrary<unknown> {
  const schema = requestBody?.content['application/json']?.schema;
  return schema ? fc.oneof(described(schema, known), nearly(schema, known), fc.jsonValue()) : fc.constant(undefined);
}

function addressOf(path: string, { parameters = [] }: Operation, values: Record<string, unknown>): string {
  const inPath = path.replace(/\{(\w+)\}/g, (_, name) => encode(values[name]) || 'x');
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && values[parameter.name] !== undefined)
    .map(({ name }) => `${name}=${encode(values[name])}`);
  return query.length > 0 ? `${inPath}?${query.join('&')}` : inPath;
}

/** Half a character cannot be written in an address; a client would send the replacement. */
const encode = (value: unknown): string => encodeURIComponent(String(value).toWellFormed());
