/**
 * The tables of the platform by "schema.table"; each module adds its own by declaration merging in `<module>.tables.ts`.
 * A module names only tables of its own schema (checked by a guard test).
 */
export interface Tables {
  'platform.audit': {
    id: import('kysely').Generated<string>;
    at: Date;
    actor_kind: string;
    actor_id: string;
    actor_name: string;
    action: string;
    subject: string;
    authority_id: string | null;
    detail: unknown;
    once_key: string | null;
  };
}
