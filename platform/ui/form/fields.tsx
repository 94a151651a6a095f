import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import type { CalendarDate } from '#platform/calendar'
import { useWords } from '../language.ts'
import { DateInput } from './date-input.tsx'
import type { FormState } from './use-form.ts'

/** The fields of `Values` that hold a `Value`: a text field of a date doesn't compile. */
type NamesOf<Values, Value> = {
  [Name in keyof Values]-?: Values[Name] extends Value ? (Value extends Values[Name] ? Name : never) : never
}[keyof Values] &
  string

interface FieldProps<Values, Value> {
  readonly form: FormState<Values>
  readonly name: NamesOf<Values, Value>
  readonly label: string
  readonly help?: string | undefined
  readonly required?: boolean
}

export interface Option {
  readonly value: string
  readonly label: string
}

/** What the fields share: label above, help under it, the error in place. */
function useField<Values, Value>({ form, name, label, help, required = false }: FieldProps<Values, Value>) {
  const t = useWords('ui')
  return {
    name,
    label,
    required,
    description: help,
    error: form.errors[name],
    'data-field': name,
    'data-wrong': t('form.fill', { label }),
    value: form.values[name] as Value,
    set: (value: Value) => form.set(name, value as Values[typeof name]),
  }
}

export function TextField<Values>(
  props: FieldProps<Values, string> & {
    readonly autoComplete?: string
    readonly inputMode?: 'numeric' | 'tel' | 'email'
  },
) {
  const { set, ...field } = useField<Values, string>(props)
  return (
    <TextInput
      {...field}
      autoComplete={props.autoComplete ?? 'off'}
      {...(props.inputMode !== undefined && { inputMode: props.inputMode })}
      onChange={(event) => set(event.currentTarget.value)}
    />
  )
}

export function LongTextField<Values>(props: FieldProps<Values, string>) {
  const { set, ...field } = useField<Values, string>(props)
  return <Textarea {...field} onChange={(event) => set(event.currentTarget.value)} />
}

export function ChoiceField<Values>(props: FieldProps<Values, string> & { readonly options: readonly Option[] }) {
  const { set, value, ...field } = useField<Values, string>(props)
  return (
    <Select
      {...field}
      value={value === '' ? null : value}
      data={props.options}
      searchable={props.options.length > 8}
      allowDeselect={props.required !== true}
      onChange={(chosen) => set(chosen ?? '')}
    />
  )
}

export function CheckField<Values>(props: FieldProps<Values, boolean>) {
  const { set, value, required: _required, ...field } = useField<Values, boolean>(props)
  return <Checkbox {...field} size="md" checked={value} onChange={(event) => set(event.currentTarget.checked)} />
}

export function DateField<Values>(props: FieldProps<Values, CalendarDate | null>) {
  const { set, ...field } = useField<Values, CalendarDate | null>(props)
  return <DateInput {...field} onChange={set} />
}
