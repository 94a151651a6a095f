import { Button, TextInput } from '@mantine/core'
import { PASSKEY_NAME_MAX } from '#identity'
import { formatInstant, instant } from '#platform/calendar'
import { Panel, tellDone, useLocale, useWords } from '#platform/ui'
import { useState } from 'react'
import { ACCOUNT_WORDS } from './account-words.ts'
import styles from './account.module.css'
import { deviceName } from '#platform/text'
import { addPasskey, knowsPasskeys } from './passkeys.ts'
import { ProofDialog } from './proof-dialog.tsx'
import { removePasskey, type Security, useSecurityAct } from './security.queries.ts'

type Passkey = Security['passkeys'][number]

interface PasskeysPanelProps {
  readonly passkeys: readonly Passkey[]
  /** Is adding one what one would do first on this page? */
  readonly chief: boolean
  readonly onCodes: (codes: readonly string[]) => void
}

/** The passkeys of the account by their names: added on this device, removed against the password. */
export function PasskeysPanel({ passkeys, chief, onCodes }: PasskeysPanelProps) {
  const t = useWords(ACCOUNT_WORDS)
  const [adding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<Passkey>()
  return (
    <Panel title={t('passkeys.title')}>
      {passkeys.length === 0 && <p className={styles.plain}>{t('passkeys.none')}</p>}
      <ul className={styles.rows}>
        {passkeys.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} onRemove={() => setLeaving(passkey)} />
        ))}
      </ul>
      {knowsPasskeys() ? (
        <Button variant={chief ? 'filled' : 'default'} onClick={() => setAdding(true)}>
          {t('passkeys.add')}
        </Button>
      ) : (
        <p className={styles.plain}>{t('passkeys.unsupported')}</p>
      )}
      {adding && <AddPasskeyDialog onCodes={onCodes} onClose={() => setAdding(false)} />}
      {leaving && <RemovePasskeyDialog passkey={leaving} onClose={() => setLeaving(undefined)} />}
    </Panel>
  )
}

function PasskeyRow({ passkey, onRemove }: { readonly passkey: Passkey; readonly onRemove: () => void }) {
  const t = useWords(ACCOUNT_WORDS)
  const locale = useLocale()
  const at = (moment: string) => formatInstant(instant(moment), locale)
  const used = passkey.lastUsedAt === null ? t('passkeys.unused') : t('passkeys.used', { at: at(passkey.lastUsedAt) })
  return (
    <li className={styles.row}>
      <div>
        <strong>{passkey.name}</strong>
        <p className={styles.rowNote}>
          {t('passkeys.made', { at: at(passkey.madeAt) })}; {used}
        </p>
      </div>
      <Button variant="default" aria-label={t('passkeys.removeNamed', { name: passkey.name })} onClick={onRemove}>
        {t('passkeys.remove')}
      </Button>
    </li>
  )
}

function AddPasskeyDialog({
  onCodes,
  onClose,
}: Pick<PasskeysPanelProps, 'onCodes'> & { readonly onClose: () => void }) {
  const t = useWords(ACCOUNT_WORDS)
  const [name, setName] = useState(() => deviceName(navigator.userAgent))
  const add = useSecurityAct(addPasskey, (codes) => {
    onClose()
    tellDone({ message: t('passkeys.added') })
    if (codes.length > 0) onCodes(codes)
  })
  return (
    <ProofDialog
      title={t('passkeys.add')}
      verb={t('passkeys.add')}
      busy={add.isPending}
      error={add.error}
      onProof={(password) => add.mutate({ name, password })}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        label={t('passkeys.name')}
        description={t('passkeys.nameHelp')}
        maxLength={PASSKEY_NAME_MAX}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ProofDialog>
  )
}

function RemovePasskeyDialog({ passkey, onClose }: { readonly passkey: Passkey; readonly onClose: () => void }) {
  const t = useWords(ACCOUNT_WORDS)
  const remove = useSecurityAct(
    (password: string) => removePasskey(passkey.id, password),
    () => {
      onClose()
      tellDone({ message: t('passkeys.removed') })
    },
  )
  return (
    <ProofDialog
      title={t('passkeys.removeTitle', { name: passkey.name })}
      detail={t('passkeys.removeWhy')}
      verb={t('passkeys.remove')}
      busy={remove.isPending}
      error={remove.error}
      onProof={remove.mutate}
      onClose={onClose}
    />
  )
}
