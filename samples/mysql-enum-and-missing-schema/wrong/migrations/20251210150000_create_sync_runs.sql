CREATE TABLE `sync_runs` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `calendar` varchar(100) NOT NULL,
  `started_at` datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
  `completed_at` datetime NULL,
  PRIMARY KEY (`id`),
  KEY `sync_runs_calendar_idx` (`calendar`, `started_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
