import { Button, Stack, TextInput } from '@mantine/core'
import { api, forgetCapacity, type Problem, problemOf, replyOf, useUrlState, useWords } from '#platform/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import { placeAfterSignIn } from '../shell/place.ts'
import styles from './account.module.css'
import { DemoLogins } from './demo-logins.tsx'
import { DoorPage } from './door-page.tsx'
import { PasswordField } from './password-field.tsx'
import { ProblemNote } from './problem-note.tsx'

export function SignInScreen() {
  const t = useWords('shell')
  const [loginName, setLoginName] = useState('')
  const [password, setPassword] = useState('')
  const { next, signIn, busy, problem } = useSignIn()

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    void signIn({ loginName, password })
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
        </Stack>
        <p className={styles.note}>{t('signIn.forgotten')}</p>
        <p className={styles.note}>
          <a href="/">{t('signIn.portal')}</a>
        </p>
      </form>
      <DemoLogins onChoose={(login) => void signIn(login)} />
    </DoorPage>
  )
}

interface Credentials {
  readonly loginName: string
  readonly password: string
}

function useSignIn() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [{ next }] = useUrlState()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  async function signIn({ loginName, password }: Credentials): Promise<void> {
    setBusy(true)
    setProblem(undefined)
    try {
      await replyOf(api.POST('/api/v1/logins', { body: { loginName, password } }))
      forgetCapacity()
      queries.clear()
      await navigate({ href: placeAfterSignIn(next) })
    } catch (thrown) {
      setProblem(problemOf(thrown))
    } finally {
      setBusy(false)
    }
  }

  return { next, signIn, busy, problem }
}
