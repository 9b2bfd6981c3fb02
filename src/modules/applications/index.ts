export { applicationSubmitted } from './applications.events.ts';
export type { Attachment, ExplanationStep, StartApplication, Submission } from './applications.schema.ts';
