import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { AgencyFate, MergedCouncil, MergerPreview, MergeUnits } from '#councils'
import { type MergerPlan, type PlannedAgency, type PlannedCouncil, planMerger } from './merger-plan.ts'

/** Everything that a merger would move, end or make, from the plan that the act itself carries out; nothing is written. */
export async function previewMerger(tx: Tx, province: CouncilId, input: MergeUnits): Promise<MergerPreview> {
  return tx.asSystem('a merger concerns several councils and the registry of units', async (own) =>
    shown(await planMerger(own, province, input)),
  )
}

function shown({ on, province, into, from, provinceAgencies }: MergerPlan): MergerPreview {
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
    provinceAgencies: provinceAgencies.map((agency) => fate(province.id, province.name, agency)),
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
    agencies: council ? agencies.map((agency) => fate(council.id, council.name, agency)) : [],
  }
}

function fate(council: CouncilId, councilName: string, { agency, into, intoName }: PlannedAgency): AgencyFate {
  return {
    council,
    councilName,
    agency: agency.id,
    kind: agency.kind,
    name: agency.name,
    intoName,
    made: into === null,
  }
}
