import type { Translation } from './refusal.ts'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  refusals: {
    'platform/invalid-input': {
      title: 'Something in the form is not right',
      detail:
        'A field is missing or written in another way than expected. Nothing was saved; what you typed is still on the screen.',
      next: 'Correct the marked fields and send again.',
    },
    'platform/idempotency-key-missing': {
      title: 'The request has no key against repeats',
      detail: 'Each act needs a key of its own so that it is never recorded twice. Nothing was saved.',
      next: 'Reload the page and send again; from another program, add the Idempotency-Key header.',
    },
    'platform/not-signed-in': {
      title: 'Please sign in',
      detail: 'The login has expired or was revoked. What you were typing is still on this device.',
      next: 'Sign in again to go on.',
    },
    'platform/forbidden': {
      title: 'You may not do this',
      detail: 'The capacity you act in does not allow it. Nothing was changed.',
      next: 'Choose another capacity, or ask the administrator of your council.',
    },
    'platform/wrong-origin': {
      title: 'The request did not come from this site',
      detail: 'To protect accounts, only requests from the site itself are accepted. Nothing was changed.',
      next: 'Open the site at its official address and try again.',
    },
    'platform/not-found': {
      title: 'Not found',
      detail: 'It does not exist, was withdrawn, or belongs to another council.',
      next: 'Check the address or go back.',
    },
    'platform/version-conflict': {
      title: 'Someone has just changed this',
      detail: 'Your copy is no longer the newest. Both versions are kept for comparison.',
      next: 'Look at the differences, choose what is right and send again.',
    },
    'platform/key-reused': {
      title: 'This key was used for other content',
      detail: 'The request repeats the key of another request with other content. Nothing more was saved.',
      next: 'Reload the page and send again.',
    },
    'platform/busy-repeat': {
      title: 'The earlier request is still being handled',
      detail: 'The same content was just sent and is not finished. It will not be recorded twice.',
      next: 'Wait a few seconds and look at the list again.',
    },
    'platform/too-large': {
      title: 'Too large',
      detail: 'It exceeds the size allowed. Nothing was saved.',
      next: 'Make it smaller or send it in parts.',
    },
    'platform/wrong-media-type': {
      title: 'This kind of content is not accepted',
      detail: 'The way of sending or the kind of file is not accepted here. Nothing was saved.',
      next: 'Choose the kind of file named on the screen and send again.',
    },
    'platform/too-many-requests': {
      title: 'Too many requests in a short time',
      detail: 'What was recorded before is safe.',
      next: 'Wait a minute and go on.',
    },
    'platform/database-away': {
      title: 'The database cannot be reached for the moment',
      detail: 'What was recorded is safe; this request was not saved.',
      next: 'Wait a minute and send again; what you typed is still on the screen.',
    },
    'platform/overloaded': {
      title: 'The server is overloaded',
      detail: 'What was recorded is safe; this request was not handled.',
      next: 'Wait a few minutes and try again.',
    },
    'platform/disk-full': {
      title: 'The server has no room left',
      detail: 'What was just sent was not saved; everything saved before is safe.',
      next: 'Tell the administrator to free space, then send again.',
    },
  },
  denials: {
    role: 'Your present capacity does not include this.',
    'not-yours': 'This is not in your charge.',
    'own-work': 'Nobody confirms their own work; a second person is needed.',
    state: 'Its present step does not allow this.',
    'other-council': 'It belongs to another council.',
  },
}
