import type { AgencyId } from '#platform/access'
import { addDays, type CalendarDate, systemClock, today } from '#platform/calendar'
import { DateField, Dialog, Form, useForm, useGo } from '#platform/ui'
import type { UrgingId } from '#commitments'
import { useCommitmentActs } from '../commitments.commands.ts'
import { paths } from '../shared/paths.ts'
import { useCommitmentWords } from '../shared/words.ts'

export interface DrawUpDialogProps {
  readonly agency: { readonly id: AgencyId; readonly name: string }
  readonly onClose: () => void
}

const USUAL_DAYS = 10

/** Soạn công văn đôn đốc: by which day the agency is asked to answer; what is overdue is found by itself. */
export function DrawUpDialog({ agency, onClose }: DrawUpDialogProps) {
  const { t } = useCommitmentWords()
  const go = useGo()
  const { drawUpUrging } = useCommitmentActs()
  const start: { answerBy: CalendarDate | null } = { answerBy: addDays(today(systemClock), USUAL_DAYS) }
  const form = useForm({
    key: `commitments/urge/${agency.id}`,
    start,
    send: async ({ answerBy }) =>
      (await drawUpUrging({ agency: agency.id, answerBy: answerBy as CalendarDate })) as { readonly id: UrgingId },
    onSent: ({ id }) => go(paths.urging(id)),
  })
  return (
    <Dialog title={t('urging.drawUpFor', { name: agency.name })} onClose={onClose}>
      <Form form={form} submit={t('acts.urge')}>
        <DateField form={form} name="answerBy" label={t('urging.answerBy')} help={t('urging.answerByHelp')} required />
      </Form>
    </Dialog>
  )
}
