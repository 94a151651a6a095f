import type { ImportPreview } from '#platform/ui'
import type { VotersImportPreview } from '#voters'

type Say = (path: string, values?: Readonly<Record<string, string | number>>) => string
type Sheet = NonNullable<VotersImportPreview['petitions']>

/** The two sheets of a workbook as the wizard shows one: the rows of each, and each fault at its sheet, row and column. */
export function shownPreview({ meetings, petitions }: VotersImportPreview, t: Say, label: Say): ImportPreview {
  const sheets = [
    { name: label('sheets.meetings'), sheet: meetings },
    { name: label('sheets.petitions'), sheet: petitions },
  ].flatMap(({ name, sheet }) => (sheet === null ? [] : [{ name, sheet }]))
  const shown = (petitions ?? meetings)?.sample
  return {
    total: sheets.reduce((sum, { sheet }) => sum + sheet.rows, 0),
    columns: (shown?.headers ?? []).map((header, place) => ({ key: String(place), label: header })),
    rows: (shown?.rows ?? []).map((cells, place) => ({
      row: shown?.numbers[place] ?? place + 1,
      cells: Object.fromEntries(cells.map((cell, column) => [String(column), cell])),
    })),
    faults: sheets.flatMap(({ name, sheet }) => placesOf('error', name, sheet, t)),
    warnings: sheets.flatMap(({ name, sheet }) => placesOf('warning', name, sheet, t)),
  }
}

/** What keeps the file out, or what is only worth a look. */
function placesOf(wanted: 'error' | 'warning', name: string, { problems }: Sheet, t: Say): ImportPreview['faults'] {
  return problems
    .filter(({ kind }) => kind === wanted)
    .map(({ row, column, header, found, reason, params }) => ({
      row,
      column: `${name}: ${header ?? column ?? t('import.wholeRow')}`,
      found,
      reason: t(`import.reasons.${reason}`, params),
    }))
}
