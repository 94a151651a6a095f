import { paths } from '../shared/paths.ts'
import { useVoterWords } from '../shared/words.ts'
import { CardList } from './card-list.tsx'

/** Not classified yet, classified and waiting for the letter, and what agencies sent back. */
export function ToForwardCard() {
  const { t, label } = useVoterWords()
  const all = { to: paths.forward(), words: label('acts.forward') }
  return (
    <>
      <CardList title={t('today.returned')} asked={{ state: 'returned' }} all={all} />
      <CardList title={t('today.toForward')} asked={{ state: 'classified' }} all={all} />
      <CardList title={t('today.toClassify')} asked={{ state: 'recorded' }} />
    </>
  )
}
