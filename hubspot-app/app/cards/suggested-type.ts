/** Words of HubSpot's industries and of company names that speak for a campaign type. */
const signs: [RegExp, string][] = [
  [/education|e_learning|\b(school|college|academy|university|nursery)\b/i, 'education'],
  [/computer|information_technology|internet|\b(it|software|cyber|technolog(y|ies))\b/i, 'it-msp-expansion'],
  [
    /manufactur|machinery|automotive|aerospace|chemicals|food|furniture|glass|packaging|paper|plastics|printing|shipbuilding|textiles|semiconductors|\b(engineering|joinery|knitwear|metals?|steel)\b/i,
    'manufacturing',
  ],
]

/** Id of the campaign type that a record's industry or else its name speaks for; null when neither does. */
export const suggestedType = (record: { industry?: string | null; name?: string | null }): string | null => {
  const spokenFor = (text: string | null | undefined): string | undefined =>
    signs.find(([words]) => words.test(text ?? ''))?.[1]
  return spokenFor(record.industry) ?? spokenFor(record.name) ?? null
}
