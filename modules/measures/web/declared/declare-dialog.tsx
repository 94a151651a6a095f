import { DECLARED_KINDS, type DeclaredKind, type MeasureCard } from '#measures'
import {
  type CalendarDate,
  calendarDate,
  PERIOD_KINDS,
  type PeriodKind,
  periodOf,
  systemClock,
  today,
} from '#platform/calendar'
import { ChoiceField, DateField, Dialog, Form, tellDone, useForm, useMyCouncil } from '#platform/ui'
import { useMeasureActs } from '../measures.queries.ts'
import { useMeasureWords } from '../shared/words.ts'
import { emptySigned, signedOf, type SignedValues } from './declared-values.ts'
import { SignedFields } from './signed-fields.tsx'

export interface DeclareDialogProps {
  readonly measures: readonly MeasureCard[]
  readonly onClose: () => void
}

interface Values extends SignedValues {
  readonly measure: string
  readonly declaredAs: string
  readonly kind: string
  readonly day: CalendarDate | null
}

const FIRST_VERSION = 1

/** Ghi số kê khai: a total of a period, for the time before records. */
export function DeclareDialog({ measures, onClose }: DeclareDialogProps) {
  const { t, label, said, period } = useMeasureWords()
  const { id: council, level } = useMyCouncil()
  const { declareFigure, withdrawDeclared } = useMeasureActs()
  const form = useForm<Values, { readonly id: string }>({
    key: `measures/declare/${council}`,
    start: { ...emptySigned, measure: '', declaredAs: 'declared', kind: 'half-year', day: today(systemClock) },
    send: ({ measure, declaredAs, kind, day, ...signed }) =>
      declareFigure({
        measure,
        declaredAs: declaredAs as DeclaredKind,
        period: periodOf(kind as PeriodKind, calendarDate(day ?? '')),
        ...signedOf(signed),
      }),
    onSent: ({ id }) => {
      tellDone({
        message: t('declared.added'),
        undo: async () =>
          void (await withdrawDeclared(id, { reason: t('declared.undoReason'), version: FIRST_VERSION })),
      })
      onClose()
    },
  })
  const { kind, day } = form.values
  const chosen = day === null ? undefined : period(periodOf(kind as PeriodKind, day))
  return (
    <Dialog title={label('acts.declareFigure')} onClose={onClose}>
      <Form form={form} submit={label('acts.declareFigure')}>
        <ChoiceField
          form={form}
          name="measure"
          label={t('declared.measure')}
          required
          options={measures
            .filter(({ levels }) => levels.includes(level))
            .map(({ id, name }) => ({ value: id, label: said(name) }))}
        />
        <ChoiceField
          form={form}
          name="declaredAs"
          label={t('declared.kind')}
          required
          options={DECLARED_KINDS.map((value) => ({ value, label: label(`values.${value}`) }))}
        />
        <ChoiceField
          form={form}
          name="kind"
          label={t('period.kind')}
          required
          options={PERIOD_KINDS.map((value) => ({ value, label: t(`period.${value}`) }))}
        />
        <DateField
          form={form}
          name="day"
          label={t('declared.periodDay')}
          help={chosen && t('declared.periodHelp', { period: chosen })}
          required
        />
        <SignedFields form={form} />
      </Form>
    </Dialog>
  )
}
