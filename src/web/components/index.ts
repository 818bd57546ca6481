export { type AlertOptions, alert } from './alert.ts';
export type { AlertVariant } from './alert-icons.ts';
export { type BackLinkOptions, backLink } from './back-link.ts';
export { type BadgeOptions, badge } from './badge.ts';
export { type Breadcrumb, type BreadcrumbsOptions, breadcrumbs } from './breadcrumbs.ts';
export { type ButtonOptions, button } from './button.ts';
export { type CheckboxesOptions, type CheckboxItem, checkboxes } from './checkboxes.ts';
export type { Choice, Divider } from './choices.ts';
export { type DateInputOptions, type DatePart, dateInput } from './date-input.ts';
export { type DetailsOptions, details } from './details.ts';
export { type ErrorMessageOptions, errorMessage } from './error-message.ts';
export { type ErrorSummaryItem, type ErrorSummaryOptions, errorSummary } from './error-summary.ts';
export { type FieldsetOptions, fieldset, type LegendOptions } from './fieldset.ts';
export { type FileUploadOptions, fileUpload } from './file-upload.ts';
export { hiddenFields } from './hidden-fields.ts';
export { type HintOptions, hint } from './hint.ts';
export { type InputOptions, input } from './input.ts';
export { type InsetTextOptions, insetText } from './inset-text.ts';
export { type LabelOptions, label } from './label.ts';
export { type Attributes, attributes, spaced, type Text } from './markup.ts';
export { type NotificationBannerOptions, notificationBanner } from './notification-banner.ts';
export { type PageNumber, type PaginationOptions, pageLinks, pagination } from './pagination.ts';
export { type PanelOptions, panel } from './panel.ts';
export { type PhaseBannerOptions, phaseBanner } from './phase-banner.ts';
export { type RadiosOptions, radios } from './radios.ts';
export { type SelectItem, type SelectOptions, select } from './select.ts';
export { type SkipLinkOptions, skipLink } from './skip-link.ts';
export { type SubNavigationItem, type SubNavigationOptions, subNavigation } from './sub-navigation.ts';
export {
  type SummaryAction,
  type SummaryCard,
  type SummaryListOptions,
  type SummaryRow,
  summaryList,
} from './summary-list.ts';
export { type TableCell, type TableOptions, table } from './table.ts';
export { type TagColour, type TagOptions, tag } from './tag.ts';
export { type Task, type TaskListOptions, taskList } from './task-list.ts';
export { type TextareaOptions, textarea } from './textarea.ts';
export { type TimelineItem, type TimelineOptions, timeline } from './timeline.ts';
export { type WarningTextOptions, warningText } from './warning-text.ts';
