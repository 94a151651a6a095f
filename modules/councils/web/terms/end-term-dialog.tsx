import type { Term } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { DateField, Dialog, Form, LongTextField, tellDone, TextField, useForm } from '#platform/ui'
import { useProvinceWords } from '../shared/province-words.ts'
import { useTermCommands } from './terms.queries.ts'

interface Values {
  readonly endedOn: CalendarDate | null
  readonly document: string
  readonly note: string
}

/** Kết thúc nhiệm kỳ mà không có nhiệm kỳ sau; taken back at once if it was a slip. */
export function EndTermDialog({ term, onClose }: { readonly term: Term; readonly onClose: () => void }) {
  const { p, t, termName } = useProvinceWords()
  const { end, undoEnd } = useTermCommands()
  const form = useForm<Values, { readonly version: number }>({
    key: `councils/term/${term.id}/end@${term.version}`,
    start: { endedOn: null, document: '', note: '' },
    send: ({ endedOn, document, note }) =>
      end(term.id, {
        version: term.version,
        endedOn: endedOn as CalendarDate,
        document,
        note: note === '' ? null : note,
      }),
    onSent: ({ version }) => {
      tellDone({
        message: p('terms.ended', { term: termName(term) }),
        undo: async () => {
          await undoEnd(term.id, { version, reason: t('undoAtOnce') })
        },
      })
      onClose()
    },
  })
  return (
    <Dialog title={p('terms.endTitle', { term: termName(term) })} onClose={onClose}>
      <p>{p('terms.endDetail')}</p>
      <Form form={form} submit={p('terms.end')}>
        <DateField form={form} name="endedOn" label={p('terms.endedOn')} required />
        <TextField form={form} name="document" label={t('document')} help={t('documentHelp')} required />
        <LongTextField form={form} name="note" label={t('event.note')} />
      </Form>
    </Dialog>
  )
}
