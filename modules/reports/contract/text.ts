import { z } from 'zod'
import { CouncilId } from '#platform/access'
import { Coverage, MeasureValue, Reach, Span, Where } from '#measures'

/** A figure in a sentence: the screen opens it into its records by its key; paper prints the run's text. */
export const ReportFigure = z.object({
  key: z.string(),
  name: z.string(),
  measure: z.string(),
  reach: Reach,
  span: Span,
  where: Where,
  value: MeasureValue,
  /** Typed totals of the same question: shown apart, never added. */
  declared: z.int().nullable(),
  coverage: Coverage.nullable(),
  records: z.int(),
})
export type ReportFigure = z.infer<typeof ReportFigure>

export const ReportRun = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  figure: ReportFigure.optional(),
})
export type ReportRun = z.infer<typeof ReportRun>

const Runs = z.array(ReportRun)

const ReportTable = z.object({
  kind: z.literal('table'),
  caption: z.string(),
  head: z.array(z.string()),
  rows: z.array(z.array(Runs)),
})
export type ReportTable = z.infer<typeof ReportTable>

/** What a report says, as screen and paper both draw it; annexes come last, each a table or a list. */
export const ReportNode = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), runs: Runs }),
  z.object({ kind: z.literal('paragraph'), runs: Runs }),
  ReportTable,
  z.object({
    kind: z.literal('annex'),
    label: z.string(),
    title: z.string(),
    table: ReportTable.nullable(),
    items: z.array(z.string()),
  }),
])
export type ReportNode = z.infer<typeof ReportNode>

/** A row of the report's table: one value of one breakdown, as it was called when the books were closed. */
export const ReportLine = z.object({
  by: z.string(),
  byName: z.string(),
  /** Empty for what has no value. */
  value: z.string(),
  label: z.string(),
})
export type ReportLine = z.infer<typeof ReportLine>

/** The key of a figure's part: `forwarded.competence:province`. */
export function partKey(figure: string, by: string, value: string): string {
  return `${figure}.${by}:${value}`
}

/** Who speaks, as papers write it. */
export const Speaker = z.object({
  council: CouncilId,
  /** "HĐND tỉnh Bắc Ninh" */
  name: z.string(),
  /** "HĐND tỉnh" */
  short: z.string(),
  /** "tỉnh Bắc Ninh" */
  unit: z.string(),
  /** "Bắc Ninh" */
  place: z.string(),
})
export type Speaker = z.infer<typeof Speaker>
