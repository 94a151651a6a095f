import { Button, Stack, TextInput } from '@mantine/core'
import { api, replyOf, useWords } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconFingerprint, IconLogin2 } from '@tabler/icons-react'
import { type SubmitEvent, useState } from 'react'
import styles from './account.module.css'
import { DemoLogins } from './demo-logins.tsx'
import { DoorPage } from './door-page.tsx'
import { rememberPlace } from './place-to-return.ts'
import { knowsPasskeys, signInByPasskey } from './passkeys.ts'
import { PasswordField } from './password-field.tsx'
import { ProblemNote } from './problem-note.tsx'
import { type Onward, useEntering } from './use-entering.ts'

const ASK_AGAIN_MS = 5_000

/** Name and password; or a passkey; or an account that one has elsewhere. */
export function SignInScreen() {
  const t = useWords('shell')
  const [loginName, setLoginName] = useState('')
  const [password, setPassword] = useState('')
  const { next, enter, busy, problem, stopped } = useEntering()

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    void enter(() => signIn({ loginName, password }))
  }

  return (
    <DoorPage>
      <form className={styles.box} onSubmit={submit}>
        <h1 className={styles.boxTitle}>{t('signIn.title')}</h1>
        {next !== undefined && <p className={styles.note}>{t('signIn.again')}</p>}
        <Stack gap="md">
          <TextInput
            required
            label={t('signIn.name')}
            value={loginName}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setLoginName(event.currentTarget.value)}
          />
          <PasswordField
            label={t('signIn.password')}
            value={password}
            autoComplete="current-password"
            onChange={setPassword}
          />
          <ProblemNote problem={problem} />
          <Button type="submit" fullWidth loading={busy}>
            {t('signIn.submit')}
          </Button>
          {knowsPasskeys() && (
            <Button
              variant="default"
              fullWidth
              disabled={busy}
              leftSection={<IconFingerprint size={20} />}
              onClick={() => void enter(byPasskey)}
            >
              {t('signIn.passkey')}
            </Button>
          )}
          {stopped && (
            <p className={styles.note} role="alert">
              {t('signIn.passkeyStopped')}
            </p>
          )}
          <Elsewhere onBegin={() => rememberPlace(next)} />
        </Stack>
        <p className={styles.note}>{t('signIn.forgotten')}</p>
        <p className={styles.note}>
          <a href="/">{t('signIn.portal')}</a>
        </p>
      </form>
      <DemoLogins onChoose={(login) => void enter(() => signIn(login))} />
    </DoorPage>
  )
}

/** The button to the account provider, where there is one. */
function Elsewhere({ onBegin }: { readonly onBegin: () => void }) {
  const t = useWords('shell')
  const { enter, busy, problem } = useEntering()
  const { data } = useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: () => replyOf(api.GET('/api/v1/logins/ways')),
    staleTime: Number.POSITIVE_INFINITY,
    // Whoever has no password here stands before a door without a handle until the answer is there.
    refetchInterval: ({ state }) => (state.status === 'error' ? ASK_AGAIN_MS : false),
  })
  if (!data?.singleSignOn) return null
  return (
    <>
      <Button
        variant="default"
        fullWidth
        loading={busy}
        leftSection={<IconLogin2 size={20} />}
        onClick={() => {
          onBegin()
          void enter(goElsewhere)
        }}
      >
        {t('signIn.elsewhere', { label: data.singleSignOn.label })}
      </Button>
      <ProblemNote problem={problem} />
    </>
  )
}

interface Credentials {
  readonly loginName: string
  readonly password: string
}

async function signIn({ loginName, password }: Credentials): Promise<Onward> {
  const { done } = await replyOf(api.POST('/api/v1/logins', { body: { loginName, password } }))
  return done ? 'in' : 'second-step'
}

async function byPasskey(): Promise<Onward> {
  await signInByPasskey()
  return 'in'
}

/** Leaves this page for the provider's; what comes back lands on a page of its own. */
async function goElsewhere(): Promise<Onward> {
  const { address } = await replyOf(api.POST('/api/v1/logins/elsewhere/begin', {}))
  location.assign(address)
  return new Promise<Onward>(() => undefined)
}
