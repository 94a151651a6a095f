import type { Actor, BodyId, CouncilId, MandateId, PersonId } from '#platform/access'
import { type CalendarDate, formatDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { refuse as refuseCommon } from '#platform/refusal'
import {
  type Body,
  type Council,
  type MandateState,
  type MergedUnit,
  type MergeUnits,
  type OrdinalBasis,
  refuse,
  type Term,
  type Unit,
} from '#councils'
import { countOpenInvitations } from '#identity/server'
import { allAgencies } from './agencies.store.ts'
import { listBodies } from './bodies.store.ts'
import { councilOfUnit, findCouncil, listTerms, termOn } from './councils.store.ts'
import { byKnown, byName, type PlannedRegister, withChoices } from './merger-agency-plan.ts'
import { planPeople, type PlannedRole } from './merger-people-plan.ts'
import { freeName, type NamedUnit } from './merger.rules.ts'
import { delegatesOfTerm } from './mergers.store.ts'
import { councilName } from './open-council.ts'
import { listPosts, type PostRecord } from './posts.store.ts'
import { holdsOn } from './spans.rules.ts'
import { type FormerUnit, ordinalAfterMerger } from './terms.rules.ts'
import { findUnit, findUnitByCode } from './units.store.ts'

/** A delegate of a merged council, and whether the merger takes the mandate along. */
export interface PlannedDelegate {
  readonly mandate: MandateId
  readonly person: PersonId
  readonly fullName: string
  readonly state: MandateState
  readonly moves: boolean
}

/** A body of a merged council: it ends, or as a Tổ goes on in the receiving one under this name. */
export interface PlannedBody {
  readonly body: Body
  readonly goesOnAs: string | null
}

export interface PlannedCouncil {
  readonly unit: Unit
  readonly extent: MergedUnit['extent']
  readonly council: Council | null
  readonly term: Term | null
  readonly delegates: readonly PlannedDelegate[]
  readonly posts: readonly PostRecord[]
  readonly bodies: readonly PlannedBody[]
  /** Its own register: each successor is entered in the receiving council's, too. */
  readonly agencies: PlannedRegister
}

export interface PlannedSuccessor {
  /** Null for a unit that the merger makes. */
  readonly unit: Unit | null
  readonly named: NamedUnit & Pick<Unit, 'kind'>
  /** Null where the receiving council has to be opened, or where no council is concerned at all. */
  readonly council: Council | null
  readonly councilName: string
  readonly term: Term | null
  /** The term that begins with the merger, where the receiving council has none. */
  readonly begins: { readonly ordinal: number; readonly basis: OrdinalBasis; readonly seats: number } | null
  readonly delegatesBefore: number
}

/** Everything that a merger does, found before any of it is done: the preview shows it, the act carries it out. */
export interface MergerPlan {
  readonly on: CalendarDate
  readonly province: Council
  readonly into: PlannedSuccessor
  readonly from: readonly PlannedCouncil[]
  readonly provinceAgencies: PlannedRegister
  readonly people: readonly PlannedRole[]
  /** Invitations into councils that end and that nobody took: they are withdrawn. */
  readonly invitations: number
}

/** A merger without its people, who are found from all the rest. */
export type PlanOfUnits = Omit<MergerPlan, 'people' | 'invitations'>

/** The councils that a merger ends: those of units that go over whole. */
export function endedCouncils({ from }: Pick<MergerPlan, 'from'>): CouncilId[] {
  return from.flatMap(({ council, extent }) => (council && extent === 'whole' ? [council.id] : []))
}

/**
 * Finds what a merger would move. Reads several councils, so it runs beyond the caller's scope. Refusals: a unit into
 * itself, of another province or ended before; a code in use; a receiving council without a term; delegates, successors
 * or roles chosen that can't be.
 */
export async function planMerger(own: Tx, actor: Actor, provinceId: CouncilId, input: MergeUnits): Promise<MergerPlan> {
  const province = await findCouncil(own, provinceId)
  if (!province) throw refuseCommon('platform/not-found')
  const units: Unit[] = []
  for (const { unit } of input.from) units.push(await unitToMerge(own, province, unit, input))
  const successor = await successorOf(own, province, input, units)
  const merged: Merged[] = []
  for (const [place, from] of input.from.entries()) {
    const one = await mergedCouncil(own, units[place]!, from, input.on)
    merged.push(one)
  }
  const into = await planSuccessor(own, successor, merged, input)
  const from = await planCouncils(own, into, merged, input)
  const provinceAgencies = await planProvince(own, province, into, merged, input)
  refuseUnknownRegisters([province.id, ...from.map(({ agencies }) => agencies.council)], input)
  const plan: PlanOfUnits = { on: input.on, province, into, from, provinceAgencies }
  const people = await planPeople(own, actor, plan, input.people)
  let invitations = 0
  for (const council of endedCouncils(plan)) invitations += await countOpenInvitations(own, council)
  return { ...plan, people, invitations }
}

function refuseUnknownRegisters(known: readonly (CouncilId | null)[], { agencies }: MergeUnits): void {
  if (agencies.some(({ council }) => !known.includes(council))) throw refuseCommon('platform/not-found')
}

type Merged = Omit<PlannedCouncil, 'bodies' | 'agencies'> & { readonly bodies: readonly Body[] }

async function unitToMerge(own: Tx, province: Council, id: Unit['id'], { on, into }: MergeUnits): Promise<Unit> {
  if (into.is === 'known' && into.unit === id) throw refuse('councils/merge-same-unit')
  const unit = await findUnit(own, id)
  if (!unit) throw refuseCommon('platform/not-found')
  refuseEnded(unit, on)
  // A province into the province itself: such units have no council here, they are only linked.
  const ofProvince =
    into.is === 'known' && into.unit === province.unit ? unit.parent === null : unit.parent === province.unit
  if (!ofProvince) throw refuse('councils/unit-not-of-province', { unit: unit.fullName })
  return unit
}

function refuseEnded(unit: Unit, on: CalendarDate): void {
  if (unit.endedOn === null || unit.endedOn > on) return
  throw refuse('councils/merge-ended-unit', { unit: unit.fullName, day: formatDate(on) })
}

type Successor = Pick<PlannedSuccessor, 'unit' | 'named'>

async function successorOf(own: Tx, province: Council, input: MergeUnits, from: readonly Unit[]): Promise<Successor> {
  const { into, on } = input
  if (into.is === 'new') {
    const holder = await findUnitByCode(own, 'commune', into.code)
    const ends = input.from.some(({ unit, extent }) => extent === 'whole' && unit === holder?.id)
    if (holder && !ends) throw refuse('councils/merge-code-taken', { code: into.code, unit: holder.fullName })
    const { name, kind } = into
    return { unit: null, named: { name, kind, fullName: `${KIND_NAMES[kind]} ${name}` } }
  }
  const unit = await findUnit(own, into.unit)
  if (!unit) throw refuseCommon('platform/not-found')
  refuseEnded(unit, on)
  const isProvince = unit.id === province.unit && from.every(({ parent }) => parent === null)
  if (unit.parent !== province.unit && !isProvince) {
    throw refuse('councils/unit-not-of-province', { unit: unit.fullName })
  }
  return { unit, named: unit }
}

const KIND_NAMES = { commune: 'Xã', ward: 'Phường', specialZone: 'Đặc khu' } as const

async function mergedCouncil(own: Tx, unit: Unit, from: MergedUnit, on: CalendarDate): Promise<Merged> {
  const id = await councilOfUnit(own, unit.id)
  const council = (id && (await findCouncil(own, id))) ?? null
  const term = (id && (await termOn(own, id, on))) ?? null
  const chosen = from.extent === 'part' ? new Set<MandateId>(from.delegates) : undefined
  const found = id && term ? await delegatesOfTerm(own, id, term.id, on) : []
  const delegates = found.map((delegate) => ({ ...delegate, moves: chosen?.has(delegate.mandate) ?? true }))
  if (chosen && delegates.filter(({ moves }) => moves).length < chosen.size) {
    throw refuse('councils/merge-nobody-chosen', { unit: unit.fullName })
  }
  const moving = new Set(delegates.filter(({ moves }) => moves).map(({ mandate }) => mandate))
  const posts = id && term ? await listPosts(own, id, term.id) : []
  const bodies = id && term && from.extent === 'whole' ? await listBodies(own, id, term.id) : []
  return {
    unit,
    extent: from.extent,
    council,
    term,
    delegates,
    posts: posts.filter((post) => moving.has(post.mandate) && (post.endedOn === null || post.endedOn > on)),
    bodies: bodies.filter((body) => holdsOn(body, on)),
  }
}

async function planSuccessor(
  own: Tx,
  { unit, named }: Successor,
  merged: readonly Merged[],
  input: MergeUnits,
): Promise<PlannedSuccessor> {
  const id = unit ? await councilOfUnit(own, unit.id) : undefined
  const council = (id && (await findCouncil(own, id))) ?? null
  const term = (id && (await termOn(own, id, input.on))) ?? null
  const concerned = merged.some((one) => one.term !== null)
  if (council && concerned && !term && (await listTerms(own, council.id)).length > 0) {
    throw refuse('councils/merge-needs-term', { council: council.name, day: formatDate(input.on) })
  }
  const moving = merged.flatMap(({ delegates }) => delegates.filter(({ moves }) => moves)).length
  return {
    unit,
    named,
    council,
    councilName: council?.name ?? councilName(named),
    term,
    begins:
      concerned && !term
        ? { ...ordinalAfterMerger(named, formerOf(merged)), seats: input.assignedSeats ?? Math.max(1, moving) }
        : null,
    delegatesBefore: id && term ? (await delegatesOfTerm(own, id, term.id, input.on)).length : 0,
  }
}

/** Article 49.1 looks at the units that were there before, and at the khóa that each of their councils was in. */
function formerOf(merged: readonly Merged[]): FormerUnit[] {
  return merged.flatMap(({ unit, term }) => (term ? [{ name: unit.name, kind: unit.kind, ordinal: term.ordinal }] : []))
}

async function planCouncils(
  own: Tx,
  into: PlannedSuccessor,
  merged: readonly Merged[],
  { on, agencies: choices }: MergeUnits,
): Promise<PlannedCouncil[]> {
  const taken = into.council && into.term ? (await listBodies(own, into.council.id, into.term.id)).map(nameOf) : []
  const planned: PlannedCouncil[] = []
  for (const one of merged) {
    const bodies = one.bodies.map((body): PlannedBody => {
      if (body.kind !== 'group') return { body, goesOnAs: null }
      const goesOnAs = freeName(body.name, one.unit, taken)
      taken.push(goesOnAs)
      return { body, goesOnAs }
    })
    planned.push({ ...one, bodies, agencies: await planRegister(own, one, into.named, { on, choices }) })
  }
  return planned
}

async function planRegister(
  own: Tx,
  { council, extent, unit }: Merged,
  into: NamedUnit,
  { on, choices }: { readonly on: CalendarDate; readonly choices: MergeUnits['agencies'] },
): Promise<PlannedRegister> {
  if (!council || extent === 'part') return { council: council?.id ?? null, register: [], agencies: [] }
  const register = await allAgencies(own, council.id, on)
  const agencies = register.map((agency) => byName(agency, register, unit, into))
  return withChoices({ council: council.id, register, agencies }, choices)
}

/** In the province's register an agency belongs to its unit: the new unit's of the same kind takes over, whatever its name. */
async function planProvince(
  own: Tx,
  province: Council,
  into: PlannedSuccessor,
  merged: readonly Merged[],
  { on, agencies: choices }: MergeUnits,
): Promise<PlannedRegister> {
  const register = await allAgencies(own, province.id, on)
  const agencies = merged
    .filter(({ extent }) => extent === 'whole')
    .flatMap(({ unit }) =>
      register
        .filter((agency) => agency.unit === unit.id)
        .map((agency) => {
          const known = into.unit && register.find((one) => one.unit === into.unit?.id && one.kind === agency.kind)
          return known ? byKnown(agency, known, false) : byName(agency, register, unit, into.named)
        }),
    )
  return withChoices({ council: province.id, register, agencies }, choices)
}

function nameOf({ name }: { readonly name: string }): string {
  return name
}

/** Whom a body's post may still be given to after the merger: only those who move. */
export function membersOf(council: PlannedCouncil, body: BodyId): readonly PostRecord[] {
  return council.posts.filter((post) => post.body === body)
}
