import { z } from 'zod'
import { ElectionUnitId, PollingAreaId, TermId } from './ids.ts'

/** Đơn vị bầu cử: delegates of one term are elected in it. */
export const ElectionUnit = z.object({
  id: ElectionUnitId,
  term: TermId,
  number: z.int().min(1),
  /** The communes, or the villages and residential groups, whose voters elect in it. */
  territory: z.string(),
  seats: z.int().min(1),
  voters: z.int().min(0).nullable(),
  validVotes: z.int().min(0).nullable(),
  version: z.int().min(1),
})
export type ElectionUnit = z.infer<typeof ElectionUnit>

/** Khu vực bỏ phiếu: where the voters of an election unit cast their votes. */
export const PollingArea = z.object({
  id: PollingAreaId,
  electionUnit: ElectionUnitId,
  number: z.int().min(1),
  place: z.string(),
  territory: z.string().nullable(),
  voters: z.int().min(0).nullable(),
  version: z.int().min(1),
})
export type PollingArea = z.infer<typeof PollingArea>
