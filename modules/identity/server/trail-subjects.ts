import type { SubjectNames } from '#audit/server'

/** How the trail calls people and their roles: by the name of the account. */
export const identitySubjects: readonly SubjectNames[] = [
  {
    kind: 'identity/account',
    find: (tx, _council, ids) =>
      tx.selectFrom('identity.account').select(['id', 'display_name as name']).where('id', 'in', ids).execute(),
  },
  {
    kind: 'identity/assignment',
    find: (tx, council, ids) =>
      tx
        .selectFrom('identity.assignment as held')
        .innerJoin('identity.account as account', 'account.id', 'held.account_id')
        .select(['held.id', 'account.display_name as name'])
        .where('held.council_id', '=', council)
        .where('held.id', 'in', ids)
        .execute(),
  },
]
