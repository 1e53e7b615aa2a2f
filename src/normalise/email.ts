/** Mail hosts that anyone can have an address at: they say nothing about the firm. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  `aol.com aol.co.uk btinternet.com btopenworld.com fastmail.com gmail.com googlemail.com gmx.com gmx.co.uk hotmail.com
  hotmail.co.uk icloud.com live.co.uk live.com mac.com mail.com me.com msn.com ntlworld.com outlook.com outlook.co.uk
  proton.me protonmail.com sky.com talktalk.net tiscali.co.uk virginmedia.com yahoo.com yahoo.co.uk ymail.com
  zoho.com`.split(/\s+/u),
)

/** Mailboxes of a role, not of a person: no personal data by themselves. */
const ROLE_BOXES =
  /^(?:accounts?|admin(?:istration)?|bookings?|careers|contact(?:us)?|customerservices?|enquir(?:y|ies)|general|hello|help(?:desk)?|hr|info(?:rmation)?|jobs|mail|marketing|office|orders|press|reception|recruitment|sales|school|service|support|team)$/u

const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/u

/** An e-mail address in lower case without `mailto:` and its query, or null when it is none. Idempotent. */
export const normaliseEmail = (text: string): string | null => {
  const bare =
    text
      .trim()
      .replace(/^mailto:/iu, '')
      .split('?')[0] ?? ''
  const address = bare.trim().toLowerCase()
  return address.length <= 254 && ADDRESS.test(address) ? address : null
}

/** The host of an e-mail address, lower case; null when the text is no address. */
export const emailDomain = (text: string): string | null => normaliseEmail(text)?.split('@')[1] ?? null

/** True for hosts such as gmail.com, where an address is no sign of the firm's own domain. */
export const isFreeMailDomain = (domain: string): boolean => FREE_MAIL.has(domain.trim().toLowerCase())

/** True for `info@`, `sales@` and other boxes of a role; false for a named person's and for text that is no address. */
export const isRoleMailbox = (text: string): boolean => {
  const [box] = normaliseEmail(text)?.split('@') ?? []
  return box !== undefined && ROLE_BOXES.test(box.replace(/[._-]/gu, ''))
}
