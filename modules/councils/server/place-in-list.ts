import { z } from 'zod'
import { readCursor } from '#platform/http'

const Place = z.tuple([z.string(), z.uuid()])

/** Sort key and id of the last row seen; a cursor that was made up begins the list again instead of failing. */
export function placeInList(cursor: string | undefined): readonly [string, string] | undefined {
  return Place.safeParse(readCursor(cursor, 2)).data
}
