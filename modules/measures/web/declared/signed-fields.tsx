import { DateField, type FormState, LongTextField, TextField } from '#platform/ui'
import { useMeasureWords } from '../shared/words.ts'
import type { SignedValues } from './declared-values.ts'

/** The number, where it comes from, and who signs for it. */
export function SignedFields<Values extends SignedValues>({ form }: { readonly form: FormState<Values> }) {
  const { t } = useMeasureWords()
  // The fields ask for names of exactly these values; whatever else the form holds is not theirs.
  const signed = form as unknown as FormState<SignedValues>
  return (
    <>
      <TextField form={signed} name="value" label={t('declared.value')} inputMode="numeric" required />
      <TextField form={signed} name="source" label={t('declared.source')} help={t('declared.sourceHelp')} required />
      <TextField form={signed} name="signerName" label={t('complete.signerName')} required />
      <TextField form={signed} name="signerTitle" label={t('complete.signerTitle')} required />
      <DateField form={signed} name="signedOn" label={t('complete.signedOn')} required />
      <LongTextField form={signed} name="note" label={t('declared.note')} />
    </>
  )
}
