import Fastify from 'fastify';
import * as attachments from './attachment.js';

const app = Fastify({ logger: true });

app.get<{ Params: { id: string } }>('/contracts/:id/attachments', async (request) =>
  attachments.ofContract(Number(request.params.id)),
);

app.get<{ Params: { id: string } }>('/invoices/:id/attachments', async (request) =>
  attachments.ofInvoice(Number(request.params.id)),
);

app.post<{ Body: attachments.Owner & { fileName: string; storageKey: string } }>(
  '/attachments',
  async (request, reply) => {
    const { fileName, storageKey, ...owner } = request.body;
    reply.code(201);
    return attachments.file(owner, fileName, storageKey);
  },
);

await app.listen({ port: Number(process.env.PORT ?? 3000) });
