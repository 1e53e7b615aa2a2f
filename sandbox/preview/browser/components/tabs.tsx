import type { TabProps, TabsProps } from '@hubspot/ui-extensions'
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { callRemote } from './remote-events.ts'

type TabId = string | number
type Entry = {
  key: string
  id: TabId | undefined
  title: string
  isDisabled: boolean
  tooltip: string | undefined
  panel: HTMLElement
}

type TabList = {
  enter: (entry: Entry) => () => void
  selected: string | null
}

const TabListContext = createContext<TabList | null>(null)

// The panels stand in the document in the order of the extension's children, also after one was put between two others.
const inOrder = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((one, other) =>
    one.panel.compareDocumentPosition(other.panel) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  )

const idOf = (entry: Entry, index: number): TabId => entry.id ?? index

type TabButtonProps = { entry: Entry; isSelected: boolean; select: () => void }

const TabButton = ({ entry, isSelected, select }: TabButtonProps): ReactNode => (
  <button
    type="button"
    role="tab"
    id={`${entry.key}-tab`}
    className="c-tab"
    aria-selected={isSelected}
    aria-controls={entry.key}
    tabIndex={isSelected ? 0 : -1}
    disabled={entry.isDisabled}
    title={entry.tooltip}
    onClick={select}
  >
    {entry.title}
  </button>
)

const useEntries = (): [Entry[], TabList['enter']] => {
  const [entries, setEntries] = useState<Entry[]>([])
  const enter = useCallback((entry: Entry) => {
    setEntries((before) => inOrder([...before.filter(({ key }) => key !== entry.key), entry]))
    return () => setEntries((before) => before.filter(({ key }) => key !== entry.key))
  }, [])
  return [entries, enter]
}

const focusNeighbour = (event: KeyboardEvent<HTMLElement>): void => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined) return
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]:not(:disabled)')]
  const at = tabs.indexOf(document.activeElement as HTMLElement)
  const next = tabs[(at + step + tabs.length) % tabs.length]
  next?.focus()
  next?.click()
}

/** Several contents in one place; each `Tab` among the children names itself. */
export const Tabs = (props: TabsProps): ReactNode => {
  const { defaultSelected, selected, variant = 'default', fill = false, onSelectedChange, children } = props
  const [entries, enter] = useEntries()
  const [chosen, setChosen] = useState<TabId | undefined>(selected ?? defaultSelected)
  useEffect(() => {
    if (selected !== undefined) setChosen(selected)
  }, [selected])
  const current = entries.find((entry, index) => idOf(entry, index) === chosen) ?? entries[0]
  const tabList = useMemo(() => ({ enter, selected: current?.key ?? null }), [enter, current?.key])
  const select = (id: TabId): void => {
    setChosen(id)
    // Each form of the handler takes one kind of id; the extension gets the kind that it gave.
    callRemote(onSelectedChange as ((id: TabId) => void) | undefined, id)
  }
  return (
    <div className={`c-tabs c-tabs-${variant}`}>
      <div
        className={`c-tab-list${fill ? ' c-tab-list-fill' : ''}`}
        role="tablist"
        tabIndex={-1}
        onKeyDown={focusNeighbour}
      >
        {entries.map((entry, index) => (
          <TabButton
            key={entry.key}
            entry={entry}
            isSelected={entry === current}
            select={() => select(idOf(entry, index))}
          />
        ))}
      </div>
      <TabListContext.Provider value={tabList}>{children}</TabListContext.Provider>
    </div>
  )
}

/** One content. All of them stay drawn, as HubSpot keeps them; only the selected one shows. */
export const Tab = ({ tabId, title = '', disabled = false, tooltip, children }: TabProps): ReactNode => {
  const tabList = useContext(TabListContext)
  const key = useId()
  const panel = useRef<HTMLDivElement>(null)
  const enter = tabList?.enter
  useLayoutEffect(() => {
    if (panel.current === null) return
    return enter?.({ key, id: tabId, title, isDisabled: disabled, tooltip, panel: panel.current })
  }, [enter, key, tabId, title, disabled, tooltip])
  return (
    <div
      ref={panel}
      id={key}
      role="tabpanel"
      aria-labelledby={`${key}-tab`}
      className="c-tab-panel"
      hidden={tabList?.selected !== key}
    >
      {children}
    </div>
  )
}
