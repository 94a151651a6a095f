import { type CalendarDate, formatDate } from '#platform/calendar'
import { roman } from '#platform/text'
import {
  partKey,
  type PrintStyle,
  type ReportFigure,
  type ReportLine,
  type ReportNode,
  type ReportRun,
  type ReportTable,
  type Speaker,
} from '#reports'
import { printed, printedCount } from './printed.rules.ts'

/** Everything that the report is written from. */
export interface Material {
  readonly speaker: Speaker
  readonly occasion: string
  readonly cutoffOn: CalendarDate
  readonly figures: ReadonlyMap<string, ReportFigure>
  readonly lines: readonly ReportLine[]
  readonly styles: Readonly<Record<string, PrintStyle>>
  readonly remarks: string | null
}

/** As the sentence goes on after "thuộc thẩm quyền"; other values are written as they are called. */
const COMPETENCES: Readonly<Record<string, string>> = {
  centre: 'Trung ương',
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
  other: 'cơ quan khác',
}
const ORDER = Object.keys(COMPETENCES)
/** More silent councils than this go to an annex. */
const NAMED_IN_TEXT = 5

/** The subject of the report, as it stands under "BÁO CÁO" and in its last sentence. */
export function voterContactTitle(occasion: string): string {
  return `Kết quả công tác tiếp xúc cử tri ${occasion}`
}

/** What the report on voter contact says: the words of the councils' half-year reports, each figure a run of its own. */
export function voterContactText(material: Material): ReportNode[] {
  const parts: { title: string; body: ReportNode[] }[] = [
    { title: 'Tổ chức tiếp xúc cử tri', body: [{ kind: 'paragraph', runs: contactSentences(material) }] },
    { title: 'Trả lời, giải quyết ý kiến, kiến nghị', body: answers(material) },
    { title: 'Tiếp xúc cử tri của HĐND cấp xã', body: communes(material) },
    { title: 'Nhận xét', body: remarks(material) },
  ]
  const { short, name } = material.speaker
  const opening = `Thường trực ${short} báo cáo kết quả (số liệu tính đến ngày ${formatDate(material.cutoffOn)}) như sau:`
  const closing = `Trên đây là Báo cáo kết quả công tác tiếp xúc cử tri của ${name}.`
  return [
    { kind: 'paragraph', runs: [{ text: opening }] },
    ...parts
      .filter(({ body }) => body.length > 0)
      .flatMap(({ title, body }, at): ReportNode[] => [
        { kind: 'heading', runs: [{ text: `${at + 1}. ${title}` }] },
        ...body,
      ]),
    { kind: 'paragraph', runs: [{ text: closing }] },
    ...annexes(material),
  ]
}

/** The sentence of the half-year reports: points, voters, petitions by competence, and those received otherwise. */
export function contactSentences(material: Material): ReportRun[] {
  const { speaker, occasion } = material
  const say = runOf(material)
  const purpose = `Nhằm thu thập ý kiến, kiến nghị làm cơ sở để ${speaker.short} xem xét, ban hành nghị quyết đảm bảo sát với thực tiễn, `
  const held: ReportRun[] = isNothing(material, 'points')
    ? [{ text: `Thường trực ${speaker.short} không tổ chức hội nghị tiếp xúc cử tri ${occasion}. ` }]
    : [
        { text: `${purpose}Thường trực ${speaker.short} tổ chức hội nghị tiếp xúc cử tri ${occasion} tại ` },
        say('points'),
        { text: ' điểm với ' },
        say('attending'),
        { text: ' cử tri tham dự. ' },
      ]
  return merged([...held, ...forwardedSentence(material), ...otherwiseSentence(material)])
}

function forwardedSentence(material: Material): ReportRun[] {
  const say = runOf(material)
  if (isNothing(material, 'received')) {
    return [{ text: 'Qua tiếp xúc không phát sinh ý kiến, kiến nghị của cử tri. ' }]
  }
  const onward = 'đến các cơ quan chức năng có thẩm quyền xem xét, giải quyết, trả lời cử tri biết'
  const all = numberOf(material, 'received') === numberOf(material, 'forwarded')
  const start: ReportRun[] = all
    ? [
        { text: 'Qua tiếp xúc đã kịp thời tổng hợp và chuyển ' },
        say('forwarded'),
        { text: ` ý kiến, kiến nghị của cử tri ${onward}` },
      ]
    : [
        { text: 'Qua tiếp xúc đã tổng hợp ' },
        say('received'),
        { text: ' ý kiến, kiến nghị của cử tri; đã chuyển ' },
        say('forwarded'),
        { text: ` ý kiến, kiến nghị ${onward}` },
      ]
  return [...start, ...divided(material), { text: '. ' }]
}

/** "(trong đó có 42 … thuộc thẩm quyền cấp tỉnh; 20 … thuộc thẩm quyền cấp huyện)". */
function divided(material: Material): ReportRun[] {
  const parts = material.lines
    .filter(({ by }) => by === 'competence')
    .toSorted((left, right) => rankOf(left) - rankOf(right))
    .flatMap((line) => {
      const key = partKey('forwarded', 'competence', line.value)
      return (numberOf(material, key) ?? 0) > 0 ? [{ key, line }] : []
    })
  if (parts.length === 0) return []
  const say = runOf(material)
  return [
    { text: ' (trong đó có ' },
    ...parts.flatMap(({ key, line }, at): ReportRun[] => [
      ...(at > 0 ? [{ text: '; ' }] : []),
      say(key),
      {
        text:
          line.value === ''
            ? ' ý kiến, kiến nghị chưa phân loại thẩm quyền'
            : ` ý kiến, kiến nghị thuộc thẩm quyền ${COMPETENCES[line.value] ?? line.label}`,
      },
    ]),
    { text: ')' },
  ]
}

function rankOf({ value }: ReportLine): number {
  const at = ORDER.indexOf(value)
  return at === -1 ? ORDER.length : at
}

function otherwiseSentence(material: Material): ReportRun[] {
  const say = runOf(material)
  const standing = `Thường trực ${material.speaker.short}`
  if (isNothing(material, 'otherwise')) {
    return [{ text: 'Ngoài các hội nghị tiếp xúc cử tri, không tiếp nhận thêm ý kiến, kiến nghị.' }]
  }
  const onward = 'đến cơ quan có thẩm quyền xem xét, giải quyết, trả lời cử tri theo quy định.'
  const start: ReportRun[] = [{ text: `Ngoài ra, ${standing} đã tiếp nhận ` }, say('otherwise')]
  return numberOf(material, 'otherwise') === numberOf(material, 'otherwiseForwarded')
    ? [...start, { text: ` ý kiến, kiến nghị của cử tri và chuyển ${onward}` }]
    : [
        ...start,
        { text: ' ý kiến, kiến nghị của cử tri; đã chuyển ' },
        say('otherwiseForwarded'),
        { text: ` ý kiến, kiến nghị ${onward}` },
      ]
}

/** Answered and resolved are two figures, always shown as two. */
function answers(material: Material): ReportNode[] {
  if (isNothing(material, 'received')) return []
  const say = runOf(material)
  const sentence: ReportRun[] = [
    { text: `Đến ngày ${formatDate(material.cutoffOn)}, cơ quan có thẩm quyền đã có văn bản trả lời ` },
    say('answered'),
    { text: ' ý kiến, kiến nghị; đã giải quyết xong ' },
    say('resolved'),
    { text: '; quá hạn trả lời ' },
    say('overdue'),
    { text: hasFields(material) ? ' (theo lĩnh vực: Phụ lục kèm theo).' : '.' },
  ]
  return [{ kind: 'paragraph', runs: sentence }, tableBy(material, 'competence', '')]
}

/** The petitions by one breakdown, under their total. */
function tableBy(material: Material, by: string, caption: string): ReportTable {
  const columns = ['received', 'answered', 'resolved']
  const say = runOf(material)
  const lines = material.lines.filter((line) => line.by === by)
  const total = [[{ text: 'Tổng số', bold: true }], ...columns.map((column) => [{ ...say(column), bold: true }])]
  const rows = lines.map((line) => [
    [{ text: line.label }],
    ...columns.map((column) => [say(partKey(column, by, line.value))]),
  ])
  const name = lines[0]?.byName ?? 'Nội dung'
  return { kind: 'table', caption, head: [name, 'Tổng hợp', 'Đã trả lời', 'Giải quyết xong'], rows: [total, ...rows] }
}

/** "12/99 HĐND cấp xã đã báo cáo …", with whoever is silent named. */
function communes(material: Material): ReportNode[] {
  const figure = material.figures.get('communes')
  if (!figure?.coverage || figure.coverage.of === 0) return []
  const { reported, of, missing } = figure.coverage
  const runs: ReportRun[] = [{ text: `Có ${printedCount(reported)}/${printedCount(of)} HĐND cấp xã đã báo cáo` }]
  if (figure.value.state === 'counted') {
    runs.push({ text: '; theo hồ sơ, các HĐND đó đã tổng hợp ' }, runOf(material)('communes'), {
      text: ' ý kiến, kiến nghị của cử tri',
    })
  }
  if (figure.value.state === 'zero') runs.push({ text: '; không phát sinh ý kiến, kiến nghị của cử tri' })
  if (figure.declared !== null) {
    runs.push({ text: `; số kê khai riêng là ${printedCount(figure.declared)} ý kiến, kiến nghị` })
  }
  runs.push({ text: '.' })
  if (missing.length > NAMED_IN_TEXT) {
    runs.push({ text: ` Còn ${printedCount(missing.length)} HĐND cấp xã chưa báo cáo (danh sách kèm theo).` })
  } else if (missing.length > 0) {
    runs.push({ text: ` Chưa báo cáo: ${missing.map(({ name }) => name).join('; ')}.` })
  }
  return [{ kind: 'paragraph', runs: merged(runs) }]
}

type Annex = Extract<ReportNode, { kind: 'annex' }>

/** What would not leave the report on one page: petitions by field, and a long list of who is silent. */
function annexes(material: Material): Annex[] {
  const found: Omit<Annex, 'kind' | 'label'>[] = []
  if (hasFields(material)) {
    const title = `Ý kiến, kiến nghị qua tiếp xúc cử tri ${material.occasion} theo lĩnh vực`
    found.push({ title, table: tableBy(material, 'field', ''), items: [] })
  }
  const missing = material.figures.get('communes')?.coverage?.missing ?? []
  if (missing.length > NAMED_IN_TEXT) {
    const items = missing.map(({ name }) => name)
    found.push({ title: 'HĐND cấp xã chưa báo cáo công tác tiếp xúc cử tri', table: null, items })
  }
  // Decree 30/2020: several annexes have Roman numbers, one has none.
  return found.map((annex, at) => ({
    kind: 'annex',
    label: found.length > 1 ? `Phụ lục ${roman(at + 1)}` : 'Phụ lục',
    ...annex,
  }))
}

function hasFields(material: Material): boolean {
  return !isNothing(material, 'received') && material.lines.some(({ by }) => by === 'field')
}

function remarks({ remarks: text }: Material): ReportNode[] {
  const lines = (text ?? '').split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.map((line) => ({ kind: 'paragraph', runs: [{ text: line.trim() }] }))
}

function runOf(material: Material): (key: string) => ReportRun {
  return (key) => {
    const figure = material.figures.get(key)
    if (!figure) throw new Error(`The report has no figure "${key}".`)
    return { text: printed(figure.value, material.styles[key]), figure }
  }
}

function numberOf(material: Material, key: string): number | undefined {
  const value = material.figures.get(key)?.value
  if (value?.state === 'zero') return 0
  return value && 'value' in value ? value.value : undefined
}

function isNothing(material: Material, key: string): boolean {
  return material.figures.get(key)?.value.state === 'zero'
}

/** Neighbouring plain runs become one, so that a sentence is cut only at its figures. */
function merged(runs: readonly ReportRun[]): ReportRun[] {
  return runs.reduce<ReportRun[]>((all, run) => {
    const last = all.at(-1)
    if (last && !last.figure && !run.figure) return [...all.slice(0, -1), { text: last.text + run.text }]
    return [...all, run]
  }, [])
}
