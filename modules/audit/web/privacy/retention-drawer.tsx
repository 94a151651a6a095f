import type { RetentionRow } from '#audit'
import { formatCount } from '#platform/text'
import { DetailDrawer, Form, tellDone, TextField, useForm, useLocale } from '#platform/ui'
import { usePrivacyCommands } from './privacy.queries.ts'
import { usePrivacyWords } from './privacy-words.ts'

interface RetentionDrawerProps {
  readonly rule: RetentionRow | undefined
  readonly onClose: () => void
}

/** One rule: what happens, why, and the number of days where there is one to choose. */
export function RetentionDrawer({ rule, onClose }: RetentionDrawerProps) {
  const t = usePrivacyWords()
  return (
    <DetailDrawer
      open={rule !== undefined}
      onClose={onClose}
      title={rule === undefined ? '' : t('retention.setTitle', { what: rule.title })}
    >
      {rule && (
        <>
          <p>{rule.action}</p>
          <p>{rule.basis}</p>
          {rule.least !== null && rule.least !== rule.most && <DaysForm rule={rule} onDone={onClose} />}
        </>
      )}
    </DetailDrawer>
  )
}

function DaysForm({ rule, onDone }: { readonly rule: RetentionRow; readonly onDone: () => void }) {
  const t = usePrivacyWords()
  const locale = useLocale()
  const { setDays } = usePrivacyCommands()
  const figure = (days: number | null) => (days === null ? '' : formatCount(days, locale))
  const form = useForm({
    key: `privacy/retention/${rule.name}`,
    start: { days: rule.days === null ? '' : String(rule.days) },
    // What is no number is sent as one that the server refuses by name.
    send: ({ days }) => setDays(rule.name, days.trim() === '' ? null : Number(days) || 0, rule.version),
    onSent: () => {
      tellDone({ message: t('retention.done') })
      onDone()
    },
  })
  const usual = rule.usual === null ? t('kept.unset') : t('retention.usual', { days: figure(rule.usual) })
  const help = t('retention.daysHelp', { least: figure(rule.least), most: figure(rule.most) })
  return (
    <Form form={form} submit={t('retention.submit')}>
      <TextField form={form} name="days" label={t('retention.days')} help={`${help} ${usual}.`} inputMode="numeric" />
    </Form>
  )
}
