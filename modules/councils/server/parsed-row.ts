import type { z } from 'zod'
import { refuse } from '#platform/refusal'

/** A row as the command that a form would send, with the same limits and the same sentences. */
export function parsedRow<Schema extends z.ZodType>(schema: Schema, row: unknown): z.output<Schema> {
  const parsed = schema.safeParse(row)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
  throw refuse('platform/invalid-input', {}, { errors })
}
