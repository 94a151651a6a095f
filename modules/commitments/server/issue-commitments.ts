import { type AccountId, type AgencyId, type CouncilId, newId } from '#platform/access'
import { findAgencyOn } from '#councils/server'
import type { AuditActor } from '#audit'
import { type CalendarDate, formatDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { councilOf } from '#platform/events'
import { searchKey } from '#platform/text'
import {
  type CommitmentId,
  type CommitmentKind,
  commitmentsMessagesVi,
  NAMED_BY_RULE,
  refuse,
  type ResponsiblePerson,
  type Source,
  type TypedLetter,
} from '#commitments'
import { type Assignment, insertCommitments } from './commitments.store.ts'
import { type DueRule, dueDates, partsToName } from './deadlines.ts'
import { FOLLOWING } from './followers.store.ts'
import { stepOf, tell } from './ledger.ts'
import { attachable } from './take-file.ts'
import { standingOf } from './standing.rules.ts'
import { insertSteps } from './steps.store.ts'

/** One commitment to be issued. */
export interface NewCommitment {
  /** Opaque to the ledger: `{ kind: 'voters/petition', id }`. */
  readonly source: Source
  /** The source's short code, which people know it by. */
  readonly reference?: string | null
  readonly kind: CommitmentKind
  readonly field?: string | null
  /** The body that the letter goes to; `assigned` where that body passes it on and another answers. */
  readonly responsible: {
    readonly agency: AgencyId
    readonly assigned?: AgencyId | null
    /** The agency's head on the day of issue unless told. */
    readonly person?: ResponsiblePerson | null
  }
  readonly work: string
  readonly product?: string | null
  readonly due: DueRule | null
  readonly letter?: TypedLetter | null
  /** The day of issue: the letter's, else today. */
  readonly issuedOn?: CalendarDate
  /** The officer who follows it; whoever issues it unless told, where that is the council's office. */
  readonly follower?: AccountId | null
}

export interface IssuedCommitment {
  readonly id: CommitmentId
  readonly source: Source
  readonly agency: AgencyId
  readonly due: CalendarDate | null
}

/**
 * Issues commitments in the council of the transaction, in the order given. Refusals: an agency that is not registered,
 * a due date without a rule, a letter dated after today, and for kinds that must be clear (rõ người, rõ việc, rõ thời
 * hạn) a part that isn't named.
 */
export async function issueCommitments(
  tx: Tx,
  actor: AuditActor,
  commitments: readonly NewCommitment[],
): Promise<IssuedCommitment[]> {
  const council = councilOf(tx)
  const desk = await deskOf(tx, actor, council, commitments)
  const assignments = commitments.map((one) => assignmentOf(desk, one))
  const steps = assignments.map((one) =>
    stepOf(tx, actor, one, 'issued', { on: one.issuedOn, due: one.due?.date ?? null }),
  )
  await insertCommitments(
    tx,
    council,
    assignments.map((one, at) => ({ ...one, standing: standingOf([steps[at]!]) })),
  )
  await insertSteps(tx, council, steps)
  for (const one of assignments) {
    const due = one.due?.date ?? null
    await tell(tx, actor, { ...one, council, version: 1 }, one.issuedOn, {
      event: 'commitments.issued',
      own: { due },
      fields: ['work', 'product', 'letterNumber', 'person'],
    })
  }
  return assignments.map(({ id, source, agency, due }) => ({ id, source, agency, due: due?.date ?? null }))
}

type Desk = Awaited<ReturnType<typeof deskOf>>

/** Everything that issuing must look up, each once however many commitments there are. */
async function deskOf(tx: Tx, actor: AuditActor, council: CouncilId, commitments: readonly NewCommitment[]) {
  const now = today(tx.clock)
  const letters = new Map(commitments.flatMap(({ letter }) => (letter ? [[letter, letter.file] as const] : [])))
  const files = await attachable(tx, actor, council, [
    ...new Set([...letters.values()].filter((file) => file !== null)),
  ])
  if (files.some((file) => file.purpose !== 'letter')) throw refuse('commitments/file-unknown')
  const agencies = new Map<string, Awaited<ReturnType<typeof findAgencyOn>>>()
  for (const one of commitments) {
    const on = issuedOn(one, now)
    for (const agency of [one.responsible.agency, one.responsible.assigned]) {
      if (agency && !agencies.has(agency + on)) agencies.set(agency + on, await findAgencyOn(tx, council, agency, on))
    }
  }
  const due = await dueDates(
    tx,
    council,
    commitments.flatMap((one) => one.due ?? []),
  )
  const mustName = await partsToName(tx, council, now)
  return {
    now,
    follower: officerOf(actor),
    files: new Map(files.map((file) => [file.id, file])),
    agencies,
    due,
    mustName,
  }
}

/** Whoever issues it follows it, where that is somebody of the office; what a leader or a rule issues is given to one. */
function officerOf(actor: AuditActor): AccountId | null {
  return 'system' in actor || !FOLLOWING.includes(actor.as.role) ? null : actor.account
}

function issuedOn(one: NewCommitment, now: CalendarDate): CalendarDate {
  return one.issuedOn ?? one.letter?.date ?? now
}

function assignmentOf(desk: Desk, one: NewCommitment): Assignment {
  const on = issuedOn(one, desk.now)
  if (on > desk.now) throw refuse('commitments/letter-date', { day: formatDate(on) })
  const { agency, assigned } = one.responsible
  const to = desk.agencies.get(agency + on)
  const answering = assigned ? desk.agencies.get(assigned + on) : to
  for (const each of [to, answering]) {
    if (!each || (each.endedOn !== null && each.endedOn <= on)) throw refuse('commitments/agency-unknown')
  }
  const head = answering!.head && { name: answering!.head.fullName, title: answering!.head.title }
  const person = one.responsible.person ?? head
  const due = one.due && desk.due(one.due)
  refuseUnnamed(one, { person, due }, desk.mustName)
  const file = one.letter?.file ? desk.files.get(one.letter.file)! : null
  return {
    id: newId<CommitmentId>(),
    kind: one.kind,
    source: one.source,
    reference: one.reference ?? null,
    field: one.field ?? null,
    agency: answering!.id,
    through: assigned ? agency : null,
    person,
    work: one.work,
    product: one.product ?? null,
    issuedOn: on,
    due,
    letter: one.letter ? { number: one.letter.number, date: one.letter.date, signer: one.letter.signer, file } : null,
    follower: one.follower === undefined ? desk.follower : one.follower,
    searchKey: searchKey([one.reference, one.work, one.letter?.number].filter(Boolean).join(' ')),
  }
}

function refuseUnnamed(
  one: NewCommitment,
  { person, due }: { person: ResponsiblePerson | null; due: unknown },
  mustName: ReadonlySet<string>,
): void {
  if (!NAMED_BY_RULE.includes(one.kind)) return
  const named = { body: true, person, work: one.work, product: one.product, due }
  const words = commitmentsMessagesVi.mustName
  const parts = (Object.keys(named) as (keyof typeof named)[]).filter((part) => mustName.has(part) && !named[part])
  if (parts.length > 0) throw refuse('commitments/must-name', { parts: parts.map((part) => words[part]).join(', ') })
}
