import type { CalendarDate } from '#platform/calendar'
import { ChoiceField, DateField, Dialog, Form, tellDone, TextField, useForm, VersionConflict } from '#platform/ui'
import { type AddWave, CONTACT_KINDS, type ContactKind, type Wave } from '#voters'
import { orNull } from '../shared/typed.ts'
import { useVoterWords } from '../shared/words.ts'
import { useVoterActs } from '../voters.commands.ts'

interface Values {
  readonly name: string
  readonly kind: string
  readonly session: string
  readonly from: CalendarDate | null
  readonly to: CalendarDate | null
}

export interface WaveDialogProps {
  /** Absent for a new one. */
  readonly wave?: Wave
  readonly onClose: () => void
}

/** Thêm, sửa đợt tiếp xúc. */
export function WaveDialog({ wave, onClose }: WaveDialogProps) {
  const { t, label } = useVoterWords()
  const { addWave, changeWave } = useVoterActs()
  const form = useForm<Values, unknown>({
    key: wave === undefined ? 'voters/wave/new' : `voters/wave/${wave.id}@${wave.version}`,
    start: {
      name: wave?.name ?? '',
      kind: wave?.kind ?? 'beforeSession',
      session: wave?.session ?? '',
      from: wave?.from ?? null,
      to: wave?.to ?? null,
    },
    send: ({ name, kind, session, from, to }) => {
      const facts: AddWave = {
        name,
        kind: kind as ContactKind,
        session: orNull(session),
        from: from as CalendarDate,
        to: to as CalendarDate,
      }
      return wave === undefined ? addWave(facts) : changeWave(wave.id, { ...facts, version: wave.version })
    },
    onSent: () => {
      tellDone({ message: t(wave === undefined ? 'done.waveAdded' : 'done.waveChanged') })
      onClose()
    },
  })
  return (
    <Dialog title={wave === undefined ? label('acts.addWave') : t('wave.change')} onClose={onClose}>
      <VersionConflict problem={form.problem} onLook={onClose} />
      <Form form={form} submit={wave === undefined ? label('acts.addWave') : t('form.submitWave')}>
        <TextField form={form} name="name" label={label('fields.waveName')} help={t('wave.nameHelp')} required />
        <ChoiceField
          form={form}
          name="kind"
          label={t('wave.kind')}
          required
          options={CONTACT_KINDS.map((value) => ({ value, label: label(`contactKinds.${value}`) }))}
        />
        <TextField form={form} name="session" label={label('fields.session')} help={t('wave.sessionHelp')} />
        <DateField form={form} name="from" label={label('fields.from')} required />
        <DateField form={form} name="to" label={label('fields.to')} required />
      </Form>
    </Dialog>
  )
}
