import { MultiSelect } from '@mantine/core'
import { ChoiceField, DateField, type FormState, LongTextField, TextField, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { MEETING_FORMS, MEETING_METHODS } from '#voters'
import { useUnitOptions } from '../shared/field-choice.ts'
import { useVoterWords } from '../shared/words.ts'
import { delegatesQuery } from '../voters.queries.ts'
import type { MeetingValues } from './meeting-values.ts'

/** One point: where and when, how many came and spoke, who of the delegates was there. */
export function MeetingFields({ form }: { readonly form: FormState<MeetingValues> }) {
  const { t, label } = useVoterWords()
  const { id: council } = useMyCouncil()
  const units = useUnitOptions(council)
  const delegates = useQuery(delegatesQuery(council))
  return (
    <>
      <TextField form={form} name="number" label={label('fields.point')} inputMode="numeric" required />
      <DateField form={form} name="on" label={label('fields.on')} required />
      <TextField form={form} name="place" label={label('fields.place')} required />
      {units.length > 0 && <ChoiceField form={form} name="unit" label={label('fields.unit')} options={units} />}
      <TextField
        form={form}
        name="votersAttending"
        label={label('fields.votersAttending')}
        inputMode="numeric"
        required
      />
      <TextField
        form={form}
        name="opinionTurns"
        label={label('fields.opinionTurns')}
        help={t('meeting.turnsHelp')}
        inputMode="numeric"
        required
      />
      <ChoiceField
        form={form}
        name="form"
        label={label('fields.form')}
        required
        options={MEETING_FORMS.map((value) => ({ value, label: label(`forms.${value}`) }))}
      />
      <ChoiceField
        form={form}
        name="method"
        label={label('fields.method')}
        required
        options={MEETING_METHODS.map((value) => ({ value, label: label(`methods.${value}`) }))}
      />
      <MultiSelect
        label={label('fields.delegates')}
        searchable
        value={[...form.values.delegates]}
        data={(delegates.data ?? []).map(({ mandate, fullName }) => ({ value: mandate, label: fullName }))}
        onChange={(chosen) => form.set('delegates', chosen)}
      />
      <TextField form={form} name="chair" label={label('fields.chair')} />
      <LongTextField form={form} name="note" label={label('fields.note')} />
    </>
  )
}
