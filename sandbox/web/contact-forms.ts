import { happens, pick, type Random } from './chance.ts'
import { escaped } from './html.ts'

function hex(value: number): string {
  return value.toString(16).padStart(2, '0')
}

/** An e-mail address as Cloudflare hides it: the first byte is the key, each next one is XORed with it. */
function cloudflareEncoded(email: string, key: number): string {
  return hex(key) + [...Buffer.from(email, 'utf8')].map((byte) => hex(byte ^ key)).join('')
}

/** An e-mail address in one of the ways in which websites show it: plain, linked, hidden by Cloudflare. */
export function emailHtml(email: string, random: Random): string {
  const way = pick(random, ['plain', 'link', 'link', 'hidden'])
  if (way === 'plain') return escaped(email)
  if (way === 'link') return `<a href="mailto:${escaped(email)}">${escaped(email)}</a>`
  const code = cloudflareEncoded(email, 16 + Math.floor(random() * 200))
  return `<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="${code}">[email&#160;protected]</a>`
}

/** The same number in the formats that British websites use. `phone` is national, with blanks. */
function phoneText(phone: string, random: Random): string {
  const national = phone.replace(/^0/, '')
  const [area, ...rest] = phone.split(' ')
  return pick(random, [
    phone,
    `(${area}) ${rest.join(' ')}`,
    `+44 (0)${national}`,
    `+44 ${national}`,
    phone.replace(/ /g, ''),
    phone.replace(/ /g, '-'),
  ])
}

/** {@link phoneText}, often inside a `tel:` link. */
export function phoneHtml(phone: string, random: Random): string {
  const text = escaped(phoneText(phone, random))
  if (!happens(random, 0.6)) return text
  return `<a href="tel:+44${phone.replace(/\D/g, '').replace(/^0/, '')}">${text}</a>`
}
