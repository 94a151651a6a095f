import type { ElectionUnitResult } from '#councils'
import { Dialog, Form, tellDone, TextField, useForm } from '#platform/ui'
import { useProvinceWords } from '../shared/province-words.ts'
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
  const { p, t } = useProvinceWords()
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
      tellDone({ message: p('results.entered', { number: unit.number }) })
      onClose()
    },
  })
  return (
    <Dialog title={t('delegate.unit', { number: unit.number, territory: unit.territory })} onClose={onClose}>
      <Form form={form} submit={p('results.enter')}>
        <TextField form={form} name="voters" label={p('results.voters')} inputMode="numeric" required />
        <TextField form={form} name="voted" label={p('results.voted')} inputMode="numeric" required />
        <TextField form={form} name="ballotsValid" label={p('results.valid')} inputMode="numeric" required />
        <TextField form={form} name="ballotsInvalid" label={p('results.invalid')} inputMode="numeric" required />
        <TextField form={form} name="document" label={p('results.minutes')} />
      </Form>
    </Dialog>
  )
}

function numberOf(typed: string): number {
  return Number(typed.replaceAll(/[.\s]/g, ''))
}
