import type { CouncilId } from '#platform/access'
import { findAgencyOn, findCouncil, findUnit } from '#councils/server'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { addressees, annex, ended, type InnerNode, p, paper, type Paper, table } from '#platform/paper'
import { refuse as refuseCommon } from '#platform/refusal'
import type { PaperDocument } from '#approvals/server'
import type { ForwardLetterId, PetitionCode } from '#voters'
import { findLetter } from './forward-letters.store.ts'

const CODE = 'TTHĐND'
/** More petitions than this are listed in an annex. */
const IN_TEXT_MOST = 3

interface Carried {
  readonly code: PetitionCode
  readonly content: string
  readonly place: string | null
}

/** The letter as its approver reads it: in the layout of Decree 30/2020, with every petition that it carries. */
export async function letterDocument(tx: Tx, council: CouncilId, subject: string): Promise<PaperDocument> {
  const letter = await findLetter(tx, council, subject as ForwardLetterId)
  if (!letter) throw refuseCommon('platform/not-found')
  const day = today(tx.clock)
  const [agency, assigned, carried, place] = await Promise.all([
    findAgencyOn(tx, council, letter.agency, day),
    letter.assigned ? findAgencyOn(tx, council, letter.assigned, day) : null,
    carriedBy(tx, council, letter.id),
    placeOf(tx, council),
  ])
  const to = agency?.name ?? ''
  const codes = carried.map(({ code }) => code)
  const shown = codes.length > IN_TEXT_MOST ? [...codes.slice(0, IN_TEXT_MOST), '…'] : codes
  return {
    title: `Chuyển ${carried.length} kiến nghị của cử tri đến ${to}`,
    summary: [shown.join(', '), assigned && `giao ${assigned.name} trả lời`].filter(Boolean).join('; '),
    path: `/voters/forward?letter=${letter.id}`,
    code: CODE,
    authority: { collective: 'THƯỜNG TRỰC HĐND', head: 'CHỦ TỊCH' },
    content: {
      paper: letterPaper({
        to,
        assigned: assigned?.name ?? null,
        work: letter.work,
        carried,
        place,
        day,
        sample: await isSample(tx),
      }),
    },
  }
}

interface Written {
  readonly to: string
  readonly assigned: string | null
  readonly work: string | null
  readonly carried: readonly Carried[]
  readonly place: string
  readonly day: string
  readonly sample: boolean
}

/** An official letter of the standing board. */
export function letterPaper({ to, assigned, work, carried, place, day, sample }: Written): Paper {
  const many = carried.length > IN_TEXT_MOST
  return paper({
    issuingBody: ['Thường trực', 'Hội đồng nhân dân'],
    code: CODE,
    place,
    date: day.slice(0, 7),
    madeOn: day,
    typeName: null,
    subject: 'chuyển ý kiến, kiến nghị của cử tri',
    draft: true,
    sample,
    body: [
      addressees([to]),
      ...ended([
        p(
          `Qua tổng hợp, Thường trực HĐND chuyển đến quý cơ quan ${carried.length} ý kiến, kiến nghị của cử tri ${
            many ? '(danh mục kèm theo)' : 'sau đây'
          } để xem xét, giải quyết và trả lời theo quy định:`,
        ),
        ...(many
          ? []
          : carried.map(({ code, content, place: from }) => p(`${code}${from ? ` (${from})` : ''}: ${content}`))),
        ...(work === null ? [] : [p(`Nội dung đề nghị giải quyết: ${work}`)]),
        p(
          `Đề nghị quý cơ quan ${assigned === null ? '' : `giao ${assigned} `}xem xét, giải quyết, trả lời cử tri và gửi kết quả bằng văn bản về Thường trực HĐND trong thời hạn theo quy định.`,
        ),
      ]),
      ...(many ? [annex('DANH MỤC', 'Ý kiến, kiến nghị của cử tri', [listed(carried)])] : []),
    ],
    recipients: ['Như trên', 'Lưu: VT'],
  })
}

function listed(carried: readonly Carried[]): InnerNode {
  return table({
    columns: [
      { width: 1, align: 'center' },
      { width: 3, align: 'left' },
      { width: 8, align: 'left' },
    ],
    head: [['STT', 'Mã, nơi có kiến nghị', 'Nội dung kiến nghị']],
    rows: carried.map(({ code, content, place }, at) => [
      String(at + 1),
      [code, place].filter(Boolean).join(', '),
      content,
    ]),
  })
}

async function carriedBy(tx: Tx, council: CouncilId, letter: ForwardLetterId): Promise<Carried[]> {
  const rows = await tx
    .selectFrom('voters.petition as petition')
    .leftJoin('councils.unit as unit', 'unit.id', 'petition.unit_id')
    .select(['petition.code', 'petition.content', 'unit.full_name as place'])
    .where('petition.council_id', '=', council)
    .where('petition.letter_id', '=', letter)
    .orderBy('petition.code')
    .execute()
  return rows.map((row) => ({ ...row, code: row.code as PetitionCode }))
}

/** Where its papers are dated: the council's own unit. */
async function placeOf(tx: Tx, council: CouncilId): Promise<string> {
  const found = await findCouncil(tx, council)
  const unit = found && (await findUnit(tx, found.unit))
  return unit?.name ?? ''
}

async function isSample(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('platform.installation').select('sample').executeTakeFirst()
  return row?.sample ?? false
}
