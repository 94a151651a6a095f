import type { AccountProtection } from '#identity'
import {
  type Column,
  DataTable,
  EmptyState,
  ErrorState,
  PageHeader,
  Panel,
  problemOf,
  useMyCouncil,
  useUrlState,
  useWords,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconShieldLock } from '@tabler/icons-react'
import { PendingPanel } from './pending-panel.tsx'
import { PersonProtection } from './person-protection.tsx'
import { protectionQuery } from './protection.queries.ts'
import styles from './protection.module.css'
import { RulePanel } from './rule-panel.tsx'
import { PROTECTION_WORDS } from './words.ts'

/** "Bảo mật đăng nhập": whom the council asks for a second step, and how each of its people signs in. */
export function ProtectionScreen() {
  const t = useWords(PROTECTION_WORDS)
  const { id: council, level } = useMyCouncil()
  const [{ open }, ask] = useUrlState()
  const protection = useQuery(protectionQuery(council))
  const { data } = protection
  if (protection.isError && problemOf(protection.error).status === 403) return <ErrorState error={protection.error} />
  const label = data?.singleSignOn ?? null
  const opened = data?.items.find(({ account }) => account === open)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className={styles.panels}>
        {data !== undefined && <RulePanel key={data.rule?.version ?? 0} rule={data.rule} />}
        {data !== undefined && label !== null && level === 'province' && (
          <PendingPanel label={label} people={data.items} />
        )}
        <Panel title={t('people.title')}>
          <DataTable
            caption={t('people.title')}
            columns={columnsOf(t, label)}
            rows={data?.items ?? []}
            rowKey={({ account }) => account}
            rowName={({ displayName }) => displayName}
            onOpen={({ account }) => ask({ open: account })}
            loading={protection.isPending}
            error={protection.error}
            onRetry={() => void protection.refetch()}
            empty={
              <EmptyState icon={IconShieldLock} title={t('people.title')}>
                {t('people.empty')}
              </EmptyState>
            }
          />
        </Panel>
      </div>
      <PersonProtection person={opened} label={label} onClose={() => ask({ open: undefined })} />
    </>
  )
}

function columnsOf(t: ReturnType<typeof useWords>, label: string | null): Column<AccountProtection>[] {
  const columns: Column<AccountProtection>[] = [
    { id: 'person', header: t('people.person'), onCard: 'title', cell: ({ displayName }) => displayName },
    {
      id: 'roles',
      header: t('people.roles'),
      cell: ({ roles }) => roles.map((role) => t(`roles.${role}`)).join(', '),
    },
    { id: 'factors', header: t('people.factors'), cell: (person) => factorsOf(t, person) },
  ]
  if (label === null) return columns
  const linked: Column<AccountProtection> = {
    id: 'linked',
    header: t('people.linked', { label }),
    cell: ({ identities }) => identities.map((each) => each.label).join(', ') || t('people.unlinked'),
  }
  return [...columns, linked]
}

/** What there is beside the password, in words. */
function factorsOf(t: ReturnType<typeof useWords>, { totp, passkeys }: AccountProtection): string {
  const there = [totp && t('people.app'), passkeys > 0 && t('people.passkeys', { count: passkeys })].filter(Boolean)
  return there.length === 0 ? t('people.nothing') : there.join(', ')
}
