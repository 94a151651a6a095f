import type { BodyOnChart } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import { DateField, Dialog, Form, tellDone, TextField, useForm, VersionConflict } from '#platform/ui'
import { useCouncilCommands } from '../councils.commands.ts'
import { useCouncilWords } from '../shared/labels.ts'

interface Values {
  readonly endedOn: CalendarDate | null
  readonly document: string
}

/** Giải thể: from which day, by which paper; the posts held there end with it, and both come back when it is undone. */
export function DissolveBodyDialog({ body, onClose }: { readonly body: BodyOnChart; readonly onClose: () => void }) {
  const { t } = useCouncilWords()
  const { dissolveBody, restoreBody } = useCouncilCommands()
  const form = useForm<Values, { readonly version: number }>({
    key: `councils/body/${body.id}/dissolve@${body.version}`,
    start: { endedOn: null, document: '' },
    send: ({ endedOn, document }) =>
      dissolveBody(body.id, {
        version: body.version,
        endedOn: endedOn as CalendarDate,
        document: document === '' ? null : document,
      }),
    onSent: ({ version }) => {
      tellDone({
        message: t('bodies.dissolved', { name: body.name }),
        undo: async () => {
          await restoreBody(body.id, { version, reason: t('undoAtOnce') })
        },
      })
      onClose()
    },
  })
  return (
    <Dialog title={t('bodies.dissolveTitle', { name: body.name })} onClose={onClose}>
      <p>{t('bodies.dissolveDetail', { count: body.posts.length })}</p>
      <VersionConflict problem={form.problem} onLook={onClose} />
      <Form form={form} submit={t('bodies.dissolve')}>
        <DateField form={form} name="endedOn" label={t('bodies.dissolvedOn')} required />
        <TextField form={form} name="document" label={t('document')} help={t('documentHelp')} />
      </Form>
    </Dialog>
  )
}
