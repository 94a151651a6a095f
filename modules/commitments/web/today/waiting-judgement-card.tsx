import { useCommitmentWords } from '../shared/words.ts'
import { CardList } from './card-list.tsx'

/** Answered, and nobody has judged it yet. */
export function WaitingJudgementCard() {
  const { t } = useCommitmentWords()
  return <CardList title={t('today.waitingJudgement')} asked={{ state: 'answered' }} none={t('today.nothingToJudge')} />
}
