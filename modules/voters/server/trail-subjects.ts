import type { SubjectNames } from '#audit/server'

/** How the trail calls what this module's acts were done to: a petition by its code, which names nobody. */
export const votersSubjects: readonly SubjectNames[] = [
  {
    kind: 'voters/petition',
    find: (tx, council, ids) =>
      tx
        .selectFrom('voters.petition')
        .select(['id', 'code as name'])
        .where('council_id', '=', council)
        .where('id', 'in', ids)
        .execute(),
  },
  {
    kind: 'voters/meeting',
    find: (tx, council, ids) =>
      tx
        .selectFrom('voters.meeting')
        .select(['id', 'place as name'])
        .where('council_id', '=', council)
        .where('id', 'in', ids)
        .execute(),
  },
  {
    kind: 'voters/wave',
    find: (tx, council, ids) =>
      tx
        .selectFrom('voters.wave')
        .select(['id', 'name'])
        .where('council_id', '=', council)
        .where('id', 'in', ids)
        .execute(),
  },
]
