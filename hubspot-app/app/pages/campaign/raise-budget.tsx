import { Button, CurrencyInput, Flex } from '@hubspot/ui-extensions'
import type { Campaign } from '@leadwright/contract'
import { typedNumber } from '@leadwright/ui/launch/typed-number.ts'
import { type ReactNode, useState } from 'react'

const MICRO = 1_000_000
/** Below this nothing that costs is begun. */
const smallestRoom = 50_000

/** True when the campaign's own budget is what stopped it. */
export const isSpent = ({ brief, budget }: Campaign): boolean =>
  typeof brief.budget === 'number' && budget.leftMicroPounds < smallestRoom

type RaiseBudgetProps = {
  campaign: Campaign
  isOff: boolean
  isBusy: boolean
  onRaise: (budget: number) => void
}

/** A larger budget for a campaign that has spent its own, and on it goes. */
export const RaiseBudget = ({ campaign, isOff, isBusy, onRaise }: RaiseBudgetProps): ReactNode => {
  const was = campaign.budget.limitMicroPounds / MICRO
  const [budget, setBudget] = useState<number | null>(Math.ceil(was * 2))
  const isTooLow = budget === null || budget <= was || budget > 10_000
  return (
    <Flex direction="row" gap="small" align="end">
      <CurrencyInput
        name="budget"
        label="New budget, in pounds"
        description="What it has cost so far is part of it."
        currency="GBP"
        precision={2}
        {...(budget === null ? {} : { value: budget })}
        onChange={(typed) => setBudget(typedNumber(typed))}
        error={isTooLow}
        {...(isTooLow ? { validationMessage: `Type more than ${was} and at most 10,000.` } : {})}
      />
      <Button
        size="sm"
        variant="primary"
        disabled={isOff || isTooLow}
        onClick={() => {
          if (budget !== null) onRaise(budget)
        }}
      >
        {isBusy ? 'Going on' : 'Raise it and go on'}
      </Button>
    </Flex>
  )
}
