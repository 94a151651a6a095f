import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import { addDays, type CalendarDate } from '#platform/calendar'
import { votersMessagesVi } from '#voters'
import { SAMPLE_PETITIONS, SAMPLE_POINTS } from './fixtures/first-thread.ts'

const { fields, sheets, forms, methods, competences } = votersMessagesVi

export interface WorkbookOptions {
  /** The day of the first points. */
  readonly firstDay: CalendarDate
  /** Codes or names of communes, given to the points in turn. */
  readonly units: readonly string[]
  /** What the 20 petitions of the lower level are called; the district level ended on 30/6/2025. */
  readonly lower: 'district' | 'commune'
  /** Names of the fields by code, as councils.field has them. */
  readonly fieldNames: ReadonlyMap<string, string>
}

const text = (value: string): Cell => ({ value, type: String })
const number = (value: number): Cell => ({ value, type: Number })
const day = (value: CalendarDate): Cell => ({
  value: new Date(`${value}T00:00:00Z`),
  type: Date,
  format: 'dd/mm/yyyy',
})
const title = (value: string, width: number): Cell[] => [
  { value, type: String, fontWeight: 'bold', columnSpan: width },
  ...Array.from({ length: width - 1 }, () => null),
]

/**
 * The first thread as an office keeps it in Excel: 13 points with 812 voters, 62 petitions and one received otherwise,
 * with a title above the names and a running number, as real ones have. Every text is a sample.
 */
export async function firstThreadWorkbook(options: WorkbookOptions): Promise<Buffer> {
  const points = SAMPLE_POINTS.map(([place, voters, turns, after], at) => [
    number(at + 1),
    day(addDays(options.firstDay, after)),
    text(`${place} (mẫu)`),
    text(unitOf(options, at + 1)),
    text(forms.conference),
    text(methods.direct),
    number(voters),
    number(turns),
    text('Ủy ban MTTQ Việt Nam (mẫu)'),
  ])
  const petitions = SAMPLE_PETITIONS.map(([competence, field, point, content, summary], at) => [
    number(at + 1),
    point === 0 ? null : number(point),
    day(addDays(options.firstDay, point === 0 ? DIRECTLY_AFTER : SAMPLE_POINTS[point - 1]![3])),
    text(`${content} (Mẫu)`),
    text(competence === 'province' ? competences.province : competences[options.lower]),
    text(options.fieldNames.get(field) ?? field),
    text(`${summary} (mẫu)`),
    text(at % 3 === 2 ? '' : 'x'),
    text(`Cử tri mẫu ${at + 1}`),
  ])
  const written = writeXlsxFile([
    {
      sheet: sheets.meetings,
      data: [
        title('CÁC ĐIỂM TIẾP XÚC CỬ TRI (DỮ LIỆU MẪU)', 9),
        [
          fields.point,
          fields.on,
          fields.place,
          fields.unit,
          fields.form,
          fields.method,
          fields.votersAttending,
          fields.opinionTurns,
          fields.chair,
        ].map(text),
        ...points,
      ],
    },
    {
      sheet: sheets.petitions,
      data: [
        title('TỔNG HỢP Ý KIẾN, KIẾN NGHỊ CỬ TRI (DỮ LIỆU MẪU)', 9),
        [
          'STT',
          'Tại điểm số',
          fields.receivedOn,
          fields.content,
          fields.competence,
          fields.field,
          fields.summary,
          fields.publishable,
          'Họ và tên cử tri',
        ].map(text),
        ...petitions,
      ],
    },
  ])
  return written.toBuffer()
}

/** When the one that came otherwise was received, in days after the first points. */
export const DIRECTLY_AFTER = 9

/** The unit of a point. */
export function unitOf({ units }: Pick<WorkbookOptions, 'units'>, point: number): string {
  return units.length === 0 ? '' : units[(point - 1) % units.length]!
}
