import type { CommitmentRow } from '#commitments'
import { IconChecks } from '@tabler/icons-react'
import { AcknowledgeButton } from '../one/acknowledge-button.tsx'
import { useCommitmentWords } from '../shared/words.ts'
import { CardList } from './card-list.tsx'

/** What has just been sent to the agency, and the one press that receives it. */
export function InboxNewCard() {
  const { t } = useCommitmentWords()
  return (
    <CardList title={t('inbox.new')} asked={{ state: 'issued' }} none={t('inbox.nothingNew')} Act={AcknowledgeShown} />
  )
}

function AcknowledgeShown({ rows }: { readonly rows: readonly CommitmentRow[] }) {
  return <AcknowledgeButton primary ids={rows.map(({ id }) => id)} icon={<IconChecks size={18} aria-hidden />} />
}
