import {
  type AccountId,
  type Actor,
  type AgencyId,
  type AssignmentId,
  type BodyId,
  type Capacity,
  type CouncilId,
  type Level,
  type LoginId,
  newId,
  type PersonId,
  type Role,
} from '#platform/access'
import type { CalendarDate, Instant } from '#platform/calendar'
import type { Database, Tx } from '#platform/db'
import { insertAccount } from '../server/account.store.ts'
import { insertAssignment } from '../server/assignment.store.ts'
import { authenticator } from '../server/authenticator.ts'
import { newToken, tokenHash } from '../server/token.ts'
import { type Where, within } from './where.ts'

/** The password of every account that a test makes, hashed once: argon2 takes its time on purpose. */
export const TEST_PASSWORD = 'thuyền nan qua sông Cầu'
const TEST_PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$6pCTekKKG8fk+isNFNbylA$Cv4VFugEXSuaDX+uVPI1ElhSDYpodzfA5CyizVCZkWQ'

const LONG_AGO = '2000-01-01' as CalendarDate
const LONG_AGO_INSTANT = '2000-01-01T00:00:00.000Z' as Instant
const FAR_AHEAD = '2100-01-01T00:00:00.000Z' as Instant

/** A council as a scope, without what the councils module knows of it; answers its id. */
export function aCouncilScope(
  where: Where,
  options: { level?: Level; superior?: CouncilId; name?: string } = {},
): Promise<CouncilId> {
  const id = newId<CouncilId>()
  return within(where, async (tx) => {
    await tx
      .insertInto('platform.council_scope')
      .values({
        council_id: id,
        superior_id: options.superior ?? null,
        level: options.level ?? (options.superior ? 'commune' : 'province'),
        name: options.name ?? 'HĐND kiểm thử',
      })
      .execute()
    return id
  })
}

/** An account that signs in with {@link TEST_PASSWORD}. */
export function anAccount(
  where: Where,
  options: { loginName?: string; displayName?: string; person?: PersonId; mustChange?: boolean } = {},
): Promise<AccountId> {
  const id = newId<AccountId>()
  return within(where, async (tx) => {
    await insertAccount(tx, {
      id,
      loginName: options.loginName ?? `thu-${id}`,
      displayName: options.displayName ?? 'Người kiểm thử',
      passwordHash: TEST_PASSWORD_HASH,
      mustChange: options.mustChange ?? false,
    })
    if (options.person) {
      await tx.updateTable('identity.account').set({ person_id: options.person }).where('id', '=', id).execute()
    }
    return id
  })
}

export interface RoleHeld {
  readonly role: Role
  readonly council: CouncilId
  /** Required with `agencyFocalPoint`, and with no other role. */
  readonly agency?: AgencyId | undefined
  readonly body?: BodyId | undefined
  readonly title?: string
  readonly validFrom?: CalendarDate
  readonly validTo?: CalendarDate
}

/** A role that the account holds in a council, since long ago unless told. */
export function anAssignment(where: Where, account: AccountId, held: RoleHeld): Promise<AssignmentId> {
  const id = newId<AssignmentId>()
  return within(where, async (tx) => {
    await insertAssignment(tx, {
      id,
      councilId: held.council,
      account,
      role: held.role,
      title: held.title ?? 'Chức danh kiểm thử',
      body: held.body ?? null,
      agency: held.agency ?? null,
      validFrom: held.validFrom ?? LONG_AGO,
      grantedBy: null,
    })
    if (held.validTo) {
      await tx.updateTable('identity.assignment').set({ valid_to: held.validTo }).where('id', '=', id).execute()
    }
    return id
  })
}

/** A login of the account whose token is known. */
export function aLogin(where: Where, account: AccountId): Promise<{ id: LoginId; token: string }> {
  const id = newId<LoginId>()
  const token = newToken()
  return within(where, async (tx) => {
    await tx
      .insertInto('identity.login')
      .values({
        id,
        account_id: account,
        token_hash: tokenHash(token),
        created_at: LONG_AGO_INSTANT,
        last_seen_at: new Date().toISOString(),
        expires_at: FAR_AHEAD,
        address: '127.0.0.1',
        agent: 'test',
      })
      .execute()
    return { id, token }
  })
}

/** Somebody signed in and acting in one capacity: what requests send, and who acts. */
export interface TestLogin {
  readonly account: AccountId
  readonly assignment: AssignmentId
  readonly login: LoginId
  readonly token: string
  /** `Cookie` header of the plain-HTTP test server. */
  readonly cookie: string
  /** Cookie and capacity. */
  readonly headers: Readonly<Record<string, string>>
  readonly actor: Actor
}

/** Somebody who holds this role, signed in: an account, a role and a login made straight in the database. */
export async function aLoginAs(
  database: Database,
  options: RoleHeld & { account?: AccountId; person?: PersonId; loginName?: string; displayName?: string },
): Promise<TestLogin> {
  return within(database, async (tx) => {
    const account = options.account ?? (await anAccount(tx, options))
    const assignment = await anAssignment(tx, account, options)
    const { id: login, token } = await aLogin(tx, account)
    const { level } = await tx
      .selectFrom('platform.council_scope')
      .select('level')
      .where('council_id', '=', options.council)
      .executeTakeFirstOrThrow()
    const as: Capacity = {
      assignment,
      role: options.role,
      council: options.council,
      level: level as Level,
      ...(options.body && { body: options.body }),
      ...(options.agency && { agency: options.agency }),
    }
    const cookie = `login=${token}`
    return {
      account,
      assignment,
      login,
      token,
      cookie,
      headers: { cookie, 'x-capacity': assignment },
      actor: { account, ...(options.person && { person: options.person }), login, as, capacities: [as] },
    }
  })
}

/** Runs a use case as this person: in their transaction, scope and capacity, as a request to their own council would. */
export function actingAs<Result>(
  database: Database,
  { token, assignment, actor }: TestLogin,
  work: (tx: Tx, actor: Actor) => Promise<Result>,
): Promise<Result> {
  const { council } = actor.as
  const entrance = authenticator.entrance({ token, assignment, council, readsBelow: false, whileOwing: false })
  return database.enter(entrance, (tx, entered) => work(tx, entered.actor))
}
