import {
  type AccountId,
  type Actor,
  type AgencyId,
  type AssignmentId,
  type CouncilId,
  newId,
  type PersonId,
  type Role,
} from '#platform/access'
import { addDays, type CalendarDate, isBefore, latest, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { refuse as refusePlatform } from '#platform/refusal'
import { emit } from '#platform/events'
import { record } from '#audit/server'
import { refuse } from '#identity'
import { insertAssignment } from './assignment.store.ts'
import { councilInReach } from './invite.ts'
import { fitsLevel, reaches } from './reach.rules.ts'

/** A role as it stands in a council, with whose it is. */
export interface RoleHeld {
  readonly council: CouncilId
  readonly assignment: AssignmentId
  readonly account: AccountId
  readonly person: PersonId | null
  readonly displayName: string
  readonly role: Role
  readonly title: string
  readonly agency: AgencyId | null
  readonly validFrom: CalendarDate
  readonly validTo: CalendarDate | null
  readonly version: number
}

/** The role that somebody gets in place of another. */
export interface RoleInstead {
  readonly council: CouncilId
  readonly role: Role
  readonly title: string
  readonly agency: AgencyId | null
}

/** What passing a role on changed: enough to take it back. */
export interface RolePassed {
  readonly council: CouncilId
  readonly assignment: AssignmentId
  readonly account: AccountId
  readonly heldUntil: CalendarDate | null
  readonly endedOn: CalendarDate
  readonly given: readonly { readonly council: CouncilId; readonly assignment: AssignmentId }[]
}

/** The roles of a council that somebody holds on a day, or will from a later one; in the system's scope. */
export async function rolesHeldFrom(tx: Tx, council: CouncilId, day: CalendarDate): Promise<RoleHeld[]> {
  return (await rolesOn(tx, council, day).execute()) as RoleHeld[]
}

function rolesOn(tx: Tx, council: CouncilId, day: CalendarDate) {
  return tx
    .selectFrom('identity.assignment as held')
    .innerJoin('identity.account as account', 'account.id', 'held.account_id')
    .select(['held.council_id as council', 'held.id as assignment', 'held.account_id as account'])
    .select(['account.person_id as person', 'account.display_name as displayName', 'held.role', 'held.title'])
    .select(['held.agency_id as agency', 'held.valid_from as validFrom', 'held.valid_to as validTo', 'held.version'])
    .where('held.council_id', '=', council)
    .where((where) => where.or([where('held.valid_to', 'is', null), where('held.valid_to', '>=', day)]))
    .where((where) =>
      where.or([where('held.valid_to', 'is', null), where('held.valid_to', '>=', where.ref('held.valid_from'))]),
    )
    .orderBy('account.display_name')
    .orderBy('held.id')
}

/** May this person end that role and give it elsewhere? Nobody touches their own, nor one above what they may give. */
export function mayPass(actor: Actor, held: Pick<RoleHeld, 'account' | 'role'>): 'yes' | 'own' | 'above-reach' {
  if (held.account === actor.account) return 'own'
  return reaches(actor.as, held.role) ? 'yes' : 'above-reach'
}

/** Whether a role exists in councils of that level and the one who acts may give it there. */
export function mayGive(actor: Actor, role: Role, level: Parameters<typeof fitsLevel>[1]): boolean {
  return reaches(actor.as, role) && fitsLevel(role, level)
}

/**
 * Ends a role after a last day and gives its holder others from the next day on for as long as it was to run, each in one's own council or one below
 * it; for the system's scope, in an act that is recorded by itself. What was done before keeps its title. A day that has
 * passed ends it with yesterday: what was done meanwhile was done in it. Refusals: one's own role; one above one's reach,
 * or none of that level; somebody changed it meanwhile; 404 for a council beyond reach.
 */
export async function passRole(
  tx: Tx,
  actor: Actor,
  held: RoleHeld,
  { lastDay, instead }: { readonly lastDay: CalendarDate; readonly instead: readonly RoleInstead[] },
): Promise<RolePassed> {
  refuseBeyondReach(actor, held)
  const ended = lastDayOf(held, lastDay, today(tx.clock))
  const { numUpdatedRows } = await tx
    .updateTable('identity.assignment')
    .set((set) => ({ valid_to: ended, version: set('version', '+', 1) }))
    .where('council_id', '=', held.council)
    .where('id', '=', held.assignment)
    .where('version', '=', held.version)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw refusePlatform('platform/version-conflict')
  await record(tx, actor, {
    kind: 'identity.role-ended',
    council: held.council,
    subject: subjectOf(held.assignment),
    before: { validTo: held.validTo },
    after: { validTo: ended },
  })
  await tellRights(tx, held.council, held)
  const given: RolePassed['given'][number][] = []
  const span = { validFrom: latest(addDays(ended, 1), held.validFrom), validTo: held.validTo }
  for (const one of instead) {
    given.push({ council: one.council, assignment: await give(tx, actor, held.account, one, span) })
  }
  return {
    council: held.council,
    assignment: held.assignment,
    account: held.account,
    heldUntil: held.validTo,
    endedOn: ended,
    given,
  }
}

/**
 * Takes back what {@link passRole} did: the roles given end with yesterday, or never held; the one that ended goes on as
 * long as it was to, unless somebody decided about it since. Refusals: one's own role; one above one's reach.
 */
export async function takeRoleBack(tx: Tx, actor: Actor, passed: RolePassed): Promise<void> {
  const yesterday = addDays(today(tx.clock), -1)
  for (const given of passed.given) {
    const standing = await rolesOn(tx, given.council, today(tx.clock))
      .where('held.id', '=', given.assignment)
      .executeTakeFirst()
    if (!standing) continue
    await passRole(tx, actor, standing as RoleHeld, { lastDay: yesterday, instead: [] })
  }
  const row = await tx
    .selectFrom('identity.assignment')
    .select(['role', 'version'])
    .where('council_id', '=', passed.council)
    .where('id', '=', passed.assignment)
    .where('valid_to', '=', passed.endedOn)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return
  refuseBeyondReach(actor, { account: passed.account, role: row.role as Role })
  await tx
    .updateTable('identity.assignment')
    .set((set) => ({ valid_to: passed.heldUntil, version: set('version', '+', 1) }))
    .where('council_id', '=', passed.council)
    .where('id', '=', passed.assignment)
    .execute()
  await record(tx, actor, {
    kind: 'identity.role-given-back',
    council: passed.council,
    subject: subjectOf(passed.assignment),
    before: { validTo: passed.endedOn },
    after: { validTo: passed.heldUntil },
  })
  await tellRights(tx, passed.council, passed)
}

async function give(
  tx: Tx,
  actor: Actor,
  account: AccountId,
  { council, role, title, agency }: RoleInstead,
  span: Pick<RoleHeld, 'validFrom' | 'validTo'>,
): Promise<AssignmentId> {
  const { level } = await councilInReach(tx, actor, council)
  if (!reaches(actor.as, role)) throw refuse('identity/role-above-reach')
  if (!fitsLevel(role, level)) throw refuse('identity/role-not-at-level')
  if ((role === 'agencyFocalPoint') !== (agency !== null)) throw refuse('identity/role-for-council')
  const id = newId<AssignmentId>()
  const held = { id, councilId: council, account, role, title, body: null, agency, ...span }
  await insertAssignment(tx, { ...held, grantedBy: actor.account })
  const after = { account, role, validFrom: span.validFrom }
  await record(tx, actor, { kind: 'identity.role-granted', council, subject: subjectOf(id), after })
  await tellRights(tx, council, { assignment: id, account })
  return id
}

/** Never before yesterday, and a role that was still to begin never holds a day. */
export function lastDayOf(
  { validFrom, validTo }: Pick<RoleHeld, 'validFrom' | 'validTo'>,
  wanted: CalendarDate,
  now: CalendarDate,
): CalendarDate {
  const ends = latest(wanted, addDays(now, -1), addDays(validFrom, -1))
  return validTo !== null && isBefore(validTo, ends) ? validTo : ends
}

function refuseBeyondReach(actor: Actor, held: Pick<RoleHeld, 'account' | 'role'>): void {
  const verdict = mayPass(actor, held)
  if (verdict === 'own') throw refuse('identity/own-role')
  if (verdict === 'above-reach') throw refuse('identity/role-above-reach')
}

function subjectOf(id: AssignmentId) {
  return { kind: 'identity/assignment', id }
}

async function tellRights(
  tx: Tx,
  council: CouncilId,
  { assignment, account }: { readonly assignment: AssignmentId; readonly account: AccountId },
): Promise<void> {
  const subject = subjectOf(assignment)
  await emit(tx, 'identity.rights-changed', { council, subject, payload: { account }, audience: 'system' })
}
