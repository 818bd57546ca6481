import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { startOfDay } from '../../../kernel/time.ts';
import type { Web } from '../../../web/web.ts';
import type { EForm } from '../domain/e-form.ts';
import { printEForm } from '../print-e-form.ts';
import { formInForce } from './form-in-force.ts';

type Print = { readonly pdf: Buffer; readonly etag: string };

/** Some 40 KB each: what people ask for in a day. The oldest goes first and is simply printed again. */
const KEPT = 200;

/**
 * `/thu-tuc/:code/mau/:form.pdf`: the blank form of the version in force, to be filled by hand. A version never changes,
 * so its form is printed on the first request only; the same version gives the same bytes in every process.
 */
export function showBlankPaper({ services }: Web) {
  const prints = new Map<string, Promise<Print>>();

  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { procedure, form } = await formInForce(services, request);
    const name = `${procedure.id}:${form.key}`;
    const kept = prints.get(name) ?? print(procedure, form);
    prints.delete(name);
    prints.set(name, kept);
    if (prints.size > KEPT) prints.delete(prints.keys().next().value!);
    const { pdf, etag } = await kept.catch((error: unknown) => {
      prints.delete(name);
      throw error;
    });
    reply.header('etag', etag).header('cache-control', 'public, max-age=300');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="${form.key}-${procedure.code}.pdf"`)
      .send(pdf);
  };

  async function print(procedure: Awaited<ReturnType<typeof formInForce>>['procedure'], form: EForm): Promise<Print> {
    const { code, version, agencyName: recipient, effectiveFrom } = procedure;
    const { demo } = services.center;
    const at = startOfDay(Temporal.PlainDate.from(effectiveFrom));
    const facts = { form, answers: null, procedure: { code, version }, recipient, demo };
    const pdf = Buffer.from(await printEForm(facts, at));
    return { pdf, etag: `"${createHash('sha256').update(pdf).digest('base64url')}"` };
  }
}
