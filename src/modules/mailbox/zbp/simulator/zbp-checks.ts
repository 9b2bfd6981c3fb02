import { verify, X509Certificate } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import type { ZbpSubmission } from '../zbp.types.ts';
import { authorTokenLife, commonName, factsOf } from '../zbp-envelope.ts';
import type { ZbpMessage } from '../zbp-message.rules.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isText = (value: unknown, longest: number): boolean =>
  typeof value === 'string' && value.length >= 1 && value.length <= longest;
const isOptional = (value: unknown, longest: number): boolean => value === undefined || isText(value, longest);

/** What the mailbox of the BundID checks of a submission before it takes it: the message, or the problems by their titles. */
export async function checkSubmission(
  submission: ZbpSubmission,
  now: Date,
): Promise<{ message: ZbpMessage } | { problems: string[] }> {
  try {
    const data = JSON.parse(submission.data) as Record<string, string>;
    const certificate = new X509Certificate(data.authorCertificate ?? '');
    const { content = '', sha512sum = '', authorToken = '' } = data;
    const isSigned = verify('sha512', Buffer.from(content), certificate.publicKey, Buffer.from(sha512sum, 'base64'));
    if (!isSigned) return { problems: ['Invalid signature'] };
    const { payload } = await jwtVerify(authorToken, certificate.publicKey, {
      algorithms: ['RS512'],
      currentDate: now,
    });
    const life = Number(payload.exp) - Number(payload.iat);
    const roles = decodeJwt<{ roles?: string[] }>(authorToken).roles ?? [];
    const isAuthor = payload.signer === commonName(certificate) && roles.includes('THIRD_PARTY');
    if (!isAuthor || life !== authorTokenLife || decodeProtectedHeader(authorToken).typ !== 'JWT')
      return { problems: ['Invalid author token'] };
    const message = JSON.parse(content) as ZbpMessage;
    const problems = [...wrongInMessage(message), ...wrongInAttachments(message, submission)];
    return problems.length > 0 ? { problems } : { message };
  } catch {
    return { problems: ['Syntax violation'] };
  }
}

function wrongInMessage(message: ZbpMessage): string[] {
  const holds =
    [1, 2, 3, 4].includes(message.stork_qaa_level) &&
    uuid.test(message.mailboxUuid) &&
    isText(message.sender, 255) &&
    isText(message.title, 1024) &&
    isText(message.content, Number.POSITIVE_INFINITY) &&
    isText(message.service, 255) &&
    (message.applicationId === undefined || uuid.test(message.applicationId)) &&
    isOptional(message.reference, 255) &&
    isOptional(message.senderUrl, 255) &&
    isOptional(message.retrievalConfirmationAddress, 320);
  return holds ? [] : ['Schema violation'];
}

function wrongInAttachments({ attachments = [] }: ZbpMessage, submission: ZbpSubmission): string[] {
  const sent = submission.attachments;
  const same =
    attachments.length === sent.length &&
    attachments.every((claimed, index) => {
      const { filename, sha512sum, contentLength } = factsOf(sent[index]!);
      return (
        claimed.filename === filename && claimed.contentLength === contentLength && claimed.sha512sum === sha512sum
      );
    });
  return same ? [] : ['Hash mismatch'];
}
