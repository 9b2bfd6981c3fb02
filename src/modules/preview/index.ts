export { packagePreviewCommand } from './preview.command.ts';
