import { Button, Stack } from '@mantine/core'
import { PASSWORD_MIN } from '#identity'
import { api, meQuery, PageHeader, problemOf, replyOf, tellDone, useGo, useMe, useWords } from '#platform/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { PasswordField } from './password-field.tsx'
import { ProblemNote } from './problem-note.tsx'

/** A new password of one's own; asked for at once where the present one was given out. */
export function PasswordScreen() {
  const t = useWords('shell')
  const me = useMe()
  const go = useGo()
  const queries = useQueryClient()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const missing = PASSWORD_MIN - next.length
  const change = useMutation({
    mutationFn: () => replyOf(api.PUT('/api/v1/me/password', { body: { current, next } })),
    onSuccess: async () => {
      await queries.refetchQueries(meQuery)
      tellDone({ message: t('password.done') })
      go('/')
    },
  })

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (missing <= 0) change.mutate()
  }

  return (
    <>
      <PageHeader title={t('password.title')} lead={me.mustChangePassword ? t('password.first') : undefined} />
      <form onSubmit={submit}>
        <Stack gap="md" maw="27rem">
          <input type="hidden" autoComplete="username" value={me.loginName} readOnly />
          <PasswordField
            label={t(me.mustChangePassword ? 'password.given' : 'password.current')}
            value={current}
            autoComplete="current-password"
            onChange={setCurrent}
          />
          <PasswordField
            label={t('password.next')}
            help={t('setup.passwordHelp', { min: PASSWORD_MIN })}
            value={next}
            autoComplete="new-password"
            error={next !== '' && missing > 0 ? t('setup.passwordShort', { count: missing }) : undefined}
            onChange={setNext}
          />
          <ProblemNote problem={change.error === null ? undefined : problemOf(change.error)} />
          <Button type="submit" loading={change.isPending}>
            {t('password.submit')}
          </Button>
        </Stack>
      </form>
    </>
  )
}
