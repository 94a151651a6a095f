import {
  type Decider,
  DECIDERS,
  type Delegate,
  type MandateEvent,
  type MandateEventId,
  type RecordMandateEvent,
} from '#councils'
import type { CalendarDate } from '#platform/calendar'
import {
  ChoiceField,
  ConflictState,
  DateField,
  Dialog,
  Form,
  type FormState,
  LongTextField,
  tellDone,
  TextField,
  useForm,
} from '#platform/ui'
import { useRef, useState } from 'react'
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

/** An entry as it stands beside another that was written meanwhile. */
type Entry = Pick<MandateEvent, 'kind' | 'on' | 'decidedBy' | 'document' | 'note'>

/** Ghi thay đổi nhiệm vụ đại biểu: what happened, from which day, who decided it, on which paper. */
export function MandateEventDialog({ delegate, onClose }: MandateEventDialogProps) {
  const words = useCouncilWords()
  const { t } = words
  const { recordEvent, undoEvent } = useCouncilCommands()
  // As it was when the dialog opened: what another writes meanwhile is met on sending, not written over unseen.
  const [{ mandate, person }] = useState(delegate)
  const seen = useRef(mandate.version)
  const form = useForm<Values, { readonly event: string; readonly version: number }>({
    key: `councils/mandate-event/${mandate.id}@${mandate.version}`,
    start: { kind: '', on: null, decidedBy: '', document: '', note: '' },
    send: (values) => recordEvent(mandate.id, { version: seen.current, ...entryOf(values) }),
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
  const versions = form.problem?.versions
  const current = versions?.current as (MandateEvent & { readonly version: number }) | undefined
  return (
    <Dialog title={t('event.title', { name: person.fullName })} onClose={onClose}>
      {current === undefined ? (
        <EventForm form={form} delegate={delegate} />
      ) : (
        <ConflictState<Entry>
          yours={entryOf(form.values)}
          current={current}
          fields={comparedFields(words)}
          onTakeCurrent={() => {
            form.drop()
            onClose()
          }}
          onKeepMine={() => {
            seen.current = current.version
            void form.submit({})
          }}
        />
      )}
    </Dialog>
  )
}

function EventForm({ form, delegate }: { readonly form: FormState<Values>; readonly delegate: Delegate }) {
  const { t, label } = useCouncilWords()
  const kind = form.values.kind as RecordableEvent | ''
  return (
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
        options={mayFollow(delegate.mandate.state).map((value) => ({ value, label: label(`mandateEvents.${value}`) }))}
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
  )
}

function entryOf({ kind, on, decidedBy, document, note }: Values): Omit<RecordMandateEvent, 'version'> {
  return {
    kind: kind as RecordableEvent,
    on: on as CalendarDate,
    decidedBy: decidedBy as Decider,
    document: document === '' ? null : document,
    note: note === '' ? null : note,
  }
}

function comparedFields({ t, label, day }: ReturnType<typeof useCouncilWords>) {
  return [
    { label: t('event.kind'), read: ({ kind }: Entry) => label(`mandateEvents.${kind}`) },
    { label: t('event.on'), read: ({ on }: Entry) => day(on) },
    { label: t('event.decidedBy'), read: ({ decidedBy }: Entry) => label(`deciders.${decidedBy}`) },
    { label: t('document'), read: ({ document }: Entry) => document ?? '' },
    { label: t('event.note'), read: ({ note }: Entry) => note ?? '' },
  ]
}
