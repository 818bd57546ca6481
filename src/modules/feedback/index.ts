export { answerFeedback } from './actions/answer-feedback.ts';
export { type ExtraRequirement, reportExtraRequirement } from './actions/report-extra-requirement.ts';
export { takeFeedback } from './actions/take-feedback.ts';
export type { Feedback, FeedbackStatus, FeedbackType } from './domain/feedback.ts';
export { feedbackReminder } from './pages/home-reminder.ts';
export { countFeedback } from './store.ts';
