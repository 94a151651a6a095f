import { useCommitmentWords } from '../shared/words.ts'
import { CardList } from './card-list.tsx'

/** What the agency must answer soon, today's first. */
export function InboxDueCard() {
  const { t } = useCommitmentWords()
  return (
    <>
      <CardList title={t('inbox.dueToday')} asked={{ clock: 'due-today' }} />
      <CardList title={t('inbox.dueSoon')} asked={{ clock: 'due-soon' }} none={t('inbox.nothingDue')} />
    </>
  )
}
