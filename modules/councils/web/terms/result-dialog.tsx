import type { ElectionUnitResult } from '#councils'
import { Dialog, Form, tellDone, TextField, useForm } from '#platform/ui'
import { useCouncilWords } from '../shared/labels.ts'
import { useTermCommands } from './terms.queries.ts'

interface Values {
  readonly voters: string
  readonly voted: string
  readonly ballotsValid: string
  readonly ballotsInvalid: string
  readonly document: string
}

/** The figures of one election unit, as its minutes state them. */
export function ResultDialog({ of, onClose }: { readonly of: ElectionUnitResult; readonly onClose: () => void }) {
  const { t } = useCouncilWords()
  const { enterResult } = useTermCommands()
  const { unit, result } = of
  const text = (value: number | undefined) => (value === undefined ? '' : String(value))
  const form = useForm<Values, unknown>({
    key: `councils/result/${unit.id}@${result?.version ?? 0}`,
    start: {
      voters: text(result?.voters),
      voted: text(result?.voted),
      ballotsValid: text(result?.ballotsValid),
      ballotsInvalid: text(result?.ballotsInvalid),
      document: result?.document ?? '',
    },
    send: ({ document, ...figures }) =>
      enterResult(unit.id, {
        version: result?.version ?? 0,
        voters: numberOf(figures.voters),
        voted: numberOf(figures.voted),
        ballotsValid: numberOf(figures.ballotsValid),
        ballotsInvalid: numberOf(figures.ballotsInvalid),
        document: document === '' ? null : document,
      }),
    onSent: () => {
      tellDone({ message: t('results.entered', { number: unit.number }) })
      onClose()
    },
  })
  return (
    <Dialog title={t('delegate.unit', { number: unit.number, territory: unit.territory })} onClose={onClose}>
      <Form form={form} submit={t('results.enter')}>
        <TextField form={form} name="voters" label={t('results.voters')} inputMode="numeric" required />
        <TextField form={form} name="voted" label={t('results.voted')} inputMode="numeric" required />
        <TextField form={form} name="ballotsValid" label={t('results.valid')} inputMode="numeric" required />
        <TextField form={form} name="ballotsInvalid" label={t('results.invalid')} inputMode="numeric" required />
        <TextField form={form} name="document" label={t('results.minutes')} />
      </Form>
    </Dialog>
  )
}

function numberOf(typed: string): number {
  return Number(typed.replaceAll(/[.\s]/g, ''))
}
