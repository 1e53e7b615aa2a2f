/**
 * Legal forms by the kind of body they stand for, as words without signs. UK forms from the Companies Act 2006 ss. 58-59
 * and its neighbours with their Welsh equivalents; foreign ones from the ISO 20275 list of entity legal forms, the
 * commonest only. Two bodies of different kinds are two bodies; a missing form says nothing.
 */
const FORMS: Readonly<Record<string, string>> = {
  ltd: `limited|ltd|limitd|limted|lmited|limit|private limited|private limited company|limited company|pvt ltd|pte ltd|pty ltd|pty|pte|co ltd|company limited|cyfyngedig|cyf|cwmni cyfyngedig`,
  plc: `public limited company|plc|cwmni cyfyngedig cyhoeddus|ccc|public ltd co`,
  llp: `limited liability partnership|llp|partneriaeth atebolrwydd cyfyngedig|pac`,
  lp: `limited partnership|lp|partneriaeth cyfyngedig`,
  cic: `community interest company|cic|cwmni buddiannau cymunedol|cbc`,
  cio: `charitable incorporated organisation|scottish charitable incorporated organisation|cio|scio`,
  unlimited: `unlimited|unlimited company|private unlimited company|anghyfyngedig`,
  inc: `incorporated|inc|corporation|corp|llc|l l c|company inc|co inc|corp inc`,
  foreign: `ag|aktiengesellschaft|gmbh|gmbh co kg|kg|se|sa|s a|nv|bv|b v|n v|spa|s p a|srl|s r l|sarl|sas|ab|asa|as|oy|oyj|kk|aps|a s|sl|kgaa|ohg|ug|ev|mbh|sp z o o|spzoo|kft|zrt|ooo|oao|pao|zao|jsc|pjsc|ojsc|bhd|sdn bhd|tbk|kabushiki kaisha|ltda`,
}

/** What kind of body each form stands for; a form has at most four words. */
export const FORM_ENDINGS: readonly (readonly [words: string, kind: string])[] = Object.entries(
  FORMS,
).flatMap(([kind, forms]) => forms.split('|').map((words) => [words, kind] as const))

/** Forms as East Asian companies write them, without blanks, before or behind the name. */
export const EAST_ASIAN_FORMS =
  /株式会社|有限会社|合同会社|주식회사|\(주\)|㈜|㈱|有限责任公司|股份有限公司|股份公司|有限公司|公司/gu
