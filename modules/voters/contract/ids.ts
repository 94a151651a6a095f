import { z } from 'zod'

export const WaveId = z.uuid().brand<'WaveId'>()
export type WaveId = z.infer<typeof WaveId>

export const MeetingId = z.uuid().brand<'MeetingId'>()
export type MeetingId = z.infer<typeof MeetingId>

export const PetitionId = z.uuid().brand<'PetitionId'>()
export type PetitionId = z.infer<typeof PetitionId>

/** A letter that carries petitions and goes through approval. */
export const ForwardLetterId = z.uuid().brand<'ForwardLetterId'>()
export type ForwardLetterId = z.infer<typeof ForwardLetterId>

/** The code that people know a petition by, unique in its council: KN-26-000123. */
export const PetitionCode = z
  .string()
  .regex(/^KN-\d{2}-\d{6}$/, 'Mã kiến nghị có dạng KN-26-000123.')
  .brand<'PetitionCode'>()
export type PetitionCode = z.infer<typeof PetitionCode>
