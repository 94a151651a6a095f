import { int, reference, type RowOf, sheet, text } from '#platform/sheets'
import {
  AREA_NUMBER_LARGEST,
  councilsMessagesVi as vi,
  type ElectionUnitId,
  LONG_TEXT_LONGEST,
  SHORT_TEXT_LONGEST,
  VOTERS_LARGEST,
} from '#councils'
import type { Named } from './names.ts'

const fields = vi.electionFields

/** Columns of the register of polling areas. */
export function pollingAreasSheet(units: Named<ElectionUnitId>) {
  return sheet({ name: 'Khu vực bỏ phiếu', columns: columns(units) })
}

export type PollingAreaSheetRow = RowOf<ReturnType<typeof columns>>

function columns(units: Named<ElectionUnitId>) {
  return [
    {
      key: 'electionUnit',
      header: fields.unitNumber,
      aliases: ['Đơn vị bầu cử', 'Số đơn vị bầu cử'],
      required: true,
      parse: reference(units),
      example: '1',
    },
    {
      key: 'number',
      header: fields.areaNumber,
      aliases: ['Khu vực bỏ phiếu', 'Số khu vực bỏ phiếu'],
      required: true,
      parse: int({ least: 1, most: AREA_NUMBER_LARGEST }),
      example: '1',
    },
    {
      key: 'place',
      header: fields.place,
      aliases: ['Địa điểm bỏ phiếu'],
      required: true,
      parse: text({ longest: SHORT_TEXT_LONGEST }),
      example: 'Nhà văn hóa thôn Mẫu',
      width: 36,
    },
    {
      key: 'territory',
      header: fields.areaTerritory,
      aliases: ['Thôn, tổ dân phố'],
      parse: text({ longest: LONG_TEXT_LONGEST }),
      example: 'thôn Mẫu, thôn Ví Dụ',
      width: 36,
    },
    { key: 'voters', header: fields.voters, parse: int({ most: VOTERS_LARGEST }), example: '1234' },
  ] as const
}
