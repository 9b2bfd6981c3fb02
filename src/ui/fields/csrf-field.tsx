import type { PageContext } from '../context.ts';

/** Stands in every form that writes; the server refuses the form without it. */
export function CsrfField({ ctx }: { ctx: Pick<PageContext, 'csrf'> }) {
  return <input type="hidden" name="_csrf" value={ctx.csrf} />;
}
