export { type MailSettings, mailIsOn, openMail } from './post-office.ts'
export { forgetMail, type Letter, mailFigures, type Posted, postLetter, sendMail } from './send-mail.ts'
