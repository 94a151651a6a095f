import { type Decider, DECIDERS, type Delegate, type MandateEventId } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { Modal } from '@mantine/core'
import {
  ChoiceField,
  DateField,
  Form,
  LongTextField,
  tellDone,
  TextField,
  useForm,
  useWords,
  VersionConflict,
} from '#platform/ui'
import { useCouncilCommands } from '../councils.commands.ts'
import { useCouncilWords } from '../shared/labels.ts'
import { isEnd, mayFollow, type RecordableEvent, USUAL_DECIDER } from './mandate-events.ts'

interface Values {
  readonly kind: string
  readonly on: CalendarDate | null
  readonly decidedBy: string
  readonly document: string
  readonly note: string
}

export interface MandateEventDialogProps {
  readonly delegate: Delegate
  readonly onClose: () => void
}

/** Ghi thay đổi nhiệm vụ đại biểu: what happened, from which day, who decided it, on which paper. */
export function MandateEventDialog({ delegate, onClose }: MandateEventDialogProps) {
  const { t, label } = useCouncilWords()
  const ui = useWords('ui')
  const { recordEvent, undoEvent } = useCouncilCommands()
  const { mandate, person } = delegate
  const form = useForm<Values, { readonly event: string; readonly version: number }>({
    key: `councils/mandate-event/${mandate.id}@${mandate.version}`,
    start: { kind: '', on: null, decidedBy: '', document: '', note: '' },
    send: ({ kind, on, decidedBy, document, note }) =>
      recordEvent(mandate.id, {
        version: mandate.version,
        kind: kind as RecordableEvent,
        on: on as CalendarDate,
        decidedBy: decidedBy as Decider,
        document: document === '' ? null : document,
        note: note === '' ? null : note,
      }),
    onSent: ({ event, version }) => {
      tellDone({
        message: t('event.done', { name: person.fullName }),
        undo: async () => {
          await undoEvent(mandate.id, { version, event: event as MandateEventId, reason: t('undoAtOnce') })
        },
      })
      onClose()
    },
  })
  const kind = form.values.kind as RecordableEvent | ''
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('event.title', { name: person.fullName })}
      closeButtonProps={{ 'aria-label': ui('close') }}
      styles={{ title: { fontWeight: 600, fontSize: 'var(--nt-text-lg)' } }}
    >
      <VersionConflict problem={form.problem} onLook={onClose} />
      <Form form={form} submit={t('event.submit')}>
        <ChoiceField
          form={{
            ...form,
            set: (name, value) => {
              form.set(name, value)
              if (name === 'kind' && value !== '') form.set('decidedBy', USUAL_DECIDER[value as RecordableEvent])
            },
          }}
          name="kind"
          label={t('event.kind')}
          required
          options={mayFollow(mandate.state).map((value) => ({ value, label: label(`mandateEvents.${value}`) }))}
        />
        <DateField form={form} name="on" label={t('event.on')} required />
        <ChoiceField
          form={form}
          name="decidedBy"
          label={t('event.decidedBy')}
          required
          options={DECIDERS.map((value) => ({ value, label: label(`deciders.${value}`) }))}
        />
        <TextField form={form} name="document" label={t('document')} help={t('documentHelp')} />
        <LongTextField
          form={form}
          name="note"
          label={t('event.note')}
          help={kind !== '' && isEnd(kind) ? t('event.endHelp') : undefined}
        />
      </Form>
    </Modal>
  )
}
