import type { SecondFactorRule } from '#identity'
import { ROLES, type Role } from '#platform/access'
import { addDays, formatDate, systemClock, today } from '#platform/calendar'
import { Button, Checkbox, Stack } from '@mantine/core'
import { DateInput, Dialog, ErrorState, Panel, tellDone, useLocale, useMyCouncil, useWords } from '#platform/ui'
import { type SubmitEvent, useState } from 'react'
import { setRule, useProtectionAct } from './protection.queries.ts'
import styles from './protection.module.css'
import { PROTECTION_WORDS } from './words.ts'

const GRACE_DAYS = 14

/** Whom the council asks for a second step, and from when on. */
export function RulePanel({ rule }: { readonly rule: SecondFactorRule | null }) {
  const t = useWords(PROTECTION_WORDS)
  const locale = useLocale()
  const [changing, setChanging] = useState(false)
  const asks = rule !== null && rule.roles.length > 0
  return (
    <Panel title={t('rule.title')}>
      <p className={styles.plain}>
        {asks
          ? t('rule.stands', {
              day: formatDate(rule.requiredFrom, locale),
              roles: rule.roles.map((role) => t(`roles.${role}`)).join(', '),
            })
          : t('rule.none')}
      </p>
      <Button variant="default" onClick={() => setChanging(true)}>
        {t('rule.change')}
      </Button>
      {changing && <RuleDialog rule={rule} onClose={() => setChanging(false)} />}
    </Panel>
  )
}

function RuleDialog({ rule, onClose }: { readonly rule: SecondFactorRule | null; readonly onClose: () => void }) {
  const t = useWords(PROTECTION_WORDS)
  const { id: council } = useMyCouncil()
  const [roles, setRoles] = useState<readonly Role[]>(rule?.roles ?? [])
  const [from, setFrom] = useState(rule?.requiredFrom ?? addDays(today(systemClock), GRACE_DAYS))
  const save = useProtectionAct(
    council,
    () => setRule(council, { roles: [...roles], requiredFrom: from, version: rule?.version ?? 0 }),
    () => {
      onClose()
      tellDone({ message: t('rule.saved') })
    },
  )

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    save.mutate(undefined)
  }

  return (
    <Dialog title={t('rule.title')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <Checkbox.Group label={t('rule.roles')} value={[...roles]} onChange={(chosen) => setRoles(chosen)}>
          <Stack gap="xs" mt="xs">
            {ROLES.map((role) => (
              <Checkbox key={role} value={role} label={t(`roles.${role}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <DateInput
          required
          label={t('rule.from')}
          description={t('rule.fromHelp')}
          value={from}
          onChange={(day) => day !== null && setFrom(day)}
        />
        {save.isError && <ErrorState error={save.error} />}
        <Button type="submit" loading={save.isPending}>
          {t('rule.submit')}
        </Button>
      </form>
    </Dialog>
  )
}
