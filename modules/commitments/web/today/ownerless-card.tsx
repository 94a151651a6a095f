import { useCommitmentWords } from '../shared/words.ts'
import { CardList } from './card-list.tsx'

/** What nobody in the office follows: of nobody from the start, or of somebody who has left. */
export function OwnerlessCard() {
  const { t } = useCommitmentWords()
  return <CardList title={t('today.ownerless')} asked={{ follower: 'none' }} />
}
