import type { SubjectNames } from '#audit/server'

/** How the trail calls people, their roles, and what was made out for them: by their names; a machine by its number. */
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
  {
    kind: 'identity/invitation',
    find: (tx, council, ids) =>
      tx
        .selectFrom('identity.invitation')
        .select(['id', 'display_name as name'])
        .where('council_id', '=', council)
        .where('id', 'in', ids)
        .execute(),
  },
  {
    kind: 'identity/device',
    find: (tx, council, ids) =>
      tx
        .selectFrom('identity.device')
        .select(['id', 'number as name'])
        .where('council_id', '=', council)
        .where('id', 'in', ids)
        .execute(),
  },
  {
    kind: 'identity/desk-pass',
    find: (tx, council, ids) =>
      tx
        .selectFrom('identity.desk_pass as pass')
        .innerJoin('identity.account as account', 'account.id', 'pass.account_id')
        .select(['pass.id', 'account.display_name as name'])
        .where('pass.council_id', '=', council)
        .where('pass.id', 'in', ids)
        .execute(),
  },
  {
    kind: 'identity/handover',
    find: (tx, council, ids) =>
      tx
        .selectFrom('identity.handover as handover')
        .innerJoin('identity.account as giver', 'giver.id', 'handover.from_account')
        .select(['handover.id', 'giver.display_name as name'])
        .where('handover.council_id', '=', council)
        .where('handover.id', 'in', ids)
        .execute(),
  },
]
