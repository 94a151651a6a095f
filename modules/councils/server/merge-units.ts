import { type Actor, type CouncilId, newId } from '#platform/access'
import { record } from '#audit/server'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { type MergerId, type MergeUnits, type Term, type TermId, type Unit, type UnitId } from '#councils'
import { createBody } from './create-body.ts'
import { endTerm, lockCouncil, termOn } from './councils.store.ts'
import { takeOverAgencies } from './merger-agencies.ts'
import { moveDelegates } from './merger-delegates.ts'
import { withdrawOpenInvitations } from './merger-invitations.ts'
import { movesOfKind, type MergerMove } from './merger-moves.ts'
import { movePeople } from './merger-people.ts'
import { endedCouncils, type MergerPlan, planMerger } from './merger-plan.ts'
import { insertMerger } from './mergers.store.ts'
import { openCouncil } from './open-council.ts'
import { insertOpening } from './openings.store.ts'
import { usualBodies } from './propose-opening.ts'
import { startTerm } from './start-term.ts'
import { endUnit, insertSuccession, insertUnit } from './units.store.ts'

/**
 * Carries out a merger of units in mid-term, as the preview showed it: units end and are linked, delegates go over to the
 * receiving council (articles 48 and 49), posts end with the mandates, Tổ go on there, agencies are taken over, roles pass on.
 * One transaction over several councils, recorded in each. Refusals: those of {@link planMerger}.
 */
export async function mergeUnits(tx: Tx, actor: Actor, province: CouncilId, input: MergeUnits) {
  const id = newId<MergerId>()
  return tx.asSystem('a merger concerns several councils and the registry of units', async (own) => {
    const plan = await planMerger(own, actor, province, input)
    for (const council of councilsOf(plan)) await lockCouncil(own, council)

    const moves: MergerMove[] = []
    const successor = await changeUnits(own, plan, input, moves)
    const into = await receive(own, actor, plan, successor, moves)
    if (into) for (const from of plan.from) await moveDelegates(own, actor, plan, from, into, moves)
    await endCouncils(own, plan, moves)
    const { on, basis } = input
    const receiving = into?.council ?? null
    const registers = { province: plan.provinceAgencies, ended: plan.from.map(({ agencies }) => agencies) }
    const agencies = await takeOverAgencies(own, actor, registers, { id, on, successor, into: receiving }, moves)
    await movePeople(own, actor, plan.people, { on, into: receiving, agencies }, moves)
    await withdrawOpenInvitations(own, actor, endedCouncils(plan), moves)

    await tell(own, actor, plan, { id, successor, into: receiving }, moves)
    // Last of all: what is on record after this moment was written by others.
    await insertMerger(own, { council: province, id, successor, intoCouncil: receiving, on, basis }, moves)
    return { merger: id, successor }
  })
}

/** Every council whose rows the merger changes, in one order for all, so that two mergers wait for each other. */
function councilsOf({ province, into, from }: MergerPlan): CouncilId[] {
  const all = [province, into.council, ...from.map(({ council }) => council)]
  return all.flatMap((council) => (council ? [council.id] : [])).toSorted()
}

async function changeUnits(own: Tx, plan: MergerPlan, input: MergeUnits, moves: MergerMove[]): Promise<UnitId> {
  for (const { unit, extent } of plan.from) {
    if (extent === 'part') continue
    await endUnit(own, unit.id, plan.on)
    moves.push({ kind: 'unit-ended', unit: unit.id })
  }
  const successor = plan.into.unit?.id ?? (await makeUnit(own, plan, input, moves))
  for (const { unit, extent } of plan.from) {
    await insertSuccession(own, { predecessor: unit.id, successor, on: plan.on, extent, basis: input.basis })
    moves.push({ kind: 'linked', predecessor: unit.id, extent })
  }
  return successor
}

async function makeUnit(own: Tx, plan: MergerPlan, { into }: MergeUnits, moves: MergerMove[]): Promise<UnitId> {
  if (into.is === 'known') return into.unit
  const id = newId<UnitId>()
  const unit: Omit<Unit, 'endedOn'> = {
    id,
    code: into.code,
    level: 'commune',
    kind: into.kind,
    name: into.name,
    fullName: plan.into.named.fullName,
    parent: plan.province.unit,
    mountainOrIsland: into.mountainOrIsland,
    startsOn: plan.on,
  }
  await insertUnit(own, unit)
  moves.push({ kind: 'unit-made', unit: id })
  return id
}

/** The council and the term that delegates come into; null where no council is concerned. */
async function receive(
  own: Tx,
  actor: Actor,
  plan: MergerPlan,
  successor: UnitId,
  moves: MergerMove[],
): Promise<{ council: CouncilId; term: TermId } | null> {
  const { council, term, begins } = plan.into
  if (council && term) return { council: council.id, term: term.id }
  if (!begins) return null
  const id = council?.id ?? (await openCouncil(own, actor, successor))
  if (!council) {
    // Nobody works in it yet: until it is handed over, the province goes on with it.
    await insertOpening(own, { council: id, openedBy: plan.province.id, openedOn: today(own.clock) })
    moves.push({ kind: 'council-opened', council: id })
  }
  const running = await termOn(own, plan.province.id, plan.on)
  const years = running ?? plan.from.find((from) => from.term)?.term
  return own.asSystem(
    'a merger begins the receiving council’s term',
    async (there) => ({ council: id, term: await beginTerm(there, actor, id, plan, years!, moves) }),
    id,
  )
}

async function beginTerm(
  there: Tx,
  actor: Actor,
  council: CouncilId,
  { on, into }: MergerPlan,
  { fromYear, toYear }: Term,
  moves: MergerMove[],
): Promise<TermId> {
  const { ordinal, basis, seats } = into.begins!
  const { term } = await startTerm(there, actor, council, {
    ordinal,
    ordinalBasis: basis,
    fromYear,
    toYear,
    electedOn: null,
    startsOn: on,
    assignedSeats: seats,
    population: null,
  })
  moves.push({ kind: 'term-begun', council, term })
  for (const body of await usualBodies(there)) {
    const made = await createBody(there, actor, council, { ...body, term, startsOn: on, electionUnits: [] })
    moves.push({ kind: 'body-made', council, body: made.body })
  }
  return term
}

/** A unit that went over whole has no council from that day on. */
async function endCouncils(own: Tx, plan: MergerPlan, moves: MergerMove[]): Promise<void> {
  for (const { council, term, extent } of plan.from) {
    if (!council || !term || extent === 'part') continue
    await endTerm(own, council.id, term.id, plan.on)
    moves.push({ kind: 'term-ended', council: council.id, term: term.id })
  }
}

async function tell(
  own: Tx,
  actor: Actor,
  plan: MergerPlan,
  { id, successor, into }: { readonly id: MergerId; readonly successor: UnitId; readonly into: CouncilId | null },
  moves: readonly MergerMove[],
): Promise<void> {
  const subject = { kind: 'councils/merger', id }
  const delegates = movesOfKind(moves, 'delegate').length
  const after = { successor, on: plan.on, predecessors: plan.from.map(({ unit }) => unit.id), delegates }
  for (const council of new Set([...councilsOf(plan), ...(into ? [into] : [])])) {
    await record(own, actor, { kind: 'councils.units-merged', council, subject, after, fields: ['basis'] })
    await emit(own, 'councils.units-merged', { council, subject, payload: { merger: id, successor, on: plan.on } })
  }
}
