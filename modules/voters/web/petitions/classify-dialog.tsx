import { ChoiceField, Dialog, Form, tellDone, useForm } from '#platform/ui'
import { type ClassifyPetitions, type Competence, COMPETENCES, type PetitionRow } from '#voters'
import { useFieldOptions } from '../shared/field-choice.ts'
import { useVoterWords } from '../shared/words.ts'
import { useVoterActs } from '../voters.commands.ts'

export interface PickedDialogProps {
  readonly rows: readonly PetitionRow[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Phân loại: whose competence and which field, for all that is picked. */
export function ClassifyDialog({ rows, onClose, onDone }: PickedDialogProps) {
  const { t, label, count } = useVoterWords()
  const { classify } = useVoterActs()
  const fields = useFieldOptions()
  const petitions = rows.map(({ id }) => id)
  const [first] = rows
  const form = useForm<{ readonly competence: string; readonly field: string }, unknown>({
    key: `voters/classify/${petitions.join()}`,
    start: { competence: first?.competence ?? '', field: first?.field ?? '' },
    send: ({ competence, field }) =>
      classify({ petitions, competence: competence as Competence, field: field as ClassifyPetitions['field'] }),
    onSent: () => {
      tellDone({ message: t('done.classified', { count: count(petitions.length) }) })
      onDone()
    },
  })
  return (
    <Dialog title={label('acts.classify')} onClose={onClose}>
      <Form form={form} submit={t('classify.submit', { count: count(petitions.length) })}>
        <ChoiceField
          form={form}
          name="competence"
          label={label('fields.competence')}
          help={t('classify.help')}
          required
          options={COMPETENCES.map((value) => ({ value, label: label(`competences.${value}`) }))}
        />
        <ChoiceField form={form} name="field" label={label('fields.field')} required options={fields} />
      </Form>
    </Dialog>
  )
}
