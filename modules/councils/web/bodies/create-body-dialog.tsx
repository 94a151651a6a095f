import { BODY_KINDS, type BodyKind, type CreateBody, ROLES_OF_BODY, type Term } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { Modal } from '@mantine/core'
import { ChoiceField, DateField, Form, tellDone, TextField, useForm, useWords } from '#platform/ui'
import { useCouncilCommands } from '../councils.commands.ts'
import { useCouncilWords } from '../shared/labels.ts'

interface Values {
  readonly kind: string
  readonly name: string
  readonly startsOn: CalendarDate | null
  readonly first: string
  readonly second: string
  readonly third: string
}

const counts = ['first', 'second', 'third'] as const

/** Thành lập Thường trực, Ban, Tổ đại biểu, with how many of each post were decided: what is missing shows as vacant. */
export function CreateBodyDialog({ term, onClose }: { readonly term: Term; readonly onClose: () => void }) {
  const { t, label } = useCouncilWords()
  const ui = useWords('ui')
  const { createBody } = useCouncilCommands()
  const form = useForm<Values, unknown>({
    key: `councils/body/new/${term.id}`,
    start: { kind: 'committee', name: '', startsOn: term.startsOn, first: '1', second: '1', third: '' },
    send: (values) => createBody(commandOf(values, term)),
    onSent: () => {
      tellDone({ message: t('bodies.created', { name: form.values.name }) })
      onClose()
    },
  })
  const kind = form.values.kind as BodyKind
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={label('body.create')}
      closeButtonProps={{ 'aria-label': ui('close') }}
      styles={{ title: { fontWeight: 600, fontSize: 'var(--nt-text-lg)' } }}
    >
      <Form form={form} submit={t('bodies.submitCreate')}>
        <ChoiceField
          form={form}
          name="kind"
          label={t('bodies.kind')}
          required
          options={BODY_KINDS.map((value) => ({ value, label: label(`bodyKinds.${value}`) }))}
        />
        <TextField form={form} name="name" label={t('bodies.name')} help={t('bodies.nameHelp')} required />
        <DateField form={form} name="startsOn" label={t('bodies.createdOn')} required />
        {ROLES_OF_BODY[kind].map((role, place) => {
          const name = counts[place]
          return (
            name !== undefined && (
              <TextField
                key={name}
                form={form}
                name={name}
                inputMode="numeric"
                label={t('bodies.seats', { role: label(`postRoles.${role}`) })}
              />
            )
          )
        })}
      </Form>
    </Modal>
  )
}

function commandOf(values: Values, term: Term): CreateBody {
  const kind = values.kind as BodyKind
  const seats = ROLES_OF_BODY[kind].map((role, place) => ({
    role,
    seats: Number(values[counts[place] ?? 'third'] || 0),
  }))
  return {
    term: term.id,
    kind,
    name: values.name,
    startsOn: values.startsOn as CalendarDate,
    seats: seats.filter((seat) => seat.seats > 0),
    electionUnits: [],
  }
}
