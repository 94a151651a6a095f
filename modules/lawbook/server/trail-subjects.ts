import type { SubjectNames } from '#audit/server'
import { library } from './library/index.ts'
import type { ParameterKey } from '#lawbook'

const nameOf = ({ id, key }: { readonly id: string; readonly key: string }) => ({
  id,
  name: library[key as ParameterKey]?.name.vi ?? key,
})

/** How the trail calls what this module's acts were done to. */
export const lawbookSubjects: readonly SubjectNames[] = [
  {
    kind: 'lawbook/basis',
    find: (tx, _council, ids) =>
      tx.selectFrom('lawbook.legal_basis').select(['id', 'number as name']).where('id', 'in', ids).execute(),
  },
  {
    kind: 'lawbook/holiday',
    find: (tx, _council, ids) =>
      tx.selectFrom('lawbook.holiday').select(['id', 'name']).where('id', 'in', ids).execute(),
  },
  {
    kind: 'lawbook/parameter',
    find: async (tx, _council, ids) =>
      (await tx.selectFrom('lawbook.parameter').select(['id', 'key']).where('id', 'in', ids).execute()).map(nameOf),
  },
  {
    kind: 'lawbook/own-parameter',
    find: async (tx, council, ids) => {
      const rows = await tx
        .selectFrom('lawbook.own_parameter')
        .select(['id', 'key'])
        .where('council_id', '=', council)
        .where('id', 'in', ids)
        .execute()
      return rows.map(nameOf)
    },
  },
]
