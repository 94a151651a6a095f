import { Alert, Button } from '@mantine/core'
import { formatDate, formatInstant, instant } from '#platform/calendar'
import { AppLink, ErrorState, LoadingState, PageHeader, Panel, useLocale, useWords } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ACCOUNT_WORDS } from './account-words.ts'
import styles from './account.module.css'
import { AppPanel } from './app-panel.tsx'
import { knowsPasskeys } from './passkeys.ts'
import { PasskeysPanel } from './passkeys-panel.tsx'
import { RecoveryCodesDialog } from './recovery-codes-dialog.tsx'
import { RecoveryPanel } from './recovery-panel.tsx'
import { type Security, securityQuery } from './security.queries.ts'

/** "Bảo mật tài khoản": everything by which one proves who one is. */
export function SecurityScreen() {
  const t = useWords(ACCOUNT_WORDS)
  const security = useQuery(securityQuery)
  return (
    <>
      <PageHeader title={t('security.title')} lead={t('security.lead')} />
      {security.isPending && <LoadingState lines={6} />}
      {security.isError && <ErrorState error={security.error} onRetry={() => void security.refetch()} />}
      {security.data !== undefined && <Panels security={security.data} />}
    </>
  )
}

function Panels({ security }: { readonly security: Security }) {
  const t = useWords(ACCOUNT_WORDS)
  const locale = useLocale()
  const [codes, setCodes] = useState<readonly string[]>([])
  const changed = formatInstant(instant(security.passwordChangedAt), locale)
  const hasFactor = security.totp !== null || security.passkeys.length > 0
  return (
    <div className={styles.panels}>
      <Due security={security} />
      <PasskeysPanel passkeys={security.passkeys} chief={!hasFactor} onCodes={setCodes} />
      <AppPanel app={security.totp} chief={!hasFactor && !knowsPasskeys()} onCodes={setCodes} />
      <RecoveryPanel left={security.recoveryCodesLeft} needed={hasFactor} onCodes={setCodes} />
      <Panel title={t('security.password')}>
        <p className={styles.plain}>{t('security.passwordChanged', { at: changed })}</p>
        <Button component={AppLink} to="/account/password" variant="default">
          {t('security.changePassword')}
        </Button>
      </Panel>
      {security.singleSignOn !== null && <Linked label={security.singleSignOn} security={security} />}
      {security.due !== 'overdue' && (
        <Panel title={t('security.places')}>
          <p className={styles.plain}>{t('security.placesDetail')}</p>
          <Button component={AppLink} to="/account/logins" variant="default">
            {t('security.openPlaces')}
          </Button>
        </Panel>
      )}
      {codes.length > 0 && <RecoveryCodesDialog codes={codes} onClose={() => setCodes([])} />}
    </div>
  )
}

/** What the council asks, where it asks for more than there is. */
function Due({ security: { due, dueFrom } }: { readonly security: Security }) {
  const t = useWords(ACCOUNT_WORDS)
  const locale = useLocale()
  if (due !== 'asked' && due !== 'overdue') return null
  return (
    <Alert color="yellow">
      {due === 'overdue' || dueFrom === null
        ? t('security.overdue')
        : t('security.asked', { day: formatDate(dueFrom as Parameters<typeof formatDate>[0], locale) })}
    </Alert>
  )
}

function Linked({ label, security }: { readonly label: string; readonly security: Security }) {
  const t = useWords(ACCOUNT_WORDS)
  const locale = useLocale()
  return (
    <Panel title={t('linked.title', { label })}>
      {security.identities.length === 0 && <p className={styles.plain}>{t('linked.none', { label })}</p>}
      <ul className={styles.rows}>
        {security.identities.map((identity) => (
          <li key={identity.id} className={styles.row}>
            <div>
              <strong>{identity.label}</strong>
              <p className={styles.rowNote}>
                {t('linked.since', { at: formatInstant(instant(identity.linkedAt), locale) })}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {security.identities.length > 0 && <p className={styles.plain}>{t('linked.ask')}</p>}
    </Panel>
  )
}
