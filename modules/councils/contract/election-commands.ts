import { z } from 'zod'
import { TermId } from './ids.ts'
import { AREA_NUMBER_LARGEST, LONG_TEXT_LONGEST, SEATS_LARGEST, SHORT_TEXT_LONGEST, VOTERS_LARGEST } from './limits.ts'
import { Decision } from './organisation-commands.ts'
import { optional, required, seenVersion } from './typed-text.ts'

const number = (label: string) =>
  z
    .int(`${label} là số nguyên.`)
    .min(1, `${label} ít nhất là 1.`)
    .max(AREA_NUMBER_LARGEST, `${label} không quá ${AREA_NUMBER_LARGEST}.`)

const voters = z
  .int('Số cử tri là số nguyên.')
  .min(0, 'Số cử tri không âm.')
  .max(VOTERS_LARGEST, `Số cử tri không quá ${VOTERS_LARGEST}.`)
  .nullable()
  .default(null)

const electionUnitFacts = {
  number: number('Số của đơn vị bầu cử'),
  territory: required('địa bàn của đơn vị bầu cử', LONG_TEXT_LONGEST),
  seats: z
    .int('Số đại biểu được bầu là số nguyên.')
    .min(1, 'Số đại biểu được bầu ít nhất là 1.')
    .max(SEATS_LARGEST, `Số đại biểu được bầu không quá ${SEATS_LARGEST}.`),
  voters,
  /** Asked for where the units together elect more than the council was assigned. */
  decision: Decision.nullable().default(null),
}

/** Thêm đơn vị bầu cử của một khóa. */
export const AddElectionUnit = z.object({ term: TermId, ...electionUnitFacts })
export type AddElectionUnit = z.infer<typeof AddElectionUnit>

/** Sửa đơn vị bầu cử. */
export const ChangeElectionUnit = z.object({ version: seenVersion, ...electionUnitFacts })
export type ChangeElectionUnit = z.infer<typeof ChangeElectionUnit>

const pollingAreaFacts = {
  number: number('Số của khu vực bỏ phiếu'),
  place: required('nơi bỏ phiếu', SHORT_TEXT_LONGEST),
  territory: optional('địa bàn', LONG_TEXT_LONGEST),
  voters,
}

/** Thêm khu vực bỏ phiếu vào một đơn vị bầu cử. */
export const AddPollingArea = z.object(pollingAreaFacts)
export type AddPollingArea = z.infer<typeof AddPollingArea>

/** Sửa khu vực bỏ phiếu. */
export const ChangePollingArea = z.object({ version: seenVersion, ...pollingAreaFacts })
export type ChangePollingArea = z.infer<typeof ChangePollingArea>

/** Bỏ khỏi danh sách, hoặc đưa lại vào danh sách. */
export const SeenVersion = z.object({ version: seenVersion })
export type SeenVersion = z.infer<typeof SeenVersion>
