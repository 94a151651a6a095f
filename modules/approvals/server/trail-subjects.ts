import type { SubjectNames } from '#audit/server'

/** How the trail calls what this module's acts were done to: a paper by its subject line, which the office wrote. */
export const approvalsSubjects: readonly SubjectNames[] = [
  {
    kind: 'approvals/paper',
    find: (tx, council, ids) =>
      tx
        .selectFrom('approvals.paper')
        .select(['id', 'title as name'])
        .where('council_id', '=', council)
        .where('id', 'in', ids)
        .execute(),
  },
  {
    kind: 'approvals/own-document',
    find: (tx, council, ids) =>
      tx
        .selectFrom('approvals.own_document')
        .select(['id', 'excerpt as name'])
        .where('council_id', '=', council)
        .where('id', 'in', ids)
        .execute(),
  },
]
