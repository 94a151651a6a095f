import { Button, Group, Stack } from '@mantine/core'
import { Dialog, problemOf, useWords } from '#platform/ui'
import { type ReactNode, type SubmitEvent, useState } from 'react'
import { ACCOUNT_WORDS } from './account-words.ts'
import styles from './account.module.css'
import { PasskeyStopped } from './passkeys.ts'
import { PasswordField } from './password-field.tsx'
import { ProblemNote } from './problem-note.tsx'

interface ProofDialogProps {
  readonly title: string
  /** What follows from it. */
  readonly detail?: string
  readonly verb: string
  /** Asked for beside the password. */
  readonly children?: ReactNode
  readonly busy: boolean
  readonly error: Error | null
  readonly onProof: (password: string) => void
  readonly onClose: () => void
}

/** Asks for the password before something changes how one signs in. */
export function ProofDialog({ title, detail, verb, children, busy, error, onProof, onClose }: ProofDialogProps) {
  const t = useWords(ACCOUNT_WORDS)
  const [password, setPassword] = useState('')
  const stopped = error instanceof PasskeyStopped

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    onProof(password)
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {detail !== undefined && <p className={styles.plain}>{detail}</p>}
          {children}
          <PasswordField
            {...(children === undefined && { first: true })}
            label={t('proof.password')}
            help={t('proof.why')}
            value={password}
            autoComplete="current-password"
            onChange={setPassword}
          />
          {stopped ? (
            <p className={styles.plain} role="alert">
              {t('passkeyStopped')}
            </p>
          ) : (
            <ProblemNote problem={error === null ? undefined : problemOf(error)} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('proof.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
