import { z } from 'zod'
import { ElectionUnit } from './election.ts'
import { DOCUMENT_LONGEST } from './limits.ts'
import { optional } from './typed-text.ts'

const number = (label: string) => z.int(`${label} là số nguyên.`).min(0, `${label} không âm.`)

/** Kết quả bầu cử ở một đơn vị bầu cử, as the minutes state it; version 0 where none was entered yet. */
export const EnterElectionResult = z
  .object({
    version: z.int().min(0),
    voters: number('Số cử tri').min(1, 'Ghi tổng số cử tri.'),
    voted: number('Số cử tri đã bỏ phiếu'),
    ballotsValid: number('Số phiếu hợp lệ'),
    ballotsInvalid: number('Số phiếu không hợp lệ'),
    document: optional('số, ngày biên bản', DOCUMENT_LONGEST),
  })
  .refine(({ voted, voters }) => voted <= voters, {
    path: ['voted'],
    message: 'Số cử tri đã bỏ phiếu không thể nhiều hơn tổng số cử tri.',
  })
  .refine(({ ballotsValid, ballotsInvalid, voted }) => ballotsValid + ballotsInvalid <= voted, {
    path: ['ballotsValid'],
    message: 'Số phiếu hợp lệ và không hợp lệ không thể nhiều hơn số cử tri đã bỏ phiếu.',
  })
export type EnterElectionResult = z.infer<typeof EnterElectionResult>

/** One election unit with what its election brought. */
export const ElectionUnitResult = z.object({
  unit: ElectionUnit,
  result: z
    .object({
      voters: z.int(),
      voted: z.int(),
      ballotsValid: z.int(),
      ballotsInvalid: z.int(),
      document: z.string().nullable(),
      version: z.int(),
    })
    .nullable(),
  /** Who was elected there at the general election, the most votes first. */
  elected: z.array(z.object({ fullName: z.string(), votesWon: z.int().nullable() })),
})
export type ElectionUnitResult = z.infer<typeof ElectionUnitResult>

/** Kết quả bầu cử of one term: unit by unit, and together where every unit is entered. */
export const ElectionResults = z.object({
  units: z.array(ElectionUnitResult),
  total: z.object({ units: z.int(), entered: z.int(), voters: z.int(), voted: z.int(), elected: z.int() }),
  abilities: z.object({ enter: z.boolean() }),
})
export type ElectionResults = z.infer<typeof ElectionResults>
