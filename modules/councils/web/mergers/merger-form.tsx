import type { MergeUnits, Unit, UnitId } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { ChoiceField, DateField, Form, TextField, useForm } from '#platform/ui'
import { MultiSelect } from '@mantine/core'
import { useProvinceWords } from '../shared/province-words.ts'
import styles from './mergers.module.css'

const NEW_UNIT = 'new'
const NEW_KINDS = ['commune', 'ward', 'specialZone'] as const

export interface MergerValues {
  readonly whole: readonly string[]
  readonly part: readonly string[]
  readonly into: string
  readonly code: string
  readonly kind: string
  readonly name: string
  readonly on: CalendarDate | null
  readonly basis: string
  readonly assignedSeats: string
}

export interface MergerFormProps<Looked> {
  readonly units: readonly Unit[]
  /** What was typed before, where somebody comes back to change it. */
  readonly start: MergerValues | undefined
  readonly look: (command: MergeUnits) => Promise<Looked>
  readonly onLooked: (looked: Looked, typed: MergerValues) => void
}

/** Which units go where, from which day, by which resolution; sending it only looks at what would happen. */
export function MergerForm<Looked>({ units, start, look, onLooked }: MergerFormProps<Looked>) {
  const { p, t, label } = useProvinceWords()
  const form = useForm<MergerValues, { readonly looked: Looked; readonly typed: MergerValues }>({
    key: 'councils/merger/new',
    start: start ?? {
      whole: [],
      part: [],
      into: '',
      code: '',
      kind: 'commune',
      name: '',
      on: null,
      basis: '',
      assignedSeats: '',
    },
    send: async (typed) => ({ looked: await look(commandOf(typed)), typed }),
    onSent: ({ looked, typed }) => onLooked(looked, typed),
  })
  const options = units.map(({ id, fullName }) => ({ value: id, label: fullName }))
  const several = (name: 'whole' | 'part') => (
    <MultiSelect
      label={p(`mergers.${name}`)}
      description={p(`mergers.${name}Help`)}
      data={options.filter(({ value }) => !form.values[name === 'whole' ? 'part' : 'whole'].includes(value))}
      value={[...form.values[name]]}
      searchable
      error={name === 'whole' ? form.errors['from'] : undefined}
      onChange={(chosen) => form.set(name, chosen)}
    />
  )
  return (
    <Form form={form} submit={p('mergers.look')}>
      {several('whole')}
      {several('part')}
      <ChoiceField
        form={form}
        name="into"
        label={p('mergers.into')}
        options={[{ value: NEW_UNIT, label: p('mergers.newUnit') }, ...options]}
        required
      />
      {form.values.into === NEW_UNIT && (
        <div className={styles.row}>
          <ChoiceField
            form={form}
            name="kind"
            label={t('below.kind')}
            options={NEW_KINDS.map((value) => ({ value, label: label(`unitKinds.${value}`) }))}
            required
          />
          <TextField form={form} name="name" label={p('mergers.name')} required />
          <TextField form={form} name="code" label={p('mergers.code')} inputMode="numeric" required />
          <TextField
            form={form}
            name="assignedSeats"
            label={label('council.assignedSeats')}
            help={p('mergers.seatsHelp')}
            inputMode="numeric"
          />
        </div>
      )}
      <DateField form={form} name="on" label={p('mergers.onDay')} required />
      <TextField form={form} name="basis" label={p('mergers.basis')} help={p('mergers.basisHelp')} required />
    </Form>
  )
}

function commandOf(values: MergerValues): MergeUnits {
  const { whole, part, into, code, kind, name, on, basis, assignedSeats } = values
  return {
    from: [
      ...whole.map((unit) => ({ unit: unit as UnitId, extent: 'whole' as const })),
      ...part.map((unit) => ({ unit: unit as UnitId, extent: 'part' as const, delegates: [] })),
    ],
    into:
      into === NEW_UNIT
        ? {
            is: 'new',
            code,
            kind: kind as (typeof NEW_KINDS)[number],
            name,
            mountainOrIsland: false,
          }
        : { is: 'known', unit: into as UnitId },
    on: on as CalendarDate,
    basis,
    assignedSeats: assignedSeats === '' ? null : Number(assignedSeats),
    agencies: [],
    people: [],
  }
}
