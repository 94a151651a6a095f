import { z } from 'zod'
import { vi } from './messages.vi.ts'

export type Reason = keyof typeof vi.reasons
export type Rule = keyof typeof vi.rules
export type TextParams = Readonly<Record<string, string | number>>

const REASONS = Object.keys(vi.reasons) as [Reason, ...Reason[]]

/** One thing that is wrong or worth knowing, at one place of the sheet. */
export const SheetProblem = z.object({
  /** As Excel numbers rows, from 1. */
  row: z.int(),
  /** As Excel letters columns; null when the column is missing or the whole row is meant. */
  column: z.string().nullable(),
  header: z.string().nullable(),
  found: z.string(),
  reason: z.enum(REASONS),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** An error keeps its row out; a warning does not. */
  kind: z.enum(['error', 'warning']),
})
export type SheetProblem = z.infer<typeof SheetProblem>

/** What is shown before an import is confirmed; the same shape for every register. */
export const ImportPreview = z.object({
  rows: z.int(),
  valid: z.int(),
  /** The first problems in order of rows; `problemCount` counts all. */
  problems: z.array(SheetProblem),
  problemCount: z.int(),
  truncated: z.boolean(),
  /** Column names and the first valid rows, as they were understood. */
  sample: z.object({ headers: z.array(z.string()), rows: z.array(z.array(z.string())) }),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const PROBLEMS_LISTED = 200
const LONGEST_FOUND = 80

/** Keeps the first problems and counts the rest, so that a sheet of nothing but errors stays a short answer. */
export class Problems {
  readonly listed: SheetProblem[] = []
  count = 0

  add(problem: Omit<SheetProblem, 'params' | 'kind'> & Partial<Pick<SheetProblem, 'params' | 'kind'>>): void {
    this.count += 1
    if (this.listed.length >= PROBLEMS_LISTED) return
    const letters = Array.from(problem.found)
    const found = letters.length > LONGEST_FOUND ? `${letters.slice(0, LONGEST_FOUND).join('')}…` : problem.found
    this.listed.push({ params: {}, kind: 'error', ...problem, found })
  }
}

/** A message with its parameters filled in. */
export function fill(text: string, params: TextParams): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
