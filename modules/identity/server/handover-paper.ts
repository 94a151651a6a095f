import type { CouncilId } from '#platform/access'
import { formatDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { heading, p, type Paper, paper, signatures, table } from '#platform/paper'
import type { HandoverItem, HandoverWithItems } from '#identity'

const COLUMNS = [
  { width: 1, align: 'center' },
  { width: 7, align: 'left' },
  { width: 2, align: 'center' },
] as const

/** "Biên bản bàn giao": who hands what over to whom on which day, with room for both to sign. */
export async function handoverPaper(tx: Tx, council: CouncilId, handover: HandoverWithItems): Promise<Paper> {
  const { name } = await tx
    .selectFrom('platform.council_scope')
    .select('name')
    .where('council_id', '=', council)
    .executeTakeFirstOrThrow()
  const { sample } = await tx.selectFrom('platform.installation').select('sample').executeTakeFirstOrThrow()
  const { from, to, onDay, list } = handover
  const kinds = [...Map.groupBy(list, ({ kind }) => kind).values()]
  return paper({
    issuingBody: [name],
    code: 'BB-BG',
    place: '',
    date: onDay,
    madeOn: today(tx.clock),
    typeName: 'Biên bản',
    subject: 'Bàn giao công việc',
    draft: handover.state !== 'done',
    sample,
    body: [
      p(`Ngày ${formatDate(onDay)}, hai bên bàn giao các công việc đang thực hiện như sau:`),
      heading(2, `1. Bên giao: ${from.displayName}, ${from.title}`),
      heading(2, `2. Bên nhận: ${to.displayName}, ${to.title}`),
      heading(2, `3. Công việc bàn giao: ${list.length} việc`),
      ...(list.length === 0 ? [p('Không có công việc đang thực hiện.')] : kinds.map(listOfKind)),
      p(`Người lập: ${handover.plannedBy}, thực hiện với tư cách ${handover.plannedAsTitle}.`),
      p('Biên bản lập thành hai bản có giá trị như nhau, mỗi bên giữ một bản.'),
      signatures(
        { authority: ['BÊN GIAO'], name: from.displayName },
        { authority: ['BÊN NHẬN'], name: to.displayName },
      ),
    ],
  })
}

function listOfKind(items: readonly HandoverItem[]) {
  return table({
    caption: items[0]?.name.vi ?? '',
    columns: COLUMNS,
    head: [['STT', 'Nội dung', 'Thời hạn']],
    rows: items.map(({ title, due }, at) => [String(at + 1), title, due === null ? '' : formatDate(due)]),
  })
}
