import type { Request, RequestHandler, Response } from 'express';
import { Types } from 'mongoose';
import type { Clock } from '../platform/clock';
import { auditedKind } from './audited';
import { recordEvent } from './event';

/** What leaves the registry, in the audit trail. */
auditedKind<{ address: string; from: string }>()({
  type: 'Export',
  name: { vi: 'Xuất dữ liệu', en: 'Export' },
  actions: { 'export.exported': { vi: 'Tải tệp về', en: 'File taken out' } },
  fields: {
    address: { vi: 'Địa chỉ trang', en: 'Address' },
    from: { vi: 'Từ máy', en: 'From' },
  },
});

/**
 * Writes in the audit trail whatever leaves the registry as a file: sheets, PDF, Word, attachments, on pages and by the
 * API. Asked of the answer itself, so that no route can forget it. What a stranger may see is nobody's export.
 */
export function recordExports(clock: Clock): RequestHandler {
  return (req, res, next) => {
    res.once('close', () => {
      if (!isExport(req, res)) return;
      note(req, res, clock.now()).catch((error: unknown) =>
        req.log.error({ err: error, url: req.originalUrl }, 'an export was not recorded'),
      );
    });
    next();
  };
}

/** Pages, fragments and JSON are read on the spot, unless they are sent as a file; everything else is taken away. */
const readHere = /^(text\/html|text\/plain|application\/(problem\+)?json)\b/;

function isExport(req: Request, res: Response): boolean {
  const type = res.getHeader('Content-Type');
  return (
    req.method === 'GET' &&
    res.headersSent &&
    res.statusCode === 200 &&
    typeof type === 'string' &&
    (!readHere.test(type) || isTakenAway(res))
  );
}

function isTakenAway(res: Response): boolean {
  return String(res.getHeader('Content-Disposition') ?? '').startsWith('attachment');
}

async function note(req: Request, res: Response, at: Date): Promise<void> {
  const { actor, ip, originalUrl } = req;
  if (!actor) return;
  const disposition = String(res.getHeader('Content-Disposition') ?? '');
  const name = /filename="?([^";]+)/.exec(disposition)?.[1] ?? originalUrl.split('?')[0] ?? '';
  await recordEvent(actor, {
    ...{ kind: 'Export', action: 'export.exported', of: actor.id, name, at },
    organizationId: new Types.ObjectId(actor.organizationId),
    details: { address: originalUrl, from: ip },
  });
}
