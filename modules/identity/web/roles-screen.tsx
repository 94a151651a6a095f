import type { Assignment } from '#identity'
import { systemClock, today } from '#platform/calendar'
import { matches } from '#platform/text'
import { Button } from '@mantine/core'
import {
  DataTable,
  EmptyState,
  ErrorState,
  FilterBar,
  PageHeader,
  problemOf,
  useGo,
  useLiveQueries,
  useMyCouncil,
  useUrlState,
  useWords,
} from '#platform/ui'
import { ROLES } from '#platform/access'
import { useQuery } from '@tanstack/react-query'
import { IconUserPlus, IconUsersGroup } from '@tabler/icons-react'
import { rolesQuery } from './identity.queries.ts'
import { RoleDrawer } from './role-drawer.tsx'
import { roleState } from './role-state.ts'
import { useRoleColumns } from './use-role-columns.tsx'
import { SCREEN_WORDS } from './screen-words.ts'

const SHOWN = ['held', 'coming', 'ended'] as const

/** "Vai trò, tài khoản": who holds which role in the council, and the two acts of the office: grant and end. */
export function RolesScreen() {
  const t = useWords(SCREEN_WORDS)
  const go = useGo()
  const { id: council } = useMyCouncil()
  const [{ q = '', role, state, open }, ask] = useUrlState()
  const roles = useQuery(rolesQuery(council))
  useLiveQueries([`council:${council}`], rolesQuery(council).queryKey)
  const columns = useRoleColumns()
  if (roles.isError && problemOf(roles.error).status === 403) return <ErrorState error={roles.error} />
  const shown = (roles.data ?? []).filter((held) => fits(held, { q, role, state }))
  return (
    <>
      <PageHeader
        title={t('list.title')}
        lead={t('list.lead')}
        action={
          <Button leftSection={<IconUserPlus size={20} />} onClick={() => go('/admin/roles/new')}>
            {t('list.grant')}
          </Button>
        }
      />
      <FilterBar
        subject={t('list.subject')}
        search={{ value: q, label: t('list.search'), onChange: (text) => ask({ q: text === '' ? undefined : text }) }}
        filters={[
          {
            id: 'role',
            label: t('filters.role'),
            value: role,
            options: ROLES.map((value) => ({ value, label: t(`roles.${value}`) })),
          },
          {
            id: 'state',
            label: t('filters.state'),
            value: state,
            options: SHOWN.map((value) => ({ value, label: t(`states.chips.${value}`) })),
          },
        ]}
        onChange={(id, value) => ask({ [id]: value })}
      />
      <DataTable
        caption={t('list.title')}
        columns={columns}
        rows={shown}
        rowKey={({ id }) => id}
        rowName={(held) => `${held.displayName}, ${t(`roles.${held.role}`)}`}
        onOpen={({ id }) => ask({ open: id })}
        loading={roles.isPending}
        error={roles.error}
        onRetry={() => void roles.refetch()}
        empty={<NothingFits any={(roles.data ?? []).length > 0} />}
      />
      <RoleDrawer held={roles.data?.find(({ id }) => id === open)} onClose={() => ask({ open: undefined })} />
    </>
  )
}

function NothingFits({ any }: { readonly any: boolean }) {
  const t = useWords(SCREEN_WORDS)
  return (
    <EmptyState icon={IconUsersGroup} title={t(any ? 'list.emptyFiltered' : 'list.empty')}>
      {t(any ? 'list.emptyFilteredDetail' : 'list.emptyDetail')}
    </EmptyState>
  )
}

interface Asked {
  readonly q: string
  readonly role: string | undefined
  readonly state: string | undefined
}

function fits(held: Assignment, { q, role, state }: Asked): boolean {
  const now = roleState(held, today(systemClock))
  const standing = now === 'ending' ? 'held' : now
  return (
    (role === undefined || held.role === role) &&
    (state === undefined || standing === state) &&
    (q === '' || matches(`${held.displayName} ${held.loginName} ${held.title}`, q))
  )
}
