import { type AskedFigure, recordsKey, recordsPage } from '../measures.queries.ts'
import { CountedRecords } from './counted-records.tsx'

/** Draws the records that a figure of a council counts, once its drawer opens. */
export function recordsOf(council: string, asked: AskedFigure) {
  return () => (
    <CountedRecords queryKey={recordsKey(council, asked)} page={(after) => recordsPage(council, asked, after)} />
  )
}
