import { Button } from '@mantine/core'
import { formatInstant, instant } from '#platform/calendar'
import { Panel, tellDone, useLocale, useWords } from '#platform/ui'
import { useState } from 'react'
import { ACCOUNT_WORDS } from './account-words.ts'
import styles from './account.module.css'
import { ConfirmAppDialog } from './confirm-app-dialog.tsx'
import { ProofDialog } from './proof-dialog.tsx'
import { beginApp, removeApp, type Security, useSecurityAct } from './security.queries.ts'

interface AppPanelProps {
  readonly app: Security['totp']
  /** Is it what one would do first on this page? */
  readonly chief: boolean
  readonly onCodes: (codes: readonly string[]) => void
}

/** The authenticator app: set up by a QR code and one of its codes, removed against the password. */
export function AppPanel({ app, chief, onCodes }: AppPanelProps) {
  const t = useWords(ACCOUNT_WORDS)
  const locale = useLocale()
  const [asking, setAsking] = useState(false)
  const begin = useSecurityAct(beginApp, () => setAsking(false))
  const remove = useSecurityAct(removeApp, () => {
    setAsking(false)
    tellDone({ message: t('app.removed') })
  })
  const act = app === null ? begin : remove

  function close(): void {
    setAsking(false)
    act.reset()
  }

  return (
    <Panel title={t('app.title')}>
      <p className={styles.plain}>
        {app === null ? t('app.off') : t('app.on', { at: formatInstant(instant(app.confirmedAt), locale) })}
      </p>
      <Button variant={chief ? 'filled' : 'default'} onClick={() => setAsking(true)}>
        {t(app === null ? 'app.add' : 'app.remove')}
      </Button>
      {asking && (
        <ProofDialog
          title={t(app === null ? 'app.add' : 'app.remove')}
          {...(app !== null && { detail: t('app.removeWhy') })}
          verb={t(app === null ? 'app.next' : 'app.remove')}
          busy={act.isPending}
          error={act.error}
          onProof={act.mutate}
          onClose={close}
        />
      )}
      {begin.data !== undefined && (
        <ConfirmAppDialog
          app={begin.data}
          onClose={begin.reset}
          onConfirmed={(codes) => {
            begin.reset()
            tellDone({ message: t('app.added') })
            if (codes.length > 0) onCodes(codes)
          }}
        />
      )}
    </Panel>
  )
}
