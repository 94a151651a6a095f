import { Button } from '@mantine/core'
import { Panel, useWords } from '#platform/ui'
import { useState } from 'react'
import { ACCOUNT_WORDS } from './account-words.ts'
import styles from './account.module.css'
import { ProofDialog } from './proof-dialog.tsx'
import { renewRecoveryCodes, useSecurityAct } from './security.queries.ts'

interface RecoveryPanelProps {
  readonly left: number
  /** Is there a second factor that a code could stand in for? */
  readonly needed: boolean
  readonly onCodes: (codes: readonly string[]) => void
}

/** How many recovery codes are left, and ten new ones against the password. */
export function RecoveryPanel({ left, needed, onCodes }: RecoveryPanelProps) {
  const t = useWords(ACCOUNT_WORDS)
  const [asking, setAsking] = useState(false)
  const renew = useSecurityAct(renewRecoveryCodes, ({ codes }) => {
    setAsking(false)
    onCodes(codes)
  })
  return (
    <Panel title={t('recovery.title')}>
      <p className={styles.plain}>{needed ? t('recovery.left', { count: left }) : t('recovery.none')}</p>
      {needed && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('recovery.renew')}
        </Button>
      )}
      {asking && (
        <ProofDialog
          title={t('recovery.renew')}
          detail={t('recovery.renewWhy')}
          verb={t('recovery.renew')}
          busy={renew.isPending}
          error={renew.error}
          onProof={renew.mutate}
          onClose={() => {
            setAsking(false)
            renew.reset()
          }}
        />
      )}
    </Panel>
  )
}
