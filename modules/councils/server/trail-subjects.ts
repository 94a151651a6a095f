import { sql } from 'kysely'
import type { SubjectNames } from '#audit/server'

/** How the trail calls what this module's acts were done to. */
export const councilsSubjects: readonly SubjectNames[] = [
  {
    kind: 'councils/agency',
    find: (tx, council, ids) =>
      tx
        .selectFrom('councils.agency')
        .select(['id', 'name'])
        .where('council_id', '=', council)
        .where('id', 'in', ids)
        .execute(),
  },
  {
    kind: 'councils/body',
    find: (tx, council, ids) =>
      tx
        .selectFrom('councils.body')
        .select(['id', 'name'])
        .where('council_id', '=', council)
        .where('id', 'in', ids)
        .execute(),
  },
  {
    kind: 'councils/council',
    find: (tx, _council, ids) =>
      tx.selectFrom('councils.council').select(['council_id as id', 'name']).where('council_id', 'in', ids).execute(),
  },
  {
    kind: 'councils/person',
    find: (tx, council, ids) =>
      tx
        .selectFrom('councils.person')
        .select(['id', 'full_name as name'])
        .where('council_id', '=', council)
        .where('id', 'in', ids)
        .execute(),
  },
  {
    kind: 'councils/mandate',
    find: (tx, council, ids) =>
      tx
        .selectFrom('councils.mandate as mandate')
        .innerJoin('councils.person as person', (join) =>
          join.onRef('person.council_id', '=', 'mandate.council_id').onRef('person.id', '=', 'mandate.person_id'),
        )
        .select(['mandate.id', 'person.full_name as name'])
        .where('mandate.council_id', '=', council)
        .where('mandate.id', 'in', ids)
        .execute(),
  },
  {
    kind: 'councils/post',
    find: (tx, council, ids) =>
      tx
        .selectFrom('councils.post as post')
        .innerJoin('councils.mandate as mandate', (join) =>
          join.onRef('mandate.council_id', '=', 'post.council_id').onRef('mandate.id', '=', 'post.mandate_id'),
        )
        .innerJoin('councils.person as person', (join) =>
          join.onRef('person.council_id', '=', 'mandate.council_id').onRef('person.id', '=', 'mandate.person_id'),
        )
        .select(['post.id', 'person.full_name as name'])
        .where('post.council_id', '=', council)
        .where('post.id', 'in', ids)
        .execute(),
  },
  {
    kind: 'councils/election-unit',
    find: (tx, council, ids) =>
      tx
        .selectFrom('councils.election_unit')
        .select(['id', sql<string>`number::text`.as('name')])
        .where('council_id', '=', council)
        .where('id', 'in', ids)
        .execute(),
  },
  {
    kind: 'councils/polling-area',
    find: (tx, council, ids) =>
      tx
        .selectFrom('councils.polling_area')
        .select(['id', 'place as name'])
        .where('council_id', '=', council)
        .where('id', 'in', ids)
        .execute(),
  },
]
