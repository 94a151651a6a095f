/* Apart from the definitions: a card that only names a report does not carry the library that checks shapes. */
import { z } from 'zod'
import { REPORT_KINDS, type ReportKind as Kind } from './kinds.ts'

/** The kind of a report, as it travels. */
export const ReportKind = z.enum(Object.keys(REPORT_KINDS) as [Kind, ...Kind[]])
export type ReportKind = Kind
