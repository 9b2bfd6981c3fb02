/** The one door of the building blocks: KERN tokens and fields, our own composition. Knows no module and no database. */
export { Deadline, DecisionPanel } from './applying/decision.tsx';
export { ReviewGroup, SaveLine } from './applying/review.tsx';
export { Arms } from './arms.tsx';
export { assetUrl, setAssetVersion } from './assets.ts';
export { BriefFacts, CheckList, Details, Facts, Hint, KeyFacts, Panel, Section } from './blocks.tsx';
export { Button, ButtonLink, TextButton } from './button.tsx';
export { type PageContext, readLangOf, sayOf, useLang, useReadLang, useSay } from './context.ts';
export { ErrorSummary } from './error-summary.tsx';
export { CheckboxField, CheckboxGroup, type Option, RadioGroup, SelectField } from './fields/choice-fields.tsx';
export { CsrfField } from './fields/csrf-field.tsx';
export type { FieldProps } from './fields/field.tsx';
export { type FileDesk, FileDeskProvider, type FileLook } from './fields/file-desk.ts';
export { FileField } from './fields/file-field.tsx';
export { SearchField } from './fields/search-field.tsx';
export {
  ComputedField,
  DateField,
  DecimalField,
  FixedValue,
  MoneyField,
  ReadOnlyField,
  TextArea,
  TextField,
  TimeField,
} from './fields/text-fields.tsx';
export { FileCard, FileLinks } from './file-card.tsx';
export type { FileLink } from './file-picture.tsx';
export { AccountNav } from './frame/account-nav.tsx';
export { otherLanguages } from './frame/links.tsx';
export { Page } from './frame/page.tsx';
export { Icon } from './icon.tsx';
export type { IconName } from './icons.tsx';
export { Letter, Letters } from './letter.tsx';
export { AuthorityPanel, AuthorityPart, ContactList } from './portal/authority.tsx';
export { Actions, CallToAction, Columns, HeadLine, PageHead, Stack } from './portal/layout.tsx';
export { type PlaceGroup, PlaceGroups, PlaceLinks } from './portal/places.tsx';
export { BestResult, type Result, ResultList, ServiceList } from './portal/results.tsx';
export { Band, Chips, FilterChips, Hero, SituationCards } from './portal/start.tsx';
export { type Tile, TileMap } from './portal/tile-map.tsx';
export { renderPage } from './render.ts';
export { OneFieldSearch, SearchForm } from './search-form.tsx';
export { type SentForm, SignInAgainPage } from './sign-in-again.tsx';
export {
  AnswersTable,
  DeskHead,
  FileTree,
  type Folder,
  OpenPoint,
  ProgressBar,
  SideActions,
  SideBlock,
  SidePanel,
} from './staff/case.tsx';
export { FilterForm } from './staff/filter-form.tsx';
export { Counters, type StockGroup, StockNav, Tabs } from './staff/stock.tsx';
export { Assignee, type Column, Pager, Table } from './staff/table.tsx';
export { manageLinks, WorkplaceNav } from './staff/workplace-nav.tsx';
export { EmptyState, ErrorPage, NotFoundPage } from './states.tsx';
export { Status, type StatusKind } from './status.tsx';
export { type Step, Stepper } from './stepper.tsx';
export { Trail, type TrailItem } from './trail.tsx';
