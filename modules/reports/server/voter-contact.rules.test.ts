import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CouncilId, newId } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import type { MeasureValue } from '#measures'
import type { ReportFigure, ReportLine, ReportRun } from '#reports'
import { printedCount, roundedDown, speakerOf } from './printed.rules.ts'
import { contactSentences, type Material, voterContactText } from './voter-contact.rules.ts'

const span = { from: calendarDate('2025-01-01'), to: calendarDate('2025-06-30') }
const counted = (value: number): MeasureValue => (value === 0 ? { state: 'zero' } : { state: 'counted', value })
const figure = (key: string, value: MeasureValue): ReportFigure => ({
  key,
  name: key,
  measure: 'voters.petitions-received',
  reach: 'own',
  span,
  where: {},
  value,
  declared: null,
  coverage: null,
  records: 0,
})
const line = (value: string, label: string): ReportLine => ({ by: 'competence', byName: 'Thẩm quyền', value, label })

/** The counts of the half-year report of Bắc Kạn, 2025, part I.3.1. */
const SOURCE: Readonly<Record<string, number>> = {
  points: 13,
  attending: 812,
  turns: 90,
  received: 62,
  forwarded: 62,
  otherwise: 1,
  otherwiseForwarded: 1,
  answered: 0,
  resolved: 0,
  overdue: 0,
  'forwarded.competence:province': 42,
  'forwarded.competence:district': 20,
  'received.competence:province': 42,
  'received.competence:district': 20,
  'answered.competence:province': 0,
  'answered.competence:district': 0,
  'resolved.competence:province': 0,
  'resolved.competence:district': 0,
}

function material(counts: Readonly<Record<string, number>> = {}, parts: Partial<Material> = {}): Material {
  return {
    speaker: speakerOf(newId<CouncilId>(), 'HĐND tỉnh Bắc Kạn'),
    occasion: 'trước kỳ họp thứ 30 HĐND tỉnh khóa X',
    cutoffOn: calendarDate('2025-06-30'),
    figures: new Map(Object.entries({ ...SOURCE, ...counts }).map(([key, n]) => [key, figure(key, counted(n))])),
    lines: [line('district', 'Cấp huyện'), line('province', 'Cấp tỉnh')],
    styles: { attending: 'over' },
    remarks: null,
    ...parts,
  }
}

const said = (runs: readonly ReportRun[]) => runs.map(({ text }) => text).join('')

describe('the sentence of the source', () => {
  test('comes out word by word from 13, 812, 62 = 42 + 20, and 1', () => {
    expect(said(contactSentences(material()))).toBe(
      'Nhằm thu thập ý kiến, kiến nghị làm cơ sở để HĐND tỉnh xem xét, ban hành nghị quyết đảm bảo sát với thực tiễn, ' +
        'Thường trực HĐND tỉnh tổ chức hội nghị tiếp xúc cử tri trước kỳ họp thứ 30 HĐND tỉnh khóa X tại 13 điểm với ' +
        'trên 800 cử tri tham dự. Qua tiếp xúc đã kịp thời tổng hợp và chuyển 62 ý kiến, kiến nghị của cử tri đến các ' +
        'cơ quan chức năng có thẩm quyền xem xét, giải quyết, trả lời cử tri biết (trong đó có 42 ý kiến, kiến nghị ' +
        'thuộc thẩm quyền cấp tỉnh; 20 ý kiến, kiến nghị thuộc thẩm quyền cấp huyện). Ngoài ra, Thường trực HĐND tỉnh ' +
        'đã tiếp nhận 01 ý kiến, kiến nghị của cử tri và chuyển đến cơ quan có thẩm quyền xem xét, giải quyết, trả lời ' +
        'cử tri theo quy định.',
    )
  })

  test('each number in it is a figure that opens, and stays exact behind "trên 800"', () => {
    const figures = contactSentences(material()).flatMap((run) => (run.figure ? [[run.text, run.figure]] : []))
    expect(figures).toMatchObject([
      ['13', { key: 'points' }],
      ['trên 800', { key: 'attending', value: { state: 'counted', value: 812 } }],
      ['62', { key: 'forwarded' }],
      ['42', { key: 'forwarded.competence:province' }],
      ['20', { key: 'forwarded.competence:district' }],
      ['01', { key: 'otherwise' }],
    ])
  })

  test('says no more than the records do', () => {
    expect(said(contactSentences(material({ forwarded: 60, 'forwarded.competence:district': 18 })))).toContain(
      'đã tổng hợp 62 ý kiến, kiến nghị của cử tri; đã chuyển 60 ý kiến, kiến nghị đến các cơ quan',
    )
    expect(said(contactSentences(material({ otherwiseForwarded: 0 })))).toContain(
      'đã tiếp nhận 01 ý kiến, kiến nghị của cử tri; đã chuyển 0 ý kiến, kiến nghị đến',
    )
    expect(said(contactSentences(material({ otherwise: 0, otherwiseForwarded: 0 })))).toContain(
      'không tiếp nhận thêm ý kiến, kiến nghị.',
    )
    expect(said(contactSentences(material({ points: 0, received: 0 })))).toMatch(/^Thường trực HĐND tỉnh không tổ chức/)
  })
})

describe('the report', () => {
  test('numbers its parts without gaps, and says answered and resolved as two', () => {
    const text = voterContactText(material({ answered: 40, resolved: 25 }, { remarks: 'Còn chậm.\n\nCần đôn đốc.' }))
    const headings = text.flatMap((node) => (node.kind === 'heading' ? [said(node.runs)] : []))
    expect(headings).toEqual(['1. Tổ chức tiếp xúc cử tri', '2. Trả lời, giải quyết ý kiến, kiến nghị', '3. Nhận xét'])
    const sentences = text.flatMap((node) => (node.kind === 'paragraph' ? [said(node.runs)] : []))
    expect(sentences[2]).toBe(
      'Đến ngày 30/06/2025, cơ quan có thẩm quyền đã có văn bản trả lời 40 ý kiến, kiến nghị; đã giải quyết xong 25; quá hạn trả lời 0.',
    )
    expect(sentences.slice(3, 5)).toEqual(['Còn chậm.', 'Cần đôn đốc.'])
  })

  const withCommunes = (missing: number, value: MeasureValue, declared: number | null = null) => {
    const council = (at: number) => ({ council: newId<CouncilId>(), name: `HĐND xã ${at}` })
    const coverage = {
      reported: 20 - missing,
      of: 20,
      declared: [],
      missing: Array.from({ length: missing }, (_, at) => council(at + 1)),
    }
    const base = material()
    const communes: ReportFigure = { ...figure('communes', value), reach: 'below', coverage, declared }
    return voterContactText({ ...base, figures: new Map([...base.figures, ['communes', communes]]) })
  }
  const whole = (text: ReturnType<typeof voterContactText>) =>
    text.flatMap((node) => (node.kind === 'paragraph' ? [said(node.runs)] : [])).join('\n')

  test('names the communes that have not reported, and never calls their silence a zero', () => {
    const text = whole(withCommunes(2, { state: 'counted', value: 68 }, 12))
    expect(text).toContain(
      'Có 18/20 HĐND cấp xã đã báo cáo; theo hồ sơ, các HĐND đó đã tổng hợp 68 ý kiến, kiến nghị của cử tri; số kê khai riêng là 12 ý kiến, kiến nghị. Chưa báo cáo: HĐND xã 1; HĐND xã 2.',
    )
    const silent = whole(withCommunes(20, { state: 'not-reported', who: 'tất cả' }))
    expect(silent).toContain('Có 0/20 HĐND cấp xã đã báo cáo. Còn 20 HĐND cấp xã chưa báo cáo')
    expect(silent).not.toContain('không phát sinh')
  })

  test('many silent communes stand in an annex', () => {
    const annex = withCommunes(11, { state: 'counted', value: 9 }).at(-1)
    expect(annex).toMatchObject({ kind: 'annex', items: { length: 11 } })
  })

  test('what would not stay on one page is annexed: the fields, numbered where there is more than one annex', () => {
    const fields: ReportLine = { by: 'field', byName: 'Lĩnh vực', value: 'land', label: 'Đất đai' }
    const counts = { 'received.field:land': 62, 'answered.field:land': 0, 'resolved.field:land': 0 }
    const text = voterContactText(material(counts, { lines: [...material().lines, fields] }))
    expect(text.at(-1)).toMatchObject({ kind: 'annex', label: 'Phụ lục', table: { head: { 0: 'Lĩnh vực' } } })
    expect(whole(text)).toContain('(theo lĩnh vực: Phụ lục kèm theo).')
  })

  test('every table row fills its columns', () => {
    const table = voterContactText(material()).find((node) => node.kind === 'table')
    expect(table?.kind === 'table' && table.rows.every((row) => row.length === table.head.length)).toBe(true)
  })
})

describe('printed numbers', () => {
  test('a zero before what is under ten, a dot between thousands', () => {
    expect([1, 7, 10, 1650, 7709].map((n) => printedCount(n))).toEqual(['01', '07', '10', '1.650', '7.709'])
  })

  test('"trên" only where it is true', () => {
    expect([812, 800, 83, 7, 1652].map((n) => printedCount(n, 'over'))).toEqual([
      'trên 800',
      '800',
      'trên 80',
      '07',
      'trên 1.600',
    ])
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(roundedDown(n)).toBeLessThanOrEqual(n)
        expect(roundedDown(n)).toBeGreaterThan(n / 2 - 1)
      }),
    )
  })

  test('a council is named as its papers name it', () => {
    expect(speakerOf(newId<CouncilId>(), 'HĐND phường Kinh Bắc')).toMatchObject({
      short: 'HĐND phường',
      unit: 'phường Kinh Bắc',
      place: 'Kinh Bắc',
    })
  })
})
