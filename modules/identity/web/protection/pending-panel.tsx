import type { AccountProtection, PendingIdentity } from '#identity'
import { formatInstant } from '#platform/calendar'
import { Button, Select } from '@mantine/core'
import { ErrorState, Panel, tellDone, tellRefused, useLocale, useMyCouncil, useWords } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { linkIdentity, pendingQuery, useProtectionAct } from './protection.queries.ts'
import styles from './protection.module.css'
import { PROTECTION_WORDS } from './words.ts'

interface PendingPanelProps {
  readonly label: string
  readonly people: readonly AccountProtection[]
}

/** Who was confirmed by the provider and waits for the office to say whose account it is. */
export function PendingPanel({ label, people }: PendingPanelProps) {
  const t = useWords(PROTECTION_WORDS)
  const { id: council } = useMyCouncil()
  const pending = useQuery(pendingQuery(council))
  if (pending.isError) return <ErrorState error={pending.error} onRetry={() => void pending.refetch()} />
  const waiting = pending.data ?? []
  return (
    <Panel title={t('pending.title')}>
      <p className={styles.plain}>{waiting.length === 0 ? t('pending.none') : t('pending.lead', { label })}</p>
      <ul className={styles.rows}>
        {waiting.map((each) => (
          <Pending key={each.id} pending={each} label={label} people={people} />
        ))}
      </ul>
    </Panel>
  )
}

function Pending({ pending, label, people }: PendingPanelProps & { readonly pending: PendingIdentity }) {
  const t = useWords(PROTECTION_WORDS)
  const locale = useLocale()
  const { id: council } = useMyCouncil()
  const [account, setAccount] = useState<string | null>(null)
  const link = useProtectionAct(
    council,
    (chosen: string) => linkIdentity(council, chosen, { pending: pending.id }),
    () => tellDone({ message: t('one.linkDone', { label }) }),
  )
  return (
    <li className={styles.row}>
      <div>
        <strong>{pending.label}</strong>
        <div>{[pending.email, formatInstant(pending.triedAt, locale)].filter(Boolean).join(' · ')}</div>
      </div>
      <Select
        searchable
        label={t('pending.choose')}
        data={people.map((each) => ({ value: each.account, label: `${each.displayName} (${each.loginName})` }))}
        value={account}
        onChange={setAccount}
      />
      <Button
        disabled={account === null}
        loading={link.isPending}
        onClick={() => account !== null && link.mutate(account, { onError: tellRefused })}
      >
        {t('pending.link')}
      </Button>
    </li>
  )
}
