import { Button, Stack } from '@mantine/core'
import { formatInstant, instant } from '#platform/calendar'
import {
  api,
  type Column,
  DataTable,
  EmptyState,
  PageHeader,
  replyOf,
  StatusBadge,
  tellDone,
  tellRefused,
  useLocale,
  useWords,
} from '#platform/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconDevices } from '@tabler/icons-react'
import { deviceName } from '#platform/text'
import { EndOtherLogins } from './end-other-logins.tsx'
import { SignInHistory } from './sign-in-history.tsx'

interface Login {
  readonly id: string
  readonly agent: string
  readonly address: string
  readonly createdAt: string
  readonly lastSeenAt: string
  readonly current: boolean
}

const key = ['logins']

/** Where this account is signed in, each to be revoked. */
export function LoginsScreen() {
  const t = useWords('shell')
  const locale = useLocale()
  const queries = useQueryClient()
  const logins = useQuery({ queryKey: key, queryFn: () => replyOf(api.GET('/api/v1/logins')) })
  const revoke = useMutation({
    mutationFn: (login: string) => replyOf(api.DELETE('/api/v1/logins/{login}', { params: { path: { login } } })),
    onSuccess: async () => {
      tellDone({ message: t('logins.revoked') })
      await queries.invalidateQueries({ queryKey: key })
    },
    onError: tellRefused,
  })
  const others = logins.data?.items.some(({ current }) => !current) ?? false
  const columns = columnsOf({
    t,
    locale,
    revoking: revoke.isPending ? revoke.variables : undefined,
    onRevoke: revoke.mutate,
  })
  return (
    <>
      <PageHeader title={t('logins.title')} lead={t('logins.lead')} action={others ? <EndOtherLogins /> : undefined} />
      <Stack gap="lg">
        <DataTable
          caption={t('logins.title')}
          columns={columns}
          rows={logins.data?.items ?? []}
          rowKey={({ id }) => id}
          rowName={({ agent }) => deviceName(agent)}
          loading={logins.isPending}
          error={logins.error}
          onRetry={() => void logins.refetch()}
          empty={
            <EmptyState icon={IconDevices} title={t('logins.title')}>
              {t('logins.none')}
            </EmptyState>
          }
        />
        <SignInHistory />
      </Stack>
    </>
  )
}

interface ColumnWishes {
  readonly t: ReturnType<typeof useWords>
  readonly locale: ReturnType<typeof useLocale>
  readonly revoking: string | undefined
  readonly onRevoke: (login: string) => void
}

function columnsOf({ t, locale, revoking, onRevoke }: ColumnWishes): Column<Login>[] {
  return [
    {
      id: 'device',
      header: t('logins.device'),
      onCard: 'title',
      cell: ({ agent, address }) => `${deviceName(agent)} · ${address}`,
    },
    { id: 'started', header: t('logins.started'), cell: ({ createdAt }) => formatInstant(instant(createdAt), locale) },
    { id: 'seen', header: t('logins.seen'), cell: ({ lastSeenAt }) => formatInstant(instant(lastSeenAt), locale) },
    {
      id: 'act',
      header: t('logins.state'),
      cell: ({ id, current }) =>
        current ? (
          <StatusBadge tone="resolved">{t('logins.here')}</StatusBadge>
        ) : (
          <Button variant="default" loading={revoking === id} onClick={() => onRevoke(id)}>
            {t('logins.revoke')}
          </Button>
        ),
    },
  ]
}
