import { DAYS_MAX, COUNT_MAX, type ParameterKind, type ParameterValue } from '#lawbook'
import { NumberInput } from '@mantine/core'
import { ChoiceField, DateField, type FormState, LongTextField } from '#platform/ui'
import type { ComponentType } from 'react'
import { CodeFields } from './code-fields.tsx'
import { useLawbookWords } from './lawbook-words.ts'
import styles from './lawbook.module.css'
import { ScaleFields } from './scale-fields.tsx'
import type { TypedSetting } from './typed-value.ts'

/** The largest number of a share such as 2/3. */
const SHARE_MAX = 1000
/** More people than any unit has. */
const PEOPLE_MAX = 100_000_000

interface ValueFieldsProps {
  readonly kind: ParameterKind
  readonly form: FormState<TypedSetting>
  readonly known: ParameterValue | undefined
  /** The value typed so far as a sentence. */
  readonly said: string
}

/** The figures of a value; what they count, from when and of what stays, and is said below. */
export function ValueFields({ kind, form, known, said }: ValueFieldsProps) {
  const { label } = useLawbookWords()
  const unit = known !== undefined && 'unit' in known ? label(`units.${known.unit}`) : ''
  const Fields = fieldsOfKind[kind]
  return (
    <>
      <Fields form={form} unit={unit} />
      {kind !== 'code' && <output className={styles.said}>{said}</output>}
    </>
  )
}

interface KindFieldsProps {
  readonly form: FormState<TypedSetting>
  /** What the value counts: "đại biểu", "lần". */
  readonly unit: string
}

function DaysFields({ form }: KindFieldsProps) {
  const { t, label } = useLawbookWords()
  return (
    <>
      <Figure form={form} name="first" label={t('value.days')} max={DAYS_MAX} />
      <ChoiceField
        form={form}
        name="unit"
        label={t('value.unit')}
        options={['calendar', 'working'].map((value) => ({ value, label: label(`units.${value}`) }))}
        required
      />
    </>
  )
}

function CountFields({ form, unit }: KindFieldsProps) {
  const { t } = useLawbookWords()
  return <Figure form={form} name="first" label={t('value.count', { unit })} max={COUNT_MAX} />
}

function RangeFields({ form, unit }: KindFieldsProps) {
  const { t } = useLawbookWords()
  return (
    <>
      <Figure form={form} name="first" label={t('value.min', { unit })} max={COUNT_MAX} />
      <Figure form={form} name="second" label={t('value.max', { unit })} max={COUNT_MAX} />
    </>
  )
}

function ThresholdFields({ form }: KindFieldsProps) {
  const { t } = useLawbookWords()
  return (
    <>
      <Figure form={form} name="first" label={t('value.numerator')} max={SHARE_MAX} />
      <Figure form={form} name="second" label={t('value.denominator')} max={SHARE_MAX} />
    </>
  )
}

function RatioFields({ form }: KindFieldsProps) {
  const { t } = useLawbookWords()
  return <Figure form={form} name="first" label={t('value.percent')} max={100} />
}

function QuotaFields({ form, unit }: KindFieldsProps) {
  const { t } = useLawbookWords()
  return <Figure form={form} name="first" label={t('value.atLeast', { unit })} max={COUNT_MAX} />
}

function YearlyFields({ form }: KindFieldsProps) {
  const { t } = useLawbookWords()
  return (
    <>
      <Figure form={form} name="first" label={t('value.day')} max={31} />
      <Figure form={form} name="second" label={t('value.month')} max={12} />
    </>
  )
}

function DateFields({ form }: KindFieldsProps) {
  const { t } = useLawbookWords()
  return <DateField form={form} name="date" label={t('value.date')} required />
}

function TextFields({ form }: KindFieldsProps) {
  const { t } = useLawbookWords()
  return (
    <>
      <LongTextField form={form} name="vi" label={t('value.vi')} required />
      <LongTextField form={form} name="en" label={t('value.en')} required />
    </>
  )
}

function ListFields({ form }: KindFieldsProps) {
  return <CodeFields codes={form.values.codes} onChange={(codes) => form.set('codes', codes)} />
}

function StepFields({ form }: KindFieldsProps) {
  const { t } = useLawbookWords()
  return (
    <>
      <Figure form={form} name="first" label={t('value.base')} max={SHARE_MAX} />
      <Figure form={form} name="second" label={t('value.basePopulation')} max={PEOPLE_MAX} />
      <ScaleFields steps={form.values.steps} onChange={(steps) => form.set('steps', steps)} />
      <Figure form={form} name="third" label={t('value.most')} max={SHARE_MAX} />
    </>
  )
}

const fieldsOfKind: Readonly<Record<ParameterKind, ComponentType<KindFieldsProps>>> = {
  days: DaysFields,
  count: CountFields,
  range: RangeFields,
  threshold: ThresholdFields,
  ratio: RatioFields,
  quota: QuotaFields,
  scale: StepFields,
  yearly: YearlyFields,
  date: DateFields,
  code: ListFields,
  text: TextFields,
}

interface FigureProps {
  readonly form: FormState<TypedSetting>
  readonly name: 'first' | 'second' | 'third'
  readonly label: string
  readonly max: number
}

function Figure({ form, name, label, max }: FigureProps) {
  const { t } = useLawbookWords()
  return (
    <NumberInput
      required
      hideControls
      size="md"
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      min={0}
      max={max}
      maw="14rem"
      name={name}
      label={label}
      error={form.errors[name]}
      data-wrong={t('value.number')}
      value={form.values[name]}
      onChange={(typed) => form.set(name, typeof typed === 'number' ? typed : '')}
    />
  )
}
