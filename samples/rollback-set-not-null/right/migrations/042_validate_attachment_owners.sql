-- SHARE UPDATE EXCLUSIVE on attachments: the table is read while others write.
ALTER TABLE attachments VALIDATE CONSTRAINT attachments_contract_id_fkey;
ALTER TABLE attachments VALIDATE CONSTRAINT attachments_supplier_id_fkey;
