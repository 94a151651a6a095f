import type { ChangeContact, IssuedDeskPass, PlanHandover, PrintedSlips, SlipSize } from '#identity'
import { api, type ChoiceOfCapacity, ProblemError, replyOf, useMyCouncil } from '#platform/ui'
import { useQueryClient } from '@tanstack/react-query'
import { peopleKey } from './people.queries.ts'
import type { RoleToGrant } from '../identity.queries.ts'

/** A person to invite: a grant with an address, where there is one. */
export interface PersonToInvite extends RoleToGrant {
  readonly email?: string
}

/** What the office and the desk may do; everything read of it is read anew afterwards. */
export function usePeopleCommands() {
  const { id: council } = useMyCouncil()
  const queries = useQueryClient()

  async function done<Reply>(call: Promise<Reply>): Promise<Reply> {
    const reply = await call
    await queries.invalidateQueries({ queryKey: peopleKey(council) })
    return reply
  }
  const of = <Path extends object>(path: Path) => ({ params: { path: { council, ...path } } })
  const file = (sent: File, sheet: string | undefined) => ({
    params: { ...of({}).params, query: sheet === undefined ? {} : { sheet } },
    body: { file: sent.name },
    bodySerializer: () => {
      const form = new FormData()
      form.append('file', sent)
      return form
    },
  })

  return {
    changeContact: (account: string, body: ChangeContact) =>
      done(replyOf(api.PUT('/api/v1/councils/{council}/people/{account}/contact', { ...of({ account }), body }))),
    disable: (account: string) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/people/{account}/disabling', of({ account })))),
    enable: (account: string) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/people/{account}/enabling', of({ account })))),
    askReset: (account: string) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/people/{account}/reset', of({ account })))),
    invite: (person: PersonToInvite) =>
      done(
        ofThePerson(
          replyOf(api.POST('/api/v1/councils/{council}/invitations', { ...of({}), body: { people: [person] } })),
        ),
      ),
    printSlips: async (ids: readonly string[], size: SlipSize) =>
      (await done(
        replyOf(api.POST('/api/v1/councils/{council}/invitations/slips', { ...of({}), body: { ids: [...ids], size } })),
      )) as PrintedSlips,
    sendLetter: (invitation: string) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/invitations/{invitation}/letter', of({ invitation })))),
    revokeInvitation: (invitation: string) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/invitations/{invitation}/revocation', of({ invitation })))),
    previewInvitations: (sent: File, sheet: string | undefined) =>
      replyOf(api.POST('/api/v1/councils/{council}/invitations/sheet/preview', file(sent, sheet))),
    importInvitations: (sent: File, sheet: string | undefined) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/invitations/sheet/import', file(sent, sheet)))),
    issuePass: async (account: string) =>
      (await done(
        replyOf(api.POST('/api/v1/councils/{council}/desk/passes', { ...of({}), body: { account } })),
      )) as IssuedDeskPass,
    revokePass: (pass: string) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/desk/passes/{pass}/revocation', of({ pass })))),
    addDevice: (body: { readonly number: string; readonly note?: string }) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/devices', { ...of({}), body }))),
    deviceCode: (device: string) =>
      replyOf(api.POST('/api/v1/councils/{council}/devices/{device}/code', of({ device }))),
    lend: (device: string, body: { readonly account?: string; readonly holderName?: string }) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/devices/{device}/lending', { ...of({ device }), body }))),
    takeBack: (device: string) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/devices/{device}/return', of({ device })))),
    retire: (device: string) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/devices/{device}/retirement', of({ device })))),
    handOver: (body: PlanHandover, headers: ChoiceOfCapacity['headers']) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/handovers', { ...of({}), body, headers }))),
    cancelHandover: (handover: string, version: number) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/handovers/{handover}/cancellation', {
            ...of({ handover }),
            body: { version },
          }),
        ),
      ),
    handoverPaper: (handover: string, format: 'docx' | 'pdf') =>
      replyOf<Blob>(
        api.GET('/api/v1/councils/{council}/handovers/{handover}/paper', {
          params: { path: { council, handover }, query: { format } },
          parseAs: 'blob',
        }),
      ),
  }
}

/** What is wrong with the one person who was sent, by the names of the form's fields. */
async function ofThePerson<Reply>(call: Promise<Reply>): Promise<Reply> {
  try {
    return await call
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
    const { errors, ...problem } = thrown.problem
    const own = errors.map(({ path, message }) => ({ path: path.replace(/^people\.0\./, ''), message }))
    throw new ProblemError({ ...problem, errors: own })
  }
}
