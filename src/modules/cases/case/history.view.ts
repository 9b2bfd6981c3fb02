import { formatDayDate, formatShortDate, formatTime } from '../../../lang/format.ts';
import { type Lang, say, type Text } from '../../../lang/lang.ts';
import type { TrailItem } from '../../../ui/index.ts';
import type { Action } from './case.schema.ts';
import { historyTexts as texts } from './case-page.texts.ts';

/** The history as a trail, latest first. `limit` keeps the last steps; `details` also shows what was written. */
export function historyItems(
  actions: readonly Action[],
  lang: Lang,
  options: { limit?: number; details?: boolean } = {},
): TrailItem[] {
  const latest = [...actions].reverse().slice(0, options.limit);
  return latest.map((action, index) => ({
    title: sentence(action, lang),
    text: options.details ? detail(action) || undefined : undefined,
    source: `${formatDayDate(action.at, lang)}, ${formatTime(action.at, lang)}${action.actorName ? ` · ${action.actorName}` : ''}`,
    state: index === 0 ? 'here' : 'done',
  }));
}

function sentence(action: Action, lang: Lang): string {
  const t = (text: Text, params: Record<string, string> = {}) => say(text, lang, params);
  switch (action.kind) {
    case 'assigned':
      return t(texts.assigned, { name: action.data.toName });
    case 'documentsRequested':
      return t(texts.documentsRequested, { day: formatShortDate(action.data.dueOn, lang) });
    case 'answerReceived':
      return t(action.data.files > 0 ? texts.answerReceivedFiles : texts.answerReceived);
    case 'answerReviewed':
      return t(action.data.fine ? texts.answerFine : texts.answerNotFine);
    case 'fileAdded':
      return t(texts.fileAdded, { name: action.data.name });
    case 'forwarded':
      return t(texts.forwarded, { name: action.data.name });
    case 'decided':
      return t(texts.decided, { label: action.data.label });
    default:
      return t(texts[action.kind]);
  }
}

function detail(action: Action): string {
  const { data } = action;
  if ('text' in data) return data.text;
  if ('reason' in data) return data.reason;
  return '';
}
