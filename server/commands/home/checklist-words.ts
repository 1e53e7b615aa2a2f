import type { ChecklistStepView } from '../../app/home.ts'

/** What a step says whoever asks. */
export type StepWords = Pick<ChecklistStepView, 'id' | 'title' | 'why' | 'how' | 'isRequired'>

/** The steps of the first hour, in order (product section 4). */
export const checklistWords: readonly StepWords[] = [
  {
    id: 'card',
    title: 'Add the card to company records',
    why: 'People then start a lead campaign from the company that they look at. HubSpot never places a card by itself.',
    how: 'In HubSpot open Settings > Integrations > Connected apps > Leadwright > App cards, choose “Add to companies”, and add the card in the view that your team uses. This is ticked when the card first opens on a record.',
    isRequired: true,
  },
  {
    id: 'profile',
    title: 'Say what you sell',
    why: 'Lead campaigns that depend on your services use it, so that nobody types them again.',
    how: 'Give the address of your own website, read the draft that is made from it, correct it and save it.',
    isRequired: false,
  },
  {
    id: 'limits',
    title: 'Check the limits',
    why: 'They are hard: no lead campaign, person or month ever spends more. You also choose who may launch and who may add leads to HubSpot.',
    how: 'Look at the money limits and at the people, change what does not suit, or confirm that they are right as they are.',
    isRequired: false,
  },
  {
    id: 'stages',
    title: 'Check stages and the company number',
    why: 'Leads then move through your own lifecycle stages, and companies that you have are recognised by their number.',
    how: 'Look at which of your lifecycle stages each of ours stands for and where you keep company numbers, change what does not suit, or confirm that it is right as it is.',
    isRequired: false,
  },
  {
    id: 'campaign',
    title: 'Run a first lead campaign',
    why: 'Ten finds like one of your customers show in minutes what to expect.',
    how: 'Open the record of a good customer and choose “Find similar companies” on the card, or begin under New campaign. No vendor key of your own is needed.',
    isRequired: true,
  },
]
