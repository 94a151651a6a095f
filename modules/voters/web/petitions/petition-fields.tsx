import {
  CheckField,
  ChoiceField,
  DateField,
  type FormState,
  LongTextField,
  TextField,
  useMyCouncil,
} from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { COMPETENCES, type PetitionId } from '#voters'
import { useFieldOptions, useUnitOptions } from '../shared/field-choice.ts'
import styles from '../shared/shared.module.css'
import { useVoterWords } from '../shared/words.ts'
import { latestMeetingsQuery } from '../voters.queries.ts'
import own from './petitions.module.css'
import type { PetitionValues } from './petition-values.ts'
import { RepeatField } from './repeat-field.tsx'

export interface PetitionFieldsProps {
  readonly form: FormState<PetitionValues>
  /** Whether all of it stands open: for changing; quick entry keeps what can wait folded. */
  readonly whole?: boolean
  /** Whether who the voter is may be written and read here. */
  readonly voter: boolean
  /** The petition itself, where it stands in the register already. */
  readonly besides?: PetitionId | undefined
}

/** What was said, where and when first; how it is classified and who said it can wait. */
export function PetitionFields({ form, whole = false, voter, besides }: PetitionFieldsProps) {
  const { t, label, day } = useVoterWords()
  const { id: council } = useMyCouncil()
  const fields = useFieldOptions()
  const units = useUnitOptions(council)
  const meetings = useQuery(latestMeetingsQuery(council))
  /** Where it was heard says how it came, and on which day. */
  function heardAt(id: string): void {
    const meeting = meetings.data?.find((one) => one.id === id)
    form.set('meeting', id)
    form.set('sourceKind', meeting?.wave.kind ?? 'receivedDirectly')
    if (meeting !== undefined) form.set('receivedOn', meeting.on)
    if (meeting?.unit) form.set('unit', meeting.unit.id)
  }
  return (
    <>
      <LongTextField form={form} name="content" label={label('fields.content')} help={t('form.contentHelp')} required />
      <ChoiceField
        form={{
          ...form,
          set: (name, value) =>
            name === 'meeting' && typeof value === 'string' ? heardAt(value) : form.set(name, value),
        }}
        name="meeting"
        label={t('form.meeting')}
        help={t('form.meetingHelp')}
        options={(meetings.data ?? []).map(({ id, number, on, place, wave }) => ({
          value: id,
          label: t('form.meetingOption', { number, date: day(on), place, wave: wave.name }),
        }))}
      />
      <DateField form={form} name="receivedOn" label={label('fields.receivedOn')} required />
      <details className={own.more} open={whole}>
        <summary>{t('form.classification')}</summary>
        <div className={styles.group}>
          <ChoiceField
            form={form}
            name="competence"
            label={label('fields.competence')}
            options={COMPETENCES.map((value) => ({ value, label: label(`competences.${value}`) }))}
          />
          <ChoiceField form={form} name="field" label={label('fields.field')} options={fields} />
          {units.length > 0 && <ChoiceField form={form} name="unit" label={label('fields.unit')} options={units} />}
          <CheckField form={form} name="collective" label={label('marks.collective')} />
          <RepeatField form={form} besides={besides} />
          <LongTextField form={form} name="summary" label={label('fields.summary')} help={t('form.summaryHelp')} />
          <CheckField form={form} name="publishable" label={label('fields.publishable')} />
        </div>
      </details>
      {voter && (
        <details className={own.more} open={whole && form.values.voterName !== ''}>
          <summary>{label('fields.voter')}</summary>
          <div className={styles.group}>
            <p className={styles.quiet}>{label('fields.voterNote')}</p>
            <TextField form={form} name="voterName" label={label('fields.voterName')} />
            <TextField form={form} name="voterAddress" label={label('fields.voterAddress')} />
            <TextField form={form} name="voterPhone" label={label('fields.voterPhone')} inputMode="tel" />
          </div>
        </details>
      )}
    </>
  )
}
