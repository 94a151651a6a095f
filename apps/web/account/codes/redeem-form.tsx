import { Button, Stack, TextInput } from '@mantine/core'
import { type InvitedTo, PASSWORD_MIN } from '#identity'
import { formatDate, formatInstant } from '#platform/calendar'
import { api, type Problem, replyOf, useLocale, useWords } from '#platform/ui'
import { type SubmitEvent, useState } from 'react'
import styles from '../account.module.css'
import { PasswordField } from '../password-field.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { useEntering } from '../use-entering.ts'
import { CODE_WORDS } from './code-words.ts'

interface RedeemFormProps {
  readonly code: string
  readonly invited: InvitedTo
  /** After a lost password: one signs in with the new one. */
  readonly onReset: (loginName: string) => void
  readonly onOther: () => void
}

/** What one is invited to, and a password of one's own. */
export function RedeemForm({ code, invited, onReset, onOther }: RedeemFormProps) {
  const t = useWords(CODE_WORDS)
  const locale = useLocale()
  const joins = invited.purpose === 'role'
  const [values, setValues] = useState({
    displayName: invited.displayName,
    loginName: invited.loginName,
    password: '',
  })
  const { enter, busy, problem } = useEntering()
  const set = (changes: Partial<typeof values>) => setValues((before) => ({ ...before, ...changes }))
  const missing = PASSWORD_MIN - values.password.length
  const { password, ...names } = values

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (missing > 0) return
    const body = { code, password, ...(joins && names) }
    void enter(async () => {
      const { signedIn, loginName } = await replyOf(api.POST('/api/v1/invitations/redeem', { body }))
      if (!signedIn) onReset(loginName)
      return signedIn ? 'in' : 'nowhere'
    })
  }

  return (
    <form className={styles.box} onSubmit={submit}>
      <h1 className={styles.boxTitle}>
        {t(joins ? 'invitation.to' : 'invitation.reset', { council: invited.councilName })}
      </h1>
      <Stack gap="md">
        {invited.title !== null && (
          <p className={styles.lead}>
            {t('invitation.asTitle')}: <strong>{invited.title}</strong>
          </p>
        )}
        {invited.validTo !== null && (
          <p className={styles.lead}>{t('invitation.roleUntil', { day: formatDate(invited.validTo, locale) })}</p>
        )}
        <p className={styles.lead}>{t('invitation.until', { at: formatInstant(invited.expiresAt, locale) })}</p>
        <TextInput
          required
          readOnly={!joins}
          label={t('invitation.displayName')}
          autoComplete="name"
          value={values.displayName}
          error={errorOf(problem, 'displayName')}
          onChange={(event) => set({ displayName: event.currentTarget.value })}
        />
        <TextInput
          required
          readOnly={!joins}
          label={t('invitation.loginName')}
          description={joins ? t('invitation.loginNameHelp') : undefined}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={values.loginName}
          error={errorOf(problem, 'loginName')}
          onChange={(event) => set({ loginName: event.currentTarget.value })}
        />
        <PasswordField
          label={t('invitation.password')}
          help={t('invitation.passwordHelp', { min: PASSWORD_MIN })}
          value={password}
          autoComplete="new-password"
          error={
            password !== '' && missing > 0
              ? t('invitation.passwordShort', { count: missing })
              : errorOf(problem, 'password')
          }
          onChange={(typed) => set({ password: typed })}
        />
        <ProblemNote problem={problem} />
        <Button type="submit" loading={busy}>
          {t(joins ? 'invitation.submit' : 'invitation.submitReset')}
        </Button>
        <Button variant="subtle" onClick={onOther}>
          {t('code.other')}
        </Button>
      </Stack>
    </form>
  )
}

function errorOf(problem: Problem | undefined, path: string): string | undefined {
  return problem?.errors.find((error) => error.path === path)?.message
}
