import { z } from 'zod'

/** The kinds of contact (tiếp xúc cử tri). */
export const CONTACT_KINDS = [
  'beforeSession',
  'afterSession',
  'topical',
  'byGroup',
  'residence',
  'workplace',
  'outsideUnit',
  'thematicSession',
] as const
export const ContactKind = z.enum(CONTACT_KINDS)
export type ContactKind = z.infer<typeof ContactKind>

/** How a petition came: by a kind of contact, or received directly. */
export const SOURCE_KINDS = [...CONTACT_KINDS, 'receivedDirectly'] as const
export const SourceKind = z.enum(SOURCE_KINDS)
export type SourceKind = z.infer<typeof SourceKind>

export const MEETING_FORMS = ['conference', 'group', 'individual'] as const
export const MeetingForm = z.enum(MEETING_FORMS)
export type MeetingForm = z.infer<typeof MeetingForm>

export const MEETING_METHODS = ['direct', 'online', 'hybrid'] as const
export const MeetingMethod = z.enum(MEETING_METHODS)
export type MeetingMethod = z.infer<typeof MeetingMethod>

/** Whose competence (thẩm quyền) a petition is; the district level is history since 1/7/2025. */
export const COMPETENCES = ['centre', 'province', 'district', 'commune', 'other'] as const
export const Competence = z.enum(COMPETENCES)
export type Competence = z.infer<typeof Competence>

/** Where a petition is. */
export const PETITION_STATES = [
  'recorded',
  'classified',
  'duplicate',
  'answeredOnSpot',
  'awaitingSignature',
  'forwarded',
  'acknowledged',
  'returned',
  'answered',
  'informed',
  'closed',
] as const
export const PetitionState = z.enum(PETITION_STATES)
export type PetitionState = z.infer<typeof PetitionState>
