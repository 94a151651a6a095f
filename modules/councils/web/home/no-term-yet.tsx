import { EmptyState } from '#platform/ui'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useCouncilWords } from '../shared/labels.ts'

/** A council that has been opened and whose term nobody recorded yet. */
export function NoTermYet() {
  const { t } = useCouncilWords()
  return (
    <EmptyState icon={IconCalendarPlus} title={t('home.noTermTitle')}>
      {t('home.noTerm')}
    </EmptyState>
  )
}
