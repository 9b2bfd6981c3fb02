import type { Readable } from 'node:stream';
import type { VNode } from 'preact';
import type { Lang } from '../../lang/lang.ts';
import type { PageContext } from '../../ui/context.ts';
import type { Actor, CitizenActor, StaffRole } from '../db/actor.ts';

/** Who may call a route at all. Which rows they then see is decided by the action's policy and by row-level security. */
export type Access =
  | { readonly kind: 'public' }
  /**
   * The holder of a private link, or the account that keeps the application: the path holds `:reference`, the secret of the link or the id
   * of the application. `step`: also for a representative who may fill in one step only; the handler keeps them to it.
   */
  | { readonly kind: 'reference'; readonly step?: true }
  /** Somebody signed in to an account of their own; `agents`: also while acting for somebody else. */
  | { readonly kind: 'citizen'; readonly agents?: true }
  | { readonly kind: 'staff'; readonly roles?: readonly StaffRole[] };

export type JsonSchema = Readonly<Record<string, unknown>>;

export type Part =
  | { readonly type: 'field'; readonly name: string; readonly value: string }
  | {
      readonly type: 'file';
      readonly name: string;
      readonly filename: string;
      readonly mime: string;
      readonly stream: Readable;
    };

export type PageRequest = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** Fields of a form or a JSON document; a field that occurs twice is an array. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly lang: Lang;
  readonly actor: Actor;
  /** The person signed in to an account, whoever acts on this route (a guest by a link, staff in another tab). */
  readonly citizen: CitizenActor | undefined;
  /** What `Page` needs to know of the request; reading `csrf` sets the cookie. */
  readonly ctx: PageContext;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly ip: string;
  /** The parts of a multipart form in order (routes with `multipart`); the token is checked before the first one is handed out. */
  parts(): AsyncIterable<Part>;
  setCookie(name: string, value: string, options: { maxAge?: number; path?: string; httpOnly?: boolean }): void;
  clearCookie(name: string): void;
};

export type Reply =
  | {
      readonly type: 'page';
      readonly node: VNode;
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly type: 'redirect'; readonly path: string }
  | { readonly type: 'json'; readonly value: unknown; readonly status: number }
  | { readonly type: 'text'; readonly value: string; readonly mime: string; readonly status: number }
  | {
      readonly type: 'file';
      readonly stream: Readable;
      readonly name: string;
      readonly mime: string;
      readonly size?: number;
      readonly inline: boolean;
    };

export type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly access: Access;
  readonly kind: 'page' | 'api' | 'file';
  /** Everything is `no-store` unless a route says that its answer is the same for everyone. */
  readonly cache?: 'no-store' | 'public';
  readonly rateLimit?: 'search' | 'write' | 'login';
  readonly params?: JsonSchema;
  readonly query?: JsonSchema;
  readonly body?: JsonSchema;
  readonly response?: JsonSchema;
  readonly summary?: string;
  readonly multipart?: true;
  /** The form of another site posts here (an answer of a provider): no token of ours protects it, its own signature must. */
  readonly foreign?: true;
  /** A GET that makes something must not answer HEAD, which link checkers send. */
  readonly noHead?: true;
  readonly handler: (request: PageRequest) => Promise<Reply>;
};

/** Declares a route; the type makes access a duty. */
export const route = (definition: Route): Route => definition;

export const page = (node: VNode, options: { status?: number; headers?: Record<string, string> } = {}): Reply => ({
  type: 'page',
  node,
  status: options.status ?? 200,
  headers: options.headers,
});

/** 303 See Other to a path of this server (never to a foreign address). */
export const redirect = (path: string): Reply => {
  if (!/^\/(?![/\\])/.test(path)) throw new Error('redirects stay on this server');
  return { type: 'redirect', path };
};

export const json = (value: unknown, status = 200): Reply => ({ type: 'json', value, status });

export const plain = (value: string, mime = 'text/plain; charset=utf-8', status = 200): Reply => ({
  type: 'text',
  value,
  mime,
  status,
});

export const file = (
  stream: Readable,
  options: { name: string; mime: string; size?: number; inline?: boolean },
): Reply => ({ type: 'file', stream, inline: false, ...options });
