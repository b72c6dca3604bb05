/**
 * What the pages and letters of the sign-in say. Places in braces are filled in; there is no
 * markup.
 */
export const en = {
  language: 'Language',
  'signIn.title': 'Sign in',
  'signIn.lead':
    'This is where the clinic’s staff write and look after the answers. Readers need no account.',
  'signIn.email': 'Email',
  'signIn.password': 'Password',
  'signIn.button': 'Sign in',
  'signIn.forgot': 'Forgot your password?',
  'signIn.passkey': 'Use a passkey',
  'signIn.provider': 'Continue with the clinic’s account',
  'signIn.or': 'or',
  'signIn.already': 'You are signed in as {name}.',
  'signIn.goOn': 'Go to the desk',
  'say.signed-out': 'You are signed out.',
  'say.idle':
    'You were signed out: nothing had been done for a while, or you had been signed in for as long as one may. Sign in to go on where you were.',
  'say.confirmed': 'Thank you. You can close this tab and go on in the other one.',
  'error.CredentialsSignin':
    'That email and password do not go together. Check both and try again.',
  'error.TooMany': 'Too many attempts. Please wait a few minutes, then try again.',
  'error.Expired': 'This page had been open too long. Please try once more.',
  'error.Unknown': 'Signing in did not work. Please try again.',
  'error.Passkey': 'That passkey was not accepted. Please try again, or go on without it.',
  'error.Away': 'The desk can not reach its database. Nobody can sign in until it answers again.',
  'error.OAuthCallback':
    'The clinic’s sign-in service gave an answer that can not be accepted. Please try again; if it happens again, tell your administrator.',
  'error.OAuthSignin':
    'The clinic’s sign-in service does not answer just now. Please try again in a minute.',
  'away.title': 'Signing in does not work just now',
  'away.fault': 'Something went wrong on our side.',
  'away.wait':
    'Nothing is lost, and there is nothing wrong with your password. Please try again in a minute; if it goes on, tell whoever runs the portal.',
  'away.again': 'Try again',
  'noAccess.title': 'No access yet',
  'noAccess.no-role':
    'The clinic’s sign-in service knows you, but gives you none of the roles of this desk. Ask your administrator for one of admin, reviewer, editor or translator (in “{claim}”).',
  'noAccess.not-invited':
    'The clinic’s sign-in service knows you, but nobody has added you to this desk yet. Ask an admin of the desk to invite you with the email address of your clinic account.',
  'noAccess.disabled':
    'Your access to this desk has been taken away. If that is a mistake, ask an admin of the desk.',
  'noAccess.address-taken':
    'Somebody on this desk already has your email address, and the clinic’s sign-in service does not vouch that it is yours. Ask your administrator to have the address verified there.',
  'noAccess.no-address':
    'The clinic’s sign-in service did not tell us an email address of yours. Ask your administrator to let it do so.',
  'noAccess.last-admin':
    'The clinic’s sign-in service no longer makes you an admin, but you are the last one here. Ask your administrator to make somebody else an admin first.',
  'noAccess.unknown':
    'The clinic’s sign-in service knows you, but this desk can not let you in. Ask your administrator.',
  'link.welcome': 'Welcome',
  'link.reset': 'Choose a new password',
  'link.lead': 'Choose a password to sign in with. This link works once.',
  'link.name': 'Your name',
  'link.email': 'Your email',
  'link.password': 'New password',
  'link.hint':
    'At least 15 characters. A few words that only you would put together are easy to remember. Spaces, accents and every script count.',
  'link.button': 'Save and sign in',
  'link.gone': 'This link does not work any more',
  'link.goneLead':
    'It has been used, or its time is over. Ask an admin of your clinic for a new one.',
  'link.toSignIn': 'To the sign-in',
  'fault.too-short':
    'That password is too short: use at least 15 characters, or 8 where you have a second factor.',
  'fault.short-without-factor': 'That password is too short: use at least 15 characters.',
  'fault.too-long': 'That password is too long: use at most 256 characters.',
  'fault.common':
    'That password is one that many people use, so it is the first to be guessed. Choose another.',
  'fault.unusable': 'That password holds characters that are no text. Choose another.',
  'fault.email': 'Give an email address in plain Latin letters, such as name@clinic.example.',
  'fault.email-taken': 'Somebody else has this address already.',
  'fault.name': 'Give your name, with at most 120 characters.',
  'code.title': 'One more step',
  'code.lead':
    'Open your authenticator app and type the six digits that it shows for Attune. A recovery code works too, once.',
  'code.recovery': 'Without your passkey, a recovery code lets you in, once.',
  'code.label': 'Code',
  'code.button': 'Continue',
  'code.stop': 'Stop and sign out',
  'code.wrong':
    'That code is not right, or has been used already. Wait for the next one and try again.',
  'factor.title': 'Set up a second factor',
  'factor.lead': 'Beside your password, something that you have then shows that it is you.',
  'factor.app': 'An authenticator app',
  'factor.appLead':
    'An app on your phone shows a code that changes every half minute. Any such app will do.',
  'factor.scan': 'Scan this picture with the app.',
  'factor.open': 'Or open it in an app on this device',
  'factor.key': 'Or type this key into the app:',
  'factor.confirm': 'The six digits that the app shows now',
  'passkey.title': 'A passkey',
  'passkey.lead':
    'Your computer, phone or security key knows you by fingerprint, face or PIN. It also lets you sign in without your password.',
  'passkey.name': 'Name of this passkey, if you like',
  'passkey.nameHint': 'Tells it from others, such as “work phone”.',
  'passkey.add': 'Set up a passkey',
  'passkey.stopped':
    'The passkey did not work, or was stopped. Please try again, or go on without it.',
  'codes.title': 'Keep these recovery codes',
  'codes.lead':
    'Each lets you in once, should your phone or passkey be lost. They are shown only now: print them or keep them where you keep passwords.',
  'codes.done': 'I have kept them',
  'forgot.title': 'Forgot your password?',
  'forgot.lead':
    'Give your email address. If you work here, a link to choose a new password comes by mail.',
  'forgot.button': 'Send the link',
  'forgot.sent':
    'If somebody with this address works here, a letter with a link is on its way. The link works for one hour.',
  'forgot.noMail':
    'This clinic has set up no mail. Ask an admin of the desk for a link to choose a new password.',
  'again.title': 'Is it still you?',
  'again.lead':
    'You signed in a while ago. Before this change, please show once more that it is you.',
  'again.code': 'One-time code or recovery code',
  'account.title': 'My account',
  'account.toDesk': 'Back to the desk',
  'account.back': 'Back to my account',
  'account.sessions': 'Where you are signed in',
  'account.thisOne': 'this one',
  'account.seen': 'last used {when}',
  'account.since': 'signed in {when}',
  'account.end': 'Sign out there',
  'account.endOthers': 'Sign out everywhere else',
  'account.endAll': 'Sign out everywhere, here too',
  'account.password': 'Password',
  'account.current': 'Current password',
  'account.change': 'Change password',
  'account.changed': 'Your new password is saved. You have been signed out everywhere else.',
  'account.wrong': 'That is not your current password.',
  'account.noPassword': 'You sign in with the clinic’s account, so there is no password here.',
  'account.factor': 'Second factor',
  'account.factorElsewhere': 'The clinic’s account looks after your second factor.',
  'account.factorOn': 'One-time codes from an app are on.',
  'account.factorOff': 'One-time codes from an app are off.',
  'account.factorAdd': 'Add a second factor',
  'account.factorRemove': 'Turn them off',
  'account.factorNeeded':
    'Your password or your role needs a second factor, so the last one can not be taken away.',
  'account.factorGone': 'That factor does not work any more.',
  'account.passkeySince': 'passkey, added {when}',
  'account.passkeyRemove': 'Remove',
  'account.codesLeft': 'Recovery codes left: {left}.',
  'account.newCodes': 'New recovery codes',
  'account.ended': 'Signed out there.',
  'account.device': 'Unknown device',
  'letter.greeting': 'Hello {name},',
  'letter.invitationSubject': 'Your invitation to the desk',
  'letter.invitation':
    'You have been invited to the desk of the clinic’s answers at {address}. Open this link to choose a password and sign in:',
  'letter.resetSubject': 'Choose a new password',
  'letter.reset':
    'Somebody, probably you, asked for a new password for the desk at {address}. Open this link to choose one:',
  'letter.until': 'It works once, until {until}.',
  'letter.ignore':
    'If you did not expect this letter, you need do nothing: without the link, nothing changes.',
  'out.title': 'Sign out?',
  'out.lead': 'You can come back at any time.',
  'out.button': 'Sign out',
} as const

export type Word = keyof typeof en
export type Words = Record<Word, string>
