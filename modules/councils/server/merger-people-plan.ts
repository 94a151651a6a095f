import { type Actor, type CouncilId, type Role, ROLES } from '#platform/access'
import { addDays, type CalendarDate, latest, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { refuse as refuseCommon } from '#platform/refusal'
import { lastDayOf, mayGive, mayPass, type RoleHeld, rolesHeldFrom } from '#identity/server'
import { refuse, type RoleChoice } from '#councils'
import type { PlannedAgency } from './merger-agency-plan.ts'
import type { PlannedCouncil, PlanOfUnits } from './merger-plan.ts'
import { nameInSuccessor } from './merger.rules.ts'
import { mayBecome, mayFinish, proposedRole, proposedTitle } from './merger-people.rules.ts'

/** What becomes of one role: it ends on the day unless it is left alone; its holder goes on with what stands here. */
export interface PlannedRole {
  readonly held: RoleHeld
  readonly councilName: string
  readonly leftAlone: 'own' | 'above-reach' | null
  readonly endsOn: CalendarDate | null
  readonly into: { readonly role: Role; readonly title: string } | null
  readonly options: readonly Role[]
  readonly finishes: boolean
  /** What the holder is called in the ended council while its open work is finished. */
  readonly finishingTitle: string
  /** Whom a focal point answers for from the day on, in the same register. */
  readonly answersFor: string | null
  readonly byHand: boolean
}

/**
 * The roles of the councils that end, each with a proposal or what was chosen instead; and in the province's register the
 * focal points whose agency another takes over from. Refusals: a choice for a role that isn't concerned, or that the
 * one who merges may not give.
 */
export async function planPeople(
  own: Tx,
  actor: Actor,
  plan: PlanOfUnits,
  choices: readonly RoleChoice[],
): Promise<PlannedRole[]> {
  const day = latest(plan.on, today(own.clock))
  const here = plan.into.council ? await rolesHeldFrom(own, plan.into.council.id, day) : []
  const alreadyHere = new Set(here.map(({ account, role }) => `${account} ${role}`))
  const planned: PlannedRole[] = []
  for (const from of plan.from) {
    if (!from.council || from.extent === 'part') continue
    for (const held of await rolesHeldFrom(own, from.council.id, day)) {
      planned.push(ofEndedCouncil(actor, plan, from, held, { alreadyHere, now: today(own.clock) }))
    }
  }
  planned.push(...(await focalPoints(own, actor, plan, day)))
  return withRoleChoices(planned, choices)
}

function ofEndedCouncil(
  actor: Actor,
  plan: PlanOfUnits,
  from: PlannedCouncil,
  held: RoleHeld,
  { alreadyHere, now }: { readonly alreadyHere: ReadonlySet<string>; readonly now: CalendarDate },
): PlannedRole {
  const { into } = plan
  const receives = into.council !== null || into.begins !== null
  const agency = from.agencies.agencies.find((one) => one.agency.id === held.agency)
  const options = receives ? optionsFor(actor, held.role, goesOver(agency), into.council?.level ?? 'commune') : []
  const moving = new Set(from.delegates.filter(({ moves }) => moves).map(({ person }) => person))
  const role = proposedRole(held, { moving, agencyGoesOver: goesOver(agency) })
  const proposed = role !== null && options.includes(role) && !alreadyHere.has(`${held.account} ${role}`) ? role : null
  const units = { from: from.unit, into: into.named, councilName: into.councilName }
  const stands = standing(actor, held, from.council!.name, { on: plan.on, now })
  if (stands.leftAlone !== null) return { ...stands, ...LEFT_ALONE }
  return {
    ...stands,
    into: proposed && { role: proposed, title: proposedTitle(held, proposed, units) },
    options,
    finishes: mayFinish(held.role),
    finishingTitle: proposedTitle(held, held.role, units),
    answersFor: agency?.intoName ?? null,
    byHand: false,
  }
}

const LEFT_ALONE = {
  into: null,
  options: [],
  finishes: false,
  finishingTitle: '',
  answersFor: null,
  byHand: false,
} as const

/** Their agency is another from the day on: so is the role by which they answer for it. */
async function focalPoints(
  own: Tx,
  actor: Actor,
  { on, province, provinceAgencies, from, into }: PlanOfUnits,
  day: CalendarDate,
): Promise<PlannedRole[]> {
  const succeeded = new Map(provinceAgencies.agencies.filter(goesOver).map((one) => [one.agency.id, one]))
  if (succeeded.size === 0) return []
  const planned: PlannedRole[] = []
  for (const held of await rolesHeldFrom(own, province.id, day)) {
    const agency = held.agency && succeeded.get(held.agency)
    if (!agency) continue
    const former = from.find(({ unit }) => unit.id === agency.agency.unit)?.unit
    planned.push({
      ...standing(actor, held, province.name, { on, now: today(own.clock) }),
      into: null,
      options: [],
      finishes: true,
      finishingTitle: former ? nameInSuccessor(held.title, former, into.named) : held.title,
      answersFor: agency.intoName,
      byHand: false,
    })
  }
  return planned
}

function standing(
  actor: Actor,
  held: RoleHeld,
  councilName: string,
  { on, now }: { readonly on: CalendarDate; readonly now: CalendarDate },
): Pick<PlannedRole, 'held' | 'councilName' | 'leftAlone' | 'endsOn'> {
  const verdict = mayPass(actor, held)
  if (verdict !== 'yes') return { held, councilName, leftAlone: verdict, endsOn: null }
  return { held, councilName, leftAlone: null, endsOn: lastDayOf(held, addDays(on, -1), now) }
}

function goesOver(agency: PlannedAgency | undefined): boolean {
  return agency?.fate === 'known' || agency?.fate === 'new'
}

function optionsFor(actor: Actor, held: Role, agencyGoesOver: boolean, level: Parameters<typeof mayGive>[2]): Role[] {
  const possible = ROLES.filter((role) => mayBecome(held, role) && mayGive(actor, role, level))
  return held === 'agencyFocalPoint' && !agencyGoesOver ? [] : possible
}

function withRoleChoices(planned: readonly PlannedRole[], choices: readonly RoleChoice[]): PlannedRole[] {
  const keyOf = (one: { readonly council: CouncilId; readonly assignment: string }) =>
    `${one.council} ${one.assignment}`
  const chosen = new Map(choices.map((choice) => [keyOf(choice), choice]))
  const known = new Set(planned.map(({ held }) => keyOf(held)))
  if ([...chosen.keys()].some((key) => !known.has(key))) throw refuseCommon('platform/not-found')
  return planned.map((one) => {
    const choice = chosen.get(keyOf(one.held))
    if (!choice) return one
    const { into, finishes } = choice
    const possible =
      one.leftAlone === null &&
      (into === null || one.options.includes(into.role)) &&
      (!finishes || mayFinish(one.held.role))
    if (!possible) throw refuse('councils/merge-role-not-possible', { name: one.held.displayName })
    return { ...one, into, finishes, byHand: true }
  })
}
