import { Button, CopyButton } from '@mantine/core'
import { useMyCouncil, useWords } from '#platform/ui'
import { IconAlertTriangle, IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react'
import type { RoleToGrant } from './identity.queries.ts'
import styles from './identity.module.css'
import { SCREEN_WORDS } from './screen-words.ts'

interface AccountSlipProps {
  readonly to: RoleToGrant
  readonly password: string
}

/** The paper that a new person gets: name, login name, a password that works once, and where to sign in. */
export function AccountSlip({ to, password }: AccountSlipProps) {
  const t = useWords(SCREEN_WORDS)
  const { name: council } = useMyCouncil()
  const address = `${location.origin}${import.meta.env.BASE_URL}`
  const lines = [
    [t('list.columns.person'), to.displayName],
    [t('list.columns.title'), to.title],
    [t('granted.address'), address],
    [t('list.columns.loginName'), to.loginName],
    [t('granted.password'), password],
  ] as const
  const text = [council, ...lines.map(([label, value]) => `${label}: ${value}`), t('granted.change')].join('\n')
  return (
    <section className={styles.slip} aria-label={t('granted.slipTitle')}>
      <p className={styles.slipCouncil}>{council}</p>
      <h2 className={styles.slipTitle}>{t('granted.slipTitle')}</h2>
      <dl className={styles.facts}>
        {lines.map(([label, value]) => (
          <div key={label} className={styles.fact}>
            <dt>{label}</dt>
            <dd>{value === password ? <code className={styles.password}>{value}</code> : value}</dd>
          </div>
        ))}
      </dl>
      <p>{t('granted.change')}</p>
      <p className={`${styles.once} nt-no-print`}>
        <IconAlertTriangle size={20} aria-hidden />
        {t('granted.once')}
      </p>
      <div className={`${styles.acts} nt-no-print`}>
        <Button leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
          {t('granted.print')}
        </Button>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
              onClick={copy}
            >
              {t(copied ? 'granted.copied' : 'granted.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </section>
  )
}
