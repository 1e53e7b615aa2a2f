import { BarChart } from '../charts/bar-chart.tsx'
import { LineChart } from '../charts/line-chart.tsx'
import { Accordion } from './accordion.tsx'
import { Button, ButtonRow, LoadingButton } from './buttons.tsx'
import { CrmActionButton, CrmActionLink, CrmCardActions } from './crm-actions.tsx'
import { CrmDataHighlight, CrmPropertyList, CrmStageTracker, fromHubSpot } from './crm-lists.tsx'
import { DateInput, TimeInput } from './date-inputs.tsx'
import { Dropdown, DropdownButtonItem } from './dropdown.tsx'
import * as experimental from './experimental.tsx'
import { Form } from './form.tsx'
import { Tooltip } from './hint.tsx'
import { Icon } from './icon.tsx'
import { Illustration } from './illustration.tsx'
import { AutoGrid, Box, Card, Divider, Flex, Inline, Spacer, Stack, Tile } from './layout.tsx'
import { Image, Link, Tag } from './links.tsx'
import * as lists from './lists.tsx'
import * as dialogs from './modal-and-panel.tsx'
import { MultiSelect } from './multi-select.tsx'
import { CurrencyInput, NumberInput, StepperInput } from './number-inputs.tsx'
import * as pagePackage from './page-package.tsx'
import { Select } from './select.tsx'
import { Alert, LoadingSpinner, ProgressBar, ScoreCircle, StatusTag } from './signs.tsx'
import { EmptyState, ErrorState } from './states.tsx'
import { StepIndicator } from './step-indicator.tsx'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from './table.tsx'
import { Tab, Tabs } from './tabs.tsx'
import { Heading, Text } from './text.tsx'
import { Input, SearchInput, TextArea } from './text-inputs.tsx'
import { ToggleGroup } from './toggle-group.tsx'
import { Checkbox, RadioButton, Toggle } from './toggles.tsx'

const signs = { Alert, LoadingSpinner, ProgressBar, ScoreCircle, StatusTag, Tag, Icon, Illustration, Image }
const words = { Text, Heading, Link, Tooltip, Accordion, EmptyState, ErrorState, StepIndicator, Tab, Tabs }
const buttons = { Form, Button, ButtonRow, LoadingButton, Dropdown, DropdownButtonItem }
const texts = { Input, SearchInput, TextArea, Textarea: TextArea }
const numbers = { NumberInput, CurrencyInput, StepperInput, DateInput, TimeInput }
const choices = { Select, MultiSelect, Checkbox, RadioButton, Toggle, ToggleGroup }
const tables = { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow }
const charts = { BarChart, LineChart }

const crm = {
  CrmActionButton,
  CrmActionLink,
  CrmCardActions,
  CrmPropertyList,
  CrmDataHighlight,
  CrmStageTracker,
  CrmAssociationTable: fromHubSpot('a table of associated records'),
  CrmAssociationPivot: fromHubSpot('associated records by label'),
  CrmAssociationPropertyList: fromHubSpot('properties of associated records'),
  CrmAssociationStageTracker: fromHubSpot('the stages of associated records'),
  CrmReport: fromHubSpot('a report'),
  CrmSimpleDeadline: fromHubSpot('a deadline'),
  CrmStatistics: fromHubSpot('statistics of associated records'),
  FileUpload: fromHubSpot('a place to upload files'),
  FileViewer: fromHubSpot('uploaded files'),
}

const layout = { AutoGrid, Box, Card, Divider, Flex, Inline, Spacer, Stack, Tile }

/** What the experimental package draws like the stable one, but for distances around it. */
const again = {
  ExperimentalFlex: Flex,
  ExperimentalBox: Box,
  ExperimentalInline: Inline,
  ExperimentalAutoGrid: AutoGrid,
  ExperimentalButtonRow: ButtonRow,
  ExperimentalButton: Button,
  ExperimentalLoadingButton: LoadingButton,
  ExperimentalInput: Input,
  ExperimentalTextArea: TextArea,
  ExperimentalNumberInput: NumberInput,
  ExperimentalDateInput: DateInput,
  ExperimentalTimeInput: TimeInput,
  ExperimentalCurrencyInput: CurrencyInput,
  ExperimentalStepperInput: StepperInput,
  ExperimentalSearchInput: SearchInput,
  ExperimentalSelect: Select,
  ExperimentalMultiSelect: MultiSelect,
  ExperimentalCheckbox: Checkbox,
  ExperimentalRadioButton: RadioButton,
  ExperimentalToggle: Toggle,
}

/** The drawing of every component of HubSpot's SDK, by the name that goes over the wire. */
export const drawings = {
  ...layout,
  ...lists,
  ...dialogs,
  ...pagePackage,
  ...experimental,
  ...signs,
  ...words,
  ...buttons,
  ...texts,
  ...numbers,
  ...choices,
  ...tables,
  ...charts,
  ...crm,
  ...again,
}
