import type { AccountProtection } from '#identity'
import { Button, TextInput } from '@mantine/core'
import {
  ConfirmDialog,
  DetailDrawer,
  ErrorState,
  tellDone,
  tellRefused,
  useMe,
  useMyCouncil,
  useWords,
} from '#platform/ui'
import { type SubmitEvent, useState } from 'react'
import { linkIdentity, resetFactors, unlinkIdentity, useProtectionAct } from './protection.queries.ts'
import styles from './protection.module.css'
import { PROTECTION_WORDS } from './words.ts'

interface PersonProtectionProps {
  readonly person: AccountProtection | undefined
  /** The name of the account provider, where there is one. */
  readonly label: string | null
  readonly onClose: () => void
}

/** What the office does for one person's way of signing in. */
export function PersonProtection({ person, label, onClose }: PersonProtectionProps) {
  const t = useWords(PROTECTION_WORDS)
  const { account } = useMe()
  return (
    <DetailDrawer open={person !== undefined} onClose={onClose} title={person?.displayName ?? ''}>
      {person?.account === account && <p>{t('one.own')}</p>}
      {person && person.account !== account && (
        <>
          <ResetFactors person={person} />
          {label !== null && <Links key={person.account} person={person} label={label} />}
        </>
      )}
    </DetailDrawer>
  )
}

function ResetFactors({ person }: { readonly person: AccountProtection }) {
  const t = useWords(PROTECTION_WORDS)
  const { id: council } = useMyCouncil()
  const [asking, setAsking] = useState(false)
  const name = person.displayName
  const reset = useProtectionAct(
    council,
    () => resetFactors(council, person.account),
    () => tellDone({ message: t('one.resetDone', { name }) }),
  )
  return (
    <>
      <p className={styles.plain}>
        {t('people.factors')}: {person.totp ? t('people.app') : ''}
        {person.totp && person.passkeys > 0 ? ', ' : ''}
        {person.passkeys > 0 ? t('people.passkeys', { count: person.passkeys }) : ''}
        {!person.totp && person.passkeys === 0 ? t('people.nothing') : ''}
      </p>
      {person.totp || person.passkeys > 0 ? (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('one.reset')}
        </Button>
      ) : (
        <p className={styles.quiet}>{t('one.nothing')}</p>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('one.resetTitle', { name })}
        detail={t('one.resetDetail')}
        verb={t('one.reset')}
        busy={reset.isPending}
        onConfirm={() => reset.mutate(undefined, { onError: tellRefused, onSettled: () => setAsking(false) })}
      />
    </>
  )
}

function Links({ person, label }: { readonly person: AccountProtection; readonly label: string }) {
  const t = useWords(PROTECTION_WORDS)
  const { id: council } = useMyCouncil()
  const [code, setCode] = useState('')
  const link = useProtectionAct(
    council,
    () => linkIdentity(council, person.account, { code }),
    () => {
      setCode('')
      tellDone({ message: t('one.linkDone', { label }) })
    },
  )

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    link.mutate(undefined)
  }

  return (
    <>
      <ul className={styles.rows}>
        {person.identities.map((identity) => (
          <LinkedRow key={identity.id} person={person} identity={identity} label={label} />
        ))}
      </ul>
      <form className={styles.acts} aria-label={t('one.linkTitle', { label })} onSubmit={submit}>
        <TextInput
          required
          label={t('one.code')}
          description={t('one.linkHelp', { label })}
          autoComplete="off"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={link.isPending}>
          {t('one.link')}
        </Button>
        {link.isError && <ErrorState error={link.error} />}
      </form>
    </>
  )
}

interface LinkedRowProps {
  readonly person: AccountProtection
  readonly identity: AccountProtection['identities'][number]
  readonly label: string
}

function LinkedRow({ person, identity, label }: LinkedRowProps) {
  const t = useWords(PROTECTION_WORDS)
  const { id: council } = useMyCouncil()
  const [asking, setAsking] = useState(false)
  const unlink = useProtectionAct(
    council,
    () => unlinkIdentity(council, person.account, identity.id),
    () => tellDone({ message: t('one.unlinkDone') }),
  )
  return (
    <li className={styles.row}>
      <strong>{identity.label}</strong>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('one.unlink')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('one.unlinkTitle', { identity: identity.label })}
        detail={t('one.unlinkDetail', { label })}
        verb={t('one.unlink')}
        busy={unlink.isPending}
        onConfirm={() => unlink.mutate(undefined, { onError: tellRefused, onSettled: () => setAsking(false) })}
      />
    </li>
  )
}
