import { Button, Select, Stack, TextInput } from '@mantine/core'
import { PASSWORD_MIN } from '#identity'
import {
  api,
  EmptyState,
  ErrorState,
  type Problem,
  problemOf,
  replyOf,
  useGo,
  useUrlState,
  useWords,
} from '#platform/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { IconKey } from '@tabler/icons-react'
import { type SubmitEvent, useState } from 'react'
import styles from './account.module.css'
import { DoorPage } from './door-page.tsx'
import { PasswordField } from './password-field.tsx'
import { ProblemNote } from './problem-note.tsx'

/** The page behind the one-time link of an empty installation. */
export function SetupScreen() {
  const t = useWords('shell')
  const [{ token }] = useUrlState()
  return (
    <DoorPage>
      {token === undefined ? (
        <EmptyState icon={IconKey} title={t('setup.noToken')}>
          {t('setup.noTokenDetail')}
        </EmptyState>
      ) : (
        <SetupForm token={token} />
      )}
    </DoorPage>
  )
}

const nothing = { province: '', displayName: '', loginName: '', password: '' }

function SetupForm({ token }: { readonly token: string }) {
  const t = useWords('shell')
  const go = useGo()
  const [values, setValues] = useState(nothing)
  const set = (changes: Partial<typeof nothing>) => setValues((before) => ({ ...before, ...changes }))
  const provinces = useQuery({
    queryKey: ['setup', 'provinces'],
    queryFn: () => replyOf(api.GET('/api/v1/setup/provinces', { params: { query: { token } } })),
  })
  const setup = useMutation({ mutationFn: () => replyOf(api.POST('/api/v1/setup', { body: { token, ...values } })) })
  const problem = setup.error === null ? undefined : problemOf(setup.error)
  const missing = PASSWORD_MIN - values.password.length

  if (provinces.isError) return <ErrorState error={provinces.error} onRetry={() => void provinces.refetch()} />
  if (setup.isSuccess) {
    return (
      <EmptyState
        icon={IconKey}
        title={t('setup.doneTitle')}
        action={<Button onClick={() => go('/sign-in')}>{t('signIn.title')}</Button>}
      >
        {t('setup.done')}
      </EmptyState>
    )
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (missing <= 0 && values.province !== '') setup.mutate()
  }

  return (
    <form className={styles.box} onSubmit={submit}>
      <h1 className={styles.boxTitle}>{t('setup.title')}</h1>
      <Stack gap="md">
        <p className={styles.lead}>{t('setup.lead')}</p>
        <Select
          required
          searchable
          label={t('setup.province')}
          description={t('setup.provinceHelp')}
          data={provinces.data?.items.map(({ code, name }) => ({ value: code, label: name })) ?? []}
          value={values.province === '' ? null : values.province}
          error={errorOf(problem, 'province')}
          onChange={(province) => set({ province: province ?? '' })}
        />
        <TextInput
          required
          label={t('setup.displayName')}
          autoComplete="name"
          value={values.displayName}
          error={errorOf(problem, 'displayName')}
          onChange={(event) => set({ displayName: event.currentTarget.value })}
        />
        <TextInput
          required
          label={t('setup.name')}
          description={t('setup.nameHelp')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={values.loginName}
          error={errorOf(problem, 'loginName')}
          onChange={(event) => set({ loginName: event.currentTarget.value })}
        />
        <PasswordField
          label={t('setup.password')}
          help={t('setup.passwordHelp', { min: PASSWORD_MIN })}
          value={values.password}
          autoComplete="new-password"
          error={
            values.password !== '' && missing > 0
              ? t('setup.passwordShort', { count: missing })
              : errorOf(problem, 'password')
          }
          onChange={(password) => set({ password })}
        />
        <ProblemNote problem={problem} />
        <Button type="submit" loading={setup.isPending}>
          {t('setup.submit')}
        </Button>
      </Stack>
    </form>
  )
}

function errorOf(problem: Problem | undefined, path: string): string | undefined {
  return problem?.errors.find((error) => error.path === path)?.message
}
