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
  /** The first errors and the first warnings in order of rows; `problemCount` counts all, `errorCount` what keeps the file out. */
  problems: z.array(SheetProblem),
  problemCount: z.int(),
  errorCount: z.int(),
  truncated: z.boolean(),
  /** The sheet that was read, and all the visible ones it was chosen from. */
  sheet: z.string(),
  sheets: z.array(z.string()),
  /** Column names and the first valid rows, as they were understood; `numbers` are those that Excel gives the rows. */
  sample: z.object({
    headers: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    numbers: z.array(z.int()),
  }),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const PROBLEMS_LISTED = 200
const LONGEST_FOUND = 80

/** Keeps the first problems of each kind and counts the rest: a sheet of nothing but errors stays a short answer, and warnings crowd no error out. */
export class Problems {
  readonly #listed = { error: [] as SheetProblem[], warning: [] as SheetProblem[] }
  readonly count = { error: 0, warning: 0 }

  add(problem: Omit<SheetProblem, 'params'> & Partial<Pick<SheetProblem, 'params'>>): void {
    const { kind } = problem
    this.count[kind] += 1
    if (this.#listed[kind].length >= PROBLEMS_LISTED) return
    const letters = Array.from(problem.found)
    const found = letters.length > LONGEST_FOUND ? `${letters.slice(0, LONGEST_FOUND).join('')}…` : problem.found
    this.#listed[kind].push({ params: {}, ...problem, found })
  }

  get listed(): SheetProblem[] {
    return [...this.#listed.error, ...this.#listed.warning].toSorted((a, b) => a.row - b.row)
  }
}

/** A message with its parameters filled in. */
export function fill(text: string, params: TextParams): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
