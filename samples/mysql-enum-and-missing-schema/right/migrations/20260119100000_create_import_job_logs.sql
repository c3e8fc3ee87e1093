CREATE TABLE `import_job_logs` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `import_job_id` bigint unsigned NOT NULL,
  `message` text NOT NULL,
  `created_at` datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  KEY `import_job_logs_import_job_id_idx` (`import_job_id`),
  CONSTRAINT `import_job_logs_import_job_id_fkey`
    FOREIGN KEY (`import_job_id`) REFERENCES `import_jobs` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
