import type { CouncilId } from '#platform/access'
import { refuse as refuseCommon } from '#platform/refusal'
import { clean, sortKey } from '#platform/text'
import { type AgencyChoice, type AgencyFate, type AgencySuccessor, refuse } from '#councils'
import type { AgencyOnDay } from './agencies.store.ts'
import { nameInSuccessor, type NamedUnit } from './merger.rules.ts'

/** What becomes of an agency; `into` is null where the successor has to be entered first, or nobody is named yet. */
export interface PlannedAgency {
  readonly agency: AgencyOnDay
  readonly fate: AgencyFate['fate']
  readonly into: AgencyOnDay | null
  readonly intoName: string | null
  readonly byHand: boolean
}

/** The agencies of one register that a merger concerns. */
export interface PlannedRegister {
  /** Null where the unit has no council. */
  readonly council: CouncilId | null
  readonly register: readonly AgencyOnDay[]
  readonly agencies: readonly PlannedAgency[]
}

/** An agency that bears the unit's name is taken over by one that bears the new unit's; any other just goes on. */
export function byName(
  agency: AgencyOnDay,
  register: readonly AgencyOnDay[],
  from: NamedUnit,
  into: NamedUnit,
): PlannedAgency {
  return toName(agency, register, nameInSuccessor(agency.name, from, into), false)
}

/** Taken over by an agency that stands in the register. */
export function byKnown(agency: AgencyOnDay, into: AgencyOnDay, byHand: boolean): PlannedAgency {
  return { agency, fate: 'known', into, intoName: into.name, byHand }
}

/**
 * What was chosen by hand instead of what names say. Refusals: a choice for an agency that the merger doesn't concern;
 * a successor that isn't in the register, is the agency itself, or ends with this merger.
 */
export function withChoices(planned: PlannedRegister, choices: readonly AgencyChoice[]): PlannedRegister {
  const chosen = new Map(
    choices.filter(({ council }) => council === planned.council).map(({ agency, into }) => [agency, into]),
  )
  const concerned = new Set(planned.agencies.map(({ agency }) => agency.id))
  if ([...chosen.keys()].some((agency) => !concerned.has(agency))) throw refuseCommon('platform/not-found')
  const agencies = planned.agencies.map((one) => {
    const into = chosen.get(one.agency.id)
    return into ? byChoice(one.agency, planned.register, into) : one
  })
  const ending = new Set(agencies.filter(({ fate }) => fate !== 'goesOn').map(({ agency }) => agency.id))
  for (const { agency, into } of agencies) {
    if (into && ending.has(into.id)) throw refuse('councils/merge-agency-not-there', { agency: agency.name })
  }
  return { ...planned, agencies }
}

/** The successor that was named for an agency. Refusals: one that isn't in the register, or the agency itself. */
export function plannedSuccessor(
  agency: AgencyOnDay,
  register: readonly AgencyOnDay[],
  named: AgencySuccessor,
): PlannedAgency {
  if (named.is === 'new') return toName(agency, register, clean(named.name), true)
  const into = register.find(({ id }) => id === named.agency)
  if (!into || into.id === agency.id) throw refuse('councils/merge-agency-not-there', { agency: agency.name })
  return byKnown(agency, into, true)
}

function byChoice(agency: AgencyOnDay, register: readonly AgencyOnDay[], choice: AgencyChoice['into']): PlannedAgency {
  if (choice.is === 'nobody') return { agency, fate: 'nobody', into: null, intoName: null, byHand: true }
  if (choice.is === 'goesOn') return { agency, fate: 'goesOn', into: null, intoName: agency.name, byHand: true }
  return plannedSuccessor(agency, register, choice)
}

/** The one that bears the name already, else a new one; an agency that keeps its name goes on. */
function toName(
  agency: AgencyOnDay,
  register: readonly AgencyOnDay[],
  intoName: string,
  byHand: boolean,
): PlannedAgency {
  if (sortKey(intoName) === sortKey(agency.name))
    return { agency, fate: 'goesOn', into: null, intoName: agency.name, byHand }
  const known = register.find(({ name }) => sortKey(name) === sortKey(intoName))
  return known ? byKnown(agency, known, byHand) : { agency, fate: 'new', into: null, intoName, byHand }
}
