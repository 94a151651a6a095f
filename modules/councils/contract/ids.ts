import { z } from 'zod'

/*
 * Ids that only the councils module hands out. Those that everybody passes around
 * (CouncilId, PersonId, MandateId, BodyId, AgencyId) stand in #platform/access.
 */

export const UnitId = z.uuid().brand<'UnitId'>()
export type UnitId = z.infer<typeof UnitId>

export const TermId = z.uuid().brand<'TermId'>()
export type TermId = z.infer<typeof TermId>

export const ElectionUnitId = z.uuid().brand<'ElectionUnitId'>()
export type ElectionUnitId = z.infer<typeof ElectionUnitId>

export const PollingAreaId = z.uuid().brand<'PollingAreaId'>()
export type PollingAreaId = z.infer<typeof PollingAreaId>

/** A photo of a delegate; its content never changes. */
export const PortraitId = z.uuid().brand<'PortraitId'>()
export type PortraitId = z.infer<typeof PortraitId>

export const MandateEventId = z.uuid().brand<'MandateEventId'>()
export type MandateEventId = z.infer<typeof MandateEventId>

export const PostId = z.uuid().brand<'PostId'>()
export type PostId = z.infer<typeof PostId>

export const AgencyHeadId = z.uuid().brand<'AgencyHeadId'>()
export type AgencyHeadId = z.infer<typeof AgencyHeadId>
