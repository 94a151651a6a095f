import { Button, Group, Stack, TextInput } from '@mantine/core'
import { Dialog, problemOf, useWords } from '#platform/ui'
import { type SubmitEvent, useState } from 'react'
import { ACCOUNT_WORDS } from './account-words.ts'
import styles from './account.module.css'
import { ProblemNote } from './problem-note.tsx'
import { confirmApp, useSecurityAct } from './security.queries.ts'

interface ConfirmAppDialogProps {
  readonly app: { readonly key: string; readonly address: string; readonly qr: string }
  readonly onConfirmed: (codes: readonly string[]) => void
  readonly onClose: () => void
}

/** What the app is told, by QR code or by hand, and the code by which it shows that it was. */
export function ConfirmAppDialog({ app, onConfirmed, onClose }: ConfirmAppDialogProps) {
  const t = useWords(ACCOUNT_WORDS)
  const [code, setCode] = useState('')
  const confirm = useSecurityAct(confirmApp, ({ codes }) => onConfirmed(codes))

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    confirm.mutate(code)
  }

  return (
    <Dialog title={t('app.add')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <p className={styles.plain}>{t('app.scan')}</p>
          <img className={styles.qr} src={`data:image/svg+xml,${encodeURIComponent(app.qr)}`} alt={t('app.qr')} />
          <p className={styles.typed}>
            {t('app.typed')} <code className={styles.key}>{app.key}</code>
          </p>
          <TextInput
            required
            data-autofocus
            label={t('app.code')}
            value={code}
            inputMode="numeric"
            autoComplete="one-time-code"
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <ProblemNote problem={confirm.error === null ? undefined : problemOf(confirm.error)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('proof.cancel')}
            </Button>
            <Button type="submit" loading={confirm.isPending}>
              {t('app.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
