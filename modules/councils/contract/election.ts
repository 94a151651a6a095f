import { z } from 'zod'
import { ElectionUnitId, PollingAreaId, TermId } from './ids.ts'

/** Đơn vị bầu cử: delegates of one term are elected in it. */
export const ElectionUnit = z.object({
  id: ElectionUnitId,
  term: TermId,
  number: z.int().min(1),
  territory: z.string(),
  seats: z.int().min(1),
  validVotes: z.int().min(0).nullable(),
})
export type ElectionUnit = z.infer<typeof ElectionUnit>

/** Khu vực bỏ phiếu: where the voters of an election unit cast their votes. */
export const PollingArea = z.object({
  id: PollingAreaId,
  electionUnit: ElectionUnitId,
  number: z.int().min(1),
  place: z.string(),
  voters: z.int().min(0).nullable(),
})
export type PollingArea = z.infer<typeof PollingArea>
