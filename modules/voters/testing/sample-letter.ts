import { Readable } from 'node:stream'
import type { Actor, CouncilId } from '#platform/access'
import type { FileId } from '#commitments'
import { takeFile } from '#commitments/server'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { addressees, p, paper, renderPdf } from '#platform/paper'

/** A letter that carries petitions, printed and marked as a sample, taken in as if it had been signed and uploaded. */
export async function sampleLetter(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  letter: { readonly number: string; readonly date: CalendarDate; readonly to: string; readonly petitions: number },
): Promise<FileId> {
  const pdf = await renderPdf(
    paper({
      parentBody: [],
      issuingBody: ['Hội đồng nhân dân', 'Văn phòng'],
      number: letter.number.split('/')[0]!,
      code: letter.number.split('/').slice(1).join('/'),
      place: 'Nơi ban hành',
      date: letter.date,
      madeOn: letter.date,
      typeName: null,
      subject: 'chuyển ý kiến, kiến nghị của cử tri',
      draft: false,
      sample: true,
      body: [
        addressees([letter.to]),
        p(
          `Chuyển quý cơ quan ${letter.petitions} ý kiến, kiến nghị của cử tri để xem xét, giải quyết, trả lời cử tri.`,
        ),
      ],
      signature: { authority: ['CHÁNH VĂN PHÒNG'], name: 'Người ký mẫu' },
      recipients: ['Như trên', 'Lưu: VT'],
    }),
  )
  const name = `Cong van ${letter.number.replaceAll('/', '-')}.pdf`
  return (await takeFile(tx, actor, council, { name, stream: Readable.from([pdf]), purpose: 'letter' })).id
}
