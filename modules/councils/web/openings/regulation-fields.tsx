import { type RegulationDefault, RegulationParameter, type SetRegulation } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { DateField, type FormState, TextField } from '#platform/ui'
import { useProvinceWords } from '../shared/province-words.ts'

export type RegulationValues = {
  readonly 'regulation.regulation': string
  readonly 'regulation.from': CalendarDate | null
} & { readonly [Name in `regulation.days.${RegulationParameter}`]: string }

export const NO_REGULATION: RegulationValues = {
  'regulation.regulation': '',
  'regulation.from': null,
  'regulation.days.convenedRegular': '',
  'regulation.days.convenedOther': '',
  'regulation.days.documentsToDelegates': '',
  'regulation.days.minutes': '',
}

export interface RegulationFieldsProps<Values> {
  readonly form: FormState<Values>
  readonly defaults: readonly RegulationDefault[]
}

/** The working regulation and the few of its figures that matter from the first session on, beside what holds otherwise. */
export function RegulationFields<Values extends RegulationValues>({
  form: typed,
  defaults,
}: RegulationFieldsProps<Values>) {
  const { p, locale } = useProvinceWords()
  const form = typed as unknown as FormState<RegulationValues>
  const helpOf = (parameter: RegulationParameter) => {
    const known = defaults.find((one) => one.parameter === parameter)
    if (!known) return undefined
    const unit = p(`openings.units.${known.unit}`)
    const direction = p(`openings.directions.${known.direction}`)
    return p('openings.otherwise', { days: known.days, unit, direction, anchor: known.anchor[locale] })
  }
  return (
    <>
      <TextField
        form={form}
        name="regulation.regulation"
        label={p('openings.regulation')}
        help={p('openings.regulationHelp')}
      />
      <DateField form={form} name="regulation.from" label={p('openings.regulationFrom')} />
      {RegulationParameter.options.map((parameter) => (
        <TextField
          key={parameter}
          form={form}
          name={`regulation.days.${parameter}`}
          label={p(`openings.parameters.${parameter}`)}
          help={helpOf(parameter)}
          inputMode="numeric"
        />
      ))}
    </>
  )
}

/** What the regulation says; null where nobody wrote which regulation it is. */
export function regulationOf(values: RegulationValues): SetRegulation | null {
  if (values['regulation.regulation'].trim() === '') return null
  const days = RegulationParameter.options
    .filter((parameter) => values[`regulation.days.${parameter}`].trim() !== '')
    .map((parameter) => [parameter, Number(values[`regulation.days.${parameter}`])])
  return {
    regulation: values['regulation.regulation'],
    from: values['regulation.from'] as CalendarDate,
    days: Object.fromEntries(days) as SetRegulation['days'],
  }
}
