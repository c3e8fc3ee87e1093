import { pool } from './db.js';

/** Where a paper belongs: to one invoice, one contract or one supplier. */
export interface Owner {
  invoiceId?: number;
  contractId?: number;
  supplierId?: number;
}

export interface Attachment extends Owner {
  id: number;
  fileName: string;
  storageKey: string;
}

interface Row {
  id: string;
  file_name: string;
  storage_key: string;
  invoice_id: string | null;
  contract_id: string | null;
  supplier_id: string | null;
}

function numberOf(value: string | null): number | undefined {
  return value === null ? undefined : Number(value);
}

function attachmentOf(row: Row): Attachment {
  return {
    id: Number(row.id),
    fileName: row.file_name,
    storageKey: row.storage_key,
    invoiceId: numberOf(row.invoice_id),
    contractId: numberOf(row.contract_id),
    supplierId: numberOf(row.supplier_id),
  };
}

export async function file(owner: Owner, fileName: string, storageKey: string): Promise<Attachment> {
  const { rows } = await pool.query<Row>(
    `INSERT INTO attachments (invoice_id, contract_id, supplier_id, file_name, storage_key)
     VALUES ($1, $2, $3, $4, $5)
     RETURNING *`,
    [owner.invoiceId, owner.contractId, owner.supplierId, fileName, storageKey],
  );
  return attachmentOf(rows[0]);
}

export async function ofContract(contractId: number): Promise<Attachment[]> {
  const { rows } = await pool.query<Row>(
    'SELECT * FROM attachments WHERE contract_id = $1 ORDER BY uploaded_at',
    [contractId],
  );
  return rows.map(attachmentOf);
}

export async function ofInvoice(invoiceId: number): Promise<Attachment[]> {
  const { rows } = await pool.query<Row>(
    'SELECT * FROM attachments WHERE invoice_id = $1 ORDER BY uploaded_at',
    [invoiceId],
  );
  return rows.map(attachmentOf);
}
