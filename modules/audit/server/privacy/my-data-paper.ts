import type { CouncilId } from '#platform/access'
import { formatDate, formatInstant, instant, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { ended, heading, p, type Paper, type PaperNode, paper, table } from '#platform/paper'
import type { Held, Kept, MyData } from '#audit'
import type { Bilingual, Language } from './holding.ts'

/** More columns than this are read as a list of fields, row by row. */
const COLUMNS_MOST = 5

const words = {
  typeName: { vi: 'Bản kê', en: 'Statement' },
  subject: { vi: 'Dữ liệu cá nhân hệ thống đang giữ về', en: 'Personal data that the system holds about' },
  lead: { vi: 'Lập từ hệ thống ngày', en: 'Made from the system on' },
  purpose: { vi: 'Mục đích', en: 'Held for' },
  none: { vi: 'Không có.', en: 'Nothing.' },
  row: { vi: 'Bản ghi', en: 'Record' },
  field: { vi: 'Mục', en: 'Field' },
  value: { vi: 'Nội dung', en: 'Contents' },
  corrections: { vi: 'Đề nghị sửa đã gửi', en: 'Corrections asked for' },
  about: { vi: 'Về', en: 'About' },
  wish: { vi: 'Đề nghị', en: 'Asked' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  waiting: { vi: 'chờ trả lời', en: 'waits for an answer' },
  kept: { vi: 'Thời hạn lưu giữ', en: 'How long things are kept' },
  what: { vi: 'Nội dung', en: 'What' },
  days: { vi: 'Số ngày', en: 'Days' },
  action: { vi: 'Sau đó', en: 'Then' },
  always: { vi: 'không xóa', en: 'not removed' },
} as const satisfies Record<string, Bilingual>

/** Everything that is held about a person, as a paper that they can read and keep. */
export async function myDataPaper(
  tx: Tx,
  about: {
    readonly name: string
    readonly council: CouncilId
    readonly data: MyData
    readonly language: Language
  },
): Promise<Paper> {
  const { name, council, data, language } = about
  const t = (word: keyof typeof words) => words[word][language]
  const { sample } = await tx.selectFrom('platform.installation').select('sample').executeTakeFirstOrThrow()
  const { name: issuing } = await tx
    .selectFrom('platform.council_scope')
    .select('name')
    .where('council_id', '=', council)
    .executeTakeFirstOrThrow()
  const day = today(tx.clock)
  const parts = data.holdings.flatMap((held, at) => partOf(held, at + 1, t))
  const number = data.holdings.length
  return paper({
    issuingBody: [issuing],
    code: 'BK',
    place: '',
    date: day,
    madeOn: day,
    typeName: t('typeName'),
    subject: `${t('subject')} ${name}`,
    sample,
    body: ended([
      p(`${t('lead')} ${formatDate(day, language)}.`),
      ...parts,
      heading(2, `${number + 1}. ${t('corrections')}`),
      ...correctionsOf(data, t, language),
      heading(2, `${number + 2}. ${t('kept')}`),
      keptTable(data.kept, t),
      p(''),
    ]),
    signature: null,
  })
}

type Word = (word: keyof typeof words) => string

function partOf({ title, purpose, columns, rows }: Held, number: number, t: Word): PaperNode[] {
  const said = (row: Held['rows'][number], key: string) => String(row[key] ?? '')
  const begun = [heading(2, `${number}. ${title}`), p(`${t('purpose')}: ${purpose}.`)]
  if (rows.length === 0) return [...begun, p(t('none'))]
  if (rows.length > 1 && columns.length <= COLUMNS_MOST) {
    return [
      ...begun,
      table({
        caption: '',
        columns: columns.map(() => ({ width: 1, align: 'left' })),
        head: [columns.map((column) => column.title)],
        rows: rows.map((row) => columns.map(({ key }) => said(row, key))),
      }),
    ]
  }
  return [
    ...begun,
    ...rows.map((row, at) =>
      table({
        caption: rows.length > 1 ? `${t('row')} ${at + 1}` : '',
        columns: [
          { width: 1, align: 'left' },
          { width: 2, align: 'left' },
        ],
        head: [[t('field'), t('value')]],
        rows: columns.map((column) => [column.title, said(row, column.key)]),
      }),
    ),
  ]
}

function correctionsOf({ corrections }: MyData, t: Word, language: Language): PaperNode[] {
  if (corrections.length === 0) return [p(t('none'))]
  return [
    table({
      caption: '',
      columns: [
        { width: 1, align: 'left' },
        { width: 2, align: 'left' },
        { width: 2, align: 'left' },
      ],
      head: [[t('about'), t('wish'), t('answer')]],
      rows: corrections.map(({ holdingTitle, wish, askedAt, answer }) => [
        holdingTitle,
        `${wish} (${formatInstant(instant(askedAt), language)})`,
        answer ?? t('waiting'),
      ]),
    }),
  ]
}

function keptTable(kept: readonly Kept[], t: Word): PaperNode {
  return table({
    caption: '',
    columns: [
      { width: 3, align: 'left' },
      { width: 1, align: 'center' },
      { width: 3, align: 'left' },
    ],
    head: [[t('what'), t('days'), t('action')]],
    rows: kept.map(({ title, days, action }) => [title, days === null ? t('always') : String(days), action]),
  })
}
