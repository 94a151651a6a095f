import { type BodyOnChart, ROLES_OF_BODY } from '#councils'
import { Dialog, Form, tellDone, TextField, useForm, VersionConflict } from '#platform/ui'
import { useCouncilCommands } from '../councils.commands.ts'
import { useCouncilWords } from '../shared/labels.ts'

/** The name, and the seats of each role by the role. */
type Values = Readonly<Record<string, string>>

/** Kiện toàn: the name and how many of each post are decided; taken back at once if it was a slip. */
export function ChangeBodyDialog({ body, onClose }: { readonly body: BodyOnChart; readonly onClose: () => void }) {
  const { t, label } = useCouncilWords()
  const { changeBody } = useCouncilCommands()
  const roles = ROLES_OF_BODY[body.kind]
  const decided = (role: string) => body.seats.find((seat) => seat.role === role)?.seats ?? 0
  const form = useForm<Values, { readonly version: number }>({
    key: `councils/body/${body.id}@${body.version}`,
    start: { name: body.name, ...Object.fromEntries(roles.map((role) => [role, String(decided(role))])) },
    send: (values) =>
      changeBody(body.id, {
        version: body.version,
        name: values['name'] ?? '',
        endedOn: body.endedOn,
        seats: roles.map((role) => ({ role, seats: Number(values[role] ?? 0) })).filter(({ seats }) => seats > 0),
        electionUnits: null,
      }),
    onSent: ({ version }) => {
      tellDone({
        message: t('bodies.changed', { name: body.name }),
        undo: async () => {
          const { name, endedOn, seats } = body
          await changeBody(body.id, { version, name, endedOn, seats, electionUnits: null })
        },
      })
      onClose()
    },
  })
  return (
    <Dialog title={t('bodies.changeTitle', { name: body.name })} onClose={onClose}>
      <VersionConflict problem={form.problem} onLook={onClose} />
      <Form form={form} submit={t('bodies.submitChange')}>
        <TextField form={form} name="name" label={t('bodies.name')} required />
        {roles.map((role) => (
          <TextField
            key={role}
            form={form}
            name={role}
            inputMode="numeric"
            label={t('bodies.seats', { role: label(`postRoles.${role}`) })}
          />
        ))}
      </Form>
    </Dialog>
  )
}
