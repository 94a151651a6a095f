import { Alert, Button, Group } from '@mantine/core'
import { formatInstant, instant } from '#platform/calendar'
import { api, meQuery, replyOf, tellRefused, useGo, useLocale, useMe, useWords } from '#platform/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ACCOUNT_WORDS } from './account-words.ts'
import styles from './account.module.css'
import { deviceName } from '#platform/text'

/** What the account's safety asks of its person on the first page: a device that is new, a second step that is asked for. */
export function AccountNotices() {
  const t = useWords(ACCOUNT_WORDS)
  const go = useGo()
  const me = useMe()
  return (
    <section className={styles.notices} aria-label={t('notices.title')}>
      {me.newBrowsers > 0 && <NewBrowsers />}
      {me.secondFactor === 'asked' && (
        <Alert color="yellow">
          <p className={styles.plain}>{t('notices.asked')}</p>
          <Button variant="default" onClick={() => go('/account/security')}>
            {t('notices.enrol')}
          </Button>
        </Alert>
      )}
    </section>
  )
}

function NewBrowsers() {
  const t = useWords(ACCOUNT_WORDS)
  const go = useGo()
  const locale = useLocale()
  const queries = useQueryClient()
  const key = ['account', 'new-browsers']
  const { data } = useQuery({ queryKey: key, queryFn: () => replyOf(api.GET('/api/v1/me/new-browsers')) })
  const recognise = useMutation({
    mutationFn: (login: string) =>
      replyOf(api.PUT('/api/v1/logins/{login}/recognition', { params: { path: { login } } })),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: key }), queries.invalidateQueries(meQuery)]),
    onError: tellRefused,
  })
  // One at a time: the day's own work stays in sight below.
  const [newest, ...others] = data?.items ?? []
  if (newest === undefined) return null
  const { login, agent, address, at } = newest
  return (
    <Alert color="yellow">
      <p className={styles.plain}>
        {t('notices.new', { device: deviceName(agent), address, at: formatInstant(instant(at), locale) })}
      </p>
      <Group>
        <Button variant="default" loading={recognise.isPending} onClick={() => recognise.mutate(login)}>
          {t('notices.mine')}
        </Button>
        <Button variant="default" onClick={() => go('/account/logins')}>
          {t('notices.notMine')}
        </Button>
      </Group>
      {others.length > 0 && <p className={styles.note}>{t('notices.others', { count: others.length })}</p>}
    </Alert>
  )
}
