import { say } from '../../../lang/lang.ts';
import { ButtonLink, Hint, type PageContext, TextField } from '../../../ui/index.ts';
import { proveAgainPath } from './citizen.rules.ts';
import { settingsTexts as texts } from './settings.texts.ts';
import type { Stake } from './stake.actions.ts';

/** The password before something at stake. Nothing for an account without one: there a fresh proof counts, see `ProveAgain`. */
export function StakeField(props: { ctx: PageContext; stake: Stake; id: string; error?: string }) {
  const { ctx, stake, id, error } = props;
  if (stake !== 'password') return null;
  return (
    <TextField
      id={id}
      name="bestaetigung"
      type="password"
      label={say(texts.yourPassword, ctx.lang)}
      error={error}
      autocomplete="current-password"
      required
    />
  );
}

/** Instead of the forms, for an account without a password whose proof is older than a few minutes. */
export function ProveAgain({ ctx, target }: { ctx: PageContext; target: string }) {
  return (
    <Hint>
      <p>{say(texts.proveAgain, ctx.lang)}</p>
      <p>
        <ButtonLink kind="secondary" href={proveAgainPath(target)}>
          {say(texts.proveAgainButton, ctx.lang)}
        </ButtonLink>
      </p>
    </Hint>
  );
}
