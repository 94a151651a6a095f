import type { AgencyId, BodyId, CouncilId, MandateId } from '#platform/access'
import type { RolePassed } from '#identity/server'
import type { MandateEventId, TermId, UnitId } from '#councils'

/** One thing that a merger did, with what undoing it needs; kept in the order in which they were done. */
export type MergerMove =
  | { readonly kind: 'unit-ended'; readonly unit: UnitId }
  | { readonly kind: 'unit-made'; readonly unit: UnitId }
  | { readonly kind: 'linked'; readonly predecessor: UnitId; readonly extent: 'whole' | 'part' }
  | { readonly kind: 'council-opened'; readonly council: CouncilId }
  | { readonly kind: 'term-begun'; readonly council: CouncilId; readonly term: TermId }
  | { readonly kind: 'term-ended'; readonly council: CouncilId; readonly term: TermId }
  | {
      readonly kind: 'delegate'
      readonly council: CouncilId
      readonly mandate: MandateId
      readonly event: MandateEventId
      readonly intoCouncil: CouncilId
      readonly intoMandate: MandateId
      readonly intoEvents: readonly MandateEventId[]
    }
  | { readonly kind: 'body-ended'; readonly council: CouncilId; readonly body: BodyId }
  | { readonly kind: 'body-made'; readonly council: CouncilId; readonly body: BodyId }
  | { readonly kind: 'agency-made'; readonly council: CouncilId; readonly agency: AgencyId }
  | {
      readonly kind: 'agency-succeeded'
      readonly council: CouncilId
      readonly agency: AgencyId
      readonly into: AgencyId
    }
  | { readonly kind: 'agency-undecided'; readonly council: CouncilId; readonly agency: AgencyId }
  | ({ readonly kind: 'role-passed' } & RolePassed)
  | { readonly kind: 'invitations-withdrawn'; readonly council: CouncilId; readonly count: number }

export type MoveOf<Kind extends MergerMove['kind']> = Extract<MergerMove, { readonly kind: Kind }>

/** The moves of one kind. */
export function movesOfKind<Kind extends MergerMove['kind']>(moves: readonly MergerMove[], kind: Kind): MoveOf<Kind>[] {
  return moves.filter((move): move is MoveOf<Kind> => move.kind === kind)
}
