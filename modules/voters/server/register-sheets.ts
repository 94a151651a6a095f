import type { CouncilId } from '#platform/access'
import { listFields } from '#councils/server'
import type { UnitId } from '#councils'
import type { Tx } from '#platform/db'
import { choice, date, int, reference, type RowOf, sheet, type SheetDefinition, text, yesNo } from '#platform/sheets'
import { searchKey } from '#platform/text'
import {
  ATTENDING_MOST,
  CONTENT_LONGEST,
  NAME_LONGEST,
  POINTS_MOST,
  SUMMARY_LONGEST,
  TURNS_MOST,
  votersMessagesVi,
} from '#voters'

const { fields: words, forms, methods, competences, sheets: names } = votersMessagesVi

/** What a workbook's references mean in a council: looked up once for the whole import. */
export interface Registers {
  readonly units: ReadonlyMap<string, UnitId | 'several'>
  readonly unitNames: ReadonlyMap<UnitId, string>
  readonly fields: Readonly<Record<string, string>>
}

/** Units by code and by name below the council's unit, and fields by name. */
export async function readRegisters(tx: Tx, council: CouncilId): Promise<Registers> {
  const rows = await tx
    .selectFrom('councils.council as council')
    .innerJoin('councils.unit as unit', (join) =>
      join.on((on) =>
        on.or([on('unit.id', '=', on.ref('council.unit_id')), on('unit.parent_id', '=', on.ref('council.unit_id'))]),
      ),
    )
    .select(['unit.id', 'unit.code', 'unit.name', 'unit.full_name'])
    .where('council.council_id', '=', council)
    .execute()
  const units = new Map<string, UnitId | 'several'>()
  for (const row of rows) {
    for (const name of new Set([row.code, searchKey(row.name), searchKey(row.full_name)])) {
      const known = units.get(name)
      units.set(name, known === undefined || known === row.id ? (row.id as UnitId) : 'several')
    }
  }
  return {
    units,
    unitNames: new Map(rows.map((row) => [row.id as UnitId, row.full_name])),
    fields: Object.fromEntries((await listFields(tx)).map(({ code, nameVi }) => [code, nameVi])),
  }
}

const unit = ({ units, unitNames }: Registers) =>
  reference<UnitId>({
    find: (texts) =>
      Promise.resolve(
        new Map(
          texts.flatMap((typed) => {
            const found = units.get(typed) ?? units.get(searchKey(typed))
            return found === undefined ? [] : [[typed, found] as const]
          }),
        ),
      ),
    show: (id) => unitNames.get(id) ?? id,
  })

/** The points of a wave as Excel holds them. */
export function meetingSheet(registers: Registers) {
  return sheet({ name: names.meetings, columns: meetingColumns(registers) })
}

function meetingColumns(registers: Registers) {
  return [
    {
      key: 'number',
      header: words.point,
      aliases: ['Số điểm', 'Điểm'],
      required: true,
      parse: int({ least: 1, most: POINTS_MOST }),
      example: '1',
    },
    { key: 'on', header: words.on, aliases: ['Ngày'], required: true, parse: date(), example: '15/06/2026' },
    {
      key: 'place',
      header: words.place,
      required: true,
      parse: text({ longest: NAME_LONGEST }),
      example: 'Hội trường UBND phường Kinh Bắc',
      width: 36,
    },
    { key: 'unit', header: words.unit, aliases: ['Xã'], parse: unit(registers), example: 'Phường Kinh Bắc', width: 22 },
    { key: 'form', header: words.form, parse: choice(forms), example: forms.conference, width: 26 },
    { key: 'method', header: words.method, parse: choice(methods), example: methods.direct, width: 18 },
    {
      key: 'votersAttending',
      header: words.votersAttending,
      aliases: ['Số cử tri tham dự', 'Số cử tri'],
      required: true,
      parse: int({ most: ATTENDING_MOST }),
      example: '62',
    },
    {
      key: 'opinionTurns',
      header: words.opinionTurns,
      aliases: ['Số lượt ý kiến'],
      parse: int({ most: TURNS_MOST }),
      example: '14',
    },
    {
      key: 'chair',
      header: words.chair,
      parse: text({ longest: NAME_LONGEST }),
      example: 'Chủ tịch Ủy ban MTTQ phường',
      width: 30,
    },
  ] as const
}

export type MeetingLine = RowOf<ReturnType<typeof meetingColumns>>

/** Petitions as Excel holds them; a point is named by its number, and none means that it was received directly. */
export function petitionSheet(registers: Registers, points: ReadonlySet<number>) {
  return sheet({ name: names.petitions, columns: petitionColumns(registers, points) })
}

function petitionColumns(registers: Registers, points: ReadonlySet<number>) {
  const point = reference<string>({
    find: (texts) =>
      Promise.resolve(new Map(texts.filter((typed) => points.has(Number(typed))).map((typed) => [typed, typed]))),
    show: (number) => number,
  })
  return [
    { key: 'point', header: 'Tại điểm số', aliases: ['Điểm tiếp xúc'], parse: point, example: '1', width: 12 },
    {
      key: 'receivedOn',
      header: words.receivedOn,
      required: true,
      parse: date(),
      example: '15/06/2026',
      width: 16,
    },
    {
      key: 'content',
      header: words.content,
      aliases: ['Nội dung', 'Ý kiến, kiến nghị', 'Nội dung ý kiến, kiến nghị'],
      required: true,
      parse: text({ longest: CONTENT_LONGEST }),
      example: 'Đề nghị sửa chữa tuyến đường liên thôn đã xuống cấp.',
      width: 60,
    },
    {
      key: 'competence',
      header: words.competence,
      required: true,
      parse: choice({ ...competences, district: [competences.district, 'Cấp huyện'] }),
      example: competences.province,
      width: 18,
    },
    {
      key: 'field',
      header: words.field,
      required: true,
      parse: choice(registers.fields),
      example: registers.fields['transport'] ?? 'Giao thông',
      width: 26,
    },
    { key: 'unit', header: words.unit, aliases: ['Xã'], parse: unit(registers), example: 'Phường Kinh Bắc', width: 22 },
    {
      key: 'summary',
      header: words.summary,
      parse: text({ longest: SUMMARY_LONGEST }),
      example: 'Sửa chữa đường liên thôn',
      width: 36,
    },
    { key: 'publishable', header: words.publishable, parse: yesNo(), example: 'x', width: 14 },
    { key: 'collective', header: 'Kiến nghị tập thể', parse: yesNo(), example: '', width: 14 },
    { key: 'voterName', header: 'Họ và tên cử tri', parse: text({ longest: NAME_LONGEST }), example: '', width: 22 },
    { key: 'voterAddress', header: 'Nơi ở của cử tri', parse: text({ longest: NAME_LONGEST }), example: '', width: 26 },
    { key: 'voterPhone', header: 'Điện thoại cử tri', parse: text({ longest: 20 }), example: '', width: 16 },
  ] as const
}

export type PetitionLine = RowOf<ReturnType<typeof petitionColumns>>
export type RegisterSheet<Line> = SheetDefinition<Line>
