import { CHARACTER_READINGS, EAST_ASIAN_WORDS } from './east-asian-words.ts'
import { EAST_ASIAN_FORMS } from './world-legal-forms.ts'

const INITIALS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ')
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
const FINALS = ' k k k n n n t l k m p l l p l m p p t t ng t t k t p t'.split(' ')
const FIRST_SYLLABLE = 0xac00
const SYLLABLES = 11_172

/** Revised Romanisation, syllable by syllable: the code point of a syllable is made of its three sounds. */
const hangulReading = (letter: string): string | null => {
  const index = (letter.codePointAt(0) ?? 0) - FIRST_SYLLABLE
  if (index < 0 || index >= SYLLABLES) return null
  const initial = INITIALS[Math.floor(index / 588)] ?? ''
  return initial + (VOWELS[Math.floor((index % 588) / 28)] ?? '') + (FINALS[index % 28] ?? '')
}

const KANA_ROWS = `アa イi ウu エe オo カka キki クku ケke コko サsa シshi スsu セse ソso タta チchi ツtsu テte トto ナna ニni ヌnu ネne ノno
  ハha ヒhi フfu ヘhe ホho マma ミmi ムmu メme モmo ヤya ユyu ヨyo ラra リri ルru レre ロro ワwa ヲo ンn ガga ギgi グgu ゲge ゴgo ザza ジji
  ズzu ゼze ゾzo ダda ヂji ヅzu デde ドdo バba ビbi ブbu ベbe ボbo パpa ピpi プpu ペpe ポpo ヴvu ァa ィi ゥu ェe ォo ャya ュyu ョyo ッ ー`
const CYRILLIC = `аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya іi їi єye`
const GREEK = `αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo`

const READINGS: ReadonlyMap<string, string> = new Map(
  `${KANA_ROWS} ${CYRILLIC} ${GREEK}`
    .split(/\s+/u)
    .filter((entry) => entry !== '')
    .map((entry): [string, string] => [[...entry][0] ?? '', [...entry].slice(1).join('')]),
)

const asKatakana = (letter: string): string =>
  /[\u3041-\u3096]/u.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0x60) : letter

const readingOf = (letter: string): string =>
  hangulReading(letter) ?? READINGS.get(asKatakana(letter)) ?? CHARACTER_READINGS.get(letter) ?? letter

/**
 * A name in Latin letters: known words of East Asian company names in English, the rest by sound (Hangul, kana,
 * Cyrillic, Greek, common Chinese characters). Latin text comes back as it is; letters without a known sound stay.
 */
export const romanise = (name: string): string => {
  if (!/[^\p{Script=Latin}\p{P}\p{S}\p{N}\p{Z}\p{M}\p{C}]/u.test(name)) return name
  const composed = name.normalize('NFKC').replace(EAST_ASIAN_FORMS, ' ')
  const spoken = EAST_ASIAN_WORDS.reduce(
    (text, [word, english]) => text.replaceAll(word, ` ${english} `),
    composed,
  )
  return [...spoken.toLowerCase()].map(readingOf).join('')
}
