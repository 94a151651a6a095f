import type { Actor, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { AgencyFate, MergedCouncil, MergerPreview, MergeUnits, RoleFate, SuccessorRegister } from '#councils'
import type { PlannedAgency, PlannedRegister } from './merger-agency-plan.ts'
import type { PlannedRole } from './merger-people-plan.ts'
import { mayFinish } from './merger-people.rules.ts'
import { type MergerPlan, type PlannedCouncil, planMerger } from './merger-plan.ts'

/** Everything that a merger would move, end or make, from the plan that the act itself carries out; nothing is written. */
export async function previewMerger(
  tx: Tx,
  actor: Actor,
  province: CouncilId,
  input: MergeUnits,
): Promise<MergerPreview> {
  return tx.asSystem('a merger concerns several councils and the registry of units', async (own) =>
    shown(await planMerger(own, actor, province, input)),
  )
}

function shown({ on, province, into, from, provinceAgencies, people, invitations }: MergerPlan): MergerPreview {
  const { council, term, begins, delegatesBefore } = into
  const moving = from.flatMap(({ delegates }) => delegates.filter(({ moves }) => moves)).length
  return {
    on,
    into: {
      unit: into.unit?.id ?? null,
      name: into.named.fullName,
      council: council?.id ?? null,
      councilName: into.councilName,
      term: begins
        ? { ordinal: begins.ordinal, ordinalBasis: begins.basis, begins: true, assignedSeats: begins.seats }
        : term && {
            ordinal: term.ordinal,
            ordinalBasis: term.ordinalBasis,
            begins: false,
            assignedSeats: term.assignedSeats,
          },
      delegatesBefore,
      delegatesAfter: delegatesBefore + moving,
    },
    from: from.map((one) => mergedCouncil(one)),
    provinceAgencies: provinceAgencies.agencies.map((agency) => fate(province.id, province.name, agency)),
    registers: [provinceAgencies, ...from.map(({ agencies }) => agencies)].flatMap(successors),
    people: people.map(roleFate),
    invitations,
  }
}

function mergedCouncil({ unit, extent, council, delegates, posts, bodies, agencies }: PlannedCouncil): MergedCouncil {
  return {
    unit,
    extent,
    council: council?.id ?? null,
    delegates: delegates.map(({ mandate, fullName, state, moves }) => ({ mandate, fullName, state, moves })),
    posts: posts.map(({ id, fullName, role, title, bodyKind, bodyName }) => ({
      id,
      fullName,
      role,
      title,
      bodyKind,
      bodyName,
    })),
    bodies: bodies.map(({ body, goesOnAs }) => ({ body: body.id, kind: body.kind, name: body.name, goesOnAs })),
    agencies: council ? agencies.agencies.map((agency) => fate(council.id, council.name, agency)) : [],
  }
}

function fate(council: CouncilId, councilName: string, planned: PlannedAgency): AgencyFate {
  const { agency, into, intoName, byHand } = planned
  const { id, kind, name } = agency
  return { council, councilName, agency: id, kind, name, fate: planned.fate, into: into?.id ?? null, intoName, byHand }
}

function successors({ council, register, agencies }: PlannedRegister): SuccessorRegister[] {
  if (council === null || agencies.length === 0) return []
  return [{ council, agencies: register.map(({ id, name }) => ({ agency: id, name })) }]
}

function roleFate({
  held,
  councilName,
  endsOn,
  leftAlone,
  into,
  options,
  finishes,
  answersFor,
  byHand,
}: PlannedRole): RoleFate {
  const { council, assignment, account, displayName, role, title } = held
  const mayStay = leftAlone === null && mayFinish(role)
  const stands = { council, councilName, assignment, account, displayName, role, title, endsOn, leftAlone }
  return { ...stands, into, options: [...options], finishes, mayFinish: mayStay, answersFor, byHand }
}
