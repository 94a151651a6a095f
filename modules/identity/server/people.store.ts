import type { AccountId, AssignmentId, CouncilId, Role } from '#platform/access'
import { type CalendarDate, type Instant, today } from '#platform/calendar'
import type { Tx } from '#platform/db'

/** An account with the roles it holds or held in one council, and how the office reaches the person. */
export interface PersonOfCouncil {
  readonly councilId: CouncilId
  readonly account: AccountId
  readonly displayName: string
  readonly loginName: string
  readonly email: string | null
  readonly phone: string | null
  readonly contactVersion: number
  readonly disabled: boolean
  readonly lastSeenAt: Instant | null
  readonly roles: readonly {
    readonly assignment: AssignmentId
    readonly role: Role
    readonly title: string
    readonly validFrom: CalendarDate
    readonly validTo: CalendarDate | null
    readonly current: boolean
  }[]
}

/** Everybody who holds or held a role in the council, by name; or one of them. */
export async function peopleOf(tx: Tx, council: CouncilId, only?: AccountId): Promise<PersonOfCouncil[]> {
  let query = tx
    .selectFrom('identity.assignment as held')
    .innerJoin('identity.account as account', 'account.id', 'held.account_id')
    .select([
      'account.id',
      'account.display_name',
      'account.login_name',
      'account.disabled_at',
      'held.id as assignment',
      'held.role',
      'held.title',
      'held.valid_from',
      'held.valid_to',
    ])
    .where('held.council_id', '=', council)
  if (only) query = query.where('held.account_id', '=', only)
  const rows = await query.orderBy('account.display_name').orderBy('held.valid_from', 'desc').execute()
  const byAccount = Map.groupBy(rows, (row) => row.id as AccountId)
  const details = await detailsOf(tx, [...byAccount.keys()])
  const day = today(tx.clock)
  return [...byAccount].map(([account, held]) => {
    const { display_name: displayName, login_name: loginName, disabled_at: disabledAt } = held[0]!
    const detail = details.get(account)
    return {
      councilId: council,
      account,
      displayName,
      loginName,
      email: detail?.email ?? null,
      phone: detail?.phone ?? null,
      contactVersion: detail?.version ?? 0,
      disabled: disabledAt !== null,
      lastSeenAt: (detail?.last_seen_at ?? null) as Instant | null,
      roles: held.map((row) => ({
        assignment: row.assignment as AssignmentId,
        role: row.role as Role,
        title: row.title,
        validFrom: row.valid_from as CalendarDate,
        validTo: row.valid_to as CalendarDate | null,
        current: row.valid_from <= day && (row.valid_to === null || row.valid_to >= day),
      })),
    }
  })
}

export async function findPerson(
  tx: Tx,
  { council, account }: { council: CouncilId; account: AccountId },
): Promise<PersonOfCouncil | undefined> {
  return (await peopleOf(tx, council, account))[0]
}

async function detailsOf(tx: Tx, accounts: readonly AccountId[]) {
  if (accounts.length === 0) return new Map()
  const rows = await tx.asSystem('contacts and logins are read for the people of the own council', (own) =>
    own
      .selectFrom('identity.account as account')
      .leftJoin('identity.contact as contact', 'contact.account_id', 'account.id')
      .select((eb) => [
        'account.id',
        'contact.email',
        'contact.phone',
        'contact.version',
        eb
          .selectFrom('identity.login as login')
          .whereRef('login.account_id', '=', 'account.id')
          .select((of) => of.fn.max('login.last_seen_at').as('last'))
          .as('last_seen_at'),
      ])
      .where('account.id', 'in', accounts)
      .execute(),
  )
  return new Map(rows.map((row) => [row.id as AccountId, row]))
}

/** Writes how a person is reached; answers false where another version stands. In the system's scope. */
export async function writeContact(
  tx: Tx,
  account: AccountId,
  contact: { email: string | null; phone: string | null; version: number },
): Promise<boolean> {
  const { email, phone, version } = contact
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('identity.contact')
    .values({ account_id: account, email, phone, version: 1, changed_at: tx.now() })
    .onConflict((conflict) =>
      conflict
        .column('account_id')
        .doUpdateSet({ email, phone, version: version + 1, changed_at: tx.now() })
        .where('identity.contact.version', '=', version),
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function setDisabled(tx: Tx, account: AccountId, at: Instant | null): Promise<void> {
  await tx
    .updateTable('identity.account')
    .set((eb) => ({ disabled_at: at, version: eb('version', '+', 1) }))
    .where('id', '=', account)
    .execute()
}
