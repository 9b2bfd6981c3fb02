import { defineEvent } from '../../platform/events/events.ts';

/** An authority applied for a trial permit, or something happened to one. `kind` is a kind of step, `applied` or `documents`. */
export const permitChanged = defineEvent<{ permitId: string; kind: string }>('permits.changed');
