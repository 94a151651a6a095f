import { PasswordInput } from '@mantine/core'
import { useWords } from '#platform/ui'
import { type KeyboardEvent, useState } from 'react'
import styles from './account.module.css'

export interface PasswordFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (password: string) => void
  readonly autoComplete: 'current-password' | 'new-password'
  readonly help?: string
  readonly error?: string | undefined
  /** Where a dialog that opens puts the cursor. */
  readonly first?: boolean
}

/** A password, shown when asked, with a word when Caps Lock is on. Never part of a draft. */
export function PasswordField({ label, value, onChange, autoComplete, help, error, first }: PasswordFieldProps) {
  const t = useWords('shell')
  const [caps, setCaps] = useState(false)
  const [shown, setShown] = useState(false)
  const watch = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'))
  return (
    <div>
      <PasswordInput
        required
        {...(first === true && { 'data-autofocus': true })}
        label={label}
        description={help}
        error={error}
        value={value}
        autoComplete={autoComplete}
        visible={shown}
        onVisibilityChange={setShown}
        visibilityToggleButtonProps={{ 'aria-label': t(shown ? 'signIn.hide' : 'signIn.show'), tabIndex: 0 }}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={watch}
        onKeyUp={watch}
      />
      <output className={styles.caps}>{caps ? t('signIn.capsLock') : ''}</output>
    </div>
  )
}
