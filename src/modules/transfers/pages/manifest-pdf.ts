import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import { findCenter } from '../../center/index.ts';
import { formAbout, openForm, previewForm } from '../../forms/index.ts';
import { manifestChain } from '../domain/manifest.ts';
import { manifestPaper } from '../queries/manifest-paper.ts';
import { theManifest } from './standing.ts';

/**
 * `/can-bo/ban-giao/{id}/danh-muc.pdf`: the issued manifest with both signatures, the same bytes for both copies and for
 * ever; before the receiver has signed, a marked preview.
 */
export const showManifestPdf = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { services } = web;
  const { db } = services;
  const { manifest, now: at } = await theManifest(web, request);
  const form = manifest.direction === 'dossiers' ? 'manifest' : 'result-manifest';
  const issued = await formAbout(db, form, manifestChain(manifest.id));
  const pdf = issued && (await openForm(services, issued.id));
  reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="danh-muc-ban-giao-${manifest.id}.pdf"`)
    .header('cache-control', 'private, no-store');
  if (pdf) return reply.send(pdf);
  const center = await findCenter(db);
  if (!center) throw new Refusal({ code: 'manifest-not-found' });
  return reply.send(Buffer.from(await previewForm(services, await manifestPaper(db, { manifest, center, at }))));
};
