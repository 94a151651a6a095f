import type { Assignment } from '#identity'
import { formatDate } from '#platform/calendar'
import { type Column, useLocale, useWords } from '#platform/ui'
import { RoleStateBadge } from './role-state-badge.tsx'
import { SCREEN_WORDS } from './screen-words.ts'

/** The columns of the list of roles. */
export function useRoleColumns(): Column<Assignment>[] {
  const t = useWords(SCREEN_WORDS)
  const locale = useLocale()
  return [
    {
      id: 'person',
      header: t('list.columns.person'),
      onCard: 'title',
      cell: ({ displayName }) => displayName,
    },
    { id: 'role', header: t('list.columns.role'), cell: ({ role }) => t(`roles.${role}`) },
    { id: 'title', header: t('list.columns.title'), cell: ({ title }) => title },
    { id: 'loginName', header: t('list.columns.loginName'), cell: ({ loginName }) => loginName },
    { id: 'from', header: t('list.columns.from'), cell: ({ validFrom }) => formatDate(validFrom, locale) },
    { id: 'state', header: t('list.columns.state'), cell: (held) => <RoleStateBadge held={held} /> },
  ]
}
