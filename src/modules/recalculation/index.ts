export { askWhatIf } from './actions/ask-what-if.ts';
export type { Study, StudySubject } from './domain/study.ts';
export { recalculationReminders } from './pages/home-reminders.ts';
export { studyPanel } from './pages/study-panel.ts';
export { findStudy } from './study-store.ts';
