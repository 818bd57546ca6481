import Type, { type Static } from 'typebox';
import { BoardQuery } from './domain/board-filter.ts';

export const SaveFilterInput = Type.Object(
  {
    name: Type.String({
      minLength: 1,
      maxLength: 80,
      pattern: '\\S',
      missing: 'filter-name-required',
      problem: 'filter-name-required',
    }),
    query: Type.Optional(Type.String({ maxLength: 1000 })),
    shared: Type.Optional(Type.Literal('yes')),
  },
  { additionalProperties: false },
);
export type SaveFilterInput = Static<typeof SaveFilterInput>;

export const FilterParams = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 1e15 }) });
export const TokenParams = Type.Object({ token: Type.String({ pattern: '^[\\w-]{22}$' }) });
export type TokenParams = Static<typeof TokenParams>;

export const BoardPageQuery = Type.Object({
  ...BoardQuery.properties,
  xong: Type.Optional(Type.Union([Type.Literal('luu'), Type.Literal('xoa')])),
});
/** Where the page before ended: what it is ordered by, and the number. */
export const ListQuery = Type.Object({
  ...BoardQuery.properties,
  sau: Type.Optional(Type.String({ pattern: '^[0-9]{1,16}-[1-9][0-9]{0,15}$' })),
});
export const ExportInput = Type.Object(
  {
    query: Type.Optional(Type.String({ maxLength: 1000 })),
    format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv')]),
  },
  { additionalProperties: false },
);
export type ExportInput = Static<typeof ExportInput>;
