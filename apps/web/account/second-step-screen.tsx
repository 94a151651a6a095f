import { Button, Stack, TextInput } from '@mantine/core'
import { api, ErrorState, LoadingState, replyOf, useGo, useWords } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconFingerprint } from '@tabler/icons-react'
import { type SubmitEvent, useState } from 'react'
import { ACCOUNT_WORDS } from './account-words.ts'
import styles from './account.module.css'
import { DoorPage } from './door-page.tsx'
import { confirmByPasskey, knowsPasskeys } from './passkeys.ts'
import { ProblemNote } from './problem-note.tsx'
import { useEntering } from './use-entering.ts'

type Way = 'totp' | 'recovery-code'
const FIELD = { totp: 'totp', 'recovery-code': 'recovery' } as const

/** After the password: a code of the app, a recovery code, or a passkey. */
export function SecondStepScreen() {
  const t = useWords(ACCOUNT_WORDS)
  const go = useGo()
  const { data, error, refetch } = useQuery({
    queryKey: ['second-step'],
    queryFn: () => replyOf(api.GET('/api/v1/logins/second-step')),
    retry: false,
    gcTime: 0,
  })
  return (
    <DoorPage>
      <section className={styles.box}>
        <h1 className={styles.boxTitle}>{t('second.title')}</h1>
        {error === null ? (
          <p className={styles.lead}>{t('second.lead')}</p>
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
        {data === undefined && error === null && <LoadingState lines={3} />}
        {data !== undefined && <Steps ways={data.ways} />}
        <p className={styles.note}>{t('second.lost')}</p>
        <Button variant="subtle" fullWidth mt="xs" onClick={() => go('/sign-in')}>
          {t('second.again')}
        </Button>
      </section>
    </DoorPage>
  )
}

function Steps({ ways }: { readonly ways: readonly (Way | 'passkey')[] }) {
  const t = useWords(ACCOUNT_WORDS)
  const [chosen, setChosen] = useState<Way>(ways.includes('totp') ? 'totp' : 'recovery-code')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState<Way>()
  const { enter, busy, problem, stopped } = useEntering()
  const other = chosen === 'totp' ? 'recovery-code' : 'totp'

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    setTried(chosen)
    void enter(async () => {
      await replyOf(api.POST('/api/v1/logins/second-step', { body: { way: chosen, code } }))
      return 'in'
    })
  }

  function choose(way: Way): void {
    setChosen(way)
    setCode('')
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="md" mt="md">
        {ways.includes('passkey') && knowsPasskeys() && (
          <Button
            variant={ways.includes('totp') ? 'default' : 'filled'}
            fullWidth
            disabled={busy}
            leftSection={<IconFingerprint size={20} />}
            onClick={() => {
              setTried(undefined)
              void enter(async () => {
                await confirmByPasskey()
                return 'in'
              })
            }}
          >
            {t('second.passkey')}
          </Button>
        )}
        {stopped && (
          <p className={styles.note} role="alert">
            {t('passkeyStopped')}
          </p>
        )}
        {ways.includes(chosen) && (
          <>
            <TextInput
              key={chosen}
              required
              label={t(`second.${FIELD[chosen]}`)}
              description={t(`second.${FIELD[chosen]}Help`)}
              value={code}
              autoComplete="one-time-code"
              inputMode={chosen === 'totp' ? 'numeric' : 'text'}
              spellCheck={false}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            <ProblemNote problem={tried === undefined || tried === chosen ? problem : undefined} />
            <Button type="submit" fullWidth loading={busy}>
              {t('second.submit')}
            </Button>
          </>
        )}
        {!ways.includes(chosen) && <ProblemNote problem={problem} />}
        {ways.includes(other) && (
          <Button variant="subtle" onClick={() => choose(other)}>
            {t(other === 'totp' ? 'second.useTotp' : 'second.useRecovery')}
          </Button>
        )}
      </Stack>
    </form>
  )
}
