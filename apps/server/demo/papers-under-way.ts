import type { Actor, AgencyId, CouncilId } from '#platform/access'
import { approve, latestPaperOf, returnPaper } from '#approvals/server'
import { countCommitments, drawUpUrging, submitUrging, urgingPaper } from '#commitments/server'
import { addDays, today } from '#platform/calendar'
import type { Tx } from '#platform/db'

/** How long the agencies are given to answer. */
const ANSWER_WITHIN_DAYS = 10
const RETURNED = 'Nêu rõ từng nội dung đã đôn đốc lần nào, bằng văn bản nào (mẫu).'

/** Who finds work on the first page. */
export interface PapersPeople {
  readonly office: Actor
  readonly chief: Actor
  readonly leader: Actor
}

/** How far an urging letter has come: at each of these places of its way the sample leaves one. */
type Until = 'chief' | 'leader' | 'signature' | 'returned'
const UNTIL: readonly Until[] = ['chief', 'leader', 'signature', 'returned']

/**
 * Leaves urging letters on their way, one to an agency where something is overdue, so that who approves and who signs
 * find work. None is issued: no figure counts them. The agency left out is for whoever tries the letter out.
 */
export async function leavePapersUnderWay(
  tx: Tx,
  people: PapersPeople,
  council: CouncilId,
  leftOut: AgencyId | undefined,
): Promise<void> {
  const { agencies } = await countCommitments(tx, council, { clock: 'overdue' })
  const urged = agencies.filter(({ id }) => id !== leftOut).slice(0, UNTIL.length)
  for (const [at, { id }] of urged.entries()) await urge(tx, people, council, id, UNTIL[at]!)
}

async function urge(
  tx: Tx,
  { office, chief, leader }: PapersPeople,
  council: CouncilId,
  agency: AgencyId,
  until: Until,
): Promise<void> {
  const answerBy = addDays(today(tx.clock), ANSWER_WITHIN_DAYS)
  const { id } = await drawUpUrging(tx, office, council, { agency, answerBy })
  const { paper } = await submitUrging(tx, office, council, id, { version: 1, note: null })
  const seen = async () => ({ version: (await latestPaperOf(tx, council, urgingPaper.kind, id))!.version })
  const agree = async (by: Actor) => approve(tx, by, council, kindOf, paper, { ...(await seen()), note: null })
  switch (until) {
    case 'chief':
      return
    case 'leader':
      return agree(chief)
    case 'signature':
      await agree(chief)
      return agree(leader)
    case 'returned':
      return returnPaper(tx, chief, council, kindOf, paper, { ...(await seen()), reason: RETURNED })
    default:
      return until satisfies never
  }
}

const kindOf = () => urgingPaper
