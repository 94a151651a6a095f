import { int, type RowOf, sheet, text } from '#platform/sheets'
import {
  AREA_NUMBER_LARGEST,
  councilsMessagesVi as vi,
  LONG_TEXT_LONGEST,
  SEATS_LARGEST,
  SHORT_TEXT_LONGEST,
  VOTERS_LARGEST,
} from '#councils'

const fields = vi.electionFields
const long = text({ longest: LONG_TEXT_LONGEST })

const columns = [
  {
    key: 'number',
    header: fields.unitNumber,
    aliases: ['Đơn vị bầu cử', 'Số đơn vị bầu cử'],
    required: true,
    parse: int({ least: 1, most: AREA_NUMBER_LARGEST }),
    example: '1',
  },
  {
    key: 'territory',
    header: fields.territory,
    aliases: ['Các đơn vị hành chính thuộc đơn vị bầu cử', 'Gồm các xã, phường'],
    required: true,
    parse: long,
    example: 'phường Mẫu, xã Mẫu',
    width: 48,
  },
  {
    key: 'seats',
    header: fields.seats,
    aliases: ['Số đại biểu'],
    required: true,
    parse: int({ least: 1, most: SEATS_LARGEST }),
    example: '5',
  },
  { key: 'voters', header: fields.voters, parse: int({ most: VOTERS_LARGEST }), example: '12345' },
  {
    key: 'decidedBy',
    header: 'Người quyết định (nếu nhiều hơn số được ấn định)',
    parse: text({ longest: SHORT_TEXT_LONGEST }),
    example: '',
  },
  { key: 'decidedWhy', header: 'Lý do (nếu nhiều hơn số được ấn định)', parse: long, example: '' },
] as const

/** The register of election units. */
export const electionUnitsSheet = sheet({ name: 'Đơn vị bầu cử', columns })

export type ElectionUnitSheetRow = RowOf<typeof columns>
