import type { StepIndicatorProps } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { callRemote } from './remote-events.ts'
import { shortSize } from './sizes.ts'

const stateOf = (index: number, current: number): 'done' | 'current' | 'ahead' => {
  if (index < current) return 'done'
  return index === current ? 'current' : 'ahead'
}

/** Where one stands in a row of steps. */
export const StepIndicator = (props: StepIndicatorProps): ReactNode => {
  const {
    stepNames = [],
    direction = 'horizontal',
    currentStep = 0,
    circleSize,
    variant = 'default',
    onClick,
  } = props
  const step = (name: string, index: number): ReactNode => {
    const state = stateOf(index, currentStep)
    const showsName = variant === 'default' || state === 'current'
    const content = (
      <>
        <span className="c-step-circle" aria-hidden="true">
          {state === 'done' ? <Icon name="success" size="sm" /> : index + 1}
        </span>
        <span className={showsName ? 'c-step-name' : 'sr-only'}>{name}</span>
        {state === 'done' ? <span className="sr-only">(done)</span> : null}
      </>
    )
    return (
      <li
        key={name}
        className={`c-step-item c-step-${state}`}
        aria-current={state === 'current' ? 'step' : undefined}
      >
        {onClick ? (
          <button
            type="button"
            className="c-plain-button c-step-content"
            onClick={() => callRemote(onClick, index)}
          >
            {content}
          </button>
        ) : (
          <span className="c-step-content">{content}</span>
        )}
      </li>
    )
  }
  const className = `c-steps c-steps-${direction} c-steps-${variant} c-steps-size-${shortSize(circleSize, 'sm')}`
  return <ol className={className}>{stepNames.map(step)}</ol>
}
