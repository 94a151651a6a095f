import { begunBy, type SubjectNames } from '#audit/server'

/** Called by its person: who did the first act on it. It may be gone by now, and a person's own words for it are theirs. */
function calledByItsPerson(kind: string): SubjectNames {
  return {
    kind,
    find: async (tx, council, ids) => {
      const begun = await begunBy(tx, council, ids)
      if (begun.length === 0) return []
      const accounts = [...new Set(begun.map(({ account }) => account))]
      const rows = await tx
        .selectFrom('identity.account')
        .select(['id', 'display_name as name'])
        .where('id', 'in', accounts)
        .execute()
      const names = new Map(rows.map(({ id, name }) => [id, name]))
      return begun.flatMap(({ subject, account }) => {
        const name = names.get(account)
        return name === undefined ? [] : [{ id: subject, name }]
      })
    },
  }
}

/** How the trail calls people, their roles, and what was made out for them: by their names; a machine by its number. */
export const identitySubjects: readonly SubjectNames[] = [
  calledByItsPerson('identity/passkey'),
  // The request is kept by the module of privacy, which knows accounts and no names.
  calledByItsPerson('privacy/correction'),
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
