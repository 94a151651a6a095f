import { z } from 'zod'

export const PAGE_SIZE_DEFAULT = 50
export const PAGE_SIZE_MAX = 200

/** Keyset paging: the cursor names the last row seen, so that a page costs the same however deep it lies. */
export const PageQuery = z.object({
  after: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_SIZE_MAX).default(PAGE_SIZE_DEFAULT),
})

/** A page of items; `next` is absent on the last one. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().optional() })
}

/** The cursor for the values that a list is sorted by. */
export function cursorOf(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The values in a cursor, or undefined where there is none or it was made up. */
export function readCursor(cursor: string | undefined, length: number): (string | number | null)[] | undefined {
  if (cursor === undefined) return undefined
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const whole = Array.isArray(values) && values.length === length
    const plain =
      whole && values.every((value) => value === null || typeof value === 'string' || typeof value === 'number')
    return plain ? (values as (string | number | null)[]) : undefined
  } catch {
    return undefined
  }
}

/** Cuts the one row too many that a store read to know whether there is a next page. */
export function toPage<Row>(rows: readonly Row[], limit: number, cursor: (last: Row) => string) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return rows.length > limit && last !== undefined ? { items, next: cursor(last) } : { items }
}
