import type {
  AlertProps,
  LoadingSpinnerProps,
  ProgressBarProps,
  ScoreProps,
  StatusTagProps,
} from '@hubspot/ui-extensions'
import { type ReactNode, useId } from 'react'
import { Icon } from './icon.tsx'
import { callRemote } from './remote-events.ts'
import { shortSize } from './sizes.ts'

const alertIcons: Record<string, string> = {
  info: 'info',
  warning: 'warning',
  success: 'success',
  error: 'exclamationCircle',
  danger: 'exclamationCircle',
  tip: 'bulb',
}

/** A message in a coloured frame. Errors are read out at once. */
export const Alert = ({ title, variant = 'info', children }: AlertProps): ReactNode => (
  <div
    className={`c-alert c-alert-${variant === 'danger' ? 'error' : variant}`}
    role={variant === 'error' || variant === 'danger' ? 'alert' : 'status'}
  >
    <Icon name={alertIcons[variant] ?? 'info'} size="sm" />
    <div className="c-alert-words">
      {title ? <strong>{title}</strong> : null}
      {children ? <div>{children}</div> : null}
    </div>
  </div>
)

/** A dot with a word. */
export const StatusTag = (props: StatusTagProps): ReactNode => {
  const { variant = 'default', hollow = false, onClick, showRemoveIcon, onRemoveClick, children } = props
  const content = (
    <>
      <span className={`c-dot c-dot-${variant}${hollow ? ' c-dot-hollow' : ''}`} aria-hidden="true" />
      <span>{children}</span>
    </>
  )
  return (
    <span className="c-status-tag">
      {onClick ? (
        <button type="button" className="c-plain-button c-status-tag" onClick={() => callRemote(onClick)}>
          {content}
        </button>
      ) : (
        content
      )}
      {showRemoveIcon ? (
        <button
          type="button"
          className="c-plain-button"
          aria-label="Remove"
          onClick={() => callRemote(onRemoveClick)}
        >
          <Icon name="remove" size="sm" />
        </button>
      ) : null}
    </span>
  )
}

/** Something is under way. */
export const LoadingSpinner = ({
  label,
  showLabel = false,
  size,
  layout = 'inline',
}: LoadingSpinnerProps): ReactNode => (
  <div className={`c-loading c-loading-${layout}`} role="status">
    <span className={`c-spinner c-spinner-${shortSize(size, 'sm')}`} aria-hidden="true" />
    <span className={showLabel ? 'c-text-microcopy' : 'sr-only'}>{label}</span>
  </div>
)

/** How far something has come. */
export const ProgressBar = (props: ProgressBarProps): ReactNode => {
  const {
    title,
    value = 0,
    maxValue,
    valueMax,
    valueDescription,
    showPercentage = false,
    variant = 'success',
  } = props
  const titleId = useId()
  const max = maxValue ?? valueMax ?? 100
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div className="c-progress">
      <div className="c-progress-words">
        <strong id={titleId}>{title}</strong>
        <span>{showPercentage ? `${Math.round(share * 100)}%` : null}</span>
      </div>
      <div
        className="c-progress-track"
        role="progressbar"
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={valueDescription}
        {...(title ? { 'aria-labelledby': titleId } : { 'aria-label': props['aria-label'] ?? 'Progress' })}
      >
        <div className={`c-progress-bar c-progress-${variant}`} style={{ width: `${share * 100}%` }} />
      </div>
      {valueDescription ? <div className="c-text-microcopy">{valueDescription}</div> : null}
    </div>
  )
}

const circumference = 2 * Math.PI * 26

const gradeOf = (score: number): string => {
  if (score >= 70) return 'high'
  return score >= 40 ? 'middle' : 'low'
}

/** A number from 0 to 100 in a ring. */
export const ScoreCircle = ({ score }: ScoreProps): ReactNode => {
  const whole = Math.round(Math.min(100, Math.max(0, score)))
  return (
    <svg
      className={`c-score c-score-${gradeOf(whole)}`}
      viewBox="0 0 60 60"
      role="img"
      aria-label={`Score ${whole} of 100`}
    >
      <circle className="c-score-track" cx="30" cy="30" r="26" />
      <circle
        className="c-score-ring"
        cx="30"
        cy="30"
        r="26"
        strokeDasharray={`${(whole / 100) * circumference} ${circumference}`}
        transform="rotate(-90 30 30)"
      />
      <text x="30" y="31" textAnchor="middle" dominantBaseline="middle">
        {whole}
      </text>
    </svg>
  )
}
