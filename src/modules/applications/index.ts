export type { ApplicationsPorts } from './applications.deps.ts';
export { applicationSubmitted } from './applications.events.ts';
export { applicationsModule } from './applications.module.ts';
export type { Attachment, ExplanationStep, Submission } from './applications.schema.ts';
export { draftPreview } from './draft-preview.routes.tsx';
export { getSubmission } from './find.actions.ts';
export { isFull } from './parts.ts';
export { createRegisters } from './registers/create-registers.ts';
export { createWaitingRoom } from './waiting-room.ts';
