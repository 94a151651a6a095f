import { formatInstant, instant } from '#platform/calendar'
import {
  api,
  type Column,
  DataTable,
  EmptyState,
  Panel,
  replyOf,
  StatusBadge,
  useKeysetList,
  useLocale,
  useWords,
} from '#platform/ui'
import { IconHistory } from '@tabler/icons-react'
import { ACCOUNT_WORDS } from './account-words.ts'
import styles from './account.module.css'
import { deviceName } from '#platform/text'

interface Try {
  readonly id: string
  readonly at: string
  readonly method: string
  readonly outcome: 'failed' | 'second-step' | 'signed-in'
  readonly address: string
  readonly agent: string
}

const TONE = { failed: 'overdue', 'second-step': 'dueSoon', 'signed-in': 'resolved' } as const

/** Every try to open the account, newest first. */
export function SignInHistory() {
  const t = useWords(ACCOUNT_WORDS)
  const locale = useLocale()
  const list = useKeysetList<Try>(['account', 'sign-ins'], (after) =>
    replyOf(api.GET('/api/v1/me/sign-ins', { params: { query: { limit: 20, ...(after && { after }) } } })),
  )
  const columns: Column<Try>[] = [
    { id: 'at', header: t('history.at'), onCard: 'title', cell: ({ at }) => formatInstant(instant(at), locale) },
    {
      id: 'outcome',
      header: t('history.outcome'),
      cell: ({ outcome }) => <StatusBadge tone={TONE[outcome]}>{t(`history.outcomes.${outcome}`)}</StatusBadge>,
    },
    { id: 'how', header: t('history.how'), cell: ({ method }) => t(`history.methods.${method}`) },
    {
      id: 'place',
      header: t('history.place'),
      cell: ({ agent, address }) => `${deviceName(agent)} · ${address}`,
    },
  ]
  return (
    <Panel title={t('history.title')}>
      <p className={styles.plain}>{t('history.lead')}</p>
      <DataTable
        {...list}
        caption={t('history.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ at }) => formatInstant(instant(at), locale)}
        empty={
          <EmptyState icon={IconHistory} title={t('history.title')}>
            {t('history.none')}
          </EmptyState>
        }
      />
    </Panel>
  )
}
