import { AppLink, EmptyState } from '#platform/ui'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'

/** A council that has been opened and whose term nobody recorded yet. */
export function NoTermYet() {
  const { t, nav } = useCouncilWords()
  return (
    <EmptyState
      icon={IconCalendarPlus}
      title={t('home.noTermTitle')}
      action={<AppLink to={paths.readiness}>{nav('readiness')}</AppLink>}
    >
      {t('home.noTerm')}
    </EmptyState>
  )
}
