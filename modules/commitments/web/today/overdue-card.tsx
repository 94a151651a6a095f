import { useCommitmentWords } from '../shared/words.ts'
import { CardList } from './card-list.tsx'

/** What should have been answered, for whoever reminds and for the agency that owes it. */
export function OverdueCard() {
  const { t } = useCommitmentWords()
  return <CardList title={t('today.overdue')} asked={{ clock: 'overdue' }} none={t('today.nothingOverdue')} />
}
