import { z } from 'zod'

/* The shape of #platform/sheets' ImportPreview, which a contract can't import; the server's types hold the two together. */
const SheetProblem = z.object({
  row: z.int(),
  column: z.string().nullable(),
  header: z.string().nullable(),
  found: z.string(),
  reason: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  kind: z.enum(['error', 'warning']),
})

const SheetPreview = z.object({
  rows: z.int(),
  valid: z.int(),
  problems: z.array(SheetProblem),
  problemCount: z.int(),
  truncated: z.boolean(),
  sample: z.object({
    headers: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    numbers: z.array(z.int()),
  }),
})

/** What stands in a workbook before it is imported; a sheet that isn't there is null. */
export const VotersImportPreview = z.object({
  meetings: SheetPreview.nullable(),
  petitions: SheetPreview.nullable(),
  /** How many petitions by competence, as the report will count them. */
  competences: z.record(z.string(), z.int()),
  votersAttending: z.int(),
  canImport: z.boolean(),
})
export type VotersImportPreview = z.infer<typeof VotersImportPreview>

export const VotersImported = z.object({ meetings: z.int(), petitions: z.int() })
export type VotersImported = z.infer<typeof VotersImported>
